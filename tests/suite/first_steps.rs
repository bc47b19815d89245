//! `init` in a real terminal: its steps, skipped, repeated, broken off; and `open`.

use std::os::unix::fs::PermissionsExt as _;

use super::{
    env::{ADMIN_KEY, API_KEY, Gateway, TestEnv},
    terminal::Terminal,
};

/// The marks of the list of gateways.
const CHOICE: &str = "None now";

/// A machine whose shell is bash, without bash-completion.
fn machine() -> TestEnv {
    TestEnv::new().with_fixed_keys().set("SHELL", "/bin/bash").set("XDG_DATA_DIRS", "/nowhere")
}

#[test]
fn a_first_run_with_the_local_gateway_and_another_one() {
    let env = machine();
    let mut run = Terminal::start(&env, &["init"]);
    run.answer(CHOICE, "local\r").answer("Start it in the background", "n");
    run.answer("Make a virtual key now?", "y").shows("A mock provider answers here");
    run.answer("AI provider", "openai\r").answer("Name of the virtual key", "Research\r");
    run.answer("Credential of the provider", "not-a-real-key\n").shows("Created virtual key research-");
    run.answer("Have bash complete", "y").shows("Next:");
    let (shown, code) = run.end();
    assert_eq!(code, 0, "{shown}");
    let slug = env.vk(["list", "--local", "-q"]).success().trim().to_owned();
    assert!(shown.contains(&format!("vk test {slug} --local")), "{shown}");
    let bashrc = std::fs::read_to_string(env.home().join(".bashrc")).expect("a file");

    // Once more, with everything there: nothing is overwritten, and Enter keeps it all.
    let mut run = Terminal::start(&env, &["init", "--local"]);
    run.answer("Start it in the background", "n").shows(&format!("There is a virtual key: {slug}"));
    run.answer("Make another one?", "\r").shows("bash completes portkeyctl and vk already");
    let (shown, code) = run.end();
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains(&format!("portkeyctl run --local --virtual-key {slug} -- COMMAND")), "{shown}");
    assert_eq!(env.vk(["list", "--local", "-q"]).success().trim(), slug);
    assert_eq!(std::fs::read_to_string(env.home().join(".bashrc")).expect("a file"), bashrc);
}

/// Goes through the login to a gateway of one's own.
fn log_in<'run>(run: &'run mut Terminal, gateway: &Gateway) -> &'run mut Terminal {
    run.answer(CHOICE, "own\r").answer("Base URL", &format!("{}\r", gateway.url()));
    run.shows("no keyring can be reached").answer("Keep the key in plain text", "y");
    run.answer("Workspace", "\r")
}

#[test]
fn a_login_is_tried_again_kept_and_left_alone() {
    let env = machine();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let mut run = Terminal::start(&env, &["init"]);
    log_in(&mut run, &gateway).answer("Portkey API key", "a-key-of-nobody\n").shows("error: the key was not stored");
    run.answer("Try again?", "y").answer("Portkey API key", &format!("{ADMIN_KEY}\n")).shows("Logged in to http://127");
    run.answer("Make a virtual key now?", "n").answer("Have bash complete", "n").shows("Next:");
    let (shown, code) = run.end();
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("vk create") && !env.home().join(".bashrc").exists(), "{shown}");
    assert_eq!(env.run(["auth", "list", "-q"]).success(), "default\n");

    // Kept with Enter.
    let mut run = Terminal::start(&env, &["init"]);
    run.shows("You are logged in to http://127").answer("Keep it?", "\r").answer("Make a virtual key now?", "n");
    run.answer("Have bash complete", "n").shows("Next:");
    assert_eq!(run.end().1, 0);

    // Another login beside it: the one that is there is not replaced unasked, and stays the default.
    let other = env.gateway_with(&["--ephemeral"]);
    let mut run = Terminal::start(&env, &["init"]);
    run.answer("Keep it?", "n").answer(CHOICE, "own\r").answer("Base URL", &format!("{}\r", other.url()));
    run.answer("Profile default is there", "n").answer("Name of another profile", "other\r");
    run.answer("Keep the key in plain text", "y").answer("Workspace", "\r");
    run.answer("Portkey API key", &format!("{API_KEY}\n")).answer("Use profile other from now on?", "n");
    run.answer("Make a virtual key now?", "n").answer("Have bash complete", "n");
    let (shown, code) = run.end();
    assert!(code == 0 && shown.contains("vk list --profile other"), "{shown}");
    let profiles = env.run(["auth", "list", "-o", "json"]).json();
    let default = |name: &str| {
        profiles.as_array().expect("a list").iter().find(|one| one["name"] == name).map(|one| one["default"].clone())
    };
    assert_eq!((default("default"), default("other")), (Some(true.into()), Some(false.into())));
    drop((gateway, other));
}

#[test]
fn a_run_that_is_broken_off_says_how_to_go_on() {
    const CTRL_C: &str = "\u{3}";
    let env = machine();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let (shown, code) = {
        let mut run = Terminal::start(&env, &["init"]);
        run.answer(CHOICE, CTRL_C);
        run.end()
    };
    assert_eq!(code, 130, "{shown}");
    assert!(shown.contains("interrupted before a gateway") && shown.contains("portkeyctl auth login"), "{shown}");
    assert_eq!(env.run(["auth", "list", "-q"]).success(), "");

    let mut run = Terminal::start(&env, &["init"]);
    log_in(&mut run, &gateway).answer("Portkey API key", &format!("{ADMIN_KEY}\n"));
    run.answer("Make a virtual key now?", "y").answer("AI provider", CTRL_C);
    let (shown, code) = run.end();
    assert_eq!(code, 130, "{shown}");
    assert!(shown.contains("go on: `portkeyctl init`") && shown.contains("`vk create`"), "{shown}");
    assert_eq!(env.run(["auth", "list", "-q"]).success(), "default\n", "what was done stays");
}

#[test]
fn the_local_gateway_is_started_on_a_port_that_is_free() {
    // Taken by us, or by somebody else already.
    let _port = std::net::TcpListener::bind("127.0.0.1:8787");
    let env = TestEnv::new();
    let mut run = Terminal::start(&env, &["init", "--local"]);
    run.answer("Start it in the background", "y").shows("port 8787 is taken");
    run.answer("Start it on a free port instead?", "y").shows("Gateway at http://127.0.0.1:");
    run.answer("Make a virtual key now?", "n").shows("SHELL does not say which shell is meant");
    let (shown, code) = run.end();
    assert!(code == 0 && shown.contains("portkeyctl run --local -- COMMAND"), "{shown}");
    assert_eq!(env.run(["run", "--local", "--", "vk", "list", "-o", "json"]).success(), "[]\n");

    let mut run = Terminal::start(&env, &["init"]);
    run.answer(CHOICE, "local\r").shows("The local gateway runs at http://127.0.0.1:");
    run.answer("Make a virtual key now?", "n");
    assert_eq!(run.end().1, 0);
    env.run(["gateway", "stop"]).success();
}

#[test]
fn everything_can_be_skipped() {
    let env = TestEnv::new().set("SHELL", "/bin/nologin");
    let mut run = Terminal::start(&env, &["init"]);
    // By its number, which the list shows.
    run.answer(&format!("4. {CHOICE}"), "4\r")
        .shows("Skipped: there is no gateway")
        .shows("Skipped: there are no completions for nologin");
    let (shown, code) = run.end();
    assert!(code == 0 && shown.contains("portkeyctl gateway start --detach"), "{shown}");
    assert_eq!(std::fs::read_dir(env.home()).expect("a folder").count(), 0, "nothing was made");
}

#[test]
fn without_a_terminal_the_commands_are_named() {
    let env = TestEnv::new();
    let told = env.run(["init"]).failure(2);
    for command in ["auth login --with-token", "gateway start --detach", "vk create", "completions install"] {
        assert!(told.contains(command), "{command} in {told}");
    }
    // A terminal at which nobody is to be asked.
    let (shown, code) = Terminal::start(&env, &["init", "--no-input"]).end();
    assert!(code == 2 && shown.contains("vk create"), "{shown}");
}

#[test]
fn portkeys_console_is_opened_where_its_address_is_known() {
    let env = TestEnv::new();
    let printed = |arguments: &[&str]| {
        let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
        let outcome = env.finish(command.arg("open").args(arguments), None);
        let stderr = outcome.stderr.clone();
        (outcome.success(), stderr)
    };
    assert_eq!(printed(&[]), ("https://app.portkey.ai/\n".to_owned(), String::new()));
    assert_eq!(printed(&["vk"]), ("https://app.portkey.ai/virtual-keys\n".to_owned(), String::new()));
    let (url, note) = printed(&["api-keys", "k1"]);
    assert_eq!(url, "https://app.portkey.ai/api-keys\n");
    assert!(note.contains("No address is known of k1 alone"), "{note}");
    let (url, note) = printed(&["workspaces"]);
    assert_eq!((url.as_str(), note.contains("Portkey's page of workspaces")), ("https://app.portkey.ai/\n", true));
    assert_eq!(env.run(["open", "configs", "-o", "json"]).json()["url"], "https://app.portkey.ai/configs");
    let told = env.run(["open", "--base-url", "https://gateway.example.com/v1"]).failure(2);
    assert!(told.contains("no console is known of https://gateway.example.com/v1 (--base-url)"), "{told}");
}

#[test]
fn a_browser_is_opened_from_a_terminal() {
    let env = TestEnv::new();
    let opened = env.work().join("opened");
    let browser = env
        .write("browser", &format!("#!/bin/sh\nprintf %s \"$1\" >'{0}.new' && mv '{0}.new' '{0}'\n", opened.display()));
    std::fs::set_permissions(&browser, std::fs::Permissions::from_mode(0o755)).expect("a script");
    let env = env.set("BROWSER", browser.to_str().expect("UTF-8"));
    // Where the first process of a terminal ends, all others are hung up on: that is a shell, which outlives the browser.
    let mut shell = env.command("sh");
    shell.args(["-c", "portkeyctl open vk; code=$?; while [ ! -e opened ]; do sleep 0.05; done; exit $code"]);
    let (shown, code) = Terminal::plain(shell).end();
    assert!(code == 0 && shown.contains("Opened https://app.portkey.ai/virtual-keys in the browser"), "{shown}");
    assert_eq!(std::fs::read_to_string(&opened).expect("an address"), "https://app.portkey.ai/virtual-keys");
    let (shown, _) = Terminal::start(&env, &["open", "vk", "--print"]).end();
    assert!(!shown.contains("Opened"), "{shown}");
}

#[test]
fn the_local_console_is_opened_at_what_is_looked_for() {
    let env = TestEnv::new().with_fixed_keys();
    let gateway = env.gateway();
    let origin = gateway.url().strip_suffix("/v1").expect("a base URL").to_owned();
    let data = env.data();
    let data = data.to_str().expect("UTF-8");
    let printed = env.run(["open", "vk", "lab", "--local", "--data-dir", data]).success();
    let fragment = printed.trim_end().strip_prefix(&format!("{origin}/#ticket=")).expect("the page").to_owned();
    assert_eq!(fragment.split_once('&').map(|(_, place)| place), Some("level=virtual_key&name=lab"));
    let outcome = env.run(["open", "api-keys", "k1", "--local", "--data-dir", data]);
    assert!(outcome.stderr.contains("has no API keys to look at"), "{outcome:#?}");
    assert!(!outcome.success().contains('&'));
    // By the base URL of a profile or a variable, too.
    let env = env.set("PORTKEY_BASE_URL", gateway.url());
    assert!(env.run(["open", "--data-dir", data]).success().starts_with(&format!("{origin}/#ticket=")));
    gateway.kill();
    assert!(env.run(["open", "--data-dir", data]).failure(2).contains("no console is known of http://127"));
}
