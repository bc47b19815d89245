//! What the data plane charges: the counters of keys, workspaces, providers and grants, and how they come to disk.

use std::{
    io,
    sync::{Arc, OnceLock},
    thread,
    time::Duration,
};

use super::{
    Store, StoreError,
    engine::Engine,
    records::{ApiKey, Integration, Presented, Provider, Workspace, WorkspaceFacts},
    tables::Change,
};
use crate::{
    api::ApiError,
    gateway::ledger::{Ledger, Level, Limits, Meter, MeterId, Subject},
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
            while let Some(counted) = its.wait() {
                if let Err(keys) = store(&engine, counted) {
                    its.put_back(keys);
                    thread::sleep(PAUSE);
                }
            }
        })?;
        Ok(Self { ledger, thread: Some(thread) })
    }
}

/// Stores counters in a transaction of its own: within a batch, it could put back what an earlier plan has reset.
fn store(
    engine: &Engine,
    counted: Vec<(String, crate::gateway::ledger::Counters)>,
) -> Result<(), impl Iterator<Item = String>> {
    let changes: Vec<Change> = counted.into_iter().map(|(key, counters)| Change::PutUsage { key, counters }).collect();
    engine.commit_now(|_| Ok(changes.clone())).map_err(|_| {
        changes.into_iter().filter_map(|change| match change {
            Change::PutUsage { key, .. } => Some(key),
            _ => None,
        })
    })
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
        let counted = self.inner.ledger.unstored();
        if counted.is_empty() {
            return Ok(());
        }
        store(&self.inner.engine, counted).map_err(|keys| {
            self.inner.ledger.put_back(keys);
            StoreError::Closed
        })
    }

    /// Puts everything to zero that has been counted, rate windows included.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn reset_all_usage(&self) -> Result<(), ApiError> {
        self.write(|_| Ok((vec![Change::ClearUsage], ()))).await
    }

    /// The counters of one thing.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn meter(&self, id: MeterId<'_>) -> Result<Arc<Meter>, StoreError> {
        self.inner.usage_writer.get_or_init(|| UsageWriter::start(&self.inner.ledger, &self.inner.engine));
        let key = id.key();
        self.inner.ledger.meter(&key, || self.read(|rows| rows.usage(&key)))
    }

    fn subject(&self, level: Level, name: &str, id: MeterId<'_>, limits: Limits) -> Result<Arc<Subject>, StoreError> {
        Ok(Arc::new(Subject { level, name: name.to_owned(), limits, meter: self.meter(id)? }))
    }

    /// What an API key may use, and has used.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn subject_of_key(&self, key: &ApiKey) -> Result<Arc<Subject>, StoreError> {
        let limits = Limits::of(&key.usage_limits, &key.rate_limits);
        self.subject(Level::ApiKey, &key.id, MeterId::ApiKey(&key.id), limits)
    }

    /// What a workspace may use, and has used.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn subject_of_workspace(&self, workspace: &Workspace) -> Result<Arc<Subject>, StoreError> {
        let limits = Limits::of(&workspace.usage_limits, &workspace.rate_limits);
        self.subject(Level::Workspace, &workspace.slug, MeterId::Workspace(&workspace.id), limits)
    }

    /// What a provider may use, and has used.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn subject_of_provider(&self, provider: &Provider) -> Result<Arc<Subject>, StoreError> {
        let limits = Limits::of(&provider.usage_limits, &provider.rate_limits);
        self.subject(Level::VirtualKey, &provider.slug, MeterId::Provider(&provider.id), limits)
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
        self.subject(Level::Integration, &integration.slug, id, limits)
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
