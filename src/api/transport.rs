//! How a request travels: over HTTP, or into a router of this process.

use std::{convert::Infallible, error::Error as _, fmt, io, pin::Pin, sync::Arc, time::Duration};

use bytes::{Bytes, BytesMut};
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use tower::{Service, ServiceExt as _};
use url::{Host, Url};

use super::{ClientError, TlsOptions, tls};

/// How long a connection may take to come about.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// The largest answer that is read, in bytes. The longest page of a list has a few hundred KB.
const LARGEST: usize = 64 * 1024 * 1024;
const USER_AGENT: &str = concat!("portkeyctl/", env!("CARGO_PKG_VERSION"));

type Answer = Pin<Box<dyn Future<Output = Response<Bytes>> + Send>>;

/// The way to a server. Cheap to clone.
#[derive(Clone)]
pub struct Transport {
    way: Way,
}

#[derive(Clone)]
enum Way {
    Http(reqwest::Client),
    InProcess(Arc<dyn Fn(Request<Bytes>) -> Answer + Send + Sync>),
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.way {
            Way::Http(_) => "Transport::Http",
            Way::InProcess(_) => "Transport::InProcess",
        })
    }
}

/// Why no answer came.
#[derive(Debug)]
pub struct TransportError {
    /// Whether the request may have reached the server. `false` is certain.
    pub sent: bool,
    /// Whether the time was up.
    pub timed_out: bool,
    /// Whether nobody listens there.
    pub refused: bool,
    /// The reasons, outermost first. Never the URL's query or a header.
    pub reason: String,
}

impl Transport {
    /// HTTP to `base_url`. Redirects are never followed: the credential would be carried to wherever they point.
    /// Proxies are taken from the environment, but never for this machine.
    ///
    /// # Errors
    /// When `base_url` is plain HTTP to another machine, or a certificate file cannot be used.
    pub fn http(base_url: &Url, options: &TlsOptions) -> Result<Self, ClientError> {
        let here = is_loopback(base_url);
        let plain = base_url.scheme() == "http";
        if plain && !here {
            return Err(ClientError::PlainHttp(origin(base_url)));
        }
        let config = if plain { tls::no_tls() } else { tls::client_config(options) };
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(config.map_err(|error| ClientError::Setup(error.to_string()))?)
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(CONNECT_TIMEOUT)
            .user_agent(USER_AGENT);
        if here {
            builder = builder.no_proxy();
        }
        let client = builder.build().map_err(|error| ClientError::Setup(reasons(&error)))?;
        Ok(Self { way: Way::Http(client) })
    }

    /// A router, or any other HTTP service, of this process.
    pub fn in_process<S, B>(service: S) -> Self
    where
        S: Service<Request<Full<Bytes>>, Response = Response<B>, Error = Infallible> + Clone + Send + Sync + 'static,
        S::Future: Send,
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Send,
    {
        let call = move |request: Request<Bytes>| -> Answer {
            let service = service.clone();
            Box::pin(async move {
                let Ok(response) = service.oneshot(request.map(Full::new)).await;
                let (parts, body) = response.into_parts();
                // A body of our own router breaks off only when the router itself does; then it ends here.
                let body = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
                Response::from_parts(parts, body)
            })
        };
        Self { way: Way::InProcess(Arc::new(call)) }
    }

    /// Sends a request and reads the whole answer.
    ///
    /// # Errors
    /// When no whole answer came within `timeout`; the error says whether the request may have reached the server.
    pub async fn execute(&self, request: Request<Bytes>, timeout: Duration) -> Result<Response<Bytes>, TransportError> {
        match &self.way {
            Way::InProcess(call) => match tokio::time::timeout(timeout, call(request)).await {
                Ok(response) => Ok(response),
                Err(_) => Err(TransportError {
                    sent: true,
                    timed_out: true,
                    refused: false,
                    reason: "no answer in time".to_owned(),
                }),
            },
            Way::Http(client) => over_http(client, request, timeout).await,
        }
    }
}

async fn over_http(
    client: &reqwest::Client,
    request: Request<Bytes>,
    timeout: Duration,
) -> Result<Response<Bytes>, TransportError> {
    let mut request = reqwest::Request::try_from(request)?;
    *request.timeout_mut() = Some(timeout);
    let mut response = client.execute(request).await?;
    let (status, headers) = (response.status(), response.headers().clone());
    let mut body = BytesMut::new();
    while let Some(piece) = response.chunk().await? {
        if body.len() + piece.len() > LARGEST {
            let reason = format!("the answer is larger than {} MiB", LARGEST / 1024 / 1024);
            return Err(TransportError { sent: true, timed_out: false, refused: false, reason });
        }
        body.extend_from_slice(&piece);
    }
    let mut whole = Response::new(body.freeze());
    *whole.status_mut() = status;
    *whole.headers_mut() = headers;
    Ok(whole)
}

impl From<reqwest::Error> for TransportError {
    fn from(error: reqwest::Error) -> Self {
        let reason = reasons(&error);
        // "Connect" covers everything before the first byte of the request: name, TCP, proxy, TLS.
        let sent = !(error.is_connect() || error.is_builder());
        Self { sent, timed_out: error.is_timeout(), refused: !sent && is_refused(&error), reason }
    }
}

fn is_refused(error: &reqwest::Error) -> bool {
    let mut cause = error.source();
    while let Some(error) = cause {
        if error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::ConnectionRefused) {
            return true;
        }
        cause = error.source();
    }
    false
}

/// The chain of causes in one line, without the outermost, which only repeats the URL.
fn reasons(error: &reqwest::Error) -> String {
    let mut texts: Vec<String> = Vec::new();
    let mut cause = error.source();
    while let Some(error) = cause {
        let text = error.to_string();
        // "client error (Connect)" is hyper's name for the layer, not a reason.
        if !text.starts_with("client error") && !texts.iter().any(|known| known.contains(&text)) {
            texts.push(text);
        }
        cause = error.source();
    }
    if texts.is_empty() {
        if error.is_timeout() { "no answer in time".to_owned() } else { error.to_string() }
    } else {
        texts.join(": ")
    }
}

/// Whether a URL leads to this machine, by name or address.
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// Scheme, host and port.
pub fn origin(url: &Url) -> String {
    url.origin().ascii_serialization()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_stays_on_this_machine() {
        let make = |url: &str| Transport::http(&Url::parse(url).unwrap(), &TlsOptions::default());
        for url in [
            "http://127.0.0.1:1/v1",
            "http://[::1]:1",
            "http://localhost",
            "http://gw.localhost/v1",
            "https://example.com",
        ] {
            assert!(make(url).is_ok(), "{url}");
        }
        for url in ["http://example.com/v1", "http://10.0.0.1", "http://localhost.example.com"] {
            assert!(matches!(make(url), Err(ClientError::PlainHttp(_))), "{url}");
        }
    }
}
