//! The body of a stream on its way to the caller.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use axum::body::{Body, Bytes, HttpBody};
use http_body::Frame;
use memchr::{memchr, memmem};

use super::{Pending, log::Ended};
use crate::gateway::{
    proxy::dispatch::{Form, Spent},
    upstream::{
        anthropic::{ChatStream, MessageStream},
        endpoint::Endpoint,
        usage::{StreamUsage, Usage},
    },
};

/// An event that is longer is passed on as it comes.
const LONGEST_EVENT: usize = 1024 * 1024;

/// The member that tells it.
const USAGE: &[u8] = b"\"usage\"";

/// A stream that counts what it passes on, and is settled once.
pub struct Metered {
    body: Body,
    passage: Passage,
    usage: StreamUsage,
    /// None once it is settled.
    open: Option<(Pending, Ended)>,
    /// The upstream has said everything; what is left is the translator's.
    ended: bool,
}

/// What becomes of the bytes.
enum Passage {
    Same,
    /// The chunk with the usage, which the caller has not asked for, stays here.
    WithoutUsage(Withheld),
    ToChat(Box<ChatStream>),
    ToMessages(Box<MessageStream>),
}

/// How a stream ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Sent whole.
    Complete,
    /// The caller went away.
    Cancelled,
    /// The upstream broke it off.
    Broken,
}

impl Metered {
    pub(super) fn new(body: Body, pending: Pending, ended: Ended) -> Self {
        let endpoint = pending.endpoint;
        let created = pending.at.millis.div_euclid(1000);
        // The mock provider tells its usage beside its answer, and as it is asked.
        let is_forwarded = pending.known.is_none();
        let has_usage_chunk = matches!(endpoint, Endpoint::ChatCompletions | Endpoint::Completions);
        let passage = match pending.form {
            Form::MessagesToChat(compliance) => {
                Passage::ToChat(Box::new(ChatStream::new(created, pending.asks_for_usage, compliance)))
            }
            Form::ChatToMessages => Passage::ToMessages(Box::default()),
            Form::Same if is_forwarded && has_usage_chunk && !pending.asks_for_usage => {
                Passage::WithoutUsage(Withheld::default())
            }
            Form::Same | Form::Ours => Passage::Same,
        };
        Self {
            body,
            passage,
            usage: StreamUsage::new(pending.form.spoken(endpoint)),
            open: Some((pending, ended)),
            ended: false,
        }
    }

    fn pass(&mut self, chunk: Bytes) -> Bytes {
        self.usage.feed(&chunk);
        let mut out = Vec::new();
        match &mut self.passage {
            Passage::Same => return chunk,
            Passage::WithoutUsage(withheld) if withheld.lets_all_of(&chunk) => return chunk,
            Passage::WithoutUsage(withheld) => withheld.feed(&chunk, &mut out),
            Passage::ToChat(stream) => stream.feed(&chunk, &mut out),
            Passage::ToMessages(stream) => stream.feed(&chunk, &mut out),
        }
        out.into()
    }

    /// What is still to be sent when the upstream has said everything.
    fn rest(&mut self) -> Bytes {
        let mut out = Vec::new();
        match &mut self.passage {
            Passage::Same => {}
            Passage::WithoutUsage(withheld) => out = std::mem::take(&mut withheld.event),
            Passage::ToChat(stream) => stream.finish(&mut out),
            Passage::ToMessages(stream) => stream.finish(&mut out),
        }
        out.into()
    }

    fn settle(&mut self, end: End) {
        let Some((pending, ended)) = self.open.take() else { return };
        let reported = self.usage.reported().or(pending.known.filter(|_| end == End::Complete));
        let spent: Spent = match reported {
            Some(usage) => pending.settle(usage, "provider"),
            None => {
                let mut usage: Usage = self.usage.estimate();
                if usage.input == 0 {
                    usage.input = pending.input;
                }
                pending.settle(usage, "estimate")
            }
        };
        ended.write(spent, end);
    }
}

impl HttpBody for Metered {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        loop {
            if self.ended {
                self.settle(End::Complete);
                return Poll::Ready(None);
            }
            let frame = match Pin::new(&mut self.body).poll_frame(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(frame) => frame,
            };
            let bytes = match frame {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(chunk) => self.pass(chunk),
                    // Trailers are of the upstream's connection.
                    Err(_) => continue,
                },
                Some(Err(error)) => {
                    self.settle(End::Broken);
                    self.ended = true;
                    return Poll::Ready(Some(Err(error)));
                }
                None => {
                    self.ended = true;
                    self.rest()
                }
            };
            if !bytes.is_empty() {
                return Poll::Ready(Some(Ok(Frame::data(bytes))));
            }
        }
    }
}

impl Drop for Metered {
    fn drop(&mut self) {
        self.settle(if self.ended { End::Complete } else { End::Cancelled });
    }
}

/// Keeps the chunk back that tells the usage, and passes every other byte on as it came, event by event.
#[derive(Default)]
struct Withheld {
    /// The beginning of an event.
    event: Vec<u8>,
}

impl Withheld {
    /// Whether a chunk is whole events, none of which tells the usage: nearly all are, and need not be copied then.
    fn lets_all_of(&self, chunk: &[u8]) -> bool {
        let tells = |place: usize| {
            let value = chunk.get(place + USAGE.len()..).unwrap_or_default();
            let value = value.trim_ascii_start().strip_prefix(b":").unwrap_or_default();
            !value.trim_ascii_start().starts_with(b"null")
        };
        self.event.is_empty() && chunk.ends_with(b"\n\n") && !memmem::find_iter(chunk, USAGE).any(tells)
    }

    fn feed(&mut self, chunk: &[u8], out: &mut Vec<u8>) {
        let mut rest = chunk;
        while let Some(end) = memchr(b'\n', rest) {
            let (line, after) = rest.split_at(end + 1);
            rest = after;
            self.event.extend_from_slice(line);
            if self.event.ends_with(b"\n\n") || self.event.ends_with(b"\n\r\n") {
                if !tells_usage_alone(&self.event) {
                    out.extend_from_slice(&self.event);
                }
                self.event.clear();
            }
        }
        self.event.extend_from_slice(rest);
        if self.event.len() > LONGEST_EVENT {
            out.append(&mut self.event);
        }
    }
}

/// Whether an event is the chunk without choices that OpenAI's API ends a stream with when the usage is asked for.
fn tells_usage_alone(event: &[u8]) -> bool {
    #[derive(serde::Deserialize)]
    struct Chunk {
        choices: Vec<serde::de::IgnoredAny>,
        usage: Option<serde::de::IgnoredAny>,
    }
    if memmem::find(event, USAGE).is_none() {
        return false;
    }
    let data = event.strip_prefix(b"data:").unwrap_or_default();
    serde_json::from_slice::<Chunk>(data).is_ok_and(|chunk| chunk.choices.is_empty() && chunk.usage.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_events_pass_uncopied_unless_one_tells_the_usage() {
        let passes = |chunk: &str| Withheld::default().lets_all_of(chunk.as_bytes());
        for chunk in ["data: {}\n\n", "data: {\"usage\": null}\n\n: x\n\ndata: {\"usage\" :null}\n\n"] {
            assert!(passes(chunk), "{chunk}");
        }
        for chunk in
            ["data: {}\n", "data: {\"usage\":{}}\n\n", "data: {\"usage\"\n\n", "data: {\"usage\":null,\"usage\":1}\n\n"]
        {
            assert!(!passes(chunk), "{chunk}");
        }
        assert!(!Withheld { event: b"data: {".to_vec() }.lets_all_of(b"}\n\n"));
    }

    #[test]
    fn only_the_chunk_with_the_usage_stays_back() {
        let events = concat!(
            ": hello\n\n",
            "data: {\"choices\":[{\"delta\":{\"content\":\"a \\\"usage\\\"\"}}],\"usage\":null}\r\n\r\n",
            "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1}}\n\n",
            "data: [DONE]\n\n",
            "data: half"
        );
        let expected = events.replace("data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1}}\n\n", "");
        for length in 1..events.len() {
            let mut withheld = Withheld::default();
            let mut out = Vec::new();
            for chunk in events.as_bytes().chunks(length) {
                if withheld.lets_all_of(chunk) {
                    out.extend_from_slice(chunk);
                } else {
                    withheld.feed(chunk, &mut out);
                }
            }
            out.append(&mut withheld.event);
            assert_eq!(String::from_utf8(out).unwrap(), expected, "in pieces of {length}");
        }
    }
}
