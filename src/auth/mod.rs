//! Profiles, and where a credential comes from: the environment, a file or pipe named on the command line, the keyring of
//! the operating system, or a private file.
//!
//! [`crate::settings`] chooses; this part reads, and only what was chosen: the keyring is not touched unless the profile
//! in use keeps its credential there.

pub mod gateway_secrets;
pub mod profiles;
pub mod store;

mod file;
mod keyring;

use std::{io::Read, path::Path};

use crate::{
    error::{Failure, Kind},
    secret::Secret,
    settings::{CredentialSource, Origin, Settings},
};
use profiles::{ConfigFile, StoreKind};
use store::CredentialStore;

/// The store that a profile's credential lies in. The two never stand in for each other: when the one that a profile
/// names cannot be reached, the command ends and says what to do.
pub fn store(kind: StoreKind, config: &ConfigFile) -> Box<dyn CredentialStore> {
    match kind {
        StoreKind::Keyring => Box::new(keyring::Keyring),
        StoreKind::File => Box::new(file::CredentialFile::new(config.credentials_path())),
    }
}

/// More than this is no key; reading stops there.
const LONGEST_KEY: u64 = 16 * 1024;

/// Reads the Portkey API key that the settings chose. To be called once a process: standard input ends, and some
/// keyrings ask their owner every time.
///
/// # Errors
/// [`Kind::NotAllowed`] when there is no key, no such profile, or the stored key belongs to another origin;
/// [`Kind::Failed`] when the key cannot be read.
pub fn credential(settings: &Settings, config: &ConfigFile) -> Result<Secret, Failure> {
    // A key from the environment, too, must not go to the default server because the name of a profile has a slip.
    if let Some(name) = &settings.profile {
        config.config().profile(&name.value).map_err(|failure| match name.origin {
            Origin::Flag(_) => failure,
            _ => failure.hint(format!("the name comes from the {}", name.origin)),
        })?;
    }
    match &settings.credential.value {
        CredentialSource::Env(secret) => check_key(secret.clone(), &settings.credential.origin.to_string()),
        CredentialSource::File(path) => {
            let key = read_key(path).map_err(|error| {
                let message = format!("--api-key-file: cannot read {}", path.display());
                Failure::new(Kind::Failed, message).caused_by(error)
            })?;
            check_key(key, "--api-key-file")
        }
        CredentialSource::Profile(name) => stored(settings, config, name),
        CredentialSource::Missing => Err(Failure::new(Kind::NotAllowed, "no Portkey API key is set")
            .hint("log in: `portkeyctl auth login`")
            .hint("or set PORTKEY_API_KEY")
            .hint("or use the local gateway, which needs none: --local")),
    }
}

/// Reads the stored key of a profile, for the server that the settings name.
///
/// # Errors
/// As [`credential`].
fn stored(settings: &Settings, config: &ConfigFile, name: &str) -> Result<Secret, Failure> {
    let profile = config.config().profile(name)?;
    settings.keep_to_origin(name, profile)?;
    let store = store(profile.store, config);
    store.get(&profile.account(name))?.ok_or_else(|| {
        Failure::new(Kind::NotAllowed, format!("the {} holds no key for profile {name}", store.name()))
            .hint(format!("log in: `portkeyctl auth login --profile {name}`"))
    })
}

/// Reads a key from a file, or from standard input for `-`. One line end is taken off.
///
/// # Errors
/// When it cannot be read, is too long or is not text.
pub fn read_key(path: &Path) -> std::io::Result<Secret> {
    let mut text = zeroize::Zeroizing::new(String::new());
    let read = if path.as_os_str() == "-" {
        std::io::stdin().lock().take(LONGEST_KEY + 1).read_to_string(&mut text)
    } else {
        std::fs::File::open(path)?.take(LONGEST_KEY + 1).read_to_string(&mut text)
    }?;
    if read as u64 > LONGEST_KEY {
        return Err(std::io::Error::new(std::io::ErrorKind::InvalidData, "it is too long for a key"));
    }
    let line = text.strip_suffix('\n').unwrap_or(&text);
    Ok(Secret::new(line.strip_suffix('\r').unwrap_or(line).to_owned()))
}

/// Lets a key through that can stand in an HTTP header.
///
/// # Errors
/// [`Kind::Usage`] when it is empty or has blanks, line ends or characters outside ASCII; `place` says where it was.
pub fn check_key(key: Secret, place: &str) -> Result<Secret, Failure> {
    let text = key.expose();
    if text.is_empty() {
        return Err(Failure::usage(format!("{place}: the key is empty")));
    }
    if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Failure::usage(format!("{place}: a key is one word of ASCII characters, and this has others"))
            .hint("look for a blank or a line end before, in or after the key"));
    }
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Flags;

    /// A folder with a profile `dev` whose key is in the private file, and a lookup of the environment.
    fn home() -> (tempfile::TempDir, ConfigFile) {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("config.toml");
        let text =
            "default_profile = \"dev\"\n[profiles.dev]\nbase_url = \"http://127.0.0.1:8787/v1\"\nstore = \"file\"\n";
        std::fs::write(&path, text).unwrap();
        let config = ConfigFile::open(path).unwrap();
        let key = Secret::new("stored".to_owned());
        store(StoreKind::File, &config).set("http://127.0.0.1:8787#dev", &key).unwrap();
        (home, config)
    }

    fn read(flags: &Flags, env: &[(&str, &str)], config: &ConfigFile) -> Result<String, Failure> {
        let lookup = |name: &str| env.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        let settings = Settings::resolve(flags, &lookup, config.config()).unwrap();
        credential(&settings, config).map(|key| key.expose().to_owned())
    }

    #[test]
    fn what_was_chosen_is_read() {
        let (home, config) = home();
        assert_eq!(read(&Flags::default(), &[], &config).unwrap(), "stored");
        assert_eq!(read(&Flags::default(), &[("PORTKEY_API_KEY", "env")], &config).unwrap(), "env");
        let path = home.path().join("key");
        std::fs::write(&path, "from-file\r\n").unwrap();
        let flags = Flags { api_key_file: Some(path), ..Flags::default() };
        assert_eq!(read(&flags, &[("PORTKEY_API_KEY", "env")], &config).unwrap(), "from-file");
    }

    #[test]
    fn a_stored_key_is_read_for_its_own_origin_alone() {
        let (_home, config) = home();
        let elsewhere = Flags { base_url: Some("https://gw.example.com/v1".to_owned()), ..Flags::default() };
        let failure = read(&elsewhere, &[], &config).unwrap_err();
        assert_eq!((failure.kind(), failure.hints().len()), (Kind::NotAllowed, 2));
        assert_eq!(read(&elsewhere, &[("PORTKEY_API_KEY", "env")], &config).unwrap(), "env");
        // The origin is part of the account: a profile that was pointed elsewhere by hand has no key there.
        let moved = std::fs::read_to_string(config.path()).unwrap().replace("127.0.0.1:8787", "127.0.0.1:9999");
        std::fs::write(config.path(), moved).unwrap();
        let config = ConfigFile::open(config.path().to_owned()).unwrap();
        assert_eq!(read(&Flags::default(), &[], &config).unwrap_err().kind(), Kind::NotAllowed);
    }

    #[test]
    fn an_unknown_profile_stops_every_key() {
        let (_home, config) = home();
        let env = [("PORTKEY_PROFILE", "deb"), ("PORTKEY_API_KEY", "env")];
        let failure = read(&Flags::default(), &env, &config).unwrap_err();
        assert_eq!(failure.kind(), Kind::NotAllowed);
        assert!(failure.hints().iter().any(|hint| hint.contains("did you mean dev?")), "{failure:?}");
        assert!(failure.hints().iter().any(|hint| hint.contains("PORTKEY_PROFILE")), "{failure:?}");
    }

    #[test]
    fn no_key_names_the_ways_to_one() {
        let home = tempfile::tempdir().unwrap();
        let config = ConfigFile::open(home.path().join("config.toml")).unwrap();
        let failure = read(&Flags::default(), &[], &config).unwrap_err();
        assert_eq!((failure.kind(), failure.hints().len()), (Kind::NotAllowed, 3));
    }

    #[test]
    fn a_key_is_one_word() {
        for (key, good) in
            [("pk-abc+/=", true), ("", false), ("hunter2 x", false), ("hunter2\nx", false), ("schl\u{fc}ssel", false)]
        {
            let checked = check_key(Secret::new(key.to_owned()), "here");
            assert_eq!(checked.is_ok(), good, "{key:?}");
            if let Err(failure) = checked {
                assert!(key.is_empty() || !format!("{failure} {failure:?}").contains(key));
            }
        }
    }
}
