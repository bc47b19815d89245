//! The local gateway's own secrets: the master key of its store, the key for administration, the key for applications.
//!
//! They are made at first use and kept like any credential: in the keyring, or, where none can be reached, in a file
//! in the data folder that only its owner may read, which is said. The data folder remembers which it was, so that a
//! later run without a keyring fails clearly instead of making a second set of keys.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use toml_edit::{DocumentMut, value};
use zeroize::Zeroizing;

use super::{keyring::Keyring, private_file, store::CredentialStore};
use crate::{
    env_vars::{self, Env, EnvVar},
    error::{Failure, Kind},
    gateway::store::MasterKey,
    secret::Secret,
};

/// Name of the file in the data folder.
const FILE: &str = "secrets.toml";
const LOCK: &str = "secrets.lock";
/// A key that is fixed from outside is at least this long.
const SHORTEST_KEY: usize = 16;
/// Portkey's keys are 28 base64 characters: 20 bytes.
const KEY_BYTES: usize = 20;

/// The three secrets.
pub struct GatewaySecrets {
    /// Encrypts the provider credentials.
    pub master_key: MasterKey,
    /// The organisation key.
    pub admin_key: Secret,
    /// The workspace key.
    pub api_key: Secret,
    note: Option<String>,
}

impl fmt::Debug for GatewaySecrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("GatewaySecrets(****)")
    }
}

impl GatewaySecrets {
    /// What the person must be told: that secrets were written to a file, and why.
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }
}

/// The secrets as text, each there or not. Wiped by [`Secret`].
#[derive(Default)]
struct Values {
    master_key: Option<Secret>,
    admin_key: Option<Secret>,
    api_key: Option<Secret>,
}

impl Values {
    fn from_env(env: Env<'_>) -> Self {
        let read = |variable: EnvVar| variable.read(env).map(Secret::new);
        Self {
            master_key: read(env_vars::PORTKEY_GATEWAY_MASTER_KEY),
            admin_key: read(env_vars::PORTKEY_GATEWAY_ADMIN_KEY),
            api_key: read(env_vars::PORTKEY_GATEWAY_API_KEY),
        }
    }

    fn is_complete(&self) -> bool {
        self.master_key.is_some() && self.admin_key.is_some() && self.api_key.is_some()
    }

    /// Draws what neither `self` nor `other` has; says whether anything was drawn.
    fn draw_missing(&mut self, other: &Values) -> Result<bool, Failure> {
        let mut drawn = false;
        let lengths = [
            (&mut self.master_key, &other.master_key, 32),
            (&mut self.admin_key, &other.admin_key, KEY_BYTES),
            (&mut self.api_key, &other.api_key, KEY_BYTES),
        ];
        for (own, others, length) in lengths {
            if own.is_none() && others.is_none() {
                *own = Some(random(length)?);
                drawn = true;
            }
        }
        Ok(drawn)
    }

    fn or(self, other: Values) -> Self {
        Self {
            master_key: self.master_key.or(other.master_key),
            admin_key: self.admin_key.or(other.admin_key),
            api_key: self.api_key.or(other.api_key),
        }
    }

    fn into_secrets(self, note: Option<String>) -> Result<GatewaySecrets, Failure> {
        let (Some(master_key), Some(admin_key), Some(api_key)) = (self.master_key, self.admin_key, self.api_key) else {
            return Err(Failure::new(Kind::Bug, "a secret of the local gateway is missing"));
        };
        for (key, variable) in
            [(&admin_key, env_vars::PORTKEY_GATEWAY_ADMIN_KEY), (&api_key, env_vars::PORTKEY_GATEWAY_API_KEY)]
        {
            if key.expose().len() < SHORTEST_KEY || !key.expose().bytes().all(|byte| byte.is_ascii_graphic()) {
                return Err(Failure::new(Kind::Failed, format!("{} is not usable as a key", variable.name))
                    .hint(format!("give at least {SHORTEST_KEY} printable ASCII characters without blanks")));
            }
        }
        Ok(GatewaySecrets { master_key: master(&master_key)?, admin_key, api_key, note })
    }
}

/// Loads the secrets of a data folder, making what is not there; without a folder, nothing is kept.
///
/// # Errors
/// When a variable is malformed, the keyring that holds them cannot be reached, or the folder cannot be written.
pub fn load_or_create(data_dir: Option<&Path>, env: Env<'_>) -> Result<GatewaySecrets, Failure> {
    let given = Values::from_env(env);
    let Some(data_dir) = data_dir else {
        let mut drawn = Values::default();
        drawn.draw_missing(&given)?;
        return given.or(drawn).into_secrets(None);
    };
    if given.is_complete() {
        return given.into_secrets(None);
    }
    let unwritable = |error: std::io::Error| {
        Failure::new(Kind::Failed, format!("cannot write to the data folder {}", data_dir.display()))
            .hint("name another folder with --data-dir")
            .caused_by(error)
    };
    private_file::create_folder(data_dir).map_err(unwritable)?;
    let _lock = private_file::Lock::take(&data_dir.join(LOCK)).map_err(unwritable)?;
    let path = data_dir.join(FILE);
    match read(&path)? {
        Some(kept) => {
            let (place, mut values) = open(kept, data_dir)?;
            if values.master_key.is_none() && given.master_key.is_none() && data_dir.join("gateway.redb").exists() {
                return Err(Failure::new(Kind::Failed, "the master key of the data folder is not stored")
                    .hint("set PORTKEY_GATEWAY_MASTER_KEY to the value that the data were made with"));
            }
            if values.draw_missing(&given)? {
                keep(&place, &path, data_dir, &values)?;
            }
            given.or(values).into_secrets(None)
        }
        None => {
            let mut values = Values::default();
            values.draw_missing(&given)?;
            let (place, note) = choose_place(&path, data_dir, &values);
            keep(&place, &path, data_dir, &values)?;
            given.or(values).into_secrets(note)
        }
    }
}

/// Where the secrets of a data folder lie.
enum Place {
    Keyring,
    File,
}

/// The account in the keyring.
fn account(data_dir: &Path) -> String {
    let folder = std::fs::canonicalize(data_dir).unwrap_or_else(|_| data_dir.to_owned());
    format!("gateway#{}", folder.display())
}

/// The keyring if it takes the secrets, else the file, and what to say about that.
fn choose_place(path: &Path, data_dir: &Path, values: &Values) -> (Place, Option<String>) {
    match Keyring.set(&account(data_dir), &Secret::new(text(values).to_string())) {
        Ok(()) => (Place::Keyring, None),
        Err(error) => {
            let note =
                format!("The local gateway's own keys are kept in {}, readable by you alone: {error}", path.display());
            (Place::File, Some(note))
        }
    }
}

/// Writes the secrets, and the file that says where they are.
fn keep(place: &Place, path: &Path, data_dir: &Path, values: &Values) -> Result<(), Failure> {
    let text = match place {
        Place::Keyring => {
            Keyring.set(&account(data_dir), &Secret::new(text(values).to_string()))?;
            Zeroizing::new("# The local gateway's keys are in the keyring.\nstore = \"keyring\"\n".to_owned())
        }
        Place::File => {
            let mut file = Zeroizing::new(
                "# The local gateway's keys. Whoever can read this file can use them.\nstore = \"file\"\n".to_owned(),
            );
            file.push_str(&text(values));
            file
        }
    };
    private_file::write(path, &text)
        .map_err(|error| Failure::new(Kind::Failed, format!("cannot write {}", path.display())).caused_by(error))
}

fn read(path: &Path) -> Result<Option<DocumentMut>, Failure> {
    let text = private_file::read(path).map_err(super::store::CredentialError::from)?.map(Zeroizing::new);
    text.map(|text| text.parse().map_err(|_| damaged(path))).transpose()
}

/// The error of the parser quotes the file, so it is not passed on.
fn damaged(path: &Path) -> Failure {
    Failure::new(Kind::Failed, format!("{} is damaged", path.display()))
        .hint("put a backup in its place; without its master key, the stored credentials cannot be recovered")
}

fn open(kept: DocumentMut, data_dir: &Path) -> Result<(Place, Values), Failure> {
    let path: PathBuf = data_dir.join(FILE);
    match kept.get("store").and_then(|item| item.as_str()) {
        Some("file") => Ok((Place::File, values(&kept))),
        Some("keyring") => {
            let stored = Keyring.get(&account(data_dir)).map_err(|error| {
                Failure::new(Kind::Failed, "the local gateway's keys are in the keyring, and it cannot be reached")
                    .hint("unlock the keyring, or run this in your desktop session")
                    .hint("or set PORTKEY_GATEWAY_MASTER_KEY, PORTKEY_GATEWAY_ADMIN_KEY and PORTKEY_GATEWAY_API_KEY")
                    .hint("or use another data folder with --data-dir")
                    .caused_by(error)
            })?;
            let stored = stored.ok_or_else(|| {
                Failure::new(Kind::Failed, format!("the keyring no longer holds the local gateway's keys for {}", data_dir.display()))
                    .hint("set PORTKEY_GATEWAY_MASTER_KEY, PORTKEY_GATEWAY_ADMIN_KEY and PORTKEY_GATEWAY_API_KEY if you have their values")
                    .hint("or use another data folder with --data-dir; without the master key, the stored credentials cannot be recovered")
            })?;
            let document: DocumentMut =
                stored.expose().parse().map_err(|_| damaged(Path::new("what the keyring holds")))?;
            Ok((Place::Keyring, values(&document)))
        }
        _ => Err(damaged(&path)),
    }
}

fn values(document: &DocumentMut) -> Values {
    let read = |name: &str| document.get(name).and_then(|item| item.as_str()).map(|text| Secret::new(text.to_owned()));
    Values { master_key: read("master_key"), admin_key: read("admin_key"), api_key: read("api_key") }
}

fn text(values: &Values) -> Zeroizing<String> {
    let mut document = DocumentMut::new();
    for (name, secret) in
        [("master_key", &values.master_key), ("admin_key", &values.admin_key), ("api_key", &values.api_key)]
    {
        if let Some(secret) = secret {
            document.insert(name, value(secret.expose()));
        }
    }
    Zeroizing::new(document.to_string())
}

fn random(length: usize) -> Result<Secret, Failure> {
    let mut bytes = Zeroizing::new(vec![0; length]);
    getrandom::fill(&mut bytes).map_err(|error| {
        Failure::new(Kind::Failed, "the system gives no random numbers").caused_by(error.to_string())
    })?;
    Ok(Secret::new(STANDARD.encode(&*bytes)))
}

fn master(text: &Secret) -> Result<MasterKey, Failure> {
    let fault = || {
        Failure::new(Kind::Failed, "PORTKEY_GATEWAY_MASTER_KEY is not the base64 form of 32 bytes")
            .hint("make one with `openssl rand -base64 32`, and keep it: the stored credentials need it")
    };
    let bytes = Zeroizing::new(STANDARD.decode(text.expose().trim()).map_err(|_| fault())?);
    Ok(MasterKey::new(<[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| fault())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nothing(_: &str) -> Option<String> {
        None
    }

    #[test]
    fn nothing_is_kept_without_a_folder() {
        let (one, two) = (load_or_create(None, &nothing).unwrap(), load_or_create(None, &nothing).unwrap());
        assert_ne!(one.admin_key, two.admin_key);
        assert_eq!(one.admin_key.expose().len(), 28);
        assert_ne!(one.admin_key, one.api_key);
    }

    #[test]
    fn the_environment_fixes_values() {
        let env = |name: &str| match name {
            "PORTKEY_GATEWAY_ADMIN_KEY" => Some("fixed-admin-key-0001".to_owned()),
            "PORTKEY_GATEWAY_MASTER_KEY" => Some(STANDARD.encode([7; 32])),
            _ => None,
        };
        let secrets = load_or_create(None, &env).unwrap();
        assert_eq!(secrets.admin_key.expose(), "fixed-admin-key-0001");
        assert_eq!(secrets.master_key.bytes(), &[7; 32]);
        for (name, value) in [("PORTKEY_GATEWAY_MASTER_KEY", "short"), ("PORTKEY_GATEWAY_API_KEY", "short")] {
            let env = |asked: &str| (asked == name).then(|| value.to_owned());
            let failure = load_or_create(None, &env).unwrap_err();
            assert!(failure.to_string().contains(name), "{failure}");
        }
    }

    #[test]
    fn a_set_of_fixed_values_touches_no_folder() {
        let folder = tempfile::tempdir().unwrap().path().join("never");
        let env = |name: &str| {
            Some(if name.ends_with("MASTER_KEY") { STANDARD.encode([7; 32]) } else { format!("{name}-value") })
        };
        load_or_create(Some(&folder), &env).unwrap();
        assert!(!folder.exists());
    }
}
