//! A request of the Responses API, as far as the mock provider reads it.

use serde::Deserialize;
use serde_json::{Value, value::RawValue};

use super::input::{self, Turn, Who};
use crate::gateway::upstream::mock::{
    MockError, format,
    read::{self, Text},
    reply::{Form, Heard, Order, Speaker},
    tools::{self, Style},
};

/// OpenAI's own bound.
const FEWEST_TOKENS: u64 = 16;

/// The members that are honoured, refused or repeated in the answer.
#[derive(Debug, Deserialize)]
pub struct Request<'a> {
    #[serde(default, borrow)]
    input: Option<&'a RawValue>,
    /// What the application wants, before the input.
    pub instructions: Option<String>,
    /// The most tokens that the answer may have.
    pub max_output_tokens: Option<u64>,
    /// Tools on offer, which count as part of the input.
    #[serde(default, borrow)]
    pub tools: Option<&'a RawValue>,
    /// Which of them is to be called.
    #[serde(default, borrow)]
    pub tool_choice: Option<&'a RawValue>,
    /// Whether several may be called at once; the mock provider never does.
    pub parallel_tool_calls: Option<bool>,
    #[serde(default, borrow)]
    text: Option<TextOptions<'a>>,
    /// Whether the answer is to come in events.
    pub stream: Option<bool>,
    /// The caller's.
    pub metadata: Option<Value>,
    /// Repeated.
    pub temperature: Option<f64>,
    /// Repeated.
    pub top_p: Option<f64>,
    /// Repeated.
    pub truncation: Option<String>,
    previous_response_id: Option<String>,
    conversation: Option<Value>,
    prompt: Option<Value>,
    background: Option<bool>,
    /// What is said so far; filled in from `input`.
    #[serde(skip)]
    pub turns: Vec<Turn>,
}

#[derive(Debug, Deserialize)]
struct TextOptions<'a> {
    #[serde(default, borrow)]
    format: Option<TextFormat<'a>>,
}

#[derive(Debug, Deserialize)]
struct TextFormat<'a> {
    #[serde(borrow)]
    r#type: Text<'a>,
    name: Option<String>,
    #[serde(default, borrow)]
    schema: Option<&'a RawValue>,
    strict: Option<bool>,
}

impl<'a> Request<'a> {
    /// Reads and checks a request.
    ///
    /// # Errors
    /// [`MockError::Invalid`] with the member at fault.
    pub fn parse(body: &'a [u8]) -> Result<Self, MockError> {
        let mut request: Self = read::body(body)?;
        request.refuse_what_needs_a_store()?;
        read::at_least(FEWEST_TOKENS, "max_output_tokens", request.max_output_tokens)?;
        read::between(0.0..=2.0, "temperature", request.temperature)?;
        read::between(0.0..=1.0, "top_p", request.top_p)?;
        request.turns = input::read(request.input.ok_or_else(|| MockError::missing("input"))?)?;
        Ok(request)
    }

    fn refuse_what_needs_a_store(&self) -> Result<(), MockError> {
        let refuse = |param: &str| {
            let message =
                format!("the local gateway keeps no responses, so `{param}` cannot be used: send the whole input");
            Err(MockError::invalid(param, message))
        };
        if self.previous_response_id.is_some() {
            return refuse("previous_response_id");
        }
        if self.conversation.is_some() {
            return refuse("conversation");
        }
        if self.prompt.is_some() {
            return refuse("prompt");
        }
        if self.background == Some(true) {
            return refuse("background");
        }
        Ok(())
    }

    /// What is to be answered.
    ///
    /// # Errors
    /// For tools and schemas that nothing can be made up for.
    pub fn order(&self) -> Result<Order<'_>, MockError> {
        let last = |who: Who| self.turns.iter().rposition(|turn| turn.who == who);
        let (asked, result) = (last(Who::User), last(Who::Tool));
        let answered = result > asked;
        let (speaker, said) = if answered { (Speaker::Tool, result) } else { (Speaker::User, asked) };
        let said = said.and_then(|index| self.turns.get(index));
        let heard = Heard::new(speaker, said.into_iter().flat_map(|turn| &turn.texts).map(String::as_str));
        let form = match tools::decide_openai(Style::Flat, self.tools, self.tool_choice, answered)? {
            Some(call) => Form::Call(call),
            None => self.form()?,
        };
        Ok(Order { heard, form, stops: Vec::new(), limit: self.max_output_tokens })
    }

    fn form(&self) -> Result<Form, MockError> {
        let Some(format) = self.text.as_ref().and_then(|text| text.format.as_ref()) else { return Ok(Form::Text) };
        if format.r#type.0 != "json_schema" {
            return format::by_type(&format.r#type.0, "text.format.type");
        }
        let name = format.name.as_ref().ok_or_else(|| MockError::missing("text.format.name"))?;
        tools::check_name(name, "text.format.name")?;
        format::by_schema(format.schema, format.strict == Some(true), "text.format.schema")
    }

    /// The `text` of the answer: that of the request, as it is.
    pub fn text_format(&self) -> Value {
        let raw = |schema: &RawValue| serde_json::from_str::<Value>(schema.get()).unwrap_or_default();
        let format = self.text.as_ref().and_then(|text| text.format.as_ref());
        match format {
            None => serde_json::json!({"format": {"type": "text"}}),
            Some(format) => {
                let mut members = serde_json::Map::new();
                members.insert("type".into(), format.r#type.0.as_ref().into());
                for (name, value) in [
                    ("name", format.name.as_deref().map(Value::from)),
                    ("schema", format.schema.map(raw)),
                    ("strict", format.strict.map(Value::from)),
                ] {
                    if let Some(value) = value {
                        members.insert(name.into(), value);
                    }
                }
                serde_json::json!({"format": members})
            }
        }
    }
}
