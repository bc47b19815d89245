//! Errors and warnings on stderr: words for people, one JSON object a line for programs.

use serde_json::json;

use super::{Format, Report, json, screen, style::Palette};

/// `error: …`, the causes, the ways out.
pub(super) fn failure(format: Format, palette: &Palette, report: &Report) -> String {
    if format.is_structured() {
        return object(&json!({ "error": report }));
    }
    let mut text = labelled(&palette.error("error"), &report.message);
    let mut above = &report.message;
    for cause in &report.causes {
        // An error often repeats its cause in its own text.
        if !above.contains(cause.as_str()) {
            text += &labelled(&palette.strong("caused by"), cause);
            above = cause;
        }
    }
    if let Some(request_id) = &report.request_id {
        text += &labelled(&palette.strong("request id"), request_id);
    }
    for hint in &report.hints {
        text += &labelled(&palette.hint("hint"), hint);
    }
    text
}

/// `warning: …`, or `{"warning":{"code":…,"message":…}}`.
pub(super) fn warning(format: Format, palette: &Palette, code: &str, message: &str) -> String {
    if format.is_structured() {
        return object(&json!({ "warning": { "code": code, "message": message } }));
    }
    labelled(&palette.warning("warning"), message)
}

/// The text itself, or `{"note":…}`: whoever reads stderr as JSON must be able to read every line of it.
pub(super) fn note(format: Format, text: &str) -> String {
    if format.is_structured() { object(&json!({ "note": text })) } else { format!("{}\n", screen::paragraph(text)) }
}

/// Further lines are indented, so that each message is told from the next.
fn labelled(label: &str, message: &str) -> String {
    format!("{label}: {}\n", screen::paragraph(message.trim_end()).replace('\n', "\n  "))
}

fn object(value: &serde_json::Value) -> String {
    json::line(value).unwrap_or_else(|error| format!("error: {error}\n"))
}
