//! The body of a call: read once, up to a limit, and touched as little as possible.
//!
//! Only the `model` member matters for the way of a call, so only that is parsed, borrowed from the body. When an
//! `@slug/` prefix has to go, the new value is spliced in; every other byte reaches the provider as it was sent.

use std::{borrow::Cow, ops::Range};

use axum::{
    body::{Body, Bytes, HttpBody},
    http::{HeaderMap, header},
};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::refusal::Refusal;

/// The largest body that is read, in MiB. Images and audio travel inline in chat messages, hence the size.
pub const LIMIT_MIB: usize = 32;
const LIMIT: usize = LIMIT_MIB * 1024 * 1024;

/// A JSON body, and where its model stands.
#[derive(Debug, Clone)]
pub struct Call {
    /// The body as it goes upstream.
    pub body: Bytes,
    model: Option<Model>,
}

#[derive(Debug, Clone)]
struct Model {
    name: String,
    /// Of the JSON string, quotes included.
    span: Range<usize>,
}

#[derive(Deserialize)]
struct Members<'a> {
    #[serde(borrow, default)]
    model: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

impl Call {
    /// Reads a body of at most [`LIMIT_MIB`] that is a JSON object.
    ///
    /// # Errors
    /// 413 for a body that is too large, 400 for another content type and for what is not a JSON object.
    pub async fn read(headers: &HeaderMap, body: Body) -> Result<Self, Refusal> {
        check_content_type(headers)?;
        let body = Limited::new(body, LIMIT).collect().await.map_err(|error| {
            if error.is::<LengthLimitError>() {
                Refusal::too_large(LIMIT_MIB)
            } else {
                Refusal::request("The body ended before it was complete")
            }
        })?;
        Self::parse(body.to_bytes())
    }

    fn parse(body: Bytes) -> Result<Self, Refusal> {
        let first = body.iter().find(|byte| !byte.is_ascii_whitespace());
        if first != Some(&b'{') {
            return Err(Refusal::request("The body must be a JSON object"));
        }
        let members: Members<'_> = serde_json::from_slice(&body)
            .map_err(|error| Refusal::request(&format!("The body is not a JSON object that can be read: {error}")))?;
        let model = match members.model {
            None => None,
            Some(raw) => {
                let Text(name) = serde_json::from_str(raw.get()).map_err(|_| {
                    Refusal::request("`model` must be a string, such as \"gpt-4o\" or \"@slug/gpt-4o\"")
                })?;
                // `raw` is a part of `body`, so the difference of the addresses is its position.
                let start = raw.get().as_ptr().addr() - body.as_ptr().addr();
                Some(Model { name: name.into_owned(), span: start..start + raw.get().len() })
            }
        };
        Ok(Self { body, model })
    }

    /// The model as it now stands in the body.
    pub fn model(&self) -> Option<&str> {
        self.model.as_ref().map(|model| model.name.as_str())
    }

    /// Puts another model into the body. Does nothing when it is there already.
    pub fn set_model(&mut self, name: &str) {
        if self.model() == Some(name) {
            return;
        }
        let value = serde_json::Value::from(name).to_string();
        let (before, after, member) = match &self.model {
            Some(model) => (self.body.get(..model.span.start), self.body.get(model.span.end..), ""),
            // Right after the opening brace; `Call::parse` has seen that there is one.
            None => {
                let open = self.body.iter().position(|byte| *byte == b'{').unwrap_or(0) + 1;
                (self.body.get(..open), self.body.get(open..), "\"model\":")
            }
        };
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        let empty = after.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'}');
        let comma = if self.model.is_some() || empty { "" } else { "," };
        let parts = [before, member.as_bytes(), value.as_bytes(), comma.as_bytes(), after];
        let start = before.len() + member.len();
        self.model = Some(Model { name: name.to_owned(), span: start..start + value.len() });
        self.body = parts.concat().into();
    }
}

/// Takes JSON, and a body that does not say what it is.
fn check_content_type(headers: &HeaderMap) -> Result<(), Refusal> {
    let Some(value) = headers.get(header::CONTENT_TYPE) else { return Ok(()) };
    let essence = value.as_bytes().split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii();
    if essence.eq_ignore_ascii_case(b"application/json") {
        Ok(())
    } else {
        Err(Refusal::request("Invalid content type passed"))
    }
}

/// Refuses before the first byte what says itself that it is too large. Comes first of all checks, as in the original.
///
/// # Errors
/// 413 above [`LIMIT_MIB`].
pub fn check_announced_length(body: &Body) -> Result<(), Refusal> {
    let announced = body.size_hint().lower();
    if announced > LIMIT as u64 { Err(Refusal::too_large(LIMIT_MIB)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Call, Refusal> {
        Call::parse(Bytes::copy_from_slice(text.as_bytes()))
    }

    #[test]
    fn splices_the_model_and_leaves_every_other_byte() {
        let mut call = parse("{ \"a\":1e2, \"model\" : \"@s/gpt\\u002d4\" ,\"b\":[ ]}").unwrap();
        assert_eq!(call.model(), Some("@s/gpt-4"));
        call.set_model("gpt-\"4\"");
        assert_eq!(&call.body[..], b"{ \"a\":1e2, \"model\" : \"gpt-\\\"4\\\"\" ,\"b\":[ ]}");
        call.set_model("x");
        assert_eq!(&call.body[..], b"{ \"a\":1e2, \"model\" : \"x\" ,\"b\":[ ]}", "the span moves with the value");
    }

    #[test]
    fn adds_a_model_where_there_was_none() {
        for (before, after) in [("{}", "{\"model\":\"m\"}"), (" {\"a\":1}", " {\"model\":\"m\",\"a\":1}")] {
            let mut call = parse(before).unwrap();
            call.set_model("m");
            assert_eq!(&call.body[..], after.as_bytes());
            call.set_model("nn");
            assert_eq!(call.body, Bytes::from(after.replace("\"m\"", "\"nn\"")));
        }
    }

    #[test]
    fn an_unchanged_model_costs_no_copy() {
        let mut call = parse("{\"model\":\"m\"}").unwrap();
        let address = call.body.as_ptr();
        call.set_model("m");
        assert_eq!(call.body.as_ptr(), address);
    }

    #[test]
    fn refuses_what_is_not_an_object_and_two_models() {
        for text in ["", "[]", "[\"@s/m\"]", "\"x\"", "{\"model\":1}", "{\"model\":\"a\",\"model\":\"b\"}", "{\"a\":}"]
        {
            assert!(parse(text).is_err(), "{text}");
        }
        assert_eq!(parse("{\"model\":null}").unwrap().model(), None);
    }

    #[tokio::test]
    async fn refuses_other_content_types_and_large_bodies() {
        let form: HeaderMap =
            [(header::CONTENT_TYPE, "multipart/form-data; boundary=x".parse().unwrap())].into_iter().collect();
        assert_eq!(
            Call::read(&form, Body::from("{}")).await.unwrap_err(),
            Refusal::request("Invalid content type passed")
        );
        let json: HeaderMap =
            [(header::CONTENT_TYPE, "application/JSON; charset=utf-8".parse().unwrap())].into_iter().collect();
        assert!(Call::read(&json, Body::from("{}")).await.is_ok());
        let large = || vec![b' '; LIMIT + 1];
        assert_eq!(check_announced_length(&Body::from(large())), Err(Refusal::too_large(LIMIT_MIB)));
        assert_eq!(Call::read(&json, Body::from(large())).await.unwrap_err(), Refusal::too_large(LIMIT_MIB));
        let chunks = futures_util::stream::iter(large().chunks(1 << 20).map(<[u8]>::to_vec).collect::<Vec<_>>());
        let unannounced = Body::from_stream(futures_util::StreamExt::map(chunks, Ok::<_, std::io::Error>));
        assert_eq!(Call::read(&json, unannounced).await.unwrap_err(), Refusal::too_large(LIMIT_MIB));
    }
}
