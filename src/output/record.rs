//! One thing for people: a line for each field, structures as indented groups below.

use serde_json::Value;

use super::{
    cells, screen,
    style::{Palette, Tone},
    view::{Plan, at},
};

/// A line of the block.
struct Line {
    depth: usize,
    label: String,
    /// `None` for the heading of a group.
    text: Option<String>,
}

/// The block. Fields that are not set are left out, unless they were picked.
pub(super) fn render(plan: &Plan, value: &Value, labels: bool, palette: &Palette, width: Option<usize>) -> String {
    let (mut lines, mut groups) = (Vec::new(), Vec::new());
    if plan.is_picked() {
        for column in plan.columns() {
            lines.push(Line { depth: 0, label: words(&column.path), text: Some(column.cell(value)) });
        }
    } else {
        for path in order(plan, value) {
            let Some(field) = at(value, &path).filter(|field| !is_unset(field)) else { continue };
            let cell = plan.known(&path).and_then(|column| column.cell).filter(|_| !is_structure(field));
            match cell {
                Some(cell) => lines.push(Line { depth: 0, label: words(&path), text: Some(cell(value)) }),
                None => add(if is_structure(field) { &mut groups } else { &mut lines }, 0, &path, field),
            }
        }
    }
    lines.append(&mut groups);
    let label_width =
        lines.iter().filter(|line| line.text.is_some()).map(|line| line.depth * 2 + screen::width(&line.label)).max();
    let mut block = String::new();
    for line in lines {
        let label = screen::line(&line.label);
        let indent = "  ".repeat(line.depth);
        let Some(text) = line.text else {
            if labels {
                block += &format!("{indent}{}\n", palette.strong(&label));
            }
            continue;
        };
        let mut start = 0;
        if labels {
            start = label_width.unwrap_or_default() + 2;
            let fill = " ".repeat(start.saturating_sub(indent.len() + screen::width(&label)));
            block += &format!("{indent}{}{fill}", palette.strong(&label));
        }
        block += &wrapped(&text, start, width, palette);
        block.push('\n');
    }
    block
}

/// The view's columns first, then the other keys as received.
fn order(plan: &Plan, value: &Value) -> Vec<String> {
    let mut order: Vec<String> = Vec::new();
    for column in plan.view().columns {
        let is_key = value.as_object().is_some_and(|object| object.contains_key(column.path));
        if is_key {
            order.push(column.path.to_owned());
        }
    }
    for key in value.as_object().into_iter().flat_map(|object| object.keys()) {
        if !order.contains(key) {
            order.push(key.clone());
        }
    }
    order
}

fn add(lines: &mut Vec<Line>, depth: usize, key: &str, value: &Value) {
    match value {
        _ if is_unset(value) => {}
        Value::Object(members) => {
            lines.push(Line { depth, label: words(key), text: None });
            for (key, value) in members {
                add(lines, depth + 1, key, value);
            }
        }
        Value::Array(items) if items.iter().any(is_structure) && key != "rate_limits" => {
            lines.push(Line { depth, label: words(key), text: None });
            for (index, item) in items.iter().enumerate() {
                let text = cells::sentence(item);
                lines.push(Line { depth: depth + 1, label: (index + 1).to_string(), text: Some(text) });
            }
        }
        _ => lines.push(Line { depth, label: words(key), text: Some(cells::usual(key, value)) }),
    }
}

/// Nothing that a reader would miss.
fn is_unset(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.values().all(is_unset),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

fn is_structure(value: &Value) -> bool {
    match value {
        Value::Object(_) => true,
        Value::Array(items) => items.iter().any(is_structure),
        _ => false,
    }
}

/// `created_at`, `azureAuthMode` and `usage_limits.type` as people write them.
fn words(key: &str) -> String {
    let mut words = String::with_capacity(key.len() + 4);
    let mut was_lower = false;
    for character in key.chars() {
        match character {
            '_' | '-' => words.push(' '),
            _ if character.is_uppercase() => {
                if was_lower {
                    words.push(' ');
                }
                words.extend(character.to_lowercase());
            }
            _ => words.push(character),
        }
        was_lower = character.is_lowercase() || character.is_ascii_digit();
    }
    words
}

/// The value, with further lines set below its first. On a terminal long lines are left to the terminal: a value that
/// is read to be copied must not be broken.
fn wrapped(text: &str, start: usize, _width: Option<usize>, palette: &Palette) -> String {
    let safe = screen::paragraph(text).replace('\n', &format!("\n{}", " ".repeat(start)));
    match Tone::of(text) {
        Some(tone) => palette.tone(&safe, tone),
        None => safe,
    }
}
