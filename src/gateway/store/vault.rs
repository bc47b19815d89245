//! Encryption at rest.
//!
//! One envelope per record: base64 of a version byte, a random 24-byte nonce and the XChaCha20-Poly1305 ciphertext
//! with its tag. The additional data name the table, the record and the field, so an envelope that is moved to
//! another row does not open. The master key itself encrypts nothing: HKDF-SHA256 derives one key for the envelopes
//! and one value by which a wrong master key is recognised before anything is decrypted.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chacha20poly1305::{
    Key, XChaCha20Poly1305, XNonce,
    aead::{AeadInOut, KeyInit},
};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::Sha256;
use std::{fmt, sync::Arc};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, Zeroizing};

use super::MasterKey;

/// The version byte of the envelopes that this version writes.
const VERSION: u8 = 1;
const NONCE_LENGTH: usize = 24;
/// Room for the largest usual plaintext (a Google service account is about 2.4 KB), so that serialising into it does
/// not reallocate and leave an unwiped copy behind.
const PLAINTEXT_ROOM: usize = 8 * 1024;

/// An encrypted value: base64 of version, nonce and ciphertext.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sealed(pub String);

/// Where an envelope belongs.
#[derive(Debug, Clone, Copy)]
pub struct Location<'a> {
    /// The table.
    pub table: &'static str,
    /// The record's UUID, which, unlike a slug, is never used again.
    pub id: &'a str,
    /// The field.
    pub field: &'static str,
}

impl<'a> Location<'a> {
    /// The secrets of an integration.
    pub fn of_integration(id: &'a str) -> Self {
        Self { table: "integrations", id, field: "secrets" }
    }

    /// What a version of a config says.
    pub fn of_config_version(version_id: &'a str) -> Self {
        Self { table: "configs", id: version_id, field: "config" }
    }

    /// Length-prefixed, so that no two locations are the same bytes.
    fn bytes(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(96);
        for part in [self.table, self.id, self.field] {
            bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
            bytes.extend_from_slice(part.as_bytes());
        }
        bytes
    }
}

/// Why an envelope does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// Not an envelope of a version that is known.
    #[error("the encrypted value has an unknown form")]
    Form,
    /// Changed, moved from another row, or made under another key.
    #[error("the encrypted value does not belong here or was changed")]
    Refused,
    /// The operating system has no randomness to give.
    #[error("the operating system gives no random bytes")]
    NoRandomness,
}

/// Seals and opens. Cheap to clone.
#[derive(Clone)]
pub struct Vault {
    inner: Arc<Inner>,
}

struct Inner {
    envelopes: Zeroizing<[u8; 32]>,
    check: [u8; 32],
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault(****)")
    }
}

impl Vault {
    /// Derives the keys.
    pub fn new(master: &MasterKey) -> Self {
        let derive = |purpose: &[u8]| {
            let mut key = Zeroizing::new([0; 32]);
            // 32 bytes is far below what HKDF-SHA256 can give (8160), its only error.
            let _ = Hkdf::<Sha256>::new(None, master.bytes()).expand(purpose, key.as_mut_slice());
            key
        };
        let envelopes = derive(b"portkeyctl store v1: envelopes");
        let check = *derive(b"portkeyctl store v1: key check");
        Self { inner: Arc::new(Inner { envelopes, check }) }
    }

    /// The value that stands in the file and recognises the master key. It says nothing about the key.
    pub fn key_check(&self) -> &[u8; 32] {
        &self.inner.check
    }

    /// Whether a stored key check is this key's.
    pub fn is_key_of(&self, stored: &[u8]) -> bool {
        self.inner.check.as_slice().ct_eq(stored).into()
    }

    /// Encrypts a JSON object for one place.
    ///
    /// # Errors
    /// [`VaultError::NoRandomness`].
    pub fn seal(&self, location: Location<'_>, secrets: &Map<String, Value>) -> Result<Sealed, VaultError> {
        let mut buffer = Zeroizing::new(Vec::with_capacity(PLAINTEXT_ROOM));
        serde_json::to_writer(&mut *buffer, secrets).map_err(|_| VaultError::Form)?;
        let mut nonce = [0; NONCE_LENGTH];
        getrandom::fill(&mut nonce).map_err(|_| VaultError::NoRandomness)?;
        self.cipher()
            .encrypt_in_place(&XNonce::from(nonce), &location.bytes(), &mut *buffer)
            .map_err(|_| VaultError::Form)?;
        let mut envelope = Vec::with_capacity(1 + NONCE_LENGTH + buffer.len());
        envelope.push(VERSION);
        envelope.extend_from_slice(&nonce);
        envelope.extend_from_slice(&buffer);
        Ok(Sealed(STANDARD.encode(envelope)))
    }

    /// Decrypts what was sealed for this place.
    ///
    /// # Errors
    /// When the envelope was changed, was sealed for another place or under another key, or is none.
    pub fn open(&self, location: Location<'_>, sealed: &Sealed) -> Result<Map<String, Value>, VaultError> {
        let envelope = STANDARD.decode(&sealed.0).map_err(|_| VaultError::Form)?;
        let (&version, rest) = envelope.split_first().ok_or(VaultError::Form)?;
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE_LENGTH>().ok_or(VaultError::Form)?;
        if version != VERSION {
            return Err(VaultError::Form);
        }
        let mut buffer = Zeroizing::new(ciphertext.to_vec());
        self.cipher()
            .decrypt_in_place(&XNonce::from(*nonce), &location.bytes(), &mut *buffer)
            .map_err(|_| VaultError::Refused)?;
        serde_json::from_slice(&buffer).map_err(|_| VaultError::Form)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(*self.inner.envelopes))
    }
}

/// Overwrites every text in a JSON object that has held secrets. `serde_json` does not do it when it lets go of them.
pub fn wipe(secrets: &mut Map<String, Value>) {
    fn wipe_value(value: &mut Value) {
        match value {
            Value::String(text) => text.zeroize(),
            Value::Array(items) => items.iter_mut().for_each(wipe_value),
            Value::Object(members) => wipe(members),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    secrets.values_mut().for_each(wipe_value);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vault(byte: u8) -> Vault {
        Vault::new(&MasterKey::new([byte; 32]))
    }

    fn secrets() -> Map<String, Value> {
        [("key".to_owned(), Value::from("sk-plain"))].into_iter().collect()
    }

    #[test]
    fn opens_what_it_sealed_and_never_seals_twice_alike() {
        let vault = vault(1);
        let here = Location::of_integration("a");
        let sealed = vault.seal(here, &secrets()).unwrap();
        assert_eq!(vault.open(here, &sealed).unwrap(), secrets());
        assert_ne!(vault.seal(here, &secrets()).unwrap(), sealed);
        assert!(!sealed.0.contains("sk-plain"));
    }

    #[test]
    fn refuses_another_row_another_key_and_any_changed_byte() {
        let (vault, here) = (vault(1), Location::of_integration("a"));
        let sealed = vault.seal(here, &secrets()).unwrap();
        assert_eq!(vault.open(Location::of_integration("b"), &sealed), Err(VaultError::Refused));
        assert_eq!(vault.open(Location { field: "other", ..here }, &sealed), Err(VaultError::Refused));
        assert_eq!(super::tests::vault(2).open(here, &sealed), Err(VaultError::Refused));
        let envelope = STANDARD.decode(&sealed.0).unwrap();
        for index in 0..envelope.len() {
            let mut changed = envelope.clone();
            changed[index] ^= 1;
            assert!(vault.open(here, &Sealed(STANDARD.encode(changed))).is_err(), "byte {index}");
        }
        for text in ["", "AQ==", "not base64!"] {
            assert_eq!(vault.open(here, &Sealed(text.to_owned())), Err(VaultError::Form), "{text}");
        }
    }

    #[test]
    fn locations_that_run_together_are_told_apart() {
        let one = Location { table: "ab", id: "c", field: "d" };
        let other = Location { table: "a", id: "bc", field: "d" };
        assert_ne!(one.bytes(), other.bytes());
    }

    #[test]
    fn the_key_check_recognises_its_key_alone() {
        assert!(vault(1).is_key_of(vault(1).key_check()));
        assert!(!vault(2).is_key_of(vault(1).key_check()));
        assert!(!vault(1).is_key_of(b""));
    }
}
