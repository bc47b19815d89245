//! The keyring, the key that commands would use, and what the server says of it.

use http::StatusCode;

use super::{Group, STEP};
use crate::{
    api::{
        Call, Client, ClientError, ClientOptions, Empty, parameters::PageInWorkspace, transport::Transport,
        virtual_keys,
    },
    auth::{self, profiles::StoreKind},
    cli::auth::Standing,
    context::Context,
    error::{Failure, Kind},
    output::findings::Finding,
    secret::Secret,
    settings::CredentialSource,
};

const GROUP: Group = Group("key");

/// An account that nobody has: what is asked is whether the keyring answers.
const NOBODY: &str = "doctor#nobody";

/// What there is on this machine.
pub(super) struct Found {
    /// What is to be said of it.
    pub(super) findings: Vec<Finding>,
    key: Option<Secret>,
}

/// Looks for the key where a command would. The keyring is asked once: some ask their owner every time.
pub(super) fn find(cx: &Context) -> Found {
    if cx.settings.local {
        let found = GROUP.skipped("key", "--local: the local gateway has keys of its own");
        return Found { findings: vec![found], key: None };
    }
    let sought = auth::credential(&cx.settings, &cx.config);
    let of_keyring = match &cx.settings.credential.value {
        CredentialSource::Profile(name) => {
            let profile = cx.config.config().profiles.get(name);
            profile.is_some_and(|profile| profile.store == StoreKind::Keyring)
        }
        _ => false,
    };
    let mut findings = vec![if of_keyring { needed(&sought) } else { not_needed(cx) }];
    let key = match sought {
        Ok(key) => {
            let place = match &cx.settings.credential.value {
                CredentialSource::Profile(name) => {
                    let store = if of_keyring { "in the keyring" } else { "in plain text, in credentials.toml" };
                    format!("of profile {name}, {store}")
                }
                _ => format!("from {}", cx.settings.key_origin()),
            };
            findings.push(GROUP.ok("key", place));
            Some(key)
        }
        Err(failure) if failure.kind() == Kind::Failed && of_keyring => {
            findings.push(GROUP.skipped("key", "it is in the keyring"));
            None
        }
        Err(failure) => {
            findings.push(GROUP.error("key", failure));
            None
        }
    };
    Found { findings, key }
}

/// What it says of the keyring that a key was sought in it.
fn needed(sought: &Result<Secret, Failure>) -> Finding {
    match sought {
        Err(failure) if failure.kind() == Kind::Failed => {
            let hints = failure.hints().join("\n");
            GROUP.failed("keyring", failure.to_string(), hints)
        }
        Err(_) => GROUP.ok("keyring", "answers, and holds no key for this profile and server"),
        Ok(_) => GROUP.ok("keyring", "answers, and holds the key"),
    }
}

fn not_needed(cx: &Context) -> Finding {
    match auth::store(StoreKind::Keyring, &cx.config).get(NOBODY) {
        Ok(_) => GROUP.ok("keyring", "answers; the key in use is elsewhere"),
        Err(error) => GROUP.skipped("keyring", format!("not needed here; {error}")),
    }
}

/// Where the server is not asked.
pub(super) fn unasked(found: &Found, reason: &str) -> Vec<Finding> {
    if found.key.is_some() { vec![GROUP.skipped("accepted", reason)] } else { Vec::new() }
}

/// Asks the server about the key, as `auth login` does.
pub(super) async fn ask(cx: &Context, found: &Found) -> Vec<Finding> {
    let Some(key) = &found.key else { return vec![GROUP.skipped("accepted", "there is no key to ask about")] };
    let base_url = cx.settings.base_url.value.clone();
    let transport = match Transport::http(&base_url, &cx.tls()) {
        Ok(transport) => transport,
        Err(error) => return vec![GROUP.skipped("accepted", error.to_string())],
    };
    let client = Client::new(ClientOptions {
        base_url,
        key: key.clone(),
        key_origin: Some(cx.settings.key_origin()),
        transport,
        retries: 0,
        timeout: STEP.min(cx.settings.timeout.value),
        trace: None,
        on_wait: None,
        on_change: None,
    });
    let (standing, wants_workspace) =
        tokio::join!(Standing::of(&client, cx.given_workspace()), wants_workspace(&client));
    let standing = match standing {
        Ok(standing) => standing,
        Err(error) => return vec![unproved(&error)],
    };
    if standing.can().is_empty() && standing.cannot().is_empty() {
        // It answers every question the same way, so it may not even have looked at the key.
        return vec![GROUP.skipped("accepted", "cannot be told: the server understood none of the questions")];
    }
    let mut findings = vec![GROUP.ok("accepted", "the server knows it")];
    findings.extend(kind(wants_workspace, standing.can()).map(|kind| GROUP.ok("kind", kind)));
    let list = |scopes: &[&str]| scopes.join(", ");
    if standing.can().is_empty() {
        findings.push(GROUP.warning(
            "scopes",
            format!("seems to lack {}", list(standing.cannot())),
            "use another key, or have these scopes added to it: `portkeyctl api-keys update ID --scope SCOPE`",
        ));
    } else {
        let lacks = if standing.cannot().is_empty() {
            String::new()
        } else {
            format!("; seems to lack {}", list(standing.cannot()))
        };
        findings.push(GROUP.ok("scopes", format!("seems to have {}{lacks}", list(standing.can()))));
    }
    if !standing.unsure().is_empty() {
        findings.push(GROUP.warning(
            "workspace",
            format!("without a workspace it cannot be told whether it has {}", list(standing.unsure())),
            "name one: --workspace, or `portkeyctl config set workspace WORKSPACE`",
        ));
    }
    findings
}

/// Whose key it is, as far as that shows: no answer says it.
fn kind(wants_workspace: Option<bool>, can: &[&str]) -> Option<&'static str> {
    let sees_workspaces = can.contains(&"workspaces.list");
    match wants_workspace? {
        true => Some("of an organisation: it has to name a workspace"),
        // A key of a workspace may see its own; few can.
        false if sees_workspaces => Some("seems to be of an organisation"),
        false => Some("seems to be of a workspace"),
    }
}

/// Whether the key has to say which workspace it means, as only one of an organisation has to; none when that is not told.
async fn wants_workspace(client: &Client) -> Option<bool> {
    let query = PageInWorkspace { page_size: Some(1), ..PageInWorkspace::default() };
    let call = Call::<virtual_keys::ListAll> { path: Empty {}, query, body: Empty {} };
    match client.send(call).await {
        Ok(_) => Some(false),
        Err(error) => error.api().filter(|error| error.status == StatusCode::BAD_REQUEST).map(|_| true),
    }
}

/// Why the key could not be proved. What the server says is not repeated.
fn unproved(error: &ClientError) -> Finding {
    match error.api().map(|error| error.status) {
        Some(StatusCode::UNAUTHORIZED) => {
            GROUP.failed("accepted", "the server refuses it (status 401)", error.hint().unwrap_or_default())
        }
        Some(status) => GROUP.warning(
            "accepted",
            format!("cannot be told: the server answers with status {}", status.as_u16()),
            "try again later",
        ),
        None => GROUP.warning("accepted", format!("cannot be told: {error}"), error.hint().unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_key_it_is_is_said_as_far_as_it_shows() {
        assert_eq!(kind(None, &["workspaces.list"]), None);
        assert!(kind(Some(true), &[]).unwrap().contains("organisation"));
        assert!(kind(Some(false), &["virtual_keys.list", "workspaces.list"]).unwrap().contains("organisation"));
        assert!(kind(Some(false), &["virtual_keys.list"]).unwrap().contains("of a workspace"));
    }
}
