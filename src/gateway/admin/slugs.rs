//! Slugs that are made from names.

use super::check::LONGEST_NAME;
use crate::{
    api::ApiError,
    gateway::store::{StoreError, random},
};

/// The part of a generated slug that people recognise: the words of the name, else `otherwise`.
pub(super) fn base_of(name: &str, otherwise: &str) -> String {
    let words: Vec<String> = name
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    if words.is_empty() { otherwise.to_owned() } else { words.join("-") }
}

/// `base` and six hex digits that nobody has yet.
pub(super) fn free(base: &str, taken: impl Fn(&str) -> Result<bool, StoreError>) -> Result<String, ApiError> {
    // Room for the dash and the digits; the base is ASCII.
    let base: String = base.chars().take(LONGEST_NAME - 7).collect();
    loop {
        let slug = format!("{base}-{}", random::hex6());
        if !taken(&slug)? {
            return Ok(slug);
        }
    }
}
