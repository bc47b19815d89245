//! What the data plane looks up: records put together, decrypted, and with their counters.

use std::{fmt, sync::Arc};

use serde_json::{Map, Value};

use super::{ApiKey, Provider, WorkspaceDefaults};
use crate::{
    api::{
        integrations::{models::Model, pricing::PricingAdjustments},
        secret_mapping::SecretMapping,
        timestamp::Timestamp,
    },
    gateway::{ledger::Subject, store::vault::wipe},
    secret::Secret,
};

/// An API key that a request has shown.
#[derive(Debug)]
pub struct Presented {
    /// The key.
    pub key: ApiKey,
    /// When the value that was shown stops working: the key's expiry, or the end of a rotation's transition.
    pub valid_until: Option<Timestamp>,
    /// What it may use, and has used.
    pub subject: Arc<Subject>,
    /// The workspace, for a key of one that is not archived.
    pub workspace: Option<Arc<WorkspaceFacts>>,
}

/// What the data plane needs to know of a workspace.
#[derive(Debug)]
pub struct WorkspaceFacts {
    /// UUID.
    pub id: String,
    /// The organisation's UUID.
    pub organisation_id: String,
    /// See [`Workspace::slug`](super::Workspace::slug).
    pub slug: String,
    /// What requests in it carry.
    pub defaults: WorkspaceDefaults,
    /// What it may use, and has used.
    pub subject: Arc<Subject>,
}

impl Presented {
    /// Whether the value still works.
    pub fn is_valid(&self, now: Timestamp) -> bool {
        self.valid_until.is_none_or(|end| end > now)
    }
}

/// Everything that the data plane needs to know of a provider, decrypted.
#[derive(Clone)]
pub struct Target {
    /// The provider record.
    pub provider: Provider,
    /// The AI provider's id, such as `azure-openai`.
    pub ai_provider_id: String,
    /// Whether the workspace may use the integration.
    pub granted: bool,
    /// The credential.
    pub key: Option<Secret>,
    /// The provider's own fields, camelCase, the secret ones and [`MODEL_HEADERS`](super::MODEL_HEADERS) among them.
    pub fields: Map<String, Value>,
    /// The integration behind it.
    pub integration: IntegrationFacts,
    /// Whose limits a call of it meets.
    pub subjects: Subjects,
}

/// What the data plane needs to know of an integration.
#[derive(Debug, Clone)]
pub struct IntegrationFacts {
    /// UUID.
    pub id: String,
    /// See [`Integration::slug`](super::Integration::slug).
    pub slug: String,
    /// See [`Integration::listed_models_only`](super::Integration::listed_models_only).
    pub listed_models_only: bool,
    /// See [`Integration::models`](super::Integration::models).
    pub models: Vec<Model>,
    /// See [`Integration::pricing_adjustments`](super::Integration::pricing_adjustments).
    pub pricing_adjustments: Option<PricingAdjustments>,
    /// See [`Integration::secret_mappings`](super::Integration::secret_mappings).
    pub secret_mappings: Vec<SecretMapping>,
}

/// Whose limits a call of a target meets, beside those of its key and workspace.
#[derive(Debug, Clone)]
pub struct Subjects {
    /// The workspace's use of the integration.
    pub integration: Arc<Subject>,
    /// The provider, which is the virtual key.
    pub virtual_key: Arc<Subject>,
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
