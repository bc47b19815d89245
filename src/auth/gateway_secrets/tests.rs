//! Where the gateway's keys are kept, and that there is never a second set of them.

use std::{cell::RefCell, collections::BTreeMap, fs};

use super::*;
use crate::{
    auth::store::CredentialError,
    gateway::store::{Place as Data, Store},
};

fn nothing(_: &str) -> Option<String> {
    None
}

fn fixed(name: &str) -> Option<String> {
    Some(if name.ends_with("MASTER_KEY") { STANDARD.encode([7; 32]) } else { format!("{name}-value") })
}

/// A keyring in memory, which can be locked.
#[derive(Default)]
struct Memory {
    entries: RefCell<BTreeMap<String, String>>,
    locked: RefCell<bool>,
    calls: RefCell<u32>,
}

impl Memory {
    fn locked() -> Self {
        Self { locked: RefCell::new(true), ..Self::default() }
    }

    fn call(&self) -> Result<(), CredentialError> {
        *self.calls.borrow_mut() += 1;
        if *self.locked.borrow() {
            return Err(CredentialError::Unavailable { reason: "locked".to_owned(), locked: true });
        }
        Ok(())
    }
}

impl CredentialStore for Memory {
    fn get(&self, account: &str) -> Result<Option<Secret>, CredentialError> {
        self.call()?;
        Ok(self.entries.borrow().get(account).map(|value| Secret::new(value.clone())))
    }

    fn set(&self, account: &str, secret: &Secret) -> Result<(), CredentialError> {
        self.call()?;
        self.entries.borrow_mut().insert(account.to_owned(), secret.expose().to_owned());
        Ok(())
    }

    fn delete(&self, account: &str) -> Result<(), CredentialError> {
        self.call()?;
        self.entries.borrow_mut().remove(account);
        Ok(())
    }

    fn name(&self) -> &'static str {
        "keyring"
    }
}

fn same(one: &GatewaySecrets, two: &GatewaySecrets) -> bool {
    one.master_key.bytes() == two.master_key.bytes() && one.admin_key == two.admin_key && one.api_key == two.api_key
}

#[test]
fn nothing_is_kept_without_a_folder() {
    let keyring = Memory::default();
    let make = || load_or_create_with(None, &nothing, &keyring).unwrap();
    let (one, two) = (make(), make());
    assert_ne!(one.admin_key, two.admin_key);
    assert_ne!(one.admin_key, one.api_key);
    assert_eq!(STANDARD.decode(one.admin_key.expose()).unwrap().len(), KEY_BYTES);
    assert_eq!(one.admin_key.expose().len(), 28);
    assert_eq!(*keyring.calls.borrow(), 0);
}

#[test]
fn a_whole_set_from_the_environment_touches_neither_folder_nor_keyring() {
    let keyring = Memory::default();
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("never");
    let secrets = load_or_create_with(Some(&folder), &fixed, &keyring).unwrap();
    assert_eq!(secrets.master_key.bytes(), &[7; 32]);
    assert_eq!(secrets.admin_key.expose(), "PORTKEY_GATEWAY_ADMIN_KEY-value");
    assert!(!folder.exists());
    assert_eq!(*keyring.calls.borrow(), 0);
}

#[test]
fn values_that_cannot_be_used_are_named_and_not_quoted() {
    for (name, value) in [
        ("PORTKEY_GATEWAY_MASTER_KEY", "not base64 at all"),
        ("PORTKEY_GATEWAY_MASTER_KEY", "c2hvcnQtb25l"),
        ("PORTKEY_GATEWAY_API_KEY", "fifteen-chars--"),
        ("PORTKEY_GATEWAY_ADMIN_KEY", "sixteen characters with blanks"),
    ] {
        let env = |asked: &str| (asked == name).then(|| value.to_owned());
        let failure = load_or_create_with(None, &env, &Memory::default()).unwrap_err();
        let text = format!("{failure} {failure:?}");
        assert!(text.contains(name) && !text.contains(value), "{text}");
    }
    let one = |name: &str| (!name.ends_with("MASTER_KEY")).then(|| "the-same-value-twice".to_owned());
    let failure = load_or_create_with(None, &one, &Memory::default()).unwrap_err();
    assert!(failure.hints()[0].contains("different values"), "{failure:?}");
}

#[test]
fn the_keyring_keeps_them_and_the_folder_says_so() {
    let (keyring, folder) = (Memory::default(), tempfile::tempdir().unwrap());
    let load = || load_or_create_with(Some(folder.path()), &nothing, &keyring);
    let made = load().unwrap();
    assert!(made.note().is_none());
    let kept = fs::read_to_string(folder.path().join(FILE)).unwrap();
    assert!(kept.contains("store = \"keyring\"") && !kept.contains(made.admin_key.expose()), "{kept}");
    assert!(same(&made, &load().unwrap()));

    // Not reachable now: an error with ways out, and no second set.
    *keyring.locked.borrow_mut() = true;
    let failure = load().unwrap_err();
    assert!(failure.hints().iter().any(|hint| hint.contains("PORTKEY_GATEWAY_MASTER_KEY")), "{failure:?}");
    *keyring.locked.borrow_mut() = false;
    assert!(same(&made, &load().unwrap()));

    // The file that says so is gone: what the keyring holds is not written over.
    fs::remove_file(folder.path().join(FILE)).unwrap();
    assert!(same(&made, &load().unwrap()));

    // The keyring has lost them: an error, too.
    keyring.entries.borrow_mut().clear();
    assert!(load().unwrap_err().to_string().contains("no longer holds"));
}

#[test]
fn a_private_file_keeps_them_where_no_keyring_can_be_reached_and_this_is_said_once() {
    let (keyring, folder) = (Memory::locked(), tempfile::tempdir().unwrap());
    let load = || load_or_create_with(Some(folder.path()), &nothing, &keyring).unwrap();
    let made = load();
    let note = made.note().unwrap();
    assert!(note.contains(FILE) && note.contains("locked"), "{note}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(folder.path().join(FILE)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    // The keyring is back; the folder still says that the file has them, and the keyring is not asked.
    *keyring.locked.borrow_mut() = false;
    let calls = *keyring.calls.borrow();
    let again = load();
    assert!(same(&made, &again) && again.note().is_none());
    assert_eq!(*keyring.calls.borrow(), calls);
}

#[test]
fn the_environment_comes_before_what_is_kept_and_does_not_replace_it() {
    let (keyring, folder) = (Memory::locked(), tempfile::tempdir().unwrap());
    let load = |env: Env<'_>| load_or_create_with(Some(folder.path()), env, &keyring).unwrap();
    let made = load(&nothing);
    let env = |name: &str| (name == "PORTKEY_GATEWAY_API_KEY").then(|| "an-api-key-of-the-ci".to_owned());
    let overridden = load(&env);
    assert_eq!(overridden.api_key.expose(), "an-api-key-of-the-ci");
    assert_eq!(overridden.admin_key, made.admin_key);
    assert!(same(&made, &load(&nothing)));
}

#[test]
fn data_whose_master_key_is_unknown_get_no_new_one() {
    let (keyring, folder) = (Memory::default(), tempfile::tempdir().unwrap());
    let secrets = load_or_create_with(Some(folder.path()), &fixed, &keyring).unwrap();
    drop(Store::open(&Data::Folder(folder.path().to_owned()), &secrets.master_key).unwrap());
    let failure = load_or_create_with(Some(folder.path()), &nothing, &keyring).unwrap_err();
    assert!(failure.hints()[0].contains("PORTKEY_GATEWAY_MASTER_KEY"), "{failure:?}");
    let master = |name: &str| if name.ends_with("MASTER_KEY") { fixed(name) } else { None };
    let secrets = load_or_create_with(Some(folder.path()), &master, &keyring).unwrap();
    assert_eq!(secrets.master_key.bytes(), &[7; 32]);
}

#[test]
fn what_is_damaged_or_exposed_is_not_replaced() {
    let (keyring, folder) = (Memory::locked(), tempfile::tempdir().unwrap());
    let path = folder.path().join(FILE);
    let load = || load_or_create_with(Some(folder.path()), &nothing, &keyring);
    load().unwrap();
    private_file::write(&path, "store = \"file\"\nadmin_key = hunter2\n").unwrap();
    let text = format!("{:?}", load().unwrap_err());
    assert!(text.contains("damaged") && !text.contains("hunter2"), "{text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(load().unwrap_err().to_string().contains("0644"));
    }
    assert!(fs::read_to_string(&path).unwrap().contains("hunter2"));
}

#[test]
fn processes_that_come_first_at_once_agree() {
    let folder = tempfile::tempdir().unwrap();
    let keys: std::collections::BTreeSet<String> = std::thread::scope(|scope| {
        let load = || load_or_create_with(Some(folder.path()), &nothing, &Memory::locked()).unwrap();
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(move || load().admin_key.expose().to_owned())).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(keys.len(), 1);
}
