//! A stream of events, from sending the request to its last byte.

use std::time::{Duration, Instant};

use super::{
    figures::Options,
    governed::Governed,
    latency::Connection,
    load,
    peers::Server,
    report::{Bound, Row, millis, percentile},
    upstream::{self, Ask},
};

/// Streams of each side, in turns.
const STREAMS: usize = 1000;
/// A pause that is longer is a stall: two systems that wait for each other do so for 40 ms (delayed acknowledgements).
const STALL: Duration = Duration::from_millis(35);

/// What one side's streams took.
#[derive(Default)]
struct Side {
    times: Vec<Duration>,
    longest_pause: Duration,
    stalls: usize,
}

impl Side {
    fn take(&mut self, connection: &mut Connection, request: &[u8]) {
        let started = Instant::now();
        let pause = connection.exchange(request);
        self.times.push(started.elapsed());
        self.longest_pause = self.longest_pause.max(pause);
        self.stalls += usize::from(pause >= STALL);
        let events = body(connection.answer()).windows(6).filter(|part| part == b"data: ").count();
        // And `[DONE]`.
        assert_eq!(events, upstream::EVENTS + 1, "{}", String::from_utf8_lossy(connection.answer()));
    }

    fn shown(&mut self) -> String {
        let [half, most, all] = [0.5, 0.99, 1.0].map(|part| millis(percentile(&mut self.times, part)));
        format!("p50 {half}, p99 {most}, at most {all}")
    }
}

/// The body of an answer in chunks: a proxy cuts them where its reads end, in the middle of a word.
fn body(answer: &[u8]) -> Vec<u8> {
    let find = |bytes: &[u8], end: &[u8]| bytes.windows(end.len()).position(|part| part == end).expect("an end");
    let mut rest = &answer[find(answer, b"\r\n\r\n") + 4..];
    let mut body = Vec::new();
    loop {
        let line = find(rest, b"\r\n");
        let size = std::str::from_utf8(&rest[..line]).expect("a size");
        let size = usize::from_str_radix(size, 16).expect("a size");
        if size == 0 {
            return body;
        }
        body.extend_from_slice(&rest[line + 2..line + 2 + size]);
        rest = &rest[line + 2 + size + 2..];
    }
}

/// All of it.
pub fn whole(_: &Options) -> Vec<Row> {
    let upstream = Server::upstream();
    let gateway = Governed::start(Some(&upstream));
    let body = Ask::Events.body();
    let request = gateway.chat(&body);
    let pass_through = Server::pass_through(&upstream);
    let plain = load::post(upstream.address, "/v1/chat/completions", &[], &body);
    let [mut through, mut direct, mut passed] =
        [&gateway.server, &upstream, &pass_through].map(|server| Connection::open(server.address));
    for _ in 0..STREAMS / 10 {
        through.exchange(&request);
        direct.exchange(&plain);
        passed.exchange(&plain);
    }
    let [mut ours, mut peer, mut floor] = [(); 3].map(|()| Side::default());
    for _ in 0..STREAMS {
        ours.take(&mut through, &request);
        peer.take(&mut direct, &plain);
        floor.take(&mut passed, &plain);
    }
    let (ours_shown, peer_shown) = (ours.shown(), peer.shown());
    let ratio = percentile(&mut ours.times, 0.5).as_secs_f64() / percentile(&mut peer.times, 0.5).as_secs_f64();
    let what = format!("a stream of {} events, one client, whole", upstream::EVENTS);
    vec![
        Row {
            what,
            ours: ours_shown,
            peer: format!(
                "direct to the upstream, {peer_shown} (through the pass-through proxy p50 {})",
                millis(percentile(&mut floor.times, 0.5))
            ),
            ratio,
            unit: "x",
            bound: Bound::AtMost(1.5),
        },
        Row {
            what: format!("pauses of {} ms or more in {STREAMS} of these", STALL.as_millis()),
            ours: format!("{}, the longest pause {}", ours.stalls, millis(ours.longest_pause)),
            peer: format!("direct, {}, the longest pause {}", peer.stalls, millis(peer.longest_pause)),
            ratio: ours.stalls as f64,
            unit: "",
            bound: Bound::AtMost(0.0),
        },
    ]
}
