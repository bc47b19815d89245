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

use std::time::Instant;

use axum::{
    Router,
    extract::{Request, State},
    response::{IntoResponse, Response},
    routing::{get, post},
};

pub use self::dispatch::AnswerCache;
use self::{call::Call, exchange::Exchange, refusal::Refusal, resolve::ModelName};
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
    match admit(gateway, endpoint, request).await {
        Ok(mut exchange) => {
            let outcome = dispatch::dispatch(&mut exchange).await;
            account::deliver(exchange, outcome).await
        }
        Err(refusal) => refusal.into_response(),
    }
}

/// Everything that comes before the first target.
async fn admit(gateway: Gateway, endpoint: Endpoint, request: Request) -> Result<Exchange, Refusal> {
    let (at, started) = (gateway.now(), Instant::now());
    let (head, body) = request.into_parts();
    call::check_announced_length(&body)?;
    let caller = authenticate::caller(&gateway, &head.headers, &["completions.write"])?;
    let call = Call::read(&head.headers, body).await?;
    authenticate::count(&caller, gateway.behaviour().enforcement, gateway.now())?;
    let query_model = resolve::query_model(&head.uri).map(|model| model.into_owned());
    let in_body = call.model().map(ModelName::parse);
    let route =
        resolve::route(&gateway, &caller, &head.headers, in_body, query_model.as_deref().map(ModelName::parse))?;
    let metadata = resolve::metadata(&caller, &head.headers, None);
    let fault = gateway.faults().of_request(&head.headers).map_err(|reason| Refusal::request(&reason))?;
    let (headers, attempts) = (head.headers, Vec::new());
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
    })
}
