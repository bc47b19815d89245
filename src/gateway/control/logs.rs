//! `/logs`: the log of the data plane's requests.

use std::{fmt, str::FromStr};

use axum::Router;
use http::Method;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Controlled, follow, serves};
use crate::{
    api::{ApiError, Call, Code, Effect, Empty, Operation},
    gateway::{
        Gateway,
        journal::{CAPACITY, Filter, Page},
    },
};

/// The most entries of one answer that goes on from a place.
pub const PAGE: usize = 1000;

/// Which requests are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogQuery {
    /// Those after this id, the oldest of them first; without it, the newest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<u64>,
    /// Those of this status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<StatusFilter>,
    /// Those that a virtual key of this slug was tried for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub virtual_key: Option<String>,
    /// At most so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<usize>,
    /// Waits for so many seconds, at most [`follow::LONGEST_WAIT`], until there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait: Option<u64>,
}

/// A status, `429`, or a class of them, `4xx`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct StatusFilter(u16);

impl FromStr for StatusFilter {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = text.strip_suffix("xx").unwrap_or(text).parse().ok();
        let range = if text.ends_with("xx") { 1..=5 } else { 100..=599 };
        number
            .filter(|number| range.contains(number))
            .map(Self)
            .ok_or_else(|| format!("`{text}` is not a status: write one like 429, or a class like 4xx"))
    }
}

impl TryFrom<String> for StatusFilter {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl fmt::Display for StatusFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < 10 { write!(f, "{}xx", self.0) } else { write!(f, "{}", self.0) }
    }
}

impl From<StatusFilter> for String {
    fn from(filter: StatusFilter) -> Self {
        filter.to_string()
    }
}

/// A part of the log, or of another record of what has happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct History {
    /// `list`
    pub object: String,
    /// The oldest first: of the log, entries as [`crate::gateway::journal::Entry`] has them.
    pub data: Vec<Value>,
    /// What `after` has to be to go on from here.
    pub after: u64,
    /// Whether the gateway is about to end, and nothing will come.
    pub ending: bool,
}

impl History {
    pub(super) fn new(gateway: &Gateway, data: Vec<Value>, after: u64) -> Self {
        Self { object: "list".to_owned(), data, after, ending: *gateway.stopping().borrow() }
    }
}

/// `GET /_portkey/logs`
#[derive(Debug)]
pub enum Show {}

impl Operation for Show {
    const NAME: &'static str = "gateway.logs";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/logs";
    const EFFECT: Effect = Effect::Read;
    type Path = Empty;
    type Query = LogQuery;
    type Body = Empty;
    type Reply = History;
}

/// `DELETE /_portkey/logs`: forgets them.
#[derive(Debug)]
pub enum Clear {}

impl Operation for Clear {
    const NAME: &'static str = "gateway.logs.clear";
    const VERB: Method = Method::DELETE;
    const PATH: &'static str = "/logs";
    const EFFECT: Effect = Effect::Destroy;
    type Path = Empty;
    type Query = Empty;
    type Body = Empty;
    type Reply = Empty;
}

impl Controlled for Show {
    async fn serve(gateway: Gateway, call: Call<Self>) -> Result<History, ApiError> {
        let LogQuery { after, status, virtual_key, limit, wait } = call.query;
        let most = if after.is_some() { PAGE } else { CAPACITY };
        let limit = limit.map_or(most, |limit| limit.min(most));
        let mut filter = Filter { after, status: status.map(|StatusFilter(status)| status), virtual_key, limit };
        // Before the first look, so that nothing comes in between.
        let news = gateway.journal().follow();
        let mut page = gateway.journal().read(&filter);
        if let (Some(seconds), true) = (wait, page.entries.is_empty() && limit > 0) {
            let look = || {
                filter.after = Some(page.after);
                page = gateway.journal().read(&filter);
                !page.entries.is_empty()
            };
            follow::wait(&gateway, seconds, news, look).await;
        }
        let Page { entries, after } = page;
        let data: Result<Vec<Value>, _> = entries.iter().map(|entry| serde_json::to_value(entry.as_ref())).collect();
        let data = data.map_err(|_| ApiError::new(Code::Server, "The log cannot be written as JSON."))?;
        Ok(History::new(&gateway, data, after))
    }
}

impl Controlled for Clear {
    async fn serve(gateway: Gateway, _: Call<Self>) -> Result<Empty, ApiError> {
        gateway.journal().clear();
        Ok(Empty {})
    }
}

pub(super) fn routes(router: Router<Gateway>) -> Router<Gateway> {
    serves::<Clear>(serves::<Show>(router))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_one_or_a_class() {
        for text in ["429", "4xx", "200", "5xx"] {
            assert_eq!(text.parse::<StatusFilter>().unwrap().to_string(), text);
        }
        for text in ["", "4", "xx", "0xx", "6xx", "99", "600", "4XX", "-1"] {
            assert!(text.parse::<StatusFilter>().is_err(), "{text}");
        }
    }
}
