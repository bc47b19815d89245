//! Which models an integration allows: `/integrations/{slug}/models`.
//!
//! With `allow_all_models` every model of the provider passes but those that are listed and not enabled; without it only
//! those that are listed and enabled (Portkey's documentation of the Model Catalog).

use std::collections::BTreeMap;

use http::Method;
use serde::{Deserialize, Serialize};

use super::pricing::PricingConfig;
use crate::api::{Effect, Empty, Fields, Operation, Patch, lenient, parameters::Slug, timestamp::Timestamp};

/// Where one model is reached, when that is not where the integration is.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ModelConfigurations {
    /// Base URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_host: Option<String>,
    /// Headers to send; those of the model win over those of the integration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_headers: Option<CustomHeaders>,
}

/// Header names and their values, which may be credentials: `Debug` shows the names alone.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CustomHeaders(pub BTreeMap<String, String>);

impl std::fmt::Debug for CustomHeaders {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// A model of an integration.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// Names the model, such as `gpt-4o`.
    pub slug: String,
    /// For people.
    #[serde(default)]
    pub name: Option<String>,
    /// Whether it may be called.
    #[serde(default, deserialize_with = "lenient::switch")]
    pub enabled: bool,
    /// Whether it is one that Portkey does not know.
    #[serde(default, deserialize_with = "lenient::switch")]
    pub is_custom: bool,
    /// Whether it was trained from another one.
    #[serde(default, deserialize_with = "lenient::switch")]
    pub is_finetune: bool,
    /// What a fine-tuned model was trained from; its price is that model's.
    #[serde(default)]
    pub base_model_slug: Option<String>,
    /// Where it is reached.
    #[serde(default)]
    pub configurations: Option<ModelConfigurations>,
    /// What it costs.
    #[serde(default)]
    pub pricing_config: Option<PricingConfig>,
    /// When it was added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_updated_at: Option<Timestamp>,
}

/// What [`ListAll`] answers: all of them, there are no pages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Models {
    /// How many there are.
    #[serde(deserialize_with = "lenient::whole")]
    pub total: u64,
    /// Whether models pass that are not listed.
    #[serde(default, deserialize_with = "lenient::flag")]
    pub allow_all_models: Option<bool>,
    /// The models.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub models: Vec<Model>,
    /// Always `list`.
    #[serde(default = "object")]
    pub object: String,
}

fn object() -> String {
    "list".to_owned()
}

/// A model in the body of [`Update`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ModelChange {
    /// Names the model.
    pub slug: String,
    /// Whether it may be called.
    #[serde(deserialize_with = "lenient::switch")]
    pub enabled: bool,
    /// Whether it is one that Portkey does not know; needed for such a one.
    #[serde(default, deserialize_with = "lenient::flag", skip_serializing_if = "Option::is_none")]
    pub is_custom: Option<bool>,
    /// Whether it was trained from another one.
    #[serde(default, deserialize_with = "lenient::flag", skip_serializing_if = "Option::is_none")]
    pub is_finetune: Option<bool>,
    /// What a fine-tuned model was trained from.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub base_model_slug: Patch<String>,
    /// Where it is reached.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub configurations: Patch<ModelConfigurations>,
    /// What it costs.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub pricing_config: Patch<PricingConfig>,
    /// Fields that this version does not know, and those that are only shown.
    #[serde(flatten)]
    pub other: Fields,
}

/// The body of [`Update`]. Models that are not named stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ModelsChange {
    /// The models to add or change, by slug; may be empty.
    pub models: Vec<ModelChange>,
    /// Whether models pass that are not listed.
    #[serde(default, deserialize_with = "lenient::flag", skip_serializing_if = "Option::is_none")]
    pub allow_all_models: Option<bool>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// The query of [`Delete`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteQuery {
    /// Slugs of custom models, separated by commas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slugs: Option<String>,
}

/// The body of [`Delete`], which Portkey's Terraform provider sends in place of the query.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteBody {
    /// Slugs of custom models; may be empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub models: Option<Vec<String>>,
}

/// `GET /integrations/{slug}/models`
#[derive(Debug)]
pub enum ListAll {}

impl Operation for ListAll {
    const NAME: &'static str = "integrations.models.list";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/integrations/{slug}/models";
    const EFFECT: Effect = Effect::Read;
    type Path = Slug;
    type Query = Empty;
    type Body = Empty;
    type Reply = Models;
}

/// `PUT /integrations/{slug}/models`
#[derive(Debug)]
pub enum Update {}

impl Operation for Update {
    const NAME: &'static str = "integrations.models.update";
    const VERB: Method = Method::PUT;
    const PATH: &'static str = "/integrations/{slug}/models";
    const EFFECT: Effect = Effect::Write;
    type Path = Slug;
    type Query = Empty;
    type Body = ModelsChange;
    type Reply = Empty;
}

/// `DELETE /integrations/{slug}/models`
#[derive(Debug)]
pub enum Delete {}

impl Operation for Delete {
    const NAME: &'static str = "integrations.models.delete";
    const VERB: Method = Method::DELETE;
    const PATH: &'static str = "/integrations/{slug}/models";
    const EFFECT: Effect = Effect::Destroy;
    type Path = Slug;
    type Query = DeleteQuery;
    type Body = DeleteBody;
    type Reply = Empty;
}
