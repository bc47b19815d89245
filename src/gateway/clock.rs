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

    /// Now, in milliseconds since 1970.
    pub fn now_millis(&self) -> i64 {
        jiff::Timestamp::now().as_millisecond()
    }

    /// Now, to the second.
    pub fn now(&self) -> Timestamp {
        Timestamp::new(jiff::Timestamp::now())
    }
}
