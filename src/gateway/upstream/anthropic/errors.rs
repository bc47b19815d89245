//! Error bodies.

use axum::http::StatusCode;
use serde::Deserialize;

use super::{
    chat::Failure,
    messages::{Event, FailureDetails, ReceivedError},
    wire::{Text, write},
};

/// How much of a body that is no JSON, such as a proxy's page, is told; in characters.
const EXCERPT: usize = 500;

#[derive(Deserialize)]
struct FromAnthropic<'a> {
    #[serde(borrow)]
    error: ReceivedError<'a>,
}

/// Anthropic's error in OpenAI's form, as Portkey's gateway passes it on:
/// `{"error":{"message":"anthropic error: …","type","param":null,"code":null},"provider":"anthropic"}`.
///
/// An error without a type gets the one that its status has at Anthropic. `None` for a body that is no such error.
pub fn to_chat_error(status: StatusCode, body: &[u8]) -> Option<Vec<u8>> {
    let FromAnthropic { error } = serde_json::from_slice(body).ok()?;
    let message = error.message?;
    let r#type = error.r#type.as_ref().map_or_else(|| type_of(status), Text::as_str);
    Some(write(&Failure::new(message.as_str(), Some(r#type))))
}

/// An error in Anthropic's form: `{"type":"error","error":{"type","message"}}`. Its type follows the status.
///
/// The message is that of OpenAI's form, or of one of Portkey's own (`{"status":"failure","message":…}`); of any other
/// body, the beginning. An error of Anthropic's stays as it is.
pub fn to_message_error(status: StatusCode, body: &[u8]) -> Vec<u8> {
    #[derive(Deserialize)]
    struct Anthropics<'a> {
        #[serde(borrow)]
        r#type: Text<'a>,
        #[serde(borrow, rename = "error")]
        _error: ReceivedError<'a>,
    }
    if serde_json::from_slice::<Anthropics<'_>>(body).is_ok_and(|body| body.r#type.as_str() == "error") {
        return body.to_vec();
    }
    let message = message(body).unwrap_or_else(|| status.canonical_reason().unwrap_or("unknown error").to_owned());
    write(&Event::Error { error: FailureDetails { r#type: type_of(status), message: &message } })
}

fn message(body: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Nested<'a> {
        #[serde(borrow)]
        error: ReceivedError<'a>,
    }
    #[derive(Deserialize)]
    struct Flat<'a> {
        #[serde(borrow)]
        message: Option<Text<'a>>,
        #[serde(borrow)]
        error: Option<Text<'a>>,
    }
    let nested = || serde_json::from_slice::<Nested<'_>>(body).ok().and_then(|body| body.error.message);
    let flat = || serde_json::from_slice::<Flat<'_>>(body).ok().and_then(|body| body.message.or(body.error));
    let told = nested().or_else(flat).map(|message| message.as_str().to_owned());
    let beginning = || String::from_utf8_lossy(body).trim().chars().take(EXCERPT).collect();
    Some(told.unwrap_or_else(beginning)).filter(|message: &String| !message.is_empty())
}

/// The type that goes with a status (<https://platform.claude.com/docs/en/api/errors>).
fn type_of(status: StatusCode) -> &'static str {
    match status.as_u16() {
        401 => "authentication_error",
        402 => "billing_error",
        403 => "permission_error",
        404 => "not_found_error",
        413 => "request_too_large",
        429 => "rate_limit_error",
        408 | 504 => "timeout_error",
        529 => "overloaded_error",
        400..500 => "invalid_request_error",
        _ => "api_error",
    }
}

/// The type and the message of an error that stands in a stream.
pub(super) fn in_stream(json: &str) -> (&'static str, String) {
    let message = serde_json::from_str::<ReceivedError<'_>>(json).ok().and_then(|error| error.message);
    ("api_error", message.map_or_else(|| json.chars().take(EXCERPT).collect(), |message| message.as_str().to_owned()))
}
