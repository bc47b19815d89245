//! The operating system's keyring: a real Secret Service on a bus of its own, a locked one, and none at all.

use std::{
    os::unix::fs::{DirBuilderExt, PermissionsExt},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use super::{
    env::{ADMIN_KEY, Gateway, Outcome, TestEnv, skip},
    upstream::{Manner, Upstream},
};

/// How long a command may take when the keyring does not answer: two seconds for giving up, and the command itself.
const GIVE_UP: Duration = Duration::from_secs(4);

fn installed(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

/// Whether there is a Secret Service to test with.
fn available() -> bool {
    let available = installed("dbus-run-session") && installed("gnome-keyring-daemon");
    if !available {
        skip("the keyring", "dbus-run-session and gnome-keyring-daemon are not installed, and may not be by this user");
    }
    available
}

/// Runs a script with a bus of its own.
fn on_a_bus(env: &TestEnv, gateway: &Gateway, script: &str) -> Outcome {
    let runtime = env.work().join("runtime");
    // The daemon refuses a folder that others can read.
    let _ = std::fs::DirBuilder::new().mode(0o700).create(&runtime);
    let mut command = env.command("dbus-run-session");
    command
        .args(["--", "bash", "-euo", "pipefail", "-c", script])
        .env("XDG_RUNTIME_DIR", runtime)
        // D-Bus asks the list of users for the home folder, and not HOME.
        .env("XDG_DATA_HOME", env.home().join(".local/share"))
        .env("GATEWAY", gateway.url())
        .env("KEY", ADMIN_KEY);
    env.finish(&mut command, None)
}

const UNLOCK: &str = "printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n";

#[test]
fn the_keyring_keeps_the_key_from_login_to_logout() {
    if !available() {
        return;
    }
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let script = format!(
        r#"{UNLOCK}
        printf '%s\n' "$KEY" | portkeyctl auth login --profile lab --base-url "$GATEWAY" --with-token
        TOKEN=$KEY
        unset KEY
        vk list --profile lab -o json
        portkeyctl auth status --profile lab -o json
        [ "$(portkeyctl auth token --profile lab)" = "$TOKEN" ]
        portkeyctl auth logout --profile lab
        if vk list --profile lab; then exit 90; fi
        "#
    );
    let outcome = on_a_bus(&env, &gateway, &script);
    assert!(outcome.stdout.starts_with("[]\n"), "{outcome:?}");
    assert!(outcome.stdout.contains("keyring"), "{outcome:?}");
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    // `TestEnv` sweeps its home: a key in clear anywhere in there, the keyring's own file included, would end the test.
}

#[test]
fn the_keyring_keeps_the_local_gateways_own_secrets() {
    if !available() {
        return;
    }
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let upstream = Upstream::start(Manner::Plain);
    // The second process can only decrypt what the first one encrypted with the master key out of the keyring.
    let script = format!(
        r#"{UNLOCK}
        export PROVIDER_KEY=not-a-real-key
        vk create --local --provider openai --name lab --slug lab --key-env PROVIDER_KEY --custom-host "{}" -q
        data=$(portkeyctl gateway status -o json | sed -n 's/.*"data_dir": "\(.*\)".*/\1/p')
        portkeyctl gateway exec --data-dir "$data" -- bash -c '
          curl -sS "$PORTKEY_BASE_URL/chat/completions" -H "x-portkey-api-key: $PORTKEY_API_KEY" \
            -H "x-portkey-virtual-key: lab" -H "content-type: application/json" -d "{{\"messages\": []}}" >/dev/null'
        grep -v "^#" "$data/secrets.toml"
        "#,
        upstream.url()
    );
    let outcome = on_a_bus(&env, &gateway, &script);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    assert_eq!(outcome.stdout, "lab\nstore = \"keyring\"\n", "the file tells the place and nothing else: {outcome:?}");
    let seen = upstream.seen().pop().expect("a request");
    assert_eq!(seen.head.header("authorization"), Some("Bearer not-a-real-key"));
}

#[test]
fn a_wrong_key_is_not_stored() {
    if !available() {
        return;
    }
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let script = format!(
        r#"{UNLOCK}
        if echo wrong | portkeyctl auth login --profile lab --base-url "$GATEWAY" --with-token; then exit 90; fi
        portkeyctl auth list -o json
        "#
    );
    let outcome = on_a_bus(&env, &gateway, &script);
    assert_eq!(outcome.stdout, "[]\n", "{outcome:?}");
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
}

/// Holds a login without a usable keyring to a quick refusal that names both ways out.
fn assert_refused(outcome: &Outcome, took: Duration) {
    assert_eq!(outcome.code, Some(1), "{outcome:?}");
    for way in ["--insecure-storage", "PORTKEY_API_KEY"] {
        assert!(outcome.stderr.contains(way), "{outcome:?}");
    }
    assert!(took < GIVE_UP, "it took {took:?}");
}

/// Lets D-Bus start a program for `service` that never becomes it. Callers wait for it, by default for two minutes.
fn never_comes(env: &TestEnv, service: &str) {
    let folder = env.home().join(".local/share/dbus-1/services");
    std::fs::create_dir_all(&folder).expect("a folder");
    // Whoever holds our pipes open would be waited for by this test.
    let program = "/bin/sh -c 'exec sleep 20 >/dev/null 2>&1'";
    let text = format!("[D-BUS Service]\nName={service}\nExec={program}\n");
    std::fs::write(folder.join(format!("{service}.service")), text).expect("a service");
}

#[test]
fn a_locked_keyring_that_nobody_unlocks_is_given_up_on() {
    if !available() {
        return;
    }
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    // What asks for the password: a dialog that nobody answers.
    never_comes(&env, "org.gnome.keyring.SystemPrompter");
    let script = format!(
        r#"{UNLOCK}
        printf '%s\n' "$KEY" | portkeyctl auth login --profile lab --base-url "$GATEWAY" --with-token
        # Another daemon, which has not been told the password.
        gnome-keyring-daemon --replace --components=secrets >/dev/null 2>&1
        portkeyctl vk list --profile lab
        "#
    );
    let started = Instant::now();
    let outcome = on_a_bus(&env, &gateway, &script);
    assert_refused(&outcome, started.elapsed());
    assert!(outcome.stderr.contains("does not answer") && outcome.stderr.contains("unlock"), "{outcome:?}");
}

#[test]
fn doctor_tells_a_keyring_that_holds_the_key_from_one_that_does_not_and_from_a_locked_one() {
    if !available() {
        return;
    }
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    never_comes(&env, "org.gnome.keyring.SystemPrompter");
    let script = format!(
        r#"{UNLOCK}
        look() {{
            portkeyctl doctor --offline -o json --profile lab --jq \
                '.checks[] | select(.group == "key") | "\(.check) \(.verdict) \(.found) \(.mend)"' || echo "exit code $?"
            echo
        }}
        portkeyctl config path
        mkdir -p ~/.config/portkeyctl
        printf '[profiles.lab]\nbase_url = "%s"\n' "$GATEWAY" > ~/.config/portkeyctl/config.toml
        look
        printf '%s\n' "$KEY" | portkeyctl auth login --profile lab --base-url "$GATEWAY" --with-token
        look
        gnome-keyring-daemon --replace --components=secrets >/dev/null 2>&1
        look
        "#
    );
    let outcome = on_a_bus(&env, &gateway, &script);
    let told: Vec<&str> = outcome.stdout.split("\n\n").collect();
    let [empty, full, locked, _] = told.as_slice() else { panic!("{outcome:?}") };
    assert!(empty.contains("keyring ok answers, and holds no key") && empty.contains("auth login"), "{empty}");
    assert!(empty.contains("exit code 1"), "{empty}");
    assert!(full.contains("keyring ok answers, and holds the key") && !full.contains("exit code"), "{full}");
    assert!(locked.contains("keyring failed") && locked.contains("does not answer"), "{locked}");
    assert!(locked.contains("unlock the keyring") && locked.contains("key skipped"), "{locked}");
}

#[test]
fn a_secret_service_that_does_not_come_is_given_up_on() {
    if !available() {
        return;
    }
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    never_comes(&env, "org.freedesktop.secrets");
    let script = r#"printf '%s\n' "$KEY" | portkeyctl auth login --profile lab --base-url "$GATEWAY" --with-token"#;
    let started = Instant::now();
    let outcome = on_a_bus(&env, &gateway, script);
    assert_refused(&outcome, started.elapsed());
    assert!(outcome.stderr.contains("does not answer"), "{outcome:?}");
}

#[test]
fn the_local_gateways_own_keys_lie_in_the_keyring_and_are_made_once() {
    if !available() {
        return;
    }
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let script = format!(
        r#"{UNLOCK}
        vk create --local --name lab --provider openai --key-file key --slug lab -q
        vk list --local -q
        grep keyring ~/.local/share/portkeyctl/gateway/secrets.toml
        # Without the keyring there is no second set of keys, and with it the first is there again.
        if env -u DBUS_SESSION_BUS_ADDRESS portkeyctl vk list --local; then exit 90; fi
        vk get --local lab -q
        "#
    );
    std::fs::write(env.work().join("key"), "not-a-real-openai-key").expect("a key");
    let outcome = on_a_bus(&env, &gateway, &script);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    let lines: Vec<&str> = outcome.stdout.lines().collect();
    assert_eq!((lines.len(), lines.first(), lines.last()), (5, Some(&"lab"), Some(&"lab")), "{outcome:?}");
    assert!(outcome.stderr.contains("PORTKEY_GATEWAY_MASTER_KEY"), "{outcome:?}");
}

#[test]
fn without_a_keyring_there_is_a_refusal_or_a_private_file() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let login = ["auth", "login", "--profile", "lab", "--base-url", gateway.url(), "--with-token"];
    let portkeyctl = env!("CARGO_BIN_EXE_portkeyctl");

    let started = Instant::now();
    let outcome = env.finish(env.command(portkeyctl).args(login), Some(ADMIN_KEY));
    assert_refused(&outcome, started.elapsed());
    assert!(!holds(&env.home(), ADMIN_KEY), "a refusal keeps nothing");

    let outcome = env.finish(env.command(portkeyctl).args(login).arg("--insecure-storage"), Some(ADMIN_KEY));
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    assert!(outcome.stderr.contains("warning"), "{outcome:?}");
    assert!(holds(&env.home(), ADMIN_KEY), "kept in a file");
    assert_eq!(env.vk(["list", "--profile", "lab", "-o", "json"]).success(), "[]\n");

    env.run(["auth", "logout", "--profile", "lab"]).success();
    assert!(!holds(&env.home(), ADMIN_KEY), "logged out");
}

/// Whether a file below the folder holds a text; the folders of such files have to be their owner's alone.
fn holds(folder: &Path, text: &str) -> bool {
    let mut found = false;
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found |= holds(&path, text);
        } else if std::fs::read(&path).is_ok_and(|bytes| bytes.windows(text.len()).any(|part| part == text.as_bytes()))
        {
            let mode = folder.metadata().expect("a folder").permissions().mode() & 0o777;
            assert_eq!(mode, 0o700, "{}", folder.display());
            found = true;
        }
    }
    found
}

#[test]
fn a_new_key_goes_into_the_keyring_unseen() {
    if !available() {
        return;
    }
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let script = format!(
        r#"{UNLOCK}
        export PORTKEY_BASE_URL=$GATEWAY PORTKEY_API_KEY=$KEY
        portkeyctl api-keys create --workspace "Shared Team Workspace" --name app --scope virtual_keys.list \
            --save-to-profile app -o json --fields name
        unset PORTKEY_BASE_URL PORTKEY_API_KEY
        VALUE=$(portkeyctl auth token --profile app)
        [ "${{#VALUE}}" = 28 ]
        vk list --profile app -o json
        ID=$(PORTKEY_BASE_URL=$GATEWAY PORTKEY_API_KEY=$KEY portkeyctl api-keys list -q | head -n 1)
        PORTKEY_BASE_URL=$GATEWAY PORTKEY_API_KEY=$KEY portkeyctl api-keys rotate "$ID" --save-to-profile app --force -q
        [ "$(portkeyctl auth token --profile app)" != "$VALUE" ]
        vk list --profile app -o json
        if grep -rF "$VALUE" "$HOME"; then exit 91; fi
        "#
    );
    let outcome = on_a_bus(&env, &gateway, &script);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    assert_eq!(outcome.stdout.matches("[]\n").count(), 2, "{outcome:?}");
    assert!(outcome.stdout.contains("\"name\": \"app\""), "{outcome:?}");
}
