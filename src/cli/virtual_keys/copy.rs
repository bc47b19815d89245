//! `copy`: another virtual key like one that there is.
//!
//! A credential cannot be read back (recorded answers), so there are two ways. Where the key tells which integration is
//! behind it, the copy is a provider over the same integration, which needs no credential: a virtual key and a provider
//! are one record, seen through two endpoints. Where a credential is given, or no integration is told, the copy is made
//! anew, with a credential of its own.

use clap::Args;

use super::{Clearable, NOUN, request};
use crate::{
    api::{
        Call, Empty, Fields, Received,
        limits::{RateLimit, UsageLimits},
        parameters::{InWorkspace, Slug},
        providers::{self, NewProvider},
        providers_catalog::{self, Spelling},
        timestamp::Timestamp,
        virtual_keys::{self, NewVirtualKey, VirtualKey},
    },
    cli::{
        actions, body,
        limits::{self, LimitArgs},
        provider_args::ProviderArgs,
        secret_input::KeyArgs,
    },
    context::Context,
    error::{Failure, Kind},
    secret::Secret,
};

/// Flags of `copy`.
#[derive(Debug, Args)]
pub struct CopyArgs {
    /// Slug of the virtual key to copy
    #[arg(value_name = "SLUG")]
    source: String,
    /// Name of the copy; its slug is made from it
    #[arg(long)]
    name: Option<String>,
    /// Slug of the copy, instead of one made from its name
    #[arg(long)]
    slug: Option<String>,
    /// Free text about the copy, instead of that of the original
    #[arg(long, value_name = "TEXT", hide_short_help = true)]
    note: Option<String>,
    #[command(flatten)]
    key: KeyArgs,
    /// Do not copy the value of these fields, separated by commas
    #[arg(long, value_name = "FIELDS", value_enum, value_delimiter = ',', hide_short_help = true)]
    clear: Vec<Clearable>,
    /// Print the request, with its secrets hidden, and make nothing
    #[arg(long, help_heading = "Request")]
    dry_run: bool,
    #[command(flatten)]
    limits: LimitArgs,
    #[command(flatten)]
    provider_args: ProviderArgs,
}

impl CopyArgs {
    fn clears(&self, field: Clearable) -> bool {
        self.clear.contains(&field)
    }
}

/// What both kinds of copy take over.
struct Copied {
    name: String,
    note: Option<String>,
    usage_limits: Option<UsageLimits>,
    rate_limits: Option<Vec<RateLimit>>,
    expires_at: Option<Timestamp>,
}

/// Makes the copy and prints it.
///
/// # Errors
/// When the original cannot be read, a limit is wrong, a credential is needed and not given, or the server refuses.
pub(super) async fn run(cx: &mut Context, args: CopyArgs) -> anyhow::Result<()> {
    refuse_contradictions(&args)?;
    let original = received(cx, &args.source).await?;
    let key = args.key.read(cx)?;
    let named = original.raw.get("workspace_id").and_then(serde_json::Value::as_str).map(str::to_owned);
    let original = original.value;
    let copied = copied(cx, &args, &original)?;
    let own = key.is_some() || args.provider_args.given();
    match original.integration_id.clone().filter(|integration| !own && !integration.is_empty()) {
        Some(integration) => over_integration(cx, &args, &original, copied, integration, named).await,
        None => anew(cx, &args, &original, copied, key).await,
    }
}

async fn received(cx: &mut Context, slug: &str) -> anyhow::Result<Received<VirtualKey>> {
    let call = super::get_call(cx, slug).await?;
    Ok(cx.client().await?.send(call).await?)
}

/// A field cannot be set and left out at once.
fn refuse_contradictions(args: &CopyArgs) -> Result<(), Failure> {
    let expiry = args.limits.expiry(limits::now())?.is_some();
    body::refuse_contradictions(&[
        ("note", args.note.is_some(), args.clears(Clearable::Note)),
        ("usage-limits", args.limits.has_budget(), args.clears(Clearable::UsageLimits)),
        ("rate-limits", args.limits.rate_limits().is_some(), args.clears(Clearable::RateLimits)),
        ("expires-at", expiry, args.clears(Clearable::ExpiresAt)),
    ])
}

/// The fields of the copy: those of the original, the flags over them.
fn copied(cx: &mut Context, args: &CopyArgs, original: &VirtualKey) -> anyhow::Result<Copied> {
    let name = match &args.name {
        Some(name) => name.clone(),
        None => cx.prompt.text("--name", "Name of the copy", None)?,
    };
    let keeps = |field| !args.clears(field);
    let budget = original.usage_limits.clone().filter(|_| keeps(Clearable::UsageLimits));
    let usage_limits = args.limits.budget(budget.as_ref()).or(budget.map(fresh));
    let rates = Some(original.rate_limits.clone()).filter(|rates| !rates.is_empty() && keeps(Clearable::RateLimits));
    let rate_limits = args.limits.rate_limits().or(rates);
    let now = limits::now();
    let expires_at = args.limits.expiry(now)?.or(original.expires_at.filter(|_| keeps(Clearable::ExpiresAt)));
    let mut wrong = limits::faults(usage_limits.as_ref(), rate_limits.as_deref());
    if name.trim().is_empty() {
        wrong.insert(0, "name is empty; give --name".to_owned());
    }
    // A copy that lives for ever, because its original has died, would be nobody's intention.
    if let Some(end) = expires_at.filter(|end| *end <= now) {
        wrong
            .push(format!("{} expired at {end}; give --expires-in, --expires-at or --clear expires-at", original.slug));
    }
    body::refuse(wrong)?;
    let note = args.note.clone().or(original.note.clone().filter(|_| keeps(Clearable::Note)));
    Ok(Copied { name, note, usage_limits, rate_limits, expires_at })
}

/// A budget of which nothing is used yet.
fn fresh(budget: UsageLimits) -> UsageLimits {
    UsageLimits { next_usage_reset_at: None, other: serde_json::Map::new(), ..budget }
}

/// A copy that uses the credential of the original's integration.
async fn over_integration(
    cx: &mut Context,
    args: &CopyArgs,
    original: &VirtualKey,
    copied: Copied,
    integration_id: String,
    named: Option<String>,
) -> anyhow::Result<()> {
    let workspace_id = match cx.workspace().await?.or(named) {
        Some(workspace) => Some(workspace),
        None => workspace_of(cx, &original.slug).await?,
    };
    let body = NewProvider {
        name: copied.name,
        integration_id: integration_id.clone(),
        workspace_id: workspace_id.clone(),
        slug: args.slug.clone(),
        note: copied.note,
        usage_limits: copied.usage_limits,
        rate_limits: copied.rate_limits,
        expires_at: copied.expires_at,
        other: Fields::default(),
    };
    let body = body::assign(body, args.provider_args.assignments())?;
    let call: Call<providers::Create> = Call { path: Empty {}, query: InWorkspace::default(), body };
    if args.dry_run {
        return cx.dry_run(&call).await;
    }
    let has_tags = original.tags.as_ref().is_some_and(|tags| tags.as_object().is_none_or(|tags| !tags.is_empty()));
    if has_tags && !args.clears(Clearable::Tags) {
        cx.output
            .warn("tags_not_copied", "tags are not copied: only a copy with a credential of its own can have them");
    }
    let made = cx.client().await?.send(call).await.map_err(|error| {
        Failure::new(error.kind(), format!("cannot make a copy over the integration {integration_id}"))
            .hint("or give the credential, with --key-file PATH or --key-env NAME: the copy then keeps one of its own")
            .caused_by(error)
    })?;
    let slug = made.value.slug;
    cx.output.note(&format!("Created virtual key {slug}, a copy of {}", original.slug));
    cx.output.note(&format!("Both use the credential of the integration {integration_id}: rotate it there"));
    let query = InWorkspace { workspace_id };
    let get: Call<providers::Get> = Call { path: Slug { slug }, query, body: Empty {} };
    actions::show(cx, &NOUN, get).await
}

/// The workspace of a virtual key, which an organisation key has to name and the virtual key does not tell. A server that
/// does not tell it either will say what it misses.
async fn workspace_of(cx: &mut Context, slug: &str) -> anyhow::Result<Option<String>> {
    let path = Slug { slug: slug.to_owned() };
    let call: Call<providers::Get> = Call { path, query: InWorkspace::default(), body: Empty {} };
    Ok(cx.client().await?.send(call).await.ok().and_then(|received| received.value.workspace_id))
}

/// A copy with a credential of its own.
async fn anew(
    cx: &mut Context,
    args: &CopyArgs,
    original: &VirtualKey,
    copied: Copied,
    key: Option<Secret>,
) -> anyhow::Result<()> {
    let provider = providers_catalog::find(&original.ai_provider_name);
    let mut body = NewVirtualKey {
        name: copied.name,
        provider: original.ai_provider_name.clone(),
        key,
        note: copied.note,
        slug: args.slug.clone(),
        workspace_id: cx.workspace().await?,
        usage_limits: copied.usage_limits,
        rate_limits: copied.rate_limits,
        expires_at: copied.expires_at,
        secret_mappings: original.secret_mappings.clone().filter(|_| !args.clears(Clearable::SecretMappings)),
        tags: original.tags.clone().filter(|tags| !tags.is_null() && !args.clears(Clearable::Tags)),
        fields: original.model_config.clone(),
    };
    args.provider_args.fill(cx, Spelling::VirtualKey, provider, &mut body.fields)?;
    let mut body: NewVirtualKey = body::assign(body, args.provider_args.assignments())?;
    if let Some(provider) = provider {
        request::complete(cx, provider, &mut body)?;
    }
    request::check_new(cx, provider, &body).map_err(|error| match error.downcast::<Failure>() {
        Ok(failure) if failure.kind() == Kind::InputNeeded => {
            failure.hint("a credential cannot be read back, so a copy with one of its own needs it again").into()
        }
        Ok(failure) => anyhow::Error::from(failure),
        Err(error) => error,
    })?;
    let call: Call<virtual_keys::Create> = Call { path: Empty {}, query: Empty {}, body };
    if args.dry_run {
        return cx.dry_run(&call).await;
    }
    let slug = cx.client().await?.send(call).await?.value.slug;
    cx.output.note(&format!("Created virtual key {slug}, a copy of {}", original.slug));
    super::show(cx, &slug).await
}
