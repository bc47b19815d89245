//! The operating system's keyring: Secret Service, macOS Keychain, Windows Credential Manager.
//!
//! A locked collection, or a Secret Service that D-Bus tries in vain to start, can block a call for minutes. So every
//! call runs in a thread of its own and is given up on; once that has happened, the keyring is not asked again.

use std::{
    path::{Path, PathBuf},
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

use keyring::{Entry, Error};

use super::store::{CredentialError, CredentialStore};
use crate::{
    env_vars::{self, Env},
    secret::Secret,
};

/// Under which service our entries lie. A build for development must not disturb the entries of the installed program.
const SERVICE: &str = if cfg!(debug_assertions) { "portkeyctl-debug" } else { "portkeyctl" };
/// How long a call may take. A person who is asked to unlock a keyring by a dialog can run the command again.
const PATIENCE: Duration = Duration::from_millis(1_800);

/// Whether a call was given up on before.
static GIVEN_UP: AtomicBool = AtomicBool::new(false);

/// The operating system's keyring.
pub(super) struct Keyring;

impl CredentialStore for Keyring {
    fn get(&self, account: &str) -> Result<Option<Secret>, CredentialError> {
        match in_time(account, |entry| entry.get_password().map(Secret::new)) {
            Ok(secret) => Ok(Some(secret)),
            Err(Trouble::NoEntry) => Ok(None),
            Err(Trouble::Failed(error)) => Err(error),
        }
    }

    fn set(&self, account: &str, secret: &Secret) -> Result<(), CredentialError> {
        let secret = secret.clone();
        match in_time(account, move |entry| entry.set_password(secret.expose())) {
            Ok(()) => Ok(()),
            Err(Trouble::NoEntry) => Err(unavailable("it does not keep what it is given", false)),
            Err(Trouble::Failed(error)) => Err(error),
        }
    }

    fn delete(&self, account: &str) -> Result<(), CredentialError> {
        match in_time(account, Entry::delete_credential) {
            Ok(()) | Err(Trouble::NoEntry) => Ok(()),
            Err(Trouble::Failed(error)) => Err(error),
        }
    }

    fn name(&self) -> &'static str {
        "keyring"
    }
}

enum Trouble {
    NoEntry,
    Failed(CredentialError),
}

fn unavailable(reason: impl Into<String>, locked: bool) -> CredentialError {
    CredentialError::Unavailable { reason: reason.into(), locked }
}

/// Why there can be no Secret Service, where that is plain without asking. Other systems have no bus to miss.
fn missing_bus(env: Env<'_>, exists: &dyn Fn(&Path) -> bool) -> Option<&'static str> {
    if cfg!(not(unix)) || cfg!(target_os = "macos") {
        return None;
    }
    let given = |name: &str| env(name).filter(|value| !value.is_empty());
    // Where clients of D-Bus look when no address is given.
    let usual = given("XDG_RUNTIME_DIR").map(|folder| PathBuf::from(folder).join("bus"));
    if given("DBUS_SESSION_BUS_ADDRESS").is_some() || usual.is_some_and(|path| exists(&path)) {
        return None;
    }
    Some("there is no D-Bus session and so no Secret Service (DBUS_SESSION_BUS_ADDRESS is not set)")
}

/// Runs a call in a thread that may be left behind.
fn in_time<T: Send + 'static>(
    account: &str,
    call: impl FnOnce(&Entry) -> Result<T, Error> + Send + 'static,
) -> Result<T, Trouble> {
    if let Some(reason) = missing_bus(&env_vars::process, &Path::exists) {
        return Err(Trouble::Failed(unavailable(reason, false)));
    }
    let silent = || Trouble::Failed(unavailable("it does not answer; it may be locked", true));
    if GIVEN_UP.load(Ordering::Relaxed) {
        return Err(silent());
    }
    let account = account.to_owned();
    let work = move || Entry::new(SERVICE, &account).and_then(|entry| call(&entry)).map_err(trouble);
    within(PATIENCE, work).unwrap_or_else(|| {
        GIVEN_UP.store(true, Ordering::Relaxed);
        Err(silent())
    })
}

/// Runs `work` in a thread of its own; `None` when it is not done in time, or broke.
fn within<T: Send + 'static>(patience: Duration, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (sender, receiver) = mpsc::channel();
    let work = move || {
        // Nobody listens any more when the time was up.
        let _ = sender.send(work());
    };
    thread::Builder::new().name("keyring".to_owned()).spawn(work).ok()?;
    receiver.recv_timeout(patience).ok()
}

/// Our words for the library's errors. Theirs may hold what was stored, so they are not passed on.
fn trouble(error: Error) -> Trouble {
    let locked = matches!(error, Error::NoStorageAccess(_));
    let reason = match error {
        Error::NoEntry => return Trouble::NoEntry,
        Error::TooLong(_, limit) => return Trouble::Failed(CredentialError::TooLong(limit)),
        Error::NoDefaultStore => {
            if cfg!(target_os = "linux") {
                "there is no Secret Service here (no D-Bus session, or nothing on it that keeps secrets)".to_owned()
            } else {
                "this system has none".to_owned()
            }
        }
        Error::NoStorageAccess(cause) => format!("it is locked or does not let us in ({cause})"),
        Error::PlatformFailure(cause) => cause.to_string(),
        Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::BadStoreFormat(_) => {
            "what it holds for us is damaged".to_owned()
        }
        Error::Ambiguous(_) => "it holds several entries of ours where there should be one".to_owned(),
        _ => "it refuses".to_owned(),
    };
    Trouble::Failed(unavailable(reason, locked))
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    #[test]
    fn silence_is_given_up_on() {
        let started = Instant::now();
        assert_eq!(within(Duration::from_millis(50), || thread::sleep(Duration::from_secs(60))), None);
        assert!(started.elapsed() < Duration::from_secs(10));
        assert_eq!(within(Duration::from_secs(60), || 7), Some(7));
    }

    #[test]
    fn a_broken_thread_is_not_waited_for() {
        let started = Instant::now();
        assert_eq!(within(Duration::from_secs(60), || -> u8 { panic!("broken on purpose") }), None);
        assert!(started.elapsed() < Duration::from_secs(10));
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    #[test]
    fn without_a_bus_there_is_nothing_to_wait_for() {
        let missing = |variables: &[(&str, &str)], socket: bool| {
            let env = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
            missing_bus(&env, &|path| socket && path == Path::new("/run/user/7/bus")).is_some()
        };
        assert!(missing(&[], true));
        assert!(missing(&[("DBUS_SESSION_BUS_ADDRESS", "")], true));
        assert!(missing(&[("XDG_RUNTIME_DIR", "/run/user/7")], false));
        assert!(!missing(&[("XDG_RUNTIME_DIR", "/run/user/7")], true));
        assert!(!missing(&[("DBUS_SESSION_BUS_ADDRESS", "unix:path=/x")], false));
    }

    #[test]
    fn what_is_stored_is_not_repeated() {
        let Trouble::Failed(error) = trouble(Error::BadEncoding(b"hunter2".to_vec())) else { panic!("no error") };
        assert!(!format!("{error} {error:?}").contains("hunter2"));
        assert!(matches!(
            trouble(Error::TooLong("password".to_owned(), 2560)),
            Trouble::Failed(CredentialError::TooLong(2560))
        ));
    }
}
