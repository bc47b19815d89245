//! `providers`: what a workspace calls integrations by, with limits of its own.

mod request;

use clap::{Args, Subcommand, ValueEnum};

use super::{
    actions::{self, DeletionArgs, Limit, Noun},
    body::RequestArgs,
    edit::{self, Edit, EditArgs, Sheet},
    limits::{self, LimitArgs},
    route::Route,
    trial::NamedTrialArgs,
    watch::Watch,
};
use crate::{
    api::{
        Call, Empty,
        parameters::InWorkspace,
        providers::{Create, Delete, Get, ListAll, Provider, ProviderChange, Update},
    },
    context::Context,
    output::{Column, View},
};

/// What to do with providers.
#[derive(Debug, Subcommand)]
pub enum ProvidersCommand {
    /// Create a provider
    ///
    /// A provider is what a workspace calls an integration by: requests name it as `@slug/model`. Several providers may
    /// use one integration, each with a budget, rate limits and an expiry of its own. The workspace must have been
    /// granted the integration (`portkeyctl integrations workspaces grant`). With the key of an organisation, name the
    /// workspace with --workspace. On a terminal, what is missing is asked for.
    Create(Box<CreateArgs>),
    /// List the providers of a workspace
    #[command(visible_alias = "ls")]
    List(Limit),
    /// Show one provider
    Get(GetArgs),
    /// Change a provider
    ///
    /// A flag sets, `--clear` removes, and what is not named stays as it is. The integration and the slug cannot change.
    Update(Box<UpdateArgs>),
    /// Test a provider with one small request to a model
    ///
    /// The request is real and may cost a little. It tells the answer, how long it took, its tokens and, of a local
    /// gateway, its cost; and when it fails, why: a wrong credential, no such deployment, not allowed, used up, too many.
    /// It is sent with the key of a workspace: PORTKEY_API_KEY, also where PORTKEY_ADMIN_API_KEY is set.
    Test(NamedTrialArgs),
    /// Edit a provider in your editor
    ///
    /// VISUAL or EDITOR is given it as YAML. What was changed is checked, shown and, without --yes, confirmed before it is
    /// sent; what is refused comes back with the reason, and what is given up is kept in a file. No secret is in it.
    Edit(EditArgs),
    /// Delete providers
    #[command(visible_alias = "rm")]
    Delete(DeleteArgs),
}

/// Flags that create and update share.
#[derive(Debug, Default, Args)]
struct SharedArgs {
    /// Free text about the provider
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    request: RequestArgs,
    #[command(flatten)]
    limits: LimitArgs,
}

/// Flags of `create`.
#[derive(Debug, Args)]
pub struct CreateArgs {
    /// Name of the provider; its slug is made from it
    #[arg(long)]
    name: Option<String>,
    /// The integration that it uses, by slug
    #[arg(long, value_name = "SLUG")]
    integration: Option<String>,
    /// Slug, instead of one made from its name
    ///
    /// It is unique in the workspace.
    #[arg(long)]
    slug: Option<String>,
    #[command(flatten)]
    shared: SharedArgs,
}

/// Flags of `get`.
#[derive(Debug, Args)]
pub struct GetArgs {
    /// Slug of the provider
    slug: String,
    #[command(flatten)]
    watch: Watch,
}

/// Fields that `update --clear` can remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Clearable {
    Note,
    UsageLimits,
    RateLimits,
    ExpiresAt,
}

/// Flags of `update`.
#[derive(Debug, Args)]
pub struct UpdateArgs {
    /// Slug of the provider
    slug: String,
    /// New name
    #[arg(long)]
    name: Option<String>,
    /// Remove the value of these fields, separated by commas
    #[arg(long, value_name = "FIELDS", value_enum, value_delimiter = ',')]
    clear: Vec<Clearable>,
    /// Set the usage counter to zero
    #[arg(long)]
    reset_usage: bool,
    #[command(flatten)]
    shared: SharedArgs,
}

/// Flags of `delete`.
#[derive(Debug, Args)]
pub struct DeleteArgs {
    /// Slugs of the providers
    #[arg(required = true, value_name = "SLUG")]
    slugs: Vec<String>,
    #[command(flatten)]
    flags: DeletionArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("SLUG", "slug"),
    Column::new("NAME", "name"),
    Column::new("INTEGRATION", "integration_id"),
    Column::new("PROVIDER", "ai_provider_name"),
    Column::new("STATUS", "status"),
    Column::new("BUDGET", "usage_limits"),
    Column::new("RATE LIMITS", "rate_limits"),
    Column::new("EXPIRES", "expires_at"),
    Column::wide("CREATED", "created_at"),
    Column::wide("WORKSPACE", "workspace_id"),
    Column::wide("NOTE", "note"),
    Column::wide("ID", "id"),
];

const NOUN: Noun = Noun { one: "provider", many: "providers", view: &View { columns: COLUMNS, name: "slug" } };

/// What `edit` lets change.
const SHEET: Sheet =
    Sheet { fields: &[edit::NAME, edit::NOTE, edit::USAGE_LIMITS, edit::RATE_LIMITS, edit::EXPIRES_AT], hint: "" };

/// Runs one of the commands.
///
/// # Errors
/// Whatever keeps it from doing what was asked.
pub async fn run(cx: &mut Context, command: ProvidersCommand) -> anyhow::Result<()> {
    match command {
        ProvidersCommand::Create(args) => create(cx, *args).await,
        ProvidersCommand::List(limit) => actions::list_in_workspace::<ListAll>(cx, &NOUN, &limit).await,
        ProvidersCommand::Get(args) => {
            let workspace_id = cx.workspace().await?;
            args.watch.show(cx, async |cx| show(cx, &args.slug, workspace_id.clone()).await).await
        }
        ProvidersCommand::Update(args) => update(cx, *args).await,
        ProvidersCommand::Test(args) => args.run(cx, Route::Provider).await,
        ProvidersCommand::Edit(args) => edit_one(cx, args).await,
        ProvidersCommand::Delete(args) => {
            actions::delete_in_workspace::<Delete>(cx, &NOUN, args.slugs, &args.flags).await
        }
    }
}

async fn create(cx: &mut Context, args: CreateArgs) -> anyhow::Result<()> {
    let body = request::new_provider(cx, &args).await?;
    let workspace_id = body.workspace_id.clone();
    let call: Call<Create> = Call { path: Empty {}, query: InWorkspace::default(), body };
    if args.shared.request.dry_run {
        return cx.dry_run(&call).await;
    }
    let slug = cx.client().await?.send(call).await?.value.slug;
    cx.output.note(&format!("Created provider {slug}"));
    show(cx, &slug, workspace_id).await
}

async fn update(cx: &mut Context, args: UpdateArgs) -> anyhow::Result<()> {
    let mut body = request::provider_change(cx, &args).await?;
    let workspace_id = cx.workspace_over(body.workspace_id.take()).await?;
    if body == ProviderChange::default() {
        return Err(actions::nothing_to_change("--note TEXT or --clear expires-at").into());
    }
    let call: Call<Update> = actions::in_workspace(&args.slug, workspace_id.clone(), body);
    if args.shared.request.dry_run {
        return cx.dry_run(&call).await;
    }
    cx.client().await?.send(call).await?;
    cx.output.note(&format!("Updated provider {}", args.slug));
    show(cx, &args.slug, workspace_id).await
}

async fn edit_one(cx: &mut Context, args: EditArgs) -> anyhow::Result<()> {
    let workspace_id = cx.workspace().await?;
    let get = get_call(&args.name, workspace_id.clone());
    let slug = args.name.clone();
    let update = move |body| actions::in_workspace::<Update>(&slug, workspace_id.clone(), body);
    let faults = |body: &ProviderChange| limits::faults_of_patches(&body.usage_limits, &body.rate_limits);
    let edit: Edit<Get, Update> =
        Edit { noun: &NOUN, sheet: &SHEET, get, update: Box::new(update), faults, shown: std::convert::identity };
    edit::run(cx, args, edit).await
}

fn get_call(slug: &str, workspace_id: Option<String>) -> Call<Get> {
    actions::in_workspace(slug, workspace_id, Empty {})
}

/// Reads a provider again and prints it: what creating and updating answer does not show it.
async fn show(cx: &mut Context, slug: &str, workspace_id: Option<String>) -> anyhow::Result<()> {
    actions::show(cx, &NOUN, get_call(slug, workspace_id)).await
}

async fn read(cx: &mut Context, slug: &str, workspace_id: Option<String>) -> anyhow::Result<Provider> {
    Ok(cx.client().await?.send(get_call(slug, workspace_id)).await?.value)
}
