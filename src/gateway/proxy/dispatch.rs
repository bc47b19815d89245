//! Carries out what the config says: which targets are tried, in which order, and which answer stands.
//!
//! A target that names a provider is tried in [`attempt`]; one that has targets itself is a config within the config. The
//! place of the target that answered is told as a path, `config.targets[1].targets[0]`; a request without a config, or
//! with one that names no targets, goes to `config`.

mod answer;
mod attempt;
mod cache;
mod failures;
mod form;
mod guardrails;
mod listing;
mod outgoing;

use std::{future::Future, pin::Pin};

use axum::{
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use compact_str::{CompactString, format_compact};
use serde_json::Value;

pub use cache::{AnswerCache, CacheStatus};
pub use form::Form;
pub use listing::list;

use super::{
    account::Pending,
    exchange::Exchange,
    refusal::{Reason, Refusal},
};
use crate::gateway::{
    routing::{
        balance,
        conditions::{Context, UnknownOperator},
        config::{Inherited, Mode, Node, Strategy},
    },
    upstream::usage::Usage,
};

/// What became of a request.
pub struct Outcome {
    /// The answer, or the refusal that stands in for it.
    pub response: Response,
    /// The place of the target that gave it.
    pub option: CompactString,
    /// How often it was tried again.
    pub retries: u32,
    /// Whether it would have been tried again, but not so late or so often.
    pub gave_up: bool,
    /// Whether it came from the cache.
    pub cache: CacheStatus,
    /// The AI provider that gave it; empty when none was reached.
    pub provider: CompactString,
    /// What it has used, as far as that is known.
    pub spent: Spent,
    /// What is settled when its body has been sent; none when everything is.
    pub pending: Option<Pending>,
    /// What the refusal is about, and its message.
    pub refused: Option<(Reason, String)>,
    /// Whether the gateway itself failed, which ends a fallback.
    pub is_exception: bool,
}

/// What a call has used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spent {
    /// Tokens.
    pub usage: Usage,
    /// Nano-dollars.
    pub nanos: u64,
    /// Who counted: see `journal::Entry::usage`.
    pub source: &'static str,
}

impl Outcome {
    /// What stands in for an answer.
    pub fn refused(refusal: Refusal, option: CompactString, provider: &str) -> Self {
        Self {
            refused: Some((refusal.reason(), refusal.message())),
            is_exception: refusal.is_exception(),
            response: refusal.into_response(),
            option,
            retries: 0,
            gave_up: false,
            cache: CacheStatus::Disabled,
            provider: provider.into(),
            spent: Spent { source: "none", ..Spent::default() },
            pending: None,
        }
    }
}

/// The place of a config itself.
const ROOT: CompactString = CompactString::const_new("config");

/// Does what the config of a request says, or calls what the request itself names.
pub async fn dispatch(exchange: &mut Exchange) -> Outcome {
    match exchange.route.config.clone() {
        None => attempt::attempt(exchange, None, ROOT).await,
        Some(config) => {
            let inherited = Inherited::default().within(&config);
            walk(exchange, &config, inherited, ROOT).await
        }
    }
}

type Walk<'a> = Pin<Box<dyn Future<Output = Outcome> + Send + 'a>>;

/// Carries out one config, or target.
fn walk<'a>(exchange: &'a mut Exchange, node: &'a Node, inherited: Inherited<'a>, path: CompactString) -> Walk<'a> {
    Box::pin(async move {
        if node.targets.is_empty() {
            return attempt::attempt(exchange, Some((node, &inherited)), path).await;
        }
        let default = Strategy::default();
        let strategy = node.strategy.as_ref().unwrap_or(&default);
        let candidates = candidates(exchange, node, strategy, &path);
        if strategy.mode == Mode::Fallback {
            return fallback(exchange, node, strategy, inherited, &path, candidates).await;
        }
        let chosen = match strategy.mode {
            Mode::Loadbalance => balanced(exchange, node, strategy, &path, &candidates),
            Mode::Conditional => conditional(exchange, node, strategy),
            Mode::Single | Mode::Fallback => Ok(candidates.first().copied()),
        };
        match chosen {
            Ok(Some(index)) => target(exchange, node, strategy, inherited, &path, index).await,
            Ok(None) => Outcome::refused(Refusal::request("No target of the config has a weight above 0"), path, ""),
            Err(refusal) => Outcome::refused(refusal, path, ""),
        }
    })
}

/// One after the other until one answers well; the last answer stands.
async fn fallback(
    exchange: &mut Exchange,
    node: &Node,
    strategy: &Strategy,
    inherited: Inherited<'_>,
    path: &str,
    candidates: Vec<usize>,
) -> Outcome {
    let goes_on = |outcome: &Outcome| {
        let status = outcome.response.status();
        !outcome.is_exception
            && match &strategy.on_status_codes {
                Some(codes) => codes.contains(&status.as_u16()),
                None => !status.is_success(),
            }
    };
    let mut candidates = candidates.into_iter().peekable();
    while let Some(index) = candidates.next() {
        let outcome = target(exchange, node, strategy, inherited, path, index).await;
        if candidates.peek().is_none() || !goes_on(&outcome) {
            return outcome;
        }
    }
    Outcome::refused(Refusal::exception(), path.into(), "")
}

/// Tries one target, and notes for its circuit breaker how that went.
async fn target(
    exchange: &mut Exchange,
    node: &Node,
    strategy: &Strategy,
    inherited: Inherited<'_>,
    path: &str,
    index: usize,
) -> Outcome {
    let place = place(path, index);
    let Some(target) = node.targets.get(index) else {
        return Outcome::refused(Refusal::exception(), place, "");
    };
    let outcome = walk(exchange, target, inherited.within(target), place.clone()).await;
    if let Some(breaker) = &strategy.cb_config {
        let gateway = &exchange.gateway;
        gateway.circuits().note(breaker, &circuit(exchange, &place), outcome.response.status(), gateway.now().millis);
    }
    outcome
}

fn place(path: &str, index: usize) -> CompactString {
    format_compact!("{path}.targets[{index}]")
}

/// What a target's circuit breaker is known by: its config and its place there.
fn circuit(exchange: &Exchange, place: &str) -> String {
    format!("{}/{}/{place}", exchange.caller.workspace.id, exchange.route.config_key)
}

/// The targets that are not left alone; all of them when each one is, for then a broken answer is better than none.
fn candidates(exchange: &Exchange, node: &Node, strategy: &Strategy, path: &str) -> Vec<usize> {
    let all = 0..node.targets.len();
    if strategy.cb_config.is_none() || strategy.mode == Mode::Conditional {
        return all.collect();
    }
    let now = exchange.now().millis;
    let is_closed = |index: &usize| !exchange.gateway.circuits().is_open(&circuit(exchange, &place(path, *index)), now);
    let closed: Vec<usize> = all.clone().filter(is_closed).collect();
    if closed.is_empty() { all.collect() } else { closed }
}

fn balanced(
    exchange: &Exchange,
    node: &Node,
    strategy: &Strategy,
    path: &str,
    candidates: &[usize],
) -> Result<Option<usize>, Refusal> {
    let weight = |index: &usize| node.targets.get(*index).map_or(0.0, |target| balance::weight(target));
    let choose = || {
        let weights: Vec<f64> = candidates.iter().map(weight).collect();
        balance::choose(&weights, exchange.gateway.random_point()).and_then(|chosen| candidates.get(chosen).copied())
    };
    let Some(sticky) = strategy.sticky.as_ref().filter(|sticky| sticky.enabled) else { return Ok(choose()) };
    let mut caller = vec![circuit(exchange, path)];
    let params = exchange.call.members()?;
    caller.extend(
        sticky.hash_fields.iter().map(|field| hash_field(&exchange.metadata, &params, &exchange.headers, field)),
    );
    let kept = exchange.gateway.stickiness().target(&caller, sticky.ttl, exchange.now().millis, choose);
    // A target that is left alone, or gone since, is nobody's.
    Ok(kept.filter(|index| candidates.contains(index)).or_else(choose))
}

/// The value of `metadata.<name>`, `params.<name>` or `headers.<name>`.
fn hash_field(
    metadata: &serde_json::Map<String, Value>,
    params: &serde_json::Map<String, Value>,
    headers: &HeaderMap,
    field: &str,
) -> String {
    let text = |value: Option<&Value>| value.map(Value::to_string).unwrap_or_default();
    match field.split_once('.') {
        Some(("metadata", name)) => text(metadata.get(name)),
        Some(("params", name)) => text(params.get(name)),
        Some(("headers", name)) => {
            headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
        }
        _ => String::new(),
    }
}

/// The target that conditions name. The texts are the original's.
fn conditional(exchange: &Exchange, node: &Node, strategy: &Strategy) -> Result<Option<usize>, Refusal> {
    if strategy.conditions.is_empty() {
        return Err(Refusal::request("No conditions passed in the query router"));
    }
    let params = exchange.call.members()?;
    let pathname = format!("/v1{}", exchange.endpoint.path());
    let context = Context { metadata: &exchange.metadata, params: &params, pathname: &pathname };
    let mut named = None;
    for condition in &strategy.conditions {
        let holds = context.holds(&condition.query).map_err(|UnknownOperator(operator)| {
            Refusal::request(&format!("Unsupported operator used in the query router: {operator}"))
        })?;
        if holds {
            named = Some(&condition.then);
            break;
        }
    }
    let name = named
        .or(strategy.default.as_ref())
        .ok_or_else(|| Refusal::request("Query router did not resolve to any valid target"))?;
    node.targets
        .iter()
        .position(|target| target.name.as_ref() == Some(name))
        .map(Some)
        .ok_or_else(|| Refusal::request(&format!("Invalid target name found in the query router: {name}")))
}
