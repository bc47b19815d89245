//! The Markdown of the project's own texts, as a terminal shows it. What it knows is what they use: headings, paragraphs,
//! lists, tables, blocks of code, `code`, **bold** and links; a test holds the texts to it.

use std::{iter::Peekable, str::Lines};

use console::measure_text_width;

/// The least width that is worth wrapping a cell to.
const NARROWEST_CELL: usize = 24;

/// A piece of a text, with its marks inside of lines still in it.
#[derive(Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading, 1 for that of the whole text.
    Heading(usize, String),
    /// Text that flows.
    Paragraph(String),
    /// An item of a list.
    Item(String),
    /// The rows of a table, its header first, all of the same length.
    Table(Vec<Vec<String>>),
    /// Lines as they stand.
    Code(Vec<String>),
}

/// The pieces of a text.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let block = if line.is_empty() {
            continue;
        } else if line.starts_with("```") {
            Block::Code(code(&mut lines))
        } else if let Some(row) = cells(line) {
            Block::Table(table(row, &mut lines))
        } else if let Some(heading) = line.strip_prefix('#') {
            let text = heading.trim_start_matches('#');
            Block::Heading(1 + heading.len() - text.len(), text.trim().to_owned())
        } else if let Some(item) = line.strip_prefix("- ") {
            Block::Item(flowing(item, &mut lines))
        } else {
            Block::Paragraph(flowing(line, &mut lines))
        };
        blocks.push(block);
    }
    blocks
}

/// Lines up to the end of the block. `? N`, the exit code of a command in a document, is said in words.
fn code(lines: &mut Peekable<Lines<'_>>) -> Vec<String> {
    let in_words = |line: &str| match line.strip_prefix("? ") {
        Some(code) => format!("(exit code {code})"),
        None => line.to_owned(),
    };
    lines.by_ref().take_while(|line| *line != "```").map(in_words).collect()
}

/// The first line, and those that go on with it.
fn flowing(first: &str, lines: &mut Peekable<Lines<'_>>) -> String {
    let mut text = first.to_owned();
    let goes_on = |line: &&str| !line.is_empty() && !line.starts_with(['|', '#', '`']) && !line.starts_with("- ");
    let ticks = |line: &&str| line.starts_with('`') && !line.starts_with("```");
    while let Some(line) = lines.next_if(|line| goes_on(line) || ticks(line)) {
        text.push(' ');
        text.push_str(line.trim());
    }
    text
}

fn table(header: Vec<String>, lines: &mut Peekable<Lines<'_>>) -> Vec<Vec<String>> {
    let columns = header.len();
    let mut rows = vec![header];
    while let Some(mut row) = lines.peek().and_then(|line| cells(line)) {
        lines.next();
        row.resize(columns, String::new());
        if !row.iter().all(|cell| cell.starts_with("---")) {
            rows.push(row);
        }
    }
    rows
}

fn cells(line: &str) -> Option<Vec<String>> {
    let row = line.strip_prefix('|')?.strip_suffix('|')?;
    Some(row.split('|').map(|cell| cell.trim().to_owned()).collect())
}

/// The text of a line without its marks. Where a link leads is only told when it leads out of the project.
pub fn plain(text: &str) -> String {
    let mut told = String::new();
    let mut rest = text;
    while let Some((before, link)) = rest.split_once('[') {
        let parts = link.split_once("](").and_then(|(name, tail)| Some((name, tail.split_once(')')?)));
        told.push_str(before);
        rest = match parts {
            Some((name, (target, tail))) if !name.contains(['[', ']']) => {
                told.push_str(name);
                if target.starts_with("http") {
                    told.push_str(" (");
                    told.push_str(target);
                    told.push(')');
                }
                tail
            }
            _ => {
                told.push('[');
                link
            }
        };
    }
    told.push_str(rest);
    told.replace("**", "").replace('`', "")
}

/// A text for a terminal of so many columns. Headings are bold, which a pipe takes away again.
pub fn for_terminal(text: &str, width: usize) -> String {
    let mut told: Vec<String> = Vec::new();
    let mut former_is_item = false;
    for block in blocks(text) {
        let is_item = matches!(block, Block::Item(_));
        let list_goes_on = is_item && former_is_item;
        if !told.is_empty() && !list_goes_on {
            told.push(String::new());
        }
        former_is_item = is_item;
        match block {
            Block::Heading(_, text) => told.push(bold(&plain(&text))),
            Block::Paragraph(text) => told.extend(wrap(&plain(&text), width)),
            Block::Item(text) => {
                let lines = wrap(&plain(&text), width.saturating_sub(2)).into_iter().enumerate();
                told.extend(lines.map(|(index, line)| format!("{} {line}", if index == 0 { '-' } else { ' ' })));
            }
            Block::Code(lines) => told.extend(lines.iter().map(|line| format!("  {line}").trim_end().to_owned())),
            Block::Table(rows) => told.extend(laid_out(&rows, width)),
        }
    }
    told.join("\n") + "\n"
}

fn bold(text: &str) -> String {
    format!("\u{1b}[1m{text}\u{1b}[0m")
}

/// Lines of whole words; a word that is longer than the width has a line of its own.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let length = measure_text_width(word);
        if used > 0 && used + 1 + length > width {
            lines.push(String::new());
            used = 0;
        }
        let Some(line) = lines.last_mut() else { break };
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += length;
    }
    lines
}

/// A table: each column as wide as it needs, but for the one with most text, which gets what is left and is wrapped.
fn laid_out(rows: &[Vec<String>], width: usize) -> Vec<String> {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect();
    let columns = rows.first().map_or(0, Vec::len);
    let widest = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| measure_text_width(cell)).max().unwrap_or_default()
    };
    let mut widths: Vec<usize> = (0..columns).map(widest).collect();
    let gaps = 2 * columns;
    if let Some(longest) = widths.iter().copied().enumerate().max_by_key(|(_, width)| *width).map(|(index, _)| index) {
        let others: usize = widths.iter().sum::<usize>() - widths.get(longest).copied().unwrap_or_default();
        let left = width.saturating_sub(gaps + others).max(NARROWEST_CELL);
        if let Some(flexible) = widths.get_mut(longest) {
            *flexible = left.min(*flexible);
        }
    }
    let mut told = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let wrapped: Vec<Vec<String>> = row.iter().zip(&widths).map(|(cell, width)| wrap(cell, *width)).collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or_default();
        for index in 0..height {
            let mut line = String::new();
            for (cell, width) in wrapped.iter().zip(&widths) {
                let text = cell.get(index).map_or("", String::as_str);
                let blanks = width.saturating_sub(measure_text_width(text));
                line += &format!("  {text}{}", " ".repeat(blanks));
            }
            let line = line.trim_end().to_owned();
            told.push(if number == 0 { bold(&line) } else { line });
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::{super::topics, *};

    #[test]
    fn a_text_becomes_lines() {
        let text = "# Title\n\nSome `code` and\n**bold** [words](a.md), [out](https://a.example).\n\n- one\n  more\n- two\n\n\
                    | a | b |\n| --- | --- |\n| `x` | y |\n\n```console\n$ false\n? 1\n```\n";
        let told = console::strip_ansi_codes(&for_terminal(text, 40)).into_owned();
        assert_eq!(
            told,
            "Title\n\nSome code and bold words, out\n(https://a.example).\n\n- one more\n- two\n\n  a  b\n  x  y\n\n  $ false\n  (exit code 1)\n"
        );
    }

    #[test]
    fn the_widest_column_is_wrapped() {
        let text = "| name | text |\n| --- | --- |\n| a | one two three four five six seven eight nine |\n";
        let told = console::strip_ansi_codes(&for_terminal(text, 40)).into_owned();
        assert_eq!(told, "  name  text\n  a     one two three four five six\n        seven eight nine\n");
    }

    #[test]
    fn the_topics_fit_and_keep_no_marks() {
        for topic in topics::ALL {
            let told = console::strip_ansi_codes(&for_terminal(&topic.text(), super::super::WIDTH)).into_owned();
            for line in told.lines() {
                let is_code = line.starts_with("  ");
                // A document shows commands and their output as they are; the terminal may break them.
                let may_be_long = is_code && !topic.is_generated();
                assert!(may_be_long || measure_text_width(line) <= super::super::WIDTH, "{}: {line}", topic.name);
                assert!(is_code || !["**", "](", "`"].iter().any(|mark| line.contains(mark)), "{}: {line}", topic.name);
            }
        }
    }
}
