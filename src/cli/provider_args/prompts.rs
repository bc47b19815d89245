//! Asks, on a terminal, for what a provider needs.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::{deployments, flag};
use crate::{
    api::{
        Fields,
        providers_catalog::{Fault, FieldKind, Provider, Spelling},
    },
    cli::{secret_input, values::Deployment},
    context::Context,
    error::Failure,
};

/// Asks for what is missing, one field after the other.
///
/// # Errors
/// When the person breaks off.
pub fn ask(
    cx: &mut Context,
    spelling: Spelling,
    provider: &Provider,
    fault: &Fault,
    fields: &mut Fields,
) -> anyhow::Result<()> {
    let Some(field) = provider.fields().find(|field| spelling.name(field) == fault.field) else { return Ok(()) };
    let flag = flag(spelling, field);
    let value = match field.kind {
        FieldKind::Deployments => Value::Array(ask_deployments(cx, spelling)?),
        FieldKind::Json => {
            let path = cx.prompt.text(&flag, &format!("{} (path of the file)", field.help), None)?;
            let text = secret_input::text(&flag, PathBuf::from(path).as_path())?;
            serde_json::from_str(&text).map_err(|_| Failure::usage(format!("{flag}: not a JSON object")))?
        }
        _ if field.secret => json!(cx.prompt.secret(&flag, field.help)?.expose()),
        _ => json!(cx.prompt.text(&flag, field.help, None)?),
    };
    fields.0.insert(field.camel.to_owned(), value);
    Ok(())
}

/// Asks how to prove oneself, where there are several ways and nothing given says which.
///
/// # Errors
/// When the person breaks off.
pub fn ask_mode(cx: &mut Context, provider: &Provider, fields: &mut Fields) -> anyhow::Result<()> {
    let Some(mode_field) = provider.mode_field else { return Ok(()) };
    if fields.0.contains_key(mode_field.camel)
        || provider
            .chosen_mode(&fields.0)
            .ok()
            .flatten()
            .is_some_and(|mode| provider.default_mode().is_some_and(|default| default.name != mode.name))
    {
        return Ok(());
    }
    let items: Vec<String> = provider.modes.iter().map(|mode| format!("{}: {}", mode.name, mode.help)).collect();
    let chosen = cx.prompt.choose("--auth-mode", mode_field.help, &items)?;
    if let Some(mode) = provider.modes.get(chosen).filter(|_| chosen > 0) {
        fields.0.insert(mode_field.camel.to_owned(), json!(mode.name));
    }
    Ok(())
}

fn ask_deployments(cx: &mut Context, spelling: Spelling) -> anyhow::Result<Vec<Value>> {
    let mut given: Vec<Deployment> = Vec::new();
    loop {
        let name = cx.prompt.text("--deployment", "Name of the deployment", None)?;
        let api_version = cx.prompt.text("--deployment", "API version, such as 2024-10-21", None)?;
        let model = match spelling {
            Spelling::VirtualKey => None,
            Spelling::Integration => {
                Some(cx.prompt.text("--deployment", "Model that is deployed, such as gpt-4o", None)?)
            }
        };
        let alias =
            cx.prompt.text("--deployment", "Model name by which requests choose it (empty for none)", Some(""))?;
        let default = given.iter().all(|deployment| !deployment.default)
            && cx.prompt.confirm("--deployment", "Should it answer for every other model", given.is_empty())?;
        given.push(Deployment { name, api_version, model, alias: (!alias.is_empty()).then_some(alias), default });
        if !cx.prompt.confirm("--deployment", "Another deployment", false)? {
            return Ok(deployments(&given));
        }
    }
}
