//! The headers that Portkey adds to the answer of a target, and to the refusals that stand in for one.

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue},
    response::{IntoResponse, Response},
};

use super::{Refusal, Target};

/// What the headers of one answer say.
#[derive(Debug)]
pub struct Trace {
    id: HeaderValue,
    provider: HeaderValue,
}

impl Trace {
    /// The trace id is the caller's (`x-portkey-trace-id`, else that of a W3C `traceparent`), or a new UUID.
    pub fn of(headers: &HeaderMap, target: &Target) -> Self {
        let given = headers.get("x-portkey-trace-id").filter(|value| !value.is_empty()).cloned();
        let id = given
            .or_else(|| of_traceparent(headers))
            .or_else(|| HeaderValue::from_str(&uuid::Uuid::new_v4().to_string()).ok());
        Self {
            id: id.unwrap_or_else(|| HeaderValue::from_static("")),
            provider: HeaderValue::from_str(&target.ai_provider_id).unwrap_or_else(|_| HeaderValue::from_static("")),
        }
    }

    /// Adds the headers. Those of the same names that an upstream sent are replaced.
    pub fn mark(self, answer: Result<Response, Refusal>) -> Response {
        let mut response = answer.unwrap_or_else(IntoResponse::into_response);
        let headers = response.headers_mut();
        for (name, value) in [
            ("x-portkey-trace-id", self.id),
            ("x-portkey-provider", self.provider),
            // One target, tried once, nothing cached: there are no configs here yet.
            ("x-portkey-last-used-option-index", HeaderValue::from_static("config")),
            ("x-portkey-retry-attempt-count", HeaderValue::from_static("0")),
            ("x-portkey-cache-status", HeaderValue::from_static("DISABLED")),
        ] {
            headers.insert(HeaderName::from_static(name), value);
        }
        response
    }
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
    use crate::gateway::proxy::testing;

    fn id_for(name: &'static str, value: &'static str) -> String {
        let headers: HeaderMap =
            [(HeaderName::from_static(name), HeaderValue::from_static(value))].into_iter().collect();
        let response = Trace::of(&headers, &testing::target("openai", "lab")).mark(Err(Refusal::exception()));
        assert_eq!(response.headers()["x-portkey-provider"], "openai");
        response.headers()["x-portkey-trace-id"].to_str().unwrap().to_owned()
    }

    #[test]
    fn the_trace_id_is_the_callers_or_a_new_one() {
        assert_eq!(id_for("x-portkey-trace-id", "mine"), "mine");
        let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        assert_eq!(id_for("traceparent", parent), "4bf92f3577b34da6a3ce929d0e0e4736");
        assert!(uuid::Uuid::parse_str(&id_for("traceparent", "nonsense")).is_ok());
        assert_ne!(id_for("accept", "x"), id_for("accept", "x"));
    }
}
