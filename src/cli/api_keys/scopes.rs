//! Scopes on the command line: by name, by pattern, by preset; checked against what the kind of key may hold.

use clap::{Args, ValueEnum};

use crate::{
    api::{
        api_keys::ApiKeyKind,
        scopes::{self, Mismatch, Preset},
    },
    context::Context,
};

/// What the key may do.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Scopes")]
pub(super) struct ScopeArgs {
    /// What the key may do, such as completions.write
    ///
    /// Patterns are 'virtual_keys.*' and '*.list'. Repeatable, or separated by commas.
    #[arg(long = "scope", value_name = "SCOPES", value_delimiter = ',')]
    patterns: Vec<String>,
    /// What the key may do, by a name for many scopes
    ///
    /// Which scopes that are is told, and stands below.
    #[arg(long, value_name = "PRESET", value_enum)]
    scopes_from: Option<PresetArg>,
    /// Take scopes that this version does not know, or knows for other kinds of keys
    #[arg(long, hide_short_help = true)]
    pub(super) allow_unknown_scope: bool,
}

/// Names for many scopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PresetArg {
    /// Everything that changes nothing
    ReadOnly,
    /// Read everything, create and change what applications are built from, call models
    Developer,
    /// Everything
    Admin,
}

impl PresetArg {
    pub(super) const ALL: [PresetArg; 3] = [PresetArg::ReadOnly, PresetArg::Developer, PresetArg::Admin];

    pub(super) fn name(self) -> &'static str {
        match self {
            PresetArg::ReadOnly => "read-only",
            PresetArg::Developer => "developer",
            PresetArg::Admin => "admin",
        }
    }

    /// Its scopes, which are told, because a preset may have more in the next version.
    pub(super) fn scopes(self, cx: &Context, kind: ApiKeyKind) -> Vec<String> {
        let preset = match self {
            PresetArg::ReadOnly => Preset::ReadOnly,
            PresetArg::Developer => Preset::Developer,
            PresetArg::Admin => Preset::Admin,
        };
        let scopes = preset.scopes(kind);
        tell(cx, &format!("--scopes-from {}", self.name()), kind, &scopes);
        scopes
    }
}

fn tell(cx: &Context, written: &str, kind: ApiKeyKind, scopes: &[String]) {
    cx.output.note(&format!("{written} stands for {} scopes of {kind} keys: {}", scopes.len(), scopes.join(", ")));
}

impl ScopeArgs {
    /// What the flags name, patterns as they are written. `None` when no flag speaks of scopes.
    pub(super) fn given(&self, cx: &Context, kind: ApiKeyKind) -> Option<Vec<String>> {
        if !self.are_given() {
            return None;
        }
        let mut given = self.scopes_from.map(|preset| preset.scopes(cx, kind)).unwrap_or_default();
        given.extend(self.patterns.iter().cloned());
        Some(given)
    }

    /// Whether a flag names scopes.
    pub(super) fn are_given(&self) -> bool {
        !self.patterns.is_empty() || self.scopes_from.is_some()
    }

    /// The scopes that names and patterns stand for, each once, in the order in which they were named.
    pub(super) fn expand(
        &self,
        cx: &Context,
        written: &[String],
        kind: ApiKeyKind,
        faults: &mut Vec<String>,
    ) -> Vec<String> {
        let mut expanded: Vec<String> = Vec::new();
        for pattern in written.iter().map(|pattern| pattern.trim()) {
            let found = match scopes::expand(pattern, kind) {
                Ok(found) => {
                    if scopes::is_pattern(pattern) {
                        tell(cx, pattern, kind, &found);
                    }
                    found
                }
                Err(_) if self.allow_unknown_scope && is_scope(pattern) => vec![pattern.to_owned()],
                Err(mismatch) => {
                    faults.push(fault(pattern, kind, &mismatch));
                    continue;
                }
            };
            for scope in found {
                if !expanded.contains(&scope) {
                    expanded.push(scope);
                }
            }
        }
        expanded
    }
}

/// Whether a text could be a scope of a newer version: a pattern has nothing to stand for, and is none.
fn is_scope(text: &str) -> bool {
    !scopes::is_pattern(text) && text.contains('.') && !text.contains(char::is_whitespace)
}

fn fault(pattern: &str, kind: ApiKeyKind, mismatch: &Mismatch) -> String {
    let way_out = match scopes::suggest_pattern(pattern, kind) {
        Some(likely) => format!("did you mean `{likely}`?"),
        None if is_scope(pattern) => "`create --help` lists them; one that is newer: --allow-unknown-scope".to_owned(),
        None => "scopes are entity.action, such as completions.write, virtual_keys.* or *.list".to_owned(),
    };
    match mismatch {
        Mismatch::Unknown => format!("--scope: `{pattern}` is no scope of {kind} keys; {way_out}"),
        Mismatch::OfOthers(kinds) => {
            let kinds: Vec<String> = kinds.iter().map(ToString::to_string).collect();
            format!("--scope: `{pattern}` is not for {kind} keys, but for {} keys; leave it out", kinds.join(" and "))
        }
    }
}

/// What an unwanted pattern takes from the scopes that a key has.
pub(super) fn remove(current: &mut Vec<String>, unwanted: &[String], faults: &mut Vec<String>) {
    for pattern in unwanted.iter().map(|pattern| pattern.trim()) {
        let before = current.len();
        current.retain(|scope| !scopes::matches(pattern, scope));
        if current.len() == before {
            faults.push(format!("--remove-scope: the key has no `{pattern}`"));
        }
    }
}

/// Every scope by entity, for the long help.
pub(super) fn help() -> String {
    use std::fmt::Write as _;

    let mut text = "Presets of --scopes-from:\n".to_owned();
    text += "  read-only  every list, read and view of the kind of key\n";
    text += "  developer  read-only; create and update of virtual_keys, providers, configs, prompts and\n";
    text += "             guardrails; completions.write and logs.write where the kind has them\n";
    text += "  admin      every scope of the kind of key\n\n";
    text += "Scopes by kind of key:\n";
    for kind in ApiKeyKind::ALL {
        let _ = writeln!(text, "  {kind}:");
        let mut line = String::from("   ");
        for (entity, actions) in by_entity(kind) {
            let item = match actions.as_slice() {
                [only] => format!(" {entity}.{only}"),
                several => format!(" {entity}.{{{}}}", several.join(",")),
            };
            if line.len() + item.len() > 98 {
                text += &line;
                text.push('\n');
                line = String::from("   ");
            }
            line += &item;
        }
        text += &line;
        text.push('\n');
    }
    text.trim_end().to_owned()
}

fn by_entity(kind: ApiKeyKind) -> Vec<(String, Vec<String>)> {
    let mut entities: Vec<(String, Vec<String>)> = Vec::new();
    for scope in scopes::all(kind) {
        let Some((entity, action)) = scope.split_once('.') else { continue };
        match entities.last_mut() {
            Some((last, actions)) if last == entity => actions.push(action.to_owned()),
            _ => entities.push((entity.to_owned(), vec![action.to_owned()])),
        }
    }
    entities
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_scope_is_told_with_the_mend() {
        let said = |pattern: &str, kind| match scopes::expand(pattern, kind) {
            Ok(found) => format!("{found:?}"),
            Err(mismatch) => fault(pattern, kind, &mismatch),
        };
        let service = ApiKeyKind::WorkspaceService;
        assert_eq!(
            said("completion.write", service),
            "--scope: `completion.write` is no scope of workspace-service keys; did you mean `completions.write`?"
        );
        assert_eq!(
            said("completions.write", ApiKeyKind::OrganisationService),
            "--scope: `completions.write` is not for organisation-service keys, but for workspace-service and workspace-user keys; leave it out"
        );
        assert!(said("novelty.use", service).ends_with("--allow-unknown-scope"));
        assert!(said("novelties", service).contains("entity.action"));
    }

    #[test]
    fn scopes_are_taken_away_by_pattern() {
        let mut scopes: Vec<String> = ["logs.list", "logs.view", "configs.list"].map(str::to_owned).into();
        let mut faults = Vec::new();
        remove(&mut scopes, &["logs.*".to_owned(), "configs.read".to_owned()], &mut faults);
        assert_eq!(scopes, ["configs.list"]);
        assert_eq!(faults, ["--remove-scope: the key has no `configs.read`"]);
    }

    #[test]
    fn the_help_names_every_scope_within_the_width() {
        let text = help();
        assert!(text.contains("virtual_keys.{create,read,update,delete,list,duplicate,copy}"), "{text}");
        assert!(text.lines().all(|line| line.len() <= 100), "{text}");
    }
}
