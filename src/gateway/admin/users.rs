//! People of the organisation. They come with the gateway; here they can be looked at.

use super::{Cx, Entry, Served, entry};
use crate::{
    api::{
        ApiError, Call, List,
        users::{Get, ListAll, User},
    },
    gateway::store::{Rows, StoreError, records},
};

/// What is served.
pub(super) const SERVED: &[Entry] = &[entry::<ListAll>(), entry::<Get>()];

impl Served for ListAll {
    const SCOPES: &'static [&'static str] = &["organisation_users.list"];

    async fn serve(cx: Cx, call: Call<ListAll>) -> Result<List<User>, ApiError> {
        let query = call.query;
        cx.gateway.store().read(|rows| {
            let mut users = rows.users()?;
            users.retain(|user| {
                query.role.is_none_or(|role| user.role == role)
                    && query.email.as_ref().is_none_or(|email| user.email.eq_ignore_ascii_case(email))
            });
            let total = users.len() as u64;
            let (first, count) = query.page().window();
            let workspaces = active_workspaces(rows)?;
            let page = users.into_iter().skip(first).take(count);
            let data = page.map(|user| shown(rows, &workspaces, user)).collect::<Result<_, _>>()?;
            Ok(List::new(total, data))
        })
    }
}

impl Served for Get {
    const SCOPES: &'static [&'static str] = &["organisation_users.read"];

    async fn serve(cx: Cx, call: Call<Get>) -> Result<User, ApiError> {
        cx.gateway.store().read(|rows| {
            let user = rows.user(&call.path.id.to_ascii_lowercase())?.ok_or_else(ApiError::forbidden)?;
            Ok(shown(rows, &active_workspaces(rows)?, user)?)
        })
    }
}

fn active_workspaces(rows: &Rows<'_>) -> Result<Vec<String>, StoreError> {
    let workspaces = rows.workspaces()?.into_iter();
    Ok(workspaces.filter(|workspace| !workspace.archived).map(|workspace| workspace.id).collect())
}

fn shown(rows: &Rows<'_>, workspaces: &[String], user: records::User) -> Result<User, StoreError> {
    let mut workspace_ids = Vec::new();
    for workspace_id in workspaces {
        if rows.member(workspace_id, &user.id)?.is_some() {
            workspace_ids.push(workspace_id.clone());
        }
    }
    Ok(User {
        object: "user".to_owned(),
        id: user.id,
        first_name: Some(user.first_name),
        last_name: Some(user.last_name),
        role: Some(user.role),
        email: Some(user.email),
        created_at: Some(user.created_at),
        // Nothing changes a person here.
        last_updated_at: Some(user.created_at),
        workspace_ids: Some(workspace_ids),
    })
}
