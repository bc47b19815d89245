//! Who uses a config: API keys and workspaces may have one as their default. What they name has to be there, and stays
//! for as long as they name it.

use crate::{
    api::{ApiError, Code},
    gateway::store::{
        Rows, StoreError,
        records::{ApiKey, Config, Workspace},
    },
};

/// How many of those who use a config an error names.
const NAMED: usize = 5;

/// The config that a default names by slug or id, in the workspace or, for a key of the organisation, in any. What is not
/// there is a fault of the field.
pub(in crate::gateway::admin) fn default_config(
    rows: &Rows<'_>,
    workspace_id: Option<&str>,
    field: &str,
    slug_or_id: &str,
    faults: &mut Vec<String>,
) -> Result<Option<Config>, StoreError> {
    let found = rows.config_named(slug_or_id)?;
    let found = found.filter(|config| workspace_id.is_none_or(|wanted| config.workspace_id == wanted));
    if found.is_none() {
        faults.push(format!("{field} names no config of the workspace: give the slug or the id of one"));
    }
    Ok(found)
}

/// # Errors
/// 409 with the names of those that have the config as their default.
pub(super) fn refuse_while_used(rows: &Rows<'_>, config: &Config) -> Result<(), ApiError> {
    let is_it = |named: Option<&String>| named.is_some_and(|name| *name == config.slug || *name == config.id);
    let by_key = |key: &ApiKey| is_it(key.defaults.as_ref().and_then(|defaults| defaults.config_id.as_ref()));
    let by_workspace = |workspace: &Workspace| {
        !workspace.archived
            && is_it(workspace.defaults.as_ref().and_then(|defaults| defaults.user_api_key_config.as_ref()))
    };
    let keys = rows.api_keys()?.into_iter().filter(by_key).map(|key| format!("the API key {}", key.name));
    let workspaces = rows.workspaces()?.into_iter().filter(by_workspace);
    let workspaces = workspaces.map(|workspace| format!("the workspace {}", workspace.slug));
    let users: Vec<String> = keys.chain(workspaces).collect();
    if users.is_empty() {
        return Ok(());
    }
    let (shown, rest) = users.split_at(users.len().min(NAMED));
    let more = if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
    Err(ApiError::new(
        Code::Conflict,
        format!(
            "The config {} cannot be deleted: it is the default of {}{more}. Give them another one, or none, first.",
            config.slug,
            shown.join(", ")
        ),
    ))
}
