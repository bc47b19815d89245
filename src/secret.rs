//! A string that never prints itself.
//!
//! Redaction is by type: whatever holds a credential holds a [`Secret`], and a [`Secret`] has no `Display`, a
//! `Debug` that shows nothing, and is wiped from memory when dropped. It is serialised in clear only because the
//! one place where it is serialised is the body of a request to the server that must know it.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A credential: a provider's key, a Portkey API key, a master key.
#[derive(Clone)]
pub struct Secret(SecretString);

impl Secret {
    /// Wraps `value`; the given `String` is consumed, not copied.
    pub fn new(value: String) -> Self {
        Self(SecretString::from(value))
    }

    /// The credential in clear. Every call is a place to look at when auditing where secrets go.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// The form in which Portkey shows a stored key: the first two characters, five stars, the last three. A value
    /// too short to keep anything hidden that way is all stars.
    pub fn masked(&self) -> String {
        mask(self.expose())
    }
}

/// Masks `value` as Portkey's management API does: `ab*****xyz` (recorded answers of the virtual-key endpoints).
pub fn mask(value: &str) -> String {
    let chars: Vec<char> = value.chars().collect();
    if chars.len() < 12 {
        return "*****".to_owned();
    }
    let head: String = chars.iter().take(2).collect();
    let tail: String = chars.iter().skip(chars.len() - 3).collect();
    format!("{head}*****{tail}")
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(****)")
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        use subtle::ConstantTimeEq;
        self.expose().as_bytes().ct_eq(other.expose().as_bytes()).into()
    }
}

impl From<String> for Secret {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing() {
        let secret = Secret::new("sk-very-secret-value".to_owned());
        assert_eq!(format!("{secret:?}"), "Secret(****)");
    }

    #[test]
    fn masks_like_portkey_and_hides_short_values_whole() {
        assert_eq!(mask("abcdefghijklmnopqrstuvwxyz"), "ab*****xyz");
        assert_eq!(mask("short"), "*****");
        assert_eq!(mask(""), "*****");
    }
}
