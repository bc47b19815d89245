//! The data plane, in the order in which a request meets it.
//!
//! [`authenticate`] says who calls, [`resolve`] where the call goes, [`govern`] whether a target may be used now,
//! [`dispatch`] tries targets as the config says, and [`account`] charges what was used and logs it. Every no is a
//! [`Refusal`].

mod account;
mod authenticate;
mod call;
mod dispatch;
mod exchange;
mod gather;
mod govern;
mod models;
pub mod names;
mod normalise;
mod refusal;
mod resolve;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod trace;

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::Uri,
    response::Response,
    routing::{get, post},
};

use self::{
    account::{Arrival, TurnedAway},
    authenticate::Caller,
    call::Call,
    exchange::Exchange,
    refusal::Refusal,
    resolve::ModelName,
};
pub use self::{
    account::{UNREAD_PATH, log_unread},
    dispatch::AnswerCache,
    models::PATH as MODELS_PATH,
    refusal::Reason,
};
use super::{Gateway, journal::Attempts, upstream::endpoint::Endpoint};

/// The scope of keys that may call models.
const MAY_CALL: &str = "completions.write";

/// The routes below `/v1`.
pub fn routes() -> Router<Gateway> {
    let models = Router::new().route("/models", get(models::list));
    Endpoint::ALL.into_iter().fold(models, |routes, endpoint| {
        let serve = move |State(gateway): State<Gateway>, request: Request| serve(gateway, endpoint, request);
        routes.route(endpoint.path(), post(serve))
    })
}

/// Answers one request of the data plane.
pub async fn serve(gateway: Gateway, endpoint: Endpoint, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let arrival = Arrival::new(gateway, endpoint.whole_path(), head.headers);
    match admit(arrival, endpoint, &head.uri, body).await {
        Ok(mut exchange) => {
            let outcome = dispatch::dispatch(&mut exchange).await;
            account::deliver(exchange, outcome)
        }
        Err(turned) => account::turn_away(*turned),
    }
}

/// Everything that comes before the first target.
async fn admit(mut arrival: Arrival, endpoint: Endpoint, uri: &Uri, body: Body) -> Result<Exchange, Box<TurnedAway>> {
    let no = |arrival, refusal, call| Err(Box::new(TurnedAway { arrival, refusal, call }));
    let caller = match let_in(&mut arrival, &body, &[MAY_CALL]) {
        Ok(caller) => caller,
        Err(refusal) => return no(arrival, refusal, None),
    };
    let call = match Call::read(&arrival.headers, body).await {
        Ok(call) => call,
        Err(refusal) => return no(arrival, refusal, None),
    };
    let query_model = resolve::query_model(uri).map(|model| model.into_owned());
    let gateway = arrival.gateway.clone();
    let asked_for = || gateway.faults().of_request(&arrival.headers).map_err(|reason| Refusal::request(&reason));
    let (in_body, in_query) = (call.model().map(ModelName::parse), query_model.as_deref().map(ModelName::parse));
    let way = resolve::route(&gateway, &caller, &arrival.headers, in_body, in_query);
    let (route, fault) = match way.and_then(|route| Ok((route, asked_for()?))) {
        Ok(way) => way,
        Err(refusal) => return no(arrival, refusal, Some(call)),
    };
    let headers = std::mem::take(&mut arrival.headers);
    let metadata = resolve::metadata(&caller, &headers, call.user.as_deref());
    Ok(Exchange {
        gateway,
        endpoint,
        caller,
        headers,
        call,
        query_model,
        route,
        metadata,
        fault,
        at: arrival.at,
        started: arrival.started,
        attempts: Attempts::new(),
        // The exchange logs the end of the request from here on.
        in_flight: arrival.in_flight.take(),
    })
}

/// What is asked before the body is read: how long it is, whose it is, whether it has been here before, and whether the
/// rate limits of key and workspace have room for one more request.
fn let_in(arrival: &mut Arrival, body: &Body, scopes: &[&str]) -> Result<Caller, Refusal> {
    call::check_announced_length(body)?;
    let gateway = &arrival.gateway;
    let caller = authenticate::caller(gateway, &arrival.headers, scopes)?;
    arrival.caller = Some(caller.clone());
    if gateway.upstream().mark.is_on(&arrival.headers) {
        return Err(Refusal::comes_back());
    }
    authenticate::count(gateway.store().ledger(), &caller, gateway.behaviour().enforcement, gateway.now())?;
    Ok(caller)
}
