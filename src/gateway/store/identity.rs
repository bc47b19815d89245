//! What a gateway needs before its first request: an organisation, a workspace and two keys.

use sha2::{Digest as _, Sha256};

use super::{
    StoreError, random,
    records::{ApiKey, ApiKeyKind, Organisation, Workspace},
    scopes,
    tables::{Change, Rows},
};
use crate::{api::timestamp::Timestamp, secret::Secret};

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
                slug: format!("ws-shared-{}", random::hex6()),
                // What the first workspace of an account is called.
                name: "Shared Team Workspace".to_owned(),
                is_default: true,
                created_at: now,
            };
            let id = workspace.id.clone();
            changes.push(Change::PutWorkspace(workspace));
            id
        }
    };
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
            scopes: scopes::organisation_service(),
            value: admin,
            stored: stored_admin,
            naming: Change::SetAdminKey,
        },
        Wanted {
            what: "application key",
            name: "Local applications",
            kind: ApiKeyKind::WorkspaceService,
            workspace_id: Some(workspace_id),
            scopes: scopes::workspace_service(),
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
                    name: self.name.to_owned(),
                    kind: self.kind,
                    workspace_id: self.workspace_id,
                    scopes: self.scopes,
                    masked,
                    hash,
                    expires_at: None,
                    created_at: now,
                }));
                changes.push((self.naming)(id));
            }
        }
    }
}
