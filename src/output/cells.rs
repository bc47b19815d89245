//! Values as people read them, for the cells of a table. Each takes a value or what `get` found: nothing reads as nothing.

use jiff::tz::TimeZone;
use serde_json::Value;

use crate::api::timestamp::Timestamp;

/// What a column without a cell of its own shows: an instant for a key in `_at`, budgets and rate limits in words,
/// otherwise [`text`].
pub fn usual(path: &str, value: &Value) -> String {
    let key = path.rsplit('.').next().unwrap_or(path);
    match key {
        "usage_limits" => budget(value),
        "rate_limits" => rate_limits(value),
        _ if key.ends_with("_at") => timestamp(value),
        _ => text(value),
    }
}

/// For CSV: as [`usual`] for budgets and rate limits, any other structure as JSON on one line.
pub(super) fn compact(path: &str, value: &Value) -> String {
    match path.rsplit('.').next() {
        Some("usage_limits" | "rate_limits") => usual(path, value),
        _ => value.to_string(),
    }
}

/// Text as it is, nothing for `null`, simple lists with commas, structures as [`sentence`].
pub fn text<'value>(value: impl Into<Option<&'value Value>>) -> String {
    let value = value.into().unwrap_or(&Value::Null);
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(", "),
        Value::Object(_) => sentence(value),
    }
}

/// The members that are set: `api version 2024-10-21, alias gpt-4o, is default`.
pub fn sentence(value: &Value) -> String {
    let Value::Object(members) = value else { return text(value) };
    members
        .iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(key, value)| match value {
            Value::Bool(true) => words(key),
            Value::Object(_) => format!("{} ({})", words(key), sentence(value)),
            _ => format!("{} {}", words(key), text(value)),
        })
        .collect::<Vec<_>>()
        .join(", ")
}

/// `created_at` and `azureAuthMode` as people write them.
pub fn words(key: &str) -> String {
    let mut words = String::with_capacity(key.len() + 4);
    let mut ends_word = false;
    for character in key.chars() {
        match character {
            '_' | '-' => words.push(' '),
            _ if character.is_uppercase() => {
                if ends_word {
                    words.push(' ');
                }
                words.extend(character.to_lowercase());
            }
            _ => words.push(character),
        }
        ends_word = character.is_lowercase() || character.is_ascii_digit();
    }
    words
}

/// An instant in local time to the minute, `2026-03-14 09:26`; what is not one stays as it is.
pub fn timestamp<'value>(value: impl Into<Option<&'value Value>>) -> String {
    let value = value.into().unwrap_or(&Value::Null);
    timestamp_in(value, TimeZone::system())
}

fn timestamp_in(value: &Value, zone: TimeZone) -> String {
    let Value::String(text) = value else { return text(value) };
    match text.parse::<Timestamp>() {
        Ok(instant) => instant.get().to_zoned(zone).strftime("%Y-%m-%d %H:%M").to_string(),
        Err(_) => text.clone(),
    }
}

/// A budget (`usage_limits`): `50 USD monthly`, `1000000 tokens every 7 days`.
pub fn budget<'value>(value: impl Into<Option<&'value Value>>) -> String {
    let value = value.into().unwrap_or(&Value::Null);
    let Some(limit) = value.get("credit_limit").filter(|limit| !limit.is_null()) else { return String::new() };
    let unit = if value.get("type").and_then(Value::as_str) == Some("tokens") { "tokens" } else { "USD" };
    let reset = match (value.get("periodic_reset").and_then(Value::as_str), value.get("periodic_reset_days")) {
        (Some(reset), _) if !reset.is_empty() => format!(" {reset}"),
        (_, Some(days)) if days.as_u64() == Some(1) => " daily".to_owned(),
        (_, Some(days)) if days.as_u64().is_some_and(|days| days > 1) => format!(" every {} days", text(days)),
        _ => String::new(),
    };
    format!("{} {unit}{reset}", amount(limit))
}

/// Whole amounts have no fraction, however the server writes them.
fn amount(value: &Value) -> String {
    match value.as_f64() {
        Some(amount) => amount.to_string(),
        None => text(value),
    }
}

/// Rate limits: `requests 1000/minute, tokens 1000000/hour`.
pub fn rate_limits<'value>(value: impl Into<Option<&'value Value>>) -> String {
    let value = value.into().unwrap_or(&Value::Null);
    let one = std::slice::from_ref(value);
    let limits = match value {
        Value::Array(limits) => limits.as_slice(),
        Value::Object(_) => one,
        _ => return String::new(),
    };
    limits.iter().map(rate_limit).collect::<Vec<_>>().join(", ")
}

fn rate_limit(limit: &Value) -> String {
    let word = |key: &str| text(limit.get(key));
    let unit = word("unit");
    let window = match unit.as_str() {
        "rps" => "second",
        "rpm" => "minute",
        "rph" => "hour",
        "rpd" => "day",
        "rpw" => "week",
        other => other,
    };
    let kind = Some(word("type")).filter(|kind| !kind.is_empty()).unwrap_or_else(|| "requests".to_owned());
    format!("{kind} {}/{window}", word("value"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn budgets_in_words() {
        assert_eq!(
            budget(&json!({"credit_limit": 50.0, "type": "cost", "periodic_reset": "monthly"})),
            "50 USD monthly"
        );
        assert_eq!(
            budget(&json!({"credit_limit": 1000000, "type": "tokens", "periodic_reset": "", "periodic_reset_days": 7})),
            "1000000 tokens every 7 days"
        );
        assert_eq!(budget(&json!({"credit_limit": 0.5})), "0.5 USD");
        assert_eq!(budget(&json!({})), "");
        assert_eq!(budget(&Value::Null), "");
        assert_eq!(budget(json!({}).get("usage_limits")), "");
    }

    #[test]
    fn rate_limits_in_words() {
        let one = json!({"type": "requests", "unit": "rpm", "value": 1000});
        assert_eq!(rate_limits(&one), "requests 1000/minute");
        assert_eq!(
            rate_limits(&json!([one, {"type": "tokens", "unit": "rph", "value": 5}])),
            "requests 1000/minute, tokens 5/hour"
        );
        assert_eq!(rate_limits(&Value::Null), "");
    }

    #[test]
    fn instants_in_the_zone() {
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        assert_eq!(timestamp_in(&json!("2026-03-14T23:26:53.000Z"), zone.clone()), "2026-03-15 01:26");
        assert_eq!(timestamp_in(&json!("soon"), zone.clone()), "soon");
        assert_eq!(timestamp_in(&Value::Null, zone), "");
    }

    #[test]
    fn structures_in_words() {
        assert_eq!(text(&json!(["a", 1, null])), "a, 1, ");
        assert_eq!(text(&json!({"a": 1, "b": null, "inC": {"is_d": true}})), "a 1, in c (is d)");
        assert_eq!(words("azureAuthMode"), "azure auth mode");
        assert_eq!(words("awsRoleARN"), "aws role arn");
    }
}
