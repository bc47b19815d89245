//! No secret in anything that is printed, none in any file but those that are made for secrets.
//!
//! Every provider credential in these tests contains [`NEEDLE`], so that one search finds them all. The search runs
//! over the output of every command that [`TestEnv`] runs, and over its home folder when the test has ended.

use std::{ffi::OsStr, os::unix::fs::PermissionsExt, path::Path};

use super::env::{ADMIN_KEY, API_KEY, TestEnv};

/// Part of every provider credential in tests and documents.
const NEEDLE: &str = "not-a-real-";

/// Makes sure that a text shows no credential of the fixtures.
#[track_caller]
pub fn assert_hidden(source: &OsStr, text: &str) {
    for secret in [NEEDLE, ADMIN_KEY, API_KEY] {
        assert!(!text.contains(secret), "{} tells a secret ({secret}…): {text}", source.display());
    }
}

/// Makes sure that no file below a folder holds a provider's credential, and that the files that hold a Portkey key are
/// their owner's alone.
#[track_caller]
pub fn sweep(folder: &Path) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let metadata = std::fs::symlink_metadata(&path).expect("a file");
        if metadata.is_dir() {
            sweep(&path);
        } else if metadata.is_file() {
            let bytes = std::fs::read(&path).expect("a file");
            assert!(!contains(&bytes, NEEDLE), "{} holds a provider's credential", path.display());
            let mode = metadata.permissions().mode() & 0o777;
            let holds_key = [ADMIN_KEY, API_KEY].iter().any(|key| contains(&bytes, key));
            assert!(!holds_key || mode == 0o600, "{} holds a Portkey key and has mode {mode:o}", path.display());
        }
    }
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// Every secret that a virtual key can have, through every way in.
const KINDS: &[(&str, &[&str])] = &[
    ("openai", &["--provider", "openai", "--key-file", "key"]),
    (
        "entra",
        &[
            "--provider",
            "azure-openai",
            "--resource-name",
            "lab",
            "--deployment",
            "d,api-version=2024-10-21,default",
            "--auth-mode",
            "entra",
            "--client-id",
            "id",
            "--tenant-id",
            "tenant",
            "--client-secret-env",
            "CLIENT_SECRET",
        ],
    ),
    (
        "bedrock",
        &[
            "--provider",
            "bedrock",
            "--region",
            "eu-west-1",
            "--access-key-id",
            "AKIAINVENTED",
            "--secret-access-key-file",
            "key",
            "--session-token-env",
            "CLIENT_SECRET",
        ],
    ),
    (
        "vertex",
        &[
            "--provider",
            "vertex-ai",
            "--region",
            "europe-west1",
            "--auth-mode",
            "serviceAccount",
            "--service-account-file",
            "account.json",
        ],
    ),
    (
        "hosted",
        &[
            "--provider",
            "openai",
            "--key-env",
            "CLIENT_SECRET",
            "--custom-host",
            "http://127.0.0.1:9/v1",
            "--header-env",
            "x-gate=CLIENT_SECRET",
        ],
    ),
];

fn env_with_secrets() -> TestEnv {
    let env = TestEnv::new().with_fixed_keys().set("CLIENT_SECRET", "not-a-real-client-secret");
    env.write("key", "not-a-real-provider-key\n");
    env.write(
        "account.json",
        r#"{"type": "service_account", "project_id": "lab", "private_key": "not-a-real-private-key", "client_email": "a@b.example"}"#,
    );
    env
}

#[test]
fn every_secret_stays_hidden_in_traces_dry_runs_and_answers() {
    let env = env_with_secrets();
    for (name, flags) in KINDS {
        for mode in [&["--dry-run", "-vv"][..], &["--dry-run", "-o", "json"], &["-vv"]] {
            let mut command = env.command(env!("CARGO_BIN_EXE_vk"));
            command.args(["create", "--local", "--name", name, "--slug", name]).args(*flags).args(mode);
            env.finish(&mut command, None).success();
        }
        for format in ["table", "json", "yaml", "csv", "name"] {
            env.vk(["get", name, "--local", "-vv", "-o", format]).success();
        }
    }
    for format in ["table", "json", "yaml", "csv", "name"] {
        env.vk(["list", "--local", "--wide", "-vv", "-o", format]).success();
    }
    env.vk(["rotate", "openai", "--local", "-vv", "--key-env", "CLIENT_SECRET"]).success();
    env.vk([
        "create",
        "--local",
        "-vv",
        "--name",
        "again",
        "--slug",
        "openai",
        "--provider",
        "openai",
        "--key-file",
        "key",
    ])
    .failure(6);
}

#[test]
fn a_refused_command_line_does_not_repeat_a_secret() {
    let env = env_with_secrets();
    for format in ["table", "json"] {
        // A flag of another provider, one that there is not, and a value that is none: each with a secret beside it.
        env.vk([
            "create",
            "--local",
            "-o",
            format,
            "--provider",
            "openai",
            "--key",
            "not-a-real-key",
            "--tenant-id",
            "t",
        ])
        .failure(2);
        env.vk(["create", "--local", "-o", format, "--key", "not-a-real-key", "--no-such-flag"]).failure(2);
        env.vk(["create", "--local", "-o", format, "--key", "not-a-real-key", "--rate-limit", "many"]).failure(2);
        env.vk(["create", "--local", "-o", format, "--key", "not-a-real-key", "--key-env", "not-a-real-name"])
            .failure(2);
    }
}

#[test]
fn a_key_typed_in_the_wrong_place_is_not_repeated() {
    const KEY: &str = "sk-not-a-real-0123456789";
    let env = env_with_secrets();
    let create = ["create", "--local", "--provider", "openai", "--name", "x", "--key-env", KEY];
    let told = env.vk(create).failure(2);
    assert!(told.contains("takes the name of an environment variable, and sk*****789 is none"), "{told}");
    // Each would quote the value as the name that it does not know.
    for (arguments, code) in [
        (["vk", "create", "--local", "--key-file", KEY, "--provider", "openai", "--name", "x"].as_slice(), 1),
        (&["vk", "list", "--profile", KEY], 4),
        (&["vk", "list", "--api-key-file", KEY], 1),
        (&["vk", "list", "--base-url", KEY], 2),
        (&["vk", "get", KEY, "--local"], 4),
        (&["auth", "switch", KEY], 4),
        (&["config", "set", KEY, "x"], 2),
        (&["config", "set", "output", KEY], 2),
        (&["vk", "list", "--jq", KEY], 2),
        (&["auth", "login", KEY], 2),
    ] {
        for format in ["table", "json"] {
            let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
            let outcome = env.finish(command.args(arguments).args(["-o", format]), None);
            assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(code), ""), "{arguments:?}: {}", outcome.stderr);
            let told = outcome.stderr.contains("sk*****789").then_some("the shell's history has it");
            assert!(told.is_none_or(|hint| outcome.stderr.contains(hint)), "{arguments:?}: {}", outcome.stderr);
        }
    }
    let traced = env.vk(["get", KEY, "--local", "-vv"]).failure(4);
    assert!(traced.contains("/virtual-keys/sk*****789"), "{traced}");
}

#[test]
fn a_crashed_gateway_leaves_no_secret_behind() {
    let env = env_with_secrets();
    let gateway = env.gateway();
    for (name, flags) in KINDS {
        let mut command = env.command(env!("CARGO_BIN_EXE_vk"));
        command
            .args(["create", "--base-url", gateway.url(), "--name", name])
            .args(*flags)
            .env("PORTKEY_ADMIN_API_KEY", ADMIN_KEY);
        env.finish(&mut command, None).success();
    }
    gateway.kill();
    sweep(&env.home());
}
