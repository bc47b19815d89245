//! Builds the body of create: file, flags, `--set`, answers; and refuses them with all that is wrong at once,
//! before anything is sent.
//!
//! The provider's fields are worked on in camelCase, as those of a virtual key are, and spelled as an integration has
//! them at the end.

use serde_json::{Map, Value, json};

use super::{CreateArgs, SharedArgs};
use crate::{
    api::{
        Fields,
        integrations::{NewIntegration, pricing::PricingAdjustments},
        providers_catalog::{self, Fault, Problem, Provider, Spelling},
        secret_mapping::SecretMapping,
    },
    cli::{body, provider_args},
    context::Context,
    error::Kind,
};

/// The older flat form of a deployment, which only virtual keys have.
const FLAT: [&str; 2] = ["deploymentName", "apiVersion"];
/// How an integration spells fields.
pub(super) const SPELLING: Spelling = Spelling::Integration;
/// Azure's deployments, and the model of one, in camelCase.
const DEPLOYMENTS: (&str, &str) = ("deploymentConfig", "aiModelName");

/// The body of `create`: the file, the flags over it, `--set` over both, what is missing asked for, all of it checked.
pub(super) async fn new_integration(cx: &mut Context, args: &CreateArgs) -> anyhow::Result<NewIntegration> {
    let shared = &args.shared;
    let mut body: NewIntegration = read_body(shared)?;
    if let Some(name) = &args.name {
        body.name.clone_from(name);
    }
    if let Some(provider) = &args.provider {
        body.ai_provider_id.clone_from(provider);
    }
    body.slug = args.slug.clone().or(body.slug);
    body.description = shared.description.clone().or(body.description);
    body.workspace_id = owner(cx, body.workspace_id).await?;
    if args.no_default_provider {
        body.create_default_provider = Some(false);
    }
    body.default_provider_slug = args.default_provider_slug.clone().or(body.default_provider_slug);
    if !shared.secret_mappings.is_empty() {
        body.secret_mappings = Some(shared.secret_mappings.clone());
    }
    body.pricing_adjustments = multiplied(body.pricing_adjustments, &shared.multipliers);
    body.tags = body::tags(&shared.tags).or(body.tags);
    body.key = shared.key.read(cx)?.or(body.key);
    if cx.prompt.is_interactive() {
        ask_basics(cx, &mut body)?;
    }
    let provider = provider_args::known_provider(&body.ai_provider_id, args.allow_unknown_provider)?;

    let mut wrong = Vec::new();
    let mut fields = taken(provider, &mut body.configurations, &mut wrong);
    shared.provider_args.fill(cx, SPELLING, provider, &mut fields)?;
    body.configurations = spelled(provider, &fields);
    let mut body: NewIntegration = body::assign(body, shared.provider_args.assignments())?;
    let mut fields = taken(provider, &mut body.configurations, &mut wrong);
    if let Some(provider) = provider {
        complete(cx, provider, &mut body, &mut fields)?;
        provider_args::state_mode(SPELLING, provider, &mut fields);
        provider.id.clone_into(&mut body.ai_provider_id);
    }
    check_new(cx, provider, &body, &fields, wrong)?;
    body.configurations = spelled(provider, &fields);
    Ok(body)
}

/// Reads `--from-file`, or starts from nothing.
pub(super) fn read_body<T: serde::de::DeserializeOwned>(shared: &SharedArgs) -> anyhow::Result<T> {
    let mut readers = shared.provider_args.stdin_flags();
    readers.extend(shared.key.reads_stdin().then_some("key-file"));
    body::read_beside(shared.from_file.as_deref(), readers)
}

/// The workspace that a new integration belongs to: the one named on the command line or in the file. Of another one
/// that is set it is said that it does not count.
async fn owner(cx: &mut Context, of_file: Option<String>) -> anyhow::Result<Option<String>> {
    if let Some(named) = super::named_workspace(cx).await? {
        return Ok(Some(named));
    }
    if of_file.is_none()
        && let Some(workspace) = cx.given_workspace()
    {
        cx.output.note(&format!(
            "The integration is not tied to workspace {workspace}: for one of that workspace, give --workspace {workspace}"
        ));
    }
    Ok(of_file)
}

/// Asks for name and provider.
fn ask_basics(cx: &mut Context, body: &mut NewIntegration) -> anyhow::Result<()> {
    if body.ai_provider_id.is_empty() {
        let ids: Vec<String> = providers_catalog::PROVIDERS.iter().map(|provider| provider.id.to_owned()).collect();
        let chosen = cx.prompt.choose("--provider", "AI provider", &ids)?;
        body.ai_provider_id = ids.get(chosen).cloned().unwrap_or_default();
    }
    if body.name.is_empty() {
        body.name = cx.prompt.text("--name", "Name of the integration", None)?;
    }
    Ok(())
}

/// Asks, on a terminal, for whatever the provider still needs.
fn complete(
    cx: &mut Context,
    provider: &'static Provider,
    body: &mut NewIntegration,
    fields: &mut Fields,
) -> anyhow::Result<()> {
    if !cx.prompt.is_interactive() {
        return Ok(());
    }
    let missing = |body: &NewIntegration, fields: &Fields| -> Vec<Fault> {
        let targets = targets(Some(provider), body.secret_mappings.as_deref());
        let mut faults = faults_of_fields(provider, body.key.is_some(), fields, &targets);
        faults.retain(|fault| fault.problem == Problem::Missing);
        faults
    };
    if !missing(body, fields).is_empty() && body.key.is_none() {
        provider_args::ask_mode(cx, provider, fields)?;
    }
    for fault in missing(body, fields) {
        if fault.field == "key" {
            body.key = Some(cx.prompt.secret("--key-file", "Credential of the provider")?);
        } else {
            provider_args::ask(cx, SPELLING, provider, &fault, fields)?;
        }
    }
    for deployment in fields.0.get_mut(DEPLOYMENTS.0).and_then(Value::as_array_mut).into_iter().flatten() {
        if !has_model(deployment)
            && let Some(members) = deployment.as_object_mut()
        {
            let text = |name: &str| members.get(name).and_then(Value::as_str);
            let name = text("deploymentName").unwrap_or_default().to_owned();
            let likely = text("alias").unwrap_or(&name).to_owned();
            let question = format!("Model that is deployed as {name}");
            let model = cx.prompt.text("--deployment", &question, Some(&likely))?;
            members.insert(DEPLOYMENTS.1.to_owned(), json!(model));
        }
    }
    Ok(())
}

/// Takes `configurations` out of a body, in camelCase. Names that are a virtual key's are wrong there: they would be
/// refused, or worse, kept unread.
pub(super) fn taken(
    provider: Option<&Provider>,
    configurations: &mut Option<Fields>,
    wrong: &mut Vec<String>,
) -> Fields {
    let Fields(configurations) = configurations.take().unwrap_or_default();
    for name in configurations.keys() {
        let known = SPELLING.field(provider, name);
        let Some(field) = known.or_else(|| Spelling::VirtualKey.field(provider, name)) else { continue };
        if FLAT.contains(&field.camel) {
            wrong.push(format!(
                "configurations.{name} is not a field of an integration: list the deployment in azure_deployment_config \
                 (--deployment)"
            ));
        } else if known.is_none() {
            wrong.push(format!("configurations.{name} is the name in a virtual key: write {}", field.snake));
        }
    }
    Fields(SPELLING.to_camel(provider, &configurations))
}

/// Fields as the body has them; none when there are none.
pub(super) fn spelled(provider: Option<&Provider>, fields: &Fields) -> Option<Fields> {
    (!fields.is_empty()).then(|| Fields(SPELLING.of_camel(provider, &fields.0)))
}

/// The targets of mappings, as the table of providers knows them.
pub(super) fn targets(provider: Option<&Provider>, mappings: Option<&[SecretMapping]>) -> Vec<String> {
    let target = |mapping: &SecretMapping| {
        // The prefix may be left out (Portkey's release notes).
        let name = mapping.target_field.strip_prefix("configurations.").unwrap_or(&mapping.target_field);
        match SPELLING.field(provider, name) {
            Some(field) => format!("model_config.{}", field.camel),
            None => mapping.target_field.clone(),
        }
    };
    mappings.unwrap_or_default().iter().map(target).collect()
}

fn has_model(deployment: &Value) -> bool {
    deployment.get(DEPLOYMENTS.1).and_then(Value::as_str).is_some_and(|model| !model.is_empty())
}

/// What is wrong with the fields, in the names of an integration.
pub(super) fn faults_of_fields(
    provider: &Provider,
    key_given: bool,
    fields: &Fields,
    targets: &[String],
) -> Vec<Fault> {
    let targets: Vec<&str> = targets.iter().map(String::as_str).collect();
    let mut faults = provider.check_as(SPELLING, key_given, &fields.0, &targets);
    let deployments = fields.0.get(DEPLOYMENTS.0).and_then(Value::as_array);
    for (index, _) in deployments.into_iter().flatten().enumerate().filter(|(_, deployment)| !has_model(deployment)) {
        let field = format!("azure_deployment_config[{index}].azure_model_slug");
        let message = format!(
            "{field} is missing: name the model that is deployed; give --deployment NAME,api-version=VERSION,model=MODEL"
        );
        faults.push(Fault { field, problem: Problem::Missing, message });
    }
    faults
}

/// Sorts the faults of fields into what only earns a warning, and what is wrong; whether all of that is only missing.
pub(super) fn sort_faults(cx: &Context, provider: &Provider, faults: &[Fault], wrong: &mut Vec<String>) -> bool {
    let mut only_missing = true;
    for fault in faults {
        let told = provider_args::mend(SPELLING, provider, fault);
        // `--set` and files may bring fields that are newer than this version; the server decides about them.
        if fault.problem == Problem::Unknown {
            cx.output.warn("unknown_field", &told);
            continue;
        }
        only_missing &= fault.problem == Problem::Missing;
        wrong.push(told);
    }
    only_missing
}

/// Refuses a body with all that is wrong with it at once, before anything is sent.
fn check_new(
    cx: &Context,
    provider: Option<&'static Provider>,
    body: &NewIntegration,
    fields: &Fields,
    misnamed: Vec<String>,
) -> anyhow::Result<()> {
    let mut wrong = Vec::new();
    if body.name.trim().is_empty() {
        wrong.push("name is missing; give --name".to_owned());
    }
    if body.ai_provider_id.is_empty() {
        wrong.push("ai_provider_id is missing; give --provider".to_owned());
    }
    let mut only_missing = misnamed.is_empty();
    if let Some(provider) = provider {
        let targets = targets(Some(provider), body.secret_mappings.as_deref());
        let faults = faults_of_fields(provider, body.key.is_some(), fields, &targets);
        only_missing &= sort_faults(cx, provider, &faults, &mut wrong);
    }
    let mut others = misnamed;
    others.extend(body.pricing_adjustments.iter().flat_map(PricingAdjustments::faults));
    others.extend(provider_args::duplicate_targets(body.secret_mappings.as_deref()));
    only_missing &= others.is_empty();
    wrong.extend(others);
    if wrong.is_empty() {
        return Ok(());
    }
    // What is only missing could have been asked for, had there been someone to ask.
    let kind = if only_missing { Kind::InputNeeded } else { Kind::Usage };
    Err(body::refused(kind, wrong).into())
}

/// Adjustments with the factors of the flags in them; `image.default` stands in the group `image`.
pub(super) fn multiplied(
    adjustments: Option<PricingAdjustments>,
    factors: &[(String, f64)],
) -> Option<PricingAdjustments> {
    if factors.is_empty() {
        return adjustments;
    }
    let mut adjustments = adjustments.unwrap_or_default();
    for (name, factor) in factors {
        let Some((group, member)) = name.split_once('.') else {
            adjustments.multiplier.insert(name.clone(), json!(factor));
            continue;
        };
        let group = adjustments.multiplier.entry(group).or_insert_with(|| Value::Object(Map::new()));
        if !group.is_object() {
            *group = Value::Object(Map::new());
        }
        if let Value::Object(members) = group {
            members.insert(member.to_owned(), json!(factor));
        }
    }
    Some(adjustments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_a_virtual_key_are_told_from_those_of_an_integration() {
        let provider = providers_catalog::find("azure-openai");
        let configurations = json!({"azure_resource_name": "r", "deploymentConfig": [], "brand_new": 1,
            "azure_api_version": "v", "deploymentName": "d"});
        let mut configurations = Some(Fields(configurations.as_object().cloned().unwrap()));
        let mut wrong = Vec::new();
        let fields = taken(provider, &mut configurations, &mut wrong);
        assert_eq!(wrong.iter().filter(|text| text.contains("list the deployment")).count(), 2, "{wrong:?}");
        assert_eq!(wrong.len(), 3, "{wrong:?}");
        assert!(wrong[0].ends_with("write azure_deployment_config"), "{wrong:?}");
        assert_eq!(fields.0.get("resourceName"), Some(&json!("r")));
        assert_eq!(fields.0.get("brand_new"), Some(&json!(1)));
    }

    #[test]
    fn a_deployment_names_its_model() {
        let provider = providers_catalog::find("azure-openai").unwrap();
        let deployments = json!([{"deploymentName": "a", "apiVersion": "v", "aiModelName": "gpt-4o"},
            {"deploymentName": "b", "apiVersion": "v"}]);
        let mut fields = Fields::default();
        fields.0.insert("resourceName".to_owned(), json!("r"));
        fields.0.insert("deploymentConfig".to_owned(), deployments);
        let faults = faults_of_fields(provider, true, &fields, &[]);
        let names: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(names, ["azure_deployment_config[1].azure_model_slug"]);
    }

    #[test]
    fn mappings_count_as_given() {
        let provider = providers_catalog::find("bedrock").unwrap();
        let mapping = |target: &str| SecretMapping {
            target_field: target.to_owned(),
            secret_reference_id: "r".to_owned(),
            secret_key: None,
            value_format: None,
        };
        let mappings = [mapping("configurations.aws_secret_access_key"), mapping("aws_access_key_id")];
        let targets = targets(Some(provider), Some(&mappings));
        let fields = Fields(json!({"awsRegion": "us-east-1"}).as_object().cloned().unwrap());
        assert_eq!(faults_of_fields(provider, false, &fields, &targets), []);
    }

    #[test]
    fn factors_go_into_what_is_there() {
        let there = PricingAdjustments {
            multiplier: json!({"default": 1, "image": {"default": 2}}).as_object().cloned().unwrap(),
            ..PricingAdjustments::default()
        };
        let factors = [("default".to_owned(), 0.5), ("image.hd".to_owned(), 3.0)];
        let now = multiplied(Some(there), &factors).unwrap();
        assert_eq!(Value::Object(now.multiplier), json!({"default": 0.5, "image": {"default": 2, "hd": 3.0}}));
        assert_eq!(multiplied(None, &[]), None);
    }
}
