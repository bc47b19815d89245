//! Ports of this machine that behave as networks do.

use std::{net::SocketAddr, sync::Arc};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::*;
use crate::output::findings::Verdict;

fn url(text: &str) -> Url {
    Url::parse(text).unwrap()
}

fn last(findings: &[Finding]) -> &Finding {
    findings.last().unwrap()
}

/// A server whose certificate is by an authority of the test's, and the file of that authority.
async fn server(name: &str, issuer: &str, years: (i32, i32)) -> (SocketAddr, tempfile::TempDir) {
    let mut authority = CertificateParams::new(Vec::new()).unwrap();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    authority.distinguished_name.push(DnType::CommonName, issuer);
    let key = KeyPair::generate().unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("ca.pem"), authority.self_signed(&key).unwrap().pem()).unwrap();
    let issuer = Issuer::new(authority, key);
    let mut leaf = CertificateParams::new(vec![name.to_owned()]).unwrap();
    (leaf.not_before, leaf.not_after) = (date_time_ymd(years.0, 1, 1), date_time_ymd(years.1, 1, 1));
    let key = KeyPair::generate().unwrap();
    let chain: Vec<CertificateDer<'static>> = vec![leaf.signed_by(&key, &issuer).unwrap().der().clone()];
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                if let Ok(mut stream) = acceptor.accept(stream).await {
                    let _ = stream.read_u8().await;
                }
            });
        }
    });
    (address, folder)
}

fn trusting(folder: &tempfile::TempDir) -> TlsOptions {
    TlsOptions { ca_cert: Some(folder.path().join("ca.pem")) }
}

#[tokio::test]
async fn every_step_of_a_good_way_is_told() {
    let (address, folder) = server("localhost", "Test Authority", (2020, 2090)).await;
    let findings = look(&url(&format!("https://localhost:{}/v1", address.port())), &trusting(&folder)).await;
    assert!(findings.iter().all(|finding| finding.verdict == Verdict::Ok), "{findings:?}");
    let checks: Vec<&str> = findings.iter().map(|finding| finding.check).collect();
    assert_eq!(checks, ["name", "connection", "tls"]);
    let tls = &last(&findings).found;
    assert!(tls.starts_with("TLS 1.3; certificate by Test Authority"), "{tls}");
}

#[tokio::test]
async fn certificates_that_are_not_good_are_told_apart() {
    let (address, _) = server("localhost", "Someone Else", (2020, 2090)).await;
    let strange = look(&url(&format!("https://localhost:{}", address.port())), &TlsOptions::default()).await;
    let finding = last(&strange);
    assert_eq!(finding.verdict, Verdict::Failed);
    assert!(finding.found.contains("`Someone Else`, whom this machine does not trust"), "{finding:?}");
    assert!(finding.mend.as_ref().unwrap().contains("--ca-cert"), "{finding:?}");

    for (name, years, word) in [
        ("gw.example.com", (2020, 2090), "is not one of localhost"),
        ("localhost", (2020, 2021), "has expired"),
        ("localhost", (2080, 2090), "not valid yet"),
    ] {
        let (address, folder) = server(name, "Test Authority", years).await;
        let findings = look(&url(&format!("https://localhost:{}", address.port())), &trusting(&folder)).await;
        let finding = last(&findings);
        assert!(finding.verdict == Verdict::Failed && finding.found.contains(word), "{finding:?}");
    }
}

#[tokio::test]
async fn whoever_opens_connections_on_the_way_is_named() {
    let (address, folder) = server("localhost", "Zscaler Intermediate Root CA", (2020, 2090)).await;
    let findings = look(&url(&format!("https://localhost:{}", address.port())), &trusting(&folder)).await;
    assert_eq!(last(&findings).verdict, Verdict::Warning, "{findings:?}");
    assert!(!is_interceptor("WE1 (Google Trust Services)") && !is_interceptor("R11 (Let's Encrypt)"));
}

#[tokio::test]
async fn a_port_of_nobody_and_one_without_tls() {
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let findings = look(&url(&format!("http://{nobody}/v1")), &TlsOptions::default()).await;
    assert!(last(&findings).found.contains("nobody listens"), "{findings:?}");
    assert!(last(&findings).mend.as_ref().unwrap().contains("gateway start"));

    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        }
    });
    let findings = look(&url(&format!("https://localhost:{}/v1", address.port())), &TlsOptions::default()).await;
    assert!(last(&findings).found.contains("not in TLS"), "{findings:?}");
}

#[tokio::test]
async fn a_name_that_is_nobodys() {
    let findings = look(&url("https://nobody.invalid/v1"), &TlsOptions::default()).await;
    assert!(last(&findings).found.contains("cannot be looked up"), "{findings:?}");
    let plain = look(&url("http://gw.example.com/v1"), &TlsOptions::default()).await;
    assert!(plain.len() == 1 && last(&plain).found.contains("plain http"));
}

/// What a proxy that answers so is found to be.
async fn told_of(answer: &'static [u8]) -> Finding {
    use hyper_util::client::proxy::matcher::Matcher;
    let (ours, mut theirs) = tokio::io::duplex(1024);
    let proxy = Matcher::builder().all("http://me:hunter2@proxy.example.com:3128").build();
    let url = url("https://gw.example.com/v1");
    let proxy = proxy.intercept(&url.as_str().parse().unwrap()).unwrap();
    tokio::spawn(async move {
        let mut request = vec![0; 512];
        let _ = theirs.read(&mut request).await;
        assert!(request.starts_with(b"CONNECT gw.example.com:443 HTTP/1.1\r\n"));
        let _ = theirs.write_all(answer).await;
    });
    let mut findings = Vec::new();
    let mut wire: Box<dyn Wire> = Box::new(ours);
    match tunnel(&mut wire, &proxy, &url, &mut findings).await {
        Ok(()) => findings.pop().unwrap(),
        Err(finding) => finding,
    }
}

#[tokio::test]
async fn proxies_that_refuse_say_why() {
    for (answer, verdict, word) in [
        (&b"HTTP/1.1 200 Connection established\r\n\r\n"[..], Verdict::Ok, "lets through"),
        (b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", Verdict::Failed, "user name"),
        (b"HTTP/1.0 403 Forbidden\r\nX: y\r\n\r\n", Verdict::Failed, "status 403"),
        (b"SSH-2.0-x\r\n\r\n", Verdict::Failed, "does not answer as a proxy"),
        (b"", Verdict::Failed, "does not answer as a proxy"),
    ] {
        let finding = told_of(answer).await;
        assert!(finding.verdict == verdict && finding.found.contains(word), "{finding:?}");
        assert!(!format!("{finding:?}").contains("hunter2"));
    }
}
