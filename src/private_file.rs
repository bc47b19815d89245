//! Files that only their owner may read: written whole or not at all, and not believed when others could have read them.
//!
//! | | survives a power cut | a link under the name |
//! |---|---|---|
//! | [`write`], [`Draft`] | yes | stays one; its target is replaced |
//! | [`write_fleeting`] | perhaps | is replaced itself |

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
    time::Duration,
};

/// How files begin that have no name of their own yet.
const UNFINISHED: &str = ".portkeyctl-";
/// One that is older belongs to a process that was killed: nobody writes for so long.
const ABANDONED: Duration = Duration::from_secs(60);

/// Makes `folder` with mode 0700, and what is missing above it. A folder that exists is left as it is.
///
/// # Errors
/// Whatever the system says.
pub fn create_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Options that give a file mode 0600, if it is made by them.
pub fn options() -> fs::OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "there are no modes"))]
    let mut options = fs::OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Writes `path` so that it has the old text or the new one whatever happens in between, with mode 0600 from the first
/// byte on. The folder is made when it is missing.
///
/// A `path` that is a symbolic link (as managers of dotfiles make them) stays one: its target is replaced.
///
/// # Errors
/// Whatever the system says; the old file is then still there.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    create_folder(folder_of(&target))?;
    Draft::beside(target, true)?.finish(text)
}

/// As [`write()`], of what is worth nothing once this machine has gone down: nothing waits for the disk. The folder has to
/// exist.
///
/// # Errors
/// Whatever the system says; the old file is then still there.
pub fn write_fleeting(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut draft = Draft::beside(path.to_path_buf(), true)?;
    draft.file.write_all(bytes)?;
    draft.name()?;
    Ok(())
}

/// Makes a new name in the folder of `path` survive a power cut. Windows has no such call and needs none.
///
/// # Errors
/// Whatever the system says.
pub fn sync_folder_of(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::File::open(folder_of(path))?.sync_all()?;
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A file that can surely be made, begun before there is anything to write into it. Without [`Draft::finish`], no trace
/// of it stays.
pub struct Draft {
    file: tempfile::NamedTempFile,
    target: PathBuf,
    overwrite: bool,
}

impl Draft {
    /// Begins `path`, in a folder that has to exist.
    ///
    /// # Errors
    /// `AlreadyExists`, when it does and must not be overwritten; `InvalidInput`, when it is there and not a file;
    /// otherwise whatever the system says.
    pub fn new(path: &Path, overwrite: bool) -> io::Result<Self> {
        match fs::symlink_metadata(path) {
            Ok(_) if !overwrite => return Err(io::ErrorKind::AlreadyExists.into()),
            Ok(_) if !fs::metadata(path)?.is_file() => {
                return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a file"));
            }
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Ok(_) | Err(_) => {}
        }
        Self::beside(fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf()), overwrite)
    }

    fn beside(target: PathBuf, overwrite: bool) -> io::Result<Self> {
        // The errors of `tempfile` name its own file, which nobody has heard of.
        fs::metadata(folder_of(&target))?;
        // It makes its files with mode 0600.
        let file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder_of(&target))?;
        Ok(Self { file, target, overwrite })
    }

    /// Gives the file these permissions in place of 0600: for what is somebody else's, and only written by us.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn permit(&mut self, permissions: fs::Permissions) -> io::Result<()> {
        self.file.as_file().set_permissions(permissions)
    }

    /// Writes the whole text and gives the file its name.
    ///
    /// # Errors
    /// Whatever the system says; what stood under the name is then still there.
    pub fn finish(mut self, text: &str) -> io::Result<()> {
        self.file.write_all(text.as_bytes())?;
        self.file.as_file().sync_all()?;
        let target = self.name()?;
        // The rename itself lives in the folder.
        sync_folder_of(&target)
    }

    fn name(self) -> io::Result<PathBuf> {
        if self.overwrite {
            self.file.persist(&self.target)?;
        } else {
            self.file.persist_noclobber(&self.target)?;
        }
        Ok(self.target)
    }
}

/// Holds an exclusive lock until it is dropped, so that two processes that change the same files take turns.
pub struct Lock {
    _file: fs::File,
}

impl Lock {
    /// Waits for the lock `path`, a file that is made when it is missing and stays. What a killed process has left
    /// unfinished beside it, a key in clear perhaps, is removed.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn take(path: &Path) -> io::Result<Self> {
        let file = options().create(true).truncate(false).write(true).open(path)?;
        file.lock()?;
        sweep(folder_of(path));
        Ok(Self { _file: file })
    }
}

/// What cannot be removed is no reason not to go on, and is tried again by the next one.
fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with(UNFINISHED)) {
        let written = entry.metadata().and_then(|metadata| metadata.modified());
        if written.is_ok_and(|written| written.elapsed().is_ok_and(|age| age > ABANDONED)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The mode of `file` when anybody but its owner may do anything with it.
///
/// # Errors
/// Whatever the system says.
#[cfg(unix)]
pub fn exposed_mode(file: &fs::File) -> io::Result<Option<u32>> {
    use std::os::unix::fs::PermissionsExt;
    let mode = file.metadata()?.permissions().mode() & 0o777;
    Ok((mode & 0o077 != 0).then_some(mode))
}

/// The mode of a file when others may use it: not known here.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn exposed_mode(_file: &fs::File) -> io::Result<Option<u32>> {
    Ok(None)
}

/// Why a private file was not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Others may read it.
    #[error("{} holds credentials and others than its owner may use it (mode {mode:04o})", path.display())]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The system does not let us.
    #[error("cannot read {}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

/// Reads a file that holds credentials; `None` when it does not exist.
///
/// # Errors
/// [`ReadError::Exposed`] when group or others have any permission on it: what they could read is not secret, and what
/// they could write is not ours.
pub fn read(path: &Path) -> Result<Option<String>, ReadError> {
    let io_error = |source| ReadError::Io { path: path.to_path_buf(), source };
    let mut file = match fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(io_error(error)),
    };
    // Asked of the open file, so that what is checked is what is read.
    if let Some(mode) = exposed_mode(&file).map_err(io_error)? {
        return Err(ReadError::Exposed { path: path.to_path_buf(), mode });
    }
    io::read_to_string(&mut file).map(Some).map_err(io_error)
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn folder_0700_and_file_0600() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("a/b/secret");
        write(&path, "x").unwrap();
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(path.parent().unwrap()), 0o700);
        assert_eq!(mode(&home.path().join("a")), 0o700);
        assert_eq!(read(&path).unwrap().as_deref(), Some("x"));
    }

    #[test]
    fn a_link_stays_a_link() {
        let home = tempfile::tempdir().unwrap();
        let (target, link) = (home.path().join("target"), home.path().join("link"));
        write(&target, "old").unwrap();
        symlink(&target, &link).unwrap();
        write(&link, "new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&target).unwrap(), "new");
    }

    #[test]
    fn what_is_fleeting_is_private_too_and_replaces_a_link() {
        let home = tempfile::tempdir().unwrap();
        let (target, link) = (home.path().join("target"), home.path().join("link"));
        write(&target, "theirs").unwrap();
        symlink(&target, &link).unwrap();
        write_fleeting(&link, b"ours").unwrap();
        assert_eq!((mode(&link), fs::read_to_string(&link).unwrap().as_str()), (0o600, "ours"));
        assert_eq!(fs::read_to_string(&target).unwrap(), "theirs");
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 2);
    }

    #[test]
    fn what_others_can_use_is_not_read() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("secret");
        write(&path, "x").unwrap();
        for bad in [0o640, 0o604, 0o620] {
            fs::set_permissions(&path, fs::Permissions::from_mode(bad)).unwrap();
            assert!(matches!(read(&path), Err(ReadError::Exposed { mode, .. }) if mode == bad), "{bad:o}");
        }
        assert!(read(&home.path().join("absent")).unwrap().is_none());
    }

    #[test]
    fn a_draft_is_private_and_leaves_no_trace_until_it_is_finished() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("key");
        drop(Draft::new(&path, false).unwrap());
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
        Draft::new(&path, false).unwrap().finish("first").unwrap();
        assert_eq!((mode(&path), fs::read_to_string(&path).unwrap().as_str()), (0o600, "first"));

        let refused = |path: &Path, overwrite| Draft::new(path, overwrite).map(drop).unwrap_err().kind();
        assert_eq!(refused(&path, false), io::ErrorKind::AlreadyExists);
        assert_eq!(refused(home.path(), true), io::ErrorKind::InvalidInput);
        assert_eq!(refused(&home.path().join("no/key"), true), io::ErrorKind::NotFound);
        Draft::new(&path, true).unwrap().finish("second").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "second");

        // What has come up since is not lost.
        let other = home.path().join("other");
        let draft = Draft::new(&other, false).unwrap();
        fs::write(&other, "theirs").unwrap();
        assert!(draft.finish("ours").is_err());
        assert_eq!(fs::read_to_string(&other).unwrap(), "theirs");
    }

    #[test]
    fn a_failed_write_leaves_no_trace() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("taken");
        fs::create_dir(&path).unwrap();
        assert!(write(&path, "x").is_err());
        let names: Vec<_> = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, ["taken"]);
    }

    #[test]
    fn what_a_killed_process_has_left_goes_and_what_is_being_written_stays() {
        let folder = tempfile::tempdir().unwrap();
        let [old, new, other] = [".portkeyctl-a", ".portkeyctl-b", ".tmp"].map(|name| folder.path().join(name));
        for path in [&old, &new, &other] {
            fs::write(path, "not-a-real-key").unwrap();
        }
        let long_ago = std::time::SystemTime::now() - 2 * ABANDONED;
        for path in [&old, &other] {
            fs::File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
        }
        drop(Lock::take(&folder.path().join("lock")).unwrap());
        assert_eq!([old, new, other].map(|path| path.exists()), [false, true, true]);
    }
}
