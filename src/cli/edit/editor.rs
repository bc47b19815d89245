//! The editor, and the file that it is given: nobody else may read it, and it goes unless it is kept.

use std::{
    io::IsTerminal as _,
    path::{Path, PathBuf},
    process::{ExitStatus, Stdio},
    time::Duration,
};

use crate::{
    cli::signals::{Signals, terminate},
    env_vars,
    error::{Failure, Kind},
    prompt::Terminal,
};

/// What is run where no variable names an editor.
const USUAL: &str = if cfg!(windows) { "notepad" } else { "vi" };

/// How long an editor has to end, once it was asked to: it may have copies of its own to write.
const PATIENCE: Duration = Duration::from_secs(3);

/// The file that is edited, in a folder of its own: editors put copies beside it.
#[derive(Debug)]
pub struct Draft {
    folder: tempfile::TempDir,
    path: PathBuf,
}

impl Draft {
    /// An empty one, whose name tells what is edited, and whose ending tells editors how it is written.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn new(name: &str, ending: &str) -> anyhow::Result<Self> {
        let name: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' }).collect();
        let mut builder = tempfile::Builder::new();
        builder.prefix("portkeyctl-edit-");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let folder = builder.tempdir().map_err(failed)?;
        let path = folder.path().join(format!("{name}.{ending}"));
        Ok(Self { folder, path })
    }

    /// Writes the whole text, readable by its owner alone.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&self, text: &str) -> anyhow::Result<()> {
        crate::private_file::write(&self.path, text).map_err(|error| failed(error).into())
    }

    /// Reads what there is now.
    ///
    /// # Errors
    /// What the system says; text that is not UTF-8 is none. An editor that leaves something else in the file's place, which
    /// reading might never end of, has left no text either.
    pub fn read(&self) -> anyhow::Result<String> {
        if !std::fs::symlink_metadata(&self.path).map_err(failed)?.is_file() {
            return Err(failed(std::io::Error::other("it is no regular file any more")).into());
        }
        std::fs::read_to_string(&self.path).map_err(|error| failed(error).into())
    }

    /// Whether it is what was written last, and the editor has put nothing beside it.
    pub fn is_still(&self, text: &str) -> bool {
        let files = std::fs::read_dir(self.folder.path()).map_or(0, Iterator::count);
        files <= 1 && self.read().is_ok_and(|now| now == text)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Leaves it behind.
    pub fn keep(self) -> PathBuf {
        // The path is what counts from here on.
        let _ = self.folder.keep();
        self.path
    }
}

fn failed(error: std::io::Error) -> Failure {
    Failure::new(Kind::Failed, "cannot keep the file that is edited").caused_by(error)
}

/// Lets the person edit a file. Ctrl-C is the editor's while it runs; a SIGTERM that we get ends it, too.
///
/// # Errors
/// When the editor does not start, or says that it failed; [`Kind::Interrupted`] by SIGTERM.
pub async fn edit(path: &Path, signals: &mut Signals) -> anyhow::Result<()> {
    let named = [env_vars::VISUAL, env_vars::EDITOR].iter().find_map(|variable| variable.read(&env_vars::process));
    let command = named.unwrap_or_else(|| USUAL.to_owned());
    let mut editor = command_of(&command, path);
    editor.stdin(Stdio::inherit()).stderr(Stdio::inherit()).stdout(screen()?);
    let hint = "name an editor with VISUAL or EDITOR";
    let terminal = std::io::stdin().is_terminal().then(Terminal::remember);
    let mut child = editor.spawn().map_err(|error| {
        Failure::new(Kind::Failed, format!("cannot start the editor `{command}`")).hint(hint).caused_by(error)
    })?;
    let status: ExitStatus = tokio::select! {
        // Who asks the whole group to end asks both: that is no failure of the editor.
        biased;
        () = signals.termination() => {
            end(&mut child).await?;
            // Not every editor finds the time for it.
            if let Some(terminal) = terminal {
                terminal.give_back();
            }
            return Err(Failure::new(Kind::Interrupted, "interrupted while the editor was open; nothing was changed").into());
        }
        status = child.wait() => status?,
    };
    if status.success() {
        return Ok(());
    }
    let failure = Failure::new(Kind::Failed, format!("the editor `{command}` failed ({status}); nothing was changed"));
    // As a shell says that there is no such command.
    Err(if status.code() == Some(127) { failure.hint(hint) } else { failure }.into())
}

/// Ends an editor whose user is gone, rather than leave it on a terminal that is somebody else's by then.
async fn end(child: &mut tokio::process::Child) -> anyhow::Result<()> {
    if let Some(id) = child.id() {
        terminate(id);
    }
    if tokio::time::timeout(PATIENCE, child.wait()).await.is_err() {
        child.kill().await?;
    }
    Ok(())
}

/// Editors are named with arguments (`code --wait`), which a shell takes apart, as git has it done.
fn command_of(command: &str, path: &Path) -> tokio::process::Command {
    if cfg!(windows) {
        let mut words = command.split_whitespace();
        let mut editor = tokio::process::Command::new(words.next().unwrap_or(USUAL));
        editor.args(words).arg(path);
        return editor;
    }
    let exec = if is_one_program(command) { "exec " } else { "" };
    let mut editor = tokio::process::Command::new("sh");
    editor.arg("-c").arg(format!("{exec}{command} \"$1\"")).arg("editor").arg(path);
    editor
}

/// Whether a shell may give its place to what it runs. Not every shell does so by itself, and one that is in between would
/// end without its editor.
fn is_one_program(command: &str) -> bool {
    // What only a shell can run.
    const BUILT_IN: [&str; 5] = [":", ".", "eval", "exec", "command"];
    let first = command.split_whitespace().next().unwrap_or_default();
    !command.contains(['|', '&', ';', '<', '>', '(', ')', '{', '}', '`', '!', '\n'])
        && !first.contains('=')
        && !BUILT_IN.contains(&first)
}

/// Where an editor draws: the terminal, also when the answer goes into a pipe.
fn screen() -> anyhow::Result<Stdio> {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd as _;
        Ok(std::io::stderr().as_fd().try_clone_to_owned()?.into())
    }
    #[cfg(not(unix))]
    Ok(Stdio::inherit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_gives_its_place_to_one_program_alone() {
        for one in ["vi", "code --wait", "sh '/a b/editor.sh'", "\"$HOME/bin/my editor\" -n", "nvim --cmd='set x=1'"] {
            assert!(is_one_program(one), "{one}");
        }
        for other in [":", "TERM=xterm vi", "vi && true", "test -t 0 || cat", ". ~/editor", "(vi)", "! vi"] {
            assert!(!is_one_program(other), "{other}");
        }
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn every_command_is_run_as_a_shell_has_it() {
        for command in [":", "X=1 test -n", "true && test -n", "test -n", "sh -c 'test -n \"$0\"'"] {
            let status = command_of(command, Path::new("a b")).status().await.unwrap();
            assert!(status.success(), "{command}: {status}");
        }
        assert_eq!(command_of("portkeyctl-no-such-editor", Path::new("x")).status().await.unwrap().code(), Some(127));
    }
}
