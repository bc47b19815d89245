//! What models of an integration cost, as Portkey tracks it against budgets.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};
use serde_json::{Map, Value};

/// What one token costs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TokenPrice {
    /// US cents (the unit of Portkey's pricing API).
    pub price: f64,
}

impl<'de> Deserialize<'de> for TokenPrice {
    /// By hand, because what is derived takes `[1]`, too.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> de::Visitor<'de> for Members {
            type Value = TokenPrice;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with a price in US cents")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut members: A) -> Result<TokenPrice, A::Error> {
                let mut price = None;
                while let Some(name) = members.next_key::<String>()? {
                    match name.as_str() {
                        "price" => price = Some(members.next_value()?),
                        _ => drop(members.next_value::<de::IgnoredAny>()?),
                    }
                }
                price.map(|price| TokenPrice { price }).ok_or_else(|| de::Error::missing_field("price"))
            }
        }
        deserializer.deserialize_map(Members)
    }
}

/// Prices of tokens, each in US cents.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PayAsYouGo {
    /// A token of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_token: Option<TokenPrice>,
    /// A token of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response_token: Option<TokenPrice>,
    /// Prices of other things.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// A model's own price.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PricingConfig {
    /// `static`.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Prices of tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay_as_you_go: Option<PayAsYouGo>,
}

impl PricingConfig {
    /// What is wrong with it, one sentence for each fault. `place` is where it stands in the body.
    pub fn faults(&self, place: &str) -> Vec<String> {
        let mut faults = Vec::new();
        if self.kind.as_deref().is_some_and(|kind| kind != "static") {
            faults.push(format!("{place}.type must be static"));
        }
        let prices = self
            .pay_as_you_go
            .iter()
            .flat_map(|prices| [("request_token", prices.request_token), ("response_token", prices.response_token)]);
        for (name, price) in prices {
            if price.is_some_and(|TokenPrice { price }| !price.is_finite() || price < 0.0) {
                faults.push(format!("{place}.pay_as_you_go.{name}.price must be 0 or more, in US cents"));
            }
        }
        let other = self.pay_as_you_go.iter().flat_map(|prices| &prices.other);
        faults.extend(other.filter(|(_, value)| !is_price(value)).map(|(name, _)| {
            format!(
                "{place}.pay_as_you_go.{name} must be {{\"price\": 0 or more}}, in US cents, or such prices by name"
            )
        }));
        faults
    }
}

/// The members of [`PricingAdjustments`]' multiplier that are a number (Portkey's spec).
const MULTIPLIERS: [&str; 19] = [
    "default",
    "request_token",
    "response_token",
    "cache_read_input_token",
    "cache_write_input_token",
    "cache_read_audio_input_token",
    "request_audio_token",
    "response_audio_token",
    "reasoning_token",
    "prediction_accepted_token",
    "prediction_rejected_token",
    "request_image_token",
    "response_image_token",
    "request_text_token",
    "response_text_token",
    "cache_read_image_input_token",
    "cache_read_text_input_token",
    "cache_write_text_input_token",
    "cache_write_image_input_token",
];
/// The members that are objects of numbers.
const GROUPS: [&str; 2] = ["image", "additional_units"];

/// Factors of the tracked cost: 0.8 is a discount of 20 %, 1.2 a markup of 20 %. What is not named takes `default`, and
/// that is 1.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PricingAdjustments {
    /// The factors, by what they apply to.
    pub multiplier: Map<String, Value>,
    /// Nothing else is allowed here; kept so that the mistake can be named.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

impl PricingAdjustments {
    /// What is wrong with it, one sentence for each fault, with the field and the mend.
    pub fn faults(&self) -> Vec<String> {
        let mut faults: Vec<String> = self
            .other
            .keys()
            .map(|name| format!("pricing_adjustments.{name} is not a field: only multiplier is"))
            .collect();
        for (name, value) in &self.multiplier {
            let place = format!("pricing_adjustments.multiplier.{name}");
            if GROUPS.contains(&name.as_str()) {
                match value.as_object() {
                    Some(units) => faults.extend(
                        units
                            .iter()
                            .filter(|(_, factor)| !is_factor(factor))
                            .map(|(unit, _)| format!("{place}.{unit} must be a number of 0 or more")),
                    ),
                    None if value.is_null() => {}
                    None => faults.push(format!("{place} must be an object of numbers")),
                }
            } else if !MULTIPLIERS.contains(&name.as_str()) {
                faults.push(format!("{place} is not a field: use some of {}", MULTIPLIERS.join(", ")));
            } else if !is_factor(value) {
                faults.push(format!("{place} must be a number of 0 or more"));
            }
        }
        faults
    }
}

/// A price, or prices by name: those of images stand under quality and size.
fn is_price(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Object(members) => match members.get("price") {
            Some(price) => price.as_f64().is_some_and(|price| price >= 0.0),
            None => members.values().all(is_price),
        },
        _ => false,
    }
}

fn is_factor(value: &Value) -> bool {
    value.is_null() || value.as_f64().is_some_and(|factor| factor >= 0.0)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn faults(adjustments: Value) -> usize {
        let adjustments: PricingAdjustments = serde_json::from_value(adjustments).unwrap();
        adjustments.faults().len()
    }

    #[test]
    fn factors_are_numbers_of_known_things() {
        assert_eq!(faults(json!({"multiplier": {"default": 0.8, "image": {"default": 1}, "request_token": null}})), 0);
        assert_eq!(faults(json!({"multiplier": {"default": -1, "tokens": 1, "image": 3}, "discount": 1})), 4);
    }
}
