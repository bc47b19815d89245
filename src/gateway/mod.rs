//! The local gateway: a Portkey inside this program. Management API and data plane behind one router, over one store.
//!
//! It depends on [`crate::api`] alone. Time comes from [`clock`] alone, and every secret that it needs is handed to it
//! when it is opened: where secrets are kept is not its business.

pub mod admin;
pub mod clock;
pub mod console;
pub mod control;
pub mod faults;
#[cfg(test)]
mod in_memory;
pub mod journal;
pub mod ledger;
pub mod metrics;
pub mod pricing;
pub mod proxy;
mod routing;
mod schedule;
pub mod secret_references;
pub mod server;
pub mod store;
mod trace_id;
pub mod upstream;

use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use tokio::sync::watch;

use crate::{api::configs::ConfigStatus, secret::Secret};
use clock::Clock;
use control::Control;
use faults::Faults;
use journal::Journal;
use ledger::{Enforcement, Now};
use metrics::Metrics;
use proxy::AnswerCache;
use routing::{
    balance::Stickiness,
    circuit::Circuits,
    config::{ConfigInUse, ReadConfigs},
};
use secret_references::SecretReferences;
use store::{MasterKey, Place, Store, StoreError};
use upstream::{Upstream, tape::Tape, trusted_hosts::TrustedHosts};

/// What a gateway is opened with.
pub struct Options {
    /// Where the data live.
    pub place: Place,
    /// Encrypts the provider credentials.
    pub master_key: MasterKey,
    /// The organisation key for administration. Replaces the value given at the last opening, if it differs.
    pub admin_key: Secret,
    /// The workspace key for applications. Replaces the value given at the last opening, if it differs.
    pub api_key: Secret,
    /// Extra certificates to trust when a request is forwarded.
    pub tls: crate::api::TlsOptions,
    /// How the data plane behaves.
    pub behaviour: Behaviour,
}

/// How the data plane behaves where Portkey leaves a choice, or a test needs another one.
#[derive(Debug, Clone, Default)]
pub struct Behaviour {
    /// How limits are enforced.
    pub enforcement: Enforcement,
    /// Whether calls without a custom host go to the provider itself rather than to the mock provider.
    pub live: bool,
    /// Whether the log has the bodies of requests and answers.
    pub log_bodies: bool,
    /// The local stand-in for external secret managers.
    pub secrets: Option<std::path::PathBuf>,
    /// Makes what is chosen at random the same in every run.
    pub seed: Option<u64>,
    /// The custom hosts that may be called wherever they lead.
    pub trusted_hosts: TrustedHosts,
    /// Whether exchanges with upstreams are recorded, or replayed.
    pub tape: Tape,
}

/// An open gateway. Cheap to clone; all clones share the store.
#[derive(Clone)]
pub struct Gateway {
    inner: Arc<Inner>,
}

struct Inner {
    store: Store,
    clock: Clock,
    upstream: Upstream,
    behaviour: Behaviour,
    journal: Journal,
    metrics: Metrics,
    stopping: watch::Sender<bool>,
    circuits: Circuits,
    stickiness: Stickiness,
    answers: AnswerCache,
    configs: ReadConfigs,
    secret_references: SecretReferences,
    random: Mutex<fastrand::Rng>,
    control: Control,
    faults: Faults,
}

impl Gateway {
    /// Opens the store, and on first use makes the organisation, its default workspace and the two keys.
    ///
    /// # Errors
    /// Whatever keeps the store from being opened; the file is left untouched.
    pub fn open(options: Options) -> Result<Self, StoreError> {
        let clock = Clock::real();
        let store = Store::open(&options.place, &options.master_key)?;
        store.ensure_identity(&options.admin_key, &options.api_key, clock.now())?;
        let behaviour = options.behaviour;
        let upstream = Upstream::new(options.tls, behaviour.trusted_hosts.clone(), behaviour.tape.clone());
        let random = behaviour.seed.map_or_else(fastrand::Rng::new, fastrand::Rng::with_seed);
        let inner = Inner {
            store,
            clock,
            upstream,
            journal: Journal::default(),
            metrics: Metrics::default(),
            stopping: watch::Sender::new(false),
            circuits: Circuits::default(),
            stickiness: Stickiness::default(),
            answers: AnswerCache::default(),
            configs: ReadConfigs::default(),
            secret_references: SecretReferences::new(behaviour.secrets.clone()),
            random: Mutex::new(random),
            faults: Faults::new(behaviour.seed),
            behaviour,
            control: Control::default(),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// How it behaves.
    pub fn behaviour(&self) -> &Behaviour {
        &self.inner.behaviour
    }

    /// The time, for limits.
    pub fn now(&self) -> Now {
        Now { millis: self.inner.clock.now_millis() }
    }

    /// The log of requests.
    pub fn journal(&self) -> &Journal {
        &self.inner.journal
    }

    /// What is counted for Prometheus.
    pub fn metrics(&self) -> &Metrics {
        &self.inner.metrics
    }

    /// From now on it is about to end: it is not ready any more, and who waits for news is told that none will come.
    pub fn begin_to_stop(&self) {
        self.inner.stopping.send_replace(true);
    }

    /// Whether it is about to end, and when that changes.
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.inner.stopping.subscribe()
    }

    /// Which targets are left alone.
    pub fn circuits(&self) -> &Circuits {
        &self.inner.circuits
    }

    /// Who stays with which target.
    pub fn stickiness(&self) -> &Stickiness {
        &self.inner.stickiness
    }

    /// The answers that are given again.
    pub fn answers(&self) -> &AnswerCache {
        &self.inner.answers
    }

    /// The stand-in for external secret managers.
    pub fn secret_references(&self) -> &SecretReferences {
        &self.inner.secret_references
    }

    /// A number from 0 to less than 1.
    pub fn random_point(&self) -> f64 {
        self.inner.random.lock().unwrap_or_else(PoisonError::into_inner).f64()
    }

    /// A config of a workspace that is in use, by slug or id.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn config(&self, workspace_id: &str, slug: &str) -> Result<Option<ConfigInUse>, StoreError> {
        let stored = self.inner.store.config(workspace_id, slug)?;
        let Some(stored) = stored.filter(|config| config.status == ConfigStatus::Active) else { return Ok(None) };
        Ok(self.inner.configs.read(&stored).map(|node| ConfigInUse { stored, node }))
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.inner.store
    }

    /// The only source of time.
    pub fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    /// Where requests of the data plane go.
    pub fn upstream(&self) -> &Upstream {
        &self.inner.upstream
    }

    /// What goes wrong on demand.
    pub fn faults(&self) -> &Faults {
        &self.inner.faults
    }

    /// What the control API remembers.
    pub fn control(&self) -> &Control {
        &self.inner.control
    }

    /// Management API and data plane below `/v1`, the control API below [`control::PREFIX`], `/metrics`, and what
    /// answers without a key: `/` with the files of its [`console`], `/healthz` and `/readyz`.
    pub fn router(&self) -> Router {
        server::router(self.clone())
    }
}
