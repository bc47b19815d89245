//! How many tokens a call used.

/// Tokens of one call, as its provider counts them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Usage {
    /// Of the request, those from the provider's cache included.
    pub input: u64,
    /// Of the answer.
    pub output: u64,
    /// Of [`Usage::input`], those that the provider read from its cache.
    pub cache_read: u64,
    /// Of [`Usage::input`], those that the provider wrote into its cache.
    pub cache_write: u64,
}

impl Usage {
    /// Tokens of request and answer.
    pub fn total(&self) -> u64 {
        self.input.saturating_add(self.output)
    }
}
