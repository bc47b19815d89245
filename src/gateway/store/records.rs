//! What the store keeps. One model for both of Portkey's views: an integration holds a credential, a provider is a
//! workspace's name for it; a virtual key is a provider whose integration was made for it alone.
//!
//! Everything that stands in a list has a `sequence`, its position: higher is newer, and lists start with the newest.
//! The store gives it to what is new.

mod api_keys;
mod configs;
mod facts;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use api_keys::{ApiKey, FormerValue, KeyDefaults};
pub use configs::{Config, ConfigVersion, StoredConfig};
pub use facts::{IntegrationFacts, Presented, Subjects, Target, WorkspaceFacts};

use super::vault::Sealed;
use crate::api::{
    integrations::{models::Model, pricing::PricingAdjustments, workspaces::GlobalAccess},
    limits::{RateLimit, UsageLimits},
    secret_mapping::SecretMapping,
    timestamp::Timestamp,
    users::UserRole,
    workspaces::members::MemberRole,
};

/// Among the secrets of an integration: the headers that single models are called with, by slug. No field of a provider
/// has this name.
pub const MODEL_HEADERS: &str = "model_headers";

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

/// A person of the organisation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct User {
    /// UUID.
    pub id: String,
    /// Position in lists.
    pub sequence: u64,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address.
    pub email: String,
    /// What they may do in the organisation.
    pub role: UserRole,
    /// When they joined.
    pub created_at: Timestamp,
}

/// A workspace.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Workspace {
    /// UUID.
    pub id: String,
    /// Position in lists.
    #[serde(default)]
    pub sequence: u64,
    /// `ws-` + part of the name + `-` + 6 hex digits.
    pub slug: String,
    /// For people, without the icon.
    pub name: String,
    /// An emoji.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The organisation's first workspace; a request that names none with a key of the organisation means it.
    pub is_default: bool,
    /// Whether it was deleted: nothing finds it any more but the list of what is archived.
    #[serde(default, skip_serializing_if = "is_false")]
    pub archived: bool,
    /// What requests in it carry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defaults: Option<WorkspaceDefaults>,
    /// Budgets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub usage_limits: Vec<UsageLimits>,
    /// Rate limits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rate_limits: Vec<RateLimit>,
    /// UUID of the person who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_updated_at: Option<Timestamp>,
    /// When its usage was last set to zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_reset_at: Option<Timestamp>,
}

impl Workspace {
    /// From when on its budgets count if nobody has set that later.
    pub fn counted_from(&self) -> Timestamp {
        self.last_reset_at.unwrap_or(self.created_at)
    }
}

/// What requests in a workspace carry.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct WorkspaceDefaults {
    /// Joined to the metadata of every request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Map<String, Value>>,
    /// Slugs of guardrails for requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input_guardrails: Option<Vec<String>>,
    /// Slugs of guardrails for answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_guardrails: Option<Vec<String>>,
    /// A config for people's keys.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_api_key_config: Option<String>,
}

/// That a person works in a workspace.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Member {
    /// The workspace's UUID.
    pub workspace_id: String,
    /// The person's UUID.
    pub user_id: String,
    /// Position in lists.
    pub sequence: u64,
    /// What they may do in it.
    pub role: MemberRole,
    /// When they joined.
    pub created_at: Timestamp,
    /// When the membership was last changed.
    pub last_updated_at: Timestamp,
}

/// A credential for an AI provider, and what else calling it needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Integration {
    /// UUID.
    pub id: String,
    /// Position in lists.
    #[serde(default)]
    pub sequence: u64,
    /// Unique in the organisation.
    pub slug: String,
    /// For people.
    pub name: String,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The provider's id, such as `azure-openai`.
    pub ai_provider_id: String,
    /// The id of the workspace that owns it; none for one of the organisation.
    pub workspace_id: Option<String>,
    /// The id of the provider that it was made for and goes with; none for one that stands by itself.
    pub made_for: Option<String>,
    /// The provider's own fields that are not secret, camelCase.
    pub fields: Map<String, Value>,
    /// The credential and the secret fields, encrypted: a JSON object with `key`, camelCase names and
    /// [`MODEL_HEADERS`].
    pub secrets: Sealed,
    /// How the credential is shown; none when there is none.
    pub masked_key: Option<String>,
    /// Fields that an external secret manager supplies, with the targets of a virtual key (`model_config.<camelCase>`).
    pub secret_mappings: Vec<SecretMapping>,
    /// The workspaces that were granted it, by id. Of an integration of the organisation only.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub grants: BTreeMap<String, Grant>,
    /// What workspaces get that are made in the future.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub global_access: Option<GlobalAccess>,
    /// What provider workspaces get with the global access; one of the integration's slug when nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub global_provider: Option<DefaultProvider>,
    /// Whether only the models pass that are listed and enabled.
    #[serde(default, skip_serializing_if = "is_false")]
    pub listed_models_only: bool,
    /// What is said of single models. `custom_headers` are not here but among the secrets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub models: Vec<Model>,
    /// Adjustments of the tracked cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pricing_adjustments: Option<PricingAdjustments>,
    /// Tags as given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<Value>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_updated_at: Option<Timestamp>,
}

impl Integration {
    /// Whether a workspace may use it.
    pub fn is_usable_in(&self, workspace_id: &str) -> bool {
        match &self.workspace_id {
            Some(owner) => owner == workspace_id,
            None => self.grants.get(workspace_id).is_some_and(|grant| grant.enabled),
        }
    }

    /// From when on the budget of a grant counts if nobody has set that later.
    pub fn counted_from(&self, workspace_id: &str) -> Timestamp {
        self.grants.get(workspace_id).and_then(|grant| grant.last_reset_at).unwrap_or(self.created_at)
    }
}

/// The provider that a workspace gets with a grant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DefaultProvider {
    /// Whether it gets one.
    pub create: bool,
    /// Its slug, when that is not the integration's.
    pub slug: Option<String>,
}

/// That a workspace may use an integration of the organisation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Grant {
    /// Whether it still may.
    pub enabled: bool,
    /// Budget over all providers of the integration in the workspace; at most one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub usage_limits: Vec<UsageLimits>,
    /// Rate limit over all of them; at most one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rate_limits: Vec<RateLimit>,
    /// When the usage was last set to zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_reset_at: Option<Timestamp>,
}

/// A workspace's name for an integration, with limits of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Provider {
    /// UUID.
    pub id: String,
    /// Position in lists.
    pub sequence: u64,
    /// Unique in the workspace.
    pub slug: String,
    /// For people.
    pub name: String,
    /// The workspace's UUID.
    pub workspace_id: String,
    /// The integration's slug.
    pub integration_slug: String,
    /// Whether it came with a grant, or with its workspace's integration, unasked: it goes when the integration goes.
    #[serde(default, skip_serializing_if = "is_false")]
    pub came_with_grant: bool,
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
    /// `active`, `exhausted` when its budget is used up, or `expired` from the second of its expiry on.
    pub fn status(&self, exhausted: bool, now: Timestamp) -> &'static str {
        status(self.expires_at, exhausted, now)
    }

    /// From when on its budget counts if nobody has set that later.
    pub fn counted_from(&self) -> Timestamp {
        self.last_reset_at.unwrap_or(self.created_at)
    }
}

fn status(expires_at: Option<Timestamp>, exhausted: bool, now: Timestamp) -> &'static str {
    if expires_at.is_some_and(|end| end <= now) {
        "expired"
    } else if exhausted {
        "exhausted"
    } else {
        "active"
    }
}

fn is_false(value: &bool) -> bool {
    !value
}
