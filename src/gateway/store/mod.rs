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
//! | `tables.rs`, `rows.rs`, `lists.rs` | how it is laid out and changed, and how it is read |
//! | `engine.rs`, `writer.rs` | opening, committing in batches, going on after a failed write |
//! | `file.rs` | the locked file and the writes that are held back from it |
//! | `cache.rs`, `bookmarks.rs` | what the data plane has looked up lately; where the next page of a list begins |
//! | `migrate.rs` | files of an earlier version |
//! | `identity.rs` | what a new gateway is given, and what a reset leaves |
//! | `snapshot.rs` | a copy of everything, and putting it back |

pub mod random;
pub mod records;
pub mod vault;

mod bookmarks;
mod cache;
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

pub use error::StoreError;
pub use lists::{Listing, ORGANISATION};
pub use rows::{Entry, Rows};
pub use snapshot::Snapshot;
pub use tables::Change;

use cache::Lookup;
use engine::Engine;
use file::StoreFile;
use records::{ApiKey, Integration, Presented, Target};
use vault::{Location, Vault};
use writer::Writer;

use crate::{
    api::{ApiError, timestamp::Timestamp},
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

/// What is stored of the value of an API key: its SHA-256, in hex.
pub fn hash_of(token: &str) -> String {
    identity::hex(&identity::digest(token))
}

/// How a key was presented, when this is the hash of a value of its.
fn presented(key: ApiKey, hash: &str) -> Option<Presented> {
    let is = |stored: &str| bool::from(stored.as_bytes().ct_eq(hash.as_bytes()));
    if is(&key.hash) {
        return Some(Presented { valid_until: key.expires_at, key });
    }
    let former = key.former.as_ref().filter(|former| is(&former.hash))?;
    let valid_until = key.expires_at.map_or(former.expires_at, |end| end.min(former.expires_at));
    Some(Presented { valid_until: Some(valid_until), key })
}

/// An open store. Cheap to clone; the file is closed and unlocked with the last handle.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    /// Before the engine, so that it is dropped first: it writes what is queued and lets go of the file.
    writer: OnceLock<std::io::Result<Writer>>,
    engine: Arc<Engine>,
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
        Self { inner: Arc::new(Inner { writer: OnceLock::new(), engine: Arc::new(engine), vault }) }
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
        let found = found.and_then(|key| presented(key, &hash)).map(Arc::new);
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
        fields.extend(integration.fields);
        let target = Arc::new(Target { provider, ai_provider_id: integration.ai_provider_id, granted, key, fields });
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

    /// The slugs of a workspace's providers, newest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn provider_slugs(&self, workspace_id: &str) -> Result<Vec<String>, StoreError> {
        self.read(|rows| rows.provider_slugs(workspace_id))
    }
}
