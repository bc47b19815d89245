//! The form that an answer is asked to have.

use serde_json::{Value, value::RawValue};

use super::{MockError, instance, read, reply::Form};

/// A form without a schema; `param` is where its name stands.
///
/// # Errors
/// [`MockError::Invalid`] for a name that no API has.
pub fn by_type(name: &str, param: &str) -> Result<Form, MockError> {
    match name {
        "text" => Ok(Form::Text),
        "json_object" => Ok(Form::Object),
        _ => {
            let message = format!("`{param}` must be `text`, `json_object` or `json_schema`, not `{name}`");
            Err(MockError::invalid(param, message))
        }
    }
}

/// An instance of the schema that stands at `path`, which is checked more closely where it is `strict`.
///
/// # Errors
/// [`MockError::Invalid`] for no schema, and for one that no instance can be made up of.
pub fn by_schema(schema: Option<&RawValue>, strict: bool, path: &str) -> Result<Form, MockError> {
    let schema: Value = match schema {
        Some(schema) => read::member(schema, path)?,
        None => return Err(MockError::missing(path)),
    };
    if strict {
        instance::strict::check(&schema, path)?;
    }
    Ok(Form::Instance(instance::of(&schema, path)?.to_string()))
}
