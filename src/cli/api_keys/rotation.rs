//! When a key gets a new value by itself, and how long the former one works then.

use clap::Args;
use jiff::SpanRelativeTo;

use crate::{
    api::{
        api_keys::{RotationPeriod, RotationPolicy, SHORTEST_TRANSITION_MS},
        limits::PeriodicReset,
        timestamp::Timestamp,
    },
    cli::{
        limits,
        values::{self, Reset},
    },
};

/// The rotation policy.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Rotation")]
pub(super) struct RotationArgs {
    /// Give it a new value by itself: weekly, every 90d
    ///
    /// Or monthly; `90d` stands for any number of days.
    #[arg(long, value_name = "PERIOD")]
    rotate_every: Option<Reset>,
    /// Give the key a new value by itself at this date, midnight UTC
    #[arg(long, value_name = "DATE", value_parser = values::time, hide_short_help = true)]
    rotate_at: Option<Timestamp>,
    /// Let the former value work this long after it was replaced by itself, such as 2h; 30m at least
    #[arg(long, value_name = "SPAN", value_parser = transition, hide_short_help = true)]
    transition: Option<u64>,
}

impl RotationArgs {
    /// Whether a flag speaks of it.
    pub(super) fn are_given(&self) -> bool {
        self.rotate_every.is_some() || self.rotate_at.is_some() || self.transition.is_some()
    }

    /// The rotation policy: what the flags give, over what there is. `None` when no flag speaks of it.
    pub(super) fn policy(&self, current: Option<&RotationPolicy>) -> Option<RotationPolicy> {
        if !self.are_given() {
            return None;
        }
        let mut policy = current.cloned().unwrap_or_default();
        // The server's word.
        policy.status = None;
        if let Some(every) = self.rotate_every {
            (policy.rotation_period, policy.rotation_period_days) = match every {
                Reset::Periodic(PeriodicReset::Weekly) => (Some(RotationPeriod::Weekly), None),
                Reset::Periodic(PeriodicReset::Monthly) => (Some(RotationPeriod::Monthly), None),
                Reset::Days(days) => (None, Some(days.into())),
            };
            // The date of the former period.
            policy.next_rotation_at = None;
        }
        policy.next_rotation_at = self.rotate_at.or(policy.next_rotation_at);
        policy.key_transition_period_ms = self.transition.or(policy.key_transition_period_ms);
        Some(policy)
    }
}

/// Reads the time in which two values of a key work, and gives its milliseconds.
pub(super) fn transition(text: &str) -> Result<u64, String> {
    let length = values::span(text)?
        .to_duration(SpanRelativeTo::days_are_24_hours())
        .map_err(|_| "write it in days, hours or minutes: months and years differ in length".to_owned())?;
    match u64::try_from(length.as_millis()) {
        Ok(milliseconds) if milliseconds >= SHORTEST_TRANSITION_MS => Ok(milliseconds),
        _ => Err("the former value works for 30 minutes at least: write 30m or more".to_owned()),
    }
}

/// What is wrong with a rotation policy, with the flags that mend it.
pub(super) fn faults(policy: &RotationPolicy) -> Vec<String> {
    faults_at(policy, limits::now())
}

fn faults_at(policy: &RotationPolicy, now: Timestamp) -> Vec<String> {
    let mut faults: Vec<String> = policy
        .faults()
        .into_iter()
        .map(|fault| match fault.as_str() {
            text if text.contains("key_transition_period_ms") => format!("{fault} (--transition)"),
            text if text.starts_with("rotation_policy needs") => format!("{fault} (--rotate-every or --rotate-at)"),
            _ => format!("{fault} (--rotate-every)"),
        })
        .collect();
    if policy.next_rotation_at.is_some_and(|next| next <= now) {
        faults.push("rotation_policy.next_rotation_at is in the past; give a date in the future (--rotate-at)".into());
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy_of(json: serde_json::Value) -> RotationPolicy {
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn flags_change_a_part_of_a_policy_and_keep_the_rest() {
        let current = policy_of(serde_json::json!({
            "rotation_period": "weekly", "next_rotation_at": "2027-01-04T00:00:00.000Z",
            "key_transition_period_ms": 1_800_000, "status": "ACTIVE",
        }));
        let longer = RotationArgs { transition: Some(7_200_000), ..RotationArgs::default() };
        let changed = longer.policy(Some(&current)).unwrap();
        assert_eq!(changed.key_transition_period_ms, Some(7_200_000));
        assert_eq!((changed.rotation_period, changed.status), (Some(RotationPeriod::Weekly), None));
        assert_eq!(changed.next_rotation_at, current.next_rotation_at);

        let rarer = RotationArgs { rotate_every: Some(Reset::Days(90)), ..RotationArgs::default() };
        let changed = rarer.policy(Some(&current)).unwrap();
        assert_eq!((changed.rotation_period, changed.rotation_period_days), (None, Some(90)));
        assert_eq!((changed.next_rotation_at, changed.key_transition_period_ms), (None, Some(1_800_000)));
        assert_eq!(RotationArgs::default().policy(Some(&current)), None);
    }

    #[test]
    fn faults_of_a_policy_name_the_flag() {
        let now: Timestamp = "2027-01-31T00:00:00Z".parse().unwrap();
        let faults = |json| faults_at(&policy_of(json), now);
        assert!(faults(serde_json::json!({"key_transition_period_ms": 1_800_000}))[0].ends_with("--rotate-at)"));
        assert!(faults(serde_json::json!({"next_rotation_at": "2027-01-30"}))[0].contains("in the past"));
        let long = faults(serde_json::json!({"rotation_period_days": 1, "key_transition_period_ms": 86_400_000}));
        assert!(long[0].ends_with("(--transition)"), "{long:?}");
        assert!(faults(serde_json::json!({"rotation_period": "monthly"})).is_empty());
    }

    #[test]
    fn transitions_have_a_length_and_a_least_one() {
        for (text, milliseconds) in [("30m", 1_800_000), ("2h", 7_200_000), ("1d", 86_400_000), ("1w", 604_800_000)] {
            assert_eq!(transition(text), Ok(milliseconds), "{text}");
        }
        for text in ["29m", "1 month", "soon", "-2h", ""] {
            assert!(transition(text).is_err(), "{text}");
        }
    }
}
