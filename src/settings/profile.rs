//! Profiles: which server, which workspace, and in which store the credential lies; never the credential itself. And
//! what people prefer, for a profile or for all of them. The file that they live in is read by `auth`.

use std::collections::BTreeMap;

use url::Url;

use super::Preferences;
use crate::{
    error::{Failure, Kind},
    likeness,
};

/// The name of the profile that `auth login` makes when none is given.
pub const DEFAULT_PROFILE: &str = "default";

/// In which store the credential of a profile lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreKind {
    /// The keyring of the operating system.
    Keyring,
    /// `credentials.toml`, in plain text.
    File,
}

impl StoreKind {
    /// As written in the file.
    pub fn name(self) -> &'static str {
        match self {
            StoreKind::Keyring => "keyring",
            StoreKind::File => "file",
        }
    }
}

/// One profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Where its credential may be sent; nowhere else.
    pub base_url: Url,
    /// Slug or id of the workspace for commands that need one.
    pub workspace: Option<String>,
    /// Where its credential lies.
    pub store: StoreKind,
    /// What it says for its commands.
    pub preferences: Preferences,
}

impl Profile {
    /// Under which name the stores know the credential: the origin is part of it, so that a changed `base_url` finds
    /// no credential instead of sending the old one to a new place.
    pub fn account(&self, name: &str) -> String {
        account(&self.base_url, name)
    }
}

/// As [`Profile::account`], of a profile that is yet to be made.
pub fn account(base_url: &Url, name: &str) -> String {
    format!("{}#{name}", base_url.origin().ascii_serialization())
}

/// What the file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// The profile to use when none is named.
    pub default_profile: Option<String>,
    /// The profiles by name.
    pub profiles: BTreeMap<String, Profile>,
    /// What holds for every profile that says nothing else, and without one.
    pub preferences: Preferences,
}

impl Config {
    /// The profile called `name`.
    ///
    /// # Errors
    /// [`Kind::NotAllowed`], with the nearest name or the way to make one, when there is none.
    pub fn profile(&self, name: &str) -> Result<&Profile, Failure> {
        self.profiles.get(name).ok_or_else(|| {
            let failure = Failure::new(Kind::NotAllowed, format!("there is no profile called {name}"));
            match likeness::nearest(name, self.profiles.keys().map(String::as_str)) {
                Some(near) => failure.hint(format!("did you mean {near}? `portkeyctl auth list` shows the profiles")),
                None => failure.hint(format!("make it with `portkeyctl auth login --profile {name}`")),
            }
        })
    }
}

/// Checks the name of a profile: letters, digits, `.`, `_` and `-`.
///
/// # Errors
/// What a name may consist of.
pub fn check_name(name: &str) -> Result<(), String> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    if !name.is_empty() && name.chars().all(allowed) {
        Ok(())
    } else {
        Err(format!("'{}' is no name for a profile: letters, digits, '.', '_' and '-' are", name.escape_debug()))
    }
}
