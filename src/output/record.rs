//! One thing for people: what it is, then groups of limits, dates and ids, then whatever else it has, a line for each
//! field.

use serde_json::{Map, Value};

use super::{
    cells::{self, Manner},
    screen,
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
            None if labels => {
                // An empty line parts the groups from each other, not their own parts.
                if line.depth == 0 && !block.is_empty() {
                    block.push('\n');
                }
                block += &format!("{indent}{}", palette.strong(&line.label));
            }
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

/// What it is, its limits, its dates, its ids, and then every structure.
fn lines(plan: &Plan, value: &Value) -> Vec<Line> {
    let manner = plan.manner_of_one();
    if plan.is_picked() {
        return plan.columns().iter().map(|column| Line::field(0, &column.path, column.text(value, manner))).collect();
    }
    let (mut plain, mut limits, mut dates, mut ids, mut groups) = (vec![], vec![], vec![], vec![], vec![]);
    for key in order(plan, value) {
        let Some(field) = at(value, &key).filter(|field| !is_unset(field)) else { continue };
        let column = plan.known(&key);
        if key == "usage_limits" {
            cells::budgets(field).iter().for_each(|budget| add_budget(&mut limits, budget, plan.has_bars(), manner));
        } else if key == "rate_limits" {
            limits.push(Line::field(1, &key, cells::rate_limits_at_length(field)));
        } else if opens_group(field) {
            add(&mut groups, 0, &key, field, manner);
        } else if let Some(cell) = column.and_then(|column| column.cell) {
            plain.push(Line::field(0, &key, cell(value)));
        } else if matches!(key.as_str(), "last_reset_at" | "next_usage_reset_at") {
            limits.push(Line::field(1, undated(&key), cells::instant(field, manner)));
        } else if key.ends_with("_at") {
            dates.push(Line::field(1, undated(&key), cells::instant(field, manner)));
        } else if is_id(&key) && column.is_none_or(|column| column.wide) {
            ids.push(Line::field(1, &key, cells::usual(&key, field, manner)));
        } else {
            add(&mut plain, 0, &key, field, manner);
        }
    }
    for (heading, mut group) in [("limits", limits), ("dates", dates), ("ids", ids)] {
        // One line is no group.
        if group.len() > 1 {
            plain.push(Line::heading(0, heading));
        } else if let Some(only) = group.first_mut() {
            only.depth = 0;
            let end = plain.iter().position(|line| line.text.is_none()).unwrap_or(plain.len());
            plain.splice(end..end, group.drain(..));
        }
        plain.append(&mut group);
    }
    plain.append(&mut groups);
    plain
}

/// `created` for `created_at`: what follows is a date.
fn undated(key: &str) -> &str {
    key.strip_suffix("_at").unwrap_or(key)
}

fn is_id(key: &str) -> bool {
    key == "id" || key.ends_with("_id")
}

/// What is used and allowed, when its owners are told, when it starts again, and what else the server keeps with it.
fn add_budget(lines: &mut Vec<Line>, budget: &Value, has_bars: bool, manner: Manner) {
    let filling = cells::bar(budget).filter(|_| has_bars).map_or_else(String::new, |filling| format!("{filling} "));
    let text = format!("{filling}{}", cells::used_of_limit(budget));
    if !text.is_empty() {
        lines.push(Line { tone: cells::alarm(budget), ..Line::field(1, "budget", text) });
    }
    if let Some(threshold) = budget.get("alert_threshold").and_then(Value::as_f64) {
        lines.push(Line::field(
            1,
            "alert_at",
            format!("{} {}", cells::counted(threshold, budget), cells::unit(budget)),
        ));
    }
    let next = budget.get("next_usage_reset_at").map(|next| cells::instant(next, manner));
    let next = next.filter(|next| !next.is_empty()).map(|next| format!("next {next}"));
    let parts: Vec<_> =
        [Some(cells::reset(budget)).filter(|reset| !reset.is_empty()), next].into_iter().flatten().collect();
    if !parts.is_empty() {
        lines.push(Line::field(1, "resets", parts.join(", ")));
    }
    let others = budget.as_object().into_iter().flat_map(Map::iter);
    // That an alert has not been sent yet goes without saying.
    for (key, value) in others.filter(|(key, value)| !TOLD.contains(&key.as_str()) && **value != Value::Bool(false)) {
        add(lines, 1, if key == "status" { "budget_status" } else { key }, value, manner);
    }
}

/// What [`add_budget`] puts into words of its own.
const TOLD: [&str; 7] = [
    "type",
    "credit_limit",
    "current_usage",
    "alert_threshold",
    "periodic_reset",
    "periodic_reset_days",
    "next_usage_reset_at",
];

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

fn add(lines: &mut Vec<Line>, depth: usize, key: &str, value: &Value, manner: Manner) {
    match value {
        _ if is_unset(value) => {}
        Value::Object(_) | Value::Array(_) if key == "usage_limits" || key == "rate_limits" => {
            lines.push(Line::field(depth, key, cells::usual(key, value, manner)));
        }
        Value::Object(members) => {
            lines.push(Line::heading(depth, key));
            for (key, value) in members {
                add(lines, depth + 1, key, value, manner);
            }
        }
        Value::Array(items) if opens_group(value) => {
            lines.push(Line::heading(depth, key));
            for (index, item) in items.iter().enumerate() {
                lines.push(Line::field(depth + 1, &(index + 1).to_string(), cells::sentence(item)));
            }
        }
        _ => lines.push(Line::field(depth, key, cells::usual(key, value, manner))),
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

/// Whether it takes several lines.
fn opens_group(value: &Value) -> bool {
    match value {
        Value::Object(_) => true,
        Value::Array(items) => items.iter().any(|item| item.is_object() || item.is_array()),
        _ => false,
    }
}
