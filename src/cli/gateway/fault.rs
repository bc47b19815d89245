//! `gateway fault`: what is to go wrong in a running gateway.

use clap::{Args, Subcommand};
use serde_json::Value;

use super::control;
use crate::{
    api::{Call, Empty},
    context::Context,
    error::Failure,
    gateway::{
        control::faults::{Add, Clear, FaultId, ListAll, Remove},
        faults::{self, BreakAfter, FaultRule, Latency, Stall},
    },
    output::{Column, View},
};

const EXAMPLES: &str = "Examples:
  A third of the calls to one provider is refused, for half a minute:
    portkeyctl gateway fault add --provider @openai-prod --status 429 --retry-after 2 --rate 0.3 --ttl 30s

  The first two calls find the connection broken, which retries have to get over:
    portkeyctl gateway fault add --reset --times 2

  A slow provider, as one is on a bad day:
    portkeyctl gateway fault add --ai-provider anthropic --latency lognormal:800ms,0.6 --delay-between 20ms..60ms

  Streams break off after three events:
    portkeyctl gateway fault add --path /v1/chat/completions --break-after 3

  One request alone, by its header:
    curl -H 'x-portkey-local-fault: status=503; times=1' …";

/// Flags of `fault`.
#[derive(Debug, Args)]
pub struct FaultArgs {
    #[command(subcommand)]
    command: FaultCommand,
}

/// What to do with faults.
#[derive(Debug, Subcommand)]
enum FaultCommand {
    /// Let something go wrong with calls of providers
    ///
    /// It stands for what the provider would have done: retries, fallbacks, circuit breakers and timeouts take it for
    /// that. Faults are looked at in the order in which they were added, and the first one that strikes decides; those
    /// that only delay let later ones strike, too. Flags of one fault work together.
    Add(Box<AddArgs>),
    /// List the faults, with how often they struck
    #[command(visible_alias = "ls")]
    List,
    /// Take faults away
    #[command(visible_alias = "rm")]
    Remove {
        /// Their ids, such as f1
        #[arg(required = true, value_name = "ID")]
        ids: Vec<String>,
    },
    /// Take all faults away
    Clear,
}

/// Flags of `add`.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
struct AddArgs {
    /// Strike calls of this provider or virtual key
    #[arg(long, value_name = "@SLUG", help_heading = "Which calls")]
    provider: Option<String>,
    /// Strike calls of this AI provider, such as openai
    #[arg(long, value_name = "ID", help_heading = "Which calls")]
    ai_provider: Option<String>,
    /// Strike calls for this model, named without a provider
    #[arg(long, help_heading = "Which calls")]
    model: Option<String>,
    /// Strike calls to this path, such as /v1/chat/completions
    #[arg(long, help_heading = "Which calls")]
    path: Option<String>,
    /// Strike calls with the API key of this name
    #[arg(long = "key", value_name = "NAME", help_heading = "Which calls")]
    api_key: Option<String>,
    /// Strike this part of them, from 0 to 1 [default: 1]
    #[arg(long, help_heading = "How often")]
    rate: Option<f64>,
    /// Strike so often at most
    #[arg(long, value_name = "N", help_heading = "How often")]
    times: Option<u64>,
    /// Strike for so long, by the gateway's clock, such as 30s
    #[arg(long, value_name = "SPAN", help_heading = "How often")]
    ttl: Option<String>,
    /// Draw from this seed what is random in it, so that a run repeats
    #[arg(long, value_name = "N", help_heading = "How often")]
    seed: Option<u64>,
    /// Answer with this error, from 400 to 599, as the provider words it
    #[arg(long, value_name = "STATUS", help_heading = "What goes wrong")]
    status: Option<u16>,
    /// Let the error say this
    #[arg(long, value_name = "TEXT", help_heading = "What goes wrong")]
    message: Option<String>,
    /// Let the error ask for so many seconds of patience
    #[arg(long, value_name = "SECONDS", help_heading = "What goes wrong")]
    retry_after: Option<u64>,
    /// The same in milliseconds, in the header retry-after-ms
    #[arg(long, value_name = "MILLISECONDS", help_heading = "What goes wrong")]
    retry_after_ms: Option<u64>,
    /// Answer so much later: 200ms, 100ms..2s, or lognormal:300ms,0.5 (median and sigma)
    #[arg(long, value_name = "TIME", help_heading = "What goes wrong")]
    latency: Option<Latency>,
    /// Let the first token come so much later than the headers; written as --latency
    #[arg(long, value_name = "TIME", help_heading = "What goes wrong")]
    ttft: Option<Latency>,
    /// Let so much time pass between two events of a stream; written as --latency
    #[arg(long, value_name = "TIME", help_heading = "What goes wrong")]
    delay_between: Option<Latency>,
    /// Break the connection instead of an answer
    #[arg(long, help_heading = "What goes wrong")]
    reset: bool,
    /// Send the headers of a stream and then nothing, and of a whole answer nothing at all, for so long [default: forever]
    #[arg(
        long,
        value_name = "TIME",
        num_args = 0..=1,
        default_missing_value = "forever",
        help_heading = "What goes wrong"
    )]
    stall: Option<Stall>,
    /// Let the JSON end in the middle: of the answer, or of the first event of a stream
    #[arg(long, help_heading = "What goes wrong")]
    malformed: bool,
    /// Break the connection after so many events of a stream, or bytes of any answer (512B)
    #[arg(long, value_name = "N", help_heading = "What goes wrong")]
    break_after: Option<BreakAfter>,
}

const COLUMNS: &[Column] = &[
    Column::new("ID", "id"),
    Column::new("MATCH", "match"),
    Column::new("EFFECT", "effect"),
    Column::new("RATE", "rate"),
    Column::new("SEEN", "seen"),
    Column::new("STRUCK", "struck"),
    Column::new("STATE", "state"),
    Column::wide("TIMES", "times"),
    Column::wide("EXPIRES", "expires_at"),
    Column::wide("SEED", "seed"),
];
const VIEW: View = View { columns: COLUMNS, name: "id" };

/// Runs one of the commands.
///
/// # Errors
/// When a fault contradicts itself, when no gateway runs, and whatever it says.
pub async fn run(cx: &Context, args: FaultArgs) -> anyhow::Result<()> {
    match args.command {
        FaultCommand::Add(args) => add(cx, *args).await,
        FaultCommand::List => list(cx).await,
        FaultCommand::Remove { ids } => remove(cx, ids).await,
        FaultCommand::Clear => {
            let cleared = control::call::<Clear>(cx, Empty {}).await?;
            let removed = cleared.get("removed").and_then(Value::as_u64).unwrap_or_default();
            cx.output.note(&format!("Removed {removed} {}", if removed == 1 { "fault" } else { "faults" }));
            Ok(())
        }
    }
}

async fn add(cx: &Context, args: AddArgs) -> anyhow::Result<()> {
    let rule = FaultRule::from(args);
    rule.check().map_err(|objection| Failure::usage(objection.say(flag)))?;
    cx.output.object(&VIEW, &control::call::<Add>(cx, rule).await?)
}

async fn list(cx: &Context) -> anyhow::Result<()> {
    let answer = control::call::<ListAll>(cx, Empty {}).await?;
    let mut rows = cx.output.list(&VIEW);
    for row in answer.get("data").and_then(Value::as_array).into_iter().flatten() {
        rows.push(row)?;
    }
    rows.finish()
}

async fn remove(cx: &Context, ids: Vec<String>) -> anyhow::Result<()> {
    let reached = control::reach(cx)?;
    let mut deletions = cx.output.deletions(ids.len());
    for id in ids {
        let call: Call<Remove> = Call { path: FaultId { id: id.clone() }, query: Empty {}, body: Empty {} };
        reached.control.send(call).await.map_err(control::explained)?;
        cx.output.note(&format!("Removed fault {id}"));
        deletions.push(&id)?;
    }
    deletions.finish()
}

/// The flag that stands for a member of a rule.
fn flag(member: &str) -> String {
    match member {
        "api_key" => "--key".to_owned(),
        member => format!("--{}", faults::dashed(member)),
    }
}

impl From<AddArgs> for FaultRule {
    fn from(args: AddArgs) -> Self {
        Self {
            provider: args.provider,
            ai_provider: args.ai_provider,
            model: args.model,
            path: args.path,
            api_key: args.api_key,
            rate: args.rate,
            times: args.times,
            ttl: args.ttl,
            seed: args.seed,
            status: args.status,
            message: args.message,
            retry_after: args.retry_after,
            retry_after_ms: args.retry_after_ms,
            latency: args.latency,
            ttft: args.ttft,
            delay_between: args.delay_between,
            reset: args.reset,
            stall: args.stall,
            malformed: args.malformed,
            break_after: args.break_after,
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        add: AddArgs,
    }

    fn rule(arguments: &[&str]) -> FaultRule {
        Line::try_parse_from(["add"].iter().chain(arguments)).unwrap().add.into()
    }

    #[test]
    fn flags_say_what_the_header_says() {
        for (arguments, effect) in [
            (&["--status", "429", "--retry-after", "2"][..], "status=429; retry-after=2"),
            (&["--latency", "100ms..2s"], "latency=100ms..2s"),
            (&["--stall"], "stall=forever"),
            (&["--stall", "30s", "--break-after", "512B"], "stall=30s; break-after=512B"),
            (&["--malformed", "--ttft", "1s", "--delay-between", "5ms"], "ttft=1s; delay-between=5ms; malformed"),
        ] {
            assert_eq!(faults::effect(&rule(arguments)), effect);
        }
        let said = rule(&["--reset", "--retry-after", "2"]).check().unwrap_err().say(flag);
        assert_eq!(said, "--retry-after is nothing without --status: add it");
    }
}
