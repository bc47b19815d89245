//! The contract with Portkey's management API, written once, and the client that speaks it.
//!
//! The local gateway serves the same types, so the two cannot drift apart. Nothing here knows the command line, prints
//! or stores.

pub mod api_keys;
pub mod configs;
pub mod error;
pub mod fields;
pub mod integrations;
pub mod lenient;
pub mod limits;
pub mod operation;
pub mod page;
pub mod parameters;
pub mod patch;
pub mod providers;
pub mod providers_catalog;
pub mod read;
pub mod scopes;
pub mod secret_mapping;
pub mod timestamp;
pub mod users;
pub mod virtual_keys;
pub mod workspaces;

mod client;
#[cfg(test)]
mod tests;
mod tls;
pub mod transport;

pub use client::{
    Client, ClientError, ClientOptions, Page, Pages, PreparedRequest, RawCall, RawPage, RawPages, RawReply, Received,
    TraceEvent, Wait, list_rows, path_segment, redacted,
};
pub use error::{ApiError, Code};
pub use fields::Fields;
pub use operation::{Call, Effect, Empty, Operation};
pub use page::{List, PageQuery};
pub use patch::Patch;
pub use tls::{ShownCertificate, TlsOptions, client_config, watched_config};
