//! Exchanges with upstreams, kept in a folder and answered from it: a run against real providers that can be repeated
//! without them.
//!
//! A recording is a file of its own that people can read, compare and change. It holds what was asked and answered, and
//! nothing of how it was paid for: no header of the request at all, of the answer those alone that describe it, and no
//! host, since a custom host may hold a secret. Bodies are kept as they are but for the members that APIs have for
//! credentials ([`super::credentials`]).
//!
//! A request is known again by method, path below the host, AI provider and body, whatever the order of the members. Of
//! several recordings of one request, those that were made over the same virtual key come first, each is given once, in
//! the order in which they were made, and the last of them again and again.

mod answer;
mod differences;
mod folder;
mod player;
mod recorder;
mod recording;

use std::{
    fmt, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    body::{Body, Bytes},
    http::{Request, Response},
};
use http_body_util::Full;

use super::forward::{ForwardError, Forwarder};
use folder::Folder;
use player::Player;
use recorder::Recorder;
use recording::Asked;

/// Whom a request goes to.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The AI provider.
    pub ai_provider_id: &'a str,
    /// The slug of the virtual key; empty when the caller brought a credential.
    pub slug: &'a str,
    /// The base URL, which is not recorded.
    pub host: &'a str,
}

/// What is done with exchanges: nothing by default. Cheap to clone; all clones share what they know.
#[derive(Clone, Default)]
pub struct Tape(Mode);

#[derive(Clone, Default)]
enum Mode {
    #[default]
    Off,
    Record(Arc<Recorder>),
    Replay(Arc<Player>),
}

impl fmt::Debug for Tape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Mode::Off => "Off",
            Mode::Record(_) => "Record",
            Mode::Replay(_) => "Replay",
        })
    }
}

/// Why a folder of recordings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TapeError {
    /// The folder or a file in it.
    #[error("cannot use {}", path.display())]
    Io {
        /// Which one.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file is no recording.
    #[error("{} is not a recording: {reason}", path.display())]
    Malformed {
        /// Which one.
        path: PathBuf,
        /// What is wrong, without any of its content.
        reason: String,
    },
    /// A file was made by another version of this program.
    #[error("{} has version {found} of the format of recordings, and this program reads {}", path.display(), recording::VERSION)]
    Version {
        /// Which one.
        path: PathBuf,
        /// Its version.
        found: u64,
    },
    /// There is nothing to replay.
    #[error("{} holds no recordings", .0.display())]
    Empty(PathBuf),
}

/// Something to tell the person who runs the gateway: without any content of an exchange.
type Tell = Box<dyn Fn(&str) + Send + Sync>;

/// What became of a tape.
#[derive(Debug, PartialEq, Eq)]
pub struct Summary {
    /// To be told, a sentence each.
    pub notes: Vec<String>,
    /// Why the run was no good: requests that were not known, or not kept.
    pub failure: Option<String>,
}

impl Tape {
    /// Records into a folder, which is made for this user alone when it is missing. What it holds stays and is added to.
    ///
    /// `tell` is told of every recording that could not be written.
    ///
    /// # Errors
    /// When the folder cannot be made or read, or holds something else.
    pub fn record(folder: &Path, tell: impl Fn(&str) + Send + Sync + 'static) -> Result<Self, TapeError> {
        let folder = Folder::make(folder)?;
        let held = folder.recordings()?;
        Ok(Self(Mode::Record(Arc::new(Recorder::new(folder, &held, Box::new(tell))))))
    }

    /// Answers from a folder, and from nothing else.
    ///
    /// `tell` is told of every request that has no recording.
    ///
    /// # Errors
    /// When the folder cannot be read, or holds something else, or nothing.
    pub fn replay(folder: &Path, tell: impl Fn(&str) + Send + Sync + 'static) -> Result<Self, TapeError> {
        let held = Folder::of(folder).recordings()?;
        if held.is_empty() {
            return Err(TapeError::Empty(folder.to_owned()));
        }
        Ok(Self(Mode::Replay(Arc::new(Player::new(held, Box::new(tell))))))
    }

    /// Sends a request and keeps the exchange, or answers from what was kept.
    ///
    /// # Errors
    /// See [`ForwardError`]. What brought no answer is not recorded.
    pub async fn send(
        &self,
        forwarder: &Forwarder,
        request: Request<Full<Bytes>>,
        subject: Subject<'_>,
    ) -> Result<Response<Body>, ForwardError> {
        match &self.0 {
            Mode::Off => forwarder.send(request).await,
            Mode::Record(recorder) => {
                let asked = Asked::read(&request, subject).await;
                // In a place of its own, for few gateways record and every request would carry the room for it.
                Box::pin(Arc::clone(recorder).send(forwarder, request, asked)).await
            }
            Mode::Replay(player) => player.answer(&Asked::read(&request, subject).await),
        }
    }

    /// What became of it so far; none when nothing is recorded or replayed.
    pub fn summary(&self) -> Option<Summary> {
        match &self.0 {
            Mode::Off => None,
            Mode::Record(recorder) => Some(recorder.summary()),
            Mode::Replay(player) => Some(player.summary()),
        }
    }
}

#[cfg(test)]
mod tests;
