//! Tickets: how a browser that a command opens comes to the key.
//!
//! A key in a URL would be read by others: the command lines of this machine's processes are open to all its users, and a
//! browser writes down where it was. So the URL has a ticket, in its fragment, which no browser sends: whoever shows it first,
//! and soon, gets the key, and after that it is worth nothing.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::{HeaderMap, HeaderValue, Uri, header},
    response::Response,
};
use serde::{Deserialize, Serialize};

use crate::{
    api::{ApiError, Code},
    gateway::{Gateway, admin::request::respond, control},
    secret::Secret,
};

/// How long a ticket is good, in real time: a browser may have to start first, and a printed URL to be copied.
const LIFE: Duration = Duration::from_secs(120);

/// How many are good at a time; the oldest gives way.
const MOST: usize = 16;

/// What a ticket is made of, in bytes.
const LENGTH: usize = 24;

/// The way to the key, once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ticket {
    /// What the page shows to get the key.
    pub ticket: Secret,
    /// Seconds until it is worth nothing.
    pub expires_in: u64,
}

/// The tickets of a gateway, in memory alone.
#[derive(Default)]
pub struct Tickets(Mutex<Vec<Issued>>);

struct Issued {
    ticket: Secret,
    key: Secret,
    until: Instant,
}

impl Tickets {
    /// A new one for a key.
    ///
    /// # Errors
    /// When the operating system has no randomness.
    pub fn issue(&self, key: Secret) -> Result<Ticket, ApiError> {
        let mut drawn = [0; LENGTH];
        getrandom::fill(&mut drawn).map_err(|_| ApiError::new(Code::Server, "The system gives no random numbers."))?;
        let ticket = Secret::new(drawn.iter().map(|byte| format!("{byte:02x}")).collect());
        let mut issued = self.good();
        if issued.len() >= MOST {
            issued.remove(0);
        }
        issued.push(Issued { ticket: ticket.clone(), key, until: Instant::now() + LIFE });
        Ok(Ticket { ticket, expires_in: LIFE.as_secs() })
    }

    /// The key of a ticket, which is used up by this.
    fn take(&self, ticket: &Secret) -> Option<Secret> {
        let mut issued = self.good();
        let place = issued.iter().position(|issued| issued.ticket == *ticket)?;
        Some(issued.remove(place).key)
    }

    /// Those whose time is not over.
    fn good(&self) -> MutexGuard<'_, Vec<Issued>> {
        let mut issued = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        issued.retain(|issued| now < issued.until);
        issued
    }
}

/// What the page shows.
#[derive(Deserialize)]
pub(super) struct Shown {
    ticket: Secret,
}

/// What it gets.
#[derive(Serialize)]
struct Redeemed {
    key: Secret,
}

/// `POST /console/key`. It takes JSON alone, which a page of another origin cannot send without being allowed to.
pub(super) async fn redeem(
    State(gateway): State<Gateway>,
    uri: Uri,
    headers: HeaderMap,
    shown: Result<Json<Shown>, JsonRejection>,
) -> Response {
    let redeemed = control::admit_page(&gateway, &uri, &headers).and_then(|()| {
        let Json(shown) = shown.map_err(|_| ApiError::invalid("Invalid request: send the ticket as JSON"))?;
        let unknown = || ApiError::new(Code::Unauthorised, "This ticket was used already, or its time is over");
        let key = gateway.control().tickets().take(&shown.ticket).ok_or_else(unknown)?;
        Ok(Redeemed { key })
    });
    let mut response = respond(redeemed);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_is_good_once() {
        let tickets = Tickets::default();
        let key = Secret::new("not-a-real-key".to_owned());
        let ticket = tickets.issue(key.clone()).unwrap().ticket;
        assert_eq!(tickets.take(&Secret::new("another".to_owned())), None);
        assert_eq!(tickets.take(&ticket), Some(key));
        assert_eq!(tickets.take(&ticket), None);
    }

    #[test]
    fn the_oldest_gives_way_and_time_ends_them() {
        let tickets = Tickets::default();
        let issue = |number: usize| tickets.issue(Secret::new(number.to_string())).unwrap().ticket;
        let all: Vec<_> = (0..=MOST).map(issue).collect();
        assert_eq!(tickets.take(&all[0]), None);
        assert!(tickets.take(&all[1]).is_some());
        for issued in tickets.0.lock().unwrap().iter_mut() {
            issued.until = Instant::now();
        }
        assert_eq!(tickets.take(&all[MOST]), None);
    }
}
