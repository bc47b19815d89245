//! A chat completion.

use serde::Serialize;

use super::{logprobs::Logprobs, request::ChatRequest};
use crate::gateway::upstream::{
    mock::{
        Asked,
        reply::{End, Order, Reply},
        seal::Seal,
    },
    tokens::Encoding,
};

/// A finished answer: what is sent at once, or cut into events.
#[derive(Debug, Serialize)]
pub struct Answer<'a> {
    /// See [`Seal`].
    pub id: String,
    object: &'static str,
    /// See [`Seal`]; seconds since 1970.
    pub created: u64,
    /// The deployment, or the model.
    pub model: &'a str,
    /// As many as were asked for.
    pub choices: Vec<Choice>,
    /// Counted.
    pub usage: Usage,
    /// Always the same: the mock provider has one configuration.
    pub system_fingerprint: &'static str,
    /// The provider it plays.
    pub provider: &'a str,
}

/// One of the alternatives.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// From 0.
    pub index: u64,
    /// What is said.
    pub message: AssistantMessage,
    /// Of the text, where they are asked for.
    pub logprobs: Option<Logprobs>,
    /// `stop`, `tool_calls`, or `length` when the limit of tokens cut it off.
    pub finish_reason: &'static str,
}

/// The assistant's message.
#[derive(Debug, Serialize)]
pub struct AssistantMessage {
    role: &'static str,
    /// The text; none where a tool is called.
    pub content: Option<String>,
    /// The tools called: one, or none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<[ToolCall; 1]>,
    refusal: Option<()>,
}

/// A tool called.
#[derive(Debug, Serialize)]
pub struct ToolCall {
    /// What the result has to name.
    pub id: String,
    r#type: &'static str,
    /// What is called.
    pub function: FunctionCall,
}

/// A function called.
#[derive(Debug, Serialize)]
pub struct FunctionCall {
    /// The function's.
    pub name: String,
    /// As JSON.
    pub arguments: String,
}

/// Tokens that were used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Usage {
    /// By the request.
    pub prompt_tokens: u64,
    /// By all choices.
    pub completion_tokens: u64,
    /// By both.
    pub total_tokens: u64,
}

impl<'a> Answer<'a> {
    /// Answers `request`.
    pub fn compose(asked: &Asked<'a>, request: &ChatRequest<'_>, order: &Order<'_>) -> Self {
        let seal = Seal::of(asked);
        let mut completion_tokens = 0;
        let choices = (0..request.choices())
            .map(|index| {
                let reply = order.fill(asked.encoding, asked.part, index);
                completion_tokens += reply.tokens;
                let logprobs = request.logprobs().filter(|_| reply.calls.is_none());
                let logprobs = logprobs.map(|top| Logprobs::of(asked.encoding, &reply.text, top));
                Choice::new(index, reply, logprobs, &seal)
            })
            .collect();
        let prompt_tokens = prompt_tokens(asked.encoding, request);
        let usage = Usage { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
        Self {
            id: seal.id("chatcmpl-", 29),
            object: "chat.completion",
            created: seal.created,
            model: asked.model,
            choices,
            usage,
            system_fingerprint: "fp_mock",
            provider: &asked.part.provider,
        }
    }
}

impl Choice {
    fn new(index: u64, reply: Reply, logprobs: Option<Logprobs>, seal: &Seal) -> Self {
        let finish_reason = match (&reply.end, &reply.calls) {
            (End::Limit, _) => "length",
            (_, Some(_)) => "tool_calls",
            (_, None) => "stop",
        };
        let (content, tool_calls) = match reply.calls {
            None => (Some(reply.text), None),
            Some(name) => {
                let function = FunctionCall { name, arguments: reply.text };
                let call = ToolCall { id: seal.part_id("call_", 24, index), r#type: "function", function };
                (None, Some([call]))
            }
        };
        let message = AssistantMessage { role: "assistant", content, tool_calls, refusal: None };
        Self { index, message, logprobs, finish_reason }
    }
}

/// Three tokens for each message, one more for a name, three for the beginning of the answer, and what the texts
/// have (OpenAI's cookbook, "How to count tokens"). Tools count as the JSON that they are, which is near to what OpenAI
/// counts, and images as nothing.
fn prompt_tokens(encoding: &Encoding, request: &ChatRequest<'_>) -> u64 {
    let messages: u64 = request
        .messages
        .iter()
        .map(|message| {
            let texts: u64 = message.content.texts().map(|text| encoding.count(text)).sum();
            let name = message.name.as_ref().map_or(0, |name| encoding.count(&name.0) + 1);
            let calls = message.tool_calls.map_or(0, |calls| encoding.count(calls.get()));
            3 + encoding.count(message.role.name()) + texts + name + calls
        })
        .sum();
    messages + 3 + request.tools.map_or(0, |tools| encoding.count(tools.get()))
}
