//! Ids, and the values of API keys.

use std::sync::{
    LazyLock, OnceLock,
    atomic::{AtomicU32, AtomicU64, Ordering},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};
use uuid::{Builder, Uuid};
use zeroize::Zeroizing;

use crate::secret::Secret;

/// Ids that are the same in every process that was given the same seed and does the same things in the same order.
///
/// There is one sequence in a process, as there is one gateway in it: ids are drawn in places that have nothing else in
/// common. It only goes on, also after a reset, so that no id is given twice.
static SEQUENCE: OnceLock<Sequence> = OnceLock::new();

struct Sequence {
    seed: u64,
    drawn: AtomicU64,
}

impl Sequence {
    fn new(seed: u64) -> Self {
        Self { seed, drawn: AtomicU64::new(0) }
    }

    fn next(&self) -> Uuid {
        let number = self.drawn.fetch_add(1, Ordering::Relaxed);
        let hash = Sha256::new()
            .chain_update(b"portkeyctl ids v1")
            .chain_update(self.seed.to_le_bytes())
            .chain_update(number.to_le_bytes())
            .finalize();
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(hash).for_each(|(byte, drawn)| *byte = drawn);
        Builder::from_random_bytes(bytes).into_uuid()
    }
}

/// Derives every id that follows from `seed`. For a gateway that keeps nothing: in a file, the ids of an earlier process
/// with the same seed would be there already. Later calls change nothing. Values of keys and nonces stay random.
pub fn derive_ids_from(seed: u64) {
    SEQUENCE.get_or_init(|| Sequence::new(seed));
}

fn fresh() -> Uuid {
    SEQUENCE.get().map_or_else(Uuid::new_v4, Sequence::next)
}

/// A new id, as every object of the API has one: random, unless [`derive_ids_from`] says otherwise.
pub fn uuid() -> String {
    fresh().to_string()
}

/// A new id for something that nobody looks up by it and no secret rests on, such as a trace: it costs no system call.
pub fn passing_uuid() -> Uuid {
    let drawn = || Builder::from_random_bytes(fastrand::u128(..).to_ne_bytes()).into_uuid();
    SEQUENCE.get().map_or_else(drawn, Sequence::next)
}

/// The six hex digits at the end of a generated slug, counted up from a random start; whoever uses them looks whether
/// they are free.
///
/// Slugs that are made one after the other for one name so lie side by side in the tables, and a commit of many
/// touches few pages. Nothing rests on their being hard to guess: a slug is a name.
pub fn hex6() -> String {
    static NEXT: LazyLock<AtomicU32> = LazyLock::new(|| AtomicU32::new(fresh().as_fields().0));
    format!("{:06x}", NEXT.fetch_add(1, Ordering::Relaxed) & 0x00ff_ffff)
}

/// The value of a new API key: 28 base64 characters without a prefix, as Portkey's are.
///
/// # Errors
/// When the system gives no random numbers.
pub fn api_key() -> Result<Secret, getrandom::Error> {
    let mut bytes = Zeroizing::new([0; 20]);
    getrandom::fill(&mut *bytes)?;
    Ok(Secret::new(STANDARD.encode(bytes.as_slice())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_makes_one_sequence_of_proper_ids() {
        let draw = |seed| {
            let sequence = Sequence::new(seed);
            (0..50).map(|_| sequence.next()).collect::<Vec<_>>()
        };
        assert_eq!(draw(7), draw(7));
        let mut all = [draw(7), draw(8)].concat();
        assert!(all.iter().all(|id| id.get_version_num() == 4 && id.get_variant() == uuid::Variant::RFC4122));
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 100);
    }
}
