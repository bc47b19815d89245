//! What a call has used, to whom it is charged, and what the log says of it.
//!
//! A whole answer is settled before it is sent. A stream is settled when it ends, breaks, or its caller goes away,
//! whichever comes first: with what its provider reports, else with an estimate of what has come so far. The provider's
//! usage is asked for even when the caller does not ask; then the chunk that tells it is kept back.

mod log;
mod metered;

use axum::{
    body::{Body, Bytes, HttpBody},
    http::header,
    response::Response,
};
use http_body_util::BodyExt;

pub use log::{Arrival, TurnedAway, UNREAD_PATH, abandoned, deliver, log_unread, turn_away};

use super::{
    dispatch::{Form, Spent},
    gather::{Gathered, TooMuch},
    resolve::Destination,
};
use crate::gateway::{
    Gateway,
    ledger::{Hold, Now},
    pricing::Price,
    upstream::{azure::Deployment, endpoint::Endpoint, sse, usage::Usage},
};

/// The largest whole answer, in bytes.
const LARGEST: usize = 64 * 1024 * 1024;

/// To whom a call is charged, and at what price. Dropped, it charges nothing and gives back what was set aside.
pub struct Charge {
    /// Keeps the ledger.
    pub gateway: Gateway,
    /// What was called.
    pub endpoint: Endpoint,
    /// What it holds of the limits of its target, key and workspace; none for a call that was not let in.
    pub hold: Option<Hold>,
    /// What its tokens cost.
    pub price: Price,
}

impl Charge {
    /// Charges everybody. `source` is who counted: see `journal::Entry::usage`.
    pub fn settle(self, usage: Usage, source: &'static str) -> Spent {
        let (nanos, tokens) = (self.price.of(&usage), usage.total());
        let (ledger, now) = (self.gateway.store().ledger(), self.gateway.now());
        if let Some(hold) = self.hold.filter(|_| tokens > 0) {
            hold.settle(ledger, nanos, tokens, now);
        }
        Spent { usage, nanos, source }
    }
}

/// A stream that is not settled yet. Dropped, for instance by a fallback that goes on to the next target, it is settled
/// with what its request is estimated to have used.
pub struct Pending {
    /// None once it is settled.
    charge: Option<Charge>,
    endpoint: Endpoint,
    /// When it began.
    at: Now,
    form: Form,
    /// What it uses when it is sent to its end, where that is known.
    known: Option<Usage>,
    /// The tokens of the request, should the provider not tell.
    input: u64,
    /// Whether the caller asks for the usage.
    asks_for_usage: bool,
}

impl Pending {
    /// Of a stream whose answer has the given form.
    pub fn new(charge: Charge, form: Form, known: Option<Usage>, input: u64, asks_for_usage: bool) -> Self {
        let (endpoint, at) = (charge.endpoint, charge.gateway.now());
        Self { charge: Some(charge), endpoint, at, form, known, input, asks_for_usage }
    }

    fn settle(mut self, usage: Usage, source: &'static str) -> Spent {
        self.charge.take().map(|charge| charge.settle(usage, source)).unwrap_or_default()
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if let Some(charge) = self.charge.take() {
            charge.settle(Usage { input: self.input, ..Usage::default() }, "estimate");
        }
    }
}

/// What the tokens of a call cost: of Azure's deployments, by the model behind it, where the list of deployments tells;
/// else by the first name that has a price, of the one that is asked for and those of the deployment.
pub fn price(destination: &Destination, asked: Option<&str>, deployment: Option<&Deployment<'_>>) -> Price {
    let behind = deployment.and_then(|deployment| deployment.ai_model_name);
    let of_deployment = deployment.into_iter().flat_map(|one| one.alias.into_iter().chain([one.deployment_name]));
    let integration = destination.target.as_ref().map(|target| &target.integration);
    let adjustments = integration.and_then(|integration| integration.pricing_adjustments.as_ref());
    let find = |model: &str| {
        let listed = integration.and_then(|integration| integration.models.iter().find(|listed| listed.slug == model));
        Price::find(destination.ai_provider_id(), model, listed, adjustments)
    };
    behind.into_iter().chain(asked).chain(of_deployment).find_map(find).unwrap_or_default()
}

/// Whether an answer is passed on while it comes: it is one, and a stream of events, or whatever is not JSON when a stream was asked for.
pub fn is_stream(response: &Response, asked: bool) -> bool {
    let is_json = || {
        let content_type = response.headers().get(header::CONTENT_TYPE).map_or(&b""[..], |value| value.as_bytes());
        let essence = content_type.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii();
        essence.eq_ignore_ascii_case(b"application/json")
    };
    response.status().is_success() && (sse::is_stream(response.headers()) || (asked && !is_json()))
}

/// Why an answer is not whole.
#[derive(Debug)]
pub enum Broken {
    /// It has more than 64 MiB.
    TooLarge,
    /// The upstream broke it off.
    Upstream(String),
}

/// Reads an answer to its end.
///
/// # Errors
/// See [`Broken`].
pub async fn read(response: Response) -> Result<Response<Bytes>, Broken> {
    let (head, mut body) = response.into_parts();
    if body.size_hint().lower() > LARGEST as u64 {
        return Err(Broken::TooLarge);
    }
    let mut gathered = Gathered::default();
    while !body.is_end_stream() {
        let Some(frame) = body.frame().await else { break };
        let frame = frame.map_err(|error| Broken::Upstream(error.to_string()))?;
        // Trailers are of the upstream's connection.
        let Ok(piece) = frame.into_data() else { continue };
        gathered.add(piece, LARGEST).map_err(|TooMuch| Broken::TooLarge)?;
    }
    Ok(Response::from_parts(head, gathered.whole()))
}

/// The body of a stream that settles itself.
fn metered(body: Body, pending: Pending, ended: log::Ended) -> Body {
    Body::new(metered::Metered::new(body, pending, ended))
}
