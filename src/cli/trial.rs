//! `test`: one small real request through the gateway, and what came of it.
//!
//! | file | holds |
//! |---|---|
//! | `way.rs` | the key that calls models, and the log of a local gateway |
//! | `model.rs` | which model is asked, when nobody says it |
//! | `verdict.rs` | what an error means, and the mend |

mod model;
mod verdict;
mod way;

use std::time::Instant;

use clap::Args;
use http::{HeaderName, Method};
use serde_json::{Value, json};

use super::{route::Route, signals::Signals};
use crate::{
    api::{PreparedRequest, RawCall, RawReply},
    context::Context,
    error::{Failure, Kind},
    gateway::proxy::names,
    output::{Column, View},
    secret::Secret,
};
use way::Way;

/// What is asked when nobody says it: the answer is a word, and costs a few tokens.
const PROMPT: &str = "Reply with one word: hello";

/// Flags of every `test`.
#[derive(Debug, Args)]
pub struct TrialArgs {
    /// The model to ask; otherwise a small one of those that may be used
    #[arg(long)]
    model: Option<String>,
    /// What to say to it
    #[arg(long, value_name = "TEXT", default_value = PROMPT, hide_short_help = true)]
    prompt: String,
}

/// Flags of `virtual-keys test` and `providers test`.
#[derive(Debug, Args)]
pub struct NamedTrialArgs {
    /// Slug of what to test
    slug: String,
    #[command(flatten)]
    trial: TrialArgs,
}

impl NamedTrialArgs {
    /// Tests what has the slug, which is a `route`.
    ///
    /// # Errors
    /// As [`run`].
    pub async fn run(self, cx: &mut Context, route: fn(String) -> Route) -> anyhow::Result<()> {
        run(cx, Trial::of(route(self.slug)), self.trial).await
    }
}

/// What is tested.
#[derive(Debug)]
pub struct Trial {
    /// How it is spoken of, such as `virtual key lab`.
    what: String,
    /// By what the request goes; otherwise what the key itself says decides.
    route: Option<Route>,
    /// The slug of the virtual key or the provider that is tested.
    slug: Option<String>,
    /// The Portkey API key, when it is not that of the settings.
    key: Option<Secret>,
}

impl Trial {
    /// The test of a virtual key or a provider.
    pub fn of(route: Route) -> Self {
        Self::of_key(None, Some(route))
    }

    /// The test of a key by a route. It is the virtual key or the provider that is spoken of, if it goes by one.
    pub fn of_key(key: Option<Secret>, route: Option<Route>) -> Self {
        let (what, slug) = match &route {
            Some(Route::VirtualKey(slug)) => (format!("virtual key {slug}"), Some(slug.clone())),
            Some(Route::Provider(slug)) => {
                let slug = slug.trim_start_matches('@');
                (format!("provider {slug}"), Some(slug.to_owned()))
            }
            Some(Route::Config(_)) | None => ("API key".to_owned(), None),
        };
        Self { what, route, slug, key }
    }
}

/// Tells whether an answer comes from the cache.
static CACHE_STATUS: HeaderName = HeaderName::from_static("x-portkey-cache-status");

const VIEW: View = View {
    columns: &[
        Column::new("ANSWER", "answer"),
        Column::new("MODEL", "model"),
        Column::new("PROVIDER", "provider"),
        Column::new("LATENCY MS", "latency_ms"),
        Column::new("INPUT TOKENS", "input_tokens"),
        Column::new("OUTPUT TOKENS", "output_tokens"),
        Column::new("COST", "cost"),
        Column::new("CACHE", "cache"),
        Column::new("TRACE", "trace_id"),
    ],
    name: "trace_id",
};

/// Sends the request, and tells what came of it.
///
/// # Errors
/// What the answer says, in words, with the mend.
pub async fn run(cx: &mut Context, trial: Trial, args: TrialArgs) -> anyhow::Result<()> {
    let mut signals = Signals::catch()?;
    let way = signals.or(async { way::to_models(cx, trial.key.as_ref()).await }).await?;
    let told = signals.or(answer(&way, &trial, &args)).await?;
    cx.output.note(&format!("The {} works", trial.what));
    cx.output.object(&VIEW, &told)
}

/// The answer, and what it took.
async fn answer(way: &Way, trial: &Trial, args: &TrialArgs) -> anyhow::Result<Value> {
    let model = match &args.model {
        Some(model) => model.clone(),
        None => model::choose(way, trial).await?,
    };
    // No bound on the tokens: older models know `max_tokens` alone, newer ones refuse it. The prompt bounds the answer.
    let body = json!({"model": model, "messages": [{"role": "user", "content": args.prompt}]});
    let started = Instant::now();
    let reply = send(way, trial, Method::POST, "/chat/completions", Some(body)).await?;
    let latency = started.elapsed();
    let Some(answer) = reply.json().filter(Value::is_object) else {
        return Err(Failure::new(Kind::Failed, format!("the {} answered with what is not JSON", trial.what))
            .hint("is --base-url the address of a Portkey gateway?")
            .into());
    };
    let header = |name: &HeaderName| reply.headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let trace_id = header(&names::TRACE_ID);
    let usage = |name: &str| answer.get("usage").and_then(|usage| usage.get(name)).cloned().unwrap_or_default();
    let text = answer.pointer("/choices/0/message/content").cloned().unwrap_or_default();
    Ok(json!({
        "answer": text,
        "model": answer.get("model").cloned().unwrap_or_else(|| json!(model)),
        "provider": header(&names::PROVIDER),
        "latency_ms": u64::try_from(latency.as_millis()).unwrap_or(u64::MAX),
        "input_tokens": usage("prompt_tokens"),
        "output_tokens": usage("completion_tokens"),
        "cost": way.cost(trace_id.as_deref()).await,
        "cache": header(&CACHE_STATUS).filter(|status| status.contains("HIT")),
        "trace_id": trace_id,
    }))
}

/// Sends a request by way of what is tested.
async fn send(way: &Way, trial: &Trial, method: Method, path: &str, body: Option<Value>) -> anyhow::Result<RawReply> {
    let headers = trial.route.iter().map(Route::header).map(|(name, value)| (name.to_string(), value)).collect();
    let call = RawCall { method, path: path.to_owned(), query: Vec::new(), headers, body };
    let request = PreparedRequest::raw(way.models.base_url(), &call).map_err(Failure::usage)?;
    way.models.send_raw(&request).await.map_err(|error| verdict::of(trial, error))
}
