//! `gateway exec`: a command with a gateway around it; and `run --local`, which has one of the data folder.

use std::{ffi::OsString, net::Ipv4Addr, time::Duration};

use anyhow::Context as _;
use tokio::{net::TcpListener, sync::oneshot};

use super::{
    ExecArgs,
    data_plane::{self, DataPlaneArgs},
    endpoint, environment,
    listen::{ListenArgs, listen},
    open, seed,
};
use crate::{
    cli::{
        process,
        sdk::{RouteArgs, Variable},
    },
    context::Context,
    error::{Failure, Kind},
    gateway::{Gateway, server, store::random},
    local::{self, Endpoint, Local},
};

/// How long requests in flight get when the command has ended.
const DRAIN: Duration = Duration::from_secs(1);

/// Runs a command with a gateway of its own around it.
///
/// # Errors
/// When the gateway cannot be opened, or requests could not be recorded or replayed although the command succeeded.
pub(super) async fn run(cx: &mut Context, args: ExecArgs) -> anyhow::Result<u8> {
    if let Some(seed) = args.ids {
        if cx.settings.data_dir.is_from_flag() {
            return Err(Failure::usage("--seed: the ids of an earlier run would be in the data folder already")
                .hint("leave --data-dir out")
                .into());
        }
        random::derive_ids_from(seed);
    }
    let listener = listen(&args.listen, args.port).await?;
    // A folder that was only inherited from the environment is not meant: `exec` starts from nothing.
    let data_dir = cx.settings.data_dir.is_from_flag().then(|| cx.data_dir().to_owned());
    let behaviour = args.data_plane.behaviour(args.ids, &cx.output)?;
    let tape = behaviour.tape.clone();
    let (gateway, secrets) = open(cx, data_dir.as_deref(), behaviour)?;
    args.listen.tell(&gateway);
    seed::before_ready(cx, &args.seed, &gateway, &secrets).await?;
    let endpoint = endpoint(&listener, data_dir)?;
    let variables = environment::variables(&endpoint, &secrets, &RouteArgs::default())?;
    let ended = around(&gateway, listener, &endpoint, &args.command, &variables).await;
    let concluded = data_plane::conclude(&tape, &cx.output);
    let code = ended?;
    let Some(reason) = concluded else { return Ok(code) };
    if code == 0 {
        return Err(Failure::new(Kind::Failed, reason).hint("each was told above when it was asked for").into());
    }
    // The command's own reason comes first.
    cx.output.warn(data_plane::RECORDING, &reason);
    Ok(code)
}

/// Runs a command with the gateway of the data folder: the one that serves it, or, where none does, one that serves it
/// until the command has ended.
///
/// # Errors
/// When the gateway cannot be opened, or the command cannot be run.
pub(in crate::cli) async fn with_the_folders(
    cx: &mut Context,
    command: &[OsString],
    route: &RouteArgs,
) -> anyhow::Result<u8> {
    let output = &cx.output;
    let behaviour = DataPlaneArgs::default().behaviour(None, output)?;
    let local = local::connect_as(cx.data_dir(), &cx.tls(), &behaviour, &mut |note| output.note(note))?;
    let (gateway, secrets) = match local {
        Local::Running(endpoint, secrets) => {
            return process::run(command, &environment::variables(&endpoint, &secrets, route)?).await;
        }
        Local::Here(gateway, secrets) => (gateway, secrets),
    };
    let here = ListenArgs { host: Ipv4Addr::LOCALHOST.into(), dangerously_listen_beyond_this_machine: false };
    let listener = listen(&here, 0).await?;
    let endpoint = endpoint(&listener, Some(cx.data_dir().to_owned()))?;
    let variables = environment::variables(&endpoint, &secrets, route)?;
    around(&gateway, listener, &endpoint, command, &variables).await
}

/// Serves for as long as a command takes.
async fn around(
    gateway: &Gateway,
    listener: TcpListener,
    endpoint: &Endpoint,
    command: &[OsString],
    variables: &[Variable],
) -> anyhow::Result<u8> {
    if let Some(folder) = &endpoint.data_dir {
        endpoint.announce(folder).with_context(|| format!("cannot write to {}", folder.display()))?;
    }
    let (stop, stopped) = oneshot::channel::<()>();
    let ending = gateway.clone();
    let until_stopped = async move {
        // An error means that the sender is gone, and so the command is over, too.
        let _ = stopped.await;
        ending.begin_to_stop();
    };
    let serving = gateway.clone();
    let server = tokio::spawn(async move { server::serve(&serving, listener, until_stopped, DRAIN).await });
    let outcome = process::run(command, variables).await;
    drop(stop);
    let served = server.await.context("the gateway's server broke")?;
    if let Some(folder) = &endpoint.data_dir {
        Endpoint::withdraw(folder);
    }
    let code = outcome?;
    served.context("the gateway cannot serve")?;
    Ok(code)
}
