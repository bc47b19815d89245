//! `/console/tickets`: lets a browser in, for the command that opens one.

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, Method},
    response::Response,
    routing::post,
};

use super::access::presented_key;
use crate::{
    api::{Effect, Empty, Operation},
    gateway::{
        Gateway,
        admin::request::{respond, unauthorised},
        console::Ticket,
    },
    secret::Secret,
};

/// `POST /_portkey/console/tickets`: the page that shows the ticket gets the key that this request was made with.
#[derive(Debug)]
pub enum Issue {}

impl Operation for Issue {
    const NAME: &'static str = "gateway.console.tickets.issue";
    const VERB: Method = Method::POST;
    const PATH: &'static str = "/console/tickets";
    const EFFECT: Effect = Effect::Write;
    type Path = Empty;
    type Query = Empty;
    type Body = Empty;
    type Reply = Ticket;
}

/// Not served as other operations are, which do not see the key: the gateway itself has only its hash.
async fn issue(State(gateway): State<Gateway>, headers: HeaderMap) -> Response {
    let key = presented_key(&headers).map(|key| Secret::new(key.to_owned())).ok_or_else(unauthorised);
    respond(key.and_then(|key| gateway.control().tickets().issue(key)))
}

pub(super) fn routes(router: Router<Gateway>) -> Router<Gateway> {
    router.route(Issue::PATH, post(issue))
}
