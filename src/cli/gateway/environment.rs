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
    tell_of_another(cx, Endpoint::alive(&cx.data_dir()).as_ref());
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
        return Err(not_running(cx).into());
    }
    let output = &cx.output;
    match local::connect(&data_dir, &cx.tls(), &mut |note| output.note(note))? {
        Local::Running(endpoint, secrets) => Ok((endpoint, secrets)),
        Local::Here(..) => Err(not_running(cx).into()),
    }
}

fn not_running(cx: &Context) -> Failure {
    let folder = data_dir_flag(cx, detected());
    Failure::new(Kind::Unreachable, format!("no gateway serves {}", cx.data_dir().display()))
        .hint(format!("start one: `portkeyctl gateway start --detach{folder}`"))
        .hint("or run a command with one of its own: `portkeyctl gateway exec -- COMMAND`")
}

/// What puts the variables into a shell, for the data folder that was named.
pub fn evaluation(cx: &Context) -> String {
    let shell = detected();
    let env = format!("portkeyctl gateway env{}", data_dir_flag(cx, shell));
    match shell {
        EnvShell::Sh => format!("eval \"$({env})\""),
        EnvShell::Fish => format!("{env} | source"),
        EnvShell::Powershell => format!("{env} | Out-String | Invoke-Expression"),
    }
}

/// What opens the console, for the data folder that was named.
pub fn looking(cx: &Context) -> String {
    format!("portkeyctl gateway console{}", data_dir_flag(cx, detected()))
}

/// The data folder as the next command has to name it, too: behind a blank, where the flag was given.
fn data_dir_flag(cx: &Context, shell: EnvShell) -> String {
    if !cx.settings.data_dir.is_from_flag() {
        return String::new();
    }
    format!(" --data-dir {}", word(shell, &cx.data_dir().to_string_lossy()))
}

/// Says when commands like `gateway logs` would reach another gateway than that of the data folder that is looked at.
pub fn tell_of_another(cx: &Context, here: Option<&Endpoint>) {
    if cx.settings.data_dir.is_from_flag() {
        return;
    }
    let here = here.and_then(|endpoint| control_url(&endpoint.url).ok());
    if let Some(note) = another(env_vars::PORTKEY_GATEWAY_CONTROL_URL.read(&env_vars::process), here.as_ref()) {
        cx.output.note(&note);
    }
}

fn another(named: Option<String>, here: Option<&url::Url>) -> Option<String> {
    let named = named?;
    let is_here = here.is_some_and(|here| url::Url::parse(&named).is_ok_and(|named| named == *here));
    (!is_here).then(|| format!("Another one is named by {}: {named}", env_vars::PORTKEY_GATEWAY_CONTROL_URL.name))
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
    let value = quoted(shell, value);
    match shell {
        EnvShell::Sh => format!("export {name}={value}\n"),
        EnvShell::Fish => format!("set -gx {name} {value}\n"),
        EnvShell::Powershell => format!("$Env:{name} = {value}\n"),
    }
}

fn quoted(shell: EnvShell, text: &str) -> String {
    match shell {
        EnvShell::Sh => format!("'{}'", text.replace('\'', r"'\''")),
        EnvShell::Fish => format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'")),
        EnvShell::Powershell => format!("'{}'", text.replace('\'', "''")),
    }
}

/// One word of a command line, in quotes where it needs them.
fn word(shell: EnvShell, text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-' | '+' | ':');
    if !text.is_empty() && text.chars().all(is_plain) { text.to_owned() } else { quoted(shell, text) }
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

    #[test]
    fn a_folder_is_one_word() {
        assert_eq!(word(EnvShell::Sh, "/tmp/a-b.c"), "/tmp/a-b.c");
        assert_eq!(word(EnvShell::Sh, "/tmp/it's here"), r"'/tmp/it'\''s here'");
        assert_eq!(word(EnvShell::Fish, "a b"), "'a b'");
    }

    #[test]
    fn quotes_cannot_break_out() {
        assert_eq!(assignment(EnvShell::Sh, "X", "a'b"), "export X='a'\\''b'\n");
        assert_eq!(assignment(EnvShell::Fish, "X", r"a'b\"), "set -gx X 'a\\'b\\\\'\n");
        assert_eq!(assignment(EnvShell::Powershell, "X", "a'b"), "$Env:X = 'a''b'\n");
    }
}
