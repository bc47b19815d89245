//! A command of somebody else's, in the foreground and in our place: its terminal, its signals, its exit code.

use std::{ffi::OsString, io, process::ExitStatus};

use anyhow::Context as _;

use super::{sdk::Variable, signals::ForChild};
use crate::{
    env_vars::{self, EnvVar},
    error::Failure,
};

/// What shells answer when a command is not there, and when it cannot be run.
const NOT_FOUND: u8 = 127;
const NOT_RUNNABLE: u8 = 126;

/// Variables that are ours alone: no command that we start gets to see them.
const OURS: [EnvVar; 3] =
    [env_vars::PORTKEY_GATEWAY_MASTER_KEY, env_vars::PORTKEY_GATEWAY_ADMIN_KEY, env_vars::PORTKEY_GATEWAY_API_KEY];

/// Runs a command to its end and gives its exit code, 128 and the signal's number if one ended it. Signals that we
/// get meanwhile are its.
///
/// # Errors
/// Of a command that cannot be run: one with the exit code that shells have for it. Otherwise when signals cannot be
/// caught, or the command not waited for.
pub async fn run(words: &[OsString], variables: &[Variable]) -> anyhow::Result<u8> {
    let Some((program, arguments)) = words.split_first() else { return Ok(NOT_FOUND) };
    let mut command = tokio::process::Command::new(program);
    command.args(arguments);
    for variable in OURS {
        command.env_remove(variable.name);
    }
    for variable in variables {
        match &variable.value {
            Some(value) => command.env(variable.name, value.expose()),
            None => command.env_remove(variable.name),
        };
    }
    let signals = ForChild::catch()?;
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) => {
            let code = if error.kind() == io::ErrorKind::NotFound { NOT_FOUND } else { NOT_RUNNABLE };
            return Err(Failure::exit(code, format!("cannot run {}", program.to_string_lossy()))
                .caused_by(error)
                .into());
        }
    };
    let id = child.id();
    let status = tokio::select! {
        status = child.wait() => status,
        never = signals.pass_on(id) => match never {},
    };
    Ok(exit_code(status.context("cannot wait for the command")?))
}

fn exit_code(status: ExitStatus) -> u8 {
    #[cfg(unix)]
    if let Some(signal) = std::os::unix::process::ExitStatusExt::signal(&status) {
        return u8::try_from(128 + signal).unwrap_or(u8::MAX);
    }
    status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1)
}
