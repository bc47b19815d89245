//! Errors of the management API: what the server says, in all the shapes in which it has been seen to say it.

use std::fmt;

use http::StatusCode;
use serde_json::{Value, json};

/// The codes of Portkey's error table, with the HTTP status that each comes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// The request does not validate.
    InvalidRequest,
    /// Missing scope, or a thing that is missing or invisible to this key.
    Forbidden,
    /// The server failed.
    Server,
    /// A bad, revoked or expired key.
    Unauthorised,
    /// Too many management requests.
    TooManyRequests,
    /// Exists already, or something depends on it.
    Conflict,
    /// Not found.
    NotFound,
}

impl Code {
    /// Portkey's name for it.
    pub fn name(self) -> &'static str {
        match self {
            Code::InvalidRequest => "AB01",
            Code::Forbidden => "AB03",
            Code::Server => "AB04",
            Code::Unauthorised => "AB05",
            Code::TooManyRequests => "AB06",
            Code::Conflict => "AB07",
            Code::NotFound => "AB08",
        }
    }

    /// The status that it comes with.
    pub fn status(self) -> StatusCode {
        match self {
            Code::InvalidRequest => StatusCode::BAD_REQUEST,
            Code::Forbidden => StatusCode::FORBIDDEN,
            Code::Server => StatusCode::INTERNAL_SERVER_ERROR,
            Code::Unauthorised => StatusCode::UNAUTHORIZED,
            Code::TooManyRequests => StatusCode::TOO_MANY_REQUESTS,
            Code::Conflict => StatusCode::CONFLICT,
            Code::NotFound => StatusCode::NOT_FOUND,
        }
    }
}

/// An error that a server answered with, or that the local gateway will answer with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiError {
    /// HTTP status.
    pub status: StatusCode,
    /// Portkey's code, such as `AB03`, when the answer had one.
    pub code: Option<String>,
    /// The text, for people.
    pub message: String,
    /// The server's id for the request, when it gave one.
    pub request_id: Option<String>,
}

impl ApiError {
    /// An error of Portkey's table.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { status: code.status(), code: Some(code.name().to_owned()), message: message.into(), request_id: None }
    }

    /// A request that does not validate. The message names the field and the mend.
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new(Code::InvalidRequest, message)
    }

    /// What Portkey says of a missing scope and of a thing that this key cannot see: it does not tell them apart.
    pub fn forbidden() -> Self {
        Self::new(Code::Forbidden, "You do not have enough permissions to execute this request")
    }

    /// The management API's error envelope.
    pub fn to_body(&self) -> Value {
        match &self.code {
            Some(code) => json!({"success": false, "data": {"message": self.message, "errorCode": code}}),
            None => json!({"success": false, "data": {"message": self.message}}),
        }
    }

    /// Reads an error answer. Real servers have used four JSON shapes, and proxies in front of them send text.
    pub fn from_response(status: StatusCode, request_id: Option<String>, body: &[u8]) -> Self {
        let value: Value = serde_json::from_slice(body).unwrap_or(Value::Null);
        let places = [value.get("data"), value.get("error"), Some(&value)];
        let find = |names: &[&str]| {
            places.iter().flatten().find_map(|place| names.iter().find_map(|name| text(place.get(name)?)))
        };
        let message =
            find(&["message"]).or_else(|| text(value.get("error")?)).unwrap_or_else(|| raw_text(status, body));
        let code = find(&["errorCode", "code"]);
        let request_id = request_id.or_else(|| find(&["request_id", "requestId"]));
        Self { status, code, message, request_id }
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The body as text, cut to one line of 200 characters: an HTML page of a proxy would bury the message.
fn raw_text(status: StatusCode, body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect();
    if line.is_empty() { status.canonical_reason().unwrap_or("no reason given").to_owned() } else { line }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (HTTP {}", self.message, self.status.as_u16())?;
        if let Some(code) = &self.code {
            write!(f, ", {code}")?;
        }
        f.write_str(")")
    }
}

impl std::error::Error for ApiError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_shape_that_has_been_seen() {
        let cases: [(&str, &str, Option<&str>); 6] = [
            (r#"{"success":false,"data":{"message":"no","errorCode":"AB03"}}"#, "no", Some("AB03")),
            (r#"{"success":false,"status_code":403,"error":{"message":"no","code":"AB03"}}"#, "no", Some("AB03")),
            (r#"{"message":"no","code":"AB01"}"#, "no", Some("AB01")),
            (r#"{"errorCode":"AB01","message":"no"}"#, "no", Some("AB01")),
            ("<html>\n <b>bad gateway</b></html>", "<html> <b>bad gateway</b></html>", None),
            ("", "Forbidden", None),
        ];
        for (body, message, code) in cases {
            let error = ApiError::from_response(StatusCode::FORBIDDEN, None, body.as_bytes());
            assert_eq!((error.message.as_str(), error.code.as_deref()), (message, code), "{body}");
        }
    }

    #[test]
    fn writes_the_envelope_that_it_reads() {
        let error = ApiError::forbidden();
        let body = error.to_body().to_string();
        assert_eq!(ApiError::from_response(error.status, None, body.as_bytes()), error);
    }
}
