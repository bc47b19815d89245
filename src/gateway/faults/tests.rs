//! Rules by themselves, and what the data plane makes of them.

use std::time::Duration;

use axum::{
    Router,
    body::Body,
    http::{Method, Request, StatusCode},
    response::Response,
};
use http_body_util::BodyExt;
use jiff::SignedDuration;
use serde_json::{Value, json};
use tower::ServiceExt;

use super::*;
use crate::gateway::{
    Behaviour, Gateway,
    in_memory::{self, ADMIN, APPS},
    journal::{Entry, Filter},
    upstream::endpoint::Endpoint,
};

const ASKED: Asked<'static> = Asked {
    provider: "lab",
    ai_provider: "openai",
    model: "gpt-4o",
    endpoint: Endpoint::ChatCompletions,
    api_key: "app",
    streams: false,
};

fn rule(rule: Value) -> FaultRule {
    let rule: FaultRule = serde_json::from_value(rule).unwrap();
    rule.check().unwrap();
    rule
}

fn at(millis: i64) -> Now {
    Now { millis }
}

/// Which of `calls` calls are struck.
fn decisions(faults: &Faults, calls: usize) -> Vec<bool> {
    (0..calls).map(|_| faults.strike(None, &ASKED, at(0)).is_some()).collect()
}

#[test]
fn a_seed_repeats_its_decisions_and_keeps_its_rate() {
    let of_rule = |seed: u64| {
        let faults = Faults::new(None);
        faults.add(rule(json!({"status": 429, "rate": 0.3, "seed": seed})), at(0)).unwrap();
        decisions(&faults, 1000)
    };
    let of_gateway = |seed: u64| {
        let faults = Faults::new(Some(seed));
        faults.add(rule(json!({"status": 429, "rate": 0.3})), at(0)).unwrap();
        decisions(&faults, 1000)
    };
    for seed in 0..20 {
        for of in [&of_rule as &dyn Fn(u64) -> Vec<bool>, &of_gateway] {
            let decided = of(seed);
            assert_eq!(decided, of(seed));
            assert_ne!(decided, of(seed + 1));
            let struck = decided.iter().filter(|struck| **struck).count();
            // Four standard deviations of 14.5.
            assert!((242..=358).contains(&struck), "seed {seed}: {struck}");
        }
    }
    let told = Faults::new(None);
    let seed = told.add(rule(json!({"status": 429, "rate": 0.3})), at(0)).unwrap().rule.seed.unwrap();
    assert_eq!(decisions(&told, 1000), of_rule(seed), "a random seed is told, so that the run can be repeated");
}

#[test]
fn rates_of_none_and_all_hold() {
    for (rate, expected) in [(0.0, 0), (1.0, 100)] {
        let faults = Faults::new(Some(1));
        faults.add(rule(json!({"reset": true, "rate": rate})), at(0)).unwrap();
        assert_eq!(decisions(&faults, 100).into_iter().filter(|struck| *struck).count(), expected);
        let standing = &faults.list()[0];
        assert_eq!((standing.seen, standing.struck), (100, expected as u64));
    }
}

#[test]
fn a_rule_ends_after_its_times_and_its_time() {
    let faults = Faults::new(None);
    faults.add(rule(json!({"status": 429, "times": 2})), at(0)).unwrap();
    faults.add(rule(json!({"status": 500, "ttl": "30s"})), at(0)).unwrap();
    let strike = |millis| faults.strike(None, &ASKED, at(millis)).map(|strike| strike.rules.concat());
    let told: Vec<_> = [0, 1, 2, 29_999, 30_000].into_iter().map(strike).collect();
    let some = |id: &str| Some(id.to_owned());
    assert_eq!(told, [some("f1"), some("f1"), some("f2"), some("f2"), None]);
    let spent: Vec<_> = faults.list().iter().map(|standing| standing.spent(at(30_000))).collect();
    assert_eq!(spent, [Some(Spent::Times), Some(Spent::Time)]);
    assert_eq!(strike(10), some("f2"), "the clock was set back");
}

#[test]
fn the_first_that_strikes_decides_and_delays_add_up() {
    let faults = Faults::new(None);
    for body in [
        json!({"latency": "100ms"}),
        json!({"status": 503, "provider": "@other"}),
        json!({"latency": "20ms", "delay_between": "1ms"}),
        json!({"latency": "3ms", "status": 429}),
        json!({"status": 500}),
    ] {
        faults.add(rule(body), at(0)).unwrap();
    }
    let strike = faults.strike(None, &ASKED, at(0)).unwrap();
    assert_eq!(strike.rules, ["f1", "f3", "f4"]);
    assert_eq!((strike.latency, strike.delay_between.len()), (Duration::from_millis(123), 1));
    assert!(matches!(&strike.blow, Some(Blow::Error(error)) if error.status == StatusCode::TOO_MANY_REQUESTS));
    let counts: Vec<_> = faults.list().iter().map(|standing| (standing.seen, standing.struck)).collect();
    assert_eq!(counts, [(1, 1), (0, 0), (1, 1), (1, 1), (0, 0)]);
}

#[test]
fn rules_are_put_back_with_the_place_in_their_sequence() {
    let faults = Faults::new(None);
    faults.add(rule(json!({"status": 429, "rate": 0.5, "seed": 3})), at(0)).unwrap();
    decisions(&faults, 10);
    let saved = faults.save();
    let first = decisions(&faults, 50);
    assert_eq!(faults.clear(), 1);
    assert!(!decisions(&faults, 50).contains(&true));
    faults.restore(saved);
    assert_eq!(decisions(&faults, 50), first);
    assert_eq!(faults.add(rule(json!({"reset": true})), at(0)).unwrap().id, "f2");
    assert_eq!(faults.remove("f1").map(|standing| standing.seen), Some(60));
    assert!(faults.remove("f1").is_none());
}

struct Local {
    gateway: Gateway,
    router: Router,
}

/// A gateway with the virtual keys `a` and `b` of OpenAI and `claude` of Anthropic, all answered by the mock provider.
async fn local() -> Local {
    let gateway = in_memory::gateway(Behaviour { seed: Some(1), ..Behaviour::default() });
    let local = Local { router: gateway.router(), gateway };
    for (slug, provider) in [("a", "openai"), ("b", "openai"), ("claude", "anthropic")] {
        let body = json!({"name": slug, "slug": slug, "provider": provider, "key": "not-a-real-key"});
        local.manage(Method::POST, "/v1/virtual-keys", body).await.unwrap();
    }
    local
}

impl Local {
    /// What the management or the control API answers, or its message.
    async fn manage(&self, verb: Method, path: &str, body: Value) -> Result<Value, String> {
        let request = Request::builder().method(verb).uri(path).header("x-portkey-api-key", ADMIN);
        let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let is_success = response.status().is_success();
        let (text, _) = read(response).await;
        if is_success { Ok(serde_json::from_str(&text).unwrap()) } else { Err(text) }
    }

    async fn add(&self, rule: Value) -> Value {
        self.manage(Method::POST, "/_portkey/faults", rule).await.unwrap()
    }

    async fn struck(&self) -> Vec<u64> {
        let list = self.manage(Method::GET, "/_portkey/faults", Value::Null).await.unwrap();
        list["data"].as_array().unwrap().iter().map(|fault| fault["struck"].as_u64().unwrap()).collect()
    }

    async fn chat(&self, headers: &[(&str, &str)], body: Value) -> Response {
        let request = Request::post("/v1/chat/completions")
            .header("content-type", "application/json")
            .header("x-portkey-api-key", APPS);
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        self.router.clone().oneshot(request.body(Body::from(body.to_string())).unwrap()).await.unwrap()
    }

    fn logged(&self) -> Entry {
        Entry::clone(self.gateway.journal().read(&Filter::default()).entries.last().unwrap())
    }
}

/// What has come of a body, and whether it broke.
async fn read(response: Response) -> (String, bool) {
    let (mut body, mut text) = (response.into_body(), Vec::new());
    while let Some(frame) = body.frame().await {
        match frame {
            Ok(frame) => text.extend_from_slice(&frame.into_data().unwrap()),
            Err(_) => return (String::from_utf8(text).unwrap(), true),
        }
    }
    (String::from_utf8(text).unwrap(), false)
}

async fn json_of(response: Response) -> Value {
    serde_json::from_str(&read(response).await.0).unwrap()
}

fn hello(model: &str) -> Value {
    json!({"model": model, "messages": [{"role": "user", "content": "hello to everybody in this house"}]})
}

fn streamed(model: &str) -> Value {
    let mut body = hello(model);
    body["stream"] = json!(true);
    body
}

#[tokio::test]
async fn an_error_is_the_providers_as_the_gateway_passes_it_on() {
    let local = local().await;
    local.add(json!({"status": 429, "retry_after": 2})).await;
    let response = local.chat(&[], hello("@a/gpt-4o")).await;
    assert_eq!(
        (response.status(), &response.headers()["retry-after"]),
        (StatusCode::TOO_MANY_REQUESTS, &"2".parse().unwrap())
    );
    assert_eq!(response.headers()["x-portkey-provider"], "openai");
    assert_eq!(
        json_of(response).await,
        json!({"error": {"message": "openai error: Rate limit reached. Please try again later.", "type": "requests",
            "param": null, "code": "rate_limit_exceeded"}, "provider": "openai"})
    );
    let logged = local.logged();
    assert_eq!(
        (logged.status, logged.attempts[0].answered_by, &logged.attempts[0].faults[..]),
        (429, "fault", &["f1".to_owned()][..])
    );
    assert_eq!((logged.usage, logged.cost), ("none", 0.0));
    let of_anthropic = json_of(local.chat(&[], hello("@claude/claude-sonnet-4")).await).await;
    assert_eq!(of_anthropic["error"]["type"], "rate_limit_error", "{of_anthropic}");
    assert_eq!(of_anthropic["provider"], "anthropic");
}

#[tokio::test]
async fn a_retry_gets_over_what_happens_once() {
    let local = local().await;
    for fault in [json!({"status": 429, "times": 1}), json!({"reset": true, "times": 1})] {
        local.add(fault).await;
    }
    let config = json!({"provider": "@a", "retry": {"attempts": 3}}).to_string();
    let response = local.chat(&[("x-portkey-config", &config)], hello("gpt-4o")).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["x-portkey-retry-attempt-count"], "2");
    assert_eq!(local.struck().await, [1, 1]);
    let logged = local.logged();
    assert_eq!((logged.attempts[0].answered_by, logged.attempts[0].faults.join(" ")), ("mock", "f1 f2".to_owned()));

    let header = ("x-portkey-local-fault", "status=503; times=2");
    let response = local.chat(&[("x-portkey-config", &config), header], hello("gpt-4o")).await;
    assert_eq!(response.headers()["x-portkey-retry-attempt-count"], "2", "times counts within one request");
    assert_eq!(local.logged().attempts[0].faults.join(" "), "header header");
}

#[tokio::test]
async fn a_fallback_takes_over() {
    let local = local().await;
    local.add(json!({"provider": "@a", "status": 503})).await;
    let targets = json!([{"provider": "@a"}, {"provider": "@b"}]);
    let config = json!({"strategy": {"mode": "fallback"}, "targets": targets}).to_string();
    let response = local.chat(&[("x-portkey-config", &config)], hello("gpt-4o")).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["x-portkey-last-used-option-index"], "config.targets[1]");
    let answered: Vec<_> = local.logged().attempts.iter().map(|attempt| attempt.answered_by).collect();
    assert_eq!(answered, ["fault", "mock"]);
}

#[tokio::test]
async fn a_reset_is_shown_as_a_broken_connection() {
    let local = local().await;
    let response = local.chat(&[("x-portkey-local-fault", "reset")], hello("@a/gpt-4o")).await;
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let text = read(response).await.0;
    assert_eq!(text, "Message: fetch failed Cause: connection reset Name: ExchangeError");
    assert_eq!(local.logged().attempts[0].answered_by, "fault");
    assert_eq!(local.chat(&[], hello("@a/gpt-4o")).await.status(), StatusCode::OK, "only the request that asked");
}

#[tokio::test]
async fn a_stream_that_breaks_is_accounted_and_logged() {
    let local = local().await;
    let whole = read(local.chat(&[], streamed("@a/gpt-4o")).await).await.0;
    let all = local.logged();
    assert_eq!((all.end, all.usage), (None, "provider"));
    local.add(json!({"break_after": 3})).await;
    let response = local.chat(&[], streamed("@a/gpt-4o")).await;
    assert_eq!(response.status(), StatusCode::OK);
    let (text, broken) = read(response).await;
    let (events, all_events) = (text.matches("data: ").count(), whole.matches("data: ").count());
    assert!(broken && events == 3 && all_events > 5, "{events} of {all_events}");
    assert!(whole.starts_with(&text));
    let logged = local.logged();
    assert_eq!((logged.end, logged.usage, logged.attempts[0].answered_by), (Some("broken"), "estimate", "fault"));
    assert!(logged.input_tokens > 0 && logged.output_tokens < all.output_tokens && logged.cost > 0.0);

    let plain = local.chat(&[], hello("@a/gpt-4o")).await;
    assert_eq!(plain.status(), StatusCode::OK, "it has no events to break after");
    assert!(!read(plain).await.1);
    let plain = local.chat(&[("x-portkey-local-fault", "break-after=20B")], hello("@a/gpt-4o")).await;
    assert_eq!(plain.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(read(plain).await.0.starts_with("Message: terminated Cause: "));
    assert_eq!(local.logged().usage, "none");
}

#[tokio::test]
async fn malformed_json_passes_through_and_costs_nothing() {
    let local = local().await;
    let whole = read(local.chat(&[], hello("@a/gpt-4o")).await).await.0;
    local.add(json!({"malformed": true})).await;
    let response = local.chat(&[], hello("@a/gpt-4o")).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(read(response).await.0, whole[..whole.len() / 2]);
    let logged = local.logged();
    assert_eq!((logged.usage, logged.cost, logged.attempts[0].answered_by), ("none", 0.0, "fault"));
    let stream = read(local.chat(&[], streamed("@a/gpt-4o")).await).await.0;
    let first = stream.lines().next().unwrap().strip_prefix("data: ").unwrap();
    assert!(serde_json::from_str::<Value>(first).is_err() && stream.ends_with("data: [DONE]\n\n"), "{stream}");
}

#[tokio::test]
async fn what_takes_too_long_times_out() {
    let local = local().await;
    for fault in ["stall", "latency=10s", "ttft=10s", "stall=10s; malformed", "latency=10s; reset"] {
        let headers = [("x-portkey-request-timeout", "20"), ("x-portkey-local-fault", fault)];
        let response = local.chat(&headers, hello("@a/gpt-4o")).await;
        assert_eq!(response.status(), StatusCode::REQUEST_TIMEOUT, "{fault}");
        assert_eq!(local.logged().attempts[0].answered_by, "fault");
    }
    // The headers of a stream are its beginning; what follows has all the time in the world.
    let headers = [("x-portkey-request-timeout", "2000"), ("x-portkey-local-fault", "stall")];
    let response = local.chat(&headers, streamed("@a/gpt-4o")).await;
    assert_eq!(response.status(), StatusCode::OK);
    let waited = tokio::time::timeout(Duration::from_millis(100), read(response)).await;
    assert!(waited.is_err(), "{waited:?}");
    assert_eq!(local.logged().end, Some("cancelled"));
    let late = local.chat(&[("x-portkey-local-fault", "latency=30ms")], hello("@a/gpt-4o")).await;
    assert_eq!(late.status(), StatusCode::OK);
    let logged = local.logged();
    assert_eq!((logged.attempts[0].answered_by, logged.attempts[0].faults.len()), ("mock", 1));
    assert!(logged.latency_ms >= 30.0);
}

#[tokio::test]
async fn a_header_that_is_wrong_is_refused_by_its_part() {
    let local = local().await;
    let response = local.chat(&[("x-portkey-local-fault", "status=429; retry-aftr=2")], hello("@a/gpt-4o")).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    let message = "x-portkey-local-fault: `retry-aftr=2`: there is no retry-aftr; did you mean retry-after?";
    assert_eq!(json_of(response).await, json!({"status": "failure", "message": message}));
}

#[tokio::test]
async fn the_control_api_keeps_them() {
    let local = local().await;
    local.gateway.clock().freeze();
    let added = local.add(json!({"provider": "@a", "status": 500, "rate": 1, "ttl": "31d"})).await;
    assert_eq!(
        (&added["id"], &added["match"], &added["effect"]),
        (&json!("f1"), &json!("provider=@a"), &json!("status=500"))
    );
    assert_eq!((&added["state"], added["seed"].is_u64()), (&json!("active"), true));
    local.manage(Method::POST, "/_portkey/snapshot", json!({"name": "one"})).await.unwrap();
    for (body, expected) in [
        (json!({"status": 500, "reset": true}), "reset does not go with status"),
        (json!({"statsu": 500}), "statsu is not a field"),
        (json!({"latency": "soon"}), "latency: `soon` is not a span"),
        (json!({"rate": 0.5}), "a fault needs an effect"),
    ] {
        let refused = local.manage(Method::POST, "/_portkey/faults", body).await.unwrap_err();
        assert!(refused.contains(expected), "{refused}");
    }
    assert_eq!(local.chat(&[], hello("@a/gpt-4o")).await.status(), StatusCode::INTERNAL_SERVER_ERROR);
    local.gateway.clock().advance(SignedDuration::from_hours(31 * 24)).unwrap();
    assert_eq!(local.chat(&[], hello("@a/gpt-4o")).await.status(), StatusCode::OK);
    let list = local.manage(Method::GET, "/_portkey/faults", Value::Null).await.unwrap();
    assert_eq!((&list["data"][0]["state"], &list["data"][0]["seen"]), (&json!("expired"), &json!(1)));

    local.add(json!({"stall": "forever", "times": 1})).await;
    let removed = local.manage(Method::DELETE, "/_portkey/faults/f2", Value::Null).await.unwrap();
    assert_eq!((&removed["effect"], &removed["times"]), (&json!("stall=forever"), &json!(1)));
    assert!(local.manage(Method::DELETE, "/_portkey/faults/f2", Value::Null).await.is_err());
    assert_eq!(local.manage(Method::DELETE, "/_portkey/faults", Value::Null).await.unwrap(), json!({"removed": 1}));
    local.manage(Method::POST, "/_portkey/restore", json!({"name": "one"})).await.unwrap();
    assert_eq!(local.struck().await, [0]);
    local.manage(Method::POST, "/_portkey/reset", json!({"only": ["faults"]})).await.unwrap();
    assert!(local.struck().await.is_empty());
}
