//! What has been used is not lost with the process, and limits begin again at the instants that they name.

use std::{thread, time::Duration};

use serde_json::{Value, json};

use super::{
    env::{ADMIN_KEY, Gateway, TestEnv},
    http::{Reply, Request},
};

/// How long usage may be on its way to the disk: what a crash later than this takes along was a loss.
const LAG: Duration = Duration::from_millis(100);

fn create(gateway: &Gateway, slug: &str, more: Value) {
    let mut body = json!({"name": slug, "slug": slug, "provider": "openai", "key": "not-a-real-key"});
    body.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    let reply = gateway.admin("POST", "/virtual-keys").json(&body).send();
    assert_eq!(reply.status, 200, "{}", reply.text());
}

fn chat(gateway: &Gateway, slug: &str) -> Reply {
    gateway
        .application("POST", "/chat/completions")
        .header("x-portkey-virtual-key", slug)
        .json(&json!({"model": "gpt-4o", "messages": [{"role": "user", "content": "How much is this?"}]}))
        .send()
}

fn shown(gateway: &Gateway, slug: &str) -> Value {
    gateway.admin("GET", &format!("/virtual-keys/{slug}")).send().json()
}

/// Moves the clock.
fn clock(gateway: &Gateway, change: Value) {
    let url = gateway.url().replace("/v1", "/_portkey/clock");
    let reply = Request::new("PUT", url).header("x-portkey-api-key", ADMIN_KEY).json(&change).send();
    assert_eq!(reply.status, 200, "{}", reply.text());
}

#[test]
fn usage_survives_a_crash_but_for_its_last_moment_and_a_stop_altogether() {
    let env = TestEnv::new();
    let gateway = env.gateway();
    create(&gateway, "lab", json!({"usage_limits": {"type": "tokens", "credit_limit": 1_000_000}}));
    drop(gateway);
    let mut used = 0;
    for crash in [true, false, true, false] {
        let gateway = env.gateway();
        assert_eq!(shown(&gateway, "lab")["usage_limits"]["current_usage"], used, "before the round");
        for _ in 0..5 {
            let reply = chat(&gateway, "lab");
            assert_eq!(reply.status, 200, "{}", reply.text());
            used += reply.json()["usage"]["total_tokens"].as_u64().expect("tokens");
        }
        assert_eq!(shown(&gateway, "lab")["usage_limits"]["current_usage"], used, "while it runs");
        if crash {
            thread::sleep(LAG);
            gateway.kill();
        } else {
            gateway.terminate();
            assert_eq!(gateway.wait().code, Some(0));
        }
    }
    assert!(used > 0);
    assert_eq!(shown(&env.gateway(), "lab")["usage_limits"]["current_usage"], used);
}

#[test]
fn budgets_begin_again_at_the_midnights_that_they_name() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    // A Wednesday.
    clock(&gateway, json!({"freeze": "2026-03-11T12:00:00Z"}));
    let resets = [
        ("days", json!({"periodic_reset_days": 3}), "2026-03-13T23:59:59Z", "2026-03-14T00:00:00.000Z"),
        ("sunday", json!({"periodic_reset": "weekly"}), "2026-03-14T23:59:59Z", "2026-03-15T00:00:00.000Z"),
        ("first", json!({"periodic_reset": "monthly"}), "2026-03-31T23:59:59Z", "2026-04-01T00:00:00.000Z"),
    ];
    for (slug, reset, ..) in &resets {
        let mut budget = json!({"type": "tokens", "credit_limit": 100});
        budget.as_object_mut().expect("an object").extend(reset.as_object().expect("an object").clone());
        create(&gateway, slug, json!({"usage_limits": budget}));
        let calls = (0..100).take_while(|_| chat(&gateway, slug).status == 200).count();
        assert!((1..100).contains(&calls), "{slug}: {calls} calls");
    }
    for (slug, _, before, reset) in &resets {
        clock(&gateway, json!({"set": before}));
        let spent = shown(&gateway, slug);
        assert_eq!((&spent["status"], &spent["last_reset_at"]), (&json!("exhausted"), &Value::Null), "{slug}");
        assert!(spent["usage_limits"]["current_usage"].as_u64() >= Some(100), "{spent}");
        assert_eq!(spent["usage_limits"]["next_usage_reset_at"], *reset, "{slug}");
        assert_eq!(spent["usage_limits"]["is_exhausted_alerts_sent"], true, "{slug}");
        assert_eq!(chat(&gateway, slug).status, 412, "{slug}");
        clock(&gateway, json!({"set": reset}));
        let fresh = shown(&gateway, slug);
        assert_eq!((&fresh["status"], &fresh["last_reset_at"]), (&json!("active"), &json!(reset)), "{slug}");
        assert_eq!(fresh["usage_limits"]["current_usage"], 0, "{slug}");
        assert_eq!(chat(&gateway, slug).status, 200, "{slug}");
    }
}

#[test]
fn rate_windows_and_expiry_end_on_the_instant() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    clock(&gateway, json!({"freeze": "2026-03-11T12:00:00Z"}));
    create(&gateway, "rated", json!({"rate_limits": [{"type": "requests", "unit": "rpm", "value": 3}]}));
    create(&gateway, "brief", json!({"expires_at": "2026-03-11T13:00:00Z"}));
    let three = || (0..4).map(|_| chat(&gateway, "rated").status).collect::<Vec<_>>();
    clock(&gateway, json!({"advance": "59s 999ms"}));
    assert_eq!(three(), [200, 200, 200, 429]);
    clock(&gateway, json!({"advance": "1ms"}));
    assert_eq!(three(), [200, 200, 200, 429]);

    clock(&gateway, json!({"set": "2026-03-11T12:59:59Z"}));
    assert_eq!((chat(&gateway, "brief").status, &shown(&gateway, "brief")["status"]), (200, &json!("active")));
    clock(&gateway, json!({"set": "2026-03-11T13:00:00Z"}));
    assert_eq!((chat(&gateway, "brief").status, &shown(&gateway, "brief")["status"]), (401, &json!("expired")));
}
