//! `gateway fault`: what is to go wrong in a running gateway.

use clap::{Args, Subcommand};
use serde_json::Value;

use super::control;
use crate::{
    api::{Call, Client, Empty, api_keys, parameters::PageInWorkspace, providers_catalog, virtual_keys},
    context::Context,
    error::Failure,
    gateway::{
        control::faults::{Add, Clear, FaultId, ListAll, Remove},
        faults::{self, BreakAfter, FaultRule, Latency, Stall},
    },
    output::{Column, View},
};

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
    ///
    /// A request brings a fault for itself alone in the header `x-portkey-local-fault`, such as
    /// `status=503; times=1`.
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
struct AddArgs {
    /// Strike calls of this provider or virtual key
    #[arg(long, value_name = "@SLUG", help_heading = "Which calls")]
    provider: Option<String>,
    /// Strike calls of this AI provider, such as openai
    #[arg(long, value_name = "ID", help_heading = "Which calls", hide_short_help = true)]
    ai_provider: Option<String>,
    /// Strike calls for this model, named without a provider
    #[arg(long, help_heading = "Which calls")]
    model: Option<String>,
    /// Strike calls to this path, such as /v1/chat/completions
    #[arg(long, help_heading = "Which calls", hide_short_help = true)]
    path: Option<String>,
    /// Strike calls with the API key of this name
    #[arg(long = "key", value_name = "NAME", help_heading = "Which calls", hide_short_help = true)]
    api_key: Option<String>,
    /// Strike this part of them, such as 30%
    ///
    /// A percentage, or a number from 0 to 1. [default: 1]
    #[arg(long, value_parser = rate, help_heading = "How often")]
    rate: Option<f64>,
    /// Strike so often at most
    #[arg(long, value_name = "N", help_heading = "How often")]
    times: Option<u64>,
    /// Strike for so long, by the gateway's clock, such as 30s
    #[arg(long, value_name = "SPAN", help_heading = "How often")]
    ttl: Option<String>,
    /// Draw from this seed what is random in it, so that a run repeats
    #[arg(long, value_name = "N", help_heading = "How often", hide_short_help = true)]
    seed: Option<u64>,
    /// Answer with this error, from 400 to 599
    ///
    /// In the words of the provider.
    #[arg(long, value_name = "STATUS", help_heading = "What goes wrong")]
    status: Option<u16>,
    /// Let the error say this
    #[arg(long, value_name = "TEXT", help_heading = "What goes wrong", hide_short_help = true)]
    message: Option<String>,
    /// Let the error ask for so many seconds of patience
    #[arg(long, value_name = "SECONDS", value_parser = seconds, help_heading = "What goes wrong")]
    retry_after: Option<u64>,
    /// The same in milliseconds, in the header retry-after-ms
    #[arg(long, value_name = "MILLISECONDS", value_parser = milliseconds, help_heading = "What goes wrong", hide_short_help = true)]
    retry_after_ms: Option<u64>,
    /// Answer so much later, such as 200ms or 100ms..2s
    ///
    /// Or `lognormal:300ms,0.5`, by median and sigma.
    #[arg(long, value_name = "TIME", help_heading = "What goes wrong")]
    latency: Option<Latency>,
    /// Let the first token come so much later than the headers; written as --latency
    #[arg(long, value_name = "TIME", help_heading = "What goes wrong", hide_short_help = true)]
    ttft: Option<Latency>,
    /// Let so much time pass between two events of a stream; written as --latency
    #[arg(long, value_name = "TIME", help_heading = "What goes wrong", hide_short_help = true)]
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
        help_heading = "What goes wrong", hide_short_help = true)]
    stall: Option<Stall>,
    /// Let the JSON end in the middle: of the answer, or of the first event of a stream
    #[arg(long, help_heading = "What goes wrong", hide_short_help = true)]
    malformed: bool,
    /// Break the connection after so many events of a stream, or bytes of any answer (512B)
    #[arg(long, value_name = "N", help_heading = "What goes wrong", hide_short_help = true)]
    break_after: Option<BreakAfter>,
}

fn rate(text: &str) -> Result<f64, String> {
    let read = match text.strip_suffix('%') {
        Some(percentage) => percentage.trim().parse().map(|percentage: f64| percentage / 100.0),
        None => text.parse(),
    };
    let rate = read.ok().filter(|rate| (0.0..=1.0).contains(rate));
    rate.ok_or_else(|| "write a number from 0 to 1, such as 0.3, or a percentage, such as 30%".to_owned())
}

fn seconds(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| "write whole seconds as a number alone, such as 2".to_owned())
}

fn milliseconds(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| "write whole milliseconds as a number alone, such as 1500".to_owned())
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
        FaultCommand::List => control::list::<ListAll>(cx, &VIEW).await,
        FaultCommand::Remove { ids } => {
            control::take_away::<Remove>(cx, ids, ("Removed", "fault"), |id| FaultId { id }).await
        }
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
    let reached = control::reach(cx)?;
    let unknown = unknown_names(&reached.management, &rule).await;
    let call: Call<Add> = Call { path: Empty {}, query: Empty {}, body: rule };
    let added = reached.control.send(call).await.map_err(control::explained)?.raw;
    for note in unknown {
        cx.output.note(&note);
    }
    cx.output.object(&VIEW, &added)
}

/// What a rule names that is not there now, in words. It may come, so this is no error; nor is it one that nobody can
/// tell.
async fn unknown_names(management: &Client, rule: &FaultRule) -> Vec<String> {
    let mut unknown = Vec::new();
    if rule.provider.is_some() || rule.ai_provider.is_some() {
        let query = PageInWorkspace::default();
        let Ok(keys) = control::all::<virtual_keys::ListAll>(management, query).await else { return unknown };
        if let Some(slug) = rule.provider.as_deref().map(|slug| slug.strip_prefix('@').unwrap_or(slug))
            && !keys.iter().any(|key| key.slug == slug)
            // A call with a credential of the caller's own goes to the AI provider itself.
            && providers_catalog::find(slug).is_none()
        {
            unknown.push(format!("No provider or virtual key has the slug {slug} now; the fault waits for one"));
        }
        if let Some(id) = &rule.ai_provider
            && !keys.iter().any(|key| key.provider == *id)
            && providers_catalog::find(id).is_none()
        {
            let likely = providers_catalog::suggest(id).map_or_else(String::new, |id| format!("; did you mean {id}?"));
            unknown.push(format!("No AI provider is called {id}{likely}"));
        }
    }
    if let Some(name) = &rule.api_key {
        let query = api_keys::ListQuery::default();
        let Ok(keys) = control::all::<api_keys::ListAll>(management, query).await else { return unknown };
        if !keys.iter().any(|key| key.name == *name) {
            unknown.push(format!("No API key is called `{name}` now; the fault waits for one"));
        }
    }
    unknown
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
    fn numbers_that_are_none_are_told_how_to_be_written() {
        assert_eq!(rule(&["--reset", "--rate", "30%"]).rate, Some(0.3));
        assert_eq!(rule(&["--reset", "--rate", "0.3"]).rate, Some(0.3));
        for (words, told) in [
            (["--rate", "30"], "a percentage, such as 30%"),
            (["--rate", "NaN"], "a percentage, such as 30%"),
            (["--retry-after", "2s"], "whole seconds"),
            (["--retry-after-ms", "2s"], "whole milliseconds"),
        ] {
            let refused = Line::try_parse_from(["add"].into_iter().chain(words)).err().unwrap().to_string();
            assert!(refused.contains(told), "{refused}");
        }
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
