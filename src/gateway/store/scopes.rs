//! The scopes of the keys that a new gateway makes: everything that a key of its kind may hold. Source: the table of
//! Portkey's "API keys: authentication and authorisation" page.

/// Entities that a key of the organisation may administer, with their actions.
const ORGANISATION: &[(&str, &[&str])] = &[
    ("organisation_users", CRUDL),
    ("organisation_service_api_keys", CRUDL_ROTATE),
    ("organisation_settings", &["read", "update"]),
    ("organisation_guardrails", CRUDL),
    ("organisation_exclusions", &["update", "list"]),
    ("audit_logs", &["list"]),
    ("plugins", &["create", "update", "list"]),
    ("deployments", CRUDL),
    ("secret_references", CRUDL),
    ("workspaces", CRUDL),
    ("workspace_service_api_keys", CRUDL_ROTATE),
    ("workspace_user_api_keys", CRUDL_ROTATE),
    ("workspace_users", CRUDL),
    ("organisation_integrations", CRUDL),
    ("organisation_mcp_integrations", CRUDL),
    ("organisation_agent_integrations", CRUDL),
    ("workspace_integrations", CRUDL),
    ("workspace_mcp_integrations", CRUDL),
    ("workspace_agent_integrations", CRUDL),
    ("providers", CRUDL),
    ("virtual_keys", &["create", "read", "update", "delete", "list", "duplicate", "copy"]),
    ("configs", CRUDL),
    ("guardrails", CRUDL),
    ("prompts", &["create", "read", "update", "delete", "list", "publish"]),
    ("policies", CRUDL),
    ("mcp_servers", CRUDL),
    ("agent_servers", CRUDL),
    ("analytics", &["view"]),
    ("logs", &["export", "list", "view"]),
];

/// Entities that a service key of a workspace may use.
const WORKSPACE_SERVICE: &[(&str, &[&str])] = &[
    ("workspaces", &["read", "update", "list"]),
    ("workspace_service_api_keys", CRUDL_ROTATE),
    ("workspace_user_api_keys", CRUDL_ROTATE),
    ("workspace_users", CRUDL),
    ("organisation_integrations", &["list"]),
    ("organisation_mcp_integrations", &["list"]),
    ("organisation_agent_integrations", &["list"]),
    ("workspace_integrations", CRUDL),
    ("workspace_mcp_integrations", CRUDL),
    ("workspace_agent_integrations", CRUDL),
    ("providers", CRUDL),
    ("virtual_keys", &["create", "read", "update", "delete", "list", "duplicate", "copy"]),
    ("configs", CRUDL),
    ("guardrails", &["create", "read", "update", "delete", "list", "invoke"]),
    ("prompts", &["create", "read", "update", "delete", "list", "publish", "render"]),
    ("policies", CRUDL),
    ("mcp_servers", CRUDL),
    ("agent_servers", CRUDL),
    ("mcp", &["invoke"]),
    ("agents", &["invoke"]),
    ("completions", &["write"]),
    ("analytics", &["view"]),
    ("logs", &["export", "list", "view", "write"]),
];

const CRUDL: &[&str] = &["create", "read", "update", "delete", "list"];
const CRUDL_ROTATE: &[&str] = &["create", "read", "update", "delete", "list", "rotate"];

/// Every scope of an organisation service key.
pub fn organisation_service() -> Vec<String> {
    spell(ORGANISATION)
}

/// Every scope of a workspace service key.
pub fn workspace_service() -> Vec<String> {
    spell(WORKSPACE_SERVICE)
}

fn spell(table: &[(&str, &[&str])]) -> Vec<String> {
    table.iter().flat_map(|(entity, actions)| actions.iter().map(move |action| format!("{entity}.{action}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_key_for_applications_may_call_models() {
        let calls = "completions.write".to_owned();
        assert!(workspace_service().contains(&calls));
        assert!(!organisation_service().contains(&calls));
        assert!(organisation_service().contains(&"virtual_keys.create".to_owned()));
    }
}
