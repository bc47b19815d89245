//! Builds the bodies of create and update: file, flags, `--set`, answers.
//!
//! What stands within a config is for the server to check: the service knows more members than this version.

use std::path::Path;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::{CreateArgs, SharedArgs, UpdateArgs};
use crate::{
    api::{
        Fields,
        configs::{ConfigChange, NewConfig, is_member},
    },
    cli::{body, secret_input, values::Assignment},
    context::Context,
    error::{Failure, Kind},
};

/// The field that holds what a config says.
const CONFIG: &str = "config";

/// The body of `create`.
pub(super) async fn new_config(cx: &mut Context, args: &CreateArgs) -> anyhow::Result<NewConfig> {
    let shared = &args.shared;
    let mut body: NewConfig = body::read_beside(shared.from_file.as_deref(), readers(shared))?;
    if let Some(name) = args.named.as_ref().or(args.name.as_ref()) {
        body.name.clone_from(name);
    }
    body.config = given(shared)?.or(body.config);
    if args.default {
        body.is_default = Some(true);
    }
    body.workspace_id = cx.workspace_over(body.workspace_id).await?;
    let mut body: NewConfig = assign(body, shared)?;
    if cx.prompt.is_interactive() {
        if body.name.is_empty() {
            body.name = cx.prompt.text("NAME", "Name of the config", None)?;
        }
        if body.config.is_none() {
            let answer = cx.prompt.text("--config", "What it says: a file, or JSON", None)?;
            body.config = Some(read(&answer)?);
        }
    }
    let mut missing = Vec::new();
    if body.name.trim().is_empty() {
        missing.push("name is missing; give it as NAME".to_owned());
    }
    if body.config.is_none() {
        missing.push("config is missing; give --config".to_owned());
    }
    if missing.is_empty() { Ok(body) } else { Err(body::refused(Kind::InputNeeded, missing).into()) }
}

/// The body of `update`. The API replaces what a config says as a whole, so a change of a part of it reads it first.
pub(super) async fn config_change(cx: &mut Context, args: &UpdateArgs) -> anyhow::Result<ConfigChange> {
    let shared = &args.shared;
    let mut body: ConfigChange = body::read_beside(shared.from_file.as_deref(), readers(shared))?;
    body.name = args.name.clone().or(body.name);
    body.status = args.status.map(Into::into).or(body.status);
    body.config = given(shared)?.or(body.config);
    if body.config.is_none() && shared.set.iter().any(|assignment| assignment.field() == CONFIG) {
        let workspace_id = cx.workspace_over(body.workspace_id.clone()).await?;
        body.config = Some(super::read(cx, &args.slug, workspace_id).await?.config);
    }
    assign(body, shared)
}

/// Applies `--set`. What stands within a config is easily taken for a field of the request.
fn assign<T: Serialize + DeserializeOwned>(body: T, shared: &SharedArgs) -> anyhow::Result<T> {
    let stray = shared.set.iter().map(Assignment::field).find(|field| is_member(field) && *field != "name");
    if let Some(field) = stray {
        return Err(Failure::usage(format!("--set: `{field}` is not a field of this request"))
            .hint(format!("a member of what the config says is set as {CONFIG}.{field}"))
            .into());
    }
    body::assign(body, &shared.set)
}

/// The flags that read standard input.
fn readers(shared: &SharedArgs) -> Vec<&'static str> {
    let reads = shared.config.as_deref().is_some_and(|given| secret_input::is_stdin(Path::new(given)));
    if reads { vec![CONFIG] } else { Vec::new() }
}

fn given(shared: &SharedArgs) -> anyhow::Result<Option<Fields>> {
    shared.config.as_deref().map(read).transpose()
}

/// A config from a file, from standard input, or as it stands.
fn read(given: &str) -> anyhow::Result<Fields> {
    let document = if given.trim_start().starts_with(['{', '[']) {
        serde_json::from_str(given).map_err(|error| {
            Failure::usage(format!("--config: this is not JSON (line {}, column {})", error.line(), error.column()))
        })?
    } else {
        body::document("--config", Path::new(given))?
    };
    match document {
        Value::Object(config) => Ok(Fields(config)),
        _ => Err(Failure::usage("--config must be an object, such as {\"retry\": {\"attempts\": 3}}").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_of_the_config_is_set_behind_its_field() {
        let shared = |set: &str| SharedArgs { set: vec![set.parse().unwrap()], ..SharedArgs::default() };
        let refused = assign(ConfigChange::default(), &shared("retry.attempts=4")).unwrap_err();
        let hint = refused.downcast_ref::<Failure>().unwrap().hints().concat();
        assert!(hint.contains("config.retry"), "{hint}");
        for set in ["config.retry.attempts=4", "name=new"] {
            assert!(assign(ConfigChange::default(), &shared(set)).is_ok(), "{set}");
        }
    }

    #[test]
    fn a_config_is_a_file_or_stands_there_itself() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config.yaml");
        std::fs::write(&file, "retry:\n  attempts: 3\n").unwrap();
        let written = r#" {"retry": {"attempts": 3}}"#;
        assert_eq!(read(file.to_str().unwrap()).unwrap(), read(written).unwrap());
        std::fs::write(&file, "[1, 2]").unwrap();
        for (given, part) in [
            (file.to_str().unwrap(), "must be an object"),
            (r#"{"retry": not-a-real-key}"#, "not JSON (line 1, column 12)"),
            ("/nowhere/config.json", "cannot read"),
        ] {
            let message = read(given).unwrap_err().to_string();
            assert!(message.contains(part) && !message.contains("not-a-real"), "{part} in {message}");
        }
    }
}
