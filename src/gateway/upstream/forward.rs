//! The HTTP client towards custom hosts.
//!
//! It is hyper's own connection, in a [pool](pool) of ours: bodies pass through as they come, no redirect is followed, and
//! nothing is decompressed. A caller who goes away drops the exchange, which closes the connection to the upstream.

mod bell;
mod link;
mod pool;

use std::{error::Error, io, sync::Arc, time::Duration};

use axum::{
    body::{Body, Bytes},
    http::{
        HeaderMap, HeaderName, HeaderValue, Request, Response, StatusCode, Uri, header,
        uri::{Authority, Scheme},
    },
};
use http_body_util::Full;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder, MaybeHttpsStream};
use hyper_util::{client::legacy::connect::HttpConnector, rt::TokioIo};
use tokio::{net::TcpStream, sync::OnceCell, time::timeout};
use tower::{Service, ServiceExt};

use super::{
    custom_host::{PublicNames, ResolveError},
    trusted_hosts::TrustedHosts,
};
use crate::api::{TlsOptions, client_config};
use link::{Link, Transport, Unanswered};
use pool::Pool;

/// How long a connection may take to be made (the original's default).
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long an answer that has begun may say nothing, as in Node's `fetch` (undici's `bodyTimeout`), with which the original
/// calls its upstreams.
const BODY_TIMEOUT: Duration = Duration::from_secs(300);

type Plain = HttpConnector<PublicNames>;
type Encrypted = HttpsConnector<Plain>;

/// Forwards requests, over one pool of connections for each scheme.
pub struct Forwarder {
    plain: Client<Plain, TokioIo<TcpStream>>,
    /// Made at the first `https` request: reading the trust store takes time and memory that most never need.
    encrypted: OnceCell<Client<Encrypted, MaybeHttpsStream<TokioIo<TcpStream>>>>,
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
        Self { plain: Client::new(connector(trusted.clone())), encrypted: OnceCell::new(), tls, trusted }
    }

    /// Sends a request to its absolute URL and waits for the head of the answer; its body is read by whoever holds it.
    ///
    /// # Errors
    /// See [`ForwardError`]. An answer of any status is not an error.
    pub async fn send(&self, request: Request<Full<Bytes>>) -> Result<Response<Body>, ForwardError> {
        if request.uri().scheme() == Some(&Scheme::HTTPS) {
            let client = self.encrypted.get_or_try_init(|| encrypted(&self.tls, &self.trusted)).await;
            client.map_err(ForwardError::Trust)?.send(request).await
        } else {
            self.plain.send(request).await
        }
    }
}

/// How connections of one scheme are made, and those that are there.
struct Client<C, T: Transport> {
    connector: C,
    pool: Arc<Pool<T>>,
    body_timeout: Duration,
}

impl<C, T> Client<C, T>
where
    C: Service<Uri, Response = T, Error: Into<Box<dyn Error + Send + Sync>>> + Clone,
    T: Transport,
{
    fn new(connector: C) -> Self {
        Self { connector, pool: Arc::default(), body_timeout: BODY_TIMEOUT }
    }

    async fn send(&self, mut request: Request<Full<Bytes>>) -> Result<Response<Body>, ForwardError> {
        let (uri, authority) = in_origin_form(&mut request)?;
        loop {
            let idle = self.pool.take(&authority);
            let is_new = idle.is_none();
            let link = match idle {
                Some(link) => link,
                None => {
                    // The connector's own timeout ends with TCP, and TLS may be what does not come.
                    let connecting = self.connector.clone().oneshot(uri.clone());
                    let transport = timeout(CONNECT_TIMEOUT, connecting).await;
                    let transport = transport.map_err(|_| ForwardError::ConnectTimeout)?;
                    let transport = transport.map_err(|error| ForwardError::of_connecting(&*error.into()))?;
                    Link::new(transport).await.map_err(|error| ForwardError::of_exchange(&error))?
                }
            };
            let home = (Arc::clone(&self.pool), authority.clone());
            match link.exchange(request, home, self.body_timeout).await {
                Ok(response) if response.status() == StatusCode::SWITCHING_PROTOCOLS => {
                    let reason = "it switches protocols, which nobody has asked for";
                    return Err(ForwardError::Exchange(reason.to_owned()));
                }
                Ok(response) => return Ok(response.map(Body::new)),
                // The upstream closed it in the moment in which it was taken; its siblings may be open.
                Err(Unanswered::Unsent(unsent)) if !is_new => request = *unsent,
                Err(Unanswered::Unsent(_)) => {
                    return Err(ForwardError::Exchange("connection closed before the request was sent".to_owned()));
                }
                Err(Unanswered::Failed(error)) => return Err(ForwardError::of_exchange(&error)),
            }
        }
    }
}

/// Takes the URL out of a request, and leaves there what a server is told of it: path, query and the header `Host`.
fn in_origin_form(request: &mut Request<Full<Bytes>>) -> Result<(Uri, Authority), ForwardError> {
    let path = request.uri().path_and_query().cloned().map_or_else(Uri::default, Uri::from);
    let uri = std::mem::replace(request.uri_mut(), path);
    let invalid = || ForwardError::Connect("the URL has no host".to_owned());
    let authority = uri.authority().cloned().ok_or_else(invalid)?;
    let usual = if uri.scheme() == Some(&Scheme::HTTPS) { 443 } else { 80 };
    let host = match authority.port_u16() {
        Some(port) if port != usual && !authority.as_str().contains('@') => HeaderValue::from_str(authority.as_str()),
        Some(port) if port != usual => HeaderValue::try_from(format!("{}:{port}", authority.host())),
        _ => HeaderValue::from_str(authority.host()),
    };
    request.headers_mut().entry(header::HOST).or_insert(host.map_err(|_| invalid())?);
    Ok((uri, authority))
}

async fn encrypted(
    options: &TlsOptions,
    trusted: &TrustedHosts,
) -> io::Result<Client<Encrypted, MaybeHttpsStream<TokioIo<TcpStream>>>> {
    let options = options.clone();
    let config = tokio::task::spawn_blocking(move || client_config(&options)).await.map_err(io::Error::other)??;
    let mut tcp = connector(trusted.clone());
    tcp.enforce_http(false);
    Ok(Client::new(
        HttpsConnectorBuilder::new().with_tls_config(config).https_only().enable_http1().wrap_connector(tcp),
    ))
}

fn connector(trusted: TrustedHosts) -> Plain {
    let mut connector = HttpConnector::new_with_resolver(PublicNames::of_the_system(trusted));
    connector.set_nodelay(true);
    connector.set_connect_timeout(Some(CONNECT_TIMEOUT));
    connector
}

impl ForwardError {
    fn of_connecting(error: &(dyn Error + 'static)) -> Self {
        let mut deepest = error;
        loop {
            if let Some(ResolveError::Refused(_)) = deepest.downcast_ref() {
                return Self::HostRefused;
            }
            if deepest.downcast_ref::<io::Error>().is_some_and(|cause| cause.kind() == io::ErrorKind::TimedOut) {
                return Self::ConnectTimeout;
            }
            match deepest.source() {
                Some(cause) => deepest = cause,
                None => return Self::Connect(deepest.to_string()),
            }
        }
    }

    fn of_exchange(error: &hyper::Error) -> Self {
        let mut deepest: &dyn Error = error;
        // The layers in between say "connection error" and the like; the reason is at the bottom.
        while let Some(cause) = deepest.source() {
            deepest = cause;
        }
        Self::Exchange(deepest.to_string())
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

/// Takes away the headers that belong to one connection, those that `Connection` names among them. Beside a transfer
/// encoding, a length says nothing, and must not be passed on (RFC 9112, section 6.3).
pub fn strip_hop_by_hop(headers: &mut HeaderMap) {
    if headers.contains_key(header::TRANSFER_ENCODING) {
        headers.remove(header::CONTENT_LENGTH);
    }
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
mod tests;
