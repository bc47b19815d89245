//! One request on its way, and what it has become so far.

use std::time::Instant;

use axum::http::{HeaderMap, HeaderName};
use serde_json::{Map, Value};

use super::{
    account,
    authenticate::Caller,
    call::Call,
    names,
    resolve::{ModelName, Route},
};
use crate::gateway::{
    Gateway, faults, journal::Attempts, ledger::Now, metrics::InFlight, upstream::endpoint::Endpoint,
};

/// One request on its way.
pub struct Exchange {
    /// The gateway that serves it.
    pub gateway: Gateway,
    /// What is called.
    pub endpoint: Endpoint,
    /// Who calls.
    pub caller: Caller,
    /// The headers that came.
    pub headers: HeaderMap,
    /// The body that came.
    pub call: Call,
    /// The model of the query.
    pub query_model: Option<String>,
    /// Where it goes.
    pub route: Route,
    /// What it carries; its key's and workspace's included.
    pub metadata: Map<String, Value>,
    /// The fault that it asks for.
    pub fault: Option<faults::OfRequest>,
    /// When it came.
    pub at: Now,
    /// The same, for measuring.
    pub started: Instant,
    /// What has been tried.
    pub attempts: Attempts,
    /// Counts it among those in flight.
    pub in_flight: Option<InFlight>,
}

impl Exchange {
    /// The time, for limits and expiry.
    pub fn now(&self) -> Now {
        self.gateway.now()
    }

    /// The model that is asked for, without a prefix, as `call` has it, else as the query has it.
    pub fn model_of<'a>(&'a self, call: &'a Call) -> Option<&'a str> {
        call.model().or(self.query_model.as_deref()).map(|name| ModelName::parse(name).model)
    }

    /// A header of the request that is text.
    pub fn header(&self, name: &HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok().map(str::trim).filter(|value| !value.is_empty())
    }

    /// Whether the caller asks for neither log nor cache (`x-portkey-debug: false`).
    pub fn is_private(&self) -> bool {
        is_private(&self.headers)
    }
}

/// See [`Exchange::is_private`].
pub fn is_private(headers: &HeaderMap) -> bool {
    headers.get(&names::DEBUG).is_some_and(|value| value.as_bytes().trim_ascii() == b"false")
}

/// A caller that goes away before its answer drops the request in the middle of its way. The log is to have it all the
/// same.
impl Drop for Exchange {
    fn drop(&mut self) {
        if let Some(in_flight) = self.in_flight.take() {
            account::abandoned(self, in_flight);
        }
    }
}
