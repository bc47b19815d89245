//! The floor of forwarding: a proxy of hyper's server and hyper-util's pooled client that passes every request on as it
//! came, and does nothing else.
//!
//! It is as fast as one with these crates gets, and as ours is made of: the same versions, a runtime with a thread for each
//! core, TCP_NODELAY on both sides, one pool of connections. It reads no byte of a body, knows one upstream, and keeps
//! all headers.

use std::{convert::Infallible, net::SocketAddr};

use http::{Request, Response, StatusCode, Uri};
use http_body_util::{Either, Empty};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::{TokioExecutor, TokioIo},
};
use tokio::net::TcpListener;

type Body = Either<Incoming, Empty<bytes::Bytes>>;
type Upstream = Client<HttpConnector, Incoming>;

/// Serves on a free port, whose number is its first line of output, until it is killed.
pub fn serve(upstream: SocketAddr) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        println!("{}", listener.local_addr().expect("an address").port());
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let client: Upstream = Client::builder(TokioExecutor::new()).build(connector);
        loop {
            let (stream, _) = listener.accept().await.expect("a connection");
            stream.set_nodelay(true).expect("a socket");
            let client = client.clone();
            let passing = service_fn(move |request| {
                let client = client.clone();
                async move { Ok::<_, Infallible>(pass(&client, upstream, request).await) }
            });
            // One that breaks is noticed by whoever was using it.
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), passing));
        }
    });
}

async fn pass(client: &Upstream, upstream: SocketAddr, mut request: Request<Incoming>) -> Response<Body> {
    let path = request.uri().path_and_query().cloned().expect("a path");
    let uri = Uri::builder().scheme("http").authority(upstream.to_string()).path_and_query(path).build();
    *request.uri_mut() = uri.expect("a URL");
    match client.request(request).await {
        Ok(response) => response.map(Either::Left),
        Err(_) => {
            let mut response = Response::new(Either::Right(Empty::new()));
            *response.status_mut() = StatusCode::BAD_GATEWAY;
            response
        }
    }
}
