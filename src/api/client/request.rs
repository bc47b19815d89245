//! A call as a request.

use http::{HeaderMap, HeaderValue, Method, header};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::{Map, Value};
use url::Url;

use super::ClientError;
use crate::api::{Call, Operation, providers_catalog};

/// What may stand in a path segment as it is.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
/// Stands in for a secret.
pub(super) const HIDDEN: &str = "****";

/// A request, without the credential.
#[derive(Clone)]
pub struct PreparedRequest {
    /// The HTTP method.
    pub method: Method,
    /// The whole URL.
    pub url: Url,
    /// Beside the credential and what describes the body.
    pub(super) headers: HeaderMap,
    pub(super) body: Option<Value>,
}

impl PreparedRequest {
    /// Fills in path and query, and serialises the body.
    ///
    /// # Errors
    /// When a part has no HTTP form, which no call of ours leads to.
    pub fn new<O: Operation>(base_url: &Url, call: &Call<O>) -> Result<Self, ClientError> {
        let setup = |error: &dyn std::fmt::Display| ClientError::Setup(format!("{}: {error}", O::NAME));
        let parameters = serde_json::to_value(&call.path).map_err(|error| setup(&error))?;
        let mut url = base_url.clone();
        url.set_path(&format!("{}{}", base_url.path().trim_end_matches('/'), fill(O::PATH, &parameters)));
        let query = serde_urlencoded::to_string(&call.query).map_err(|error| setup(&error))?;
        url.set_query((!query.is_empty()).then_some(query.as_str()));
        let body = serde_json::to_value(&call.body).map_err(|error| setup(&error))?;
        let has_body =
            matches!(O::VERB, Method::POST | Method::PUT) || body.as_object().is_some_and(|map| !map.is_empty());
        let headers = HeaderMap::from_iter([(header::ACCEPT, HeaderValue::from_static("application/json"))]);
        Ok(Self { method: O::VERB, url, headers, body: has_body.then_some(body) })
    }

    /// The URL with the secrets of its query hidden, by the names of the parameters.
    pub fn shown_url(&self) -> String {
        let Some(query) = self.url.query() else { return self.url.to_string() };
        let shown: Vec<String> = query
            .split('&')
            .map(|pair| {
                let name = pair.split('=').next().unwrap_or_default();
                let decoded = percent_decode_str(name).decode_utf8_lossy();
                let hides = pair.len() > name.len() + 1 && is_secret(&decoded);
                if hides { format!("{name}={HIDDEN}") } else { pair.to_owned() }
            })
            .collect();
        let mut url = self.url.clone();
        url.set_query(Some(&shown.join("&")));
        url.into()
    }

    /// The body, with its secrets.
    pub fn body(&self) -> Option<&Value> {
        self.body.as_ref()
    }

    /// The body with its secrets hidden, by the names of their fields.
    pub fn redacted_body(&self) -> Option<Value> {
        self.body.as_ref().map(redacted)
    }
}

/// A text as one segment of a path, percent-encoded.
pub fn path_segment(text: &str) -> String {
    utf8_percent_encode(text, SEGMENT).to_string()
}

/// Puts parameters into `{…}`, percent-encoded.
fn fill(template: &str, parameters: &Value) -> String {
    let segments = template.split('/').map(|segment| {
        let name = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        match name.and_then(|name| parameters.get(name)).and_then(Value::as_str) {
            Some(value) => path_segment(value),
            None => segment.to_owned(),
        }
    });
    segments.collect::<Vec<_>>().join("/")
}

/// `value` with every secret hidden. Fields that this version does not know are hidden when their name speaks of a
/// secret: they may have come by `--set`.
pub fn redacted(value: &Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(redacted_fields(fields)),
        Value::Array(items) => Value::Array(items.iter().map(redacted).collect()),
        // A gateway's config is sent as JSON within JSON, and may hold a provider's key.
        Value::String(text) if text.trim_start().starts_with(['{', '[']) => match serde_json::from_str::<Value>(text) {
            Ok(inner) => Value::String(redacted(&inner).to_string()),
            Err(_) => value.clone(),
        },
        other => other.clone(),
    }
}

fn redacted_fields(fields: &Map<String, Value>) -> Map<String, Value> {
    fields
        .iter()
        .map(|(name, value)| {
            let shown = match value {
                Value::Null => Value::Null,
                Value::String(text) if text.is_empty() => value.clone(),
                // Tags are the user's own labels, a `secret_mappings` names secrets without holding one, and the config of
                // people's API keys is a slug.
                _ if matches!(name.as_str(), "tags" | "secret_mappings" | "user_api_key_config") => value.clone(),
                // The names of headers, without what they hold.
                Value::Array(names) if is_headers(name) && names.iter().all(Value::is_string) => value.clone(),
                // Prices and factors by the kind of token they are for.
                Value::Number(_) | Value::Object(_) if name.ends_with("_token") => redacted(value),
                _ if is_secret(name) => Value::String(HIDDEN.to_owned()),
                _ => redacted(value),
            };
            (name.clone(), shown)
        })
        .collect()
}

/// Whether what stands under a name is to be hidden.
fn is_secret(name: &str) -> bool {
    providers_catalog::is_secret(name) || is_headers(name) || speaks_of_secrets(name)
}

/// `headers`, `custom_headers`, `x-headers`: where a server expects its credentials.
fn is_headers(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with("headers")
}

fn speaks_of_secrets(name: &str) -> bool {
    if providers_catalog::field(name).is_some() || name.starts_with("masked_") {
        return false;
    }
    let name = name.to_ascii_lowercase().replace(['_', '-'], "");
    // Where a secret lies and which one it is: nothing that would open a door.
    if matches!(name.as_str(), "secretpath" | "secretreferenceid" | "apikeyid" | "apikeyids") {
        return false;
    }
    // `max_tokens` counts, `vault_token` opens.
    name.ends_with("token")
        || [
            "secret",
            "password",
            "passphrase",
            "credential",
            "privatekey",
            "apikey",
            "accesskey",
            "authorization",
            "bearer",
            "connectionstring",
        ]
        .iter()
        .any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::api::{
        Empty,
        parameters::{InWorkspace, PageInWorkspace, Slug},
        virtual_keys::{Get, ListAll},
    };

    #[test]
    fn joins_base_path_and_query() {
        for base in ["https://api.portkey.ai/v1", "https://api.portkey.ai/v1/"] {
            let base = Url::parse(base).unwrap();
            let get: Call<Get> = Call {
                path: Slug { slug: "a/../b c".to_owned() },
                query: InWorkspace { workspace_id: Some("ws-1 & 2".to_owned()) },
                body: Empty {},
            };
            let request = PreparedRequest::new(&base, &get).unwrap();
            assert_eq!(
                request.url.as_str(),
                "https://api.portkey.ai/v1/virtual-keys/a%2F..%2Fb%20c?workspace_id=ws-1+%26+2"
            );
            assert!(request.body.is_none());
            let list: Call<ListAll> = Call { path: Empty {}, query: PageInWorkspace::default(), body: Empty {} };
            assert_eq!(
                PreparedRequest::new(&base, &list).unwrap().url.as_str(),
                "https://api.portkey.ai/v1/virtual-keys"
            );
        }
    }

    #[test]
    fn hides_secrets_wherever_they_stand() {
        let body = json!({
            "name": "n", "key": "sk-1", "note": "key", "awsSecretAccessKey": "s", "awsRegion": "eu-west-1",
            "vertexServiceAccountJson": {"private_key": "p"}, "customHeaders": {"authorization": "b"},
            "model_config": {"azureEntraClientSecret": "e", "resourceName": "r"}, "brandNewApiKey": "x",
            "secret_mappings": [{"target_field": "key", "secret_reference_id": "ref"}], "tags": {"key": "blue"},
            "key_empty": "", "masked_api_key": "ab*****xyz",
        });
        assert_eq!(
            redacted(&body),
            json!({
                "name": "n", "key": "****", "note": "key", "awsSecretAccessKey": "****", "awsRegion": "eu-west-1",
                "vertexServiceAccountJson": "****", "customHeaders": "****",
                "model_config": {"azureEntraClientSecret": "****", "resourceName": "r"}, "brandNewApiKey": "****",
                "secret_mappings": [{"target_field": "key", "secret_reference_id": "ref"}], "tags": {"key": "blue"},
                "key_empty": "", "masked_api_key": "ab*****xyz",
            })
        );
    }

    #[test]
    fn hides_the_secrets_of_integrations_secret_references_and_mcp_servers() {
        let body = json!({
            "configurations": {
                "aws_secret_access_key": "s", "aws_region": "eu-west-1", "custom_host": "https://host/v1",
                "custom_headers": {"x-key": "h"}, "vertex_service_account_json": {"private_key": "p"},
                "azure_entra_client_secret": "e", "headers": {"Authorization": "Bearer b"},
            },
            "auth_config": {
                "aws_access_key_id": "a", "vault_token": "v", "vault_secret_id": "i", "vault_addr": "https://vault",
                "masked_vault_token": "v*****1",
            },
            "secret_path": "prod/openai", "secret_reference_id": "ref-1", "api_key_ids": ["id"],
            "forward_headers": ["x-user"], "max_tokens": 5, "tokens": 7, "password": 12, "nested": [{"api_key": "k"}],
            "config": "{\"api_key\":\"sk-1\",\"provider\":\"openai\"}", "text": "{not json",
        });
        assert_eq!(
            redacted(&body),
            json!({
                "configurations": {
                    "aws_secret_access_key": "****", "aws_region": "eu-west-1", "custom_host": "https://host/v1",
                    "custom_headers": "****", "vertex_service_account_json": "****",
                    "azure_entra_client_secret": "****", "headers": "****",
                },
                "auth_config": {
                    "aws_access_key_id": "****", "vault_token": "****", "vault_secret_id": "****",
                    "vault_addr": "https://vault", "masked_vault_token": "v*****1",
                },
                "secret_path": "prod/openai", "secret_reference_id": "ref-1", "api_key_ids": ["id"],
                "forward_headers": ["x-user"], "max_tokens": 5, "tokens": 7, "password": "****",
                "nested": [{"api_key": "****"}],
                "config": "{\"api_key\":\"****\",\"provider\":\"openai\"}", "text": "{not json",
            })
        );
    }

    #[test]
    fn hides_the_secrets_of_a_query() {
        let url = Url::parse("https://host/v1/x?a=%2F&api_key=sk-1&access%5Ftoken=t&key=&b").unwrap();
        let request = PreparedRequest { method: Method::GET, url, headers: HeaderMap::new(), body: None };
        assert_eq!(request.shown_url(), "https://host/v1/x?a=%2F&api_key=****&access%5Ftoken=****&key=&b");
    }
}
