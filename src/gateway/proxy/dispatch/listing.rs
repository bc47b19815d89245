//! The list of models of an upstream.

use axum::{body::Body, http::HeaderMap, response::Response};

use super::{
    failures::{broken, forward_refusal, timeout, too_late},
    form::Form,
    outgoing::Outgoing,
};
use crate::gateway::{
    Gateway,
    proxy::{Refusal, account, normalise, resolve::Destination},
    routing::config::Inherited,
    upstream::{endpoint::Endpoint, forward, tape},
};

/// Asks a provider that is not the mock provider for its models.
///
/// # Errors
/// What cannot be sent, and why no answer came. An upstream's own errors are answers.
pub async fn list(
    gateway: &Gateway,
    destination: &Destination,
    inherited: Inherited<'_>,
    headers: &HeaderMap,
) -> Result<Option<Response>, Refusal> {
    let endpoint = Endpoint::ChatCompletions;
    let upstream = gateway.upstream();
    let outgoing = Outgoing {
        endpoint,
        destination,
        model: None,
        headers,
        forward: inherited.forward_headers,
        host: inherited.custom_host,
        strict: inherited.strict,
        live: gateway.behaviour().live,
        trusted: &upstream.trusted,
    };
    let Some(host) = outgoing.host()? else { return Ok(None) };
    let request = outgoing.list(&host)?;
    let subject = tape::Subject { ai_provider_id: destination.ai_provider_id(), slug: destination.slug(), host: &host };
    let listing = async {
        let mut response = upstream.send(request, subject).await.map_err(forward_refusal)?;
        forward::strip_hop_by_hop(response.headers_mut());
        account::read(response).await.map_err(broken)
    };
    let whole = match timeout(headers, &inherited)? {
        None => listing.await?,
        Some(limit) => tokio::time::timeout(limit, listing).await.unwrap_or_else(|_| Err(too_late(limit)))?,
    };
    let now = gateway.now();
    Ok(Some(normalise::answer(destination.ai_provider_id(), endpoint, Form::Same, whole, now).map(Body::from)))
}
