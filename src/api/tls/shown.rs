//! The certificate that a server shows, whether it is trusted or not: who issued it tells whose server answers.

use std::sync::{Arc, Mutex, PoisonError};

use rustls::{
    DigitallySignedStruct, Error, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    pki_types::{CertificateDer, ServerName, UnixTime},
};

/// What the last server showed. Clones are the same.
#[derive(Debug, Clone, Default)]
pub struct ShownCertificate(Arc<Mutex<Option<CertificateDer<'static>>>>);

impl ShownCertificate {
    /// Who says that the server is who it is: common name and organisation, as far as the certificate can be read.
    pub fn issuer(&self) -> Option<String> {
        let shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let certificate = webpki::EndEntityCert::try_from(shown.as_ref()?).ok()?;
        name_in(certificate.issuer())
    }

    /// A verifier that decides as `inner` does, and keeps what it saw.
    pub(super) fn watching<V>(&self, inner: V) -> Watching<V> {
        Watching { inner, shown: self.clone() }
    }
}

/// See [`ShownCertificate::watching`].
#[derive(Debug)]
pub(super) struct Watching<V> {
    inner: V,
    shown: ShownCertificate,
}

impl<V: ServerCertVerifier> ServerCertVerifier for Watching<V> {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        *self.shown.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(end_entity.clone().into_owned());
        self.inner.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.inner.verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.inner.verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}

/// X.520's attribute types, as DER has them.
const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];
const ORGANISATION: &[u8] = &[0x55, 0x04, 0x0a];
/// DER's tags of what a name is made of (X.690, X.680).
const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const BMP_STRING: u8 = 0x1e;

/// `COMMON NAME (ORGANISATION)` of the content of a `Name` (RFC 5280, 4.1.2.4): a sequence of sets of sequences of a type
/// and a text.
fn name_in(mut name: &[u8]) -> Option<String> {
    let (mut common_name, mut organisation) = (None, None);
    while let Some((SET, mut set, rest)) = element(name) {
        name = rest;
        while let Some((SEQUENCE, attribute, rest)) = element(set) {
            set = rest;
            let Some((_, kind, value)) = element(attribute) else { continue };
            let Some((tag, value, _)) = element(value) else { continue };
            match kind {
                COMMON_NAME => common_name = Some(text(tag, value)),
                ORGANISATION => organisation = Some(text(tag, value)),
                _ => {}
            }
        }
    }
    match (common_name, organisation) {
        (Some(name), Some(organisation)) => Some(format!("{name} ({organisation})")),
        (name, organisation) => name.or(organisation),
    }
}

/// The first element of DER: tag, content, and what follows. Names are shorter than what two bytes of length can say.
fn element(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (tag, rest) = der.split_first()?;
    let (length, rest) = match rest {
        [short @ 0..=0x7f, rest @ ..] => (usize::from(*short), rest),
        [0x81, length, rest @ ..] => (usize::from(*length), rest),
        [0x82, high, low, rest @ ..] => (usize::from(u16::from_be_bytes([*high, *low])), rest),
        _ => return None,
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some((*tag, content, rest))
}

fn text(tag: u8, bytes: &[u8]) -> String {
    if tag != BMP_STRING {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_be_bytes(*pair));
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
mod tests {
    use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};

    use super::*;

    #[test]
    fn the_issuer_is_read_off_a_certificate() {
        let key = KeyPair::generate().unwrap();
        let mut authority = CertificateParams::new(Vec::new()).unwrap();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        authority.distinguished_name.push(DnType::CommonName, "Corporate Inspection CA");
        authority.distinguished_name.push(DnType::OrganizationName, "Exämple AG");
        let issuer = Issuer::new(authority, key);
        let leaf = CertificateParams::new(vec!["gw.example.com".to_owned()]).unwrap();
        let leaf = leaf.signed_by(&KeyPair::generate().unwrap(), &issuer).unwrap();
        let shown = ShownCertificate::default();
        assert_eq!(shown.issuer(), None);
        *shown.0.lock().unwrap() = Some(leaf.der().clone());
        assert_eq!(shown.issuer().as_deref(), Some("Corporate Inspection CA (Exämple AG)"));
    }

    #[test]
    fn what_is_cut_short_is_no_name() {
        assert_eq!(name_in(&[]), None);
        assert_eq!(name_in(&[SET, 5, SEQUENCE]), None);
        assert_eq!(name_in(&[SET, 0x84, 0xff, 0xff, 0xff, 0xff]), None);
        assert_eq!(text(BMP_STRING, &[0, b'h', 0, b'i', 7]), "hi");
    }
}
