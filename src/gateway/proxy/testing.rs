//! Records for the tests of the data plane.

use std::sync::Arc;

use serde_json::Map;

use super::authenticate::Caller;

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

/// A caller without limits.
pub fn caller() -> Caller {
    let presented = testing::presented(testing::api_key("k"));
    let workspace = presented.workspace.clone().unwrap();
    Caller { presented: Arc::new(presented), workspace }
}

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
