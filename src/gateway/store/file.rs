//! The bytes below the database: one locked file, whose writes can be held back.
//!
//! redb writes to a file as soon as it opens it: a mark that the file is in use, and a repair after a crash. Here it
//! writes into memory first, until the store decides that the file is ours, readable under the given master key and
//! about to change. So a file that is refused keeps every byte, and a gateway that only reads never writes. The same
//! holding back keeps the store readable while the disk is full: what cannot be written waits in memory.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use redb::{BackendError, StorageBackend};

use super::error::{StoreError, is_full};
use crate::private_file;

/// The file's name in the data folder.
pub const FILE: &str = "gateway.redb";
/// The name under which a new file is made before it is complete.
const NEW_FILE: &str = "gateway.redb.new";
/// What every redb file begins with (redb's design document, "super-header").
const MAGIC: [u8; 9] = *b"redb\x1A\x0A\xA9\x0D\x0A";
/// The super-header fills the first page.
const SHORTEST_FILE: u64 = 4096;

/// A write that has not reached the file.
enum Held {
    Write { offset: u64, bytes: Vec<u8> },
    Length(u64),
    Sync,
}

/// The file of a store, or the memory in its place. The lock on it is held as long as this lives.
pub(super) struct StoreFile {
    /// The final name.
    path: PathBuf,
    disk: Box<dyn StorageBackend>,
    /// Whether `held` has to be looked at. Separate, so that the usual read takes no lock.
    holding: AtomicBool,
    held: Mutex<Vec<Held>>,
    /// The name that the file has until it is complete.
    made_as: Mutex<Option<PathBuf>>,
}

impl fmt::Debug for StoreFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoreFile").field("path", &self.path).finish_non_exhaustive()
    }
}

/// A file that was found, or made.
pub(super) enum Opened {
    /// It was there, has a redb header, and is locked.
    Existing(Arc<StoreFile>),
    /// It is empty and does not yet have its final name.
    New(Arc<StoreFile>),
}

impl StoreFile {
    /// Whether `folder` has one.
    pub(super) fn exists(folder: &Path) -> bool {
        folder.join(FILE).is_file()
    }

    /// Locks the store's file in `folder`, or makes an empty one. Nothing is written to a file that is there.
    pub(super) fn open(folder: &Path) -> Result<Opened, StoreError> {
        let path = folder.join(FILE);
        let new_path = folder.join(NEW_FILE);
        // A second round when another process completes the file between our look and our lock; a third would mean
        // that somebody keeps deleting it.
        for _ in 0..3 {
            match fs::OpenOptions::new().read(true).write(true).open(&path) {
                Ok(file) => {
                    lock(&file, folder, &path)?;
                    check_header(&file, &path)?;
                    return Ok(Opened::Existing(Self::over(path.clone(), disk(file, &path)?, None)));
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(source) => return Err(StoreError::Io { path, source }),
            }
            make_folder(folder)?;
            let mut options = private_file::options();
            options.read(true).write(true).create(true).truncate(false);
            let file = options.open(&new_path).map_err(|source| StoreError::Io { path: new_path.clone(), source })?;
            lock(&file, folder, &new_path)?;
            // Whoever completes the file does so under this lock, so from here on the answer does not change.
            if !path.exists() {
                // What a crash left of an earlier attempt.
                file.set_len(0).map_err(|source| StoreError::Io { path: new_path.clone(), source })?;
                return Ok(Opened::New(Self::over(path, disk(file, &new_path)?, Some(new_path))));
            }
        }
        Err(StoreError::Locked(folder.to_owned()))
    }

    /// A store without a file.
    pub(super) fn in_memory() -> Arc<Self> {
        Self::over(PathBuf::from("memory"), Box::new(redb::backends::InMemoryBackend::new()), None)
    }

    /// Holds back what is written to `disk`.
    pub(super) fn over(path: PathBuf, disk: Box<dyn StorageBackend>, made_as: Option<PathBuf>) -> Arc<Self> {
        Arc::new(Self {
            path,
            disk,
            holding: AtomicBool::new(true),
            held: Mutex::new(Vec::new()),
            made_as: Mutex::new(made_as),
        })
    }

    /// The file's final name.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The view of the file that a database is opened on.
    pub(super) fn backend(self: &Arc<Self>) -> Backend {
        Backend(Arc::clone(self))
    }

    /// Starts to hold writes back again, after a failure has made the database in front of the file unusable. What is
    /// held from before stays: it belongs to the file.
    pub(super) fn hold(&self) {
        self.holding.store(true, Ordering::Release);
    }

    /// Writes what was held back, in the order in which it came, and from then on holds nothing.
    ///
    /// # Errors
    /// When the disk is full or fails. Everything is still held, so nothing is lost by trying again.
    pub(super) fn release(&self) -> Result<(), StoreError> {
        if !self.holding.load(Ordering::Acquire) {
            return Ok(());
        }
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let mut made_as = self.made_as.lock().unwrap_or_else(PoisonError::into_inner);
        let write = || -> io::Result<()> {
            for operation in held.iter() {
                match operation {
                    Held::Write { offset, bytes } => self.disk.write(*offset, bytes)?,
                    Held::Length(length) => self.disk.set_len(*length)?,
                    // A file that does not have its name yet needs no order among its writes.
                    Held::Sync if made_as.is_some() => {}
                    Held::Sync => self.disk.sync_data()?,
                }
            }
            if let Some(name) = made_as.as_ref() {
                self.disk.sync_data()?;
                // Not a draft: it is written to under this name, and locked, long before it is complete.
                fs::rename(name, &self.path)?;
                private_file::sync_folder_of(&self.path)?;
            }
            Ok(())
        };
        write().map_err(|error| self.failed(error))?;
        *made_as = None;
        held.clear();
        self.holding.store(false, Ordering::Release);
        Ok(())
    }

    /// The store's error for what the system said about this file.
    pub(super) fn failed(&self, source: io::Error) -> StoreError {
        failed(&self.path, source)
    }

    /// Runs `act` on what is held, if writes are being held.
    fn with_held<T>(&self, act: impl FnOnce(&mut Vec<Held>) -> T) -> Option<T> {
        if !self.holding.load(Ordering::Acquire) {
            return None;
        }
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        // Released while we waited for the lock.
        if !self.holding.load(Ordering::Acquire) {
            return None;
        }
        Some(act(&mut held))
    }

    fn length(&self, held: &[Held]) -> io::Result<u64> {
        let mut length = self.disk.len()?;
        for operation in held {
            match operation {
                Held::Write { offset, bytes } => length = length.max(offset + bytes.len() as u64),
                Held::Length(new) => length = *new,
                Held::Sync => {}
            }
        }
        Ok(length)
    }

    /// Reads the file as it will be once everything held is written.
    fn read_through(&self, held: &[Held], offset: u64, out: &mut [u8]) -> io::Result<()> {
        let end = offset + out.len() as u64;
        if end > self.length(held)? {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        out.fill(0);
        let on_disk = self.disk.len()?.clamp(offset, end) - offset;
        if let Some(part) = out.get_mut(..on_disk as usize) {
            self.disk.read(offset, part)?;
        }
        for operation in held {
            match operation {
                Held::Write { offset: start, bytes } => {
                    let (from, to) = (offset.max(*start), end.min(start + bytes.len() as u64));
                    if from < to
                        && let Some(target) = out.get_mut((from - offset) as usize..(to - offset) as usize)
                        && let Some(source) = bytes.get((from - start) as usize..(to - start) as usize)
                    {
                        target.copy_from_slice(source);
                    }
                }
                Held::Length(length) if *length < end => {
                    if let Some(cut) = out.get_mut((length.max(&offset) - offset) as usize..) {
                        cut.fill(0);
                    }
                }
                Held::Length(_) | Held::Sync => {}
            }
        }
        Ok(())
    }
}

/// [`StoreFile`] as redb wants to see it. Closing it leaves the file open and locked: after a failure a second
/// database is opened over the same file, and no other process may come in between.
#[derive(Debug)]
pub(super) struct Backend(Arc<StoreFile>);

impl StorageBackend for Backend {
    fn len(&self) -> io::Result<u64> {
        self.0.with_held(|held| self.0.length(held)).unwrap_or_else(|| self.0.disk.len())
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        match self.0.with_held(|held| self.0.read_through(held, offset, out)) {
            Some(result) => result,
            None => self.0.disk.read(offset, out),
        }
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        let held = self.0.with_held(|held| held.push(Held::Length(length)));
        held.map_or_else(|| self.0.disk.set_len(length), Ok)
    }

    fn sync_data(&self) -> io::Result<()> {
        self.0.with_held(|held| held.push(Held::Sync)).map_or_else(|| self.0.disk.sync_data(), Ok)
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        let held = self.0.with_held(|held| held.push(Held::Write { offset, bytes: data.to_vec() }));
        held.map_or_else(|| self.0.disk.write(offset, data), Ok)
    }

    /// The file is locked as a whole since it was opened.
    fn try_lock_range(&self, _start: std::ops::Bound<u64>, _end: std::ops::Bound<u64>) -> Result<bool, BackendError> {
        Ok(true)
    }

    fn unlock_range(&self, _start: std::ops::Bound<u64>, _end: std::ops::Bound<u64>) -> Result<(), BackendError> {
        Ok(())
    }
}

fn disk(file: fs::File, path: &Path) -> Result<Box<dyn StorageBackend>, StoreError> {
    match redb::backends::FileBackend::new(file) {
        Ok(backend) => Ok(Box::new(backend)),
        Err(error) => Err(StoreError::Io { path: path.to_owned(), source: io::Error::other(error) }),
    }
}

fn lock(file: &fs::File, folder: &Path, path: &Path) -> Result<(), StoreError> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(fs::TryLockError::WouldBlock) => Err(StoreError::Locked(folder.to_owned())),
        Err(fs::TryLockError::Error(source)) => Err(StoreError::Io { path: path.to_owned(), source }),
    }
}

/// Refuses what is plainly not ours before the database looks at it.
fn check_header(mut file: &fs::File, path: &Path) -> Result<(), StoreError> {
    let io_error = |source| StoreError::Io { path: path.to_owned(), source };
    let not_a_store = |reason: &str| StoreError::NotAStore { path: path.to_owned(), reason: reason.to_owned() };
    let metadata = file.metadata().map_err(io_error)?;
    if !metadata.is_file() {
        return Err(not_a_store("it is not a regular file"));
    }
    if metadata.len() == 0 {
        return Err(not_a_store("it is empty"));
    }
    let mut start = [0; MAGIC.len()];
    match io::Read::read_exact(&mut file, &mut start) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Err(not_a_store("it is cut short")),
        Err(source) => return Err(io_error(source)),
    }
    if start != MAGIC {
        return Err(not_a_store("another program made it"));
    }
    if metadata.len() < SHORTEST_FILE {
        return Err(not_a_store("it is cut short"));
    }
    Ok(())
}

fn failed(path: &Path, source: io::Error) -> StoreError {
    let path = path.to_owned();
    if is_full(&source) { StoreError::DiskFull(path) } else { StoreError::Io { path, source } }
}

/// Makes the data folder for this user alone. One that is there keeps its mode: it is somebody's choice.
fn make_folder(folder: &Path) -> Result<(), StoreError> {
    private_file::create_folder(folder).map_err(|source| failed(folder, source))
}
