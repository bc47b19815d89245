//! The lists that the data stand in, newest first.
//!
//! One table holds them all: by (list, position) the key of a row and the id of the workspace that it belongs to, with
//! the positions counting down. A page is a range of it, and how long a list is stands in another table.

use std::borrow::Cow;

/// A list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing<'a> {
    /// Providers: of a workspace, or all. Keys are slugs.
    Providers(Option<&'a str>),
    /// Integrations: of an owner (a workspace's id, or [`ORGANISATION`]), or all. Keys are slugs.
    Integrations(Option<&'a str>),
    /// Configs: of a workspace, or all. Keys are slugs.
    Configs(Option<&'a str>),
    /// API keys. Keys are ids.
    ApiKeys,
    /// Workspaces, whether active or archived. Keys are ids.
    Workspaces,
    /// People. Keys are ids.
    Users,
    /// The members of a workspace. Keys are the ids of the people.
    Members(&'a str),
}

/// Stands for the organisation where a workspace's id would stand.
pub const ORGANISATION: &str = "";

impl Listing<'_> {
    /// How it is named in the tables.
    pub(super) fn name(&self) -> Cow<'static, str> {
        match self {
            Listing::Providers(None) => "providers".into(),
            Listing::Providers(Some(workspace_id)) => format!("providers/{workspace_id}").into(),
            Listing::Integrations(None) => "integrations".into(),
            Listing::Integrations(Some(owner)) => format!("integrations/{owner}").into(),
            Listing::Configs(None) => "configs".into(),
            Listing::Configs(Some(workspace_id)) => format!("configs/{workspace_id}").into(),
            Listing::ApiKeys => "api-keys".into(),
            Listing::Workspaces => "workspaces".into(),
            Listing::Users => "users".into(),
            Listing::Members(workspace_id) => format!("members/{workspace_id}").into(),
        }
    }
}
