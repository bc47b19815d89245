//! The first step: Portkey's cloud, a gateway of one's own, or the local one.

use super::insist;
use crate::{
    auth::{
        self,
        profiles::{DEFAULT_PROFILE, StoreKind, account, check_name},
    },
    cli::{
        auth::{LoginArgs, login, switch},
        gateway,
    },
    context::Context,
    local::Endpoint,
    settings::{self, CredentialSource, DEFAULT_BASE_URL, Origin, Sourced},
};

/// What the next steps talk to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Server {
    /// That of the settings as they were.
    Settings,
    /// That of this profile.
    Profile(String),
    /// The local gateway.
    Local,
}

const CHOICES: [&str; 4] = [
    "Portkey's cloud (https://api.portkey.ai)",
    "A Portkey gateway of your own, at another address",
    "The local gateway in this program: no account, nothing leaves this machine",
    "None now: skip this step",
];

/// Finds out what is there, or has it chosen and logs in.
///
/// # Errors
/// When the person breaks off.
pub(super) async fn settle(cx: &mut Context) -> anyhow::Result<Option<Server>> {
    if cx.settings.local {
        return local(cx).await.map(Some);
    }
    if keeps(cx)? {
        return Ok(Some(Server::Settings));
    }
    if cx.settings.base_url.is_from_flag() {
        return log_in(cx).await;
    }
    match cx.prompt.choose("--base-url URL", "Which gateway", &CHOICES)? {
        0 => {
            at(cx, DEFAULT_BASE_URL)?;
            log_in(cx).await
        }
        1 => {
            let check = |text: &str| settings::parse_base_url(text).map(drop);
            let question = "Base URL, such as https://gateway.example.com/v1";
            let url = cx.prompt.text_checked("--base-url URL", question, None, check)?;
            at(cx, &url)?;
            log_in(cx).await
        }
        2 => local(cx).await.map(Some),
        _ => Ok(None),
    }
}

/// Shows which key there is, and whether it is kept.
fn keeps(cx: &Context) -> anyhow::Result<bool> {
    let settings = &cx.settings;
    if settings.credential.value == CredentialSource::Missing {
        return Ok(false);
    }
    let key = match auth::credential(settings, &cx.config) {
        Ok(key) => key,
        Err(failure) => {
            cx.output.note(&format!("There is a login that does not work: {failure}"));
            return Ok(false);
        }
    };
    let (url, origin) = (&settings.base_url.value, settings.key_origin());
    cx.output.note(&format!("You are logged in to {url} with the key {} ({origin})", key.masked()));
    Ok(cx.prompt.confirm("--profile NAME", "Keep it?", true)?)
}

fn at(cx: &mut Context, base_url: &str) -> anyhow::Result<()> {
    let value = settings::parse_base_url(base_url).map_err(crate::error::Failure::usage)?;
    cx.settings.base_url = Sourced { value, origin: Origin::Flag("--base-url") };
    // A workspace is one of a server, and this may be another one.
    cx.settings.workspace = cx.settings.workspace.take().filter(Sourced::is_from_flag);
    Ok(())
}

async fn log_in(cx: &mut Context) -> anyhow::Result<Option<Server>> {
    let name = profile_name(cx)?;
    cx.settings.profile = Some(Sourced { value: name.clone(), origin: Origin::Flag("--profile") });
    let Some(store) = store(cx, &name)? else { return Ok(None) };
    if cx.settings.workspace.is_none() {
        let question = "Workspace, by id or slug (nothing: that of the key)";
        let workspace = cx.prompt.text("--workspace WORKSPACE", question, Some(""))?;
        let origin = Origin::Flag("--workspace");
        cx.settings.workspace = (!workspace.is_empty()).then_some(Sourced { value: workspace, origin });
    }
    let args = LoginArgs::by_asking(store);
    if insist(cx, async |cx| login(cx, &args).await).await?.is_none() {
        return Ok(None);
    }
    cx.settings.credential =
        Sourced { value: CredentialSource::Profile(name.clone()), origin: Origin::Flag("--profile") };
    let is_default = cx.config.config().default_profile.as_ref() == Some(&name);
    if !is_default && cx.prompt.confirm("auth switch", &format!("Use profile {name} from now on?"), true)? {
        switch(cx, &name)?;
    }
    Ok(Some(Server::Profile(name)))
}

/// The profile to log in to: one that is there is replaced only when that is said.
fn profile_name(cx: &Context) -> anyhow::Result<String> {
    let named = cx.settings.profile.as_ref().filter(|profile| profile.is_from_flag());
    let mut name = named.map_or(DEFAULT_PROFILE.to_owned(), |profile| profile.value.clone());
    while let Some(there) = cx.config.config().profiles.get(&name) {
        let question = format!("Profile {name} is there, for {}. Replace its key and address?", there.base_url);
        if cx.prompt.confirm("--profile NAME", &question, false)? {
            break;
        }
        name = cx.prompt.text_checked("--profile NAME", "Name of another profile", None, check_name)?;
    }
    Ok(name)
}

/// Where the key will be; nowhere, when there is no keyring and a file is not wanted.
fn store(cx: &Context, name: &str) -> anyhow::Result<Option<StoreKind>> {
    let account = account(&cx.settings.base_url.value, name);
    let Err(error) = auth::store(StoreKind::Keyring, &cx.config).get(&account) else {
        return Ok(Some(StoreKind::Keyring));
    };
    cx.output.note(&error.to_string());
    let path = cx.config.credentials_path();
    let question = format!("Keep the key in plain text in {}, readable by you alone?", path.display());
    if cx.prompt.confirm("--insecure-storage", &question, false)? {
        return Ok(Some(StoreKind::File));
    }
    cx.output.note("Skipped: set PORTKEY_API_KEY in the environment instead, or make a keyring reachable");
    Ok(None)
}

async fn local(cx: &mut Context) -> anyhow::Result<Server> {
    cx.settings.local = true;
    cx.settings.workspace = cx.settings.workspace.take().filter(Sourced::is_from_flag);
    if let Some(endpoint) = Endpoint::alive(cx.data_dir()) {
        cx.output.note(&format!("The local gateway runs at {}", endpoint.url));
        return Ok(Server::Local);
    }
    let question = "Start it in the background, for SDKs? Commands with --local work without";
    if cx.prompt.confirm("gateway start --detach", question, true)?
        && let Err(error) = gateway::start_in_the_background(cx, None)
    {
        cx.output.error(&error);
        // Its own port is that of many things.
        if cx.prompt.confirm("--port 0", "Start it on a free port instead?", true)? {
            insist(cx, async |cx| gateway::start_in_the_background(cx, Some(0))).await?;
        }
    }
    Ok(Server::Local)
}
