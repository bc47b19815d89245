//! The answer's last step: its headers, and what the log says of it.

use std::time::Instant;

use axum::{body::Body, response::Response};

use super::{metered, metered::End};
use crate::gateway::{
    Gateway,
    journal::Entry,
    ledger::NANOS_PER_DOLLAR,
    proxy::{
        dispatch::{Outcome, Spent},
        exchange::Exchange,
        trace,
    },
};

/// Bytes of a body that are logged.
const LONGEST_BODY: usize = 64 * 1024;

/// What is written when an answer has been sent.
pub struct Ended {
    gateway: Gateway,
    /// None for a request that is not logged.
    entry: Option<Box<Entry>>,
    started: Instant,
}

impl Ended {
    /// Writes it.
    pub fn write(self, spent: Spent, end: End) {
        let latency = self.started.elapsed();
        let Some(mut entry) = self.entry else { return };
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
        self.gateway.journal().write(*entry);
    }
}

/// Adds the headers of an answer, and logs it now or when its stream has ended.
pub async fn deliver(exchange: Exchange, outcome: Outcome) -> Response {
    let trace_id = trace::id(&exchange.headers);
    let Outcome { response, option, retries, cache, provider, spent, pending, refused, .. } = outcome;
    let logs_bodies = exchange.gateway.behaviour().log_bodies;
    let mut entry = (!exchange.is_private()).then(|| {
        Box::new(Entry {
            id: 0,
            at: exchange.at.timestamp(),
            trace_id: trace_id.to_str().unwrap_or_default().to_owned(),
            path: exchange.endpoint.path(),
            status: response.status().as_u16(),
            api_key: exchange.caller.presented.key.name.clone(),
            workspace: exchange.caller.workspace.slug.clone(),
            config: exchange.route.config_name.clone(),
            model: exchange.call.model().map(str::to_owned),
            stream: pending.is_some(),
            attempts: exchange.attempts,
            cache: cache.word(),
            input_tokens: 0,
            output_tokens: 0,
            usage: "none",
            cost: 0.0,
            latency_ms: 0.0,
            end: refused.is_some().then_some("refused"),
            message: refused,
            request_body: logs_bodies.then(|| beginning(&exchange.call.body)),
            response_body: None,
        })
    });
    let mut response = trace::mark(response, trace_id, &provider, &option, retries, cache);
    let ended = |entry| Ended { gateway: exchange.gateway.clone(), entry, started: exchange.started };
    match pending {
        Some(pending) => {
            response = response.map(|body| metered(body, pending, ended(entry)));
        }
        None => {
            if logs_bodies && let Some(entry) = &mut entry {
                let (head, body) = response.into_parts();
                // It is whole already: nothing is waited for.
                let body = http_body_util::BodyExt::collect(body).await.map(|body| body.to_bytes()).unwrap_or_default();
                entry.response_body = Some(beginning(&body));
                response = Response::from_parts(head, Body::from(body));
            }
            ended(entry).write(spent, End::Complete);
        }
    }
    response
}

fn beginning(body: &[u8]) -> String {
    String::from_utf8_lossy(body.get(..LONGEST_BODY).unwrap_or(body)).into_owned()
}
