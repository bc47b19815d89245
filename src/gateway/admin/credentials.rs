//! A credential and its provider's own fields: which spelling they come in, which of them are secret, and whether
//! together they are what the provider needs.
//!
//! | file | holds |
//! |---|---|
//! | `configurations.rs` | the spelling of an integration, read and shown |
//! | `mappings.rs` | which fields an external secret manager supplies |

pub(super) mod configurations;
pub(super) mod mappings;

use std::borrow::Cow;

use serde_json::{Map, Value};

use crate::{
    api::{
        ApiError, Code, Fields,
        providers_catalog::{self, Field, KeyUse, Spelling},
        secret_mapping::SecretMapping,
    },
    gateway::store::{
        Store, StoreError,
        records::{Integration, MODEL_HEADERS},
        vault::{Location, Sealed, wipe},
    },
    secret::mask,
};

/// The name of the credential among the secrets of an integration.
const KEY: &str = "key";

/// The fields of a request under their camelCase names; `null` clears.
#[derive(Default)]
pub(super) struct GivenFields(Vec<(&'static Field, Value)>);

impl GivenFields {
    /// Whether a secret field is among them.
    pub(super) fn has_secret(&self) -> bool {
        self.0.iter().any(|(field, _)| field.secret)
    }

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

/// All that an integration knows of its provider, in clear.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Credentials {
    /// The fields that are not secret.
    pub fields: Map<String, Value>,
    /// The credential, under `key`, and the secret fields.
    pub secrets: Map<String, Value>,
    /// The headers that single models are called with: by the model's slug, an object of names and values.
    pub model_headers: Map<String, Value>,
}

impl Drop for Credentials {
    fn drop(&mut self) {
        wipe(&mut self.secrets);
        wipe(&mut self.model_headers);
    }
}

impl Credentials {
    /// Those of an integration.
    ///
    /// # Errors
    /// When they cannot be decrypted.
    pub(super) fn open(store: &Store, integration: &Integration) -> Result<Self, StoreError> {
        let mut secrets = store.secrets(integration)?;
        let model_headers = match secrets.shift_remove(MODEL_HEADERS) {
            Some(Value::Object(headers)) => headers,
            _ => Map::new(),
        };
        Ok(Self { fields: integration.fields.clone(), secrets, model_headers })
    }

    /// Encrypts what is secret for the integration of this id.
    ///
    /// # Errors
    /// 500 when the operating system has no randomness to give.
    pub(super) fn seal(&self, store: &Store, integration_id: &str) -> Result<Sealed, ApiError> {
        let mut all = self.secrets.clone();
        if !self.model_headers.is_empty() {
            all.insert(MODEL_HEADERS.to_owned(), Value::Object(self.model_headers.clone()));
        }
        let sealed = store.vault().seal(Location::of_integration(integration_id), &all);
        wipe(&mut all);
        sealed.map_err(|error| ApiError::new(Code::Server, format!("The credential could not be encrypted: {error}.")))
    }

    /// Puts changed credentials into their integration. What did not change is not encrypted again.
    ///
    /// # Errors
    /// As [`Credentials::seal`].
    pub(super) fn put_into(
        mut self,
        integration: &mut Integration,
        before: &Credentials,
        store: &Store,
    ) -> Result<(), ApiError> {
        if self.secrets != before.secrets || self.model_headers != before.model_headers {
            integration.secrets = self.seal(store, &integration.id)?;
            integration.masked_key = self.key().map(mask);
        }
        integration.fields = std::mem::take(&mut self.fields);
        Ok(())
    }

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

    /// What is wrong with them for this provider, one sentence for each fault, in the names of `spelling`. Of a provider
    /// that is not in the catalogue nothing is known: the live service takes more than its documented list.
    pub(super) fn faults(&self, spelling: Spelling, provider: &str, mappings: &[SecretMapping]) -> Vec<String> {
        let Some(known) = providers_catalog::find(provider) else { return Vec::new() };
        let mapped: Vec<&str> = mappings.iter().map(|mapping| mapping.target_field.as_str()).collect();
        let faults = known.check_as(spelling, self.key().is_some(), &self.merged(), &mapped);
        faults.into_iter().map(|fault| fault.message).collect()
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
        assert_eq!(credentials.faults(Spelling::VirtualKey, "bedrock", &[]), Vec::<String>::new());
        let less = changed(credentials, "bedrock", json!({"awsSecretAccessKey": null}), None);
        assert_eq!(less.secrets, *json!({"awsAccessKeyId": "id"}).as_object().unwrap());
        assert_eq!(less.faults(Spelling::VirtualKey, "bedrock", &[]).len(), 1);
    }

    #[test]
    fn a_new_auth_mode_drops_what_belongs_to_the_former() {
        let deployments = json!([{"deploymentName": "d", "apiVersion": "v"}]);
        let plain = json!({"resourceName": "r", "deploymentConfig": deployments});
        let by_key = changed(Credentials::default(), "azure-openai", plain, Some("az-key"));
        assert_eq!(by_key.faults(Spelling::VirtualKey, "azure-openai", &[]), Vec::<String>::new());
        let entra = json!({"azureAuthMode": "entra", "azureEntraClientId": "c", "azureEntraClientSecret": "s",
            "azureEntraTenantId": "t"});
        let by_entra = changed(by_key, "azure-openai", entra, None);
        assert_eq!(by_entra.faults(Spelling::VirtualKey, "azure-openai", &[]), Vec::<String>::new());
        assert_eq!(by_entra.key(), None);
        let back = changed(by_entra, "azure-openai", json!({"azureAuthMode": "default"}), Some("new-key"));
        assert_eq!(back.faults(Spelling::VirtualKey, "azure-openai", &[]), Vec::<String>::new());
        assert_eq!(back.secrets, *json!({"key": "new-key"}).as_object().unwrap());
    }
}
