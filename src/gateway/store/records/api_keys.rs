//! Portkey API keys.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::status;
use crate::api::{
    api_keys::{ApiKeyKind, RotationPolicy},
    limits::{RateLimit, UsageLimits},
    timestamp::Timestamp,
};

/// A Portkey API key. Its value is known only as a hash.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ApiKey {
    /// UUID.
    pub id: String,
    /// Position in lists.
    #[serde(default)]
    pub sequence: u64,
    /// For people.
    pub name: String,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What it is for.
    pub kind: ApiKeyKind,
    /// The workspace's UUID, for a key of a workspace.
    pub workspace_id: Option<String>,
    /// The person's UUID, for a key of a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// `entity.action`, such as `virtual_keys.create`.
    pub scopes: Vec<String>,
    /// How it is shown.
    pub masked: String,
    /// SHA-256 of the value, hex.
    pub hash: String,
    /// The value before the last rotation, while it still works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<FormerValue>,
    /// `auto` or `api`.
    #[serde(default = "made_with_the_gateway")]
    pub creation_mode: String,
    /// Rate limits; empty when there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rate_limits: Vec<RateLimit>,
    /// Budget.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage_limits: Option<UsageLimits>,
    /// Who else is told of alerts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert_emails: Option<Vec<String>>,
    /// What requests made with it carry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defaults: Option<KeyDefaults>,
    /// When it gets a new value by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rotation_policy: Option<RotationPolicy>,
    /// When it last got a new value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_rotated_at: Option<Timestamp>,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
    /// When its usage was last set to zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_reset_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_updated_at: Option<Timestamp>,
}

fn made_with_the_gateway() -> String {
    "auto".to_owned()
}

impl ApiKey {
    /// Whether it holds a scope.
    pub fn allows(&self, scope: &str) -> bool {
        self.scopes.iter().any(|held| held == scope)
    }

    /// `active`, `exhausted` when its budget is used up, or `expired` from the second of its expiry on.
    pub fn status(&self, exhausted: bool, now: Timestamp) -> &'static str {
        status(self.expires_at, exhausted, now)
    }

    /// From when on its budget counts if nobody has set that later.
    pub fn counted_from(&self) -> Timestamp {
        self.last_reset_at.unwrap_or(self.created_at)
    }
}

/// A value that a rotation has replaced.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FormerValue {
    /// SHA-256 of the value, hex.
    pub hash: String,
    /// When it stops working.
    pub expires_at: Timestamp,
}

/// What requests made with a key carry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeyDefaults {
    /// UUID.
    pub id: String,
    /// Joined to the metadata of every request.
    pub metadata: Option<Map<String, Value>>,
    /// The config, by slug or id.
    pub config_id: Option<String>,
    /// Whether a request may bring a config of its own; it may when nothing is said.
    pub allow_config_override: Option<bool>,
}
