//! What has been used, as answers show it and as changes begin it again.

use jiff::SignedDuration;

use super::*;
use crate::gateway::{
    ledger::MeterId,
    store::{Rows, StoreError},
};

async fn with_budget(budget: Value) -> (Local, String) {
    let local = local();
    let body =
        json!({"name": "lab", "slug": "lab", "provider": "openai", "key": "not-a-real-key", "usage_limits": budget});
    local.create(APPS, body).await;
    let own = local.default_workspace().id;
    (local, own)
}

impl Local {
    async fn budget(&self) -> Value {
        let alone = self.get(APPS, "lab").await;
        let list = self.ok(APPS, Method::GET, "/virtual-keys", json!({})).await;
        let provider = self.ok(APPS, Method::GET, "/providers/lab", json!({})).await;
        for field in ["usage_limits", "status", "last_reset_at"] {
            assert_eq!((&alone[field], &alone[field]), (&list["data"][0][field], &provider[field]), "{field}");
        }
        alone["usage_limits"].clone()
    }

    fn provider_id(&self, workspace_id: &str) -> String {
        self.gateway.store().read(|rows| rows.provider(workspace_id, "lab")).unwrap().unwrap().id
    }

    fn stored(&self, id: MeterId<'_>) -> bool {
        let read = |rows: &Rows<'_>| Ok::<_, StoreError>(rows.usage(&id.key())?.is_some());
        self.gateway.store().read(read).unwrap()
    }
}

#[tokio::test]
async fn what_a_client_says_of_usage_is_not_believed() {
    let claims =
        json!({"credit_limit": 10, "current_usage": 9, "is_exhausted_alerts_sent": true, "status": "exhausted"});
    let (local, own) = with_budget(claims).await;
    assert_eq!(local.budget().await, json!({"credit_limit": 10, "current_usage": 0}));
    local.spend_with_provider(&own, "lab", 4, 0);
    let shown = local.budget().await;
    assert_eq!(shown, json!({"credit_limit": 10, "current_usage": 4}));
    let claims = json!({"credit_limit": 10, "current_usage": 0, "is_exhausted_alerts_sent": true});
    local.update("lab", json!({"usage_limits": claims})).await;
    assert_eq!(local.budget().await, shown);
    let record = local.gateway.store().read(|rows| rows.provider(&own, "lab")).unwrap().unwrap();
    assert!(record.usage_limits.unwrap().other.is_empty());
}

#[tokio::test]
async fn showing_counts_nothing_and_makes_no_counter() {
    let (local, own) = with_budget(json!({"credit_limit": 10})).await;
    local.budget().await;
    let provider = local.provider_id(&own);
    let key = MeterId::Provider(&provider).key();
    assert!(local.gateway.store().ledger().peek(&key).is_none() && !local.stored(MeterId::Provider(&provider)));
}

#[tokio::test]
async fn a_reset_puts_back_what_is_on_its_way_to_the_disk_too() {
    let (local, own) = with_budget(json!({"credit_limit": 10, "alert_threshold": 5})).await;
    local.spend_with_provider(&own, "lab", 10, 0);
    let spent = local.budget().await;
    assert_eq!((&spent["is_threshold_alerts_sent"], &spent["is_exhausted_alerts_sent"]), (&json!(true), &json!(true)));
    local.update("lab", json!({"reset_usage": true})).await;
    local.gateway.store().flush_usage().unwrap();
    let shown = local.get(APPS, "lab").await;
    assert_eq!(shown["usage_limits"], json!({"credit_limit": 10, "alert_threshold": 5, "current_usage": 0}));
    assert!(shown["last_reset_at"].is_string() && shown["status"] == "active", "{shown}");
    // From the disk, too: a reload is what another start would find.
    let snapshot = local.gateway.store().dump().unwrap();
    local.gateway.store().restore(snapshot).await.unwrap();
    assert_eq!(local.budget().await["current_usage"], 0);
}

#[tokio::test]
async fn counting_begins_when_a_limit_is_set_and_goes_on_when_its_days_change() {
    let (local, own) = with_budget(json!({"credit_limit": 10})).await;
    local.gateway.clock().freeze_at("2026-01-20T12:00:00Z".parse().unwrap()).unwrap();
    local.gateway.store().ledger().unsettle();
    local.spend_with_provider(&own, "lab", 4, 400);
    // Fifty days on, its resets begin: those that would have been before are none.
    local.gateway.clock().advance(SignedDuration::from_hours(50 * 24)).unwrap();
    local.update("lab", json!({"usage_limits": {"credit_limit": 10, "periodic_reset": "monthly"}})).await;
    let shown = local.budget().await;
    assert_eq!(
        (&shown["current_usage"], &shown["next_usage_reset_at"]),
        (&json!(4), &json!("2026-04-01T00:00:00.000Z"))
    );
    // What was computed and comes back is no date that somebody chose.
    local.update("lab", json!({"usage_limits": shown})).await;
    let record = local.gateway.store().read(|rows| rows.provider(&own, "lab")).unwrap().unwrap();
    assert_eq!(record.usage_limits.unwrap().next_usage_reset_at, None);
    local.gateway.clock().advance(SignedDuration::from_hours(31 * 24)).unwrap();
    assert_eq!(local.budget().await["current_usage"], 0);
    assert_eq!(local.get(APPS, "lab").await["last_reset_at"], "2026-04-01T00:00:00.000Z");

    local.spend_with_provider(&own, "lab", 3, 300);
    local.update("lab", json!({"usage_limits": {"type": "tokens", "credit_limit": 1000}})).await;
    assert_eq!(local.budget().await["current_usage"], 0);
    local.spend_with_provider(&own, "lab", 3, 300);
    assert_eq!(local.budget().await["current_usage"], 300);
    local.update("lab", json!({"usage_limits": null})).await;
    local.update("lab", json!({"usage_limits": {"type": "tokens", "credit_limit": 1000}})).await;
    assert_eq!(local.budget().await["current_usage"], 0);
}

#[tokio::test]
async fn what_is_gone_takes_its_usage_along() {
    let (local, own) = with_budget(json!({"credit_limit": 10})).await;
    local.spend_with_provider(&own, "lab", 10, 0);
    local.gateway.store().flush_usage().unwrap();
    let provider = local.provider_id(&own);
    assert!(local.stored(MeterId::Provider(&provider)));
    // On its way to the disk when the key goes.
    local.spend_with_provider(&own, "lab", 1, 0);
    local.ok(APPS, Method::DELETE, "/virtual-keys/lab", json!({})).await;
    local.gateway.store().flush_usage().unwrap();
    assert!(!local.stored(MeterId::Provider(&provider)));
    let body = json!({"name": "lab", "slug": "lab", "provider": "openai", "key": "not-a-real-key", "usage_limits": {"credit_limit": 10}});
    local.create(APPS, body).await;
    assert_eq!(local.budget().await["current_usage"], 0);
}

#[tokio::test]
async fn a_rotated_key_has_used_what_it_had_used() {
    let local = local();
    let budget = json!({"credit_limit": 10, "periodic_reset": "weekly"});
    let body = json!({"name": "k", "scopes": ["virtual_keys.list"], "usage_limits": budget});
    let made = local.ok(APPS, Method::POST, "/api-keys/workspace/service", body).await;
    let id = made["id"].as_str().unwrap();
    let path = format!("/api-keys/{id}");
    local.spend_with_key(id, 10, 0);
    let rotated = local.ok(APPS, Method::POST, &format!("{path}/rotate"), json!({})).await;
    let shown = local.ok(APPS, Method::GET, &path, json!({})).await;
    assert_eq!((&shown["usage_limits"]["current_usage"], &shown["status"]), (&json!(10), &json!("exhausted")));
    assert_eq!(shown["next_usage_reset_at"], shown["usage_limits"]["next_usage_reset_at"]);
    let new = rotated["key"].as_str().unwrap();
    assert_eq!(local.no(new, Method::GET, "/virtual-keys", json!({})).await.0, 403);
    local.ok(APPS, Method::PUT, &path, json!({"reset_usage": true})).await;
    local.ok(new, Method::GET, "/virtual-keys", json!({})).await;
}

#[tokio::test]
async fn a_grant_and_a_workspace_show_what_is_used_of_them() {
    let local = local();
    let body = json!({"name": "Shared", "slug": "shared", "ai_provider_id": "openai", "key": "not-a-real-key"});
    local.ok(ADMIN, Method::POST, "/integrations", body).await;
    let own = local.default_workspace();
    let grants = "/integrations/shared/workspaces";
    let grant = |more: Value| {
        let mut grant = json!({"id": own.slug, "enabled": true});
        grant.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
        json!({"workspaces": [grant]})
    };
    let limit = json!({"usage_limits": [{"type": "tokens", "credit_limit": 100}]});
    local.ok(ADMIN, Method::PUT, grants, grant(limit.clone())).await;
    let workspace = format!("/admin/workspaces/{}", own.slug);
    local.ok(ADMIN, Method::PUT, &workspace, json!({"usage_limits": [{"credit_limit": 10}]})).await;

    let store = local.gateway.store();
    let used = async || {
        let grants = local.ok(ADMIN, Method::GET, grants, json!({})).await;
        let workspace = local.ok(ADMIN, Method::GET, &workspace, json!({})).await;
        let used = |of: &Value| of["usage_limits"][0]["current_usage"].as_u64().unwrap();
        (used(&grants["workspaces"][0]), used(&workspace))
    };
    assert_eq!(used().await, (0, 0));
    let integration = store.read(|rows| rows.integration("shared")).unwrap().unwrap();
    local.spend(store.subject_of_grant(&integration, &own.id).unwrap(), 1, 70);
    let changed = store.read(|rows| rows.workspace(&own.id)).unwrap().unwrap();
    local.spend(store.subject_of_workspace(&changed).unwrap(), 2, 70);
    assert_eq!(used().await, (70, 2));
    // Withdrawn and given again, it goes on.
    local.ok(ADMIN, Method::PUT, grants, json!({"workspaces": [{"id": own.slug, "enabled": false}]})).await;
    local.ok(ADMIN, Method::PUT, grants, grant(limit)).await;
    assert_eq!(used().await, (70, 2));
    local.ok(ADMIN, Method::PUT, grants, grant(json!({"reset_usage": true}))).await;
    assert_eq!(used().await, (0, 2));
}
