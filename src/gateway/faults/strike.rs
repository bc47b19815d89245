//! What is done to one call: the answer that stands in for the provider's, or the provider's own, spoilt.

use std::{io, time::Duration};

use axum::{
    body::{Body, BodyDataStream, Bytes},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use futures_util::{StreamExt, stream};
use serde_json::json;

use super::measure::{BreakAfter, Latency, Stall};
use crate::gateway::upstream::anthropic;

/// An event that is longer is passed on in pieces.
const LONGEST_EVENT: usize = 1024 * 1024;

/// Everything that is done to one call.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Strike {
    /// The rules that want it, by id.
    pub rules: Vec<String>,
    /// What happens; none when the answer is only late.
    pub blow: Option<Blow>,
    /// Later answers.
    pub latency: Duration,
    /// Later first tokens.
    pub ttft: Duration,
    /// Later events, each by its own draw.
    pub delay_between: Vec<Latency>,
    /// Where those are drawn from.
    pub seed: u64,
}

/// What a provider does wrong, besides being slow.
#[derive(Debug, Clone, PartialEq)]
pub enum Blow {
    /// It breaks the connection.
    Reset,
    /// It answers with an error.
    Error(ProviderError),
    /// Its answer comes, but not as it should.
    Spoil(Spoil),
}

/// An error that a provider answers with.
#[derive(Debug, Clone, PartialEq)]
pub struct ProviderError {
    pub(super) status: StatusCode,
    pub(super) message: Option<String>,
    pub(super) retry_after: Option<u64>,
    pub(super) retry_after_ms: Option<u64>,
    pub(super) malformed: bool,
}

/// What is done to an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoil {
    pub(super) stall: Option<Stall>,
    /// Whether its JSON ends in the middle.
    pub malformed: bool,
    pub(super) break_after: Option<BreakAfter>,
}

impl ProviderError {
    /// As the provider itself writes it: in Anthropic's form, or OpenAI's, which the others share.
    pub fn answer(&self, ai_provider: &str) -> Response {
        let (message, r#type, code) = usual(self.status);
        let message = self.message.as_deref().unwrap_or(message);
        let error = json!({"error": {"message": message, "type": r#type, "param": null, "code": code}});
        let mut body = error.to_string().into_bytes();
        if ai_provider == "anthropic" {
            body = anthropic::to_message_error(self.status, &body);
        }
        if self.malformed {
            body.truncate(body.len() / 2);
        }
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        if let Some(milliseconds) = self.retry_after_ms {
            headers.insert("retry-after-ms", milliseconds.into());
        }
        response
    }
}

/// What OpenAI says at a status: message, type and code.
fn usual(status: StatusCode) -> (&'static str, &'static str, Option<&'static str>) {
    match status.as_u16() {
        401 => ("Incorrect API key provided.", "invalid_request_error", Some("invalid_api_key")),
        403 => ("You do not have access to this resource.", "invalid_request_error", None),
        404 => (
            "The model does not exist or you do not have access to it.",
            "invalid_request_error",
            Some("model_not_found"),
        ),
        408 | 504 => ("Request timed out.", "timeout_error", None),
        429 => ("Rate limit reached. Please try again later.", "requests", Some("rate_limit_exceeded")),
        503 | 529 => ("The engine is currently overloaded, please try again later.", "server_error", None),
        400..500 => ("The request is not valid.", "invalid_request_error", None),
        _ => ("The server had an error while processing your request.", "server_error", None),
    }
}

impl Strike {
    /// Waits before the provider is asked. A provider that is slow, or stalls, does not even send headers before a whole
    /// answer is made; of a stream the headers come in time.
    pub async fn wait(&self, streams: bool) {
        let stall = match &self.blow {
            Some(Blow::Spoil(spoil)) if !streams => spoil.stall,
            _ => None,
        };
        let before_the_first = if streams { Duration::ZERO } else { self.ttft };
        let span = self.latency + before_the_first;
        if span > Duration::ZERO {
            tokio::time::sleep(span).await;
        }
        stand_still(stall).await;
    }

    /// Does to an answer what is to be done to it. `streams`: it is a stream of events.
    pub fn spoil(self, response: Response, streams: bool) -> Response {
        let spoil = match self.blow {
            Some(Blow::Spoil(spoil)) => spoil,
            _ => Spoil { stall: None, malformed: false, break_after: None },
        };
        let nothing = Spoil {
            stall: spoil.stall.filter(|_| streams),
            // A whole answer has no events to be counted.
            break_after: spoil.break_after.filter(|after| streams || matches!(after, BreakAfter::Bytes(_))),
            ..spoil
        };
        let late = streams && (self.ttft > Duration::ZERO || !self.delay_between.is_empty());
        if !late && nothing == (Spoil { stall: None, malformed: false, break_after: None }) {
            return response;
        }
        let (mut head, body) = response.into_parts();
        head.headers.remove(header::CONTENT_LENGTH);
        let spoilt = Spoilt {
            body: body.into_data_stream(),
            ended: false,
            streams,
            waiting: Vec::new(),
            ttft: self.ttft,
            delay_between: self.delay_between,
            random: fastrand::Rng::with_seed(self.seed),
            spoil,
            events: 0,
            bytes: 0,
            broken: false,
        };
        let pieces = stream::unfold(spoilt, |mut spoilt| async move { Some((spoilt.next().await?, spoilt)) });
        Response::from_parts(head, Body::from_stream(pieces))
    }
}

async fn stand_still(stall: Option<Stall>) {
    match stall {
        Some(Stall::For(span)) => tokio::time::sleep(span.get()).await,
        Some(Stall::Forever) => std::future::pending().await,
        None => {}
    }
}

/// A body on which a fault works.
struct Spoilt {
    body: BodyDataStream,
    /// The provider has said everything.
    ended: bool,
    streams: bool,
    /// The beginning of an event, or of a whole answer that is cut.
    waiting: Vec<u8>,
    ttft: Duration,
    delay_between: Vec<Latency>,
    random: fastrand::Rng,
    spoil: Spoil,
    /// Sent so far.
    events: u64,
    bytes: u64,
    broken: bool,
}

impl Spoilt {
    async fn next(&mut self) -> Option<Result<Bytes, axum::Error>> {
        if self.broken {
            return None;
        }
        if self.is_due(self.spoil.break_after) {
            self.broken = true;
            // Whoever writes to the caller flushes when it has to wait: what was sent before is to arrive.
            tokio::task::yield_now().await;
            return Some(Err(axum::Error::new(io::Error::from(io::ErrorKind::ConnectionReset))));
        }
        self.pause().await;
        let mut piece = match self.piece().await? {
            Ok(piece) => piece,
            Err(error) => return Some(Err(error)),
        };
        if self.spoil.malformed && self.events == 0 {
            piece = if self.streams { cut_data(&piece) } else { cut_half(piece) };
        }
        if let Some(BreakAfter::Bytes(most)) = self.spoil.break_after {
            piece.truncate(usize::try_from(most - self.bytes).unwrap_or(usize::MAX));
        }
        self.events += 1;
        self.bytes += piece.len() as u64;
        Some(Ok(piece.into()))
    }

    fn is_due(&self, break_after: Option<BreakAfter>) -> bool {
        match break_after {
            Some(BreakAfter::Events(events)) => self.streams && self.events >= events,
            Some(BreakAfter::Bytes(bytes)) => self.bytes >= bytes,
            None => false,
        }
    }

    async fn pause(&mut self) {
        if !self.streams {
            return;
        }
        let pause = match self.events {
            0 => self.ttft,
            _ => self.delay_between.iter().map(|latency| latency.draw(&mut self.random)).sum(),
        };
        if pause > Duration::ZERO {
            tokio::time::sleep(pause).await;
        }
        if self.events == 0 {
            stand_still(self.spoil.stall).await;
        }
    }

    /// The next event; of an answer that is no stream, the bytes as they come, or all of them if they are to be cut.
    async fn piece(&mut self) -> Option<Result<Vec<u8>, axum::Error>> {
        loop {
            if let Some(end) = self.end_of_piece() {
                let rest = self.waiting.split_off(end);
                return Some(Ok(std::mem::replace(&mut self.waiting, rest)));
            }
            if self.ended {
                return None;
            }
            match self.body.next().await {
                Some(Ok(chunk)) => self.waiting.extend_from_slice(&chunk),
                Some(Err(error)) => {
                    self.broken = true;
                    return Some(Err(error));
                }
                None => self.ended = true,
            }
        }
    }

    fn end_of_piece(&self) -> Option<usize> {
        let all = self.waiting.len();
        if self.streams {
            let event = end_of_event(&self.waiting).or_else(|| (all > LONGEST_EVENT).then_some(all));
            return event.or_else(|| (self.ended && all > 0).then_some(all));
        }
        let whole = self.ended || !self.spoil.malformed || all > LONGEST_EVENT;
        (whole && all > 0).then_some(all)
    }
}

/// Where the first event ends: behind an empty line.
fn end_of_event(bytes: &[u8]) -> Option<usize> {
    memchr::memchr_iter(b'\n', bytes).map(|end| end + 1).find(|end| {
        let event = bytes.get(..*end).unwrap_or_default();
        event.ends_with(b"\n\n") || event.ends_with(b"\n\r\n")
    })
}

/// An event whose first line of data lacks its second half.
fn cut_data(event: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(event.len());
    let mut is_cut = false;
    for line in event.split_inclusive(|byte| *byte == b'\n') {
        if !is_cut && line.starts_with(b"data:") {
            is_cut = true;
            let half = line.get(..line.len() / 2).unwrap_or_default();
            out.extend_from_slice(half);
            out.push(b'\n');
        } else {
            out.extend_from_slice(line);
        }
    }
    out
}

fn cut_half(mut body: Vec<u8>) -> Vec<u8> {
    body.truncate(body.len() / 2);
    body
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;

    use super::*;

    const EVENTS: &str = "data: {\"a\":1}\n\nevent: b\r\ndata: {\"b\":2}\r\n\r\ndata: [DONE]\n\n";

    fn spoil(stall: Option<&str>, malformed: bool, break_after: Option<&str>) -> Strike {
        let spoil = Spoil {
            stall: stall.map(|text| text.parse().unwrap()),
            malformed,
            break_after: break_after.map(|text| text.parse().unwrap()),
        };
        Strike { blow: Some(Blow::Spoil(spoil)), ..Strike::default() }
    }

    /// What comes of a body that arrives in pieces, and whether it breaks.
    async fn sent(strike: Strike, body: &str, length: usize, streams: bool) -> (Vec<String>, bool) {
        let pieces: Vec<_> =
            body.as_bytes().chunks(length).map(|piece| Ok::<_, io::Error>(Bytes::copy_from_slice(piece))).collect();
        let response = strike.spoil(Response::new(Body::from_stream(stream::iter(pieces))), streams);
        let mut body = response.into_body();
        let mut sent = Vec::new();
        while let Some(frame) = body.frame().await {
            match frame {
                Ok(frame) => sent.push(String::from_utf8(frame.into_data().unwrap().to_vec()).unwrap()),
                Err(_) => return (sent, true),
            }
        }
        (sent, false)
    }

    #[tokio::test]
    async fn a_stream_breaks_after_events_however_they_arrive() {
        for length in 1..EVENTS.len() {
            let (sent, broken) = sent(spoil(None, false, Some("2")), EVENTS, length, true).await;
            assert!(broken);
            assert_eq!(sent, ["data: {\"a\":1}\n\n", "event: b\r\ndata: {\"b\":2}\r\n\r\n"], "in pieces of {length}");
        }
        assert_eq!(sent(spoil(None, false, Some("0")), EVENTS, 7, true).await, (vec![], true));
        let (all, broken) = sent(spoil(None, false, Some("9")), EVENTS, 7, true).await;
        assert_eq!((all.concat().as_str(), broken), (EVENTS, false));
    }

    #[tokio::test]
    async fn bytes_are_counted_exactly() {
        for streams in [true, false] {
            let (sent, broken) = sent(spoil(None, false, Some("20B")), EVENTS, 7, streams).await;
            assert_eq!((sent.concat().as_str(), broken), (&EVENTS[..20], true));
        }
    }

    #[tokio::test]
    async fn a_whole_answer_has_no_events_to_break_after() {
        for spoilt in [spoil(None, false, Some("0")), spoil(None, true, Some("1"))] {
            assert!(!sent(spoilt, EVENTS, 7, false).await.1);
        }
    }

    #[tokio::test]
    async fn json_ends_in_the_middle() {
        let (sent_, _) = sent(spoil(None, true, None), EVENTS, 5, true).await;
        assert_eq!(sent_[0], "data: {\n\n");
        assert_eq!(sent_[1], "event: b\r\ndata: {\"b\":2}\r\n\r\n");
        let (whole, broken) = sent(spoil(None, true, None), "{\"a\":[1,2]}", 3, false).await;
        assert_eq!((whole.concat().as_str(), broken), ("{\"a\":", false));
    }

    #[tokio::test]
    async fn time_passes_where_it_was_asked_for() {
        let span = Duration::from_millis;
        let fixed = |text: &str| text.parse::<Latency>().unwrap();
        let slow = Strike { ttft: span(50), delay_between: vec![fixed("20ms")], ..Strike::default() };
        let stalled = spoil(Some("60ms"), false, None);
        let begun = std::time::Instant::now();
        slow.wait(true).await;
        stalled.wait(true).await;
        assert!(begun.elapsed() < span(50), "the headers of a stream come in time");
        slow.wait(false).await;
        assert!(begun.elapsed() >= span(50));
        stalled.wait(false).await;
        assert!(begun.elapsed() >= span(110));
        let begun = std::time::Instant::now();
        assert_eq!(sent(slow, EVENTS, 9, true).await.0.len(), 3);
        assert!(begun.elapsed() >= span(90));
        assert_eq!(sent(stalled, EVENTS, 9, true).await.0.concat(), EVENTS);
        assert!(begun.elapsed() >= span(150));
        let forever = spoil(Some("forever"), false, None);
        assert!(tokio::time::timeout(span(50), forever.wait(false)).await.is_err());
        assert!(tokio::time::timeout(span(50), sent(forever, EVENTS, 9, true)).await.is_err());
    }

    #[tokio::test]
    async fn errors_are_the_providers() {
        let error = ProviderError {
            status: StatusCode::from_u16(529).unwrap(),
            message: None,
            retry_after: Some(2),
            retry_after_ms: Some(2500),
            malformed: false,
        };
        let response = error.answer("anthropic");
        assert_eq!(
            (&response.headers()["retry-after"], &response.headers()["retry-after-ms"]),
            (&HeaderValue::from_static("2"), &HeaderValue::from_static("2500"))
        );
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!((&body["type"], &body["error"]["type"]), (&json!("error"), &json!("overloaded_error")));
    }
}
