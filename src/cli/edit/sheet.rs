//! What of a thing may be edited, as YAML: from the answer of the server to the text, and from the changed text to the
//! body of a request.

use serde_json::{Map, Value};

use crate::likeness;

/// How a field is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As a whole; without a value it is cleared by `null`.
    Whole,
    /// As a whole; without a value it is cleared by `[]`.
    List,
    /// As a whole, and it needs a value.
    Needed,
    /// Member by member: what is not named stays as it is.
    Members,
    /// Member by member, each a field of the request itself.
    Flattened,
}

/// One field.
#[derive(Debug, Clone, Copy)]
pub struct SheetField {
    /// Its name in the answer and in the request.
    pub name: &'static str,
    /// How it is changed.
    pub form: Form,
    /// What it may hold, for the comments at the top.
    pub help: &'static str,
}

/// A field of a [`Sheet`].
pub const fn field(name: &'static str, form: Form, help: &'static str) -> SheetField {
    SheetField { name, form, help }
}

/// Fields that several nouns have.
pub const NAME: SheetField = field("name", Form::Needed, "for people");
/// See [`NAME`].
pub const NOTE: SheetField = field("note", Form::Whole, "free text");
/// See [`NAME`].
pub const USAGE_LIMITS: SheetField = field(
    "usage_limits",
    Form::Whole,
    "type (cost, tokens), credit_limit, alert_threshold, and periodic_reset (monthly, weekly) or periodic_reset_days",
);
/// See [`NAME`].
pub const RATE_LIMITS: SheetField =
    field("rate_limits", Form::Whole, "a list of type (requests, tokens), unit (rps, rpm, rph, rpd, rpw) and value");
/// See [`NAME`].
pub const EXPIRES_AT: SheetField = field("expires_at", Form::Whole, "a date or a time, such as 2027-01-31T00:00:00Z");
/// See [`NAME`].
pub const TAGS: SheetField = field("tags", Form::Whole, "names and values");
/// See [`NAME`].
pub const SECRET_MAPPINGS: SheetField =
    field("secret_mappings", Form::List, "a list of target_field, secret_reference_id, secret_key and value_format");

/// What of a noun may be edited.
#[derive(Debug)]
pub struct Sheet {
    /// The fields, in the order in which they are shown.
    pub fields: &'static [SheetField],
    /// What is to be known beside them, a line of the comments.
    pub hint: &'static str,
}

/// The members of a budget that are not the server's.
const BUDGET: [&str; 5] = ["type", "credit_limit", "alert_threshold", "periodic_reset", "periodic_reset_days"];

impl Sheet {
    /// The fields that are set, as an answer shows them.
    pub fn of(&self, shown: &Value) -> Map<String, Value> {
        let set = self.fields.iter().filter_map(|field| {
            let value = tidy(field.name, shown.get(field.name)?.clone())?;
            Some((field.name.to_owned(), value))
        });
        set.collect()
    }

    /// The fields that are not set.
    pub fn unset<'sheet>(&'sheet self, set: &Map<String, Value>) -> Vec<&'sheet str> {
        self.fields.iter().map(|field| field.name).filter(|name| !set.contains_key(*name)).collect()
    }

    /// The fields that differ, as the body of an update.
    ///
    /// # Errors
    /// One sentence for each field that there is not, or that cannot be without a value.
    pub fn change(
        &self,
        before: &Map<String, Value>,
        after: &Map<String, Value>,
    ) -> Result<Map<String, Value>, Vec<String>> {
        let mut faults: Vec<String> = after.keys().filter_map(|name| self.stray(name)).collect();
        let mut change = Map::new();
        for field in self.fields {
            let now = after.get(field.name).cloned().and_then(|value| tidy(field.name, value));
            let was = before.get(field.name);
            if same(was, now.as_ref()) {
                continue;
            }
            match (field.form, now) {
                (Form::Needed, None) => faults.push(format!("{} needs a value", field.name)),
                (Form::List, None) => drop(change.insert(field.name.to_owned(), Value::Array(Vec::new()))),
                (Form::Members, now) => {
                    drop(change.insert(field.name.to_owned(), Value::Object(members(was, now.as_ref()))));
                }
                (Form::Flattened, now) => change.extend(members(was, now.as_ref())),
                (_, now) => drop(change.insert(field.name.to_owned(), now.unwrap_or_default())),
            }
        }
        if faults.is_empty() { Ok(change) } else { Err(faults) }
    }

    /// What is said of a field that there is not.
    fn stray(&self, name: &str) -> Option<String> {
        if self.fields.iter().any(|field| field.name == name) {
            return None;
        }
        let likely = likeness::nearest(name, self.fields.iter().map(|field| field.name));
        let likely = likely.map(|likely| format!("; did you mean {likely}?")).unwrap_or_default();
        Some(format!("`{name}` cannot be changed here{likely}"))
    }
}

/// The members that differ; `null` for those that are gone.
fn members(was: Option<&Value>, now: Option<&Value>) -> Map<String, Value> {
    let empty = Map::new();
    let (was, now) =
        (was.and_then(Value::as_object).unwrap_or(&empty), now.and_then(Value::as_object).unwrap_or(&empty));
    let gone = was.keys().filter(|name| !now.contains_key(*name)).map(|name| (name.clone(), Value::Null));
    let other = now.iter().filter(|(name, value)| !same(was.get(*name), Some(value)));
    other.map(|(name, value)| (name.clone(), value.clone())).chain(gone).collect()
}

/// Whether two values mean the same: 5 and 5.0 do.
fn same(a: Option<&Value>, b: Option<&Value>) -> bool {
    match (a, b) {
        (Some(Value::Number(a)), Some(Value::Number(b))) => a == b || a.as_f64() == b.as_f64(),
        (Some(Value::Array(a)), Some(Value::Array(b))) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(Some(a), Some(b)))
        }
        (Some(Value::Object(a)), Some(Value::Object(b))) => {
            a.len() == b.len() && a.iter().all(|(name, value)| same(Some(value), b.get(name)))
        }
        (a, b) => a == b,
    }
}

/// A value without what the server keeps and computes; none when nothing is left. Answers write what is not set in many
/// ways.
fn tidy(name: &str, mut value: Value) -> Option<Value> {
    match (name, &mut value) {
        ("usage_limits", Value::Object(budget)) => retain_budget(budget),
        ("usage_limits", Value::Array(budgets)) => {
            budgets.iter_mut().filter_map(Value::as_object_mut).for_each(retain_budget);
        }
        // A secret one is shown masked, and must not come back as a value.
        ("configurations", Value::Object(fields)) => {
            fields.retain(|name, value| !name.starts_with("masked_") && !value.is_null())
        }
        ("rotation_policy", Value::Object(policy)) => policy.retain(|name, value| name != "status" && !value.is_null()),
        ("defaults" | "model_config", Value::Object(fields)) => fields.retain(|_, value| !is_unset(value)),
        _ => {}
    }
    (!is_unset(&value)).then_some(value)
}

fn retain_budget(budget: &mut Map<String, Value>) {
    // What somebody misspells has to be told, so only what the server is known to keep goes.
    let kept_by_the_server = |name: &str| {
        name == "next_usage_reset_at" || name == "current_usage" || name == "status" || name.starts_with("is_")
    };
    budget.retain(|name, value| {
        BUDGET.contains(&name.as_str()) && !is_unset(value)
            || !BUDGET.contains(&name.as_str()) && !kept_by_the_server(name)
    });
}

fn is_unset(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const SHEET: Sheet = Sheet {
        fields: &[
            NAME,
            NOTE,
            USAGE_LIMITS,
            field("defaults", Form::Members, ""),
            field("model_config", Form::Flattened, ""),
            SECRET_MAPPINGS,
        ],
        hint: "",
    };

    fn map(value: Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap()
    }

    #[test]
    fn only_what_differs_is_sent_in_the_form_that_its_field_has() {
        let shown = json!({"name": "a", "note": "b", "status": "active", "secret_mappings": [{"target_field": "key"}],
            "usage_limits": {"credit_limit": 5, "current_usage": 3, "periodic_reset": "", "is_exhausted_alerts_sent": 0},
            "defaults": {"metadata": {"a": "b"}, "config_id": "pc-1"}, "model_config": {"customHost": "x", "old": 1}});
        let before = SHEET.of(&shown);
        assert_eq!(Value::Object(before.clone())["usage_limits"], json!({"credit_limit": 5}));
        assert_eq!(SHEET.change(&before, &before), Ok(Map::new()));
        let same_again = map(json!({"name": "a", "note": "b", "usage_limits": {"credit_limit": 5.0},
            "secret_mappings": [{"target_field": "key"}], "defaults": before["defaults"], "model_config": before["model_config"]}));
        assert_eq!(SHEET.change(&before, &same_again), Ok(Map::new()));
        let after = map(json!({"name": "z", "usage_limits": {"credit_limit": 6},
            "defaults": {"config_id": "pc-2"}, "model_config": {"customHost": "y"}}));
        let wanted = json!({"name": "z", "note": null, "usage_limits": {"credit_limit": 6},
            "defaults": {"config_id": "pc-2", "metadata": null}, "customHost": "y", "old": null, "secret_mappings": []});
        assert_eq!(SHEET.change(&before, &after), Ok(map(wanted)));
    }

    #[test]
    fn what_cannot_be_is_told() {
        let before = map(json!({"name": "a"}));
        let faults = SHEET.change(&before, &map(json!({"nmae": "b", "id": 1}))).unwrap_err();
        assert_eq!(
            faults,
            ["`nmae` cannot be changed here; did you mean name?", "`id` cannot be changed here", "name needs a value"]
        );
    }
}
