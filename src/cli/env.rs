//! `env`: the variables that point SDKs at the gateway of the profile in use.

use clap::Args;

use super::{
    gateway,
    sdk::{self, KeyCheck, RouteArgs},
    shell::{self, PrintArgs, Shell},
};
use crate::context::Context;

/// Flags of `env`.
#[derive(Debug, Args)]
pub struct EnvArgs {
    #[command(flatten)]
    print: PrintArgs,
    /// Do not ask the server whether models answer to the key
    #[arg(long)]
    no_verify: bool,
    #[command(flatten)]
    route: RouteArgs,
}

/// Prints the variables.
///
/// # Errors
/// When there is no key, or with `--local`, no gateway.
pub async fn run(cx: &mut Context, args: EnvArgs) -> anyhow::Result<()> {
    if cx.settings.local {
        return gateway::environment::print(cx, &args.print, &args.route);
    }
    let variables = if args.print.unset {
        sdk::taken_away()
    } else {
        sdk::of_profile(cx, &args.route, KeyCheck::unless(args.no_verify)).await?
    };
    let shell = Shell::detected();
    let profile = cx.settings.profile.as_ref().filter(|profile| profile.is_from_flag());
    let profile = profile.map_or_else(String::new, |profile| format!(" --profile {}", shell.word(&profile.value)));
    shell::print(cx, &args.print, &shell.evaluation(&format!("portkeyctl env{profile}")), &variables)
}
