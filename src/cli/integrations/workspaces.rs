//! `integrations workspaces`: which workspaces may use an integration, and how much.

mod request;

use anyhow::Context as _;
use clap::{Args, Subcommand, ValueEnum};
use serde_json::Value;

use super::path;
use crate::{
    api::{
        Call, Empty, Patch,
        integrations::workspaces::{GlobalAccess, Grants, GrantsChange, ListAll, Update},
        workspaces::{self, WorkspaceId},
    },
    cli::{
        actions::nothing_to_change,
        body::{self, RequestArgs},
        limits::BudgetArgs,
        watch::Watch,
    },
    context::Context,
    error::{Failure, Kind},
    output::{Column, View, cells},
};

use request::{change, check, global, granted, put_limits, put_provider};

/// What to do with the workspaces of an integration.
#[derive(Debug, Subcommand)]
pub enum WorkspacesCommand {
    /// List the workspaces that an integration was granted to
    #[command(visible_alias = "ls")]
    List(ListArgs),
    /// Let workspaces use an integration
    ///
    /// Each gets a provider of the integration's slug, unless --no-default-provider says otherwise. The budget and the
    /// rate limits hold for all providers of the integration in that workspace together, beside their own. Granted again,
    /// a workspace keeps the limits that no flag speaks of.
    Grant(Box<GrantArgs>),
    /// Withdraw an integration from workspaces
    ///
    /// The providers of the integration in these workspaces stop working at once.
    Revoke(RevokeArgs),
    /// Change the limits of workspaces, or what all workspaces get
    ///
    /// With workspaces, their limits: a flag sets, `--clear` removes, and what is not named stays. With --global, what
    /// workspaces get that are made in the future; --override-existing gives it to those that exist, too.
    Set(Box<SetArgs>),
}

/// Flags of `list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Slug of the integration
    slug: String,
    #[command(flatten)]
    watch: Watch,
}

/// Flags that every change takes.
#[derive(Debug, Default, Args)]
struct ChangeArgs {
    /// Do not make a provider in a workspace that is granted the integration
    #[arg(long, conflicts_with = "default_provider_slug", help_heading = "Provider that is made")]
    no_default_provider: bool,
    /// Slug of that provider, instead of the integration's own
    #[arg(long, value_name = "SLUG", help_heading = "Provider that is made", hide_short_help = true)]
    default_provider_slug: Option<String>,
    #[command(flatten)]
    request: RequestArgs,
}

/// Flags of `grant`.
#[derive(Debug, Args)]
pub struct GrantArgs {
    /// Slug of the integration
    slug: String,
    /// Workspaces, by id, slug or exact name
    #[arg(value_name = "WORKSPACE", required_unless_present = "from_file")]
    workspaces: Vec<String>,
    #[command(flatten)]
    change: ChangeArgs,
    #[command(flatten)]
    limits: BudgetArgs,
}

/// Flags of `revoke`.
#[derive(Debug, Args)]
pub struct RevokeArgs {
    /// Slug of the integration
    slug: String,
    /// Workspaces, by id, slug or exact name
    #[arg(required = true, value_name = "WORKSPACE")]
    workspaces: Vec<String>,
    /// Withdraw without asking
    #[arg(long, short = 'y')]
    yes: bool,
    /// Print the request and send nothing
    #[arg(long)]
    dry_run: bool,
}

/// What workspaces get that are made in the future.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum GlobalArg {
    /// Access, with the limits of the other flags
    On,
    /// None
    Off,
}

/// Limits that `set --clear` can remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Clearable {
    UsageLimits,
    RateLimits,
}

/// Flags of `set`.
#[derive(Debug, Args)]
pub struct SetArgs {
    /// Slug of the integration
    slug: String,
    /// Workspaces, by id, slug or exact name
    #[arg(value_name = "WORKSPACE", conflicts_with = "global")]
    workspaces: Vec<String>,
    /// Whether workspaces that are made in the future get access, with the limits of the other flags
    #[arg(long, value_name = "WHETHER", value_enum)]
    global: Option<GlobalArg>,
    /// Give what --global says to the workspaces that exist, too, in place of their own limits
    #[arg(long)]
    override_existing: bool,
    /// Remove these limits, separated by commas
    #[arg(long, value_name = "FIELDS", value_enum, value_delimiter = ',', hide_short_help = true)]
    clear: Vec<Clearable>,
    /// Set the usage counters of the workspaces for this integration to zero
    #[arg(long, requires = "workspaces")]
    reset_usage: bool,
    #[command(flatten)]
    change: ChangeArgs,
    #[command(flatten)]
    limits: BudgetArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("WORKSPACE", "id"),
    Column::new("ENABLED", "enabled"),
    Column::new("BUDGET", "usage_limits"),
    Column::new("RATE LIMITS", "rate_limits"),
];

const VIEW: View = View { columns: COLUMNS, name: "id" };

/// Runs one of the commands.
///
/// # Errors
/// Whatever keeps it from doing what was asked.
pub(super) async fn run(cx: &mut Context, command: WorkspacesCommand) -> anyhow::Result<()> {
    match command {
        WorkspacesCommand::List(args) => args.watch.show(cx, async |cx| list(cx, &args.slug, None).await).await,
        WorkspacesCommand::Grant(args) => grant(cx, *args).await,
        WorkspacesCommand::Revoke(args) => revoke(cx, args).await,
        WorkspacesCommand::Set(args) => set(cx, *args).await,
    }
}

fn list_call(slug: &str) -> Call<ListAll> {
    Call { path: path(slug), query: Empty {}, body: Empty {} }
}

/// Prints the grants: all of them, or as many as the change spoke of.
async fn list(cx: &mut Context, slug: &str, only: Option<&[String]>) -> anyhow::Result<()> {
    let received = cx.client().await?.send(list_call(slug)).await?;
    let mut rows = cx.output.list(&VIEW);
    for row in received.raw.get("workspaces").and_then(Value::as_array).into_iter().flatten() {
        let id = row.get("id").and_then(Value::as_str).unwrap_or_default();
        if only.is_none_or(|only| only.iter().any(|name| name == id)) {
            rows.push(row)?;
        }
    }
    rows.finish()?;
    if only.is_none() {
        cx.output.note(&global_note(received.value.global_workspace_access.as_ref()));
    }
    Ok(())
}

fn global_note(access: Option<&GlobalAccess>) -> String {
    let Some(access) = access.filter(|access| access.enabled) else {
        return "Workspaces that are made in the future get no access".to_owned();
    };
    let budgets = access.usage_limits.iter().flatten().map(|budget| cells::budget(&serde_json::json!(budget)));
    let rates = access.rate_limits.iter().flatten().map(ToString::to_string);
    let limits: Vec<String> = budgets.chain(rates).collect();
    match limits.as_slice() {
        [] => "Workspaces that are made in the future get access without limits".to_owned(),
        _ => format!("Workspaces that are made in the future get access with {}", limits.join(", ")),
    }
}

/// The slugs of workspaces, each once: by them the grants are listed.
async fn resolved(cx: &mut Context, given: &[String]) -> anyhow::Result<Vec<String>> {
    let mut workspaces = Vec::new();
    for name in given {
        let mut workspace = cx.resolve_workspace(name).await?;
        if uuid::Uuid::try_parse(&workspace).is_ok() {
            let call: Call<workspaces::Get> = Call {
                path: WorkspaceId { workspace_id: workspace.clone() },
                query: workspaces::GetQuery::default(),
                body: Empty {},
            };
            let sent = cx.client().await?.send(call).await;
            let found = sent.with_context(|| format!("cannot look up the workspace {workspace}"))?.value;
            workspace = found.listed.slug;
        }
        if !workspaces.contains(&workspace) {
            workspaces.push(workspace);
        }
    }
    Ok(workspaces)
}

async fn grant(cx: &mut Context, args: GrantArgs) -> anyhow::Result<()> {
    let mut body: GrantsChange = body::read(args.change.request.from_file.as_deref())?;
    let mut workspaces = resolved(cx, &args.workspaces).await?;
    if workspaces.is_empty() {
        // The flags are then for all that the file names.
        workspaces.extend(body.workspaces.iter().map(|grant| grant.id.clone()));
    }
    let current = if args.limits.has_budget() { Some(current(cx, &args.slug).await?) } else { None };
    for workspace in &workspaces {
        let former = current.as_ref().and_then(|grants| granted(grants, workspace));
        change(&mut body, workspace, |grant| {
            grant.enabled = true;
            put_limits(grant, &args.limits, former);
            put_provider(grant, &args.change);
        });
    }
    let slug = args.slug;
    send(cx, &slug, body, args.change, &format!("Granted integration {slug} to"), &workspaces).await
}

async fn revoke(cx: &mut Context, args: RevokeArgs) -> anyhow::Result<()> {
    let workspaces = resolved(cx, &args.workspaces).await?;
    if !args.yes && !args.dry_run {
        let question = format!(
            "Withdraw {} from {}, whose providers of it stop working at once",
            args.slug,
            workspaces.join(", ")
        );
        cx.prompt.confirm_by_typing("--yes", &question, &args.slug)?;
    }
    let mut body = GrantsChange::default();
    for workspace in &workspaces {
        change(&mut body, workspace, |grant| grant.enabled = false);
    }
    let request = RequestArgs { dry_run: args.dry_run, ..RequestArgs::default() };
    let change = ChangeArgs { request, ..ChangeArgs::default() };
    let slug = args.slug;
    send(cx, &slug, body, change, &format!("Withdrew integration {slug} from"), &workspaces).await
}

async fn set(cx: &mut Context, args: SetArgs) -> anyhow::Result<()> {
    let mut body: GrantsChange = body::read(args.change.request.from_file.as_deref())?;
    let cleared = |field| args.clear.contains(&field);
    body::refuse_contradictions(&[
        ("usage-limits", args.limits.has_budget(), cleared(Clearable::UsageLimits)),
        ("rate-limits", args.limits.rate_limits().is_some(), cleared(Clearable::RateLimits)),
    ])?;
    let limits = args.limits.has_budget() || args.limits.rate_limits().is_some() || !args.clear.is_empty();
    if limits && args.workspaces.is_empty() && args.global.is_none() {
        return Err(Failure::usage("nobody is named for whom the limits are")
            .hint("name workspaces, or give --global on for those that are made in the future")
            .into());
    }
    let workspaces = resolved(cx, &args.workspaces).await?;
    if !workspaces.is_empty() || args.global.is_some() {
        let current = current(cx, &args.slug).await?;
        for workspace in &workspaces {
            let Some(former) = granted(&current, workspace) else {
                // Whether it may use the integration has to be said with every change; nothing here says that it may.
                return Err(Failure::new(Kind::NotFound, format!("{} was not granted to {workspace}", args.slug))
                    .hint(format!("`portkeyctl integrations workspaces grant {} {workspace}`", args.slug))
                    .into());
            };
            change(&mut body, workspace, |grant| {
                grant.enabled = former.enabled;
                put_limits(grant, &args.limits, Some(former));
                if cleared(Clearable::UsageLimits) {
                    grant.usage_limits = Patch::Clear;
                }
                if cleared(Clearable::RateLimits) {
                    grant.rate_limits = Patch::Clear;
                }
                if args.reset_usage {
                    grant.reset_usage = Some(true);
                }
                put_provider(grant, &args.change);
            });
        }
        if let Some(whether) = args.global {
            body.global_workspace_access = Some(global(&args, whether, current.global_workspace_access));
        }
    }
    if args.override_existing {
        body.override_existing_workspace_access = Some(true);
    }
    if workspaces.is_empty() {
        if args.change.no_default_provider {
            body.create_default_provider = Some(false);
        }
        body.default_provider_slug = args.change.default_provider_slug.clone().or(body.default_provider_slug);
    }
    let slug = args.slug;
    send(cx, &slug, body, args.change, &format!("Changed the access to integration {slug} of"), &workspaces).await
}

async fn current(cx: &mut Context, slug: &str) -> anyhow::Result<Grants> {
    Ok(cx.client().await?.send(list_call(slug)).await?.value)
}

async fn send(
    cx: &mut Context,
    slug: &str,
    body: GrantsChange,
    flags: ChangeArgs,
    done: &str,
    workspaces: &[String],
) -> anyhow::Result<()> {
    let body: GrantsChange = body::assign(body, &flags.request.set)?;
    if body == GrantsChange::default() {
        return Err(nothing_to_change("WORKSPACE --credit-limit 50 or --global on").into());
    }
    check(&body)?;
    let call: Call<Update> = Call { path: path(slug), query: Empty {}, body };
    if flags.request.dry_run {
        return cx.dry_run(&call).await;
    }
    cx.client().await?.send(call).await?;
    match workspaces {
        [] => cx.output.note(&format!("Changed the access to integration {slug}")),
        _ => cx.output.note(&format!("{done} {}", workspaces.join(", "))),
    }
    let only = (!workspaces.is_empty()).then_some(workspaces);
    list(cx, slug, only).await
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn global_access_in_words() {
        let access = GlobalAccess {
            enabled: true,
            usage_limits: Some(vec![serde_json::from_value(json!({"credit_limit": 5, "type": "cost"})).unwrap()]),
            rate_limits: None,
        };
        assert!(global_note(Some(&access)).ends_with("with 5 USD"));
        assert!(global_note(None).ends_with("no access"));
    }
}
