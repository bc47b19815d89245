//! CSV: RFC 4180 quoting, `\n` line ends.

use super::screen;

/// One record. Line ends and tabs inside of a value stay, quoted; what could drive a terminal is shown as its escape.
pub(super) fn line(values: &[String]) -> anyhow::Result<String> {
    let mut writer = csv::WriterBuilder::new().buffer_capacity(256).from_writer(Vec::new());
    writer.write_record(values.iter().map(|value| screen::paragraph(value)))?;
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8(bytes)?)
}
