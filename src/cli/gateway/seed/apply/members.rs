//! The people of a workspace: those who are named are added, or get the role that is named. Nobody is removed.

use super::{
    super::{super::control::all_of, document::Member},
    Seeder,
};
use crate::api::{
    Empty,
    workspaces::{
        WorkspaceId,
        members::{Add, ListAll, ListQuery, MemberChange, MemberId, NewMember, NewMembers, Update},
    },
};

impl Seeder<'_> {
    /// Brings people in line; whether that changed anything.
    pub(super) async fn members(&self, workspace: &str, wanted: Vec<Member>) -> anyhow::Result<bool> {
        if wanted.is_empty() {
            return Ok(false);
        }
        let path = WorkspaceId { workspace_id: workspace.to_owned() };
        let present = all_of::<ListAll>(self.management, path.clone(), ListQuery::default()).await?;
        let mut added = NewMembers::default();
        let mut changed = false;
        for Member { user, role } in wanted {
            // Looked up before anything was sent; whoever has gone since then is told of by the gateway.
            let id = self.person(&user).await?.unwrap_or(user);
            match present.iter().find(|member| member.listed.id.as_ref() == Some(&id)) {
                None => added.users.push(NewMember { id, role }),
                Some(member) if member.listed.role == Some(role) => {}
                Some(_) => {
                    let path = MemberId { workspace_id: workspace.to_owned(), user_id: id };
                    let body = MemberChange { role, other: Default::default() };
                    self.send::<Update>(path, Empty {}, body).await?;
                    changed = true;
                }
            }
        }
        if !added.users.is_empty() {
            self.send::<Add>(path, Empty {}, added).await?;
            changed = true;
        }
        Ok(changed)
    }
}
