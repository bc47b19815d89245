//! The control API as a client meets it: through the router, against a store in memory.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Method, Request, StatusCode},
};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::{
    api::TlsOptions,
    gateway::{
        Behaviour, Gateway, Options,
        store::{MasterKey, Place},
    },
    secret::Secret,
};

const ADMIN: &str = "admin-key-of-the-tests";
const APPS: &str = "application-key-of-the-tests";

fn local() -> Router {
    let gateway = Gateway::open(Options {
        place: Place::Memory,
        master_key: MasterKey::new([7; 32]),
        admin_key: Secret::new(ADMIN.to_owned()),
        api_key: Secret::new(APPS.to_owned()),
        tls: TlsOptions::default(),
        behaviour: Behaviour::default(),
    });
    gateway.unwrap().router()
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
        "/snapshots/x",
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
