//! A message in its events, which are named.

use axum::body::Bytes;
use serde::Serialize;

use super::answer::{Answer, Block, Ending, Message, Usage};
use crate::gateway::upstream::{mock::events, tokens::Encoding};

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Event<'a> {
    MessageStart { message: Message<'a> },
    ContentBlockStart { index: u64, content_block: Block<'a> },
    Ping,
    ContentBlockDelta { index: u64, delta: Delta<'a> },
    ContentBlockStop { index: u64 },
    MessageDelta { delta: Ending<'a>, usage: Usage },
    MessageStop,
}

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Delta<'a> {
    TextDelta { text: &'a str },
    InputJsonDelta { partial_json: &'a str },
}

impl Event<'_> {
    fn name(&self) -> &'static str {
        match self {
            Event::MessageStart { .. } => "message_start",
            Event::ContentBlockStart { .. } => "content_block_start",
            Event::Ping => "ping",
            Event::ContentBlockDelta { .. } => "content_block_delta",
            Event::ContentBlockStop { .. } => "content_block_stop",
            Event::MessageDelta { .. } => "message_delta",
            Event::MessageStop => "message_stop",
        }
    }
}

/// The events of an answer.
pub fn events(encoding: &Encoding, answer: &Answer<'_>) -> Vec<Bytes> {
    let mut all = Vec::new();
    let mut push = |event: Event<'_>| all.push(events::named(event.name(), &event));
    push(Event::MessageStart { message: answer.begun() });
    if let Some(content_block) = answer.block("") {
        push(Event::ContentBlockStart { index: 0, content_block });
        push(Event::Ping);
        for piece in encoding.split(&answer.reply.text) {
            let delta = match answer.reply.calls {
                Some(_) => Delta::InputJsonDelta { partial_json: &piece },
                None => Delta::TextDelta { text: &piece },
            };
            push(Event::ContentBlockDelta { index: 0, delta });
        }
        push(Event::ContentBlockStop { index: 0 });
    }
    push(Event::MessageDelta { delta: answer.ending(), usage: answer.usage(answer.reply.tokens) });
    push(Event::MessageStop);
    all
}
