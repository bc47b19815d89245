//! A test suite's view of the gateway: time, snapshots, reset and seeds, through the program.

use std::{
    io::{Read, Write},
    net::TcpStream,
};

use serde_json::{Value, json};

use super::{
    env::{ADMIN_KEY, Gateway, Outcome, TestEnv},
    http::Request,
};

/// Runs `portkeyctl gateway …` against the gateway of the data folder.
fn drive<const N: usize>(env: &TestEnv, arguments: [&str; N]) -> Outcome {
    let data = env.data();
    let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
    command
        .args(["gateway", "-o", "json", "--data-dir", data.to_str().expect("UTF-8")])
        .args(arguments)
        .env("PORTKEY_GATEWAY_ADMIN_KEY", ADMIN_KEY)
        .env("PORTKEY_GATEWAY_API_KEY", super::env::API_KEY)
        .env("SEEDED_KEY", "not-a-real-openai-key");
    env.finish(&mut command, None)
}

fn slugs(gateway: &Gateway) -> Vec<String> {
    let list = gateway.admin("GET", "/virtual-keys").send().json();
    let rows = list["data"].as_array().expect("rows");
    rows.iter().map(|key| key["slug"].as_str().expect("a slug").to_owned()).collect()
}

fn create(gateway: &Gateway, slug: &str) {
    let body = json!({"name": slug, "slug": slug, "provider": "openai", "key": "not-a-real-key"});
    assert_eq!(gateway.admin("POST", "/virtual-keys").json(&body).send().status, 200);
}

fn results(outcome: Outcome) -> Vec<(String, String)> {
    let rows = outcome.json();
    let text = |row: &Value, name: &str| row[name].as_str().expect("text").to_owned();
    rows.as_array().expect("rows").iter().map(|row| (text(row, "result"), text(row, "kind"))).collect()
}

#[test]
fn a_month_passes_at_once() {
    let env = TestEnv::new();
    let gateway = env.gateway();
    assert_eq!(drive(&env, ["clock"]).json()["mode"], "real");
    assert_eq!(drive(&env, ["clock", "freeze", "2026-01-01T00:00:00Z"]).json()["now"], "2026-01-01T00:00:00.000Z");
    let body = json!({"name": "brief", "slug": "brief", "provider": "openai", "key": "not-a-real-key",
        "expires_at": "2026-01-31T00:00:00Z"});
    assert_eq!(gateway.admin("POST", "/virtual-keys").json(&body).send().status, 200);
    let status = || gateway.admin("GET", "/virtual-keys/brief").send().json()["status"].clone();
    assert_eq!(status(), "active");
    assert_eq!(drive(&env, ["clock", "advance", "31d"]).json()["now"], "2026-02-01T00:00:00.000Z");
    assert_eq!(status(), "expired");
    assert_eq!(drive(&env, ["clock", "set", "2026-01-02"]).json()["mode"], "frozen");
    assert_eq!(drive(&env, ["clock", "resume"]).json()["mode"], "offset");
    assert_eq!(drive(&env, ["clock", "reset"]).json()["mode"], "real");
    assert!(drive(&env, ["clock", "advance", "1 month"]).failure(2).contains("days"));
}

#[test]
fn a_state_can_be_kept_put_back_and_left() {
    let env = TestEnv::new();
    let gateway = env.gateway();
    create(&gateway, "one");
    drive(&env, ["snapshot", "base"]).success();
    create(&gateway, "two");
    assert_eq!(drive(&env, ["snapshots"]).json()[0]["name"], "base");
    drive(&env, ["restore", "base"]).success();
    assert_eq!(slugs(&gateway), ["one"]);
    drive(&env, ["clock", "freeze"]).success();
    assert_eq!(drive(&env, ["reset", "--only", "clock"]).json(), json!([{"part": "clock"}]));
    assert_eq!(slugs(&gateway), ["one"]);
    drive(&env, ["reset"]).success();
    assert!(slugs(&gateway).is_empty());
    assert!(drive(&env, ["restore", "none"]).failure(5).contains("none"));
    // What was reset is on the disk.
    create(&gateway, "three");
    drive(&env, ["restore", "base"]).success();
    gateway.kill();
    assert_eq!(slugs(&env.gateway()), ["one"]);
}

#[test]
fn what_is_asked_to_go_wrong_does() {
    let env = TestEnv::new();
    let gateway = env.gateway();
    create(&gateway, "lab");
    let ask = |stream: bool| {
        let messages = json!([{"role": "user", "content": "hello to everybody in this house"}]);
        let body = json!({"model": "@lab/gpt-4o", "messages": messages, "stream": stream});
        gateway.application("POST", "/chat/completions").json(&body)
    };
    let added = drive(
        &env,
        ["fault", "add", "--provider", "@lab", "--status", "429", "--retry-after", "2", "--rate", "0.3", "--seed", "7"],
    );
    assert_eq!(added.json()["effect"], "status=429; retry-after=2");
    let statuses = || (0..30).map(|_| ask(false).send().status).collect::<Vec<_>>();
    let first = statuses();
    assert!(first.contains(&429) && first.contains(&200), "{first:?}");
    let listed = drive(&env, ["fault", "list"]).json();
    let struck = first.iter().filter(|status| **status == 429).count();
    assert_eq!((&listed[0]["seen"], &listed[0]["struck"]), (&json!(30), &json!(struck)));
    drive(&env, ["fault", "remove", "f1"]).success();
    drive(&env, ["fault", "add", "--status", "429", "--rate", "0.3", "--seed", "7"]).success();
    assert_eq!(statuses(), first, "a run repeats");
    drive(&env, ["fault", "clear"]).success();

    drive(&env, ["fault", "add", "--path", "/v1/chat/completions", "--break-after", "3"]).success();
    let mut broken = Vec::new();
    // The connection may also end in an error, once everything that was sent has been read.
    let _ = ask(true).open().expect("a connection").read_to_end(&mut broken);
    let broken = String::from_utf8(broken).expect("UTF-8");
    assert!(broken.starts_with("HTTP/1.1 200"), "{broken}");
    assert_eq!(broken.matches("data: ").count(), 3, "{broken}");
    assert!(!broken.ends_with("0\r\n\r\n"), "it ends as if it were whole: {broken}");
    drive(&env, ["reset", "--only", "faults"]).success();
    assert_eq!(drive(&env, ["fault", "list"]).json(), json!([]));

    let header = |fault: &str| ask(false).header("x-portkey-local-fault", fault).send();
    assert_eq!(header("status=503").status, 503);
    assert!(header("status=high").text().contains("status=high"));
    assert!(drive(&env, ["fault", "add", "--rate", "0.5"]).failure(2).contains("--status, --latency"));
    assert!(drive(&env, ["fault", "add", "--reset", "--status", "500"]).failure(2).contains("leave one out"));
    assert!(drive(&env, ["fault", "add", "--latency", "200"]).failure(2).contains("200ms"));
    assert!(drive(&env, ["fault", "remove", "f9"]).failure(5).contains("f9"));
}

#[test]
fn without_a_gateway_it_says_so() {
    let env = TestEnv::new();
    for arguments in [["clock", "show"], ["snapshot", "x"], ["restore", "x"]] {
        assert!(drive(&env, arguments).failure(8).contains("no gateway serves"));
    }
    assert!(drive(&env, ["reset"]).failure(8).contains("gateway start"));
}

#[test]
fn a_page_in_a_browser_gets_nowhere() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let url = gateway.url().replace("/v1", "/_portkey/clock");
    let ask = || Request::new("GET", url.clone()).header("x-portkey-api-key", ADMIN_KEY);
    assert_eq!(ask().send().status, 200);
    assert_eq!(ask().header("origin", "https://evil.example").send().status, 403);
    assert_eq!(Request::new("GET", url.clone()).send().status, 401);
    // What a page is told to call that has let its own name point here: a `Host` that is not ours.
    let (address, _) = url.strip_prefix("http://").expect("http").split_once('/').expect("a path");
    let mut stream = TcpStream::connect(address).expect("a connection");
    let head = "GET /_portkey/clock HTTP/1.1\r\nhost: rebound.example\r\nconnection: close\r\n";
    write!(stream, "{head}x-portkey-api-key: {ADMIN_KEY}\r\n\r\n").expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 403"), "{answer}");
}

const SEED: &str = "
workspaces:
  - name: Team A
    description: Seeded
integrations:
  - slug: shared
    name: Shared
    ai_provider_id: openai
    key_env: SEEDED_KEY
    models: [gpt-4o]
    allow_all_models: false
    workspaces: [Team A]
providers:
  - slug: shared-again
    name: Again
    integration_id: shared
    workspace: Team A
virtual_keys:
  - slug: lab
    name: Lab
    provider: openai
    key_file: credential.txt
    workspace: Team A
    usage_limits: {credit_limit: 10, type: cost}
api_keys:
  - name: known
    workspace: Team A
    key: not-a-real-key-of-the-suite
  - name: made
    type: organisation-service
    scopes: ['virtual_keys.*']
";

#[test]
fn a_seed_can_be_applied_again_and_again() {
    let env = TestEnv::new();
    let gateway = env.gateway();
    env.write("credential.txt", "not-a-real-lab-key\n");
    let file = env.write("seed.yaml", SEED);
    let file = file.to_str().expect("UTF-8");
    let made = drive(&env, ["seed", file]).json();
    let rows = made.as_array().expect("rows");
    assert!(rows.iter().all(|row| row["result"] == "created"), "{made}");
    assert_eq!(rows.len(), 6, "{made}");
    assert!(rows[4]["key"].is_null() && rows[5]["key"].is_string(), "{made}");
    let known = Request::new("GET", format!("{}/models", gateway.url()))
        .header("x-portkey-api-key", "not-a-real-key-of-the-suite")
        .send();
    assert_eq!(known.status, 200, "{}", known.text());

    let again = results(drive(&env, ["seed", file]));
    assert!(again.iter().all(|(result, _)| result == "unchanged"), "{again:?}");
    assert_eq!(slugs(&gateway).len(), 3, "{:?}", slugs(&gateway));

    env.write("seed.yaml", &SEED.replace("credit_limit: 10", "credit_limit: 20").replace("Seeded", "Changed"));
    let changed = results(drive(&env, ["seed", file]));
    let updated: Vec<&str> =
        changed.iter().filter(|(result, _)| result == "updated").map(|(_, kind)| kind.as_str()).collect();
    assert_eq!(updated, ["workspace", "virtual-key"], "{changed:?}");
}

#[test]
fn all_that_is_wrong_with_a_seed_is_told_at_once() {
    let env = TestEnv::new();
    let gateway = env.gateway();
    let seed = "
virtual_keys:
  - {slug: good, name: Good, provider: openai, key: not-a-real-key}
  - {slug: a, name: A, provider: opnai, key: not-a-real-key}
  - {slug: b, name: B, key_env: NOT_SET_ANYWHERE, provider: openai}
  - {slug: good, name: Twice, provider: openai, key: not-a-real-key, colour: red}
  - {slug: c, name: [5], provider: opnai, key: not-a-real-key, rate_limits: many}
workspaces:
  - {name: Team, members: [nobody@localhost, {user: owner@localhost, role: king}]}
configs:
  - {name: routes, config: {retry: {on_status_code: [429]}}}
  - {name: silent}
api_keys:
  - {name: short, key: too-short}
  - {name: odd, type: strange, colour: red}
surprise: []
";
    let file = env.write("seed.yaml", seed);
    let told = drive(&env, ["seed", file.to_str().expect("UTF-8")]).failure(2);
    for part in [
        "virtual_keys[1].provider",
        "did you mean openai",
        "virtual_keys[2].key_env",
        "virtual_keys[3]",
        "virtual_keys[3].colour",
        "virtual_keys[4].name: ",
        "virtual_keys[4].provider: `opnai`",
        "virtual_keys[4].rate_limits: ",
        "workspaces[0].members[1].role: ",
        "configs[0].config.retry.on_status_code is not a member of a config: did you mean on_status_codes?",
        "configs[1].config: is missing",
        "api_keys[1].colour",
        "api_keys[0].key",
        "api_keys[1].type",
        "surprise",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("virtual_keys[2].key is missing"), "{told}");
    assert!(!told.contains("too-short") && !told.contains("virtual_keys[4].name: is missing"), "{told}");
    assert!(slugs(&gateway).is_empty());
    let file = env.write("seed.yaml", "providers: [{slug: p, name: P, integration_id: none, workspace: nowhere}]");
    let told = drive(&env, ["seed", file.to_str().expect("UTF-8")]).failure(2);
    assert!(told.contains("providers[0].integration_id") && told.contains("providers[0].workspace"), "{told}");
}

#[test]
fn a_seed_makes_configs_and_members() {
    let env = TestEnv::new();
    let gateway = env.gateway();
    let seed = "
workspaces:
  - name: Team
    members: [member@localhost, {user: admin@localhost, role: manager}]
virtual_keys:
  - {slug: lab, name: Lab, provider: openai, key: not-a-real-key, workspace: Team}
configs:
  - {name: steady, workspace: Team, config: {provider: '@lab', retry: {attempts: 2}}}
api_keys:
  - {name: app, workspace: Team, key: not-a-real-key-of-the-suite, defaults: {config_id: steady}}
";
    let file = env.write("seed.yaml", seed);
    let file = file.to_str().expect("UTF-8");
    assert!(results(drive(&env, ["seed", file])).iter().all(|(result, _)| result == "created"));
    assert!(results(drive(&env, ["seed", file])).iter().all(|(result, _)| result == "unchanged"));
    let rows = drive(&env, ["seed", file]).json();
    let team = rows[0]["workspace"].as_str().expect("a slug").to_owned();
    let list = |path: &str| gateway.admin("GET", path).send().json()["data"].as_array().expect("a list").clone();
    let members = list(&format!("/admin/workspaces/{team}/users"));
    let mut roles: Vec<&str> = members.iter().filter_map(|row| row["role"].as_str()).collect();
    roles.sort_unstable();
    assert_eq!(roles, ["admin", "manager", "member"], "{members:?}");
    let configs = list(&format!("/configs?workspace_id={team}"));
    let keys = list("/api-keys");
    let app = keys.iter().find(|key| key["name"] == "app").expect("the key");
    assert_eq!(app["defaults"]["config_id"], configs[0]["id"], "{keys:?} {configs:?}");

    let changed = seed.replace("attempts: 2", "attempts: 3").replace("role: manager", "role: admin");
    env.write("seed.yaml", &changed);
    let changed = results(drive(&env, ["seed", file]));
    let updated: Vec<&str> =
        changed.iter().filter(|(result, _)| result == "updated").map(|(_, kind)| kind.as_str()).collect();
    assert_eq!(updated, ["workspace", "config"], "{changed:?}");

    env.write("seed.yaml", "# nothing yet\n");
    assert!(drive(&env, ["seed", file]).stderr.contains("nothing is in it"));
    env.write("seed.yaml", "workspaces: [{name: Team, members: [stranger@localhost]}]\n");
    assert!(drive(&env, ["seed", file]).failure(2).contains("workspaces[0].members[0]"));
}

#[test]
fn a_conf_json_of_portkeys_gateway_is_a_seed() {
    let env = TestEnv::new();
    let gateway = env.gateway();
    let conf = json!({"cache": false, "integrations": [{"provider": "anthropic", "slug": "dev_team_anthropic",
        "credentials": {"apiKey": "not-a-real-key"}, "rate_limits": [{"type": "requests", "unit": "rph", "value": 3}],
        "models": [{"slug": "claude-3-7-sonnet-20250219", "status": "active", "pricing_config": null}]}]});
    let file = env.write("conf.json", &conf.to_string());
    let file = file.to_str().expect("UTF-8");
    let outcome = drive(&env, ["seed", file]);
    assert!(outcome.stderr.contains("cache"), "{outcome:?}");
    assert_eq!(results(outcome).iter().filter(|(result, _)| result == "created").count(), 2);
    assert_eq!(slugs(&gateway), ["dev_team_anthropic"]);
    assert!(results(drive(&env, ["seed", file])).iter().all(|(result, _)| result == "unchanged"));
}

#[test]
fn it_is_for_the_local_gateway_alone() {
    let env = TestEnv::new();
    let told = drive(&env, ["reset", "--base-url", "https://api.portkey.ai/v1"]).failure(2);
    assert!(told.contains("local gateway alone"), "{told}");
}

#[test]
fn exec_seeds_first_and_its_command_drives_the_gateway() {
    let env = TestEnv::new().with_fixed_keys();
    env.write(
        "seed.yaml",
        "virtual_keys: [{slug: lab, name: Lab, provider: openai, key: not-a-real-key}]\n\
         api_keys: [{name: app, key: not-a-real-key-of-the-suite}]\n",
    );
    let script = "set -e
        portkeyctl gateway snapshot seeded -q
        portkeyctl virtual-keys list -q
        portkeyctl gateway clock advance 1d -o json --fields mode
        portkeyctl gateway reset -q >/dev/null
        portkeyctl virtual-keys list -q
        portkeyctl gateway restore seeded -q
        portkeyctl virtual-keys list -q";
    let outcome = env.run(["gateway", "exec", "--seed-file", "seed.yaml", "--", "sh", "-c", script]);
    assert!(outcome.stderr.contains("2 created"), "{outcome:?}");
    let words: Vec<String> = outcome.success().split_whitespace().map(str::to_owned).collect();
    assert_eq!(words, ["seeded", "lab", "{", "\"mode\":", "\"offset\"", "}", "seeded", "lab"]);

    env.write("seed.yaml", "api_keys: [{name: app}]\n");
    let told = env.run(["gateway", "exec", "--seed-file", "seed.yaml", "--", "true"]).failure(2);
    assert!(told.contains("api_keys[0]"), "{told}");
}

#[test]
fn a_gateway_in_the_background_is_seeded_before_it_is_ready() {
    let env = TestEnv::new().with_fixed_keys();
    env.write("seed.yaml", "virtual_keys: [{slug: lab, name: Lab, provider: openai, key_env: SEEDED_KEY}]\n");
    drive(&env, ["start", "--detach", "--port", "0", "--seed-file", "seed.yaml"]).success();
    let data = env.data();
    let listed = env.run(["virtual-keys", "list", "--local", "-q", "--data-dir", data.to_str().expect("UTF-8")]);
    assert_eq!(listed.success(), "lab\n");
    drive(&env, ["stop"]).success();
}

#[test]
fn a_seed_number_makes_the_same_ids() {
    let env = TestEnv::new();
    let script = "vk create --provider openai --name lab --key-env SEEDED_KEY -q
        portkeyctl virtual-keys list -o json --fields id,slug
        portkeyctl workspaces list -o json --fields id,slug
        portkeyctl api-keys list -o json --fields id";
    let made = |seed: &str| {
        let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
        command
            .args(["gateway", "exec", "--seed", seed, "--", "sh", "-ec", script])
            .env("SEEDED_KEY", "not-a-real-key");
        env.finish(&mut command, None).success()
    };
    assert_eq!(made("7"), made("7"));
    assert_ne!(made("7"), made("8"));
    let data = env.data();
    let folder = data.to_str().expect("UTF-8");
    env.run(["gateway", "exec", "--seed", "7", "--data-dir", folder, "--", "true"]).failure(2);
    env.run(["gateway", "start", "--seed", "7", "--data-dir", folder]).failure(2);
}
