//! What configs do to a request.

use super::*;

/// An upstream that answers with the statuses of a list, one after the other, and then always with the last one.
async fn answering(statuses: &'static [u16]) -> (String, Arc<std::sync::atomic::AtomicUsize>) {
    use std::sync::atomic::Ordering::SeqCst;
    let calls = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let app = Router::new().fallback(any(move || {
        let call = counted.fetch_add(1, SeqCst);
        let status = statuses.get(call).or(statuses.last()).copied().unwrap_or(200);
        let body =
            json!({"id": call, "model": "up", "choices": [], "usage": {"prompt_tokens": 10, "completion_tokens": 5}});
        async move { (StatusCode::from_u16(status).unwrap(), [("retry-after-ms", "5")], body.to_string()) }
    }));
    (upstream(app).await, calls)
}

async fn with_keys(keys: &[(&str, Value)]) -> Local {
    let local = local();
    for (slug, fields) in keys {
        let mut body = json!({"name": slug, "slug": slug, "provider": "openai", "key": PROVIDER_SECRET});
        body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        local.create(body).await;
    }
    local
}

async fn two_keys() -> Local {
    with_keys(&[("one", json!({})), ("two", json!({}))]).await
}

async fn routed(local: &Local, config: Value, headers: &[(&'static str, &str)], body: Value) -> Response {
    let config = config.to_string();
    let mut all = vec![("x-portkey-config", config.as_str())];
    all.extend(headers);
    local.chat(&all, body).await
}

fn option(response: &Response) -> String {
    response.headers()["x-portkey-last-used-option-index"].to_str().unwrap().to_owned()
}

fn failing(provider: &str) -> Value {
    json!({"provider": provider, "override_params": {"messages": "no list"}})
}

#[tokio::test]
async fn a_fallback_goes_on_until_one_answers_well() {
    let local = two_keys().await;
    let config = json!({"strategy": {"mode": "fallback"}, "targets": [failing("@one"), {"provider": "@two"}]});
    let response = routed(&local, config, &[], hello("m")).await;
    assert_eq!((response.status(), option(&response).as_str()), (StatusCode::OK, "config.targets[1]"));
    assert!(text(response).await.contains("virtual key two"));

    // Not for this status; and the last answer stands when all fail.
    let only = json!({"strategy": {"mode": "fallback", "on_status_codes": [429]}, "targets": [failing("@one"), {"provider": "@two"}]});
    let response = routed(&local, only, &[], hello("m")).await;
    assert_eq!((response.status(), option(&response).as_str()), (StatusCode::BAD_REQUEST, "config.targets[0]"));
    let both = json!({"strategy": {"mode": "fallback"}, "targets": [failing("@one"), failing("@two")]});
    let response = routed(&local, both, &[], hello("m")).await;
    assert_eq!((response.status(), option(&response).as_str()), (StatusCode::BAD_REQUEST, "config.targets[1]"));
}

#[tokio::test]
async fn targets_nest_and_take_what_they_do_not_say() {
    let local = two_keys().await;
    let config = json!({
        "strategy": {"mode": "fallback"},
        "override_params": {"model": "from-the-config"},
        "targets": [failing("@one"), {
            "strategy": {"mode": "loadbalance"},
            "targets": [{"provider": "@one", "weight": 0}, {"provider": "@two", "weight": 5}],
        }],
    });
    let response = routed(&local, config, &[], hello("m")).await;
    assert_eq!(option(&response), "config.targets[1].targets[1]");
    let body = json_of(response).await;
    assert_eq!(body["model"], "from-the-config");
}

#[tokio::test]
async fn the_load_is_balanced_by_weight_and_sticks() {
    let local = two_keys().await;
    let targets = json!([{"provider": "@one", "weight": 0.7}, {"provider": "@two", "weight": 0.3}]);
    let config = json!({"strategy": {"mode": "loadbalance"}, "targets": targets});
    let mut firsts = 0;
    for _ in 0..200 {
        let response = routed(&local, config.clone(), &[], hello("m")).await;
        firsts += usize::from(option(&response) == "config.targets[0]");
    }
    // Outside of this, five times in a million runs.
    assert!((108..=170).contains(&firsts), "{firsts}");
    let sticky = json!({"enabled": true, "hash_fields": ["metadata._user"]});
    let config = json!({"strategy": {"mode": "loadbalance", "sticky": sticky}, "targets": targets});
    for user in ["jo", "sam", "kim"] {
        let metadata = json!({"_user": user}).to_string();
        let mut options = Vec::new();
        for _ in 0..20 {
            options
                .push(option(&routed(&local, config.clone(), &[("x-portkey-metadata", &metadata)], hello("m")).await));
        }
        options.dedup();
        assert_eq!(options.len(), 1, "{user}");
    }
}

#[tokio::test]
async fn conditions_choose_by_metadata_parameters_and_path() {
    let local = two_keys().await;
    let config = |conditions: Value, default: Value| {
        let targets = json!([{"name": "a", "provider": "@one"}, {"name": "b", "provider": "@two"}]);
        let mut strategy = json!({"mode": "conditional", "conditions": conditions});
        if !default.is_null() {
            strategy["default"] = default;
        }
        json!({"strategy": strategy, "targets": targets})
    };
    let paid = || json!([{"query": {"metadata.plan": {"$eq": "paid"}}, "then": "b"}]);
    let metadata = ("x-portkey-metadata", r#"{"plan":"paid"}"#);
    let response = routed(&local, config(paid(), json!("a")), &[metadata], hello("m")).await;
    assert_eq!(option(&response), "config.targets[1]");
    let response = routed(&local, config(paid(), json!("a")), &[], hello("m")).await;
    assert_eq!(option(&response), "config.targets[0]");
    let by_model =
        json!([{"query": {"params.model": {"$regex": "^gpt"}, "url.pathname": "/v1/chat/completions"}, "then": "b"}]);
    assert_eq!(option(&routed(&local, config(by_model, json!("a")), &[], hello("gpt-4o")).await), "config.targets[1]");
    let nowhere = routed(&local, config(paid(), Value::Null), &[], hello("m")).await;
    assert_eq!(json_of(nowhere).await["message"], "Query router did not resolve to any valid target");
}

#[tokio::test]
async fn failed_calls_are_tried_again_as_the_provider_asks() {
    let (host, calls) = answering(&[429, 429, 200]).await;
    let local = with_keys(&[("lab", json!({"customHost": host}))]).await;
    let retry = json!({"attempts": 2, "on_status_codes": [429, 503], "use_retry_after_header": true});
    let response = routed(&local, json!({"provider": "@lab", "retry": retry}), &[], hello("m")).await;
    assert_eq!((response.status(), calls.load(std::sync::atomic::Ordering::SeqCst)), (StatusCode::OK, 3));
    assert_eq!(response.headers()["x-portkey-retry-attempt-count"], "2");

    let (host, calls) = answering(&[503]).await;
    let local = with_keys(&[("lab", json!({"customHost": host}))]).await;
    let response = routed(&local, json!({"provider": "@lab", "retry": {"attempts": 1}}), &[], hello("m")).await;
    assert_eq!(
        (response.status(), calls.load(std::sync::atomic::Ordering::SeqCst)),
        (StatusCode::SERVICE_UNAVAILABLE, 2)
    );
    assert_eq!(response.headers()["x-portkey-retry-attempt-count"], "-1");
}

#[tokio::test]
async fn a_target_that_fails_is_left_alone_for_a_while() {
    let (host, calls) = answering(&[502]).await;
    let local = with_keys(&[("bad", json!({"customHost": host})), ("good", json!({}))]).await;
    let config = json!({
        "strategy": {"mode": "fallback", "cb_config": {"failure_threshold": 2, "cooldown_interval": 60000}},
        "targets": [{"provider": "@bad"}, {"provider": "@good"}],
    });
    for _ in 0..5 {
        let response = routed(&local, config.clone(), &[], hello("m")).await;
        assert_eq!((response.status(), option(&response).as_str()), (StatusCode::OK, "config.targets[1]"));
    }
    assert_eq!(calls.load(std::sync::atomic::Ordering::SeqCst), 2);
}

#[tokio::test]
async fn answers_are_kept_by_namespace_and_refreshed() {
    let (host, calls) = answering(&[200]).await;
    let local = with_keys(&[("lab", json!({"customHost": host}))]).await;
    let config = json!({"provider": "@lab", "cache": {"mode": "simple", "max_age": 60}});
    let status = async |headers: &[(&'static str, &str)], body: Value| {
        let response = routed(&local, config.clone(), headers, body).await;
        let status = response.headers()["x-portkey-cache-status"].to_str().unwrap().to_owned();
        (status, json_of(response).await["id"].clone())
    };
    let is = |status: &str, id: u64| (status.to_owned(), json!(id));
    assert_eq!(status(&[], hello("m")).await, is("MISS", 0));
    assert_eq!(status(&[], hello("m")).await, is("HIT", 0));
    assert_eq!(status(&[], hello("n")).await, is("MISS", 1));
    assert_eq!(status(&[("x-portkey-metadata", r#"{"a":"b"}"#)], hello("m")).await, is("MISS", 2));
    let namespace = ("x-portkey-cache-namespace", "ns");
    assert_eq!(status(&[namespace], hello("m")).await, is("MISS", 3));
    assert_eq!(status(&[namespace, ("x-portkey-span-name", "other")], hello("m")).await, is("HIT", 3));
    assert_eq!(status(&[("x-portkey-cache-force-refresh", "true")], hello("m")).await, is("REFRESH", 4));
    assert_eq!(status(&[], hello("m")).await, is("HIT", 4));
    assert_eq!(status(&[("x-portkey-debug", "false")], hello("m")).await, is("DISABLED", 5));
    let semantic = json!({"provider": "@lab", "cache": {"mode": "semantic"}});
    let refused = routed(&local, semantic, &[], hello("m")).await;
    assert!(text(refused).await.contains("not in the local gateway"));
    assert_eq!(calls.load(std::sync::atomic::Ordering::SeqCst), 6);
}

#[tokio::test]
async fn parameters_are_put_under_over_and_out() {
    let (host, mut seen) = recorder().await;
    let local = with_keys(&[("lab", json!({"customHost": host}))]).await;
    let config = json!({
        "provider": "@lab",
        "default_params": {"temperature": 0.5, "top_p": 1},
        "override_params": {"model": "@lab/gpt-4o", "user": "config"},
        "drop_params": ["seed"],
        "forward_headers": ["x-team"],
    });
    let body = json!({"model": "m", "temperature": 0.9, "seed": 7, "messages": []});
    routed(&local, config, &[("x-team", "red"), ("x-other", "blue")], body).await;
    let seen = seen.recv().await.unwrap();
    let sent: Value = serde_json::from_slice(&seen.body).unwrap();
    assert_eq!(sent, json!({"model": "gpt-4o", "temperature": 0.9, "messages": [], "top_p": 1, "user": "config"}));
    assert_eq!(seen.headers["x-team"], "red");
    assert!(!seen.headers.contains_key("x-other"));
}

#[tokio::test]
async fn guardrails_that_restrict_models_deny_or_mark() {
    let local = two_keys().await;
    let config = |deny: bool, provider: &str| {
        json!({"provider": provider, "before_request_hooks": [{"type": "guardrail", "id": "allow-list", "deny": deny, "async": false,
            "checks": [{"id": "default.modelwhitelist", "parameters": {"models": ["gpt-4o-mini"]}}]}]})
    };
    let denied = routed(&local, config(true, "@one"), &[], hello("gpt-4o")).await;
    assert_eq!(denied.status().as_u16(), 446);
    let body = json_of(denied).await;
    assert_eq!(body["error"]["type"], "hooks_failed");
    assert_eq!(body["hook_results"]["before_request_hooks"][0]["verdict"], false);
    let marked = routed(&local, config(false, "@one"), &[], hello("gpt-4o")).await;
    assert_eq!(marked.status().as_u16(), 246);
    assert_eq!(json_of(marked).await["hook_results"]["before_request_hooks"][0]["checks"][0]["verdict"], false);
    let passed = routed(&local, config(true, "@one"), &[], hello("gpt-4o-mini")).await;
    assert_eq!(passed.status(), StatusCode::OK);
    // Both codes may lead to the next target.
    let fallback = json!({"strategy": {"mode": "fallback", "on_status_codes": [446]}, "targets": [config(true, "@one"), {"provider": "@two"}]});
    assert_eq!(option(&routed(&local, fallback, &[], hello("gpt-4o")).await), "config.targets[1]");
    for guardrails in [
        json!({"input_guardrails": ["pg-models-02fe31"]}),
        json!({"output_guardrails": ["pg-x"]}),
        json!({"before_request_hooks": [{"id": "g", "checks": [{"id": "default.regexMatch"}]}]}),
    ] {
        let mut config = json!({"provider": "@one"});
        config.as_object_mut().unwrap().extend(guardrails.as_object().unwrap().clone());
        let refused = routed(&local, config, &[], hello("m")).await;
        assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
        assert!(text(refused).await.contains("is not in the local gateway"));
    }
}

#[tokio::test]
async fn a_stored_config_routes_and_a_pinned_one_may_forbid_others() {
    let local = two_keys().await;
    let made = local.manage("POST", "/v1/configs", json!({"name": "router", "config": {"provider": "@two"}})).await;
    let slug = made["slug"].as_str().unwrap();
    let response = local.chat(&[("x-portkey-config", slug)], hello("m")).await;
    assert!(text(response).await.contains("virtual key two"));

    for (may_override, status) in [(true, StatusCode::OK), (false, StatusCode::BAD_REQUEST)] {
        let key = json!({"name": "pinned", "scopes": ["completions.write"],
            "defaults": {"config_id": slug, "allow_config_override": may_override}});
        let made = local.manage("POST", "/v1/api-keys/workspace/service", key).await;
        let value = made["key"].as_str().unwrap().to_owned();
        let pinned = local.chat(&[("x-portkey-api-key", &value)], hello("m")).await;
        assert!(text(pinned).await.contains("virtual key two"));
        let config = r#"{"provider":"@one"}"#;
        let other = local.chat(&[("x-portkey-api-key", &value), ("x-portkey-config", config)], hello("m")).await;
        assert_eq!(other.status(), status);
        if !may_override {
            let message = "Cannot override default config set for this API key.";
            assert_eq!(json_of(other).await, json!({"status": "failure", "message": message}));
        }
    }
    local.manage("PUT", &format!("/v1/configs/{slug}"), json!({"config": {"provider": "@one"}})).await;
    assert!(text(local.chat(&[("x-portkey-config", slug)], hello("m")).await).await.contains("virtual key one"));
}

#[tokio::test]
async fn a_provider_may_bring_its_own_credential() {
    let (host, mut seen) = recorder().await;
    let local = local();
    let headers = [
        ("x-portkey-provider", "openai"),
        ("authorization", "Bearer sk-not-a-real-key"),
        ("x-portkey-custom-host", host.as_str()),
    ];
    let response = local.chat(&headers, hello("gpt-4o")).await;
    assert_eq!(response.headers()["x-portkey-provider"], "openai");
    assert_eq!(seen.recv().await.unwrap().headers["authorization"], "Bearer sk-not-a-real-key");
    let config = json!({"provider": "anthropic", "api_key": "sk-ant-not-a-real-key", "custom_host": host});
    routed(
        &local,
        config,
        &[],
        json!({"model": "claude", "max_tokens": 5, "messages": [{"role": "user", "content": "hi"}]}),
    )
    .await;
    let seen = seen.recv().await.unwrap();
    assert_eq!((seen.headers["x-api-key"].to_str().unwrap(), seen.uri.path()), ("sk-ant-not-a-real-key", "/messages"));
}

#[tokio::test]
async fn the_cache_tells_hosts_apart_within_a_namespace() {
    let local = local();
    local.create(json!({"name": "lab", "slug": "lab", "provider": "openai", "key": "sk"})).await;
    let (host, mut seen) = recorder().await;
    let shared = [("x-portkey-cache", "simple"), ("x-portkey-cache-namespace", "tests")];
    let elsewhere = ("x-portkey-custom-host", host.as_str());
    let response = local.chat(&[shared[0], shared[1], elsewhere], hello("@lab/gpt-4o")).await;
    assert_eq!(text(response).await, "{\"data\":[]}");
    assert!(seen.recv().await.is_some());
    let response = local.chat(&shared, hello("@lab/gpt-4o")).await;
    assert_eq!(response.headers()["x-portkey-cache-status"], "MISS");
}
