//! Providers: a workspace's names for integrations.

use super::*;

const KEY: &str = "sk-not-a-real-0123456789";

async fn with_integration() -> (Local, Workspace) {
    let local = local();
    let body = json!({"name": "Shared", "slug": "shared", "ai_provider_id": "openai", "key": KEY,
        "configurations": {"openai_project": "p"}});
    let made = local.ok(ADMIN, Method::POST, "/integrations", body).await;
    assert!(made["id"].is_string());
    let own = local.default_workspace();
    let grant = json!({"workspaces": [{"id": own.id, "enabled": true, "create_default_provider": false}]});
    local.ok(ADMIN, Method::PUT, "/integrations/shared/workspaces", grant).await;
    (local, own)
}

#[tokio::test]
async fn a_provider_lives_and_dies() {
    let (local, own) = with_integration().await;
    let made = local
        .ok(
            ADMIN,
            Method::POST,
            "/providers",
            json!({"name": "Dev", "slug": "dev", "integration_id": "shared",
            "workspace_id": own.slug, "note": "n", "expires_at": "2099-01-01", "usage_limits": {"credit_limit": 10},
            "rate_limits": [{"type": "requests", "unit": "rpm", "value": 60}]}),
        )
        .await;
    same_shape(r#"{"id": "x", "slug": "dev", "object": "provider"}"#, &made);
    let path = format!("/providers/dev?workspace_id={}", own.id);
    let shown = local.ok(ADMIN, Method::GET, &path, json!({})).await;
    assert_eq!((&shown["id"], &shown["integration_id"]), (&made["id"], &json!("shared")));
    assert_eq!((&shown["ai_provider_name"], &shown["status"]), (&json!("openai"), &json!("active")));
    assert_eq!(shown["model_config"], json!({"openaiProject": "p"}));
    assert_eq!(shown["usage_limits"], json!({"credit_limit": 10, "current_usage": 0}));
    let list = local.ok(APPS, Method::GET, "/providers", json!({})).await;
    assert_eq!((&list["total"], &list["data"][0]), (&json!(1), &shown));

    // What was shown may come back.
    local.ok(ADMIN, Method::PUT, "/providers/dev", shown.clone()).await;
    assert_eq!(local.ok(APPS, Method::GET, "/providers/dev", json!({})).await, shown);
    // The workspace in the body, as Portkey's Node SDK does it.
    let change = json!({"name": "Dev 2", "note": null, "usage_limits": null, "rate_limits": [], "expires_at": null,
        "workspace_id": own.id, "reset_usage": true});
    let answer = local.ok(ADMIN, Method::PUT, "/providers/dev", change).await;
    assert_eq!(answer, made);
    let changed = local.ok(APPS, Method::GET, "/providers/dev", json!({})).await;
    assert_eq!(
        (&changed["name"], &changed["note"], &changed["rate_limits"]),
        (&json!("Dev 2"), &Value::Null, &Value::Null)
    );
    assert_eq!((&changed["usage_limits"], &changed["expires_at"]), (&Value::Null, &Value::Null));
    assert!(changed["last_reset_at"].is_string());

    assert_eq!(local.ok(ADMIN, Method::DELETE, &path, json!({})).await, json!({}));
    for verb in [Method::GET, Method::PUT, Method::DELETE] {
        assert_eq!(local.no(ADMIN, verb, "/providers/dev", json!({})).await, (403, "AB03".to_owned()));
    }
    local.ok(ADMIN, Method::GET, "/integrations/shared", json!({})).await;
}

#[tokio::test]
async fn a_raised_budget_lets_calls_pass_again() {
    let (local, own) = with_integration().await;
    let make = json!({"name": "Dev", "slug": "dev", "integration_id": "shared", "usage_limits": {"credit_limit": 10}});
    local.ok(APPS, Method::POST, "/providers", make).await;
    local.spend_with_provider(&own.id, "dev", 10, 50);
    let status = async |path: &str, change: Value| {
        local.ok(APPS, Method::PUT, path, change).await;
        local.ok(APPS, Method::GET, "/providers/dev", json!({})).await["status"].clone()
    };
    let (provider, virtual_key) = ("/providers/dev", "/virtual-keys/dev");
    assert_eq!(status(provider, json!({"note": "n"})).await, "exhausted");
    assert_eq!(status(provider, json!({"usage_limits": {"credit_limit": 9}})).await, "exhausted");
    assert_eq!(status(provider, json!({"usage_limits": {"credit_limit": 11}})).await, "active");
    local.spend_with_provider(&own.id, "dev", 1, 50);
    assert_eq!(status(provider, json!({"usage_limits": {"credit_limit": 11}})).await, "exhausted");
    assert_eq!(status(virtual_key, json!({"usage_limits": {"credit_limit": 12}})).await, "active");
    local.spend_with_provider(&own.id, "dev", 1, 50);
    assert_eq!(status(virtual_key, json!({"reset_usage": true})).await, "active");
    assert_eq!(status(provider, json!({"usage_limits": {"type": "tokens", "credit_limit": 100}})).await, "active");
    local.spend_with_provider(&own.id, "dev", 1, 100);
    assert_eq!(status(provider, json!({"note": "m"})).await, "exhausted");
    assert_eq!(status(provider, json!({"usage_limits": null})).await, "active");
}

#[tokio::test]
async fn requests_that_are_refused_say_why() {
    let (local, own) = with_integration().await;
    let second = local.second_workspace("second", &["providers.create", "providers.read", "providers.list"]).await;
    let body = |workspace: Option<&str>, more: Value| {
        let mut body = json!({"name": "Dev", "integration_id": "shared", "workspace_id": workspace});
        body.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
        body
    };
    for (verb, body) in [(Method::POST, body(None, json!({}))), (Method::GET, json!({}))] {
        let message = local.refused(verb, "/providers", body).await;
        assert!(message.contains("workspace_id is missing"), "{message}");
    }
    let own_id = Some(own.id.as_str());
    for (body, part) in [
        (
            body(own_id, json!({"name": "", "slug": "a b", "integration_id": "", "x": 1})),
            "name is missing: give it a name; slug must be",
        ),
        (body(own_id, json!({"integration_id": ""})), "integration_id is missing"),
        (body(own_id, json!({"usage_limits": {"credit_limit": 0}})), "usage_limits.credit_limit"),
        (
            body(own_id, json!({"model_config": {"openaiProject": "q"}})),
            "model_config must be that of the integration shared",
        ),
    ] {
        let message = local.refused(Method::POST, "/providers", body).await;
        assert!(message.contains(part), "{part} in {message}");
    }
    for (key, body) in [
        (ADMIN, body(Some(&second.id), json!({}))),
        (ADMIN, body(own_id, json!({"integration_id": "nowhere"}))),
        (ADMIN, body(Some("ws-nowhere"), json!({}))),
        ("second", body(None, json!({}))),
        ("second", body(own_id, json!({}))),
    ] {
        assert_eq!(local.no(key, Method::POST, "/providers", body).await, (403, "AB03".to_owned()));
    }
    let slugged = body(own_id, json!({"slug": "dev", "model_config": {"openaiProject": "p"}}));
    local.ok(ADMIN, Method::POST, "/providers", slugged.clone()).await;
    assert_eq!(local.no(ADMIN, Method::POST, "/providers", slugged).await, (409, "AB07".to_owned()));
    let generated = local.ok(APPS, Method::POST, "/providers", body(None, json!({"name": "Dev Two"}))).await;
    assert!(generated["slug"].as_str().unwrap().starts_with("dev-two-"), "{generated}");
    for (body, part) in [
        (json!({"slug": "other"}), "slug cannot change"),
        (json!({"integration_id": "other"}), "integration_id cannot change"),
        (json!({"model_config": {"openaiProject": "q"}}), "model_config cannot change here"),
        (json!({"ai_provider_name": "anthropic"}), "ai_provider_name cannot change"),
        (json!({"key": KEY}), "key is not a field"),
    ] {
        let message = local.refused(Method::PUT, "/providers/dev", body).await;
        assert!(message.contains(part) && !message.contains(KEY), "{part} in {message}");
    }
    // Another workspace sees nothing of it.
    assert_eq!(local.no("second", Method::GET, "/providers/dev", json!({})).await.0, 403);
    assert_eq!(local.ok("second", Method::GET, "/providers", json!({})).await["total"], 0);
    // One slug in two workspaces is two providers.
    let grant = json!({"workspaces": [{"id": second.id, "enabled": true, "default_provider_slug": "dev"}]});
    local.ok(ADMIN, Method::PUT, "/integrations/shared/workspaces", grant).await;
    let message = local.refused(Method::GET, "/providers/dev", json!({})).await;
    assert!(message.contains("several workspaces have a provider dev"), "{message}");
    // An integration may be named by its id.
    let id = local.ok(ADMIN, Method::GET, "/integrations/shared", json!({})).await["id"].clone();
    let by_id = local
        .ok(APPS, Method::POST, "/providers", json!({"name": "by id", "slug": "by-id", "integration_id": id}))
        .await;
    assert_eq!(by_id["slug"], "by-id");
    assert_eq!(local.ok(APPS, Method::GET, "/providers/by-id", json!({})).await["integration_id"], "shared");
}
