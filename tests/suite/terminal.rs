//! A command in a real terminal: what it shows, the keys that are pressed, and how it ends.

use std::{
    process::{Command, Stdio},
    time::Duration,
};

use rexpect::{
    process::WaitStatus,
    session::{PtySession, spawn_command},
};

use super::{env::TestEnv, secrets::assert_hidden};

/// How long a text has to come, in milliseconds.
const PATIENCE: u64 = 60_000;

/// A command in a terminal.
pub struct Terminal {
    session: PtySession,
    shown: String,
}

impl Terminal {
    /// Starts `portkeyctl` without colour.
    pub fn start(env: &TestEnv, arguments: &[&str]) -> Self {
        let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
        command.args(arguments);
        Self::plain(command)
    }

    /// Starts a command without colour.
    pub fn plain(mut command: Command) -> Self {
        command.env("TERM", "xterm").env("NO_COLOR", "1");
        Self::of(command)
    }

    /// Starts a command.
    pub fn of(mut command: Command) -> Self {
        // The terminal's, which comes before the null device of other tests.
        command.stdin(Stdio::inherit());
        Self { session: spawn_command(command, Some(PATIENCE)).expect("a terminal"), shown: String::new() }
    }

    /// Waits for a text.
    #[track_caller]
    pub fn shows(&mut self, text: &str) -> &mut Self {
        let before = self.session.exp_string(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        self.shown += &before;
        self.shown += text;
        self
    }

    /// Presses keys once a question is there.
    #[track_caller]
    pub fn answer(&mut self, question: &str, keys: &str) -> &mut Self {
        self.shows(question);
        // The question is drawn before its keys are read.
        std::thread::sleep(Duration::from_millis(300));
        self.press(keys)
    }

    /// Presses keys.
    #[track_caller]
    pub fn press(&mut self, keys: &str) -> &mut Self {
        self.session.send(keys).expect("keys");
        self.session.flush().expect("keys");
        self
    }

    /// Presses Ctrl-C.
    #[track_caller]
    pub fn interrupt(&mut self) -> &mut Self {
        self.session.send_control('c').expect("Ctrl-C");
        self
    }

    /// Waits for the end: all that was shown, which told no secret, and the exit code.
    #[track_caller]
    pub fn end(self) -> (String, i32) {
        let (shown, code) = self.end_in_the_open();
        assert_hidden("a terminal".as_ref(), &shown);
        (shown, code)
    }

    /// Waits for the end of what may show secrets.
    #[track_caller]
    pub fn end_in_the_open(mut self) -> (String, i32) {
        self.shown += &self.session.exp_eof().expect("the end");
        match self.session.process().wait().expect("a process") {
            WaitStatus::Exited(_, code) => (self.shown, code),
            other => panic!("{other:?}: {}", self.shown),
        }
    }
}
