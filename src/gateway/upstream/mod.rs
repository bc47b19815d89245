//! Where a request of the data plane goes.
//!
//! There are two ways out. A call with a custom host is [forwarded](forward) to it. Everything else is answered by the
//! built-in [mock provider](mock): the local gateway calls no real provider unless it was started for that, so that what
//! is tried out offline stays offline and costs nothing. What is forwarded can be kept on a [tape], and answered from it.

pub mod anthropic;
pub mod azure;
pub mod credentials;
pub mod custom_host;
pub mod endpoint;
pub mod estimate;
pub mod forward;
pub mod hosts;
pub mod loops;
pub mod mock;
pub mod models;
pub mod sse;
pub mod tape;
pub mod tokens;
pub mod trusted_hosts;
pub mod usage;

use axum::{
    body::{Body, Bytes},
    http::{Request, Response},
};
use http_body_util::Full;

use crate::api::TlsOptions;
use forward::ForwardError;
use tape::{Subject, Tape};
use trusted_hosts::TrustedHosts;

/// The ways out. Opens nothing before the first request needs it.
pub struct Upstream {
    forwarder: forward::Forwarder,
    tape: Tape,
    /// The custom hosts that may be called wherever they lead.
    pub trusted: TrustedHosts,
    /// What tells calls that come back.
    pub mark: loops::LoopMark,
    /// What the mock provider counts with.
    pub encodings: tokens::Encodings,
}

impl Upstream {
    /// `tls` says which certificates of upstreams are trusted, `tape` whether exchanges are recorded or replayed.
    pub fn new(tls: TlsOptions, trusted: TrustedHosts, tape: Tape) -> Self {
        Self {
            forwarder: forward::Forwarder::new(tls, trusted.clone()),
            tape,
            trusted,
            mark: loops::LoopMark::default(),
            encodings: tokens::Encodings::default(),
        }
    }

    /// Sends a request, or answers it from the tape, and waits for the head of the answer.
    ///
    /// # Errors
    /// See [`ForwardError`]. An answer of any status is not an error.
    pub async fn send(
        &self,
        mut request: Request<Full<Bytes>>,
        subject: Subject<'_>,
    ) -> Result<Response<Body>, ForwardError> {
        self.mark.leave(request.headers_mut());
        self.tape.send(&self.forwarder, request, subject).await
    }
}
