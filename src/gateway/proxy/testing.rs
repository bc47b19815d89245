//! Records for the tests of the data plane.

use serde_json::Map;

use crate::{
    gateway::{
        ledger::Level,
        store::{
            records::{IntegrationFacts, Subjects, Target},
            testing,
        },
    },
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
        integration: IntegrationFacts {
            id: "integration".into(),
            slug: slug.into(),
            listed_models_only: false,
            models: Vec::new(),
            pricing_adjustments: None,
            secret_mappings: Vec::new(),
        },
        subjects: Subjects {
            integration: testing::subject(Level::Integration, slug),
            virtual_key: testing::subject(Level::VirtualKey, slug),
        },
    }
}
