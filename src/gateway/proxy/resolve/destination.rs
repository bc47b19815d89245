//! Where one attempt goes: a virtual key, or a provider whose credentials come with the request.

use std::sync::Arc;

use axum::http::{HeaderMap, header};
use serde_json::{Map, Value};

use super::{ModelName, NO_PROVIDER, Named, Route};
use crate::{
    api::providers_catalog::{self, Spelling},
    gateway::{
        Gateway,
        proxy::{
            Refusal,
            authenticate::{self, Caller},
        },
        routing::config::{Inherited, Node},
        store::records::Target,
        upstream::azure::{Deployment, NoDeployment},
    },
    secret::Secret,
};

/// Headers that hold the fields of a provider whose credentials come with the request begin so, after `x-portkey-`.
const FIELD_HEADERS: [&str; 4] = ["azure-", "aws-", "vertex-", "openai-"];

/// Where an attempt goes.
#[derive(Debug, Clone)]
pub struct Destination {
    /// The virtual key; none for a provider whose credentials come with the request.
    pub target: Option<Arc<Target>>,
    /// What named it.
    pub by: &'static str,
    /// What stands in for the provider's own id, credential and fields when they are not those of the virtual key.
    instead: Option<Arc<Instead>>,
}

#[derive(Debug)]
struct Instead {
    ai_provider_id: String,
    key: Option<Secret>,
    fields: Fields,
}

/// Fields of a provider, which may be credentials.
struct Fields(Map<String, Value>);

impl std::fmt::Debug for Fields {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Destination {
    /// A virtual key as it stands in the store.
    pub fn of(target: Arc<Target>, by: &'static str) -> Self {
        Self { target: Some(target), by, instead: None }
    }

    /// The AI provider's id.
    pub fn ai_provider_id(&self) -> &str {
        match (&self.instead, &self.target) {
            (Some(instead), _) => &instead.ai_provider_id,
            (None, Some(target)) => &target.ai_provider_id,
            (None, None) => "",
        }
    }

    /// The credential.
    pub fn key(&self) -> Option<&Secret> {
        match (&self.instead, &self.target) {
            (Some(instead), _) => instead.key.as_ref(),
            (None, Some(target)) => target.key.as_ref(),
            (None, None) => None,
        }
    }

    /// The provider's own fields, camelCase.
    pub fn fields(&self) -> &Map<String, Value> {
        static NONE: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
        match (&self.instead, &self.target) {
            (Some(instead), _) => &instead.fields.0,
            (None, Some(target)) => &target.fields,
            (None, None) => &NONE,
        }
    }

    /// One of the fields that hold text.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.fields().get(field).and_then(Value::as_str).filter(|text| !text.is_empty())
    }

    /// The Azure deployment that a model means; none for other providers.
    ///
    /// # Errors
    /// 400 when there is none for the model.
    pub fn deployment(&self, model: Option<&str>) -> Result<Option<Deployment<'_>>, Refusal> {
        if self.ai_provider_id() != "azure-openai" {
            return Ok(None);
        }
        Deployment::choose(self.fields(), model).map(Some).map_err(|reason| {
            Refusal::request(match reason {
                NoDeployment::NoMatch => "No azure alias passed/default config found",
                NoDeployment::Malformed => {
                    "The virtual key's deploymentConfig cannot be read: each item needs a deploymentName"
                }
            })
        })
    }

    /// The virtual key's slug; the provider's id when there is none.
    pub fn slug(&self) -> &str {
        self.target.as_ref().map_or_else(|| self.ai_provider_id(), |target| &target.provider.slug)
    }
}

/// Where one target goes: what it pins itself comes before what the request names.
///
/// # Errors
/// 400 for a virtual key that there is none of, or whose integration the workspace may no longer use, and for what is no
/// provider.
pub fn destination(
    gateway: &Gateway,
    caller: &Caller,
    route: &Route,
    node: Option<(&Node, &Inherited<'_>)>,
    headers: &HeaderMap,
) -> Result<Destination, Refusal> {
    let pinned = node.and_then(|(node, inherited)| pinned(node, inherited));
    let own_provider = node.and_then(|(node, _)| node.provider.as_deref());
    let named = match (&pinned, own_provider) {
        (Some(_), _) => pinned.as_ref(),
        // A provider by its bare id is a provider, too.
        (None, Some(_)) => None,
        (None, None) => route.named.as_ref(),
    };
    if let Some(Named { slug, by }) = named {
        let target = match &route.target {
            Some(target) if pinned.is_none() => Arc::clone(target),
            _ => target(gateway, &caller.workspace.id, slug)?,
        };
        return with_mapped_secrets(gateway, Destination::of(target, by));
    }
    let id = own_provider.or(route.bare.as_deref()).ok_or_else(|| Refusal::request(NO_PROVIDER))?;
    bare(id, node.map(|(node, _)| node), headers)
}

/// The virtual key that a target pins itself.
pub(super) fn pinned(node: &Node, inherited: &Inherited<'_>) -> Option<Named> {
    let provider = node.provider.as_deref().and_then(|provider| provider.strip_prefix('@'));
    let model = || inherited.override_params?.get("model")?.as_str().and_then(|model| ModelName::parse(model).slug);
    let slug = provider.map(|slug| slug.split('/').next().unwrap_or(slug));
    let slug = slug.or_else(|| node.virtual_key.as_deref().map(|slug| slug.trim_start_matches('@'))).or_else(model)?;
    Some(Named { slug: slug.into(), by: "config" })
}

/// A provider whose credentials come with the request: in the config, else in headers.
fn bare(id: &str, node: Option<&Node>, headers: &HeaderMap) -> Result<Destination, Refusal> {
    let provider = providers_catalog::find(id).ok_or_else(|| Refusal::request("Invalid provider passed"))?;
    let mut fields = Map::new();
    for (name, value) in headers {
        let Some(name) = name.as_str().strip_prefix("x-portkey-") else { continue };
        if FIELD_HEADERS.iter().any(|beginning| name.starts_with(beginning))
            && let Ok(value) = value.to_str()
        {
            fields.insert(name.replace('-', "_"), value.into());
        }
    }
    for (name, value) in node.into_iter().flat_map(|node| &node.fields) {
        fields.insert(name.clone(), value.clone());
    }
    // Configs and headers spell what an integration calls `azure_deployment_name` in ways of their own.
    for (theirs, ours) in [("azure_deployment_id", "azure_deployment_name"), ("deployment_id", "azure_deployment_name")]
    {
        if let Some(value) = fields.remove(theirs) {
            fields.insert(ours.to_owned(), value);
        }
    }
    let mut fields = Spelling::Integration.to_camel(Some(provider), &fields);
    if provider.id == "azure-openai" {
        // The older flat form, which no integration has any more.
        let flat = [("azure_deployment_name", "deploymentName"), ("azure_api_version", "apiVersion")];
        let short = [("resource_name", "resourceName"), ("api_version", "apiVersion")];
        for (theirs, ours) in flat.into_iter().chain(short) {
            if let Some(value) = fields.remove(theirs) {
                fields.insert(ours.to_owned(), value);
            }
        }
    }
    let of_headers = || {
        // Anthropic's SDKs send the provider's key in a header of its own.
        let own = headers.get("x-api-key").filter(|_| provider.id == "anthropic");
        if let Some(value) = own.and_then(|value| value.to_str().ok()) {
            return (Some(value) != authenticate::token(headers)).then(|| Secret::new(value.to_owned()));
        }
        let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
        let value = value.strip_prefix("Bearer ").unwrap_or(value);
        // The Portkey key itself is never a provider's.
        (Some(value) != authenticate::token(headers)).then(|| Secret::new(value.to_owned()))
    };
    let key = node.and_then(|node| node.api_key.clone()).or_else(of_headers);
    let instead = Instead { ai_provider_id: provider.id.to_owned(), key, fields: Fields(fields) };
    let by = if node.is_some_and(|node| node.provider.is_some()) { "config" } else { "provider header" };
    Ok(Destination { target: None, by, instead: Some(Arc::new(instead)) })
}

/// Puts what an external secret manager supplies over what is stored.
fn with_mapped_secrets(gateway: &Gateway, destination: Destination) -> Result<Destination, Refusal> {
    let Some(target) = destination.target.as_ref().filter(|target| !target.integration.secret_mappings.is_empty())
    else {
        return Ok(destination);
    };
    let mut fields = target.fields.clone();
    let mut key = target.key.clone();
    for mapping in &target.integration.secret_mappings {
        let value = gateway.secret_references().value(mapping).map_err(|problem| Refusal::request(&problem))?;
        match mapping.target_field.strip_prefix("model_config.") {
            None => {
                let text = value.as_str().filter(|text| !text.is_empty()).ok_or_else(|| {
                    let name = &mapping.secret_reference_id;
                    let mend = match &value {
                        Value::Object(_) => "name one of its members as secret_key",
                        _ => "a key is a text that is not empty",
                    };
                    Refusal::request(&format!("The secret of the reference {name} cannot be a key: {mend}"))
                })?;
                key = Some(Secret::new(text.to_owned()));
            }
            Some(field) => {
                fields.insert(field.to_owned(), value);
            }
        }
    }
    let instead = Instead { ai_provider_id: target.ai_provider_id.clone(), key, fields: Fields(fields) };
    Ok(Destination { instead: Some(Arc::new(instead)), ..destination })
}

/// The virtual key with this slug in a workspace.
///
/// # Errors
/// 400 `Following keys are not valid: <slug>` when there is none, or the workspace may no longer use its integration.
pub fn target(gateway: &Gateway, workspace_id: &str, slug: &str) -> Result<Arc<Target>, Refusal> {
    gateway
        .store()
        .target(workspace_id, slug)
        .map_err(|_| Refusal::exception())?
        .filter(|target| target.granted)
        .ok_or_else(|| unknown_keys(slug))
}

pub(super) fn unknown_keys(slugs: &str) -> Refusal {
    Refusal::request(&format!("Following keys are not valid: {slugs}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn a_bare_provider_takes_its_fields_from_headers_and_never_the_portkey_key() {
        let given = headers(&[
            ("x-portkey-api-key", "pk"),
            ("authorization", "Bearer sk-not-a-real-key"),
            ("x-portkey-azure-resource-name", "eu"),
            ("x-portkey-azure-deployment-id", "gpt4o"),
            ("x-portkey-azure-api-version", "2024-10-21"),
        ]);
        let azure = bare("azure-openai", None, &given).unwrap();
        assert_eq!(azure.key().map(Secret::expose), Some("sk-not-a-real-key"));
        assert_eq!(
            [azure.text("resourceName"), azure.text("deploymentName"), azure.text("apiVersion")],
            [Some("eu"), Some("gpt4o"), Some("2024-10-21")]
        );
        assert!(!format!("{azure:?}").contains("sk-"));
        let only = headers(&[("authorization", "Bearer pk")]);
        assert!(bare("openai", None, &only).unwrap().key().is_none());
        assert!(bare("no-such", None, &only).is_err());
    }
}
