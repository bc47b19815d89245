//! Profiles: logging in, moving and mending them, and what `auth status` says of it all. Their keys lie in the private
//! file here; the keyring has its own tests.

use super::env::{ADMIN_KEY, API_KEY, Gateway, Outcome, TestEnv};

/// Logs in with a key.
pub fn login(env: &TestEnv, key: &str, arguments: &[&str]) -> Outcome {
    let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
    command.args(["auth", "login", "--with-token", "--insecure-storage"]).args(arguments);
    env.finish(&mut command, Some(key))
}

fn credentials(env: &TestEnv) -> String {
    std::fs::read_to_string(env.home().join(".config/portkeyctl/credentials.toml")).expect("the private file")
}

/// A gateway, and a machine with a profile of its organisation's key, called lab.
pub fn with_profile() -> (TestEnv, Gateway) {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    login(&env, ADMIN_KEY, &["--profile", "lab", "--base-url", gateway.url()]).success();
    (env, gateway)
}

/// The port of nobody.
const ELSEWHERE: &str = "http://127.0.0.1:9/v1";

#[test]
fn a_login_elsewhere_names_its_profile_and_takes_the_former_key_away() {
    let (env, gateway) = with_profile();
    let stderr = login(&env, ADMIN_KEY, &["--base-url", ELSEWHERE, "--no-verify"]).failure(2);
    assert!(stderr.contains("profile lab is for") && stderr.contains("--base-url"), "{stderr}");
    let stderr = login(&env, ADMIN_KEY, &["--profile", "x", "--base-url", ELSEWHERE, "--retries", "0"]).failure(8);
    assert!(stderr.contains("the key was not stored"), "{stderr}");
    assert!(!credentials(&env).contains("#x"));

    login(&env, API_KEY, &["--profile", "lab", "--base-url", ELSEWHERE, "--no-verify"]).success();
    let kept = credentials(&env);
    assert!(kept.contains(API_KEY) && !kept.contains(ADMIN_KEY), "the key of the former address is still there");
    assert_eq!(env.run(["auth", "list", "-o", "json"]).json()[0]["base_url"], ELSEWHERE);
    drop(gateway);
}

#[test]
fn a_refused_key_is_not_stored() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    for (key, code) in [("a-key-of-somebody-else", 4), ("", 2), ("two words", 2)] {
        login(&env, key, &["--base-url", gateway.url()]).failure(code);
    }
    assert_eq!(env.run(["auth", "list", "-o", "json"]).json(), serde_json::json!([]));
}

#[test]
fn status_says_where_values_come_from_and_whether_the_key_works() {
    let (env, gateway) = with_profile();
    let status = env.run(["auth", "status", "-o", "json"]).json();
    assert_eq!(status["profile"]["value"], "lab");
    assert_eq!(status["base_url"]["origin"], "profile lab");
    assert_eq!(status["key"]["accepted"], true);
    assert!(status["key"]["store"].as_str().expect("a place").ends_with("in plain text"), "{status}");
    let status = env.run(["auth", "status", "--offline", "-o", "json"]).json();
    assert_eq!(status["key"]["accepted"], serde_json::Value::Null);

    let env = env.set("PORTKEY_API_KEY", "a-key-of-somebody-else");
    let outcome = env.run(["auth", "status", "-o", "json"]);
    assert_eq!(outcome.code, Some(4), "{outcome:?}");
    let status: serde_json::Value = serde_json::from_str(&outcome.stdout).expect("the status");
    assert_eq!(status["key"]["origin"], "environment variable PORTKEY_API_KEY");
    assert_eq!(status["key"]["accepted"], false);
    drop(gateway);
}

#[test]
fn a_stored_key_is_not_sent_to_another_server() {
    let (env, gateway) = with_profile();
    let other = env.gateway_with(&["--ephemeral"]);
    let stderr = env.run(["vk", "list", "--base-url", other.url()]).failure(4);
    assert!(stderr.contains("belongs to") && stderr.contains("--base-url"), "{stderr}");
    let env = env.set("PORTKEY_BASE_URL", other.url());
    assert!(env.run(["vk", "list"]).failure(4).contains("PORTKEY_BASE_URL"));
    env.run(["vk", "list", "--profile", "lab"]).success();
    let env = env.set("PORTKEY_API_KEY", ADMIN_KEY);
    env.run(["vk", "list"]).success();
    drop(gateway);
}

#[test]
fn a_default_profile_that_is_gone_can_be_mended() {
    let (env, gateway) = with_profile();
    let path = env.home().join(".config/portkeyctl/config.toml");
    let text = std::fs::read_to_string(&path).expect("the profiles");
    std::fs::write(&path, text.replace("default_profile = \"lab\"", "default_profile = \"lap\" # mine"))
        .expect("a file");
    assert!(env.run(["vk", "list"]).failure(4).contains("did you mean lab?"));
    assert!(env.run(["auth", "switch", "labs"]).failure(4).contains("did you mean lab?"));
    env.run(["auth", "switch", "lab"]).success();
    assert!(std::fs::read_to_string(&path).expect("the profiles").contains("default_profile = \"lab\" # mine"));
    env.run(["vk", "list"]).success();

    env.run(["auth", "logout"]).success();
    assert!(!credentials(&env).contains(ADMIN_KEY));
    assert!(env.run(["vk", "list"]).failure(4).contains("auth login"));
    env.run(["auth", "logout"]).success();
    drop(gateway);
}

#[test]
fn nobody_is_asked_where_nobody_is() {
    let env = TestEnv::new();
    let stderr = env.run(["auth", "login", "--insecure-storage"]).failure(9);
    assert!(stderr.contains("--with-token"), "{stderr}");
}
