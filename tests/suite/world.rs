//! A gateway in this process, with one thing of every kind in it.

use http::{Method, StatusCode};
use portkeyctl::{
    api::{TlsOptions, api_keys::ApiKeyKind},
    gateway::{
        Behaviour, Gateway, Options,
        store::{MasterKey, Place},
    },
    secret::Secret,
};
use serde_json::{Value, json};
use tower::ServiceExt;

use super::env::{ADMIN_KEY, API_KEY};

/// A gateway with two workspaces, and one thing of each kind that belongs to the first of them.
pub struct World {
    gateway: Gateway,
    /// UUID of the first workspace.
    pub own: String,
    /// UUID of the second workspace.
    pub other: String,
    /// A member of both workspaces.
    pub person: String,
    /// Of the organisation, and of neither workspace.
    pub newcomer: String,
    /// Slug of a config of the first workspace.
    pub config: String,
    /// Ids of a key of the organisation, of a service and of a person.
    pub keys: Vec<String>,
}

impl World {
    /// Makes it, by the management API alone.
    pub async fn new() -> Self {
        let gateway = Gateway::open(Options {
            place: Place::Memory,
            master_key: MasterKey::new([7; 32]),
            admin_key: Secret::new(ADMIN_KEY.to_owned()),
            api_key: Secret::new(API_KEY.to_owned()),
            tls: TlsOptions::default(),
            behaviour: Behaviour::default(),
        })
        .expect("a gateway");
        let mut world = Self {
            gateway,
            own: String::new(),
            other: String::new(),
            person: String::new(),
            newcomer: String::new(),
            config: String::new(),
            keys: Vec::new(),
        };
        let people = world.admin(Method::GET, "/admin/users", None).await;
        let of_role = |role: &str| {
            let people = people["data"].as_array().expect("people");
            text(people.iter().find(|person| person["role"] == role).expect("such a person"), "id")
        };
        (world.person, world.newcomer) = (of_role("member"), of_role("admin"));
        let workspace = |name: &str| json!({"name": name, "users": [world.person]});
        let (own, other) = (workspace("Own"), workspace("Other"));
        world.own = text(&world.admin(Method::POST, "/admin/workspaces", Some(own)).await, "id");
        world.other = text(&world.admin(Method::POST, "/admin/workspaces", Some(other)).await, "id");

        world.admin(Method::POST, "/virtual-keys", Some(world.virtual_key("own-key"))).await;
        for slug in ["shared", "unused"] {
            let body = json!({"name": slug, "slug": slug, "ai_provider_id": "openai", "key": "not-a-real-key"});
            world.admin(Method::POST, "/integrations", Some(body)).await;
        }
        let grant = json!({"workspaces": [{"id": world.own, "enabled": true, "create_default_provider": false}]});
        world.admin(Method::PUT, "/integrations/shared/workspaces", Some(grant)).await;
        let body = json!({"name": "own-integration", "slug": "own-integration", "ai_provider_id": "openai",
            "key": "not-a-real-key", "workspace_id": world.own, "create_default_provider": false});
        world.admin(Method::POST, "/integrations", Some(body)).await;
        let models = json!({"models": [{"slug": "tuned", "enabled": true, "is_custom": true}]});
        for slug in ["shared", "own-integration"] {
            world.admin(Method::PUT, &format!("/integrations/{slug}/models"), Some(models.clone())).await;
        }
        let body = json!({"name": "own-provider", "slug": "own-provider", "integration_id": "shared",
            "workspace_id": world.own});
        world.admin(Method::POST, "/providers", Some(body)).await;
        let body = json!({"name": "own-config", "config": {"retry": {"attempts": 3}}, "workspace_id": world.own});
        world.config = text(&world.admin(Method::POST, "/configs", Some(body)).await, "slug");
        for kind in ApiKeyKind::ALL {
            let scopes = vec!["virtual_keys.list".to_owned()];
            let (id, _) = world.key("thing", kind, &world.own, scopes).await;
            world.keys.push(id);
        }
        world
    }

    /// The body of a virtual key of the first workspace.
    pub fn virtual_key(&self, slug: &str) -> Value {
        json!({"name": slug, "slug": slug, "provider": "openai", "key": "not-a-real-key", "workspace_id": self.own})
    }

    /// Sends a request with a key.
    pub async fn send(&self, key: Option<&str>, verb: Method, path: &str, body: Option<Value>) -> (StatusCode, Value) {
        let mut request = http::Request::builder().method(verb).uri(format!("/v1{path}"));
        if let Some(key) = key {
            request = request.header("x-portkey-api-key", key);
        }
        let body = body.map_or_else(axum::body::Body::empty, |body| body.to_string().into());
        self.answer(request.body(body).expect("a request")).await
    }

    /// Sends bytes as they are, with the key of the organisation.
    pub async fn raw(&self, verb: Method, path: &str, body: Vec<u8>) -> (StatusCode, Value) {
        let request =
            http::Request::builder().method(verb).uri(format!("/v1{path}")).header("x-portkey-api-key", ADMIN_KEY);
        self.answer(request.body(body.into()).expect("a request")).await
    }

    async fn answer(&self, request: http::Request<axum::body::Body>) -> (StatusCode, Value) {
        let answering = self.gateway.router().oneshot(request);
        let answering = tokio::time::timeout(std::time::Duration::from_secs(20), answering).await;
        let response = answering.expect("an answer in time").expect("an answer");
        let status = response.status();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        (status, serde_json::from_slice(&bytes).expect("JSON"))
    }

    /// Sends a request with the key of the organisation, which has to succeed.
    pub async fn admin(&self, verb: Method, path: &str, body: Option<Value>) -> Value {
        let (status, answer) = self.send(Some(ADMIN_KEY), verb.clone(), path, body).await;
        assert_eq!(status, StatusCode::OK, "{verb} {path}: {answer}");
        answer
    }

    /// Makes a key and gives its id and value.
    pub async fn key(&self, name: &str, kind: ApiKeyKind, workspace: &str, scopes: Vec<String>) -> (String, String) {
        let mut body = json!({"name": name, "scopes": scopes});
        let path = match kind {
            ApiKeyKind::OrganisationService => "/api-keys/organisation/service",
            ApiKeyKind::WorkspaceService => "/api-keys/workspace/service",
            ApiKeyKind::WorkspaceUser => "/api-keys/workspace/user",
        };
        if kind != ApiKeyKind::OrganisationService {
            body["workspace_id"] = workspace.into();
        }
        if kind == ApiKeyKind::WorkspaceUser {
            body["user_id"] = self.person.as_str().into();
        }
        let made = self.admin(Method::POST, path, Some(body)).await;
        (text(&made, "id"), text(&made, "key"))
    }

    /// Everything that there is, as the administrator sees it.
    pub async fn state(&self) -> Value {
        let mut state = Vec::new();
        for path in [
            "/virtual-keys?page_size=100",
            "/api-keys?page_size=100",
            "/integrations",
            "/integrations/shared",
            "/integrations/shared/models",
            "/integrations/own-integration/models",
            "/integrations/shared/workspaces",
            "/admin/workspaces",
            "/admin/users",
            "/configs?page_size=100",
            &format!("/configs/{}/versions", self.config),
        ] {
            state.push(self.admin(Method::GET, path, None).await);
        }
        state.push(self.admin(Method::GET, &format!("/admin/workspaces/{}", self.own), None).await);
        Value::Array(state)
    }
}

/// A member of an answer.
pub fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}")).to_owned()
}
