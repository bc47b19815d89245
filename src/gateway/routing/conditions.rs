//! Conditional routing: queries over a request's metadata, its body's members and its path.
//!
//! `{"metadata.plan": "paid"}`, `{"params.max_tokens": {"$gt": 100}}`, `{"$or": [..]}`. Only two levels of a name are
//! read, and values are compared without converting them, but for the operators of order, which read numbers out of
//! texts (Portkey's gateway, branch 2.x).

use serde_json::{Map, Value};

/// What queries ask about.
#[derive(Debug, Clone, Copy)]
pub struct Context<'r> {
    /// The request's metadata, those of its key and workspace included.
    pub metadata: &'r Map<String, Value>,
    /// The members of its body.
    pub params: &'r Map<String, Value>,
    /// Its path, such as `/v1/chat/completions`.
    pub pathname: &'r str,
}

/// An operator that there is none of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownOperator(pub String);

impl Context<'_> {
    /// Whether a query holds.
    ///
    /// # Errors
    /// When it has an operator that is none.
    pub fn holds(&self, query: &Map<String, Value>) -> Result<bool, UnknownOperator> {
        for (name, wanted) in query {
            let holds = match (name.as_str(), wanted) {
                ("$or", Value::Array(queries)) => self.any(queries)?,
                ("$and", Value::Array(queries)) => self.all(queries)?,
                ("$or" | "$and", _) => return Err(UnknownOperator(name.clone())),
                (_, Value::Object(operators)) => {
                    let found = self.value(name);
                    operators.iter().try_fold(true, |holds, (operator, operand)| {
                        Ok(operate(operator, found.as_ref(), operand)? && holds)
                    })?
                }
                _ => self.value(name).as_ref() == Some(wanted),
            };
            if !holds {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn any(&self, queries: &[Value]) -> Result<bool, UnknownOperator> {
        for query in queries.iter().filter_map(Value::as_object) {
            if self.holds(query)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn all(&self, queries: &[Value]) -> Result<bool, UnknownOperator> {
        for query in queries.iter().filter_map(Value::as_object) {
            if !self.holds(query)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn value(&self, name: &str) -> Option<Value> {
        let (root, member) = name.split_once('.')?;
        // A third level is not looked at.
        let member = member.split('.').next().unwrap_or(member);
        match root {
            "metadata" => self.metadata.get(member).cloned(),
            "params" => self.params.get(member).cloned(),
            "url" if member == "pathname" => Some(self.pathname.into()),
            _ => None,
        }
    }
}

fn operate(operator: &str, found: Option<&Value>, operand: &Value) -> Result<bool, UnknownOperator> {
    let ordered = |compare: fn(f64, f64) -> bool| {
        found.and_then(number).zip(number(operand)).is_some_and(|(found, operand)| compare(found, operand))
    };
    let among = || operand.as_array().is_some_and(|values| found.is_some_and(|found| values.contains(found)));
    Ok(match operator {
        "$eq" => found == Some(operand),
        "$ne" => found != Some(operand),
        "$gt" => ordered(|found, operand| found > operand),
        "$gte" => ordered(|found, operand| found >= operand),
        "$lt" => ordered(|found, operand| found < operand),
        "$lte" => ordered(|found, operand| found <= operand),
        "$in" => among(),
        "$nin" => operand.is_array() && !among(),
        "$regex" => matches(operand, found),
        other => return Err(UnknownOperator(other.to_owned())),
    })
}

/// Numbers, and texts that begin with one, as JavaScript's `parseFloat` reads them.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => {
            let text = text.trim_start();
            let end = text.find(|c: char| !(c.is_ascii_digit() || "+-.eE".contains(c))).unwrap_or(text.len());
            // The longest beginning that is a number: `12e` is 12.
            (1..=end).rev().find_map(|end| text.get(..end)?.parse().ok())
        }
        _ => None,
    }
}

/// A pattern that cannot be read matches nothing, as in the original.
fn matches(pattern: &Value, found: Option<&Value>) -> bool {
    let Some(pattern) = pattern.as_str().and_then(|pattern| fancy_regex::Regex::new(pattern).ok()) else {
        return false;
    };
    let text = match found {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => return false,
    };
    // An error says that it took too long.
    pattern.is_match(&text).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn holds(query: Value) -> Result<bool, UnknownOperator> {
        let metadata = json!({"plan": "paid", "seats": "12 of 20", "a": {"b": {"c": 1}}, "n": null});
        let params = json!({"model": "gpt-4o", "max_tokens": 100, "stream": true});
        let context = Context {
            metadata: metadata.as_object().unwrap(),
            params: params.as_object().unwrap(),
            pathname: "/v1/chat/completions",
        };
        context.holds(query.as_object().unwrap())
    }

    #[test]
    fn every_operator() {
        for query in [
            json!({}),
            json!({"metadata.plan": "paid"}),
            json!({"metadata.plan": {"$eq": "paid"}, "params.stream": true}),
            json!({"metadata.plan": {"$ne": "free", "$in": ["paid", "trial"]}}),
            json!({"metadata.none": {"$ne": "free"}}),
            json!({"metadata.none": {"$nin": ["free"]}}),
            json!({"params.max_tokens": {"$gt": 99, "$gte": "100", "$lt": 100.5, "$lte": 100}}),
            json!({"metadata.seats": {"$gt": 11.9, "$lt": 13}}),
            json!({"params.model": {"$regex": "^gpt-(?!5)"}}),
            json!({"url.pathname": "/v1/chat/completions"}),
            json!({"$or": [{"metadata.plan": "free"}, {"params.model": "gpt-4o"}]}),
            json!({"$and": [{"metadata.plan": "paid"}, {"$or": [{"params.max_tokens": 100}]}]}),
            json!({"metadata.a.b": {"$ne": 1}}),
        ] {
            assert_eq!(holds(query.clone()), Ok(true), "{query}");
        }
        for query in [
            json!({"metadata.plan": "free"}),
            json!({"metadata.none": null}),
            json!({"metadata.none": {"$gt": 0}}),
            json!({"metadata.plan": {"$gt": 0}}),
            json!({"params.max_tokens": "100"}),
            json!({"params.model": {"$regex": "("}}),
            json!({"params.model": {"$in": "gpt-4o"}}),
            json!({"$or": []}),
            json!({"$and": [{"metadata.plan": "free"}]}),
            json!({"metadata.plan": "paid", "params.model": "x"}),
            json!({"plan": "paid"}),
        ] {
            assert_eq!(holds(query.clone()), Ok(false), "{query}");
        }
        assert_eq!(holds(json!({"metadata.plan": {"$like": "p%"}})), Err(UnknownOperator("$like".into())));
    }
}
