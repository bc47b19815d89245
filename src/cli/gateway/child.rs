//! The process of the background gateway: `--detach` starts it, `stop` ends it.

use std::{
    ffi::OsString,
    fs,
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
};

use anyhow::Context as _;

use super::StartArgs;
use crate::{
    error::{Failure, Kind},
    output::Output,
    private_file,
};

/// Where the background gateway writes what it has to say.
const LOG_FILE: &str = "gateway.log";

/// Starts this program once more, without a terminal, as the gateway of a data folder.
///
/// # Errors
/// When folder or process cannot be made.
pub fn background(data_dir: &Path, args: &StartArgs, ca_cert: Option<&Path>) -> anyhow::Result<Child> {
    private_file::create_folder(data_dir)
        .with_context(|| format!("cannot make the data folder {}", data_dir.display()))?;
    let log = private_file::options().create(true).write(true).truncate(true).open(data_dir.join(LOG_FILE));
    let log = log.context("cannot write the gateway's log")?;
    let mut command = Command::new(std::env::current_exe().context("cannot tell where this program is")?);
    command
        .args(background_arguments(data_dir, args, ca_cert))
        .stdin(Stdio::null())
        .stdout(log.try_clone().context("cannot write the gateway's log")?)
        .stderr(log);
    command.spawn().context("cannot start the background process")
}

fn background_arguments(data_dir: &Path, args: &StartArgs, ca_cert: Option<&Path>) -> Vec<OsString> {
    let mut words: Vec<OsString> = Vec::new();
    // Entered as `vk`, there is no `gateway`; but then there is no `gateway start` to get here, either.
    words.extend(["gateway", "start", "--detached", "-o", "json", "--data-dir"].map(OsString::from));
    words.push(data_dir.into());
    words.push(format!("--port={}", args.port).into());
    words.push(format!("--host={}", args.listen.host).into());
    words.push(format!("--drain={}", args.drain.as_secs_f64()).into());
    if args.listen.dangerously_listen_beyond_this_machine {
        words.push("--dangerously-listen-beyond-this-machine".into());
    }
    if let Some(path) = ca_cert {
        words.push("--ca-cert".into());
        words.push(path.into());
    }
    if let Some(path) = &args.ready_file {
        words.push("--ready-file".into());
        words.push(path.into());
    }
    for path in &args.seed.files {
        words.push("--seed-file".into());
        words.push(path.into());
    }
    words.extend(args.data_plane.words());
    words
}

/// Says here what the background gateway has said in its log so far, which nobody would look into: that it made keys, what
/// it was seeded with, what it warned of.
pub fn relay(data_dir: &Path, output: &Output) {
    let log = fs::read_to_string(data_dir.join(LOG_FILE)).unwrap_or_default();
    for said in log.lines().filter_map(said) {
        match said {
            Said::Note(text) => output.note(&text),
            Said::Warning(text) => output.warn("gateway", &text),
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Said {
    Note(String),
    Warning(String),
}

/// A line of the log, which is written as `-o json` has it.
fn said(line: &str) -> Option<Said> {
    let line: serde_json::Value = serde_json::from_str(line).ok()?;
    let text = |value: Option<&serde_json::Value>| value.and_then(serde_json::Value::as_str).map(str::to_owned);
    let note = text(line.get("note")).map(Said::Note);
    note.or_else(|| text(line.pointer("/warning/message")).map(Said::Warning))
}

/// Why the background gateway did not come up: the end of its log is its own error.
pub fn failed(data_dir: &Path, status: ExitStatus) -> Failure {
    let path = data_dir.join(LOG_FILE);
    let log = fs::read_to_string(&path).unwrap_or_default();
    let told = log.lines().rev().find_map(|line| {
        let value: serde_json::Value = serde_json::from_str(line).ok()?;
        let error = value.get("error")?;
        let message = error.get("message")?.as_str()?.to_owned();
        let code = error.get("code").and_then(serde_json::Value::as_str);
        let kind = code.and_then(Kind::of_json_code).unwrap_or(Kind::Failed);
        let hints: Vec<String> =
            error.get("hints").and_then(|hints| serde_json::from_value(hints.clone()).ok()).unwrap_or_default();
        let causes: Vec<String> =
            error.get("causes").and_then(|causes| serde_json::from_value(causes.clone()).ok()).unwrap_or_default();
        Some((kind, message, causes, hints))
    });
    match told {
        Some((kind, message, causes, hints)) => {
            let mut failure = Failure::new(kind, message);
            if !causes.is_empty() {
                failure = failure.caused_by(causes.join(": "));
            }
            hints.into_iter().fold(failure, Failure::hint)
        }
        None => Failure::new(Kind::Failed, format!("the gateway ended at once ({status})"))
            .hint(format!("its log is {}", path.display())),
    }
}

/// Makes this process the leader of a session of its own: closing the terminal or Ctrl-C in it no longer concerns it.
pub fn leave_the_terminal() {
    #[cfg(unix)]
    {
        // It fails only when we are the leader of a group already, and then there is no terminal to leave.
        let _ = rustix::process::setsid();
    }
}

/// Asks a process to stop.
///
/// # Errors
/// When it belongs to somebody else.
pub fn ask_to_stop(process: u32) -> anyhow::Result<()> {
    #[cfg(unix)]
    {
        let id = i32::try_from(process).ok().and_then(rustix::process::Pid::from_raw);
        let id = id.context("the process id on file is not one")?;
        match rustix::process::kill_process(id, rustix::process::Signal::TERM) {
            // It was faster.
            Err(rustix::io::Errno::SRCH) => Ok(()),
            outcome => outcome.with_context(|| format!("cannot stop process {process}")),
        }
    }
    #[cfg(not(unix))]
    {
        Err(Failure::new(Kind::Failed, format!("process {process} cannot be stopped from here"))
            .hint("end it with Ctrl-C in its window, or in the task manager")
            .into())
    }
}

/// Whether a process of this id runs.
pub fn runs(process: u32) -> bool {
    #[cfg(unix)]
    {
        let id = i32::try_from(process).ok().and_then(rustix::process::Pid::from_raw);
        id.is_some_and(|id| !matches!(rustix::process::test_kill_process(id), Err(rustix::io::Errno::SRCH)))
    }
    #[cfg(not(unix))]
    {
        let _ = process;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_log_says_is_said_again() {
        assert_eq!(said(r#"{"note":"Made a key"}"#), Some(Said::Note("Made a key".to_owned())));
        let warning = said(r#"{"warning":{"code":"exposed_secrets","message":"others may read it"}}"#);
        assert_eq!(warning, Some(Said::Warning("others may read it".to_owned())));
        for other in [r#"{"event":"ready","url":"http://127.0.0.1:1/v1"}"#, "not JSON", ""] {
            assert_eq!(said(other), None, "{other}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_failure_keeps_its_kind() {
        let folder = tempfile::tempdir().unwrap();
        let log =
            r#"{"error":{"code":"usage","message":"--host: other machines could reach it","hints":["leave it"]}}"#;
        fs::write(folder.path().join(LOG_FILE), log).unwrap();
        let status = <ExitStatus as std::os::unix::process::ExitStatusExt>::from_raw(2 << 8);
        let failure = failed(folder.path(), status);
        assert_eq!((failure.kind(), failure.hints()), (Kind::Usage, &["leave it".to_owned()][..]));
    }
}
