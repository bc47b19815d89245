//! What a profile may say for its commands, and the top of the configuration file for all profiles that do not.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use super::{
    Origin, Sourced, parse_timeout,
    profile::{Config, Profile},
};
use crate::{
    env_vars::{self, Env, EnvVar},
    error::Failure,
    output::{Color, Form},
};

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// How answers are written.
    Output,
    /// When to colour.
    Color,
    /// How long a request may take.
    Timeout,
    /// How often a request is tried again.
    Retries,
    /// Certificates to trust beside the platform's.
    CaCert,
    /// Data folder of the local gateway.
    DataDir,
}

impl Preference {
    /// All of them, in the order of the documentation.
    pub const ALL: [Preference; 6] = [
        Preference::Output,
        Preference::Color,
        Preference::Timeout,
        Preference::Retries,
        Preference::CaCert,
        Preference::DataDir,
    ];

    /// Its name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Preference::Output => "output",
            Preference::Color => "color",
            Preference::Timeout => "timeout",
            Preference::Retries => "retries",
            Preference::CaCert => "ca_cert",
            Preference::DataDir => "data_dir",
        }
    }

    /// The flag that comes before it.
    pub fn flag(self) -> &'static str {
        match self {
            Preference::Output => "--output",
            Preference::Color => "--color",
            Preference::Timeout => "--timeout",
            Preference::Retries => "--retries",
            Preference::CaCert => "--ca-cert",
            Preference::DataDir => "--data-dir",
        }
    }

    /// The variable that comes before it.
    pub fn variable(self) -> EnvVar {
        match self {
            Preference::Output => env_vars::PORTKEYCTL_OUTPUT,
            Preference::Color => env_vars::NO_COLOR,
            Preference::Timeout => env_vars::PORTKEYCTL_TIMEOUT,
            Preference::Retries => env_vars::PORTKEY_MAX_RETRIES,
            Preference::CaCert => env_vars::PORTKEYCTL_CA_CERT,
            Preference::DataDir => env_vars::PORTKEYCTL_DATA_DIR,
        }
    }

    /// What the environment says of it, as one would write it into the file.
    fn given_by(self, env: Env<'_>) -> Option<Sourced<String>> {
        let variable = self.variable();
        let value = variable.read(env)?;
        // Whatever NO_COLOR is set to, it means the same.
        let value = if self == Preference::Color { Color::Never.word().to_owned() } else { value };
        Some(Sourced::new(value, Origin::Env(variable.name)))
    }
}

/// Values that are set, and those that are not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preferences {
    /// `output`
    pub output: Option<Form>,
    /// `color`
    pub color: Option<Color>,
    /// `timeout`
    pub timeout: Option<Duration>,
    /// `retries`
    pub retries: Option<u32>,
    /// `ca_cert`
    pub ca_cert: Option<PathBuf>,
    /// `data_dir`
    pub data_dir: Option<PathBuf>,
}

impl Preferences {
    /// Reads a value in the form that its flag takes.
    ///
    /// # Errors
    /// What is wrong with it, in words that do not repeat more of it than its flag would.
    pub fn set(&mut self, key: Preference, text: &str) -> Result<(), String> {
        let words = |failure: Failure| failure.to_string();
        match key {
            Preference::Output => self.output = Some(text.parse().map_err(words)?),
            Preference::Color => self.color = Some(text.parse().map_err(words)?),
            Preference::Timeout => self.timeout = Some(parse_timeout(text)?),
            Preference::Retries => {
                let retries = text.trim().parse().map_err(|_| "write a whole number, such as 4".to_owned())?;
                self.retries = Some(retries);
            }
            Preference::CaCert => self.ca_cert = Some(PathBuf::from(text)),
            Preference::DataDir => self.data_dir = Some(PathBuf::from(text)),
        }
        Ok(())
    }

    /// As [`Preferences::set`], of a value in the file, where a path cannot be relative to wherever one is.
    ///
    /// # Errors
    /// As [`Preferences::set`].
    pub fn set_kept(&mut self, key: Preference, text: &str) -> Result<(), String> {
        match key {
            Preference::CaCert | Preference::DataDir => self.set(key, &whole_path(text)?),
            _ => self.set(key, text),
        }
    }

    /// Whether it is set.
    pub fn has(&self, key: Preference) -> bool {
        match key {
            Preference::Output => self.output.is_some(),
            Preference::Color => self.color.is_some(),
            Preference::Timeout => self.timeout.is_some(),
            Preference::Retries => self.retries.is_some(),
            Preference::CaCert => self.ca_cert.is_some(),
            Preference::DataDir => self.data_dir.is_some(),
        }
    }
}

/// Where a preference may come from.
pub(super) struct Sources<'a> {
    pub(super) env: Env<'a>,
    pub(super) config: &'a Config,
    pub(super) profile: Option<(&'a Sourced<String>, &'a Profile)>,
}

impl Sources<'_> {
    /// The first that says something of `key`, after its flag: the environment, the profile, the file outside of profiles.
    fn first(&self, key: Preference) -> Result<Option<Sourced<Preferences>>, Failure> {
        if let Some(given) = key.given_by(self.env) {
            let mut read = Preferences::default();
            read.set(key, &given.value).map_err(|reason| Failure::usage(format!("{}: {reason}", given.origin)))?;
            return Ok(Some(Sourced::new(read, given.origin)));
        }
        let of_profile = self.profile.map(|(name, stored)| (&stored.preferences, Origin::Profile(name.value.clone())));
        let stored = of_profile.into_iter().chain([(&self.config.preferences, Origin::Config)]);
        let first = stored.into_iter().find(|(preferences, _)| preferences.has(key));
        Ok(first.map(|(preferences, origin)| Sourced::new(preferences.clone(), origin)))
    }

    /// The flag, or what the first other source says.
    pub(super) fn choose<T>(
        &self,
        flag: Option<T>,
        key: Preference,
        pick: impl Fn(Preferences) -> Option<T>,
    ) -> Result<Option<Sourced<T>>, Failure> {
        if let Some(value) = flag {
            return Ok(Some(Sourced::new(value, Origin::Flag(key.flag()))));
        }
        Ok(self.first(key)?.and_then(|given| Some(Sourced::new(pick(given.value)?, given.origin))))
    }

    /// As [`Sources::choose`], with what holds when nobody says anything.
    pub(super) fn or_default<T>(
        &self,
        flag: Option<T>,
        key: Preference,
        pick: impl Fn(Preferences) -> Option<T>,
        default: T,
    ) -> Result<Sourced<T>, Failure> {
        Ok(self.choose(flag, key, pick)?.unwrap_or(Sourced::new(default, Origin::Default)))
    }
}

/// A path that means the same in every folder: one of the whole way, or one below `~/`.
fn whole_path(text: &str) -> Result<String, String> {
    let below_home = text.strip_prefix("~/").zip(directories::BaseDirs::new());
    let path = match below_home {
        Some((rest, folders)) => folders.home_dir().join(rest),
        None => PathBuf::from(text),
    };
    match path.to_str() {
        Some(whole) if Path::new(whole).is_absolute() => Ok(whole.to_owned()),
        _ => Err("write the whole path, from / or ~/ on".to_owned()),
    }
}
