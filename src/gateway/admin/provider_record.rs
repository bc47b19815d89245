//! What the two views of one record share: a provider is a virtual key, seen through another endpoint.

use super::{
    Cx,
    budgets::Account,
    reach::{Reach, reach},
    slugs::{base_of, free},
};
use crate::{
    api::{
        ApiError, Code, Patch,
        limits::{RateLimit, UsageLimits},
        timestamp::Timestamp,
    },
    gateway::store::{
        Change, Rows, random,
        records::{ApiKey, Integration, Provider},
    },
};

/// The note of a provider that came with a grant (recorded answers).
pub(super) const GRANT_NOTE: &str = "Created automatically on integration access grant";

/// The provider of this slug that the caller can see. `noun` is what the caller calls it.
///
/// # Errors
/// 403 when there is none; 400 when several workspaces have one and none is named.
pub(super) fn find(
    rows: &Rows<'_>,
    key: &ApiKey,
    workspace: Option<&str>,
    slug: &str,
    noun: &str,
) -> Result<Provider, ApiError> {
    match reach(rows, key, workspace)? {
        Reach::Workspace(workspace) => rows.provider(&workspace.id, slug)?.ok_or_else(ApiError::forbidden),
        Reach::Organisation => {
            let mut found = rows.providers_named(slug)?;
            match (found.pop(), found.is_empty()) {
                (None, _) => Err(ApiError::forbidden()),
                (Some(provider), true) => Ok(provider),
                (Some(_), false) => Err(ApiError::invalid(format!(
                    "Invalid request: several workspaces have a {noun} {slug}: name one with workspace_id"
                ))),
            }
        }
    }
}

/// The integration of a provider.
///
/// # Errors
/// 500 when it is missing.
pub(super) fn integration_of(rows: &Rows<'_>, provider: &Provider) -> Result<Integration, ApiError> {
    let found = rows.integration(&provider.integration_slug)?;
    found.ok_or_else(|| ApiError::new(Code::Server, format!("The integration of {} is missing.", provider.slug)))
}

/// Whether the integration was made for this provider and serves no other.
pub(super) fn is_made_for(integration: &Integration, provider: &Provider) -> bool {
    integration.made_for.as_deref() == Some(provider.id.as_str())
}

/// A slug for a provider that is given none.
pub(super) fn free_slug(rows: &Rows<'_>, workspace_id: &str, name: &str) -> Result<String, ApiError> {
    free(&base_of(name, "provider"), |slug| rows.provider_exists(workspace_id, slug))
}

/// The provider that a workspace gets without asking.
pub(super) fn unasked(
    integration: &Integration,
    workspace_id: &str,
    slug: String,
    note: Option<&str>,
    now: Timestamp,
) -> Provider {
    Provider {
        id: random::uuid(),
        sequence: 0,
        slug,
        name: integration.name.clone(),
        workspace_id: workspace_id.to_owned(),
        integration_slug: integration.slug.clone(),
        came_with_grant: true,
        note: note.map(str::to_owned),
        usage_limits: None,
        rate_limits: Vec::new(),
        expires_at: None,
        last_reset_at: None,
        tags: None,
        created_at: now,
    }
}

/// What an update changes in the record, in either view.
pub(super) struct ProviderPatch {
    /// New name.
    pub name: Option<String>,
    /// New note.
    pub note: Patch<String>,
    /// New budget, as a whole.
    pub usage_limits: Patch<UsageLimits>,
    /// New rate limits, as a whole.
    pub rate_limits: Patch<Vec<RateLimit>>,
    /// New expiry.
    pub expires_at: Patch<Timestamp>,
    /// Whether the usage is set to zero.
    pub reset_usage: bool,
}

impl ProviderPatch {
    /// Makes the changes, and tells what they do to the counting.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn apply_to(
        mut self,
        provider: &mut Provider,
        cx: &Cx,
        rows: &Rows<'_>,
    ) -> Result<Vec<Change>, ApiError> {
        let budget = provider.usage_limits.clone();
        if let Patch::Set(limits) = &mut self.usage_limits {
            Account::of_provider(provider).settle(cx, rows, budget.as_slice(), std::slice::from_mut(limits))?;
        }
        if let Some(name) = self.name {
            provider.name = name;
        }
        self.note.apply_to(&mut provider.note);
        self.usage_limits.apply_to(&mut provider.usage_limits);
        self.rate_limits.apply_to_list(&mut provider.rate_limits);
        self.expires_at.apply_to(&mut provider.expires_at);
        if self.reset_usage {
            provider.last_reset_at = Some(cx.now);
        }
        let (before, after) = (budget.as_slice(), provider.usage_limits.as_slice());
        Ok(Account::of_provider(provider).changes(before, after, self.reset_usage, cx.now))
    }
}

/// What removes a provider, and with it an integration that was made for it.
///
/// # Errors
/// As [`integration_of`].
pub(super) fn removal(rows: &Rows<'_>, provider: Provider) -> Result<Vec<Change>, ApiError> {
    let integration = integration_of(rows, &provider)?;
    let mut changes = Vec::new();
    if is_made_for(&integration, &provider) {
        changes.push(Change::DeleteIntegration(integration.slug));
    }
    changes.push(Change::DeleteProvider { workspace_id: provider.workspace_id, slug: provider.slug });
    Ok(changes)
}
