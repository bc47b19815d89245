//! Router, listener, readiness, shutdown.
//!
//! The listener runs hyper itself rather than `axum::serve`, for three things that the latter does not do: it sets
//! `TCP_NODELAY` (without it the last small segment of an event stream waits some 40 ms for the peer's delayed
//! acknowledgement), it bounds the time a client may take to send its head, and it bounds the shutdown.

mod head;

use std::{convert::Infallible, future::Future, io, pin::pin, time::Duration};

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, Uri, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};
use futures_util::{FutureExt, future::Either};
use hyper::{
    body::Incoming,
    server::conn::http1,
    service::{Service, service_fn},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

use super::{Gateway, admin, console, control, proxy, upstream::endpoint::Endpoint};
use head::Head;

pub use head::Unread;

/// How long a client may take from opening the connection, or from its last answer, to the end of its next head.
const HEAD_TIMEOUT: Duration = Duration::from_secs(75);

/// How long to wait after the system refused to hand out another connection (it has no descriptors left).
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Everything that the gateway answers.
pub fn router(gateway: Gateway) -> Router {
    let administration = admin::routes().route_layer(middleware::from_fn_with_state(gateway.clone(), count_admin));
    Router::new()
        .merge(console::routes())
        .route("/healthz", get(alive))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
        .nest("/v1", administration.merge(proxy::routes()).route("/health", get(health)))
        .nest(control::PREFIX, control::routes(&gateway))
        .fallback(not_found)
        .method_not_allowed_fallback(not_found)
        .with_state(gateway)
}

/// `GET /healthz`. The process id tells whoever reads our endpoint file that it is us who answer on that port.
async fn alive() -> impl IntoResponse {
    let body = format!(r#"{{"status":"ok","pid":{}}}"#, std::process::id());
    ([(header::CONTENT_TYPE, "application/json")], body)
}

/// `GET /readyz`: whether requests are to be sent here. The store is open before there is a router; what can still change
/// is that the gateway is about to end.
async fn ready(State(gateway): State<Gateway>) -> impl IntoResponse {
    readiness(*gateway.stopping().borrow())
}

fn readiness(is_stopping: bool) -> impl IntoResponse {
    let (status, body) = match is_stopping {
        false => (StatusCode::OK, r#"{"status":"ready"}"#),
        true => (StatusCode::SERVICE_UNAVAILABLE, r#"{"status":"stopping"}"#),
    };
    (status, [(header::CONTENT_TYPE, "application/json")], body)
}

/// `GET /metrics`
async fn metrics(State(gateway): State<Gateway>, uri: Uri, headers: HeaderMap) -> Response {
    if let Err(error) = control::admit_scrape(&gateway, &uri, &headers) {
        return admin::request::respond::<()>(Err(error));
    }
    match gateway.metrics().text() {
        Ok(text) => ([(header::CONTENT_TYPE, super::metrics::CONTENT_TYPE)], text).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn count_admin(State(gateway): State<Gateway>, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    gateway.metrics().count_admin(response.status().as_u16());
    response
}

/// `GET /v1/health`, as the open-source gateway (branch 2.x) words it.
async fn health() -> impl IntoResponse {
    let body =
        concat!(r#"{"status":"success","message":"Server is healthy","version":""#, env!("CARGO_PKG_VERSION"), r#""}"#);
    ([(header::CONTENT_TYPE, "application/json")], body)
}

/// What the gateway says of a path, or of a verb on a path, that it does not serve. The management API answers 400 where
/// others answer 404 (seen at the live service).
async fn not_found(method: Method, uri: Uri) -> impl IntoResponse {
    let (status, body) = match admin::not_served(&method, uri.path()) {
        Some(error) => (error.status, error.to_body().to_string()),
        None => (StatusCode::NOT_FOUND, r#"{"message":"Not Found","ok":false}"#.to_owned()),
    };
    (status, [(header::CONTENT_TYPE, "application/json")], body)
}

/// What answers each request of a gateway. The data plane's own paths do not go through the router, which costs them more
/// than their way through the gateway's limits; and no future of theirs is boxed: hyper has a place for one with each
/// connection.
fn front(
    gateway: &Gateway,
) -> impl Service<
    hyper::Request<Incoming>,
    Response = Response,
    Error = Infallible,
    Future: Future<Output = Result<Response, Infallible>> + Send,
> + Clone
+ Send
+ 'static {
    let (gateway, router) = (gateway.clone(), TowerToHyperService::new(gateway.router()));
    service_fn(move |request: hyper::Request<Incoming>| {
        match Endpoint::of(request.uri()).filter(|_| request.method() == Method::POST) {
            Some(endpoint) => {
                Either::Left(proxy::serve(gateway.clone(), endpoint, request.map(Body::new)).map(Ok::<_, Infallible>))
            }
            None => Either::Right(router.call(request)),
        }
    })
}

/// Serves a gateway: see [`serve_with`], which it logs the unread requests of.
///
/// # Errors
/// When the listener itself fails. A connection that fails ends alone.
pub async fn serve(
    gateway: &Gateway,
    listener: TcpListener,
    shutdown: impl Future<Output = ()>,
    drain: Duration,
) -> io::Result<()> {
    let logging = gateway.clone();
    let on_unread = move |unread| proxy::log_unread(&logging, unread);
    serve_with(listener, front(gateway), HEAD_TIMEOUT, on_unread, shutdown, drain).await
}

/// Serves on `listener` until `shutdown` completes; then turns newcomers away with 503, closes the idle
/// connections at once, and lets the others finish what is in flight for at most `drain`. What is still running then is
/// cut off. `on_unread` is told of requests that `service` is not called for, those among them whose head does not come within
/// `patience`.
async fn serve_with<S>(
    listener: TcpListener,
    service: S,
    patience: Duration,
    on_unread: impl Fn(Unread) + Clone + Send + 'static,
    shutdown: impl Future<Output = ()>,
    drain: Duration,
) -> io::Result<()>
where
    S: Service<hyper::Request<Incoming>, Response = Response, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
{
    let mut shutdown = pin!(shutdown);
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(patience);
    loop {
        let stream = tokio::select! {
            biased;
            () = &mut shutdown => break,
            // Reaps ended connections, so that the set does not grow with their number.
            Some(_) = connections.join_next() => continue,
            accepted = accept(&listener) => match accepted {
                Ok(stream) => stream,
                Err(error) if ended_before_accept(&error) => continue,
                Err(error) if out_of_resources(&error) => {
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                    continue;
                }
                Err(error) => return Err(error),
            },
        };
        let head = Head::default();
        let transport = TokioIo::new(head.begun_by(stream));
        let connection = graceful.watch(http.serve_connection(transport, head.ended_by(service.clone())));
        let on_unread = on_unread.clone();
        connections.spawn(async move {
            let ended = connection.await;
            if let Some(unread) = ended.err().and_then(|error| Unread::of(&error, &head, patience)) {
                on_unread(unread);
            }
        });
    }
    // An elapsed time is not an error: dropping the set cuts off what is left.
    turn_away(&listener, tokio::time::timeout(drain, graceful.shutdown())).await;
    Ok(())
}

/// Answers 503 to whoever comes while the last requests end: a balancer that asks `/readyz` learns why, and nothing is
/// begun that might be cut off.
async fn turn_away<T>(listener: &TcpListener, ended: impl Future<Output = T>) {
    let mut ended = pin!(ended);
    let router = Router::new().fallback(|| async { readiness(true) });
    let mut connections = JoinSet::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT).keep_alive(false);
    loop {
        tokio::select! {
            biased;
            _ = &mut ended => return,
            Some(_) = connections.join_next() => {}
            accepted = accept(listener) => match accepted {
                Ok(stream) => {
                    let service = TowerToHyperService::new(router.clone());
                    connections.spawn(http.serve_connection(TokioIo::new(stream), service));
                }
                // Whatever it is, it need not be told any more.
                Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
            },
        }
    }
}

/// The next connection, set to send small segments at once.
async fn accept(listener: &TcpListener) -> io::Result<TcpStream> {
    let (stream, _) = listener.accept().await?;
    // Fails only on a socket that is already dead, which the connection will notice by itself.
    let _ = stream.set_nodelay(true);
    Ok(stream)
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

#[cfg(test)]
mod tests {
    use std::{sync::Arc, time::Duration};

    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        sync::{Notify, oneshot},
        time::timeout,
    };

    use super::*;

    /// Longer than anything here takes, and only waited out by what is broken.
    const LONG: Duration = Duration::from_secs(20);

    struct Server {
        address: std::net::SocketAddr,
        stop: oneshot::Sender<()>,
        served: tokio::task::JoinHandle<io::Result<()>>,
        finish: Arc<Notify>,
        begun: Arc<Notify>,
    }

    /// A server whose `/slow` answers when it is told to.
    async fn server(drain: Duration) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (finish, begun) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let (finished, beginning) = (Arc::clone(&finish), Arc::clone(&begun));
        let slow = move || async move {
            beginning.notify_one();
            finished.notified().await;
            "done"
        };
        let router = Router::new().route("/", get(|| async { "hey" })).route("/slow", get(slow));
        let (stop, stopped) = oneshot::channel::<()>();
        let served = tokio::spawn(serve_with(
            listener,
            TowerToHyperService::new(router),
            HEAD_TIMEOUT,
            |_| {},
            async { drop(stopped.await) },
            drain,
        ));
        Server { address, stop, served, finish, begun }
    }

    async fn ask(address: std::net::SocketAddr, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(format!("GET {path} HTTP/1.1\r\nhost: x\r\n\r\n").as_bytes()).await.unwrap();
        stream
    }

    async fn read_until(stream: &mut TcpStream, end: &str) -> String {
        let mut text = String::new();
        while !text.ends_with(end) {
            let mut buffer = [0; 1024];
            let read = timeout(LONG, stream.read(&mut buffer)).await.unwrap().unwrap();
            assert!(read > 0, "closed after {text:?}");
            text.push_str(std::str::from_utf8(&buffer[..read]).unwrap());
        }
        text
    }

    #[tokio::test]
    async fn accepted_connections_do_not_wait_to_fill_a_segment() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let _client = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        assert!(accept(&listener).await.unwrap().nodelay().unwrap());
    }

    #[tokio::test]
    async fn shutdown_closes_idle_connections_at_once() {
        let server = server(LONG * 2).await;
        let mut used = ask(server.address, "/").await;
        read_until(&mut used, "hey").await;
        let mut fresh = TcpStream::connect(server.address).await.unwrap();
        // The server accepts in order, so one answer on a later connection shows that it knows the fresh one.
        read_until(&mut ask(server.address, "/").await, "hey").await;
        server.stop.send(()).unwrap();
        timeout(LONG, server.served).await.expect("idle connections hold the server up").unwrap().unwrap();
        assert_eq!(used.read(&mut [0; 1]).await.unwrap(), 0);
        assert_eq!(fresh.read(&mut [0; 1]).await.unwrap(), 0);
        assert!(TcpStream::connect(server.address).await.is_err());
    }

    #[tokio::test]
    async fn shutdown_lets_a_request_finish() {
        let server = server(LONG).await;
        let mut stream = ask(server.address, "/slow").await;
        server.begun.notified().await;
        server.stop.send(()).unwrap();
        server.finish.notify_one();
        let answer = read_until(&mut stream, "done").await;
        assert!(answer.contains("connection: close"), "{answer}");
        timeout(LONG, server.served).await.unwrap().unwrap().unwrap();
    }

    #[tokio::test]
    async fn newcomers_are_told_that_it_stops() {
        let server = server(LONG).await;
        let mut slow = ask(server.address, "/slow").await;
        server.begun.notified().await;
        server.stop.send(()).unwrap();
        let mut late = ask(server.address, "/readyz").await;
        // One that was accepted before the signal was seen is closed without an answer.
        let mut buffer = [0; 1024];
        let mut read = timeout(LONG, late.read(&mut buffer)).await.unwrap().unwrap();
        if read == 0 {
            late = ask(server.address, "/readyz").await;
            read = timeout(LONG, late.read(&mut buffer)).await.unwrap().unwrap();
        }
        let answer = std::str::from_utf8(&buffer[..read]).unwrap();
        assert!(answer.starts_with("HTTP/1.1 503 ") && answer.contains("connection: close"), "{answer}");
        server.finish.notify_one();
        read_until(&mut slow, "done").await;
        timeout(LONG, server.served).await.unwrap().unwrap().unwrap();
        assert!(TcpStream::connect(server.address).await.is_err());
    }

    #[tokio::test]
    async fn shutdown_does_not_wait_for_ever() {
        let server = server(Duration::from_millis(50)).await;
        let mut stream = ask(server.address, "/slow").await;
        server.begun.notified().await;
        server.stop.send(()).unwrap();
        timeout(LONG, server.served).await.expect("the drain is not bounded").unwrap().unwrap();
        assert_eq!(stream.read(&mut [0; 1]).await.unwrap_or(0), 0, "cut off");
    }

    #[tokio::test]
    async fn a_head_that_does_not_come_is_told_and_silence_is_not() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
        let router = Router::new().route("/", get(|| async { "hey" }));
        let on_unread = move |unread: Unread| drop(tell.send((unread.status, unread.message)));
        let (patience, never) = (Duration::from_millis(300), std::future::pending());
        tokio::spawn(serve_with(listener, TowerToHyperService::new(router), patience, on_unread, never, LONG));
        let mut idle = ask(address, "/").await;
        read_until(&mut idle, "hey").await;
        assert_eq!(idle.read(&mut [0; 1]).await.unwrap(), 0, "nothing more comes");
        drop(TcpStream::connect(address).await.unwrap());
        let mut slow = TcpStream::connect(address).await.unwrap();
        slow.write_all(b"GET / HTTP/1.1\r\nhost: ").await.unwrap();
        assert_eq!(slow.read(&mut [0; 1]).await.unwrap(), 0);
        let (status, message) = told.recv().await.unwrap();
        assert_eq!((status, message.contains("did not come")), (StatusCode::REQUEST_TIMEOUT, true), "{message}");
        assert!(told.try_recv().is_err(), "only the slow one is told");
    }
}
