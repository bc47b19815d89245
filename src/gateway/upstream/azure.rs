//! Azure OpenAI: which deployment a model means.

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// A deployment of an Azure OpenAI resource, as it stands in a virtual key's `deploymentConfig`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Deployment<'a> {
    /// Its name at Azure; a part of the URL.
    #[serde(borrow)]
    pub deployment_name: &'a str,
    /// Such as `2024-08-01-preview`; `v1` means Azure's paths without versions.
    #[serde(default)]
    pub api_version: Option<&'a str>,
    /// The model name that callers use for it.
    #[serde(default)]
    pub alias: Option<&'a str>,
    /// The model that it is a deployment of.
    #[serde(default)]
    pub ai_model_name: Option<&'a str>,
    /// Whether it answers for models that no alias names.
    #[serde(default, rename = "is_default", alias = "isDefault", deserialize_with = "flag")]
    pub is_default: bool,
}

/// Why no deployment was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDeployment {
    /// Neither an alias nor a name matches, and there is no default.
    NoMatch,
    /// The record's list cannot be read.
    Malformed,
}

impl<'a> Deployment<'a> {
    /// What callers call it.
    pub fn model_name(&self) -> &'a str {
        self.alias.unwrap_or(self.deployment_name)
    }

    /// Whether it takes `stream_options`, which Azure's API has since its version 2024-09-01-preview.
    pub fn knows_stream_options(&self) -> bool {
        // Versions are dates, or `v1`.
        self.api_version.is_none_or(|version| !version.starts_with("20") || version >= "2024-09-01")
    }

    /// The deployments of a virtual key: the list, or the one that the flat fields describe.
    ///
    /// # Errors
    /// [`NoDeployment::Malformed`].
    pub fn all(fields: &'a Map<String, Value>) -> Result<Vec<Self>, NoDeployment> {
        // The gateway's records call the same list `deployments` (branch 2.x).
        if let Some(list) = ["deploymentConfig", "deployments"].iter().find_map(|name| fields.get(*name)) {
            return Vec::deserialize(list).map_err(|_| NoDeployment::Malformed);
        }
        let text = |name: &str| fields.get(name).and_then(Value::as_str);
        let flat = text("deploymentName").map(|deployment_name| Deployment {
            deployment_name,
            api_version: text("apiVersion"),
            alias: text("alias"),
            ai_model_name: None,
            is_default: true,
        });
        Ok(flat.into_iter().collect())
    }

    /// The deployment for `wanted`: the one with that alias, else the one with that name, else the default.
    ///
    /// That the name counts is an extension: Portkey compares aliases alone, but lets deployments have none.
    ///
    /// # Errors
    /// See [`NoDeployment`].
    pub fn choose(fields: &'a Map<String, Value>, wanted: Option<&str>) -> Result<Self, NoDeployment> {
        let all = Self::all(fields)?;
        let with = |test: &dyn Fn(&Self) -> bool| all.iter().find(|deployment| test(deployment)).cloned();
        wanted
            .and_then(|wanted| {
                with(&|one| one.alias == Some(wanted)).or_else(|| with(&|one| one.deployment_name == wanted))
            })
            .or_else(|| with(&|one| one.is_default))
            .ok_or(NoDeployment::NoMatch)
    }
}

/// Portkey's booleans come as `true`, `1` and `"true"`, and as `null` for false.
fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::Bool(flag) => flag,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => text == "true" || text == "1",
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn fields(value: Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    fn name(fields: &Map<String, Value>, wanted: Option<&str>) -> Result<String, NoDeployment> {
        Deployment::choose(fields, wanted).map(|deployment| deployment.deployment_name.to_owned())
    }

    #[test]
    fn alias_then_name_then_default() {
        let two = fields(json!({"deploymentConfig": [
            {"apiVersion": "v1", "deploymentName": "a", "alias": "gpt-4o"},
            {"apiVersion": "v1", "deploymentName": "b", "alias": "a", "is_default": 1},
            {"apiVersion": "v1", "deploymentName": "c", "alias": null, "is_default": null},
        ]}));
        assert_eq!(name(&two, Some("gpt-4o")).as_deref(), Ok("a"));
        assert_eq!(name(&two, Some("a")).as_deref(), Ok("b"), "an alias wins over a name");
        assert_eq!(name(&two, Some("c")).as_deref(), Ok("c"));
        assert_eq!(name(&two, Some("GPT-4o")).as_deref(), Ok("b"), "aliases are compared exactly");
        assert_eq!(name(&two, None).as_deref(), Ok("b"));
    }

    #[test]
    fn no_default_means_no_answer_for_unknown_models() {
        let one = fields(json!({"deployments": [{"deploymentName": "a", "alias": "x", "is_default": false}]}));
        assert_eq!(name(&one, Some("y")), Err(NoDeployment::NoMatch));
        assert_eq!(name(&fields(json!({})), Some("y")), Err(NoDeployment::NoMatch));
        assert_eq!(name(&fields(json!({"deploymentConfig": [{"alias": "x"}]})), None), Err(NoDeployment::Malformed));
    }

    #[test]
    fn old_versions_do_not_know_stream_options() {
        for (version, knows) in [
            (Some("2023-05-15"), false),
            (Some("2024-08-01-preview"), false),
            (Some("2024-09-01-preview"), true),
            (Some("2025-01-01"), true),
            (Some("v1"), true),
            (None, true),
        ] {
            let deployment = Deployment {
                deployment_name: "a",
                api_version: version,
                alias: None,
                ai_model_name: None,
                is_default: true,
            };
            assert_eq!(deployment.knows_stream_options(), knows, "{version:?}");
        }
    }

    #[test]
    fn flat_fields_are_one_default_deployment() {
        let flat = fields(json!({"deploymentName": "a", "apiVersion": "2024-08-01-preview"}));
        let deployment = Deployment::choose(&flat, Some("anything")).unwrap();
        assert_eq!((deployment.deployment_name, deployment.api_version), ("a", Some("2024-08-01-preview")));
    }
}
