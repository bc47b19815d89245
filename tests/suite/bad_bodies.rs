//! Bodies that are wrong in every way that a property test thinks of, to every operation that takes one: each is refused
//! in Portkey's envelope, the message names the field, and nothing has changed.

use std::sync::OnceLock;

use http::{Method, StatusCode};
use proptest::{prelude::*, sample::Index, test_runner::Config};
use serde_json::{Map, Value, json};
use tokio::runtime::Runtime;

use super::world::World;

/// An operation with a body that it takes.
struct Taken {
    name: &'static str,
    verb: Method,
    path: String,
    body: Value,
}

/// Members whose names and values are the user's own: nothing in them is unknown or of the wrong type.
const FREE: &[&str] = &["tags", "override_params", "metadata.plan"];
/// Objects that take any name.
const ANY_NAME: &[&str] = &["metadata", "multiplier", "pay_as_you_go", "custom_headers", "additional_units"];

fn budget() -> Value {
    json!({"type": "cost", "credit_limit": 10, "alert_threshold": 9, "periodic_reset": "monthly"})
}

fn rates() -> Value {
    json!([{"type": "requests", "unit": "rpm", "value": 60}])
}

fn taken(world: &World) -> Vec<Taken> {
    let taken = |name, verb, path: String, body| Taken { name, verb, path, body };
    let (post, put) = (Method::POST, Method::PUT);
    let deployments = json!([{"apiVersion": "v", "deploymentName": "d", "alias": "gpt-4o", "is_default": true}]);
    let configurations = json!({"azure_auth_mode": "default", "azure_resource_name": "lab",
        "azure_deployment_config": [{"azure_api_version": "v", "azure_deployment_name": "d",
            "azure_model_slug": "gpt-4o", "alias": "gpt-4o", "is_default": true}]});
    let mappings = |target: &str| json!([{"target_field": target, "secret_reference_id": "ref", "secret_key": "k", "value_format": "string"}]);
    let rotation = json!({"rotation_period": "monthly", "key_transition_period_ms": 3_600_000});
    let defaults = json!({"metadata": {"team": "lab"}, "allow_config_override": true, "config_id": world.config});
    let workspace = json!({"name": "Third", "icon": "🚀", "description": "d", "users": [world.person],
        "defaults": {"metadata": {"team": "lab"}, "input_guardrails": ["pg-a"], "user_api_key_config": world.config},
        "usage_limits": [budget()], "rate_limits": rates()});
    let config = json!({
        "strategy": {"mode": "conditional", "default": "all", "on_status_codes": [429],
            "conditions": [{"query": {"$and": [{"metadata.plan": {"$in": ["paid"]}}]}, "then": "all"}]},
        "targets": [{"name": "all", "request_timeout": 500, "override_params": {"model": "m"},
            "strategy": {"mode": "loadbalance", "sticky": {"enabled": true, "hash_fields": ["metadata.a"], "ttl": 60},
                "cb_config": {"failure_threshold": 3, "cooldown_interval": 30_000}},
            "targets": [{"provider": "@own-key", "weight": 0.5}, {"virtual_key": "own-key", "passthrough": true}]}],
        "retry": {"attempts": 3, "on_status_codes": [500], "use_retry_after_header": true},
        "cache": {"mode": "simple", "max_age": 60}, "forward_headers": ["x-team"],
    });
    vec![
        taken(
            "virtual-keys.create",
            post.clone(),
            "/virtual-keys".to_owned(),
            json!({"name": "n", "provider": "azure-openai", "key": "not-a-real-key", "note": "x",
                "workspace_id": world.own, "resourceName": "lab", "deploymentConfig": deployments,
                "usage_limits": budget(), "rate_limits": rates(), "expires_at": "2099-01-01T00:00:00Z", "slug": "free",
                "secret_mappings": mappings("model_config.resourceName"), "tags": {"a": "b"}}),
        ),
        taken(
            "virtual-keys.update",
            put.clone(),
            "/virtual-keys/own-key".to_owned(),
            json!({"name": "n", "key": "not-a-real-second", "note": "x", "customHost": "http://localhost:1/v1",
                "usage_limits": budget(), "rate_limits": rates(), "expires_at": "2099-01-01T00:00:00Z",
                "secret_mappings": mappings("key")}),
        ),
        taken(
            "providers.create",
            post.clone(),
            "/providers".to_owned(),
            json!({"name": "n", "integration_id": "shared", "workspace_id": world.own, "slug": "free", "note": "x",
                "usage_limits": budget(), "rate_limits": rates(), "expires_at": "2099-01-01T00:00:00Z"}),
        ),
        taken(
            "providers.update",
            put.clone(),
            "/providers/own-provider".to_owned(),
            json!({"name": "n", "note": "x", "usage_limits": budget(), "rate_limits": rates(), "reset_usage": true,
                "expires_at": "2099-01-01T00:00:00Z"}),
        ),
        taken(
            "api-keys.create",
            post.clone(),
            "/api-keys/workspace/service".to_owned(),
            json!({"name": "n", "description": "d", "scopes": ["virtual_keys.list"], "workspace_id": world.own,
                "rate_limits": rates(), "usage_limits": budget(), "alert_emails": ["a@example.com"],
                "expires_at": "2099-01-01T00:00:00Z", "defaults": defaults, "rotation_policy": rotation}),
        ),
        taken(
            "api-keys.update",
            put.clone(),
            format!("/api-keys/{}", world.keys[1]),
            json!({"name": "n", "description": "d", "scopes": ["virtual_keys.list"], "rate_limits": rates(),
                "usage_limits": budget(), "alert_emails": ["a@example.com"], "expires_at": "2099-01-01T00:00:00Z",
                "defaults": defaults, "rotation_policy": rotation, "reset_usage": true}),
        ),
        taken(
            "api-keys.rotate",
            post.clone(),
            format!("/api-keys/{}/rotate", world.keys[1]),
            json!({"key_transition_period_ms": 3_600_000}),
        ),
        taken(
            "integrations.create",
            post.clone(),
            "/integrations".to_owned(),
            json!({"name": "n", "slug": "free", "ai_provider_id": "azure-openai", "key": "not-a-real-key",
                "description": "d", "workspace_id": world.own, "configurations": configurations,
                "create_default_provider": true, "default_provider_slug": "free-too",
                "secret_mappings": mappings("configurations.azure_resource_name"),
                "pricing_adjustments": {"multiplier": {"default": 0.8, "image": {"default": 1.5}}}}),
        ),
        taken(
            "integrations.update",
            put.clone(),
            "/integrations/shared".to_owned(),
            json!({"name": "n", "key": "not-a-real-key", "description": "d",
                "configurations": {"openai_organization": "org", "custom_host": "http://localhost:1/v1"},
                "secret_mappings": mappings("key"), "pricing_adjustments": {"multiplier": {"default": 0.8}}}),
        ),
        taken(
            "integrations.models.update",
            put.clone(),
            "/integrations/shared/models".to_owned(),
            json!({"allow_all_models": false, "models": [{"slug": "m", "enabled": true, "is_custom": true,
                "is_finetune": true, "base_model_slug": "gpt-4o", "configurations": {"custom_host": "http://localhost:1"},
                "pricing_config": {"type": "static", "pay_as_you_go": {"request_token": {"price": 0.1}}}}]}),
        ),
        taken(
            "integrations.workspaces.update",
            put.clone(),
            "/integrations/shared/workspaces".to_owned(),
            json!({"workspaces": [{"id": world.other, "enabled": true, "usage_limits": [budget()],
                    "rate_limits": rates(), "reset_usage": true, "create_default_provider": true,
                    "default_provider_slug": "granted"}],
                "global_workspace_access": {"enabled": true, "usage_limits": [budget()], "rate_limits": rates()},
                "override_existing_workspace_access": true}),
        ),
        taken(
            "configs.create",
            post.clone(),
            "/configs".to_owned(),
            json!({"name": "n", "config": config, "isDefault": 1, "workspace_id": world.own}),
        ),
        taken(
            "configs.update",
            put.clone(),
            format!("/configs/{}", world.config),
            json!({"name": "n", "config": config, "status": "archived"}),
        ),
        taken("workspaces.create", post.clone(), "/admin/workspaces".to_owned(), {
            let mut new = workspace.clone();
            // A new workspace has none yet.
            new["defaults"].as_object_mut().expect("an object").remove("user_api_key_config");
            new
        }),
        taken("workspaces.update", put.clone(), format!("/admin/workspaces/{}", world.own), {
            let mut change = workspace;
            change.as_object_mut().expect("an object").remove("users");
            change
        }),
        taken(
            "workspaces.delete",
            Method::DELETE,
            format!("/admin/workspaces/{}", world.own),
            json!({"name": "Own", "force_delete": true}),
        ),
        taken(
            "workspaces.members.add",
            post,
            format!("/admin/workspaces/{}/users", world.own),
            json!({"users": [{"id": world.newcomer, "role": "member"}]}),
        ),
        taken(
            "workspaces.members.update",
            put,
            format!("/admin/workspaces/{}/users/{}", world.own, world.person),
            json!({"role": "manager"}),
        ),
    ]
}

/// Places in a body, as keys and indices, but for those within what is free.
fn places(body: &Value) -> Vec<Vec<String>> {
    fn walk(value: &Value, at: &[String], found: &mut Vec<Vec<String>>) {
        let members: Vec<(String, &Value)> = match value {
            Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), value)).collect(),
            Value::Array(items) => items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
            _ => return,
        };
        for (name, value) in members {
            if FREE.contains(&name.as_str()) {
                continue;
            }
            let mut place = at.to_vec();
            place.push(name);
            found.push(place.clone());
            walk(value, &place, found);
        }
    }
    let mut found = Vec::new();
    walk(body, &[], &mut found);
    found
}

fn at<'v>(body: &'v mut Value, place: &[String]) -> &'v mut Value {
    place.iter().fold(body, |value, step| match value {
        Value::Array(items) => &mut items[step.parse::<usize>().expect("an index")],
        value => &mut value[step.as_str()],
    })
}

/// A value of a type that can never stand in place of this one.
fn wrong_type(value: &Value, choice: &Index) -> Value {
    let wrong: &[Value] = match value {
        Value::String(_) => &[json!(5), json!(true), json!({"a": 1}), json!([1])],
        Value::Number(_) => &[json!("many"), json!({"a": 1}), json!([1])],
        Value::Bool(_) => &[json!("maybe"), json!({"a": 1}), json!([1]), json!(7)],
        Value::Array(_) => &[json!("some"), json!(5), json!(true)],
        _ => &[json!("some"), json!(5), json!(true), json!([1])],
    };
    wrong[choice.index(wrong.len())].clone()
}

/// The part of a place that a message has to name: the innermost name.
fn named(place: &[String]) -> &str {
    place.iter().rev().find(|step| step.parse::<usize>().is_err()).expect("a name")
}

/// One way to be wrong: the bytes, and what the message has to name.
#[derive(Debug, Clone)]
enum Wrong {
    Type(Index, Index),
    Unknown(Index),
    Truncated(Index),
    Flipped(Index, u8),
    NotAnObject(Index),
    Deep(u16),
    Noise(Vec<u8>),
    TooLong,
}

fn wrong() -> impl Strategy<Value = Wrong> {
    prop_oneof![
        8 => (any::<Index>(), any::<Index>()).prop_map(|(place, value)| Wrong::Type(place, value)),
        5 => any::<Index>().prop_map(Wrong::Unknown),
        3 => any::<Index>().prop_map(Wrong::Truncated),
        3 => (any::<Index>(), 1..=255_u8).prop_map(|(place, bits)| Wrong::Flipped(place, bits)),
        1 => any::<Index>().prop_map(Wrong::NotAnObject),
        1 => (200..20_000_u16).prop_map(Wrong::Deep),
        1 => proptest::collection::vec(any::<u8>(), 1..200).prop_map(Wrong::Noise),
        1 => Just(Wrong::TooLong),
    ]
}

/// The bytes of a wrong body; what the message has to name, if that can be said; and whether it might be right after all.
fn spoiled(taken: &Taken, wrong: &Wrong) -> (Vec<u8>, Option<String>, bool) {
    let mut body = taken.body.clone();
    let places = places(&body);
    match wrong {
        Wrong::Type(place, value) => {
            let place = &places[place.index(places.len())];
            let value = wrong_type(at(&mut body, place), value);
            *at(&mut body, place) = value;
            (body.to_string().into_bytes(), Some(named(place).to_owned()), false)
        }
        Wrong::Unknown(place) => {
            let mut objects: Vec<&[String]> = places.iter().map(Vec::as_slice).collect();
            objects.push(&[]);
            objects.retain(|place| {
                at(&mut body.clone(), place).is_object()
                    && !place.iter().any(|step| ANY_NAME.contains(&step.as_str()) || step == "image")
            });
            let place = objects[place.index(objects.len())].to_vec();
            let object: &mut Map<String, Value> = at(&mut body, &place).as_object_mut().expect("an object");
            object.insert("no_such_field".to_owned(), json!("x"));
            (body.to_string().into_bytes(), Some("no_such_field".to_owned()), false)
        }
        Wrong::Truncated(place) => {
            let text = body.to_string().into_bytes();
            (text[..place.index(text.len() - 1) + 1].to_vec(), None, false)
        }
        Wrong::Flipped(place, bits) => {
            let mut text = body.to_string().into_bytes();
            let place = place.index(text.len());
            text[place] ^= bits;
            // Within a text this may be another text.
            (text, None, true)
        }
        Wrong::NotAnObject(choice) => {
            let others = ["[]", "5", "\"text\"", "true", "[{}]"];
            (others[choice.index(others.len())].as_bytes().to_vec(), None, false)
        }
        Wrong::Deep(levels) => {
            let levels = usize::from(*levels);
            let text = format!("{{\"name\":{}{}}}", "[".repeat(levels), "]".repeat(levels));
            (text.into_bytes(), None, false)
        }
        Wrong::Noise(bytes) => (bytes.clone(), None, true),
        Wrong::TooLong => {
            body["name"] = Value::String("x".repeat(1024 * 1024));
            (body.to_string().into_bytes(), None, false)
        }
    }
}

fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime"))
}

#[test]
fn wrong_bodies_are_refused_and_change_nothing() {
    let mut world = runtime().block_on(World::new());
    let mut before = runtime().block_on(world.state());
    let count = taken(&world).len();
    let mut runner =
        proptest::test_runner::TestRunner::new(Config { cases: 600, failure_persistence: None, ..Config::default() });
    let cell = std::cell::RefCell::new((&mut world, &mut before));
    let result = runner.run(&((0..count), wrong()), |(operation, wrong)| {
        let mut borrowed = cell.borrow_mut();
        let (world, before) = &mut *borrowed;
        let taken = taken(world).swap_remove(operation);
        let (body, named, may_be_right) = spoiled(&taken, &wrong);
        let shown = String::from_utf8_lossy(&body[..body.len().min(2000)]).into_owned();
        let (status, answer) = runtime().block_on(world.raw(taken.verb.clone(), &taken.path, body));
        let changed = runtime().block_on(world.state()) != **before;
        if changed {
            // The next case begins where this one did.
            **world = runtime().block_on(World::new());
            **before = runtime().block_on(world.state());
        }
        if may_be_right && status == StatusCode::OK {
            // It was another right body: what it changed is no concern of this test.
            return Ok(());
        }
        prop_assert!(status.is_client_error(), "{} {status} {answer}\n{shown}", taken.name);
        prop_assert_eq!(&answer["success"], &json!(false), "{}", taken.name);
        prop_assert!(answer["data"]["errorCode"].is_string(), "{} {answer}", taken.name);
        let message = answer["data"]["message"].as_str().unwrap_or_default();
        let named = named.unwrap_or_default();
        prop_assert!(
            !message.is_empty() && message.contains(&named),
            "{}: `{message}` does not name {named}\n{shown}",
            taken.name
        );
        prop_assert!(!changed, "{} has changed something\n{shown}", taken.name);
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

/// The bodies of the table are right as they stand; else the test above would prove nothing.
#[test]
fn the_bodies_are_right_before_they_are_spoiled() {
    runtime().block_on(async {
        for index in 0..taken(&World::new().await).len() {
            let world = World::new().await;
            let taken = taken(&world).swap_remove(index);
            let (status, answer) = world.raw(taken.verb, &taken.path, taken.body.to_string().into_bytes()).await;
            assert_eq!(status, StatusCode::OK, "{}: {answer}", taken.name);
        }
    });
}
