//! What the mock provider says.

use std::fmt::Write;

use serde::Serialize;

use super::{
    Part, Seal,
    request::{ChatRequest, Role},
};
use crate::gateway::upstream::tokens::Encoding;

/// How much of the last user message is repeated, in characters.
const ECHO: usize = 200;

/// A finished answer: what is sent at once, or cut into events.
#[derive(Debug, Serialize)]
pub struct Answer<'a> {
    /// See [`Seal`].
    pub id: &'a str,
    object: &'static str,
    /// See [`Seal`]; seconds since 1970.
    pub created: u64,
    /// The deployment, or the model.
    pub model: &'a str,
    /// As many as were asked for.
    pub choices: Vec<Choice>,
    /// Counted.
    pub usage: Usage,
    /// Always the same: the mock provider has one configuration.
    pub system_fingerprint: &'static str,
    /// The provider it plays.
    pub provider: &'a str,
}

/// One of the alternatives.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// From 0.
    pub index: u64,
    /// What is said.
    pub message: AssistantMessage,
    logprobs: Option<()>,
    /// `stop`, or `length` when the limit of tokens cut it off.
    pub finish_reason: &'static str,
}

/// The assistant's message.
#[derive(Debug, Serialize)]
pub struct AssistantMessage {
    role: &'static str,
    /// The text.
    pub content: String,
    refusal: Option<()>,
}

/// Tokens that were used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Usage {
    /// By the request.
    pub prompt_tokens: u64,
    /// By all choices.
    pub completion_tokens: u64,
    /// By both.
    pub total_tokens: u64,
}

impl<'a> Answer<'a> {
    /// Answers `request` in the name of `part`.
    pub fn compose(
        encoding: &Encoding,
        part: &'a Part,
        model: &'a str,
        request: &ChatRequest<'_>,
        seal: &'a Seal,
    ) -> Self {
        let mut completion_tokens = 0;
        let choices = (0..request.choices())
            .map(|index| {
                let mut content = text(part, request, index);
                if let Some(end) = request.stops().filter_map(|stop| content.find(stop)).min() {
                    content.truncate(end);
                }
                let cut = request.token_limit().is_some_and(|limit| encoding.truncate(&mut content, limit));
                completion_tokens += encoding.count(&content);
                let finish_reason = if cut { "length" } else { "stop" };
                let message = AssistantMessage { role: "assistant", content, refusal: None };
                Choice { index, message, logprobs: None, finish_reason }
            })
            .collect();
        let prompt_tokens = prompt_tokens(encoding, request);
        let usage = Usage { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
        Self {
            id: &seal.id,
            object: "chat.completion",
            created: seal.created,
            model,
            choices,
            usage,
            system_fingerprint: "fp_mock",
            provider: &part.provider,
        }
    }

    /// The body of an answer that is sent at once.
    pub fn to_json(&self) -> Vec<u8> {
        let mut body = Vec::with_capacity(1024);
        // Writing to memory does not fail, and nothing here is a map with keys that are not strings.
        let _ = serde_json::to_writer(&mut body, self);
        body
    }
}

/// Three tokens for each message, one more for a name, three for the beginning of the answer, and what the texts
/// have (OpenAI's cookbook, "How to count tokens"). Tools count as the JSON that they are, which is near to what OpenAI
/// counts, and images as nothing.
fn prompt_tokens(encoding: &Encoding, request: &ChatRequest<'_>) -> u64 {
    let messages: u64 = request
        .messages
        .iter()
        .map(|message| {
            let texts: u64 = message.content.texts().map(|text| encoding.count(text)).sum();
            let name = message.name.as_ref().map_or(0, |name| encoding.count(&name.0) + 1);
            let calls = message.tool_calls.map_or(0, |calls| encoding.count(calls.get()));
            3 + encoding.count(message.role.name()) + texts + name + calls
        })
        .sum();
    messages + 3 + request.tools.map_or(0, |tools| encoding.count(tools.get()))
}

fn text(part: &Part, request: &ChatRequest<'_>, index: u64) -> String {
    let said = echo(request);
    if request.wants_json() {
        return json_text(part, &said, index);
    }
    let mut text = format!("mock {} (", part.provider);
    // Writing to a string does not fail.
    let _ = (|| {
        if let Some(deployment) = &part.deployment {
            write!(text, "deployment {deployment}, ")?;
        }
        if let Some(model) = &part.model {
            write!(text, "model {model}, ")?;
        }
        write!(text, "virtual key {})", part.slug)?;
        if index > 0 {
            write!(text, ", choice {}", index + 1)?;
        }
        match said.as_str() {
            "" => text.write_str(": You said nothing"),
            said => write!(text, ": You said: {said}"),
        }
    })();
    text
}

fn json_text(part: &Part, said: &str, choice: u64) -> String {
    #[derive(Serialize)]
    struct Object<'a> {
        mock: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        deployment: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        model: Option<&'a str>,
        virtual_key: &'a str,
        choice: u64,
        you_said: &'a str,
    }
    let object = Object {
        mock: &part.provider,
        deployment: part.deployment.as_deref(),
        model: part.model.as_deref(),
        virtual_key: &part.slug,
        choice: choice + 1,
        you_said: said,
    };
    serde_json::to_string(&object).unwrap_or_default()
}

/// The end of the last user message.
fn echo(request: &ChatRequest<'_>) -> String {
    let Some(message) = request.messages.iter().rev().find(|message| message.role == Role::User) else {
        return String::new();
    };
    let mut tail: Vec<&str> = Vec::new();
    let mut room = ECHO;
    let mut cut = false;
    for text in message.content.texts().rev() {
        let start = match room.checked_sub(1) {
            Some(last) => text.char_indices().rev().nth(last).map_or(0, |(start, _)| start),
            None => text.len(),
        };
        let kept = text.get(start..).unwrap_or_default();
        room -= kept.chars().count();
        tail.push(kept);
        cut |= start > 0;
    }
    let ellipsis = if cut { "…" } else { "" };
    std::iter::once(ellipsis).chain(tail.into_iter().rev()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn echo_of(messages: &str) -> String {
        let body = format!("{{\"messages\":{messages}}}");
        echo(&ChatRequest::parse(body.as_bytes()).unwrap())
    }

    #[test]
    fn repeats_the_end_of_the_last_user_message() {
        assert_eq!(echo_of(r#"[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]"#), "a");
        assert_eq!(echo_of(r#"[{"role":"system","content":"a"}]"#), "");
        let exact = "é".repeat(ECHO);
        assert_eq!(echo_of(&format!(r#"[{{"role":"user","content":"{exact}"}}]"#)), exact);
        assert_eq!(echo_of(&format!(r#"[{{"role":"user","content":"x{exact}"}}]"#)), format!("…{exact}"));
        let parts = format!(
            r#"[{{"role":"user","content":[{{"type":"text","text":"gone"}},{{"type":"text","text":"xa"}},{{"type":"text","text":"{}"}}]}}]"#,
            "b".repeat(ECHO - 1)
        );
        assert_eq!(echo_of(&parts), format!("…a{}", "b".repeat(ECHO - 1)));
    }
}
