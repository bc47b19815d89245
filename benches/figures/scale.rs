//! What things cost with a hundred thousand virtual keys in the store, against what they cost with a hundred.

use std::{
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use super::{
    figures::{CHAT, Options},
    load::{self, Until},
    peers::{ADMIN_KEY, API_KEY, Server, folder, memory, program},
    report::{Bound, Row, median, millis, short},
};

/// How many keys there are.
const MANY: u64 = 100_000;
const FEW: u64 = 100;
/// Turns that the two servers take, and how long each lasts.
const TURNS: usize = 7;
const TURN: Duration = Duration::from_secs(1);

/// All of it.
pub fn scale(_: &Options) -> Vec<Row> {
    let (few_home, many_home) = (home(), home());
    let few = filled(few_home.path(), FEW);
    let many = filled(many_home.path(), MANY);
    let admin = [("x-portkey-api-key", ADMIN_KEY)];
    let app = [("x-portkey-api-key", API_KEY), ("x-portkey-virtual-key", "key-50")];
    let page = "/v1/virtual-keys?current_page=0&page_size=50";
    let create = r#"{"name":"one more","provider":"openai","key":"not-a-real-key"}"#;
    let mut rows = vec![
        costs("first page of the list", [&few, &many], |server| load::get(server.address, page, &admin)),
        costs("one key", [&few, &many], |server| load::get(server.address, "/v1/virtual-keys/key-50", &admin)),
        costs("a mock chat completion", [&few, &many], |server| {
            load::post(server.address, "/v1/chat/completions", &app, CHAT)
        }),
    ];
    rows.extend(whole_list(&many));
    // Last, because it adds keys.
    rows.push(costs("a create", [&few, &many], |server| {
        load::post(server.address, "/v1/virtual-keys", &admin, create)
    }));
    few.stop();
    many.stop();
    rows.push(opening(many_home.path()));
    rows
}

fn home() -> tempfile::TempDir {
    tempfile::tempdir_in(folder()).expect("a folder")
}

fn filled(home: &Path, count: u64) -> Server {
    let server = Server::ours_over(home, false);
    let address = server.address;
    let requests = (0..count).map(move |number| {
        let body = format!(
            r#"{{"name":"Key number {number}","slug":"key-{number}","provider":"openai","key":"not-a-real-key-{number}"}}"#
        );
        load::post(address, "/v1/virtual-keys", &[("x-portkey-api-key", ADMIN_KEY)], &body)
    });
    load::send_all(address, requests, 64);
    server
}

/// One request after the other, in turns.
fn costs(what: &str, servers: [&Server; 2], request: impl Fn(&Server) -> Vec<u8>) -> Row {
    let [few, many] = servers.map(|server| (server, request(server)));
    let rate =
        |(server, request): &(&Server, Vec<u8>), time| load::rate(server.address, request, 1, Until::Elapsed(time));
    rate(&few, TURN / 4);
    rate(&many, TURN / 4);
    let (few, many): (Vec<_>, Vec<_>) = (0..TURNS).map(|_| (rate(&few, TURN), rate(&many, TURN))).unzip();
    let [few, many] = [median(few), median(many)].map(|rate| 1e6 / rate);
    Row {
        what: format!("{what}, {MANY} virtual keys"),
        ours: format!("{} µs", short(many)),
        peer: format!("{FEW} virtual keys, {} µs", short(few)),
        ratio: many / few,
        unit: "x",
        bound: Bound::AtMost(1.5),
    }
}

/// What the command and the gateway need at most while all keys are listed.
fn whole_list(server: &Server) -> Vec<Row> {
    let home = home();
    let mut list = program(env!("CARGO_BIN_EXE_vk"), home.path());
    list.args(["list", "-o", "json"]).env("PORTKEY_BASE_URL", server.url()).env("PORTKEY_API_KEY", API_KEY);
    let command = peak_of(&mut list);
    [("`vk list -o json`", command, 60.0), ("the gateway", server.peak(), 150.0)]
        .into_iter()
        .map(|(who, bytes, most)| {
            let megabytes = bytes as f64 / 1e6;
            Row {
                what: format!("peak memory of {who}, list of {MANY} virtual keys"),
                ours: format!("{} MB", short(megabytes)),
                peer: "none".to_owned(),
                ratio: megabytes,
                unit: " MB",
                bound: Bound::AtMost(most),
            }
        })
        .collect()
}

/// Runs a command to its end and looks at its peak every millisecond, which only ever grows.
fn peak_of(command: &mut Command) -> u64 {
    let mut process = command.stdout(Stdio::null()).spawn().expect("the command runs");
    let mut peak = 0;
    loop {
        peak = peak.max(memory(process.id(), "VmHWM").unwrap_or_default());
        if let Some(status) = process.try_wait().expect("a process") {
            assert!(status.success(), "{status}");
            return peak;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// From spawning the gateway to its first answer.
fn opening(many: &Path) -> Row {
    let empty = home();
    Server::ours_over(empty.path(), false).stop();
    let opened = |home: &Path| {
        let server = Server::ours_over(home, false);
        let time = server.start_time;
        server.stop();
        time
    };
    let (many, none): (Vec<_>, Vec<_>) = (0..9).map(|_| (opened(many), opened(empty.path()))).unzip();
    let (many, none) = (median(many), median(none));
    Row {
        what: format!("`gateway start` over {MANY} virtual keys, spawn to first answer"),
        ours: millis(many),
        peer: format!("over none, {}", millis(none)),
        ratio: many.as_secs_f64() / none.as_secs_f64(),
        unit: "x",
        bound: Bound::AtMost(10.0),
    }
}
