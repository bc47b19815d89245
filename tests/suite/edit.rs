//! Editing, with a real editor and a real gateway.

use std::{
    io::{BufReader, Write as _},
    net::{SocketAddr, TcpListener},
    process::Stdio,
    thread,
};

use rustix::process::Signal;
use serde_json::{Value, json};

use super::{
    env::{TestEnv, send_signal, wait_until},
    everyday::{key, with_key},
    http::Head,
    terminal::Terminal,
};

/// Writes an editor: a shell script that is given the file.
fn editor(env: &TestEnv, script: &str) -> String {
    let path = env.write("editor.sh", script);
    format!("sh '{}'", path.display())
}

fn kept(env: &TestEnv) -> Vec<std::path::PathBuf> {
    let folders = std::fs::read_dir(env.work().join("tmp")).unwrap();
    folders
        .flat_map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .collect()
}

#[test]
fn an_edit_sends_what_was_changed_and_nothing_else() {
    let (env, _gateway) = with_key();
    let script = editor(
        &env,
        "cp \"$1\" seen; stat -c %a \"$1\" \"$(dirname \"$1\")\" >modes\n\
        sed -i -e 's/credit_limit: 50/credit_limit: 80/' -e '/^note/d' \"$1\"\n",
    );
    let env = env.set("VISUAL", script);
    let outcome = env.vk(["edit", "team", "--yes", "-o", "json"]);
    assert!(
        outcome.stderr.contains("-   credit_limit: 50") && outcome.stderr.contains("- note: old"),
        "{}",
        outcome.stderr
    );
    let changed = outcome.json();
    assert_eq!((&changed["usage_limits"]["credit_limit"], &changed["note"]), (&json!(80), &Value::Null));
    let seen = std::fs::read_to_string(env.work().join("seen")).unwrap();
    assert!(seen.starts_with("# The virtual key team") && !seen.contains("not-a-real"), "{seen}");
    assert_eq!(std::fs::read_to_string(env.work().join("modes")).unwrap(), "600\n700\n");
    assert_eq!(kept(&env), Vec::<std::path::PathBuf>::new(), "nothing is left behind");
}

#[test]
fn an_edit_that_is_refused_opens_again_and_loses_nothing() {
    let (env, _gateway) = with_key();
    // The first time a mistake, the second time the mend: the reason has to be there.
    let script = editor(
        &env,
        "if grep -q '^# REFUSED' \"$1\"; then grep '^#   ' \"$1\" >reason; sed -i 's/nite:/note:/' \"$1\";\n\
        else sed -i 's/^note: old/nite: new/' \"$1\"; fi\n",
    );
    let env = env.set("EDITOR", script);
    env.vk(["edit", "team", "--yes"]).success();
    assert_eq!(key(&env, "team")["note"], "new");
    let reason = std::fs::read_to_string(env.work().join("reason")).unwrap();
    assert!(reason.contains("`nite` cannot be changed here; did you mean note?"), "{reason}");

    // A person who saves what was refused has had enough.
    editor(&env, "sed -i 's/credit_limit: 50/credit_limit: 0.5/' \"$1\"\n");
    let told = env.vk(["edit", "team", "--yes"]).failure(2);
    let files = kept(&env);
    assert!(told.contains("at least 1") && told.contains(&files[0].display().to_string()), "{told}");
    let text = std::fs::read_to_string(&files[0]).unwrap();
    assert!(text.contains("credit_limit: 0.5"), "{text}");

    // What was kept can be gone on with.
    editor(&env, "sed -i 's/credit_limit: 0.5/credit_limit: 60/' \"$1\"\n");
    env.vk(["edit", "team", "--yes", "--from-file", files[0].to_str().unwrap()]).success();
    assert_eq!(key(&env, "team")["usage_limits"]["credit_limit"], 60);

    // A server's refusal, an editor that fails, and an emptied file.
    editor(&env, "sed -i 's/^name: team/name: ~/' \"$1\"\n");
    assert!(env.vk(["edit", "team", "--yes"]).failure(2).contains("name needs a value"));
    editor(&env, "sed -i 's/^note: .*/note: lost/' \"$1\"; exit 3\n");
    assert!(env.vk(["edit", "team", "--yes"]).failure(1).contains("exit status: 3"));
    editor(&env, ": >\"$1\"\n");
    assert!(env.vk(["edit", "team", "--yes"]).stderr.contains("the file was emptied"));
    assert_eq!((&key(&env, "team")["note"], &key(&env, "team")["name"]), (&json!("new"), &json!("team")));
}

#[test]
fn an_edit_does_not_overwrite_what_somebody_else_has_changed() {
    let (env, _gateway) = with_key();
    let script = editor(
        &env,
        "vk update team --note theirs --credit-limit 70 -q >/dev/null\nsed -i 's/^note: .*/note: mine/' \"$1\"\n",
    );
    let env = env.set("EDITOR", script);
    let told = env.vk(["edit", "team", "--yes"]).failure(6);
    assert!(told.contains("somebody else has changed note meanwhile") && told.contains("--from-file"), "{told}");
    assert_eq!(key(&env, "team")["note"], "theirs");

    // Another field is nobody's quarrel.
    editor(&env, "vk update team --note again -q >/dev/null\nsed -i 's/credit_limit: 70/credit_limit: 90/' \"$1\"\n");
    let changed = env.vk(["edit", "team", "--yes", "-o", "json"]).json();
    assert_eq!((&changed["note"], &changed["usage_limits"]["credit_limit"]), (&json!("again"), &json!(90)));
}

#[test]
fn an_editor_ends_with_the_command_and_what_was_saved_is_kept() {
    let (env, _gateway) = with_key();
    let script =
        editor(&env, "sed -i 's/^note: old/note: mine/' \"$1\"; echo $$ >started; mv started editor; exec sleep 60\n");
    let env = env.set("EDITOR", script);
    let mut command = env.command(env!("CARGO_BIN_EXE_vk"));
    let child = command.args(["edit", "team", "--yes"]).stderr(Stdio::piped()).spawn().unwrap();
    let id = env.work().join("editor");
    wait_until("the editor is there", || id.exists());
    send_signal(child.id(), Signal::TERM);
    let output = child.wait_with_output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(130), "{told}");
    let id: i32 = std::fs::read_to_string(id).unwrap().trim().parse().unwrap();
    let editor = rustix::process::Pid::from_raw(id).unwrap();
    assert!(rustix::process::test_kill_process(editor).is_err(), "the editor is left: {told}");
    let files = kept(&env);
    assert!(told.contains("while the editor was open") && told.contains(&files[0].display().to_string()), "{told}");
    assert!(std::fs::read_to_string(&files[0]).unwrap().contains("note: mine"), "what was saved is there");
    assert_eq!(key(&env, "team")["note"], "old");
}

#[test]
fn every_noun_can_be_edited_and_no_secret_shows() {
    let (env, gateway) = with_key();
    let script =
        editor(&env, "cp \"$1\" seen\nsed -i -e 's/^name: .*/name: renamed/' -e 's/attempts: 2/attempts: 3/' \"$1\"\n");
    let env = env.set("EDITOR", script);
    let workspace = env.run(["workspaces", "list", "-q"]).success().trim().to_owned();
    let file = env.write(
        "config.json",
        r#"{"retry": {"attempts": 2}, "strategy": {"mode": "single"}, "targets": [{"provider": "openai", "api_key": "not-a-real-target-key"}]}"#,
    );
    let config =
        env.run(["configs", "create", "routes", "--config", file.to_str().unwrap(), "-w", &workspace, "-q"]).success();
    let config = config.trim();
    let key_id = env.run(["api-keys", "list", "--limit", "1", "-q"]).success();
    let nouns = [
        ("configs", config),
        ("workspaces", workspace.as_str()),
        ("providers", "team"),
        ("integrations", "team"),
        ("api-keys", key_id.trim()),
    ];
    for (noun, name) in nouns {
        let outcome = env.run([noun, "edit", name, "--yes", "-w", &workspace, "-o", "json", "--fields", "name"]);
        assert_eq!(outcome.code, Some(0), "{noun}: {outcome:#?}");
        let seen = std::fs::read_to_string(env.work().join("seen")).unwrap();
        assert!(!seen.contains("not-a-real"), "{seen}");
        assert_eq!(outcome.json()["name"], "renamed", "{noun}");
    }
    // The secret that was hidden is still there.
    let said = gateway.admin("GET", &format!("/configs/{config}?workspace_id={workspace}")).send();
    let said = String::from_utf8_lossy(&said.body).into_owned();
    assert!(said.contains("not-a-real-target-key") && said.contains("attempts\\\":3"), "{said}");
}

#[test]
fn changes_are_confirmed_in_a_terminal() {
    let (env, _gateway) = with_key();
    let script = editor(&env, "sed -i 's/^note: .*/note: new/' \"$1\"\n");
    let env = env.set("EDITOR", script);
    for (answer, note) in [("n", "old"), ("y", "new")] {
        let mut terminal = Terminal::start(&env, &["virtual-keys", "edit", "team"]);
        terminal.shows("+ note: new").answer("Make these changes to virtual key team?", answer);
        let (rest, _) = terminal.end();
        assert_eq!(rest.contains("what you have written is kept in"), answer == "n", "{rest}");
        assert_eq!(key(&env, "team")["note"], note, "{rest}");
    }
}

/// A server with one virtual key. `changed` answers the request that changes it; afterwards, `shown` says whether it can
/// be read.
fn server(changed: &'static str, shown: bool) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        let mut is_changed = false;
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let mut reader = BufReader::new(stream.try_clone().expect("a socket"));
            let Some(head) = Head::read(&mut reader) else { continue };
            head.read_body(&mut reader);
            let (status, body) = if head.start.starts_with("PUT ") {
                is_changed = true;
                changed.split_once('|').expect("status and body")
            } else if is_changed && !shown {
                ("500 Internal Server Error", "{}")
            } else {
                ("200 OK", r#"{"id": "1", "name": "team", "slug": "team", "note": "old", "status": "active"}"#)
            };
            let length = body.len();
            // Who has given up listens no more.
            let _ = write!(
                stream,
                "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-type: application/json\r\n\
                 content-length: {length}\r\n\r\n{body}"
            );
        }
    });
    address
}

#[test]
fn only_what_is_known_of_a_change_is_told() {
    let env = TestEnv::new();
    let tmp = env.work().join("tmp");
    std::fs::create_dir(&tmp).unwrap();
    let script = editor(&env, "sed -i 's/^note: old/note: new/' \"$1\"\n");
    let env =
        env.set("TMPDIR", tmp.to_str().unwrap()).set("EDITOR", script).set("PORTKEY_API_KEY", "a-key-of-tests-0001");
    let edit = |changed, shown| {
        let url = format!("http://{}/v1", server(changed, shown));
        env.vk(["edit", "team", "--yes", "--retries", "0", "--base-url", &url])
    };
    let unknown = "it is not known whether this was done";
    for changed in ["500 Internal Server Error|{}", "504 Gateway Timeout|", "200 OK|<html>"] {
        let told = edit(changed, true).failure(1);
        assert!(told.contains(unknown) && !told.contains("nothing was changed"), "{changed}: {told}");
        assert!(told.contains("--from-file"), "{changed}: {told}");
    }
    let told = edit("401 Unauthorized|{}", true).failure(4);
    assert!(told.contains("nothing was changed") && !told.contains(unknown), "{told}");

    // It is done, and only cannot be shown: there is nothing to go on with.
    let before = kept(&env).len();
    let told = edit("200 OK|{}", false).failure(1);
    assert!(told.contains("Updated virtual key team") && !told.contains("nothing was changed"), "{told}");
    assert!(!told.contains("--from-file") && kept(&env).len() == before, "{told}");
}
