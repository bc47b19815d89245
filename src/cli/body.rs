//! Whole requests from a file, and single fields by `--set`.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value, json};

use super::{secret_input, values::Assignment, yaml};
use crate::{
    api::{Patch, read::read as read_typed},
    error::{Failure, Kind},
};

/// Flags of requests.
#[derive(Debug, Default, Args)]
pub struct RequestArgs {
    /// Set any field of the request; repeatable
    ///
    /// Also one that this version does not know. The value is JSON where it reads as JSON.
    #[arg(long, value_name = "FIELD=VALUE", help_heading = "Request", hide_short_help = true)]
    pub set: Vec<Assignment>,
    /// Read the request from a file, or stdin with `-`
    ///
    /// The whole request, in JSON or YAML. Flags win over it.
    #[arg(long, value_name = "PATH", help_heading = "Request")]
    pub from_file: Option<PathBuf>,
    /// Print the request and send nothing
    #[arg(long, help_heading = "Request")]
    pub dry_run: bool,
}

/// Reads a request from a JSON or YAML file, or from standard input; without a path, an empty request.
///
/// # Errors
/// When it cannot be read, is neither JSON nor YAML, or has a field of the wrong form, which is named.
pub fn read<T: DeserializeOwned>(path: Option<&Path>) -> anyhow::Result<T> {
    let fields = match path {
        None => Map::new(),
        Some(path) => object("--from-file", path)?,
    };
    typed(Value::Object(fields), "--from-file")
}

/// As [`read`], where other flags may read standard input, too: at most one of all can.
///
/// # Errors
/// As [`read`], and when more than one reads standard input.
pub fn read_beside<T: DeserializeOwned>(path: Option<&Path>, mut readers: Vec<&'static str>) -> anyhow::Result<T> {
    if path.is_some_and(secret_input::is_stdin) {
        readers.push("from-file");
    }
    if readers.len() > 1 {
        let flags: Vec<String> = readers.iter().map(|flag| format!("--{flag} -")).collect();
        return Err(Failure::usage(format!("{} cannot all read standard input", flags.join(" and ")))
            .hint("read all but one from files or environment variables")
            .into());
    }
    read(path)
}

/// Reads a JSON or YAML document of any form from a file, or from standard input. An empty one is `null`.
///
/// YAML is read as such only when the text is not JSON: its error messages would confuse who wrote JSON.
///
/// # Errors
/// When it cannot be read, or is neither. The message never quotes the contents.
pub fn document(flag: &str, path: &Path) -> anyhow::Result<Value> {
    let text = secret_input::text(flag, path)?;
    let looks_like_json = text.trim_start().starts_with('{')
        || path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let refused = |what: &str, place: &str| Failure::usage(format!("{flag}: {} {what}{place}", path.display()));
    if looks_like_json {
        return serde_json::from_str(&text).map_err(|error| {
            refused("is not JSON", &format!(" (line {}, column {})", error.line(), error.column())).into()
        });
    }
    serde_saphyr::from_str(&text).map_err(|error| {
        let fault = yaml::Fault::of(&error, &text);
        fault.mend.into_iter().fold(refused(fault.what, &fault.place()), Failure::hint).into()
    })
}

fn object(flag: &str, path: &Path) -> anyhow::Result<Map<String, Value>> {
    match document(flag, path)? {
        Value::Object(fields) => Ok(fields),
        Value::Null => Ok(Map::new()),
        _ => Err(Failure::usage(format!("{flag}: {} does not hold an object of fields", path.display())).into()),
    }
}

/// Writes `--set` assignments into a request.
///
/// # Errors
/// When a field gets a value of the wrong form, which is named.
pub fn assign<T: Serialize + DeserializeOwned>(body: T, assignments: &[Assignment]) -> anyhow::Result<T> {
    if assignments.is_empty() {
        return Ok(body);
    }
    let Value::Object(mut fields) = serde_json::to_value(body)? else {
        return Err(Failure::usage("--set: the request has no fields").into());
    };
    for assignment in assignments {
        assignment.apply(&mut fields);
    }
    typed(Value::Object(fields), "--set")
}

/// A flag that was given sets; one that was not leaves what the file said.
pub fn set<T>(field: &mut Patch<T>, value: Option<T>) {
    if let Some(value) = value {
        *field = Patch::Set(value);
    }
}

/// Tags, or any other object of texts, from `KEY=VALUE` flags; none when there is no flag.
pub fn tags(pairs: &[(String, String)]) -> Option<Value> {
    let object: Map<String, Value> = pairs.iter().map(|(key, value)| (key.clone(), json!(value))).collect();
    (!object.is_empty()).then_some(Value::Object(object))
}

/// Refuses an update in which a flag sets a field that `--clear` removes. `pairs` are the names of the fields after
/// `--clear`, whether they are set, and whether they are cleared.
///
/// # Errors
/// When one is both.
pub fn refuse_contradictions(pairs: &[(&str, bool, bool)]) -> Result<(), Failure> {
    match pairs.iter().find(|(_, set, cleared)| *set && *cleared) {
        Some((name, ..)) => Err(Failure::usage(format!("--clear {name} contradicts the flag that sets it: keep one"))),
        None => Ok(()),
    }
}

/// A request that is refused before it is sent, with all that is wrong with it at once.
pub fn refused(kind: Kind, faults: Vec<String>) -> Failure {
    match faults.as_slice() {
        [only] => Failure::new(kind, only.clone()),
        _ => faults.iter().fold(
            Failure::new(kind, format!("{} things are missing or wrong; nothing was sent", faults.len())),
            |failure, fault| failure.hint(fault.clone()),
        ),
    }
}

/// Refuses a request with all that is wrong with it.
///
/// # Errors
/// Usage, when something is.
pub fn refuse(faults: Vec<String>) -> Result<(), Failure> {
    if faults.is_empty() { Ok(()) } else { Err(refused(Kind::Usage, faults)) }
}

fn typed<T: DeserializeOwned>(value: Value, flag: &str) -> anyhow::Result<T> {
    let (typed, unknown) = read_typed(&value).map_err(|misread| {
        let field = if misread.place == "." { String::new() } else { format!("{}: ", misread.place) };
        Failure::usage(format!("{flag}: {field}{}", misread.reason))
    })?;
    // Sent without it, the request would not be what was asked for.
    match unknown.as_slice() {
        [] => Ok(typed),
        [one] => Err(Failure::usage(format!("{flag}: `{one}` is not a field of this request")).into()),
        several => {
            Err(Failure::usage(format!("{flag}: these are not fields of this request: {}", several.join(", "))).into())
        }
    }
}
