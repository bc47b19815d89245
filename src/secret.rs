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

/// What the keys of providers and of Portkey begin with.
const BEGINNINGS: [&str; 14] =
    ["sk-", "sk_", "pk-", "rk_", "gsk_", "xai-", "pplx-", "hf_", "r8_", "nvapi-", "AIza", "AKIA", "ghp_", "eyJ"];
/// What stands behind such a beginning, at least. `sk-test` is a name.
const SHORTEST: usize = 8;
/// Letters and digits in a row that nobody writes by hand. An id's groups are shorter.
const LONGEST_WORD: usize = 20;

/// Whether a word is likely a key: it begins as providers' keys do, or has the look of something that was drawn at
/// random. A guess, for what should not be repeated where it was not expected; what is known to be a key is a [`Secret`].
pub fn looks_like_a_key(word: &str) -> bool {
    if !word.bytes().all(|byte| byte.is_ascii_graphic()) {
        return false;
    }
    let begins_like_one = |beginning: &&str| word.strip_prefix(*beginning).is_some_and(|rest| rest.len() >= SHORTEST);
    let is_in_a_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '=');
    let is_random = |part: &str| {
        part.len() >= LONGEST_WORD
            && part.bytes().any(|byte| byte.is_ascii_digit())
            && part.bytes().any(|byte| byte.is_ascii_alphabetic())
    };
    // Paths, addresses and names of files have other signs.
    let may_be_random = word.chars().all(|c| is_in_a_word(c) || matches!(c, '-' | '_' | '/')) && !word.starts_with('/');
    BEGINNINGS.iter().any(begins_like_one) || (may_be_random && word.split(|c| !is_in_a_word(c)).any(is_random))
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
    fn a_key_is_told_from_a_name() {
        for key in [
            "sk-proj-not-a-real-one",
            "sk-ant-api03-AbC",
            "AIzaSyNotARealKey",
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY0123456789",
            "0123456789abcdef0123456789abcdef",
            "QyNnF1zAmR+Kk3mDq8vT0Zb1aXw=",
        ] {
            assert!(looks_like_a_key(key), "{key}");
        }
        for name in [
            "",
            "sk-test",
            "openai-production-eu-2026",
            "OPENAI_API_KEY_OF_TEAM_2",
            "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
            "/home/somebody/keys0123456789012345",
            "https://api.portkey.ai/v1/virtual-keys",
            "backup20261121T224216.yaml",
            "work/folder2/keys.csv",
            "a sentence of 20 words",
        ] {
            assert!(!looks_like_a_key(name), "{name}");
        }
    }

    #[test]
    fn masks_like_portkey_and_hides_short_values_whole() {
        assert_eq!(mask("abcdefghijklmnopqrstuvwxyz"), "ab*****xyz");
        assert_eq!(mask("short"), "*****");
        assert_eq!(mask(""), "*****");
    }
}
