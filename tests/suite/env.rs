//! A machine of its own for every test: empty home, no variables but ours, the program under test first on the path.

use std::{
    ffi::OsStr,
    io::{Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;

use super::{
    http::Request,
    secrets::{self, assert_hidden},
};

/// The organisation key that the tests give their gateways.
pub const ADMIN_KEY: &str = "fixture-portkey-admin-key-4Jq8";
/// The workspace key that the tests give their gateways.
pub const API_KEY: &str = "fixture-portkey-application-key-9Xw2";

/// The project's folder.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where `tests/run` installs the SDKs.
pub fn installed() -> PathBuf {
    project().join("target/test-env")
}

/// Says that something cannot be tested on this machine: on stderr, and to `tests/run`, whose last lines name it.
pub fn skip(what: &str, reason: &str) {
    // Written past the capturing of the test harness: a skip that nobody sees looks like a success.
    writeln!(std::io::stderr(), "skipped: {what}: {reason}").expect("stderr");
    if let Some(path) = std::env::var_os("TEST_SKIPS") {
        let mut file = std::fs::OpenOptions::new().append(true).create(true).open(path).expect("the list of skips");
        writeln!(file, "{what}: {reason}").expect("the list of skips");
    }
}

/// Waits until something holds, for ten seconds at most.
pub fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < Duration::from_secs(10), "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// What a command did.
#[derive(Debug)]
pub struct Outcome {
    /// Exit code; none when a signal ended it.
    pub code: Option<i32>,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Outcome {
    /// Holds it to success, and gives standard output.
    #[track_caller]
    pub fn success(self) -> String {
        assert_eq!(self.code, Some(0), "{self:#?}");
        self.stdout
    }

    /// Holds it to an exit code, and gives standard error.
    #[track_caller]
    pub fn failure(self, code: i32) -> String {
        assert_eq!(self.code, Some(code), "{self:#?}");
        assert_eq!(self.stdout, "", "a failure prints no answer");
        self.stderr
    }

    /// Holds it to success, and gives standard output as JSON.
    #[track_caller]
    pub fn json(self) -> Value {
        let stdout = self.success();
        serde_json::from_str(&stdout).unwrap_or_else(|error| panic!("{error} in {stdout}"))
    }
}

/// A machine of its own.
pub struct TestEnv {
    root: tempfile::TempDir,
    variables: Vec<(String, String)>,
}

impl TestEnv {
    /// An empty one.
    pub fn new() -> Self {
        let root = tempfile::Builder::new().prefix("portkeyctl-test-").tempdir().expect("a temporary folder");
        for folder in ["home", "work"] {
            std::fs::create_dir(root.path().join(folder)).expect("a folder");
        }
        Self { root, variables: Vec::new() }
    }

    /// Sets a variable for every command that follows.
    pub fn set(mut self, name: &str, value: impl Into<String>) -> Self {
        self.variables.push((name.to_owned(), value.into()));
        self
    }

    /// Fixes the local gateway's keys to [`ADMIN_KEY`] and [`API_KEY`].
    pub fn with_fixed_keys(self) -> Self {
        self.set("PORTKEY_GATEWAY_ADMIN_KEY", ADMIN_KEY).set("PORTKEY_GATEWAY_API_KEY", API_KEY)
    }

    /// The home folder, below which the program keeps whatever it keeps.
    pub fn home(&self) -> PathBuf {
        self.root.path().join("home")
    }

    /// The folder in which the commands run.
    pub fn work(&self) -> PathBuf {
        self.root.path().join("work")
    }

    /// Writes a file into the working folder.
    pub fn write(&self, name: &str, contents: &str) -> PathBuf {
        let path = self.work().join(name);
        std::fs::write(&path, contents).expect("a file");
        path
    }

    /// A command on this machine, not yet run. It has nothing on standard input.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let own = Path::new(env!("CARGO_BIN_EXE_portkeyctl")).parent().expect("a folder").to_owned();
        let theirs = std::env::var_os("PATH").unwrap_or_default();
        let path = std::env::join_paths(std::iter::once(own).chain(std::env::split_paths(&theirs))).expect("a path");
        let mut command = Command::new(program);
        command
            .current_dir(self.work())
            .env_clear()
            .env("PATH", path)
            .env("HOME", self.home())
            .env("COLUMNS", "100")
            .env("LC_ALL", "C.UTF-8")
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null());
        command
    }

    /// Runs `portkeyctl`.
    #[track_caller]
    pub fn run<const N: usize>(&self, arguments: [&str; N]) -> Outcome {
        self.finish(self.command(env!("CARGO_BIN_EXE_portkeyctl")).args(arguments), None)
    }

    /// Runs `vk`.
    #[track_caller]
    pub fn vk<const N: usize>(&self, arguments: [&str; N]) -> Outcome {
        self.finish(self.command(env!("CARGO_BIN_EXE_vk")).args(arguments), None)
    }

    /// Runs `vk` with a text on standard input.
    #[track_caller]
    pub fn vk_with_input<const N: usize>(&self, arguments: [&str; N], input: &str) -> Outcome {
        self.finish(self.command(env!("CARGO_BIN_EXE_vk")).args(arguments), Some(input))
    }

    /// Runs a command to its end, and makes sure that it told no fixture's secret.
    #[track_caller]
    pub fn finish(&self, command: &mut Command, input: Option<&str>) -> Outcome {
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        if input.is_some() {
            command.stdin(Stdio::piped());
        }
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{:?}: {error}", command.get_program()));
        if let Some(input) = input {
            let mut stdin = child.stdin.take().expect("a pipe");
            // A command that does not read what it is given may be gone by now.
            let _ = stdin.write_all(input.as_bytes());
        }
        let output = child.wait_with_output().expect("the command ends");
        let outcome = Outcome {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        };
        assert_hidden(command.get_program(), &outcome.stdout);
        assert_hidden(command.get_program(), &outcome.stderr);
        outcome
    }

    /// The data folder of [`Self::gateway`].
    pub fn data(&self) -> PathBuf {
        self.home().join("gateway-data")
    }

    /// Starts a gateway on a free port with the data folder [`Self::data`], and waits until it is ready.
    pub fn gateway(&self) -> Gateway {
        let data = self.data();
        self.gateway_with(&["--data-dir", data.to_str().expect("UTF-8")])
    }

    /// Starts a gateway on a free port with these arguments, and waits until it is ready.
    pub fn gateway_with(&self, arguments: &[&str]) -> Gateway {
        let ready_file = self.root.path().join(format!("ready-{}", unique()));
        let mut command = self.command(env!("CARGO_BIN_EXE_portkeyctl"));
        command
            .args(["gateway", "start", "-o", "json", "--port", "0", "--ready-file"])
            .arg(&ready_file)
            .args(arguments)
            .env("PORTKEY_GATEWAY_ADMIN_KEY", ADMIN_KEY)
            .env("PORTKEY_GATEWAY_API_KEY", API_KEY)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().expect("the gateway starts");
        let started = Instant::now();
        loop {
            if let Ok(text) = std::fs::read_to_string(&ready_file) {
                let ready: Value = serde_json::from_str(&text).expect("the ready file is whole whenever it is there");
                return Gateway { child, ready };
            }
            if let Some(status) = child.try_wait().expect("a process") {
                let mut told = String::new();
                child.stderr.take().expect("a pipe").read_to_string(&mut told).expect("UTF-8");
                panic!("the gateway ended at once ({status}): {told}");
            }
            assert!(started.elapsed() < Duration::from_secs(20), "the gateway is not ready in time");
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

impl TestEnv {
    /// Kills the gateways that commands have left in the background: those whose arguments name a folder of ours. Where
    /// there is no `/proc`, nothing is found; then it is up to the test to stop what it has started.
    fn kill_background_gateways(&self) {
        let root = self.root.path().to_str().expect("UTF-8");
        for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
            let arguments = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
            let arguments = String::from_utf8_lossy(&arguments);
            if arguments.contains("\0--detached\0") && arguments.contains(root) {
                let pid = entry.file_name().to_str().and_then(|name| name.parse().ok());
                let pid = pid.and_then(rustix::process::Pid::from_raw).expect("a process id");
                // It may have ended just now.
                let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
            }
        }
    }
}

impl Drop for TestEnv {
    fn drop(&mut self) {
        self.kill_background_gateways();
        // A second panic would hide the first.
        if !std::thread::panicking() {
            secrets::sweep(&self.home());
        }
    }
}

fn unique() -> u32 {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// A running gateway; killed when it goes out of scope.
pub struct Gateway {
    child: Child,
    /// The readiness line.
    pub ready: Value,
}

impl Gateway {
    /// Its base URL, which ends in `/v1`.
    pub fn url(&self) -> &str {
        self.ready["url"].as_str().expect("a URL")
    }

    /// Its process id.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// A request for administration. `path` begins with a slash.
    pub fn admin<'a>(&self, method: &'a str, path: &str) -> Request<'a> {
        Request::new(method, format!("{}{path}", self.url())).header("x-portkey-api-key", ADMIN_KEY)
    }

    /// A request of an application. `path` begins with a slash.
    pub fn application<'a>(&self, method: &'a str, path: &str) -> Request<'a> {
        Request::new(method, format!("{}{path}", self.url())).header("x-portkey-api-key", API_KEY)
    }

    /// Kills it, as a crash would.
    pub fn kill(mut self) {
        self.child.kill().expect("a process");
        self.child.wait().expect("a process");
    }

    /// Asks it to stop.
    pub fn terminate(&self) {
        send_signal(self.pid(), rustix::process::Signal::TERM);
    }

    /// Waits for its end: exit code, stdout, stderr.
    pub fn wait(mut self) -> Outcome {
        let mut texts = [String::new(), String::new()];
        self.child.stdout.take().expect("a pipe").read_to_string(&mut texts[0]).expect("UTF-8");
        self.child.stderr.take().expect("a pipe").read_to_string(&mut texts[1]).expect("UTF-8");
        let code = self.child.wait().expect("a process").code();
        let [stdout, stderr] = texts;
        assert_hidden("gateway start".as_ref(), &stdout);
        assert_hidden("gateway start".as_ref(), &stderr);
        Outcome { code, stdout, stderr }
    }
}

impl Drop for Gateway {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a signal to a process.
pub fn send_signal(process: u32, signal: rustix::process::Signal) {
    let id = i32::try_from(process).ok().and_then(rustix::process::Pid::from_raw).expect("a process id");
    rustix::process::kill_process(id, signal).expect("the signal arrives");
}
