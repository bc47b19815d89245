//! OpenAI's chat completions on the wire, as far as Anthropic has a counterpart, or must say that it has none
//! (<https://platform.openai.com/docs/api-reference/chat>).

mod answer;

use serde::{Deserialize, Serialize};
use serde_json::Number;

use super::{
    messages,
    wire::{Json, Text, TextOr},
};

pub use answer::{
    AssistantMessage, BlockDelta, Choice, Chunk, ChunkChoice, Completion, Delta, Failure, Received, ReceivedMessage,
};

/// A request. What stands below `thinking` is read, never written.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Request<'a> {
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub model: Option<Text<'a>>,
    #[serde(borrow)]
    pub messages: Vec<Message<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_completion_tokens: Option<u64>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub stop: Option<TextOr<'a, Text<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temperature: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top_p: Option<Number>,
    /// Not OpenAI's, but understood by many upstreams in its form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top_k: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub stream_options: Option<Json<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub user: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<Tool<'a>>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub tool_choice: Option<Json<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parallel_tool_calls: Option<bool>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub response_format: Option<ResponseFormat<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub reasoning_effort: Option<Text<'a>>,
    /// Anthropic's member, which callers of Portkey's gateway may put into a chat request.
    #[serde(borrow, skip_serializing)]
    pub thinking: Option<Json<'a>>,
    /// The older name of `max_completion_tokens`.
    #[serde(skip_serializing)]
    pub max_tokens: Option<u64>,
    #[serde(borrow, skip_serializing)]
    pub metadata: Option<Metadata<'a>>,
    #[serde(skip_serializing)]
    pub n: Option<u64>,
    #[serde(skip_serializing)]
    pub logprobs: Option<bool>,
    #[serde(skip_serializing)]
    pub top_logprobs: Option<u64>,
    #[serde(borrow, skip_serializing)]
    pub logit_bias: Option<Json<'a>>,
    #[serde(skip_serializing)]
    pub presence_penalty: Option<f64>,
    #[serde(skip_serializing)]
    pub frequency_penalty: Option<f64>,
    #[serde(borrow, skip_serializing)]
    pub modalities: Option<Vec<Text<'a>>>,
    #[serde(borrow, skip_serializing)]
    pub audio: Option<Json<'a>>,
    #[serde(borrow, skip_serializing)]
    pub functions: Option<Json<'a>>,
    #[serde(borrow, skip_serializing)]
    pub function_call: Option<Json<'a>>,
    #[serde(borrow, skip_serializing)]
    pub web_search_options: Option<Json<'a>>,
}

/// OpenAI's labels for stored answers. Of these, Anthropic knows one.
#[derive(Debug, Deserialize)]
pub struct Metadata<'a> {
    #[serde(default, borrow)]
    pub user_id: Option<Text<'a>>,
}

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    Developer,
    System,
    User,
    Assistant,
    Tool,
    Function,
}

/// A message of a request.
#[derive(Debug, Serialize, Deserialize)]
pub struct Message<'a> {
    pub role: Role,
    #[serde(borrow)]
    pub content: Option<TextOr<'a, Part<'a>>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<ToolCall<'a>>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub tool_call_id: Option<Text<'a>>,
    #[serde(borrow, skip_serializing)]
    pub function_call: Option<Json<'a>>,
    /// What a relaxed answer said, given back in place of `content`: a model that thinks wants its thoughts back with
    /// the results of the tools that it called.
    #[serde(borrow, skip_serializing)]
    pub content_blocks: Option<Vec<messages::Block<'a>>>,
    /// Anthropic's member, which Portkey's gateway takes on messages, parts and tools.
    #[serde(borrow, skip_serializing)]
    pub cache_control: Option<Json<'a>>,
}

impl<'a> Message<'a> {
    /// A message that only says something.
    pub fn new(role: Role, content: Option<TextOr<'a, Part<'a>>>) -> Self {
        Self {
            role,
            content,
            refusal: None,
            tool_calls: None,
            tool_call_id: None,
            function_call: None,
            content_blocks: None,
            cache_control: None,
        }
    }
}

/// A part of a message's content; which members it has depends on its type.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Part<'a> {
    #[serde(borrow)]
    pub r#type: Text<'a>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<ImageUrl<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub file: Option<File<'a>>,
    #[serde(borrow, skip_serializing)]
    pub cache_control: Option<Json<'a>>,
}

impl<'a> Part<'a> {
    /// A text.
    pub fn text(text: Text<'a>) -> Self {
        Self { r#type: "text".into(), text: Some(text), ..Self::default() }
    }
}

/// An image; its `detail` has no counterpart.
#[derive(Debug, Serialize, Deserialize)]
pub struct ImageUrl<'a> {
    #[serde(borrow)]
    pub url: Text<'a>,
}

/// A file. `file_url` and `mime_type` are additions of Portkey's gateway.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct File<'a> {
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub filename: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub file_data: Option<Text<'a>>,
    #[serde(borrow, skip_serializing)]
    pub file_url: Option<Text<'a>>,
    #[serde(borrow, skip_serializing)]
    pub mime_type: Option<Text<'a>>,
}

/// A call that an assistant makes; in events, a piece of one.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct ToolCall<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<u64>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub id: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub function: Option<Call<'a>>,
}

/// The function that is called, and its arguments as JSON in a string.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Call<'a> {
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub arguments: Option<Text<'a>>,
}

/// A tool on offer.
#[derive(Debug, Serialize, Deserialize)]
pub struct Tool<'a> {
    #[serde(borrow)]
    pub r#type: Text<'a>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub function: Option<Function<'a>>,
    #[serde(borrow, skip_serializing)]
    pub cache_control: Option<Json<'a>>,
}

/// A function on offer.
#[derive(Debug, Serialize, Deserialize)]
pub struct Function<'a> {
    #[serde(borrow)]
    pub name: Text<'a>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text<'a>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub parameters: Option<Json<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
}

/// A function that has to be called.
#[derive(Debug, Serialize, Deserialize)]
pub struct NamedTool<'a> {
    #[serde(borrow)]
    pub r#type: Text<'a>,
    #[serde(borrow)]
    pub function: Option<Call<'a>>,
}

/// What form the answer's text has.
#[derive(Debug, Serialize, Deserialize)]
pub struct ResponseFormat<'a> {
    #[serde(borrow)]
    pub r#type: Text<'a>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub json_schema: Option<JsonSchema<'a>>,
}

/// A schema for the answer.
#[derive(Debug, Serialize, Deserialize)]
pub struct JsonSchema<'a> {
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    pub schema: Option<Json<'a>>,
}
