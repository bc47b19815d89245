//! Where a request of the data plane goes.
//!
//! There are two ways out. A virtual key with a custom host is [forwarded](forward) to it. Everything else is answered
//! by the built-in [mock provider](mock): the local gateway never calls a real provider by itself, so that what is
//! tried out offline stays offline and costs nothing.

pub mod anthropic;
pub mod azure;
pub mod custom_host;
pub mod endpoint;
pub mod forward;
pub mod hosts;
pub mod mock;
pub mod models;
pub mod sse;
pub mod tokens;
pub mod usage;

use crate::api::TlsOptions;

/// The ways out. Opens nothing before the first request needs it.
pub struct Upstream {
    /// Towards custom hosts.
    pub forwarder: forward::Forwarder,
    /// What the mock provider counts with.
    pub encodings: tokens::Encodings,
}

impl Upstream {
    /// `tls` says which certificates of custom hosts are trusted.
    pub fn new(tls: TlsOptions) -> Self {
        Self { forwarder: forward::Forwarder::new(tls), encodings: tokens::Encodings::default() }
    }
}
