//! Budgets between requests, the store and the ledger: which of a client's words count, when counting begins, and what is
//! shown of it.

use super::Cx;
use crate::{
    api::{
        ApiError,
        limits::{BudgetType, UsageLimits},
        timestamp::Timestamp,
    },
    gateway::{
        ledger::{Budget, MeterId, Recount, Standing},
        schedule::midnight,
        store::{
            Change, Rows,
            records::{ApiKey, Integration, Provider, Workspace},
        },
    },
};

/// What somebody's budgets are counted by.
pub(super) struct Account<'a> {
    id: MeterId<'a>,
    /// From when on they count if nobody has set them later.
    counted_from: Timestamp,
    /// When somebody last set the usage to zero.
    last_reset_at: Option<Timestamp>,
}

/// What is shown of usage beside the budgets.
pub(super) struct Usage {
    /// Whether one of the budgets is used up.
    pub exhausted: bool,
    /// When the counting last began again, because somebody said so or by itself.
    pub last_reset_at: Option<Timestamp>,
    /// When it next begins again; of several budgets, the first to do so.
    pub next_reset_at: Option<Timestamp>,
}

impl<'a> Account<'a> {
    /// An API key's.
    pub(super) fn of_key(key: &'a ApiKey) -> Self {
        let (counted_from, last_reset_at) = (key.counted_from(), key.last_reset_at);
        Self { id: MeterId::ApiKey(&key.id), counted_from, last_reset_at }
    }

    /// A provider's, which is a virtual key's.
    pub(super) fn of_provider(provider: &'a Provider) -> Self {
        let (counted_from, last_reset_at) = (provider.counted_from(), provider.last_reset_at);
        Self { id: MeterId::Provider(&provider.id), counted_from, last_reset_at }
    }

    /// A workspace's.
    pub(super) fn of_workspace(workspace: &'a Workspace) -> Self {
        let (counted_from, last_reset_at) = (workspace.counted_from(), workspace.last_reset_at);
        Self { id: MeterId::Workspace(&workspace.id), counted_from, last_reset_at }
    }

    /// A grant's.
    pub(super) fn of_grant(integration: &'a Integration, workspace_id: &'a str) -> Self {
        Self {
            id: MeterId::Grant { integration_id: &integration.id, workspace_id },
            counted_from: integration.counted_from(workspace_id),
            last_reset_at: integration.grants.get(workspace_id).and_then(|grant| grant.last_reset_at),
        }
    }

    /// Writes into the stored budgets what has been used of them and when they begin again, as answers have it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn show(self, cx: &Cx, rows: &Rows<'_>, budgets: &mut [UsageLimits]) -> Result<Usage, ApiError> {
        let standings = self.standings(cx, rows, budgets)?;
        let limited = budgets.iter_mut().filter(|budget| budget.credit_limit.is_some());
        for (budget, standing) in limited.zip(&standings) {
            budget.next_usage_reset_at = standing.next_reset;
            budget.other.clear();
            let used = serde_json::json!(Budget::amount(standing.kind, standing.used));
            budget.other.insert("current_usage".to_owned(), used);
            // Only those that have been sent (recorded answers).
            for (name, sent) in
                [("is_threshold_alerts_sent", standing.alerted), ("is_exhausted_alerts_sent", standing.told_exhausted)]
            {
                if sent {
                    budget.other.insert(name.to_owned(), true.into());
                }
            }
        }
        Ok(Usage {
            exhausted: standings.iter().any(|standing| standing.used >= standing.limit),
            last_reset_at: standings.iter().filter_map(|standing| standing.last_reset).chain(self.last_reset_at).max(),
            next_reset_at: standings.iter().filter_map(|standing| standing.next_reset).min(),
        })
    }

    /// Readies budgets of a change for the store. `stored` are those that they replace.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn settle(
        self,
        cx: &Cx,
        rows: &Rows<'_>,
        stored: &[UsageLimits],
        budgets: &mut [UsageLimits],
    ) -> Result<(), ApiError> {
        settle_new(budgets);
        if budgets.iter().all(|budget| budget.next_usage_reset_at.is_none()) {
            return Ok(());
        }
        let standings = self.standings(cx, rows, stored)?;
        for budget in budgets {
            let mut limited = stored.iter().filter(|former| former.credit_limit.is_some()).zip(&standings);
            // What was computed, shown, and comes back is not a date that somebody chose.
            if let Some((former, standing)) = limited.find(|(former, _)| kind(former) == kind(budget))
                && budget.next_usage_reset_at == standing.next_reset
            {
                budget.next_usage_reset_at = former.next_usage_reset_at;
            }
        }
        Ok(())
    }

    /// What a change of budgets does to the counting: it begins at zero when somebody asks for that, and for a limit that
    /// is set where there was none of its kind.
    pub(super) fn changes(
        self,
        before: &[UsageLimits],
        after: &[UsageLimits],
        reset: bool,
        now: Timestamp,
    ) -> Vec<Change> {
        let change = |recount| Change::ResetUsage { key: self.id.key(), recount, at: now };
        if reset {
            return vec![change(Recount::Everything)];
        }
        let recount = |budget: &UsageLimits| match before.iter().find(|former| kind(former) == kind(budget)) {
            None => Some(Recount::Kind(kind(budget))),
            Some(former) if schedule(former) != schedule(budget) => Budget::of(former).map(Recount::Schedule),
            Some(_) => None,
        };
        after.iter().filter_map(recount).map(change).collect()
    }

    fn standings(&self, cx: &Cx, rows: &Rows<'_>, budgets: &[UsageLimits]) -> Result<Vec<Standing>, ApiError> {
        let store = cx.gateway.store();
        Ok(store.standings(rows, self.id, self.counted_from, budgets, cx.now)?)
    }
}

/// Readies budgets for the store where there were none. What the server counts is not the client's to say.
pub(super) fn settle_new(budgets: &mut [UsageLimits]) {
    for budget in budgets {
        budget.next_usage_reset_at = budget.next_usage_reset_at.map(midnight);
        budget.other.clear();
    }
}

fn kind(budget: &UsageLimits) -> BudgetType {
    budget.kind.unwrap_or_default()
}

fn schedule(budget: &UsageLimits) -> impl PartialEq {
    (budget.periodic_reset, budget.periodic_reset_days, budget.next_usage_reset_at)
}
