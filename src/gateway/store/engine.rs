//! The database in front of the file: opening it, reading from it, and committing a batch of plans.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use redb::{Builder, Database, DatabaseError, Error, ReadableDatabase, StorageError, TableError, WriteTransaction};

use super::{
    bookmarks::Bookmarks,
    cache::{Cache, Touched},
    change::Change,
    error::StoreError,
    file::{Opened, StoreFile},
    migrate,
    rows::Rows,
    tables::{self, SCHEMA_VERSION, Tables, meta},
    vault::Vault,
};
use crate::gateway::ledger::Ledger;

/// Memory for pages of the file. redb's default is 1 GiB, which a gateway on a laptop has better uses for; the
/// operating system caches the file anyway.
const PAGE_CACHE: usize = 16 * 1024 * 1024;

/// The database, its file and the cache that every commit has to tell.
pub(super) struct Engine {
    /// Replaced as a whole after the disk has failed: redb stops for good at the first failure.
    database: RwLock<Arc<Database>>,
    file: Arc<StoreFile>,
    /// Batches come one at a time.
    committing: Mutex<()>,
    pub(super) cache: Cache,
    bookmarks: Bookmarks,
    /// Told of resets before anybody else commits.
    pub(super) ledger: Arc<Ledger>,
}

/// One waiting write, seen by the writer.
pub(super) trait Job: Send {
    /// Reads and decides; none when it decides to change nothing, for an error or because nothing is to be done.
    fn plan(&mut self, rows: &Rows<'_>) -> Vec<Change>;
    /// Tells whoever waits how the batch ended.
    fn answer(self: Box<Self>, committed: Result<(), &StoreError>);
}

impl Engine {
    /// Opens or makes the store in `folder`.
    pub(super) fn open(folder: &Path, vault: &Vault) -> Result<Self, StoreError> {
        match StoreFile::open(folder)? {
            Opened::Existing(file) => Self::existing(file, vault),
            Opened::New(file) => Self::make(file, vault),
        }
    }

    /// Opens a file that is there. Nothing of what redb writes meanwhile reaches it.
    pub(super) fn existing(file: Arc<StoreFile>, vault: &Vault) -> Result<Self, StoreError> {
        let repaired = Arc::new(AtomicBool::new(false));
        let (database, version) = readable(&file, vault, &repaired)?;
        if repaired.load(Ordering::Acquire) {
            // Written now, so that the next opening finds a clean file. On a full disk it waits for the first write.
            match file.release() {
                Ok(()) | Err(StoreError::DiskFull(_)) => {}
                Err(error) => return Err(error),
            }
        }
        if version < SCHEMA_VERSION {
            let migrated = || -> Result<(), Error> {
                let transaction = database.begin_write()?;
                migrate::to_present(&transaction, version)?;
                transaction.commit()?;
                Ok(())
            };
            file.release()?;
            migrated().map_err(|error| tables::database_error(error, &file))?;
        }
        Ok(Self::over(database, file))
    }

    /// Looks whether the store of `folder` can be opened, and gives its schema version. The file keeps every byte.
    pub(super) fn look(folder: &Path, vault: &Vault) -> Result<u32, StoreError> {
        match StoreFile::open(folder)? {
            Opened::Existing(file) => readable(&file, vault, &Arc::default()).map(|(_, version)| version),
            Opened::New(file) => {
                let reason = "there is no file".to_owned();
                Err(StoreError::NotAStore { path: file.path().to_owned(), reason })
            }
        }
    }

    /// Fills a new file with empty tables. It gets its name when it is complete and on disk.
    pub(super) fn make(file: Arc<StoreFile>, vault: &Vault) -> Result<Self, StoreError> {
        let made = || -> Result<Database, Error> {
            let database = open_database(&file, &Arc::default())?;
            let transaction = database.begin_write()?;
            let mut tables = Tables::open(&transaction)?;
            tables.put_meta(meta::SCHEMA_VERSION, &SCHEMA_VERSION.to_le_bytes())?;
            tables.put_meta(meta::KEY_CHECK, vault.key_check())?;
            drop(tables);
            transaction.commit()?;
            Ok(database)
        };
        let database = made().map_err(|error| tables::database_error(error, &file))?;
        file.release()?;
        Ok(Self::over(database, file))
    }

    fn over(database: Database, file: Arc<StoreFile>) -> Self {
        Self {
            database: RwLock::new(Arc::new(database)),
            file,
            committing: Mutex::new(()),
            cache: Cache::default(),
            bookmarks: Bookmarks::default(),
            ledger: Arc::default(),
        }
    }

    fn database(&self) -> Arc<Database> {
        Arc::clone(&self.database.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads a snapshot.
    pub(super) fn read<T, E: From<StoreError>>(&self, read: impl Fn(&Rows<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut database = self.database();
        loop {
            let bookmarks = self.bookmarks.reader();
            let result = match database.begin_read() {
                Ok(transaction) => read(&Rows::snapshot(&transaction, &self.file, bookmarks)),
                Err(error) => Err(tables::database_error(error.into(), &self.file).into()),
            };
            let current = self.database();
            // A write that failed while we read has replaced the database; its successor has the answer.
            if result.is_err() && !Arc::ptr_eq(&current, &database) {
                database = current;
                continue;
            }
            return result;
        }
    }

    /// Runs the plans one after the other, each seeing what the earlier ones changed, makes all changes durable at
    /// once, and answers everybody.
    pub(super) fn commit(&self, mut jobs: Vec<Box<dyn Job>>) {
        let result = self.batch(|apply| jobs.iter_mut().try_for_each(|job| apply(&mut |rows| Ok(job.plan(rows)))));
        for job in jobs {
            job.answer(result.as_ref().copied());
        }
    }

    /// Runs one plan on this thread.
    pub(super) fn commit_now(
        &self,
        mut plan: impl FnMut(&Rows<'_>) -> Result<Vec<Change>, StoreError>,
    ) -> Result<(), StoreError> {
        self.batch(|apply| apply(&mut plan))
    }

    /// One transaction. `run` is given what runs one plan and makes its changes. When nothing changes, nothing is
    /// written.
    fn batch(&self, run: impl FnOnce(&mut Apply<'_>) -> Result<(), StoreError>) -> Result<(), StoreError> {
        let _one_at_a_time = self.committing.lock().unwrap_or_else(PoisonError::into_inner);
        let failed = |error: Error| tables::database_error(error, &self.file);
        let mut touched = Touched::default();
        let mut forgotten = Vec::new();
        let mut changed = false;
        let database = self.database();
        let prepared = || -> Result<WriteTransaction, StoreError> {
            let transaction = database.begin_write().map_err(|error| failed(error.into()))?;
            let mut tables = Tables::open(&transaction).map_err(failed)?;
            run(&mut |plan| {
                for change in plan(&Rows::batch(&tables, &self.file))? {
                    changed = true;
                    touched.note(&change);
                    tables.apply(change).map_err(failed)?;
                }
                Ok(())
            })?;
            forgotten = std::mem::take(&mut tables.forgotten);
            drop(tables);
            Ok(transaction)
        };
        let transaction = prepared().inspect_err(|error| self.recover_from(error))?;
        if !changed {
            return transaction.abort().map_err(|error| failed(error.into()));
        }
        // From here on the file changes, so what opening it held back comes first. When that fails, the database has
        // not noticed anything.
        self.file.release()?;
        transaction.commit().map_err(|error| failed(error.into())).inspect_err(|error| self.recover_from(error))?;
        // Before the cache: what is looked up after it must not find the counters of somebody who is gone.
        for key in &forgotten {
            self.ledger.forget(key);
        }
        for (key, recount, at) in touched.resets() {
            self.ledger.recount(key, recount, at);
        }
        self.cache.invalidate(&touched);
        if touched.all_usage() {
            self.ledger.reload(|key| self.read(|rows| rows.usage(key)))?;
        }
        if touched.lists() {
            self.bookmarks.invalidate();
        }
        Ok(())
    }

    /// After a failure of the disk: puts a fresh database before the same file, with its repair held in memory, so
    /// that reading goes on and the next write tries again.
    fn recover_from(&self, error: &StoreError) {
        if !matches!(error, StoreError::DiskFull(_) | StoreError::Io { .. }) {
            return;
        }
        let mut database = self.database.write().unwrap_or_else(PoisonError::into_inner);
        self.file.hold();
        let reopened = catch_unwind(AssertUnwindSafe(|| open_database(&self.file, &Arc::default())));
        if let Ok(Ok(fresh)) = reopened {
            *database = Arc::new(fresh);
        }
    }

    /// The file, for messages.
    pub(super) fn path(&self) -> &Path {
        self.file.path()
    }
}

/// Runs one plan and makes its changes.
type Apply<'a> = dyn FnMut(&mut dyn FnMut(&Rows<'_>) -> Result<Vec<Change>, StoreError>) -> Result<(), StoreError> + 'a;

/// The database of a file that is there and is ours, with its schema version.
fn readable(file: &Arc<StoreFile>, vault: &Vault, repaired: &Arc<AtomicBool>) -> Result<(Database, u32), StoreError> {
    let not_a_store = |reason: String| StoreError::NotAStore { path: file.path().to_owned(), reason };
    // redb reports what it finds wrong, but a damaged page may still trip an assertion.
    let opened = catch_unwind(AssertUnwindSafe(|| {
        let database = open_database(file, repaired).map_err(|error| match error {
            DatabaseError::Storage(StorageError::Io(error))
                if !matches!(error.kind(), std::io::ErrorKind::InvalidData | std::io::ErrorKind::UnexpectedEof) =>
            {
                file.failed(error)
            }
            DatabaseError::DatabaseAlreadyOpen => StoreError::Locked(file.path().to_owned()),
            other => not_a_store(other.to_string()),
        })?;
        let version = check_meta(&database, file, vault)?;
        Ok((database, version))
    }));
    opened.unwrap_or_else(|_| Err(not_a_store("it is damaged".to_owned())))
}

fn open_database(file: &Arc<StoreFile>, repaired: &Arc<AtomicBool>) -> Result<Database, DatabaseError> {
    let mut builder = Builder::new();
    builder.set_cache_size(PAGE_CACHE);
    let repaired = Arc::clone(repaired);
    builder.set_repair_callback(move |_| repaired.store(true, Ordering::Release));
    builder.create_with_backend(file.backend())
}

/// The schema of the file, which is one that we know, of the key that we were given.
fn check_meta(database: &Database, file: &StoreFile, vault: &Vault) -> Result<u32, StoreError> {
    let failed = |error: Error| tables::database_error(error, file);
    let transaction = database.begin_read().map_err(|error| failed(error.into()))?;
    let not_ours =
        || StoreError::NotAStore { path: file.path().to_owned(), reason: "another program made it".to_owned() };
    let table = match transaction.open_table(tables::META) {
        Ok(table) => table,
        Err(TableError::Storage(error)) => return Err(failed(error.into())),
        Err(_) => return Err(not_ours()),
    };
    let value = |name: &str| table.get(name).map_err(|error| failed(error.into()));
    let version = value(meta::SCHEMA_VERSION)?.and_then(|row| row.value().try_into().ok().map(u32::from_le_bytes));
    let found = version.ok_or_else(not_ours)?;
    if found > SCHEMA_VERSION {
        return Err(StoreError::NewerVersion { path: file.path().to_owned(), found, known: SCHEMA_VERSION });
    }
    if !value(meta::KEY_CHECK)?.is_some_and(|stored| vault.is_key_of(stored.value())) {
        return Err(StoreError::WrongMasterKey(file.path().to_owned()));
    }
    Ok(found)
}
