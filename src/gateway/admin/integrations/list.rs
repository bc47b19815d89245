//! Which integrations a caller sees, page by page.

use std::{cmp::Reverse, ops::ControlFlow};

use super::listed;
use crate::{
    api::{
        ApiError, Call, List,
        integrations::{IntegrationType, ListAll, ListedIntegration},
    },
    gateway::{
        admin::{
            Cx, Served,
            reach::{WorkspaceNames, reach},
        },
        store::{
            Listing, ORGANISATION, Rows, StoreError,
            records::{ApiKey, Integration},
        },
    },
};

impl Served for ListAll {
    const SCOPES: &'static [&'static str] = &["organisation_integrations.list", "workspace_integrations.list"];

    async fn serve(cx: Cx, call: Call<ListAll>) -> Result<List<ListedIntegration>, ApiError> {
        let (first, count) = call.query.page().window();
        cx.gateway.store().read(|rows| {
            let reach = reach(rows, cx.key(), call.query.workspace_id.as_deref())?;
            let wanted = Wanted::of(cx.key(), call.query.kind.unwrap_or_default());
            let (total, integrations) = match reach.workspace_id() {
                Some(workspace_id) => wanted.in_workspace(rows, workspace_id, first, count)?,
                None => wanted.everywhere(rows, first, count)?,
            };
            let organisation_id = rows.organisation()?.map(|organisation| organisation.id);
            let mut workspaces = WorkspaceNames::default();
            let mut items = Vec::with_capacity(integrations.len());
            for integration in integrations {
                let owner = match &integration.workspace_id {
                    Some(id) => workspaces.slug_of(rows, id)?,
                    None => None,
                };
                items.push(listed(&integration, organisation_id.clone(), owner));
            }
            Ok(List::new(total, items))
        })
    }
}

/// Whose integrations are asked for and may be listed.
struct Wanted {
    organisation: bool,
    workspaces: bool,
}

/// How many there are, and those of one page.
type Page = (u64, Vec<Integration>);

impl Wanted {
    /// Only the kinds are listed whose scope is held. A key of the organisation lists with its own scope what the
    /// workspaces have.
    fn of(key: &ApiKey, kind: IntegrationType) -> Self {
        let organisation = key.allows("organisation_integrations.list");
        let workspaces = key.allows("workspace_integrations.list") || (key.workspace_id.is_none() && organisation);
        Self {
            organisation: organisation && kind != IntegrationType::Workspace,
            workspaces: workspaces && kind != IntegrationType::Organisation,
        }
    }

    /// Those of the organisation and of all workspaces.
    fn everywhere(&self, rows: &Rows<'_>, first: usize, count: usize) -> Result<Page, StoreError> {
        let all = Listing::Integrations(None);
        let own = Listing::Integrations(Some(ORGANISATION));
        let keys = match (self.organisation, self.workspaces) {
            (true, true) => rows.page(all, first, count)?,
            (true, false) => rows.page(own, first, count)?,
            (false, true) => of_workspaces(rows, first, count)?,
            (false, false) => Vec::new(),
        };
        let total = match (self.organisation, self.workspaces) {
            (true, true) => rows.count(all)?,
            (true, false) => rows.count(own)?,
            (false, true) => rows.count(all)?.saturating_sub(rows.count(own)?),
            (false, false) => 0,
        };
        Ok((total, read(rows, &keys)?))
    }

    /// Those that a workspace may use: its own, and those that were granted to it.
    ///
    /// A workspace may have very many of its own, and the organisation has few. So of the workspace's list only as much
    /// is read as can stand on the page, wherever the granted ones fall into it.
    fn in_workspace(
        &self,
        rows: &Rows<'_>,
        workspace_id: &str,
        first: usize,
        count: usize,
    ) -> Result<Page, StoreError> {
        let mut granted = if self.organisation { rows.organisation_integrations()? } else { Vec::new() };
        granted.retain(|integration| integration.is_usable_in(workspace_id));
        let mut total = granted.len() as u64;
        // At most all granted ones stand before the page, so its own ones are not further ahead than this.
        let skipped = first.saturating_sub(granted.len());
        let mut merged = granted;
        let mut before = first;
        if self.workspaces {
            let own = Listing::Integrations(Some(workspace_id));
            total += rows.count(own)?;
            let keys = rows.page(own, skipped, (first - skipped).saturating_add(count))?;
            if !keys.is_empty() {
                merged.extend(read(rows, &keys)?);
                before = first - skipped;
            }
        }
        merged.sort_by_key(|integration| Reverse(integration.sequence));
        Ok((total, merged.into_iter().skip(before).take(count).collect()))
    }
}

/// The entries of all workspaces: the list of all without those of the organisation.
fn of_workspaces(rows: &Rows<'_>, first: usize, count: usize) -> Result<Vec<(String, String)>, StoreError> {
    let mut keys = Vec::new();
    let mut skip = first;
    rows.walk(Listing::Integrations(None), |entry| {
        if entry.owner == ORGANISATION {
            return ControlFlow::Continue(());
        }
        if skip > 0 {
            skip -= 1;
            return ControlFlow::Continue(());
        }
        keys.push((entry.key.to_owned(), entry.owner.to_owned()));
        if keys.len() < count { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    Ok(keys)
}

fn read(rows: &Rows<'_>, keys: &[(String, String)]) -> Result<Vec<Integration>, StoreError> {
    let found = keys.iter().map(|(slug, _)| rows.integration(slug));
    Ok(found.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}
