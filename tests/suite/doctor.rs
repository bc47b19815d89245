//! `doctor`: every verdict for real, and no secret in any of it.

use std::{
    io::{BufReader, Write},
    net::{SocketAddr, TcpListener},
    os::unix::fs::PermissionsExt,
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;

use super::{
    auth::{login, with_profile},
    env::{ADMIN_KEY, TestEnv},
    http::Head,
};

/// What `doctor` says under `-o json`, and its exit code.
struct Told {
    report: Value,
    code: i32,
}

impl Told {
    fn by(env: &TestEnv, arguments: &[&str]) -> Self {
        let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
        let outcome = env.finish(command.args(["doctor", "-o", "json"]).args(arguments), None);
        // Warnings of the settings are said of every command.
        assert!(!outcome.stderr.contains("error"), "{outcome:?}");
        let home = env.home();
        assert!(!outcome.stdout.contains(home.to_str().expect("UTF-8")), "the home folder is shortened");
        let report: Value = serde_json::from_str(&outcome.stdout).expect("JSON");
        let code = outcome.code.expect("an exit code");
        assert_eq!(code == 1, report["verdict"] == "failed", "{report:#}");
        Self { report, code }
    }

    /// The checks of this name, which there has to be.
    fn of(&self, group: &str, check: &str) -> Vec<(&str, &str, &str)> {
        let checks = self.report["checks"].as_array().expect("a list");
        let text = |check: &'_ Value, name: &str| -> String { check[name].as_str().unwrap_or_default().to_owned() };
        let found: Vec<_> = checks
            .iter()
            .filter(|row| text(row, "group") == group && text(row, "check") == check)
            .map(|row| {
                let of = |name: &str| row[name].as_str().unwrap_or_default();
                (of("verdict"), of("found"), of("mend"))
            })
            .collect();
        assert!(!found.is_empty(), "no {group} {check} in {:#}", self.report);
        found
    }

    /// Holds one of the checks of a name to a verdict and to words in what was found or is to be done.
    #[track_caller]
    fn is(&self, group: &str, check: &str, verdict: &str, word: &str) {
        let found = self.of(group, check);
        let fits =
            |(is, found, mend): &(&str, &str, &str)| *is == verdict && (found.contains(word) || mend.contains(word));
        assert!(found.iter().any(fits), "{group} {check} is {found:?}");
        assert!(
            found.iter().all(|(is, _, mend)| !matches!(*is, "warning" | "failed") || !mend.is_empty()),
            "{found:?}"
        );
    }
}

/// A server that gives every request the same answer.
fn server(answer: impl Into<String>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    let answer = answer.into();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let answer = answer.clone();
            thread::spawn(move || {
                let mut stream = stream.expect("a connection");
                Head::read(&mut BufReader::new(stream.try_clone().expect("a socket")));
                let _ = stream.write_all(answer.as_bytes());
            });
        }
    });
    address
}

fn answer(headers: &str, body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nconnection: close\r\n{headers}content-length: {}\r\n\r\n{body}", body.len())
}

#[test]
fn what_works_is_ok() {
    let (env, gateway) = with_profile();
    let told = Told::by(&env, &[]);
    assert_eq!(told.code, 0, "{:#}", told.report);
    assert_eq!(told.report["version"], env!("CARGO_PKG_VERSION"));
    for (group, check, word) in [
        ("program", "path", "portkeyctl"),
        ("configuration", "file", "1 profile"),
        ("configuration", "profile", "lab"),
        ("configuration", "permissions", "nobody else"),
        ("configuration", "base_url", "127.0.0.1"),
        ("environment", "proxy", "none"),
        ("environment", "certificates", "system"),
        ("network", "connection", "127.0.0.1"),
        ("server", "api", "asks for a key"),
        ("server", "clock", "within"),
        ("server", "version", env!("CARGO_PKG_VERSION")),
        ("key", "key", "credentials.toml"),
        ("key", "accepted", "knows it"),
        ("key", "kind", "organisation"),
        ("key", "scopes", "virtual_keys.list"),
        ("local gateway", "data", "none yet"),
        ("local gateway", "disk", "free"),
        ("shell", "terminal", "none"),
    ] {
        let found = told.of(group, check);
        assert!(found.iter().any(|(verdict, found, _)| *verdict == "ok" && found.contains(word)), "{check}: {found:?}");
    }
    told.is("key", "keyring", "skipped", "not needed");

    let text = env.run(["doctor"]).success();
    let last = text.lines().last().expect("a summary");
    assert!(last.contains(" ok, ") && !last.contains("failed"), "{text}");
    assert!(text.contains("\nNetwork\n  ok "), "{text}");
    assert_eq!(env.run(["doctor", "-q"]).success(), "", "nothing failed");
    let csv = env.run(["doctor", "-o", "csv"]).success();
    assert!(csv.starts_with("GROUP,CHECK,VERDICT,FOUND,MEND\n"), "{csv}");
    drop(gateway);
}

#[test]
fn a_gateway_that_does_not_run_is_told_once() {
    let env = TestEnv::new().set("PORTKEY_API_KEY", "not-a-real-key");
    let url = format!("http://{}/v1", TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap());
    let told = Told::by(&env, &["--base-url", &url]);
    assert_eq!(told.code, 1);
    told.is("network", "connection", "failed", "gateway start");
    told.is("server", "api", "skipped", "not reached");
    told.is("key", "accepted", "skipped", "not reached");
    let outcome = env.run(["doctor", "--base-url", "http://127.0.0.1:9/v1"]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(1), ""));
    assert!(
        outcome.stdout.contains("mend: ") && outcome.stdout.trim_end().lines().last().unwrap().contains("1 failed")
    );
}

#[test]
fn servers_that_are_not_portkeys_are_known() {
    let env = TestEnv::new().set("PORTKEY_API_KEY", "not-a-real-key");
    let told = |answer: String| {
        let address = server(answer);
        Told::by(&env, &["--base-url", &format!("http://{address}/v1")])
    };
    told(answer("content-type: text/html\r\n", "<html>Please log in</html>")).is("server", "api", "failed", "web page");
    told(answer("content-type: application/json\r\n", "[]")).is("server", "api", "failed", "not as Portkey");
    let elsewhere =
        "HTTP/1.1 302 Found\r\nlocation: https://login.example.com/?x=not-a-real-token\r\ncontent-length: 0\r\n\r\n";
    told(elsewhere.to_owned()).is("server", "api", "failed", "https://login.example.com ");

    let list = r#"{"object":"list","total":0,"data":[]}"#;
    let skewed = told(answer("content-type: application/json\r\ndate: Wed, 01 Jan 2020 00:00:00 GMT\r\n", list));
    skewed.is("server", "clock", "warning", "ahead of the server's");
    skewed.is("server", "api", "ok", "speaks");
}

#[test]
fn a_key_that_is_refused() {
    let (env, gateway) = with_profile();
    let env = env.set("PORTKEY_API_KEY", "not-a-real-key").set("PORTKEY_BASE_URL", gateway.url());
    let told = Told::by(&env, &[]);
    told.is("key", "accepted", "failed", "refuses it");
    told.is("key", "accepted", "failed", "PORTKEY_API_KEY");
    assert_eq!(env.run(["doctor", "-o", "name"]).stdout, "accepted\n");
    // Where the settings contradict each other, that is told, too.
    let env = env.set("PORTKEY_PROFILE", "lab");
    Told::by(&env, &["--offline"]).is("environment", "conflict", "warning", "PORTKEY_PROFILE");
}

#[test]
fn no_key_and_no_keyring() {
    let env = TestEnv::new();
    let told = Told::by(&env, &["--offline"]);
    told.is("key", "key", "failed", "auth login");
    told.is("network", "server", "skipped", "--offline");

    let path = env.home().join(".config/portkeyctl/config.toml");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, "default_profile = \"lab\"\n[profiles.lab]\nstore = \"keyring\"\n").unwrap();
    let told = Told::by(&env, &["--offline"]);
    told.is("key", "keyring", "failed", "no D-Bus session");
    told.is("key", "keyring", "failed", "--insecure-storage");
    told.is("key", "key", "skipped", "keyring");
    let told = Told::by(&env, &["--offline", "--profile", "lap"]);
    told.is("configuration", "profile", "failed", "did you mean lab?");
}

#[test]
fn settings_that_make_no_sense_are_told_and_do_not_stop_it() {
    let env = TestEnv::new()
        .set("PORTKEYCTL_TIMEOUT", "soon")
        .set("PORTKEY_BASE_URL", "https://me:not-a-real-password@gw.example.com")
        .set("PORTKEY_APIKEY", "not-a-real-key");
    let path = env.home().join(".config/portkeyctl/config.toml");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, "output = = 1\n").unwrap();
    let told = Told::by(&env, &["--offline"]);
    told.is("configuration", "file", "failed", "line 1");
    told.is("configuration", "file", "failed", "config edit");
    told.is("environment", "variables", "failed", "PORTKEYCTL_TIMEOUT");
    told.is("environment", "variables", "failed", "PORTKEY_BASE_URL");
    told.is("environment", "variables", "warning", "did you mean PORTKEY_API_KEY?");

    std::fs::write(&path, "tiemout = 3\n[profiles.lab]\nstore = \"file\"\napi_key = \"not-a-real-key\"\n").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o666)).unwrap();
    let told = Told::by(&env, &["--offline"]);
    told.is("configuration", "keys", "warning", "did you mean timeout?");
    told.is("configuration", "keys", "warning", "profiles.lab.api_key lies there in clear");
    told.is("configuration", "permissions", "failed", "chmod go-w ~/.config/portkeyctl/config.toml");
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn a_private_file_that_others_may_read() {
    let env = TestEnv::new();
    login(&env, ADMIN_KEY, &["--no-verify", "--base-url", "http://127.0.0.1:9/v1"]).success();
    let path = env.home().join(".config/portkeyctl/credentials.toml");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
    let told = Told::by(&env, &["--offline"]);
    told.is("configuration", "permissions", "failed", "mode 0644");
    told.is("key", "key", "failed", "chmod 600");
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn a_proxy_that_refuses() {
    let env = TestEnv::new().set("PORTKEY_API_KEY", "not-a-real-key");
    for (status, word) in [("407 Proxy Authentication Required", "user name"), ("403 Forbidden", "status 403")] {
        let address = server(format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n"));
        let proxy = format!("http://me:not-a-real-password@{address}");
        let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
        command.args(["doctor", "--base-url", "https://gw.example.com/v1"]).env("HTTPS_PROXY", proxy);
        let outcome = env.finish(&mut command, None);
        assert_eq!(outcome.code, Some(1), "{outcome:?}");
        assert!(outcome.stdout.contains(word), "{}", outcome.stdout);
        assert!(outcome.stdout.contains("with a user name and password"), "{}", outcome.stdout);
    }
    let env = env.set("HTTPS_PROXY", "").set("https_proxy", "http://127.0.0.1:9").set("NO_PROXY", "*.example.com");
    let told = Told::by(&env, &["--offline"]);
    told.is("environment", "proxy", "warning", "https_proxy is ignored");
    told.is("environment", "proxy", "warning", "write example.com");
}

#[test]
fn a_server_that_is_silent_is_given_up_on() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    let env = TestEnv::new().set("PORTKEY_API_KEY", "not-a-real-key");
    let started = Instant::now();
    let told = Told::by(&env, &["--base-url", &format!("http://{address}/v1")]);
    assert!(started.elapsed() < Duration::from_secs(9), "it took {:?}", started.elapsed());
    told.is("server", "api", "failed", "no answer");
    drop(listener);
}

#[test]
fn offline_nobody_is_asked() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.set_nonblocking(true).expect("a socket");
    let url = format!("http://{}/v1", listener.local_addr().expect("an address"));
    let env = TestEnv::new().set("PORTKEY_API_KEY", "not-a-real-key");
    let told = Told::by(&env, &["--offline", "--base-url", &url]);
    assert_eq!(told.code, 0, "{:#}", told.report);
    assert!(listener.accept().is_err(), "somebody came");
}

#[test]
fn the_local_gateway_is_looked_at_and_left_alone() {
    let env = TestEnv::new().set("PORTKEY_API_KEY", "not-a-real-key");
    let data = env.data();
    let folder = data.to_str().expect("UTF-8");
    let gateway = env.gateway();
    let look = || Told::by(&env, &["--offline", "--data-dir", folder]);
    let told = look();
    told.is("local gateway", "process", "ok", &format!("process {}", gateway.pid()));
    told.is("local gateway", "version", "ok", "as this program");
    told.is("local gateway", "store", "ok", "running gateway");
    gateway.kill();
    let told = look();
    told.is("local gateway", "process", "warning", "does not answer");
    // The fixed keys of the tests leave the master key alone to the folder.
    told.is("local gateway", "store", "ok", "opens");
    let secrets = data.join("secrets.toml");
    std::fs::set_permissions(&secrets, std::fs::Permissions::from_mode(0o644)).unwrap();
    look().is("local gateway", "permissions", "failed", "chmod 600 ~/gateway-data/secrets.toml");
    std::fs::set_permissions(&secrets, std::fs::Permissions::from_mode(0o600)).unwrap();
    std::fs::write(data.join("gateway.redb"), "no store").unwrap();
    look().is("local gateway", "store", "failed", "backup");
}

#[test]
fn completion_is_there_or_not() {
    let env = TestEnv::new().set("PORTKEY_API_KEY", "not-a-real-key").set("SHELL", "/usr/bin/fish");
    Told::by(&env, &["--offline"]).is("shell", "completion", "skipped", "completions install");
    env.run(["completions", "install"]).success();
    Told::by(&env, &["--offline"]).is("shell", "completion", "ok", "fish has it");
    let path = env.home().join(".config/fish/completions/vk.fish");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("COMPLETE=fish", "COMPLETE=fish OLD=1")).unwrap();
    Told::by(&env, &["--offline"]).is("shell", "completion", "warning", "another version");
}

/// `TestEnv` searches what every command prints for `not-a-real-`; here it is everywhere that one could find a secret.
#[test]
fn no_secret_is_in_a_report() {
    let env = TestEnv::new()
        .set("USER", "ada-lovelace")
        .set("PORTKEY_API_KEY", "not-a-real-key-of-the-environment")
        .set("PORTKEY_ADMIN_API_KEY", "not-a-real-administrators-key")
        .set("PORTKEY_GATEWAY_ADMIN_KEY", "not-a-real-gateway-key")
        .set("PORTKEY_GATEWAY_MASTER_KEY", "not-a-real-master-key")
        .set("HTTPS_PROXY", "http://me:not-a-real-password@127.0.0.1:9")
        .set("ALL_PROXY", "not-a-real-proxy")
        .set("NO_PROXY", "https://me:not-a-real-password@gw.example.com")
        .set("PORTKEY_BASE_URL", "https://me:not-a-real-password@gw.example.com/v1?key=not-a-real-key");
    let folder = env.home().join(".config/portkeyctl");
    std::fs::create_dir_all(&folder).unwrap();
    let data = env.home().join(".local/share/portkeyctl/gateway");
    std::fs::create_dir_all(&data).unwrap();
    std::fs::write(data.join("gateway.redb"), "not-a-real-store").unwrap();
    std::fs::write(data.join("secrets.toml"), "not-a-real-toml = = not-a-real-secret").unwrap();
    std::fs::set_permissions(data.join("secrets.toml"), std::fs::Permissions::from_mode(0o600)).unwrap();
    let credentials = folder.join("credentials.toml");
    std::fs::write(&credentials, "\"https://api.portkey.ai#lab\" = not-a-real-key\n").unwrap();
    std::fs::set_permissions(&credentials, std::fs::Permissions::from_mode(0o600)).unwrap();
    for text in [
        "default_profile = \"lab\"\n[profiles.lab]\nstore = \"file\"\napi_key = \"not-a-real-key\"\n",
        "default_profile = \"lab\"\n[profiles.lab]\napi_key = not-a-real-key\n",
        "api_key = not-a-real-key\n",
        "[profiles.lab]\nbase_url = \"https://me:not-a-real-password@gw.example.com\"\n",
        "[profiles.lab]\ntimeout = \"not-a-real-key\"\n",
    ] {
        std::fs::write(folder.join("config.toml"), text).unwrap();
        for format in ["table", "json", "yaml", "csv", "name"] {
            for flags in [&["--offline"][..], &["--offline", "--profile", "lab"], &["-vv"]] {
                let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
                let outcome = env.finish(command.args(["doctor", "-o", format]).args(flags), None);
                assert_eq!(outcome.code, Some(1), "{outcome:?}");
                assert!(format != "json" || !outcome.stdout.contains("ada-lovelace"), "{outcome:?}");
            }
        }
    }
    for folder in [folder, data] {
        std::fs::remove_dir_all(folder).unwrap();
    }
}
