//! The credential of a virtual key and its provider's own fields: which spelling they come in, which of them are
//! secret, and whether together they are what the provider needs.

use std::borrow::Cow;

use serde_json::{Map, Value};

use crate::{
    api::{
        Fields,
        providers_catalog::{self, Field, KeyUse},
        secret_mapping::SecretMapping,
    },
    gateway::store::vault::wipe,
};

/// The name of the credential among the secrets of an integration.
const KEY: &str = "key";

/// The fields of a request under their camelCase names; `null` clears.
#[derive(Default)]
pub(super) struct GivenFields(Vec<(&'static Field, Value)>);

impl GivenFields {
    /// Reads the fields of a body. Portkey's Node SDK rewrites the names at the top level to snake_case, and some
    /// clients send back the `model_config` that they were shown, so these are read too.
    ///
    /// # Errors
    /// One sentence for each name that no provider has.
    pub(super) fn read(fields: Fields) -> Result<Self, Vec<String>> {
        let mut given: Vec<(&'static Field, Value)> = Vec::new();
        let mut faults = Vec::new();
        let mut take = |place: &str, name: &str, value: Value| match known(name) {
            None => faults.push(format!("{place}{name} is not a field of any known provider: leave it out")),
            Some(field) if given.iter().any(|(other, _)| other.camel == field.camel) => {
                faults.push(format!("{place}{name} is given twice: keep one"));
            }
            Some(field) => given.push((field, value)),
        };
        let mut nested = Map::new();
        let mut misplaced = None;
        for (name, value) in fields.0 {
            match (name.as_str(), value) {
                ("model_config", Value::Object(fields)) => nested = fields,
                ("model_config", Value::Null) => {}
                ("model_config", _) => misplaced = Some("model_config must be an object".to_owned()),
                (name, value) => take("", name, value),
            }
        }
        for (name, value) in nested {
            take("model_config.", &name, value);
        }
        faults.extend(misplaced);
        if faults.is_empty() { Ok(Self(given)) } else { Err(faults) }
    }
}

/// The field of this name: camelCase, the same name in snake_case, or its name in an integration.
fn known(name: &str) -> Option<&'static Field> {
    providers_catalog::field(&camel(name)).or_else(|| providers_catalog::field(name))
}

/// `resource_name` → `resourceName`.
fn camel(name: &str) -> Cow<'_, str> {
    if !name.contains('_') {
        return Cow::Borrowed(name);
    }
    let mut words = name.split('_');
    let mut camel = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        camel.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        camel.push_str(letters.as_str());
    }
    Cow::Owned(camel)
}

/// All that a virtual key knows of its provider, in clear.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Credentials {
    /// The fields that are not secret.
    pub fields: Map<String, Value>,
    /// The credential, under `key`, and the secret fields.
    pub secrets: Map<String, Value>,
}

impl Drop for Credentials {
    fn drop(&mut self) {
        wipe(&mut self.secrets);
    }
}

impl Credentials {
    /// Puts in what was given, and takes out what was cleared. An empty text is how some clients write "not given".
    ///
    /// A new auth mode drops what belongs to the former one alone: nothing else could take a stored key away.
    pub(super) fn change(&mut self, provider: &str, given: GivenFields, key: Option<&str>) {
        let former_mode = mode(provider, &self.merged());
        let mut named = Vec::new();
        for (field, value) in given.0 {
            let place = if field.secret { &mut self.secrets } else { &mut self.fields };
            named.push(field.camel);
            if value.is_null() || value == "" {
                place.remove(field.camel);
            } else {
                place.insert(field.camel.to_owned(), value);
            }
        }
        let mode_field = providers_catalog::find(provider).and_then(|provider| provider.mode_field);
        if mode_field.is_some_and(|field| named.contains(&field.camel))
            && let Some(mode) = mode(provider, &self.merged())
            && former_mode.is_some_and(|former| former.name != mode.name)
        {
            let kept = |name: &str| {
                named.contains(&name)
                    || mode_field.is_some_and(|field| field.camel == name)
                    || providers_catalog::field(name).is_some_and(|field| mode.takes(field))
            };
            self.fields.retain(|name, _| kept(name));
            self.secrets.retain(|name, _| if name == KEY { mode.key != KeyUse::Unused } else { kept(name) });
        }
        if let Some(key) = key {
            self.secrets.insert(KEY.to_owned(), Value::from(key));
        }
    }

    /// The credential.
    pub(super) fn key(&self) -> Option<&str> {
        self.secrets.get(KEY).and_then(Value::as_str)
    }

    /// What is wrong with them for this provider, one sentence for each fault. Of a provider that is not in the
    /// catalogue nothing is known: the live service takes more than its documented list.
    pub(super) fn faults(&self, provider: &str, mappings: &[SecretMapping]) -> Vec<String> {
        let Some(known) = providers_catalog::find(provider) else { return Vec::new() };
        let mapped: Vec<&str> = mappings.iter().map(|mapping| mapping.target_field.as_str()).collect();
        known.check(self.key().is_some(), &self.merged(), &mapped).into_iter().map(|fault| fault.message).collect()
    }

    /// All fields but the credential.
    fn merged(&self) -> Map<String, Value> {
        let secret = self.secrets.iter().filter(|(name, _)| *name != KEY);
        self.fields.iter().chain(secret).map(|(name, value)| (name.clone(), value.clone())).collect()
    }
}

fn mode(provider: &str, fields: &Map<String, Value>) -> Option<&'static providers_catalog::AuthMode> {
    providers_catalog::find(provider).and_then(|provider| provider.chosen_mode(fields).ok().flatten())
}

/// Gives the targets their camelCase names and says what is wrong with the mappings.
pub(super) fn check_mappings(mappings: &mut [SecretMapping], faults: &mut Vec<String>) {
    let mut targets: Vec<String> = Vec::new();
    for (index, mapping) in mappings.iter_mut().enumerate() {
        let place = format!("secret_mappings[{index}]");
        let field = mapping.target_field.strip_prefix("model_config.").and_then(known);
        match field {
            Some(field) => mapping.target_field = format!("model_config.{}", field.camel),
            None if mapping.target_field == KEY => {}
            None => faults.push(format!(
                "{place}.target_field must be `key` or `model_config.` and a field of the provider, not `{}`",
                mapping.target_field
            )),
        }
        if targets.contains(&mapping.target_field) {
            faults.push(format!("{place}.target_field: `{}` is mapped twice; keep one", mapping.target_field));
        }
        targets.push(mapping.target_field.clone());
        if mapping.secret_reference_id.is_empty() {
            faults.push(format!("{place}.secret_reference_id is missing: name the secret by id or slug"));
        }
        if mapping.value_format.as_deref().is_some_and(|format| !["string", "json"].contains(&format)) {
            faults.push(format!("{place}.value_format must be string or json"));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn given(fields: Value) -> Result<GivenFields, Vec<String>> {
        GivenFields::read(Fields(fields.as_object().cloned().unwrap()))
    }

    fn changed(mut credentials: Credentials, provider: &str, fields: Value, key: Option<&str>) -> Credentials {
        credentials.change(provider, given(fields).unwrap_or_else(|faults| panic!("{faults:?}")), key);
        credentials
    }

    #[test]
    fn reads_every_spelling_to_one() {
        let camel = json!({"resourceName": "r", "azureAuthMode": "entra", "awsRegion": "x"});
        let snake = json!({"resource_name": "r", "azure_auth_mode": "entra", "aws_region": "x"});
        let nested = json!({"model_config": camel});
        let read = |fields| changed(Credentials::default(), "azure-openai", fields, None).fields.clone();
        assert_eq!(read(camel.clone()), *camel.as_object().unwrap());
        assert_eq!(read(snake), read(camel.clone()));
        assert_eq!(read(nested), read(camel));
    }

    #[test]
    fn refuses_the_unknown_and_the_twofold() {
        let faults = given(json!({"resurceName": "r", "awsRegion": "a", "model_config": {"aws_region": "b"}}));
        let faults = faults.err().unwrap();
        assert!(faults[0].starts_with("resurceName is not a field"), "{faults:?}");
        assert!(faults[1].starts_with("model_config.aws_region is given twice"), "{faults:?}");
        assert_eq!(given(json!({"model_config": 3})).err().unwrap(), ["model_config must be an object"]);
    }

    #[test]
    fn secret_fields_go_to_the_secrets_and_null_takes_out() {
        let fields = json!({"awsAccessKeyId": "id", "awsSecretAccessKey": "s", "awsRegion": "r"});
        let credentials = changed(Credentials::default(), "bedrock", fields, None);
        assert_eq!(credentials.fields, *json!({"awsRegion": "r"}).as_object().unwrap());
        assert_eq!(credentials.faults("bedrock", &[]), Vec::<String>::new());
        let less = changed(credentials, "bedrock", json!({"awsSecretAccessKey": null}), None);
        assert_eq!(less.secrets, *json!({"awsAccessKeyId": "id"}).as_object().unwrap());
        assert_eq!(less.faults("bedrock", &[]).len(), 1);
    }

    #[test]
    fn a_new_auth_mode_drops_what_belongs_to_the_former() {
        let deployments = json!([{"deploymentName": "d", "apiVersion": "v"}]);
        let plain = json!({"resourceName": "r", "deploymentConfig": deployments});
        let by_key = changed(Credentials::default(), "azure-openai", plain, Some("az-key"));
        assert_eq!(by_key.faults("azure-openai", &[]), Vec::<String>::new());
        let entra = json!({"azureAuthMode": "entra", "azureEntraClientId": "c", "azureEntraClientSecret": "s",
            "azureEntraTenantId": "t"});
        let by_entra = changed(by_key, "azure-openai", entra, None);
        assert_eq!(by_entra.faults("azure-openai", &[]), Vec::<String>::new());
        assert_eq!(by_entra.key(), None);
        let back = changed(by_entra, "azure-openai", json!({"azureAuthMode": "default"}), Some("new-key"));
        assert_eq!(back.faults("azure-openai", &[]), Vec::<String>::new());
        assert_eq!(back.secrets, *json!({"key": "new-key"}).as_object().unwrap());
    }

    #[test]
    fn mappings_are_folded_and_checked() {
        let mapping = |target: &str, format: Option<&str>| SecretMapping {
            target_field: target.to_owned(),
            secret_reference_id: "ref".to_owned(),
            secret_key: None,
            value_format: format.map(str::to_owned),
        };
        let mut mappings = [mapping("key", None), mapping("model_config.aws_region", Some("json"))];
        let mut faults = Vec::new();
        check_mappings(&mut mappings, &mut faults);
        assert_eq!((mappings[1].target_field.as_str(), faults.len()), ("model_config.awsRegion", 0));
        let mut wrong = [mapping("key", None), mapping("key", Some("yaml")), mapping("name", None)];
        check_mappings(&mut wrong, &mut faults);
        assert_eq!(faults.len(), 3, "{faults:?}");
    }
}
