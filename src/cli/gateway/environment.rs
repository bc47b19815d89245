//! The variables that point SDKs, and this program, at a gateway.

use super::{EnvShell, control::control_url, local::Endpoint};
use crate::{
    auth::gateway_secrets::GatewaySecrets,
    context::Context,
    env_vars,
    error::{Failure, Kind},
    local::{self, Local},
    secret::Secret,
};

/// Every variable, with its value.
///
/// `PORTKEY_BASE_URL` is what Portkey's Node SDK reads, `PORTKEY_PROXY` its Python SDK. `PORTKEY_API_KEY` is the key
/// of an application; this program prefers `PORTKEY_ADMIN_API_KEY`. OpenAI's SDKs send their key as a bearer token,
/// which the data plane takes for a Portkey key.
///
/// # Errors
/// None but a bug: when the gateway's own address is not a URL.
pub fn variables(endpoint: &Endpoint, secrets: &GatewaySecrets) -> Result<Vec<(&'static str, Secret)>, Failure> {
    let url = Secret::new(endpoint.url.clone());
    let control_url = control_url(&endpoint.url)?;
    Ok(vec![
        ("PORTKEY_BASE_URL", url.clone()),
        ("PORTKEY_PROXY", url.clone()),
        ("PORTKEY_API_KEY", secrets.api_key.clone()),
        ("PORTKEY_ADMIN_API_KEY", secrets.admin_key.clone()),
        ("OPENAI_BASE_URL", url),
        ("OPENAI_API_KEY", secrets.api_key.clone()),
        (env_vars::PORTKEY_GATEWAY_CONTROL_URL.name, Secret::new(control_url.into())),
    ])
}

/// Prints the variables of the running gateway as commands of a shell.
///
/// # Errors
/// When no gateway serves the data folder.
pub fn print(cx: &Context, shell: Option<EnvShell>) -> anyhow::Result<()> {
    let (endpoint, secrets) = running(cx)?;
    let shell = shell.unwrap_or_else(detected);
    for (name, value) in variables(&endpoint, &secrets)? {
        cx.output.text(&assignment(shell, name, value.expose()))?;
    }
    Ok(())
}

/// The gateway that serves the data folder, and its keys.
///
/// # Errors
/// When there is none.
pub fn running(cx: &Context) -> anyhow::Result<(Endpoint, GatewaySecrets)> {
    let data_dir = cx.data_dir();
    if Endpoint::alive(&data_dir).is_none() {
        return Err(not_running(&data_dir).into());
    }
    let output = &cx.output;
    match local::connect(&data_dir, &cx.tls(), &mut |note| output.note(note))? {
        Local::Running(endpoint, secrets) => Ok((endpoint, secrets)),
        Local::Here(..) => Err(not_running(&data_dir).into()),
    }
}

fn not_running(data_dir: &std::path::Path) -> Failure {
    Failure::new(Kind::Unreachable, format!("no gateway serves {}", data_dir.display()))
        .hint("start one: `portkeyctl gateway start --detach`")
        .hint("or run a command with one of its own: `portkeyctl gateway exec -- COMMAND`")
}

/// The shell that we were called from, as far as its own variable tells.
pub fn detected() -> EnvShell {
    match std::env::var("SHELL") {
        Ok(shell) if shell.ends_with("fish") => EnvShell::Fish,
        Ok(_) => EnvShell::Sh,
        Err(_) if cfg!(windows) => EnvShell::Powershell,
        Err(_) => EnvShell::Sh,
    }
}

fn assignment(shell: EnvShell, name: &str, value: &str) -> String {
    match shell {
        EnvShell::Sh => format!("export {name}='{}'\n", value.replace('\'', r"'\''")),
        EnvShell::Fish => format!("set -gx {name} '{}'\n", value.replace('\\', r"\\").replace('\'', r"\'")),
        EnvShell::Powershell => format!("$Env:{name} = '{}'\n", value.replace('\'', "''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_cannot_break_out() {
        assert_eq!(assignment(EnvShell::Sh, "X", "a'b"), "export X='a'\\''b'\n");
        assert_eq!(assignment(EnvShell::Fish, "X", r"a'b\"), "set -gx X 'a\\'b\\\\'\n");
        assert_eq!(assignment(EnvShell::Powershell, "X", "a'b"), "$Env:X = 'a''b'\n");
    }
}
