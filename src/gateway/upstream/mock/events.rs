//! Server-sent events.

use std::convert::Infallible;

use axum::body::{Body, Bytes};
use futures_util::stream;
use serde::Serialize;

/// The last event of OpenAI's older streams.
pub const DONE: Bytes = Bytes::from_static(b"data: [DONE]\n\n");

/// An event without a name.
pub fn data(body: &impl Serialize) -> Bytes {
    let mut event = Vec::with_capacity(256);
    event.extend_from_slice(b"data: ");
    finish(event, body)
}

/// An event with a name.
pub fn named(name: &str, body: &impl Serialize) -> Bytes {
    let mut event = Vec::with_capacity(256);
    event.extend_from_slice(b"event: ");
    event.extend_from_slice(name.as_bytes());
    event.extend_from_slice(b"\ndata: ");
    finish(event, body)
}

fn finish(mut event: Vec<u8>, body: &impl Serialize) -> Bytes {
    // Writing to memory does not fail, and nothing here is a map with keys that are not strings.
    let _ = serde_json::to_writer(&mut event, body);
    event.extend_from_slice(b"\n\n");
    event.into()
}

/// A body that sends one event after the other.
pub fn body(events: Vec<Bytes>) -> Body {
    Body::from_stream(stream::iter(events.into_iter().map(Ok::<_, Infallible>)))
}
