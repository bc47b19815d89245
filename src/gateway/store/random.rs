//! Ids.

use uuid::Uuid;

/// A random id, as every object of the API has one.
pub fn uuid() -> String {
    Uuid::new_v4().to_string()
}

/// The six hex digits at the end of a generated slug.
pub fn hex6() -> String {
    let mut text = Uuid::new_v4().simple().to_string();
    text.truncate(6);
    text
}
