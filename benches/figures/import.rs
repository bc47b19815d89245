//! `vk import` against the benchmark's own client, which sends the same bodies and does nothing else.

use std::{fmt::Write as _, time::Instant};

use super::{
    figures::Options,
    load,
    peers::{ADMIN_KEY, Server, folder, program},
    report::{Bound, Row, median, short},
};

/// Rows of the file.
const ROWS: usize = 10_000;
/// Requests at once, of both.
const CONNECTIONS: usize = 64;
/// Turns, each with new data folders: a folder that is full of keys is another thing to write into.
const TURNS: usize = 3;

/// Rows per second, from the start of the process to its end: reading, checking, the journal and the results are in it.
pub fn import(_: &Options) -> Vec<Row> {
    let (ours, peer): (Vec<_>, Vec<_>) = (0..TURNS).map(|_| (by_import(), by_load())).unzip();
    let (ours, peer) = (median(ours), median(peer));
    vec![Row {
        what: format!("`vk import` of {ROWS} rows of CSV, {CONNECTIONS} requests at once, wall"),
        ours: format!("{}/s", short(ours)),
        peer: format!("durable creates of the same bodies, {CONNECTIONS} clients, {}/s", short(peer)),
        ratio: ours / peer,
        unit: "x",
        bound: Bound::AtLeast(0.5),
    }]
}

fn by_import() -> f64 {
    let server = Server::ours(false);
    let home = tempfile::tempdir_in(folder()).expect("a folder");
    let mut text = "name,provider,key\n".to_owned();
    for row in 0..ROWS {
        let _ = writeln!(text, "team {row},openai,not-a-real-key");
    }
    let file = home.path().join("keys.csv");
    std::fs::write(&file, text).expect("a file");
    let mut command = program(env!("CARGO_BIN_EXE_vk"), home.path());
    command.args(["import", "-o", "json", "--concurrency", &CONNECTIONS.to_string()]).arg(&file);
    // What it notes is not part of the table.
    command.env("PORTKEY_BASE_URL", server.url()).env("PORTKEY_API_KEY", ADMIN_KEY).stderr(std::process::Stdio::null());
    let started = Instant::now();
    let status = command.status().expect("the command runs");
    let rate = ROWS as f64 / started.elapsed().as_secs_f64();
    assert!(status.success(), "the import failed: {status}");
    let total = server.manage("GET", "/virtual-keys?page_size=1", None)["total"].as_u64();
    assert_eq!(total, Some(ROWS as u64), "every row is there");
    rate
}

fn by_load() -> f64 {
    let server = Server::ours(false);
    let address = server.address;
    let requests = (0..ROWS).map(move |row| {
        let body = format!(r#"{{"name":"team {row}","provider":"openai","key":"not-a-real-key"}}"#);
        load::post(address, "/v1/virtual-keys", &[("x-portkey-api-key", ADMIN_KEY)], &body)
    });
    let started = Instant::now();
    load::send_all(address, requests, CONNECTIONS);
    ROWS as f64 / started.elapsed().as_secs_f64()
}
