//! Builds the bodies of create and update: file, flags, `--set`, answers; and refuses them with all that is wrong at once,
//! before anything is sent.

use std::path::Path;

use super::{Clearable, CreateArgs, SharedArgs, UpdateArgs};
use crate::{
    api::{
        Patch,
        providers_catalog::{self, Fault, Problem, Provider, Spelling},
        virtual_keys::{NewVirtualKey, VirtualKeyChange},
    },
    cli::{body, limits, provider_args},
    context::Context,
    error::{Failure, Kind},
};

/// The body of `create`: the file, the flags over it, `--set` over both, what is missing asked for, all of it checked.
pub(super) async fn new_virtual_key(cx: &mut Context, args: &CreateArgs) -> anyhow::Result<NewVirtualKey> {
    let mut body: NewVirtualKey = read_body(args.shared.from_file.as_deref(), &args.shared)?;
    if let Some(name) = &args.name {
        body.name.clone_from(name);
    }
    if let Some(provider) = &args.provider {
        body.provider.clone_from(provider);
    }
    body.slug = args.slug.clone().or(body.slug);
    body.note = args.shared.note.clone().or(body.note);
    body.workspace_id = cx.workspace_over(body.workspace_id).await?;
    body.usage_limits = args.shared.limits.budget(body.usage_limits.as_ref()).or(body.usage_limits);
    body.rate_limits = args.shared.limits.rate_limits().or(body.rate_limits);
    body.expires_at = args.shared.limits.expiry(limits::now())?.or(body.expires_at);
    if !args.shared.secret_mappings.is_empty() {
        body.secret_mappings = Some(args.shared.secret_mappings.clone());
    }
    if let Some(tags) = body::tags(&args.shared.tags) {
        body.tags = Some(tags);
    }
    if let Some(key) = args.shared.key.read(cx)? {
        body.key = Some(key);
    }
    if cx.prompt.is_interactive() {
        ask_basics(cx, &mut body)?;
    }
    let provider = provider_args::known_provider(&body.provider, args.allow_unknown_provider)?;
    args.shared.provider_args.fill(cx, Spelling::VirtualKey, provider, &mut body.fields)?;
    let mut body: NewVirtualKey = body::assign(body, args.shared.provider_args.assignments())?;
    if let Some(provider) = provider {
        complete(cx, provider, &mut body)?;
        provider_args::state_mode(Spelling::VirtualKey, provider, &mut body.fields);
        provider.id.clone_into(&mut body.provider);
    }
    check_new(cx, provider, &body)?;
    Ok(body)
}

/// Reads `--from-file`, or starts from nothing.
fn read_body<T: serde::de::DeserializeOwned>(path: Option<&Path>, shared: &SharedArgs) -> anyhow::Result<T> {
    let mut readers = shared.provider_args.stdin_flags();
    readers.extend(shared.key.reads_stdin().then_some("key-file"));
    body::read_beside(path, readers)
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
pub(super) fn complete(cx: &mut Context, provider: &'static Provider, body: &mut NewVirtualKey) -> anyhow::Result<()> {
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
            provider_args::ask(cx, Spelling::VirtualKey, provider, &fault, &mut body.fields)?;
        }
    }
    Ok(())
}

fn faults_of_fields(provider: &Provider, body: &NewVirtualKey) -> Vec<Fault> {
    let mapped: Vec<&str> =
        body.secret_mappings.iter().flatten().map(|mapping| mapping.target_field.as_str()).collect();
    provider.check(body.key.is_some(), &body.fields.0, &mapped)
}

/// Refuses a body with all that is wrong with it at once, before anything is sent.
pub(super) fn check_new(cx: &Context, provider: Option<&'static Provider>, body: &NewVirtualKey) -> anyhow::Result<()> {
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
            cx.output.warn("unknown_field", &provider.map_or_else(String::new, |p| mend(p, &fault)));
            continue;
        }
        only_missing &= fault.problem == Problem::Missing;
        wrong.push(provider.map_or_else(|| fault.to_string(), |provider| mend(provider, &fault)));
    }
    let limits = limits::faults(body.usage_limits.as_ref(), body.rate_limits.as_deref());
    only_missing &= limits.is_empty();
    wrong.extend(limits);
    wrong.extend(provider_args::duplicate_targets(body.secret_mappings.as_deref()));
    if wrong.is_empty() {
        return Ok(());
    }
    // What is only missing could have been asked for, had there been someone to ask.
    let kind = if only_missing { Kind::InputNeeded } else { Kind::Usage };
    Err(body::refused(kind, wrong).into())
}

fn mend(provider: &Provider, fault: &Fault) -> String {
    provider_args::mend(Spelling::VirtualKey, provider, fault)
}

/// The body of `update`. Flags that change a part of something read the whole first.
pub(super) async fn virtual_key_change(cx: &mut Context, args: &UpdateArgs) -> anyhow::Result<VirtualKeyChange> {
    let shared = &args.shared;
    let mut body: VirtualKeyChange = read_body(shared.from_file.as_deref(), shared)?;
    refuse_contradictions(args)?;
    body.name = args.name.clone().or(body.name);
    body::set(&mut body.note, shared.note.clone());
    body::set(&mut body.rate_limits, shared.limits.rate_limits());
    body::set(&mut body.expires_at, shared.limits.expiry(limits::now())?);
    body::set(&mut body.tags, body::tags(&shared.tags));
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
        let current = super::read(cx, &args.slug).await?;
        body::set(&mut body.usage_limits, shared.limits.budget(current.usage_limits.as_ref()));
        let provider = providers_catalog::find(&current.ai_provider_name);
        shared.provider_args.fill(cx, Spelling::VirtualKey, provider, &mut body.fields)?;
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
    let mut wrong = limits::faults_of_patches(&body.usage_limits, &body.rate_limits);
    wrong.extend(provider_args::duplicate_targets(body.secret_mappings.as_deref()));
    body::refuse(wrong)?;
    Ok(body)
}

/// A field cannot be set and cleared at once.
fn refuse_contradictions(args: &UpdateArgs) -> Result<(), Failure> {
    let (shared, cleared) = (&args.shared, |field| args.clear.contains(&field));
    let expiry = shared.limits.expiry(limits::now())?.is_some();
    body::refuse_contradictions(&[
        ("note", shared.note.is_some(), cleared(Clearable::Note)),
        ("usage-limits", shared.limits.has_budget(), cleared(Clearable::UsageLimits)),
        ("rate-limits", shared.limits.rate_limits().is_some(), cleared(Clearable::RateLimits)),
        ("expires-at", expiry, cleared(Clearable::ExpiresAt)),
        ("secret-mappings", !shared.secret_mappings.is_empty(), cleared(Clearable::SecretMappings)),
        ("tags", !shared.tags.is_empty(), cleared(Clearable::Tags)),
    ])
}
