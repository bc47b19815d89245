//! The text of the file, understood.

use std::{collections::BTreeMap, path::Path};

use toml_edit::{DocumentMut, Item, TableLike, Value};

use super::{Config, Profile, StoreKind, check_name};
use crate::{
    error::{Failure, Kind},
    likeness::nearest,
    settings::{DEFAULT_BASE_URL, Preference, Preferences, names_a_secret, parse_base_url},
};

/// What cannot be understood, and where.
pub(super) fn broken(path: &Path, text: &str, start: Option<usize>, reason: &str) -> Failure {
    let place = match start.and_then(|start| text.get(..start)) {
        Some(before) => format!("{}, line {}", path.display(), before.matches('\n').count() + 1),
        None => path.display().to_string(),
    };
    Failure::new(Kind::Failed, format!("cannot understand {place}: {}", reason.trim_end()))
        .hint("mend it with `portkeyctl config edit`; it has not been changed")
}

/// Where the value of `key` starts in `text`. An editable document has no spans, so the text is read once more.
pub(super) fn span_of(text: &str, key: &[String]) -> Option<usize> {
    let document = toml_edit::Document::parse(text).ok()?;
    let mut item = document.as_item();
    for part in key {
        item = item.get(part.as_str())?;
    }
    item.span().map(|span| span.start)
}

pub(super) type Misfit = (Vec<String>, String);

/// The text as a document that can be changed.
pub(super) fn document(path: &Path, text: &str) -> Result<DocumentMut, Failure> {
    text.parse()
        .map_err(|error: toml_edit::TomlError| broken(path, text, error.span().map(|span| span.start), error.message()))
}

/// What can be understood of a document, and what cannot. A profile of which one cannot tell where it leads is not there.
pub(super) fn config(document: &DocumentMut) -> (Config, Vec<Misfit>) {
    let mut misfits = Vec::new();
    let default_profile = kept(text(document.get("default_profile"), &["default_profile"]), &mut misfits).flatten();
    let mut profiles = BTreeMap::new();
    match document.get("profiles").map(Item::as_table_like) {
        Some(None) => misfits.push(misfit(&["profiles"], "must be a table")),
        Some(Some(table)) => {
            for (name, item) in table.iter() {
                if let Some(profile) = kept(profile(name, item), &mut misfits) {
                    let preferences = preferences(item, &["profiles", name], &mut misfits);
                    profiles.insert(name.to_owned(), Profile { preferences, ..profile });
                }
            }
        }
        None => {}
    }
    let preferences = preferences(document.as_item(), &[], &mut misfits);
    (Config { default_profile, profiles, preferences }, misfits)
}

fn kept<T>(read: Result<T, Misfit>, misfits: &mut Vec<Misfit>) -> Option<T> {
    read.map_err(|misfit| misfits.push(misfit)).ok()
}

/// A profile without its preferences.
fn profile(name: &str, item: &Item) -> Result<Profile, Misfit> {
    check_name(name).map_err(|reason| misfit(&["profiles", name], &reason))?;
    let table = item.as_table_like().ok_or_else(|| misfit(&["profiles", name], "must be a table"))?;
    let field = |key| text(table.get(key), &["profiles", name, key]);
    let base_url = field("base_url")?.unwrap_or_else(|| DEFAULT_BASE_URL.to_owned());
    let base_url = parse_base_url(&base_url).map_err(|reason| misfit(&["profiles", name, "base_url"], &reason))?;
    let store = match field("store")?.as_deref() {
        None | Some("keyring") => StoreKind::Keyring,
        Some("file") => StoreKind::File,
        Some(_) => return Err(misfit(&["profiles", name, "store"], "must be \"keyring\" or \"file\"")),
    };
    Ok(Profile { base_url, workspace: field("workspace")?, store, preferences: Preferences::default() })
}

/// The preferences of a table, whose place is `above`.
fn preferences(table: &Item, above: &[&str], misfits: &mut Vec<Misfit>) -> Preferences {
    let mut preferences = Preferences::default();
    for key in Preference::ALL {
        let place: Vec<&str> = above.iter().copied().chain([key.name()]).collect();
        if let Some(Some(text)) = kept(scalar(table.get(key.name()), &place), misfits) {
            let read = preferences.set_kept(key, &text).map_err(|reason| misfit(&place, &reason));
            kept(read, misfits);
        }
    }
    preferences
}

/// A text, or a number as one would type it; the empty text counts as absent.
fn scalar(item: Option<&Item>, key: &[&str]) -> Result<Option<String>, Misfit> {
    match item.and_then(Item::as_value) {
        Some(Value::Integer(number)) => Ok(Some(number.value().to_string())),
        Some(Value::Float(number)) => Ok(Some(number.value().to_string())),
        _ => text(item, key),
    }
}

/// Something that stands in the file and is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Where it stands, dotted.
    pub place: String,
    /// What was meant, perhaps.
    pub nearest: Option<String>,
    /// Whether its name is that of a secret, which would lie there in clear.
    pub is_secret: bool,
}

/// What of a document [`config`] does not read.
pub(super) fn unread_keys(document: &DocumentMut) -> Vec<Unread> {
    let preferences = Preference::ALL.map(Preference::name);
    let of_file: Vec<&str> = ["default_profile", "profiles"].into_iter().chain(preferences).collect();
    let of_profile: Vec<&str> = ["base_url", "workspace", "store"].into_iter().chain(preferences).collect();
    let mut found = unread_of(document.as_table(), "", &of_file);
    for (name, item) in document.get("profiles").and_then(Item::as_table_like).into_iter().flat_map(|all| all.iter()) {
        if let Some(table) = item.as_table_like() {
            found.extend(unread_of(table, &format!("profiles.{name}."), &of_profile));
        }
    }
    found
}

fn unread_of(table: &dyn TableLike, above: &str, known: &[&str]) -> Vec<Unread> {
    let unknown = table.iter().filter(|(key, _)| !known.contains(key));
    unknown
        .map(|(key, _)| Unread {
            place: format!("{above}{key}"),
            nearest: nearest(key, known.iter().copied()).map(str::to_owned),
            is_secret: names_a_secret(key),
        })
        .collect()
}

/// An optional text; the empty one counts as absent.
fn text(item: Option<&Item>, key: &[&str]) -> Result<Option<String>, Misfit> {
    match item {
        None => Ok(None),
        Some(item) => match item.as_str() {
            Some(text) => Ok(Some(text.to_owned()).filter(|text| !text.is_empty())),
            None => Err(misfit(key, "must be a text in quotes")),
        },
    }
}

fn misfit(key: &[&str], reason: &str) -> Misfit {
    (key.iter().map(|part| (*part).to_owned()).collect(), reason.to_owned())
}
