//! Man pages: one a command, as `git-log.1` is for `git log`, and one a topic, as `gitglossary.7` is.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Command;
use clap_mangen::Man;

use crate::cli::{
    Entry, examples,
    help::{
        page::{self, Block},
        topics::{self, Topic},
    },
};

/// The pages of all commands under one name.
///
/// # Errors
/// When one cannot be rendered.
pub(super) fn of_commands(entry: Entry) -> anyhow::Result<Vec<(PathBuf, String)>> {
    let mut command = with_all_options(entry.command());
    command.build();
    let mut pages = Vec::new();
    of_command(&command, entry, &[], &mut pages).context("cannot render a man page")?;
    Ok(pages)
}

/// Without regard to what `-h` leaves out: to `clap_mangen`, that has no help.
fn with_all_options(command: Command) -> Command {
    command.mut_args(|argument| argument.hide_short_help(false)).mut_subcommands(with_all_options)
}

fn of_command(
    command: &Command,
    entry: Entry,
    path: &[&str],
    pages: &mut Vec<(PathBuf, String)>,
) -> std::io::Result<()> {
    let words: Vec<&str> = std::iter::once(entry.name()).chain(path.iter().copied()).collect();
    let name = words.join("-");
    let man = Man::new(command.clone().name(name.clone()).bin_name(words.join(" ")));
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    if let Some(notes) = command.get_after_long_help() {
        page.extend(section("NOTES", &verbatim(notes.to_string().lines())).into_bytes());
    }
    let examples = examples::of(entry, path);
    if !examples.is_empty() {
        let shown: Vec<String> = examples
            .iter()
            .map(|example| format!(".PP\n{}:\n{}", escaped(example.what), verbatim(example.line.lines())))
            .collect();
        page.extend(section("EXAMPLES", &shown.concat()).into_bytes());
    }
    if path.is_empty() {
        let topics: Vec<String> = topics::ALL.iter().map(|topic| format!("\\fB{}\\fR(7)", title(topic))).collect();
        page.extend(section("SEE ALSO", &(topics.join(", ") + "\n")).into_bytes());
    }
    pages.push((PathBuf::from(format!("docs/man/{name}.1")), String::from_utf8_lossy(&page).into_owned()));
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set() && inner.get_name() != "help") {
        of_command(inner, entry, &[path, &[inner.get_name()]].concat(), pages)?;
    }
    Ok(())
}

/// The page of a topic.
pub(super) fn of_topic(topic: &Topic) -> (PathBuf, String) {
    let name = title(topic);
    let version = env!("CARGO_PKG_VERSION");
    let mut text = format!(".TH {name} 7 \"\" \"portkeyctl {version}\"\n.SH NAME\n");
    text += &format!("{} \\- {}\n", escaped(&name), escaped(topic.about));
    for block in page::blocks(&topic.text()) {
        match block {
            Block::Heading(1, _) => text += ".SH DESCRIPTION\n",
            Block::Heading(_, words) => text += &section(&page::plain(&words).to_uppercase(), ""),
            Block::Paragraph(words) => text += &format!(".PP\n{}\n", escaped(&page::plain(&words))),
            Block::Item(words) => text += &format!(".IP \\(bu 2\n{}\n", escaped(&page::plain(&words))),
            Block::Code(lines) => text += &verbatim(lines.iter().map(String::as_str)),
            Block::Table(rows) => text += &table(&rows),
        }
    }
    (PathBuf::from(format!("docs/man/{name}.7")), text)
}

fn title(topic: &Topic) -> String {
    format!("{}-{}", Entry::Portkeyctl.name(), topic.name)
}

fn section(name: &str, body: &str) -> String {
    format!(".SH \"{name}\"\n{body}")
}

/// Lines as they stand.
fn verbatim<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let lines: Vec<String> = lines.map(escaped).collect();
    format!(".PP\n.RS 4\n.nf\n{}\n.fi\n.RE\n", lines.join("\n"))
}

/// A table as a list: under what stands in the first column, the rest of the row. The column with most text needs no
/// name.
fn table(rows: &[Vec<String>]) -> String {
    let (Some(header), rows) = (rows.first(), rows.get(1..).unwrap_or_default()) else { return String::new() };
    let length = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(String::len).sum::<usize>();
    let text = (0..header.len()).max_by_key(|column| length(*column));
    let mut told = String::new();
    for row in rows {
        let mut cells = row.iter().map(|cell| escaped(&page::plain(cell))).enumerate();
        told += &format!(".TP\n\\fB{}\\fR\n", cells.next().map(|(_, cell)| cell).unwrap_or_default());
        let rest = cells.filter(|(_, cell)| !cell.is_empty()).map(|(column, cell)| match header.get(column) {
            Some(name) if text != Some(column) => format!("({}: {cell})", escaped(&page::plain(name))),
            _ => cell,
        });
        told += &(rest.collect::<Vec<_>>().join(" ") + "\n");
    }
    told
}

/// Text without a meaning for roff.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-").replace('\'', "\\(aq");
    if text.starts_with('.') { format!("\\&{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_taken_for_a_request() {
        assert_eq!(escaped(".nf 'a' \\ b-c"), "\\&.nf \\(aqa\\(aq \\e b\\-c");
        for topic in topics::ALL {
            let (_, text) = of_topic(topic);
            let known = [".TH", ".SH", ".PP", ".IP", ".TP", ".RS", ".RE", ".nf", ".fi"];
            for line in text.lines().filter(|line| line.starts_with(['.', '\''])) {
                assert!(known.contains(&line.split(' ').next().unwrap()), "{}: {line}", topic.name);
            }
        }
    }

    #[test]
    fn a_page_ends_with_the_examples_of_its_command() {
        let pages = of_commands(Entry::Vk).unwrap();
        let (_, page) = pages.iter().find(|(path, _)| path.ends_with("vk-rotate.1")).unwrap();
        let (_, examples) = page.split_once(".SH \"EXAMPLES\"").unwrap();
        assert!(examples.contains("vk rotate research \\-\\-key\\-file new.key"), "{examples}");
        assert!(!page.contains("portkeyctl vk"), "{page}");
        assert!(page.contains("\\fB\\-\\-no\\-headers\\fR\nLeave out the header line"), "{page}");
    }
}
