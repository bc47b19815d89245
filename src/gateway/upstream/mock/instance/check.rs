//! Whether a schema allows a value.

use std::net::{Ipv4Addr, Ipv6Addr};

use serde_json::{Map, Value};

use super::{DEEPEST_CHECK, Maker, node::whole};

impl<'a> Maker<'a> {
    /// Whether `schema` allows `value`. What cannot be told is not allowed: a reference to nowhere, and what goes too deep
    /// or takes too many steps.
    pub fn allows(&self, schema: &'a Value, value: &Value) -> bool {
        let depth = self.depth.get();
        if !self.step() || depth >= DEEPEST_CHECK {
            // A `not` further up must not make a yes of this no.
            self.steps.set(0);
            return false;
        }
        self.depth.set(depth + 1);
        let allows = match schema {
            Value::Bool(all) => *all,
            Value::Object(members) => {
                members.iter().all(|(keyword, rule)| self.keyword_allows(members, keyword, rule, value))
            }
            _ => false,
        };
        self.depth.set(depth);
        allows && self.steps.get() > 0
    }

    fn keyword_allows(&self, schema: &'a Map<String, Value>, keyword: &str, rule: &'a Value, value: &Value) -> bool {
        match keyword {
            "$ref" => rule
                .as_str()
                .and_then(|reference| self.resolve(reference))
                .is_some_and(|target| self.allows(target, value)),
            "type" => match rule {
                Value::Array(types) => types.iter().any(|one| is_of_type(one, value)),
                one => is_of_type(one, value),
            },
            "const" => same(rule, value),
            "enum" => rule.as_array().is_some_and(|values| values.iter().any(|one| same(one, value))),
            "allOf" => list(rule).iter().all(|part| self.allows(part, value)),
            "anyOf" => list(rule).iter().any(|part| self.allows(part, value)),
            "oneOf" => list(rule).iter().filter(|part| self.allows(part, value)).count() == 1,
            "not" => !self.allows(rule, value),
            "if" => {
                let branch = if self.allows(rule, value) { "then" } else { "else" };
                schema.get(branch).is_none_or(|branch| self.allows(branch, value))
            }
            // What the checker has no rule for may well be broken.
            "unevaluatedItems" | "unevaluatedProperties" => *rule != Value::Bool(false),
            "$dynamicRef" | "$recursiveRef" => false,
            _ => match value {
                Value::Number(number) => number.as_f64().is_none_or(|number| number_allows(keyword, rule, number)),
                Value::String(text) => self.text_allows(keyword, rule, text),
                Value::Array(items) => self.items_allow(schema, keyword, rule, items),
                Value::Object(members) => self.members_allow(schema, keyword, rule, members),
                Value::Null | Value::Bool(_) => true,
            },
        }
    }

    fn text_allows(&self, keyword: &str, rule: &Value, text: &str) -> bool {
        match keyword {
            "minLength" => whole(rule).is_none_or(|least| text.chars().count() as u64 >= least),
            "maxLength" => whole(rule).is_none_or(|most| text.chars().count() as u64 <= most),
            "pattern" => rule.as_str().is_none_or(|pattern| self.matches(pattern, text)),
            "format" => match rule.as_str() {
                Some("date-time") => text.parse::<jiff::Timestamp>().is_ok(),
                Some("date") => text.parse::<jiff::civil::Date>().is_ok(),
                Some("email") => text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty()),
                Some("uuid") => uuid::Uuid::try_parse(text).is_ok(),
                Some("ipv4") => text.parse::<Ipv4Addr>().is_ok(),
                Some("ipv6") => text.parse::<Ipv6Addr>().is_ok(),
                Some("uri") => url::Url::parse(text).is_ok(),
                // The others are only ever annotations here.
                _ => true,
            },
            _ => true,
        }
    }

    fn items_allow(&self, schema: &'a Map<String, Value>, keyword: &str, rule: &'a Value, items: &[Value]) -> bool {
        let prefix = || schema.get("prefixItems").map_or(0, |tuple| list(tuple).len());
        let pairwise = |tuple: &'a [Value]| tuple.iter().zip(items).all(|(schema, item)| self.allows(schema, item));
        let after = |skipped: usize| items.iter().skip(skipped).all(|item| self.allows(rule, item));
        match keyword {
            "minItems" => whole(rule).is_none_or(|least| items.len() as u64 >= least),
            "maxItems" => whole(rule).is_none_or(|most| items.len() as u64 <= most),
            "uniqueItems" => {
                *rule != Value::Bool(true)
                    || items
                        .iter()
                        .enumerate()
                        .all(|(index, item)| !items.iter().take(index).any(|one| same(one, item)))
            }
            "prefixItems" => pairwise(list(rule)),
            "items" if rule.is_array() => pairwise(list(rule)),
            "items" => after(prefix()),
            "additionalItems" => match schema.get("items") {
                Some(Value::Array(tuple)) => after(tuple.len()),
                _ => true,
            },
            "contains" => {
                let count = items.iter().filter(|item| self.allows(rule, item)).count() as u64;
                let least = schema.get("minContains").and_then(whole).unwrap_or(1);
                let most = schema.get("maxContains").and_then(whole).unwrap_or(u64::MAX);
                (least..=most).contains(&count)
            }
            _ => true,
        }
    }

    fn members_allow(
        &self,
        schema: &'a Map<String, Value>,
        keyword: &str,
        rule: &'a Value,
        members: &Map<String, Value>,
    ) -> bool {
        let has_all =
            |names: &Value| list(names).iter().filter_map(Value::as_str).all(|name| members.contains_key(name));
        let of_rule = || rule.as_object().into_iter().flatten();
        match keyword {
            "required" => has_all(rule),
            "minProperties" => whole(rule).is_none_or(|least| members.len() as u64 >= least),
            "maxProperties" => whole(rule).is_none_or(|most| members.len() as u64 <= most),
            "properties" => {
                of_rule().all(|(name, schema)| members.get(name).is_none_or(|value| self.allows(schema, value)))
            }
            "patternProperties" => of_rule().all(|(pattern, schema)| {
                members.iter().all(|(name, value)| !self.matches(pattern, name) || self.allows(schema, value))
            }),
            "additionalProperties" => {
                let named = |name: &str| schema.get("properties").is_some_and(|named| named.get(name).is_some());
                let patterns = schema.get("patternProperties").and_then(Value::as_object);
                let matched =
                    |name: &str| patterns.is_some_and(|all| all.keys().any(|pattern| self.matches(pattern, name)));
                members.iter().all(|(name, value)| named(name) || matched(name) || self.allows(rule, value))
            }
            "propertyNames" => members.keys().all(|name| self.allows(rule, &Value::from(name.as_str()))),
            "dependentRequired" => of_rule().all(|(name, names)| !members.contains_key(name) || has_all(names)),
            "dependentSchemas" => of_rule().all(|(name, schema)| {
                !members.contains_key(name) || self.allows(schema, &Value::Object(members.clone()))
            }),
            "dependencies" => of_rule().all(|(name, rule)| {
                !members.contains_key(name)
                    || if rule.is_array() { has_all(rule) } else { self.allows(rule, &Value::Object(members.clone())) }
            }),
            _ => true,
        }
    }
}

fn list(rule: &Value) -> &[Value] {
    rule.as_array().map_or(&[], Vec::as_slice)
}

fn is_of_type(name: &Value, value: &Value) -> bool {
    match name.as_str() {
        Some("null") => value.is_null(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        Some("number") => value.is_number(),
        Some("string") => value.is_string(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        _ => false,
    }
}

/// Equal as JSON Schema has it: 1 and 1.0 are the same.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one == other || one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(name, value)| other.get(name).is_some_and(|other| same(value, other)))
        }
        (one, other) => one == other,
    }
}

fn number_allows(keyword: &str, rule: &Value, number: f64) -> bool {
    let Some(bound) = rule.as_f64() else { return true };
    match keyword {
        "minimum" => number >= bound,
        "maximum" => number <= bound,
        "exclusiveMinimum" => number > bound,
        "exclusiveMaximum" => number < bound,
        "multipleOf" => {
            // 0.3 is three times 0.1 to a reader, though not in binary.
            let times = number / bound;
            (times - times.round()).abs() < 1e-9
        }
        _ => true,
    }
}
