//! Requests per second of the data plane, and the processor time of each.

use std::time::Duration;

use super::{
    figures::{CHAT, Options, TURN, TURNS},
    governed::Governed,
    load::{self, Until},
    peers::Server,
    report::{Bound, Row, median, short},
};

/// Connections of the load.
pub const CONNECTIONS: usize = 16;

/// A server, and the request that it is sent.
struct Loaded<'a> {
    server: &'a Server,
    request: Vec<u8>,
}

/// How fast a server was, and what that took.
#[derive(Debug, Clone, Copy)]
struct Speed {
    /// Requests per second.
    rate: f64,
    /// Microseconds of processor time of one request, over all threads of the server.
    processor: f64,
}

impl Loaded<'_> {
    fn run(&self, time: Duration) -> Speed {
        let before = self.server.processor_time();
        let (rate, count) = load::rate_and_count(self.server.address, &self.request, CONNECTIONS, Until::Elapsed(time));
        let used = self.server.processor_time() - before;
        Speed { rate, processor: used.as_secs_f64() * 1e6 / count as f64 }
    }
}

/// Lets servers take turns under load, and gives the medians of each.
fn in_turns<const N: usize>(servers: [Loaded<'_>; N]) -> [Speed; N] {
    for server in &servers {
        server.run(Duration::from_millis(500));
    }
    let turns: Vec<[Speed; N]> = (0..TURNS).map(|_| servers.each_ref().map(|server| server.run(TURN))).collect();
    std::array::from_fn(|place| Speed {
        rate: median(turns.iter().map(|turn| turn[place].rate).collect()),
        processor: median(turns.iter().map(|turn| turn[place].processor).collect()),
    })
}

fn row(what: &str, ours: Speed, peer_name: &str, peer: Speed, least: f64) -> Row {
    let shown = |speed: Speed| format!("{}/s, {} µs", short(speed.rate), short(speed.processor));
    Row {
        what: format!("{what}, {CONNECTIONS} connections, requests/s and processor time of one"),
        ours: shown(ours),
        peer: format!("{peer_name}, {}", shown(peer)),
        ratio: ours.rate / peer.rate,
        unit: "x",
        bound: Bound::AtLeast(least),
    }
}

fn plain(server: &Server, headers: &[(&str, &str)]) -> Vec<u8> {
    load::post(server.address, "/v1/chat/completions", headers, CHAT)
}

/// Answered by the mock provider, against a handler that does nothing else.
pub fn mock(_: &Options) -> Vec<Row> {
    let ours = Governed::start(None);
    let bare = Server::bare();
    let [ours, bare] = in_turns([
        Loaded { server: &ours.server, request: ours.chat(CHAT) },
        Loaded { server: &bare, request: plain(&bare, &[]) },
    ]);
    vec![row("mock chat completion, everything on", ours, "bare axum handler", bare, 0.65)]
}

/// Forwarded to the same upstream by ours with everything on, by Portkey's open-source gateway, and by a proxy that does
/// nothing else.
pub fn forwarded(_: &Options) -> Vec<Row> {
    let upstream = Server::bare();
    let ours = Governed::start(Some(&upstream));
    let node = Server::node();
    let pass_through = Server::pass_through(&upstream);
    let [ours, node, pass_through] = in_turns([
        Loaded { server: &ours.server, request: ours.chat(CHAT) },
        Loaded { server: &node, request: node_chat(&node, &upstream, CHAT) },
        Loaded { server: &pass_through, request: plain(&pass_through, &[]) },
    ]);
    let what = "forwarded chat completion, everything on";
    vec![
        row(what, ours, "`@portkey-ai/gateway` with nothing on, same upstream", node, 25.0),
        row("the same", ours, "pass-through proxy of hyper, same upstream", pass_through, 0.7),
    ]
}

/// A chat completion that Portkey's open-source gateway forwards.
pub fn node_chat(node: &Server, upstream: &Server, body: &str) -> Vec<u8> {
    let host = upstream.url();
    let headers = [
        ("x-portkey-provider", "openai"),
        ("x-portkey-custom-host", host.as_str()),
        ("authorization", "Bearer not-a-real-key"),
    ];
    load::post(node.address, "/v1/chat/completions", &headers, body)
}
