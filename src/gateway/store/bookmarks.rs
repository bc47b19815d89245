//! Where the next page of a list begins.
//!
//! A page is asked for by number, and an index is walked from its beginning. Whoever reads a long list page by page
//! would walk further for every page; a bookmark left at the end of one page lets the next begin there.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// The most bookmarks. Each is one reader in the middle of one list.
const CAPACITY: usize = 256;

#[derive(Default)]
struct Marks {
    /// Counts the writes that could move an entry of a list. See the cache for why.
    generation: u64,
    /// By list, then by the number of entries before it.
    positions: HashMap<(String, usize), u64>,
}

/// The bookmarks of all lists.
#[derive(Default)]
pub(super) struct Bookmarks(Mutex<Marks>);

/// The bookmarks as a reader may use them.
pub(super) struct Reader<'a> {
    bookmarks: &'a Bookmarks,
    generation: u64,
}

impl Bookmarks {
    /// Before a snapshot is taken.
    pub(super) fn reader(&self) -> Reader<'_> {
        let generation = self.0.lock().unwrap_or_else(PoisonError::into_inner).generation;
        Reader { bookmarks: self, generation }
    }

    /// After a commit that adds or removes an entry.
    pub(super) fn invalidate(&self) {
        let mut marks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        marks.generation += 1;
        marks.positions.clear();
    }
}

impl Reader<'_> {
    /// The position of the entry that has `before` entries before it, if a bookmark lies there.
    pub(super) fn find(&self, list: &str, before: usize) -> Option<u64> {
        if before == 0 {
            return None;
        }
        let marks = self.bookmarks.0.lock().unwrap_or_else(PoisonError::into_inner);
        if marks.generation != self.generation {
            return None;
        }
        marks.positions.get(&(list.to_owned(), before)).copied()
    }

    /// Leaves a bookmark.
    pub(super) fn leave(&self, list: &str, before: usize, position: u64) {
        let mut marks = self.bookmarks.0.lock().unwrap_or_else(PoisonError::into_inner);
        if marks.generation != self.generation {
            return;
        }
        if marks.positions.len() >= CAPACITY {
            marks.positions.clear();
        }
        marks.positions.insert((list.to_owned(), before), position);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bookmark_lies_until_the_list_changes() {
        let bookmarks = Bookmarks::default();
        let reader = bookmarks.reader();
        reader.leave("w", 50, 7);
        assert_eq!(reader.find("w", 50), Some(7));
        assert_eq!((reader.find("v", 50), reader.find("w", 51)), (None, None));
        bookmarks.invalidate();
        // One that reads an older snapshot neither finds nor leaves any.
        reader.leave("w", 50, 7);
        assert_eq!(reader.find("w", 50), None);
        assert_eq!(bookmarks.reader().find("w", 50), None);
    }
}
