//! The call of one target as it goes out: where to, in which form, with which headers and credential.
//!
//! A custom host is spoken to in the provider's own form: the path of the call without `/v1` is appended to it. For Azure
//! the host stands for `https://{resource}.openai.azure.com/openai`, so what is appended is
//! `/deployments/{deployment}/chat/completions?api-version={version}`, or `/v1/chat/completions` for version `v1`,
//! as in the original (branch 2.x). Without a custom host a call goes to the provider itself, if the gateway was started
//! for that, and else to the mock provider.
//!
//! What goes upstream is built from nothing rather than filtered: a few headers that describe the body and the
//! client, those that are named to be forwarded, the provider's credential, the record's `customHeaders`. So a header
//! that nobody thought of cannot carry a secret of the caller's away.

use std::borrow::Cow;

use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Uri, header, uri::PathAndQuery},
};
use http_body_util::Full;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value};

use super::{
    super::{Refusal, authenticate, call::Call, names, resolve::Destination},
    form::Form,
};
use crate::gateway::{
    store::records::MODEL_HEADERS,
    upstream::{
        anthropic::{self, Compliance},
        azure::Deployment,
        custom_host::CustomHost,
        endpoint::Endpoint,
        forward, hosts,
        loops::CDN_LOOP,
        trusted_hosts::TrustedHosts,
    },
};

/// Headers of the caller's that go upstream without being asked for.
static PASSED_ON: [HeaderName; 6] = [
    header::ACCEPT,
    CDN_LOOP,
    header::CONTENT_TYPE,
    header::USER_AGENT,
    HeaderName::from_static("traceparent"),
    HeaderName::from_static("tracestate"),
];

/// The same towards Anthropic.
static PASSED_ON_TO_ANTHROPIC: [HeaderName; 2] =
    [HeaderName::from_static("anthropic-version"), HeaderName::from_static("anthropic-beta")];

/// What Anthropic's API is asked for when the caller names no version.
const ANTHROPIC_VERSION: HeaderValue = HeaderValue::from_static("2023-06-01");

/// Headers that cannot be set from outside because they belong to the exchange with the upstream.
const OWN: [HeaderName; 5] = [header::ACCEPT_ENCODING, CDN_LOOP, header::HOST, header::CONTENT_LENGTH, header::EXPECT];

/// Headers of a call, those included that the client and the connection add: as many as fit without growing.
const USUAL: usize = 12;

/// RFC 3986's unreserved characters stay as they are.
const NON_ALPHANUMERIC_BUT_UNRESERVED: &percent_encoding::AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A call that is ready to go.
pub struct Prepared {
    /// What is sent.
    pub request: Request<Full<Bytes>>,
    /// How its answer comes back.
    pub form: Form,
}

/// Everything that a call is made of.
pub struct Outgoing<'a> {
    /// What is called.
    pub endpoint: Endpoint,
    /// Whom it goes to.
    pub destination: &'a Destination,
    /// The model, without a prefix.
    pub model: Option<&'a str>,
    /// The caller's headers.
    pub headers: &'a HeaderMap,
    /// Headers that are to be forwarded, besides those that the request itself names.
    pub forward: Option<&'a Vec<String>>,
    /// The host that the config names.
    pub host: Option<&'a str>,
    /// Whether the config wants answers to be in OpenAI's form and nothing else.
    pub strict: Option<bool>,
    /// Whether calls without a custom host go to the provider itself.
    pub live: bool,
    /// The hosts that may be called wherever they lead.
    pub trusted: &'a TrustedHosts,
}

impl Outgoing<'_> {
    /// The host that it goes to: the request's `x-portkey-custom-host`, the config's, the model's, the record's; none for
    /// the mock provider.
    ///
    /// # Errors
    /// 400 when the host is no text, and for a provider that cannot be called from here.
    pub fn host(&self) -> Result<Option<Cow<'_, str>>, Refusal> {
        let is_there = |host: &&str| !host.is_empty();
        let given = match self.headers.get(&names::CUSTOM_HOST) {
            Some(value) => Some(value.to_str().map_err(|_| invalid_host())?).filter(is_there),
            None => None,
        };
        let of_model = || self.listed_model()?.configurations.as_ref()?.custom_host.as_deref().filter(is_there);
        let custom = given.or(self.host.filter(is_there)).or_else(of_model);
        if let Some(host) = custom.or_else(|| self.destination.text("customHost")) {
            return Ok(Some(Cow::Borrowed(host)));
        }
        if !self.live {
            return Ok(None);
        }
        let id = self.destination.ai_provider_id();
        if id == "azure-openai" {
            let resource = self.destination.text("resourceName").ok_or_else(|| {
                Refusal::request("The virtual key has no resourceName, so there is no Azure resource to call")
            })?;
            return Ok(Some(Cow::Owned(format!("https://{resource}.openai.azure.com/openai"))));
        }
        hosts::of_provider(id).map(Cow::Borrowed).map(Some).ok_or_else(|| {
            Refusal::request(&format!(
                "{id} is mock-only for now: the local gateway cannot call it. Give a custom host, or start the gateway \
                 without --upstream live"
            ))
        })
    }

    fn listed_model(&self) -> Option<&crate::api::integrations::models::Model> {
        let target = self.destination.target.as_ref()?;
        let model = self.model?;
        target.integration.models.iter().find(|listed| listed.slug == model)
    }

    /// Only `false` relaxes it; Portkey's Python SDK says so by default.
    fn compliance(&self) -> Compliance {
        let given = self.headers.get(&names::STRICT).map(|value| value != "false");
        if given.or(self.strict).unwrap_or(true) { Compliance::Strict } else { Compliance::Relaxed }
    }

    /// How its answer comes back.
    pub fn form(&self) -> Form {
        Form::of(self.destination.ai_provider_id(), self.endpoint, self.compliance())
    }

    /// Makes the request to `host`.
    ///
    /// # Errors
    /// 400 for what cannot be sent, and for what the provider's API has no words for.
    pub fn prepare(
        &self,
        host: &str,
        deployment: Option<&Deployment<'_>>,
        mut call: Call,
    ) -> Result<Prepared, Refusal> {
        let form = self.form();
        let spoken = form.spoken(self.endpoint);
        let path = spoken.path();
        let path = match deployment {
            None => Cow::Borrowed(path),
            // These paths name no deployment, so the model does.
            Some(Deployment { api_version: Some("v1"), deployment_name, .. }) => {
                call.set_model(deployment_name);
                Cow::Owned(format!("/v1{path}"))
            }
            Some(Deployment { deployment_name, api_version, .. }) if self.endpoint == Endpoint::Responses => {
                call.set_model(deployment_name);
                Cow::Owned(format!("{path}{}", version(*api_version)))
            }
            Some(deployment) => {
                let name = utf8_percent_encode(deployment.deployment_name, NON_ALPHANUMERIC_BUT_UNRESERVED);
                Cow::Owned(format!("/deployments/{name}{path}{}", version(deployment.api_version)))
            }
        };
        let unsupported = |refused: anthropic::Unsupported| {
            Refusal::by_provider(self.destination.ai_provider_id(), &refused.message, refused.param.as_deref())
        };
        let mut body = match form {
            Form::Same | Form::Ours => call,
            Form::MessagesToChat(_) => Call::parse(anthropic::to_messages(&call.body).map_err(unsupported)?.into())?,
            Form::ChatToMessages => Call::parse(anthropic::to_chat(&call.body).map_err(unsupported)?.into())?,
        };
        let may_ask = matches!(spoken, Endpoint::ChatCompletions | Endpoint::Completions)
            && deployment.is_none_or(Deployment::knows_stream_options);
        if body.facts.stream && may_ask && !body.facts.asks_for_usage {
            body.ask_for_usage();
        }
        let mut headers = self.headers()?;
        headers.entry(header::CONTENT_TYPE).or_insert(HeaderValue::from_static("application/json"));
        Ok(Prepared { request: self.request(Method::POST, host, &path, headers, body.body)?, form })
    }

    /// The request for the provider's list of models.
    ///
    /// # Errors
    /// 400 for what cannot be sent.
    pub fn list(&self, host: &str) -> Result<Request<Full<Bytes>>, Refusal> {
        self.request(Method::GET, host, "/models", self.headers()?, Bytes::new())
    }

    fn request(
        &self,
        method: Method,
        host: &str,
        path: &str,
        headers: HeaderMap,
        body: Bytes,
    ) -> Result<Request<Full<Bytes>>, Refusal> {
        let host = CustomHost::parse(host, self.trusted).map_err(|_| invalid_host())?;
        let path = PathAndQuery::try_from([host.prefix, path].concat()).map_err(|_| invalid_host())?;
        let uri = Uri::builder().scheme(host.scheme).authority(host.authority).path_and_query(path).build();
        let mut request = Request::new(Full::new(body));
        *request.method_mut() = method;
        *request.uri_mut() = uri.map_err(|_| invalid_host())?;
        *request.headers_mut() = headers;
        Ok(request)
    }

    /// The headers of the request to the upstream.
    fn headers(&self) -> Result<HeaderMap, Refusal> {
        let mut headers = HeaderMap::with_capacity(USUAL);
        let is_anthropic = self.destination.ai_provider_id() == "anthropic";
        let for_anthropic = PASSED_ON_TO_ANTHROPIC.iter().filter(|_| is_anthropic);
        for name in PASSED_ON.iter().chain(for_anthropic) {
            if let Some(value) = self.headers.get(name) {
                headers.insert(name, value.clone());
            }
        }
        if is_anthropic {
            headers.entry("anthropic-version").or_insert(ANTHROPIC_VERSION);
        }
        // Errors are read on their way back, and nothing is gained by compressing what goes to the next process.
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        self.add_credential(&mut headers)?;
        for (name, value) in self.forwarded() {
            // Not `extend`, which would add to the credential rather than replace it.
            headers.insert(name, value);
        }
        let fields = self.destination.fields();
        let of_model = fields.get(MODEL_HEADERS).and_then(|models| models.get(self.model?)?.as_object());
        for own in [fields.get("customHeaders").and_then(Value::as_object), of_model].into_iter().flatten() {
            add_own(&mut headers, own)?;
        }
        Ok(headers)
    }

    /// The headers that the request or the config names to be forwarded, except those that hold the caller's Portkey key.
    fn forwarded(&self) -> Vec<(HeaderName, HeaderValue)> {
        let given = self.headers;
        let list = given.get(&names::FORWARD_HEADERS).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let of_config = self.forward.into_iter().flatten().map(String::as_str);
        let token = authenticate::token(given).unwrap_or_default();
        let holds_token = |value: &HeaderValue| {
            let bytes = value.as_bytes();
            bytes == token.as_bytes() || bytes.rsplit(|byte| *byte == b' ').next() == Some(token.as_bytes())
        };
        list.split(',')
            .chain(of_config)
            .filter_map(|name| name.trim().parse::<HeaderName>().ok())
            .filter(|name| may_be_set(name) && *name != names::API_KEY)
            .filter_map(|name| given.get(&name).filter(|value| !holds_token(value)).cloned().map(|value| (name, value)))
            .collect()
    }

    /// The provider's credential, where it has one: a self-hosted model may need none.
    fn add_credential(&self, headers: &mut HeaderMap) -> Result<(), Refusal> {
        if let Some(key) = self.destination.key() {
            let key = key.expose();
            let (name, value) = match self.destination.ai_provider_id() {
                "azure-openai" if self.destination.text("azureAuthMode").is_none_or(|mode| !needs_token(mode)) => {
                    (HeaderName::from_static("api-key"), HeaderValue::from_str(key))
                }
                "anthropic" => (HeaderName::from_static("x-api-key"), HeaderValue::from_str(key)),
                _ => (header::AUTHORIZATION, HeaderValue::try_from(["Bearer ", key].concat())),
            };
            let mut value = value
                .map_err(|_| Refusal::request("The virtual key's credential has characters no header can hold"))?;
            value.set_sensitive(true);
            headers.insert(name, value);
        } else if let Some(mode) = self.destination.text("azureAuthMode").filter(|mode| needs_token(mode)) {
            return Err(Refusal::request(&format!(
                "The local gateway fetches no Azure tokens, so it cannot forward for azureAuthMode {mode} without one: \
                 give a bearer token as the key"
            )));
        }
        for (field, name) in [("openaiOrganization", "openai-organization"), ("openaiProject", "openai-project")] {
            if let Some(value) = self.destination.text(field).and_then(|value| HeaderValue::from_str(value).ok()) {
                headers.insert(HeaderName::from_static(name), value);
            }
        }
        Ok(())
    }
}

/// Azure's ways to prove oneself that end in a bearer token.
fn needs_token(mode: &str) -> bool {
    matches!(mode, "entra" | "managed" | "workload")
}

fn version(version: Option<&str>) -> String {
    let encoded = |version| utf8_percent_encode(version, NON_ALPHANUMERIC_BUT_UNRESERVED);
    version.map(|version| format!("?api-version={}", encoded(version))).unwrap_or_default()
}

fn add_own(headers: &mut HeaderMap, own: &Map<String, Value>) -> Result<(), Refusal> {
    for (name, value) in own {
        let header = HeaderName::try_from(name.as_str()).ok().filter(may_be_set);
        let value = value.as_str().and_then(|value| HeaderValue::from_str(value).ok());
        let (Some(header), Some(mut value)) = (header, value) else {
            return Err(Refusal::request(&format!("The virtual key's custom header `{name}` cannot be sent")));
        };
        value.set_sensitive(true);
        headers.insert(header, value);
    }
    Ok(())
}

fn may_be_set(name: &HeaderName) -> bool {
    !OWN.contains(name) && !forward::is_hop_by_hop(name)
}

/// What is said of every host that may not be called.
pub fn invalid_host() -> Refusal {
    Refusal::request("Invalid custom host")
}

#[cfg(test)]
mod tests;
