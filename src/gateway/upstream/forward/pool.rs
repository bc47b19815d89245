//! Connections that wait for their next request.

use std::{
    collections::HashMap,
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    time::{Duration, Instant},
};

use axum::http::uri::Authority;
use tokio::runtime::Handle;

use super::link::{Link, Transport};

/// How long an idle connection is kept. Shorter than the 5 seconds after which a Node server closes it, so that a
/// request rarely meets a connection that is just going away.
const IDLE_TIMEOUT: Duration = Duration::from_secs(4);

/// The idle connections of one scheme, by the authority that they lead to.
pub struct Pool<T: Transport>(Mutex<Inner<T>>);

struct Inner<T: Transport> {
    /// By the text of the authority, which is faster to look up than one that knows that case does not matter.
    idle: HashMap<Box<str>, Vec<Idle<T>>>,
    /// Whether somebody looks after those whose time is over.
    is_swept: bool,
}

struct Idle<T: Transport> {
    link: Link<T>,
    since: Instant,
}

impl<T: Transport> Default for Pool<T> {
    fn default() -> Self {
        Self(Mutex::new(Inner { idle: HashMap::new(), is_swept: false }))
    }
}

impl<T: Transport> Pool<T> {
    /// The one that was used last, which is the least likely to have been closed meanwhile.
    pub fn take(&self, authority: &Authority) -> Option<Link<T>> {
        let last = self.lock().idle.get_mut(authority.as_str())?.pop()?;
        last.is_fresh().then_some(last.link)
    }

    /// Keeps one, for a few seconds.
    pub fn put(self: &Arc<Self>, authority: &Authority, link: Link<T>) {
        // Without a runtime, nobody could send the next request either.
        let Ok(runtime) = Handle::try_current() else { return };
        let mut inner = self.lock();
        let idle = Idle { link, since: Instant::now() };
        match inner.idle.get_mut(authority.as_str()) {
            Some(others) => others.push(idle),
            None => drop(inner.idle.insert(authority.as_str().into(), vec![idle])),
        }
        if !mem::replace(&mut inner.is_swept, true) {
            runtime.spawn(sweep(Arc::downgrade(self)));
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T: Transport> Idle<T> {
    fn is_fresh(&self) -> bool {
        self.since.elapsed() < IDLE_TIMEOUT
    }
}

/// Closes what nobody has asked for, until there is nothing left to close.
async fn sweep<T: Transport>(pool: Weak<Pool<T>>) {
    loop {
        tokio::time::sleep(IDLE_TIMEOUT / 2).await;
        let Some(pool) = pool.upgrade() else { return };
        let mut inner = pool.lock();
        inner.idle.retain(|_, idle| {
            idle.retain(Idle::is_fresh);
            !idle.is_empty()
        });
        if inner.idle.is_empty() {
            inner.is_swept = false;
            return;
        }
    }
}
