//! What a gateway needs before its first request: an organisation, its people, a workspace and two keys.

use sha2::{Digest as _, Sha256};

use super::{
    StoreError,
    change::Change,
    random,
    records::{ApiKey, Member, Organisation, User, Workspace},
    rows::Rows,
};
use crate::{
    api::{api_keys::ApiKeyKind, scopes, timestamp::Timestamp, users::UserRole, workspaces::members::MemberRole},
    secret::Secret,
};

/// The people of a new gateway, and what they are in its workspace: somebody of each role, to make members and keys for.
const PEOPLE: [(&str, &str, UserRole, MemberRole); 3] = [
    ("Local", "Owner", UserRole::Owner, MemberRole::Admin),
    ("Local", "Admin", UserRole::Admin, MemberRole::Manager),
    ("Local", "Member", UserRole::Member, MemberRole::Member),
];

/// SHA-256 of the value of an API key. Its entropy makes a slow hash needless.
pub(super) fn digest(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// The digest as it is stored.
pub(super) fn hex(digest: &[u8; 32]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first workspace, as it is made.
fn first_workspace(id: String, slug: String, created_at: Timestamp) -> Workspace {
    Workspace {
        id,
        sequence: 0,
        slug,
        // What the first workspace of an account is called.
        name: "Shared Team Workspace".to_owned(),
        icon: None,
        description: None,
        is_default: true,
        archived: false,
        defaults: None,
        usage_limits: Vec::new(),
        rate_limits: Vec::new(),
        created_by: None,
        created_at,
        last_updated_at: None,
        last_reset_at: None,
    }
}

/// A person and their place in the first workspace, as they are made.
fn joins(user: User, workspace_id: &str, role: MemberRole) -> [Change; 2] {
    let member = Member {
        workspace_id: workspace_id.to_owned(),
        user_id: user.id.clone(),
        sequence: 0,
        role,
        created_at: user.created_at,
        last_updated_at: user.created_at,
    };
    [Change::PutUser(user), Change::PutMember(member)]
}

/// The changes that leave nothing but what a new gateway has. Ids, times and the values of the two keys stay, so that
/// whoever was told them can go on.
pub(super) fn renewed(rows: &Rows<'_>) -> Result<Vec<Change>, StoreError> {
    let organisation = rows.organisation()?.ok_or_else(|| rows.damaged("the organisation"))?;
    let workspace = rows.default_workspace()?.ok_or_else(|| rows.damaged("the default workspace"))?;
    let mut people = rows.users()?;
    people.sort_by_key(|user| user.sequence);
    let keys = [
        (rows.admin_key()?, Own::ADMINISTRATION, None),
        (rows.application_key()?, Own::APPLICATIONS, Some(workspace.id.clone())),
    ];
    let mut changes = vec![Change::Clear, Change::PutOrganisation(organisation)];
    let workspace_id = workspace.id.clone();
    changes.push(Change::PutWorkspace(first_workspace(workspace.id, workspace.slug, workspace.created_at)));
    for (user, (.., role)) in people.into_iter().zip(PEOPLE) {
        changes.extend(joins(user, &workspace_id, role));
    }
    for (stored, own, workspace_id) in keys {
        let stored = stored.ok_or_else(|| rows.damaged(own.what))?;
        let key = own.key(stored.id.clone(), workspace_id, stored.hash, stored.masked, stored.created_at);
        changes.extend([Change::PutApiKey(key), (own.naming)(stored.id)]);
    }
    Ok(changes)
}

/// The changes that give the gateway its identity and its keys these values; none when everything is as it should be.
pub(super) fn plan(rows: &Rows<'_>, admin: &Secret, api: &Secret, now: Timestamp) -> Result<Vec<Change>, StoreError> {
    let mut changes = Vec::new();
    if rows.organisation()?.is_none() {
        changes.push(Change::PutOrganisation(Organisation {
            id: random::uuid(),
            name: "Local organisation".to_owned(),
            created_at: now,
        }));
    }
    let workspace_id = match rows.default_workspace()? {
        Some(workspace) => workspace.id,
        None => {
            let workspace = first_workspace(random::uuid(), format!("ws-shared-{}", random::hex6()), now);
            let id = workspace.id.clone();
            changes.push(Change::PutWorkspace(workspace));
            id
        }
    };
    if rows.users()?.is_empty() {
        changes.extend(people(&workspace_id, now));
    }
    if admin == api {
        return Err(StoreError::KeyTaken("administration key"));
    }
    let (stored_admin, stored_api) = (rows.admin_key()?, rows.application_key()?);
    let own = [&stored_admin, &stored_api].map(|key| key.as_ref().map(|key| key.id.clone()));
    let wanted = [
        Wanted { own: Own::ADMINISTRATION, workspace_id: None, value: admin, stored: stored_admin },
        Wanted { own: Own::APPLICATIONS, workspace_id: Some(workspace_id), value: api, stored: stored_api },
    ];
    for wanted in wanted {
        // The two may have changed places; any other key keeps its value.
        let holder = rows.api_key_hashed(&hex(&digest(wanted.value.expose())))?;
        if holder.is_some_and(|key| !own.contains(&Some(key.id))) {
            return Err(StoreError::KeyTaken(wanted.own.what));
        }
        wanted.changes(now, &mut changes);
    }
    Ok(changes)
}

fn people(workspace_id: &str, now: Timestamp) -> impl Iterator<Item = Change> {
    PEOPLE.into_iter().flat_map(move |(first_name, last_name, role, member_role)| {
        let user = User {
            id: random::uuid(),
            sequence: 0,
            first_name: first_name.to_owned(),
            last_name: last_name.to_owned(),
            email: format!("{}@localhost", last_name.to_ascii_lowercase()),
            role,
            created_at: now,
        };
        joins(user, workspace_id, member_role)
    })
}

/// What makes one of the two keys what it is.
#[derive(Clone, Copy)]
struct Own {
    what: &'static str,
    name: &'static str,
    kind: ApiKeyKind,
    naming: fn(String) -> Change,
}

impl Own {
    const ADMINISTRATION: Own = Own {
        what: "administration key",
        name: "Local administration",
        kind: ApiKeyKind::OrganisationService,
        naming: Change::SetAdminKey,
    };
    const APPLICATIONS: Own = Own {
        what: "application key",
        name: "Local applications",
        kind: ApiKeyKind::WorkspaceService,
        naming: Change::SetApplicationKey,
    };

    /// The key as it is made.
    fn key(self, id: String, workspace_id: Option<String>, hash: String, masked: String, now: Timestamp) -> ApiKey {
        ApiKey {
            id,
            sequence: 0,
            name: self.name.to_owned(),
            description: None,
            kind: self.kind,
            workspace_id,
            user_id: None,
            scopes: scopes::all(self.kind),
            masked,
            hash,
            former: None,
            creation_mode: "auto".to_owned(),
            rate_limits: Vec::new(),
            usage_limits: None,
            alert_emails: None,
            defaults: None,
            rotation_policy: None,
            last_rotated_at: None,
            expires_at: None,
            last_reset_at: None,
            created_at: now,
            last_updated_at: None,
        }
    }
}

/// One of the two keys as it should be.
struct Wanted<'a> {
    own: Own,
    workspace_id: Option<String>,
    value: &'a Secret,
    stored: Option<ApiKey>,
}

impl Wanted<'_> {
    fn changes(self, now: Timestamp, changes: &mut Vec<Change>) {
        let hash = hex(&digest(self.value.expose()));
        let masked = self.value.masked();
        let scopes = scopes::all(self.own.kind);
        match self.stored {
            // A later version may know more scopes.
            Some(stored) if stored.hash == hash && stored.scopes == scopes => {}
            Some(stored) => changes.push(Change::PutApiKey(ApiKey { hash, masked, scopes, ..stored })),
            None => {
                let id = random::uuid();
                changes.push(Change::PutApiKey(self.own.key(id.clone(), self.workspace_id, hash, masked, now)));
                changes.push((self.own.naming)(id));
            }
        }
    }
}
