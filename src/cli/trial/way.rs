//! The way to the models: a key of a workspace, where there is one, because that of an organisation calls none; and the
//! way to the log of a local gateway, which knows what a call has cost.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{
    api::{Call, Client, Empty, transport::Transport},
    cli::{gateway::control, sdk::application_key},
    context::Context,
    gateway::control::logs::{LogQuery, Show},
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
    let control = control::reach_at(cx, &base_url).ok().flatten().map(|reached| reached.control);
    Ok(Way { models, control })
}

fn local_way(cx: &Context, key: Option<&Secret>) -> anyhow::Result<Way> {
    let (base_url, transport, secrets) = cx.local_gateway()?;
    let control_url = control::control_url(base_url.as_str())?;
    let control = cx.client_with(control_url, secrets.admin_key.clone(), transport.clone());
    let models = cx.client_with(base_url, key.unwrap_or(&secrets.api_key).clone(), transport);
    Ok(Way { models, control: Some(control) })
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
