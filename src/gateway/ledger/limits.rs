//! Limits in the units in which usage is counted.

use crate::{
    api::{
        limits::{Amount, BudgetType, PeriodicReset, RateLimit, RateLimitType, RateLimitUnit, UsageLimits},
        timestamp::Timestamp,
    },
    gateway::schedule,
};

/// A billionth of a US dollar, the unit of all money here: prices of single tokens are whole numbers of it, so sums of
/// them are exact.
pub const NANOS_PER_DOLLAR: f64 = 1e9;

/// What a subject may use.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Limits {
    /// Budgets. All have to have room.
    pub budgets: Vec<Budget>,
    /// Rate limits. All have to have room.
    pub rates: Vec<Rate>,
}

/// A budget.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Budget {
    /// What it counts.
    pub kind: BudgetType,
    /// Nano-dollars or tokens until it is exhausted.
    pub limit: u64,
    /// Nano-dollars or tokens at which owners are told.
    pub alert_at: Option<u64>,
    /// When it starts again.
    pub reset: Reset,
}

/// When a budget starts again, at 00:00 UTC.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reset {
    periodic: Option<PeriodicReset>,
    days: Option<u16>,
    first: Option<Timestamp>,
}

/// A rate limit that limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// What it counts.
    pub kind: RateLimitType,
    /// The window's length.
    pub unit: RateLimitUnit,
    /// Requests or tokens in a window, at least 1.
    pub capacity: u64,
}

impl Limits {
    /// From what the records say. Rate limits of 0 limit nothing (Portkey's gateway, branch 2.x).
    pub fn of<'a>(budgets: impl IntoIterator<Item = &'a UsageLimits>, rates: &[RateLimit]) -> Self {
        let rates = rates.iter().filter(|rate| rate.value > 0);
        Self {
            budgets: budgets.into_iter().filter_map(Budget::of).collect(),
            rates: rates.map(|rate| Rate { kind: rate.kind, unit: rate.unit, capacity: rate.value }).collect(),
        }
    }

    /// Whether nothing is limited.
    pub fn is_empty(&self) -> bool {
        self.budgets.is_empty() && self.rates.is_empty()
    }
}

impl Budget {
    /// From what a record says; none without a limit.
    pub fn of(limits: &UsageLimits) -> Option<Self> {
        let kind = limits.kind.unwrap_or_default();
        let count = |Amount(amount): Amount| match kind {
            BudgetType::Cost => (amount * NANOS_PER_DOLLAR).round() as u64,
            BudgetType::Tokens => amount.round() as u64,
        };
        Some(Self {
            kind,
            limit: count(limits.credit_limit?),
            alert_at: limits.alert_threshold.map(count),
            reset: Reset {
                periodic: limits.periodic_reset,
                days: limits.periodic_reset_days,
                first: limits.next_usage_reset_at,
            },
        })
    }

    /// Counted units as the API writes them: dollars or tokens.
    pub fn amount(kind: BudgetType, counted: u64) -> Amount {
        match kind {
            BudgetType::Cost => Amount(counted as f64 / NANOS_PER_DOLLAR),
            BudgetType::Tokens => Amount(counted as f64),
        }
    }
}

impl Reset {
    /// The first instant after `now` at which it starts again; none when it never does. `from` is the last time it
    /// began.
    pub fn after(self, from: Timestamp, now: Timestamp) -> Option<Timestamp> {
        let limits = UsageLimits {
            periodic_reset: self.periodic,
            periodic_reset_days: self.days,
            next_usage_reset_at: self.first,
            ..UsageLimits::default()
        };
        schedule::next_reset(&limits, from, now)
    }

    /// The last instant, not after `now`, at which a budget that counts from `from` has started again.
    pub fn last(self, from: Timestamp, now: Timestamp) -> Timestamp {
        let mut last = from;
        while let Some(next) = self.after(last, last).filter(|next| *next <= now && *next > last) {
            last = next;
        }
        last
    }
}

impl Rate {
    /// The window's length in milliseconds.
    pub fn window(self) -> i64 {
        let seconds = match self.unit {
            RateLimitUnit::Second => 1,
            RateLimitUnit::Minute => 60,
            RateLimitUnit::Hour => 3600,
            RateLimitUnit::Day => 86_400,
            RateLimitUnit::Week => 604_800,
        };
        seconds * 1000
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn money_is_counted_in_billionths() {
        let limits = UsageLimits {
            credit_limit: Some(Amount(10.25)),
            alert_threshold: Some(Amount(8.0)),
            ..UsageLimits::default()
        };
        let budget = Budget::of(&limits).unwrap();
        assert_eq!((budget.limit, budget.alert_at), (10_250_000_000, Some(8_000_000_000)));
        assert_eq!(Budget::amount(BudgetType::Cost, budget.limit), Amount(10.25));
    }

    #[test]
    fn a_budget_that_nobody_used_for_long_starts_at_its_last_reset() {
        let weekly = Reset { periodic: Some(PeriodicReset::Weekly), ..Reset::default() };
        let from = at("2026-01-01T15:00:00Z");
        // 15 March 2026 is a Sunday.
        assert_eq!(weekly.last(from, at("2026-03-19T12:00:00Z")), at("2026-03-15"));
        assert_eq!(weekly.last(from, at("2026-01-03T23:59:59Z")), from);
        let ten_days = Reset { days: Some(10), ..Reset::default() };
        assert_eq!(ten_days.last(from, at("2026-01-21")), at("2026-01-21"));
        assert_eq!(ten_days.last(from, at("2026-01-20T23:59:59Z")), at("2026-01-11"));
        let given = Reset { first: Some(at("2026-01-05")), ..ten_days };
        assert_eq!(given.last(from, at("2026-01-14")), at("2026-01-05"));
        assert_eq!(given.last(from, at("2026-01-15")), at("2026-01-15"));
        assert_eq!(Reset::default().last(from, at("2030-01-01")), from);
    }

    #[test]
    fn a_rate_of_zero_limits_nothing() {
        let rate = RateLimit { kind: RateLimitType::Requests, unit: RateLimitUnit::Minute, value: 0 };
        assert!(Limits::of([], &[rate]).is_empty());
    }
}
