//! The control API: what a test suite needs of a gateway that no server of Portkey's has. Time, snapshots, reset,
//! and a look at what it does.
//!
//! It stands below `/_portkey`, where nothing of Portkey's is. Its operations are types as those of the management API are
//! ([`crate::api::Operation`]), so that the command line and the gateway cannot drift apart; they are kept here because
//! they belong to no contract but ours.
//!
//! | file | holds |
//! |---|---|
//! | `access.rs` | who may use it |
//! | `clock.rs` | `/clock`: freezing, putting forward and setting the time |
//! | `state.rs` | `/snapshots`, `/snapshot`, `/restore`, `/reset` |
//! | `faults.rs` | `/faults`: what is to go wrong |
//! | `parts.rs` | what a gateway's state consists of, part by part |
//! | `logs.rs`, `events.rs`, `follow.rs` | `/logs` and `/events`: what has happened, and what happens now |
//! | `usage.rs` | `/usage`: how budgets and rate limits stand |
//! | `tickets.rs` | `/console/tickets`: lets a browser in |
//! | `api_keys.rs` | `/api-keys/{id}/value`: a key with a value that the test knows |

pub mod api_keys;
pub mod clock;
pub mod events;
pub mod faults;
pub mod follow;
pub mod logs;
pub mod state;
pub mod tickets;
pub mod usage;

mod access;
mod parts;
#[cfg(test)]
mod tests;

use axum::{
    Router,
    extract::{RawPathParams, Request, State},
    http::{HeaderValue, Method, Uri, header},
    middleware,
    response::Response,
    routing::{MethodFilter, on},
};

pub(super) use access::{admit_page, admit_scrape};
pub use parts::Part;

use super::{
    Gateway,
    admin::request::{read_call, respond},
    console::Tickets,
};
use crate::api::{ApiError, Call, Code, Operation};

/// Where the control API stands in a gateway's URL.
pub const PREFIX: &str = "/_portkey";

/// What the control API remembers of a gateway.
#[derive(Default)]
pub struct Control {
    snapshots: state::Snapshots,
    access: access::Access,
    tickets: Tickets,
}

impl Control {
    /// Takes requests under any host name from now on: the gateway listens where other machines reach it, under names
    /// that it does not know.
    pub fn allow_any_host(&self) {
        self.access.allow_any_host();
    }

    /// What lets browsers in.
    pub(super) fn tickets(&self) -> &Tickets {
        &self.tickets
    }
}

/// An operation of the control API.
trait Controlled: Operation {
    /// Does what is asked.
    fn serve(gateway: Gateway, call: Call<Self>) -> impl Future<Output = Result<Self::Reply, ApiError>> + Send
    where
        Self: Sized;
}

/// Adds an operation. A verb that HTTP does not have is not served, which the tests of the operation notice.
fn serves<O: Controlled>(router: Router<Gateway>) -> Router<Gateway> {
    match MethodFilter::try_from(O::VERB) {
        Ok(verb) => router.route(O::PATH, on(verb, handle::<O>)),
        Err(_) => router,
    }
}

async fn handle<O: Controlled>(State(gateway): State<Gateway>, path: RawPathParams, request: Request) -> Response {
    let answer = async {
        let call = read_call::<O>(&path, request).await?;
        O::serve(gateway, call).await
    };
    respond(answer.await)
}

/// The routes below [`PREFIX`], all of them behind the same guard.
pub fn routes(gateway: &Gateway) -> Router<Gateway> {
    let nouns = [
        clock::routes,
        state::routes,
        faults::routes,
        api_keys::routes,
        logs::routes,
        events::routes,
        usage::routes,
        tickets::routes,
    ];
    nouns
        .into_iter()
        .fold(Router::new(), |router, add| add(router))
        .fallback(not_served)
        .method_not_allowed_fallback(not_served)
        .layer(middleware::from_fn_with_state(gateway.clone(), access::guard))
        .layer(middleware::map_response(kept_by_nobody))
}

/// What is answered is for the moment, and for whoever has the key.
async fn kept_by_nobody(mut response: Response) -> Response {
    for (name, value) in [(header::CACHE_CONTROL, "no-store"), (header::X_CONTENT_TYPE_OPTIONS, "nosniff")] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

async fn not_served(method: Method, uri: Uri) -> Response {
    let message = format!("the control API does not serve {method} {PREFIX}{}", uri.path());
    respond::<()>(Err(ApiError::new(Code::NotFound, message)))
}
