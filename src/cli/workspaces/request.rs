//! Builds the bodies of create and update, and refuses them with all that is wrong at once, before anything is sent.

use serde_json::{Map, Value};

use super::{Clearable, CreateArgs, SharedArgs, UpdateArgs};
use crate::{
    api::{
        Patch,
        limits::{RateLimit, UsageLimits},
        workspaces::{NewWorkspace, WorkspaceChange, WorkspaceDefaults},
    },
    cli::{body, limits, users},
    context::Context,
    error::Kind,
};

/// The body of `create`: the file, the flags over it, `--set` over both, the name asked for, all of it checked.
pub(super) async fn new_workspace(cx: &mut Context, args: &CreateArgs) -> anyhow::Result<NewWorkspace> {
    let shared = &args.shared;
    let mut body: NewWorkspace = body::read(shared.from_file.as_deref())?;
    if let Some(name) = &args.name {
        body.name.clone_from(name);
    }
    body.icon = shared.icon.clone().or(body.icon);
    body.description = shared.description.clone().or(body.description);
    let mut defaults = body.defaults.take().unwrap_or_default();
    set_defaults(&mut defaults, shared);
    body.defaults = Some(defaults).filter(|defaults| *defaults != WorkspaceDefaults::default());
    let current = body.usage_limits.as_deref().and_then(<[UsageLimits]>::first);
    body.usage_limits = shared.limits.budget(current).map(|budget| vec![budget]).or(body.usage_limits);
    body.rate_limits = shared.limits.rate_limits().or(body.rate_limits);
    if !args.users.is_empty() {
        let mut users = Vec::with_capacity(args.users.len());
        for user in &args.users {
            users.push(users::id_of(cx, user).await?);
        }
        body.users = Some(users);
    }
    if body.name.is_empty() && cx.prompt.is_interactive() {
        body.name = cx.prompt.text("--name", "Name of the workspace", None)?;
    }
    let body: NewWorkspace = body::assign(body, &shared.assignments)?;

    let mut wrong = faults(body.usage_limits.as_deref(), body.rate_limits.as_deref());
    let missing = body.name.trim().is_empty();
    if missing {
        wrong.insert(0, "name is missing; give --name".to_owned());
    }
    if wrong.is_empty() {
        return Ok(body);
    }
    let kind = if missing && wrong.len() == 1 { Kind::InputNeeded } else { Kind::Usage };
    Err(body::refused(kind, wrong).into())
}

/// The body of `update`. Flags that change a part of a budget read the whole first.
pub(super) async fn workspace_change(cx: &mut Context, id: &str, args: &UpdateArgs) -> anyhow::Result<WorkspaceChange> {
    let shared = &args.shared;
    refuse_contradictions(args)?;
    let mut body: WorkspaceChange = body::read(shared.from_file.as_deref())?;
    body.name = args.name.clone().or(body.name);
    body::set(&mut body.icon, shared.icon.clone());
    body::set(&mut body.description, shared.description.clone());
    let of_file = std::mem::take(&mut body.defaults);
    let mut defaults =
        if let Patch::Set(defaults) = &of_file { defaults.clone() } else { WorkspaceDefaults::default() };
    set_defaults(&mut defaults, shared);
    if shared.limits.has_budget() {
        let current = super::read(cx, id).await?.listed.usage_limits;
        let current = current.as_deref().and_then(<[UsageLimits]>::first);
        body::set(&mut body.usage_limits, shared.limits.budget(current).map(|budget| vec![budget]));
    }
    body::set(&mut body.rate_limits, shared.limits.rate_limits());
    for field in &args.clear {
        match field {
            Clearable::Icon => body.icon = Patch::Clear,
            Clearable::Description => body.description = Patch::Clear,
            Clearable::Metadata => defaults.metadata = Patch::Clear,
            Clearable::InputGuardrails => defaults.input_guardrails = Patch::Clear,
            Clearable::OutputGuardrails => defaults.output_guardrails = Patch::Clear,
            Clearable::UserKeyConfig => defaults.user_api_key_config = Patch::Clear,
            Clearable::UsageLimits => body.usage_limits = Patch::Clear,
            Clearable::RateLimits => body.rate_limits = Patch::Clear,
        }
    }
    body.defaults = if defaults == WorkspaceDefaults::default() { of_file } else { Patch::Set(defaults) };
    let body: WorkspaceChange = body::assign(body, &shared.assignments)?;
    let wrong = faults_of_change(&body);
    body::refuse(wrong)?;
    Ok(body)
}

fn set_defaults(defaults: &mut WorkspaceDefaults, shared: &SharedArgs) {
    let metadata: Map<String, Value> =
        shared.metadata.iter().map(|(key, value)| (key.clone(), Value::from(value.as_str()))).collect();
    let given = |list: &[String]| (!list.is_empty()).then(|| list.to_vec());
    body::set(&mut defaults.metadata, (!metadata.is_empty()).then_some(metadata));
    body::set(&mut defaults.input_guardrails, given(&shared.input_guardrails));
    body::set(&mut defaults.output_guardrails, given(&shared.output_guardrails));
    body::set(&mut defaults.user_api_key_config, shared.user_key_config.clone());
}

/// What is wrong with a change.
pub(super) fn faults_of_change(body: &WorkspaceChange) -> Vec<String> {
    let budgets = if let Patch::Set(budgets) = &body.usage_limits { Some(budgets.as_slice()) } else { None };
    let rates = if let Patch::Set(rates) = &body.rate_limits { Some(rates.as_slice()) } else { None };
    faults(budgets, rates)
}

fn faults(budgets: Option<&[UsageLimits]>, rates: Option<&[RateLimit]>) -> Vec<String> {
    let mut faults: Vec<String> =
        budgets.unwrap_or_default().iter().flat_map(|budget| limits::faults(Some(budget), None)).collect();
    faults.extend(limits::faults(None, rates));
    faults
}

/// A field cannot be set and cleared at once.
fn refuse_contradictions(args: &UpdateArgs) -> Result<(), crate::error::Failure> {
    let (shared, cleared) = (&args.shared, |field| args.clear.contains(&field));
    body::refuse_contradictions(&[
        ("icon", shared.icon.is_some(), cleared(Clearable::Icon)),
        ("description", shared.description.is_some(), cleared(Clearable::Description)),
        ("metadata", !shared.metadata.is_empty(), cleared(Clearable::Metadata)),
        ("input-guardrails", !shared.input_guardrails.is_empty(), cleared(Clearable::InputGuardrails)),
        ("output-guardrails", !shared.output_guardrails.is_empty(), cleared(Clearable::OutputGuardrails)),
        ("user-key-config", shared.user_key_config.is_some(), cleared(Clearable::UserKeyConfig)),
        ("usage-limits", shared.limits.has_budget(), cleared(Clearable::UsageLimits)),
        ("rate-limits", shared.limits.rate_limits().is_some(), cleared(Clearable::RateLimits)),
    ])
}
