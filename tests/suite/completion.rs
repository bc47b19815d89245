//! Tab, in real shells: what it shows, what it costs, and that it never disturbs a prompt.

use std::{
    fs,
    net::TcpListener,
    os::unix::{fs::PermissionsExt, net::UnixListener},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use rexpect::session::{PtySession, spawn_command};

use super::env::{ADMIN_KEY, API_KEY, Gateway, TestEnv, skip};

/// How long a shell has for what is expected of it, in milliseconds.
const PATIENCE: u64 = 20_000;
/// The prompt that the start files below set.
const PROMPT: &str = "READY>";

/// A gateway with two virtual keys, and a machine that speaks to it.
fn lab() -> (TestEnv, Gateway) {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let url = gateway.url().to_owned();
    let env = env.set("PORTKEY_BASE_URL", url).set("PORTKEY_API_KEY", API_KEY).set("TERM", "xterm");
    create(&env, "alpha", "The first key");
    create(&env, "beta", "The second key");
    (env, gateway)
}

fn create(env: &TestEnv, slug: &str, name: &str) {
    let arguments = ["create", "--name", name, "--slug", slug, "--provider", "openai", "--key-file", "-", "-q"];
    env.vk_with_input(arguments, "not-a-real-key").success();
}

/// What a line would be completed with, and that nothing else is said.
#[track_caller]
fn completed(env: &TestEnv, words: &[&str]) -> Vec<String> {
    let mut command = env.command(words[0]);
    command.arg("--").args(words).env("COMPLETE", "fish");
    let outcome = env.finish(&mut command, None);
    assert_eq!(outcome.stderr, "");
    outcome.success().lines().map(str::to_owned).collect()
}

fn installed(shell: &str) -> bool {
    let there = Command::new(shell).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    if !there {
        skip(&format!("completion in {shell}"), "it is not installed (tests/run installs it where that is allowed)");
    }
    there
}

/// A shell at its prompt, taught by `completions install`.
fn start(env: &TestEnv, shell: &str, start_file: &str, prompt: &str) -> PtySession {
    let path = env.home().join(start_file);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(&path, prompt).expect("a file");
    env.run(["completions", "install", shell]).success();
    assert!(fs::read_to_string(&path).expect("a file").starts_with(prompt), "what was there stays");
    let mut command = env.command(shell);
    command.stdin(Stdio::inherit());
    let mut session = spawn_command(command, Some(PATIENCE)).expect("a terminal");
    session.exp_string(PROMPT).expect("a prompt");
    session
}

/// Types keys, and waits for what they show.
#[track_caller]
fn shows(session: &mut PtySession, keys: &str, expected: &[&str]) {
    session.send(keys).expect("it reads");
    session.flush().expect("it reads");
    for text in expected {
        session.exp_string(text).unwrap_or_else(|error| panic!("{keys:?} does not show {text}: {error}"));
    }
}

/// Runs a completed line, whose answer is the key's name, and waits for the prompt behind it.
#[track_caller]
fn runs(session: &mut PtySession, keys: &str, answer: &str) {
    shows(session, &format!("{keys}\n"), &[answer, PROMPT]);
}

/// What every shell can: the line is completed and run. Both names, commands, slugs, flags, values, with `=` or a blank.
fn completes_lines(session: &mut PtySession) {
    runs(session, "vk ge\tal\t", "The first key");
    runs(session, "portkeyctl virtual-k\tge\tbe\t", "The second key");
    runs(session, "vk get alpha --out\tjs\t", "\"name\": \"The first key\"");
    runs(session, "vk get beta --output=js\t", "\"name\": \"The second key\"");
    runs(session, "vk create --name x --provider mistr\t--key-env TER\t--dry-run", "Nothing was sent");
}

/// Empties the line. Ctrl-C would have the terminal throw away what is typed after it, too.
const CTRL_U: &str = "\u{15}";

#[test]
fn bash_completes_from_the_gateway() {
    if !installed("bash") {
        return;
    }
    let (env, gateway) = lab();
    // The terminal that `rexpect` makes does not echo, and bash would not show what is typed.
    let mut session = start(&env, "bash", ".bashrc", "stty echo\nPS1='READY> '\n");
    completes_lines(&mut session);
    shows(&mut session, "vk get \t\t", &["alpha", "beta"]);
    shows(&mut session, CTRL_U, &[]);
    // bash takes words apart at `@` and `=`.
    shows(&mut session, "portkeyctl gateway fault add --provider @al\t", &["@alpha "]);
    shows(&mut session, CTRL_U, &[]);
    shows(&mut session, "portkeyctl gateway fault add --provider=@be\t", &["=@beta "]);
    shows(&mut session, CTRL_U, &[]);
    env.write("a file.json", "{}");
    shows(&mut session, "vk create --from-file a\t", &[r"a\ file.json "]);
    shows(&mut session, CTRL_U, &[]);
    gateway.kill();
    shows(&mut session, "vk get al\t", &["alpha "]);
}

#[test]
fn bash_completion_finds_what_was_installed_for_it() {
    if !installed("bash") {
        return;
    }
    let (env, _gateway) = lab();
    let shared = env.home().join("share");
    fs::create_dir_all(shared.join("bash-completion")).expect("a folder");
    fs::write(shared.join("bash-completion/bash_completion"), "").expect("a file");
    let env = env.set("XDG_DATA_DIRS", shared.to_str().expect("UTF-8"));
    // What bash-completion does at the first Tab.
    let load =
        "PS1='READY> '\nfor name in portkeyctl vk; do . ~/.local/share/bash-completion/completions/$name; done\n";
    let mut session = start(&env, "bash", ".bashrc", load);
    runs(&mut session, "vk get al\t", "The first key");
    runs(&mut session, "portkeyctl vk get be\t", "The second key");
}

#[test]
fn zsh_completes_from_the_gateway_with_names() {
    if !installed("zsh") {
        return;
    }
    let (env, _gateway) = lab();
    let mut session = start(&env, "zsh", ".zshrc", "PS1='READY> '\nunsetopt zle_bracketed_paste\n");
    completes_lines(&mut session);
    shows(&mut session, "vk get \t", &["alpha", "The first key", "beta", "The second key"]);
    shows(&mut session, CTRL_U, &[]);
    shows(&mut session, "portkeyctl gateway fault add --provider @al\t", &["@alpha"]);
}

#[test]
fn fish_completes_from_the_gateway_with_names() {
    if !installed("fish") {
        return;
    }
    let (env, _gateway) = lab();
    let prompt = "function fish_prompt\n  echo -n 'READY> '\nend\nfunction fish_greeting\nend\n";
    let mut session = start(&env, "fish", ".config/fish/config.fish", prompt);
    completes_lines(&mut session);
    drop(session);
    let mut command = env.command("fish");
    command.args(["-c", "complete -C 'vk get '; complete -C 'portkeyctl api-keys create --scope completions.w'"]);
    let told = env.finish(&mut command, None).success();
    assert_eq!(told, "alpha\tThe first key\nbeta\tThe second key\ncompletions.write\n");
}

#[test]
fn what_is_asked_is_what_the_line_is_about() {
    let (env, gateway) = lab();
    assert_eq!(completed(&env, &["vk", "get", "b"]), ["beta\tThe second key"]);
    assert_eq!(
        completed(&env, &["vk", "delete", "beta", ""]),
        ["alpha\tThe first key"],
        "what is named is not named again"
    );
    let nouns = completed(&env, &["portkeyctl", ""]);
    assert!(nouns.iter().any(|line| line.starts_with("integrations\t")), "whole names: {nouns:?}");
    assert!(!nouns.iter().any(|line| line.starts_with('-') || line.starts_with("generate")), "{nouns:?}");
    let flags = completed(&env, &["portkeyctl", "int", "list", ""]);
    assert!(flags.iter().any(|line| line.starts_with("--type\t")), "short names are understood: {flags:?}");
    assert!(flags.iter().all(|line| !line.starts_with("--json")), "{flags:?}");
    let provider = completed(&env, &["portkeyctl", "integrations", "models", "enable", "alpha", "gpt-4o-mini-2"]);
    assert!(provider.contains(&"gpt-4o-mini-2024-07-18".to_owned()), "models of openai: {provider:?}");

    // Another key sees something else, and has a cache of its own.
    let admin = ["--api-key-file", "admin"];
    env.write("admin", ADMIN_KEY);
    let workspaces = completed(&env, &["portkeyctl", "workspaces", "get", admin[0], admin[1], ""]);
    assert_eq!(workspaces.len(), 1, "{workspaces:?}");
    let users = completed(&env, &["portkeyctl", "users", "get", admin[0], admin[1], ""]);
    assert!(users.iter().any(|line| line.contains("@localhost")), "{users:?}");
    drop(gateway);

    let config = env.home().join(".config/portkeyctl");
    fs::create_dir_all(&config).expect("a folder");
    let profile = "[profiles.prod]\nbase_url = \"https://gw.example.com/v1\"\nstore = \"file\"\n";
    fs::write(config.join("config.toml"), profile).expect("a file");
    assert_eq!(completed(&env, &["vk", "--profile", ""]), ["prod\thttps://gw.example.com/v1"]);
    assert_eq!(completed(&env, &["portkeyctl", "auth", "switch", "p"]), ["prod\thttps://gw.example.com/v1"]);
}

/// The files of the cache, without the marks of changes.
fn cache_files(env: &TestEnv) -> Vec<PathBuf> {
    fn below(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                below(&path, found);
            } else if !path.ends_with("changed") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    below(&env.home().join(".cache/portkeyctl/completion"), &mut found);
    found
}

#[test]
fn the_cache_answers_for_a_minute_and_until_the_next_change() {
    let (env, gateway) = lab();
    let ask = || completed(&env, &["vk", "get", ""]);
    assert_eq!(ask().len(), 2);
    let files = cache_files(&env);
    assert_eq!(files.len(), 1, "{files:?}");
    let mode = |path: &Path| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    assert_eq!((mode(&files[0]), mode(files[0].parent().expect("a folder"))), (0o600, 0o700));

    // Behind the back of this machine: nobody here has heard of it.
    gateway.application("DELETE", "/virtual-keys/beta").send();
    assert_eq!(ask().len(), 2, "from the cache");
    let text = fs::read_to_string(&files[0]).expect("a file");
    let asked: u64 =
        text.split_once("\"asked\":").and_then(|(_, rest)| rest.split(',').next()?.parse().ok()).expect("a time");
    let aged = text.replace(&asked.to_string(), &(asked - 61_000_000).to_string());
    fs::write(&files[0], aged).expect("a file");
    assert_eq!(ask(), ["alpha\tThe first key"], "a minute later");

    create(&env, "gamma", "The third key");
    assert_eq!(cache_files(&env), Vec::<PathBuf>::new(), "dropped by a change");
    assert_eq!(ask(), ["alpha\tThe first key", "gamma\tThe third key"]);
    env.vk(["list"]).success();
    assert_eq!(cache_files(&env).len(), 1, "reading changes nothing");
    env.vk(["update", "gamma", "--name", "Another", "--dry-run"]).success();
    assert_eq!(cache_files(&env).len(), 1, "nor does what is not sent");
    env.vk(["delete", "gamma", "--yes"]).success();
    assert_eq!(ask(), ["alpha\tThe first key"]);
    gateway.kill();
    assert_eq!(ask(), ["alpha\tThe first key"], "without the gateway");
}

#[test]
fn a_prompt_does_not_wait_and_is_not_disturbed() {
    let silent = TcpListener::bind("127.0.0.1:0").expect("a port");
    let silent = format!("http://{}/v1", silent.local_addr().expect("an address"));
    let broken = TestEnv::new().set("PORTKEY_API_KEY", API_KEY);
    fs::create_dir_all(broken.home().join(".config/portkeyctl")).expect("a folder");
    fs::write(broken.home().join(".config/portkeyctl/config.toml"), "= broken").expect("a file");
    let homeless = TestEnv::new().set("PORTKEY_API_KEY", API_KEY).set("HOME", "/nonexistent");
    let wrong = |url: &str| TestEnv::new().set("PORTKEY_API_KEY", "wrong-key").set("PORTKEY_BASE_URL", url);
    let gateway_env = TestEnv::new();
    let gateway = gateway_env.gateway_with(&["--ephemeral"]);
    // A session bus that takes connections and says nothing: a keyring that is silent.
    let keyring = TestEnv::new();
    let bus = keyring.home().join("bus");
    let _bus = UnixListener::bind(&bus).expect("a socket");
    let keyring =
        keyring.set("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", bus.display())).set("PORTKEY_PROFILE", "p");
    fs::create_dir_all(keyring.home().join(".config/portkeyctl")).expect("a folder");
    let profile = format!("[profiles.p]\nbase_url = \"{silent}\"\nstore = \"keyring\"\n");
    fs::write(keyring.home().join(".config/portkeyctl/config.toml"), profile).expect("a file");
    for (what, env) in [
        ("no key", TestEnv::new()),
        ("a server that is silent", wrong(&silent)),
        ("nobody listens", wrong("http://127.0.0.1:9/v1")),
        ("the wrong key", wrong(gateway.url())),
        ("no address", wrong("nonsense")),
        ("a broken configuration", broken),
        ("no home", homeless),
        ("a keyring that is silent", keyring),
    ] {
        // The fastest of five: other tests of this machine run beside it.
        let fastest = (0..5).map(|_| {
            let started = Instant::now();
            let found = completed(&env, &["vk", "get", "x"]);
            assert_eq!(found, Vec::<String>::new(), "{what}");
            started.elapsed()
        });
        let fastest = fastest.min().expect("five");
        assert!(fastest < Duration::from_millis(300), "{what}: {fastest:?}");
        let flags = completed(&env, &["vk", "get", "--profi"]);
        assert_eq!(flags.len(), 1, "{what}: {flags:?}");
    }
    // Lines that make no sense, and calls that are none.
    let env = TestEnv::new();
    for words in [&["vk", "nonsense", "x", ""][..], &["vk", "get", "--", ""], &["vk", "--profile", "--", "x"], &["vk"]]
    {
        completed(&env, words);
    }
    let mut command = env.command("vk");
    assert_eq!(
        env.finish(command.args(["--version"]).env("COMPLETE", "bash"), None).success(),
        env.vk(["--version"]).stdout
    );
}

#[test]
fn a_look_at_the_local_gateway_does_not_make_one() {
    let env = TestEnv::new();
    assert!(!completed(&env, &["vk", "get", "--local", "x"]).iter().any(|line| line.starts_with('x')));
    assert!(!env.home().join(".local/share/portkeyctl").exists());
    let arguments = ["create", "--local", "--name", "x", "--slug", "xray", "--provider", "openai", "--key-file", "-"];
    env.vk_with_input(arguments, "not-a-real-key").success();
    assert_eq!(completed(&env, &["vk", "get", "--local", "x"]), ["xray\tx"]);
}

#[test]
fn installing_says_what_it_does_and_uninstalling_undoes_it() {
    let env = TestEnv::new().set("SHELL", "/usr/bin/zsh");
    let start_file = env.home().join(".zshrc");
    fs::write(&start_file, "setopt nobeep\n").expect("a file");
    let shown = env.run(["completions", "install", "--dry-run"]);
    assert!(shown.stderr.contains("Would write") && shown.stderr.contains(".zshrc"), "{shown:?}");
    assert!(shown.success().contains("compdef"));
    assert_eq!(fs::read_to_string(&start_file).expect("a file"), "setopt nobeep\n");

    let told = env.run(["completions", "install"]);
    assert!(told.stderr.contains(&format!("Wrote {}", start_file.display())), "{told:?}");
    told.success();
    let text = fs::read_to_string(&start_file).expect("a file");
    let again = env.run(["completions", "install", "zsh"]);
    assert!(again.stderr.contains("has it already"), "{again:?}");
    again.success();
    assert_eq!(fs::read_to_string(&start_file).expect("a file"), text);

    env.run(["completions", "install", "fish"]).success();
    env.run(["completions", "uninstall", "--dry-run"]).success();
    assert_eq!(fs::read_to_string(&start_file).expect("a file"), text);
    let undone = env.run(["completions", "uninstall"]);
    assert!(undone.stderr.contains("Took our lines out of") && undone.stderr.contains("Removed"), "{undone:?}");
    undone.success();
    assert_eq!(fs::read_to_string(&start_file).expect("a file"), "setopt nobeep\n");
    assert!(env.run(["completions", "uninstall"]).stderr.contains("nothing to undo"));

    let unknown = TestEnv::new().set("SHELL", "/bin/tcsh").run(["completions", "install"]).failure(2);
    assert!(unknown.contains("tcsh") && unknown.contains("completions install bash"), "{unknown}");
    env.run(["completions"]).failure(2);
    assert!(env.run(["completions", "fish", "--name", "vk"]).success().contains("complete -c vk"));
}

#[test]
fn what_is_opened_and_what_is_run_are_completed() {
    let (env, _gateway) = lab();
    assert_eq!(completed(&env, &["portkeyctl", "open", "virt"]), ["virtual-keys"]);
    for noun in ["virtual-keys", "vk", "providers"] {
        assert_eq!(completed(&env, &["portkeyctl", "open", noun, "al"]), ["alpha\tThe first key"], "{noun}");
    }
    assert_eq!(completed(&env, &["portkeyctl", "open", "configs", "al"]), [] as [&str; 0]);
    assert_eq!(completed(&env, &["portkeyctl", "run", "--virtual-key", "be"]), ["beta\tThe second key"]);
    env.write("app.py", "");
    assert_eq!(completed(&env, &["portkeyctl", "run", "--", "python", "ap"]), ["app.py"]);
}
