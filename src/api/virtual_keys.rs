//! Virtual keys: `/virtual-keys`. Deprecated by Portkey in favour of integrations and providers, and still working; a
//! virtual key is a workspace's provider with an integration of its own behind it.
//!
//! Creating answers with a stub and updating with `{}`, so whoever wants to see the result reads it again. The list
//! and the single answer differ in shape (recorded answers): `provider` here is `ai_provider_name` there, unset rate
//! limits are `null` here and `[]` there.

use http::Method;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Effect, Empty, Fields, List, Operation, Patch, lenient,
    limits::{RateLimit, UsageLimits, budget, rate_limits, rate_limits_patch},
    page::Paged,
    parameters::{InWorkspace, PageInWorkspace, Slug},
    secret_mapping::SecretMapping,
    timestamp::Timestamp,
};
use crate::secret::Secret;

/// The body of [`Create`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct NewVirtualKey {
    /// A name for people; the slug is made from it.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub name: String,
    /// The provider's id, such as `azure-openai`.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub provider: String,
    /// The provider's credential. Left out when a secret mapping supplies it or the auth mode needs none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Secret>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// A slug of one's own; not in Portkey's spec, accepted by its later clients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// The workspace, by id or slug; needed with an organisation key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
    /// Budget.
    #[serde(default, deserialize_with = "budget", skip_serializing_if = "Option::is_none")]
    pub usage_limits: Option<UsageLimits>,
    /// Rate limits.
    #[serde(default, deserialize_with = "rate_limits", skip_serializing_if = "Option::is_none")]
    pub rate_limits: Option<Vec<RateLimit>>,
    /// When the key stops working.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// Fields that an external secret manager supplies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_mappings: Option<Vec<SecretMapping>>,
    /// Tags, given back as they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<Value>,
    /// The provider's own fields, camelCase, at the top level of the body.
    #[serde(flatten)]
    pub fields: Fields,
}

/// The body of [`Update`]. The provider and the slug cannot change.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct VirtualKeyChange {
    /// With an organisation key: the workspace, by id or slug. Not a field that changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
    /// New name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// New credential.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Secret>,
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
    /// New secret mappings, as a whole; `[]` clears.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_mappings: Option<Vec<SecretMapping>>,
    /// New tags.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub tags: Patch<Value>,
    /// Sets the usage counter to zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reset_usage: Option<bool>,
    /// The provider's own fields, camelCase, at the top level of the body.
    #[serde(flatten)]
    pub fields: Fields,
}

/// What [`Create`] answers: the slug and nothing else.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CreatedVirtualKey {
    /// Names the key in every other operation and on the data plane.
    pub slug: String,
}

/// A virtual key as [`Get`] shows it. The credential is never given back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VirtualKey {
    /// UUID.
    pub id: String,
    /// The provider's id.
    #[serde(alias = "provider", default, deserialize_with = "lenient::null_is_default")]
    pub ai_provider_name: String,
    /// The provider's own fields, without the secret ones.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub model_config: Fields,
    /// Always the empty string.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub key: String,
    /// The credential, masked.
    #[serde(default)]
    pub masked_api_key: Option<String>,
    /// Names the key.
    pub slug: String,
    /// For people.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub name: String,
    /// Budget.
    #[serde(default)]
    pub usage_limits: Option<UsageLimits>,
    /// `active`, `exhausted` or `expired`.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub status: String,
    /// Free text.
    #[serde(default)]
    pub note: Option<String>,
    /// When it was made.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// When it stops working.
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
    /// When its usage was last set to zero.
    #[serde(default)]
    pub last_reset_at: Option<Timestamp>,
    /// Rate limits.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub rate_limits: Vec<RateLimit>,
    /// The slug of the integration behind it.
    #[serde(default)]
    pub integration_id: Option<String>,
    /// Tags as given.
    #[serde(default)]
    pub tags: Option<Value>,
    /// Fields that an external secret manager supplies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_mappings: Option<Vec<SecretMapping>>,
    /// Always `virtual-key`.
    #[serde(default = "object")]
    pub object: String,
}

/// A virtual key as [`ListAll`] shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListedVirtualKey {
    /// UUID.
    pub id: String,
    /// The organisation's UUID.
    #[serde(default)]
    pub organisation_id: Option<String>,
    /// For people.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub name: String,
    /// Free text.
    #[serde(default)]
    pub note: Option<String>,
    /// `active`, `exhausted` or `expired`.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub status: String,
    /// Budget.
    #[serde(default)]
    pub usage_limits: Option<UsageLimits>,
    /// Unset or a number.
    #[serde(default)]
    pub reset_usage: Option<Value>,
    /// When it was made.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// Names the key.
    pub slug: String,
    /// The workspace's UUID.
    #[serde(default)]
    pub workspace_id: Option<String>,
    /// The provider's own fields, without the secret ones; `null` when there are none.
    #[serde(default)]
    pub model_config: Option<Fields>,
    /// Rate limits; `null` when there are none.
    #[serde(default, deserialize_with = "rate_limits")]
    pub rate_limits: Option<Vec<RateLimit>>,
    /// When it stops working.
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
    /// When its usage was last set to zero.
    #[serde(default)]
    pub last_reset_at: Option<Timestamp>,
    /// The slug of the integration behind it.
    #[serde(default)]
    pub integration_id: Option<String>,
    /// Tags as given.
    #[serde(default)]
    pub tags: Option<Value>,
    /// The workspace's name.
    #[serde(default)]
    pub workspace_name: Option<String>,
    /// The provider's id.
    #[serde(alias = "ai_provider_name", default, deserialize_with = "lenient::null_is_default")]
    pub provider: String,
    /// Always `virtual-key`.
    #[serde(default = "object")]
    pub object: String,
}

fn object() -> String {
    "virtual-key".to_owned()
}

/// `POST /virtual-keys`
#[derive(Debug)]
pub enum Create {}

impl Operation for Create {
    const NAME: &'static str = "virtual-keys.create";
    const VERB: Method = Method::POST;
    const PATH: &'static str = "/virtual-keys";
    const EFFECT: Effect = Effect::Write;
    type Path = Empty;
    type Query = Empty;
    type Body = NewVirtualKey;
    type Reply = CreatedVirtualKey;
}

/// `GET /virtual-keys`
#[derive(Debug)]
pub enum ListAll {}

impl Operation for ListAll {
    const NAME: &'static str = "virtual-keys.list";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/virtual-keys";
    const EFFECT: Effect = Effect::Read;
    type Path = Empty;
    type Query = PageInWorkspace;
    type Body = Empty;
    type Reply = List<ListedVirtualKey>;
}

impl Paged for ListAll {
    type Item = ListedVirtualKey;

    fn at_page(query: &PageInWorkspace, page: u32, size: u32) -> PageInWorkspace {
        query.at(page, size)
    }
}

/// `GET /virtual-keys/{slug}`
#[derive(Debug)]
pub enum Get {}

impl Operation for Get {
    const NAME: &'static str = "virtual-keys.get";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/virtual-keys/{slug}";
    const EFFECT: Effect = Effect::Read;
    type Path = Slug;
    type Query = InWorkspace;
    type Body = Empty;
    type Reply = VirtualKey;
}

/// `PUT /virtual-keys/{slug}`
#[derive(Debug)]
pub enum Update {}

impl Operation for Update {
    const NAME: &'static str = "virtual-keys.update";
    const VERB: Method = Method::PUT;
    const PATH: &'static str = "/virtual-keys/{slug}";
    const EFFECT: Effect = Effect::Write;
    type Path = Slug;
    type Query = InWorkspace;
    type Body = VirtualKeyChange;
    type Reply = Empty;
}

/// `DELETE /virtual-keys/{slug}`
#[derive(Debug)]
pub enum Delete {}

impl Operation for Delete {
    const NAME: &'static str = "virtual-keys.delete";
    const VERB: Method = Method::DELETE;
    const PATH: &'static str = "/virtual-keys/{slug}";
    const EFFECT: Effect = Effect::Destroy;
    type Path = Slug;
    type Query = InWorkspace;
    type Body = Empty;
    type Reply = Empty;
}
