//! What `-v` and `-vv` tell of requests and answers. Secrets are hidden by type and field.

use std::time::Duration;

use serde_json::Value;

use super::{PreparedRequest, Try, request, request_id};
use crate::secret::Secret;

/// Something that happened on the way.
#[derive(Debug, Clone)]
pub struct TraceEvent {
    summary: String,
    body: Option<Value>,
}

impl TraceEvent {
    pub(super) fn request(prepared: &PreparedRequest, key: &Secret) -> Self {
        let hint: String = {
            let count = key.expose().chars().count();
            // The last four of a short key would be too much of it.
            key.expose().chars().skip(count.saturating_sub(4)).filter(|_| count >= 16).collect()
        };
        let mut summary = format!("> {} {} x-portkey-api-key: ****{hint}", prepared.method, prepared.shown_url());
        for name in prepared.header_names() {
            summary += &format!(" {name}: ****");
        }
        Self { summary, body: prepared.redacted_body() }
    }

    pub(super) fn outcome(outcome: &Try, elapsed: Duration) -> Self {
        let time = format!("{:.1} ms", elapsed.as_secs_f64() * 1000.0);
        match outcome {
            Ok(response) => {
                let id = request_id(response.headers()).map_or_else(String::new, |id| format!(" request {id}"));
                let body = serde_json::from_slice(response.body()).ok().map(|body: Value| request::redacted(&body));
                Self { summary: format!("< {} in {time}{id}", response.status()), body }
            }
            Err(error) => Self { summary: format!("< no answer in {time}: {}", error.reason), body: None },
        }
    }

    /// The text to show: from verbosity 2 on with the body.
    pub fn text(&self, verbosity: u8) -> String {
        match &self.body {
            Some(body) if verbosity >= 2 => format!("{}\n  {body}", self.summary),
            _ => self.summary.clone(),
        }
    }
}
