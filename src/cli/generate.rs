//! `generate`: writes what is made from the code and kept in the repository, or says what is stale.
//!
//! Completions, man pages, the command reference, and the tables of exit codes, variables and providers all come from
//! the same definitions that the program runs on.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use clap::Args;

use super::{Entry, completions};
use crate::{
    api::providers_catalog::{FieldKind, KeyUse, PROVIDERS, Provider},
    context::Context,
    env_vars,
    error::{Failure, Kind},
};

/// Flags of `generate`.
#[derive(Debug, Args)]
pub struct GenerateArgs {
    /// Write nothing; fail when a file is not what would be written
    #[arg(long)]
    check: bool,
    /// Root of the project
    #[arg(long, value_name = "PATH", default_value = ".")]
    root: PathBuf,
}

/// Writes or checks the files.
///
/// # Errors
/// When a file cannot be written, or is stale under `--check`.
pub fn run(cx: &Context, args: &GenerateArgs) -> anyhow::Result<()> {
    let files = files()?;
    let stale: Vec<&(PathBuf, String)> = files
        .iter()
        .filter(|(path, text)| fs::read_to_string(args.root.join(path)).ok().as_ref() != Some(text))
        .collect();
    if args.check {
        if stale.is_empty() {
            return Ok(());
        }
        let names: Vec<String> = stale.iter().map(|(path, _)| path.display().to_string()).collect();
        return Err(Failure::new(Kind::Failed, format!("stale: {}", names.join(", ")))
            .hint("run `cargo run -- generate` and commit what it wrote")
            .into());
    }
    for (path, text) in stale {
        let path = args.root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        cx.output.note(&format!("Wrote {}", path.display()));
    }
    Ok(())
}

/// Every generated file: its path below the root of the project, and its text.
///
/// # Errors
/// When a man page cannot be rendered.
pub fn files() -> anyhow::Result<Vec<(PathBuf, String)>> {
    let mut files = Vec::new();
    for entry in [Entry::Portkeyctl, Entry::Vk] {
        for shell in completions::SHELLS {
            let name = clap_complete::Generator::file_name(&shell, entry.name());
            files.push((Path::new("completions").join(name), completions::script(entry, shell)));
        }
        let mut command = entry.command();
        command.build();
        man_pages(&command, entry.name(), &mut files)?;
        let reference = clap_markdown::help_markdown_command(&entry.command());
        files.push((PathBuf::from(format!("docs/reference/{}.md", entry.name())), reference));
    }
    files.push((PathBuf::from("docs/exit-codes.md"), exit_codes()));
    files.push((PathBuf::from("docs/reference/environment.md"), environment()));
    files.push((PathBuf::from("docs/reference/providers.md"), providers()));
    Ok(files)
}

/// One page a command, as `git-log.1` is for `git log`.
fn man_pages(command: &clap::Command, name: &str, files: &mut Vec<(PathBuf, String)>) -> anyhow::Result<()> {
    let mut page = Vec::new();
    let titled = command.clone().name(name.to_owned()).bin_name(name.replace('-', " "));
    clap_mangen::Man::new(titled).render(&mut page).context("cannot render a man page")?;
    files.push((PathBuf::from(format!("docs/man/{name}.1")), String::from_utf8_lossy(&page).into_owned()));
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set() && inner.get_name() != "help") {
        man_pages(inner, &format!("{name}-{}", inner.get_name()), files)?;
    }
    Ok(())
}

fn exit_codes() -> String {
    let mut text = "# Exit codes\n\nThe exit code says what kind of thing went wrong, so that a script can tell \"fix the command\" from \"try \
        again\". Under `-o json` and `-o yaml` the same kind stands in the error object on stderr, as `code`.\n\n\
        | exit code | `code` | when |\n| --- | --- | --- |\n| 0 | | done; also an empty list, something already absent under `--if-exists`, \
        and a reader that closed the pipe |\n"
        .to_owned();
    for kind in Kind::ALL {
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "| {} | `{}` | {} |", kind.exit_code(), kind.json_code(), kind.when());
    }
    text.push_str(
        "
`portkeyctl run -- COMMAND` and `portkeyctl gateway exec -- COMMAND` end with the exit code of COMMAND: 128 and the number of the signal \
         when one ended it, 127 when there is no such command, 126 when it cannot be run.

`portkeyctl doctor` ends with 1 when one of its \
         checks has failed. What it says is its answer, on stdout, and there is no error object.
",
    );
    text
}

fn environment() -> String {
    let mut text =
        "# Environment variables\n\nA flag wins over a variable, a variable over the profile, and the profile over what the configuration file says for all of them. An empty variable counts as not set.\n\n\
         | variable | meaning |\n| --- | --- |\n"
            .to_owned();
    for variable in env_vars::ALL {
        let _ = writeln!(text, "| `{}` | {} |", variable.name, variable.help);
    }
    text
}

fn providers() -> String {
    let mut text = "# Providers\n\nWhat a virtual key of each provider needs. Fields are written as they stand in the API; behind each, the flag of \
        the command line. Every provider also takes `customHost` (`--custom-host`) and `customHeaders` (`--header`, `--header-env`). A field marked \
        *secret* is encrypted at rest in the local gateway, never given back, and hidden in traces.\n\n"
        .to_owned();
    let plain = |provider: &&Provider| provider.takes_a_key_alone();
    for provider in PROVIDERS.iter().filter(|provider| !plain(provider)) {
        let _ = writeln!(text, "## `{}`\n", provider.id);
        for mode in provider.modes {
            if provider.modes.len() > 1 {
                let _ = writeln!(text, "Auth mode `{}`: {}.\n", mode.name, lower_first(mode.help));
            }
            text.push_str("| field | flag | | what |\n| --- | --- | --- | --- |\n");
            match mode.key {
                KeyUse::Required => text
                    .push_str("| `key` | `--key-file`, `--key-env` | required, secret | the provider's credential |\n"),
                KeyUse::Optional => {
                    text.push_str("| `key` | `--key-file`, `--key-env` | secret | the provider's credential |\n")
                }
                KeyUse::Unused => {}
            }
            for (fields, required) in [(mode.required, true), (mode.optional, false)] {
                for field in fields {
                    let marks: Vec<&str> = [
                        (required, "required"),
                        (field.secret, "secret"),
                        (field.kind == FieldKind::Deployments, "repeatable"),
                    ]
                    .iter()
                    .filter(|(holds, _)| *holds)
                    .map(|(_, mark)| *mark)
                    .collect();
                    let _ = writeln!(
                        text,
                        "| `{}` | `--{}` | {} | {} |",
                        field.camel,
                        field.flag,
                        marks.join(", "),
                        field.help
                    );
                }
            }
            text.push('\n');
        }
    }
    let names: Vec<String> = PROVIDERS.iter().filter(plain).map(|provider| format!("`{}`", provider.id)).collect();
    let _ = writeln!(text, "## With a key and nothing else\n\n{}", names.join(", "));
    text
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        // "API key" and the like keep their capitals.
        Some(first) if !chars.clone().next().is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}
