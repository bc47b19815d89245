//! Anthropic's Messages API on the wire, as far as OpenAI has a counterpart, or must say that it has none
//! (<https://platform.claude.com/docs/en/api/messages>).

use serde::{Deserialize, Serialize};
use serde_json::{Map, Number, Value};

use super::wire::{Json, Text, TextOr};
use crate::gateway::upstream::usage::{Reported, Usage};

/// A request. What stands below `output_config` is read, never written.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request<'a> {
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub model: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_tokens: Option<u64>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub system: Option<TextOr<'a, Block<'a>>>,
    #[serde(borrow)]
    pub messages: Vec<Message<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub stop_sequences: Option<Vec<Text<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temperature: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top_p: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top_k: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<Tool<'a>>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub tool_choice: Option<ToolChoice<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub thinking: Option<Json<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub output_config: Option<OutputConfig<'a>>,
    #[serde(borrow, skip_serializing)]
    pub mcp_servers: Option<Vec<Json<'a>>>,
    #[serde(borrow, skip_serializing)]
    pub container: Option<Json<'a>>,
}

/// Who asks.
#[derive(Debug, Serialize, Deserialize)]
pub struct Metadata<'a> {
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<Text<'a>>,
}

/// Who speaks. `system` within the conversation is known to the newest models only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    User,
    Assistant,
    System,
}

/// A message of a request.
#[derive(Debug, Serialize, Deserialize)]
pub struct Message<'a> {
    pub role: Role,
    #[serde(borrow)]
    pub content: TextOr<'a, Block<'a>>,
}

/// A block of content; which members it has depends on its type.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Block<'a> {
    #[serde(borrow)]
    pub r#type: Text<'a>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub id: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub input: Option<Json<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub tool_use_id: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub content: Option<TextOr<'a, Block<'a>>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub thinking: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Text<'a>>,
    /// Of thoughts that may not be read.
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub data: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub cache_control: Option<Json<'a>>,
}

impl<'a> Block<'a> {
    /// A text.
    pub fn text(text: Text<'a>) -> Self {
        Self { r#type: "text".into(), text: Some(text), ..Self::default() }
    }
}

/// Where an image or a document comes from.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Source<'a> {
    #[serde(borrow)]
    pub r#type: Text<'a>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub media_type: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub data: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub url: Option<Text<'a>>,
}

/// A tool on offer. One with a type other than `custom` runs at Anthropic.
#[derive(Debug, Serialize, Deserialize)]
pub struct Tool<'a> {
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<Text<'a>>,
    #[serde(borrow)]
    pub name: Text<'a>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub input_schema: Option<Json<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub cache_control: Option<Json<'a>>,
}

/// Whether and what the model has to call.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct ToolChoice<'a> {
    #[serde(borrow)]
    pub r#type: Text<'a>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_parallel_tool_use: Option<bool>,
}

/// What form the answer has, and how much effort it is worth.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct OutputConfig<'a> {
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub effort: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub format: Option<Format<'a>>,
}

/// A schema for the answer.
#[derive(Debug, Serialize, Deserialize)]
pub struct Format<'a> {
    #[serde(borrow)]
    pub r#type: Text<'a>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub schema: Option<Json<'a>>,
}

/// A whole answer, or how one begins, as Anthropic gives it.
#[derive(Debug, Deserialize)]
pub struct Received<'a> {
    #[serde(borrow)]
    pub r#type: Text<'a>,
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub model: Text<'a>,
    #[serde(borrow)]
    pub content: Vec<ReceivedBlock<'a>>,
    #[serde(borrow)]
    pub stop_reason: Option<Text<'a>>,
    #[serde(default)]
    pub usage: Reported,
}

/// A block of an answer. Of those that are neither texts nor calls of tools, only the type is looked at.
#[derive(Debug, Deserialize)]
pub struct ReceivedBlock<'a> {
    #[serde(borrow)]
    pub r#type: Text<'a>,
    #[serde(borrow)]
    pub text: Option<Text<'a>>,
    #[serde(borrow)]
    pub id: Option<Text<'a>>,
    #[serde(borrow)]
    pub name: Option<Text<'a>>,
    #[serde(borrow)]
    pub input: Option<Json<'a>>,
}

/// An event of a stream, as Anthropic gives it; which members it has depends on its type.
#[derive(Debug, Deserialize)]
pub struct ReceivedEvent<'a> {
    #[serde(borrow)]
    pub r#type: Text<'a>,
    #[serde(borrow)]
    pub message: Option<Received<'a>>,
    #[serde(borrow)]
    pub content_block: Option<ReceivedBlock<'a>>,
    #[serde(borrow)]
    pub delta: Option<ReceivedDelta<'a>>,
    pub usage: Option<Reported>,
    #[serde(borrow)]
    pub error: Option<ReceivedError<'a>>,
}

/// What an event adds to a block, whatever that is.
#[derive(Debug, Deserialize)]
pub struct RawEvent {
    pub index: u64,
    #[serde(alias = "content_block")]
    pub delta: Map<String, Value>,
}

/// What an event adds.
#[derive(Debug, Deserialize)]
pub struct ReceivedDelta<'a> {
    #[serde(borrow)]
    pub r#type: Option<Text<'a>>,
    #[serde(borrow)]
    pub text: Option<Text<'a>>,
    #[serde(borrow)]
    pub partial_json: Option<Text<'a>>,
    #[serde(borrow)]
    pub stop_reason: Option<Text<'a>>,
}

/// What went wrong.
#[derive(Debug, Deserialize)]
pub struct ReceivedError<'a> {
    #[serde(borrow)]
    pub r#type: Option<Text<'a>>,
    #[serde(borrow)]
    pub message: Option<Text<'a>>,
}

/// A whole answer, or how one begins, as we give it.
#[derive(Debug, Serialize)]
pub struct Answer<'a> {
    pub id: &'a str,
    pub r#type: &'static str,
    pub role: &'static str,
    pub model: &'a str,
    pub content: Vec<Block<'a>>,
    pub stop_reason: Option<&'static str>,
    pub stop_sequence: Option<()>,
    pub usage: MessageUsage,
}

/// An event of a stream, as we give it.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event<'a> {
    MessageStart { message: Answer<'a> },
    ContentBlockStart { index: u64, content_block: &'a Block<'a> },
    ContentBlockDelta { index: u64, delta: Delta<'a> },
    ContentBlockStop { index: u64 },
    MessageDelta { delta: End, usage: MessageUsage },
    MessageStop,
    Error { error: FailureDetails<'a> },
}

impl Event<'_> {
    /// What stands behind `event:`.
    pub fn name(&self) -> &'static str {
        match self {
            Event::MessageStart { .. } => "message_start",
            Event::ContentBlockStart { .. } => "content_block_start",
            Event::ContentBlockDelta { .. } => "content_block_delta",
            Event::ContentBlockStop { .. } => "content_block_stop",
            Event::MessageDelta { .. } => "message_delta",
            Event::MessageStop => "message_stop",
            Event::Error { .. } => "error",
        }
    }
}

/// What an event adds to a block.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Delta<'a> {
    TextDelta { text: &'a str },
    InputJsonDelta { partial_json: &'a str },
}

/// Why an answer ended.
#[derive(Debug, Serialize)]
pub struct End {
    pub stop_reason: &'static str,
    pub stop_sequence: Option<()>,
}

/// What went wrong.
#[derive(Debug, Serialize)]
pub struct FailureDetails<'a> {
    pub r#type: &'a str,
    pub message: &'a str,
}

/// Anthropic's form of a usage: its input is what came neither from nor into the cache.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct MessageUsage {
    input_tokens: u64,
    cache_creation_input_tokens: u64,
    cache_read_input_tokens: u64,
    output_tokens: u64,
}

impl From<Usage> for MessageUsage {
    fn from(usage: Usage) -> Self {
        Self {
            input_tokens: usage.input.saturating_sub(usage.cache_read).saturating_sub(usage.cache_write),
            cache_creation_input_tokens: usage.cache_write,
            cache_read_input_tokens: usage.cache_read,
            output_tokens: usage.output,
        }
    }
}
