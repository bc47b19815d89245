//! Budgets and rate limits, as they stand in virtual keys, providers, API keys and workspaces.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::{Patch, lenient, timestamp::Timestamp};

/// What a budget counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BudgetType {
    /// US dollars; at least 1.
    #[default]
    Cost,
    /// Tokens; at least 100.
    Tokens,
}

impl BudgetType {
    /// The smallest limit that Portkey takes (its documentation of integrations).
    pub fn minimum(self) -> f64 {
        match self {
            BudgetType::Cost => 1.0,
            BudgetType::Tokens => 100.0,
        }
    }
}

/// When a budget starts again by itself: at 00:00 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PeriodicReset {
    /// On the first of the month.
    Monthly,
    /// On Sunday.
    Weekly,
}

/// An amount of dollars or tokens. A whole amount is written without a fraction: Portkey's Terraform provider cannot
/// read `10.0` where it expects an integer.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Amount(pub f64);

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // 2^53: up to here every whole f64 is exact.
        if self.0.fract() == 0.0 && self.0.abs() < 9_007_199_254_740_992.0 {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        f64::deserialize(deserializer).map(Self)
    }
}

/// What the server keeps in a budget, and shows (recorded answers, Portkey's Terraform provider). A client may send
/// it back.
const KEPT_BY_THE_SERVER: [&str; 5] =
    ["current_usage", "status", "is_threshold_alerts_sent", "is_exhausted_alerts_sent", "is_expired_alerts_sent"];

/// A budget.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct UsageLimits {
    /// What is counted; cost when absent.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<BudgetType>,
    /// Dollars or tokens until the budget is exhausted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit_limit: Option<Amount>,
    /// Dollars or tokens (not percent) at which owners are told; at most the credit limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert_threshold: Option<Amount>,
    /// Calendar reset; excludes `periodic_reset_days`.
    #[serde(default, deserialize_with = "unset_when_empty", skip_serializing_if = "Option::is_none")]
    pub periodic_reset: Option<PeriodicReset>,
    /// Reset every so many days, 1 to 365.
    #[serde(default, deserialize_with = "days", skip_serializing_if = "Option::is_none")]
    pub periodic_reset_days: Option<u16>,
    /// When the next reset is due; computed by the server when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_usage_reset_at: Option<Timestamp>,
    /// What else the server keeps here: counters, alert marks.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

impl UsageLimits {
    /// What is wrong with it, one sentence for each fault, with the field and the mend.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let kind = self.kind.unwrap_or_default();
        match self.credit_limit {
            Some(Amount(limit)) if limit.is_nan() || limit < kind.minimum() => faults.push(format!(
                "usage_limits.credit_limit must be at least {} for a budget in {}",
                kind.minimum(),
                match kind {
                    BudgetType::Cost => "US dollars",
                    BudgetType::Tokens => "tokens",
                }
            )),
            None => faults.push("usage_limits.credit_limit is missing: a budget needs its limit".to_owned()),
            Some(_) => {}
        }
        if let Some(Amount(threshold)) = self.alert_threshold {
            if threshold.is_nan() || threshold < 1.0 {
                faults.push("usage_limits.alert_threshold must be at least 1".to_owned());
            }
            if self.credit_limit.is_some_and(|Amount(limit)| threshold > limit) {
                faults.push(
                    "usage_limits.alert_threshold is above credit_limit: give an amount in the same unit, not above the limit"
                        .to_owned(),
                );
            }
        }
        if self.periodic_reset.is_some() && self.periodic_reset_days.is_some() {
            faults.push(
                "usage_limits.periodic_reset and usage_limits.periodic_reset_days exclude each other: keep one"
                    .to_owned(),
            );
        }
        if self.periodic_reset_days.is_some_and(|days| !(1..=365).contains(&days)) {
            faults.push("usage_limits.periodic_reset_days must be between 1 and 365".to_owned());
        }
        let unknown = self.other.keys().filter(|name| !KEPT_BY_THE_SERVER.contains(&name.as_str()));
        faults.extend(unknown.map(|name| format!("usage_limits.{name} is not a field of a budget: leave it out")));
        faults
    }
}

/// What a rate limit counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RateLimitType {
    /// Calls.
    #[default]
    Requests,
    /// Tokens of prompt and answer.
    Tokens,
}

impl fmt::Display for RateLimitType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            RateLimitType::Requests => "requests",
            RateLimitType::Tokens => "tokens",
        })
    }
}

/// The window of a rate limit, in Portkey's spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RateLimitUnit {
    /// A second.
    #[serde(rename = "rps")]
    Second,
    /// A minute.
    #[serde(rename = "rpm")]
    Minute,
    /// An hour.
    #[serde(rename = "rph")]
    Hour,
    /// A day.
    #[serde(rename = "rpd")]
    Day,
    /// Seven days.
    #[serde(rename = "rpw")]
    Week,
}

impl RateLimitUnit {
    /// The word for the window.
    pub fn word(self) -> &'static str {
        match self {
            RateLimitUnit::Second => "second",
            RateLimitUnit::Minute => "minute",
            RateLimitUnit::Hour => "hour",
            RateLimitUnit::Day => "day",
            RateLimitUnit::Week => "week",
        }
    }
}

/// So many requests or tokens in a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateLimit {
    /// What is counted.
    #[serde(rename = "type", default)]
    pub kind: RateLimitType,
    /// The window.
    pub unit: RateLimitUnit,
    /// How many; 1 or more, and on API keys also 0, which limits nothing there (Portkey's spec and gateway).
    #[serde(deserialize_with = "lenient::whole")]
    pub value: u64,
}

/// `requests:1000/minute`, the form that the command line reads back.
impl fmt::Display for RateLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}/{}", self.kind, self.value, self.unit.word())
    }
}

impl RateLimit {
    /// What is wrong with a list of limits, one sentence for each fault. A limit of 0 is refused: Portkey's
    /// documentation says that it blocks everything, its gateway that it means no limit.
    pub fn faults(limits: &[RateLimit]) -> Vec<String> {
        let mut faults = Vec::new();
        for (index, limit) in limits.iter().enumerate() {
            if limit.value == 0 {
                faults.push(format!("rate_limits[{index}].value must be at least 1"));
            }
        }
        faults
    }
}

/// Reads the rate limits of a body: an array (what the live service and its SDKs use), one object (what its spec
/// says), or `null`.
pub fn rate_limits<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<RateLimit>>, D::Error> {
    lenient::one_or_many(deserializer)
}

/// Rate limits in an update.
pub fn rate_limits_patch<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Patch<Vec<RateLimit>>, D::Error> {
    Ok(rate_limits(deserializer)?.map_or(Patch::Clear, Patch::Set))
}

/// A budget that is written `null`, `{}` or left out when it is not set.
pub fn budget<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<UsageLimits>, D::Error> {
    let limits = Option::<UsageLimits>::deserialize(deserializer)?;
    Ok(limits.filter(|limits| *limits != UsageLimits::default()))
}

/// The budgets of a workspace or of an integration's grant: an array, one object, or `null`.
pub fn budgets<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<UsageLimits>>, D::Error> {
    lenient::one_or_many(deserializer)
}

/// Budgets in an update.
pub fn budgets_patch<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Patch<Vec<UsageLimits>>, D::Error> {
    Ok(budgets(deserializer)?.map_or(Patch::Clear, Patch::Set))
}

/// Days, also as `7.0`. What is no number of days is refused by [`UsageLimits::faults`].
fn days<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u16>, D::Error> {
    Ok(lenient::maybe_whole(deserializer)?.map(|days| u16::try_from(days).unwrap_or(u16::MAX)))
}

/// The live service writes `""` for a reset that is not set.
fn unset_when_empty<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<PeriodicReset>, D::Error> {
    match Option::<Value>::deserialize(deserializer)? {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) if text.is_empty() => Ok(None),
        Some(value) => serde_json::from_value(value)
            .map(Some)
            .map_err(|_| serde::de::Error::custom("usage_limits.periodic_reset must be monthly or weekly")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_amounts_have_no_fraction() {
        assert_eq!(serde_json::to_string(&[Amount(10.0), Amount(0.5)]).ok().as_deref(), Some("[10,0.5]"));
    }

    #[test]
    fn names_every_fault_at_once() {
        let limits = UsageLimits {
            credit_limit: Some(Amount(0.5)),
            alert_threshold: Some(Amount(9.0)),
            periodic_reset: Some(PeriodicReset::Weekly),
            periodic_reset_days: Some(400),
            other: [("current_usage", 5.into()), ("alert_treshold", 6.into())]
                .map(|(n, v)| (n.to_owned(), v))
                .into_iter()
                .collect(),
            ..UsageLimits::default()
        };
        assert_eq!(limits.faults().len(), 5, "{:?}", limits.faults());
    }

    #[test]
    fn reads_one_rate_limit_or_many() {
        #[derive(Deserialize)]
        struct Body {
            #[serde(default, deserialize_with = "rate_limits")]
            rate_limits: Option<Vec<RateLimit>>,
        }
        let one = r#"{"rate_limits":{"type":"tokens","unit":"rpm","value":5}}"#;
        let many = r#"{"rate_limits":[{"type":"tokens","unit":"rpm","value":5}]}"#;
        let read = |text: &str| serde_json::from_str::<Body>(text).ok().and_then(|body| body.rate_limits);
        assert_eq!(read(one), read(many));
        assert_eq!(read(many).map(|limits| limits.len()), Some(1));
        assert_eq!(read("{}"), None);
        assert_eq!(read(r#"{"rate_limits":null}"#), None);
    }
}
