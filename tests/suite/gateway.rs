//! The local gateway from its start to its end, and what it sends upstream.

use std::{
    io::{BufRead, Read},
    net::{TcpListener, TcpStream},
    process::Stdio,
    thread,
    time::{Duration, Instant},
};

use rustix::process::Signal;
use serde_json::{Value, json};

use super::{
    env::{ADMIN_KEY, API_KEY, Gateway, TestEnv, send_signal, wait_until},
    http::{Head, Request, read_chunk},
    upstream::{Manner, Upstream},
};

const PROVIDER_KEY: &str = "not-a-real-provider-key";

/// Creates a virtual key over HTTP, and gives its slug.
fn create(gateway: &Gateway, body: &Value) -> String {
    let reply = gateway.admin("POST", "/virtual-keys").json(body).send();
    assert_eq!(reply.status, 200, "{}", reply.text());
    reply.json()["data"]["slug"].as_str().expect("a slug").to_owned()
}

fn create_forwarded(gateway: &Gateway, upstream: &Upstream) -> String {
    create(gateway, &json!({"name": "up", "provider": "openai", "key": PROVIDER_KEY, "customHost": upstream.url()}))
}

fn chat(gateway: &Gateway, slug: &str) -> Request<'static> {
    gateway
        .application("POST", "/chat/completions")
        .header("x-portkey-virtual-key", slug)
        .json(&json!({"model": "gpt-4o", "messages": [{"role": "user", "content": "Hello"}]}))
}

/// `http://HOST:PORT`, without `/v1`.
fn origin(url: &str) -> &str {
    url.strip_suffix("/v1").expect("a base URL ends in /v1")
}

#[test]
fn the_readiness_line_is_the_ready_file() {
    let env = TestEnv::new();
    let gateway = env.gateway();
    let ready = gateway.ready.clone();
    assert_eq!(ready["event"], "ready");
    assert_eq!(ready["pid"], gateway.pid());
    assert_eq!(ready["data_dir"], env.data().to_str().expect("UTF-8"));
    gateway.terminate();
    let outcome = gateway.wait();
    let line: Value = serde_json::from_str(outcome.stdout.lines().next().expect("a line")).expect("JSON");
    assert_eq!(line, ready);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
}

#[test]
fn two_paths_answer_without_a_key_and_the_others_do_not() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    for path in ["/", "/healthz"] {
        let reply = Request::new("GET", format!("{}{path}", origin(gateway.url()))).send();
        assert_eq!(reply.status, 200, "{path}");
    }
    for (method, path) in
        [("GET", "/virtual-keys"), ("POST", "/virtual-keys"), ("GET", "/models"), ("POST", "/chat/completions")]
    {
        for key in [None, Some("wrong"), Some("")] {
            let mut request = Request::new(method, format!("{}{path}", gateway.url())).json(&json!({}));
            if let Some(key) = key {
                request = request.header("x-portkey-api-key", key);
            }
            let reply = request.send();
            assert_eq!(reply.status, 401, "{method} {path} with {key:?}: {}", reply.text());
        }
    }
}

#[test]
fn every_answer_of_the_management_api_is_a_json_object() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let body = json!({"name": "lab", "slug": "lab", "provider": "openai", "key": PROVIDER_KEY});
    let update = json!({"note": "changed"});
    let requests = [
        (gateway.admin("POST", "/virtual-keys").json(&body), 200),
        (gateway.admin("GET", "/virtual-keys"), 200),
        (gateway.admin("GET", "/virtual-keys?"), 200),
        (gateway.admin("GET", "/virtual-keys/lab").header("content-type", "application/json"), 200),
        (gateway.admin("PUT", "/virtual-keys/lab").json(&update), 200),
        (gateway.admin("DELETE", "/virtual-keys/lab").header("content-type", "application/json"), 200),
        // What is not there and what may not be seen are one answer, as Portkey gives it.
        (gateway.admin("GET", "/virtual-keys/lab"), 403),
        (gateway.admin("POST", "/virtual-keys").json(&json!({})), 400),
        (gateway.admin("POST", "/virtual-keys").header("content-type", "application/json"), 400),
    ];
    for (number, (request, status)) in requests.into_iter().enumerate() {
        let reply = request.send();
        assert_eq!(reply.status, status, "{number}: {}", reply.text());
        let kind = reply.head.header("content-type").unwrap_or_default();
        assert!(kind.starts_with("application/json"), "{number}: {kind}");
        assert!(reply.json().is_object(), "{number}: {}", reply.text());
        if status != 200 {
            assert_eq!(reply.json()["success"], false, "{number}");
            assert!(reply.json()["data"]["message"].is_string(), "{number}: {}", reply.text());
        }
    }
}

#[test]
fn an_organisation_key_cannot_call_the_data_plane() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let slug = create(&gateway, &json!({"name": "lab", "provider": "openai", "key": PROVIDER_KEY}));
    let reply = gateway
        .admin("POST", "/chat/completions")
        .header("x-portkey-virtual-key", slug)
        .json(&json!({"model": "gpt-4o", "messages": [{"role": "user", "content": "Hello"}]}))
        .send();
    assert_eq!(reply.status, 403, "{}", reply.text());
    assert_eq!(reply.json()["data"]["errorCode"], "AB03");
}

#[test]
fn a_stop_finishes_what_is_in_flight() {
    let env = TestEnv::new();
    let gateway = env.gateway();
    let upstream = Upstream::start(Manner::Slow(Duration::from_millis(600)));
    let slug = create_forwarded(&gateway, &upstream);
    let request = chat(&gateway, &slug);
    let answer = thread::spawn(move || request.send());
    upstream.wait_for(1);
    let address = origin(gateway.url()).strip_prefix("http://").expect("http").to_owned();
    gateway.terminate();
    let outcome = gateway.wait();
    let reply = answer.join().expect("an answer");
    assert_eq!(reply.status, 200, "{}", reply.text());
    assert_eq!(reply.json()["choices"][0]["message"]["content"], "from upstream");
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    assert!(TcpStream::connect(address).is_err(), "it still listens");
}

#[test]
fn a_taken_port_is_told_with_the_way_out() {
    let env = TestEnv::new();
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port().to_string();
    let told = env.run(["gateway", "start", "--ephemeral", "--port", &port]).failure(1);
    assert!(told.contains(&format!("port {port} is taken")), "{told}");
    assert!(told.contains("--port 0"), "{told}");
}

#[test]
fn a_locked_folder_is_told_and_local_finds_its_gateway() {
    let env = TestEnv::new().with_fixed_keys();
    let gateway = env.gateway();
    let data = env.data();
    let data = data.to_str().expect("UTF-8");
    let told = env.run(["gateway", "start", "--port", "0", "--data-dir", data]).failure(6);
    assert!(told.contains(gateway.url()), "{told}");

    let slug = create(&gateway, &json!({"name": "by http", "provider": "openai", "key": PROVIDER_KEY}));
    assert_eq!(env.vk(["list", "--local", "--data-dir", data, "-q"]).success().trim(), slug);
    let create_flags = ["create", "--local", "--data-dir", data, "--name", "x", "--slug", "by-local"];
    let mut command = env.command(env!("CARGO_BIN_EXE_vk"));
    command.args(create_flags).args(["--provider", "openai", "--key-file", "-"]);
    env.finish(&mut command, Some("not-a-real-key\n")).success();
    assert_eq!(gateway.admin("GET", "/virtual-keys/by-local").send().status, 200);

    // When the gateway has crashed, its note of where it is must not mislead.
    gateway.kill();
    let listed = env.vk(["list", "--local", "--data-dir", data, "-q"]).success();
    assert_eq!(listed.lines().count(), 2, "{listed}");
}

#[test]
fn commands_on_one_folder_at_the_same_time_wait_for_each_other() {
    let env = TestEnv::new();
    thread::scope(|scope| {
        for number in 0..8 {
            let env = &env;
            scope.spawn(move || {
                let slug = format!("key-{number}");
                let arguments =
                    ["create", "--local", "--name", &slug, "--slug", &slug, "--provider", "openai", "--key-file", "-"];
                env.vk_with_input(arguments, "not-a-real-key").success();
            });
        }
    });
    assert_eq!(env.vk(["list", "--local", "-q"]).success().lines().count(), 8);
}

#[test]
fn an_ephemeral_gateway_writes_nothing() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    create(&gateway, &json!({"name": "gone", "provider": "openai", "key": PROVIDER_KEY}));
    gateway.terminate();
    assert_eq!(gateway.wait().code, Some(0));
    env.run(["gateway", "exec", "--", "vk", "list"]).success();
    let left: Vec<_> = std::fs::read_dir(env.home()).expect("a folder").collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn another_machines_way_in_has_to_be_asked_for() {
    let env = TestEnv::new();
    for host in ["0.0.0.0", "::", "192.0.2.1"] {
        let told = env.run(["gateway", "start", "--ephemeral", "--port", "0", "--host", host]).failure(2);
        assert!(told.contains("--dangerously-listen-beyond-this-machine"), "{told}");
    }
    let gateway = env.gateway_with(&["--ephemeral", "--host", "0.0.0.0", "--dangerously-listen-beyond-this-machine"]);
    assert_eq!(Request::new("GET", format!("{}/virtual-keys", gateway.url())).send().status, 401);
}

#[test]
fn a_background_gateway_starts_tells_and_stops() {
    let env = TestEnv::new();
    let started = env.run(["gateway", "start", "--detach", "--port", "0", "-o", "json"]).json();
    let status = env.run(["gateway", "status", "-o", "json"]).json();
    assert_eq!(status["state"], "running");
    assert_eq!(status["url"], started["url"]);
    assert_eq!(status["pid"], started["pid"]);
    let told = env.run(["gateway", "start", "--detach", "--port", "0"]).failure(6);
    assert!(told.contains(started["url"].as_str().expect("a URL")), "{told}");

    let script = r#"eval "$(portkeyctl gateway env)" && vk list -o json && vk create --name x --slug x --provider openai --key-env KEY -q"#;
    let outcome = env.finish(env.command("sh").args(["-c", script]).env("KEY", "not-a-real-key"), None);
    assert_eq!(outcome.success(), "[]\nx\n");

    env.run(["gateway", "stop"]).success();
    assert_eq!(env.run(["gateway", "status", "-o", "json"]).json()["state"], "stopped");
    env.run(["gateway", "stop"]).success();
    assert_eq!(env.vk(["list", "--local", "-q"]).success(), "x\n");
}

#[test]
fn exec_ends_with_the_commands_exit_code() {
    let env = TestEnv::new();
    for (script, code) in [("exit 0", 0), ("exit 7", 7), ("kill -KILL $$", 137), ("kill -TERM $$", 143)] {
        assert_eq!(env.run(["gateway", "exec", "--", "sh", "-c", script]).code, Some(code), "{script}");
    }
    assert_eq!(env.run(["gateway", "exec", "--", "no-such-command"]).code, Some(127));
    let not_runnable = env.write("not-runnable", "");
    assert_eq!(env.run(["gateway", "exec", "--", not_runnable.to_str().expect("UTF-8")]).code, Some(126));
}

#[test]
fn exec_passes_signals_on() {
    let env = TestEnv::new();
    for (signal, name) in [(Signal::TERM, "TERM"), (Signal::INT, "INT"), (Signal::HUP, "HUP")] {
        let ready = env.work().join(name);
        let script = format!("trap 'exit 9' {name}; : >'{}'; while :; do sleep 0.02; done", ready.display());
        let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
        let mut child = command.args(["gateway", "exec", "--", "sh", "-c", &script]).spawn().expect("it starts");
        wait_until("the command runs", || ready.exists());
        send_signal(child.id(), signal);
        assert_eq!(child.wait().expect("a process").code(), Some(9), "{name}");
    }
}

#[test]
fn exec_sets_what_the_sdks_read_and_hides_the_rest() {
    let env = TestEnv::new().with_fixed_keys();
    let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
    let output = command.args(["gateway", "exec", "--", "env"]).output().expect("it runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let value = |name: &str| text.lines().find_map(|line| line.strip_prefix(&format!("{name}=")));
    let url = value("PORTKEY_BASE_URL").expect("a base URL");
    assert!(url.starts_with("http://127.0.0.1:") && url.ends_with("/v1"), "{url}");
    assert_eq!(value("PORTKEY_PROXY"), Some(url));
    assert_eq!(value("OPENAI_BASE_URL"), Some(url));
    assert_eq!(value("PORTKEY_API_KEY"), Some(API_KEY));
    assert_eq!(value("OPENAI_API_KEY"), Some(API_KEY));
    assert_eq!(value("PORTKEY_ADMIN_API_KEY"), Some(ADMIN_KEY));
    assert_eq!(value("PORTKEY_GATEWAY_CONTROL_URL"), Some(format!("{}_portkey", url.trim_end_matches("v1")).as_str()));
    assert_eq!(text.matches("PORTKEY_GATEWAY_").count(), 1, "{text}");
}

#[test]
fn gateways_of_exec_do_not_meet() {
    let env = TestEnv::new();
    thread::scope(|scope| {
        for number in 0..6 {
            let env = &env;
            scope.spawn(move || {
                let script = format!(
                    "vk create --name {number} --slug own-{number} --provider openai --key-env KEY -q && vk list -q"
                );
                let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
                command.args(["gateway", "exec", "--", "sh", "-c", &script]).env("KEY", "not-a-real-key");
                assert_eq!(env.finish(&mut command, None).success(), format!("own-{number}\nown-{number}\n"));
            });
        }
    });
}

#[test]
fn a_forwarded_request_carries_the_providers_credential_and_nothing_of_ours() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let upstream = Upstream::start(Manner::Plain);
    let slug = create_forwarded(&gateway, &upstream);
    let body =
        json!({"model": format!("@{slug}/gpt-4o"), "messages": [{"role": "user", "content": "Hello"}], "seed": 7});
    let ways: [(&str, &[(&str, &str)]); 3] = [
        ("both headers", &[("x-portkey-api-key", API_KEY), ("authorization", "Bearer OPENAI_API_KEY")]),
        ("bearer", &[("authorization", &format!("Bearer {API_KEY}"))]),
        (
            "own header",
            &[("x-portkey-api-key", API_KEY), ("x-portkey-metadata", r#"{"_user":"u"}"#), ("cookie", "a=b")],
        ),
    ];
    for (way, headers) in ways {
        let mut request = Request::new("POST", format!("{}/chat/completions", gateway.url())).json(&body);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        let reply = request.send();
        assert_eq!(reply.status, 200, "{way}: {}", reply.text());
        assert_eq!(reply.json()["choices"][0]["message"]["content"], "from upstream");

        let seen = upstream.seen().pop().expect("a request");
        assert_eq!(seen.head.start, "POST /v1/chat/completions HTTP/1.1", "{way}");
        assert_eq!(seen.head.header("authorization"), Some(format!("Bearer {PROVIDER_KEY}").as_str()), "{way}");
        assert_eq!(seen.head.headers.iter().filter(|(name, _)| name == "authorization").count(), 1, "{way}");
        assert_eq!(seen.body["model"], "gpt-4o", "{way}: the slug is ours");
        assert_eq!(seen.body["seed"], 7, "{way}: what we do not know is passed on");
        for (name, value) in &seen.head.headers {
            assert!(!name.starts_with("x-portkey-"), "{way}: {name}");
            assert!(
                ![API_KEY, ADMIN_KEY, "OPENAI_API_KEY"].iter().any(|key| value.contains(key)),
                "{way}: {name}: {value}"
            );
        }
        assert_eq!(seen.head.header("cookie"), None, "{way}");
    }
}

#[test]
fn an_upstreams_refusal_is_passed_on() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    for status in [400, 401, 429, 500] {
        let upstream = Upstream::start(Manner::Refuse(status));
        let slug = create_forwarded(&gateway, &upstream);
        let reply = chat(&gateway, &slug).send();
        assert_eq!(reply.status, status, "{}", reply.text());
        let told = reply.json()["error"]["message"].as_str().unwrap_or_default().to_owned();
        assert!(told.contains("the upstream says no"), "{told}");
    }
}

#[test]
fn an_absent_upstream_is_an_error_and_not_a_hang() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let host = "http://127.0.0.1:9/v1";
    let slug =
        create(&gateway, &json!({"name": "dead", "provider": "openai", "key": PROVIDER_KEY, "customHost": host}));
    let started = Instant::now();
    let reply = chat(&gateway, &slug).send();
    assert!(reply.status >= 500, "{} {}", reply.status, reply.text());
    assert!(started.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_stream_is_passed_on_event_by_event() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let upstream = Upstream::start(Manner::Stream(3));
    let slug = create_forwarded(&gateway, &upstream);
    let body = json!({"model": "gpt-4o", "stream": true, "messages": [{"role": "user", "content": "Hello"}]});
    let request = gateway.application("POST", "/chat/completions").header("x-portkey-virtual-key", slug).json(&body);
    let mut reader = request.open().expect("a connection");
    upstream.wait_for(1);
    // The head comes before any event does, and each event before the next one is allowed to happen.
    let head = Head::read(&mut reader).expect("a head");
    assert!(head.header("content-type").is_some_and(|kind| kind.starts_with("text/event-stream")), "{head:?}");
    for number in 0..2 {
        upstream.step();
        let event = read_until(&mut reader, "\n\n");
        assert!(event.contains(&format!("\"number\":{number}")), "{event}");
    }
    // The end comes right behind the last event, and may come with it.
    upstream.step();
    let end = read_until(&mut reader, "data: [DONE]\n\n");
    assert!(end.contains("\"number\":2") && end.matches("data: ").count() == 2, "{end}");
    let mut rest = String::new();
    reader.read_to_string(&mut rest).expect("the end");
    assert_eq!(rest, "0\r\n\r\n");
}

/// Reads chunks until one ends with these words.
fn read_until(reader: &mut impl BufRead, end: &str) -> String {
    let mut text = String::new();
    while !text.ends_with(end) {
        let chunk = read_chunk(reader).expect("a chunk");
        text += std::str::from_utf8(&chunk).expect("UTF-8");
    }
    text
}

#[test]
fn the_mock_answers_the_same_request_the_same_way_in_any_process() {
    let answers: Vec<(Value, String)> = (0..2)
        .map(|_| {
            let env = TestEnv::new();
            let gateway = env.gateway_with(&["--ephemeral"]);
            create(&gateway, &json!({"name": "lab", "slug": "lab", "provider": "openai", "key": PROVIDER_KEY}));
            let plain = chat(&gateway, "lab").send();
            assert_eq!(plain.status, 200, "{}", plain.text());
            let body = json!({"model": "gpt-4o", "stream": true, "messages": [{"role": "user", "content": "Hello"}]});
            let stream = gateway
                .application("POST", "/chat/completions")
                .header("x-portkey-virtual-key", "lab")
                .json(&body)
                .send();
            assert_eq!(stream.status, 200, "{}", stream.text());
            (plain.json(), stream.text())
        })
        .collect();
    assert_eq!(answers[0].0, answers[1].0);
    assert_eq!(answers[0].1, answers[1].1);

    // The stream says in pieces what the plain answer says at once.
    let content: String = answers[0]
        .1
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line.strip_prefix("data: ")?).ok())
        .filter_map(|chunk| Some(chunk["choices"][0]["delta"]["content"].as_str()?.to_owned()))
        .collect();
    assert_eq!(answers[0].0["choices"][0]["message"]["content"], content);
    assert!(!content.is_empty());
    assert!(answers[0].1.ends_with("data: [DONE]\n\n"), "{}", answers[0].1);
}

#[test]
fn a_command_hears_that_its_reader_has_gone() {
    let env = TestEnv::new();
    let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
    let mut child =
        command.args(["completions", "bash"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
