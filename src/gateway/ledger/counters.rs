//! What has been counted, as it is stored, and when a counter begins again.

use serde::{Deserialize, Serialize};

use super::{
    limits::{Budget, Rate, Reset},
    meter::Now,
};
use crate::api::{
    limits::{BudgetType, RateLimitType, RateLimitUnit},
    timestamp::Timestamp,
};

/// The counters of one subject.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counters {
    /// From when on a budget counts that has not been looked at yet; from its first look on when nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    since: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cost: Option<Spent>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tokens: Option<Spent>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    windows: Vec<Window>,
    /// Whether the time is to be taken as it is told next, even if it lies before what has been counted: the clock may
    /// have been put back, or it was another process that counted.
    #[serde(skip, default = "unsettled")]
    unsettled: bool,
}

fn unsettled() -> bool {
    true
}

/// What a budget has counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Spent {
    /// Nano-dollars or tokens.
    pub(super) used: u64,
    /// Since when.
    since: Timestamp,
    /// Whether it began at that time because its reset was due, and not because somebody said so.
    #[serde(default)]
    by_itself: bool,
    /// Since when it begins again as it does now: earlier days that would have been its resets are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scheduled: Option<Timestamp>,
    /// By when it has to be looked at again; none when it never starts again. For this reset alone.
    #[serde(skip)]
    ends: Option<(Reset, Option<Timestamp>)>,
    /// Nano-dollars or tokens that calls in flight may still use.
    #[serde(skip)]
    pub(super) reserved: u64,
    /// Whether owners have been told of the threshold.
    #[serde(default)]
    pub(super) alerted: bool,
    /// Whether owners have been told of the end.
    #[serde(default)]
    pub(super) told_exhausted: bool,
}

/// A rate window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Window {
    kind: RateLimitType,
    unit: RateLimitUnit,
    /// Milliseconds since 1970.
    pub(super) start: i64,
    pub(super) used: u64,
    /// Tokens that calls in flight may still use.
    #[serde(skip)]
    pub(super) reserved: u64,
}

/// What somebody's decision does to counters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Recount {
    /// Every budget is put to zero. Rate windows go on.
    Everything,
    /// The budgets of this kind are put to zero: their limit was set just now.
    Kind(BudgetType),
    /// Budgets of this one's kind begin again on other days from now on. What they have counted stays.
    Schedule(Budget),
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
    /// When it last started again by itself; none when it has not, or was put to zero after that.
    pub last_reset: Option<Timestamp>,
    /// When it starts again.
    pub next_reset: Option<Timestamp>,
    /// Whether owners have been told of the threshold.
    pub alerted: bool,
    /// Whether owners have been told of the end.
    pub told_exhausted: bool,
}

impl Spent {
    fn new(since: Timestamp) -> Self {
        Self {
            used: 0,
            since,
            by_itself: false,
            scheduled: None,
            ends: None,
            reserved: 0,
            alerted: false,
            told_exhausted: false,
        }
    }

    /// Begins at `since` with nothing but what calls in flight have reserved.
    fn begin(&mut self, since: Timestamp) {
        *self = Self { reserved: self.reserved, ..Self::new(since) };
    }

    /// How the budget stands, whose counter this is.
    pub(super) fn standing(&self, budget: &Budget) -> Standing {
        Standing {
            kind: budget.kind,
            used: self.used,
            limit: budget.limit,
            since: self.since,
            last_reset: self.by_itself.then_some(self.since),
            next_reset: self.ends.and_then(|(_, at)| at),
            alerted: self.alerted,
            told_exhausted: self.told_exhausted,
        }
    }
}

impl Counters {
    /// Of something whose budgets count from `since` on and have counted nothing.
    pub fn since(since: Timestamp) -> Self {
        Self { since: Some(since), ..Self::default() }
    }

    /// The clock has been put back, or may have been.
    pub fn unsettle(&mut self) {
        self.unsettled = true;
    }

    /// Takes `now` for the present. Nothing else begins what lies before it again: of two requests the one that looked at
    /// the clock first may come second.
    fn settle(&mut self, now: Now) {
        if !std::mem::take(&mut self.unsettled) {
            return;
        }
        let instant = now.timestamp();
        for spent in [&mut self.cost, &mut self.tokens].into_iter().flatten().filter(|spent| spent.since > instant) {
            (spent.since, spent.by_itself, spent.scheduled, spent.ends) = (instant, false, None, None);
        }
        self.windows.retain(|window| window.start <= now.millis || window.reserved > 0);
        for window in self.windows.iter_mut().filter(|window| window.start > now.millis) {
            (window.start, window.used) = (now.millis, 0);
        }
    }

    /// Gives back what a call had set aside, in whichever period that now stands.
    pub(super) fn release(&mut self, kind: BudgetType, units: u64) {
        if let Some(spent) = self.slot(kind) {
            spent.reserved = spent.reserved.saturating_sub(units);
        }
    }

    /// The same in a rate window.
    pub(super) fn release_tokens(&mut self, rate: Rate, tokens: u64) {
        let is_of = |window: &&mut Window| window.kind == rate.kind && window.unit == rate.unit;
        if let Some(window) = self.windows.iter_mut().find(is_of) {
            window.reserved = window.reserved.saturating_sub(tokens);
        }
    }

    /// Makes what somebody decided at `at` come true.
    pub fn recount(&mut self, recount: Recount, at: Timestamp) {
        match recount {
            Recount::Everything => {
                self.since = Some(at);
                for spent in [&mut self.cost, &mut self.tokens].into_iter().flatten() {
                    spent.begin(at);
                }
            }
            Recount::Kind(kind) => self.slot(kind).get_or_insert_with(|| Spent::new(at)).begin(at),
            Recount::Schedule(former) => {
                // What was due until now is due.
                let spent = self.of(&former, at);
                spent.scheduled = Some(at);
                spent.ends = None;
            }
        }
    }

    /// How budgets stand.
    pub fn standings(&mut self, budgets: &[Budget], now: Timestamp) -> Vec<Standing> {
        budgets.iter().map(|budget| self.of(budget, now).standing(budget)).collect()
    }

    fn slot(&mut self, kind: BudgetType) -> &mut Option<Spent> {
        match kind {
            BudgetType::Cost => &mut self.cost,
            BudgetType::Tokens => &mut self.tokens,
        }
    }

    /// The counter of a budget, begun again if that is due.
    pub(super) fn of(&mut self, budget: &Budget, now: Timestamp) -> &mut Spent {
        self.settle(Now::of(now));
        let since = self.since.map_or(now, |since| since.min(now));
        let spent = self.slot(budget.kind).get_or_insert_with(|| Spent::new(since));
        let scheduled = spent.scheduled.map_or(spent.since, |at| at.max(spent.since));
        let ends = match spent.ends {
            Some((reset, at)) if reset == budget.reset => at,
            _ => budget.reset.after(spent.since, scheduled),
        };
        spent.ends = Some((budget.reset, ends));
        if let Some(due) = ends.filter(|due| *due <= now) {
            let since = budget.reset.last(due, now);
            spent.begin(since);
            spent.by_itself = true;
            spent.ends = Some((budget.reset, budget.reset.after(since, since)));
        }
        // A limit that was raised is watched again.
        spent.alerted &= budget.alert_at.is_some_and(|at| spent.used >= at);
        spent.told_exhausted &= spent.used >= budget.limit;
        spent
    }

    /// The window of a rate limit: the one that `now` lies in, or a later one that has been opened.
    pub(super) fn window(&mut self, rate: Rate, now: Now) -> &mut Window {
        self.settle(now);
        let length = rate.window();
        let start = now.millis.div_euclid(length) * length;
        let position = self.windows.iter().position(|window| window.kind == rate.kind && window.unit == rate.unit);
        let fresh = Window { kind: rate.kind, unit: rate.unit, start, used: 0, reserved: 0 };
        match position.and_then(|position| self.windows.get_mut(position)) {
            Some(window) if window.start < start => {
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
