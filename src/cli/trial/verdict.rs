//! What an error of the data plane means, and the mend. Portkey's gateway begins its own errors with its name (branch 2.x);
//! what a provider says is passed on with the provider's name before it.

use super::Trial;
use crate::{
    api::{ApiError, ClientError},
    error::{Failure, Kind},
};

/// What went wrong, in words: the row of the exit codes, the sentence, the mend.
struct Verdict {
    kind: Kind,
    what: String,
    mend: String,
}

/// The error of a test, explained.
pub(super) fn of(trial: &Trial, error: ClientError) -> anyhow::Error {
    let ClientError::Api { error: api, .. } = &error else { return error.into() };
    let Some(verdict) = explain(trial, api) else { return error.into() };
    // The answer itself is the cause; what the client would advise is about the management API.
    Failure::new(verdict.kind, verdict.what).hint(verdict.mend).caused_by(api.clone()).into()
}

impl Verdict {
    fn new(kind: Kind, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { kind, what: what.into(), mend: mend.into() }
    }
}

/// What the gateway says comes first: of the same status, what is not its own must be the provider's.
fn explain(trial: &Trial, error: &ApiError) -> Option<Verdict> {
    of_gateway(trial, error).or_else(|| of_provider(trial, error))
}

/// What the gateway itself refuses, told from what a provider does by its words or its code.
fn of_gateway(trial: &Trial, error: &ApiError) -> Option<Verdict> {
    let (what, slug) = (&trial.what, trial.slug.as_deref().unwrap_or("SLUG"));
    let (message, code) = (error.message.as_str(), error.code.as_deref().unwrap_or_default());
    let is_portkeys = ["Portkey ", "apikey ", "workspace "].iter().any(|start| message.starts_with(start));
    Some(match error.status.as_u16() {
        400 if message.starts_with("Following keys are not valid") => Verdict::new(
            Kind::NotFound,
            format!("the workspace of the Portkey API key has no {what}"),
            "`vk list` shows what there is; a key of another workspace sees others",
        ),
        400 if message.starts_with("No azure alias") => Verdict::new(
            Kind::NotFound,
            format!("the {what} has no deployment for this model, and no default one"),
            "name the alias of a deployment with --model, or add one: `--deployment NAME,api-version=VERSION,alias=MODEL`",
        ),
        401 if message.starts_with("Portkey Virtual Key") && message.ends_with("Expired") => Verdict::new(
            Kind::NotAllowed,
            format!("the {what} has expired"),
            format!("let it live on: `vk update {slug} --expires-in 30d`, or `--clear expires-at`"),
        ),
        401 if is_portkeys && message.contains("Expired") => Verdict::new(
            Kind::NotAllowed,
            "the Portkey API key, or its workspace, has expired",
            "use another key, or give this one a later end: `portkeyctl api-keys update ID --expires-in 30d`",
        ),
        401 if is_portkeys => Verdict::new(
            Kind::NotAllowed,
            "the Portkey API key is not known",
            "`portkeyctl auth status` shows which key is used; a local gateway's own is set by `eval \"$(portkeyctl gateway env)\"`",
        ),
        403 if code == "AB03" => Verdict::new(
            Kind::NotAllowed,
            "the Portkey API key may not call models: keys of an organisation administer",
            "set PORTKEY_API_KEY to the key of a workspace",
        ),
        403 if code == "033" => Verdict::new(
            Kind::NotAllowed,
            "the Portkey API key lacks the scope to call models",
            "give it the scope: `portkeyctl api-keys update ID --add-scope completions.write`",
        ),
        412 if message.ends_with("is not allowed for this integration") => Verdict::new(
            Kind::NotAllowed,
            format!("the integration behind the {what} does not allow this model"),
            "allow it: `portkeyctl integrations models enable INTEGRATION MODEL`; or name another with --model",
        ),
        412 => Verdict::new(
            Kind::NotAllowed,
            format!("a budget is used up: {}", owner_of_limit(message, what)),
            "a copy with a new limit: `vk copy`; or `--credit-limit`, `--reset-usage` of `update`",
        ),
        429 if is_portkeys || code == "05" => Verdict::new(
            Kind::RateLimited,
            format!("a rate limit is reached: {}", owner_of_limit(message, what)),
            "try again later, or raise it with `--rate-limit` of `update`",
        ),
        446 => Verdict::new(
            Kind::NotAllowed,
            "a guardrail refused the request or the answer",
            "say something else with --prompt, or look at the guardrails of the config",
        ),
        _ => return None,
    })
}

/// What a provider answers, or that it does not, told by the status alone: each has words of its own.
fn of_provider(trial: &Trial, error: &ApiError) -> Option<Verdict> {
    let (what, slug) = (&trial.what, trial.slug.as_deref().unwrap_or("SLUG"));
    Some(match error.status.as_u16() {
        401 => Verdict::new(
            Kind::NotAllowed,
            format!("the provider refuses the credential of the {what}"),
            format!("give it the right one: `vk rotate {slug}`"),
        ),
        403 => Verdict::new(
            Kind::NotAllowed,
            format!("the provider does not let the credential of the {what} do this"),
            "look at what the credential may do at the provider, or name another model with --model",
        ),
        404 => Verdict::new(
            Kind::NotFound,
            "the provider knows no such model or deployment",
            "name one that there is with --model; for Azure, compare resource and deployments in `vk get`",
        ),
        408 => Verdict::new(
            Kind::Unreachable,
            "the provider did not answer in time",
            "try again, or look at the provider's status",
        ),
        429 => Verdict::new(
            Kind::RateLimited,
            "the provider limits the rate, or the account there has no credit left",
            "look at limits and credit at the provider",
        ),
        500..=599 => Verdict::new(
            Kind::Unreachable,
            "the provider cannot be reached, or failed",
            "look at custom host, region and resource in `vk get`, and at the provider's status",
        ),
        _ => return None,
    })
}

/// What the budget or the rate limit belongs to.
fn owner_of_limit(message: &str, what: &str) -> String {
    if message.contains("Virtual Key") {
        format!("that of the {what}")
    } else if message.contains("Integration") {
        "that of the integration in this workspace".to_owned()
    } else if message.contains("Workspace") || message.starts_with("workspace ") {
        "that of the workspace".to_owned()
    } else if message.contains("API Key") || message.starts_with("apikey ") {
        "that of the Portkey API key".to_owned()
    } else {
        "that of a policy".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use http::StatusCode;
    use serde_json::json;

    use super::*;
    use crate::cli::route::Route;

    fn verdict(status: u16, body: &str) -> Option<(Kind, String)> {
        let error = ApiError::from_response(StatusCode::from_u16(status).unwrap(), None, body.as_bytes());
        explain(&Trial::of(Route::VirtualKey("lab".to_owned())), &error).map(|verdict| (verdict.kind, verdict.what))
    }

    #[track_caller]
    fn assert_told(status: u16, body: &str, kind: Kind, words: &str) {
        let (told_kind, told) = verdict(status, body).unwrap_or_else(|| panic!("{status} {body}"));
        assert!(told_kind == kind && told.contains(words), "{status} {body}: {told_kind:?} {told}");
    }

    #[test]
    fn what_the_gateway_refuses_by_the_api_key_is_told_apart() {
        for (status, text, code, kind, words) in [
            (401, "Invalid API Key", "03", Kind::NotAllowed, "key is not known"),
            (401, "Portkey API Key Expired", "01", Kind::NotAllowed, "has expired"),
            (403, "Forbidden!", "033", Kind::NotAllowed, "lacks the scope"),
            (
                412,
                "Portkey API Key Usage Limit Exceeded",
                "04",
                Kind::NotAllowed,
                "used up: that of the Portkey API key",
            ),
            (412, "Portkey Workspace Usage Limit Exceeded", "04", Kind::NotAllowed, "used up: that of the workspace"),
            (429, "apikey ab********xyz rate limit exceded", "05", Kind::RateLimited, "rate limit is reached"),
        ] {
            let text = format!("Portkey Error: {text}. Error Code: {code}");
            let body = json!({"status": "failure", "message": text, "error": {"message": text, "code": code}});
            assert_told(status, &body.to_string(), kind, words);
        }
    }

    #[test]
    fn what_the_gateway_refuses_on_the_way_is_told_apart() {
        let (spent, expired, limited) = (
            "Portkey Virtual Key ab********xyz Usage Limit Exceeded",
            "Portkey Virtual Key ab********xyz Expired",
            "Portkey Virtual Key ab********rpm Rate Limit Exceeded",
        );
        let (of_integration, of_model) =
            ("Portkey Integration lab Usage Limit Exceeded", "Model gpt-4o is not allowed for this integration");
        for (status, text, kind, words) in [
            (401, expired, Kind::NotAllowed, "the virtual key lab has expired"),
            (412, spent, Kind::NotAllowed, "used up: that of the virtual key lab"),
            (412, of_integration, Kind::NotAllowed, "used up: that of the integration in this workspace"),
            (412, of_model, Kind::NotAllowed, "does not allow this model"),
            (429, limited, Kind::RateLimited, "that of the virtual key lab"),
            (408, "Request exceeded the timeout", Kind::Unreachable, "in time"),
            (446, "The guardrail checks failed", Kind::NotAllowed, "guardrail"),
        ] {
            let body = json!({"error": {"message": text, "type": "its_own", "param": null, "code": null}});
            assert_told(status, &body.to_string(), kind, words);
        }
        for (text, words) in [
            ("Following keys are not valid: lab", "has no virtual key lab"),
            ("No azure alias passed/default config found", "no deployment for this model"),
        ] {
            let body = json!({"status": "failure", "message": text});
            assert_told(400, &body.to_string(), Kind::NotFound, words);
        }
    }

    #[test]
    fn what_a_provider_answers_is_told_apart() {
        for (status, provider, text, kind, words) in [
            (401, "openai", "Incorrect API key provided", Kind::NotAllowed, "the provider refuses the credential"),
            (403, "openai", "Country is not supported", Kind::NotAllowed, "does not let the credential"),
            (404, "azure-openai", "The API deployment does not exist", Kind::NotFound, "no such model or deployment"),
            (429, "openai", "You exceeded your current quota", Kind::RateLimited, "no credit left"),
        ] {
            let text = format!("{provider} error: {text}");
            let body =
                json!({"error": {"message": text, "type": null, "param": null, "code": null}, "provider": provider});
            assert_told(status, &body.to_string(), kind, words);
        }
        assert_told(503, "upstream connect error", Kind::Unreachable, "cannot be reached");
        let of_management =
            json!({"success": false, "data": {"message": "You do not have enough permissions", "errorCode": "AB03"}});
        assert_told(403, &of_management.to_string(), Kind::NotAllowed, "keys of an organisation administer");
        assert_eq!(verdict(400, r#"{"error":{"message":"openai error: bad","type":"invalid_request_error"}}"#), None);
    }
}
