//! Who calls: the Portkey API key, and whether it may use the data plane.
//!
//! The order of the checks is the original's: known, of the right kind, not expired, in a workspace, allowed.

use axum::http::{HeaderMap, StatusCode, header};

use super::refusal::Refusal;
use crate::{
    api::{ApiError, timestamp::Timestamp},
    gateway::{
        Gateway,
        store::records::{ApiKey, ApiKeyKind},
    },
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
    let key = gateway.store().api_key(token).map_err(|_| Refusal::exception())?.ok_or_else(unknown)?;
    admit(&key, scopes, gateway.clock().now())
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

fn admit(key: &ApiKey, scopes: &[&str], now: Timestamp) -> Result<Caller, Refusal> {
    if key.kind == ApiKeyKind::OrganisationService {
        return Err(Refusal::management(&ApiError::forbidden()));
    }
    if key.expires_at.is_some_and(|end| end <= now) {
        return Err(Refusal::key(StatusCode::UNAUTHORIZED, "Portkey API Key Expired", "01"));
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

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    fn key(kind: ApiKeyKind) -> ApiKey {
        ApiKey {
            id: "4c1f7a02-9d55-4e0b-8a36-0b6f2f9d1e77".into(),
            name: "app".into(),
            kind,
            workspace_id: Some("w".into()),
            scopes: vec!["completions.write".into()],
            masked: "ab*****xyz".into(),
            hash: String::new(),
            expires_at: None,
            created_at: "2026-01-01".parse().unwrap(),
        }
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
        let admit = |key: ApiKey| super::admit(&key, &["completions.write"], now).map(|caller| caller.workspace_id);

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
        let unscoped = ApiKey { scopes: vec!["virtual_keys.list".into()], ..key(ApiKeyKind::WorkspaceUser) };
        assert_eq!(admit(unscoped), Err(Refusal::key(StatusCode::FORBIDDEN, "Forbidden!", "033")));
        let homeless = ApiKey { workspace_id: None, ..key(ApiKeyKind::WorkspaceService) };
        assert_eq!(admit(homeless), Err(Refusal::key(StatusCode::UNAUTHORIZED, "Unable to validate key", "033")));
    }
}
