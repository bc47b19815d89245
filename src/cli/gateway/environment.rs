//! The variables that point SDKs, and this program, at a gateway.

use super::control::{self, control_url};
use crate::{
    auth::gateway_secrets::GatewaySecrets,
    cli::{
        sdk::{self, RouteArgs, Variable},
        shell::{self, PrintArgs, Shell},
    },
    context::Context,
    env_vars,
    error::{Failure, Kind},
    local::{self, Endpoint, Local},
    secret::Secret,
};

/// Every variable, with its value: those of SDKs, and those of this program.
///
/// `PORTKEY_API_KEY` is the key of an application; this program prefers `PORTKEY_ADMIN_API_KEY`.
///
/// # Errors
/// When a slug of `route` could not stand in a header.
pub(in crate::cli) fn variables(
    endpoint: &Endpoint,
    secrets: &GatewaySecrets,
    route: &RouteArgs,
) -> Result<Vec<Variable>, Failure> {
    let control_url = control_url(&endpoint.url)?;
    let mut base_url = control_url.clone();
    base_url.set_path("/v1");
    let mut variables = sdk::variables(&base_url, &secrets.api_key, route)?;
    variables.push(Variable::new(env_vars::PORTKEY_ADMIN_API_KEY.name, secrets.admin_key.clone()));
    variables.push(Variable::new(env_vars::PORTKEY_GATEWAY_CONTROL_URL.name, Secret::new(control_url.into())));
    Ok(variables)
}

/// Prints the variables of the running gateway as commands of a shell.
///
/// # Errors
/// When no gateway serves the data folder.
pub(in crate::cli) fn print(cx: &Context, args: &PrintArgs, route: &RouteArgs) -> anyhow::Result<()> {
    let variables = if args.unset {
        let own = [env_vars::PORTKEY_ADMIN_API_KEY.name, env_vars::PORTKEY_GATEWAY_CONTROL_URL.name];
        sdk::taken_away().into_iter().chain(own.map(Variable::gone)).collect()
    } else {
        tell_of_another(cx, Endpoint::alive(cx.data_dir()).as_ref());
        let (endpoint, secrets) = running(cx)?;
        variables(&endpoint, &secrets, route)?
    };
    shell::print(cx, args, &env_command(cx), &variables)
}

/// The gateway that serves the data folder, and its keys.
///
/// # Errors
/// When there is none.
pub fn running(cx: &Context) -> anyhow::Result<(Endpoint, GatewaySecrets)> {
    let data_dir = cx.data_dir();
    if Endpoint::alive(data_dir).is_none() {
        return Err(not_running(cx).into());
    }
    let output = &cx.output;
    match local::connect(data_dir, &cx.tls(), &mut |note| output.note(note))? {
        Local::Running(endpoint, secrets) => Ok((endpoint, secrets)),
        Local::Here(..) => Err(not_running(cx).into()),
    }
}

fn not_running(cx: &Context) -> Failure {
    let folder = data_dir_flag(cx, Shell::detected());
    Failure::new(Kind::Unreachable, format!("no gateway serves {}", cx.data_dir().display()))
        .hint(format!("start one: `portkeyctl gateway start --detach{folder}`"))
        .hint("or run a command with one of its own: `portkeyctl gateway exec -- COMMAND`")
}

/// What puts the variables into a shell, for the data folder that was named.
pub fn env_command(cx: &Context) -> String {
    let shell = Shell::detected();
    shell.evaluation(&format!("portkeyctl gateway env{}", data_dir_flag(cx, shell)))
}

/// What opens the console, for the data folder that was named.
pub fn console_command(cx: &Context) -> String {
    format!("portkeyctl gateway console{}", data_dir_flag(cx, Shell::detected()))
}

/// The data folder as the next command has to name it, too: behind a blank, where the flag was given.
fn data_dir_flag(cx: &Context, shell: Shell) -> String {
    if !cx.settings.data_dir.is_from_flag() {
        return String::new();
    }
    format!(" --data-dir {}", shell.word(&cx.data_dir().to_string_lossy()))
}

/// Says when commands like `gateway logs` would reach another gateway than that of the data folder that is looked at.
pub fn tell_of_another(cx: &Context, here: Option<&Endpoint>) {
    let here = here.and_then(|endpoint| control_url(&endpoint.url).ok());
    if let Some(note) = another(control::named(cx), here.as_ref()) {
        cx.output.note(&note);
    }
}

fn another(named: Option<String>, here: Option<&url::Url>) -> Option<String> {
    let named = named?;
    let is_here = here.is_some_and(|here| url::Url::parse(&named).is_ok_and(|named| named == *here));
    (!is_here).then(|| format!("Another one is named by {}: {named}", env_vars::PORTKEY_GATEWAY_CONTROL_URL.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_another_gateway_is_told_of() {
        let here = url::Url::parse("http://127.0.0.1:8787/_portkey").unwrap();
        assert_eq!(another(None, Some(&here)), None);
        assert_eq!(another(Some(here.to_string()), Some(&here)), None);
        for here in [None, Some(&here)] {
            let told = another(Some("http://127.0.0.1:9/_portkey".to_owned()), here).unwrap();
            assert!(told.ends_with("PORTKEY_GATEWAY_CONTROL_URL: http://127.0.0.1:9/_portkey"), "{told}");
        }
    }
}
