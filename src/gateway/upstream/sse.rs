//! Server-sent events, read as they arrive (<https://html.spec.whatwg.org/multipage/server-sent-events.html>).
//!
//! Our own because the crates for it read streams of theirs and know no bounds, while the data plane reads bytes on
//! their way through, and an upstream is not trusted to end a line.

use axum::http::{HeaderMap, header};
use memchr::{memchr, memchr2};

/// Whether the headers of an answer say that it is a stream of events.
pub fn is_stream(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).map_or(&b""[..], |value| value.as_bytes());
    let essence = content_type.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii();
    essence.eq_ignore_ascii_case(b"text/event-stream")
}

/// One event. What a stream says about reconnecting (`id`, `retry`) is of no use to a gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event<'a> {
    /// What stands behind `event:`; empty when the event has no name.
    pub name: &'a str,
    /// The lines behind `data:`, joined with line feeds.
    pub data: &'a str,
}

/// An event, or a line of one, is larger than the parser was made for. What follows in the stream cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an event is larger than {0} bytes")]
pub struct TooLong(pub usize);

/// Cuts bytes into events, wherever the bytes were cut before.
#[derive(Debug)]
pub struct SseParser {
    limit: usize,
    /// The part of a line that came in earlier chunks.
    line: Vec<u8>,
    name: String,
    data: String,
    has_data: bool,
    /// The last byte was a carriage return, so a line feed belongs to it.
    after_return: bool,
    /// No line has ended yet, so a byte order mark may stand here.
    at_start: bool,
    broken: bool,
}

impl Default for SseParser {
    fn default() -> Self {
        Self::with_limit(Self::LIMIT)
    }
}

impl SseParser {
    /// What an event may have, unless told otherwise: 1 MiB. Tokens arrive one by one, so events are small.
    pub const LIMIT: usize = 1024 * 1024;

    /// A parser that holds at most about three times `limit` bytes: a line, the name and the data of one event.
    pub fn with_limit(limit: usize) -> Self {
        Self {
            limit,
            line: Vec::new(),
            name: String::new(),
            data: String::new(),
            has_data: false,
            after_return: false,
            at_start: true,
            broken: false,
        }
    }

    /// Calls `on` with every event that `chunk` completes.
    ///
    /// # Errors
    /// [`TooLong`], from then on always.
    pub fn feed(&mut self, mut chunk: &[u8], on: &mut impl FnMut(Event<'_>)) -> Result<(), TooLong> {
        if self.broken {
            return Err(TooLong(self.limit));
        }
        if self.after_return && !chunk.is_empty() {
            self.after_return = false;
            chunk = chunk.strip_prefix(b"\n").unwrap_or(chunk);
        }
        while let Some(end) = memchr2(b'\n', b'\r', chunk) {
            let (line, rest) = chunk.split_at(end);
            chunk = match rest {
                [b'\r', b'\n', rest @ ..] | [b'\n', rest @ ..] => rest,
                [b'\r'] => {
                    self.after_return = true;
                    &[]
                }
                [_, rest @ ..] => rest,
                [] => &[],
            };
            if self.line.is_empty() {
                self.line(line, on)?;
            } else {
                let mut whole = std::mem::take(&mut self.line);
                self.check(whole.len() + line.len())?;
                whole.extend_from_slice(line);
                self.line(&whole, on)?;
                whole.clear();
                self.line = whole;
            }
        }
        self.check(self.line.len() + chunk.len())?;
        self.line.extend_from_slice(chunk);
        Ok(())
    }

    /// The stream has ended. The standard throws an event away that no empty line completes, but some servers leave
    /// out the last one; what was cut off in the middle shows in its data.
    ///
    /// # Errors
    /// As [`SseParser::feed`].
    pub fn finish(&mut self, on: &mut impl FnMut(Event<'_>)) -> Result<(), TooLong> {
        self.feed(b"\n\n", on)
    }

    /// One line without its end.
    fn line(&mut self, line: &[u8], on: &mut impl FnMut(Event<'_>)) -> Result<(), TooLong> {
        let line =
            if std::mem::take(&mut self.at_start) { line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line) } else { line };
        if line.is_empty() {
            if std::mem::take(&mut self.has_data) {
                on(Event { name: &self.name, data: &self.data });
            }
            self.name.clear();
            self.data.clear();
            return Ok(());
        }
        let (field, value) = match memchr(b':', line) {
            Some(colon) => line.split_at(colon),
            None => (line, b"".as_slice()),
        };
        let value = value.strip_prefix(b":").unwrap_or(value);
        let value = value.strip_prefix(b" ").unwrap_or(value);
        match field {
            b"data" => {
                self.check(self.data.len() + 1 + value.len())?;
                if std::mem::replace(&mut self.has_data, true) {
                    self.data.push('\n');
                }
                self.data.push_str(&String::from_utf8_lossy(value));
            }
            b"event" => {
                self.check(value.len())?;
                self.name.clear();
                self.name.push_str(&String::from_utf8_lossy(value));
            }
            // A line that begins with a colon is a comment; fields that are not known are ignored.
            _ => {}
        }
        Ok(())
    }

    fn check(&mut self, length: usize) -> Result<(), TooLong> {
        if length <= self.limit {
            return Ok(());
        }
        self.broken = true;
        self.line = Vec::new();
        self.data = String::new();
        Err(TooLong(self.limit))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn events(chunks: &[&[u8]]) -> Vec<(String, String)> {
        let mut parser = SseParser::default();
        let mut events = Vec::new();
        for chunk in chunks {
            parser.feed(chunk, &mut |event| events.push((event.name.to_owned(), event.data.to_owned()))).unwrap();
        }
        events
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, data)| ((*name).to_owned(), (*data).to_owned())).collect()
    }

    #[test]
    fn reads_what_the_standard_describes() {
        for (text, expected) in [
            ("data: a\n\n", [("", "a")].as_slice()),
            ("\u{feff}data:a\r\n\r\n", &[("", "a")]),
            ("event: x\rdata: a\rdata\rdata:  b\r\r", &[("x", "a\n\n b")]),
            (": a comment\n\nid: 1\nretry: 5\nother: x\ndata: y\n\n", &[("", "y")]),
            ("event: without data\n\ndata: x\n\n", &[("", "x")]),
            ("data: \u{feff}\n\n", &[("", "\u{feff}")]),
            ("data: incomplete\n", &[]),
            ("data:\n\n\n\ndata: grüß\n\n", &[("", ""), ("", "grüß")]),
        ] {
            assert_eq!(events(&[text.as_bytes()]), pairs(expected), "{text:?}");
        }
        assert_eq!(events(&[b"data: \xff\n\n"]), pairs(&[("", "\u{fffd}")]));
    }

    #[test]
    fn the_end_completes_what_no_empty_line_did() {
        for text in ["data: [DONE]", "data: [DONE]\n", "data: [DONE]\r"] {
            let mut parser = SseParser::default();
            let mut seen = Vec::new();
            let mut on = |event: Event<'_>| seen.push(event.data.to_owned());
            parser.feed(text.as_bytes(), &mut on).unwrap();
            parser.finish(&mut on).unwrap();
            parser.finish(&mut on).unwrap();
            assert_eq!(seen, ["[DONE]"], "{text:?}");
        }
    }

    #[test]
    fn what_is_too_long_ends_the_stream() {
        let long = "x".repeat(100);
        let cases =
            [format!("data: {long}"), format!("data: {long}\n\n"), format!(": {long}"), "data: 1234567\n".repeat(20)];
        for text in cases {
            let mut parser = SseParser::with_limit(64);
            let mut on = |_: Event<'_>| {};
            let whole = parser.feed(text.as_bytes(), &mut on).and_then(|()| parser.finish(&mut on));
            assert_eq!(whole, Err(TooLong(64)), "{text}");
            assert_eq!(parser.feed(b"data: a\n\n", &mut on), Err(TooLong(64)));
            let mut parser = SseParser::with_limit(64);
            assert!(text.as_bytes().chunks(1).any(|byte| parser.feed(byte, &mut |_| {}).is_err()), "{text}");
            assert!(parser.line.capacity() + parser.data.capacity() < 256);
        }
    }

    proptest! {
        #[test]
        fn chunks_may_be_cut_anywhere(
            lines in proptest::collection::vec("(data|event|:|id)?:? ?[aé\u{1F600}:]{0,5}(\n|\r|\r\n|\n\n)", 0..20),
            cuts in proptest::collection::vec(0usize..200, 0..20),
        ) {
            let text = lines.concat();
            let mut cuts: Vec<_> = cuts.into_iter().map(|cut| cut.min(text.len())).chain([0, text.len()]).collect();
            cuts.sort_unstable();
            let chunks: Vec<_> = cuts.windows(2).map(|pair| &text.as_bytes()[pair[0]..pair[1]]).collect();
            prop_assert_eq!(events(&chunks), events(&[text.as_bytes()]));
        }
    }
}
