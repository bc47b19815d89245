//! Ids.

use std::sync::{
    LazyLock,
    atomic::{AtomicU32, Ordering},
};

use uuid::Uuid;

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
