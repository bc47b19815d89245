//! Records for the tests of the data plane.

use serde_json::Map;

use crate::{
    gateway::store::{records::Target, testing},
    secret::Secret,
};

/// A target with the credential `sk-upstream-secret`, no limits and no fields.
pub fn target(ai_provider_id: &str, slug: &str) -> Target {
    Target {
        provider: testing::provider("w", slug),
        granted: true,
        ai_provider_id: ai_provider_id.into(),
        key: Some(Secret::new("sk-upstream-secret".into())),
        fields: Map::new(),
    }
}
