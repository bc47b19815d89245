//! The HTTP client towards custom hosts.
//!
//! It is hyper's pooled client itself: bodies pass through as they come, no redirect is followed, and nothing is
//! decompressed. A caller who goes away drops the exchange, which closes the connection to the upstream.

use std::{error::Error, io, time::Duration};

use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderName, Request, Response, header, uri::Scheme},
};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{self, Client, connect::HttpConnector},
    rt::{TokioExecutor, TokioTimer},
};
use tokio::sync::OnceCell;

use super::{
    custom_host::{PublicNames, ResolveError},
    trusted_hosts::TrustedHosts,
};
use crate::api::{TlsOptions, client_config};

/// How long a connection may take to be made (the original's default).
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long an idle connection is kept. Shorter than the 5 seconds after which a Node server closes it, so that a
/// request rarely meets a connection that is just going away.
const IDLE_TIMEOUT: Duration = Duration::from_secs(4);

type Plain = HttpConnector<PublicNames>;

/// Forwards requests, over one pool of connections for each scheme.
pub struct Forwarder {
    plain: Client<Plain, Full<Bytes>>,
    /// Made at the first `https` request: reading the trust store takes time and memory that most never need.
    encrypted: OnceCell<Client<HttpsConnector<Plain>, Full<Bytes>>>,
    tls: TlsOptions,
    trusted: TrustedHosts,
}

/// Why there is no answer.
#[derive(Debug)]
pub enum ForwardError {
    /// The name leads to an address that must not be called.
    HostRefused,
    /// No connection within the time that is allowed.
    ConnectTimeout,
    /// The certificates that are to be trusted cannot be read.
    Trust(io::Error),
    /// The connection could not be made.
    Connect(String),
    /// The connection broke, or what came over it is not HTTP.
    Exchange(String),
    /// A replay has no recording of the request; why, in a sentence.
    Unrecorded(String),
    /// The exchange could not be recorded; why, in a sentence.
    NotRecorded(String),
}

impl Forwarder {
    /// A forwarder with no connection yet.
    pub fn new(tls: TlsOptions, trusted: TrustedHosts) -> Self {
        Self { plain: client(connector(trusted.clone())), encrypted: OnceCell::new(), tls, trusted }
    }

    /// Sends a request and waits for the head of the answer; its body is read by whoever holds it.
    ///
    /// # Errors
    /// See [`ForwardError`]. An answer of any status is not an error.
    pub async fn send(&self, request: Request<Full<Bytes>>) -> Result<Response<Incoming>, ForwardError> {
        let sent = if request.uri().scheme() == Some(&Scheme::HTTPS) {
            let client = self
                .encrypted
                .get_or_try_init(|| encrypted(&self.tls, &self.trusted))
                .await
                .map_err(ForwardError::Trust)?;
            client.request(request).await
        } else {
            self.plain.request(request).await
        };
        sent.map_err(|error| ForwardError::of(&error))
    }
}

async fn encrypted(
    options: &TlsOptions,
    trusted: &TrustedHosts,
) -> io::Result<Client<HttpsConnector<Plain>, Full<Bytes>>> {
    let options = options.clone();
    let config = tokio::task::spawn_blocking(move || client_config(&options)).await.map_err(io::Error::other)??;
    let mut tcp = connector(trusted.clone());
    tcp.enforce_http(false);
    Ok(client(HttpsConnectorBuilder::new().with_tls_config(config).https_only().enable_http1().wrap_connector(tcp)))
}

fn connector(trusted: TrustedHosts) -> Plain {
    let mut connector = HttpConnector::new_with_resolver(PublicNames::of_the_system(trusted));
    connector.set_nodelay(true);
    connector.set_connect_timeout(Some(CONNECT_TIMEOUT));
    connector
}

fn client<C>(connector: C) -> Client<C, Full<Bytes>>
where
    C: legacy::connect::Connect + Clone,
{
    Client::builder(TokioExecutor::new())
        .pool_idle_timeout(IDLE_TIMEOUT)
        .pool_timer(TokioTimer::new())
        .timer(TokioTimer::new())
        .build(connector)
}

impl ForwardError {
    fn of(error: &legacy::Error) -> Self {
        let mut deepest: &dyn Error = error;
        while let Some(cause) = deepest.source() {
            if let Some(ResolveError::Refused(_)) = cause.downcast_ref() {
                return Self::HostRefused;
            }
            if let Some(cause) = cause.downcast_ref::<io::Error>()
                && error.is_connect()
                && cause.kind() == io::ErrorKind::TimedOut
            {
                return Self::ConnectTimeout;
            }
            deepest = cause;
        }
        // The layers in between say "client error (Connect)" and the like; the reason is at the bottom.
        if error.is_connect() { Self::Connect(deepest.to_string()) } else { Self::Exchange(deepest.to_string()) }
    }
}

/// Headers that belong to one connection, not to a message (RFC 9110, section 7.6.1), and those that proxies used to
/// send in their place.
const HOP_BY_HOP: [HeaderName; 9] = [
    header::CONNECTION,
    HeaderName::from_static("keep-alive"),
    header::PROXY_AUTHENTICATE,
    header::PROXY_AUTHORIZATION,
    HeaderName::from_static("proxy-connection"),
    header::TE,
    header::TRAILER,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
];

/// Whether a header belongs to one connection.
pub fn is_hop_by_hop(name: &HeaderName) -> bool {
    HOP_BY_HOP.contains(name)
}

/// Takes away the headers that belong to one connection, those that `Connection` names among them.
pub fn strip_hop_by_hop(headers: &mut HeaderMap) {
    if headers.contains_key(header::CONNECTION) {
        let named: Vec<HeaderName> = headers
            .get_all(header::CONNECTION)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .filter_map(|name| name.trim().parse().ok())
            .collect();
        for name in named {
            headers.remove(name);
        }
    }
    for name in &HOP_BY_HOP {
        headers.remove(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strips_what_connection_names() {
        let mut headers: HeaderMap = [
            ("connection", "keep-alive, X-Private"),
            ("keep-alive", "timeout=5"),
            ("x-private", "1"),
            ("transfer-encoding", "chunked"),
            ("content-type", "application/json"),
        ]
        .iter()
        .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
        .collect();
        strip_hop_by_hop(&mut headers);
        assert_eq!(headers.keys().collect::<Vec<_>>(), [header::CONTENT_TYPE]);
    }

    async fn error(uri: &str) -> ForwardError {
        let request = Request::post(uri).body(Full::default()).unwrap();
        Forwarder::new(TlsOptions::default(), TrustedHosts::default()).send(request).await.unwrap_err()
    }

    #[tokio::test]
    async fn says_why_there_is_no_answer() {
        let closed = {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            listener.local_addr().unwrap()
        };
        let failed = error(&format!("http://{closed}/")).await;
        assert!(matches!(&failed, ForwardError::Connect(cause) if cause.contains("refused")), "{failed:?}");

        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { while listener.accept().await.is_ok() {} });
        let failed = error(&format!("http://{address}/")).await;
        assert!(matches!(failed, ForwardError::Exchange(_)), "{failed:?}");
    }
}
