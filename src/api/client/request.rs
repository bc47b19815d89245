//! A call as a request.

use http::Method;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value};
use url::Url;

use super::ClientError;
use crate::api::{Call, Operation, providers_catalog};

/// What may stand in a path segment as it is.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
/// Stands in for a secret.
const HIDDEN: &str = "****";

/// A request, without the credential.
#[derive(Clone)]
pub struct PreparedRequest {
    /// The HTTP method.
    pub method: Method,
    /// The whole URL.
    pub url: Url,
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
        Ok(Self { method: O::VERB, url, body: has_body.then_some(body) })
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

/// Puts parameters into `{…}`, percent-encoded.
fn fill(template: &str, parameters: &Value) -> String {
    let segments = template.split('/').map(|segment| {
        let name = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        match name.and_then(|name| parameters.get(name)).and_then(Value::as_str) {
            Some(value) => utf8_percent_encode(value, SEGMENT).to_string(),
            None => segment.to_owned(),
        }
    });
    segments.collect::<Vec<_>>().join("/")
}

/// `value` with every secret hidden. Fields that this version does not know are hidden when their name speaks of a
/// secret: they may have come by `--set`.
pub(super) fn redacted(value: &Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(redacted_fields(fields)),
        Value::Array(items) => Value::Array(items.iter().map(redacted).collect()),
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
                // Tags are the user's own labels, and a `secret_mappings` names secrets without holding one.
                _ if matches!(name.as_str(), "tags" | "secret_mappings") => value.clone(),
                _ if providers_catalog::is_secret(name) || speaks_of_secrets(name) => Value::String(HIDDEN.to_owned()),
                _ => redacted(value),
            };
            (name.clone(), shown)
        })
        .collect()
}

fn speaks_of_secrets(name: &str) -> bool {
    if providers_catalog::field(name).is_some() || name.starts_with("masked_") {
        return false;
    }
    let name = name.to_ascii_lowercase().replace(['_', '-'], "");
    [
        "secret",
        "password",
        "credential",
        "privatekey",
        "apikey",
        "accesskey",
        "sessiontoken",
        "accesstoken",
        "authtoken",
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
}
