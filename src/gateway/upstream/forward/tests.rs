//! Against sockets that do what they are told.

use std::net::SocketAddr;

use axum::body::HttpBody as _;
use http_body_util::BodyExt as _;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    time::timeout,
};

use super::*;

/// Longer than anything here takes, and only waited out by what is broken.
const LONG: Duration = Duration::from_secs(20);

#[test]
fn strips_what_connection_names() {
    let mut headers: HeaderMap = [
        ("connection", "keep-alive, X-Private"),
        ("keep-alive", "timeout=5"),
        ("x-private", "1"),
        ("transfer-encoding", "chunked"),
        ("content-length", "5"),
        ("content-type", "application/json"),
    ]
    .iter()
    .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
    .collect();
    strip_hop_by_hop(&mut headers);
    assert_eq!(headers.keys().collect::<Vec<_>>(), [header::CONTENT_TYPE]);
}

async fn error(uri: &str) -> ForwardError {
    let request = Request::post(uri).body(Full::default()).unwrap();
    Forwarder::new(TlsOptions::default(), TrustedHosts::default()).send(request).await.unwrap_err()
}

#[tokio::test]
async fn says_why_there_is_no_answer() {
    let closed = {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        listener.local_addr().unwrap()
    };
    let failed = error(&format!("http://{closed}/")).await;
    assert!(matches!(&failed, ForwardError::Connect(cause) if cause.contains("refused")), "{failed:?}");

    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { while listener.accept().await.is_ok() {} });
    let failed = error(&format!("http://{address}/")).await;
    assert!(matches!(failed, ForwardError::Exchange(_)), "{failed:?}");
}

/// An upstream whose connections are in the hands of the test.
struct Upstream(TcpListener);

impl Upstream {
    async fn open() -> Self {
        Self(TcpListener::bind("127.0.0.1:0").await.unwrap())
    }

    fn address(&self) -> SocketAddr {
        self.0.local_addr().unwrap()
    }

    fn request(&self) -> Request<Full<Bytes>> {
        Request::post(format!("http://{}/v1/chat?a=b", self.address())).body(Full::from("{}")).unwrap()
    }

    async fn connected(&self) -> TcpStream {
        timeout(LONG, self.0.accept()).await.expect("nobody connects").unwrap().0
    }
}

/// The head and body of the next request.
async fn read_request(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    while !text.ends_with("\r\n\r\n{}") {
        let mut buffer = [0; 1024];
        let read = timeout(LONG, stream.read(&mut buffer)).await.unwrap().unwrap();
        assert!(read > 0, "closed after {text:?}");
        text.push_str(std::str::from_utf8(&buffer[..read]).unwrap());
    }
    text
}

const WHOLE: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello";
const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";

/// A stream that has begun, and its upstream's end.
async fn streaming(forwarder: &Forwarder, upstream: &Upstream) -> (Body, TcpStream) {
    let (answer, stream) = tokio::join!(forwarder.send(upstream.request()), async {
        let mut stream = upstream.connected().await;
        read_request(&mut stream).await;
        stream.write_all(HEAD).await.unwrap();
        stream
    });
    (answer.unwrap().into_body(), stream)
}

async fn piece(body: &mut Body) -> Option<Result<Bytes, axum::Error>> {
    let frame = timeout(LONG, body.frame()).await.expect("a piece is waited for");
    frame.map(|frame| frame.map(|frame| frame.into_data().unwrap()))
}

#[tokio::test]
async fn a_server_is_told_path_and_host() {
    let (forwarder, upstream) =
        (Forwarder::new(TlsOptions::default(), TrustedHosts::default()), Upstream::open().await);
    let (answer, text) = tokio::join!(forwarder.send(upstream.request()), async {
        let mut stream = upstream.connected().await;
        let text = read_request(&mut stream).await;
        stream.write_all(WHOLE).await.unwrap();
        text
    });
    assert!(text.starts_with("POST /v1/chat?a=b HTTP/1.1\r\n"), "{text}");
    assert!(text.contains(&format!("host: {}\r\n", upstream.address())), "{text}");
    assert_eq!(answer.unwrap().into_body().collect().await.unwrap().to_bytes(), "hello");
    for (url, expected) in [
        ("http://a.example:80/x", "a.example"),
        ("https://u@a.example:443", "a.example"),
        ("https://a.example:80/", "a.example:80"),
    ] {
        let mut request = Request::get(url).body(Full::default()).unwrap();
        in_origin_form(&mut request).unwrap();
        assert_eq!(request.headers()[header::HOST], expected);
        assert!(request.uri().authority().is_none() && request.uri().path().starts_with('/'), "{}", request.uri());
    }
}

#[tokio::test]
async fn a_connection_is_used_again_unless_the_upstream_has_closed_it() {
    let (forwarder, upstream) =
        (Forwarder::new(TlsOptions::default(), TrustedHosts::default()), Upstream::open().await);
    let mut stream = None;
    for _ in 0..3 {
        let (answer, kept) = tokio::join!(forwarder.send(upstream.request()), async {
            let mut stream = match stream.take() {
                Some(stream) => stream,
                None => upstream.connected().await,
            };
            read_request(&mut stream).await;
            stream.write_all(WHOLE).await.unwrap();
            stream
        });
        // As a server does that knows the length: it never asks for the end.
        let mut body = answer.unwrap().into_body();
        assert_eq!(piece(&mut body).await.unwrap().unwrap(), "hello");
        assert!(body.is_end_stream());
        stream = Some(kept);
    }
    drop(stream);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let (answer, ()) = tokio::join!(forwarder.send(upstream.request()), async {
        let mut stream = upstream.connected().await;
        read_request(&mut stream).await;
        stream.write_all(WHOLE).await.unwrap();
    });
    assert_eq!(answer.unwrap().status(), 200);
}

#[tokio::test]
async fn what_is_here_is_one_piece_and_nothing_is_waited_for() {
    let (forwarder, upstream) =
        (Forwarder::new(TlsOptions::default(), TrustedHosts::default()), Upstream::open().await);
    let (mut body, mut stream) = streaming(&forwarder, &upstream).await;
    for text in ["one", "two"] {
        stream.write_all(format!("3\r\n{text}\r\n").as_bytes()).await.unwrap();
        assert_eq!(piece(&mut body).await.unwrap().unwrap(), text);
    }
    stream.write_all(b"2\r\na;\r\n2\r\nb;\r\n2\r\nc;\r\n0\r\n\r\n").await.unwrap();
    assert_eq!(piece(&mut body).await.unwrap().unwrap(), "a;b;c;");
    assert!(piece(&mut body).await.is_none());
    // And the connection is there for the next one.
    let (answer, text) = tokio::join!(forwarder.send(upstream.request()), async {
        let text = read_request(&mut stream).await;
        stream.write_all(WHOLE).await.unwrap();
        text
    });
    assert!(answer.is_ok() && text.starts_with("POST "));
}

#[tokio::test]
async fn what_came_before_a_break_is_passed_on() {
    let (forwarder, upstream) =
        (Forwarder::new(TlsOptions::default(), TrustedHosts::default()), Upstream::open().await);
    let (mut body, mut stream) = streaming(&forwarder, &upstream).await;
    stream.write_all(b"2\r\na;\r\n2\r\nb;\r\n9\r\nc").await.unwrap();
    drop(stream);
    let mut came = Vec::new();
    let error = loop {
        match piece(&mut body).await.expect("an error is told") {
            Ok(piece) => came.extend_from_slice(&piece),
            Err(error) => break error,
        }
    };
    assert_eq!(came, b"a;b;c");
    assert!(!error.to_string().is_empty());
    assert!(piece(&mut body).await.is_none());
}

#[tokio::test]
async fn an_upstream_that_falls_silent_is_not_waited_for() {
    let (mut forwarder, upstream) =
        (Forwarder::new(TlsOptions::default(), TrustedHosts::default()), Upstream::open().await);
    forwarder.plain.body_timeout = Duration::from_millis(400);
    let (mut body, mut stream) = streaming(&forwarder, &upstream).await;
    // Longer in all than may pass between two pieces.
    for text in ["one", "two", "six"] {
        tokio::time::sleep(Duration::from_millis(200)).await;
        stream.write_all(format!("3\r\n{text}\r\n").as_bytes()).await.unwrap();
        assert_eq!(piece(&mut body).await.unwrap().unwrap(), text);
    }
    let error = piece(&mut body).await.expect("an error is told").unwrap_err();
    assert_eq!(error.to_string(), "nothing came for 0.4 s");
    assert!(piece(&mut body).await.is_none());
    assert_eq!(timeout(LONG, stream.read(&mut [0; 8])).await.expect("the connection stays open").unwrap(), 0);
}

#[tokio::test]
async fn a_caller_who_goes_away_closes_the_connection() {
    let (forwarder, upstream) =
        (Forwarder::new(TlsOptions::default(), TrustedHosts::default()), Upstream::open().await);
    let (mut body, mut stream) = streaming(&forwarder, &upstream).await;
    stream.write_all(b"2\r\na;\r\n").await.unwrap();
    piece(&mut body).await.unwrap().unwrap();
    drop(body);
    assert_eq!(timeout(LONG, stream.read(&mut [0; 8])).await.expect("the connection stays open").unwrap(), 0);

    // Also one who has not had an answer yet.
    let mut waiting = Box::pin(forwarder.send(upstream.request()));
    let mut stream = tokio::select! {
        _ = &mut waiting => panic!("nobody has answered"),
        stream = async {
            let mut stream = upstream.connected().await;
            read_request(&mut stream).await;
            stream
        } => stream,
    };
    drop(waiting);
    assert_eq!(timeout(LONG, stream.read(&mut [0; 8])).await.expect("the connection stays open").unwrap(), 0);
}

#[tokio::test]
async fn an_idle_connection_is_closed_after_a_while() {
    let (forwarder, upstream) =
        (Forwarder::new(TlsOptions::default(), TrustedHosts::default()), Upstream::open().await);
    let (answer, mut stream) = tokio::join!(forwarder.send(upstream.request()), async {
        let mut stream = upstream.0.accept().await.unwrap().0;
        stream.write_all(WHOLE).await.unwrap();
        stream
    });
    answer.unwrap().into_body().collect().await.unwrap();
    let mut sent = String::new();
    timeout(LONG, stream.read_to_string(&mut sent)).await.expect("the connection stays open").unwrap();
    assert!(sent.starts_with("POST "));
}

#[tokio::test]
async fn protocols_are_not_switched() {
    let (forwarder, upstream) =
        (Forwarder::new(TlsOptions::default(), TrustedHosts::default()), Upstream::open().await);
    let (answer, ()) = tokio::join!(forwarder.send(upstream.request()), async {
        let mut stream = upstream.connected().await;
        read_request(&mut stream).await;
        stream
            .write_all(b"HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n")
            .await
            .unwrap();
    });
    assert!(matches!(answer, Err(ForwardError::Exchange(reason)) if reason.contains("protocols")));
}
