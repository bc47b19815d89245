//! What people do with each command, for the end of its help, its man page and its page in `docs/reference`.
//!
//! One file a noun, one entry a command. Every line is run by `tests/suite/examples.rs` in a real shell against a local
//! gateway: what is shown here works as it stands. An example shows work that somebody has to do; a secret is never an
//! argument.

mod api_keys;
mod auth;
mod configs;
mod faults;
mod gateway;
mod integrations;
mod machine;
mod providers;
mod tools;
mod virtual_keys;
mod workspaces;

use super::Entry;

/// Columns of the longest line: four of a terminal's eighty are the indent.
#[cfg(test)]
const WIDTH: usize = 76;
/// How the lines call virtual keys; under the other name of the program, it stands there instead.
const VIRTUAL_KEYS: &str = "portkeyctl vk";

/// The commands below a noun, by their path, each with what it is used for and the line that does it.
type Table = &'static [(&'static str, &'static [(&'static str, &'static str)])];

/// The tables, by the beginning of their commands' paths.
const TABLES: &[(&str, Table)] = &[
    ("virtual-keys", virtual_keys::TABLE),
    ("integrations", integrations::TABLE),
    ("providers", providers::TABLE),
    ("configs", configs::TABLE),
    ("api-keys", api_keys::TABLE),
    ("workspaces", workspaces::TABLE),
    ("auth", auth::TABLE),
    ("gateway", gateway::TABLE),
    ("gateway fault", faults::TABLE),
    ("", machine::TABLE),
    ("", tools::TABLE),
];

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// What it does, in a few words.
    pub what: &'static str,
    /// The command as it is typed. It may go on behind a backslash at the end of a line.
    pub line: String,
}

/// The examples of a command of the program under one of its names, by its path without that name.
pub fn of(entry: Entry, path: &[&str]) -> Vec<Example> {
    let path = match entry {
        Entry::Portkeyctl => path.join(" "),
        Entry::Vk => format!("virtual-keys {}", path.join(" ")),
    };
    let found = TABLES.iter().flat_map(|(noun, table)| {
        let rest = if noun.is_empty() { Some(path.as_str()) } else { path.strip_prefix(noun).map(str::trim_start) };
        table.iter().filter(move |(command, _)| rest == Some(*command))
    });
    let line = |line: &str| match entry {
        Entry::Portkeyctl => line.to_owned(),
        Entry::Vk => line.replace(VIRTUAL_KEYS, Entry::Vk.name()),
    };
    found.flat_map(|(_, examples)| examples.iter()).map(|(what, text)| Example { what, line: line(text) }).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The paths of the commands that do something, and of those that only hold others.
    fn commands(command: &clap::Command, path: &[&str], found: &mut BTreeSet<String>) {
        for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
            let path = [path, &[inner.get_name()]].concat();
            if !inner.is_subcommand_required_set() {
                found.insert(path.join(" "));
            }
            commands(inner, &path, found);
        }
    }

    #[test]
    fn every_command_has_two_or_three() {
        for entry in [Entry::Portkeyctl, Entry::Vk] {
            let mut paths = BTreeSet::new();
            commands(&entry.command(), &[], &mut paths);
            for path in &paths {
                let words: Vec<&str> = path.split(' ').collect();
                let count = of(entry, &words).len();
                let name = entry.name();
                assert!(count != 0, "no examples for `{name} {path}`: add them in src/cli/examples/");
                assert!((2..=3).contains(&count), "{count} examples for `{name} {path}`: two or three are enough");
            }
        }
    }

    #[test]
    fn every_entry_is_that_of_a_command() {
        let mut paths = BTreeSet::new();
        commands(&Entry::Portkeyctl.command(), &[], &mut paths);
        for (noun, table) in TABLES {
            for (command, _) in *table {
                let path = format!("{noun} {command}");
                assert!(paths.contains(path.trim()), "there is no command `{}` to show examples of", path.trim());
            }
        }
    }

    #[test]
    fn they_fit_a_terminal_and_hold_no_secret() {
        for (what, line) in TABLES.iter().flat_map(|(_, table)| table.iter()).flat_map(|(_, examples)| *examples) {
            assert!(what.len() <= WIDTH && !what.ends_with(['.', ':']), "{what}");
            assert!(line.lines().all(|line| line.len() <= WIDTH), "{line}");
            assert!(!line.contains("--key ") && !line.contains("--key="), "a secret in an argument: {line}");
            assert!(line.contains("portkeyctl"), "{line}");
        }
    }
}
