//! The client of the management API.

use serde_json::Value;

use super::ApiError;
use crate::error::Kind;

/// A typed answer, and the same answer as it came: output shows fields that this version does not know.
#[derive(Debug, Clone)]
pub struct Received<T> {
    /// The typed answer.
    pub value: T,
    /// The answer as it came, without the `{success, data}` wrapper.
    pub raw: Value,
}

/// The client of the management API.
#[derive(Clone)]
pub struct Client {}

/// Why a call failed.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// The server answered with an error.
    #[error(transparent)]
    Api(#[from] ApiError),
}

impl ClientError {
    /// Its row in the table of exit codes.
    pub fn kind(&self) -> Kind {
        Kind::Failed
    }

    /// A way out.
    pub fn hint(&self) -> Option<String> {
        None
    }

    /// The server's answer, when there was one.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            ClientError::Api(error) => Some(error),
        }
    }
}
