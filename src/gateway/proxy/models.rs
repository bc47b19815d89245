//! `GET /v1/models`: the models of the one virtual key that a request names, or the catalogue of the workspace.
//!
//! The models of a key are the deployments for Azure, whatever its custom host lists, and else a small list for the
//! provider that the mock plays; of both only those that a call may use. Of keys with a custom host the catalogue has the
//! models that their integration lists: it cannot know the others without calling every one of them.

use std::cmp::Ordering;

use axum::{
    Json,
    extract::{Query, Request, State},
    http::{HeaderMap, StatusCode, Uri},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{
    MAY_CALL, Refusal,
    account::{self, Arrival, TurnedAway},
    authenticate::Caller,
    dispatch::{self, CacheStatus},
    govern::{self, Wanted},
    let_in, names,
    resolve::{self, Destination, Route},
    trace,
};
use crate::gateway::{
    Gateway,
    routing::config::{Inherited, Node},
    trace_id::TraceId,
    upstream::{azure::Deployment, models},
};

/// The whole path.
pub const PATH: &str = "/v1/models";

/// Either is enough: Portkey's help pages name the first two, its page on models the last.
const SCOPES: [&str; 3] = [MAY_CALL, "virtual_keys.list", "models.list"];

#[derive(Debug, Default, Deserialize)]
struct CatalogueQuery {
    provider: Option<String>,
    ai_service: Option<String>,
    limit: Option<usize>,
    #[serde(default)]
    offset: usize,
    #[serde(default)]
    sort: Sort,
    #[serde(default)]
    order: Order,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Sort {
    #[default]
    Name,
    Provider,
    AiService,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Order {
    #[default]
    Asc,
    Desc,
}

#[derive(Debug, Serialize)]
struct List {
    object: &'static str,
    total: usize,
    data: Vec<Model>,
}

/// All members that the spec's schema and its example have between them.
#[derive(Debug, Serialize)]
struct Model {
    id: String,
    slug: String,
    canonical_slug: String,
    object: &'static str,
    created: i64,
    owned_by: String,
    #[serde(skip)]
    provider: String,
}

pub async fn list(State(gateway): State<Gateway>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let mut arrival = Arrival::new(gateway, PATH, head.headers);
    let caller = match let_in(&mut arrival, &body, &SCOPES) {
        Ok(caller) => caller,
        Err(refusal) => return account::turn_away(TurnedAway { arrival, refusal, call: None }),
    };
    match answer(&arrival.gateway, &caller, &arrival.headers, &head.uri).await {
        Ok(response) => {
            arrival.end(None, response.status().as_u16(), None);
            response
        }
        Err(refusal) => account::turn_away(TurnedAway { arrival, refusal, call: None }),
    }
}

async fn answer(gateway: &Gateway, caller: &Caller, headers: &HeaderMap, uri: &Uri) -> Result<Response, Refusal> {
    let wants_catalogue = headers.get(&names::FETCH_INTEGRATED_MODELS).is_some_and(|value| value == "true");
    let route = if wants_catalogue { None } else { route(gateway, caller, headers)? };
    match route {
        Some(route) => {
            let (leaf, inherited) = first_target(&route);
            // Whoever may only look at lists does not say where a credential is sent.
            let names_a_host = headers.contains_key(&names::CUSTOM_HOST) || inherited.custom_host.is_some();
            if names_a_host && !caller.presented.key.allows(MAY_CALL) {
                return Err(Refusal::key(StatusCode::FORBIDDEN, "Forbidden!", "033"));
            }
            let leaf = leaf.map(|leaf| (leaf, &inherited));
            let destination = resolve::destination(gateway, caller, &route, leaf, headers)?;
            Ok(of_destination(gateway, &destination, inherited, headers).await)
        }
        None => {
            let Query(query) = Query::try_from_uri(uri)
                .map_err(|error| Refusal::request(&format!("The query cannot be read: {}", error.body_text())))?;
            Ok(Json(catalogue(gateway, &caller.workspace.id, &query)?).into_response())
        }
    }
}

/// Where a request goes; none when it names nothing, or a config that wants the models of the workspace.
fn route(gateway: &Gateway, caller: &Caller, headers: &HeaderMap) -> Result<Option<Route>, Refusal> {
    if ![&names::CONFIG, &names::PROVIDER, &names::VIRTUAL_KEY].iter().any(|name| headers.contains_key(*name)) {
        return Ok(None);
    }
    let route = resolve::route(gateway, caller, headers, None, None)?;
    let wants_catalogue = route.config.as_ref().is_some_and(|config| config.fetch_integrated_models == Some(true));
    Ok(Some(route).filter(|_| !wants_catalogue))
}

/// The first target of a config, and what it takes from those around it.
fn first_target(route: &Route) -> (Option<&Node>, Inherited<'_>) {
    let mut leaf = route.config.as_deref();
    let mut inherited = leaf.map(|node| Inherited::default().within(node)).unwrap_or_default();
    while let Some(first) = leaf.and_then(|node| node.targets.first()) {
        leaf = Some(first);
        inherited = inherited.within(first);
    }
    (leaf, inherited)
}

async fn of_destination(
    gateway: &Gateway,
    destination: &Destination,
    inherited: Inherited<'_>,
    headers: &HeaderMap,
) -> Response {
    let answer = async {
        let target = destination.target.as_deref();
        if let Some(target) = target {
            govern::admit_reading(target, gateway.now())?;
        }
        if let Some(forwarded) = dispatch::list(gateway, destination, inherited, headers).await? {
            return Ok(forwarded);
        }
        let created = target.map_or(0, |target| target.provider.created_at.get().as_second());
        let provider = destination.ai_provider_id();
        let data: Vec<Model> = known(provider, destination.fields())
            .into_iter()
            .filter(|model| target.is_none_or(|target| govern::allows(target, *model)))
            .filter_map(|model| model.name)
            .map(|name| Model::new(name, provider, destination.slug(), created, false))
            .collect();
        Ok(Json(List { object: "list", total: data.len(), data }).into_response())
    };
    let response = answer.await.unwrap_or_else(|refusal: Refusal| refusal.into_response());
    trace::mark(
        response,
        TraceId::of(headers).1,
        destination.ai_provider_id(),
        "config",
        Some(0),
        CacheStatus::Disabled,
    )
}

fn catalogue(gateway: &Gateway, workspace_id: &str, query: &CatalogueQuery) -> Result<List, Refusal> {
    let slugs = gateway.store().provider_slugs(workspace_id).map_err(|_| Refusal::exception())?;
    let now = gateway.now();
    let mut data = Vec::new();
    for slug in slugs {
        if query.provider.as_ref().is_some_and(|wanted| wanted.trim_start_matches('@') != slug) {
            continue;
        }
        // A key may go away between the two reads.
        let Some(target) = gateway.store().target(workspace_id, &slug).map_err(|_| Refusal::exception())? else {
            continue;
        };
        let is_other = query.ai_service.as_ref().is_some_and(|wanted| *wanted != target.ai_provider_id);
        let has_host = target.fields.get("customHost").and_then(Value::as_str).is_some_and(|host| !host.is_empty());
        if is_other || !target.granted || govern::admit_reading(&target, now).is_err() {
            continue;
        }
        let created = target.provider.created_at.get().as_second();
        let own = if has_host { Vec::new() } else { known(&target.ai_provider_id, &target.fields) };
        let listed = target.integration.models.iter().map(|model| named(&model.slug));
        let allowed = own.into_iter().chain(listed).filter(|model| govern::allows(&target, *model));
        let mut all: Vec<&str> = allowed.filter_map(|model| model.name).collect();
        all.sort_unstable();
        all.dedup();
        data.extend(all.into_iter().map(|name| Model::new(name, &target.ai_provider_id, &slug, created, true)));
    }
    Ok(page(data, query))
}

fn page(mut data: Vec<Model>, query: &CatalogueQuery) -> List {
    data.sort_by(|one, other| {
        let by_name = || one.slug.cmp(&other.slug);
        let ordering: Ordering = match query.sort {
            Sort::Name => by_name(),
            Sort::Provider => one.provider.cmp(&other.provider).then_with(by_name),
            Sort::AiService => one.owned_by.cmp(&other.owned_by).then_with(by_name),
        };
        // The id makes the order total, so that pages fit together.
        let ordering = ordering.then_with(|| one.id.cmp(&other.id));
        match query.order {
            Order::Asc => ordering,
            Order::Desc => ordering.reverse(),
        }
    });
    let total = data.len();
    let data = data.into_iter().skip(query.offset).take(query.limit.unwrap_or(usize::MAX)).collect();
    List { object: "list", total, data }
}

/// The models that are known of a provider: the deployments for Azure.
fn known<'a>(ai_provider_id: &str, fields: &'a Map<String, Value>) -> Vec<Wanted<'a>> {
    if ai_provider_id == "azure-openai" {
        let deployments = Deployment::all(fields).unwrap_or_default();
        let wanted = |one: &Deployment<'a>| Wanted { name: Some(one.model_name()), behind: one.ai_model_name };
        return deployments.iter().map(wanted).collect();
    }
    models::of_provider(ai_provider_id).iter().map(|name| named(name)).collect()
}

fn named(name: &str) -> Wanted<'_> {
    Wanted { name: Some(name), behind: None }
}

impl Model {
    fn new(name: &str, ai_provider_id: &str, slug: &str, created: i64, with_prefix: bool) -> Self {
        Self {
            id: if with_prefix { format!("@{slug}/{name}") } else { name.to_owned() },
            slug: name.to_owned(),
            canonical_slug: name.to_owned(),
            object: "model",
            created,
            owned_by: ai_provider_id.to_owned(),
            provider: slug.to_owned(),
        }
    }
}
