//! The client of the management API: builds a request from a call, sends it, tries again where that is safe, and reads
//! the answer in any of the shapes that real servers give it.

mod error;
mod pages;
mod raw;
mod raw_pages;
mod request;
mod retry;
mod trace;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, header};
use serde::de::DeserializeOwned;
use serde_json::Value;
use url::Url;

use super::{
    ApiError, Call, Operation,
    page::Paged,
    read::read_leniently,
    transport::{self, Transport},
};
use crate::secret::Secret;

pub use error::ClientError;
pub use pages::{Page, Pages};
pub use raw::{RawCall, RawReply};
pub use raw_pages::{RawPage, RawPages, list_rows};
use request::HIDDEN;
pub use request::{PreparedRequest, path_segment, redacted};
pub use retry::Wait;
pub use trace::TraceEvent;

use retry::Verdict;

/// The header that carries the Portkey API key.
const KEY_HEADER: &str = "x-portkey-api-key";

/// Somebody who is told of things as they happen.
pub type Listener<T> = Arc<dyn Fn(&T) + Send + Sync>;

/// What a client is made of.
pub struct ClientOptions {
    /// Base URL of the API; with or without a slash at the end.
    pub base_url: Url,
    /// The Portkey API key.
    pub key: Secret,
    /// Where that key comes from, in words, for whoever has to mend it.
    pub key_origin: Option<String>,
    /// The way to the server.
    pub transport: Transport,
    /// How often a request is tried again.
    pub retries: u32,
    /// How long a request may take, each try by itself.
    pub timeout: Duration,
    /// Is told of every request and answer, with secrets hidden.
    pub trace: Option<Listener<TraceEvent>>,
    /// Is told before a wait between two tries.
    pub on_wait: Option<Listener<Wait>>,
    /// Is told of the method of every request that has changed something.
    pub on_change: Option<Listener<Method>>,
}

/// The client of the management API. Cheap to clone.
#[derive(Clone)]
pub struct Client {
    options: Arc<ClientOptions>,
    first_delay: Duration,
    /// Whether the server is on this machine.
    here: bool,
}

/// A typed answer, and the same answer as it came: output shows fields that this version does not know.
#[derive(Debug, Clone)]
pub struct Received<T> {
    /// The typed answer.
    pub value: T,
    /// The answer as it came, without the `{success, data}` wrapper.
    pub raw: Value,
}

/// One try: an answer of any status, or why there is none.
type Try = Result<Response<Bytes>, transport::TransportError>;

impl Client {
    /// A client.
    pub fn new(options: ClientOptions) -> Self {
        let here = transport::is_loopback(&options.base_url);
        Self { options: Arc::new(options), first_delay: retry::FIRST_DELAY, here }
    }

    /// The base URL.
    pub fn base_url(&self) -> &Url {
        &self.options.base_url
    }

    /// Sends a call, and again where that is safe.
    ///
    /// # Errors
    /// When the server cannot be reached or answers with an error; see [`ClientError`].
    pub async fn send<O: Operation>(&self, call: Call<O>) -> Result<Received<O::Reply>, ClientError> {
        let prepared = PreparedRequest::new(&self.options.base_url, &call)?;
        decode(O::NAME, self.exchange(&prepared).await?.body())
    }

    /// Sends a request, and again where that is safe, until there is an answer of success.
    async fn exchange(&self, prepared: &PreparedRequest) -> Result<Response<Bytes>, ClientError> {
        let mut delays = retry::delays(self.options.retries, self.first_delay);
        let mut tried_before = false;
        loop {
            let outcome = self.attempt(prepared).await?;
            let verdict = match &outcome {
                // A gateway of this machine that does not run will not, however long one waits.
                Err(error) if self.here && error.refused => Verdict::Final,
                outcome => retry::judge(&prepared.method, outcome),
            };
            if let (Verdict::Again(wanted), Some(delay)) = (&verdict, delays.next()) {
                let wait = Wait::new(wanted.unwrap_or(delay), &outcome);
                if let Some(tell) = &self.options.on_wait {
                    tell(&wait);
                }
                tokio::time::sleep(wait.delay).await;
                tried_before = true;
                continue;
            }
            return match outcome {
                // The first try did it, and only its answer was lost.
                Ok(response)
                    if tried_before
                        && prepared.method == Method::DELETE
                        && response.status() == StatusCode::NOT_FOUND =>
                {
                    Ok(response.map(|_| Bytes::new()))
                }
                Ok(response) if response.status().is_success() => {
                    if let (false, Some(tell)) = (prepared.method.is_safe(), &self.options.on_change) {
                        tell(&prepared.method);
                    }
                    Ok(response)
                }
                Ok(response) => Err(self.refusal(&response)),
                Err(error) => Err(ClientError::unanswered(&self.options.base_url, &prepared.method, error)),
            };
        }
    }

    /// Walks the pages of a list, up to `limit` items.
    pub fn pages<O: Paged>(&self, path: O::Path, query: O::Query, limit: Option<u64>) -> Pages<O> {
        Pages::new(self.clone(), path, query, limit)
    }

    /// What an answer that is not a success means.
    fn refusal(&self, response: &Response<Bytes>) -> ClientError {
        if response.status().is_redirection() {
            let to = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default();
            // Only the origin: what follows it may be anything.
            return ClientError::Redirect(Url::parse(to).map_or_else(|_| String::new(), |url| transport::origin(&url)));
        }
        let error = ApiError::from_response(response.status(), request_id(response.headers()), response.body());
        let retry_after = retry::retry_after(response.headers());
        ClientError::Api { error, retry_after, key_origin: self.options.key_origin.clone(), here: self.here }
    }

    async fn attempt(&self, prepared: &PreparedRequest) -> Result<Try, ClientError> {
        let request = self.http_request(prepared)?;
        self.trace(|| TraceEvent::request(prepared, &self.options.key));
        let started = Instant::now();
        let outcome = self.options.transport.execute(request, self.options.timeout).await;
        let outcome = outcome.map(|response| self.without_our_key(response));
        self.trace(|| TraceEvent::outcome(&outcome, started.elapsed()));
        Ok(outcome)
    }

    /// A refusal that repeats the request, as debugging pages do, would have the key printed.
    fn without_our_key(&self, response: Response<Bytes>) -> Response<Bytes> {
        let key = self.options.key.expose();
        let body = response.body();
        if response.status().is_success() || key.is_empty() || memchr::memmem::find(body, key.as_bytes()).is_none() {
            return response;
        }
        let clean = String::from_utf8_lossy(body).replace(key, HIDDEN);
        response.map(|_| clean.into())
    }

    fn http_request(&self, prepared: &PreparedRequest) -> Result<Request<Bytes>, ClientError> {
        let mut key = HeaderValue::from_str(self.options.key.expose()).map_err(|_| ClientError::UnusableKey)?;
        key.set_sensitive(true);
        let mut builder =
            Request::builder().method(prepared.method.clone()).uri(prepared.url.as_str()).header(KEY_HEADER, key);
        for (name, value) in &prepared.headers {
            builder = builder.header(name, value);
        }
        let body = match &prepared.body {
            Some(body) => {
                builder = builder.header(header::CONTENT_TYPE, "application/json");
                serde_json::to_vec(body).map_err(|error| ClientError::Setup(error.to_string()))?
            }
            None => Vec::new(),
        };
        builder.body(Bytes::from(body)).map_err(|error| ClientError::Setup(error.to_string()))
    }

    fn trace(&self, event: impl FnOnce() -> TraceEvent) {
        if let Some(tell) = &self.options.trace {
            tell(&event());
        }
    }
}

/// The server's id for a request; `x-portkey-trace-id` is what the gateway gives.
fn request_id(headers: &HeaderMap) -> Option<String> {
    ["x-request-id", "x-portkey-trace-id", "cf-ray"]
        .iter()
        .find_map(|name| headers.get(*name)?.to_str().ok().map(str::to_owned))
}

/// Reads an answer: `{success, data: {…}}` is unwrapped, nothing at all counts as `{}`.
fn decode<T: DeserializeOwned>(operation: &'static str, body: &[u8]) -> Result<Received<T>, ClientError> {
    let fault = |place: String, reason: String| ClientError::Decode { operation, place, reason };
    let text = if body.trim_ascii().is_empty() { b"{}".as_slice() } else { body };
    let mut raw: Value = serde_json::from_slice(text).map_err(|_| fault(String::new(), "it is not JSON".to_owned()))?;
    if raw.get("success").is_some() && raw.get("data").is_some_and(Value::is_object) {
        raw = raw.get_mut("data").map(Value::take).unwrap_or_default();
    }
    // From the borrowed value: the answer itself goes on to the output as it came.
    let value = read_leniently(&raw).map_err(|misread| fault(misread.place, misread.reason))?;
    Ok(Received { value, raw })
}

#[cfg(test)]
mod tests;
