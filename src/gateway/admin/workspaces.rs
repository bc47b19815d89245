//! Workspaces. Making and deleting one is for keys of the organisation; a key of a workspace sees and changes its own.

mod answers;
mod deletion;
pub(super) mod members;
mod names;

use serde_json::Value;

use super::{
    Cx, Entry, Served,
    budgets::{Account, settle_new},
    check::{self, LONGEST_NAME, refuse},
    configs::default_config,
    entry,
    integrations::workspaces::global_grants,
    reach::{Reach, reach},
    slugs::free as free_slug,
};
use crate::{
    api::{
        ApiError, Call, Code, Empty, Fields, List, Patch,
        limits::{RateLimit, UsageLimits},
        workspaces::{
            Create, Delete, Get, ListAll, ListedWorkspace, NameFormat, NewWorkspace, Update, Workspace,
            WorkspaceChange, WorkspaceDefaults, members::MemberRole,
        },
    },
    gateway::store::{
        Change, Rows, random,
        records::{self, ApiKey, Member, User},
    },
};

/// What is served.
pub(super) const SERVED: &[Entry] =
    &[entry::<Create>(), entry::<ListAll>(), entry::<Get>(), entry::<Update>(), entry::<Delete>()];

/// What is shown and changes without the workspace: when it comes back, it may be outdated.
const OUTDATED: [&str; 4] = ["created_at", "last_updated_at", "last_reset_at", "users"];

/// The path, which Portkey's SDKs repeat in bodies.
const REPEATED: [&str; 2] = ["workspace_id", "workspaceId"];

impl Served for Create {
    const SCOPES: &'static [&'static str] = &["workspaces.create"];

    async fn serve(cx: Cx, call: Call<Create>) -> Result<Workspace, ApiError> {
        organisation_only(cx.key())?;
        let store = cx.gateway.store().clone();
        let mut body = call.body;
        let mut faults = check_new(&mut body);
        let plan = move |rows: &Rows<'_>| {
            let owner = rows.owner()?.ok_or_else(|| ApiError::new(Code::Server, "There is no owner."))?;
            let named = body.defaults.as_ref().map(|defaults| &defaults.user_api_key_config);
            if named.is_some_and(|named| matches!(named, Patch::Set(config) if !config.is_empty())) {
                faults
                    .push("defaults.user_api_key_config: a new workspace has no configs yet: set it later".to_owned());
            }
            let people = first_people(rows, &owner, body.users.unwrap_or_default(), &mut faults)?;
            refuse(faults)?;
            let taken = |slug: &str| Ok(rows.workspace_named(slug)?.is_some());
            let mut defaults = None;
            merge(&mut defaults, body.defaults.into());
            let workspace = records::Workspace {
                id: random::uuid(),
                sequence: 0,
                slug: free_slug(&names::slug_base(&body.name), taken)?,
                name: body.name,
                icon: body.icon,
                description: body.description,
                is_default: false,
                archived: false,
                defaults,
                usage_limits: body.usage_limits.unwrap_or_default(),
                rate_limits: body.rate_limits.unwrap_or_default(),
                created_by: Some(owner.id),
                created_at: cx.now,
                last_updated_at: None,
                last_reset_at: None,
            };
            let mut changes = vec![Change::PutWorkspace(workspace.clone())];
            let mut users = Vec::with_capacity(people.len());
            for (user, role) in people {
                let member = Member {
                    workspace_id: workspace.id.clone(),
                    user_id: user.id.clone(),
                    sequence: 0,
                    role,
                    created_at: cx.now,
                    last_updated_at: cx.now,
                };
                // Lists start with the newest.
                users.insert(0, members::listed(&member, Some(user)));
                changes.push(Change::PutMember(member));
            }
            changes.extend(global_grants(rows, &workspace, cx.now)?);
            Ok((changes, answers::single(&cx, rows, workspace, users, NameFormat::Display)?))
        };
        store.write(plan).await
    }
}

impl Served for ListAll {
    const SCOPES: &'static [&'static str] = &["workspaces.list"];

    async fn serve(cx: Cx, call: Call<ListAll>) -> Result<List<ListedWorkspace>, ApiError> {
        let query = call.query;
        let (active, archived) = statuses(query.status.as_deref())?;
        let (first, count) = query.page().window();
        cx.gateway.store().read(|rows| {
            let mut found = match &cx.key().workspace_id {
                Some(own) => rows.workspace(own)?.into_iter().collect(),
                None => rows.workspaces()?,
            };
            found.retain(|workspace| {
                (if workspace.archived { archived } else { active })
                    && query.name.as_ref().is_none_or(|part| names::display(workspace).contains(part))
                    && query.exact_name.as_ref().is_none_or(|name| names::is_name_of(workspace, name))
            });
            let total = found.len() as u64;
            let page = found.into_iter().skip(first).take(count);
            let page = page.map(|workspace| Ok(answers::listed(&cx, rows, workspace)?.0));
            Ok(List::new(total, page.collect::<Result<_, ApiError>>()?))
        })
    }
}

impl Served for Get {
    const SCOPES: &'static [&'static str] = &["workspaces.read"];

    async fn serve(cx: Cx, call: Call<Get>) -> Result<Workspace, ApiError> {
        let format = call.query.name_format.unwrap_or(NameFormat::Display);
        cx.gateway.store().read(|rows| {
            let workspace = find(rows, cx.key(), &call.path.workspace_id)?;
            let users = members::all(rows, &workspace.id)?.into_iter().map(|member| member.listed).collect();
            answers::single(&cx, rows, workspace, users, format)
        })
    }
}

impl Served for Update {
    const SCOPES: &'static [&'static str] = &["workspaces.update"];

    async fn serve(cx: Cx, call: Call<Update>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let mut change = call.body;
        let mut faults = check_change(&mut change);
        let plan = move |rows: &Rows<'_>| {
            let before = find(rows, cx.key(), &call.path.workspace_id)?;
            let mut workspace = before.clone();
            change.icon.apply_to(&mut workspace.icon);
            if let Some(name) = change.name {
                // As it was shown before the change, or as it will be shown after it.
                let name = names::without_icon(&name, before.icon.as_deref());
                workspace.name = names::without_icon(name, workspace.icon.as_deref()).to_owned();
                check::name(&workspace.name, LONGEST_NAME, &mut faults);
            }
            check_repeated(&cx, rows, &before, &mut change.other, &mut faults)?;
            if let Patch::Set(defaults) = &mut change.defaults {
                settle_config(rows, &before, defaults, &mut faults)?;
            }
            refuse(faults)?;
            change.description.apply_to(&mut workspace.description);
            merge(&mut workspace.defaults, change.defaults);
            if let Patch::Set(budgets) = &mut change.usage_limits {
                Account::of_workspace(&before).settle(&cx, rows, &before.usage_limits, budgets)?;
            }
            change.usage_limits.apply_to_list(&mut workspace.usage_limits);
            change.rate_limits.apply_to_list(&mut workspace.rate_limits);
            if workspace == before {
                return Ok((Vec::new(), Empty {}));
            }
            workspace.last_updated_at = Some(cx.now);
            let (account, budgets) = (Account::of_workspace(&before), &workspace.usage_limits);
            let mut changes = account.changes(&before.usage_limits, budgets, false, cx.now);
            changes.push(Change::PutWorkspace(workspace));
            Ok((changes, Empty {}))
        };
        store.write(plan).await
    }
}

/// The workspace of this id or slug that the caller can see.
fn find(rows: &Rows<'_>, key: &ApiKey, named: &str) -> Result<records::Workspace, ApiError> {
    match reach(rows, key, Some(named))? {
        Reach::Workspace(workspace) => Ok(*workspace),
        Reach::Organisation => Err(ApiError::forbidden()),
    }
}

/// Keys of a workspace cannot hold the scopes either; this is for keys that got them somehow.
fn organisation_only(key: &ApiKey) -> Result<(), ApiError> {
    if key.workspace_id.is_none() { Ok(()) } else { Err(ApiError::forbidden()) }
}

/// Whether a list shows what is active, and what is archived.
fn statuses(asked: Option<&str>) -> Result<(bool, bool), ApiError> {
    let (mut active, mut archived) = (false, false);
    for status in asked.unwrap_or("active").split(',') {
        match status.trim() {
            "active" => active = true,
            "archived" => archived = true,
            other => {
                return Err(ApiError::invalid(format!(
                    "Invalid request: status `{other}` is not known: write active, archived, or both with a comma"
                )));
            }
        }
    }
    Ok((active, archived))
}

/// The first members: the owner, who manages it, and those who were named.
fn first_people(
    rows: &Rows<'_>,
    owner: &User,
    named: Vec<String>,
    faults: &mut Vec<String>,
) -> Result<Vec<(User, MemberRole)>, ApiError> {
    let mut people = vec![(owner.clone(), MemberRole::Admin)];
    for id in named {
        match rows.user(&id)? {
            Some(user) if people.iter().any(|(other, _)| other.id == user.id) => {}
            Some(user) => people.push((user, MemberRole::Member)),
            None => faults.push(format!("users names {id}, who is not in the organisation: give ids of its people")),
        }
    }
    Ok(people)
}

/// Checks a new workspace as far as that can be done without the store, and parts its name from the icon.
fn check_new(body: &mut NewWorkspace) -> Vec<String> {
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
fn check_change(change: &mut WorkspaceChange) -> Vec<String> {
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
fn settle_config(
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
fn check_repeated(
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
fn check_path(workspace: &records::Workspace, other: &mut Fields, faults: &mut Vec<String>) {
    for name in REPEATED {
        let same = |id: Value| id.is_null() || id == workspace.id.as_str() || id == workspace.slug.as_str();
        if other.0.shift_remove(name).is_some_and(|id| !same(id)) {
            faults.push(format!("{name} is not the workspace of the path: leave it out"));
        }
    }
}

/// Fields that nobody sets here: clients that change one field send back the rest as it was shown to them.
fn check_shown(other: &Fields, shown: &Value, outdated: &[&str], faults: &mut Vec<String>) {
    for (name, value) in &other.0 {
        match shown.get(name) {
            Some(now) if now == value || outdated.contains(&name.as_str()) => {}
            Some(_) => faults.push(format!("{name} cannot change here: leave it out")),
            None => faults.push(format!("{name} is not a field of this request: leave it out")),
        }
    }
}

/// Changes the defaults that are named. Nothing, `{}` and `[]` are the same.
fn merge(stored: &mut Option<records::WorkspaceDefaults>, change: Patch<WorkspaceDefaults>) {
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
