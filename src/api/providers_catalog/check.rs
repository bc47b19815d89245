//! Whether a credential and a set of fields are what a provider needs.

use std::fmt;

use serde_json::{Map, Value};

use super::{AuthMode, Field, FieldKind, KeyUse, Provider, Spelling, field};

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// It must be given.
    Missing,
    /// It contradicts the auth mode or the provider.
    Contradictory,
    /// No provider has it.
    Unknown,
    /// Its value is of the wrong form.
    Malformed,
}

/// One fault, told in the API's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The name of the field, in the spelling that was asked for; `key` for the credential.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
    /// A sentence that names the field and the mend.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

fn fault(field: &str, problem: Problem, message: String) -> Fault {
    Fault { field: field.to_owned(), problem, message }
}

impl Provider {
    /// The auth mode that `fields` (camelCase) choose: the one named; else the first that takes them all, as Portkey
    /// takes a service-account key without a mode; else the default.
    ///
    /// # Errors
    /// A fault when the mode named is none of this provider's.
    pub fn chosen_mode(&self, fields: &Map<String, Value>) -> Result<Option<&'static AuthMode>, Fault> {
        self.mode_in(Spelling::VirtualKey, fields)
    }

    fn mode_in(&self, spelling: Spelling, fields: &Map<String, Value>) -> Result<Option<&'static AuthMode>, Fault> {
        let Some(mode_field) = self.mode_field else { return Ok(self.default_mode()) };
        match fields.get(mode_field.camel) {
            None | Some(Value::Null) => Ok(self.mode_taking(fields).or(self.default_mode())),
            Some(value) => value.as_str().and_then(|name| self.mode(name)).map(Some).ok_or_else(|| {
                let names: Vec<&str> = self.modes.iter().map(|mode| mode.name).collect();
                let field = spelling.name(mode_field);
                fault(field, Problem::Malformed, format!("{field} must be one of {} for {}", names.join(", "), self.id))
            }),
        }
    }

    fn mode_taking(&self, fields: &Map<String, Value>) -> Option<&'static AuthMode> {
        self.modes.iter().find(|mode| fields.keys().filter_map(|name| field(name)).all(|field| mode.takes(field)))
    }

    /// All that is wrong with a credential and fields (camelCase) for this provider; nothing when all is well.
    /// `mapped` are the targets of secret mappings (`key`, `model_config.<field>`), which count as given.
    pub fn check(&self, key_given: bool, fields: &Map<String, Value>, mapped: &[&str]) -> Vec<Fault> {
        self.check_as(Spelling::VirtualKey, key_given, fields, mapped)
    }

    /// As [`Provider::check`], with the faults told in the names that `spelling` has for the fields.
    pub fn check_as(
        &self,
        spelling: Spelling,
        key_given: bool,
        fields: &Map<String, Value>,
        mapped: &[&str],
    ) -> Vec<Fault> {
        let mode = match self.mode_in(spelling, fields) {
            Ok(mode) => mode,
            Err(fault) => return vec![fault],
        };
        let Some(mode) = mode else { return Vec::new() };
        let mut faults = Vec::new();
        self.check_key(mode, key_given || mapped.contains(&"key"), &mut faults);
        for required in mode.required {
            let given = fields.get(required.camel).is_some_and(|value| !is_blank(value))
                || mapped.iter().any(|target| target.strip_prefix("model_config.") == Some(required.camel));
            let flat = required.kind == FieldKind::Deployments
                && ["deploymentName", "apiVersion"].iter().all(|name| fields.get(*name).is_some_and(Value::is_string));
            if !given && !flat {
                let field = spelling.name(required);
                faults.push(fault(
                    field,
                    Problem::Missing,
                    format!("{field} is missing: {} needs it ({})", self.in_mode(mode), required.help),
                ));
            }
        }
        for (name, value) in fields {
            self.check_field(spelling, mode, name, value, &mut faults);
        }
        faults
    }

    fn check_key(&self, mode: &AuthMode, given: bool, faults: &mut Vec<Fault>) {
        match mode.key {
            KeyUse::Required if !given => faults.push(fault(
                "key",
                Problem::Missing,
                format!("key is missing: {} needs the provider's credential", self.in_mode(mode)),
            )),
            KeyUse::Unused if given => faults.push(fault(
                "key",
                Problem::Contradictory,
                format!("key does not go with {}: leave it out", self.in_mode(mode)),
            )),
            _ => {}
        }
    }

    fn check_field(&self, spelling: Spelling, mode: &AuthMode, name: &str, value: &Value, faults: &mut Vec<Fault>) {
        if value.is_null() || self.mode_field.is_some_and(|mode_field| mode_field.camel == name) {
            return;
        }
        let Some(known) = field(name).filter(|field| field.camel == name) else {
            faults.push(fault(name, Problem::Unknown, format!("{name} is not a field of any known provider")));
            return;
        };
        let name = spelling.name(known);
        if !mode.takes(known) {
            let elsewhere = self.modes.iter().find(|other| other.takes(known));
            faults.push(fault(
                name,
                Problem::Contradictory,
                match elsewhere {
                    Some(other) => format!(
                        "{name} does not go with {}: it belongs to auth mode {}",
                        self.in_mode(mode),
                        other.name
                    ),
                    None => format!("{name} is not a field of {}: leave it out", self.id),
                },
            ));
        } else if let Some(problem) = malformed(spelling, known, value) {
            faults.push(fault(name, Problem::Malformed, problem));
        }
    }

    fn in_mode(&self, mode: &AuthMode) -> String {
        if self.modes.len() > 1 { format!("{} with auth mode {}", self.id, mode.name) } else { self.id.to_owned() }
    }
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

fn malformed(spelling: Spelling, field: &Field, value: &Value) -> Option<String> {
    let name = spelling.name(field);
    match field.kind {
        FieldKind::Text => (!value.is_string()).then(|| format!("{name} must be text")),
        FieldKind::Url => (!value.as_str().is_some_and(is_http_url))
            .then(|| format!("{name} must be an address that begins with http:// or https://")),
        FieldKind::Switch => (!value.is_boolean()).then(|| format!("{name} must be true or false")),
        FieldKind::Json => (!value.is_object()).then(|| format!("{name} must be a JSON object")),
        FieldKind::Headers => {
            let strings = value.as_object().is_some_and(|headers| headers.values().all(Value::is_string));
            (!strings).then(|| format!("{name} must be an object of header names and text values"))
        }
        FieldKind::Deployments => deployments(spelling, name, value),
    }
}

fn is_http_url(text: &str) -> bool {
    url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.host().is_some())
}

/// Each deployment needs its name and API version; at most one is the default; no alias stands twice, because only
/// the first would ever answer.
fn deployments(spelling: Spelling, name: &str, value: &Value) -> Option<String> {
    let Some(items) = value.as_array() else { return Some(format!("{name} must be an array of deployments")) };
    let mut aliases = Vec::new();
    let mut defaults = 0;
    for (index, item) in items.iter().enumerate() {
        for member in ["deploymentName", "apiVersion"] {
            if item.get(member).and_then(Value::as_str).is_none_or(str::is_empty) {
                return Some(format!("{name}[{index}].{} is missing", spelling.deployment_member(member)));
            }
        }
        let unknown = item.as_object().and_then(|item| item.keys().find(|member| !is_deployment_member(member)));
        if let Some(unknown) = unknown {
            return Some(format!("{name}[{index}].{unknown} is not a field of a deployment: leave it out"));
        }
        match item.get("alias") {
            None | Some(Value::Null) => {}
            Some(Value::String(alias)) if aliases.contains(&alias) => {
                return Some(format!("{name}[{index}].alias: `{alias}` names two deployments; keep one"));
            }
            Some(Value::String(alias)) => aliases.push(alias),
            Some(_) => return Some(format!("{name}[{index}].alias must be text")),
        }
        match item.get("is_default") {
            None | Some(Value::Null | Value::Bool(false)) => {}
            Some(Value::Bool(true)) => defaults += 1,
            Some(_) => return Some(format!("{name}[{index}].is_default must be true or false")),
        }
    }
    (defaults > 1).then(|| format!("{name} has {defaults} default deployments; keep one"))
}

fn is_deployment_member(name: &str) -> bool {
    ["deploymentName", "apiVersion", "alias", "is_default", "aiModelName"].contains(&name)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{super::find, *};

    fn check(id: &str, key: bool, fields: Value, mapped: &[&str]) -> Vec<(String, Problem)> {
        let provider = find(id).unwrap_or_else(|| panic!("{id}"));
        let fields = fields.as_object().cloned().unwrap_or_default();
        provider.check(key, &fields, mapped).into_iter().map(|fault| (fault.field, fault.problem)).collect()
    }

    fn missing(name: &str) -> (String, Problem) {
        (name.to_owned(), Problem::Missing)
    }

    #[test]
    fn names_all_that_is_missing_at_once() {
        assert_eq!(
            check("azure-openai", false, json!({}), &[]),
            [missing("key"), missing("resourceName"), missing("deploymentConfig")]
        );
        assert_eq!(
            check("bedrock", false, json!({"awsRegion": "us-east-1"}), &[]),
            [missing("awsAccessKeyId"), missing("awsSecretAccessKey")]
        );
    }

    #[test]
    fn secret_mappings_count_as_given() {
        let mapped = ["model_config.awsSecretAccessKey", "model_config.awsAccessKeyId"];
        assert_eq!(check("bedrock", false, json!({"awsRegion": "us-east-1"}), &mapped), []);
        assert_eq!(check("openai", false, json!({}), &["key"]), []);
    }

    #[test]
    fn the_flat_azure_form_stands_for_a_deployment() {
        let flat = json!({"resourceName": "r", "deploymentName": "d", "apiVersion": "v"});
        assert_eq!(check("azure-openai", true, flat, &[]), []);
    }

    #[test]
    fn contradictions_are_faults() {
        let entra = json!({"azureAuthMode": "entra", "resourceName": "r", "azureEntraClientId": "c",
            "azureEntraClientSecret": "s", "azureEntraTenantId": "t",
            "deploymentConfig": [{"deploymentName": "d", "apiVersion": "v"}]});
        assert_eq!(check("azure-openai", false, entra.clone(), &[]), []);
        assert_eq!(check("azure-openai", true, entra, &[]), [("key".to_owned(), Problem::Contradictory)]);
        assert_eq!(
            check("openai", true, json!({"awsRegion": "us-east-1"}), &[]),
            [("awsRegion".to_owned(), Problem::Contradictory)]
        );
        assert_eq!(check("openai", true, json!({"brandNew": 1}), &[]), [("brandNew".to_owned(), Problem::Unknown)]);
    }

    #[test]
    fn fields_choose_a_mode_when_none_is_named() {
        let role = json!({"awsRoleArn": "arn:aws:iam::000000000000:role/lab", "awsRegion": "us-east-1"});
        assert_eq!(check("bedrock", false, role, &[]), []);
        let account = json!({"vertexServiceAccountJson": {"type": "service_account"}, "vertexRegion": "eu"});
        assert_eq!(check("vertex-ai", false, account, &[]), []);
        assert_eq!(check("vertex-ai", false, json!({"vertexRegion": "eu"}), &[]), [missing("vertexProjectId")]);
    }

    #[test]
    fn forms_are_checked() {
        let azure = |deployments: Value| {
            check("azure-openai", true, json!({"resourceName": "r", "deploymentConfig": deployments}), &[])
        };
        let malformed = [("deploymentConfig".to_owned(), Problem::Malformed)];
        assert_eq!(azure(json!([{"deploymentName": "d", "apiVersion": "v", "is_default": true}])), []);
        assert_eq!(azure(json!([{"deploymentName": "d"}])), malformed);
        assert_eq!(azure(json!("d")), malformed);
        let one = json!({"deploymentName": "d", "apiVersion": "v", "is_default": true, "alias": "a"});
        assert_eq!(azure(json!([one, one])), malformed);
        assert_eq!(
            check("openai", true, json!({"customHost": "ftp://x"}), &[]),
            [("customHost".to_owned(), Problem::Malformed)]
        );
    }
}
