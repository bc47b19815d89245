//! Requests of which no head was ever read: hyper answers these itself, or waits for the rest in vain. The log has them
//! all the same.

use std::{
    convert::Infallible,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use axum::{http::StatusCode, response::Response};
use futures_util::FutureExt as _;
use hyper::{
    body::Incoming,
    service::{Service, service_fn},
};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_util::io::InspectReader;

use crate::gateway::proxy::Reason;

/// Why there was no request.
pub struct Unread {
    /// Of the answer; 408 when there was none.
    pub status: StatusCode,
    /// What it is about.
    pub reason: Reason,
    /// What was wrong, in words.
    pub message: String,
}

impl Unread {
    /// Of the error that a connection has ended with. None when it is about something else: a connection that nobody uses
    /// any more ends like one on which a head does not come.
    pub fn of(error: &hyper::Error, head: &Head, patience: Duration) -> Option<Self> {
        let message = error.to_string();
        let (status, reason) = if error.is_timeout() && head.has_begun() {
            let message = format!("the head of a request did not come within {} s", patience.as_secs_f64());
            return Some(Self { status: StatusCode::REQUEST_TIMEOUT, reason: Reason::InvalidRequest, message });
        } else if error.is_parse_version_h2() {
            // Closed without an answer.
            return None;
        } else if error.is_parse_too_large() {
            // There is no other way to tell the two apart.
            let is_uri = message == "URI too long";
            let status = if is_uri { StatusCode::URI_TOO_LONG } else { StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE };
            (status, Reason::TooLarge)
        } else if error.is_parse() {
            (StatusCode::BAD_REQUEST, Reason::InvalidRequest)
        } else {
            return None;
        };
        Some(Self { status, reason, message })
    }
}

/// Whether the head of another request has begun on a connection.
#[derive(Debug, Clone, Default)]
pub struct Head(Arc<AtomicBool>);

impl Head {
    fn has_begun(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Notices what comes over a connection.
    pub fn begun_by<T: AsyncRead + AsyncWrite>(
        &self,
        stream: T,
    ) -> InspectReader<T, impl FnMut(&[u8]) + Send + use<T>> {
        let begun = Arc::clone(&self.0);
        InspectReader::new(stream, move |bytes: &[u8]| {
            if !bytes.is_empty() {
                begun.store(true, Ordering::Relaxed);
            }
        })
    }

    /// Notices that a head is whole, and that the rest of its request came before the answer.
    pub fn ended_by<S>(
        &self,
        service: S,
    ) -> impl Service<
        hyper::Request<Incoming>,
        Response = Response,
        Error = Infallible,
        Future: Future<Output = Result<Response, Infallible>> + Send,
    > + use<S>
    where
        S: Service<hyper::Request<Incoming>, Response = Response, Error = Infallible, Future: Send>,
    {
        let begun = Arc::clone(&self.0);
        service_fn(move |request| {
            begun.store(false, Ordering::Relaxed);
            let begun = Arc::clone(&begun);
            // Not a future around it: it is large, and would be moved and held twice.
            service.call(request).inspect(move |_| begun.store(false, Ordering::Relaxed))
        })
    }
}
