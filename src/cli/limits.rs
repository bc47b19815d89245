//! Flags for budgets, rate limits and expiry, shared by every noun that has them.

use clap::{Args, ValueEnum};
use jiff::Span;

use super::values::{self, Reset};
use crate::{
    api::{
        Patch,
        limits::{Amount, BudgetType, RateLimit, UsageLimits},
        timestamp::Timestamp,
    },
    error::Failure,
};

/// What a budget counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum BudgetTypeArg {
    /// US dollars
    Cost,
    /// Tokens
    Tokens,
}

/// Budget and rate limits.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Limits")]
pub struct BudgetArgs {
    /// Budget in US dollars or tokens, such as 50 or 2M
    #[arg(long, value_name = "AMOUNT", value_parser = values::amount)]
    credit_limit: Option<Amount>,
    /// What the budget counts [default: cost]
    #[arg(long, value_name = "TYPE", value_enum, hide_short_help = true)]
    budget_type: Option<BudgetTypeArg>,
    /// Tell the owners at this amount, in the unit of the budget
    #[arg(long, value_name = "AMOUNT", value_parser = values::amount, hide_short_help = true)]
    alert_threshold: Option<Amount>,
    /// Start it again: monthly, weekly, every 14d
    ///
    /// The budget begins again by the calendar, or after so many days; without this flag, never.
    #[arg(long, value_name = "PERIOD")]
    reset: Option<Reset>,
    /// Such as 1000/minute or tokens:1M/hour; repeatable
    ///
    /// So many requests or tokens in a second, minute, hour, day or week; `requests:1000rpm` says the same as the first.
    #[arg(long = "rate-limit", value_name = "LIMIT", value_parser = values::rate_limit)]
    rate_limits: Vec<RateLimit>,
}

/// Budget, rate limits and expiry.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Limits")]
pub struct LimitArgs {
    #[command(flatten)]
    budget: BudgetArgs,
    /// Stop working at this date (midnight UTC) or time
    #[arg(long, value_name = "TIME", value_parser = values::time, conflicts_with = "expires_in", hide_short_help = true)]
    expires_at: Option<Timestamp>,
    /// Stop working after this span, such as 30d or 12h
    #[arg(long, value_name = "SPAN", value_parser = values::span, allow_hyphen_values = true)]
    expires_in: Option<Span>,
}

impl BudgetArgs {
    /// Whether a part of the budget was given.
    pub fn has_budget(&self) -> bool {
        self.credit_limit.is_some()
            || self.budget_type.is_some()
            || self.alert_threshold.is_some()
            || self.reset.is_some()
    }

    /// The budget: what the flags give, over what there is. `None` when no flag speaks of it.
    pub fn budget(&self, current: Option<&UsageLimits>) -> Option<UsageLimits> {
        if !self.has_budget() {
            return None;
        }
        let mut budget = UsageLimits {
            kind: current.and_then(|current| current.kind),
            credit_limit: self.credit_limit.or(current.and_then(|current| current.credit_limit)),
            alert_threshold: self.alert_threshold.or(current.and_then(|current| current.alert_threshold)),
            periodic_reset: current.and_then(|current| current.periodic_reset),
            periodic_reset_days: current.and_then(|current| current.periodic_reset_days),
            ..UsageLimits::default()
        };
        match self.budget_type {
            Some(BudgetTypeArg::Cost) => budget.kind = Some(BudgetType::Cost),
            Some(BudgetTypeArg::Tokens) => budget.kind = Some(BudgetType::Tokens),
            None => budget.kind = budget.kind.or(Some(BudgetType::Cost)),
        }
        match self.reset {
            Some(Reset::Periodic(period)) => {
                (budget.periodic_reset, budget.periodic_reset_days) = (Some(period), None);
            }
            Some(Reset::Days(days)) => (budget.periodic_reset, budget.periodic_reset_days) = (None, Some(days)),
            None => {}
        }
        Some(budget)
    }

    /// The rate limits, when any were given.
    pub fn rate_limits(&self) -> Option<Vec<RateLimit>> {
        (!self.rate_limits.is_empty()).then(|| self.rate_limits.clone())
    }
}

impl LimitArgs {
    /// As [`BudgetArgs::has_budget`].
    pub fn has_budget(&self) -> bool {
        self.budget.has_budget()
    }

    /// As [`BudgetArgs::budget`].
    pub fn budget(&self, current: Option<&UsageLimits>) -> Option<UsageLimits> {
        self.budget.budget(current)
    }

    /// As [`BudgetArgs::rate_limits`].
    pub fn rate_limits(&self) -> Option<Vec<RateLimit>> {
        self.budget.rate_limits()
    }

    /// The expiry, when one was given.
    ///
    /// # Errors
    /// When it is not in the future.
    pub fn expiry(&self, now: Timestamp) -> Result<Option<Timestamp>, Failure> {
        if let Some(span) = self.expires_in {
            return values::after(now, span)
                .map(Some)
                .map_err(|message| Failure::usage(format!("--expires-in: {message}")));
        }
        match self.expires_at {
            Some(end) if end <= now => Err(Failure::usage(format!("--expires-at: {end} is in the past"))
                .hint("give a time in the future, or --expires-in 30d")),
            end => Ok(end),
        }
    }
}

/// What is wrong with a budget and rate limits, with the flags that mend it.
pub fn faults(budget: Option<&UsageLimits>, rates: Option<&[RateLimit]>) -> Vec<String> {
    let mut faults: Vec<String> =
        budget.map(UsageLimits::faults).unwrap_or_default().iter().map(|fault| mend(fault)).collect();
    faults.extend(rates.map(RateLimit::faults).unwrap_or_default());
    faults
}

/// As [`faults`], of the limits of an update.
pub fn faults_of_patches(budget: &Patch<UsageLimits>, rates: &Patch<Vec<RateLimit>>) -> Vec<String> {
    let budget = if let Patch::Set(budget) = budget { Some(budget) } else { None };
    let rates = if let Patch::Set(rates) = rates { Some(rates.as_slice()) } else { None };
    faults(budget, rates)
}

/// Adds the flag to a fault of a budget.
fn mend(fault: &str) -> String {
    let flags = [
        ("usage_limits.credit_limit", "--credit-limit"),
        ("usage_limits.alert_threshold", "--alert-threshold"),
        ("usage_limits.periodic_reset", "--reset"),
    ];
    match flags.iter().find(|(field, _)| fault.starts_with(field)) {
        Some((_, flag)) => format!("{fault} ({flag})"),
        None => fault.to_owned(),
    }
}

/// The present, to the second.
pub fn now() -> Timestamp {
    Timestamp::new(jiff::Timestamp::now())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::limits::PeriodicReset;

    #[test]
    fn flags_change_a_part_of_a_budget_and_keep_the_rest() {
        let current = UsageLimits {
            kind: Some(BudgetType::Tokens),
            credit_limit: Some(Amount(1000.0)),
            periodic_reset: Some(PeriodicReset::Weekly),
            ..UsageLimits::default()
        };
        let flags = BudgetArgs { credit_limit: Some(Amount(2000.0)), ..BudgetArgs::default() };
        let budget = flags.budget(Some(&current)).unwrap();
        assert_eq!(budget, UsageLimits { credit_limit: Some(Amount(2000.0)), ..current.clone() });

        let flags = BudgetArgs { reset: Some(Reset::Days(14)), ..BudgetArgs::default() };
        let budget = flags.budget(Some(&current)).unwrap();
        assert_eq!((budget.periodic_reset, budget.periodic_reset_days), (None, Some(14)));
        assert_eq!(BudgetArgs::default().budget(Some(&current)), None);
    }

    #[test]
    fn an_expiry_lies_in_the_future() {
        let now: Timestamp = "2027-01-31T00:00:00Z".parse().unwrap();
        let at = |end: Timestamp| LimitArgs { expires_at: Some(end), ..LimitArgs::default() }.expiry(now);
        assert!(at(now).is_err());
        assert!(at("2027-02-01".parse().unwrap()).is_ok());
    }
}
