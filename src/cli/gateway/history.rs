//! `gateway logs`, `events` and `usage`: what the gateway of a data folder has done, and does.

use clap::Args;
use serde_json::Value;

use super::control;
use crate::{
    api::{Empty, Operation, timestamp::Timestamp},
    cli::signals,
    context::Context,
    error::Kind,
    gateway::control::{
        events, follow,
        logs::{self, LogQuery, StatusFilter},
        usage,
    },
    output::{Column, ListWriter, Report, View, cells},
};

/// Flags of `logs`.
#[derive(Debug, Args)]
pub struct LogsArgs {
    /// Go on printing requests as they end, until interrupted or the gateway stops
    #[arg(long, short)]
    follow: bool,
    /// Only requests with this status, such as 429, or of this class, such as 4xx
    #[arg(long, value_name = "STATUS")]
    status: Option<StatusFilter>,
    /// Only requests for which this virtual key was tried
    #[arg(long, value_name = "SLUG")]
    virtual_key: Option<String>,
    /// Begin with the newest N; 0 with --follow prints new ones alone
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

/// Flags of `events`.
#[derive(Debug, Args)]
pub struct EventsArgs {
    /// Go on printing events as they come, until interrupted or the gateway stops
    #[arg(long, short)]
    follow: bool,
}

const LOG_COLUMNS: &[Column] = &[
    Column { cell: Some(time), ..Column::new("TIME", "at") },
    Column::new("STATUS", "status"),
    Column::new("PATH", "path"),
    Column { cell: Some(target), ..Column::new("MODEL", "model") },
    Column { cell: Some(tries), ..Column::new("TRIES", "attempts") },
    Column { cell: Some(tokens), ..Column::new("TOKENS", "output_tokens") },
    Column { cell: Some(cost), ..Column::new("COST", "cost") },
    Column { cell: Some(latency), ..Column::new("LATENCY", "latency_ms") },
    Column { cell: Some(end), ..Column::new("END", "end") },
    Column::wide("ID", "id"),
    Column::wide("TRACE", "trace_id"),
    Column::wide("API KEY", "api_key"),
    Column::wide("WORKSPACE", "workspace"),
    Column::wide("CONFIG", "config"),
    Column::wide("CACHE", "cache"),
    Column { cell: Some(way), ..Column::wide("WAY", "attempts") },
    Column::wide("REASON", "reason"),
];
const LOG_VIEW: View = View { columns: LOG_COLUMNS, name: "trace_id" };

const EVENT_COLUMNS: &[Column] = &[
    Column { cell: Some(time), ..Column::new("TIME", "at") },
    Column::new("EVENT", "event"),
    Column { cell: Some(level), ..Column::new("LEVEL", "level") },
    Column::new("NAME", "name"),
    Column { cell: Some(used), ..Column::new("USED", "used") },
    Column { cell: Some(limit), ..Column::new("LIMIT", "limit") },
    Column::new("NEXT RESET", "next_reset_at"),
    Column::wide("ID", "id"),
    Column::wide("SINCE", "since"),
];
const EVENT_VIEW: View = View { columns: EVENT_COLUMNS, name: "name" };

const USAGE_COLUMNS: &[Column] = &[
    Column { cell: Some(level), ..Column::new("LEVEL", "level") },
    Column::new("NAME", "name"),
    Column::new("WORKSPACE", "workspace"),
    Column { cell: Some(kind), ..Column::new("TYPE", "limit_type") },
    Column { cell: Some(used), ..Column::new("USED", "used") },
    Column { cell: Some(limit), ..Column::new("LIMIT", "limit") },
    Column::new("%", "percent"),
    Column { cell: Some(resets), ..Column::new("RESETS", "resets_at") },
];
const USAGE_VIEW: View = View { columns: USAGE_COLUMNS, name: "name" };

/// Prints the log.
///
/// # Errors
/// When no gateway runs, and whatever it says.
pub async fn logs(cx: &Context, args: LogsArgs) -> anyhow::Result<u8> {
    let slug = args.virtual_key.map(|slug| slug.trim_start_matches('@').to_owned());
    // Without a number, all that is kept: from the first one on, page by page. Else the newest are one answer.
    let after = args.limit.is_none().then_some(0);
    let first = LogQuery { after, status: args.status, virtual_key: slug, limit: args.limit, wait: None };
    let next = |after, wait| LogQuery { after: Some(after), limit: None, wait, ..first.clone() };
    print::<logs::Show>(cx, &LOG_VIEW, (args.follow, args.limit.is_some()), first.clone(), next).await
}

/// Prints what owners of budgets were told.
///
/// # Errors
/// As [`logs`].
pub async fn events(cx: &Context, args: EventsArgs) -> anyhow::Result<u8> {
    let next = |after, wait| events::EventQuery { after: Some(after), wait };
    print::<events::Show>(cx, &EVENT_VIEW, (args.follow, true), events::EventQuery::default(), next).await
}

/// Prints how budgets and rate limits stand.
///
/// # Errors
/// As [`logs`].
pub async fn usage(cx: &Context) -> anyhow::Result<()> {
    let answer = control::call::<usage::Show>(cx, Empty {}).await?;
    let mut rows = cx.output.list(&USAGE_VIEW);
    push(&mut rows, &answer)?;
    rows.finish()
}

/// Prints a history from its first page to its end, or on and on. `is_whole`: the first page is all that is asked for.
async fn print<O>(
    cx: &Context,
    view: &View,
    (follow, is_whole): (bool, bool),
    first: O::Query,
    next: impl Fn(u64, Option<u64>) -> O::Query,
) -> anyhow::Result<u8>
where
    O: Operation<Path = Empty, Body = Empty, Reply = logs::History>,
{
    let client = control::reach(cx)?.control;
    let mut rows = if follow { cx.output.follow(view) } else { cx.output.list(view) };
    let all = async {
        let mut query = first;
        // An answer has to come within the time that the client gives it.
        let wait = (cx.settings.timeout.value / 2).as_secs().clamp(1, follow::LONGEST_WAIT);
        let mut has_answered = false;
        loop {
            let answer = match control::query::<O>(&client, query).await {
                // It was there, and is not any more: it ended between two questions.
                Err(error) if follow && has_answered && Report::of(&error).kind == Kind::Unreachable => {
                    cx.output.note("The gateway does not answer any more");
                    return Ok(());
                }
                answered => answered?,
            };
            has_answered = true;
            let count = push(&mut rows, &answer)?;
            let after = answer.get("after").and_then(Value::as_u64).unwrap_or_default();
            let is_ending = answer.get("ending").and_then(Value::as_bool).unwrap_or(false);
            // Less than a page is the end, for one who does not wait for more.
            if (!follow && (is_whole || count < logs::PAGE)) || is_ending {
                return Ok(());
            }
            query = next(after, follow.then_some(wait));
        }
    };
    if !follow {
        all.await?;
        rows.finish()?;
        return Ok(0);
    }
    let code = tokio::select! {
        ended = all => ended.map(|()| 0),
        signal = signals::interruption()? => Ok(signal),
    };
    rows.finish()?;
    code
}

fn push(rows: &mut ListWriter, answer: &Value) -> anyhow::Result<usize> {
    let data = answer.get("data").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for row in data {
        rows.push(row)?;
    }
    Ok(data.len())
}

/// To the second: of requests many have the same minute.
fn time(row: &Value) -> String {
    let at: Option<Timestamp> = row.get("at").and_then(Value::as_str).and_then(|at| at.parse().ok());
    at.map_or_else(String::new, |at| {
        at.get().to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M:%S").to_string()
    })
}

fn attempts(row: &Value) -> &[Value] {
    row.get("attempts").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// `gpt-4o -> openai@lab`
fn target(row: &Value) -> String {
    let asked = cells::text(row.get("model"));
    match attempts(row).last() {
        Some(last) => format!("{asked} -> {}", place(last)).trim_start().to_owned(),
        None => asked,
    }
}

fn place(attempt: &Value) -> String {
    let provider = cells::text(attempt.get("provider"));
    match attempt.get("virtual_key").and_then(Value::as_str) {
        Some(slug) => format!("{provider}@{slug}"),
        None => provider,
    }
}

/// More than one only: targets, and calls of the last one.
fn tries(row: &Value) -> String {
    let retries = |attempt: &Value| attempt.get("retries").and_then(Value::as_u64).unwrap_or(0);
    let tries: u64 = attempts(row).iter().map(|attempt| 1 + retries(attempt)).sum();
    if tries > 1 { tries.to_string() } else { String::new() }
}

fn tokens(row: &Value) -> String {
    let of = |name: &str| row.get(name).and_then(Value::as_u64).unwrap_or(0);
    match (of("input_tokens"), of("output_tokens")) {
        (0, 0) => String::new(),
        (input, output) => format!("{input}+{output}"),
    }
}

fn cost(row: &Value) -> String {
    row.get("cost")
        .and_then(Value::as_f64)
        .filter(|cost| *cost > 0.0)
        .map_or_else(String::new, |cost| format!("{cost} USD"))
}

fn latency(row: &Value) -> String {
    row.get("latency_ms").and_then(Value::as_f64).map_or_else(String::new, |latency| format!("{latency:.1} ms"))
}

/// `refused: Portkey Error: …`
fn end(row: &Value) -> String {
    let parts = [cells::text(row.get("end")), cells::text(row.get("message"))];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

/// Each try with what named it, what answered, and what governed it.
fn way(row: &Value) -> String {
    let one = |attempt: &Value| {
        let text = |name: &str| cells::text(attempt.get(name));
        let governed = Some(text("governed_by")).filter(|limits| !limits.is_empty());
        let governed = governed.map_or_else(String::new, |limits| format!(", governed by {limits}"));
        let (option, status, by) = (text("option"), text("status"), text("by"));
        format!("{option} {} {status} by {} ({by}{governed})", place(attempt), text("answered_by"))
    };
    attempts(row).iter().map(one).collect::<Vec<_>>().join("; ")
}

fn level(row: &Value) -> String {
    cells::text(row.get("level")).replace('_', " ")
}

fn used(row: &Value) -> String {
    amount(row, "used")
}

fn limit(row: &Value) -> String {
    amount(row, "limit")
}

fn amount(row: &Value, name: &str) -> String {
    let counts = row.get("counts").or_else(|| row.get("type")).and_then(Value::as_str).unwrap_or_default();
    format!("{} {}", cells::text(row.get(name)), if counts == "cost" { "USD" } else { counts })
}

/// `budget`, `requests/minute`
fn kind(row: &Value) -> String {
    let window = match row.get("unit").and_then(Value::as_str) {
        Some("rps") => "second",
        Some("rpm") => "minute",
        Some("rph") => "hour",
        Some("rpd") => "day",
        Some("rpw") => "week",
        _ => return cells::text(row.get("limit_type")),
    };
    format!("{}/{window}", cells::text(row.get("counts")))
}

/// Windows are short: the minute does not tell when they end.
fn resets(row: &Value) -> String {
    time(&serde_json::json!({"at": row.get("resets_at")}))
}
