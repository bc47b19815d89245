//! Scopes: what an API key may do, as `entity.action`.
//!
//! Source: the table of Portkey's "API keys: authentication and authorisation" page.

use super::api_keys::ApiKeyKind;
use crate::likeness::nearest;

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
    nearest(&folded(scope), all(kind).iter().map(String::as_str)).map(str::to_owned)
}

/// A choice of scopes with a name, for those who do not want to name each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// Everything that changes nothing: each `list`, `read` and `view`.
    ReadOnly,
    /// What [`Preset::ReadOnly`] has, creating and changing what applications are built from, and calling models.
    Developer,
    /// Everything.
    Admin,
}

impl Preset {
    /// Its scopes for a kind of key.
    pub fn scopes(self, kind: ApiKeyKind) -> Vec<String> {
        all(kind)
            .into_iter()
            .filter(|scope| match scope.split_once('.') {
                Some((_, "list" | "read" | "view")) => true,
                Some(("virtual_keys" | "providers" | "configs" | "prompts" | "guardrails", "create" | "update"))
                | Some(("completions" | "logs", "write")) => self != Preset::ReadOnly,
                _ => self == Preset::Admin,
            })
            .collect()
    }
}

/// Why a pattern stands for no scope of a kind of key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mismatch {
    /// No key has such a scope.
    Unknown,
    /// Keys of these kinds have; the kind in question has not.
    OfOthers(Vec<ApiKeyKind>),
}

/// Whether a scope is written as a pattern, with `*` for any text.
pub fn is_pattern(scope: &str) -> bool {
    scope.contains('*')
}

/// Whether `scope` is what `pattern` stands for.
pub fn matches(pattern: &str, scope: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else { return pattern == scope };
    let Some(mut left) = scope.strip_prefix(head) else { return false };
    let Some((middle, tail)) = rest.rsplit_once('*') else { return left.ends_with(rest) };
    let in_order = middle.split('*').all(|part| match left.split_once(part) {
        Some((_, after)) => {
            left = after;
            true
        }
        None => false,
    });
    in_order && left.ends_with(tail)
}

/// The scopes of this kind of key that a scope or a pattern such as `virtual_keys.*` or `*.list` stands for.
///
/// # Errors
/// When there is none.
pub fn expand(pattern: &str, kind: ApiKeyKind) -> Result<Vec<String>, Mismatch> {
    let of = |kind| all(kind).into_iter().filter(|scope| matches(pattern, scope)).collect::<Vec<_>>();
    let found = of(kind);
    if !found.is_empty() {
        return Ok(found);
    }
    let others: Vec<ApiKeyKind> = ApiKeyKind::ALL.into_iter().filter(|kind| !of(*kind).is_empty()).collect();
    Err(if others.is_empty() { Mismatch::Unknown } else { Mismatch::OfOthers(others) })
}

/// As [`suggest`], also for a pattern: its entity and its action are mended each for itself.
pub fn suggest_pattern(pattern: &str, kind: ApiKeyKind) -> Option<String> {
    if !is_pattern(pattern) {
        return suggest(pattern, kind);
    }
    let folded = folded(pattern);
    let (entity, action) = folded.split_once('.')?;
    let held = || ENTITIES.iter().filter(move |entity| !entity.actions(kind).is_empty());
    let entity = mended(entity, held().map(|entity| entity.name))?;
    let action = mended(action, held().flat_map(|entity| entity.actions(kind).iter().copied()))?;
    Some(format!("{entity}.{action}")).filter(|mended| expand(mended, kind).is_ok())
}

/// One half of a pattern, or what it is most like.
fn mended<'text>(part: &'text str, known: impl Iterator<Item = &'text str>) -> Option<&'text str> {
    if is_pattern(part) { Some(part) } else { nearest(part, known) }
}

fn folded(scope: &str) -> String {
    scope.trim().to_ascii_lowercase().replace(':', ".").replace('-', "_")
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

    #[test]
    fn patterns_stand_for_known_scopes() {
        let service = ApiKeyKind::WorkspaceService;
        let keys = expand("virtual_keys.*", service).unwrap();
        assert_eq!(keys.len(), 7, "{keys:?}");
        assert!(keys.iter().all(|scope| scope.starts_with("virtual_keys.")));
        let lists = expand("*.list", service).unwrap();
        assert!(lists.contains(&"logs.list".to_owned()) && lists.iter().all(|scope| scope.ends_with(".list")));
        assert_eq!(
            expand("workspace_*_api_keys.*te", service).unwrap(),
            [
                "workspace_service_api_keys.create",
                "workspace_service_api_keys.update",
                "workspace_service_api_keys.delete",
                "workspace_service_api_keys.rotate",
                "workspace_user_api_keys.create",
                "workspace_user_api_keys.update",
                "workspace_user_api_keys.delete",
                "workspace_user_api_keys.rotate",
            ]
        );
        for kind in ApiKeyKind::ALL {
            assert_eq!(expand("*", kind).unwrap(), all(kind));
            for scope in all(kind) {
                assert_eq!(expand(&scope, kind), Ok(vec![scope]));
            }
        }
        assert_eq!(expand("virtual_key.*", service), Err(Mismatch::Unknown));
        assert_eq!(expand("", service), Err(Mismatch::Unknown));
        assert_eq!(expand("audit_*", service), Err(Mismatch::OfOthers(vec![ApiKeyKind::OrganisationService])));
        // One text must not serve as the end and the beginning.
        assert!(!matches("ab*ba", "aba") && matches("a*b*c", "a-b-b-c") && !matches("a*b*c", "a-c-b"));
    }

    #[test]
    fn patterns_are_mended_half_by_half() {
        for (written, meant) in [
            ("virtual_key.*", Some("virtual_keys.*")),
            ("virtual-keys.*", Some("virtual_keys.*")),
            ("*.lst", Some("*.list")),
            ("completion.writ*", Some("completions.writ*")),
            ("completion.write", Some("completions.write")),
            ("xyzzy.*", None),
        ] {
            let suggested = suggest_pattern(written, ApiKeyKind::WorkspaceService);
            assert_eq!(suggested.as_deref(), meant, "{written}");
        }
    }

    #[test]
    fn each_preset_has_what_the_one_before_has() {
        for kind in ApiKeyKind::ALL {
            let [reads, develops, rules] =
                [Preset::ReadOnly, Preset::Developer, Preset::Admin].map(|preset| preset.scopes(kind));
            assert!(reads.iter().all(|scope| develops.contains(scope)) && reads.len() < develops.len());
            assert!(develops.iter().all(|scope| rules.contains(scope)) && develops.len() < rules.len());
            assert_eq!(rules, all(kind));
            assert!(!reads.iter().any(|scope| scope.ends_with("write") || scope.ends_with("export")), "{reads:?}");
            assert!(!develops.iter().any(|scope| scope.ends_with(".delete") || scope.contains("api_keys.create")));
        }
        let calls = "completions.write".to_owned();
        assert!(Preset::Developer.scopes(ApiKeyKind::WorkspaceUser).contains(&calls));
        assert!(!Preset::Developer.scopes(ApiKeyKind::OrganisationService).contains(&calls));
    }
}
