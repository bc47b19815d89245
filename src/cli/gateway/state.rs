//! `gateway snapshot`, `restore`, `snapshots` and `reset`.

use clap::{Args, Subcommand, builder::PossibleValuesParser};
use serde_json::{Value, json};

use super::control;
use crate::{
    context::Context,
    gateway::control::{
        Part,
        state::{Forget, ListAll, Reset, ResetParts, Restore, Save, SnapshotName},
    },
    output::{Column, View},
};

/// The snapshot that is meant.
#[derive(Debug, Args)]
pub struct NameArgs {
    /// Its name: 1 to 64 letters, digits, dots, dashes and underscores
    name: String,
}

/// Flags of `snapshots`.
#[derive(Debug, Args)]
pub struct SnapshotsArgs {
    #[command(subcommand)]
    command: Option<SnapshotsCommand>,
}

/// What to do with snapshots.
#[derive(Debug, Subcommand)]
enum SnapshotsCommand {
    /// List them (this is the default)
    #[command(visible_alias = "ls")]
    List,
    /// Delete some, and give their memory back
    #[command(visible_alias = "rm")]
    Delete {
        /// Their names
        #[arg(required = true, value_name = "NAME")]
        names: Vec<String>,
    },
}

/// Flags of `reset`.
#[derive(Debug, Args)]
pub struct ResetArgs {
    /// Reset this part alone; repeatable
    #[arg(long, value_name = "PART", value_parser = PossibleValuesParser::new(Part::ALL.map(Part::name)))]
    only: Vec<String>,
}

const COLUMNS: &[Column] =
    &[Column::new("NAME", "name"), Column::new("CREATED", "created_at"), Column::new("BYTES", "bytes")];
const VIEW: View = View { columns: COLUMNS, name: "name" };
const RESET_VIEW: View = View { columns: &[Column::new("RESET", "part")], name: "part" };

/// Keeps the state under a name.
///
/// # Errors
/// When no gateway runs, and whatever it says.
pub async fn snapshot(cx: &Context, args: NameArgs) -> anyhow::Result<()> {
    cx.output.object(&VIEW, &control::call::<Save>(cx, SnapshotName { name: args.name }).await?)
}

/// Puts a state back.
///
/// # Errors
/// As [`snapshot`].
pub async fn restore(cx: &Context, args: NameArgs) -> anyhow::Result<()> {
    cx.output.object(&VIEW, &control::call::<Restore>(cx, SnapshotName { name: args.name }).await?)
}

/// Lists the states that are kept, or deletes some of them.
///
/// # Errors
/// As [`snapshot`].
pub async fn snapshots(cx: &Context, args: SnapshotsArgs) -> anyhow::Result<()> {
    match args.command.unwrap_or(SnapshotsCommand::List) {
        SnapshotsCommand::List => control::list::<ListAll>(cx, &VIEW).await,
        SnapshotsCommand::Delete { names } => {
            control::take_away::<Forget>(cx, names, ("Deleted", "snapshot"), |name| SnapshotName { name }).await
        }
    }
}

/// Makes everything, or the parts that are named, as in a new gateway.
///
/// # Errors
/// As [`snapshot`].
pub async fn reset(cx: &Context, args: ResetArgs) -> anyhow::Result<()> {
    let named: Vec<Part> =
        Part::ALL.into_iter().filter(|part| args.only.iter().any(|name| name == part.name())).collect();
    let only = (!named.is_empty()).then_some(named);
    let done = control::call::<Reset>(cx, ResetParts { only }).await?;
    let mut rows = cx.output.list(&RESET_VIEW);
    for part in done.get("reset").and_then(Value::as_array).into_iter().flatten() {
        rows.push(&json!({ "part": part }))?;
    }
    rows.finish()
}
