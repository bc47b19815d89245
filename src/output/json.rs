//! JSON: the API's keys as received, indented by two spaces.

use std::fmt::Write;

use serde::Serialize;

use super::screen;

/// One document with its line end.
pub(super) fn document(value: &impl Serialize) -> serde_json::Result<String> {
    let mut text = ascii_hazards(serde_json::to_string_pretty(value)?);
    text.push('\n');
    Ok(text)
}

/// One document on one line, for stderr.
pub(super) fn line(value: &impl Serialize) -> serde_json::Result<String> {
    let mut text = ascii_hazards(serde_json::to_string(value)?);
    text.push('\n');
    Ok(text)
}

/// An element of an array that is written piece by piece: what goes before it, and the element indented.
pub(super) fn element(value: &impl Serialize, is_first: bool) -> serde_json::Result<String> {
    // Line ends inside of strings are escaped, so every line end here is one of the layout.
    let body = ascii_hazards(serde_json::to_string_pretty(value)?).replace('\n', "\n  ");
    Ok(format!("{}\n  {body}", if is_first { "[" } else { "," }))
}

/// What closes the array after `element`.
pub(super) const CLOSE: &str = "\n]\n";
/// An array without elements.
pub(super) const EMPTY: &str = "[]\n";

/// serde_json escapes C0 alone. What else could drive a terminal stands inside of strings, where `\u` means the same.
fn ascii_hazards(text: String) -> String {
    let is_hazard = |character: char| character != '\n' && screen::is_hazard(character);
    if !text.contains(is_hazard) {
        return text;
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if is_hazard(character) {
            // Writing to a String cannot fail.
            let _ = write!(safe, "\\u{:04x}", u32::from(character));
        } else {
            safe.push(character);
        }
    }
    safe
}
