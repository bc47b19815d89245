//! The grants of an integration of the organisation, and the providers that come with them.

use std::collections::{BTreeMap, BTreeSet};

use super::{changed, find};
use crate::{
    api::{
        ApiError, Call, Empty, Patch,
        integrations::workspaces::{
            GlobalAccess, Grant as ShownGrant, GrantChange, Grants, GrantsChange, ListAll, MOST_LIMITS, Update,
        },
        limits::{RateLimit, UsageLimits},
        timestamp::Timestamp,
    },
    gateway::{
        admin::{
            Cx, Served,
            budgets::{Account, settle_new},
            check::{self, refuse},
            provider_record::{GRANT_NOTE, unasked},
        },
        store::{
            Change, Rows, StoreError,
            records::{DefaultProvider, Grant, Integration, Provider, Workspace},
        },
    },
};

/// The field that names the slug of the default providers.
const DEFAULT_PROVIDER_SLUG: &str = "default_provider_slug";

impl Served for ListAll {
    const SCOPES: &'static [&'static str] = &["organisation_integrations.read"];

    async fn serve(cx: Cx, call: Call<ListAll>) -> Result<Grants, ApiError> {
        if cx.key().workspace_id.is_some() {
            return Err(ApiError::forbidden());
        }
        cx.gateway.store().read(|rows| {
            let integration = find(rows, cx.key(), &call.path.slug, "read")?;
            let mut workspaces = Vec::new();
            if let Some(owner) = &integration.workspace_id {
                // Its own workspace, and for good.
                let grant = Grant { enabled: true, ..Grant::default() };
                let owner = rows.workspace(owner)?;
                workspaces.extend(owner.map(|owner| shown(&cx, rows, &integration, owner, grant)).transpose()?);
            }
            for (id, grant) in &integration.grants {
                let Some(workspace) = rows.workspace(id)? else { continue };
                workspaces.push(shown(&cx, rows, &integration, workspace, grant.clone())?);
            }
            workspaces.sort_by(|one, other| one.id.cmp(&other.id));
            Ok(Grants {
                total: workspaces.len() as u64,
                workspaces,
                global_workspace_access: integration.global_access,
                object: "list".to_owned(),
            })
        })
    }
}

fn shown(
    cx: &Cx,
    rows: &Rows<'_>,
    integration: &Integration,
    workspace: Workspace,
    mut grant: Grant,
) -> Result<ShownGrant, ApiError> {
    Account::of_grant(integration, &workspace.id).show(cx, rows, &mut grant.usage_limits)?;
    Ok(ShownGrant {
        id: workspace.slug,
        enabled: grant.enabled,
        usage_limits: Some(grant.usage_limits).filter(|limits| !limits.is_empty()),
        rate_limits: Some(grant.rate_limits).filter(|limits| !limits.is_empty()),
    })
}

impl Served for Update {
    const SCOPES: &'static [&'static str] = &["organisation_integrations.update", "workspace_integrations.update"];

    async fn serve(cx: Cx, call: Call<Update>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let mut change = call.body;
        check_change(&mut change)?;
        let plan = move |rows: &Rows<'_>| {
            let before = find(rows, cx.key(), &call.path.slug, "update")?;
            if before.workspace_id.is_some() {
                return Err(ApiError::invalid(format!(
                    "Invalid request: {} belongs to a workspace and cannot be granted to others: make an integration \
                     of the organisation, without workspace_id",
                    before.slug
                )));
            }
            let mut granting = Granting::new(&cx, rows, before.clone());
            granting.change_global(&mut change)?;
            granting.change_each(&change)?;
            let mut changes = granting.recounts(&before);
            let (integration, providers) = granting.finish()?;
            changes.extend(changed(&before, integration, &cx));
            changes.extend(providers.into_iter().map(Change::PutProvider));
            Ok((changes, Empty {}))
        };
        store.write(plan).await
    }
}

/// What the global access of every integration gives to a workspace that is being made: the grants, and the default
/// providers.
///
/// # Errors
/// When the file cannot be read.
pub(in crate::gateway::admin) fn global_grants(
    rows: &Rows<'_>,
    workspace: &Workspace,
    now: Timestamp,
) -> Result<Vec<Change>, StoreError> {
    let mut changes = Vec::new();
    for mut integration in rows.organisation_integrations()? {
        let Some(access) = integration.global_access.as_ref().filter(|access| access.enabled) else { continue };
        let grant = Grant {
            enabled: true,
            usage_limits: access.usage_limits.clone().unwrap_or_default(),
            rate_limits: access.rate_limits.clone().unwrap_or_default(),
            last_reset_at: None,
        };
        let budgets = grant.usage_limits.clone();
        integration.grants.insert(workspace.id.clone(), grant);
        changes.extend(Account::of_grant(&integration, &workspace.id).changes(&[], &budgets, false, now));
        let provider = integration.global_provider.clone();
        if provider.as_ref().is_none_or(|provider| provider.create) {
            let slug = provider.and_then(|provider| provider.slug).unwrap_or_else(|| integration.slug.clone());
            // Two integrations may name one slug; the first to come has it, and the workspace may make the other itself.
            let is_same = |change: &Change| matches!(change, Change::PutProvider(other) if other.slug == slug);
            if !changes.iter().any(is_same) && !rows.provider_exists(&workspace.id, &slug)? {
                let provider = unasked(&integration, &workspace.id, slug, Some(GRANT_NOTE), now);
                changes.push(Change::PutProvider(provider));
            }
        }
        changes.push(Change::PutIntegration(integration));
    }
    Ok(changes)
}

/// A change of grants under way.
struct Granting<'r, 't> {
    cx: &'r Cx,
    rows: &'r Rows<'t>,
    integration: Integration,
    /// Whether each workspace could use it before, by id.
    enabled_before: BTreeMap<String, bool>,
    /// The ids of workspaces whose usage is put to zero.
    reset: BTreeSet<String>,
    /// The default providers to be made, by the workspace's id.
    wanted: BTreeMap<String, Wanted>,
}

/// A default provider that a workspace is to have.
struct Wanted {
    workspace: Workspace,
    slug: Option<String>,
    /// The field that names the slug, for a refusal.
    field: String,
}

impl<'r, 't> Granting<'r, 't> {
    fn new(cx: &'r Cx, rows: &'r Rows<'t>, integration: Integration) -> Self {
        let enabled = integration.grants.iter().map(|(id, grant)| (id.clone(), grant.enabled)).collect();
        let (enabled_before, reset, wanted) = (enabled, BTreeSet::new(), BTreeMap::new());
        Self { cx, rows, integration, enabled_before, reset, wanted }
    }

    /// The access of workspaces to come and, if that is said, of those that are there.
    fn change_global(&mut self, change: &mut GrantsChange) -> Result<(), ApiError> {
        if let Some(access) = change.global_workspace_access.take() {
            self.integration.global_access = Some(access);
            let said = change.create_default_provider.is_some() || change.default_provider_slug.is_some();
            self.integration.global_provider = said.then(|| DefaultProvider {
                create: change.create_default_provider.unwrap_or(true),
                slug: change.default_provider_slug.clone(),
            });
        }
        if change.override_existing_workspace_access != Some(true) {
            return Ok(());
        }
        let Some(access) = self.integration.global_access.clone() else {
            return Err(ApiError::invalid(
                "Invalid request: override_existing_workspace_access needs global_workspace_access: say what all \
                 workspaces get",
            ));
        };
        for workspace in self.rows.workspaces()?.into_iter().filter(|workspace| !workspace.archived) {
            let grant = self.integration.grants.get(&workspace.id).cloned();
            if grant.is_none() && !access.enabled {
                continue;
            }
            let grant = Grant {
                enabled: access.enabled,
                usage_limits: access.usage_limits.clone().unwrap_or_default(),
                rate_limits: access.rate_limits.clone().unwrap_or_default(),
                last_reset_at: grant.and_then(|grant| grant.last_reset_at),
            };
            self.integration.grants.insert(workspace.id.clone(), grant);
            if self.is_new(&workspace.id) && change.create_default_provider != Some(false) {
                self.want(workspace, change.default_provider_slug.clone(), DEFAULT_PROVIDER_SLUG.to_owned());
            }
        }
        Ok(())
    }

    /// The grants that are named, which win over the global access.
    fn change_each(&mut self, change: &GrantsChange) -> Result<(), ApiError> {
        let mut named: Vec<String> = Vec::new();
        for (index, one) in change.workspaces.iter().enumerate() {
            let workspace = self.rows.workspace_named(&one.id)?.ok_or_else(ApiError::forbidden)?;
            if named.contains(&workspace.id) {
                return Err(ApiError::invalid(format!(
                    "Invalid request: workspaces[{index}].id: {} is named twice; keep one",
                    one.id
                )));
            }
            named.push(workspace.id.clone());
            let mut usage_limits = one.usage_limits.clone();
            if let Patch::Set(budgets) = &mut usage_limits {
                let stored = self.integration.grants.get(&workspace.id).map(|grant| grant.usage_limits.as_slice());
                let account = Account::of_grant(&self.integration, &workspace.id);
                account.settle(self.cx, self.rows, stored.unwrap_or_default(), budgets)?;
            }
            let grant = self.integration.grants.entry(workspace.id.clone()).or_default();
            grant.enabled = one.enabled;
            usage_limits.apply_to_list(&mut grant.usage_limits);
            one.rate_limits.clone().apply_to_list(&mut grant.rate_limits);
            if one.reset_usage == Some(true) {
                grant.last_reset_at = Some(self.cx.now);
                self.reset.insert(workspace.id.clone());
            }
            let asked = one.create_default_provider.or(change.create_default_provider).unwrap_or(true);
            // Who asks for it by name gets it where the grant is old, too, unless it is there.
            let now = self.is_new(&workspace.id) || one.create_default_provider == Some(true);
            if one.enabled && asked && now {
                let (slug, field) = match &one.default_provider_slug {
                    Some(slug) => (Some(slug.clone()), format!("workspaces[{index}].{DEFAULT_PROVIDER_SLUG}")),
                    None => (change.default_provider_slug.clone(), DEFAULT_PROVIDER_SLUG.to_owned()),
                };
                self.want(workspace, slug, field);
            } else {
                self.wanted.remove(&workspace.id);
            }
        }
        Ok(())
    }

    /// Whether the workspace may use it from now on, and could not before.
    fn is_new(&self, workspace_id: &str) -> bool {
        self.integration.is_usable_in(workspace_id)
            && !self.enabled_before.get(workspace_id).copied().unwrap_or_default()
    }

    fn want(&mut self, workspace: Workspace, slug: Option<String>, field: String) {
        self.wanted.insert(workspace.id.clone(), Wanted { workspace, slug, field });
    }

    /// What the changes do to the counting of usage.
    fn recounts(&self, before: &Integration) -> Vec<Change> {
        let grants = self.integration.grants.iter();
        let changes = grants.flat_map(|(id, grant)| {
            let former = before.grants.get(id).map(|former| former.usage_limits.as_slice()).unwrap_or_default();
            let account = Account::of_grant(&self.integration, id);
            account.changes(former, &grant.usage_limits, self.reset.contains(id), self.cx.now)
        });
        changes.collect()
    }

    /// The integration, and the default providers that are missing.
    fn finish(self) -> Result<(Integration, Vec<Provider>), ApiError> {
        let (rows, integration) = (self.rows, self.integration);
        // Only a workspace that had a grant before can have its default provider already.
        let had_one = self.wanted.keys().any(|id| self.enabled_before.contains_key(id));
        let there = if had_one { rows.providers_over(&integration.slug)? } else { Vec::new() };
        let mut faults = Vec::new();
        let mut providers = Vec::new();
        for (workspace_id, Wanted { workspace, slug, field }) in self.wanted {
            if there.iter().any(|provider| provider.came_with_grant && provider.workspace_id == workspace_id) {
                continue;
            }
            let slug = slug.unwrap_or_else(|| integration.slug.clone());
            if rows.provider_exists(&workspace_id, &slug)? {
                faults.push(format!(
                    "{field}: the workspace {} has a provider {slug} already: choose another slug, or say \
                     create_default_provider false",
                    workspace.slug
                ));
                continue;
            }
            providers.push(unasked(&integration, &workspace_id, slug, Some(GRANT_NOTE), self.cx.now));
        }
        refuse(faults)?;
        Ok((integration, providers))
    }
}

/// Checks a change as far as that can be done without the store.
fn check_change(change: &mut GrantsChange) -> Result<(), ApiError> {
    let mut faults = Vec::new();
    check::unknown(&change.other, &["total", "object"], &mut faults);
    check::slug(DEFAULT_PROVIDER_SLUG, &mut change.default_provider_slug, &mut faults);
    contradiction("", change.create_default_provider, change.default_provider_slug.as_deref(), &mut faults);
    if let Some(GlobalAccess { usage_limits, rate_limits, .. }) = &mut change.global_workspace_access {
        usage_limits.iter_mut().for_each(check::drop_empty);
        usage_limits.take_if(|limits| limits.is_empty());
        rate_limits.take_if(|limits| limits.is_empty());
        let (usage, rates) = (usage_limits.as_deref(), rate_limits.as_deref());
        limits("global_workspace_access.", usage, rates, &mut faults);
        settle_new(usage_limits.as_deref_mut().unwrap_or_default());
    }
    for (index, grant) in change.workspaces.iter_mut().enumerate() {
        let place = format!("workspaces[{index}].");
        check_grant(&place, grant, &mut faults);
    }
    refuse(faults)
}

fn check_grant(place: &str, grant: &mut GrantChange, faults: &mut Vec<String>) {
    if grant.id.is_empty() {
        faults.push(format!("{place}id is missing: name the workspace by id or slug"));
    }
    check::slug(&format!("{place}{DEFAULT_PROVIDER_SLUG}"), &mut grant.default_provider_slug, faults);
    contradiction(place, grant.create_default_provider, grant.default_provider_slug.as_deref(), faults);
    if let Patch::Set(budgets) = &mut grant.usage_limits {
        check::drop_empty(budgets);
    }
    let usage = if let Patch::Set(limits) = &grant.usage_limits { Some(limits.as_slice()) } else { None };
    let rates = if let Patch::Set(limits) = &grant.rate_limits { Some(limits.as_slice()) } else { None };
    limits(place, usage, rates, faults);
}

fn contradiction(place: &str, create: Option<bool>, slug: Option<&str>, faults: &mut Vec<String>) {
    if create == Some(false) && slug.is_some() {
        faults.push(format!(
            "{place}default_provider_slug and create_default_provider false exclude each other: keep one"
        ));
    }
}

fn limits(place: &str, usage: Option<&[UsageLimits]>, rates: Option<&[RateLimit]>, faults: &mut Vec<String>) {
    for (name, count) in [("usage_limits", usage.map(<[_]>::len)), ("rate_limits", rates.map(<[_]>::len))] {
        if count.is_some_and(|count| count > MOST_LIMITS) {
            faults.push(format!("{place}{name} must have at most {MOST_LIMITS} entry"));
        }
    }
    check::budgets(place, usage.unwrap_or_default(), faults);
    faults.extend(rates.map(RateLimit::faults).unwrap_or_default().into_iter().map(|fault| format!("{place}{fault}")));
}
