//! An OpenAPI 3.0 document as a judge of requests and answers.

use std::path::Path;

use serde_json::{Map, Value, json};

/// Which side of an exchange is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The request's body.
    Request,
    /// The answer's body.
    Answer,
}

/// A specification.
pub struct Spec {
    paths: Map<String, Value>,
    components: Value,
}

impl Spec {
    /// Reads a specification in YAML.
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let document: Value = serde_saphyr::from_str(&text).expect("a specification in YAML");
        let paths = document["paths"].as_object().expect("paths").clone();
        Self { paths, components: json_schema(&document["components"]) }
    }

    /// What is wrong with a body of an operation: where in it, and what. `template` is the path with `{parameters}`, whose
    /// names do not matter.
    pub fn faults(&self, verb: &str, template: &str, side: Side, body: &Value) -> Vec<(String, String)> {
        let operation = &self.path(template)[verb.to_ascii_lowercase()];
        assert!(operation.is_object(), "the specification has no {verb} {template}");
        let content = match side {
            Side::Request => &operation["requestBody"]["content"],
            Side::Answer => &operation["responses"]["200"]["content"],
        };
        let schema = &content["application/json"]["schema"];
        if schema.is_null() {
            return Vec::new();
        }
        let mut schema = json_schema(schema);
        schema["components"] = self.components.clone();
        let validator = jsonschema::options()
            .with_draft(jsonschema::Draft::Draft7)
            .should_validate_formats(true)
            .build(&schema)
            .unwrap_or_else(|error| panic!("{verb} {template}: {error}"));
        validator.iter_errors(body).map(|error| (error.instance_path().to_string(), error.to_string())).collect()
    }

    fn path(&self, template: &str) -> &Value {
        let shape = |path: &str| {
            path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part }).collect::<Vec<_>>().join("/")
        };
        let wanted = shape(template);
        let found = self.paths.iter().find(|(path, _)| shape(path) == wanted);
        found.unwrap_or_else(|| panic!("the specification has no path {template}")).1
    }
}

/// A schema of OpenAPI 3.0 as one of JSON Schema: `nullable` becomes a type. `oneOf` becomes `anyOf`: the document's
/// alternatives overlap, so that by its letter no value would do.
fn json_schema(schema: &Value) -> Value {
    match schema {
        Value::Object(members) => {
            let mut converted: Map<String, Value> = members
                .iter()
                .filter(|(name, _)| *name != "nullable")
                .map(|(name, value)| (if name == "oneOf" { "anyOf" } else { name }.to_owned(), json_schema(value)))
                .collect();
            if members.get("nullable") == Some(&Value::Bool(true)) {
                if let Some(kind) = converted.get("type").filter(|kind| kind.is_string()).cloned() {
                    converted.insert("type".to_owned(), json!([kind, "null"]));
                }
                if let Some(Value::Array(values)) = converted.get_mut("enum") {
                    values.push(Value::Null);
                }
            }
            Value::Object(converted)
        }
        Value::Array(items) => Value::Array(items.iter().map(json_schema).collect()),
        other => other.clone(),
    }
}
