//! Importing, copying and testing, with real signals and a real gateway.

use std::{
    io::{BufRead, BufReader},
    os::unix::process::ExitStatusExt as _,
    path::Path,
    process::{Child, Stdio},
};

use rustix::process::Signal;
use serde_json::{Value, json};

use super::env::{ADMIN_KEY, API_KEY, Gateway, TestEnv, send_signal};

/// A machine with a running gateway, which every command reaches.
fn machine() -> (TestEnv, Gateway) {
    let env = TestEnv::new();
    let gateway = env.gateway();
    let url = gateway.url().to_owned();
    (env.set("PORTKEY_BASE_URL", url).set("PORTKEY_ADMIN_API_KEY", ADMIN_KEY), gateway)
}

/// Rows with and without slugs of their own, some of one name.
fn rows(count: usize) -> String {
    let mut text = "name,provider,key,slug,credit_limit\n".to_owned();
    for row in 0..count {
        let slug = if row % 3 == 0 { format!("own-{row}") } else { String::new() };
        text += &format!("team {},openai,not-a-real-key-{row},{slug},{}\n", row % 7, row + 1);
    }
    text
}

fn names(env: &TestEnv) -> Vec<String> {
    env.vk(["list", "-q"]).success().lines().map(str::to_owned).collect()
}

/// The credit limits of all keys, which tell every row from every other.
fn limits(env: &TestEnv) -> Vec<u64> {
    let list = env.vk(["list", "-o", "json"]).json();
    let mut limits: Vec<u64> =
        list.as_array().unwrap().iter().map(|key| key["usage_limits"]["credit_limit"].as_u64().unwrap()).collect();
    limits.sort_unstable();
    limits
}

fn importing(env: &TestEnv, file: &Path, concurrency: &str) -> Child {
    let mut command = env.command(env!("CARGO_BIN_EXE_vk"));
    command.args(["import", "-o", "json", "--concurrency", concurrency]).arg(file);
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// Waits until an import has told of so many rows that it has made them. Those of earlier runs are told first.
fn until_created(child: &mut Child, count: usize) {
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut created = 0;
    while created < count {
        let row: Value = serde_json::from_str(&lines.next().expect("another row").unwrap()).unwrap();
        match row["result"].as_str() {
            Some("created") => created += 1,
            result => assert_eq!(result, Some("made before"), "{row}"),
        }
    }
    // The rest is read away, or the pipe would fill up.
    std::thread::spawn(move || lines.for_each(drop));
}

#[test]
fn an_import_goes_on_after_ctrl_c_and_after_a_crash_without_doubles() {
    let (env, _gateway) = machine();
    // Many more than are made before a signal arrives.
    const ROWS: usize = 1500;
    let file = env.write("keys.csv", &rows(ROWS));

    let mut child = importing(&env, &file, "4");
    until_created(&mut child, 20);
    send_signal(child.id(), Signal::INT);
    let ended = child.wait_with_output().unwrap();
    let told = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(130), "{told}");
    assert!(told.contains("run the same command again"), "{told}");
    let after_interruption = names(&env).len();
    assert!((20..ROWS).contains(&after_interruption), "{after_interruption}");

    let mut child = importing(&env, &file, "16");
    until_created(&mut child, 20);
    child.kill().unwrap();
    assert_eq!(child.wait().unwrap().signal(), Some(Signal::KILL.as_raw()), "it did not end by itself");
    let after_crash = names(&env).len();
    assert!((after_interruption + 20..ROWS).contains(&after_crash), "{after_crash}");

    let rest = env.vk(["import", "keys.csv", "-o", "json"]).success();
    assert_eq!(rest.lines().count(), ROWS, "every row is told");
    assert_eq!(limits(&env), (1..=ROWS as u64).collect::<Vec<_>>(), "every row once");
    let again = env.vk(["import", "keys.csv"]);
    assert!(again.stderr.contains(&format!("{ROWS} were imported before")), "{}", again.stderr);
    assert_eq!(names(&env).len(), ROWS);
}

#[test]
fn an_import_takes_up_what_was_mended() {
    let (env, _gateway) = machine();
    env.vk_with_input(
        ["create", "--name", "taken", "--slug", "taken", "--provider", "openai", "--key-file", "-"],
        "not-a-real-key\n",
    )
    .success();
    let row =
        |name: &str, slug: &str| format!("- {{name: {name}, slug: {slug}, provider: openai, key_env: LAB_KEY}}\n");
    let env = env.set("LAB_KEY", "not-a-real-lab-key");
    env.write("keys.yaml", &(row("a", "a") + &row("b", "taken") + &row("c", "c")));

    let stopped = env.vk(["import", "keys.yaml", "--concurrency", "1", "-o", "json"]);
    assert_eq!(stopped.code, Some(6), "{stopped:?}");
    let results: Vec<Value> = stopped.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(results.len(), 2, "the third is not tried");
    assert_eq!((&results[0]["slug"], &results[1]["result"]), (&json!("a"), &json!("refused")));
    assert!(stopped.stderr.contains("row 2 was not imported"), "{}", stopped.stderr);

    let gone_on = env.vk(["import", "keys.yaml", "--continue-on-error", "-q"]);
    assert_eq!((gone_on.code, gone_on.stdout.as_str()), (Some(6), "a\nc\n"));
    // Mended, moved and with a row more.
    env.write("keys.yaml", &(row("d", "d") + &row("c", "c") + &row("b", "b") + &row("a", "a")));
    env.vk(["import", "keys.yaml"]).success();
    assert_eq!(names(&env).len(), 5);

    let journal = std::fs::read_to_string(env.work().join("keys.yaml.import-journal")).unwrap();
    assert!(!journal.contains("not-a-real"), "{journal}");
    let elsewhere = env.vk(["import", "keys.yaml", "--local", "--data-dir", "other"]).failure(2);
    assert!(elsewhere.contains("is of an import into http://"), "{elsewhere}");
}

#[test]
fn all_faults_of_a_file_are_told_and_nothing_is_sent() {
    let (env, _gateway) = machine();
    let lines = [
        json!({"name": "a", "provider": "opnai", "key": "not-a-real-key"}),
        json!({"name": "", "provider": "openai", "key": 5}),
        json!({"name": "c", "provider": "openai", "key": "not-a-real-key", "rate_limit": "not-a-real-limit", "reset": "daily"}),
        json!({"name": "d", "provider": "azure-openai", "key_file": "missing", "slug": "x"}),
        json!({"name": "e", "provider": "openai", "key": "not-a-real-key", "slug": "x", "usage_limits": {"credit_limti": 5}}),
        json!({"name": "f", "provider": "openai", "key": "not-a-real-key", "slug": "x", "openaiProjct": "p"}),
    ];
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let outcome = env.vk_with_input(["import", "-", "--format", "jsonl", "-o", "json"], &text);
    let error: Value = serde_json::from_str(&outcome.failure(2)).unwrap();
    let hints: Vec<&str> =
        error["error"]["hints"].as_array().unwrap().iter().map(|hint| hint.as_str().unwrap()).collect();
    for row in 1..=6 {
        assert!(hints.iter().any(|hint| hint.starts_with(&format!("row {row} (line {row}): "))), "{row}: {hints:#?}");
    }
    for words in [
        "did you mean openai?",
        "expected a string",
        "credit_limti",
        "openaiProjct",
        "that of row",
        "daily",
        "1000/minute",
    ] {
        // What stood in a cell is not repeated.
        assert_eq!(hints.iter().any(|hint| hint.contains(words)), words != "daily", "{words}: {hints:#?}");
    }
    assert_eq!(names(&env), Vec::<String>::new());
}

/// A machine with a virtual key called team.
pub fn with_key() -> (TestEnv, Gateway) {
    let (env, gateway) = machine();
    env.vk_with_input(
        [
            "create",
            "--name",
            "team",
            "--slug",
            "team",
            "--provider",
            "openai",
            "--credit-limit",
            "50",
            "--note",
            "old",
            "--key-file",
            "-",
        ],
        "not-a-real-provider-key\n",
    )
    .success();
    let tmp = env.work().join("tmp");
    std::fs::create_dir(&tmp).unwrap();
    (env.set("TMPDIR", tmp.to_str().unwrap()), gateway)
}

/// What a virtual key is now.
pub fn key(env: &TestEnv, name: &str) -> Value {
    env.vk(["get", name, "-o", "json"]).json()
}

#[test]
fn a_copy_has_what_the_original_has_but_what_was_said() {
    let (env, _gateway) = with_key();
    env.vk(["copy", "team", "--name", "bigger", "--slug", "bigger", "--credit-limit", "100"]).success();
    let (original, copy) = (key(&env, "team"), key(&env, "bigger"));
    assert_eq!(copy["usage_limits"]["credit_limit"], 100);
    for same in ["note", "integration_id", "ai_provider_name", "masked_api_key"] {
        assert_eq!(copy[same], original[same], "{same}");
    }
    let env = env.set("OTHER_KEY", "not-a-real-other-key");
    env.vk([
        "copy",
        "team",
        "--name",
        "own",
        "--slug",
        "own",
        "--key-env",
        "OTHER_KEY",
        "--clear",
        "note,usage-limits",
    ])
    .success();
    let own = key(&env, "own");
    assert_ne!(own["integration_id"], original["integration_id"]);
    assert_eq!((&own["note"], &own["usage_limits"]), (&Value::Null, &Value::Null));
    // The original may go: the copy has its credential all the same.
    env.vk(["delete", "team", "--yes"]).success();
    let env = env.set("PORTKEY_API_KEY", API_KEY);
    env.vk(["test", "bigger"]).success();
}

#[test]
fn a_test_tells_what_came_of_it_and_explains_what_did_not() {
    let (env, gateway) = with_key();
    let told = env.vk(["test", "team"]).failure(4);
    assert!(told.contains("keys of an organisation administer"), "{told}");

    let control = gateway.url().replace("/v1", "/_portkey");
    let env = env.set("PORTKEY_API_KEY", API_KEY).set("PORTKEY_GATEWAY_CONTROL_URL", control);
    for arguments in [["virtual-keys", "test", "team"], ["providers", "test", "@team"]] {
        let told = env.run([arguments[0], arguments[1], arguments[2], "-o", "json"]).json();
        assert!(told["answer"].as_str().is_some_and(|answer| !answer.is_empty()), "{told}");
        assert!(told["model"].as_str().is_some_and(|model| model.contains("mini")), "a small one: {told}");
        assert_eq!(told["provider"], "openai", "{told}");
        assert!(
            told["cost"].as_f64().is_some_and(|cost| cost > 0.0) && told["input_tokens"].as_u64() > Some(0),
            "{told}"
        );
    }
    env.run(["api-keys", "test", "--model", "@team/gpt-4o", "--prompt", "Hello"]).success();
    env.run(["api-keys", "test", "--virtual-key", "team"]).success();
    // As it is reached without a server of its own.
    env.vk([
        "create",
        "--local",
        "--data-dir",
        "own",
        "--name",
        "l",
        "--slug",
        "l",
        "--provider",
        "openai",
        "--key",
        "not-a-real-key",
    ])
    .success();
    let local = env.vk(["test", "l", "--local", "--data-dir", "own", "-o", "json"]).json();
    assert!(local["cost"].as_f64().is_some_and(|cost| cost > 0.0), "{local}");

    let told = env.vk(["test", "nobody"]).failure(5);
    assert!(told.contains("has no virtual key nobody"), "{told}");
    env.vk(["update", "team", "--rate-limit", "1/day"]).success();
    env.vk(["test", "team", "--model", "gpt-4o"]).success();
    let told = env.vk(["test", "team", "--model", "gpt-4o"]).failure(7);
    assert!(told.contains("that of the virtual key team"), "{told}");
    env.vk([
        "copy",
        "team",
        "--name",
        "few",
        "--slug",
        "few",
        "--clear",
        "rate-limits",
        "--budget-type",
        "tokens",
        "--credit-limit",
        "100",
    ])
    .success();
    let long = "word ".repeat(200);
    env.vk(["test", "few", "--prompt", &long]).success();
    let told = env.vk(["test", "few", "-o", "json"]).failure(4);
    let error: Value = serde_json::from_str(&told).unwrap();
    assert_eq!((&error["error"]["status"], &error["error"]["code"]), (&json!(412), &json!("not_allowed")), "{told}");
    env.vk([
        "create",
        "--name",
        "far",
        "--slug",
        "far",
        "--provider",
        "openai",
        "--custom-host",
        "http://127.0.0.1:9/v1",
        "--key",
        "not-a-real-key",
    ])
    .success();
    let told = env.vk(["test", "far", "--model", "m"]).failure(8);
    assert!(told.contains("the provider cannot be reached"), "{told}");
    let file = env.write("wrong", "an-unknown-api-key");
    let told = env.run(["api-keys", "test", "--key-file", file.to_str().unwrap(), "--model", "@team/m"]).failure(4);
    assert!(told.contains("the Portkey API key is not known"), "{told}");
}
