//! Why a call failed, its row in the table of exit codes, and the way out.

use std::time::Duration;

use http::{Method, StatusCode};
use url::Url;

use crate::{
    api::{ApiError, transport, transport::TransportError},
    error::Kind,
};

/// Why a call failed.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// The server answered with an error.
    #[error("{error}")]
    Api {
        /// What it said.
        error: ApiError,
        /// How long it asked to be left alone.
        retry_after: Option<Duration>,
        /// Where the key comes from, in words, when that is known.
        key_origin: Option<String>,
        /// Whether the server is on this machine.
        here: bool,
    },
    /// The server was not reached, or did not answer in time; nothing was changed, or doing it again is safe.
    #[error("cannot reach {origin}: {reason}")]
    Unreachable {
        /// Scheme, host and port.
        origin: String,
        /// Why.
        reason: String,
        /// Whether the host is this machine.
        here: bool,
    },
    /// A create was sent and no answer came: it may have happened.
    #[error("no answer from {origin}: {reason}; it is not known whether this was done")]
    Unclear {
        /// Scheme, host and port.
        origin: String,
        /// Why.
        reason: String,
    },
    /// The answer is not what the operation answers.
    #[error("cannot read the answer to {operation}{}: {reason}", at(place))]
    Decode {
        /// Name of the operation.
        operation: &'static str,
        /// Path of the field.
        place: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The server points elsewhere, where the credential must not go.
    #[error("the server redirects to {0}, and a credential is not sent on")]
    Redirect(String),
    /// Plain HTTP to another machine would show the credential to everybody on the way.
    #[error("{0} is plain http, and would show the API key to everybody on the way")]
    PlainHttp(String),
    /// The API key has characters that no header can hold.
    #[error("the API key has characters that no API key has")]
    UnusableKey,
    /// A client cannot be made.
    #[error("cannot set up the connection: {0}")]
    Setup(String),
}

fn at(place: &str) -> String {
    if place.is_empty() || place == "." { String::new() } else { format!(" at `{place}`") }
}

impl ClientError {
    /// What a request without an answer means: for a create that may have arrived, that nobody knows.
    pub(super) fn unanswered(base_url: &Url, method: &Method, error: TransportError) -> Self {
        let origin = transport::origin(base_url);
        if error.sent && !method.is_idempotent() {
            return Self::Unclear { origin, reason: error.reason };
        }
        Self::Unreachable { origin, reason: error.reason, here: transport::is_loopback(base_url) }
    }

    /// Its row in the table of exit codes.
    pub fn kind(&self) -> Kind {
        match self {
            ClientError::Api { error, .. } => match error.status {
                StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Kind::NotAllowed,
                StatusCode::NOT_FOUND => Kind::NotFound,
                StatusCode::CONFLICT | StatusCode::PRECONDITION_FAILED => Kind::Conflict,
                StatusCode::TOO_MANY_REQUESTS => Kind::RateLimited,
                _ => Kind::Failed,
            },
            ClientError::Unreachable { .. } | ClientError::Unclear { .. } => Kind::Unreachable,
            ClientError::Redirect(_) | ClientError::PlainHttp(_) => Kind::NotAllowed,
            ClientError::Decode { .. } | ClientError::UnusableKey | ClientError::Setup(_) => Kind::Failed,
        }
    }

    /// Whether a change that failed so was surely not made: the server refused it, or it was never sent.
    pub fn is_refusal(&self) -> bool {
        match self {
            ClientError::Api { error, .. } => {
                error.status.is_client_error() && error.status != StatusCode::REQUEST_TIMEOUT
            }
            ClientError::PlainHttp(_) | ClientError::UnusableKey | ClientError::Setup(_) => true,
            // A redirect may be what a server answers after it has done it.
            ClientError::Redirect(_)
            | ClientError::Unreachable { .. }
            | ClientError::Unclear { .. }
            | ClientError::Decode { .. } => false,
        }
    }

    /// A way out.
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            ClientError::Api { error, key_origin, here, .. } if error.status == StatusCode::UNAUTHORIZED => {
                return Some(refused_key_hint(key_origin.as_deref(), *here));
            }
            ClientError::Api { error, retry_after, .. } => return api_hint(error, *retry_after),
            ClientError::Unreachable { reason, .. }
                if reason.contains("certificate") || reason.contains("UnknownIssuer") =>
            {
                "trust the server's certificate with --ca-cert PATH"
            }
            ClientError::Unreachable { here: true, .. } => {
                "is the gateway running? `portkeyctl gateway start --detach`, and then `eval \"$(portkeyctl gateway env)\"`"
            }
            ClientError::Unreachable { .. } => "check the network, the proxy variables and --base-url",
            ClientError::Unclear { .. } => "list before you try again: it may exist by now",
            ClientError::Redirect(_) => "give the API's final address with --base-url",
            ClientError::PlainHttp(_) => "use https",
            ClientError::Decode { .. } => "is --base-url the address of a Portkey API? `-vv` shows the answer",
            ClientError::UnusableKey => "log in again with `portkeyctl auth login`, or set PORTKEY_API_KEY",
            ClientError::Setup(_) => return None,
        };
        Some(hint.to_owned())
    }

    /// The server's answer, when there was one.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            ClientError::Api { error, .. } => Some(error),
            _ => None,
        }
    }
}

fn refused_key_hint(origin: Option<&str>, here: bool) -> String {
    let key = origin.map_or_else(|| "the API key".to_owned(), |origin| format!("the API key of {origin}"));
    let mend = match here {
        true => "a local gateway's own is set by `eval \"$(portkeyctl gateway env)\"`",
        false => "log in with `portkeyctl auth login`, or set PORTKEY_API_KEY",
    };
    format!("{key} is wrong, revoked or expired; {mend}")
}

fn api_hint(error: &ApiError, retry_after: Option<Duration>) -> Option<String> {
    match error.status {
        StatusCode::FORBIDDEN => Some(
            "it may be missing or not visible to this key, or the key lacks the scope; `portkeyctl auth status` shows which key is used"
                .to_owned(),
        ),
        StatusCode::BAD_REQUEST if lacks_workspace(&error.message) => {
            Some("name it with --workspace; `portkeyctl workspaces list` shows which there are".to_owned())
        }
        // Only a workspace that is not empty is refused in these words.
        StatusCode::CONFLICT if error.message.starts_with("Unable to delete") => {
            Some("delete what is in it first, or all of it at once with --force".to_owned())
        }
        StatusCode::TOO_MANY_REQUESTS => Some(match retry_after {
            Some(wait) => format!("try again in {} s", wait.as_secs().max(1)),
            None => "try again later".to_owned(),
        }),
        _ => None,
    }
}

/// Whether a message says that the request names no workspace. Portkey words it in several ways.
fn lacks_workspace(message: &str) -> bool {
    let message = message.to_ascii_lowercase();
    let names = ["workspace_id", "workspace id", "workspaceid"].iter().any(|name| message.contains(name));
    names && ["missing", "required", "needs", "must be"].iter().any(|word| message.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_server_refused_or_never_got_is_surely_not_done() {
        let answered = |status| ClientError::Api {
            error: ApiError::from_response(status, None, b""),
            retry_after: None,
            key_origin: None,
            here: false,
        };
        for status in [StatusCode::UNAUTHORIZED, StatusCode::CONFLICT, StatusCode::TOO_MANY_REQUESTS] {
            assert!(answered(status).is_refusal(), "{status}");
        }
        for status in [
            StatusCode::REQUEST_TIMEOUT,
            StatusCode::INTERNAL_SERVER_ERROR,
            StatusCode::BAD_GATEWAY,
            StatusCode::GATEWAY_TIMEOUT,
        ] {
            assert!(!answered(status).is_refusal(), "{status}");
        }
        let error =
            TransportError { sent: true, timed_out: true, refused: false, reason: "no answer in time".to_owned() };
        let base_url = Url::parse("https://gw.example.com/v1").unwrap();
        assert!(!ClientError::unanswered(&base_url, &Method::PUT, error).is_refusal());
        let unread = ClientError::Decode { operation: "x", place: String::new(), reason: "it is not JSON".to_owned() };
        assert!(!unread.is_refusal() && ClientError::UnusableKey.is_refusal());
    }
}
