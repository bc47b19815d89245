//! `virtual-keys`: how a person says what to do with virtual keys, and reads the answer.

mod copy;
mod import;
mod request;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use serde_json::Value;

use super::{
    actions::{self, DeletionArgs, Limit, Noun},
    edit::{self, Edit, EditArgs, Form, Sheet},
    limits::{self, LimitArgs},
    provider_args::{self, ProviderArgs},
    route::Route,
    secret_input::KeyArgs,
    trial::NamedTrialArgs,
    values,
    watch::Watch,
};
use crate::{
    api::{
        Call, Empty,
        providers_catalog::Spelling,
        secret_mapping::SecretMapping,
        virtual_keys::{Create, Delete, Get, ListAll, Update, VirtualKey, VirtualKeyChange},
    },
    context::Context,
    output::{Column, View, cells},
};

/// What to do with virtual keys.
#[derive(Debug, Subcommand)]
pub enum VirtualKeysCommand {
    /// Create a virtual key
    ///
    /// A virtual key keeps a provider's credential in the gateway and hands out a name for it, with a budget, rate
    /// limits and an expiry of its own. On a terminal, what is missing is asked for.
    #[command(after_long_help = provider_args::help(Spelling::VirtualKey))]
    Create(Box<CreateArgs>),
    /// List virtual keys
    #[command(visible_alias = "ls")]
    List(Limit),
    /// Show one virtual key
    Get(GetArgs),
    /// Change a virtual key
    ///
    /// A flag sets, `--clear` removes, and what is not named stays as it is. The provider and the slug cannot change.
    Update(Box<UpdateArgs>),
    /// Test a virtual key with one small request to a model
    ///
    /// The request is real and may cost a little. It tells the answer, how long it took, its tokens and, of a local
    /// gateway, its cost; and when it fails, why: a wrong credential, no such deployment, not allowed, used up, too many.
    /// It is sent with the key of a workspace: PORTKEY_API_KEY, also where PORTKEY_ADMIN_API_KEY is set.
    Test(NamedTrialArgs),
    /// Edit a virtual key in your editor
    ///
    /// VISUAL or EDITOR is given it as YAML. What was changed is checked, shown and, without --yes, confirmed before it is
    /// sent; what is refused comes back with the reason, and what is given up is kept in a file. No secret is in it.
    Edit(EditArgs),
    /// Copy a virtual key, with another limit or name
    ///
    /// What Portkey has set as a budget, its console does not change: a copy with a new limit is the documented way. A flag
    /// sets, `--clear` leaves out, and what is not named is as it is in the original. Usage begins at zero.
    ///
    /// A credential cannot be read back. Where the API tells which integration is behind the original, the copy is a
    /// provider over the same integration and needs none; both then use one credential, which is rotated at the
    /// integration. With --key-file, --key-env or --key, the copy keeps a credential of its own, and it has to be given
    /// where no integration is told.
    #[command(visible_alias = "cp")]
    Copy(Box<copy::CopyArgs>),
    /// Create many virtual keys from a file
    ///
    /// CSV, JSON Lines or YAML. A row has the fields of a request, such as name, provider, key, slug, note,
    /// usage_limits.credit_limit or resourceName; and, as the flags of `create`, key_env, key_file, credit_limit,
    /// budget_type, alert_threshold, reset, rate_limit, expires_in and tag (`;` between several).
    ///
    /// All rows are checked before the first is sent, and all that is wrong is told. A row is told when it is made, in
    /// the order of the file: with `-o json`, as one object a line.
    ///
    /// Beside FILE, a journal keeps which rows were made. After Ctrl-C or a refusal, the same command goes on where it
    /// stopped and makes nothing twice; a row that was sent and not answered is looked for on the server first. Rows may be mended, added and moved meanwhile: what a row is known by is its slug, else its
    /// name and provider.
    Import(import::ImportArgs),
    /// Delete virtual keys
    #[command(visible_alias = "rm")]
    Delete(DeleteArgs),
    /// Replace the provider's credential, and nothing else
    Rotate(RotateArgs),
}

/// Flags that create and update share.
#[derive(Debug, Default, Args)]
struct SharedArgs {
    /// Free text about the key
    #[arg(long, value_name = "TEXT", hide_short_help = true)]
    note: Option<String>,
    #[command(flatten)]
    key: KeyArgs,
    /// Let an external secret manager supply a field, as TARGET=REFERENCE[,key=MEMBER][,format=json]; repeatable
    #[arg(long = "secret-mapping", value_name = "MAPPING", value_parser = values::secret_mapping, help_heading = "Credential", hide_short_help = true)]
    secret_mappings: Vec<SecretMapping>,
    /// Tag, as KEY=VALUE; repeatable
    #[arg(long = "tag", value_name = "TAG", value_parser = values::tag, hide_short_help = true)]
    tags: Vec<(String, String)>,
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
    #[command(flatten)]
    limits: LimitArgs,
    #[command(flatten)]
    provider_args: ProviderArgs,
}

/// Flags of `create`.
#[derive(Debug, Default, Args)]
pub struct CreateArgs {
    /// Name of the virtual key; its slug is made from it
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
    #[arg(long)]
    slug: Option<String>,
    #[command(flatten)]
    shared: SharedArgs,
}

/// Flags of `get`.
#[derive(Debug, Args)]
pub struct GetArgs {
    /// Slug of the virtual key
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
    SecretMappings,
    Tags,
}

/// Flags of `update`.
#[derive(Debug, Args)]
pub struct UpdateArgs {
    /// Slug of the virtual key
    slug: String,
    /// New name
    #[arg(long)]
    name: Option<String>,
    /// Remove the value of these fields, separated by commas
    #[arg(long, value_name = "FIELDS", value_enum, value_delimiter = ',')]
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
    /// Slugs of the virtual keys
    #[arg(required = true, value_name = "SLUG")]
    slugs: Vec<String>,
    #[command(flatten)]
    flags: DeletionArgs,
}

/// Flags of `rotate`.
#[derive(Debug, Args)]
pub struct RotateArgs {
    /// Slug of the virtual key
    slug: String,
    #[command(flatten)]
    key: KeyArgs,
    /// Print the request and send nothing
    ///
    /// Secrets in it are hidden.
    #[arg(long)]
    dry_run: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("SLUG", "slug"),
    Column::new("NAME", "name"),
    // The list calls it `provider`, the single answer `ai_provider_name`.
    Column {
        cell: Some(|row| cells::text(row.get("provider").or(row.get("ai_provider_name")).unwrap_or(&Value::Null))),
        ..Column::new("PROVIDER", "provider")
    },
    Column::new("STATUS", "status"),
    Column::new("BUDGET", "usage_limits"),
    Column::new("RATE LIMITS", "rate_limits"),
    Column::new("EXPIRES", "expires_at"),
    Column::wide("CREATED", "created_at"),
    Column::wide("WORKSPACE", "workspace_name"),
    Column::wide("NOTE", "note"),
    Column::wide("ID", "id"),
];

const NOUN: Noun = Noun { one: "virtual key", many: "virtual keys", view: &View { columns: COLUMNS, name: "slug" } };

/// What `edit` lets change.
const SHEET: Sheet = Sheet {
    fields: &[
        edit::NAME,
        edit::NOTE,
        edit::USAGE_LIMITS,
        edit::RATE_LIMITS,
        edit::EXPIRES_AT,
        edit::TAGS,
        edit::field("model_config", Form::Flattened, "the provider's own fields, but for secret ones"),
        edit::SECRET_MAPPINGS,
    ],
    hint: "The credential is not here: `vk rotate` replaces it.",
};

/// Runs one of the commands.
///
/// # Errors
/// Whatever keeps it from doing what was asked.
pub async fn run(cx: &mut Context, command: VirtualKeysCommand) -> anyhow::Result<()> {
    match command {
        VirtualKeysCommand::Create(args) => create(cx, *args).await,
        VirtualKeysCommand::List(limit) => actions::list_in_workspace::<ListAll>(cx, &NOUN, &limit).await,
        VirtualKeysCommand::Get(args) => args.watch.show(cx, async |cx| show(cx, &args.slug).await).await,
        VirtualKeysCommand::Update(args) => update(cx, *args).await,
        VirtualKeysCommand::Test(args) => args.run(cx, Route::VirtualKey).await,
        VirtualKeysCommand::Edit(args) => edit_one(cx, args).await,
        VirtualKeysCommand::Copy(args) => copy::run(cx, *args).await,
        VirtualKeysCommand::Import(args) => import::run(cx, args).await,
        VirtualKeysCommand::Delete(args) => {
            actions::delete_in_workspace::<Delete>(cx, &NOUN, args.slugs, &args.flags).await
        }
        VirtualKeysCommand::Rotate(args) => rotate(cx, args).await,
    }
}

async fn create(cx: &mut Context, args: CreateArgs) -> anyhow::Result<()> {
    let body = request::new_virtual_key(cx, &args).await?;
    let call: Call<Create> = Call { path: Empty {}, query: Empty {}, body };
    if args.shared.dry_run {
        return cx.dry_run(&call).await;
    }
    send_new(cx, call).await.map(drop)
}

/// Creates a virtual key of which everything is asked for, and gives its slug.
///
/// # Errors
/// As `create`.
pub(super) async fn create_by_asking(cx: &mut Context) -> anyhow::Result<String> {
    let body = request::new_virtual_key(cx, &CreateArgs::default()).await?;
    send_new(cx, Call { path: Empty {}, query: Empty {}, body }).await
}

async fn send_new(cx: &mut Context, call: Call<Create>) -> anyhow::Result<String> {
    let client = cx.client().await?;
    let slug = client.send(call).await?.value.slug;
    cx.output.note(&format!("Created virtual key {slug}"));
    show(cx, &slug).await?;
    Ok(slug)
}

async fn update(cx: &mut Context, args: UpdateArgs) -> anyhow::Result<()> {
    let body = request::virtual_key_change(cx, &args).await?;
    if body == VirtualKeyChange::default() {
        return Err(actions::nothing_to_change("--note TEXT or --clear expires-at").into());
    }
    send_update(cx, args.slug, body, args.shared.dry_run, "Updated").await
}

async fn edit_one(cx: &mut Context, args: EditArgs) -> anyhow::Result<()> {
    let (get, workspace_id) = (get_call(cx, &args.name).await?, cx.workspace().await?);
    let slug = args.name.clone();
    let update = move |body| {
        let body = VirtualKeyChange { workspace_id: workspace_id.clone(), ..body };
        actions::in_workspace::<Update>(&slug, None, body)
    };
    let faults = |body: &VirtualKeyChange| {
        let mut wrong = limits::faults_of_patches(&body.usage_limits, &body.rate_limits);
        wrong.extend(provider_args::duplicate_targets(body.secret_mappings.as_deref()));
        wrong
    };
    let edit: Edit<Get, Update> =
        Edit { noun: &NOUN, sheet: &SHEET, get, update: Box::new(update), faults, shown: std::convert::identity };
    edit::run(cx, args, edit).await
}

async fn rotate(cx: &mut Context, args: RotateArgs) -> anyhow::Result<()> {
    let key = match args.key.read(cx)? {
        Some(key) => key,
        None => cx.prompt.secret("--key-file", "New credential of the provider")?,
    };
    let body = VirtualKeyChange { key: Some(key), ..VirtualKeyChange::default() };
    send_update(cx, args.slug, body, args.dry_run, "Rotated the credential of").await
}

async fn send_update(
    cx: &mut Context,
    slug: String,
    mut body: VirtualKeyChange,
    dry_run: bool,
    done: &str,
) -> anyhow::Result<()> {
    if body.workspace_id.is_none() {
        body.workspace_id = cx.workspace().await?;
    }
    // The workspace stands in the body.
    let call: Call<Update> = actions::in_workspace(&slug, None, body);
    if dry_run {
        return cx.dry_run(&call).await;
    }
    cx.client().await?.send(call).await?;
    cx.output.note(&format!("{done} virtual key {slug}"));
    show(cx, &slug).await
}

/// Reads a virtual key again and prints it: what creating and updating answer does not show it.
async fn show(cx: &mut Context, slug: &str) -> anyhow::Result<()> {
    let call = get_call(cx, slug).await?;
    actions::show(cx, &NOUN, call).await
}

async fn read(cx: &mut Context, slug: &str) -> anyhow::Result<VirtualKey> {
    let call = get_call(cx, slug).await?;
    Ok(cx.client().await?.send(call).await?.value)
}

async fn get_call(cx: &mut Context, slug: &str) -> anyhow::Result<Call<Get>> {
    Ok(actions::in_workspace(slug, cx.workspace().await?, Empty {}))
}
