//! Every way in which the data plane says no, with the bodies that Portkey's gateway (branch 2.x) writes.
//!
//! Clients match on these bodies, so member order and spelling are the original's, mistakes included.

use axum::{
    body::{Body, Bytes},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use crate::api::ApiError;

/// A request that is not served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    status: StatusCode,
    body: Bytes,
    kind: BodyKind,
    reason: Reason,
}

/// What a refusal is about, in the few words that the log and the metrics have for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// A key that is not known, or none.
    UnknownKey,
    /// A key, or a virtual key, whose time is over.
    Expired,
    /// A key that may not do this.
    NotAllowed,
    /// A budget that is used up.
    Budget,
    /// A rate limit without room.
    RateLimit,
    /// A model that the integration does not allow.
    ModelNotAllowed,
    /// What a guardrail found.
    Guardrail,
    /// A request that cannot be read, or asks for what is not here.
    InvalidRequest,
    /// A body beyond the limit.
    TooLarge,
    /// An upstream that was not reached, or not in time.
    Upstream,
    /// A failure of the gateway itself.
    Internal,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::UnknownKey,
        Self::Expired,
        Self::NotAllowed,
        Self::Budget,
        Self::RateLimit,
        Self::ModelNotAllowed,
        Self::Guardrail,
        Self::InvalidRequest,
        Self::TooLarge,
        Self::Upstream,
        Self::Internal,
    ];

    /// As the log and the metrics write it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::UnknownKey => "unknown_key",
            Self::Expired => "expired",
            Self::NotAllowed => "not_allowed",
            Self::Budget => "budget",
            Self::RateLimit => "rate_limit",
            Self::ModelNotAllowed => "model_not_allowed",
            Self::Guardrail => "guardrail",
            Self::InvalidRequest => "invalid_request",
            Self::TooLarge => "too_large",
            Self::Upstream => "upstream",
            Self::Internal => "internal",
        }
    }

    /// Of the refusals that tell by their status what they are about.
    fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::UNAUTHORIZED => Self::UnknownKey,
            StatusCode::FORBIDDEN => Self::NotAllowed,
            StatusCode::PRECONDITION_FAILED => Self::Budget,
            StatusCode::TOO_MANY_REQUESTS => Self::RateLimit,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => Self::Upstream,
            status if status.is_server_error() => Self::Internal,
            _ => Self::InvalidRequest,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum BodyKind {
    Json,
    /// A JSON body of the gateway's own failure, marked so that a fallback does not go on to the next target.
    GatewayException,
    Text,
}

#[derive(Serialize)]
struct OfKey<'a> {
    status: &'a str,
    message: &'a str,
    error: MessageAndCode<'a>,
}

#[derive(Serialize)]
struct MessageAndCode<'a> {
    message: &'a str,
    code: &'a str,
}

#[derive(Serialize)]
struct OfTarget<'a> {
    error: OpenAiError<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    provider: Option<&'a str>,
}

#[derive(Serialize)]
struct OpenAiError<'a> {
    message: &'a str,
    r#type: &'a str,
    param: Option<&'a str>,
    code: Option<&'a str>,
}

#[derive(Serialize)]
struct OfRequest<'a> {
    status: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    errors: &'a [String],
}

impl Refusal {
    /// The caller's key or its workspace: `Portkey Error: <message>. Error Code: <code>`.
    pub fn key(status: StatusCode, message: &str, code: &str) -> Self {
        let message = format!("Portkey Error: {message}. Error Code: {code}");
        let error = MessageAndCode { message: &message, code };
        let refusal = Self::json(status, &OfKey { status: "failure", message: &message, error });
        if code == "01" { Self { reason: Reason::Expired, ..refusal } } else { refusal }
    }

    /// The target, before anything was sent to it: a virtual key that has expired, for one.
    pub fn target(status: StatusCode, message: &str, r#type: &str, code: Option<&str>) -> Self {
        let error = OpenAiError { message, r#type, param: None, code };
        let refusal = Self::json(status, &OfTarget { error, provider: None });
        let reason = match r#type {
            "model_not_allowed_error" => Reason::ModelNotAllowed,
            "virtual_key_expired_error" => Reason::Expired,
            _ => refusal.reason,
        };
        Self { reason, ..refusal }
    }

    /// What a provider answers to a request that it cannot read, as the gateway passes it on: status 400,
    /// `<provider> error: <message>`, and `param` naming the member.
    pub fn by_provider(provider: &str, message: &str, param: Option<&str>) -> Self {
        let message = format!("{provider} error: {message}");
        let error = OpenAiError { message: &message, r#type: "invalid_request_error", param, code: None };
        Self::json(StatusCode::BAD_REQUEST, &OfTarget { error, provider: Some(provider) })
    }

    /// The shape of the request: status 400.
    pub fn request(message: &str) -> Self {
        Self::json(StatusCode::BAD_REQUEST, &OfRequest { status: "failure", message, errors: &[] })
    }

    /// A config that cannot be read, with what is wrong: status 400.
    pub fn invalid_config(faults: &[String]) -> Self {
        let body = OfRequest { status: "failure", message: "Invalid config passed", errors: faults };
        Self::json(StatusCode::BAD_REQUEST, &body)
    }

    /// More than `limit` MiB.
    pub fn too_large(limit: usize) -> Self {
        let message = format!("Payload size exceeds the limit of {limit}MB");
        Self::json(StatusCode::PAYLOAD_TOO_LARGE, &OfRequest { status: "failure", message: &message, errors: &[] })
    }

    /// A call that has come back to the gateway that sent it.
    pub fn comes_back() -> Self {
        let message = "The call has come through this gateway before: a custom host leads back to it";
        let body = OfRequest { status: "failure", message, errors: &[] };
        Self { reason: Reason::InvalidRequest, ..Self::json(StatusCode::LOOP_DETECTED, &body) }
    }

    /// A guardrail, with what it found.
    pub fn guardrail(status: StatusCode, body: &impl Serialize) -> Self {
        Self { reason: Reason::Guardrail, ..Self::json(status, body) }
    }

    /// The caller takes longer than this to send the next piece of its body, or all of it: status 408.
    pub fn slow(piece: std::time::Duration, whole: std::time::Duration) -> Self {
        let (piece, whole) = (piece.as_secs(), whole.as_secs());
        let message = format!("The body did not go on for {piece} seconds, or took more than {whole} seconds");
        let body = OfRequest { status: "failure", message: &message, errors: &[] };
        Self { reason: Reason::InvalidRequest, ..Self::json(StatusCode::REQUEST_TIMEOUT, &body) }
    }

    /// The management API's envelope: what an organisation key gets here.
    pub fn management(error: &ApiError) -> Self {
        Self::json(error.status, &error.to_body())
    }

    /// The upstream took longer than the request allows.
    pub fn timeout(milliseconds: u64) -> Self {
        let message = format!("Request exceeded the timeout sent in the request: {milliseconds}ms");
        Self::target(StatusCode::REQUEST_TIMEOUT, &message, "timeout_error", None)
    }

    /// The upstream could not be reached in time.
    pub fn unreachable(message: &str) -> Self {
        Self::plain(StatusCode::SERVICE_UNAVAILABLE, message.to_owned())
    }

    /// The exchange with the upstream failed in any other way.
    pub fn fetch(message: &str, cause: &str, name: &str) -> Self {
        let body = format!("Message: {message} Cause: {cause} Name: {name}");
        Self { reason: Reason::Upstream, ..Self::plain(StatusCode::INTERNAL_SERVER_ERROR, body) }
    }

    /// A recording that is not there, or could not be made. It ends a fallback: the next target would hide it.
    pub fn tape(status: StatusCode, message: &str, r#type: &str) -> Self {
        Self { kind: BodyKind::GatewayException, ..Self::target(status, message, r#type, None) }
    }

    /// The gateway itself failed. The cause is not for the caller.
    pub fn exception() -> Self {
        let body = OfRequest { status: "failure", message: "Something went wrong", errors: &[] };
        Self { kind: BodyKind::GatewayException, ..Self::json(StatusCode::INTERNAL_SERVER_ERROR, &body) }
    }

    /// Its status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// What it is about.
    pub fn reason(&self) -> Reason {
        self.reason
    }

    /// Its body.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap_or_default()
    }

    /// What it says to people, for the log.
    pub fn message(&self) -> String {
        #[derive(serde::Deserialize)]
        struct Message {
            message: Option<String>,
            error: Option<Box<Message>>,
            data: Option<Box<Message>>,
        }
        let read: Option<Message> = serde_json::from_slice(&self.body).ok();
        let inner = |message: Option<Box<Message>>| message.and_then(|message| message.message);
        read.and_then(|read| read.message.or_else(|| inner(read.error)).or_else(|| inner(read.data)))
            .unwrap_or_else(|| self.text().to_owned())
    }

    /// Whether it tells of the upstream rather than of the request: it timed out, or could not be reached.
    pub fn is_about_the_upstream(&self) -> bool {
        self.reason == Reason::Upstream
    }

    /// Whether it is a failure of the gateway itself, after which a fallback does not go on.
    pub fn is_exception(&self) -> bool {
        self.kind == BodyKind::GatewayException
    }

    fn json(status: StatusCode, body: &impl Serialize) -> Self {
        // None of the bodies has a map with keys that are not strings, which is all that could fail here.
        let body = serde_json::to_vec(body).unwrap_or_default();
        Self { status, body: body.into(), kind: BodyKind::Json, reason: Reason::of_status(status) }
    }

    fn plain(status: StatusCode, body: String) -> Self {
        Self { status, body: body.into(), kind: BodyKind::Text, reason: Reason::of_status(status) }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        self.into_whole().map(Body::from)
    }
}

impl Refusal {
    /// The answer that it is.
    pub fn into_whole(self) -> Response<Bytes> {
        let content_type = match self.kind {
            BodyKind::Json | BodyKind::GatewayException => "application/json",
            BodyKind::Text => "text/plain;charset=UTF-8",
        };
        let mut response = Response::new(self.body);
        *response.status_mut() = self.status;
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        if self.kind == BodyKind::GatewayException {
            let name = HeaderName::from_static("x-portkey-gateway-exception");
            response.headers_mut().insert(name, HeaderValue::from_static("true"));
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(refusal: &Refusal) -> &str {
        std::str::from_utf8(&refusal.body).unwrap()
    }

    #[test]
    fn bodies_are_those_of_the_original() {
        assert_eq!(
            text(&Refusal::key(StatusCode::UNAUTHORIZED, "Invalid API Key", "03")),
            r#"{"status":"failure","message":"Portkey Error: Invalid API Key. Error Code: 03","error":{"message":"Portkey Error: Invalid API Key. Error Code: 03","code":"03"}}"#
        );
        assert_eq!(
            text(&Refusal::management(&ApiError::forbidden())),
            r#"{"success":false,"data":{"message":"You do not have enough permissions to execute this request","errorCode":"AB03"}}"#
        );
        assert_eq!(
            text(&Refusal::timeout(25)),
            r#"{"error":{"message":"Request exceeded the timeout sent in the request: 25ms","type":"timeout_error","param":null,"code":null}}"#
        );
        assert_eq!(
            text(&Refusal::too_large(32)),
            r#"{"status":"failure","message":"Payload size exceeds the limit of 32MB"}"#
        );
        assert_eq!(
            text(&Refusal::by_provider("openai", "missing", Some("model"))),
            r#"{"error":{"message":"openai error: missing","type":"invalid_request_error","param":"model","code":null},"provider":"openai"}"#
        );
    }
}
