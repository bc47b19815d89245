//! API keys as the answers show them.

use serde_json::Value;

use crate::{
    api::{
        ApiError,
        api_keys::{ApiKey, ListedApiKey, RotationPolicy, ShownDefaults},
    },
    gateway::{
        admin::{
            Cx,
            budgets::{Account, Usage},
        },
        store::{Rows, records},
    },
};

/// The key in a list, and what the answer for the key alone says of its usage besides.
///
/// # Errors
/// When the file cannot be read.
pub(super) fn listed(
    cx: &Cx,
    rows: &Rows<'_>,
    mut key: records::ApiKey,
    organisation_id: &str,
) -> Result<(ListedApiKey, Usage), ApiError> {
    let mut budget = key.usage_limits.take();
    let usage = Account::of_key(&key).show(cx, rows, budget.as_mut_slice())?;
    let status = key.status(usage.exhausted, cx.now).to_owned();
    let (defaults_id, defaults, allow_config_override) = match key.defaults {
        Some(defaults) => (
            Some(defaults.id),
            ShownDefaults { metadata: defaults.metadata, config_id: defaults.config_id, allow_config_override: None },
            defaults.allow_config_override,
        ),
        None => (None, ShownDefaults::default(), None),
    };
    let listed = ListedApiKey {
        id: key.id,
        key: key.masked,
        name: key.name,
        description: key.description,
        kind: key.kind.to_string(),
        organisation_id: Some(organisation_id.to_owned()),
        workspace_id: key.workspace_id,
        user_id: key.user_id,
        status,
        created_at: Some(key.created_at),
        last_updated_at: Some(key.last_updated_at.unwrap_or(key.created_at)),
        creation_mode: Some(key.creation_mode),
        rate_limits: key.rate_limits,
        usage_limits: budget,
        reset_usage: None,
        expires_at: key.expires_at,
        last_reset_at: usage.last_reset_at,
        alert_emails: key.alert_emails,
        // Also for a key that has expired (recorded answers).
        expiry_enforced: Some(Value::from(0)),
        allow_config_override: allow_config_override.map(|allowed| Value::from(u8::from(allowed))),
        api_key_defaults_id: defaults_id,
        scopes: key.scopes,
        defaults,
        object: "api-key".to_owned(),
    };
    Ok((listed, usage))
}

/// The key by itself.
///
/// # Errors
/// When the file cannot be read.
pub(super) fn single(
    cx: &Cx,
    rows: &Rows<'_>,
    mut key: records::ApiKey,
    organisation_id: &str,
) -> Result<ApiKey, ApiError> {
    let rotation_policy =
        key.rotation_policy.take().map(|policy| RotationPolicy { status: Some("ACTIVE".to_owned()), ..policy });
    let last_rotated_at = key.last_rotated_at;
    let key_transition_expires_at =
        key.former.as_ref().map(|former| former.expires_at).filter(|expires_at| *expires_at > cx.now);
    let override_allowed = key.defaults.as_ref().and_then(|defaults| defaults.allow_config_override);
    let (mut listed, usage) = listed(cx, rows, key, organisation_id)?;
    let next_usage_reset_at = usage.next_reset_at;
    // False where nothing is said, although a request may then bring a config (recorded answers): what counts is the
    // field of the same name beside `defaults`.
    listed.defaults.allow_config_override = Some(override_allowed.unwrap_or_default());
    Ok(ApiKey { listed, next_usage_reset_at, rotation_policy, last_rotated_at, key_transition_expires_at })
}
