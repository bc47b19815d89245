//! Guardrails that restrict models: `default.modelwhitelist` and `default.modelRules` (Portkey's open-source plugins).
//!
//! A check that fails refuses the call with 446 when the guardrail denies, and marks its answer with 246 when it does
//! not. What is checked in the background has no effect on the answer, as in Portkey. Every other guardrail is refused:
//! a check that is not made must not look like one that has passed.

use axum::{
    body::Bytes,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use serde::Deserialize;
use serde_json::{Map, Value, json, value::RawValue};

use super::super::refusal::Refusal;
use crate::{api::timestamp::Timestamp, gateway::routing::config::Guardrails};

/// The status of an answer that a guardrail would not let pass.
const DENIED: u16 = 446;
/// The status of an answer that a guardrail has found fault with.
const FLAGGED: u16 = 246;

/// A guardrail of a config.
#[derive(Debug, Deserialize)]
struct Guardrail {
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    deny: bool,
    #[serde(default)]
    r#async: bool,
    checks: Vec<Check>,
}

#[derive(Debug, Deserialize)]
struct Check {
    id: String,
    #[serde(default)]
    parameters: Map<String, Value>,
}

/// What is checked.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The model that is asked for, without a prefix.
    pub model: Option<&'a str>,
    /// What the request carries.
    pub metadata: &'a Map<String, Value>,
    /// When.
    pub at: Timestamp,
}

/// What the guardrails of a target found.
#[derive(Debug, Default)]
pub struct Findings {
    /// One for each guardrail that was waited for.
    before: Vec<Value>,
    denied: bool,
    flagged: bool,
}

impl Findings {
    /// Makes the checks before a call.
    ///
    /// # Errors
    /// 400 for a guardrail that is not in the local gateway, and for any that checks answers.
    pub fn of(guardrails: &Guardrails<'_>, subject: Subject<'_>) -> Result<Self, Refusal> {
        if let Some(guardrail) = guardrails.after.iter().flatten().copied().flatten().next() {
            return Err(missing(&name(guardrail)));
        }
        let mut findings = Self::default();
        for value in guardrails.before.iter().flatten().copied().flatten() {
            findings.make(&Guardrail::deserialize(value).map_err(|_| missing(&name(value)))?, subject)?;
        }
        Ok(findings)
    }

    fn make(&mut self, guardrail: &Guardrail, subject: Subject<'_>) -> Result<(), Refusal> {
        let mut verdict = true;
        let mut checks = Vec::with_capacity(guardrail.checks.len());
        for check in &guardrail.checks {
            let result = check.verdict(subject)?;
            // A check that could not be made does not stop a call, as in the original.
            let passed = result.unwrap_or(true);
            verdict &= passed;
            checks.push(json!({
                "id": check.id,
                "verdict": passed,
                "error": result.err().map(|message| json!({"message": message})),
                "data": null,
                "execution_time": 0,
                "created_at": subject.at,
            }));
        }
        if guardrail.r#async {
            return Ok(());
        }
        self.denied |= !verdict && guardrail.deny;
        self.flagged |= !verdict;
        self.before.push(json!({
            "id": guardrail.id,
            "verdict": verdict,
            "deny": guardrail.deny,
            "async": false,
            "type": "guardrail",
            "checks": checks,
            "feedback": null,
            "execution_time": 0,
            "created_at": subject.at,
        }));
        Ok(())
    }

    /// Whether no guardrail was waited for.
    pub fn is_empty(&self) -> bool {
        self.before.is_empty()
    }

    /// What stands in for the answer to a call that may not be made.
    pub fn denial(&self) -> Option<Refusal> {
        if !self.denied {
            return None;
        }
        let message = "The guardrail checks defined in the config failed. You can find more information in the \
                       `hook_results` object.";
        let denial = json!({
            "error": {"message": message, "type": "hooks_failed", "param": null, "code": null},
            "hook_results": self.results(),
        });
        Some(Refusal::guardrail(StatusCode::from_u16(DENIED).unwrap_or(StatusCode::FORBIDDEN), &denial))
    }

    fn results(&self) -> Value {
        json!({"before_request_hooks": self.before, "after_request_hooks": []})
    }

    /// The status of an answer: that of one that was found fault with, when a check has failed.
    pub fn status(&self, status: StatusCode) -> StatusCode {
        if self.flagged && status == StatusCode::OK { StatusCode::from_u16(FLAGGED).unwrap_or(status) } else { status }
    }

    /// Adds what was found to an answer. One that is no JSON object keeps its body.
    pub fn mark(&self, response: Response<Bytes>) -> Response<Bytes> {
        let (mut head, body) = response.into_parts();
        head.status = self.status(head.status);
        // The members stay as they are written: numbers would change when they are read.
        let Ok(mut members) = serde_json::from_slice::<indexmap::IndexMap<String, Box<RawValue>>>(&body) else {
            return Response::from_parts(head, body);
        };
        if let Ok(results) = serde_json::value::to_raw_value(&self.results()) {
            members.insert("hook_results".to_owned(), results);
        }
        head.headers.remove(header::CONTENT_LENGTH);
        head.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        Response::from_parts(head, serde_json::to_vec(&members).map_or(body, Bytes::from))
    }
}

impl Check {
    /// Whether it passes, or why it cannot be made.
    fn verdict(&self, subject: Subject<'_>) -> Result<Result<bool, &'static str>, Refusal> {
        let allowed = match self.id.as_str() {
            "default.modelwhitelist" => texts(self.parameters.get("models")),
            "default.modelRules" => match self.parameters.get("rules") {
                Some(Value::Object(rules)) => by_rules(rules, subject.metadata),
                _ => Vec::new(),
            },
            other => return Err(missing(other)),
        };
        let not = self.parameters.get("not").and_then(Value::as_bool).unwrap_or(false);
        Ok(match subject.model.filter(|model| !model.is_empty()) {
            None => Err("Missing model in request"),
            Some(_) if allowed.is_empty() => Err("Missing allowed models configuration"),
            Some(model) => Ok(allowed.contains(&model) != not),
        })
    }
}

/// The lists of every metadata value that matches, together, else the defaults.
fn by_rules<'a>(rules: &'a Map<String, Value>, metadata: &Map<String, Value>) -> Vec<&'a str> {
    let mut models = Vec::new();
    for (name, by_value) in rules.get("metadata").and_then(Value::as_object).into_iter().flatten() {
        if let Some(value) = metadata.get(name).and_then(Value::as_str) {
            models.extend(texts(by_value.get(value)));
        }
    }
    if models.is_empty() { texts(rules.get("defaults")) } else { models }
}

fn texts(value: Option<&Value>) -> Vec<&str> {
    value.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

fn name(guardrail: &Value) -> String {
    match guardrail {
        Value::String(slug) => slug.clone(),
        other => other.get("id").and_then(Value::as_str).unwrap_or("without an id").to_owned(),
    }
}

fn missing(what: &str) -> Refusal {
    Refusal::request(&format!(
        "The guardrail {what} is not in the local gateway, which knows default.modelwhitelist and default.modelRules, \
         written out under before_request_hooks or input_guardrails"
    ))
}
