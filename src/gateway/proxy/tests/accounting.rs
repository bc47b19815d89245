//! What is counted and logged of calls that do not go as they usually do.

use super::*;
use crate::gateway::{Enforcement, journal};

const EVENTS: &str = "text/event-stream";

fn logged(local: &Local) -> Arc<journal::Entry> {
    local.gateway.journal().read(&journal::Filter::default()).entries.pop().unwrap()
}

fn streamed(model: &str) -> Value {
    let mut body = hello(model);
    body["stream"] = json!(true);
    body
}

/// An upstream that answers every chat with these headers and this body.
async fn answering(headers: &'static [(&'static str, &'static str)], body: &'static str) -> String {
    let answer = move || async move {
        let mut response = Response::new(Body::from(body));
        for (name, value) in headers {
            response.headers_mut().insert(*name, value.parse().unwrap());
        }
        response
    };
    upstream(Router::new().route("/chat/completions", post(answer))).await
}

#[tokio::test]
async fn an_answer_that_does_not_tell_its_usage_is_estimated() {
    const CHAT: &str = r#"{"choices":[{"message":{"content":"Twelve words that an answer without usage may well have, so to say."}}]}"#;
    for headers in [&[("content-type", "application/json")][..], &[("content-encoding", "gzip")]] {
        let local = forwarding_to(&answering(headers, CHAT).await).await;
        let cached = [("x-portkey-cache", "simple")];
        assert_eq!(text(local.chat(&cached, hello("@lab/gpt-4o")).await).await, CHAT);
        let entry = logged(&local);
        assert_eq!(entry.usage, "estimate");
        assert!(entry.input_tokens > 0 && entry.output_tokens > 10 && entry.cost > 0.0, "{entry:?}");
        let again = local.chat(&cached, hello("@lab/gpt-4o")).await;
        let kept = if headers[0].0 == "content-encoding" { "MISS" } else { "HIT" };
        assert_eq!(again.headers()["x-portkey-cache-status"], kept, "what is encoded is not for everybody");
    }
}

#[tokio::test]
async fn a_stream_is_as_long_as_what_is_passed_on_of_it() {
    const STREAM: &str = "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\ndata: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":1}}\n\ndata: [DONE]\n\n";
    let local = forwarding_to(&answering(&[("content-type", EVENTS), ("content-length", "133")], STREAM).await).await;
    let response = local.chat(&[], streamed("@lab/gpt-4o")).await;
    assert!(!response.headers().contains_key(header::CONTENT_LENGTH));
    let passed_on = text(response).await;
    assert!(passed_on.ends_with("[DONE]\n\n") && !passed_on.contains("usage"), "{passed_on}");
    assert_eq!((logged(&local).input_tokens, logged(&local).output_tokens), (7, 1));
}

#[tokio::test]
async fn an_error_is_no_stream_whatever_it_says_it_is() {
    const ERROR: &str = r#"{"error":{"message":"slow down","type":"rate","param":null,"code":null}}"#;
    let app = || async { (StatusCode::TOO_MANY_REQUESTS, [(header::CONTENT_TYPE, EVENTS)], ERROR) };
    let host = upstream(Router::new().route("/chat/completions", post(app))).await;
    let local = forwarding_to(&host).await;
    let response = local.chat(&[], streamed("@lab/gpt-4o")).await;
    assert_eq!(json_of(response).await["error"]["message"], "openai error: slow down");
    assert!(!logged(&local).stream);
}

#[tokio::test]
async fn a_stream_that_a_fallback_passes_over_is_charged_for_what_it_was_asked() {
    let local = local();
    let budget = json!({"type": "tokens", "credit_limit": 1000});
    for slug in ["one", "two"] {
        let key = json!({"name": slug, "slug": slug, "provider": "openai", "key": "sk", "usage_limits": budget});
        local.create(key).await;
    }
    let config = r#"{"strategy":{"mode":"fallback","on_status_codes":[200]},"targets":[{"provider":"@one"},{"provider":"@two"}]}"#;
    let response = local.chat(&[("x-portkey-config", config)], streamed("gpt-4o")).await;
    assert!(local.tokens_of("one") > 0, "its provider has had the request");
    assert!(text(response).await.ends_with("[DONE]\n\n"));
    assert!(local.tokens_of("two") > local.tokens_of("one"));
}

#[tokio::test]
async fn the_default_deployment_has_the_price_of_the_model_behind_it() {
    let local = local();
    let deployments =
        json!([{"deploymentName": "d", "apiVersion": "2024-10-21", "aiModelName": "gpt-4o", "is_default": true}]);
    local
        .create(json!({"name": "azure", "slug": "azure", "provider": "azure-openai", "key": "sk", "resourceName": "r",
            "deploymentConfig": deployments}))
        .await;
    let body = json!({"messages": [{"role": "user", "content": "hello"}]});
    let response = local.chat(&[("x-portkey-virtual-key", "azure")], body).await;
    assert_eq!(response.status(), StatusCode::OK, "{}", text(response).await);
    assert!(logged(&local).cost > 0.0);
}

#[tokio::test]
async fn a_caller_who_leaves_is_logged_wherever_the_request_has_come_to() {
    let local = forwarding_to(&upstream(Router::new().fallback(any(std::future::pending::<()>))).await).await;
    let mut never_sent = chat(&[], json!({}));
    *never_sent.body_mut() = Body::from_stream(futures_util::stream::pending::<Result<Bytes, std::io::Error>>());
    let models = Request::get("/v1/models").header("x-portkey-api-key", APPS).header("x-portkey-provider", "@lab");
    let models = models.body(Body::empty()).unwrap();
    for request in [never_sent, chat(&[], hello("@lab/gpt-4o")), models] {
        let left = tokio::time::timeout(Duration::from_millis(100), local.send(request)).await;
        assert!(left.is_err());
    }
    let log = local.gateway.journal().read(&journal::Filter::default()).entries;
    let told: Vec<_> = log.iter().map(|entry| (entry.path, entry.status, entry.end, entry.api_key.is_some())).collect();
    let left = |path| (path, 499, Some("cancelled"), true);
    assert_eq!(told, [left("/v1/chat/completions"), left("/v1/chat/completions"), left("/v1/models")]);
    let attempt = &log[1].attempts[0];
    assert_eq!((attempt.status, attempt.answered_by), (499, "nobody"));
    assert_eq!(attempt.virtual_key.as_deref(), Some("lab"));
    assert!(local.gateway.metrics().text().unwrap().contains("requests_in_flight 0\n"));
}

#[tokio::test]
async fn a_request_counts_before_its_body_is_read() {
    let local = local();
    let key = local
        .manage(
            "POST",
            "/v1/api-keys/workspace/service",
            json!({"name": "slow", "scopes": ["completions.write"],
            "rate_limits": [{"type": "requests", "unit": "rpm", "value": 1}]}),
        )
        .await["key"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut broken = chat(&[("x-portkey-api-key", &key)], json!({}));
    *broken.body_mut() = Body::from("{");
    assert_eq!(local.send(broken).await.status(), StatusCode::BAD_REQUEST);
    let mut unread = chat(&[("x-portkey-api-key", &key)], json!({}));
    *unread.body_mut() = Body::from_stream(futures_util::stream::pending::<Result<Bytes, std::io::Error>>());
    assert_eq!(local.send(unread).await.status(), StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn strict_limits_believe_no_member_that_the_endpoint_does_not_read() {
    let local = local_with(Behaviour { enforcement: Enforcement::Strict, ..Behaviour::default() });
    let budget = json!({"type": "tokens", "credit_limit": 1000});
    local
        .create(json!({"name": "lab", "slug": "lab", "provider": "openai", "key": "sk", "usage_limits": budget}))
        .await;
    let mut call = hello("@lab/gpt-4o");
    call["max_output_tokens"] = json!(1);
    assert_eq!(local.chat(&[], call.clone()).await.status(), StatusCode::PRECONDITION_FAILED);
    call["max_completion_tokens"] = json!(100);
    assert_eq!(local.chat(&[], call).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn retries_that_all_fail_are_counted() {
    let app = || async { (StatusCode::TOO_MANY_REQUESTS, [("retry-after-ms", "1")], "{}") };
    let local = forwarding_to(&upstream(Router::new().route("/chat/completions", post(app))).await).await;
    let config = r#"{"provider":"@lab","retry":{"attempts":2,"use_retry_after_header":true}}"#;
    let response = local.chat(&[("x-portkey-config", config)], hello("gpt-4o")).await;
    assert_eq!(response.headers()["x-portkey-retry-attempt-count"], "-1", "as Portkey's gateway says it");
    assert_eq!(logged(&local).attempts[0].retries, 2);
}

#[tokio::test]
async fn what_a_config_asks_for_and_is_not_here_is_refused() {
    let local = local();
    local.create(json!({"name": "lab", "slug": "lab", "provider": "openai", "key": "sk"})).await;
    for config in [r#"{"provider":"@lab","prompt_id":"pp-1"}"#, r#"{"provider":"@lab","passthrough":true}"#] {
        let response = local.chat(&[("x-portkey-config", config)], hello("gpt-4o")).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST);
        let message = json_of(response).await["message"].to_string();
        assert!(message.contains("is not in the local gateway"), "{message}");
    }
    let fine = r#"{"provider":"@lab","passthrough":false,"strict_open_ai_compliance":true}"#;
    assert_eq!(local.chat(&[("x-portkey-config", fine)], hello("gpt-4o")).await.status(), StatusCode::OK);
    let short = [("x-portkey-cache", "simple"), ("x-portkey-cache-ttl", "5")];
    let response = local.chat(&short, hello("@lab/gpt-4o")).await;
    assert!(json_of(response).await["message"].to_string().contains("from 60 to 7776000"));
}

#[tokio::test]
async fn models_are_asked_of_the_host_that_the_config_names() {
    let (host, mut seen) = recorder().await;
    let local = local();
    local.create(json!({"name": "lab", "slug": "lab", "provider": "openai", "key": "sk"})).await;
    let config =
        json!({"custom_host": host, "forward_headers": ["x-team"], "strategy": {"mode": "single"}, "targets": [{"provider": "@lab"}]}).to_string();
    let headers = [("x-portkey-api-key", APPS), ("x-portkey-config", config.as_str()), ("x-team", "red")];
    assert_eq!(text(local.get("/v1/models", &headers).await).await, "{\"data\":[]}");
    assert_eq!(seen.recv().await.unwrap().headers["x-team"], "red");
    let own = r#"{"fetch_integrated_models":true,"provider":"@lab"}"#;
    let catalogue = json_of(local.get("/v1/models", &[headers[0], ("x-portkey-config", own)]).await).await;
    assert!(catalogue["data"][0]["id"].as_str().unwrap().starts_with("@lab/"), "{catalogue}");
}

#[tokio::test]
async fn names_as_long_as_callers_please_are_cut() {
    let local = local();
    local.create(json!({"name": "lab", "slug": "lab", "provider": "openai", "key": "sk"})).await;
    let name = "m".repeat(100_000);
    assert_eq!(local.chat(&[], hello(&format!("@lab/{name}"))).await.status(), StatusCode::OK);
    let entry = logged(&local);
    assert!(entry.model.as_ref().unwrap().len() < 1000 && entry.attempts[0].model.as_ref().unwrap().len() < 1000);
    assert!(local.gateway.metrics().text().unwrap().len() < 50_000);
}

#[tokio::test]
async fn logged_bodies_have_no_credentials() {
    let local = local_with(Behaviour { log_bodies: true, ..Behaviour::default() });
    local.create(json!({"name": "lab", "slug": "lab", "provider": "openai", "key": "sk"})).await;
    let mut body = hello("@lab/gpt-4o");
    body["tools"] = json!([{"type": "mcp", "server_url": "https://tools", "authorization": "not-a-real-token"}]);
    local.chat(&[], body.clone()).await;
    let text = logged(&local).request_body.clone().unwrap();
    assert!(text.contains("[removed]") && !text.contains("not-a-real"), "{text}");
    // Half of a pair of surrogates is nothing that everybody reads.
    let mut request = chat(&[], json!({}));
    *request.body_mut() = Body::from(body.to_string().replace("hello", r"hello \ud83d"));
    local.send(request).await;
    let text = logged(&local).request_body.clone().unwrap();
    assert!(text.contains("sha256") && !text.contains("not-a-real"), "{text}");
}
