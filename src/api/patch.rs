//! The three states of a field in an update: absent leaves it alone, `null` clears it, a value replaces it.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A field of an update body. Give it `#[serde(default, skip_serializing_if = "Patch::is_keep")]`.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Patch<T> {
    /// Absent: leave the stored value alone.
    #[default]
    Keep,
    /// `null`: clear the stored value.
    Clear,
    /// Replace the stored value.
    Set(T),
}

impl<T> Patch<T> {
    /// Whether the field is left out of the body.
    pub fn is_keep(&self) -> bool {
        matches!(self, Patch::Keep)
    }

    /// Writes the change into a stored optional value.
    pub fn apply_to(self, stored: &mut Option<T>) {
        match self {
            Patch::Keep => {}
            Patch::Clear => *stored = None,
            Patch::Set(value) => *stored = Some(value),
        }
    }
}

impl<T> Patch<Vec<T>> {
    /// Writes the change into a stored list, which is empty where there is nothing.
    pub fn apply_to_list(self, stored: &mut Vec<T>) {
        match self {
            Patch::Keep => {}
            Patch::Clear => stored.clear(),
            Patch::Set(values) => *stored = values,
        }
    }
}

impl<T> From<Option<T>> for Patch<T> {
    /// What a flag of the command line means: given sets, not given leaves alone.
    fn from(value: Option<T>) -> Self {
        value.map_or(Patch::Keep, Patch::Set)
    }
}

impl<T: Serialize> Serialize for Patch<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Patch::Keep | Patch::Clear => serializer.serialize_none(),
            Patch::Set(value) => value.serialize(serializer),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::<T>::deserialize(deserializer)?.map_or(Patch::Clear, Patch::Set))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Body {
        #[serde(default, skip_serializing_if = "Patch::is_keep")]
        note: Patch<String>,
    }

    #[test]
    fn a_stored_list_is_kept_emptied_or_replaced() {
        for (patch, after) in [(Patch::Keep, vec![1]), (Patch::Clear, vec![]), (Patch::Set(vec![2, 3]), vec![2, 3])] {
            let mut stored = vec![1];
            patch.clone().apply_to_list(&mut stored);
            assert_eq!(stored, after, "{patch:?}");
        }
    }

    #[test]
    fn three_states_survive_json() {
        for (text, note) in
            [("{}", Patch::Keep), (r#"{"note":null}"#, Patch::Clear), (r#"{"note":"x"}"#, Patch::Set("x".to_owned()))]
        {
            let body: Body = serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(body.note, note);
            assert_eq!(serde_json::to_string(&body).ok().as_deref(), Some(text));
        }
    }
}
