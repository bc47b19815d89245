//! What a request says of a workspace: checked, and carried over into the record.

use serde_json::Value;

use super::{answers, names};
use crate::{
    api::{
        ApiError, Fields, Patch,
        limits::{RateLimit, UsageLimits},
        workspaces::{NameFormat, NewWorkspace, WorkspaceChange, WorkspaceDefaults},
    },
    gateway::{
        admin::{
            Cx,
            budgets::settle_new,
            check::{self, LONGEST_NAME},
            configs::default_config,
        },
        store::{Rows, records},
    },
};

/// What is shown and changes without the workspace: when it comes back, it may be outdated.
const OUTDATED: [&str; 4] = ["created_at", "last_updated_at", "last_reset_at", "users"];

/// The path, which Portkey's SDKs repeat in bodies.
const REPEATED: [&str; 2] = ["workspace_id", "workspaceId"];

/// Checks a new workspace as far as that can be done without the store, and parts its name from the icon.
pub(super) fn check_new(body: &mut NewWorkspace) -> Vec<String> {
    let mut faults = Vec::new();
    body.icon = body.icon.take().filter(|icon| !icon.is_empty());
    if let Some(icon) = &body.icon {
        names::check_icon(icon, &mut faults);
    }
    body.name = names::without_icon(&body.name, body.icon.as_deref()).to_owned();
    check::name(&body.name, LONGEST_NAME, &mut faults);
    if let Some(defaults) = &body.defaults {
        check_defaults(defaults, &mut faults);
    }
    if let Some(budgets) = &mut body.usage_limits {
        check_budgets(budgets, &mut faults);
        settle_new(budgets);
    }
    faults.extend(body.rate_limits.as_deref().map(RateLimit::faults).unwrap_or_default());
    check::unknown(&body.other, &[], &mut faults);
    faults
}

/// Checks a change as far as that can be done without the store.
pub(super) fn check_change(change: &mut WorkspaceChange) -> Vec<String> {
    let mut faults = Vec::new();
    match &change.icon {
        Patch::Set(icon) if icon.is_empty() => change.icon = Patch::Clear,
        Patch::Set(icon) => names::check_icon(icon, &mut faults),
        Patch::Keep | Patch::Clear => {}
    }
    if let Patch::Set(defaults) = &change.defaults {
        check_defaults(defaults, &mut faults);
    }
    if let Patch::Set(budgets) = &mut change.usage_limits {
        check_budgets(budgets, &mut faults);
    }
    if let Patch::Set(limits) = &change.rate_limits {
        faults.extend(RateLimit::faults(limits));
    }
    faults
}

fn check_defaults(defaults: &WorkspaceDefaults, faults: &mut Vec<String>) {
    if let Patch::Set(metadata) = &defaults.metadata {
        let wrong = metadata.iter().filter(|(_, value)| !value.is_string());
        faults.extend(wrong.map(|(name, _)| format!("defaults.metadata.{name} must be text")));
    }
    for (name, guardrails) in
        [("input_guardrails", &defaults.input_guardrails), ("output_guardrails", &defaults.output_guardrails)]
    {
        if let Patch::Set(slugs) = guardrails
            && slugs.iter().any(|slug| slug.trim().is_empty())
        {
            faults.push(format!("defaults.{name} has an empty entry: name guardrails by their slugs"));
        }
    }
}

/// Puts the slug of the config in place of the id, by which it may be named, too. What is named already stays.
pub(super) fn settle_config(
    rows: &Rows<'_>,
    workspace: &records::Workspace,
    defaults: &mut WorkspaceDefaults,
    faults: &mut Vec<String>,
) -> Result<(), ApiError> {
    let Patch::Set(named) = &mut defaults.user_api_key_config else { return Ok(()) };
    let stored = workspace.defaults.as_ref().and_then(|defaults| defaults.user_api_key_config.as_ref());
    if named.is_empty() || stored == Some(named) {
        return Ok(());
    }
    let field = "defaults.user_api_key_config";
    if let Some(config) = default_config(rows, Some(&workspace.id), field, named, faults)? {
        *named = config.slug;
    }
    Ok(())
}

fn check_budgets(budgets: &mut Vec<UsageLimits>, faults: &mut Vec<String>) {
    check::drop_empty(budgets);
    check::budgets("", budgets, faults);
}

/// What a change may repeat but not alter, and what nobody knows.
pub(super) fn check_repeated(
    cx: &Cx,
    rows: &Rows<'_>,
    workspace: &records::Workspace,
    other: &mut Fields,
    faults: &mut Vec<String>,
) -> Result<(), ApiError> {
    check_path(workspace, other, faults);
    if other.is_empty() {
        return Ok(());
    }
    // These are ids, not what is shown: somebody means to change who is in it.
    if matches!(other.0.get("users"), Some(Value::Array(users)) if users.iter().any(Value::is_string)) {
        other.0.shift_remove("users");
        faults.push("users cannot change here: add and remove them below /users of the workspace".to_owned());
    }
    let mut shown = answers::single(cx, rows, workspace.clone(), Vec::new(), NameFormat::Plain)?;
    // A list shows these, too.
    shown.listed.status = Some("active".to_owned());
    shown.listed.scim_source_id = Patch::Clear;
    check_shown(other, &serde_json::to_value(shown).unwrap_or_default(), &OUTDATED, faults);
    Ok(())
}

/// Takes out of a body what repeats the path.
pub(super) fn check_path(workspace: &records::Workspace, other: &mut Fields, faults: &mut Vec<String>) {
    for name in REPEATED {
        let same = |id: Value| id.is_null() || id == workspace.id.as_str() || id == workspace.slug.as_str();
        if other.0.shift_remove(name).is_some_and(|id| !same(id)) {
            faults.push(format!("{name} is not the workspace of the path: leave it out"));
        }
    }
}

/// Fields that nobody sets here: clients that change one field send back the rest as it was shown to them.
pub(super) fn check_shown(other: &Fields, shown: &Value, outdated: &[&str], faults: &mut Vec<String>) {
    for (name, value) in &other.0 {
        match shown.get(name) {
            Some(now) if now == value || outdated.contains(&name.as_str()) => {}
            Some(_) => faults.push(format!("{name} cannot change here: leave it out")),
            None => faults.push(format!("{name} is not a field of this request: leave it out")),
        }
    }
}

/// Changes the defaults that are named. Nothing, `{}` and `[]` are the same.
pub(super) fn merge(stored: &mut Option<records::WorkspaceDefaults>, change: Patch<WorkspaceDefaults>) {
    let change = match change {
        Patch::Keep => return,
        Patch::Clear => {
            *stored = None;
            return;
        }
        Patch::Set(change) => change,
    };
    let mut defaults = stored.take().unwrap_or_default();
    change.metadata.apply_to(&mut defaults.metadata);
    change.input_guardrails.apply_to(&mut defaults.input_guardrails);
    change.output_guardrails.apply_to(&mut defaults.output_guardrails);
    change.user_api_key_config.apply_to(&mut defaults.user_api_key_config);
    defaults.metadata.take_if(|metadata| metadata.is_empty());
    defaults.input_guardrails.take_if(|slugs| slugs.is_empty());
    defaults.output_guardrails.take_if(|slugs| slugs.is_empty());
    defaults.user_api_key_config.take_if(|config| config.is_empty());
    *stored = Some(defaults).filter(|defaults| *defaults != records::WorkspaceDefaults::default());
}
