//! Where a request of the data plane goes.

use crate::api::TlsOptions;

/// The ways out.
pub struct Upstream {}

impl Upstream {
    /// Clients are made when the first request needs one.
    pub fn new(_tls: TlsOptions) -> Self {
        Self {}
    }
}
