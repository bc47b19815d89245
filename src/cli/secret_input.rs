//! The ways in which a secret is given: a file, standard input, an environment variable, a hidden prompt; and, because
//! people will type it, a flag.

use std::{
    io::Read,
    path::{Path, PathBuf},
};

use clap::Args;

use crate::{
    context::Context,
    error::{Failure, Kind},
    secret::{Secret, looks_like_a_key, mask},
};

/// Standard input, where a path may be given.
const STDIN: &str = "-";

/// The provider's credential.
#[derive(Debug, Default, Args)]
pub struct KeyArgs {
    /// Read the credential from a file, or stdin with `-`
    ///
    /// That of the provider. A line break at the end is not part of it.
    #[arg(long, value_name = "PATH", conflicts_with_all = ["key_env", "key"], help_heading = "Credential")]
    pub key_file: Option<PathBuf>,
    /// Read the credential from an environment variable
    #[arg(long, value_name = "NAME", conflicts_with = "key", help_heading = "Credential")]
    pub key_env: Option<String>,
    /// The provider's credential itself; other users of this machine and the shell's history can see it
    #[arg(long, value_name = "VALUE", help_heading = "Credential", hide_short_help = true)]
    key: Option<Typed>,
}

/// A secret typed on the command line: `Debug` must not show it, not even in clap's own messages.
#[derive(Clone)]
struct Typed(Secret);

impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("****")
    }
}

impl From<String> for Typed {
    fn from(value: String) -> Self {
        Self(Secret::new(value))
    }
}

impl KeyArgs {
    /// The credential, when one was given.
    ///
    /// # Errors
    /// When the file or variable cannot be read or is empty.
    pub fn read(&self, cx: &mut Context) -> anyhow::Result<Option<Secret>> {
        if let Some(Typed(secret)) = &self.key {
            if secret.expose().is_empty() {
                return Err(Failure::usage("--key is empty").into());
            }
            if cx.prompt.is_interactive() {
                cx.output.warn(
                    "secret_in_arguments",
                    "a key typed as an argument stays in the shell's history and shows in `ps`; prefer --key-file, --key-env or the hidden prompt",
                );
            }
            return Ok(Some(secret.clone()));
        }
        Ok(match (&self.key_file, &self.key_env) {
            (Some(path), _) => Some(from_file(cx, "--key-file", path)?),
            (_, Some(name)) => Some(from_env("--key-env", name)?),
            _ => None,
        })
    }

    /// Whether the credential comes from standard input.
    pub fn reads_stdin(&self) -> bool {
        self.key_file.as_deref().is_some_and(is_stdin)
    }
}

/// Whether a path stands for standard input.
pub fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == STDIN
}

/// Reads a secret from a file, or from standard input.
///
/// # Errors
/// When it cannot be read, is not text, or is empty.
pub fn from_file(cx: &mut Context, flag: &str, path: &Path) -> anyhow::Result<Secret> {
    let text = zeroize::Zeroizing::new(text(flag, path)?);
    tidy(cx, flag, &text)
}

/// Reads a secret from an environment variable.
///
/// # Errors
/// When it is not set or empty.
pub fn from_env(flag: &str, name: &str) -> anyhow::Result<Secret> {
    match std::env::var(name) {
        Ok(value) if !value.is_empty() => Ok(Secret::new(value)),
        _ if looks_like_a_key(name) => {
            Err(Failure::usage(format!("{flag} takes the name of an environment variable, and {} is none", mask(name)))
                .hint("it looks like the key itself: put that into a variable, and give the variable's name")
                .into())
        }
        _ => Err(Failure::usage(format!("{flag}: the environment variable {name} is not set"))
            .hint(format!("set {name}, or give the secret another way"))
            .into()),
    }
}

/// The whole text of a file, or of standard input.
///
/// # Errors
/// When it cannot be read or is not text. The message never quotes the contents.
pub fn text(flag: &str, path: &Path) -> anyhow::Result<String> {
    let mut text = String::new();
    let read = if is_stdin(path) {
        std::io::stdin().lock().read_to_string(&mut text)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_string(&mut text))
    };
    match read {
        Ok(_) => Ok(text),
        Err(error) => {
            Err(Failure::new(Kind::Failed, format!("{flag}: cannot read {}", path.display())).caused_by(error).into())
        }
    }
}

/// Takes off one newline at the end, as editors and `echo` put there; everything else is kept, with a warning where
/// it is likely a slip.
fn tidy(cx: &mut Context, flag: &str, text: &str) -> anyhow::Result<Secret> {
    let line = text.strip_suffix('\n').map_or(text, |line| line.strip_suffix('\r').unwrap_or(line));
    if line.is_empty() {
        return Err(Failure::usage(format!("{flag}: the secret is empty")).into());
    }
    if line.trim() != line || line.contains(['\r', '\n']) {
        cx.output
            .warn("secret_has_blanks", &format!("{flag}: the secret has blanks or line breaks in it; they are kept"));
    }
    Ok(Secret::new(line.to_owned()))
}
