//! Where a call goes: which config, which virtual key, which model.
//!
//! Precedence, as in the original (branch 2.x). A config comes with the request or is the API key's own; its targets name
//! their providers. Without targets the request does: `x-portkey-provider: @slug`, `x-portkey-virtual-key`, the body's
//! model `@slug/model`, the query's `?model=@slug/model`, and last a provider's bare id, whose credentials come with the
//! request. The prefix is cut from the model whoever named the slug.

use std::{
    borrow::Cow,
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
    sync::Arc,
};

use axum::http::{HeaderMap, Uri, header};
use serde_json::{Map, Value};

use super::{
    authenticate::{self, Caller},
    refusal::Refusal,
};
use crate::{
    api::{
        api_keys::ApiKeyKind,
        providers_catalog::{self, Spelling},
    },
    gateway::{
        Gateway,
        routing::config::{Inherited, Node},
        store::records::Target,
    },
    secret::Secret,
};

const NO_PROVIDER: &str = "Either x-portkey-config or x-portkey-provider header is required";
const NO_PROVIDER_IN_CONFIG: &str = "Either x-portkey-provider needs to be passed. Or the x-portkey-config header should \
                                     have a valid config with provider details in it.";

/// Headers that hold the fields of a provider whose credentials come with the request begin so, after `x-portkey-`.
const FIELD_HEADERS: [&str; 4] = ["azure-", "aws-", "vertex-", "openai-"];

/// What a request says of where it goes.
#[derive(Debug, Default)]
pub struct Route {
    /// The config that routes it.
    pub config: Option<Arc<Node>>,
    /// The config's slug, or `inline`.
    pub config_name: Option<String>,
    /// What tells this config from others: its slug, or a hash of its text.
    pub config_key: String,
    /// The virtual key that the request itself names.
    pub named: Option<Named>,
    /// The provider that it names by its bare id.
    pub bare: Option<String>,
}

/// A virtual key, and what named it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The slug.
    pub slug: String,
    /// What named it, for the log.
    pub by: &'static str,
}

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

    /// The virtual key's slug; the provider's id when there is none.
    pub fn slug(&self) -> &str {
        self.target.as_ref().map_or_else(|| self.ai_provider_id(), |target| &target.provider.slug)
    }
}

/// What a model name says: the virtual key it may name, and the model itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ModelName<'a> {
    /// The slug between `@` and the first `/`.
    pub slug: Option<&'a str>,
    /// What is left, which may itself contain `/`, `:` and `@`.
    pub model: &'a str,
}

impl<'a> ModelName<'a> {
    /// Reads `@slug/model`. `@cf/…` and `@hf/…` are names of Cloudflare's models, not slugs.
    pub fn parse(name: &'a str) -> Self {
        let whole = Self { slug: None, model: name };
        let Some(rest) = name.strip_prefix('@') else { return whole };
        match rest.split_once('/') {
            None | Some(("" | "cf" | "hf", _)) => whole,
            Some((slug, model)) => Self { slug: Some(slug), model },
        }
    }
}

/// The `model` of the query.
pub fn query_model(uri: &Uri) -> Option<Cow<'_, str>> {
    let query = uri.query()?;
    url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "model").map(|(_, value)| value)
}

/// Reads where a request goes.
///
/// # Errors
/// 400 for a config that there is none of, that cannot be read or may not come with the request, and when nothing says
/// where it goes.
pub fn route(
    gateway: &Gateway,
    caller: &Caller,
    headers: &HeaderMap,
    body: Option<ModelName<'_>>,
    query: Option<ModelName<'_>>,
) -> Result<Route, Refusal> {
    let config = config(gateway, caller, headers)?;
    let (named, bare) = named(headers, body, query)?;
    let route = match config {
        Some(Configured { name, key, node }) => {
            Route { config: Some(node), config_name: Some(name), config_key: key, named, bare }
        }
        None => Route { named, bare, ..Route::default() },
    };
    check_keys(gateway, caller, &route)?;
    let leads_somewhere = route.named.is_some() || route.bare.is_some();
    match &route.config {
        None if !leads_somewhere => Err(Refusal::request(NO_PROVIDER)),
        Some(config) if !config.names_a_target() && !leads_somewhere => {
            let in_params = config.override_params.as_ref().and_then(|params| params.get("model")?.as_str());
            match in_params.and_then(|model| ModelName::parse(model).slug) {
                Some(_) => Ok(route),
                None => Err(Refusal::request(NO_PROVIDER_IN_CONFIG)),
            }
        }
        _ => Ok(route),
    }
}

/// Every virtual key that a request or its config names has to be there, whether or not it comes to be used.
fn check_keys(gateway: &Gateway, caller: &Caller, route: &Route) -> Result<(), Refusal> {
    fn pins(node: &Node, slugs: &mut Vec<String>) {
        slugs.extend(pinned(node, &Inherited::default().within(node)).map(|named| named.slug));
        node.targets.iter().for_each(|target| pins(target, slugs));
    }
    let mut slugs = Vec::new();
    match &route.config {
        Some(config) => pins(config, &mut slugs),
        None => slugs.extend(route.named.as_ref().map(|named| named.slug.clone())),
    }
    let mut missing = Vec::new();
    for slug in slugs {
        let found = gateway.store().target(&caller.workspace.id, &slug).map_err(|_| Refusal::exception())?;
        if !found.is_some_and(|target| target.granted) && !missing.contains(&slug) {
            missing.push(slug);
        }
    }
    if missing.is_empty() { Ok(()) } else { Err(unknown_keys(&missing.join(","))) }
}

fn unknown_keys(slugs: &str) -> Refusal {
    Refusal::request(&format!("Following keys are not valid: {slugs}"))
}

/// What the request itself names: a virtual key, or a provider by its bare id.
///
/// # Errors
/// 400 for headers that are not text.
pub fn named(
    headers: &HeaderMap,
    body: Option<ModelName<'_>>,
    query: Option<ModelName<'_>>,
) -> Result<(Option<Named>, Option<String>), Refusal> {
    let named = |slug: &str, by| Some(Named { slug: slug.to_owned(), by });
    let provider = text(headers, "x-portkey-provider")?;
    if let Some(slug) = provider.and_then(|value| value.strip_prefix('@')) {
        // What follows the slash is ignored, as in the original.
        return Ok((named(slug.split('/').next().unwrap_or(slug), "provider header"), None));
    }
    let found = text(headers, "x-portkey-virtual-key")?
        .map(|slug| (slug, "virtual-key header"))
        .or_else(|| Some((body?.slug?, "model prefix")))
        .or_else(|| Some((query?.slug?, "query")));
    Ok((found.and_then(|(slug, by)| named(slug, by)), provider.map(str::to_owned)))
}

/// A config, and what it is called.
struct Configured {
    name: String,
    key: String,
    node: Arc<Node>,
}

/// The config of a request.
fn config(gateway: &Gateway, caller: &Caller, headers: &HeaderMap) -> Result<Option<Configured>, Refusal> {
    let given = text(headers, "x-portkey-config")?;
    let key = &caller.presented.key;
    let of_key = key.defaults.as_ref().and_then(|defaults| defaults.config_id.as_deref());
    let of_workspace = || match key.kind {
        ApiKeyKind::WorkspaceUser => caller.workspace.defaults.user_api_key_config.as_deref(),
        _ => None,
    };
    let default = of_key.filter(|config| !config.is_empty()).or_else(of_workspace);
    let may_override = key.defaults.as_ref().and_then(|defaults| defaults.allow_config_override) != Some(false);
    match (given, default) {
        (Some(_), Some(_)) if !may_override => {
            Err(Refusal::request("Cannot override default config set for this API key."))
        }
        (Some(text), _) if !text.starts_with("pc-") => {
            let node = inline(text)?;
            let key = format!("{:016x}", BuildHasherDefault::<DefaultHasher>::default().hash_one(text));
            Ok(Some(Configured { name: "inline".to_owned(), key, node }))
        }
        (Some(slug), _) | (None, Some(slug)) => {
            let found = gateway.config(&caller.workspace.id, slug).map_err(|_| Refusal::exception())?;
            let node = found.ok_or_else(|| Refusal::request("Invalid config id passed"))?;
            Ok(Some(Configured { name: slug.to_owned(), key: slug.to_owned(), node }))
        }
        (None, None) => Ok(None),
    }
}

/// A config that came with the request.
fn inline(text: &str) -> Result<Arc<Node>, Refusal> {
    let config: Map<String, Value> = serde_json::from_str(text)
        .map_err(|_| Refusal::request("Invalid config passed. You need to pass a valid json"))?;
    let faults = crate::api::configs::faults(&config);
    if !faults.is_empty() {
        return Err(Refusal::invalid_config(&faults));
    }
    Node::read(&config).map(Arc::new).map_err(|fault| Refusal::invalid_config(&[fault]))
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
        let target = target(gateway, &caller.workspace.id, slug)?;
        return with_mapped_secrets(gateway, Destination::of(target, by));
    }
    let id = own_provider.or(route.bare.as_deref()).ok_or_else(|| Refusal::request(NO_PROVIDER))?;
    bare(id, node.map(|(node, _)| node), headers)
}

/// The virtual key that a target pins itself.
fn pinned(node: &Node, inherited: &Inherited<'_>) -> Option<Named> {
    let provider = node.provider.as_deref().and_then(|provider| provider.strip_prefix('@'));
    let model = || inherited.override_params?.get("model")?.as_str().and_then(|model| ModelName::parse(model).slug);
    let slug = provider.map(|slug| slug.split('/').next().unwrap_or(slug));
    let slug = slug.or_else(|| node.virtual_key.as_deref().map(|slug| slug.trim_start_matches('@'))).or_else(model)?;
    Some(Named { slug: slug.to_owned(), by: "config" })
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
            None => key = value.as_str().map(|value| Secret::new(value.to_owned())),
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

/// What a request carries: the workspace's metadata over the key's over its own (since Portkey's gateway 1.10.20). What
/// is not an object carries nothing. The body's `user` stands in for a `_user` that is not sent.
pub fn metadata(caller: &Caller, headers: &HeaderMap, user: Option<&str>) -> Map<String, Value> {
    let given = headers.get("x-portkey-metadata").and_then(|value| serde_json::from_slice(value.as_bytes()).ok());
    let mut metadata: Map<String, Value> = given.unwrap_or_default();
    if let Some(user) = user.filter(|_| !metadata.contains_key("_user")) {
        metadata.insert("_user".to_owned(), user.into());
    }
    let of_key = caller.presented.key.defaults.as_ref().and_then(|defaults| defaults.metadata.as_ref());
    let of_workspace = caller.workspace.defaults.metadata.as_ref();
    for (name, value) in of_key.into_iter().flatten().chain(of_workspace.into_iter().flatten()) {
        metadata.insert(name.clone(), value.clone());
    }
    metadata
}

/// A header's value, when it has one that is not empty.
pub fn text<'a>(headers: &'a HeaderMap, name: &str) -> Result<Option<&'a str>, Refusal> {
    let Some(value) = headers.get(name) else { return Ok(None) };
    let value = value.to_str().map_err(|_| Refusal::request(&format!("{name} has characters that are not ASCII")))?;
    Ok(Some(value.trim()).filter(|value| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn cuts_the_slug_at_the_first_slash() {
        let cases = [
            ("gpt-4o", None, "gpt-4o"),
            ("@lab/gpt-4o", Some("lab"), "gpt-4o"),
            ("@lab/meta/llama:70b", Some("lab"), "meta/llama:70b"),
            ("@cf/meta/llama", None, "@cf/meta/llama"),
            ("@hf/thebloke/x", None, "@hf/thebloke/x"),
            ("@lab/@cf/meta/llama", Some("lab"), "@cf/meta/llama"),
            ("@cfo/gpt", Some("cfo"), "gpt"),
            ("@lab", None, "@lab"),
            ("@/x", None, "@/x"),
            ("", None, ""),
        ];
        for (name, slug, model) in cases {
            assert_eq!(ModelName::parse(name), ModelName { slug, model }, "{name}");
        }
    }

    fn slug(headers: &HeaderMap, body: &str, query: &str) -> (Option<String>, Option<String>) {
        let (named, bare) = named(headers, Some(ModelName::parse(body)), Some(ModelName::parse(query))).unwrap();
        (named.map(|named| named.slug), bare)
    }

    #[test]
    fn header_slug_beats_virtual_key_beats_body_beats_query() {
        let some = |slug: &str| Some(slug.to_owned());
        let provider = headers(&[("x-portkey-provider", "@header/ignored"), ("x-portkey-virtual-key", "virtual")]);
        assert_eq!(slug(&provider, "@body/m", "@query/m"), (some("header"), None));
        let virtual_key = headers(&[("x-portkey-virtual-key", "virtual"), ("x-portkey-provider", "openai")]);
        assert_eq!(slug(&virtual_key, "@body/m", "@query/m"), (some("virtual"), some("openai")));
        let none = headers(&[]);
        assert_eq!(slug(&none, "@body/m", "@query/m"), (some("body"), None));
        assert_eq!(slug(&none, "m", "@query/m"), (some("query"), None));
        assert_eq!(slug(&none, "m", "m"), (None, None));
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

    #[test]
    fn reads_the_model_of_a_query() {
        let uri: Uri = "/v1/chat/completions?a=1&model=%40s%2Fgpt".parse().unwrap();
        assert_eq!(query_model(&uri).as_deref(), Some("@s/gpt"));
        assert_eq!(query_model(&"/v1".parse().unwrap()), None);
    }
}
