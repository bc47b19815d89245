//! The folder of a tape: one file for each recording, for this user alone.

use std::{
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use super::{
    TapeError,
    recording::{Recording, VERSION},
};

/// How the names of recordings end.
const EXTENSION: &str = "json";

/// A folder of recordings.
#[derive(Debug)]
pub struct Folder(PathBuf);

/// A recording, and the name of its file.
#[derive(Debug)]
pub struct Held {
    /// The name of its file.
    pub file: String,
    /// What the file says.
    pub recording: Recording,
}

impl Folder {
    /// The folder at a path, which is not looked at yet.
    pub fn of(path: &Path) -> Self {
        Self(path.to_owned())
    }

    /// Makes the folder, with mode 0700, when it is missing.
    ///
    /// # Errors
    /// When it can neither be made nor be written to.
    pub fn make(path: &Path) -> Result<Self, TapeError> {
        let failed = |source| TapeError::Io { path: path.to_owned(), source };
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(path).map_err(failed)?;
        // Better now than at the first answer, which has cost something.
        tempfile::NamedTempFile::new_in(path).map_err(failed)?;
        Ok(Self(path.to_owned()))
    }

    /// Everything that it holds, by request and in the order in which it was made.
    ///
    /// # Errors
    /// When it cannot be read, or one of its files ends like a recording and is none.
    pub fn recordings(&self) -> Result<Vec<Held>, TapeError> {
        let failed = |source| TapeError::Io { path: self.0.clone(), source };
        let mut held = Vec::new();
        for entry in fs::read_dir(&self.0).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if path.extension().is_some_and(|extension| extension == EXTENSION) {
                let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                held.push(Held { file, recording: read(&path)? });
            }
        }
        held.sort_by_cached_key(|held| (held.recording.request.name(), held.recording.sequence, held.file.clone()));
        Ok(held)
    }

    /// Writes a recording under a name that is its own, whole or not at all.
    ///
    /// # Errors
    /// `AlreadyExists`, when another process was faster; otherwise whatever the system says.
    pub fn keep(&self, name: &str, recording: &Recording) -> io::Result<()> {
        // It is made with mode 0600, and its ending keeps it apart from recordings until it is one.
        let mut file = tempfile::NamedTempFile::new_in(&self.0)?;
        serde_json::to_writer_pretty(&mut file, recording)?;
        file.write_all(b"\n")?;
        file.persist_noclobber(self.0.join(format!("{name}-{}.{EXTENSION}", recording.sequence)))?;
        Ok(())
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

/// The highest sequence: the next ones have numbers, too.
const MOST: u64 = u32::MAX as u64;

fn read(path: &Path) -> Result<Recording, TapeError> {
    #[derive(Deserialize)]
    struct Versioned {
        version: u64,
    }
    let is_file = fs::metadata(path).map(|data| data.is_file());
    if !is_file.map_err(|source| TapeError::Io { path: path.to_owned(), source })? {
        // A pipe would never end.
        return Err(TapeError::Malformed { path: path.to_owned(), reason: "it is no file".to_owned() });
    }
    let bytes = fs::read(path).map_err(|source| TapeError::Io { path: path.to_owned(), source })?;
    // What the parser says may quote the file.
    let malformed = |error: serde_json::Error| {
        let reason = if error.is_data() { "something is missing, or has another type" } else { "it is not JSON" };
        let reason = format!("{reason} (line {})", error.line());
        TapeError::Malformed { path: path.to_owned(), reason }
    };
    let Versioned { version } = serde_json::from_slice(&bytes).map_err(malformed)?;
    if version != VERSION {
        return Err(TapeError::Version { path: path.to_owned(), found: version });
    }
    let recording: Recording = serde_json::from_slice(&bytes).map_err(malformed)?;
    if recording.sequence > MOST {
        let reason = format!("its sequence is beyond {MOST}");
        return Err(TapeError::Malformed { path: path.to_owned(), reason });
    }
    // Whatever was changed by hand is found out before somebody waits for it.
    recording
        .response
        .response()
        .map_err(|reason| TapeError::Malformed { path: path.to_owned(), reason: reason.to_owned() })?;
    Ok(recording)
}
