//! Who calls: the Portkey API key, and whether it may use the data plane now.
//!
//! The order of the checks is the original's (branch 2.x): known, of the right kind, not exhausted, not expired, its
//! workspace not exhausted, allowed, and then the rate limits of workspace and key, which both count the request whatever
//! the other one says.

use std::sync::Arc;

use axum::http::{HeaderMap, StatusCode, header};

use super::{govern::masked, names, refusal::Refusal};
use crate::{
    api::{ApiError, api_keys::ApiKeyKind},
    gateway::{
        Gateway,
        ledger::{Claim, Denied, Enforcement, Hold, Ledger, Level, Now},
        store::records::{Presented, WorkspaceFacts},
    },
};

/// A caller that has been let in.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The key.
    pub presented: Arc<Presented>,
    /// The workspace that it belongs to.
    pub workspace: Arc<WorkspaceFacts>,
}

/// Lets in the owner of a key that holds one of `scopes`.
///
/// # Errors
/// The refusals of Portkey's authentication stage, but for those of rate limits.
pub fn caller(gateway: &Gateway, headers: &HeaderMap, scopes: &[&str]) -> Result<Caller, Refusal> {
    let token = token(headers).ok_or_else(unknown)?;
    let presented = gateway.store().api_key(token).map_err(|_| Refusal::exception())?.ok_or_else(unknown)?;
    admit(presented, scopes, gateway.now())
}

/// Counts a request against the rate limits of a caller's workspace and key. Of tokens there has to be room for one.
///
/// # Errors
/// 429.
pub fn count(ledger: &Ledger, caller: &Caller, enforcement: Enforcement, now: Now) -> Result<(), Refusal> {
    let subjects = [&caller.workspace.subject, &caller.presented.subject];
    if subjects.iter().all(|subject| subject.limits.rates.is_empty()) {
        return Ok(());
    }
    let claim = Claim { requests: 1, nanos: 0, tokens: 1 };
    let shares = subjects.into_iter().map(|subject| (Arc::clone(subject), claim)).collect();
    // What is held is given back at once: how much a call may use is known when its target is.
    Hold::take(ledger, enforcement, shares, now).map(drop).map_err(|denied| refusal(caller, &denied))
}

/// The spelling is the original's.
fn refusal(caller: &Caller, denied: &Denied) -> Refusal {
    let of_key = denied.subject.level == Level::ApiKey;
    if denied.rate().is_none() {
        return exhausted(if of_key { "API Key" } else { "Workspace" });
    }
    let message = if of_key {
        format!("apikey {} rate limit exceded", masked(&caller.presented.key.id))
    } else {
        format!("workspace {} rate limit exceeded", masked(&caller.workspace.id))
    };
    Refusal::key(StatusCode::TOO_MANY_REQUESTS, &message, "05")
}

fn exhausted(what: &str) -> Refusal {
    Refusal::key(StatusCode::PRECONDITION_FAILED, &format!("Portkey {what} Usage Limit Exceeded"), "04")
}

/// The Portkey key that came with a request: `x-portkey-api-key`, else the bearer token. The OpenAI SDKs cannot do
/// without the latter, so the former wins and whatever stands beside it is a placeholder.
pub fn token(headers: &HeaderMap) -> Option<&str> {
    if let Some(value) = headers.get(&names::API_KEY) {
        return value.to_str().ok().map(str::trim);
    }
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

fn admit(presented: Arc<Presented>, scopes: &[&str], now: Now) -> Result<Caller, Refusal> {
    let key = &presented.key;
    if key.kind == ApiKeyKind::OrganisationService {
        return Err(Refusal::management(&ApiError::forbidden()));
    }
    if presented.subject.is_exhausted(now) {
        return Err(exhausted("API Key"));
    }
    if !presented.is_valid(now.timestamp()) {
        return Err(Refusal::key(StatusCode::UNAUTHORIZED, "Portkey API Key Expired", "01"));
    }
    let Some(workspace) = presented.workspace.clone() else {
        return Err(Refusal::key(StatusCode::UNAUTHORIZED, "Unable to validate key", "033"));
    };
    if workspace.subject.is_exhausted(now) {
        return Err(exhausted("Workspace"));
    }
    if !scopes.iter().any(|scope| key.allows(scope)) {
        return Err(Refusal::key(StatusCode::FORBIDDEN, "Forbidden!", "033"));
    }
    Ok(Caller { presented, workspace })
}

fn unknown() -> Refusal {
    Refusal::key(StatusCode::UNAUTHORIZED, "Invalid API Key", "03")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        api::limits::{Amount, RateLimit, RateLimitType, RateLimitUnit, UsageLimits},
        gateway::store::{
            records::{ApiKey, WorkspaceDefaults},
            testing,
        },
    };

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    fn key(kind: ApiKeyKind) -> ApiKey {
        ApiKey { kind, scopes: vec!["completions.write".into()], ..testing::api_key("app") }
    }

    #[test]
    fn portkey_header_wins_over_authorization() {
        let both = headers(&[("x-portkey-api-key", "pk"), ("authorization", "Bearer OPENAI_API_KEY")]);
        assert_eq!(token(&both), Some("pk"));
        assert_eq!(token(&headers(&[("authorization", "bearer pk")])), Some("pk"));
        assert_eq!(token(&headers(&[("authorization", "Basic pk")])), None);
        assert_eq!(token(&headers(&[])), None);
    }

    #[test]
    fn each_failing_check_has_its_own_refusal() {
        let now = Now { millis: 1_780_272_000_000 };
        let today = now.timestamp();
        let admit = |presented: Presented| {
            super::admit(Arc::new(presented), &["completions.write"], now).map(|caller| caller.workspace.id.clone())
        };
        let with = |key: ApiKey| admit(testing::presented(key));

        assert_eq!(with(key(ApiKeyKind::WorkspaceService)), Ok("w".into()));
        assert_eq!(
            with(key(ApiKeyKind::OrganisationService)),
            Err(Refusal::management(&ApiError::forbidden())),
            "an organisation key manages, and manages only"
        );
        let expired = || ApiKey { expires_at: Some(today), ..key(ApiKeyKind::WorkspaceUser) };
        assert_eq!(with(expired()), Err(Refusal::key(StatusCode::UNAUTHORIZED, "Portkey API Key Expired", "01")));
        let later = ApiKey { expires_at: "2026-06-02".parse().ok(), ..key(ApiKeyKind::WorkspaceUser) };
        assert!(with(later).is_ok());
        let used_up = UsageLimits { credit_limit: Some(Amount(0.0)), ..UsageLimits::default() };
        let exhausted = || testing::limited(Level::ApiKey, "k", std::slice::from_ref(&used_up), &[]);
        assert_eq!(
            admit(Presented { subject: exhausted(), ..testing::presented(expired()) }),
            Err(Refusal::key(StatusCode::PRECONDITION_FAILED, "Portkey API Key Usage Limit Exceeded", "04")),
            "exhausted comes before expired"
        );
        let mut in_exhausted = testing::presented(key(ApiKeyKind::WorkspaceUser));
        let workspace = WorkspaceFacts {
            id: "w".into(),
            organisation_id: "o".into(),
            slug: "home".into(),
            defaults: WorkspaceDefaults::default(),
            subject: exhausted(),
        };
        in_exhausted.workspace = Some(Arc::new(workspace));
        assert_eq!(
            admit(in_exhausted),
            Err(Refusal::key(StatusCode::PRECONDITION_FAILED, "Portkey Workspace Usage Limit Exceeded", "04"))
        );
        let unscoped = ApiKey { scopes: vec!["virtual_keys.list".into()], ..key(ApiKeyKind::WorkspaceUser) };
        assert_eq!(with(unscoped), Err(Refusal::key(StatusCode::FORBIDDEN, "Forbidden!", "033")));
        let homeless = ApiKey { workspace_id: None, ..key(ApiKeyKind::WorkspaceService) };
        assert_eq!(with(homeless), Err(Refusal::key(StatusCode::UNAUTHORIZED, "Unable to validate key", "033")));
    }

    #[test]
    fn both_rate_limits_count_and_the_workspace_s_speaks_first() {
        let now = Now { millis: 0 };
        let once = [RateLimit { kind: RateLimitType::Requests, unit: RateLimitUnit::Hour, value: 1 }];
        let mut presented = testing::presented(key(ApiKeyKind::WorkspaceService));
        presented.subject = testing::limited(Level::ApiKey, "k", &[], &once);
        let workspace = Arc::new(WorkspaceFacts {
            id: "0123456789".into(),
            organisation_id: "o".into(),
            slug: "home".into(),
            defaults: WorkspaceDefaults::default(),
            subject: testing::limited(Level::Workspace, "home", &[], &once),
        });
        let caller = Caller { presented: Arc::new(presented), workspace };
        let take = || count(&Ledger::default(), &caller, Enforcement::Portkey, now);
        assert!(take().is_ok());
        let message = "workspace 01********789 rate limit exceeded";
        assert_eq!(take().unwrap_err(), Refusal::key(StatusCode::TOO_MANY_REQUESTS, message, "05"));
        assert_eq!(caller.presented.subject.meter.rates(&caller.presented.subject.limits, now)[0].used, 2);
    }
}
