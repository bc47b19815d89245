//! What a config may say: its members, their types and their bounds (Portkey's documents of the config object).

use serde_json::{Map, Value};

use crate::{api::providers_catalog, likeness};

/// The most targets of a strategy.
const MOST_TARGETS: usize = 100;
/// The most targets of a conditional strategy.
const MOST_CONDITIONAL_TARGETS: usize = 1000;
/// The most targets of a strategy within a target.
const MOST_NESTED_TARGETS: usize = 50;
/// The most tries after the first.
const MOST_ATTEMPTS: u64 = 5;
/// How long an answer may stay in the cache, in seconds: a minute to 90 days.
const CACHE_AGES: (u64, u64) = (60, 7_776_000);

/// Checks one value at its place.
type Check = fn(&Value, &str, &mut Vec<String>);

/// The members of a config, and of each of its targets, but for the fields of single providers.
const MEMBERS: &[(&str, Check)] = &[
    ("strategy", strategy),
    ("targets", |_, _, _| ()), // As a whole in `routing`: what they may be hangs on the strategy.
    ("name", text),
    ("weight", weight),
    ("provider", text),
    ("virtual_key", text),
    ("api_key", text),
    ("custom_host", text),
    ("override_params", object),
    ("default_params", object),
    ("drop_params", texts),
    ("passthrough", flag),
    ("retry", retry),
    ("cache", cache),
    ("request_timeout", positive),
    ("forward_headers", texts),
    ("input_guardrails", checks),
    ("output_guardrails", checks),
    ("before_request_hooks", checks),
    ("after_request_hooks", checks),
    ("strict_open_ai_compliance", flag),
    ("fetch_integrated_models", flag),
    ("prompt_id", text),
    ("options", |_, place, faults| {
        faults.push(format!("{place} is of a schema that is no longer served: write strategy and targets"));
    }),
];

/// The beginnings of the fields that single providers have, beside those of the catalogue.
const PROVIDER_FIELDS: [&str; 4] = ["azure_", "aws_", "vertex_", "openai_"];
/// Fields of single providers with other beginnings.
const OTHER_PROVIDER_FIELDS: [&str; 3] = ["resource_name", "deployment_id", "api_version"];

const STRATEGY: &[(&str, Check)] = &[
    ("mode", |value, place, faults| {
        one_of(value, place, &["single", "loadbalance", "fallback", "conditional"], faults)
    }),
    ("on_status_codes", status_codes),
    ("conditions", |value, place, faults| each(value, place, faults, condition)),
    ("default", text),
    ("sticky", |value, place, faults| members(value, place, STICKY, faults)),
    ("cb_config", |value, place, faults| members(value, place, CIRCUIT_BREAKER, faults)),
];

const STICKY: &[(&str, Check)] = &[("enabled", flag), ("hash_fields", hash_fields), ("ttl", positive)];

const CIRCUIT_BREAKER: &[(&str, Check)] = &[
    ("failure_threshold", positive),
    ("failure_threshold_percentage", |value, place, faults| {
        if !value.as_f64().is_some_and(|share| share > 0.0 && share <= 100.0) {
            faults.push(format!("{place} must be a number above 0, and at most 100"));
        }
    }),
    ("minimum_requests", positive),
    ("cooldown_interval", positive),
    ("failure_status_codes", status_codes),
];

const CONDITION: &[(&str, Check)] = &[("query", query), ("then", text)];

const RETRY: &[(&str, Check)] = &[
    ("attempts", |value, place, faults| whole(value, place, (0, MOST_ATTEMPTS), faults)),
    ("on_status_codes", status_codes),
    ("use_retry_after_header", flag),
];

const CACHE: &[(&str, Check)] = &[
    ("mode", |value, place, faults| one_of(value, place, &["simple", "semantic"], faults)),
    ("max_age", |value, place, faults| whole(value, place, CACHE_AGES, faults)),
];

/// The operators of a condition that compare one value, and those that compare with a list.
const COMPARE_ONE: [&str; 7] = ["$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$regex"];
const COMPARE_MANY: [&str; 2] = ["$in", "$nin"];

/// Everything that is wrong with a config, each fault with its place, such as `config.targets[1].retry.attempts`. What
/// providers, virtual keys and guardrails it names is not looked at.
pub fn faults(config: &Map<String, Value>) -> Vec<String> {
    let mut faults = Vec::new();
    if config.is_empty() {
        faults.push("config is empty: write targets with a strategy, a provider, or what else it is to do".to_owned());
    }
    level(config, "config", false, &mut faults);
    faults
}

/// A config, or a target, which is one within another.
fn level(config: &Map<String, Value>, place: &str, nested: bool, faults: &mut Vec<String>) {
    for (name, value) in config {
        let place = format!("{place}.{name}");
        match MEMBERS.iter().find(|(known, _)| known == name) {
            // What is null is not set.
            _ if value.is_null() => {}
            Some((_, check)) => check(value, &place, faults),
            None if is_of_provider(name) => {}
            None => unknown(&place, name, MEMBERS, faults),
        }
    }
    routing(config, place, nested, faults);
}

fn is_of_provider(name: &str) -> bool {
    PROVIDER_FIELDS.iter().any(|beginning| name.starts_with(beginning))
        || OTHER_PROVIDER_FIELDS.contains(&name)
        || providers_catalog::field(name).is_some_and(|field| field.snake == name)
}

/// Strategy and targets, which only mean something together.
fn routing(config: &Map<String, Value>, place: &str, nested: bool, faults: &mut Vec<String>) {
    let given = |name: &str| config.get(name).filter(|value| !value.is_null());
    let strategy = given("strategy");
    let mode = strategy.and_then(|strategy| strategy.get("mode")).and_then(Value::as_str);
    let targets = match (strategy, given("targets")) {
        (None, None) => return,
        (None, Some(_)) => {
            return faults.push(format!("{place}.strategy is missing: its mode says how the targets are used"));
        }
        (Some(_), Some(Value::Array(targets))) if !targets.is_empty() => targets,
        (Some(_), _) => return faults.push(format!("{place}.targets must be an array of at least one target")),
    };
    let most = match (nested, mode) {
        (true, _) => MOST_NESTED_TARGETS,
        (false, Some("conditional")) => MOST_CONDITIONAL_TARGETS,
        (false, _) => MOST_TARGETS,
    };
    if targets.len() > most {
        faults.push(format!("{place}.targets must be at most {most} targets"));
    }
    for (index, target) in targets.iter().enumerate() {
        let place = format!("{place}.targets[{index}]");
        match target {
            Value::Object(target) => level(target, &place, true, faults),
            _ => faults.push(format!("{place} must be an object")),
        }
    }
    let weightless = |target: &Value| target.get("weight").and_then(Value::as_f64) == Some(0.0);
    if mode == Some("loadbalance") && targets.iter().all(weightless) {
        faults.push(format!("{place}.targets must have a weight above 0 in one of them"));
    }
    if mode == Some("conditional") {
        destinations(strategy, targets, place, faults);
    }
}

/// The targets that conditions lead to, which are named.
fn destinations(strategy: Option<&Value>, targets: &[Value], place: &str, faults: &mut Vec<String>) {
    let is_target = |name: &str| targets.iter().any(|target| target.get("name").and_then(Value::as_str) == Some(name));
    let mut check = |value: Option<&Value>, place: String| {
        if let Some(name) = value.and_then(Value::as_str)
            && !is_target(name)
        {
            faults.push(format!("{place} is `{name}`, which is the name of none of the targets"));
        }
    };
    let given = |name: &str| strategy.and_then(|strategy| strategy.get(name));
    let conditions = given("conditions").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    check(given("default"), format!("{place}.strategy.default"));
    for (index, condition) in conditions.iter().enumerate() {
        check(condition.get("then"), format!("{place}.strategy.conditions[{index}].then"));
    }
    if conditions.is_empty() && given("default").is_none() {
        faults.push(format!("{place}.strategy.conditions is missing: a conditional strategy chooses by them"));
    }
}

fn strategy(value: &Value, place: &str, faults: &mut Vec<String>) {
    members(value, place, STRATEGY, faults);
    required(value, place, "mode", faults);
}

fn retry(value: &Value, place: &str, faults: &mut Vec<String>) {
    members(value, place, RETRY, faults);
}

fn cache(value: &Value, place: &str, faults: &mut Vec<String>) {
    members(value, place, CACHE, faults);
    required(value, place, "mode", faults);
}

fn condition(value: &Value, place: &str, faults: &mut Vec<String>) {
    members(value, place, CONDITION, faults);
    required(value, place, "query", faults);
    required(value, place, "then", faults);
}

/// `{"metadata.plan": "paid"}`, `{"params.model": {"$in": […]}}`, `{"$or": [query, …]}`; several keys must all hold.
fn query(value: &Value, place: &str, faults: &mut Vec<String>) {
    let Value::Object(keys) = value else { return faults.push(format!("{place} must be an object")) };
    if keys.is_empty() {
        faults.push(format!("{place} is empty: write what has to hold, such as {{\"metadata.plan\": \"paid\"}}"));
    }
    for (key, value) in keys {
        let place = format!("{place}.{key}");
        match key.as_str() {
            "$and" | "$or" => each(value, &place, faults, query),
            "url.pathname" => comparison(value, &place, faults),
            _ => match key.split_once('.') {
                Some(("metadata" | "params", name)) if !name.is_empty() => comparison(value, &place, faults),
                _ => faults.push(format!(
                    "{place} is not known: a condition is about metadata.NAME, params.NAME or url.pathname"
                )),
            },
        }
    }
}

/// A value to be equal to, or operators.
fn comparison(value: &Value, place: &str, faults: &mut Vec<String>) {
    let Value::Object(operators) = value else {
        if value.is_array() {
            faults.push(format!("{place} must be a value, or operators such as {{\"$in\": […]}}"));
        }
        return;
    };
    if operators.is_empty() {
        faults.push(format!("{place} is empty: write an operator, such as $eq"));
    }
    for (operator, operand) in operators {
        let place = format!("{place}.{operator}");
        let is_plain = |value: &Value| !value.is_object() && !value.is_array();
        match operator.as_str() {
            "$regex" if !operand.is_string() => faults.push(format!("{place} must be text")),
            one if COMPARE_ONE.contains(&one) && !is_plain(operand) => {
                faults.push(format!("{place} must be a plain value"))
            }
            many if COMPARE_MANY.contains(&many)
                && !operand.as_array().is_some_and(|items| items.iter().all(is_plain)) =>
            {
                faults.push(format!("{place} must be an array of plain values"));
            }
            known if COMPARE_ONE.contains(&known) || COMPARE_MANY.contains(&known) => {}
            _ => faults.push(format!("{place} is not an operator: write one of {}", operators_in_words())),
        }
    }
}

fn operators_in_words() -> String {
    COMPARE_ONE.iter().chain(&COMPARE_MANY).copied().collect::<Vec<_>>().join(", ")
}

fn members(value: &Value, place: &str, known: &[(&str, Check)], faults: &mut Vec<String>) {
    let Value::Object(given) = value else { return faults.push(format!("{place} must be an object")) };
    for (name, value) in given {
        let place = format!("{place}.{name}");
        match known.iter().find(|(known, _)| known == name) {
            _ if value.is_null() => {}
            Some((_, check)) => check(value, &place, faults),
            None => unknown(&place, name, known, faults),
        }
    }
}

fn required(value: &Value, place: &str, name: &str, faults: &mut Vec<String>) {
    if value.as_object().is_some_and(|members| members.get(name).is_none_or(Value::is_null)) {
        faults.push(format!("{place}.{name} is missing"));
    }
}

fn unknown(place: &str, name: &str, known: &[(&str, Check)], faults: &mut Vec<String>) {
    let likely = likeness::nearest(name, known.iter().map(|(known, _)| *known));
    let mend = likely.map_or_else(|| "leave it out".to_owned(), |known| format!("did you mean {known}?"));
    faults.push(format!("{place} is not a member of a config: {mend}"));
}

/// Whether a config may have a member of this name at its top level.
pub fn is_member(name: &str) -> bool {
    MEMBERS.iter().any(|(known, _)| *known == name)
}

fn each(value: &Value, place: &str, faults: &mut Vec<String>, check: Check) {
    let Value::Array(items) = value else { return faults.push(format!("{place} must be an array")) };
    for (index, item) in items.iter().enumerate() {
        check(item, &format!("{place}[{index}]"), faults);
    }
}

fn text(value: &Value, place: &str, faults: &mut Vec<String>) {
    if value.as_str().is_none_or(str::is_empty) {
        faults.push(format!("{place} must be text"));
    }
}

fn texts(value: &Value, place: &str, faults: &mut Vec<String>) {
    each(value, place, faults, text);
}

fn flag(value: &Value, place: &str, faults: &mut Vec<String>) {
    if !value.is_boolean() {
        faults.push(format!("{place} must be true or false"));
    }
}

fn object(value: &Value, place: &str, faults: &mut Vec<String>) {
    if !value.is_object() {
        faults.push(format!("{place} must be an object"));
    }
}

/// Guardrails by slug, or checks written out, which this version does not look into.
fn checks(value: &Value, place: &str, faults: &mut Vec<String>) {
    each(value, place, faults, |value, place, faults| {
        if !value.is_object() && value.as_str().is_none_or(str::is_empty) {
            faults.push(format!("{place} must be the slug of a guardrail, or an object"));
        }
    });
}

fn weight(value: &Value, place: &str, faults: &mut Vec<String>) {
    if !value.as_f64().is_some_and(|weight| weight >= 0.0) {
        faults.push(format!("{place} must be a number of 0 or more"));
    }
}

fn positive(value: &Value, place: &str, faults: &mut Vec<String>) {
    whole(value, place, (1, u64::MAX), faults);
}

/// A whole number within bounds, both of them allowed.
fn whole(value: &Value, place: &str, (least, most): (u64, u64), faults: &mut Vec<String>) {
    if value.as_u64().is_some_and(|number| (least..=most).contains(&number)) {
        return;
    }
    faults.push(match most {
        u64::MAX => format!("{place} must be a whole number of {least} or more"),
        most => format!("{place} must be a whole number from {least} to {most}"),
    });
}

fn status_codes(value: &Value, place: &str, faults: &mut Vec<String>) {
    each(value, place, faults, |value, place, faults| whole(value, place, (100, 599), faults));
}

fn hash_fields(value: &Value, place: &str, faults: &mut Vec<String>) {
    each(value, place, faults, |value, place, faults| {
        let known = |field: &str| {
            ["metadata.", "params.", "headers."]
                .iter()
                .any(|context| field.strip_prefix(context).is_some_and(|name| !name.is_empty()))
        };
        if !value.as_str().is_some_and(known) {
            faults.push(format!("{place} must be metadata.NAME, params.NAME or headers.NAME"));
        }
    });
}

fn one_of(value: &Value, place: &str, words: &[&str], faults: &mut Vec<String>) {
    if !value.as_str().is_some_and(|word| words.contains(&word)) {
        faults.push(format!("{place} must be one of {}", words.join(", ")));
    }
}

#[cfg(test)]
mod tests;
