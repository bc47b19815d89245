//! What an upstream answered: status, the headers that describe it, and the body in the most readable form that gives the
//! same bytes again.

use std::{collections::BTreeMap, io};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use futures_util::stream;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::gateway::upstream::credentials;

/// The headers that are kept, besides those of rate limits. Cookies and the names of accounts are not among them.
const KEPT: [&str; 9] = [
    "content-type",
    "content-encoding",
    "retry-after",
    "retry-after-ms",
    "x-should-retry",
    "x-request-id",
    "request-id",
    "openai-version",
    "openai-processing-ms",
];

/// How names of headers about rate limits begin.
const RATE_LIMITS: [&str; 2] = ["x-ratelimit-", "anthropic-ratelimit-"];

/// An answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// Status code.
    pub status: u16,
    /// Those that are kept, in lower case.
    pub headers: BTreeMap<String, String>,
    /// Whether the body came to its end. It did not when the upstream broke off or the caller went away.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub complete: bool,
    /// The body.
    pub body: Content,
}

/// A body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// JSON without any spaces.
    Json(Value),
    /// JSON with an indent of two spaces.
    IndentedJson(Value),
    /// Any other text.
    Text(String),
    /// A stream of events.
    Events(Vec<Event>),
    /// Bytes that are no text.
    Base64(String),
}

/// One event of a stream.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Milliseconds from the request to the event.
    pub at_ms: u64,
    /// The event as it came, with the empty line that ends it.
    pub text: String,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
fn is_yes(value: &bool) -> bool {
    *value
}

/// The headers of an answer that are kept.
pub fn headers(headers: &HeaderMap) -> BTreeMap<String, String> {
    let is_kept = |name: &str| KEPT.contains(&name) || RATE_LIMITS.iter().any(|begin| name.starts_with(begin));
    headers
        .iter()
        .filter(|(name, _)| is_kept(name.as_str()))
        .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
        .collect()
}

impl Content {
    /// A whole body, without credentials.
    pub fn whole(bytes: &[u8]) -> Self {
        let Ok(text) = std::str::from_utf8(bytes) else { return Self::Base64(STANDARD.encode(bytes)) };
        let Ok(mut value) = serde_json::from_str::<Value>(text) else {
            let clean = credentials::without(bytes).and_then(|clean| String::from_utf8(clean).ok());
            return Self::Text(clean.unwrap_or_else(|| text.to_owned()));
        };
        let (compact, indented) = (format!("{value}"), format!("{value:#}"));
        let (compact, indented) = (compact == text, indented == text);
        let removed = credentials::remove(&mut value);
        match (compact, indented) {
            (_, true) => Self::IndentedJson(value),
            (true, _) => Self::Json(value),
            // Without its credentials it is not the same text anyway.
            _ if removed => Self::Json(value),
            _ => Self::Text(text.to_owned()),
        }
    }

    /// A stream of events, cut where they end, each with its time.
    pub fn stream(pieces: Vec<(u64, Vec<u8>)>) -> Self {
        if pieces.iter().any(|(_, bytes)| std::str::from_utf8(bytes).is_err()) {
            let whole: Vec<u8> = pieces.into_iter().flat_map(|(_, bytes)| bytes).collect();
            return Self::Base64(STANDARD.encode(whole));
        }
        let event = |(at_ms, bytes): (u64, Vec<u8>)| Event { at_ms, text: without_credentials(bytes) };
        Self::Events(pieces.into_iter().map(event).collect())
    }

    /// The bytes, in the pieces in which they are sent. None when they cannot be read.
    fn pieces(&self) -> Option<Vec<Bytes>> {
        Some(match self {
            Self::Json(value) => vec![value.to_string().into()],
            Self::IndentedJson(value) => vec![format!("{value:#}").into()],
            Self::Text(text) => vec![text.clone().into()],
            Self::Events(events) => events.iter().map(|event| event.text.clone().into()).collect(),
            Self::Base64(text) => vec![STANDARD.decode(text).ok()?.into()],
        })
    }
}

fn without_credentials(event: Vec<u8>) -> String {
    let text = String::from_utf8_lossy(&event).into_owned();
    let clean = |line: &str| {
        let data = line.trim_end_matches(['\r', '\n']).strip_prefix("data:")?;
        let mut value: Value = serde_json::from_str(data).ok()?;
        let end = line.get(line.trim_end_matches(['\r', '\n']).len()..)?;
        credentials::remove(&mut value).then(|| format!("data: {value}{end}"))
    };
    text.split_inclusive('\n').map(|line| clean(line).unwrap_or_else(|| line.to_owned())).collect()
}

impl Answered {
    /// The answer once more. A body that was cut off is cut off again.
    ///
    /// # Errors
    /// What cannot be sent, in words.
    pub fn response(&self) -> Result<Response<Body>, &'static str> {
        let pieces = self.body.pieces().ok_or("its body is not base64")?;
        let end = (!self.complete).then(|| Err(io::Error::other("the recording was cut off here")));
        let is_whole = self.complete && !matches!(self.body, Content::Events(_));
        let body = match <[Bytes; 1]>::try_from(pieces) {
            Ok([whole]) if is_whole => Body::from(whole),
            Ok(pieces) => Body::from_stream(stream::iter(pieces.map(Ok).into_iter().chain(end))),
            Err(pieces) => Body::from_stream(stream::iter(pieces.into_iter().map(Ok).chain(end))),
        };
        let mut response = Response::new(body);
        *response.status_mut() = StatusCode::from_u16(self.status).map_err(|_| "its status is none")?;
        for (name, value) in &self.headers {
            let name = HeaderName::try_from(name).map_err(|_| "a header has no name that can be sent")?;
            let value = HeaderValue::try_from(value).map_err(|_| "a header has no value that can be sent")?;
            response.headers_mut().insert(name, value);
        }
        Ok(response)
    }
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt as _;
    use serde_json::json;

    use super::*;

    fn answered(content: Content) -> Answered {
        Answered { status: 200, headers: BTreeMap::new(), complete: true, body: content }
    }

    async fn again(bytes: &[u8]) -> (Content, Bytes) {
        let content = Content::whole(bytes);
        // By way of its file.
        let text = serde_json::to_string(&answered(content.clone())).unwrap();
        let read: Answered = serde_json::from_str(&text).unwrap();
        (content, read.response().unwrap().into_body().collect().await.unwrap().to_bytes())
    }

    #[tokio::test]
    async fn every_body_comes_back_to_the_byte() {
        for (bytes, form) in [
            (&br#"{"b":1,"a":[1.0,"\u00e9"]}"#[..], "text"),
            (br#"{"b":1,"a":[1.5,"x"]}"#, "json"),
            (b"{\n  \"b\": 1,\n  \"a\": []\n}", "indented_json"),
            (b"{\"b\": 1}", "text"),
            (b"<html>", "text"),
            (b"", "text"),
            (b"\xff\x00", "base64"),
        ] {
            let (content, read) = again(bytes).await;
            assert_eq!(read, bytes);
            assert!(serde_json::to_value(&content).unwrap().get(form).is_some(), "{content:?}");
        }
    }

    #[tokio::test]
    async fn credentials_go_and_the_rest_stays() {
        let (_, read) = again(br#"{"tools":[{"type":"mcp","authorization":"not-a-real-token"}],"id":"x"}"#).await;
        assert_eq!(read, r#"{"tools":[{"type":"mcp","authorization":"[removed]"}],"id":"x"}"#);
        let event = b"event: x\r\ndata: {\"api_key\":\"not-a-real-key\",\"n\":1}\r\n\r\n".to_vec();
        let Content::Events(events) = Content::stream(vec![(3, event)]) else { panic!("events") };
        assert_eq!(events[0].text, "event: x\r\ndata: {\"api_key\":\"[removed]\",\"n\":1}\r\n\r\n");
    }

    #[test]
    fn only_headers_that_describe_the_answer_are_kept() {
        let pairs = [
            ("content-type", "application/json"),
            ("set-cookie", "not-a-real-cookie"),
            ("openai-organization", "org"),
            ("x-ratelimit-remaining-requests", "9"),
            ("retry-after", "2"),
            ("x-gate", "not-a-real-gate"),
        ];
        let given: HeaderMap =
            pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        let kept = headers(&given);
        let names: Vec<&str> = kept.keys().map(String::as_str).collect();
        assert_eq!(names, ["content-type", "retry-after", "x-ratelimit-remaining-requests"]);
    }

    #[tokio::test]
    async fn what_was_cut_off_is_cut_off_again() {
        for content in
            [Content::Text("ab".into()), Content::Events(vec![Event { at_ms: 0, text: "data: 1\n\n".into() }])]
        {
            let mut body = Answered { complete: false, ..answered(content) }.response().unwrap().into_body();
            assert!(body.frame().await.unwrap().is_ok());
            assert!(body.frame().await.unwrap().is_err());
        }
    }

    #[test]
    fn a_file_says_only_what_is_out_of_the_ordinary() {
        let whole = serde_json::to_value(answered(Content::Json(json!({})))).unwrap();
        assert_eq!(whole, json!({"status": 200, "headers": {}, "body": {"json": {}}}));
        let cut = Answered { complete: false, ..answered(Content::Json(json!({}))) };
        assert_eq!(serde_json::to_value(cut).unwrap()["complete"], false);
    }
}
