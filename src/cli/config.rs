//! `config`: the settings of this program, each with where it comes from.
//!
//! Flag, environment, profile, the file's own top, built-in default: the first that says something counts. What is set
//! here stands in the last two that can be written, and the answer says so when something else comes before it.

mod edit;
mod elsewhere;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::{
    api::{TlsOptions, client_config, transport},
    auth::{self, profiles::Scope},
    context::Context,
    env_vars,
    error::{Failure, Kind},
    output::{Column, Format, View},
    settings::{Key, Origin, Preference, Unknown, parse_base_url},
};
use edit::EditArgs;
pub use elsewhere::elsewhere;

/// What to do with the settings.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// List the settings: what each is, and where that comes from
    #[command(visible_alias = "ls")]
    List,
    /// Print the value of a setting, alone
    ///
    /// It is the one that a command would go by, wherever it comes from; `config list`, and an -o on the command line,
    /// say where. It ends with 1 when the setting has no value.
    Get {
        /// Which setting, such as output
        #[arg(value_name = "KEY")]
        key: String,
    },
    /// Set a setting, for the profile in use or for all of them
    ///
    /// The settings are profile, base_url, workspace, output, color, timeout, retries, ca_cert and data_dir. base_url
    /// and workspace belong to a profile, `profile` to none. The others are set for the profile in use, which --profile
    /// names; with --global, and where there is no profile, for every profile that says nothing else.
    Set(SetArgs),
    /// Take a setting away again
    ///
    /// What holds then is what comes after it: the setting for all profiles, or the built-in default.
    Unset(UnsetArgs),
    /// Print where the configuration file is, or would be
    Path,
    /// Edit the configuration file
    ///
    /// VISUAL, or EDITOR, is given a copy. What it leaves takes the file's place only when it can be understood; until
    /// then the file stays as it is, and what was written is kept.
    Edit(EditArgs),
}

/// Flags of `set`.
#[derive(Debug, Args)]
pub struct SetArgs {
    /// Which setting, such as output
    #[arg(value_name = "KEY")]
    key: String,
    /// Its value, as its flag takes it
    #[arg(value_name = "VALUE", allow_hyphen_values = true)]
    value: String,
    #[command(flatten)]
    whose: Whose,
}

/// Flags of `unset`.
#[derive(Debug, Args)]
pub struct UnsetArgs {
    /// Which setting, such as output
    #[arg(value_name = "KEY")]
    key: String,
    #[command(flatten)]
    whose: Whose,
}

/// For whom.
#[derive(Debug, Args)]
struct Whose {
    /// For every profile that says nothing else
    #[arg(long)]
    global: bool,
}

impl ConfigCommand {
    /// Whether it is what one does about settings that make no sense.
    pub fn mends(&self) -> bool {
        !matches!(self, ConfigCommand::List | ConfigCommand::Get { .. })
    }
}

const VIEW: View = View {
    columns: &[
        Column::new("KEY", "key"),
        Column::new("VALUE", "value"),
        Column::new("FROM", "origin"),
        Column::wide("FLAG", "flag"),
        Column::wide("VARIABLE", "variable"),
        Column::wide("WHAT IT IS", "help"),
    ],
    name: "key",
};

/// Runs one of the commands.
///
/// # Errors
/// Whatever keeps it from doing what was asked.
pub async fn run(cx: &mut Context, command: ConfigCommand) -> anyhow::Result<()> {
    match command {
        ConfigCommand::List => list(cx),
        ConfigCommand::Get { key } => get(cx, &key),
        ConfigCommand::Set(args) => set(cx, &args),
        ConfigCommand::Unset(args) => unset(cx, &args),
        ConfigCommand::Path => path(cx),
        ConfigCommand::Edit(args) => edit::run(cx, args).await,
    }
}

fn list(cx: &Context) -> anyhow::Result<()> {
    let mut rows = cx.output.list(&VIEW);
    Key::ALL.into_iter().try_for_each(|key| rows.push(&row(cx, key)))?;
    rows.finish()
}

fn row(cx: &Context, key: Key) -> Value {
    let (value, origin) = match key.current(&cx.settings) {
        Some((value, origin)) => (value, origin.to_string()),
        None => (Value::Null, "not set".to_owned()),
    };
    json!({
        "key": key.name(),
        "value": value,
        "origin": origin,
        "flag": key.flag(),
        "variable": key.variable().name,
        "help": key.help(),
    })
}

fn get(cx: &Context, name: &str) -> anyhow::Result<()> {
    let key = key(name)?;
    let Some((value, _)) = key.current(&cx.settings) else {
        return Err(Failure::new(Kind::Failed, format!("{} is not set", key.name()))
            .hint(format!("set it with `portkeyctl config set {} VALUE`", key.name()))
            .into());
    };
    match cx.output.format() {
        // Scripts count on the value alone, whatever their user prefers for tables.
        _ if !cx.settings.form.is_from_flag() => bare(cx, &value),
        // The formats that say more than the value.
        Format::Json | Format::Yaml | Format::Csv => cx.output.object(&VIEW, &row(cx, key)),
        Format::Table | Format::Name => bare(cx, &value),
    }
}

/// The path alone, as `get` prints a value alone.
fn path(cx: &Context) -> anyhow::Result<()> {
    let path = Value::from(cx.config.path().to_string_lossy());
    match cx.output.format() {
        Format::Json | Format::Yaml | Format::Csv if cx.settings.form.is_from_flag() => {
            const PATH: View = View { columns: &[Column::new("PATH", "path")], name: "path" };
            cx.output.object(&PATH, &serde_json::json!({"path": path}))
        }
        _ => bare(cx, &path),
    }
}

fn bare(cx: &Context, value: &Value) -> anyhow::Result<()> {
    cx.output.verbatim(format!("{}\n", text_of(value)).as_bytes())?;
    Ok(())
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn set(cx: &mut Context, args: &SetArgs) -> anyhow::Result<()> {
    let key = key(&args.key)?;
    let value = key
        .check(&args.value)
        .map_err(|reason| Failure::usage(format!("{}: {reason}", key.name())).hint(key.help()))?;
    let scope = scope(cx, key, args.whose.global)?;
    match (key, value.as_str()) {
        (Key::Profile, Some(name)) => {
            cx.config.config().profile(name)?;
        }
        (Key::BaseUrl, Some(url)) => keep_key_with_its_server(cx, &scope, url)?,
        (Key::Preference(Preference::CaCert), Some(path)) => {
            // As every command would find out.
            client_config(&TlsOptions { ca_cert: Some(path.into()) })
                .map_err(|error| Failure::usage(format!("ca_cert: {error}")))?;
        }
        _ => {}
    }
    let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    cx.config.change(|edit| edit.set(&scope, key, value))?;
    let whose = whose(key, &scope);
    cx.output.note(&format!("Set {} to {}{whose}", key.name(), shown.trim()));
    if let Some(before) = comes_before(cx, key, &scope) {
        cx.output.warn("not_in_effect", &format!("{before} also says what {} is, and comes before it", key.name()));
    }
    Ok(())
}

fn unset(cx: &mut Context, args: &UnsetArgs) -> anyhow::Result<()> {
    let key = key(&args.key)?;
    let scope = scope(cx, key, args.whose.global)?;
    let mut was_there = false;
    cx.config.change(|edit| {
        was_there = edit.unset(&scope, key)?;
        Ok(())
    })?;
    let whose = whose(key, &scope);
    if was_there {
        cx.output.note(&format!("{} is no longer set{whose}", key.name()));
    } else {
        cx.output.note(&format!("{} was not set{whose}", key.name()));
    }
    Ok(())
}

/// The setting of a name.
fn key(name: &str) -> Result<Key, Failure> {
    let list = "`portkeyctl config list` shows the settings; routing configs are `portkeyctl configs`";
    name.parse().map_err(|unknown| match unknown {
        // The name alone: the next word may be the secret.
        Unknown::Secret => Failure::usage("keys are not settings, and do not stand in the configuration file")
            .hint("`portkeyctl auth login` keeps a key, in the keyring or where --insecure-storage says"),
        Unknown::Misspelt(Some(near)) => Failure::usage(format!("there is no setting called `{name}`"))
            .hint(format!("did you mean {}?", near.name()))
            .hint(list),
        Unknown::Misspelt(None) => Failure::usage(format!("there is no setting called `{name}`")).hint(list),
    })
}

/// Where a setting is to stand.
fn scope(cx: &Context, key: Key, global: bool) -> Result<Scope, Failure> {
    let of_profiles = matches!(key, Key::BaseUrl | Key::Workspace);
    if key == Key::Profile {
        return Ok(Scope::Everywhere);
    }
    if of_profiles && global {
        return Err(Failure::usage(format!("{} belongs to a profile, and --global is for all of them", key.name()))
            .hint("leave --global out; --profile NAME says which profile is meant"));
    }
    match &cx.settings.profile {
        Some(profile) if global && profile.is_from_flag() => {
            Err(Failure::usage("--global and --profile contradict each other; leave one out"))
        }
        _ if global => Ok(Scope::Everywhere),
        Some(profile) => {
            cx.config.config().profile(&profile.value)?;
            Ok(Scope::Profile(profile.value.clone()))
        }
        None if of_profiles => Err(Failure::new(
            Kind::NotAllowed,
            format!("{} belongs to a profile, and there is none in use", key.name()),
        )
        .hint("name one with --profile NAME; `portkeyctl auth login` makes one")
        .hint(format!("or set {} in the environment", key.variable().name))),
        None => Ok(Scope::Everywhere),
    }
}

fn whose(key: Key, scope: &Scope) -> String {
    match scope {
        Scope::Profile(name) => format!(" for profile {name}"),
        Scope::Everywhere if key == Key::Profile => String::new(),
        Scope::Everywhere => " for every profile that says nothing else".to_owned(),
    }
}

/// A stored key belongs to the server of its profile. Turned to another one, the profile would have no key, and the old
/// one would lie there unknown to everybody.
fn keep_key_with_its_server(cx: &Context, scope: &Scope, url: &str) -> Result<(), Failure> {
    let Scope::Profile(name) = scope else { return Ok(()) };
    let profile = cx.config.config().profile(name)?;
    let wanted = parse_base_url(url).map_err(Failure::usage)?;
    if profile.base_url.origin() == wanted.origin() {
        return Ok(());
    }
    let own = transport::origin(&profile.base_url);
    match auth::store(profile.store, &cx.config).get(&profile.account(name)) {
        Ok(None) => Ok(()),
        Ok(Some(_)) => Err(Failure::usage(format!("the key of profile {name} belongs to {own}, and stays there"))
            .hint(format!("turn the profile to the other server with a key for it: `portkeyctl auth login --profile {name} --base-url {wanted}`"))
            .hint("or make another profile for it, with --profile")),
        Err(error) => Err(Failure::new(
            Kind::Failed,
            format!("whether profile {name} has a key for {own} cannot be told, and a key stays with its server"),
        )
        .hint(format!("log in with a key for the other server: `portkeyctl auth login --profile {name} --base-url {wanted}`"))
        .caused_by(error)),
    }
}

/// What says the same thing, and counts more than what was just set.
fn comes_before(cx: &Context, key: Key, scope: &Scope) -> Option<String> {
    let variable = key.variable();
    if variable.read(&env_vars::process).is_some() {
        return Some(Origin::Env(variable.name).to_string());
    }
    let (Scope::Everywhere, Key::Preference(preference)) = (scope, key) else { return None };
    let name = &cx.settings.profile.as_ref()?.value;
    let profile = cx.config.config().profiles.get(name)?;
    profile.preferences.has(preference).then(|| Origin::Profile(name.clone()).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_of_set_names_every_setting() {
        let config = ConfigCommand::augment_subcommands(clap::Command::new("config"));
        let set = config.find_subcommand("set").unwrap();
        let help = set.get_long_about().unwrap().to_string();
        let names = Key::ALL.map(Key::name);
        let (last, others) = names.split_last().unwrap();
        let list = format!("The settings are {} and {last}.", others.join(", "));
        assert!(help.contains(&list), "{list}\n{help}");
    }
}
