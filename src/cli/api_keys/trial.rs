//! `test`: an API key, tried. It cannot be read back by its id, so it is given, or the one in use.

use std::path::PathBuf;

use clap::Args;

use crate::{
    cli::{
        route::Route,
        secret_input,
        trial::{self, Trial, TrialArgs},
    },
    context::Context,
};

/// Flags of `test`.
#[derive(Debug, Args)]
pub struct TestArgs {
    /// Read the API key from a file, or from standard input with `-`
    #[arg(long, value_name = "PATH", conflicts_with = "key_env")]
    key_file: Option<PathBuf>,
    /// Read the API key from an environment variable
    #[arg(long, value_name = "NAME")]
    key_env: Option<String>,
    /// Send the request by this virtual key
    #[arg(long, value_name = "SLUG", group = "route", help_heading = "Way")]
    virtual_key: Option<String>,
    /// Send the request by this provider
    #[arg(long, value_name = "SLUG", group = "route", help_heading = "Way")]
    provider: Option<String>,
    /// Send the request by this config
    #[arg(long, value_name = "SLUG", group = "route", help_heading = "Way")]
    config: Option<String>,
    #[command(flatten)]
    trial: TrialArgs,
}

/// Tests the key.
///
/// # Errors
/// When it cannot be read, and as [`trial::run`].
pub(super) async fn run(cx: &mut Context, args: TestArgs) -> anyhow::Result<()> {
    let key = match (&args.key_file, &args.key_env) {
        (Some(path), _) => Some(secret_input::from_file(cx, "--key-file", path)?),
        (_, Some(name)) => Some(secret_input::from_env("--key-env", name)?),
        _ => None,
    };
    // One of them at the most: they are a group.
    let route = args.virtual_key.map(Route::VirtualKey);
    let route = route.or(args.provider.map(Route::Provider)).or(args.config.map(Route::Config));
    trial::run(cx, Trial::of_key(key, route), args.trial).await
}
