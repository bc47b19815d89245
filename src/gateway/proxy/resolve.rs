//! Which virtual key a call means, and which model.
//!
//! Precedence, as in the original (branch 2.x): `x-portkey-provider: @slug`, `x-portkey-virtual-key`, the body's model
//! `@slug/model`, the query's `?model=@slug/model`. The prefix is cut from the model whoever named the slug.
//!
//! What this gateway does not route by yet is refused, never passed over in silence: a config, and a provider named
//! without `@` whose credentials would come with the request.

use std::{borrow::Cow, sync::Arc};

use axum::http::{HeaderMap, Uri};

use super::refusal::Refusal;
use crate::gateway::{Gateway, store::records::Target};

const NO_PROVIDER: &str = "Either x-portkey-config or x-portkey-provider header is required";

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

/// The slug that a request names, by header, body or query; none when it names none in any way.
///
/// # Errors
/// 400 when it asks to be routed in a way that this gateway does not know.
pub fn slug<'a>(
    headers: &'a HeaderMap,
    body: Option<ModelName<'a>>,
    query: Option<ModelName<'a>>,
) -> Result<Option<&'a str>, Refusal> {
    if headers.contains_key("x-portkey-config") {
        return Err(Refusal::request(
            "The local gateway does not route by x-portkey-config yet: name a virtual key with x-portkey-virtual-key, \
             x-portkey-provider: @slug, or the model @slug/model",
        ));
    }
    let provider = text(headers, "x-portkey-provider")?;
    if let Some(slug) = provider.and_then(|value| value.strip_prefix('@')) {
        // What follows the slash is ignored, as in the original.
        return Ok(Some(slug.split('/').next().unwrap_or(slug)));
    }
    let named = text(headers, "x-portkey-virtual-key")?
        .or_else(|| body.and_then(|name| name.slug))
        .or_else(|| query.and_then(|name| name.slug));
    match (named, provider) {
        (None, Some(provider)) => Err(Refusal::request(&format!(
            "The local gateway does not route by x-portkey-provider: {provider} with credentials of the request's own yet: \
             create a virtual key for {provider} and name it as @slug"
        ))),
        (named, _) => Ok(named),
    }
}

/// The target with this slug in a workspace.
///
/// # Errors
/// 400 `Following keys are not valid: <slug>` when there is none, or the workspace may no longer use its integration.
pub fn target(gateway: &Gateway, workspace_id: &str, slug: &str) -> Result<Arc<Target>, Refusal> {
    gateway
        .store()
        .target(workspace_id, slug)
        .map_err(|_| Refusal::exception())?
        .filter(|target| target.granted)
        .ok_or_else(|| Refusal::request(&format!("Following keys are not valid: {slug}")))
}

/// What a request that names no provider is told.
pub fn unnamed() -> Refusal {
    Refusal::request(NO_PROVIDER)
}

/// A header's value, when it has one that is not empty.
fn text<'a>(headers: &'a HeaderMap, name: &str) -> Result<Option<&'a str>, Refusal> {
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

    #[test]
    fn header_slug_beats_virtual_key_beats_body_beats_query() {
        let body = || Some(ModelName::parse("@body/m"));
        let query = || Some(ModelName::parse("@query/m"));
        let provider = headers(&[("x-portkey-provider", "@header/ignored"), ("x-portkey-virtual-key", "virtual")]);
        assert_eq!(slug(&provider, body(), query()), Ok(Some("header")));
        let virtual_key = headers(&[("x-portkey-virtual-key", "virtual"), ("x-portkey-provider", "openai")]);
        assert_eq!(slug(&virtual_key, body(), query()), Ok(Some("virtual")));
        let none = headers(&[]);
        assert_eq!(slug(&none, body(), query()), Ok(Some("body")));
        assert_eq!(slug(&none, Some(ModelName::parse("m")), query()), Ok(Some("query")));
        assert_eq!(slug(&none, None, None), Ok(None));
    }

    #[test]
    fn what_it_cannot_route_by_is_refused() {
        assert!(slug(&headers(&[("x-portkey-provider", "openai")]), None, None).is_err());
        let config = headers(&[("x-portkey-config", "pc-x"), ("x-portkey-virtual-key", "v")]);
        assert!(slug(&config, None, None).is_err());
    }

    #[test]
    fn reads_the_model_of_a_query() {
        let uri: Uri = "/v1/chat/completions?a=1&model=%40s%2Fgpt".parse().unwrap();
        assert_eq!(query_model(&uri).as_deref(), Some("@s/gpt"));
        assert_eq!(query_model(&"/v1".parse().unwrap()), None);
    }
}
