//! What calls cost.
//!
//! Prices of tokens come from a table inside the program (`prices.json`; where it is from stands in it), unless the
//! integration has a price of its own for the model; the integration's adjustments multiply either. What has no price
//! costs nothing, as in Portkey (its documentation of budgets).

use std::{collections::HashMap, sync::OnceLock};

use serde::Deserialize;

use super::upstream::usage::Usage;
use crate::api::integrations::{
    models::Model,
    pricing::{PayAsYouGo, PricingAdjustments, PricingConfig},
};

/// Read when the first price is looked up.
const TABLE: &str = include_str!("prices.json");

/// Picodollars in a cent.
const PICOS_PER_CENT: f64 = 1e10;

/// What tokens cost, in picodollars (10^-12 US dollars) each: prices of single tokens are whole numbers of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Price {
    input: u64,
    output: u64,
    cache_read: u64,
    cache_write: u64,
}

impl Price {
    /// What a call costs, in nano-dollars, rounded half up.
    pub fn of(&self, usage: &Usage) -> u64 {
        let cached = usage.cache_read.saturating_add(usage.cache_write);
        let parts = [
            (usage.input.saturating_sub(cached), self.input),
            (usage.cache_read, self.cache_read),
            (usage.cache_write, self.cache_write),
            (usage.output, self.output),
        ];
        let picos: u128 = parts.iter().map(|(tokens, price)| u128::from(*tokens) * u128::from(*price)).sum();
        u64::try_from((picos + 500) / 1000).unwrap_or(u64::MAX)
    }

    /// The price of a model of an integration; none where it is not known.
    pub fn find(
        ai_provider_id: &str,
        model: &str,
        listed: Option<&Model>,
        adjustments: Option<&PricingAdjustments>,
    ) -> Option<Self> {
        let own = listed.and_then(|model| model.pricing_config.as_ref()).and_then(Self::configured);
        // A fine-tuned model costs what the model costs that it was trained from.
        let base = listed.and_then(|model| model.base_model_slug.as_deref()).unwrap_or(model);
        let price = own.or_else(|| Self::listed(ai_provider_id, base))?;
        Some(adjustments.map_or(price, |adjustments| price.adjusted(adjustments)))
    }

    fn listed(ai_provider_id: &str, model: &str) -> Option<Self> {
        prices().get(spelling(ai_provider_id))?.get(model).copied()
    }

    fn configured(config: &PricingConfig) -> Option<Self> {
        let prices = config.pay_as_you_go.as_ref()?;
        let input = prices.request_token.map_or(0, |price| picos(price.price));
        Some(Self {
            input,
            output: prices.response_token.map_or(0, |price| picos(price.price)),
            cache_read: other(prices, "cache_read_input_token").unwrap_or(input),
            cache_write: other(prices, "cache_write_input_token").unwrap_or(input),
        })
    }

    fn adjusted(self, adjustments: &PricingAdjustments) -> Self {
        let factor = |name: &str| adjustments.multiplier.get(name).and_then(serde_json::Value::as_f64);
        let default = factor("default").unwrap_or(1.0);
        let times = |price: u64, name: &str| (price as f64 * factor(name).unwrap_or(default)).round() as u64;
        Self {
            input: times(self.input, "request_token"),
            output: times(self.output, "response_token"),
            cache_read: times(self.cache_read, "cache_read_input_token"),
            cache_write: times(self.cache_write, "cache_write_input_token"),
        }
    }
}

/// The models that have a price with an AI provider, or with any when none is named.
pub fn models(ai_provider_id: Option<&str>) -> impl Iterator<Item = &'static str> {
    let providers =
        prices().iter().filter(move |(id, _)| ai_provider_id.is_none_or(|wanted| spelling(wanted) == id.as_str()));
    providers.flat_map(|(_, models)| models.keys().map(String::as_str))
}

/// The table knows two providers by another id.
fn spelling(ai_provider_id: &str) -> &str {
    match ai_provider_id {
        "open-ai" => "openai",
        "x_ai" => "x-ai",
        other => other,
    }
}

fn prices() -> &'static HashMap<String, HashMap<String, Price>> {
    static PRICES: OnceLock<HashMap<String, HashMap<String, Price>>> = OnceLock::new();
    PRICES.get_or_init(read)
}

fn other(prices: &PayAsYouGo, name: &str) -> Option<u64> {
    prices.other.get(name)?.get("price")?.as_f64().map(picos)
}

fn picos(cents: f64) -> u64 {
    (cents * PICOS_PER_CENT).round() as u64
}

fn read() -> HashMap<String, HashMap<String, Price>> {
    #[derive(Deserialize)]
    struct Table {
        providers: HashMap<String, HashMap<String, Vec<Option<f64>>>>,
    }
    // The table is a part of the program, and a test reads it.
    let table = serde_json::from_str(TABLE).unwrap_or(Table { providers: HashMap::new() });
    let price = |cents: Vec<Option<f64>>| {
        let at = |index: usize| cents.get(index).copied().flatten().map(picos);
        let input = at(0).unwrap_or_default();
        Price {
            input,
            output: at(1).unwrap_or_default(),
            cache_read: at(2).unwrap_or(input),
            cache_write: at(3).unwrap_or(input),
        }
    };
    let models = |models: HashMap<String, Vec<Option<f64>>>| {
        models.into_iter().map(|(model, cents)| (model, price(cents))).collect()
    };
    table.providers.into_iter().map(|(provider, of_models)| (provider, models(of_models))).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn usage(input: u64, output: u64) -> Usage {
        Usage { input, output, ..Usage::default() }
    }

    #[test]
    fn every_price_of_the_table_is_read() {
        let prices = read();
        assert!(prices.len() > 40 && prices.values().map(HashMap::len).sum::<usize>() > 2800);
        // 2.50 and 10 dollars for a million tokens, half of it for those from the cache.
        let gpt_4o = Price::find("openai", "gpt-4o", None, None).unwrap();
        assert_eq!(gpt_4o.of(&usage(1_000_000, 0)), 2_500_000_000);
        assert_eq!(gpt_4o.of(&usage(0, 1_000_000)), 10_000_000_000);
        assert_eq!(gpt_4o.of(&Usage { cache_read: 1_000_000, ..usage(1_000_000, 0) }), 1_250_000_000);
        assert_eq!(Price::find("open-ai", "gpt-4o", None, None), Some(gpt_4o));
        assert_eq!(Price::find("openai", "no such model", None, None), None);
    }

    #[test]
    fn own_prices_and_adjustments_win() {
        let mut model: Model = serde_json::from_value(json!({
            "slug": "mine", "pricing_config": {"type": "static", "pay_as_you_go": {
                "request_token": {"price": 0.001}, "response_token": {"price": 0.002}}}}))
        .unwrap();
        let price = Price::find("openai", "mine", Some(&model), None).unwrap();
        assert_eq!(price.of(&usage(1, 1)), 30_000);
        let adjustments: PricingAdjustments =
            serde_json::from_value(json!({"multiplier": {"default": 2, "response_token": 0.5, "request_token": null}}))
                .unwrap();
        let adjusted = Price::find("openai", "mine", Some(&model), Some(&adjustments)).unwrap();
        assert_eq!((adjusted.of(&usage(1, 0)), adjusted.of(&usage(0, 1))), (20_000, 10_000));
        model.pricing_config = None;
        model.base_model_slug = Some("gpt-4o".into());
        assert_eq!(Price::find("openai", "mine", Some(&model), None), Price::find("openai", "gpt-4o", None, None));
    }

    #[test]
    fn rounds_half_up() {
        let price = Price { input: 499, output: 1, ..Price::default() };
        assert_eq!((price.of(&usage(1, 0)), price.of(&usage(1, 1))), (0, 1));
        assert_eq!(Price { input: u64::MAX, ..price }.of(&usage(u64::MAX, 0)), u64::MAX);
    }
}
