//! Anthropic's events in OpenAI's chunks.

use super::{
    Compliance, PROVIDER,
    chat::{BlockDelta, Call, Chunk, ChunkChoice, Delta, Failure, ToolCall},
    finish_reason,
    messages::{RawEvent, Received, ReceivedBlock, ReceivedDelta, ReceivedEvent},
    wire::{Text, write_to},
};
use crate::gateway::upstream::{
    endpoint::Endpoint,
    sse::{Event, SseParser, TooLong},
    usage::{Reported, Usage},
};

/// Turns the events of an answer of Anthropic's into the chunks of a chat completion, as they arrive. What comes out
/// ends with `data: [DONE]`; an error, or an end that comes too early, stands as an error object before it.
///
/// Holds one event at most, of 1 MiB. What the model thinks is left out unless the answer may be relaxed; so are
/// events that are not known.
#[derive(Debug)]
pub struct ChatStream {
    parser: SseParser,
    state: State,
}

#[derive(Debug)]
struct State {
    created: i64,
    include_usage: bool,
    compliance: Compliance,
    id: String,
    model: String,
    usage: Reported,
    /// How many tools have been called.
    tools: u64,
    /// The last block calls a tool, and has not ended.
    tool: Option<Tool>,
    has_reason: bool,
    ended: bool,
}

#[derive(Debug, Default)]
struct Tool {
    index: u64,
    has_arguments: bool,
}

impl ChatStream {
    /// For an answer created at `created_seconds` since 1970. `include_usage` is the request's
    /// `stream_options.include_usage`: a last chunk tells the usage, and in the others it is null.
    pub fn new(created_seconds: i64, include_usage: bool, compliance: Compliance) -> Self {
        let state = State {
            created: created_seconds,
            include_usage,
            compliance,
            id: String::new(),
            model: String::new(),
            usage: Reported::default(),
            tools: 0,
            tool: None,
            has_reason: false,
            ended: false,
        };
        Self { parser: SseParser::default(), state }
    }

    /// Bytes of Anthropic's stream, cut anywhere; appends to `out` what they complete.
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
        if state.has_reason {
            state.end(out);
        } else {
            state.fail("the stream ended before the answer did", None, out);
        }
    }

    /// The tokens that the stream has told so far.
    pub fn usage(&self) -> Usage {
        self.state.usage.usage(Endpoint::Messages).unwrap_or_default()
    }
}

impl State {
    fn check(&mut self, fed: Result<(), TooLong>, out: &mut Vec<u8>) {
        if let Err(error) = fed {
            self.fail(&error.to_string(), None, out);
        }
    }

    fn event(&mut self, event: Event<'_>, out: &mut Vec<u8>) {
        if self.ended {
            return;
        }
        let data = event.data;
        let Ok(event) = serde_json::from_str::<ReceivedEvent<'_>>(data) else {
            return self.fail("an event cannot be read", None, out);
        };
        match event.r#type.as_str() {
            "message_start" => self.start(event.message, out),
            "content_block_start" => self.begin(event.content_block, data, out),
            "content_block_delta" => self.add(event.delta, data, out),
            "content_block_stop" => self.stop(out),
            "message_delta" => {
                if let Some(usage) = &event.usage {
                    self.usage.update(usage);
                }
                if let Some(reason) = event.delta.and_then(|delta| delta.stop_reason) {
                    self.has_reason = true;
                    self.chunk(Delta::default(), Some(finish_reason(Some(reason.as_str()), self.compliance)), out);
                }
            }
            "message_stop" => self.end(out),
            "error" => {
                let error = event.error.as_ref();
                let message = error.and_then(|error| error.message.as_ref()).map_or("unknown error", Text::as_str);
                let r#type = error.and_then(|error| error.r#type.as_ref()).map(Text::as_str);
                self.fail(message, r#type, out);
            }
            // `ping`, and what is yet to come: Anthropic asks its clients to be prepared for more.
            _ => {}
        }
    }

    fn start(&mut self, message: Option<Received<'_>>, out: &mut Vec<u8>) {
        if let Some(message) = message {
            message.id.as_str().clone_into(&mut self.id);
            message.model.as_str().clone_into(&mut self.model);
            self.usage.update(&message.usage);
        }
        self.chunk(Delta { role: Some("assistant"), content: Some(""), ..Delta::default() }, None, out);
    }

    fn begin(&mut self, block: Option<ReceivedBlock<'_>>, data: &str, out: &mut Vec<u8>) {
        let Some(block) = block else { return };
        match block.r#type.as_str() {
            "text" => self.said(block.text, data, out),
            "tool_use" => {
                let tool = Tool { index: self.tools, has_arguments: false };
                let call = ToolCall {
                    index: Some(tool.index),
                    id: block.id,
                    r#type: Some("function".into()),
                    function: Some(Call { name: block.name, arguments: Some("".into()) }),
                };
                self.tools += 1;
                self.tool = Some(tool);
                self.call(call, out);
                // Anthropic begins with an empty object; others who speak its language give the whole input at once.
                if let Some(input) = block.input.filter(|input| !input.is_empty_object()) {
                    self.arguments(input.as_str(), out);
                }
            }
            _ => self.said(None, data, out),
        }
    }

    fn add(&mut self, delta: Option<ReceivedDelta<'_>>, data: &str, out: &mut Vec<u8>) {
        let Some(delta) = delta else { return };
        match delta.r#type.as_ref().map(Text::as_str) {
            Some("text_delta") => self.said(delta.text, data, out),
            Some("input_json_delta") => self.arguments(delta.partial_json.unwrap_or_default().as_str(), out),
            _ => self.said(None, data, out),
        }
    }

    fn stop(&mut self, out: &mut Vec<u8>) {
        // OpenAI's clients parse the arguments, and an empty text is no JSON.
        if self.tool.as_ref().is_some_and(|tool| !tool.has_arguments) {
            self.arguments("{}", out);
        }
        self.tool = None;
    }

    /// Anything but a call of a tool. `data` is the event.
    fn said(&mut self, text: Option<Text<'_>>, data: &str, out: &mut Vec<u8>) {
        let content = text.as_ref().map(Text::as_str).filter(|text| !text.is_empty());
        let content_blocks = match self.compliance {
            Compliance::Strict => None,
            Compliance::Relaxed => block_delta(data).map(|delta| [delta]),
        };
        if content.is_some() || content_blocks.is_some() {
            self.chunk(Delta { content, content_blocks, ..Delta::default() }, None, out);
        }
    }

    fn arguments(&mut self, json: &str, out: &mut Vec<u8>) {
        let Some(tool) = self.tool.as_mut().filter(|_| !json.is_empty()) else { return };
        tool.has_arguments = true;
        let function = Some(Call { name: None, arguments: Some(json.into()) });
        let call = ToolCall { index: Some(tool.index), function, ..ToolCall::default() };
        self.call(call, out);
    }

    fn call(&self, call: ToolCall<'_>, out: &mut Vec<u8>) {
        self.chunk(Delta { tool_calls: Some([call]), ..Delta::default() }, None, out);
    }

    fn chunk(&self, delta: Delta<'_>, finish_reason: Option<&str>, out: &mut Vec<u8>) {
        let choice = ChunkChoice { index: 0, delta, logprobs: None, finish_reason };
        self.write(&[choice], self.include_usage.then_some(None), out);
    }

    fn write(&self, choices: &[ChunkChoice<'_>], usage: Option<Option<Usage>>, out: &mut Vec<u8>) {
        out.extend_from_slice(b"data: ");
        let chunk = Chunk {
            id: &self.id,
            object: "chat.completion.chunk",
            created: self.created,
            model: &self.model,
            provider: PROVIDER,
            choices,
            usage: usage.map(|usage| usage.map(Into::into)),
        };
        write_to(out, &chunk);
        out.extend_from_slice(b"\n\n");
    }

    fn end(&mut self, out: &mut Vec<u8>) {
        if std::mem::replace(&mut self.ended, true) {
            return;
        }
        if self.include_usage {
            let usage = self.usage.usage(Endpoint::Messages).unwrap_or_default();
            self.write(&[], Some(Some(usage)), out);
        }
        out.extend_from_slice(b"data: [DONE]\n\n");
    }

    fn fail(&mut self, message: &str, r#type: Option<&str>, out: &mut Vec<u8>) {
        if std::mem::replace(&mut self.ended, true) {
            return;
        }
        out.extend_from_slice(b"data: ");
        write_to(out, &Failure::new(message, Some(r#type.unwrap_or("api_error"))));
        out.extend_from_slice(b"\n\ndata: [DONE]\n\n");
    }
}

fn block_delta(data: &str) -> Option<BlockDelta> {
    let RawEvent { index, mut delta } = serde_json::from_str(data).ok()?;
    delta.remove("type");
    Some(BlockDelta { index, delta })
}
