//! The operating system's keyring: Secret Service, macOS Keychain, Windows Credential Manager.
//!
//! A locked collection, or a Secret Service that D-Bus tries in vain to start, can block a call for minutes. So every
//! call runs in a thread of its own and is given up on; once that has happened, the keyring is not asked again.

use std::{
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

use keyring::{Entry, Error};

use super::store::{CredentialError, CredentialStore};
use crate::secret::Secret;

/// Under which service our entries lie.
const SERVICE: &str = "portkeyctl";
/// How long a call may take. A person who is asked to unlock a keyring by a dialog can run the command again.
const PATIENCE: Duration = Duration::from_millis(1_800);

/// Whether a call was given up on before.
static GIVEN_UP: AtomicBool = AtomicBool::new(false);

/// The operating system's keyring.
pub(super) struct Keyring;

impl CredentialStore for Keyring {
    fn get(&self, account: &str) -> Result<Option<Secret>, CredentialError> {
        match in_time(account, |entry| entry.get_password().map(Secret::new)) {
            Ok(secret) => Ok(Some(secret)),
            Err(Trouble::NoEntry) => Ok(None),
            Err(Trouble::Failed(error)) => Err(error),
        }
    }

    fn set(&self, account: &str, secret: &Secret) -> Result<(), CredentialError> {
        let secret = secret.clone();
        match in_time(account, move |entry| entry.set_password(secret.expose())) {
            Ok(()) => Ok(()),
            Err(Trouble::NoEntry) => Err(CredentialError::Unavailable("it does not keep what it is given".to_owned())),
            Err(Trouble::Failed(error)) => Err(error),
        }
    }

    fn delete(&self, account: &str) -> Result<(), CredentialError> {
        match in_time(account, Entry::delete_credential) {
            Ok(()) | Err(Trouble::NoEntry) => Ok(()),
            Err(Trouble::Failed(error)) => Err(error),
        }
    }

    fn name(&self) -> &'static str {
        "keyring"
    }
}

enum Trouble {
    NoEntry,
    Failed(CredentialError),
}

/// Runs a call in a thread that may be left behind.
fn in_time<T: Send + 'static>(
    account: &str,
    call: impl FnOnce(&Entry) -> Result<T, Error> + Send + 'static,
) -> Result<T, Trouble> {
    let unavailable = |reason: &str| Trouble::Failed(CredentialError::Unavailable(reason.to_owned()));
    if GIVEN_UP.load(Ordering::Relaxed) {
        return Err(unavailable("it did not answer before"));
    }
    let account = account.to_owned();
    let (sender, receiver) = mpsc::channel();
    let work = move || {
        let outcome = Entry::new(SERVICE, &account).and_then(|entry| call(&entry)).map_err(trouble);
        // Nobody listens any more when the time was up.
        let _ = sender.send(outcome);
    };
    if thread::Builder::new().name("keyring".to_owned()).spawn(work).is_err() {
        return Err(unavailable("the system gives us no thread"));
    }
    receiver.recv_timeout(PATIENCE).unwrap_or_else(|_| {
        GIVEN_UP.store(true, Ordering::Relaxed);
        Err(unavailable("it does not answer; it may be locked"))
    })
}

/// Our words for the library's errors. Theirs may hold what was stored, so they are not passed on.
fn trouble(error: Error) -> Trouble {
    let reason = match error {
        Error::NoEntry => return Trouble::NoEntry,
        Error::TooLong(_, limit) => return Trouble::Failed(CredentialError::TooLong(limit)),
        Error::NoDefaultStore => {
            if cfg!(target_os = "linux") {
                "there is no Secret Service here (no D-Bus session, or nothing on it that keeps secrets)".to_owned()
            } else {
                "this system has none".to_owned()
            }
        }
        Error::NoStorageAccess(cause) => format!("it is locked or does not let us in ({cause})"),
        Error::PlatformFailure(cause) => cause.to_string(),
        Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::BadStoreFormat(_) => {
            "what it holds for us is damaged".to_owned()
        }
        Error::Ambiguous(_) => "it holds several entries of ours where there should be one".to_owned(),
        _ => "it refuses".to_owned(),
    };
    Trouble::Failed(CredentialError::Unavailable(reason))
}
