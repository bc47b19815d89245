//! A chat completion request, as far as the mock provider reads it. Strings are borrowed from the body.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{SeqAccess, Visitor, value::SeqAccessDeserializer},
};
use serde_json::value::RawValue;

use super::MockError;

const MOST_CHOICES: u64 = 128;
const MOST_STOPS: usize = 4;

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

/// A string, borrowed if it has no escapes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Text<'a>(#[serde(borrow)] pub Cow<'a, str>);

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

/// A string, an array of strings, or null. Rare, so not worth borrowing.
#[derive(Debug, Default)]
struct Strings(Vec<String>);

impl<'de> Deserialize<'de> for Strings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, expecting = "expected a string or an array of strings")]
        enum OneOrMany {
            None(()),
            One(String),
            Many(Vec<String>),
        }
        Ok(Self(match OneOrMany::deserialize(deserializer)? {
            OneOrMany::None(()) => Vec::new(),
            OneOrMany::One(one) => vec![one],
            OneOrMany::Many(many) => many,
        }))
    }
}

#[derive(Debug, Deserialize)]
struct StreamOptions {
    include_usage: Option<bool>,
}

#[derive(Debug, Deserialize)]
struct ResponseFormat<'a> {
    #[serde(borrow)]
    r#type: Text<'a>,
}

impl<'a> ChatRequest<'a> {
    /// Reads and checks a request.
    ///
    /// # Errors
    /// [`MockError::Invalid`] with the member at fault.
    pub fn parse(body: &'a [u8]) -> Result<Self, MockError> {
        let request: Self = serde_json::from_slice(body).map_err(|error| locate(body, &error))?;
        request.check()?;
        Ok(request)
    }

    fn check(&self) -> Result<(), MockError> {
        self.check_values()?;
        self.check_messages()?;
        self.refuse_what_is_beyond_a_mock()
    }

    fn check_values(&self) -> Result<(), MockError> {
        if self.n.is_some_and(|n| !(1..=MOST_CHOICES).contains(&n)) {
            return Err(MockError::invalid("n", format!("`n` must be between 1 and {MOST_CHOICES}")));
        }
        for (name, value) in [("max_tokens", self.max_tokens), ("max_completion_tokens", self.max_completion_tokens)] {
            if value == Some(0) {
                return Err(MockError::invalid(name, format!("`{name}` must be at least 1")));
            }
        }
        if self.stop.0.len() > MOST_STOPS {
            return Err(MockError::invalid("stop", format!("`stop` takes at most {MOST_STOPS} strings")));
        }
        if self.stream_options.is_some() && !self.is_stream() {
            let message = "`stream_options` is only allowed when `stream` is true";
            return Err(MockError::invalid("stream_options", message));
        }
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
                Content::Absent => {
                    let param = format!("messages[{index}].content");
                    return Err(MockError::invalid(&param, format!("`{param}` is missing")));
                }
                Content::Text(_) => {}
                Content::Parts(parts) => {
                    let bare = parts.iter().position(|part| part.r#type.0 == "text" && part.text.is_none());
                    if let Some(part) = bare {
                        let param = format!("messages[{index}].content[{part}].text");
                        return Err(MockError::invalid(&param, format!("`{param}` is missing")));
                    }
                }
            }
        }
        Ok(())
    }

    fn refuse_what_is_beyond_a_mock(&self) -> Result<(), MockError> {
        let beyond = |param: &str, what: &str| {
            Err(MockError::invalid(param, format!("the built-in mock provider cannot {what} yet (`{param}`)")))
        };
        let forced =
            |choice: Option<&RawValue>| choice.is_some_and(|choice| !matches!(choice.get(), "\"auto\"" | "\"none\""));
        if forced(self.tool_choice) {
            return beyond("tool_choice", "make a tool call that is asked for");
        }
        if forced(self.function_call) {
            return beyond("function_call", "make a function call that is asked for");
        }
        if let Some(format) = &self.response_format
            && !matches!(format.r#type.0.as_ref(), "text" | "json_object")
        {
            return beyond("response_format", "answer by a schema");
        }
        if self.logprobs == Some(true) {
            return beyond("logprobs", "give log probabilities");
        }
        if self.modalities.0.iter().any(|modality| modality != "text") {
            return beyond("modalities", "answer in anything but text");
        }
        Ok(())
    }

    /// How many choices are asked for.
    pub fn choices(&self) -> u64 {
        self.n.unwrap_or(1)
    }

    /// The most tokens that one choice may have.
    pub fn token_limit(&self) -> Option<u64> {
        self.max_completion_tokens.or(self.max_tokens)
    }

    /// Texts before which an answer ends.
    pub fn stops(&self) -> impl Iterator<Item = &str> {
        self.stop.0.iter().map(String::as_str).filter(|text| !text.is_empty())
    }

    /// Whether the answer is to come in events.
    pub fn is_stream(&self) -> bool {
        self.stream == Some(true)
    }

    /// Whether a last event is to tell the usage.
    pub fn wants_stream_usage(&self) -> bool {
        self.stream_options.as_ref().is_some_and(|options| options.include_usage == Some(true))
    }

    /// Whether the answer is to be a JSON object.
    pub fn wants_json(&self) -> bool {
        self.response_format.as_ref().is_some_and(|format| format.r#type.0 == "json_object")
    }
}

/// Finds the member at fault by reading the body again, which only a wrong request has to pay for.
fn locate(body: &[u8], first: &serde_json::Error) -> MockError {
    let mut reader = serde_json::Deserializer::from_slice(body);
    let Err(error) = serde_path_to_error::deserialize::<_, ChatRequest<'_>>(&mut reader) else {
        return MockError::Invalid { message: first.to_string(), param: None };
    };
    let path = error.path().to_string();
    let message = error.inner().to_string();
    // A member that is missing is reported at the object that lacks it.
    let missing = message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    let param = match (path.as_str(), missing) {
        (".", Some(name)) => name.to_owned(),
        (path, Some(name)) => format!("{path}.{name}"),
        (path, None) => path.to_owned(),
    };
    MockError::Invalid { message: format!("`{param}`: {message}"), param: Some(param) }
}
