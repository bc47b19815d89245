//! `/metrics`: what the gateway has done, for Prometheus.
//!
//! No label is a caller's to multiply: endpoints, statuses and reasons are closed sets, and of virtual keys and models the
//! first [`NAMES`] have series of their own and the rest share `other`. What a request touches are handles that were
//! resolved when its names were first seen: nothing is formatted or allocated for it.

mod process;
mod series;
#[cfg(test)]
mod tests;

use std::time::Duration;

use prometheus_client::{
    encoding::text,
    metrics::{counter::Counter, gauge::Gauge, histogram::Histogram},
    registry::Registry,
};

use self::series::{Closed, ENDPOINTS, Series};
use super::{journal::Entry, proxy::Reason};

/// The form of what [`Metrics::text`] writes.
pub const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// How many virtual keys, and how many models, have series of their own.
pub const NAMES: usize = 100;

/// Seconds. From what the mock provider takes to what a long stream does.
const BUCKETS: [f64; 16] =
    [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0];

/// What answers: see `journal::Attempt::answered_by`.
const ANSWERED_BY: [&str; 7] = ["mock", "upstream", "cache", "limit", "guardrail", "fault", "gateway"];

/// The metrics of a gateway.
pub struct Metrics {
    registry: Registry,
    in_flight: Gauge,
    latency: Closed<Histogram, { ENDPOINTS.len() }>,
    refusals: Closed<Counter, { Reason::ALL.len() }>,
    cache: Closed<Counter, 3>,
    attempts: Closed<Counter, { ANSWERED_BY.len() }>,
    admin: Closed<Counter, { series::CLASSES.len() }>,
    retries: Counter,
    series: Series,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut whole = Registry::default();
        process::register(&mut whole);
        let registry = whole.sub_registry_with_prefix("portkey_gateway");
        let in_flight = Gauge::default();
        let retries = Counter::default();
        let latency = Closed::new("endpoint", ENDPOINTS, || Histogram::new(BUCKETS));
        let refusals = Closed::new("reason", Reason::ALL.map(Reason::word), Counter::default);
        let cache = Closed::new("result", ["HIT", "MISS", "REFRESH"], Counter::default);
        let attempts = Closed::new("answered_by", ANSWERED_BY, Counter::default);
        let admin = Closed::new("status", series::CLASSES, Counter::default);
        registry.register(
            "requests_in_flight",
            "Requests of the data plane that are being answered",
            in_flight.clone(),
        );
        registry.register("request_duration_seconds", "Time until the answer was sent whole", latency.family());
        registry.register("refusals", "Requests of the data plane that were refused", refusals.family());
        registry.register("cache_lookups", "Requests that could be answered from the cache", cache.family());
        registry.register("attempts", "Targets that were tried, by what answered", attempts.family());
        registry.register("retries", "Calls of a target beyond its first", retries.clone());
        registry.register("admin_requests", "Requests of the management API", admin.family());
        let series = Series::registered(registry);
        Self { registry: whole, in_flight, latency, refusals, cache, attempts, admin, retries, series }
    }
}

impl Metrics {
    /// Counts a request among those in flight until what is returned is dropped.
    pub fn begin(&self) -> InFlight {
        self.in_flight.inc();
        InFlight(self.in_flight.clone())
    }

    /// Counts a request that has ended.
    pub fn count(&self, entry: &Entry, latency: Duration) {
        if let Some(histogram) = self.latency.get(entry.path) {
            histogram.observe(latency.as_secs_f64());
        }
        if let Some(refusals) = entry.reason.and_then(|reason| self.refusals.get(reason)) {
            refusals.inc();
        }
        if let Some(lookups) = self.cache.get(entry.cache) {
            lookups.inc();
        }
        for attempt in &entry.attempts {
            if let Some(attempts) = self.attempts.get(attempt.answered_by) {
                attempts.inc();
            }
            if attempt.retries > 0 {
                self.retries.inc_by(attempt.retries.into());
            }
        }
        self.series.count(entry);
    }

    /// Counts a request of the management API.
    pub fn count_admin(&self, status: u16) {
        if let Some(requests) = self.admin.get(series::class(status)) {
            requests.inc();
        }
    }

    /// Whether requests of this path are told apart from others.
    pub fn knows(&self, path: &str) -> bool {
        self.latency.get(path).is_some()
    }

    /// All of them, as [`CONTENT_TYPE`] says.
    ///
    /// # Errors
    /// None: what is written to is in memory.
    pub fn text(&self) -> Result<String, std::fmt::Error> {
        let mut text = String::new();
        text::encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

/// A request in flight, for as long as it is kept.
#[derive(Debug)]
pub struct InFlight(Gauge);

impl Drop for InFlight {
    fn drop(&mut self) {
        self.0.dec();
    }
}
