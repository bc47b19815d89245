//! What is said of single models of an integration.

use super::*;

const KEY: &str = "sk-not-a-real-0123456789";
const PATH: &str = "/integrations/lab/models";

async fn with_integration() -> Local {
    let local = local();
    let body = json!({"name": "Lab", "slug": "lab", "ai_provider_id": "openai", "key": KEY});
    local.ok(ADMIN, Method::POST, "/integrations", body).await;
    local
}

#[tokio::test]
async fn models_are_merged_by_slug() {
    let local = with_integration().await;
    let empty = json!({"total": 0, "allow_all_models": true, "models": [], "object": "list"});
    assert_eq!(local.ok(ADMIN, Method::GET, PATH, json!({})).await, empty);
    let price = json!({"type": "static", "pay_as_you_go": {"request_token": {"price": 0.01}, "response_token": {"price": 0.02}}});
    let change = json!({"allow_all_models": false, "models": [
        {"slug": "gpt-4o", "enabled": true},
        {"slug": "mine", "enabled": true, "is_custom": 1, "pricing_config": price,
            "configurations": {"custom_host": "http://127.0.0.1:9/v1", "custom_headers": {"Authorization": "Bearer not-a-real-token"}}},
        {"slug": "tuned", "enabled": true, "is_finetune": true, "base_model_slug": "gpt-4o"}]});
    assert_eq!(local.ok(ADMIN, Method::PUT, PATH, change).await, json!({}));
    let shown = local.ok(ADMIN, Method::GET, PATH, json!({})).await;
    assert_eq!((&shown["total"], &shown["allow_all_models"]), (&json!(3), &json!(false)));
    let mine = &shown["models"][1];
    assert_eq!((&mine["is_custom"], &mine["pricing_config"]), (&json!(true), &price));
    assert_eq!(
        mine["configurations"],
        json!({"custom_host": "http://127.0.0.1:9/v1", "custom_headers": {"Authorization": "Be*****ken"}})
    );
    assert_eq!(local.ok(ADMIN, Method::GET, "/integrations/lab", json!({})).await["allow_all_models"], false);

    // What was shown may come back, and a masked header is the one that is stored.
    local.ok(ADMIN, Method::PUT, PATH, shown.clone()).await;
    assert_eq!(local.ok(ADMIN, Method::GET, PATH, json!({})).await, shown);
    let headers = || {
        let store = local.gateway.store();
        let integration = store.read(|rows| rows.integration("lab")).unwrap().unwrap();
        assert!(!serde_json::to_string(&integration).unwrap().contains("not-a-real-token"), "it is encrypted at rest");
        store.secrets(&integration).unwrap().get("model_headers").cloned().unwrap_or_default()
    };
    assert_eq!(headers(), json!({"mine": {"Authorization": "Bearer not-a-real-token"}}));
    // The other secrets of the integration live on beside them, and they beside those.
    local
        .ok(ADMIN, Method::PUT, "/integrations/lab", json!({"key": "sk-not-a-real-rotated", "configurations": {}}))
        .await;
    assert_eq!(headers(), json!({"mine": {"Authorization": "Bearer not-a-real-token"}}));

    local
        .ok(ADMIN, Method::PUT, PATH, json!({"models": [{"slug": "mine", "enabled": false, "pricing_config": null}]}))
        .await;
    let mine = local.ok(ADMIN, Method::GET, PATH, json!({})).await["models"][1].clone();
    assert_eq!(
        (&mine["enabled"], &mine["pricing_config"], &mine["is_custom"]),
        (&json!(false), &Value::Null, &json!(true))
    );
    assert!(mine["last_updated_at"].is_string() && mine["configurations"]["custom_headers"].is_object());
    local
        .ok(ADMIN, Method::PUT, PATH, json!({"models": [{"slug": "mine", "enabled": true, "configurations": null}]}))
        .await;
    assert_eq!(headers(), Value::Null);
}

#[tokio::test]
async fn only_what_is_not_the_providers_own_is_deleted() {
    let local = with_integration().await;
    let custom = |slug: &str| json!({"slug": slug, "enabled": true, "is_custom": true, "configurations": {"custom_headers": {"a": "not-a-real-token"}}});
    let change = json!({"models": [{"slug": "gpt-4o", "enabled": false}, custom("a"), custom("b"), custom("c")]});
    local.ok(ADMIN, Method::PUT, PATH, change).await;
    for path in [format!("{PATH}?slugs=a,gpt-4o"), format!("{PATH}?slugs=nowhere"), PATH.to_owned()] {
        local.refused(Method::DELETE, &path, json!({})).await;
    }
    local.ok(ADMIN, Method::DELETE, &format!("{PATH}?slugs=a,%20b"), json!({})).await;
    local.ok(ADMIN, Method::DELETE, PATH, json!({"models": ["c"]})).await;
    local.ok(ADMIN, Method::DELETE, PATH, json!({"models": []})).await;
    let shown = local.ok(ADMIN, Method::GET, PATH, json!({})).await;
    assert_eq!((&shown["total"], &shown["models"][0]["slug"]), (&json!(1), &json!("gpt-4o")));
    let store = local.gateway.store();
    let integration = store.read(|rows| rows.integration("lab")).unwrap().unwrap();
    assert!(!store.secrets(&integration).unwrap().contains_key("model_headers"));
}

#[tokio::test]
async fn faults_of_models_are_named() {
    let local = with_integration().await;
    let one = |more: Value| {
        let mut model = json!({"slug": "m", "enabled": true});
        model.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
        json!({"models": [model]})
    };
    for (body, part) in [
        (json!({}), "models"),
        (one(json!({"slug": ""})), "models[0].slug must be"),
        (one(json!({"is_finetune": true})), "models[0].base_model_slug is missing"),
        (one(json!({"base_model_slug": "x"})), "goes with is_finetune"),
        (one(json!({"pricing_config": {"type": "dynamic"}})), "models[0].pricing_config.type must be static"),
        (one(json!({"pricing_config": {"pay_as_you_go": {"request_token": {"price": -1}}}})), "request_token.price"),
        (
            one(json!({"pricing_config": {"pay_as_you_go": {"web_search": 3}}})),
            "models[0].pricing_config.pay_as_you_go.web_search must be",
        ),
        (one(json!({"configurations": {"custom_host": "ftp://x"}})), "models[0].configurations.custom_host"),
        (one(json!({"configurations": {"custom_headers": {"a": 12345}}})), "custom_headers"),
        (one(json!({"price": 1})), "models[0].price is not a field"),
        (
            json!({"models": [{"slug": "m", "enabled": true}, {"slug": "m", "enabled": false}]}),
            "models[1].slug: m is named twice",
        ),
    ] {
        let message = local.refused(Method::PUT, PATH, body).await;
        assert!(message.contains(part), "{part} in {message}");
        assert!(!message.contains("12345"), "{message}");
    }
}
