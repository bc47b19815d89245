//! bash, which wants more help than the others.
//!
//! It takes `--flag=value`, `a:b` and `@name` apart before it calls for completions, replaces only the last part, and
//! inserts what it is given as it stands. So its script puts the words together again, as the line has them; the answer
//! is then made for the whole word and cut down to the part that bash replaces. The crate's own adapter does neither.

use std::{ffi::OsString, io, path::Path};

use clap_complete::env::EnvCompleter;

use super::words;

/// The adapter.
#[derive(Debug)]
pub(super) struct Bash;

/// NAME stands for the program, COMPLETER for how it is called. The answer is called for with the index of the word
/// and the part of it that bash is going to replace before the words. bash 3.2, which macOS has, reads it, too.
const SCRIPT: &str = r#"_NAME_complete() {
    local line=${COMP_LINE:0:COMP_POINT} rest word words=() i
    for ((i = 0; i <= COMP_CWORD; i++)); do
        rest=${line#"${line%%[![:space:]]*}"}
        word=${COMP_WORDS[i]}
        # The word at the cursor ends there.
        ((i < COMP_CWORD)) || word=$rest
        if ((i > 0)) && [[ $rest == "$line" ]]; then
            words[${#words[@]}-1]+=$word
        else
            words+=("$word")
        fi
        line=${rest#"$word"}
    done
    local index=$((${#words[@]} - 1)) found
    words+=("${COMP_WORDS[@]:COMP_CWORD+1}")
    COMPREPLY=()
    while IFS= read -r found; do
        COMPREPLY+=("$found")
    done < <(COMPLETE=bash COMPLETER -- "$index" "$2" "${words[@]}" 2>/dev/null)
    if ((${#COMPREPLY[@]} > 0)) && [[ -e ${COMPREPLY[0]} ]]; then
        compopt -o filenames 2>/dev/null
    elif ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == *[=/:] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
if ((BASH_VERSINFO[0] > 4 || BASH_VERSINFO[0] == 4 && BASH_VERSINFO[1] >= 4)); then
    complete -o nosort -F _NAME_complete NAME
else
    complete -F _NAME_complete NAME
fi
"#;

impl EnvCompleter for Bash {
    fn name(&self) -> &'static str {
        "bash"
    }

    fn is(&self, name: &str) -> bool {
        name == "bash"
    }

    fn write_registration(
        &self,
        _variable: &str,
        name: &str,
        _bin: &str,
        completer: &str,
        buffer: &mut dyn io::Write,
    ) -> io::Result<()> {
        let quoted = format!("'{}'", completer.replace('\'', r"'\''"));
        buffer.write_all(SCRIPT.replace("NAME", name).replace("COMPLETER", &quoted).as_bytes())
    }

    fn write_complete(
        &self,
        command: &mut clap::Command,
        arguments: Vec<OsString>,
        folder: Option<&Path>,
        buffer: &mut dyn io::Write,
    ) -> io::Result<()> {
        let Some(asked) = Asked::read(arguments) else { return Ok(()) };
        let kept = asked.kept();
        for candidate in clap_complete::engine::complete(command, asked.words, asked.index, folder)? {
            let value = candidate.get_value().to_string_lossy();
            writeln!(buffer, "{}", value.strip_prefix(&kept).unwrap_or(&value))?;
        }
        Ok(())
    }
}

/// What the script sends.
pub(super) struct Asked {
    /// The words of the line, as the program would be given them.
    pub(super) words: Vec<OsString>,
    /// Which of them is to be completed.
    pub(super) index: usize,
    /// The end of that word, which bash replaces.
    replaced: String,
}

impl Asked {
    pub(super) fn read(arguments: Vec<OsString>) -> Option<Self> {
        let mut arguments = arguments.into_iter();
        let index = arguments.next()?.to_str()?.parse().ok()?;
        let replaced = words::unquoted(arguments.next()?.to_str()?);
        let words: Vec<OsString> = arguments.map(words::unquoted_word).collect();
        (index < words.len()).then_some(Self { words, index, replaced })
    }

    /// The beginning of the word, which bash leaves as it is.
    fn kept(&self) -> String {
        let word = self.words.get(self.index).map(|word| word.to_string_lossy()).unwrap_or_default();
        word.strip_suffix(&self.replaced).unwrap_or_default().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_bash_replaces_is_given_back() {
        for (word, replaced, kept) in [
            ("--provider=op", "op", "--provider="),
            ("--provider=", "", "--provider="),
            ("@lab/g", "@lab/g", ""),
            ("claude-v2:1", "1", "claude-v2:"),
            ("'my file", "my file", ""),
            (r"my\ fi", r"my\ fi", ""),
        ] {
            let asked = Asked::read(["1", replaced, "vk", word].map(OsString::from).to_vec()).unwrap();
            assert_eq!(asked.kept(), kept, "{word}");
        }
        assert!(Asked::read(["2", "", "vk", "x"].map(OsString::from).to_vec()).is_none());
        assert!(Asked::read(vec![]).is_none());
    }
}
