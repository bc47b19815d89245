//! The fields of an integration: snake_case in `configurations`, replaced as a whole, with secrets that are shown masked.

use serde_json::{Map, Value};

use super::{Credentials, GivenFields, KEY, known};
use crate::{
    api::{
        Fields,
        providers_catalog::{self, Field, FieldKind, Provider, Spelling},
    },
    secret::mask,
};

/// What stands before the name of a secret field whose masked value is shown.
const MASKED: &str = "masked_";
/// A secret of which no part can be shown.
const HIDDEN: &str = "*****";
/// The longest API version of an Azure deployment (Portkey's spec).
const LONGEST_VERSION: usize = 30;
/// Fields of a virtual key that an integration has not: it lists its deployments.
const FLAT: [&str; 2] = ["deploymentName", "apiVersion"];

/// Reads `configurations`. What is not said of a secret leaves the stored one alone, and so does its masked text; any
/// other stored field goes.
pub(in super::super) fn read(
    provider_id: &str,
    stored: &Credentials,
    configurations: Fields,
    faults: &mut Vec<String>,
) -> GivenFields {
    let provider = providers_catalog::find(provider_id);
    let mut given: Vec<(&'static Field, Value)> = Vec::new();
    for (name, value) in configurations.0 {
        let place = format!("configurations.{name}");
        if let Some(field) = name.strip_prefix(MASKED).and_then(|name| Spelling::Integration.field(provider, name)) {
            if !value.is_null() && stored.shown(field) != Some(value) {
                faults.push(format!("{place} is how the stored value is shown: give a new one as {}", field.snake));
            }
            continue;
        }
        let Some(field) = Spelling::Integration.field(provider, &name) else {
            faults.push(unknown(&place, &name));
            continue;
        };
        if provider.is_some_and(|provider| provider.id == "azure-openai") && FLAT.contains(&field.camel) {
            faults.push(format!(
                "{place} is not a field of an integration: list the deployment in azure_deployment_config"
            ));
            continue;
        }
        let value = match field.kind {
            FieldKind::Deployments => deployments_read(&place, value, faults),
            FieldKind::Headers => unmasked(stored.secrets.get(field.camel), value),
            _ => value,
        };
        if field.secret && stored.shown(field).as_ref() == Some(&value) {
            continue;
        }
        given.push((field, value));
    }
    if let Some(provider) = provider {
        name_mode(provider, &mut given, faults);
    }
    let gone = stored.fields.keys().filter_map(|name| known(name));
    let gone: Vec<_> = gone.filter(|field| !given.iter().any(|(other, _)| other.camel == field.camel)).collect();
    given.extend(gone.into_iter().map(|field| (field, Value::Null)));
    GivenFields(given)
}

fn unknown(place: &str, name: &str) -> String {
    match known(name) {
        Some(field) => format!("{place} is the name in a virtual key: write {}", field.snake),
        None => format!("{place} is not a field of any known provider: leave it out"),
    }
}

/// An integration says how it proves itself; a virtual key may leave that to its fields.
fn name_mode(provider: &Provider, given: &mut [(&'static Field, Value)], faults: &mut Vec<String>) {
    let Some(mode_field) = provider.mode_field else { return };
    let named = given.iter_mut().find(|(field, value)| field.camel == mode_field.camel && !value.is_null());
    match named {
        // One spelling is stored for all that are read. What is none of them, the check of all fields refuses.
        Some((_, value)) => {
            if let Some(mode) = value.as_str().and_then(|name| provider.mode(name)) {
                *value = Value::from(mode.name);
            }
        }
        None => {
            let modes: Vec<&str> = provider.modes.iter().map(|mode| mode.name).collect();
            let name = mode_field.snake;
            faults.push(format!("configurations.{name} is missing: give one of {}", modes.join(", ")));
        }
    }
}

/// Deployments with the names that are stored. What is not a list, the check of all fields refuses.
fn deployments_read(place: &str, value: Value, faults: &mut Vec<String>) -> Value {
    let Value::Array(items) = value else { return value };
    let read = |(index, item): (usize, Value)| {
        let Value::Object(members) = item else { return item };
        let mut read = Map::new();
        for (name, value) in members {
            match Spelling::Integration.camel_deployment_member(&name) {
                _ if value.is_null() => {}
                Some(camel) => {
                    read.insert(camel.to_owned(), value);
                }
                None => faults.push(format!(
                    "{place}[{index}].{name} is not a field of a deployment: use {}",
                    "azure_api_version, azure_deployment_name, azure_model_slug, alias, is_default"
                )),
            }
        }
        if read.get("aiModelName").and_then(Value::as_str).is_none_or(str::is_empty) {
            faults.push(format!("{place}[{index}].azure_model_slug is missing: name the model that is deployed"));
        }
        let version = read.get("apiVersion").and_then(Value::as_str);
        if version.is_some_and(|version| version.chars().count() > LONGEST_VERSION) {
            faults
                .push(format!("{place}[{index}].azure_api_version must be at most {LONGEST_VERSION} characters long"));
        }
        Value::Object(read)
    };
    Value::Array(items.into_iter().enumerate().map(read).collect())
}

/// The fields as an integration shows them.
pub(in super::super) fn shown(provider_id: &str, credentials: &Credentials) -> Fields {
    let provider = providers_catalog::find(provider_id);
    let mut shown = Map::new();
    if let Some(provider) = provider
        && let Some(field) = provider.mode_field
        && let Ok(Some(mode)) = provider.chosen_mode(&credentials.merged())
    {
        shown.insert(field.snake.to_owned(), Value::from(mode.name));
    }
    let flat = |name: &str| credentials.fields.get(name).and_then(Value::as_str);
    for (name, value) in &credentials.fields {
        let Some(field) = known(name) else { continue };
        match field.kind {
            FieldKind::Deployments => {
                let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
                shown.insert(field.snake.to_owned(), items.iter().map(deployment_shown).collect());
            }
            _ if FLAT.contains(&field.camel) => {
                let one = serde_json::json!({
                    "deploymentName": flat("deploymentName"), "apiVersion": flat("apiVersion"), "is_default": true,
                });
                let name = "azure_deployment_config".to_owned();
                shown.entry(name).or_insert_with(|| Value::Array(vec![deployment_shown(&one)]));
            }
            _ => {
                shown.entry(field.snake).or_insert_with(|| value.clone());
            }
        }
    }
    for field in credentials.secrets.keys().filter(|name| *name != KEY).filter_map(|name| known(name)) {
        shown.insert(format!("{MASKED}{}", field.snake), credentials.shown(field).unwrap_or_default());
    }
    Fields(shown)
}

/// Of a deployment that a virtual key made, the name of the model is not known: it is taken for the name that it is
/// called by, as people migrate such keys.
fn deployment_shown(item: &Value) -> Value {
    let Some(members) = item.as_object() else { return item.clone() };
    let text = |name: &str| members.get(name).filter(|value| value.is_string());
    let model = text("aiModelName").or_else(|| text("alias")).or_else(|| text("deploymentName"));
    let mut shown: Map<String, Value> = members
        .iter()
        .map(|(name, value)| (Spelling::Integration.deployment_member(name).to_owned(), value.clone()))
        .collect();
    shown.insert("azure_model_slug".to_owned(), model.cloned().unwrap_or_default());
    Value::Object(shown)
}

impl Credentials {
    /// How a secret field is shown: text as Portkey shows keys, headers with their names, and of anything else nothing.
    fn shown(&self, field: &Field) -> Option<Value> {
        Some(match (field.kind, self.secrets.get(field.camel)?) {
            (_, Value::String(text)) => Value::from(mask(text)),
            (FieldKind::Headers, Value::Object(headers)) => Value::Object(masked_headers(headers)),
            _ => Value::from(HIDDEN),
        })
    }
}

/// Headers as they are shown.
pub(in super::super) fn masked_headers(headers: &Map<String, Value>) -> Map<String, Value> {
    headers.iter().map(|(name, value)| (name.clone(), value.as_str().map(mask).into())).collect()
}

/// Headers in which a masked value that comes back is the stored one again.
pub(in super::super) fn unmasked(stored: Option<&Value>, given: Value) -> Value {
    let (Some(Value::Object(stored)), Value::Object(mut headers)) = (stored, given.clone()) else { return given };
    for (name, value) in &mut headers {
        let former = stored.get(name).and_then(Value::as_str);
        if let Some(former) = former.filter(|former| *value == mask(former).as_str()) {
            *value = Value::from(former);
        }
    }
    Value::Object(headers)
}
