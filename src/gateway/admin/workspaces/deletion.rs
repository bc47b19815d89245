//! Deleting a workspace: what stands in the way, and what goes with it.

use super::{body::check_path, find, names, organisation_only};
use crate::{
    api::{
        ApiError, Call, Code, Empty,
        workspaces::{Delete, WorkspaceDeletion},
    },
    gateway::{
        admin::{
            Cx, Served,
            check::{self, refuse},
        },
        store::{
            Change, Rows,
            records::{ApiKey, Config, Integration, Provider, Workspace},
        },
    },
};

/// How many things of a kind an error names.
const NAMED: usize = 5;

impl Served for Delete {
    const SCOPES: &'static [&'static str] = &["workspaces.delete"];

    async fn serve(cx: Cx, call: Call<Delete>) -> Result<Empty, ApiError> {
        organisation_only(cx.key())?;
        let store = cx.gateway.store().clone();
        let mut body = call.body;
        let plan = move |rows: &Rows<'_>| {
            let workspace = find(rows, cx.key(), &call.path.workspace_id)?;
            refuse(faults(&mut body, &workspace))?;
            if workspace.is_default {
                let message = "The default workspace cannot be deleted.";
                return Err(ApiError::new(Code::Conflict, message));
            }
            let content = Content::of(rows, &workspace.id)?;
            if body.force_delete != Some(true) {
                content.refuse()?;
            }
            let mut changes = content.deletions(rows, &workspace.id)?;
            changes.push(Change::PutWorkspace(Workspace {
                archived: true,
                last_updated_at: Some(cx.now),
                ..workspace
            }));
            Ok((changes, Empty {}))
        };
        store.write(plan).await
    }
}

fn faults(body: &mut WorkspaceDeletion, workspace: &Workspace) -> Vec<String> {
    let mut faults = Vec::new();
    match body.name.as_deref().filter(|name| !name.is_empty()) {
        None => faults.push("name is missing: repeat the name of the workspace".to_owned()),
        Some(name) if !names::is_name_of(workspace, name) => {
            faults.push("name is not the name of this workspace: repeat it exactly, without the icon".to_owned());
        }
        Some(_) => {}
    }
    check_path(workspace, &mut body.other, &mut faults);
    check::unknown(&body.other, &[], &mut faults);
    faults
}

/// What a workspace holds that somebody made.
struct Content {
    providers: Vec<Provider>,
    integrations: Vec<Integration>,
    configs: Vec<Config>,
    keys: Vec<ApiKey>,
}

impl Content {
    fn of(rows: &Rows<'_>, workspace_id: &str) -> Result<Self, ApiError> {
        let mut keys = rows.api_keys()?;
        keys.retain(|key| key.workspace_id.as_deref() == Some(workspace_id));
        Ok(Self {
            providers: rows.providers_of(workspace_id)?,
            integrations: rows.integrations_of(workspace_id)?,
            configs: rows.configs_of(workspace_id)?,
            keys,
        })
    }

    /// # Errors
    /// 409 with the names of what is there. Its beginning is Portkey's text.
    fn refuse(&self) -> Result<(), ApiError> {
        let providers: Vec<&str> = self.providers.iter().map(|provider| provider.slug.as_str()).collect();
        let keys = self.keys.iter().map(|key| key.name.as_str()).collect();
        // Those that were made for a virtual key are named by it.
        let integrations = self.integrations.iter().filter(|integration| integration.made_for.is_none());
        let integrations = integrations.map(|integration| integration.slug.as_str()).collect();
        let configs = self.configs.iter().map(|config| config.slug.as_str()).collect();
        let kinds =
            [("virtual keys", providers), ("configs", configs), ("API keys", keys), ("integrations", integrations)];
        let named: Vec<String> = kinds.into_iter().filter_map(|(kind, names)| enumerate(kind, &names)).collect();
        if named.is_empty() {
            return Ok(());
        }
        let message = format!(
            "Unable to delete. Please ensure that all Virtual Keys are deleted: {}. With force_delete they go with it.",
            named.join("; ")
        );
        Err(ApiError::new(Code::Conflict, message))
    }

    /// Everything in it, its people, and what the organisation has granted it.
    fn deletions(self, rows: &Rows<'_>, workspace_id: &str) -> Result<Vec<Change>, ApiError> {
        let provider =
            |provider: Provider| Change::DeleteProvider { workspace_id: provider.workspace_id, slug: provider.slug };
        let integration = |integration: Integration| Change::DeleteIntegration(integration.slug);
        let mut changes: Vec<Change> = self.providers.into_iter().map(provider).collect();
        changes.extend(self.integrations.into_iter().map(integration));
        changes.extend(self.configs.into_iter().map(|config| Change::DeleteConfig(config.slug)));
        changes.extend(self.keys.into_iter().map(|key| Change::DeleteApiKey(key.id)));
        let member = |user_id| Change::DeleteMember { workspace_id: workspace_id.to_owned(), user_id };
        changes.extend(rows.members(workspace_id)?.into_iter().map(|gone| member(gone.user_id)));
        for mut integration in rows.organisation_integrations()? {
            if integration.grants.remove(workspace_id).is_some() {
                changes.push(Change::PutIntegration(integration));
            }
        }
        Ok(changes)
    }
}

/// `virtual keys a, b and 3 more`; none when there is none.
fn enumerate(kind: &str, names: &[&str]) -> Option<String> {
    let (shown, rest) = names.split_at(names.len().min(NAMED));
    let shown = Some(shown.join(", ")).filter(|shown| !shown.is_empty())?;
    Some(if rest.is_empty() { format!("{kind} {shown}") } else { format!("{kind} {shown} and {} more", rest.len()) })
}
