//! The data plane: chat completions and models, in the order in which a request meets it.
//!
//! `authenticate` says who calls, `resolve` which virtual key is meant, `govern` whether it may be used now, and
//! `dispatch` sends the call to where the key points. Every no is a `Refusal`.

mod authenticate;
mod call;
mod dispatch;
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
    extract::{Request, State},
    response::{IntoResponse, Response},
    routing::{get, post},
};

use self::{call::Call, refusal::Refusal, resolve::ModelName, trace::Trace};
use super::{Gateway, store::records::Target};

/// The routes below `/v1`.
pub fn routes() -> Router<Gateway> {
    Router::new().route("/chat/completions", post(chat_completions)).route("/models", get(models::list))
}

/// `POST /v1/chat/completions`
async fn chat_completions(State(gateway): State<Gateway>, request: Request) -> Response {
    complete(&gateway, request).await.unwrap_or_else(IntoResponse::into_response)
}

async fn complete(gateway: &Gateway, request: Request) -> Result<Response, Refusal> {
    let (head, body) = request.into_parts();
    call::check_announced_length(&body)?;
    let caller = authenticate::caller(gateway, &head.headers, &["completions.write"])?;
    let mut call = Call::read(&head.headers, body).await?;
    let query_model = resolve::query_model(&head.uri);
    let (target, wanted) = {
        let in_body = call.model().map(ModelName::parse);
        let in_query = query_model.as_deref().map(ModelName::parse);
        let slug = resolve::slug(&head.headers, in_body, in_query)?.ok_or_else(resolve::unnamed)?;
        let target = resolve::target(gateway, &caller.workspace_id, slug)?;
        (target, in_body.or(in_query).map(|name| name.model.to_owned()))
    };
    let trace = Trace::of(&head.headers, &target);
    let answer = async {
        govern::admit(&target.provider, gateway.clock().now())?;
        // Without its prefix, whoever named the slug; and into the body, when only the query named it.
        if let Some(wanted) = &wanted {
            call.set_model(wanted);
        }
        dispatch::chat(gateway.upstream(), &target, head.headers, call, wanted).await
    };
    Ok(trace.mark(answer.await))
}
