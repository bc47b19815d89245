//! Which workspaces may use an integration: `/integrations/{slug}/workspaces`.
//!
//! A workspace that is granted access gets a provider of the integration's slug, unless that is declined. The limits of
//! a grant hold for all providers of the integration in that workspace, beside their own.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{
    Effect, Empty, Fields, Operation, Patch, lenient,
    limits::{RateLimit, UsageLimits, budgets, budgets_patch, rate_limits, rate_limits_patch},
    parameters::Slug,
};

/// The most budgets, and the most rate limits, that a grant can have (Portkey's spec).
pub const MOST_LIMITS: usize = 1;

/// What workspaces get that are made in the future.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct GlobalAccess {
    /// Whether they get access.
    #[serde(deserialize_with = "lenient::switch")]
    pub enabled: bool,
    /// Budget; at most one.
    #[serde(default, deserialize_with = "budgets")]
    pub usage_limits: Option<Vec<UsageLimits>>,
    /// Rate limits; at most one.
    #[serde(default, deserialize_with = "rate_limits")]
    pub rate_limits: Option<Vec<RateLimit>>,
}

/// A workspace's grant as [`ListAll`] shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Grant {
    /// The **slug** of the workspace (recorded answers).
    pub id: String,
    /// Whether it may use the integration.
    #[serde(default, deserialize_with = "lenient::switch")]
    pub enabled: bool,
    /// Budget, at most one; `null` when there is none: Portkey's Python SDK cannot read `[]` here.
    #[serde(default, deserialize_with = "budgets")]
    pub usage_limits: Option<Vec<UsageLimits>>,
    /// Rate limits, at most one; `null` when there is none.
    #[serde(default, deserialize_with = "rate_limits")]
    pub rate_limits: Option<Vec<RateLimit>>,
}

/// What [`ListAll`] answers: all of them, there are no pages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Grants {
    /// How many there are.
    #[serde(deserialize_with = "lenient::whole")]
    pub total: u64,
    /// The grants.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub workspaces: Vec<Grant>,
    /// What workspaces get that are made in the future.
    #[serde(default)]
    pub global_workspace_access: Option<GlobalAccess>,
    /// Always `list`.
    #[serde(default = "object")]
    pub object: String,
}

fn object() -> String {
    "list".to_owned()
}

/// A grant in the body of [`Update`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct GrantChange {
    /// Id or slug of the workspace.
    pub id: String,
    /// Whether it may use the integration; `false` withdraws the grant.
    #[serde(deserialize_with = "lenient::switch")]
    pub enabled: bool,
    /// Budget, at most one; `null` and `[]` clear.
    #[serde(default, deserialize_with = "budgets_patch", skip_serializing_if = "Patch::is_keep")]
    pub usage_limits: Patch<Vec<UsageLimits>>,
    /// Rate limits, at most one; `null` and `[]` clear.
    #[serde(default, deserialize_with = "rate_limits_patch", skip_serializing_if = "Patch::is_keep")]
    pub rate_limits: Patch<Vec<RateLimit>>,
    /// Sets the workspace's usage counter for this integration to zero.
    #[serde(default, deserialize_with = "lenient::flag", skip_serializing_if = "Option::is_none")]
    pub reset_usage: Option<bool>,
    /// Whether the workspace gets a provider; wins over what the whole body says.
    #[serde(default, deserialize_with = "lenient::flag", skip_serializing_if = "Option::is_none")]
    pub create_default_provider: Option<bool>,
    /// The slug of that provider; wins over what the whole body says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_provider_slug: Option<String>,
}

/// The body of [`Update`]. Workspaces that are not named stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct GrantsChange {
    /// The grants to make, change or withdraw.
    #[serde(default, deserialize_with = "lenient::null_is_default", skip_serializing_if = "Vec::is_empty")]
    pub workspaces: Vec<GrantChange>,
    /// What workspaces get that are made in the future.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub global_workspace_access: Option<GlobalAccess>,
    /// Whether the global access is given to the workspaces that exist, too. Portkey's Python SDK spells it otherwise.
    #[serde(
        alias = "override_existing_workspaces_access",
        default,
        deserialize_with = "lenient::flag",
        skip_serializing_if = "Option::is_none"
    )]
    pub override_existing_workspace_access: Option<bool>,
    /// Whether a workspace that is granted access gets a provider. It does when nothing is said.
    #[serde(default, deserialize_with = "lenient::flag", skip_serializing_if = "Option::is_none")]
    pub create_default_provider: Option<bool>,
    /// The slug of that provider; the integration's own otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_provider_slug: Option<String>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// `GET /integrations/{slug}/workspaces`
#[derive(Debug)]
pub enum ListAll {}

impl Operation for ListAll {
    const NAME: &'static str = "integrations.workspaces.list";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/integrations/{slug}/workspaces";
    const EFFECT: Effect = Effect::Read;
    type Path = Slug;
    type Query = Empty;
    type Body = Empty;
    type Reply = Grants;
}

/// `PUT /integrations/{slug}/workspaces`
#[derive(Debug)]
pub enum Update {}

impl Operation for Update {
    const NAME: &'static str = "integrations.workspaces.update";
    const VERB: Method = Method::PUT;
    const PATH: &'static str = "/integrations/{slug}/workspaces";
    const EFFECT: Effect = Effect::Write;
    type Path = Slug;
    type Query = Empty;
    type Body = GrantsChange;
    type Reply = Empty;
}
