//! The figures, one function each.

use std::{
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use super::{
    latency,
    load::{self, Until},
    peers::{ADMIN_KEY, API_KEY, Server, folder, program, project, python},
    report::{Bound, Row, median, millis, short},
    residence, soak, streams, throughput,
};

/// Turns that two servers take.
pub const TURNS: usize = 5;
/// How long a turn under load lasts.
pub const TURN: Duration = Duration::from_secs(2);
/// A chat completion's request as applications send it.
pub const CHAT: &str = r#"{"model":"gpt-4o","messages":[{"role":"system","content":"You are a helpful assistant."},{"role":"user","content":"Write one sentence about the sea."}]}"#;

/// What the command line sets.
pub struct Options {
    /// Requests before memory is read.
    pub requests: u64,
    /// Requests of the soak.
    pub soak: u64,
    /// How many of those the upstream fails, from 0 to 1.
    pub fault_rate: f64,
}

/// A measurement.
pub struct Figure {
    /// Its name on the command line.
    pub name: &'static str,
    /// Measures it.
    pub measure: fn(&Options) -> Vec<Row>,
    /// Whether it is measured when no name is given.
    pub by_default: bool,
}

const fn figure(name: &'static str, measure: fn(&Options) -> Vec<Row>) -> Figure {
    Figure { name, measure, by_default: true }
}

/// All of them, in the order of the table.
pub const ALL: &[Figure] = &[
    figure("list", list),
    figure("version", version),
    figure("complete", complete),
    figure("start", start),
    figure("mock", throughput::mock),
    figure("forwarded", throughput::forwarded),
    figure("latency", latency::added),
    figure("stream", streams::whole),
    figure("memory", residence::forwarded),
    figure("slow-streams", residence::slow_streams),
    figure("soak", soak::soak),
    figure("creates", creates),
    figure("import", super::import::import),
    figure("scale", super::scale::scale),
    figure("size", size),
    Figure { name: "cold-build", measure: cold_build, by_default: false },
];

/// Runs two commands in turns, and gives the median wall time of each.
fn in_turns(turns: usize, ours: &mut Command, peer: &mut Command) -> (Duration, Duration) {
    // Once for the caches.
    wall(ours);
    wall(peer);
    let (ours, peer): (Vec<_>, Vec<_>) = (0..turns).map(|_| (wall(ours), wall(peer))).unzip();
    (median(ours), median(peer))
}

fn wall(command: &mut Command) -> Duration {
    let started = Instant::now();
    let status = command.status().expect("the command runs");
    let took = started.elapsed();
    assert!(status.success(), "{:?}: {status}", command.get_program());
    took
}

fn times(what: &str, ours: Duration, peer_name: &str, peer: Duration, bound: Bound) -> Row {
    let (ours_seconds, peer_seconds) = (ours.as_secs_f64(), peer.as_secs_f64());
    let ratio = match bound {
        Bound::AtMost(_) => ours_seconds / peer_seconds,
        Bound::AtLeast(_) => peer_seconds / ours_seconds,
    };
    let peer = format!("{peer_name}, {}", millis(peer));
    Row { what: what.to_owned(), ours: millis(ours), peer, ratio, unit: "x", bound }
}

fn list(_: &Options) -> Vec<Row> {
    let server = Server::ours(false);
    for number in 0..3 {
        server.create_key(&format!("key-{number}"));
    }
    let home = tempfile::tempdir_in(folder()).expect("a folder");
    let mut ours = program(env!("CARGO_BIN_EXE_vk"), home.path());
    ours.arg("list").env("PORTKEY_BASE_URL", server.url()).env("PORTKEY_API_KEY", API_KEY);

    let mut curl = Command::new("curl");
    curl.args(["-s", "-H", &format!("x-portkey-api-key: {API_KEY}")])
        .arg(format!("{}/virtual-keys?current_page=0&page_size=100", server.url()))
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    let (ours_time, curl_time) = in_turns(300, &mut ours, &mut curl);

    let mut sdk = Command::new(python());
    sdk.args(["-c", "from portkey_ai import Portkey; print(Portkey().virtual_keys.list())"])
        .env("PORTKEY_PROXY", server.url())
        .env("PORTKEY_API_KEY", API_KEY)
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    let (ours_again, sdk_time) = in_turns(9, &mut ours, &mut sdk);
    vec![
        times("`vk list` over HTTP, wall", ours_time, "`curl -s` of the same URL", curl_time, Bound::AtMost(1.0)),
        times("the same", ours_again, "Portkey's Python SDK", sdk_time, Bound::AtLeast(200.0)),
    ]
}

fn version(_: &Options) -> Vec<Row> {
    let home = tempfile::tempdir_in(folder()).expect("a folder");
    let mut ours = program(env!("CARGO_BIN_EXE_portkeyctl"), home.path());
    ours.arg("--version");
    let mut nothing = Command::new("/bin/true");
    let (ours, nothing) = in_turns(500, &mut ours, &mut nothing);
    vec![times("`portkeyctl --version`, wall", ours, "`/bin/true`", nothing, Bound::AtMost(4.0))]
}

/// A plain time and not a ratio: what a prompt may take is up to people.
fn complete(_: &Options) -> Vec<Row> {
    let server = Server::ours(false);
    for number in 0..100 {
        server.create_key(&format!("key-{number}"));
    }
    let home = tempfile::tempdir_in(folder()).expect("a folder");
    let mut ours = program(env!("CARGO_BIN_EXE_vk"), home.path());
    ours.args(["--", "vk", "get", "key-"])
        .env("COMPLETE", "fish")
        .env("PORTKEY_BASE_URL", server.url())
        .env("PORTKEY_API_KEY", API_KEY);
    // The one that asks.
    wall(&mut ours);
    drop(server);
    let answer = ours.stdout(Stdio::piped()).output().expect("the command runs");
    let found = String::from_utf8_lossy(&answer.stdout).lines().count();
    assert_eq!(found, 100, "the cache answers when the gateway is gone");
    ours.stdout(Stdio::null());
    let mut nothing = Command::new("/bin/true");
    let (ours, nothing) = in_turns(300, &mut ours, &mut nothing);
    vec![Row {
        what: "a completion of 100 slugs answered from the cache, wall".to_owned(),
        ours: millis(ours),
        peer: format!("`/bin/true`, {}", millis(nothing)),
        ratio: ours.as_secs_f64() * 1e3,
        unit: " ms",
        bound: Bound::AtMost(15.0),
    }]
}

fn start(_: &Options) -> Vec<Row> {
    let mut kept = Vec::new();
    let mut ephemeral = Vec::new();
    let mut node = Vec::new();
    for _ in 0..9 {
        kept.push(Server::ours(false).start_time);
        ephemeral.push(Server::ours(true).start_time);
        node.push(Server::node().start_time);
    }
    let node = median(node);
    let name = "`@portkey-ai/gateway`";
    vec![
        times("`gateway start`, new data folder, spawn to first answer", median(kept), name, node, Bound::AtLeast(8.0)),
        times("`gateway start --ephemeral`, the same", median(ephemeral), name, node, Bound::AtLeast(8.0)),
    ]
}

fn creates(_: &Options) -> Vec<Row> {
    let server = Server::ours(false);
    let body = r#"{"name":"figures","provider":"openai","key":"not-a-real-key"}"#;
    let request = load::post(server.address, "/v1/virtual-keys", &[("x-portkey-api-key", ADMIN_KEY)], body);
    let create = |clients, time| load::rate(server.address, &request, clients, Until::Elapsed(time));
    create(64, Duration::from_millis(500));
    let (many, one): (Vec<_>, Vec<_>) = (0..TURNS).map(|_| (create(64, TURN), create(1, TURN))).unzip();
    let (many, one) = (median(many), median(one));
    vec![Row {
        what: "durable creates, 64 clients".to_owned(),
        ours: format!("{}/s", short(many)),
        peer: format!("one client, {}/s", short(one)),
        ratio: many / one,
        unit: "x",
        bound: Bound::AtLeast(8.0),
    }]
}

fn size(_: &Options) -> Vec<Row> {
    // As it is shipped: the one beside this benchmark has been built with what the tests want of its dependencies.
    let mut build = Command::new(env!("CARGO"));
    wall(build.args(["build", "--release", "--locked"]).current_dir(project()));
    let bytes = std::fs::metadata(project().join("target/release/portkeyctl")).expect("the program").len();
    let megabytes = bytes as f64 / 1e6;
    vec![Row {
        what: "stripped release binary".to_owned(),
        ours: format!("{} MB", short(megabytes)),
        peer: "none".to_owned(),
        ratio: megabytes,
        unit: " MB",
        bound: Bound::AtMost(20.0),
    }]
}

fn cold_build(_: &Options) -> Vec<Row> {
    let target = tempfile::tempdir_in(folder()).expect("a folder");
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--release", "--locked", "--target-dir"]).arg(target.path()).current_dir(project());
    let took = wall(&mut build).as_secs_f64() / 60.0;
    vec![Row {
        what: "cold release build".to_owned(),
        ours: format!("{} min", short(took)),
        peer: "none".to_owned(),
        ratio: took,
        unit: " min",
        bound: Bound::AtMost(8.0),
    }]
}
