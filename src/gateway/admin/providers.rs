//! Providers: a workspace's names for integrations, each with limits of its own.

use super::{
    Cx, Entry, Served,
    budgets::{Account, settle_new},
    check::{self, LONGEST_NAME, refuse},
    entry,
    provider_record::{ProviderPatch, find, free_slug, integration_of, removal},
    reach::{Reach, reach},
};
use crate::{
    api::{
        ApiError, Call, Code, Empty, Fields, List,
        parameters::Made,
        providers::{Create, Delete, Get, ListAll, NewProvider, Provider, ProviderChange, Update},
    },
    gateway::store::{
        Change, Rows, random,
        records::{self, ApiKey, Integration, Workspace},
    },
};

/// `object` of every answer.
const OBJECT: &str = "provider";
/// What it is called in messages.
const NOUN: &str = "provider";
/// What is shown and may be another by the time it comes back, or written otherwise.
const COMPUTED: [&str; 3] = ["status", "created_at", "last_reset_at"];

/// What is served.
pub(super) const SERVED: &[Entry] =
    &[entry::<Create>(), entry::<ListAll>(), entry::<Get>(), entry::<Update>(), entry::<Delete>()];

impl Served for Create {
    const SCOPES: &'static [&'static str] = &["providers.create"];

    async fn serve(cx: Cx, call: Call<Create>) -> Result<Made, ApiError> {
        let store = cx.gateway.store().clone();
        let mut body = call.body;
        let named = body.workspace_id.take().or(call.query.workspace_id);
        check_new(&mut body)?;
        let id = random::uuid();
        let plan = move |rows: &Rows<'_>| {
            let workspace = workspace(rows, cx.key(), named.as_deref())?;
            let mut integration =
                rows.integration_named(&body.integration_id)?.ok_or_else(|| not_usable(&body.integration_id))?;
            if !integration.is_usable_in(&workspace.id) {
                return Err(not_usable(&body.integration_id));
            }
            check_model_config(&body.other, &integration)?;
            let slug = match body.slug.take() {
                Some(slug) if rows.provider_exists(&workspace.id, &slug)? => {
                    let message = format!("A provider with the slug {slug} already exists in this workspace.");
                    return Err(ApiError::new(Code::Conflict, message));
                }
                Some(slug) => slug,
                None => free_slug(rows, &workspace.id, &body.name)?,
            };
            let provider = records::Provider {
                id: id.clone(),
                sequence: 0,
                slug: slug.clone(),
                name: body.name,
                workspace_id: workspace.id,
                integration_slug: integration.slug.clone(),
                came_with_grant: false,
                note: body.note,
                usage_limits: body.usage_limits,
                rate_limits: body.rate_limits.unwrap_or_default(),
                expires_at: body.expires_at,
                last_reset_at: None,
                tags: None,
                created_at: cx.now,
            };
            let mut changes = vec![Change::PutProvider(provider)];
            // What two providers use is no longer the virtual key's own: it must not go when that goes.
            if integration.made_for.take().is_some() {
                changes.push(Change::PutIntegration(integration));
            }
            Ok((changes, made(id, slug)))
        };
        store.write(plan).await
    }
}

impl Served for ListAll {
    const SCOPES: &'static [&'static str] = &["providers.list"];

    async fn serve(cx: Cx, call: Call<ListAll>) -> Result<List<Provider>, ApiError> {
        let (first, count) = call.query.page().window();
        cx.gateway.store().read(|rows| {
            let workspace = workspace(rows, cx.key(), call.query.workspace_id.as_deref())?;
            let organisation_id = rows.organisation()?.map(|organisation| organisation.id);
            let (total, providers) = rows.provider_page(Some(&workspace.id), first, count)?;
            let items = providers.into_iter().map(|provider| {
                let integration = integration_of(rows, &provider)?;
                shown(&cx, rows, organisation_id.clone(), provider, integration)
            });
            Ok(List::new(total, items.collect::<Result<_, ApiError>>()?))
        })
    }
}

impl Served for Get {
    const SCOPES: &'static [&'static str] = &["providers.read"];

    async fn serve(cx: Cx, call: Call<Get>) -> Result<Provider, ApiError> {
        cx.gateway.store().read(|rows| {
            let provider = find(rows, cx.key(), call.query.workspace_id.as_deref(), &call.path.slug, NOUN)?;
            let integration = integration_of(rows, &provider)?;
            let organisation_id = rows.organisation()?.map(|organisation| organisation.id);
            shown(&cx, rows, organisation_id, provider, integration)
        })
    }
}

impl Served for Update {
    const SCOPES: &'static [&'static str] = &["providers.update"];

    async fn serve(cx: Cx, call: Call<Update>) -> Result<Made, ApiError> {
        let store = cx.gateway.store().clone();
        let mut change = call.body;
        // Either place: Portkey's Python SDK names the workspace in the query, its Node SDK in the body.
        let named = change.workspace_id.take().or(call.query.workspace_id);
        check_change(&mut change)?;
        let plan = move |rows: &Rows<'_>| {
            let before = find(rows, cx.key(), named.as_deref(), &call.path.slug, NOUN)?;
            let integration = integration_of(rows, &before)?;
            let organisation_id = rows.organisation()?.map(|organisation| organisation.id);
            let mut faults = Vec::new();
            let shown = shown(&cx, rows, organisation_id, before.clone(), integration)?;
            check::repeated(&change.other, &shown, &COMPUTED, &mut faults)?;
            refuse(faults)?;
            let mut provider = before.clone();
            let patch = ProviderPatch {
                name: change.name,
                note: change.note,
                usage_limits: change.usage_limits,
                rate_limits: change.rate_limits,
                expires_at: change.expires_at,
                reset_usage: change.reset_usage == Some(true),
            };
            let mut changes = patch.apply_to(&mut provider, &cx, rows)?;
            let reply = made(provider.id.clone(), provider.slug.clone());
            if provider != before {
                changes.push(Change::PutProvider(provider));
            }
            Ok((changes, reply))
        };
        store.write(plan).await
    }
}

impl Served for Delete {
    const SCOPES: &'static [&'static str] = &["providers.delete"];

    async fn serve(cx: Cx, call: Call<Delete>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let plan = move |rows: &Rows<'_>| {
            let provider = find(rows, cx.key(), call.query.workspace_id.as_deref(), &call.path.slug, NOUN)?;
            Ok((removal(rows, provider)?, Empty {}))
        };
        store.write(plan).await
    }
}

/// The workspace, which a key of the organisation has to name here.
fn workspace(rows: &Rows<'_>, key: &ApiKey, named: Option<&str>) -> Result<Workspace, ApiError> {
    match reach(rows, key, named)? {
        Reach::Workspace(workspace) => Ok(*workspace),
        Reach::Organisation => Err(ApiError::invalid(
            "Invalid request: workspace_id is missing: an organisation key names the workspace, by id or slug",
        )),
    }
}

/// One answer for an integration that is not there and one that the workspace may not use.
fn not_usable(integration: &str) -> ApiError {
    ApiError::new(
        Code::Forbidden,
        format!(
            "You do not have enough permissions to execute this request: the workspace may not use the integration {integration}"
        ),
    )
}

fn made(id: String, slug: String) -> Made {
    Made { id, slug, object: OBJECT.to_owned() }
}

fn shown(
    cx: &Cx,
    rows: &Rows<'_>,
    organisation_id: Option<String>,
    provider: records::Provider,
    integration: Integration,
) -> Result<Provider, ApiError> {
    let mut budget = provider.usage_limits.clone();
    let usage = Account::of_provider(&provider).show(cx, rows, budget.as_mut_slice())?;
    Ok(Provider {
        status: provider.status(usage.exhausted, cx.now).to_owned(),
        id: provider.id,
        organisation_id,
        workspace_id: Some(provider.workspace_id),
        name: provider.name,
        slug: provider.slug,
        integration_id: Some(provider.integration_slug),
        ai_provider_name: Some(integration.ai_provider_id),
        note: provider.note,
        model_config: Some(integration.fields).filter(|fields| !fields.is_empty()).map(Fields),
        usage_limits: budget,
        rate_limits: Some(provider.rate_limits).filter(|limits| !limits.is_empty()),
        reset_usage: None,
        created_at: Some(provider.created_at),
        expires_at: provider.expires_at,
        last_reset_at: usage.last_reset_at,
        tags: provider.tags,
        object: OBJECT.to_owned(),
    })
}

fn check_new(body: &mut NewProvider) -> Result<(), ApiError> {
    let mut faults = Vec::new();
    check::name(&body.name, LONGEST_NAME, &mut faults);
    check::slug("slug", &mut body.slug, &mut faults);
    if body.integration_id.is_empty() {
        faults.push("integration_id is missing: name the integration by slug or id".to_owned());
    }
    check::limits(body.usage_limits.as_ref(), body.rate_limits.as_deref(), &mut faults);
    settle_new(body.usage_limits.as_mut_slice());
    check::unknown(&body.other, &["model_config"], &mut faults);
    refuse(faults)
}

fn check_change(change: &mut ProviderChange) -> Result<(), ApiError> {
    let mut faults = Vec::new();
    if let Some(name) = &change.name {
        check::name(name, LONGEST_NAME, &mut faults);
    }
    check::limit_patches(&mut change.usage_limits, &change.rate_limits, &mut faults);
    refuse(faults)
}

/// Portkey's Terraform provider has a `model_config`. A provider has no fields but those of its integration, so these
/// are what it may say.
fn check_model_config(other: &Fields, integration: &Integration) -> Result<(), ApiError> {
    match other.0.get("model_config") {
        None | Some(serde_json::Value::Null) => Ok(()),
        Some(serde_json::Value::Object(fields)) if fields.is_empty() || *fields == integration.fields => Ok(()),
        Some(_) => Err(ApiError::invalid(format!(
            "Invalid request: model_config must be that of the integration {}: change it there, or leave it out",
            integration.slug
        ))),
    }
}
