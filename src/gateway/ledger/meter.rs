//! The counters of one subject.
//!
//! Rate windows are fixed and begin at whole multiples of their length since 1970, as in Portkey's gateway since 1.17.7
//! (its changelog, branch 2.x): so weeks begin on Thursdays here, while weekly budgets begin on Sundays. A request that
//! is refused has been counted all the same.

use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use super::{
    counters::{Counters, Recount, Standing},
    limits::{Limits, Rate},
};
use crate::api::{
    limits::{BudgetType, RateLimitType},
    timestamp::Timestamp,
};

/// The present: rate windows are told apart by milliseconds, budgets by seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// Milliseconds since 1970.
    pub millis: i64,
}

impl Now {
    /// The beginning of a second.
    pub fn of(second: Timestamp) -> Self {
        Self { millis: second.get().as_millisecond() }
    }

    /// To the second.
    pub fn timestamp(self) -> Timestamp {
        let second = self.millis.div_euclid(1000);
        Timestamp::new(jiff::Timestamp::from_second(second).unwrap_or(jiff::Timestamp::UNIX_EPOCH))
    }
}

/// Counters of what one subject has used. Shared by all requests.
#[derive(Debug)]
pub struct Meter {
    /// What it is stored under.
    pub(super) id: Box<str>,
    /// Whether it is waiting to be stored.
    pub(super) dirty: AtomicBool,
    counters: Mutex<Counters>,
}

/// How a rate limit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateStanding {
    /// The limit.
    pub rate: Rate,
    /// Requests or tokens in the current window, refused ones among them.
    pub used: u64,
    /// When the next window begins, in milliseconds since 1970.
    pub ends: i64,
}

/// What a budget has just come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Crossed {
    /// The alert threshold.
    Threshold,
    /// The end.
    Exhausted,
}

impl Meter {
    pub(super) fn new(id: &str, counters: Counters) -> Self {
        Self { id: id.into(), dirty: AtomicBool::new(false), counters: Mutex::new(counters) }
    }

    fn lock(&self) -> MutexGuard<'_, Counters> {
        self.counters.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is to be stored, after which it is no longer dirty.
    pub(super) fn stored(&self) -> Counters {
        // In this order: what is counted in between is stored now and once more.
        self.dirty.store(false, Ordering::Release);
        self.lock().clone()
    }

    /// Makes what somebody decided at `at` come true.
    pub(super) fn recount(&self, recount: Recount, at: Timestamp) {
        self.lock().recount(recount, at);
    }

    /// What it has counted, to be looked at.
    pub(super) fn copy(&self) -> Counters {
        self.lock().clone()
    }

    /// The clock has been put back, or may have been.
    pub(super) fn unsettle(&self) {
        self.lock().unsettle();
    }

    /// Replaces everything that has been counted.
    pub(super) fn replace(&self, counters: Counters) {
        *self.lock() = counters;
    }

    /// Whether a budget is used up. What calls in flight have reserved counts as used.
    pub fn is_exhausted(&self, limits: &Limits, now: Now) -> bool {
        if limits.budgets.is_empty() {
            return false;
        }
        let now = now.timestamp();
        let mut counters = self.lock();
        limits.budgets.iter().any(|budget| {
            let spent = counters.of(budget, now);
            spent.used.saturating_add(spent.reserved) >= budget.limit
        })
    }

    /// How the budgets stand.
    pub fn standings(&self, limits: &Limits, now: Now) -> Vec<Standing> {
        self.lock().standings(&limits.budgets, now.timestamp())
    }

    /// How the rate limits stand.
    pub fn rates(&self, limits: &Limits, now: Now) -> Vec<RateStanding> {
        let mut counters = self.lock();
        let standing = |rate: &Rate| {
            let window = counters.window(*rate, now);
            RateStanding { rate: *rate, used: window.used, ends: window.start + rate.window() }
        };
        limits.rates.iter().map(standing).collect()
    }

    /// Counts a request in every window of requests, and looks whether the tokens would fit into every window of
    /// tokens. All of them, whatever the first ones said; the answer is the first limit without room.
    pub(super) fn take(&self, limits: &Limits, claim: Claim, now: Now) -> Result<(), Rate> {
        let mut counters = self.lock();
        let mut outcome = Ok(());
        for rate in &limits.rates {
            let window = counters.window(*rate, now);
            let units = claim.of_rate(rate.kind);
            let fits = window.used.saturating_add(window.reserved).saturating_add(units) <= rate.capacity;
            if rate.kind == RateLimitType::Requests {
                window.used = window.used.saturating_add(units);
            }
            if !fits && outcome.is_ok() {
                outcome = Err(*rate);
            }
        }
        outcome
    }

    /// Counts what a call has used, and tells which budgets have come to something by it. Of several limits on tokens
    /// only the first is charged in Portkey's gateway (branch 2.x), unless `every` is to be.
    pub(super) fn charge(
        &self,
        limits: &Limits,
        nanos: u64,
        tokens: u64,
        every: bool,
        now: Now,
    ) -> Vec<(Standing, Crossed)> {
        let instant = now.timestamp();
        let mut counters = self.lock();
        let mut crossed = Vec::new();
        for budget in &limits.budgets {
            let units = match budget.kind {
                BudgetType::Cost => nanos,
                BudgetType::Tokens => tokens,
            };
            if units == 0 {
                continue;
            }
            let spent = counters.of(budget, instant);
            spent.used = spent.used.saturating_add(units);
            if budget.alert_at.is_some_and(|at| spent.used >= at) && !spent.alerted {
                spent.alerted = true;
                crossed.push((spent.standing(budget), Crossed::Threshold));
            }
            if spent.used >= budget.limit && !spent.told_exhausted {
                spent.told_exhausted = true;
                crossed.push((spent.standing(budget), Crossed::Exhausted));
            }
        }
        let charged = if every { usize::MAX } else { 1 };
        for rate in limits.rates.iter().filter(|rate| rate.kind == RateLimitType::Tokens).take(charged) {
            let window = counters.window(*rate, now);
            window.used = window.used.saturating_add(tokens);
        }
        crossed
    }

    /// Sets room aside for a call, or tells what lacks it. [`Meter::release`] gives it back.
    pub(super) fn room(counters: &mut Counters, limits: &Limits, claim: Claim, now: Now) -> Result<(), Lacking> {
        let instant = now.timestamp();
        for budget in &limits.budgets {
            let spent = counters.of(budget, instant);
            if spent.used.saturating_add(spent.reserved).saturating_add(claim.of(budget.kind)) > budget.limit {
                return Err(Lacking::Budget);
            }
        }
        for rate in &limits.rates {
            let window = counters.window(*rate, now);
            let units = claim.of_rate(rate.kind);
            if window.used.saturating_add(window.reserved).saturating_add(units) > rate.capacity {
                return Err(Lacking::Rate(*rate));
            }
        }
        Ok(())
    }

    pub(super) fn reserve(counters: &mut Counters, limits: &Limits, claim: Claim, now: Now) {
        let instant = now.timestamp();
        for budget in &limits.budgets {
            let spent = counters.of(budget, instant);
            spent.reserved = spent.reserved.saturating_add(claim.of(budget.kind));
        }
        for rate in &limits.rates {
            let window = counters.window(*rate, now);
            match rate.kind {
                RateLimitType::Requests => window.used = window.used.saturating_add(claim.requests),
                RateLimitType::Tokens => window.reserved = window.reserved.saturating_add(claim.tokens),
            }
        }
    }

    /// Gives back what [`Meter::reserve`] has set aside. At no particular time: the periods may have changed since, and
    /// what is reserved goes with them.
    pub(super) fn release(&self, limits: &Limits, claim: Claim) {
        let mut counters = self.lock();
        for budget in &limits.budgets {
            counters.release(budget.kind, claim.of(budget.kind));
        }
        for rate in limits.rates.iter().filter(|rate| rate.kind == RateLimitType::Tokens) {
            counters.release_tokens(*rate, claim.tokens);
        }
    }

    pub(super) fn counters(&self) -> MutexGuard<'_, Counters> {
        self.lock()
    }
}

/// What a call may use at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// Requests: 1, or 0 of something that has counted it before.
    pub requests: u64,
    /// Nano-dollars.
    pub nanos: u64,
    /// Tokens.
    pub tokens: u64,
}

impl Claim {
    fn of(self, kind: BudgetType) -> u64 {
        match kind {
            BudgetType::Cost => self.nanos,
            BudgetType::Tokens => self.tokens,
        }
    }

    fn of_rate(self, kind: RateLimitType) -> u64 {
        match kind {
            RateLimitType::Requests => self.requests,
            RateLimitType::Tokens => self.tokens,
        }
    }
}

/// What has no room for a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacking {
    /// A budget.
    Budget,
    /// A rate limit.
    Rate(Rate),
}
