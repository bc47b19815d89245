//! Which workspaces may use an integration of the organisation, and what they get with it.

use super::*;
use crate::{gateway::admin::integrations::workspaces::global_grants, secret::Secret};

const KEY: &str = "sk-not-a-real-0123456789";
const SCOPES: [&str; 4] = ["completions.write", "virtual_keys.list", "providers.list", "providers.create"];

async fn with_integration(slug: &str) -> (Local, Workspace, Workspace) {
    let local = local();
    let second = local.second_workspace("second", &SCOPES).await;
    let body = json!({"name": "Shared", "slug": slug, "ai_provider_id": "openai", "key": KEY});
    local.ok(ADMIN, Method::POST, "/integrations", body).await;
    let own = local.default_workspace();
    (local, own, second)
}

impl Local {
    async fn grant(&self, body: Value) {
        assert_eq!(self.ok(ADMIN, Method::PUT, "/integrations/shared/workspaces", body).await, json!({}));
    }

    async fn grants(&self) -> Value {
        self.ok(ADMIN, Method::GET, "/integrations/shared/workspaces", json!({})).await
    }
}

#[tokio::test]
async fn a_grant_brings_a_provider_and_is_withdrawn_at_once() {
    let (local, own, second) = with_integration("shared").await;
    assert_eq!((local.chat(APPS, "shared").await, local.chat("second", "shared").await), (400, 400));
    local.grant(json!({"workspaces": [{"id": own.slug, "enabled": true}, {"id": second.id, "enabled": 1}]})).await;
    assert_eq!((local.chat(APPS, "shared").await, local.chat("second", "shared").await), (200, 200));
    let list = local.ok("second", Method::GET, "/virtual-keys", json!({})).await;
    same_shape(RECORDED_ITEM, &list["data"][0]);
    assert_eq!(list["data"][0]["note"], "Created automatically on integration access grant");
    assert_eq!((&list["data"][0]["slug"], &list["data"][0]["integration_id"]), (&json!("shared"), &json!("shared")));

    local.grant(json!({"workspaces": [{"id": second.slug, "enabled": false}]})).await;
    assert_eq!((local.chat(APPS, "shared").await, local.chat("second", "shared").await), (200, 400));
    assert_eq!(local.ok("second", Method::GET, "/models", json!({})).await["total"], 0);
    assert_ne!(local.ok(APPS, Method::GET, "/models", json!({})).await["total"], 0);
    let grants = local.grants().await;
    assert_eq!(grants["total"], 2);
    let enabled = |slug: &str| {
        grants["workspaces"].as_array().unwrap().iter().find(|grant| grant["id"] == slug).unwrap()["enabled"].clone()
    };
    assert_eq!((enabled(&own.slug), enabled(&second.slug)), (json!(true), json!(false)));
    assert_eq!(local.ok(ADMIN, Method::GET, "/integrations/shared", json!({})).await["workspace_count"], 1);
    // Nobody makes another provider over it, and given back the old one works again: there is no second.
    let another = json!({"name": "n", "integration_id": "shared"});
    assert_eq!(local.no("second", Method::POST, "/providers", another).await, (403, "AB03".to_owned()));
    local.grant(json!({"workspaces": [{"id": second.slug, "enabled": true, "create_default_provider": true}]})).await;
    assert_eq!(local.chat("second", "shared").await, 200);
    assert_eq!(local.ok("second", Method::GET, "/providers", json!({})).await["total"], 1);

    // A new credential reaches all of them.
    local.ok(ADMIN, Method::PUT, "/integrations/shared", json!({"key": "sk-not-a-real-rotated"})).await;
    for workspace in [&own.id, &second.id] {
        let target = local.gateway.store().target(workspace, "shared").unwrap().unwrap();
        assert_eq!(target.key.as_ref().map(Secret::expose), Some("sk-not-a-real-rotated"));
    }
    // The unasked providers go with the integration.
    local.ok(ADMIN, Method::DELETE, "/integrations/shared", json!({})).await;
    assert_eq!(local.ok(ADMIN, Method::GET, "/virtual-keys", json!({})).await["total"], 0);
}

#[tokio::test]
async fn limits_of_a_grant_are_kept_replaced_and_cleared() {
    let (local, own, _) = with_integration("shared").await;
    let limits = json!([{"type": "tokens", "credit_limit": 1000, "alert_threshold": 900}]);
    let mut used = limits.clone();
    used[0]["current_usage"] = json!(0);
    let rates = json!([{"type": "requests", "unit": "rpm", "value": 10}]);
    local
        .grant(
            json!({"workspaces": [{"id": own.id, "enabled": true, "usage_limits": limits, "rate_limits": rates[0]}]}),
        )
        .await;
    let shown = local.grants().await;
    same_shape(r#"{"total": 1, "workspaces": [], "global_workspace_access": null, "object": "list"}"#, &shown);
    let grant = json!({"id": own.slug, "enabled": true, "usage_limits": used, "rate_limits": rates});
    assert_eq!(shown["workspaces"], json!([grant]));
    // What was shown may come back; what is not said stays.
    local.grant(json!({"workspaces": shown["workspaces"], "total": 1, "object": "list"})).await;
    local.grant(json!({"workspaces": [{"id": own.slug, "enabled": true, "reset_usage": true}]})).await;
    assert_eq!(local.grants().await, shown);
    local
        .grant(json!({"workspaces": [{"id": own.slug, "enabled": true, "usage_limits": null, "rate_limits": []}]}))
        .await;
    let cleared = json!([{"id": own.slug, "enabled": true, "usage_limits": null, "rate_limits": null}]);
    assert_eq!(local.grants().await["workspaces"], cleared);

    let path = "/integrations/shared/workspaces";
    let one = |more: Value| {
        let mut grant = json!({"id": own.slug, "enabled": true});
        grant.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
        json!({"workspaces": [grant]})
    };
    for (body, part) in [
        (
            one(json!({"usage_limits": [{"credit_limit": 1}, {"credit_limit": 2}]})),
            "workspaces[0].usage_limits must have at most 1",
        ),
        (
            one(json!({"usage_limits": [{"credit_limit": 0.5}]})),
            "workspaces[0].usage_limits[0].credit_limit must be at least 1",
        ),
        (one(json!({"rate_limits": [{"unit": "rpm", "value": 0}]})), "workspaces[0].rate_limits[0].value"),
        (one(json!({"unit": "rpm"})), "workspaces[0].unit is not a field"),
        (json!({"workspaces": [{"id": own.slug, "enabled": true}, {"id": own.id, "enabled": true}]}), "is named twice"),
        (
            json!({"global_workspace_access": {"enabled": true, "rate_limits": [{"unit": "rpm", "value": 0}]}}),
            "global_workspace_access.rate_limits[0].value",
        ),
        (json!({"override_existing_workspace_access": true}), "needs global_workspace_access"),
        (json!({"create_default_provider": false, "default_provider_slug": "x"}), "exclude each other"),
        (json!({"default_provider_slug": "x y"}), "default_provider_slug must be"),
        (json!({"everyone": true}), "everyone is not a field"),
    ] {
        let message = local.refused(Method::PUT, path, body).await;
        assert!(message.contains(part), "{part} in {message}");
    }
    assert_eq!(
        local.no(ADMIN, Method::PUT, path, json!({"workspaces": [{"id": "ws-none", "enabled": true}]})).await.0,
        403
    );
}

#[tokio::test]
async fn default_providers_have_the_slug_that_was_said() {
    let (local, own, second) = with_integration("shared").await;
    local.create(APPS, json!({"name": "t", "slug": "shared", "provider": "openai", "key": KEY})).await;
    let body = json!({"workspaces": [{"id": own.id, "enabled": true}, {"id": second.id, "enabled": true}]});
    let message = local.refused(Method::PUT, "/integrations/shared/workspaces", body.clone()).await;
    assert!(message.contains("has a provider shared already") && message.contains(&own.slug), "{message}");
    assert_eq!(local.grants().await["total"], 0, "nothing is half done");

    let body = json!({"default_provider_slug": "team", "workspaces": [
        {"id": own.id, "enabled": true, "default_provider_slug": "own"}, {"id": second.id, "enabled": true}]});
    local.grant(body).await;
    assert_eq!((local.chat(APPS, "own").await, local.chat("second", "team").await), (200, 200));

    local
        .ok(
            ADMIN,
            Method::POST,
            "/integrations",
            json!({"name": "o", "slug": "other", "ai_provider_id": "openai", "key": KEY}),
        )
        .await;
    let body = json!({"create_default_provider": false, "workspaces": [
        {"id": own.id, "enabled": true, "create_default_provider": true}, {"id": second.id, "enabled": true}]});
    local.ok(ADMIN, Method::PUT, "/integrations/other/workspaces", body).await;
    assert_eq!((local.chat(APPS, "other").await, local.chat("second", "other").await), (200, 400));
}

#[tokio::test]
async fn the_global_access_is_for_workspaces_to_come_and_for_all_when_said() {
    let (local, _, second) = with_integration("shared").await;
    let access = json!({"enabled": true, "usage_limits": [{"type": "cost", "credit_limit": 5}], "rate_limits": null});
    local.grant(json!({"global_workspace_access": access})).await;
    assert_eq!(local.grants().await["global_workspace_access"], access);
    assert_eq!(
        local.ok(ADMIN, Method::GET, "/integrations/shared", json!({})).await["global_workspace_access_settings"],
        access
    );
    assert_eq!(local.chat(APPS, "shared").await, 400, "it is for workspaces to come");

    let new = testing::workspace("9c0f8f0e-52b7-4e41-8d8a-3d2b8f6c7a10", "ws-third-00ff00");
    let workspace = new.clone();
    let now = local.gateway.clock().now();
    let plan = move |rows: &crate::gateway::store::Rows<'_>| {
        let mut changes = global_grants(rows, &workspace, now)?;
        changes.push(Change::PutWorkspace(workspace));
        Ok((changes, ()))
    };
    local.gateway.store().write(plan).await.unwrap();
    let target = local.gateway.store().target(&new.id, "shared").unwrap().unwrap();
    assert!(target.granted && target.provider.came_with_grant);
    let grants = local.grants().await;
    assert_eq!(
        grants["workspaces"][0],
        json!({"id": new.slug, "enabled": true, "usage_limits": [{"type": "cost", "credit_limit": 5, "current_usage": 0}], "rate_limits": null})
    );

    // As Portkey's Python SDK spells it. A workspace that is named has its own way.
    let body = json!({"global_workspace_access": access, "override_existing_workspaces_access": true,
        "workspaces": [{"id": second.slug, "enabled": false}]});
    local.grant(body).await;
    assert_eq!((local.chat(APPS, "shared").await, local.chat("second", "shared").await), (200, 400));
    local.grant(json!({"global_workspace_access": {"enabled": false}, "override_existing_workspace_access": true, "workspaces": []})).await;
    assert_eq!(local.chat(APPS, "shared").await, 400);
    assert_eq!(
        local.grants().await["workspaces"].as_array().unwrap().iter().filter(|grant| grant["enabled"] == true).count(),
        0
    );

    // What was said of default providers holds for those to come, too.
    for (said, slugs) in [
        (json!({"create_default_provider": false}), vec![]),
        (json!({"default_provider_slug": "said"}), vec!["said"]),
        (json!({}), vec!["shared"]),
    ] {
        let mut body = json!({"global_workspace_access": access});
        body.as_object_mut().unwrap().extend(said.as_object().cloned().unwrap());
        local.grant(body).await;
        let workspace = testing::workspace("0d5b3c1e-7a60-4b51-9c1d-6e1f0a2b3c4d", "ws-fourth-00ff00");
        let changes = local.gateway.store().read(|rows| global_grants(rows, &workspace, now)).unwrap();
        let made = changes.iter().filter_map(|change| match change {
            Change::PutProvider(provider) => Some(provider.slug.as_str()),
            _ => None,
        });
        assert_eq!(made.collect::<Vec<_>>(), slugs, "{said}");
    }
}

#[tokio::test]
async fn an_integration_of_a_workspace_is_its_own_alone() {
    let local = local();
    let own = local.default_workspace();
    local
        .ok(
            APPS,
            Method::POST,
            "/integrations",
            json!({"name": "n", "slug": "own", "ai_provider_id": "openai", "key": KEY}),
        )
        .await;
    let body = json!({"workspaces": [{"id": own.slug, "enabled": true}]});
    for key in [ADMIN, APPS] {
        let (status, answer) = local.send(key, Method::PUT, "/integrations/own/workspaces", Some(body.clone())).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{answer}");
    }
    let grants = local.ok(ADMIN, Method::GET, "/integrations/own/workspaces", json!({})).await;
    assert_eq!(
        grants["workspaces"],
        json!([{"id": own.slug, "enabled": true, "usage_limits": null, "rate_limits": null}])
    );
    assert_eq!(local.no(APPS, Method::GET, "/integrations/own/workspaces", json!({})).await.0, 403);
}
