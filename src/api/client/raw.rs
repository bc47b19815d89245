//! Requests that no operation of the contract describes: any method, any path of the same server.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, header};
use percent_encoding::percent_decode_str;
use serde_json::Value;
use url::Url;

use super::{Client, ClientError, PreparedRequest};
use crate::api::transport;

/// A request that is written by hand. [`PreparedRequest::raw`] makes it one that can be sent.
#[derive(Clone)]
pub struct RawCall {
    /// The HTTP method.
    pub method: Method,
    /// A path below the base URL, or an address of the same server; see [`address`].
    pub path: String,
    /// Parameters that are added to those of the path.
    pub query: Vec<(String, String)>,
    /// Headers beside those that every request has.
    pub headers: Vec<(String, String)>,
    /// The JSON body; none sends none.
    pub body: Option<Value>,
}

/// An answer of success, as it came.
#[derive(Debug, Clone)]
pub struct RawReply {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl RawReply {
    /// The body as JSON: nothing at all counts as `{}`, and what is not JSON is none.
    pub fn json(&self) -> Option<Value> {
        let text = self.body.trim_ascii();
        if text.is_empty() { Some(Value::Object(serde_json::Map::new())) } else { serde_json::from_slice(text).ok() }
    }
}

impl From<Response<Bytes>> for RawReply {
    fn from(response: Response<Bytes>) -> Self {
        let (parts, body) = response.into_parts();
        Self { status: parts.status, headers: parts.headers, body }
    }
}

impl Client {
    /// Sends a request that is written by hand, and again where that is safe, by the rules of [`Client::send`].
    ///
    /// # Errors
    /// As [`Client::send`], but for an answer of another form than expected: every form is.
    pub async fn send_raw(&self, request: &PreparedRequest) -> Result<RawReply, ClientError> {
        self.exchange(request).await.map(RawReply::from)
    }
}

impl PreparedRequest {
    /// A request that is written by hand.
    ///
    /// # Errors
    /// The reason, in words: an address that [`address`] refuses, or a header that cannot be sent.
    pub fn raw(base_url: &Url, call: &RawCall) -> Result<Self, String> {
        let mut url = address(base_url, &call.path).map_err(|reason| format!("`{}` {reason}", call.path))?;
        if !call.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&call.query);
        }
        let mut headers = HeaderMap::from_iter([(header::ACCEPT, HeaderValue::from_static("*/*"))]);
        for (name, value) in &call.headers {
            let (name, value) = header_field(name, value)?;
            headers.insert(name, value);
        }
        Ok(Self { method: call.method.clone(), url, headers, body: call.body.clone() })
    }

    /// The names of the headers beside those that every request has. Their values may be credentials.
    pub fn header_names(&self) -> Vec<&str> {
        self.headers.keys().filter(|name| *name != header::ACCEPT).map(HeaderName::as_str).collect()
    }
}

/// The headers that belong to the client: the credential, and what describes the body and the connection.
const RESERVED: &[&str] =
    &["x-portkey-api-key", "content-type", "content-length", "transfer-encoding", "connection", "host", "user-agent"];

fn header_field(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), String> {
    let parsed = HeaderName::try_from(name).map_err(|_| format!("`{name}` is not the name of a header"))?;
    if RESERVED.contains(&parsed.as_str()) {
        return Err(format!("the header `{parsed}` is set by the client"));
    }
    let mut value =
        HeaderValue::from_str(value).map_err(|_| format!("the header `{parsed}` has characters that none can hold"))?;
    value.set_sensitive(true);
    Ok((parsed, value))
}

/// The address that a person means by `path`, relative to the base URL, with an optional query.
///
/// `configs`, `/configs` and, where the base URL ends in `/v1`, `/v1/configs` are the same; so is the whole address.
/// Percent-encoding stays as it was typed. A whole address must be one of the same scheme, host and port, because the
/// credential is sent to it; a path must stay below the base URL.
///
/// # Errors
/// The reason, in words, when it leads elsewhere or is not an address.
pub fn address(base_url: &Url, path: &str) -> Result<Url, String> {
    if path.contains(|c: char| c.is_control() || c.is_whitespace() || c == '\\') {
        return Err("has blanks, control characters or backslashes: write them percent-encoded".to_owned());
    }
    if path.contains('#') {
        return Err("has a fragment (`#`), which is never sent: write `%23` for the character".to_owned());
    }
    let (place, query) = path.split_once('?').map_or((path, None), |(place, query)| (place, Some(query)));
    if place.starts_with("//") {
        return Err("begins with `//`, which names another host: begin with one `/`".to_owned());
    }
    refuse_climbing(place)?;
    if place.contains("://") {
        return same_origin(base_url, path);
    }
    let base = base_url.path().trim_end_matches('/');
    let place = without_base(base, place.trim_start_matches('/'));
    if place.is_empty() {
        return Err("is empty: name a path such as /configs".to_owned());
    }
    let mut url = base_url.clone();
    url.set_path(&format!("{base}/{place}"));
    url.set_query(query);
    Ok(url)
}

fn same_origin(base_url: &Url, address: &str) -> Result<Url, String> {
    let url = Url::parse(address).map_err(|_| "is not an address".to_owned())?;
    if url.origin() != base_url.origin() {
        let (theirs, ours) = (transport::origin(&url), transport::origin(base_url));
        return Err(format!("leads to {theirs}, and the API key is sent to {ours} alone"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("must hold no user name or password".to_owned());
    }
    Ok(url)
}

/// Whoever copies a path from the reference copies the `/v1` that the base URL has, too.
fn without_base<'place>(base: &str, place: &'place str) -> &'place str {
    let below = |prefix: &str| {
        let rest = place.strip_prefix(prefix).filter(|_| !prefix.is_empty())?;
        if rest.is_empty() { Some(rest) } else { rest.strip_prefix('/') }
    };
    let version = base.rsplit('/').next().filter(|last| is_version(last)).unwrap_or_default();
    below(base.trim_start_matches('/')).or_else(|| below(version)).unwrap_or(place)
}

/// `v1`, `v2` and so on.
fn is_version(segment: &str) -> bool {
    segment
        .strip_prefix('v')
        .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Refuses `.` and `..`, also percent-encoded and behind an encoded slash: who takes them for steps differs from server
/// to server.
fn refuse_climbing(place: &str) -> Result<(), String> {
    let decoded = percent_decode_str(place).decode_utf8_lossy();
    if decoded.split(['/', '\\']).any(|segment| matches!(segment, "." | "..")) {
        return Err("has `.` or `..` as a segment: write the path that is meant".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn call(path: &str) -> RawCall {
        RawCall { method: Method::GET, path: path.to_owned(), query: Vec::new(), headers: Vec::new(), body: None }
    }

    #[test]
    fn a_path_is_read_as_it_is_meant() {
        let cases = [
            ("https://api.portkey.ai/v1", "configs", "https://api.portkey.ai/v1/configs"),
            ("https://api.portkey.ai/v1/", "/configs", "https://api.portkey.ai/v1/configs"),
            ("https://api.portkey.ai/v1", "/v1/configs?a=b%20c&d", "https://api.portkey.ai/v1/configs?a=b%20c&d"),
            ("https://api.portkey.ai/v1", "https://api.portkey.ai/v1/a?b=c", "https://api.portkey.ai/v1/a?b=c"),
            ("https://api.portkey.ai/v1", "/v10/a", "https://api.portkey.ai/v1/v10/a"),
            ("https://api.portkey.ai/v1", "v1x", "https://api.portkey.ai/v1/v1x"),
            ("https://api.portkey.ai/v1", "/configs/v1", "https://api.portkey.ai/v1/configs/v1"),
            ("https://host/team/v1", "/v1/configs", "https://host/team/v1/configs"),
            ("https://host/team/v1", "/team/v1/configs", "https://host/team/v1/configs"),
            ("https://host/team", "/v1/configs", "https://host/team/v1/configs"),
            ("https://host/v1", "/models/a%2Fb", "https://host/v1/models/a%2Fb"),
            ("https://host/v1", "/virtual-keys/Zürich", "https://host/v1/virtual-keys/Z%C3%BCrich"),
            ("https://host/v1", "/a?url=https://elsewhere/", "https://host/v1/a?url=https://elsewhere/"),
        ];
        for (base, path, wanted) in cases {
            let url = address(&Url::parse(base).unwrap(), path);
            assert_eq!(url.as_ref().map(Url::as_str), Ok(wanted), "{path}");
        }
    }

    #[test]
    fn nothing_leads_out_of_the_base_url_or_to_another_server() {
        let base = Url::parse("https://api.portkey.ai/v1").unwrap();
        for path in [
            "",
            "/",
            "/v1",
            "?a=b",
            "../admin",
            "/a/../../b",
            "/a/%2e%2e/b",
            "/a/.%2E",
            "/a%2F..%2Fb",
            "/a/.",
            "/a\\..\\b",
            "/a b",
            "/a\nb",
            "/a#b",
            "//elsewhere/v1/configs",
            "https://elsewhere/v1/configs",
            "http://api.portkey.ai/v1/configs",
            "https://api.portkey.ai:8443/v1/configs",
            "https://api.portkey.ai@elsewhere/v1/configs",
            "https://user:word@api.portkey.ai/v1/configs",
            "https://api.portkey.ai/v1/../x",
            "file:///etc/passwd",
        ] {
            assert!(address(&base, path).is_err(), "{path}");
        }
    }

    #[test]
    fn parameters_are_added_to_those_of_the_path() {
        let base = Url::parse("https://host/v1").unwrap();
        let query = vec![("q".to_owned(), "a b&c".to_owned())];
        let request = PreparedRequest::raw(&base, &RawCall { query, ..call("/x?a=%2F") }).unwrap();
        assert_eq!(request.url.as_str(), "https://host/v1/x?a=%2F&q=a+b%26c");
    }

    #[test]
    fn the_clients_own_headers_stay_its_own() {
        let base = Url::parse("https://host/v1").unwrap();
        let with = |name: &str, value: &str| {
            let headers = vec![(name.to_owned(), value.to_owned())];
            PreparedRequest::raw(&base, &RawCall { headers, ..call("/x") })
        };
        assert_eq!(with("X-Portkey-Config", "pc-1").unwrap().header_names(), ["x-portkey-config"]);
        for (name, value) in [("X-Portkey-Api-Key", "k"), ("Host", "h"), ("a b", "c"), ("x-a", "line\nend")] {
            assert!(with(name, value).is_err(), "{name}");
        }
    }

    #[test]
    fn nothing_reads_as_an_empty_object() {
        let reply = |body: &'static str| RawReply::from(Response::new(Bytes::from_static(body.as_bytes()))).json();
        assert_eq!(reply(" \n"), Some(json!({})));
        assert_eq!(reply("[1]"), Some(json!([1])));
        assert_eq!(reply("data: {}\n\n"), None);
    }
}
