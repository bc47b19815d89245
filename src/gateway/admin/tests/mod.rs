//! The management API as a client meets it: through the router, against a store in memory.

mod access;
mod api_keys;
mod configs;
mod faults;
mod grants;
mod integrations;
mod members;
mod models;
mod providers;
mod usage;
mod users;
mod views;
mod workspaces;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Method, Request, StatusCode, header},
};
use serde_json::{Value, json};
use tower::ServiceExt;

use super::*;
use crate::{
    api::Code,
    gateway::{
        Behaviour,
        in_memory::{self, ADMIN, APPS},
        ledger::{Claim, Enforcement, Hold, Subject},
        store::{Change, records::Workspace, testing},
    },
};

struct Local {
    gateway: Gateway,
    router: Router,
}

fn local() -> Local {
    let gateway = in_memory::gateway(Behaviour::default());
    Local { router: gateway.router(), gateway }
}

impl Local {
    async fn raw(&self, request: Request<Body>) -> (StatusCode, Value) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        assert_eq!(response.headers()[header::CONTENT_TYPE], "application/json");
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, serde_json::from_slice(&body).unwrap())
    }

    async fn send(&self, key: &str, verb: Method, path: &str, body: Option<Value>) -> (StatusCode, Value) {
        let request = Request::builder().method(verb).uri(format!("/v1{path}")).header("x-portkey-api-key", key);
        let body = body.map_or(Body::empty(), |body| Body::from(body.to_string()));
        self.raw(request.body(body).unwrap()).await
    }

    async fn create(&self, key: &str, body: Value) -> String {
        let (status, answer) = self.send(key, Method::POST, "/virtual-keys", Some(body)).await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        assert_eq!(answer["success"], true);
        answer["data"]["slug"].as_str().unwrap().to_owned()
    }

    async fn get(&self, key: &str, slug: &str) -> Value {
        let (status, answer) = self.send(key, Method::GET, &format!("/virtual-keys/{slug}"), None).await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        answer
    }

    async fn update(&self, slug: &str, body: Value) {
        let answer = self.send(ADMIN, Method::PUT, &format!("/virtual-keys/{slug}"), Some(body)).await;
        assert_eq!(answer, (StatusCode::OK, json!({})));
    }

    async fn refused(&self, verb: Method, path: &str, body: Value) -> String {
        let (status, answer) = self.send(ADMIN, verb, path, Some(body)).await;
        assert_eq!((status, &answer["data"]["errorCode"]), (StatusCode::BAD_REQUEST, &json!("AB01")), "{answer}");
        assert_eq!(answer["success"], false);
        answer["data"]["message"].as_str().unwrap().to_owned()
    }

    /// What a request that succeeds answers.
    async fn ok(&self, key: &str, verb: Method, path: &str, body: Value) -> Value {
        let (status, answer) = self.send(key, verb.clone(), path, Some(body)).await;
        assert_eq!(status, StatusCode::OK, "{verb} {path}: {answer}");
        answer
    }

    /// The status and the code of a request that is refused.
    async fn no(&self, key: &str, verb: Method, path: &str, body: Value) -> (u16, String) {
        let (status, answer) = self.send(key, verb, path, Some(body)).await;
        (status.as_u16(), answer["data"]["errorCode"].as_str().unwrap_or_default().to_owned())
    }

    /// Counts tokens and dollars as a call does whose subject this is.
    fn spend(&self, subject: Arc<Subject>, dollars: u64, tokens: u64) {
        let (ledger, now) = (self.gateway.store().ledger(), self.gateway.now());
        let claim = Claim { requests: 1, nanos: 0, tokens: 0 };
        let hold = Hold::take(ledger, Enforcement::Portkey, [(subject, claim)].into_iter().collect(), now).unwrap();
        hold.settle(ledger, dollars * 1_000_000_000, tokens, now);
    }

    fn spend_with_key(&self, id: &str, dollars: u64, tokens: u64) {
        let store = self.gateway.store();
        let key = store.read(|rows| rows.api_key(id)).unwrap().unwrap();
        self.spend(store.subject_of_key(&key).unwrap(), dollars, tokens);
    }

    fn spend_with_provider(&self, workspace_id: &str, slug: &str, dollars: u64, tokens: u64) {
        let store = self.gateway.store();
        let provider = store.read(|rows| rows.provider(workspace_id, slug)).unwrap().unwrap();
        self.spend(store.subject_of_provider(&provider).unwrap(), dollars, tokens);
    }

    /// The status of a chat by a provider of the workspace that the key belongs to.
    async fn chat(&self, key: &str, slug: &str) -> u16 {
        let body = json!({"model": "gpt-4o", "messages": [{"role": "user", "content": "hello"}]});
        let request = Request::post("/v1/chat/completions")
            .header("x-portkey-api-key", key)
            .header("x-portkey-provider", format!("@{slug}"))
            .header(header::CONTENT_TYPE, "application/json");
        let response = self.router.clone().oneshot(request.body(Body::from(body.to_string())).unwrap()).await.unwrap();
        response.status().as_u16()
    }

    fn default_workspace(&self) -> Workspace {
        self.gateway.store().read(|rows| rows.default_workspace()).unwrap().unwrap()
    }

    /// The credential and the fields as the data plane gets them.
    fn target(&self, slug: &str) -> (Option<String>, serde_json::Map<String, Value>) {
        let workspace = self.gateway.store().api_key(APPS).unwrap().unwrap().key.workspace_id.clone().unwrap();
        let target = self.gateway.store().target(&workspace, slug).unwrap().unwrap();
        (target.key.as_ref().map(|key| key.expose().to_owned()), target.fields.clone())
    }

    /// Makes a second workspace, with a key that holds these scopes.
    async fn second_workspace(&self, token: &str, scopes: &[&str]) -> Workspace {
        let workspace = Workspace {
            name: "Second".to_owned(),
            ..testing::workspace("5a2a4a37-6f0e-4d4c-9b3a-0d4dbfe9a001", "ws-second-0a1b2c")
        };
        let key = ApiKey {
            workspace_id: Some(workspace.id.clone()),
            scopes: scopes.iter().map(|&scope| scope.to_owned()).collect(),
            hash: crate::gateway::store::hash_of(token),
            ..testing::api_key(&format!("id of {token}"))
        };
        let changes = vec![Change::PutWorkspace(workspace.clone()), Change::PutApiKey(key)];
        self.gateway.store().write(move |_| Ok((changes, ()))).await.unwrap();
        workspace
    }
}

fn openai(name: &str) -> Value {
    json!({"name": name, "provider": "openai", "key": "sk-0123456789abcdef"})
}

const SCOPES: [&str; 5] =
    ["virtual_keys.create", "virtual_keys.list", "virtual_keys.read", "virtual_keys.update", "virtual_keys.delete"];

/// The keys of `recorded` stand in `ours` with values of the same JSON type, or null where either is unset.
fn same_shape(recorded: &str, ours: &Value) {
    let recorded: Value = serde_json::from_str(recorded).unwrap();
    let kind = |value: &Value| std::mem::discriminant(value);
    let (recorded, ours) = (recorded.as_object().unwrap(), ours.as_object().unwrap());
    assert_eq!(recorded.keys().collect::<Vec<_>>(), ours.keys().collect::<Vec<_>>());
    for (name, value) in recorded {
        assert_eq!(kind(value), kind(&ours[name]), "{name}: {value} and {}", ours[name]);
    }
}

// Live answers of Portkey's API, with invented values.
const RECORDED_GET: &str = r#"{
    "id": "082458ac-884b-575f-9da0-00ccedcbc628", "ai_provider_name": "voyage", "model_config": {}, "key": "",
    "masked_api_key": "ab*****xyz", "slug": "example-0", "name": "example name", "usage_limits": null,
    "status": "active", "note": "example note", "created_at": "2026-05-02T12:31:48.000Z", "expires_at": null,
    "last_reset_at": null, "rate_limits": [], "integration_id": "example-0", "tags": null, "object": "virtual-key"}"#;
const RECORDED_ITEM: &str = r#"{
    "id": "082458ac-884b-575f-9da0-00ccedcbc628", "organisation_id": "af7f8e32-092c-5f72-b9d5-0c8bfceccc0e",
    "name": "example name", "note": "example note", "status": "active", "usage_limits": null, "reset_usage": null,
    "created_at": "2026-05-02T12:31:48.000Z", "slug": "example-0",
    "workspace_id": "db30bc82-cfc2-59b3-98d1-81f5ad7fc54e", "model_config": null, "rate_limits": null,
    "expires_at": null, "last_reset_at": null, "integration_id": "example-0", "tags": null,
    "workspace_name": "example workspace_name", "provider": "google", "object": "virtual-key"}"#;

#[tokio::test]
async fn answers_have_the_recorded_shapes() {
    let local = local();
    let mut body = openai("Lab  OpenAI!");
    body["note"] = json!("for the lab");
    let slug = local.create(APPS, body).await;
    assert!(slug.starts_with("lab-openai-") && slug.len() == "lab-openai-".len() + 6, "{slug}");
    let shown = local.get(APPS, &slug).await;
    same_shape(RECORDED_GET, &shown);
    assert_eq!(shown["masked_api_key"], "sk*****def");
    assert_eq!(shown["integration_id"], json!(slug));
    assert!(shown["created_at"].as_str().unwrap().ends_with(".000Z"));
    let (_, list) = local.send(ADMIN, Method::GET, "/virtual-keys", None).await;
    same_shape(r#"{"object": "list", "total": 5, "data": []}"#, &list);
    assert_eq!((&list["object"], &list["total"]), (&json!("list"), &json!(1)));
    same_shape(RECORDED_ITEM, &list["data"][0]);
    assert!(!format!("{shown}{list}").contains("sk-0123456789abcdef"));
}

#[tokio::test]
async fn a_virtual_key_lives_and_dies() {
    let local = local();
    let slug = local
        .create(
            ADMIN,
            json!({
                "name": "lab azure", "provider": "azure-openai", "key": "azure-credential", "slug": "lab_azure-1",
                "resourceName": "lab-eastus", "tags": {"team": "lab"}, "expires_at": "2099-01-01",
                "deploymentConfig": [
                    {"apiVersion": "2024-08-01-preview", "deploymentName": "a", "alias": "gpt-4o", "is_default": true},
                    {"apiVersion": "2024-08-01-preview", "deploymentName": "b"}],
                "usage_limits": {"credit_limit": 10, "alert_threshold": 9, "periodic_reset": "monthly"},
                "rate_limits": {"type": "requests", "unit": "rpm", "value": 60},
            }),
        )
        .await;
    assert_eq!(slug, "lab_azure-1");
    let made = local.get(APPS, &slug).await;
    assert_eq!(made["model_config"]["resourceName"], "lab-eastus");
    assert_eq!(
        made["model_config"]["deploymentConfig"][1],
        json!({"apiVersion": "2024-08-01-preview", "deploymentName": "b"})
    );
    assert_eq!(made["usage_limits"]["credit_limit"], json!(10));
    assert_eq!(made["rate_limits"], json!([{"type": "requests", "unit": "rpm", "value": 60}]));
    assert_eq!((&made["tags"], &made["expires_at"]), (&json!({"team": "lab"}), &json!("2099-01-01T00:00:00.000Z")));

    // A change touches what it names and nothing else.
    local.update(&slug, json!({"note": "new", "usage_limits": null})).await;
    let mut expected = made.clone();
    expected["note"] = json!("new");
    expected["usage_limits"] = Value::Null;
    assert_eq!(local.get(ADMIN, &slug).await, expected);
    assert_eq!(local.target(&slug).0.as_deref(), Some("azure-credential"));

    local
        .update(&slug, json!({"key": "another-credential", "name": "renamed", "expires_at": null, "rate_limits": []}))
        .await;
    let changed = local.get(ADMIN, &slug).await;
    assert_eq!((&changed["name"], &changed["masked_api_key"]), (&json!("renamed"), &json!("an*****ial")));
    assert_eq!((&changed["expires_at"], &changed["rate_limits"]), (&Value::Null, &json!([])));
    assert_eq!(local.target(&slug).0.as_deref(), Some("another-credential"));

    // What was shown may come back.
    local
        .update(
            &slug,
            json!({"key": "", "provider": "azure-openai", "slug": slug, "model_config": changed["model_config"]}),
        )
        .await;
    local.update(&slug, json!({"key": "an*****ial"})).await;
    assert_eq!(local.get(ADMIN, &slug).await, changed);
    assert_eq!(local.target(&slug).0.as_deref(), Some("another-credential"));

    assert_eq!(changed["last_reset_at"], Value::Null);
    local.update(&slug, json!({"reset_usage": true})).await;
    assert!(local.get(ADMIN, &slug).await["last_reset_at"].is_string());

    let path = format!("/virtual-keys/{slug}");
    assert_eq!(local.send(ADMIN, Method::DELETE, &path, None).await, (StatusCode::OK, json!({})));
    for verb in [Method::GET, Method::DELETE, Method::PUT] {
        let (status, answer) = local.send(ADMIN, verb, &path, None).await;
        assert_eq!((status, &answer["data"]["errorCode"]), (StatusCode::FORBIDDEN, &json!("AB03")));
    }
    // Its integration went with it, so the slug is whole again.
    let mut again = openai("again");
    again["slug"] = json!(slug);
    local.create(ADMIN, again).await;
    assert_eq!(local.get(ADMIN, &slug).await["integration_id"], json!(slug));
}

#[tokio::test]
async fn secret_fields_are_kept_and_never_shown() {
    let local = local();
    let slug = local
        .create(
            APPS,
            json!({"name": "b", "provider": "bedrock", "aws_region": "us-east-1",
                "aws_access_key_id": "AKIAPLAIN", "awsSecretAccessKey": "aws-plain-secret"}),
        )
        .await;
    let shown = local.get(APPS, &slug).await;
    assert_eq!(shown["model_config"], json!({"awsRegion": "us-east-1"}));
    assert_eq!(shown["masked_api_key"], Value::Null);
    local.update(&slug, json!({"awsRegion": "eu-west-1"})).await;
    let (key, fields) = local.target(&slug);
    assert_eq!(key, None);
    assert_eq!(
        Value::Object(fields),
        json!({"awsAccessKeyId": "AKIAPLAIN", "awsSecretAccessKey": "aws-plain-secret", "awsRegion": "eu-west-1"})
    );
    // A change that would leave it incomplete is refused and changes nothing.
    let message = local
        .refused(Method::PUT, &format!("/virtual-keys/{slug}"), json!({"note": "n", "awsSecretAccessKey": null}))
        .await;
    assert!(message.contains("awsSecretAccessKey is missing"), "{message}");
    assert_eq!(local.get(APPS, &slug).await["note"], Value::Null);
}

#[tokio::test]
async fn aliases_fold_and_unknown_providers_pass() {
    let local = local();
    for (given, kept) in [("open-ai", "openai"), ("hugging-face", "huggingface"), ("brand-new-1", "brand-new-1")] {
        let slug = local.create(APPS, json!({"name": given, "provider": given, "key": "k"})).await;
        assert_eq!(local.get(APPS, &slug).await["ai_provider_name"], kept);
    }
}

#[tokio::test]
async fn a_taken_slug_is_a_conflict() {
    let local = local();
    let mut body = openai("a");
    body["slug"] = json!("mine");
    local.create(ADMIN, body.clone()).await;
    let (status, answer) = local.send(ADMIN, Method::POST, "/virtual-keys", Some(body)).await;
    assert_eq!((status, &answer["data"]["errorCode"]), (StatusCode::CONFLICT, &json!("AB07")));
}

#[tokio::test]
async fn pages_are_cut_as_asked() {
    let local = local();
    for number in 0..5 {
        local.create(APPS, openai(&format!("number {number}"))).await;
    }
    for (query, names) in [
        ("", vec![4, 3, 2, 1, 0]),
        ("?page_size=2", vec![4, 3]),
        ("?current_page=1&page_size=2", vec![2, 1]),
        ("?currentPage=2&pageSize=2", vec![0]),
        ("?current_page=9&page_size=0&workspace_id=", vec![]),
    ] {
        let (_, list) = local.send(APPS, Method::GET, &format!("/virtual-keys{query}"), None).await;
        let found: Vec<_> = list["data"].as_array().unwrap().iter().map(|item| item["name"].clone()).collect();
        assert_eq!(found, names.iter().map(|number| json!(format!("number {number}"))).collect::<Vec<_>>(), "{query}");
        assert_eq!(list["total"], 5);
    }
}

#[tokio::test]
async fn an_expired_virtual_key_says_so() {
    let local = local();
    let mut body = openai("old");
    body["expires_at"] = json!("2020-01-01T00:00:00Z");
    let slug = local.create(APPS, body).await;
    assert_eq!(local.get(APPS, &slug).await["status"], "expired");
    local.update(&slug, json!({"expires_at": "2099-01-01"})).await;
    assert_eq!(local.get(APPS, &slug).await["status"], "active");
}

#[test]
fn every_operation_of_the_list_is_served_under_its_own_route() {
    let mut names: Vec<_> = operations().collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}
