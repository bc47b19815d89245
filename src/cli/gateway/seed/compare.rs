//! What is there against what a seed file wants: what may change, what cannot, and whether anything did.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::{
    api::read::read_leniently,
    error::{Failure, Kind},
};

/// What became of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Created,
    Updated,
    Unchanged,
}

impl Outcome {
    pub(super) fn word(self) -> &'static str {
        match self {
            Outcome::Created => "created",
            Outcome::Updated => "updated",
            Outcome::Unchanged => "unchanged",
        }
    }
}

/// The body of an update from that of a creation. Its `null`s, if there were any, would clear.
pub(super) fn change<T: DeserializeOwned>(new: &impl Serialize, fixed: &[&str]) -> anyhow::Result<T> {
    let mut fields = match serde_json::to_value(new)? {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    fields.retain(|name, value| !fixed.contains(&name.as_str()) && !value.is_null());
    read_leniently(&Value::Object(fields))
        .map_err(|misread| Failure::new(Kind::Bug, format!("{}: {}", misread.place, misread.reason)).into())
}

/// Refuses what an update cannot change.
pub(super) fn same(present: &Value, field: &str, wanted: Option<&String>) -> anyhow::Result<()> {
    let is = present.get(field).and_then(Value::as_str);
    if is == wanted.map(String::as_str) {
        return Ok(());
    }
    let (is, wanted) = (is.unwrap_or("none"), wanted.map_or("none", String::as_str));
    Err(Failure::new(Kind::Conflict, format!("it exists, its {field} is {is} and cannot become {wanted}"))
        .hint("delete it, or give the entry another slug; `portkeyctl gateway reset` starts anew")
        .into())
}

/// What an update has done, by what was shown before and after it.
pub(super) fn compared(mut before: Option<Value>, mut after: Option<Value>) -> Outcome {
    for state in [&mut before, &mut after].into_iter().flatten() {
        forget_times(state);
    }
    if before == after { Outcome::Unchanged } else { Outcome::Updated }
}

/// When something was last changed moves with every update, also with one that changes nothing else.
fn forget_times(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.remove("last_updated_at");
            members.values_mut().for_each(forget_times);
        }
        Value::Array(items) => items.iter_mut().for_each(forget_times),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn times_of_changes_are_no_change() {
        let state = |time: &str, note: &str| Some(json!({"a": [{"last_updated_at": time, "note": note}]}));
        assert_eq!(compared(state("1", "x"), state("2", "x")), Outcome::Unchanged);
        assert_eq!(compared(state("1", "x"), state("1", "y")), Outcome::Updated);
    }

    #[test]
    fn what_cannot_change_is_told_with_both_values() {
        let present = json!({"provider": "openai", "workspace_id": null});
        assert!(same(&present, "provider", Some(&"openai".to_owned())).is_ok());
        assert!(same(&present, "workspace_id", None).is_ok());
        let told = same(&present, "provider", Some(&"groq".to_owned())).unwrap_err().to_string();
        assert!(told.contains("openai") && told.contains("groq"), "{told}");
    }

    #[test]
    fn an_update_leaves_out_what_is_fixed() {
        let new = json!({"slug": "a", "name": "A", "note": null});
        assert_eq!(change::<Value>(&new, &["slug"]).unwrap(), json!({"name": "A"}));
    }
}
