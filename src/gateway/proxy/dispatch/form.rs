//! In which API's form an answer comes, and in which the caller expects it.

use crate::gateway::upstream::{anthropic::Compliance, endpoint::Endpoint};

/// How the answer of an upstream becomes the caller's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// It is in the caller's form.
    Same,
    /// It is none, but what the gateway says in place of an answer.
    Ours,
    /// It is Anthropic's, and the caller's a chat completion.
    MessagesToChat(Compliance),
    /// It is a chat completion, and the caller's Anthropic's.
    ChatToMessages,
}

impl Form {
    /// Of the answers of a provider to calls of an endpoint.
    pub fn of(ai_provider_id: &str, endpoint: Endpoint, compliance: Compliance) -> Self {
        match (ai_provider_id, endpoint) {
            ("anthropic", Endpoint::ChatCompletions) => Self::MessagesToChat(compliance),
            ("anthropic", _) | (_, Endpoint::ChatCompletions | Endpoint::Completions) => Self::Same,
            (_, Endpoint::Messages) => Self::ChatToMessages,
            (_, Endpoint::Embeddings | Endpoint::Responses) => Self::Same,
        }
    }

    /// The endpoint whose form the upstream speaks.
    pub fn spoken(self, endpoint: Endpoint) -> Endpoint {
        match self {
            Self::Same | Self::Ours => endpoint,
            Self::MessagesToChat(_) => Endpoint::Messages,
            Self::ChatToMessages => Endpoint::ChatCompletions,
        }
    }
}
