//! The request log: what was asked of the data plane, where it was resolved to and why, what became of it.
//!
//! In memory, the last [`CAPACITY`] requests, fewer when they are large. Never a secret; bodies only when the gateway was
//! started to log them.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use compact_str::CompactString;
use serde::Serialize;
use smallvec::SmallVec;
use tokio::sync::watch;

use super::trace_id::TraceId;
use crate::api::timestamp::Timestamp;

/// How many requests are kept.
pub const CAPACITY: usize = 10_000;

/// How much memory they may take, in bytes: bodies are what takes it.
const HEAVIEST: usize = 32 * 1024 * 1024;

/// What the log has for the status of an answer that nobody waited for: nginx's number for a client that has closed the
/// request.
pub const ABANDONED: u16 = 499;

/// Bytes of a text of a caller's that are kept: names of models are as long as callers please.
const LONGEST_TEXT: usize = 512;

/// The beginning of a text of a caller's.
pub fn short(text: &str) -> CompactString {
    text.get(..text.floor_char_boundary(LONGEST_TEXT)).unwrap_or_default().into()
}

/// One request. Most of its texts are short and stand within it: an entry that is forgotten is one piece of memory, not
/// twenty that lie about.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// Counts up from 1.
    pub id: u64,
    /// When it came.
    pub at: Timestamp,
    /// See `x-portkey-trace-id`.
    pub trace_id: TraceId,
    /// Such as `/v1/chat/completions`.
    pub path: &'static str,
    /// Of the answer; [`ABANDONED`] when the caller went away before there was one.
    pub status: u16,
    /// The name of the API key that it was made with; none when that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_key: Option<CompactString>,
    /// The workspace's slug.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace: Option<CompactString>,
    /// The config that routed it, by slug; `inline` for one that came with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<CompactString>,
    /// The model that was asked for, as it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<CompactString>,
    /// Whether the answer was streamed.
    pub stream: bool,
    /// What was tried, in this order; the last one gave the answer.
    pub attempts: Attempts,
    /// See `x-portkey-cache-status`.
    pub cache: &'static str,
    /// Tokens of the request.
    pub input_tokens: u64,
    /// Tokens of the answer.
    pub output_tokens: u64,
    /// Where the tokens are from: `provider`, `estimate` (of an answer that was broken off, or does not tell), or `none`.
    pub usage: &'static str,
    /// US dollars.
    pub cost: f64,
    /// Milliseconds until the answer was sent whole.
    pub latency_ms: f64,
    /// Why it ended, when it did not end well: `refused`, `cancelled` (the caller went away), `broken` (the upstream did).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<&'static str>,
    /// What the refusal is about, such as `rate_limit`: see `proxy::Reason`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
    /// The message of the refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<CompactString>,
    /// The body of the request, if bodies are logged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_body: Option<String>,
    /// The body of the answer, if bodies are logged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_body: Option<String>,
}

/// The tries of one request; one, as a rule.
pub type Attempts = SmallVec<[Attempt; 1]>;

/// One try at one target.
#[derive(Debug, Clone, Serialize)]
pub struct Attempt {
    /// Where in the config: `config.targets[1]`; `config` when there is none.
    pub option: CompactString,
    /// The virtual key (provider), by slug; none for a provider with a key of the request's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub virtual_key: Option<CompactString>,
    /// What named it: `header @slug`, `virtual-key header`, `model prefix`, `query`, `config`.
    pub by: &'static str,
    /// The AI provider's id.
    pub provider: CompactString,
    /// The model that it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<CompactString>,
    /// Of its answer; [`ABANDONED`] when the caller did not wait for it.
    pub status: u16,
    /// What answered: `mock`, `upstream`, `cache`, `limit`, `guardrail`, `fault`, `gateway`; `nobody` when the
    /// caller did not wait for it.
    pub answered_by: &'static str,
    /// The faults that struck, by id; `header` for one that the request asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
    /// How often it was tried again.
    pub retries: u32,
    /// The limits that were looked at, as `level name`.
    #[serde(skip_serializing_if = "SmallVec::is_empty")]
    pub governed_by: SmallVec<[Arc<str>; 4]>,
    /// Milliseconds until its answer began.
    pub latency_ms: f64,
}

impl Entry {
    /// A request that has come, and of which nothing else is known yet.
    pub fn begun(at: Timestamp, trace_id: TraceId, path: &'static str, cache: &'static str) -> Self {
        Self {
            id: 0,
            at,
            trace_id,
            path,
            status: 0,
            api_key: None,
            workspace: None,
            config: None,
            model: None,
            stream: false,
            attempts: Attempts::new(),
            cache,
            input_tokens: 0,
            output_tokens: 0,
            usage: "none",
            cost: 0.0,
            latency_ms: 0.0,
            end: None,
            reason: None,
            message: None,
            request_body: None,
            response_body: None,
        }
    }

    /// Roughly the memory that it takes, in bytes.
    fn weight(&self) -> usize {
        let length = |text: &Option<CompactString>| text.as_ref().map_or(0, |text| text.len());
        let body = |text: &Option<String>| text.as_ref().map_or(0, String::len);
        let attempts = self.attempts.iter().map(|attempt| {
            let faults = attempt.faults.iter().map(|text| size_of::<String>() + text.len()).sum::<usize>();
            let texts = attempt.option.len() + attempt.provider.len() + length(&attempt.virtual_key);
            size_of::<Attempt>() + texts + length(&attempt.model) + faults
        });
        let texts = [&self.api_key, &self.workspace, &self.config, &self.model, &self.message];
        let texts = texts.into_iter().map(length).sum::<usize>() + self.trace_id.weight();
        let bodies = body(&self.request_body) + body(&self.response_body);
        size_of::<Self>() + attempts.sum::<usize>() + texts + bodies
    }
}

/// What is asked of the log.
#[derive(Debug, Clone)]
pub struct Filter {
    /// Entries after this id, the oldest of them; without it, the newest.
    pub after: Option<u64>,
    /// A status, or the first digit of one: 429, 4.
    pub status: Option<u16>,
    /// A virtual key that was tried, by slug.
    pub virtual_key: Option<String>,
    /// The most entries.
    pub limit: usize,
}

impl Default for Filter {
    /// Everything.
    fn default() -> Self {
        Self { after: None, status: None, virtual_key: None, limit: usize::MAX }
    }
}

impl Filter {
    fn takes(&self, entry: &Entry) -> bool {
        self.status.is_none_or(|status| entry.status == status || entry.status / 100 == status)
            && self
                .virtual_key
                .as_ref()
                .is_none_or(|slug| entry.attempts.iter().any(|attempt| attempt.virtual_key.as_deref() == Some(slug)))
    }
}

/// A part of the log.
#[derive(Debug)]
pub struct Page {
    /// The oldest first.
    pub entries: Vec<Arc<Entry>>,
    /// What [`Filter::after`] has to be to go on from here.
    pub after: u64,
}

/// The log.
#[derive(Debug, Default)]
pub struct Journal {
    kept: Mutex<Kept>,
    written: watch::Sender<u64>,
}

#[derive(Debug, Default)]
struct Kept {
    /// With what they weigh: one that is forgotten need not be looked through.
    entries: VecDeque<(Arc<Entry>, usize)>,
    /// The last id. Every request counts, those that the log has forgotten, too.
    last: u64,
    /// Of all entries: see [`Entry::weight`].
    weight: usize,
}

impl Kept {
    fn forget_oldest(&mut self) -> Option<Arc<Entry>> {
        let (entry, weight) = self.entries.pop_front()?;
        self.weight = self.weight.saturating_sub(weight);
        Some(entry)
    }
}

impl Journal {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes an entry, and gives it its id.
    pub fn write(&self, entry: Entry) {
        let weight = entry.weight();
        let mut entry = Arc::new(entry);
        let mut kept = self.kept();
        kept.last += 1;
        let id = kept.last;
        // Nobody else has it yet.
        if let Some(entry) = Arc::get_mut(&mut entry) {
            entry.id = id;
        }
        kept.weight += weight;
        kept.entries.push_back((entry, weight));
        // Freed when others may write again. As a rule there is one, in the place of the one that has just come.
        let mut forgotten = SmallVec::<[Arc<Entry>; 1]>::new();
        while kept.entries.len() > CAPACITY || (kept.weight > HEAVIEST && kept.entries.len() > 1) {
            forgotten.extend(kept.forget_oldest());
        }
        drop(kept);
        drop(forgotten);
        // Nobody may be following.
        if self.written.receiver_count() > 0 {
            self.written.send_replace(id);
        }
    }

    /// The entries that a filter takes.
    pub fn read(&self, filter: &Filter) -> Page {
        let kept = self.kept();
        let Some(after) = filter.after else {
            let all = kept.entries.iter().rev().map(|(entry, _)| entry);
            let newest = all.filter(|entry| filter.takes(entry)).take(filter.limit);
            let mut entries: Vec<_> = newest.cloned().collect();
            entries.reverse();
            return Page { entries, after: kept.last };
        };
        // An id that was never given is of an earlier gateway: all that this one has written came after it.
        let after = if after > kept.last { 0 } else { after };
        let start = kept.entries.partition_point(|(entry, _)| entry.id <= after);
        let mut entries: Vec<Arc<Entry>> = Vec::new();
        let later = kept.entries.range(start..).map(|(entry, _)| entry);
        for entry in later.filter(|entry| filter.takes(entry)) {
            if entries.len() >= filter.limit {
                let after = entries.last().map_or(after, |entry| entry.id);
                return Page { entries, after };
            }
            entries.push(Arc::clone(entry));
        }
        Page { entries, after: kept.last }
    }

    /// Says when something has been written.
    pub fn follow(&self) -> watch::Receiver<u64> {
        self.written.subscribe()
    }

    /// Forgets all entries. Ids go on.
    pub fn clear(&self) {
        let mut kept = self.kept();
        kept.entries.clear();
        kept.weight = 0;
    }
}

/// Requests for tests, which change what they are about.
#[cfg(test)]
pub mod testing {
    use smallvec::smallvec;

    use super::*;

    /// A request that one virtual key answered, without anything used.
    pub fn entry(status: u16, slug: &str) -> Entry {
        let at = Timestamp::new(jiff::Timestamp::UNIX_EPOCH);
        let attempt = Attempt {
            option: "config".into(),
            virtual_key: Some(slug.into()),
            by: "config",
            provider: "openai".into(),
            model: None,
            status,
            answered_by: "mock",
            faults: Vec::new(),
            retries: 0,
            governed_by: SmallVec::new(),
            latency_ms: 0.0,
        };
        let trace_id = TraceId::Given(CompactString::default());
        let blank = Entry::begun(at, trace_id, "/v1/chat/completions", "DISABLED");
        Entry { status, attempts: smallvec![attempt], ..blank }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(status: u16, slug: &str, body: usize) -> Entry {
        Entry { request_body: Some("x".repeat(body)), ..testing::entry(status, slug) }
    }

    fn ids(page: &Page) -> Vec<u64> {
        page.entries.iter().map(|entry| entry.id).collect()
    }

    #[test]
    fn is_read_from_its_end_or_on_from_a_place() {
        let journal = Journal::default();
        for status in [200, 429, 404, 200, 429] {
            journal.write(entry(status, if status == 200 { "good" } else { "bad" }, 0));
        }
        let read = |filter: &Filter| {
            let page = journal.read(filter);
            (ids(&page), page.after)
        };
        let newest = Filter { limit: 2, ..Filter::default() };
        assert_eq!(read(&newest), (vec![4, 5], 5));
        assert_eq!(read(&Filter { status: Some(4), ..newest.clone() }), (vec![3, 5], 5));
        assert_eq!(read(&Filter { status: Some(429), ..newest.clone() }), (vec![2, 5], 5));
        assert_eq!(read(&Filter { virtual_key: Some("good".to_owned()), ..newest.clone() }), (vec![1, 4], 5));
        assert_eq!(read(&Filter { after: Some(0), ..newest.clone() }), (vec![1, 2], 2));
        assert_eq!(read(&Filter { after: Some(2), ..newest.clone() }), (vec![3, 4], 4));
        assert_eq!(read(&Filter { after: Some(4), ..newest.clone() }), (vec![5], 5));
        assert_eq!(read(&Filter { after: Some(5), ..newest.clone() }), (vec![], 5));
        assert_eq!(read(&Filter { after: Some(77), ..newest.clone() }), (vec![1, 2], 2), "of an earlier gateway");
        assert_eq!(read(&Filter { after: Some(0), status: Some(404), limit: 1, virtual_key: None }), (vec![3], 5));
        journal.clear();
        assert_eq!(read(&newest), (vec![], 5));
        journal.write(entry(200, "good", 0));
        assert_eq!(read(&Filter { after: Some(5), ..newest }), (vec![6], 6));
    }

    #[test]
    fn has_bounds_in_number_and_in_memory() {
        let journal = Journal::default();
        for _ in 0..CAPACITY + 5 {
            journal.write(entry(200, "good", 0));
        }
        let all = Filter { limit: usize::MAX, ..Filter::default() };
        assert_eq!(journal.read(&all).entries.len(), CAPACITY);
        for _ in 0..5 {
            journal.write(entry(200, "good", HEAVIEST / 2 - 1000));
        }
        assert_eq!(journal.read(&all).entries.len(), 2);
        journal.write(entry(200, "good", HEAVIEST * 2));
        assert_eq!(journal.read(&all).entries.len(), 1);
    }
}
