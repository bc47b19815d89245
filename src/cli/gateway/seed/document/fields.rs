//! The fields of an entry, each told when it is wrong.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{super::secrets, Reader};
use crate::api::{
    Fields,
    limits::{RateLimit, UsageLimits},
    providers_catalog,
    read::read as read_typed,
};

impl Reader<'_> {
    /// A list in which a text stands for an object of that name that is enabled.
    pub(super) fn named_items(&mut self, place: &str, name: &str, items: Option<Value>) -> Vec<Value> {
        let items = match items {
            None | Some(Value::Null) => return Vec::new(),
            Some(Value::Array(items)) => items,
            Some(_) => {
                self.faults.push(format!("{place}: must be a list"));
                return Vec::new();
            }
        };
        let mut objects = Vec::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            let mut object = match item {
                Value::String(text) => Map::from_iter([(name.to_owned(), Value::String(text))]),
                Value::Object(object) => object,
                _ => {
                    self.faults.push(format!("{place}[{index}]: must be a name or an object"));
                    continue;
                }
            };
            object.entry("enabled").or_insert(Value::Bool(true));
            objects.push(Value::Object(object));
        }
        objects
    }

    pub(super) fn text(&mut self, place: &str, fields: &mut Map<String, Value>, name: &str) -> Option<String> {
        match fields.remove(name) {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => Some(text),
            Some(_) => {
                self.faults.push(format!("{place}.{name}: must be text"));
                None
            }
        }
    }

    /// The body of an entry. A field of the wrong kind is told, and then left out, so that what is wrong besides is told,
    /// too.
    pub(super) fn typed<T: DeserializeOwned>(&mut self, place: &str, fields: Map<String, Value>) -> Option<T> {
        let mut value = Value::Object(fields);
        let mut told = false;
        loop {
            let misread = match read_typed(&value) {
                Ok((typed, unknown)) => {
                    self.faults.extend(unknown.iter().map(|field| format!("{place}.{field}: is not a field")));
                    return Some(typed);
                }
                Err(misread) => misread,
            };
            let field = misread.place.split(['.', '[']).next().unwrap_or_default().to_owned();
            let removed = value.as_object_mut().and_then(|fields| fields.remove(&field));
            // What is missing because it was left out here has been told.
            if removed.is_some() || !told {
                let at = if misread.place == "." { String::new() } else { format!(".{}", misread.place) };
                // The reason quotes what was found.
                let secret = misread.place.split(['.', '[', ']']).any(providers_catalog::is_secret);
                let reason = if secret { "must be text".to_owned() } else { misread.reason };
                self.faults.push(format!("{place}{at}: {reason}"));
            }
            removed?;
            told = true;
        }
    }

    pub(super) fn needed(&mut self, place: &str, field: &str, value: &str) {
        if value.trim().is_empty() && !self.has_told(place, field) {
            self.faults.push(format!("{place}.{field}: is missing"));
        }
    }

    /// Whether a field is known to be wrong.
    pub(super) fn has_told(&self, place: &str, field: &str) -> bool {
        let ways: &[&str] = if field == "key" { &secrets::WAYS } else { &[field] };
        let is_told = |way: &&str| {
            let place = format!("{place}.{way}:");
            self.faults.iter().any(|fault| fault.starts_with(&place))
        };
        ways.iter().any(is_told)
    }

    pub(super) fn no_others(&mut self, place: &str, others: &Fields) {
        self.faults.extend(others.0.keys().map(|field| format!("{place}.{field}: is not a field")));
    }

    /// An id that nobody knows is taken for a slip when it is close to one that is known.
    pub(super) fn provider_id(&mut self, place: &str, field: &str, id: &str) {
        if providers_catalog::find(id).is_none()
            && let Some(known) = providers_catalog::suggest(id)
        {
            self.faults.push(format!("{place}.{field}: `{id}` is not known; did you mean {known}?"));
        }
    }

    pub(super) fn limits(&mut self, place: &str, budgets: &[UsageLimits], rates: Option<&[RateLimit]>) {
        let faults = budgets.iter().flat_map(UsageLimits::faults);
        let faults = faults.chain(rates.map(RateLimit::faults).unwrap_or_default());
        self.faults.extend(faults.map(|fault| format!("{place}.{fault}")));
    }
}
