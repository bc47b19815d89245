//! Profiles, and where a credential comes from: the environment, the operating system's keyring, or a private file.

pub mod gateway_secrets;
pub mod profiles;
pub mod store;

mod file;
mod keyring;
mod private_file;

use std::io::Read as _;

use crate::{
    error::{Failure, Kind},
    secret::Secret,
    settings::{CredentialSource, Settings},
};

use profiles::{ConfigFile, StoreKind};
use store::CredentialStore;

/// The store that a profile's credential lies in.
pub fn store(kind: StoreKind, config: &ConfigFile) -> Box<dyn CredentialStore> {
    match kind {
        StoreKind::Keyring => Box::new(keyring::Keyring),
        StoreKind::File => Box::new(file::CredentialFile::new(config.credentials_path())),
    }
}

/// The Portkey API key that the settings chose. The keyring is touched only if the profile says so.
///
/// # Errors
/// When there is none, or it cannot be read.
pub fn credential(settings: &Settings, config: &ConfigFile) -> anyhow::Result<Secret> {
    match &settings.credential.value {
        CredentialSource::Env(secret) => Ok(secret.clone()),
        CredentialSource::File(path) => key_file(path),
        CredentialSource::Profile(name) => stored(name, config),
        CredentialSource::Missing => Err(Failure::new(Kind::NotAllowed, "there is no Portkey API key")
            .hint("log in with `portkeyctl auth login`, or set PORTKEY_API_KEY")
            .hint("or use the local gateway: add --local")
            .into()),
    }
}

/// The credential that is stored for a profile.
///
/// # Errors
/// When there is no such profile, or nothing is stored for it, or the store cannot be reached.
pub fn stored(name: &str, config: &ConfigFile) -> anyhow::Result<Secret> {
    let profile = config.config().profile(name)?;
    let store = store(profile.store, config);
    let secret = store.get(&profile.account(name))?;
    secret.ok_or_else(|| {
        Failure::new(Kind::NotAllowed, format!("the {} holds no key for profile {name}", store.name()))
            .hint(format!("log in again with `portkeyctl auth login --profile {name}`"))
            .into()
    })
}

fn key_file(path: &std::path::Path) -> anyhow::Result<Secret> {
    let mut text = zeroize::Zeroizing::new(String::new());
    let read = if path.as_os_str() == "-" {
        std::io::stdin().lock().read_to_string(&mut text)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_string(&mut text))
    };
    read.map_err(|error| {
        Failure::new(Kind::Failed, format!("--api-key-file: cannot read {}", path.display())).caused_by(error)
    })?;
    let key = text.trim();
    if key.is_empty() {
        return Err(Failure::usage("--api-key-file: there is no key in it").into());
    }
    Ok(Secret::new(key.to_owned()))
}
