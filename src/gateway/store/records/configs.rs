//! Configs, with all their versions.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::is_false;
use crate::{
    api::{configs::ConfigStatus, timestamp::Timestamp},
    gateway::store::vault::{Sealed, wipe},
};

/// How requests are routed, with everything that it said before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Config {
    /// UUID.
    pub id: String,
    /// Position in lists.
    pub sequence: u64,
    /// `pc-` + part of the name + `-` + 6 hex digits; unique in the organisation.
    pub slug: String,
    /// For people.
    pub name: String,
    /// The workspace's UUID.
    pub workspace_id: String,
    /// Whether it is the default of its workspace, which at most one is.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_default: bool,
    /// Whether it is in use.
    pub status: ConfigStatus,
    /// What it says and has said, the newest first. Never empty.
    pub versions: Vec<ConfigVersion>,
    /// UUID of the person who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_id: Option<String>,
    /// UUID of the person who changed it last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_by: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub last_updated_at: Timestamp,
}

/// What a config said from one change to the next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConfigVersion {
    /// UUID.
    pub version_id: String,
    /// The config, encrypted: its targets may have a provider's key.
    pub config: Sealed,
    /// When it was made.
    pub created_at: Timestamp,
    /// UUID of the person who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_by: Option<String>,
}

/// Everything that the data plane needs to know of a config, as its newest version has it, decrypted.
#[derive(Clone, PartialEq)]
pub struct StoredConfig {
    /// UUID.
    pub id: String,
    /// The slug.
    pub slug: String,
    /// The workspace's UUID.
    pub workspace_id: String,
    /// UUID of the version.
    pub version_id: String,
    /// Whether it is in use.
    pub status: ConfigStatus,
    /// What it says: an object.
    pub config: Value,
}

impl Drop for StoredConfig {
    fn drop(&mut self) {
        if let Value::Object(config) = &mut self.config {
            wipe(config);
        }
    }
}

impl fmt::Debug for StoredConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredConfig").field("slug", &self.slug).finish_non_exhaustive()
    }
}
