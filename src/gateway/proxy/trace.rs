//! The headers that Portkey adds to the answer of a target, and to the refusals that stand in for one.

use axum::{
    http::{HeaderName, HeaderValue},
    response::Response,
};

use super::dispatch::CacheStatus;
use crate::api::providers_catalog;

/// The headers.
static MARKS: [HeaderName; 5] = [
    HeaderName::from_static("x-portkey-trace-id"),
    HeaderName::from_static("x-portkey-provider"),
    HeaderName::from_static("x-portkey-last-used-option-index"),
    HeaderName::from_static("x-portkey-retry-attempt-count"),
    HeaderName::from_static("x-portkey-cache-status"),
];

/// Adds the headers; `retries` is none when they were given up, for which Portkey writes -1. Those of the same names that an upstream sent are replaced.
pub fn mark(
    mut response: Response,
    trace_id: HeaderValue,
    provider: &str,
    option: &str,
    retries: Option<u32>,
    cache: CacheStatus,
) -> Response {
    // The two of most answers need not be made.
    let option = if option == "config" { HeaderValue::from_static("config") } else { text(option) };
    let retries = match retries {
        Some(0) => HeaderValue::from_static("0"),
        Some(retries) => HeaderValue::from(retries),
        None => HeaderValue::from_static("-1"),
    };
    let headers = response.headers_mut();
    // Once, rather than while they are inserted; and two for those that the server adds.
    headers.reserve(MARKS.len() + 2);
    let cache = HeaderValue::from_static(cache.word());
    for (name, value) in MARKS.iter().zip([trace_id, provider_name(provider), option, retries, cache]) {
        headers.insert(name, value);
    }
    response
}

fn text(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// A provider's id. The program knows nearly all of them.
fn provider_name(id: &str) -> HeaderValue {
    let known = providers_catalog::find(id).filter(|provider| provider.id == id);
    known.map_or_else(|| text(id), |provider| HeaderValue::from_static(provider.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_upstream_s_own_headers_of_these_names_go() {
        let mut response = Response::default();
        response.headers_mut().append("x-portkey-provider", HeaderValue::from_static("forged"));
        let id = HeaderValue::from_static("t");
        let response = mark(response, id, "openai", "config.targets[1]", None, CacheStatus::Miss);
        let values: Vec<_> = response.headers().get_all("x-portkey-provider").iter().collect();
        assert_eq!(values, ["openai"]);
        assert_eq!(response.headers()["x-portkey-last-used-option-index"], "config.targets[1]");
        assert_eq!(response.headers()["x-portkey-retry-attempt-count"], "-1");
    }
}
