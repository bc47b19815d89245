//! Slips of which clap says no more than that it did not expect them: a flag with a dash too few, or with none, and a value
//! without its flag.

use std::ffi::OsString;

use clap::{
    Command,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::Entry;

/// The command that arguments name, as far as they name one. Flags and their values are passed over.
pub fn meant<'tree>(tree: &'tree Command, arguments: &[OsString]) -> &'tree Command {
    let words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    words.fold(tree, |command, word| command.find_subcommand(word).unwrap_or(command))
}

/// What clap says, with the likely mend.
pub fn explain(entry: Entry, arguments: &[OsString], mut told: clap::Error) -> clap::Error {
    let place = match told.kind() {
        ErrorKind::UnknownArgument => ContextKind::InvalidArg,
        ErrorKind::InvalidSubcommand => ContextKind::InvalidSubcommand,
        _ => return told,
    };
    let is_explained = told.get(ContextKind::SuggestedArg).or(told.get(ContextKind::SuggestedSubcommand)).is_some();
    let Some(ContextValue::String(word)) = told.get(place) else { return told };
    if is_explained {
        return told;
    }
    let tree = entry.command();
    if let Some(tip) = tip(&tree, arguments, word) {
        told.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    }
    told
}

fn tip(tree: &Command, arguments: &[OsString], word: &str) -> Option<String> {
    let command = meant(tree, arguments);
    // The options of the root are those of every command.
    let takes = |name: &str| {
        let mut options = command.get_arguments().chain(tree.get_arguments());
        options.any(|option| option.get_long() == Some(name) && !option.is_hide_set())
    };
    if let Some(letter) = word.strip_prefix('-') {
        // clap takes the letters for flags of their own, and speaks of the first.
        let mut typed = arguments.iter().filter_map(|argument| argument.to_str()?.strip_prefix('-'));
        let name = typed.find_map(|typed| {
            let name = typed.split_once('=').map_or(typed, |(name, _)| name);
            (name.len() > 1 && name.contains(letter) && takes(name)).then_some(name)
        })?;
        return Some(format!("a flag of more than one letter has two dashes: --{name}"));
    }
    if takes(word) {
        return Some(format!("it is a flag, with two dashes: --{word}"));
    }
    let is_leaf = !command.has_subcommands() && command.get_positionals().next().is_none();
    match (is_leaf && takes("name"), takes("provider")) {
        (true, true) => Some("what it is stands behind a flag: --name NAME, --provider ID".to_owned()),
        (true, false) => Some("what it is stands behind a flag: --name NAME".to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Invocation;

    fn told(line: &str) -> String {
        let words = line.split(' ').map(OsString::from);
        Invocation::parse(Entry::Portkeyctl, words).err().expect("an error").to_string()
    }

    #[test]
    fn the_mend_of_a_slip_is_told() {
        for (line, tip) in [
            ("portkeyctl vk list -local", "two dashes: --local"),
            ("portkeyctl vk create -provider openai", "two dashes: --provider"),
            ("portkeyctl vk list -fields=slug", "two dashes: --fields"),
            ("portkeyctl local vk list", "it is a flag, with two dashes: --local"),
            ("portkeyctl vk list local", "it is a flag, with two dashes: --local"),
            ("portkeyctl vk create openai --local", "--name NAME, --provider ID"),
        ] {
            let told = told(line);
            assert!(told.contains("tip: ") && told.contains(tip), "{line}: {told}");
        }
        for line in
            ["portkeyctl vk list --local -3", "portkeyctl doctor x", "portkeyctl vk list --limt 3", "portkeyctl q"]
        {
            assert!(!told(line).contains("two dashes"), "{line}");
        }
    }
}
