//! Which workspace a request is about.
//!
//! A key of a workspace acts in its workspace and sees no other. A key of the organisation names the workspace, by id
//! or slug. Where it names none, Portkey refuses; here that is a convenience of a gateway with usually one workspace:
//! new things go to the default workspace, and what exists is looked for in all of them.

use std::collections::HashMap;

use crate::{
    api::{ApiError, Code},
    gateway::store::{
        Rows, StoreError,
        records::{ApiKey, Workspace},
    },
};

/// Where to look.
pub(super) enum Reach {
    /// In one workspace.
    Workspace(Box<Workspace>),
    /// In all workspaces of the organisation.
    Organisation,
}

impl Reach {
    /// The workspace's id; none for all of them.
    pub(super) fn workspace_id(&self) -> Option<&str> {
        match self {
            Reach::Workspace(workspace) => Some(&workspace.id),
            Reach::Organisation => None,
        }
    }
}

/// Where the caller looks.
///
/// # Errors
/// 403 for a workspace that is not there or not the caller's: the API does not tell these apart.
pub(super) fn reach(rows: &Rows<'_>, key: &ApiKey, named: Option<&str>) -> Result<Reach, ApiError> {
    let named = match named.filter(|name| !name.is_empty()) {
        Some(name) => Some(rows.workspace_named(name)?.ok_or_else(ApiError::forbidden)?),
        None => None,
    };
    match (&key.workspace_id, named) {
        (Some(own), Some(named)) if *own != named.id => Err(ApiError::forbidden()),
        (_, Some(named)) => Ok(Reach::Workspace(Box::new(named))),
        (Some(own), None) => Ok(Reach::Workspace(Box::new(rows.workspace(own)?.ok_or_else(ApiError::forbidden)?))),
        (None, None) => Ok(Reach::Organisation),
    }
}

/// Where the caller makes new things.
///
/// # Errors
/// As [`reach`].
pub(super) fn home(rows: &Rows<'_>, key: &ApiKey, named: Option<&str>) -> Result<Workspace, ApiError> {
    match reach(rows, key, named)? {
        Reach::Workspace(workspace) => Ok(*workspace),
        Reach::Organisation => {
            rows.default_workspace()?.ok_or_else(|| ApiError::new(Code::Server, "There is no default workspace."))
        }
    }
}

/// The names of the workspaces of one page, each read once.
#[derive(Default)]
pub(super) struct WorkspaceNames(HashMap<String, Option<Named>>);

/// What a workspace is called.
#[derive(Clone)]
struct Named {
    name: String,
    slug: String,
}

impl WorkspaceNames {
    /// The name of the workspace with this id.
    pub(super) fn of(&mut self, rows: &Rows<'_>, id: &str) -> Result<Option<String>, StoreError> {
        Ok(self.named(rows, id)?.map(|named| named.name))
    }

    /// The slug of the workspace with this id.
    pub(super) fn slug_of(&mut self, rows: &Rows<'_>, id: &str) -> Result<Option<String>, StoreError> {
        Ok(self.named(rows, id)?.map(|named| named.slug))
    }

    fn named(&mut self, rows: &Rows<'_>, id: &str) -> Result<Option<Named>, StoreError> {
        if let Some(named) = self.0.get(id) {
            return Ok(named.clone());
        }
        let named = rows.workspace(id)?.map(|workspace| Named { name: workspace.name, slug: workspace.slug });
        self.0.insert(id.to_owned(), named.clone());
        Ok(named)
    }
}
