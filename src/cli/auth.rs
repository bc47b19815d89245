//! `auth`: logs in and out, and tells which credential is used and why.

mod standing;

use std::{io::IsTerminal as _, path::Path};

use anyhow::Context as _;
use clap::{Args, Subcommand};
use http::StatusCode;
use serde_json::{Value, json};

use crate::{
    api::{ClientError, transport::Transport},
    auth::{
        self,
        profiles::{Profile, StoreKind},
    },
    context::Context,
    error::{Failure, Kind},
    output::{Column, Format, View},
    secret::Secret,
    settings::{CredentialSource, Origin, Sourced},
};

pub use standing::Standing;

/// What to do with credentials and profiles.
#[derive(Debug, Subcommand)]
pub enum AuthCommand {
    /// Log in: keep a Portkey API key under a profile
    ///
    /// The key is read from a hidden prompt, proved against the API, and kept in the operating system's keyring. The
    /// profile is named by --profile (`default` otherwise), its address by --base-url, its workspace by --workspace.
    Login(LoginArgs),
    /// Log out: forget a profile and its key
    Logout(LogoutArgs),
    /// Show which key, address and workspace are used, and where each comes from
    Status(StatusArgs),
    /// List the profiles
    #[command(visible_alias = "ls")]
    List,
    /// Use another profile from now on
    Switch {
        /// Name of the profile
        name: String,
    },
    /// Print the key that is used, for another program to read
    Token {
        /// Print it on a terminal, too
        #[arg(long)]
        reveal: bool,
    },
}

/// Flags of `login`.
#[derive(Debug, Args)]
pub struct LoginArgs {
    /// Read the key from standard input
    #[arg(long)]
    with_token: bool,
    /// Keep the key in clear in a file that only you can read, instead of the keyring
    #[arg(long)]
    insecure_storage: bool,
    /// Store the key without trying it
    #[arg(long)]
    no_verify: bool,
}

impl LoginArgs {
    /// As when no flag is given, but for the place of the key.
    pub(super) fn by_asking(store: StoreKind) -> Self {
        Self { with_token: false, insecure_storage: store == StoreKind::File, no_verify: false }
    }
}

/// Flags of `logout`.
#[derive(Debug, Args)]
pub struct LogoutArgs {
    /// Forget every profile
    #[arg(long)]
    all: bool,
}

/// Flags of `status`.
#[derive(Debug, Args)]
pub struct StatusArgs {
    /// Do not ask the server whether it accepts the key
    #[arg(long)]
    offline: bool,
}

const PROFILES: View = View {
    columns: &[
        Column::new("NAME", "name"),
        Column { cell: Some(is_default), ..Column::new("DEFAULT", "default") },
        Column::new("BASE URL", "base_url"),
        Column::new("WORKSPACE", "workspace"),
        Column::new("KEY IN", "store"),
    ],
    name: "name",
};

fn is_default(row: &Value) -> String {
    let default = row.get("default").and_then(Value::as_bool).unwrap_or_default();
    if default { "yes".to_owned() } else { String::new() }
}

const STATUS: View = View {
    columns: &[
        Column::new("PROFILE", "profile.value"),
        Column::new("PROFILE FROM", "profile.origin"),
        Column::new("BASE URL", "base_url.value"),
        Column::new("BASE URL FROM", "base_url.origin"),
        Column::new("WORKSPACE", "workspace.value"),
        Column::new("WORKSPACE FROM", "workspace.origin"),
        Column::new("KEY", "key.masked"),
        Column::new("KEY FROM", "key.origin"),
        Column::new("KEY IN", "key.store"),
        Column::new("KEY PROBLEM", "key.problem"),
        Column::new("SERVER", "server"),
        Column::new("KEY ACCEPTED", "key.accepted"),
    ],
    name: "key.origin",
};

/// Runs one of the commands.
///
/// # Errors
/// Whatever keeps it from doing what was asked.
pub async fn run(cx: &mut Context, command: AuthCommand) -> anyhow::Result<()> {
    if cx.settings.local {
        return Err(Failure::usage("--local: the local gateway keeps its own keys, there is nothing to log in to")
            .hint("`portkeyctl gateway env` prints the keys of a running one")
            .into());
    }
    match command {
        AuthCommand::Login(args) => login(cx, &args).await,
        AuthCommand::Logout(args) => logout(cx, &args),
        AuthCommand::Status(args) => status(cx, &args).await,
        AuthCommand::List => list(cx),
        AuthCommand::Switch { name } => switch(cx, &name),
        AuthCommand::Token { reveal } => token(cx, reveal),
    }
}

/// Logs in to the server and the profile of the settings.
///
/// # Errors
/// When the key cannot be read, proved or kept.
pub(super) async fn login(cx: &mut Context, args: &LoginArgs) -> anyhow::Result<()> {
    let name = cx.settings.profile_name().to_owned();
    let before = cx.config.config().profiles.get(&name).cloned();
    let profile = Profile {
        base_url: cx.settings.base_url.value.clone(),
        workspace: cx.given_workspace(),
        store: if args.insecure_storage { StoreKind::File } else { StoreKind::Keyring },
        preferences: before.as_ref().map(|profile| profile.preferences.clone()).unwrap_or_default(),
    };
    keep_other_servers(cx, &name, before.as_ref())?;
    // Before anything is asked: who cannot store a key, or send it there, should not have to type it.
    let store = auth::store(profile.store, &cx.config);
    store.get(&profile.account(&name)).map_err(Failure::from)?;
    let transport = Transport::http(&profile.base_url, &cx.tls())?;

    let key = new_key(cx, args)?;
    let standing = if args.no_verify {
        None
    } else {
        let client = cx.client_with(profile.base_url.clone(), key.clone(), transport);
        let proved = Standing::of(&client, cx.given_workspace()).await;
        Some(proved.context("the key was not stored, because the server could not prove it")?)
    };
    if args.insecure_storage {
        warn_of_plain_text(cx);
    }
    store.set(&profile.account(&name), &key).map_err(Failure::from)?;
    let first = cx.config.config().default_profile.is_none();
    cx.config.change(|edit| {
        edit.set_profile(&name, &profile)?;
        if first {
            edit.set_default(&name);
        }
        Ok(())
    })?;
    cx.output.note(&format!("Logged in to {} as profile {name}; the key is in the {}", profile.base_url, store.name()));
    match standing {
        Some(standing) => cx.output.note(&standing.to_string()),
        None => cx.output.note("The key was not tried"),
    }
    if let Some(before) = before {
        forget_former(cx, &name, &before, &profile);
    }
    warn_of_environment(cx);
    Ok(())
}

/// Says where a key lies in clear.
pub(super) fn warn_of_plain_text(cx: &Context) {
    let path = cx.config.credentials_path();
    let text = format!("the key is written in plain text to {}, readable by you alone", path.display());
    cx.output.warn("insecure_storage", &text);
}

fn warn_of_environment(cx: &Context) {
    if let CredentialSource::Env(_) = cx.settings.credential.value {
        let origin = &cx.settings.credential.origin;
        cx.output.warn("key_in_environment", &format!("{origin} is set, and comes before the key of this profile"));
    }
}

/// A login with another address must name its profile: otherwise it would turn the one in use to another server.
fn keep_other_servers(cx: &Context, name: &str, before: Option<&Profile>) -> Result<(), Failure> {
    let named = matches!(cx.settings.profile, Some(Sourced { origin: Origin::Flag(_) | Origin::Env(_), .. }));
    match before {
        Some(before) if !named && before.base_url.origin() != cx.settings.base_url.value.origin() => {
            let address = &cx.settings.base_url;
            Err(Failure::usage(format!(
                "profile {name} is for {}, and {} names {}",
                before.base_url, address.origin, address.value
            ))
            .hint("name a profile for the other server: --profile NAME")
            .hint(format!("or turn this one to it: --profile {name}")))
        }
        _ => Ok(()),
    }
}

/// The key to log in with: from standard input, from `--api-key-file`, or from a hidden prompt.
fn new_key(cx: &Context, args: &LoginArgs) -> anyhow::Result<Secret> {
    let (path, place) = match &cx.settings.credential.value {
        CredentialSource::File(_) if args.with_token => {
            return Err(Failure::usage("--with-token and --api-key-file each give a key; leave one out").into());
        }
        CredentialSource::File(path) => (path.as_path(), "--api-key-file"),
        _ if args.with_token => (Path::new("-"), "--with-token"),
        _ => {
            let key = cx.prompt.secret("--with-token", "Portkey API key")?;
            return Ok(auth::check_key(Secret::new(key.expose().trim().to_owned()), "the answer")?);
        }
    };
    if path.as_os_str() == "-" && std::io::stdin().is_terminal() {
        cx.output.note("Reading the key from standard input; end with Enter and Ctrl-D");
    }
    let key = auth::read_key(path).map_err(|error| {
        Failure::new(Kind::Failed, format!("{place}: cannot read the key from {}", path.display())).caused_by(error)
    })?;
    Ok(auth::check_key(key, place)?)
}

/// Takes away the credential that a profile had before, when the new one does not lie in its place.
fn forget_former(cx: &Context, name: &str, before: &Profile, now: &Profile) {
    if (before.store, before.account(name)) == (now.store, now.account(name)) {
        return;
    }
    if let Err(error) = auth::store(before.store, &cx.config).delete(&before.account(name)) {
        let place = before.store.name();
        cx.output.warn("former_key", &format!("the former key of profile {name} is still in the {place}: {error}"));
    }
}

fn logout(cx: &mut Context, args: &LogoutArgs) -> anyhow::Result<()> {
    let names: Vec<String> = if args.all {
        if cx.settings.profile.as_ref().is_some_and(Sourced::is_from_flag) {
            return Err(Failure::usage("--all and --profile contradict each other; leave one out").into());
        }
        cx.config.config().profiles.keys().cloned().collect()
    } else {
        match &cx.settings.profile {
            Some(name) => {
                cx.config.config().profile(&name.value)?;
                vec![name.value.clone()]
            }
            None if cx.config.config().profiles.is_empty() => Vec::new(),
            None => {
                return Err(Failure::usage("there is no default profile; which one is meant?")
                    .hint("name it with --profile NAME, or give --all")
                    .into());
            }
        }
    };
    if names.is_empty() {
        cx.output.note("There is no profile");
    }
    for name in names {
        let profile = cx.config.config().profile(&name)?.clone();
        // The key first: a profile without a key can be logged out again, a key without a profile is forgotten there.
        auth::store(profile.store, &cx.config).delete(&profile.account(&name)).map_err(|error| {
            Failure::new(Kind::Failed, format!("profile {name} is still there, because its key cannot be removed"))
                .hint(format!(
                    "make the {} reachable; or take [profiles.{name}] out of {}, and the key stays where it is",
                    profile.store.name(),
                    cx.config.path().display()
                ))
                .caused_by(error)
        })?;
        cx.config.change(|edit| {
            edit.remove_profile(&name);
            Ok(())
        })?;
        cx.output.note(&format!("Logged out of profile {name}"));
    }
    let config = cx.config.config();
    if config.default_profile.is_none() && !config.profiles.is_empty() {
        cx.output.note("There is no default profile now; `portkeyctl auth switch NAME` makes one");
    }
    Ok(())
}

async fn status(cx: &mut Context, args: &StatusArgs) -> anyhow::Result<()> {
    let key = auth::credential(&cx.settings, &cx.config);
    let store = match &cx.settings.credential.value {
        CredentialSource::Profile(name) => cx.config.config().profiles.get(name).map(|profile| match profile.store {
            StoreKind::Keyring => "keyring".to_owned(),
            StoreKind::File => format!("{}, in plain text", cx.config.credentials_path().display()),
        }),
        _ => None,
    };
    let asked = match &key {
        Ok(key) if !args.offline => Some(ask_server(cx, key).await),
        _ => None,
    };
    // Where the server was not reached, or failed, nobody knows.
    let accepted = match &asked {
        Some(Ok(_)) => Some(true),
        Some(Err(error)) => error.api().filter(|error| error.status == StatusCode::UNAUTHORIZED).map(|_| false),
        None => None,
    };
    let server = match (&asked, &key) {
        (Some(Ok(standing)), _) => standing.to_string(),
        (Some(Err(error)), _) => error.to_string(),
        (None, Ok(_)) => "Not asked".to_owned(),
        (None, Err(_)) => "Not asked, for want of a key".to_owned(),
    };
    let status = json!({
        "profile": sourced(cx.settings.profile.as_ref(), String::clone),
        "base_url": sourced(Some(&cx.settings.base_url), ToString::to_string),
        "workspace": sourced(cx.settings.workspace.as_ref(), String::clone),
        "key": {
            "origin": cx.settings.credential.origin.to_string(),
            "masked": key.as_ref().ok().map(Secret::masked),
            "store": store,
            "accepted": accepted,
            "problem": key.as_ref().err().map(ToString::to_string),
        },
        "server": server,
        "config_file": cx.config.path(),
    });
    cx.output.object(&STATUS, &status)?;
    // The exit code tells a script whether commands would work.
    key?;
    match asked {
        Some(Err(error)) => Err(anyhow::Error::new(error).context("the server could not prove the key")),
        _ => Ok(()),
    }
}

async fn ask_server(cx: &Context, key: &Secret) -> Result<Standing, ClientError> {
    let base_url = cx.settings.base_url.value.clone();
    let transport = Transport::http(&base_url, &cx.tls())?;
    Standing::of(&cx.client_with(base_url, key.clone(), transport), cx.given_workspace()).await
}

fn sourced<T>(value: Option<&Sourced<T>>, text: impl Fn(&T) -> String) -> Value {
    match value {
        Some(sourced) => json!({"value": text(&sourced.value), "origin": sourced.origin.to_string()}),
        None => json!({"value": null, "origin": Origin::Default.to_string()}),
    }
}

fn list(cx: &mut Context) -> anyhow::Result<()> {
    let config = cx.config.config();
    let mut rows = cx.output.list(&PROFILES);
    for (name, profile) in &config.profiles {
        rows.push(&json!({
            "name": name,
            "default": config.default_profile.as_ref() == Some(name),
            "base_url": profile.base_url.as_str(),
            "workspace": profile.workspace,
            "store": profile.store.name(),
        }))?;
    }
    rows.finish()?;
    if config.profiles.is_empty() && cx.output.format() == Format::Table {
        cx.output.note("There is no profile; `portkeyctl auth login` makes one");
    }
    Ok(())
}

/// Makes a profile the default.
///
/// # Errors
/// When there is no such profile, or the configuration cannot be written.
pub(super) fn switch(cx: &mut Context, name: &str) -> anyhow::Result<()> {
    cx.config.config().profile(name)?;
    cx.config.change(|edit| {
        edit.set_default(name);
        Ok(())
    })?;
    cx.output.note(&format!("Using profile {name}"));
    Ok(())
}

fn token(cx: &Context, reveal: bool) -> anyhow::Result<()> {
    if std::io::stdout().is_terminal() && !reveal {
        return Err(Failure::usage("the key would be shown on this terminal")
            .hint("pipe it into the program that needs it, or add --reveal")
            .into());
    }
    let key = auth::credential(&cx.settings, &cx.config)?;
    match cx.output.format() {
        Format::Json | Format::Yaml | Format::Csv if cx.settings.form.is_from_flag() => {
            const TOKEN: View = View { columns: &[Column::new("KEY", "key")], name: "key" };
            cx.output.object(&TOKEN, &json!({"key": key.expose()}))
        }
        // A form of the environment or a profile would break the program that reads it.
        _ => Ok(cx.output.text(&format!("{}\n", key.expose()))?),
    }
}
