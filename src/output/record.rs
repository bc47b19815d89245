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
    /// Safe on a terminal.
    label: String,
    /// `None` for the heading of a group.
    text: Option<String>,
    tone: Option<Tone>,
}

impl Line {
    fn heading(depth: usize, key: &str) -> Self {
        Self { depth, label: screen::line(&cells::words(key)), text: None, tone: None }
    }

    fn field(depth: usize, key: &str, text: String) -> Self {
        Self { depth, label: screen::line(&cells::words(key)), tone: Tone::of(key, &text), text: Some(text) }
    }

    /// Columns of the label with its indent.
    fn width(&self) -> usize {
        self.depth * INDENT + screen::width(&self.label)
    }
}

/// Columns by which a group is set in.
const INDENT: usize = 2;
/// Columns between the labels and the values.
const GAP: usize = 2;

/// The block. Fields that are not set are left out, unless they were picked. Nothing is cut or broken into lines, also
/// not on a terminal: these values are read to be copied.
pub(super) fn render(plan: &Plan, value: &Value, labels: bool, palette: Palette) -> String {
    let lines = lines(plan, value);
    let start = lines.iter().filter(|line| line.text.is_some()).map(Line::width).max().unwrap_or_default() + GAP;
    let mut block = String::new();
    for line in &lines {
        let indent = " ".repeat(line.depth * INDENT);
        match &line.text {
            None if labels => block += &format!("{indent}{}", palette.strong(&line.label)),
            None => continue,
            Some(text) => {
                let column = if labels { start } else { 0 };
                if labels {
                    let fill = " ".repeat(start - line.width());
                    block += &format!("{indent}{}{fill}", palette.strong(&line.label));
                }
                // Further lines of a value stand below its first.
                let text = screen::paragraph(text).replace('\n', &format!("\n{}", " ".repeat(column)));
                block += &line.tone.map_or_else(|| text.clone(), |tone| palette.tone(&text, tone));
            }
        }
        block.truncate(block.trim_end_matches(' ').len());
        block.push('\n');
    }
    block
}

/// The plain fields, then the groups.
fn lines(plan: &Plan, value: &Value) -> Vec<Line> {
    if plan.is_picked() {
        return plan.columns().iter().map(|column| Line::field(0, &column.path, column.text(value))).collect();
    }
    let (mut plain, mut groups) = (Vec::new(), Vec::new());
    for key in order(plan, value) {
        let Some(field) = at(value, &key).filter(|field| !is_unset(field)) else { continue };
        if opens_group(&key, field) {
            add(&mut groups, 0, &key, field);
        } else if let Some(cell) = plan.known(&key).and_then(|column| column.cell) {
            plain.push(Line::field(0, &key, cell(value)));
        } else {
            add(&mut plain, 0, &key, field);
        }
    }
    plain.append(&mut groups);
    plain
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
        // `object` is the API's mark of the type, which the reader asked for.
        if key != "object" && !order.contains(key) {
            order.push(key.clone());
        }
    }
    order
}

fn add(lines: &mut Vec<Line>, depth: usize, key: &str, value: &Value) {
    match value {
        _ if is_unset(value) => {}
        Value::Object(members) => {
            lines.push(Line::heading(depth, key));
            for (key, value) in members {
                add(lines, depth + 1, key, value);
            }
        }
        Value::Array(items) if opens_group(key, value) => {
            lines.push(Line::heading(depth, key));
            for (index, item) in items.iter().enumerate() {
                lines.push(Line::field(depth + 1, &(index + 1).to_string(), cells::sentence(item)));
            }
        }
        _ => lines.push(Line::field(depth, key, cells::usual(key, value))),
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

/// Whether it takes several lines. Rate limits fit on one.
fn opens_group(key: &str, value: &Value) -> bool {
    match value {
        Value::Object(_) => true,
        Value::Array(items) => key != "rate_limits" && items.iter().any(|item| item.is_object() || item.is_array()),
        _ => false,
    }
}
