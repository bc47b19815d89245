//! Which of the tools on offer is called, and with what.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::{Value, value::RawValue};

use super::{MockError, instance, read};

/// A function that may be called.
#[derive(Debug)]
pub struct Function<'a> {
    /// Unique among those on offer.
    pub name: Cow<'a, str>,
    /// The schema of its arguments.
    pub parameters: Option<&'a RawValue>,
    /// Where the schema stands in the request.
    pub path: String,
}

/// What the request says about calling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// As the model likes: the mock provider calls once, and answers when the result is there.
    Auto,
    /// Nothing is called.
    Never,
    /// Some function is called.
    Required,
    /// This one is.
    Named(String),
}

/// A function called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The function.
    pub name: String,
    /// A JSON object that its schema allows.
    pub arguments: String,
}

/// Decides; `answered` says that a tool's result is there for the last question. Of several functions the first is
/// called.
///
/// # Errors
/// [`MockError::Invalid`] when what has to be called is not there, or no arguments for it can be made up.
pub fn decide(functions: &[Function<'_>], choice: &Choice, answered: bool) -> Result<Option<Call>, MockError> {
    let function = match choice {
        Choice::Never => return Ok(None),
        Choice::Auto if answered => return Ok(None),
        Choice::Auto => match functions.first() {
            Some(function) => function,
            // Tools of other kinds are on offer, but need not be used.
            None => return Ok(None),
        },
        Choice::Required => functions.first().ok_or_else(|| {
            MockError::invalid("tool_choice", "`tool_choice` asks for a call, but no function is on offer")
        })?,
        Choice::Named(name) => functions.iter().find(|function| function.name == name.as_str()).ok_or_else(|| {
            MockError::invalid(
                "tool_choice",
                format!("`tool_choice` names the function `{name}`, which is not in `tools`"),
            )
        })?,
    };
    let arguments = match function.parameters {
        None => "{}".to_owned(),
        Some(raw) => {
            let schema: Value = read::member(raw, &function.path)?;
            instance::object(&schema, &function.path)?.to_string()
        }
    };
    Ok(Some(Call { name: function.name.clone().into_owned(), arguments }))
}

/// How OpenAI's two APIs write a function: in an object of its own, or with the type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `{"type": "function", "function": {"name": …}}`, as for chat completions.
    Nested,
    /// `{"type": "function", "name": …}`, as for responses.
    Flat,
}

/// Not within [`Chosen`], because what is untagged cannot hold a [`RawValue`].
#[derive(Deserialize)]
struct Tool<'a> {
    r#type: String,
    #[serde(default, borrow)]
    function: Option<Named<'a>>,
    #[serde(default, borrow)]
    name: Option<read::Text<'a>>,
    #[serde(default, borrow)]
    parameters: Option<&'a RawValue>,
    strict: Option<bool>,
}

#[derive(Deserialize)]
struct Named<'a> {
    #[serde(borrow)]
    name: read::Text<'a>,
    #[serde(default, borrow)]
    parameters: Option<&'a RawValue>,
    strict: Option<bool>,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a word or an object")]
enum Chosen {
    Word(String),
    Object(ChosenObject),
}

#[derive(Deserialize)]
struct ChosenObject {
    r#type: String,
    name: Option<String>,
    function: Option<ChosenFunction>,
    mode: Option<String>,
    tools: Option<Vec<ChosenTool>>,
    allowed_tools: Option<Allowed>,
}

#[derive(Deserialize)]
struct ChosenFunction {
    name: String,
}

#[derive(Deserialize)]
struct ChosenTool {
    name: Option<String>,
    function: Option<ChosenFunction>,
}

#[derive(Deserialize)]
struct Allowed {
    mode: String,
    tools: Vec<ChosenTool>,
}

/// Decides by OpenAI's `tools` and `tool_choice`.
///
/// # Errors
/// As for [`decide`], and for what cannot be read.
pub fn decide_openai(
    style: Style,
    tools: Option<&RawValue>,
    choice: Option<&RawValue>,
    answered: bool,
) -> Result<Option<Call>, MockError> {
    let tools: Vec<Tool<'_>> = match tools {
        Some(tools) => read::member::<Option<_>>(tools, "tools")?.unwrap_or_default(),
        None => Vec::new(),
    };
    let choice: Option<Chosen> = choice.map(|choice| read::member(choice, "tool_choice")).transpose()?;
    if tools.is_empty() {
        // The Responses API takes `auto` and `none` without tools, and so do its SDKs.
        return match choice {
            Some(Chosen::Word(word)) if style == Style::Flat && word != "required" => Ok(None),
            Some(_) => {
                let message = "`tool_choice` is only allowed when `tools` are specified";
                Err(MockError::invalid("tool_choice", message))
            }
            None => Ok(None),
        };
    }
    let mut functions = Vec::with_capacity(tools.len());
    for (index, tool) in tools.iter().enumerate() {
        if tool.r#type == "function" {
            functions.push(style.function(tool, index)?);
        }
    }
    let choice = match choice {
        None => Choice::Auto,
        Some(Chosen::Word(word)) => mode(&word, "tool_choice")?,
        Some(Chosen::Object(object)) => style.chosen(object, &mut functions)?,
    };
    decide(&functions, &choice, answered)
}

impl Style {
    fn function<'a>(self, tool: &Tool<'a>, index: usize) -> Result<Function<'a>, MockError> {
        let mut path = format!("tools[{index}]");
        let (name, parameters, strict) = match self {
            Style::Nested => {
                path.push_str(".function");
                let function = tool.function.as_ref().ok_or_else(|| MockError::missing(&path))?;
                (&function.name, function.parameters, function.strict)
            }
            Style::Flat => {
                let name = tool.name.as_ref().ok_or_else(|| MockError::missing(&format!("{path}.name")))?;
                (name, tool.parameters, tool.strict)
            }
        };
        check_name(&name.0, &format!("{path}.name"))?;
        path.push_str(".parameters");
        if let (Some(true), Some(parameters)) = (strict, parameters) {
            instance::strict::check(&read::member(parameters, &path)?, &path)?;
        }
        Ok(Function { name: name.0.clone(), parameters, path })
    }

    fn name(self, name: Option<String>, function: Option<ChosenFunction>) -> Option<String> {
        match self {
            Style::Nested => function.map(|function| function.name),
            Style::Flat => name,
        }
    }

    /// A choice of one, or of several that may be called.
    fn chosen(self, object: ChosenObject, functions: &mut Vec<Function<'_>>) -> Result<Choice, MockError> {
        match object.r#type.as_str() {
            "function" => {
                let path = match self {
                    Style::Nested => "tool_choice.function",
                    Style::Flat => "tool_choice.name",
                };
                let name = self.name(object.name, object.function);
                name.map(Choice::Named).ok_or_else(|| MockError::missing(path))
            }
            "allowed_tools" => {
                let allowed = match self {
                    Style::Nested => object.allowed_tools,
                    Style::Flat => object.mode.zip(object.tools).map(|(mode, tools)| Allowed { mode, tools }),
                };
                let allowed = allowed.ok_or_else(|| {
                    MockError::invalid("tool_choice", "`tool_choice` of type `allowed_tools` needs a mode and tools")
                })?;
                let names: Vec<_> =
                    allowed.tools.into_iter().filter_map(|tool| self.name(tool.name, tool.function)).collect();
                functions.retain(|function| names.iter().any(|name| *name == function.name));
                mode(&allowed.mode, "tool_choice.mode")
            }
            _ => Err(MockError::beyond("tool_choice", "use a tool that is not a function")),
        }
    }
}

fn mode(word: &str, param: &str) -> Result<Choice, MockError> {
    match word {
        "auto" => Ok(Choice::Auto),
        "none" => Ok(Choice::Never),
        "required" => Ok(Choice::Required),
        _ => Err(MockError::invalid(
            param,
            format!("`{param}` must be `auto`, `none` or `required`, or name a function"),
        )),
    }
}

/// OpenAI and Anthropic allow the same names.
///
/// # Errors
/// For any other character, and more than 128 of them (Anthropic's bound; OpenAI's 64 are of older models).
pub fn check_name(name: &str, param: &str) -> Result<(), MockError> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    if name.is_empty() || name.len() > 128 || !name.bytes().all(allowed) {
        let message = format!("`{param}` must have 1 to 128 characters: letters, digits, underscores and dashes");
        return Err(MockError::invalid(param, message));
    }
    Ok(())
}
