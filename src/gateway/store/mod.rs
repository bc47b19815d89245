//! The store.

pub mod records;
pub mod vault;

use std::{path::PathBuf, sync::Arc};

use records::{ApiKey, Target};

use crate::{api::timestamp::Timestamp, secret::Secret};

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

/// Why the store could not be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another process holds the data folder.
    #[error("another process holds {0}")]
    Locked(PathBuf),
}

/// An open store. Cheap to clone.
#[derive(Clone)]
pub struct Store {}

impl Store {
    /// Opens or makes the store.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub fn open(_place: &Place, _master_key: &MasterKey) -> Result<Self, StoreError> {
        unimplemented!()
    }

    /// Makes organisation, default workspace and the two keys if they are not there; sets the values of the keys.
    ///
    /// # Errors
    /// When the write fails.
    pub fn ensure_identity(&self, _admin: &Secret, _api: &Secret, _now: Timestamp) -> Result<(), StoreError> {
        unimplemented!()
    }

    /// The API key with this value, if there is one. Cached.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn api_key(&self, _token: &str) -> Result<Option<Arc<ApiKey>>, StoreError> {
        unimplemented!()
    }

    /// The provider of a workspace by slug, decrypted. Cached; any write to it drops it from the cache.
    ///
    /// # Errors
    /// When the file cannot be read or the credential not decrypted.
    pub fn target(&self, _workspace_id: &str, _slug: &str) -> Result<Option<Arc<Target>>, StoreError> {
        unimplemented!()
    }

    /// The slugs of a workspace's providers, newest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn provider_slugs(&self, _workspace_id: &str) -> Result<Vec<String>, StoreError> {
        unimplemented!()
    }
}
