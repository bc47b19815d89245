//! What a gateway does, seen from outside: its log, events, usage and metrics.

use std::{
    io::{BufRead, BufReader},
    process::{Child, ChildStdout, Stdio},
};

use rustix::process::Signal;
use serde_json::{Value, json};

use super::{
    env::{ADMIN_KEY, API_KEY, Gateway, Outcome, TestEnv, send_signal, wait_until},
    http::{Reply, Request},
};

fn command(env: &TestEnv, arguments: &[&str]) -> std::process::Command {
    let data = env.data();
    let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
    command
        .args(["gateway", "--data-dir", data.to_str().expect("UTF-8")])
        .args(arguments)
        .env("PORTKEY_GATEWAY_ADMIN_KEY", ADMIN_KEY)
        .env("PORTKEY_GATEWAY_API_KEY", API_KEY);
    command
}

fn drive(env: &TestEnv, arguments: &[&str]) -> Outcome {
    env.finish(&mut command(env, arguments), None)
}

fn create(gateway: &Gateway, mut body: Value) {
    for (name, value) in [("provider", "openai"), ("key", "not-a-real-key")] {
        body[name] = json!(value);
    }
    body["name"] = body["slug"].clone();
    let reply = gateway.admin("POST", "/virtual-keys").json(&body).send();
    assert_eq!(reply.status, 200, "{}", reply.text());
}

fn chat(gateway: &Gateway, model: &str) -> Request<'static> {
    let body = json!({"model": model, "messages": [{"role": "user", "content": "Hello"}]});
    gateway.application("POST", "/chat/completions").json(&body)
}

/// A fallback from a virtual key whose budget is used up to another.
fn falls_back(gateway: &Gateway) -> Reply {
    let config = json!({"strategy": {"mode": "fallback"}, "targets": [
        {"provider": "@small", "override_params": {"model": "gpt-4o"}},
        {"provider": "@large", "override_params": {"model": "gpt-4o-mini"}}]});
    chat(gateway, "gpt-4o").header("x-portkey-config", config.to_string()).send()
}

/// Two virtual keys, the first with a budget that its first call uses up.
fn world(env: &TestEnv) -> Gateway {
    let gateway = env.gateway();
    create(&gateway, json!({"slug": "small", "usage_limits": {"credit_limit": 100, "type": "tokens"}}));
    create(&gateway, json!({"slug": "large"}));
    let mut calls = 0;
    while chat(&gateway, "@small/gpt-4o").send().status == 200 {
        calls += 1;
        assert!(calls < 100, "the budget does not trip");
    }
    gateway
}

#[test]
fn the_log_shows_the_way_of_a_request_and_who_was_refused() {
    let env = TestEnv::new();
    let gateway = world(&env);
    assert_eq!(falls_back(&gateway).status, 200);
    let url = format!("{}/chat/completions", gateway.url());
    let unknown = Request::new("POST", url).header("x-portkey-api-key", "unknown").json(&json!({})).send();
    assert_eq!(unknown.status, 401, "{}", unknown.text());

    let log = drive(&env, &["logs", "--limit", "2", "-o", "json"]).json();
    let (fallback, refused) = (&log[0], &log[1]);
    let tries = fallback["attempts"].as_array().expect("attempts");
    let slugs: Vec<_> = tries.iter().map(|attempt| (&attempt["virtual_key"], &attempt["status"])).collect();
    assert_eq!(slugs, [(&json!("small"), &json!(412)), (&json!("large"), &json!(200))], "{fallback}");
    assert_eq!(fallback["config"], "inline");
    assert_eq!((&refused["status"], &refused["reason"]), (&json!(401), &json!("unknown_key")));

    let shown = drive(&env, &["logs", "--limit", "2", "--color", "always"]).success();
    assert!(shown.contains("gpt-4o -> openai@large"), "{shown}");
    assert!(shown.contains("\u{1b}[32m200") && shown.contains("\u{1b}[33m401"), "{shown:?}");
    assert!(shown.contains("refused: Portkey Error: Invalid API Key"), "{shown}");
    let wide = drive(&env, &["logs", "--limit", "2", "--wide"]).success();
    assert!(wide.contains("config.targets[0] openai@small 412 by limit"), "{wide}");
    let only = drive(&env, &["logs", "--status", "401", "-o", "json"]).json();
    assert_eq!(only.as_array().map(Vec::len), Some(1));
    let tried = drive(&env, &["logs", "--virtual-key", "@large", "-o", "json"]).json();
    assert_eq!(tried.as_array().map(Vec::len), Some(1), "{tried}");
    assert!(drive(&env, &["logs", "--status", "many"]).failure(2).contains("4xx"));
}

#[test]
fn events_and_usage_tell_of_a_budget_that_trips() {
    let env = TestEnv::new();
    let _gateway = world(&env);
    let events = drive(&env, &["events", "-o", "json"]).json();
    let event = &events[0];
    assert_eq!((&event["event"], &event["name"]), (&json!("budget.exhausted"), &json!("small")), "{events}");
    assert!(event["used"].as_u64().expect("tokens") >= 100);
    let usage = drive(&env, &["usage", "-o", "json"]).json();
    assert_eq!((&usage[0]["name"], &usage[0]["used"]), (&json!("small"), &event["used"]), "{usage}");
    let shown = drive(&env, &["usage"]).success();
    assert!(shown.contains("100 tokens") && shown.contains("virtual key"), "{shown}");
}

struct Followed {
    process: Child,
    lines: BufReader<ChildStdout>,
}

impl Followed {
    fn start(env: &TestEnv, arguments: &[&str]) -> Self {
        let mut command = command(env, arguments);
        let mut process = command.stdout(Stdio::piped()).spawn().expect("it starts");
        let lines = BufReader::new(process.stdout.take().expect("a pipe"));
        Self { process, lines }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).expect("a line");
        line
    }
}

#[test]
fn who_follows_sees_requests_as_they_come_until_interrupted() {
    let env = TestEnv::new();
    let gateway = world(&env);
    for (signal, code) in [(Signal::INT, 130), (Signal::TERM, 143)] {
        let mut followed = Followed::start(&env, &["logs", "--follow", "--limit", "1", "-o", "json"]);
        let before: Value = serde_json::from_str(&followed.line()).expect("a line of JSON");
        for _ in 0..2 {
            assert_eq!(falls_back(&gateway).status, 200);
            let row: Value = serde_json::from_str(&followed.line()).expect("a line of JSON");
            assert_eq!(row["attempts"][1]["virtual_key"], "large");
            assert!(row["id"].as_u64() > before["id"].as_u64());
        }
        send_signal(followed.process.id(), signal);
        assert_eq!(followed.process.wait().expect("a process").code(), Some(code));
    }
    let mut followed = Followed::start(&env, &["logs", "--follow", "--status", "2xx", "--limit", "0", "--no-headers"]);
    let reading = std::thread::spawn(move || (followed.line(), followed));
    // What comes before its first look is not new to it: requests come until it has seen one.
    wait_until("a line of the log", || {
        assert_eq!(falls_back(&gateway).status, 200);
        reading.is_finished()
    });
    let (line, mut followed) = reading.join().expect("a line");
    assert!(line.contains("openai@large"), "{line}");
    gateway.terminate();
    assert_eq!(gateway.wait().code, Some(0));
    assert_eq!(followed.process.wait().expect("a process").code(), Some(0), "the gateway ended");
}

/// Holds a text to the form that Prometheus reads, and gives the samples by series.
fn samples(text: &str) -> Vec<(String, f64)> {
    let mut types = std::collections::HashMap::new();
    let mut samples = Vec::new();
    let body = text.strip_suffix("# EOF\n").expect("an end");
    for line in body.lines() {
        if let Some(described) = line.strip_prefix("# TYPE ") {
            let (name, kind) = described.split_once(' ').expect("name and type");
            assert!(types.insert(name.to_owned(), kind.to_owned()).is_none(), "{name} twice");
        } else if !line.starts_with("# HELP ") {
            let (series, value) = line.rsplit_once(' ').expect("series and value");
            let name = series.split('{').next().expect("a name");
            assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'), "{line}");
            let suffixes = ["", "_total", "_bucket", "_sum", "_count"];
            let known =
                suffixes.iter().any(|suffix| name.strip_suffix(suffix).is_some_and(|name| types.contains_key(name)));
            assert!(known, "{line} has no type");
            if let Some((_, labels)) = series.split_once('{') {
                let labels = labels.strip_suffix('}').expect("an end of the labels");
                assert!(labels.split(',').all(|label| label.contains("=\"") && label.ends_with('"')), "{line}");
            }
            assert!(samples.iter().all(|(known, _)| known != series), "{series} twice");
            samples.push((series.to_owned(), value.parse().expect("a number")));
        }
    }
    samples
}

#[test]
fn metrics_are_read_by_prometheus() {
    let env = TestEnv::new();
    let gateway = world(&env);
    assert_eq!(falls_back(&gateway).status, 200);
    let origin = gateway.url().strip_suffix("/v1").expect("a base URL").to_owned();
    let scraped = Request::new("GET", format!("{origin}/metrics")).send();
    assert_eq!(scraped.status, 200);
    let text = scraped.text();
    assert!(!text.contains(API_KEY) && !text.contains("not-a-real"), "{text}");
    let samples = samples(&text);
    let value = |series: &str| samples.iter().find(|(known, _)| known == series).map(|(_, value)| *value);
    let requests = r#"portkey_gateway_requests_total{endpoint="/v1/chat/completions",provider="large",status="2xx"}"#;
    assert_eq!(value(requests), Some(1.0), "{text}");
    assert_eq!(value("portkey_gateway_requests_in_flight"), Some(0.0));
    assert_eq!(value(r#"portkey_gateway_refusals_total{reason="budget"}"#), Some(1.0));
    assert_eq!(value(r#"portkey_gateway_admin_requests_total{status="2xx"}"#), Some(2.0));
    assert!(value("process_start_time_seconds").is_some());
    assert_eq!(Request::new("GET", format!("{origin}/readyz")).send().status, 200);
}
