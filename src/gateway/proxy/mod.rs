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
mod govern;
mod models;
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
    resolve::{ModelName, Route},
};
pub use self::{dispatch::AnswerCache, models::PATH as MODELS_PATH, refusal::Reason};
use super::{Gateway, upstream::endpoint::Endpoint};

/// The routes below `/v1`.
pub fn routes() -> Router<Gateway> {
    let models = Router::new().route("/models", get(models::list));
    Endpoint::ALL.into_iter().fold(models, |routes, endpoint| {
        let serve = move |State(gateway): State<Gateway>, request: Request| serve(gateway, endpoint, request);
        routes.route(endpoint.path(), post(serve))
    })
}

async fn serve(gateway: Gateway, endpoint: Endpoint, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let arrival = Arrival::new(gateway, endpoint.whole_path(), head.headers);
    match admit(arrival, endpoint, &head.uri, body).await {
        Ok(mut exchange) => {
            let outcome = dispatch::dispatch(&mut exchange).await;
            account::deliver(exchange, outcome).await
        }
        Err(turned) => account::turn_away(*turned),
    }
}

/// Everything that comes before the first target.
async fn admit(arrival: Arrival, endpoint: Endpoint, uri: &Uri, body: Body) -> Result<Exchange, Box<TurnedAway>> {
    let no = |arrival, refusal, caller, call| Err(Box::new(TurnedAway { arrival, refusal, caller, call }));
    let caller = call::check_announced_length(&body)
        .and_then(|()| authenticate::caller(&arrival.gateway, &arrival.headers, &["completions.write"]));
    let caller = match caller {
        Ok(caller) => caller,
        Err(refusal) => return no(arrival, refusal, None, None),
    };
    let call = match Call::read(&arrival.headers, body).await {
        Ok(call) => call,
        Err(refusal) => return no(arrival, refusal, Some(caller), None),
    };
    let query_model = resolve::query_model(uri).map(|model| model.into_owned());
    let asked_for =
        || arrival.gateway.faults().of_request(&arrival.headers).map_err(|reason| Refusal::request(&reason));
    let way = way(&arrival, &caller, &call, query_model.as_deref()).and_then(|route| Ok((route, asked_for()?)));
    let (route, fault) = match way {
        Ok(way) => way,
        Err(refusal) => return no(arrival, refusal, Some(caller), Some(call)),
    };
    let Arrival { gateway, headers, at, started, in_flight, .. } = arrival;
    let metadata = resolve::metadata(&caller, &headers, call.user.as_deref());
    let (attempts, in_flight) = (Vec::new(), Some(in_flight));
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
        at,
        started,
        attempts,
        in_flight,
    })
}

/// Counts the request against the limits of its caller, and says where it goes.
fn way(arrival: &Arrival, caller: &Caller, call: &Call, query_model: Option<&str>) -> Result<Route, Refusal> {
    let gateway = &arrival.gateway;
    authenticate::count(caller, gateway.behaviour().enforcement, gateway.now())?;
    let in_body = call.model().map(ModelName::parse);
    resolve::route(gateway, caller, &arrival.headers, in_body, query_model.map(ModelName::parse))
}
