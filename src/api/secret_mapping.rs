//! Fields whose values an external secret manager supplies.

use serde::{Deserialize, Serialize};

/// A value that an external secret manager supplies for a field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SecretMapping {
    /// `key`, or a field: `model_config.<camelCase>` of a virtual key, `configurations.<snake_case>` of an integration.
    pub target_field: String,
    /// The secret reference, by id or slug.
    pub secret_reference_id: String,
    /// Picks one member of a secret that has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_key: Option<String>,
    /// `string` or `json`: whether the value is parsed before it is put into the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_format: Option<String>,
}
