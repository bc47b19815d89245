//! `import`: many virtual keys from a file.
//!
//! | file | holds |
//! |---|---|
//! | `rows.rs` | CSV, JSON Lines and YAML as rows |
//! | `check.rs` | a row as a request, and what is wrong with it |
//! | `journal.rs` | what was done, so that nothing is done twice |
//! | `settle.rs` | what became of rows whose answers nobody has seen |

mod check;
mod journal;
mod rows;
mod settle;

use std::{collections::BTreeMap, path::PathBuf, time::Duration};

use clap::Args;
use futures_util::stream::{FuturesUnordered, StreamExt as _};
use serde_json::{Value, json};

use crate::{
    api::{Call, Client, ClientError, Empty, virtual_keys::Create},
    cli::{secret_input, signals::Signals},
    context::Context,
    error::{Failure, Kind},
    output::{Column, Format, ListWriter, Progress, View},
};
use check::{Checked, Leniency};
use journal::{Before, Head, Journal};
use rows::FileFormat;

/// How long a server that is asked too much is left alone, when it does not say.
const RATE_LIMIT_PAUSE: Duration = Duration::from_secs(1);
/// The longest that a server may want to be left alone.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// Flags of `import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The file; standard input with `-`
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The form of the file; its extension tells it otherwise
    #[arg(long, value_enum)]
    format: Option<FileFormat>,
    /// Send so many requests at once
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = clap::value_parser!(u16).range(1..=256))]
    concurrency: u16,
    /// Go on with the other rows when one is refused
    #[arg(long)]
    continue_on_error: bool,
    /// Keep the journal here [default: FILE.import-journal; none for standard input]
    #[arg(long, value_name = "PATH", hide_short_help = true)]
    journal: Option<PathBuf>,
    /// Take provider ids that this version does not know
    #[arg(long, hide_short_help = true)]
    allow_unknown_provider: bool,
    /// Take fields of providers that this version does not know
    #[arg(long, hide_short_help = true)]
    allow_unknown_fields: bool,
    /// Check the rows, and make nothing
    #[arg(long)]
    dry_run: bool,
}

const VIEW: View = View {
    columns: &[
        Column::new("ROW", "row"),
        Column::new("NAME", "name"),
        Column::new("SLUG", "slug"),
        Column::new("RESULT", "result"),
        Column::new("ERROR", "error"),
    ],
    name: "slug",
};

/// Makes the rows of a file.
///
/// # Errors
/// All that is wrong with the rows, before anything is sent; the first refusal; `Interrupted` by a signal.
pub(super) async fn run(cx: &mut Context, args: ImportArgs) -> anyhow::Result<()> {
    let rows = checked(cx, &args).await?;
    if args.dry_run {
        let mut results = Results::new(cx);
        for (index, row) in rows.iter().enumerate() {
            results.put(index, result(row, row.body.slug.as_deref(), "valid", None))?;
        }
        results.finish()?;
        cx.output.note("Nothing was sent");
        return Ok(());
    }
    let client = cx.client().await?;
    let (journal, before) = opened(cx, &args, &client, &rows).await?;
    let mut import = Import {
        progress: cx.output.progress(rows.len() as u64, "Importing"),
        results: Results::new(cx),
        journal,
        made: 0,
        made_before: 0,
        first_failure: None,
        failures: 0,
    };
    let ending = import.all(cx, &args, &client, &rows, &before).await;
    import.finish(cx, ending, rows.len())
}

/// Reads and checks the whole file.
async fn checked(cx: &mut Context, args: &ImportArgs) -> anyhow::Result<Vec<Checked>> {
    let format = FileFormat::settle(args.format, &args.file)?;
    let text = zeroize::Zeroizing::new(secret_input::text("FILE", &args.file)?);
    let named =
        if secret_input::is_stdin(&args.file) { "standard input".into() } else { args.file.display().to_string() };
    let rows = rows::read(format, &text).map_err(|failure| {
        let hints = failure.hints().to_vec();
        hints.into_iter().fold(Failure::usage(format!("{named}: {failure}")), Failure::hint)
    })?;
    let count = rows.len();
    let leniency =
        Leniency { unknown_providers: args.allow_unknown_provider, unknown_fields: args.allow_unknown_fields };
    match check::all(cx, rows, leniency).await? {
        Ok(checked) => Ok(checked),
        Err(faults) => {
            let failure = Failure::usage(format!("{named}: {} faults in {count} rows; nothing was sent", faults.len()));
            Err(faults.into_iter().fold(failure, Failure::hint).into())
        }
    }
}

/// The journal, when there is one, and what earlier runs have made: what nobody knows of is looked for on the server.
async fn opened(
    cx: &mut Context,
    args: &ImportArgs,
    client: &Client,
    rows: &[Checked],
) -> anyhow::Result<(Option<Journal>, Before)> {
    let beside = || (!secret_input::is_stdin(&args.file)).then(|| journal::beside(&args.file));
    let Some(path) = args.journal.clone().or_else(beside) else { return Ok((None, Before::default())) };
    let (mut journal, head, mut before) = Journal::open(&path)?;
    let workspace = cx.workspace().await?;
    let target = match cx.settings.local {
        true => std::path::absolute(cx.data_dir())?.display().to_string(),
        false => client.base_url().to_string(),
    };
    let Some(head) = head else {
        let since = settle::newest(client, workspace.clone()).await?;
        journal.head(&Head { target, workspace, since })?;
        return Ok((Some(journal), before));
    };
    if (&head.target, &head.workspace) != (&target, &workspace) {
        let workspace = head.workspace.map(|name| format!(", workspace {name}")).unwrap_or_default();
        return Err(Failure::usage(format!("{} is of an import into {}{workspace}", path.display(), head.target))
            .hint("to import into another place, name another file with --journal")
            .hint(format!("if that place is gone, remove {}", path.display()))
            .into());
    }
    if !before.open.is_empty() {
        settle::unanswered(client, workspace, head.since, rows, &mut journal, &mut before).await?;
    }
    Ok((Some(journal), before))
}

/// How it ended.
enum Ending {
    /// Every row was tried.
    Whole,
    /// A row was refused, and the others were not to be tried.
    Refused,
    /// A signal came.
    Interrupted,
}

/// An import under way.
struct Import {
    progress: Progress,
    results: Results,
    journal: Option<Journal>,
    made: usize,
    made_before: usize,
    first_failure: Option<(String, ClientError)>,
    failures: usize,
}

impl Import {
    /// Sends row after row, so many at a time. Those under way are waited for, whatever happens: what is sent is answered.
    async fn all(
        &mut self,
        cx: &Context,
        args: &ImportArgs,
        client: &Client,
        rows: &[Checked],
        before: &Before,
    ) -> anyhow::Result<Ending> {
        let mut signals = Signals::catch()?;
        let retries = cx.settings.retries.value;
        let mut waiting = rows.iter().enumerate();
        let mut under_way = FuturesUnordered::new();
        let mut ending = Ending::Whole;
        loop {
            while matches!(ending, Ending::Whole) && under_way.len() < usize::from(args.concurrency) {
                let Some((index, row)) = waiting.next() else { break };
                if let Some(slug) = before.made.get(&row.identity) {
                    self.made_before += 1;
                    self.tell(cx, index, result(row, Some(slug), "made before", None))?;
                    continue;
                }
                if let Some(journal) = &mut self.journal {
                    journal.begun(&row.identity)?;
                }
                under_way.push(async move { (index, row, create(client, row, retries).await) });
            }
            if under_way.is_empty() {
                return Ok(ending);
            }
            tokio::select! {
                biased;
                () = signals.next() => {
                    if matches!(ending, Ending::Interrupted) {
                        return Ok(ending);
                    }
                    ending = Ending::Interrupted;
                    let count = under_way.len();
                    cx.output.note(&format!("Waiting for {count} requests under way; once more ends at once"));
                }
                Some((index, row, outcome)) = under_way.next() => {
                    let goes_on = self.settled(cx, args, index, row, outcome)?;
                    if !goes_on && matches!(ending, Ending::Whole) {
                        ending = Ending::Refused;
                    }
                }
            }
        }
    }

    /// Notes what became of a row; whether to go on with others.
    fn settled(
        &mut self,
        cx: &Context,
        args: &ImportArgs,
        index: usize,
        row: &Checked,
        outcome: Result<String, ClientError>,
    ) -> anyhow::Result<bool> {
        let error = match outcome {
            Ok(slug) => {
                if let Some(journal) = &mut self.journal {
                    journal.made(&row.identity, &slug)?;
                }
                self.made += 1;
                self.tell(cx, index, result(row, Some(&slug), "created", None))?;
                return Ok(true);
            }
            Err(error) => error,
        };
        let is_unclear = matches!(error, ClientError::Unclear { .. } | ClientError::Decode { .. });
        if let (Some(journal), false) = (&mut self.journal, is_unclear) {
            journal.refused(&row.identity)?;
        }
        let word = if is_unclear { "unclear" } else { "refused" };
        self.tell(cx, index, result(row, row.body.slug.as_deref(), word, Some(&error)))?;
        self.failures += 1;
        // Every other row would fare the same.
        let is_hopeless = matches!(error, ClientError::Unreachable { .. } | ClientError::PlainHttp(_))
            || error.api().is_some_and(|error| error.status == http::StatusCode::UNAUTHORIZED);
        if self.first_failure.is_none() {
            self.first_failure = Some((row.place.clone(), error));
        }
        Ok(args.continue_on_error && !is_hopeless)
    }

    fn tell(&mut self, cx: &Context, index: usize, result: Value) -> anyhow::Result<()> {
        self.progress.advance();
        cx.output.beside_progress(|| self.results.put(index, result))
    }

    fn finish(self, cx: &Context, ending: anyhow::Result<Ending>, rows: usize) -> anyhow::Result<()> {
        drop(self.progress);
        self.results.finish()?;
        let ending = ending?;
        let mut told = format!("Imported {} of {rows} virtual keys", self.made);
        if self.made_before > 0 {
            told += &format!("; {} were imported before", self.made_before);
        }
        if self.failures > 0 {
            told += &format!("; {} failed", self.failures);
        }
        cx.output.note(&told);
        let again = match &self.journal {
            Some(journal) => format!(
                "run the same command again to go on: what was made is in {} and is not made again",
                journal.path().display()
            ),
            None => "without a journal (--journal PATH), running it again makes everything again".to_owned(),
        };
        match (ending, self.first_failure) {
            (Ending::Interrupted, _) => Err(Failure::new(Kind::Interrupted, "interrupted").hint(again).into()),
            (_, Some((place, error))) => {
                Err(Failure::new(error.kind(), format!("{place} was not imported")).hint(again).caused_by(error).into())
            }
            (_, None) => {
                if let Some(journal) = self.journal.filter(|_| rows > 0 && self.made_before == rows) {
                    let path = journal.path().display();
                    cx.output.note(&format!("To import them once more, remove {path} first"));
                }
                Ok(())
            }
        }
    }
}

/// Sends one row. A refusal for asking too much has surely made nothing, so it is tried again.
async fn create(client: &Client, row: &Checked, retries: u32) -> Result<String, ClientError> {
    let mut left = retries;
    loop {
        let call: Call<Create> = Call { path: Empty {}, query: Empty {}, body: row.body.clone() };
        match client.send(call).await {
            Ok(made) => return Ok(made.value.slug),
            Err(ClientError::Api { error, retry_after, .. })
                if left > 0
                    && error.status == http::StatusCode::TOO_MANY_REQUESTS
                    && retry_after.is_none_or(|wait| wait <= LONGEST_PAUSE) =>
            {
                tokio::time::sleep(retry_after.unwrap_or(RATE_LIMIT_PAUSE * 2_u32.pow((retries - left).min(5)))).await;
                left -= 1;
            }
            Err(error) => return Err(error),
        }
    }
}

fn result(row: &Checked, slug: Option<&str>, word: &str, error: Option<&ClientError>) -> Value {
    let error = error.map(ToString::to_string);
    json!({"row": row.number, "name": row.body.name, "slug": slug, "result": word, "error": error})
}

/// The results, told in the order of the file whatever the order in which they come.
struct Results {
    list: ListWriter,
    next: usize,
    early: BTreeMap<usize, Value>,
    names_alone: bool,
}

impl Results {
    /// A table is laid out by the page; for programs, every row is told at once, as JSON on a line of its own.
    fn new(cx: &Context) -> Self {
        let format = cx.output.format();
        let list = if format == Format::Table { cx.output.list(&VIEW) } else { cx.output.follow(&VIEW) };
        Self { list, next: 0, early: BTreeMap::new(), names_alone: format == Format::Name }
    }

    fn put(&mut self, index: usize, result: Value) -> anyhow::Result<()> {
        self.early.insert(index, result);
        while let Some(result) = self.early.remove(&self.next) {
            self.next += 1;
            self.write(&result)?;
        }
        Ok(())
    }

    fn write(&mut self, result: &Value) -> anyhow::Result<()> {
        // What was not made has no name that other commands would take.
        let is_there =
            result.get("error").is_none_or(Value::is_null) && result.get("slug").is_some_and(Value::is_string);
        if self.names_alone && !is_there { Ok(()) } else { self.list.push(result) }
    }

    /// Tells what is left when some rows were never tried.
    fn finish(mut self) -> anyhow::Result<()> {
        for result in std::mem::take(&mut self.early).into_values() {
            self.write(&result)?;
        }
        self.list.finish()
    }
}
