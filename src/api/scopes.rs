//! Scopes: what an API key may do, as `entity.action`.
//!
//! Source: the table of Portkey's "API keys: authentication and authorisation" page.

use super::api_keys::ApiKeyKind;

/// An entity, and what each kind of key may do with it.
struct Entity {
    name: &'static str,
    organisation: &'static [&'static str],
    service: &'static [&'static str],
    user: &'static [&'static str],
}

const CRUDL: &[&str] = &["create", "read", "update", "delete", "list"];
const CRUDL_ROTATE: &[&str] = &["create", "read", "update", "delete", "list", "rotate"];
const LIST: &[&str] = &["list"];
const INVOKE: &[&str] = &["invoke"];
const VIRTUAL_KEYS: &[&str] = &["create", "read", "update", "delete", "list", "duplicate", "copy"];
const GUARDRAILS: &[&str] = &["create", "read", "update", "delete", "list", "invoke"];
const PROMPTS: &[&str] = &["create", "read", "update", "delete", "list", "publish"];
const PROMPTS_RENDER: &[&str] = &["create", "read", "update", "delete", "list", "publish", "render"];
const WORKSPACES: &[&str] = &["read", "update", "list"];
const LOGS: &[&str] = &["export", "list", "view"];
const LOGS_WRITE: &[&str] = &["export", "list", "view", "write"];
const NONE: &[&str] = &[];

const fn organisation_only(name: &'static str, actions: &'static [&'static str]) -> Entity {
    Entity { name, organisation: actions, service: NONE, user: NONE }
}

const fn everywhere(name: &'static str, actions: &'static [&'static str]) -> Entity {
    Entity { name, organisation: actions, service: actions, user: actions }
}

const fn entity(
    name: &'static str,
    organisation: &'static [&'static str],
    service: &'static [&'static str],
    user: &'static [&'static str],
) -> Entity {
    Entity { name, organisation, service, user }
}

const ENTITIES: &[Entity] = &[
    organisation_only("organisation_users", CRUDL),
    organisation_only("organisation_service_api_keys", CRUDL_ROTATE),
    organisation_only("organisation_settings", &["read", "update"]),
    organisation_only("organisation_guardrails", CRUDL),
    organisation_only("organisation_exclusions", &["update", "list"]),
    organisation_only("audit_logs", LIST),
    organisation_only("plugins", &["create", "update", "list"]),
    organisation_only("deployments", CRUDL),
    organisation_only("secret_references", CRUDL),
    entity("workspaces", CRUDL, WORKSPACES, WORKSPACES),
    entity("workspace_service_api_keys", CRUDL_ROTATE, CRUDL_ROTATE, NONE),
    entity("workspace_user_api_keys", CRUDL_ROTATE, CRUDL_ROTATE, NONE),
    everywhere("workspace_users", CRUDL),
    entity("organisation_integrations", CRUDL, LIST, LIST),
    entity("organisation_mcp_integrations", CRUDL, LIST, LIST),
    entity("organisation_agent_integrations", CRUDL, LIST, LIST),
    everywhere("workspace_integrations", CRUDL),
    everywhere("workspace_mcp_integrations", CRUDL),
    everywhere("workspace_agent_integrations", CRUDL),
    everywhere("providers", CRUDL),
    everywhere("virtual_keys", VIRTUAL_KEYS),
    everywhere("configs", CRUDL),
    entity("guardrails", CRUDL, GUARDRAILS, GUARDRAILS),
    entity("prompts", PROMPTS, PROMPTS_RENDER, PROMPTS_RENDER),
    everywhere("policies", CRUDL),
    everywhere("mcp_servers", CRUDL),
    everywhere("agent_servers", CRUDL),
    entity("mcp", NONE, INVOKE, INVOKE),
    entity("agents", NONE, INVOKE, INVOKE),
    entity("completions", NONE, &["write"], &["write"]),
    everywhere("analytics", &["view"]),
    entity("logs", LOGS, LOGS_WRITE, LOGS_WRITE),
];

impl Entity {
    fn actions(&self, kind: ApiKeyKind) -> &'static [&'static str] {
        match kind {
            ApiKeyKind::OrganisationService => self.organisation,
            ApiKeyKind::WorkspaceService => self.service,
            ApiKeyKind::WorkspaceUser => self.user,
        }
    }
}

/// Every scope that a key of this kind may hold.
pub fn all(kind: ApiKeyKind) -> Vec<String> {
    ENTITIES
        .iter()
        .flat_map(|entity| entity.actions(kind).iter().map(|action| format!("{}.{action}", entity.name)))
        .collect()
}

/// Every scope that some key may hold.
pub fn known() -> Vec<String> {
    let mut known = Vec::new();
    for scope in ApiKeyKind::ALL.into_iter().flat_map(all) {
        if !known.contains(&scope) {
            known.push(scope);
        }
    }
    known
}

/// The kinds of keys that may hold a scope; empty for one that is not known.
pub fn holders(scope: &str) -> Vec<ApiKeyKind> {
    let holds = |kind: &ApiKeyKind| {
        scope.split_once('.').is_some_and(|(name, action)| {
            ENTITIES.iter().any(|entity| entity.name == name && entity.actions(*kind).contains(&action))
        })
    };
    ApiKeyKind::ALL.into_iter().filter(holds).collect()
}

/// The scope of this kind of key that is most like `scope`, when one is like it at all. Portkey's pages themselves
/// write `policies:create` and `organisation-service-api-keys.rotate`.
pub fn suggest(scope: &str, kind: ApiKeyKind) -> Option<String> {
    let folded = scope.trim().to_ascii_lowercase().replace(':', ".").replace('-', "_");
    all(kind)
        .into_iter()
        .map(|known| (strsim::jaro_winkler(&folded, &known), known))
        .filter(|(score, _)| *score > 0.85)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_what_was_meant() {
        for (written, meant) in [
            ("policies:create", Some("policies.create")),
            ("workspace-service-api-keys.rotate", Some("workspace_service_api_keys.rotate")),
            ("virtual_key.list", Some("virtual_keys.list")),
            ("completion.write", Some("completions.write")),
            ("xyzzy", None),
        ] {
            assert_eq!(suggest(written, ApiKeyKind::WorkspaceService).as_deref(), meant, "{written}");
        }
        // Only what the key could hold is worth a try.
        assert_ne!(suggest("completion.write", ApiKeyKind::OrganisationService).as_deref(), Some("completions.write"));
    }

    #[test]
    fn every_scope_has_the_holders_that_list_it() {
        for kind in ApiKeyKind::ALL {
            assert!(all(kind).iter().all(|scope| holders(scope).contains(&kind)), "{kind}");
        }
        assert_eq!(holders("completions.write"), [ApiKeyKind::WorkspaceService, ApiKeyKind::WorkspaceUser]);
        assert_eq!((holders("completions.fly"), holders("completions")), (vec![], vec![]));
    }

    #[test]
    fn only_keys_of_a_workspace_may_call_models() {
        let calls = "completions.write".to_owned();
        assert!(all(ApiKeyKind::WorkspaceService).contains(&calls));
        assert!(all(ApiKeyKind::WorkspaceUser).contains(&calls));
        assert!(!all(ApiKeyKind::OrganisationService).contains(&calls));
        assert!(known().contains(&calls));
    }
}
