//! What the data plane charges: the counters of keys, workspaces, providers and grants, and how they come to disk.

use std::{
    io,
    sync::{Arc, OnceLock},
    thread,
    time::Duration,
};

use super::{
    Rows, Store, StoreError,
    change::Change,
    engine::Engine,
    records::{ApiKey, Integration, Presented, Provider, Workspace, WorkspaceFacts},
};
use crate::{
    api::{ApiError, limits::UsageLimits, timestamp::Timestamp},
    gateway::ledger::{Budget, Counters, Ledger, Level, Limits, Meter, MeterId, Standing, Subject},
};

/// How long to wait after usage could not be stored.
const PAUSE: Duration = Duration::from_secs(1);

/// The thread that stores usage. Dropping it stores what is left.
pub(super) struct UsageWriter {
    ledger: Arc<Ledger>,
    thread: Option<thread::JoinHandle<()>>,
}

impl UsageWriter {
    fn start(ledger: &Arc<Ledger>, engine: &Arc<Engine>) -> io::Result<Self> {
        let (ledger, engine) = (Arc::clone(ledger), Arc::clone(engine));
        let its = Arc::clone(&ledger);
        let thread = thread::Builder::new().name("usage-writer".to_owned()).spawn(move || {
            while its.wait() {
                if store(&engine, &its).is_err() {
                    if its.is_closed() {
                        // The gateway is ending, and its disk does not come back for that.
                        return;
                    }
                    thread::sleep(PAUSE);
                }
            }
        })?;
        Ok(Self { ledger, thread: Some(thread) })
    }
}

/// Stores what has been counted in a transaction of its own. What that is, is asked within it, when nobody else commits:
/// else it could put back what somebody has reset or deleted meanwhile.
fn store(engine: &Engine, ledger: &Ledger) -> Result<(), StoreError> {
    let mut keys = Vec::new();
    let stored = engine.commit_now(|_| {
        let counted = ledger.unstored();
        keys.extend(counted.iter().map(|(key, _)| key.clone()));
        Ok(counted.into_iter().map(|(key, counters)| Change::PutUsage { key, counters }).collect())
    });
    stored.inspect_err(|_| ledger.put_back(keys.into_iter()))
}

impl Drop for UsageWriter {
    fn drop(&mut self) {
        self.ledger.close();
        if let Some(thread) = self.thread.take() {
            // It does not panic; if it did, there would be nobody left to tell.
            let _ = thread.join();
        }
    }
}

/// The usage writer of a store, started when something is first counted.
pub(super) type LazyUsageWriter = OnceLock<io::Result<UsageWriter>>;

impl Store {
    /// The counters.
    pub fn ledger(&self) -> &Arc<Ledger> {
        &self.inner.ledger
    }

    /// Stores what has been counted so far.
    ///
    /// # Errors
    /// When the file cannot be written; then it stays to be stored.
    pub fn flush_usage(&self) -> Result<(), StoreError> {
        store(&self.inner.engine, &self.inner.ledger)
    }

    /// Puts everything to zero that has been counted, rate windows included.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn reset_all_usage(&self) -> Result<(), ApiError> {
        self.write(|_| Ok((vec![Change::ClearUsage], ()))).await
    }

    /// How budgets stand, to be shown, as far as they have a limit. What nobody has counted yet stays so: no meter is made
    /// for it, and without a budget nothing is looked up.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn standings(
        &self,
        rows: &Rows<'_>,
        id: MeterId<'_>,
        counted_from: Timestamp,
        budgets: &[UsageLimits],
        now: Timestamp,
    ) -> Result<Vec<Standing>, StoreError> {
        let budgets: Vec<Budget> = budgets.iter().filter_map(Budget::of).collect();
        if budgets.is_empty() {
            return Ok(Vec::new());
        }
        let key = id.key();
        let counters = match self.inner.ledger.peek(&key) {
            Some(counters) => Some(counters),
            None => rows.usage(&key)?,
        };
        Ok(counters.unwrap_or_else(|| Counters::since(counted_from)).standings(&budgets, now))
    }

    /// The counters of one thing.
    fn meter(&self, id: MeterId<'_>, counted_from: Timestamp) -> Result<Arc<Meter>, StoreError> {
        self.inner.usage_writer.get_or_init(|| UsageWriter::start(&self.inner.ledger, &self.inner.engine));
        let key = id.key();
        self.inner.ledger.meter(&key, || {
            let stored = self.read(|rows| rows.usage(&key))?;
            Ok(Some(stored.unwrap_or_else(|| Counters::since(counted_from))))
        })
    }

    fn subject(
        &self,
        level: Level,
        name: &str,
        (id, counted_from): (MeterId<'_>, Timestamp),
        limits: Limits,
    ) -> Result<Arc<Subject>, StoreError> {
        Ok(Arc::new(Subject::new(level, name, limits, self.meter(id, counted_from)?)))
    }

    /// What an API key may use, and has used.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn subject_of_key(&self, key: &ApiKey) -> Result<Arc<Subject>, StoreError> {
        let limits = Limits::of(&key.usage_limits, &key.rate_limits);
        self.subject(Level::ApiKey, &key.id, (MeterId::ApiKey(&key.id), key.counted_from()), limits)
    }

    /// What a workspace may use, and has used.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn subject_of_workspace(&self, workspace: &Workspace) -> Result<Arc<Subject>, StoreError> {
        let limits = Limits::of(&workspace.usage_limits, &workspace.rate_limits);
        self.subject(
            Level::Workspace,
            &workspace.slug,
            (MeterId::Workspace(&workspace.id), workspace.counted_from()),
            limits,
        )
    }

    /// What a provider may use, and has used.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn subject_of_provider(&self, provider: &Provider) -> Result<Arc<Subject>, StoreError> {
        let limits = Limits::of(&provider.usage_limits, &provider.rate_limits);
        self.subject(
            Level::VirtualKey,
            &provider.slug,
            (MeterId::Provider(&provider.id), provider.counted_from()),
            limits,
        )
    }

    /// What a workspace may use of an integration, and has used, over all its providers.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn subject_of_grant(&self, integration: &Integration, workspace_id: &str) -> Result<Arc<Subject>, StoreError> {
        let limits = integration
            .grants
            .get(workspace_id)
            .map(|grant| Limits::of(&grant.usage_limits, &grant.rate_limits))
            .unwrap_or_default();
        let id = MeterId::Grant { integration_id: &integration.id, workspace_id };
        self.subject(Level::Integration, &integration.slug, (id, integration.counted_from(workspace_id)), limits)
    }

    /// A key with what the data plane has to know of it.
    pub(super) fn presented(&self, key: ApiKey, hash: &str) -> Result<Option<Presented>, StoreError> {
        let Some((key, valid_until)) = super::valid_until(key, hash) else { return Ok(None) };
        let workspace = match &key.workspace_id {
            Some(id) => self.read(|rows| rows.workspace(id))?,
            None => None,
        };
        let organisation = self.read(|rows| rows.organisation())?;
        let workspace = match workspace {
            Some(workspace) => {
                let subject = self.subject_of_workspace(&workspace)?;
                Some(Arc::new(WorkspaceFacts {
                    id: workspace.id,
                    organisation_id: organisation.map(|organisation| organisation.id).unwrap_or_default(),
                    slug: workspace.slug,
                    defaults: workspace.defaults.unwrap_or_default(),
                    subject,
                }))
            }
            None => None,
        };
        let subject = self.subject_of_key(&key)?;
        Ok(Some(Presented { key, valid_until, subject, workspace }))
    }
}
