//! Router, listener, readiness, shutdown.
//!
//! The listener runs hyper itself rather than `axum::serve`, for three things that the latter does not do: it sets
//! `TCP_NODELAY` (without it the last small segment of an event stream waits some 40 ms for the peer's delayed
//! acknowledgement), it bounds the time a client may take to send its head, and it bounds the shutdown.

use std::{future::Future, io, pin::pin, time::Duration};

use axum::{
    Router,
    http::{StatusCode, header},
    response::IntoResponse,
    routing::get,
};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{net::TcpListener, task::JoinSet};

use super::{Gateway, admin, proxy};

/// How long a client may take from opening the connection, or from its last answer, to the end of its next head.
const HEAD_TIMEOUT: Duration = Duration::from_secs(75);

/// How long to wait after the system refused to hand out another connection (it has no descriptors left).
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Everything that the gateway answers.
pub fn router(gateway: Gateway) -> Router {
    Router::new()
        .route("/", get(|| async { "AI Gateway says hey!" }))
        .route("/healthz", get(|| async { "ok" }))
        .nest("/v1", admin::routes().merge(proxy::routes()).route("/health", get(health)))
        .fallback(not_found)
        .method_not_allowed_fallback(not_found)
        .with_state(gateway)
}

/// `GET /v1/health`, as the open-source gateway (branch 2.x) words it.
async fn health() -> impl IntoResponse {
    let body =
        concat!(r#"{"status":"success","message":"Server is healthy","version":""#, env!("CARGO_PKG_VERSION"), r#""}"#);
    ([(header::CONTENT_TYPE, "application/json")], body)
}

/// What the gateway says of a path, or of a verb on a path, that it does not serve.
async fn not_found() -> impl IntoResponse {
    let body = r#"{"message":"Not Found","ok":false}"#;
    (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "application/json")], body)
}

/// Serves `router` on `listener` until `shutdown` completes; then takes no more connections, closes the idle ones at
/// once, and lets the others finish what is in flight for at most `drain`. What is still running then is cut off.
///
/// # Errors
/// When the listener itself fails. A connection that fails ends alone.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    shutdown: impl Future<Output = ()>,
    drain: Duration,
) -> io::Result<()> {
    let mut shutdown = pin!(shutdown);
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT);
    loop {
        let stream = tokio::select! {
            biased;
            () = &mut shutdown => break,
            // Reaps ended connections, so that the set does not grow with their number.
            Some(_) = connections.join_next() => continue,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(error) if ended_before_accept(&error) => continue,
                Err(error) if out_of_resources(&error) => {
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                    continue;
                }
                Err(error) => return Err(error),
            },
        };
        // Fails only on a socket that is already dead, which the connection will notice by itself.
        let _ = stream.set_nodelay(true);
        let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(router.clone()));
        connections.spawn(graceful.watch(connection));
    }
    drop(listener);
    // An elapsed time is not an error: dropping the set cuts off what is left.
    let _ = tokio::time::timeout(drain, graceful.shutdown()).await;
    Ok(())
}

/// The client went away between its handshake and our `accept`.
fn ended_before_accept(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}

/// EMFILE, ENFILE, ENOBUFS, ENOMEM: these pass when connections end.
fn out_of_resources(error: &io::Error) -> bool {
    #[cfg(unix)]
    {
        use rustix::io::Errno;
        let lacking = [Errno::MFILE, Errno::NFILE, Errno::NOBUFS, Errno::NOMEM];
        error.raw_os_error().is_some_and(|code| lacking.iter().any(|errno| errno.raw_os_error() == code))
    }
    #[cfg(not(unix))]
    {
        // Winsock: WSAEMFILE, WSAENOBUFS.
        error.raw_os_error().is_some_and(|code| [10_024, 10_055].contains(&code))
    }
}
