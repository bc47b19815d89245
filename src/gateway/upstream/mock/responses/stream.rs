//! A response in its events, which are numbered and named.

use axum::body::Bytes;
use serde_json::{Map, Value, json};

use super::answer::Answer;
use crate::gateway::upstream::{mock::events, tokens::Encoding};

#[derive(Default)]
struct Events(Vec<Bytes>);

impl Events {
    /// Adds an event with its type and number.
    fn push(&mut self, name: &str, members: Value) {
        let mut event = Map::new();
        event.insert("type".into(), name.into());
        event.insert("sequence_number".into(), self.0.len().into());
        if let Value::Object(members) = members {
            event.extend(members);
        }
        self.0.push(events::named(name, &event));
    }
}

/// The events of an answer.
pub fn events(encoding: &Encoding, answer: &Answer<'_>) -> Vec<Bytes> {
    let mut all = Events::default();
    let (id, text) = (&answer.item_id, &answer.reply.text);
    all.push("response.created", json!({"response": answer.begun()}));
    all.push("response.in_progress", json!({"response": answer.begun()}));
    all.push("response.output_item.added", json!({"output_index": 0, "item": answer.item("in_progress", "")}));
    let pieces = encoding.split(text);
    if let Some(name) = &answer.reply.calls {
        for delta in pieces {
            let members = json!({"item_id": id, "output_index": 0, "delta": delta});
            all.push("response.function_call_arguments.delta", members);
        }
        let members = json!({"item_id": id, "output_index": 0, "name": name, "arguments": text});
        all.push("response.function_call_arguments.done", members);
    } else {
        let place = |member: &str, value: Value| {
            let mut members = json!({"item_id": id, "output_index": 0, "content_index": 0});
            if let Value::Object(members) = &mut members {
                members.insert(member.to_owned(), value);
                if member != "part" {
                    members.insert("logprobs".to_owned(), json!([]));
                }
            }
            members
        };
        all.push("response.content_part.added", place("part", Answer::content("")));
        for delta in pieces {
            all.push("response.output_text.delta", place("delta", delta.into()));
        }
        all.push("response.output_text.done", place("text", text.as_str().into()));
        all.push("response.content_part.done", place("part", Answer::content(text)));
    }
    let item = answer.item(answer.status(), text);
    all.push("response.output_item.done", json!({"output_index": 0, "item": item}));
    let last = if answer.is_incomplete() { "response.incomplete" } else { "response.completed" };
    all.push(last, json!({"response": answer.response()}));
    all.0
}
