//! What a request says of an integration: checked, and settled where it leaves something open.

use crate::{
    api::{
        ApiError, Code, Fields, Patch,
        integrations::{IntegrationChange, NewIntegration},
        providers_catalog::Spelling,
    },
    gateway::{
        admin::{
            check::{self, LONGEST_NAME, refuse},
            credentials::{Credentials, GivenFields, configurations, mappings},
            slugs::{base_of, free},
        },
        store::{Rows, records::Integration},
    },
    secret::Secret,
};

/// Checks a new integration as far as that can be done without the store, and folds the provider's id.
pub(super) fn check_new(body: &mut NewIntegration) -> Result<Credentials, ApiError> {
    let mut faults = Vec::new();
    check::name(&body.name, LONGEST_NAME, &mut faults);
    check::ai_provider("ai_provider_id", &mut body.ai_provider_id, &mut faults);
    check::slug("slug", &mut body.slug, &mut faults);
    check::slug("default_provider_slug", &mut body.default_provider_slug, &mut faults);
    check::unknown(&body.other, &[], &mut faults);
    if let Some(adjustments) = &body.pricing_adjustments {
        faults.extend(adjustments.faults());
    }
    let provider = body.ai_provider_id.as_str();
    if let Some(mappings) = &mut body.secret_mappings {
        mappings::check(Spelling::Integration, provider, mappings, &mut faults);
    }
    let mut credentials = Credentials::default();
    let given = body.configurations.take().unwrap_or_default();
    let given = configurations::read(provider, &credentials, given, &mut faults);
    let key = body.key.as_ref().map(Secret::expose).filter(|key| !key.is_empty());
    credentials.change(provider, given, key);
    let mappings = body.secret_mappings.as_deref().unwrap_or_default();
    faults.extend(credentials.faults(Spelling::Integration, provider, mappings));
    refuse(faults)?;
    Ok(credentials)
}

/// Checks a change and reads its fields, if it has any.
pub(super) fn check_change(
    change: &mut IntegrationChange,
    before: &Integration,
    stored: &Credentials,
    faults: &mut Vec<String>,
) -> Option<GivenFields> {
    if let Some(name) = &change.name {
        check::name(name, LONGEST_NAME, faults);
    }
    if let Patch::Set(adjustments) = &change.pricing_adjustments {
        faults.extend(adjustments.faults());
    }
    if let Some(mappings) = &mut change.secret_mappings {
        mappings::check(Spelling::Integration, &before.ai_provider_id, mappings, faults);
    }
    let given: Option<Fields> = change.configurations.take();
    given.map(|given| configurations::read(&before.ai_provider_id, stored, given, faults))
}

/// Which provider a new integration of a workspace brings.
pub(super) enum DefaultProvider {
    None,
    OfTheSameSlug,
    Of(String),
}

impl DefaultProvider {
    /// Its slug, beside the integration's.
    pub(super) fn slug(self, integration_slug: &str) -> Option<String> {
        match self {
            DefaultProvider::None => None,
            DefaultProvider::OfTheSameSlug => Some(integration_slug.to_owned()),
            DefaultProvider::Of(slug) => Some(slug),
        }
    }
}

/// An integration of the organisation brings none by itself: workspaces get theirs with the grant.
pub(super) fn default_provider(
    rows: &Rows<'_>,
    owner: Option<&str>,
    body: &mut NewIntegration,
) -> Result<DefaultProvider, ApiError> {
    let slug = body.default_provider_slug.take();
    match (owner, body.create_default_provider, slug) {
        (None, _, Some(_)) => Err(ApiError::invalid(
            "Invalid request: default_provider_slug belongs to an integration of a workspace: name the workspace with \
             workspace_id, or give the slug with the grant",
        )),
        (None, ..) => Ok(DefaultProvider::None),
        (Some(_), Some(false), Some(_)) => Err(ApiError::invalid(
            "Invalid request: default_provider_slug and create_default_provider false exclude each other: keep one",
        )),
        (Some(_), Some(false), None) => Ok(DefaultProvider::None),
        (Some(owner), _, Some(slug)) if rows.provider_exists(owner, &slug)? => Err(ApiError::invalid(format!(
            "Invalid request: default_provider_slug {slug} is taken in this workspace: choose another"
        ))),
        (Some(_), _, Some(slug)) => Ok(DefaultProvider::Of(slug)),
        (Some(_), _, None) => Ok(DefaultProvider::OfTheSameSlug),
    }
}

/// The slug of a new integration.
///
/// # Errors
/// 409 when the one that was chosen is taken.
pub(super) fn new_slug(
    rows: &Rows<'_>,
    owner: Option<&str>,
    default_provider: &DefaultProvider,
    body: &mut NewIntegration,
) -> Result<String, ApiError> {
    match body.slug.take() {
        Some(slug) if rows.integration_exists(&slug)? => {
            Err(ApiError::new(Code::Conflict, format!("An integration with the slug {slug} already exists.")))
        }
        Some(slug) => Ok(slug),
        None => free(&base_of(&body.name, &body.ai_provider_id), |slug| {
            // The default provider takes the slug over, so it has to be free there, too.
            let taken = match (default_provider, owner) {
                (DefaultProvider::OfTheSameSlug, Some(owner)) => rows.provider_exists(owner, slug)?,
                _ => false,
            };
            Ok(taken || rows.integration_exists(slug)?)
        }),
    }
}
