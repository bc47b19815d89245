//! Recording and replaying through the program, and the other flags of the data plane.

use std::{
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use super::{
    env::{ADMIN_KEY, API_KEY, Gateway, TestEnv},
    http::{Reply, Request},
    secrets::sweep,
    upstream::{Manner, Upstream},
};

/// Where nobody answers.
const GONE: &str = "http://127.0.0.1:9/v1";

/// A virtual key `slug` whose calls go to `host`, with a header of its own.
fn create(gateway: &Gateway, slug: &str, host: &str) {
    let body = json!({"name": slug, "slug": slug, "provider": "openai", "key": "not-a-real-provider-key",
        "customHost": host, "customHeaders": {"x-gate": "not-a-real-header"}});
    let reply = gateway.admin("POST", "/virtual-keys").json(&body).send();
    assert_eq!(reply.status, 200, "{}", reply.text());
}

fn chat(content: &str) -> Value {
    json!({"model": "gpt-4o", "messages": [{"role": "system", "content": "s"}, {"role": "user", "content": content}]})
}

fn stream() -> Value {
    let mut body = chat("Hello");
    body["stream"] = true.into();
    body
}

fn call(gateway: &Gateway, slug: &str, body: &Value) -> Reply {
    gateway.application("POST", "/chat/completions").header("x-portkey-virtual-key", slug).json(body).send()
}

/// What of a reply has to be the same again.
fn shape(reply: &Reply) -> (u16, Option<String>, String) {
    (reply.status, reply.head.header("content-type").map(str::to_owned), reply.text())
}

/// The calls of the tests, each over its own virtual key: a whole answer, a stream, an error.
fn calls(gateway: &Gateway) -> Vec<(u16, Option<String>, String)> {
    let body = {
        let mut body = chat("Hello");
        body["tools"] =
            json!([{"type": "mcp", "server_url": "https://example.com", "authorization": "not-a-real-token"}]);
        body
    };
    [("plain", body), ("stream", stream()), ("refused", chat("Hello")), ("plain", chat("Again"))]
        .iter()
        .map(|(slug, body)| shape(&call(gateway, slug, body)))
        .collect()
}

/// Records [`calls`] into a folder, and gives it with the answers.
fn recorded(env: &TestEnv) -> (PathBuf, Vec<(u16, Option<String>, String)>) {
    let folder = env.home().join("tape");
    let gateway = env.gateway_with(&["--ephemeral", "--record", folder.to_str().expect("UTF-8")]);
    let upstreams =
        [Upstream::start(Manner::Plain), Upstream::start(Manner::Stream(3)), Upstream::start(Manner::Refuse(429))];
    for (slug, upstream) in ["plain", "stream", "refused"].into_iter().zip(&upstreams) {
        create(&gateway, slug, &upstream.url());
    }
    (0..3).for_each(|_| upstreams[1].step());
    let replies = calls(&gateway);
    gateway.terminate();
    let outcome = gateway.wait();
    assert!(outcome.stderr.contains("Recorded 4 exchanges"), "{outcome:?}");
    assert_eq!(outcome.code, Some(0));
    (folder, replies)
}

/// A gateway that replays, with the same virtual keys and nobody behind them.
fn replaying(env: &TestEnv, folder: &Path) -> Gateway {
    let gateway = env.gateway_with(&["--ephemeral", "--replay", folder.to_str().expect("UTF-8")]);
    for slug in ["plain", "stream", "refused"] {
        create(&gateway, slug, GONE);
    }
    gateway
}

#[test]
fn what_was_recorded_is_replayed_to_the_byte_without_an_upstream() {
    let env = TestEnv::new();
    let (folder, replies) = recorded(&env);
    assert_eq!(replies.iter().map(|(status, ..)| *status).collect::<Vec<_>>(), [200, 200, 429, 200]);
    assert!(replies[1].2.contains("\"number\":2") && replies[1].2.ends_with("data: [DONE]\n\n"), "{}", replies[1].2);

    let gateway = replaying(&env, &folder);
    assert_eq!(calls(&gateway), replies);
    gateway.terminate();
    let outcome = gateway.wait();
    assert!(outcome.stderr.contains("Replayed 4 of 4 recordings"), "{outcome:?}");
    assert_eq!(outcome.code, Some(0));
}

#[test]
fn recordings_are_private_and_hold_no_credential() {
    let env = TestEnv::new();
    let (folder, _) = recorded(&env);
    let mode = |path: &Path| std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    let files: Vec<PathBuf> =
        std::fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    assert_eq!(files.len(), 4);
    sweep(&folder);
    for file in &files {
        assert_eq!(mode(file), 0o600, "{}", file.display());
        let text = std::fs::read_to_string(file).expect("a recording");
        for secret in [API_KEY, ADMIN_KEY, "x-gate", "authorization\": \"not", "127.0.0.1"] {
            assert!(!text.contains(secret), "{}: {secret}", file.display());
        }
        let recording: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(recording["request"]["path"], "/chat/completions");
        assert_eq!(recording["request"]["body"]["model"], "gpt-4o");
    }
}

#[test]
fn what_was_not_recorded_is_refused_loudly() {
    let env = TestEnv::new();
    let (folder, _) = recorded(&env);
    let gateway = replaying(&env, &folder);
    let reply = call(&gateway, "plain", &chat("Something else"));
    assert_eq!(reply.status, 501, "{}", reply.text());
    let error = &reply.json()["error"];
    let message = error["message"].as_str().expect("a message");
    assert_eq!(error["type"], "recording_not_found_error");
    assert!(message.contains("differs in messages[1].content"), "{message}");
    assert!(message.contains("chat-completions-") && message.contains("-1.json"), "{message}");

    // Another target must not hide it.
    let config = json!({"strategy": {"mode": "fallback"}, "retry": {"attempts": 2}, "targets": [
        {"virtual_key": "plain", "override_params": {"model": "unknown"}}, {"virtual_key": "plain"}]});
    let fallback = gateway
        .application("POST", "/chat/completions")
        .header("x-portkey-config", config.to_string())
        .json(&chat("Again"))
        .send();
    assert_eq!(fallback.status, 501, "{}", fallback.text());
    assert!(fallback.text().contains("differs in model"), "{}", fallback.text());

    // Nor the mock provider, for a virtual key without a custom host.
    let body = json!({"name": "bare", "slug": "bare", "provider": "openai", "key": "not-a-real-provider-key"});
    assert_eq!(gateway.admin("POST", "/virtual-keys").json(&body).send().status, 200);
    assert_eq!(call(&gateway, "bare", &chat("New")).status, 501);
    assert_eq!(call(&gateway, "bare", &chat("Again")).status, 200, "it is known, whatever the key is called");

    gateway.terminate();
    let outcome = gateway.wait();
    assert!(outcome.stderr.contains(message), "{outcome:?}");
    assert!(outcome.stderr.contains("3 requests had no recording"), "{outcome:?}");
    assert!(outcome.stderr.contains("Not asked for: chat-completions-"), "{outcome:?}");
}

#[test]
fn exec_fails_when_a_request_was_not_recorded() {
    let env = TestEnv::new().set("KEY", "not-a-real-key");
    let (folder, _) = recorded(&env);
    let folder = folder.to_str().expect("UTF-8");
    let ask = |content: &str| {
        format!(
            "vk create --name plain --slug plain --provider openai --key-env KEY -q >/dev/null && \
             curl -s -o /dev/null \"$OPENAI_BASE_URL/chat/completions\" -H \"authorization: Bearer $OPENAI_API_KEY\" \
             -H 'content-type: application/json' -H 'x-portkey-virtual-key: plain' -d '{}'",
            chat(content)
        )
    };
    let run = |script: &str| env.run(["gateway", "exec", "--replay", folder, "--", "sh", "-c", script]);
    let good = run(&ask("Again"));
    assert_eq!(good.code, Some(0), "{good:?}");
    assert!(good.stderr.contains("Replayed 1 of 4 recordings"), "{good:?}");
    let bad = run(&ask("Never"));
    assert_eq!(bad.code, Some(1), "{bad:?}");
    assert!(bad.stderr.contains("1 request had no recording"), "{bad:?}");
    let own = run(&format!("{}; exit 7", ask("Never")));
    assert_eq!(own.code, Some(7), "{own:?}");
    assert!(own.stderr.contains("1 request had no recording"), "{own:?}");
}

#[test]
fn a_folder_that_cannot_be_replayed_is_told_at_once() {
    let env = TestEnv::new();
    let work = env.work();
    let folder = work.to_str().expect("UTF-8");
    for arguments in [
        &["gateway", "exec", "--replay", folder, "--", "true"][..],
        &["gateway", "start", "--port", "0", "--detach", "--replay", folder],
    ] {
        let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
        let told = env.finish(command.args(arguments), None).failure(1);
        assert!(told.contains("--replay") && told.contains("holds no recordings"), "{told}");
    }
    env.write("old.json", r#"{"version": 0}"#);
    let told = env.run(["gateway", "exec", "--replay", folder, "--", "true"]).failure(1);
    assert!(told.contains("version 0") && told.contains("old.json"), "{told}");
    env.run(["gateway", "exec", "--replay", folder, "--record", folder, "--", "true"]).failure(2);
}

#[test]
fn a_secret_of_the_file_is_sent_and_one_that_others_can_read_is_warned_of() {
    let env = TestEnv::new();
    let upstream = Upstream::start(Manner::Plain);
    let file = env.write("secrets.yaml", "openai-production: not-a-real-first\n");
    let path = file.to_str().expect("UTF-8");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).expect("it is ours");
    let gateway = env.gateway_with(&["--ephemeral", "--secrets", path]);
    let body = json!({"name": "mapped", "slug": "mapped", "provider": "openai", "key": "not-a-real-stored",
        "customHost": upstream.url(),
        "secret_mappings": [{"target_field": "key", "secret_reference_id": "openai-production"}]});
    let reply = gateway.admin("POST", "/virtual-keys").json(&body).send();
    assert_eq!(reply.status, 200, "{}", reply.text());
    for secret in ["not-a-real-first", "not-a-real-rotated"] {
        std::fs::write(&file, format!("openai-production: {secret}\n")).expect("a file");
        assert_eq!(call(&gateway, "mapped", &chat("Hello")).status, 200);
        let seen = upstream.seen().pop().expect("a request");
        assert_eq!(seen.head.header("authorization"), Some(format!("Bearer {secret}").as_str()));
    }
    gateway.terminate();
    let outcome = gateway.wait();
    assert!(outcome.stderr.contains("others than its owner may use it (mode 0644)"), "{outcome:?}");
    let told = env.run(["gateway", "exec", "--secrets", "absent.yaml", "--", "true"]).failure(1);
    assert!(told.contains("--secrets") && told.contains("absent.yaml"), "{told}");
}

#[test]
fn live_says_what_it_cannot_call() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral", "--upstream", "live"]);
    let keys = [
        json!({"slug": "aws", "provider": "bedrock", "awsAuthType": "accessKey", "awsRegion": "eu-west-1",
            "awsAccessKeyId": "not-a-real-id", "awsSecretAccessKey": "not-a-real-secret"}),
        json!({"slug": "google", "provider": "vertex-ai", "key": "not-a-real-key", "vertexAuthType": "basic",
            "vertexProjectId": "lab", "vertexRegion": "europe-west1"}),
    ];
    for mut body in keys {
        let slug = body["slug"].as_str().expect("a slug").to_owned();
        body["name"] = slug.as_str().into();
        let made = gateway.admin("POST", "/virtual-keys").json(&body).send();
        assert_eq!(made.status, 200, "{}", made.text());
        let reply = call(&gateway, &slug, &chat("Hello"));
        assert_eq!(reply.status, 400, "{}", reply.text());
        assert!(reply.text().contains("is mock-only for now"), "{}", reply.text());
    }
}

#[test]
fn custom_hosts_are_trusted_as_the_environment_says_and_redirects_not_followed() {
    let upstream = Upstream::start(Manner::Refuse(302));
    let ask = |gateway: &Gateway, host: &str| -> u16 {
        Request::new("POST", format!("{}/chat/completions", gateway.url()))
            .header("x-portkey-api-key", API_KEY)
            .header("x-portkey-provider", "openai")
            .header("authorization", "Bearer not-a-real-key")
            .header("x-portkey-custom-host", host)
            .json(&chat("Hello"))
            .send()
            .status
    };
    let gateway = TestEnv::new().gateway_with(&["--ephemeral"]);
    assert_eq!(ask(&gateway, &upstream.url()), 302, "it is passed on");
    assert_eq!(upstream.seen().len(), 1);
    let env = TestEnv::new().set("TRUSTED_CUSTOM_HOSTS", "models.example.com");
    let gateway = env.gateway_with(&["--ephemeral"]);
    for host in [upstream.url().as_str(), "http://2130706433/v1", "http://metadata/v1"] {
        assert_eq!(ask(&gateway, host), 400, "{host}");
    }
    assert_eq!(upstream.seen().len(), 1);
}
