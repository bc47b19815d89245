//! Values as people read them, for the cells of a table. Each takes a value or what `get` found: nothing reads as nothing.

use jiff::{Timestamp as Instant, tz::TimeZone};
use serde_json::Value;

use super::style::Tone;
use crate::api::timestamp::Timestamp;

/// How instants are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dates {
    /// `3 d ago`: what a list is looked through for.
    Relative,
    /// `2026-03-14 09:26`, in local time.
    Exact,
    /// `2026-03-14 09:26 (3 d ago)`: where there is room.
    Both,
}

/// What the words depend on beside the value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    /// How instants are told.
    pub(super) dates: Dates,
    /// What `3 d ago` counts from.
    pub(super) now: Instant,
}

/// What a column without a cell of its own shows: an instant for a key in `_at`, budgets and rate limits in words,
/// otherwise [`text`].
pub(super) fn usual(path: &str, value: &Value, manner: Manner) -> String {
    match key(path) {
        "usage_limits" => budgets(value).iter().map(spent).collect::<Vec<_>>().join(", "),
        "rate_limits" => rate_limits(value),
        name if name.ends_with("_at") => instant(value, manner),
        _ => match value {
            Value::Bool(true) => "yes".to_owned(),
            Value::Bool(false) => "no".to_owned(),
            _ => text(value),
        },
    }
}

/// For CSV: budgets (what may be used, not what has been) and rate limits in words, any other structure as JSON on one
/// line.
pub(super) fn compact(path: &str, value: &Value) -> String {
    match key(path) {
        "usage_limits" => budgets(value).iter().map(budget).collect::<Vec<_>>().join(", "),
        "rate_limits" => rate_limits(value),
        _ => value.to_string(),
    }
}

fn key(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// One budget, or those of a list: workspaces and grants have lists.
pub(super) fn budgets(value: &Value) -> &[Value] {
    match value {
        Value::Array(budgets) => budgets,
        Value::Object(_) => std::slice::from_ref(value),
        _ => &[],
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

/// An instant; what is not one stays as it is.
pub(super) fn instant(value: &Value, manner: Manner) -> String {
    instant_in(value, manner, TimeZone::system())
}

fn instant_in(value: &Value, manner: Manner, zone: TimeZone) -> String {
    let Value::String(text) = value else { return self::text(value) };
    let Ok(instant) = text.parse::<Timestamp>() else { return text.clone() };
    let exact = || instant.get().to_zoned(zone).strftime("%Y-%m-%d %H:%M").to_string();
    match manner.dates {
        Dates::Relative => relative(instant.get(), manner.now),
        Dates::Exact => exact(),
        Dates::Both => format!("{} ({})", exact(), relative(instant.get(), manner.now)),
    }
}

/// `3 d ago`, `in 2 h`, `now`. Whole units of the largest kind of which there are at least two, or one for the smaller
/// ones: 36 hours are a day and not two, 40 days are 40 days.
fn relative(instant: Instant, now: Instant) -> String {
    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;
    let seconds = instant.as_second() - now.as_second();
    let (count, unit) = match seconds.abs() {
        0 => return "now".to_owned(),
        away if away < MINUTE => (away, "s"),
        away if away < HOUR => (away / MINUTE, "min"),
        away if away < DAY => (away / HOUR, "h"),
        away if away < 60 * DAY => (away / DAY, "d"),
        away if away < 730 * DAY => (away / (30 * DAY), "mo"),
        away => (away / (365 * DAY), "y"),
    };
    if seconds < 0 { format!("{count} {unit} ago") } else { format!("in {count} {unit}") }
}

/// What a budget (`usage_limits`) allows: `50 USD monthly`, `1000000 tokens every 7 days`.
pub fn budget<'value>(value: impl Into<Option<&'value Value>>) -> String {
    let value = value.into().unwrap_or(&Value::Null);
    let Some(limit) = value.get("credit_limit").filter(|limit| !limit.is_null()) else { return String::new() };
    with_reset(format!("{} {}", amount(limit), unit(value)), value)
}

/// How a budget stands: `12.40 / 50.00 USD (24 %) monthly`; as [`budget`] when nobody says what was used.
pub(super) fn spent(value: &Value) -> String {
    if standing(value).is_some() { with_reset(used_of_limit(value), value) } else { budget(value) }
}

/// As [`spent`], without when it starts again.
pub(super) fn used_of_limit(value: &Value) -> String {
    match standing(value) {
        Some((used, limit)) => {
            let share = percent(used, limit);
            format!("{} / {} {} ({share})", counted(used, value), counted(limit, value), unit(value))
        }
        None => {
            value.get("credit_limit").map_or_else(String::new, |limit| format!("{} {}", amount(limit), unit(value)))
        }
    }
}

/// Used and at most, when both are told.
pub(super) fn standing(value: &Value) -> Option<(f64, f64)> {
    let of = |name: &str| value.get(name).and_then(Value::as_f64);
    Some((of("current_usage")?, of("credit_limit")?))
}

/// Whether somebody should look at a budget: it is exhausted, or its owners were told.
pub(super) fn alarm(value: &Value) -> Option<Tone> {
    let (used, limit) = standing(value)?;
    let threshold = value.get("alert_threshold").and_then(Value::as_f64);
    if used >= limit {
        Some(Tone::Bad)
    } else if used >= threshold.unwrap_or(limit * NEARLY) {
        Some(Tone::Doubtful)
    } else {
        Some(Tone::Good)
    }
}

/// The share of a budget without a threshold of its own at which it is nearly used up.
const NEARLY: f64 = 0.8;

/// Cells of a bar.
const BAR: usize = 8;

/// A budget filling up: `██░░░░░░`. What is used at all fills one cell, and only what is used up fills all.
pub(super) fn bar(value: &Value) -> Option<String> {
    let (used, limit) = standing(value)?;
    let share = if limit > 0.0 { used / limit } else { 1.0 };
    let full = match (share * BAR as f64).floor() {
        _ if share <= 0.0 => 0,
        _ if share >= 1.0 => BAR,
        // Between 0 and BAR.
        cells => (cells as usize).clamp(1, BAR - 1),
    };
    Some("█".repeat(full) + &"░".repeat(BAR - full))
}

/// Rounded down: 100 % is all of it.
fn percent(used: f64, limit: f64) -> String {
    let percent = if limit > 0.0 { used / limit * 100.0 } else { 100.0 };
    if percent > 0.0 && percent < 1.0 { "<1 %".to_owned() } else { format!("{} %", percent.floor()) }
}

/// The unit of a budget: US dollars unless it counts tokens.
pub(super) fn unit(value: &Value) -> &'static str {
    if value.get("type").and_then(Value::as_str) == Some("tokens") { "tokens" } else { "USD" }
}

/// An amount of a budget: dollars with cents, and with more digits where cents would say nothing; tokens as they are.
pub(super) fn counted(amount: f64, budget: &Value) -> String {
    if unit(budget) == "tokens" {
        amount.to_string()
    } else if amount > 0.0 && amount < 0.01 {
        let precise = format!("{amount:.6}");
        let short = precise.trim_end_matches('0');
        if short == "0." { "<0.000001".to_owned() } else { short.to_owned() }
    } else {
        format!("{amount:.2}")
    }
}

fn with_reset(text: String, budget: &Value) -> String {
    let reset = reset(budget);
    if reset.is_empty() { text } else { format!("{text} {reset}") }
}

/// When a budget starts again: `monthly`, `every 7 days`.
pub(super) fn reset(value: &Value) -> String {
    match (value.get("periodic_reset").and_then(Value::as_str), value.get("periodic_reset_days")) {
        (Some(reset), _) if !reset.is_empty() => reset.to_owned(),
        (_, Some(days)) if days.as_u64() == Some(1) => "daily".to_owned(),
        (_, Some(days)) if days.as_u64().is_some_and(|days| days > 1) => format!("every {} days", text(days)),
        _ => String::new(),
    }
}

/// Whole amounts have no fraction, however the server writes them.
fn amount(value: &Value) -> String {
    match value.as_f64() {
        Some(amount) => amount.to_string(),
        None => text(value),
    }
}

/// Rate limits: `requests 1000/minute, tokens 1000000/hour`.
pub(super) fn rate_limits<'value>(value: impl Into<Option<&'value Value>>) -> String {
    let value = value.into().unwrap_or(&Value::Null);
    let one = std::slice::from_ref(value);
    let limits = match value {
        Value::Array(limits) => limits.as_slice(),
        Value::Object(_) => one,
        _ => return String::new(),
    };
    limits.iter().map(rate_limit).collect::<Vec<_>>().join(", ")
}

/// Rate limits where there is room: `1000 requests a minute, 5 tokens an hour`.
pub(super) fn rate_limits_at_length(value: &Value) -> String {
    let one = |limit: &Value| {
        let (kind, window) = (kind_of_rate(limit), window(limit));
        let article = if window == "hour" { "an" } else { "a" };
        format!("{} {kind} {article} {window}", text(limit.get("value")))
    };
    match value {
        Value::Array(limits) => limits.iter().map(one).collect::<Vec<_>>().join(", "),
        Value::Object(_) => one(value),
        _ => String::new(),
    }
}

fn rate_limit(limit: &Value) -> String {
    format!("{} {}/{}", kind_of_rate(limit), text(limit.get("value")), window(limit))
}

fn kind_of_rate(limit: &Value) -> String {
    Some(text(limit.get("type"))).filter(|kind| !kind.is_empty()).unwrap_or_else(|| "requests".to_owned())
}

fn window(limit: &Value) -> String {
    let unit = text(limit.get("unit"));
    match unit.as_str() {
        "rps" => "second",
        "rpm" => "minute",
        "rph" => "hour",
        "rpd" => "day",
        "rpw" => "week",
        _ => return unit,
    }
    .to_owned()
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
        let hourly = json!({"unit": "rph", "value": 5, "type": "tokens"});
        assert_eq!(rate_limits_at_length(&json!([one, hourly])), "1000 requests a minute, 5 tokens an hour");
    }

    #[test]
    fn budgets_as_they_stand() {
        let of = |used: f64| json!({"credit_limit": 50.0, "current_usage": used, "periodic_reset": "monthly"});
        assert_eq!(spent(&of(12.4)), "12.40 / 50.00 USD (24 %) monthly");
        assert_eq!(spent(&of(0.0)), "0.00 / 50.00 USD (0 %) monthly");
        assert_eq!(spent(&of(0.0004)), "0.0004 / 50.00 USD (<1 %) monthly");
        assert_eq!(spent(&of(1e-9)), "<0.000001 / 50.00 USD (<1 %) monthly");
        assert_eq!(spent(&of(49.999)), "50.00 / 50.00 USD (99 %) monthly", "not yet used up");
        assert_eq!(spent(&of(51.0)), "51.00 / 50.00 USD (102 %) monthly");
        let tokens = json!({"credit_limit": 1000, "type": "tokens", "current_usage": 250});
        assert_eq!(spent(&tokens), "250 / 1000 tokens (25 %)");
        assert_eq!(spent(&json!({"credit_limit": 50})), "50 USD", "nobody says what was used");
        let manner = Manner { dates: Dates::Exact, now: Instant::UNIX_EPOCH };
        assert_eq!(
            usual("usage_limits", &json!([tokens, {"credit_limit": 5}]), manner),
            "250 / 1000 tokens (25 %), 5 USD"
        );
        assert_eq!(compact("usage_limits", &json!([tokens])), "1000 tokens", "what scripts read does not move");
    }

    #[test]
    fn budgets_as_bars() {
        let of = |used: f64| bar(&json!({"credit_limit": 100, "current_usage": used})).unwrap();
        assert_eq!(of(0.0), "░░░░░░░░");
        assert_eq!(of(0.1), "█░░░░░░░");
        assert_eq!(of(50.0), "████░░░░");
        assert_eq!(of(99.9), "███████░");
        assert_eq!(of(150.0), "████████");
        assert_eq!(bar(&json!({"credit_limit": 100})), None);
        let tone = |used: f64| alarm(&json!({"credit_limit": 100, "current_usage": used}));
        assert_eq!([tone(10.0), tone(80.0), tone(100.0)], [Some(Tone::Good), Some(Tone::Doubtful), Some(Tone::Bad)]);
        let told = json!({"credit_limit": 100, "current_usage": 20, "alert_threshold": 15});
        assert_eq!(alarm(&told), Some(Tone::Doubtful));
    }

    #[test]
    fn instants_in_the_zone() {
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        let shown = |value: &Value, dates| {
            instant_in(value, Manner { dates, now: "2026-03-17T23:26:53Z".parse().unwrap() }, zone.clone())
        };
        let value = json!("2026-03-14T23:26:53.000Z");
        assert_eq!(shown(&value, Dates::Exact), "2026-03-15 01:26");
        assert_eq!(shown(&value, Dates::Relative), "3 d ago");
        assert_eq!(shown(&value, Dates::Both), "2026-03-15 01:26 (3 d ago)");
        assert_eq!(shown(&json!("soon"), Dates::Relative), "soon");
        assert_eq!(shown(&Value::Null, Dates::Both), "");
    }

    #[test]
    fn how_long_ago() {
        let now: Instant = "2026-03-14T12:00:00Z".parse().unwrap();
        for (instant, said) in [
            ("2026-03-14T12:00:00.4Z", "now"),
            ("2026-03-14T11:59:01Z", "59 s ago"),
            ("2026-03-14T12:01:00Z", "in 1 min"),
            ("2026-03-14T00:00:01Z", "11 h ago"),
            ("2026-03-13T00:00:00Z", "1 d ago"),
            ("2026-05-12T12:00:00Z", "in 59 d"),
            ("2026-01-13T12:00:00Z", "2 mo ago"),
            ("2028-03-14T00:00:00Z", "in 2 y"),
            ("0001-01-01T00:00:00Z", "2026 y ago"),
        ] {
            assert_eq!(relative(instant.parse().unwrap(), now), said, "{instant}");
        }
    }

    #[test]
    fn structures_in_words() {
        assert_eq!(text(&json!(["a", 1, null])), "a, 1, ");
        assert_eq!(text(&json!({"a": 1, "b": null, "inC": {"is_d": true}})), "a 1, in c (is d)");
        assert_eq!(words("azureAuthMode"), "azure auth mode");
        assert_eq!(words("awsRoleARN"), "aws role arn");
    }
}
