//! `run`: one command with the variables of `env`, which nobody gets to see.

use std::ffi::OsString;

use clap::Args;

use super::{
    gateway, process,
    sdk::{self, KeyCheck, RouteArgs, Variable},
};
use crate::{context::Context, env_vars, secret::Secret};

/// Flags of `run`.
#[derive(Debug, Args)]
pub struct RunArgs {
    /// The command, with its arguments
    #[arg(required = true, trailing_var_arg = true, value_name = "COMMAND")]
    command: Vec<OsString>,
    /// Do not ask the server first whether models answer to the key
    #[arg(long)]
    no_verify: bool,
    #[command(flatten)]
    route: RouteArgs,
}

/// Runs the command; the exit code is its own.
///
/// # Errors
/// When there is no key, or the command cannot be run; with `--local`, when the gateway cannot be opened.
pub async fn run(cx: &mut Context, args: RunArgs) -> anyhow::Result<u8> {
    if cx.settings.local {
        return gateway::exec::with_the_folders(cx, &args.command, &args.route).await;
    }
    let mut variables = sdk::of_profile(cx, &args.route, KeyCheck::unless(args.no_verify)).await?;
    // This program, within, works where it would work here.
    let workspace = cx.given_workspace().map(Secret::new);
    variables.push(Variable { name: env_vars::PORTKEY_WORKSPACE.name, value: workspace });
    process::run(&args.command, &variables).await
}
