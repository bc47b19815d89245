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

use super::{keyring::Keyring, store::CredentialStore};
use crate::{
    env_vars::{self, Env, EnvVar},
    error::{Failure, Kind},
    gateway::store::{self, MasterKey},
    private_file,
    secret::Secret,
};

/// Name of the file in the data folder.
pub const FILE: &str = "secrets.toml";
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
        if admin_key == api_key {
            return Err(Failure::new(
                Kind::Failed,
                "the gateway's key for administration and its key for applications are one",
            )
            .hint("give PORTKEY_GATEWAY_ADMIN_KEY and PORTKEY_GATEWAY_API_KEY different values"));
        }
        Ok(GatewaySecrets { master_key: master(&master_key)?, admin_key, api_key, note })
    }
}

/// Loads the secrets of a data folder, making what is not there; without a folder, nothing is kept. Two processes that
/// come first at the same time agree, because the folder is locked meanwhile.
///
/// # Errors
/// When a variable is malformed, the keyring that holds them cannot be reached, or the folder cannot be written. Also
/// when the folder has data whose master key is not known: a new one would only hide that.
pub fn load_or_create(data_dir: Option<&Path>, env: Env<'_>) -> Result<GatewaySecrets, Failure> {
    load_or_create_with(data_dir, env, &Keyring)
}

/// The master key of a data folder, where it is; nothing is made or written.
///
/// # Errors
/// When a variable is malformed, others may read the file, or the keyring that holds the key cannot be reached.
pub fn master_key(data_dir: &Path, env: Env<'_>) -> Result<Option<MasterKey>, Failure> {
    let given = Values::from_env(env);
    let home = Home { path: data_dir.join(FILE), account: account(data_dir), keyring: &Keyring };
    let kept = match (&given.master_key, read(&home.path)?) {
        (None, Some(kept)) => home.open(&kept, data_dir)?.1,
        _ => Values::default(),
    };
    given.or(kept).master_key.as_ref().map(master).transpose()
}

fn load_or_create_with(
    data_dir: Option<&Path>,
    env: Env<'_>,
    keyring: &dyn CredentialStore,
) -> Result<GatewaySecrets, Failure> {
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
    let home = Home { path: data_dir.join(FILE), account: account(data_dir), keyring };
    let mut note = None;
    let (place, mut values) = match read(&home.path)? {
        Some(kept) => home.open(&kept, data_dir)?,
        None => home.choose_place(&mut note)?,
    };
    if values.master_key.is_none() && given.master_key.is_none() && store::exists(data_dir) {
        return Err(Failure::new(
            Kind::Failed,
            format!("the master key of the data in {} is not there", data_dir.display()),
        )
        .hint("set PORTKEY_GATEWAY_MASTER_KEY to the value that the data were made with")
        .hint(format!("or put a backup of {FILE} back; without the master key, the stored credentials are lost"))
        .hint("or start afresh in another folder with --data-dir"));
    }
    if values.draw_missing(&given)? {
        home.keep(place, &values)?;
    }
    given.or(values).into_secrets(note)
}

/// Where the secrets of a data folder lie.
#[derive(Clone, Copy)]
enum Place {
    Keyring,
    File,
}

/// The account in the keyring.
fn account(data_dir: &Path) -> String {
    let folder = std::fs::canonicalize(data_dir).unwrap_or_else(|_| data_dir.to_owned());
    format!("gateway#{}", folder.display())
}

/// The two places, for one data folder.
struct Home<'a> {
    path: PathBuf,
    account: String,
    keyring: &'a dyn CredentialStore,
}

impl Home<'_> {
    /// The keyring if it takes the secrets, else the file, and what to say about that.
    ///
    /// The keyring may hold secrets although the file that says so is not there: a process ended between the two, or
    /// somebody removed it. They are used again; other ones in their place would make the data unreadable for good.
    fn choose_place(&self, note: &mut Option<String>) -> Result<(Place, Values), Failure> {
        let tried = match self.keyring.get(&self.account) {
            Ok(Some(held)) => {
                self.point_to_keyring()?;
                return Ok((Place::Keyring, values(&held.expose().parse().map_err(|_| damaged_in_keyring())?)));
            }
            // Reading works in collections that cannot be written: only writing shows it.
            Ok(None) => self.keyring.set(&self.account, &Secret::new(String::new())),
            Err(error) => Err(error),
        };
        if let Err(error) = tried {
            *note = Some(format!(
                "The local gateway's own keys are kept in {}, readable by you alone: {error}",
                self.path.display()
            ));
            return Ok((Place::File, Values::default()));
        }
        Ok((Place::Keyring, Values::default()))
    }

    /// Keeps the secrets, and then says where they are: in this order, so that what is said is true.
    fn keep(&self, place: Place, values: &Values) -> Result<(), Failure> {
        match place {
            Place::Keyring => {
                self.keyring.set(&self.account, &Secret::new(text(values).to_string()))?;
                self.point_to_keyring()
            }
            Place::File => {
                let mut file = Zeroizing::new(
                    "# The local gateway's keys. Whoever can read this file can use them.\nstore = \"file\"\n"
                        .to_owned(),
                );
                file.push_str(&text(values));
                self.write(&file)
            }
        }
    }

    fn point_to_keyring(&self) -> Result<(), Failure> {
        self.write("# The local gateway's keys are in the keyring.\nstore = \"keyring\"\n")
    }

    fn write(&self, text: &str) -> Result<(), Failure> {
        private_file::write(&self.path, text).map_err(|error| {
            Failure::new(Kind::Failed, format!("cannot write {}", self.path.display())).caused_by(error)
        })
    }

    /// Reads the secrets from where the file says that they are.
    fn open(&self, kept: &DocumentMut, data_dir: &Path) -> Result<(Place, Values), Failure> {
        match kept.get("store").and_then(|item| item.as_str()) {
            Some("file") => Ok((Place::File, values(kept))),
            Some("keyring") => {
                let held = self.keyring.get(&self.account).map_err(|error| {
                    Failure::new(Kind::Failed, "the local gateway's keys are in the keyring, and it cannot be reached")
                        .hint("unlock the keyring, or run this in your desktop session")
                        .hint(
                            "or set PORTKEY_GATEWAY_MASTER_KEY, PORTKEY_GATEWAY_ADMIN_KEY and PORTKEY_GATEWAY_API_KEY",
                        )
                        .hint("or use another data folder with --data-dir")
                        .caused_by(error)
                })?;
                let held = held.ok_or_else(|| {
                    let folder = data_dir.display();
                    Failure::new(Kind::Failed, format!("the keyring no longer holds the local gateway's keys for {folder}"))
                        .hint("if the folder was moved, move it back: the keyring knows it by its place")
                        .hint("or set PORTKEY_GATEWAY_MASTER_KEY, PORTKEY_GATEWAY_ADMIN_KEY and PORTKEY_GATEWAY_API_KEY if you have their values")
                        .hint("or use another data folder with --data-dir; without the master key, the stored credentials cannot be recovered")
                })?;
                Ok((Place::Keyring, values(&held.expose().parse().map_err(|_| damaged_in_keyring())?)))
            }
            _ => Err(damaged(&self.path)),
        }
    }
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

fn damaged_in_keyring() -> Failure {
    Failure::new(Kind::Failed, "what the keyring holds as the local gateway's keys is not what we put there").hint(
        "use another data folder with --data-dir; without the master key, the stored credentials cannot be recovered",
    )
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
mod tests;
