//! `users`: the people of the organisation, and finding one by e-mail address.

use clap::{Args, Subcommand, ValueEnum};

use super::{
    actions::{self, Limit, Noun},
    watch::Watch,
};
use crate::{
    api::{
        Call, Empty,
        users::{Get, ListAll, ListQuery, UserId, UserRole},
    },
    context::Context,
    error::{Failure, Kind},
    output::{Column, View},
};

/// What to do with people.
#[derive(Debug, Subcommand)]
pub enum UsersCommand {
    /// List the people of the organisation
    #[command(visible_alias = "ls")]
    List(ListArgs),
    /// Show one person
    Get(GetArgs),
}

/// Roles in the organisation.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum RoleArg {
    Owner,
    Admin,
    Member,
}

/// Flags of `list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only people of this role in the organisation
    #[arg(long, value_enum)]
    role: Option<RoleArg>,
    /// Only the person with this e-mail address
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    #[command(flatten)]
    limit: Limit,
}

/// Flags of `get`.
#[derive(Debug, Args)]
pub struct GetArgs {
    /// The person, by id or e-mail address
    user: String,
    #[command(flatten)]
    watch: Watch,
}

const COLUMNS: &[Column] = &[
    Column::new("ID", "id"),
    Column::new("EMAIL", "email"),
    Column::new("FIRST NAME", "first_name"),
    Column::new("LAST NAME", "last_name"),
    Column::new("ROLE", "role"),
    Column::wide("WORKSPACES", "workspace_ids"),
    Column::wide("CREATED", "created_at"),
];

const NOUN: Noun = Noun { one: "person", many: "people", view: &View { columns: COLUMNS, name: "id" } };

/// Runs one of the commands.
///
/// # Errors
/// Whatever keeps it from doing what was asked.
pub async fn run(cx: &mut Context, command: UsersCommand) -> anyhow::Result<()> {
    match command {
        UsersCommand::List(args) => {
            let role = args.role.map(|role| match role {
                RoleArg::Owner => UserRole::Owner,
                RoleArg::Admin => UserRole::Admin,
                RoleArg::Member => UserRole::Member,
            });
            let query = ListQuery { role, email: args.email, ..ListQuery::default() };
            actions::list::<ListAll>(cx, &NOUN, Empty {}, query, &args.limit).await
        }
        UsersCommand::Get(args) => {
            let path = UserId { id: id_of(cx, &args.user).await? };
            let call = Call { path, query: Empty {}, body: Empty {} };
            args.watch.show(cx, async |cx| actions::show::<Get>(cx, &NOUN, call.clone()).await).await
        }
    }
}

/// The id of a person who was given by id or e-mail address.
///
/// # Errors
/// When nobody has the address, or the server does not tell.
pub async fn id_of(cx: &mut Context, given: &str) -> anyhow::Result<String> {
    if !given.contains('@') {
        return Ok(given.to_owned());
    }
    let query = ListQuery { email: Some(given.to_owned()), ..ListQuery::default() };
    let call: Call<ListAll> = Call { path: Empty {}, query, body: Empty {} };
    let people = cx.client().await?.send(call).await?.value.data;
    // A server that does not know the filter gives everybody.
    let named = |email: &Option<String>| email.as_deref().is_some_and(|email| email.eq_ignore_ascii_case(given));
    match people.into_iter().find(|person| named(&person.email)) {
        Some(person) => Ok(person.id),
        None => Err(Failure::new(Kind::NotFound, format!("nobody in the organisation has the address {given}"))
            .hint("`portkeyctl users list` shows who is there")
            .into()),
    }
}
