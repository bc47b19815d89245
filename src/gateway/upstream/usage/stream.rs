//! The usage of an answer that comes in events, read while they pass by.

use std::fmt;

use serde::{Deserialize, Deserializer, de};

use super::{Reported, Usage};
use crate::gateway::upstream::{
    endpoint::Endpoint,
    estimate::CHARACTERS_PER_TOKEN,
    sse::{Event, SseParser},
};

/// The last event of a response holds the whole of it.
const LIMIT: usize = 8 * SseParser::LIMIT;

/// Reads along with a stream. Never fails: what it cannot read, it does not count.
///
/// An event is parsed once and nothing of it is copied, whatever it holds: usage, texts or neither.
#[derive(Debug)]
pub struct StreamUsage {
    endpoint: Endpoint,
    parser: SseParser,
    seen: Seen,
}

#[derive(Debug, Default)]
struct Seen {
    usage: Reported,
    /// The usage tells the tokens of the answer, too.
    complete: bool,
    characters: u64,
}

impl StreamUsage {
    /// For a stream of this endpoint.
    pub fn new(endpoint: Endpoint) -> Self {
        Self { endpoint, parser: SseParser::with_limit(LIMIT), seen: Seen::default() }
    }

    /// Bytes of the stream, cut anywhere. After an event of more than 8 MiB nothing is read any more.
    pub fn feed(&mut self, chunk: &[u8]) {
        let Self { endpoint, parser, seen } = self;
        let _ = parser.feed(chunk, &mut |event| seen.event(*endpoint, event));
    }

    /// An event, for a caller who has a parser of his own. Either this or [`StreamUsage::feed`].
    pub fn event(&mut self, event: Event<'_>) {
        self.seen.event(self.endpoint, event);
    }

    /// What the stream said last about its usage, once that includes the answer's tokens.
    pub fn reported(&self) -> Option<Usage> {
        if self.seen.complete { self.seen.usage.usage(self.endpoint) } else { None }
    }

    /// The usage of a stream that was broken off before it told: a token for every four characters that came, rounded
    /// up, and of the request what Anthropic's first event says. The others say nothing about it before they end.
    pub fn estimate(&self) -> Usage {
        let begun = self.seen.usage.usage(self.endpoint).unwrap_or_default();
        let came = self.seen.characters.div_ceil(CHARACTERS_PER_TOKEN);
        Usage { output: begun.output.max(came), ..begun }
    }
}

impl Seen {
    fn event(&mut self, endpoint: Endpoint, event: Event<'_>) {
        let data = event.data;
        match endpoint {
            Endpoint::ChatCompletions => {
                self.read(data, |chunk: ChatChunk| (chunk.usage, chunk.choices.unwrap_or_default().0))
            }
            Endpoint::Completions => {
                self.read(data, |chunk: CompletionChunk| (chunk.usage, chunk.choices.unwrap_or_default().0))
            }
            Endpoint::Responses => self
                .read(data, |event: ResponseEvent| (event.response.and_then(|response| response.usage), event.delta.0)),
            Endpoint::Messages => self.message_event(data),
            // Embeddings do not come in streams.
            Endpoint::Embeddings => {}
        }
    }

    fn read<'a, T: Deserialize<'a>>(&mut self, data: &'a str, take: impl FnOnce(T) -> (Option<Reported>, u64)) {
        let Ok((usage, characters)) = serde_json::from_str(data).map(take) else { return };
        self.characters = self.characters.saturating_add(characters);
        if let Some(usage) = usage {
            self.usage = usage;
            self.complete = true;
        }
    }

    fn message_event(&mut self, data: &str) {
        let Ok(event) = serde_json::from_str::<MessageEvent>(data) else { return };
        self.characters = self.characters.saturating_add(event.delta.unwrap_or_default().characters());
        if let Some(usage) = event.message.and_then(|message| message.usage) {
            self.usage.update(&usage);
        }
        if let Some(usage) = event.usage {
            self.usage.update(&usage);
            self.complete = true;
        }
    }
}

#[derive(Deserialize)]
struct ChatChunk {
    choices: Option<Sum<ChatChoice>>,
    usage: Option<Reported>,
}

#[derive(Deserialize)]
struct ChatChoice {
    delta: Option<ChatDelta>,
}

#[derive(Default, Deserialize)]
struct ChatDelta {
    #[serde(default)]
    content: Characters,
    #[serde(default)]
    refusal: Characters,
    #[serde(default)]
    reasoning_content: Characters,
    tool_calls: Option<Sum<ToolCall>>,
}

#[derive(Deserialize)]
struct ToolCall {
    function: Option<Function>,
}

#[derive(Deserialize)]
struct Function {
    #[serde(default)]
    arguments: Characters,
}

#[derive(Deserialize)]
struct CompletionChunk {
    choices: Option<Sum<CompletionChoice>>,
    usage: Option<Reported>,
}

#[derive(Deserialize)]
struct CompletionChoice {
    #[serde(default)]
    text: Characters,
}

/// Of all the events, those whose `delta` is a text are those that bring some; `response` stands in the first and the
/// last.
#[derive(Deserialize)]
struct ResponseEvent {
    #[serde(default)]
    delta: Characters,
    response: Option<Response>,
}

#[derive(Deserialize)]
struct Response {
    usage: Option<Reported>,
}

#[derive(Deserialize)]
struct MessageEvent {
    message: Option<Response>,
    delta: Option<MessageDelta>,
    usage: Option<Reported>,
}

#[derive(Default, Deserialize)]
struct MessageDelta {
    #[serde(default)]
    text: Characters,
    #[serde(default)]
    thinking: Characters,
    #[serde(default)]
    partial_json: Characters,
}

trait Count {
    fn characters(&self) -> u64;
}

impl Count for ChatChoice {
    fn characters(&self) -> u64 {
        let Some(delta) = &self.delta else { return 0 };
        let calls = delta.tool_calls.as_ref().map_or(0, |calls| calls.0);
        delta.content.0 + delta.refusal.0 + delta.reasoning_content.0 + calls
    }
}

impl Count for ToolCall {
    fn characters(&self) -> u64 {
        self.function.as_ref().map_or(0, |function| function.arguments.0)
    }
}

impl Count for CompletionChoice {
    fn characters(&self) -> u64 {
        self.text.0
    }
}

impl MessageDelta {
    fn characters(&self) -> u64 {
        self.text.0 + self.thinking.0 + self.partial_json.0
    }
}

/// How many characters a string has; none if there is null, an object or an array in its place.
#[derive(Default)]
struct Characters(u64);

impl<'de> Deserialize<'de> for Characters {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Characters;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_str<E>(self, text: &str) -> Result<Characters, E> {
                Ok(Characters(text.chars().count() as u64))
            }

            fn visit_unit<E>(self) -> Result<Characters, E> {
                Ok(Characters(0))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Characters, A::Error> {
                while map.next_entry::<de::IgnoredAny, de::IgnoredAny>()?.is_some() {}
                Ok(Characters(0))
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, mut elements: A) -> Result<Characters, A::Error> {
                while elements.next_element::<de::IgnoredAny>()?.is_some() {}
                Ok(Characters(0))
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

/// The characters of all elements of an array.
struct Sum<T>(u64, std::marker::PhantomData<T>);

impl<T> Default for Sum<T> {
    fn default() -> Self {
        Self(0, std::marker::PhantomData)
    }
}

impl<'de, T: Count + Deserialize<'de>> Deserialize<'de> for Sum<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(std::marker::PhantomData<T>);

        impl<'de, T: Count + Deserialize<'de>> de::Visitor<'de> for Visitor<T> {
            type Value = Sum<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an array")
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, mut elements: A) -> Result<Sum<T>, A::Error> {
                let mut sum = Sum::default();
                while let Some(element) = elements.next_element::<T>()? {
                    sum.0 += element.characters();
                }
                Ok(sum)
            }
        }

        deserializer.deserialize_seq(Visitor(std::marker::PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(endpoint: Endpoint, stream: &str) -> StreamUsage {
        let mut usage = StreamUsage::new(endpoint);
        stream.as_bytes().chunks(7).for_each(|chunk| usage.feed(chunk));
        usage
    }

    #[test]
    fn the_last_report_of_a_chat_counts() {
        let stream = concat!(
            r#"data: {"choices":[{"index":0,"delta":{"role":"assistant","content":""}}],"usage":null}"#,
            "\n\n",
            r#"data: {"choices":[{"index":0,"delta":{"content":"größ\"e"}}],"usage":{"prompt_tokens":3,"completion_tokens":1}}"#,
            "\n\n",
            r#"data: {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\"a\":1"}}]}}]}"#,
            "\n\ndata: not JSON\n\n",
            r#"data: {"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":9}}"#,
            "\n\ndata: [DONE]\n\n",
        );
        let usage = of(Endpoint::ChatCompletions, stream);
        assert_eq!(usage.reported(), Some(Usage { input: 3, output: 9, ..Usage::default() }));
        assert_eq!(usage.seen.characters, 6 + 6);
    }

    #[test]
    fn a_chat_that_is_broken_off_is_estimated() {
        let stream = "data: {\"choices\":[{\"delta\":{\"content\":\"12345\"}},{\"delta\":{}}]}\n\n";
        let usage = of(Endpoint::ChatCompletions, stream);
        assert_eq!(usage.reported(), None);
        assert_eq!(usage.estimate(), Usage { output: 2, ..Usage::default() });
        assert_eq!(of(Endpoint::ChatCompletions, "").estimate(), Usage::default());
    }

    #[test]
    fn a_message_tells_its_input_first_and_its_output_last() {
        let start = "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":10,\
                     \"cache_read_input_tokens\":5,\"output_tokens\":1}}}\n\n";
        let text = "event: content_block_delta\ndata: {\"delta\":{\"type\":\"text_delta\",\"text\":\"123456789\"}}\n\n";
        let end = "event: message_delta\ndata: {\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":7}}\n\n";
        let broken = of(Endpoint::Messages, &format!("{start}{text}"));
        assert_eq!(broken.reported(), None);
        assert_eq!(broken.estimate(), Usage { input: 15, output: 3, cache_read: 5, cache_write: 0 });
        let whole = of(Endpoint::Messages, &format!("{start}{text}{end}"));
        assert_eq!(whole.reported(), Some(Usage { input: 15, output: 7, cache_read: 5, cache_write: 0 }));
    }

    #[test]
    fn a_response_tells_its_usage_in_its_last_event() {
        let stream = concat!(
            "event: response.created\ndata: {\"response\":{\"usage\":null}}\n\n",
            "event: response.output_text.delta\ndata: {\"delta\":\"12345\"}\n\n",
            "event: response.output_text.done\ndata: {\"text\":\"12345\"}\n\n",
        );
        assert_eq!(of(Endpoint::Responses, stream).estimate().output, 2);
        let end =
            "event: response.completed\ndata: {\"response\":{\"usage\":{\"input_tokens\":4,\"output_tokens\":2}}}\n\n";
        let whole = of(Endpoint::Responses, &format!("{stream}{end}"));
        assert_eq!(whole.reported(), Some(Usage { input: 4, output: 2, ..Usage::default() }));
    }

    #[test]
    fn a_completion_counts_its_texts() {
        let stream = "data: {\"choices\":[{\"text\":\"123\"},{\"text\":\"45\"}]}\n\n";
        assert_eq!(of(Endpoint::Completions, stream).estimate().output, 2);
    }
}
