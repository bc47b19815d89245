//! A message in its events, which are named.

use axum::body::Bytes;
use serde_json::{Value, json};

use super::answer::Answer;
use crate::gateway::upstream::{mock::events, tokens::Encoding};

/// The events of an answer.
pub fn events(encoding: &Encoding, answer: &Answer<'_>) -> Vec<Bytes> {
    let mut all = Vec::new();
    let mut push = |event: Value| {
        let name = event["type"].as_str().unwrap_or_default().to_owned();
        all.push(events::named(&name, &event));
    };
    push(json!({"type": "message_start", "message": answer.begun()}));
    if let Some(block) = answer.block() {
        push(json!({"type": "content_block_start", "index": 0, "content_block": block}));
        push(json!({"type": "ping"}));
        for piece in encoding.split(&answer.reply.text) {
            let delta = match answer.reply.calls {
                Some(_) => json!({"type": "input_json_delta", "partial_json": piece}),
                None => json!({"type": "text_delta", "text": piece}),
            };
            push(json!({"type": "content_block_delta", "index": 0, "delta": delta}));
        }
        push(json!({"type": "content_block_stop", "index": 0}));
    }
    let usage = answer.usage(answer.reply.tokens);
    push(json!({"type": "message_delta", "delta": answer.ending(), "usage": usage}));
    push(json!({"type": "message_stop"}));
    all
}
