//! Variables, in the words of a shell: what `env` and `gateway env` print for `eval`.

use std::io::IsTerminal as _;

use clap::{Args, ValueEnum};
use serde_json::{Map, Value, json};

use super::sdk::Variable;
use crate::{
    completion::install,
    context::Context,
    env_vars,
    error::Failure,
    output::{Column, Format, View},
    secret::Secret,
};

/// Shells that there are words of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// GNU bash
    Bash,
    /// zsh
    Zsh,
    /// Any other shell that POSIX describes, such as dash
    Sh,
    /// fish
    Fish,
    /// PowerShell
    Powershell,
    /// Elvish
    Elvish,
}

/// Flags of what prints variables.
#[derive(Debug, Args)]
pub(super) struct PrintArgs {
    /// Write for this shell [default: from SHELL]
    #[arg(long, value_enum)]
    shell: Option<Shell>,
    /// Print what takes the variables away again
    #[arg(long)]
    pub(super) unset: bool,
}

const VIEW: View = View { columns: &[Column::new("NAME", "name"), Column::new("VALUE", "value")], name: "name" };

/// Prints variables as commands of a shell. A format that the command line itself asks for is printed instead; one of the
/// environment or a profile would break every `eval`, and is none that was meant.
///
/// `evaluation`: what a person types to have them, for whoever sees them on a terminal.
///
/// # Errors
/// When `--shell` contradicts the format, and when stdout cannot be written.
pub(super) fn print(cx: &Context, args: &PrintArgs, evaluation: &str, variables: &[Variable]) -> anyhow::Result<()> {
    let format = if cx.settings.form.is_from_flag() { cx.output.format() } else { Format::Table };
    if format != Format::Table && args.shell.is_some() {
        return Err(Failure::usage(format!("--shell: {format} is no shell's; leave one out")).into());
    }
    let shell = args.shell.unwrap_or_else(Shell::detected);
    let shown = variables.iter().map(|variable| (variable.name, variable.value.as_ref()));
    match format {
        Format::Table => {
            for (name, value) in shown {
                cx.output.text(&shell.assignment(name, value.map(Secret::expose)))?;
            }
        }
        Format::Json | Format::Yaml => {
            let members: Map<String, Value> =
                shown.map(|(name, value)| (name.to_owned(), json!(value.map(Secret::expose)))).collect();
            cx.output.object(&VIEW, &Value::Object(members))?;
        }
        Format::Csv | Format::Name => {
            let mut rows = cx.output.list(&VIEW);
            for (name, value) in shown {
                rows.push(&json!({"name": name, "value": value.map(Secret::expose)}))?;
            }
            rows.finish()?;
        }
    }
    if std::io::stdout().is_terminal() && !args.unset && format != Format::Name {
        cx.output.warn("secret_on_terminal", &format!("a key is shown on this terminal; to use it: {evaluation}"));
    }
    Ok(())
}

impl Shell {
    /// The shell that we were called from, as far as its own variable tells; `sh`, where it names none that we know.
    pub(super) fn detected() -> Self {
        match install::Shell::of_this_user(&env_vars::process) {
            Ok(install::Shell::Bash) => Shell::Bash,
            Ok(install::Shell::Zsh) => Shell::Zsh,
            Ok(install::Shell::Fish) => Shell::Fish,
            Ok(install::Shell::PowerShell) => Shell::Powershell,
            Ok(install::Shell::Elvish) => Shell::Elvish,
            Err(_) => Shell::Sh,
        }
    }

    /// What has the shell run the lines that a command prints.
    pub(super) fn evaluation(self, command: &str) -> String {
        match self {
            Shell::Bash | Shell::Zsh | Shell::Sh => format!("eval \"$({command})\""),
            Shell::Fish => format!("{command} | source"),
            Shell::Powershell => format!("{command} | Out-String | Invoke-Expression"),
            Shell::Elvish => format!("eval ({command} | slurp)"),
        }
    }

    /// Sets and exports a variable, or takes it away.
    fn assignment(self, name: &str, value: Option<&str>) -> String {
        let Some(value) = value else {
            return match self {
                Shell::Bash | Shell::Zsh | Shell::Sh => format!("unset {name}\n"),
                // Not the universal one, which would be gone for ever and everywhere.
                Shell::Fish => format!("set -eg {name}\n"),
                Shell::Powershell => format!("Remove-Item Env:{name} -ErrorAction SilentlyContinue\n"),
                Shell::Elvish => format!("unset-env {name}\n"),
            };
        };
        let value = self.quoted(value);
        match self {
            Shell::Bash | Shell::Zsh | Shell::Sh => format!("export {name}={value}\n"),
            Shell::Fish => format!("set -gx {name} {value}\n"),
            Shell::Powershell => format!("$Env:{name} = {value}\n"),
            Shell::Elvish => format!("set-env {name} {value}\n"),
        }
    }

    fn quoted(self, text: &str) -> String {
        match self {
            Shell::Bash | Shell::Zsh | Shell::Sh => format!("'{}'", text.replace('\'', r"'\''")),
            Shell::Fish => format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'")),
            Shell::Powershell => {
                // PowerShell takes typographic quotes for quotes.
                let is_quote = |c: char| matches!(c, '\'' | '\u{2018}'..='\u{201b}');
                let doubled = text.chars().flat_map(|c| std::iter::repeat_n(c, if is_quote(c) { 2 } else { 1 }));
                format!("'{}'", doubled.collect::<String>())
            }
            Shell::Elvish => format!("'{}'", text.replace('\'', "''")),
        }
    }

    /// One word of a command line, in quotes where it needs them.
    pub(super) fn word(self, text: &str) -> String {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-' | '+' | ':');
        if !text.is_empty() && text.chars().all(is_plain) { text.to_owned() } else { self.quoted(text) }
    }
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn a_folder_is_one_word() {
        assert_eq!(Shell::Sh.word("/tmp/a-b.c"), "/tmp/a-b.c");
        assert_eq!(Shell::Sh.word("/tmp/it's here"), r"'/tmp/it'\''s here'");
        assert_eq!(Shell::Fish.word("a b"), "'a b'");
    }

    #[test]
    fn quotes_cannot_break_out() {
        let set = |shell: Shell, value| shell.assignment("X", Some(value));
        assert_eq!(set(Shell::Bash, "a'b"), "export X='a'\\''b'\n");
        assert_eq!(set(Shell::Fish, r"a'b\"), "set -gx X 'a\\'b\\\\'\n");
        assert_eq!(set(Shell::Powershell, "a'b\u{2019}c"), "$Env:X = 'a''b\u{2019}\u{2019}c'\n");
        assert_eq!(set(Shell::Elvish, "a'b"), "set-env X 'a''b'\n");
    }

    /// Values that a careless quoting would lose, or run.
    const VALUES: [&str; 7] = [
        "plain",
        "it's \"quoted\" \\ \\\\ \\'",
        "$HOME `id` $(id) ${X} %PATH% ~ * ? [a] {a,b}",
        "x-portkey-provider: @lab\nx-portkey-config: pc-a",
        "; exit 3 & | < > # !! ^",
        "\u{2019}; exit 4; \u{2018}",
        " blanks \t around ",
    ];

    fn real(shell: Shell) -> Option<(&'static str, Vec<&'static str>)> {
        let (program, arguments) = match shell {
            Shell::Bash => ("bash", vec!["--norc", "-c"]),
            Shell::Zsh => ("zsh", vec!["-f", "-c"]),
            Shell::Sh => ("sh", vec!["-c"]),
            Shell::Fish => ("fish", vec!["--no-config", "-c"]),
            Shell::Powershell => ("pwsh", vec!["-NoProfile", "-NonInteractive", "-Command"]),
            Shell::Elvish => ("elvish", vec!["-norc", "-c"]),
        };
        let is_there = |folder: std::path::PathBuf| folder.join(program).is_file();
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).any(is_there).then_some((program, arguments))
    }

    /// The variable X as a program sees it that a real shell starts after these lines; none when it is not set.
    fn seen(shell: Shell, lines: &str) -> Option<Option<String>> {
        let (program, arguments) = real(shell)?;
        // Elvish calls what is outside `e:`; PowerShell ends a script's line as the others do.
        let script = format!("{lines}\nenv -0\n");
        let output = Command::new(program).args(arguments).arg(script).env("X", "before").output().unwrap();
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        let all = String::from_utf8(output.stdout).unwrap();
        Some(all.split('\0').find_map(|variable| variable.strip_prefix("X=")).map(str::to_owned))
    }

    #[test]
    fn real_shells_read_what_was_meant() {
        let mut tried = 0;
        for shell in Shell::value_variants() {
            for value in VALUES {
                let Some(seen) = seen(*shell, &shell.assignment("X", Some(value))) else { continue };
                assert_eq!(seen.as_deref(), Some(value), "{shell:?}");
                tried += 1;
            }
            if let Some(seen) = seen(*shell, &shell.assignment("X", None)) {
                assert_eq!(seen, None, "{shell:?}");
                assert_eq!(
                    self::seen(*shell, &shell.assignment("NOT_THERE", None)).unwrap().as_deref(),
                    Some("before")
                );
            }
        }
        assert!(tried >= VALUES.len(), "there is no shell here");
    }
}
