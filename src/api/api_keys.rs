//! API keys: `/api-keys`. What a program or a person shows to Portkey: of the organisation to administer it, of a
//! workspace to work in it and to call models.
//!
//! A key's value is given twice in its life at most: by [`Create`] and by [`Rotate`]. The list and the single answer
//! differ in a few fields (recorded answers).

mod rotation;

use std::fmt;

use http::Method;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use rotation::{Rotate, RotatedApiKey, Rotation, RotationPeriod, RotationPolicy, SHORTEST_TRANSITION_MS};

use super::{
    Effect, Empty, Fields, List, Operation, PageQuery, Patch, lenient,
    limits::{RateLimit, UsageLimits, budget, rate_limits, rate_limits_patch},
    page::Paged,
    timestamp::Timestamp,
};
use crate::secret::Secret;

/// What a key belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KeyLevel {
    /// The organisation: it administers, and cannot call models.
    Organisation,
    /// A workspace.
    Workspace,
}

/// Whom a key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KeyHolder {
    /// A program.
    Service,
    /// A person. There are no such keys of an organisation.
    User,
}

/// The kinds of keys that there are.
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

impl ApiKeyKind {
    /// Every kind.
    pub const ALL: [ApiKeyKind; 3] =
        [ApiKeyKind::OrganisationService, ApiKeyKind::WorkspaceService, ApiKeyKind::WorkspaceUser];

    /// The kind that a path of [`Create`] names; none for a person's key of an organisation.
    pub fn of(level: KeyLevel, holder: KeyHolder) -> Option<Self> {
        match (level, holder) {
            (KeyLevel::Organisation, KeyHolder::Service) => Some(ApiKeyKind::OrganisationService),
            (KeyLevel::Organisation, KeyHolder::User) => None,
            (KeyLevel::Workspace, KeyHolder::Service) => Some(ApiKeyKind::WorkspaceService),
            (KeyLevel::Workspace, KeyHolder::User) => Some(ApiKeyKind::WorkspaceUser),
        }
    }

    /// The path of [`Create`] that makes keys of this kind.
    pub fn path(self) -> KindPath {
        match self {
            ApiKeyKind::OrganisationService => KindPath { level: KeyLevel::Organisation, holder: KeyHolder::Service },
            ApiKeyKind::WorkspaceService => KindPath { level: KeyLevel::Workspace, holder: KeyHolder::Service },
            ApiKeyKind::WorkspaceUser => KindPath { level: KeyLevel::Workspace, holder: KeyHolder::User },
        }
    }

    /// The entity whose scopes govern keys of this kind, such as `workspace_service_api_keys`.
    pub fn entity(self) -> &'static str {
        match self {
            ApiKeyKind::OrganisationService => "organisation_service_api_keys",
            ApiKeyKind::WorkspaceService => "workspace_service_api_keys",
            ApiKeyKind::WorkspaceUser => "workspace_user_api_keys",
        }
    }
}

impl fmt::Display for ApiKeyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ApiKeyKind::OrganisationService => "organisation-service",
            ApiKeyKind::WorkspaceService => "workspace-service",
            ApiKeyKind::WorkspaceUser => "workspace-user",
        })
    }
}

/// What a request made with the key carries when it does not say otherwise.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct KeyDefaults {
    /// Joined to the metadata of every request; the values are text.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub metadata: Patch<Map<String, Value>>,
    /// A config, by slug or id.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub config_id: Patch<String>,
    /// Whether a request may bring a config of its own; it may when nothing is said.
    #[serde(default, deserialize_with = "lenient::flag", skip_serializing_if = "Option::is_none")]
    pub allow_config_override: Option<bool>,
}

/// The body of [`Create`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct NewApiKey {
    /// For people; 1 to 100 characters.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub name: String,
    /// Free text, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The organisation; it is the caller's in any case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation_id: Option<String>,
    /// The workspace, by id or slug; needed for a key of a workspace that is made with a key of the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
    /// The person, by id, for a key of a person. A member of the workspace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// What the key may do: `entity.action`; see [`super::scopes`].
    #[serde(default)]
    pub scopes: Vec<String>,
    /// Rate limits.
    #[serde(default, deserialize_with = "rate_limits", skip_serializing_if = "Option::is_none")]
    pub rate_limits: Option<Vec<RateLimit>>,
    /// Budget.
    #[serde(default, deserialize_with = "budget", skip_serializing_if = "Option::is_none")]
    pub usage_limits: Option<UsageLimits>,
    /// Who else is told of alerts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert_emails: Option<Vec<String>>,
    /// When the key stops working.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// What requests made with the key carry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defaults: Option<KeyDefaults>,
    /// When the key gets a new value by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rotation_policy: Option<RotationPolicy>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// The body of [`Update`]. Kind, workspace and person cannot change.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ApiKeyChange {
    /// New name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// New description.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub description: Patch<String>,
    /// New scopes, as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
    /// New rate limits, as a whole.
    #[serde(default, deserialize_with = "rate_limits_patch", skip_serializing_if = "Patch::is_keep")]
    pub rate_limits: Patch<Vec<RateLimit>>,
    /// New budget, as a whole.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub usage_limits: Patch<UsageLimits>,
    /// New addresses, as a whole.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub alert_emails: Patch<Vec<String>>,
    /// New expiry.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub expires_at: Patch<Timestamp>,
    /// New defaults: what is named changes, the rest stays.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub defaults: Patch<KeyDefaults>,
    /// New rotation policy, as a whole.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub rotation_policy: Patch<RotationPolicy>,
    /// Sets the usage counter to zero.
    #[serde(default, deserialize_with = "lenient::flag", skip_serializing_if = "Option::is_none")]
    pub reset_usage: Option<bool>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// What [`Create`] answers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CreatedApiKey {
    /// UUID.
    pub id: String,
    /// The key itself. It cannot be read again.
    pub key: Secret,
    /// Always `api-key`.
    #[serde(default = "object")]
    pub object: String,
}

/// The defaults as answers show them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ShownDefaults {
    /// Joined to the metadata of every request.
    #[serde(default)]
    pub metadata: Option<Map<String, Value>>,
    /// The config, by id.
    #[serde(default)]
    pub config_id: Option<String>,
    /// Whether a request may bring a config of its own. Only the single answer has it.
    #[serde(default, deserialize_with = "lenient::flag", skip_serializing_if = "Option::is_none")]
    pub allow_config_override: Option<bool>,
}

/// An API key as [`ListAll`] shows it. Its value is masked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListedApiKey {
    /// UUID.
    pub id: String,
    /// The value, masked.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub key: String,
    /// For people.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub name: String,
    /// Free text.
    #[serde(default)]
    pub description: Option<String>,
    /// `organisation-service`, `workspace-service` or `workspace-user`.
    #[serde(rename = "type", default, deserialize_with = "lenient::null_is_default")]
    pub kind: String,
    /// The organisation's UUID.
    #[serde(default)]
    pub organisation_id: Option<String>,
    /// The workspace's UUID; none for a key of the organisation.
    #[serde(default)]
    pub workspace_id: Option<String>,
    /// The person's UUID.
    #[serde(default)]
    pub user_id: Option<String>,
    /// `active`, `exhausted` or `expired`.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub status: String,
    /// When it was made.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(default)]
    pub last_updated_at: Option<Timestamp>,
    /// `ui`, `api` or `auto`.
    #[serde(default)]
    pub creation_mode: Option<String>,
    /// Rate limits; `[]` when there are none.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub rate_limits: Vec<RateLimit>,
    /// Budget.
    #[serde(default, deserialize_with = "budget")]
    pub usage_limits: Option<UsageLimits>,
    /// Unset or a number.
    #[serde(default)]
    pub reset_usage: Option<Value>,
    /// When it stops working.
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
    /// When its usage was last set to zero.
    #[serde(default)]
    pub last_reset_at: Option<Timestamp>,
    /// Who else is told of alerts.
    #[serde(default)]
    pub alert_emails: Option<Vec<String>>,
    /// Unset, 0 or 1; 0 also for a key that has expired (recorded answers).
    #[serde(default)]
    pub expiry_enforced: Option<Value>,
    /// Unset, 0 or 1: whether a request may bring a config of its own.
    #[serde(default)]
    pub allow_config_override: Option<Value>,
    /// UUID of the defaults, when there are any.
    #[serde(default)]
    pub api_key_defaults_id: Option<String>,
    /// What the key may do.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub scopes: Vec<String>,
    /// What requests made with the key carry.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub defaults: ShownDefaults,
    /// Always `api-key`.
    #[serde(default = "object")]
    pub object: String,
}

/// An API key as [`Get`] shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ApiKey {
    /// What the list shows, too.
    #[serde(flatten)]
    pub listed: ListedApiKey,
    /// When the usage counter is next set to zero.
    #[serde(default)]
    pub next_usage_reset_at: Option<Timestamp>,
    /// When the key gets a new value by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rotation_policy: Option<RotationPolicy>,
    /// When it last got a new value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_rotated_at: Option<Timestamp>,
    /// Until when the former value works; only after a rotation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_transition_expires_at: Option<Timestamp>,
}

fn object() -> String {
    "api-key".to_owned()
}

/// The kind in the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindPath {
    /// What the key belongs to.
    #[serde(rename = "type")]
    pub level: KeyLevel,
    /// Whom it is for.
    #[serde(rename = "sub-type")]
    pub holder: KeyHolder,
}

/// The key in the path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyId {
    /// UUID.
    pub id: String,
}

/// The query of [`ListAll`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListQuery {
    /// Page number, from 0.
    #[serde(alias = "currentPage", default, skip_serializing_if = "Option::is_none")]
    pub current_page: Option<u32>,
    /// Items a page, 1 to 100.
    #[serde(alias = "pageSize", default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<u32>,
    /// Id or slug of the workspace whose keys are wanted.
    #[serde(alias = "workspaceId", default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
    /// UUIDs of the keys that are wanted, separated by commas (release notes, backend 1.16.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ids: Option<String>,
}

impl ListQuery {
    /// The page asked for.
    pub fn page(&self) -> PageQuery {
        PageQuery { current_page: self.current_page, page_size: self.page_size }
    }
}

/// `POST /api-keys/{type}/{sub-type}`
#[derive(Debug)]
pub enum Create {}

impl Operation for Create {
    const NAME: &'static str = "api-keys.create";
    const VERB: Method = Method::POST;
    const PATH: &'static str = "/api-keys/{type}/{sub-type}";
    const EFFECT: Effect = Effect::Write;
    type Path = KindPath;
    type Query = Empty;
    type Body = NewApiKey;
    type Reply = CreatedApiKey;
}

/// `GET /api-keys`
#[derive(Debug)]
pub enum ListAll {}

impl Operation for ListAll {
    const NAME: &'static str = "api-keys.list";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/api-keys";
    const EFFECT: Effect = Effect::Read;
    type Path = Empty;
    type Query = ListQuery;
    type Body = Empty;
    type Reply = List<ListedApiKey>;
}

impl Paged for ListAll {
    type Item = ListedApiKey;

    fn at_page(query: &ListQuery, page: u32, size: u32) -> ListQuery {
        ListQuery { current_page: Some(page), page_size: Some(size), ..query.clone() }
    }
}

/// `GET /api-keys/{id}`
#[derive(Debug)]
pub enum Get {}

impl Operation for Get {
    const NAME: &'static str = "api-keys.get";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/api-keys/{id}";
    const EFFECT: Effect = Effect::Read;
    type Path = KeyId;
    type Query = Empty;
    type Body = Empty;
    type Reply = ApiKey;
}

/// `PUT /api-keys/{id}`
#[derive(Debug)]
pub enum Update {}

impl Operation for Update {
    const NAME: &'static str = "api-keys.update";
    const VERB: Method = Method::PUT;
    const PATH: &'static str = "/api-keys/{id}";
    const EFFECT: Effect = Effect::Write;
    type Path = KeyId;
    type Query = Empty;
    type Body = ApiKeyChange;
    type Reply = Empty;
}

/// `DELETE /api-keys/{id}`
#[derive(Debug)]
pub enum Delete {}

impl Operation for Delete {
    const NAME: &'static str = "api-keys.delete";
    const VERB: Method = Method::DELETE;
    const PATH: &'static str = "/api-keys/{id}";
    const EFFECT: Effect = Effect::Destroy;
    type Path = KeyId;
    type Query = Empty;
    type Body = Empty;
    type Reply = Empty;
}
