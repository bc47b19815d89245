//! `workspaces`: how a person says what to do with workspaces, and reads the answer.

mod members;
mod request;

use std::{collections::HashMap, path::PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use serde_json::Value;

use super::{
    actions::{self, DeletionArgs, Limit, Noun},
    edit::{self, Edit, EditArgs, Form, Sheet},
    limits::BudgetArgs,
    values::{self, Assignment},
    watch::Watch,
};
use crate::{
    api::{
        Call, Empty, Fields,
        workspaces::{
            Create, Delete, Get, GetQuery, ListAll, ListQuery, NameFormat, Update, Workspace, WorkspaceChange,
            WorkspaceDeletion, WorkspaceId,
        },
    },
    context::Context,
    error::Kind,
    output::{Column, View},
};

/// What to do with workspaces.
#[derive(Debug, Subcommand)]
pub enum WorkspacesCommand {
    /// Create a workspace
    ///
    /// A workspace holds the keys, providers and people of one team, with budgets and rate limits over all of them.
    Create(Box<CreateArgs>),
    /// List workspaces
    #[command(visible_alias = "ls")]
    List(ListArgs),
    /// Show one workspace
    Get(GetArgs),
    /// Change a workspace
    ///
    /// A flag sets, `--clear` removes, and what is not named stays as it is.
    Update(Box<UpdateArgs>),
    /// Edit a workspace in your editor
    ///
    /// VISUAL or EDITOR is given it as YAML. What was changed is checked, shown and, without --yes, confirmed before it is
    /// sent; what is refused comes back with the reason, and what is given up is kept in a file. No secret is in it.
    Edit(EditArgs),
    /// Delete workspaces
    ///
    /// A workspace with anything in it is refused, and the answer names what is there; `--force` deletes that, too.
    #[command(visible_alias = "rm")]
    Delete(DeleteArgs),
    /// The people of a workspace
    #[command(subcommand, visible_alias = "users")]
    Members(members::MembersCommand),
}

/// Flags that create and update share.
#[derive(Debug, Default, Args)]
struct SharedArgs {
    /// An emoji, shown before the name
    #[arg(long, value_name = "EMOJI", hide_short_help = true)]
    icon: Option<String>,
    /// Free text about the workspace
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// Metadata of every request made in the workspace, as KEY=VALUE; repeatable
    #[arg(long = "metadata", value_name = "PAIR", value_parser = values::tag, help_heading = "Requests of the workspace")]
    metadata: Vec<(String, String)>,
    /// Check every request with this guardrail, by slug; repeatable
    #[arg(
        long = "input-guardrail",
        value_name = "SLUG",
        hide_short_help = true,
        help_heading = "Requests of the workspace"
    )]
    input_guardrails: Vec<String>,
    /// Check every answer with this guardrail, by slug; repeatable
    #[arg(
        long = "output-guardrail",
        value_name = "SLUG",
        hide_short_help = true,
        help_heading = "Requests of the workspace"
    )]
    output_guardrails: Vec<String>,
    /// Config of people's own API keys, by slug
    #[arg(long, value_name = "SLUG", hide_short_help = true, help_heading = "Requests of the workspace")]
    user_key_config: Option<String>,
    /// Set any field of the request; the value is JSON where it reads as such; repeatable
    #[arg(long = "set", value_name = "FIELD=VALUE", help_heading = "Request", hide_short_help = true)]
    assignments: Vec<Assignment>,
    /// Read the request from a file, or stdin with `-`
    ///
    /// The whole request, in JSON or YAML. Flags win over it.
    #[arg(long, value_name = "PATH", help_heading = "Request")]
    from_file: Option<PathBuf>,
    /// Print the request and send nothing
    #[arg(long, help_heading = "Request")]
    dry_run: bool,
    // Last: its heading would stand over what comes after it.
    #[command(flatten)]
    limits: BudgetArgs,
}

/// Flags of `create`.
#[derive(Debug, Args)]
pub struct CreateArgs {
    /// Name of the workspace; its slug is made from it
    #[arg(long)]
    name: Option<String>,
    /// First member, by id or e-mail address; repeatable
    #[arg(long = "user", value_name = "USER")]
    users: Vec<String>,
    #[command(flatten)]
    shared: SharedArgs,
}

/// What a workspace can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum StatusArg {
    Active,
    Archived,
}

/// Flags of `list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only workspaces whose name contains this
    #[arg(long, value_name = "PART")]
    name: Option<String>,
    /// Only the workspace of this name
    #[arg(long, value_name = "NAME")]
    exact_name: Option<String>,
    /// Only workspaces of these kinds, separated by a comma [default: active]
    #[arg(long, value_enum, value_delimiter = ',')]
    status: Vec<StatusArg>,
    #[command(flatten)]
    limit: Limit,
}

/// Flags of `get`.
#[derive(Debug, Args)]
pub struct GetArgs {
    /// The workspace, by id, slug or exact name
    workspace: String,
    #[command(flatten)]
    watch: Watch,
}

/// Fields that `update --clear` can remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Clearable {
    Icon,
    Description,
    Metadata,
    InputGuardrails,
    OutputGuardrails,
    UserKeyConfig,
    UsageLimits,
    RateLimits,
}

/// Flags of `update`.
#[derive(Debug, Args)]
pub struct UpdateArgs {
    /// The workspace, by id, slug or exact name
    workspace: String,
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
    /// The workspaces, by id, slug or exact name
    #[arg(required = true, value_name = "WORKSPACE")]
    workspaces: Vec<String>,
    /// Delete what is in them, too: keys, providers, integrations, memberships
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    flags: DeletionArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("SLUG", "slug"),
    Column::new("NAME", "name"),
    Column { cell: Some(default_mark), ..Column::new("DEFAULT", "is_default") },
    Column::new("BUDGET", "usage_limits"),
    Column::new("RATE LIMITS", "rate_limits"),
    Column::new("CREATED", "created_at"),
    Column::wide("DESCRIPTION", "description"),
    Column::wide("STATUS", "status"),
    Column::wide("ID", "id"),
];

const NOUN: Noun = Noun { one: "workspace", many: "workspaces", view: &View { columns: COLUMNS, name: "slug" } };

fn default_mark(row: &Value) -> String {
    let default = row.get("is_default").is_some_and(|value| *value == 1 || *value == true);
    if default { "yes".to_owned() } else { String::new() }
}

/// What `edit` lets change.
const SHEET: Sheet = Sheet {
    fields: &[
        edit::NAME,
        edit::field("icon", Form::Whole, "an emoji"),
        edit::field("description", Form::Whole, "free text"),
        edit::field("defaults", Form::Members, "metadata, input_guardrails, output_guardrails and user_api_key_config"),
        edit::field(
            "usage_limits",
            Form::Whole,
            "a list of one budget: type, credit_limit, alert_threshold, periodic_reset",
        ),
        edit::RATE_LIMITS,
    ],
    hint: "",
};

/// Runs one of the commands.
///
/// # Errors
/// Whatever keeps it from doing what was asked.
pub async fn run(cx: &mut Context, command: WorkspacesCommand) -> anyhow::Result<()> {
    match command {
        WorkspacesCommand::Create(args) => create(cx, *args).await,
        WorkspacesCommand::List(args) => list(cx, args).await,
        WorkspacesCommand::Get(args) => {
            let workspace = cx.resolve_workspace(&args.workspace).await?;
            let call = get_call(workspace, None);
            args.watch.show(cx, async |cx| actions::show(cx, &NOUN, call.clone()).await).await
        }
        WorkspacesCommand::Update(args) => update(cx, *args).await,
        WorkspacesCommand::Edit(args) => edit_one(cx, args).await,
        WorkspacesCommand::Delete(args) => delete(cx, args).await,
        WorkspacesCommand::Members(command) => members::run(cx, command).await,
    }
}

async fn create(cx: &mut Context, args: CreateArgs) -> anyhow::Result<()> {
    let body = request::new_workspace(cx, &args).await?;
    let call: Call<Create> = Call { path: Empty {}, query: Empty {}, body };
    if args.shared.dry_run {
        return cx.dry_run(&call).await;
    }
    let made = cx.client().await?.send(call).await?;
    cx.output.note(&format!("Created workspace {}", made.value.listed.slug));
    cx.output.object(NOUN.view, &made.raw)
}

async fn list(cx: &mut Context, args: ListArgs) -> anyhow::Result<()> {
    let words: Vec<&str> = args
        .status
        .iter()
        .map(|status| match status {
            StatusArg::Active => "active",
            StatusArg::Archived => "archived",
        })
        .collect();
    let status = (!words.is_empty()).then(|| words.join(","));
    let query = ListQuery { name: args.name, exact_name: args.exact_name, status, ..ListQuery::default() };
    actions::list::<ListAll>(cx, &NOUN, Empty {}, query, &args.limit).await
}

async fn update(cx: &mut Context, args: UpdateArgs) -> anyhow::Result<()> {
    let id = cx.resolve_workspace(&args.workspace).await?;
    let body = request::workspace_change(cx, &id, &args).await?;
    if body == WorkspaceChange::default() {
        return Err(actions::nothing_to_change("--description TEXT or --clear icon").into());
    }
    let path = WorkspaceId { workspace_id: id.clone() };
    let call: Call<Update> = Call { path, query: Empty {}, body };
    if args.shared.dry_run {
        return cx.dry_run(&call).await;
    }
    cx.client().await?.send(call).await?;
    cx.output.note(&format!("Updated workspace {id}"));
    actions::show(cx, &NOUN, get_call(id, None)).await
}

async fn edit_one(cx: &mut Context, args: EditArgs) -> anyhow::Result<()> {
    let id = cx.resolve_workspace(&args.name).await?;
    let path = WorkspaceId { workspace_id: id.clone() };
    let update = move |body| Call { path: path.clone(), query: Empty {}, body };
    let edit: Edit<Get, Update> = Edit {
        noun: &NOUN,
        sheet: &SHEET,
        get: get_call(id, Some(NameFormat::Plain)),
        update: Box::new(update),
        faults: request::faults_of_change,
        shown: std::convert::identity,
    };
    edit::run(cx, args, edit).await
}

async fn delete(cx: &mut Context, args: DeleteArgs) -> anyhow::Result<()> {
    let mut ids = Vec::new();
    // The API wants the name once more. Of one that cannot be read, the deletion says why.
    let mut names = HashMap::new();
    for given in &args.workspaces {
        let id = cx.resolve_workspace(given).await?;
        match cx.client().await?.send(get_call(id.clone(), Some(NameFormat::Plain))).await {
            Ok(read) => drop(names.insert(id.clone(), plain_name(&read.value))),
            Err(error) if matches!(error.kind(), Kind::NotAllowed | Kind::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
        ids.push(id);
    }
    actions::delete::<Delete>(cx, &NOUN, ids, &args.flags, |id| Call {
        path: WorkspaceId { workspace_id: id.to_owned() },
        query: Empty {},
        body: WorkspaceDeletion {
            name: names.get(id).cloned(),
            force_delete: args.force.then_some(true),
            other: Fields::default(),
        },
    })
    .await
}

/// The name without the icon, which a server that does not know `name_format` puts before it.
fn plain_name(workspace: &Workspace) -> String {
    let icon = workspace.listed.icon.as_deref().unwrap_or_default();
    let name = workspace.listed.name.as_str();
    match name.strip_prefix(icon).and_then(|rest| rest.strip_prefix(' ')) {
        Some(plain) if !icon.is_empty() => plain.to_owned(),
        _ => name.to_owned(),
    }
}

async fn read(cx: &mut Context, id: &str) -> anyhow::Result<Workspace> {
    Ok(cx.client().await?.send(get_call(id.to_owned(), None)).await?.value)
}

fn get_call(workspace_id: String, name_format: Option<NameFormat>) -> Call<Get> {
    Call { path: WorkspaceId { workspace_id }, query: GetQuery { name_format }, body: Empty {} }
}
