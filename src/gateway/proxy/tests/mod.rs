//! The data plane through the gateway's router, over a store in memory and against upstreams on loopback.

mod accounting;
mod anthropic;
mod configs;
mod forwarding;
mod hostile;
mod limits;

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, Method, Request, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
    routing::{any, post},
};
use futures_util::StreamExt;
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tokio::{
    net::TcpListener,
    sync::{Notify, mpsc},
};
use tower::ServiceExt;

use crate::gateway::{
    Behaviour, Gateway,
    in_memory::{self, ADMIN, APPS},
};

const PROVIDER_SECRET: &str = "sk-upstream-secret";

struct Local {
    router: Router,
    gateway: Gateway,
}

fn local() -> Local {
    local_with(Behaviour::default())
}

fn local_with(behaviour: Behaviour) -> Local {
    let gateway = in_memory::gateway(behaviour);
    Local { router: gateway.router(), gateway }
}

/// A gateway with the virtual key `lab`, which is forwarded to `host`.
async fn forwarding_to(host: &str) -> Local {
    let local = local();
    local
        .create(json!({"name": "lab", "slug": "lab", "provider": "openai", "key": PROVIDER_SECRET, "customHost": host}))
        .await;
    local
}

impl Local {
    async fn send(&self, request: Request<Body>) -> Response {
        self.router.clone().oneshot(request).await.unwrap()
    }

    async fn create(&self, body: Value) {
        let request = Request::post("/v1/virtual-keys").header("x-portkey-api-key", ADMIN);
        let response = self.send(request.body(Body::from(body.to_string())).unwrap()).await;
        let status = response.status();
        assert_eq!(status, StatusCode::OK, "{}", text(response).await);
    }

    /// A request to the management API with the organisation key, which has to succeed.
    async fn manage(&self, verb: &str, path: &str, mut body: Value) -> Value {
        let workspace = self.gateway.store().read(|rows| rows.default_workspace()).unwrap().unwrap().id;
        if !path.contains("integrations") && body.get("workspace_id").is_none() {
            body["workspace_id"] = json!(workspace);
        }
        let request = Request::builder().method(verb).uri(path).header("x-portkey-api-key", ADMIN);
        let response = self.send(request.body(Body::from(body.to_string())).unwrap()).await;
        let status = response.status();
        let body = json_of(response).await;
        assert_eq!(status, StatusCode::OK, "{path}: {body}");
        body
    }

    /// What the budget of a virtual key has counted.
    fn tokens_of(&self, slug: &str) -> u64 {
        let workspace = self.gateway.store().read(|rows| rows.default_workspace()).unwrap().unwrap().id;
        let target = self.gateway.store().target(&workspace, slug).unwrap().unwrap();
        let subject = &target.subjects.virtual_key;
        subject.meter.standings(&subject.limits, self.gateway.now()).iter().map(|standing| standing.used).sum()
    }

    async fn chat(&self, headers: &[(&str, &str)], body: Value) -> Response {
        self.send(chat(headers, body)).await
    }

    async fn get(&self, uri: &str, headers: &[(&str, &str)]) -> Response {
        let request = headers.iter().fold(Request::get(uri), |request, (name, value)| request.header(*name, *value));
        self.send(request.body(Body::empty()).unwrap()).await
    }
}

/// A chat completion with the application key, unless the headers bring another.
fn chat(headers: &[(&str, &str)], body: Value) -> Request<Body> {
    let mut request = Request::post("/v1/chat/completions").header("content-type", "application/json");
    if !headers.iter().any(|(name, _)| *name == "x-portkey-api-key") {
        request = request.header("x-portkey-api-key", APPS);
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::from(body.to_string())).unwrap()
}

fn hello(model: &str) -> Value {
    json!({"model": model, "messages": [{"role": "user", "content": "hello"}]})
}

async fn text(response: Response) -> String {
    String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap()
}

async fn json_of(response: Response) -> Value {
    let text = text(response).await;
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text}"))
}

/// Serves `app` on a free port of this machine until the test ends; the URL.
async fn upstream(app: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    url
}

#[derive(Debug)]
struct Seen {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
}

/// An upstream that answers everything with an empty list and says what it saw.
async fn recorder() -> (String, mpsc::UnboundedReceiver<Seen>) {
    let (sender, receiver) = mpsc::unbounded_channel();
    let app = Router::new().fallback(any(move |method, uri, headers, body| {
        let _ = sender.send(Seen { method, uri, headers, body });
        async {
            ([("x-upstream", "yes"), ("keep-alive", "timeout=5"), ("x-portkey-trace-id", "forged")], "{\"data\":[]}")
        }
    }));
    (upstream(app).await, receiver)
}

#[tokio::test]
async fn paths_without_a_key_and_unknown_paths() {
    let local = local();
    assert_eq!(text(local.get("/", &[]).await).await, "AI Gateway says hey!");
    assert!(text(local.get("/healthz", &[]).await).await.contains(r#""status":"ok""#));
    assert_eq!(json_of(local.get("/v1/health", &[]).await).await["status"], "success");
    for uri in ["/v1/nowhere", "/nowhere", "/v1/chat/completions", "/v1"] {
        let response = local.get(uri, &[]).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{uri}");
        assert_eq!(text(response).await, r#"{"message":"Not Found","ok":false}"#, "{uri}");
    }
}

#[tokio::test]
async fn only_workspace_keys_are_let_in() {
    let local = local();
    let invalid = r#"{"status":"failure","message":"Portkey Error: Invalid API Key. Error Code: 03","error":{"message":"Portkey Error: Invalid API Key. Error Code: 03","code":"03"}}"#;
    for headers in [
        &[("x-portkey-api-key", "wrong")][..],
        &[("x-portkey-api-key", "")],
        &[("x-portkey-api-key", "wrong"), ("authorization", "Bearer application-key-of-the-tests")],
    ] {
        let response = local.chat(headers, hello("m")).await;
        assert_eq!((response.status(), text(response).await.as_str()), (StatusCode::UNAUTHORIZED, invalid));
    }
    let bare = Request::post("/v1/chat/completions").body(Body::empty()).unwrap();
    assert_eq!(local.send(bare).await.status(), StatusCode::UNAUTHORIZED);

    let response = local.chat(&[("x-portkey-api-key", ADMIN)], hello("m")).await;
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    assert_eq!(json_of(response).await["data"]["errorCode"], "AB03");

    let bearer = Request::post("/v1/chat/completions").header("authorization", format!("Bearer {APPS}"));
    let response = local.send(bearer.body(Body::from(hello("m").to_string())).unwrap()).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST, "let in, but without a provider");
}

#[tokio::test]
async fn calls_that_lead_nowhere_say_why() {
    let local = local();
    let cases = [
        (vec![], "Either x-portkey-config or x-portkey-provider header is required"),
        (vec![("x-portkey-virtual-key", "gone")], "Following keys are not valid: gone"),
        (vec![("x-portkey-provider", "@gone")], "Following keys are not valid: gone"),
        (vec![("content-type", "text/plain")], "Invalid content type passed"),
    ];
    for (headers, message) in cases {
        let mut request = chat(&[], hello("m"));
        for (name, value) in headers {
            request.headers_mut().insert(name, value.parse().unwrap());
        }
        let response = local.send(request).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST);
        assert_eq!(json_of(response).await, json!({"status": "failure", "message": message}));
    }
    let config = |text: &'static str| vec![("x-portkey-config", text)];
    for (headers, message) in [
        (vec![("x-portkey-provider", "no-such")], "Invalid provider passed"),
        (config("openai"), "Invalid config passed. You need to pass a valid json"),
        (config("pc-gone"), "Invalid config id passed"),
        (
            config(r#"{"targets":[{"provider":"@a"},{"virtual_key":"b"}],"strategy":{"mode":"fallback"}}"#),
            "Following keys are not valid: a,b",
        ),
        (
            config(r#"{"retry":{"attempts":1}}"#),
            "Either x-portkey-provider needs to be passed. Or the x-portkey-config header should have a valid config with provider details in it.",
        ),
    ] {
        let response = local.chat(&headers, hello("m")).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST);
        assert_eq!(json_of(response).await["message"], message);
    }
    let response = local.chat(&config(r#"{"retry":{"attempts":"x"},"provider":"openai"}"#), hello("m")).await;
    let body = json_of(response).await;
    assert_eq!(body["message"], "Invalid config passed");
    assert!(body["errors"][0].as_str().unwrap().contains("config.retry.attempts"), "{body}");
}

async fn with_azure() -> Local {
    let local = local();
    let deployments = json!([
        {"deploymentName": "gpt4o-a", "apiVersion": "2024-08-01-preview", "alias": "gpt-4o"},
        {"deploymentName": "gpt4o-b", "apiVersion": "2024-08-01-preview", "alias": "mini", "is_default": true},
    ]);
    let key = json!({"name": "azure", "slug": "azure", "provider": "azure-openai", "key": PROVIDER_SECRET,
        "resourceName": "res", "deploymentConfig": deployments});
    local.create(key).await;
    local
}

#[tokio::test]
async fn each_way_of_naming_a_key_reaches_the_deployment_of_the_alias() {
    let local = with_azure().await;
    for (headers, model, deployment) in [
        (vec![("x-portkey-virtual-key", "azure")], "gpt-4o", "gpt4o-a"),
        (vec![("x-portkey-provider", "@azure")], "gpt-4o", "gpt4o-a"),
        (vec![("x-portkey-virtual-key", "azure")], "@other/gpt-4o", "gpt4o-a"),
        (vec![], "@azure/gpt-4o", "gpt4o-a"),
        (vec![], "@azure/unknown", "gpt4o-b"),
        (vec![], "@azure/mini", "gpt4o-b"),
    ] {
        let response = local.chat(&headers, hello(model)).await;
        assert_eq!(response.status(), StatusCode::OK);
        let marks = response.headers().clone();
        let body = json_of(response).await;
        assert_eq!(body["model"], deployment, "{model}");
        let said = body["choices"][0]["message"]["content"].as_str().unwrap();
        assert!(said.contains(&format!("deployment {deployment}")) && said.ends_with("You said: hello"), "{said}");
        assert_eq!(marks["x-portkey-provider"], "azure-openai");
        assert_eq!(marks["x-portkey-last-used-option-index"], "config");
        assert_eq!(marks["x-portkey-retry-attempt-count"], "0");
        assert_eq!(marks["x-portkey-cache-status"], "DISABLED");
        assert!(marks.contains_key("x-portkey-trace-id"));
    }
}

#[tokio::test]
async fn the_query_may_name_the_model() {
    let local = with_azure().await;
    let mut request = chat(&[], json!({"messages": [{"role": "user", "content": "hello"}]}));
    *request.uri_mut() = "/v1/chat/completions?model=@azure/gpt-4o".parse().unwrap();
    assert_eq!(json_of(local.send(request).await).await["model"], "gpt4o-a");
}

#[tokio::test]
async fn wrong_requests_to_the_mock_are_refused_by_the_provider() {
    let local = with_azure().await;
    let response = local.chat(&[("x-portkey-virtual-key", "azure")], json!({"model": "m", "messages": 1})).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    assert!(response.headers().contains_key("x-portkey-trace-id"));
    let body = json_of(response).await;
    assert_eq!((&body["error"]["param"], &body["provider"]), (&json!("messages"), &json!("azure-openai")));
    let mut broken = chat(&[("x-portkey-virtual-key", "azure")], json!({}));
    *broken.body_mut() = Body::from("{\"model\":");
    assert_eq!(local.send(broken).await.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn an_expired_key_is_refused_with_the_headers_of_an_answer() {
    let local = local();
    local.create(json!({"name": "old", "slug": "old-key-1", "provider": "openai", "key": "sk", "expires_at": "2020-01-01T00:00:00Z"})).await;
    let response = local.chat(&[("x-portkey-trace-id", "mine")], hello("@old-key-1/m")).await;
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(response.headers()["x-portkey-trace-id"], "mine");
    assert_eq!(
        text(response).await,
        r#"{"error":{"message":"Portkey Virtual Key ol********y-1 Expired","type":"virtual_key_expired_error","param":null,"code":"01"}}"#
    );
}

#[tokio::test]
async fn models_of_the_workspace_and_of_one_key() {
    let (host, mut seen) = recorder().await;
    let local = with_azure().await;
    local.create(json!({"name": "lab", "slug": "lab", "provider": "openai", "key": "sk", "customHost": host})).await;
    local.create(json!({"name": "old", "slug": "old", "provider": "groq", "key": "sk", "expires_at": "2020-01-01T00:00:00Z"})).await;
    local.create(json!({"name": "mist", "slug": "mist", "provider": "mistral-ai", "key": "sk"})).await;
    let key = ("x-portkey-api-key", APPS);

    let catalogue = json_of(local.get("/v1/models", &[key]).await).await;
    let ids: Vec<&str> =
        catalogue["data"].as_array().unwrap().iter().map(|model| model["id"].as_str().unwrap()).collect();
    assert_eq!(
        ids,
        [
            "@mist/codestral-latest",
            "@azure/gpt-4o",
            "@azure/mini",
            "@mist/mistral-large-latest",
            "@mist/mistral-small-latest"
        ]
    );
    assert_eq!((&catalogue["object"], &catalogue["total"]), (&json!("list"), &json!(5)));
    let model = &catalogue["data"][1];
    assert_eq!(
        (&model["slug"], &model["canonical_slug"], &model["object"]),
        (&json!("gpt-4o"), &json!("gpt-4o"), &json!("model"))
    );
    assert_eq!(model["owned_by"], "azure-openai");
    assert!(model["created"].is_i64());

    let page = json_of(local.get("/v1/models?provider=mist&order=desc&limit=1&offset=1", &[key]).await).await;
    assert_eq!((&page["total"], &page["data"][0]["slug"]), (&json!(3), &json!("mistral-large-latest")));
    assert_eq!(local.get("/v1/models?limit=x", &[key]).await.status(), StatusCode::BAD_REQUEST);

    let azure = json_of(local.get("/v1/models", &[key, ("x-portkey-provider", "@azure")]).await).await;
    assert_eq!((&azure["data"][0]["id"], &azure["total"]), (&json!("gpt-4o"), &json!(2)));

    let forwarded = local.get("/v1/models", &[key, ("x-portkey-virtual-key", "lab")]).await;
    assert_eq!(text(forwarded).await, "{\"data\":[]}");
    let seen = seen.recv().await.unwrap();
    assert_eq!((seen.method, seen.uri.to_string()), (Method::GET, "/models".to_owned()));
    assert_eq!(local.get("/v1/models", &[]).await.status(), StatusCode::UNAUTHORIZED);
}
