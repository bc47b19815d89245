//! People of the organisation: `/admin/users`. Reading alone: who may be made a member of a workspace, and whom a
//! person's API key can be for.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{Effect, Empty, List, Operation, PageQuery, page::Paged, timestamp::Timestamp};

/// What a person may do in the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UserRole {
    /// Everything; there is one.
    Owner,
    /// Administers the organisation.
    Admin,
    /// Works in the workspaces that they are a member of.
    Member,
}

/// A person of the organisation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct User {
    /// Always `user`.
    #[serde(default = "object")]
    pub object: String,
    /// UUID.
    pub id: String,
    /// First name.
    #[serde(default)]
    pub first_name: Option<String>,
    /// Last name.
    #[serde(default)]
    pub last_name: Option<String>,
    /// What they may do in the organisation.
    #[serde(default)]
    pub role: Option<UserRole>,
    /// E-mail address.
    #[serde(default)]
    pub email: Option<String>,
    /// When they joined.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// When the record was last changed.
    #[serde(default)]
    pub last_updated_at: Option<Timestamp>,
    /// UUIDs of the workspaces that they are a member of.
    #[serde(default)]
    pub workspace_ids: Option<Vec<String>>,
}

fn object() -> String {
    "user".to_owned()
}

/// The person in the path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserId {
    /// UUID.
    pub id: String,
}

/// The query of [`ListAll`]. This endpoint has camelCase names in Portkey's spec; both spellings are read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListQuery {
    /// Page number, from 0.
    #[serde(rename = "currentPage", alias = "current_page", default, skip_serializing_if = "Option::is_none")]
    pub current_page: Option<u32>,
    /// Items a page, 1 to 100.
    #[serde(rename = "pageSize", alias = "page_size", default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<u32>,
    /// Only people of this role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<UserRole>,
    /// Only the person with this address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

impl ListQuery {
    /// The page asked for.
    pub fn page(&self) -> PageQuery {
        PageQuery { current_page: self.current_page, page_size: self.page_size }
    }
}

/// `GET /admin/users`
#[derive(Debug)]
pub enum ListAll {}

impl Operation for ListAll {
    const NAME: &'static str = "users.list";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/admin/users";
    const EFFECT: Effect = Effect::Read;
    type Path = Empty;
    type Query = ListQuery;
    type Body = Empty;
    type Reply = List<User>;
}

impl Paged for ListAll {
    type Item = User;

    fn at_page(query: &ListQuery, page: u32, size: u32) -> ListQuery {
        ListQuery { current_page: Some(page), page_size: Some(size), ..query.clone() }
    }
}

/// `GET /admin/users/{id}`
#[derive(Debug)]
pub enum Get {}

impl Operation for Get {
    const NAME: &'static str = "users.get";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/admin/users/{id}";
    const EFFECT: Effect = Effect::Read;
    type Path = UserId;
    type Query = Empty;
    type Body = Empty;
    type Reply = User;
}
