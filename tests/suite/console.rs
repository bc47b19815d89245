//! The console in a real browser, and the command that opens it.

use std::{
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use super::{
    env::{ADMIN_KEY, Gateway, TestEnv, installed, project, skip, wait_until},
    http::Request,
};

/// The names under which systems have it.
const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

#[test]
fn in_a_browser() {
    let what = "the console in a browser";
    let Some(browser) = BROWSERS.into_iter().find_map(find) else {
        return skip(what, "Chromium is not installed (tests/run installs it where that is allowed)");
    };
    if !installed().join("node_modules/playwright-core").exists() {
        return skip(what, "what drives the browser is not installed (tests/run installs it where there is node)");
    }
    let env = TestEnv::new();
    let output = env
        .command(env!("CARGO_BIN_EXE_portkeyctl"))
        .args(["gateway", "exec", "--", "node", "--test"])
        .arg(project().join("tests/console/console.test.mjs"))
        .env("SDK_ENVIRONMENT", installed())
        .env("CHROMIUM", browser)
        .output()
        .expect("it runs");
    let (told, complained) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{}\n{told}\n{complained}", output.status);
}

/// `gateway console` for the gateway of a machine.
fn console(env: &TestEnv, arguments: &[&str]) -> super::env::Outcome {
    let data = env.data();
    let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
    command.args(["gateway", "console", "--data-dir", data.to_str().expect("UTF-8")]).args(arguments);
    env.finish(&mut command, None)
}

/// What the page does with the address that it was opened with.
fn redeem(gateway: &Gateway, address: &str) -> (u16, serde_json::Value) {
    let origin = gateway.url().strip_suffix("/v1").expect("a base URL");
    let ticket = address.strip_prefix(&format!("{origin}/#ticket=")).expect("the address of the page");
    let request = Request::new("POST", format!("{origin}/console/key")).header("origin", origin);
    let reply = request.json(&serde_json::json!({"ticket": ticket})).send();
    (reply.status, reply.json())
}

#[test]
fn the_address_lets_one_browser_in() {
    let env = TestEnv::new().with_fixed_keys();
    assert!(console(&env, &["--print"]).failure(8).contains("no gateway serves"));
    let gateway = env.gateway();
    let printed = console(&env, &["--print"]).success();
    let (status, answer) = redeem(&gateway, printed.trim_end());
    assert_eq!((status, answer["key"].as_str()), (200, Some(ADMIN_KEY)));
    assert_eq!(redeem(&gateway, printed.trim_end()).0, 401);
    let answer = console(&env, &["-o", "json"]).json();
    assert_eq!(
        (redeem(&gateway, answer["url"].as_str().expect("a URL")).0, answer["expires_in"].as_u64()),
        (200, Some(120))
    );
}

#[test]
fn a_browser_is_given_the_address_or_it_is_printed() {
    let env = TestEnv::new().with_fixed_keys();
    let opened = env.work().join("opened");
    let browser =
        script(&env, "browser", &format!("printf %s \"$1\" >'{0}.new' && mv '{0}.new' '{0}'", opened.display()));
    let env = env.set("BROWSER", browser.to_str().expect("UTF-8"));
    let gateway = env.gateway();
    let outcome = console(&env, &[]);
    assert!(outcome.stderr.contains("Opened http://127.0.0.1:") && !outcome.stderr.contains("ticket"), "{outcome:#?}");
    assert_eq!(outcome.success(), "");
    wait_until("the browser", || opened.exists());
    let address = std::fs::read_to_string(&opened).expect("an address");
    assert_eq!(redeem(&gateway, &address).0, 200);
    drop(gateway);

    let env = TestEnv::new().with_fixed_keys().set("BROWSER", "/no/such/browser");
    let gateway = env.gateway();
    // Without the programs of this machine there is no other browser, either.
    let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
    let data = env.data();
    command.args(["gateway", "console", "--data-dir", data.to_str().expect("UTF-8")]).env("PATH", env.work());
    let outcome = env.finish(&mut command, None);
    assert!(outcome.stderr.contains("No browser can be opened here"), "{outcome:#?}");
    assert_eq!(redeem(&gateway, outcome.success().trim_end()).0, 200);
}

fn script(env: &TestEnv, name: &str, text: &str) -> PathBuf {
    let path: PathBuf = env.write(name, &format!("#!/bin/sh\n{text}\n"));
    std::fs::set_permissions(Path::new(&path), std::fs::Permissions::from_mode(0o755)).expect("a script");
    path
}
