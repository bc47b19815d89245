//! The data plane.

use axum::Router;

use super::Gateway;

/// The routes below `/v1`.
pub fn routes() -> Router<Gateway> {
    Router::new()
}
