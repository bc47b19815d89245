//! Builds and checks the body that changes models.

use std::collections::BTreeMap;

use super::{Clearable, SetArgs};
use crate::{
    api::{
        Patch,
        integrations::{
            models::{CustomHeaders, Model, ModelChange, ModelConfigurations, ModelsChange},
            pricing::{PayAsYouGo, PricingConfig, TokenPrice},
        },
    },
    cli::{body, secret_input},
    error::Failure,
};

/// A model with what the flags say, over what it is: the API replaces its parts as a whole.
pub(super) fn changed(args: &SetArgs, slug: &str, current: Option<&Model>) -> anyhow::Result<ModelChange> {
    let mut change = ModelChange {
        slug: slug.to_owned(),
        enabled: args.enabled.or(current.map(|model| model.enabled)).unwrap_or(true),
        is_custom: args.custom.then_some(true),
        is_finetune: args.finetune_of.as_ref().map(|_| true),
        ..ModelChange::default()
    };
    body::set(&mut change.base_model_slug, args.finetune_of.clone());
    change.pricing_config = if args.clear.contains(&Clearable::Pricing) {
        Patch::Clear
    } else {
        priced(args, current.and_then(|model| model.pricing_config.clone())).into()
    };
    change.configurations = configured(args, current.and_then(|model| model.configurations.as_ref()))?;
    Ok(change)
}

/// What the flags say, over what the file says of the same model.
pub(super) fn over(flags: ModelChange, file: ModelChange, enabled_given: bool) -> ModelChange {
    fn patch<T>(flag: Patch<T>, file: Patch<T>) -> Patch<T> {
        if flag.is_keep() { file } else { flag }
    }
    ModelChange {
        enabled: if enabled_given { flags.enabled } else { file.enabled },
        is_custom: flags.is_custom.or(file.is_custom),
        is_finetune: flags.is_finetune.or(file.is_finetune),
        base_model_slug: patch(flags.base_model_slug, file.base_model_slug),
        configurations: patch(flags.configurations, file.configurations),
        pricing_config: patch(flags.pricing_config, file.pricing_config),
        other: file.other,
        slug: flags.slug,
    }
}

/// The price, when a flag speaks of it.
fn priced(args: &SetArgs, current: Option<PricingConfig>) -> Option<PricingConfig> {
    args.input_price.or(args.output_price)?;
    let mut pricing = current.unwrap_or_default();
    pricing.kind.get_or_insert_with(|| "static".to_owned());
    let prices = pricing.pay_as_you_go.get_or_insert_with(PayAsYouGo::default);
    let price = |price: f64| TokenPrice { price };
    prices.request_token = args.input_price.map(price).or(prices.request_token);
    prices.response_token = args.output_price.map(price).or(prices.response_token);
    Some(pricing)
}

/// Where it is reached, when a flag speaks of it. Its headers are shown masked and cannot be sent again, so whoever
/// changes the address alone has to say what becomes of them.
fn configured(args: &SetArgs, current: Option<&ModelConfigurations>) -> anyhow::Result<Patch<ModelConfigurations>> {
    let cleared = |part| args.clear.contains(&part);
    let headers = secret_input::headers(&args.headers, &args.header_envs)?;
    let headers: BTreeMap<String, String> = headers.into_iter().collect();
    let speaks = args.custom_host.is_some() || !headers.is_empty();
    if !speaks && !cleared(Clearable::CustomHost) && !cleared(Clearable::Headers) {
        return Ok(Patch::Keep);
    }
    let had = current.and_then(|current| current.custom_headers.as_ref()).filter(|had| !had.0.is_empty());
    if let Some(had) = had.filter(|_| headers.is_empty() && !cleared(Clearable::Headers)) {
        let names: Vec<&str> = had.0.keys().map(String::as_str).collect();
        return Err(Failure::usage(format!("the model's headers are replaced with its address: {}", names.join(", ")))
            .hint("give them again with --header or --header-env, or drop them with --clear headers")
            .into());
    }
    let host = current.and_then(|current| current.custom_host.clone()).filter(|_| !cleared(Clearable::CustomHost));
    let configurations = ModelConfigurations {
        custom_host: args.custom_host.clone().or(host),
        custom_headers: (!headers.is_empty()).then_some(CustomHeaders(headers)),
    };
    let is_empty = configurations == ModelConfigurations::default();
    Ok(if is_empty { Patch::Clear } else { Patch::Set(configurations) })
}

/// What is wrong with the body, one sentence for each fault.
pub(super) fn faults(body: &ModelsChange) -> Vec<String> {
    let mut faults = Vec::new();
    for (index, model) in body.models.iter().enumerate() {
        if let Patch::Set(pricing) = &model.pricing_config {
            faults.extend(pricing.faults(&format!("models[{index}].pricing_config")));
        }
        if model.is_finetune == Some(true) && matches!(model.base_model_slug, Patch::Clear) {
            faults.push(format!(
                "models[{index}].base_model_slug is missing: name what {} was trained from with --finetune-of",
                model.slug
            ));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use clap::Parser;
    use serde_json::{Value, json};

    use super::*;
    use crate::cli::integrations::models::ModelsCommand;

    #[derive(Debug, Parser)]
    struct Line {
        #[command(subcommand)]
        command: ModelsCommand,
    }

    fn set_args(line: &str) -> SetArgs {
        let words = ["x", "set", "int"].into_iter().chain(line.split_whitespace());
        match Line::try_parse_from(words).unwrap_or_else(|error| panic!("{error}")).command {
            ModelsCommand::Set(args) => *args,
            other => panic!("{other:?}"),
        }
    }

    fn model(value: Value) -> Model {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn a_flag_changes_a_part_and_keeps_the_rest() {
        let current = model(json!({"slug": "m", "enabled": false,
            "pricing_config": {"type": "static", "pay_as_you_go": {"request_token": {"price": 1.0}}}}));
        let change = changed(&set_args("m --output-price 10/M"), "m", Some(&current)).unwrap();
        assert_eq!(
            serde_json::to_value(&change).unwrap(),
            json!({"slug": "m", "enabled": false, "pricing_config": {"type": "static",
                "pay_as_you_go": {"request_token": {"price": 1.0}, "response_token": {"price": 0.001}}}})
        );
        let change = changed(&set_args("m --custom"), "m", None).unwrap();
        assert_eq!(serde_json::to_value(&change).unwrap(), json!({"slug": "m", "enabled": true, "is_custom": true}));
    }

    #[test]
    fn headers_are_not_lost_with_a_new_address() {
        let current = model(json!({"slug": "m", "configurations": {"custom_headers": {"x-a": "n*****t"}}}));
        let of = |line: &str| changed(&set_args(line), "m", Some(&current)).map(|change| change.configurations);
        assert!(of("m --custom-host https://a.example").is_err());
        assert!(matches!(of("m --custom-host https://a.example --clear headers"), Ok(Patch::Set(_))));
        assert!(matches!(of("m --clear headers"), Ok(Patch::Clear)));
        assert!(matches!(of("m --enabled true"), Ok(Patch::Keep)));
    }
}
