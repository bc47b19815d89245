//! Secrets that stand within what is edited, such as the key of a config's target: each is replaced by a word of its own,
//! and put back wherever that word is left standing.

use serde_json::{Map, Value};

use crate::api::redacted;

/// The secrets that were taken out.
#[derive(Debug, Default)]
pub struct Hidden(Vec<Value>);

impl Hidden {
    /// Takes the secrets out.
    pub fn take(&mut self, fields: &mut Map<String, Value>) {
        let shown = redacted(&Value::Object(fields.clone()));
        for (name, value) in fields.iter_mut() {
            self.compare(value, shown.get(name));
        }
    }

    /// Whether there are any.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn compare(&mut self, value: &mut Value, shown: Option<&Value>) {
        match (value, shown) {
            (Value::Object(fields), Some(Value::Object(shown))) => {
                fields.iter_mut().for_each(|(name, value)| self.compare(value, shown.get(name)));
            }
            (Value::Array(items), Some(Value::Array(shown))) => {
                items.iter_mut().zip(shown).for_each(|(value, shown)| self.compare(value, Some(shown)));
            }
            (value, Some(Value::String(shown))) if shown.contains("****") && value.as_str() != Some(shown) => {
                let word = word(self.0.len() + 1);
                self.0.push(std::mem::replace(value, Value::String(word)));
            }
            _ => {}
        }
    }

    /// Puts the secrets back.
    ///
    /// # Errors
    /// The words that stand for none.
    pub fn put_back(&self, fields: &mut Map<String, Value>) -> Result<(), Vec<String>> {
        let mut faults = Vec::new();
        fields.values_mut().for_each(|value| self.restore(value, &mut faults));
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    fn restore(&self, value: &mut Value, faults: &mut Vec<String>) {
        match value {
            Value::Object(fields) => fields.values_mut().for_each(|value| self.restore(value, faults)),
            Value::Array(items) => items.iter_mut().for_each(|value| self.restore(value, faults)),
            Value::String(text) => {
                let Some(number) = text.strip_prefix("<hidden ").and_then(|rest| rest.strip_suffix('>')) else {
                    return;
                };
                match number.parse::<usize>().ok().and_then(|number| self.0.get(number.checked_sub(1)?)) {
                    Some(secret) => *value = secret.clone(),
                    None => faults.push(format!("`{text}` stands for no secret: write the value itself")),
                }
            }
            _ => {}
        }
    }
}

fn word(number: usize) -> String {
    format!("<hidden {number}>")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_come_back_wherever_their_word_was_moved_to() {
        let original = json!({"config": {"targets": [{"provider": "openai", "api_key": "not-a-real-1"},
            {"provider": "anthropic", "api_key": "not-a-real-2", "max_tokens": 5}]}});
        let mut fields = original.as_object().cloned().unwrap();
        let mut hidden = Hidden::default();
        hidden.take(&mut fields);
        let text = Value::Object(fields.clone()).to_string();
        assert!(
            !text.contains("not-a-real") && text.contains("<hidden 2>") && text.contains("\"max_tokens\":5"),
            "{text}"
        );
        fields["config"]["targets"].as_array_mut().unwrap().reverse();
        hidden.put_back(&mut fields).unwrap();
        assert_eq!(fields["config"]["targets"][0], original["config"]["targets"][1]);
        let mut stray = json!({"a": ["<hidden 3>", "<hidden 0>", "<hidden>"]}).as_object().cloned().unwrap();
        assert_eq!(hidden.put_back(&mut stray).unwrap_err().len(), 2);
    }
}
