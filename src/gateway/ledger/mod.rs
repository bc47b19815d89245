//! What has been used of budgets and rate limits.
//!
//! Counters live in memory, one [`Meter`] for each thing that has limits; what they have counted is stored within
//! [`LAG`], by a thread of its own, so a request never waits for the disk. When a budget begins again is computed when
//! it is looked at: nothing has to run for it.
//!
//! | file | holds |
//! |---|---|
//! | `limits.rs` | limits in the units in which usage is counted |
//! | `counters.rs` | what has been counted, and when a counter begins again |
//! | `meter.rs` | the counters of one subject, shared by all calls |
//! | `hold.rs` | how a call is let in and settled |

mod counters;
mod hold;
mod limits;
mod meter;
#[cfg(test)]
mod tests;

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, atomic::Ordering},
    time::Duration,
};

pub use counters::{Counters, Recount, Standing};
pub use hold::{Alert, Denied, Enforcement, Hold, Level, Share, Shares, Subject};
pub use limits::{Budget, Limits, NANOS_PER_DOLLAR, Rate, Reset};
pub use meter::{Claim, Crossed, Lacking, Meter, Now, RateStanding};

use tokio::sync::watch;

use crate::api::timestamp::Timestamp;

/// How long counted usage waits, at most, before it is handed to the disk.
pub const LAG: Duration = Duration::from_millis(40);

/// How many alerts are kept.
const ALERTS: usize = 1000;

/// Which counters are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeterId<'a> {
    /// Of an API key, by id. Not by value: a rotation changes nothing.
    ApiKey(&'a str),
    /// Of a workspace, by id.
    Workspace(&'a str),
    /// Of a provider, by id.
    Provider(&'a str),
    /// Of a workspace's use of an integration, by ids.
    Grant {
        /// The integration's id.
        integration_id: &'a str,
        /// The workspace's id.
        workspace_id: &'a str,
    },
}

impl MeterId<'_> {
    /// What the counters are stored under.
    pub fn key(&self) -> String {
        match self {
            MeterId::ApiKey(id) => format!("api-key/{id}"),
            MeterId::Workspace(id) => format!("workspace/{id}"),
            MeterId::Provider(id) => format!("provider/{id}"),
            MeterId::Grant { integration_id, workspace_id } => format!("grant/{integration_id}/{workspace_id}"),
        }
    }
}

/// All counters of a gateway.
#[derive(Debug, Default)]
pub struct Ledger {
    meters: Mutex<HashMap<Box<str>, Arc<Meter>>>,
    unstored: Mutex<Unstored>,
    wake: Condvar,
    alerts: Mutex<VecDeque<Alert>>,
    /// The id of the last alert.
    told: watch::Sender<u64>,
}

#[derive(Debug, Default)]
struct Unstored {
    meters: Vec<Arc<Meter>>,
    closed: bool,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Ledger {
    /// The counters under `key`; `load` reads those that are stored, and is asked once.
    ///
    /// # Errors
    /// What `load` says.
    pub fn meter<E>(&self, key: &str, load: impl FnOnce() -> Result<Option<Counters>, E>) -> Result<Arc<Meter>, E> {
        // Held while they are read, so that a reset in between finds them here.
        let mut meters = lock(&self.meters);
        if let Some(meter) = meters.get(key) {
            return Ok(Arc::clone(meter));
        }
        let meter = Arc::new(Meter::new(key, load()?.unwrap_or_default()));
        meters.insert(key.into(), Arc::clone(&meter));
        Ok(meter)
    }

    /// A copy of the counters under `key`; none when nothing has asked for them yet, and what is stored is all there is.
    pub fn peek(&self, key: &str) -> Option<Counters> {
        lock(&self.meters).get(key).map(|meter| meter.copy())
    }

    /// Makes what somebody decided come true, in memory.
    pub fn recount(&self, key: &str, recount: Recount, at: Timestamp) {
        if let Some(meter) = lock(&self.meters).get(key) {
            meter.recount(recount, at);
        }
    }

    /// Lets the counters under `key` go, whose owner is gone. What calls in flight still count goes with them.
    pub fn forget(&self, key: &str) {
        lock(&self.meters).remove(key);
    }

    /// Takes counters from what is stored, or to nothing: the store was replaced as a whole. What was still to be stored
    /// is forgotten.
    ///
    /// # Errors
    /// What `load` says.
    pub fn reload<E>(&self, load: impl Fn(&str) -> Result<Option<Counters>, E>) -> Result<(), E> {
        let meters = lock(&self.meters);
        for meter in self.drain() {
            meter.stored();
        }
        for (key, meter) in meters.iter() {
            meter.replace(load(key)?.unwrap_or_default());
        }
        Ok(())
    }

    /// The clock has been put back, or may have been: what lies ahead of it begins again when it is next looked at.
    pub fn unsettle(&self) {
        for meter in lock(&self.meters).values() {
            meter.unsettle();
        }
    }

    /// Notes that a meter has counted something that is not stored.
    pub fn counted(&self, meter: &Arc<Meter>) {
        if meter.dirty.swap(true, Ordering::AcqRel) {
            return;
        }
        let mut unstored = lock(&self.unstored);
        unstored.meters.push(Arc::clone(meter));
        if unstored.meters.len() == 1 {
            self.wake.notify_one();
        }
    }

    /// Waits until something has to be stored, and [`LAG`] longer for more of it. False when the ledger is closed and
    /// everything has been handed out.
    pub fn wait(&self) -> bool {
        let unstored = self
            .wake
            .wait_while(lock(&self.unstored), |unstored| unstored.meters.is_empty() && !unstored.closed)
            .unwrap_or_else(PoisonError::into_inner);
        if unstored.meters.is_empty() {
            return false;
        }
        drop(
            self.wake
                .wait_timeout_while(unstored, LAG, |unstored| !unstored.closed)
                .unwrap_or_else(PoisonError::into_inner),
        );
        true
    }

    /// What has to be stored now. What has been forgotten is not.
    pub fn unstored(&self) -> Vec<(String, Counters)> {
        let counted = self.drain();
        let meters = lock(&self.meters);
        let is_kept = |meter: &Arc<Meter>| meters.get(&meter.id).is_some_and(|kept| Arc::ptr_eq(kept, meter));
        counted.iter().filter(|meter| is_kept(meter)).map(|meter| (meter.id.to_string(), meter.stored())).collect()
    }

    fn drain(&self) -> Vec<Arc<Meter>> {
        std::mem::take(&mut lock(&self.unstored).meters)
    }

    /// Hands out these counters once more: they could not be stored.
    pub fn put_back(&self, keys: impl Iterator<Item = String>) {
        for key in keys {
            let meter = lock(&self.meters).get(key.as_str()).cloned();
            if let Some(meter) = meter {
                self.counted(&meter);
            }
        }
    }

    /// Whether the waiting has ended.
    pub fn is_closed(&self) -> bool {
        lock(&self.unstored).closed
    }

    /// Ends the waiting: see [`Ledger::wait`].
    pub fn close(&self) {
        lock(&self.unstored).closed = true;
        self.wake.notify_all();
    }

    /// Tells owners of a budget.
    fn tell(&self, subject: &Subject, standing: Standing, crossed: Crossed, at: Now) {
        let mut alerts = lock(&self.alerts);
        if alerts.len() >= ALERTS {
            alerts.pop_front();
        }
        let id = *self.told.borrow() + 1;
        alerts.push_back(Alert { id, level: subject.level, name: subject.name.clone(), standing, crossed, at });
        self.told.send_replace(id);
    }

    /// What owners have been told, the oldest first; at most a thousand.
    pub fn alerts(&self) -> Vec<Alert> {
        lock(&self.alerts).iter().cloned().collect()
    }

    /// What owners have been told after the alert `after`, and the id of the last alert. One that was never given is of
    /// an earlier gateway, so all come after it.
    pub fn alerts_after(&self, after: u64) -> (Vec<Alert>, u64) {
        let alerts = lock(&self.alerts);
        let last = *self.told.borrow();
        let after = if after > last { 0 } else { after };
        (alerts.iter().filter(|alert| alert.id > after).cloned().collect(), last)
    }

    /// Says when owners are told of something.
    pub fn follow_alerts(&self) -> watch::Receiver<u64> {
        self.told.subscribe()
    }

    /// Forgets what owners have been told. Ids go on.
    pub fn clear_alerts(&self) {
        lock(&self.alerts).clear();
    }
}
