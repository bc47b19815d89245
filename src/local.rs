//! `--local`: the gateway in this process, or the one that already holds the data folder.
//!
//! The store's lock decides which, so there is no race: whoever gets it serves itself, and whoever does not asks the
//! holder over HTTP. A holder that is not a server is another short command; it is waited for.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::Context as _;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    api::TlsOptions,
    auth::gateway_secrets::{self, GatewaySecrets},
    env_vars,
    error::{Failure, Kind},
    gateway::{
        Behaviour, Gateway, Options,
        store::{self, Place, StoreError},
    },
    private_file,
};

/// How long another short command may hold the folder before we give up.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(20);
/// A gateway of this machine answers within this time, or something is wrong.
const AT_ONCE: Duration = Duration::from_secs(1);

/// What a running gateway writes into its data folder: where it is. Not secret.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Endpoint {
    /// Always `ready`.
    pub event: String,
    /// Base URL of both APIs; ends in `/v1`.
    pub url: String,
    /// The process.
    pub pid: u32,
    /// The data folder; none when nothing is kept.
    pub data_dir: Option<PathBuf>,
}

/// Name of the file in the data folder.
const ENDPOINT_FILE: &str = "gateway.json";

impl Endpoint {
    /// The endpoint of the gateway that `data_dir` was last served by; it may be gone.
    pub fn read(data_dir: &Path) -> Option<Self> {
        serde_json::from_slice(&fs::read(data_dir.join(ENDPOINT_FILE)).ok()?).ok()
    }

    /// The endpoint of the gateway that serves `data_dir`, when it answers and is the one that wrote the file. Without
    /// the second half, a stranger on a port used again would be sent our keys.
    pub fn alive(data_dir: &Path) -> Option<Self> {
        let endpoint = Self::read(data_dir)?;
        endpoint.answers().then_some(endpoint)
    }

    fn answers(&self) -> bool {
        self.ask("/healthz").is_some_and(|health| health.get("pid").and_then(Value::as_u64) == Some(self.pid.into()))
    }

    /// What is answered there, as JSON, to a `GET` of a path that needs no key; nothing, unless it is said at once.
    pub fn ask(&self, path: &str) -> Option<Value> {
        let url = url::Url::parse(&self.url).ok()?;
        let address = *url.socket_addrs(|| None).ok()?.first()?;
        let mut stream = TcpStream::connect_timeout(&address, AT_ONCE).ok()?;
        stream.set_read_timeout(Some(AT_ONCE)).ok()?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").ok()?;
        let mut answer = String::new();
        stream.take(4096).read_to_string(&mut answer).ok()?;
        let (_, body) = answer.split_once("\r\n\r\n")?;
        serde_json::from_str(body).ok()
    }

    /// Writes the file, whole or not at all.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn write(&self, path: &Path) -> std::io::Result<()> {
        // Where a process listens is worth nothing after a crash.
        private_file::write_fleeting(path, format!("{}\n", serde_json::to_string(self)?).as_bytes())
    }

    /// Writes the file of a data folder.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn announce(&self, data_dir: &Path) -> std::io::Result<()> {
        self.write(&data_dir.join(ENDPOINT_FILE))
    }

    /// Takes the file away: whoever holds the folder is not a server, or no longer.
    pub fn withdraw(data_dir: &Path) {
        // A file that is not there is as good as one that was removed.
        let _ = fs::remove_file(data_dir.join(ENDPOINT_FILE));
    }
}

/// What `--local` reaches.
pub enum Local {
    /// The gateway in this process.
    Here(Gateway, GatewaySecrets),
    /// The one that holds the data folder.
    Running(Endpoint, GatewaySecrets),
}

/// Whether a data folder has a gateway in it, which [`connect`] would otherwise make.
pub fn exists(data_dir: &Path) -> bool {
    store::exists(data_dir)
}

/// Opens the gateway of a data folder, or finds the process that holds it.
///
/// # Errors
/// When secrets or store cannot be opened, or the holder neither serves nor lets go.
pub fn connect(data_dir: &Path, tls: &TlsOptions, tell: &mut dyn FnMut(&str)) -> anyhow::Result<Local> {
    connect_as(data_dir, tls, &Behaviour::default(), tell)
}

/// As [`connect`], with a behaviour for the gateway in this process.
///
/// # Errors
/// As [`connect`].
pub fn connect_as(
    data_dir: &Path,
    tls: &TlsOptions,
    behaviour: &Behaviour,
    tell: &mut dyn FnMut(&str),
) -> anyhow::Result<Local> {
    let started = Instant::now();
    loop {
        match open(Some(data_dir), tls, behaviour.clone(), tell) {
            Ok((gateway, secrets)) => {
                Endpoint::withdraw(data_dir);
                return Ok(Local::Here(gateway, secrets));
            }
            Err(error) if is_locked(&error) => {
                if let Some(endpoint) = Endpoint::alive(data_dir) {
                    return Ok(Local::Running(endpoint, secrets(Some(data_dir), tell)?));
                }
                if started.elapsed() > PATIENCE {
                    return Err(error);
                }
                std::thread::sleep(PAUSE);
            }
            Err(error) => return Err(error),
        }
    }
}

/// Opens a gateway: on a data folder, or with nothing on disk.
///
/// # Errors
/// When secrets or store cannot be opened. Every error of the store has its mend as a hint.
pub fn open(
    data_dir: Option<&Path>,
    tls: &TlsOptions,
    behaviour: Behaviour,
    tell: &mut dyn FnMut(&str),
) -> anyhow::Result<(Gateway, GatewaySecrets)> {
    let secrets = secrets(data_dir, tell)?;
    let gateway = Gateway::open(Options {
        behaviour,
        place: data_dir.map_or(Place::Memory, |folder| Place::Folder(folder.to_owned())),
        master_key: secrets.master_key.clone(),
        admin_key: secrets.admin_key.clone(),
        api_key: secrets.api_key.clone(),
        tls: tls.clone(),
    })
    .map_err(|error| {
        let failure = match data_dir {
            Some(folder) => format!("cannot open the local gateway's data in {}", folder.display()),
            None => "cannot open the local gateway".to_owned(),
        };
        let hint = error.mend();
        Failure::new(Kind::Failed, failure).hint(hint).caused_by(error)
    })?;
    Ok((gateway, secrets))
}

fn secrets(data_dir: Option<&Path>, tell: &mut dyn FnMut(&str)) -> anyhow::Result<GatewaySecrets> {
    let secrets = gateway_secrets::load_or_create(data_dir, &env_vars::process)
        .context("cannot read the local gateway's own secrets")?;
    if let Some(note) = secrets.note() {
        tell(note);
    }
    Ok(secrets)
}

/// Whether another process holds the data folder.
pub fn is_locked(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| matches!(cause.downcast_ref::<StoreError>(), Some(StoreError::Locked(_))))
}
