//! Providers: `/providers`. What a workspace sees of an integration: a slug to call it by (`@slug/model`), with limits of
//! its own. A virtual key is the same record seen through an older endpoint.

use http::Method;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Effect, Empty, Fields, List, Operation, Patch, lenient,
    limits::{RateLimit, UsageLimits, budget, rate_limits, rate_limits_patch},
    page::Paged,
    parameters::{InWorkspace, Made, PageInWorkspace, Slug},
    timestamp::Timestamp,
};

/// The body of [`Create`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct NewProvider {
    /// For people; a slug is made from it.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub name: String,
    /// The integration, by slug or id.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub integration_id: String,
    /// The workspace, by id or slug; needed with an organisation key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
    /// A slug of one's own, unique in the workspace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Budget.
    #[serde(default, deserialize_with = "budget", skip_serializing_if = "Option::is_none")]
    pub usage_limits: Option<UsageLimits>,
    /// Rate limits.
    #[serde(default, deserialize_with = "rate_limits", skip_serializing_if = "Option::is_none")]
    pub rate_limits: Option<Vec<RateLimit>>,
    /// When it stops working.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// The body of [`Update`]. Integration and slug cannot change.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ProviderChange {
    /// With an organisation key: the workspace, by id or slug. Not a field that changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
    /// New name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// New note.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub note: Patch<String>,
    /// New budget, as a whole.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub usage_limits: Patch<UsageLimits>,
    /// New rate limits, as a whole.
    #[serde(default, deserialize_with = "rate_limits_patch", skip_serializing_if = "Patch::is_keep")]
    pub rate_limits: Patch<Vec<RateLimit>>,
    /// New expiry.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub expires_at: Patch<Timestamp>,
    /// Sets the usage counter to zero.
    #[serde(default, deserialize_with = "lenient::flag", skip_serializing_if = "Option::is_none")]
    pub reset_usage: Option<bool>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// A provider, as [`ListAll`] and [`Get`] show it. Portkey's spec names fewer fields than its clients read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Provider {
    /// UUID.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub id: String,
    /// The organisation's UUID.
    #[serde(default)]
    pub organisation_id: Option<String>,
    /// The workspace's UUID.
    #[serde(default)]
    pub workspace_id: Option<String>,
    /// For people.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub name: String,
    /// Names the provider: `@slug/model`.
    pub slug: String,
    /// The slug of its integration.
    #[serde(default)]
    pub integration_id: Option<String>,
    /// The AI provider's id, such as `azure-openai`.
    #[serde(default, alias = "ai_provider_id", alias = "provider")]
    pub ai_provider_name: Option<String>,
    /// Free text.
    #[serde(default)]
    pub note: Option<String>,
    /// `active`, `exhausted` or `expired`.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub status: String,
    /// The integration's own fields, camelCase, without the secret ones.
    #[serde(default)]
    pub model_config: Option<Fields>,
    /// Budget.
    #[serde(default, deserialize_with = "budget")]
    pub usage_limits: Option<UsageLimits>,
    /// Rate limits; `null` when there are none: Portkey's Python SDK cannot read `[]` here.
    #[serde(default, deserialize_with = "rate_limits")]
    pub rate_limits: Option<Vec<RateLimit>>,
    /// Unset or a number.
    #[serde(default)]
    pub reset_usage: Option<Value>,
    /// When it was made.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// When it stops working.
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
    /// When its usage was last set to zero.
    #[serde(default)]
    pub last_reset_at: Option<Timestamp>,
    /// Tags as given.
    #[serde(default)]
    pub tags: Option<Value>,
    /// Always `provider`.
    #[serde(default = "object")]
    pub object: String,
}

fn object() -> String {
    "provider".to_owned()
}

/// `POST /providers`
#[derive(Debug)]
pub enum Create {}

impl Operation for Create {
    const NAME: &'static str = "providers.create";
    const VERB: Method = Method::POST;
    const PATH: &'static str = "/providers";
    const EFFECT: Effect = Effect::Write;
    type Path = Empty;
    type Query = InWorkspace;
    type Body = NewProvider;
    type Reply = Made;
}

/// `GET /providers`
#[derive(Debug)]
pub enum ListAll {}

impl Operation for ListAll {
    const NAME: &'static str = "providers.list";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/providers";
    const EFFECT: Effect = Effect::Read;
    type Path = Empty;
    type Query = PageInWorkspace;
    type Body = Empty;
    type Reply = List<Provider>;
}

impl Paged for ListAll {
    type Item = Provider;

    fn at_page(query: &PageInWorkspace, page: u32, size: u32) -> PageInWorkspace {
        query.at(page, size)
    }
}

/// `GET /providers/{slug}`
#[derive(Debug)]
pub enum Get {}

impl Operation for Get {
    const NAME: &'static str = "providers.get";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/providers/{slug}";
    const EFFECT: Effect = Effect::Read;
    type Path = Slug;
    type Query = InWorkspace;
    type Body = Empty;
    type Reply = Provider;
}

/// `PUT /providers/{slug}`
#[derive(Debug)]
pub enum Update {}

impl Operation for Update {
    const NAME: &'static str = "providers.update";
    const VERB: Method = Method::PUT;
    const PATH: &'static str = "/providers/{slug}";
    const EFFECT: Effect = Effect::Write;
    type Path = Slug;
    type Query = InWorkspace;
    type Body = ProviderChange;
    type Reply = Made;
}

/// `DELETE /providers/{slug}`
#[derive(Debug)]
pub enum Delete {}

impl Operation for Delete {
    const NAME: &'static str = "providers.delete";
    const VERB: Method = Method::DELETE;
    const PATH: &'static str = "/providers/{slug}";
    const EFFECT: Effect = Effect::Destroy;
    type Path = Slug;
    type Query = InWorkspace;
    type Body = Empty;
    type Reply = Empty;
}
