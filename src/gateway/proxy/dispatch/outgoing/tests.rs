//! Calls as they go out.

use serde_json::json;

use super::*;
use std::sync::{Arc, LazyLock};

use crate::gateway::{proxy::testing, store::records::Target};

fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
    pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
}

fn outgoing<'a>(destination: &'a Destination, headers: &'a HeaderMap) -> Outgoing<'a> {
    let endpoint = Endpoint::ChatCompletions;
    static TRUSTED: LazyLock<TrustedHosts> = LazyLock::new(TrustedHosts::default);
    let trusted = &*TRUSTED;
    Outgoing {
        endpoint,
        destination,
        model: None,
        headers,
        forward: None,
        host: None,
        strict: None,
        live: false,
        trusted,
    }
}

fn sent(given: &[(&'static str, &'static str)], target: &Target) -> Vec<(String, String)> {
    let destination = Destination::of(Arc::new(target.clone()), "test");
    let given = headers(given);
    let headers = outgoing(&destination, &given).headers().unwrap();
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
        ("x-portkey-forward-headers", "X-Team, x-portkey-trace-id, x-portkey-api-key, authorization, x-copy, host, te"),
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
    assert_eq!(sent(&own_credential, &testing::target("openai", "lab")), pairs(&[("authorization", "Bearer sk-mine")]));
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
        let destination = Destination::of(Arc::new(target.clone()), "test");
        assert!(outgoing(&destination, &HeaderMap::new()).headers().is_err(), "{name}");
    }
}

#[test]
fn the_requests_host_wins_over_the_config_s_over_the_model_s_over_the_record_s() {
    let host = |given: &HeaderMap, target: &Target, of_config: Option<&str>, live: bool| {
        let destination = Destination::of(Arc::new(target.clone()), "test");
        let outgoing = Outgoing { host: of_config, model: Some("m"), live, ..outgoing(&destination, given) };
        outgoing.host().unwrap().map(Cow::into_owned)
    };
    let given = headers(&[("x-portkey-custom-host", "http://request")]);
    let mut target = testing::target("openai", "lab");
    assert_eq!(host(&HeaderMap::new(), &target, None, false), None);
    assert_eq!(host(&HeaderMap::new(), &target, None, true).as_deref(), Some("https://api.openai.com/v1"));
    target.fields.insert("customHost".into(), json!("http://record"));
    assert_eq!(host(&HeaderMap::new(), &target, None, true).as_deref(), Some("http://record"));
    target.integration.models =
        vec![serde_json::from_value(json!({"slug": "m", "configurations": {"custom_host": "http://model"}})).unwrap()];
    assert_eq!(host(&HeaderMap::new(), &target, None, false).as_deref(), Some("http://model"));
    assert_eq!(host(&HeaderMap::new(), &target, Some("http://config"), false).as_deref(), Some("http://config"));
    assert_eq!(host(&given, &target, Some("http://config"), false).as_deref(), Some("http://request"));
    let bedrock = Destination::of(Arc::new(testing::target("bedrock", "aws")), "test");
    assert!(Outgoing { live: true, ..outgoing(&bedrock, &HeaderMap::new()) }.host().is_err());
}

fn prepared(provider: &str, fields: Value, endpoint: Endpoint, body: &str) -> (String, String, HeaderMap, Form) {
    let mut target = testing::target(provider, "lab");
    target.fields = fields.as_object().unwrap().clone();
    let destination = Destination::of(Arc::new(target), "test");
    let call = Call::parse(Bytes::copy_from_slice(body.as_bytes())).unwrap();
    let headers = HeaderMap::new();
    let outgoing = Outgoing { endpoint, ..outgoing(&destination, &headers) };
    let deployment = destination.deployment(call.model()).unwrap();
    let prepared = outgoing.prepare("http://localhost/v1", deployment.as_ref(), call.clone()).unwrap();
    let (head, body) = prepared.request.into_parts();
    let body = futures_util::FutureExt::now_or_never(http_body_util::BodyExt::collect(body)).unwrap().unwrap();
    (
        head.uri.path_and_query().unwrap().to_string(),
        String::from_utf8(body.to_bytes().to_vec()).unwrap(),
        head.headers,
        prepared.form,
    )
}

#[test]
fn each_provider_is_asked_in_its_own_form() {
    let chat = r#"{"model":"m","messages":[{"role":"user","content":"hi"}]}"#;
    let (path, body, _, form) = prepared("openai", json!({}), Endpoint::ChatCompletions, chat);
    assert_eq!((path.as_str(), body.as_str(), form), ("/v1/chat/completions", chat, Form::Same));
    let (path, body, headers, form) = prepared("anthropic", json!({}), Endpoint::ChatCompletions, chat);
    assert_eq!((path.as_str(), form), ("/v1/messages", Form::MessagesToChat(Compliance::Strict)));
    assert!(body.contains("max_tokens") && headers["x-api-key"] == "sk-upstream-secret", "{body}");
    assert_eq!(headers["anthropic-version"], "2023-06-01");
    let message = r#"{"model":"m","max_tokens":5,"messages":[{"role":"user","content":"hi"}]}"#;
    let (path, body, _, form) = prepared("anthropic", json!({}), Endpoint::Messages, message);
    assert_eq!((path.as_str(), body.as_str(), form), ("/v1/messages", message, Form::Same));
    let (path, _, _, form) = prepared("openai", json!({}), Endpoint::Messages, message);
    assert_eq!((path.as_str(), form), ("/v1/chat/completions", Form::ChatToMessages));
    let azure = json!({"deploymentName": "dep", "apiVersion": "2024-10-21"});
    let (path, ..) = prepared("azure-openai", azure.clone(), Endpoint::Embeddings, r#"{"model":"m","input":"x"}"#);
    assert_eq!(path, "/v1/deployments/dep/embeddings?api-version=2024-10-21");
    let (path, body, ..) = prepared("azure-openai", azure, Endpoint::Responses, r#"{"model":"m","input":"x"}"#);
    assert_eq!(
        (path.as_str(), body.as_str()),
        ("/v1/responses?api-version=2024-10-21", r#"{"model":"dep","input":"x"}"#)
    );
}

#[test]
fn a_stream_is_asked_for_its_usage() {
    let chat = r#"{"stream":true,"model":"m","messages":[]}"#;
    let (_, body, ..) = prepared("openai", json!({}), Endpoint::ChatCompletions, chat);
    assert!(body.contains(r#""stream_options":{"include_usage":true}"#), "{body}");
    let (_, body, ..) = prepared("openai", json!({}), Endpoint::Responses, r#"{"stream":true,"model":"m"}"#);
    assert!(!body.contains("stream_options"), "{body}");
}
