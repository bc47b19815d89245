//! `POST /v1/completions`

use axum::body::Bytes;
use serde::{Deserialize, Serialize};

use super::{
    Answered, Asked, MockError, events,
    inputs::Inputs,
    read::{self, StreamOptions, Strings},
    reply::{End, Form, Heard, Order, Speaker},
    seal::Seal,
    to_json,
};

const MOST_CHOICES: f64 = 128.0;
const MOST_STOPS: usize = 4;
const MOST_PROMPTS: usize = 2048;
/// OpenAI's own default, which cuts most answers off.
const TOKENS: u64 = 16;

#[derive(Deserialize)]
struct Request {
    prompt: Option<Inputs>,
    n: Option<u64>,
    best_of: Option<u64>,
    max_tokens: Option<u64>,
    #[serde(default)]
    stop: Strings,
    stream: Option<bool>,
    stream_options: Option<StreamOptions>,
    echo: Option<bool>,
    logprobs: Option<u64>,
    temperature: Option<f64>,
    top_p: Option<f64>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    object: &'static str,
    created: u64,
    model: &'a str,
    choices: &'a [Choice<'a>],
    /// Left out, null, or the usage: the outer level says whether the member is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    usage: Option<Option<Usage>>,
    system_fingerprint: &'static str,
    provider: &'a str,
}

#[derive(Serialize)]
struct Choice<'a> {
    text: &'a str,
    index: u64,
    logprobs: Option<()>,
    finish_reason: Option<&'static str>,
}

#[derive(Clone, Copy, Serialize)]
struct Usage {
    prompt_tokens: u64,
    completion_tokens: u64,
    total_tokens: u64,
}

/// What one choice says.
struct Completion {
    text: String,
    finish_reason: &'static str,
}

impl Request {
    fn check(&self) -> Result<(), MockError> {
        read::between(1.0..=MOST_CHOICES, "n", self.n.map(|n| n as f64))?;
        read::between(0.0..=2.0, "temperature", self.temperature)?;
        read::between(0.0..=1.0, "top_p", self.top_p)?;
        self.stop.at_most(MOST_STOPS, "stop")?;
        if let Some(best_of) = self.best_of {
            if best_of < self.n.unwrap_or(1) || best_of > 20 {
                return Err(MockError::invalid("best_of", "`best_of` must be at least `n` and at most 20"));
            }
            if best_of > 1 && self.stream == Some(true) {
                return Err(MockError::invalid("best_of", "`best_of` cannot be streamed"));
            }
        }
        if self.logprobs.is_some() {
            return Err(MockError::beyond("logprobs", "give log probabilities"));
        }
        Ok(())
    }
}

/// Answers a completion.
///
/// # Errors
/// [`MockError::Invalid`]
pub fn answer(asked: &Asked<'_>) -> Result<Answered, MockError> {
    let request: Request = read::body(asked.body)?;
    request.check()?;
    let stream = request.stream == Some(true);
    let wants_usage = StreamOptions::wants_usage(request.stream_options.as_ref(), stream)?;
    let prompts = match request.prompt {
        Some(prompt) => prompt.read(asked.encoding, "prompt")?,
        None => return Err(MockError::missing("prompt")),
    };
    if prompts.is_empty() || prompts.len() > MOST_PROMPTS {
        return Err(MockError::invalid("prompt", format!("`prompt` must have between 1 and {MOST_PROMPTS} texts")));
    }
    let mut usage = Usage {
        prompt_tokens: prompts.iter().map(|prompt| prompt.tokens).sum(),
        completion_tokens: 0,
        total_tokens: 0,
    };
    let mut completions = Vec::new();
    for prompt in &prompts {
        let order = Order {
            heard: Heard::new(Speaker::User, std::iter::once(prompt.text.as_str())),
            form: Form::Text,
            stops: request.stop.some().collect(),
            limit: Some(request.max_tokens.unwrap_or(TOKENS)),
        };
        for index in 0..request.n.unwrap_or(1) {
            let reply = order.fill(asked.encoding, asked.part, index);
            usage.completion_tokens += reply.tokens;
            let text = match request.echo {
                Some(true) => format!("{}{}", prompt.text, reply.text),
                _ => reply.text,
            };
            let finish_reason = if reply.end == End::Limit { "length" } else { "stop" };
            completions.push(Completion { text, finish_reason });
        }
    }
    usage.total_tokens = usage.prompt_tokens + usage.completion_tokens;
    let seal = Seal::of(asked);
    let id = seal.id("cmpl-", 29);
    let envelope = |choices: &[Choice<'_>], usage| {
        let answer = Answer {
            id: &id,
            object: "text_completion",
            created: seal.created,
            model: asked.model,
            choices,
            usage,
            system_fingerprint: "fp_mock",
            provider: &asked.part.provider,
        };
        if stream { events::data(&answer) } else { Bytes::from(to_json(&answer)) }
    };
    if !stream {
        let choices: Vec<_> = (0..).zip(&completions).map(|(index, completion)| completion.whole(index)).collect();
        let body = envelope(&choices, Some(Some(usage)));
        return Ok(Answered::whole(body.into(), usage.prompt_tokens, usage.completion_tokens));
    }
    let mut all = Vec::new();
    for (index, completion) in (0..).zip(&completions) {
        for text in asked.encoding.split(&completion.text) {
            let choice = Choice { text: &text, index, logprobs: None, finish_reason: None };
            all.push(envelope(&[choice], wants_usage.then_some(None)));
        }
        all.push(envelope(&[Choice { text: "", ..completion.whole(index) }], wants_usage.then_some(None)));
    }
    if wants_usage {
        all.push(envelope(&[], Some(Some(usage))));
    }
    all.push(events::DONE);
    Ok(Answered::streamed(all, usage.prompt_tokens, usage.completion_tokens))
}

impl Completion {
    fn whole(&self, index: u64) -> Choice<'_> {
        Choice { text: &self.text, index, logprobs: None, finish_reason: Some(self.finish_reason) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::gateway::upstream::{
        endpoint::Endpoint,
        mock::testing::{self, events},
    };

    async fn answer(body: Value) -> Value {
        testing::answer(Endpoint::Completions, body).await
    }

    #[tokio::test]
    async fn every_prompt_has_its_choices() {
        let body = json!({"prompt": ["one", "two"], "n": 2, "max_tokens": 200});
        let answer = answer(body).await;
        let choices = answer["choices"].as_array().unwrap();
        let ends: Vec<_> =
            choices.iter().map(|choice| choice["text"].as_str().unwrap().rsplit(' ').next().unwrap()).collect();
        assert_eq!(ends, ["one", "one", "two", "two"]);
        assert_eq!(choices[3]["index"], 3);
        assert_eq!(answer["object"], "text_completion");
        assert!(answer["id"].as_str().unwrap().starts_with("cmpl-"));
        assert_eq!(answer["usage"]["prompt_tokens"], 2);
    }

    #[tokio::test]
    async fn sixteen_tokens_are_the_default() {
        let answer = answer(json!({"prompt": "Hello, world"})).await;
        assert_eq!(answer["choices"][0]["finish_reason"], "length");
        assert_eq!(answer["usage"]["completion_tokens"], 16);
    }

    #[tokio::test]
    async fn tokens_are_as_good_as_text_and_can_be_repeated() {
        let text = answer(json!({"prompt": "Hello,", "echo": true, "max_tokens": 100})).await;
        let tokens = answer(json!({"prompt": [13225, 11], "echo": true, "max_tokens": 100})).await;
        let lists = answer(json!({"prompt": [[13225, 11]], "echo": true, "max_tokens": 100})).await;
        assert!(text["choices"][0]["text"].as_str().unwrap().starts_with("Hello,mock "));
        assert_eq!((&text["choices"], &text["usage"]), (&tokens["choices"], &tokens["usage"]));
        assert_eq!(tokens["choices"], lists["choices"]);
    }

    #[tokio::test]
    async fn streams_what_it_would_have_answered() {
        let body = json!({"prompt": "x", "n": 2, "max_tokens": 50, "stop": " You"});
        let plain = answer(body.clone()).await;
        let mut streamed = body;
        streamed["stream"] = json!(true);
        streamed["stream_options"] = json!({"include_usage": true});
        let events = events(Endpoint::Completions, streamed).await;
        for index in 0..2 {
            let text: String = events
                .iter()
                .flat_map(|event| event["choices"].as_array().unwrap())
                .filter(|choice| choice["index"] == index)
                .map(|choice| choice["text"].as_str().unwrap())
                .collect();
            assert_eq!(plain["choices"][index]["text"], text);
        }
        assert_eq!(events.last().unwrap()["usage"], plain["usage"]);
    }

    #[tokio::test]
    async fn a_wrong_member_is_named() {
        for (body, param) in [
            (json!({}), "prompt"),
            (json!({"prompt": []}), "prompt"),
            (json!({"prompt": 5}), "prompt"),
            (json!({"prompt": [u32::MAX]}), "prompt"),
            (json!({"prompt": "x", "n": 0}), "n"),
            (json!({"prompt": "x", "n": 3, "best_of": 2}), "best_of"),
            (json!({"prompt": "x", "temperature": 2.1}), "temperature"),
            (json!({"prompt": "x", "logprobs": 1}), "logprobs"),
            (json!({"prompt": "x", "stream_options": {}}), "stream_options"),
        ] {
            testing::refused(Endpoint::Completions, body, param).await;
        }
    }
}
