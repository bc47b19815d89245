//! The control API as a client meets it: through the router, against a store in memory.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Method, Request, StatusCode},
};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::gateway::{
    Behaviour, Gateway,
    in_memory::{self, ADMIN, APPS},
};

fn local() -> Router {
    open().router()
}

fn open() -> Gateway {
    in_memory::gateway(Behaviour::default())
}

async fn send(router: &Router, verb: Method, path: &str, headers: &[(&str, &str)], body: Value) -> (StatusCode, Value) {
    let mut request = Request::builder().method(verb).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
    let response = router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, serde_json::from_slice(&bytes).unwrap())
}

async fn control(router: &Router, verb: Method, path: &str, body: Value) -> (StatusCode, Value) {
    send(router, verb, &format!("/_portkey{path}"), &[("x-portkey-api-key", ADMIN)], body).await
}

async fn succeed(router: &Router, verb: Method, path: &str, body: Value) -> Value {
    let (status, answer) = control(router, verb.clone(), path, body).await;
    assert_eq!(status, StatusCode::OK, "{verb} {path}: {answer}");
    answer
}

#[tokio::test]
async fn only_the_gateways_own_organisation_key_opens_it() {
    let router = local();
    let body = json!({"name": "other", "scopes": ["virtual_keys.list"]});
    let key = [("x-portkey-api-key", ADMIN)];
    let (_, made) = send(&router, Method::POST, "/v1/api-keys/organisation/service", &key, body).await;
    let other = made["key"].as_str().unwrap();
    let paths = [
        "/clock",
        "/snapshot",
        "/snapshots",
        "/restore",
        "/reset",
        "/faults",
        "/faults/f1",
        "/logs",
        "/events",
        "/usage",
        "/snapshots/x",
        "/console/tickets",
        "/api-keys/x/value",
        "/nothing",
        "",
    ];
    for path in paths {
        for verb in [Method::GET, Method::POST, Method::PUT, Method::DELETE] {
            let path = format!("/_portkey{path}");
            let (status, _) = send(&router, verb.clone(), &path, &[], Value::Null).await;
            assert_eq!(status, StatusCode::UNAUTHORIZED, "{verb} {path}");
            let bearer = format!("Bearer {ADMIN}");
            let (status, _) = send(&router, verb.clone(), &path, &[("authorization", &bearer)], Value::Null).await;
            assert_eq!(status, StatusCode::UNAUTHORIZED, "{verb} {path}");
            for key in [APPS, other] {
                let (status, answer) =
                    send(&router, verb.clone(), &path, &[("x-portkey-api-key", key)], json!({})).await;
                assert_eq!(status, StatusCode::FORBIDDEN, "{verb} {path}: {answer}");
                assert_eq!(answer["success"], false);
            }
            let foreign = [("x-portkey-api-key", ADMIN), ("host", "rebound.example")];
            assert_eq!(send(&router, verb.clone(), &path, &foreign, json!({})).await.0, StatusCode::FORBIDDEN);
            let page = [("x-portkey-api-key", ADMIN), ("host", "localhost"), ("origin", "https://evil.example")];
            assert_eq!(send(&router, verb, &path, &page, json!({})).await.0, StatusCode::FORBIDDEN);
        }
    }
    assert_eq!(control(&router, Method::GET, "/nothing", Value::Null).await.0, StatusCode::NOT_FOUND);
    assert_eq!(control(&router, Method::PATCH, "/clock", Value::Null).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_clock_decides_what_has_expired() {
    let router = local();
    succeed(&router, Method::PUT, "/clock", json!({"freeze": "2026-01-01T00:00:00Z"})).await;
    let body = json!({"name": "brief", "scopes": ["virtual_keys.list"], "expires_at": "2026-01-31T00:00:00Z"});
    let admin = [("x-portkey-api-key", ADMIN)];
    let (status, made) = send(&router, Method::POST, "/v1/api-keys/organisation/service", &admin, body).await;
    assert_eq!(status, StatusCode::OK, "{made}");
    let key = [("x-portkey-api-key", made["key"].as_str().unwrap())];
    let list = async || send(&router, Method::GET, "/v1/virtual-keys", &key, Value::Null).await.0;
    assert_eq!(list().await, StatusCode::OK);
    let shown = succeed(&router, Method::PUT, "/clock", json!({"advance": "31d"})).await;
    assert_eq!((&shown["mode"], &shown["now"]), (&json!("frozen"), &json!("2026-02-01T00:00:00.000Z")));
    assert_eq!(list().await, StatusCode::UNAUTHORIZED);
    succeed(&router, Method::PUT, "/clock", json!({"set": "2026-01-30"})).await;
    assert_eq!(list().await, StatusCode::OK);
    assert_eq!(succeed(&router, Method::PUT, "/clock", json!({"resume": true})).await["mode"], "offset");
    assert_eq!(succeed(&router, Method::DELETE, "/clock", Value::Null).await["mode"], "real");
}

#[tokio::test]
async fn a_change_of_the_clock_says_one_thing() {
    let router = local();
    let bodies = [
        json!({}),
        json!({"advance": "1d", "resume": true}),
        json!({"freeze": false}),
        json!({"resume": false}),
        json!({"advance": "soon"}),
        json!({"advance": "1 month"}),
        json!({"advance_seconds": -1}),
        json!({"advance_seconds": u64::MAX}),
        json!({"freeze": "never"}),
        json!({"set": "1960-01-01"}),
        json!({"forward": "1d"}),
    ];
    for body in bodies {
        let (status, answer) = control(&router, Method::PUT, "/clock", body.clone()).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{body}: {answer}");
    }
    assert_eq!(succeed(&router, Method::GET, "/clock", Value::Null).await["mode"], "real");
}

#[tokio::test]
async fn snapshots_hold_data_and_time_and_are_bounded() {
    let router = local();
    let admin = [("x-portkey-api-key", ADMIN)];
    let create = async |slug: &str| {
        let body = json!({"name": slug, "slug": slug, "provider": "openai", "key": "not-a-real-key"});
        assert_eq!(send(&router, Method::POST, "/v1/virtual-keys", &admin, body).await.0, StatusCode::OK);
    };
    let slugs = async || {
        let (_, list) = send(&router, Method::GET, "/v1/virtual-keys", &admin, Value::Null).await;
        list["data"].as_array().unwrap().iter().map(|key| key["slug"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    create("one").await;
    succeed(&router, Method::PUT, "/clock", json!({"freeze": "2026-01-01"})).await;
    succeed(&router, Method::POST, "/snapshot", json!({"name": "base"})).await;
    create("two").await;
    succeed(&router, Method::DELETE, "/clock", Value::Null).await;
    succeed(&router, Method::POST, "/restore", json!({"name": "base"})).await;
    assert_eq!(slugs().await, ["one"]);
    assert_eq!(succeed(&router, Method::GET, "/clock", Value::Null).await["now"], "2026-01-01T00:00:00.000Z");

    succeed(&router, Method::POST, "/reset", json!({"only": ["clock"]})).await;
    assert_eq!(slugs().await, ["one"]);
    let done = succeed(&router, Method::POST, "/reset", Value::Null).await;
    assert_eq!(done["reset"], json!(["state", "usage", "logs", "memory", "faults", "clock"]));
    assert!(slugs().await.is_empty());

    for number in 1..16 {
        succeed(&router, Method::POST, "/snapshot", json!({"name": format!("s{number}")})).await;
    }
    let (status, _) = control(&router, Method::POST, "/snapshot", json!({"name": "too-many"})).await;
    assert_eq!(status, StatusCode::CONFLICT);
    succeed(&router, Method::POST, "/snapshot", json!({"name": "s1"})).await;
    succeed(&router, Method::DELETE, "/snapshots/s1", Value::Null).await;
    assert_eq!(succeed(&router, Method::GET, "/snapshots", Value::Null).await["total"], 15);
    for (path, name, status) in
        [("/restore", "s1", StatusCode::NOT_FOUND), ("/snapshot", "a b", StatusCode::BAD_REQUEST)]
    {
        assert_eq!(control(&router, Method::POST, path, json!({"name": name})).await.0, status);
    }
}

#[tokio::test]
async fn a_key_gets_a_chosen_value() {
    let router = local();
    let admin = [("x-portkey-api-key", ADMIN)];
    let mut ids = Vec::new();
    for name in ["one", "two"] {
        let body = json!({"name": name, "scopes": ["virtual_keys.list"]});
        let (_, made) = send(&router, Method::POST, "/v1/api-keys/workspace/service", &admin, {
            let mut body = body;
            let (_, list) = send(&router, Method::GET, "/v1/admin/workspaces", &admin, Value::Null).await;
            body["workspace_id"] = list["data"][0]["id"].clone();
            body
        })
        .await;
        ids.push((made["id"].as_str().unwrap().to_owned(), made["key"].as_str().unwrap().to_owned()));
    }
    let chosen = "not-a-real-key-of-the-tests";
    let path = format!("/api-keys/{}/value", ids[0].0);
    assert_eq!(succeed(&router, Method::PUT, &path, json!({"key": chosen})).await["changed"], true);
    assert_eq!(succeed(&router, Method::PUT, &path, json!({"key": chosen})).await["changed"], false);
    let list = async |key: &str| {
        send(&router, Method::GET, "/v1/virtual-keys", &[("x-portkey-api-key", key)], Value::Null).await.0
    };
    assert_eq!((list(chosen).await, list(&ids[0].1).await), (StatusCode::OK, StatusCode::UNAUTHORIZED));
    let taken = control(&router, Method::PUT, &format!("/api-keys/{}/value", ids[1].0), json!({"key": chosen})).await;
    assert_eq!(taken.0, StatusCode::CONFLICT);
    let short = control(&router, Method::PUT, &path, json!({"key": "short"})).await;
    assert_eq!(short.0, StatusCode::BAD_REQUEST);
    assert!(!short.1.to_string().contains("\"short\""));
    let none = control(&router, Method::PUT, "/api-keys/none/value", json!({"key": chosen})).await;
    assert_eq!(none.0, StatusCode::NOT_FOUND);
}

async fn chat(router: &Router, headers: &[(&str, &str)], model: &str) -> StatusCode {
    let body = json!({"model": model, "messages": [{"role": "user", "content": "Hello"}]});
    send(router, Method::POST, "/v1/chat/completions", headers, body).await.0
}

async fn with_budget(router: &Router, slug: &str, tokens: u64) {
    let body = json!({"name": slug, "slug": slug, "provider": "openai", "key": "not-a-real-key",
        "usage_limits": {"credit_limit": tokens, "type": "tokens", "alert_threshold": 1},
        "rate_limits": [{"type": "requests", "unit": "rpm", "value": 2}]});
    let (status, answer) = send(router, Method::POST, "/v1/virtual-keys", &[("x-portkey-api-key", ADMIN)], body).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
}

const JSON: (&str, &str) = ("content-type", "application/json");

#[tokio::test]
async fn every_request_of_the_data_plane_is_logged_whatever_became_of_it() {
    let router = local();
    with_budget(&router, "lab", 1000).await;
    let key = ("x-portkey-api-key", APPS);
    assert_eq!(chat(&router, &[key, JSON], "@lab/gpt-4o").await, StatusCode::OK);
    assert_eq!(chat(&router, &[JSON, ("x-portkey-api-key", "unknown")], "@lab/gpt-4o").await, StatusCode::UNAUTHORIZED);
    assert_eq!(chat(&router, &[key, JSON], "@lab/gpt-4o").await, StatusCode::OK);
    assert_eq!(chat(&router, &[key, JSON], "@lab/gpt-4o").await, StatusCode::TOO_MANY_REQUESTS);
    let private = ("x-portkey-debug", "false");
    assert_eq!(chat(&router, &[key, JSON, private], "@lab/gpt-4o").await, StatusCode::TOO_MANY_REQUESTS);
    let body = json!(["no object"]);
    assert_eq!(send(&router, Method::POST, "/v1/embeddings", &[key, JSON], body).await.0, StatusCode::BAD_REQUEST);
    assert_eq!(send(&router, Method::GET, "/v1/models", &[key], Value::Null).await.0, StatusCode::OK);

    let log = succeed(&router, Method::GET, "/logs", Value::Null).await;
    let rows: Vec<_> = log["data"].as_array().unwrap().iter().collect();
    let reasons: Vec<_> = rows.iter().map(|row| (row["status"].as_u64().unwrap(), row["reason"].as_str())).collect();
    let expected = [
        (200, None),
        (401, Some("unknown_key")),
        (200, None),
        (429, Some("rate_limit")),
        (400, Some("invalid_request")),
        (200, None),
    ];
    assert_eq!(reasons, expected, "{log}");
    assert_eq!(rows[0]["attempts"][0]["virtual_key"], "lab");
    assert_eq!(rows[1]["message"], "Portkey Error: Invalid API Key. Error Code: 03");
    assert_eq!(rows[3]["attempts"][0]["answered_by"], "limit");
    assert!(rows[3]["message"].as_str().unwrap().contains("Rate Limit Exceeded"), "{log}");
    assert_eq!((&rows[4]["path"], &rows[4]["end"]), (&json!("/v1/embeddings"), &json!("refused")));
    assert_eq!(rows[5]["path"], "/v1/models");

    let statuses = async |query: &str| {
        let log = succeed(&router, Method::GET, &format!("/logs?{query}"), Value::Null).await;
        let rows = log["data"].as_array().unwrap().clone();
        rows.iter().map(|row| row["status"].as_u64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(statuses("status=4xx").await, [401, 429, 400]);
    assert_eq!(statuses("status=429").await, [429]);
    assert_eq!(statuses("virtual_key=lab&limit=2").await, [200, 429]);
    assert_eq!(statuses("after=4&wait=1").await, [400, 200]);
    assert_eq!(control(&router, Method::GET, "/logs?status=many", Value::Null).await.0, StatusCode::BAD_REQUEST);
    succeed(&router, Method::DELETE, "/logs", Value::Null).await;
    assert!(statuses("").await.is_empty());
    assert!(!log.to_string().contains(APPS) && !log.to_string().contains("not-a-real-key"));
}

#[tokio::test]
async fn who_waits_for_the_log_is_told_at_once_and_let_go_at_the_end() {
    let gateway = open();
    let router = gateway.router();
    let began = std::time::Instant::now();
    let waiting = async |query: &str| succeed(&router, Method::GET, &format!("/logs?{query}"), Value::Null).await;
    let request = async {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        send(&router, Method::GET, "/v1/models", &[("x-portkey-api-key", "unknown")], Value::Null).await;
        send(&router, Method::GET, "/v1/models", &[("x-portkey-api-key", APPS)], Value::Null).await;
    };
    let (log, ()) = tokio::join!(waiting("after=0&wait=30&status=200"), request);
    assert_eq!((&log["data"][0]["id"], &log["ending"]), (&json!(2), &json!(false)), "{log}");
    let end = async {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        gateway.begin_to_stop();
    };
    let (log, ()) = tokio::join!(waiting("after=2&wait=30"), end);
    assert_eq!((&log["data"], &log["ending"]), (&json!([]), &json!(true)), "{log}");
    assert!(began.elapsed() < std::time::Duration::from_secs(20));
    let (status, answer) = send(&router, Method::GET, "/readyz", &[], Value::Null).await;
    assert_eq!((status, &answer["status"]), (StatusCode::SERVICE_UNAVAILABLE, &json!("stopping")));
}

#[tokio::test]
async fn usage_and_events_tell_how_limits_stand() {
    let router = local();
    with_budget(&router, "lab", 100).await;
    with_budget(&router, "idle", 100).await;
    assert_eq!(succeed(&router, Method::GET, "/events", Value::Null).await["data"], json!([]));
    let headers = [("x-portkey-api-key", APPS), JSON];
    assert_eq!(chat(&router, &headers, "@lab/gpt-4o").await, StatusCode::OK);
    let events = succeed(&router, Method::GET, "/events?wait=1", Value::Null).await;
    let event = &events["data"][0];
    assert_eq!(event["event"], "budget.threshold");
    assert_eq!((&event["level"], &event["name"], &event["limit"]), (&json!("virtual_key"), &json!("lab"), &json!(100)));
    assert_eq!(succeed(&router, Method::GET, "/events?after=1", Value::Null).await["data"], json!([]));

    let usage = succeed(&router, Method::GET, "/usage", Value::Null).await;
    assert_eq!(usage["total"], 4, "{usage}");
    let first = &usage["data"][0];
    assert_eq!((&first["name"], &first["counts"], &first["unit"]), (&json!("lab"), &json!("requests"), &json!("rpm")));
    assert_eq!((&first["used"], &first["limit"], &first["percent"]), (&json!(1), &json!(2), &json!(50.0)));
    assert!(first["resets_at"].is_string() && first["workspace"].is_string(), "{first}");
    assert_eq!(usage["data"][1]["used"], event["used"], "{usage}");
    assert_eq!(usage["data"][3]["percent"], 0.0);
}

#[tokio::test]
async fn metrics_are_for_this_machine_unless_a_key_comes_along() {
    let gateway = open();
    let router = gateway.router();
    let scrape = async |headers: &[(&str, &str)]| {
        let mut request = Request::get("/metrics");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
    };
    let here = ("host", "127.0.0.1:8787");
    let response = scrape(&[here]).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert!(response.headers()["content-type"].to_str().unwrap().starts_with("application/openmetrics-text"));
    assert_eq!(scrape(&[("host", "rebound.example")]).await.status(), StatusCode::FORBIDDEN);
    assert_eq!(scrape(&[here, ("origin", "https://evil.example")]).await.status(), StatusCode::FORBIDDEN);
    gateway.control().allow_any_host();
    assert_eq!(scrape(&[here]).await.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(scrape(&[here, ("authorization", &format!("Bearer {APPS}"))]).await.status(), StatusCode::FORBIDDEN);
    assert_eq!(scrape(&[here, ("authorization", &format!("Bearer {ADMIN}"))]).await.status(), StatusCode::OK);
}
