//! Workspaces: `/admin/workspaces`. Where keys, providers and people of one team are together.
//!
//! Changing answers with `{}`. The list and the single answer differ (recorded answers): settings, people and origin
//! stand in the single one alone.

pub mod members;

use http::Method;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use self::members::ListedMember;
use super::{
    Effect, Empty, Fields, List, Operation, PageQuery, Patch, lenient,
    limits::{RateLimit, UsageLimits, budgets, budgets_patch, rate_limits, rate_limits_patch},
    page::Paged,
    timestamp::Timestamp,
};

/// What requests in a workspace carry when they do not say otherwise.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct WorkspaceDefaults {
    /// Joined to the metadata of every request; the values are text.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub metadata: Patch<Map<String, Value>>,
    /// Slugs of guardrails for requests.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub input_guardrails: Patch<Vec<String>>,
    /// Slugs of guardrails for answers.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub output_guardrails: Patch<Vec<String>>,
    /// A config for people's keys, by slug or id.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub user_api_key_config: Patch<String>,
}

/// The body of [`Create`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct NewWorkspace {
    /// For people, without the icon; the slug is made from it.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub name: String,
    /// An emoji.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What requests in it carry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defaults: Option<WorkspaceDefaults>,
    /// UUIDs of its first members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub users: Option<Vec<String>>,
    /// Budgets.
    #[serde(default, deserialize_with = "budgets", skip_serializing_if = "Option::is_none")]
    pub usage_limits: Option<Vec<UsageLimits>>,
    /// Rate limits.
    #[serde(default, deserialize_with = "rate_limits", skip_serializing_if = "Option::is_none")]
    pub rate_limits: Option<Vec<RateLimit>>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// The body of [`Update`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct WorkspaceChange {
    /// New name, without the icon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// New emoji; `""` clears as `null` does.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub icon: Patch<String>,
    /// New description.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub description: Patch<String>,
    /// New defaults: what is named changes, the rest stays.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub defaults: Patch<WorkspaceDefaults>,
    /// New budgets, as a whole.
    #[serde(default, deserialize_with = "budgets_patch", skip_serializing_if = "Patch::is_keep")]
    pub usage_limits: Patch<Vec<UsageLimits>>,
    /// New rate limits, as a whole.
    #[serde(default, deserialize_with = "rate_limits_patch", skip_serializing_if = "Patch::is_keep")]
    pub rate_limits: Patch<Vec<RateLimit>>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// The body of [`Delete`]; the live API demands it, though the spec does not have it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct WorkspaceDeletion {
    /// The workspace's name, without the icon, once more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether what depends on it goes with it.
    #[serde(default, deserialize_with = "lenient::flag", skip_serializing_if = "Option::is_none")]
    pub force_delete: Option<bool>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// A workspace as [`ListAll`] shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListedWorkspace {
    /// UUID (Portkey's spec shows the slug here in places).
    pub id: String,
    /// Names the workspace.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub slug: String,
    /// For people; the live service puts the icon before it.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub name: String,
    /// An emoji.
    #[serde(default)]
    pub icon: Option<String>,
    /// Free text.
    #[serde(default)]
    pub description: Option<String>,
    /// When it was made.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(default)]
    pub last_updated_at: Option<Timestamp>,
    /// What requests in it carry.
    #[serde(default)]
    pub defaults: Option<Value>,
    /// 1 for the organisation's first workspace.
    #[serde(default)]
    pub is_default: Option<Value>,
    /// Set by a directory service only, so `null`; [`Get`] leaves it out ([`Patch::Keep`]).
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub scim_source_id: Patch<String>,
    /// Budgets.
    #[serde(default, deserialize_with = "budgets")]
    pub usage_limits: Option<Vec<UsageLimits>>,
    /// Rate limits.
    #[serde(default, deserialize_with = "rate_limits")]
    pub rate_limits: Option<Vec<RateLimit>>,
    /// What roles may do, by the API's own names.
    #[serde(default)]
    pub security_settings: Option<Value>,
    /// `active` or `archived`; [`Get`] leaves it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Always `workspace`.
    #[serde(default = "object")]
    pub object: String,
}

/// A workspace as [`Get`] and [`Create`] show it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Workspace {
    /// What the list shows, too.
    #[serde(flatten)]
    pub listed: ListedWorkspace,
    /// Numbers that govern people's keys, by the API's own names.
    #[serde(default)]
    pub settings: Option<Value>,
    /// The organisation's UUID.
    #[serde(default)]
    pub organisation_id: Option<String>,
    /// When its usage was last set to zero.
    #[serde(default)]
    pub last_reset_at: Option<Timestamp>,
    /// UUID of who made it.
    #[serde(default)]
    pub created_by: Option<String>,
    /// `default`, `api`, ….
    #[serde(default)]
    pub creation_source: Option<String>,
    /// Its people.
    #[serde(default)]
    pub users: Option<Vec<ListedMember>>,
}

fn object() -> String {
    "workspace".to_owned()
}

/// The workspace in the path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkspaceId {
    /// Id or slug.
    pub workspace_id: String,
}

/// How the name in an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NameFormat {
    /// The name alone.
    Plain,
    /// The icon before it; this is the default.
    Display,
}

/// The query of [`Get`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetQuery {
    /// How the name is written (release notes, backend 1.18).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_format: Option<NameFormat>,
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
    /// Only those whose name contains this; case matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Only the one of this name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exact_name: Option<String>,
    /// `active`, `archived` or both, separated by a comma.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

impl ListQuery {
    /// The page asked for.
    pub fn page(&self) -> PageQuery {
        PageQuery { current_page: self.current_page, page_size: self.page_size }
    }
}

/// `POST /admin/workspaces`
#[derive(Debug)]
pub enum Create {}

impl Operation for Create {
    const NAME: &'static str = "workspaces.create";
    const VERB: Method = Method::POST;
    const PATH: &'static str = "/admin/workspaces";
    const EFFECT: Effect = Effect::Write;
    type Path = Empty;
    type Query = Empty;
    type Body = NewWorkspace;
    type Reply = Workspace;
}

/// `GET /admin/workspaces`
#[derive(Debug)]
pub enum ListAll {}

impl Operation for ListAll {
    const NAME: &'static str = "workspaces.list";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/admin/workspaces";
    const EFFECT: Effect = Effect::Read;
    type Path = Empty;
    type Query = ListQuery;
    type Body = Empty;
    type Reply = List<ListedWorkspace>;
}

impl Paged for ListAll {
    type Item = ListedWorkspace;

    fn at_page(query: &ListQuery, page: u32, size: u32) -> ListQuery {
        ListQuery { current_page: Some(page), page_size: Some(size), ..query.clone() }
    }
}

/// `GET /admin/workspaces/{workspace_id}`
#[derive(Debug)]
pub enum Get {}

impl Operation for Get {
    const NAME: &'static str = "workspaces.get";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/admin/workspaces/{workspace_id}";
    const EFFECT: Effect = Effect::Read;
    type Path = WorkspaceId;
    type Query = GetQuery;
    type Body = Empty;
    type Reply = Workspace;
}

/// `PUT /admin/workspaces/{workspace_id}`
#[derive(Debug)]
pub enum Update {}

impl Operation for Update {
    const NAME: &'static str = "workspaces.update";
    const VERB: Method = Method::PUT;
    const PATH: &'static str = "/admin/workspaces/{workspace_id}";
    const EFFECT: Effect = Effect::Write;
    type Path = WorkspaceId;
    type Query = Empty;
    type Body = WorkspaceChange;
    type Reply = Empty;
}

/// `DELETE /admin/workspaces/{workspace_id}`
#[derive(Debug)]
pub enum Delete {}

impl Operation for Delete {
    const NAME: &'static str = "workspaces.delete";
    const VERB: Method = Method::DELETE;
    const PATH: &'static str = "/admin/workspaces/{workspace_id}";
    const EFFECT: Effect = Effect::Destroy;
    type Path = WorkspaceId;
    type Query = Empty;
    type Body = WorkspaceDeletion;
    type Reply = Empty;
}

#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;
    use serde_json::json;

    use super::*;

    fn members<T: Serialize + DeserializeOwned>(answer: &Value) -> Vec<String> {
        let read: T = serde_json::from_value(answer.clone()).unwrap_or_else(|error| panic!("{answer}: {error}"));
        let written = serde_json::to_value(read).unwrap_or_else(|error| panic!("{answer}: {error}"));
        written.as_object().into_iter().flat_map(Map::keys).cloned().collect()
    }

    #[test]
    fn each_answer_is_written_with_the_members_that_it_was_read_with() {
        let listed = json!({"id": "i", "scim_source_id": null, "status": "active"});
        let shown = members::<ListedWorkspace>(&listed);
        assert!(shown.contains(&"scim_source_id".to_owned()) && shown.contains(&"status".to_owned()), "{shown:?}");
        let single = json!({"id": "i", "users": [], "creation_source": "api"});
        let shown = members::<Workspace>(&single);
        assert!(!shown.contains(&"scim_source_id".to_owned()) && !shown.contains(&"status".to_owned()), "{shown:?}");
        assert!(shown.contains(&"users".to_owned()) && shown.contains(&"slug".to_owned()), "{shown:?}");
    }
}
