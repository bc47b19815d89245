//! Resident memory: after many requests, and with many streams at once.

use std::{
    cell::Cell,
    rc::Rc,
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::LocalSet,
};

use super::{
    figures::{CHAT, Options},
    governed::Governed,
    load::{self, Until, find},
    peers::Server,
    report::{Bound, Row, short},
    throughput::{CONNECTIONS, node_chat},
    upstream::{Ask, SLOW_EVENTS},
};

/// Slow streams at once.
const STREAMS: usize = 1000;
/// The most memory that the gateway may have.
const MOST: f64 = 80.0;

/// After a number of forwarded requests.
pub fn forwarded(options: &Options) -> Vec<Row> {
    let upstream = Server::bare();
    let ours = Governed::start(Some(&upstream));
    let node = Server::node();
    let load = |server: &Server, request: &[u8], count| {
        load::rate(server.address, request, CONNECTIONS, Until::Sent(count));
        megabytes(server)
    };
    // By then the log is full, which forgets its oldest entries from then on.
    let early = options.requests / 5;
    let request = ours.chat(CHAT);
    let at_first = load(&ours.server, &request, early);
    let in_the_end = load(&ours.server, &request, options.requests - early);
    let of_node = load(&node, &node_chat(&node, &upstream, CHAT), options.requests);
    let what = format!("resident memory after {} forwarded requests, everything on", options.requests);
    vec![
        Row {
            what,
            ours: format!("{} MB", short(in_the_end)),
            peer: format!("`@portkey-ai/gateway` with nothing on, the same, {} MB", short(of_node)),
            ratio: in_the_end / of_node,
            unit: "x",
            bound: Bound::AtMost(0.2),
        },
        Row {
            what: "the same".to_owned(),
            ours: format!("{} MB", short(in_the_end)),
            peer: format!("after the first {early}, {} MB", short(at_first)),
            ratio: in_the_end / at_first,
            unit: "x",
            bound: Bound::AtMost(1.1),
        },
    ]
}

/// With many streams at once that have an event a second each.
pub fn slow_streams(_: &Options) -> Vec<Row> {
    let upstream = Server::upstream();
    let gateway = Governed::start(Some(&upstream));
    let request: Rc<[u8]> = gateway.chat(&Ask::Slow.body()).into();
    let address = gateway.server.address;
    let open = Rc::new(Cell::new(0));
    let whole = Rc::new(Cell::new(0));
    let tasks = LocalSet::new();
    for _ in 0..STREAMS {
        let (request, open, whole) = (Rc::clone(&request), Rc::clone(&open), Rc::clone(&whole));
        tasks.spawn_local(async move {
            let mut stream = TcpStream::connect(address).await.expect("a connection");
            stream.write_all(&request).await.expect("the gateway takes the request");
            let mut answer = Vec::new();
            while find(&answer, b"data: ").is_none() {
                assert!(stream.read_buf(&mut answer).await.expect("an answer") > 0, "no stream");
            }
            open.set(open.get() + 1);
            while !load::is_whole(&answer) {
                assert!(stream.read_buf(&mut answer).await.expect("a stream") > 0, "the stream breaks off");
            }
            open.set(open.get() - 1);
            assert_eq!(answer.windows(6).filter(|part| part == b"data: ").count(), SLOW_EVENTS + 1);
            whole.set(whole.get() + 1);
        });
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let (most_open, most) = runtime.block_on(tasks.run_until(async {
        let (mut most_open, mut most) = (0, 0.0_f64);
        let started = Instant::now();
        while whole.get() < STREAMS {
            assert!(started.elapsed() < Duration::from_secs(120), "{} streams have ended", whole.get());
            tokio::time::sleep(Duration::from_millis(100)).await;
            most_open = most_open.max(open.get());
            most = most.max(megabytes(&gateway.server));
        }
        (most_open, most)
    }));
    assert_eq!(most_open, STREAMS, "they were not open at the same time");
    vec![Row {
        what: format!("resident memory with {STREAMS} slow streams at once"),
        ours: format!("{} MB", short(most)),
        peer: "none".to_owned(),
        ratio: most,
        unit: " MB",
        bound: Bound::AtMost(MOST),
    }]
}

/// Resident memory of a server.
pub fn megabytes(server: &Server) -> f64 {
    server.resident() as f64 / 1e6
}
