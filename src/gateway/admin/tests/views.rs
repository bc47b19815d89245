//! One record, two views: a provider is a virtual key.

use super::*;

const KEY: &str = "sk-not-a-real-0123456789";

async fn granted() -> (Local, Workspace) {
    let local = local();
    let own = local.default_workspace();
    local
        .ok(
            ADMIN,
            Method::POST,
            "/integrations",
            json!({"name": "Shared", "slug": "shared", "ai_provider_id": "openai", "key": KEY}),
        )
        .await;
    local
        .ok(
            ADMIN,
            Method::PUT,
            "/integrations/shared/workspaces",
            json!({"workspaces": [{"id": own.id, "enabled": true}]}),
        )
        .await;
    (local, own)
}

#[tokio::test]
async fn what_one_view_makes_the_other_shows_changes_and_deletes() {
    let (local, _) = granted().await;
    local.create(APPS, json!({"name": "Old", "slug": "old", "provider": "openai", "key": KEY})).await;
    local.ok(APPS, Method::POST, "/providers", json!({"name": "New", "slug": "new", "integration_id": "shared"})).await;
    let slugs = async |path: &str| {
        let list = local.ok(APPS, Method::GET, path, json!({})).await;
        list["data"].as_array().unwrap().iter().map(|item| item["slug"].clone()).collect::<Vec<_>>()
    };
    for path in ["/virtual-keys", "/providers"] {
        assert_eq!(slugs(path).await, ["new", "old", "shared"], "{path}");
    }
    for slug in ["new", "old", "shared"] {
        assert_eq!(local.chat(APPS, slug).await, 200);
        let provider = local.ok(APPS, Method::GET, &format!("/providers/{slug}"), json!({})).await;
        let virtual_key = local.get(APPS, slug).await;
        assert_eq!((&provider["object"], &virtual_key["object"]), (&json!("provider"), &json!("virtual-key")));
        for same in ["id", "slug", "name", "note", "integration_id", "ai_provider_name", "status", "created_at"] {
            assert_eq!(provider[same], virtual_key[same], "{same}");
        }
        if slug == "shared" {
            same_shape(RECORDED_GET, &virtual_key);
        }
    }
    // Changed in one, seen in the other.
    let limits = json!({"credit_limit": 7});
    local.ok(APPS, Method::PUT, "/providers/old", json!({"usage_limits": limits, "name": "Older"})).await;
    assert_eq!(local.get(APPS, "old").await["usage_limits"], json!({"credit_limit": 7, "current_usage": 0}));
    let rates = json!([{"type": "tokens", "unit": "rpd", "value": 9}]);
    local.update("new", json!({"rate_limits": rates, "note": "n"})).await;
    let new = local.ok(APPS, Method::GET, "/providers/new", json!({})).await;
    assert_eq!((&new["rate_limits"], &new["note"]), (&rates, &json!("n")));

    // A virtual key's own integration goes with it, by whichever view it goes; the shared one stays.
    assert_eq!(local.no(APPS, Method::DELETE, "/integrations/old", json!({})).await, (409, "AB07".to_owned()));
    local.ok(APPS, Method::DELETE, "/providers/old", json!({})).await;
    assert_eq!(local.no(ADMIN, Method::GET, "/integrations/old", json!({})).await.0, 403);
    local.ok(APPS, Method::DELETE, "/virtual-keys/new", json!({})).await;
    local.ok(ADMIN, Method::GET, "/integrations/shared", json!({})).await;
    for slug in ["new", "old"] {
        assert_eq!(local.chat(APPS, slug).await, 400);
    }
    assert_eq!((slugs("/providers").await, local.chat(APPS, "shared").await), (vec![json!("shared")], 200));
}

#[tokio::test]
async fn a_virtual_key_does_not_change_what_others_use() {
    let (local, _) = granted().await;
    for change in [
        json!({"key": "sk-not-a-real-other"}),
        json!({"openaiProject": "p"}),
        json!({"secret_mappings": [{"target_field": "key", "secret_reference_id": "r"}]}),
    ] {
        let message = local.refused(Method::PUT, "/virtual-keys/shared", change).await;
        assert!(message.contains("that of the integration shared") && !message.contains("sk-not"), "{message}");
    }
    local.update("shared", json!({"name": "Mine", "key": "sk*****789"})).await;
    assert_eq!(local.get(APPS, "shared").await["name"], "Mine");
    assert_eq!(local.ok(ADMIN, Method::GET, "/integrations/shared", json!({})).await["name"], "Shared");
    assert_eq!(local.target("shared").0.as_deref(), Some(KEY));

    // A virtual key's own integration has its name, until another provider uses it, too.
    local.create(APPS, json!({"name": "Old", "slug": "old", "provider": "openai", "key": KEY})).await;
    local.update("old", json!({"name": "Older", "key": "sk-not-a-real-rotated"})).await;
    assert_eq!(local.ok(APPS, Method::GET, "/integrations/old", json!({})).await["name"], "Older");
    local.ok(APPS, Method::POST, "/providers", json!({"name": "n", "slug": "beside", "integration_id": "old"})).await;
    local.refused(Method::PUT, "/virtual-keys/old", json!({"key": "sk-not-a-real-third"})).await;
    local.ok(APPS, Method::DELETE, "/virtual-keys/old", json!({})).await;
    assert_eq!(local.chat(APPS, "beside").await, 200);
    assert_eq!(local.target("beside").0.as_deref(), Some("sk-not-a-real-rotated"));
}

#[tokio::test]
async fn no_answer_holds_a_secret() {
    let (local, own) = granted().await;
    let headers = json!({"configurations": {"custom_headers": {"X-Key": "not-a-real-header-value"}}});
    local.ok(ADMIN, Method::PUT, "/integrations/shared", headers).await;
    let model = json!({"models": [{"slug": "m", "enabled": true, "is_custom": true,
        "configurations": {"custom_headers": {"X-Key": "not-a-real-model-header"}}}]});
    local.ok(ADMIN, Method::PUT, "/integrations/shared/models", model).await;
    for path in [
        "/integrations",
        "/integrations/shared",
        "/integrations/shared/models",
        "/integrations/shared/workspaces",
        "/virtual-keys",
        "/virtual-keys/shared",
        "/providers/shared",
        &format!("/providers?workspace_id={}", own.id),
    ] {
        let answer = local.ok(ADMIN, Method::GET, path, json!({})).await.to_string();
        assert!(!answer.contains("not-a-real"), "{path}: {answer}");
    }
}

#[tokio::test]
async fn a_slug_cannot_stand_in_for_an_id() {
    let local = local();
    let mut body = openai("a");
    body["slug"] = json!("4c1f7a02-9d55-4e0b-8a36-0b6f2f9d1e77");
    let message = local.refused(Method::POST, "/virtual-keys", body).await;
    assert!(message.contains("slug must not have the form of an id"), "{message}");
}
