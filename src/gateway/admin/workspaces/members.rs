//! The people of a workspace. They have to be people of the organisation already.

use super::{
    body::{check_path, check_shown},
    find,
};
use crate::{
    api::{
        ApiError, Call, Code, Empty, List,
        api_keys::ApiKeyKind,
        scopes,
        workspaces::members::{
            Add, Get, ListAll, ListedMember, Member, MemberChange, MemberRole, NewMember, NewMembers, Remove, Update,
        },
    },
    gateway::{
        admin::{
            Cx, Entry, Served,
            check::{self, refuse},
            entry,
        },
        store::{
            Change, Rows, StoreError,
            records::{self, User},
        },
    },
};

/// What is served.
pub(in crate::gateway::admin) const SERVED: &[Entry] =
    &[entry::<Add>(), entry::<ListAll>(), entry::<Get>(), entry::<Update>(), entry::<Remove>()];

/// What a member's keys may do at most (Portkey's spec, by its example).
const MEMBER_SCOPES: [&str; 18] = [
    "organisations.read",
    "organisation_users.read",
    "workspaces.read",
    "logs.list",
    "logs.view",
    "prompts.create",
    "prompts.read",
    "prompts.list",
    "configs.create",
    "configs.read",
    "configs.list",
    "virtual_keys.create",
    "virtual_keys.read",
    "virtual_keys.list",
    "workspace_users.create",
    "workspace_users.read",
    "workspace_users.list",
    "generations.create",
];

impl Served for Add {
    const SCOPES: &'static [&'static str] = &["workspace_users.create"];

    async fn serve(cx: Cx, call: Call<Add>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let NewMembers { users: people, mut other } = call.body;
        let plan = move |rows: &Rows<'_>| {
            let workspace = find(rows, cx.key(), &call.path.workspace_id)?;
            let mut faults = Vec::new();
            check_path(&workspace, &mut other, &mut faults);
            check::unknown(&other, &[], &mut faults);
            if people.is_empty() {
                faults.push("users is empty: name who is to be added".to_owned());
            }
            faults.extend(unknown_people(rows, &people)?);
            refuse(faults)?;
            let mut changes = Vec::with_capacity(people.len());
            for NewMember { id, role } in people {
                if rows.member(&workspace.id, &id)?.is_some() {
                    let message = format!("{id} is a member of this workspace already.");
                    return Err(ApiError::new(Code::Conflict, message));
                }
                changes.push(Change::PutMember(records::Member {
                    workspace_id: workspace.id.clone(),
                    user_id: id,
                    sequence: 0,
                    role,
                    created_at: cx.now,
                    last_updated_at: cx.now,
                }));
            }
            Ok((changes, Empty {}))
        };
        store.write(plan).await
    }
}

impl Served for ListAll {
    const SCOPES: &'static [&'static str] = &["workspace_users.list"];

    async fn serve(cx: Cx, call: Call<ListAll>) -> Result<List<Member>, ApiError> {
        let query = call.query;
        let (first, count) = query.page().window();
        cx.gateway.store().read(|rows| {
            let workspace = find(rows, cx.key(), &call.path.workspace_id)?;
            let mut members = all(rows, &workspace.id)?;
            members.retain(|member| {
                let address = member.email.as_deref().unwrap_or_default();
                query.role.is_none_or(|role| member.listed.role == Some(role))
                    && query.email.as_ref().is_none_or(|email| address.eq_ignore_ascii_case(email))
            });
            let total = members.len() as u64;
            Ok(List::new(total, members.into_iter().skip(first).take(count).collect()))
        })
    }
}

impl Served for Get {
    const SCOPES: &'static [&'static str] = &["workspace_users.read"];

    async fn serve(cx: Cx, call: Call<Get>) -> Result<Member, ApiError> {
        cx.gateway.store().read(|rows| {
            let workspace = find(rows, cx.key(), &call.path.workspace_id)?;
            let member = member(rows, &workspace.id, &call.path.user_id)?;
            Ok(shown(rows, member)?)
        })
    }
}

impl Served for Update {
    const SCOPES: &'static [&'static str] = &["workspace_users.update"];

    async fn serve(cx: Cx, call: Call<Update>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let MemberChange { role, mut other } = call.body;
        let plan = move |rows: &Rows<'_>| {
            let workspace = find(rows, cx.key(), &call.path.workspace_id)?;
            let before = member(rows, &workspace.id, &call.path.user_id)?;
            let mut faults = Vec::new();
            check_path(&workspace, &mut other, &mut faults);
            for name in ["user_id", "userId"] {
                if other.0.shift_remove(name).is_some_and(|id| id != before.user_id.as_str()) {
                    faults.push(format!("{name} is not the person of the path: leave it out"));
                }
            }
            let answer = serde_json::to_value(shown(rows, before.clone())?).unwrap_or_default();
            check_shown(&other, &answer, &["created_at", "last_updated_at"], &mut faults);
            refuse(faults)?;
            if before.role == role {
                return Ok((Vec::new(), Empty {}));
            }
            let after = records::Member { role, last_updated_at: cx.now, ..before };
            Ok((vec![Change::PutMember(after)], Empty {}))
        };
        store.write(plan).await
    }
}

impl Served for Remove {
    const SCOPES: &'static [&'static str] = &["workspace_users.delete"];

    async fn serve(cx: Cx, call: Call<Remove>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let plan = move |rows: &Rows<'_>| {
            let workspace = find(rows, cx.key(), &call.path.workspace_id)?;
            let gone = member(rows, &workspace.id, &call.path.user_id)?;
            // Portkey does not say so, but who has left has no business in it: their keys go, too.
            let mut keys = rows.api_keys()?;
            keys.retain(|key| {
                key.kind == ApiKeyKind::WorkspaceUser
                    && key.workspace_id.as_ref() == Some(&gone.workspace_id)
                    && key.user_id.as_ref() == Some(&gone.user_id)
            });
            let mut changes: Vec<Change> = keys.into_iter().map(|key| Change::DeleteApiKey(key.id)).collect();
            changes.push(Change::DeleteMember { workspace_id: gone.workspace_id, user_id: gone.user_id });
            Ok((changes, Empty {}))
        };
        store.write(plan).await
    }
}

/// The member of this id.
///
/// # Errors
/// 403 when there is none, as for all that is not there.
fn member(rows: &Rows<'_>, workspace_id: &str, user_id: &str) -> Result<records::Member, ApiError> {
    rows.member(workspace_id, user_id)?.ok_or_else(ApiError::forbidden)
}

/// One fault for each person who is not in the organisation, or who is named twice.
fn unknown_people(rows: &Rows<'_>, people: &[NewMember]) -> Result<Vec<String>, StoreError> {
    let mut faults = Vec::new();
    for (index, NewMember { id, .. }) in people.iter().enumerate() {
        if rows.user(id)?.is_none() {
            faults
                .push(format!("users[{index}].id names {id}, who is not in the organisation: give ids of its people"));
        } else if people.iter().take(index).any(|other| other.id == *id) {
            faults.push(format!("users[{index}].id names {id} again: name everybody once"));
        }
    }
    Ok(faults)
}

/// All members of a workspace, newest first.
pub(super) fn all(rows: &Rows<'_>, workspace_id: &str) -> Result<Vec<Member>, StoreError> {
    rows.members(workspace_id)?.into_iter().map(|member| shown(rows, member)).collect()
}

fn shown(rows: &Rows<'_>, member: records::Member) -> Result<Member, StoreError> {
    let user = rows.user(&member.user_id)?;
    Ok(Member {
        object: "workspace-user".to_owned(),
        email: user.as_ref().map(|user| user.email.clone()),
        scopes: Some(scopes_of(member.role)),
        settings: Some(serde_json::json!({})),
        listed: listed(&member, user),
    })
}

/// A member as the workspace's own answer shows them.
pub(super) fn listed(member: &records::Member, user: Option<User>) -> ListedMember {
    let (first_name, last_name, org_role) = match user {
        Some(user) => (Some(user.first_name), Some(user.last_name), Some(user.role)),
        None => (None, None, None),
    };
    ListedMember {
        first_name,
        last_name,
        org_role,
        role: Some(member.role),
        created_at: Some(member.created_at),
        last_updated_at: Some(member.last_updated_at),
        status: Some("active".to_owned()),
        workspace_id: Some(member.workspace_id.clone()),
        id: Some(member.user_id.clone()),
    }
}

fn scopes_of(role: MemberRole) -> Vec<String> {
    match role {
        MemberRole::Member => MEMBER_SCOPES.map(str::to_owned).to_vec(),
        MemberRole::Admin | MemberRole::Manager => scopes::all(ApiKeyKind::WorkspaceUser),
    }
}
