//! `completions`: scripts that complete commands and flags.

use clap::Args;
use clap_complete::Shell;

use super::Entry;
use crate::context::Context;

/// Flags of `completions`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
    /// Complete this name of the program
    #[arg(long, value_name = "NAME", default_value = "portkeyctl", value_parser = ["portkeyctl", "vk"])]
    name: String,
}

/// The shells that there are scripts for.
pub const SHELLS: [Shell; 5] = [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell, Shell::Elvish];

/// Prints a script.
///
/// # Errors
/// When stdout cannot be written.
pub fn run(cx: &Context, args: &CompletionsArgs) -> anyhow::Result<()> {
    let entry = if args.name == Entry::Vk.name() { Entry::Vk } else { Entry::Portkeyctl };
    cx.output.text(&script(entry, args.shell))?;
    Ok(())
}

/// The script of a shell for one of the two names.
pub fn script(entry: Entry, shell: Shell) -> String {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut entry.command(), entry.name(), &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
