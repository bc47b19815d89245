//! The built-in provider: answers in OpenAI's form without calling anyone.
//!
//! The same request gets the same answer, byte for byte: id, time and text are functions of the request and of the
//! target alone. The text says who answered and repeats the end of the last user message; `model` is the deployment for
//! Azure and the requested model otherwise, so a test can read off which of them was chosen. Token usage is counted with
//! OpenAI's encodings.
//!
//! What it cannot honour it refuses with 400, because a wrong answer would teach the caller something false: a forced
//! tool call, a JSON schema, log probabilities, audio.

mod answer;
mod request;
mod stream;

use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, header},
    response::Response,
};
use sha2::{Digest, Sha256};

use self::{answer::Answer, request::ChatRequest};
use super::tokens::{Encoding, Encodings};

/// Bodies above this size are parsed and counted on a thread of their own: at some 40 µs per KiB they would keep
/// other requests waiting.
const INLINE: usize = 16 * 1024;

/// 2025-01-01T00:00:00Z. Answers are dated within the year after it.
const FIRST_SECOND: u64 = 1_735_689_600;
const SECONDS: u64 = 365 * 24 * 3600;

/// Who the mock provider plays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The AI provider's id.
    pub provider: String,
    /// The virtual key's slug.
    pub slug: String,
    /// The Azure deployment.
    pub deployment: Option<String>,
    /// The model asked for, without prefix.
    pub model: Option<String>,
}

/// Why a request is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MockError {
    /// The request is at fault.
    Invalid {
        /// For people.
        message: String,
        /// The member at fault.
        param: Option<String>,
    },
    /// The gateway is.
    Internal,
}

impl MockError {
    fn invalid(param: &str, message: impl Into<String>) -> Self {
        Self::Invalid { message: message.into(), param: Some(param.to_owned()) }
    }
}

impl Part {
    /// What is reported as `model`.
    fn answering_model(&self) -> Option<&str> {
        self.deployment.as_deref().or(self.model.as_deref())
    }
}

/// Answers a chat completion.
///
/// # Errors
/// [`MockError::Invalid`] for what OpenAI would refuse and for what this provider cannot do.
pub async fn chat(encodings: &Encodings, part: Part, body: Bytes) -> Result<Response, MockError> {
    let model = part.model.as_deref().or(part.deployment.as_deref()).unwrap_or_default();
    let encoding = encodings.of(model).await.map_err(|_| MockError::Internal)?;
    if body.len() <= INLINE {
        return respond(&encoding, &part, &body);
    }
    tokio::task::spawn_blocking(move || respond(&encoding, &part, &body)).await.map_err(|_| MockError::Internal)?
}

fn respond(encoding: &Encoding, part: &Part, body: &[u8]) -> Result<Response, MockError> {
    let Some(model) = part.answering_model() else {
        return Err(MockError::invalid("model", "you must provide a model parameter"));
    };
    let request = ChatRequest::parse(body)?;
    let seal = Seal::of(part, body);
    let answer = Answer::compose(encoding, part, model, &request, &seal);
    let (content_type, body) = if request.is_stream() {
        ("text/event-stream", stream::body(encoding, &answer, request.wants_stream_usage()))
    } else {
        ("application/json", Body::from(answer.to_json()))
    };
    let mut response = Response::new(body);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    if request.is_stream() {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    Ok(response)
}

/// What makes an answer this request's own.
#[derive(Debug, PartialEq, Eq)]
struct Seal {
    id: String,
    created: u64,
}

impl Seal {
    fn of(part: &Part, body: &[u8]) -> Self {
        let mut hash = Sha256::new();
        for text in [Some(part.slug.as_str()), part.deployment.as_deref(), part.model.as_deref()] {
            hash.update(text.unwrap_or_default());
            hash.update([0]);
        }
        hash.update(body);
        let digest: [u8; 32] = hash.finalize().into();
        let number = digest.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        Self { id: identifier(&digest), created: FIRST_SECOND + number % SECONDS }
    }
}

/// `chatcmpl-` and 29 letters or digits, as OpenAI writes it.
fn identifier(digest: &[u8; 32]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789Zz";
    let letters = digest.iter().take(29).filter_map(|byte| ALPHABET.get(usize::from(*byte & 63)));
    "chatcmpl-".chars().chain(letters.map(|letter| char::from(*letter))).collect()
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;
    use serde_json::{Value, json};

    use super::*;

    fn part() -> Part {
        Part {
            provider: "azure-openai".into(),
            slug: "azure-eu".into(),
            deployment: Some("gpt4o-a".into()),
            model: Some("gpt-4o".into()),
        }
    }

    async fn text(part: Part, body: &Value) -> String {
        let response = chat(&Encodings::default(), part, body.to_string().into()).await.unwrap();
        String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap()
    }

    async fn answer(body: Value) -> Value {
        serde_json::from_str(&text(part(), &body).await).unwrap()
    }

    async fn refusal(body: Value) -> (String, Option<String>) {
        match chat(&Encodings::default(), part(), body.to_string().into()).await {
            Err(MockError::Invalid { message, param }) => (message, param),
            other => panic!("{body}: {other:?}"),
        }
    }

    fn hello() -> Value {
        json!({"model": "gpt-4o", "messages": [
            {"role": "system", "content": "You are terse."},
            {"role": "user", "content": "first"},
            {"role": "user", "content": [{"type": "text", "text": "Hello, "}, {"type": "image_url", "image_url": {"url": "x"}}, {"type": "text", "text": "world"}]},
        ]})
    }

    fn with(name: &str, value: Value) -> Value {
        let mut body = hello();
        body[name] = value;
        body
    }

    #[tokio::test]
    async fn answers_in_openais_form_and_names_the_deployment() {
        let answer = answer(hello()).await;
        let text = "mock azure-openai (deployment gpt4o-a, model gpt-4o, virtual key azure-eu): You said: Hello, world";
        assert_eq!(
            answer["choices"],
            json!([{"index": 0, "message": {"role": "assistant", "content": text, "refusal": null}, "logprobs": null, "finish_reason": "stop"}])
        );
        assert_eq!((answer["object"].as_str(), answer["model"].as_str()), (Some("chat.completion"), Some("gpt4o-a")));
        assert_eq!(answer["provider"], "azure-openai");
        let id = answer["id"].as_str().unwrap();
        assert!(id.starts_with("chatcmpl-") && id.len() == 38, "{id}");
        let created = answer["created"].as_u64().unwrap();
        assert!((FIRST_SECOND..FIRST_SECOND + SECONDS).contains(&created));
    }

    #[tokio::test]
    async fn counts_tokens_as_the_cookbook_says() {
        // Three for each message, three for the answer's beginning, and what role and text have themselves.
        let encoding = Encodings::default().of("gpt-4o").await.unwrap();
        let expected: u64 = ["system", "You are terse.", "user", "first", "user", "Hello, ", "world"]
            .map(|text| encoding.count(text))
            .iter()
            .sum::<u64>()
            + 3 * 3
            + 3;
        let answer = answer(hello()).await;
        let usage = &answer["usage"];
        assert_eq!(usage["prompt_tokens"], expected);
        let text = answer["choices"][0]["message"]["content"].as_str().unwrap();
        assert_eq!(usage["completion_tokens"], encoding.count(text));
        assert_eq!(usage["total_tokens"], expected + encoding.count(text));
    }

    #[tokio::test]
    async fn the_same_request_gets_the_same_bytes_and_another_gets_another_id() {
        assert_eq!(text(part(), &hello()).await, text(part(), &hello()).await);
        let other = Part { deployment: Some("gpt4o-b".into()), ..part() };
        let id = |text: String| serde_json::from_str::<Value>(&text).unwrap()["id"].clone();
        assert_ne!(id(text(part(), &hello()).await), id(text(other, &hello()).await));
    }

    #[tokio::test]
    async fn honours_n_limits_and_stop() {
        let several = answer(with("n", json!(3))).await;
        let indices: Vec<_> =
            several["choices"].as_array().unwrap().iter().map(|choice| choice["index"].as_u64()).collect();
        assert_eq!(indices, [Some(0), Some(1), Some(2)]);
        assert_ne!(several["choices"][0]["message"], several["choices"][1]["message"]);

        for name in ["max_tokens", "max_completion_tokens"] {
            let short = answer(with(name, json!(4))).await;
            assert_eq!(short["choices"][0]["finish_reason"], "length", "{name}");
            assert_eq!(short["usage"]["completion_tokens"], 4, "{name}");
        }
        for stop in [json!(" You said"), json!(["nowhere", " You said"])] {
            let stopped = answer(with("stop", stop)).await;
            let text = stopped["choices"][0]["message"]["content"].as_str().unwrap();
            assert!(text.ends_with("azure-eu):"), "{text}");
            assert_eq!(stopped["choices"][0]["finish_reason"], "stop");
        }
    }

    #[tokio::test]
    async fn json_mode_answers_an_object() {
        let answer = answer(with("response_format", json!({"type": "json_object"}))).await;
        let text = answer["choices"][0]["message"]["content"].as_str().unwrap();
        let object: Value = serde_json::from_str(text).unwrap();
        assert_eq!(object["you_said"], "Hello, world");
        assert_eq!(object["deployment"], "gpt4o-a");
    }

    #[tokio::test]
    async fn optional_tools_are_answered_in_words_and_forced_ones_refused() {
        let tools = json!([{"type": "function", "function": {"name": "f", "parameters": {}}}]);
        let answered = answer(with("tools", tools)).await;
        assert_eq!(answered["choices"][0]["finish_reason"], "stop");
        assert!(answered["usage"]["prompt_tokens"].as_u64() > answer(hello()).await["usage"]["prompt_tokens"].as_u64());
        for (name, value) in [
            ("tool_choice", json!("required")),
            ("tool_choice", json!({"type": "function", "function": {"name": "f"}})),
            ("response_format", json!({"type": "json_schema", "json_schema": {"name": "x"}})),
            ("logprobs", json!(true)),
            ("modalities", json!(["text", "audio"])),
            ("function_call", json!({"name": "f"})),
        ] {
            let (message, param) = refusal(with(name, value)).await;
            assert_eq!(param.as_deref(), Some(name), "{message}");
        }
        for (name, value) in
            [("tool_choice", json!("auto")), ("tool_choice", json!("none")), ("logprobs", json!(false))]
        {
            answer(with(name, value)).await;
        }
    }

    #[tokio::test]
    async fn a_wrong_member_is_named() {
        for (body, param) in [
            (json!({"model": "m"}), "messages"),
            (with("messages", json!([])), "messages"),
            (with("messages", json!("hi")), "messages"),
            (with("messages", json!([{"role": "king", "content": "x"}])), "messages[0].role"),
            (with("messages", json!([{"content": "x"}])), "messages[0].role"),
            (with("messages", json!([{"role": "user", "content": 1}])), "messages[0].content"),
            (with("messages", json!([{"role": "user"}])), "messages[0].content"),
            (with("messages", json!([{"role": "user", "content": [{"type": "text"}]}])), "messages[0].content[0].text"),
            (with("n", json!(0)), "n"),
            (with("n", json!(129)), "n"),
            (with("n", json!("2")), "n"),
            (with("max_tokens", json!(0)), "max_tokens"),
            (with("max_completion_tokens", json!(-1)), "max_completion_tokens"),
            (with("stop", json!(["a", "b", "c", "d", "e"])), "stop"),
            (with("stop", json!(5)), "stop"),
            (with("stream", json!("yes")), "stream"),
            (with("stream_options", json!({"include_usage": true})), "stream_options"),
        ] {
            let (message, named) = refusal(body.clone()).await;
            assert_eq!(named.as_deref(), Some(param), "{body}: {message}");
        }
        let unnamed = Part { deployment: None, model: None, ..part() };
        let refused = chat(&Encodings::default(), unnamed, hello().to_string().into()).await;
        assert!(matches!(refused, Err(MockError::Invalid { param: Some(param), .. }) if param == "model"));
    }

    #[tokio::test]
    async fn streams_what_it_would_have_answered() {
        let mut body = with("stream", json!(true));
        body["stream_options"] = json!({"include_usage": true});
        body["n"] = json!(2);
        let text = text(part(), &body).await;
        let events: Vec<&str> =
            text.split_terminator("\n\n").map(|event| event.strip_prefix("data: ").unwrap()).collect();
        let (done, chunks) = events.split_last().unwrap();
        assert_eq!(*done, "[DONE]");
        let chunks: Vec<Value> = chunks.iter().map(|chunk| serde_json::from_str(chunk).unwrap()).collect();
        let (last, rest) = chunks.split_last().unwrap();
        assert_eq!(last["choices"], json!([]));
        assert_eq!(rest[0]["choices"][0]["delta"]["role"], "assistant");
        assert!(rest.iter().all(|chunk| chunk["object"] == "chat.completion.chunk"
            && chunk["id"] == last["id"]
            && chunk["usage"].is_null()));

        let plain = answer(with("n", json!(2))).await;
        assert_eq!(last["usage"], plain["usage"]);
        for index in 0..2 {
            let of_choice = || rest.iter().map(|chunk| &chunk["choices"][0]).filter(|choice| choice["index"] == index);
            let whole: String = of_choice().filter_map(|choice| choice["delta"]["content"].as_str()).collect();
            assert_eq!(plain["choices"][index]["message"]["content"], whole);
            let reasons: Vec<_> = of_choice().filter_map(|choice| choice["finish_reason"].as_str()).collect();
            assert_eq!(reasons, ["stop"]);
            assert!(of_choice().count() > 5, "token by token");
        }
    }

    #[tokio::test]
    async fn without_include_usage_no_chunk_has_a_usage_member() {
        let text = text(part(), &with("stream", json!(true))).await;
        assert!(!text.contains("usage"));
        assert!(text.ends_with("data: [DONE]\n\n"));
    }

    #[tokio::test]
    async fn large_messages_are_answered_with_their_end() {
        let mut body = hello();
        body["messages"][1]["content"] = json!("x".repeat(1 << 20));
        body["messages"][2]["content"] = json!(format!("{} the end", "wörd ".repeat(20_000)));
        let answer = answer(body).await;
        let text = answer["choices"][0]["message"]["content"].as_str().unwrap();
        assert!(text.ends_with("the end") && text.contains("You said: …") && text.len() < 500, "{text}");
        assert!(answer["usage"]["prompt_tokens"].as_u64() > Some(40_000));
    }
}
