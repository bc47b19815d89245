//! Questions in a real terminal, with keys and signals.

#![cfg(unix)]

use std::{io, process::Command, thread, time::Duration};

use rexpect::session::{PtySession, spawn_command};

use super::*;

/// Names the question that [`child`] asks.
const QUESTION: &str = "PROMPT_UNDER_TEST";

/// What the tests below run inside of a terminal; by itself it asks nothing, and so tests nothing.
#[test]
fn child() {
    let Ok(question) = std::env::var(QUESTION) else { return };
    let prompt = Prompt::new(true);
    // The terminal that `rexpect` makes does not echo, those of people do.
    let mut modes = rustix::termios::tcgetattr(io::stdin()).unwrap();
    modes.local_modes |= rustix::termios::LocalModes::ECHO;
    rustix::termios::tcsetattr(io::stdin(), rustix::termios::OptionalActions::Now, &modes).unwrap();
    eprintln!("pid={};", std::process::id());
    let answer = match question.as_str() {
        "text" => prompt.text("--name NAME", "Name", Some("prod")),
        "empty" => prompt.text("--alias NAME", "Alias", Some("")),
        "checked" => prompt.text_checked("--days N", "Days", None, |answer| {
            answer.parse::<u16>().map(drop).map_err(|_| "write a number".to_owned())
        }),
        "secret" => prompt.secret("--key-file PATH", "Key").map(|key| key.expose().len().to_string()),
        "choose" => prompt
            .choose("--provider ID", "Provider", &["openai", "azure-openai", "bedrock"])
            .map(|index| index.to_string()),
        "choose-many" => {
            let models: Vec<String> = (0..12).map(|number| format!("model-{number}")).collect();
            prompt.choose("--model ID", "Model", &models).map(|index| index.to_string())
        }
        "confirm" => prompt.confirm("--yes", "Go on?", false).map(|yes| yes.to_string()),
        "typing" => prompt.confirm_by_typing("--yes", "This deletes it.", "prod").map(|()| "typed".to_owned()),
        other => panic!("no question `{other}`"),
    };
    // What a program still has to do before it ends; the same Ctrl-C must not cut it off.
    thread::sleep(Duration::from_millis(100));
    let modes = rustix::termios::tcgetattr(io::stdin()).unwrap();
    let echo = modes.local_modes.contains(rustix::termios::LocalModes::ECHO);
    match answer {
        Ok(answer) => eprintln!("<answer={answer} echo={echo}>"),
        Err(failure) => eprintln!("<kind={:?} echo={echo}>", failure.kind()),
    }
}

fn asked(question: &str) -> PtySession {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["prompt::tests::child", "--exact", "--nocapture"]);
    command.env(QUESTION, question).env("NO_COLOR", "1").env("TERM", "xterm");
    spawn_command(command, Some(20_000)).unwrap()
}

fn said(question: &str, shown: &str, keys: &str) -> String {
    let mut session = asked(question);
    let before = session.exp_string(shown).unwrap();
    // The question is drawn before its keys are read; what is typed early is not lost but echoed.
    thread::sleep(Duration::from_millis(400));
    session.send(keys).unwrap();
    session.flush().unwrap();
    let drawn = session.exp_string("<").unwrap();
    let result = session.exp_string(">").unwrap();
    assert!(result.ends_with("echo=true"), "{question}: {result}");
    let hidden = format!("{before}{drawn}").rfind("\u{1b}[?25l");
    let shown = format!("{before}{drawn}").rfind("\u{1b}[?25h");
    assert!(hidden <= shown, "{question}: the cursor is left hidden in {drawn:?}");
    assert!(!drawn.contains("sk-geheim"), "a secret is shown in {drawn:?}");
    session.exp_eof().unwrap();
    result.trim_end_matches(" echo=true").to_owned()
}

#[test]
fn answers_come_back() {
    assert_eq!(said("text", "Name", "  dev \r"), "answer=dev");
    assert_eq!(said("text", "Name", "\r"), "answer=prod");
    assert_eq!(said("empty", "Alias", "\r"), "answer=");
    assert_eq!(said("checked", "Days", "soon\r\u{7f}\u{7f}\u{7f}\u{7f}7\r"), "answer=7");
    assert_eq!(said("secret", "Key", "sk-geheim\n"), "answer=9");
    assert_eq!(said("choose", "bedrock", "azure\r"), "answer=1");
    assert_eq!(said("choose", "3. bedrock", "3\r"), "answer=2");
    assert_eq!(said("choose", "number, name or arrows", "\u{1b}[B\r"), "answer=1");
    // What is none leaves nothing to take, and can be taken back.
    assert_eq!(said("choose", "bedrock", "7\r\u{7f}2\r"), "answer=1");
    assert_eq!(said("choose-many", "(name or arrows)", "model-11\r"), "answer=11");
    assert_eq!(said("confirm", "Go on?", "y"), "answer=true");
    assert_eq!(said("typing", "to go on", "prod\r"), "answer=typed");
    assert_eq!(said("typing", "to go on", "pro\r"), "kind=Interrupted");
}

#[test]
fn ctrl_c_and_escape_interrupt_and_give_the_terminal_back() {
    for (question, shown) in
        [("text", "Name"), ("secret", "Key"), ("choose", "bedrock"), ("confirm", "Go on?"), ("typing", "to go on")]
    {
        assert_eq!(said(question, shown, "\u{3}"), "kind=Interrupted", "{question}");
    }
    for (question, shown) in [("choose", "bedrock"), ("confirm", "Go on?")] {
        assert_eq!(said(question, shown, "\u{1b}"), "kind=Interrupted", "{question}");
    }
}

#[test]
fn a_signal_from_outside_interrupts_too() {
    for (question, shown) in [("secret", "Key"), ("choose", "bedrock")] {
        let mut session = asked(question);
        session.exp_string("pid=").unwrap();
        let pid = session.exp_string(";").unwrap().parse().unwrap();
        session.exp_string(shown).unwrap();
        thread::sleep(Duration::from_millis(400));
        let pid = rustix::process::Pid::from_raw(pid).unwrap();
        rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
        session.exp_string("<kind=Interrupted echo=true>").unwrap();
        session.exp_eof().unwrap();
    }
}

#[test]
fn without_a_terminal_the_flag_is_named() {
    let prompt = Prompt { interactive: false };
    let failures = [
        prompt.text("--name NAME", "Name", Some("x")).unwrap_err(),
        prompt.secret("--name NAME", "Name").unwrap_err(),
        prompt.choose("--name NAME", "Name", &["a"]).unwrap_err(),
        prompt.confirm("--name NAME", "Name", true).unwrap_err(),
        prompt.confirm_by_typing("--name NAME", "Name", "a").unwrap_err(),
    ];
    for failure in failures {
        assert_eq!(failure.kind(), Kind::InputNeeded);
        assert!(failure.to_string().ends_with("nobody can be asked here, and --name NAME is not given"), "{failure}");
        assert_eq!(failure.hints(), ["give --name NAME"]);
    }
}
