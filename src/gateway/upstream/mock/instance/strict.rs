//! What OpenAI asks of a schema that is to be followed strictly: every object lists all of its properties as required
//! and allows no others (its guide to structured outputs).

use serde_json::{Map, Value};

use crate::gateway::upstream::mock::MockError;

/// Keywords whose value is one schema.
const ONE: [&str; 1] = ["items"];
/// Keywords whose value is a list of schemas.
const LISTED: [&str; 2] = ["anyOf", "prefixItems"];
/// Keywords whose value has schemas by name.
const NAMED: [&str; 3] = ["properties", "$defs", "definitions"];

/// Checks a schema and all that are within it.
///
/// # Errors
/// [`MockError::Invalid`] with the place of the first that breaks a rule.
pub fn check(schema: &Value, path: &str) -> Result<(), MockError> {
    let Value::Object(members) = schema else { return Ok(()) };
    check_object(members, path)?;
    for keyword in ONE {
        if let Some(schema) = members.get(keyword) {
            check(schema, &format!("{path}.{keyword}"))?;
        }
    }
    for keyword in LISTED {
        for (index, schema) in members.get(keyword).and_then(Value::as_array).into_iter().flatten().enumerate() {
            check(schema, &format!("{path}.{keyword}[{index}]"))?;
        }
    }
    for keyword in NAMED {
        for (name, schema) in members.get(keyword).and_then(Value::as_object).into_iter().flatten() {
            check(schema, &format!("{path}.{keyword}.{name}"))?;
        }
    }
    Ok(())
}

fn check_object(members: &Map<String, Value>, path: &str) -> Result<(), MockError> {
    let named = members.get("properties").and_then(Value::as_object);
    if named.is_none() && members.get("type").and_then(Value::as_str) != Some("object") {
        return Ok(());
    }
    if members.get("additionalProperties") != Some(&Value::Bool(false)) {
        let param = format!("{path}.additionalProperties");
        let message = format!("`{param}` is required to be supplied and to be false, because the schema is strict");
        return Err(MockError::invalid(&param, message));
    }
    let required: Vec<&str> =
        members.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    match named.into_iter().flat_map(Map::keys).find(|name| !required.contains(&name.as_str())) {
        Some(name) => {
            let param = format!("{path}.required");
            let message =
                format!("`{param}` must include every property, because the schema is strict; `{name}` is missing");
            Err(MockError::invalid(&param, message))
        }
        None => Ok(()),
    }
}
