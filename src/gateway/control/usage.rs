//! `/usage`: how all budgets and rate limits stand.

use std::{collections::HashMap, sync::Arc};

use axum::Router;
use http::Method;
use serde::{Deserialize, Serialize};

use super::{Controlled, serves};
use crate::{
    api::{
        ApiError, Call, Effect, Empty, List, Operation,
        limits::{Amount, BudgetType, RateLimitType, RateLimitUnit},
        timestamp::Timestamp,
    },
    gateway::{
        Gateway,
        ledger::{Budget, Level, Now, RateStanding, Standing, Subject},
        store::{
            Rows, StoreError,
            records::{ApiKey, Integration, Provider, Workspace},
        },
    },
};

/// Records that are read at once.
const PAGE: usize = 500;

/// How one limit stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LimitStanding {
    /// Whose limit.
    pub level: Level,
    /// The slug; the name of an API key.
    pub name: String,
    /// The slug of the workspace; none for a key of the organisation.
    pub workspace: Option<String>,
    /// What kind of limit.
    pub limit_type: LimitType,
    /// What is counted: `cost`, `tokens` or `requests`.
    pub counts: Counts,
    /// The window of a rate limit.
    pub unit: Option<RateLimitUnit>,
    /// US dollars, tokens or requests since the last reset, or in the window.
    pub used: Amount,
    /// The same, at most.
    pub limit: Amount,
    /// Of the limit, to a tenth.
    pub percent: f64,
    /// When it starts again: the next reset of a budget, none if it has none; the end of a window.
    pub resets_at: Option<Timestamp>,
}

/// Kinds of limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitType {
    /// So much until a reset.
    Budget,
    /// So much in a window.
    RateLimit,
}

/// What limits count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// US dollars.
    Cost,
    /// Tokens.
    Tokens,
    /// Requests, those that were refused among them.
    Requests,
}

/// `GET /_portkey/usage`
#[derive(Debug)]
pub enum Show {}

impl Operation for Show {
    const NAME: &'static str = "gateway.usage";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/usage";
    const EFFECT: Effect = Effect::Read;
    type Path = Empty;
    type Query = Empty;
    type Body = Empty;
    type Reply = List<LimitStanding>;
}

impl Controlled for Show {
    async fn serve(gateway: Gateway, _: Call<Self>) -> Result<List<LimitStanding>, ApiError> {
        let limited = gateway.store().read(Limited::read)?;
        let now = gateway.now();
        let mut standings = Vec::new();
        for (subject, name, workspace) in limited.subjects(&gateway)? {
            let about = |standing| LimitStanding { name: name.clone(), workspace: workspace.clone(), ..standing };
            let budgets = subject.meter.standings(&subject.limits, now).into_iter();
            standings.extend(budgets.map(|budget| about(of_budget(subject.level, budget))));
            let rates = subject.meter.rates(&subject.limits, now).into_iter();
            standings.extend(rates.map(|rate| about(of_rate(subject.level, rate))));
        }
        standings.sort_by(|one, other| other.percent.total_cmp(&one.percent));
        Ok(List::new(standings.len() as u64, standings))
    }
}

/// The records that have limits.
struct Limited {
    keys: Vec<ApiKey>,
    workspaces: Vec<Workspace>,
    providers: Vec<Provider>,
    integrations: Vec<Integration>,
    slugs: HashMap<String, String>,
}

/// What limits apply to, its name, and the slug of its workspace.
type Named = (Arc<Subject>, String, Option<String>);

impl Limited {
    fn read(rows: &Rows<'_>) -> Result<Self, StoreError> {
        let mut keys = rows.api_keys()?;
        keys.retain(|key| key.usage_limits.is_some() || !key.rate_limits.is_empty());
        let mut workspaces = rows.workspaces()?;
        let slugs = workspaces.iter().map(|workspace| (workspace.id.clone(), workspace.slug.clone())).collect();
        workspaces.retain(|workspace| {
            !(workspace.archived || workspace.usage_limits.is_empty() && workspace.rate_limits.is_empty())
        });
        let mut providers = Vec::new();
        let mut first = 0;
        loop {
            let (_, page) = rows.provider_page(None, first, PAGE)?;
            if page.is_empty() {
                break;
            }
            first += page.len();
            let is_limited = |provider: &Provider| provider.usage_limits.is_some() || !provider.rate_limits.is_empty();
            providers.extend(page.into_iter().filter(is_limited));
        }
        // Grants are of integrations of the organisation alone.
        let mut integrations = rows.organisation_integrations()?;
        integrations.retain(|integration| !integration.grants.is_empty());
        Ok(Self { keys, workspaces, providers, integrations, slugs })
    }

    /// With the names that people know them by, and their workspaces.
    fn subjects(self, gateway: &Gateway) -> Result<Vec<Named>, StoreError> {
        let store = gateway.store();
        let slug = |id: &str| self.slugs.get(id).cloned();
        let mut subjects = Vec::new();
        for key in &self.keys {
            subjects.push((store.subject_of_key(key)?, key.name.clone(), key.workspace_id.as_deref().and_then(slug)));
        }
        for workspace in &self.workspaces {
            let name = workspace.slug.clone();
            subjects.push((store.subject_of_workspace(workspace)?, name.clone(), Some(name)));
        }
        for provider in &self.providers {
            let workspace = slug(&provider.workspace_id);
            subjects.push((store.subject_of_provider(provider)?, provider.slug.clone(), workspace));
        }
        for integration in &self.integrations {
            for id in integration.grants.keys() {
                let subject = store.subject_of_grant(integration, id)?;
                subjects.push((subject, integration.slug.clone(), slug(id)));
            }
        }
        Ok(subjects)
    }
}

fn of_budget(level: Level, standing: Standing) -> LimitStanding {
    let counts = match standing.kind {
        BudgetType::Cost => Counts::Cost,
        BudgetType::Tokens => Counts::Tokens,
    };
    LimitStanding {
        level,
        name: String::new(),
        workspace: None,
        limit_type: LimitType::Budget,
        counts,
        unit: None,
        used: Budget::amount(standing.kind, standing.used),
        limit: Budget::amount(standing.kind, standing.limit),
        percent: percent(standing.used, standing.limit),
        resets_at: standing.next_reset,
    }
}

fn of_rate(level: Level, standing: RateStanding) -> LimitStanding {
    let rate = standing.rate;
    let counts = match rate.kind {
        RateLimitType::Requests => Counts::Requests,
        RateLimitType::Tokens => Counts::Tokens,
    };
    LimitStanding {
        level,
        name: String::new(),
        workspace: None,
        limit_type: LimitType::RateLimit,
        counts,
        unit: Some(rate.unit),
        used: Amount(standing.used as f64),
        limit: Amount(rate.capacity as f64),
        percent: percent(standing.used, rate.capacity),
        resets_at: Some(Now { millis: standing.ends }.timestamp()),
    }
}

fn percent(used: u64, limit: u64) -> f64 {
    if limit == 0 { 100.0 } else { (used as f64 / limit as f64 * 1000.0).round() / 10.0 }
}

pub(super) fn routes(router: Router<Gateway>) -> Router<Gateway> {
    serves::<Show>(router)
}
