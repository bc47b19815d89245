//! One target: its parameters, guardrails and cache, whether it may be used, the call itself with its retries, and what
//! it has used.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use axum::{
    body::{Body, Bytes},
    http::header,
    response::Response,
};
use compact_str::CompactString;
use smallvec::SmallVec;

use super::{
    CacheStatus, Outcome, Spent,
    answer::{Answer, Came, spoilt},
    cache::Place,
    failures::{forward_refusal, mock_refusal, timeout, too_late},
    form::Form,
    guardrails::{Findings, Subject},
    outgoing::Outgoing,
};
use crate::gateway::{
    faults::{Asked, Blow, Strike},
    journal,
    ledger::Hold,
    pricing::Price,
    proxy::{
        Refusal,
        account::{self, Charge, Pending},
        call::Call,
        exchange::Exchange,
        govern::{self, Question, Wanted},
        normalise,
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
        estimate,
        forward::{self, ForwardError},
        mock, tape,
        usage::{self, Usage},
    },
};

/// One target of a request.
struct Attempt<'a> {
    exchange: &'a Exchange,
    inherited: Inherited<'a>,
    destination: &'a Destination,
    call: Call,
    model: Option<String>,
    /// The Azure deployment, or why there is none: limits are asked first.
    deployment: Result<Option<Deployment<'a>>, Refusal>,
    findings: Findings,
    price: Price,
    /// Retries so far.
    retries: u32,
    /// Whether it would have been tried again, but not so late or so often.
    gave_up: bool,
    answered_by: &'static str,
    governed_by: SmallVec<[Arc<str>; 4]>,
    /// The faults that struck, by id.
    faults: Vec<String>,
    /// Whether an upstream was asked.
    is_forwarded: bool,
    /// The refusal that stands as the answer, of a limit or in place of an upstream.
    refused: Option<(Reason, String)>,
}

/// Tries a target. `leaf` is what the config says of it; none when the request itself names the provider.
pub async fn attempt(exchange: &mut Exchange, leaf: Option<(&Node, &Inherited<'_>)>, option: CompactString) -> Outcome {
    let started = Instant::now();
    let destination =
        match resolve::destination(&exchange.gateway, &exchange.caller, &exchange.route, leaf, &exchange.headers) {
            Ok(destination) => destination,
            Err(refusal) => return Outcome::refused(refusal, option, ""),
        };
    let provider = CompactString::from(destination.ai_provider_id());
    // For a caller who goes away before there is an answer.
    exchange.attempts.push(journal::Attempt {
        option: option.clone(),
        virtual_key: destination.target.as_ref().map(|target| target.provider.slug.as_str().into()),
        by: destination.by,
        provider: provider.clone(),
        model: exchange.model_of(&exchange.call).map(journal::short),
        status: journal::ABANDONED,
        answered_by: "nobody",
        faults: Vec::new(),
        retries: 0,
        governed_by: SmallVec::new(),
        latency_ms: 0.0,
    });
    let inherited = leaf.map(|(_, inherited)| *inherited).unwrap_or_default();
    let prepared = Attempt::prepare(exchange, inherited, &destination);
    let (model, answered_by, governed_by, faults, outcome) = match prepared {
        Ok(mut attempt) => {
            let outcome = attempt.run(option.clone()).await;
            let outcome = outcome.unwrap_or_else(|refusal| Outcome::refused(refusal, option, &provider));
            (attempt.model, attempt.answered_by, attempt.governed_by, attempt.faults, outcome)
        }
        Err(refusal) => (None, "gateway", SmallVec::new(), Vec::new(), Outcome::refused(refusal, option, &provider)),
    };
    if let Some(attempt) = exchange.attempts.last_mut() {
        attempt.model = model.as_deref().map(journal::short).or(attempt.model.take());
        attempt.status = outcome.response.status().as_u16();
        attempt.answered_by = answered_by;
        attempt.faults = faults;
        attempt.retries = outcome.retries;
        attempt.governed_by = governed_by;
        attempt.latency_ms = started.elapsed().as_secs_f64() * 1000.0;
    }
    outcome
}

impl<'a> Attempt<'a> {
    /// Puts the body together that this target is sent, and makes the checks of its guardrails.
    fn prepare(
        exchange: &'a Exchange,
        inherited: Inherited<'a>,
        destination: &'a Destination,
    ) -> Result<Self, Refusal> {
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
        let deployment = destination.deployment(model.as_deref());
        // A model that the config drops may still be what the provider takes for its default.
        let asked = model.as_deref().or_else(|| exchange.model_of(&exchange.call));
        let price = account::price(destination, asked, deployment.as_ref().ok().and_then(Option::as_ref));
        Ok(Self {
            exchange,
            inherited,
            destination,
            call,
            model,
            deployment,
            findings,
            price,
            retries: 0,
            gave_up: false,
            answered_by: "gateway",
            governed_by: SmallVec::new(),
            faults: Vec::new(),
            is_forwarded: false,
            refused: None,
        })
    }

    async fn run(&mut self, option: CompactString) -> Result<Outcome, Refusal> {
        if let Some(denial) = self.findings.denial() {
            self.answered_by = "guardrail";
            return Err(denial);
        }
        let place = Place::of(self.exchange, &self.inherited, self.destination, &self.call)?;
        let kept = place.as_ref().and_then(|place| place.find(self.exchange));
        if let Some(response) = kept {
            self.answered_by = "cache";
            let response = self.marked(response);
            return Ok(self.outcome(option, response, CacheStatus::Hit, Spent { source: "none", ..Spent::default() }));
        }
        let status = place.as_ref().map_or(CacheStatus::Disabled, |place| place.status);
        let (hold, answer) = self.with_retries().await?;
        Ok(self.finish(option, hold, answer, place.as_ref(), status))
    }

    /// Calls until an answer stands. A refusal by a limit is an answer like any other; once a call has been let in, its
    /// retries are not governed again, as in the original.
    async fn with_retries(&mut self) -> Result<(Option<Hold>, Answer), Refusal> {
        let mut hold = None;
        let mut waited = Duration::ZERO;
        loop {
            self.refused = None;
            let answer = match self.let_in(&mut hold) {
                Ok(()) => self.call().await?,
                Err(refusal) => {
                    self.answered_by = "limit";
                    self.stand_in(refusal)
                }
            };
            let next = self
                .inherited
                .retry
                .map_or(Next::Done, |retry| retry.next(self.retries, answer.status(), answer.headers(), waited));
            match next {
                Next::Done => {}
                Next::GivenUp => self.gave_up = true,
                Next::After(pause) | Next::AsAsked(pause) => {
                    if matches!(next, Next::AsAsked(_)) {
                        waited += pause;
                    }
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
        Answer { came: Came::Whole(refusal.into_whole()), usage: None, form: Form::Ours }
    }

    /// Asks the limits, unless the call has been let in.
    fn let_in(&mut self, hold: &mut Option<Hold>) -> Result<(), Refusal> {
        if hold.is_some() {
            return Ok(());
        }
        let exchange = self.exchange;
        let gateway = &exchange.gateway;
        let enforcement = gateway.behaviour().enforcement;
        let question = Question {
            ledger: gateway.store().ledger(),
            enforcement,
            caller: &exchange.caller,
            claim: govern::claim(enforcement, exchange.endpoint, &self.call, &self.price),
            now: exchange.now(),
        };
        let target = self.destination.target.as_deref();
        let shares = question.shares(target);
        let limited = shares.iter().map(|(subject, _)| subject).filter(|subject| !subject.limits.is_empty());
        self.governed_by = limited.map(|subject| Arc::clone(&subject.label)).collect();
        *hold = Some(question.admit(target, wanted(self.model.as_deref(), &self.deployment), shares)?);
        Ok(())
    }

    /// One call, which may not take longer than it is given: until a stream begins, or until an answer is whole.
    async fn call(&mut self) -> Result<Answer, Refusal> {
        let limit = timeout(&self.exchange.headers, &self.inherited)?;
        // Not a function that takes the call: it would be in there twice, and every request has room for it.
        let answer = match limit {
            None => self.send().await,
            Some(limit) => tokio::time::timeout(limit, self.send()).await.unwrap_or_else(|_| Err(too_late(limit))),
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
            streams: self.call.facts.stream,
        };
        exchange.gateway.faults().strike(exchange.fault.as_ref(), &asked, exchange.now())
    }

    async fn send(&mut self) -> Result<Answer, Refusal> {
        let strike = self.strike();
        let (exchange, streams) = (self.exchange, self.call.facts.stream);
        let upstream = exchange.gateway.upstream();
        let outgoing = Outgoing {
            endpoint: exchange.endpoint,
            destination: self.destination,
            model: self.model.as_deref(),
            headers: &exchange.headers,
            forward: self.inherited.forward_headers,
            host: self.inherited.custom_host,
            strict: self.inherited.strict,
            live: exchange.gateway.behaviour().live,
            trusted: &upstream.trusted,
        };
        let host = outgoing.host()?;
        let deployment = self.deployment.as_ref().map_err(Clone::clone)?.as_ref();
        if let Some(strike) = &strike {
            self.faults.extend_from_slice(&strike.rules);
            self.answered_by = "fault";
            strike.wait(streams).await;
            match &strike.blow {
                Some(Blow::Reset) => {
                    let broken = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
                    return Err(forward_refusal(ForwardError::Exchange(broken.to_string())));
                }
                Some(Blow::Error(error)) => {
                    let response = error.answer(self.destination.ai_provider_id());
                    return Answer::read(response, None, outgoing.form(), streams).await;
                }
                Some(Blow::Spoil(_)) | None => {}
            }
        }
        let spoils = strike.as_ref().is_some_and(|strike| strike.blow.is_some());
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
            let (response, usage) = spoilt(strike, response, Some(usage), streams);
            return Answer::read(response, usage, Form::Same, streams).await;
        };
        self.answered_by = if spoils { "fault" } else { "upstream" };
        self.is_forwarded = true;
        let prepared = outgoing.prepare(&host, deployment, self.call.clone())?;
        let subject = tape::Subject {
            ai_provider_id: self.destination.ai_provider_id(),
            slug: self.destination.slug(),
            host: &host,
        };
        let mut response = upstream.send(prepared.request, subject).await.map_err(forward_refusal)?;
        forward::strip_hop_by_hop(response.headers_mut());
        let (response, usage) = spoilt(strike, response, None, streams);
        Answer::read(response, usage, prepared.form, streams).await
    }

    /// Settles an answer that is whole, or arranges for a stream to be settled when it ends.
    fn finish(
        &mut self,
        option: CompactString,
        hold: Option<Hold>,
        answer: Answer,
        place: Option<&Place>,
        status: CacheStatus,
    ) -> Outcome {
        let Answer { came, usage, form } = answer;
        let (exchange, asked) = (self.exchange, self.call.facts);
        let charge = Charge { gateway: exchange.gateway.clone(), endpoint: exchange.endpoint, hold, price: self.price };
        let whole = match came {
            Came::Whole(whole) => whole,
            Came::Stream(mut response) => {
                // An encoding hides the events, so they cannot be translated.
                let is_encoded = response.headers().contains_key(header::CONTENT_ENCODING);
                let form = if is_encoded { Form::Same } else { form };
                *response.status_mut() = self.findings.status(response.status());
                // What the upstream said of its own stream's length is not true of what is passed on.
                response.headers_mut().remove(header::CONTENT_LENGTH);
                let input = usage.map_or_else(|| self.call.estimated_input(), |usage| usage.input);
                let pending = Pending::new(charge, form, usage, input, asked.asks_for_usage || is_encoded);
                let mut outcome = self.outcome(option, response, status, Spent::default());
                outcome.pending = Some(pending);
                return outcome;
            }
        };
        let provider = self.destination.ai_provider_id();
        let whole = normalise::answer(provider, exchange.endpoint, form, whole, exchange.at);
        let told = || usage::of_answer(exchange.endpoint, whole.body());
        let is_encoded = whole.headers().contains_key(header::CONTENT_ENCODING);
        let spent = match usage.or_else(told).filter(|_| whole.status().is_success()) {
            Some(usage) => charge.settle(usage, "provider"),
            // A provider that is no mock has worked, whatever came through of it.
            None if whole.status().is_success() && (is_encoded || self.is_forwarded || is_json(whole.body())) => {
                charge.settle(self.estimate(whole.body()), "estimate")
            }
            None => charge.settle(Usage::default(), "none"),
        };
        // What a fault has made of an answer is not to be given to others.
        let is_kept = self.answered_by != "fault" && !is_encoded;
        if let Some(place) = place.filter(|_| is_kept) {
            place.keep(exchange, &whole);
        }
        let marked = self.marked(whole);
        self.outcome(option, marked, status, spent)
    }

    /// The usage of a whole answer that does not tell it.
    fn estimate(&self, answer: &[u8]) -> Usage {
        let output = if self.exchange.endpoint == Endpoint::Embeddings { 0 } else { estimate::tokens(answer) };
        Usage { input: self.call.estimated_input(), output, ..Usage::default() }
    }

    /// An answer with what the guardrails found.
    fn marked(&self, answer: Response<Bytes>) -> Response {
        let marked = if self.findings.is_empty() { answer } else { self.findings.mark(answer) };
        marked.map(Body::from)
    }

    fn outcome(&self, option: CompactString, response: Response, cache: CacheStatus, spent: Spent) -> Outcome {
        Outcome {
            refused: self.refused.clone(),
            is_exception: false,
            response,
            option,
            retries: self.retries,
            gave_up: self.gave_up,
            cache,
            provider: self.destination.ai_provider_id().into(),
            spent,
            pending: None,
        }
    }
}

/// What a call asks the integration for.
fn wanted<'a>(model: Option<&'a str>, deployment: &Result<Option<Deployment<'a>>, Refusal>) -> Wanted<'a> {
    let deployment = deployment.as_ref().ok().and_then(Option::as_ref);
    let name = model.or_else(|| deployment.map(Deployment::model_name));
    Wanted { name, behind: deployment.and_then(|deployment| deployment.ai_model_name) }
}

fn is_json(body: &[u8]) -> bool {
    serde_json::from_slice::<serde::de::IgnoredAny>(body).is_ok()
}
