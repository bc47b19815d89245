//! What the store keeps. One model for both of Portkey's views: an integration holds a credential, a provider is a
//! workspace's name for it; a virtual key is a provider whose integration was made for it alone.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::vault::{Sealed, wipe};
use crate::{
    api::{
        limits::{RateLimit, UsageLimits},
        timestamp::Timestamp,
        virtual_keys::SecretMapping,
    },
    secret::Secret,
};

/// The organisation. There is one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    /// UUID.
    pub id: String,
    /// For people.
    pub name: String,
    /// When it was made.
    pub created_at: Timestamp,
}

/// A workspace.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Workspace {
    /// UUID.
    pub id: String,
    /// `ws-` + part of the name + `-` + 6 hex digits.
    pub slug: String,
    /// For people.
    pub name: String,
    /// The organisation's first workspace; a request that names none with a key of the organisation means it.
    pub is_default: bool,
    /// When it was made.
    pub created_at: Timestamp,
}

/// A credential for an AI provider, and what else calling it needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Integration {
    /// UUID.
    pub id: String,
    /// Unique in the organisation.
    pub slug: String,
    /// For people.
    pub name: String,
    /// The provider's id, such as `azure-openai`.
    pub ai_provider_id: String,
    /// The workspace that owns it; none for one of the organisation.
    pub workspace_id: Option<String>,
    /// The id of the provider that it was made for and goes with; none for one that stands by itself.
    pub made_for: Option<String>,
    /// The provider's own fields that are not secret, camelCase.
    pub fields: Map<String, Value>,
    /// The credential and the secret fields, encrypted: a JSON object with `key` and camelCase names.
    pub secrets: Sealed,
    /// How the credential is shown; none when there is none.
    pub masked_key: Option<String>,
    /// Fields that an external secret manager supplies.
    pub secret_mappings: Vec<SecretMapping>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// A workspace's name for an integration, with limits of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Provider {
    /// UUID.
    pub id: String,
    /// Position in lists: higher is newer, and lists start with the newest.
    pub sequence: u64,
    /// Unique in the workspace.
    pub slug: String,
    /// For people.
    pub name: String,
    /// The workspace's UUID.
    pub workspace_id: String,
    /// The integration's slug.
    pub integration_slug: String,
    /// Free text.
    pub note: Option<String>,
    /// Budget.
    pub usage_limits: Option<UsageLimits>,
    /// Rate limits; empty when there are none.
    pub rate_limits: Vec<RateLimit>,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
    /// When its usage was last set to zero.
    pub last_reset_at: Option<Timestamp>,
    /// Tags as given.
    pub tags: Option<Value>,
    /// When it was made.
    pub created_at: Timestamp,
}

impl Provider {
    /// `active`, or `expired` from the second of its expiry on.
    pub fn status(&self, now: Timestamp) -> &'static str {
        if self.expires_at.is_some_and(|end| end <= now) { "expired" } else { "active" }
    }
}

/// The kinds of Portkey API keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ApiKeyKind {
    /// Administers the organisation; refused on the data plane.
    OrganisationService,
    /// Belongs to a program in one workspace.
    WorkspaceService,
    /// Belongs to a person in one workspace.
    WorkspaceUser,
}

/// A Portkey API key. Its value is known only as a hash.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ApiKey {
    /// UUID.
    pub id: String,
    /// For people.
    pub name: String,
    /// What it is for.
    pub kind: ApiKeyKind,
    /// The workspace's UUID, for a workspace key.
    pub workspace_id: Option<String>,
    /// `entity.action`, such as `virtual_keys.create`.
    pub scopes: Vec<String>,
    /// How it is shown.
    pub masked: String,
    /// SHA-256 of the value, hex.
    pub hash: String,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
}

impl ApiKey {
    /// Whether it holds a scope.
    pub fn allows(&self, scope: &str) -> bool {
        self.scopes.iter().any(|held| held == scope)
    }
}

/// Everything that the data plane needs to know of a provider, decrypted.
#[derive(Clone)]
pub struct Target {
    /// The provider record.
    pub provider: Provider,
    /// The AI provider's id, such as `azure-openai`.
    pub ai_provider_id: String,
    /// The credential.
    pub key: Option<Secret>,
    /// The provider's own fields, camelCase, the secret ones among them.
    pub fields: Map<String, Value>,
}

impl Drop for Target {
    fn drop(&mut self) {
        wipe(&mut self.fields);
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Target").field("provider", &self.provider.slug).finish_non_exhaustive()
    }
}
