//! The counters of one subject.
//!
//! Rate windows are fixed and begin at whole multiples of their length since 1970, as in Portkey's gateway since 1.17.7
//! (its changelog, branch 2.x): so weeks begin on Thursdays here, while weekly budgets begin on Sundays. A request that
//! is refused has been counted all the same.

use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use serde::{Deserialize, Serialize};

use super::limits::{Budget, Limits, Rate};
use crate::api::{
    limits::{BudgetType, RateLimitType, RateLimitUnit},
    timestamp::Timestamp,
};

/// The present: rate windows are told apart by milliseconds, budgets by seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// Milliseconds since 1970.
    pub millis: i64,
}

impl Now {
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

/// The counters, as they are stored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counters {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cost: Option<Spent>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tokens: Option<Spent>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    windows: Vec<Window>,
}

/// What a budget has counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Spent {
    /// Nano-dollars or tokens.
    used: u64,
    /// Since when.
    since: Timestamp,
    /// By when it has to be looked at again; none when it never starts again. For `of` alone.
    #[serde(skip)]
    ends: Option<(super::limits::Reset, Option<Timestamp>)>,
    /// Nano-dollars or tokens that calls in flight may still use.
    #[serde(skip)]
    reserved: u64,
    /// Whether owners have been told of the threshold.
    #[serde(default)]
    alerted: bool,
    /// Whether owners have been told of the end.
    #[serde(default)]
    told_exhausted: bool,
}

/// A rate window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Window {
    kind: RateLimitType,
    unit: RateLimitUnit,
    /// Milliseconds since 1970.
    start: i64,
    used: u64,
    /// Tokens that calls in flight may still use.
    #[serde(skip)]
    reserved: u64,
}

/// How a budget stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// What it counts.
    pub kind: BudgetType,
    /// Nano-dollars or tokens.
    pub used: u64,
    /// Nano-dollars or tokens.
    pub limit: u64,
    /// Since when it counts.
    pub since: Timestamp,
    /// When it starts again.
    pub next_reset: Option<Timestamp>,
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

    /// Puts every budget to zero from `now` on. Rate windows go on.
    pub(super) fn reset(&self, now: Timestamp) {
        let counters = &mut *self.lock();
        for spent in [&mut counters.cost, &mut counters.tokens].into_iter().flatten() {
            let reserved = spent.reserved;
            *spent = Spent { reserved, ..Spent::new(now) };
        }
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
        let now = now.timestamp();
        let mut counters = self.lock();
        let standing = |budget: &Budget| {
            let spent = counters.of(budget, now);
            let next_reset = spent.ends.and_then(|(_, at)| at);
            Standing { kind: budget.kind, used: spent.used, limit: budget.limit, since: spent.since, next_reset }
        };
        limits.budgets.iter().map(standing).collect()
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

    /// Counts what a call has used, and tells which budgets have come to something by it.
    pub(super) fn charge(&self, limits: &Limits, nanos: u64, tokens: u64, now: Now) -> Vec<(Standing, Crossed)> {
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
            let standing = Standing {
                kind: budget.kind,
                used: spent.used,
                limit: budget.limit,
                since: spent.since,
                next_reset: spent.ends.and_then(|(_, at)| at),
            };
            if budget.alert_at.is_some_and(|at| spent.used >= at) && !spent.alerted {
                spent.alerted = true;
                crossed.push((standing, Crossed::Threshold));
            }
            if spent.used >= budget.limit && !spent.told_exhausted {
                spent.told_exhausted = true;
                crossed.push((standing, Crossed::Exhausted));
            }
        }
        // Only the first limit on tokens is charged (Portkey's gateway, branch 2.x).
        if let Some(rate) = limits.rates.iter().find(|rate| rate.kind == RateLimitType::Tokens) {
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

    pub(super) fn release(&self, limits: &Limits, claim: Claim, now: Now) {
        let instant = now.timestamp();
        let mut counters = self.lock();
        for budget in &limits.budgets {
            let spent = counters.of(budget, instant);
            spent.reserved = spent.reserved.saturating_sub(claim.of(budget.kind));
        }
        for rate in limits.rates.iter().filter(|rate| rate.kind == RateLimitType::Tokens) {
            let window = counters.window(*rate, now);
            window.reserved = window.reserved.saturating_sub(claim.tokens);
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

impl Spent {
    fn new(since: Timestamp) -> Self {
        Self { used: 0, since, ends: None, reserved: 0, alerted: false, told_exhausted: false }
    }
}

impl Counters {
    /// The counter of a budget, begun again if that is due. A budget counts from when it is first looked at.
    fn of(&mut self, budget: &Budget, now: Timestamp) -> &mut Spent {
        let slot = match budget.kind {
            BudgetType::Cost => &mut self.cost,
            BudgetType::Tokens => &mut self.tokens,
        };
        let spent = slot.get_or_insert_with(|| Spent::new(now));
        if spent.since > now {
            // The clock was put back.
            (spent.since, spent.ends) = (now, None);
        }
        let ends = match spent.ends {
            Some((reset, at)) if reset == budget.reset => at,
            _ => budget.reset.after(spent.since),
        };
        spent.ends = Some((budget.reset, ends));
        if ends.is_some_and(|at| at <= now) {
            let since = budget.reset.last(spent.since, now);
            let reserved = spent.reserved;
            *spent = Spent { reserved, ends: Some((budget.reset, budget.reset.after(since))), ..Spent::new(since) };
        }
        // A limit that was raised is watched again.
        spent.alerted &= budget.alert_at.is_some_and(|at| spent.used >= at);
        spent.told_exhausted &= spent.used >= budget.limit;
        spent
    }

    fn window(&mut self, rate: Rate, now: Now) -> &mut Window {
        let length = rate.window();
        let start = now.millis.div_euclid(length) * length;
        let position = self.windows.iter().position(|window| window.kind == rate.kind && window.unit == rate.unit);
        let fresh = Window { kind: rate.kind, unit: rate.unit, start, used: 0, reserved: 0 };
        match position.and_then(|position| self.windows.get_mut(position)) {
            // Another window, whichever: a clock that is put back begins anew, too.
            Some(window) if window.start != start => {
                let reserved = window.reserved;
                *window = Window { reserved, ..fresh };
            }
            Some(_) => {}
            None => self.windows.push(fresh),
        }
        let index = position.unwrap_or(self.windows.len() - 1);
        #[expect(clippy::indexing_slicing, reason = "found or pushed just above")]
        &mut self.windows[index]
    }
}
