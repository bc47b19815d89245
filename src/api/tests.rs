//! Reading is lenient: every recorded answer of the live service is read, and so are its variations.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::{List, api_keys, configs, integrations, providers, users, virtual_keys, workspaces};

/// Reads an answer of each kind; the message of a failure.
type Read = fn(&Value) -> Result<(), String>;

fn reads<T: DeserializeOwned>(value: &Value) -> Result<(), String> {
    serde_path_to_error::deserialize::<_, T>(value).map(drop).map_err(|error| error.to_string())
}

fn answers() -> Vec<(&'static str, Read, Value)> {
    let parse = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let budget = json!({"credit_limit": 10, "type": "cost", "alert_threshold": 8, "periodic_reset": "monthly",
        "current_usage": 3, "status": "active", "is_threshold_alerts_sent": false});
    let rates = json!([{"type": "requests", "unit": "rpm", "value": 60}]);
    let mut answers: Vec<(&'static str, Read, Value)> = vec![
        (
            "virtual-keys.list",
            reads::<List<virtual_keys::ListedVirtualKey>>,
            parse(include_str!("../../tests/recorded/virtual-keys-list.json")),
        ),
        (
            "virtual-keys.get",
            reads::<virtual_keys::VirtualKey>,
            parse(include_str!("../../tests/recorded/virtual-keys-get.json")),
        ),
        (
            "api-keys.list",
            reads::<List<api_keys::ListedApiKey>>,
            parse(include_str!("../../tests/recorded/api-keys-list.json")),
        ),
        ("api-keys.get", reads::<api_keys::ApiKey>, parse(include_str!("../../tests/recorded/api-keys-get.json"))),
        (
            "api-keys.rotate",
            reads::<api_keys::RotatedApiKey>,
            parse(include_str!("../../tests/recorded/api-keys-rotate.json")),
        ),
        (
            "workspaces.list",
            reads::<List<workspaces::ListedWorkspace>>,
            parse(include_str!("../../tests/recorded/workspaces-list.json")),
        ),
        (
            "workspaces.get",
            reads::<workspaces::Workspace>,
            parse(include_str!("../../tests/recorded/workspaces-get.json")),
        ),
        (
            "configs.list",
            reads::<List<configs::ListedConfig>>,
            parse(include_str!("../../tests/recorded/configs-list.json")),
        ),
        ("configs.get", reads::<configs::Config>, parse(include_str!("../../tests/recorded/configs-get.json"))),
        (
            "configs.versions",
            reads::<List<configs::Config>>,
            // As Portkey's spec has it elsewhere: an object where the live service has a text.
            json!({"object": "list", "total": 1, "data": [{"config": {"retry": {"attempts": 2}}, "slug": "pc-a-0a1b2c",
                "version_id": "v", "created_at": "2025-10-17T19:11:47.000Z"}]}),
        ),
        (
            "providers.get",
            reads::<providers::Provider>,
            json!({"name": "n", "slug": "s", "integration_id": "i", "note": null, "status": "active",
                "usage_limits": budget, "rate_limits": rates, "created_at": "2026-05-02T12:31:48.000Z",
                "expires_at": null, "object": "provider"}),
        ),
        (
            "integrations.get",
            reads::<integrations::Integration>,
            json!({"id": "i", "organisation_id": "o", "ai_provider_id": "openai", "name": "n", "status": "active",
                "created_at": "2026-05-02T12:31:48.000Z", "last_updated_at": null, "slug": "s", "description": "d",
                "masked_key": "ab*****xyz", "configurations": {"custom_host": "https://example.com"},
                "global_workspace_access_settings": {"enabled": true, "usage_limits": [budget], "rate_limits": rates},
                "allow_all_models": true, "workspace_count": 2, "secret_mappings": [], "object": "integration"}),
        ),
        (
            "integrations.models.list",
            reads::<integrations::models::Models>,
            json!({"total": 1, "models": [{"slug": "gpt-4o", "name": "GPT-4o", "enabled": true, "is_custom": false,
                "is_finetune": false, "base_model_slug": null, "configurations": null, "pricing_config":
                    {"type": "static", "pay_as_you_go": {"request_token": {"price": 1}}}}]}),
        ),
        (
            "integrations.workspaces.list",
            reads::<integrations::workspaces::Grants>,
            json!({"total": 1, "workspaces": [{"id": "ws-a-0a1b2c", "enabled": true, "usage_limits": [budget],
                "rate_limits": rates}]}),
        ),
        (
            "workspaces.members.list",
            reads::<List<workspaces::members::Member>>,
            json!({"object": "list", "total": 1, "data": [{"object": "workspace-user", "id": "u", "first_name": "A",
                "last_name": "B", "org_role": "member", "role": "member", "created_at": "2026-05-02T12:31:48.000Z",
                "status": "active", "workspace_id": "w", "email": "a@example.com", "scopes": [], "settings": {}}]}),
        ),
        (
            "users.list",
            reads::<List<users::User>>,
            json!({"object": "list", "total": 1, "data": [{"object": "user", "id": "u", "first_name": "A",
                "last_name": "B", "role": "member", "email": "a@example.com", "workspace_ids": ["w"],
                "created_at": "2026-05-02T12:31:48.000Z", "last_updated_at": "2026-05-02T12:31:48.000Z"}]}),
        ),
    ];
    for (_, _, answer) in &mut answers {
        if let Some(rows) = answer.get_mut("data").and_then(Value::as_array_mut) {
            rows.truncate(1);
        }
    }
    answers
}

/// Every value below `value` that `change` gives another one for, changed alone.
fn changed_alone(value: &Value, change: &dyn Fn(&Value) -> Option<Value>) -> Vec<(String, Value)> {
    let mut variations = Vec::new();
    if let Some(other) = change(value) {
        variations.push((String::new(), other));
    }
    let below: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (step, member) in below {
        for (place, other) in changed_alone(member, change) {
            let mut whole = value.clone();
            match &mut whole {
                Value::Object(members) => drop(members.insert(step.clone(), other)),
                Value::Array(items) => items[step.parse::<usize>().unwrap()] = other,
                _ => unreachable!("it has members"),
            }
            variations.push((format!("{step}.{place}"), whole));
        }
    }
    variations
}

fn all_read(how: &str, change: &dyn Fn(&Value) -> Option<Value>) {
    let mut variations = 0;
    for (name, read, answer) in answers() {
        for (place, variation) in changed_alone(&answer, change) {
            read(&variation).unwrap_or_else(|error| panic!("{name}, {place} {how}: {error}"));
            variations += 1;
        }
    }
    assert!(variations > 10, "{how}: {variations} variations");
}

#[test]
fn recorded_answers_are_read_as_they_are() {
    for (name, read, answer) in answers() {
        read(&answer).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn whole_numbers_may_be_written_with_a_point() {
    all_read("with a point", &|value| value.as_u64().map(|number| json!(number as f64)));
}

#[test]
fn booleans_may_be_numbers_and_numbers_booleans() {
    all_read("as a number", &|value| value.as_bool().map(|flag| json!(u8::from(flag))));
    let name = |value: &Value| value.get("is_default").is_some();
    assert!(answers().iter().any(|(_, _, answer)| name(answer)), "the recorded workspace has a boolean as a number");
}

#[test]
fn timestamps_have_two_shapes() {
    all_read("in the older shape", &|value| {
        let text = value.as_str()?.strip_suffix(".000Z")?;
        Some(json!(text.replace('T', " ")))
    });
}

#[test]
fn fields_that_nobody_knows_are_passed_over() {
    all_read("with more in it", &|value| {
        let mut more = value.as_object()?.clone();
        more.insert("a_field_of_next_year".to_owned(), json!({"nested": [1]}));
        Some(Value::Object(more))
    });
}

/// What a thing is named by, and what a list or a rotation is for; without these there is no answer.
const NEEDED: &[&str] = &["id", "slug", "total", "data", "key", "key_transition_expires_at", "type", "unit", "value"];

#[test]
fn fields_may_be_missing_or_null() {
    let without = |value: &Value, null: bool| -> Vec<Value> {
        let Some(members) = value.as_object() else { return Vec::new() };
        let names = members.keys().filter(|name| !(NEEDED.contains(&name.as_str()) || null && *name == "object"));
        names
            .map(|name| {
                let mut fewer: Map<String, Value> = members.clone();
                if null {
                    fewer.insert(name.clone(), Value::Null);
                } else {
                    fewer.remove(name);
                }
                Value::Object(fewer)
            })
            .collect()
    };
    for (name, read, answer) in answers() {
        for null in [false, true] {
            let row = answer.get("data").and_then(|rows| rows.get(0)).unwrap_or(&answer);
            for fewer in without(row, null) {
                let mut whole = fewer.clone();
                if answer.get("data").is_some() {
                    whole = json!({"object": "list", "total": 1, "data": [fewer]});
                }
                read(&whole).unwrap_or_else(|error| panic!("{name}, null {null}: {error}\n{whole}"));
            }
        }
    }
}
