//! How configs read for people. Programs get the answer as it came, with the config as a text.

use serde_json::{Map, Value};

use crate::{api::redacted, output::cells};

/// Marks the default of the workspace.
pub(super) fn is_default(row: &Value) -> String {
    match row.get("is_default") {
        Some(Value::Bool(true)) => "yes".to_owned(),
        Some(Value::Number(number)) if number.as_u64() == Some(1) => "yes".to_owned(),
        _ => String::new(),
    }
}

/// What it says, over several lines. A target's own key stays hidden.
pub(super) fn pretty(row: &Value) -> String {
    match config(row) {
        Some(config) => format!("{:#}", redacted(&Value::Object(config))),
        None => cells::text(row.get("config")),
    }
}

/// What it says in a few words: `fallback over 2 targets, retry, cache`.
pub(super) fn summary(row: &Value) -> String {
    let Some(config) = config(row) else { return cells::text(row.get("config")) };
    let mode = config.get("strategy").and_then(|strategy| strategy.get("mode")).and_then(Value::as_str);
    let targets = config.get("targets").and_then(Value::as_array).map(Vec::len);
    let routing = match (mode, targets) {
        (Some(mode), Some(1)) => Some(format!("{mode} over 1 target")),
        (Some(mode), Some(count)) => Some(format!("{mode} over {count} targets")),
        (Some(mode), None) => Some(mode.to_owned()),
        (None, _) => None,
    };
    let others = config.keys().filter(|name| *name != "strategy" && *name != "targets").map(|name| cells::words(name));
    routing.into_iter().chain(others).collect::<Vec<_>>().join(", ")
}

/// The answer with what it says as an object, in which it can be edited.
pub(super) fn with_object(mut row: Value) -> Value {
    let config = config(&row).map(Value::Object);
    if let (Some(config), Some(fields)) = (config, row.as_object_mut()) {
        fields.insert("config".to_owned(), config);
    }
    row
}

/// The service answers with a text, its specification has an object.
fn config(row: &Value) -> Option<Map<String, Value>> {
    match row.get("config")? {
        Value::Object(config) => Some(config.clone()),
        Value::String(text) => serde_json::from_str(text).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_config_reads_well_as_text_and_as_object() {
        let said = json!({"strategy": {"mode": "fallback"}, "targets": [{"api_key": "not-a-real-key"}, {}],
            "request_timeout": 5});
        for row in [json!({"config": said}), json!({"config": said.to_string()})] {
            assert_eq!(summary(&row), "fallback over 2 targets, request timeout");
            let text = pretty(&row);
            assert!(text.contains("\n      \"api_key\": \"****\"\n"), "{text}");
        }
        assert_eq!(pretty(&json!({"config": "no json"})), "no json");
        assert_eq!(summary(&json!({"config": {"retry": {"attempts": 1}}})), "retry");
        assert_eq!(pretty(&json!({})), "");
    }
}
