//! An upstream's error in the form in which Portkey passes it on: OpenAI's, with the provider named in the message and
//! beside it. What is not such an error, such as a proxy's page, passes through as it came.

use axum::{
    body::{Body, Bytes, HttpBody},
    http::{HeaderValue, header},
    response::Response,
};
use futures_util::{StreamExt, stream};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

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

/// Rewrites the body of an error answer, and leaves every other answer alone, unread.
pub async fn error(provider: &str, response: Response) -> Response {
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error())
        || response.headers().contains_key(header::CONTENT_ENCODING)
    {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let body = match read(body).await {
        Ok(body) => body,
        Err(unread) => return Response::from_parts(head, unread),
    };
    match rewrite(provider, &body) {
        Some(rewritten) => {
            head.headers.remove(header::CONTENT_LENGTH);
            head.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
            Response::from_parts(head, Body::from(rewritten))
        }
        None => Response::from_parts(head, Body::from(body)),
    }
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

/// Reads a body of at most [`LIMIT`]. One that is larger, or breaks off, is handed back as if it had not been read.
async fn read(body: Body) -> Result<Bytes, Body> {
    if body.size_hint().lower() > LIMIT as u64 {
        return Err(body);
    }
    let mut rest = body.into_data_stream();
    let mut parts = Vec::new();
    let mut length = 0;
    while let Some(part) = rest.next().await {
        length += part.as_ref().map_or(LIMIT, Bytes::len);
        let broken = part.is_err();
        parts.push(part);
        if broken || length > LIMIT {
            return Err(Body::from_stream(stream::iter(parts).chain(rest)));
        }
    }
    Ok(parts.into_iter().flatten().flatten().collect())
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;

    use super::*;

    async fn answered(status: u16, body: Body) -> String {
        let mut response = Response::new(body);
        *response.status_mut() = status.try_into().unwrap();
        let body = error("openai", response).await.into_body().collect().await.unwrap().to_bytes();
        String::from_utf8(body.to_vec()).unwrap()
    }

    #[tokio::test]
    async fn names_the_provider_in_an_error_and_keeps_its_members() {
        let body = r#"{"error":{"message":"slow down","type":"requests","code":429,"x":1}}"#;
        let expected = r#"{"error":{"message":"openai error: slow down","type":"requests","param":null,"code":429},"provider":"openai"}"#;
        assert_eq!(answered(429, Body::from(body)).await, expected);
        assert_eq!(answered(200, Body::from(body)).await, body);
    }

    #[tokio::test]
    async fn what_is_no_such_error_passes_through() {
        let large = format!(r#"{{"error":{{"message":"{}"}}}}"#, "x".repeat(LIMIT));
        for body in ["", "<html>", "{\"error\":\"text\"}", "[]", &large] {
            assert_eq!(answered(500, Body::from(body.to_owned())).await, body);
            let parts: Vec<_> =
                body.as_bytes().chunks(1000).map(|part| Ok::<_, std::io::Error>(part.to_vec())).collect();
            assert_eq!(answered(500, Body::from_stream(stream::iter(parts))).await, body, "of unknown length");
        }
    }
}
