//! The ways in which a secret is given: a file, standard input, an environment variable, a hidden prompt; and, because
//! people will type it, a flag.

use std::{
    io::Read,
    path::{Path, PathBuf},
};

use clap::Args;
use zeroize::Zeroizing;

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
    let text = Zeroizing::new(text(flag, path)?);
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

/// The headers of `--header`, and after them those of `--header-env`, whose values are in environment variables.
///
/// # Errors
/// When a variable is not set or empty.
pub fn headers(given: &[(String, String)], by_variable: &[(String, String)]) -> anyhow::Result<Vec<(String, String)>> {
    let mut headers = given.to_vec();
    for (name, variable) in by_variable {
        headers.push((name.clone(), from_env("--header-env", variable)?.expose().to_owned()));
    }
    Ok(headers)
}

/// The whole text of a file, or of standard input.
///
/// # Errors
/// When it cannot be read or is not text. The message never quotes the contents.
pub fn text(flag: &str, path: &Path) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    let read = if is_stdin(path) {
        std::io::stdin().lock().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    if let Err(error) = read {
        return Err(Failure::new(Kind::Failed, format!("{flag}: cannot read {}", path.display()))
            .caused_by(error)
            .into());
    }
    String::from_utf8(bytes).map_err(|error| {
        let bytes = Zeroizing::new(error.into_bytes());
        let is_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        let found = if is_utf16 { "text in UTF-16" } else { "not text in UTF-8" };
        let named = if is_stdin(path) { "standard input".into() } else { path.display().to_string() };
        Failure::usage(format!("{flag}: {named} is {found}, and UTF-8 is what is read"))
            .hint("save it as UTF-8: spreadsheets call it `CSV UTF-8`, and PowerShell has `Out-File -Encoding utf8`")
            .into()
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_utf_8_is_named_with_the_mend() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys.csv");
        let utf_16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        for (bytes, found) in
            [(utf_16("\u{feff}name,key\r\n"), "is text in UTF-16"), (b"n\xe4me,key\n".to_vec(), "is not text in UTF-8")]
        {
            std::fs::write(&path, bytes).unwrap();
            let error = text("FILE", &path).unwrap_err();
            let failure = error.downcast_ref::<Failure>().unwrap();
            assert!(failure.to_string().contains(found), "{failure}");
            assert!(failure.hints().iter().any(|hint| hint.contains("save it as UTF-8")), "{failure:?}");
        }
    }
}
