//! Faults on demand: what a provider does wrong when a test asks for it.
//!
//! A rule says to which requests something happens, how often, and what. It stands for what the *provider* would have
//! done, so what comes of it goes through the same retries, fallbacks, circuit breakers and timeouts as a real answer.
//! Rules are looked at in the order in which they were made; the first one that strikes decides. One that only delays
//! lets later ones have their say.
//!
//! Each rule draws from a generator of its own, so that a run repeats whatever else the gateway does: with the seed that
//! it was given, else one that follows from the gateway's, else a random one that the list tells. In memory alone.
//!
//! | file | holds |
//! |---|---|
//! | `rule.rs` | what can be asked for, and what contradicts itself |
//! | `measure.rs` | times and amounts |
//! | `notation.rs` | a rule in one line, as the header of a request has it |
//! | `strike.rs` | what is done to one call |

mod measure;
mod notation;
mod rule;
mod strike;
#[cfg(test)]
mod tests;

use std::{
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use axum::http::{HeaderMap, HeaderName, StatusCode};

pub use measure::{BreakAfter, Latency, Span, Stall};
pub use notation::{dashed, effect, requests};
pub use rule::{Asked, FaultRule, Objection};
pub use strike::{Blow, ProviderError, Spoil, Strike};

use super::ledger::Now;

/// The header with which a request asks for a fault of its own: `status=429; retry-after=2`.
pub const HEADER: HeaderName = HeaderName::from_static("x-portkey-local-fault");

/// How many rules there can be.
pub const MOST: usize = 1000;

/// A rule that stands, and what has come of it.
#[derive(Debug, Clone)]
pub struct Standing {
    /// `f1`, `f2`, … in the order in which they were made; `header` for that of a request.
    pub id: String,
    /// What was asked for, with the seed that is used.
    pub rule: FaultRule,
    /// When it ends, in milliseconds since 1970.
    pub expires: Option<i64>,
    /// How often it was asked about a request that it takes.
    pub seen: u64,
    /// How often it struck.
    pub struck: u64,
    random: fastrand::Rng,
}

/// Why a rule does nothing any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spent {
    /// It has struck as often as it was to.
    Times,
    /// Its time is over.
    Time,
}

impl Standing {
    fn new(id: String, rule: FaultRule, seed: u64, expires: Option<i64>) -> Self {
        Self { id, rule, expires, seen: 0, struck: 0, random: fastrand::Rng::with_seed(seed) }
    }

    /// Why it does nothing any more; none while it may.
    pub fn spent(&self, now: Now) -> Option<Spent> {
        if self.expires.is_some_and(|expires| now.millis >= expires) {
            return Some(Spent::Time);
        }
        self.rule.times.is_some_and(|times| self.struck >= times).then_some(Spent::Times)
    }

    /// Adds to a strike what this rule does to a call, if it does; whether that is all.
    fn strike(&mut self, asked: &Asked<'_>, now: Now, strike: &mut Strike) -> bool {
        if self.spent(now).is_some() || !self.rule.takes(asked) {
            return false;
        }
        self.seen += 1;
        // Always drawn, so that the decisions that follow do not hang on the rate.
        let point = self.random.f64();
        if point >= self.rule.rate.unwrap_or(1.0) {
            return false;
        }
        self.struck += 1;
        let rule = &self.rule;
        let mut draw =
            |latency: Option<Latency>| latency.map_or(Duration::ZERO, |latency| latency.draw(&mut self.random));
        strike.latency += draw(rule.latency);
        strike.ttft += draw(rule.ttft);
        strike.delay_between.extend(rule.delay_between);
        strike.seed ^= self.random.u64(..);
        strike.rules.push(self.id.clone());
        strike.blow = blow(rule);
        strike.blow.is_some()
    }
}

/// What a rule does besides delaying.
fn blow(rule: &FaultRule) -> Option<Blow> {
    if rule.reset {
        return Some(Blow::Reset);
    }
    if let Some(status) = rule.status {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let (retry_after, retry_after_ms) = (rule.retry_after, rule.retry_after_ms);
        let (message, malformed) = (rule.message.clone(), rule.malformed);
        return Some(Blow::Error(ProviderError { status, message, retry_after, retry_after_ms, malformed }));
    }
    let spoil = Spoil { stall: rule.stall, malformed: rule.malformed, break_after: rule.break_after };
    (!rule.only_delays()).then_some(Blow::Spoil(spoil))
}

/// The fault that a request asks for itself. Its `times` counts the calls of this request.
#[derive(Debug)]
pub struct OfRequest(Mutex<Standing>);

/// The rules of a gateway.
#[derive(Debug)]
pub struct Faults {
    /// Whether there are any, for the many requests that meet none.
    any: AtomicBool,
    state: Mutex<State>,
    seed: Option<u64>,
    /// For requests with a fault of their own.
    random: Mutex<fastrand::Rng>,
}

/// All rules, to be put back later.
#[derive(Debug, Clone, Default)]
pub struct State {
    rules: Vec<Standing>,
    /// Rules made so far.
    made: u64,
}

/// There are [`MOST`] rules already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{MOST} faults stand at most: remove one, or clear them")]
pub struct TooMany;

impl Faults {
    /// No rules. `seed`: what those that are made later draw follows from it.
    pub fn new(seed: Option<u64>) -> Self {
        let random = Mutex::new(seed.map_or_else(fastrand::Rng::new, fastrand::Rng::with_seed));
        Self { any: AtomicBool::new(false), state: Mutex::default(), seed, random }
    }

    /// Adds a rule that has been checked, behind all others.
    ///
    /// # Errors
    /// When there are too many.
    pub fn add(&self, mut rule: FaultRule, now: Now) -> Result<Standing, TooMany> {
        let mut state = self.state();
        if state.rules.len() >= MOST {
            return Err(TooMany);
        }
        state.made += 1;
        // A number that JSON's readers can hold, and people can type.
        let derived = |seed: u64| fastrand::Rng::with_seed(seed.wrapping_add(state.made)).u32(..);
        let seed = rule.seed.unwrap_or_else(|| self.seed.map_or_else(|| fastrand::u32(..), derived).into());
        rule.seed = Some(seed);
        let expires = rule.life().ok().flatten().map(|life| now.millis.saturating_add(life));
        let standing = Standing::new(format!("f{}", state.made), rule, seed, expires);
        state.rules.push(standing.clone());
        self.any.store(true, Ordering::Release);
        Ok(standing)
    }

    /// All rules, in order.
    pub fn list(&self) -> Vec<Standing> {
        self.state().rules.clone()
    }

    /// Takes a rule away; none when there is none of that id.
    pub fn remove(&self, id: &str) -> Option<Standing> {
        let mut state = self.state();
        let place = state.rules.iter().position(|standing| standing.id == id)?;
        let removed = state.rules.remove(place);
        self.any.store(!state.rules.is_empty(), Ordering::Release);
        Some(removed)
    }

    /// Takes all rules away; how many there were. Ids go on.
    pub fn clear(&self) -> usize {
        let mut state = self.state();
        self.any.store(false, Ordering::Release);
        std::mem::take(&mut state.rules).len()
    }

    /// A copy of the rules, with what has come of them.
    pub fn save(&self) -> State {
        self.state().clone()
    }

    /// Puts a copy back: the rules go on from where they were then.
    pub fn restore(&self, saved: State) {
        let mut state = self.state();
        self.any.store(!saved.rules.is_empty(), Ordering::Release);
        *state = saved;
    }

    /// What a request asks for itself.
    ///
    /// # Errors
    /// In words, with the part of [`HEADER`] that is wrong.
    pub fn of_request(&self, headers: &HeaderMap) -> Result<Option<OfRequest>, String> {
        let Some(value) = headers.get(&HEADER) else { return Ok(None) };
        let fault = |reason: &str| format!("{}: {reason}", HEADER.as_str());
        let text = value.to_str().map_err(|_| fault("write it in ASCII"))?;
        let rule = notation::read(text).map_err(|reason| fault(&reason))?;
        let seed = self.random.lock().unwrap_or_else(PoisonError::into_inner).u64(..);
        Ok(Some(OfRequest(Mutex::new(Standing::new("header".to_owned(), rule, seed, None)))))
    }

    /// What happens to a call; none when nothing does. What the request asks for itself comes first.
    pub fn strike(&self, of_request: Option<&OfRequest>, asked: &Asked<'_>, now: Now) -> Option<Strike> {
        let any = self.any.load(Ordering::Acquire);
        if of_request.is_none() && !any {
            return None;
        }
        let mut strike = Strike::default();
        let decided = of_request
            .is_some_and(|own| own.0.lock().unwrap_or_else(PoisonError::into_inner).strike(asked, now, &mut strike));
        if !decided && any {
            for standing in &mut self.state().rules {
                if standing.strike(asked, now, &mut strike) {
                    break;
                }
            }
        }
        (!strike.rules.is_empty()).then_some(strike)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
