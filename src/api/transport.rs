//! HTTP, or a router in this process.
