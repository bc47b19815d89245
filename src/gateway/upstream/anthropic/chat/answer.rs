//! Answers, whole and in chunks: as an upstream gives them, and as we do.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Part, ToolCall};
use crate::gateway::upstream::{
    anthropic::{
        PROVIDER,
        wire::{Json, Text, TextOr},
    },
    usage::{Reported, Usage},
};

/// A whole answer, or a chunk of one, as an upstream gives it.
#[derive(Debug, Deserialize)]
pub struct Received<'a> {
    #[serde(borrow)]
    pub id: Option<Text<'a>>,
    #[serde(borrow)]
    pub model: Option<Text<'a>>,
    #[serde(borrow)]
    pub choices: Option<Vec<ReceivedChoice<'a>>>,
    pub usage: Option<Reported>,
    /// In events: why there is no more to come.
    #[serde(borrow)]
    pub error: Option<Json<'a>>,
}

/// One of the alternatives.
#[derive(Debug, Deserialize)]
pub struct ReceivedChoice<'a> {
    #[serde(default)]
    pub index: u64,
    #[serde(borrow)]
    pub message: Option<ReceivedMessage<'a>>,
    /// In events, instead of a message.
    #[serde(borrow)]
    pub delta: Option<ReceivedMessage<'a>>,
    #[serde(borrow)]
    pub finish_reason: Option<Text<'a>>,
}

/// What the assistant says; in events, a piece of it.
#[derive(Debug, Default, Deserialize)]
pub struct ReceivedMessage<'a> {
    #[serde(borrow)]
    pub content: Option<TextOr<'a, Part<'a>>>,
    #[serde(borrow)]
    pub refusal: Option<Text<'a>>,
    #[serde(borrow)]
    pub tool_calls: Option<Vec<ToolCall<'a>>>,
}

/// A whole answer, as we give it.
#[derive(Debug, Serialize)]
pub struct Completion<'a> {
    pub id: &'a str,
    pub object: &'static str,
    pub created: i64,
    pub model: &'a str,
    pub provider: &'static str,
    pub choices: [Choice<'a>; 1],
    pub usage: ChatUsage,
}

/// The only choice of an answer.
#[derive(Debug, Serialize)]
pub struct Choice<'a> {
    pub index: u64,
    pub message: AssistantMessage<'a>,
    pub logprobs: Option<()>,
    pub finish_reason: &'a str,
}

/// What the assistant says.
#[derive(Debug, Serialize)]
pub struct AssistantMessage<'a> {
    pub role: &'static str,
    pub content: Option<String>,
    pub refusal: Option<()>,
    /// Portkey's addition to relaxed answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_blocks: Option<Vec<Json<'a>>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tool_calls: Vec<ToolCall<'a>>,
}

/// A chunk of an answer, as we give it.
#[derive(Debug, Serialize)]
pub struct Chunk<'a> {
    pub id: &'a str,
    pub object: &'static str,
    pub created: i64,
    pub model: &'a str,
    pub provider: &'static str,
    pub choices: &'a [ChunkChoice<'a>],
    /// Left out, null, or the usage: the outer level says whether the member is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usage: Option<Option<ChatUsage>>,
}

/// The only choice of a chunk.
#[derive(Debug, Serialize)]
pub struct ChunkChoice<'a> {
    pub index: u64,
    pub delta: Delta<'a>,
    pub logprobs: Option<()>,
    pub finish_reason: Option<&'a str>,
}

/// What a chunk adds.
#[derive(Debug, Default, Serialize)]
pub struct Delta<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<[ToolCall<'a>; 1]>,
    /// Portkey's addition to relaxed answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_blocks: Option<[BlockDelta; 1]>,
}

/// What a chunk adds to a block of Anthropic's: the members of the block or of its delta, without the type.
#[derive(Debug, Serialize)]
pub struct BlockDelta {
    pub index: u64,
    pub delta: Map<String, Value>,
}

/// OpenAI's form of a usage. Like Portkey's gateway, it adds Anthropic's two members when the cache was used: OpenAI
/// has no place for what was written to it.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct ChatUsage {
    prompt_tokens: u64,
    completion_tokens: u64,
    total_tokens: u64,
    prompt_tokens_details: PromptTokensDetails,
    #[serde(skip_serializing_if = "Option::is_none")]
    cache_read_input_tokens: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cache_creation_input_tokens: Option<u64>,
}

#[derive(Debug, Clone, Copy, Serialize)]
struct PromptTokensDetails {
    cached_tokens: u64,
}

impl From<Usage> for ChatUsage {
    fn from(usage: Usage) -> Self {
        let cached = usage.cache_read > 0 || usage.cache_write > 0;
        Self {
            prompt_tokens: usage.input,
            completion_tokens: usage.output,
            total_tokens: usage.total(),
            prompt_tokens_details: PromptTokensDetails { cached_tokens: usage.cache_read },
            cache_read_input_tokens: cached.then_some(usage.cache_read),
            cache_creation_input_tokens: cached.then_some(usage.cache_write),
        }
    }
}

/// OpenAI's form of an error, with the provider beside it.
#[derive(Debug, Serialize)]
pub struct Failure<'a> {
    error: FailureDetails<'a>,
    provider: &'static str,
}

#[derive(Debug, Serialize)]
struct FailureDetails<'a> {
    message: String,
    r#type: Option<&'a str>,
    param: Option<()>,
    code: Option<()>,
}

impl<'a> Failure<'a> {
    /// An error of Anthropic's.
    pub fn new(message: &str, r#type: Option<&'a str>) -> Self {
        let message = format!("{PROVIDER} error: {message}");
        Self { error: FailureDetails { message, r#type, param: None, code: None }, provider: PROVIDER }
    }
}
