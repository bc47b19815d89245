//! What a gateway needs before its first request: an organisation, its people, a workspace and two keys.

use sha2::{Digest as _, Sha256};

use super::{
    StoreError, random,
    records::{ApiKey, Member, Organisation, User, Workspace},
    rows::Rows,
    tables::Change,
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
            let workspace = Workspace {
                id: random::uuid(),
                sequence: 0,
                slug: format!("ws-shared-{}", random::hex6()),
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
                created_at: now,
                last_updated_at: None,
                last_reset_at: None,
            };
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
        Wanted {
            what: "administration key",
            name: "Local administration",
            kind: ApiKeyKind::OrganisationService,
            workspace_id: None,
            scopes: scopes::all(ApiKeyKind::OrganisationService),
            value: admin,
            stored: stored_admin,
            naming: Change::SetAdminKey,
        },
        Wanted {
            what: "application key",
            name: "Local applications",
            kind: ApiKeyKind::WorkspaceService,
            workspace_id: Some(workspace_id),
            scopes: scopes::all(ApiKeyKind::WorkspaceService),
            value: api,
            stored: stored_api,
            naming: Change::SetApplicationKey,
        },
    ];
    for wanted in wanted {
        // The two may have changed places; any other key keeps its value.
        let holder = rows.api_key_hashed(&hex(&digest(wanted.value.expose())))?;
        if holder.is_some_and(|key| !own.contains(&Some(key.id))) {
            return Err(StoreError::KeyTaken(wanted.what));
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
        let member = Member {
            workspace_id: workspace_id.to_owned(),
            user_id: user.id.clone(),
            sequence: 0,
            role: member_role,
            created_at: now,
            last_updated_at: now,
        };
        [Change::PutUser(user), Change::PutMember(member)]
    })
}

/// One of the two keys as it should be.
struct Wanted<'a> {
    what: &'static str,
    name: &'static str,
    kind: ApiKeyKind,
    workspace_id: Option<String>,
    scopes: Vec<String>,
    value: &'a Secret,
    stored: Option<ApiKey>,
    naming: fn(String) -> Change,
}

impl Wanted<'_> {
    fn changes(self, now: Timestamp, changes: &mut Vec<Change>) {
        let hash = hex(&digest(self.value.expose()));
        let masked = self.value.masked();
        match self.stored {
            // A later version may know more scopes.
            Some(stored) if stored.hash == hash && stored.scopes == self.scopes => {}
            Some(stored) => changes.push(Change::PutApiKey(ApiKey { hash, masked, scopes: self.scopes, ..stored })),
            None => {
                let id = random::uuid();
                changes.push(Change::PutApiKey(ApiKey {
                    id: id.clone(),
                    sequence: 0,
                    name: self.name.to_owned(),
                    description: None,
                    kind: self.kind,
                    workspace_id: self.workspace_id,
                    user_id: None,
                    scopes: self.scopes,
                    masked,
                    hash,
                    former: None,
                    creation_mode: "auto".to_owned(),
                    rate_limits: Vec::new(),
                    usage_limits: None,
                    exhausted: false,
                    alert_emails: None,
                    defaults: None,
                    rotation_policy: None,
                    last_rotated_at: None,
                    expires_at: None,
                    last_reset_at: None,
                    created_at: now,
                    last_updated_at: None,
                }));
                changes.push((self.naming)(id));
            }
        }
    }
}
