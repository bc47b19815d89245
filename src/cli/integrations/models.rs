//! `integrations models`: which models an integration allows, and what they cost.

mod request;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use serde_json::Value;

use super::{path, prices};
use crate::{
    api::{
        Call, Empty,
        integrations::models::{Delete, DeleteBody, DeleteQuery, ListAll, ModelChange, ModelsChange, Update},
    },
    cli::{
        actions::{self, DeletionArgs, Noun, nothing_to_change},
        body,
        values::{self, Assignment},
        watch::Watch,
    },
    context::Context,
    output::{Column, View},
};
use request::{changed, faults, over};

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
    // A file has to say `models`; without one, there are none but what the flags say.
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
    body::refuse(faults(&body))?;
    send(cx, &args.slug, body, args.dry_run, "Changed").await
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
    use serde_json::json;

    use super::*;

    #[test]
    fn prices_are_shown_for_a_million() {
        let row = |prices: Value| json!({"pricing_config": {"pay_as_you_go": prices}});
        let both = json!({"request_token": {"price": 0.00025}, "response_token": {"price": 0.001}});
        assert_eq!(price(&row(both)), "2.5/10");
        assert_eq!(price(&row(json!({"response_token": {"price": 0.000015}}))), "-/0.15");
        assert_eq!(price(&json!({})), "");
    }
}
