//! `env` and `run`: what a command finds in its environment, and that nobody else sees it.

use std::process::Command;

use rustix::process::Signal;
use serde_json::Value;

use super::{
    env::{ADMIN_KEY, API_KEY, Gateway, TestEnv, send_signal, skip, wait_until},
    terminal::Terminal,
};

/// A gateway, and a machine on which the variables of an application lead to it.
fn with_gateway() -> (TestEnv, Gateway) {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let url = gateway.url().to_owned();
    (env.set("PORTKEY_BASE_URL", url).set("PORTKEY_API_KEY", API_KEY), gateway)
}

fn portkeyctl(env: &TestEnv, arguments: &[&str]) -> Command {
    let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
    command.args(arguments);
    command
}

/// What a command that may show keys printed: exit code, stdout, stderr.
fn seen(command: &mut Command) -> (Option<i32>, String, String) {
    let output = command.output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// The environment that a command prints.
struct Environment(String);

impl Environment {
    #[track_caller]
    fn of(command: &mut Command) -> Self {
        let (code, stdout, stderr) = seen(command);
        assert_eq!(code, Some(0), "{stderr}");
        Self(stdout)
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='))
    }
}

/// Holds an environment to that of the SDKs for a gateway at `url`.
#[track_caller]
fn assert_leads_to(environment: &Environment, url: &str) {
    for name in ["PORTKEY_BASE_URL", "PORTKEY_PROXY", "OPENAI_BASE_URL"] {
        assert_eq!(environment.get(name), Some(url), "{name}");
    }
    assert_eq!(environment.get("ANTHROPIC_BASE_URL"), url.strip_suffix("/v1"));
    for name in ["PORTKEY_API_KEY", "OPENAI_API_KEY", "ANTHROPIC_AUTH_TOKEN"] {
        assert_eq!(environment.get(name), Some(API_KEY), "{name}");
    }
    assert_eq!(environment.get("ANTHROPIC_API_KEY"), None);
}

#[test]
fn a_shell_and_a_command_find_the_same() {
    let (env, gateway) = with_gateway();
    let others = [("ANTHROPIC_API_KEY", "not-a-real-key"), ("OPENAI_CUSTOM_HEADERS", "x-team: search")];
    let script = r#"eval "$(portkeyctl env)" && env"#;
    let evaluated = Environment::of(env.command("sh").args(["-c", script]).envs(others));
    let run = Environment::of(portkeyctl(&env, &["run", "--", "env"]).envs(others));
    for environment in [&evaluated, &run] {
        assert_leads_to(environment, gateway.url());
        assert_eq!(environment.get("OPENAI_CUSTOM_HEADERS"), Some("x-team: search"));
        assert_eq!(environment.get("ANTHROPIC_CUSTOM_HEADERS"), None);
    }
    let routed = ["run", "--virtual-key", "lab", "--config", "pc-a", "--", "printenv", "OPENAI_CUSTOM_HEADERS"];
    let (code, stdout, _) = seen(portkeyctl(&env, &routed).envs(others));
    assert_eq!(
        (code, stdout.as_str()),
        (Some(0), "x-team: search\nx-portkey-virtual-key: lab\nx-portkey-config: pc-a\n")
    );

    let undone = r#"eval "$(portkeyctl env)" && eval "$(portkeyctl env --unset)" && env"#;
    let undone = Environment::of(env.command("sh").args(["-c", undone]));
    for name in ["OPENAI_BASE_URL", "OPENAI_API_KEY", "ANTHROPIC_AUTH_TOKEN", "PORTKEY_API_KEY", "PORTKEY_BASE_URL"] {
        assert_eq!(undone.get(name), None, "{name}");
    }
}

#[test]
fn headers_of_ones_own_outlast_the_variables() {
    let (env, gateway) = with_gateway();
    let data = env.data();
    let own = env.gateway();
    let local = format!("gateway env --data-dir '{}'", data.display());
    for (set, unset) in [("env", "env --unset".to_owned()), (&local, format!("{local} --unset"))] {
        let script = format!(
            "eval \"$(portkeyctl {set} --virtual-key lab)\" && printenv OPENAI_CUSTOM_HEADERS ANTHROPIC_CUSTOM_HEADERS && \
             eval \"$(portkeyctl {unset})\" && printenv OPENAI_CUSTOM_HEADERS; echo =${{ANTHROPIC_CUSTOM_HEADERS-unset}}"
        );
        let mut shell = env.command("sh");
        shell.args(["-c", &script]).env("OPENAI_CUSTOM_HEADERS", "x-team: it's\nx-portkey-config: pc-a\nx-cost: $5");
        let (code, stdout, stderr) = seen(&mut shell);
        let ours = "x-portkey-virtual-key: lab\n";
        let expected = format!("x-team: it's\nx-cost: $5\n{ours}{ours}x-team: it's\nx-cost: $5\n=unset\n");
        assert_eq!((code, stdout), (Some(0), expected), "{unset}: {stderr}");
    }
    drop((own, gateway));
}

#[test]
fn every_shell_takes_its_own_line() {
    let (env, gateway) = with_gateway();
    let eval = "eval \"$(portkeyctl env)\"; env";
    let shells: [(&str, &[&str], &str); 6] = [
        ("bash", &["--norc", "-c"], eval),
        ("zsh", &["-f", "-c"], eval),
        ("dash", &["-c"], eval),
        ("fish", &["--no-config", "-c"], "portkeyctl env | source; env"),
        ("elvish", &["-norc", "-c"], "eval (portkeyctl env | slurp); env"),
        ("pwsh", &["-NoProfile", "-Command"], "portkeyctl env | Out-String | Invoke-Expression; env"),
    ];
    for (shell, arguments, line) in shells {
        if Command::new(shell).args(arguments).arg("exit").output().is_err() {
            // PowerShell is in no package of most systems.
            if shell != "pwsh" {
                skip(
                    &format!("variables in {shell}"),
                    "it is not installed (tests/run installs it where that is allowed)",
                );
            }
            continue;
        }
        let mut command = env.command(shell);
        command
            .args(arguments)
            .arg(line)
            .env("SHELL", format!("/bin/{shell}"))
            .env("ANTHROPIC_API_KEY", "not-a-real-key");
        assert_leads_to(&Environment::of(&mut command), gateway.url());
    }
}

#[test]
fn a_format_is_that_of_the_command_line_alone() {
    let (env, gateway) = with_gateway();
    let (_, stdout, stderr) = seen(&mut portkeyctl(&env, &["env", "-o", "json"]));
    let object: Value = serde_json::from_str(&stdout).expect("an object");
    assert_eq!((&object["OPENAI_BASE_URL"], &object["OPENAI_API_KEY"]), (&gateway.url().into(), &API_KEY.into()));
    assert_eq!((object["ANTHROPIC_API_KEY"].is_null(), stderr.as_str()), (true, ""));
    let (_, stdout, _) = seen(&mut portkeyctl(&env, &["env", "-o", "name"]));
    assert_eq!(stdout.lines().next(), Some("PORTKEY_BASE_URL"));
    let (_, stdout, _) = seen(portkeyctl(&env, &["env", "--shell", "fish"]).env("PORTKEYCTL_OUTPUT", "json"));
    assert!(stdout.starts_with("set -gx PORTKEY_BASE_URL '"), "what is evaluated stays what it is");
    assert!(env.run(["env", "--shell", "fish", "-o", "json"]).failure(2).contains("--shell"));
    assert!(env.run(["env", "--virtual-key", "a b"]).failure(2).contains("--virtual-key: a slug"));
}

#[test]
fn a_key_that_calls_no_models_is_told() {
    let (env, _gateway) = with_gateway();
    let refused = |key: &str, arguments: &[&str]| {
        let (code, _, stderr) = seen(portkeyctl(&env, arguments).env("PORTKEY_API_KEY", key));
        assert_eq!(code, Some(0), "{stderr}");
        stderr
    };
    assert_eq!(refused(API_KEY, &["run", "--", "true"]), "");
    let told = refused(ADMIN_KEY, &["run", "--", "true"]);
    assert!(told.contains("models do not answer to this key (PORTKEY_API_KEY)"), "{told}");
    assert!(refused("a-key-of-nobody", &["env"]).contains("does not accept the key (PORTKEY_API_KEY)"));
    assert_eq!(refused(ADMIN_KEY, &["run", "--no-verify", "--", "true"]), "");
    assert_eq!(env.run(["env", "--base-url", "http://127.0.0.1:9/v1", "-o", "name"]).stderr, "", "nobody knows");
    // The key of an application, where that of an administrator is set for everything else.
    let both = Environment::of(portkeyctl(&env, &["run", "--", "env"]).env("PORTKEY_ADMIN_API_KEY", ADMIN_KEY));
    assert_eq!((both.get("OPENAI_API_KEY"), both.get("PORTKEY_ADMIN_API_KEY")), (Some(API_KEY), Some(ADMIN_KEY)));
}

#[test]
fn the_key_of_a_profile_is_the_only_one_that_a_command_sees() {
    let env = TestEnv::new();
    let gateway = env.gateway_with(&["--ephemeral"]);
    let mut login = portkeyctl(&env, &["auth", "login", "--with-token", "--insecure-storage", "--profile", "lab"]);
    env.finish(login.args(["--base-url", gateway.url()]), Some(API_KEY)).success();
    let elsewhere = [
        ("PORTKEY_ADMIN_API_KEY", "a-key-of-another-server"),
        ("PORTKEY_API_KEY", "another-key-of-another-server"),
        ("PORTKEY_GATEWAY_MASTER_KEY", "anything"),
    ];
    let run = Environment::of(portkeyctl(&env, &["run", "--profile", "lab", "--", "env"]).envs(elsewhere));
    assert_leads_to(&run, gateway.url());
    assert_eq!(run.get("PORTKEY_ADMIN_API_KEY"), None);
    assert_eq!(run.get("PORTKEY_GATEWAY_MASTER_KEY"), None);
    // And this program, within.
    let list = ["run", "--profile", "lab", "--", "vk", "list", "-o", "json"];
    let (code, stdout, stderr) = seen(portkeyctl(&env, &list).envs(elsewhere));
    assert_eq!((code, stdout.as_str()), (Some(0), "[]\n"), "{stderr}");
}

#[test]
fn the_key_is_in_no_output_and_no_arguments() {
    let (env, _gateway) = with_gateway();
    // The arguments of this shell and of the program that has started it.
    let script = r#"tr '\0' ' ' </proc/$$/cmdline; tr '\0' ' ' </proc/$PPID/cmdline; test "$OPENAI_API_KEY" = "$PORTKEY_API_KEY""#;
    let outcome = env.run(["run", "-vv", "--", "sh", "-c", script]);
    assert!(outcome.stderr.contains("/models"), "{outcome:#?}");
    // `finish` has looked for the key.
    assert!(outcome.success().contains("run -vv -- sh -c"));
}

#[test]
fn the_end_of_the_command_is_ours() {
    let (env, _gateway) = with_gateway();
    for (script, code) in [("exit 0", 0), ("exit 7", 7), ("kill -KILL $$", 137), ("kill -TERM $$", 143)] {
        assert_eq!(env.run(["run", "--", "sh", "-c", script]).code, Some(code), "{script}");
    }
    assert!(env.run(["run", "--", "no-such-command"]).failure(127).contains("cannot run no-such-command"));
    let not_runnable = env.write("not-runnable", "");
    env.run(["run", "--", not_runnable.to_str().expect("UTF-8")]).failure(126);
    let outcome = env.finish(&mut portkeyctl(&env, &["run", "--", "cat"]), Some("through"));
    assert_eq!(outcome.success(), "through");
    // What is behind the command is its own, whatever it looks like.
    assert_eq!(env.run(["run", "--", "echo", "--virtual-key", "-o", "json"]).success(), "--virtual-key -o json\n");
    assert_eq!(TestEnv::new().run(["run", "--", "true"]).code, Some(4), "no key, no command");
}

#[test]
fn signals_are_the_commands() {
    let (env, _gateway) = with_gateway();
    for (signal, name) in [(Signal::TERM, "TERM"), (Signal::INT, "INT"), (Signal::HUP, "HUP")] {
        let ready = env.work().join(name);
        let script = format!("trap 'exit 9' {name}; : >'{}'; while :; do sleep 0.02; done", ready.display());
        let mut child = portkeyctl(&env, &["run", "--", "sh", "-c", &script]).spawn().expect("it starts");
        wait_until("the command runs", || ready.exists());
        send_signal(child.id(), signal);
        assert_eq!(child.wait().expect("a process").code(), Some(9), "{name}");
    }
}

#[test]
fn the_terminal_is_the_commands() {
    let (env, _gateway) = with_gateway();
    // Ctrl-C reaches the command once.
    let script = "test -t 0 && test -t 1 && trap 'echo caught; n=$((n+1))' INT; echo ready; \
        while [ -z \"$n\" ]; do sleep 0.05; done; sleep 0.3; echo \"times=$n\"; read line; echo \"line=$line\"; exit 5";
    let mut terminal = Terminal::start(&env, &["run", "--", "sh", "-c", script]);
    terminal.shows("ready").interrupt().shows("caught").shows("times=1").press("typed\n").shows("line=typed");
    assert_eq!(terminal.end().1, 5);

    let (shown, _) = Terminal::start(&env, &["env"]).end_in_the_open();
    assert!(shown.contains(API_KEY) && shown.contains("a key is shown on this terminal"), "{shown}");
    assert!(shown.contains("eval \"$(portkeyctl env)\""), "{shown}");
}

#[test]
fn local_is_the_gateway_of_the_data_folder() {
    let env = TestEnv::new();
    assert!(env.run(["env", "--local"]).failure(8).contains("no gateway serves"));
    let create = ["create", "--local", "--name", "x", "--slug", "x", "--provider", "openai", "--key-file", "-", "-q"];
    env.vk_with_input(create, "not-a-real-key").success();
    let script =
        "vk list -q && vk list --local -q && vk create --name y --slug y --provider openai --key-env KEY -q && exit 3";
    let mut command = portkeyctl(&env, &["run", "--local", "--", "sh", "-c", script]);
    let outcome = env.finish(command.env("KEY", "not-a-real-key"), None);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(3), "x\nx\ny\n"), "{outcome:#?}");
    assert_eq!(env.vk(["list", "--local", "-q"]).success(), "y\nx\n", "what was made is there");

    let env = TestEnv::new().with_fixed_keys();
    let gateway = env.gateway();
    let data = env.data();
    let data = data.to_str().expect("UTF-8");
    let run = Environment::of(&mut portkeyctl(&env, &["run", "--local", "--data-dir", data, "--", "env"]));
    assert_leads_to(&run, gateway.url());
    let printed = seen(&mut portkeyctl(&env, &["env", "--local", "--data-dir", data])).1;
    assert_eq!(printed, seen(&mut portkeyctl(&env, &["gateway", "env", "--data-dir", data])).1);
    assert!(printed.contains("export PORTKEY_GATEWAY_CONTROL_URL='"));
}
