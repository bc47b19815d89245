//! Letting calls in and settling them.

use std::{convert::Infallible, sync::Arc, thread};

use super::*;
use crate::api::limits::{Amount, BudgetType, PeriodicReset, RateLimit, RateLimitType, RateLimitUnit, UsageLimits};

const NOON: Now = Now { millis: 1_767_268_800_000 };

fn later(seconds: i64) -> Now {
    Now { millis: NOON.millis + seconds * 1000 }
}

fn tokens(limit: f64) -> UsageLimits {
    UsageLimits { kind: Some(BudgetType::Tokens), credit_limit: Some(Amount(limit)), ..UsageLimits::default() }
}

fn rate(kind: RateLimitType, unit: RateLimitUnit, value: u64) -> RateLimit {
    RateLimit { kind, unit, value }
}

fn subject(ledger: &Ledger, name: &str, budgets: &[UsageLimits], rates: &[RateLimit]) -> Arc<Subject> {
    let meter = ledger.meter::<Infallible>(name, || Ok(None)).unwrap();
    Arc::new(Subject::new(Level::VirtualKey, name, Limits::of(budgets, rates), meter))
}

fn claim(tokens: u64) -> Claim {
    Claim { requests: 1, nanos: tokens * 100, tokens }
}

fn take(
    ledger: &Ledger,
    enforcement: Enforcement,
    subject: &Arc<Subject>,
    tokens: u64,
    now: Now,
) -> Result<Hold, Box<Denied>> {
    Hold::take(ledger, enforcement, [(Arc::clone(subject), claim(tokens))].into_iter().collect(), now)
}

#[test]
fn of_many_at_once_exactly_as_many_get_through_as_may() {
    for enforcement in [Enforcement::Portkey, Enforcement::Strict] {
        let ledger = Ledger::default();
        let minute = rate(RateLimitType::Requests, RateLimitUnit::Minute, 100);
        let subject = subject(&ledger, "a", &[], &[minute]);
        let passed: usize = thread::scope(|scope| {
            let clients: Vec<_> = (0..64)
                .map(|_| {
                    scope.spawn(|| (0..50).filter(|_| take(&ledger, enforcement, &subject, 1, NOON).is_ok()).count())
                })
                .collect();
            clients.into_iter().map(|client| client.join().unwrap()).sum()
        });
        assert_eq!(passed, 100, "{enforcement:?}");
        assert!(take(&ledger, enforcement, &subject, 1, later(59)).is_err());
        assert!(take(&ledger, enforcement, &subject, 1, later(60)).is_ok(), "windows begin on the minute");
    }
}

#[test]
fn a_refused_request_is_counted_by_every_subject_as_in_portkey_and_by_none_when_strict() {
    for (enforcement, counted) in [(Enforcement::Portkey, 2), (Enforcement::Strict, 1)] {
        let ledger = Ledger::default();
        let one = subject(&ledger, "one", &[], &[rate(RateLimitType::Requests, RateLimitUnit::Hour, 1)]);
        let other = subject(&ledger, "other", &[], &[rate(RateLimitType::Requests, RateLimitUnit::Hour, 10)]);
        let shares = || [(Arc::clone(&one), claim(1)), (Arc::clone(&other), claim(1))].into_iter().collect();
        let both = || Hold::take(&ledger, enforcement, shares(), NOON);
        drop(both().unwrap());
        let denied = both().unwrap_err();
        assert_eq!((denied.subject.name.as_str(), denied.rate().map(|rate| rate.capacity)), ("one", Some(1)));
        assert_eq!(other.meter.rates(&other.limits, NOON)[0].used, counted, "{enforcement:?}");
    }
}

#[test]
fn tokens_are_looked_at_before_and_charged_after() {
    let ledger = Ledger::default();
    let limits = [
        rate(RateLimitType::Tokens, RateLimitUnit::Minute, 100),
        rate(RateLimitType::Tokens, RateLimitUnit::Hour, 100),
    ];
    let subject = subject(&ledger, "a", &[], &limits);
    assert!(take(&ledger, Enforcement::Portkey, &subject, 101, NOON).is_err());
    take(&ledger, Enforcement::Portkey, &subject, 100, NOON).unwrap().settle(&ledger, 0, 99, NOON);
    assert!(take(&ledger, Enforcement::Portkey, &subject, 1, NOON).is_ok());
    assert!(take(&ledger, Enforcement::Portkey, &subject, 2, NOON).is_err());
    // Of several limits on tokens, the first alone is charged.
    assert_eq!(subject.meter.rates(&subject.limits, NOON)[1].used, 0);
}

#[test]
fn a_budget_trips_after_it_is_used_up_and_begins_again() {
    let ledger = Ledger::default();
    let budget = UsageLimits {
        credit_limit: Some(Amount(2.0)),
        alert_threshold: Some(Amount(1.0)),
        periodic_reset: Some(PeriodicReset::Monthly),
        ..UsageLimits::default()
    };
    let subject = subject(&ledger, "a", &[budget], &[]);
    let spend = |nanos, now| {
        assert!(!subject.is_exhausted(now));
        take(&ledger, Enforcement::Portkey, &subject, 1, now).unwrap().settle(&ledger, nanos, 10, now);
    };
    spend(999_999_999, NOON);
    assert!(ledger.alerts().is_empty());
    spend(1, NOON);
    spend(5_000_000_000, NOON);
    assert!(subject.is_exhausted(NOON), "the last call may overrun");
    let alerts: Vec<_> = ledger.alerts().iter().map(|alert| (alert.crossed, alert.standing.used)).collect();
    assert_eq!(alerts, [(Crossed::Threshold, 1_000_000_000), (Crossed::Exhausted, 6_000_000_000)]);

    // 1 February 2026.
    let reset = Now { millis: 1_769_904_000_000 };
    assert!(subject.is_exhausted(Now { millis: reset.millis - 1 }));
    assert!(!subject.is_exhausted(reset));
    let standing = subject.meter.standings(&subject.limits, reset)[0];
    assert_eq!((standing.used, standing.since.to_string().as_str()), (0, "2026-02-01T00:00:00.000Z"));
    assert_eq!(standing.next_reset.unwrap().to_string(), "2026-03-01T00:00:00.000Z");
}

#[test]
fn a_raised_limit_works_again_and_is_watched_again() {
    let ledger = Ledger::default();
    let low = subject(&ledger, "a", &[tokens(100.0)], &[]);
    take(&ledger, Enforcement::Portkey, &low, 1, NOON).unwrap().settle(&ledger, 0, 100, NOON);
    assert!(low.is_exhausted(NOON));
    let high = subject(&ledger, "a", &[tokens(200.0)], &[]);
    assert!(!high.is_exhausted(NOON));
    take(&ledger, Enforcement::Portkey, &high, 1, NOON).unwrap().settle(&ledger, 0, 100, NOON);
    assert_eq!(ledger.alerts().iter().filter(|alert| alert.crossed == Crossed::Exhausted).count(), 2);
    ledger.recount("a", Recount::Everything, NOON.timestamp());
    assert!(!high.is_exhausted(NOON));
}

#[test]
fn strict_never_overspends_and_leaks_nothing() {
    let ledger = Ledger::default();
    let subject = subject(&ledger, "a", &[tokens(1000.0)], &[]);
    let holds: Vec<Hold> =
        std::iter::from_fn(|| take(&ledger, Enforcement::Strict, &subject, 300, NOON).ok()).collect();
    assert_eq!(holds.len(), 3);
    for (index, hold) in holds.into_iter().enumerate() {
        // One is cancelled, two are settled below what they might have used.
        if index == 0 { drop(hold) } else { hold.settle(&ledger, 0, 100, NOON) }
    }
    let counters = subject.meter.stored();
    assert_eq!(subject.meter.standings(&subject.limits, NOON)[0].used, 200);
    assert_eq!(
        counters,
        serde_json::from_str(&serde_json::to_string(&counters).unwrap())
            .map(|stored: Counters| {
                let meter = Meter::new("b", stored);
                // Looked at, it is the same again, which it would not be with something reserved.
                meter.standings(&subject.limits, NOON);
                meter.stored()
            })
            .unwrap()
    );
}

#[test]
fn what_is_counted_is_handed_out_once() {
    let ledger = Ledger::default();
    let subject = subject(&ledger, "a", &[tokens(1000.0)], &[]);
    for _ in 0..3 {
        take(&ledger, Enforcement::Portkey, &subject, 1, NOON).unwrap().settle(&ledger, 0, 5, NOON);
    }
    assert!(ledger.wait());
    let stored = ledger.unstored();
    assert_eq!(stored.len(), 1);
    let again = Ledger::default();
    let meter = again.meter::<Infallible>("a", || Ok(Some(stored[0].1.clone()))).unwrap();
    assert_eq!(meter.standings(&subject.limits, NOON)[0].used, 15);
    ledger.put_back(["a".to_owned()].into_iter());
    assert_eq!(ledger.unstored().len(), 1);
    ledger.close();
    assert!(!ledger.wait());
}

#[test]
fn a_request_that_looked_at_the_clock_first_and_comes_second_begins_nothing_again() {
    let ledger = Ledger::default();
    let monthly = UsageLimits { periodic_reset: Some(PeriodicReset::Monthly), ..tokens(100.0) };
    let minute = rate(RateLimitType::Requests, RateLimitUnit::Minute, 1);
    let subject = subject(&ledger, "a", &[monthly], &[minute]);
    // 1 February 2026, and a second before.
    let (after, before) = (Now { millis: 1_769_904_000_000 }, Now { millis: 1_769_903_999_000 });
    take(&ledger, Enforcement::Portkey, &subject, 1, after).unwrap().settle(&ledger, 0, 40, after);
    assert!(take(&ledger, Enforcement::Portkey, &subject, 1, before).is_err(), "the window of the later one stands");
    subject.meter.charge(&subject.limits, 0, 2, false, before);
    let standing = subject.meter.standings(&subject.limits, after)[0];
    assert_eq!((standing.used, standing.since), (42, after.timestamp()));

    ledger.unsettle();
    assert!(take(&ledger, Enforcement::Portkey, &subject, 1, before).is_ok(), "unless the clock was put back");
    assert_eq!(subject.meter.standings(&subject.limits, before)[0].since, before.timestamp());
}

#[test]
fn what_is_set_aside_is_given_back_in_a_later_period() {
    let ledger = Ledger::default();
    let daily = rate(RateLimitType::Tokens, RateLimitUnit::Minute, 100);
    let monthly = UsageLimits { periodic_reset: Some(PeriodicReset::Monthly), ..tokens(100.0) };
    let subject = subject(&ledger, "a", &[monthly], &[daily]);
    let (before, after) = (Now { millis: 1_769_903_999_000 }, Now { millis: 1_769_904_000_000 });
    let hold = take(&ledger, Enforcement::Strict, &subject, 60, before).unwrap();
    assert!(take(&ledger, Enforcement::Strict, &subject, 60, after).is_err(), "it may still use its 60 now");
    hold.settle(&ledger, 0, 10, after);
    let standing = subject.meter.standings(&subject.limits, after)[0];
    assert_eq!(standing.used, 10, "charged when it was used");
    let all = take(&ledger, Enforcement::Strict, &subject, 90, after).unwrap();
    assert!(take(&ledger, Enforcement::Strict, &subject, 1, after).is_err());
    drop(all);
    assert!(take(&ledger, Enforcement::Strict, &subject, 90, after).is_ok());
}

#[test]
fn under_strict_limits_every_limit_on_tokens_is_charged() {
    let ledger = Ledger::default();
    let limits = [RateLimitUnit::Minute, RateLimitUnit::Hour].map(|unit| rate(RateLimitType::Tokens, unit, 100));
    let subject = subject(&ledger, "a", &[], &limits);
    take(&ledger, Enforcement::Strict, &subject, 50, NOON).unwrap().settle(&ledger, 0, 40, NOON);
    let used: Vec<u64> = subject.meter.rates(&subject.limits, NOON).iter().map(|rate| rate.used).collect();
    assert_eq!(used, [40, 40]);
}
