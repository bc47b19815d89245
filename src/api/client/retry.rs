//! When a request is tried again, and after how long.
//!
//! A create is never sent twice unless the first provably did not reach the server: there is no idempotency key, and
//! the answer that was lost may have made a key.

use std::{fmt, time::Duration};

use backon::BackoffBuilder as _;
use http::{HeaderMap, Method, StatusCode, header};
use jiff::{Timestamp, fmt::rfc2822};

use super::Try;

/// The first wait; each further one is twice as long.
pub(super) const FIRST_DELAY: Duration = Duration::from_millis(500);
const LONGEST_DELAY: Duration = Duration::from_secs(5);
/// A server that wants to be left alone for longer than this is not waited for.
const LONGEST_RETRY_AFTER: Duration = Duration::from_secs(60);

/// Whether to try again, and after how long, where the server said.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// This is the outcome.
    Final,
    /// Try again.
    Again(Option<Duration>),
}

/// The waits between tries: doubling, with jitter, as many as there are retries.
pub(super) fn delays(retries: u32, first: Duration) -> impl Iterator<Item = Duration> {
    backon::ExponentialBuilder::default()
        .with_min_delay(first)
        .with_max_delay(LONGEST_DELAY)
        .with_factor(2.0)
        .with_max_times(retries as usize)
        .with_jitter()
        .build()
}

/// Judges one try.
pub(super) fn judge(method: &Method, outcome: &Try) -> Verdict {
    // POST and PATCH are not: done twice, they may do more than done once.
    let repeatable = method.is_idempotent();
    match outcome {
        Err(error) if repeatable || !error.sent => Verdict::Again(None),
        Err(_) => Verdict::Final,
        Ok(response) if repeatable && is_transient(response.status()) => match retry_after(response.headers()) {
            Some(wait) if wait > LONGEST_RETRY_AFTER => Verdict::Final,
            wait => Verdict::Again(wait),
        },
        Ok(_) => Verdict::Final,
    }
}

fn is_transient(status: StatusCode) -> bool {
    status == StatusCode::TOO_MANY_REQUESTS || (status.is_server_error() && status != StatusCode::NOT_IMPLEMENTED)
}

/// `Retry-After`, in seconds or as a date.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse::<f64>() {
        return Duration::try_from_secs_f64(seconds).ok();
    }
    let date = rfc2822::parse(text).ok()?.timestamp();
    Some(Duration::try_from(date.duration_since(Timestamp::now())).unwrap_or_default())
}

/// A wait before the next try.
#[derive(Debug, Clone)]
pub struct Wait {
    /// How long.
    pub delay: Duration,
    reason: String,
}

impl Wait {
    pub(super) fn new(delay: Duration, outcome: &Try) -> Self {
        let reason = match outcome {
            Ok(response) if response.status() == StatusCode::TOO_MANY_REQUESTS => "rate limited".to_owned(),
            Ok(response) => format!("the server answered {}", response.status().as_u16()),
            Err(error) => error.reason.clone(),
        };
        Self { delay, reason }
    }
}

impl fmt::Display for Wait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, waiting {:.1} s", self.reason, self.delay.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::Response;

    use super::*;
    use crate::api::transport::TransportError;

    fn answer(status: u16, retry_after: Option<&str>) -> Try {
        let mut response = Response::builder().status(status);
        if let Some(value) = retry_after {
            response = response.header(header::RETRY_AFTER, value);
        }
        Ok(response.body(Bytes::new()).unwrap())
    }

    fn broken(sent: bool) -> Try {
        Err(TransportError { sent, timed_out: false, refused: false, reason: String::new() })
    }

    #[test]
    fn the_matrix() {
        let again = Verdict::Again(None);
        for (method, outcome, verdict) in [
            (Method::GET, broken(true), &again),
            (Method::GET, broken(false), &again),
            (Method::PUT, broken(true), &again),
            (Method::DELETE, broken(true), &again),
            (Method::POST, broken(false), &again),
            (Method::PATCH, broken(false), &again),
            (Method::PATCH, broken(true), &Verdict::Final),
            (Method::PATCH, answer(503, None), &Verdict::Final),
            (Method::POST, broken(true), &Verdict::Final),
            (Method::GET, answer(429, None), &again),
            (Method::GET, answer(503, None), &again),
            (Method::GET, answer(501, None), &Verdict::Final),
            (Method::GET, answer(404, None), &Verdict::Final),
            (Method::GET, answer(200, None), &Verdict::Final),
            (Method::POST, answer(429, None), &Verdict::Final),
            (Method::POST, answer(503, None), &Verdict::Final),
            (Method::GET, answer(429, Some("7")), &Verdict::Again(Some(Duration::from_secs(7)))),
            (Method::GET, answer(503, Some("61")), &Verdict::Final),
            (Method::GET, answer(429, Some("Wed, 21 Oct 2015 07:28:00 GMT")), &Verdict::Again(Some(Duration::ZERO))),
            (Method::GET, answer(429, Some("soon")), &again),
        ] {
            assert_eq!(&judge(&method, &outcome), verdict, "{method} {outcome:?}");
        }
    }

    #[test]
    fn waits_grow_and_end() {
        let waits: Vec<_> = delays(6, FIRST_DELAY).collect();
        assert_eq!(waits.len(), 6);
        assert!(waits[0] >= FIRST_DELAY && waits[0] <= FIRST_DELAY * 3);
        assert!(waits.iter().all(|wait| *wait <= LONGEST_DELAY * 2));
        assert_eq!(delays(0, FIRST_DELAY).count(), 0);
    }
}
