//! What the gateway remembers, in one file.
//!
//! A file of `redb` (pure Rust, one writer, any number of readers, crash-safe). Reads go to it directly; a point read
//! costs about a microsecond, so nothing is loaded when the store is opened, and opening costs the same with a hundred
//! thousand virtual keys as with none. Writes are plans that one thread runs and commits in batches ([`Store::write`]).
//! What stands in the way of a secret: [`vault`].
//!
//! | file | holds |
//! |---|---|
//! | `records.rs` | what is stored |
//! | `change.rs` | what can be changed |
//! | `tables.rs`, `rows.rs`, `lists.rs` | how it is laid out and changed, and how it is read |
//! | `engine.rs`, `writer.rs` | opening, committing in batches, going on after a failed write |
//! | `file.rs` | the locked file and the writes that are held back from it |
//! | `cache.rs`, `bookmarks.rs` | what the data plane has looked up lately; where the next page of a list begins |
//! | `migrate.rs` | files of an earlier version |
//! | `accounts.rs` | who is charged, and how usage comes to disk |
//! | `identity.rs` | what a new gateway is given, and what a reset leaves |
//! | `snapshot.rs` | a copy of everything, and putting it back |

pub mod random;
pub mod records;
pub mod vault;

mod accounts;
mod bookmarks;
mod cache;
mod change;
mod engine;
mod error;
mod file;
mod identity;
mod lists;
mod migrate;
mod rows;
mod snapshot;
mod tables;
#[cfg(test)]
pub(in crate::gateway) mod testing;
#[cfg(test)]
mod tests;
mod writer;

use std::{
    path::PathBuf,
    sync::{Arc, OnceLock},
};

use serde_json::{Map, Value};
use subtle::ConstantTimeEq;

pub use change::Change;
pub use error::StoreError;
pub use file::FILE;
pub use lists::{Listing, ORGANISATION};
pub use rows::{Entry, Rows};
pub use snapshot::Snapshot;

use accounts::LazyUsageWriter;
use cache::Lookup;
use engine::Engine;
use file::StoreFile;
use records::{ApiKey, ConfigVersion, Integration, IntegrationFacts, Presented, StoredConfig, Subjects, Target};
use vault::{Location, Vault};
use writer::Writer;

use crate::{
    api::{ApiError, timestamp::Timestamp},
    gateway::ledger::Ledger,
    secret::Secret,
};

/// Where the data live.
#[derive(Debug, Clone)]
pub enum Place {
    /// `gateway.redb` in this folder.
    Folder(PathBuf),
    /// Nowhere: gone with the process.
    Memory,
}

/// 32 bytes that encrypt the provider credentials.
#[derive(Clone)]
pub struct MasterKey(zeroize::Zeroizing<[u8; 32]>);

impl MasterKey {
    /// From 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(zeroize::Zeroizing::new(bytes))
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Whether there is a store in a folder.
pub fn exists(folder: &std::path::Path) -> bool {
    file::StoreFile::exists(folder)
}

/// The format of a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SchemaVersion {
    /// That of the file.
    pub found: u32,
    /// The one that this program writes; a file of an earlier one is brought to it when it is opened.
    pub current: u32,
}

/// Looks whether the store that is in a folder can be opened. The file keeps every byte.
///
/// # Errors
/// As [`Store::open`], of a store that is there.
pub fn look(folder: &std::path::Path, master_key: &MasterKey) -> Result<SchemaVersion, StoreError> {
    let found = Engine::look(folder, &Vault::new(master_key))?;
    Ok(SchemaVersion { found, current: tables::SCHEMA_VERSION })
}

/// What is stored of the value of an API key: its SHA-256, in hex.
pub fn hash_of(token: &str) -> String {
    identity::hex(&identity::digest(token))
}

/// The key and how long it works, when this is the hash of a value of its.
fn valid_until(key: ApiKey, hash: &str) -> Option<(ApiKey, Option<Timestamp>)> {
    let is = |stored: &str| bool::from(stored.as_bytes().ct_eq(hash.as_bytes()));
    if is(&key.hash) {
        let end = key.expires_at;
        return Some((key, end));
    }
    let former = key.former.as_ref().filter(|former| is(&former.hash))?;
    let end = key.expires_at.map_or(former.expires_at, |end| end.min(former.expires_at));
    Some((key, Some(end)))
}

/// An open store. Cheap to clone; the file is closed and unlocked with the last handle.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    /// Before the engine, so that it is dropped first: it writes what is queued and lets go of the file.
    writer: OnceLock<std::io::Result<Writer>>,
    /// The same.
    usage_writer: LazyUsageWriter,
    engine: Arc<Engine>,
    ledger: Arc<Ledger>,
    vault: Vault,
}

impl Store {
    /// Opens or makes the store. A folder is made if it is not there, for this user alone.
    ///
    /// # Errors
    /// Each reason of [`StoreError`] by itself, without having changed the file.
    pub fn open(place: &Place, master_key: &MasterKey) -> Result<Self, StoreError> {
        let vault = Vault::new(master_key);
        let engine = match place {
            Place::Folder(folder) => Engine::open(folder, &vault)?,
            Place::Memory => Engine::make(StoreFile::in_memory(), &vault)?,
        };
        Ok(Self::over(engine, vault))
    }

    fn over(engine: Engine, vault: Vault) -> Self {
        let ledger = Arc::clone(&engine.ledger);
        let (writer, usage_writer) = (OnceLock::new(), OnceLock::new());
        Self { inner: Arc::new(Inner { writer, usage_writer, engine: Arc::new(engine), ledger, vault }) }
    }

    /// Makes organisation, default workspace and the two keys if they are not there, and gives the keys these values.
    /// Writes nothing when they have them.
    ///
    /// # Errors
    /// When the file cannot be read or written, or a value is the value of another key.
    pub fn ensure_identity(&self, admin: &Secret, api: &Secret, now: Timestamp) -> Result<(), StoreError> {
        // Asked of a snapshot first: a write transaction is not free even when it ends without a change.
        let changes = self.read(|rows| identity::plan(rows, admin, api, now))?;
        if changes.is_empty() {
            return Ok(());
        }
        self.inner.engine.commit_now(move |rows| identity::plan(rows, admin, api, now))
    }

    /// Reads a consistent snapshot.
    ///
    /// # Errors
    /// What `read` returns, or that the file cannot be read.
    pub fn read<T, E: From<StoreError>>(&self, read: impl Fn(&Rows<'_>) -> Result<T, E>) -> Result<T, E> {
        self.inner.engine.read(read)
    }

    /// Runs `plan` on the writer's thread and makes its changes durable before it answers. The plan sees every earlier
    /// write, so what it checks still holds when its changes are made. It must not wait for anything.
    ///
    /// # Errors
    /// The plan's own error, which changes nothing; or 500 when the changes could not be made durable, in which case
    /// none of them is made.
    pub async fn write<T, P>(&self, plan: P) -> Result<T, ApiError>
    where
        T: Send + 'static,
        P: FnOnce(&Rows<'_>) -> Result<(Vec<Change>, T), ApiError> + Send + 'static,
    {
        // A gateway that only reads has no use for the thread.
        let writer = self.inner.writer.get_or_init(|| Writer::start(Arc::clone(&self.inner.engine)));
        match writer {
            Ok(writer) => writer.write(plan).await,
            Err(_) => Err(StoreError::Closed.into()),
        }
    }

    /// A consistent copy of everything.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn dump(&self) -> Result<Snapshot, StoreError> {
        self.flush_usage()?;
        self.read(|rows| rows.copy()?.ok_or(StoreError::Closed))
    }

    /// Replaces everything by what a snapshot of this store holds, in one write. The two keys that the gateway made keep
    /// their present values.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn restore(&self, snapshot: Snapshot) -> Result<(), ApiError> {
        self.write(move |_| Ok((vec![Change::Replace(snapshot)], ()))).await
    }

    /// Makes everything as it was when the gateway was first opened, ids and the values of its two keys included, in one
    /// write.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn reset(&self) -> Result<(), ApiError> {
        self.write(|rows| Ok((identity::renewed(rows)?, ()))).await
    }

    /// Encrypts and decrypts the credentials.
    pub fn vault(&self) -> &Vault {
        &self.inner.vault
    }

    /// The API key that has this value, or had it before a rotation, if there is one. Cached.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn api_key(&self, token: &str) -> Result<Option<Arc<Presented>>, StoreError> {
        let digest = identity::digest(token);
        let read_at = match self.inner.engine.cache.key(&digest) {
            Lookup::Hit(key) => return Ok(Some(key)),
            Lookup::Miss(read_at) => read_at,
        };
        let hash = identity::hex(&digest);
        let found = self.read(|rows| rows.api_key_hashed(&hash))?;
        let Some(key) = found else { return Ok(None) };
        let found = self.presented(key, &hash)?.map(Arc::new);
        if let Some(key) = &found {
            self.inner.engine.cache.fill_key(read_at, digest, key);
        }
        Ok(found)
    }

    /// The provider of a workspace by slug, decrypted. Cached; any write to it drops it from the cache.
    ///
    /// # Errors
    /// When the file cannot be read or the credential not decrypted.
    pub fn target(&self, workspace_id: &str, slug: &str) -> Result<Option<Arc<Target>>, StoreError> {
        let read_at = match self.inner.engine.cache.target(workspace_id, slug) {
            Lookup::Hit(target) => return Ok(Some(target)),
            Lookup::Miss(read_at) => read_at,
        };
        let found = self.read(|rows| {
            let Some(provider) = rows.provider(workspace_id, slug)? else { return Ok(None) };
            let integration = rows.integration(&provider.integration_slug)?;
            Ok::<_, StoreError>(integration.map(|integration| (provider, integration)))
        })?;
        let Some((provider, integration)) = found else { return Ok(None) };
        let mut fields = self.secrets(&integration)?;
        let key = match fields.remove("key") {
            Some(Value::String(key)) => Some(Secret::new(key)),
            _ => None,
        };
        let granted = integration.is_usable_in(workspace_id);
        let subjects = Subjects {
            integration: self.subject_of_grant(&integration, workspace_id)?,
            virtual_key: self.subject_of_provider(&provider)?,
        };
        let Integration { id, slug, ai_provider_id, listed_models_only, models, .. } = integration;
        let (pricing_adjustments, secret_mappings) = (integration.pricing_adjustments, integration.secret_mappings);
        let facts = IntegrationFacts { id, slug, listed_models_only, models, pricing_adjustments, secret_mappings };
        fields.extend(integration.fields);
        let target = Arc::new(Target { provider, ai_provider_id, granted, key, fields, integration: facts, subjects });
        self.inner.engine.cache.fill_target(read_at, &target);
        Ok(Some(target))
    }

    /// The secrets of an integration: a JSON object with `key` and the secret fields.
    ///
    /// # Errors
    /// When they cannot be decrypted.
    pub fn secrets(&self, integration: &Integration) -> Result<Map<String, Value>, StoreError> {
        self.inner.vault.open(Location::of_integration(&integration.id), &integration.secrets).map_err(|error| {
            let what = format!("the credential of {}: {error}", integration.slug);
            StoreError::Damaged { path: self.inner.engine.path().to_owned(), what }
        })
    }

    /// The config of a workspace by slug or id, as its newest version has it. Cached; any write to it drops it from the
    /// cache. One that is archived is found, too: its status says so.
    ///
    /// # Errors
    /// When the file cannot be read or the config not decrypted.
    pub fn config(&self, workspace_id: &str, slug_or_id: &str) -> Result<Option<Arc<StoredConfig>>, StoreError> {
        let read_at = match self.inner.engine.cache.config(workspace_id, slug_or_id) {
            Lookup::Hit(config) => return Ok(Some(config)),
            Lookup::Miss(read_at) => read_at,
        };
        let found = self.read(|rows| rows.config_named(slug_or_id))?;
        let Some(record) = found.filter(|config| config.workspace_id == workspace_id) else { return Ok(None) };
        let Some(newest) = record.versions.first() else { return Ok(None) };
        let config = Arc::new(StoredConfig {
            config: Value::Object(self.config_of_version(newest)?),
            version_id: newest.version_id.clone(),
            id: record.id,
            slug: record.slug,
            workspace_id: record.workspace_id,
            status: record.status,
        });
        self.inner.engine.cache.fill_config(read_at, slug_or_id, &config);
        Ok(Some(config))
    }

    /// What a version of a config says.
    ///
    /// # Errors
    /// When it cannot be decrypted.
    pub fn config_of_version(&self, version: &ConfigVersion) -> Result<Map<String, Value>, StoreError> {
        let location = Location::of_config_version(&version.version_id);
        self.inner.vault.open(location, &version.config).map_err(|error| {
            let what = format!("the version {} of a config: {error}", version.version_id);
            StoreError::Damaged { path: self.inner.engine.path().to_owned(), what }
        })
    }

    /// The slugs of a workspace's providers, newest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn provider_slugs(&self, workspace_id: &str) -> Result<Vec<String>, StoreError> {
        self.read(|rows| rows.provider_slugs(workspace_id))
    }
}
