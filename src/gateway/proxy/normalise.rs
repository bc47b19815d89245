//! An upstream's answer in the form in which Portkey passes it on.
//!
//! An error is OpenAI's, with the provider named in the message and beside it; what is not such an error, such as a
//! proxy's page, passes through as it came. An answer in another API's form is translated.

use axum::{
    body::Bytes,
    http::{HeaderValue, header},
    response::Response,
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::dispatch::Form;
use crate::gateway::{
    ledger::Now,
    upstream::{anthropic, endpoint::Endpoint},
};

/// A body that is larger is no error message.
const LIMIT: usize = 64 * 1024;

#[derive(Deserialize)]
struct Received<'a> {
    #[serde(borrow)]
    error: ReceivedError<'a>,
}

#[derive(Deserialize)]
struct ReceivedError<'a> {
    message: Option<String>,
    #[serde(borrow, default)]
    r#type: Option<&'a RawValue>,
    #[serde(borrow, default)]
    param: Option<&'a RawValue>,
    #[serde(borrow, default)]
    code: Option<&'a RawValue>,
}

#[derive(Serialize)]
struct PassedOn<'a> {
    error: PassedOnError<'a>,
    provider: &'a str,
}

#[derive(Serialize)]
struct PassedOnError<'a> {
    message: String,
    r#type: Option<&'a RawValue>,
    param: Option<&'a RawValue>,
    code: Option<&'a RawValue>,
}

/// Puts an answer into the form that the caller of `endpoint` understands.
pub fn answer(provider: &str, endpoint: Endpoint, form: Form, answer: Response<Bytes>, at: Now) -> Response<Bytes> {
    let is_error = answer.status().is_client_error() || answer.status().is_server_error();
    if answer.headers().contains_key(header::CONTENT_ENCODING) {
        return answer;
    }
    let body = match form {
        Form::MessagesToChat(_) if is_error => anthropic::to_chat_error(answer.status(), answer.body()),
        Form::MessagesToChat(compliance) => {
            anthropic::to_chat_completion(answer.body(), at.millis.div_euclid(1000), compliance)
        }
        Form::ChatToMessages if is_error => Some(anthropic::to_message_error(answer.status(), answer.body())),
        Form::ChatToMessages => anthropic::to_message(answer.body()),
        // Anthropic's own errors are what its clients expect.
        Form::Same if is_error && endpoint != Endpoint::Messages && answer.body().len() <= LIMIT => {
            rewrite(provider, answer.body())
        }
        Form::Same | Form::Ours => None,
    };
    let Some(body) = body else { return answer };
    let (mut head, _) = answer.into_parts();
    head.headers.remove(header::CONTENT_LENGTH);
    head.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Response::from_parts(head, body.into())
}

fn rewrite(provider: &str, body: &[u8]) -> Option<Vec<u8>> {
    let Received { error } = serde_json::from_slice(body).ok()?;
    let message = error.message.as_deref().unwrap_or("Some error occurred while processing your request");
    let error = PassedOnError {
        message: format!("{provider} error: {message}"),
        r#type: error.r#type,
        param: error.param,
        code: error.code,
    };
    serde_json::to_vec(&PassedOn { error, provider }).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(status: u16, body: &str) -> String {
        let mut response = Response::new(Bytes::copy_from_slice(body.as_bytes()));
        *response.status_mut() = status.try_into().unwrap();
        let body = answer("openai", Endpoint::ChatCompletions, Form::Same, response, Now { millis: 0 }).into_body();
        String::from_utf8(body.to_vec()).unwrap()
    }

    #[test]
    fn names_the_provider_in_an_error_and_keeps_its_members() {
        let body = r#"{"error":{"message":"slow down","type":"requests","code":429,"x":1}}"#;
        let expected = r#"{"error":{"message":"openai error: slow down","type":"requests","param":null,"code":429},"provider":"openai"}"#;
        assert_eq!(answered(429, body), expected);
        assert_eq!(answered(200, body), body);
    }

    #[test]
    fn what_is_no_such_error_passes_through() {
        let large = format!(r#"{{"error":{{"message":"{}"}}}}"#, "x".repeat(LIMIT));
        for body in ["", "<html>", "{\"error\":\"text\"}", "[]", &large] {
            assert_eq!(answered(500, body), body);
        }
    }
}
