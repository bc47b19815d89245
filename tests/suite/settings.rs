//! `config`: settings that are set, kept, edited and explained, by a real editor and by several writers at once.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::env::{TestEnv, wait_until};

const BY_HAND: &str = "\
# mine
default_profile = \"lab\" # the usual one

[profiles.lab]
base_url = \"http://127.0.0.1:9/v1\" # nobody
store = \"file\"

[profiles.other]
workspace = \"ws-other\"
store = \"file\"
";

fn file(env: &TestEnv) -> PathBuf {
    env.home().join(".config/portkeyctl/config.toml")
}

fn text(env: &TestEnv) -> String {
    std::fs::read_to_string(file(env)).expect("the settings")
}

fn with(text: &str) -> TestEnv {
    let env = TestEnv::new();
    std::fs::create_dir_all(file(&env).parent().expect("a folder")).expect("a folder");
    std::fs::write(file(&env), text).expect("the settings");
    env
}

fn setting(env: &TestEnv, key: &str) -> (Value, String) {
    let list = env.run(["config", "list", "-o", "json"]).json();
    let row = list.as_array().expect("a list").iter().find(|row| row["key"] == key).expect("a setting");
    (row["value"].clone(), row["origin"].as_str().expect("a text").to_owned())
}

#[test]
fn a_setting_comes_from_the_first_that_says_something() {
    let env = with(BY_HAND);
    assert_eq!(setting(&env, "timeout"), (json!("30s"), "default".to_owned()));
    assert_eq!(setting(&env, "workspace"), (Value::Null, "not set".to_owned()));
    env.run(["config", "set", "--global", "timeout", "20"]).success();
    assert_eq!(setting(&env, "timeout"), (json!("20s"), "configuration file".to_owned()));
    env.run(["config", "set", "timeout", "10s"]).success();
    assert_eq!(setting(&env, "timeout"), (json!("10s"), "profile lab".to_owned()));
    assert_eq!(env.run(["config", "get", "timeout", "--profile", "other"]).success(), "20s\n");
    assert_eq!(env.run(["config", "get", "timeout", "--timeout", "1m"]).success(), "1m\n");

    let env = env.set("PORTKEYCTL_TIMEOUT", "7");
    assert_eq!(setting(&env, "timeout"), (json!("7s"), "environment variable PORTKEYCTL_TIMEOUT".to_owned()));
    let outcome = env.run(["config", "set", "timeout", "9s"]);
    assert!(outcome.stderr.contains("PORTKEYCTL_TIMEOUT") && outcome.stderr.contains("comes before"), "{outcome:?}");
    env.run(["config", "unset", "timeout"]).success();
    env.run(["config", "unset", "--global", "timeout"]).success();
    assert_eq!(text(&env), BY_HAND, "comments and order are as they were");
}

#[test]
fn what_is_preferred_is_gone_by() {
    let env = with(BY_HAND);
    env.run(["config", "set", "output", "json"]).success();
    assert!(env.run(["auth", "list"]).success().starts_with('['));
    assert!(env.run(["auth", "list", "--profile", "other"]).success().starts_with("NAME"));
    env.run(["config", "set", "output", "wide"]).success();
    assert_eq!(env.run(["config", "get", "output"]).success(), "wide\n");
    assert_eq!(setting(&env, "output"), (json!("json"), "--output".to_owned()));
    env.run(["config", "set", "output", "json"]).success();
    env.run(["config", "set", "--global", "color", "always"]).success();
    assert!(env.run(["config", "list", "-o", "table"]).success().contains('\u{1b}'));
    let data = env.home().join("data");
    env.run(["config", "set", "data_dir", data.to_str().expect("UTF-8")]).success();
    let status = env.run(["gateway", "status"]).json();
    assert_eq!(status["data_dir"], data.to_str().expect("UTF-8"));
    env.run(["config", "set", "retries", "0"]).success();
    assert!(text(&env).contains("retries = 0"));
}

#[test]
fn slips_are_met_with_what_was_meant() {
    let env = with(BY_HAND);
    for (arguments, code, words) in [
        (&["set", "tiemout", "3"][..], 2, &["did you mean timeout?"][..]),
        (&["set", "api_key", "not-a-real-key"], 2, &["auth login"]),
        (&["set", "output", "xml"], 2, &["table, wide, json"]),
        (&["set", "retries", "-1"], 2, &["whole number"]),
        (&["set", "timeout", ""], 2, &["config unset timeout"]),
        (&["set", "--global", "workspace", "ws-x"], 2, &["belongs to a profile"]),
        (&["set", "--global", "--profile", "lab", "timeout", "3"], 2, &["contradict"]),
        (&["set", "profile", "lap"], 4, &["did you mean lab?"]),
        (&["set", "timeout", "3", "--profile", "nobody"], 4, &["nobody"]),
        (&["set", "ca_cert", "nowhere.pem"], 2, &["ca_cert"]),
        (&["get", "workspace"], 1, &["is not set"]),
        (&["get", "pc-routing-1"], 2, &["portkeyctl configs"]),
        (&["create", "--name", "x"], 2, &["portkeyctl configs create"]),
    ] {
        let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
        let stderr = env.finish(command.arg("config").args(arguments), None).failure(code);
        assert!(words.iter().all(|word| stderr.contains(word)), "{arguments:?}: {stderr}");
    }
    assert!(env.run(["configs", "set", "output", "json"]).failure(2).contains("portkeyctl config set"));
    assert!(env.run(["config", "--help"]).success().contains("portkeyctl configs"));
    assert_eq!(text(&env), BY_HAND);
}

#[test]
fn a_profile_is_not_turned_away_from_its_key() {
    let env = with(BY_HAND);
    let mut login = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
    login.args(["auth", "login", "--with-token", "--insecure-storage", "--no-verify"]);
    env.finish(&mut login, Some("some-key")).success();
    let stderr = env.run(["config", "set", "base_url", "https://gw.example.com/v1"]).failure(2);
    assert!(stderr.contains("belongs to http://127.0.0.1:9") && stderr.contains("auth login"), "{stderr}");
    env.run(["config", "set", "base_url", "http://127.0.0.1:9/portkey/v1"]).success();
    env.run(["config", "set", "base_url", "https://gw.example.com", "--profile", "other"]).success();
    assert_eq!(env.run(["config", "get", "base_url", "--profile", "other"]).success(), "https://gw.example.com/v1\n");
    assert!(text(&env).contains("/portkey/v1\" # nobody"), "{}", text(&env));
}

#[test]
fn without_a_profile_a_setting_holds_for_all() {
    let env = TestEnv::new();
    let outcome = env.run(["config", "set", "output", "yaml"]);
    assert!(outcome.stderr.contains("for every profile"), "{outcome:?}");
    assert_eq!(text(&env), "output = \"yaml\"\n");
    assert!(env.run(["config", "set", "workspace", "ws-a"]).failure(4).contains("PORTKEY_WORKSPACE"));
    let path = env.run(["config", "path"]).success();
    assert_eq!(PathBuf::from(path.trim_end()), file(&env));
}

#[test]
fn writers_do_not_lose_each_others_changes() {
    let env = with(BY_HAND);
    let (env, keys) = (&env, ["timeout", "retries", "color", "output", "data_dir"]);
    std::thread::scope(|scope| {
        for (key, value) in keys.into_iter().zip(["5s", "7", "never", "csv", "/data"]) {
            for scopes in [&[][..], &["--global"]] {
                scope.spawn(move || {
                    let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
                    env.finish(command.args(["config", "set", key, value]).args(scopes), None).success();
                });
            }
        }
    });
    let text = text(env);
    for key in keys {
        assert_eq!(text.matches(&format!("{key} = ")).count(), 2, "{key} in {text}");
    }
    assert!(text.starts_with("# mine\n") && text.contains("# nobody"), "{text}");
}

/// Has a shell script edit the file.
fn edit(env: &TestEnv, script: &str, arguments: &[&str]) -> super::env::Outcome {
    let path = env.write("editor.sh", script);
    let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
    command.args(["config", "edit"]).args(arguments).env("VISUAL", format!("sh '{}'", path.display()));
    env.finish(&mut command, None)
}

#[test]
fn an_edit_takes_the_place_of_the_file_when_it_can_be_understood() {
    let env = with(BY_HAND);
    let outcome = edit(&env, "sed -i 's/# the usual one/# now and then/; 1i timeout = 5\\ntheme = 1' \"$1\"\n", &[]);
    assert!(outcome.stderr.contains("theme is not a setting"), "{outcome:?}");
    outcome.success();
    assert!(text(&env).starts_with("timeout = 5\n") && text(&env).contains("# now and then"));
    assert_eq!(env.run(["config", "get", "timeout"]).success(), "5s\n");
    let before = text(&env);
    assert!(edit(&env, "true\n", &[]).stderr.contains("Nothing was changed"));
    edit(&env, "exit 3\n", &[]).failure(1);
    assert_eq!(text(&env), before);
}

#[test]
fn an_edit_that_is_refused_loses_nothing() {
    let env = with(BY_HAND);
    // The second time it is mended, below the lines that say what was wrong.
    let script = "if grep -q '^#! REFUSED' \"$1\"; then grep -q 'line 1' \"$1\" && sed -i 's/soon/9s/' \"$1\"\n\
                  else sed -i '1i timeout = \"soon\"' \"$1\"; fi\n";
    edit(&env, script, &[]).success();
    assert!(text(&env).starts_with("timeout = \"9s\"\n# mine\n"), "{}", text(&env));

    let before = text(&env);
    let stderr = edit(&env, "grep -q '^#!' \"$1\" || echo 'retries = = 1' >> \"$1\"\n", &[]).failure(1);
    assert_eq!(text(&env), before, "the file stays as it was");
    let kept =
        stderr.split("--from-file ").nth(1).expect("where it is kept").split_whitespace().next().expect("a path");
    assert!(std::fs::read_to_string(kept).expect("what was written").contains("retries = = 1"));
    edit(&env, "sed -i '/^retries = =/d; s/9s/8s/' \"$1\"\n", &["--from-file", kept]).success();
    assert!(text(&env).starts_with("timeout = \"8s\"\n# mine\n"), "{}", text(&env));
    std::fs::remove_dir_all(PathBuf::from(kept).parent().expect("a folder")).expect("a folder of ours");
}

#[test]
fn a_file_that_changes_under_the_editor_is_not_overwritten() {
    let env = with(BY_HAND);
    let script = "portkeyctl config set retries 1\nsed -i '1i timeout = 5' \"$1\"\n";
    let stderr = edit(&env, script, &[]).failure(6);
    assert!(stderr.contains("--from-file"), "{stderr}");
    assert!(text(&env).contains("retries = 1") && !text(&env).contains("timeout"), "{}", text(&env));
}

#[test]
fn what_cannot_be_understood_can_be_mended() {
    let env = with("output = \"xml\"\n[profiles.lab]\nstore = \"file\"\n");
    assert!(env.run(["auth", "list"]).failure(1).contains("line 1"));
    assert!(env.run(["config", "list"]).failure(1).contains("config edit"));
    env.run(["config", "path"]).success();
    env.run(["config", "set", "--global", "output", "csv"]).success();
    assert_eq!(env.run(["config", "get", "output"]).success(), "csv\n", "the value alone, whatever is preferred");
    assert_eq!(env.run(["config", "get", "output", "-o", "csv"]).success(), "KEY,VALUE,FROM\noutput,csv,--output\n");

    let in_profile = "default_profile = \"lab\"\n[profiles.lab]\nstore = \"file\"\noutput = \"xml\"\n";
    std::fs::write(file(&env), in_profile).expect("the settings");
    env.run(["config", "set", "output", "csv"]).success();
    assert_eq!(text(&env), in_profile.replace("xml", "csv"));

    std::fs::write(file(&env), "output = = 1\n").expect("the settings");
    assert!(env.run(["config", "set", "retries", "1"]).failure(1).contains("line 1"));
    edit(&env, "grep -q '^#! REFUSED' \"$1\" && sed -i 's/= = 1/= \"yaml\"/' \"$1\"\n", &[]).success();
    assert_eq!(text(&env), "output = \"yaml\"\n");
    let env = env.set("PORTKEYCTL_TIMEOUT", "soon");
    assert!(env.run(["auth", "list"]).failure(2).contains("PORTKEYCTL_TIMEOUT"));
    env.run(["config", "unset", "output"]).success();
}

#[test]
fn tab_knows_the_settings_and_what_they_can_be() {
    let env = with(BY_HAND);
    let completed = |words: &[&str]| {
        let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
        command.args(["--", "portkeyctl", "config"]).args(words).env("COMPLETE", "fish");
        let told = env.finish(&mut command, None).success();
        told.lines().map(|line| line.split('\t').next().expect("a value").to_owned()).collect::<Vec<_>>()
    };
    for (words, value) in [
        (["get", "ti"].as_slice(), "timeout"),
        (&["unset", "da"], "data_dir"),
        (&["set", "output", "j"], "json"),
        (&["set", "color", "al"], "always"),
        (&["set", "profile", "o"], "other"),
    ] {
        // What is late is silence, and other tests are at work.
        wait_until(value, || completed(words) == [value]);
    }
    assert!(completed(&["set", "timeout", ""]).iter().all(|flag| flag.starts_with("--")));
}
