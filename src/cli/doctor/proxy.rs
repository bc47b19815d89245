//! Proxies as the HTTP client reads them: by the very matcher that it asks itself.

use http::Uri;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use url::Url;

use super::environment::GROUP;
use crate::output::findings::Finding;

/// For addresses in https, in the order in which they count. Everything else is on this machine, without a proxy.
const VARIABLES: [(&str, &str); 2] = [("HTTPS_PROXY", "https_proxy"), ("ALL_PROXY", "all_proxy")];

/// The proxy on the way to an address.
pub(super) fn to(url: &Url) -> Option<Intercept> {
    Matcher::from_system().intercept(&url.as_str().parse::<Uri>().ok()?)
}

/// Where a proxy is, without what one says to it.
pub(super) fn place(proxy: &Intercept) -> String {
    let uri = proxy.uri();
    format!("{}://{}", uri.scheme_str().unwrap_or("http"), uri.authority().map_or("", |place| place.as_str()))
}

/// Whether somebody logs in there.
fn has_credentials(proxy: &Intercept) -> bool {
    proxy.basic_auth().is_some() || proxy.raw_auth().is_some()
}

/// The checks of this file.
pub(super) fn look(url: &Url, is_here: bool) -> Vec<Finding> {
    let set = |name: &str| std::env::var(name).ok();
    let mut findings = Vec::new();
    for (upper, lower) in VARIABLES.into_iter().chain([("NO_PROXY", "no_proxy")]) {
        findings.extend(contradiction(upper, lower, set(upper).as_deref(), set(lower).as_deref()));
    }
    let read = |(upper, lower)| Some(upper).zip(set(upper)).or_else(|| Some(lower).zip(set(lower)));
    let named = VARIABLES.into_iter().filter_map(read).find(|(_, value)| !value.is_empty());
    let exceptions = read(("NO_PROXY", "no_proxy")).map(|(_, value)| value).unwrap_or_default();
    findings.extend(exceptions.split(',').filter_map(|entry| useless(entry.trim())));
    findings.push(match (named, to(url)) {
        (None, None) => GROUP.ok("proxy", "none"),
        (Some((name, _)), _) if is_here => GROUP.ok("proxy", format!("none: {name} does not count for this machine")),
        (_, Some(proxy)) if proxy.uri().scheme_str().is_some_and(|scheme| scheme.starts_with("socks")) => GROUP.failed(
            "proxy",
            format!("{} is a SOCKS proxy, and this program speaks HTTP to proxies alone", place(&proxy)),
            "name an HTTP proxy in HTTPS_PROXY, or except the host in NO_PROXY",
        ),
        (named, Some(proxy)) => {
            let login = if has_credentials(&proxy) { ", with a user name and password" } else { "" };
            let name = named.map_or("the system", |(name, _)| name);
            GROUP.ok("proxy", format!("{} ({name}){login}", place(&proxy)))
        }
        (Some((name, _)), None) if std::env::var_os("REQUEST_METHOD").is_some() => GROUP.warning(
            "proxy",
            format!("{name} is ignored, because REQUEST_METHOD says that this is a CGI program"),
            "unset REQUEST_METHOD",
        ),
        (Some((name, value)), None) if is_usable(&value, url) => {
            GROUP.ok("proxy", format!("none: NO_PROXY excepts {} from {name}", url.host_str().unwrap_or("the host")))
        }
        (Some((name, _)), None) => GROUP.warning(
            "proxy",
            format!("{name} is no address of a proxy, and is ignored"),
            format!("set {name} to one such as http://proxy.example.com:3128"),
        ),
    });
    findings
}

fn is_usable(value: &str, url: &Url) -> bool {
    let matcher = Matcher::builder().all(value.to_owned()).build();
    url.as_str().parse::<Uri>().is_ok_and(|uri| matcher.intercept(&uri).is_some())
}

/// The upper-case name counts, and an empty value hides the other one, too.
fn contradiction(
    upper: &'static str,
    lower: &'static str,
    value: Option<&str>,
    other: Option<&str>,
) -> Option<Finding> {
    let (value, other) = value.zip(other)?;
    if value == other || other.is_empty() {
        return None;
    }
    let state = if value.is_empty() { ", which is empty" } else { "" };
    let found = format!("{lower} is ignored, because {upper}{state} is set, too, and says something else");
    Some(GROUP.warning("proxy", found, format!("set both alike, or unset {upper}")))
}

/// An entry of `NO_PROXY` that never matches, as others read it and this program does not.
fn useless(entry: &str) -> Option<Finding> {
    let mend = if let Some(domain) = entry.strip_prefix("*.") {
        format!("write {domain}, which stands for what is below it, too")
    } else if entry.contains("://") {
        "write the host alone".to_owned()
    } else if entry.rsplit_once(':').is_some_and(|(host, port)| !host.contains(':') && port.parse::<u16>().is_ok()) {
        "write the host without a port".to_owned()
    } else {
        return None;
    };
    let shown = if entry.contains('@') { "an entry" } else { entry };
    Some(GROUP.warning("proxy", format!("NO_PROXY: {shown} excepts nothing"), mend))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_without_effect_are_known() {
        let matches = |no: &str, host: &str| {
            let matcher = Matcher::builder().all("http://proxy.example.com:3128").no(no.to_owned()).build();
            matcher.intercept(&format!("https://{host}/").parse().unwrap()).is_none()
        };
        for (entry, host) in [
            ("*.example.com", "gw.example.com"),
            ("gw.example.com:443", "gw.example.com"),
            ("https://gw.example.com", "gw.example.com"),
        ] {
            assert!(useless(entry).is_some() && !matches(entry, host), "{entry}");
        }
        for (entry, host) in [
            (".example.com", "gw.example.com"),
            ("example.com", "gw.example.com"),
            ("10.0.0.0/8", "10.1.2.3"),
            ("::1", "[::1]"),
            ("*", "gw.example.com"),
        ] {
            assert!(useless(entry).is_none() && matches(entry, host), "{entry}");
        }
    }

    #[test]
    fn the_lower_case_name_is_hidden_by_the_other() {
        let told = |value, other| contradiction("HTTPS_PROXY", "https_proxy", value, other).map(|found| found.found);
        assert!(told(Some(""), Some("http://p:1")).unwrap().contains("empty"));
        assert!(told(Some("http://q:1"), Some("http://u:hunter2@p:1")).is_some_and(|found| !found.contains("hunter2")));
        assert_eq!(told(Some("x"), Some("x")), None);
        assert_eq!(told(None, Some("x")), None);
    }

    #[test]
    fn what_is_said_to_a_proxy_is_not_told() {
        let matcher = Matcher::builder().all("http://me:hunter2@proxy.example.com:3128").build();
        let proxy = matcher.intercept(&"https://gw.example.com".parse().unwrap()).unwrap();
        assert_eq!(place(&proxy), "http://proxy.example.com:3128");
        assert!(has_credentials(&proxy));
    }
}
