//! The input of the Responses API: a text, or items.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::gateway::upstream::{
    mock::{
        MockError,
        read::{self, Text},
    },
    tokens::Encoding,
};

/// Whether an item is neither a message nor a function's: what a model thought, or did with other tools, counts as
/// nothing.
fn is_silent(kind: &str) -> bool {
    matches!(kind, "reasoning" | "compaction")
        || kind.starts_with("mcp_")
        || ["_call", "_output"].iter().any(|end| kind.ends_with(end))
}

/// One item, as far as it says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Who speaks.
    pub who: Who,
    /// What is said.
    pub texts: Vec<String>,
}

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// The application.
    System,
    /// The person.
    User,
    /// The model, also when it calls a function.
    Assistant,
    /// A function, with its result.
    Tool,
}

impl Turn {
    /// What it counts as: as a message of a chat does.
    pub fn tokens(&self, encoding: &Encoding) -> u64 {
        4 + self.texts.iter().map(|text| encoding.count(text)).sum::<u64>()
    }
}

#[derive(Deserialize)]
struct Item<'a> {
    r#type: Option<String>,
    role: Option<Role>,
    #[serde(default, borrow)]
    content: Option<&'a RawValue>,
    call_id: Option<String>,
    name: Option<String>,
    arguments: Option<String>,
    #[serde(default, borrow)]
    output: Option<&'a RawValue>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Role {
    User,
    Assistant,
    System,
    Developer,
}

#[derive(Deserialize)]
struct Part {
    r#type: String,
    text: Option<String>,
    refusal: Option<String>,
}

/// Reads and checks the input.
///
/// # Errors
/// [`MockError::Invalid`] with the member at fault.
pub fn read(input: &RawValue) -> Result<Vec<Turn>, MockError> {
    if input.get().starts_with('"') {
        let text: Text<'_> = read::member(input, "input")?;
        return Ok(vec![Turn { who: Who::User, texts: vec![text.0.into_owned()] }]);
    }
    let items: Vec<Item<'_>> = read::member(input, "input")?;
    if items.is_empty() {
        return Err(MockError::invalid("input", "`input` must have at least one item"));
    }
    let mut turns = Vec::with_capacity(items.len());
    let mut open: Vec<(String, String)> = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        let path = format!("input[{index}]");
        let missing = |name: &str| MockError::missing(&format!("{path}.{name}"));
        match item.r#type.as_deref().unwrap_or("message") {
            "message" => {
                let who = match item.role.ok_or_else(|| missing("role"))? {
                    Role::User => Who::User,
                    Role::Assistant => Who::Assistant,
                    Role::System | Role::Developer => Who::System,
                };
                let content = item.content.ok_or_else(|| missing("content"))?;
                turns.push(Turn { who, texts: texts(content, &format!("{path}.content"))? });
            }
            "function_call" => {
                let name = item.name.ok_or_else(|| missing("name"))?;
                let arguments = item.arguments.ok_or_else(|| missing("arguments"))?;
                open.push((item.call_id.ok_or_else(|| missing("call_id"))?, path));
                turns.push(Turn { who: Who::Assistant, texts: vec![name, arguments] });
            }
            "function_call_output" => {
                let id = item.call_id.ok_or_else(|| missing("call_id"))?;
                let Some(call) = open.iter().position(|(call, _)| *call == id) else {
                    let message = format!("no tool call found for function call output with call_id `{id}`");
                    return Err(MockError::invalid(&format!("{path}.call_id"), message));
                };
                open.remove(call);
                let output = item.output.ok_or_else(|| missing("output"))?;
                turns.push(Turn { who: Who::Tool, texts: texts(output, &format!("{path}.output"))? });
            }
            "item_reference" => {
                let message = "the local gateway keeps no responses, so an item cannot be referred to: send it";
                return Err(MockError::invalid(&path, message));
            }
            silent if is_silent(silent) => {}
            other => {
                let message = format!("`{path}.type` is `{other}`, which the built-in mock provider does not know");
                return Err(MockError::invalid(&format!("{path}.type"), message));
            }
        }
    }
    match open.first() {
        Some((id, path)) => Err(MockError::invalid(path, format!("no tool output found for function call `{id}`"))),
        None => Ok(turns),
    }
}

/// The texts of a content: a string, or parts. Images and files count as nothing.
fn texts(content: &RawValue, path: &str) -> Result<Vec<String>, MockError> {
    if content.get().starts_with('"') {
        return Ok(vec![read::member(content, path)?]);
    }
    let parts: Vec<Part> = read::member(content, path)?;
    let mut texts = Vec::with_capacity(parts.len());
    for (index, part) in parts.into_iter().enumerate() {
        let said = match part.r#type.as_str() {
            "input_text" | "output_text" | "text" => Some((part.text, "text")),
            "refusal" => Some((part.refusal, "refusal")),
            "input_image" | "input_file" | "input_audio" => None,
            other => {
                let param = format!("{path}[{index}].type");
                return Err(MockError::invalid(&param, format!("`{param}` is `{other}`, which is no kind of content")));
            }
        };
        if let Some((text, name)) = said {
            texts.push(text.ok_or_else(|| MockError::missing(&format!("{path}[{index}].{name}")))?);
        }
    }
    Ok(texts)
}
