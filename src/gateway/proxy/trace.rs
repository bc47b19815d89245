//! The headers that Portkey adds to the answer of a target, and to the refusals that stand in for one.

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue},
    response::Response,
};

use super::dispatch::CacheStatus;
use crate::gateway::store::random;

/// The trace id of a request: the caller's (`x-portkey-trace-id`, else that of a W3C `traceparent`), or a new UUID.
pub fn id(headers: &HeaderMap) -> HeaderValue {
    let given = headers.get("x-portkey-trace-id").filter(|value| !value.is_empty()).cloned();
    given
        .or_else(|| of_traceparent(headers))
        .or_else(|| HeaderValue::try_from(random::passing_uuid()).ok())
        .unwrap_or_else(|| HeaderValue::from_static(""))
}

/// Adds the headers; `retries` is none when they were given up, for which Portkey writes -1. Those of the same names that an upstream sent are replaced.
pub fn mark(
    mut response: Response,
    trace_id: HeaderValue,
    provider: &str,
    option: &str,
    retries: Option<u32>,
    cache: CacheStatus,
) -> Response {
    let text = |text: &str| HeaderValue::from_str(text).unwrap_or_else(|_| HeaderValue::from_static(""));
    // The two of most answers need not be made.
    let option = if option == "config" { HeaderValue::from_static("config") } else { text(option) };
    let retries = match retries {
        Some(0) => HeaderValue::from_static("0"),
        Some(retries) => HeaderValue::from(retries),
        None => HeaderValue::from_static("-1"),
    };
    let headers = response.headers_mut();
    for (name, value) in [
        ("x-portkey-trace-id", trace_id),
        ("x-portkey-provider", text(provider)),
        ("x-portkey-last-used-option-index", option),
        ("x-portkey-retry-attempt-count", retries),
        ("x-portkey-cache-status", HeaderValue::from_static(cache.word())),
    ] {
        headers.insert(HeaderName::from_static(name), value);
    }
    response
}

/// The second field of `00-<trace id>-<span id>-<flags>`.
fn of_traceparent(headers: &HeaderMap) -> Option<HeaderValue> {
    let id = headers.get("traceparent")?.to_str().ok()?.split('-').nth(1)?;
    let is_id = id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_id.then(|| HeaderValue::from_str(id).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id_for(name: &'static str, value: &'static str) -> String {
        let headers: HeaderMap =
            [(HeaderName::from_static(name), HeaderValue::from_static(value))].into_iter().collect();
        id(&headers).to_str().unwrap().to_owned()
    }

    #[test]
    fn the_trace_id_is_the_callers_or_a_new_one() {
        assert_eq!(id_for("x-portkey-trace-id", "mine"), "mine");
        let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        assert_eq!(id_for("traceparent", parent), "4bf92f3577b34da6a3ce929d0e0e4736");
        assert!(uuid::Uuid::parse_str(&id_for("traceparent", "nonsense")).is_ok());
        assert_ne!(id_for("accept", "x"), id_for("accept", "x"));
    }

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
