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

/// Serves until `shutdown`.
///
/// # Errors
/// When the listener breaks.
pub async fn serve(
    listener: tokio::net::TcpListener,
    router: Router,
    shutdown: impl Future<Output = ()> + Send + 'static,
    _drain: std::time::Duration,
) -> std::io::Result<()> {
    axum::serve(listener, router).with_graceful_shutdown(shutdown).await
}
