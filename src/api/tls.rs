//! Which certificates are trusted: one rule for every HTTP client in the program.

mod shown;

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use rustls::{
    ClientConfig, RootCertStore,
    crypto::{CryptoProvider, ring},
    pki_types::{CertificateDer, pem::PemObject as _},
};
use rustls_platform_verifier::Verifier;

pub use shown::ShownCertificate;

/// Certificates to trust beside the platform's.
#[derive(Debug, Clone, Default)]
pub struct TlsOptions {
    /// A PEM file (`--ca-cert`).
    pub ca_cert: Option<PathBuf>,
}

/// The rustls configuration of every client: the platform's trust store, and `--ca-cert` beside it.
///
/// # Errors
/// When the certificate file cannot be read or holds no certificate, or the platform's store cannot be used.
pub fn client_config(options: &TlsOptions) -> io::Result<ClientConfig> {
    let provider = Arc::new(ring::default_provider());
    let verifier = Arc::new(verifier(options, &provider)?);
    Ok(builder(provider)?.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth())
}

/// As [`client_config`], by the same rule, and keeps what the server shows, also when that is refused.
///
/// # Errors
/// As [`client_config`].
pub fn watched_config(options: &TlsOptions) -> io::Result<(ClientConfig, ShownCertificate)> {
    let provider = Arc::new(ring::default_provider());
    let shown = ShownCertificate::default();
    let verifier = Arc::new(shown.watching(verifier(options, &provider)?));
    let config = builder(provider)?.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth();
    Ok((config, shown))
}

fn verifier(options: &TlsOptions, provider: &Arc<CryptoProvider>) -> io::Result<Verifier> {
    let extra = options.ca_cert.as_deref().map(certificates).transpose()?.unwrap_or_default();
    Verifier::new_with_extra_roots(extra, Arc::clone(provider)).map_err(io::Error::other)
}

/// A configuration that trusts nobody: for a client that will only ever speak plain HTTP to this machine. Reading the
/// platform's certificates takes longer than such a client's whole work.
pub(super) fn no_tls() -> io::Result<ClientConfig> {
    let provider = Arc::new(ring::default_provider());
    Ok(builder(provider)?.with_root_certificates(RootCertStore::empty()).with_no_client_auth())
}

type Builder = rustls::ConfigBuilder<ClientConfig, rustls::WantsVerifier>;

fn builder(provider: Arc<CryptoProvider>) -> io::Result<Builder> {
    ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().map_err(io::Error::other)
}

fn certificates(path: &Path) -> io::Result<Vec<CertificateDer<'static>>> {
    let named = |error: &dyn std::fmt::Display| io::Error::other(format!("{}: {error}", path.display()));
    let certificates: Vec<_> = CertificateDer::pem_file_iter(path)
        .and_then(|certificates| certificates.collect())
        .map_err(|error| named(&error))?;
    if certificates.is_empty() { Err(named(&"no certificate in PEM form")) } else { Ok(certificates) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_file_must_hold_a_certificate() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ca.pem");
        std::fs::write(&path, "not a certificate").unwrap();
        let options = TlsOptions { ca_cert: Some(path) };
        assert!(client_config(&options).unwrap_err().to_string().contains("ca.pem"));
        assert!(client_config(&TlsOptions::default()).is_ok());
    }
}
