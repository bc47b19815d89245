//! What a request is called in the log and in the headers of its answer.

use axum::http::{HeaderMap, HeaderValue};
use compact_str::CompactString;
use serde::{Serialize, Serializer};
use uuid::{Uuid, fmt::Hyphenated};

use super::{journal, proxy::names, store::random};

/// The name of a request: the caller's (`x-portkey-trace-id`, else that of a W3C `traceparent`), or a new UUID. What
/// callers give is kept as far as it is text, and not longer than the log's texts are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TraceId {
    /// The caller's.
    Given(CompactString),
    /// A new one.
    Made(Uuid),
}

impl TraceId {
    /// The name of a request, and the header that tells it, in which a caller's comes back as it was.
    pub fn of(headers: &HeaderMap) -> (Self, HeaderValue) {
        let given = headers.get(&names::TRACE_ID).filter(|value| !value.is_empty()).cloned();
        if let Some(value) = given.or_else(|| of_traceparent(headers)) {
            return (Self::Given(journal::short(value.to_str().unwrap_or_default())), value);
        }
        let id = random::passing_uuid();
        let mut buffer = Uuid::encode_buffer();
        let text: &str = id.hyphenated().encode_lower(&mut buffer);
        (Self::Made(id), HeaderValue::from_str(text).unwrap_or_else(|_| HeaderValue::from_static("")))
    }

    /// The memory that it takes beside itself, in bytes.
    pub fn weight(&self) -> usize {
        match self {
            Self::Given(text) => text.len(),
            Self::Made(_) => 0,
        }
    }
}

impl Serialize for TraceId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Given(text) => serializer.serialize_str(text),
            Self::Made(id) => serializer.collect_str(&Hyphenated::from_uuid(*id)),
        }
    }
}

/// The second field of `00-<trace id>-<span id>-<flags>`.
fn of_traceparent(headers: &HeaderMap) -> Option<HeaderValue> {
    let id = headers.get(&names::TRACEPARENT)?.to_str().ok()?.split('-').nth(1)?;
    let is_id = id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_id.then(|| HeaderValue::from_str(id).ok())?
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderName;

    use super::*;

    fn id_for(name: &'static str, value: &'static str) -> String {
        let headers: HeaderMap =
            [(HeaderName::from_static(name), HeaderValue::from_static(value))].into_iter().collect();
        let (id, header) = TraceId::of(&headers);
        let text = serde_json::to_value(&id).unwrap();
        assert_eq!(text, header.to_str().unwrap(), "log and answer agree");
        header.to_str().unwrap().to_owned()
    }

    #[test]
    fn the_trace_id_is_the_callers_or_a_new_one() {
        assert_eq!(id_for("x-portkey-trace-id", "mine"), "mine");
        let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        assert_eq!(id_for("traceparent", parent), "4bf92f3577b34da6a3ce929d0e0e4736");
        assert!(Uuid::parse_str(&id_for("traceparent", "nonsense")).is_ok());
        assert_ne!(id_for("accept", "x"), id_for("accept", "x"));
    }
}
