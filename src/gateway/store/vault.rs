//! Encryption at rest.

use serde::{Deserialize, Serialize};

/// An encrypted value: base64 of version, nonce and ciphertext.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sealed(pub String);
