//! Which answers are tried again, and after how long.

use std::time::Duration;

use axum::http::{HeaderMap, StatusCode};
use serde::Deserialize;

/// Tried again when nothing else is said (Portkey's gateway, branch 2.x).
const DEFAULT_STATUSES: [u16; 5] = [429, 500, 502, 503, 504];

/// The most attempts after the first.
const MOST: u32 = 5;

/// What a provider may ask us to wait, in total.
const PATIENCE: Duration = Duration::from_secs(60);

/// Headers in which providers say how long to wait, and their unit in milliseconds.
const RETRY_AFTER: [(&str, f64); 3] = [("retry-after-ms", 1.0), ("x-ms-retry-after-ms", 1.0), ("retry-after", 1000.0)];

/// What a config says of trying again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Retry {
    /// How often, after the first time; at most 5.
    pub attempts: u32,
    /// For which answers.
    pub on_status_codes: Option<Vec<u16>>,
    /// Whether to wait as long as the provider asks. Both spellings occur in Portkey's documentation.
    #[serde(alias = "use_retry_after_headers")]
    pub use_retry_after_header: bool,
}

/// What comes after an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// It is the answer.
    Done,
    /// Another attempt, after this time.
    After(Duration),
    /// The same, after a time that the provider has asked for.
    AsAsked(Duration),
    /// It would have been tried again, but not so late, or not so often.
    GivenUp,
}

impl Retry {
    /// What comes after the answer to attempt `number` (0 is the first), `waited` having been spent on waiting as
    /// providers asked.
    pub fn next(&self, number: u32, status: StatusCode, headers: &HeaderMap, waited: Duration) -> Next {
        let statuses = self.on_status_codes.as_deref().unwrap_or(&DEFAULT_STATUSES);
        if self.attempts == 0 || !statuses.contains(&status.as_u16()) {
            return Next::Done;
        }
        if number >= self.attempts.min(MOST) {
            return Next::GivenUp;
        }
        if self.use_retry_after_header
            && status == StatusCode::TOO_MANY_REQUESTS
            && let Some(asked) = asked(headers)
        {
            return if waited.saturating_add(asked) > PATIENCE { Next::GivenUp } else { Next::AsAsked(asked) };
        }
        Next::After(Duration::from_secs(1 << number.min(MOST)))
    }
}

/// How long a provider asks to wait.
fn asked(headers: &HeaderMap) -> Option<Duration> {
    RETRY_AFTER.iter().find_map(|(name, unit)| {
        let value: f64 = headers.get(*name)?.to_str().ok()?.trim().parse().ok()?;
        Duration::try_from_secs_f64(value * unit / 1000.0).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &'static str, value: &'static str) -> HeaderMap {
        [(name.parse().unwrap(), value.parse().unwrap())].into_iter().collect()
    }

    #[test]
    fn waits_longer_each_time_and_gives_up() {
        let retry = Retry { attempts: 9, ..Retry::default() };
        let next =
            |number, status: u16| retry.next(number, status.try_into().unwrap(), &HeaderMap::new(), Duration::ZERO);
        assert_eq!(next(0, 200), Next::Done);
        assert_eq!(next(0, 400), Next::Done);
        let waits: Vec<_> = (0..6).map(|number| next(number, 503)).collect();
        let seconds = |seconds| Next::After(Duration::from_secs(seconds));
        assert_eq!(waits, [seconds(1), seconds(2), seconds(4), seconds(8), seconds(16), Next::GivenUp]);
        assert_eq!(Retry::default().next(0, StatusCode::BAD_GATEWAY, &HeaderMap::new(), Duration::ZERO), Next::Done);
    }

    #[test]
    fn waits_as_long_as_the_provider_asks_but_no_longer_than_a_minute() {
        let retry = Retry { attempts: 2, use_retry_after_header: true, ..Retry::default() };
        let next = |headers: &HeaderMap, waited| retry.next(0, StatusCode::TOO_MANY_REQUESTS, headers, waited);
        assert_eq!(next(&headers("retry-after-ms", "250"), Duration::ZERO), Next::AsAsked(Duration::from_millis(250)));
        assert_eq!(next(&headers("retry-after", "60"), Duration::ZERO), Next::AsAsked(Duration::from_secs(60)));
        assert_eq!(next(&headers("retry-after", "1"), Duration::from_secs(60)), Next::GivenUp);
        assert_eq!(next(&headers("retry-after", "Wed, 21 Oct"), Duration::ZERO), Next::After(Duration::from_secs(1)));
        assert_eq!(next(&headers("retry-after", "-1"), Duration::ZERO), Next::After(Duration::from_secs(1)));
    }
}
