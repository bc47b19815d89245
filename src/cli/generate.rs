//! `generate`: writes what is made from the code and kept in the repository, or says what is stale.
//!
//! Completions, man pages, the command reference, the topics of `help` and the table of providers all come from the same
//! definitions that the program runs on.

mod man;
mod reference;

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use clap::Args;

use super::{Entry, completions, help::topics};
use crate::{
    api::providers_catalog::{FieldKind, KeyUse, PROVIDERS, Provider},
    completion::install::Shell,
    context::Context,
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
        for shell in Shell::ALL {
            let name = clap_complete::Generator::file_name(&completions::generator(shell), entry.name());
            files.push((Path::new("completions").join(name), completions::script(entry, shell)));
        }
        files.extend(man::of_commands(entry)?);
        files.push((PathBuf::from(format!("docs/reference/{}.md", entry.name())), reference::of(entry)));
    }
    for topic in topics::ALL {
        files.push(man::of_topic(topic));
        if topic.is_generated() {
            files.push((PathBuf::from(topic.document), topic.text()));
        }
    }
    files.push((PathBuf::from("docs/reference/providers.md"), providers()));
    Ok(files)
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
