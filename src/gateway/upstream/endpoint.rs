//! The operations of the data plane that have a body.

use axum::http::Uri;

/// An operation of the data plane. What it is called with and what it answers is OpenAI's, or Anthropic's for
/// [`Endpoint::Messages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Endpoint {
    /// `POST /v1/chat/completions`
    ChatCompletions,
    /// `POST /v1/completions`
    Completions,
    /// `POST /v1/embeddings`
    Embeddings,
    /// `POST /v1/responses`
    Responses,
    /// `POST /v1/messages`
    Messages,
}

impl Endpoint {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::ChatCompletions, Self::Completions, Self::Embeddings, Self::Responses, Self::Messages];

    /// The path below `/v1`, with its slash.
    pub const fn path(self) -> &'static str {
        match self {
            Self::ChatCompletions => "/chat/completions",
            Self::Completions => "/completions",
            Self::Embeddings => "/embeddings",
            Self::Responses => "/responses",
            Self::Messages => "/messages",
        }
    }

    /// The whole path, as callers and the log have it.
    pub const fn whole_path(self) -> &'static str {
        match self {
            Self::ChatCompletions => "/v1/chat/completions",
            Self::Completions => "/v1/completions",
            Self::Embeddings => "/v1/embeddings",
            Self::Responses => "/v1/responses",
            Self::Messages => "/v1/messages",
        }
    }

    /// The operation that a request's URI names.
    pub fn of(uri: &Uri) -> Option<Self> {
        let path = uri.path().strip_prefix("/v1")?;
        Self::ALL.into_iter().find(|endpoint| endpoint.path() == path)
    }

    /// Portkey's name for it, as conditions of policies and its logs have it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ChatCompletions => "chatComplete",
            Self::Completions => "complete",
            Self::Embeddings => "embed",
            Self::Responses => "createModelResponse",
            Self::Messages => "messages",
        }
    }
}
