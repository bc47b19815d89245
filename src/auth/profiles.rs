//! The file of profiles: what it says is in [`crate::settings::profile`].
//!
//! They live in one TOML file that people also edit by hand, so comments, order and keys that this version does not
//! know survive every change. There is no file per project: a checkout must not be able to send keys elsewhere.

mod read;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use toml_edit::{DocumentMut, Item, Table, TableLike, Value};

pub use crate::settings::profile::{Config, DEFAULT_PROFILE, Profile, StoreKind, account, check_name};
use crate::{
    env_vars::{Env, PORTKEYCTL_CONFIG_DIR},
    error::{Failure, Kind},
    private_file,
    settings::Key,
};
pub use read::Unread;

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
        let text = text_of(&path)?;
        Self::parse(path, &text)
    }

    /// As [`ConfigFile::load`], of a file that need not make sense: for mending it. What cannot be understood is left out.
    ///
    /// # Errors
    /// When there is no folder for it.
    pub fn load_in_part(env: Env<'_>) -> Result<Self, Failure> {
        let path = folder(env)?.join("config.toml");
        let document = text_of(&path).and_then(|text| read::document(&path, &text)).unwrap_or_default();
        let (config, _) = read::config(&document);
        Ok(Self { path, document, config })
    }

    /// What `text` would say in the place of the file `path`.
    ///
    /// # Errors
    /// When it cannot be understood; file and line are named.
    pub fn parse(path: PathBuf, text: &str) -> Result<Self, Failure> {
        let document = read::document(&path, text)?;
        let (config, misfits) = read::config(&document);
        match misfits.first() {
            None => Ok(Self { path, document, config }),
            Some((key, reason)) => {
                let reason = format!("{}: {reason}", key.join("."));
                Err(read::broken(&path, text, read::span_of(text, key), &reason))
            }
        }
    }

    /// What stands in the file and is not read: slips, and what another version of this program knows.
    pub fn unread_keys(&self) -> Vec<Unread> {
        read::unread_keys(&self.document)
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
    /// it, and writes it whole, when it can be understood afterwards. So a value that makes no sense can be set right.
    ///
    /// # Errors
    /// When the file cannot be read, understood or written; it is then as it was. Also the error of `edit`.
    pub fn change(&mut self, edit: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure>) -> Result<(), Failure> {
        let path = self.path.clone();
        self.replace(|text| {
            let mut document = read::document(&path, text)?;
            edit(&mut Edit { document: &mut document })?;
            Ok(document.to_string())
        })
    }

    /// Puts a whole text in the place of the one that was read as `before`.
    ///
    /// # Errors
    /// [`Kind::Conflict`] when the file says something else by now; otherwise as [`ConfigFile::change`].
    pub fn rewrite(&mut self, before: &str, after: &str) -> Result<(), Failure> {
        self.replace(|text| {
            if text == before {
                return Ok(after.to_owned());
            }
            Err(Failure::new(Kind::Conflict, "the file has been changed meanwhile by somebody else; it stays as it is"))
        })
    }

    fn replace(&mut self, new: impl FnOnce(&str) -> Result<String, Failure>) -> Result<(), Failure> {
        let failed = |source: io::Error| {
            Failure::new(Kind::Failed, format!("cannot write {}", self.path.display())).caused_by(source)
        };
        if let Some(folder) = self.path.parent() {
            private_file::create_folder(folder).map_err(failed)?;
        }
        let _lock = private_file::Lock::take(&self.path.with_file_name("config.lock")).map_err(failed)?;
        let text = new(&text_of(&self.path)?)?;
        let changed = Self::parse(self.path.clone(), &text)?;
        private_file::write(&self.path, &text).map_err(failed)?;
        *self = changed;
        Ok(())
    }
}

/// The text of the file; none is as good as an empty one.
///
/// # Errors
/// When it cannot be read.
pub fn text_of(path: &Path) -> Result<String, Failure> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(Failure::new(Kind::Failed, format!("cannot read {}", path.display())).caused_by(error)),
    }
}

/// The changes that can be made to the file, inside [`ConfigFile::change`].
pub struct Edit<'a> {
    document: &'a mut DocumentMut,
}

/// Where a setting stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// In a profile, which is there.
    Profile(String),
    /// Outside of profiles: it holds for all that say nothing else.
    Everywhere,
}

impl Edit<'_> {
    /// Makes a profile or overwrites where it leads and where its key is; its other settings stay.
    ///
    /// # Errors
    /// When `profiles` or the profile is there and no table.
    pub fn set_profile(&mut self, name: &str, profile: &Profile) -> Result<(), Failure> {
        let profiles = self.document.entry("profiles").or_insert_with(|| {
            let mut table = Table::new();
            table.set_implicit(true);
            Item::Table(table)
        });
        let entry = profiles.as_table_like_mut().ok_or_else(not_a_table)?.entry(name);
        let table = entry.or_insert_with(|| Item::Table(Table::new())).as_table_like_mut().ok_or_else(not_a_table)?;
        put(table, "base_url", profile.base_url.as_str().into());
        match &profile.workspace {
            Some(workspace) => put(table, "workspace", workspace.into()),
            None => {
                table.remove("workspace");
            }
        }
        put(table, "store", profile.store.name().into());
        Ok(())
    }

    /// Sets one thing.
    ///
    /// # Errors
    /// When the profile is no longer there.
    pub fn set(&mut self, scope: &Scope, key: Key, value: Value) -> Result<(), Failure> {
        put(self.table(scope)?, name_in_file(key), value);
        Ok(())
    }

    /// Takes one thing away; says whether it was there.
    ///
    /// # Errors
    /// When the profile is no longer there.
    pub fn unset(&mut self, scope: &Scope, key: Key) -> Result<bool, Failure> {
        Ok(self.table(scope)?.remove(name_in_file(key)).is_some())
    }

    fn table(&mut self, scope: &Scope) -> Result<&mut dyn TableLike, Failure> {
        let Scope::Profile(name) = scope else { return Ok(self.document.as_table_mut()) };
        let profiles = self.document.get_mut("profiles").and_then(Item::as_table_like_mut);
        let profile = profiles.and_then(|profiles| profiles.get_mut(name)).and_then(Item::as_table_like_mut);
        profile.ok_or_else(|| Failure::new(Kind::NotAllowed, format!("there is no profile called {name} any more")))
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
        put(self.document.as_table_mut(), name_in_file(Key::Profile), name.into());
    }
}

fn not_a_table() -> Failure {
    Failure::new(Kind::Failed, "profiles in the configuration file is not a table")
}

/// `profile` is taken for what is chosen; what the file says is what to choose when nobody says otherwise.
fn name_in_file(key: Key) -> &'static str {
    if key == Key::Profile { "default_profile" } else { key.name() }
}

/// The old value is changed in place, so that a comment on its line stays.
fn put(table: &mut dyn TableLike, key: &str, new: Value) {
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            let decor = old.decor().clone();
            *old = new;
            *old.decor_mut() = decor;
        }
        None => {
            table.insert(key, Item::Value(new));
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

#[cfg(test)]
mod tests;
