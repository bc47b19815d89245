//! The management API: one file per noun.
//!
//! An operation is served by implementing [`Served`] for the type that the client sends it with, and by one entry in
//! its noun's `SERVED`. What all operations have in common, from authentication to the error envelope, is in `request.rs`.

mod api_keys;
mod budgets;
mod check;
mod configs;
mod credentials;
mod integrations;
mod provider_record;
mod providers;
mod reach;
pub(in crate::gateway) mod request;
mod slugs;
#[cfg(test)]
mod tests;
mod users;
mod virtual_keys;
mod workspaces;

use std::sync::Arc;

use axum::{
    Router,
    http::Method,
    routing::{MethodFilter, on},
};

use super::{
    Gateway,
    store::records::{ApiKey, Presented},
};
use crate::api::{ApiError, Call, Operation, timestamp::Timestamp};

/// What a handler is handed.
#[derive(Clone)]
pub(in crate::gateway) struct Cx {
    /// The gateway.
    pub gateway: Gateway,
    /// The caller's API key, which is valid and holds one of the operation's scopes.
    pub caller: Arc<Presented>,
    /// When the request came.
    pub now: Timestamp,
}

impl Cx {
    /// The caller's API key.
    fn key(&self) -> &ApiKey {
        &self.caller.key
    }
}

/// An operation that the gateway serves.
trait Served: Operation {
    /// The scopes of which the caller's key has to hold one. What depends on the thing itself, the operation checks.
    const SCOPES: &'static [&'static str];
    /// Whether the answer stands in `{"success": true, "data": …}`; the API does this for a few operations only.
    const ENVELOPED: bool = false;

    /// Does what is asked.
    fn serve(cx: Cx, call: Call<Self>) -> impl Future<Output = Result<Self::Reply, ApiError>> + Send
    where
        Self: Sized;
}

/// An operation that is served, without its type.
struct Entry {
    name: &'static str,
    add: fn(Router<Gateway>) -> Router<Gateway>,
}

const fn entry<O: Served>() -> Entry {
    Entry { name: O::NAME, add: add::<O> }
}

fn add<O: Served>(router: Router<Gateway>) -> Router<Gateway> {
    match MethodFilter::try_from(O::VERB) {
        Ok(verb) => router.route(O::PATH, on(verb, request::handle::<O>)),
        // A verb that HTTP does not have: the operation is not served, which the tests of every operation notice.
        Err(_) => router,
    }
}

/// Every operation that is served, noun by noun.
const SERVED: &[&[Entry]] = &[
    virtual_keys::SERVED,
    api_keys::SERVED,
    integrations::SERVED,
    providers::SERVED,
    configs::SERVED,
    workspaces::SERVED,
    workspaces::members::SERVED,
    users::SERVED,
];

/// The names of the operations that are served, from the same list as the routes.
pub fn operations() -> impl Iterator<Item = &'static str> {
    SERVED.iter().copied().flatten().map(|entry| entry.name)
}

/// What the management API's paths begin with, whether they are served here or not.
const NOUNS: [&str; 18] = [
    "admin",
    "analytics",
    "api-keys",
    "audit-logs",
    "collections",
    "configs",
    "guardrails",
    "integrations",
    "labels",
    "mcp-integrations",
    "mcp-servers",
    "policies",
    "prompts",
    "providers",
    "scim",
    "secret-references",
    "virtual-keys",
    "workspaces",
];

/// The refusal of a request to a path of the management API that is not served; none for other paths.
pub fn not_served(method: &Method, path: &str) -> Option<ApiError> {
    let path = path.strip_prefix("/v1/")?;
    let noun = path.split('/').next().unwrap_or_default();
    NOUNS
        .contains(&noun)
        .then(|| ApiError::invalid(format!("Invalid request: the local gateway does not serve {method} /{path}")))
}

/// The routes below `/v1`.
pub fn routes() -> Router<Gateway> {
    SERVED.iter().copied().flatten().fold(Router::new(), |router, entry| (entry.add)(router))
}
