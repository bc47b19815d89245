//! The local gateway: a Portkey inside this program. Management API and data plane behind one router, over one store.
//!
//! It depends on [`crate::api`] alone. Time comes from [`clock`] alone, and every secret that it needs is handed to it
//! when it is opened: where secrets are kept is not its business.

pub mod admin;
pub mod clock;
pub mod control;
pub mod proxy;
pub mod server;
pub mod store;
pub mod upstream;

use std::sync::Arc;

use axum::Router;

use crate::secret::Secret;
use clock::Clock;
use control::Control;
use store::{MasterKey, Place, Store, StoreError};
use upstream::Upstream;

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
    control: Control,
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
        let upstream = Upstream::new(options.tls);
        Ok(Self { inner: Arc::new(Inner { store, clock, upstream, control: Control::default() }) })
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

    /// What the control API remembers.
    pub fn control(&self) -> &Control {
        &self.inner.control
    }

    /// Management API and data plane below `/v1`, the control API below [`control::PREFIX`], and the two paths that answer without a key, `/` and `/healthz`.
    pub fn router(&self) -> Router {
        server::router(self.clone())
    }
}
