//! A response.

use serde_json::{Value, json, value::RawValue};

use super::request::Request;
use crate::gateway::upstream::mock::{
    Asked, MockError,
    reply::{End, Reply},
    seal::Seal,
};

/// What is sent at once, or cut into events.
pub struct Answer<'a> {
    asked: &'a Asked<'a>,
    request: &'a Request<'a>,
    seal: Seal,
    /// What is said, or called.
    pub reply: Reply,
    /// The id of the one item of the output.
    pub item_id: String,
    /// Of the request.
    pub input_tokens: u64,
    /// Of the answer.
    pub output_tokens: u64,
}

impl<'a> Answer<'a> {
    /// Answers `request`.
    ///
    /// # Errors
    /// [`MockError::Invalid`]
    pub fn compose(asked: &'a Asked<'a>, request: &'a Request<'a>) -> Result<Self, MockError> {
        let reply = request.order()?.fill(asked.encoding, asked.part, 0);
        let seal = Seal::of(asked);
        let item_id = seal.part_id(if reply.calls.is_some() { "fc_" } else { "msg_" }, 32, 0);
        let count = |text: &str| asked.encoding.count(text);
        let input_tokens = 3
            + request.turns.iter().map(|turn| turn.tokens(asked.encoding)).sum::<u64>()
            + request.instructions.as_deref().map_or(0, |text| count(text) + 4)
            + request.tools.map_or(0, |tools| count(tools.get()));
        let output_tokens = reply.tokens;
        Ok(Self { asked, request, seal, reply, item_id, input_tokens, output_tokens })
    }

    /// Whether the limit cut it off.
    pub fn is_incomplete(&self) -> bool {
        self.reply.end == End::Limit
    }

    /// The word for how it ended.
    pub fn status(&self) -> &'static str {
        if self.is_incomplete() { "incomplete" } else { "completed" }
    }

    /// The answer as a whole.
    pub fn response(&self) -> Value {
        let details = self.is_incomplete().then(|| json!({"reason": "max_output_tokens"}));
        let usage = json!({
            "input_tokens": self.input_tokens,
            "input_tokens_details": {"cached_tokens": 0},
            "output_tokens": self.output_tokens,
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": self.input_tokens + self.output_tokens,
        });
        self.object(self.status(), &[self.item(self.status(), &self.reply.text)], &details.into(), &usage)
    }

    /// The answer before anything is said.
    pub fn begun(&self) -> Value {
        self.object("in_progress", &[], &Value::Null, &Value::Null)
    }

    fn object(&self, status: &str, output: &[Value], details: &Value, usage: &Value) -> Value {
        let request = self.request;
        let repeated = |raw: Option<&RawValue>| raw.and_then(|raw| serde_json::from_str::<Value>(raw.get()).ok());
        json!({
            "id": self.seal.id("resp_", 32),
            "object": "response",
            "created_at": self.seal.created,
            "status": status,
            "background": false,
            "error": null,
            "incomplete_details": details,
            "instructions": request.instructions,
            "max_output_tokens": request.max_output_tokens,
            "model": self.asked.model,
            "output": output,
            "parallel_tool_calls": request.parallel_tool_calls.unwrap_or(true),
            "previous_response_id": null,
            "reasoning": {"effort": null, "summary": null},
            "store": false,
            "temperature": request.temperature.unwrap_or(1.0),
            "text": request.text_format(),
            "tool_choice": repeated(request.tool_choice).unwrap_or_else(|| "auto".into()),
            "tools": repeated(request.tools).unwrap_or_else(|| json!([])),
            "top_p": request.top_p.unwrap_or(1.0),
            "truncation": request.truncation.as_deref().unwrap_or("disabled"),
            "usage": usage,
            "user": null,
            "metadata": request.metadata.clone().unwrap_or_else(|| json!({})),
            "provider": self.asked.part.provider,
        })
    }

    /// The item of the output, with as much as has been said.
    pub fn item(&self, status: &str, said: &str) -> Value {
        match &self.reply.calls {
            Some(name) => json!({
                "id": self.item_id,
                "type": "function_call",
                "status": status,
                "arguments": said,
                "call_id": self.seal.part_id("call_", 24, 0),
                "name": name,
            }),
            None => {
                let content = if status == "in_progress" { json!([]) } else { json!([Self::content(said)]) };
                json!({
                    "id": self.item_id,
                    "type": "message",
                    "status": status,
                    "content": content,
                    "role": "assistant",
                })
            }
        }
    }

    /// The one content of a message.
    pub fn content(said: &str) -> Value {
        json!({"type": "output_text", "annotations": [], "logprobs": [], "text": said})
    }
}
