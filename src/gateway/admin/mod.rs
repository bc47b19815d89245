//! The management API: one file per noun.
//!
//! An operation is served by implementing [`Served`] for the type that the client sends it with, and by one line in
//! [`SERVED`]. What all operations have in common, from authentication to the error envelope, is in `request.rs`.

mod credentials;
mod request;
#[cfg(test)]
mod tests;
mod virtual_keys;
mod workspaces;

use std::sync::Arc;

use axum::{
    Router,
    routing::{MethodFilter, on},
};

use super::{Gateway, store::records::ApiKey};
use crate::api::{ApiError, Call, Operation, timestamp::Timestamp, virtual_keys as vk};

/// What a handler is handed.
#[derive(Clone)]
pub(in crate::gateway) struct Cx {
    /// The gateway.
    pub gateway: Gateway,
    /// The caller's API key, which is valid and holds the operation's scope.
    pub key: Arc<ApiKey>,
    /// When the request came.
    pub now: Timestamp,
}

/// An operation that the gateway serves.
trait Served: Operation {
    /// The scope that the caller's key has to hold.
    const SCOPE: &'static str;
    /// Whether the answer stands in `{"success": true, "data": …}`; the API does this for a few operations only.
    const ENVELOPED: bool = false;

    /// Does what is asked.
    fn serve(cx: Cx, call: Call<Self>) -> impl Future<Output = Result<Self::Reply, ApiError>> + Send
    where
        Self: Sized;
}

/// One entry of [`SERVED`].
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

/// Every operation that is served.
const SERVED: [Entry; 5] =
    [entry::<vk::Create>(), entry::<vk::ListAll>(), entry::<vk::Get>(), entry::<vk::Update>(), entry::<vk::Delete>()];

/// The names of the operations that are served, from the same list as the routes.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which refuses an index out of bounds")]
pub const OPERATIONS: &[&str] = &{
    let mut names = [""; SERVED.len()];
    let mut index = 0;
    while index < SERVED.len() {
        names[index] = SERVED[index].name;
        index += 1;
    }
    names
};

/// The routes below `/v1`.
pub fn routes() -> Router<Gateway> {
    SERVED.iter().fold(Router::new(), |router, entry| (entry.add)(router))
}
