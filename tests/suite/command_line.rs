//! What holds for every command: names, formats, exit codes, and a reader that goes away.

use std::process::Stdio;

use serde_json::Value;

use super::env::{ADMIN_KEY, TestEnv};

fn env_with_keys(count: usize) -> TestEnv {
    let env = TestEnv::new();
    for number in 0..count {
        let slug = format!("key-{number}");
        let arguments =
            ["create", "--local", "--name", "a key", "--slug", &slug, "--provider", "openai", "--key-file", "-"];
        env.vk_with_input(arguments, "not-a-real-key").success();
    }
    env
}

#[test]
fn the_three_spellings_are_one_command() {
    let env = env_with_keys(1);
    let short = env.vk(["list", "--local", "-o", "json"]).success();
    for noun in ["vk", "virtual-keys", "virtual-key"] {
        assert_eq!(env.run([noun, "list", "--local", "-o", "json"]).success(), short, "{noun}");
    }
}

#[test]
fn every_format_shows_the_same_rows() {
    let env = env_with_keys(3);
    let json = env.vk(["list", "--local", "-o", "json"]).json();
    let slugs: Vec<&str> = json.as_array().expect("one array").iter().filter_map(|row| row["slug"].as_str()).collect();
    assert_eq!(slugs.len(), 3);
    assert_eq!(env.vk(["list", "--local", "-o", "name"]).success().lines().collect::<Vec<_>>(), slugs);
    assert_eq!(env.vk(["list", "--local", "-q"]).success().lines().collect::<Vec<_>>(), slugs);
    for format in ["csv", "table"] {
        let text = env.vk(["list", "--local", "-o", format, "--fields", "slug", "--no-headers"]).success();
        assert_eq!(text.lines().map(str::trim_end).collect::<Vec<_>>(), slugs, "{format}");
    }
    let yaml = env.vk(["list", "--local", "-o", "yaml"]).success();
    let yaml: Value = serde_saphyr::from_str(&yaml).expect("YAML");
    assert_eq!(yaml, json);
}

#[test]
fn a_limit_says_what_it_leaves_out() {
    let env = env_with_keys(3);
    let outcome = env.vk(["list", "--local", "--limit", "2", "-o", "json"]);
    assert!(outcome.stderr.contains("Showing 2 of 3"), "{outcome:?}");
    assert_eq!(outcome.json().as_array().map(Vec::len), Some(2));
    env.vk(["list", "--local", "--limit", "0"]).failure(2);
}

#[test]
fn a_script_has_no_form_and_a_key_has() {
    let env = TestEnv::new();
    let script = env.run(["completions", "bash"]).success();
    for flags in [["-o", "json"].as_slice(), &["-o", "csv"], &["-o", "name"], &["--json"], &["--jq", "."]] {
        let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
        let told = env.finish(command.args(["completions", "bash"]).args(flags), None).failure(2);
        assert!(told.contains("the script of a shell has no form in"), "{flags:?}: {told}");
    }
    assert_eq!(env.run(["completions", "bash", "-q"]).success(), script);
    let env = env.set("PORTKEYCTL_OUTPUT", "json").set("PORTKEY_API_KEY", ADMIN_KEY);
    assert_eq!(env.run(["completions", "bash"]).success(), script, "what a package is built with");

    let token = |flags: &[&str]| {
        let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
        command.args(["auth", "token"]).args(flags).output().expect("a process").stdout
    };
    assert_eq!(token(&["--jq", ".key"]), format!("{ADMIN_KEY}\n").as_bytes());
    assert_eq!(token(&[]), token(&["-o", "table"]));
    let object: Value = serde_json::from_slice(&token(&["-o", "json"])).expect("an object");
    assert_eq!(object, serde_json::json!({"key": ADMIN_KEY}));
}

#[test]
fn errors_are_objects_on_stderr_under_json() {
    let env = env_with_keys(1);
    let told = env.vk(["get", "nothing", "--local", "-o", "json"]).failure(4);
    let error: Value = serde_json::from_str(&told).expect("one object");
    assert_eq!(error["error"]["code"], "not_allowed");
    assert_eq!(error["error"]["api_code"], "AB03");
    assert_eq!(error["error"]["exit"], 4);
    let told = env.vk(["get", "--no-such-flag", "--local", "-o", "json"]).failure(2);
    let error: Value = serde_json::from_str(&told).expect("one object");
    assert_eq!(error["error"]["code"], "usage");
}

#[test]
fn what_goes_wrong_decides_the_exit_code() {
    let env = env_with_keys(1);
    let gateway = env.gateway_with(&["--ephemeral"]);
    env.vk(["list"]).failure(4);
    env.vk(["list", "--base-url", "http://127.0.0.1:9/v1", "--retries", "0"]).failure(4);
    let with_key = |arguments: &[&str], key: &str| {
        env.finish(env.command(env!("CARGO_BIN_EXE_vk")).args(arguments).env("PORTKEY_API_KEY", key), None)
    };
    with_key(&["list", "--base-url", gateway.url()], "wrong").failure(4);
    with_key(&["list", "--base-url", "http://127.0.0.1:9/v1", "--retries", "0"], ADMIN_KEY).failure(8);
    env.vk(["create", "--local", "--name", "x", "--provider", "openai"]).failure(9);
    env.vk(["delete", "key-0", "--local"]).failure(9);
    env.vk(["delete", "key-0", "--local", "--yes"]).success();
    // Portkey does not tell what is missing from what may not be seen, so `--if-exists` must not believe it.
    env.vk(["delete", "key-0", "--local", "--yes"]).failure(4);
    env.vk(["delete", "key-0", "--local", "--yes", "--if-exists"]).failure(4);
}

#[test]
fn a_reader_that_has_read_enough_ends_a_list_quietly() {
    let env = env_with_keys(2);
    for format in ["table", "json", "yaml", "csv", "name"] {
        let mut child = env
            .command(env!("CARGO_BIN_EXE_vk"))
            .args(["list", "--local", "-o", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(0), "{format}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{format}");
    }
}

#[test]
fn wide_is_a_format_wherever_one_is_named() {
    let env = env_with_keys(1);
    let flag = env.vk(["list", "--local", "-o", "wide"]).success();
    let variable = env
        .finish(env.command(env!("CARGO_BIN_EXE_vk")).args(["list", "--local"]).env("PORTKEYCTL_OUTPUT", "wide"), None);
    assert_eq!(variable.success(), flag);
    assert!(flag.contains("WORKSPACE"), "{flag}");
    let told = env.vk(["list", "--local", "-o", "xml"]).failure(2);
    assert!(told.contains("table, wide, json"), "{told}");
}

#[test]
fn the_likely_word_is_told_to_programs_too() {
    let env = TestEnv::new();
    for (arguments, hint) in [
        (["lsit", "-o", "json"].as_slice(), "'list'"),
        (&["list", "--limti", "3", "-o", "json"], "'--limit'"),
        (&["create", "--name", "x", "--provider", "azur-openai", "--local", "-o", "json"], "azure-openai"),
        (&["update", "x", "--clear", "nott", "-o", "json"], "'note'"),
    ] {
        let mut command = env.command(env!("CARGO_BIN_EXE_vk"));
        let told = env.finish(command.args(arguments), None).failure(2);
        let error: Value = serde_json::from_str(&told).expect("one object");
        let hints = error["error"]["hints"].as_array().expect("hints");
        assert!(hints.iter().any(|text| text.as_str().is_some_and(|text| text.contains(hint))), "{told}");
    }
}

#[test]
fn help_is_read_through_a_pipe_and_needs_no_configuration() {
    let env = TestEnv::new();
    let folder = env.home().join(".config/portkeyctl");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("config.toml"), "this is no TOML").expect("a file");
    let concepts = env.run(["help", "concepts"]).success();
    assert!(concepts.starts_with("Concepts\n") && !concepts.contains('\u{1b}'), "{concepts}");
    assert_eq!(env.vk(["help", "exit-codes"]).success(), env.run(["help", "exit-codes"]).success());
    let told = env.vk(["help", "concpts"]).failure(2);
    assert!(told.contains("'concepts'"), "{told}");
}
