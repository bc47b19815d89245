//! What can go wrong with the data file, each with the way out of it.

use std::{io, path::PathBuf};

use crate::api::{ApiError, Code};

/// Why the store could not be opened, read or written. Opening fails without having changed a byte of the file.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another process holds the data folder.
    #[error("another process holds {0}")]
    Locked(PathBuf),
    /// The file was made under another master key.
    #[error("the master key is not the one that {0} was made with")]
    WrongMasterKey(PathBuf),
    /// The file is empty, cut short, damaged, or of some other program.
    #[error("{path} is not a complete gateway data file: {reason}")]
    NotAStore {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A later version of this program wrote the file.
    #[error("{path} was written by a later version of portkeyctl (its format is {found}, this version knows {known})")]
    NewerVersion {
        /// The file.
        path: PathBuf,
        /// The file's schema version.
        found: u32,
        /// The last schema version that this program knows.
        known: u32,
    },
    /// No room, or a quota is used up. What was to be written is not stored; everything stored before is.
    #[error("the disk is full: {0} could not be written")]
    DiskFull(PathBuf),
    /// The operating system refused.
    #[error("cannot use {path}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The operating system's reason.
        source: io::Error,
    },
    /// The file was opened and a row of it cannot be read.
    #[error("{path} is damaged: {what}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Which row, and how.
        what: String,
    },
    /// The key for administration and the key for applications are the same, or one of them is another stored key.
    #[error("the gateway's {0} has the value of another Portkey API key of this gateway")]
    KeyTaken(&'static str),
    /// The thread that writes is gone: a bug, or the process is on its way out.
    #[error("the store is closed")]
    Closed,
}

impl StoreError {
    /// The way out, as an instruction.
    pub fn mend(&self) -> String {
        match self {
            StoreError::Locked(_) => {
                "stop the gateway that runs on this folder (`portkeyctl gateway stop`), or name another folder with --data-dir"
                    .to_owned()
            }
            StoreError::WrongMasterKey(_) => {
                "give the master key that the file was made with, or name another folder with --data-dir; without its key, the stored credentials cannot be recovered"
                    .to_owned()
            }
            StoreError::NotAStore { .. } | StoreError::Damaged { .. } => {
                "put a backup in its place, or move the file away to start with an empty gateway".to_owned()
            }
            StoreError::NewerVersion { .. } => {
                "update portkeyctl, or name another folder with --data-dir".to_owned()
            }
            StoreError::DiskFull(_) => {
                "free some space and do it again; what was stored before is intact".to_owned()
            }
            StoreError::Io { .. } => {
                "check that the folder exists and that this user may read and write it, or name another with --data-dir"
                    .to_owned()
            }
            StoreError::KeyTaken(_) => {
                "give the administration key and the application key values of their own".to_owned()
            }
            StoreError::Closed => "start the gateway again".to_owned(),
        }
    }
}

/// Inside the gateway: the request fails with 500 and a text that says what to do. Paths stay out of it, because the
/// answer may leave the machine.
impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        (&error).into()
    }
}

impl From<&StoreError> for ApiError {
    fn from(error: &StoreError) -> Self {
        let message = match error {
            StoreError::DiskFull(_) => {
                "The gateway's disk is full and nothing of this request was stored. Free some space and send it again."
            }
            StoreError::Io { .. } => {
                "The gateway could not read or write its data file and nothing of this request was stored."
            }
            StoreError::Damaged { .. } | StoreError::NotAStore { .. } => "The gateway's data file is damaged.",
            StoreError::Closed => "The gateway is shutting down and nothing of this request was stored.",
            StoreError::Locked(_)
            | StoreError::WrongMasterKey(_)
            | StoreError::NewerVersion { .. }
            | StoreError::KeyTaken(_) => "The gateway's data file cannot be used.",
        };
        ApiError::new(Code::Server, message)
    }
}

/// Whether the system says that there is no room left.
pub(super) fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}
