//! One target: its parameters, guardrails and cache, whether it may be used, the call itself with its retries, and what
//! it has used.

use std::time::{Duration, Instant};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};

use super::{
    CacheStatus, Outcome, Spent,
    cache::Place,
    guardrails::{Findings, Subject},
    outgoing::{self, Form, Outgoing},
};
use crate::gateway::{
    Gateway,
    faults::{Asked, Blow, Strike},
    journal,
    ledger::{Claim, Enforcement, Hold},
    pricing::Price,
    proxy::{
        Refusal,
        account::{self, Charge, Pending},
        call::Call,
        exchange::Exchange,
        govern, normalise,
        refusal::Reason,
        resolve::{self, Destination},
    },
    routing::{
        config::{Inherited, Node},
        params,
        retry::Next,
    },
    upstream::{
        azure::Deployment,
        endpoint::Endpoint,
        forward::{self, ForwardError},
        mock::{self, MockError},
        tape,
        usage::Usage,
    },
};

/// Under strict limits, the tokens that are set aside for the answer of a call that names no limit of its own.
const ASSUMED_OUTPUT: u64 = 4096;

/// One target of a request.
struct Attempt<'a> {
    exchange: &'a Exchange,
    inherited: Inherited<'a>,
    destination: Destination,
    call: Call,
    model: Option<String>,
    findings: Findings,
    price: Price,
    /// Retries so far; -1 when they were given up.
    retries: i32,
    answered_by: &'static str,
    governed_by: Vec<String>,
    /// The faults that struck, by id.
    faults: Vec<String>,
    /// The refusal that stands as the answer, of a limit or in place of an upstream.
    refused: Option<(Reason, String)>,
}

/// What came back.
struct Answer {
    response: Response,
    /// Known at once from the mock provider.
    usage: Option<Usage>,
    form: Form,
}

/// Tries a target. `leaf` is what the config says of it; none when the request itself names the provider.
pub async fn attempt(exchange: &mut Exchange, leaf: Option<(&Node, &Inherited<'_>)>, option: String) -> Outcome {
    let started = Instant::now();
    let destination =
        match resolve::destination(&exchange.gateway, &exchange.caller, &exchange.route, leaf, &exchange.headers) {
            Ok(destination) => destination,
            Err(refusal) => return Outcome::refused(refusal, option, ""),
        };
    let provider = destination.ai_provider_id().to_owned();
    let inherited = leaf.map(|(_, inherited)| *inherited).unwrap_or_default();
    let prepared = Attempt::prepare(exchange, inherited, destination.clone());
    let (model, answered_by, governed_by, faults, outcome) = match prepared {
        Ok(mut attempt) => {
            let outcome = attempt.run(option.clone()).await;
            let outcome = outcome.unwrap_or_else(|refusal| Outcome::refused(refusal, option.clone(), &provider));
            (attempt.model, attempt.answered_by, attempt.governed_by, attempt.faults, outcome)
        }
        Err(refusal) => (None, "gateway", Vec::new(), Vec::new(), Outcome::refused(refusal, option.clone(), &provider)),
    };
    exchange.attempts.push(journal::Attempt {
        option,
        virtual_key: destination.target.as_ref().map(|target| target.provider.slug.clone()),
        by: destination.by,
        provider,
        model,
        status: outcome.response.status().as_u16(),
        answered_by,
        faults,
        retries: u32::try_from(outcome.retries).unwrap_or(0),
        governed_by,
        latency_ms: started.elapsed().as_secs_f64() * 1000.0,
    });
    outcome
}

impl<'a> Attempt<'a> {
    /// Puts the body together that this target is sent, and makes the checks of its guardrails.
    fn prepare(exchange: &'a Exchange, inherited: Inherited<'a>, destination: Destination) -> Result<Self, Refusal> {
        let mut call = exchange.call.clone();
        if params::change_anything(&inherited) {
            let mut members = call.members()?;
            params::apply(&inherited, &mut members);
            call = Call::with_members(&members)?;
        }
        let model = exchange.model_of(&call).map(str::to_owned);
        // Without its prefix, whoever named the slug; and into the body, when only the query named it.
        if let Some(model) = &model {
            call.set_model(model);
        }
        let subject = Subject { model: model.as_deref(), metadata: &exchange.metadata, at: exchange.at.timestamp() };
        let findings = Findings::of(&inherited.guardrails, subject)?;
        let of_workspace = &exchange.caller.workspace.defaults;
        if of_workspace.input_guardrails.iter().chain(&of_workspace.output_guardrails).any(|list| !list.is_empty()) {
            return Err(Refusal::request(
                "The guardrails of this workspace's defaults are not in the local gateway: write them into a config",
            ));
        }
        let price = price(&destination, model.as_deref());
        Ok(Self {
            exchange,
            inherited,
            destination,
            call,
            model,
            findings,
            price,
            retries: 0,
            answered_by: "gateway",
            governed_by: Vec::new(),
            faults: Vec::new(),
            refused: None,
        })
    }

    async fn run(&mut self, option: String) -> Result<Outcome, Refusal> {
        if let Some(denial) = self.findings.denial() {
            self.answered_by = "guardrail";
            return Err(denial);
        }
        let place = Place::of(self.exchange, &self.inherited, self.destination.slug(), &self.call.body)?;
        let kept = place.as_ref().and_then(|place| place.find(self.exchange));
        if let Some(response) = kept {
            self.answered_by = "cache";
            let response = self.marked(response);
            return Ok(self.outcome(option, response, CacheStatus::Hit, Spent { source: "none", ..Spent::default() }));
        }
        let status = place.as_ref().map_or(CacheStatus::Disabled, |place| place.status);
        let (hold, answer) = self.with_retries().await?;
        self.finish(option, hold, answer, place.as_ref(), status).await
    }

    /// Calls until an answer stands. A refusal by a limit is an answer like any other; once a call has been let in, its
    /// retries are not governed again, as in the original.
    async fn with_retries(&mut self) -> Result<(Option<Hold>, Answer), Refusal> {
        let mut hold = None;
        let mut waited = Duration::ZERO;
        let mut number = 0;
        loop {
            self.refused = None;
            let answer = match self.let_in(&mut hold) {
                Ok(()) => self.call().await?,
                Err(refusal) => {
                    self.answered_by = "limit";
                    self.stand_in(refusal)
                }
            };
            let next = self.inherited.retry.map_or(Next::Done, |retry| {
                retry.next(number, answer.response.status(), answer.response.headers(), waited)
            });
            match next {
                Next::Done => {}
                Next::GivenUp => self.retries = -1,
                Next::After(pause) => {
                    waited += pause;
                    number += 1;
                    self.retries += 1;
                    tokio::time::sleep(pause).await;
                    continue;
                }
            }
            return Ok((hold, answer));
        }
    }

    /// A refusal as the answer.
    fn stand_in(&mut self, refusal: Refusal) -> Answer {
        self.refused = Some((refusal.reason(), refusal.message()));
        Answer { response: refusal.into_response(), usage: None, form: Form::Ours }
    }

    /// Asks the limits, unless the call has been let in.
    fn let_in(&mut self, hold: &mut Option<Hold>) -> Result<(), Refusal> {
        if hold.is_some() {
            return Ok(());
        }
        let (caller, now) = (&self.exchange.caller, self.exchange.now());
        let enforcement = self.exchange.gateway.behaviour().enforcement;
        let claim = claim(enforcement, &self.call, &self.price);
        let held = match &self.destination.target {
            Some(target) => {
                let deployment = outgoing::deployment(&self.destination, self.model.as_deref()).ok().flatten();
                let model = self.model.as_deref().or(deployment.as_ref().map(Deployment::model_name));
                govern::admit(caller, target, model, enforcement, claim, now)?
            }
            None => govern::admit_bare(caller, enforcement, claim, now)?,
        };
        let limited = held.subjects().filter(|subject| !subject.limits.is_empty());
        self.governed_by = limited.map(|subject| [subject.level.word(), " ", &subject.name].concat()).collect();
        *hold = Some(held);
        Ok(())
    }

    /// One call, which may not take longer than it is given: until a stream begins, or until an answer is whole.
    async fn call(&mut self) -> Result<Answer, Refusal> {
        let limit = timeout(self.exchange, &self.inherited)?;
        let calling = async {
            let answer = self.send().await?;
            if account::is_stream(&answer.response, self.exchange.call.facts.stream) || self.answered_by == "mock" {
                return Ok(answer);
            }
            let whole = account::read(answer.response).await.map_err(broken)?;
            Ok(Answer { response: whole.map(Body::from), ..answer })
        };
        let answer = match limit {
            None => calling.await,
            Some(milliseconds) => tokio::time::timeout(Duration::from_millis(milliseconds), calling)
                .await
                .unwrap_or_else(|_| Err(Refusal::timeout(milliseconds))),
        };
        // What Portkey answers in place of an upstream may be tried again and fallen back from like its answers.
        answer.or_else(|refusal| match refusal.is_about_the_upstream() {
            true => Ok(self.stand_in(refusal)),
            false => Err(refusal),
        })
    }

    /// What is to go wrong with a call of this target.
    fn strike(&self) -> Option<Strike> {
        let exchange = self.exchange;
        let asked = Asked {
            provider: self.destination.slug(),
            ai_provider: self.destination.ai_provider_id(),
            model: self.model.as_deref().unwrap_or_default(),
            endpoint: exchange.endpoint,
            api_key: &exchange.caller.presented.key.name,
        };
        exchange.gateway.faults().strike(exchange.fault.as_ref(), &asked, exchange.now())
    }

    async fn send(&mut self) -> Result<Answer, Refusal> {
        let strike = self.strike();
        let exchange = self.exchange;
        let upstream = exchange.gateway.upstream();
        let outgoing = Outgoing {
            endpoint: exchange.endpoint,
            destination: &self.destination,
            model: self.model.as_deref(),
            headers: &exchange.headers,
            forward: self.inherited.forward_headers,
            host: self.inherited.custom_host,
            live: exchange.gateway.behaviour().live,
            trusted: &upstream.trusted,
        };
        let host = outgoing.host()?;
        let deployment = outgoing::deployment(&self.destination, self.model.as_deref())?;
        if let Some(strike) = &strike {
            self.faults.extend_from_slice(&strike.rules);
            self.answered_by = "fault";
            strike.wait(self.call.facts.stream).await;
            match &strike.blow {
                Some(Blow::Reset) => {
                    let broken = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
                    return Err(forward_refusal(ForwardError::Exchange(broken.to_string())));
                }
                Some(Blow::Error(error)) => {
                    let response = error.answer(self.destination.ai_provider_id());
                    return Ok(Answer { response, usage: None, form: outgoing.form() });
                }
                Some(Blow::Spoil(_)) | None => {}
            }
        }
        let spoils = strike.as_ref().is_some_and(|strike| strike.blow.is_some());
        let spoil = |answer: Answer| match strike {
            Some(strike) => spoilt(strike, answer, self.call.facts.stream),
            None => answer,
        };
        let Some(host) = host else {
            self.answered_by = if spoils { "fault" } else { "mock" };
            let part = mock::Part {
                provider: self.destination.ai_provider_id().to_owned(),
                slug: self.destination.slug().to_owned(),
                deployment: deployment.map(|deployment| deployment.deployment_name.to_owned()),
                model: self.model.clone(),
            };
            let answered = mock::answer(&upstream.encodings, exchange.endpoint, part, self.call.body.clone()).await;
            let mock::Answered { response, usage } =
                answered.map_err(|error| mock_refusal(self.destination.ai_provider_id(), error))?;
            return Ok(spoil(Answer { response, usage: Some(usage), form: Form::Same }));
        };
        self.answered_by = if spoils { "fault" } else { "upstream" };
        let prepared = outgoing.prepare(&host, deployment.as_ref(), self.call.clone())?;
        let subject = tape::Subject {
            ai_provider_id: self.destination.ai_provider_id(),
            slug: self.destination.slug(),
            host: &host,
        };
        let mut response = upstream.send(prepared.request, subject).await.map_err(forward_refusal)?;
        forward::strip_hop_by_hop(response.headers_mut());
        Ok(spoil(Answer { response, usage: None, form: prepared.form }))
    }

    /// Settles an answer that is whole, or arranges for a stream to be settled when it ends.
    async fn finish(
        &mut self,
        option: String,
        hold: Option<Hold>,
        answer: Answer,
        place: Option<&Place>,
        status: CacheStatus,
    ) -> Result<Outcome, Refusal> {
        let Answer { response, usage, form } = answer;
        let exchange = self.exchange;
        let charge = Charge {
            gateway: exchange.gateway.clone(),
            endpoint: exchange.endpoint,
            hold,
            price: self.price,
            request_bytes: self.call.body.len() as u64,
        };
        if form != Form::Ours && account::is_stream(&response, exchange.call.facts.stream) {
            let mut response = response;
            *response.status_mut() = self.findings.status(response.status());
            let pending = Pending::new(charge, form, usage, exchange.call.facts.asks_for_usage);
            let mut outcome = self.outcome(option, response, status, Spent::default());
            outcome.pending = Some(pending);
            return Ok(outcome);
        }
        let provider = self.destination.ai_provider_id();
        let whole = account::read(response).await.map_err(broken)?;
        let whole = normalise::answer(provider, exchange.endpoint, form, whole, exchange.at);
        let usage = usage.or_else(|| {
            whole
                .status()
                .is_success()
                .then(|| crate::gateway::upstream::usage::of_answer(exchange.endpoint, whole.body()))?
        });
        let spent = match usage {
            Some(usage) if whole.status().is_success() => charge.settle(usage, "provider"),
            _ => charge.settle(Usage::default(), "none"),
        };
        if let Some(place) = place {
            place.keep(exchange, &whole);
        }
        let marked = self.marked(whole);
        Ok(self.outcome(option, marked, status, spent))
    }

    /// An answer with what the guardrails found.
    fn marked(&self, answer: Response<Bytes>) -> Response {
        let marked = if self.findings.is_empty() { answer } else { self.findings.mark(answer) };
        marked.map(Body::from)
    }

    fn outcome(&self, option: String, response: Response, cache: CacheStatus, spent: Spent) -> Outcome {
        Outcome {
            refused: self.refused.clone(),
            is_exception: false,
            response,
            option,
            retries: self.retries,
            cache,
            provider: self.destination.ai_provider_id().to_owned(),
            spent,
            pending: None,
        }
    }
}

/// An answer as it comes through a fault.
fn spoilt(strike: Strike, answer: Answer, asked: bool) -> Answer {
    let streams = account::is_stream(&answer.response, asked);
    let is_unreadable = !streams && matches!(&strike.blow, Some(Blow::Spoil(spoil)) if spoil.malformed);
    // What the mock provider tells beside its answer would not be known of a provider whose answer cannot be read.
    let usage = answer.usage.filter(|_| !is_unreadable);
    Answer { response: strike.spoil(answer.response, streams), usage, form: answer.form }
}

/// Asks a provider that is not the mock provider for its models.
///
/// # Errors
/// What cannot be sent, and why no answer came. An upstream's own errors are answers.
pub async fn list(
    gateway: &Gateway,
    destination: &Destination,
    headers: &HeaderMap,
) -> Result<Option<Response>, Refusal> {
    let endpoint = Endpoint::ChatCompletions;
    let live = gateway.behaviour().live;
    let upstream = gateway.upstream();
    let trusted = &upstream.trusted;
    let outgoing = Outgoing { endpoint, destination, model: None, headers, forward: None, host: None, live, trusted };
    let Some(host) = outgoing.host()? else { return Ok(None) };
    let subject = tape::Subject { ai_provider_id: destination.ai_provider_id(), slug: destination.slug(), host: &host };
    let mut response = upstream.send(outgoing.list(&host)?, subject).await.map_err(forward_refusal)?;
    forward::strip_hop_by_hop(response.headers_mut());
    let whole = account::read(response).await.map_err(broken)?;
    let now = gateway.now();
    Ok(Some(normalise::answer(destination.ai_provider_id(), endpoint, Form::Same, whole, now).map(Body::from)))
}

fn broken(broken: account::Broken) -> Refusal {
    match broken {
        account::Broken::TooLarge => Refusal::fetch("the answer is larger than 64 MiB", "no room", "ResponseSizeError"),
        account::Broken::Upstream(cause) => Refusal::fetch("terminated", &cause, "TypeError"),
    }
}

/// What a call of a target costs.
fn price(destination: &Destination, model: Option<&str>) -> Price {
    let Some(model) = model else { return Price::default() };
    let integration = destination.target.as_ref().map(|target| &target.integration);
    // What Azure is asked for is a deployment; its price is the model's behind it.
    let behind = destination.target.as_ref().and_then(|target| govern::of_azure(target, model));
    let model = behind.unwrap_or(model);
    let listed = integration.and_then(|integration| integration.models.iter().find(|listed| listed.slug == model));
    let adjustments = integration.and_then(|integration| integration.pricing_adjustments.as_ref());
    Price::find(destination.ai_provider_id(), model, listed, adjustments)
}

/// What a call may use at most. Portkey looks for room for the tokens of the answer that are asked for, else for one. For
/// strict limits it is an upper bound: no token has less than a byte.
fn claim(enforcement: Enforcement, call: &Call, price: &Price) -> Claim {
    match enforcement {
        Enforcement::Portkey => Claim { requests: 1, nanos: 0, tokens: call.facts.max_tokens.unwrap_or(1) },
        Enforcement::Strict => {
            let output = call.facts.max_tokens.unwrap_or(ASSUMED_OUTPUT).saturating_mul(call.facts.choices);
            let usage = Usage { input: call.body.len() as u64, output, ..Usage::default() };
            Claim { requests: 1, nanos: price.of(&usage), tokens: usage.total() }
        }
    }
}

/// How long an answer may take to begin, in milliseconds: as the request says, else the config. 0 means as long as it
/// takes.
fn timeout(exchange: &Exchange, inherited: &Inherited<'_>) -> Result<Option<u64>, Refusal> {
    let given = match exchange.headers.get("x-portkey-request-timeout") {
        None => inherited.request_timeout,
        Some(value) => Some(
            value
                .to_str()
                .ok()
                .and_then(|text| text.trim().parse().ok())
                .ok_or_else(|| Refusal::request("x-portkey-request-timeout must be a number of milliseconds"))?,
        ),
    };
    Ok(given.filter(|milliseconds| *milliseconds > 0))
}

fn mock_refusal(provider: &str, error: MockError) -> Refusal {
    match error {
        MockError::Invalid { message, param } => Refusal::by_provider(provider, &message, param.as_deref()),
        MockError::Internal => Refusal::exception(),
    }
}

fn forward_refusal(error: ForwardError) -> Refusal {
    match error {
        ForwardError::HostRefused => outgoing::invalid_host(),
        ForwardError::ConnectTimeout => Refusal::unreachable("Connect Timeout Error"),
        ForwardError::Trust(error) => Refusal::fetch("no certificates to trust", &error.to_string(), "TrustError"),
        ForwardError::Connect(cause) => Refusal::fetch("fetch failed", &cause, "ConnectError"),
        ForwardError::Exchange(cause) => Refusal::fetch("fetch failed", &cause, "ExchangeError"),
        ForwardError::Unrecorded(reason) => {
            Refusal::tape(StatusCode::NOT_IMPLEMENTED, &reason, "recording_not_found_error")
        }
        ForwardError::NotRecorded(reason) => {
            Refusal::tape(StatusCode::INTERNAL_SERVER_ERROR, &reason, "recording_failed_error")
        }
    }
}
