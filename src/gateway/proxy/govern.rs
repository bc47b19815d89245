//! Whether a target may be used now: the checks before a call, in the order of the original (branch 2.x).
//!
//! 1. budgets and expiry: of the workspace's use of the integration, then of the virtual key;
//! 2. whether the integration allows the model;
//! 3. rate limits: of the integration, then of the virtual key. Both count the request whatever the other one says.
//!
//! Under strict limits room for the call is set aside at the same time, with key and workspace, too.
//!
//! These refusals stand in for an answer of the target: they carry the same headers, and a fallback goes on after them.

use std::sync::Arc;

use axum::http::StatusCode;
use serde_json::Value;

use super::{authenticate::Caller, refusal::Refusal};
use crate::{
    api::limits::RateLimitUnit,
    gateway::{
        ledger::{Claim, Denied, Enforcement, Hold, Level, Now, Share, Subject},
        store::records::{IntegrationFacts, Target},
        upstream::azure::Deployment,
    },
};

/// Lets a call in.
///
/// # Errors
/// 412 for what is used up and for models that are not allowed, 401 from the second of the expiry on, 429.
pub fn admit(
    caller: &Caller,
    target: &Target,
    model: Option<&str>,
    enforcement: Enforcement,
    claim: Claim,
    now: Now,
) -> Result<Hold, Refusal> {
    admit_reading(target, now)?;
    let subjects = [&target.subjects.integration, &target.subjects.virtual_key];
    let allowed = model.map_or(!target.integration.listed_models_only, |model| allows(target, model));
    if !allowed {
        // Without a model the original says this, too.
        let model = model.unwrap_or("undefined");
        let message = format!("Model {model} is not allowed for this integration");
        return Err(Refusal::target(StatusCode::PRECONDITION_FAILED, &message, "model_not_allowed_error", None));
    }
    let of_target = subjects.map(|subject| (Arc::clone(subject), claim));
    let shares = of_target.into_iter().chain(shares(caller, claim)).collect();
    Hold::take(enforcement, shares, now).map_err(|denied| refusal(&denied, &caller.workspace.organisation_id))
}

/// Lets a call in to a provider whose credentials come with the request: only its key and workspace have limits.
///
/// # Errors
/// 412 and 429, under strict limits.
pub fn admit_bare(caller: &Caller, enforcement: Enforcement, claim: Claim, now: Now) -> Result<Hold, Refusal> {
    Hold::take(enforcement, shares(caller, claim).into(), now)
        .map_err(|denied| refusal(&denied, &caller.workspace.organisation_id))
}

/// What a call may use of the limits of workspace and key, which have counted the request when it came.
fn shares(caller: &Caller, claim: Claim) -> [Share; 2] {
    let claim = Claim { requests: 0, ..claim };
    [&caller.workspace.subject, &caller.presented.subject].map(|subject| (Arc::clone(subject), claim))
}

/// Lets somebody read what a target has.
///
/// # Errors
/// As [`admit`], but for models and rates.
pub fn admit_reading(target: &Target, now: Now) -> Result<(), Refusal> {
    let subjects = [&target.subjects.integration, &target.subjects.virtual_key];
    if let Some(subject) = subjects.iter().find(|subject| subject.is_exhausted(now)) {
        return Err(exhausted(subject));
    }
    if is_expired(target, now) {
        let message = format!("Portkey Virtual Key {} Expired", masked(&target.provider.slug));
        return Err(Refusal::target(StatusCode::UNAUTHORIZED, &message, "virtual_key_expired_error", Some("01")));
    }
    Ok(())
}

/// Whether a target's time is over.
pub fn is_expired(target: &Target, now: Now) -> bool {
    target.provider.expires_at.is_some_and(|end| end <= now.timestamp())
}

/// Whether an integration allows a model. The same question is asked for lists of models.
///
/// With all models allowed, a model that is listed may still be switched off; else it has to be listed and switched on.
pub fn allows(target: &Target, model: &str) -> bool {
    let IntegrationFacts { models, listed_models_only, .. } = &target.integration;
    let listed = |slug: &str| models.iter().find(|one| one.slug == slug);
    let found = listed(model).or_else(|| of_azure(target, model).and_then(listed));
    match found {
        Some(model) => model.enabled,
        None => !listed_models_only,
    }
}

/// The model behind a deployment of Azure's, when its list of deployments tells.
pub fn of_azure<'a>(target: &'a Target, model: &str) -> Option<&'a str> {
    if target.ai_provider_id != "azure-openai" {
        return None;
    }
    let deployment = Deployment::choose(&target.fields, Some(model)).ok()?;
    let list = ["deploymentConfig", "deployments"].iter().find_map(|name| target.fields.get(*name)?.as_array())?;
    let name = |item: &&Value| item.get("deploymentName").and_then(Value::as_str) == Some(deployment.deployment_name);
    list.iter().find(name)?.get("aiModelName")?.as_str()
}

fn exhausted(subject: &Subject) -> Refusal {
    let (message, kind) = match subject.level {
        Level::Integration => {
            (format!("Portkey Integration {} Usage Limit Exceeded", subject.name), "integration_exhaust_error")
        }
        Level::VirtualKey => {
            (format!("Portkey Virtual Key {} Usage Limit Exceeded", masked(&subject.name)), "virtual_key_exhaust_error")
        }
        Level::ApiKey => ("Portkey API Key Usage Limit Exceeded".to_owned(), "api_key_exhaust_error"),
        Level::Workspace => ("Portkey Workspace Usage Limit Exceeded".to_owned(), "workspace_exhaust_error"),
    };
    Refusal::target(StatusCode::PRECONDITION_FAILED, &message, kind, Some("04"))
}

fn refusal(denied: &Denied, organisation_id: &str) -> Refusal {
    let Some(rate) = denied.rate() else { return exhausted(&denied.subject) };
    let (what, kind) = match denied.subject.level {
        Level::Integration => ("Integration", "integration_rate_limit_error"),
        Level::VirtualKey => ("Virtual Key", "virtual_key_rate_limit_error"),
        Level::ApiKey => ("API Key", "api_key_rate_limit_error"),
        Level::Workspace => ("Workspace", "workspace_rate_limit_error"),
    };
    // What is masked is the key of the counter, which runs from the organisation's id to the unit.
    let counter = format!("{organisation_id}-{}", unit(rate.unit));
    let message = format!("Portkey {what} {} Rate Limit Exceeded", masked(&counter));
    Refusal::target(StatusCode::TOO_MANY_REQUESTS, &message, kind, None)
}

fn unit(unit: RateLimitUnit) -> &'static str {
    match unit {
        RateLimitUnit::Second => "rps",
        RateLimitUnit::Minute => "rpm",
        RateLimitUnit::Hour => "rph",
        RateLimitUnit::Day => "rpd",
        RateLimitUnit::Week => "rpw",
    }
}

/// A name in the data plane's error texts: the first two characters, eight stars, the last three.
pub fn masked(name: &str) -> String {
    let head: String = name.chars().take(2).collect();
    let tail: String = name.chars().skip(name.chars().count().saturating_sub(3)).collect();
    format!("{head}********{tail}")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{
        api::limits::{Amount, RateLimit, RateLimitType, UsageLimits},
        gateway::{proxy::testing, store::testing as stored},
    };

    const NOW: Now = Now { millis: 1_780_272_000_000 };

    fn target(provider: &str) -> Target {
        testing::target(provider, "lab-openai-5e81c0")
    }

    fn refused(target: &Target, model: &str) -> (StatusCode, String) {
        let claim = Claim { requests: 1, nanos: 0, tokens: 1 };
        match admit(&testing::caller(), target, Some(model), Enforcement::Portkey, claim, NOW) {
            Ok(_) => (StatusCode::OK, String::new()),
            Err(refusal) => (refusal.status(), refusal.text().to_owned()),
        }
    }

    #[test]
    fn refuses_from_the_second_of_the_expiry_on() {
        let mut target = target("openai");
        assert_eq!(refused(&target, "m").0, StatusCode::OK, "no expiry");
        target.provider.expires_at = "2026-06-01T00:00:01Z".parse().ok();
        assert_eq!(refused(&target, "m").0, StatusCode::OK);
        target.provider.expires_at = Some(NOW.timestamp());
        let body = r#"{"error":{"message":"Portkey Virtual Key la********1c0 Expired","type":"virtual_key_expired_error","param":null,"code":"01"}}"#;
        assert_eq!(refused(&target, "m"), (StatusCode::UNAUTHORIZED, body.to_owned()));
    }

    #[test]
    fn each_limit_has_its_own_refusal_and_they_come_in_order() {
        let used_up = [UsageLimits { credit_limit: Some(Amount(0.0)), ..UsageLimits::default() }];
        let none_left = [RateLimit { kind: RateLimitType::Tokens, unit: RateLimitUnit::Minute, value: 1 }];
        let mut target = target("openai");
        target.subjects.virtual_key = stored::limited(Level::VirtualKey, "lab-openai-5e81c0", &[], &none_left);
        let claim = Claim { requests: 1, nanos: 0, tokens: 2 };
        let rate = admit(&testing::caller(), &target, Some("m"), Enforcement::Portkey, claim, NOW).unwrap_err();
        assert_eq!(
            rate.text(),
            r#"{"error":{"message":"Portkey Virtual Key 3f********rpm Rate Limit Exceeded","type":"virtual_key_rate_limit_error","param":null,"code":null}}"#
        );
        target.integration.listed_models_only = true;
        assert_eq!(
            refused(&target, "m"),
            (
                StatusCode::PRECONDITION_FAILED,
                r#"{"error":{"message":"Model m is not allowed for this integration","type":"model_not_allowed_error","param":null,"code":null}}"#
                    .to_owned()
            )
        );
        target.subjects.virtual_key = stored::limited(Level::VirtualKey, "lab-openai-5e81c0", &used_up, &[]);
        assert!(refused(&target, "m").1.contains("Portkey Virtual Key la********1c0 Usage Limit Exceeded"));
        target.subjects.integration = stored::limited(Level::Integration, "shared", &used_up, &[]);
        assert!(refused(&target, "m").1.contains(
            r#""Portkey Integration shared Usage Limit Exceeded","type":"integration_exhaust_error","param":null,"code":"04""#
        ));
    }

    #[test]
    fn models_are_allowed_by_list_or_all_but_those_that_are_switched_off() {
        let mut target = target("azure-openai");
        target.fields = json!({"deploymentConfig": [
            {"deploymentName": "a", "alias": "chat", "aiModelName": "gpt-4o", "is_default": true}]})
        .as_object()
        .unwrap()
        .clone();
        let model =
            |slug: &str, enabled: bool| serde_json::from_value(json!({"slug": slug, "enabled": enabled})).unwrap();
        target.integration.models = vec![model("gpt-4o", true), model("o3", false)];
        for (only, cases) in [
            (false, [("o3", false), ("other", true), ("chat", true)]),
            (true, [("o3", false), ("gpt-4o", true), ("chat", true)]),
        ] {
            target.integration.listed_models_only = only;
            for (name, allowed) in cases {
                assert_eq!(allows(&target, name), allowed, "{name} {only}");
            }
        }
        target.ai_provider_id = "openai".into();
        assert!(!allows(&target, "chat"));
    }

    #[test]
    fn short_names_do_not_panic() {
        assert_eq!(masked("é"), "é********é");
    }
}
