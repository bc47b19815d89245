//! Records for tests, which change what they are about.

use std::{collections::BTreeMap, sync::Arc};

use serde_json::{Map, json};

use super::{
    records::{ApiKey, Integration, Presented, Provider, Workspace, WorkspaceDefaults, WorkspaceFacts},
    vault::{Location, Vault},
};
use crate::{
    api::{
        api_keys::ApiKeyKind,
        limits::{RateLimit, UsageLimits},
    },
    gateway::ledger::{Ledger, Level, Limits, Subject},
    secret,
};

/// A service key of the workspace `w`, without scopes, that nobody can present.
pub fn api_key(id: &str) -> ApiKey {
    ApiKey {
        id: id.to_owned(),
        sequence: 0,
        name: id.to_owned(),
        description: None,
        kind: ApiKeyKind::WorkspaceService,
        workspace_id: Some("w".to_owned()),
        user_id: None,
        scopes: Vec::new(),
        masked: "ab*****xyz".to_owned(),
        hash: format!("hash of {id}"),
        former: None,
        creation_mode: "api".to_owned(),
        rate_limits: Vec::new(),
        usage_limits: None,
        alert_emails: None,
        defaults: None,
        rotation_policy: None,
        last_rotated_at: None,
        expires_at: None,
        last_reset_at: None,
        created_at: "2026-01-01".parse().unwrap(),
        last_updated_at: None,
    }
}

/// Something without limits, under a name.
pub fn subject(level: Level, name: &str) -> Arc<Subject> {
    limited(level, name, &[], &[])
}

/// Something with limits, counted from nothing.
pub fn limited(level: Level, name: &str, budgets: &[UsageLimits], rates: &[RateLimit]) -> Arc<Subject> {
    let meter = Ledger::default().meter::<std::convert::Infallible>(name, || Ok(None)).unwrap();
    Arc::new(Subject::new(level, name, Limits::of(budgets, rates), meter))
}

/// A key in the hands of its owner, in its workspace, without limits.
pub fn presented(key: ApiKey) -> Presented {
    let workspace = key.workspace_id.as_ref().map(|id| {
        let subject = subject(Level::Workspace, "home");
        Arc::new(WorkspaceFacts {
            id: id.clone(),
            organisation_id: "3f0c-organisation".into(),
            slug: "home".into(),
            defaults: WorkspaceDefaults::default(),
            subject,
        })
    });
    Presented { valid_until: key.expires_at, subject: subject(Level::ApiKey, &key.id), workspace, key }
}

/// A workspace that is not the default one.
pub fn workspace(id: &str, slug: &str) -> Workspace {
    Workspace {
        id: id.to_owned(),
        sequence: 0,
        slug: slug.to_owned(),
        name: slug.to_owned(),
        icon: None,
        description: None,
        is_default: false,
        archived: false,
        defaults: None,
        usage_limits: Vec::new(),
        rate_limits: Vec::new(),
        created_by: None,
        created_at: "2026-01-01".parse().unwrap(),
        last_updated_at: None,
        last_reset_at: None,
    }
}

/// A provider over the integration of the same slug, without limits.
pub fn provider(workspace_id: &str, slug: &str) -> Provider {
    Provider {
        id: super::random::uuid(),
        sequence: 0,
        slug: slug.to_owned(),
        name: slug.to_owned(),
        workspace_id: workspace_id.to_owned(),
        integration_slug: slug.to_owned(),
        came_with_grant: false,
        note: None,
        usage_limits: None,
        rate_limits: Vec::new(),
        expires_at: None,
        last_reset_at: None,
        tags: None,
        created_at: "2026-01-01".parse().unwrap(),
    }
}

/// An integration of the organisation, for `openai`, that nobody was granted.
pub fn integration(vault: &Vault, slug: &str, key: &str) -> Integration {
    let id = super::random::uuid();
    let secrets = [("key".to_owned(), json!(key))].into_iter().collect();
    let secrets = vault.seal(Location::of_integration(&id), &secrets).unwrap();
    Integration {
        id,
        sequence: 0,
        slug: slug.to_owned(),
        name: slug.to_owned(),
        description: None,
        ai_provider_id: "openai".to_owned(),
        workspace_id: None,
        made_for: None,
        fields: Map::new(),
        secrets,
        masked_key: Some(secret::mask(key)),
        secret_mappings: Vec::new(),
        grants: BTreeMap::new(),
        global_access: None,
        global_provider: None,
        listed_models_only: false,
        models: Vec::new(),
        pricing_adjustments: None,
        tags: None,
        created_at: "2026-01-01".parse().unwrap(),
        last_updated_at: None,
    }
}
