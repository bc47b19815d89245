//! What makes an answer its request's own: ids and a time.

use sha2::{Digest, Sha256};

use super::Asked;

/// 2025-01-01T00:00:00Z. Answers are dated within the year after it.
pub const FIRST_SECOND: u64 = 1_735_689_600;
/// The year.
pub const SECONDS: u64 = 365 * 24 * 3600;

/// Drawn from a request and its target.
#[derive(Debug, PartialEq, Eq)]
pub struct Seal {
    digest: [u8; 32],
    /// Seconds since 1970.
    pub created: u64,
}

impl Seal {
    /// The seal of a request.
    pub fn of(asked: &Asked<'_>) -> Self {
        let mut hash = Sha256::new();
        let part = asked.part;
        for text in [Some(part.slug.as_str()), part.deployment.as_deref(), part.model.as_deref()] {
            hash.update(text.unwrap_or_default());
            hash.update([0]);
        }
        hash.update(asked.body);
        let digest: [u8; 32] = hash.finalize().into();
        let number = digest.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        Self { digest, created: FIRST_SECOND + number % SECONDS }
    }

    /// The answer's own id: `prefix` and so many letters or digits, at most 32.
    pub fn id(&self, prefix: &str, length: usize) -> String {
        identifier(prefix, &self.digest, length)
    }

    /// The id of a part of the answer.
    pub fn part_id(&self, prefix: &str, length: usize, index: u64) -> String {
        let mut hash = Sha256::new_with_prefix(self.digest);
        hash.update(prefix);
        hash.update(index.to_be_bytes());
        identifier(prefix, &hash.finalize().into(), length)
    }
}

fn identifier(prefix: &str, digest: &[u8; 32], length: usize) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789Zz";
    let letters = digest.iter().take(length).filter_map(|byte| ALPHABET.get(usize::from(*byte & 63)));
    let mut id = String::with_capacity(prefix.len() + length);
    id.push_str(prefix);
    id.extend(letters.map(|letter| char::from(*letter)));
    id
}
