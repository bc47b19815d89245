//! Ids, and the values of API keys.

use std::sync::{
    LazyLock,
    atomic::{AtomicU32, Ordering},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::secret::Secret;

/// A random id, as every object of the API has one.
pub fn uuid() -> String {
    Uuid::new_v4().to_string()
}

/// The six hex digits at the end of a generated slug, counted up from a random start; whoever uses them looks whether
/// they are free.
///
/// Slugs that are made one after the other for one name so lie side by side in the tables, and a commit of many
/// touches few pages. Nothing rests on their being hard to guess: a slug is a name.
pub fn hex6() -> String {
    static NEXT: LazyLock<AtomicU32> = LazyLock::new(|| AtomicU32::new(Uuid::new_v4().as_fields().0));
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
