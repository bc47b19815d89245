//! What a place for credentials can do, and what can go wrong there.

use std::path::PathBuf;

use crate::{
    error::{Failure, Kind},
    private_file::ReadError,
    secret::Secret,
};

/// A place for credentials, each under an account such as `https://api.portkey.ai#default`.
pub trait CredentialStore {
    /// Reads a credential; `None` when there is none for the account.
    ///
    /// # Errors
    /// When the store cannot be reached or read.
    fn get(&self, account: &str) -> Result<Option<Secret>, CredentialError>;

    /// Keeps a credential, over the one that is there.
    ///
    /// # Errors
    /// When the store cannot be reached or written.
    fn set(&self, account: &str, secret: &Secret) -> Result<(), CredentialError>;

    /// Removes a credential. One that is not there is as good as removed.
    ///
    /// # Errors
    /// When the store cannot be reached or written.
    fn delete(&self, account: &str) -> Result<(), CredentialError>;

    /// What people call it.
    fn name(&self) -> &'static str;
}

/// Why a credential could not be read or kept.
#[derive(Debug, thiserror::Error)]
pub enum CredentialError {
    /// No keyring can be reached: there is none, or it is locked and nobody unlocks it.
    #[error("no keyring can be reached: {reason}")]
    Unavailable {
        /// What the system says, in words.
        reason: String,
        /// Whether it is locked, or was given up on for its silence, which is how most locked ones show.
        locked: bool,
    },
    /// The keyring takes no credential of this length (Windows: 2,560 bytes).
    #[error("the keyring takes no credential that long (at most {0} bytes)")]
    TooLong(u32),
    /// The private file was not read.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
    /// The private file has been damaged.
    #[error("{} is not a file of credentials: line {line}", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// Where the fault is.
        line: usize,
    },
    /// The private file was not written.
    #[error("cannot write {}", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

/// As told to people: with the ways out.
impl From<CredentialError> for Failure {
    fn from(error: CredentialError) -> Self {
        let failure = Failure::new(Kind::Failed, error.to_string());
        match &error {
            CredentialError::Unavailable { locked, .. } => {
                if *locked { failure.hint("unlock the keyring and try again") } else { failure }
                    .hint("set PORTKEY_API_KEY in the environment instead")
                    .hint(
                        "or keep the key in a file that only you can read: `portkeyctl auth login --insecure-storage`",
                    )
            }
            CredentialError::TooLong(_) => {
                failure.hint("keep it in a file: `portkeyctl auth login --insecure-storage`")
            }
            CredentialError::Unreadable(ReadError::Exposed { path, .. }) => failure.hint(format!(
                "others may have read it: take back the keys in it, then `chmod 600 {}`",
                path.display()
            )),
            CredentialError::Malformed { path, .. } => {
                failure.hint(format!("remove {} and log in again", path.display()))
            }
            CredentialError::Unreadable(ReadError::Io { .. }) | CredentialError::Unwritable { .. } => {
                failure.hint("check that this user may read and write it")
            }
        }
        .caused_by_source(error)
    }
}

impl Failure {
    /// Keeps what lies below a credential error, whose own text is the message already.
    fn caused_by_source(self, error: CredentialError) -> Self {
        match error {
            CredentialError::Unreadable(ReadError::Io { source, .. }) | CredentialError::Unwritable { source, .. } => {
                self.caused_by(source)
            }
            _ => self,
        }
    }
}
