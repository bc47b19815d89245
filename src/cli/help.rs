//! Help: what is added to the tree of commands when somebody wants to read it.
//!
//! Examples, topics and the last line of `-h` are hundreds of texts, which no ordinary start of the program should put
//! together. So the tree that parses has none of them; once clap says that help was asked for, the same arguments are
//! read again by [`tree`], which has all. Man pages and `docs/reference` are made from it, too.
//!
//! | file | holds |
//! |---|---|
//! | `topics.rs` | the topics of `help TOPIC`, each a text in Markdown |
//! | `page.rs` | the Markdown of those texts, as a terminal and as a man page show it |

pub mod page;
pub mod topics;

use std::ffi::OsString;

use clap::{
    Command,
    builder::StyledStr,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{Entry, examples};
use crate::likeness;
use topics::Topic;

/// Columns of the terminal that texts are laid out for.
const WIDTH: usize = 80;

/// The whole tree of commands with everything that help says.
pub fn tree(entry: Entry) -> Command {
    let root = with_texts(entry.command(), entry, &[]);
    topics::ALL.iter().fold(root, |root, topic| root.subcommand(command_of(topic)))
}

/// The tree with the topics among what `help` takes, for completion.
pub fn with_topics(mut command: Command) -> Command {
    // `help` and what it takes is there once the tree is built.
    command.build();
    let name = command.get_name().to_owned();
    let topic =
        |topic: &Topic| Command::new(topic.name).about(topic.about).bin_name(format!("{name} help {}", topic.name));
    command.mut_subcommand("help", |help| help.subcommands(topics::ALL.iter().map(topic)))
}

/// A topic as a command, because `help` looks for commands. It is found by `help TOPIC` and listed nowhere as a command.
fn command_of(topic: &Topic) -> Command {
    Command::new(topic.name)
        .about(topic.about)
        .long_about(page::for_terminal(&topic.text(), WIDTH))
        .help_template("{about-with-newline}")
        .hide(true)
}

fn with_texts(command: Command, entry: Entry, path: &[&str]) -> Command {
    let footer = short_footer(entry, path);
    let epilogue = long_epilogue(&command, entry, path);
    let command = command.after_help(footer).after_long_help(epilogue);
    command.mut_subcommands(|inner| {
        let name = inner.get_name().to_owned();
        with_texts(inner, entry, &[path, &[name.as_str()]].concat())
    })
}

/// The end of `-h`: where the rest is.
fn short_footer(entry: Entry, path: &[&str]) -> String {
    let name = std::iter::once(entry.name()).chain(path.iter().copied()).collect::<Vec<_>>().join(" ");
    if path.is_empty() {
        let topics: Vec<&str> = topics::ALL.iter().map(|topic| topic.name).collect();
        return format!("All options: {name} --help\nTopics: {name} help {}", topics.join(", "));
    }
    let examples = if examples::of(entry, path).is_empty() { "" } else { ", with examples" };
    format!("All options{examples}: {name} --help")
}

/// The end of `--help`: what the command says itself, then its examples, or the topics.
fn long_epilogue(command: &Command, entry: Entry, path: &[&str]) -> StyledStr {
    let heading = |text: &str| {
        let style = command.get_styles().get_header();
        format!("{style}{text}:{style:#}\n")
    };
    let mut parts: Vec<String> = command.get_after_long_help().map(ToString::to_string).into_iter().collect();
    let examples = examples::of(entry, path);
    if !examples.is_empty() {
        let shown: Vec<String> = examples
            .iter()
            .map(|example| format!("  {}:\n    {}", example.what, example.line.replace('\n', "\n    ")))
            .collect();
        parts.push(heading("Examples") + &shown.join("\n\n"));
    }
    if path.is_empty() {
        let lines: Vec<String> =
            topics::ALL.iter().map(|topic| format!("  {:<12} {}", topic.name, topic.about)).collect();
        parts.push(heading(&format!("Topics of {} help", entry.name())) + &lines.join("\n"));
    }
    parts.join("\n\n").into()
}

/// What clap says, with the texts where it is help, and with the likely word where it knows none for an unknown command.
pub fn explain(entry: Entry, arguments: &[OsString], mut told: clap::Error) -> clap::Error {
    let is_help = matches!(told.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand);
    let is_unknown = told.kind() == ErrorKind::InvalidSubcommand;
    if !is_help && !is_unknown {
        return told;
    }
    let words: Vec<&str> = arguments.iter().skip(1).filter_map(|word| word.to_str()).collect();
    let mut parts = words.splitn(2, |word| *word == "help");
    let (before, asked) = (parts.next().unwrap_or_default(), parts.next());
    if is_unknown && asked.is_none() {
        suggest(&mut told, &entry.command(), &words, |command| !command.is_hide_set());
        return told;
    }
    let mut tree = tree(entry);
    let Err(mut explained) = tree.try_get_matches_from_mut(arguments) else { return told };
    if let (ErrorKind::InvalidSubcommand, Some(asked)) = (explained.kind(), asked) {
        // Topics are hidden from the list of commands.
        suggest(&mut explained, &tree, &[before, asked].concat(), |_| true);
        // clap's own is of the last command that it knew.
        explained.insert(ContextKind::Usage, ContextValue::StyledStr(usage_of_help(&tree, before)));
    }
    explained
}

/// The usage of `help`, behind the command that these words name.
fn usage_of_help(tree: &Command, words: &[&str]) -> StyledStr {
    let mut command = tree;
    let mut path = vec![tree.get_name()];
    for word in words {
        if let Some(inner) = command.find_subcommand(word) {
            command = inner;
            path.push(inner.get_name());
        }
    }
    let (header, literal) = (tree.get_styles().get_usage(), tree.get_styles().get_literal());
    format!("{header}Usage:{header:#} {literal}{} help{literal:#} [COMMAND]...", path.join(" ")).into()
}

/// Adds the commands and topics that are like the word that is neither, to those that clap has found.
fn suggest(error: &mut clap::Error, tree: &Command, words: &[&str], is_offered: impl Fn(&Command) -> bool) {
    let Some(ContextValue::String(unknown)) = error.get(ContextKind::InvalidSubcommand) else { return };
    let found = match error.get(ContextKind::SuggestedSubcommand) {
        Some(ContextValue::Strings(names)) => names.clone(),
        Some(ContextValue::String(name)) => vec![name.clone()],
        _ => Vec::new(),
    };
    // Flags and their values are no commands, and are passed over.
    let before = words.iter().take_while(|word| *word != unknown);
    let command = before.fold(tree, |command, word| command.find_subcommand(word).unwrap_or(command));
    let names = command.get_subcommands().filter(|inner| is_offered(inner)).map(Command::get_name);
    // As clap has it, the likeliest comes last.
    let likely: Vec<String> = likeness::near(unknown, names).into_iter().map(str::to_owned).collect();
    let names: Vec<String> =
        found.into_iter().filter(|name| !likely.contains(name)).chain(likely.iter().cloned()).collect();
    if !names.is_empty() {
        error.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(names));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of a terminal.
    const SCREEN: usize = 24;
    /// Lines of the longest `-h`: that of a command that makes something with many sides.
    const LONGEST: usize = 40;
    /// Options without a heading, where there are more a reader looks in vain.
    const WITHOUT_HEADING: usize = 9;
    /// The commands whose everyday options alone take more than a screen.
    const LONG: &[&str] = &[
        "api-keys create",
        "api-keys update",
        "gateway exec",
        "gateway fault add",
        "gateway start",
        "integrations create",
        "integrations models set",
        "integrations update",
        "integrations workspaces grant",
        "integrations workspaces set",
        "providers create",
        "providers update",
        "virtual-keys copy",
        "virtual-keys create",
        "virtual-keys update",
        "workspaces create",
        "workspaces update",
    ];

    /// Every command that is shown, as it is on a terminal of the usual size, with its path.
    fn each(entry: Entry, mut visit: impl FnMut(&str, &mut Command)) {
        fn walk(command: &mut Command, path: &str, visit: &mut impl FnMut(&str, &mut Command)) {
            visit(path, command);
            for inner in command.get_subcommands_mut().filter(|inner| !inner.is_hide_set()) {
                if inner.get_name() != "help" {
                    let path = format!("{path} {}", inner.get_name());
                    walk(inner, path.trim(), visit);
                }
            }
        }
        let mut tree = tree(entry).term_width(WIDTH);
        tree.build();
        walk(&mut tree, "", &mut visit);
    }

    #[test]
    fn the_short_help_fits_a_screen() {
        let mut long: Vec<String> = Vec::new();
        for entry in [Entry::Portkeyctl, Entry::Vk] {
            each(entry, |path, command| {
                let text = command.render_help().to_string();
                let name = format!("{} {path}", entry.name());
                let height = text.lines().count();
                // The line of usage is never broken.
                for line in text.lines().filter(|line| !line.starts_with("Usage: ")) {
                    assert!(console::measure_text_width(line) <= WIDTH, "`{name} -h` is too wide: {line}");
                }
                if command.has_subcommands() {
                    // A list of commands cannot leave any out.
                    let commands = command.get_subcommands().filter(|inner| !inner.is_hide_set()).count();
                    assert!(height <= SCREEN.max(commands + 16), "`{name} -h` has {height} lines\n{text}");
                } else {
                    assert!(height <= LONGEST, "`{name} -h` has {height} lines: hide what is rarely used\n{text}");
                    let path = if entry == Entry::Vk { format!("virtual-keys {path}") } else { path.to_owned() };
                    if height > SCREEN && !long.contains(&path) {
                        long.push(path);
                    }
                }
            });
        }
        long.sort();
        assert_eq!(long, LONG, "the commands whose `-h` has more than {SCREEN} lines");
    }

    #[test]
    fn every_help_begins_with_a_sentence_and_ends_with_examples() {
        for entry in [Entry::Portkeyctl, Entry::Vk] {
            each(entry, |path, command| {
                let name = format!("{} {path}", entry.name());
                let about = command.get_about().map(ToString::to_string).unwrap_or_default();
                assert!(!about.is_empty() && !about.contains('\n') && !about.ends_with('.'), "{name}: {about:?}");
                assert!(about.len() <= WIDTH, "{name}: {about}");
                let text = command.render_long_help().to_string();
                assert!(text.starts_with(&about), "{text}");
                let (before, global) = text.rsplit_once("\nGlobal options:\n").unwrap_or_else(|| panic!("{text}"));
                assert!(before.contains("\nUsage: "), "{text}");
                let end = if path.is_empty() { "\nTopics of " } else { "\nExamples:\n" };
                assert!(command.is_subcommand_required_set() && !path.is_empty() || global.contains(end), "{text}");
            });
        }
    }

    #[test]
    fn options_stand_under_headings() {
        each(Entry::Portkeyctl, |path, command| {
            let bare = command.get_opts().chain(command.get_arguments().filter(|argument| !argument.is_positional()));
            let bare: std::collections::BTreeSet<&str> = bare
                .filter(|option| option.get_help_heading().is_none() && !option.is_hide_set())
                .map(|option| option.get_id().as_str())
                .collect();
            assert!(bare.len() <= WITHOUT_HEADING, "`{path}` has {} options without a heading: {bare:?}", bare.len());
        });
    }

    fn told(entry: Entry, words: &[&str]) -> clap::Error {
        let arguments = std::iter::once(entry.name()).chain(words.iter().copied()).map(OsString::from);
        crate::cli::Invocation::parse(entry, arguments).err().expect("help or an error")
    }

    #[test]
    fn help_of_a_command_is_its_own() {
        for (entry, words, flag) in [
            (Entry::Portkeyctl, ["help", "vk", "create"].as_slice(), ["vk", "create", "--help"].as_slice()),
            (Entry::Portkeyctl, &["vk", "help", "create"], &["vk", "create", "--help"]),
            (Entry::Portkeyctl, &["help"], &["--help"]),
            (Entry::Vk, &["help", "create"], &["create", "--help"]),
        ] {
            let (asked, flagged) = (told(entry, words), told(entry, flag));
            assert_eq!(asked.kind(), ErrorKind::DisplayHelp, "{words:?}");
            assert_eq!(asked.to_string(), flagged.to_string(), "{words:?}");
        }
        assert!(told(Entry::Vk, &["get", "--help"]).to_string().contains("\n    vk get research\n"));
    }

    #[test]
    fn topics_are_told_and_listed() {
        for entry in [Entry::Portkeyctl, Entry::Vk] {
            let list = told(entry, &["--help"]).to_string();
            for topic in topics::ALL {
                let text = told(entry, &["help", topic.name]);
                assert_eq!(text.kind(), ErrorKind::DisplayHelp);
                // The terminal of the tests may be of another width.
                let page = page::for_terminal(&topic.text(), WIDTH);
                let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
                assert_eq!(words(&text.to_string()), words(&console::strip_ansi_codes(&page)), "{}", topic.name);
                assert!(list.contains(&format!("\n  {:<12} {}", topic.name, topic.about)), "{list}");
            }
        }
        // They are no commands.
        assert_eq!(told(Entry::Portkeyctl, &["concepts"]).kind(), ErrorKind::InvalidSubcommand);
    }

    #[test]
    fn a_word_too_many_for_help_is_told_with_the_usage_of_help() {
        for (words, usage) in [
            (["help", "exit-codes", "extra"].as_slice(), "Usage: portkeyctl help [COMMAND]...\n"),
            (&["help", "vk", "create", "extra"], "Usage: portkeyctl help [COMMAND]...\n"),
            (&["vk", "help", "create", "extra"], "Usage: portkeyctl virtual-keys help [COMMAND]...\n"),
        ] {
            let told = told(Entry::Portkeyctl, words).to_string();
            assert!(told.contains("unrecognized subcommand 'extra'") && told.contains(usage), "{words:?}: {told}");
        }
    }

    #[test]
    fn what_was_meant_is_told() {
        for (words, likely) in [
            (["lsit"].as_slice(), "'list'"),
            (&["help", "concpts"], "'concepts'"),
            (&["help", "crate"], "'create'"),
            (&["create", "--nmae"], "'--name'"),
            (&["list", "-o", "jsn"], "did you mean json?"),
            (&["list", "--color", "alway"], "did you mean always?"),
            (&["create", "--reset", "montly"], "did you mean monthly?"),
            (&["create", "--budget-type", "cots"], "'cost'"),
            (&["update", "lab", "--clear", "expires"], "'expires-at'"),
        ] {
            let error = told(Entry::Vk, words).to_string();
            assert!(error.contains(likely), "{words:?}: {error}");
        }
        for (words, likely) in [
            (["virtual-kesy"].as_slice(), "'virtual-keys'"),
            (&["help", "vk", "craete"], "'create'"),
            (&["vk", "help", "craete"], "'create'"),
            (&["evn"], "'env'"),
            (&["-w", "lab", "rnu", "--", "true"], "'run'"),
            (&["help", "evn"], "'env'"),
            (&["vk", "gte", "lab"], "'get'"),
            (&["completions", "fsh"], "'fish'"),
            (&["gateway", "start", "--limits", "stict"], "'strict'"),
        ] {
            let error = told(Entry::Portkeyctl, words).to_string();
            assert!(error.contains(likely), "{words:?}: {error}");
        }
    }
}
