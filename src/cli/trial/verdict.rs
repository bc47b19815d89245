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

fn explain(trial: &Trial, error: &ApiError) -> Option<Verdict> {
    let verdict = |kind, what: String, mend: &str| Some(Verdict { kind, what, mend: mend.to_owned() });
    let (what, slug) = (&trial.what, trial.slug.as_deref().unwrap_or("SLUG"));
    let (message, code) = (error.message.as_str(), error.code.as_deref().unwrap_or_default());
    let is_portkeys = ["Portkey ", "apikey ", "workspace "].iter().any(|start| message.starts_with(start));
    match error.status.as_u16() {
        401 if message.starts_with("Portkey Virtual Key") && message.ends_with("Expired") => verdict(
            Kind::NotAllowed,
            format!("the {what} has expired"),
            &format!("let it live on: `vk update {slug} --expires-in 30d`, or `--clear expires-at`"),
        ),
        401 if message.contains("Expired") && is_portkeys => verdict(
            Kind::NotAllowed,
            "the Portkey API key, or its workspace, has expired".to_owned(),
            "use another key, or give this one a later end: `portkeyctl api-keys update ID --expires-in 30d`",
        ),
        401 if is_portkeys => verdict(
            Kind::NotAllowed,
            "the Portkey API key is not known".to_owned(),
            "`portkeyctl auth status` shows which key is used; a local gateway's own is set by `eval \"$(portkeyctl gateway env)\"`",
        ),
        403 if code == "AB03" => verdict(
            Kind::NotAllowed,
            "the Portkey API key may not call models: keys of an organisation administer".to_owned(),
            "set PORTKEY_API_KEY to the key of a workspace",
        ),
        403 if code == "033" => verdict(
            Kind::NotAllowed,
            "the Portkey API key lacks the scope to call models".to_owned(),
            "give it the scope: `portkeyctl api-keys update ID --add-scope completions.write`",
        ),
        412 if message.ends_with("is not allowed for this integration") => verdict(
            Kind::NotAllowed,
            format!("the integration behind the {what} does not allow this model"),
            "allow it: `portkeyctl integrations models enable INTEGRATION MODEL`; or name another with --model",
        ),
        412 => verdict(
            Kind::NotAllowed,
            format!("a budget is used up: {}", account(message, what)),
            "a copy with a new limit: `vk copy`; or `--credit-limit`, `--reset-usage` of `update`",
        ),
        429 if is_portkeys || code == "05" => verdict(
            Kind::RateLimited,
            format!("a rate limit is reached: {}", account(message, what)),
            "try again later, or raise it with `--rate-limit` of `update`",
        ),
        400 if message.starts_with("Following keys are not valid") => verdict(
            Kind::NotFound,
            format!("the workspace of the Portkey API key has no {what}"),
            "`vk list` shows what there is; a key of another workspace sees others",
        ),
        400 if message.starts_with("No azure alias") => verdict(
            Kind::NotFound,
            format!("the {what} has no deployment for this model, and no default one"),
            "name the alias of a deployment with --model, or add one: `--deployment NAME,api-version=VERSION,alias=MODEL`",
        ),
        401 => verdict(
            Kind::NotAllowed,
            format!("the provider refuses the credential of the {what}"),
            &format!("give it the right one: `vk rotate {slug}`"),
        ),
        403 => verdict(
            Kind::NotAllowed,
            format!("the provider does not let the credential of the {what} do this"),
            "look at what the credential may do at the provider, or name another model with --model",
        ),
        404 => verdict(
            Kind::NotFound,
            "the provider knows no such model or deployment".to_owned(),
            "name one that there is with --model; for Azure, compare resource and deployments in `vk get`",
        ),
        408 => verdict(
            Kind::Unreachable,
            "the provider did not answer in time".to_owned(),
            "try again, or look at the provider's status",
        ),
        429 => verdict(
            Kind::RateLimited,
            "the provider limits the rate, or the account there has no credit left".to_owned(),
            "look at limits and credit at the provider",
        ),
        446 => verdict(
            Kind::NotAllowed,
            "a guardrail refused the request or the answer".to_owned(),
            "say something else with --prompt, or look at the guardrails of the config",
        ),
        500..=599 => verdict(
            Kind::Unreachable,
            "the provider cannot be reached, or failed".to_owned(),
            "look at custom host, region and resource in `vk get`, and at the provider's status",
        ),
        _ => None,
    }
}

/// What the budget or the rate limit belongs to.
fn account(message: &str, what: &str) -> String {
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

    use super::*;

    fn verdict(status: u16, body: &str) -> Option<(Kind, String)> {
        let error = ApiError::from_response(StatusCode::from_u16(status).unwrap(), None, body.as_bytes());
        explain(&Trial::of_virtual_key("lab"), &error).map(|verdict| (verdict.kind, verdict.what))
    }

    #[test]
    fn the_recorded_bodies_are_told_apart() {
        let own = |text: &str, code: &str| {
            let text = format!("Portkey Error: {text}. Error Code: {code}");
            format!(r#"{{"status":"failure","message":"{text}","error":{{"message":"{text}","code":"{code}"}}}}"#)
        };
        let typed = |text: &str, kind: &str, code: &str| {
            format!(r#"{{"error":{{"message":"{text}","type":"{kind}","param":null,"code":{code}}}}}"#)
        };
        let cases = [
            (401, own("Invalid API Key", "03"), Kind::NotAllowed, "key is not known"),
            (403, own("Forbidden!", "033"), Kind::NotAllowed, "lacks the scope"),
            (412, own("Portkey API Key Usage Limit Exceeded", "04"), Kind::NotAllowed, "used up: that of the Portkey API key"),
            (412, own("Portkey Workspace Usage Limit Exceeded", "04"), Kind::NotAllowed, "used up: that of the workspace"),
            (401, own("Portkey API Key Expired", "01"), Kind::NotAllowed, "has expired"),
            (429, own("apikey ab********xyz rate limit exceded", "05"), Kind::RateLimited, "rate limit is reached"),
            (
                412,
                typed("Portkey Integration lab Usage Limit Exceeded", "integration_exhaust_error", "\"04\""),
                Kind::NotAllowed,
                "used up: that of the integration in this workspace",
            ),
            (
                412,
                typed("Portkey Virtual Key ab********xyz Usage Limit Exceeded", "virtual_key_exhaust_error", "\"04\""),
                Kind::NotAllowed,
                "used up: that of the virtual key lab",
            ),
            (
                401,
                typed("Portkey Virtual Key ab********xyz Expired", "virtual_key_expired_error", "\"01\""),
                Kind::NotAllowed,
                "the virtual key lab has expired",
            ),
            (
                412,
                typed("Model gpt-4o is not allowed for this integration", "model_not_allowed_error", "null"),
                Kind::NotAllowed,
                "does not allow this model",
            ),
            (
                429,
                typed("Portkey Virtual Key ab********rpm Rate Limit Exceeded", "virtual_key_rate_limit_error", "null"),
                Kind::RateLimited,
                "that of the virtual key lab",
            ),
            (
                400,
                r#"{"status":"failure","message":"Following keys are not valid: lab"}"#.to_owned(),
                Kind::NotFound,
                "has no virtual key lab",
            ),
            (
                400,
                r#"{"status":"failure","message":"No azure alias passed/default config found"}"#.to_owned(),
                Kind::NotFound,
                "no deployment for this model",
            ),
            (
                401,
                r#"{"error":{"message":"openai error: Incorrect API key provided","type":"invalid_request_error","param":null,"code":"invalid_api_key"},"provider":"openai"}"#.to_owned(),
                Kind::NotAllowed,
                "the provider refuses the credential",
            ),
            (
                404,
                r#"{"error":{"message":"azure-openai error: The API deployment for this resource does not exist","type":null,"param":null,"code":"DeploymentNotFound"},"provider":"azure-openai"}"#.to_owned(),
                Kind::NotFound,
                "no such model or deployment",
            ),
            (
                403,
                r#"{"success":false,"data":{"message":"You do not have enough permissions to execute this request","errorCode":"AB03"}}"#.to_owned(),
                Kind::NotAllowed,
                "keys of an organisation administer",
            ),
            (408, typed("Request exceeded the timeout", "timeout_error", "null"), Kind::Unreachable, "in time"),
            (446, typed("The guardrail checks failed", "hooks_failed", "null"), Kind::NotAllowed, "guardrail"),
            (503, "upstream connect error".to_owned(), Kind::Unreachable, "cannot be reached"),
        ];
        for (status, body, kind, words) in cases {
            let (told_kind, told) = verdict(status, &body).unwrap_or_else(|| panic!("{status} {body}"));
            assert!(told_kind == kind && told.contains(words), "{status} {body}: {told_kind:?} {told}");
        }
        assert_eq!(verdict(400, r#"{"error":{"message":"openai error: bad","type":"invalid_request_error"}}"#), None);
    }
}
