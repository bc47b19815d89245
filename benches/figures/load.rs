//! A closed-loop load generator that costs little beside what it loads: one thread, one keep-alive connection a client, no
//! allocation per request. Every answer has to be a whole 200.

use std::{
    cell::{Cell, RefCell},
    net::SocketAddr,
    rc::Rc,
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::LocalSet,
};

/// When to end.
#[derive(Debug, Clone, Copy)]
pub enum Until {
    /// After this time.
    Elapsed(Duration),
    /// After so many requests.
    Sent(u64),
}

/// A `POST` with a JSON body.
pub fn post(address: SocketAddr, path: &str, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    request(address, "POST", path, headers, body)
}

/// A request with a JSON body.
pub fn request(address: SocketAddr, verb: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let mut text = format!("{verb} {path} HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/json\r\n");
    for (name, value) in headers {
        text += &format!("{name}: {value}\r\n");
    }
    text += &format!("content-length: {}\r\n\r\n{body}", body.len());
    text.into_bytes()
}

/// A request without a body.
pub fn get(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Vec<u8> {
    let mut text = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\n");
    for (name, value) in headers {
        text += &format!("{name}: {value}\r\n");
    }
    text += "\r\n";
    text.into_bytes()
}

/// Sends every one of these requests, through so many connections.
pub fn send_all(address: SocketAddr, requests: impl Iterator<Item = Vec<u8>> + 'static, connections: usize) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let requests = Rc::new(RefCell::new(requests));
    let tasks = LocalSet::new();
    for _ in 0..connections {
        let requests = Rc::clone(&requests);
        tasks.spawn_local(async move {
            let mut connection = Connection::open(address).await;
            loop {
                let next = requests.borrow_mut().next();
                let Some(request) = next else { return };
                connection.exchange(&request).await;
            }
        });
    }
    runtime.block_on(tasks);
}

/// Sends a request over and over through so many connections, and gives the answers per second.
pub fn rate(address: SocketAddr, request: &[u8], connections: usize, until: Until) -> f64 {
    rate_and_count(address, request, connections, until).0
}

/// The same, and how many answers there were.
pub fn rate_and_count(address: SocketAddr, request: &[u8], connections: usize, until: Until) -> (f64, u64) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let request: Rc<[u8]> = request.into();
    let answered = Rc::new(Cell::new(0_u64));
    let tasks = LocalSet::new();
    let started = Instant::now();
    for _ in 0..connections {
        let (request, answered) = (Rc::clone(&request), Rc::clone(&answered));
        tasks.spawn_local(async move {
            let mut connection = Connection::open(address).await;
            loop {
                let goes_on = match until {
                    Until::Elapsed(time) => started.elapsed() < time,
                    Until::Sent(count) => answered.get() < count,
                };
                if !goes_on {
                    return;
                }
                connection.exchange(&request).await;
                answered.set(answered.get() + 1);
            }
        });
    }
    runtime.block_on(tasks);
    (answered.get() as f64 / started.elapsed().as_secs_f64(), answered.get())
}

/// Sends one request; the body of its answer, which has to say its length.
pub fn once(address: SocketAddr, request: &[u8]) -> Vec<u8> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let mut connection = Connection::open(address).await;
        connection.exchange(request).await;
        let end = find(&connection.buffer, b"\r\n\r\n").expect("a head");
        connection.buffer.split_off(end + 4)
    })
}

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    async fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.expect("a connection");
        stream.set_nodelay(true).expect("a socket");
        Self { stream, buffer: Vec::with_capacity(64 * 1024) }
    }

    async fn exchange(&mut self, request: &[u8]) {
        self.stream.write_all(request).await.expect("the server takes the request");
        self.buffer.clear();
        while !is_whole(&self.buffer) {
            let count = self.stream.read_buf(&mut self.buffer).await.expect("the server answers");
            assert!(count > 0, "the answer breaks off: {}", String::from_utf8_lossy(&self.buffer));
        }
    }
}

/// Whether the bytes are a whole answer, which has to be a 200.
pub fn is_whole(bytes: &[u8]) -> bool {
    let Some(end) = find(bytes, b"\r\n\r\n") else { return false };
    let head = std::str::from_utf8(&bytes[..end]).expect("a head is ASCII");
    assert!(head.starts_with("HTTP/1.1 200"), "{}", String::from_utf8_lossy(bytes));
    let body = &bytes[end + 4..];
    for line in head.lines().skip(1) {
        let Some((name, value)) = line.split_once(':') else { continue };
        if name.eq_ignore_ascii_case("content-length") {
            return body.len() >= value.trim().parse().expect("a length");
        }
        if name.eq_ignore_ascii_case("transfer-encoding") {
            return body.ends_with(b"0\r\n\r\n");
        }
    }
    panic!("an answer without a length: {head}");
}

/// Where a part begins.
pub fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}
