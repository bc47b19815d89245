//! What an import has done so far, in a file beside the one that is imported: what makes it possible to go on after
//! Ctrl-C, a crash of this program or a refusal without making anything twice.
//!
//! Each row is noted before its request is sent, and once more when the answer is there. A row of which only the first
//! is noted may have been made: it is looked for on the server before anything is sent. The file holds names and slugs
//! and no credential.
//!
//! Whatever becomes of the program, the system has what was noted. What becomes of the machine is another matter: a row
//! is sent as soon as another one is answered, so that making notes outlive a power cut would take a sync for each row.
//! What was made in the last seconds before one may not be in the file.

use std::{
    collections::{HashMap, HashSet},
    fs::{File, TryLockError},
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::{
    api::timestamp::Timestamp,
    error::{Failure, Kind},
    private_file,
};

/// What comes after the name of the imported file.
const EXTENSION: &str = "import-journal";

/// The journal beside a file.
pub(super) fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(EXTENSION);
    PathBuf::from(name)
}

/// The first line: which import this is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Head {
    /// Where to: the base URL, or the data folder of the local gateway.
    pub target: String,
    /// The workspace that is named, if one is.
    pub workspace: Option<String>,
    /// When the newest virtual key was made that there was before, by the server's clock.
    pub since: Option<Timestamp>,
}

/// Each further line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Line {
    /// Its request is about to be sent.
    Begun(String),
    /// It is there, under this slug.
    Made(String, String),
    /// It was refused, and so is surely not there.
    Refused(String),
}

/// What earlier runs have left.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// The slugs of what was made, by identity.
    pub made: HashMap<String, String>,
    /// The identities of what may have been made.
    pub open: HashSet<String>,
}

/// A journal that is being written.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    file: File,
}

impl Journal {
    /// Opens a journal, and reads what earlier runs have left. There is a head when it is not a new one.
    ///
    /// # Errors
    /// When another import has it, it cannot be read, or it is no journal.
    pub(super) fn open(path: &Path) -> anyhow::Result<(Self, Option<Head>, Before)> {
        let mut options = private_file::options();
        options.create(true).read(true).append(true);
        let failed = |error: std::io::Error| {
            Failure::new(Kind::Failed, format!("cannot use the journal {}", path.display())).caused_by(error)
        };
        let mut file = options.open(path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let busy = format!("another import writes the journal {}", path.display());
                return Err(Failure::new(Kind::Conflict, busy).hint("wait until it has ended").into());
            }
            Err(TryLockError::Error(error)) => return Err(failed(error).into()),
        }
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(failed)?;
        let not_one = || {
            Failure::usage(format!("{} is not the journal of an import", path.display()))
                .hint("name another file with --journal")
        };
        let mut lines = text.lines();
        let head = lines.next().map(serde_json::from_str::<Head>).transpose().map_err(|_| not_one())?;
        let mut before = Before::default();
        for line in lines {
            // What was cut off, by a full disk for instance. The row's earlier line is there.
            let Ok(line) = serde_json::from_str(line) else { continue };
            match line {
                Line::Begun(identity) => drop(before.open.insert(identity)),
                Line::Made(identity, slug) => {
                    before.open.remove(&identity);
                    before.made.insert(identity, slug);
                }
                Line::Refused(identity) => drop(before.open.remove(&identity)),
            }
        }
        if !text.is_empty() && !text.ends_with('\n') {
            file.write_all(b"\n").map_err(failed)?;
        }
        Ok((Self { path: path.to_owned(), file }, head, before))
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the first line.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn head(&mut self, head: &Head) -> anyhow::Result<()> {
        self.write(head)
    }

    /// A request is about to be sent.
    ///
    /// # Errors
    /// When it cannot be written: then nothing must be sent.
    pub(super) fn begun(&mut self, identity: &str) -> anyhow::Result<()> {
        self.write(&Line::Begun(identity.to_owned()))
    }

    /// A row is there.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn made(&mut self, identity: &str, slug: &str) -> anyhow::Result<()> {
        self.write(&Line::Made(identity.to_owned(), slug.to_owned()))
    }

    /// A row is surely not there.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn refused(&mut self, identity: &str) -> anyhow::Result<()> {
        self.write(&Line::Refused(identity.to_owned()))
    }

    fn write(&mut self, line: &impl Serialize) -> anyhow::Result<()> {
        let mut text = serde_json::to_string(line)?;
        text.push('\n');
        self.file.write_all(text.as_bytes()).map_err(|error| {
            Failure::new(Kind::Failed, format!("cannot write the journal {}", self.path.display())).caused_by(error)
        })?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_noted_is_known_again_whatever_was_cut_off() {
        let folder = tempfile::tempdir().unwrap();
        let path = beside(&folder.path().join("keys.csv"));
        assert!(path.ends_with("keys.csv.import-journal"));
        let head = Head { target: "https://api.portkey.ai/v1".to_owned(), workspace: None, since: None };
        {
            let (mut journal, none, before) = Journal::open(&path).unwrap();
            assert!(none.is_none() && before.made.is_empty());
            journal.head(&head).unwrap();
            for identity in ["a", "b", "c"] {
                journal.begun(identity).unwrap();
            }
            journal.made("a", "a-1").unwrap();
            journal.refused("b").unwrap();
            journal.file.write_all(b"{\"made\":[\"c\"").unwrap();
            assert!(Journal::open(&path).is_err(), "two imports may not share a journal");
        }
        for _ in 0..2 {
            let (mut journal, again, before) = Journal::open(&path).unwrap();
            assert_eq!(again.as_ref(), Some(&head));
            assert_eq!(before.made.get("a").map(String::as_str), Some("a-1"));
            assert_eq!(before.open, HashSet::from(["c".to_owned()]));
            journal.begun("c").unwrap();
        }
        std::fs::write(&path, "name,provider\n").unwrap();
        assert!(Journal::open(&path).is_err());
    }
}
