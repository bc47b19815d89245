//! YAML: what the JSON says, as one document.

use serde::Serialize;
use serde_saphyr::ser_options;

use super::{json, screen};

/// One document with its line end.
pub(super) fn document(value: &impl Serialize) -> anyhow::Result<String> {
    let block = block(value)?;
    Ok(if is_safe(&block) { block } else { json::line(value)? })
}

/// An element of a sequence that is written piece by piece: block sequences of one, put together, are one sequence.
pub(super) fn element(value: &impl Serialize) -> anyhow::Result<String> {
    let block = block(&[value])?;
    Ok(if is_safe(&block) { block } else { format!("- {}", json::line(value)?) })
}

/// A sequence without elements.
pub(super) const EMPTY: &str = "[]\n";

fn block(value: &impl Serialize) -> anyhow::Result<String> {
    let options = ser_options! { prefer_block_scalars: false };
    let mut text = String::new();
    serde_saphyr::to_fmt_writer_with_options(&mut text, value, options)?;
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

/// Control characters are escaped by the serializer, direction overrides are not: YAML counts them as printable. JSON,
/// which is YAML too, can escape them without changing the value.
fn is_safe(block: &str) -> bool {
    !block.contains(|character| character != '\n' && screen::is_hazard(character))
}
