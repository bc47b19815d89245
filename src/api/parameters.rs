//! Parameters of paths and queries that several nouns share.

use serde::{Deserialize, Serialize};

use super::{PageQuery, lenient};

/// A slug in the path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slug {
    /// Slug of the thing; its id is read, too, wherever Portkey does.
    pub slug: String,
}

/// The workspace, which an organisation key has to name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InWorkspace {
    /// Id or slug of the workspace.
    #[serde(alias = "workspaceId", default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
}

/// A page of the things of a workspace.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageInWorkspace {
    /// Page number, from 0.
    #[serde(alias = "currentPage", default, skip_serializing_if = "Option::is_none")]
    pub current_page: Option<u32>,
    /// Items a page, 1 to 100.
    #[serde(alias = "pageSize", default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<u32>,
    /// Id or slug of the workspace.
    #[serde(alias = "workspaceId", default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
}

impl PageInWorkspace {
    /// The page asked for.
    pub fn page(&self) -> PageQuery {
        PageQuery { current_page: self.current_page, page_size: self.page_size }
    }

    /// The same query for another page.
    #[must_use]
    pub fn at(&self, page: u32, size: u32) -> Self {
        Self { current_page: Some(page), page_size: Some(size), ..self.clone() }
    }
}

/// What creating answers for most nouns: how the new thing is named.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Made {
    /// UUID.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub id: String,
    /// Slug.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub slug: String,
    /// What it is; the live service leaves it out in places.
    #[serde(default, deserialize_with = "lenient::null_is_default", skip_serializing_if = "String::is_empty")]
    pub object: String,
}
