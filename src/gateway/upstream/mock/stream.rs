//! An answer in OpenAI's chunks: for each choice its role, its text token by token, and why it ended; then the usage, if
//! it is asked for; then `[DONE]`.

use std::convert::Infallible;

use axum::body::{Body, Bytes};
use futures_util::stream;
use serde::Serialize;

use super::answer::{Answer, Usage};
use crate::gateway::upstream::tokens::Encoding;

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
    logprobs: Option<()>,
    finish_reason: Option<&'a str>,
}

#[derive(Default, Serialize)]
struct Delta<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<&'a str>,
}

/// The events of an answer.
pub fn body(encoding: &Encoding, answer: &Answer<'_>, with_usage: bool) -> Body {
    let mut events = Vec::new();
    for choice in &answer.choices {
        let mut push = |delta: Delta<'_>, finish_reason: Option<&str>| {
            let choice = ChunkChoice { index: choice.index, delta, logprobs: None, finish_reason };
            events.push(event(answer, &[choice], with_usage.then_some(None)));
        };
        push(Delta { role: Some("assistant"), content: Some("") }, None);
        for piece in encoding.split(&choice.message.content) {
            push(Delta { content: Some(&piece), ..Delta::default() }, None);
        }
        push(Delta::default(), Some(choice.finish_reason));
    }
    if with_usage {
        events.push(event(answer, &[], Some(Some(answer.usage))));
    }
    events.push(Bytes::from_static(b"data: [DONE]\n\n"));
    Body::from_stream(stream::iter(events.into_iter().map(Ok::<_, Infallible>)))
}

fn event(answer: &Answer<'_>, choices: &[ChunkChoice<'_>], usage: Option<Option<Usage>>) -> Bytes {
    let chunk = Chunk {
        id: answer.id,
        object: "chat.completion.chunk",
        created: answer.created,
        model: answer.model,
        system_fingerprint: answer.system_fingerprint,
        provider: answer.provider,
        choices,
        usage,
    };
    let mut event = Vec::with_capacity(256);
    event.extend_from_slice(b"data: ");
    // Writing to memory does not fail, and nothing here is a map with keys that are not strings.
    let _ = serde_json::to_writer(&mut event, &chunk);
    event.extend_from_slice(b"\n\n");
    event.into()
}
