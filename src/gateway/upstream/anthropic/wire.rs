//! The pieces that both APIs are made of, and how bodies are read and written.

use std::{borrow::Cow, fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{SeqAccess, Visitor, value::SeqAccessDeserializer},
};
use serde_json::value::RawValue;

use super::Unsupported;

/// A string, borrowed from the body if it has no escapes. (`Option<Cow<str>>` would always copy.)
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text<'a>(#[serde(borrow)] pub Cow<'a, str>);

impl Text<'_> {
    /// The string.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'a> From<&'a str> for Text<'a> {
    fn from(text: &'a str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl From<String> for Text<'_> {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

/// JSON that is carried over as it came.
#[derive(Debug, Clone)]
pub enum Json<'a> {
    /// A part of the body.
    Borrowed(&'a RawValue),
    /// Made here, or taken out of a string.
    Owned(Box<RawValue>),
}

impl Json<'_> {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        match self {
            Json::Borrowed(json) => json.get(),
            Json::Owned(json) => json.get(),
        }
    }

    /// JSON of our own making, which is always valid.
    pub fn of(value: &impl Serialize) -> Option<Self> {
        serde_json::value::to_raw_value(value).ok().map(Json::Owned)
    }

    /// The object that stands in a string.
    pub fn object(text: &str) -> Option<Self> {
        let json: Box<RawValue> = serde_json::from_str(text).ok()?;
        json.get().starts_with('{').then_some(Json::Owned(json))
    }

    /// Whether it is an object without members.
    pub fn is_empty_object(&self) -> bool {
        self.as_str()
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'))
            .is_some_and(|rest| rest.trim().is_empty())
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Borrowed(json) => json.serialize(serializer),
            Json::Owned(json) => json.serialize(serializer),
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Json<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&RawValue>::deserialize(deserializer).map(Json::Borrowed)
    }
}

/// What may be a string or an array. Serde's untagged enums would copy everything first.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum TextOr<'a, T> {
    /// A string.
    Text(Text<'a>),
    /// An array.
    Parts(Vec<T>),
}

impl<'de: 'a, 'a, T: Deserialize<'de>> Deserialize<'de> for TextOr<'a, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either<'a, T>(PhantomData<(&'a (), T)>);

        impl<'de: 'a, 'a, T: Deserialize<'de>> Visitor<'de> for Either<'a, T> {
            type Value = TextOr<'a, T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or an array")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(TextOr::Text(text.into()))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(TextOr::Text(text.to_owned().into()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, parts: A) -> Result<Self::Value, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(parts)).map(TextOr::Parts)
            }
        }

        deserializer.deserialize_any(Either(PhantomData))
    }
}

/// Reads a request.
///
/// # Errors
/// With the member at fault. Finding it takes a second reading, which only a wrong request has to pay for.
pub fn read<'a, T: Deserialize<'a>>(body: &'a [u8]) -> Result<T, Unsupported> {
    serde_json::from_slice(body).map_err(|first| {
        let mut reader = serde_json::Deserializer::from_slice(body);
        let Err(error) = serde_path_to_error::deserialize::<_, T>(&mut reader) else {
            return Unsupported { message: first.to_string(), param: None };
        };
        let path = error.path().to_string();
        let reason = error.inner().to_string();
        // A member that is missing is reported at the object that lacks it.
        let missing = reason.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
        let param = match (path.as_str(), missing) {
            (".", Some(name)) => name.to_owned(),
            (".", None) => return Unsupported { message: reason, param: None },
            (path, Some(name)) => format!("{path}.{name}"),
            (path, None) => path.to_owned(),
        };
        Unsupported::new(param.clone(), format!("`{param}`: {reason}"))
    })
}

/// Writes a body.
pub fn write(value: &impl Serialize) -> Vec<u8> {
    let mut body = Vec::with_capacity(1024);
    write_to(&mut body, value);
    body
}

/// Writes into `out`.
pub fn write_to(out: &mut Vec<u8>, value: &impl Serialize) {
    // Writing to memory does not fail, and nothing here is a map with keys that are not strings.
    let _ = serde_json::to_writer(out, value);
}
