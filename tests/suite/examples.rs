//! Runs every example of the help: in a real shell, against a real gateway in which there is what the examples name. Each
//! command has a machine of its own, and each of its examples begins where the first one did.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    process::Stdio,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use portkeyctl::cli::{Entry, examples};
use rexpect::process::WaitStatus;

use super::env::{Outcome, TestEnv};

/// What cannot be run, and why.
const NOT_RUN: &[(&str, &str)] = &[
    ("portkeyctl auth login", "asks for a key on a terminal; tests/suite/auth.rs logs in on one"),
    ("portkeyctl gateway env --shell powershell | Invoke-Expression", "is for PowerShell"),
    (
        "portkeyctl gateway exec --replay recordings/ -- ./suite.sh",
        "needs answers of a provider; tests/suite/replay.rs records some",
    ),
    ("portkeyctl init", "asks on a terminal; tests/suite/first_steps.rs answers"),
    ("portkeyctl init --local", "the same"),
    ("EDITOR='code --wait' portkeyctl config edit", "starts an editor of somebody's own"),
    ("portkeyctl gateway console", "opens a browser; tests/suite/console.rs drives one"),
];

/// What goes on until it is interrupted: it is, after a while, and `timeout` says so with this exit code.
const ENDLESS: [&str; 5] = [" --watch", " --follow", " logs -f", "start --ephemeral", "start --port 0 --record"];
const INTERRUPTED: i32 = 124;

/// What there is, besides what a new gateway has.
const SEED: &str = r#"
workspaces:
  - name: Research
    description: All that is tried out
    members: [member@localhost]
integrations:
  - slug: openai-prod
    name: OpenAI
    ai_provider_id: openai
    key: not-a-real-key
    models: [gpt-4o, gpt-4o-mini, {slug: tuned, enabled: true, is_custom: true}]
    workspaces: [Research, default]
  - {slug: old-openai, name: Old, ai_provider_id: openai, key: not-a-real-key}
providers:
  - {slug: openai-team, name: Team, integration_id: openai-prod, expires_at: 2099-01-31T00:00:00Z}
virtual_keys:
  - slug: research
    name: Research
    provider: openai
    key: not-a-real-key
    note: autumn term
    usage_limits: {type: cost, credit_limit: 50, periodic_reset: monthly}
    expires_at: 2099-01-31T00:00:00Z
  - {slug: search, name: Search, provider: openai, key: not-a-real-key}
  - {slug: lab, name: Lab, provider: openai, key: not-a-real-key, expires_at: 2099-01-31T00:00:00Z}
configs:
  - {name: Failover, config: {strategy: {mode: fallback}, targets: [{provider: "@research"}, {provider: "@search"}]}}
api_keys:
  - {name: chat-backend, key: not-a-real-key-of-a-program, expires_at: 2099-01-31T00:00:00Z}
"#;

/// What some examples need on top of it, by a part of their line.
const PREPARED: &[(&str, &str)] = &[
    ("gateway start", "portkeyctl gateway stop -q"),
    // The workspaces of a gateway of its own are others.
    ("gateway exec", "unset PORTKEY_WORKSPACE"),
    ("fault remove f1", "portkeyctl gateway fault add --status 503 --model none"),
    // Something to show.
    ("logs -f", "vk test research -q"),
];

/// How the examples spell the slug of the config, which the gateway chooses.
const CONFIG: &str = "pc-failov-1a2b3c";

/// Makes what the examples name. Everything that it sets is there for them, too.
const SETUP: &str = r#"
set -e
export PORTKEYCTL_DATA_DIR="$HOME/gateway"
portkeyctl gateway start --detach --port 0 -q
eval "$(portkeyctl gateway env)"
export OPENAI_API_KEY=not-a-real-key EDITOR=true SHELL=/bin/bash
portkeyctl gateway seed seed.yaml -q
portkeyctl gateway snapshot base -q
PORTKEY_WORKSPACE=$(portkeyctl workspaces list --jq '.[] | select(.is_default == 1 or .is_default == true) | .slug')
export PORTKEY_WORKSPACE
KEY_ID=$(portkeyctl api-keys list --jq '.[] | select(.name == "chat-backend") | .id')
CONFIG=$(portkeyctl configs list -q)
portkeyctl auth token > portkey.key
portkeyctl auth login --profile staging --with-token --insecure-storage -q < portkey.key
for name in azure lab new; do echo not-a-real-key > $name.key; done
echo not-a-real-key-of-a-program > chat-backend.key
mkdir recordings
set +e
"#;

/// A machine with a gateway, and a shell's memory of what was set up.
struct Stage {
    env: TestEnv,
}

impl Stage {
    fn new() -> Self {
        let env = TestEnv::new();
        env.write("seed.yaml", SEED);
        env.write(
            "keys.csv",
            "name,provider,key_env,credit_limit\nAlpha,openai,OPENAI_API_KEY,20\nBeta,openai,OPENAI_API_KEY,20\n",
        );
        env.write("failover.json", r#"{"strategy": {"mode": "fallback"}, "targets": [{"provider": "@research"}]}"#);
        env.write("suite.sh", "#!/bin/sh\nportkeyctl vk list -q >/dev/null\n");
        env.write("setup.sh", SETUP);
        let stage = Self { env };
        let outcome = stage
            .shell("chmod +x suite.sh; . ./setup.sh && declare -p CONFIG KEY_ID >state.sh && export -p >>state.sh");
        assert_eq!(outcome.code, Some(0), "{outcome:#?}");
        stage
    }

    fn shell(&self, script: &str) -> Outcome {
        self.env.finish(self.env.command("bash").args(["--norc", "--noprofile", "-c", script]), None)
    }

    /// Puts everything back, and runs an example.
    fn run(&self, line: &str) -> Result<(), String> {
        let before = PREPARED.iter().filter(|(part, _)| line.contains(part)).map(|(_, command)| format!("{command}\n"));
        let before: String = before.collect();
        self.env.write("before.sh", &format!("portkeyctl gateway restore base -q\n{before}"));
        self.env.write("example.sh", &format!("{}\n", line.replace(CONFIG, "$CONFIG")));
        // What an example has stopped or broken is made anew; what it has changed is undone.
        let state = ". ./state.sh; export CONFIG KEY_ID; . ./before.sh >before.log 2>&1; set -o pipefail";
        if ENDLESS.iter().any(|part| line.contains(part)) {
            let outcome = self.shell(&format!("{state}; timeout --signal INT 2 bash -o pipefail ./example.sh"));
            // One that hangs is ended like one that goes on; it has nothing to show.
            // Of events there are none: no budget here comes to anything.
            let has_told =
                line.contains("events --follow") || !(outcome.stdout.is_empty() && outcome.stderr.is_empty());
            return told(outcome.code == Some(INTERRUPTED) && has_told, &outcome);
        }
        let script = format!("{state}; . ./example.sh");
        if line.contains(" edit ") && !line.contains(" --yes") && !line.contains(" -y") {
            return self.on_a_terminal(&script);
        }
        let outcome = self.shell(&script);
        told(outcome.code == Some(0), &outcome)
    }

    /// Runs what asks a person, who has nothing to say.
    fn on_a_terminal(&self, script: &str) -> Result<(), String> {
        let mut command = self.env.command("bash");
        // The terminal's, which comes before the null device of other commands.
        command.args(["--norc", "--noprofile", "-c", script]).stdin(Stdio::inherit());
        let mut terminal = rexpect::session::spawn_command(command, Some(20_000)).map_err(|error| error.to_string())?;
        let shown = terminal.exp_eof().map_err(|error| error.to_string())?;
        let status = terminal.process().wait().map_err(|error| error.to_string())?;
        if matches!(status, WaitStatus::Exited(_, 0)) { Ok(()) } else { Err(format!("{status:?}\n{shown}")) }
    }
}

fn told(is_well: bool, outcome: &Outcome) -> Result<(), String> {
    if is_well { Ok(()) } else { Err(format!("exit code {:?}\n{}{}", outcome.code, outcome.stdout, outcome.stderr)) }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.shell(". ./state.sh && portkeyctl gateway stop -q");
    }
}

/// The examples of every command, by the command.
fn all() -> Vec<(String, Vec<examples::Example>)> {
    fn collect(
        command: &clap::Command,
        entry: Entry,
        path: &[&str],
        found: &mut Vec<(String, Vec<examples::Example>)>,
    ) {
        for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
            let path = [path, &[inner.get_name()]].concat();
            let examples = examples::of(entry, &path);
            if !examples.is_empty() {
                found.push((format!("{} {}", entry.name(), path.join(" ")), examples));
            }
            collect(inner, entry, &path, found);
        }
    }
    let mut found = Vec::new();
    for entry in [Entry::Portkeyctl, Entry::Vk] {
        collect(&entry.command(), entry, &[], &mut found);
    }
    found
}

#[test]
fn every_example_does_what_it_says() {
    let commands = all();
    assert!(commands.len() > 80, "{} commands with examples", commands.len());
    let lines: BTreeSet<&str> =
        commands.iter().flat_map(|(_, examples)| examples).map(|example| example.line.as_str()).collect();
    for (line, reason) in NOT_RUN {
        assert!(lines.contains(line), "`{line}` is no example any more ({reason})");
    }
    let chosen = std::env::var("EXAMPLES_OF").unwrap_or_default();
    let (next, report) = (AtomicUsize::new(0), Mutex::new(String::new()));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some((command, examples)) = commands.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if !command.starts_with(&chosen) {
                        continue;
                    }
                    let stage = Stage::new();
                    for example in
                        examples.iter().filter(|example| !NOT_RUN.iter().any(|(line, _)| *line == example.line))
                    {
                        if let Err(told) = stage.run(&example.line) {
                            let mut report = report.lock().expect("no panic");
                            let _ = writeln!(report, "`{command} --help`: {}\n{}\n{told}", example.what, example.line);
                        }
                    }
                }
            });
        }
    });
    let report = report.into_inner().expect("no panic");
    assert!(report.is_empty(), "{report}");
}
