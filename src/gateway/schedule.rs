//! The days on which budgets begin again and keys are due for a new value. All of them begin at 00:00 UTC.

use jiff::{
    ToSpan as _,
    civil::{Date, Weekday},
    tz::TimeZone,
};

use crate::api::{
    api_keys::{RotationPeriod, RotationPolicy},
    limits::{PeriodicReset, UsageLimits},
    timestamp::Timestamp,
};

/// The midnight with which the day of `instant` begins.
pub(in crate::gateway) fn midnight(instant: Timestamp) -> Timestamp {
    begin(day(instant)).unwrap_or(instant)
}

/// When a budget next begins again, if it ever does: at the date that was given for it, and after that once a period.
/// `counted_from` is the last time it began.
pub(in crate::gateway) fn next_reset(
    limits: &UsageLimits,
    counted_from: Timestamp,
    now: Timestamp,
) -> Option<Timestamp> {
    let given = limits.next_usage_reset_at.map(midnight);
    if given.is_some_and(|given| given > now) {
        return given;
    }
    match (limits.periodic_reset, limits.periodic_reset_days) {
        (Some(PeriodicReset::Weekly), _) => weekly(Weekday::Sunday, now),
        (Some(PeriodicReset::Monthly), _) => monthly(now),
        (None, Some(days)) => every(days.into(), given.unwrap_or(counted_from), now),
        (None, None) => None,
    }
}

/// When a key is next due for a new value by the period of its policy; none when the policy has a single date.
pub(in crate::gateway) fn next_rotation(
    policy: &RotationPolicy,
    counted_from: Timestamp,
    now: Timestamp,
) -> Option<Timestamp> {
    match (policy.rotation_period, policy.rotation_period_days) {
        (Some(RotationPeriod::Weekly), _) => weekly(Weekday::Monday, now),
        (Some(RotationPeriod::Monthly), _) => monthly(now),
        (None, Some(days)) => every(days, counted_from, now),
        (None, None) => None,
    }
}

fn day(instant: Timestamp) -> Date {
    instant.get().to_zoned(TimeZone::UTC).date()
}

/// None beyond the year 9999.
fn begin(day: Date) -> Option<Timestamp> {
    day.to_zoned(TimeZone::UTC).ok().map(|midnight| Timestamp::new(midnight.timestamp()))
}

/// The next such day of the week, never today.
fn weekly(weekday: Weekday, now: Timestamp) -> Option<Timestamp> {
    begin(day(now).nth_weekday(1, weekday).ok()?)
}

/// The next first of a month, never today.
fn monthly(now: Timestamp) -> Option<Timestamp> {
    begin(day(now).last_of_month().tomorrow().ok()?)
}

/// The first day after now that is a whole number of periods after `from`.
fn every(days: u64, from: Timestamp, now: Timestamp) -> Option<Timestamp> {
    let days = i64::try_from(days).ok().filter(|days| *days > 0)?;
    let passed = i64::from(day(now).since(day(from)).ok()?.get_days()).max(0);
    let ahead = (passed / days).checked_add(1)?.checked_mul(days)?;
    begin(day(from).checked_add(ahead.days()).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn budgets_begin_again_on_sundays_on_firsts_and_every_so_many_days() {
        let reset = |limits: UsageLimits, from: &str, now: &str| {
            next_reset(&limits, at(from), at(now)).map(|next| next.to_string().replace("T00:00:00.000Z", ""))
        };
        let weekly = UsageLimits { periodic_reset: Some(PeriodicReset::Weekly), ..UsageLimits::default() };
        let monthly = UsageLimits { periodic_reset: Some(PeriodicReset::Monthly), ..UsageLimits::default() };
        let ten_days = UsageLimits { periodic_reset_days: Some(10), ..UsageLimits::default() };
        let from = "2026-01-01T15:00:00Z";
        // 18 January 2026 is a Sunday.
        for (limits, now, next) in [
            (&weekly, "2026-01-15", Some("2026-01-18")),
            (&weekly, "2026-01-17T23:59:59Z", Some("2026-01-18")),
            (&weekly, "2026-01-18", Some("2026-01-25")),
            (&monthly, "2026-01-01", Some("2026-02-01")),
            (&monthly, "2026-12-31T23:59:59Z", Some("2027-01-01")),
            (&ten_days, from, Some("2026-01-11")),
            (&ten_days, "2026-01-10T23:59:59Z", Some("2026-01-11")),
            (&ten_days, "2026-01-11", Some("2026-01-21")),
            (&ten_days, "2026-03-01", Some("2026-03-02")),
            (&UsageLimits::default(), from, None),
        ] {
            assert_eq!(reset(limits.clone(), from, now).as_deref(), next, "{limits:?} at {now}");
        }
        // A date that was given comes first, and then it is what the days are counted from.
        let given = UsageLimits { next_usage_reset_at: Some(at("2026-01-05T08:00:00Z")), ..ten_days };
        assert_eq!(reset(given.clone(), from, "2026-01-02").as_deref(), Some("2026-01-05"));
        assert_eq!(reset(given, from, "2026-01-05").as_deref(), Some("2026-01-15"));
    }

    #[test]
    fn keys_are_due_on_mondays() {
        let now = at("2026-01-15T12:00:00Z");
        let policy = RotationPolicy { rotation_period: Some(RotationPeriod::Weekly), ..RotationPolicy::default() };
        assert_eq!(next_rotation(&policy, now, now), Some(at("2026-01-19")));
        let policy = RotationPolicy { rotation_period: Some(RotationPeriod::Monthly), ..policy };
        assert_eq!(next_rotation(&policy, now, now), Some(at("2026-02-01")));
        let policy =
            RotationPolicy { rotation_period: None, rotation_period_days: Some(90), ..RotationPolicy::default() };
        assert_eq!(next_rotation(&policy, now, now), Some(at("2026-04-15")));
        assert_eq!(next_rotation(&RotationPolicy::default(), now, now), None);
    }
}
