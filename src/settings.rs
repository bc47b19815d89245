//! Flags, environment, profile and defaults, resolved into one plain struct. Every value remembers where it comes from,
//! so that `auth status`, `config list` and errors can say it. [`Settings::resolve`] touches neither files nor the network.

mod key;
mod preferences;
pub mod profile;

use std::{fmt, path::PathBuf, time::Duration};

use url::Url;

pub use key::{Key, Unknown, names_a_secret};
use preferences::Sources;
pub use preferences::{Preference, Preferences};
use profile::{Config, Profile};

use crate::{
    api::transport,
    env_vars::{self, Env, EnvVar},
    error::{Failure, Kind},
    output::{Color, Form, Format},
    secret::Secret,
};

/// Portkey's cloud: management API and data plane.
pub const DEFAULT_BASE_URL: &str = "https://api.portkey.ai/v1";
/// How long a request may take.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);
/// How often a request is tried again.
pub const DEFAULT_RETRIES: u32 = 4;

/// The global flags, as given.
#[derive(Debug, Default)]
pub struct Flags {
    /// `--profile`
    pub profile: Option<String>,
    /// `--base-url`
    pub base_url: Option<String>,
    /// `--api-key-file`; `-` is standard input.
    pub api_key_file: Option<PathBuf>,
    /// `--workspace`
    pub workspace: Option<String>,
    /// `--local`
    pub local: bool,
    /// `--data-dir`
    pub data_dir: Option<PathBuf>,
    /// `--output`, `--quiet`
    pub format: Option<Format>,
    /// `--jq`
    pub jq: Option<String>,
    /// `--fields`
    pub fields: Vec<String>,
    /// `--no-headers`
    pub no_headers: bool,
    /// `--wide`
    pub wide: bool,
    /// `--color`
    pub color: Option<Color>,
    /// `--timeout`
    pub timeout: Option<Duration>,
    /// `--retries`
    pub retries: Option<u32>,
    /// `--ca-cert`
    pub ca_cert: Option<PathBuf>,
    /// `--no-input`
    pub no_input: bool,
    /// How often `-v` was given.
    pub verbose: u8,
    /// `--quiet`
    pub quiet: bool,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A flag, such as `--base-url`.
    Flag(&'static str),
    /// An environment variable.
    Env(&'static str),
    /// A profile of the configuration file.
    Profile(String),
    /// The configuration file, outside of profiles.
    Config,
    /// Nobody said anything.
    Default,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Flag(name) => write!(f, "{name}"),
            Origin::Env(name) => write!(f, "environment variable {name}"),
            Origin::Profile(name) => write!(f, "profile {name}"),
            Origin::Config => f.write_str("configuration file"),
            Origin::Default => f.write_str("default"),
        }
    }
}

/// A value and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub origin: Origin,
}

impl<T> Sourced<T> {
    fn new(value: T, origin: Origin) -> Self {
        Self { value, origin }
    }

    /// Whether it was given on the command line itself.
    pub fn is_from_flag(&self) -> bool {
        matches!(self.origin, Origin::Flag(_))
    }
}

/// Where the Portkey API key is.
#[derive(Debug, Clone, PartialEq)]
pub enum CredentialSource {
    /// In this file; `-` is standard input.
    File(PathBuf),
    /// In the environment.
    Env(Secret),
    /// Stored for this profile.
    Profile(String),
    /// Nowhere.
    Missing,
}

/// Everything that a command may want to know about how it was called.
#[derive(Debug)]
pub struct Settings {
    /// The profile in use, when there is one.
    pub profile: Option<Sourced<String>>,
    /// Base URL of the API.
    pub base_url: Sourced<Url>,
    /// The workspace, by id or slug.
    pub workspace: Option<Sourced<String>>,
    /// The Portkey API key.
    pub credential: Sourced<CredentialSource>,
    /// Form of the answer. `--wide` alone widens what another source says, which stays its origin.
    pub form: Sourced<Form>,
    /// When to colour.
    pub color: Sourced<Color>,
    /// How long a request may take.
    pub timeout: Sourced<Duration>,
    /// How often a request is tried again.
    pub retries: Sourced<u32>,
    /// Certificates to trust beside the platform's.
    pub ca_cert: Option<Sourced<PathBuf>>,
    /// Whether the local gateway is meant.
    pub local: bool,
    /// Data folder of the local gateway.
    pub data_dir: Sourced<PathBuf>,
    /// Whether nobody may be asked.
    pub no_input: bool,
    /// How often `-v` was given.
    pub verbose: u8,
    /// What the person should know about this combination, a sentence each.
    pub warnings: Vec<String>,
}

impl Settings {
    /// Resolves everything; the first of flag, variable, profile and default wins.
    ///
    /// A profile that does not exist is no error yet, because `auth login` makes profiles and `auth switch` leaves them;
    /// reading a key under its name is one, and so is reading one for another origin (`auth::credential`).
    ///
    /// # Errors
    /// When a value is malformed; the text names the flag, the variable or the profile.
    pub fn resolve(flags: &Flags, env: Env<'_>, config: &Config) -> Result<Self, Failure> {
        let mut warnings = Vec::new();
        let profile = chosen_profile(flags, env, config)?;
        let stored = profile.as_ref().and_then(|name| config.profiles.get(&name.value));
        let credential = credential(flags, env, profile.as_ref(), &mut warnings);
        let base_url = base_url(flags, env, profile.as_ref(), stored)?;
        let sources = Sources { env, config, profile: profile.as_ref().zip(stored) };
        let asked = flags.format.map(|format| Form { format, wide: flags.wide });
        let mut form = sources.or_default(asked, Preference::Output, |all| all.output, Form::default())?;
        form.value.wide |= flags.wide;
        Ok(Self {
            workspace: workspace(flags, env, profile.as_ref(), stored, &base_url.value),
            credential,
            base_url,
            form,
            color: sources.or_default(flags.color, Preference::Color, |all| all.color, Color::default())?,
            timeout: sources.or_default(flags.timeout, Preference::Timeout, |all| all.timeout, DEFAULT_TIMEOUT)?,
            retries: sources.or_default(flags.retries, Preference::Retries, |all| all.retries, DEFAULT_RETRIES)?,
            ca_cert: sources.choose(flags.ca_cert.clone(), Preference::CaCert, |all| all.ca_cert)?,
            local: flags.local,
            data_dir: match sources.choose(flags.data_dir.clone(), Preference::DataDir, |all| all.data_dir)? {
                Some(given) => given,
                None => Sourced::new(usual_data_dir()?, Origin::Default),
            },
            no_input: flags.no_input || env_vars::PORTKEYCTL_NO_INPUT.is_on(env) || env_vars::CI.is_on(env),
            verbose: flags.verbose,
            warnings,
            profile,
        })
    }

    /// Refuses to send the stored key of a profile anywhere but to the origin of that profile: a setting that somebody
    /// slipped in must not collect keys.
    ///
    /// # Errors
    /// [`Kind::NotAllowed`], with both ways out.
    pub fn keep_to_origin(&self, name: &str, profile: &Profile) -> Result<(), Failure> {
        let (own, wanted) = (transport::origin(&profile.base_url), transport::origin(&self.base_url.value));
        if own == wanted {
            return Ok(());
        }
        Err(Failure::new(
            Kind::NotAllowed,
            format!(
                "the key of profile {name} belongs to {own} and is not sent to {wanted} ({})",
                self.base_url.origin
            ),
        )
        .hint(format!("log in there: `portkeyctl auth login --profile NAME --base-url {}`", self.base_url.value))
        .hint("or give a key for it with --api-key-file or PORTKEY_API_KEY"))
    }

    /// Where the Portkey API key comes from, by the name that one would look for.
    pub fn key_origin(&self) -> String {
        match (&self.credential.value, &self.credential.origin) {
            (CredentialSource::Profile(name), _) => Origin::Profile(name.clone()).to_string(),
            (CredentialSource::Env(_), Origin::Env(name)) => (*name).to_owned(),
            (_, origin) => origin.to_string(),
        }
    }

    /// The name of the profile in use, or the one that `auth login` would make.
    pub fn profile_name(&self) -> &str {
        self.profile.as_ref().map_or(profile::DEFAULT_PROFILE, |name| name.value.as_str())
    }
}

/// Reads a base URL: `http` or `https`, without user, query or fragment. One without a path means Portkey's own, `/v1`;
/// a slash at the end is dropped. (That plain HTTP stays on this machine is the transport's rule.)
///
/// # Errors
/// The reason, in words.
pub fn parse_base_url(text: &str) -> Result<Url, String> {
    let mut url = Url::parse(text).map_err(|_| "must be an address such as https://api.portkey.ai/v1".to_owned())?;
    if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
        return Err("must begin with https:// (or http:// for this machine)".to_owned());
    }
    if !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some() {
        return Err("must hold no user name, password, query or fragment".to_owned());
    }
    let path = url.path().trim_end_matches('/').to_owned();
    url.set_path(if path.is_empty() { "/v1" } else { &path });
    Ok(url)
}

fn from_env(variable: EnvVar, env: Env<'_>) -> Option<Sourced<String>> {
    variable.read(env).map(|value| Sourced::new(value, Origin::Env(variable.name)))
}

fn chosen_profile(flags: &Flags, env: Env<'_>, config: &Config) -> Result<Option<Sourced<String>>, Failure> {
    let chosen = flags
        .profile
        .clone()
        .map(|name| Sourced::new(name, Origin::Flag("--profile")))
        .or_else(|| from_env(env_vars::PORTKEY_PROFILE, env))
        .or_else(|| config.default_profile.clone().map(|name| Sourced::new(name, Origin::Config)));
    if let Some(name) = &chosen {
        profile::check_name(&name.value).map_err(|reason| Failure::usage(format!("{}: {reason}", name.origin)))?;
    }
    Ok(chosen)
}

fn credential(
    flags: &Flags,
    env: Env<'_>,
    profile: Option<&Sourced<String>>,
    warnings: &mut Vec<String>,
) -> Sourced<CredentialSource> {
    let variable = [env_vars::PORTKEY_ADMIN_API_KEY, env_vars::PORTKEY_API_KEY]
        .into_iter()
        .find_map(|variable| Some((variable.name, variable.read(env)?)));
    if let Some(path) = &flags.api_key_file {
        return Sourced::new(CredentialSource::File(path.clone()), Origin::Flag("--api-key-file"));
    }
    if let Some(name) = profile.filter(|name| name.is_from_flag()) {
        if let Some((variable, _)) = variable {
            warnings.push(format!("{variable} is ignored, because --profile was given"));
        }
        return Sourced::new(CredentialSource::Profile(name.value.clone()), name.origin.clone());
    }
    if let Some((name, value)) = variable {
        if let Some(profile) = profile.filter(|name| matches!(name.origin, Origin::Env(_))) {
            warnings.push(format!("{name} and {} are both set; the key of {name} is used", profile.origin));
        }
        return Sourced::new(CredentialSource::Env(Secret::new(value)), Origin::Env(name));
    }
    match profile {
        Some(name) => Sourced::new(CredentialSource::Profile(name.value.clone()), name.origin.clone()),
        None => Sourced::new(CredentialSource::Missing, Origin::Default),
    }
}

fn base_url(
    flags: &Flags,
    env: Env<'_>,
    profile: Option<&Sourced<String>>,
    stored: Option<&Profile>,
) -> Result<Sourced<Url>, Failure> {
    let given = flags
        .base_url
        .clone()
        .map(|url| Sourced::new(url, Origin::Flag("--base-url")))
        // A profile that is named on the command line brings its own address.
        .or_else(|| {
            from_env(env_vars::PORTKEY_BASE_URL, env)
                .filter(|_| stored.is_none() || !profile.is_some_and(Sourced::is_from_flag))
        });
    if let Some(given) = given {
        let url = parse_base_url(&given.value).map_err(|reason| {
            // What stands before an `@` may be a password.
            let shown = if given.value.contains('@') { "it".to_owned() } else { format!("`{}`", given.value) };
            Failure::usage(format!("{}: {shown} {reason}", given.origin))
        })?;
        return Ok(Sourced::new(url, given.origin));
    }
    if let (Some(stored), Some(name)) = (stored, profile) {
        return Ok(Sourced::new(stored.base_url.clone(), Origin::Profile(name.value.clone())));
    }
    let url = Url::parse(DEFAULT_BASE_URL)
        .map_err(|error| Failure::new(Kind::Bug, "the built-in base URL is not one").caused_by(error))?;
    Ok(Sourced::new(url, Origin::Default))
}

fn workspace(
    flags: &Flags,
    env: Env<'_>,
    profile: Option<&Sourced<String>>,
    stored: Option<&Profile>,
    base_url: &Url,
) -> Option<Sourced<String>> {
    if let Some(workspace) = &flags.workspace {
        return Some(Sourced::new(workspace.clone(), Origin::Flag("--workspace")));
    }
    if flags.local {
        // The workspaces of variables and profiles are those of another server.
        return None;
    }
    from_env(env_vars::PORTKEY_WORKSPACE, env).or_else(|| {
        // Nor is the workspace of a profile one of a server that it does not name.
        let stored = stored.filter(|stored| transport::origin(&stored.base_url) == transport::origin(base_url))?;
        let workspace = stored.workspace.clone()?;
        Some(Sourced::new(workspace, Origin::Profile(profile?.value.clone())))
    })
}

/// Reads the time that a request may take: seconds, or a span such as `1m30s`; more than nothing, at most a day.
///
/// # Errors
/// The reason, in words.
pub fn parse_timeout(text: &str) -> Result<Duration, String> {
    let fault = || "write seconds or a span, such as 30 or 1m30s".to_owned();
    let duration = match text.trim().parse::<f64>() {
        Ok(seconds) => Duration::try_from_secs_f64(seconds).map_err(|_| fault())?,
        Err(_) => {
            let signed: jiff::SignedDuration = text.trim().parse().map_err(|_| fault())?;
            Duration::try_from(signed).map_err(|_| fault())?
        }
    };
    if duration.is_zero() || duration > Duration::from_secs(86_400) {
        return Err("write a time above 0 and of at most a day".to_owned());
    }
    Ok(duration)
}

/// The platform's data folder for the local gateway.
fn usual_data_dir() -> Result<PathBuf, Failure> {
    let folders = directories::ProjectDirs::from("", "", "portkeyctl").ok_or_else(|| {
        Failure::new(Kind::Failed, "this user has no home folder").hint("name a folder with --data-dir")
    })?;
    Ok(folders.data_local_dir().join("gateway"))
}

/// The variables of the environment that hold nonsense, each with what is wrong with it. Never with its value, which may
/// be a secret in the wrong place.
pub fn malformed_variables(env: Env<'_>) -> Vec<(EnvVar, Failure)> {
    Key::ALL
        .iter()
        .filter_map(|key| {
            let variable = key.variable();
            let alone = |name: &str| (name == variable.name).then(|| env(name)).flatten();
            let resolved = Settings::resolve(&Flags::default(), &alone, &Config::default());
            resolved.err().filter(|failure| failure.kind() == Kind::Usage).map(|failure| (variable, failure))
        })
        .collect()
}

#[cfg(test)]
mod tests;
