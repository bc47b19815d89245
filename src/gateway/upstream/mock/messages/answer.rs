//! A message.

use serde::Serialize;
use serde_json::{Map, Value};

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

/// As Anthropic sends it.
#[derive(Debug, Serialize)]
pub struct Message<'a> {
    id: String,
    r#type: &'static str,
    role: &'static str,
    model: &'a str,
    content: Vec<Block<'a>>,
    #[serde(flatten)]
    ending: Ending<'a>,
    usage: Usage,
}

/// A part of what is said.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Block<'a> {
    /// Words.
    Text {
        /// So far.
        text: &'a str,
    },
    /// A tool's call.
    ToolUse {
        /// What the result has to name.
        id: String,
        /// The tool.
        name: &'a str,
        /// The arguments; none yet where the rest comes in events, and none where they are cut off.
        input: Map<String, Value>,
    },
}

/// Why it ends; nothing before it does.
#[derive(Debug, Default, Serialize)]
pub struct Ending<'a> {
    stop_reason: Option<&'static str>,
    stop_sequence: Option<&'a str>,
}

/// Tokens that were used.
#[derive(Debug, Serialize)]
pub struct Usage {
    input_tokens: u64,
    cache_creation_input_tokens: u64,
    cache_read_input_tokens: u64,
    output_tokens: u64,
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
    pub fn message(&self) -> Message<'_> {
        let content = self.block(&self.reply.text).into_iter().collect();
        self.envelope(content, self.ending(), self.reply.tokens)
    }

    /// The answer before anything is said; of its tokens Anthropic counts the first.
    pub fn begun(&self) -> Message<'_> {
        self.envelope(Vec::new(), Ending::default(), self.reply.tokens.min(1))
    }

    fn envelope<'s>(&'s self, content: Vec<Block<'s>>, ending: Ending<'s>, output_tokens: u64) -> Message<'s> {
        Message {
            id: self.seal.id("msg_01", 22),
            r#type: "message",
            role: "assistant",
            model: self.model,
            content,
            ending,
            usage: self.usage(output_tokens),
        }
    }

    /// What was used when so many tokens were answered.
    pub fn usage(&self, output_tokens: u64) -> Usage {
        Usage {
            input_tokens: self.input_tokens,
            cache_creation_input_tokens: 0,
            cache_read_input_tokens: 0,
            output_tokens,
        }
    }

    /// Why it ends.
    pub fn ending(&self) -> Ending<'_> {
        let (reason, stop_sequence) = match (&self.reply.end, &self.reply.calls) {
            (End::Limit, _) => ("max_tokens", None),
            (End::Stop(sequence), _) => ("stop_sequence", Some(sequence.as_str())),
            (End::Whole, Some(_)) => ("tool_use", None),
            (End::Whole, None) => ("end_turn", None),
        };
        Ending { stop_reason: Some(reason), stop_sequence }
    }

    /// The one block of the answer with what has been `said` of it; none where nothing is ever said.
    pub fn block<'s>(&'s self, said: &'s str) -> Option<Block<'s>> {
        match &self.reply.calls {
            Some(name) => {
                let id = self.seal.part_id("toolu_01", 22, 0);
                Some(Block::ToolUse { id, name, input: serde_json::from_str(said).unwrap_or_default() })
            }
            None if self.reply.text.is_empty() => None,
            None => Some(Block::Text { text: said }),
        }
    }
}
