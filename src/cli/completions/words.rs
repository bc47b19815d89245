//! The words of a line that is still being written.

use std::{ffi::OsString, path::PathBuf};

use crate::settings::Flags;

/// A word as a shell of the Bourne family would read it. One whose quotes are still open is read as far as it goes.
pub(super) fn unquoted(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    let mut quote = None;
    let mut characters = word.chars();
    while let Some(character) = characters.next() {
        match (quote, character) {
            (None, '\'' | '"') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            (None | Some('"'), '\\') => plain.extend(characters.next()),
            _ => plain.push(character),
        }
    }
    plain
}

/// As [`unquoted`]; a word that is not Unicode stays as it is.
pub(super) fn unquoted_word(word: OsString) -> OsString {
    word.into_string().map_or_else(|word| word, |word| unquoted(&word).into())
}

/// Those of the global flags that decide whose data it is, wherever they stand. The line need not make sense as a
/// whole, and one that is not finished does not, so it is not parsed.
pub(super) fn flags(words: &[OsString], current: usize) -> Flags {
    let mut flags = Flags { no_input: true, ..Flags::default() };
    let others = words.iter().enumerate().skip(1).filter(|(index, _)| *index != current);
    let mut others = others.filter_map(|(index, word)| Some((index, word.to_str()?))).peekable();
    while let Some((index, word)) = others.next() {
        if word == "--" {
            break;
        }
        let (name, joined) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => match word.strip_prefix("-w").filter(|value| !value.is_empty()) {
                Some(value) => ("-w", Some(value.to_owned())),
                None => (word, None),
            },
        };
        if !matches!(
            name,
            "--profile" | "--base-url" | "--api-key-file" | "--workspace" | "-w" | "--data-dir" | "--ca-cert"
        ) {
            flags.local |= word == "--local";
            continue;
        }
        // Its value is the next word, unless that is the one at the cursor.
        let next = || others.next_if(|(next, _)| *next == index + 1).map(|(_, value)| value.to_owned());
        let Some(value) = joined.or_else(next) else { continue };
        match name {
            "--profile" => flags.profile = Some(value),
            "--base-url" => flags.base_url = Some(value),
            "--api-key-file" => flags.api_key_file = Some(PathBuf::from(value)),
            "--data-dir" => flags.data_dir = Some(PathBuf::from(value)),
            "--ca-cert" => flags.ca_cert = Some(PathBuf::from(value)),
            _ => flags.workspace = Some(value),
        }
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str, current: usize) -> Flags {
        flags(&line.split(' ').map(OsString::from).collect::<Vec<_>>(), current)
    }

    #[test]
    fn global_flags_count_on_both_sides_of_the_cursor() {
        let flags = read("vk get  --profile=prod -w ws-a --data-dir /d --base-url https://x", 2);
        assert_eq!(flags.profile.as_deref(), Some("prod"));
        assert_eq!(flags.workspace.as_deref(), Some("ws-a"));
        assert_eq!(flags.base_url.as_deref(), Some("https://x"));
        assert_eq!(flags.data_dir, Some("/d".into()));
        assert!(!flags.local && read("vk --local get x", 3).local);
        assert_eq!(read("vk -wws-b get x", 3).workspace.as_deref(), Some("ws-b"));
    }

    #[test]
    fn what_stands_at_the_cursor_is_no_value_yet() {
        assert_eq!(read("vk get --profile pr --local", 3).profile, None);
        assert!(read("vk get --profile pr --local", 3).local);
        assert_eq!(read("vk get --profile", 2).profile, None);
        assert_eq!(read("portkeyctl gateway exec x -- --profile a", 3).profile, None);
    }

    #[test]
    fn quotes_are_read_as_far_as_they_go() {
        for (word, plain) in
            [("a", "a"), ("'a b'c", "a bc"), (r#""a \"b"#, r#"a "b"#), (r"a\ b\", "a b"), (r"'a\b", r"a\b"), ("", "")]
        {
            assert_eq!(unquoted(word), plain);
        }
    }
}
