//! Which custom hosts may be called.
//!
//! A custom host is an address that a caller chooses, so it must not become a way into the network behind the
//! gateway. The rules are the original's (branch 2.x): no address literal in disguise, no private or reserved address,
//! no metadata service, no internal name, with exceptions for [`TrustedHosts`]: loopback by default, because that is where
//! self-hosted models run.
//! Names are checked again once they are resolved: see [`PublicNames`].

use std::{
    borrow::Cow,
    fmt, io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    pin::Pin,
    task::{Context, Poll},
    vec,
};

use axum::http::uri::{Authority, Scheme};
use hyper_util::client::legacy::connect::dns::{GaiResolver, Name};
use tower::Service;

use super::trusted_hosts::TrustedHosts;

/// Names under which clouds serve credentials.
const METADATA: [&str; 6] =
    ["169.254.169.254", "metadata", "metadata.google.internal", "metadata.azure.com", "instance-data", "0.0.0.0"];

/// Top-level domains that never lead to the public internet.
const INTERNAL: [&str; 11] =
    ["local", "localdomain", "internal", "intranet", "lan", "home", "corp", "test", "invalid", "onion", "localhost"];

/// Whether a character is one that no honest host needs in its URL.
const fn is_forbidden(byte: u8) -> bool {
    matches!(byte, b'%' | b'<' | b'>' | b'{' | b'}' | b'|' | b'\\' | b'^' | b'`')
}

const LONGEST: usize = 2048;
const MOST_LABELS: usize = 10;

/// A custom host that may be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomHost<'a> {
    /// `http` or `https`.
    pub scheme: Scheme,
    /// Host and port.
    pub authority: Authority,
    /// What stands before the path of the call, without a slash at its end: `/v1`, or nothing.
    pub prefix: &'a str,
}

/// A host that may not be called, or text that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidHost;

impl fmt::Display for InvalidHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Invalid custom host")
    }
}

impl std::error::Error for InvalidHost {}

impl<'a> CustomHost<'a> {
    /// Reads `http://localhost:8000/v1`.
    ///
    /// # Errors
    /// [`InvalidHost`], whatever the reason: the original does not tell them apart.
    pub fn parse(text: &'a str, trusted: &TrustedHosts) -> Result<Self, InvalidHost> {
        if text.is_empty() || text.len() > LONGEST {
            return Err(InvalidHost);
        }
        if text.bytes().any(|byte| !byte.is_ascii_graphic() || is_forbidden(byte)) {
            return Err(InvalidHost);
        }
        // Most hosts are written in lower case, and read for every call.
        let is_lower = !text.bytes().any(|byte| byte.is_ascii_uppercase());
        let lower = if is_lower { Cow::Borrowed(text) } else { Cow::Owned(text.to_ascii_lowercase()) };
        if lower.contains("api.portkey") {
            return Err(InvalidHost);
        }
        let (scheme, rest) = lower.split_once("://").ok_or(InvalidHost)?;
        let scheme = match scheme {
            "http" => Scheme::HTTP,
            "https" => Scheme::HTTPS,
            _ => return Err(InvalidHost),
        };
        let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        if path.contains(['?', '#', '@']) {
            return Err(InvalidHost);
        }
        check_authority(authority, trusted)?;
        let authority = authority.parse().map_err(|_| InvalidHost)?;
        // As it was written: paths are not the same in another case.
        let path = text.get(text.len() - path.len()..).unwrap_or_default();
        Ok(Self { scheme, authority, prefix: path.trim_end_matches('/') })
    }
}

/// `authority` is in lower case.
fn check_authority(authority: &str, trusted: &TrustedHosts) -> Result<(), InvalidHost> {
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let port_is_good = port.is_none_or(|port| {
        port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|number| number > 0)
    });
    if port_is_good && host_is_good(host, trusted) { Ok(()) } else { Err(InvalidHost) }
}

fn host_is_good(host: &str, trusted: &TrustedHosts) -> bool {
    let label_is_good = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    if !host.split('.').all(label_is_good) || host.split('.').count() > MOST_LABELS {
        return false;
    }
    if trusted.contain(host) {
        return true;
    }
    if METADATA.contains(&host) {
        return false;
    }
    let last = host.rsplit('.').next().unwrap_or(host);
    if INTERNAL.contains(&last) {
        return false;
    }
    // A last label that is a number makes the whole an IPv4 address (WHATWG URL, "ends in a number"), also when it is
    // written as one number, in hexadecimal or in octal. Only the plain dotted form may pass, and `Ipv4Addr` reads no
    // other.
    let is_number = last.bytes().all(|byte| byte.is_ascii_digit())
        || last.strip_prefix("0x").is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    !is_number || host.parse().is_ok_and(is_public_v4)
}

/// Whether an address is one of the public internet.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

/// IANA's special-purpose registry, and the class-E and multicast ranges.
fn is_public_v4(address: Ipv4Addr) -> bool {
    let octets = address.octets();
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_broadcast()
        || address.is_documentation()
        || address.is_multicast()
        || matches!(octets, [0, ..] | [240..=255, ..])
        || matches!(octets, [100, 64..=127, ..])
        || matches!(octets, [198, 18 | 19, ..])
        || matches!(octets, [192, 0, 0, _] | [192, 88, 99, _]))
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    if let Some(mapped) = address.to_ipv4_mapped() {
        return is_public_v4(mapped);
    }
    match address.segments() {
        // NAT64 and 6to4 carry an IPv4 address.
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] | [0x2002, high, low, ..] => {
            is_public_v4(Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low)))
        }
        // Documentation, and Teredo, which hides an IPv4 address in another way.
        [0x2001, 0xdb8 | 0, ..] => false,
        // Everything that has been given out lies in 2000::/3.
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

/// A resolver, without the addresses that a custom host must not lead to. What it lets through is what is connected to,
/// so a name that answers otherwise the next time gains nothing.
#[derive(Debug, Clone)]
pub struct PublicNames<R = GaiResolver> {
    resolver: R,
    trusted: TrustedHosts,
}

impl PublicNames {
    /// Resolves with `getaddrinfo`.
    pub fn of_the_system(trusted: TrustedHosts) -> Self {
        Self { resolver: GaiResolver::new(), trusted }
    }
}

/// Why a name led nowhere.
#[derive(Debug, thiserror::Error)]
pub enum ResolveError {
    /// The resolver failed.
    #[error("{0}")]
    Failed(#[from] io::Error),
    /// It has addresses, none of which may be called.
    #[error("{0}")]
    Refused(InvalidHost),
}

impl<R> Service<Name> for PublicNames<R>
where
    R: Service<Name, Error = io::Error>,
    R::Response: Iterator<Item = SocketAddr>,
    R::Future: Send + 'static,
{
    type Response = vec::IntoIter<SocketAddr>;
    type Error = ResolveError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, ResolveError>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), ResolveError>> {
        self.resolver.poll_ready(context).map_err(ResolveError::from)
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let trusted = self.trusted.contain(&name.as_str().to_ascii_lowercase());
        let resolving = self.resolver.call(name);
        Box::pin(async move {
            let addresses = resolving.await?;
            let allowed: Vec<_> = addresses.filter(|address| trusted || is_public(address.ip())).collect();
            if allowed.is_empty() { Err(ResolveError::Refused(InvalidHost)) } else { Ok(allowed.into_iter()) }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_public_and_trusted_hosts() {
        for (text, authority, prefix) in [
            ("https://api.openai.com/v1", "api.openai.com", "/v1"),
            ("HTTP://localhost:8000/v1/", "localhost:8000", "/v1"),
            ("http://127.0.0.1:65535", "127.0.0.1:65535", ""),
            ("http://models.localhost/", "models.localhost", ""),
            ("http://host.docker.internal:11434/v1", "host.docker.internal:11434", "/v1"),
            ("http://8.8.8.8/a/b", "8.8.8.8", "/a/b"),
            ("http://vllm:8000/v1", "vllm:8000", "/v1"),
        ] {
            let host = CustomHost::parse(text, &TrustedHosts::default()).unwrap_or_else(|_| panic!("{text}"));
            assert_eq!((host.authority.as_str(), host.prefix), (authority, prefix), "{text}");
        }
    }

    #[test]
    fn refuses_everything_that_could_lead_inside() {
        let long = format!("http://example.com/{}", "a".repeat(LONGEST));
        let labels = format!("http://{}com", "a.".repeat(MOST_LABELS));
        for text in [
            "",
            "localhost:8000",
            "ftp://example.com",
            "file:///etc/passwd",
            "http://",
            "http://:80",
            "http://user@example.com",
            "http://user:word@example.com",
            "http://example.com/@x",
            "http://example.com?x=1",
            "http://example.com/#x",
            "http://example.com.",
            "http://exa mple.com",
            "http://example.com/%2e",
            "http://exämple.com",
            "http://example.com/\u{7f}",
            "http://[::1]:80",
            "http://[::ffff:127.0.0.1]",
            "http://[fd00:ec2::254]/latest",
            "http://::1",
            "http://example.com:0",
            "http://example.com:65536",
            "http://example.com:",
            "http://example.com:+80",
            "https://api.portkey.ai/v1",
            "http://169.254.169.254/latest",
            "http://metadata",
            "http://METADATA.google.internal",
            "http://metadata.azure.com",
            "http://instance-data",
            "http://169.254.170.2",
            "http://1ocalhost.localdomain",
            "http://a.internal",
            "http://a.intranet",
            "http://a.lan",
            "http://a.home",
            "http://a.test",
            "http://a.invalid",
            "http://a.onion",
            "http://example.com/a b",
            "http://example.com\\@localhost",
            "http://localhost%00.example.com",
            "http://127.0.0.1.",
            "http://127.0.0.1@example.com",
            "http://localhost:80@example.com",
            "http://1\u{ff0e}1.1.1",
            "http://example.com/\n",
            "http://017700000001",
            "http://0x7f.0x0.0x0.0x1",
            "http://127.0.1",
            "http://010.8.8.8",
            "http://8.8.8.256",
            "http://0.0.0.0",
            "http://printer.local",
            "http://x.corp",
            "http://10.0.0.1",
            "http://172.16.0.1",
            "http://192.168.1.1",
            "http://100.64.0.1",
            "http://127.0.0.2",
            "http://198.18.0.1",
            "http://224.0.0.1",
            "http://255.255.255.255",
            "http://2130706433",
            "http://0x7f000001",
            "http://0x7f.1",
            "http://0177.0.0.1",
            "http://127.1",
            "http://8.8.8.0x8",
            &long,
            &labels,
        ] {
            assert_eq!(CustomHost::parse(text, &TrustedHosts::default()).err(), Some(InvalidHost), "{text}");
        }
    }

    #[test]
    fn resolved_addresses_are_checked_too() {
        for address in
            ["10.1.2.3", "::1", "fe80::1", "fc00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "::"]
        {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
        for address in ["1.1.1.1", "2606:4700:4700::1111", "64:ff9b::101:101"] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn what_is_trusted_is_said_by_whoever_runs_the_gateway() {
        let trusted = TrustedHosts::parse("vllm.corp,10.0.0.7");
        for text in ["http://vllm.corp:8000/v1", "http://VLLM.corp", "http://10.0.0.7"] {
            assert!(CustomHost::parse(text, &trusted).is_ok(), "{text}");
        }
        for text in ["http://localhost", "http://a.localhost", "http://127.0.0.1", "http://10.0.0.8", "http://x.corp"] {
            assert!(CustomHost::parse(text, &trusted).is_err(), "{text}");
        }
        // Trust is in the host alone: the rest of the rules stay.
        for text in ["http://u@vllm.corp", "http://vllm.corp:0", "http://vllm.corp/%2e", "ftp://vllm.corp"] {
            assert!(CustomHost::parse(text, &trusted).is_err(), "{text}");
        }
    }

    async fn resolved(name: &str, addresses: &[&str]) -> Result<Vec<SocketAddr>, ResolveError> {
        let found: Vec<SocketAddr> = addresses.iter().map(|address| address.parse().unwrap()).collect();
        let resolver =
            tower::service_fn(move |_: Name| std::future::ready(Ok::<_, io::Error>(found.clone().into_iter())));
        let mut names = PublicNames { resolver, trusted: TrustedHosts::parse("models.corp") };
        names.call(name.parse().unwrap()).await.map(Iterator::collect)
    }

    #[tokio::test]
    async fn a_name_that_leads_inside_is_refused() {
        for inside in ["10.1.2.3:0", "127.0.0.1:0", "169.254.169.254:0", "[::1]:0", "[::ffff:192.168.0.1]:0"] {
            let refused = resolved("rebound.example.com", &[inside]).await;
            assert!(matches!(refused, Err(ResolveError::Refused(InvalidHost))), "{inside}");
            assert_eq!(resolved("models.corp", &[inside]).await.unwrap().len(), 1, "{inside}: it is trusted");
        }
        let mixed = resolved("example.com", &["10.1.2.3:0", "1.1.1.1:0"]).await.unwrap();
        assert_eq!(mixed, ["1.1.1.1:0".parse().unwrap()]);
    }
}
