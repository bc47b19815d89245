//! The answer's last step: its headers, and what log and metrics have of it. Every request of the data plane comes by
//! here once, whatever becomes of it.

use std::time::Instant;

use axum::{
    body::Body,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use futures_util::FutureExt;
use http_body_util::BodyExt;

use super::{metered, metered::End};
use crate::gateway::{
    Gateway,
    journal::{self, ABANDONED, Entry},
    ledger::{NANOS_PER_DOLLAR, Now},
    metrics::InFlight,
    proxy::{
        authenticate::Caller,
        call::Call,
        dispatch::{CacheStatus, Outcome, Spent},
        exchange::{self, Exchange},
        refusal::{Reason, Refusal},
        trace,
    },
    server::Unread,
    trace_id::TraceId,
    upstream::credentials,
};

/// Bytes of a body that are logged.
const LONGEST_BODY: usize = 64 * 1024;

/// What the log has for the path of a request whose head could not be read.
pub const UNREAD_PATH: &str = "(unread)";

/// A request, as it came.
pub struct Arrival {
    /// The gateway that serves it.
    pub gateway: Gateway,
    /// The whole path.
    pub path: &'static str,
    /// The headers that came.
    pub headers: HeaderMap,
    /// When it came.
    pub at: Now,
    /// The same, for measuring.
    pub started: Instant,
    /// Who called, once that is known.
    pub caller: Option<Caller>,
    /// Counts it among those in flight. None when somebody else does, who will log its end.
    pub in_flight: Option<InFlight>,
}

impl Arrival {
    /// Of a request that comes now.
    pub fn new(gateway: Gateway, path: &'static str, headers: HeaderMap) -> Self {
        let (at, started, in_flight) = (gateway.now(), Instant::now(), Some(gateway.metrics().begin()));
        Self { gateway, path, headers, at, started, caller: None, in_flight }
    }

    /// Logs the end of a request that no target was tried for.
    pub fn end(mut self, call: Option<&Call>, status: u16, refused: Option<(Reason, String)>) {
        self.log(call, status, refused, End::Complete);
    }

    fn log(&mut self, call: Option<&Call>, status: u16, refused: Option<(Reason, String)>, end: End) {
        let Some(in_flight) = self.in_flight.take() else { return };
        let (trace_id, _) = TraceId::of(&self.headers);
        let logs_bodies = self.gateway.behaviour().log_bodies;
        let mut entry = entry(&self.gateway, self.path, self.at, trace_id);
        entry.status = status;
        name(&mut entry, self.caller.as_ref(), call);
        if let (true, Some(call)) = (logs_bodies, call) {
            entry.request_body = Some(body_text(&call.body));
        }
        refuse(&mut entry, refused);
        let is_private = exchange::is_private(&self.headers);
        let ended = Ended { gateway: self.gateway.clone(), entry, is_private, started: self.started, in_flight };
        ended.write(Spent { source: "none", ..Spent::default() }, end);
    }
}

/// A caller that goes away before its body has come, or before the models are listed.
impl Drop for Arrival {
    fn drop(&mut self) {
        self.log(None, ABANDONED, None, End::Cancelled);
    }
}

/// A request that is refused before a target is tried, and what had become known of it.
pub struct TurnedAway {
    /// The request.
    pub arrival: Arrival,
    /// Why.
    pub refusal: Refusal,
    /// The body.
    pub call: Option<Call>,
}

/// Answers and logs a request that is refused.
pub fn turn_away(turned: TurnedAway) -> Response {
    let TurnedAway { arrival, refusal, call } = turned;
    let told = (refusal.reason(), refusal.message());
    arrival.end(call.as_ref(), refusal.status().as_u16(), Some(told));
    refusal.into_response()
}

/// Logs a request of which not even the head could be read.
pub fn log_unread(gateway: &Gateway, unread: Unread) {
    let arrival = Arrival::new(gateway.clone(), UNREAD_PATH, HeaderMap::new());
    arrival.end(None, unread.status.as_u16(), Some((unread.reason, unread.message)));
}

/// What is written when an answer has been sent.
pub struct Ended {
    gateway: Gateway,
    entry: Entry,
    /// Not logged, only counted.
    is_private: bool,
    started: Instant,
    in_flight: InFlight,
}

impl Ended {
    /// Writes it.
    pub fn write(self, spent: Spent, end: End) {
        let latency = self.started.elapsed();
        let mut entry = self.entry;
        entry.input_tokens = spent.usage.input;
        entry.output_tokens = spent.usage.output;
        entry.usage = spent.source;
        entry.cost = spent.nanos as f64 / NANOS_PER_DOLLAR;
        entry.latency_ms = latency.as_secs_f64() * 1000.0;
        entry.end = match end {
            End::Complete => entry.end,
            End::Cancelled => Some("cancelled"),
            End::Broken => Some("broken"),
        };
        self.gateway.metrics().count(&entry, latency);
        if !self.is_private {
            self.gateway.journal().write(entry);
        }
        drop(self.in_flight);
    }
}

/// Adds the headers of an answer, and logs it now or when its stream has ended.
pub fn deliver(mut exchange: Exchange, outcome: Outcome) -> Response {
    let (trace_id, trace_header) = TraceId::of(&exchange.headers);
    let Outcome { response, option, retries, gave_up, cache, provider, spent, pending, refused, .. } = outcome;
    // Nobody but this function takes it.
    let in_flight = exchange.in_flight.take().unwrap_or_else(|| exchange.gateway.metrics().begin());
    let logs_bodies = exchange.gateway.behaviour().log_bodies;
    let mut entry = entry_of(&mut exchange, trace_id);
    entry.status = response.status().as_u16();
    entry.stream = pending.is_some();
    entry.cache = cache.word();
    refuse(&mut entry, refused);
    let mut response = trace::mark(response, trace_header, &provider, &option, (!gave_up).then_some(retries), cache);
    let (gateway, is_private) = (exchange.gateway.clone(), exchange.is_private());
    let mut ended = Ended { gateway, entry, is_private, started: exchange.started, in_flight };
    match pending {
        Some(pending) => {
            response = response.map(|body| metered(body, pending, ended));
        }
        None => {
            if logs_bodies {
                let (head, body) = response.into_parts();
                // It is whole already: nothing is waited for.
                let body = body.collect().now_or_never().and_then(Result::ok).unwrap_or_default().to_bytes();
                ended.entry.response_body = Some(body_text(&body));
                response = Response::from_parts(head, Body::from(body));
            }
            ended.write(spent, End::Complete);
        }
    }
    response
}

/// Logs a request whose caller went away before there was an answer.
pub fn abandoned(exchange: &mut Exchange, in_flight: InFlight) {
    let (trace_id, _) = TraceId::of(&exchange.headers);
    let mut entry = entry_of(exchange, trace_id);
    entry.status = ABANDONED;
    let (gateway, is_private) = (exchange.gateway.clone(), exchange.is_private());
    let ended = Ended { gateway, entry, is_private, started: exchange.started, in_flight };
    ended.write(Spent { source: "none", ..Spent::default() }, End::Cancelled);
}

/// What the log has of a request that targets are tried for. Takes its attempts.
fn entry_of(exchange: &mut Exchange, trace_id: TraceId) -> Entry {
    let attempts = std::mem::take(&mut exchange.attempts);
    let mut entry = entry(&exchange.gateway, exchange.endpoint.whole_path(), exchange.at, trace_id);
    name(&mut entry, Some(&exchange.caller), Some(&exchange.call));
    entry.config = exchange.route.config_name.as_deref().map(Into::into);
    entry.attempts = attempts;
    if exchange.gateway.behaviour().log_bodies {
        entry.request_body = Some(body_text(&exchange.call.body));
    }
    entry
}

fn entry(gateway: &Gateway, path: &'static str, at: Now, trace_id: TraceId) -> Entry {
    debug_assert!(gateway.metrics().knows(path), "{path}");
    Entry::begun(at.timestamp(), trace_id, path, CacheStatus::Disabled.word())
}

fn name(entry: &mut Entry, caller: Option<&Caller>, call: Option<&Call>) {
    entry.api_key = caller.map(|caller| caller.presented.key.name.as_str().into());
    entry.workspace = caller.map(|caller| caller.workspace.slug.as_str().into());
    entry.model = call.and_then(Call::model).map(journal::short);
}

fn refuse(entry: &mut Entry, refused: Option<(Reason, String)>) {
    if let Some((reason, message)) = refused {
        entry.end = Some("refused");
        entry.reason = Some(reason.word());
        entry.message = Some(journal::short(&message));
    }
}

/// A body as the log has it: the beginning, without the credentials that APIs have members for.
fn body_text(body: &[u8]) -> String {
    let clean = credentials::without(body);
    let body = clean.as_deref().unwrap_or(body);
    String::from_utf8_lossy(body.get(..LONGEST_BODY).unwrap_or(body)).into_owned()
}
