//! The two names of a field.

use super::{FIELDS, Field, Provider};

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
}

#[cfg(test)]
mod tests {
    use super::{super::PROVIDERS, *};

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
}
