//! The settings by name: which there are, what may be put into them, and what they are now.

use std::{path::Path, str::FromStr, time::Duration};

use serde_json::Value;

use super::{Origin, Preference, Preferences, Settings, parse_base_url, profile};
use crate::{
    env_vars::{self, EnvVar},
    likeness,
};

/// Something that `config` sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The profile that is used when none is named.
    Profile,
    /// Base URL of the API, of a profile.
    BaseUrl,
    /// The workspace, of a profile.
    Workspace,
    /// What a profile may say, and the file for all profiles.
    Preference(Preference),
}

/// Why a name is none of a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown {
    /// There is none of this name; this one is like it.
    Misspelt(Option<Key>),
    /// It would be a secret, or says where one lies.
    Secret,
}

impl Key {
    /// All of them, in the order of the documentation.
    pub const ALL: [Key; 9] = [
        Key::Profile,
        Key::BaseUrl,
        Key::Workspace,
        Key::Preference(Preference::Output),
        Key::Preference(Preference::Color),
        Key::Preference(Preference::Timeout),
        Key::Preference(Preference::Retries),
        Key::Preference(Preference::CaCert),
        Key::Preference(Preference::DataDir),
    ];

    /// Its name on the command line. In the file it is the same, but for `profile`, which is `default_profile` there.
    pub fn name(self) -> &'static str {
        match self {
            Key::Profile => "profile",
            Key::BaseUrl => "base_url",
            Key::Workspace => "workspace",
            Key::Preference(preference) => preference.name(),
        }
    }

    /// The flag that comes before it.
    pub fn flag(self) -> &'static str {
        match self {
            Key::Profile => "--profile",
            Key::BaseUrl => "--base-url",
            Key::Workspace => "--workspace",
            Key::Preference(preference) => preference.flag(),
        }
    }

    /// The variable that comes before it.
    pub fn variable(self) -> EnvVar {
        match self {
            Key::Profile => env_vars::PORTKEY_PROFILE,
            Key::BaseUrl => env_vars::PORTKEY_BASE_URL,
            Key::Workspace => env_vars::PORTKEY_WORKSPACE,
            Key::Preference(preference) => preference.variable(),
        }
    }

    /// What it is.
    pub fn help(self) -> &'static str {
        match self {
            Key::Profile => "the profile that is used when none is named",
            Key::BaseUrl => "address of the API",
            Key::Workspace => "workspace, by id, slug or exact name",
            Key::Preference(Preference::Output) => "how answers are written: table, wide, json, yaml, csv or name",
            Key::Preference(Preference::Color) => "when to colour: auto, always or never",
            Key::Preference(Preference::Timeout) => "how long a request may take, such as 30 or 1m30s",
            Key::Preference(Preference::Retries) => "how often a request is tried again",
            Key::Preference(Preference::CaCert) => "PEM file of certificates to trust, too",
            Key::Preference(Preference::DataDir) => "data folder of the local gateway",
        }
    }

    /// What it is now, and where that comes from; none when nothing says so and there is no default.
    pub fn current(self, settings: &Settings) -> Option<(Value, Origin)> {
        let path = |path: &Path| Value::from(path.to_string_lossy());
        Some(match self {
            Key::Profile => {
                let profile = settings.profile.as_ref()?;
                (profile.value.clone().into(), profile.origin.clone())
            }
            Key::BaseUrl => (settings.base_url.value.as_str().into(), settings.base_url.origin.clone()),
            Key::Workspace => {
                let workspace = settings.workspace.as_ref()?;
                (workspace.value.clone().into(), workspace.origin.clone())
            }
            Key::Preference(Preference::Output) => (settings.form.value.word().into(), settings.form.origin.clone()),
            Key::Preference(Preference::Color) => (settings.color.value.word().into(), settings.color.origin.clone()),
            Key::Preference(Preference::Timeout) => {
                (span(settings.timeout.value).into(), settings.timeout.origin.clone())
            }
            Key::Preference(Preference::Retries) => (settings.retries.value.into(), settings.retries.origin.clone()),
            Key::Preference(Preference::CaCert) => {
                let certificates = settings.ca_cert.as_ref()?;
                (path(&certificates.value), certificates.origin.clone())
            }
            Key::Preference(Preference::DataDir) => (path(&settings.data_dir.value), settings.data_dir.origin.clone()),
        })
    }

    /// The value as it is to be kept, when it is one.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn check(self, text: &str) -> Result<toml_edit::Value, String> {
        if text.trim().is_empty() {
            return Err(format!("it is empty; `portkeyctl config unset {}` takes it away", self.name()));
        }
        match self {
            Key::Profile => profile::check_name(text).map(|()| text.into()),
            Key::BaseUrl => parse_base_url(text).map(|url| url.as_str().into()),
            Key::Workspace => Ok(text.into()),
            Key::Preference(key @ (Preference::CaCert | Preference::DataDir)) => {
                let path = std::path::absolute(text).map_err(|error| error.to_string())?;
                let path = path.to_str().ok_or("it is not UTF-8")?;
                Preferences::default().set_kept(key, path).map(|()| path.into())
            }
            Key::Preference(key) => {
                let mut read = Preferences::default();
                read.set(key, text)?;
                // A number is one in the file, too.
                Ok(read.retries.map_or_else(|| text.trim().into(), |retries| i64::from(retries).into()))
            }
        }
    }
}

/// A time as the flag takes it: `30s`, `1m30s`.
fn span(time: Duration) -> String {
    let signed = jiff::SignedDuration::try_from(time).unwrap_or(jiff::SignedDuration::MAX);
    format!("{signed:#}").replace(' ', "")
}

impl FromStr for Key {
    type Err = Unknown;

    /// By name, with dashes for underscores as flags have them; the file's own name of the default profile, too.
    fn from_str(text: &str) -> Result<Self, Unknown> {
        let name = text.trim_start_matches("--").replace('-', "_").to_ascii_lowercase();
        let name = match name.as_str() {
            "default_profile" => "profile",
            "colour" => "color",
            name => name,
        };
        if let Some(key) = Key::ALL.into_iter().find(|key| key.name() == name) {
            return Ok(key);
        }
        if name == "store" || names_a_secret(name) {
            return Err(Unknown::Secret);
        }
        let likely = likeness::nearest(name, Key::ALL.map(Key::name));
        Err(Unknown::Misspelt(Key::ALL.into_iter().find(|key| likely == Some(key.name()))))
    }
}

/// Whether a setting of this name would hold a secret, which the file of settings is no place for.
pub fn names_a_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["key", "token", "secret", "password", "credential"].iter().any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_met_with_what_was_meant() {
        for (text, key) in [
            ("base_url", Key::BaseUrl),
            ("base-url", Key::BaseUrl),
            ("--timeout", Key::Preference(Preference::Timeout)),
            ("default_profile", Key::Profile),
            ("Colour", Key::Preference(Preference::Color)),
        ] {
            assert_eq!(text.parse(), Ok(key));
        }
        assert_eq!("workspce".parse::<Key>(), Err(Unknown::Misspelt(Some(Key::Workspace))));
        assert_eq!("xyzzy".parse::<Key>(), Err(Unknown::Misspelt(None)));
        for text in ["api_key", "PORTKEY_API_KEY", "token", "store", "password"] {
            assert_eq!(text.parse::<Key>(), Err(Unknown::Secret), "{text}");
        }
    }

    #[test]
    fn every_value_reads_back_as_it_is_shown() {
        for (key, given, kept) in [
            (Key::BaseUrl, "https://gw.example.com/", "\"https://gw.example.com/v1\""),
            (Key::Preference(Preference::Timeout), "1m30s", "\"1m30s\""),
            (Key::Preference(Preference::Retries), "0", "0"),
            (Key::Preference(Preference::Output), "json", "\"json\""),
            (Key::Preference(Preference::Output), "wide", "\"wide\""),
            (Key::Preference(Preference::DataDir), "/data", "\"/data\""),
        ] {
            assert_eq!(key.check(given).unwrap().to_string().trim(), kept);
        }
        for (key, given) in [
            (Key::BaseUrl, "ftp://x"),
            (Key::Profile, "a b"),
            (Key::Workspace, " "),
            (Key::Preference(Preference::Output), "xml"),
            (Key::Preference(Preference::Timeout), "0"),
            (Key::Preference(Preference::Retries), "-1"),
            (Key::Preference(Preference::Color), "red"),
        ] {
            assert!(key.check(given).is_err(), "{given}");
        }
        let folder = Key::Preference(Preference::DataDir).check("here").unwrap();
        assert!(Path::new(folder.as_str().unwrap()).is_absolute());
        for time in [Duration::from_secs(30), Duration::from_millis(90_500)] {
            assert_eq!(super::super::parse_timeout(&span(time)), Ok(time), "{}", span(time));
        }
    }
}
