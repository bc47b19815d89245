//! What is said when no answer came, or not in time.

use std::time::Duration;

use axum::http::{HeaderMap, StatusCode};

use super::outgoing;
use crate::gateway::{
    proxy::{Refusal, account, names},
    routing::config::Inherited,
    upstream::{forward::ForwardError, mock::MockError},
};

/// Of an answer that is not whole.
pub fn broken(broken: account::Broken) -> Refusal {
    match broken {
        account::Broken::TooLarge => Refusal::fetch("the answer is larger than 64 MiB", "no room", "ResponseSizeError"),
        account::Broken::Upstream(cause) => Refusal::fetch("terminated", &cause, "TypeError"),
    }
}

/// How long an answer may take to begin: as the request says, in milliseconds, else the config. 0 means as long as it
/// takes.
///
/// # Errors
/// 400 for what is no number.
pub fn timeout(headers: &HeaderMap, inherited: &Inherited<'_>) -> Result<Option<Duration>, Refusal> {
    let given = match headers.get(&names::REQUEST_TIMEOUT) {
        None => inherited.request_timeout,
        Some(value) => Some(
            value
                .to_str()
                .ok()
                .and_then(|text| text.trim().parse().ok())
                .ok_or_else(|| Refusal::request("x-portkey-request-timeout must be a number of milliseconds"))?,
        ),
    };
    Ok(given.filter(|milliseconds| *milliseconds > 0).map(Duration::from_millis))
}

/// Of an answer that has not begun in time.
pub fn too_late(limit: Duration) -> Refusal {
    Refusal::timeout(u64::try_from(limit.as_millis()).unwrap_or(u64::MAX))
}

/// Of a call that the mock provider refuses.
pub fn mock_refusal(provider: &str, error: MockError) -> Refusal {
    match error {
        MockError::Invalid { message, param } => Refusal::by_provider(provider, &message, param.as_deref()),
        MockError::Internal => Refusal::exception(),
    }
}

/// Of an upstream that gave no answer.
pub fn forward_refusal(error: ForwardError) -> Refusal {
    match error {
        ForwardError::HostRefused => outgoing::invalid_host(),
        ForwardError::ConnectTimeout => Refusal::unreachable("Connect Timeout Error"),
        ForwardError::Trust(error) => Refusal::fetch("no certificates to trust", &error.to_string(), "TrustError"),
        ForwardError::Connect(cause) => Refusal::fetch("fetch failed", &cause, "ConnectError"),
        ForwardError::Exchange(cause) => Refusal::fetch("fetch failed", &cause, "ExchangeError"),
        ForwardError::Unrecorded(reason) => {
            Refusal::tape(StatusCode::NOT_IMPLEMENTED, &reason, "recording_not_found_error")
        }
        ForwardError::NotRecorded(reason) => {
            Refusal::tape(StatusCode::INTERNAL_SERVER_ERROR, &reason, "recording_failed_error")
        }
    }
}
