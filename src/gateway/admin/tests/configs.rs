//! Configs: what they say, version by version, and who uses them.

use super::*;

// Live answers of Portkey's API, with invented values.
const RECORDED_GET: &str = include_str!("../../../../tests/recorded/configs-get.json");
const RECORDED_LIST: &str = include_str!("../../../../tests/recorded/configs-list.json");

impl Local {
    async fn config(&self, body: Value) -> Value {
        self.ok(ADMIN, Method::POST, "/configs", body).await
    }
}

fn fallback() -> Value {
    json!({"strategy": {"mode": "fallback"}, "targets": [{"provider": "@a"}, {"provider": "@b", "api_key": "not-a-real-key"}]})
}

fn path(made: &Value) -> String {
    format!("/configs/{}", made["slug"].as_str().unwrap())
}

#[tokio::test]
async fn answers_have_the_recorded_shapes() {
    let local = local();
    let made = local.config(json!({"name": "Pplx Cache Test", "config": {"retry": {"attempts": 2}}})).await;
    same_shape(r#"{"id": "i", "slug": "s", "version_id": "v", "object": "config"}"#, &made);
    let slug = made["slug"].as_str().unwrap();
    assert!(slug.starts_with("pc-pplx-c-") && slug.len() == "pc-pplx-c-".len() + 6, "{slug}");
    let shown = local.ok(APPS, Method::GET, &path(&made), json!({})).await;
    same_shape(RECORDED_GET, &shown);
    assert_eq!(shown["config"], r#"{"retry":{"attempts":2}}"#);
    assert_eq!((&shown["format"], &shown["type"]), (&json!("json"), &json!("ORG_CONFIG")));
    assert_eq!((&shown["is_default"], &shown["status"]), (&json!(0), &json!("active")));
    assert_eq!((&shown["version_id"], &shown["id"]), (&made["version_id"], &made["id"]));
    assert_eq!(shown["owner_id"], shown["updated_by"]);
    let list = local.ok(APPS, Method::GET, "/configs", json!({})).await;
    let recorded: Value = serde_json::from_str(RECORDED_LIST).unwrap();
    same_shape(RECORDED_LIST, &list);
    same_shape(&recorded["data"][0].to_string(), &list["data"][0]);
    // By its id, too.
    let by_id = format!("/configs/{}", made["id"].as_str().unwrap());
    assert_eq!(local.ok(APPS, Method::GET, &by_id, json!({})).await, shown);
}

#[tokio::test]
async fn every_change_of_what_it_says_makes_a_version() {
    let local = local();
    let made = local.config(json!({"name": "Router", "config": fallback()})).await;
    let path = path(&made);
    let versions = format!("{path}/versions");
    let put = async |body: Value| {
        let answer = local.ok(ADMIN, Method::PUT, &path, body).await;
        same_shape(r#"{"version_id": "v", "object": "config"}"#, &answer);
        answer["version_id"].clone()
    };
    let said = || local.ok(APPS, Method::GET, &path, json!({}));

    // Name and status make none, and neither does what is the same as before.
    for body in [json!({"name": "Renamed"}), json!({"status": "archived"}), json!({"config": fallback()}), json!({})] {
        assert_eq!(put(body).await, made["version_id"]);
    }
    let shown = said().await;
    assert_eq!((&shown["name"], &shown["status"]), (&json!("Renamed"), &json!("archived")));
    assert_eq!(local.ok(APPS, Method::GET, &versions, json!({})).await["total"], 1);
    // What was shown may come back, and the path in the body, as Portkey's SDKs send it.
    assert_eq!(put(shown.clone()).await, made["version_id"]);
    assert_eq!(said().await, shown);

    let second = put(json!({"slug": made["slug"], "config": {"virtual_key": "lab"}, "status": "active"})).await;
    assert_ne!(second, made["version_id"]);
    let shown = said().await;
    assert_eq!((&shown["version_id"], &shown["config"]), (&second, &json!(r#"{"virtual_key":"lab"}"#)));
    // Back to what it said before: a version of its own.
    let third = put(json!({"config": fallback()})).await;
    let list = local.ok(APPS, Method::GET, &versions, json!({})).await;
    let ids: Vec<_> = list["data"].as_array().unwrap().iter().map(|version| version["version_id"].clone()).collect();
    assert_eq!(ids, [third, second, made["version_id"].clone()]);
    assert_eq!((&list["object"], &list["total"]), (&json!("list"), &json!(3)));
    same_shape(RECORDED_GET, &list["data"][2]);
    assert_eq!(list["data"][1]["config"], r#"{"virtual_key":"lab"}"#);
    assert_eq!(list["data"][2]["config"].as_str().unwrap().parse::<Value>().unwrap(), fallback());

    local.ok(ADMIN, Method::DELETE, &path, json!({})).await;
    for verb in [Method::GET, Method::PUT, Method::DELETE] {
        assert_eq!(local.no(ADMIN, verb, &path, json!({})).await, (403, "AB03".to_owned()));
    }
    assert_eq!(local.ok(APPS, Method::GET, "/configs", json!({})).await["total"], 0);
}

#[tokio::test]
async fn faults_are_named_at_once() {
    let local = local();
    let message = local
        .refused(
            Method::POST,
            "/configs",
            json!({"name": "", "colour": "red", "config": {"retry": {"attempts": 9}, "cach": {}}}),
        )
        .await;
    for part in ["name is missing", "colour is not a field", "config.retry.attempts must be", "config.cach is not"] {
        assert!(message.contains(part), "{part} in {message}");
    }
    for (body, part) in [
        (json!({"name": "n"}), "config is missing"),
        (json!({"name": "n", "config": []}), "config: must be an object"),
        (json!({"name": "n", "config": "not-a-real-key"}), "config: must be an object"),
        (json!({"name": "n", "config": {"passthrough": true}, "isDefault": 2}), "isDefault: must be true or false"),
    ] {
        let message = local.refused(Method::POST, "/configs", body).await;
        assert!(message.contains(part) && !message.contains("not-a-real"), "{part} in {message}");
    }
    let made = local.config(json!({"name": "n", "config": fallback()})).await;
    for (body, part) in [
        (json!({"config": {"targets": []}}), "config.strategy is missing"),
        (json!({"config": {}}), "config is empty"),
        (json!({"name": " "}), "name is missing"),
        (json!({"status": "gone"}), "status: unknown variant `gone`"),
        (json!({"slug": "pc-other-0a1b2c"}), "slug cannot change"),
        (json!({"is_default": 1}), "is_default cannot change"),
        (json!({"colour": 1}), "colour is not a field"),
    ] {
        let message = local.refused(Method::PUT, &path(&made), body).await;
        assert!(message.contains(part), "{part} in {message}");
    }
    assert_eq!(local.ok(APPS, Method::GET, &format!("{}/versions", path(&made)), json!({})).await["total"], 1);
}

#[tokio::test]
async fn a_workspace_sees_its_own_and_has_one_default() {
    let local = local();
    let scopes = ["configs.create", "configs.list", "configs.read", "configs.update", "configs.delete"];
    let second = local.second_workspace("second", &scopes).await;
    let first = local.config(json!({"name": "研究", "config": fallback(), "isDefault": 1})).await;
    assert!(first["slug"].as_str().unwrap().starts_with("pc-config-"), "{first}");
    let theirs = local
        .config(json!({"name": "theirs", "config": fallback(), "is_default": true, "workspace_id": second.slug}))
        .await;
    for verb in [Method::GET, Method::PUT, Method::DELETE] {
        assert_eq!(local.no("second", verb, &path(&first), json!({})).await, (403, "AB03".to_owned()));
    }
    let named = format!("{}?workspace_id={}", path(&theirs), local.default_workspace().id);
    assert_eq!(local.no(ADMIN, Method::GET, &named, json!({})).await, (403, "AB03".to_owned()));
    let slugs = async |key: &str, query: &str| {
        let list = local.ok(key, Method::GET, &format!("/configs{query}"), json!({})).await;
        list["data"].as_array().unwrap().iter().map(|row| row["slug"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(slugs("second", "").await, [theirs["slug"].clone()]);
    assert_eq!(slugs(ADMIN, "").await, [theirs["slug"].clone(), first["slug"].clone()]);
    assert_eq!(slugs(ADMIN, "?page_size=1&current_page=1").await, [first["slug"].clone()]);
    assert_eq!(slugs(ADMIN, &format!("?workspace_id={}", second.id)).await, [theirs["slug"].clone()]);

    // The next default takes the place of the one before, in its workspace alone.
    let next = local.config(json!({"name": "next", "config": fallback(), "isDefault": 1})).await;
    let defaults = async || {
        let mut found = Vec::new();
        for made in [&first, &theirs, &next] {
            found.push(local.ok(ADMIN, Method::GET, &path(made), json!({})).await["is_default"].clone());
        }
        found
    };
    assert_eq!(defaults().await, [0, 1, 1]);
}

#[tokio::test]
async fn defaults_name_configs_that_are_there_and_hold_them() {
    let local = local();
    let own = local.default_workspace();
    let second = local.second_workspace("second", &[]).await;
    let made = local.config(json!({"name": "Router", "config": fallback()})).await;
    let theirs =
        local.config(json!({"name": "theirs", "config": fallback(), "workspace_id": second.id})).await["slug"].clone();
    let key = |config: &Value| json!({"name": "app", "scopes": ["completions.write"], "workspace_id": own.id, "defaults": {"config_id": config}});
    let keys = "/api-keys/workspace/service";
    for wrong in [json!("pc-nobody-0a1b2c"), theirs.clone()] {
        let message = local.refused(Method::POST, keys, key(&wrong)).await;
        assert!(message.contains("defaults.config_id names no config"), "{message}");
    }
    let app = local.ok(ADMIN, Method::POST, keys, key(&made["slug"])).await["id"].as_str().unwrap().to_owned();
    let app = format!("/api-keys/{app}");
    let shown = local.ok(ADMIN, Method::GET, &app, json!({})).await;
    assert_eq!(shown["defaults"]["config_id"], made["id"]);
    local.ok(ADMIN, Method::PUT, &app, json!({"defaults": {"config_id": made["slug"]}})).await;
    let message = local.refused(Method::PUT, &app, json!({"defaults": {"config_id": theirs}})).await;
    assert!(message.contains("defaults.config_id names no config"), "{message}");
    assert_eq!(local.ok(ADMIN, Method::GET, &app, json!({})).await["defaults"], shown["defaults"]);

    let workspace = format!("/admin/workspaces/{}", own.id);
    let user_config = |config: &Value| json!({"defaults": {"user_api_key_config": config}});
    let message = local.refused(Method::PUT, &workspace, user_config(&theirs)).await;
    assert!(message.contains("defaults.user_api_key_config names no config"), "{message}");
    let message = local.refused(
        Method::POST,
        "/admin/workspaces",
        json!({"name": "n", "defaults": {"user_api_key_config": "x"}}),
    );
    assert!(message.await.contains("has no configs yet"));
    local.ok(ADMIN, Method::PUT, &workspace, user_config(&made["id"])).await;
    let shown = local.ok(ADMIN, Method::GET, &workspace, json!({})).await;
    assert_eq!(shown["defaults"]["user_api_key_config"], made["slug"]);

    let (status, answer) = local.send(ADMIN, Method::DELETE, &path(&made), None).await;
    assert_eq!((status, &answer["data"]["errorCode"]), (StatusCode::CONFLICT, &json!("AB07")));
    let message = answer["data"]["message"].as_str().unwrap();
    assert!(message.contains("the API key app") && message.contains(&own.slug), "{message}");
    local.ok(ADMIN, Method::PUT, &app, json!({"defaults": {"config_id": null}})).await;
    assert_eq!(local.no(ADMIN, Method::DELETE, &path(&made), json!({})).await, (409, "AB07".to_owned()));
    local.ok(ADMIN, Method::PUT, &workspace, user_config(&Value::Null)).await;
    local.ok(ADMIN, Method::DELETE, &path(&made), json!({})).await;
}

#[tokio::test]
async fn configs_go_with_their_workspace() {
    let local = local();
    let workspace = local.ok(ADMIN, Method::POST, "/admin/workspaces", json!({"name": "Lab"})).await;
    let made = local.config(json!({"name": "Router", "config": fallback(), "workspace_id": workspace["id"]})).await;
    let at = format!("/admin/workspaces/{}", workspace["id"].as_str().unwrap());
    let (status, answer) = local.send(ADMIN, Method::DELETE, &at, Some(json!({"name": "Lab"}))).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(
        answer["data"]["message"].as_str().unwrap().contains(&format!("configs {}", made["slug"].as_str().unwrap()))
    );
    local.ok(ADMIN, Method::DELETE, &at, json!({"name": "Lab", "force_delete": true})).await;
    assert_eq!(local.no(ADMIN, Method::GET, &path(&made), json!({})).await, (403, "AB03".to_owned()));
    assert_eq!(local.ok(ADMIN, Method::GET, "/configs", json!({})).await["total"], 0);
}

#[tokio::test]
async fn the_data_plane_sees_the_newest_version_at_once() {
    let local = local();
    let store = local.gateway.store();
    let own = local.default_workspace().id;
    let made = local.config(json!({"name": "Router", "config": fallback()})).await;
    let (slug, id) = (made["slug"].as_str().unwrap(), made["id"].as_str().unwrap());
    // A target's own key is not in the file.
    let record = store.read(|rows| rows.config(slug)).unwrap().unwrap();
    assert!(!serde_json::to_string(&record).unwrap().contains("not-a-real"));
    for name in [slug, id, slug] {
        let config = store.config(&own, name).unwrap().unwrap();
        assert_eq!((&config.config, config.slug.as_str()), (&fallback(), slug));
        assert_eq!(format!("{config:?}"), format!("StoredConfig {{ slug: {slug:?}, .. }}"));
    }
    assert!(store.config("elsewhere", slug).unwrap().is_none());
    local.ok(ADMIN, Method::PUT, &path(&made), json!({"config": {"virtual_key": "lab"}})).await;
    for name in [slug, id] {
        assert_eq!(store.config(&own, name).unwrap().unwrap().config, json!({"virtual_key": "lab"}));
    }
    local.ok(ADMIN, Method::DELETE, &path(&made), json!({})).await;
    for name in [slug, id] {
        assert!(store.config(&own, name).unwrap().is_none());
    }
}
