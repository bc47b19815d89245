//! `integrations`: credentials of AI providers, kept once and granted to workspaces.
//!
//! | file | holds |
//! |---|---|
//! | `request.rs` | the body of create, and what it shares with that of update |
//! | `change.rs` | the body of update |
//! | `prices.rs` | prices and factors as people write them |
//! | `models.rs` | which models an integration allows, and what they cost |
//! | `workspaces.rs` | which workspaces may use it, and how much |

mod change;
mod models;
mod prices;
mod request;
mod workspaces;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

pub use models::ModelsCommand;
pub use workspaces::WorkspacesCommand;

use super::{
    actions::{self, DeletionArgs, Limit, Noun},
    edit::{self, Edit, EditArgs, Form, Sheet},
    provider_args::{self, ProviderArgs},
    secret_input::KeyArgs,
    values,
    watch::Watch,
};
use crate::{
    api::{
        Call, Empty, Patch,
        integrations::{
            Create, Delete, Get, Integration, IntegrationChange, IntegrationType, ListAll, ListQuery, Update,
        },
        parameters::Slug,
        providers_catalog::Spelling,
        secret_mapping::SecretMapping,
    },
    context::Context,
    output::{Column, View},
    settings::Origin,
};

/// What to do with integrations.
#[derive(Debug, Subcommand)]
pub enum IntegrationsCommand {
    /// Create an integration
    ///
    /// An integration keeps the credential of an AI provider. One of the organisation is granted to workspaces
    /// (`integrations workspaces grant`); one of a workspace belongs to that workspace alone.
    ///
    /// Only --workspace, or `workspace_id` in the file, makes one of a workspace. The workspace of PORTKEY_WORKSPACE or
    /// of the profile does not: it would tie a credential of the organisation to one workspace for good. The key of a
    /// workspace always makes one of that workspace.
    ///
    /// On a terminal, what is missing is asked for.
    #[command(after_long_help = provider_args::help(Spelling::Integration))]
    Create(Box<CreateArgs>),
    /// List integrations
    ///
    /// With --workspace, those that the workspace may use. The workspace of PORTKEY_WORKSPACE or of the profile does not
    /// narrow the list.
    #[command(visible_alias = "ls")]
    List(ListArgs),
    /// Show one integration
    Get(GetArgs),
    /// Change an integration
    ///
    /// A flag sets, `--clear` removes, and what is not named stays as it is. A new credential is used at once by every
    /// provider of the integration. AI provider, slug and workspace cannot change.
    ///
    /// The API replaces `configurations` as a whole, so what is there is read first and sent again with the changes.
    /// Secret fields are only shown masked and cannot be sent again: the local gateway keeps those that are left out,
    /// and a note says which they are.
    Update(Box<UpdateArgs>),
    /// Edit an integration in your editor
    ///
    /// VISUAL or EDITOR is given it as YAML. What was changed is checked, shown and, without --yes, confirmed before it is
    /// sent; what is refused comes back with the reason, and what is given up is kept in a file. No secret is in it.
    Edit(EditArgs),
    /// Delete integrations
    #[command(visible_alias = "rm")]
    Delete(DeleteArgs),
    /// Which models an integration allows, and what they cost
    #[command(subcommand, visible_alias = "model")]
    Models(ModelsCommand),
    /// Which workspaces may use an integration, and how much
    #[command(subcommand, visible_alias = "ws", alias = "workspace")]
    Workspaces(WorkspacesCommand),
}

/// Flags that create and update share.
#[derive(Debug, Default, Args)]
struct SharedArgs {
    /// Free text about the integration
    #[arg(long, value_name = "TEXT", hide_short_help = true)]
    description: Option<String>,
    #[command(flatten)]
    key: KeyArgs,
    /// Let an external secret manager supply a field, as TARGET=REFERENCE[,key=MEMBER][,format=json]; repeatable
    #[arg(long = "secret-mapping", value_name = "MAPPING", value_parser = values::integration_mapping, help_heading = "Credential", hide_short_help = true)]
    secret_mappings: Vec<SecretMapping>,
    /// Multiply the tracked cost, as NAME=FACTOR: default=0.8 is a discount of 20 %; repeatable
    #[arg(long = "pricing-multiplier", value_name = "MULTIPLIER", value_parser = prices::multiplier, hide_short_help = true)]
    multipliers: Vec<(String, f64)>,
    /// Tag, as KEY=VALUE; repeatable
    #[arg(long = "tag", value_name = "TAG", value_parser = values::tag, hide_short_help = true)]
    tags: Vec<(String, String)>,
    #[command(flatten)]
    provider_args: ProviderArgs,
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

/// Flags of `create`.
#[derive(Debug, Args)]
pub struct CreateArgs {
    /// Name of the integration; its slug is made from it
    #[arg(long)]
    name: Option<String>,
    /// The AI provider, such as openai or azure-openai
    ///
    /// `bedrock`, `anthropic` and all others stand in `docs/reference/providers.md`.
    #[arg(long, value_name = "ID")]
    provider: Option<String>,
    /// Take a provider id that this version does not know
    #[arg(long, hide_short_help = true)]
    allow_unknown_provider: bool,
    /// Slug, instead of one made from its name
    ///
    /// It is unique in the organisation.
    #[arg(long)]
    slug: Option<String>,
    /// Do not make a provider in the workspace
    ///
    /// Otherwise an integration of a workspace comes with a provider there.
    #[arg(long, conflicts_with = "default_provider_slug")]
    no_default_provider: bool,
    /// Slug of that provider, instead of the integration's own
    #[arg(long, value_name = "SLUG", hide_short_help = true)]
    default_provider_slug: Option<String>,
    #[command(flatten)]
    shared: SharedArgs,
}

/// Whose integrations are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TypeArg {
    /// Those of workspaces
    Workspace,
    /// Those of the organisation
    #[value(alias = "organization")]
    Organisation,
    /// Both
    All,
}

/// Flags of `list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Whose integrations [default: all]
    #[arg(long = "type", value_name = "TYPE", value_enum)]
    kind: Option<TypeArg>,
    #[command(flatten)]
    limit: Limit,
}

/// Flags of `get`.
#[derive(Debug, Args)]
pub struct GetArgs {
    /// Slug of the integration
    slug: String,
    #[command(flatten)]
    watch: Watch,
}

/// Fields that `update --clear` can remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Clearable {
    Description,
    SecretMappings,
    PricingAdjustments,
    Tags,
}

/// Flags of `update`.
#[derive(Debug, Args)]
pub struct UpdateArgs {
    /// Slug of the integration
    slug: String,
    /// New name
    #[arg(long)]
    name: Option<String>,
    /// Remove the value of these fields, separated by commas
    #[arg(long, value_name = "FIELDS", value_enum, value_delimiter = ',')]
    clear: Vec<Clearable>,
    #[command(flatten)]
    shared: SharedArgs,
}

/// Flags of `delete`.
#[derive(Debug, Args)]
pub struct DeleteArgs {
    /// Slugs of the integrations
    #[arg(required = true, value_name = "SLUG")]
    slugs: Vec<String>,
    #[command(flatten)]
    flags: DeletionArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("SLUG", "slug"),
    Column::new("NAME", "name"),
    Column::new("PROVIDER", "ai_provider_id"),
    Column::new("STATUS", "status"),
    Column::new("TYPE", "type"),
    Column::new("WORKSPACE", "workspace_id"),
    Column::wide("DESCRIPTION", "description"),
    Column::wide("CREATED", "created_at"),
    Column::wide("UPDATED", "last_updated_at"),
    Column::wide("ID", "id"),
];

const NOUN: Noun = Noun { one: "integration", many: "integrations", view: &View { columns: COLUMNS, name: "slug" } };

/// What `edit` lets change.
const SHEET: Sheet = Sheet {
    fields: &[
        edit::NAME,
        edit::field("description", Form::Whole, "free text"),
        edit::field("configurations", Form::Whole, "the provider's own fields, but for secret ones"),
        edit::SECRET_MAPPINGS,
        edit::field("pricing_adjustments", Form::Whole, "factors by which the tracked cost is multiplied"),
        edit::TAGS,
    ],
    hint: "Credentials are not here: `integrations update` replaces them. Configurations are sent as a whole; the local\ngateway keeps the secret ones, and Portkey does not say whether it does.",
};

/// Runs one of the commands.
///
/// # Errors
/// Whatever keeps it from doing what was asked.
pub async fn run(cx: &mut Context, command: IntegrationsCommand) -> anyhow::Result<()> {
    match command {
        IntegrationsCommand::Create(args) => create(cx, *args).await,
        IntegrationsCommand::List(args) => list(cx, args).await,
        IntegrationsCommand::Get(args) => args.watch.show(cx, async |cx| show(cx, &args.slug).await).await,
        IntegrationsCommand::Update(args) => update(cx, *args).await,
        IntegrationsCommand::Edit(args) => edit_one(cx, args).await,
        IntegrationsCommand::Delete(args) => delete(cx, args).await,
        IntegrationsCommand::Models(command) => models::run(cx, command).await,
        IntegrationsCommand::Workspaces(command) => workspaces::run(cx, command).await,
    }
}

/// The workspace named on the command line; that of the environment and of the profile does not count.
async fn named_workspace(cx: &mut Context) -> anyhow::Result<Option<String>> {
    let is_named = cx.settings.workspace.as_ref().is_some_and(|workspace| matches!(workspace.origin, Origin::Flag(_)));
    if is_named { cx.workspace().await } else { Ok(None) }
}

async fn create(cx: &mut Context, args: CreateArgs) -> anyhow::Result<()> {
    let body = request::new_integration(cx, &args).await?;
    let call: Call<Create> = Call { path: Empty {}, query: Empty {}, body };
    if args.shared.dry_run {
        return cx.dry_run(&call).await;
    }
    let slug = cx.client().await?.send(call).await?.value.slug;
    cx.output.note(&format!("Created integration {slug}"));
    show(cx, &slug).await
}

async fn list(cx: &mut Context, args: ListArgs) -> anyhow::Result<()> {
    let kind = args.kind.map(|kind| match kind {
        TypeArg::Workspace => IntegrationType::Workspace,
        TypeArg::Organisation => IntegrationType::Organisation,
        TypeArg::All => IntegrationType::All,
    });
    let query = ListQuery { workspace_id: named_workspace(cx).await?, kind, ..ListQuery::default() };
    actions::list::<ListAll>(cx, &NOUN, Empty {}, query, &args.limit).await
}

async fn update(cx: &mut Context, args: UpdateArgs) -> anyhow::Result<()> {
    let body = change::integration_change(cx, &args).await?;
    if body == IntegrationChange::default() {
        return Err(actions::nothing_to_change("--key-file PATH or --clear description").into());
    }
    let call: Call<Update> = Call { path: path(&args.slug), query: Empty {}, body };
    if args.shared.dry_run {
        return cx.dry_run(&call).await;
    }
    cx.client().await?.send(call).await?;
    cx.output.note(&format!("Updated integration {}", args.slug));
    show(cx, &args.slug).await
}

async fn edit_one(cx: &mut Context, args: EditArgs) -> anyhow::Result<()> {
    let of = path(&args.name);
    let get: Call<Get> = Call { path: of.clone(), query: Empty {}, body: Empty {} };
    let update = move |body| Call { path: of.clone(), query: Empty {}, body };
    let faults = |body: &IntegrationChange| {
        let mut wrong: Vec<String> =
            provider_args::duplicate_targets(body.secret_mappings.as_deref()).into_iter().collect();
        if let Patch::Set(adjustments) = &body.pricing_adjustments {
            wrong.extend(adjustments.faults());
        }
        wrong
    };
    let edit: Edit<Get, Update> =
        Edit { noun: &NOUN, sheet: &SHEET, get, update: Box::new(update), faults, shown: std::convert::identity };
    edit::run(cx, args, edit).await
}

async fn delete(cx: &mut Context, args: DeleteArgs) -> anyhow::Result<()> {
    actions::delete::<Delete>(cx, &NOUN, args.slugs, &args.flags, |slug| Call {
        path: path(slug),
        query: Empty {},
        body: Empty {},
    })
    .await
}

fn path(slug: &str) -> Slug {
    Slug { slug: slug.to_owned() }
}

/// Reads an integration again and prints it: what creating and updating answer does not show it.
async fn show(cx: &mut Context, slug: &str) -> anyhow::Result<()> {
    let call: Call<Get> = Call { path: path(slug), query: Empty {}, body: Empty {} };
    actions::show(cx, &NOUN, call).await
}

async fn read(cx: &mut Context, slug: &str) -> anyhow::Result<Integration> {
    let call: Call<Get> = Call { path: path(slug), query: Empty {}, body: Empty {} };
    Ok(cx.client().await?.send(call).await?.value)
}
