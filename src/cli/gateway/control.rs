//! The way to a running gateway, for the commands that drive one.

use serde::de::DeserializeOwned;
use serde_json::Value;
use url::Url;

use super::environment;
use crate::{
    api::{
        Call, Client, ClientError, Empty, Operation,
        page::Paged,
        transport::{Transport, is_loopback, origin},
    },
    context::Context,
    env_vars,
    error::{Failure, Kind},
    gateway::control::PREFIX,
    local::Endpoint,
    output::View,
    secret::Secret,
};

/// Where a gateway's management API stands, its control API, and its console.
pub struct Reached {
    /// The client of the management API.
    pub management: Client,
    /// The client of the control API.
    pub control: Client,
    /// The page of the console.
    pub page: Url,
}

/// The URL of the control API of a gateway, by the base URL of its management API.
///
/// # Errors
/// When it is not a URL.
pub fn control_url(base_url: &str) -> Result<Url, Failure> {
    let failure = |error| Failure::new(Kind::Bug, format!("`{base_url}` is not a URL")).caused_by(error);
    let mut url = Url::parse(base_url).map_err(failure)?;
    url.set_path(PREFIX);
    Ok(url)
}

/// Finds the running gateway: that of `--data-dir`, else the one that the environment names (as within `gateway exec`),
/// else that of the data folder.
///
/// # Errors
/// When none runs, or what leads to it cannot be read.
pub fn reach(cx: &Context) -> anyhow::Result<Reached> {
    if cx.settings.base_url.is_from_flag() {
        return Err(Failure::usage("--base-url: this is for the local gateway alone")
            .hint("leave it out; --data-dir names the gateway of another folder")
            .into());
    }
    match named(cx) {
        Some(url) => reach_named(cx, &url),
        None => reach_of_folder(cx),
    }
}

/// Finds the running gateway whose management API stands at a base URL, among those that [`reach`] may find.
///
/// # Errors
/// When there is one, and what leads to it cannot be read.
pub fn reach_at(cx: &Context, base_url: &Url) -> anyhow::Result<Option<Reached>> {
    let is_there = |url: &str| Url::parse(url).is_ok_and(|url| origin(&url) == origin(base_url));
    if !is_loopback(base_url) {
        return Ok(None);
    }
    if let Some(url) = named(cx).filter(|url| is_there(url)) {
        return reach_named(cx, &url).map(Some);
    }
    match Endpoint::alive(cx.data_dir()).filter(|endpoint| is_there(&endpoint.url)) {
        Some(_) => reach_of_folder(cx).map(Some),
        None => Ok(None),
    }
}

/// The control API that the environment names; `--data-dir` comes before it.
pub fn named(cx: &Context) -> Option<String> {
    let named = env_vars::PORTKEY_GATEWAY_CONTROL_URL.read(&env_vars::process);
    named.filter(|_| !cx.settings.data_dir.is_from_flag())
}

fn reach_named(cx: &Context, url: &str) -> anyhow::Result<Reached> {
    let name = env_vars::PORTKEY_GATEWAY_CONTROL_URL.name;
    let url = Url::parse(url).map_err(|error| Failure::usage(format!("{name} is not a URL")).caused_by(error))?;
    let key = env_vars::PORTKEY_ADMIN_API_KEY.read(&env_vars::process).ok_or_else(|| {
        Failure::usage(format!("{name} is set, and {} is not", env_vars::PORTKEY_ADMIN_API_KEY.name))
            .hint(format!("`portkeyctl gateway env` prints both; or unset {name}"))
    })?;
    over_http(cx, &url, Secret::new(key))
}

fn reach_of_folder(cx: &Context) -> anyhow::Result<Reached> {
    let (endpoint, secrets) = environment::running(cx)?;
    over_http(cx, &control_url(&endpoint.url)?, secrets.admin_key)
}

fn over_http(cx: &Context, url: &Url, key: Secret) -> anyhow::Result<Reached> {
    with_transport(cx, url, key, &Transport::http(url, &cx.tls())?)
}

/// The clients of a gateway whose control API stands at `url`.
///
/// # Errors
/// None but a bug.
pub fn with_transport(cx: &Context, url: &Url, key: Secret, transport: &Transport) -> anyhow::Result<Reached> {
    let mut management = url.clone();
    management.set_path("/v1");
    let mut page = url.clone();
    page.set_path("/");
    Ok(Reached {
        page,
        management: cx.client_with(management, key.clone(), transport.clone()),
        control: cx.client_with(url.clone(), key, transport.clone()),
    })
}

/// Calls an operation of the control API that takes nothing but a body.
///
/// # Errors
/// When no gateway runs, and whatever it says.
pub async fn call<O>(cx: &Context, body: O::Body) -> anyhow::Result<Value>
where
    O: Operation<Path = Empty, Query = Empty>,
{
    let call: Call<O> = Call { path: Empty {}, query: Empty {}, body };
    let answered = reach(cx)?.control.send(call).await;
    Ok(answered.map_err(explained)?.raw)
}

/// Prints a list of the control API, which has no pages.
///
/// # Errors
/// As [`call`].
pub async fn list<O>(cx: &Context, view: &View) -> anyhow::Result<()>
where
    O: Operation<Path = Empty, Query = Empty, Body = Empty>,
{
    let answer = call::<O>(cx, Empty {}).await?;
    let mut rows = cx.output.list(view);
    for row in answer.get("data").and_then(Value::as_array).into_iter().flatten() {
        rows.push(row)?;
    }
    rows.finish()
}

/// Takes away the named things, one after the other, up to the first that cannot be. `done` and `noun` say what is noted
/// of each: `Removed fault`.
///
/// # Errors
/// As [`call`].
pub async fn take_away<O>(
    cx: &Context,
    names: Vec<String>,
    (done, noun): (&str, &str),
    path: impl Fn(String) -> O::Path,
) -> anyhow::Result<()>
where
    O: Operation<Query = Empty, Body = Empty>,
{
    let reached = reach(cx)?;
    let mut deletions = cx.output.deletions(names.len());
    for name in names {
        let call: Call<O> = Call { path: path(name.clone()), query: Empty {}, body: Empty {} };
        reached.control.send(call).await.map_err(explained)?;
        cx.output.note(&format!("{done} {noun} {name}"));
        deletions.push(&name)?;
    }
    deletions.finish()
}

/// Calls an operation of a gateway's control API that takes nothing but a query.
///
/// # Errors
/// Whatever the gateway says.
pub async fn query<O>(control: &Client, query: O::Query) -> anyhow::Result<Value>
where
    O: Operation<Path = Empty, Body = Empty>,
{
    let call: Call<O> = Call { path: Empty {}, query, body: Empty {} };
    Ok(control.send(call).await.map_err(explained)?.raw)
}

/// Says what to do when nothing answers there. A server that is no local gateway does not know the control API.
pub fn explained(error: ClientError) -> anyhow::Error {
    let kind = error.kind();
    let error = anyhow::Error::new(error);
    if kind == Kind::Unreachable {
        let name = env_vars::PORTKEY_GATEWAY_CONTROL_URL.name;
        let hint = format!(
            "no gateway answers there; start one and `eval \"$(portkeyctl gateway env)\"`, or unset {name} if it is set"
        );
        return Failure::new(Kind::Unreachable, format!("{error:#}")).hint(hint).into();
    }
    error
}

/// All items of a list.
///
/// # Errors
/// Whatever the gateway says.
pub async fn all<O>(client: &Client, query: O::Query) -> anyhow::Result<Vec<O::Item>>
where
    O: Paged<Path = Empty, Body = Empty>,
    O::Item: DeserializeOwned,
{
    all_of::<O>(client, Empty {}, query).await
}

/// All items of a list that belongs to something.
///
/// # Errors
/// Whatever the gateway says.
pub async fn all_of<O>(client: &Client, path: O::Path, query: O::Query) -> anyhow::Result<Vec<O::Item>>
where
    O: Paged<Body = Empty>,
    O::Item: DeserializeOwned,
{
    let mut pages = client.pages::<O>(path, query, None);
    let mut items = Vec::new();
    while let Some(page) = pages.next().await? {
        items.extend(page.items);
    }
    Ok(items)
}
