//! `init`: a guided first run, in steps that are commands of their own. What is there already is shown and kept, so that it
//! can be broken off and repeated.
//!
//! | file | holds |
//! |---|---|
//! | `server.rs` | which gateway, and the login there, or the local one |
//! | `first_key.rs` | the first virtual key |

mod first_key;
mod server;

use super::{completions, shell::Shell};
use crate::{
    completion::install::{self, Home},
    context::Context,
    env_vars,
    error::{Failure, Kind},
    output::{Format, Report},
};
use server::Server;

/// A step, for whoever breaks it off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Server,
    FirstKey,
    Completion,
}

impl Step {
    const ALL: [Step; 3] = [Step::Server, Step::FirstKey, Step::Completion];

    /// What it is for.
    fn words(self) -> &'static str {
        match self {
            Step::Server => "a gateway, and a key for it",
            Step::FirstKey => "the first virtual key",
            Step::Completion => "completion in your shell",
        }
    }

    /// How to do it by itself.
    fn alone(self) -> &'static str {
        match self {
            Step::Server => {
                "or do this step alone: `portkeyctl auth login`, or `portkeyctl gateway start --detach` for a local one"
            }
            Step::FirstKey => "or do this step alone: `vk create`",
            Step::Completion => "or do this step alone: `portkeyctl completions install`",
        }
    }
}

/// Goes through the steps.
///
/// # Errors
/// [`Kind::Usage`] where nobody can be asked; [`Kind::Interrupted`] by Ctrl-C, with the way to go on.
pub async fn run(cx: &mut Context) -> anyhow::Result<()> {
    if !cx.prompt.is_interactive() {
        return Err(for_scripts().into());
    }
    cx.output.note("Ctrl-C ends this at any time: what is done stays, and `portkeyctl init` goes on from there");
    let mut step = Step::Server;
    match steps(cx, &mut step).await {
        Err(error) if Report::of(&error).kind == Kind::Interrupted => {
            Err(Failure::new(Kind::Interrupted, format!("interrupted before {} was there", step.words()))
                .hint("what was done before stays; to go on: `portkeyctl init`")
                .hint(step.alone())
                .into())
        }
        outcome => outcome,
    }
}

async fn steps(cx: &mut Context, step: &mut Step) -> anyhow::Result<()> {
    begin(cx, Step::Server);
    let server = server::settle(cx).await?;
    *step = Step::FirstKey;
    begin(cx, *step);
    let slug = match &server {
        Some(_) => first_key::offer(cx, server == Some(Server::Local)).await?,
        None => {
            cx.output.note("Skipped: there is no gateway to make it in");
            None
        }
    };
    *step = Step::Completion;
    begin(cx, *step);
    offer_completion(cx)?;
    let next = next_commands(cx, server.as_ref(), slug.as_deref());
    if cx.output.format() == Format::Table {
        cx.output.text(&format!("Next:\n{}", next.map(|command| format!("  {command}\n")).concat()))?;
    }
    Ok(())
}

fn begin(cx: &Context, step: Step) {
    let number = Step::ALL.iter().position(|known| *known == step).unwrap_or_default() + 1;
    cx.output.note(&format!("Step {number} of {}: {}", Step::ALL.len(), step.words()));
}

/// What a script does instead.
fn for_scripts() -> Failure {
    Failure::usage("init asks, and nobody can be asked here: it takes a terminal, and no --no-input or CI")
        .hint("log in: `portkeyctl auth login --with-token <FILE`, or set PORTKEY_API_KEY")
        .hint("or start the local gateway: `portkeyctl gateway start --detach`")
        .hint("make a virtual key: `vk create --provider ID --name NAME --key-file PATH`")
        .hint("have a shell complete: `portkeyctl completions install SHELL`")
}

fn offer_completion(cx: &Context) -> anyhow::Result<()> {
    let shell = match install::Shell::of_this_user(&env_vars::process) {
        Ok(shell) => shell,
        Err(failure) => {
            cx.output.note(&format!("Skipped: {failure}; {}", failure.hints().join("; ")));
            return Ok(());
        }
    };
    let is_done = Home::find(&env_vars::process)?.install(shell).map(|steps| steps.iter().all(|step| step.is_done));
    match is_done {
        Ok(true) => cx.output.note(&format!("{} completes portkeyctl and vk already", shell.name())),
        Ok(false) => {
            let question = format!("Have {} complete commands, flags, and the names of what there is?", shell.name());
            if cx.prompt.confirm("completions install", &question, true)? {
                completions::install(cx, shell, false)?;
            }
        }
        // A file of somebody else's is in the way.
        Err(failure) => cx.output.note(&format!("Skipped: {failure}; {}", failure.hints().join("; "))),
    }
    Ok(())
}

/// Three commands that make sense now.
fn next_commands(cx: &Context, server: Option<&Server>, slug: Option<&str>) -> [String; 3] {
    let shell = Shell::detected();
    let flags = match server {
        Some(Server::Local) => " --local".to_owned(),
        Some(Server::Profile(name)) if cx.config.config().default_profile.as_ref() != Some(name) => {
            format!(" --profile {}", shell.word(name))
        }
        _ => String::new(),
    };
    match (server, slug) {
        (None, _) => [
            "portkeyctl gateway start --detach".to_owned(),
            "portkeyctl auth login".to_owned(),
            "portkeyctl init".to_owned(),
        ],
        (Some(_), None) => {
            [format!("vk create{flags}"), format!("vk list{flags}"), format!("portkeyctl run{flags} -- COMMAND")]
        }
        (Some(_), Some(slug)) => {
            let slug = shell.word(slug);
            [
                format!("vk test {slug}{flags}"),
                format!("portkeyctl run{flags} --virtual-key {slug} -- COMMAND"),
                format!("vk list{flags}"),
            ]
        }
    }
}

/// Does something until it succeeds or the person gives it up.
async fn insist<T>(
    cx: &mut Context,
    mut action: impl AsyncFnMut(&mut Context) -> anyhow::Result<T>,
) -> anyhow::Result<Option<T>> {
    loop {
        match action(cx).await {
            Ok(done) => return Ok(Some(done)),
            Err(error) if Report::of(&error).kind == Kind::Interrupted => return Err(error),
            Err(error) => {
                cx.output.error(&error);
                if !cx.prompt.confirm("init", "Try again?", true)? {
                    return Ok(None);
                }
            }
        }
    }
}
