//! The built-in provider: answers in OpenAI's and Anthropic's forms without calling anyone.
//!
//! The same request gets the same answer, byte for byte: id, time and text are functions of the request and of the
//! target alone. The text says who answered and repeats the end of the last user message, or of the last result of a
//! tool; `model` is the deployment for Azure and the requested model otherwise, so a test can read off which of them was
//! chosen. A tool on offer is called until its result is there, with arguments that its schema allows, and an answer by
//! a schema is an instance of it. Token usage is counted with OpenAI's encodings.
//!
//! Each operation has a module of its own for what its API says and takes; what is to be answered is decided in one
//! place for all of them, [`reply`]. What cannot be honoured is refused with 400, because a wrong answer would teach the
//! caller something false.

mod chat;
mod completions;
mod embeddings;
mod events;
mod format;
mod inputs;
mod instance;
mod messages;
mod read;
mod reply;
mod responses;
mod seal;
mod tools;

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use serde::Serialize;

use super::{
    endpoint::Endpoint,
    tokens::{Encoding, Encodings},
    usage::Usage,
};

/// Bodies above this size are parsed and counted on a thread of their own: at some 40 µs per KiB they would keep
/// other requests waiting.
const INLINE: usize = 16 * 1024;

/// Headers of an answer, those included that others add: as many as fit without growing.
const USUAL: usize = 12;

/// Who the mock provider plays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The AI provider's id.
    pub provider: String,
    /// The virtual key's slug.
    pub slug: String,
    /// The Azure deployment.
    pub deployment: Option<String>,
    /// The model asked for, without prefix.
    pub model: Option<String>,
}

/// Why a request is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MockError {
    /// The request is at fault.
    Invalid {
        /// For people.
        message: String,
        /// The member at fault.
        param: Option<String>,
    },
    /// The gateway is.
    Internal,
}

impl MockError {
    fn invalid(param: &str, message: impl Into<String>) -> Self {
        Self::Invalid { message: message.into(), param: Some(param.to_owned()) }
    }

    fn missing(param: &str) -> Self {
        Self::invalid(param, format!("`{param}` is missing"))
    }

    /// What the real provider does, and this one does not.
    fn beyond(param: &str, what: &str) -> Self {
        Self::invalid(param, format!("the built-in mock provider cannot {what} (`{param}`)"))
    }
}

impl Part {
    /// What is reported as `model`.
    fn answering_model(&self) -> Option<&str> {
        self.deployment.as_deref().or(self.model.as_deref())
    }
}

/// An answer, and what it used; of a stream that is sent to its end.
#[derive(Debug)]
pub struct Answered {
    /// In the form of the operation's API, plain or in events, with status 200.
    pub response: Response,
    /// As the body says it.
    pub usage: Usage,
}

impl Answered {
    fn whole(body: Vec<u8>, input: u64, output: u64) -> Self {
        Self::new("application/json", Body::from(body), input, output)
    }

    fn streamed(events: Vec<Bytes>, input: u64, output: u64) -> Self {
        let mut answered = Self::new("text/event-stream", events::body(events), input, output);
        answered.response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        answered
    }

    fn new(content_type: &'static str, body: Body, input: u64, output: u64) -> Self {
        let mut response = Response::new(body);
        // With room for those that the gateway and the server add.
        *response.headers_mut() = HeaderMap::with_capacity(USUAL);
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        Self { response, usage: Usage { input, output, ..Usage::default() } }
    }
}

/// A request, and all that its answer depends on.
struct Asked<'a> {
    encoding: &'a Encoding,
    part: &'a Part,
    /// What is reported as `model`.
    model: &'a str,
    body: &'a [u8],
}

/// Answers a request in the name of `part`.
///
/// # Errors
/// [`MockError::Invalid`] for what the real API would refuse and for what this provider cannot do.
pub async fn answer(encodings: &Encodings, endpoint: Endpoint, part: Part, body: Bytes) -> Result<Answered, MockError> {
    let model = part.model.as_deref().or(part.deployment.as_deref()).unwrap_or_default();
    let encoding = encodings.of(model).await.map_err(|_| MockError::Internal)?;
    // Two kilobytes of request can ask for three million numbers.
    if body.len() <= INLINE && endpoint != Endpoint::Embeddings {
        return respond(endpoint, &encoding, &part, &body);
    }
    let respond = move || respond(endpoint, &encoding, &part, &body);
    tokio::task::spawn_blocking(respond).await.map_err(|_| MockError::Internal)?
}

fn respond(endpoint: Endpoint, encoding: &Encoding, part: &Part, body: &[u8]) -> Result<Answered, MockError> {
    let Some(model) = part.answering_model() else {
        return Err(MockError::invalid("model", "you must provide a model parameter"));
    };
    let asked = Asked { encoding, part, model, body };
    match endpoint {
        Endpoint::ChatCompletions => chat::answer(&asked),
        Endpoint::Completions => completions::answer(&asked),
        Endpoint::Embeddings => embeddings::answer(&asked),
        Endpoint::Responses => responses::answer(&asked),
        Endpoint::Messages => messages::answer(&asked),
    }
}

fn to_json(body: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(1024);
    // Writing to memory does not fail, and nothing here is a map with keys that are not strings.
    let _ = serde_json::to_writer(&mut bytes, body);
    bytes
}

#[cfg(test)]
mod testing;
