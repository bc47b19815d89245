//! Lists for people, laid out by `tabled`.
//!
//! Widths need rows, and a list may be long: rows are measured and written by the page ([`BATCH`] rows), so that memory
//! stays small and the first rows show at once. Columns never get narrower from one page to the next. Into a pipe nothing
//! is cut: a later value that is longer widens its column. On a terminal a column widens as long as the line still fits;
//! what does not fit ends in `…`.

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
    view::Plan,
};

/// Rows that are laid out together: the largest page that the API gives.
const BATCH: usize = crate::api::page::MAX_PAGE_SIZE as usize;
/// Columns between two columns.
const GAP: usize = 2;
/// A column is not cut to less than this while others are wider.
const NARROWEST: usize = 4;

/// A table under way.
#[derive(Debug)]
pub(super) struct Table {
    width: Option<usize>,
    headers: bool,
    palette: Palette,
    waiting: Vec<Vec<String>>,
    /// Widths of the columns so far; empty before the first batch.
    widths: Vec<usize>,
}

impl Table {
    /// `width`: columns of the terminal, or `None` to cut nothing.
    pub(super) fn new(width: Option<usize>, headers: bool, palette: Palette) -> Self {
        Self { width, headers, palette, waiting: Vec::new(), widths: Vec::new() }
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

    fn lay_out(&mut self, plan: &Plan, rows: Vec<Vec<String>>) -> String {
        let is_first = self.widths.is_empty();
        let mut lines = rows;
        let has_header = is_first && self.headers;
        if has_header {
            lines.insert(0, plan.headers().iter().map(|header| screen::line(header)).collect());
        }
        self.widths = fitted(&natural(&self.widths, &lines), &self.widths, self.width);
        let mut colored = Vec::new();
        for (row, line) in lines.iter_mut().enumerate() {
            let columns = plan.columns().iter().zip(&self.widths);
            for (column, (cell, (shown, width))) in line.iter_mut().zip(columns).enumerate() {
                if self.palette.is_on()
                    && !(has_header && row == 0)
                    && let Some(tone) = Tone::of(&shown.path, cell)
                {
                    colored.push((Cell::new(row, column), tone));
                }
                *cell = screen::shortened(cell, *width);
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

/// Takes columns away from the widest until the line fits, but no column gets narrower than it was `before`, and none
/// narrower than [`NARROWEST`] as long as that is enough.
fn fitted(natural: &[usize], before: &[usize], line: Option<usize>) -> Vec<usize> {
    let mut widths = natural.to_vec();
    let Some(line) = line else { return widths };
    let room = line.saturating_sub(GAP * widths.len().saturating_sub(1));
    for least in [NARROWEST, 1] {
        let floor = |column: usize| before.get(column).copied().unwrap_or(least);
        while widths.iter().sum::<usize>() > room {
            let widest = widths
                .iter_mut()
                .enumerate()
                .filter(|(column, width)| **width > floor(*column))
                .max_by_key(|(_, width)| **width);
            match widest {
                Some((_, width)) => *width -= 1,
                None => break,
            }
        }
    }
    widths
}
