//! An error with all that is known of it, found in the chain of its causes.

use serde::Serialize;

use crate::{
    api::{ApiError, ClientError},
    error::{Failure, Kind},
};

/// An error as it is shown: on a terminal in words, under `-o json` and `-o yaml` as one object.
#[derive(Debug, Serialize)]
pub struct Report {
    /// For whoever goes by it within the program; [`Self::code`] and [`Self::exit`] say it to others.
    #[serde(skip)]
    pub kind: Kind,
    /// [`Kind::json_code`].
    pub code: &'static str,
    /// The outermost message.
    pub message: String,
    /// The messages of the causes, outermost first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<String>,
    /// Ways out, one instruction each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<String>,
    /// HTTP status, when a server answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Portkey's own error code, such as `AB03`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_code: Option<String>,
    /// The server's id for the request, when it gave one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// [`Kind::exit_code`].
    pub exit: u8,
}

impl Report {
    /// Reads kind, causes and hints off an error chain. The first link that has a kind decides.
    pub fn of(error: &anyhow::Error) -> Self {
        let mut kind = None;
        let mut exit = None;
        let mut hints = Vec::new();
        let mut api: Option<&ApiError> = None;
        for cause in error.chain() {
            if let Some(failure) = cause.downcast_ref::<Failure>() {
                kind.get_or_insert(failure.kind());
                exit = exit.or(failure.own_exit_code());
                hints.extend(failure.hints().iter().cloned());
            } else if let Some(client) = cause.downcast_ref::<ClientError>() {
                kind.get_or_insert(client.kind());
                hints.extend(client.hint());
                api = api.or(client.api());
            } else if let Some(error) = cause.downcast_ref::<ApiError>() {
                api = api.or(Some(error));
            }
        }
        let kind = kind.unwrap_or(Kind::Failed);
        let mut messages = error.chain().map(ToString::to_string);
        let message = messages.next().unwrap_or_default();
        let mut causes: Vec<String> = messages.collect();
        causes.dedup();
        Self {
            kind,
            code: kind.json_code(),
            message,
            causes,
            hints,
            status: api.map(|error| error.status.as_u16()),
            api_code: api.and_then(|error| error.code.clone()),
            request_id: api.and_then(|error| error.request_id.clone()),
            exit: exit.unwrap_or_else(|| kind.exit_code()),
        }
    }
}
