//! The simple cache: answers that are given again for the same request.
//!
//! A request is the same when its workspace, provider, host, path, body, metadata and `x-portkey-*` headers are; the namespace
//! of `x-portkey-cache-namespace` stands in for the headers. An answer from the cache is charged to nobody. Streams are
//! not kept. In memory, up to [`CAPACITY`] bytes; what has not been asked for in a while goes first.

use std::ops::RangeInclusive;

use axum::{
    body::Bytes,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::Response,
};
use quick_cache::{Weighter, sync::Cache};
use sha2::{Digest, Sha256};

use super::super::{call::Call, exchange::Exchange, names, refusal::Refusal, resolve::Destination};
use crate::gateway::routing::config::Inherited;

/// Bytes of answers.
const CAPACITY: u64 = 64 * 1024 * 1024;

/// Seconds for which an answer is good when nothing is said (Portkey's documentation).
const DEFAULT_AGE: u64 = 604_800;

/// Seconds for which an answer may be good (Portkey's documentation).
const AGES: RangeInclusive<u64> = 60..=7_776_000;

/// Headers that say nothing about what is asked.
const NOT_ASKING: [&str; 10] = [
    "x-portkey-api-key",
    "x-portkey-cache",
    "x-portkey-cache-force-refresh",
    "x-portkey-cache-ttl",
    "x-portkey-debug",
    "x-portkey-metadata",
    "x-portkey-parent-span-id",
    "x-portkey-span-id",
    "x-portkey-span-name",
    "x-portkey-trace-id",
];

/// The value of `x-portkey-cache-status`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CacheStatus {
    /// The answer came from the cache.
    Hit,
    /// It did not, and is kept now.
    Miss,
    /// It was asked for anew, and is kept now.
    Refresh,
    /// Nothing is kept.
    Disabled,
}

impl CacheStatus {
    /// As the header has it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Hit => "HIT",
            Self::Miss => "MISS",
            Self::Refresh => "REFRESH",
            Self::Disabled => "DISABLED",
        }
    }
}

/// An answer that is kept.
#[derive(Debug, Clone)]
struct Kept {
    content_type: Option<HeaderValue>,
    body: Bytes,
    /// In milliseconds since 1970.
    ends: i64,
}

#[derive(Debug, Clone)]
struct ByLength;

impl Weighter<[u8; 32], Kept> for ByLength {
    fn weight(&self, _: &[u8; 32], kept: &Kept) -> u64 {
        // And some for what it takes to keep it.
        kept.body.len() as u64 + 128
    }
}

/// The answers that are kept.
#[derive(Debug)]
pub struct AnswerCache(Cache<[u8; 32], Kept, ByLength>);

impl Default for AnswerCache {
    fn default() -> Self {
        Self(Cache::with_weighter(1000, CAPACITY, ByLength))
    }
}

impl AnswerCache {
    /// Forgets all answers.
    pub fn clear(&self) {
        self.0.clear();
    }
}

/// The place of one request in the cache.
pub struct Place {
    key: [u8; 32],
    /// Seconds.
    age: u64,
    /// What an answer that is not from the cache is.
    pub status: CacheStatus,
}

impl Place {
    /// Where the answer to a call is kept; none when it is not to be.
    ///
    /// # Errors
    /// 400 for the semantic cache, which is not here, and for an age that is no number.
    pub fn of(
        exchange: &Exchange,
        inherited: &Inherited<'_>,
        destination: &Destination,
        call: &Call,
    ) -> Result<Option<Self>, Refusal> {
        match exchange.header(&names::CACHE).or(inherited.cache.map(|cache| cache.mode.as_str())) {
            None => return Ok(None),
            Some("simple") => {}
            Some("semantic") => {
                return Err(Refusal::request(
                    "The semantic cache is not in the local gateway: use the mode simple, or none",
                ));
            }
            Some(_) => return Err(Refusal::request("The mode of the cache must be simple")),
        }
        if exchange.is_private() || call.facts.stream {
            return Ok(None);
        }
        let age = match exchange.header(&names::CACHE_TTL) {
            Some(text) => text.parse().ok().filter(|age| AGES.contains(age)).ok_or_else(|| {
                let (least, most) = (AGES.start(), AGES.end());
                Refusal::request(&format!("x-portkey-cache-ttl must be a number of seconds, from {least} to {most}"))
            })?,
            None => inherited.cache.and_then(|cache| cache.max_age).unwrap_or(DEFAULT_AGE),
        };
        let anew = exchange.header(&names::CACHE_FORCE_REFRESH) == Some("true");
        let status = if anew { CacheStatus::Refresh } else { CacheStatus::Miss };
        Ok(Some(Self { key: key(exchange, inherited, destination, &call.body), age, status }))
    }

    /// The answer that is kept, unless it is too old or asked for anew.
    pub fn find(&self, exchange: &Exchange) -> Option<Response<Bytes>> {
        if self.status == CacheStatus::Refresh {
            return None;
        }
        let kept = exchange.gateway.answers().0.get(&self.key).filter(|kept| kept.ends > exchange.now().millis)?;
        let mut response = Response::new(kept.body);
        if let Some(content_type) = kept.content_type {
            response.headers_mut().insert(header::CONTENT_TYPE, content_type);
        }
        Some(response)
    }

    /// Keeps an answer that is one.
    pub fn keep(&self, exchange: &Exchange, answer: &Response<Bytes>) {
        if answer.status() != StatusCode::OK {
            return;
        }
        let age = i64::try_from(self.age).unwrap_or(i64::MAX).saturating_mul(1000);
        let ends = exchange.now().millis.saturating_add(age);
        let content_type = answer.headers().get(header::CONTENT_TYPE).cloned();
        exchange.gateway.answers().0.insert(self.key, Kept { content_type, body: answer.body().clone(), ends });
    }
}

fn key(exchange: &Exchange, inherited: &Inherited<'_>, destination: &Destination, body: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    let mut add = |part: &[u8]| {
        // With its length, so that parts do not run together.
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    };
    add(exchange.caller.workspace.id.as_bytes());
    // Whoever answers: a virtual key may be called as a provider is.
    add(&[u8::from(destination.target.is_some())]);
    add(destination.slug().as_bytes());
    add(destination.ai_provider_id().as_bytes());
    let host = exchange.header(&names::CUSTOM_HOST).or(inherited.custom_host);
    add(host.unwrap_or_default().as_bytes());
    add(exchange.endpoint.path().as_bytes());
    add(body);
    add(serde_json::to_vec(&exchange.metadata).unwrap_or_default().as_slice());
    match exchange.header(&names::CACHE_NAMESPACE) {
        Some(namespace) => add(namespace.as_bytes()),
        None => {
            let asks =
                |name: &HeaderName| name.as_str().starts_with("x-portkey-") && !NOT_ASKING.contains(&name.as_str());
            let mut headers: Vec<_> = exchange.headers.iter().filter(|(name, _)| asks(name)).collect();
            headers.sort_by_key(|(name, _)| name.as_str());
            for (name, value) in headers {
                add(name.as_str().as_bytes());
                add(value.as_bytes());
            }
        }
    }
    hash.finalize().into()
}
