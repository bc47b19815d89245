//! Where a call goes: which config, which virtual key, which model.
//!
//! Precedence, as in the original (branch 2.x). A config comes with the request or is the API key's own; its targets name
//! their providers. Without targets the request does: `x-portkey-provider: @slug`, `x-portkey-virtual-key`, the body's
//! model `@slug/model`, the query's `?model=@slug/model`, and last a provider's bare id, whose credentials come with the
//! request. The prefix is cut from the model whoever named the slug.

mod destination;

use std::{
    borrow::Cow,
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
    sync::Arc,
};

use axum::http::{HeaderMap, HeaderName, Uri};
use compact_str::CompactString;
use serde_json::{Map, Value};

pub use destination::{Destination, destination};
use destination::{pinned, target, unknown_keys};

use super::{authenticate::Caller, names, refusal::Refusal};
use crate::{
    api::api_keys::ApiKeyKind,
    gateway::{
        Gateway,
        routing::config::{ConfigInUse, Inherited, Node},
        store::records::Target,
    },
};

const NO_PROVIDER: &str = "Either x-portkey-config or x-portkey-provider header is required";
const NO_PROVIDER_IN_CONFIG: &str = "Either x-portkey-provider needs to be passed. Or the x-portkey-config header should \
                                     have a valid config with provider details in it.";

/// What a request says of where it goes.
#[derive(Debug, Default)]
pub struct Route {
    /// The config that routes it.
    pub config: Option<Arc<Node>>,
    /// The config's slug, or `inline`.
    pub config_name: Option<String>,
    /// What tells this config from others: the id of its version, or a hash of its text.
    pub config_key: String,
    /// The virtual key that the request itself names.
    pub named: Option<Named>,
    /// The same, looked up; none where a config says what is called.
    pub target: Option<Arc<Target>>,
    /// The provider that it names by its bare id.
    pub bare: Option<String>,
}

/// A virtual key, and what named it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The slug.
    pub slug: CompactString,
    /// What named it, for the log.
    pub by: &'static str,
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
    let mut route = match config {
        Some(Configured { name, key, node }) => {
            Route { config: Some(node), config_name: Some(name), config_key: key, named, target: None, bare }
        }
        None => Route { named, bare, ..Route::default() },
    };
    if let Some(member) = route.config.as_ref().and_then(|config| config.unsupported()) {
        return Err(Refusal::request(&format!("`{member}` of a config is not in the local gateway: leave it out")));
    }
    check_keys(gateway, caller, &mut route)?;
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
fn check_keys(gateway: &Gateway, caller: &Caller, route: &mut Route) -> Result<(), Refusal> {
    fn pins(node: &Node, slugs: &mut Vec<CompactString>) {
        slugs.extend(pinned(node, &Inherited::default().within(node)).map(|named| named.slug));
        node.targets.iter().for_each(|target| pins(target, slugs));
    }
    let Some(config) = &route.config else {
        let named = route.named.as_ref();
        route.target = named.map(|named| target(gateway, &caller.workspace.id, &named.slug)).transpose()?;
        return Ok(());
    };
    let mut slugs = Vec::new();
    pins(config, &mut slugs);
    let mut missing = Vec::new();
    for slug in slugs {
        let found = gateway.store().target(&caller.workspace.id, &slug).map_err(|_| Refusal::exception())?;
        if !found.is_some_and(|target| target.granted) && !missing.contains(&slug) {
            missing.push(slug);
        }
    }
    if missing.is_empty() { Ok(()) } else { Err(unknown_keys(&missing.join(","))) }
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
    let named = |slug: &str, by| Some(Named { slug: slug.into(), by });
    let provider = text(headers, &names::PROVIDER)?;
    if let Some(slug) = provider.and_then(|value| value.strip_prefix('@')) {
        // What follows the slash is ignored, as in the original.
        return Ok((named(slug.split('/').next().unwrap_or(slug), "provider header"), None));
    }
    let found = text(headers, &names::VIRTUAL_KEY)?
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
    let given = text(headers, &names::CONFIG)?;
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
            let ConfigInUse { stored, node } = found.ok_or_else(|| Refusal::request("Invalid config id passed"))?;
            // By version, for the next one may have other targets in the same places.
            Ok(Some(Configured { name: stored.slug.clone(), key: stored.version_id.clone(), node }))
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

/// What a request carries: the workspace's metadata over the key's over its own (since Portkey's gateway 1.10.20). What
/// is not an object carries nothing. The body's `user` stands in for a `_user` that is not sent.
pub fn metadata(caller: &Caller, headers: &HeaderMap, user: Option<&str>) -> Map<String, Value> {
    let given = headers.get(&names::METADATA).and_then(|value| serde_json::from_slice(value.as_bytes()).ok());
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
pub fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Result<Option<&'a str>, Refusal> {
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
        (named.map(|named| named.slug.into()), bare)
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
    fn reads_the_model_of_a_query() {
        let uri: Uri = "/v1/chat/completions?a=1&model=%40s%2Fgpt".parse().unwrap();
        assert_eq!(query_model(&uri).as_deref(), Some("@s/gpt"));
        assert_eq!(query_model(&"/v1".parse().unwrap()), None);
    }
}
