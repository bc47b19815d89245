//! The body of a call: read once, up to a limit, and touched as little as possible.
//!
//! Only a few members matter for the way of a call, so only those are parsed, borrowed from the body. When an `@slug/`
//! prefix has to go, the new value is spliced in; every other byte reaches the provider as it was sent, unless a config
//! changes parameters.

mod bound;

use std::{borrow::Cow, ops::Range, time::Duration};

use axum::{
    body::{Body, Bytes, HttpBody},
    http::{HeaderMap, header},
};
use http_body_util::BodyExt;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value, value::RawValue};

use tokio::time::Instant;

use super::{
    gather::{Gathered, TooMuch},
    refusal::Refusal,
};
use crate::gateway::upstream::{endpoint::Endpoint, estimate};

/// The largest body that is read, in MiB. Images and audio travel inline in chat messages, hence the size.
pub const LIMIT_MIB: usize = 32;
const LIMIT: usize = LIMIT_MIB * 1024 * 1024;

/// How long the next piece of a body may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long all of it may take.
const LONGEST: Duration = Duration::from_secs(300);

/// A JSON body, and where its model stands.
#[derive(Debug, Clone)]
pub struct Call {
    /// The body as it goes upstream.
    pub body: Bytes,
    model: Option<Model>,
    /// Where `stream_options` stands, if it is there.
    stream_options: Option<Range<usize>>,
    /// What else matters.
    pub facts: Facts,
    /// Whom the caller calls for, where the body says it.
    pub user: Option<String>,
}

/// What the gateway itself has to know of a body.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    /// Whether the answer is to be streamed.
    pub stream: bool,
    /// Whether a chunk with the usage is asked for at the end of the stream.
    pub asks_for_usage: bool,
    /// The most tokens of the answer: the first of `max_tokens`, `max_completion_tokens` and `max_output_tokens`.
    pub max_tokens: Option<u64>,
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
    #[serde(borrow, default)]
    stream: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    stream_options: Option<&'a RawValue>,
    #[serde(borrow, default)]
    max_tokens: Option<&'a RawValue>,
    #[serde(borrow, default)]
    max_completion_tokens: Option<&'a RawValue>,
    #[serde(borrow, default)]
    max_output_tokens: Option<&'a RawValue>,
    #[serde(borrow, default)]
    user: Option<&'a RawValue>,
}

/// Tells `null` from nothing: a second member of the same name would not do.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<&'de RawValue>, D::Error> {
    <&RawValue>::deserialize(deserializer).map(Some)
}

impl Members<'_> {
    /// What has another type is the provider's to refuse.
    fn facts(&self) -> Facts {
        #[derive(Default, Deserialize)]
        struct StreamOptions {
            #[serde(default)]
            include_usage: Option<bool>,
        }
        let number = |raw: Option<&RawValue>| raw.and_then(bound::number);
        let options = self.stream_options.filter(|raw| raw.get() != "null");
        let asked: Option<StreamOptions> = options.and_then(|raw| serde_json::from_str(raw.get()).ok());
        Facts {
            stream: self.stream.is_some_and(|raw| raw.get() == "true"),
            asks_for_usage: asked.and_then(|options| options.include_usage).unwrap_or(false),
            max_tokens: number(self.max_tokens)
                .or_else(|| number(self.max_completion_tokens))
                .or_else(|| number(self.max_output_tokens)),
        }
    }
}

#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

/// Where a part of `body` stands in it: the difference of their addresses.
fn span(body: &Bytes, part: &RawValue) -> Range<usize> {
    let start = part.get().as_ptr().addr() - body.as_ptr().addr();
    start..start + part.get().len()
}

impl Call {
    /// Reads a body of at most [`LIMIT_MIB`] that is a JSON object.
    ///
    /// # Errors
    /// 413 for a body that is too large, 400 for another content type and for what is not a JSON object.
    pub async fn read(headers: &HeaderMap, body: Body) -> Result<Self, Refusal> {
        check_content_type(headers)?;
        Self::parse(collect(body).await?)
    }

    /// Reads a body that is there.
    ///
    /// # Errors
    /// 400 for what is not a JSON object.
    pub fn parse(body: Bytes) -> Result<Self, Refusal> {
        let first = body.iter().find(|byte| !byte.is_ascii_whitespace());
        if first != Some(&b'{') {
            return Err(Refusal::request("The body must be a JSON object"));
        }
        let members: Members<'_> = serde_json::from_slice(&body)
            .map_err(|error| Refusal::request(&format!("The body is not a JSON object that can be read: {error}")))?;
        let facts = members.facts();
        let user = members.user.and_then(|raw| serde_json::from_str(raw.get()).ok());
        let model = match members.model {
            None => None,
            Some(raw) => {
                let Text(name) = serde_json::from_str(raw.get()).map_err(|_| {
                    Refusal::request("`model` must be a string, such as \"gpt-4o\" or \"@slug/gpt-4o\"")
                })?;
                Some(Model { name: name.into_owned(), span: span(&body, raw) })
            }
        };
        let stream_options = members.stream_options.map(|raw| span(&body, raw));
        Ok(Self { body, model, stream_options, facts, user })
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
        let span = match self.model.take() {
            Some(model) => self.replace(model.span, &value),
            None => self.put_first("model", &value),
        };
        self.model = Some(Model { name: name.to_owned(), span });
    }

    /// Has the stream end with a chunk that tells the usage. For a stream in OpenAI's form; nothing happens to
    /// `stream_options` that are none, which are the provider's to refuse.
    pub fn ask_for_usage(&mut self) {
        const ASKING: &str = r#"{"include_usage":true}"#;
        let Some(span) = self.stream_options.take() else {
            self.stream_options = Some(self.put_first("stream_options", ASKING));
            return;
        };
        let options: Option<Option<Map<String, Value>>> =
            self.body.get(span.clone()).and_then(|text| serde_json::from_slice(text).ok());
        let span = match options {
            None => span,
            Some(options) => {
                let mut options = options.unwrap_or_default();
                options.insert("include_usage".to_owned(), true.into());
                self.replace(span, &Value::Object(options).to_string())
            }
        };
        self.stream_options = Some(span);
    }

    /// Puts a value where another one stands, and tells where it now stands itself.
    fn replace(&mut self, span: Range<usize>, value: &str) -> Range<usize> {
        let (before, after) = (self.body.get(..span.start), self.body.get(span.end..));
        self.body = [before.unwrap_or_default(), value.as_bytes(), after.unwrap_or_default()].concat().into();
        self.moved(span.end, span.start + value.len());
        span.start..span.start + value.len()
    }

    /// What stood at `from` or later stands at `to` or later.
    fn moved(&mut self, from: usize, to: usize) {
        let spans = self.model.as_mut().map(|model| &mut model.span).into_iter().chain(&mut self.stream_options);
        for span in spans.filter(|span| span.start >= from) {
            *span = span.start - from + to..span.end - from + to;
        }
    }

    /// Puts a member right after the opening brace, which `Call::parse` has seen; where its value now stands.
    fn put_first(&mut self, name: &str, value: &str) -> Range<usize> {
        let open = self.body.iter().position(|byte| *byte == b'{').unwrap_or(0) + 1;
        let (before, after) = (self.body.get(..open).unwrap_or_default(), self.body.get(open..).unwrap_or_default());
        let empty = after.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'}');
        let member = format!("\"{name}\":");
        let start = before.len() + member.len();
        let comma = if empty { "" } else { "," };
        self.body = [before, member.as_bytes(), value.as_bytes(), comma.as_bytes(), after].concat().into();
        self.moved(open, start + value.len() + comma.len());
        start..start + value.len()
    }

    /// The most tokens of its answers, as far as the body bounds them.
    pub fn most_output(&self, endpoint: Endpoint) -> u64 {
        bound::most_output(endpoint, &self.body)
    }

    /// The tokens of its texts, roughly.
    pub fn estimated_input(&self) -> u64 {
        estimate::tokens(&self.body)
    }

    /// All members.
    ///
    /// # Errors
    /// 400 for what is nested too deeply to be read as a whole.
    pub fn members(&self) -> Result<Map<String, Value>, Refusal> {
        serde_json::from_slice(&self.body)
            .map_err(|error| Refusal::request(&format!("The body cannot be read as a whole: {error}")))
    }

    /// The same call with other members.
    ///
    /// # Errors
    /// 400 when the model is no longer a string.
    pub fn with_members(members: &Map<String, Value>) -> Result<Self, Refusal> {
        Self::parse(serde_json::to_vec(members).unwrap_or_default().into())
    }
}

/// Reads a body whose sender may not be in earnest: it is bounded, and so is the time between two pieces of it.
async fn collect(mut body: Body) -> Result<Bytes, Refusal> {
    let mut gathered = Gathered::default();
    let end = Instant::now() + LONGEST;
    while !body.is_end_stream() {
        let patience = PATIENCE.min(end.saturating_duration_since(Instant::now()));
        let frame = tokio::time::timeout(patience, body.frame()).await.map_err(|_| Refusal::slow(PATIENCE, LONGEST))?;
        let piece = match frame {
            None => break,
            Some(Ok(frame)) => frame.into_data().unwrap_or_default(),
            Some(Err(_)) => return Err(Refusal::request("The body ended before it was complete")),
        };
        gathered.add(piece, LIMIT).map_err(|TooMuch| Refusal::too_large(LIMIT_MIB))?;
    }
    Ok(gathered.whole())
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
    fn knows_what_is_asked_for_and_can_ask_for_usage() {
        let mut call = parse("{\"max_completion_tokens\": 5,\"stream\":true,\"model\":\"m\",\"n\":2}").unwrap();
        assert_eq!(call.facts, Facts { stream: true, max_tokens: Some(5), ..Facts::default() });
        call.ask_for_usage();
        call.set_model("nn");
        let text = std::str::from_utf8(&call.body).unwrap();
        assert!(text.starts_with("{\"stream_options\":{\"include_usage\":true},\"max_"), "{text}");
        assert!(Call::parse(call.body.clone()).unwrap().facts.asks_for_usage && text.contains("\"nn\""), "{text}");
        let odd = parse("{\"stream\":\"yes\",\"max_tokens\":\"1.5\",\"stream_options\":null}").unwrap();
        assert_eq!(odd.facts, Facts::default());
    }

    #[test]
    fn asks_for_usage_beside_other_options() {
        for (before, after) in [
            (r#"{"stream_options": null,"model":"m"}"#, r#"{"stream_options": {"include_usage":true},"model":"n"}"#),
            (
                r#"{"model":"m","stream_options":{"include_usage":false,"include_obfuscation":false},"a":1}"#,
                r#"{"model":"n","stream_options":{"include_usage":true,"include_obfuscation":false},"a":1}"#,
            ),
            (r#"{"stream_options":"x","model":"m"}"#, r#"{"stream_options":"x","model":"n"}"#),
        ] {
            let mut call = parse(before).unwrap();
            call.ask_for_usage();
            call.set_model("n");
            assert_eq!(std::str::from_utf8(&call.body).unwrap(), after);
            call.ask_for_usage();
            assert_eq!(std::str::from_utf8(&call.body).unwrap(), after, "asking twice changes nothing");
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
