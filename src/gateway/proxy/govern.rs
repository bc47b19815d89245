//! Whether the target may be used now. These refusals come after the target is known, so they carry the same
//! `x-portkey-*` headers as an answer.

use axum::http::StatusCode;

use super::refusal::Refusal;
use crate::{api::timestamp::Timestamp, gateway::store::records::Provider};

/// Checks a provider's expiry.
///
/// # Errors
/// 401 from the second of the expiry on.
pub fn admit(provider: &Provider, now: Timestamp) -> Result<(), Refusal> {
    if provider.expires_at.is_some_and(|end| end <= now) {
        let message = format!("Portkey Virtual Key {} Expired", masked(&provider.slug));
        return Err(Refusal::target(StatusCode::UNAUTHORIZED, &message, "virtual_key_expired_error", Some("01")));
    }
    Ok(())
}

/// A slug in the data plane's error texts: the first two characters, eight stars, the last three.
fn masked(slug: &str) -> String {
    let head: String = slug.chars().take(2).collect();
    let tail: String = slug.chars().skip(slug.chars().count().saturating_sub(3)).collect();
    format!("{head}********{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gateway::proxy::testing;

    #[test]
    fn refuses_from_the_second_of_the_expiry_on() {
        let end: Timestamp = "2026-06-01T00:00:00Z".parse().unwrap();
        let before: Timestamp = "2026-05-31T23:59:59Z".parse().unwrap();
        let mut provider = testing::target("openai", "lab-openai-5e81c0").provider.clone();
        assert!(admit(&provider, end).is_ok(), "no expiry");
        provider.expires_at = Some(end);
        assert!(admit(&provider, before).is_ok());
        assert_eq!(
            admit(&provider, end),
            Err(Refusal::target(
                StatusCode::UNAUTHORIZED,
                "Portkey Virtual Key la********1c0 Expired",
                "virtual_key_expired_error",
                Some("01")
            ))
        );
    }

    #[test]
    fn short_slugs_do_not_panic() {
        assert_eq!(masked("é"), "é********é");
    }
}
