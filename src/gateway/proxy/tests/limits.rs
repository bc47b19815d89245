//! Budgets, rate limits and models, as a caller meets them.

use super::*;

fn keyed(limits: Value) -> Value {
    let mut body = json!({"name": "lab", "slug": "lab", "provider": "openai", "key": PROVIDER_SECRET});
    body.as_object_mut().unwrap().extend(limits.as_object().unwrap().clone());
    body
}

async fn statuses(local: &Local, calls: usize) -> Vec<u16> {
    let mut statuses = Vec::new();
    for _ in 0..calls {
        statuses.push(local.chat(&[], hello("@lab/gpt-4o")).await.status().as_u16());
    }
    statuses
}

#[tokio::test]
async fn of_64_clients_exactly_as_many_get_through_as_the_limit_allows() {
    let local = Arc::new(local());
    local.create(keyed(json!({"rate_limits": [{"type": "requests", "unit": "rpd", "value": 100}]}))).await;
    let clients: Vec<_> = (0..64)
        .map(|_| {
            let local = Arc::clone(&local);
            tokio::spawn(async move { statuses(&local, 4).await })
        })
        .collect();
    let mut passed = 0;
    for client in clients {
        passed += client.await.unwrap().into_iter().filter(|status| *status == 200).count();
    }
    assert_eq!(passed, 100);
    let refused = local.chat(&[], hello("@lab/gpt-4o")).await;
    assert_eq!(refused.headers()["x-portkey-provider"], "openai");
    let body = json_of(refused).await;
    assert_eq!(body["error"]["type"], "virtual_key_rate_limit_error");
    let message = body["error"]["message"].as_str().unwrap();
    assert!(
        message.starts_with("Portkey Virtual Key ") && message.ends_with("********rpd Rate Limit Exceeded"),
        "{message}"
    );
}

#[tokio::test]
async fn a_budget_of_tokens_trips_after_the_call_that_uses_it_up() {
    let local = local();
    local.create(keyed(json!({"usage_limits": {"type": "tokens", "credit_limit": 100}}))).await;
    let mut used = 0;
    while used < 100 {
        let response = local.chat(&[], hello("@lab/gpt-4o")).await;
        assert_eq!(response.status(), StatusCode::OK);
        used += json_of(response).await["usage"]["total_tokens"].as_u64().unwrap();
    }
    let refused = local.chat(&[], hello("@lab/gpt-4o")).await;
    assert_eq!(refused.status(), StatusCode::PRECONDITION_FAILED);
    assert_eq!(
        json_of(refused).await,
        json!({"error": {"message": "Portkey Virtual Key la********lab Usage Limit Exceeded",
            "type": "virtual_key_exhaust_error", "param": null, "code": "04"}})
    );
}

#[tokio::test]
async fn streams_are_charged_and_so_is_what_came_of_a_broken_one() {
    let local = local();
    local.create(keyed(json!({"usage_limits": {"type": "tokens", "credit_limit": 1000}}))).await;
    let mut asked = hello("@lab/gpt-4o");
    let plain = json_of(local.chat(&[], asked.clone()).await).await["usage"]["total_tokens"].as_u64().unwrap();
    assert_eq!(local.tokens_of("lab"), plain);
    asked["stream"] = json!(true);
    let whole = text(local.chat(&[], asked.clone()).await).await;
    assert!(whole.ends_with("data: [DONE]\n\n") && !whole.contains("usage"));
    assert_eq!(local.tokens_of("lab"), 2 * plain);
    let mut cut = local.chat(&[], asked).await.into_body().into_data_stream();
    cut.next().await.unwrap().unwrap();
    drop(cut);
    let charged = local.tokens_of("lab") - 2 * plain;
    assert!(charged > 0 && charged <= plain, "{charged} of {plain}");
    let log = local.gateway.journal().read(&crate::gateway::journal::Filter::default());
    assert_eq!(log.entries.last().map(|entry| (entry.end, entry.usage)), Some((Some("cancelled"), "estimate")));
}

#[tokio::test]
async fn a_stream_of_an_upstream_is_charged_and_its_usage_chunk_kept_back() {
    let events = concat!(
        "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n",
        "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":7,\"total_tokens\":17}}\n\n",
        "data: [DONE]\n\n"
    );
    let app = Router::new().fallback(any(move |body: Bytes| async move {
        assert!(std::str::from_utf8(&body).unwrap().contains("include_usage"), "{body:?}");
        ([(header::CONTENT_TYPE, "text/event-stream")], events)
    }));
    let local = local();
    local
        .create(keyed(
            json!({"usage_limits": {"type": "tokens", "credit_limit": 1000}, "customHost": upstream(app).await}),
        ))
        .await;
    let mut asked = hello("@lab/gpt-4o");
    asked["stream"] = json!(true);
    let received = text(local.chat(&[], asked.clone()).await).await;
    assert!(!received.contains("usage") && received.ends_with("data: [DONE]\n\n"), "{received}");
    assert_eq!(local.tokens_of("lab"), 17);
    asked["stream_options"] = json!({"include_usage": true});
    assert_eq!(text(local.chat(&[], asked).await).await, events);
    assert_eq!(local.tokens_of("lab"), 34);
}

#[tokio::test]
async fn models_are_listed_as_they_are_allowed() {
    let local = local();
    let integration = json!({"name": "shared", "slug": "shared", "ai_provider_id": "openai", "key": PROVIDER_SECRET});
    local.manage("POST", "/v1/integrations", integration).await;
    let workspace = local.gateway.store().read(|rows| rows.default_workspace()).unwrap().unwrap().id;
    let grant = json!({"workspaces": [{"id": workspace, "enabled": true}]});
    local.manage("PUT", "/v1/integrations/shared/workspaces", grant).await;
    let models = json!({"allow_all_models": false, "models": [{"slug": "gpt-4o", "enabled": true}, {"slug": "o3", "enabled": false}]});
    local.manage("PUT", "/v1/integrations/shared/models", models).await;
    local
        .manage(
            "POST",
            "/v1/providers",
            json!({"name": "lab", "slug": "lab", "integration_id": "shared", "workspace_id": workspace}),
        )
        .await;
    for (model, allowed) in [("gpt-4o", true), ("o3", false), ("gpt-4.1", false)] {
        let response = local.chat(&[], hello(&format!("@lab/{model}"))).await;
        assert_eq!(response.status() == StatusCode::OK, allowed, "{model}");
        if !allowed {
            assert_eq!(response.status(), StatusCode::PRECONDITION_FAILED);
            assert_eq!(json_of(response).await["error"]["type"], "model_not_allowed_error");
        }
    }
    for headers in
        [vec![("x-portkey-api-key", APPS)], vec![("x-portkey-api-key", APPS), ("x-portkey-provider", "@lab")]]
    {
        let listed = json_of(local.get("/v1/models?provider=lab", &headers).await).await;
        let slugs: Vec<_> = listed["data"].as_array().unwrap().iter().map(|model| model["slug"].clone()).collect();
        assert_eq!(slugs, [json!("gpt-4o")]);
    }
}

#[tokio::test]
async fn key_and_workspace_have_limits_of_their_own() {
    let local = local();
    local.create(keyed(json!({}))).await;
    let key = json!({"name": "app", "scopes": ["completions.write"],
        "rate_limits": [{"type": "requests", "unit": "rpd", "value": 1}]});
    let made = local.manage("POST", "/v1/api-keys/workspace/service", key).await;
    let value = made["key"].as_str().unwrap();
    let headers = [("x-portkey-api-key", value)];
    assert_eq!(local.chat(&headers, hello("@lab/gpt-4o")).await.status(), StatusCode::OK);
    let refused = local.chat(&headers, hello("@lab/gpt-4o")).await;
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    assert!(!refused.headers().contains_key("x-portkey-provider"));
    let body = json_of(refused).await;
    assert!(body["message"].as_str().unwrap().ends_with("rate limit exceded. Error Code: 05"), "{body}");
    assert_eq!(body["error"]["code"], "05");
}

#[tokio::test]
async fn strict_limits_let_nothing_overspend() {
    let local = Arc::new(local_with(Behaviour {
        enforcement: crate::gateway::ledger::Enforcement::Strict,
        ..Behaviour::default()
    }));
    local.create(keyed(json!({"usage_limits": {"type": "tokens", "credit_limit": 2000}}))).await;
    let mut asked = hello("@lab/gpt-4o");
    asked["max_tokens"] = json!(100);
    let clients: Vec<_> = (0..32)
        .map(|_| {
            let (local, asked) = (Arc::clone(&local), asked.clone());
            tokio::spawn(async move {
                for _ in 0..10 {
                    local.chat(&[], asked.clone()).await;
                }
            })
        })
        .collect();
    for client in clients {
        client.await.unwrap();
    }
    let used = local.tokens_of("lab");
    assert!(used <= 2000 && used > 1500, "{used}");
}
