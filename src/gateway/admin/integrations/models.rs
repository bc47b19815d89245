//! What is said of single models of an integration.
//!
//! There is no catalogue of every provider's models here, so a slug that nobody has heard of passes as one of the
//! provider's own; Portkey wants such a one to be called custom.

use serde_json::{Map, Value};

use super::{changed, find};
use crate::{
    api::{
        ApiError, Call, Empty, Patch,
        integrations::models::{
            CustomHeaders, Delete, ListAll, Model, ModelChange, ModelConfigurations, Models, ModelsChange, Update,
        },
        timestamp::Timestamp,
    },
    gateway::{
        admin::{
            Cx, Served,
            check::{self, LONGEST_NAME, refuse},
            credentials::{Credentials, configurations},
        },
        store::Rows,
    },
};

/// What is shown of a model and not changed here.
const COMPUTED: [&str; 3] = ["name", "created_at", "last_updated_at"];

impl Served for ListAll {
    const SCOPES: &'static [&'static str] = &["organisation_integrations.read", "workspace_integrations.read"];

    async fn serve(cx: Cx, call: Call<ListAll>) -> Result<Models, ApiError> {
        cx.gateway.store().read(|rows| {
            let integration = find(rows, cx.key(), &call.path.slug, "read")?;
            let credentials = Credentials::open(cx.gateway.store(), &integration)?;
            let allow_all_models = Some(!integration.listed_models_only);
            let models: Vec<Model> =
                integration.models.into_iter().map(|model| shown(model, &credentials.model_headers)).collect();
            Ok(Models { total: models.len() as u64, allow_all_models, models, object: "list".to_owned() })
        })
    }
}

impl Served for Update {
    const SCOPES: &'static [&'static str] = &["organisation_integrations.update", "workspace_integrations.update"];

    async fn serve(cx: Cx, call: Call<Update>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let vault = store.clone();
        let change = call.body;
        check_change(&change)?;
        let plan = move |rows: &Rows<'_>| {
            let before = find(rows, cx.key(), &call.path.slug, "update")?;
            let mut integration = before.clone();
            if let Some(allow_all) = change.allow_all_models {
                integration.listed_models_only = !allow_all;
            }
            let credentials_before = Credentials::open(&vault, &before)?;
            let mut credentials = credentials_before.clone();
            let mut faults = Vec::new();
            for (index, change) in change.models.into_iter().enumerate() {
                let place = format!("models[{index}]");
                put(&mut integration.models, &mut credentials.model_headers, change, &place, cx.now, &mut faults);
            }
            refuse(faults)?;
            credentials.put_into(&mut integration, &credentials_before, &vault)?;
            Ok((changed(&before, integration, &cx), Empty {}))
        };
        store.write(plan).await
    }
}

impl Served for Delete {
    const SCOPES: &'static [&'static str] = &["organisation_integrations.update", "workspace_integrations.update"];

    async fn serve(cx: Cx, call: Call<Delete>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let vault = store.clone();
        let given = call.query.slugs.is_some() || call.body.models.is_some();
        let in_query = call.query.slugs.unwrap_or_default();
        let in_query = in_query.split(',').map(str::trim).filter(|slug| !slug.is_empty()).map(str::to_owned);
        let slugs: Vec<String> = in_query.chain(call.body.models.unwrap_or_default()).collect();
        if !given {
            return Err(ApiError::invalid("Invalid request: slugs is missing: name the models, separated by commas"));
        }
        if slugs.len() > MOST_AT_ONCE {
            return Err(ApiError::invalid(format!(
                "Invalid request: slugs names more than {MOST_AT_ONCE} models: send several requests"
            )));
        }
        let plan = move |rows: &Rows<'_>| {
            let before = find(rows, cx.key(), &call.path.slug, "update")?;
            let is_own = |slug: &String| {
                before.models.iter().any(|model| model.slug == *slug && (model.is_custom || model.is_finetune))
            };
            refuse(
                slugs
                    .iter()
                    .filter(|slug| !is_own(slug))
                    .map(|slug| {
                        format!(
                            "{slug} is not a custom model of this integration: turn a model of the provider's own off \
                             with enabled false"
                        )
                    })
                    .collect(),
            )?;
            let mut integration = before.clone();
            integration.models.retain(|model| !slugs.contains(&model.slug));
            let credentials_before = Credentials::open(&vault, &before)?;
            let mut credentials = credentials_before.clone();
            credentials.model_headers.retain(|slug, _| !slugs.contains(slug));
            credentials.put_into(&mut integration, &credentials_before, &vault)?;
            Ok((changed(&before, integration, &cx), Empty {}))
        };
        store.write(plan).await
    }
}

/// A stored model with its headers, masked.
fn shown(mut model: Model, headers: &Map<String, Value>) -> Model {
    if let Some(Value::Object(headers)) = headers.get(&model.slug) {
        let masked = configurations::masked_headers(headers);
        let text = |(name, value): (String, Value)| Some((name, value.as_str()?.to_owned()));
        let masked = CustomHeaders(masked.into_iter().filter_map(text).collect());
        model.configurations.get_or_insert_default().custom_headers = Some(masked);
    }
    model
}

/// Adds or changes one model. What is not said of it stays.
fn put(
    models: &mut Vec<Model>,
    headers: &mut Map<String, Value>,
    change: ModelChange,
    place: &str,
    now: Timestamp,
    faults: &mut Vec<String>,
) {
    let former = models.iter().position(|model| model.slug == change.slug);
    let mut model = former.and_then(|index| models.get(index).cloned()).unwrap_or_else(|| Model {
        slug: change.slug.clone(),
        name: None,
        enabled: false,
        is_custom: false,
        is_finetune: false,
        base_model_slug: None,
        configurations: None,
        pricing_config: None,
        created_at: Some(now),
        last_updated_at: None,
    });
    let before = model.clone();
    model.enabled = change.enabled;
    model.is_custom = change.is_custom.unwrap_or(model.is_custom);
    model.is_finetune = change.is_finetune.unwrap_or(model.is_finetune);
    change.base_model_slug.apply_to(&mut model.base_model_slug);
    model.base_model_slug.take_if(|slug| slug.is_empty());
    change.pricing_config.apply_to(&mut model.pricing_config);
    let other_headers = put_configurations(&mut model, headers, change.configurations);
    match (model.is_finetune, &model.base_model_slug) {
        (true, None) => faults
            .push(format!("{place}.base_model_slug is missing: name the model that {} was trained from", model.slug)),
        (false, Some(_)) => faults.push(format!("{place}.base_model_slug goes with is_finetune true alone")),
        _ => {}
    }
    match former {
        Some(_) if model == before && !other_headers => {}
        Some(index) => {
            model.last_updated_at = Some(now);
            if let Some(place) = models.get_mut(index) {
                *place = model;
            }
        }
        None => models.push(model),
    }
}

/// Where a model is reached, as a whole. Its headers go to the secrets; whether they changed.
fn put_configurations(model: &mut Model, headers: &mut Map<String, Value>, change: Patch<ModelConfigurations>) -> bool {
    let given = match change {
        Patch::Keep => return false,
        Patch::Clear => ModelConfigurations::default(),
        Patch::Set(configurations) => configurations,
    };
    let stored = headers.get(&model.slug).cloned();
    let given_headers = given.custom_headers.unwrap_or_default().0;
    let given_headers = given_headers.into_iter().map(|(name, value)| (name, Value::from(value))).collect();
    let new = configurations::unmasked(stored.as_ref(), Value::Object(given_headers));
    let new = Some(new).filter(|headers| headers.as_object().is_some_and(|headers| !headers.is_empty()));
    model.configurations = given
        .custom_host
        .filter(|host| !host.is_empty())
        .map(|host| ModelConfigurations { custom_host: Some(host), custom_headers: None });
    let other = new != stored;
    match new {
        Some(new) => headers.insert(model.slug.clone(), new),
        None => headers.shift_remove(&model.slug),
    };
    other
}

/// The most models that one request may name: what it does is done while other writes wait.
const MOST_AT_ONCE: usize = 1000;

/// Checks a change as far as that can be done without the store.
fn check_change(change: &ModelsChange) -> Result<(), ApiError> {
    let mut faults = Vec::new();
    check::unknown(&change.other, &["total", "object"], &mut faults);
    if change.models.len() > MOST_AT_ONCE {
        return refuse(vec![format!("models has more than {MOST_AT_ONCE} entries: send several requests")]);
    }
    let mut slugs: Vec<&str> = Vec::new();
    for (index, model) in change.models.iter().enumerate() {
        let place = format!("models[{index}]");
        if model.slug.is_empty() || model.slug.chars().count() > LONGEST_NAME {
            faults.push(format!("{place}.slug must be 1 to {LONGEST_NAME} characters long"));
        }
        if slugs.contains(&model.slug.as_str()) {
            faults.push(format!("{place}.slug: {} is named twice; keep one", model.slug));
        }
        slugs.push(&model.slug);
        let mut unknown = Vec::new();
        check::unknown(&model.other, &COMPUTED, &mut unknown);
        faults.extend(unknown.into_iter().map(|fault| format!("{place}.{fault}")));
        if let Patch::Set(pricing) = &model.pricing_config {
            faults.extend(pricing.faults(&format!("{place}.pricing_config")));
        }
        if let Patch::Set(ModelConfigurations { custom_host: Some(host), .. }) = &model.configurations
            && !host.is_empty()
            && !url::Url::parse(host).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.host().is_some())
        {
            faults.push(format!(
                "{place}.configurations.custom_host must be an address that begins with http:// or https://"
            ));
        }
    }
    refuse(faults)
}
