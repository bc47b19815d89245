//! The request log: what was asked of the data plane, where it was resolved to and why, what became of it.
//!
//! In memory, the last [`CAPACITY`] requests. Never a secret; bodies only when the gateway was started to log them.

use std::{
    collections::VecDeque,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use serde::Serialize;
use tokio::sync::watch;

use crate::api::timestamp::Timestamp;

/// How many requests are kept.
pub const CAPACITY: usize = 10_000;

/// One request.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// Counts up from 1.
    pub id: u64,
    /// When it came.
    pub at: Timestamp,
    /// See `x-portkey-trace-id`.
    pub trace_id: String,
    /// Such as `/v1/chat/completions`.
    pub path: &'static str,
    /// Of the answer.
    pub status: u16,
    /// The name of the API key that it was made with.
    pub api_key: String,
    /// The workspace's slug.
    pub workspace: String,
    /// The config that routed it, by slug; `inline` for one that came with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<String>,
    /// The model that was asked for, as it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Whether the answer was streamed.
    pub stream: bool,
    /// What was tried, in this order; the last one gave the answer.
    pub attempts: Vec<Attempt>,
    /// See `x-portkey-cache-status`.
    pub cache: &'static str,
    /// Tokens of the request.
    pub input_tokens: u64,
    /// Tokens of the answer.
    pub output_tokens: u64,
    /// Where the tokens are from: `provider`, `estimate` (of an answer that was broken off), or `none`.
    pub usage: &'static str,
    /// US dollars.
    pub cost: f64,
    /// Milliseconds until the answer was sent whole.
    pub latency_ms: f64,
    /// Why it ended, when it did not end well: `refused`, `cancelled` (the caller went away), `broken` (the upstream did).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<&'static str>,
    /// The message of the refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The body of the request, if bodies are logged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_body: Option<String>,
    /// The body of the answer, if bodies are logged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_body: Option<String>,
}

/// One try at one target.
#[derive(Debug, Clone, Serialize)]
pub struct Attempt {
    /// Where in the config: `config.targets[1]`; `config` when there is none.
    pub option: String,
    /// The virtual key (provider), by slug; none for a provider with a key of the request's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub virtual_key: Option<String>,
    /// What named it: `header @slug`, `virtual-key header`, `model prefix`, `query`, `config`.
    pub by: &'static str,
    /// The AI provider's id.
    pub provider: String,
    /// The model that it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Of its answer.
    pub status: u16,
    /// What answered: `mock`, `upstream`, `cache`, `limit`, `guardrail`, `fault`, `gateway`.
    pub answered_by: &'static str,
    /// The faults that struck, by id; `header` for one that the request asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
    /// The limits that were looked at, as `level name`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub governed_by: Vec<String>,
    /// Milliseconds until its answer began.
    pub latency_ms: f64,
}

/// What is asked of the log.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Entries after this id.
    pub after: u64,
    /// A status, or the first digit of one: 429, 4.
    pub status: Option<u16>,
    /// A virtual key that was tried, by slug.
    pub virtual_key: Option<String>,
    /// The most entries, the newest of them.
    pub limit: Option<usize>,
}

impl Filter {
    fn takes(&self, entry: &Entry) -> bool {
        entry.id > self.after
            && self.status.is_none_or(|status| entry.status == status || entry.status / 100 == status)
            && self
                .virtual_key
                .as_ref()
                .is_none_or(|slug| entry.attempts.iter().any(|attempt| attempt.virtual_key.as_ref() == Some(slug)))
    }
}

/// The log.
#[derive(Debug)]
pub struct Journal {
    entries: Mutex<VecDeque<Arc<Entry>>>,
    /// Every request counts, those that the log has forgotten, too.
    last: AtomicU64,
    written: watch::Sender<u64>,
}

impl Default for Journal {
    fn default() -> Self {
        Self { entries: Mutex::default(), last: AtomicU64::new(0), written: watch::Sender::new(0) }
    }
}

impl Journal {
    /// Writes an entry, and gives it its id.
    pub fn write(&self, mut entry: Entry) {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        entry.id = self.last.fetch_add(1, Ordering::Relaxed) + 1;
        if entries.len() >= CAPACITY {
            entries.pop_front();
        }
        let id = entry.id;
        entries.push_back(Arc::new(entry));
        drop(entries);
        // Nobody may be following.
        if self.written.receiver_count() > 0 {
            self.written.send_replace(id);
        }
    }

    /// The entries that a filter takes, the oldest first.
    pub fn read(&self, filter: &Filter) -> Vec<Arc<Entry>> {
        let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let limit = filter.limit.unwrap_or(usize::MAX);
        let mut newest: Vec<_> = entries
            .iter()
            .rev()
            .take_while(|entry| entry.id > filter.after)
            .filter(|entry| filter.takes(entry))
            .take(limit)
            .cloned()
            .collect();
        newest.reverse();
        newest
    }

    /// Says when something has been written.
    pub fn follow(&self) -> watch::Receiver<u64> {
        self.written.subscribe()
    }

    /// Forgets all entries. Ids go on.
    pub fn clear(&self) {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
