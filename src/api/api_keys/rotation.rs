//! New values for API keys: at once, and by a policy.

use http::Method;
use serde::{Deserialize, Serialize};

use super::KeyId;
use crate::{
    api::{Effect, Empty, Fields, Operation, lenient, timestamp::Timestamp},
    secret::Secret,
};

/// The shortest time in which the former and the new value of a rotated key both work, and the usual one: 30 minutes
/// in milliseconds (Portkey's spec).
pub const SHORTEST_TRANSITION_MS: u64 = 1_800_000;

/// At what intervals a key gets a new value by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RotationPeriod {
    /// On Mondays, 00:00 UTC.
    Weekly,
    /// On the first of the month, 00:00 UTC.
    Monthly,
}

/// When a key gets a new value by itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RotationPolicy {
    /// Calendar interval; excludes `rotation_period_days`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rotation_period: Option<RotationPeriod>,
    /// Every so many days, 1 to 365 (release notes, backend 1.16).
    #[serde(default, deserialize_with = "lenient::maybe_whole", skip_serializing_if = "Option::is_none")]
    pub rotation_period_days: Option<u64>,
    /// The next rotation; moved to midnight UTC. It comes before the period's own date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_rotation_at: Option<Timestamp>,
    /// How long the former and the new value both work, in milliseconds; at least [`SHORTEST_TRANSITION_MS`].
    #[serde(default, deserialize_with = "lenient::maybe_whole", skip_serializing_if = "Option::is_none")]
    pub key_transition_period_ms: Option<u64>,
    /// `ACTIVE` in answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

impl RotationPolicy {
    /// What is wrong with it, one sentence for each fault, with the field and the mend.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        if self.rotation_period.is_none() && self.rotation_period_days.is_none() && self.next_rotation_at.is_none() {
            faults.push(
                "rotation_policy needs rotation_period (weekly or monthly), rotation_period_days or next_rotation_at"
                    .to_owned(),
            );
        }
        if self.rotation_period.is_some() && self.rotation_period_days.is_some() {
            faults.push(
                "rotation_policy.rotation_period and rotation_policy.rotation_period_days exclude each other: keep one"
                    .to_owned(),
            );
        }
        if self.rotation_period_days.is_some_and(|days| !(1..=365).contains(&days)) {
            faults.push("rotation_policy.rotation_period_days must be between 1 and 365".to_owned());
        }
        if let Some(transition) = self.key_transition_period_ms {
            if transition < SHORTEST_TRANSITION_MS {
                faults.push(format!(
                    "rotation_policy.key_transition_period_ms must be at least {SHORTEST_TRANSITION_MS} (30 minutes)"
                ));
            }
            if self.is_outlasted_by(transition) {
                faults.push(
                    "rotation_policy.key_transition_period_ms must be shorter than the rotation period".to_owned(),
                );
            }
        }
        faults
    }

    /// Whether a transition of so many milliseconds is as long as the period, or longer. A third value would then come
    /// up while two are at work.
    pub fn is_outlasted_by(&self, transition_ms: u64) -> bool {
        // The shortest month has 28 days.
        let days = match self.rotation_period {
            Some(RotationPeriod::Weekly) => Some(7),
            Some(RotationPeriod::Monthly) => Some(28),
            None => self.rotation_period_days,
        };
        days.is_some_and(|days| transition_ms >= days.saturating_mul(86_400_000))
    }
}

/// The body of [`Rotate`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Rotation {
    /// How long the former value goes on working, in milliseconds; at least [`SHORTEST_TRANSITION_MS`], which is also
    /// the default.
    #[serde(default, deserialize_with = "lenient::maybe_whole", skip_serializing_if = "Option::is_none")]
    pub key_transition_period_ms: Option<u64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// What [`Rotate`] answers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RotatedApiKey {
    /// UUID, the same as before.
    pub id: String,
    /// The new key itself. It cannot be read again.
    pub key: Secret,
    /// When the former value stops working.
    pub key_transition_expires_at: Timestamp,
}

/// `POST /api-keys/{id}/rotate`
#[derive(Debug)]
pub enum Rotate {}

impl Operation for Rotate {
    const NAME: &'static str = "api-keys.rotate";
    const VERB: Method = Method::POST;
    const PATH: &'static str = "/api-keys/{id}/rotate";
    const EFFECT: Effect = Effect::Write;
    type Path = KeyId;
    type Query = Empty;
    type Body = Rotation;
    type Reply = RotatedApiKey;
}
