//! Reading requests: what goes wrong is told of the member at fault.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::MockError;

/// Reads a body.
///
/// # Errors
/// [`MockError::Invalid`] with the member at fault.
pub fn body<'a, T: Deserialize<'a>>(body: &'a [u8]) -> Result<T, MockError> {
    serde_json::from_slice(body).map_err(|error| locate::<T>(body, "", &error))
}

/// Reads a part of a body that was left for later; `path` is where it stands.
///
/// # Errors
/// As for [`body`].
pub fn member<'a, T: Deserialize<'a>>(raw: &'a RawValue, path: &str) -> Result<T, MockError> {
    serde_json::from_str(raw.get()).map_err(|error| locate::<T>(raw.get().as_bytes(), path, &error))
}

/// Finds the member at fault by reading again, which only a wrong request has to pay for.
fn locate<'a, T: Deserialize<'a>>(body: &'a [u8], base: &str, first: &serde_json::Error) -> MockError {
    let mut reader = serde_json::Deserializer::from_slice(body);
    let Err(error) = serde_path_to_error::deserialize::<_, T>(&mut reader) else {
        return MockError::Invalid { message: first.to_string(), param: None };
    };
    let message = error.inner().to_string();
    // A member that is missing is reported at the object that lacks it.
    let missing = message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    let mut param = join(base, &error.path().to_string());
    if let Some(name) = missing {
        param = join(&param, name);
    }
    MockError::Invalid { message: format!("`{param}`: {message}"), param: Some(param) }
}

fn join(base: &str, path: &str) -> String {
    match (base, path) {
        (base, ".") if !base.is_empty() => base.to_owned(),
        ("" | ".", path) => path.to_owned(),
        (base, path) if path.starts_with('[') => format!("{base}{path}"),
        (base, path) => format!("{base}.{path}"),
    }
}

/// A limit of tokens, or the like, must be at least this.
///
/// # Errors
/// When it is there and is not.
pub fn at_least(least: u64, param: &str, value: Option<u64>) -> Result<(), MockError> {
    match value {
        Some(value) if value < least => Err(MockError::invalid(param, format!("`{param}` must be at least {least}"))),
        _ => Ok(()),
    }
}

/// A number within bounds, such as `n` or `temperature`.
///
/// # Errors
/// When it is there and is not.
pub fn between(bounds: std::ops::RangeInclusive<f64>, param: &str, value: Option<f64>) -> Result<(), MockError> {
    match value {
        Some(value) if !bounds.contains(&value) => {
            let message = format!("`{param}` must be between {} and {}", bounds.start(), bounds.end());
            Err(MockError::invalid(param, message))
        }
        _ => Ok(()),
    }
}

/// A string, borrowed if it has no escapes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Text<'a>(#[serde(borrow)] pub Cow<'a, str>);

/// A string, an array of strings, or null. Rare, so not worth borrowing.
#[derive(Debug, Default)]
pub struct Strings(pub Vec<String>);

impl Strings {
    /// Those that are not empty.
    pub fn some(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str).filter(|text| !text.is_empty())
    }

    /// Refuses more than `most`.
    ///
    /// # Errors
    /// With `param` and the bound.
    pub fn at_most(&self, most: usize, param: &str) -> Result<(), MockError> {
        if self.0.len() > most {
            return Err(MockError::invalid(param, format!("`{param}` takes at most {most} strings")));
        }
        Ok(())
    }
}

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

/// What OpenAI's older streams are asked for.
#[derive(Debug, Deserialize)]
pub struct StreamOptions {
    include_usage: Option<bool>,
}

impl StreamOptions {
    /// Whether a last event is to tell the usage.
    ///
    /// # Errors
    /// [`MockError::Invalid`] when there are options without a stream.
    pub fn wants_usage(options: Option<&Self>, stream: bool) -> Result<bool, MockError> {
        match options {
            Some(_) if !stream => {
                let message = "`stream_options` is only allowed when `stream` is true";
                Err(MockError::invalid("stream_options", message))
            }
            options => Ok(options.is_some_and(|options| options.include_usage == Some(true))),
        }
    }
}
