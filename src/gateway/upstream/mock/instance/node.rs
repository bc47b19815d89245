//! The constraints of one place, from all the schemas that apply to it.

use serde_json::{Map, Value};

use super::{MOST_REFERENCES, Maker, Place, REPEATED, Unfit};

/// What applies to one value. Schemas that are merged are kept as they are, next to each other: a keyword that stands in
/// several of them holds several times.
#[derive(Debug, Clone, Default)]
pub struct Node<'a> {
    parts: Vec<&'a Map<String, Value>>,
    /// The groups of alternatives that one is still to be chosen of, with their keyword.
    alternatives: Vec<(&'static str, &'a [Value])>,
    properties: Vec<(&'a str, Vec<&'a Value>)>,
    items: Option<Vec<&'a Value>>,
    additional_properties: Vec<&'a Value>,
    /// The references that led here.
    pub references: Vec<&'a str>,
}

impl<'a> Maker<'a> {
    /// Adds a schema, with what it refers to and all that it is made of.
    pub fn absorb(&self, node: &mut Node<'a>, schema: &'a Value, place: &Place<'a>) -> Result<(), Unfit> {
        if !self.step() {
            return Err(Unfit::new(&place.path, "is too large"));
        }
        let members = match schema {
            Value::Object(members) => members,
            Value::Bool(true) => return Ok(()),
            Value::Bool(false) => return Err(Unfit::new(&place.path, "is `false`, which allows nothing")),
            _ => return Err(Unfit::new(&place.path, "must be an object")),
        };
        if let Some(reference) = members.get("$ref") {
            let path = format!("{}.$ref", place.path);
            let reference = reference.as_str().ok_or_else(|| Unfit::new(&path, "must be a string"))?;
            let open = place.open.iter().filter(|open| **open == reference).count();
            let known = node.references.contains(&reference);
            if known || open >= REPEATED || node.references.len() >= MOST_REFERENCES {
                return Err(Unfit::new(&path, "repeats itself without end"));
            }
            node.references.push(reference);
            let target = self
                .resolve(reference)
                .ok_or_else(|| Unfit::new(&path, format!("points to `{reference}`, which is not in this schema")))?;
            self.absorb(node, target, place)?;
        }
        for part in members.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.absorb(node, part, place)?;
        }
        for keyword in ["anyOf", "oneOf"] {
            if let Some(group) = members.get(keyword).and_then(Value::as_array) {
                node.alternatives.push((keyword, group));
            }
        }
        for (name, schema) in members.get("properties").and_then(Value::as_object).into_iter().flatten() {
            match node.properties.iter_mut().find(|(known, _)| known == name) {
                Some((_, schemas)) => schemas.push(schema),
                None => node.properties.push((name, vec![schema])),
            }
        }
        let rest = match members.get("items") {
            // Draft 7: the items are a tuple, and what follows has a keyword of its own.
            Some(Value::Array(_)) => members.get("additionalItems"),
            other => other,
        };
        if let Some(rest) = rest.or_else(|| members.get("contains")) {
            node.items.get_or_insert_default().push(rest);
        }
        if let Some(schema) = members.get("additionalProperties") {
            node.additional_properties.push(schema);
        }
        node.parts.push(members);
        Ok(())
    }

    /// What a reference within the schema points to: `#`, `#/json/pointer`, or an `$anchor` of a definition.
    pub fn resolve(&self, reference: &str) -> Option<&'a Value> {
        let fragment = reference.strip_prefix('#')?;
        let fragment = percent_encoding::percent_decode_str(fragment).decode_utf8().ok()?;
        if fragment.is_empty() || fragment.starts_with('/') {
            return self.root.pointer(&fragment);
        }
        ["$defs", "definitions"]
            .iter()
            .filter_map(|keyword| self.root.get(keyword)?.as_object())
            .flat_map(Map::values)
            .find(|schema| schema.get("$anchor").and_then(Value::as_str) == Some(&fragment))
    }
}

impl<'a> Node<'a> {
    /// The values of a keyword, of all schemas that have it.
    pub fn all(&self, keyword: &str) -> impl Iterator<Item = &'a Value> {
        self.parts.iter().filter_map(move |part| part.get(keyword))
    }

    /// A keyword that only one of them can decide.
    pub fn text(&self, keyword: &str) -> Option<&'a str> {
        self.all(keyword).find_map(Value::as_str)
    }

    /// The narrowest lower bound.
    pub fn least(&self, keyword: &str) -> Option<u64> {
        self.all(keyword).filter_map(whole).max()
    }

    /// The narrowest upper bound.
    pub fn most(&self, keyword: &str) -> Option<u64> {
        self.all(keyword).filter_map(whole).min()
    }

    /// The values that the schemas name.
    pub fn proposals(&self) -> impl Iterator<Item = &'a Value> {
        let listed = |keyword| self.all(keyword).filter_map(Value::as_array).flatten();
        self.all("const").chain(listed("enum")).chain(self.all("default")).chain(listed("examples"))
    }

    /// Whether no other values than those named are allowed.
    pub fn is_closed(&self) -> bool {
        self.all("const").chain(self.all("enum")).next().is_some()
    }

    /// A group of alternatives, and the node without it.
    pub fn split(&self) -> Option<(&'static str, &'a [Value], Self)> {
        let mut rest = self.clone();
        let (keyword, group) = rest.alternatives.pop()?;
        Some((keyword, group, rest))
    }

    /// The types that are allowed, the one to be preferred first. Where no schema says, the other keywords tell.
    pub fn types(&self) -> Vec<&'a str> {
        let mut allowed: Option<Vec<&str>> = None;
        for types in self.all("type") {
            let these: Vec<&str> = match types {
                Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
                one => one.as_str().into_iter().collect(),
            };
            allowed = Some(match allowed {
                None => these,
                Some(before) => narrow(&before, &these),
            });
        }
        let mut types = allowed.unwrap_or_else(|| vec![self.likely_type()]);
        // Nothing is the last thing to say.
        types.sort_by_key(|name| *name == "null");
        types
    }

    fn likely_type(&self) -> &'static str {
        const SIGNS: [(&str, &[&str]); 4] = [
            ("object", &["properties", "required", "additionalProperties", "patternProperties", "minProperties"]),
            ("array", &["items", "prefixItems", "minItems", "maxItems", "contains", "uniqueItems"]),
            ("string", &["pattern", "format", "minLength", "maxLength"]),
            ("number", &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
        ];
        let shows =
            |keywords: &[&str]| self.parts.iter().any(|part| keywords.iter().any(|word| part.contains_key(*word)));
        SIGNS.iter().find(|(_, keywords)| shows(keywords)).map_or("string", |(name, _)| name)
    }

    /// The properties, each with all that applies to it.
    pub fn properties(&self) -> &[(&'a str, Vec<&'a Value>)] {
        &self.properties
    }

    /// The names that must be there.
    pub fn required(&self) -> Vec<&'a str> {
        let mut names = Vec::new();
        for name in self.all("required").filter_map(Value::as_array).flatten().filter_map(Value::as_str) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// What applies to properties that are not named.
    pub fn additional_properties(&self) -> &[&'a Value] {
        &self.additional_properties
    }

    /// The first items' own schemas.
    pub fn tuple(&self) -> Vec<&'a Value> {
        let tuples = self.all("prefixItems").chain(self.all("items")).filter_map(Value::as_array);
        tuples.max_by_key(|tuple| tuple.len()).into_iter().flatten().collect()
    }

    /// The keyword of [`Node::tuple`].
    pub fn tuple_keyword(&self) -> &'static str {
        if self.all("prefixItems").next().is_some() { "prefixItems" } else { "items" }
    }

    /// What applies to all other items.
    pub fn items(&self) -> Option<&[&'a Value]> {
        self.items.as_deref()
    }
}

/// The types that both allow; of an integer and a number, the integer.
fn narrow<'a>(some: &[&'a str], others: &[&'a str]) -> Vec<&'a str> {
    let mut both = Vec::new();
    for name in some {
        match *name {
            "number" if others.contains(&"integer") && !others.contains(&"number") => both.push("integer"),
            "integer" if others.contains(&"number") => both.push("integer"),
            name if others.contains(&name) => both.push(name),
            _ => {}
        }
    }
    both
}

/// A count, which may be written as `2.0`.
pub fn whole(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_f64().filter(|number| number.fract() == 0.0 && *number >= 0.0).map(|n| n as u64))
}
