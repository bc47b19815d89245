//! Portkey's own `conf.json`, with which its open-source gateway (branch 2.0.0) is set up from a file: read as the seed
//! file that says the same.
//!
//! An integration of it becomes one of the organisation, with a provider of the same slug in the default workspace, which
//! has its rate limits.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::document::DEFAULT_WORKSPACE;
use crate::api::read::{Misread, read};

/// What is not ours to set up: plugins, their credentials, and the cache.
const LEFT_OUT: [&str; 3] = ["plugins_enabled", "credentials", "cache"];

/// An integration in `conf.json`.
#[derive(Deserialize)]
struct Integration {
    provider: String,
    slug: String,
    credentials: Credentials,
    #[serde(default)]
    rate_limits: Option<Value>,
    #[serde(default)]
    models: Vec<Model>,
}

#[derive(Deserialize)]
struct Credentials {
    #[serde(rename = "apiKey")]
    api_key: Value,
}

#[derive(Deserialize)]
struct Model {
    slug: String,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    pricing_config: Option<Value>,
}

/// Whether a document is a `conf.json`: its integrations name their credentials as no seed file does.
pub(super) fn is_conf(document: &Value) -> bool {
    let integrations = document.get("integrations").and_then(Value::as_array);
    integrations.is_some_and(|list| list.iter().any(|entry| entry.get("credentials").is_some()))
}

/// The seed file that says the same, and the names of what it leaves out.
///
/// # Errors
/// All that it cannot say.
pub(super) fn to_seed(document: &Value) -> Result<(Value, Vec<String>), Vec<String>> {
    let mut faults = Vec::new();
    let mut left_out = Vec::new();
    let (mut integrations, mut providers) = (Vec::new(), Vec::new());
    for (name, value) in document.as_object().into_iter().flatten() {
        if LEFT_OUT.contains(&name.as_str()) {
            left_out.push(name.clone());
        } else if name != "integrations" {
            faults.push(format!("{name}: is not taken over from a conf.json"));
        } else {
            for (index, entry) in value.as_array().into_iter().flatten().enumerate() {
                let place = format!("integrations[{index}]");
                match read::<Integration>(entry) {
                    Ok((entry, unknown)) => {
                        faults.extend(unknown.iter().map(|field| format!("{place}.{field}: is not taken over")));
                        let (integration, provider) = entry.into_seed();
                        integrations.push(integration);
                        providers.push(provider);
                    }
                    // The reason may quote a credential.
                    Err(Misread { place: field, .. }) if field.starts_with("credentials") => {
                        faults.push(format!("{place}.{field}: must be an object with an apiKey"));
                    }
                    Err(misread) => faults.push(format!("{place}.{}: {}", misread.place, misread.reason)),
                }
            }
        }
    }
    let seed = json!({"integrations": integrations, "providers": providers});
    if faults.is_empty() { Ok((seed, left_out)) } else { Err(faults) }
}

impl Integration {
    fn into_seed(self) -> (Value, Value) {
        let models: Vec<Value> = self.models.into_iter().map(Model::into_seed).collect();
        let mut integration = json!({
            "slug": self.slug,
            "name": self.slug,
            "ai_provider_id": self.provider,
            "key": self.credentials.api_key,
            "workspaces": [{"id": DEFAULT_WORKSPACE, "create_default_provider": false}],
        });
        if let (false, Some(members)) = (models.is_empty(), integration.as_object_mut()) {
            members.insert("models".to_owned(), models.into());
        }
        let mut provider = json!({"slug": self.slug, "name": self.slug, "integration_id": self.slug});
        if let (Some(limits), Some(members)) = (self.rate_limits, provider.as_object_mut()) {
            members.insert("rate_limits".to_owned(), limits);
        }
        (integration, provider)
    }
}

impl Model {
    fn into_seed(self) -> Value {
        let enabled = self.status.is_none_or(|status| status == "active");
        let mut model = Map::new();
        model.insert("slug".to_owned(), self.slug.into());
        model.insert("enabled".to_owned(), enabled.into());
        model.extend(self.pricing_config.map(|pricing| ("pricing_config".to_owned(), pricing)));
        Value::Object(model)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The shape of the example that Portkey's gateway comes with.
    fn example() -> Value {
        json!({
            "plugins_enabled": ["default"],
            "credentials": {"portkey": {"apiKey": "not-a-real-key"}},
            "cache": false,
            "integrations": [{
                "provider": "anthropic",
                "slug": "dev_team_anthropic",
                "credentials": {"apiKey": "not-a-real-key"},
                "rate_limits": [{"type": "requests", "unit": "rph", "value": 3}],
                "models": [
                    {"slug": "claude-3-7-sonnet-20250219", "status": "active", "pricing_config": null},
                    {"slug": "claude-2", "status": "archived"},
                ],
            }],
        })
    }

    #[test]
    fn the_example_becomes_an_integration_and_its_provider() {
        assert!(is_conf(&example()));
        let (seed, left_out) = to_seed(&example()).unwrap();
        assert_eq!(left_out.len(), 3);
        let integration = &seed["integrations"][0];
        assert_eq!(integration["ai_provider_id"], "anthropic");
        assert_eq!(
            (&integration["models"][0]["enabled"], &integration["models"][1]["enabled"]),
            (&json!(true), &json!(false))
        );
        assert_eq!(seed["providers"][0]["rate_limits"][0]["value"], 3);
        assert!(!is_conf(&seed));
    }

    #[test]
    fn what_cannot_be_said_is_refused_and_no_credential_is_quoted() {
        let mut conf = example();
        conf["integrations"][0]["credentials"] = json!("not-a-real-key-at-all");
        conf["integrations"][0]["weight"] = json!(1);
        conf["unheard_of"] = json!({});
        let faults = to_seed(&conf).unwrap_err().join("\n");
        assert!(faults.contains("integrations[0].credentials") && faults.contains("unheard_of"), "{faults}");
        assert!(!faults.contains("not-a-real-key-at-all"), "{faults}");
        conf["integrations"][0]["credentials"] = json!({"apiKey": "not-a-real-key", "region": "eu"});
        let faults = to_seed(&conf).unwrap_err().join("\n");
        assert!(faults.contains("credentials.region") && faults.contains("weight"), "{faults}");
    }
}
