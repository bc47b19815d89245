//! What `api` prints.

use serde_json::{Value, json};

use crate::{
    api::{RawReply, list_rows},
    output::{Format, ListWriter, Output, View, screen},
};

/// Columns of a table, where nobody said which.
const COLUMNS: usize = 6;

/// Status and headers, and an empty line.
pub(super) fn print_head(output: &Output, reply: &RawReply) -> anyhow::Result<()> {
    let mut text = format!("HTTP {}\n", reply.status);
    for (name, value) in &reply.headers {
        text += &format!("{name}: {}\n", screen::line(&String::from_utf8_lossy(value.as_bytes())));
    }
    text.push('\n');
    Ok(output.text(&text)?)
}

/// The answer as it came; where rows or columns are wanted, the rows of a list or what is wrapped in `data`.
pub(super) fn print(notes: &Output, output: &Output, reply: &RawReply) -> anyhow::Result<()> {
    let options = output.options();
    let Some(value) = reply.json() else {
        if !options.fields.is_empty() || !options.format.is_structured() {
            notes.warn("not_json", "the answer is not JSON: it is printed as it came");
        }
        return Ok(output.verbatim(&reply.body)?);
    };
    if options.format.is_structured() && options.fields.is_empty() {
        return output.object(&view("slug"), &value);
    }
    if let Some(rows) = list_rows(&value) {
        let mut list = Rows::new(output);
        rows.iter().try_for_each(|row| list.push(row.clone()))?;
        return list.finish();
    }
    let inner = value.get("data").filter(|inner| inner.is_object()).unwrap_or(&value);
    if inner.as_object().is_some_and(serde_json::Map::is_empty) && !options.format.is_structured() {
        return Ok(());
    }
    let row = as_row(output, inner.clone());
    fitting(output, &row, options.format == Format::Csv).object(&view(name_of(&row)), &row)
}

/// A list that is written as it arrives. The first row decides which columns there are, unless `--fields` does.
pub(super) struct Rows {
    output: Output,
    list: Option<ListWriter>,
}

impl Rows {
    pub(super) fn new(output: &Output) -> Self {
        Self { output: output.clone(), list: None }
    }

    pub(super) fn push(&mut self, row: Value) -> anyhow::Result<()> {
        let row = as_row(&self.output, row);
        let list = match &mut self.list {
            Some(list) => list,
            none => none.insert(fitting(&self.output, &row, true).list(&view(name_of(&row)))),
        };
        list.push(&row)
    }

    pub(super) fn finish(self) -> anyhow::Result<()> {
        let options = self.output.options();
        match self.list {
            Some(list) => list.finish(),
            // There is no row to take columns from.
            None if options.fields.is_empty() && matches!(options.format, Format::Table | Format::Csv) => Ok(()),
            None => self.output.list(&view("slug")).finish(),
        }
    }
}

const fn view(name: &'static str) -> View {
    View { columns: &[], name }
}

/// A row of columns has names for them.
fn as_row(output: &Output, row: Value) -> Value {
    if row.is_object() || output.format().is_structured() { row } else { json!({ "value": row }) }
}

/// The field that names a thing to other commands.
fn name_of(row: &Value) -> &'static str {
    ["slug", "id", "name", "value"]
        .into_iter()
        .find(|name| row.get(name).is_some_and(|value| value.is_string() || value.is_number()))
        .unwrap_or("slug")
}

/// The output with the columns of a row, where it has columns and nobody chose them: all of it in CSV, what reads well
/// in a table.
fn fitting(output: &Output, row: &Value, has_columns: bool) -> Output {
    let options = output.options();
    let all = match options.format {
        Format::Csv => true,
        Format::Table => options.wide,
        Format::Json | Format::Yaml | Format::Name => return output.clone(),
    };
    if !has_columns || !options.fields.is_empty() {
        return output.clone();
    }
    let reads_well = |value: &Value| !value.is_object() && !value.is_array();
    let members = row.as_object().into_iter().flatten().filter(|(_, value)| all || reads_well(value));
    let most = if all { usize::MAX } else { COLUMNS };
    let fields = members.map(|(name, _)| name.clone()).filter(|name| name != "object").take(most).collect();
    output.with(|options| options.fields = fields)
}
