//! A request of Anthropic's Messages API, as far as the mock provider reads it.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::content::Content;
use crate::gateway::upstream::{
    mock::{
        MockError, format,
        read::{self, Strings, Text},
        reply::{Form, Heard, Order, Speaker},
        tools::{self, Call, Choice, Function},
    },
    tokens::Encoding,
};

#[derive(Debug, Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    messages: Vec<RawMessage<'a>>,
    max_tokens: Option<u64>,
    #[serde(default, borrow)]
    system: Option<&'a RawValue>,
    #[serde(default)]
    stop_sequences: Strings,
    stream: Option<bool>,
    #[serde(default, borrow)]
    tools: Option<&'a RawValue>,
    tool_choice: Option<ToolChoice>,
    temperature: Option<f64>,
    top_p: Option<f64>,
    #[serde(default, borrow)]
    output_format: Option<OutputFormat<'a>>,
    #[serde(default, borrow)]
    output_config: Option<OutputConfig<'a>>,
}

#[derive(Debug, Deserialize)]
struct RawMessage<'a> {
    role: Role,
    #[serde(borrow)]
    content: &'a RawValue,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Role {
    User,
    Assistant,
}

#[derive(Debug, Deserialize)]
struct ToolChoice {
    r#type: String,
    name: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Tool<'a> {
    r#type: Option<String>,
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(default, borrow)]
    input_schema: Option<&'a RawValue>,
}

#[derive(Debug, Deserialize)]
struct OutputConfig<'a> {
    #[serde(default, borrow)]
    format: Option<OutputFormat<'a>>,
}

#[derive(Debug, Deserialize)]
struct OutputFormat<'a> {
    #[serde(borrow)]
    r#type: Text<'a>,
    #[serde(default, borrow)]
    schema: Option<&'a RawValue>,
}

/// A request that has been read and checked.
#[derive(Debug)]
pub struct Request<'a> {
    body: Body<'a>,
    system: Content,
    messages: Vec<(Role, Content)>,
    /// Whether the answer is to come in events.
    pub stream: Option<bool>,
}

impl<'a> Request<'a> {
    /// Reads and checks a request.
    ///
    /// # Errors
    /// [`MockError::Invalid`] with the member at fault.
    pub fn parse(body: &'a [u8]) -> Result<Self, MockError> {
        let body: Body<'a> = read::body(body)?;
        if body.max_tokens.is_none() {
            return Err(MockError::missing("max_tokens"));
        }
        read::at_least(1, "max_tokens", body.max_tokens)?;
        read::between(0.0..=1.0, "temperature", body.temperature)?;
        read::between(0.0..=1.0, "top_p", body.top_p)?;
        let system = body.system.map(|system| Content::read(system, "system")).transpose()?.unwrap_or_default();
        let messages = messages(&body.messages)?;
        Ok(Self { stream: body.stream, system, messages, body })
    }

    /// What is to be answered.
    ///
    /// # Errors
    /// For tools and schemas that nothing can be made up for.
    pub fn order(&self) -> Result<Order<'_>, MockError> {
        let last = self.messages.iter().rev().find(|(role, _)| *role == Role::User).map(|(_, content)| content);
        // What a message says next to a result is mostly a reminder for the model.
        let answered = last.is_some_and(|content| !content.results.is_empty());
        let (speaker, texts) = match last {
            Some(content) if answered => (Speaker::Tool, content.result_texts.as_slice()),
            Some(content) => (Speaker::User, content.texts.as_slice()),
            None => (Speaker::User, [].as_slice()),
        };
        let heard = Heard::new(speaker, texts.iter().map(String::as_str));
        let form = match self.call(answered)? {
            Some(call) => Form::Call(call),
            None => self.form()?,
        };
        Ok(Order { heard, form, stops: self.body.stop_sequences.some().collect(), limit: self.body.max_tokens })
    }

    fn call(&self, answered: bool) -> Result<Option<Call>, MockError> {
        let tools: Vec<Tool<'_>> = match self.body.tools {
            Some(tools) => read::member(tools, "tools")?,
            None => Vec::new(),
        };
        let mut functions = Vec::with_capacity(tools.len());
        for (index, tool) in tools.into_iter().enumerate() {
            // Those with another type are Anthropic's own, whose arguments it defines.
            if tool.r#type.is_some_and(|kind| kind != "custom") {
                continue;
            }
            let path = format!("tools[{index}]");
            tools::check_name(&tool.name.0, &format!("{path}.name"))?;
            let path = format!("{path}.input_schema");
            let parameters = Some(tool.input_schema.ok_or_else(|| MockError::missing(&path))?);
            functions.push(Function { name: tool.name.0, parameters, path });
        }
        let choice = match &self.body.tool_choice {
            None => Choice::Auto,
            Some(_) if self.body.tools.is_none() => {
                return Err(MockError::invalid(
                    "tool_choice",
                    "`tool_choice` may only be specified while providing `tools`",
                ));
            }
            Some(choice) => match (choice.r#type.as_str(), &choice.name) {
                ("auto", _) => Choice::Auto,
                ("none", _) => Choice::Never,
                ("any", _) => Choice::Required,
                ("tool", Some(name)) => Choice::Named(name.clone()),
                ("tool", None) => return Err(MockError::missing("tool_choice.name")),
                _ => {
                    let message = "`tool_choice.type` must be `auto`, `any`, `tool` or `none`";
                    return Err(MockError::invalid("tool_choice.type", message));
                }
            },
        };
        tools::decide(&functions, &choice, answered)
    }

    /// The form of structured outputs, which were first a member of their own.
    fn form(&self) -> Result<Form, MockError> {
        let current = self.body.output_config.as_ref().and_then(|config| config.format.as_ref());
        let (format, path) = match (current, &self.body.output_format) {
            (Some(format), _) => (format, "output_config.format"),
            (None, Some(format)) => (format, "output_format"),
            (None, None) => return Ok(Form::Text),
        };
        if format.r#type.0 != "json_schema" {
            let param = format!("{path}.type");
            return Err(MockError::invalid(&param, format!("`{param}` must be `json_schema`")));
        }
        format::by_schema(format.schema, false, &format!("{path}.schema"))
    }

    /// What the request counts as: nearly, because Anthropic's own encoding is not public.
    pub fn tokens(&self, encoding: &Encoding) -> u64 {
        let contents = std::iter::once(&self.system).chain(self.messages.iter().map(|(_, content)| content));
        let texts: u64 = contents.flat_map(Content::all).map(|text| encoding.count(text)).sum();
        let tools = self.body.tools.map_or(0, |tools| encoding.count(tools.get()));
        texts + tools + 4 * self.messages.len() as u64 + 3
    }
}

/// Reads the messages, and sees that every call of a tool is followed by its result, and every result follows its call.
fn messages(raw: &[RawMessage<'_>]) -> Result<Vec<(Role, Content)>, MockError> {
    if raw.is_empty() {
        return Err(MockError::invalid("messages", "`messages` must have at least one message"));
    }
    let mut messages = Vec::with_capacity(raw.len());
    let mut open: Vec<String> = Vec::new();
    for (index, message) in raw.iter().enumerate() {
        let path = format!("messages[{index}].content");
        let content = Content::read(message.content, &path)?;
        let is_last = index + 1 == raw.len();
        if content.is_empty && !(is_last && message.role == Role::Assistant) {
            let text = "all messages must have non-empty content except for the optional final assistant message";
            return Err(MockError::invalid(&path, text));
        }
        if message.role == Role::Assistant && !content.results.is_empty() {
            return Err(MockError::invalid(&path, "`tool_result` blocks can only be in `user` messages"));
        }
        if message.role == Role::User && !content.calls.is_empty() {
            return Err(MockError::invalid(&path, "`tool_use` blocks can only be in `assistant` messages"));
        }
        for result in &content.results {
            let Some(place) = open.iter().position(|call| call == result) else {
                let text = format!(
                    "unexpected `tool_use_id` found in `tool_result` blocks: {result}. Each `tool_result` block must \
                     have a corresponding `tool_use` block in the previous message"
                );
                return Err(MockError::invalid(&path, text));
            };
            open.swap_remove(place);
        }
        unanswered(&open, &path)?;
        open.clone_from(&content.calls);
        messages.push((message.role, content));
    }
    unanswered(&open, &format!("messages[{}].content", raw.len().saturating_sub(1)))?;
    Ok(messages)
}

fn unanswered(open: &[String], path: &str) -> Result<(), MockError> {
    match open.first() {
        Some(call) => {
            let text = format!("`tool_use` ids were found without `tool_result` blocks immediately after: {call}");
            Err(MockError::invalid(path, text))
        }
        None => Ok(()),
    }
}
