//! Profiles: which server, which workspace, and in which store the credential lies; never the credential itself.
//!
//! They live in one TOML file that people also edit by hand, so comments, order and keys that this version does not
//! know survive every change. There is no file per project: a checkout must not be able to send keys elsewhere.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use toml_edit::{DocumentMut, Item, Table, value};
use url::Url;

use super::private_file;
use crate::{
    env_vars::{Env, PORTKEYCTL_CONFIG_DIR},
    error::{Failure, Kind},
    settings::{DEFAULT_BASE_URL, parse_base_url},
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
    /// How answers are written, as in `--output`.
    pub output: Option<String>,
    /// Where its credential lies.
    pub store: StoreKind,
}

impl Profile {
    /// Under which name the stores know the credential: the origin is part of it, so that a changed `base_url` finds
    /// no credential instead of sending the old one to a new place.
    pub fn account(&self, name: &str) -> String {
        format!("{}#{name}", self.base_url.origin().ascii_serialization())
    }
}

/// What the file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// The profile to use when none is named.
    pub default_profile: Option<String>,
    /// The profiles by name.
    pub profiles: BTreeMap<String, Profile>,
}

impl Config {
    /// The profile called `name`.
    ///
    /// # Errors
    /// [`Kind::NotAllowed`], with the nearest name or the way to make one, when there is none.
    pub fn profile(&self, name: &str) -> Result<&Profile, Failure> {
        self.profiles.get(name).ok_or_else(|| {
            let failure = Failure::new(Kind::NotAllowed, format!("there is no profile called {name}"));
            match nearest(name, self.profiles.keys()) {
                Some(near) => failure.hint(format!("did you mean {near}? `portkeyctl auth list` shows the profiles")),
                None => failure.hint(format!("make it with `portkeyctl auth login --profile {name}`")),
            }
        })
    }
}

fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a String>) -> Option<&'a str> {
    names
        .map(|known| (strsim::jaro_winkler(name, known), known.as_str()))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
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

/// The file of profiles.
#[derive(Debug)]
pub struct ConfigFile {
    path: PathBuf,
    document: DocumentMut,
    config: Config,
}

impl ConfigFile {
    /// Reads `config.toml` from `PORTKEYCTL_CONFIG_DIR`, else from the platform's folder for configuration. A file that
    /// does not exist is an empty one.
    ///
    /// # Errors
    /// When there is no such folder, or the file cannot be read or understood; file and line are named.
    pub fn load(env: Env<'_>) -> Result<Self, Failure> {
        Self::open(folder(env)?.join("config.toml"))
    }

    /// Reads the file `path`. A file that does not exist is an empty one.
    ///
    /// # Errors
    /// When the file cannot be read or understood; file and line are named.
    pub fn open(path: PathBuf) -> Result<Self, Failure> {
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => {
                let message = format!("cannot read {}", path.display());
                return Err(Failure::new(Kind::Failed, message).caused_by(error));
            }
        };
        let document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| {
            broken(&path, &text, error.span().map(|span| span.start), error.message())
        })?;
        let config = read_config(&document).map_err(|(key, reason)| {
            let start = span_of(&text, &key);
            broken(&path, &text, start, &format!("{}: {reason}", key.join(".")))
        })?;
        Ok(Self { path, document, config })
    }

    /// What the file says.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Where the file is, or would be.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where credentials in plain text are, when somebody has asked for that.
    pub fn credentials_path(&self) -> PathBuf {
        self.path.with_file_name("credentials.toml")
    }

    /// Changes the file: takes its lock, reads it again (another process may have changed it since), lets `edit` work on
    /// it, and writes it whole.
    ///
    /// # Errors
    /// When the file cannot be read, understood or written; it is then as it was. Also the error of `edit`.
    pub fn change(&mut self, edit: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure>) -> Result<(), Failure> {
        let failed = |source: io::Error| {
            Failure::new(Kind::Failed, format!("cannot write {}", self.path.display())).caused_by(source)
        };
        if let Some(folder) = self.path.parent() {
            private_file::create_folder(folder).map_err(failed)?;
        }
        let _lock = private_file::Lock::take(&self.path.with_file_name("config.lock")).map_err(failed)?;
        let mut fresh = Self::open(self.path.clone())?;
        edit(&mut Edit { document: &mut fresh.document })?;
        private_file::write(&self.path, &fresh.document.to_string()).map_err(failed)?;
        *self = Self::open(self.path.clone())?;
        Ok(())
    }
}

/// The changes that can be made to the file, inside [`ConfigFile::change`].
pub struct Edit<'a> {
    document: &'a mut DocumentMut,
}

impl Edit<'_> {
    /// Makes a profile or overwrites what this version knows of it.
    ///
    /// # Errors
    /// When `profiles` or the profile is there and no table.
    pub fn set_profile(&mut self, name: &str, profile: &Profile) -> Result<(), Failure> {
        let profiles = self.document.entry("profiles").or_insert_with(|| {
            let mut table = Table::new();
            table.set_implicit(true);
            Item::Table(table)
        });
        let not_a_table = || Failure::new(Kind::Failed, "profiles in the configuration file is not a table");
        let entry = profiles.as_table_like_mut().ok_or_else(not_a_table)?.entry(name);
        let table = entry.or_insert_with(|| Item::Table(Table::new())).as_table_like_mut().ok_or_else(not_a_table)?;
        let mut put = |key: &str, new: Option<&str>| match new {
            // The old item is changed in place, so that a comment on its line stays.
            Some(new) => match table.get_mut(key).and_then(Item::as_value_mut) {
                Some(old) => {
                    let decor = old.decor().clone();
                    *old = new.into();
                    *old.decor_mut() = decor;
                }
                None => {
                    table.insert(key, value(new));
                }
            },
            None => {
                table.remove(key);
            }
        };
        put("base_url", Some(profile.base_url.as_str()));
        put("workspace", profile.workspace.as_deref());
        put("output", profile.output.as_deref());
        put("store", Some(profile.store.name()));
        Ok(())
    }

    /// Removes a profile, and its mention as the default.
    pub fn remove_profile(&mut self, name: &str) {
        if let Some(profiles) = self.document.get_mut("profiles").and_then(Item::as_table_like_mut) {
            profiles.remove(name);
        }
        if self.document.get("default_profile").and_then(Item::as_str) == Some(name) {
            self.document.remove("default_profile");
        }
    }

    /// Sets the profile that is used when none is named.
    pub fn set_default(&mut self, name: &str) {
        match self.document.get_mut("default_profile").and_then(Item::as_value_mut) {
            Some(old) => {
                let decor = old.decor().clone();
                *old = name.into();
                *old.decor_mut() = decor;
            }
            None => {
                self.document.insert("default_profile", value(name));
            }
        }
    }
}

/// The folder of `config.toml`.
fn folder(env: Env<'_>) -> Result<PathBuf, Failure> {
    if let Some(folder) = PORTKEYCTL_CONFIG_DIR.read(env) {
        return Ok(PathBuf::from(folder));
    }
    directories::ProjectDirs::from("", "", "portkeyctl").map(|dirs| dirs.config_dir().to_path_buf()).ok_or_else(|| {
        Failure::new(Kind::Failed, "there is no home folder to look for the configuration in")
            .hint("set HOME, or PORTKEYCTL_CONFIG_DIR to a folder")
    })
}

fn broken(path: &Path, text: &str, start: Option<usize>, reason: &str) -> Failure {
    let place = match start.and_then(|start| text.get(..start)) {
        Some(before) => format!("{}, line {}", path.display(), before.matches('\n').count() + 1),
        None => path.display().to_string(),
    };
    Failure::new(Kind::Failed, format!("cannot understand {place}: {}", reason.trim_end()))
        .hint("mend the file, or move it away and log in again; it has not been changed")
}

/// Where the value of `key` starts in `text`. An editable document has no spans, so the text is read once more.
fn span_of(text: &str, key: &[String]) -> Option<usize> {
    let document = toml_edit::Document::parse(text).ok()?;
    let mut item = document.as_item();
    for part in key {
        item = item.get(part.as_str())?;
    }
    item.span().map(|span| span.start)
}

type Misfit = (Vec<String>, String);

fn read_config(document: &DocumentMut) -> Result<Config, Misfit> {
    let default_profile = text(document.get("default_profile"), &["default_profile"])?;
    let mut profiles = BTreeMap::new();
    if let Some(item) = document.get("profiles") {
        let table = item.as_table_like().ok_or_else(|| misfit(&["profiles"], "must be a table"))?;
        for (name, item) in table.iter() {
            check_name(name).map_err(|reason| misfit(&["profiles", name], &reason))?;
            profiles.insert(name.to_owned(), read_profile(name, item)?);
        }
    }
    Ok(Config { default_profile, profiles })
}

fn read_profile(name: &str, item: &Item) -> Result<Profile, Misfit> {
    let table = item.as_table_like().ok_or_else(|| misfit(&["profiles", name], "must be a table"))?;
    let field = |key| text(table.get(key), &["profiles", name, key]);
    let base_url = field("base_url")?.unwrap_or_else(|| DEFAULT_BASE_URL.to_owned());
    let base_url = parse_base_url(&base_url).map_err(|reason| misfit(&["profiles", name, "base_url"], &reason))?;
    let store = match field("store")?.as_deref() {
        None | Some("keyring") => StoreKind::Keyring,
        Some("file") => StoreKind::File,
        Some(_) => return Err(misfit(&["profiles", name, "store"], "must be \"keyring\" or \"file\"")),
    };
    Ok(Profile { base_url, workspace: field("workspace")?, output: field("output")?, store })
}

/// An optional text; the empty one counts as absent.
fn text(item: Option<&Item>, key: &[&str]) -> Result<Option<String>, Misfit> {
    match item {
        None => Ok(None),
        Some(item) => match item.as_str() {
            Some(text) => Ok(Some(text.to_owned()).filter(|text| !text.is_empty())),
            None => Err(misfit(key, "must be a text in quotes")),
        },
    }
}

fn misfit(key: &[&str], reason: &str) -> Misfit {
    (key.iter().map(|part| (*part).to_owned()).collect(), reason.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BY_HAND: &str = "\
# mine
default_profile = \"prod\" # the real one
theme = \"dark\"

[profiles.prod] # careful
base_url = \"https://portkey.example.com/v1\" # behind the VPN
workspace = \"ws-a\"
store = \"file\"
colour = \"red\"
";

    fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("config.toml");
        fs::write(&path, text).unwrap();
        (home, path)
    }

    #[test]
    fn an_absent_file_is_empty_and_reading_does_not_make_it() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("none");
        let env = |name: &str| (name == "PORTKEYCTL_CONFIG_DIR").then(|| folder.display().to_string());
        let file = ConfigFile::load(&env).unwrap();
        assert_eq!(*file.config(), Config::default());
        assert!(!folder.exists());
    }

    #[test]
    fn a_change_keeps_comments_order_and_unknown_keys() {
        let (_home, path) = file(BY_HAND);
        let mut file = ConfigFile::open(path.clone()).unwrap();
        let mut profile = file.config().profile("prod").unwrap().clone();
        assert_eq!(profile.account("prod"), "https://portkey.example.com#prod");
        profile.base_url = parse_base_url("https://other.example.com/v1").unwrap();
        profile.workspace = None;
        file.change(|edit| {
            edit.set_default("dev");
            edit.set_profile("prod", &profile)?;
            edit.set_profile("dev", &Profile { store: StoreKind::Keyring, ..profile.clone() })
        })
        .unwrap();
        let expected = "\
# mine
default_profile = \"dev\" # the real one
theme = \"dark\"

[profiles.prod] # careful
base_url = \"https://other.example.com/v1\" # behind the VPN
store = \"file\"
colour = \"red\"

[profiles.dev]
base_url = \"https://other.example.com/v1\"
store = \"keyring\"
";
        assert_eq!(fs::read_to_string(&path).unwrap(), expected);
        assert_eq!(file.config().default_profile.as_deref(), Some("dev"));

        file.change(|edit| {
            edit.remove_profile("dev");
            Ok(())
        })
        .unwrap();
        assert_eq!(file.config().default_profile, None);
        assert_eq!(file.config().profiles.keys().collect::<Vec<_>>(), ["prod"]);
    }

    #[test]
    fn two_writers_lose_nothing() {
        let (_home, path) = file("");
        let profile = Profile {
            base_url: parse_base_url(DEFAULT_BASE_URL).unwrap(),
            workspace: None,
            output: None,
            store: StoreKind::Keyring,
        };
        std::thread::scope(|scope| {
            for index in 0..8 {
                let (path, profile) = (path.clone(), profile.clone());
                scope.spawn(move || {
                    let mut file = ConfigFile::open(path).unwrap();
                    file.change(|edit| edit.set_profile(&format!("p{index}"), &profile)).unwrap();
                });
            }
        });
        assert_eq!(ConfigFile::open(path).unwrap().config().profiles.len(), 8);
    }

    #[test]
    fn what_cannot_be_understood_is_named_with_its_line_and_left_alone() {
        let cases = [
            ("a = 1\nb = = 2\n", "line 2"),
            ("\n\ndefault_profile = 3\n", "line 3: default_profile: must be a text"),
            ("[profiles.a]\nstore = \"vault\"\n", "line 2: profiles.a.store: must be"),
            ("[profiles.a]\nbase_url = \"ftp://x\"\n", "line 2: profiles.a.base_url: "),
            ("profiles = 1\n", "line 1: profiles: must be a table"),
            ("[profiles.\"a b\"]\nstore = \"file\"\n", "profiles.a b: 'a b' is no name"),
        ];
        for (text, expected) in cases {
            let (_home, path) = file(text);
            let failure = ConfigFile::open(path.clone()).unwrap_err();
            let message = failure.to_string();
            assert!(message.contains(expected), "{message}");
            assert!(message.contains(&path.display().to_string()), "{message}");
            assert_eq!(failure.kind(), Kind::Failed);
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
    }

    #[test]
    fn an_unknown_profile_is_met_with_the_nearest() {
        let (_home, path) = file(BY_HAND);
        let file = ConfigFile::open(path).unwrap();
        let failure = file.config().profile("prd").unwrap_err();
        assert_eq!(failure.kind(), Kind::NotAllowed);
        assert!(failure.hints()[0].contains("did you mean prod?"));
        let failure = file.config().profile("staging").unwrap_err();
        assert!(failure.hints()[0].contains("auth login --profile staging"));
    }

    #[test]
    fn names() {
        for good in ["default", "Prod.eu-1_x"] {
            assert!(check_name(good).is_ok(), "{good}");
        }
        for bad in ["", "a b", "a/b", "a#b", "ü", "a\n"] {
            assert!(check_name(bad).is_err(), "{bad}");
        }
    }
}
