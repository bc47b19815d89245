//! What the tests of output write to, and what they show.

mod errors;
mod forms;
mod terminal;

use std::sync::{Arc, Mutex};

use serde_json::json;

use super::*;
use crate::error::Kind;

const VIEW: View = View {
    columns: &[
        Column { header: "SLUG", path: "slug", wide: false, cell: None },
        Column { header: "STATUS", path: "status", wide: false, cell: None },
        Column { header: "BUDGET", path: "usage_limits", wide: false, cell: None },
        Column { header: "NOTE", path: "note", wide: true, cell: None },
    ],
    name: "slug",
};

#[derive(Clone, Default)]
struct Sink(Arc<Mutex<Vec<u8>>>);

impl Sink {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A stream that refuses everything.
struct Refuses(io::ErrorKind);

impl Write for Refuses {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(self.0.into())
    }
}

fn piped(format: Format) -> OutputOptions {
    OutputOptions {
        format,
        color: Color::Never,
        stdout_is_terminal: Some(false),
        stderr_is_terminal: Some(false),
        ..OutputOptions::default()
    }
}

fn on_terminal(width: usize) -> OutputOptions {
    OutputOptions { stdout_is_terminal: Some(true), width: Some(width), ..piped(Format::Table) }
}

fn captured(options: OutputOptions, action: impl FnOnce(&Output) -> anyhow::Result<()>) -> (String, String) {
    let (stdout, stderr) = (Sink::default(), Sink::default());
    let output = Output::with_streams(options, Box::new(stdout.clone()), Box::new(stderr.clone()));
    action(&output).unwrap();
    output.finish().unwrap();
    (stdout.text(), stderr.text())
}

fn listed(options: OutputOptions, rows: &[Value]) -> String {
    captured(options, |output| {
        let mut list = output.list(&VIEW);
        rows.iter().try_for_each(|row| list.push(row))?;
        list.finish()
    })
    .0
}

fn shown(options: OutputOptions, row: &Value) -> String {
    captured(options, |output| output.object(&VIEW, row)).0
}

fn fields(format: Format, fields: &[&str]) -> OutputOptions {
    OutputOptions { fields: fields.iter().map(|field| (*field).to_owned()).collect(), ..piped(format) }
}

fn rows() -> Vec<Value> {
    vec![
        json!({"slug": "openai-prod", "status": "active", "usage_limits": {"credit_limit": 50, "periodic_reset": "monthly"}, "note": null}),
        json!({"slug": "東京", "status": "expired", "usage_limits": null, "note": "a,b"}),
    ]
}

/// The instant that the examples below are looked at.
fn at_noon(options: OutputOptions) -> OutputOptions {
    OutputOptions { now: Some("2026-03-14T12:00:00Z".parse().unwrap()), ..options }
}
