//! `integrations models`: which models an integration allows, and what they cost.

use std::{collections::BTreeMap, path::PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use serde_json::Value;

use super::{path, prices};
use crate::{
    api::{
        Call, Empty, Patch,
        integrations::{
            models::{
                CustomHeaders, Delete, DeleteBody, DeleteQuery, ListAll, Model, ModelChange, ModelConfigurations,
                ModelsChange, Update,
            },
            pricing::{PayAsYouGo, PricingConfig, TokenPrice},
        },
    },
    cli::{
        actions::{self, DeletionArgs, Noun, nothing_to_change},
        body,
        provider_args::refused,
        secret_input,
        values::{self, Assignment},
        watch::Watch,
    },
    context::Context,
    error::{Failure, Kind},
    output::{Column, View},
};

/// What to do with the models of an integration.
#[derive(Debug, Subcommand)]
pub enum ModelsCommand {
    /// List the models that an integration speaks of
    ///
    /// A note says what becomes of models that are not listed.
    #[command(visible_alias = "ls")]
    List(ListArgs),
    /// Let models pass
    Enable(SwitchArgs),
    /// Let models pass no longer
    Disable(SwitchArgs),
    /// Add or change a model, or say what becomes of models that are not listed
    ///
    /// A flag sets, `--clear` removes, and what is not named stays as it is. A model that is new passes, unless
    /// `--enabled false` says otherwise.
    ///
    /// Prices are given in US dollars for a million tokens (2.50/M) or a thousand (0.0025/K), or in cents for one token
    /// (0.00025c), the unit that the API keeps: 2.50/M is 0.00025c.
    Set(Box<SetArgs>),
    /// Delete custom and fine-tuned models
    ///
    /// Models of the provider's own cannot be deleted, only disabled.
    #[command(visible_alias = "rm")]
    Delete(DeleteArgs),
}

/// Flags of `list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Slug of the integration
    slug: String,
    #[command(flatten)]
    watch: Watch,
}

/// Flags of `enable` and `disable`.
#[derive(Debug, Args)]
pub struct SwitchArgs {
    /// Slug of the integration
    slug: String,
    /// Models, such as gpt-4o
    #[arg(required = true, value_name = "MODEL")]
    models: Vec<String>,
    /// Print the request and send nothing
    #[arg(long)]
    dry_run: bool,
}

/// Parts of a model that `set --clear` can remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Clearable {
    Pricing,
    CustomHost,
    Headers,
}

/// Flags of `set`.
#[derive(Debug, Args)]
pub struct SetArgs {
    /// Slug of the integration
    slug: String,
    /// The model, such as gpt-4o
    model: Option<String>,
    /// Whether the model passes
    #[arg(long, value_name = "BOOL", requires = "model")]
    enabled: Option<bool>,
    /// The model is one that Portkey does not know
    #[arg(long, requires = "model")]
    custom: bool,
    /// The model was trained from this one, whose price it has
    #[arg(long, value_name = "MODEL", requires = "model")]
    finetune_of: Option<String>,
    /// Reach the model at this base URL, not where the integration is
    #[arg(long, value_name = "URL", requires = "model", help_heading = "Reaching the model")]
    custom_host: Option<String>,
    /// Header to send for this model, as 'NAME: VALUE'; all of a model's headers are replaced; repeatable
    #[arg(long = "header", value_name = "HEADER", value_parser = values::header, requires = "model", help_heading = "Reaching the model", hide_short_help = true)]
    headers: Vec<(String, String)>,
    /// Header to send for this model, with its value from an environment variable, as NAME=VARIABLE; repeatable
    #[arg(long = "header-env", value_name = "HEADER", value_parser = values::header, requires = "model", help_heading = "Reaching the model", hide_short_help = true)]
    header_envs: Vec<(String, String)>,
    /// Price of a token of the request, such as 2.50/M
    #[arg(long, value_name = "PRICE", value_parser = prices::token_price, requires = "model", help_heading = "Price")]
    input_price: Option<f64>,
    /// Price of a token of the answer, such as 10/M
    #[arg(long, value_name = "PRICE", value_parser = prices::token_price, requires = "model", help_heading = "Price")]
    output_price: Option<f64>,
    /// Remove these parts of the model, separated by commas
    #[arg(long, value_name = "PARTS", value_enum, value_delimiter = ',', requires = "model", hide_short_help = true)]
    clear: Vec<Clearable>,
    /// Whether models pass that are not listed
    #[arg(long, value_name = "BOOL", help_heading = "Models that are not listed")]
    allow_all: Option<bool>,
    /// Let only models pass that are listed and enabled; the same as `--allow-all false`
    #[arg(long, conflicts_with = "allow_all", help_heading = "Models that are not listed")]
    only_listed: bool,
    /// Set any field of the request; repeatable
    ///
    /// Also one that this version does not know. The value is JSON where it reads as JSON.
    #[arg(long, value_name = "FIELD=VALUE", help_heading = "Request", hide_short_help = true)]
    set: Vec<Assignment>,
    /// Read the request from a file, or stdin with `-`
    ///
    /// The whole request, in JSON or YAML. Flags win over it.
    #[arg(long, value_name = "PATH", help_heading = "Request")]
    from_file: Option<PathBuf>,
    /// Print the request and send nothing
    ///
    /// Secrets in it are hidden.
    #[arg(long, help_heading = "Request")]
    dry_run: bool,
}

/// Flags of `delete`.
#[derive(Debug, Args)]
pub struct DeleteArgs {
    /// Slug of the integration
    slug: String,
    /// Custom models
    #[arg(required = true, value_name = "MODEL")]
    models: Vec<String>,
    #[command(flatten)]
    flags: DeletionArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("MODEL", "slug"),
    Column::new("NAME", "name"),
    Column::new("ENABLED", "enabled"),
    Column::new("CUSTOM", "is_custom"),
    Column::new("FINE-TUNE OF", "base_model_slug"),
    Column { cell: Some(price), ..Column::new("USD PER 1M IN/OUT", "pricing_config") },
    Column::wide("HOST", "configurations.custom_host"),
    Column::wide("CREATED", "created_at"),
    Column::wide("UPDATED", "last_updated_at"),
];

const NOUN: Noun = Noun { one: "model", many: "models", view: &View { columns: COLUMNS, name: "slug" } };

/// The prices in US dollars for a million tokens; the API has them in cents for one.
fn price(row: &Value) -> String {
    let prices = row.get("pricing_config").and_then(|pricing| pricing.get("pay_as_you_go"));
    let one = |name: &str| {
        let cents = prices?.get(name)?.get("price")?.as_f64()?;
        // 10^6 tokens, 100 cents. Ten digits are more than any price list has, and hide that 10^4 is not exact here.
        let text = format!("{:.10}", cents * 10_000.0);
        Some(text.trim_end_matches('0').trim_end_matches('.').to_owned())
    };
    match (one("request_token"), one("response_token")) {
        (None, None) => String::new(),
        (request, response) => {
            format!("{}/{}", request.as_deref().unwrap_or("-"), response.as_deref().unwrap_or("-"))
        }
    }
}

/// Runs one of the commands.
///
/// # Errors
/// Whatever keeps it from doing what was asked.
pub(super) async fn run(cx: &mut Context, command: ModelsCommand) -> anyhow::Result<()> {
    match command {
        ModelsCommand::List(args) => args.watch.show(cx, async |cx| list(cx, &args.slug, &[]).await).await,
        ModelsCommand::Enable(args) => switch(cx, args, true).await,
        ModelsCommand::Disable(args) => switch(cx, args, false).await,
        ModelsCommand::Set(args) => set(cx, *args).await,
        ModelsCommand::Delete(args) => delete(cx, args).await,
    }
}

fn list_call(slug: &str) -> Call<ListAll> {
    Call { path: path(slug), query: Empty {}, body: Empty {} }
}

/// Prints the models: these, or all of them with what becomes of the others.
async fn list(cx: &mut Context, slug: &str, only: &[String]) -> anyhow::Result<()> {
    let received = cx.client().await?.send(list_call(slug)).await?;
    let mut rows = cx.output.list(NOUN.view);
    for row in received.raw.get("models").and_then(Value::as_array).into_iter().flatten() {
        let model = row.get("slug").and_then(Value::as_str).unwrap_or_default();
        if only.is_empty() || only.iter().any(|name| name == model) {
            rows.push(row)?;
        }
    }
    rows.finish()?;
    if only.is_empty() {
        match received.value.allow_all_models {
            Some(true) => cx.output.note("Models that are not listed pass, too"),
            Some(false) => cx.output.note("Only models that are listed and enabled pass"),
            None => {}
        }
    }
    Ok(())
}

async fn switch(cx: &mut Context, args: SwitchArgs, enabled: bool) -> anyhow::Result<()> {
    let mut models: Vec<ModelChange> = Vec::new();
    for slug in &args.models {
        if models.iter().all(|model| model.slug != *slug) {
            models.push(ModelChange { slug: slug.clone(), enabled, ..ModelChange::default() });
        }
    }
    let body = ModelsChange { models, ..ModelsChange::default() };
    let done = if enabled { "Enabled" } else { "Disabled" };
    send(cx, &args.slug, body, args.dry_run, done).await
}

async fn set(cx: &mut Context, args: SetArgs) -> anyhow::Result<()> {
    let mut body: ModelsChange = match &args.from_file {
        Some(path) => body::read(Some(path))?,
        None => ModelsChange::default(),
    };
    body::refuse_contradictions(&[
        ("pricing", args.input_price.or(args.output_price).is_some(), args.clear.contains(&Clearable::Pricing)),
        ("custom-host", args.custom_host.is_some(), args.clear.contains(&Clearable::CustomHost)),
        (
            "headers",
            !(args.headers.is_empty() && args.header_envs.is_empty()),
            args.clear.contains(&Clearable::Headers),
        ),
    ])?;
    if let Some(slug) = &args.model {
        let models = cx.client().await?.send(list_call(&args.slug)).await?.value.models;
        let current = models.iter().find(|model| model.slug == *slug);
        let mut change = changed(&args, slug, current)?;
        if let Some(place) = body.models.iter().position(|model| model.slug == *slug) {
            change = over(change, body.models.remove(place), args.enabled.is_some());
        }
        body.models.push(change);
    }
    if let Some(allow_all) = args.allow_all.or(args.only_listed.then_some(false)) {
        body.allow_all_models = Some(allow_all);
    }
    let body: ModelsChange = body::assign(body, &args.set)?;
    if body == ModelsChange::default() {
        return Err(nothing_to_change("gpt-4o --input-price 2.50/M or --only-listed").into());
    }
    let faults = faults(&body);
    if !faults.is_empty() {
        return Err(refused(Kind::Usage, faults).into());
    }
    send(cx, &args.slug, body, args.dry_run, "Changed").await
}

/// A model with what the flags say, over what it is: the API replaces its parts as a whole.
fn changed(args: &SetArgs, slug: &str, current: Option<&Model>) -> anyhow::Result<ModelChange> {
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
fn over(flags: ModelChange, file: ModelChange, enabled_given: bool) -> ModelChange {
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
    let mut headers: BTreeMap<String, String> = args.headers.iter().cloned().collect();
    for (name, variable) in &args.header_envs {
        let value = secret_input::from_env("--header-env", variable)?;
        headers.insert(name.clone(), value.expose().to_owned());
    }
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
fn faults(body: &ModelsChange) -> Vec<String> {
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

async fn send(cx: &mut Context, slug: &str, body: ModelsChange, dry_run: bool, done: &str) -> anyhow::Result<()> {
    let models: Vec<String> = body.models.iter().map(|model| model.slug.clone()).collect();
    let call: Call<Update> = Call { path: path(slug), query: Empty {}, body };
    if dry_run {
        return cx.dry_run(&call).await;
    }
    cx.client().await?.send(call).await?;
    match models.as_slice() {
        [] => cx.output.note(&format!("{done} the models of integration {slug}")),
        _ => cx.output.note(&format!("{done} models of integration {slug}: {}", models.join(", "))),
    }
    list(cx, slug, &models).await
}

async fn delete(cx: &mut Context, args: DeleteArgs) -> anyhow::Result<()> {
    actions::delete::<Delete>(cx, &NOUN, args.models, &args.flags, |model| Call {
        path: path(&args.slug),
        query: DeleteQuery { slugs: Some(model.to_owned()) },
        body: DeleteBody::default(),
    })
    .await
}

#[cfg(test)]
mod tests {
    use clap::Parser;
    use serde_json::json;

    use super::*;

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

    #[test]
    fn prices_are_shown_for_a_million() {
        let row = |prices: Value| json!({"pricing_config": {"pay_as_you_go": prices}});
        let both = json!({"request_token": {"price": 0.00025}, "response_token": {"price": 0.001}});
        assert_eq!(price(&row(both)), "2.5/10");
        assert_eq!(price(&row(json!({"response_token": {"price": 0.000015}}))), "-/0.15");
        assert_eq!(price(&json!({})), "");
    }
}
