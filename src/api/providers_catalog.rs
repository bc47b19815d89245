//! Which AI providers there are, and which fields each of them needs in each of its auth modes: one table, read by
//! validation, prompts, help, documents and the local gateway.
//!
//! Source: Portkey's specification of virtual keys and integrations, and the provider list of its open-source gateway.
//! A field has two spellings: camelCase in a virtual key, snake_case in an integration. The second means different fields
//! for different providers in places, so [`Spelling`] reads it.

mod check;
mod spelling;
mod table;

pub use check::{Fault, Problem};
pub use spelling::Spelling;
pub use table::{FIELDS, PROVIDERS};

use crate::likeness;

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Text.
    Text,
    /// An `http` or `https` address.
    Url,
    /// A JSON object.
    Json,
    /// `true` or `false`.
    Switch,
    /// Header names and their values.
    Headers,
    /// Azure's deployments.
    Deployments,
}

/// A field of a provider.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in a virtual key.
    pub camel: &'static str,
    /// Its name in an integration's configurations: unique among the fields of a provider, not among all of them.
    pub snake: &'static str,
    /// The flag of the command line that gives it, without the dashes. One flag may stand for a field of each of
    /// several providers.
    pub flag: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// Whether it is encrypted at rest, never given back, and hidden in traces.
    pub secret: bool,
    /// What it is, for people.
    pub help: &'static str,
}

/// Whether an auth mode takes the provider's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyUse {
    /// It must be given.
    Required,
    /// It may be given.
    Optional,
    /// It must not be given: the mode has other credentials.
    Unused,
}

/// A way to prove oneself to a provider.
#[derive(Debug)]
pub struct AuthMode {
    /// The value of the provider's mode field, and of `--auth-mode`.
    pub name: &'static str,
    /// Other spellings that are read.
    pub aliases: &'static [&'static str],
    /// What it is, for people.
    pub help: &'static str,
    /// Whether it takes the provider's key.
    pub key: KeyUse,
    /// Fields that must be given.
    pub required: &'static [&'static Field],
    /// Fields that may be given.
    pub optional: &'static [&'static Field],
}

/// An AI provider.
#[derive(Debug)]
pub struct Provider {
    /// Portkey's id.
    pub id: &'static str,
    /// Other spellings of the id, which Portkey's spec has too.
    pub aliases: &'static [&'static str],
    /// Where its API lives, when that does not depend on the account.
    pub base_url: Option<&'static str>,
    /// The field that holds the auth mode, when there is more than one mode.
    pub mode_field: Option<&'static Field>,
    /// Its auth modes; the first is the default.
    pub modes: &'static [AuthMode],
}

impl Provider {
    /// Its id, and its aliases.
    fn names(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.id).chain(self.aliases.iter().copied())
    }

    /// Every field that it knows in any mode, the mode field first; each once.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> {
        let mut seen: Vec<&'static str> = Vec::new();
        self.mode_field
            .into_iter()
            .chain(self.modes.iter().flat_map(|mode| mode.required.iter().chain(mode.optional)).copied())
            .chain(table::COMMON.iter().copied())
            .filter(move |field| {
                let new = !seen.contains(&field.camel);
                seen.push(field.camel);
                new
            })
    }

    /// Whether it takes a key, and none but the fields that every provider takes.
    pub fn takes_a_key_alone(&self) -> bool {
        self.fields().count() == table::COMMON.len() && self.modes.iter().all(|mode| mode.key == KeyUse::Required)
    }

    /// The mode of this name or alias.
    pub fn mode(&self, name: &str) -> Option<&'static AuthMode> {
        self.modes.iter().find(|mode| mode.name == name || mode.aliases.contains(&name))
    }

    /// The mode that holds when none is named.
    pub fn default_mode(&self) -> Option<&'static AuthMode> {
        self.modes.first()
    }
}

impl AuthMode {
    /// Whether it takes this field.
    pub fn takes(&self, field: &Field) -> bool {
        self.required.iter().chain(self.optional).chain(table::COMMON).any(|taken| taken.camel == field.camel)
    }
}

/// The provider of this id, aliases included.
pub fn find(id: &str) -> Option<&'static Provider> {
    PROVIDERS.iter().find(|provider| provider.id == id || provider.aliases.contains(&id))
}

/// The field of this name, in either spelling.
pub fn field(name: &str) -> Option<&'static Field> {
    FIELDS.iter().copied().find(|field| field.camel == name || field.snake == name)
}

/// Whether a field of this name, in either spelling, is secret. `key` is.
pub fn is_secret(name: &str) -> bool {
    name == "key" || field(name).is_some_and(|field| field.secret)
}

/// The known ids that `id` may stand for, in words: `azure-openai or azure-ai`. None when nothing is like it at all.
pub fn suggest(id: &str) -> Option<String> {
    let id = id.to_ascii_lowercase().replace('_', "-");
    // People write `azure` for `azure-openai`, and whatever else begins or ends so is as likely.
    let is_part_of = |name: &str| id.len() >= 3 && (name.starts_with(&id) || name.ends_with(&id));
    let abridged: Vec<&str> =
        PROVIDERS.iter().filter(|provider| provider.names().any(is_part_of)).map(|provider| provider.id).collect();
    if !abridged.is_empty() {
        return Some(abridged.join(" or "));
    }
    let meant = likeness::nearest(&id, PROVIDERS.iter().flat_map(Provider::names))?;
    find(meant).map(|provider| provider.id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_in_use_is_listed_and_listed_once() {
        for provider in PROVIDERS {
            assert!(!provider.modes.is_empty(), "{}", provider.id);
            for used in provider.fields() {
                assert_eq!(FIELDS.iter().filter(|field| field.camel == used.camel).count(), 1, "{}", used.camel);
            }
        }
    }

    #[test]
    fn ids_are_unique() {
        let mut names: Vec<_> = PROVIDERS.iter().flat_map(Provider::names).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn suggests_what_was_meant() {
        for (typed, likely) in [
            ("azure-opnai", Some("azure-openai")),
            ("azure_openai", Some("azure-openai")),
            ("azure", Some("azure-openai or azure-ai")),
            ("anthropc", Some("anthropic")),
            ("vertex", Some("vertex-ai")),
            ("open-ai", Some("openai")),
            ("qqqqqq", None),
        ] {
            assert_eq!(suggest(typed).as_deref(), likely, "{typed}");
        }
    }
}
