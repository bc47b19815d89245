//! What a server told a moment ago, so that the next Tab need not ask it again.
//!
//! A folder for each profile, below the platform's folder for caches; in it a file for each kind of thing, 0600. A file
//! counts for a minute, and not once the profile's own commands have changed something since it was asked for. Nothing in
//! here is worth an error: what cannot be read is asked for, what cannot be written is not kept.

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{
    private_file,
    settings::{CredentialSource, Settings},
};

/// How long an answer counts.
const LIFETIME: Duration = Duration::from_secs(60);
/// More than this, in bytes, is no file of ours.
const LARGEST: u64 = 4 * 1024 * 1024;
/// In each folder: when something was last changed.
const CHANGED: &str = "changed";

/// Something to complete with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// What is put on the command line.
    pub value: String,
    /// What it is, for people; may be empty.
    pub help: String,
}

/// One answer, as kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// Microseconds since 1970, before the server was asked.
    asked: u64,
    candidates: Vec<Candidate>,
}

/// When a question was put, which decides whether its answer still counts.
#[derive(Debug, Clone, Copy)]
pub struct Asked(u64);

/// The cache of one profile.
#[derive(Debug)]
pub struct Cache {
    /// None where this user has no folder for caches, or nothing could be asked for anyway.
    folder: Option<PathBuf>,
    changed: AtomicBool,
}

/// Why nothing that is kept is ever used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ailment {
    /// Others could have written it.
    Exposed(PathBuf),
    /// It is dated later than now.
    OfTheFuture(PathBuf),
}

impl Cache {
    /// What is wrong with what is kept, if anything: it would be asked for at every Tab.
    pub fn ailment(&self) -> Option<Ailment> {
        let folder = self.folder.as_deref()?;
        for entry in fs::read_dir(folder).ok()?.flatten() {
            let path = entry.path();
            let file = fs::File::open(&path).ok()?;
            if private_file::exposed_mode(&file).ok()?.is_some() {
                return Some(Ailment::Exposed(folder.to_owned()));
            }
        }
        // Asked for in this moment, it would count for nothing.
        (!is_after_changes(folder, now())).then(|| Ailment::OfTheFuture(folder.to_owned()))
    }

    /// The cache of whoever these settings speak for. Touches no file.
    pub fn of(settings: &Settings) -> Self {
        let folders = directories::ProjectDirs::from("", "", "portkeyctl");
        let folder =
            folders.zip(identity(settings)).map(|(folders, name)| folders.cache_dir().join("completion").join(name));
        Self { folder, changed: AtomicBool::new(false) }
    }

    #[cfg(test)]
    fn at(folder: &Path) -> Self {
        Self { folder: Some(folder.to_owned()), changed: AtomicBool::new(false) }
    }

    /// What was kept under a name, if it still counts.
    pub fn read(&self, name: &str) -> Option<Vec<Candidate>> {
        self.read_at(name, now())
    }

    fn read_at(&self, name: &str, now: u64) -> Option<Vec<Candidate>> {
        let folder = self.folder.as_deref()?;
        let kept: Kept = serde_json::from_slice(&read_own(&folder.join(name))?).ok()?;
        // One from the future was written by a clock that has been set back.
        let age = Duration::from_micros(now.checked_sub(kept.asked)?);
        (age < LIFETIME && is_after_changes(folder, kept.asked)).then_some(kept.candidates)
    }

    /// Notes that the server is about to be asked. From now on there is a folder in which a change can be noted.
    pub fn ask(&self) -> Asked {
        let asked = now();
        if let Some(folder) = &self.folder {
            // Without the folder, nothing is kept.
            let _ = private_file::create_folder(folder);
        }
        Asked(asked)
    }

    /// Keeps an answer, unless something was changed since it was asked for.
    pub fn keep(&self, name: &str, asked: Asked, candidates: Vec<Candidate>) {
        let Some(folder) = self.folder.as_deref().filter(|folder| is_after_changes(folder, asked.0)) else { return };
        if let Ok(text) = serde_json::to_vec(&Kept { asked: asked.0, candidates }) {
            // What a crash takes away is asked for again.
            let _ = private_file::write_fleeting(&folder.join(name), &text);
        }
    }

    /// Forgets everything at the first change of this process. The last is for [`Cache::settle`].
    pub fn has_changed(&self) {
        if !self.changed.swap(true, Ordering::Relaxed) {
            self.forget();
        }
    }

    /// When the command has ended: forgets what was learned in the midst of its changes. `suspect` says that it may have
    /// changed something without being told so: a request that was not answered may have arrived.
    pub fn settle(&self, suspect: bool) {
        if suspect || self.changed.load(Ordering::Relaxed) {
            self.forget();
        }
    }

    /// Where nothing was ever kept, nothing is done.
    fn forget(&self) {
        let Some(entries) = self.folder.as_deref().and_then(|folder| fs::read_dir(folder).ok()) else { return };
        if let Some(folder) = &self.folder {
            // First, so that whoever has asked before and writes after does so in vain.
            let _ = private_file::write_fleeting(&folder.join(CHANGED), now().to_string().as_bytes());
        }
        for entry in entries.flatten().filter(|entry| entry.file_name() != CHANGED) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// A name for the one who asks: what is seen depends on the server and on the key, or the profile that stands for it.
/// Hashed, because file names are seen by more than their owner. None when there is no key to ask with.
fn identity(settings: &Settings) -> Option<String> {
    let base_url = settings.base_url.value.as_str();
    let data_dir = settings.data_dir.value.to_string_lossy();
    let parts: [&str; 3] = match &settings.credential.value {
        _ if settings.local => ["local", "", &data_dir],
        CredentialSource::Profile(name) => ["profile", base_url, name],
        CredentialSource::Env(secret) => ["key", base_url, secret.expose()],
        CredentialSource::File(path) => ["file", base_url, path.to_str()?],
        CredentialSource::Missing => return None,
    };
    let hash = parts.iter().fold(Sha256::new(), |hash, part| hash.chain_update(part).chain_update([0]));
    Some(hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect())
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_micros()).unwrap_or(u64::MAX)
}

/// Whether something was asked for after the last change. A mark that cannot be understood counts as one of just now.
fn is_after_changes(folder: &Path, asked: u64) -> bool {
    let mark = folder.join(CHANGED);
    if matches!(mark.try_exists(), Ok(false)) {
        return true;
    }
    let changed = read_own(&mark).and_then(|text| std::str::from_utf8(&text).ok()?.parse::<u64>().ok());
    changed.is_some_and(|changed| changed < asked)
}

/// Reads a file that nobody else could have written.
fn read_own(path: &Path) -> Option<Vec<u8>> {
    let file = fs::File::open(path).ok()?;
    if private_file::exposed_mode(&file).ok()?.is_some() {
        return None;
    }
    let mut bytes = Vec::new();
    let read = file.take(LARGEST + 1).read_to_end(&mut bytes).ok()?;
    (read as u64 <= LARGEST).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{Flags, profile::Config};

    fn candidates() -> Vec<Candidate> {
        vec![Candidate { value: "lab".to_owned(), help: "The lab".to_owned() }]
    }

    #[test]
    fn what_is_kept_is_found_for_a_minute() {
        let home = tempfile::tempdir().unwrap();
        let cache = Cache::at(&home.path().join("a/b"));
        assert_eq!(cache.read("keys"), None);
        let asked = cache.ask();
        cache.keep("keys", asked, candidates());
        assert_eq!(cache.read("keys"), Some(candidates()));
        let minute = 60_000_000;
        assert_eq!(cache.read_at("keys", asked.0 + minute - 1), Some(candidates()));
        assert_eq!(cache.read_at("keys", asked.0 + minute), None);
        assert_eq!(cache.read_at("keys", asked.0 - 1), None, "from a clock that was set back");
    }

    #[test]
    fn a_change_drops_it_and_what_was_asked_before() {
        let home = tempfile::tempdir().unwrap();
        let cache = Cache::at(home.path());
        cache.keep("keys", cache.ask(), candidates());
        let early = cache.ask();
        let writer = Cache::at(home.path());
        writer.settle(false);
        assert!(cache.read("keys").is_some(), "nothing was changed");
        writer.has_changed();
        assert_eq!(cache.read("keys"), None);
        cache.keep("keys", early, candidates());
        assert_eq!(cache.read("keys"), None, "asked before the change");

        std::thread::sleep(Duration::from_millis(1));
        cache.keep("keys", cache.ask(), candidates());
        assert!(cache.read("keys").is_some());
        writer.settle(false);
        assert_eq!(cache.read("keys"), None, "learned in the midst of the changes");
    }

    #[test]
    fn a_command_of_somebody_who_never_completes_leaves_no_trace() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("none");
        let cache = Cache::at(&folder);
        cache.has_changed();
        cache.settle(true);
        assert!(!folder.exists());
    }

    #[test]
    fn damage_is_no_answer() {
        let home = tempfile::tempdir().unwrap();
        let cache = Cache::at(home.path());
        cache.keep("keys", cache.ask(), candidates());
        fs::write(home.path().join("keys"), "{").unwrap();
        assert_eq!(cache.read("keys"), None);
        cache.keep("keys", cache.ask(), candidates());
        assert_eq!(cache.ailment(), None);
        let changed = home.path().join(CHANGED);
        private_file::write(&changed, "yesterday").unwrap();
        assert_eq!(cache.read("keys"), None);
        private_file::write(&changed, &u64::MAX.to_string()).unwrap();
        assert_eq!(cache.ailment(), Some(Ailment::OfTheFuture(home.path().to_owned())));
    }

    #[cfg(unix)]
    #[test]
    fn files_are_their_owners_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let home = tempfile::tempdir().unwrap();
        let cache = Cache::at(&home.path().join("cache"));
        cache.keep("keys", cache.ask(), candidates());
        let path = home.path().join("cache/keys");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o660)).unwrap();
        assert_eq!(cache.read("keys"), None, "others could have written it");
        assert_eq!(cache.ailment(), Some(Ailment::Exposed(home.path().join("cache"))));
    }

    #[test]
    fn everybody_has_a_cache_of_their_own() {
        let of = |flags: Flags, key: Option<&str>| {
            let env = |name: &str| key.filter(|_| name == "PORTKEY_API_KEY").map(str::to_owned);
            identity(&Settings::resolve(&flags, &env, &Config::default()).unwrap())
        };
        let profile = |name: &str| Flags { profile: Some(name.to_owned()), ..Flags::default() };
        let elsewhere = Flags { base_url: Some("https://gw.example.com".to_owned()), ..profile("a") };
        let local = Flags { local: true, ..Flags::default() };
        let data = Flags { data_dir: Some("/tmp/data".into()), local: true, ..Flags::default() };
        let all = [
            of(profile("a"), None),
            of(profile("b"), None),
            of(elsewhere, None),
            of(Flags::default(), Some("one")),
            of(Flags::default(), Some("two")),
            of(local, None),
            of(data, None),
        ];
        for (index, identity) in all.iter().enumerate() {
            assert_eq!(identity.as_ref().map(String::len), Some(32));
            assert!(!all[..index].contains(identity), "{index}");
        }
        assert_eq!(of(Flags::default(), None), None, "nothing to ask with");
        assert_eq!(of(profile("a"), Some("one")), all[0], "a profile that is named brings its own key");
    }
}
