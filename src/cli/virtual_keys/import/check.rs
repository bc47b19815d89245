//! From the fields of a row to the body of a request, with all that is wrong on the way. Nothing is quoted from the row
//! but the names of its fields.

use std::{collections::HashMap, path::Path};

use serde_json::{Map, Value, json};

use super::rows::Row;
use crate::{
    api::{
        providers_catalog::{self, Problem, Spelling},
        read::read,
        timestamp::Timestamp,
        virtual_keys::NewVirtualKey,
    },
    cli::{
        limits, provider_args, secret_input,
        values::{self, Reset},
    },
    context::Context,
};

/// Short ways to write a field, by the names of the flags of `create`. Those of files and variables are among them.
const SHORTHANDS: [&str; 9] = [
    "key_env",
    "key_file",
    "credit_limit",
    "budget_type",
    "alert_threshold",
    "reset",
    "rate_limit",
    "expires_in",
    "tag",
];

/// A row that can be sent.
#[derive(Debug, Clone)]
pub(super) struct Checked {
    /// The first is 1.
    pub number: usize,
    /// Where it stands in the file.
    pub place: String,
    /// What it is known by from one run to the next: its slug, or else name, provider and how many there were before it.
    pub identity: String,
    /// The request.
    pub body: NewVirtualKey,
}

/// What the command line lets pass.
#[derive(Debug, Clone, Copy)]
pub(super) struct Leniency {
    pub unknown_providers: bool,
    pub unknown_fields: bool,
}

/// Checks every row.
///
/// # Errors
/// All faults of all rows, each with its place.
pub(super) async fn all(
    cx: &mut Context,
    rows: Vec<Row>,
    leniency: Leniency,
) -> anyhow::Result<Result<Vec<Checked>, Vec<String>>> {
    let workspace = cx.workspace().await?;
    let mut faults = Vec::new();
    let mut slugs: HashMap<String, String> = HashMap::new();
    let mut names: HashMap<(String, String), usize> = HashMap::new();
    let mut checked = Vec::with_capacity(rows.len());
    for row in rows {
        let place = row.place;
        let mut wrong = Vec::new();
        if let Some(slug) = row.fields.as_ref().ok().and_then(|fields| fields.get("slug")).and_then(Value::as_str)
            && let Some(other) = slugs.insert(slug.to_owned(), place.clone())
        {
            wrong.push(format!("slug is that of {other}, too"));
        }
        let body = row.fields.map_err(|fault| vec![fault]).and_then(|fields| body(cx, fields, leniency));
        match body {
            Err(told) => wrong.extend(told),
            Ok(mut body) => {
                body.workspace_id = body.workspace_id.or_else(|| workspace.clone());
                let before = names.entry((body.name.clone(), body.provider.clone())).or_default();
                *before += 1;
                let identity = match &body.slug {
                    Some(slug) => format!("slug {slug}"),
                    None => format!("{} {} {before}", body.provider, body.name),
                };
                checked.push(Checked { number: row.number, place: place.clone(), identity, body });
            }
        }
        faults.extend(wrong.into_iter().map(|fault| format!("{place}: {fault}")));
    }
    Ok(if faults.is_empty() { Ok(checked) } else { Err(faults) })
}

/// The request of one row.
fn body(cx: &mut Context, mut fields: Map<String, Value>, leniency: Leniency) -> Result<NewVirtualKey, Vec<String>> {
    let mut wrong = Vec::new();
    fields.retain(|_, value| !value.is_null());
    expand(cx, &mut fields, &mut wrong);
    let (mut body, unknown) = match read::<NewVirtualKey>(&Value::Object(fields)) {
        Ok(read) => read,
        Err(misread) => {
            // What was found there may be a credential that stands in the wrong column.
            let wanted = misread.reason.rsplit_once(", expected ").map_or("", |(_, wanted)| wanted);
            let wanted = if wanted.is_empty() { String::new() } else { format!(": expected {wanted}") };
            wrong.push(format!("{} has the wrong form{wanted}", misread.place));
            return Err(wrong);
        }
    };
    wrong.extend(unknown.iter().map(|name| format!("`{name}` is not a field of this request")));
    if body.name.trim().is_empty() {
        wrong.push("name is missing".to_owned());
    }
    if body.slug.as_deref().is_some_and(|slug| !is_slug(slug)) {
        wrong.push("slug must be 1 to 255 letters, digits, `_` and `-`".to_owned());
    }
    if let Some(budget) = &mut body.usage_limits {
        budget.kind.get_or_insert_default();
    }
    wrong.extend(limits::faults(body.usage_limits.as_ref(), body.rate_limits.as_deref()));
    if body.expires_at.is_some_and(|end| end <= limits::now()) {
        wrong.push("expires_at is in the past".to_owned());
    }
    wrong.extend(provider_args::duplicate_targets(body.secret_mappings.as_deref()));
    check_provider(&mut body, leniency, &mut wrong);
    if wrong.is_empty() { Ok(body) } else { Err(wrong) }
}

/// The form of a slug (Portkey's rule for integrations).
fn is_slug(text: &str) -> bool {
    (1..=255).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

fn check_provider(body: &mut NewVirtualKey, leniency: Leniency, wrong: &mut Vec<String>) {
    if body.provider.is_empty() {
        return wrong.push("provider is missing".to_owned());
    }
    let Some(provider) = providers_catalog::find(&body.provider) else {
        if !leniency.unknown_providers {
            let likely = providers_catalog::suggest(&body.provider);
            let likely = likely.map(|likely| format!("; did you mean {likely}?")).unwrap_or_default();
            wrong.push(format!("provider is not one that this version knows{likely}"));
        }
        return;
    };
    provider.id.clone_into(&mut body.provider);
    provider_args::state_mode(Spelling::VirtualKey, provider, &mut body.fields);
    let mapped: Vec<&str> =
        body.secret_mappings.iter().flatten().map(|mapping| mapping.target_field.as_str()).collect();
    for fault in provider.check(body.key.is_some(), &body.fields.0, &mapped) {
        match fault.problem {
            Problem::Unknown if leniency.unknown_fields => {}
            // That it could not be read has been told.
            Problem::Missing if fault.field == "key" && wrong.iter().any(|told| told.starts_with("key_")) => {}
            Problem::Missing if fault.field == "key" => {
                wrong.push("key is missing; give key, key_env or key_file".to_owned());
            }
            _ => wrong.push(fault.message),
        }
    }
}

/// Writes the shorthands out.
fn expand(cx: &mut Context, fields: &mut Map<String, Value>, wrong: &mut Vec<String>) {
    for name in SHORTHANDS {
        let written = [name.to_owned(), name.replace('_', "-")];
        let Some(value) = written.iter().find_map(|name| fields.shift_remove(name)) else { continue };
        match expand_one(cx, name, &value, fields) {
            Ok(()) => {}
            // Whoever reads the secret says it with the name.
            Err(fault) if fault.starts_with(name) => wrong.push(fault),
            Err(fault) => wrong.push(format!("{name}: {fault}")),
        }
    }
    if let Some(Value::String(text)) = fields.get("expires_at") {
        match values::time(text) {
            Ok(end) => drop(fields.insert("expires_at".to_owned(), json!(end))),
            Err(fault) => wrong.push(format!("expires_at: {fault}")),
        }
    }
}

fn expand_one(cx: &mut Context, name: &str, value: &Value, fields: &mut Map<String, Value>) -> Result<(), String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(_) | Value::Bool(_) => value.to_string(),
        Value::Array(_) if matches!(name, "rate_limit" | "tag") => String::new(),
        _ => return Err("write a text or a number".to_owned()),
    };
    let secret = |read: anyhow::Result<crate::secret::Secret>| match read {
        Ok(secret) => Ok(json!(secret.expose())),
        Err(error) => Err(format!("{error:#}")),
    };
    match name {
        "key_env" => put(fields, "key", secret(secret_input::from_env("key_env", &text))?),
        "key_file" if secret_input::is_stdin(Path::new(&text)) => Err("name a file".to_owned()),
        "key_file" => put(fields, "key", secret(secret_input::from_file(cx, "key_file", Path::new(&text)))?),
        "credit_limit" | "alert_threshold" => put_limit(fields, name, json!(values::amount(&text)?)),
        "budget_type" if matches!(text.as_str(), "cost" | "tokens") => put_limit(fields, "type", json!(text)),
        "budget_type" => Err("write cost or tokens".to_owned()),
        "reset" => match text.parse::<Reset>()? {
            Reset::Periodic(period) => put_limit(fields, "periodic_reset", json!(period)),
            Reset::Days(days) => put_limit(fields, "periodic_reset_days", json!(days)),
        },
        "rate_limit" => {
            let limits: Result<Vec<Value>, String> = parts(value, &text)
                .map(|part| values::rate_limit(part).map(|limit| json!(limit)).map_err(|_| RATE_LIMIT.to_owned()))
                .collect();
            put(fields, "rate_limits", Value::Array(limits?))
        }
        "expires_in" => {
            let end: Timestamp = values::span(&text).and_then(|span| values::after(limits::now(), span))?;
            put(fields, "expires_at", json!(end))
        }
        _ => {
            let mut tags = Map::new();
            for part in parts(value, &text) {
                let (key, value) = values::tag(part)?;
                tags.insert(key, Value::String(value));
            }
            put(fields, "tags", Value::Object(tags))
        }
    }
}

/// What a rate limit looks like. The parser's own text quotes what it was given.
const RATE_LIMIT: &str = "write it like 1000/minute, requests:1000rpm or tokens:1M/hour; `;` stands between several";

/// The parts of a list: its items, or what stands between semicolons.
fn parts<'a>(value: &'a Value, text: &'a str) -> Box<dyn Iterator<Item = &'a str> + 'a> {
    match value {
        Value::Array(items) => Box::new(items.iter().map(|item| item.as_str().unwrap_or_default())),
        _ => Box::new(text.split(';').map(str::trim).filter(|part| !part.is_empty())),
    }
}

fn put(fields: &mut Map<String, Value>, name: &str, value: Value) -> Result<(), String> {
    match fields.insert(name.to_owned(), value) {
        None => Ok(()),
        Some(_) => Err(format!("it stands for {name}, which is given, too")),
    }
}

fn put_limit(fields: &mut Map<String, Value>, name: &str, value: Value) -> Result<(), String> {
    match fields.entry("usage_limits").or_insert_with(|| Value::Object(Map::new())) {
        Value::Object(limits) => put(limits, name, value),
        _ => Err("usage_limits must be an object".to_owned()),
    }
}
