//! `/faults`: what is to go wrong, so that a test can see what becomes of it.

use axum::Router;
use http::Method;
use serde::{Deserialize, Serialize};

use super::{Controlled, serves};
use crate::{
    api::{ApiError, Call, Code, Effect, Empty, List, Operation, timestamp::Timestamp},
    gateway::{
        Gateway,
        faults::{self, FaultRule, Spent, Standing},
        ledger::Now,
    },
};

/// Whether a fault can still strike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Activity {
    /// It can.
    Active,
    /// It has struck as often as it was to.
    Spent,
    /// Its time is over.
    Expired,
}

/// A fault, and what has come of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FaultState {
    /// `f1`, `f2`, … in the order in which they were made.
    pub id: String,
    /// Whether it can still strike.
    pub state: Activity,
    /// To which requests it applies, in one line; empty for all.
    pub r#match: String,
    /// What it does to them, in one line, as the header `x-portkey-local-fault` has it.
    pub effect: String,
    /// What was asked for, with the seed that is used.
    #[serde(flatten)]
    pub rule: FaultRule,
    /// When it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// How many requests it applied to while it was active.
    pub seen: u64,
    /// How many of them it struck.
    pub struck: u64,
    /// Always `fault`.
    pub object: String,
}

impl FaultState {
    fn of(standing: Standing, now: Now) -> Self {
        let state = match standing.spent(now) {
            None => Activity::Active,
            Some(Spent::Times) => Activity::Spent,
            Some(Spent::Time) => Activity::Expired,
        };
        Self {
            state,
            r#match: faults::requests(&standing.rule),
            effect: faults::effect(&standing.rule),
            expires_at: standing.expires.map(|millis| Now { millis }.timestamp()),
            id: standing.id,
            rule: standing.rule,
            seen: standing.seen,
            struck: standing.struck,
            object: "fault".to_owned(),
        }
    }
}

/// The fault that is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaultId {
    /// Such as `f1`.
    pub id: String,
}

/// What [`Clear`] answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cleared {
    /// How many there were.
    pub removed: u64,
}

/// `GET /_portkey/faults`, in the order in which they are looked at.
#[derive(Debug)]
pub enum ListAll {}

impl Operation for ListAll {
    const NAME: &'static str = "gateway.faults.list";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/faults";
    const EFFECT: Effect = Effect::Read;
    type Path = Empty;
    type Query = Empty;
    type Body = Empty;
    type Reply = List<FaultState>;
}

/// `POST /_portkey/faults`
#[derive(Debug)]
pub enum Add {}

impl Operation for Add {
    const NAME: &'static str = "gateway.faults.add";
    const VERB: Method = Method::POST;
    const PATH: &'static str = "/faults";
    const EFFECT: Effect = Effect::Write;
    type Path = Empty;
    type Query = Empty;
    type Body = FaultRule;
    type Reply = FaultState;
}

/// `DELETE /_portkey/faults/{id}`
#[derive(Debug)]
pub enum Remove {}

impl Operation for Remove {
    const NAME: &'static str = "gateway.faults.remove";
    const VERB: Method = Method::DELETE;
    const PATH: &'static str = "/faults/{id}";
    const EFFECT: Effect = Effect::Write;
    type Path = FaultId;
    type Query = Empty;
    type Body = Empty;
    type Reply = FaultState;
}

/// `DELETE /_portkey/faults`: all of them.
#[derive(Debug)]
pub enum Clear {}

impl Operation for Clear {
    const NAME: &'static str = "gateway.faults.clear";
    const VERB: Method = Method::DELETE;
    const PATH: &'static str = "/faults";
    const EFFECT: Effect = Effect::Write;
    type Path = Empty;
    type Query = Empty;
    type Body = Empty;
    type Reply = Cleared;
}

impl Controlled for ListAll {
    async fn serve(gateway: Gateway, _: Call<Self>) -> Result<List<FaultState>, ApiError> {
        let now = gateway.now();
        let data: Vec<_> = gateway.faults().list().into_iter().map(|standing| FaultState::of(standing, now)).collect();
        Ok(List::new(data.len() as u64, data))
    }
}

impl Controlled for Add {
    async fn serve(gateway: Gateway, call: Call<Self>) -> Result<FaultState, ApiError> {
        let rule = call.body;
        rule.check().map_err(|objection| ApiError::invalid(format!("Invalid request: {objection}")))?;
        let now = gateway.now();
        let added = gateway.faults().add(rule, now);
        let standing = added.map_err(|too_many| ApiError::new(Code::Conflict, too_many.to_string()))?;
        Ok(FaultState::of(standing, now))
    }
}

impl Controlled for Remove {
    async fn serve(gateway: Gateway, call: Call<Self>) -> Result<FaultState, ApiError> {
        let id = call.path.id;
        let removed = gateway.faults().remove(&id);
        let unknown = || ApiError::new(Code::NotFound, format!("there is no fault `{id}`"));
        Ok(FaultState::of(removed.ok_or_else(unknown)?, gateway.now()))
    }
}

impl Controlled for Clear {
    async fn serve(gateway: Gateway, _: Call<Self>) -> Result<Cleared, ApiError> {
        Ok(Cleared { removed: gateway.faults().clear() as u64 })
    }
}

pub(super) fn routes(router: Router<Gateway>) -> Router<Gateway> {
    [serves::<ListAll>, serves::<Add>, serves::<Remove>, serves::<Clear>]
        .into_iter()
        .fold(router, |router, add| add(router))
}
