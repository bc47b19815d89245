//! `configs`: how requests are routed, under a slug, version by version.

mod request;
mod shown;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use serde_json::Value;

use super::{
    actions::{self, DeletionArgs, Limit, Noun},
    edit::{self, Edit, EditArgs, Form, Sheet},
    values::Assignment,
    watch::Watch,
};
use crate::{
    api::{
        Call, Empty,
        configs::{Config, ConfigChange, ConfigStatus, Create, Delete, Get, ListAll, ListVersions, Update},
        parameters::InWorkspace,
    },
    context::Context,
    error::{Failure, Kind},
    output::{Column, View},
};

/// What to do with configs.
#[derive(Debug, Subcommand)]
pub enum ConfigsCommand {
    /// Create a config
    ///
    /// A config says how requests are routed: to which targets and in which way, with which retries and caches. Requests
    /// name it by its slug (`x-portkey-config`), API keys and workspaces may have it as their default. On a terminal, what
    /// is missing is asked for.
    Create(Box<CreateArgs>),
    /// List the configs
    #[command(visible_alias = "ls")]
    List(Limit),
    /// Show one config, as it is or as it was
    #[command(disable_version_flag = true)] // `--version` names one of the config's.
    Get(GetArgs),
    /// Change a config
    ///
    /// What it says changes as a whole with --config, and member by member with --set, which reads the config first. Each
    /// change of that makes a new version. The slug and the workspace cannot change.
    Update(Box<UpdateArgs>),
    /// Edit a config in your editor
    ///
    /// VISUAL or EDITOR is given it as YAML. What was changed is checked, shown and, without --yes, confirmed before it is
    /// sent; what is refused comes back with the reason, and what is given up is kept in a file. No secret is in it.
    Edit(EditArgs),
    /// Delete configs, with all their versions
    #[command(visible_alias = "rm")]
    Delete(DeleteArgs),
    /// List the versions of a config, the newest first
    Versions(VersionsArgs),
}

/// Flags that create and update share.
#[derive(Debug, Default, Args)]
struct SharedArgs {
    /// What the config says: a file, or the JSON itself
    ///
    /// The file is JSON or YAML; `-` is standard input.
    #[arg(long, value_name = "FILE|JSON")]
    config: Option<String>,
    /// Set any field of the request, such as `config.retry.attempts=3`; the value is JSON where it reads as JSON;
    /// repeatable
    #[arg(long, value_name = "FIELD=VALUE", help_heading = "Request", hide_short_help = true)]
    set: Vec<Assignment>,
    /// Read the request from a file, or stdin with `-`
    ///
    /// The whole request, in JSON or YAML. Flags win over it.
    #[arg(long, value_name = "PATH", help_heading = "Request")]
    from_file: Option<PathBuf>,
    /// Print the request and send nothing
    #[arg(long, help_heading = "Request")]
    dry_run: bool,
}

/// Flags of `create`.
#[derive(Debug, Args)]
pub struct CreateArgs {
    /// Name of the config; its slug is made from it
    #[arg(value_name = "NAME", conflicts_with = "name")]
    named: Option<String>,
    /// The same, as a flag
    #[arg(long)]
    name: Option<String>,
    /// Make it the default of the workspace
    #[arg(long)]
    default: bool,
    #[command(flatten)]
    shared: SharedArgs,
}

/// Flags of `get`.
#[derive(Debug, Args)]
pub struct GetArgs {
    /// Slug of the config
    slug: String,
    /// Show this version, by its id; `versions` lists them
    #[arg(long, value_name = "ID")]
    version: Option<String>,
    #[command(flatten)]
    watch: Watch,
}

/// Whether a config is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum StatusArg {
    Active,
    Archived,
}

impl From<StatusArg> for ConfigStatus {
    fn from(status: StatusArg) -> Self {
        match status {
            StatusArg::Active => Self::Active,
            StatusArg::Archived => Self::Archived,
        }
    }
}

/// Flags of `update`.
#[derive(Debug, Args)]
pub struct UpdateArgs {
    /// Slug of the config
    slug: String,
    /// New name
    #[arg(long)]
    name: Option<String>,
    /// New status
    #[arg(long, value_enum)]
    status: Option<StatusArg>,
    #[command(flatten)]
    shared: SharedArgs,
}

/// Flags of `delete`.
#[derive(Debug, Args)]
pub struct DeleteArgs {
    /// Slugs of the configs
    #[arg(required = true, value_name = "SLUG")]
    slugs: Vec<String>,
    #[command(flatten)]
    flags: DeletionArgs,
}

/// Flags of `versions`.
#[derive(Debug, Args)]
pub struct VersionsArgs {
    /// Slug of the config
    slug: String,
    #[command(flatten)]
    limit: Limit,
}

const COLUMNS: &[Column] = &[
    Column::new("SLUG", "slug"),
    Column::new("NAME", "name"),
    Column { cell: Some(shown::is_default), ..Column::new("DEFAULT", "is_default") },
    Column::new("STATUS", "status"),
    Column::new("UPDATED", "last_updated_at"),
    Column::wide("CREATED", "created_at"),
    Column::wide("WORKSPACE", "workspace_id"),
    Column::wide("ID", "id"),
];

const NOUN: Noun = Noun { one: "config", many: "configs", view: &View { columns: COLUMNS, name: "slug" } };

/// One config, which tells what it says.
const ONE_VIEW: View = View {
    columns: &[
        Column::new("SLUG", "slug"),
        Column::new("NAME", "name"),
        Column { cell: Some(shown::is_default), ..Column::new("DEFAULT", "is_default") },
        Column::new("STATUS", "status"),
        Column { cell: Some(shown::pretty), ..Column::new("CONFIG", "config") },
        Column::new("VERSION", "version_id"),
        Column::new("UPDATED", "last_updated_at"),
        Column::new("CREATED", "created_at"),
        Column::new("WORKSPACE", "workspace_id"),
        Column::new("ID", "id"),
    ],
    name: "slug",
};

const VERSIONS_VIEW: View = View {
    columns: &[
        Column::new("VERSION", "version_id"),
        Column::new("CREATED", "created_at"),
        Column { cell: Some(shown::summary), ..Column::new("CONFIG", "config") },
        Column::wide("BY", "updated_by"),
    ],
    name: "version_id",
};

/// What `edit` lets change.
const SHEET: Sheet = Sheet {
    fields: &[
        edit::NAME,
        edit::field("status", Form::Needed, "active or archived"),
        edit::field("config", Form::Needed, "what it says: strategy, targets, retry, cache and so on"),
    ],
    hint: "A change of what it says makes a new version; `configs versions` lists them.",
};

/// Runs one of the commands.
///
/// # Errors
/// Whatever keeps it from doing what was asked.
pub async fn run(cx: &mut Context, command: ConfigsCommand) -> anyhow::Result<()> {
    match command {
        ConfigsCommand::Create(args) => create(cx, *args).await,
        ConfigsCommand::List(limit) => actions::list_in_workspace::<ListAll>(cx, &NOUN, &limit).await,
        ConfigsCommand::Get(args) => args.watch.show(cx, async |cx| get(cx, &args).await).await,
        ConfigsCommand::Update(args) => update(cx, *args).await,
        ConfigsCommand::Edit(args) => edit_one(cx, args).await,
        ConfigsCommand::Delete(args) => {
            actions::delete_in_workspace::<Delete>(cx, &NOUN, args.slugs, &args.flags).await
        }
        ConfigsCommand::Versions(args) => args.limit.watch.show(cx, async |cx| versions(cx, &args).await).await,
    }
}

async fn create(cx: &mut Context, args: CreateArgs) -> anyhow::Result<()> {
    let body = request::new_config(cx, &args).await?;
    let workspace_id = body.workspace_id.clone();
    let call: Call<Create> = Call { path: Empty {}, query: InWorkspace::default(), body };
    if args.shared.dry_run {
        return cx.dry_run(&call).await;
    }
    let made = cx.client().await?.send(call).await?.value;
    // Portkey's spec has no slug in this answer.
    let slug = if made.slug.is_empty() { made.id } else { made.slug };
    cx.output.note(&format!("Created config {slug}"));
    show(cx, &slug, workspace_id).await
}

async fn get(cx: &mut Context, args: &GetArgs) -> anyhow::Result<()> {
    let workspace_id = cx.workspace().await?;
    let Some(wanted) = &args.version else { return show(cx, &args.slug, workspace_id).await };
    let versions = cx.client().await?.send(versions_call(&args.slug, workspace_id)).await?.raw;
    let found = rows(&versions).find(|row| row.get("version_id").and_then(Value::as_str) == Some(wanted));
    let found = found.ok_or_else(|| {
        Failure::new(Kind::NotFound, format!("the config {} has no version {wanted}", args.slug))
            .hint(format!("`portkeyctl configs versions {}` shows which there are", args.slug))
    })?;
    cx.output.object(&ONE_VIEW, found)
}

async fn update(cx: &mut Context, args: UpdateArgs) -> anyhow::Result<()> {
    let mut body = request::config_change(cx, &args).await?;
    let workspace_id = cx.workspace_over(body.workspace_id.take()).await?;
    if body == ConfigChange::default() {
        return Err(actions::nothing_to_change("--config FILE or --status archived").into());
    }
    let call: Call<Update> = actions::in_workspace(&args.slug, workspace_id.clone(), body);
    if args.shared.dry_run {
        return cx.dry_run(&call).await;
    }
    cx.client().await?.send(call).await?;
    cx.output.note(&format!("Updated config {}", args.slug));
    show(cx, &args.slug, workspace_id).await
}

async fn edit_one(cx: &mut Context, args: EditArgs) -> anyhow::Result<()> {
    let workspace_id = cx.workspace().await?;
    let get = get_call(&args.name, workspace_id.clone());
    let slug = args.name.clone();
    let update = move |body| actions::in_workspace::<Update>(&slug, workspace_id.clone(), body);
    let noun: &Noun = &Noun { view: &ONE_VIEW, ..NOUN };
    let edit: Edit<Get, Update> =
        Edit { noun, sheet: &SHEET, get, update: Box::new(update), faults: |_| Vec::new(), shown: shown::with_object };
    edit::run(cx, args, edit).await
}

async fn versions(cx: &mut Context, args: &VersionsArgs) -> anyhow::Result<()> {
    let workspace_id = cx.workspace().await?;
    let versions = cx.client().await?.send(versions_call(&args.slug, workspace_id)).await?.raw;
    let most = args.limit.limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
    let mut list = cx.output.list(&VERSIONS_VIEW);
    for row in rows(&versions).take(most) {
        list.push(row)?;
    }
    list.finish()?;
    let total = rows(&versions).count();
    if total > most {
        cx.output.note(&format!("Showing {most} of {total}"));
    }
    Ok(())
}

fn rows(list: &Value) -> impl Iterator<Item = &Value> {
    list.get("data").and_then(Value::as_array).into_iter().flatten()
}

fn get_call(slug: &str, workspace_id: Option<String>) -> Call<Get> {
    actions::in_workspace(slug, workspace_id, Empty {})
}

fn versions_call(slug: &str, workspace_id: Option<String>) -> Call<ListVersions> {
    actions::in_workspace(slug, workspace_id, Empty {})
}

/// Reads a config again and prints it: what creating and updating answer does not show it.
async fn show(cx: &mut Context, slug: &str, workspace_id: Option<String>) -> anyhow::Result<()> {
    let noun = Noun { view: &ONE_VIEW, ..NOUN };
    actions::show(cx, &noun, get_call(slug, workspace_id)).await
}

async fn read(cx: &mut Context, slug: &str, workspace_id: Option<String>) -> anyhow::Result<Config> {
    Ok(cx.client().await?.send(get_call(slug, workspace_id)).await?.value)
}
