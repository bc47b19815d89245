//! A recording: what was asked and what was answered.

use std::fmt::Write as _;

use axum::{
    body::Bytes,
    http::{Request, uri::PathAndQuery},
};
use http_body_util::{BodyExt as _, Full};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::{Subject, answer::Answered, differences};
use crate::gateway::upstream::{credentials, endpoint::Endpoint};

/// The format. It goes up whenever an older program would misread what a newer one writes.
pub const VERSION: u64 = 1;

/// How much further away another method, path or provider is than another member of the body.
const ELSEWHERE: usize = 1000;

/// One exchange, as its file has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recording {
    /// [`VERSION`].
    pub version: u64,
    /// Its place among the recordings of the same request, from 1.
    pub sequence: u64,
    /// What was asked.
    pub request: Asked,
    /// What was answered.
    pub response: Answered,
}

/// A request, without anything that proves who makes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// `POST`, and `GET` for models.
    pub method: String,
    /// Path and query below the host.
    pub path: String,
    /// The AI provider.
    pub ai_provider: String,
    /// The slug of the virtual key.
    pub virtual_key: String,
    /// The body, without credentials; null when there is none, a text with its hash when it cannot be read.
    pub body: Value,
}

impl Asked {
    /// What a request to an upstream asks.
    pub async fn read(request: &Request<Full<Bytes>>, subject: Subject<'_>) -> Self {
        let Ok(body) = request.body().clone().collect().await;
        let body = body.to_bytes();
        let mut body = match serde_json::from_slice(&body) {
            Ok(value) => value,
            Err(_) if body.is_empty() => Value::Null,
            // Requests are JSON: what is left is what this reader does not take, credentials and all.
            Err(_) => Value::String(credentials::unreadable(&body)),
        };
        credentials::remove(&mut body);
        let path = request.uri().path_and_query().map_or("/", PathAndQuery::as_str);
        let prefix = path_of(subject.host);
        Self {
            method: request.method().to_string(),
            path: path.strip_prefix(prefix).unwrap_or(path).to_owned(),
            ai_provider: subject.ai_provider_id.to_owned(),
            virtual_key: subject.slug.to_owned(),
            body,
        }
    }

    /// What the request is called: its operation and a hash of everything but the virtual key, in which the order of
    /// members does not count. Requests of the same name are the same request.
    pub fn name(&self) -> String {
        let mut body = self.body.clone();
        body.sort_all_objects();
        let parts = [&self.method, &self.path, &self.ai_provider, &body.to_string()];
        let hash = parts.iter().fold(Sha256::new(), |hash, part| {
            hash.chain_update((part.len() as u64).to_le_bytes()).chain_update(part.as_bytes())
        });
        let mut name = format!("{}-", self.operation());
        for byte in hash.finalize().iter().take(6) {
            // Writing into a text cannot fail.
            let _ = write!(name, "{byte:02x}");
        }
        name
    }

    fn operation(&self) -> String {
        let path = self.path.split('?').next().unwrap_or_default();
        let of_endpoint = Endpoint::ALL.into_iter().map(Endpoint::path).find(|end| path.ends_with(end));
        let word = of_endpoint.or_else(|| path.ends_with("/models").then_some("/models")).unwrap_or("/request");
        word.trim_start_matches('/').replace('/', "-")
    }

    /// In what `asked` differs from this recorded one, and how far it is away.
    pub fn difference(&self, asked: &Self) -> (usize, Vec<String>) {
        let mut places = Vec::new();
        for (name, recorded, now) in [
            ("the method", &self.method, &asked.method),
            ("the path", &self.path, &asked.path),
            ("the AI provider", &self.ai_provider, &asked.ai_provider),
        ] {
            if recorded != now {
                places.push(name.to_owned());
            }
        }
        let elsewhere = places.len() * ELSEWHERE;
        places.extend(differences::between(&self.body, &asked.body));
        (elsewhere + places.len(), places)
    }
}

/// `/v1` of `https://api.openai.com/v1/`.
fn path_of(host: &str) -> &str {
    let rest = host.split_once("://").map_or(host, |(_, rest)| rest);
    rest.find('/').and_then(|start| rest.get(start..)).unwrap_or_default().trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn asked(path: &str, body: Value) -> Asked {
        Asked {
            method: "POST".into(),
            path: path.into(),
            ai_provider: "openai".into(),
            virtual_key: "lab".into(),
            body,
        }
    }

    #[test]
    fn a_name_is_that_of_everything_that_was_asked_in_any_order() {
        let one = asked("/chat/completions", json!({"model": "m", "messages": [{"role": "user", "content": "x"}]}));
        let other = asked("/chat/completions", json!({"messages": [{"content": "x", "role": "user"}], "model": "m"}));
        assert_eq!(one.name(), other.name());
        assert_eq!(one.name(), Asked { virtual_key: "other".into(), ..one.clone() }.name());
        assert!(one.name().starts_with("chat-completions-") && one.name().len() == "chat-completions-".len() + 12);
        for changed in [
            Asked { method: "GET".into(), ..one.clone() },
            Asked { path: "/deployments/d/chat/completions?api-version=1".into(), ..one.clone() },
            Asked { ai_provider: "groq".into(), ..one.clone() },
            Asked { body: json!({"model": "m", "messages": [], "user": "u"}), ..one.clone() },
        ] {
            assert_ne!(changed.name(), one.name());
        }
    }

    #[test]
    fn a_name_begins_with_the_operation() {
        for (path, word) in [
            ("/deployments/d/completions?api-version=1", "completions-"),
            ("/v1/embeddings", "embeddings-"),
            ("/models", "models-"),
            ("/else", "request-"),
        ] {
            assert!(asked(path, Value::Null).name().starts_with(word), "{path}");
        }
    }

    #[tokio::test]
    async fn neither_host_nor_headers_nor_credentials_are_read() {
        let body = r#"{"model":"m","tools":[{"type":"mcp","authorization":"not-a-real-token"}]}"#;
        let request = Request::post("https://example.com/not-a-real-path/v1/responses?api-version=1")
            .header("authorization", "Bearer not-a-real-key")
            .body(Full::new(Bytes::from_static(body.as_bytes())))
            .unwrap();
        let host = "https://example.com/not-a-real-path/v1/";
        let asked = Asked::read(&request, Subject { ai_provider_id: "openai", slug: "lab", host }).await;
        assert_eq!(asked.path, "/responses?api-version=1");
        assert!(!serde_json::to_string(&asked).unwrap().contains("not-a-real-"));
    }

    #[test]
    fn another_member_is_nearer_than_another_operation() {
        let recorded = asked("/chat/completions", json!({"model": "m", "n": 1}));
        let near = recorded.difference(&asked("/chat/completions", json!({"model": "x", "n": 2})));
        let far = recorded.difference(&asked("/completions", json!({"model": "m", "n": 1})));
        assert_eq!(
            (near.1.as_slice(), far.1.as_slice()),
            (&["model".into(), "n".into()][..], &["the path".into()][..])
        );
        assert!(near.0 < far.0);
    }
}
