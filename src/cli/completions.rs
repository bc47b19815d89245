//! `completions`: what a shell knows of the commands, and of the data.
//!
//! There are two kinds. The scripts of `completions SHELL` know commands and flags, and nothing else; they are what
//! packages ship. Those that `completions install` puts in place ask the program at every Tab ([`answer`]).

mod answer;
mod bash;
mod resources;
mod values;
mod words;

use std::path::Path;

use clap::{Args, Subcommand, ValueEnum, builder::PossibleValue};

use super::{Entry, help};
use crate::{
    completion::install::{Home, Shell, Step},
    context::Context,
    env_vars,
    error::Failure,
    output::Format,
};

pub use answer::answer;

/// Flags of `completions`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct CompletionsArgs {
    #[command(subcommand)]
    command: Option<CompletionsCommand>,
    /// The shell
    #[arg(value_enum, required = true)]
    shell: Option<Shell>,
    /// Complete this name of the program
    #[arg(long, value_name = "NAME", default_value = "portkeyctl", value_parser = ["portkeyctl", "vk"], hide_short_help = true)]
    name: String,
}

/// What to do with the user's own shell.
#[derive(Debug, Subcommand)]
enum CompletionsCommand {
    /// Have a shell complete commands, flags, and what there is on the server
    ///
    /// A few lines are put where the shell looks for completions: for bash the user's folder of bash-completion, or
    /// ~/.bashrc where that is not installed; for zsh ~/.zshrc; for fish ~/.config/fish/completions; for PowerShell its
    /// profile; for elvish rc.elv. They ask the program itself, so a new version is known at once.
    Install(InstallArgs),
    /// Undo that
    Uninstall(InstallArgs),
}

/// Flags of `install` and `uninstall`.
#[derive(Debug, Args)]
struct InstallArgs {
    /// The shell; the one that SHELL names otherwise, and all of them to uninstall
    #[arg(value_enum)]
    shell: Option<Shell>,
    /// Say what would be done, and do nothing
    #[arg(long)]
    dry_run: bool,
}

impl ValueEnum for Shell {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        generator(*self).to_possible_value()
    }
}

/// What writes the script of a shell.
pub fn generator(shell: Shell) -> clap_complete::Shell {
    match shell {
        Shell::Bash => clap_complete::Shell::Bash,
        Shell::Zsh => clap_complete::Shell::Zsh,
        Shell::Fish => clap_complete::Shell::Fish,
        Shell::PowerShell => clap_complete::Shell::PowerShell,
        Shell::Elvish => clap_complete::Shell::Elvish,
    }
}

/// Prints a script, or puts the small one in place.
///
/// # Errors
/// When stdout or a file cannot be written, the shell is not known, or a script is asked for in a form that it has not.
pub fn run(cx: &Context, args: &CompletionsArgs) -> anyhow::Result<()> {
    match (&args.command, args.shell) {
        (Some(CompletionsCommand::Install(flags)), _) => {
            let shell = match flags.shell {
                Some(shell) => shell,
                None => Shell::of_this_user(&env_vars::process)?,
            };
            install(cx, shell, flags.dry_run)
        }
        (Some(CompletionsCommand::Uninstall(flags)), _) => uninstall(cx, flags),
        (None, Some(shell)) => {
            refuse_forms(cx)?;
            let entry = if args.name == Entry::Vk.name() { Entry::Vk } else { Entry::Portkeyctl };
            cx.output.text(&script(entry, shell))?;
            Ok(())
        }
        // clap demands one of them.
        (None, None) => Ok(()),
    }
}

/// A shell reads its script as it is. A form that the environment or a profile asks for is that of answers, and not meant.
fn refuse_forms(cx: &Context) -> Result<(), Failure> {
    let format = cx.output.format();
    let is_asked = cx.settings.form.is_from_flag() && format != Format::Table && !cx.output.options().quiet;
    match is_asked {
        true => Err(Failure::usage(format!("the script of a shell has no form in {format}"))
            .hint("leave out the flag that asks for it (-o, --json or --jq)")),
        false => Ok(()),
    }
}

/// The script of a shell for one of the two names.
pub fn script(entry: Entry, shell: Shell) -> String {
    let mut bytes = Vec::new();
    clap_complete::generate(generator(shell), &mut help::with_topics(entry.command()), entry.name(), &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Puts the lines in place that have a shell ask the program.
///
/// # Errors
/// When a file cannot be written, or one of somebody else's is in the way.
pub(super) fn install(cx: &Context, shell: Shell, dry_run: bool) -> anyhow::Result<()> {
    let steps = Home::find(&env_vars::process)?.install(shell)?;
    for step in &steps {
        if step.is_done {
            cx.output.note(&format!("{} has it already", step.path.display()));
        } else {
            take(cx, step, dry_run, "write", "Wrote")?;
            if dry_run {
                cx.output.text(&step.lines)?;
            }
        }
    }
    if !dry_run {
        cx.output.note(&format!("Every {} that starts from now on completes portkeyctl and vk", shell.name()));
    }
    for name in [Entry::Portkeyctl, Entry::Vk].map(Entry::name).into_iter().filter(|name| !is_on_path(name)) {
        cx.output.warn("not_on_path", &format!("{name} is not in a folder of PATH, and is completed once it is"));
    }
    Ok(())
}

fn uninstall(cx: &Context, flags: &InstallArgs) -> anyhow::Result<()> {
    let home = Home::find(&env_vars::process)?;
    let shells = flags.shell.map_or_else(|| Shell::ALL.to_vec(), |shell| vec![shell]);
    let mut steps = Vec::new();
    for shell in shells {
        steps.extend(home.uninstall(shell)?);
    }
    for step in &steps {
        match step.text {
            Some(_) => take(cx, step, flags.dry_run, "take our lines out of", "Took our lines out of")?,
            None => take(cx, step, flags.dry_run, "remove", "Removed")?,
        }
    }
    if steps.is_empty() {
        cx.output.note("There is nothing to undo");
    }
    Ok(())
}

fn take(cx: &Context, step: &Step, dry_run: bool, would: &str, did: &str) -> anyhow::Result<()> {
    if dry_run {
        cx.output.note(&format!("Would {would} {}", step.path.display()));
    } else {
        step.apply()?;
        cx.output.note(&format!("{did} {}", step.path.display()));
    }
    Ok(())
}

fn is_on_path(name: &str) -> bool {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder: std::path::PathBuf| Path::new(&folder).join(&file).is_file())
}
