//! Who may use the control API: whoever shows the gateway's own key for administration, and no web page.
//!
//! A page in a browser can send requests to this machine, either openly (then it tells its `Origin`) or under a name of
//! its own that it lets point here (then that name is the `Host`). Neither knows the key, but a key in a browser's
//! development tools is not impossible, and moving the clock is not to be a matter of luck.

use std::sync::atomic::{AtomicBool, Ordering};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Uri, header},
    middleware::Next,
    response::Response,
};
use url::Url;

use crate::{
    api::{ApiError, Code, transport},
    gateway::{
        Gateway,
        admin::request::{respond, token, unauthorised},
    },
};

/// The header that carries the key. A bearer token is not taken: browsers and SDKs send those by themselves.
const KEY_HEADER: &str = "x-portkey-api-key";

#[derive(Default)]
pub(super) struct Access {
    any_host: AtomicBool,
}

impl Access {
    pub(super) fn allow_any_host(&self) {
        self.any_host.store(true, Ordering::Release);
    }
}

/// Lets a request through, or answers it.
pub(super) async fn guard(State(gateway): State<Gateway>, request: Request, next: Next) -> Response {
    match admit(&gateway, &request) {
        Ok(()) => next.run(request).await,
        Err(error) => respond::<()>(Err(error)),
    }
}

fn admit(gateway: &Gateway, request: &Request) -> Result<(), ApiError> {
    let any_host = gateway.control().access.any_host.load(Ordering::Acquire);
    let named = request.uri().authority().map(|authority| authority.as_str());
    check_origin(request.headers(), named, any_host)?;
    check_key(gateway, presented_key(request.headers()))
}

/// The key that a request shows.
pub(super) fn presented_key(headers: &HeaderMap) -> Option<&str> {
    headers.get(KEY_HEADER).and_then(|value| value.to_str().ok())
}

/// Whether a browser may have the console's page: the same names, and no other page asks for it. There is nothing secret in
/// it, but a page under another name would be one that somebody else can read.
///
/// # Errors
/// As those of the control API.
pub(in crate::gateway) fn admit_page(gateway: &Gateway, uri: &Uri, headers: &HeaderMap) -> Result<(), ApiError> {
    let any_host = gateway.control().access.any_host.load(Ordering::Acquire);
    check_origin(headers, uri.authority().map(|authority| authority.as_str()), any_host)
}

/// Whether `/metrics` may be read: on this machine by whoever is here, for there is no secret in it; by other machines,
/// where the gateway lets them reach it, with its own organisation key, also as the bearer token that Prometheus sends.
///
/// # Errors
/// As those of the control API.
pub(in crate::gateway) fn admit_scrape(gateway: &Gateway, uri: &Uri, headers: &HeaderMap) -> Result<(), ApiError> {
    let any_host = gateway.control().access.any_host.load(Ordering::Acquire);
    check_origin(headers, uri.authority().map(|authority| authority.as_str()), any_host)?;
    if any_host { check_key(gateway, token(headers)) } else { Ok(()) }
}

fn check_key(gateway: &Gateway, token: Option<&str>) -> Result<(), ApiError> {
    let token = token.ok_or_else(unauthorised)?;
    let presented = gateway.store().api_key(token)?.filter(|presented| presented.is_valid(gateway.clock().now()));
    let presented = presented.ok_or_else(unauthorised)?;
    let own = gateway.store().read(|rows| rows.admin_key())?;
    if own.is_some_and(|own| own.id == presented.key.id) {
        Ok(())
    } else {
        let message = "The control API takes the gateway's own organisation key alone";
        Err(ApiError::new(Code::Forbidden, message))
    }
}

/// `named` is the host in the request line, which only a call within this process has.
fn check_origin(headers: &HeaderMap, named: Option<&str>, any_host: bool) -> Result<(), ApiError> {
    let refused = |message: &str| Err(ApiError::new(Code::Forbidden, message));
    let text = |name| headers.get(name).map(|value: &header::HeaderValue| value.to_str().unwrap_or_default());
    let host = text(header::HOST).or(named).map(|host| Url::parse(&format!("http://{host}/")).ok());
    let here = host.as_ref().is_none_or(|host| host.as_ref().is_some_and(transport::is_loopback));
    if !here && !any_host {
        return refused("The control API is called by a name or address of this machine alone (the Host header)");
    }
    let Some(origin) = text(header::ORIGIN) else { return Ok(()) };
    let same = match (host.flatten(), Url::parse(origin)) {
        (Some(host), Ok(origin)) => host.origin() == origin.origin() && host.origin().is_tuple(),
        _ => false,
    };
    if same { Ok(()) } else { refused("The control API is not for web pages of another origin (the Origin header)") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pairs: &[(header::HeaderName, &str)], any_host: bool) -> bool {
        let headers = pairs.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect();
        check_origin(&headers, None, any_host).is_ok()
    }

    #[test]
    fn names_of_this_machine_are_taken_and_others_are_not() {
        for host in ["127.0.0.1:8787", "localhost:8787", "[::1]:8787", "gateway.localhost", "127.1.2.3"] {
            assert!(check(&[(header::HOST, host)], false), "{host}");
        }
        for host in ["rebound.example:8787", "10.0.0.1", "localhost.example.com", "", "a b", "0.0.0.0:8787"] {
            assert!(!check(&[(header::HOST, host)], false), "{host}");
        }
        assert!(check(&[(header::HOST, "build-machine:8787")], true));
        assert!(check(&[], false), "within this process nobody names a host");
    }

    #[test]
    fn only_the_gateways_own_pages_may_call() {
        let host = (header::HOST, "127.0.0.1:8787");
        assert!(check(&[host.clone(), (header::ORIGIN, "http://127.0.0.1:8787")], false));
        for origin in [
            "http://127.0.0.1:8788",
            "https://127.0.0.1:8787",
            "http://localhost:8787",
            "null",
            "",
            "https://a.example",
        ] {
            assert!(!check(&[host.clone(), (header::ORIGIN, origin)], false), "{origin}");
            assert!(!check(&[host.clone(), (header::ORIGIN, origin)], true), "{origin}");
        }
        assert!(!check(&[(header::ORIGIN, "http://127.0.0.1:8787")], false));
    }
}
