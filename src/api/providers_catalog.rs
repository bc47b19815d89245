//! Which AI providers there are, and which fields each needs.
