//! `gateway`: starts, stops and reaches the local gateway.

mod child;
mod clock;
pub(super) mod console;
pub(super) mod control;
mod data_plane;
pub(super) mod environment;
pub(super) mod exec;
mod fault;
mod history;
mod listen;
mod seed;
mod state;

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::Context as _;
use clap::{Args, FromArgMatches as _, Subcommand};
use serde_json::json;
use tokio::{net::TcpListener, sync::oneshot};

use self::listen::{ListenArgs, listen, port};
use super::{sdk::RouteArgs, shell::PrintArgs, signals};
use crate::{
    auth::gateway_secrets::GatewaySecrets,
    context::Context,
    error::{Failure, Kind},
    gateway::{Behaviour, Gateway, server, store::random},
    local::{self, Endpoint},
    output::{Column, View},
    settings,
};

/// The port that Portkey's own gateway uses.
pub(super) const DEFAULT_PORT: u16 = 8787;
/// How long `--detach` and `stop` wait for the other process.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(10);

/// What to do with the local gateway.
#[derive(Debug, Subcommand)]
pub enum GatewayCommand {
    /// Start the local gateway
    ///
    /// It serves Portkey's management API and data plane on this machine until it is stopped (Ctrl-C, SIGTERM or
    /// `gateway stop`), finishing what is in flight. Provider credentials are encrypted in the data folder.
    Start(StartArgs),
    /// Stop the gateway of the data folder
    Stop,
    /// Tell whether a gateway serves the data folder, and where
    Status,
    /// Print the variables that point SDKs and this program at it
    ///
    /// For `eval "$(portkeyctl gateway env)"`. The output holds the local gateway's own keys.
    Env(EnvArgs),
    /// Run a command with a gateway of its own
    ///
    /// The gateway listens on a free port and keeps nothing, unless --data-dir is given. The variables of
    /// `gateway env` are set for the command; its exit code becomes ours, except that a command that succeeds although
    /// requests could not be recorded or replayed has failed.
    Exec(ExecArgs),
    /// Open a page in the browser that shows what a running gateway does
    ///
    /// Requests as they end, with the way that each took, budgets as they fill, faults and the clock. The page is the gateway's
    /// own, at `/`, and shows nothing without the gateway's organisation key; the address that is opened lets one browser in.
    Console(console::ConsoleArgs),
    /// Show or move the clock of a running gateway
    ///
    /// Expiries, budgets and rate limits go by it. It is kept in memory: a gateway starts with the machine's time.
    Clock(clock::ClockArgs),
    /// Let something go wrong: errors, delays, broken connections
    ///
    /// For tests of what an application does then. Faults are kept in memory; `gateway reset` takes them away.
    Fault(fault::FaultArgs),
    /// Keep the state of a running gateway under a name, in its memory
    Snapshot(state::NameArgs),
    /// List the snapshots of a running gateway, or delete some
    Snapshots(state::SnapshotsArgs),
    /// Put a running gateway back to a snapshot
    Restore(state::NameArgs),
    /// Make a running gateway as new: only its keys and ids stay
    ///
    /// Nothing is asked: whatever was made in the gateway is gone. Snapshots stay.
    Reset(state::ResetArgs),
    /// Show the requests that a running gateway served or refused
    ///
    /// One line each: where it went, what it used, and why it ended if it did not end well. `--wide` and `-o yaml` have
    /// every try. With --follow, `-o json` is one object a line. The gateway keeps the last 10,000 in memory.
    Logs(history::LogsArgs),
    /// Show which budgets came to their threshold or their end
    Events(history::EventsArgs),
    /// Show how far budgets and limits of a running gateway are used
    Usage,
    /// Make in a running gateway what a file describes
    ///
    /// Workspaces, integrations with their models and grants, providers, virtual keys and API keys, in the fields of the
    /// management API. What is there already is brought in line; what the file does not name stays.
    Seed(seed::SeedArgs),
}

/// Flags of `start`.
#[derive(Debug, Args)]
pub struct StartArgs {
    #[command(flatten)]
    listen: ListenArgs,
    /// Listen on this port; 0 picks a free one
    #[arg(long, value_name = "PORT", value_parser = port, default_value_t = DEFAULT_PORT, help_heading = "Address")]
    port: u16,
    /// Keep nothing on disk
    #[arg(long, help_heading = "Data")]
    ephemeral: bool,
    /// Go on in the background once it is ready
    #[arg(long, conflicts_with = "ephemeral")]
    detach: bool,
    /// Write a line of JSON with URL and process id to this file once it is ready
    #[arg(long, value_name = "PATH", hide_short_help = true)]
    ready_file: Option<PathBuf>,
    /// Give requests in flight this time to end when it stops
    #[arg(long, value_name = "TIME", value_parser = settings::parse_timeout, default_value = "10s", hide_short_help = true)]
    drain: Duration,
    #[command(flatten)]
    seed: seed::SeedFileArgs,
    /// Derive ids, the ends of slugs and what is chosen at random from this number: the same requests make the same ones.
    /// With --ephemeral alone: in a folder that is kept, those of an earlier run would be taken already
    // clap drops `requires` where what is required conflicts with another flag, so that flag is named, too.
    #[arg(
        long = "seed",
        value_name = "N",
        requires = "ephemeral",
        conflicts_with = "detach",
        help_heading = "Data",
        hide_short_help = true
    )]
    ids: Option<u64>,
    /// The background process of `--detach` itself
    #[arg(long, hide = true)]
    detached: bool,
    #[command(flatten)]
    data_plane: data_plane::DataPlaneArgs,
}

impl StartArgs {
    /// Those of `--detach` alone.
    fn in_the_background() -> Result<Self, clap::Error> {
        let command = Self::augment_args(clap::Command::new("start").no_binary_name(true));
        Self::from_arg_matches(&command.try_get_matches_from(["--detach"])?)
    }
}

/// Flags of `env`.
#[derive(Debug, Args)]
pub struct EnvArgs {
    #[command(flatten)]
    print: PrintArgs,
}

/// Flags of `exec`.
#[derive(Debug, Args)]
pub struct ExecArgs {
    #[command(flatten)]
    listen: ListenArgs,
    /// Listen on this port; 0 picks a free one
    #[arg(long, value_name = "PORT", value_parser = port, default_value_t = 0, help_heading = "Address")]
    port: u16,
    #[command(flatten)]
    seed: seed::SeedFileArgs,
    /// Derive ids, the ends of slugs and what is chosen at random from this number: the same requests make the same ones.
    /// Without --data-dir alone: in a folder that is kept, those of an earlier run would be taken already
    #[arg(long = "seed", value_name = "N", help_heading = "Data", hide_short_help = true)]
    ids: Option<u64>,
    /// The command, with its arguments
    #[arg(required = true, trailing_var_arg = true, value_name = "COMMAND")]
    command: Vec<std::ffi::OsString>,
    #[command(flatten)]
    data_plane: data_plane::DataPlaneArgs,
}

const STATUS_COLUMNS: &[Column] = &[
    Column::new("STATE", "state"),
    Column::new("URL", "url"),
    Column::new("PID", "pid"),
    Column::new("DATA FOLDER", "data_dir"),
];
const STATUS_VIEW: View = View { columns: STATUS_COLUMNS, name: "url" };

/// Runs one of the commands; the exit code is the child's for `exec`, else 0.
///
/// # Errors
/// Whatever keeps it from doing what was asked.
pub async fn run(cx: &mut Context, command: GatewayCommand) -> anyhow::Result<u8> {
    match command {
        GatewayCommand::Start(args) if args.detach => detach(cx, &args)?,
        GatewayCommand::Start(args) => start(cx, args).await?,
        GatewayCommand::Stop => stop(cx)?,
        GatewayCommand::Status => status(cx)?,
        GatewayCommand::Env(args) => environment::print(cx, &args.print, &RouteArgs::default())?,
        GatewayCommand::Exec(args) => return exec::run(cx, args).await,
        GatewayCommand::Console(args) => console::run(cx, args).await?,
        GatewayCommand::Clock(args) => clock::run(cx, args).await?,
        GatewayCommand::Fault(args) => fault::run(cx, args).await?,
        GatewayCommand::Snapshot(args) => state::snapshot(cx, args).await?,
        GatewayCommand::Snapshots(args) => state::snapshots(cx, args).await?,
        GatewayCommand::Restore(args) => state::restore(cx, args).await?,
        GatewayCommand::Reset(args) => state::reset(cx, args).await?,
        GatewayCommand::Logs(args) => return history::logs(cx, args).await,
        GatewayCommand::Events(args) => return history::events(cx, args).await,
        GatewayCommand::Usage => history::usage(cx).await?,
        GatewayCommand::Seed(args) => seed::run(cx, args).await?,
    }
    Ok(0)
}

async fn start(cx: &mut Context, args: StartArgs) -> anyhow::Result<()> {
    if args.detached {
        child::leave_the_terminal();
    }
    args.ids.into_iter().for_each(random::derive_ids_from);
    let listener = listen(&args.listen, args.port).await?;
    let data_dir = (!args.ephemeral).then(|| cx.data_dir().to_owned());
    let behaviour = args.data_plane.behaviour(args.ids, &cx.output)?;
    let tape = behaviour.tape.clone();
    let (gateway, secrets) = open(cx, data_dir.as_deref(), behaviour)?;
    args.listen.tell(&gateway);
    seed::before_ready(cx, &args.seed, &gateway, &secrets).await?;
    let endpoint = endpoint(&listener, data_dir.clone())?;

    // Signals are caught before anybody is told that we are ready: a stop right after that must be a clean one.
    let stop = signals::stop()?;
    let (started, ready) = oneshot::channel();
    let (serving, drain) = (gateway.clone(), args.drain);
    let until_stopped = stop_then_tell(stop, gateway.clone(), started);
    let server = tokio::spawn(async move { server::serve(&serving, listener, until_stopped, drain).await });
    if let Some(folder) = &data_dir {
        endpoint.announce(folder).with_context(|| format!("cannot write to {}", folder.display()))?;
    }
    if let Some(path) = &args.ready_file {
        endpoint.write(path).with_context(|| format!("--ready-file: cannot write {}", path.display()))?;
    }
    announce(cx, &endpoint)?;
    // The sender is dropped when the server itself fails; then there is nothing to say about stopping.
    if ready.await.is_ok() {
        cx.output.note("Stopping");
    }
    let served = server.await.context("the gateway's server broke")?;
    if let Some(folder) = &data_dir {
        Endpoint::withdraw(folder);
    }
    served.context("the gateway cannot serve")?;
    if let Some(reason) = data_plane::conclude(&tape, &cx.output) {
        cx.output.warn(data_plane::RECORDING, &reason);
    }
    Ok(())
}

/// Waits for the signal to stop and passes it on, so that the gateway knows and the person is told that stopping has
/// begun.
async fn stop_then_tell(stop: impl Future<Output = ()>, gateway: Gateway, told: oneshot::Sender<()>) {
    stop.await;
    gateway.begin_to_stop();
    // Nobody listening means that the command is ending anyway.
    let _ = told.send(());
}

fn open(cx: &Context, data_dir: Option<&Path>, behaviour: Behaviour) -> anyhow::Result<(Gateway, GatewaySecrets)> {
    let output = &cx.output;
    local::open(data_dir, &cx.tls(), behaviour, &mut |note| output.note(note)).map_err(|error| {
        let holder = data_dir.filter(|_| local::is_locked(&error)).and_then(Endpoint::alive);
        match holder {
            Some(endpoint) => serves_already(&endpoint).into(),
            None => error,
        }
    })
}

fn serves_already(endpoint: &Endpoint) -> Failure {
    Failure::new(Kind::Conflict, format!("a gateway serves this data folder already, at {}", endpoint.url))
        .hint("stop it with `portkeyctl gateway stop`, or give another folder with --data-dir")
}

fn endpoint(listener: &TcpListener, data_dir: Option<PathBuf>) -> anyhow::Result<Endpoint> {
    let address = listener.local_addr().context("cannot tell the address that we listen on")?;
    Ok(Endpoint { event: "ready".to_owned(), url: format!("http://{address}/v1"), pid: std::process::id(), data_dir })
}

/// Tells that the gateway is ready: a line of JSON under `-o json`, else words.
fn announce(cx: &Context, endpoint: &Endpoint) -> anyhow::Result<()> {
    if cx.output.format().is_structured() {
        cx.output.event(&serde_json::to_value(endpoint)?)?;
    } else {
        let reach = match endpoint.data_dir {
            Some(_) => format!(
                "To reach it from this shell: {}\nTo look at it in a browser: {}\n",
                environment::env_command(cx),
                environment::console_command(cx)
            ),
            None => String::new(),
        };
        cx.output.text(&format!("Gateway at {} (process {})\n{reach}", endpoint.url, endpoint.pid))?;
    }
    cx.output.finish()?;
    Ok(())
}

/// Does what `gateway start --detach` does, on another port if one is given.
///
/// # Errors
/// As that command.
pub(super) fn start_in_the_background(cx: &Context, port: Option<u16>) -> anyhow::Result<()> {
    let args = StartArgs::in_the_background().context("the defaults of `gateway start` are none")?;
    detach(cx, &StartArgs { port: port.unwrap_or(args.port), ..args })
}

/// Starts the gateway as a process of its own, and waits until it is ready.
fn detach(cx: &Context, args: &StartArgs) -> anyhow::Result<()> {
    args.seed.refuse_stdin()?;
    let data_dir = cx.data_dir();
    if let Some(endpoint) = Endpoint::alive(data_dir) {
        return Err(serves_already(&endpoint).into());
    }
    let mut process = child::background(data_dir, args, cx.tls().ca_cert.as_deref())?;
    let started = Instant::now();
    loop {
        if let Some(endpoint) = Endpoint::read(data_dir).filter(|endpoint| endpoint.pid == process.id()) {
            child::relay(data_dir, &cx.output);
            return announce(cx, &endpoint);
        }
        if let Some(status) = process.try_wait().context("cannot watch the background process")? {
            child::relay(data_dir, &cx.output);
            return Err(child::failed(data_dir, status).into());
        }
        if started.elapsed() > PATIENCE {
            // It may yet come up; two gateways that both believe to be the one are worse than none.
            process.kill().context("cannot stop the background process")?;
            return Err(Failure::new(Kind::Failed, "the gateway was not ready in time").into());
        }
        std::thread::sleep(PAUSE);
    }
}

fn stop(cx: &Context) -> anyhow::Result<()> {
    let data_dir = cx.data_dir();
    let Some(endpoint) = Endpoint::alive(data_dir) else {
        cx.output.note(&format!("No gateway serves {}", data_dir.display()));
        environment::tell_of_another(cx, None);
        return Ok(());
    };
    child::ask_to_stop(endpoint.pid)?;
    let started = Instant::now();
    while Endpoint::read(data_dir).is_some_and(|now| now.pid == endpoint.pid) && child::runs(endpoint.pid) {
        if started.elapsed() > PATIENCE {
            return Err(Failure::new(Kind::Failed, format!("process {} does not stop", endpoint.pid))
                .hint("it may be finishing a long request; try again, or end the process")
                .into());
        }
        std::thread::sleep(PAUSE);
    }
    cx.output.note(&format!("Stopped the gateway at {}", endpoint.url));
    environment::tell_of_another(cx, Some(&endpoint));
    Ok(())
}

fn status(cx: &Context) -> anyhow::Result<()> {
    let data_dir = cx.data_dir();
    let alive = Endpoint::alive(data_dir);
    environment::tell_of_another(cx, alive.as_ref());
    let status = match alive {
        Some(endpoint) => {
            json!({"state": "running", "url": endpoint.url, "pid": endpoint.pid, "data_dir": data_dir})
        }
        None => json!({"state": "stopped", "url": null, "pid": null, "data_dir": data_dir}),
    };
    cx.output.object(&STATUS_VIEW, &status)
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Debug, Parser)]
    struct Line {
        #[command(subcommand)]
        command: GatewayCommand,
    }

    fn refusal(words: &[&str]) -> String {
        Line::try_parse_from(std::iter::once(&"gateway").chain(words)).unwrap_err().to_string()
    }

    #[test]
    fn a_seed_is_refused_where_it_could_do_nothing() {
        assert!(refusal(&["start", "--seed", "1"]).contains("--ephemeral"));
        assert!(refusal(&["start", "--seed", "1", "--detach"]).contains("--detach"));
        assert!(Line::try_parse_from(["gateway", "start", "--seed", "1", "--ephemeral"]).is_ok());
    }

    #[test]
    fn the_background_has_the_defaults() {
        let args = StartArgs::in_the_background().unwrap();
        assert!(args.detach && !args.ephemeral && args.seed.files.is_empty());
        assert_eq!((args.port, args.drain), (DEFAULT_PORT, Duration::from_secs(10)));
    }

    #[test]
    fn a_port_is_a_number() {
        assert!(refusal(&["start", "--port", "abc"]).contains("write a number from 0 to 65535"));
        assert!(refusal(&["exec", "--port", "65536", "--", "true"]).contains("write a number from 0 to 65535"));
    }
}
