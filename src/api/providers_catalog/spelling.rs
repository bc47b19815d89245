//! The two names of a field.

use serde_json::{Map, Value};

use super::{FIELDS, Field, FieldKind, Provider, table};

/// What the members of an Azure deployment are called in a virtual key, and in an integration.
const DEPLOYMENT_MEMBERS: [(&str, &str); 5] = [
    ("apiVersion", "azure_api_version"),
    ("deploymentName", "azure_deployment_name"),
    ("aiModelName", "azure_model_slug"),
    ("alias", "alias"),
    ("is_default", "is_default"),
];

/// Which of the two names of a field a request uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// camelCase, at the top level of a virtual key.
    VirtualKey,
    /// snake_case, in an integration's `configurations`.
    Integration,
}

impl Spelling {
    /// The name of a field.
    pub fn name(self, field: &Field) -> &'static str {
        match self {
            Spelling::VirtualKey => field.camel,
            Spelling::Integration => field.snake,
        }
    }

    /// The field of this name: among those of `provider`, else among all, so that a field of another provider is told
    /// from one that nobody has. Of a provider that is not in the catalogue nothing is known.
    pub fn field(self, provider: Option<&Provider>, name: &str) -> Option<&'static Field> {
        let is = |field: &&'static Field| self.name(field) == name;
        let own = provider.and_then(|provider| provider.fields().find(is));
        own.or_else(|| FIELDS.iter().copied().find(is))
    }

    /// The name of a member of an Azure deployment, from the name that a virtual key has for it.
    pub fn deployment_member(self, camel: &str) -> &str {
        let known = DEPLOYMENT_MEMBERS.iter().find(|(name, _)| *name == camel);
        match (self, known) {
            (Spelling::Integration, Some((_, snake))) => snake,
            _ => camel,
        }
    }

    /// The name that a virtual key has for a member of an Azure deployment, from the name in this spelling.
    pub fn camel_deployment_member(self, name: &str) -> Option<&'static str> {
        let is = |(camel, snake): &&(&str, &str)| match self {
            Spelling::VirtualKey => *camel == name,
            Spelling::Integration => *snake == name,
        };
        DEPLOYMENT_MEMBERS.iter().find(is).map(|(camel, _)| *camel)
    }

    /// Fields in this spelling, from camelCase. Names that nobody knows stay as they are.
    pub fn of_camel(self, provider: Option<&Provider>, fields: &Map<String, Value>) -> Map<String, Value> {
        let respelled = |(name, value): (&String, &Value)| match Spelling::VirtualKey.field(provider, name) {
            Some(field) if !is_flat(field) => {
                let member = |name: &str| self.deployment_member(name).to_owned();
                (self.name(field).to_owned(), within(field, value, member))
            }
            _ => (name.clone(), value.clone()),
        };
        fields.iter().map(respelled).collect()
    }

    /// Fields in camelCase, from this spelling. Names that it has not, `masked_…` among them, stay as they are.
    pub fn to_camel(self, provider: Option<&Provider>, fields: &Map<String, Value>) -> Map<String, Value> {
        let respelled = |(name, value): (&String, &Value)| match self.field(provider, name) {
            Some(field) if self == Spelling::VirtualKey || !is_flat(field) => {
                let member = |name: &str| self.camel_deployment_member(name).unwrap_or(name).to_owned();
                (field.camel.to_owned(), within(field, value, member))
            }
            _ => (name.clone(), value.clone()),
        };
        fields.iter().map(respelled).collect()
    }
}

/// Whether it is of the older flat form of a deployment, which only virtual keys have.
fn is_flat(field: &Field) -> bool {
    [table::DEPLOYMENT_NAME.camel, table::API_VERSION.camel].contains(&field.camel)
}

/// The value of a field, with the members of its deployments renamed.
fn within(field: &Field, value: &Value, member: impl Fn(&str) -> String) -> Value {
    let Value::Array(items) = value else { return value.clone() };
    if field.kind != FieldKind::Deployments {
        return value.clone();
    }
    let renamed = |item: &Value| match item {
        Value::Object(members) => {
            Value::Object(members.iter().map(|(name, value)| (member(name), value.clone())).collect())
        }
        other => other.clone(),
    };
    Value::Array(items.iter().map(renamed).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{
        super::{PROVIDERS, find},
        *,
    };

    #[test]
    fn no_provider_has_two_fields_of_one_name() {
        for provider in PROVIDERS {
            for field in provider.fields() {
                for spelling in [Spelling::VirtualKey, Spelling::Integration] {
                    let found = spelling.field(Some(provider), spelling.name(field)).unwrap();
                    assert_eq!(found.camel, field.camel, "{}", provider.id);
                }
            }
        }
    }

    #[test]
    fn one_name_is_another_field_for_another_provider() {
        let camel = |provider: &str, name: &str| {
            Spelling::Integration.field(super::super::find(provider), name).map(|field| field.camel)
        };
        assert_eq!(camel("azure-ai", "azure_api_version"), Some("azureApiVersion"));
        assert_eq!(camel("azure-openai", "azure_api_version"), Some("apiVersion"));
        assert_eq!(camel("openai", "aws_region"), Some("awsRegion"));
        assert_eq!(camel("openai", "awsRegion"), None);
    }

    #[test]
    fn fields_go_into_the_other_spelling_and_back() {
        for (id, camel, snake) in [
            (
                "azure-ai",
                json!({"azureFoundryUrl": "u", "azureApiVersion": "v", "brandNew": 1}),
                json!({"azure_foundry_url": "u", "azure_api_version": "v", "brandNew": 1}),
            ),
            (
                "azure-openai",
                json!({"deploymentConfig": [{"deploymentName": "d", "apiVersion": "v", "aiModelName": "m", "alias": "a"}]}),
                json!({"azure_deployment_config": [
                    {"azure_deployment_name": "d", "azure_api_version": "v", "azure_model_slug": "m", "alias": "a"}]}),
            ),
            // The flat form of a deployment is none of an integration's.
            ("azure-openai", json!({"azure_api_version": "v"}), json!({"azure_api_version": "v"})),
        ] {
            let (provider, object) = (find(id), |value: &Value| value.as_object().cloned().unwrap());
            assert_eq!(Spelling::Integration.of_camel(provider, &object(&camel)), object(&snake));
            assert_eq!(Spelling::Integration.to_camel(provider, &object(&snake)), object(&camel));
        }
    }
}
