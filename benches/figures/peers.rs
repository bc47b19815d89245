//! The processes that are measured, and those that they are measured against.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use super::load;

/// The organisation key of our gateway.
pub const ADMIN_KEY: &str = "figures-admin-key";
/// The workspace key of our gateway.
pub const API_KEY: &str = "figures-application-key";
/// What `/proc` counts processor time in (`USER_HZ`, the same on every Linux).
const TICKS_PER_SECOND: u64 = 100;
/// The release of Portkey's open-source gateway that is the peer.
const NODE_GATEWAY: &str = "@portkey-ai/gateway@1.15.2";

/// The project's folder.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where peers are installed and data folders made. Not the system's folder for temporary files, which may be in memory:
/// durable writes have to reach a disk.
pub fn folder() -> PathBuf {
    let folder = project().join("target/bench-env");
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// One of our two programs, in an environment of its own.
pub fn program(path: &str, home: &Path) -> Command {
    let mut command = Command::new(path);
    command.env_clear().env("HOME", home).env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit());
    command
}

/// A server in a process of its own; killed when it goes out of scope.
pub struct Server {
    process: Child,
    /// Where it listens.
    pub address: SocketAddr,
    /// From spawning the process to its first answer.
    pub start_time: Duration,
    _home: Option<tempfile::TempDir>,
}

impl Server {
    /// Our gateway. With a data folder of its own it makes all that a first start makes.
    pub fn ours(ephemeral: bool) -> Self {
        let home = tempfile::tempdir_in(folder()).expect("a folder");
        let mut server = Self::ours_over(home.path(), ephemeral);
        server._home = Some(home);
        server
    }

    /// Our gateway over what an earlier one has left in this folder.
    pub fn ours_over(home: &Path, ephemeral: bool) -> Self {
        let mut command = program(env!("CARGO_BIN_EXE_portkeyctl"), home);
        command.env("PORTKEY_GATEWAY_ADMIN_KEY", ADMIN_KEY).env("PORTKEY_GATEWAY_API_KEY", API_KEY);
        let port = free_port();
        command.args(["gateway", "start", "--port", &port.to_string()]);
        if ephemeral {
            command.arg("--ephemeral");
        } else {
            command.arg("--data-dir").arg(home.join("data"));
        }
        // What it says of itself is not part of the table.
        command.stderr(Stdio::null());
        Self::start(command, port)
    }

    /// Portkey's open-source gateway.
    pub fn node() -> Self {
        let script = node_gateway();
        let port = free_port();
        let mut command = Command::new("node");
        command.arg(script).arg(format!("--port={port}")).arg("--headless").current_dir(folder());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Self::start(command, port)
    }

    fn start(mut command: Command, port: u16) -> Self {
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        let started = Instant::now();
        let process = command.spawn().expect("the server starts");
        let mut server = Self { process, address, start_time: Duration::ZERO, _home: None };
        while !answers(address) {
            assert!(started.elapsed() < Duration::from_secs(30), "the server does not answer");
            assert!(server.process.try_wait().expect("a process").is_none(), "the server ended at once");
            std::thread::sleep(Duration::from_micros(100));
        }
        server.start_time = started.elapsed();
        server
    }

    /// The bare handler.
    pub fn bare() -> Self {
        Self::this_program(&["--serve-bare"])
    }

    /// The upstream that streams, dawdles and fails as it is asked to.
    pub fn upstream() -> Self {
        Self::this_program(&["--serve-upstream"])
    }

    /// A proxy that does nothing but pass on, in front of `upstream`.
    pub fn pass_through(upstream: &Self) -> Self {
        Self::this_program(&["--serve-pass-through", &upstream.address.to_string()])
    }

    /// This program once more, which says its port.
    fn this_program(arguments: &[&str]) -> Self {
        let own = std::env::current_exe().expect("this program");
        let started = Instant::now();
        let mut process =
            Command::new(own).args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).spawn().expect("it starts");
        let mut line = String::new();
        BufReader::new(process.stdout.take().expect("a pipe")).read_line(&mut line).expect("a line");
        let address = SocketAddr::from(([127, 0, 0, 1], line.trim().parse().expect("a port")));
        Self { process, address, start_time: started.elapsed(), _home: None }
    }

    /// Base URL of its API.
    pub fn url(&self) -> String {
        format!("http://{}/v1", self.address)
    }

    /// Resident memory, in bytes.
    pub fn resident(&self) -> u64 {
        memory(self.process.id(), "VmRSS").expect("a process")
    }

    /// The most memory that it has ever had, in bytes.
    pub fn peak(&self) -> u64 {
        memory(self.process.id(), "VmHWM").expect("a process")
    }

    /// The processor time that it has used, all threads together.
    pub fn processor_time(&self) -> Duration {
        let path = format!("/proc/{}/stat", self.process.id());
        let text = std::fs::read_to_string(path).expect("a process");
        // What stands before may contain anything: it is the program's name in parentheses.
        let fields = text.rsplit(')').next().expect("a name");
        let ticks =
            |place: usize| -> u64 { fields.split_whitespace().nth(place).expect("a field").parse().expect("a number") };
        Duration::from_millis((ticks(11) + ticks(12)) * 1000 / TICKS_PER_SECOND)
    }

    /// Ends it as a user would, so that its file is closed.
    pub fn stop(mut self) {
        let id = self.process.id().to_string();
        assert!(Command::new("kill").arg(id).status().expect("kill").success());
        self.process.wait().expect("it ends");
    }

    /// Creates a virtual key of our gateway.
    pub fn create_key(&self, slug: &str) {
        let body = serde_json::json!({"name": slug, "slug": slug, "provider": "openai", "key": "not-a-real-key"});
        self.manage("POST", "/virtual-keys", Some(&body));
    }

    /// One call of our gateway's management API; its answer.
    pub fn manage(&self, verb: &str, path: &str, body: Option<&serde_json::Value>) -> serde_json::Value {
        let (path, headers) = (format!("/v1{path}"), [("x-portkey-api-key", ADMIN_KEY)]);
        let request = match body {
            Some(body) => load::request(self.address, verb, &path, &headers, &body.to_string()),
            None => load::get(self.address, &path, &headers),
        };
        serde_json::from_slice(&load::once(self.address, &request)).expect("an answer in JSON")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have died by itself; the measurement has noticed.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What the kernel tells of a process's memory, in bytes; none when it has ended.
pub fn memory(process: u32, which: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(which)?.strip_prefix(':'))?;
    Some(line.trim().trim_end_matches(" kB").parse::<u64>().expect("a number") * 1024)
}

/// Asks for `/`, which both gateways answer without a key.
fn answers(address: SocketAddr) -> bool {
    let Ok(mut stream) = TcpStream::connect(address) else { return false };
    let mut start = [0; 12];
    write!(stream, "GET / HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").is_ok()
        && stream.read_exact(&mut start).is_ok()
        && start == *b"HTTP/1.1 200"
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

/// The script that starts Portkey's open-source gateway; installed when it is not there.
fn node_gateway() -> PathBuf {
    let script = folder().join("node_modules/@portkey-ai/gateway/build/start-server.js");
    if !script.exists() {
        let status = Command::new("npm")
            .args(["install", "--no-save", "--no-fund", "--no-audit", "--ignore-scripts", "--prefix"])
            .arg(folder())
            .arg(NODE_GATEWAY)
            .status()
            .expect("npm");
        assert!(status.success(), "{NODE_GATEWAY} cannot be installed");
    }
    script
}

/// The Python that has Portkey's SDK; `tests/run --prepare` installs it.
pub fn python() -> PathBuf {
    let python = project().join("target/test-env/venv/bin/python");
    assert!(python.exists(), "run `tests/run --prepare` first");
    python
}
