//! What `api` sends.

use std::path::Path;

use http::Method;
use serde_json::{Map, Value};

use super::ApiArgs;
use crate::{
    api::{RawCall, path_segment},
    cli::{body, secret_input, values::Assignment},
    context::Context,
    error::{Failure, Kind},
    settings::Origin,
};

/// Stands for the workspace, in the path and as the value of a field.
const WORKSPACE: &str = "{workspace}";

/// Puts the workspace where its placeholder is.
///
/// # Errors
/// When there is a placeholder and no workspace, or a workspace on the command line and no placeholder.
pub(super) async fn put_workspace(cx: &mut Context, args: &mut ApiArgs) -> anyhow::Result<()> {
    let is_placeholder = |field: &Assignment| field.value() == WORKSPACE;
    if !args.path.contains(WORKSPACE) && !args.assignments.iter().any(is_placeholder) {
        let named = cx.settings.workspace.as_ref().filter(|named| matches!(named.origin, Origin::Flag(_)));
        return match named {
            Some(_) => Err(Failure::usage("--workspace: the request does not say where the workspace goes")
                .hint(format!(
                    "write {WORKSPACE} in PATH or as the value of a field, such as -f workspace_id={WORKSPACE}"
                ))
                .into()),
            None => Ok(()),
        };
    }
    let Some(workspace) = cx.workspace().await? else {
        return Err(Failure::new(Kind::InputNeeded, format!("no workspace is set for {WORKSPACE}"))
            .hint("name one with --workspace")
            .into());
    };
    args.path = args.path.replace(WORKSPACE, &path_segment(&workspace));
    for field in args.assignments.iter_mut().filter(|field| is_placeholder(field)) {
        *field = field.clone().with(Value::String(workspace.clone()));
    }
    Ok(())
}

/// The request of the command line.
///
/// # Errors
/// When a file cannot be read, or the parts do not go together.
pub(super) fn call(method: Method, args: &ApiArgs) -> anyhow::Result<RawCall> {
    let place = args.path.split('?').next().unwrap_or_default();
    if let Some(name) = place.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map(|(name, _)| name) {
        return Err(Failure::usage(format!("`{{{name}}}` in PATH stands for a value: write that")).into());
    }
    refuse_two_readers(args)?;
    let is_query = matches!(method, Method::GET | Method::HEAD);
    if is_query && args.input.is_some() {
        return Err(Failure::usage(format!("--input: {method} sends no body")).into());
    }
    let given = args.input.as_deref().map(input).transpose()?;
    let has_input = given.is_some();
    let mut whole = given.unwrap_or_else(|| Value::Object(Map::new()));
    let has_fields = !args.assignments.is_empty() || !args.texts.is_empty();
    match (&mut whole, has_fields) {
        (Value::Object(object), _) => {
            for field in &args.assignments {
                from_file(field.clone())?.apply(object);
            }
            args.texts.iter().for_each(|field| field.apply(object));
        }
        (_, true) => return Err(Failure::usage("--input holds no object that fields could be set in").into()),
        (_, false) => {}
    }
    let headers = args.headers.clone();
    let (path, query) = (args.path.clone(), Vec::new());
    if is_query {
        let query = whole.as_object().into_iter().flatten();
        let query = query.map(|(name, value)| (name.clone(), parameter(value))).collect();
        return Ok(RawCall { method, path, query, headers, body: None });
    }
    let sends = has_input || has_fields || method != Method::DELETE;
    Ok(RawCall { method, path, query, headers, body: sends.then_some(whole) })
}

/// The file that a value names, as `@PATH`.
fn file_of(field: &Assignment) -> Option<&Path> {
    field.value().as_str()?.strip_prefix('@').filter(|path| !path.is_empty()).map(Path::new)
}

fn refuse_two_readers(args: &ApiArgs) -> Result<(), Failure> {
    let named = args.assignments.iter().filter_map(file_of).chain(args.input.as_deref());
    if named.filter(|path| secret_input::is_stdin(path)).count() > 1 {
        return Err(Failure::usage("standard input can be read once only").hint("read all but one from files"));
    }
    Ok(())
}

fn input(path: &Path) -> anyhow::Result<Value> {
    match body::document("--input", path)? {
        Value::Null => Err(Failure::usage(format!("--input: {} is empty", path.display())).into()),
        whole => Ok(whole),
    }
}

/// A field with the contents of the file that its value names: a JSON object or array as such, anything else as text,
/// without the line end that editors and `echo` put there.
fn from_file(field: Assignment) -> anyhow::Result<Assignment> {
    let Some(path) = file_of(&field) else { return Ok(field) };
    let text = secret_input::text("--field", path)?;
    let structure = text.trim_start().starts_with(['{', '[']).then(|| serde_json::from_str(&text).ok()).flatten();
    let value = structure.unwrap_or_else(|| {
        let line = text.strip_suffix('\n').map_or(text.as_str(), |line| line.strip_suffix('\r').unwrap_or(line));
        Value::String(line.to_owned())
    });
    Ok(field.with(value))
}

/// A value as a parameter of a query: nothing for `null`, structures as JSON, as Portkey takes `metadata` and `tags`.
fn parameter(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
