//! The only source of time in the gateway.

use crate::api::timestamp::Timestamp;

/// Tells the time. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Clock {}

impl Clock {
    /// The machine's clock.
    pub fn real() -> Self {
        Self {}
    }

    /// Now, to the second.
    pub fn now(&self) -> Timestamp {
        Timestamp::new(jiff::Timestamp::now())
    }
}
