//! `/events`: what owners of budgets are told.

use axum::Router;
use http::Method;
use serde::{Deserialize, Serialize};

use super::{Controlled, follow, logs::History, serves};
use crate::{
    api::{
        ApiError, Call, Code, Effect, Empty, Operation,
        limits::{Amount, BudgetType},
        timestamp::Timestamp,
    },
    gateway::{
        Gateway,
        ledger::{Alert, Budget, Crossed, Level},
        store::StoreError,
    },
};

/// Which events are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventQuery {
    /// Those after this id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<u64>,
    /// Waits for so many seconds, at most [`follow::LONGEST_WAIT`], until there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait: Option<u64>,
}

/// `GET /_portkey/events`
#[derive(Debug)]
pub enum Show {}

impl Operation for Show {
    const NAME: &'static str = "gateway.events";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/events";
    const EFFECT: Effect = Effect::Read;
    type Path = Empty;
    type Query = EventQuery;
    type Body = Empty;
    type Reply = History;
}

/// A budget that has come to something.
#[derive(Debug, Serialize)]
struct Event {
    id: u64,
    at: Timestamp,
    event: &'static str,
    level: Level,
    /// The slug; the name of an API key.
    name: String,
    r#type: BudgetType,
    used: Amount,
    limit: Amount,
    since: Timestamp,
    next_reset_at: Option<Timestamp>,
}

impl Event {
    fn of(gateway: &Gateway, alert: Alert) -> Result<Self, StoreError> {
        let Alert { id, level, name, standing, crossed, at } = alert;
        let name = match level {
            // It is counted by its id, which tells people nothing.
            Level::ApiKey => gateway.store().read(|rows| rows.api_key(&name))?.map_or(name, |key| key.name),
            Level::Workspace | Level::Integration | Level::VirtualKey => name,
        };
        Ok(Self {
            id,
            at: at.timestamp(),
            event: match crossed {
                Crossed::Threshold => "budget.threshold",
                Crossed::Exhausted => "budget.exhausted",
            },
            level,
            name,
            r#type: standing.kind,
            used: Budget::amount(standing.kind, standing.used),
            limit: Budget::amount(standing.kind, standing.limit),
            since: standing.since,
            next_reset_at: standing.next_reset,
        })
    }
}

impl Controlled for Show {
    async fn serve(gateway: Gateway, call: Call<Self>) -> Result<History, ApiError> {
        let EventQuery { after, wait } = call.query;
        let ledger = gateway.store().ledger();
        let news = ledger.follow_alerts();
        let (mut alerts, mut after) = ledger.alerts_after(after.unwrap_or(0));
        if let (Some(seconds), true) = (wait, alerts.is_empty()) {
            let look = || {
                (alerts, after) = ledger.alerts_after(after);
                !alerts.is_empty()
            };
            follow::wait(&gateway, seconds, news, look).await;
        }
        let mut data = Vec::with_capacity(alerts.len());
        for alert in alerts {
            let event = serde_json::to_value(Event::of(&gateway, alert)?);
            data.push(event.map_err(|_| ApiError::new(Code::Server, "The events cannot be written as JSON."))?);
        }
        Ok(History::new(&gateway, data, after))
    }
}

pub(super) fn routes(router: Router<Gateway>) -> Router<Gateway> {
    serves::<Show>(router)
}
