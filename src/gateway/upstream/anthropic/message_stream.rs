//! OpenAI's chunks in Anthropic's events.

use super::{
    answers::tool_use_id,
    chat::{Received, ReceivedMessage, ToolCall},
    errors,
    messages::{Answer, Block, Delta, End, Event, FailureDetails},
    stop_reason,
    wire::{Json, Text, TextOr, write_to},
};
use crate::gateway::upstream::{
    endpoint::Endpoint,
    sse::{self, SseParser, TooLong},
    usage::Usage,
};

/// Turns the chunks of a chat completion into the events of an answer of Anthropic's, as they arrive. What comes out
/// ends with `message_stop`, or with `error`.
///
/// Holds one chunk at most, of 1 MiB. Of several choices the first is told. The usage stands in the last event but
/// one; OpenAI tells it last, so the first event has zeros.
#[derive(Debug)]
pub struct MessageStream {
    parser: SseParser,
    state: State,
}

#[derive(Debug, Default)]
struct State {
    started: bool,
    ended: bool,
    id: String,
    usage: Usage,
    /// How many blocks have been begun; the last of them may be open.
    blocks: u64,
    open: Option<Open>,
    /// How many tools have been called.
    tools: usize,
    finish_reason: Option<String>,
}

#[derive(Debug, PartialEq, Eq)]
enum Open {
    Text,
    Tool { index: Option<u64>, id: String },
}

impl Default for MessageStream {
    fn default() -> Self {
        Self::new()
    }
}

impl MessageStream {
    /// For one answer.
    pub fn new() -> Self {
        Self { parser: SseParser::default(), state: State::default() }
    }

    /// Bytes of the upstream's stream, cut anywhere; appends to `out` what they complete.
    pub fn feed(&mut self, chunk: &[u8], out: &mut Vec<u8>) {
        let Self { parser, state } = self;
        let fed = parser.feed(chunk, &mut |event| state.event(event, out));
        state.check(fed, out);
    }

    /// The stream has ended, whether it was complete or not.
    pub fn finish(&mut self, out: &mut Vec<u8>) {
        let Self { parser, state } = self;
        let fed = parser.finish(&mut |event| state.event(event, out));
        state.check(fed, out);
        // Some upstreams leave `[DONE]` out.
        if state.finish_reason.is_some() {
            state.end(out);
        } else {
            state.fail("api_error", "the stream ended before the answer did", out);
        }
    }

    /// The tokens that the stream has told so far.
    pub fn usage(&self) -> Usage {
        self.state.usage
    }
}

impl State {
    fn check(&mut self, fed: Result<(), TooLong>, out: &mut Vec<u8>) {
        if let Err(error) = fed {
            self.fail("api_error", &error.to_string(), out);
        }
    }

    fn event(&mut self, event: sse::Event<'_>, out: &mut Vec<u8>) {
        if self.ended {
            return;
        }
        if event.data.trim() == "[DONE]" {
            return if self.started {
                self.end(out);
            } else {
                self.fail("api_error", "the stream ended before the answer began", out);
            };
        }
        let Ok(chunk) = serde_json::from_str::<Received<'_>>(event.data) else {
            return self.fail("api_error", "an event cannot be read", out);
        };
        if let Some(error) = &chunk.error {
            let (r#type, message) = errors::in_stream(error.as_str());
            return self.fail(r#type, &message, out);
        }
        if let Some(usage) = chunk.usage.and_then(|usage| usage.usage(Endpoint::ChatCompletions)) {
            self.usage = usage;
        }
        let choices = chunk.choices.unwrap_or_default();
        // Azure's first chunk has no choices and no model, but what its filter thought of the prompt.
        if !self.started && !choices.is_empty() {
            self.start(chunk.id.as_ref(), chunk.model.as_ref(), out);
        }
        for choice in choices.into_iter().filter(|choice| choice.index == 0) {
            if let Some(delta) = choice.delta.or(choice.message) {
                self.delta(delta, out);
            }
            // Some upstreams write an empty one until there is a reason.
            if let Some(reason) = choice.finish_reason.filter(|reason| !reason.as_str().is_empty()) {
                self.finish_reason = Some(reason.as_str().to_owned());
            }
        }
    }

    fn start(&mut self, id: Option<&Text<'_>>, model: Option<&Text<'_>>, out: &mut Vec<u8>) {
        self.started = true;
        self.id = id.map_or("", Text::as_str).to_owned();
        let message = Answer {
            id: &self.id,
            r#type: "message",
            role: "assistant",
            model: model.map_or("", Text::as_str),
            content: Vec::new(),
            stop_reason: None,
            stop_sequence: None,
            usage: Usage::default().into(),
        };
        write(&Event::MessageStart { message }, out);
    }

    fn delta(&mut self, delta: ReceivedMessage<'_>, out: &mut Vec<u8>) {
        match delta.content {
            None => {}
            Some(TextOr::Text(text)) => self.text(&text, out),
            Some(TextOr::Parts(parts)) => {
                parts.iter().filter_map(|part| part.text.as_ref()).for_each(|text| self.text(text, out));
            }
        }
        if let Some(refusal) = &delta.refusal {
            self.text(refusal, out);
        }
        for call in delta.tool_calls.unwrap_or_default() {
            self.call(call, out);
        }
    }

    fn text(&mut self, text: &Text<'_>, out: &mut Vec<u8>) {
        if text.as_str().is_empty() || self.ended {
            return;
        }
        if self.open != Some(Open::Text) {
            self.begin(Open::Text, &Block::text("".into()), out);
        }
        self.add(Delta::TextDelta { text: text.as_str() }, out);
    }

    /// A call, or a piece of the last one. Pieces of an earlier one cannot be told any more, as Anthropic's blocks come
    /// one after the other; no upstream is known to send such.
    fn call(&mut self, call: ToolCall<'_>, out: &mut Vec<u8>) {
        if self.ended {
            return;
        }
        let id = call.id.filter(|id| !id.as_str().is_empty());
        let function = call.function.unwrap_or_default();
        let goes_on = match &self.open {
            Some(Open::Tool { index, id: open }) => {
                call.index == *index && id.as_ref().is_none_or(|id| id.as_str() == open)
            }
            _ => false,
        };
        if !goes_on {
            let Some(name) = function.name.filter(|name| !name.as_str().is_empty()) else {
                return self.fail("api_error", "the calls of several tools are mixed up", out);
            };
            let open = Open::Tool { index: call.index, id: id.as_ref().map_or("", Text::as_str).to_owned() };
            let id = tool_use_id(id, &self.id, self.tools).as_str().to_owned();
            self.tools += 1;
            let block = Block {
                r#type: "tool_use".into(),
                id: Some(id.into()),
                name: Some(name),
                input: Json::object("{}"),
                ..Block::default()
            };
            self.begin(open, &block, out);
        }
        if let Some(arguments) = function.arguments.filter(|arguments| !arguments.as_str().is_empty()) {
            self.add(Delta::InputJsonDelta { partial_json: arguments.as_str() }, out);
        }
    }

    fn begin(&mut self, open: Open, content_block: &Block<'_>, out: &mut Vec<u8>) {
        self.close(out);
        write(&Event::ContentBlockStart { index: self.blocks, content_block }, out);
        self.blocks += 1;
        self.open = Some(open);
    }

    fn add(&self, delta: Delta<'_>, out: &mut Vec<u8>) {
        write(&Event::ContentBlockDelta { index: self.blocks.saturating_sub(1), delta }, out);
    }

    fn close(&mut self, out: &mut Vec<u8>) {
        if self.open.take().is_some() {
            write(&Event::ContentBlockStop { index: self.blocks.saturating_sub(1) }, out);
        }
    }

    fn end(&mut self, out: &mut Vec<u8>) {
        if std::mem::replace(&mut self.ended, true) {
            return;
        }
        self.close(out);
        let stop_reason = stop_reason(self.finish_reason.as_deref(), self.tools > 0);
        let delta = End { stop_reason, stop_sequence: None };
        write(&Event::MessageDelta { delta, usage: self.usage.into() }, out);
        write(&Event::MessageStop, out);
    }

    fn fail(&mut self, r#type: &str, message: &str, out: &mut Vec<u8>) {
        if !std::mem::replace(&mut self.ended, true) {
            write(&Event::Error { error: FailureDetails { r#type, message } }, out);
        }
    }
}

fn write(event: &Event<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b"event: ");
    out.extend_from_slice(event.name().as_bytes());
    out.extend_from_slice(b"\ndata: ");
    write_to(out, event);
    out.extend_from_slice(b"\n\n");
}
