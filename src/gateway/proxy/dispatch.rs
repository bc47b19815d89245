//! Sends a call to where its virtual key points: to a custom host, or to the mock provider.
//!
//! A custom host is spoken to in OpenAI's form: the path of the call without `/v1` is appended to it. For Azure the
//! host stands for `https://{resource}.openai.azure.com/openai`, so what is appended is
//! `/deployments/{deployment}/chat/completions?api-version={version}`, or `/v1/chat/completions` for version `v1`,
//! as in the original (branch 2.x).
//!
//! What goes upstream is built from nothing rather than filtered: a few headers that describe the body and the
//! client, those that `x-portkey-forward-headers` names, the provider's credential, the record's `customHeaders`. So a
//! header that nobody thought of cannot carry a secret of the caller's away.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Uri, header, uri::PathAndQuery},
    response::Response,
};
use http_body_util::Full;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::{Refusal, Target, authenticate, call::Call, normalise};
use crate::gateway::upstream::{
    Upstream,
    azure::{Deployment, NoDeployment},
    custom_host::CustomHost,
    endpoint::Endpoint,
    forward::{self, ForwardError},
    mock::{self, MockError},
};

/// Headers of the caller's that go upstream without being asked for.
const PASSED_ON: [HeaderName; 5] = [
    header::ACCEPT,
    header::CONTENT_TYPE,
    header::USER_AGENT,
    HeaderName::from_static("traceparent"),
    HeaderName::from_static("tracestate"),
];

/// Headers that cannot be set from outside because they belong to the exchange with the upstream.
const OWN: [HeaderName; 3] = [header::HOST, header::CONTENT_LENGTH, header::EXPECT];

const API_KEY: &str = "x-portkey-api-key";

/// Answers a chat completion. `wanted` is the model without prefix; the body holds it already.
///
/// # Errors
/// What the upstream's part cannot be asked, and why no answer came. An upstream's own errors are answers.
pub async fn chat(
    upstream: &Upstream,
    target: &Target,
    headers: HeaderMap,
    mut call: Call,
    wanted: Option<String>,
) -> Result<Response, Refusal> {
    let timeout = timeout(&headers)?;
    let deployment = match target.ai_provider_id.as_str() {
        "azure-openai" => Some(Deployment::choose(&target.fields, wanted.as_deref()).map_err(no_deployment)?),
        _ => None,
    };
    let Some(host) = custom_host(&headers, target)?.map(str::to_owned) else {
        let part = mock::Part {
            provider: target.ai_provider_id.clone(),
            slug: target.provider.slug.clone(),
            deployment: deployment.map(|deployment| deployment.deployment_name.to_owned()),
            model: wanted,
        };
        let provider = &target.ai_provider_id;
        return mock::answer(&upstream.encodings, Endpoint::ChatCompletions, part, call.body)
            .await
            .map(|answered| answered.response)
            .map_err(|error| mock_refusal(provider, error));
    };
    let path = match &deployment {
        None => "/chat/completions".to_owned(),
        Some(Deployment { api_version: Some("v1"), deployment_name, .. }) => {
            // This path names no deployment, so the model does.
            call.set_model(deployment_name);
            "/v1/chat/completions".to_owned()
        }
        Some(deployment) => {
            let name = utf8_percent_encode(deployment.deployment_name, NON_ALPHANUMERIC_BUT_UNRESERVED);
            let version = deployment.api_version.map(|version| {
                format!("?api-version={}", utf8_percent_encode(version, NON_ALPHANUMERIC_BUT_UNRESERVED))
            });
            format!("/deployments/{name}/chat/completions{}", version.unwrap_or_default())
        }
    };
    let mut headers = outgoing_headers(headers, target)?;
    headers.entry(header::CONTENT_TYPE).or_insert(HeaderValue::from_static("application/json"));
    let request = request(Method::POST, &host, &path, headers, call.body)?;
    exchange(upstream, target, request, timeout).await
}

/// Asks a target with a custom host for its models; none for a target without.
///
/// # Errors
/// As for [`chat`].
pub async fn models(upstream: &Upstream, target: &Target, headers: HeaderMap) -> Result<Option<Response>, Refusal> {
    let timeout = timeout(&headers)?;
    let Some(host) = custom_host(&headers, target)?.map(str::to_owned) else { return Ok(None) };
    let headers = outgoing_headers(headers, target)?;
    let request = request(Method::GET, &host, "/models", headers, Bytes::new())?;
    exchange(upstream, target, request, timeout).await.map(Some)
}

/// RFC 3986's unreserved characters stay as they are.
const NON_ALPHANUMERIC_BUT_UNRESERVED: &percent_encoding::AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The host to forward to: the request's `x-portkey-custom-host`, else the record's.
fn custom_host<'a>(headers: &'a HeaderMap, target: &'a Target) -> Result<Option<&'a str>, Refusal> {
    match headers.get("x-portkey-custom-host") {
        Some(value) => value.to_str().map(Some).map_err(|_| invalid_host()),
        None => Ok(target.fields.get("customHost").and_then(Value::as_str).filter(|host| !host.is_empty())),
    }
}

fn request(
    method: Method,
    host: &str,
    path: &str,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Request<Full<Bytes>>, Refusal> {
    let host = CustomHost::parse(host).map_err(|_| invalid_host())?;
    let path = PathAndQuery::try_from(format!("{}{path}", host.prefix)).map_err(|_| invalid_host())?;
    let uri = Uri::builder().scheme(host.scheme).authority(host.authority).path_and_query(path).build();
    let mut request = Request::new(Full::new(body));
    *request.method_mut() = method;
    *request.uri_mut() = uri.map_err(|_| invalid_host())?;
    *request.headers_mut() = headers;
    Ok(request)
}

/// The headers of the request to the upstream. The caller's are moved, not copied.
fn outgoing_headers(mut given: HeaderMap, target: &Target) -> Result<HeaderMap, Refusal> {
    let forwarded = forwarded_headers(&given);
    let mut headers = HeaderMap::with_capacity(16);
    for name in &PASSED_ON {
        if let Some(value) = given.remove(name) {
            headers.insert(name, value);
        }
    }
    // Errors are read on their way back, and nothing is gained by compressing what goes to the next process.
    headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    add_credential(&mut headers, target)?;
    for (name, value) in forwarded {
        // Not `extend`, which would add to the credential rather than replace it.
        headers.insert(name, value);
    }
    if let Some(own) = target.fields.get("customHeaders").and_then(Value::as_object) {
        for (name, value) in own {
            let header = HeaderName::try_from(name.as_str()).ok().filter(may_be_set);
            let value = value.as_str().and_then(|value| HeaderValue::from_str(value).ok());
            let (Some(header), Some(mut value)) = (header, value) else {
                return Err(Refusal::request(&format!("The virtual key's custom header `{name}` cannot be sent")));
            };
            value.set_sensitive(true);
            headers.insert(header, value);
        }
    }
    Ok(headers)
}

/// The headers that `x-portkey-forward-headers` names, except those that hold the caller's Portkey key.
fn forwarded_headers(given: &HeaderMap) -> Vec<(HeaderName, HeaderValue)> {
    let Some(list) = given.get("x-portkey-forward-headers").and_then(|value| value.to_str().ok()) else {
        return Vec::new();
    };
    let token = authenticate::token(given).unwrap_or_default();
    let holds_token = |value: &HeaderValue| {
        let bytes = value.as_bytes();
        bytes == token.as_bytes() || bytes.rsplit(|byte| *byte == b' ').next() == Some(token.as_bytes())
    };
    list.split(',')
        .filter_map(|name| name.trim().parse::<HeaderName>().ok())
        .filter(|name| may_be_set(name) && name != API_KEY)
        .filter_map(|name| given.get(&name).filter(|value| !holds_token(value)).cloned().map(|value| (name, value)))
        .collect()
}

fn may_be_set(name: &HeaderName) -> bool {
    !OWN.contains(name) && !forward::is_hop_by_hop(name)
}

/// The provider's credential, where it has one: a self-hosted model may need none.
fn add_credential(headers: &mut HeaderMap, target: &Target) -> Result<(), Refusal> {
    let text = |name: &str| target.fields.get(name).and_then(Value::as_str);
    if let Some(key) = &target.key {
        let (name, value) = match target.ai_provider_id.as_str() {
            "azure-openai" => (HeaderName::from_static("api-key"), HeaderValue::from_str(key.expose())),
            _ => (header::AUTHORIZATION, HeaderValue::from_str(&format!("Bearer {}", key.expose()))),
        };
        let mut value =
            value.map_err(|_| Refusal::request("The virtual key's credential has characters no header can hold"))?;
        value.set_sensitive(true);
        headers.insert(name, value);
    } else if let Some(mode @ ("entra" | "managed" | "workload")) = text("azureAuthMode") {
        return Err(Refusal::request(&format!(
            "The local gateway fetches no Azure tokens yet, so it cannot forward for azureAuthMode {mode}"
        )));
    }
    for (field, name) in [("openaiOrganization", "openai-organization"), ("openaiProject", "openai-project")] {
        if let Some(value) = text(field).and_then(|value| HeaderValue::from_str(value).ok()) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    Ok(())
}

/// `x-portkey-request-timeout`, in milliseconds; 0 means none.
fn timeout(headers: &HeaderMap) -> Result<Option<u64>, Refusal> {
    let Some(value) = headers.get("x-portkey-request-timeout") else { return Ok(None) };
    let milliseconds: Option<u64> = value.to_str().ok().and_then(|text| text.trim().parse().ok());
    match milliseconds {
        Some(0) => Ok(None),
        Some(milliseconds) => Ok(Some(milliseconds)),
        None => Err(Refusal::request("x-portkey-request-timeout must be a number of milliseconds")),
    }
}

/// Sends, and hands back the answer with its body still flowing. The time that is allowed ends with its head.
async fn exchange(
    upstream: &Upstream,
    target: &Target,
    request: Request<Full<Bytes>>,
    timeout: Option<u64>,
) -> Result<Response, Refusal> {
    let sending = upstream.forwarder.send(request);
    let answer = match timeout {
        None => sending.await,
        Some(milliseconds) => tokio::time::timeout(Duration::from_millis(milliseconds), sending)
            .await
            .map_err(|_| Refusal::timeout(milliseconds))?,
    };
    let mut response = answer.map_err(forward_refusal)?.map(Body::new);
    forward::strip_hop_by_hop(response.headers_mut());
    Ok(normalise::error(&target.ai_provider_id, response).await)
}

fn invalid_host() -> Refusal {
    Refusal::request("Invalid custom host")
}

fn no_deployment(reason: NoDeployment) -> Refusal {
    Refusal::request(match reason {
        NoDeployment::NoMatch => "No azure alias passed/default config found",
        NoDeployment::Malformed => {
            "The virtual key's deploymentConfig cannot be read: each item needs a deploymentName"
        }
    })
}

fn mock_refusal(provider: &str, error: MockError) -> Refusal {
    match error {
        MockError::Invalid { message, param } => Refusal::by_provider(provider, &message, param.as_deref()),
        MockError::Internal => Refusal::exception(),
    }
}

fn forward_refusal(error: ForwardError) -> Refusal {
    match error {
        ForwardError::HostRefused => invalid_host(),
        ForwardError::ConnectTimeout => Refusal::unreachable("Connect Timeout Error"),
        ForwardError::Trust(error) => Refusal::fetch("no certificates to trust", &error.to_string(), "TrustError"),
        ForwardError::Connect(cause) => Refusal::fetch("fetch failed", &cause, "ConnectError"),
        ForwardError::Exchange(cause) => Refusal::fetch("fetch failed", &cause, "ExchangeError"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::gateway::proxy::testing;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    fn sent(given: &[(&'static str, &'static str)], target: &Target) -> Vec<(String, String)> {
        let headers = outgoing_headers(headers(given), target).unwrap();
        let mut pairs: Vec<_> = headers
            .iter()
            .filter(|(name, _)| *name != header::ACCEPT_ENCODING)
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        pairs.sort();
        pairs
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn nothing_of_the_callers_goes_upstream_unasked() {
        let given = [
            ("x-portkey-api-key", "pk-caller"),
            ("authorization", "Bearer OPENAI_API_KEY"),
            ("api-key", "pk-caller"),
            ("cookie", "session=1"),
            ("x-portkey-virtual-key", "lab"),
            ("x-portkey-metadata", "{}"),
            ("content-type", "application/json"),
            ("connection", "close"),
            ("host", "localhost"),
        ];
        let expected = [("authorization", "Bearer sk-upstream-secret"), ("content-type", "application/json")];
        assert_eq!(sent(&given, &testing::target("openai", "lab")), pairs(&expected));
    }

    #[test]
    fn azure_gets_its_own_header() {
        let expected = [("api-key", "sk-upstream-secret")];
        assert_eq!(sent(&[], &testing::target("azure-openai", "lab")), pairs(&expected));
    }

    #[test]
    fn named_headers_go_upstream_but_never_the_portkey_key() {
        let given = [
            (
                "x-portkey-forward-headers",
                "X-Team, x-portkey-trace-id, x-portkey-api-key, authorization, x-copy, host, te",
            ),
            ("x-portkey-api-key", "pk-caller"),
            ("authorization", "Bearer pk-caller"),
            ("x-copy", "pk-caller"),
            ("x-team", "red"),
            ("x-portkey-trace-id", "t"),
            ("host", "localhost"),
            ("te", "trailers"),
        ];
        let expected = [("authorization", "Bearer sk-upstream-secret"), ("x-portkey-trace-id", "t"), ("x-team", "red")];
        assert_eq!(sent(&given, &testing::target("openai", "lab")), pairs(&expected));
        let own_credential = [
            ("x-portkey-forward-headers", "authorization"),
            ("x-portkey-api-key", "pk-caller"),
            ("authorization", "Bearer sk-mine"),
        ];
        assert_eq!(
            sent(&own_credential, &testing::target("openai", "lab")),
            pairs(&[("authorization", "Bearer sk-mine")])
        );
    }

    #[test]
    fn the_records_headers_may_replace_the_credential() {
        let mut target = testing::target("openai", "lab");
        target.fields.insert("customHeaders".into(), json!({"Authorization": "Token x", "X-Region": "eu"}));
        target.fields.insert("openaiOrganization".into(), json!("org-1"));
        let expected = [("authorization", "Token x"), ("openai-organization", "org-1"), ("x-region", "eu")];
        assert_eq!(sent(&[], &target), pairs(&expected));
        for (name, value) in [("Host", json!("x")), ("x", json!("a\nb")), ("bad name", json!("x")), ("x", json!(1))] {
            target.fields.insert("customHeaders".into(), json!({name: value}));
            assert!(outgoing_headers(HeaderMap::new(), &target).is_err(), "{name}");
        }
    }

    #[test]
    fn the_requests_host_wins_over_the_records() {
        let mut target = testing::target("openai", "lab");
        assert_eq!(custom_host(&HeaderMap::new(), &target), Ok(None));
        target.fields.insert("customHost".into(), json!("http://record"));
        assert_eq!(custom_host(&HeaderMap::new(), &target), Ok(Some("http://record")));
        assert_eq!(
            custom_host(&headers(&[("x-portkey-custom-host", "http://request")]), &target),
            Ok(Some("http://request"))
        );
    }

    #[test]
    fn a_timeout_that_cannot_be_read_is_refused() {
        let of = |value| timeout(&headers(&[("x-portkey-request-timeout", value)]));
        assert_eq!((of("250"), of("0")), (Ok(Some(250)), Ok(None)));
        assert!(of("soon").is_err() && of("-1").is_err());
    }
}
