//! OpenAI's chat completions and Anthropic's Messages API, each told in the words of the other.
//!
//! Everything here is a function of bytes: who sends them where is the proxy's business. Two things can be carried:
//!
//! | call | request | answer | error | events |
//! | --- | --- | --- | --- | --- |
//! | `/v1/chat/completions` to Anthropic | [`to_messages`] | [`to_chat_completion`] | [`to_chat_error`] | [`ChatStream`] |
//! | `/v1/messages` to an upstream in OpenAI's form | [`to_chat`] | [`to_message`] | [`to_message_error`] | [`MessageStream`] |
//!
//! The wire types of each side are written once ([`chat`] and [`messages`]) and read in one direction, written in the
//! other. Where there is no counterpart, a request is refused ([`Unsupported`]) if the answer would not be what was asked
//! for; hints that only steer how an answer is made (`seed`, `cache_control` towards OpenAI, …) are left out.
//! The mapping follows Portkey's gateway (branch 2.x, `src/providers/anthropic` and `src/adapters/messages`); where
//! it goes another way, the place says why.

mod answers;
mod chat;
mod chat_stream;
mod errors;
mod message_stream;
mod messages;
mod to_chat;
mod to_messages;
mod wire;

#[cfg(test)]
mod tests;

pub use answers::{to_chat_completion, to_message};
pub use chat_stream::ChatStream;
pub use errors::{to_chat_error, to_message_error};
pub use message_stream::MessageStream;
pub use to_chat::to_chat;
pub use to_messages::{DEFAULT_MAX_TOKENS, to_messages};

/// What answers in OpenAI's form say in their member `provider`.
const PROVIDER: &str = "anthropic";

/// A request that cannot be told in the other API's words, or cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Unsupported {
    /// For people.
    pub message: String,
    /// The member at fault, as a path: `messages[0].content[1].type`.
    pub param: Option<String>,
}

impl Unsupported {
    fn new(param: impl Into<String>, message: impl Into<String>) -> Self {
        Self { message: message.into(), param: Some(param.into()) }
    }
}

/// How closely an answer in OpenAI's form keeps to it: the request's `x-portkey-strict-open-ai-compliance`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Compliance {
    /// OpenAI's members and reasons alone. The header's default.
    #[default]
    Strict,
    /// With Anthropic's own reasons, and all that is said, thoughts included, in `content_blocks`. What Portkey's SDK for
    /// Python asks for unless told otherwise.
    Relaxed,
}

/// OpenAI's `finish_reason` for Anthropic's `stop_reason`.
///
/// A refusal is OpenAI's `content_filter`; Portkey's gateway writes `refusal`, which OpenAI's clients do not know.
fn finish_reason(stop_reason: Option<&str>, compliance: Compliance) -> &str {
    match stop_reason {
        Some(reason) if compliance == Compliance::Relaxed => reason,
        Some("tool_use") => "tool_calls",
        Some("max_tokens" | "model_context_window_exceeded") => "length",
        Some("refusal") => "content_filter",
        // `end_turn`, `stop_sequence`, `pause_turn`, and those that are yet to come.
        _ => "stop",
    }
}

/// Anthropic's `stop_reason` for OpenAI's `finish_reason`. Some upstreams say `stop` although they call tools, and some
/// pass Anthropic's own reasons on.
fn stop_reason(finish_reason: Option<&str>, calls_tools: bool) -> &'static str {
    match finish_reason {
        Some("length" | "max_tokens") => "max_tokens",
        Some("content_filter" | "refusal") => "refusal",
        Some("tool_calls" | "function_call" | "tool_use") => "tool_use",
        Some("stop_sequence") => "stop_sequence",
        Some("pause_turn") => "pause_turn",
        _ if calls_tools => "tool_use",
        _ => "end_turn",
    }
}
