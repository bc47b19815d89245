//! What the state of a gateway consists of. Each part can be copied, put back, and made new by itself.
//!
//! A further part is a variant of [`Part`] and a field of [`Saved`]; the compiler then asks for the rest.

use serde::{Deserialize, Serialize};

use crate::{
    api::ApiError,
    gateway::{
        Gateway,
        clock::Mode,
        faults,
        store::{self, StoreError},
    },
};

/// A part of a gateway's state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Everything that the management API shows: workspaces, keys, integrations, providers.
    State,
    /// What has been used of budgets and rate limits.
    Usage,
    /// The log of requests, and the alerts.
    Logs,
    /// What the data plane remembers: answers in the cache, open circuits, callers that stay with their targets.
    Memory,
    /// What is to go wrong.
    Faults,
    /// The time.
    Clock,
}

impl Part {
    /// All of them, in the order in which they are reset.
    pub const ALL: [Part; 6] = [Part::State, Part::Usage, Part::Logs, Part::Memory, Part::Faults, Part::Clock];

    /// How it is named in requests and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Part::State => "state",
            Part::Usage => "usage",
            Part::Logs => "logs",
            Part::Memory => "memory",
            Part::Faults => "faults",
            Part::Clock => "clock",
        }
    }

    /// Makes it as it is in a new gateway.
    pub(super) async fn reset(self, gateway: &Gateway) -> Result<(), ApiError> {
        match self {
            Part::State => gateway.store().reset().await,
            Part::Usage => gateway.store().reset_all_usage().await,
            Part::Logs => {
                gateway.journal().clear();
                gateway.store().ledger().clear_alerts();
                Ok(())
            }
            Part::Memory => {
                forget(gateway);
                Ok(())
            }
            Part::Faults => {
                gateway.faults().restore(faults::State::default());
                Ok(())
            }
            Part::Clock => {
                gateway.clock().reset();
                gateway.store().ledger().unsettle();
                Ok(())
            }
        }
    }
}

/// What was true of another state is not true of this one.
fn forget(gateway: &Gateway) {
    gateway.answers().clear();
    gateway.circuits().clear();
    gateway.stickiness().clear();
}

/// A copy of every part that is a state rather than a trace of what has happened. Usage is stored with the rest.
#[derive(Clone)]
pub(super) struct Saved {
    state: store::Snapshot,
    faults: faults::State,
    clock: Mode,
}

impl Saved {
    pub(super) fn of(gateway: &Gateway) -> Result<Self, StoreError> {
        Ok(Self { state: gateway.store().dump()?, faults: gateway.faults().save(), clock: gateway.clock().mode() })
    }

    pub(super) async fn restore(self, gateway: &Gateway) -> Result<(), ApiError> {
        gateway.store().restore(self.state).await?;
        gateway.faults().restore(self.faults);
        gateway.clock().restore(self.clock);
        gateway.store().ledger().unsettle();
        forget(gateway);
        Ok(())
    }

    /// Memory, in bytes.
    pub(super) fn size(&self) -> usize {
        self.state.size()
    }
}
