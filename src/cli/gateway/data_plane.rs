//! How the data plane of a gateway behaves, as `gateway start` and `gateway exec` are told.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};

use crate::{
    cli::secret_input,
    env_vars,
    error::{Failure, Kind},
    gateway::{
        Behaviour,
        ledger::Enforcement,
        secret_references,
        upstream::{
            tape::{Tape, TapeError},
            trusted_hosts::TrustedHosts,
        },
    },
    output::Output,
    private_file,
};

/// The code of warnings about recordings.
pub(super) const RECORDING: &str = "recording";

/// What `--record` does not do beside `--upstream mock`.
const MOCK_IS_NOT_RECORDED: &str =
    "--record: answers of the mock provider are not recorded, only those of custom hosts; leave --upstream mock out";

/// Flags of `start` and `exec`.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Data plane")]
pub(super) struct DataPlaneArgs {
    /// Enforce budgets and rate limits like this
    #[arg(long, value_enum, value_name = "HOW", default_value_t = Limits::Portkey)]
    limits: Limits,
    /// Answer calls without a custom host like this [default: mock; live with --record and --replay]
    #[arg(long, value_enum, value_name = "WHO", hide_short_help = true)]
    upstream: Option<UpstreamChoice>,
    /// Keep the bodies of requests and answers in the log of requests
    #[arg(long, hide_short_help = true)]
    log_bodies: bool,
    /// Take the secrets of secret references from this file, in YAML or JSON, instead of a secret manager
    #[arg(long, value_name = "FILE", hide_short_help = true)]
    secrets: Option<PathBuf>,
    /// Keep every exchange as a file in this folder
    ///
    /// Every one with an upstream, without credentials.
    #[arg(long, value_name = "DIR", conflicts_with = "replay")]
    record: Option<PathBuf>,
    /// Answer from the recordings in this folder
    ///
    /// What was not recorded is refused.
    #[arg(long, value_name = "DIR")]
    replay: Option<PathBuf>,
}

/// Ways to enforce limits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Limits {
    /// As Portkey does: what is in flight may overrun a budget
    #[default]
    Portkey,
    /// Set aside the most that a call may use: nothing is overrun
    Strict,
}

/// Who answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum UpstreamChoice {
    /// The built-in mock provider
    Mock,
    /// The provider itself
    Live,
}

impl DataPlaneArgs {
    /// What the flags, and the variables that belong to them, say. Opens the files that they name.
    ///
    /// # Errors
    /// When a file or folder cannot be used.
    pub(super) fn behaviour(&self, seed: Option<u64>, output: &Output) -> anyhow::Result<Behaviour> {
        if let Some(path) = &self.secrets {
            warn_when_exposed(path, output)?;
            check_secrets(path)?;
        }
        let told = output.clone();
        let tell = move |text: &str| told.warn(RECORDING, text);
        let tape = match (&self.record, &self.replay) {
            (Some(folder), _) => Tape::record(folder, tell).map_err(|error| unusable("--record", error))?,
            (_, Some(folder)) => Tape::replay(folder, tell).map_err(|error| unusable("--replay", error))?,
            (None, None) => Tape::default(),
        };
        if let (Some(_), Some(UpstreamChoice::Mock)) = (&self.record, self.upstream) {
            output.warn(RECORDING, MOCK_IS_NOT_RECORDED);
        }
        let taped = self.record.is_some() || self.replay.is_some();
        Ok(Behaviour {
            enforcement: match self.limits {
                Limits::Portkey => Enforcement::Portkey,
                Limits::Strict => Enforcement::Strict,
            },
            live: self.upstream.map_or(taped, |choice| choice == UpstreamChoice::Live),
            log_bodies: self.log_bodies,
            secrets: self.secrets.clone(),
            seed,
            trusted_hosts: env_vars::TRUSTED_CUSTOM_HOSTS
                .read(&env_vars::process)
                .map_or_else(TrustedHosts::default, |list| TrustedHosts::parse(&list)),
            tape,
        })
    }

    /// The same flags once more, for the background process of `--detach`.
    pub(super) fn words(&self) -> Vec<OsString> {
        let mut words: Vec<OsString> = Vec::new();
        let limits = self.limits.to_possible_value();
        let upstream = self.upstream.and_then(|choice| choice.to_possible_value());
        for (flag, value) in [("--limits", limits), ("--upstream", upstream)] {
            words.extend(value.map(|value| OsString::from(format!("{flag}={}", value.get_name()))));
        }
        if self.log_bodies {
            words.push("--log-bodies".into());
        }
        for (flag, path) in [("--secrets", &self.secrets), ("--record", &self.record), ("--replay", &self.replay)] {
            if let Some(path) = path {
                // Together, so that a path that begins with a dash stays one.
                let mut word = OsString::from(format!("{flag}="));
                word.push(path);
                words.push(word);
            }
        }
        words
    }
}

/// Says when others may read the file of secrets. It is read all the same: it is for tests, and may lie in a repository.
fn warn_when_exposed(path: &Path, output: &Output) -> Result<(), Failure> {
    let exposed = std::fs::File::open(path).and_then(|file| private_file::exposed_mode(&file)).map_err(|error| {
        Failure::new(Kind::Failed, format!("--secrets: cannot read {}", path.display())).caused_by(error)
    })?;
    if let Some(mode) = exposed {
        let text = format!("{} holds secrets and others than its owner may use it (mode {mode:04o})", path.display());
        output.warn("exposed_secrets", &text);
    }
    Ok(())
}

/// Refuses a file of secrets that calls could not be answered from. Later changes are told by the calls that meet them.
fn check_secrets(path: &Path) -> anyhow::Result<()> {
    let text = zeroize::Zeroizing::new(secret_input::text("--secrets", path)?);
    match secret_references::parse(&text) {
        Ok(_) => Ok(()),
        Err(reason) => Err(Failure::usage(format!("--secrets: {}: {reason}", path.display())).into()),
    }
}

fn unusable(flag: &str, error: TapeError) -> Failure {
    let hint = match &error {
        TapeError::Io { .. } => None,
        TapeError::Malformed { .. } => Some("a folder of recordings holds no other files that end in .json"),
        TapeError::Version { .. } => Some("record it again with this version"),
        TapeError::Empty(_) => Some("make some first, with --record and the same folder"),
    };
    let failure = Failure::new(Kind::Failed, format!("{flag}: {error}"));
    let failure = hint.into_iter().fold(failure, Failure::hint);
    match error {
        TapeError::Io { source, .. } => failure.caused_by(source),
        _ => failure,
    }
}

/// Tells what became of the recordings, and gives the reason why the run was no good, if it was not.
pub(super) fn conclude(tape: &Tape, output: &Output) -> Option<String> {
    let summary = tape.summary()?;
    for note in &summary.notes {
        output.note(note);
    }
    summary.failure
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;

    #[derive(Debug, clap::Parser)]
    struct Command {
        #[command(flatten)]
        flags: DataPlaneArgs,
    }

    fn parsed(words: &[&str]) -> Result<DataPlaneArgs, clap::Error> {
        Command::try_parse_from(std::iter::once(&"x").chain(words)).map(|command| command.flags)
    }

    #[test]
    fn the_background_process_is_told_the_same() {
        for words in [
            &[][..],
            &["--limits=strict", "--upstream=live", "--log-bodies", "--secrets=-odd"],
            &["--record", "a b"],
            &["--upstream", "mock", "--replay", "tape"],
        ] {
            let flags = parsed(words).unwrap();
            let again = Command::try_parse_from(std::iter::once("x".into()).chain(flags.words())).unwrap();
            assert_eq!(format!("{:?}", again.flags), format!("{flags:?}"));
        }
    }

    #[test]
    fn a_file_of_secrets_is_read_before_anything_starts() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "a: not-a-real-1\nb: [not-a-real-2\n").unwrap();
        let flags = parsed(&["--secrets", file.path().to_str().unwrap()]).unwrap();
        let output = Output::new(crate::output::OutputOptions { quiet: true, ..Default::default() });
        let Err(error) = flags.behaviour(None, &output) else { panic!("it is no YAML") };
        let refused = format!("{error:#}");
        let begins = format!("--secrets: {}: it must hold YAML or JSON", file.path().display());
        assert!(refused.starts_with(&begins) && refused.contains("(line "), "{refused}");
        assert!(!refused.contains("not-a-real"), "{refused}");
        std::fs::write(file.path(), "a: not-a-real-1\n").unwrap();
        assert!(flags.behaviour(None, &output).is_ok());
    }

    #[test]
    fn recording_and_replaying_exclude_each_other() {
        assert!(parsed(&["--record", "a", "--replay", "b"]).is_err());
    }
}
