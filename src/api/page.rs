//! Pages of a list. Pages count from 0, a page holds at most 100 items.

use serde::{Deserialize, Serialize};

use super::{lenient, operation::Operation};

/// The size of a page that the server gives when none is asked for.
pub const DEFAULT_PAGE_SIZE: u32 = 50;
/// The largest page that the server gives.
pub const MAX_PAGE_SIZE: u32 = 100;

/// Which page is wanted. Portkey's own SDKs write both spellings, so both are read; snake_case is sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageQuery {
    /// Page number, from 0.
    #[serde(alias = "currentPage", default, skip_serializing_if = "Option::is_none")]
    pub current_page: Option<u32>,
    /// Items a page, 1 to 100; the server clamps.
    #[serde(alias = "pageSize", default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<u32>,
}

impl PageQuery {
    /// The page as `(first item, number of items)`, with the server's defaults and bounds applied.
    pub fn window(self) -> (usize, usize) {
        let size = self.page_size.unwrap_or(DEFAULT_PAGE_SIZE).clamp(1, MAX_PAGE_SIZE);
        let page = self.current_page.unwrap_or(0);
        ((page as usize).saturating_mul(size as usize), size as usize)
    }
}

/// The envelope of every list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct List<T> {
    /// Always `list`.
    #[serde(default = "list")]
    pub object: String,
    /// How many items there are on all pages.
    #[serde(deserialize_with = "lenient::whole")]
    pub total: u64,
    /// The items of this page.
    pub data: Vec<T>,
}

fn list() -> String {
    "list".to_owned()
}

impl<T> List<T> {
    /// One page of `total` items.
    pub fn new(total: u64, data: Vec<T>) -> Self {
        Self { object: list(), total, data }
    }
}

/// A list operation whose pages the client can walk.
pub trait Paged: Operation<Reply = List<Self::Item>> {
    /// One item of the list.
    type Item;
    /// The query of the given page.
    fn at_page(query: &Self::Query, page: u32, size: u32) -> Self::Query;
}
