//! `virtual-keys`: how a person says what to do with virtual keys, and reads the answer.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Map, Value, json};

use super::{
    body,
    limits::LimitArgs,
    provider_args::{self, ProviderArgs},
    secret_input::{self, KeyArgs},
    values,
};
use crate::{
    api::{
        Call, Empty, Patch,
        limits::RateLimit,
        providers_catalog::{self, Fault, Problem, Provider},
        timestamp::Timestamp,
        virtual_keys::{
            Create, Delete, Get, InWorkspace, ListAll, ListQuery, NewVirtualKey, SecretMapping, Slug, Update,
            VirtualKey, VirtualKeyChange,
        },
    },
    context::Context,
    error::{Failure, Kind},
    output::{Column, View, cells},
};

/// What to do with virtual keys.
#[derive(Debug, Subcommand)]
pub enum VirtualKeysCommand {
    /// Create a virtual key
    ///
    /// A virtual key keeps a provider's credential in the gateway and hands out a name for it, with a budget, rate
    /// limits and an expiry of its own. On a terminal, what is missing is asked for.
    Create(Box<CreateArgs>),
    /// List virtual keys
    #[command(visible_alias = "ls")]
    List(ListArgs),
    /// Show one virtual key
    Get(GetArgs),
    /// Change a virtual key
    ///
    /// A flag sets, `--clear` removes, and what is not named stays as it is. The provider and the slug cannot change.
    Update(Box<UpdateArgs>),
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
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    key: KeyArgs,
    #[command(flatten)]
    limits: LimitArgs,
    /// Let an external secret manager supply a field, as TARGET=REFERENCE[,key=MEMBER][,format=json]; repeatable
    #[arg(long = "secret-mapping", value_name = "MAPPING", value_parser = values::secret_mapping)]
    secret_mappings: Vec<SecretMapping>,
    /// Tag, as KEY=VALUE; repeatable
    #[arg(long = "tag", value_name = "TAG", value_parser = values::tag)]
    tags: Vec<(String, String)>,
    #[command(flatten)]
    provider_args: ProviderArgs,
    /// Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it
    #[arg(long, value_name = "PATH")]
    from_file: Option<PathBuf>,
    /// Print the request, with its secrets hidden, and send nothing
    #[arg(long)]
    dry_run: bool,
}

/// Flags of `create`.
#[derive(Debug, Args)]
pub struct CreateArgs {
    /// Name of the virtual key; its slug is made from it
    #[arg(long)]
    name: Option<String>,
    /// The AI provider, such as openai, azure-openai, bedrock or anthropic
    #[arg(long, value_name = "ID")]
    provider: Option<String>,
    /// Take a provider id that this version does not know
    #[arg(long)]
    allow_unknown_provider: bool,
    /// Slug of the virtual key, instead of one made from its name
    #[arg(long)]
    slug: Option<String>,
    #[command(flatten)]
    shared: SharedArgs,
}

/// Flags of `list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Show so many at most
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    limit: Option<u64>,
}

/// Flags of `get`.
#[derive(Debug, Args)]
pub struct GetArgs {
    /// Slug of the virtual key
    slug: String,
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
    #[arg(long)]
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
    /// Delete without asking
    #[arg(long, short = 'y')]
    yes: bool,
    /// Be content when a virtual key does not exist
    #[arg(long)]
    if_exists: bool,
    /// Print the requests and send nothing
    #[arg(long)]
    dry_run: bool,
}

/// Flags of `rotate`.
#[derive(Debug, Args)]
pub struct RotateArgs {
    /// Slug of the virtual key
    slug: String,
    #[command(flatten)]
    key: KeyArgs,
    /// Print the request, with its secrets hidden, and send nothing
    #[arg(long)]
    dry_run: bool,
}

const fn column(header: &'static str, path: &'static str, wide: bool) -> Column {
    Column { header, path, wide, cell: None }
}

const COLUMNS: &[Column] = &[
    column("SLUG", "slug", false),
    column("NAME", "name", false),
    // The list calls it `provider`, the single answer `ai_provider_name`.
    Column {
        cell: Some(|row| cells::text(row.get("provider").or(row.get("ai_provider_name")).unwrap_or(&Value::Null))),
        ..column("PROVIDER", "provider", false)
    },
    column("STATUS", "status", false),
    column("BUDGET", "usage_limits", false),
    column("RATE LIMITS", "rate_limits", false),
    column("EXPIRES", "expires_at", false),
    column("CREATED", "created_at", true),
    column("WORKSPACE", "workspace_name", true),
    column("NOTE", "note", true),
    column("ID", "id", true),
];

const VIEW: View = View { columns: COLUMNS, name: "slug" };

/// Runs one of the commands.
///
/// # Errors
/// Whatever keeps it from doing what was asked.
pub async fn run(cx: &mut Context, command: VirtualKeysCommand) -> anyhow::Result<()> {
    match command {
        VirtualKeysCommand::Create(args) => create(cx, *args).await,
        VirtualKeysCommand::List(args) => list(cx, args).await,
        VirtualKeysCommand::Get(args) => get(cx, &args.slug).await,
        VirtualKeysCommand::Update(args) => update(cx, *args).await,
        VirtualKeysCommand::Delete(args) => delete(cx, args).await,
        VirtualKeysCommand::Rotate(args) => rotate(cx, args).await,
    }
}

async fn create(cx: &mut Context, args: CreateArgs) -> anyhow::Result<()> {
    let body = new_virtual_key(cx, &args)?;
    let call: Call<Create> = Call { path: Empty {}, query: Empty {}, body };
    if args.shared.dry_run {
        return cx.dry_run(&call).await;
    }
    let client = cx.client().await?;
    let slug = client.send(call).await?.value.slug;
    cx.output.note(&format!("Created virtual key {slug}"));
    show(cx, &slug).await
}

async fn list(cx: &mut Context, args: ListArgs) -> anyhow::Result<()> {
    let client = cx.client().await?;
    let query = ListQuery { workspace_id: cx.workspace(), ..ListQuery::default() };
    let mut rows = cx.output.list(&VIEW);
    let mut pages = client.pages::<ListAll>(query, args.limit);
    // A list that breaks off in the middle is closed all the same when `rows` goes: what was printed can be read.
    while let Some(page) = pages.next().await? {
        for row in &page.rows {
            rows.push(row)?;
        }
    }
    rows.finish()?;
    if let Some((shown, total)) = pages.cut() {
        cx.output.note(&format!("Showing {shown} of {total}"));
    }
    Ok(())
}

async fn get(cx: &mut Context, slug: &str) -> anyhow::Result<()> {
    show(cx, slug).await
}

async fn update(cx: &mut Context, args: UpdateArgs) -> anyhow::Result<()> {
    let body = virtual_key_change(cx, &args).await?;
    if body == VirtualKeyChange::default() {
        return Err(Failure::usage("nothing to change")
            .hint("name a field, such as --note TEXT or --clear expires-at")
            .into());
    }
    send_update(cx, args.slug, body, args.shared.dry_run, "Updated").await
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
    body.workspace_id = body.workspace_id.or_else(|| cx.workspace());
    let call: Call<Update> = Call { path: Slug { slug: slug.clone() }, query: InWorkspace::default(), body };
    if dry_run {
        return cx.dry_run(&call).await;
    }
    cx.client().await?.send(call).await?;
    cx.output.note(&format!("{done} virtual key {slug}"));
    show(cx, &slug).await
}

async fn delete(cx: &mut Context, args: DeleteArgs) -> anyhow::Result<()> {
    let mut slugs = args.slugs.clone();
    let mut seen = std::collections::HashSet::new();
    slugs.retain(|slug| seen.insert(slug.clone()));
    if args.dry_run {
        for slug in slugs {
            cx.dry_run(&delete_call(cx, slug)).await?;
        }
        return Ok(());
    }
    if !args.yes {
        confirm_deletion(cx, &slugs)?;
    }
    let client = cx.client().await?;
    let mut deletions = cx.output.deletions(slugs.len());
    let mut first_failure = None;
    for slug in slugs {
        match client.send(delete_call(cx, slug.clone())).await {
            Ok(_) => {
                deletions.push(&slug)?;
                // A structured answer says it itself, and on a terminal the note would stand in its middle.
                if !cx.output.format().is_structured() {
                    cx.output.note(&format!("Deleted virtual key {slug}"));
                }
            }
            Err(error) if args.if_exists && error.kind() == Kind::NotFound => {
                cx.output.note(&format!("No virtual key {slug}"));
            }
            Err(error) => {
                let error = anyhow::Error::new(error).context(format!("cannot delete virtual key {slug}"));
                // The first one is told by whoever called us, with the exit code that belongs to it.
                if first_failure.is_none() {
                    first_failure = Some(error);
                } else {
                    cx.output.error(&error);
                }
            }
        }
    }
    deletions.finish()?;
    first_failure.map_or(Ok(()), Err)
}

fn delete_call(cx: &Context, slug: String) -> Call<Delete> {
    Call { path: Slug { slug }, query: InWorkspace { workspace_id: cx.workspace() }, body: Empty {} }
}

/// One key is confirmed by typing its slug, several by typing how many they are.
fn confirm_deletion(cx: &mut Context, slugs: &[String]) -> anyhow::Result<()> {
    match slugs {
        [only] => cx.prompt.confirm_by_typing("--yes", &format!("Delete virtual key {only} for good"), only)?,
        _ => {
            cx.output.note(&format!("Virtual keys to delete for good: {}", slugs.join(", ")));
            cx.prompt.confirm_by_typing(
                "--yes",
                &format!("Delete {} virtual keys", slugs.len()),
                &slugs.len().to_string(),
            )?;
        }
    }
    Ok(())
}

/// Reads a virtual key again and prints it: what creating and updating answer does not show it.
async fn show(cx: &mut Context, slug: &str) -> anyhow::Result<()> {
    let client = cx.client().await?;
    let call: Call<Get> = Call {
        path: Slug { slug: slug.to_owned() },
        query: InWorkspace { workspace_id: cx.workspace() },
        body: Empty {},
    };
    let received = client.send(call).await?;
    cx.output.object(&VIEW, &received.raw)
}

/// The body of `create`: the file, the flags over it, `--set` over both, what is missing asked for, all of it checked.
fn new_virtual_key(cx: &mut Context, args: &CreateArgs) -> anyhow::Result<NewVirtualKey> {
    let mut body: NewVirtualKey = read_body(args.shared.from_file.as_deref(), &args.shared)?;
    if let Some(name) = &args.name {
        body.name.clone_from(name);
    }
    if let Some(provider) = &args.provider {
        body.provider.clone_from(provider);
    }
    body.slug = args.slug.clone().or(body.slug);
    body.note = args.shared.note.clone().or(body.note);
    body.workspace_id = cx.named_workspace().or(body.workspace_id).or_else(|| cx.workspace());
    body.usage_limits = args.shared.limits.budget(body.usage_limits.as_ref()).or(body.usage_limits);
    body.rate_limits = args.shared.limits.rate_limits().or(body.rate_limits);
    body.expires_at = args.shared.limits.expiry(now())?.or(body.expires_at);
    if !args.shared.secret_mappings.is_empty() {
        body.secret_mappings = Some(args.shared.secret_mappings.clone());
    }
    if let Some(tags) = tags(&args.shared.tags) {
        body.tags = Some(tags);
    }
    if let Some(key) = args.shared.key.read(cx)? {
        body.key = Some(key);
    }
    if cx.prompt.is_interactive() {
        ask_basics(cx, &mut body)?;
    }
    let provider = known_provider(&body.provider, args.allow_unknown_provider)?;
    args.shared.provider_args.fill(cx, provider, &mut body.fields)?;
    let mut body: NewVirtualKey = body::assign(body, args.shared.provider_args.assignments())?;
    if let Some(provider) = provider {
        complete(cx, provider, &mut body)?;
        provider_args::state_mode(provider, &mut body.fields);
        provider.id.clone_into(&mut body.provider);
    }
    check_new(cx, provider, &body)?;
    Ok(body)
}

/// Reads `--from-file`, or starts from nothing. At most one of the inputs may be standard input.
fn read_body<T: serde::de::DeserializeOwned>(path: Option<&std::path::Path>, shared: &SharedArgs) -> anyhow::Result<T> {
    let mut readers = shared.provider_args.stdin_flags();
    if path.is_some_and(secret_input::is_stdin) {
        readers.push("from-file");
    }
    if shared.key.reads_stdin() {
        readers.push("key-file");
    }
    if readers.len() > 1 {
        let flags: Vec<String> = readers.iter().map(|flag| format!("--{flag} -")).collect();
        return Err(Failure::usage(format!("{} cannot all read standard input", flags.join(" and ")))
            .hint("read all but one from files or environment variables")
            .into());
    }
    body::read(path)
}

/// Asks for name and provider.
fn ask_basics(cx: &mut Context, body: &mut NewVirtualKey) -> anyhow::Result<()> {
    if body.provider.is_empty() {
        let ids: Vec<String> = providers_catalog::PROVIDERS.iter().map(|provider| provider.id.to_owned()).collect();
        let chosen = cx.prompt.choose("--provider", "AI provider", &ids)?;
        body.provider = ids.get(chosen).cloned().unwrap_or_default();
    }
    if body.name.is_empty() {
        body.name = cx.prompt.text("--name", "Name of the virtual key", None)?;
    }
    Ok(())
}

/// Asks, on a terminal, for whatever the provider still needs.
fn complete(cx: &mut Context, provider: &'static Provider, body: &mut NewVirtualKey) -> anyhow::Result<()> {
    if !cx.prompt.is_interactive() {
        return Ok(());
    }
    let missing = |body: &NewVirtualKey| -> Vec<Fault> {
        faults_of_fields(provider, body).into_iter().filter(|fault| fault.problem == Problem::Missing).collect()
    };
    if !missing(body).is_empty() && body.key.is_none() {
        provider_args::ask_mode(cx, provider, &mut body.fields)?;
    }
    for fault in missing(body) {
        if fault.field == "key" {
            body.key = Some(cx.prompt.secret("--key-file", "Credential of the provider")?);
        } else {
            provider_args::ask(cx, provider, &fault, &mut body.fields)?;
        }
    }
    Ok(())
}

/// The table's entry for a provider id, or a refusal with the likely one.
fn known_provider(id: &str, allow_unknown: bool) -> anyhow::Result<Option<&'static Provider>> {
    if id.is_empty() {
        return Ok(None);
    }
    if let Some(provider) = providers_catalog::find(id) {
        return Ok(Some(provider));
    }
    if allow_unknown {
        return Ok(None);
    }
    let failure = Failure::usage(format!("--provider: `{id}` is not a known provider"));
    let failure = match providers_catalog::suggest(id) {
        Some(likely) => failure.hint(format!("did you mean `{likely}`?")),
        None => failure,
    };
    Err(failure.hint("a provider that this version does not know: --allow-unknown-provider").into())
}

fn faults_of_fields(provider: &Provider, body: &NewVirtualKey) -> Vec<Fault> {
    let mapped: Vec<&str> =
        body.secret_mappings.iter().flatten().map(|mapping| mapping.target_field.as_str()).collect();
    provider.check(body.key.is_some(), &body.fields.0, &mapped)
}

/// Refuses a body with all that is wrong with it at once, before anything is sent.
fn check_new(cx: &Context, provider: Option<&'static Provider>, body: &NewVirtualKey) -> anyhow::Result<()> {
    let mut wrong = Vec::new();
    let mut only_missing = true;
    if body.name.trim().is_empty() {
        wrong.push("name is missing; give --name".to_owned());
    }
    if body.provider.is_empty() {
        wrong.push("provider is missing; give --provider".to_owned());
    }
    for fault in provider.map(|provider| faults_of_fields(provider, body)).unwrap_or_default() {
        // `--set` and files may bring fields that are newer than this version; the server decides about them.
        if fault.problem == Problem::Unknown {
            cx.output.warn("unknown_field", &provider.map_or_else(String::new, |p| provider_args::mend(p, &fault)));
            continue;
        }
        only_missing &= fault.problem == Problem::Missing;
        wrong.push(provider.map_or_else(|| fault.to_string(), |provider| provider_args::mend(provider, &fault)));
    }
    let limits = faults_of_limits(body.usage_limits.as_ref(), body.rate_limits.as_deref());
    only_missing &= limits.is_empty();
    wrong.extend(limits);
    wrong.extend(duplicate_targets(body.secret_mappings.as_deref()));
    if wrong.is_empty() {
        return Ok(());
    }
    // What is only missing could have been asked for, had there been someone to ask.
    let kind = if only_missing { Kind::InputNeeded } else { Kind::Usage };
    Err(provider_args::refused(kind, wrong).into())
}

fn faults_of_limits(budget: Option<&crate::api::limits::UsageLimits>, rates: Option<&[RateLimit]>) -> Vec<String> {
    let mut faults: Vec<String> = budget
        .map(crate::api::limits::UsageLimits::faults)
        .unwrap_or_default()
        .iter()
        .map(|fault| mend_limit(fault))
        .collect();
    faults.extend(rates.map(RateLimit::faults).unwrap_or_default());
    faults
}

/// Adds the flag to a fault of a budget.
fn mend_limit(fault: &str) -> String {
    let flags = [
        ("usage_limits.credit_limit", "--credit-limit"),
        ("usage_limits.alert_threshold", "--alert-threshold"),
        ("usage_limits.periodic_reset", "--reset"),
    ];
    match flags.iter().find(|(field, _)| fault.starts_with(field)) {
        Some((_, flag)) => format!("{fault} ({flag})"),
        None => fault.to_owned(),
    }
}

fn duplicate_targets(mappings: Option<&[SecretMapping]>) -> Option<String> {
    let mut seen = std::collections::HashSet::new();
    let twice = mappings?.iter().find(|mapping| !seen.insert(mapping.target_field.as_str()))?;
    Some(format!("secret_mappings: `{}` is mapped twice; keep one --secret-mapping", twice.target_field))
}

/// The body of `update`. Flags that change a part of something read the whole first.
async fn virtual_key_change(cx: &mut Context, args: &UpdateArgs) -> anyhow::Result<VirtualKeyChange> {
    let shared = &args.shared;
    let mut body: VirtualKeyChange = read_body(shared.from_file.as_deref(), shared)?;
    refuse_contradictions(args)?;
    body.name = args.name.clone().or(body.name);
    set(&mut body.note, shared.note.clone());
    set(&mut body.rate_limits, shared.limits.rate_limits());
    set(&mut body.expires_at, shared.limits.expiry(now())?);
    set(&mut body.tags, tags(&shared.tags));
    if !shared.secret_mappings.is_empty() {
        body.secret_mappings = Some(shared.secret_mappings.clone());
    }
    if args.reset_usage {
        body.reset_usage = Some(true);
    }
    if let Some(key) = shared.key.read(cx)? {
        body.key = Some(key);
    }
    if shared.limits.has_budget() || shared.provider_args.given() {
        let current = read(cx, &args.slug).await?;
        set(&mut body.usage_limits, shared.limits.budget(current.usage_limits.as_ref()));
        let provider = providers_catalog::find(&current.ai_provider_name);
        shared.provider_args.fill(cx, provider, &mut body.fields)?;
    }
    for field in &args.clear {
        match field {
            Clearable::Note => body.note = Patch::Clear,
            Clearable::UsageLimits => body.usage_limits = Patch::Clear,
            Clearable::RateLimits => body.rate_limits = Patch::Clear,
            Clearable::ExpiresAt => body.expires_at = Patch::Clear,
            Clearable::SecretMappings => body.secret_mappings = Some(Vec::new()),
            Clearable::Tags => body.tags = Patch::Clear,
        }
    }
    let body: VirtualKeyChange = body::assign(body, shared.provider_args.assignments())?;
    let budget = if let Patch::Set(budget) = &body.usage_limits { Some(budget) } else { None };
    let rates = if let Patch::Set(rates) = &body.rate_limits { Some(rates.as_slice()) } else { None };
    let mut wrong = faults_of_limits(budget, rates);
    wrong.extend(duplicate_targets(body.secret_mappings.as_deref()));
    if wrong.is_empty() { Ok(body) } else { Err(provider_args::refused(Kind::Usage, wrong).into()) }
}

/// A field cannot be set and cleared at once.
fn refuse_contradictions(args: &UpdateArgs) -> Result<(), Failure> {
    let shared = &args.shared;
    let expiry = shared.limits.expiry(now())?.is_some();
    let pairs = [
        (Clearable::Note, "note", shared.note.is_some()),
        (Clearable::UsageLimits, "usage-limits", shared.limits.has_budget()),
        (Clearable::RateLimits, "rate-limits", shared.limits.rate_limits().is_some()),
        (Clearable::ExpiresAt, "expires-at", expiry),
        (Clearable::SecretMappings, "secret-mappings", !shared.secret_mappings.is_empty()),
        (Clearable::Tags, "tags", !shared.tags.is_empty()),
    ];
    match pairs.iter().find(|(field, _, given)| *given && args.clear.contains(field)) {
        Some((_, name, _)) => {
            Err(Failure::usage(format!("--clear {name} contradicts the flag that sets it: keep one")))
        }
        None => Ok(()),
    }
}

/// A flag that was given sets; one that was not leaves what the file said.
fn set<T>(field: &mut Patch<T>, value: Option<T>) {
    if let Some(value) = value {
        *field = Patch::Set(value);
    }
}

async fn read(cx: &mut Context, slug: &str) -> anyhow::Result<VirtualKey> {
    let call: Call<Get> = Call {
        path: Slug { slug: slug.to_owned() },
        query: InWorkspace { workspace_id: cx.workspace() },
        body: Empty {},
    };
    Ok(cx.client().await?.send(call).await?.value)
}

fn tags(pairs: &[(String, String)]) -> Option<Value> {
    let object: Map<String, Value> = pairs.iter().map(|(key, value)| (key.clone(), json!(value))).collect();
    (!object.is_empty()).then_some(Value::Object(object))
}

fn now() -> Timestamp {
    Timestamp::new(jiff::Timestamp::now())
}
