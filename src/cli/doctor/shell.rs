//! What stands between a person and the program: completion, and the terminal.

use std::io::IsTerminal as _;

use super::Group;
use crate::{
    completion::{
        cache::{Ailment, Cache},
        install::{Home, Shell},
    },
    context::Context,
    env_vars,
    output::{findings::Finding, terminal},
};

const GROUP: Group = Group("shell");

/// The checks of this file.
pub(super) fn look(cx: &Context) -> Vec<Finding> {
    vec![completion(), cache(&cx.completions), screen()]
}

fn completion() -> Finding {
    let shell = match Shell::of_this_user(&env_vars::process) {
        Ok(shell) => shell,
        Err(failure) => return GROUP.skipped("completion", failure.to_string()),
    };
    let steps = match Home::find(&env_vars::process) {
        Ok(home) => home.install(shell).and_then(|there| Ok((there, home.uninstall(shell)?))),
        Err(failure) => Err(failure),
    };
    let install = "`portkeyctl completions install`";
    match steps {
        Ok((there, _)) if there.iter().all(|step| step.is_done) => {
            GROUP.ok("completion", format!("{} has it", shell.name()))
        }
        Ok((_, ours)) if !ours.is_empty() => {
            let found = format!("{} has it as another version of this program put it there, or in part", shell.name());
            GROUP.warning("completion", found, format!("{install} brings it up to date"))
        }
        Ok(_) => GROUP.skipped("completion", format!("{} does not have it; {install} puts it in place", shell.name())),
        Err(failure) => {
            let mend = failure.hints().join("\n");
            GROUP.warning("completion", failure.to_string(), mend)
        }
    }
}

fn cache(cache: &Cache) -> Finding {
    match cache.ailment() {
        None => GROUP.ok("cache", "what completion remembers can be used"),
        Some(Ailment::Exposed(path)) => GROUP.warning(
            "cache",
            format!("others may write {}, so it is not believed, and every Tab asks the server", path.display()),
            format!("rm -r {}", path.display()),
        ),
        Some(Ailment::OfTheFuture(path)) => GROUP.warning(
            "cache",
            format!("{} was written by a clock that was ahead, so every Tab asks the server", path.display()),
            format!("rm -r {}", path.display()),
        ),
    }
}

fn screen() -> Finding {
    if !std::io::stdout().is_terminal() {
        return GROUP.ok("terminal", "none: the answer goes into a file or a pipe");
    }
    GROUP.ok("terminal", terminal())
}
