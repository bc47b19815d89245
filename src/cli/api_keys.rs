//! `api-keys`: how a person says what to do with API keys, and reads the answer.

mod new_key;
mod request;
mod rotation;
mod scopes;
mod trial;

use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};

use super::{
    actions::{self, DeletionArgs, Limit, Noun},
    body::RequestArgs,
    edit::{self, Edit, EditArgs, Form, Sheet},
    limits::LimitArgs,
    values,
    watch::Watch,
};
use crate::{
    api::{
        Call, Client, Empty, Fields,
        api_keys::{ApiKey, ApiKeyChange, Create, Delete, Get, KeyId, ListAll, ListQuery, Rotate, Rotation, Update},
    },
    context::Context,
    output::{Column, View},
};
use new_key::{Delivery, NewKeyArgs};
use rotation::RotationArgs;
use scopes::ScopeArgs;

/// What to do with API keys.
#[derive(Debug, Subcommand)]
pub enum ApiKeysCommand {
    /// Create an API key
    ///
    /// A key of the organisation administers and calls no models; a key of a workspace works in that workspace, for a
    /// program or, with --user, for a person. Without --type, it is a key of the workspace that --user, --workspace,
    /// PORTKEY_WORKSPACE or the profile speaks of; where none does, the kind is asked for, and has to be given where
    /// nobody can be asked. A key of a workspace that is made with another key of a workspace belongs to the same one.
    ///
    /// The key is shown once and can never be read again.
    #[command(after_long_help = scopes::help())]
    Create(Box<CreateArgs>),
    /// List API keys
    ///
    /// Of all that the credential may see, or of one workspace with --workspace.
    #[command(visible_alias = "ls")]
    List(Limit),
    /// Show one API key: its scopes, limits and defaults, and its value masked
    Get(GetArgs),
    /// Change an API key
    ///
    /// A flag sets, `--clear` removes, and what is not named stays as it is. Kind, workspace and person cannot change.
    #[command(after_long_help = scopes::help())]
    Update(Box<UpdateArgs>),
    /// Test an API key with one small request to a model
    ///
    /// The key of --key-file or --key-env; otherwise the one that is used for models: PORTKEY_API_KEY, that of the profile,
    /// or the application key of the local gateway. (A key cannot be read back by its id.) Without --virtual-key,
    /// --provider or --config, its own default config decides, or the `@provider/` of --model.
    ///
    /// The request is real and may cost a little. It tells the answer, how long it took, its tokens and, of a local
    /// gateway, its cost; and when it fails, why.
    Test(trial::TestArgs),
    /// Edit an API key in your editor
    ///
    /// VISUAL or EDITOR is given it as YAML. What was changed is checked, shown and, without --yes, confirmed before it is
    /// sent; what is refused comes back with the reason, and what is given up is kept in a file. No secret is in it.
    Edit(EditArgs),
    /// Delete API keys; they stop working at once
    #[command(visible_alias = "rm")]
    Delete(DeleteArgs),
    /// Give an API key a new value
    ///
    /// Scopes, limits, usage and id stay. The former value goes on working for the time of --transition, so that what
    /// uses it can be moved over; it cannot be rotated again meanwhile.
    Rotate(RotateArgs),
}

/// What a key belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TypeArg {
    /// It administers the organisation, and calls no models
    #[value(alias = "organization", alias = "org")]
    Organisation,
    /// It works in one workspace
    Workspace,
}

/// Flags that create and update share.
#[derive(Debug, Default, Args)]
struct SharedArgs {
    /// Free text about the key
    #[arg(long, value_name = "TEXT", hide_short_help = true)]
    description: Option<String>,
    #[command(flatten)]
    request: RequestArgs,
    // From here on each has a heading, which would stand over what comes after it.
    #[command(flatten)]
    scopes: ScopeArgs,
    /// Metadata of every request made with the key, as KEY=VALUE; repeatable
    #[arg(long = "metadata", value_name = "PAIR", value_parser = values::tag, help_heading = "Defaults", hide_short_help = true)]
    metadata: Vec<(String, String)>,
    /// Config of every request made with the key, by slug or id
    #[arg(long, value_name = "SLUG", help_heading = "Defaults", hide_short_help = true)]
    config: Option<String>,
    /// Let a request bring a config of its own; it may when nothing is said
    #[arg(long, help_heading = "Defaults", conflicts_with = "no_allow_config_override", hide_short_help = true)]
    allow_config_override: bool,
    /// Refuse requests that bring a config of their own
    #[arg(long, help_heading = "Defaults", hide_short_help = true)]
    no_allow_config_override: bool,
    #[command(flatten)]
    limits: LimitArgs,
    /// Tell this address of alerts, too; repeatable
    #[arg(long = "alert-email", value_name = "ADDRESS", help_heading = "Limits", hide_short_help = true)]
    alert_emails: Vec<String>,
    #[command(flatten)]
    rotation: RotationArgs,
}

/// Flags of `create`.
#[derive(Debug, Args)]
pub struct CreateArgs {
    /// Name of the key
    #[arg(long)]
    name: Option<String>,
    /// What the key belongs to
    #[arg(long = "type", value_name = "TYPE", value_enum)]
    level: Option<TypeArg>,
    /// A key for a program
    ///
    /// That is what keys are for unless --user is given.
    #[arg(long, conflicts_with = "user", hide_short_help = true)]
    service: bool,
    /// A key for this person, by id or e-mail address
    ///
    /// A member of the workspace.
    #[arg(long, value_name = "USER")]
    user: Option<String>,
    #[command(flatten)]
    shared: SharedArgs,
    #[command(flatten)]
    new_key: NewKeyArgs,
}

/// Flags of `get`.
#[derive(Debug, Args)]
pub struct GetArgs {
    /// Id of the API key
    id: String,
    #[command(flatten)]
    watch: Watch,
}

/// Fields that `update --clear` can remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Clearable {
    Description,
    Metadata,
    Config,
    UsageLimits,
    RateLimits,
    ExpiresAt,
    AlertEmails,
    RotationPolicy,
}

/// Flags of `update`.
#[derive(Debug, Args)]
pub struct UpdateArgs {
    /// Id of the API key
    id: String,
    /// New name
    #[arg(long)]
    name: Option<String>,
    /// Add these scopes to those that the key has; as --scope
    #[arg(long, value_name = "SCOPES", value_delimiter = ',', conflicts_with_all = ["patterns", "scopes_from"], help_heading = "Scopes")]
    add_scope: Vec<String>,
    /// Take these scopes from the key; as --scope
    #[arg(long, value_name = "SCOPES", value_delimiter = ',', conflicts_with_all = ["patterns", "scopes_from"], help_heading = "Scopes")]
    remove_scope: Vec<String>,
    /// Remove the value of these fields, separated by commas
    #[arg(long, value_name = "FIELDS", value_enum, value_delimiter = ',', hide_short_help = true)]
    clear: Vec<Clearable>,
    /// Set the usage counter to zero
    #[arg(long, hide_short_help = true)]
    reset_usage: bool,
    #[command(flatten)]
    shared: SharedArgs,
}

/// Flags of `delete`.
#[derive(Debug, Args)]
pub struct DeleteArgs {
    /// Ids of the API keys
    #[arg(required = true, value_name = "ID")]
    ids: Vec<String>,
    #[command(flatten)]
    flags: DeletionArgs,
}

/// Flags of `rotate`.
#[derive(Debug, Args)]
pub struct RotateArgs {
    /// Id of the API key
    id: String,
    /// Let the former value work this long, such as 2h; 30m at least, and when nothing is said
    #[arg(long, value_name = "SPAN", value_parser = rotation::transition)]
    transition: Option<u64>,
    /// Print the request and send nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    new_key: NewKeyArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("ID", "id"),
    Column::new("NAME", "name"),
    Column::new("TYPE", "type"),
    Column::new("STATUS", "status"),
    Column::new("KEY", "key"),
    // How many they are; `scopes` itself has all of them.
    Column { cell: Some(count_scopes), ..Column::new("SCOPES", "scopes.length") },
    Column::new("BUDGET", "usage_limits"),
    Column::new("EXPIRES", "expires_at"),
    Column::wide("RATE LIMITS", "rate_limits"),
    Column::wide("WORKSPACE", "workspace_id"),
    Column::wide("USER", "user_id"),
    Column::wide("CREATED", "created_at"),
    Column::wide("DESCRIPTION", "description"),
    // These come with one key alone, and only when they are set: `--fields` may name them all the same.
    Column::wide("ROTATION", "rotation_policy"),
    Column::wide("ROTATED", "last_rotated_at"),
    Column::wide("FORMER KEY UNTIL", "key_transition_expires_at"),
];

const NOUN: Noun = Noun { one: "API key", many: "API keys", view: &View { columns: COLUMNS, name: "id" } };

/// What creating and rotating answer: the only answers with the key itself.
const NEW_KEY: View = View {
    columns: &[
        Column::new("ID", "id"),
        Column::new("KEY", "key"),
        Column::new("FORMER KEY UNTIL", "key_transition_expires_at"),
    ],
    name: "id",
};

fn count_scopes(row: &Value) -> String {
    row.get("scopes").and_then(Value::as_array).map_or_else(String::new, |scopes| scopes.len().to_string())
}

/// What `edit` lets change.
const SHEET: Sheet = Sheet {
    fields: &[
        edit::NAME,
        edit::field("description", Form::Whole, "free text"),
        edit::field("scopes", Form::Needed, "what the key may do; `api-keys update --help` lists them"),
        edit::USAGE_LIMITS,
        edit::RATE_LIMITS,
        edit::EXPIRES_AT,
        edit::field("alert_emails", Form::Whole, "a list of addresses"),
        edit::field("defaults", Form::Members, "metadata, config_id and allow_config_override of its requests"),
        edit::field(
            "rotation_policy",
            Form::Whole,
            "rotation_period (weekly, monthly), rotation_period_days, next_rotation_at",
        ),
    ],
    hint: "The value of the key is not here: `api-keys rotate` replaces it.",
};

/// Runs one of the commands.
///
/// # Errors
/// Whatever keeps it from doing what was asked.
pub async fn run(cx: &mut Context, command: ApiKeysCommand) -> anyhow::Result<()> {
    match command {
        ApiKeysCommand::Create(args) => create(cx, *args).await,
        ApiKeysCommand::List(limit) => {
            let query = ListQuery { workspace_id: cx.workspace().await?, ..ListQuery::default() };
            actions::list::<ListAll>(cx, &NOUN, Empty {}, query, &limit).await
        }
        ApiKeysCommand::Get(args) => {
            args.watch.show(cx, async |cx| actions::show(cx, &NOUN, get_call(&args.id)).await).await
        }
        ApiKeysCommand::Update(args) => update(cx, *args).await,
        ApiKeysCommand::Test(args) => trial::run(cx, args).await,
        ApiKeysCommand::Edit(args) => edit_one(cx, args).await,
        ApiKeysCommand::Delete(args) => {
            actions::delete::<Delete>(cx, &NOUN, args.ids, &args.flags, |id| Call {
                path: KeyId { id: id.to_owned() },
                query: Empty {},
                body: Empty {},
            })
            .await
        }
        ApiKeysCommand::Rotate(args) => rotate(cx, args).await,
    }
}

async fn create(cx: &mut Context, args: CreateArgs) -> anyhow::Result<()> {
    args.new_key.check(cx)?;
    let (path, body) = request::new_api_key(cx, &args).await?;
    let workspace = body.workspace_id.clone();
    let call: Call<Create> = Call { path, query: Empty {}, body };
    if args.shared.request.dry_run {
        return cx.dry_run(&call).await;
    }
    let client = cx.client().await?;
    let delivery = Delivery::prepare(cx, &args.new_key, client.base_url(), workspace)?;
    let made = client.send(call).await?;
    let id = &made.value.id;
    cx.output.note(&format!("Created API key {id}"));
    delivery.hand_over(cx, id, &made.value.key, &made.raw)?;
    show_kept(cx, &client, id, &args.new_key, &made.raw).await
}

async fn update(cx: &mut Context, args: UpdateArgs) -> anyhow::Result<()> {
    let body = request::api_key_change(cx, &args).await?;
    if body == ApiKeyChange::default() {
        return Err(actions::nothing_to_change("--add-scope SCOPE or --clear expires-at").into());
    }
    let path = KeyId { id: args.id.clone() };
    let call: Call<Update> = Call { path, query: Empty {}, body };
    if args.shared.request.dry_run {
        return cx.dry_run(&call).await;
    }
    cx.client().await?.send(call).await?;
    cx.output.note(&format!("Updated API key {}", args.id));
    actions::show(cx, &NOUN, get_call(&args.id)).await
}

async fn edit_one(cx: &mut Context, args: EditArgs) -> anyhow::Result<()> {
    let path = KeyId { id: args.name.clone() };
    let update = move |body| Call { path: path.clone(), query: Empty {}, body };
    let edit: Edit<Get, Update> = Edit {
        noun: &NOUN,
        sheet: &SHEET,
        get: get_call(&args.name),
        update: Box::new(update),
        faults: request::faults_of_change,
        shown: std::convert::identity,
    };
    edit::run(cx, args, edit).await
}

async fn rotate(cx: &mut Context, args: RotateArgs) -> anyhow::Result<()> {
    args.new_key.check(cx)?;
    let path = KeyId { id: args.id.clone() };
    let body = Rotation { key_transition_period_ms: args.transition, other: Fields::default() };
    let call: Call<Rotate> = Call { path, query: Empty {}, body };
    if args.dry_run {
        return cx.dry_run(&call).await;
    }
    let client = cx.client().await?;
    let delivery = Delivery::prepare(cx, &args.new_key, client.base_url(), None)?;
    let made = client.send(call).await?;
    let id = &made.value.id;
    cx.output.note(&format!("Rotated API key {id}"));
    let end = made.value.key_transition_expires_at;
    cx.output.warn("former_key_ends", &format!("whoever still shows the former value is refused from {end} on"));
    delivery.hand_over(cx, id, &made.value.key, &made.raw)?;
    show_kept(cx, &client, id, &args.new_key, &made.raw).await
}

/// Shows a key whose value was put away, without the value: what it is now, or at least its id.
async fn show_kept(
    cx: &mut Context,
    client: &Client,
    id: &str,
    new_key: &NewKeyArgs,
    made: &Value,
) -> anyhow::Result<()> {
    if !new_key.is_kept() {
        return Ok(());
    }
    match client.send(get_call(id)).await {
        Ok(read) => cx.output.object(NOUN.view, &read.raw),
        // It may take another scope to read keys than to make them, and this one is made and kept.
        Err(error) => {
            cx.output.warn("not_shown", &format!("API key {id} cannot be shown as it is now: {error}"));
            let mut masked = made.clone();
            if let Some(fields) = masked.as_object_mut() {
                fields.insert("key".to_owned(), json!("****"));
            }
            // The fields that were picked are those of a key that could be read.
            cx.output.with(|options| options.fields.clear()).object(&NEW_KEY, &masked)
        }
    }
}

async fn read(cx: &mut Context, id: &str) -> anyhow::Result<ApiKey> {
    Ok(cx.client().await?.send(get_call(id)).await?.value)
}

fn get_call(id: &str) -> Call<Get> {
    Call { path: KeyId { id: id.to_owned() }, query: Empty {}, body: Empty {} }
}
