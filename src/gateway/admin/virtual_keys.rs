//! Virtual keys: a provider of the workspace, with an integration of its own that holds the credential.

use std::collections::BTreeMap;

use super::{
    Cx, Entry, Served,
    check::{self, LONGEST_NAME, refuse},
    credentials::{Credentials, GivenFields, check_mappings},
    entry,
    reach::{Reach, WorkspaceNames, home, reach},
    slugs::{base_of, free as free_slug},
};
use crate::{
    api::{
        ApiError, Call, Code, Empty, Fields, List, Patch, providers_catalog,
        virtual_keys::{
            Create, CreatedVirtualKey, Delete, Get, ListAll, ListedVirtualKey, NewVirtualKey, Update, VirtualKey,
            VirtualKeyChange,
        },
    },
    gateway::store::{
        Change, Rows, Store, random,
        records::{ApiKey, Integration, Provider},
        vault::{Location, Sealed},
    },
    secret::{Secret, mask},
};

/// `object` of every answer.
const OBJECT: &str = "virtual-key";

/// What is served.
pub(super) const SERVED: &[Entry] =
    &[entry::<Create>(), entry::<ListAll>(), entry::<Get>(), entry::<Update>(), entry::<Delete>()];

impl Served for Create {
    const SCOPES: &'static [&'static str] = &["virtual_keys.create"];
    const ENVELOPED: bool = true;

    async fn serve(cx: Cx, call: Call<Create>) -> Result<CreatedVirtualKey, ApiError> {
        let store = cx.gateway.store().clone();
        let mut body = call.body;
        let mut credentials = check_new(&mut body)?;
        // All that needs no look at the store is done here: the writer's thread is what concurrent creates share.
        let (integration_id, provider_id) = (random::uuid(), random::uuid());
        let sealed = seal(&store, &integration_id, &credentials)?;
        let plan = move |rows: &Rows<'_>| {
            let workspace = home(rows, cx.key(), body.workspace_id.as_deref())?;
            // An integration's slug is unique in the organisation, a provider's only in its workspace.
            let taken = |slug: &str| rows.integration_exists(slug);
            let (slug, integration_slug) = match body.slug.take() {
                Some(slug) if rows.provider_exists(&workspace.id, &slug)? => {
                    let message = format!("A virtual key with the slug {slug} already exists in this workspace.");
                    return Err(ApiError::new(Code::Conflict, message));
                }
                Some(slug) if rows.integration_exists(&slug)? => {
                    let other = free_slug(&slug, taken)?;
                    (slug, other)
                }
                Some(slug) => (slug.clone(), slug),
                None => {
                    let slug = free_slug(&base_of(&body.name, &body.provider), |slug| {
                        Ok(rows.provider_exists(&workspace.id, slug)? || rows.integration_exists(slug)?)
                    })?;
                    (slug.clone(), slug)
                }
            };
            let provider = Provider {
                id: provider_id,
                sequence: 0,
                slug: slug.clone(),
                name: body.name.clone(),
                workspace_id: workspace.id.clone(),
                integration_slug: integration_slug.clone(),
                came_with_grant: false,
                note: body.note,
                usage_limits: body.usage_limits,
                rate_limits: body.rate_limits.unwrap_or_default(),
                exhausted: false,
                expires_at: body.expires_at,
                last_reset_at: None,
                tags: body.tags.filter(|tags| !tags.is_null()),
                created_at: cx.now,
            };
            let integration = Integration {
                id: integration_id,
                sequence: 0,
                slug: integration_slug,
                name: body.name,
                description: None,
                ai_provider_id: body.provider,
                workspace_id: Some(workspace.id),
                made_for: Some(provider.id.clone()),
                masked_key: credentials.key().map(mask),
                fields: std::mem::take(&mut credentials.fields),
                secrets: sealed,
                secret_mappings: body.secret_mappings.unwrap_or_default(),
                grants: BTreeMap::new(),
                global_access: None,
                listed_models_only: false,
                models: Vec::new(),
                pricing_adjustments: None,
                tags: None,
                created_at: cx.now,
                last_updated_at: None,
            };
            let changes = vec![Change::PutIntegration(integration), Change::PutProvider(provider)];
            Ok((changes, CreatedVirtualKey { slug }))
        };
        store.write(plan).await
    }
}

impl Served for ListAll {
    const SCOPES: &'static [&'static str] = &["virtual_keys.list"];

    async fn serve(cx: Cx, call: Call<ListAll>) -> Result<List<ListedVirtualKey>, ApiError> {
        let (first, count) = call.query.page().window();
        cx.gateway.store().read(|rows| {
            let reach = reach(rows, cx.key(), call.query.workspace_id.as_deref())?;
            let organisation_id = rows.organisation()?.map(|organisation| organisation.id);
            let (total, providers) = rows.provider_page(reach.workspace_id(), first, count)?;
            let mut names = WorkspaceNames::default();
            let mut items = Vec::with_capacity(providers.len());
            for provider in providers {
                let integration = integration_of(rows, &provider)?;
                let status = provider.status(cx.now).to_owned();
                items.push(ListedVirtualKey {
                    id: provider.id,
                    organisation_id: organisation_id.clone(),
                    name: provider.name,
                    note: provider.note,
                    status,
                    usage_limits: provider.usage_limits,
                    reset_usage: None,
                    created_at: provider.created_at,
                    slug: provider.slug,
                    workspace_name: names.of(rows, &provider.workspace_id)?,
                    workspace_id: Some(provider.workspace_id),
                    model_config: Some(integration.fields).filter(|fields| !fields.is_empty()).map(Fields),
                    rate_limits: Some(provider.rate_limits).filter(|limits| !limits.is_empty()),
                    expires_at: provider.expires_at,
                    last_reset_at: provider.last_reset_at,
                    integration_id: Some(provider.integration_slug),
                    tags: provider.tags,
                    provider: integration.ai_provider_id,
                    object: OBJECT.to_owned(),
                });
            }
            Ok(List::new(total, items))
        })
    }
}

impl Served for Get {
    const SCOPES: &'static [&'static str] = &["virtual_keys.read"];

    async fn serve(cx: Cx, call: Call<Get>) -> Result<VirtualKey, ApiError> {
        let (provider, integration) = cx.gateway.store().read(|rows| {
            let provider = find(rows, cx.key(), call.query.workspace_id.as_deref(), &call.path.slug)?;
            let integration = integration_of(rows, &provider)?;
            Ok::<_, ApiError>((provider, integration))
        })?;
        let status = provider.status(cx.now).to_owned();
        Ok(VirtualKey {
            id: provider.id,
            ai_provider_name: integration.ai_provider_id,
            model_config: Fields(integration.fields),
            key: String::new(),
            masked_api_key: integration.masked_key,
            slug: provider.slug,
            name: provider.name,
            usage_limits: provider.usage_limits,
            status,
            note: provider.note,
            created_at: provider.created_at,
            expires_at: provider.expires_at,
            last_reset_at: provider.last_reset_at,
            rate_limits: provider.rate_limits,
            integration_id: Some(provider.integration_slug),
            tags: provider.tags,
            secret_mappings: Some(integration.secret_mappings).filter(|mappings| !mappings.is_empty()),
            object: OBJECT.to_owned(),
        })
    }
}

impl Served for Update {
    const SCOPES: &'static [&'static str] = &["virtual_keys.update"];

    async fn serve(cx: Cx, call: Call<Update>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let mut change = call.body;
        let fixed = Fixed::take(&mut change.fields);
        let given = check_change(&mut change)?;
        // Either place: Portkey's Python SDK names the workspace in the query, its Node SDK in the body.
        let workspace = change.workspace_id.take().or(call.query.workspace_id).filter(|name| !name.is_empty());
        let vault = store.clone();
        let plan = move |rows: &Rows<'_>| {
            let before = find(rows, cx.key(), workspace.as_deref(), &call.path.slug)?;
            let integration_before = integration_of(rows, &before)?;
            fixed.check(&before, &integration_before)?;
            let mut provider = before.clone();
            let mut integration = integration_before.clone();

            if let Some(name) = change.name {
                integration.name.clone_from(&name);
                provider.name = name;
            }
            change.note.apply_to(&mut provider.note);
            change.usage_limits.apply_to(&mut provider.usage_limits);
            match change.rate_limits {
                Patch::Keep => {}
                Patch::Clear => provider.rate_limits.clear(),
                Patch::Set(limits) => provider.rate_limits = limits,
            }
            change.expires_at.apply_to(&mut provider.expires_at);
            change.tags.apply_to(&mut provider.tags);
            if change.reset_usage == Some(true) {
                provider.last_reset_at = Some(cx.now);
            }
            if let Some(mappings) = change.secret_mappings {
                integration.secret_mappings = mappings;
            }
            let credentials_before =
                Credentials { fields: integration.fields.clone(), secrets: vault.secrets(&integration)? };
            let mut credentials = credentials_before.clone();
            // What was shown masked and comes back is not a new credential.
            let key =
                change.key.as_ref().map(Secret::expose).filter(|key| integration.masked_key.as_deref() != Some(key));
            credentials.change(&integration.ai_provider_id, given, key);
            if credentials != credentials_before || integration.secret_mappings != integration_before.secret_mappings {
                refuse(credentials.faults(&integration.ai_provider_id, &integration.secret_mappings))?;
            }
            if credentials.secrets != credentials_before.secrets {
                integration.secrets = seal(&vault, &integration.id, &credentials)?;
                integration.masked_key = credentials.key().map(mask);
            }
            integration.fields = std::mem::take(&mut credentials.fields);

            let mut changes = Vec::new();
            if integration != integration_before {
                changes.push(Change::PutIntegration(integration));
            }
            if provider != before {
                changes.push(Change::PutProvider(provider));
            }
            Ok((changes, Empty {}))
        };
        store.write(plan).await
    }
}

impl Served for Delete {
    const SCOPES: &'static [&'static str] = &["virtual_keys.delete"];

    async fn serve(cx: Cx, call: Call<Delete>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let plan = move |rows: &Rows<'_>| {
            let provider = find(rows, cx.key(), call.query.workspace_id.as_deref(), &call.path.slug)?;
            let integration = integration_of(rows, &provider)?;
            let mut changes = Vec::new();
            if integration.made_for.as_deref() == Some(provider.id.as_str()) {
                changes.push(Change::DeleteIntegration(integration.slug));
            }
            changes.push(Change::DeleteProvider { workspace_id: provider.workspace_id, slug: provider.slug });
            Ok((changes, Empty {}))
        };
        store.write(plan).await
    }
}

/// The virtual key of this slug that the caller can see.
fn find(rows: &Rows<'_>, key: &ApiKey, workspace: Option<&str>, slug: &str) -> Result<Provider, ApiError> {
    match reach(rows, key, workspace)? {
        Reach::Workspace(workspace) => rows.provider(&workspace.id, slug)?.ok_or_else(ApiError::forbidden),
        Reach::Organisation => {
            let mut found = rows.providers_named(slug)?;
            match (found.pop(), found.is_empty()) {
                (None, _) => Err(ApiError::forbidden()),
                (Some(provider), true) => Ok(provider),
                (Some(_), false) => Err(ApiError::invalid(format!(
                    "Invalid request: several workspaces have a virtual key {slug}: name one with workspace_id"
                ))),
            }
        }
    }
}

fn integration_of(rows: &Rows<'_>, provider: &Provider) -> Result<Integration, ApiError> {
    let found = rows.integration(&provider.integration_slug)?;
    found.ok_or_else(|| ApiError::new(Code::Server, format!("The integration of {} is missing.", provider.slug)))
}

fn seal(store: &Store, integration_id: &str, credentials: &Credentials) -> Result<Sealed, ApiError> {
    let sealed = store.vault().seal(Location::of_integration(integration_id), &credentials.secrets);
    sealed.map_err(|error| ApiError::new(Code::Server, format!("The credential could not be encrypted: {error}.")))
}

/// Checks a new virtual key as far as that can be done without the store, and folds the provider's id.
fn check_new(body: &mut NewVirtualKey) -> Result<Credentials, ApiError> {
    let mut faults = Vec::new();
    check::name(&body.name, LONGEST_NAME, &mut faults);
    check::slug("slug", &mut body.slug, &mut faults);
    body.workspace_id = body.workspace_id.take().filter(|name| !name.is_empty());
    if let Some(known) = providers_catalog::find(&body.provider) {
        body.provider = known.id.to_owned();
    } else if body.provider.is_empty() {
        faults.push("provider is missing: name it by its id, such as openai".to_owned());
    } else if !is_provider_id(&body.provider) {
        faults.push("provider must be an id in lower case, such as azure-openai".to_owned());
    }
    check::limits(body.usage_limits.as_ref(), body.rate_limits.as_deref(), &mut faults);
    if let Some(mappings) = &mut body.secret_mappings {
        check_mappings(mappings, &mut faults);
    }
    let key = body.key.take().filter(|key| !key.expose().is_empty());
    let mut credentials = Credentials::default();
    match GivenFields::read(std::mem::take(&mut body.fields)) {
        Ok(given) => {
            credentials.change(&body.provider, given, key.as_ref().map(Secret::expose));
            faults.extend(credentials.faults(&body.provider, body.secret_mappings.as_deref().unwrap_or_default()));
        }
        Err(unknown) => faults.extend(unknown),
    }
    refuse(faults)?;
    Ok(credentials)
}

/// Checks a change as far as that can be done without the store.
fn check_change(change: &mut VirtualKeyChange) -> Result<GivenFields, ApiError> {
    let mut faults = Vec::new();
    if let Some(name) = &change.name {
        check::name(name, LONGEST_NAME, &mut faults);
    }
    check::limit_patches(&mut change.usage_limits, &change.rate_limits, &mut faults);
    if let Some(mappings) = &mut change.secret_mappings {
        check_mappings(mappings, &mut faults);
    }
    // The API shows every key as "", so a client that sends back what it was shown sets nothing.
    change.key = change.key.take().filter(|key| !key.expose().is_empty());
    let given = GivenFields::read(std::mem::take(&mut change.fields)).unwrap_or_else(|unknown| {
        faults.extend(unknown);
        GivenFields::default()
    });
    refuse(faults)?;
    Ok(given)
}

/// What a change may repeat but not alter.
struct Fixed {
    provider: Option<serde_json::Value>,
    slug: Option<serde_json::Value>,
}

impl Fixed {
    fn take(fields: &mut Fields) -> Self {
        Self { provider: fields.0.shift_remove("provider"), slug: fields.0.shift_remove("slug") }
    }

    fn check(&self, provider: &Provider, integration: &Integration) -> Result<(), ApiError> {
        let mut faults = Vec::new();
        if let Some(given) = &self.provider
            && given.as_str().map(fold) != Some(integration.ai_provider_id.as_str())
        {
            faults.push("provider cannot change: make another virtual key".to_owned());
        }
        if let Some(given) = &self.slug
            && given != provider.slug.as_str()
        {
            faults.push("slug cannot change: make another virtual key".to_owned());
        }
        refuse(faults)
    }
}

/// The canonical id of a provider.
fn fold(id: &str) -> &str {
    providers_catalog::find(id).map_or(id, |provider| provider.id)
}

/// `^[a-z0-9][a-z0-9-]*$`
fn is_provider_id(text: &str) -> bool {
    !text.starts_with('-')
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
