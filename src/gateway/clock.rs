//! The only source of time in the gateway.
//!
//! A test that has to see an expiry, the end of a budget's period or of a rate window cannot wait for it, so the time
//! can be moved: frozen, put forward, or set. It is kept in memory alone; a process starts with the machine's time.

use std::{
    fmt,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering},
    },
};

use jiff::{SignedDuration, Span};

use crate::api::timestamp::Timestamp;

/// Of a reading, the bits that hold milliseconds since 1970; the rest counts the times that the clock was set.
const MILLIS_BITS: u32 = 48;
const MILLIS_MASK: u64 = (1 << MILLIS_BITS) - 1;
/// The last instant that the clock can show: 9999-12-30T22:00:00Z, jiff's own last.
const LATEST: i64 = 253_402_207_200_000;

/// Tells the time. Cheap to clone; all clones show and move the same time.
///
/// It never goes back, not even when the machine's own clock does, but for [`Clock::set`], [`Clock::freeze_at`],
/// [`Clock::restore`] and [`Clock::reset`].
#[derive(Clone, Default)]
pub struct Clock {
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    /// The latest time that was told, and the number of the setting that it belongs to, in one word: whoever has read
    /// a time before the clock was set back cannot bring that time back afterwards.
    reading: AtomicU64,
    /// Whether the time stands still at the reading.
    frozen: AtomicBool,
    /// Milliseconds ahead of the machine's clock, unless frozen.
    offset: AtomicI64,
    /// One change at a time.
    moving: Mutex<()>,
}

/// How a clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// As the machine's.
    Real,
    /// As the machine's, so many milliseconds ahead of it.
    Offset(i64),
    /// It stands, at so many milliseconds since 1970.
    Frozen(i64),
}

/// Whether a change may lead to an earlier time.
#[derive(Clone, Copy)]
enum Back {
    May,
    Never,
}

/// A time that the clock cannot show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the clock goes from 1970 to the end of 9999")]
pub struct OutOfRange;

impl Clock {
    /// The machine's clock.
    pub fn real() -> Self {
        Self::default()
    }

    /// Now, to the second.
    pub fn now(&self) -> Timestamp {
        Timestamp::new(instant(self.now_millis()))
    }

    /// Now, in milliseconds since 1970: for windows of rates.
    pub fn now_millis(&self) -> i64 {
        let state = &*self.state;
        let mut reading = state.reading.load(Ordering::Acquire);
        loop {
            let told = millis(reading);
            if state.frozen.load(Ordering::Acquire) {
                return told;
            }
            let now = clamp(machine_millis().saturating_add(state.offset.load(Ordering::Acquire)));
            if now <= told {
                return told;
            }
            match state.reading.compare_exchange_weak(
                reading,
                pack(reading >> MILLIS_BITS, now),
                Ordering::AcqRel,
                Ordering::Acquire,
            ) {
                Ok(_) => return now,
                Err(current) => reading = current,
            }
        }
    }

    /// How it runs now.
    pub fn mode(&self) -> Mode {
        let _unmoved = self.moving();
        self.current_mode()
    }

    fn current_mode(&self) -> Mode {
        if self.state.frozen.load(Ordering::Acquire) {
            return Mode::Frozen(self.now_millis());
        }
        match self.state.offset.load(Ordering::Acquire) {
            0 => Mode::Real,
            offset => Mode::Offset(offset),
        }
    }

    /// Puts it forward, whether it stands or runs.
    ///
    /// # Errors
    /// When that is beyond the last time that it can show.
    pub fn advance(&self, by: SignedDuration) -> Result<(), OutOfRange> {
        let _alone = self.moving();
        let by = i64::try_from(by.as_millis()).ok().filter(|by| *by >= 0).ok_or(OutOfRange)?;
        let now = in_range(self.now_millis().checked_add(by).ok_or(OutOfRange)?)?;
        self.put(self.state.frozen.load(Ordering::Acquire), now, Back::Never);
        Ok(())
    }

    /// Lets it stand at the time that it shows.
    pub fn freeze(&self) {
        let _alone = self.moving();
        self.put(true, self.now_millis(), Back::Never);
    }

    /// Lets it stand at a time, which may lie in the past.
    ///
    /// # Errors
    /// When it cannot show that time.
    pub fn freeze_at(&self, at: Timestamp) -> Result<(), OutOfRange> {
        let _alone = self.moving();
        self.put(true, in_range(at.get().as_millisecond())?, Back::May);
        Ok(())
    }

    /// Sets it, to the past if need be. It goes on running, or standing.
    ///
    /// # Errors
    /// When it cannot show that time.
    pub fn set(&self, at: Timestamp) -> Result<(), OutOfRange> {
        let _alone = self.moving();
        self.put(self.state.frozen.load(Ordering::Acquire), in_range(at.get().as_millisecond())?, Back::May);
        Ok(())
    }

    /// Lets it run on from the time that it shows.
    pub fn resume(&self) {
        let _alone = self.moving();
        if self.state.frozen.load(Ordering::Acquire) {
            self.put(false, self.now_millis(), Back::Never);
        }
    }

    /// Makes it the machine's clock again.
    pub fn reset(&self) {
        self.restore(Mode::Real);
    }

    /// Lets it run as it once did.
    pub fn restore(&self, mode: Mode) {
        let _alone = self.moving();
        match mode {
            Mode::Real => self.run(0, Back::May),
            Mode::Offset(offset) => self.run(offset, Back::May),
            Mode::Frozen(at) => self.put(true, at, Back::May),
        }
    }

    /// Shows this time, and from there stands or runs.
    fn put(&self, frozen: bool, now: i64, back: Back) {
        if frozen {
            self.state.frozen.store(true, Ordering::Release);
            self.show(now, back);
        } else {
            self.run(now.saturating_sub(machine_millis()), back);
        }
    }

    fn run(&self, offset: i64, back: Back) {
        // The reading comes last: until then, whoever reads takes the old time or the new one, and after it the new.
        self.state.offset.store(offset, Ordering::Release);
        self.state.frozen.store(false, Ordering::Release);
        self.show(machine_millis().saturating_add(offset), back);
    }

    /// Replaces the reading, and makes every time that was read before it worthless.
    fn show(&self, now: i64, back: Back) {
        let mut reading = self.state.reading.load(Ordering::Acquire);
        loop {
            let shown = match back {
                Back::May => clamp(now),
                // Somebody may have been told a later millisecond since this one was read.
                Back::Never => clamp(now).max(millis(reading)),
            };
            let next = pack((reading >> MILLIS_BITS).wrapping_add(1), shown);
            match self.state.reading.compare_exchange_weak(reading, next, Ordering::AcqRel, Ordering::Acquire) {
                Ok(_) => return,
                Err(current) => reading = current,
            }
        }
    }

    fn moving(&self) -> MutexGuard<'_, ()> {
        self.state.moving.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Clock").field("mode", &self.mode()).field("now", &self.now()).finish()
    }
}

/// Reads a span such as `31d`, `1h30m`, `90s` or `2 weeks`; a bare number is seconds. Days have 24 hours, because the
/// clock is UTC; months and years have no length of their own and are refused.
///
/// # Errors
/// In words, when it is not a span, or one into the past.
pub fn parse_span(text: &str) -> Result<SignedDuration, String> {
    let fault = || format!("`{text}` is not a span of time: write it like 31d, 1h30m or 90s");
    let text = text.trim();
    if text.parse::<f64>().is_ok() {
        return Err(format!("`{text}` has no unit: write {text}s for seconds, {text}d for days"));
    }
    let span: Span = text.parse().map_err(|_| fault())?;
    if span.get_months() != 0 || span.get_years() != 0 {
        return Err("months and years differ in length: write days, such as 31d".to_owned());
    }
    let duration = span.to_duration(jiff::SpanRelativeTo::days_are_24_hours()).map_err(|_| fault())?;
    if duration.is_negative() {
        Err("the clock is only put forward: set it to go back".to_owned())
    } else {
        Ok(duration)
    }
}

fn machine_millis() -> i64 {
    clamp(jiff::Timestamp::now().as_millisecond())
}

fn instant(millis: i64) -> jiff::Timestamp {
    jiff::Timestamp::from_millisecond(millis).unwrap_or(jiff::Timestamp::MAX)
}

fn clamp(millis: i64) -> i64 {
    millis.clamp(0, LATEST)
}

fn in_range(millis: i64) -> Result<i64, OutOfRange> {
    if millis == clamp(millis) { Ok(millis) } else { Err(OutOfRange) }
}

fn pack(settings: u64, millis: i64) -> u64 {
    (settings << MILLIS_BITS) | (millis.unsigned_abs() & MILLIS_MASK)
}

fn millis(reading: u64) -> i64 {
    (reading & MILLIS_MASK).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn near(clock: &Clock, expected: i64) {
        let difference = clock.now_millis() - expected;
        assert!((0..5000).contains(&difference), "{difference} ms from what was expected");
    }

    #[test]
    fn a_new_clock_is_the_machines() {
        let clock = Clock::real();
        near(&clock, machine_millis());
        assert_eq!(clock.mode(), Mode::Real);
    }

    #[test]
    fn it_stands_moves_and_goes_on() {
        let clock = Clock::real();
        clock.freeze_at(at("2026-01-01")).unwrap();
        assert_eq!(clock.now(), at("2026-01-01"));
        clock.advance(parse_span("31d").unwrap()).unwrap();
        assert_eq!(clock.now(), at("2026-02-01"));
        assert_eq!(clock.mode(), Mode::Frozen(at("2026-02-01").get().as_millisecond()));
        clock.set(at("2020-02-29")).unwrap();
        assert_eq!(clock.clone().now(), at("2020-02-29"), "a clone shows the same time, and it still stands");
        clock.resume();
        near(&clock, at("2020-02-29").get().as_millisecond());
        assert!(matches!(clock.mode(), Mode::Offset(offset) if offset < 0));
        clock.advance(parse_span("1h30m").unwrap()).unwrap();
        near(&clock, at("2020-02-29T01:30:00Z").get().as_millisecond());
        clock.reset();
        near(&clock, machine_millis());
        assert_eq!(clock.mode(), Mode::Real);
    }

    #[test]
    fn a_mode_can_be_put_back() {
        let clock = Clock::real();
        clock.advance(parse_span("90s").unwrap()).unwrap();
        let (mode, before) = (clock.mode(), clock.now_millis());
        clock.freeze_at(at("1999-12-31")).unwrap();
        clock.restore(mode);
        near(&clock, before);
    }

    #[test]
    fn what_it_cannot_show_changes_nothing() {
        let clock = Clock::real();
        clock.freeze_at(at("2026-01-01")).unwrap();
        assert_eq!(clock.set(at("1969-12-31")), Err(OutOfRange));
        assert_eq!(clock.advance(SignedDuration::from_hours(24 * 366 * 9000)), Err(OutOfRange));
        assert_eq!(clock.advance(SignedDuration::from_secs(-1)), Err(OutOfRange));
        assert_eq!(clock.now(), at("2026-01-01"));
    }

    #[test]
    fn reads_spans() {
        for (text, seconds) in [("31d", 2_678_400), ("90s", 90), ("1h30m", 5400), ("2w", 1_209_600)] {
            assert_eq!(parse_span(text).map(|span| span.as_secs()), Ok(seconds), "{text}");
        }
        let told = parse_span("31").unwrap_err();
        assert!(told.contains("31s") && told.contains("31d"), "{told}");
        for text in ["", "soon", "1 month", "-5s", "-1"] {
            assert!(parse_span(text).is_err(), "{text}");
        }
    }

    #[test]
    fn never_goes_back_under_many_readers() {
        let clock = Clock::real();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let mut last = 0;
                    for _ in 0..20_000 {
                        let now = clock.now_millis();
                        assert!(now >= last, "{now} after {last}");
                        last = now;
                    }
                });
            }
            for _ in 0..200 {
                clock.advance(SignedDuration::from_secs(60)).unwrap();
                clock.freeze();
                clock.resume();
            }
        });
    }

    #[test]
    fn a_reader_cannot_undo_a_setting_back() {
        let clock = Clock::real();
        clock.set(at("2100-01-01")).unwrap();
        let stop = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let readers: Vec<_> = (0..3)
                .map(|_| {
                    scope.spawn(|| {
                        while !stop.load(Ordering::Acquire) {
                            clock.now_millis();
                        }
                    })
                })
                .collect();
            for _ in 0..2000 {
                clock.set(at("2100-01-01")).unwrap();
                clock.set(at("2000-01-01")).unwrap();
                assert!(clock.now() < at("2001-01-01"));
            }
            stop.store(true, Ordering::Release);
            readers.into_iter().for_each(|reader| reader.join().unwrap());
        });
    }
}
