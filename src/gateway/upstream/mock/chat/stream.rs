//! An answer in OpenAI's chunks: for each choice its role, its text or its call token by token, and why it ended; then
//! the usage, if it is asked for; then `[DONE]`.

use axum::body::Bytes;
use serde::Serialize;

use super::{
    answer::{Answer, ToolCall, Usage},
    logprobs::TokenLogprob,
};
use crate::gateway::upstream::{mock::events, tokens::Encoding};

#[derive(Serialize)]
struct Chunk<'a> {
    id: &'a str,
    object: &'static str,
    created: u64,
    model: &'a str,
    system_fingerprint: &'a str,
    provider: &'a str,
    choices: &'a [ChunkChoice<'a>],
    /// Left out, null, or the usage: the outer level says whether the member is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    usage: Option<Option<Usage>>,
}

#[derive(Serialize)]
struct ChunkChoice<'a> {
    index: u64,
    delta: Delta<'a>,
    logprobs: Option<Likelihoods<'a>>,
    finish_reason: Option<&'a str>,
}

#[derive(Serialize)]
struct Likelihoods<'a> {
    content: &'a [TokenLogprob],
    refusal: Option<()>,
}

#[derive(Default, Serialize)]
struct Delta<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    /// Left out, null, or a piece of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<Option<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tool_calls: Option<[ToolDelta<'a>; 1]>,
}

#[derive(Serialize)]
struct ToolDelta<'a> {
    index: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#type: Option<&'a str>,
    function: FunctionDelta<'a>,
}

#[derive(Serialize)]
struct FunctionDelta<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    arguments: &'a str,
}

impl<'a> Delta<'a> {
    fn text(piece: &'a str) -> Self {
        Self { content: Some(Some(piece)), ..Self::default() }
    }

    fn call(id: Option<&'a str>, name: Option<&'a str>, arguments: &'a str) -> Self {
        let function = FunctionDelta { name, arguments };
        let call = ToolDelta { index: 0, id, r#type: id.map(|_| "function"), function };
        Self { tool_calls: Some([call]), ..Self::default() }
    }
}

/// The events of an answer.
pub fn events(encoding: &Encoding, answer: &Answer<'_>, with_usage: bool) -> Vec<Bytes> {
    let mut all = Vec::new();
    for choice in &answer.choices {
        let mut push = |delta: Delta<'_>, token: Option<&[TokenLogprob]>, finish_reason: Option<&str>| {
            let logprobs = token.map(|content| Likelihoods { content, refusal: None });
            let choice = ChunkChoice { index: choice.index, delta, logprobs, finish_reason };
            all.push(event(answer, &[choice], with_usage.then_some(None)));
        };
        let role = Some("assistant");
        if let Some(content) = &choice.message.content {
            push(Delta { role, ..Delta::text("") }, None, None);
            for (index, piece) in encoding.split(content).iter().enumerate() {
                let token = choice.logprobs.as_ref().and_then(|logprobs| logprobs.content.get(index..=index));
                push(Delta::text(piece), token, None);
            }
        }
        for ToolCall { id, function, .. } in choice.message.tool_calls.iter().flatten() {
            push(Delta { role, content: Some(None), ..Delta::call(Some(id), Some(&function.name), "") }, None, None);
            for piece in encoding.split(&function.arguments) {
                push(Delta::call(None, None, &piece), None, None);
            }
        }
        push(Delta::default(), None, Some(choice.finish_reason));
    }
    if with_usage {
        all.push(event(answer, &[], Some(Some(answer.usage))));
    }
    all.push(events::DONE);
    all
}

fn event(answer: &Answer<'_>, choices: &[ChunkChoice<'_>], usage: Option<Option<Usage>>) -> Bytes {
    events::data(&Chunk {
        id: &answer.id,
        object: "chat.completion.chunk",
        created: answer.created,
        model: answer.model,
        system_fingerprint: answer.system_fingerprint,
        provider: answer.provider,
        choices,
        usage,
    })
}
