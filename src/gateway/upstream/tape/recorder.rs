//! Sends requests on and keeps what comes back.

use std::{
    collections::HashMap,
    io, mem,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Instant,
};

use axum::{
    body::{Body, Bytes, HttpBody as _},
    http::{HeaderMap, Request, Response, StatusCode, header},
};
use futures_util::stream;
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};

use super::{
    Summary, Tell,
    answer::{self, Answered, Content},
    folder::{Folder, Held},
    recording::{Asked, Recording, VERSION},
};
use crate::gateway::upstream::{
    forward::{ForwardError, Forwarder},
    sse,
};

/// The largest body that is kept, in bytes: as large as the gateway takes a whole answer.
const LARGEST: usize = 64 * 1024 * 1024;

/// What ends a stream that is whole, for a caller who goes away before the connection ends.
const LAST_EVENTS: [&str; 3] = ["data: [DONE]", "event: message_stop", "event: response.completed"];

/// Sends requests on and keeps what comes back.
pub struct Recorder {
    folder: Folder,
    /// How many recordings there are of each request.
    counts: Mutex<HashMap<String, u64>>,
    kept: AtomicU64,
    failed: AtomicU64,
    tell: Tell,
}

/// What is known of an exchange when the head of its answer is here.
struct Begun {
    asked: Asked,
    sequence: u64,
    started: Instant,
    status: StatusCode,
    headers: HeaderMap,
}

impl Recorder {
    /// Into a folder that holds these recordings.
    pub fn new(folder: Folder, held: &[Held], tell: Tell) -> Self {
        let mut counts: HashMap<String, u64> = HashMap::new();
        for Held { recording, .. } in held {
            let count = counts.entry(recording.request.name()).or_default();
            *count = (*count).max(recording.sequence);
        }
        Self { folder, counts: Mutex::new(counts), kept: AtomicU64::new(0), failed: AtomicU64::new(0), tell }
    }

    /// Sends a request. A whole answer is kept before it is passed on, a stream when it ends.
    ///
    /// # Errors
    /// See [`ForwardError`].
    pub async fn send(
        self: Arc<Self>,
        forwarder: &Forwarder,
        request: Request<Full<Bytes>>,
        asked: Asked,
    ) -> Result<Response<Body>, ForwardError> {
        // The order is that of the requests; the answers may overtake each other.
        let (sequence, started) = (self.next(&asked.name()), Instant::now());
        let (head, body) = forwarder.send(request).await?.into_parts();
        let begun = Begun { asked, sequence, started, status: head.status, headers: head.headers.clone() };
        if head.headers.contains_key(header::CONTENT_ENCODING) {
            let reason = "The answer cannot be recorded: it is encoded, although it was asked not to be".to_owned();
            self.lost(&reason);
            return Err(ForwardError::NotRecorded(reason));
        }
        if sse::is_stream(&head.headers) {
            let taping = Taping { recorder: self, begun: Some(begun), body, cutter: Cutter::default() };
            return Ok(Response::from_parts(head, taping.into_body()));
        }
        let body = Limited::new(body, LARGEST).collect().await.map_err(|error| {
            if error.is::<LengthLimitError>() {
                ForwardError::NotRecorded(format!("The answer cannot be recorded: it is larger than {LARGEST} bytes"))
            } else {
                ForwardError::Exchange(error.to_string())
            }
        })?;
        let bytes = body.to_bytes();
        let (recorder, copy) = (Arc::clone(&self), bytes.clone());
        let keeping = tokio::task::spawn_blocking(move || recorder.keep(begun, Content::whole(&copy), true));
        let kept = keeping.await.unwrap_or_else(|error| Err(io::Error::other(error)));
        kept.map_err(|error| ForwardError::NotRecorded(format!("The answer cannot be recorded: {error}")))?;
        Ok(Response::from_parts(head, bytes.into()))
    }

    fn next(&self, name: &str) -> u64 {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(name.to_owned()).or_default();
        *count = count.saturating_add(1);
        *count
    }

    /// Writes a recording down.
    fn keep(&self, begun: Begun, body: Content, complete: bool) -> io::Result<()> {
        let Begun { asked, sequence, status, headers, .. } = begun;
        let name = asked.name();
        let response = Answered { status: status.as_u16(), headers: answer::headers(&headers), complete, body };
        let mut recording = Recording { version: VERSION, sequence, request: asked, response };
        let kept = loop {
            match self.folder.keep(&name, &recording) {
                // Another gateway records into the same folder.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => recording.sequence = self.next(&name),
                kept => break kept,
            }
        };
        if let Err(error) = &kept {
            self.lost(&format!("{name} cannot be recorded: {error}"));
        } else {
            self.kept.fetch_add(1, Ordering::Relaxed);
        }
        kept
    }

    fn lost(&self, reason: &str) {
        self.failed.fetch_add(1, Ordering::Relaxed);
        (self.tell)(reason);
    }

    /// How much was kept.
    pub fn summary(&self) -> Summary {
        let (kept, failed) = (self.kept.load(Ordering::Relaxed), self.failed.load(Ordering::Relaxed));
        let exchanges = if kept == 1 { "exchange" } else { "exchanges" };
        Summary {
            notes: vec![format!("Recorded {kept} {exchanges} in {}", self.folder.path().display())],
            failure: (failed > 0).then(|| format!("{failed} exchanges could not be recorded")),
        }
    }
}

/// A stream that is written down while it passes.
struct Taping {
    recorder: Arc<Recorder>,
    /// Until it is written.
    begun: Option<Begun>,
    body: Body,
    cutter: Cutter,
}

impl Taping {
    fn into_body(self) -> Body {
        Body::from_stream(stream::try_unfold(self, |mut taping| async move {
            let piece = taping.next().await?;
            Ok::<_, io::Error>(piece.map(|piece| (piece, taping)))
        }))
    }

    /// The next piece. The recording is written before the end is told, so that a caller who sees the end knows that it
    /// is there.
    async fn next(&mut self) -> io::Result<Option<Bytes>> {
        loop {
            let frame = match self.body.frame().await {
                Some(Ok(frame)) => frame,
                Some(Err(error)) => {
                    // The caller is told of the upstream's end; that of the recording is told to whoever runs this.
                    let _ = self.finish(false).await;
                    return Err(io::Error::other(error));
                }
                None => return self.finish(true).await.map(|()| None),
            };
            let Ok(piece) = frame.into_data() else { continue };
            let Some(begun) = &self.begun else { return Ok(Some(piece)) };
            let at_ms = u64::try_from(begun.started.elapsed().as_millis()).unwrap_or(u64::MAX);
            self.cutter.feed(at_ms, &piece);
            if self.cutter.length > LARGEST {
                self.begun = None;
                self.recorder.lost(&format!("A stream cannot be recorded: it is larger than {LARGEST} bytes"));
                return Err(io::Error::other("the stream is too large to be recorded"));
            }
            return Ok(Some(piece));
        }
    }

    async fn finish(&mut self, complete: bool) -> io::Result<()> {
        let Some(begun) = self.begun.take() else { return Ok(()) };
        let (recorder, pieces) = (Arc::clone(&self.recorder), mem::take(&mut self.cutter).finish());
        let keeping = tokio::task::spawn_blocking(move || recorder.keep(begun, Content::stream(pieces), complete));
        keeping.await.unwrap_or_else(|error| Err(io::Error::other(error)))
    }
}

impl Drop for Taping {
    /// The caller has gone away. What has come so far is an answer that a caller may go away from again.
    fn drop(&mut self) {
        let Some(begun) = self.begun.take() else { return };
        let cutter = mem::take(&mut self.cutter);
        let complete = self.body.is_end_stream() || cutter.has_ended();
        // It tells of its failure itself, and there is nobody else to tell.
        let _ = self.recorder.keep(begun, Content::stream(cutter.finish()), complete);
    }
}

/// Cuts a stream where its events end, and gives each the time at which its end came.
#[derive(Debug, Default)]
struct Cutter {
    events: Vec<(u64, Vec<u8>)>,
    rest: Vec<u8>,
    /// When the last piece came.
    at_ms: u64,
    length: usize,
}

impl Cutter {
    fn feed(&mut self, at_ms: u64, piece: &[u8]) {
        self.at_ms = at_ms;
        self.length += piece.len();
        for byte in piece {
            self.rest.push(*byte);
            if [&b"\n\n"[..], b"\n\r\n", b"\r\r"].iter().any(|end| self.rest.ends_with(end)) {
                self.events.push((at_ms, mem::take(&mut self.rest)));
            }
        }
    }

    fn has_ended(&self) -> bool {
        self.rest.is_empty()
            && self
                .events
                .last()
                .is_some_and(|(_, event)| LAST_EVENTS.iter().any(|last| event.starts_with(last.as_bytes())))
    }

    fn finish(mut self) -> Vec<(u64, Vec<u8>)> {
        if !self.rest.is_empty() {
            self.events.push((self.at_ms, self.rest));
        }
        self.events
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_cut_wherever_the_pieces_were() {
        let bytes = b"event: a\r\ndata: 1\r\n\r\n: comment\n\ndata: [DONE]\n\n";
        for size in [1, 2, 7, bytes.len()] {
            let mut cutter = Cutter::default();
            for (number, piece) in bytes.chunks(size).enumerate() {
                cutter.feed(number as u64, piece);
            }
            assert!(cutter.has_ended());
            let events = cutter.finish();
            assert_eq!(events.len(), 3, "{size}");
            let again: Vec<u8> = events.iter().flat_map(|(_, bytes)| bytes.clone()).collect();
            assert_eq!(again, bytes);
            assert!(events.is_sorted_by_key(|(at, _)| *at));
        }
        let mut cutter = Cutter::default();
        cutter.feed(5, b"data: 1\n\ndata: [DO");
        assert!(!cutter.has_ended());
        assert_eq!(cutter.finish(), [(5, b"data: 1\n\n".to_vec()), (5, b"data: [DO".to_vec())]);
    }
}
