//! Which certificates are trusted: one rule for every HTTP client in the program.

use std::path::PathBuf;

/// Certificates to trust beside the platform's.
#[derive(Debug, Clone, Default)]
pub struct TlsOptions {
    /// A PEM file (`--ca-cert`).
    pub ca_cert: Option<PathBuf>,
}

/// The rustls configuration of every client.
///
/// # Errors
/// When the certificate file cannot be read.
pub fn client_config(_options: &TlsOptions) -> std::io::Result<rustls::ClientConfig> {
    unimplemented!()
}
