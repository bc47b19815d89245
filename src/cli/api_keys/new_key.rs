//! Where the value of a new key goes: it is told once, so nothing may be able to lose it. Every place is tried before
//! the key is made, and where one fails all the same, the key is printed after all.

use std::{
    io,
    path::{Path, PathBuf},
};

use clap::Args;
use serde_json::Value;
use url::Url;

use super::NEW_KEY;
use crate::{
    auth::{
        self,
        profiles::{self, Profile, StoreKind},
    },
    cli::auth::warn_of_plain_text,
    context::{Context, IN_PROCESS_URL},
    error::{Failure, Kind},
    output::{Format, jq::Expression},
    private_file::{self, Draft},
    secret::Secret,
    settings::Preferences,
};

/// What becomes of the value of a new key.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "The new key")]
pub(super) struct NewKeyArgs {
    /// Print the key alone on standard output
    #[arg(long, conflicts_with_all = ["key_out", "save_to_profile"])]
    key_only: bool,
    /// Write the key to this file, and do not print it
    ///
    /// Only you can read it. If that fails once the key is made, the key is printed, because it would be lost.
    #[arg(long, value_name = "PATH")]
    key_out: Option<PathBuf>,
    /// Keep the key in the keyring under this profile
    ///
    /// It is not printed, unless that fails once the key is made, because it would be lost.
    #[arg(long, value_name = "NAME")]
    save_to_profile: Option<String>,
    /// Let a new profile keep its key in clear in a file that only you can read, instead of the keyring
    #[arg(long, requires = "save_to_profile", hide_short_help = true)]
    insecure_storage: bool,
    /// Overwrite the file, or the key that the profile has
    #[arg(long = "force", hide_short_help = true)]
    overwrite: bool,
}

impl NewKeyArgs {
    /// Whether the key is put away instead of being printed.
    pub(super) fn is_kept(&self) -> bool {
        self.key_out.is_some() || self.save_to_profile.is_some()
    }

    /// Refuses flags that would lose the key.
    ///
    /// # Errors
    /// Usage, with the ways out.
    pub(super) fn check(&self, cx: &Context) -> Result<(), Failure> {
        if self.overwrite && !self.is_kept() {
            return Err(Failure::usage("--force goes with --key-out or --save-to-profile: it says what to overwrite"));
        }
        if self.key_out.as_deref().is_some_and(|path| path.as_os_str() == "-") {
            return Err(Failure::usage("--key-out takes the path of a file").hint("to print the key: --key-only"));
        }
        if self.is_kept() || self.key_only {
            return Ok(());
        }
        let options = cx.output.options();
        let known = |field: &String| NEW_KEY.columns.iter().any(|column| column.path == field);
        let lost = match options.format {
            Format::Name => "`-o name` and `-q` print the id alone".to_owned(),
            _ if !options.fields.is_empty() && !options.fields.iter().any(|field| field == "key") => {
                "--fields leaves the key out".to_owned()
            }
            _ if options.jq.as_ref().is_some_and(|expression| !keeps_the_key(expression)) => {
                "--jq leaves the key out".to_owned()
            }
            // Otherwise it would be refused when there is something to print.
            _ => match options.fields.iter().find(|field| !known(field)) {
                Some(field) => format!("the answer has no field `{field}`"),
                None => return Ok(()),
            },
        };
        Err(Failure::usage(format!("{lost}, and the key would be lost"))
            .hint("to print the key alone: --key-only")
            .hint("to put it away: --key-out PATH or --save-to-profile NAME"))
    }
}

/// The places for a new key, all of them found good.
pub(super) struct Delivery {
    key_only: bool,
    file: Option<(PathBuf, Draft)>,
    profile: Option<(String, Profile)>,
}

impl Delivery {
    /// Tries every place. `base_url` is where the key will be good; `workspace` is the one it belongs to.
    ///
    /// # Errors
    /// When a place is taken or cannot be written: the key must not be made then.
    pub(super) fn prepare(
        cx: &Context,
        args: &NewKeyArgs,
        base_url: &Url,
        workspace: Option<String>,
    ) -> Result<Self, Failure> {
        let file = match &args.key_out {
            Some(path) => Some((path.clone(), draft(path, args.overwrite)?)),
            None => None,
        };
        let profile = match &args.save_to_profile {
            Some(name) => Some((name.clone(), place_in_profile(cx, name, args, base_url, workspace)?)),
            None => None,
        };
        Ok(Self { key_only: args.key_only, file, profile })
    }

    /// Brings the key to its places, or prints it. `made` is the server's answer with the key in it.
    ///
    /// # Errors
    /// When a place failed; the key is then printed, unless another place has it.
    pub(super) fn hand_over(self, cx: &mut Context, id: &str, key: &Secret, made: &Value) -> anyhow::Result<()> {
        let Self { key_only, file, profile } = self;
        if file.is_none() && profile.is_none() {
            cx.output.note("This is the only time that the key is shown: it cannot be read again");
            return print(cx, id, made, if key_only { Form::Alone(key) } else { Form::Asked });
        }
        let mut is_kept = false;
        let mut failures = Vec::new();
        if let Some((path, draft)) = file {
            match draft.finish(&format!("{}\n", key.expose())) {
                Ok(()) => {
                    is_kept = true;
                    cx.output.note(&format!("The key is in {}, readable by you alone", path.display()));
                }
                Err(error) => failures.push(
                    Failure::new(Kind::Failed, format!("the key was not written to {}", path.display()))
                        .caused_by(error),
                ),
            }
        }
        if let Some((name, profile)) = profile {
            match save(cx, &name, &profile, key) {
                Ok(()) => {
                    is_kept = true;
                    let place = match profile.store {
                        StoreKind::Keyring => "the keyring".to_owned(),
                        StoreKind::File => cx.config.credentials_path().display().to_string(),
                    };
                    cx.output.note(&format!("The key is in {place}; use it with --profile {name}"));
                }
                Err(failure) => failures.push(
                    Failure::new(Kind::Failed, format!("the key was not saved to profile {name}")).caused_by(failure),
                ),
            }
        }
        let mut failures = failures.into_iter();
        let Some(first) = failures.next() else { return Ok(()) };
        for other in failures {
            cx.output.error(&other.into());
        }
        if !is_kept {
            let text = format!("API key {id} is made and nothing keeps its value, so it is printed here, once");
            cx.output.warn("key_printed", &text);
            print(cx, id, made, Form::Rescued)?;
        }
        Err(first.into())
    }
}

/// Whether an expression prints the key of an answer: tried with a made-up one.
fn keeps_the_key(expression: &Expression) -> bool {
    const MADE_UP: &str = "pk-made-up-to-try-the-expression";
    let fields = NEW_KEY.columns.iter().map(|column| (column.path.to_owned(), Value::from("made-up")));
    let mut answer: serde_json::Map<String, Value> = fields.collect();
    answer.insert("key".to_owned(), MADE_UP.into());
    expression.apply(&Value::Object(answer), false).is_ok_and(|text| text.contains(MADE_UP))
}

/// Prints the key. A reader that is gone is a failure here, unlike elsewhere: what it did not read is lost.
fn print(cx: &Context, id: &str, made: &Value, form: Form<'_>) -> anyhow::Result<()> {
    let printed = match form {
        Form::Asked => cx.output.object(&NEW_KEY, made),
        Form::Alone(key) => cx.output.text(&format!("{}\n", key.expose())).map_err(anyhow::Error::from),
        Form::Rescued => {
            let output = cx.output.with(|options| {
                options.fields.clear();
                options.jq = None;
                if options.format == Format::Name {
                    options.format = Format::Table;
                }
            });
            output.object(&NEW_KEY, made)
        }
    };
    printed.map_err(|error| {
        Failure::new(Kind::Failed, format!("API key {id} is made, but its value could not be printed: {error:#}"))
            .hint(format!("take it back with `portkeyctl api-keys delete {id}`, or rotate it to get another value"))
            .into()
    })
}

/// How a key is printed.
enum Form<'key> {
    /// As the flags about output say; [`NewKeyArgs::check`] has seen to it that the key is shown.
    Asked,
    /// The key, and nothing else.
    Alone(&'key Secret),
    /// With the key, whatever the flags about output leave out: they were meant for an answer without it.
    Rescued,
}

fn draft(path: &Path, overwrite: bool) -> Result<Draft, Failure> {
    Draft::new(path, overwrite).map_err(|error| {
        let shown = path.display();
        match error.kind() {
            io::ErrorKind::AlreadyExists => {
                Failure::new(Kind::Conflict, format!("--key-out: {shown} is there already; nothing was sent"))
                    .hint("--force overwrites it")
            }
            _ => Failure::new(Kind::Failed, format!("--key-out: cannot write {shown}; nothing was sent"))
                .caused_by(error),
        }
    })
}

/// The profile as it will be, when its place can be written and holds nothing that would be lost.
fn place_in_profile(
    cx: &Context,
    name: &str,
    args: &NewKeyArgs,
    base_url: &Url,
    workspace: Option<String>,
) -> Result<Profile, Failure> {
    let refused = |reason: &str| Failure::usage(format!("--save-to-profile: {reason}; nothing was sent"));
    profiles::check_name(name).map_err(|reason| refused(&reason))?;
    if base_url.as_str().starts_with(IN_PROCESS_URL) {
        return Err(refused("a profile needs an address, and this local gateway has none")
            .hint("start it first: `portkeyctl gateway start --detach`"));
    }
    let profile = match cx.config.config().profiles.get(name) {
        Some(before) if before.base_url.origin() != base_url.origin() => {
            return Err(refused(&format!("profile {name} is for {}, and the key for {base_url}", before.base_url))
                .hint("name another profile"));
        }
        Some(before) if args.insecure_storage && before.store != StoreKind::File => {
            return Err(refused(&format!("profile {name} keeps its key in the {}", before.store.name()))
                .hint("leave --insecure-storage out, or name another profile"));
        }
        Some(before) => Profile { workspace: workspace.or_else(|| before.workspace.clone()), ..before.clone() },
        None => Profile {
            base_url: base_url.clone(),
            workspace,
            store: if args.insecure_storage { StoreKind::File } else { StoreKind::Keyring },
            preferences: Preferences::default(),
        },
    };
    let has_key = auth::store(profile.store, &cx.config)
        .get(&profile.account(name))
        .map_err(|error| without_login(Failure::from(error)))?
        .is_some();
    if has_key && !args.overwrite {
        return Err(Failure::new(Kind::Conflict, format!("profile {name} has a key already; nothing was sent"))
            .hint("--force replaces it; or name another profile"));
    }
    let config = cx.config.path();
    let folder = config.parent().unwrap_or(Path::new("."));
    private_file::create_folder(folder).and_then(|()| Draft::new(config, true)).map_err(|error| {
        let message = format!("--save-to-profile: cannot write {}; nothing was sent", config.display());
        Failure::new(Kind::Failed, message).caused_by(error)
    })?;
    if profile.store == StoreKind::File {
        warn_of_plain_text(cx);
    }
    Ok(profile)
}

/// A store that cannot be reached, with the ways out that there are here.
fn without_login(failure: Failure) -> Failure {
    Failure::new(failure.kind(), format!("--save-to-profile: {failure}; nothing was sent"))
        .hint("keep the key in a file that only you can read: --insecure-storage")
        .hint("or write it to a file: --key-out PATH")
}

fn save(cx: &mut Context, name: &str, profile: &Profile, key: &Secret) -> Result<(), Failure> {
    auth::store(profile.store, &cx.config).set(&profile.account(name), key).map_err(Failure::from)?;
    cx.config.change(|edit| edit.set_profile(name, profile))
}

#[cfg(test)]
mod tests;
