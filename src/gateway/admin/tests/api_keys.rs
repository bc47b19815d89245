//! API keys.

mod access;
mod rotation;

use super::*;
use crate::gateway::store::records;

const ORGANISATION: &str = "/api-keys/organisation/service";
const SERVICE: &str = "/api-keys/workspace/service";
const PERSON: &str = "/api-keys/workspace/user";

impl Local {
    /// Makes a key; its id and value.
    async fn make(&self, caller: &str, path: &str, body: Value) -> (String, String) {
        let (status, answer) = self.send(caller, Method::POST, path, Some(body)).await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        assert_eq!(answer.as_object().unwrap().keys().collect::<Vec<_>>(), ["id", "key", "object"]);
        (answer["id"].as_str().unwrap().to_owned(), answer["key"].as_str().unwrap().to_owned())
    }

    async fn key(&self, id: &str) -> Value {
        let (status, answer) = self.send(ADMIN, Method::GET, &format!("/api-keys/{id}"), None).await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        answer
    }

    async fn change(&self, id: &str, body: Value) {
        let answer = self.send(ADMIN, Method::PUT, &format!("/api-keys/{id}"), Some(body)).await;
        assert_eq!(answer, (StatusCode::OK, json!({})));
    }

    async fn status(&self, key: &str, verb: Method, path: &str, body: Value) -> (StatusCode, String) {
        let (status, answer) = self.send(key, verb, path, Some(body)).await;
        (status, answer["data"]["errorCode"].as_str().unwrap_or_default().to_owned())
    }

    /// How a request that is made with a key fares.
    async fn works(&self, key: &str) -> StatusCode {
        self.send(key, Method::GET, "/virtual-keys", None).await.0
    }

    fn home(&self) -> String {
        self.gateway.store().read(|rows| rows.default_workspace()).unwrap().unwrap().id
    }

    fn person(&self) -> String {
        self.gateway.store().read(|rows| rows.users()).unwrap().remove(0).id
    }

    /// Changes the record of a key behind the API's back.
    async fn tamper(&self, id: &str, change: impl FnOnce(&mut records::ApiKey) + Send + 'static) {
        let id = id.to_owned();
        let plan = move |rows: &crate::gateway::store::Rows<'_>| {
            let mut key = rows.api_key(&id)?.unwrap();
            change(&mut key);
            Ok((vec![Change::PutApiKey(key)], ()))
        };
        self.gateway.store().write(plan).await.unwrap();
    }
}

fn forbidden() -> (StatusCode, String) {
    (StatusCode::FORBIDDEN, "AB03".to_owned())
}

fn conflict() -> (StatusCode, String) {
    (StatusCode::CONFLICT, "AB07".to_owned())
}

fn lists(name: &str) -> Value {
    json!({"name": name, "scopes": ["virtual_keys.list"]})
}

/// In the order of the names: the order of members means nothing.
fn sorted(text: &str) -> String {
    let object: std::collections::BTreeMap<String, Value> = serde_json::from_str(text).unwrap();
    serde_json::to_string(&object).unwrap()
}

// Live answers of Portkey's API, with invented values.
const RECORDED_GET: &str = r#"{
    "id": "513f7164-628f-56e0-a2b5-b3516a027bbb", "key": "ab*****xyz", "name": "example name",
    "description": "example description", "type": "workspace-service",
    "organisation_id": "af7f8e32-092c-5f72-b9d5-0c8bfceccc0e", "workspace_id": "db30bc82-cfc2-59b3-98d1-81f5ad7fc54e",
    "user_id": null, "status": "active", "created_at": "2026-05-03T17:08:55.000Z",
    "last_updated_at": "2026-05-03T17:08:55.000Z", "creation_mode": "api", "rate_limits": [], "usage_limits": null,
    "reset_usage": null, "expires_at": null, "last_reset_at": null, "alert_emails": null, "expiry_enforced": 0,
    "next_usage_reset_at": null, "allow_config_override": null, "api_key_defaults_id": null,
    "scopes": ["logs.view", "logs.list", "virtual_keys.read", "virtual_keys.list", "configs.read"],
    "defaults": {"metadata": null, "config_id": null, "allow_config_override": false}, "object": "api-key"}"#;
const RECORDED_ROTATION: &str = r#"{
    "id": "206b63c5-e817-59d1-9977-bfc106e99073", "key": "ab00000000000000000000000000",
    "key_transition_expires_at": "2026-01-15T10:30:00.000Z"}"#;

#[tokio::test]
async fn answers_have_the_recorded_shapes() {
    let local = local();
    let mut body = lists("Lab");
    body["description"] = json!("for the lab");
    let (id, value) = local.make(APPS, SERVICE, body).await;
    assert!(value.len() == 28 && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte)));

    let shown = local.key(&id).await;
    same_shape(&sorted(RECORDED_GET), &serde_json::from_str(&sorted(&shown.to_string())).unwrap());
    same_shape(r#"{"metadata": null, "config_id": null, "allow_config_override": false}"#, &shown["defaults"]);
    assert_eq!(shown["key"], json!(format!("{}*****{}", &value[..2], &value[25..])));
    assert_eq!((&shown["type"], &shown["creation_mode"]), (&json!("workspace-service"), &json!("api")));
    assert_eq!(shown["workspace_id"], json!(local.home()));

    let (_, list) = local.send(ADMIN, Method::GET, "/api-keys", None).await;
    same_shape(r#"{"object": "list", "total": 16, "data": []}"#, &list);
    let mut item: Value = serde_json::from_str(RECORDED_GET).unwrap();
    item.as_object_mut().unwrap().shift_remove("next_usage_reset_at");
    item["defaults"].as_object_mut().unwrap().shift_remove("allow_config_override");
    same_shape(&item.to_string(), &list["data"][0]);
    assert_eq!(list["data"][0]["defaults"], json!({"metadata": null, "config_id": null}));
    assert!(!format!("{shown}{list}").contains(&value));

    let (_, rotated) = local.send(ADMIN, Method::POST, &format!("/api-keys/{id}/rotate"), None).await;
    same_shape(RECORDED_ROTATION, &rotated);
    // Only a hash of it is kept.
    let stored = local.gateway.store().read(|rows| rows.api_key(&id)).unwrap().unwrap();
    assert!(!format!("{stored:?}").contains(&value));
}

#[tokio::test]
async fn an_api_key_lives_and_dies() {
    let local = local();
    let person = local.person();
    let config = json!({"name": "a", "config": {"retry": {"attempts": 1}}});
    let config = local.ok(ADMIN, Method::POST, "/configs", config).await;
    let (id, value) = local
        .make(
            ADMIN,
            PERSON,
            json!({
                "name": "Ada", "workspace_id": local.home(), "user_id": person.to_uppercase(), "type": "workspace",
                "sub-type": "user", "scopes": ["virtual_keys.list", "completions.write", "virtual_keys.list"],
                "rate_limits": [{"type": "requests", "unit": "rps", "value": 0}, {"type": "tokens", "unit": "rpw", "value": 9.0}],
                "usage_limits": {"credit_limit": 10, "alert_threshold": 8, "periodic_reset": "monthly"},
                "alert_emails": ["team@example.com"], "expires_at": "2099-01-01",
                "defaults": {"metadata": {"team": "lab"}, "config_id": config["slug"], "allow_config_override": true},
                "rotation_policy": {"rotation_period": "weekly"},
            }),
        )
        .await;
    assert_eq!(local.works(&value).await, StatusCode::OK);
    let made = local.key(&id).await;
    assert_eq!((&made["type"], &made["user_id"]), (&json!("workspace-user"), &json!(person)));
    assert_eq!(made["scopes"], json!(["virtual_keys.list", "completions.write"]));
    assert_eq!(made["rate_limits"][0], json!({"type": "requests", "unit": "rps", "value": 0}));
    assert_eq!(made["expires_at"], "2099-01-01T00:00:00.000Z");
    assert_eq!(made["allow_config_override"], 1);
    assert_eq!(
        made["defaults"],
        json!({"metadata": {"team": "lab"}, "config_id": config["id"], "allow_config_override": true})
    );
    assert!(uuid::Uuid::try_parse(made["api_key_defaults_id"].as_str().unwrap()).is_ok());
    assert!(made["next_usage_reset_at"].as_str().unwrap().ends_with("-01T00:00:00.000Z"), "{made}");
    let policy = &made["rotation_policy"];
    assert_eq!((&policy["status"], &policy["key_transition_period_ms"]), (&json!("ACTIVE"), &json!(1_800_000)));
    assert!(policy["next_rotation_at"].as_str().unwrap().ends_with("T00:00:00.000Z"), "{made}");

    // All that was shown may come back, and changes nothing.
    local.change(&id, made.clone()).await;
    assert_eq!(local.key(&id).await, made);

    // A change touches what it names and nothing else.
    local.change(&id, json!({"name": "Ada L.", "defaults": {"config_id": null}})).await;
    let mut expected = made.clone();
    expected["name"] = json!("Ada L.");
    expected["defaults"]["config_id"] = Value::Null;
    let mut changed = local.key(&id).await;
    changed["last_updated_at"] = expected["last_updated_at"].clone();
    assert_eq!(changed, expected);
    assert_eq!(local.works(&value).await, StatusCode::OK);

    local
        .change(
            &id,
            json!({"description": null, "scopes": ["virtual_keys.read"], "rate_limits": null, "usage_limits": null,
                "alert_emails": null, "expires_at": null, "defaults": null, "rotation_policy": null}),
        )
        .await;
    let cleared = local.key(&id).await;
    for field in ["usage_limits", "alert_emails", "expires_at", "next_usage_reset_at", "api_key_defaults_id"] {
        assert_eq!(cleared[field], Value::Null, "{field}");
    }
    assert_eq!((&cleared["rate_limits"], cleared.get("rotation_policy")), (&json!([]), None));
    assert_eq!(cleared["allow_config_override"], Value::Null);
    assert_eq!(local.works(&value).await, StatusCode::FORBIDDEN);

    // Nobody said that requests may bring no config, though `defaults` shows it so.
    local.change(&id, cleared.clone()).await;
    assert_eq!(local.key(&id).await, cleared);
    local.change(&id, json!({"defaults": {"allow_config_override": false}})).await;
    assert_eq!(local.key(&id).await["allow_config_override"], 0);

    let path = format!("/api-keys/{id}");
    assert_eq!(local.send(ADMIN, Method::DELETE, &path, None).await, (StatusCode::OK, json!({})));
    assert_eq!(local.works(&value).await, StatusCode::UNAUTHORIZED);
    for verb in [Method::GET, Method::PUT, Method::DELETE] {
        assert_eq!(local.status(ADMIN, verb, &path, json!({})).await, forbidden());
    }
    assert_eq!(local.status(ADMIN, Method::POST, &format!("{path}/rotate"), json!({})).await, forbidden());
}

#[tokio::test]
async fn the_documented_example_of_an_organisations_key_works() {
    let local = local();
    let (id, value) = local
        .make(
            ADMIN,
            ORGANISATION,
            json!({"name": "API_KEY_NAME_0909", "type": "organisation", "sub-type": "service",
                "workspace_id": "WORKSPACE_SLUG",
                "scopes": ["logs.export", "logs.list", "logs.view", "configs.create", "configs.update",
                    "configs.delete", "configs.read", "configs.list", "virtual_keys.create", "virtual_keys.update",
                    "virtual_keys.delete", "virtual_keys.read", "virtual_keys.list", "virtual_keys.copy"]}),
        )
        .await;
    let shown = local.key(&id).await;
    assert_eq!((&shown["type"], &shown["workspace_id"]), (&json!("organisation-service"), &Value::Null));
    assert_eq!(shown["scopes"].as_array().unwrap().len(), 14);
    assert_eq!(local.works(&value).await, StatusCode::OK);
    // It holds no scope for keys.
    assert_eq!(local.status(&value, Method::GET, "/api-keys", json!({})).await, forbidden());
}

#[tokio::test]
async fn an_expired_or_exhausted_key_lets_nobody_in() {
    let local = local();
    let mut body = lists("old");
    body["expires_at"] = json!("2020-01-01T00:00:00Z");
    let (id, value) = local.make(APPS, SERVICE, body).await;
    assert_eq!(local.key(&id).await["status"], "expired");
    assert_eq!(local.works(&value).await, StatusCode::UNAUTHORIZED);
    local.change(&id, json!({"expires_at": null})).await;
    assert_eq!(local.works(&value).await, StatusCode::OK);

    let budget = |limit: u32| json!({"usage_limits": {"credit_limit": limit}});
    local.change(&id, budget(10)).await;
    for (spent, mend, works) in [
        (10, json!({"name": "other"}), false),
        (0, budget(10), false),
        (0, budget(5), false),
        (0, budget(11), true),
        (1, json!({"reset_usage": true}), true),
        (11, json!({"usage_limits": null}), true),
    ] {
        local.spend_with_key(&id, spent, 0);
        assert_eq!(local.key(&id).await["status"], "exhausted");
        assert_eq!(local.works(&value).await, StatusCode::FORBIDDEN);
        local.change(&id, mend.clone()).await;
        assert_eq!(local.works(&value).await == StatusCode::OK, works, "{mend}");
    }
    assert!(local.key(&id).await["last_reset_at"].is_string());
}

#[tokio::test]
async fn every_fault_is_named_at_once() {
    let local = local();
    let message = local
        .refused(
            Method::POST,
            PERSON,
            json!({"name": "n".repeat(101), "description": "d".repeat(201), "organization": "x",
                "scopes": ["policies:create", "audit_logs.list", "xyzzy"], "usage_limits": {"credit_limit": 0, "alert_treshold": 1},
                "alert_emails": ["a@example.com", "nobody", "a@b@c"], "defaults": {"metadata": {"a": "text", "b": 1}},
                "rotation_policy": {"rotation_period": "weekly", "rotation_period_days": 0, "next_rotation_at": "2020-01-01",
                    "key_transition_period_ms": 1000}}),
        )
        .await;
    for part in [
        "workspace_id is missing",
        "user_id is missing",
        "name must be at most 100",
        "description must be at most 200",
        "organization is not a field",
        "there is no policies:create: did you mean policies.create?",
        "audit_logs.list is not for workspace-user keys, but for organisation-service keys",
        "there is no xyzzy",
        "credit_limit must be at least 1",
        "alert_treshold is not a field",
        "alert_emails[1]",
        "alert_emails[2]",
        "defaults.metadata.b must be text",
        "exclude each other",
        "rotation_period_days must be",
        "next_rotation_at must be a day after today",
        "key_transition_period_ms must be at least 1800000",
    ] {
        assert!(message.contains(part), "{part} in {message}");
    }
    let home = local.home();
    for (path, body, part) in [
        (ORGANISATION, json!({"name": "n"}), "scopes is missing"),
        (ORGANISATION, json!({"name": "n", "scopes": ["completions.write"]}), "not for organisation-service keys"),
        (ORGANISATION, json!({"name": "n", "scopes": ["logs.list"], "user_id": "u"}), "user_id is for keys of people"),
        (SERVICE, json!({"name": "n", "scopes": ["logs.list"]}), "workspace_id is missing"),
        ("/api-keys/organisation/user", lists("n"), "no keys of people"),
        ("/api-keys/team/user", lists("n"), "type: unknown variant"),
        (
            PERSON,
            json!({"name": "n", "workspace_id": home, "scopes": ["logs.list"], "user_id": uuid::Uuid::nil()}),
            "user_id is not a member",
        ),
        (SERVICE, json!({"name": "n", "scopes": ["logs.list"], "defaults": {"config": "c"}}), "defaults.config is not"),
    ] {
        let message = local.refused(Method::POST, path, body).await;
        assert!(message.contains(part), "{part} in {message}");
    }
}

#[tokio::test]
async fn what_a_key_is_does_not_change() {
    let local = local();
    let (id, _) = local.make(APPS, SERVICE, lists("lab")).await;
    let shown = local.key(&id).await;
    let path = format!("/api-keys/{id}");
    for (name, other) in [
        ("type", json!("workspace-user")),
        ("type", json!("organisation")),
        ("sub-type", json!("user")),
        ("organisation_id", json!("another")),
        ("workspace_id", json!("ws-another")),
        ("user_id", json!(local.person())),
        ("id", json!("another")),
        ("key", json!("a-value-of-my-own")),
        ("allow_config_override", json!(0)),
        ("colour", json!("blue")),
        ("name", json!("")),
        ("scopes", json!([])),
        ("scopes", json!(["virtual_key.list"])),
        ("alert_emails", json!(["x"])),
        ("description", json!("d".repeat(201))),
    ] {
        let message = local.refused(Method::PUT, &path, json!({"description": "d", name: other})).await;
        assert!(message.contains(name), "{name} in {message}");
    }
    assert_eq!(local.key(&id).await, shown);
    // The same again, in the words of the path and by slug.
    let slug = local.gateway.store().read(|rows| rows.default_workspace()).unwrap().unwrap().slug;
    local.change(&id, json!({"type": "workspace", "sub-type": "service", "workspace_id": slug, "id": id})).await;
    assert_eq!(local.key(&id).await, shown);
}
