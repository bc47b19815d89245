//! Router, listener, readiness, shutdown.

use axum::{Router, routing::get};

use super::{Gateway, admin, proxy};

/// Everything that the gateway answers.
pub fn router(gateway: Gateway) -> Router {
    Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .nest("/v1", admin::routes().merge(proxy::routes()))
        .with_state(gateway)
}
