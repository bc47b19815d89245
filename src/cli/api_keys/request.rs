//! Builds the requests of create and update: file, flags, `--set`, answers; and refuses them with all that is wrong at
//! once, before anything is sent.

use serde_json::{Map, Value};

use super::{
    Clearable, CreateArgs, SharedArgs, TypeArg, UpdateArgs, rotation,
    scopes::{self, PresetArg},
};
use crate::{
    api::{
        Call, ClientError, Empty, Fields, Patch,
        api_keys::{ApiKey, ApiKeyChange, ApiKeyKind, KeyDefaults, KeyHolder, KeyLevel, KindPath, NewApiKey},
        workspaces::{WorkspaceId, members},
    },
    cli::{body, limits, users},
    context::Context,
    error::{Failure, Kind},
    settings::Origin,
};

const NAME_MISSING: &str = "name is missing; give --name";
const SCOPES_MISSING: &str = "scopes is missing; give --scope or --scopes-from";

/// Path and body of `create`: the file, the flags over it, `--set` over both, what is missing asked for, all of it
/// checked.
pub(super) async fn new_api_key(cx: &mut Context, args: &CreateArgs) -> anyhow::Result<(KindPath, NewApiKey)> {
    let shared = &args.shared;
    let mut body: NewApiKey = body::read(shared.request.from_file.as_deref())?;
    let path = kind_path(cx, args, &mut body)?;
    let Some(path) = path else { return Err(refused_without_kind(args, &body).into()) };
    let Some(kind) = ApiKeyKind::of(path.level, path.holder) else {
        return Err(Failure::usage("there are no keys of the organisation for people; nothing was sent")
            .hint("for a person: leave --type organisation out, and name a workspace")
            .hint("for the organisation: leave --user out")
            .into());
    };
    match path.level {
        KeyLevel::Workspace => body.workspace_id = cx.workspace_over(body.workspace_id).await?,
        KeyLevel::Organisation => refuse_workspace_flag(cx)?,
    }
    if args.service {
        body.user_id = None;
    }
    if let Some(user) = &args.user {
        body.user_id = Some(person(cx, user, body.workspace_id.as_deref()).await?);
    }
    if let Some(name) = &args.name {
        body.name.clone_from(name);
    }
    body.description = shared.description.clone().or(body.description);
    body.usage_limits = shared.limits.budget(body.usage_limits.as_ref()).or(body.usage_limits);
    body.rate_limits = shared.limits.rate_limits().or(body.rate_limits);
    body.expires_at = shared.limits.expiry(limits::now())?.or(body.expires_at);
    if !shared.alert_emails.is_empty() {
        body.alert_emails = Some(shared.alert_emails.clone());
    }
    let mut defaults = body.defaults.take().unwrap_or_default();
    set_defaults(&mut defaults, shared);
    body.defaults = Some(defaults).filter(|defaults| *defaults != KeyDefaults::default());
    body.rotation_policy = shared.rotation.policy(body.rotation_policy.as_ref()).or(body.rotation_policy);
    body.scopes = shared.scopes.given(cx, kind).unwrap_or(body.scopes);
    let mut body: NewApiKey = body::assign(body, &shared.request.set)?;
    if cx.prompt.is_interactive() {
        ask(cx, kind, &mut body)?;
    }
    check_new(cx, shared, kind, &mut body)?;
    Ok((path, body))
}

/// Asks for what every key needs.
fn ask(cx: &Context, kind: ApiKeyKind, body: &mut NewApiKey) -> anyhow::Result<()> {
    if body.name.is_empty() {
        body.name = cx.prompt.text("--name", "Name of the API key", None)?;
    }
    if body.scopes.is_empty() {
        let names = PresetArg::ALL.map(PresetArg::name);
        let chosen = cx.prompt.choose("--scopes-from", "What may the key do", &names)?;
        let preset = PresetArg::ALL.get(chosen).copied().unwrap_or(PresetArg::ReadOnly);
        body.scopes = preset.scopes(cx, kind);
    }
    if kind == ApiKeyKind::WorkspaceUser && body.user_id.is_none() {
        body.user_id = Some(cx.prompt.text("--user", "Id of the person", None)?);
    }
    Ok(())
}

/// Refuses a body with all that is wrong with it at once, and puts scopes where patterns were.
fn check_new(cx: &Context, shared: &SharedArgs, kind: ApiKeyKind, body: &mut NewApiKey) -> anyhow::Result<()> {
    let mut wrong = Vec::new();
    body.scopes = shared.scopes.expand(cx, &body.scopes, kind, &mut wrong);
    let is_scope_wrong = !wrong.is_empty();
    wrong.extend(limits::faults(body.usage_limits.as_ref(), body.rate_limits.as_deref()));
    wrong.extend(body.rotation_policy.iter().flat_map(rotation::faults));
    let mut missing = Vec::new();
    if body.name.trim().is_empty() {
        missing.push(NAME_MISSING.to_owned());
    }
    if body.scopes.is_empty() && !is_scope_wrong {
        missing.push(SCOPES_MISSING.to_owned());
    }
    if kind == ApiKeyKind::WorkspaceUser && body.user_id.as_deref().unwrap_or_default().is_empty() {
        missing.push("user_id is missing; give --user".to_owned());
    }
    // What is only missing could have been asked for, had there been someone to ask.
    let failure_kind = if wrong.is_empty() { Kind::InputNeeded } else { Kind::Usage };
    missing.extend(wrong);
    if missing.is_empty() { Ok(()) } else { Err(body::refused(failure_kind, missing).into()) }
}

/// The kind of key: as the flags say, else as the file says, else that of the workspace that something speaks of; asked
/// for after that, and none when nobody can be asked.
fn kind_path(cx: &Context, args: &CreateArgs, body: &mut NewApiKey) -> anyhow::Result<Option<KindPath>> {
    let (level_in_file, holder_in_file) = kind_in_file(&mut body.other)?;
    let wants_user = args.user.is_some() || (!args.service && body.user_id.is_some());
    let holder = match (wants_user, holder_in_file) {
        (true, _) => KeyHolder::User,
        (false, Some(holder)) if !args.service => holder,
        (false, _) => KeyHolder::Service,
    };
    let level = args.level.map(|level| match level {
        TypeArg::Organisation => KeyLevel::Organisation,
        TypeArg::Workspace => KeyLevel::Workspace,
    });
    let speaks_of_workspace =
        holder == KeyHolder::User || body.workspace_id.is_some() || cx.settings.workspace.is_some();
    let level = match level.or(level_in_file) {
        Some(level) => level,
        None if speaks_of_workspace => KeyLevel::Workspace,
        // A key of the organisation is not to be made by leaving something out.
        None if !cx.prompt.is_interactive() => return Ok(None),
        None => {
            let choices = [
                "workspace: it works in one workspace, and may call models",
                "organisation: it administers, and calls no models",
            ];
            let chosen = cx.prompt.choose("--type", "What does the key belong to", &choices)?;
            if chosen == 0 { KeyLevel::Workspace } else { KeyLevel::Organisation }
        }
    };
    Ok(Some(KindPath { level, holder }))
}

/// Names the kind and what else is missing; scopes cannot be checked yet.
fn refused_without_kind(args: &CreateArgs, body: &NewApiKey) -> Failure {
    let mut missing = vec!["type is missing; give --type, or name a workspace with --workspace".to_owned()];
    if args.name.as_ref().unwrap_or(&body.name).trim().is_empty() {
        missing.push(NAME_MISSING.to_owned());
    }
    if body.scopes.is_empty() && !args.shared.scopes.are_given() {
        missing.push(SCOPES_MISSING.to_owned());
    }
    body::refused(Kind::InputNeeded, missing)
}

/// Takes `type` and `sub-type` out of a file, where Portkey's Python SDK has them, too; `type` may also be the whole kind,
/// as answers show it.
fn kind_in_file(other: &mut Fields) -> Result<(Option<KeyLevel>, Option<KeyHolder>), Failure> {
    let level = other.0.shift_remove("type");
    let holder = other.0.shift_remove("sub-type");
    let wrong = |field: &str, words: &str| Failure::usage(format!("--from-file: {field} must be {words}"));
    let holder = match holder {
        None | Some(Value::Null) => None,
        Some(value) => Some(serde_json::from_value(value).map_err(|_| wrong("sub-type", "service or user"))?),
    };
    Ok(match level {
        None | Some(Value::Null) => (None, holder),
        Some(value) => match serde_json::from_value(value.clone()).ok() {
            Some(ApiKeyKind::OrganisationService) => (Some(KeyLevel::Organisation), Some(KeyHolder::Service)),
            Some(ApiKeyKind::WorkspaceService) => (Some(KeyLevel::Workspace), Some(KeyHolder::Service)),
            Some(ApiKeyKind::WorkspaceUser) => (Some(KeyLevel::Workspace), Some(KeyHolder::User)),
            None => {
                let level = serde_json::from_value(value).map_err(|_| wrong("type", "organisation or workspace"))?;
                (Some(level), holder)
            }
        },
    })
}

/// A key of the organisation does not stay within a workspace, and nobody shall think that it does.
fn refuse_workspace_flag(cx: &Context) -> Result<(), Failure> {
    match &cx.settings.workspace {
        Some(workspace) if matches!(workspace.origin, Origin::Flag(_)) => {
            Err(Failure::usage("--workspace: a key of the organisation belongs to no workspace; nothing was sent")
                .hint("leave --workspace out, or --type organisation"))
        }
        _ => Ok(()),
    }
}

/// The id of a person who was given by id or e-mail address. A key that may not see the people of the organisation may
/// see those of the workspace.
async fn person(cx: &mut Context, given: &str, workspace: Option<&str>) -> anyhow::Result<String> {
    let refused = match users::id_of(cx, given).await {
        Ok(id) => return Ok(id),
        Err(error) => error.downcast::<ClientError>()?,
    };
    if refused.kind() != Kind::NotAllowed {
        return Err(refused.into());
    }
    let Some(workspace) = workspace else {
        return Err(Failure::new(
            Kind::NotAllowed,
            format!("cannot look up {given} among the people of the organisation"),
        )
        .hint("name the workspace with --workspace, to look among its members; or give the id")
        .caused_by(refused)
        .into());
    };
    let path = WorkspaceId { workspace_id: workspace.to_owned() };
    let query = members::ListQuery { email: Some(given.to_owned()), ..members::ListQuery::default() };
    let call: Call<members::ListAll> = Call { path, query, body: Empty {} };
    let people = cx.client().await?.send(call).await?.value.data;
    // A server that does not know the filter gives everybody.
    let named = |email: &Option<String>| email.as_deref().is_some_and(|email| email.eq_ignore_ascii_case(given));
    people.into_iter().find(|person| named(&person.email)).and_then(|person| person.listed.id).ok_or_else(|| {
        Failure::new(Kind::NotFound, format!("nobody in workspace {workspace} has the address {given}"))
            .hint(format!("`portkeyctl workspaces members list {workspace}` shows who is there"))
            .into()
    })
}

/// The body of `update`. Flags that change a part of something read the whole first.
pub(super) async fn api_key_change(cx: &mut Context, args: &UpdateArgs) -> anyhow::Result<ApiKeyChange> {
    let shared = &args.shared;
    refuse_contradictions(args)?;
    let mut body: ApiKeyChange = body::read(shared.request.from_file.as_deref())?;
    body.name = args.name.clone().or(body.name);
    body::set(&mut body.description, shared.description.clone());
    body::set(&mut body.rate_limits, shared.limits.rate_limits());
    body::set(&mut body.expires_at, shared.limits.expiry(limits::now())?);
    body::set(&mut body.alert_emails, Some(shared.alert_emails.clone()).filter(|emails| !emails.is_empty()));
    let mut defaults = std::mem::take(&mut body.defaults);
    change_defaults(&mut defaults, args);
    body.defaults = defaults;
    if args.reset_usage {
        body.reset_usage = Some(true);
    }
    for field in &args.clear {
        match field {
            Clearable::Description => body.description = Patch::Clear,
            Clearable::UsageLimits => body.usage_limits = Patch::Clear,
            Clearable::RateLimits => body.rate_limits = Patch::Clear,
            Clearable::ExpiresAt => body.expires_at = Patch::Clear,
            Clearable::AlertEmails => body.alert_emails = Patch::Clear,
            Clearable::RotationPolicy => body.rotation_policy = Patch::Clear,
            // A part of the defaults.
            Clearable::Metadata | Clearable::Config => {}
        }
    }
    let mut body: ApiKeyChange = body::assign(body, &shared.request.set)?;
    let mut wrong = Vec::new();
    if needs_current(args, &body) {
        let current = super::read(cx, &args.id).await?;
        body::set(&mut body.usage_limits, shared.limits.budget(current.listed.usage_limits.as_ref()));
        body::set(&mut body.rotation_policy, shared.rotation.policy(current.rotation_policy.as_ref()));
        change_scopes(cx, args, &current, &mut body, &mut wrong)?;
    }
    wrong.extend(faults_of_change(&body));
    body::refuse(wrong)?;
    Ok(body)
}

/// What is wrong with a change, its scopes aside.
pub(super) fn faults_of_change(body: &ApiKeyChange) -> Vec<String> {
    let mut wrong = limits::faults_of_patches(&body.usage_limits, &body.rate_limits);
    if let Patch::Set(policy) = &body.rotation_policy {
        wrong.extend(rotation::faults(policy));
    }
    wrong
}

/// Whether the key has to be read first. Its kind says which scopes there are.
fn needs_current(args: &UpdateArgs, body: &ApiKeyChange) -> bool {
    let shared = &args.shared;
    shared.limits.has_budget()
        || shared.rotation.are_given()
        || shared.scopes.are_given()
        || !args.add_scope.is_empty()
        || !args.remove_scope.is_empty()
        || body.scopes.is_some()
}

fn change_scopes(
    cx: &Context,
    args: &UpdateArgs,
    current: &ApiKey,
    body: &mut ApiKeyChange,
    wrong: &mut Vec<String>,
) -> anyhow::Result<()> {
    let flags = &args.shared.scopes;
    let changes_part = !args.add_scope.is_empty() || !args.remove_scope.is_empty();
    if !changes_part && !flags.are_given() && body.scopes.is_none() {
        return Ok(());
    }
    let kind: ApiKeyKind = serde_json::from_value(Value::from(current.listed.kind.as_str())).map_err(|_| {
        Failure::new(Kind::Failed, format!("this version does not know keys of the kind `{}`", current.listed.kind))
            .hint("change its scopes with `portkeyctl api PUT /api-keys/ID`")
    })?;
    if let Some(given) = flags.given(cx, kind) {
        body.scopes = Some(given);
    }
    let faults_before = wrong.len();
    let scopes = if changes_part {
        // What the key has stays, also what this version does not know.
        let mut scopes = body.scopes.take().unwrap_or_else(|| current.listed.scopes.clone());
        scopes::remove(&mut scopes, &args.remove_scope, wrong);
        for scope in flags.expand(cx, &args.add_scope, kind, wrong) {
            if !scopes.contains(&scope) {
                scopes.push(scope);
            }
        }
        scopes
    } else {
        flags.expand(cx, body.scopes.as_deref().unwrap_or_default(), kind, wrong)
    };
    if scopes.is_empty() && wrong.len() == faults_before {
        wrong.push("scopes: the key would have none left; delete it instead".to_owned());
    }
    body.scopes = Some(scopes);
    Ok(())
}

fn set_defaults(defaults: &mut KeyDefaults, shared: &SharedArgs) {
    let metadata: Map<String, Value> =
        shared.metadata.iter().map(|(key, value)| (key.clone(), Value::from(value.as_str()))).collect();
    body::set(&mut defaults.metadata, (!metadata.is_empty()).then_some(metadata));
    body::set(&mut defaults.config_id, shared.config.clone());
    if shared.allow_config_override || shared.no_allow_config_override {
        defaults.allow_config_override = Some(shared.allow_config_override);
    }
}

/// The defaults of a change: what is named changes, so the rest need not be read.
fn change_defaults(change: &mut Patch<KeyDefaults>, args: &UpdateArgs) {
    let mut defaults = match change {
        Patch::Set(defaults) => std::mem::take(defaults),
        Patch::Keep | Patch::Clear => KeyDefaults::default(),
    };
    set_defaults(&mut defaults, &args.shared);
    if args.clear.contains(&Clearable::Metadata) {
        defaults.metadata = Patch::Clear;
    }
    if args.clear.contains(&Clearable::Config) {
        defaults.config_id = Patch::Clear;
    }
    if defaults != KeyDefaults::default() {
        *change = Patch::Set(defaults);
    }
}

/// A field cannot be set and cleared at once.
fn refuse_contradictions(args: &UpdateArgs) -> Result<(), Failure> {
    let (shared, cleared) = (&args.shared, |field| args.clear.contains(&field));
    let expiry = shared.limits.expiry(limits::now())?.is_some();
    body::refuse_contradictions(&[
        ("description", shared.description.is_some(), cleared(Clearable::Description)),
        ("metadata", !shared.metadata.is_empty(), cleared(Clearable::Metadata)),
        ("config", shared.config.is_some(), cleared(Clearable::Config)),
        ("usage-limits", shared.limits.has_budget(), cleared(Clearable::UsageLimits)),
        ("rate-limits", shared.limits.rate_limits().is_some(), cleared(Clearable::RateLimits)),
        ("expires-at", expiry, cleared(Clearable::ExpiresAt)),
        ("alert-emails", !shared.alert_emails.is_empty(), cleared(Clearable::AlertEmails)),
        ("rotation-policy", shared.rotation.are_given(), cleared(Clearable::RotationPolicy)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_may_say_the_kind_in_either_way() {
        let kind = |json: Value| {
            let Value::Object(fields) = json else { unreachable!() };
            let mut other = Fields(fields);
            let kind = kind_in_file(&mut other);
            assert!(other.is_empty());
            kind.map_err(|failure| failure.to_string())
        };
        let person = (Some(KeyLevel::Workspace), Some(KeyHolder::User));
        assert_eq!(kind(serde_json::json!({"type": "workspace", "sub-type": "user"})), Ok(person));
        assert_eq!(kind(serde_json::json!({"type": "workspace-user"})), Ok(person));
        assert_eq!(kind(serde_json::json!({"type": "organisation"})), Ok((Some(KeyLevel::Organisation), None)));
        assert_eq!(kind(serde_json::json!({})), Ok((None, None)));
        assert!(kind(serde_json::json!({"type": "galaxy"})).unwrap_err().contains("organisation or workspace"));
    }
}
