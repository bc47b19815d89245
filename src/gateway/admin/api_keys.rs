//! API keys of the organisation, of programs and of people.
//!
//! Each kind has scopes of its own, so an operation asks for those of the kind that it is about, once it knows which
//! that is. Nothing that Portkey documents keeps a caller from giving a key more than it holds itself, and nothing does
//! here; but a key of a workspace makes keys of that workspace only.

mod body;
mod rotation;
mod shown;

use std::ops::ControlFlow;

use super::{
    Cx, Entry, Served,
    check::refuse,
    entry,
    reach::{home, reach},
};
use crate::{
    api::{
        ApiError, Call, Code, Empty, List,
        api_keys::{
            ApiKey, ApiKeyKind, Create, CreatedApiKey, Delete, Get, KeyLevel, ListAll, ListedApiKey, Rotate, Update,
        },
    },
    gateway::store::{Change, Listing, ORGANISATION, Rows, StoreError, hash_of, random, records},
    secret::Secret,
};

/// What is served.
pub(super) const SERVED: &[Entry] =
    &[entry::<Create>(), entry::<ListAll>(), entry::<Get>(), entry::<Update>(), entry::<Delete>(), entry::<Rotate>()];

/// What is done with a key. The scopes are `entity.action` of the key's kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum KeyAction {
    Create,
    List,
    Read,
    Update,
    Delete,
    Rotate,
}

impl KeyAction {
    /// The scopes of which one suffices.
    fn scopes(self) -> &'static [&'static str] {
        match self {
            KeyAction::Create => &["create"],
            KeyAction::List => &["list"],
            KeyAction::Read => &["read"],
            KeyAction::Update => &["update"],
            KeyAction::Delete => &["delete"],
            KeyAction::Rotate => &["rotate", "update"],
        }
    }

    /// Whether `caller` may do it with keys of this kind.
    fn is_allowed(self, caller: &records::ApiKey, kind: ApiKeyKind) -> bool {
        self.scopes().iter().any(|action| caller.allows(&format!("{}.{action}", kind.entity())))
    }
}

impl Served for Create {
    const SCOPES: &'static [&'static str] = &[
        "organisation_service_api_keys.create",
        "workspace_service_api_keys.create",
        "workspace_user_api_keys.create",
    ];

    async fn serve(cx: Cx, call: Call<Create>) -> Result<CreatedApiKey, ApiError> {
        let Some(kind) = ApiKeyKind::of(call.path.level, call.path.holder) else {
            return Err(ApiError::invalid(
                "Invalid request: an organisation has no keys of people: make it with organisation/service, or with \
                 workspace/user for a person of a workspace",
            ));
        };
        let of_workspace = call.path.level == KeyLevel::Workspace;
        // Even where somebody has handed it the scope, a key of a workspace reaches no further than its workspace.
        if !KeyAction::Create.is_allowed(cx.key(), kind) || (!of_workspace && cx.key().workspace_id.is_some()) {
            return Err(ApiError::forbidden());
        }
        let mut body = call.body;
        let mut faults = body::check_new(&mut body, kind, cx.now);
        if of_workspace && body.workspace_id.is_none() && cx.key().workspace_id.is_none() {
            faults.push("workspace_id is missing: name the workspace that the key is for, by id or slug".to_owned());
        }
        refuse(faults)?;
        let value = new_value()?;
        let store = cx.gateway.store().clone();
        let plan = move |rows: &Rows<'_>| {
            let organisation = organisation(rows)?;
            if body.organisation_id.is_some_and(|id| !id.eq_ignore_ascii_case(&organisation)) {
                return Err(ApiError::forbidden());
            }
            let workspace_id = match kind {
                // Portkey's own example names a workspace here, which means nothing.
                ApiKeyKind::OrganisationService => None,
                _ => Some(home(rows, cx.key(), body.workspace_id.as_deref())?.id),
            };
            refuse_stranger(rows, workspace_id.as_deref(), body.user_id.as_deref())?;
            let mut faults = Vec::new();
            if let Some(defaults) = &mut body.defaults {
                body::settle_config(rows, workspace_id.as_deref(), None, defaults, &mut faults)?;
            }
            refuse(faults)?;
            let id = random::uuid();
            let key = records::ApiKey {
                id: id.clone(),
                sequence: 0,
                name: body.name,
                description: body.description,
                kind,
                workspace_id,
                user_id: body.user_id,
                scopes: body.scopes,
                masked: value.masked(),
                hash: hash_of(value.expose()),
                former: None,
                creation_mode: "api".to_owned(),
                rate_limits: body.rate_limits.unwrap_or_default(),
                usage_limits: body.usage_limits,
                alert_emails: body.alert_emails,
                defaults: body.defaults.and_then(|defaults| body::change_defaults(None, defaults)),
                rotation_policy: body.rotation_policy,
                last_rotated_at: None,
                expires_at: body.expires_at,
                last_reset_at: None,
                created_at: cx.now,
                last_updated_at: Some(cx.now),
            };
            let created = CreatedApiKey { id, key: value, object: "api-key".to_owned() };
            Ok((vec![Change::PutApiKey(key)], created))
        };
        store.write(plan).await
    }
}

impl Served for ListAll {
    const SCOPES: &'static [&'static str] =
        &["organisation_service_api_keys.list", "workspace_service_api_keys.list", "workspace_user_api_keys.list"];

    async fn serve(cx: Cx, call: Call<ListAll>) -> Result<List<ListedApiKey>, ApiError> {
        let query = call.query;
        cx.gateway.store().read(|rows| {
            let reach = reach(rows, cx.key(), query.workspace_id.as_deref())?;
            let view = View::of(cx.key(), reach.workspace_id());
            let (first, count) = query.page().window();
            let (total, keys) = match &query.ids {
                Some(ids) => {
                    let keys = view.named(rows, ids)?;
                    (keys.len() as u64, keys.into_iter().skip(first).take(count).collect())
                }
                None => view.page(rows, first, count)?,
            };
            let organisation = organisation(rows)?;
            let data = keys.into_iter().map(|key| Ok(shown::listed(&cx, rows, key, &organisation)?.0));
            Ok(List::new(total, data.collect::<Result<_, ApiError>>()?))
        })
    }
}

impl Served for Get {
    const SCOPES: &'static [&'static str] =
        &["organisation_service_api_keys.read", "workspace_service_api_keys.read", "workspace_user_api_keys.read"];

    async fn serve(cx: Cx, call: Call<Get>) -> Result<ApiKey, ApiError> {
        cx.gateway.store().read(|rows| {
            let key = find(rows, &cx, &call.path.id, KeyAction::Read)?;
            shown::single(&cx, rows, key, &organisation(rows)?)
        })
    }
}

impl Served for Update {
    const SCOPES: &'static [&'static str] = &[
        "organisation_service_api_keys.update",
        "workspace_service_api_keys.update",
        "workspace_user_api_keys.update",
    ];

    async fn serve(cx: Cx, call: Call<Update>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let plan = move |rows: &Rows<'_>| {
            let before = find(rows, &cx, &call.path.id, KeyAction::Update)?;
            let (key, mut changes) = body::changed(&cx, rows, &before, call.body)?;
            if key.scopes != before.scopes || key.expires_at != before.expires_at {
                // At its next start the gateway gives them their scopes again; and without them nobody gets in.
                refuse_for_own_key(rows, &before, "given other scopes or an expiry")?;
            }
            if key.rotation_policy.is_some() {
                refuse_for_own_key(rows, &before, "rotated")?;
            }
            if key != before {
                changes.push(Change::PutApiKey(records::ApiKey { last_updated_at: Some(cx.now), ..key }));
            }
            Ok((changes, Empty {}))
        };
        store.write(plan).await
    }
}

impl Served for Delete {
    const SCOPES: &'static [&'static str] = &[
        "organisation_service_api_keys.delete",
        "workspace_service_api_keys.delete",
        "workspace_user_api_keys.delete",
    ];

    async fn serve(cx: Cx, call: Call<Delete>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let plan = move |rows: &Rows<'_>| {
            let key = find(rows, &cx, &call.path.id, KeyAction::Delete)?;
            refuse_for_own_key(rows, &key, "deleted")?;
            Ok((vec![Change::DeleteApiKey(key.id)], Empty {}))
        };
        store.write(plan).await
    }
}

/// Which keys a caller sees in a list.
struct View<'a> {
    caller: &'a records::ApiKey,
    /// The workspace whose keys are wanted; none for all, those of the organisation among them.
    workspace_id: Option<&'a str>,
}

impl<'a> View<'a> {
    fn of(caller: &'a records::ApiKey, workspace_id: Option<&'a str>) -> Self {
        Self { caller, workspace_id }
    }

    fn may_list(&self, kind: ApiKeyKind) -> bool {
        KeyAction::List.is_allowed(self.caller, kind)
    }

    fn shows(&self, key: &records::ApiKey) -> bool {
        self.may_list(key.kind) && self.workspace_id.is_none_or(|wanted| key.workspace_id.as_deref() == Some(wanted))
    }

    /// The keys of these ids, separated by commas, newest first. What is not there or not to be seen is left out.
    fn named(&self, rows: &Rows<'_>, ids: &str) -> Result<Vec<records::ApiKey>, StoreError> {
        let mut keys: Vec<records::ApiKey> = Vec::new();
        for id in ids.split(',').map(|id| id.trim().to_ascii_lowercase()) {
            if let Some(key) = rows.api_key(&id)?
                && self.shows(&key)
                && keys.iter().all(|known| known.id != key.id)
            {
                keys.push(key);
            }
        }
        keys.sort_by_key(|key| std::cmp::Reverse(key.sequence));
        Ok(keys)
    }

    /// How many keys are seen, and one page of them, newest first.
    fn page(&self, rows: &Rows<'_>, first: usize, count: usize) -> Result<(u64, Vec<records::ApiKey>), StoreError> {
        let read = |id: &str| rows.api_key(id);
        if self.workspace_id.is_none() && ApiKeyKind::ALL.into_iter().all(|kind| self.may_list(kind)) {
            let page = rows.page(Listing::ApiKeys, first, count)?;
            let keys = page.iter().filter_map(|(id, _)| read(id).transpose()).collect::<Result<_, _>>()?;
            return Ok((rows.count(Listing::ApiKeys)?, keys));
        }
        // The list tells whose a key is, and the key alone whether it is a program's or a person's.
        let of_organisation = self.may_list(ApiKeyKind::OrganisationService);
        let (of_programs, of_people) =
            (self.may_list(ApiKeyKind::WorkspaceService), self.may_list(ApiKeyKind::WorkspaceUser));
        let mut ids = Vec::new();
        rows.walk(Listing::ApiKeys, |entry| {
            let may_list = if entry.owner == ORGANISATION { of_organisation } else { of_programs || of_people };
            if may_list && self.workspace_id.is_none_or(|wanted| wanted == entry.owner) {
                ids.push(entry.key.to_owned());
            }
            ControlFlow::Continue(())
        })?;
        if of_programs == of_people {
            let page = ids.iter().skip(first).take(count);
            let keys = page.filter_map(|id| read(id).transpose()).collect::<Result<_, _>>()?;
            return Ok((ids.len() as u64, keys));
        }
        let mut keys = Vec::new();
        for id in &ids {
            keys.extend(read(id)?.filter(|key| self.shows(key)));
        }
        Ok((keys.len() as u64, keys.into_iter().skip(first).take(count).collect()))
    }
}

/// The key of this id, if the caller may do this with it.
///
/// # Errors
/// 403 for a key that is not there, that belongs to another workspace, or for whose kind the caller lacks the scope.
fn find(rows: &Rows<'_>, cx: &Cx, id: &str, action: KeyAction) -> Result<records::ApiKey, ApiError> {
    let caller = cx.key();
    let found = rows.api_key(&id.to_ascii_lowercase())?;
    found
        .filter(|key| caller.workspace_id.is_none() || caller.workspace_id == key.workspace_id)
        .filter(|key| action.is_allowed(caller, key.kind))
        .ok_or_else(ApiError::forbidden)
}

/// Refuses a key for a person who is not a member of its workspace.
///
/// # Errors
/// 400 for such a person.
fn refuse_stranger(rows: &Rows<'_>, workspace_id: Option<&str>, user_id: Option<&str>) -> Result<(), ApiError> {
    match (workspace_id, user_id) {
        (Some(workspace_id), Some(user_id)) if rows.member(workspace_id, user_id)?.is_none() => Err(ApiError::invalid(
            "Invalid request: user_id is not a member of the workspace: make them a member first, or give the id of \
                 one",
        )),
        _ => Ok(()),
    }
}

/// Refuses what would make one of the gateway's own two keys useless.
///
/// # Errors
/// 409 for one of them.
fn refuse_for_own_key(rows: &Rows<'_>, key: &records::ApiKey, done: &str) -> Result<(), ApiError> {
    let own = [rows.admin_key()?, rows.application_key()?];
    if own.iter().flatten().any(|own| own.id == key.id) {
        return Err(ApiError::new(
            Code::Conflict,
            format!(
                "This is one of the gateway's own two keys, and cannot be {done} here: its value comes from the gateway's \
                 own files or environment. Make another key instead."
            ),
        ));
    }
    Ok(())
}

/// The organisation's id.
fn organisation(rows: &Rows<'_>) -> Result<String, ApiError> {
    let organisation = rows.organisation()?;
    organisation
        .map(|organisation| organisation.id)
        .ok_or_else(|| ApiError::new(Code::Server, "There is no organisation."))
}

fn new_value() -> Result<Secret, ApiError> {
    random::api_key()
        .map_err(|error| ApiError::new(Code::Server, format!("The system gives no random numbers: {error}.")))
}
