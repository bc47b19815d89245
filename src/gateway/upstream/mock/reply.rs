//! What is answered, whichever API the question came by.

use std::fmt::Write;

use serde::Serialize;

use super::{Part, tools::Call};
use crate::gateway::upstream::tokens::Encoding;

/// How much of what was said is repeated, in characters.
const ECHO: usize = 200;

/// What an answer repeats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    by: Speaker,
    echo: String,
}

/// Whose words they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// The person's.
    User,
    /// A tool's result.
    Tool,
}

impl Heard {
    /// The end of these texts.
    pub fn new<'t>(by: Speaker, texts: impl DoubleEndedIterator<Item = &'t str>) -> Self {
        Self { by, echo: echo(texts) }
    }
}

/// The form of an answer.
#[derive(Debug)]
pub enum Form {
    /// Words.
    Text,
    /// Any JSON object.
    Object,
    /// An instance of a schema, as JSON.
    Instance(String),
    /// A tool's call.
    Call(Call),
}

/// What is to be answered.
#[derive(Debug)]
pub struct Order<'a> {
    /// What is repeated.
    pub heard: Heard,
    /// In which form.
    pub form: Form,
    /// Texts before which the answer ends.
    pub stops: Vec<&'a str>,
    /// The most tokens that it may have.
    pub limit: Option<u64>,
}

/// One answer.
#[derive(Debug)]
pub struct Reply {
    /// The text, or the arguments of the call.
    pub text: String,
    /// The tool that is called.
    pub calls: Option<String>,
    /// Why it ends.
    pub end: End,
    /// How many it has.
    pub tokens: u64,
}

/// Why an answer ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// All is said.
    Whole,
    /// The limit of tokens cut it off.
    Limit,
    /// This text would have come next.
    Stop(String),
}

impl Order<'_> {
    /// The answer with this number, from 0. Another number has other words.
    pub fn fill(&self, encoding: &Encoding, part: &Part, index: u64) -> Reply {
        let (mut text, calls) = match &self.form {
            Form::Text => (self.heard.text(part, index), None),
            Form::Object => (self.heard.json(part, index), None),
            Form::Instance(text) => (text.clone(), None),
            Form::Call(call) => (call.arguments.clone(), Some(call.name.clone())),
        };
        let mut end = End::Whole;
        if calls.is_none() {
            let first = self.stops.iter().filter_map(|stop| text.find(stop).map(|position| (position, *stop))).min();
            if let Some((position, stop)) = first {
                text.truncate(position);
                end = End::Stop(stop.to_owned());
            }
        }
        let name = calls.as_deref().map_or(0, |name| encoding.count(name));
        if self.limit.is_some_and(|limit| encoding.truncate(&mut text, limit.saturating_sub(name))) {
            end = End::Limit;
        }
        let tokens = encoding.count(&text) + name;
        Reply { text, calls, end, tokens }
    }
}

impl Heard {
    fn text(&self, part: &Part, index: u64) -> String {
        // With room for what is added.
        let mut text = String::with_capacity(self.echo.len() + 160);
        // Writing to a string does not fail.
        let _ = (|| {
            write!(text, "mock {} (", part.provider)?;
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
            let speaker = match self.by {
                Speaker::User => "You",
                Speaker::Tool => "The tool",
            };
            match self.echo.as_str() {
                "" => write!(text, ": {speaker} said nothing"),
                said => write!(text, ": {speaker} said: {said}"),
            }
        })();
        text
    }

    fn json(&self, part: &Part, index: u64) -> String {
        #[derive(Serialize)]
        struct Object<'a> {
            mock: &'a str,
            #[serde(skip_serializing_if = "Option::is_none")]
            deployment: Option<&'a str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            model: Option<&'a str>,
            virtual_key: &'a str,
            choice: u64,
            #[serde(skip_serializing_if = "Option::is_none")]
            you_said: Option<&'a str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            tool_said: Option<&'a str>,
        }
        let object = Object {
            mock: &part.provider,
            deployment: part.deployment.as_deref(),
            model: part.model.as_deref(),
            virtual_key: &part.slug,
            choice: index + 1,
            you_said: (self.by == Speaker::User).then_some(&self.echo),
            tool_said: (self.by == Speaker::Tool).then_some(&self.echo),
        };
        serde_json::to_string(&object).unwrap_or_default()
    }
}

/// The end of what was said.
fn echo<'t>(texts: impl DoubleEndedIterator<Item = &'t str>) -> String {
    let mut tail: Vec<&str> = Vec::new();
    let mut room = ECHO;
    let mut cut = false;
    for text in texts.rev() {
        let start = match room.checked_sub(1) {
            Some(last) => text.char_indices().rev().nth(last).map_or(0, |(start, _)| start),
            None => text.len(),
        };
        let kept = text.get(start..).unwrap_or_default();
        room -= kept.chars().count();
        tail.push(kept);
        cut |= start > 0;
    }
    tail.push(if cut { "…" } else { "" });
    tail.reverse();
    tail.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn echo_of(texts: &[&str]) -> String {
        echo(texts.iter().copied())
    }

    #[test]
    fn repeats_the_end() {
        assert_eq!(echo_of(&["a", "b"]), "ab");
        assert_eq!(echo_of(&[]), "");
        let exact = "é".repeat(ECHO);
        assert_eq!(echo_of(&[&exact]), exact);
        assert_eq!(echo_of(&[&format!("x{exact}")]), format!("…{exact}"));
        let end = "b".repeat(ECHO - 1);
        assert_eq!(echo_of(&["gone", "xa", &end]), format!("…a{end}"));
    }
}
