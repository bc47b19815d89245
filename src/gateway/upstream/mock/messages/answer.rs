//! A message.

use serde_json::{Value, json};

use super::request::Request;
use crate::gateway::upstream::mock::{
    Asked, MockError,
    reply::{End, Reply},
    seal::Seal,
};

/// What is sent at once, or cut into events.
pub struct Answer<'a> {
    model: &'a str,
    seal: Seal,
    /// What is said, or called.
    pub reply: Reply,
    /// Of the request.
    pub input_tokens: u64,
}

impl<'a> Answer<'a> {
    /// Answers `request`.
    ///
    /// # Errors
    /// [`MockError::Invalid`]
    pub fn compose(asked: &Asked<'a>, request: &Request<'_>) -> Result<Self, MockError> {
        let reply = request.order()?.fill(asked.encoding, asked.part, 0);
        Ok(Self { model: asked.model, seal: Seal::of(asked), reply, input_tokens: request.tokens(asked.encoding) })
    }

    /// The answer as a whole.
    pub fn message(&self) -> Value {
        let text = &self.reply.text;
        let content = match self.block() {
            None => json!([]),
            Some(mut block) => {
                if self.reply.calls.is_some() {
                    // Arguments that were cut off are no JSON, and no object.
                    block["input"] = serde_json::from_str(text).unwrap_or_else(|_| json!({}));
                } else {
                    block["text"] = text.as_str().into();
                }
                json!([block])
            }
        };
        self.object(&content, &self.ending(), self.reply.tokens)
    }

    /// The answer before anything is said; of its tokens Anthropic counts the first.
    pub fn begun(&self) -> Value {
        self.object(&json!([]), &json!({"stop_reason": null, "stop_sequence": null}), self.reply.tokens.min(1))
    }

    fn object(&self, content: &Value, ending: &Value, output_tokens: u64) -> Value {
        json!({
            "id": self.seal.id("msg_01", 22),
            "type": "message",
            "role": "assistant",
            "model": self.model,
            "content": content,
            "stop_reason": ending["stop_reason"],
            "stop_sequence": ending["stop_sequence"],
            "usage": self.usage(output_tokens),
        })
    }

    /// What was used when so many tokens were answered.
    pub fn usage(&self, output_tokens: u64) -> Value {
        json!({
            "input_tokens": self.input_tokens,
            "cache_creation_input_tokens": 0,
            "cache_read_input_tokens": 0,
            "output_tokens": output_tokens,
        })
    }

    /// Why it ends.
    pub fn ending(&self) -> Value {
        let (reason, sequence) = match (&self.reply.end, &self.reply.calls) {
            (End::Limit, _) => ("max_tokens", None),
            (End::Stop(sequence), _) => ("stop_sequence", Some(sequence)),
            (End::Whole, Some(_)) => ("tool_use", None),
            (End::Whole, None) => ("end_turn", None),
        };
        json!({"stop_reason": reason, "stop_sequence": sequence})
    }

    /// The one block of the answer, still empty; none where the answer is.
    pub fn block(&self) -> Option<Value> {
        match &self.reply.calls {
            Some(name) => {
                let id = self.seal.part_id("toolu_01", 22, 0);
                Some(json!({"type": "tool_use", "id": id, "name": name, "input": {}}))
            }
            None if self.reply.text.is_empty() => None,
            None => Some(json!({"type": "text", "text": ""})),
        }
    }
}
