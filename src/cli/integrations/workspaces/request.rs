//! Builds and checks the body that changes grants.

use super::{ChangeArgs, Clearable, GlobalArg, SetArgs};
use crate::{
    api::{
        Patch,
        integrations::workspaces::{GlobalAccess, Grant, GrantChange, Grants, GrantsChange, MOST_LIMITS},
        limits::{RateLimit, UsageLimits},
    },
    cli::{
        body,
        limits::{self, BudgetArgs},
    },
    error::Failure,
};

/// The global access: what the flags say over what there is, which the API replaces as a whole.
pub(super) fn global(args: &SetArgs, whether: GlobalArg, current: Option<GlobalAccess>) -> GlobalAccess {
    let mut access = current.unwrap_or_default();
    access.enabled = whether == GlobalArg::On;
    if let Some(budget) = args.limits.budget(access.usage_limits.iter().flatten().next()) {
        access.usage_limits = Some(vec![budget]);
    }
    access.rate_limits = args.limits.rate_limits().or(access.rate_limits);
    if args.clear.contains(&Clearable::UsageLimits) {
        access.usage_limits = None;
    }
    if args.clear.contains(&Clearable::RateLimits) {
        access.rate_limits = None;
    }
    access
}

/// What a workspace was granted, by its slug, which is all that the list shows.
pub(super) fn granted<'grants>(grants: &'grants Grants, workspace: &str) -> Option<&'grants Grant> {
    grants.workspaces.iter().find(|grant| grant.id == workspace)
}

/// Changes the entry of a workspace in the body: the file's, else a new one.
pub(super) fn change(body: &mut GrantsChange, workspace: &str, change: impl FnOnce(&mut GrantChange)) {
    match body.workspaces.iter_mut().find(|grant| grant.id == workspace) {
        Some(grant) => change(grant),
        None => {
            let mut grant = GrantChange { id: workspace.to_owned(), ..GrantChange::default() };
            change(&mut grant);
            body.workspaces.push(grant);
        }
    }
}

/// Writes the limits of the flags over those that there are.
pub(super) fn put_limits(grant: &mut GrantChange, flags: &BudgetArgs, former: Option<&Grant>) {
    let of_file = if let Patch::Set(budgets) = &grant.usage_limits { budgets.first() } else { None };
    let former = of_file.or_else(|| former.and_then(|former| former.usage_limits.as_deref()?.first()));
    let budget = flags.budget(former);
    body::set(&mut grant.usage_limits, budget.map(|budget| vec![budget]));
    body::set(&mut grant.rate_limits, flags.rate_limits());
}

pub(super) fn put_provider(grant: &mut GrantChange, flags: &ChangeArgs) {
    if flags.no_default_provider {
        grant.create_default_provider = Some(false);
    }
    if let Some(slug) = &flags.default_provider_slug {
        grant.default_provider_slug = Some(slug.clone());
    }
}

/// Refuses a body with all that is wrong with its limits at once, before it is sent.
pub(super) fn check(body: &GrantsChange) -> Result<(), Failure> {
    fn limits_of<T>(patch: &Patch<Vec<T>>) -> &[T] {
        if let Patch::Set(limits) = patch { limits } else { &[] }
    }
    let global = body.global_workspace_access.iter().map(|access| {
        (access.usage_limits.as_deref().unwrap_or_default(), access.rate_limits.as_deref().unwrap_or_default())
    });
    let each = body.workspaces.iter().map(|grant| (limits_of(&grant.usage_limits), limits_of(&grant.rate_limits)));
    let mut wrong = Vec::new();
    for (budgets, rates) in global.chain(each) {
        for fault in faults(budgets, rates) {
            // One flag stands for every workspace that is named.
            if !wrong.contains(&fault) {
                wrong.push(fault);
            }
        }
    }
    body::refuse(wrong)
}

fn faults(budgets: &[UsageLimits], rates: &[RateLimit]) -> Vec<String> {
    let mut faults: Vec<String> = budgets.iter().flat_map(|budget| limits::faults(Some(budget), None)).collect();
    faults.extend(limits::faults(None, Some(rates)));
    if rates.len() > MOST_LIMITS {
        faults.push("rate_limits: a grant has one rate limit; keep one --rate-limit".to_owned());
    }
    faults
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_file_and_the_flags_speak_of_one_workspace_once() {
        let mut body: GrantsChange =
            serde_json::from_value(json!({"workspaces": [{"id": "ws-a", "enabled": false}]})).unwrap();
        for workspace in ["ws-a", "ws-b"] {
            change(&mut body, workspace, |grant| grant.enabled = true);
        }
        assert_eq!(body.workspaces.len(), 2);
        assert!(body.workspaces[0].enabled);
    }

    #[test]
    fn a_grant_has_one_rate_limit() {
        let rate = crate::cli::values::rate_limit("10/minute").unwrap();
        assert_eq!(faults(&[], &[rate]), [] as [String; 0]);
        assert_eq!(faults(&[], &[rate, rate]).len(), 1);
    }
}
