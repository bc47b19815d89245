//! `auth`: logs in and out, and tells which credential is used and why.

use std::io::{IsTerminal as _, Read as _};

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::{
    api::{
        Call, Client, ClientError, Empty, Operation as _,
        transport::Transport,
        virtual_keys::{ListAll, ListQuery},
    },
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

const fn column(header: &'static str, path: &'static str) -> Column {
    Column { header, path, wide: false, cell: None }
}

const PROFILES: View = View {
    columns: &[
        column("NAME", "name"),
        column("DEFAULT", "default"),
        column("BASE URL", "base_url"),
        column("WORKSPACE", "workspace"),
        column("KEY IN", "store"),
    ],
    name: "name",
};

const STATUS: View = View {
    columns: &[
        column("PROFILE", "profile.value"),
        column("PROFILE FROM", "profile.origin"),
        column("BASE URL", "base_url.value"),
        column("BASE URL FROM", "base_url.origin"),
        column("WORKSPACE", "workspace.value"),
        column("WORKSPACE FROM", "workspace.origin"),
        column("KEY", "key.masked"),
        column("KEY FROM", "key.origin"),
        column("KEY IN", "key.store"),
        column("KEY PROBLEM", "key.problem"),
        column("SERVER", "server"),
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

async fn login(cx: &mut Context, args: &LoginArgs) -> anyhow::Result<()> {
    let name = cx.settings.profile_name().to_owned();
    auth::profiles::check_name(&name).map_err(|reason| Failure::usage(format!("--profile: {reason}")))?;
    let profile = Profile {
        base_url: cx.settings.base_url.value.clone(),
        workspace: cx.workspace(),
        output: cx.config.config().profiles.get(&name).and_then(|profile| profile.output.clone()),
        store: if args.insecure_storage { StoreKind::File } else { StoreKind::Keyring },
    };
    // Before anything is asked: who cannot store a key should not have to type it.
    let store = auth::store(profile.store, &cx.config);
    store.get(&profile.account(&name)).map_err(Failure::from)?;

    let key = if args.with_token { from_stdin(cx)? } else { cx.prompt.secret("--with-token", "Portkey API key")? };
    let client = cx.client_with(profile.base_url.clone(), key.clone(), Transport::http(&profile.base_url, &cx.tls())?);
    let standing = if args.no_verify { None } else { Some(standing(&client).await?) };
    if args.insecure_storage {
        cx.output.warn(
            "insecure_storage",
            &format!(
                "the key is written in clear to {}, readable by you alone",
                cx.config.credentials_path().display()
            ),
        );
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
        Some(standing) => cx.output.note(&format!("The key {standing}")),
        None => cx.output.note("The key was not tried"),
    }
    Ok(())
}

fn from_stdin(cx: &Context) -> anyhow::Result<Secret> {
    if std::io::stdin().is_terminal() {
        cx.output.note("Reading the key from standard input; end with Ctrl-D");
    }
    let mut text = zeroize::Zeroizing::new(String::new());
    std::io::stdin()
        .lock()
        .read_to_string(&mut text)
        .map_err(|error| Failure::new(Kind::Failed, "--with-token: cannot read standard input").caused_by(error))?;
    match text.trim() {
        "" => Err(Failure::usage("--with-token: there is no key on standard input").into()),
        key => Ok(Secret::new(key.to_owned())),
    }
}

/// What a cheap call says about a key: the scopes that it seems to have.
///
/// # Errors
/// When the server does not accept the key, or cannot be reached.
async fn standing(client: &Client) -> anyhow::Result<&'static str> {
    let query = ListQuery { page_size: Some(1), ..ListQuery::default() };
    let call: Call<ListAll> = Call { path: Empty {}, query, body: Empty {} };
    match client.send(call).await {
        Ok(_) => Ok("is accepted; it seems to have the scope virtual_keys.list"),
        Err(ClientError::Api { error, .. }) if error.status == http::StatusCode::FORBIDDEN => {
            Ok("is accepted, but may not list virtual keys (no scope virtual_keys.list)")
        }
        Err(error) => {
            Err(anyhow::Error::new(error).context(format!("the key was not stored: {} failed", ListAll::NAME)))
        }
    }
}

fn logout(cx: &mut Context, args: &LogoutArgs) -> anyhow::Result<()> {
    let names: Vec<String> = if args.all {
        cx.config.config().profiles.keys().cloned().collect()
    } else {
        let name = cx.settings.profile_name().to_owned();
        cx.config.config().profile(&name)?;
        vec![name]
    };
    if names.is_empty() {
        cx.output.note("There is no profile");
    }
    for name in names {
        let profile = cx.config.config().profile(&name)?.clone();
        // The key first: a profile without a key can be logged out again, a key without a profile is forgotten there.
        auth::store(profile.store, &cx.config).delete(&profile.account(&name)).map_err(Failure::from)?;
        cx.config.change(|edit| {
            edit.remove_profile(&name);
            Ok(())
        })?;
        cx.output.note(&format!("Logged out of profile {name}"));
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
    let server = match &key {
        Ok(key) if !args.offline => {
            let base_url = cx.settings.base_url.value.clone();
            let transport = Transport::http(&base_url, &cx.tls());
            match transport.map(|transport| cx.client_with(base_url, key.clone(), transport)) {
                Ok(client) => match standing(&client).await {
                    Ok(standing) => format!("the key {standing}"),
                    Err(error) => error.root_cause().to_string(),
                },
                Err(error) => error.to_string(),
            }
        }
        Ok(_) => "not asked".to_owned(),
        Err(_) => "not asked, for want of a key".to_owned(),
    };
    let status = json!({
        "profile": sourced(cx.settings.profile.as_ref(), String::clone),
        "base_url": sourced(Some(&cx.settings.base_url), ToString::to_string),
        "workspace": sourced(cx.settings.workspace.as_ref(), String::clone),
        "key": {
            "origin": cx.settings.credential.origin.to_string(),
            "masked": key.as_ref().ok().map(Secret::masked),
            "store": store,
            "problem": key.as_ref().err().map(ToString::to_string),
        },
        "server": server,
        "config_file": cx.config.path(),
    });
    cx.output.object(&STATUS, &status)?;
    key.map(drop)
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
            "default": if config.default_profile.as_ref() == Some(name) { "yes" } else { "" },
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

fn switch(cx: &mut Context, name: &str) -> anyhow::Result<()> {
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
    cx.output.text(&format!("{}\n", key.expose()))?;
    Ok(())
}
