//! `GET /v1/models`: the models of the one virtual key that a request names, or the catalogue of the workspace.
//!
//! The models of a key are the deployments for Azure, whatever its custom host lists, and else a small list for the
//! provider that the mock plays. The catalogue leaves keys with a custom host out: it cannot know their models without
//! calling every one of them.

use std::cmp::Ordering;

use axum::{
    Json,
    extract::{Query, Request, State},
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Refusal, Target, authenticate, dispatch, govern, resolve, trace::Trace};
use crate::gateway::{
    Gateway,
    upstream::{azure::Deployment, models},
};

/// Either is enough: Portkey's help pages name the first two, its page on models the last.
const SCOPES: [&str; 3] = ["completions.write", "virtual_keys.list", "models.list"];

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
    answer(&gateway, request).await.unwrap_or_else(IntoResponse::into_response)
}

async fn answer(gateway: &Gateway, request: Request) -> Result<Response, Refusal> {
    let (head, _) = request.into_parts();
    let caller = authenticate::caller(gateway, &head.headers, &SCOPES)?;
    let wants_catalogue = head.headers.get("x-portkey-fetch-integrated-models").is_some_and(|value| value == "true");
    let slug = if wants_catalogue { None } else { resolve::slug(&head.headers, None, None)?.map(str::to_owned) };
    match slug {
        Some(slug) => {
            let target = resolve::target(gateway, &caller.workspace_id, &slug)?;
            Ok(of_target(gateway, &target, head.headers).await)
        }
        None => {
            let Query(query) = Query::try_from_uri(&head.uri)
                .map_err(|error| Refusal::request(&format!("The query cannot be read: {}", error.body_text())))?;
            Ok(Json(catalogue(gateway, &caller.workspace_id, &query)?).into_response())
        }
    }
}

async fn of_target(gateway: &Gateway, target: &Target, headers: HeaderMap) -> Response {
    let trace = Trace::of(&headers, target);
    let answer = async {
        govern::admit(&target.provider, gateway.clock().now())?;
        if let Some(forwarded) = dispatch::models(gateway.upstream(), target, headers).await? {
            return Ok(forwarded);
        }
        let data: Vec<Model> = names(target).into_iter().map(|name| Model::of(target, name, None)).collect();
        Ok(Json(List { object: "list", total: data.len(), data }).into_response())
    };
    trace.mark(answer.await)
}

fn catalogue(gateway: &Gateway, workspace_id: &str, query: &CatalogueQuery) -> Result<List, Refusal> {
    let slugs = gateway.store().provider_slugs(workspace_id).map_err(|_| Refusal::exception())?;
    let now = gateway.clock().now();
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
        if is_other || has_host || !target.granted || govern::admit(&target.provider, now).is_err() {
            continue;
        }
        data.extend(names(&target).into_iter().map(|name| Model::of(&target, name, Some(&slug))));
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

fn names(target: &Target) -> Vec<&str> {
    if target.ai_provider_id == "azure-openai" {
        let deployments = Deployment::all(&target.fields).unwrap_or_default();
        return deployments.iter().map(Deployment::model_name).collect();
    }
    models::of_provider(&target.ai_provider_id).to_vec()
}

impl Model {
    fn of(target: &Target, name: &str, prefix: Option<&str>) -> Self {
        Self {
            id: prefix.map_or_else(|| name.to_owned(), |slug| format!("@{slug}/{name}")),
            slug: name.to_owned(),
            canonical_slug: name.to_owned(),
            object: "model",
            created: target.provider.created_at.get().as_second(),
            owned_by: target.ai_provider_id.clone(),
            provider: target.provider.slug.clone(),
        }
    }
}
