//! The management API: one file per noun.

use axum::Router;

use super::Gateway;

/// The routes below `/v1`.
pub fn routes() -> Router<Gateway> {
    Router::new()
}
