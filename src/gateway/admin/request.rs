//! From an HTTP request to a call of an operation, and from its result to an HTTP answer.

use axum::{
    body::{Body, to_bytes},
    extract::{RawPathParams, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use super::{Cx, Served, check};
use crate::{
    api::{
        ApiError, Call, Code, Operation, providers_catalog,
        read::{read, read_leniently},
    },
    gateway::Gateway,
};

/// The largest body that is read, in bytes. A virtual key with hundreds of deployments is a tenth of it.
const BODY_LIMIT: usize = 1024 * 1024;

/// Serves one request of an operation.
pub(super) async fn handle<O: Served>(
    State(gateway): State<Gateway>,
    path: RawPathParams,
    request: Request,
) -> Response {
    match answer::<O>(gateway, &path, request).await {
        Ok(body) => json(StatusCode::OK, body),
        Err(error) => refusal(&error),
    }
}

async fn answer<O: Served>(gateway: Gateway, path: &RawPathParams, request: Request) -> Result<Vec<u8>, ApiError> {
    let now = gateway.clock().now();
    let caller = token(request.headers()).map_or(Ok(None), |token| gateway.store().api_key(token))?;
    let caller = caller.filter(|caller| caller.is_valid(now)).ok_or_else(unauthorised)?;
    if caller.subject.is_exhausted(gateway.now()) || !O::SCOPES.iter().any(|scope| caller.key.allows(scope)) {
        return Err(ApiError::forbidden());
    }
    let call = read_call(path, request).await?;
    let reply = O::serve(Cx { gateway, caller, now }, call).await?;
    if O::ENVELOPED { encode(&Enveloped { success: true, data: reply }) } else { encode(&reply) }
}

/// What a request asks of an operation.
///
/// # Errors
/// When path, query or body are not what the operation takes; the field is named.
pub(in crate::gateway) async fn read_call<O: Operation>(
    path: &RawPathParams,
    request: Request,
) -> Result<Call<O>, ApiError> {
    let query = query(request.uri().query().unwrap_or_default())?;
    let path: Map<String, Value> = path.iter().map(|(name, value)| (name.to_owned(), Value::from(value))).collect();
    let path = read_leniently(&Value::Object(path)).map_err(|misread| invalid(&misread.place, &misread.reason))?;
    let body = body::<O::Body>(request.into_body()).await?;
    Ok(Call { path, query, body })
}

/// The HTTP answer for what came of a request.
pub(in crate::gateway) fn respond<T: Serialize>(result: Result<T, ApiError>) -> Response {
    match result.and_then(|reply| encode(&reply)) {
        Ok(body) => json(StatusCode::OK, body),
        Err(error) => refusal(&error),
    }
}

fn refusal(error: &ApiError) -> Response {
    json(error.status, error.to_body().to_string().into_bytes())
}

#[derive(Serialize)]
struct Enveloped<T> {
    success: bool,
    data: T,
}

fn encode(value: &impl Serialize) -> Result<Vec<u8>, ApiError> {
    serde_json::to_vec(value).map_err(|_| ApiError::new(Code::Server, "The answer cannot be written as JSON."))
}

fn json(status: StatusCode, body: Vec<u8>) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}

/// The caller's Portkey API key, from the header of its own or from `Authorization`.
pub(in crate::gateway) fn token(headers: &HeaderMap) -> Option<&str> {
    let own = headers.get("x-portkey-api-key").and_then(|value| value.to_str().ok());
    let bearer = || {
        let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
        let (scheme, token) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
    };
    own.or_else(bearer).filter(|token| !token.is_empty())
}

/// What is said of a key that is missing, unknown or no longer valid.
pub(in crate::gateway) fn unauthorised() -> ApiError {
    ApiError::new(Code::Unauthorised, "Unauthorised Request")
}

fn query<T: DeserializeOwned>(query: &str) -> Result<T, ApiError> {
    // `?name=` is how forms write "not given".
    let given: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).filter(|(_, value)| !value.is_empty()).collect();
    let given = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(given).finish();
    let pairs = serde_urlencoded::Deserializer::new(url::form_urlencoded::parse(given.as_bytes()));
    serde_path_to_error::deserialize(pairs)
        .map_err(|error| invalid(&error.path().to_string(), &error.inner().to_string()))
}

/// The body, whatever content type it claims: clients send JSON without the type, and the type without a body.
async fn body<T: DeserializeOwned>(body: Body) -> Result<T, ApiError> {
    // An operation without a body ignores one: some SDKs send it all the same.
    let bytes = if size_of::<T>() == 0 { "{}".into() } else { received(body).await? };
    let text: &[u8] = if bytes.is_empty() { b"{}" } else { &bytes };
    let value: Value = serde_json::from_slice(text)
        .map_err(|error| ApiError::invalid(format!("Invalid request: the body is not JSON: {error}")))?;
    let (typed, unknown) = read(&value).map_err(|misread| invalid(&misread.place, &misread.reason))?;
    // A misspelt field would otherwise be done without, and nobody would notice.
    check::refuse(
        unknown.iter().map(|place| format!("{place} is not a field of this request: leave it out")).collect(),
    )?;
    Ok(typed)
}

async fn received(body: Body) -> Result<axum::body::Bytes, ApiError> {
    to_bytes(body, BODY_LIMIT).await.map_err(|error| {
        let too_long =
            std::error::Error::source(&error).is_some_and(|source| source.to_string().contains("length limit"));
        if too_long {
            let message = format!("Invalid request: the body is larger than {} KiB", BODY_LIMIT / 1024);
            ApiError { status: StatusCode::PAYLOAD_TOO_LARGE, ..ApiError::invalid(message) }
        } else {
            ApiError::invalid("Invalid request: the body did not arrive completely")
        }
    })
}

/// What does not deserialise, told with the field. A serde message quotes what it found, so that of a secret field is
/// not passed on.
fn invalid(path: &str, reason: &str) -> ApiError {
    let field = path.split(['.', '[']).next().unwrap_or_default();
    // Headers stand deeper in the body.
    if path.split(['.', '[', ']']).any(providers_catalog::is_secret) {
        return ApiError::invalid(format!("Invalid request: {path} must be text"));
    }
    let message = match reason.split_once("expected struct ") {
        // The name of a type of ours helps nobody, and what stands in place of a whole body is not to be quoted.
        Some(_) if path == "." => "the body must be a JSON object".to_owned(),
        Some((found, _)) => format!("{found}expected an object"),
        None => reason.to_owned(),
    };
    if path == "." || message.starts_with(field) {
        ApiError::invalid(format!("Invalid request: {message}"))
    } else {
        ApiError::invalid(format!("Invalid request: {path}: {message}"))
    }
}
