//! `gateway seed`: makes what a file describes, in a local gateway. What is there already is brought in line with it, so
//! that the same file can be applied again and again.
//!
//! The file holds the bodies of the management API's own operations; `document.rs` reads and checks all of it before
//! anything is sent, and `apply.rs` sends it.

mod apply;
mod compare;
mod conf;
mod document;
mod secrets;

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::{Value, json};

use super::control::{self, Reached};
use crate::{
    api::transport::Transport,
    auth::gateway_secrets::GatewaySecrets,
    cli::{body, secret_input},
    context::{Context, IN_PROCESS_URL},
    error::{Failure, Kind},
    gateway::Gateway,
    output::{Column, View},
};
use apply::Row;
use compare::Outcome;
use document::Document;

/// Flags of `seed`.
#[derive(Debug, Args)]
pub struct SeedArgs {
    /// What is to be there, in YAML or JSON; `-` reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Flags of `start` and `exec`.
#[derive(Debug, Args)]
pub(super) struct SeedFileArgs {
    /// Make what this file describes before it is ready, as `gateway seed` does; repeatable
    #[arg(long = "seed-file", value_name = "FILE", help_heading = "Data")]
    pub(super) files: Vec<PathBuf>,
}

impl SeedFileArgs {
    /// Refuses standard input, for a gateway in the background: it has none.
    pub(super) fn refuse_stdin(&self) -> Result<(), Failure> {
        if self.files.iter().any(|file| secret_input::is_stdin(file)) {
            return Err(Failure::usage("--seed-file - does not go with --detach: name a file"));
        }
        Ok(())
    }
}

const COLUMNS: &[Column] = &[
    Column::new("RESULT", "result"),
    Column::new("KIND", "kind"),
    Column::new("NAME", "name"),
    Column::new("WORKSPACE", "workspace"),
    Column::new("KEY", "key"),
];
const VIEW: View = View { columns: COLUMNS, name: "name" };

/// Applies a file to the running gateway and prints what became of each entry.
///
/// # Errors
/// When the file is wrong, of which everything is told at once; when no gateway runs; and what the gateway refuses.
pub async fn run(cx: &mut Context, args: SeedArgs) -> anyhow::Result<()> {
    let reached = control::reach(cx)?;
    let document = read(cx, "FILE", &args.file)?;
    let mut rows = Vec::new();
    let applied = apply::apply(&reached, document, &mut rows).await;
    if rows.is_empty() && applied.is_err() {
        return applied;
    }
    // What was made before a refusal is told, too: a key's value among it is shown this once.
    let mut list = cx.output.list(&VIEW);
    for row in &rows {
        list.push(&shown(row))?;
    }
    list.finish()?;
    applied
}

/// Applies files to a gateway of this process.
///
/// # Errors
/// As [`run`]; and when a file would make an API key whose value nobody could be told.
pub(super) async fn before_ready(
    cx: &mut Context,
    args: &SeedFileArgs,
    gateway: &Gateway,
    secrets: &GatewaySecrets,
) -> anyhow::Result<()> {
    if args.files.is_empty() {
        return Ok(());
    }
    let url = control::control_url(IN_PROCESS_URL)?;
    let transport = Transport::in_process(gateway.router());
    let reached: Reached = control::with_transport(cx, &url, secrets.admin_key.clone(), &transport)?;
    for file in &args.files {
        let document = read(cx, "--seed-file", file)?;
        if let Some(place) = document.key_without_value() {
            return Err(Failure::usage(format!("--seed-file: {}: {place} has no value", file.display()))
                .hint("give it one with key_env, key_file or key: here a value that is made could not be shown")
                .into());
        }
        let mut rows = Vec::new();
        apply::apply(&reached, document, &mut rows).await?;
        let count = |outcome| rows.iter().filter(|row| row.outcome == outcome).count();
        let (created, updated) = (count(Outcome::Created), count(Outcome::Updated));
        let unchanged = count(Outcome::Unchanged);
        cx.output.note(&format!(
            "Seeded from {}: {created} created, {updated} updated, {unchanged} unchanged",
            file.display()
        ));
    }
    Ok(())
}

fn read(cx: &mut Context, flag: &str, file: &Path) -> anyhow::Result<Document> {
    let value = body::document(flag, file)?;
    // Files that it names lie beside it.
    let folder = if secret_input::is_stdin(file) { None } else { file.parent() };
    let refused = |faults: Vec<String>| match faults.as_slice() {
        [only] => Failure::usage(format!("{}: {only}", file.display())),
        _ => body::refused(Kind::Usage, faults),
    };
    let value = if conf::is_conf(&value) {
        let (seed, left_out) = conf::to_seed(&value).map_err(refused)?;
        if !left_out.is_empty() {
            cx.output.note(&format!("Not taken over from {}: {}", file.display(), left_out.join(", ")));
        }
        seed
    } else {
        value
    };
    let document = Document::read(cx, value, folder).map_err(refused)?;
    if document.is_empty() {
        cx.output.warn("empty_seed", &format!("{}: nothing is in it", file.display()));
    }
    Ok(document)
}

fn shown(row: &Row) -> Value {
    let mut shown = json!({
        "result": row.outcome.word(),
        "kind": row.kind,
        "name": row.name,
        "workspace": row.workspace,
    });
    if let (Some(key), Some(members)) = (&row.key, shown.as_object_mut()) {
        members.insert("key".to_owned(), json!(key.expose()));
    }
    shown
}
