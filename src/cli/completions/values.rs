//! Which argument takes which values. The definitions of the commands stay free of it: only a shell that asks has use for
//! it, and every other start of the program would pay.

use std::{ffi::OsStr, sync::Arc};

use clap::{Arg, Command, ValueEnum as _};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, PathCompleter};

use super::{
    Entry,
    resources::{self, Owner, Resource, Session},
};
use crate::{
    api::{providers_catalog::PROVIDERS, scopes},
    cli::open::Noun,
    completion::cache::Candidate,
    output::{Color, Form},
    settings::{Key, Preference},
};

/// Where the values of an argument come from, when clap itself does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    Of(Resource),
    /// Providers and virtual keys as `@SLUG`.
    References,
    Profiles,
    Formats,
    Colors,
    AiProviders,
    AuthModes,
    Scopes,
    /// Every model with a price, or those of `--ai-provider`.
    Models,
    /// Names of variables of the environment.
    Variables,
    /// Names of settings.
    Settings,
    /// What the setting that the line names can be.
    SettingValues,
    Files,
    /// Of the noun that the line names.
    Named,
}

/// The source of an argument's values, by the command's path without the program's name, `virtual-keys` first for `vk`.
fn source(path: &[&str], argument: &Arg) -> Option<Source> {
    let noun = path.first().copied().unwrap_or_default();
    let value = argument.get_value_names().and_then(|names| names.first()).map(|name| name.as_str());
    let value = value.unwrap_or_default();
    let of_noun = match noun {
        "virtual-keys" => Some((Resource::VirtualKeys, Owner::VirtualKey)),
        "integrations" => Some((Resource::Integrations, Owner::Integration)),
        "providers" => Some((Resource::Providers, Owner::Provider)),
        "configs" => Some((Resource::Configs, Owner::Provider)),
        _ => None,
    };
    Some(match (argument.get_long().unwrap_or_default(), value) {
        ("profile" | "save-to-profile", _) => Source::Profiles,
        ("output", _) => Source::Formats,
        ("color", _) => Source::Colors,
        ("provider", "ID") | ("ai-provider", _) => Source::AiProviders,
        ("auth-mode", _) => Source::AuthModes,
        ("integration", "SLUG") => Source::Of(Resource::Integrations),
        ("config" | "user-key-config", "SLUG") => Source::Of(Resource::Configs),
        ("virtual-key", "SLUG") => Source::Of(Resource::VirtualKeys),
        // Slugs that are yet to be made, and those of things that cannot be listed.
        ("slug" | "default-provider-slug" | "input-guardrail", _) => return None,
        (long, "NAME") if long.ends_with("-env") => Source::Variables,
        (_, "@SLUG") => Source::References,
        (_, "SCOPES") => Source::Scopes,
        (_, "WORKSPACE") => Source::Of(Resource::Workspaces),
        (_, "USER") => Source::Of(Resource::Users),
        // What a command is given is a file more often than not.
        (_, "FILE|JSON" | "FILE" | "COMMAND") => Source::Files,
        (_, "MODEL") => match of_noun {
            Some((_, owner)) if path != ["configs"] => Source::Of(Resource::Models(owner)),
            _ => Source::Models,
        },
        ("", "SLUG") if path == ["open"] => Source::Named,
        // `edit` calls them so, whatever it edits.
        ("", "SLUG" | "ID") if noun == "api-keys" => Source::Of(Resource::ApiKeys),
        ("", "SLUG") if noun == "workspaces" => Source::Of(Resource::Workspaces),
        ("", "SLUG") => Source::Of(of_noun?.0),
        ("", "KEY") if noun == "config" => Source::Settings,
        ("", "VALUE") if path == ["config", "set"] => Source::SettingValues,
        ("", "NAME") if path == ["auth", "switch"] => Source::Profiles,
        _ => return None,
    })
}

/// Gives every argument of every command its source.
pub(super) fn attach(command: Command, entry: Entry, session: &Arc<Session>) -> Command {
    match entry {
        Entry::Portkeyctl => attach_below(command, &[], session),
        Entry::Vk => attach_below(command, &["virtual-keys"], session),
    }
}

fn attach_below(command: Command, path: &[&str], session: &Arc<Session>) -> Command {
    let command = command.mut_args(|argument| match source(path, &argument) {
        Some(Source::Files) => argument.add(ArgValueCompleter::new(PathCompleter::file().stdio())),
        Some(source) => {
            let repeats = argument.get_num_args().is_some_and(|range| range.max_values() > 1);
            let session = Arc::clone(session);
            argument.add(ArgValueCompleter::new(move |typed: &OsStr| candidates(&session, source, repeats, typed)))
        }
        None => argument,
    });
    command.mut_subcommands(|inner| {
        let inner = with_hidden_aliases(inner);
        let name = inner.get_name().to_owned();
        let path: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
        attach_below(inner, &path, session)
    })
}

/// Short names are for those who know them. The engine would show one of them in place of the whole name.
fn with_hidden_aliases(command: Command) -> Command {
    let aliases: Vec<String> = command.get_all_aliases().map(str::to_owned).collect();
    command.visible_alias(None).aliases(aliases)
}

/// Hides every flag: the engine shows what is hidden only where there is nothing else.
pub(super) fn without_flags(command: Command) -> Command {
    let command = command.mut_args(|argument| if argument.is_positional() { argument } else { argument.hide(true) });
    command.mut_subcommands(without_flags)
}

fn candidates(session: &Arc<Session>, source: Source, repeats: bool, typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some(typed) = typed.to_str() else { return Vec::new() };
    // What is on the line need not be put there again.
    let is_named = |value: &str| {
        let others = session.words.iter().enumerate().filter(|(index, _)| *index != session.current);
        repeats && others.skip(1).any(|(_, word)| word == value)
    };
    found(session, source)
        .into_iter()
        .filter(|found| found.value.starts_with(typed) && !is_named(&found.value))
        .map(|found| {
            CompletionCandidate::new(found.value).help(Some(found.help).filter(|help| !help.is_empty()).map(Into::into))
        })
        .collect()
}

fn found(session: &Arc<Session>, source: Source) -> Vec<Candidate> {
    let plain = |value: &str| Candidate { value: value.to_owned(), help: String::new() };
    match source {
        Source::Of(resource) => resources::find(session, resource),
        // A virtual key is a provider of its workspace.
        Source::References => resources::find(session, Resource::Providers)
            .into_iter()
            .map(|found| Candidate { value: format!("@{}", found.value), ..found })
            .collect(),
        Source::Profiles => session.settle().map_or_else(Vec::new, |(_, config)| {
            let profiles = config.config().profiles.iter();
            profiles
                .map(|(name, profile)| Candidate { value: name.clone(), help: profile.base_url.to_string() })
                .collect()
        }),
        Source::Formats => Form::WORDS.iter().map(|word| plain(word)).collect(),
        Source::Colors => Color::ALL.iter().map(|color| plain(&color.to_string())).collect(),
        Source::AiProviders => PROVIDERS.iter().map(|provider| plain(provider.id)).collect(),
        Source::AuthModes => auth_modes(session.value_of("provider").as_deref()),
        Source::Scopes => scopes::known().iter().map(|scope| plain(scope)).collect(),
        Source::Models => resources::models_with_prices(session.value_of("ai_provider").as_deref()),
        Source::Variables => {
            let mut names: Vec<String> = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()).collect();
            names.sort();
            names.iter().map(|name| plain(name)).collect()
        }
        Source::Settings => Key::ALL
            .into_iter()
            .map(|key| Candidate { value: key.name().to_owned(), help: key.help().to_owned() })
            .collect(),
        Source::SettingValues => match session.value_of("key").and_then(|key| key.parse().ok()) {
            Some(Key::Profile) => found(session, Source::Profiles),
            Some(Key::Workspace) => found(session, Source::Of(Resource::Workspaces)),
            Some(Key::Preference(Preference::Output)) => found(session, Source::Formats),
            Some(Key::Preference(Preference::Color)) => found(session, Source::Colors),
            _ => Vec::new(),
        },
        // These have a completer of the crate's.
        Source::Files => Vec::new(),
        Source::Named => named(session).map_or_else(Vec::new, |resource| resources::find(session, resource)),
    }
}

/// The resource whose noun stands before the cursor, nearest first.
fn named(session: &Session) -> Option<Resource> {
    let before = session.words.get(..session.current)?;
    let noun = before.iter().rev().find_map(|word| Noun::from_str(word.to_str()?, false).ok())?;
    Some(match noun {
        Noun::VirtualKeys => Resource::VirtualKeys,
        Noun::Integrations => Resource::Integrations,
        Noun::Providers => Resource::Providers,
        Noun::Configs => Resource::Configs,
        Noun::ApiKeys => Resource::ApiKeys,
        Noun::Workspaces => Resource::Workspaces,
        Noun::Users => Resource::Users,
    })
}

/// The modes of an AI provider, or of all of them.
fn auth_modes(provider: Option<&str>) -> Vec<Candidate> {
    let mut modes: Vec<Candidate> = Vec::new();
    let meant = PROVIDERS.iter().filter(|known| provider.is_none_or(|provider| known.id == provider));
    for mode in meant.filter(|known| known.mode_field.is_some()).flat_map(|known| known.modes) {
        if !modes.iter().any(|known| known.value == mode.name) {
            modes.push(Candidate { value: mode.name.to_owned(), help: mode.help.to_owned() });
        }
    }
    modes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values that nobody but the person knows: names that are yet to be given, times, spans, numbers.
    const FREE: &[&str] = &["NAME", "SPAN", "TIME", "METHOD", "PATH"];
    /// Of the gateway's control API, which is asked for nothing here.
    const OF_THE_CONTROL_API: &[&str] = &["gateway fault remove", "gateway snapshots delete", "gateway restore"];

    fn each(command: &Command, path: &[&str], see: &mut impl FnMut(&[&str], &Arg)) {
        command.get_arguments().for_each(|argument| see(path, argument));
        for inner in command.get_subcommands().filter(|inner| inner.get_name() != "help") {
            let path: Vec<&str> = path.iter().copied().chain([inner.get_name()]).collect();
            each(inner, &path, see);
        }
    }

    #[test]
    fn every_positional_argument_has_values_or_is_free() {
        let mut command = Entry::Portkeyctl.command();
        command.build();
        each(&command, &[], &mut |path, argument| {
            if !argument.is_positional() || path.first() == Some(&"help") {
                return;
            }
            let value = argument
                .get_value_names()
                .and_then(|names| names.first())
                .map(|name| name.as_str())
                .unwrap_or_default();
            let known = source(path, argument).is_some()
                || !argument.get_possible_values().is_empty()
                || argument.get_value_hint() != clap::ValueHint::Unknown
                || FREE.contains(&value)
                || OF_THE_CONTROL_API.contains(&path.join(" ").as_str());
            assert!(known, "what does <{value}> of `{}` take?", path.join(" "));
        });
    }

    #[test]
    fn each_source_is_that_of_some_argument() {
        let mut sources = Vec::new();
        let mut command = Entry::Portkeyctl.command();
        command.build();
        each(&command, &[], &mut |path, argument| sources.extend(source(path, argument)));
        for wanted in [
            Source::Of(Resource::VirtualKeys),
            Source::Of(Resource::Integrations),
            Source::Of(Resource::Providers),
            Source::Of(Resource::Configs),
            Source::Of(Resource::ApiKeys),
            Source::Of(Resource::Workspaces),
            Source::Of(Resource::Users),
            Source::Of(Resource::Models(Owner::Integration)),
            Source::References,
            Source::Profiles,
            Source::Formats,
            Source::Colors,
            Source::AiProviders,
            Source::AuthModes,
            Source::Scopes,
            Source::Models,
            Source::Variables,
            Source::Settings,
            Source::SettingValues,
            Source::Files,
            Source::Named,
        ] {
            assert!(sources.contains(&wanted), "{wanted:?}");
        }
    }

    #[test]
    fn modes_are_those_of_the_provider() {
        let values = |provider| auth_modes(provider).into_iter().map(|mode| mode.value).collect::<Vec<_>>();
        assert!(values(Some("azure-openai")).contains(&"entra".to_owned()));
        assert!(!values(Some("vertex-ai")).contains(&"entra".to_owned()));
        assert!(values(None).len() > values(Some("vertex-ai")).len());
    }
}
