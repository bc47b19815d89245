//! Rows that were sent and whose answers nobody has seen: looked for on the server, so that nothing is made twice.

use std::collections::HashSet;

use serde_json::Value;

use super::{
    check::Checked,
    journal::{Before, Journal},
};
use crate::api::{
    Call, Client, Empty,
    limits::UsageLimits,
    parameters::{InWorkspace, PageInWorkspace, Slug},
    providers_catalog,
    timestamp::Timestamp,
    virtual_keys::{Get, ListAll, VirtualKey},
};

/// When the newest virtual key was made that there is.
pub(super) async fn newest(client: &Client, workspace_id: Option<String>) -> anyhow::Result<Option<Timestamp>> {
    let query = PageInWorkspace { workspace_id, ..PageInWorkspace::default() };
    let mut pages = client.pages::<ListAll>(Empty {}, query, Some(1));
    let newest = pages.next().await?.and_then(|page| page.items.into_iter().next());
    Ok(newest.and_then(|key| key.created_at))
}

/// Looks for the rows whose answers nobody has seen, among what was made since the import began and is no other row's.
pub(super) async fn unanswered(
    client: &Client,
    workspace_id: Option<String>,
    since: Option<Timestamp>,
    rows: &[Checked],
    journal: &mut Journal,
    before: &mut Before,
) -> anyhow::Result<()> {
    let query = PageInWorkspace { workspace_id: workspace_id.clone(), ..PageInWorkspace::default() };
    let open: Vec<&Checked> = rows.iter().filter(|row| before.open.contains(&row.identity)).collect();
    let names: HashSet<&str> = open.iter().map(|row| row.body.name.as_str()).collect();
    let taken: HashSet<&String> = before.made.values().collect();
    let mut candidates = Vec::new();
    let mut pages = client.pages::<ListAll>(Empty {}, query, None);
    while let Some(page) = pages.next().await? {
        for key in page.items {
            let is_recent = since.is_none() || key.created_at.is_none() || key.created_at >= since;
            if is_recent && names.contains(key.name.as_str()) && !taken.contains(&key.slug) {
                // The list shows no credential, also not masked.
                let query = InWorkspace { workspace_id: workspace_id.clone() };
                let call: Call<Get> = Call { path: Slug { slug: key.slug }, query, body: Empty {} };
                candidates.push(client.send(call).await?.value);
            }
        }
    }
    for row in open {
        let place = candidates.iter().position(|key| is_of(row, key));
        match place.map(|place| candidates.swap_remove(place)) {
            Some(key) => {
                journal.made(&row.identity, &key.slug)?;
                before.made.insert(row.identity.clone(), key.slug);
            }
            None => journal.refused(&row.identity)?,
        }
    }
    Ok(())
}

/// Whether a key is what a row makes. Several rows may have one name, so all is compared that both tell; not the expiry,
/// which may be counted from now on.
fn is_of(row: &Checked, key: &VirtualKey) -> bool {
    let (body, empty) = (&row.body, String::new());
    let provider =
        providers_catalog::find(&key.ai_provider_name).map_or(key.ai_provider_name.as_str(), |known| known.id);
    let budget = |limits: &Option<UsageLimits>| {
        let limits = limits.clone().unwrap_or_default();
        let reset = (limits.periodic_reset, limits.periodic_reset_days);
        (limits.credit_limit, limits.alert_threshold, limits.kind.filter(|_| limits.credit_limit.is_some()), reset)
    };
    let set = |tags: &Option<Value>| {
        tags.clone().filter(|tags| tags.as_object().is_none_or(|tags| !tags.is_empty()) && !tags.is_null())
    };
    let masked = key.masked_api_key.as_ref().filter(|masked| !masked.is_empty());
    let is_same_key = match (&body.key, masked) {
        (Some(key), Some(masked)) => key.masked() == *masked,
        _ => true,
    };
    body.slug.as_ref().is_none_or(|slug| *slug == key.slug)
        && body.name == key.name
        && body.provider == provider
        && body.note.as_ref().unwrap_or(&empty) == key.note.as_ref().unwrap_or(&empty)
        && budget(&body.usage_limits) == budget(&key.usage_limits)
        && body.rate_limits.as_deref().unwrap_or_default() == key.rate_limits
        && set(&body.tags) == set(&key.tags)
        && is_same_key
}
