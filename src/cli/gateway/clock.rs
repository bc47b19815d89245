//! `gateway clock`: the time that a running gateway goes by.

use clap::{Args, Subcommand};

use super::control;
use crate::{
    api::{Empty, timestamp::Timestamp},
    context::Context,
    gateway::{
        clock::parse_span,
        control::clock::{ClockChange, Freeze, Move, Reset, Show},
    },
    output::{Column, View},
};

/// Flags of `clock`.
#[derive(Debug, Args)]
pub struct ClockArgs {
    #[command(subcommand)]
    command: Option<ClockCommand>,
}

/// What to do with the clock.
#[derive(Debug, Subcommand)]
enum ClockCommand {
    /// Show the time, and how it runs (this is the default)
    Show,
    /// Put it forward by a span such as 31d, 1h30m or 90s
    Advance {
        /// How far
        #[arg(value_name = "SPAN", value_parser = span)]
        span: String,
    },
    /// Let it stand, at once or at a time
    Freeze {
        /// Where it is to stand, such as 2027-01-31T00:00:00Z [default: now]
        #[arg(value_name = "TIME", value_parser = time)]
        time: Option<Timestamp>,
    },
    /// Set it; it goes on running, or standing
    Set {
        /// What it is to show, such as 2027-01-31T00:00:00Z
        #[arg(value_name = "TIME", value_parser = time)]
        time: Timestamp,
    },
    /// Let it run on from where it stands
    Resume,
    /// Make it the machine's clock again
    Reset,
}

const COLUMNS: &[Column] =
    &[Column::new("MODE", "mode"), Column::new("NOW", "now"), Column::new("OFFSET (s)", "offset_seconds")];
const VIEW: View = View { columns: COLUMNS, name: "now" };

/// Runs the command and prints what the clock shows then.
///
/// # Errors
/// When no gateway runs, and whatever it says.
pub async fn run(cx: &Context, args: ClockArgs) -> anyhow::Result<()> {
    let change = match args.command.unwrap_or(ClockCommand::Show) {
        ClockCommand::Show => return print(cx, &control::call::<Show>(cx, Empty {}).await?),
        ClockCommand::Reset => return print(cx, &control::call::<Reset>(cx, Empty {}).await?),
        ClockCommand::Advance { span } => ClockChange { advance: Some(span), ..ClockChange::default() },
        ClockCommand::Freeze { time } => {
            let freeze = time.map_or(Freeze::Here(true), Freeze::At);
            ClockChange { freeze: Some(freeze), ..ClockChange::default() }
        }
        ClockCommand::Set { time } => ClockChange { set: Some(time), ..ClockChange::default() },
        ClockCommand::Resume => ClockChange { resume: Some(true), ..ClockChange::default() },
    };
    print(cx, &control::call::<Move>(cx, change).await?)
}

fn print(cx: &Context, state: &serde_json::Value) -> anyhow::Result<()> {
    cx.output.object(&VIEW, state)
}

fn span(text: &str) -> Result<String, String> {
    parse_span(text).map(|_| text.to_owned())
}

fn time(text: &str) -> Result<Timestamp, String> {
    text.parse().map_err(|_| "write a time like 2027-01-31T00:00:00Z, or a day like 2027-01-31".to_owned())
}
