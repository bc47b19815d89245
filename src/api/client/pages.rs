//! Walks the pages of a list.

use serde_json::Value;

use super::{Client, ClientError};
use crate::api::{
    Call,
    page::{MAX_PAGE_SIZE, Paged},
};

/// One page.
#[derive(Debug)]
pub struct Page<T> {
    /// The items, typed.
    pub items: Vec<T>,
    /// The items as they came.
    pub rows: Vec<Value>,
    /// How many items there are on all pages, as the server says.
    pub total: u64,
}

/// The pages of a list, fetched one after the other.
pub struct Pages<O: Paged> {
    client: Client,
    path: O::Path,
    query: O::Query,
    limit: Option<u64>,
    size: u32,
    page: u32,
    received: u64,
    shown: u64,
    total: u64,
    last_rows: Vec<Value>,
    done: bool,
}

impl<O> Pages<O>
where
    O: Paged<Body = crate::api::Empty>,
{
    /// The next page; `None` when there is none, or the limit is reached.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn next(&mut self) -> Result<Option<Page<O::Item>>, ClientError> {
        if self.done {
            return Ok(None);
        }
        let query = O::at_page(&self.query, self.page, self.size);
        let call: Call<O> = Call { path: self.path.clone(), query, body: crate::api::Empty {} };
        let mut received = self.client.send(call).await?;
        let rows = received.raw.get_mut("data").map(Value::take).unwrap_or_default();
        let Value::Array(mut rows) = rows else { return Ok(None) };
        let mut items = received.value.data;
        self.total = received.value.total;
        self.received += rows.len() as u64;
        self.page += 1;
        // A server that ignores the page number gives the same rows for ever.
        let repeated = !rows.is_empty() && rows == self.last_rows;
        if rows.is_empty() || repeated {
            self.done = true;
            return Ok(None);
        }
        if self.received < self.total {
            self.last_rows.clone_from(&rows);
        }
        let room = self.limit.map_or(u64::MAX, |limit| limit - self.shown);
        let room = usize::try_from(room).unwrap_or(usize::MAX);
        rows.truncate(room);
        items.truncate(room);
        self.shown += rows.len() as u64;
        self.done = self.received >= self.total || self.limit.is_some_and(|limit| self.shown >= limit);
        Ok(Some(Page { items, rows, total: self.total }))
    }
}

impl<O: Paged> Pages<O> {
    pub(super) fn new(client: Client, path: O::Path, query: O::Query, limit: Option<u64>) -> Self {
        let most = u64::from(MAX_PAGE_SIZE);
        let size = u32::try_from(limit.unwrap_or(most).clamp(1, most)).unwrap_or(MAX_PAGE_SIZE);
        Self {
            client,
            path,
            query,
            limit,
            size,
            page: 0,
            received: 0,
            shown: 0,
            total: 0,
            last_rows: Vec::new(),
            done: limit == Some(0),
        }
    }

    /// How many were given out of how many there are, when the limit cut some off.
    pub fn cut(&self) -> Option<(u64, u64)> {
        (self.limit.is_some_and(|limit| self.shown >= limit) && self.total > self.shown)
            .then_some((self.shown, self.total))
    }
}
