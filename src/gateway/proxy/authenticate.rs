//! Who calls: the Portkey API key, and whether it may use the data plane.
//!
//! The order of the checks is the original's: known, of the right kind, not expired, not exhausted, in a workspace,
//! allowed.

use axum::http::{HeaderMap, StatusCode, header};

use super::refusal::Refusal;
use crate::{
    api::{ApiError, api_keys::ApiKeyKind, timestamp::Timestamp},
    gateway::{Gateway, store::records::Presented},
};

/// A caller that has been let in.
#[derive(Debug)]
pub struct Caller {
    /// The workspace that the key belongs to, by UUID.
    pub workspace_id: String,
}

/// Lets in the owner of a key that holds one of `scopes`.
///
/// # Errors
/// The refusals of Portkey's authentication stage.
pub fn caller(gateway: &Gateway, headers: &HeaderMap, scopes: &[&str]) -> Result<Caller, Refusal> {
    let token = token(headers).ok_or_else(unknown)?;
    let presented = gateway.store().api_key(token).map_err(|_| Refusal::exception())?.ok_or_else(unknown)?;
    admit(&presented, scopes, gateway.clock().now())
}

/// The Portkey key that came with a request: `x-portkey-api-key`, else the bearer token. The OpenAI SDKs cannot do
/// without the latter, so the former wins and whatever stands beside it is a placeholder.
pub fn token(headers: &HeaderMap) -> Option<&str> {
    if let Some(value) = headers.get("x-portkey-api-key") {
        return value.to_str().ok().map(str::trim);
    }
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

fn admit(presented: &Presented, scopes: &[&str], now: Timestamp) -> Result<Caller, Refusal> {
    let key = &presented.key;
    if key.kind == ApiKeyKind::OrganisationService {
        return Err(Refusal::management(&ApiError::forbidden()));
    }
    if !presented.is_valid(now) {
        return Err(Refusal::key(StatusCode::UNAUTHORIZED, "Portkey API Key Expired", "01"));
    }
    if key.exhausted {
        return Err(Refusal::key(StatusCode::PRECONDITION_FAILED, "Portkey API Key Usage Limit Exceeded", "04"));
    }
    let Some(workspace_id) = key.workspace_id.clone() else {
        return Err(Refusal::key(StatusCode::UNAUTHORIZED, "Unable to validate key", "033"));
    };
    if !scopes.iter().any(|scope| key.allows(scope)) {
        return Err(Refusal::key(StatusCode::FORBIDDEN, "Forbidden!", "033"));
    }
    Ok(Caller { workspace_id })
}

fn unknown() -> Refusal {
    Refusal::key(StatusCode::UNAUTHORIZED, "Invalid API Key", "03")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gateway::store::{records::ApiKey, testing};

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
        let now: Timestamp = "2026-06-01".parse().unwrap();
        let admit = |key: ApiKey| {
            let presented = testing::presented(key);
            super::admit(&presented, &["completions.write"], now).map(|caller| caller.workspace_id)
        };

        assert_eq!(admit(key(ApiKeyKind::WorkspaceService)), Ok("w".into()));
        assert_eq!(
            admit(key(ApiKeyKind::OrganisationService)),
            Err(Refusal::management(&ApiError::forbidden())),
            "an organisation key manages, and manages only"
        );
        let expired = ApiKey { expires_at: Some(now), ..key(ApiKeyKind::WorkspaceUser) };
        assert_eq!(admit(expired), Err(Refusal::key(StatusCode::UNAUTHORIZED, "Portkey API Key Expired", "01")));
        let later = ApiKey { expires_at: "2026-06-02".parse().ok(), ..key(ApiKeyKind::WorkspaceUser) };
        assert!(admit(later).is_ok());
        let exhausted = ApiKey { exhausted: true, ..key(ApiKeyKind::WorkspaceUser) };
        assert_eq!(
            admit(exhausted),
            Err(Refusal::key(StatusCode::PRECONDITION_FAILED, "Portkey API Key Usage Limit Exceeded", "04"))
        );
        let unscoped = ApiKey { scopes: vec!["virtual_keys.list".into()], ..key(ApiKeyKind::WorkspaceUser) };
        assert_eq!(admit(unscoped), Err(Refusal::key(StatusCode::FORBIDDEN, "Forbidden!", "033")));
        let homeless = ApiKey { workspace_id: None, ..key(ApiKeyKind::WorkspaceService) };
        assert_eq!(admit(homeless), Err(Refusal::key(StatusCode::UNAUTHORIZED, "Unable to validate key", "033")));
    }
}
