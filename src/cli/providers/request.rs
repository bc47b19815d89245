//! Builds the bodies of create and update: file, flags, `--set`, answers; and refuses them with all that is wrong at once.

use super::{Clearable, CreateArgs, UpdateArgs};
use crate::{
    api::{
        Patch,
        providers::{NewProvider, ProviderChange},
    },
    cli::{body, limits},
    context::Context,
    error::{Failure, Kind},
};

/// The body of `create`.
pub(super) async fn new_provider(cx: &mut Context, args: &CreateArgs) -> anyhow::Result<NewProvider> {
    let shared = &args.shared;
    let mut body: NewProvider = body::read(shared.request.from_file.as_deref())?;
    if let Some(name) = &args.name {
        body.name.clone_from(name);
    }
    if let Some(integration) = &args.integration {
        body.integration_id.clone_from(integration);
    }
    body.slug = args.slug.clone().or(body.slug);
    body.note = shared.note.clone().or(body.note);
    body.workspace_id = cx.workspace_over(body.workspace_id).await?;
    body.usage_limits = shared.limits.budget(body.usage_limits.as_ref()).or(body.usage_limits);
    body.rate_limits = shared.limits.rate_limits().or(body.rate_limits);
    body.expires_at = shared.limits.expiry(limits::now())?.or(body.expires_at);
    let mut body: NewProvider = body::assign(body, &shared.request.set)?;
    if cx.prompt.is_interactive() {
        if body.integration_id.is_empty() {
            body.integration_id = cx.prompt.text("--integration", "Slug of the integration", None)?;
        }
        if body.name.is_empty() {
            body.name = cx.prompt.text("--name", "Name of the provider", None)?;
        }
    }
    check_new(&body)?;
    Ok(body)
}

/// Refuses a body with all that is wrong with it at once, before anything is sent.
fn check_new(body: &NewProvider) -> Result<(), Failure> {
    let mut wrong = Vec::new();
    if body.name.trim().is_empty() {
        wrong.push("name is missing; give --name".to_owned());
    }
    if body.integration_id.is_empty() {
        wrong.push("integration_id is missing; give --integration".to_owned());
    }
    let limits = limits::faults(body.usage_limits.as_ref(), body.rate_limits.as_deref());
    // What is only missing could have been asked for, had there been someone to ask.
    let kind = if limits.is_empty() { Kind::InputNeeded } else { Kind::Usage };
    wrong.extend(limits);
    if wrong.is_empty() { Ok(()) } else { Err(body::refused(kind, wrong)) }
}

/// The body of `update`. Flags that change a part of the budget read the whole first.
pub(super) async fn provider_change(cx: &mut Context, args: &UpdateArgs) -> anyhow::Result<ProviderChange> {
    let shared = &args.shared;
    let mut body: ProviderChange = body::read(shared.request.from_file.as_deref())?;
    refuse_contradictions(args)?;
    body.name = args.name.clone().or(body.name);
    body::set(&mut body.note, shared.note.clone());
    body::set(&mut body.rate_limits, shared.limits.rate_limits());
    body::set(&mut body.expires_at, shared.limits.expiry(limits::now())?);
    if args.reset_usage {
        body.reset_usage = Some(true);
    }
    if shared.limits.has_budget() {
        let budget = match &body.usage_limits {
            Patch::Set(of_file) => shared.limits.budget(Some(of_file)),
            Patch::Clear => shared.limits.budget(None),
            Patch::Keep => {
                let workspace_id = cx.workspace_over(body.workspace_id.clone()).await?;
                let current = super::read(cx, &args.slug, workspace_id).await?;
                shared.limits.budget(current.usage_limits.as_ref())
            }
        };
        body::set(&mut body.usage_limits, budget);
    }
    for field in &args.clear {
        match field {
            Clearable::Note => body.note = Patch::Clear,
            Clearable::UsageLimits => body.usage_limits = Patch::Clear,
            Clearable::RateLimits => body.rate_limits = Patch::Clear,
            Clearable::ExpiresAt => body.expires_at = Patch::Clear,
        }
    }
    let body: ProviderChange = body::assign(body, &shared.request.set)?;
    let wrong = limits::faults_of_patches(&body.usage_limits, &body.rate_limits);
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
    ])
}
