//! What the gateway adds to the latency of a request under a steady load.
//!
//! The load is open: requests are due at fixed times, whether or not earlier ones have been answered, and each is measured
//! from when it was due. So an answer that is late makes those late that had to wait for it, as it would in production.

use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    thread,
    time::{Duration, Instant},
};

use super::{
    figures::{CHAT, Options, TURNS},
    governed::Governed,
    load,
    peers::Server,
    report::{Bound, Row, millis, percentile},
};

/// Requests per second.
const RATE: u32 = 1000;
/// Each sends every so-manieth request, over a connection of its own.
const SENDERS: u32 = 32;
/// Requests of a turn: four seconds of them.
const REQUESTS: u32 = 4 * RATE;

/// All of it.
pub fn added(_: &Options) -> Vec<Row> {
    let upstream = Server::bare();
    let ours = Governed::start(Some(&upstream));
    let pass_through = Server::pass_through(&upstream);
    let request = ours.chat(CHAT);
    let plain = load::post(pass_through.address, "/v1/chat/completions", &[], CHAT);
    open(ours.server.address, &request, RATE / 2);
    open(pass_through.address, &plain, RATE / 2);
    let (mut with_us, mut without) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        with_us.extend(open(ours.server.address, &request, REQUESTS));
        without.extend(open(pass_through.address, &plain, REQUESTS));
    }
    let shown = |times: &mut Vec<Duration>| {
        let [half, most] = [0.5, 0.99].map(|part| percentile(times, part));
        (format!("p50 {}, p99 {}", millis(half), millis(most)), most.as_secs_f64() * 1e3)
    };
    let ((ours, ours_most), (peer, peer_most)) = (shown(&mut with_us), shown(&mut without));
    vec![Row {
        what: format!(
            "latency of a forwarded chat completion, everything on, {RATE} requests/s in an open loop; added p99"
        ),
        ours,
        peer: format!("pass-through proxy of hyper, same upstream, {peer}"),
        ratio: ours_most - peer_most,
        unit: " ms",
        bound: Bound::AtMost(0.5),
    }]
}

/// Sends so many requests, one every 1/[`RATE`] seconds; how long each took from when it was due.
///
/// Every sender is a thread that sleeps until its next request is due: the system wakes it within some 50 µs, where a
/// runtime's timers are exact to a millisecond only, and it does not spin on a core that the servers need.
fn open(address: SocketAddr, request: &[u8], count: u32) -> Vec<Duration> {
    let start = Instant::now() + Duration::from_millis(50);
    thread::scope(|scope| {
        let senders: Vec<_> = (0..SENDERS)
            .map(|sender| {
                scope.spawn(move || {
                    let mut connection = Connection::open(address);
                    let numbers = (sender..count).step_by(SENDERS as usize);
                    let due = numbers.map(|number| start + Duration::from_secs(1) * number / RATE);
                    due.map(|due| {
                        thread::sleep(due.saturating_duration_since(Instant::now()));
                        connection.exchange(request);
                        due.elapsed()
                    })
                    .collect::<Vec<_>>()
                })
            })
            .collect();
        senders.into_iter().flat_map(|sender| sender.join().expect("a measurement")).collect()
    })
}

/// A connection of a thread's own.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    /// Opens it.
    pub fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).expect("a connection");
        stream.set_nodelay(true).expect("a socket");
        Self { stream, buffer: Vec::new() }
    }

    /// Sends a request and waits for its whole answer, which has to be a 200; the longest time for which nothing came.
    pub fn exchange(&mut self, request: &[u8]) -> Duration {
        self.buffer.clear();
        self.stream.write_all(request).expect("the server takes the request");
        let mut longest = Duration::ZERO;
        let mut part = [0; 64 * 1024];
        let mut last = Instant::now();
        while !load::is_whole(&self.buffer) {
            let count = self.stream.read(&mut part).expect("the server answers");
            assert!(count > 0, "the answer breaks off: {}", String::from_utf8_lossy(&self.buffer));
            longest = longest.max(last.elapsed());
            last = Instant::now();
            self.buffer.extend_from_slice(&part[..count]);
        }
        longest
    }

    /// The last answer, head and all.
    pub fn answer(&self) -> &[u8] {
        &self.buffer
    }
}
