//! YAML: what the JSON says, as one document.

use serde::Serialize;
use serde_saphyr::ser_options;

/// One document with its line end.
pub(super) fn document(value: &impl Serialize) -> anyhow::Result<String> {
    let options = ser_options! { prefer_block_scalars: false };
    let mut text = String::new();
    serde_saphyr::to_fmt_writer_with_options(&mut text, value, options)?;
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

/// An element of a sequence that is written piece by piece: block sequences of one, put together, are one sequence.
pub(super) fn element(value: &impl Serialize) -> anyhow::Result<String> {
    document(&[value])
}

/// A sequence without elements.
pub(super) const EMPTY: &str = "[]\n";
