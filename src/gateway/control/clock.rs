//! `/clock`: the time that the gateway goes by.

use axum::Router;
use http::Method;
use serde::{Deserialize, Serialize};

use super::{Controlled, serves};
use crate::{
    api::{ApiError, Call, Effect, Empty, Operation, timestamp::Timestamp},
    gateway::{
        Gateway,
        clock::{Mode, OutOfRange, parse_span},
    },
};

/// How the clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Run {
    /// As the machine's.
    Real,
    /// As the machine's, ahead of it or behind.
    Offset,
    /// It stands.
    Frozen,
}

/// What the clock shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockState {
    /// How it runs.
    pub mode: Run,
    /// What it shows.
    pub now: Timestamp,
    /// Whole seconds ahead of the machine's clock; negative when behind.
    pub offset_seconds: i64,
}

/// The body of [`Move`]: exactly one of its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockChange {
    /// Puts it forward by a span such as `31d` or `1h30m`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advance: Option<String>,
    /// Puts it forward by so many seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advance_seconds: Option<u64>,
    /// Lets it stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub freeze: Option<Freeze>,
    /// Sets it. It goes on running, or standing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<Timestamp>,
    /// Lets it run on from where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume: Option<bool>,
}

/// Where the clock is to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, expecting = "write true, or a time like 2027-01-31T00:00:00Z")]
pub enum Freeze {
    /// At the time that it shows; `false` is refused.
    Here(bool),
    /// At this time.
    At(Timestamp),
}

/// `GET /_portkey/clock`
#[derive(Debug)]
pub enum Show {}

impl Operation for Show {
    const NAME: &'static str = "gateway.clock.show";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/clock";
    const EFFECT: Effect = Effect::Read;
    type Path = Empty;
    type Query = Empty;
    type Body = Empty;
    type Reply = ClockState;
}

/// `PUT /_portkey/clock`
#[derive(Debug)]
pub enum Move {}

impl Operation for Move {
    const NAME: &'static str = "gateway.clock.move";
    const VERB: Method = Method::PUT;
    const PATH: &'static str = "/clock";
    const EFFECT: Effect = Effect::Write;
    type Path = Empty;
    type Query = Empty;
    type Body = ClockChange;
    type Reply = ClockState;
}

/// `DELETE /_portkey/clock`: the machine's time again.
#[derive(Debug)]
pub enum Reset {}

impl Operation for Reset {
    const NAME: &'static str = "gateway.clock.reset";
    const VERB: Method = Method::DELETE;
    const PATH: &'static str = "/clock";
    const EFFECT: Effect = Effect::Write;
    type Path = Empty;
    type Query = Empty;
    type Body = Empty;
    type Reply = ClockState;
}

impl Controlled for Show {
    async fn serve(gateway: Gateway, _: Call<Self>) -> Result<ClockState, ApiError> {
        Ok(shown(&gateway))
    }
}

impl Controlled for Move {
    async fn serve(gateway: Gateway, call: Call<Self>) -> Result<ClockState, ApiError> {
        apply(&gateway, call.body)?;
        gateway.store().ledger().unsettle();
        Ok(shown(&gateway))
    }
}

impl Controlled for Reset {
    async fn serve(gateway: Gateway, _: Call<Self>) -> Result<ClockState, ApiError> {
        gateway.clock().reset();
        gateway.store().ledger().unsettle();
        Ok(shown(&gateway))
    }
}

pub(super) fn routes(router: Router<Gateway>) -> Router<Gateway> {
    [serves::<Show>, serves::<Move>, serves::<Reset>].into_iter().fold(router, |router, add| add(router))
}

fn apply(gateway: &Gateway, change: ClockChange) -> Result<(), ApiError> {
    let clock = gateway.clock();
    let out_of_range = |error: OutOfRange| ApiError::invalid(format!("Invalid request: {error}"));
    match change {
        ClockChange { advance: Some(span), advance_seconds: None, freeze: None, set: None, resume: None } => {
            let span =
                parse_span(&span).map_err(|reason| ApiError::invalid(format!("Invalid request: advance: {reason}")))?;
            clock.advance(span).map_err(out_of_range)
        }
        ClockChange { advance: None, advance_seconds: Some(seconds), freeze: None, set: None, resume: None } => {
            let span = jiff::SignedDuration::from_secs(seconds.try_into().unwrap_or(i64::MAX));
            clock.advance(span).map_err(out_of_range)
        }
        ClockChange {
            advance: None,
            advance_seconds: None,
            freeze: Some(Freeze::Here(true)),
            set: None,
            resume: None,
        } => {
            clock.freeze();
            Ok(())
        }
        ClockChange { advance: None, advance_seconds: None, freeze: Some(Freeze::At(at)), set: None, resume: None } => {
            clock.freeze_at(at).map_err(out_of_range)
        }
        ClockChange { advance: None, advance_seconds: None, freeze: None, set: Some(at), resume: None } => {
            clock.set(at).map_err(out_of_range)
        }
        ClockChange { advance: None, advance_seconds: None, freeze: None, set: None, resume: Some(true) } => {
            clock.resume();
            Ok(())
        }
        _ => Err(ApiError::invalid(
            "Invalid request: give exactly one of advance, advance_seconds, freeze, set and resume (`false` is none)",
        )),
    }
}

fn shown(gateway: &Gateway) -> ClockState {
    let clock = gateway.clock();
    let mode = match clock.mode() {
        Mode::Real => Run::Real,
        Mode::Offset(_) => Run::Offset,
        Mode::Frozen(_) => Run::Frozen,
    };
    let now = clock.now();
    let ahead = match mode {
        Run::Real => 0,
        Run::Offset | Run::Frozen => now.get().as_second() - jiff::Timestamp::now().as_second(),
    };
    ClockState { mode, now, offset_seconds: ahead }
}
