//! Makes up an instance of a JSON schema (draft 2020-12, and what draft 7 writes in another way).
//!
//! The constraints of a schema are [merged](node) into one, values are proposed in the order in which a reader would
//! expect them (`const` and `enum`, `default`, `examples`, then one made of the parts), and the first is taken that the
//! whole schema [allows](check). So whatever no proposal comes from (`not`, `if`, `uniqueItems`, …) can make a schema
//! refused, but never an instance wrong.

mod check;
mod node;
mod pattern;
mod scalars;
pub mod strict;

#[cfg(test)]
mod tests;

use std::cell::{Cell, RefCell};

use serde_json::{Map, Value};

use self::{node::Node, pattern::Patterns};
use super::MockError;

/// Steps that may be taken for one instance: schemas of a few kilobytes can describe instances without end.
const STEPS: u32 = 50_000;
/// How often one `$ref` may be within itself.
const REPEATED: usize = 2;
/// How many values may be within each other; serialising goes as deep.
const DEEPEST: usize = 48;
/// How many schemas may be within each other, references followed, when a value is checked.
const DEEPEST_CHECK: u32 = 256;
/// References that may lead to one place.
const MOST_REFERENCES: usize = 64;
/// Characters of a string, and items of an array.
const LONGEST: u64 = 10_000;

/// An instance of the schema that stands at `path`. All properties are filled in; those that are optional are left out
/// where nothing fits, and where the schema would repeat itself.
///
/// # Errors
/// [`MockError::Invalid`] with the place in the schema that nothing was found for.
pub fn of(schema: &Value, path: &str) -> Result<Value, MockError> {
    if !(schema.is_object() || schema.is_boolean()) {
        return Err(MockError::invalid(path, format!("`{path}` must be a JSON schema: an object")));
    }
    let maker = Maker::new(schema);
    let place = Place { path: path.to_owned(), name: "text", ordinal: 0, open: vec!["#"], depth: 0 };
    maker.make(schema, &place).map_err(|unfit| {
        let message =
            format!("the built-in mock provider finds no instance of the schema: `{}` {}", unfit.path, unfit.why);
        MockError::invalid(&unfit.path, message)
    })
}

/// An instance that is an object, as the arguments of a function are.
///
/// # Errors
/// As for [`of`].
pub fn object(schema: &Value, path: &str) -> Result<Value, MockError> {
    match schema {
        Value::Object(members) if !members.contains_key("type") => {
            let mut typed = members.clone();
            typed.insert("type".to_owned(), Value::from("object"));
            of(&Value::Object(typed), path)
        }
        Value::Object(members) if members.get("type").and_then(Value::as_str) != Some("object") => {
            Err(MockError::invalid(&format!("{path}.type"), format!("`{path}.type` must be `object`")))
        }
        schema => of(schema, path),
    }
}

/// Why there is no instance.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Unfit {
    path: String,
    why: String,
}

impl Unfit {
    fn new(path: &str, why: impl Into<String>) -> Self {
        Self { path: path.to_owned(), why: why.into() }
    }
}

/// Where in the schema a value is made.
#[derive(Debug, Clone)]
struct Place<'a> {
    path: String,
    /// The name of the property, which strings repeat.
    name: &'a str,
    /// The number of the item, from 0, so that items differ.
    ordinal: u64,
    /// The references that this place is within.
    open: Vec<&'a str>,
    depth: usize,
}

impl<'a> Place<'a> {
    fn below(&self, keyword: &str, name: &'a str, ordinal: u64, node: &Node<'a>) -> Self {
        let open = self.open.iter().chain(&node.references).copied().collect();
        Self { path: format!("{}.{keyword}", self.path), name, ordinal, open, depth: self.depth + 1 }
    }
}

struct Maker<'a> {
    root: &'a Value,
    steps: Cell<u32>,
    /// Of the check that is under way.
    depth: Cell<u32>,
    patterns: RefCell<Patterns>,
}

impl<'a> Maker<'a> {
    fn new(root: &'a Value) -> Self {
        let patterns = RefCell::new(Patterns::default());
        Self { root, steps: Cell::new(STEPS), depth: Cell::new(0), patterns }
    }

    /// Takes a step; false when there are none left.
    fn step(&self) -> bool {
        self.take(1)
    }

    /// Takes some steps at once, for what costs more.
    fn take(&self, steps: u32) -> bool {
        let left = self.steps.get().saturating_sub(steps);
        self.steps.set(left);
        left > 0
    }

    fn make(&self, schema: &'a Value, place: &Place<'a>) -> Result<Value, Unfit> {
        if place.depth > DEEPEST {
            return Err(Unfit::new(&place.path, "is too deep"));
        }
        let mut node = Node::default();
        self.absorb(&mut node, schema, place)?;
        self.fill(&node, &[schema], place)
    }

    /// A value for a node that is made of `whole`, all of which must allow it.
    fn fill(&self, node: &Node<'a>, whole: &[&'a Value], place: &Place<'a>) -> Result<Value, Unfit> {
        if !self.step() {
            return Err(Unfit::new(&place.path, "is too large"));
        }
        let allowed = |value: &Value| whole.iter().all(|schema| self.allows(schema, value));
        if let Some(value) = node.proposals().find(|value| allowed(value)) {
            return Ok(value.clone());
        }
        if node.is_closed() {
            return Err(Unfit::new(&place.path, "allows none of the values that it lists"));
        }
        if let Some((keyword, alternatives, rest)) = node.split() {
            return self.first_alternative(keyword, alternatives, &rest, whole, place);
        }
        let mut reason = None;
        for name in node.types() {
            match self.of_type(name, node, place) {
                Ok(value) if allowed(&value) => return Ok(value),
                Ok(_) => {}
                // The first reason is of the type that was meant.
                Err(unfit) => reason = reason.or(Some(unfit)),
            }
        }
        Err(reason.unwrap_or_else(|| Unfit::new(&place.path, "has constraints that the values tried do not meet")))
    }

    fn first_alternative(
        &self,
        keyword: &str,
        alternatives: &'a [Value],
        rest: &Node<'a>,
        whole: &[&'a Value],
        place: &Place<'a>,
    ) -> Result<Value, Unfit> {
        let mut reason = None;
        for (index, alternative) in alternatives.iter().enumerate() {
            let mut node = rest.clone();
            let place = Place { path: format!("{}.{keyword}[{index}]", place.path), ..place.clone() };
            let mut both = whole.to_vec();
            both.push(alternative);
            let made = self.absorb(&mut node, alternative, &place).and_then(|()| self.fill(&node, &both, &place));
            match made {
                Ok(value) => return Ok(value),
                Err(unfit) => reason = reason.or(Some(unfit)),
            }
        }
        Err(reason.unwrap_or_else(|| Unfit::new(&format!("{}.{keyword}", place.path), "is empty")))
    }

    fn of_type(&self, name: &str, node: &Node<'a>, place: &Place<'a>) -> Result<Value, Unfit> {
        match name {
            "null" => Ok(Value::Null),
            "boolean" => Ok(Value::Bool(place.ordinal.is_multiple_of(2))),
            "integer" | "number" => scalars::number(name == "integer", node, place),
            "string" => {
                let text = self.string(node, place)?;
                // A long text is worth as much as many short ones.
                self.take(u32::try_from(text.len() / 8).unwrap_or(u32::MAX));
                Ok(text.into())
            }
            "array" => self.array(node, place),
            "object" => self.object(node, place),
            _ => Err(Unfit::new(&format!("{}.type", place.path), format!("names `{name}`, which is no type"))),
        }
    }

    fn array(&self, node: &Node<'a>, place: &Place<'a>) -> Result<Value, Unfit> {
        let least = node.least("minItems").unwrap_or(0);
        let most = node.most("maxItems").unwrap_or(u64::MAX);
        let tuple = node.tuple();
        let rest = node.items();
        let wanted = match rest {
            Some([schema]) if **schema == Value::Bool(false) => tuple.len() as u64,
            Some(_) => (tuple.len() as u64).max(1),
            None => tuple.len() as u64,
        };
        let length = wanted.max(least).min(most);
        if length > LONGEST {
            return Err(Unfit::new(&format!("{}.minItems", place.path), format!("is above {LONGEST}")));
        }
        let mut items = Vec::new();
        for index in 0..length {
            let (schemas, keyword) = match tuple.get(usize::try_from(index).unwrap_or(usize::MAX)) {
                Some(schema) => (std::slice::from_ref(schema), format!("{}[{index}]", node.tuple_keyword())),
                None => (rest.unwrap_or_default(), "items".to_owned()),
            };
            match self.make_all(schemas, &place.below(&keyword, place.name, index, node)) {
                Ok(item) => items.push(item),
                Err(_) if index >= least => break,
                Err(unfit) => return Err(unfit),
            }
        }
        Ok(Value::Array(items))
    }

    fn object(&self, node: &Node<'a>, place: &Place<'a>) -> Result<Value, Unfit> {
        let most = node.most("maxProperties").unwrap_or(LONGEST);
        let mut members = Map::new();
        let required = node.required();
        for (name, schemas) in node.properties() {
            if !required.contains(name) && (members.len() + required.len()) as u64 >= most {
                continue;
            }
            let below = place.below(&format!("properties.{name}"), name, place.ordinal, node);
            match self.make_all(schemas, &below) {
                Ok(value) => drop(members.insert((*name).to_owned(), value)),
                Err(_) if !required.contains(name) => {}
                Err(unfit) => return Err(unfit),
            }
        }
        let others = node.additional_properties();
        for name in required {
            if !members.contains_key(name) {
                let below = place.below("additionalProperties", name, place.ordinal, node);
                drop(members.insert(name.to_owned(), self.make_all(others, &below)?));
            }
        }
        let least = node.least("minProperties").unwrap_or(0).min(LONGEST);
        for number in 1.. {
            if members.len() as u64 >= least {
                break;
            }
            let below = place.below("additionalProperties", "text", number, node);
            drop(members.insert(format!("property{number}"), self.make_all(others, &below)?));
        }
        Ok(Value::Object(members))
    }

    /// A value that all of these allow; any text where there are none.
    fn make_all(&self, schemas: &[&'a Value], place: &Place<'a>) -> Result<Value, Unfit> {
        if place.depth > DEEPEST {
            return Err(Unfit::new(&place.path, "is too deep"));
        }
        let mut node = Node::default();
        for schema in schemas {
            self.absorb(&mut node, schema, place)?;
        }
        self.fill(&node, schemas, place)
    }
}
