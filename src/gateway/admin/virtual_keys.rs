//! Virtual keys: a provider of the workspace, with an integration of its own that holds the credential.

use std::collections::BTreeMap;

use super::{
    Cx, Entry, Served,
    budgets::{Account, settle_new},
    check::{self, LONGEST_NAME, refuse},
    credentials::{Credentials, GivenFields, mappings},
    entry,
    provider_record::{ProviderPatch, find, integration_of, is_made_for, removal},
    reach::{WorkspaceNames, home, reach},
    slugs::{base_of, free as free_slug},
};
use crate::{
    api::{
        ApiError, Call, Code, Empty, Fields, List,
        providers_catalog::{self, Spelling},
        virtual_keys::{
            Create, CreatedVirtualKey, Delete, Get, ListAll, ListedVirtualKey, NewVirtualKey, Update, VirtualKey,
            VirtualKeyChange,
        },
    },
    gateway::store::{
        Change, Rows, random,
        records::{Integration, Provider},
    },
    secret::{Secret, mask},
};

/// `object` of every answer.
const OBJECT: &str = "virtual-key";
/// What it is called in messages.
const NOUN: &str = "virtual key";

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
        let sealed = credentials.seal(&store, &integration_id)?;
        let plan = move |rows: &Rows<'_>| {
            let workspace = home(rows, cx.key(), body.workspace_id.as_deref())?;
            let (slug, integration_slug) = new_slugs(rows, &workspace.id, &mut body)?;
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
                global_provider: None,
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
                let mut budget = provider.usage_limits.clone();
                let usage = Account::of_provider(&provider).show(&cx, rows, budget.as_mut_slice())?;
                let status = provider.status(usage.exhausted, cx.now).to_owned();
                items.push(ListedVirtualKey {
                    id: provider.id,
                    organisation_id: organisation_id.clone(),
                    name: provider.name,
                    note: provider.note,
                    status,
                    usage_limits: budget,
                    reset_usage: None,
                    created_at: Some(provider.created_at),
                    slug: provider.slug,
                    workspace_name: names.of(rows, &provider.workspace_id)?,
                    workspace_id: Some(provider.workspace_id),
                    model_config: Some(integration.fields).filter(|fields| !fields.is_empty()).map(Fields),
                    rate_limits: Some(provider.rate_limits).filter(|limits| !limits.is_empty()),
                    expires_at: provider.expires_at,
                    last_reset_at: usage.last_reset_at,
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
        let (provider, integration, budget, usage) = cx.gateway.store().read(|rows| {
            let provider = find(rows, cx.key(), call.query.workspace_id.as_deref(), &call.path.slug, NOUN)?;
            let integration = integration_of(rows, &provider)?;
            let mut budget = provider.usage_limits.clone();
            let usage = Account::of_provider(&provider).show(&cx, rows, budget.as_mut_slice())?;
            Ok::<_, ApiError>((provider, integration, budget, usage))
        })?;
        let status = provider.status(usage.exhausted, cx.now).to_owned();
        // Those of a shared integration are for whoever may read that.
        let own = is_made_for(&integration, &provider);
        Ok(VirtualKey {
            id: provider.id,
            ai_provider_name: integration.ai_provider_id,
            model_config: Fields(integration.fields),
            key: String::new(),
            masked_api_key: integration.masked_key,
            slug: provider.slug,
            name: provider.name,
            usage_limits: budget,
            status,
            note: provider.note,
            created_at: Some(provider.created_at),
            expires_at: provider.expires_at,
            last_reset_at: usage.last_reset_at,
            rate_limits: provider.rate_limits,
            integration_id: Some(provider.integration_slug),
            tags: provider.tags,
            secret_mappings: Some(integration.secret_mappings).filter(|mappings| own && !mappings.is_empty()),
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
            let before = find(rows, cx.key(), workspace.as_deref(), &call.path.slug, NOUN)?;
            let integration_before = integration_of(rows, &before)?;
            fixed.check(&before, &integration_before)?;
            let mut provider = before.clone();
            let mut integration = integration_before.clone();

            let made_for_it = is_made_for(&integration, &before);
            if let Some(name) = &change.name
                && made_for_it
            {
                integration.name.clone_from(name);
            }
            let patch = ProviderPatch {
                name: change.name,
                note: change.note,
                usage_limits: change.usage_limits,
                rate_limits: change.rate_limits,
                expires_at: change.expires_at,
                reset_usage: change.reset_usage == Some(true),
            };
            let mut changes = patch.apply_to(&mut provider, &cx, rows)?;
            change.tags.apply_to(&mut provider.tags);
            if let Some(mappings) = change.secret_mappings {
                integration.secret_mappings = mappings;
            }
            // What was shown masked and comes back is not a new credential.
            let key =
                change.key.as_ref().map(Secret::expose).filter(|key| integration.masked_key.as_deref() != Some(key));
            // Before anything is compared: whether a guess is right is nobody's business who may not read it.
            if !made_for_it && (key.is_some() || given.has_secret()) {
                return Err(credential_of_others(&before, &integration_before));
            }
            let credentials_before = Credentials::open(&vault, &integration)?;
            let mut credentials = credentials_before.clone();
            credentials.change(&integration.ai_provider_id, given, key);
            if credentials != credentials_before || integration.secret_mappings != integration_before.secret_mappings {
                if !made_for_it {
                    return Err(credential_of_others(&before, &integration_before));
                }
                let (spelling, ai_provider) = (Spelling::VirtualKey, &integration.ai_provider_id);
                refuse(credentials.faults(spelling, ai_provider, &integration.secret_mappings))?;
            }
            credentials.put_into(&mut integration, &credentials_before, &vault)?;

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
            let provider = find(rows, cx.key(), call.query.workspace_id.as_deref(), &call.path.slug, NOUN)?;
            Ok((removal(rows, provider)?, Empty {}))
        };
        store.write(plan).await
    }
}

/// The slugs of a new virtual key and of its integration: the same, unless the latter is taken. An integration's is unique
/// in the organisation, a provider's only in its workspace.
///
/// # Errors
/// 409 when the slug that was chosen is taken.
fn new_slugs(rows: &Rows<'_>, workspace_id: &str, body: &mut NewVirtualKey) -> Result<(String, String), ApiError> {
    let slug = match body.slug.take() {
        Some(slug) if rows.provider_exists(workspace_id, &slug)? => {
            let message = format!("A virtual key with the slug {slug} already exists in this workspace.");
            return Err(ApiError::new(Code::Conflict, message));
        }
        Some(slug) if rows.integration_exists(&slug)? => {
            let other = free_slug(&slug, |slug| rows.integration_exists(slug))?;
            return Ok((slug, other));
        }
        Some(slug) => slug,
        None => free_slug(&base_of(&body.name, &body.provider), |slug| {
            Ok(rows.provider_exists(workspace_id, slug)? || rows.integration_exists(slug)?)
        })?,
    };
    Ok((slug.clone(), slug))
}

/// The refusal to change a credential by way of one of those who use it.
fn credential_of_others(provider: &Provider, integration: &Integration) -> ApiError {
    ApiError::invalid(format!(
        "Invalid request: the credential of {} is that of the integration {}, which others may use: change it there",
        provider.slug, integration.slug
    ))
}

/// Checks a new virtual key as far as that can be done without the store, and folds the provider's id.
fn check_new(body: &mut NewVirtualKey) -> Result<Credentials, ApiError> {
    let mut faults = Vec::new();
    check::name(&body.name, LONGEST_NAME, &mut faults);
    check::slug("slug", &mut body.slug, &mut faults);
    body.workspace_id = body.workspace_id.take().filter(|name| !name.is_empty());
    check::ai_provider("provider", &mut body.provider, &mut faults);
    check::limits(body.usage_limits.as_ref(), body.rate_limits.as_deref(), &mut faults);
    settle_new(body.usage_limits.as_mut_slice());
    if let Some(mappings) = &mut body.secret_mappings {
        mappings::check(Spelling::VirtualKey, &body.provider, mappings, &mut faults);
    }
    let key = body.key.take().filter(|key| !key.expose().is_empty());
    let mut credentials = Credentials::default();
    match GivenFields::read(std::mem::take(&mut body.fields)) {
        Ok(given) => {
            credentials.change(&body.provider, given, key.as_ref().map(Secret::expose));
            let mappings = body.secret_mappings.as_deref().unwrap_or_default();
            faults.extend(credentials.faults(Spelling::VirtualKey, &body.provider, mappings));
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
        // The names of a virtual key's fields are the same for every provider.
        mappings::check(Spelling::VirtualKey, "", mappings, &mut faults);
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
