//! The way to the models: a key of a workspace, where there is one, because that of an organisation calls none; and the
//! way to the log of a local gateway, which knows what a call has cost.

use std::time::Duration;

use serde_json::{Value, json};
use url::Url;

use crate::{
    api::{
        Call, Client, Empty, TlsOptions,
        transport::{Transport, is_loopback, origin},
    },
    cli::sdk::application_key,
    context::{Context, IN_PROCESS_URL},
    env_vars,
    gateway::control::{
        PREFIX,
        logs::{LogQuery, Show},
    },
    local::{self, Endpoint, Local},
    secret::Secret,
};

/// How many of the newest entries of the log are looked through: others may call at the same time.
const ENTRIES: usize = 50;
/// How often, and after how long, the log is looked at: an entry is written when the answer has ended.
const LOOKS: u32 = 10;
const PAUSE: Duration = Duration::from_millis(10);

/// The way to the models.
pub(super) struct Way {
    /// The client that calls them.
    pub models: Client,
    /// The control API, where this is a local gateway.
    control: Option<Client>,
}

/// Finds the way. `key` comes before that of the settings.
///
/// # Errors
/// When there is no key, or the local gateway cannot be opened.
pub(super) async fn to_models(cx: &mut Context, key: Option<&Secret>) -> anyhow::Result<Way> {
    if cx.settings.local {
        return local_way(cx, key);
    }
    let base_url = cx.settings.base_url.value.clone();
    let models = match key.cloned().or_else(|| application_key(cx)) {
        Some(key) => cx.client_with(base_url.clone(), key, Transport::http(&base_url, &cx.tls())?),
        None => cx.client().await?,
    };
    // Whether a call has a price to tell is no reason to fail.
    let control = if is_loopback(&base_url) { control_of(cx, &base_url) } else { None };
    Ok(Way { models, control })
}

fn local_way(cx: &Context, key: Option<&Secret>) -> anyhow::Result<Way> {
    let output = &cx.output;
    let (base_url, transport, secrets) = match local::connect(cx.data_dir(), &cx.tls(), &mut |note| output.note(note))?
    {
        Local::Here(gateway, secrets) => {
            (Url::parse(IN_PROCESS_URL)?, Transport::in_process(gateway.router()), secrets)
        }
        Local::Running(endpoint, secrets) => {
            let url = Url::parse(&endpoint.url)?;
            let transport = Transport::http(&url, &TlsOptions::default())?;
            (url, transport, secrets)
        }
    };
    let control = cx.client_with(control_url(&base_url), secrets.admin_key.clone(), transport.clone());
    let models = cx.client_with(base_url, key.unwrap_or(&secrets.api_key).clone(), transport);
    Ok(Way { models, control: Some(control) })
}

/// The control API of the gateway at a base URL: the one that the environment names, or that of the data folder.
fn control_of(cx: &Context, base_url: &Url) -> Option<Client> {
    let is_there = |url: &str| Url::parse(url).is_ok_and(|url| origin(&url) == origin(base_url));
    let named = env_vars::PORTKEY_GATEWAY_CONTROL_URL.read(&env_vars::process).filter(|url| is_there(url));
    let key = match named.and(env_vars::PORTKEY_ADMIN_API_KEY.read(&env_vars::process)) {
        Some(key) => Secret::new(key),
        None => {
            Endpoint::alive(cx.data_dir()).filter(|endpoint| is_there(&endpoint.url))?;
            match local::connect(cx.data_dir(), &cx.tls(), &mut |_| {}).ok()? {
                Local::Running(_, secrets) => secrets.admin_key,
                Local::Here(..) => return None,
            }
        }
    };
    let url = control_url(base_url);
    let transport = Transport::http(&url, &cx.tls()).ok()?;
    Some(cx.client_with(url, key, transport))
}

fn control_url(base_url: &Url) -> Url {
    let mut url = base_url.clone();
    url.set_path(PREFIX);
    url
}

impl Way {
    /// What the call of this trace has cost, in US dollars, where that is known.
    pub(super) async fn cost(&self, trace_id: Option<&str>) -> Option<Value> {
        let (control, trace_id) = (self.control.as_ref()?, trace_id?);
        for _ in 0..LOOKS {
            let query = LogQuery { limit: Some(ENTRIES), ..LogQuery::default() };
            let call: Call<Show> = Call { path: Empty {}, query, body: Empty {} };
            let log = control.send(call).await.ok()?.value;
            let entry = log.data.iter().find(|entry| entry.get("trace_id").and_then(Value::as_str) == Some(trace_id));
            if let Some(entry) = entry {
                return entry.get("cost").cloned().filter(|cost| *cost != json!(null));
            }
            tokio::time::sleep(PAUSE).await;
        }
        None
    }
}
