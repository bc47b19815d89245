//! Workspaces. Making and deleting one is for keys of the organisation; a key of a workspace sees and changes its own.

mod answers;
mod body;
mod deletion;
pub(super) mod members;
mod names;

use super::{
    Cx, Entry, Served,
    budgets::Account,
    check::{self, LONGEST_NAME, refuse},
    entry,
    integrations::workspaces::global_grants,
    reach::{Reach, reach},
    slugs::free as free_slug,
};
use crate::{
    api::{
        ApiError, Call, Code, Empty, List, Patch,
        workspaces::{
            Create, Delete, Get, ListAll, ListedWorkspace, NameFormat, Update, Workspace, members::MemberRole,
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

impl Served for Create {
    const SCOPES: &'static [&'static str] = &["workspaces.create"];

    async fn serve(cx: Cx, call: Call<Create>) -> Result<Workspace, ApiError> {
        organisation_only(cx.key())?;
        let store = cx.gateway.store().clone();
        let mut body = call.body;
        let mut faults = body::check_new(&mut body);
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
            body::merge(&mut defaults, body.defaults.into());
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
        let mut faults = body::check_change(&mut change);
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
            body::check_repeated(&cx, rows, &before, &mut change.other, &mut faults)?;
            if let Patch::Set(defaults) = &mut change.defaults {
                body::settle_config(rows, &before, defaults, &mut faults)?;
            }
            refuse(faults)?;
            change.description.apply_to(&mut workspace.description);
            body::merge(&mut workspace.defaults, change.defaults);
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
