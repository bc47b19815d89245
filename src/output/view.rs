//! Which parts of an object are shown, and in which order.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::{
    Format, OutputOptions,
    cells::{self, Dates, Manner},
    style::Tone,
};
use crate::{
    error::{Failure, Kind},
    likeness,
};

/// A column of a table or a CSV file.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Upper-case title.
    pub header: &'static str,
    /// Where the value stands in the API's object, dotted: `usage_limits.credit_limit`.
    pub path: &'static str,
    /// Whether it is only shown with `--wide`.
    pub wide: bool,
    /// Makes the text for people from the whole row. Without it, [`cells::usual`] does, from the value at `path`.
    pub cell: Option<fn(&Value) -> String>,
}

impl Column {
    /// A column that is always shown.
    pub const fn new(header: &'static str, path: &'static str) -> Self {
        Self { header, path, wide: false, cell: None }
    }

    /// A column that is shown with `--wide`.
    pub const fn wide(header: &'static str, path: &'static str) -> Self {
        Self { header, path, wide: true, cell: None }
    }
}

/// How one kind of thing is shown. Columns are only ever added, at the end.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// The columns, most important first.
    pub columns: &'static [Column],
    /// Path of the name that other commands take.
    pub name: &'static str,
}

/// The value at a dotted path; a number picks from an array.
pub(super) fn at<'value>(value: &'value Value, path: &str) -> Option<&'value Value> {
    // A key may itself hold a dot.
    if let Some(whole) = value.as_object().and_then(|object| object.get(path)) {
        return Some(whole);
    }
    path.split('.').try_fold(value, |value, key| match value {
        Value::Object(object) => object.get(key),
        Value::Array(items) => items.get(key.parse::<usize>().ok()?),
        _ => None,
    })
}

/// One column of the plan.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub(super) header: Cow<'static, str>,
    pub(super) path: Cow<'static, str>,
    cell: Option<fn(&Value) -> String>,
}

/// A cell of a table.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// On one line, and safe on a terminal.
    pub(super) text: String,
    /// What goes before it where there is room.
    pub(super) bar: Option<String>,
    /// Its colour.
    pub(super) tone: Option<Tone>,
}

impl Shown {
    /// For people: short, safe on a terminal, one line.
    fn cell(&self, row: &Value, manner: Manner, bars: bool) -> Cell {
        let text = super::screen::line(&self.text(row, manner));
        let budget = self.budget(row);
        let tone = budget.map_or_else(|| Tone::of(&self.path, &text), cells::alarm);
        Cell { text, bar: budget.filter(|_| bars).and_then(cells::bar), tone }
    }

    /// Over as many lines as it has, and not made safe yet.
    pub(super) fn text(&self, row: &Value, manner: Manner) -> String {
        match self.cell {
            Some(cell) => cell(row),
            None => cells::usual(&self.path, at(row, &self.path).unwrap_or(&Value::Null), manner),
        }
    }

    /// The only budget that it shows.
    fn budget<'row>(&self, row: &'row Value) -> Option<&'row Value> {
        if self.path.rsplit('.').next() != Some("usage_limits") {
            return None;
        }
        match cells::budgets(at(row, &self.path)?) {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Whether what it shows means nothing any more when it is cut: words of a closed set, dates, amounts.
    pub(super) fn is_rigid(&self) -> bool {
        let key = self.path.rsplit('.').next().unwrap_or_default();
        matches!(key, "status" | "usage_limits" | "rate_limits" | "percent") || key.ends_with("_at") || key == "at"
    }

    /// Whether it is cut in the middle: slugs and ids.
    pub(super) fn is_name(&self) -> bool {
        let key = self.path.rsplit('.').next().unwrap_or_default();
        matches!(key, "id" | "slug" | "url" | "base_url") || key.ends_with("_id")
    }

    /// For programs: what the API said. Structures that the column knows how to say are said its way, others are JSON.
    fn value(&self, row: &Value) -> String {
        match (at(row, &self.path), self.cell) {
            (Some(Value::String(text)), _) => text.clone(),
            (Some(value @ (Value::Bool(_) | Value::Number(_))), _) => value.to_string(),
            (Some(Value::Null), None) | (None, None) => String::new(),
            (_, Some(cell)) => cell(row),
            (Some(value), None) => cells::compact(&self.path, value),
        }
    }
}

/// A view with the flags applied.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    view: View,
    fields: Vec<String>,
    columns: Vec<Shown>,
    manner: Manner,
    bars: bool,
}

impl Plan {
    /// Fails when the flags contradict each other.
    pub(super) fn new(options: &OutputOptions, view: &View) -> Result<Self, Failure> {
        options.check()?;
        let columns = if options.fields.is_empty() {
            view.columns
                .iter()
                .filter(|column| options.wide || !column.wide)
                .map(|column| Shown { header: column.header.into(), path: column.path.into(), cell: column.cell })
                .collect()
        } else {
            options
                .fields
                .iter()
                .map(|field| Shown {
                    header: field.to_uppercase().into(),
                    path: field.clone().into(),
                    cell: view.columns.iter().find(|column| column.path == field).and_then(|column| column.cell),
                })
                .collect()
        };
        let fields = if options.format == Format::Name { Vec::new() } else { options.fields.clone() };
        let now = options.now.unwrap_or_else(jiff::Timestamp::now);
        let manner = Manner { dates: if options.wide { Dates::Exact } else { Dates::Relative }, now };
        Ok(Self { view: *view, fields, columns, manner, bars: options.bars.unwrap_or(false) })
    }

    /// How the values of one thing are told.
    pub(super) fn manner_of_one(&self) -> Manner {
        Manner { dates: Dates::Both, ..self.manner }
    }

    /// Whether budgets have a bar.
    pub(super) fn has_bars(&self) -> bool {
        self.bars
    }

    /// The columns in order.
    pub(super) fn columns(&self) -> &[Shown] {
        &self.columns
    }

    /// Whether fields were picked.
    pub(super) fn is_picked(&self) -> bool {
        !self.fields.is_empty()
    }

    /// The column of the view for `path`, if there is one.
    pub(super) fn known(&self, path: &str) -> Option<&'static Column> {
        self.view.columns.iter().find(|column| column.path == path)
    }

    /// The view as it was declared.
    pub(super) fn view(&self) -> &View {
        &self.view
    }

    /// The titles in order.
    pub(super) fn headers(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.header.to_string()).collect()
    }

    /// The texts for people in order.
    pub(super) fn cells(&self, row: &Value) -> Vec<Cell> {
        self.columns.iter().map(|column| column.cell(row, self.manner, self.bars)).collect()
    }

    /// The texts for programs in order.
    pub(super) fn values(&self, row: &Value) -> Vec<String> {
        self.columns.iter().map(|column| column.value(row)).collect()
    }

    /// The object with the picked keys alone, named as they were asked for; the object itself when none were.
    pub(super) fn pick<'value>(&self, value: &'value Value) -> Cow<'value, Value> {
        if self.fields.is_empty() {
            return Cow::Borrowed(value);
        }
        let picked: Map<String, Value> =
            self.fields.iter().map(|field| (field.clone(), at(value, field).cloned().unwrap_or(Value::Null))).collect();
        Cow::Owned(Value::Object(picked))
    }

    /// The name alone, on one line.
    pub(super) fn name(&self, value: &Value) -> Result<String, Failure> {
        match at(value, self.view.name) {
            Some(Value::String(name)) => Ok(super::screen::line(name)),
            Some(Value::Number(name)) => Ok(name.to_string()),
            _ => Err(Failure::new(Kind::Failed, format!("the answer has no `{}` to print", self.view.name))
                .hint("use `-o json` to see all of it")),
        }
    }

    /// Refuses picked fields that neither the view nor `row` knows, naming all of them.
    pub(super) fn check(&self, row: &Value) -> Result<(), Failure> {
        let unknown: Vec<String> =
            self.fields.iter().filter(|field| !self.knows(field, row)).map(|field| format!("`{field}`")).collect();
        if unknown.is_empty() {
            return Ok(());
        }
        let plural = if unknown.len() == 1 { "is not a field" } else { "are not fields" };
        Err(Failure::usage(format!("{} {plural} here", unknown.join(", ")))
            .hint(format!("use some of {}", self.valid(row).join(", "))))
    }

    /// Refuses picked fields that are a slip of the pen of a column. Of a list without rows nothing else can be told: the
    /// API has fields that no column shows.
    pub(super) fn check_without_rows(&self) -> Result<(), Failure> {
        for field in &self.fields {
            let head = field.split('.').next().unwrap_or_default();
            let columns = || {
                self.view
                    .columns
                    .iter()
                    .flat_map(|column| [column.path, column.path.split('.').next().unwrap_or_default()])
            };
            if columns().any(|column| column == field || column == head) {
                continue;
            }
            if let Some(meant) = likeness::slip_of(head, columns()) {
                return Err(Failure::usage(format!("`{field}` is not a field here"))
                    .hint(format!("did you mean {meant}? There are {}", self.valid(&Value::Null).join(", "))));
            }
        }
        Ok(())
    }

    fn knows(&self, field: &str, row: &Value) -> bool {
        if self.view.columns.iter().any(|column| column.path == field) || at(row, field).is_some() {
            return true;
        }
        // The members of a structure differ from row to row: whether `usage_limits.periodic_reset` is a mistake cannot
        // be told from a row without a budget, and a script must not fail over the data that it meets.
        let Some((head, _)) = field.split_once('.') else { return false };
        at(row, head).is_some_and(|value| matches!(value, Value::Null | Value::Object(_) | Value::Array(_)))
    }

    fn valid(&self, row: &Value) -> Vec<String> {
        let mut valid: Vec<String> = self.view.columns.iter().map(|column| column.path.to_owned()).collect();
        for key in row.as_object().into_iter().flat_map(Map::keys) {
            if !valid.contains(key) {
                valid.push(key.clone());
            }
        }
        valid
    }
}
