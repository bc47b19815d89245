//! Records for the tests of the data plane.

use serde_json::Map;

use crate::{
    gateway::store::records::{Provider, Target},
    secret::Secret,
};

/// A target with the credential `sk-upstream-secret`, no limits and no fields.
pub fn target(ai_provider_id: &str, slug: &str) -> Target {
    Target {
        provider: Provider {
            id: "4c1f7a02-9d55-4e0b-8a36-0b6f2f9d1e77".into(),
            sequence: 1,
            slug: slug.into(),
            name: slug.into(),
            workspace_id: "w".into(),
            integration_slug: slug.into(),
            note: None,
            usage_limits: None,
            rate_limits: Vec::new(),
            expires_at: None,
            last_reset_at: None,
            tags: None,
            created_at: "2026-01-01".parse().unwrap(),
        },
        ai_provider_id: ai_provider_id.into(),
        key: Some(Secret::new("sk-upstream-secret".into())),
        fields: Map::new(),
    }
}
