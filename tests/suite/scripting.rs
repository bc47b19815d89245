//! The contract of docs/scripting.md: forms of output, streams and exit codes, held by real commands.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    env::{Outcome, TestEnv, send_signal, wait_until},
    terminal::Terminal,
};

/// Every noun with lists and single things, how to list it, and one of them.
const NOUNS: [(&str, &[&str], &[&str]); 6] = [
    ("virtual keys", &["virtual-keys", "list"], &["virtual-keys", "get", "lab"]),
    (
        "providers",
        &["providers", "list", "--workspace", "$workspace"],
        &["providers", "get", "lab", "--workspace", "$workspace"],
    ),
    ("integrations", &["integrations", "list"], &["integrations", "get", "org"]),
    ("configs", &["configs", "list"], &["configs", "get", "$config"]),
    ("API keys", &["api-keys", "list"], &["api-keys", "get", "$key"]),
    ("workspaces", &["workspaces", "list"], &["workspaces", "get", "$workspace"]),
];

struct Organisation {
    env: TestEnv,
    /// What `$name` stands for.
    names: BTreeMap<&'static str, String>,
}

impl Organisation {
    /// One of everything, with a budget where there can be one.
    fn new() -> Self {
        let env = TestEnv::new();
        let mut organisation = Self { env, names: BTreeMap::new() };
        let workspace = organisation.run(&["workspaces", "list", "-q"]).success().trim().to_owned();
        organisation.names.insert("$workspace", workspace);
        let key = ["--provider", "openai", "--key-file", "-", "-q"];
        let of_lab: Vec<&str> = ["virtual-keys", "create", "--name", "Lab", "--slug", "lab", "--credit-limit", "50"]
            .into_iter()
            .chain(key)
            .collect();
        organisation.with_input(&of_lab, "not-a-real-key").success();
        let of_org: Vec<&str> =
            ["integrations", "create", "--name", "Org", "--slug", "org"].into_iter().chain(key).collect();
        organisation.with_input(&of_org, "not-a-real-key").success();
        let grant = ["integrations", "workspaces", "grant", "org", "$workspace", "--credit-limit", "20", "-q"];
        organisation.run(&grant).success();
        organisation.env.write("config.json", r#"{"retry": {"attempts": 2}}"#);
        let config = organisation.run(&["configs", "create", "Retry", "--config", "config.json", "-q"]).success();
        organisation.names.insert("$config", config.trim().to_owned());
        let made = ["api-keys", "create", "--name", "ci", "--workspace", "$workspace", "--credit-limit", "10"];
        let made: Vec<&str> = made.into_iter().chain(["--scope", "completions.write", "--jq", ".id, .key"]).collect();
        let made = organisation.run(&made).success();
        organisation.names.insert("$key", made.lines().next().expect("the id").to_owned());
        organisation
    }

    fn arguments<'a>(&'a self, arguments: &'a [&str]) -> impl Iterator<Item = &'a str> {
        arguments.iter().map(|argument| self.names.get(argument).map_or(*argument, String::as_str)).chain(["--local"])
    }

    #[track_caller]
    fn run(&self, arguments: &[&str]) -> Outcome {
        let mut command = self.env.command(env!("CARGO_BIN_EXE_portkeyctl"));
        self.env.finish(command.args(self.arguments(arguments)), None)
    }

    #[track_caller]
    fn with_input(&self, arguments: &[&str], input: &str) -> Outcome {
        let mut command = self.env.command(env!("CARGO_BIN_EXE_portkeyctl"));
        self.env.finish(command.args(self.arguments(arguments)), Some(input))
    }
}

#[track_caller]
fn objects(stderr: &str) -> Vec<Value> {
    let read = |line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error} in {line}"));
    stderr.lines().map(read).collect()
}

#[test]
fn every_noun_has_every_format() {
    let organisation = Organisation::new();
    for (noun, list, get) in NOUNS {
        let with = |arguments: &[&'static str], more: &[&'static str]| {
            let all: Vec<&str> = arguments.iter().chain(more).copied().collect();
            organisation.run(&all).success()
        };
        let one: Value = serde_json::from_str(&with(get, &["-o", "json"])).expect("JSON");
        let all: Value = serde_json::from_str(&with(list, &["-o", "json"])).expect("JSON");
        assert!(one.is_object(), "{noun}: {one}");
        let rows = all.as_array().unwrap_or_else(|| panic!("{noun}: {all}"));
        assert!(!rows.is_empty() && rows.iter().all(Value::is_object), "{noun}: {all}");
        for (arguments, value) in [(get, &one), (list, &all)] {
            let json = with(arguments, &["-o", "json"]);
            assert_eq!(
                json,
                format!("{}\n", serde_json::to_string_pretty(value).expect("JSON")),
                "{noun}: indented by two"
            );
            let yaml: Value = serde_saphyr::from_str(&with(arguments, &["-o", "yaml"])).expect("YAML");
            assert_eq!(yaml, *value, "{noun}: YAML is the same");
            let through: Value = serde_json::from_str(&with(arguments, &["--jq", "."])).expect("JSON");
            assert_eq!(through, *value, "{noun}: so is what jq is given");
        }
        let names = with(list, &["-q"]);
        assert_eq!(names, with(list, &["-o", "name"]), "{noun}");
        assert_eq!(names.lines().count(), rows.len(), "{noun}: a name a line");
        assert_eq!(with(get, &["-q"]).lines().count(), 1, "{noun}");
        let csv = with(list, &["-o", "csv", "--fields", "id"]);
        let mut lines = csv.lines();
        assert_eq!(lines.next(), Some("ID"), "{noun}");
        let ids: Vec<String> = rows.iter().map(|row| row["id"].as_str().expect("an id").to_owned()).collect();
        assert_eq!(lines.collect::<Vec<_>>(), ids, "{noun}: a row a line");
        let picked = with(get, &["-o", "json", "--fields", "id"]);
        assert_eq!(serde_json::from_str::<Value>(&picked).expect("JSON"), json!({"id": one["id"]}), "{noun}");
        for format in ["table", "wide"] {
            let text = with(list, &["-o", format]);
            assert!(!text.contains(['\u{1b}', '…', '█']), "{noun}: nothing is coloured or cut in a pipe: {text}");
            assert_eq!(text.lines().count(), rows.len() + 1, "{noun}: {text}");
        }
    }
}

#[test]
fn budgets_and_dates_are_words_in_tables_and_exact_elsewhere() {
    let organisation = Organisation::new();
    let table = organisation.run(&["virtual-keys", "list", "-o", "wide"]).success();
    assert!(table.contains("0.00 / 50.00 USD (0 %)") && !table.contains(" ago"), "{table}");
    let table = organisation.run(&["workspaces", "list"]).success();
    assert!(table.contains(" ago") || table.contains("now"), "{table}");
    let csv = organisation.run(&["virtual-keys", "list", "-o", "csv", "--fields", "usage_limits"]).success();
    assert_eq!(csv.lines().nth(1), Some("\"\""), "the newest is the integration's own provider: {csv}");
    assert_eq!(csv.lines().last(), Some("50 USD"), "{csv}");
    let date = organisation.run(&["virtual-keys", "get", "lab", "-o", "csv", "--fields", "created_at", "--no-headers"]);
    assert!(date.success().trim().ends_with('Z'), "as the API has it");
    let one = organisation.run(&["virtual-keys", "get", "lab"]).success();
    for part in ["\nbudget ", "0.00 / 50.00 USD (0 %)\n", "\nids\n  id "] {
        assert!(one.contains(part), "{part} in {one}");
    }
    assert!(!one.contains("null"), "{one}");
}

#[test]
fn what_is_said_beside_the_result_is_objects_too() {
    let organisation = Organisation::new();
    for format in [["-o", "json"], ["-o", "yaml"], ["--jq", "."]] {
        let told = |arguments: &[&'static str]| {
            let all: Vec<&str> = arguments.iter().chain(&format).copied().collect();
            organisation.run(&all)
        };
        let limited = told(&["virtual-keys", "list", "--limit", "1"]);
        assert_eq!(limited.code, Some(0));
        assert_eq!(objects(&limited.stderr), [json!({"note": "Showing 1 of 2"})], "{format:?}");
        for (arguments, code, word) in [
            (&["virtual-keys", "get", "nothing"] as &[_], 4, "not_allowed"),
            (&["virtual-keys", "list", "--fields", "slag"], 2, "usage"),
            (&["virtual-keys", "delete", "lab"], 9, "input_needed"),
            (&["virtual-keys", "list", "--no-such-flag"], 2, "usage"),
        ] {
            let stderr = told(arguments).failure(code);
            let errors = objects(&stderr);
            let [error] = errors.as_slice() else { panic!("one object: {stderr}") };
            assert_eq!((&error["error"]["code"], &error["error"]["exit"]), (&json!(word), &json!(code)), "{format:?}");
            assert!(error["error"]["message"].is_string(), "{error}");
        }
    }
    let dry = organisation.run(&["virtual-keys", "update", "lab", "--note", "x", "--dry-run", "-o", "json"]).json();
    let keys: Vec<&String> = dry.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["method", "url", "body"]);
    let deleted = organisation.run(&["virtual-keys", "delete", "lab", "--yes", "-o", "json"]);
    assert_eq!(deleted.json(), json!({"deleted": "lab"}));
    organisation.run(&["configs", "list", "--jq", "length", "-q"]).failure(2);
}

#[cfg(unix)]
#[test]
fn expressions_read_an_environment_that_is_not_all_utf8() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _};

    let env = TestEnv::new().set("LAB", "here");
    let odd = OsStr::from_bytes(b"\xff");
    for expression in ["$ENV", "env"] {
        let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
        command.args(["config", "list", "--jq", &format!("{expression} | [.LAB, has(\"ODD\")]")]);
        let told = env.finish(command.env("ODD", odd).env(odd, "named oddly"), None).success();
        assert_eq!(told, "[\"here\",false]\n", "{expression}");
    }
}

#[test]
fn expressions_are_refused_before_anything_is_sent() {
    let organisation = Organisation::new();
    let told = organisation.run(&["virtual-keys", "delete", "lab", "--yes", "--jq", ".deleted |"]).failure(2);
    assert!(objects(&told)[0]["error"]["message"].as_str().is_some_and(|text| text.contains("character")), "{told}");
    organisation.run(&["virtual-keys", "get", "lab", "-q"]).success();
    let told = organisation.run(&["virtual-keys", "list", "--jq", ".", "-o", "csv"]).failure(2);
    assert!(told.contains("-o csv"), "{told}");
    // What has been done is not told as an error.
    let changed = organisation.run(&["virtual-keys", "update", "lab", "--note", "x", "--jq", ".note.text"]);
    assert!(objects(&changed.stderr).iter().any(|said| said["warning"]["code"] == "jq_failed"), "{changed:?}");
    assert_eq!(changed.json()["note"], "x");
    // The only time that a key is shown.
    let lost = ["api-keys", "create", "--name", "x", "--workspace", "$workspace", "--scope", "completions.write"];
    let lost: Vec<&str> = lost.into_iter().chain(["--jq", ".id"]).collect();
    assert!(organisation.run(&lost).failure(2).contains("lost"));
    assert_eq!(
        organisation.run(&["api-keys", "list", "--jq", "map(select(.name == \"x\")) | length"]).success(),
        "0\n"
    );
}

#[test]
fn usage_finds_every_budget() {
    let organisation = Organisation::new();
    let rows = organisation.run(&["usage", "-o", "json"]).json();
    let mut found: Vec<_> = rows
        .as_array()
        .expect("one array")
        .iter()
        .map(|row| {
            (row["kind"].as_str().expect("a kind"), row["limit"].as_f64().expect("a limit"), row["percent"].as_f64())
        })
        .collect();
    found.sort_by(|one, other| one.1.total_cmp(&other.1));
    assert_eq!(
        found,
        [("api_key", 10.0, Some(0.0)), ("integration", 20.0, Some(0.0)), ("virtual_key", 50.0, Some(0.0))]
    );
    let keys: Vec<&String> = rows[0].as_object().expect("an object").keys().collect();
    let stable =
        ["kind", "name", "id", "workspace", "status", "type", "used", "limit", "percent", "resets_at", "usage_limits"];
    assert_eq!(keys, stable);
    assert_eq!(organisation.run(&["usage", "--over", "1", "-o", "json"]).json(), json!([]));
    organisation.run(&["usage", "--over", "most"]).failure(2);
    assert!(organisation.run(&["usage"]).success().contains("0.00 / 20.00 USD (0 %)"));
}

#[test]
fn what_is_watched_is_a_line_for_each_change() {
    let organisation = Organisation::new();
    let path = organisation.env.work().join("watched");
    let watch = ["virtual-keys", "get", "lab", "--watch", "0.1", "-o", "json", "--fields", "slug,note"];
    let mut watcher = organisation
        .env
        .command(env!("CARGO_BIN_EXE_portkeyctl"))
        .args(organisation.arguments(&watch))
        .stdout(std::fs::File::create(&path).expect("a file"))
        .spawn()
        .expect("it starts");
    let lines = || objects(&std::fs::read_to_string(&path).expect("a file"));
    wait_until("the first look", || lines().len() == 1);
    // The local gateway is not kept from others in between. It may be looked at just now.
    wait_until("the change", || organisation.run(&["virtual-keys", "update", "lab", "--note", "new"]).code == Some(0));
    wait_until("the second look", || lines().len() == 2);
    assert_eq!(lines(), [json!({"slug": "lab", "note": null}), json!({"slug": "lab", "note": "new"})]);
    send_signal(watcher.id(), rustix::process::Signal::INT);
    assert_eq!(watcher.wait().expect("it ends").code(), Some(130));
    for format in ["csv", "name"] {
        organisation.run(&["virtual-keys", "list", "--watch", "-o", format]).failure(2);
    }
    assert!(organisation.run(&["virtual-keys", "get", "--watch", "lab"]).failure(2).contains("stands before it"));
}

#[test]
fn a_watched_table_is_drawn_in_place_on_a_terminal() {
    let organisation = Organisation::new();
    let watch = ["virtual-keys", "list", "--watch", "0.1"];
    let mut command = organisation.env.command(env!("CARGO_BIN_EXE_portkeyctl"));
    command.args(organisation.arguments(&watch)).env("TERM", "xterm-256color");
    let mut terminal = Terminal::of(command);
    for _ in 0..2 {
        // The cursor goes home. The bytes of `░` are read one by one.
        terminal.shows("\u{1b}[H").shows("\u{e2}\u{96}\u{91} 0.00 / 50.00 USD (0 %)");
    }
    terminal.interrupt();
    assert_eq!(terminal.end().1, 130);
}
