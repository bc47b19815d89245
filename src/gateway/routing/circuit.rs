//! Circuit breakers: a target that keeps failing is left alone for a while.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use axum::http::StatusCode;
use serde::Deserialize;

/// The shortest time that a target is left alone, in milliseconds; what is shorter is raised to it (Portkey's
/// documentation).
const SHORTEST: i64 = 30_000;

/// How many targets are remembered: configs that come with requests may be as many as callers please. What exceeds it
/// starts again.
const CAPACITY: usize = 10_000;

/// When a target is left alone.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct CircuitBreaker {
    /// After so many failures; at least 1.
    pub failure_threshold: Option<u64>,
    /// When so many percent of its answers are failures.
    pub failure_threshold_percentage: Option<f64>,
    /// The percentage is looked at from so many answers on.
    pub minimum_requests: Option<u64>,
    /// How long, in milliseconds.
    pub cooldown_interval: Option<i64>,
    /// What is a failure; every status above 500 when nothing is said.
    pub failure_status_codes: Option<Vec<u16>>,
}

/// What is known of all targets.
#[derive(Debug, Default)]
pub struct Circuits {
    states: Mutex<HashMap<String, State>>,
}

#[derive(Debug, Default, Clone, Copy)]
struct State {
    answers: u64,
    failures: u64,
    /// Left alone until then, in milliseconds since 1970.
    open_until: Option<i64>,
}

impl CircuitBreaker {
    fn is_failure(&self, status: StatusCode) -> bool {
        match &self.failure_status_codes {
            Some(codes) => codes.contains(&status.as_u16()),
            None => status.as_u16() > 500,
        }
    }

    fn trips(&self, state: &State) -> bool {
        if self.failure_threshold.is_some_and(|most| state.failures >= most.max(1)) {
            return true;
        }
        let enough = state.answers >= self.minimum_requests.unwrap_or(1);
        let percentage = state.failures as f64 * 100.0 / state.answers.max(1) as f64;
        enough && self.failure_threshold_percentage.is_some_and(|most| percentage >= most)
    }
}

impl Circuits {
    fn lock(&self) -> MutexGuard<'_, HashMap<String, State>> {
        self.states.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a target is left alone at `now`, in milliseconds since 1970.
    pub fn is_open(&self, target: &str, now: i64) -> bool {
        self.lock().get(target).and_then(|state| state.open_until).is_some_and(|until| until > now)
    }

    /// Notes how a target has answered.
    pub fn note(&self, breaker: &CircuitBreaker, target: &str, status: StatusCode, now: i64) {
        let mut states = self.lock();
        if states.len() >= CAPACITY && !states.contains_key(target) {
            states.clear();
        }
        let state = states.entry(target.to_owned()).or_default();
        if state.open_until.is_some_and(|until| until <= now) {
            // Its time is over: it begins anew.
            *state = State::default();
        }
        state.answers += 1;
        state.failures += u64::from(breaker.is_failure(status));
        if state.open_until.is_none() && breaker.trips(state) {
            let interval = breaker.cooldown_interval.unwrap_or(SHORTEST).max(SHORTEST);
            state.open_until = Some(now.saturating_add(interval));
        }
    }

    /// Forgets everything.
    pub fn clear(&self) {
        self.lock().clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAILED: StatusCode = StatusCode::BAD_GATEWAY;

    #[test]
    fn opens_after_failures_and_closes_after_its_time() {
        let breaker =
            CircuitBreaker { failure_threshold: Some(2), cooldown_interval: Some(1), ..CircuitBreaker::default() };
        let circuits = Circuits::default();
        circuits.note(&breaker, "a", FAILED, 0);
        circuits.note(&breaker, "a", StatusCode::INTERNAL_SERVER_ERROR, 0);
        assert!(!circuits.is_open("a", 0), "500 itself is no failure");
        circuits.note(&breaker, "a", FAILED, 5);
        assert!(circuits.is_open("a", 30_004) && !circuits.is_open("b", 5));
        assert!(!circuits.is_open("a", 30_005));
        circuits.note(&breaker, "a", FAILED, 30_005);
        assert!(!circuits.is_open("a", 30_006), "it counts anew");
    }

    #[test]
    fn a_percentage_needs_enough_answers() {
        let breaker = CircuitBreaker {
            failure_threshold_percentage: Some(50.0),
            minimum_requests: Some(4),
            failure_status_codes: Some(vec![429]),
            ..CircuitBreaker::default()
        };
        let circuits = Circuits::default();
        for (status, open) in [(429, false), (429, false), (503, false), (200, true)] {
            circuits.note(&breaker, "a", StatusCode::from_u16(status).unwrap(), 0);
            assert_eq!(circuits.is_open("a", 0), open);
        }
    }
}
