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

use super::{authenticate::Caller, call::Call, refusal::Refusal};
use crate::{
    api::limits::RateLimitUnit,
    gateway::{
        ledger::{Claim, Denied, Enforcement, Hold, Ledger, Level, Now, Shares, Subject},
        pricing::Price,
        store::records::{IntegrationFacts, Target},
        upstream::{endpoint::Endpoint, usage::Usage},
    },
};

/// A call that asks to be let in.
pub struct Question<'a> {
    /// Keeps the ledger.
    pub ledger: &'a Ledger,
    /// How limits are enforced.
    pub enforcement: Enforcement,
    /// Who calls.
    pub caller: &'a Caller,
    /// What it may use at most.
    pub claim: Claim,
    /// When.
    pub now: Now,
}

impl Question<'_> {
    /// Whose limits are asked, in this order, and what of them.
    pub fn shares(&self, target: Option<&Target>) -> Shares {
        let of_target = target.map(|target| [&target.subjects.integration, &target.subjects.virtual_key]);
        let of_target = of_target.into_iter().flatten().map(|subject| (Arc::clone(subject), self.claim));
        // Workspace and key have counted the request when it came.
        let claim = Claim { requests: 0, ..self.claim };
        let of_caller = [&self.caller.workspace.subject, &self.caller.presented.subject];
        of_target.chain(of_caller.map(|subject| (Arc::clone(subject), claim))).collect()
    }

    /// Lets a call in. A provider whose credentials come with the request is no target: only its key and workspace have
    /// limits.
    ///
    /// # Errors
    /// 412 for what is used up and for models that are not allowed, 401 from the second of the expiry on, 429.
    pub fn admit(&self, target: Option<&Target>, model: Wanted<'_>, shares: Shares) -> Result<Hold, Refusal> {
        if let Some(target) = target {
            admit_reading(target, self.now)?;
            if !allows(target, model) {
                // Without a model the original says this, too.
                let model = model.name.unwrap_or("undefined");
                let message = format!("Model {model} is not allowed for this integration");
                return Err(Refusal::target(
                    StatusCode::PRECONDITION_FAILED,
                    &message,
                    "model_not_allowed_error",
                    None,
                ));
            }
        }
        Hold::take(self.ledger, self.enforcement, shares, self.now)
            .map_err(|denied| refusal(&denied, &self.caller.workspace.organisation_id))
    }
}

/// What a call may use at most. Portkey looks for room for the tokens of the answer that are asked for, else for one. For
/// strict limits it is an upper bound: no token has less than a byte.
pub fn claim(enforcement: Enforcement, endpoint: Endpoint, call: &Call, price: &Price) -> Claim {
    match enforcement {
        Enforcement::Portkey => Claim { requests: 1, nanos: 0, tokens: call.facts.max_tokens.unwrap_or(1) },
        Enforcement::Strict => {
            let input = call.body.len() as u64;
            let usage = Usage { input, output: call.most_output(endpoint), ..Usage::default() };
            Claim { requests: 1, nanos: price.of(&usage), tokens: usage.total() }
        }
    }
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

/// A model that a call wants.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    /// As it is asked for; for Azure without a model, what the default deployment is called.
    pub name: Option<&'a str>,
    /// The model behind an Azure deployment, where the list of deployments tells.
    pub behind: Option<&'a str>,
}

/// Whether an integration allows a model. The same question is asked for lists of models.
///
/// With all models allowed, a model that is listed may still be switched off; else it has to be listed and switched on.
pub fn allows(target: &Target, model: Wanted<'_>) -> bool {
    let IntegrationFacts { models, listed_models_only, .. } = &target.integration;
    let listed = |slug: &str| models.iter().find(|one| one.slug == slug);
    match model.name.and_then(listed).or_else(|| model.behind.and_then(listed)) {
        Some(model) => model.enabled,
        None => !listed_models_only,
    }
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
        match admit(target, model, 1) {
            Ok(_) => (StatusCode::OK, String::new()),
            Err(refusal) => (refusal.status(), refusal.text().to_owned()),
        }
    }

    fn admit(target: &Target, model: &str, tokens: u64) -> Result<Hold, Refusal> {
        let (ledger, caller) = (Ledger::default(), testing::caller());
        let claim = Claim { requests: 1, nanos: 0, tokens };
        let question =
            Question { ledger: &ledger, enforcement: Enforcement::Portkey, caller: &caller, claim, now: NOW };
        question.admit(Some(target), wanted(model, None), question.shares(Some(target)))
    }

    fn wanted<'a>(name: &'a str, behind: Option<&'a str>) -> Wanted<'a> {
        Wanted { name: Some(name), behind }
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
        let rate = admit(&target, "m", 2).unwrap_err();
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
        let model =
            |slug: &str, enabled: bool| serde_json::from_value(json!({"slug": slug, "enabled": enabled})).unwrap();
        target.integration.models = vec![model("gpt-4o", true), model("o3", false)];
        for (only, name, behind, allowed) in [
            (false, "o3", None, false),
            (false, "other", None, true),
            (false, "chat", Some("gpt-4o"), true),
            (false, "chat", Some("o3"), false),
            (true, "o3", None, false),
            (true, "gpt-4o", None, true),
            (true, "chat", Some("gpt-4o"), true),
            (true, "chat", None, false),
        ] {
            target.integration.listed_models_only = only;
            assert_eq!(allows(&target, wanted(name, behind)), allowed, "{name} {behind:?} {only}");
        }
        assert!(!allows(&target, Wanted::default()), "a model has to be named where only some are allowed");
    }

    #[test]
    fn short_names_do_not_panic() {
        assert_eq!(masked("é"), "é********é");
    }
}
