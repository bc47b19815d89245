//! Values as people write them: rate limits, amounts, resets, times, durations, deployments, `field=value`.
//!
//! Each parser's error says what it wants and shows an example; clap puts the flag's name in front.

use std::str::FromStr;

use jiff::{Span, tz::TimeZone};
use serde_json::{Map, Value, json};

use crate::{
    api::{
        limits::{Amount, PeriodicReset, RateLimit, RateLimitType, RateLimitUnit},
        providers_catalog::{self, FieldKind, Spelling},
        secret_mapping::SecretMapping,
        timestamp::Timestamp,
    },
    likeness::did_you_mean,
};

/// Reads `1000/minute`, `requests:1000rpm`, `tokens:1M/hour`, `500k tpm`.
///
/// # Errors
/// Says which part is wrong, with an example.
pub fn rate_limit(text: &str) -> Result<RateLimit, String> {
    const EXAMPLE: &str = "write it like 1000/minute, requests:1000rpm or tokens:1M/hour";
    let (kind, rest) = match text.split_once(':') {
        None => (None, text),
        Some((kind, rest)) => match kind.trim().to_ascii_lowercase().as_str() {
            "requests" | "request" | "r" => (Some(RateLimitType::Requests), rest),
            "tokens" | "token" | "t" => (Some(RateLimitType::Tokens), rest),
            other => return Err(format!("`{other}` is not something to count: requests or tokens; {EXAMPLE}")),
        },
    };
    let rest = rest.trim();
    let digits = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '_' | ','))).unwrap_or(rest.len());
    let (number, rest) = rest.split_at(digits);
    let (scale, rest) = match rest.chars().next() {
        Some('k' | 'K') => (1_000.0, &rest[1..]),
        Some('M') => (1_000_000.0, &rest[1..]),
        Some('G' | 'B') => (1_000_000_000.0, &rest[1..]),
        // `m` could mean a million or a minute; `5m` is more likely a slip than a limit.
        _ => (1.0, rest),
    };
    let value = scaled(number, scale).ok_or_else(|| format!("`{number}` is not a whole number above 0; {EXAMPLE}"))?;
    let window = rest.trim().trim_start_matches('/').trim().to_ascii_lowercase();
    let window = window.strip_prefix("per ").unwrap_or(&window).trim();
    let (implied, unit) = unit(window).ok_or_else(|| match window {
        "" => format!("the window is missing: second, minute, hour, day or week; {EXAMPLE}"),
        other => {
            let meant = did_you_mean(other, ["second", "minute", "hour", "day", "week"]);
            format!("`{other}` is not a window{meant}: second, minute, hour, day or week; {EXAMPLE}")
        }
    })?;
    match (kind, implied) {
        (Some(kind), Some(implied)) if kind != implied => {
            Err(format!("`{window}` counts {implied}, but the limit says {kind}; {EXAMPLE}"))
        }
        (kind, implied) => Ok(RateLimit { kind: kind.or(implied).unwrap_or_default(), unit, value }),
    }
}

/// A whole number above 0 from digits with `_` or `,` between them and at most one point.
fn scaled(number: &str, scale: f64) -> Option<u64> {
    let plain: String = number.chars().filter(|c| !matches!(c, '_' | ',')).collect();
    let value = plain.parse::<f64>().ok()? * scale;
    // 2^53: beyond it an f64 no longer tells neighbouring whole numbers apart.
    (value >= 1.0 && value.fract() == 0.0 && value < 9_007_199_254_740_992.0).then_some(value as u64)
}

fn unit(word: &str) -> Option<(Option<RateLimitType>, RateLimitUnit)> {
    use RateLimitType::{Requests, Tokens};
    use RateLimitUnit::{Day, Hour, Minute, Second, Week};
    Some(match word {
        "s" | "sec" | "second" | "seconds" => (None, Second),
        "m" | "min" | "minute" | "minutes" => (None, Minute),
        "h" | "hr" | "hour" | "hours" => (None, Hour),
        "d" | "day" | "days" => (None, Day),
        "w" | "week" | "weeks" => (None, Week),
        // `rpm` is Portkey's unit for requests and tokens alike, so it implies nothing; `tpm` can only mean tokens.
        "rps" => (None, Second),
        "rpm" => (None, Minute),
        "rph" => (None, Hour),
        "rpd" => (None, Day),
        "rpw" => (None, Week),
        "tps" => (Some(Tokens), Second),
        "tpm" => (Some(Tokens), Minute),
        "tph" => (Some(Tokens), Hour),
        "tpd" => (Some(Tokens), Day),
        "tpw" => (Some(Tokens), Week),
        "requests/second" => (Some(Requests), Second),
        "requests/minute" => (Some(Requests), Minute),
        "requests/hour" => (Some(Requests), Hour),
        "requests/day" => (Some(Requests), Day),
        _ => return None,
    })
}

/// Reads an amount of dollars or tokens: `50`, `12.5`, `$50`, `2M`, `500k`.
///
/// # Errors
/// When it is not a number above 0.
pub fn amount(text: &str) -> Result<Amount, String> {
    let plain: String = text.trim().trim_start_matches('$').chars().filter(|c| !matches!(c, '_' | ',')).collect();
    let (number, scale) = match plain.strip_suffix(['k', 'K']) {
        Some(number) => (number, 1_000.0),
        None => match plain.strip_suffix('M') {
            Some(number) => (number, 1_000_000.0),
            None => (plain.as_str(), 1.0),
        },
    };
    match number.parse::<f64>() {
        Ok(value) if value.is_finite() && value > 0.0 => Ok(Amount(value * scale)),
        _ => Err("write a number above 0, such as 50, 12.5 or 2M".to_owned()),
    }
}

/// When a budget starts again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reset {
    /// By the calendar.
    Periodic(PeriodicReset),
    /// Every so many days.
    Days(u16),
}

impl FromStr for Reset {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.trim().to_ascii_lowercase().as_str() {
            "monthly" | "month" => Ok(Reset::Periodic(PeriodicReset::Monthly)),
            "weekly" | "week" => Ok(Reset::Periodic(PeriodicReset::Weekly)),
            other => {
                let number = other
                    .strip_suffix("days")
                    .or_else(|| other.strip_suffix("day"))
                    .or_else(|| other.strip_suffix('d'))
                    .unwrap_or(other);
                match number.trim().parse::<u16>() {
                    Ok(days) if (1..=365).contains(&days) => Ok(Reset::Days(days)),
                    _ => Err(format!(
                        "write monthly, weekly, or a number of days from 1 to 365 such as 14d{}",
                        did_you_mean(other, ["monthly", "weekly"])
                    )),
                }
            }
        }
    }
}

/// Reads a date (`2027-01-31`, midnight UTC) or a timestamp (`2027-01-31T09:00:00+01:00`; UTC without an offset).
///
/// # Errors
/// When it is neither.
pub fn time(text: &str) -> Result<Timestamp, String> {
    text.trim().parse().map_err(|_| "write a date or a time, such as 2027-01-31 or 2027-01-31T09:00:00Z".to_owned())
}

/// Reads a span of time from now on: `30d`, `12h`, `2w`, `1 month`.
///
/// # Errors
/// When it is not a span, or not one into the future.
pub fn span(text: &str) -> Result<Span, String> {
    let span: Span =
        text.trim().parse().map_err(|_| "write a span of time, such as 30d, 12h, 2w or 1 month".to_owned())?;
    if !span.is_positive() {
        return Err("the span must lead into the future, such as 30d".to_owned());
    }
    Ok(span)
}

/// `now` and a span, by the UTC calendar.
///
/// # Errors
/// When the result is beyond the calendar.
pub fn after(now: Timestamp, span: Span) -> Result<Timestamp, String> {
    let end = now.get().to_zoned(TimeZone::UTC).checked_add(span);
    end.map(|end| Timestamp::new(end.timestamp())).map_err(|_| "the span leads beyond the year 9999".to_owned())
}

/// An Azure deployment: `NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deployment {
    /// The deployment's name in Azure.
    pub name: String,
    /// API version, such as `2024-10-21`.
    pub api_version: String,
    /// The model that is deployed, by which an integration knows the price.
    pub model: Option<String>,
    /// The model name by which requests choose it.
    pub alias: Option<String>,
    /// Whether it answers for every model that no alias names.
    pub default: bool,
}

impl FromStr for Deployment {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        const FORM: &str = "write NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]";
        let mut parts = text.split(',').map(str::trim);
        let name = parts.next().unwrap_or_default();
        if name.is_empty() || name.contains('=') {
            return Err(format!("the deployment's name must come first; {FORM}"));
        }
        let mut deployment =
            Deployment { name: name.to_owned(), api_version: String::new(), model: None, alias: None, default: false };
        for part in parts {
            match part.split_once('=') {
                None if part == "default" => deployment.default = true,
                Some(("api-version" | "version", version)) if !version.is_empty() => {
                    version.clone_into(&mut deployment.api_version);
                }
                Some(("model", model)) if !model.is_empty() => deployment.model = Some(model.to_owned()),
                Some(("alias", alias)) if !alias.is_empty() => deployment.alias = Some(alias.to_owned()),
                Some(("default", value @ ("true" | "false"))) => deployment.default = value == "true",
                _ => return Err(format!("`{part}` is not part of a deployment; {FORM}")),
            }
        }
        if deployment.api_version.is_empty() {
            return Err(format!("api-version is missing for deployment `{name}`; {FORM}"));
        }
        Ok(deployment)
    }
}

impl Deployment {
    /// Its form in a virtual key. The model has no place there that Portkey documents; it is what an integration needs.
    pub fn to_json(&self) -> Value {
        let mut item = json!({"apiVersion": self.api_version, "deploymentName": self.name, "is_default": self.default});
        for (name, value) in [("alias", &self.alias), ("aiModelName", &self.model)] {
            if let (Some(value), Some(object)) = (value, item.as_object_mut()) {
                object.insert(name.to_owned(), json!(value));
            }
        }
        item
    }
}

/// `field=value` or `object.member=value`. The value is JSON where it reads as JSON, and text otherwise; for a field
/// that is known to hold text it is always text.
#[derive(Debug, Clone, PartialEq)]
pub struct Assignment {
    path: Vec<String>,
    value: Value,
}

impl FromStr for Assignment {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (path, value) = Self::parts(text)?;
        let name = path.last().map(String::as_str).unwrap_or_default();
        let is_text = providers_catalog::field(name)
            .is_some_and(|field| matches!(field.kind, FieldKind::Text | FieldKind::Url))
            || matches!(
                name,
                "name" | "note" | "slug" | "provider" | "key" | "description" | "ai_provider_id" | "integration_id"
            );
        let value = match serde_json::from_str(value) {
            Ok(parsed @ (Value::String(_) | Value::Null)) => parsed,
            Ok(parsed) if !is_text => parsed,
            _ => Value::String(value.to_owned()),
        };
        Ok(Self { path, value })
    }
}

impl Assignment {
    /// As [`Assignment::from_str`], but the value is always text, as it stands.
    ///
    /// # Errors
    /// When there is no name or no `=`.
    pub fn of_text(text: &str) -> Result<Self, String> {
        Self::parts(text).map(|(path, value)| Self { path, value: Value::String(value.to_owned()) })
    }

    fn parts(text: &str) -> Result<(Vec<String>, &str), String> {
        let (path, value) =
            text.split_once('=').ok_or_else(|| "write FIELD=VALUE, such as openaiProject=proj_1".to_owned())?;
        let path: Vec<String> = path.trim().split('.').map(str::to_owned).collect();
        if path.iter().any(String::is_empty) {
            return Err("the field's name is empty; write FIELD=VALUE, such as openaiProject=proj_1".to_owned());
        }
        Ok((path, value))
    }

    /// The field at the top level that it sets, or sets a member of.
    pub fn field(&self) -> &str {
        self.path.first().map(String::as_str).unwrap_or_default()
    }

    /// The value.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The same field with another value.
    #[must_use]
    pub fn with(self, value: Value) -> Self {
        Self { value, ..self }
    }

    /// Writes the value into `body`, making objects on the way.
    pub fn apply(&self, body: &mut Map<String, Value>) {
        let Some((last, parents)) = self.path.split_last() else { return };
        let mut place = body;
        for parent in parents {
            let entry = place.entry(parent.clone()).or_insert_with(|| Value::Object(Map::new()));
            if !entry.is_object() {
                *entry = Value::Object(Map::new());
            }
            let Value::Object(inner) = entry else { return };
            place = inner;
        }
        place.insert(last.clone(), self.value.clone());
    }
}

/// Reads `NAME: value` or `NAME=value`, a header for the provider.
///
/// # Errors
/// When the name is not one that HTTP allows.
pub fn header(text: &str) -> Result<(String, String), String> {
    let (name, value) =
        text.split_once([':', '=']).ok_or_else(|| "write NAME: VALUE, such as 'x-team: search'".to_owned())?;
    let name = name.trim();
    http::HeaderName::from_bytes(name.as_bytes()).map_err(|_| format!("`{name}` is not the name of a header"))?;
    Ok((name.to_owned(), value.trim().to_owned()))
}

/// Reads `TARGET=REFERENCE[,key=MEMBER][,format=string|json]`, a secret mapping of a virtual key.
///
/// # Errors
/// When the target is not `key` or `model_config.<field>`, or a part is unknown.
pub fn secret_mapping(text: &str) -> Result<SecretMapping, String> {
    mapping_of(Spelling::VirtualKey, "model_config.", text)
}

/// As [`secret_mapping`], of an integration, whose targets are `key` and `configurations.<field>`.
///
/// # Errors
/// When the target is neither, or a part is unknown.
pub fn integration_mapping(text: &str) -> Result<SecretMapping, String> {
    mapping_of(Spelling::Integration, "configurations.", text)
}

fn mapping_of(spelling: Spelling, prefix: &str, text: &str) -> Result<SecretMapping, String> {
    const FORM: &str = "write TARGET=REFERENCE[,key=MEMBER][,format=json], such as key=openai-prod-key";
    let mut parts = text.split(',').map(str::trim);
    let (target, reference) = parts.next().and_then(|part| part.split_once('=')).ok_or(FORM)?;
    if reference.is_empty() {
        return Err(format!("the secret reference is missing; {FORM}"));
    }
    let target_field = match target {
        "key" => "key".to_owned(),
        other if other.strip_prefix(prefix).is_some_and(|field| !field.is_empty()) => other.to_owned(),
        other => match providers_catalog::field(other) {
            Some(field) => format!("{prefix}{}", spelling.name(field)),
            None => return Err(format!("`{other}` is not a target: key or {prefix}<field>; {FORM}")),
        },
    };
    let mut mapping =
        SecretMapping { target_field, secret_reference_id: reference.to_owned(), secret_key: None, value_format: None };
    for part in parts {
        match part.split_once('=') {
            Some(("key", member)) if !member.is_empty() => mapping.secret_key = Some(member.to_owned()),
            Some(("format", format @ ("string" | "json"))) => mapping.value_format = Some(format.to_owned()),
            _ => return Err(format!("`{part}` is not part of a secret mapping; {FORM}")),
        }
    }
    Ok(mapping)
}

/// Reads `KEY=VALUE`, a tag.
///
/// # Errors
/// When there is no key or no `=`.
pub fn tag(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.trim().is_empty() => Ok((key.trim().to_owned(), value.to_owned())),
        _ => Err("write KEY=VALUE, such as team=search".to_owned()),
    }
}

#[cfg(test)]
mod tests;
