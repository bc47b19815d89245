//! The people of a workspace: `/admin/workspaces/{workspace_id}/users`.

use http::Method;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::WorkspaceId;
use crate::api::{
    Effect, Empty, Fields, List, Operation, PageQuery, page::Paged, timestamp::Timestamp, users::UserRole,
};

/// What a person may do in a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MemberRole {
    /// Everything in it.
    #[serde(alias = "ws-admin")]
    Admin,
    /// Works in it.
    #[serde(alias = "ws-member")]
    Member,
    /// Manages it.
    #[serde(alias = "ws-manager")]
    Manager,
}

/// A member as a workspace's own answer shows them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListedMember {
    /// First name.
    #[serde(default)]
    pub first_name: Option<String>,
    /// Last name.
    #[serde(default)]
    pub last_name: Option<String>,
    /// What they may do in the organisation.
    #[serde(default)]
    pub org_role: Option<UserRole>,
    /// What they may do in the workspace.
    #[serde(default)]
    pub role: Option<MemberRole>,
    /// When they joined.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// When the membership was last changed.
    #[serde(default)]
    pub last_updated_at: Option<Timestamp>,
    /// `active`.
    #[serde(default)]
    pub status: Option<String>,
    /// The workspace's UUID.
    #[serde(default)]
    pub workspace_id: Option<String>,
    /// The person's UUID; the live service leaves it out in places.
    #[serde(default)]
    pub id: Option<String>,
}

/// A member as [`ListAll`] and [`Get`] show them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Member {
    /// Always `workspace-user`.
    #[serde(default = "object")]
    pub object: String,
    /// What a workspace's own answer shows, too.
    #[serde(flatten)]
    pub listed: ListedMember,
    /// E-mail address.
    #[serde(default)]
    pub email: Option<String>,
    /// What keys of theirs may do at most.
    #[serde(default)]
    pub scopes: Option<Vec<String>>,
    /// By the API's own names.
    #[serde(default)]
    pub settings: Option<Value>,
}

fn object() -> String {
    "workspace-user".to_owned()
}

/// A person to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewMember {
    /// UUID of a person of the organisation.
    pub id: String,
    /// What they may do in the workspace.
    pub role: MemberRole,
}

/// The body of [`Add`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct NewMembers {
    /// Who is to be added.
    pub users: Vec<NewMember>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// The body of [`Update`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MemberChange {
    /// What they may do from now on.
    pub role: MemberRole,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// The member in the path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberId {
    /// Id or slug of the workspace.
    pub workspace_id: String,
    /// UUID of the person.
    pub user_id: String,
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
    /// Only members of this role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<MemberRole>,
    /// Only the member with this address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

impl ListQuery {
    /// The page asked for.
    pub fn page(&self) -> PageQuery {
        PageQuery { current_page: self.current_page, page_size: self.page_size }
    }
}

/// `POST /admin/workspaces/{workspace_id}/users`
#[derive(Debug)]
pub enum Add {}

impl Operation for Add {
    const NAME: &'static str = "workspaces.members.add";
    const VERB: Method = Method::POST;
    const PATH: &'static str = "/admin/workspaces/{workspace_id}/users";
    const EFFECT: Effect = Effect::Write;
    type Path = WorkspaceId;
    type Query = Empty;
    type Body = NewMembers;
    type Reply = Empty;
}

/// `GET /admin/workspaces/{workspace_id}/users`
#[derive(Debug)]
pub enum ListAll {}

impl Operation for ListAll {
    const NAME: &'static str = "workspaces.members.list";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/admin/workspaces/{workspace_id}/users";
    const EFFECT: Effect = Effect::Read;
    type Path = WorkspaceId;
    type Query = ListQuery;
    type Body = Empty;
    type Reply = List<Member>;
}

impl Paged for ListAll {
    type Item = Member;

    fn at_page(query: &ListQuery, page: u32, size: u32) -> ListQuery {
        ListQuery { current_page: Some(page), page_size: Some(size), ..query.clone() }
    }
}

/// `GET /admin/workspaces/{workspace_id}/users/{user_id}`
#[derive(Debug)]
pub enum Get {}

impl Operation for Get {
    const NAME: &'static str = "workspaces.members.get";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/admin/workspaces/{workspace_id}/users/{user_id}";
    const EFFECT: Effect = Effect::Read;
    type Path = MemberId;
    type Query = Empty;
    type Body = Empty;
    type Reply = Member;
}

/// `PUT /admin/workspaces/{workspace_id}/users/{user_id}`
#[derive(Debug)]
pub enum Update {}

impl Operation for Update {
    const NAME: &'static str = "workspaces.members.update";
    const VERB: Method = Method::PUT;
    const PATH: &'static str = "/admin/workspaces/{workspace_id}/users/{user_id}";
    const EFFECT: Effect = Effect::Write;
    type Path = MemberId;
    type Query = Empty;
    type Body = MemberChange;
    type Reply = Empty;
}

/// `DELETE /admin/workspaces/{workspace_id}/users/{user_id}`
#[derive(Debug)]
pub enum Remove {}

impl Operation for Remove {
    const NAME: &'static str = "workspaces.members.remove";
    const VERB: Method = Method::DELETE;
    const PATH: &'static str = "/admin/workspaces/{workspace_id}/users/{user_id}";
    const EFFECT: Effect = Effect::Destroy;
    type Path = MemberId;
    type Query = Empty;
    type Body = Empty;
    type Reply = Empty;
}
