//! What can go wrong, in one table: kind, exit code, the code under `-o json`, and when it happens.
//!
//! A kind is set where it is known (the transport, the API, the keyring, a prompt). Commands add context on top with
//! `anyhow`; `output::Report` finds the kind again by looking down the chain of causes.

use std::fmt;

/// Why a command ended without doing what was asked. The exit code is part of the documented interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The operation failed: an API error with no better row, a file, the configuration.
    Failed,
    /// The command line or a file given to it is wrong.
    Usage,
    /// No credential, a refused credential, or one that may not do this.
    NotAllowed,
    /// The server says that there is no such thing.
    NotFound,
    /// The name is taken, or something depends on what was to be deleted.
    Conflict,
    /// Still rate limited after the retries.
    RateLimited,
    /// The server could not be reached, or did not answer in time.
    Unreachable,
    /// A prompt would be needed, and the session is not interactive.
    InputNeeded,
    /// A bug in this program.
    Bug,
    /// Ctrl-C, SIGTERM where something was to be put in order first, or "no" at a confirmation.
    Interrupted,
}

impl Kind {
    /// Every kind, in the order of the documentation.
    pub const ALL: [Kind; 10] = [
        Kind::Failed,
        Kind::Usage,
        Kind::NotAllowed,
        Kind::NotFound,
        Kind::Conflict,
        Kind::RateLimited,
        Kind::Unreachable,
        Kind::InputNeeded,
        Kind::Bug,
        Kind::Interrupted,
    ];

    /// The exit code of the process.
    pub fn exit_code(self) -> u8 {
        match self {
            Kind::Failed => 1,
            Kind::Usage => 2,
            Kind::NotAllowed => 4,
            Kind::NotFound => 5,
            Kind::Conflict => 6,
            Kind::RateLimited => 7,
            Kind::Unreachable => 8,
            Kind::InputNeeded => 9,
            Kind::Bug => 70,
            Kind::Interrupted => 130,
        }
    }

    /// The `code` of the JSON error object.
    pub fn json_code(self) -> &'static str {
        match self {
            Kind::Failed => "failed",
            Kind::Usage => "usage",
            Kind::NotAllowed => "not_allowed",
            Kind::NotFound => "not_found",
            Kind::Conflict => "conflict",
            Kind::RateLimited => "rate_limited",
            Kind::Unreachable => "unreachable",
            Kind::InputNeeded => "input_needed",
            Kind::Bug => "bug",
            Kind::Interrupted => "interrupted",
        }
    }

    /// The kind of a [`Kind::json_code`] that another process has told; none for a code of no kind.
    pub fn of_json_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.json_code() == code)
    }

    /// When it happens, for `docs/exit-codes.md`.
    pub fn when(self) -> &'static str {
        match self {
            Kind::Failed => "the operation failed: an API error with no better row, a file, the configuration",
            Kind::Usage => "the command line is wrong: an unknown flag, a bad value, flags that contradict each other",
            Kind::NotAllowed => {
                "no credential, or it was refused (401), or it may not do this (403; with AB03 the thing may also be missing or invisible to this key)"
            }
            Kind::NotFound => "the server says that there is no such thing (404)",
            Kind::Conflict => "the name is taken, or something depends on what was to be deleted (409)",
            Kind::RateLimited => "still rate limited after the retries (429)",
            Kind::Unreachable => {
                "the server could not be reached or did not answer in time: DNS, TCP, TLS, proxy, timeout"
            }
            Kind::InputNeeded => "an answer is needed and nobody can be asked; the text names the flag",
            Kind::Bug => "a bug in portkeyctl: please report it with the version and the command",
            Kind::Interrupted => {
                "Ctrl-C, SIGTERM where something was to be put in order first, or \"no\" at a confirmation"
            }
        }
    }
}

/// An error with a kind of its own and the ways out of it.
#[derive(Debug)]
pub struct Failure {
    kind: Kind,
    message: String,
    hints: Vec<String>,
    exit: Option<u8>,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Failure {
    /// A failure of `kind`. The message is one sentence without a full stop.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), hints: Vec::new(), exit: None, source: None }
    }

    /// A wrong command line.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// A failure of a command that was run for somebody, with the exit code that shells give in that case.
    pub fn exit(code: u8, message: impl Into<String>) -> Self {
        Self { exit: Some(code), ..Self::new(Kind::Failed, message) }
    }

    /// Adds a way out; the text is an instruction.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Adds a way out that is better than all others.
    #[must_use]
    pub fn hint_first(mut self, hint: impl Into<String>) -> Self {
        self.hints.insert(0, hint.into());
        self
    }

    /// Adds the cause.
    #[must_use]
    pub fn caused_by(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// The kind it was made with.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The exit code of the process, when it is another than that of the kind.
    pub fn own_exit_code(&self) -> Option<u8> {
        self.exit
    }

    /// The ways out, in the order in which they were added.
    pub fn hints(&self) -> &[String] {
        &self.hints
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// What goes on until it is interrupted was: the end that its user wanted, told by the exit code alone.
#[derive(Debug)]
pub struct Interrupted(pub u8);

impl fmt::Display for Interrupted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("interrupted")
    }
}

impl std::error::Error for Interrupted {}
