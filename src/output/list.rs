//! Lists that are written as they arrive.

use serde_json::{Value, json};

use super::{Column, Format, Output, View, csv, json as json_text, table::Table, view::Plan, yaml};

/// Writes a list row by row and keeps none of it, but for the rows that a table still has to measure, and for `--jq`.
///
/// A list that is not finished, because a page could not be fetched, is closed when the writer is dropped: what is on
/// stdout is then a complete document of the rows that did arrive, or nothing if none did.
#[derive(Debug)]
pub struct ListWriter {
    output: Output,
    view: View,
    plan: Option<Plan>,
    table: Table,
    rows: u64,
    /// What `--jq` waits for: it is given the whole list at once.
    kept: Vec<Value>,
    /// Whether every row is to be seen at once, and there may never be a last one.
    live: bool,
    is_closed: bool,
}

impl ListWriter {
    pub(super) fn new(output: Output, view: View) -> Self {
        let table = Table::new(output.width, output.options.headers, output.result_palette);
        Self { output, view, plan: None, table, rows: 0, kept: Vec::new(), live: false, is_closed: false }
    }

    pub(super) fn live(output: Output, view: View) -> Self {
        let mut writer = Self::new(output, view);
        writer.live = true;
        writer
    }

    /// How many rows were pushed.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Writes one row.
    ///
    /// # Errors
    ///
    /// Usage, when a picked field is unknown to the view and to the first row; otherwise what stdout says.
    pub fn push(&mut self, row: &Value) -> anyhow::Result<()> {
        let is_first = self.rows == 0;
        let plan = match &mut self.plan {
            Some(plan) => plan,
            none => {
                let plan = self.output.plan(&self.view)?;
                self.output.check(&plan, row)?;
                none.insert(plan)
            }
        };
        let headers = self.output.options.headers;
        let text = match self.output.options.format {
            Format::Table if self.live => self.table.push(plan, row) + &self.table.flush(plan),
            Format::Table => self.table.push(plan, row),
            Format::Json if self.live => self.output.json_line(&plan.pick(row))?,
            Format::Json if self.output.options.jq.is_some() => {
                self.kept.push(plan.pick(row).into_owned());
                String::new()
            }
            Format::Json => json_text::element(&plan.pick(row), is_first)?,
            Format::Yaml => yaml::element(&plan.pick(row))?,
            Format::Csv => {
                let header = if is_first && headers { csv::line(&plan.headers())? } else { String::new() };
                header + &csv::line(&plan.values(row))?
            }
            Format::Name => format!("{}\n", plan.name(row)?),
        };
        self.rows += 1;
        self.output.stdout.write(text.as_bytes())?;
        if self.live || self.output.width.is_some() {
            self.output.stdout.flush()?;
        }
        Ok(())
    }

    /// Closes the list and writes everything out.
    ///
    /// # Errors
    ///
    /// Usage, when flags contradict each other; otherwise what stdout says.
    pub fn finish(mut self) -> anyhow::Result<()> {
        let text = if self.live {
            // Whatever was written is complete.
            String::new()
        } else if self.output.options.jq.is_some() {
            let plan = self.output.plan(&self.view)?;
            if self.rows == 0 {
                plan.check_without_rows()?;
            }
            let list = Value::Array(std::mem::take(&mut self.kept));
            self.is_closed = true;
            self.output.json(&list)?
        } else if self.rows == 0 {
            let plan = self.output.plan(&self.view)?;
            plan.check_without_rows()?;
            match self.output.options.format {
                Format::Json => json_text::EMPTY.to_owned(),
                Format::Yaml => yaml::EMPTY.to_owned(),
                Format::Csv if self.output.options.headers => csv::line(&plan.headers())?,
                Format::Table => self.table.header(&plan),
                Format::Csv | Format::Name => String::new(),
            }
        } else {
            self.closing()
        };
        self.is_closed = true;
        self.output.text(&text)?;
        Ok(())
    }

    /// What is to be written after the last row.
    fn closing(&mut self) -> String {
        match (self.output.options.format, &self.plan) {
            (Format::Json, _) => json_text::CLOSE.to_owned(),
            (Format::Table, Some(plan)) => self.table.flush(plan),
            _ => String::new(),
        }
    }
}

impl Drop for ListWriter {
    fn drop(&mut self) {
        // What an expression says of half a list may be wrong: how long it is, or that something is not in it.
        if !self.is_closed && !self.live && self.rows > 0 && self.output.options.jq.is_none() {
            let text = self.closing();
            // The error that broke the list off is the one to be reported.
            let _ = self.output.text(&text);
        }
    }
}

/// What a deletion shows.
const DELETED: View = View { columns: &[Column::new("DELETED", "deleted")], name: "deleted" };

/// Says what was deleted. See [`Output::deletions`].
#[derive(Debug)]
pub struct Deletions {
    /// `None` when people read it: the notes tell them.
    list: Option<ListWriter>,
    requested: usize,
}

impl Deletions {
    pub(super) fn new(output: Output, requested: usize) -> Self {
        let list = (output.format() != Format::Table).then(|| {
            // Fields are picked from things, not from the word that they are gone.
            ListWriter::new(output.with(|options| options.fields.clear()), DELETED)
        });
        Self { list, requested }
    }

    /// `name` is gone.
    ///
    /// # Errors
    ///
    /// What stdout says.
    pub fn push(&mut self, name: &str) -> anyhow::Result<()> {
        let row = json!({ "deleted": name });
        match &mut self.list {
            None => Ok(()),
            Some(list) if self.requested == 1 && list.rows == 0 => {
                list.output.object(&DELETED, &row)?;
                list.is_closed = true;
                Ok(())
            }
            Some(list) => list.push(&row),
        }
    }

    /// Closes the document.
    ///
    /// # Errors
    ///
    /// What stdout says.
    pub fn finish(self) -> anyhow::Result<()> {
        match self.list {
            Some(list) if self.requested != 1 => list.finish(),
            _ => Ok(()),
        }
    }
}
