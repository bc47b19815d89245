//! Integrations: credentials of the organisation, which it grants to workspaces, and those of single workspaces.
//!
//! | file | holds |
//! |---|---|
//! | `body.rs` | what a request says of one: checked, and what it leaves open |
//! | `list.rs` | which of them a caller sees |
//! | `models.rs` | what is said of single models |
//! | `workspaces.rs` | the grants, and the providers that come with them |

mod body;
mod list;
mod models;
pub(super) mod workspaces;

use std::collections::BTreeMap;

use super::{
    Cx, Entry, Served,
    check::{self, refuse},
    credentials::{Credentials, configurations, mappings},
    entry,
    provider_record::unasked,
    reach::{Reach, reach},
};
use crate::{
    api::{
        ApiError, Call, Code, Empty,
        integrations::{
            Create, Delete, Get, Integration as Shown, ListAll, ListedIntegration, Update, models as model_operations,
            workspaces as grant_operations,
        },
        parameters::Made,
        providers_catalog::Spelling,
    },
    gateway::store::{
        Change, Rows, random,
        records::{ApiKey, Integration, Provider},
    },
    secret::{Secret, mask},
};

/// `object` of every answer.
const OBJECT: &str = "integration";
/// What is shown and may be another by the time it comes back, or written otherwise.
const COMPUTED: [&str; 4] = ["created_at", "last_updated_at", "masked_key", "workspace_count"];
/// How many providers a refusal names.
const NAMED: usize = 3;

/// What is served.
pub(super) const SERVED: &[Entry] = &[
    entry::<Create>(),
    entry::<ListAll>(),
    entry::<Get>(),
    entry::<Update>(),
    entry::<Delete>(),
    entry::<model_operations::ListAll>(),
    entry::<model_operations::Update>(),
    entry::<model_operations::Delete>(),
    entry::<grant_operations::ListAll>(),
    entry::<grant_operations::Update>(),
];

impl Served for Create {
    const SCOPES: &'static [&'static str] = &["organisation_integrations.create", "workspace_integrations.create"];

    async fn serve(cx: Cx, call: Call<Create>) -> Result<Made, ApiError> {
        let store = cx.gateway.store().clone();
        let mut body = call.body;
        let mut credentials = body::check_new(&mut body)?;
        // All that needs no look at the store is done here: the writer's thread is what concurrent creates share.
        let id = random::uuid();
        let secrets = credentials.seal(&store, &id)?;
        let plan = move |rows: &Rows<'_>| {
            let owner = match reach(rows, cx.key(), body.workspace_id.as_deref())? {
                Reach::Workspace(workspace) => Some(workspace.id),
                Reach::Organisation => None,
            };
            if !may(cx.key(), owner.as_deref(), "create") {
                return Err(ApiError::forbidden());
            }
            let default_provider = body::default_provider(rows, owner.as_deref(), &mut body)?;
            let slug = body::new_slug(rows, owner.as_deref(), &default_provider, &mut body)?;
            let integration = Integration {
                id: id.clone(),
                sequence: 0,
                slug: slug.clone(),
                name: body.name,
                description: body.description,
                ai_provider_id: body.ai_provider_id,
                workspace_id: owner.clone(),
                made_for: None,
                masked_key: credentials.key().map(mask),
                fields: std::mem::take(&mut credentials.fields),
                secrets,
                secret_mappings: body.secret_mappings.unwrap_or_default(),
                grants: BTreeMap::new(),
                global_access: None,
                global_provider: None,
                listed_models_only: false,
                models: Vec::new(),
                pricing_adjustments: body.pricing_adjustments,
                tags: body.tags.filter(|tags| !tags.is_null()),
                created_at: cx.now,
                last_updated_at: None,
            };
            let mut changes = Vec::new();
            if let Some(owner) = owner
                && let Some(provider_slug) = default_provider.slug(&slug)
            {
                if rows.provider_exists(&owner, &provider_slug)? {
                    return Err(ApiError::invalid(format!(
                        "Invalid request: a provider with the slug {provider_slug} already exists in this workspace: \
                         choose default_provider_slug, or say create_default_provider false"
                    )));
                }
                changes.push(Change::PutProvider(unasked(&integration, &owner, provider_slug, None, cx.now)));
            }
            changes.push(Change::PutIntegration(integration));
            Ok((changes, Made { id, slug, object: OBJECT.to_owned() }))
        };
        store.write(plan).await
    }
}

impl Served for Get {
    const SCOPES: &'static [&'static str] = &["organisation_integrations.read", "workspace_integrations.read"];

    async fn serve(cx: Cx, call: Call<Get>) -> Result<Shown, ApiError> {
        cx.gateway.store().read(|rows| {
            let integration = find(rows, cx.key(), &call.path.slug, "read")?;
            let credentials = Credentials::open(cx.gateway.store(), &integration)?;
            shown(rows, &integration, &credentials)
        })
    }
}

impl Served for Update {
    const SCOPES: &'static [&'static str] = &["organisation_integrations.update", "workspace_integrations.update"];

    async fn serve(cx: Cx, call: Call<Update>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let vault = store.clone();
        let mut change = call.body;
        let plan = move |rows: &Rows<'_>| {
            let before = find(rows, cx.key(), &call.path.slug, "update")?;
            let credentials_before = Credentials::open(&vault, &before)?;
            let mut faults = Vec::new();
            let shown = shown(rows, &before, &credentials_before)?;
            // The owner is shown by slug, may be known by id, and is not shown where there is none.
            let owner = change.other.0.get("workspace_id");
            if owner.is_some_and(|owner| owner.as_str() == before.workspace_id.as_deref()) {
                change.other.0.shift_remove("workspace_id");
            }
            check::repeated(&change.other, &shown, &COMPUTED, &mut faults)?;
            let given = body::check_change(&mut change, &before, &credentials_before, &mut faults);

            let mut integration = before.clone();
            if let Some(name) = change.name {
                integration.name = name;
            }
            change.description.apply_to(&mut integration.description);
            change.pricing_adjustments.apply_to(&mut integration.pricing_adjustments);
            change.tags.apply_to(&mut integration.tags);
            if let Some(mappings) = change.secret_mappings {
                integration.secret_mappings = mappings;
            }
            let mut credentials = credentials_before.clone();
            // An empty key is not given, and what was shown masked and comes back is not a new one.
            let key = change.key.as_ref().map(Secret::expose);
            let key = key.filter(|key| !key.is_empty() && before.masked_key.as_deref() != Some(key));
            credentials.change(&integration.ai_provider_id, given.unwrap_or_default(), key);
            if credentials != credentials_before || integration.secret_mappings != before.secret_mappings {
                let (provider, mappings) = (&integration.ai_provider_id, &integration.secret_mappings);
                faults.extend(credentials.faults(Spelling::Integration, provider, mappings));
            }
            refuse(faults)?;
            credentials.put_into(&mut integration, &credentials_before, &vault)?;
            Ok((changed(&before, integration, &cx), Empty {}))
        };
        store.write(plan).await
    }
}

impl Served for Delete {
    const SCOPES: &'static [&'static str] = &["organisation_integrations.delete", "workspace_integrations.delete"];

    async fn serve(cx: Cx, call: Call<Delete>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let plan = move |rows: &Rows<'_>| {
            let integration = find(rows, cx.key(), &call.path.slug, "delete")?;
            let (unasked, made): (Vec<Provider>, Vec<Provider>) =
                rows.providers_over(&integration.slug)?.into_iter().partition(|provider| provider.came_with_grant);
            if !made.is_empty() {
                return Err(in_use(rows, &integration, &made)?);
            }
            let mut changes: Vec<Change> = unasked
                .into_iter()
                .map(|provider| Change::DeleteProvider { workspace_id: provider.workspace_id, slug: provider.slug })
                .collect();
            changes.push(Change::DeleteIntegration(integration.slug));
            Ok((changes, Empty {}))
        };
        store.write(plan).await
    }
}

/// The refusal to delete an integration that somebody's providers use.
fn in_use(rows: &Rows<'_>, integration: &Integration, providers: &[Provider]) -> Result<ApiError, ApiError> {
    let mut names = Vec::new();
    for provider in providers.iter().take(NAMED) {
        let workspace = rows.workspace(&provider.workspace_id)?.map(|workspace| workspace.slug);
        names.push(format!("{} in {}", provider.slug, workspace.as_deref().unwrap_or(&provider.workspace_id)));
    }
    let more = match providers.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    Ok(ApiError::new(
        Code::Conflict,
        format!(
            "The integration {} is in use: delete its providers first ({}{more}).",
            integration.slug,
            names.join(", ")
        ),
    ))
}

/// Whether a key may do something with the integrations of an owner: the id of a workspace, or none for the organisation.
fn may(key: &ApiKey, owner: Option<&str>, action: &str) -> bool {
    let holds = |kind: &str| key.allows(&format!("{kind}_integrations.{action}"));
    match (owner, key.workspace_id.as_deref()) {
        (None, None) => holds("organisation"),
        (None, Some(_)) => false,
        (Some(_), None) => holds("workspace") || holds("organisation"),
        (Some(owner), Some(own)) => owner == own && holds("workspace"),
    }
}

/// The integration of this slug or id, with which the caller may do something.
///
/// # Errors
/// 403 when there is none, or the caller may not.
fn find(rows: &Rows<'_>, key: &ApiKey, slug: &str, action: &str) -> Result<Integration, ApiError> {
    let found = rows.integration_named(slug)?;
    found.filter(|found| may(key, found.workspace_id.as_deref(), action)).ok_or_else(ApiError::forbidden)
}

/// The change that an update makes, if it makes one.
fn changed(before: &Integration, mut integration: Integration, cx: &Cx) -> Vec<Change> {
    if integration == *before {
        return Vec::new();
    }
    integration.last_updated_at = Some(cx.now);
    vec![Change::PutIntegration(integration)]
}

/// What the list shows of an integration.
fn listed(integration: &Integration, organisation_id: Option<String>, owner_slug: Option<String>) -> ListedIntegration {
    let kind = if integration.workspace_id.is_some() { "workspace" } else { "organisation" };
    ListedIntegration {
        id: integration.id.clone(),
        organisation_id,
        ai_provider_id: integration.ai_provider_id.clone(),
        name: integration.name.clone(),
        status: "active".to_owned(),
        created_at: Some(integration.created_at),
        last_updated_at: integration.last_updated_at,
        slug: integration.slug.clone(),
        description: integration.description.clone(),
        kind: Some(kind.to_owned()),
        workspace_id: owner_slug,
        object: OBJECT.to_owned(),
    }
}

/// What is shown of one integration.
fn shown(rows: &Rows<'_>, integration: &Integration, credentials: &Credentials) -> Result<Shown, ApiError> {
    let organisation_id = rows.organisation()?.map(|organisation| organisation.id);
    let owner = integration.workspace_id.as_deref().map(|id| rows.workspace(id)).transpose()?.flatten();
    let mut workspace_count = u64::from(owner.is_some());
    for (id, grant) in &integration.grants {
        workspace_count += u64::from(grant.enabled && rows.workspace(id)?.is_some());
    }
    Ok(Shown {
        listed: listed(integration, organisation_id, owner.map(|workspace| workspace.slug)),
        masked_key: integration.masked_key.clone(),
        configurations: configurations::shown(&integration.ai_provider_id, credentials),
        global_workspace_access_settings: integration.global_access.clone(),
        allow_all_models: Some(!integration.listed_models_only),
        workspace_count: Some(workspace_count),
        secret_mappings: mappings::of_integration(integration.secret_mappings.clone()),
        pricing_adjustments: integration.pricing_adjustments.clone(),
        tags: integration.tags.clone(),
        owner_id: None,
    })
}
