//! The way to the server, step by step: its name, a connection, the proxy in between, TLS. The first step that fails ends
//! the walk; each is given up on by itself.

use std::{
    io,
    net::{SocketAddr, ToSocketAddrs as _},
    sync::Arc,
    time::{Duration, Instant},
};

use futures_util::future::select_ok;
use hyper_util::client::proxy::matcher::Intercept;
use rustls::{CertificateError, pki_types::ServerName};
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::TcpStream,
    sync::oneshot,
};
use tokio_rustls::TlsConnector;
use url::Url;

use super::{Group, STEP, environment, proxy};
use crate::{
    api::{ShownCertificate, TlsOptions, transport, watched_config},
    output::findings::Finding,
};

pub(super) const GROUP: Group = Group("network");

/// After this time, the next address of a name is tried beside the one before: the delay that RFC 8305 (section 8)
/// recommends between attempts.
const HEAD_START: Duration = Duration::from_millis(250);
/// More than this, a proxy does not say before it lets us through.
const LONGEST_HEAD: usize = 16 * 1024;

/// Who issues certificates for servers of others, so that what goes there can be read on the way: parts of their names.
/// Chromium tells of such software by a list of the same kind, `mitm_software` in its `ssl_error_assistant.asciipb`.
const INTERCEPTORS: [&str; 18] = [
    "zscaler",
    "netskope",
    "palo alto",
    "fortinet",
    "fortigate",
    "blue coat",
    "bluecoat",
    "umbrella",
    "forcepoint",
    "sophos",
    "check point",
    "mitmproxy",
    "portswigger",
    "charles proxy",
    "fiddler",
    "kaspersky",
    "avast",
    "eset ssl filter",
];

/// Something that bytes go through.
trait Wire: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Wire for T {}

/// The checks of this file.
pub(super) async fn look(url: &Url, options: &TlsOptions) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Err(finding) = walk(url, options, &mut findings).await {
        findings.push(finding);
    }
    findings
}

async fn walk(url: &Url, options: &TlsOptions, findings: &mut Vec<Finding>) -> Result<(), Finding> {
    let is_here = transport::is_loopback(url);
    if url.scheme() == "http" && !is_here {
        return Err(GROUP.failed(
            "connection",
            format!("{} is plain http, and would show the key to everybody on the way", transport::origin(url)),
            "use https",
        ));
    }
    let proxy = if is_here { None } else { proxy::to(url) };
    let (host, port) = match &proxy {
        Some(proxy) => host_and_port_of(proxy),
        None => (url.host_str().unwrap_or_default().to_owned(), url.port_or_known_default().unwrap_or(443)),
    };
    let addresses = resolve(&host, port, proxy.is_some(), findings).await?;
    let mut wire: Box<dyn Wire> = Box::new(connect(&host, port, &addresses, is_here, findings).await?);
    if let Some(proxy) = &proxy {
        if proxy.uri().scheme_str() == Some("https") {
            wire = shake_hands("proxy", wire, &host, options, findings).await?;
        }
        tunnel(&mut wire, proxy, url, findings).await?;
    }
    if url.scheme() == "https" {
        shake_hands("tls", wire, url.host_str().unwrap_or_default(), options, findings).await?;
    }
    Ok(())
}

fn host_and_port_of(proxy: &Intercept) -> (String, u16) {
    let uri = proxy.uri();
    let usual = if uri.scheme_str() == Some("https") { 443 } else { 80 };
    (uri.host().unwrap_or_default().to_owned(), uri.port_u16().unwrap_or(usual))
}

async fn resolve(
    host: &str,
    port: u16,
    is_proxy: bool,
    findings: &mut Vec<Finding>,
) -> Result<Vec<SocketAddr>, Finding> {
    let bare = host.trim_matches(['[', ']']).to_owned();
    if let Ok(address) = bare.parse() {
        findings.push(GROUP.ok("name", format!("{host} is an address")));
        return Ok(vec![SocketAddr::new(address, port)]);
    }
    let started = Instant::now();
    let (sender, receiver) = oneshot::channel();
    // In a thread that is left behind: the system's resolver knows no deadline, and the runtime would wait for it.
    let work = move || sender.send((bare.as_str(), port).to_socket_addrs().map(Iterator::collect::<Vec<_>>));
    let spawned = std::thread::Builder::new().name("resolver".to_owned()).spawn(work);
    let mend = if is_proxy {
        "check the name of the proxy in HTTPS_PROXY, and whether this machine is in its network"
    } else {
        "check the spelling of the base URL, and the network: DNS, VPN"
    };
    let failed = |reason: &str| GROUP.failed("name", format!("{host} cannot be looked up: {reason}"), mend);
    spawned.map_err(|error| failed(&error.to_string()))?;
    let addresses = match tokio::time::timeout(STEP, receiver).await {
        Ok(Ok(Ok(addresses))) if !addresses.is_empty() => addresses,
        Ok(Ok(Err(error))) => {
            let reason = error.to_string();
            return Err(failed(reason.trim_start_matches("failed to lookup address information: ")));
        }
        Ok(Ok(Ok(_)) | Err(_)) => return Err(failed("it has no address")),
        Err(_) => return Err(failed("no answer in time")),
    };
    let shown: Vec<String> = addresses.iter().take(4).map(|address| address.ip().to_string()).collect();
    let more = addresses.len() - shown.len();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    findings.push(GROUP.ok("name", format!("{host} is {}{more} ({})", shown.join(", "), since(started))));
    Ok(addresses)
}

/// To the first address that lets us, the later ones a little later.
async fn connect(
    host: &str,
    port: u16,
    addresses: &[SocketAddr],
    is_here: bool,
    findings: &mut Vec<Finding>,
) -> Result<TcpStream, Finding> {
    let started = Instant::now();
    let tries = addresses.iter().zip(0..).map(|(address, position): (&SocketAddr, u32)| {
        Box::pin(async move {
            tokio::time::sleep(HEAD_START * position).await;
            TcpStream::connect(*address).await
        })
    });
    let failed = |reason: String| {
        let mend = if is_here {
            "is the gateway running? `portkeyctl gateway start --detach`, and then `eval \"$(portkeyctl gateway env)\"`"
        } else {
            "check the port of the base URL, the firewall, and whether a proxy is needed (HTTPS_PROXY)"
        };
        GROUP.failed("connection", format!("no connection to {host}, port {port}: {reason}"), mend)
    };
    match tokio::time::timeout(STEP, select_ok(tries)).await {
        Ok(Ok((stream, _))) => {
            let address = stream.peer_addr().map_or_else(|_| host.to_owned(), |address| address.to_string());
            findings.push(GROUP.ok("connection", format!("to {address} ({})", since(started))));
            Ok(stream)
        }
        Ok(Err(error)) if error.kind() == io::ErrorKind::ConnectionRefused => {
            Err(failed("nobody listens there".to_owned()))
        }
        Ok(Err(error)) => Err(failed(error.to_string())),
        Err(_) => Err(failed(format!("no answer within {} s", STEP.as_secs()))),
    }
}

/// Has the proxy let us through to the server.
async fn tunnel(
    wire: &mut Box<dyn Wire>,
    proxy: &Intercept,
    url: &Url,
    findings: &mut Vec<Finding>,
) -> Result<(), Finding> {
    let place = proxy::place(proxy);
    let target = format!("{}:{}", url.host_str().unwrap_or_default(), url.port_or_known_default().unwrap_or(443));
    let login = proxy.basic_auth().and_then(|value| value.to_str().ok());
    let login = login.map_or_else(String::new, |login| format!("Proxy-Authorization: {login}\r\n"));
    let request = format!("CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n{login}\r\n");
    let status = async {
        wire.write_all(request.as_bytes()).await?;
        wire.flush().await?;
        status_of_head(wire).await
    };
    let failed = |found: String, mend: &str| Err(GROUP.failed("proxy", found, mend));
    match tokio::time::timeout(STEP, status).await {
        Ok(Ok(Some(200..=299))) => {
            findings.push(GROUP.ok("proxy", format!("{place} lets through to {target}")));
            Ok(())
        }
        Ok(Ok(Some(407))) => failed(
            format!("{place} wants a user name and a password"),
            "put them into HTTPS_PROXY: http://USER:PASSWORD@HOST:PORT, with percent-encoding",
        ),
        Ok(Ok(Some(status))) => failed(
            format!("{place} does not let through to {target} (status {status})"),
            "ask who runs the proxy to allow it; or except the host in NO_PROXY, where there is a way around it",
        ),
        Ok(Ok(None) | Err(_)) => {
            failed(format!("{place} does not answer as a proxy does"), "check host, port and scheme in HTTPS_PROXY")
        }
        Err(_) => failed(format!("{place} does not answer in time"), "check HTTPS_PROXY"),
    }
}

/// Reads the head of an answer, and nothing behind it, as far as its status.
async fn status_of_head(wire: &mut Box<dyn Wire>) -> io::Result<Option<u16>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") && head.len() < LONGEST_HEAD {
        head.push(wire.read_u8().await?);
    }
    let line = String::from_utf8_lossy(&head);
    let line = line.lines().next().filter(|line| line.starts_with("HTTP/1."));
    Ok(line.and_then(|line| line.split(' ').nth(1)?.parse().ok()))
}

/// TLS, by the rule of every client of this program.
async fn shake_hands(
    check: &'static str,
    wire: Box<dyn Wire>,
    host: &str,
    options: &TlsOptions,
    findings: &mut Vec<Finding>,
) -> Result<Box<dyn Wire>, Finding> {
    let unusable = |reason: String| GROUP.failed(check, reason, "see the certificates above");
    let (config, shown) = watched_config(options).map_err(|error| unusable(error.to_string()))?;
    let name = ServerName::try_from(host.trim_matches(['[', ']']).to_owned());
    let name = name.map_err(|_| unusable(format!("{host} is no name that a certificate can have")))?;
    let started = Instant::now();
    let connector = TlsConnector::from(Arc::new(config));
    match tokio::time::timeout(STEP, connector.connect(name, wire)).await {
        Ok(Ok(stream)) => {
            let version = stream.get_ref().1.protocol_version().and_then(|version| version.as_str().map(spaced));
            let version = version.unwrap_or_else(|| "TLS".to_owned());
            findings.push(trusted(check, &version, &shown, started));
            Ok(Box::new(stream))
        }
        Ok(Err(error)) => Err(refused(check, host, &error, &shown)),
        Err(_) => Err(GROUP.failed(
            check,
            format!("{host} does not answer in TLS within {} s", STEP.as_secs()),
            "something on the way may hold the connection: a firewall, a proxy that wants to be named in HTTPS_PROXY",
        )),
    }
}

/// `TLSv1_3` as people write it.
fn spaced(version: &str) -> String {
    version.replacen("TLSv", "TLS ", 1).replace('_', ".")
}

fn trusted(check: &'static str, version: &str, shown: &ShownCertificate, started: Instant) -> Finding {
    let Some(issuer) = shown.issuer() else {
        return GROUP.ok(check, format!("{version}; who issued the certificate cannot be read"));
    };
    let found = format!("{version}; certificate by {issuer} ({})", since(started));
    if is_interceptor(&issuer) {
        return GROUP.warning(
            check,
            found,
            "the connection is opened on the way, and whoever does that can read the key; ask them to except the host if that is not wanted",
        );
    }
    GROUP.ok(check, found)
}

fn is_interceptor(issuer: &str) -> bool {
    let issuer = issuer.to_lowercase();
    INTERCEPTORS.iter().any(|name| issuer.contains(name))
}

fn refused(check: &'static str, host: &str, error: &io::Error, shown: &ShownCertificate) -> Finding {
    let issuer = shown.issuer().map_or_else(|| "nobody who can be told".to_owned(), |issuer| format!("`{issuer}`"));
    let cause = error.get_ref().and_then(|cause| cause.downcast_ref::<rustls::Error>());
    let (found, mend) = match cause {
        Some(rustls::Error::InvalidCertificate(reason)) => match reason {
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => (
                format!("the certificate of {host}, by {issuer}, has expired"),
                "is this machine's clock right? Otherwise the server needs a new certificate".to_owned(),
            ),
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => (
                format!("the certificate of {host}, by {issuer}, is not valid yet"),
                "is this machine's clock right?".to_owned(),
            ),
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => (
                format!("the certificate, by {issuer}, is not one of {host}"),
                "check the base URL; a login page of the network may stand in between".to_owned(),
            ),
            _ => (format!("the certificate of {host} is by {issuer}, whom this machine does not trust"), trust()),
        },
        Some(rustls::Error::InvalidMessage(_)) => (
            format!("{host} answers, and not in TLS"),
            "check the port of the base URL, and whether it is http".to_owned(),
        ),
        Some(other) => (format!("{host}: {other}"), "the server's administrator may know why".to_owned()),
        None => (
            format!("{host} ends the connection in the middle: {error}"),
            "something on the way may not let it through: a firewall, a proxy that wants to be named in HTTPS_PROXY"
                .to_owned(),
        ),
    };
    GROUP.failed(check, found, mend)
}

/// How a certificate is trusted; the file may be known already by a variable of others.
fn trust() -> String {
    let others = environment::of_others();
    let known = if others.is_empty() {
        String::new()
    } else {
        format!(" (perhaps the file that {} names)", others.join(" or "))
    };
    format!(
        "if that is your own authority, or your company's proxy, trust its certificate: --ca-cert PATH{known}, for good \
         `portkeyctl config set --global ca_cert PATH`"
    )
}

fn since(started: Instant) -> String {
    format!("{} ms", started.elapsed().as_millis())
}

#[cfg(test)]
mod tests;
