//! Builds the body of update. The API replaces `configurations` and `pricing_adjustments` as a whole, so what is there is
//! read and sent again with the changes.

use super::{
    Clearable, UpdateArgs,
    request::{SPELLING, faults_of_fields, multiplied, read_body, sort_faults, spelled, taken, targets},
};
use crate::{
    api::{
        Fields, Patch,
        integrations::{Integration, IntegrationChange},
        providers_catalog::{self, Problem},
    },
    cli::{body, provider_args},
    context::Context,
    error::Failure,
};

/// What stands before the name of a secret field that is shown masked.
const MASKED: &str = "masked_";

/// The body of `update`. What the API replaces as a whole is read first when a part of it changes.
pub(super) async fn integration_change(cx: &mut Context, args: &UpdateArgs) -> anyhow::Result<IntegrationChange> {
    let shared = &args.shared;
    let mut body: IntegrationChange = read_body(shared)?;
    refuse_contradictions(args)?;
    body.name = args.name.clone().or(body.name);
    body::set(&mut body.description, shared.description.clone());
    body::set(&mut body.tags, body::tags(&shared.tags));
    if !shared.secret_mappings.is_empty() {
        body.secret_mappings = Some(shared.secret_mappings.clone());
    }
    body.key = shared.key.read(cx)?.or(body.key);

    let assignments = shared.provider_args.assignments();
    let part = shared.provider_args.given() || assignments.iter().any(|one| one.field() == "configurations");
    let reads = part || body.configurations.is_some() || !shared.multipliers.is_empty();
    let current = if reads { Some(super::read(cx, &args.slug).await?) } else { None };
    let mut wrong = Vec::new();
    if let Some(current) = &current {
        let adjustments = match std::mem::take(&mut body.pricing_adjustments) {
            Patch::Set(of_file) => Some(of_file),
            Patch::Clear => None,
            Patch::Keep => current.pricing_adjustments.clone().filter(|_| !shared.multipliers.is_empty()),
        };
        body::set(&mut body.pricing_adjustments, multiplied(adjustments, &shared.multipliers));
        if part || body.configurations.is_some() {
            let provider = providers_catalog::find(&current.listed.ai_provider_id);
            let fields = changed_fields(cx, args, current, &mut body.configurations, &mut wrong)?;
            body.configurations = spelled(provider, &fields);
        }
    }
    for field in &args.clear {
        match field {
            Clearable::Description => body.description = Patch::Clear,
            Clearable::SecretMappings => body.secret_mappings = Some(Vec::new()),
            Clearable::PricingAdjustments => body.pricing_adjustments = Patch::Clear,
            Clearable::Tags => body.tags = Patch::Clear,
        }
    }
    let mut body: IntegrationChange = body::assign(body, assignments)?;
    if let Some(current) = &current {
        check_configurations(cx, current, &mut body, &mut wrong);
    }
    if let Patch::Set(adjustments) = &body.pricing_adjustments {
        wrong.extend(adjustments.faults());
    }
    wrong.extend(provider_args::duplicate_targets(body.secret_mappings.as_deref()));
    body::refuse(wrong)?;
    Ok(body)
}

/// The fields to send: those of the file, else those that are there, and the flags over them. Fields that are there and
/// do not go with a new auth mode are left out.
fn changed_fields(
    cx: &mut Context,
    args: &UpdateArgs,
    current: &Integration,
    of_file: &mut Option<Fields>,
    wrong: &mut Vec<String>,
) -> anyhow::Result<Fields> {
    let provider = providers_catalog::find(&current.listed.ai_provider_id);
    let before = match of_file {
        Some(given) => {
            // Who sends back what was shown changes no secret with it.
            given
                .0
                .retain(|name, value| !name.starts_with(MASKED) || current.configurations.0.get(name) != Some(value));
            taken(provider, of_file, wrong)
        }
        None => {
            let mut shown = current.configurations.clone();
            shown.0.retain(|name, _| !name.starts_with(MASKED));
            Fields(SPELLING.to_camel(provider, &shown.0))
        }
    };
    let mut fields = before.clone();
    args.shared.provider_args.fill(cx, SPELLING, provider, &mut fields)?;
    if let Some(provider) = provider
        && let Some(mode_field) = provider.mode_field
        && fields.0.get(mode_field.camel) != before.0.get(mode_field.camel)
        && let Ok(Some(mode)) = provider.chosen_mode(&fields.0)
    {
        fields.0.retain(|name, value| {
            let is_new = before.0.get(name) != Some(value);
            let known = providers_catalog::field(name);
            is_new || known.is_none_or(|field| mode.takes(field) || field.camel == mode_field.camel)
        });
    }
    Ok(fields)
}

/// Checks the fields as they will be, and says which secrets are not sent again.
fn check_configurations(cx: &Context, current: &Integration, body: &mut IntegrationChange, wrong: &mut Vec<String>) {
    let Some(provider) = providers_catalog::find(&current.listed.ai_provider_id) else { return };
    if body.configurations.is_none() {
        return;
    }
    let fields = taken(Some(provider), &mut body.configurations, wrong);
    let mapped = body.secret_mappings.as_deref().unwrap_or(&current.secret_mappings);
    let mut targets = targets(Some(provider), Some(mapped));
    let masked = current.configurations.0.keys().filter_map(|name| name.strip_prefix(MASKED));
    let kept: Vec<_> = masked
        .filter_map(|name| SPELLING.field(Some(provider), name))
        .filter(|field| !fields.0.contains_key(field.camel))
        .collect();
    targets.extend(kept.iter().map(|field| format!("model_config.{}", field.camel)));
    let mut faults = faults_of_fields(provider, body.key.is_some(), &fields, &targets);
    if current.masked_key.as_deref().is_some_and(|key| !key.is_empty()) {
        faults.retain(|fault| !(fault.field == "key" && fault.problem == Problem::Missing));
    }
    sort_faults(cx, provider, &faults, wrong);
    let mode = provider.chosen_mode(&fields.0).ok().flatten().filter(|_| wrong.is_empty());
    for field in kept.iter().filter(|field| mode.is_some_and(|mode| mode.takes(field))) {
        cx.output.note(&format!(
            "{} is not sent again, for it is shown masked: if the server does not keep it, give {}",
            field.snake,
            provider_args::flag(SPELLING, field)
        ));
    }
    body.configurations = Some(Fields(SPELLING.of_camel(Some(provider), &fields.0)));
}

/// A field cannot be set and cleared at once.
fn refuse_contradictions(args: &UpdateArgs) -> Result<(), Failure> {
    let (shared, cleared) = (&args.shared, |field| args.clear.contains(&field));
    body::refuse_contradictions(&[
        ("description", shared.description.is_some(), cleared(Clearable::Description)),
        ("secret-mappings", !shared.secret_mappings.is_empty(), cleared(Clearable::SecretMappings)),
        ("pricing-adjustments", !shared.multipliers.is_empty(), cleared(Clearable::PricingAdjustments)),
        ("tags", !shared.tags.is_empty(), cleared(Clearable::Tags)),
    ])
}
