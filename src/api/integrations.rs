//! Integrations: `/integrations`. A credential for an AI provider, kept once and granted to workspaces, or made in a
//! workspace for itself.
//!
//! | file | holds |
//! |---|---|
//! | `models.rs` | which models it allows, and what they cost |
//! | `workspaces.rs` | which workspaces may use it, and how much |
//! | `pricing.rs` | adjustments of the tracked cost |

pub mod models;
pub mod pricing;
pub mod workspaces;

use http::Method;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Effect, Empty, Fields, List, Operation, PageQuery, Patch, lenient,
    page::Paged,
    parameters::{Made, Slug},
    secret_mapping::SecretMapping,
    timestamp::Timestamp,
};
use crate::secret::Secret;
use pricing::PricingAdjustments;
use workspaces::GlobalAccess;

/// The body of [`Create`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct NewIntegration {
    /// For people; at most 255 characters.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub name: String,
    /// The AI provider's id, such as `azure-openai`. It cannot change.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub ai_provider_id: String,
    /// A slug of one's own, unique in the organisation; made from the name otherwise. It cannot change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// The provider's credential. Left out when a secret mapping supplies it or the auth mode needs none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Secret>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The workspace, by id or slug, that the integration belongs to; none for one of the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
    /// The provider's own fields, snake_case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub configurations: Option<Fields>,
    /// Of an integration of a workspace: whether it gets a provider at once. It does when nothing is said.
    #[serde(default, deserialize_with = "lenient::flag", skip_serializing_if = "Option::is_none")]
    pub create_default_provider: Option<bool>,
    /// The slug of that provider; the integration's own otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_provider_slug: Option<String>,
    /// Fields that an external secret manager supplies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_mappings: Option<Vec<SecretMapping>>,
    /// Adjustments of the tracked cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pricing_adjustments: Option<PricingAdjustments>,
    /// Tags, given back as they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<Value>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// The body of [`Update`]. AI provider, slug and workspace cannot change.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct IntegrationChange {
    /// New name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// New credential.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Secret>,
    /// New description.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub description: Patch<String>,
    /// The provider's own fields, as a whole. Whether secret ones that are left out survive is not documented; send
    /// all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub configurations: Option<Fields>,
    /// New secret mappings, as a whole; `[]` clears.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_mappings: Option<Vec<SecretMapping>>,
    /// New adjustments of the tracked cost, as a whole.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub pricing_adjustments: Patch<PricingAdjustments>,
    /// New tags.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub tags: Patch<Value>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// An integration as [`ListAll`] shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListedIntegration {
    /// UUID.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub id: String,
    /// The organisation's UUID.
    #[serde(default)]
    pub organisation_id: Option<String>,
    /// The AI provider's id.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub ai_provider_id: String,
    /// For people.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub name: String,
    /// `active` or `archived`.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub status: String,
    /// When it was made.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(default)]
    pub last_updated_at: Option<Timestamp>,
    /// Names the integration.
    pub slug: String,
    /// Free text.
    #[serde(default)]
    pub description: Option<String>,
    /// `organisation` or `workspace`: who owns it.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The **slug** of the workspace that owns it (what Portkey's Terraform provider reads).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
    /// Always `integration`.
    #[serde(default = "object")]
    pub object: String,
}

/// An integration as [`Get`] shows it. Secrets are masked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Integration {
    /// What the list shows, too.
    #[serde(flatten)]
    pub listed: ListedIntegration,
    /// The credential, masked.
    #[serde(default)]
    pub masked_key: Option<String>,
    /// The provider's own fields, snake_case; a secret one stands masked under `masked_<name>`.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub configurations: Fields,
    /// What workspaces get that are made in the future.
    #[serde(default, alias = "global_workspace_access")]
    pub global_workspace_access_settings: Option<GlobalAccess>,
    /// Whether models pass that are not listed.
    #[serde(default, deserialize_with = "lenient::flag")]
    pub allow_all_models: Option<bool>,
    /// How many workspaces may use it.
    #[serde(default, deserialize_with = "lenient::maybe_whole")]
    pub workspace_count: Option<u64>,
    /// Fields that an external secret manager supplies.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub secret_mappings: Vec<SecretMapping>,
    /// Adjustments of the tracked cost.
    #[serde(default)]
    pub pricing_adjustments: Option<PricingAdjustments>,
    /// Tags as given.
    #[serde(default)]
    pub tags: Option<Value>,
    /// UUID of who made it.
    #[serde(default)]
    pub owner_id: Option<String>,
}

fn object() -> String {
    "integration".to_owned()
}

/// Which integrations are wanted, by owner.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum IntegrationType {
    /// Those of a workspace.
    Workspace,
    /// Those of the organisation.
    Organisation,
    /// Both.
    #[default]
    All,
}

/// The query of [`ListAll`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListQuery {
    /// Page number, from 0.
    #[serde(alias = "currentPage", default, skip_serializing_if = "Option::is_none")]
    pub current_page: Option<u32>,
    /// Items a page, 1 to 100; 100 when nothing is said.
    #[serde(alias = "pageSize", default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<u32>,
    /// Id or slug of a workspace: those that it may use.
    #[serde(alias = "workspaceId", default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
    /// Whose integrations.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<IntegrationType>,
}

impl ListQuery {
    /// The page asked for; this list has 100 items a page where others have 50.
    pub fn page(&self) -> PageQuery {
        PageQuery { current_page: self.current_page, page_size: self.page_size.or(Some(super::page::MAX_PAGE_SIZE)) }
    }
}

/// `POST /integrations`
#[derive(Debug)]
pub enum Create {}

impl Operation for Create {
    const NAME: &'static str = "integrations.create";
    const VERB: Method = Method::POST;
    const PATH: &'static str = "/integrations";
    const EFFECT: Effect = Effect::Write;
    type Path = Empty;
    type Query = Empty;
    type Body = NewIntegration;
    type Reply = Made;
}

/// `GET /integrations`
#[derive(Debug)]
pub enum ListAll {}

impl Operation for ListAll {
    const NAME: &'static str = "integrations.list";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/integrations";
    const EFFECT: Effect = Effect::Read;
    type Path = Empty;
    type Query = ListQuery;
    type Body = Empty;
    type Reply = List<ListedIntegration>;
}

impl Paged for ListAll {
    type Item = ListedIntegration;

    fn at_page(query: &ListQuery, page: u32, size: u32) -> ListQuery {
        ListQuery { current_page: Some(page), page_size: Some(size), ..query.clone() }
    }
}

/// `GET /integrations/{slug}`
#[derive(Debug)]
pub enum Get {}

impl Operation for Get {
    const NAME: &'static str = "integrations.get";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/integrations/{slug}";
    const EFFECT: Effect = Effect::Read;
    type Path = Slug;
    type Query = Empty;
    type Body = Empty;
    type Reply = Integration;
}

/// `PUT /integrations/{slug}`
#[derive(Debug)]
pub enum Update {}

impl Operation for Update {
    const NAME: &'static str = "integrations.update";
    const VERB: Method = Method::PUT;
    const PATH: &'static str = "/integrations/{slug}";
    const EFFECT: Effect = Effect::Write;
    type Path = Slug;
    type Query = Empty;
    type Body = IntegrationChange;
    type Reply = Empty;
}

/// `DELETE /integrations/{slug}`
#[derive(Debug)]
pub enum Delete {}

impl Operation for Delete {
    const NAME: &'static str = "integrations.delete";
    const VERB: Method = Method::DELETE;
    const PATH: &'static str = "/integrations/{slug}";
    const EFFECT: Effect = Effect::Destroy;
    type Path = Slug;
    type Query = Empty;
    type Body = Empty;
    type Reply = Empty;
}
