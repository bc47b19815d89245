//! Workspaces: their answers, their life, and who may touch them.

use super::*;
use crate::{
    api::{integrations::workspaces::GlobalAccess, limits::RateLimit},
    gateway::store::records::Integration,
};

/// What every workspace answers as its security settings, as recorded.
const RECORDED_SECURITY_SETTINGS: &str = r#"{
    "membersViewLogs": true, "managersUpdateWs": true, "managersViewLogs": true, "membersViewAllData": true,
    "membersViewApiKeys": true, "membersViewConfigs": true, "membersViewPrompts": true, "managersViewAllData": true,
    "managersViewApiKeys": true, "managersViewConfigs": true, "managersViewPrompts": true,
    "membersWriteApiKeys": true, "membersWriteConfigs": false, "membersWritePrompts": true,
    "managersWriteApiKeys": true, "managersWriteConfigs": true, "managersWritePrompts": true,
    "managersWriteWsUsers": true, "membersViewAnalytics": true, "managersViewAnalytics": true,
    "membersViewGuardrails": true, "managersViewGuardrails": true, "membersViewLogMetadata": true,
    "membersViewVirtualKeys": true, "membersWriteGuardrails": false, "managersViewLogMetadata": true,
    "managersViewVirtualKeys": true, "managersWriteGuardrails": true, "managersWriteMcpServers": true,
    "membersWriteVirtualKeys": true, "managersWriteVirtualKeys": true, "organisationAdminsViewLogs": true,
    "managersWriteWsIntegrations": true, "managersWriteWsMcpIntegrations": true,
    "organisationAdminsViewLogMetadata": true}"#;
// Live answers of Portkey's API, with invented values and without the security settings' members.
const RECORDED_GET: &str = r#"{
    "id": "db30bc82-cfc2-59b3-98d1-81f5ad7fc54e", "name": "example name", "description": null,
    "created_at": "2025-12-30T15:38:09.000Z", "last_updated_at": "2025-12-30T15:38:09.000Z", "is_default": 1,
    "defaults": null, "slug": "ws-exampl-0a1b2c", "icon": null, "usage_limits": null, "rate_limits": null,
    "security_settings": {}, "settings": {}, "organisation_id": "af7f8e32-092c-5f72-b9d5-0c8bfceccc0e",
    "last_reset_at": null, "created_by": "b2705660-dc6f-50ed-833c-0b845335a46d", "creation_source": "default",
    "users": [], "object": "workspace"}"#;
const RECORDED_USER: &str = r#"{
    "first_name": "example first_name", "last_name": "example last_name", "org_role": "admin", "role": "member",
    "created_at": "2026-02-09T15:04:56.000Z", "last_updated_at": "2026-02-09T15:04:56.000Z", "status": "active",
    "workspace_id": "db30bc82-cfc2-59b3-98d1-81f5ad7fc54e", "id": "1df31a23-043b-5d52-b94f-9be036b84f10"}"#;
const RECORDED_ITEM: &str = r#"{
    "id": "db30bc82-cfc2-59b3-98d1-81f5ad7fc54e", "slug": "ws-exampl-0a1b2c", "name": "example name", "icon": null,
    "description": null, "created_at": "2025-12-30T15:38:09.000Z", "last_updated_at": "2025-12-30T15:38:09.000Z",
    "defaults": null, "is_default": 1, "scim_source_id": null, "usage_limits": null, "rate_limits": null,
    "security_settings": {}, "status": "active", "object": "workspace"}"#;

const PATH: &str = "/admin/workspaces";
const READ_UPDATE_LIST: [&str; 3] = ["workspaces.read", "workspaces.update", "workspaces.list"];

/// The order of the recorded members differs between the two answers, and means nothing.
fn sorted(value: &Value) -> Value {
    let members: std::collections::BTreeMap<_, _> = value.as_object().unwrap().clone().into_iter().collect();
    members.into_iter().collect()
}

fn same_members(recorded: &str, ours: &Value) {
    same_shape(&sorted(&serde_json::from_str(recorded).unwrap()).to_string(), &sorted(ours));
}

impl Local {
    /// Sends a request that succeeds.
    pub(super) async fn done(&self, key: &str, verb: Method, path: &str, body: Option<Value>) -> Value {
        let (status, answer) = self.send(key, verb, path, body).await;
        assert_eq!(status, StatusCode::OK, "{path}: {answer}");
        answer
    }

    /// Makes a workspace and answers with it.
    pub(super) async fn workspace(&self, body: Value) -> Value {
        self.done(ADMIN, Method::POST, PATH, Some(body)).await
    }

    /// Sends a request that fails, and answers with the message.
    pub(super) async fn fails(&self, key: &str, verb: Method, path: &str, body: Value, code: Code) -> String {
        let (status, answer) = self.send(key, verb, path, Some(body)).await;
        assert_eq!((status, &answer["data"]["errorCode"]), (code.status(), &json!(code.name())), "{path}: {answer}");
        answer["data"]["message"].as_str().unwrap().to_owned()
    }

    async fn put(&self, changes: Vec<Change>) {
        self.gateway.store().write(move |_| Ok((changes, ()))).await.unwrap();
    }

    /// Makes a key of a workspace that may do these things.
    pub(super) async fn key_of(&self, workspace_id: &Value, token: &str, scopes: &[&str]) -> ApiKey {
        let key = ApiKey {
            name: token.to_owned(),
            workspace_id: Some(workspace_id.as_str().unwrap().to_owned()),
            scopes: scopes.iter().map(|&scope| scope.to_owned()).collect(),
            hash: crate::gateway::store::hash_of(token),
            ..testing::api_key(&format!("id of {token}"))
        };
        self.put(vec![Change::PutApiKey(key.clone())]).await;
        key
    }

    async fn names(&self, key: &str, query: &str) -> Vec<Value> {
        let list = self.done(key, Method::GET, &format!("{PATH}{query}"), None).await;
        list["data"].as_array().unwrap().iter().map(|item| item["name"].clone()).collect()
    }
}

fn at(workspace: &Value) -> String {
    format!("{PATH}/{}", workspace["slug"].as_str().unwrap())
}

#[tokio::test]
async fn answers_have_the_recorded_shapes() {
    let local = local();
    let list = local.done(ADMIN, Method::GET, PATH, None).await;
    same_shape(r#"{"object": "list", "total": 1, "data": []}"#, &list);
    let item = &list["data"][0];
    same_members(RECORDED_ITEM, item);
    let shown = local.done(ADMIN, Method::GET, &at(item), None).await;
    same_members(RECORDED_GET, &shown);
    same_shape(RECORDED_USER, &shown["users"][0]);
    assert_eq!(shown["users"].as_array().unwrap().len(), 3);
    let recorded: Value = serde_json::from_str(RECORDED_SECURITY_SETTINGS).unwrap();
    assert_eq!((&item["security_settings"], &shown["security_settings"]), (&recorded, &recorded));
    assert_eq!(
        shown["settings"],
        json!({"debug_log": 1, "user_api_key_ttl": 0, "user_key_metadata": 1, "user_api_key_count": -1,
            "user_api_key_max_ttl": 0, "user_key_metadata_override": 1})
    );
    // By id, too.
    let by_id = format!("{PATH}/{}", item["id"].as_str().unwrap());
    assert_eq!(local.done(ADMIN, Method::GET, &by_id, None).await, shown);
}

#[tokio::test]
async fn a_workspace_lives_and_dies() {
    let local = local();
    let first = local.done(ADMIN, Method::GET, PATH, None).await["data"][0].clone();
    let people = local.done(ADMIN, Method::GET, &at(&first), None).await["users"].clone();
    let member = people.as_array().unwrap().iter().find(|user| user["org_role"] == "member").unwrap();
    let owner = people.as_array().unwrap().iter().find(|user| user["org_role"] == "owner").unwrap();
    let made = local
        .workspace(json!({
            "name": "🚀 Research & Co", "icon": "🚀", "description": "for the lab", "users": [member["id"]],
            "defaults": {"metadata": {"team": "lab"}, "input_guardrails": ["pg-nopii-02fe31"], "output_guardrails": []},
            "usage_limits": [{"type": "cost", "credit_limit": 100, "periodic_reset": "monthly"}],
            "rate_limits": [{"type": "requests", "unit": "rpm", "value": 60}],
        }))
        .await;
    let slug = made["slug"].as_str().unwrap();
    assert!(slug.starts_with("ws-resear-") && slug.len() == "ws-resear-".len() + 6, "{slug}");
    assert_eq!((&made["name"], &made["icon"]), (&json!("🚀 Research & Co"), &json!("🚀")));
    assert_eq!((&made["is_default"], &made["creation_source"]), (&json!(0), &json!("api")));
    assert_eq!(made["created_by"], owner["id"]);
    assert_eq!(made["defaults"], json!({"metadata": {"team": "lab"}, "input_guardrails": ["pg-nopii-02fe31"]}));
    let budget = &made["usage_limits"][0];
    assert_eq!((&budget["credit_limit"], &budget["current_usage"]), (&json!(100), &json!(0)));
    assert!(budget["next_usage_reset_at"].as_str().unwrap().ends_with("-01T00:00:00.000Z"), "{made}");
    let roles: Vec<_> = made["users"].as_array().unwrap().iter().map(|user| (&user["id"], &user["role"])).collect();
    assert_eq!(roles, [(&member["id"], &json!("member")), (&owner["id"], &json!("admin"))]);
    let path = at(&made);
    assert_eq!(local.done(ADMIN, Method::GET, &path, None).await, made);
    let plain = local.done(ADMIN, Method::GET, &format!("{path}?name_format=plain"), None).await;
    assert_eq!(plain["name"], "Research & Co");

    // What was shown may come back.
    let update = async |body: Value| assert_eq!(local.done(ADMIN, Method::PUT, &path, Some(body)).await, json!({}));
    update(made.clone()).await;
    assert_eq!(local.done(ADMIN, Method::GET, &path, None).await, made);
    let listed = local.done(ADMIN, Method::GET, PATH, None).await["data"][0].clone();
    update(listed).await;

    let config = json!({"name": "a", "config": {"retry": {"attempts": 1}}, "workspace_id": slug});
    let config = local.done(ADMIN, Method::POST, "/configs", Some(config)).await["slug"].clone();
    update(json!({"workspace_id": slug, "defaults": {"user_api_key_config": config, "input_guardrails": null}})).await;
    let shown = local.done(ADMIN, Method::GET, &path, None).await;
    assert_eq!(shown["defaults"], json!({"metadata": {"team": "lab"}, "user_api_key_config": config}));
    assert_eq!((&shown["name"], &shown["rate_limits"]), (&made["name"], &made["rate_limits"]));

    // The new icon may stand before the new name, and the old one before the old name.
    update(json!({"name": "🔥 Burning", "icon": "🔥"})).await;
    assert_eq!(local.done(ADMIN, Method::GET, &path, None).await["name"], "🔥 Burning");
    update(json!({"name": "🔥 Burning", "icon": "", "description": null, "defaults": null, "usage_limits": null,
        "rate_limits": null}))
    .await;
    let bare = local.done(ADMIN, Method::GET, &path, None).await;
    assert_eq!(bare["name"], "Burning");
    for field in ["icon", "description", "defaults", "usage_limits", "rate_limits"] {
        assert_eq!(bare[field], Value::Null, "{field}");
    }

    for (body, part) in [
        (json!({}), "name is missing"),
        (json!({"name": "burning"}), "name is not the name"),
        (json!({"name": "Burning", "workspace_id": "ws-other-0a1b2c"}), "workspace_id is not"),
        (json!({"name": "Burning", "force": true}), "force is not a field"),
    ] {
        let message = local.refused(Method::DELETE, &path, body).await;
        assert!(message.contains(part), "{part} in {message}");
    }
    local.done(ADMIN, Method::DELETE, &format!("/configs/{}", config.as_str().unwrap()), None).await;
    let deletion = json!({"name": "Burning", "workspace_id": slug});
    local.done(ADMIN, Method::DELETE, &path, Some(deletion.clone())).await;
    for verb in [Method::GET, Method::PUT, Method::DELETE] {
        local.fails(ADMIN, verb.clone(), &path, deletion.clone(), Code::Forbidden).await;
        let by_id = format!("{PATH}/{}", made["id"].as_str().unwrap());
        local.fails(ADMIN, verb, &by_id, deletion.clone(), Code::Forbidden).await;
    }
    assert_eq!(local.names(ADMIN, "?status=archived").await, ["Burning"]);
    assert_eq!(local.names(ADMIN, "?status=active,archived").await, ["Burning", "Shared Team Workspace"]);
    assert_eq!(local.names(ADMIN, "").await, ["Shared Team Workspace"]);
}

#[tokio::test]
async fn faults_are_named_at_once() {
    let local = local();
    let message = local
        .refused(
            Method::POST,
            PATH,
            json!({"name": " ", "icon": ":rocket:", "users": ["nobody"], "brandNew": 1,
                "defaults": {"metadata": {"team": 5}, "output_guardrails": [""]},
                "usage_limits": [{"credit_limit": 5}, {"credit_limit": 0.5}],
                "rate_limits": [{"unit": "rpm", "value": 0}]}),
        )
        .await;
    for part in [
        "name is missing",
        "icon must be an emoji",
        "users names nobody",
        "brandNew is not a field",
        "defaults.metadata.team must be text",
        "defaults.output_guardrails has an empty entry",
        "usage_limits[1].credit_limit",
        "rate_limits[0].value",
    ] {
        assert!(message.contains(part), "{part} in {message}");
    }
    let message = local.refused(Method::POST, PATH, json!({"name": "n", "defaults": {"metdata": {}}})).await;
    assert!(message.contains("defaults.metdata is not a field"), "{message}");

    let made = local.workspace(json!({"name": "Fixed"})).await;
    for (body, part) in [
        (json!({"slug": "ws-other-0a1b2c"}), "slug cannot change"),
        (json!({"status": "archived"}), "status cannot change"),
        (json!({"settings": {"debug_log": 0}}), "settings cannot change"),
        (json!({"security_settings": {}}), "security_settings cannot change"),
        (json!({"users": [made["created_by"]]}), "users cannot change here"),
        (json!({"scim_source_id": "x"}), "scim_source_id cannot change"),
        (json!({"workspaceId": "ws-other-0a1b2c"}), "workspaceId is not the workspace"),
        (json!({"name": ""}), "name is missing"),
        (json!({"colour": "red", "icon": "red"}), "icon must be"),
        (json!({"colour": "red", "icon": "red"}), "colour is not a field"),
        (json!({"usage_limits": [{"alert_threshold": 5}]}), "credit_limit is missing"),
    ] {
        let message = local.refused(Method::PUT, &at(&made), body).await;
        assert!(message.contains(part), "{part} in {message}");
    }
    assert_eq!(local.done(ADMIN, Method::GET, &at(&made), None).await, made);
    let message = local.refused(Method::GET, &format!("{PATH}?status=gone"), json!({})).await;
    assert!(message.contains("status `gone`"), "{message}");
}

#[tokio::test]
async fn lists_are_searched_and_cut() {
    let local = local();
    local.workspace(json!({"name": "Research", "icon": "🚀"})).await;
    local.workspace(json!({"name": "Research two"})).await;
    for (query, names) in [
        ("", &["Research two", "🚀 Research", "Shared Team Workspace"][..]),
        ("?name=Research", &["Research two", "🚀 Research"]),
        ("?name=research", &[]),
        ("?exact_name=Research", &["🚀 Research"]),
        ("?exact_name=%F0%9F%9A%80%20Research", &["🚀 Research"]),
        ("?pageSize=2&currentPage=1", &["Shared Team Workspace"]),
        ("?page_size=1&current_page=1", &["🚀 Research"]),
    ] {
        assert_eq!(local.names(ADMIN, query).await, names, "{query}");
    }
    let page = local.done(ADMIN, Method::GET, &format!("{PATH}?page_size=1"), None).await;
    assert_eq!(page["total"], 3);
}

#[tokio::test]
async fn workspace_keys_stay_at_home() {
    let local = local();
    let other = local.workspace(json!({"name": "Other"})).await;
    let home = local.workspace(json!({"name": "Home"})).await;
    local.key_of(&home["id"], "home", &READ_UPDATE_LIST).await;
    assert_eq!(local.names("home", "?status=active,archived").await, ["Home"]);
    assert_eq!(local.done("home", Method::GET, &at(&home), None).await, home);
    local.done("home", Method::PUT, &at(&home), Some(json!({"description": "ours"}))).await;
    for verb in [Method::GET, Method::PUT] {
        local.fails("home", verb, &at(&other), json!({}), Code::Forbidden).await;
    }
    // Without the scope, and with a scope that a key of this kind cannot hold.
    local.key_of(&home["id"], "mighty", &["workspaces.create", "workspaces.delete"]).await;
    for key in ["home", "mighty"] {
        local.fails(key, Method::POST, PATH, json!({"name": "n"}), Code::Forbidden).await;
        local.fails(key, Method::DELETE, &at(&home), json!({"name": "Home"}), Code::Forbidden).await;
    }
    for (verb, path) in [(Method::GET, PATH.to_owned()), (Method::GET, at(&home)), (Method::PUT, at(&home))] {
        local.fails("mighty", verb, &path, json!({}), Code::Forbidden).await;
    }
}

#[tokio::test]
async fn a_full_workspace_goes_only_by_force_and_then_with_all_of_it() {
    let local = local();
    let store = local.gateway.store();
    let made = local.workspace(json!({"name": "Full"})).await;
    let id = made["id"].as_str().unwrap().to_owned();
    for number in 0..7 {
        let mut body = openai("key");
        body["slug"] = json!(format!("vk-{number}"));
        body["workspace_id"] = json!(id);
        local.create(ADMIN, body).await;
    }
    let own =
        Integration { workspace_id: Some(id.clone()), ..testing::integration(store.vault(), "own", "not-a-real-1") };
    let mut granted = testing::integration(store.vault(), "granted", "not-a-real-2");
    granted.grants.insert(id.clone(), crate::gateway::store::records::Grant { enabled: true, ..Default::default() });
    local.put(vec![Change::PutIntegration(own), Change::PutIntegration(granted)]).await;
    local.key_of(&made["id"], "theirs", &["virtual_keys.list"]).await;
    local.done("theirs", Method::GET, "/virtual-keys", None).await;

    let message = local.fails(ADMIN, Method::DELETE, &at(&made), json!({"name": "Full"}), Code::Conflict).await;
    assert!(message.starts_with("Unable to delete. Please ensure that all Virtual Keys are deleted"), "{message}");
    for part in ["virtual keys vk-6, vk-5, vk-4, vk-3, vk-2 and 2 more;", "API keys theirs;", "integrations own."] {
        assert!(message.contains(part), "{part} in {message}");
    }
    local.done("theirs", Method::GET, "/virtual-keys", None).await;

    local.done(ADMIN, Method::DELETE, &at(&made), Some(json!({"name": "Full", "force_delete": true}))).await;
    let message = local.fails("theirs", Method::GET, "/virtual-keys", json!({}), Code::Unauthorised).await;
    assert_eq!(message, "Unauthorised Request");
    store
        .read(|rows| {
            assert!(rows.providers_of(&id)?.is_empty() && rows.integrations_of(&id)?.is_empty());
            assert!(rows.members(&id)?.is_empty() && !rows.integration_exists("vk-0")?);
            assert!(rows.api_keys()?.iter().all(|key| key.workspace_id.as_ref() != Some(&id)));
            assert!(rows.integration("granted")?.unwrap().grants.is_empty());
            Ok::<_, crate::gateway::store::StoreError>(())
        })
        .unwrap();
    // What is another workspace's is still there.
    local.done(APPS, Method::GET, "/virtual-keys", None).await;
}

#[tokio::test]
async fn the_default_workspace_stays() {
    let local = local();
    let item = local.done(ADMIN, Method::GET, PATH, None).await["data"][0].clone();
    let body = json!({"name": item["name"], "force_delete": true});
    local.fails(ADMIN, Method::DELETE, &at(&item), body, Code::Conflict).await;
    assert_eq!(local.done(ADMIN, Method::GET, PATH, None).await["data"][0], item);
}

#[tokio::test]
async fn a_new_workspace_gets_what_all_future_ones_are_granted() {
    let local = local();
    let vault = local.gateway.store().vault();
    let rate: RateLimit = serde_json::from_value(json!({"type": "requests", "unit": "rpm", "value": 5})).unwrap();
    let access = |enabled| Some(GlobalAccess { enabled, usage_limits: None, rate_limits: Some(vec![rate]) });
    let open = Integration { global_access: access(true), ..testing::integration(vault, "open", "not-a-real-1") };
    let closed = Integration { global_access: access(false), ..testing::integration(vault, "closed", "not-a-real-2") };
    local.put(vec![Change::PutIntegration(open), Change::PutIntegration(closed)]).await;
    let made = local.workspace(json!({"name": "New"})).await;
    let id = made["id"].as_str().unwrap();
    let list = local.done(ADMIN, Method::GET, &format!("/virtual-keys?workspace_id={id}"), None).await;
    assert_eq!(list["total"], 1);
    assert_eq!((&list["data"][0]["slug"], &list["data"][0]["integration_id"]), (&json!("open"), &json!("open")));
    assert_eq!(list["data"][0]["note"], "Created automatically on integration access grant");
    let target = local.gateway.store().target(id, "open").unwrap().unwrap();
    assert!(target.granted && target.provider.came_with_grant);
    let granted = local.gateway.store().read(|rows| rows.integration("open")).unwrap().unwrap();
    assert_eq!(granted.grants[id].rate_limits, [rate]);

    // As in the real service, these providers stand in the way of a deletion.
    local.fails(ADMIN, Method::DELETE, &at(&made), json!({"name": "New"}), Code::Conflict).await;
    local.done(ADMIN, Method::DELETE, &at(&made), Some(json!({"name": "New", "force_delete": true}))).await;
    let left = local.gateway.store().read(|rows| rows.integration("open")).unwrap().unwrap();
    assert!(left.grants.is_empty() && left.global_access.is_some());
}
