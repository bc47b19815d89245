//! Answers requests from recordings.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use axum::{body::Body, http::Response};

use super::{Summary, Tell, folder::Held, recording::Asked};
use crate::gateway::upstream::forward::ForwardError;

/// As many differences are named.
const NAMED: usize = 5;

/// The recordings, and which of them were given.
pub struct Player {
    held: Vec<Held>,
    /// Places in `held` by the name of the request, in the order of the recordings.
    by_name: HashMap<String, Vec<usize>>,
    given: Mutex<Given>,
    tell: Tell,
}

struct Given {
    /// How often each of `held` was.
    times: Vec<u64>,
    unknown: u64,
}

impl Player {
    /// Over recordings in their order.
    pub fn new(held: Vec<Held>, tell: Tell) -> Self {
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, held) in held.iter().enumerate() {
            by_name.entry(held.recording.request.name()).or_default().push(index);
        }
        let given = Mutex::new(Given { times: vec![0; held.len()], unknown: 0 });
        Self { held, by_name, given, tell }
    }

    /// The next recording of a request, or the last one once more.
    ///
    /// # Errors
    /// [`ForwardError::Unrecorded`], with what the request is called, the nearest recording, and in what it differs.
    pub fn answer(&self, asked: &Asked) -> Result<Response<Body>, ForwardError> {
        let name = asked.name();
        let Some(held) = self.by_name.get(&name).and_then(|places| self.next(places, asked)) else {
            let reason = self.unknown(&name, asked);
            (self.tell)(&reason);
            return Err(ForwardError::Unrecorded(reason));
        };
        held.recording.response.response().map_err(|reason| {
            // It was looked at when the folder was opened.
            ForwardError::Unrecorded(format!("{} cannot be replayed: {reason}", held.file))
        })
    }

    fn next(&self, places: &[usize], asked: &Asked) -> Option<&Held> {
        let over_the_same_key = |place: &&usize| {
            self.held.get(**place).is_some_and(|held| held.recording.request.virtual_key == asked.virtual_key)
        };
        let mut candidates: Vec<usize> = places.iter().filter(over_the_same_key).copied().collect();
        if candidates.is_empty() {
            candidates = places.to_vec();
        }
        let mut given = self.given.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = candidates.iter().find(|place| given.times.get(**place) == Some(&0));
        let place = *fresh.or(candidates.last())?;
        *given.times.get_mut(place)? += 1;
        self.held.get(place)
    }

    fn unknown(&self, name: &str, asked: &Asked) -> String {
        self.given.lock().unwrap_or_else(PoisonError::into_inner).unknown += 1;
        let compared = self.held.iter().map(|held| (held, held.recording.request.difference(asked)));
        let nearest = compared.min_by_key(|(_, (distance, _))| *distance);
        let Some((held, (_, places))) = nearest else { return format!("There is no recording of {name}") };
        let more = places.len().saturating_sub(NAMED);
        let mut places: Vec<&str> = places.iter().take(NAMED).map(String::as_str).collect();
        let more = format!("{more} more");
        if !more.starts_with("0 ") {
            places.push(&more);
        }
        format!("There is no recording of {name}. The nearest is {}, which differs in {}", held.file, places.join(", "))
    }

    /// What was not known, and what was not asked for.
    pub fn summary(&self) -> Summary {
        let given = self.given.lock().unwrap_or_else(PoisonError::into_inner);
        let used = given.times.iter().filter(|times| **times > 0).count();
        let again: u64 = given.times.iter().map(|times| times.saturating_sub(1)).sum();
        let mut notes = vec![format!("Replayed {used} of {} recordings", self.held.len())];
        if again > 0 {
            notes.push(format!(
                "{again} requests were repeated more often than recorded, and got the last answer again"
            ));
        }
        let unused: Vec<&str> = self
            .held
            .iter()
            .zip(&given.times)
            .filter(|(_, times)| **times == 0)
            .map(|(held, _)| held.file.as_str())
            .collect();
        if !unused.is_empty() {
            notes.push(format!("Not asked for: {}", unused.join(", ")));
        }
        let failure = match given.unknown {
            0 => None,
            1 => Some("1 request had no recording".to_owned()),
            many => Some(format!("{many} requests had no recording")),
        };
        Summary { notes, failure }
    }
}
