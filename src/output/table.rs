//! Lists for people, laid out by `tabled`.
//!
//! Widths need rows, and a list may be long: rows are measured and written by the page ([`BATCH`] rows), so that memory
//! stays small and the first rows show at once. Columns never get narrower from one page to the next. Into a pipe nothing
//! is cut: a later value that is longer widens its column. On a terminal a column widens as long as the line still fits.
//! What does not fit is cut at `…`: first the bars of budgets go, then names and notes are cut at their ends and slugs and
//! ids in their middle, and only then what means nothing when it is cut.

use serde_json::Value;
use tabled::{
    builder::Builder,
    settings::{
        Color, Modify, Padding, Style, Width,
        object::{Cell, Columns, Rows},
    },
};

use super::{
    screen,
    style::{Palette, Tone},
    view::{Cell as Shown, Plan},
};

/// Rows that are laid out together: the largest page that the API gives.
const BATCH: usize = crate::api::page::MAX_PAGE_SIZE as usize;
/// Columns between two columns.
const GAP: usize = 2;
/// A column of names is not cut to less than this while others are wider.
const FAIR: usize = 12;
/// No column is cut to less than this while others are wider.
const NARROWEST: usize = 4;

/// A table under way.
#[derive(Debug)]
pub(super) struct Table {
    width: Option<usize>,
    headers: bool,
    palette: Palette,
    waiting: Vec<Vec<Shown>>,
    /// Widths of the columns so far; empty before the first batch.
    widths: Vec<usize>,
    /// Whether there was room for the bars of budgets.
    bars: bool,
}

impl Table {
    /// `width`: columns of the terminal, or `None` to cut nothing.
    pub(super) fn new(width: Option<usize>, headers: bool, palette: Palette) -> Self {
        Self { width, headers, palette, waiting: Vec::new(), widths: Vec::new(), bars: true }
    }

    /// Takes a row; gives the text to be written now, which is mostly empty.
    pub(super) fn push(&mut self, plan: &Plan, row: &Value) -> String {
        self.waiting.push(plan.cells(row));
        if self.waiting.len() < BATCH { String::new() } else { self.flush(plan) }
    }

    /// The header line of a table without rows.
    pub(super) fn header(&mut self, plan: &Plan) -> String {
        if self.headers { self.lay_out(plan, Vec::new()) } else { String::new() }
    }

    /// The rows that wait.
    pub(super) fn flush(&mut self, plan: &Plan) -> String {
        let rows = std::mem::take(&mut self.waiting);
        if rows.is_empty() { String::new() } else { self.lay_out(plan, rows) }
    }

    fn lay_out(&mut self, plan: &Plan, rows: Vec<Vec<Shown>>) -> String {
        let has_header = self.widths.is_empty() && self.headers;
        let mut lines: Vec<Vec<String>> = Vec::with_capacity(rows.len() + 1);
        if has_header {
            lines.push(plan.headers().iter().map(|header| screen::line(header)).collect());
        }
        let first_row = lines.len();
        if self.bars && plan.has_bars() {
            lines.extend(rows.iter().map(|row| row.iter().map(barred).collect()));
            let natural = natural(&self.widths, &lines);
            let needed = natural.iter().sum::<usize>() + GAP * natural.len().saturating_sub(1);
            self.bars = self.width.is_none_or(|width| needed <= width);
            if !self.bars {
                lines.truncate(first_row);
            }
        }
        if lines.len() == first_row {
            lines.extend(rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect()));
        }
        let is_rigid: Vec<bool> = plan.columns().iter().map(super::view::Shown::is_rigid).collect();
        self.widths = fitted(&natural(&self.widths, &lines), &self.widths, &is_rigid, self.width);
        let mut colored = Vec::new();
        if self.palette.is_on() {
            for (row, cells) in rows.iter().enumerate() {
                let toned = cells.iter().enumerate().filter_map(|(column, cell)| Some((column, cell.tone?)));
                colored.extend(toned.map(|(column, tone)| (Cell::new(first_row + row, column), tone)));
            }
        }
        for (row, line) in lines.iter_mut().enumerate() {
            for (cell, (column, width)) in line.iter_mut().zip(plan.columns().iter().zip(&self.widths)) {
                let is_name = row >= first_row && column.is_name();
                *cell = if is_name { screen::shortened_within(cell, *width) } else { screen::shortened(cell, *width) };
            }
        }
        let last = self.widths.len().saturating_sub(1);
        let mut table = Builder::from_iter(lines).build();
        table.with(Style::empty()).with(Padding::zero());
        for (column, width) in self.widths.iter().enumerate().filter(|(column, _)| *column < last) {
            table
                .with(Modify::new(Columns::one(column)).with(Width::increase(*width)).with(Padding::new(0, GAP, 0, 0)));
        }
        if self.palette.is_on() {
            if has_header {
                table.with(Modify::new(Rows::first()).with(Color::BOLD));
            }
            for (cell, tone) in colored {
                table.with(Modify::new(cell).with(match tone {
                    Tone::Good => Color::FG_GREEN,
                    Tone::Doubtful => Color::FG_YELLOW,
                    Tone::Bad => Color::FG_RED,
                }));
            }
        }
        let mut text = String::new();
        for line in table.to_string().lines() {
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

/// The widths at which nothing is cut.
fn natural(before: &[usize], lines: &[Vec<String>]) -> Vec<usize> {
    let mut widths = before.to_vec();
    for line in lines {
        widths.resize(widths.len().max(line.len()), 0);
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(screen::width(cell));
        }
    }
    widths
}

fn barred(cell: &Shown) -> String {
    match &cell.bar {
        Some(filling) => format!("{filling} {}", cell.text),
        None => cell.text.clone(),
    }
}

/// Takes columns away from the widest until the line fits: from names and notes down to [`FAIR`], from all down to
/// [`NARROWEST`], and at last down to one. No column gets narrower than it was `before`.
fn fitted(natural: &[usize], before: &[usize], is_rigid: &[bool], line: Option<usize>) -> Vec<usize> {
    let mut widths = natural.to_vec();
    let Some(line) = line else { return widths };
    let room = line.saturating_sub(GAP * widths.len().saturating_sub(1));
    for (least, spares_rigid) in [(FAIR, true), (NARROWEST, false), (1, false)] {
        let floor = |column: usize| before.get(column).copied().unwrap_or(least);
        let stays = |column: usize| spares_rigid && is_rigid.get(column).copied().unwrap_or(false);
        while widths.iter().sum::<usize>() > room {
            let widest = widths
                .iter_mut()
                .enumerate()
                .filter(|(column, width)| **width > floor(*column) && !stays(*column))
                .max_by_key(|(_, width)| **width);
            match widest {
                Some((_, width)) => *width -= 1,
                None => break,
            }
        }
    }
    widths
}
