//! A key that is typed where it does not belong: what refuses it does not repeat it, and says how a key is given.
//!
//! clap quotes the word that it cannot place, and so do our own errors. On a screen that is shared, or in the log of a
//! build, that would be the key.

use std::ffi::OsString;

use clap::{
    Command,
    builder::StyledStr,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{Entry, slips};
use crate::{
    api::path_segment,
    secret::{Secret, looks_like_a_key},
};

/// What among the arguments is likely a key, also as a part of one (`--flag=KEY`, `NAME: KEY`). The longest come first,
/// since one may hold another.
pub fn among(arguments: &[OsString]) -> Vec<Secret> {
    let mut keys: Vec<Secret> = Vec::new();
    for argument in arguments.iter().skip(1) {
        let argument = argument.to_string_lossy();
        // Of `-wKEY`, the key is what stands behind the letter.
        let attached = argument.strip_prefix('-').and_then(|flags| flags.get(1..)).unwrap_or_default();
        let parts = argument.split(|c: char| c.is_whitespace() || matches!(c, '=' | ':' | ',' | '"' | '\''));
        let words = std::iter::once(&*argument).chain(parts).map(|word| word.trim_start_matches('-'));
        for word in words.chain([attached]).filter(|word| looks_like_a_key(word)) {
            // The other is how a trace has it, when it is sent as a part of a URL.
            for form in [word.to_owned(), path_segment(word)] {
                if !keys.iter().any(|key| key.expose() == form) {
                    keys.push(Secret::new(form));
                }
            }
        }
    }
    keys.sort_by_key(|key| std::cmp::Reverse(key.expose().len()));
    keys
}

/// What clap says, without the keys among the arguments.
pub fn hidden(entry: Entry, arguments: &[OsString], told: clap::Error) -> clap::Error {
    let keys = among(arguments);
    if !told.use_stderr() || keys.is_empty() || !holds_one(&keys, &told.to_string()) {
        return told;
    }
    let tree = entry.command();
    // The reason that a parser gives may quote a part of the value, and there is no way to change it. Without it, an error
    // is of the other kind.
    let kind = if told.kind() == ErrorKind::ValueValidation { ErrorKind::InvalidValue } else { told.kind() };
    let mut shown = clap::Error::new(kind).with_cmd(&tree);
    for (kind, value) in told.context() {
        shown.insert(kind, without(&keys, value));
    }
    // clap's own tips are how to have the word taken as a value.
    let tips = ["this looks like a key, and is not repeated here; the shell's history has it", way(&tree, arguments)];
    shown.insert(ContextKind::Suggested, ContextValue::StyledStrs(tips.map(StyledStr::from).into()));
    shown
}

fn holds_one(keys: &[Secret], text: &str) -> bool {
    keys.iter().any(|key| text.contains(key.expose()))
}

fn without(keys: &[Secret], value: &ContextValue) -> ContextValue {
    let masked = |text: &str| keys.iter().fold(text.to_owned(), |text, key| text.replace(key.expose(), &key.masked()));
    match value {
        ContextValue::String(text) => ContextValue::String(masked(text)),
        ContextValue::Strings(texts) => ContextValue::Strings(texts.iter().map(|text| masked(text)).collect()),
        other => other.clone(),
    }
}

/// How the command that is meant takes a key.
fn way(tree: &Command, arguments: &[OsString]) -> &'static str {
    let command = slips::meant(tree, arguments);
    let takes = |name: &str| command.get_arguments().any(|argument| argument.get_long() == Some(name));
    if takes("with-token") {
        "leave it out and be asked for it, with nothing shown, or give it on standard input: --with-token"
    } else if takes("key-env") && command.get_name() == "create" {
        "leave it out and be asked for it, with nothing shown, or give it with --key-file PATH or --key-env NAME"
    } else if takes("key-env") {
        "a key is given with --key-file PATH (`-` is standard input) or --key-env NAME"
    } else {
        "a Portkey API key is given to `portkeyctl auth login`, in PORTKEY_API_KEY, or with --api-key-file PATH"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Invocation;

    const KEY: &str = "sk-not-a-real-0123456789";

    fn told(entry: Entry, words: &[&str]) -> String {
        let arguments = std::iter::once(entry.name()).chain(words.iter().copied()).map(OsString::from);
        Invocation::parse(entry, arguments).err().expect("an error").to_string()
    }

    #[test]
    fn a_key_in_the_wrong_place_is_not_repeated() {
        let flag = format!("--with-token={KEY}");
        let unknown = format!("--{KEY}");
        let header = format!("authorization of Bearer {KEY}");
        for (words, way) in [
            (["auth", "login", KEY].as_slice(), "--with-token"),
            (&["auth", "login", &flag], "--with-token"),
            (&["auth", "login", "--with-token", KEY], "--with-token"),
            (&["auth", KEY], "auth login"),
            (&[KEY], "auth login"),
            (&["help", KEY], "auth login"),
            (&["vk", "create", KEY], "--key-file"),
            (&["vk", "create", "--reset", KEY], "--key-file"),
            (&["vk", "create", "--rate-limit", KEY], "--key-file"),
            (&["vk", "create", "--header", &header], "--key-file"),
            (&["vk", "update", "lab", KEY], "--key-file"),
            (&["vk", "list", "-o", KEY], "auth login"),
            (&["vk", "list", &unknown], "auth login"),
            (&["completions", KEY], "auth login"),
        ] {
            let told = told(Entry::Portkeyctl, words);
            assert!(!told.contains("not-a-real") && !told.contains("0123456789"), "{words:?}: {told}");
            assert!(told.contains("sk*****789") && told.contains(way), "{words:?}: {told}");
            assert!(told.contains("the shell's history has it") && !told.contains("-- "), "{words:?}: {told}");
        }
        let told = told(Entry::Vk, &["list", "--workspace", KEY, "--no-such-flag"]);
        assert!(
            told.contains("'--no-such-flag'") && !told.contains("history"),
            "what is not repeated needs no tip: {told}"
        );
    }

    #[test]
    fn the_longest_key_is_hidden_first() {
        let arguments =
            ["portkeyctl", "sk-0123456789ab", "--x=sk-0123456789abcdef,y", "-wsk-fedcba9876"].map(OsString::from);
        let keys: Vec<String> = among(&arguments).iter().map(|key| key.expose().to_owned()).collect();
        assert_eq!(keys, ["sk-0123456789abcdef", "sk-0123456789ab", "sk-fedcba9876"]);
        let arguments = ["portkeyctl", "0123456789abcdefghij+k="].map(OsString::from);
        let keys: Vec<String> = among(&arguments).iter().map(|key| key.expose().to_owned()).collect();
        assert!(keys.contains(&"0123456789abcdefghij%2Bk%3D".to_owned()), "as a part of a URL: {keys:?}");
    }
}
