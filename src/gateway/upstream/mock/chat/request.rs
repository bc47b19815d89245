//! A chat completion request, as far as the mock provider reads it. Strings are borrowed from the body.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{SeqAccess, Visitor, value::SeqAccessDeserializer},
};
use serde_json::value::RawValue;

use crate::gateway::upstream::mock::{
    MockError, format,
    read::{self, StreamOptions, Strings, Text},
    reply::{Form, Heard, Order, Speaker},
    tools::{self, Style},
};

const MOST_CHOICES: f64 = 128.0;
const MOST_STOPS: usize = 4;
const MOST_LOGPROBS: f64 = 20.0;

/// The members that are honoured or refused. OpenAI's other members (`temperature`, `seed`, `user`, …) cannot change
/// what a deterministic provider says, and are taken without a look.
#[derive(Debug, Deserialize)]
pub struct ChatRequest<'a> {
    /// The conversation.
    #[serde(borrow)]
    pub messages: Vec<Message<'a>>,
    n: Option<u64>,
    max_tokens: Option<u64>,
    max_completion_tokens: Option<u64>,
    #[serde(default)]
    stop: Strings,
    stream: Option<bool>,
    stream_options: Option<StreamOptions>,
    /// Tools on offer, which count as part of the prompt.
    #[serde(default, borrow)]
    pub tools: Option<&'a RawValue>,
    #[serde(default, borrow)]
    tool_choice: Option<&'a RawValue>,
    #[serde(default, borrow)]
    function_call: Option<&'a RawValue>,
    #[serde(default, borrow)]
    response_format: Option<ResponseFormat<'a>>,
    logprobs: Option<bool>,
    top_logprobs: Option<u64>,
    temperature: Option<f64>,
    top_p: Option<f64>,
    #[serde(default)]
    modalities: Strings,
}

/// One message.
#[derive(Debug, Deserialize)]
pub struct Message<'a> {
    /// Who speaks.
    pub role: Role,
    /// What is said.
    #[serde(default, borrow)]
    pub content: Content<'a>,
    /// Who speaks, by name.
    #[serde(default, borrow)]
    pub name: Option<Text<'a>>,
    /// What an assistant called, which counts as part of the prompt.
    #[serde(default, borrow)]
    pub tool_calls: Option<&'a RawValue>,
    #[serde(default, borrow)]
    function_call: Option<&'a RawValue>,
    #[serde(default, borrow)]
    tool_call_id: Option<Text<'a>>,
}

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The application, to newer models.
    Developer,
    /// The application.
    System,
    /// The person.
    User,
    /// The model.
    Assistant,
    /// A tool, with its result.
    Tool,
    /// A tool, in the older form.
    Function,
}

impl Role {
    /// As it is written, and counted.
    pub fn name(self) -> &'static str {
        match self {
            Role::Developer => "developer",
            Role::System => "system",
            Role::User => "user",
            Role::Assistant => "assistant",
            Role::Tool => "tool",
            Role::Function => "function",
        }
    }
}

/// What a message says.
#[derive(Debug, Default)]
pub enum Content<'a> {
    /// Nothing, or null.
    #[default]
    Absent,
    /// A text.
    Text(Text<'a>),
    /// Texts, images, audio and files.
    Parts(Vec<ContentPart<'a>>),
}

/// A part of a message. Only texts are read; for images and the like no tokens are counted.
#[derive(Debug, Deserialize)]
pub struct ContentPart<'a> {
    #[serde(borrow)]
    r#type: Text<'a>,
    #[serde(default, borrow)]
    text: Option<Text<'a>>,
}

impl<'a> Content<'a> {
    /// The texts, in order.
    pub fn texts(&self) -> impl DoubleEndedIterator<Item = &str> {
        let (one, many) = match self {
            Content::Absent => (None, [].as_slice()),
            Content::Text(text) => (Some(text), [].as_slice()),
            Content::Parts(parts) => (None, parts.as_slice()),
        };
        one.into_iter().chain(many.iter().filter_map(|part| part.text.as_ref())).map(|text| text.0.as_ref())
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Content<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrParts;

        impl<'de> Visitor<'de> for TextOrParts {
            type Value = Content<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or an array of content parts")
            }

            fn visit_unit<E>(self) -> Result<Self::Value, E> {
                Ok(Content::Absent)
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Content::Text(Text(Cow::Borrowed(text))))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Content::Text(Text(Cow::Owned(text.to_owned()))))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, parts: A) -> Result<Self::Value, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(parts)).map(Content::Parts)
            }
        }

        deserializer.deserialize_any(TextOrParts)
    }
}

#[derive(Debug, Deserialize)]
struct ResponseFormat<'a> {
    #[serde(borrow)]
    r#type: Text<'a>,
    #[serde(default, borrow)]
    json_schema: Option<JsonSchema<'a>>,
}

#[derive(Debug, Deserialize)]
struct JsonSchema<'a> {
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(default, borrow)]
    schema: Option<&'a RawValue>,
    strict: Option<bool>,
}

impl ResponseFormat<'_> {
    fn form(&self) -> Result<Form, MockError> {
        if self.r#type.0 != "json_schema" {
            return format::by_type(&self.r#type.0, "response_format.type");
        }
        let path = "response_format.json_schema";
        let asked = self.json_schema.as_ref().ok_or_else(|| MockError::missing(path))?;
        tools::check_name(&asked.name.0, &format!("{path}.name"))?;
        format::by_schema(asked.schema, asked.strict == Some(true), &format!("{path}.schema"))
    }
}

impl<'a> ChatRequest<'a> {
    /// Reads and checks a request.
    ///
    /// # Errors
    /// [`MockError::Invalid`] with the member at fault.
    pub fn parse(body: &'a [u8]) -> Result<Self, MockError> {
        let request: Self = read::body(body)?;
        request.check_values()?;
        request.check_messages()?;
        request.check_results()?;
        request.refuse_what_is_beyond_a_mock()?;
        Ok(request)
    }

    fn check_values(&self) -> Result<(), MockError> {
        read::between(1.0..=MOST_CHOICES, "n", self.n.map(|n| n as f64))?;
        read::at_least(1, "max_tokens", self.max_tokens)?;
        read::at_least(1, "max_completion_tokens", self.max_completion_tokens)?;
        read::between(0.0..=2.0, "temperature", self.temperature)?;
        read::between(0.0..=1.0, "top_p", self.top_p)?;
        self.stop.at_most(MOST_STOPS, "stop")?;
        read::between(0.0..=MOST_LOGPROBS, "top_logprobs", self.top_logprobs.map(|top| top as f64))?;
        if self.top_logprobs.is_some() && self.logprobs != Some(true) {
            let message = "`top_logprobs` is only allowed when `logprobs` is true";
            return Err(MockError::invalid("top_logprobs", message));
        }
        StreamOptions::wants_usage(self.stream_options.as_ref(), self.is_stream())?;
        Ok(())
    }

    fn check_messages(&self) -> Result<(), MockError> {
        if self.messages.is_empty() {
            return Err(MockError::invalid("messages", "`messages` must have at least one message"));
        }
        for (index, message) in self.messages.iter().enumerate() {
            let called = message.tool_calls.is_some() || message.function_call.is_some();
            match &message.content {
                Content::Absent if message.role == Role::Assistant && called => {}
                Content::Absent => return Err(MockError::missing(&format!("messages[{index}].content"))),
                Content::Text(_) => {}
                Content::Parts(parts) => {
                    let bare = parts.iter().position(|part| part.r#type.0 == "text" && part.text.is_none());
                    if let Some(part) = bare {
                        return Err(MockError::missing(&format!("messages[{index}].content[{part}].text")));
                    }
                }
            }
        }
        Ok(())
    }

    /// Every call of a tool is followed by its result, and every result follows its call.
    fn check_results(&self) -> Result<(), MockError> {
        #[derive(Deserialize)]
        struct CallId<'a> {
            #[serde(borrow)]
            id: Text<'a>,
        }
        let mut open: Vec<CallId<'_>> = Vec::new();
        let unanswered = |index: usize, open: &[CallId<'_>]| match open.first() {
            Some(call) => {
                let message = format!(
                    "an assistant message with `tool_calls` must be followed by tool messages for each `tool_call_id`; \
                     `{}` has none",
                    call.id.0
                );
                Err(MockError::invalid(&format!("messages[{index}].role"), message))
            }
            None => Ok(()),
        };
        for (index, message) in self.messages.iter().enumerate() {
            if message.role == Role::Tool {
                let param = format!("messages[{index}].tool_call_id");
                let id = message.tool_call_id.as_ref().ok_or_else(|| MockError::missing(&param))?;
                let Some(place) = open.iter().position(|call| call.id == *id) else {
                    let message = "a message with role `tool` must be a response to a preceding message with \
                                   `tool_calls`, and have the id of one of them";
                    return Err(MockError::invalid(&param, message));
                };
                open.swap_remove(place);
                continue;
            }
            unanswered(index, &open)?;
            open = match message.tool_calls {
                Some(calls) => {
                    read::member::<Option<_>>(calls, &format!("messages[{index}].tool_calls"))?.unwrap_or_default()
                }
                None => Vec::new(),
            };
        }
        unanswered(self.messages.len(), &open)
    }

    fn refuse_what_is_beyond_a_mock(&self) -> Result<(), MockError> {
        if self.function_call.is_some_and(|choice| !matches!(choice.get(), "\"auto\"" | "\"none\"" | "null")) {
            return Err(MockError::beyond("function_call", "call by the older `functions`, only by `tools`"));
        }
        if self.modalities.0.iter().any(|modality| modality != "text") {
            return Err(MockError::beyond("modalities", "answer in anything but text"));
        }
        Ok(())
    }

    /// What is to be answered.
    ///
    /// # Errors
    /// For tools and schemas that nothing can be made up for.
    pub fn order(&self) -> Result<Order<'_>, MockError> {
        let last = |roles: &[Role]| self.messages.iter().rposition(|message| roles.contains(&message.role));
        let (asked, result) = (last(&[Role::User]), last(&[Role::Tool, Role::Function]));
        let answered = result > asked;
        let speaker = if answered { Speaker::Tool } else { Speaker::User };
        let said = if answered { result } else { asked }.and_then(|index| self.messages.get(index));
        let heard = Heard::new(speaker, said.iter().flat_map(|message| message.content.texts()));
        let call = tools::decide_openai(Style::Nested, self.tools, self.tool_choice, answered)?;
        let form = match (call, &self.response_format) {
            (Some(call), _) => Form::Call(call),
            (None, Some(format)) => format.form()?,
            (None, None) => Form::Text,
        };
        let limit = self.max_completion_tokens.or(self.max_tokens);
        Ok(Order { heard, form, stops: self.stop.some().collect(), limit })
    }

    /// How many choices are asked for.
    pub fn choices(&self) -> u64 {
        self.n.unwrap_or(1)
    }

    /// How many tokens of each place are to be told the likelihood of, beside the one that is there; none for no
    /// likelihoods at all.
    pub fn logprobs(&self) -> Option<usize> {
        let top = usize::try_from(self.top_logprobs.unwrap_or_default()).unwrap_or_default();
        (self.logprobs == Some(true)).then_some(top)
    }

    /// Whether the answer is to come in events.
    pub fn is_stream(&self) -> bool {
        self.stream == Some(true)
    }

    /// Whether a last event is to tell the usage.
    pub fn wants_stream_usage(&self) -> bool {
        StreamOptions::wants_usage(self.stream_options.as_ref(), true) == Ok(true)
    }
}
