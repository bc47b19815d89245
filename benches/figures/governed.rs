//! Our gateway with everything on that a request can be governed by: a virtual key over an integration of the organisation,
//! with budget and rate limits of its own, of the workspace's use of the integration, of the API key and of the workspace; a
//! list of models that are allowed; the log. The limits are never reached.

use serde_json::{Value, json};

use super::{load, peers::Server};

/// A gateway, and what its callers need.
pub struct Governed {
    /// The gateway.
    pub server: Server,
    key: String,
}

/// The virtual key.
const SLUG: &str = "governed";

impl Governed {
    /// Starts one whose virtual key is forwarded to `upstream`, or answered by the mock provider.
    pub fn start(upstream: Option<&Server>) -> Self {
        let server = Server::ours(false);
        let manage = |verb, path: &str, body: Value| server.manage(verb, path, Some(&body));
        let workspaces = server.manage("GET", "/admin/workspaces", None);
        let workspace = &workspaces["data"][0]["id"];
        let name = workspace.as_str().expect("a workspace");
        manage(
            "PUT",
            &format!("/admin/workspaces/{name}"),
            json!({"usage_limits": [budget()], "rate_limits": rates()}),
        );
        let mut integration =
            json!({"name": "Governed", "slug": "shared", "ai_provider_id": "openai", "key": "not-a-real-key"});
        if let Some(upstream) = upstream {
            integration["configurations"] = json!({"custom_host": upstream.url()});
        }
        manage("POST", "/integrations", integration);
        let models = json!([{"slug": "gpt-4o", "enabled": true}, {"slug": "gpt-4o-mini", "enabled": true}]);
        manage("PUT", "/integrations/shared/models", json!({"allow_all_models": false, "models": models}));
        let grant = json!({"id": workspace, "enabled": true, "create_default_provider": false,
            "usage_limits": [budget()], "rate_limits": [rates()[0]]});
        manage("PUT", "/integrations/shared/workspaces", json!({"workspaces": [grant]}));
        manage(
            "POST",
            "/providers",
            json!({"name": "Governed", "slug": SLUG, "integration_id": "shared", "workspace_id": workspace,
                "usage_limits": budget(), "rate_limits": rates()}),
        );
        let made = manage(
            "POST",
            "/api-keys/workspace/service",
            json!({"name": "Figures", "workspace_id": workspace, "scopes": ["completions.write"],
                "usage_limits": budget(), "rate_limits": rates()}),
        );
        let key = made["key"].as_str().expect("a key").to_owned();
        Self { server, key }
    }

    /// A chat completion.
    pub fn chat(&self, body: &str) -> Vec<u8> {
        load::post(self.server.address, "/v1/chat/completions", &self.headers(), body)
    }

    /// The headers of a call.
    pub fn headers(&self) -> [(&'static str, &str); 2] {
        [("x-portkey-api-key", self.key.as_str()), ("x-portkey-virtual-key", SLUG)]
    }
}

fn budget() -> Value {
    json!({"type": "cost", "credit_limit": 1_000_000_000, "alert_threshold": 900_000_000, "periodic_reset": "monthly"})
}

fn rates() -> Value {
    json!([
        {"type": "requests", "unit": "rpm", "value": 1_000_000_000},
        {"type": "tokens", "unit": "rpm", "value": 1_000_000_000_000_u64}
    ])
}
