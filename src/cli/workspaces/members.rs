//! `workspaces members`: the people of a workspace.

use std::collections::HashMap;

use clap::{Args, Subcommand, ValueEnum};

use crate::{
    api::{
        Call, Empty, Fields,
        workspaces::{
            WorkspaceId,
            members::{
                Add, Get, ListAll, ListQuery, MemberChange, MemberId, MemberRole, NewMember, NewMembers, Remove, Update,
            },
        },
    },
    cli::{
        actions::{self, DeletionArgs, Limit, Noun},
        users,
        watch::Watch,
    },
    context::Context,
    output::{Column, View},
};

/// What to do with the people of a workspace.
#[derive(Debug, Subcommand)]
pub enum MembersCommand {
    /// Add people of the organisation to a workspace
    Add(AddArgs),
    /// List the members of a workspace
    #[command(visible_alias = "ls")]
    List(ListArgs),
    /// Show one member
    Get(GetArgs),
    /// Give a member another role
    Update(UpdateArgs),
    /// Remove members from a workspace
    ///
    /// They stay in the organisation. Their own API keys of the workspace stop working.
    #[command(visible_alias = "rm")]
    Remove(RemoveArgs),
}

/// Roles in a workspace.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum RoleArg {
    /// Everything in it
    Admin,
    /// Manages it
    Manager,
    /// Works in it
    Member,
}

impl From<RoleArg> for MemberRole {
    fn from(role: RoleArg) -> Self {
        match role {
            RoleArg::Admin => MemberRole::Admin,
            RoleArg::Manager => MemberRole::Manager,
            RoleArg::Member => MemberRole::Member,
        }
    }
}

/// Flags of `add`.
#[derive(Debug, Args)]
pub struct AddArgs {
    /// The workspace, by id, slug or exact name
    workspace: String,
    /// People of the organisation, by id or e-mail address
    #[arg(required = true, value_name = "USER")]
    users: Vec<String>,
    /// What they may do in the workspace
    #[arg(long, value_enum, default_value = "member")]
    role: RoleArg,
    /// Print the request and send nothing
    #[arg(long)]
    dry_run: bool,
}

/// Flags of `list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// The workspace, by id, slug or exact name
    workspace: String,
    /// Only members of this role
    #[arg(long, value_enum)]
    role: Option<RoleArg>,
    /// Only the member with this e-mail address
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    #[command(flatten)]
    limit: Limit,
}

/// A member.
#[derive(Debug, Args)]
pub struct MemberArgs {
    /// The workspace, by id, slug or exact name
    workspace: String,
    /// The member, by id or e-mail address
    user: String,
}

/// Flags of `get`.
#[derive(Debug, Args)]
pub struct GetArgs {
    #[command(flatten)]
    member: MemberArgs,
    #[command(flatten)]
    watch: Watch,
}

/// Flags of `update`.
#[derive(Debug, Args)]
pub struct UpdateArgs {
    #[command(flatten)]
    member: MemberArgs,
    /// What they may do in the workspace from now on
    #[arg(long, value_enum)]
    role: RoleArg,
    /// Print the request and send nothing
    #[arg(long)]
    dry_run: bool,
}

/// Flags of `remove`.
#[derive(Debug, Args)]
pub struct RemoveArgs {
    /// The workspace, by id, slug or exact name
    workspace: String,
    /// The members, by id or e-mail address
    #[arg(required = true, value_name = "USER")]
    users: Vec<String>,
    #[command(flatten)]
    flags: DeletionArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("ID", "id"),
    Column::new("EMAIL", "email"),
    Column::new("FIRST NAME", "first_name"),
    Column::new("LAST NAME", "last_name"),
    Column::new("ROLE", "role"),
    Column::new("ORG ROLE", "org_role"),
    Column::wide("STATUS", "status"),
    Column::wide("CREATED", "created_at"),
];

const NOUN: Noun = Noun { one: "member", many: "members", view: &View { columns: COLUMNS, name: "id" } };

/// Runs one of the commands.
///
/// # Errors
/// Whatever keeps it from doing what was asked.
pub async fn run(cx: &mut Context, command: MembersCommand) -> anyhow::Result<()> {
    match command {
        MembersCommand::Add(args) => add(cx, args).await,
        MembersCommand::List(args) => {
            let path = WorkspaceId { workspace_id: cx.resolve_workspace(&args.workspace).await? };
            let query = ListQuery { role: args.role.map(MemberRole::from), email: args.email, ..ListQuery::default() };
            actions::list::<ListAll>(cx, &NOUN, path, query, &args.limit).await
        }
        MembersCommand::Get(args) => {
            let path = member(cx, args.member).await?;
            args.watch.show(cx, async |cx| show(cx, path.clone()).await).await
        }
        MembersCommand::Update(args) => update(cx, args).await,
        MembersCommand::Remove(args) => remove(cx, args).await,
    }
}

async fn add(cx: &mut Context, args: AddArgs) -> anyhow::Result<()> {
    let workspace_id = cx.resolve_workspace(&args.workspace).await?;
    let mut people = Vec::with_capacity(args.users.len());
    for user in &args.users {
        people.push(NewMember { id: users::id_of(cx, user).await?, role: args.role.into() });
    }
    let ids: Vec<String> = people.iter().map(|person| person.id.clone()).collect();
    let path = WorkspaceId { workspace_id: workspace_id.clone() };
    let body = NewMembers { users: people, other: Fields::default() };
    let call: Call<Add> = Call { path, query: Empty {}, body };
    if args.dry_run {
        return cx.dry_run(&call).await;
    }
    let client = cx.client().await?;
    client.send(call).await?;
    cx.output.note(&format!("Added {} to workspace {workspace_id}", args.users.join(", ")));
    let mut rows = cx.output.list(NOUN.view);
    for user_id in ids {
        let path = MemberId { workspace_id: workspace_id.clone(), user_id };
        rows.push(&client.send(Call::<Get> { path, query: Empty {}, body: Empty {} }).await?.raw)?;
    }
    rows.finish()
}

async fn update(cx: &mut Context, args: UpdateArgs) -> anyhow::Result<()> {
    let user = args.member.user.clone();
    let path = member(cx, args.member).await?;
    let body = MemberChange { role: args.role.into(), other: Fields::default() };
    let call: Call<Update> = Call { path: path.clone(), query: Empty {}, body };
    if args.dry_run {
        return cx.dry_run(&call).await;
    }
    cx.client().await?.send(call).await?;
    cx.output.note(&format!("Updated member {user}"));
    show(cx, path).await
}

async fn remove(cx: &mut Context, args: RemoveArgs) -> anyhow::Result<()> {
    let workspace_id = cx.resolve_workspace(&args.workspace).await?;
    let mut ids = HashMap::new();
    for user in &args.users {
        ids.insert(user.clone(), users::id_of(cx, user).await?);
    }
    actions::delete::<Remove>(cx, &NOUN, args.users, &args.flags, |user| {
        let user_id = ids.get(user).cloned().unwrap_or_default();
        let path = MemberId { workspace_id: workspace_id.clone(), user_id };
        Call { path, query: Empty {}, body: Empty {} }
    })
    .await
}

async fn member(cx: &mut Context, args: MemberArgs) -> anyhow::Result<MemberId> {
    let workspace_id = cx.resolve_workspace(&args.workspace).await?;
    Ok(MemberId { workspace_id, user_id: users::id_of(cx, &args.user).await? })
}

async fn show(cx: &mut Context, path: MemberId) -> anyhow::Result<()> {
    actions::show::<Get>(cx, &NOUN, Call { path, query: Empty {}, body: Empty {} }).await
}
