//! What a fault does, to which requests, and how often.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::measure::{BreakAfter, Latency, Stall};
use crate::gateway::{clock::parse_span, upstream::endpoint::Endpoint};

/// A fault that was asked for. What is left out of the first five members takes every request.
///
/// This is the body of `POST /_portkey/faults`. The flags of `gateway fault add` and the parts of the request header
/// `x-portkey-local-fault` are named after its members.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FaultRule {
    /// Requests that go to this provider or virtual key: its slug, with or without `@`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// Requests that go to this AI provider, such as `openai`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ai_provider: Option<String>,
    /// Requests for this model, without a provider's prefix.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Requests to this path: `/v1/chat/completions`, with or without `/v1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Requests with the API key of this name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_key: Option<String>,
    /// Strikes this part of them, from 0 to 1; all of them when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<f64>,
    /// Strikes so often at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u64>,
    /// Strikes for so long, by the gateway's clock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ttl: Option<String>,
    /// Where its random numbers begin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// The provider answers with this error, from 400 to 599.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// What the error says. Without it, what the provider would say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Its `Retry-After`, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
    /// Its `retry-after-ms`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after_ms: Option<u64>,
    /// The provider takes so much longer before it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latency: Option<Latency>,
    /// The first token of a stream comes so much later than its headers; a whole answer is late by as much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ttft: Option<Latency>,
    /// Between two events of a stream so much time passes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delay_between: Option<Latency>,
    /// The provider breaks the connection instead of an answer.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub reset: bool,
    /// Of a stream the headers come, and then nothing; of a whole answer, nothing at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stall: Option<Stall>,
    /// The JSON of the answer, or of the first event of a stream, ends in the middle.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub malformed: bool,
    /// The provider breaks the connection in mid-answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub break_after: Option<BreakAfter>,
}

/// What is wrong with a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Objection {
    /// It does nothing.
    NoEffect,
    /// A member has a value that it cannot have.
    Value(&'static str, String),
    /// A member makes no sense beside another one, for a reason that says what to do.
    Contradiction(&'static str, &'static str, &'static str),
    /// A member makes no sense without another one.
    Lonely(&'static str, &'static str),
}

/// The members that are effects, for whoever has named none.
const EFFECTS: [&str; 8] = ["status", "latency", "ttft", "delay_between", "reset", "stall", "malformed", "break_after"];

/// The longest name or message, in bytes.
const LONGEST: usize = 1024;

impl Objection {
    /// In words, members being called what `name` makes of them.
    pub fn say(&self, name: impl Fn(&str) -> String) -> String {
        match self {
            Self::NoEffect => {
                let effects: Vec<_> = EFFECTS.iter().map(|effect| name(effect)).collect();
                format!("a fault needs an effect: at least one of {}", effects.join(", "))
            }
            Self::Value(member, reason) => format!("{}: {reason}", name(member)),
            Self::Contradiction(one, other, mend) => format!("{} does not go with {}: {mend}", name(one), name(other)),
            Self::Lonely(one, other) => format!("{} is nothing without {}: add it", name(one), name(other)),
        }
    }
}

impl FaultRule {
    /// Looks whether it can be done, all of it at once.
    ///
    /// # Errors
    /// The first thing that cannot.
    pub fn check(&self) -> Result<(), Objection> {
        let does = self.effects();
        if does.is_empty() {
            return Err(Objection::NoEffect);
        }
        let status = |text: &str| Err(Objection::Value("status", text.to_owned()));
        match self.status {
            Some(400..=599) | None => {}
            Some(_) => return status("an error is from 400 to 599"),
        }
        if self.rate.is_some_and(|rate| !(0.0..=1.0).contains(&rate)) {
            return Err(Objection::Value("rate", "it goes from 0 (never) to 1 (always)".to_owned()));
        }
        if self.times == Some(0) {
            return Err(Objection::Value("times", "it is 1 at least".to_owned()));
        }
        self.life()?;
        if let Some((provider, model)) = self.model.as_deref().and_then(|name| name.strip_prefix('@')?.split_once('/'))
        {
            let reason = format!(
                "`@{provider}/{model}` names the provider, too: write `{model}`, and @{provider} as the provider"
            );
            return Err(Objection::Value("model", reason));
        }
        if let Some(path) = &self.path
            && !Endpoint::ALL.iter().any(|endpoint| is_path(path, *endpoint))
        {
            let paths: Vec<_> = Endpoint::ALL.iter().map(|endpoint| format!("/v1{}", endpoint.path())).collect();
            return Err(Objection::Value("path", format!("`{path}` is none of {}", paths.join(", "))));
        }
        for (member, text) in [
            ("provider", &self.provider),
            ("ai_provider", &self.ai_provider),
            ("model", &self.model),
            ("api_key", &self.api_key),
            ("message", &self.message),
        ] {
            if text.as_ref().is_some_and(|text| text.is_empty() || text.len() > LONGEST) {
                return Err(Objection::Value(member, format!("write 1 to {LONGEST} bytes")));
            }
        }
        self.check_together(&does)
    }

    fn check_together(&self, does: &[&'static str]) -> Result<(), Objection> {
        for (member, given) in [
            ("message", self.message.is_some()),
            ("retry_after", self.retry_after.is_some()),
            ("retry_after_ms", self.retry_after_ms.is_some()),
        ] {
            if given && self.status.is_none() {
                return Err(Objection::Lonely(member, "status"));
            }
        }
        let both = |one: &'static str, others: &[&'static str], mend: &'static str| match others
            .iter()
            .find(|other| does.contains(*other))
            .filter(|_| does.contains(&one))
        {
            Some(other) => Err(Objection::Contradiction(one, other, mend)),
            None => Ok(()),
        };
        let no_answer = "a connection that breaks brings no answer; leave one out, or make two faults with a rate each";
        both("reset", &["status", "stall", "malformed", "break_after", "ttft", "delay_between"], no_answer)?;
        let whole = "an error comes whole; leave one out, or make two faults with a rate each";
        both("status", &["stall", "break_after", "ttft", "delay_between"], whole)?;
        both("stall", &["ttft"], "both say when the first token comes; leave one out")?;
        if self.stall == Some(Stall::Forever) {
            let nothing = "nothing comes after a stall without an end; give the stall a time, or leave one out";
            both("stall", &["malformed", "break_after", "delay_between"], nothing)?;
        }
        Ok(())
    }

    /// How long it lives, in milliseconds of the gateway's clock; none for ever.
    ///
    /// # Errors
    /// When `ttl` is not a span.
    pub fn life(&self) -> Result<Option<i64>, Objection> {
        let Some(ttl) = &self.ttl else { return Ok(None) };
        let life = parse_span(ttl).ok().and_then(|span| i64::try_from(span.as_millis()).ok());
        let fault = || Objection::Value("ttl", format!("`{ttl}` is not a span of time: write it like 30s, 5m or 31d"));
        life.map(Some).ok_or_else(fault)
    }

    /// The effects that it has, by member.
    fn effects(&self) -> Vec<&'static str> {
        let has = |effect: &&str| match *effect {
            "status" => self.status.is_some(),
            "latency" => self.latency.is_some(),
            "ttft" => self.ttft.is_some(),
            "delay_between" => self.delay_between.is_some(),
            "reset" => self.reset,
            "stall" => self.stall.is_some(),
            "malformed" => self.malformed,
            _ => self.break_after.is_some(),
        };
        EFFECTS.into_iter().filter(|effect| has(effect)).collect()
    }

    /// Whether it makes answers slow and does nothing else, so that a later rule has its say, too.
    pub fn only_delays(&self) -> bool {
        self.effects().iter().all(|effect| matches!(*effect, "latency" | "ttft" | "delay_between"))
    }

    /// Whether it is about a request.
    pub fn takes(&self, asked: &Asked<'_>) -> bool {
        let is = |wanted: &Option<String>, given: &str| wanted.as_deref().is_none_or(|wanted| wanted == given);
        let slug = self.provider.as_deref().map(|slug| slug.strip_prefix('@').unwrap_or(slug));
        slug.is_none_or(|slug| slug == asked.provider)
            && is(&self.ai_provider, asked.ai_provider)
            && is(&self.model, asked.model)
            && is(&self.api_key, asked.api_key)
            && self.path.as_deref().is_none_or(|path| is_path(path, asked.endpoint))
            && (asked.streams || !self.breaks_events_alone())
    }

    /// Whether all that it does is to break streams: what is not one it leaves alone.
    fn breaks_events_alone(&self) -> bool {
        matches!(self.break_after, Some(BreakAfter::Events(_))) && self.effects() == ["break_after"]
    }
}

fn is_path(path: &str, endpoint: Endpoint) -> bool {
    path.strip_prefix("/v1").unwrap_or(path) == endpoint.path()
}

/// What a rule can tell requests by.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The slug of the provider that is about to be called.
    pub provider: &'a str,
    /// The AI provider behind it.
    pub ai_provider: &'a str,
    /// The model, without a prefix; empty when none is asked for.
    pub model: &'a str,
    /// What is called.
    pub endpoint: Endpoint,
    /// The name of the caller's API key.
    pub api_key: &'a str,
    /// Whether a stream is asked for.
    pub streams: bool,
}

impl fmt::Display for Objection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(str::to_owned))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn said(rule: Value) -> String {
        let rule: FaultRule = serde_json::from_value(rule).unwrap();
        rule.check().map_or_else(|objection| objection.to_string(), |()| "fine".to_owned())
    }

    #[test]
    fn what_contradicts_itself_is_refused_with_the_mend() {
        let cases = [
            (json!({}), "a fault needs an effect"),
            (json!({"rate": 0.5}), "a fault needs an effect"),
            (json!({"status": 200}), "status: an error is from 400 to 599"),
            (json!({"status": 429, "rate": 1.5}), "rate: it goes from 0"),
            (json!({"status": 429, "times": 0}), "times: it is 1 at least"),
            (json!({"status": 429, "ttl": "soon"}), "ttl: `soon`"),
            (
                json!({"status": 429, "model": "@lab/gpt-4o"}),
                "model: `@lab/gpt-4o` names the provider, too: write `gpt-4o`",
            ),
            (json!({"status": 429, "path": "/v1/models"}), "path: `/v1/models` is none of /v1/chat/completions"),
            (json!({"reset": true, "status": 500}), "reset does not go with status: a connection that breaks"),
            (json!({"status": 500, "break_after": 3}), "status does not go with break_after: an error comes whole"),
            (json!({"stall": "forever", "break_after": 3}), "stall does not go with break_after: nothing comes"),
            (json!({"stall": "1s", "ttft": "1s"}), "stall does not go with ttft"),
            (json!({"reset": true, "retry_after": 1}), "retry_after is nothing without status"),
            (json!({"latency": "1s", "message": "x"}), "message is nothing without status"),
        ];
        for (rule, expected) in cases {
            let said = said(rule.clone());
            assert!(said.starts_with(expected), "{rule}: {said}");
        }
        for rule in [
            json!({"status": 429, "retry_after": 2, "retry_after_ms": 2, "latency": "1s", "malformed": true}),
            json!({"stall": "1s", "break_after": 3, "malformed": true, "delay_between": "1ms..2ms"}),
            json!({"reset": true, "latency": "1s", "path": "/embeddings", "ttl": "31d", "model": "meta/llama-3"}),
        ] {
            assert_eq!(said(rule), "fine");
        }
    }

    #[test]
    fn a_rule_takes_what_it_names() {
        let asked = Asked {
            provider: "lab",
            ai_provider: "openai",
            model: "gpt-4o",
            endpoint: Endpoint::ChatCompletions,
            api_key: "app",
            streams: false,
        };
        let takes = |rule: Value| serde_json::from_value::<FaultRule>(rule).unwrap().takes(&asked);
        for rule in [
            json!({}),
            json!({"provider": "@lab"}),
            json!({"provider": "lab", "ai_provider": "openai", "model": "gpt-4o", "api_key": "app"}),
            json!({"path": "/v1/chat/completions"}),
            json!({"path": "/chat/completions"}),
            json!({"break_after": "512B"}),
            json!({"break_after": 3, "latency": "1ms"}),
        ] {
            assert!(takes(rule.clone()), "{rule}");
        }
        for rule in [
            json!({"provider": "@la"}),
            json!({"ai_provider": "lab"}),
            json!({"model": "gpt-4"}),
            json!({"path": "/v1/completions"}),
            json!({"provider": "lab", "api_key": "other"}),
            json!({"break_after": 3}),
        ] {
            assert!(!takes(rule.clone()), "{rule}");
        }
    }
}
