//! The answer to a Tab.
//!
//! The shell's script calls the program with `COMPLETE=SHELL` and the words of the line behind `--`; with no arguments,
//! it is given the script itself. Whatever goes wrong, a prompt is neither disturbed nor kept waiting: no message, no
//! exit code, and an answer after [`PATIENCE`] at the latest, be it an empty one.

use std::{
    ffi::OsString,
    panic,
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    thread,
    time::{Duration, Instant},
};

use clap_complete::{
    CompletionCandidate, engine,
    env::{Elvish, EnvCompleter, Fish, Powershell, Zsh},
};

use super::{Entry, bash, resources::Session, values, words};
use crate::{
    cli::help,
    env_vars,
    output::{Output, OutputOptions},
};

/// Where the scripts of zsh and elvish say which word it is; the crate's own name.
const INDEX: &str = "_CLAP_COMPLETE_INDEX";
/// How long a prompt is kept waiting, with a little left for the start and the end of the process.
const PATIENCE: Duration = Duration::from_millis(280);
/// How long keyring and network may take of that.
const PATIENCE_WITH_SERVERS: Duration = Duration::from_millis(220);

static SHELLS: [&(dyn EnvCompleter + Sync); 5] = [&bash::Bash, &Zsh, &Fish, &Powershell, &Elvish];

type Completer = &'static (dyn EnvCompleter + Sync);

/// Answers a shell, if it is one that calls. `false` says that this is an ordinary start of the program.
pub fn answer(entry: Entry, arguments: &[OsString]) -> bool {
    // All that completion costs an ordinary start.
    let Some(variable) = std::env::var_os(env_vars::COMPLETE.name) else { return false };
    let Some(shell) = shell(Path::new(&variable)) else { return false };
    let text = match arguments {
        [program] => registration(entry, shell, program),
        [_, dashes, words @ ..] if dashes == "--" && !words.is_empty() => {
            // A panic would be told in the middle of the prompt.
            panic::set_hook(Box::new(|_| {}));
            let words = words.to_vec();
            in_time(Instant::now(), move |started| complete(entry, shell, words, started))
        }
        // A variable that happens to have our name.
        _ => return false,
    };
    if let Some(text) = text {
        let output = Output::new(OutputOptions { quiet: true, ..OutputOptions::default() });
        // A shell that reads no further has changed its mind.
        let _ = output.text(&text).and_then(|()| output.finish());
    }
    true
}

fn shell(named: &Path) -> Option<Completer> {
    // `COMPLETE=$SHELL` is a path.
    let name = named.file_stem()?.to_str()?;
    SHELLS.into_iter().find(|shell| shell.is(name))
}

/// The script that has a shell call.
fn registration(entry: Entry, shell: Completer, program: &OsString) -> Option<String> {
    let program = PathBuf::from(program);
    // A name alone is looked up whenever the shell calls; a path must hold wherever it does.
    let program = if program.components().count() > 1 { std::path::absolute(&program).ok()? } else { program };
    let mut script = Vec::new();
    shell
        .write_registration(env_vars::COMPLETE.name, entry.name(), entry.name(), program.to_str()?, &mut script)
        .ok()?;
    String::from_utf8(script).ok()
}

/// The text of `work`, unless it is late or breaks.
fn in_time(started: Instant, work: impl FnOnce(Instant) -> Option<String> + Send + 'static) -> Option<String> {
    let (sender, receiver) = mpsc::channel();
    let work = move || {
        let _ = sender.send(work(started));
    };
    thread::Builder::new().name("completion".to_owned()).spawn(work).ok()?;
    receiver.recv_timeout(PATIENCE.saturating_sub(started.elapsed())).ok()?
}

fn complete(entry: Entry, shell: Completer, arguments: Vec<OsString>, started: Instant) -> Option<String> {
    let (plain, index) = place(shell, &arguments)?;
    let is_flag = plain.get(index).is_some_and(|word| word.to_string_lossy().starts_with('-'));
    let folder = std::env::current_dir().ok();
    let session = Session::new(entry, plain.clone(), index, started + PATIENCE_WITH_SERVERS);
    let mut command = help::with_topics(values::attach(entry.command(), entry, &Arc::new(session)));
    command.build();
    // What begins with a dash is asked for by a dash, unless there is nothing else.
    let others = |found: &CompletionCandidate| !found.get_value().to_string_lossy().starts_with('-');
    if !is_flag && engine::complete(&mut command, plain, index, folder.as_deref()).ok()?.iter().any(others) {
        command = values::without_flags(command);
    }
    let mut text = Vec::new();
    shell.write_complete(&mut command, arguments, folder.as_deref(), &mut text).ok()?;
    String::from_utf8(text).ok()
}

/// The words of the line without quotes, and which of them is to be completed, as each script tells it.
fn place(shell: Completer, arguments: &[OsString]) -> Option<(Vec<OsString>, usize)> {
    let told = || std::env::var(INDEX).ok()?.parse().ok();
    match shell.name() {
        "bash" => bash::Asked::read(arguments.to_vec()).map(|asked| (asked.words, asked.index)),
        "zsh" => Some((arguments.iter().cloned().map(words::unquoted_word).collect(), told()?)),
        "elvish" => Some((arguments.to_vec(), told()?)),
        _ => Some((arguments.to_vec(), arguments.len().checked_sub(1)?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_is_known_by_name_or_path() {
        let name = |text: &str| shell(Path::new(text)).map(EnvCompleter::name);
        assert_eq!(name("bash"), Some("bash"));
        assert_eq!(name("/usr/bin/zsh"), Some("zsh"));
        assert_eq!(name("pwsh.exe"), Some("powershell"));
        assert_eq!((name("1"), name(""), name("csh")), (None, None, None));
    }

    #[test]
    fn what_is_late_or_breaks_is_silence() {
        let started = Instant::now();
        let late = in_time(started, |_| {
            thread::sleep(Duration::from_secs(60));
            Some("late".to_owned())
        });
        assert_eq!(late, None);
        assert!(started.elapsed() < Duration::from_secs(10));
        assert_eq!(in_time(Instant::now(), |_| panic!("broken on purpose")), None);
        assert_eq!(in_time(Instant::now(), |_| Some("done".to_owned())).as_deref(), Some("done"));
    }

    #[test]
    fn every_script_calls_the_program_it_was_asked_of() {
        for shell in SHELLS {
            for entry in [Entry::Portkeyctl, Entry::Vk] {
                let script = registration(entry, shell, &"/opt/a b/program".into()).unwrap();
                assert!(script.contains("/opt/a b/program") && script.contains(entry.name()), "{script}");
                assert!(registration(entry, shell, &"vk".into()).unwrap().contains("vk"), "{}", shell.name());
            }
        }
    }
}
