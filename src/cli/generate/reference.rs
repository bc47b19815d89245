//! `docs/reference`: every command with its arguments, its options by heading, and its examples.

use std::{collections::BTreeSet, fmt::Write as _};

use clap::{Arg, Command};

use crate::cli::{Entry, examples};

/// The heading of what every command takes; told once.
const GLOBAL: &str = "Global options";

/// The whole reference of the program under one of its names.
pub(super) fn of(entry: Entry) -> String {
    let mut command = entry.command();
    command.build();
    let mut text = format!("# `{}`\n\n", entry.name());
    let mut pages = Vec::new();
    collect(&command, entry, &[], &mut pages);
    for page in &pages {
        let _ = writeln!(text, "- [`{}`](#{}): {}", page.name, page.name.replace(' ', "-"), page.about);
    }
    for page in &pages {
        let _ = write!(text, "\n## `{}`\n\n{}", page.name, page.text);
    }
    text
}

/// The part of one command.
struct Page {
    name: String,
    about: String,
    text: String,
}

fn collect(command: &Command, entry: Entry, path: &[&str], pages: &mut Vec<Page>) {
    let words: Vec<&str> = std::iter::once(entry.name()).chain(path.iter().copied()).collect();
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    pages.push(Page { name: words.join(" "), text: body(command, entry, path), about });
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set() && inner.get_name() != "help") {
        collect(inner, entry, &[path, &[inner.get_name()]].concat(), pages);
    }
}

// Writing to a `String` cannot fail.
fn body(command: &Command, entry: Entry, path: &[&str]) -> String {
    let about = command.get_long_about().or_else(|| command.get_about());
    let mut text = format!("{}\n", about.map(ToString::to_string).unwrap_or_default());
    let usage = command.clone().render_usage().to_string();
    let _ = write!(text, "\n```text\n{}\n```\n", usage.trim_start_matches("Usage: "));
    let aliases: Vec<String> = command.get_visible_aliases().map(|alias| format!("`{alias}`")).collect();
    if !aliases.is_empty() {
        let _ = write!(text, "\nAlso called {}.\n", aliases.join(", "));
    }
    let arguments: Vec<&Arg> = command.get_positionals().filter(|argument| !argument.is_hide_set()).collect();
    list(&mut text, "Arguments", &arguments);
    let options: Vec<&Arg> = command.get_arguments().filter(|argument| !argument.is_positional()).collect();
    let mut told = BTreeSet::new();
    for heading in options.iter().map(|option| option.get_help_heading()) {
        let is_root = path.is_empty();
        if told.insert(heading) && (is_root || heading != Some(GLOBAL)) {
            let own: Vec<&Arg> =
                options.iter().copied().filter(|option| option.get_help_heading() == heading).collect();
            list(&mut text, heading.unwrap_or("Options"), &own);
        }
    }
    if !path.is_empty() {
        let _ = write!(text, "\nAnd the [global options](#{}).\n", entry.name());
    }
    if let Some(notes) = command.get_after_long_help() {
        let _ = write!(text, "\n```text\n{notes}\n```\n");
    }
    for example in examples::of(entry, path) {
        let _ = write!(text, "\n{}:\n\n```sh\n{}\n```\n", example.what, example.line);
    }
    text
}

fn list(text: &mut String, heading: &str, arguments: &[&Arg]) {
    let shown: Vec<&&Arg> = arguments.iter().filter(|argument| !argument.is_hide_set()).collect();
    if shown.is_empty() {
        return;
    }
    let _ = write!(text, "\n{heading}:\n\n");
    for argument in shown {
        let help = argument.get_long_help().or_else(|| argument.get_help()).map(ToString::to_string);
        let paragraphs = help.unwrap_or_default();
        let paragraphs = paragraphs.split("\n\n").map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        let help = paragraphs.collect::<Vec<_>>().join(". ");
        let _ = writeln!(text, "- `{}`: {help}{}", spelled(argument), values(argument));
    }
}

/// As it is typed: `-o, --output <FORMAT>`.
fn spelled(argument: &Arg) -> String {
    match (argument.is_positional(), argument.get_short()) {
        (false, Some(short)) if argument.get_long().is_some() => format!("-{short}, {argument}"),
        _ => argument.to_string(),
    }
}

/// What it takes, and what it is when nothing is said.
fn values(argument: &Arg) -> String {
    let mut told = String::new();
    let possible: Vec<String> = argument
        .get_possible_values()
        .iter()
        .filter(|value| !value.is_hide_set())
        .map(|value| match value.get_help() {
            Some(help) => format!("`{}` ({help})", value.get_name()),
            None => format!("`{}`", value.get_name()),
        })
        .collect();
    if !possible.is_empty() && argument.get_action().takes_values() {
        let _ = write!(told, ". One of {}", possible.join(", "));
    }
    let default: Vec<String> =
        argument.get_default_values().iter().map(|value| format!("`{}`", value.to_string_lossy())).collect();
    if !default.is_empty() && argument.get_action().takes_values() {
        let _ = write!(told, ". Default: {}", default.join(", "));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_has_its_options_by_heading_and_its_examples() {
        let text = of(Entry::Vk);
        let (_, rest) = text.split_once("\n## `vk create`\n").unwrap();
        let (create, _) = rest.split_once("\n## `").unwrap();
        for part in [
            "\nCredential:\n",
            "\nLimits:\n",
            "- `--name <NAME>`: ",
            "```sh\nvk create --name",
            "[global options](#vk)",
        ] {
            assert!(create.contains(part), "{part} in {create}");
        }
        assert_eq!(text.matches("- `-w, --workspace <WORKSPACE>`: ").count(), 1);
    }
}
