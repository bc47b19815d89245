//! Every environment variable that the program reads by a name of its own, with its documentation. Help texts and
//! `docs/` are made from this list, and code that reads or sets one of them takes its name from here.
//!
//! A variable that is set to the empty string counts as not set: shells and CI systems make such variables by accident.
//! Proxy variables (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`) are read by the HTTP client and `XDG_*` by the platform's
//! rules for folders; they mean what they mean everywhere.

/// One variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EnvVar {
    /// Its name.
    pub name: &'static str,
    /// What it does, in one or two sentences.
    pub help: &'static str,
}

impl EnvVar {
    /// Its value, read through `env`; an empty one counts as not set.
    pub fn read(&self, env: Env<'_>) -> Option<String> {
        env(self.name).filter(|value| !value.is_empty())
    }

    /// Whether it switches something on: set, and neither `0`, `false`, `no` nor `off`.
    pub fn is_on(&self, env: Env<'_>) -> bool {
        self.read(env).is_some_and(|value| !matches!(value.to_ascii_lowercase().as_str(), "0" | "false" | "no" | "off"))
    }
}

/// How the environment is looked up: the process's own ([`process`]), or a table in a test.
pub type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Looks `name` up in the environment of this process. An empty value counts as not set, as does one that is not Unicode.
pub fn process(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

macro_rules! variables {
    ($($name:ident: $help:literal;)*) => {
        $(#[doc = $help] pub const $name: EnvVar = EnvVar { name: stringify!($name), help: $help };)*
        /// Every variable, in the order of the documentation.
        pub const ALL: &[EnvVar] = &[$($name),*];
    };
}

variables! {
    PORTKEY_API_KEY: "The Portkey API key. `--profile` and `--api-key-file` on the command line, and PORTKEY_ADMIN_API_KEY, come before it.";
    PORTKEY_ADMIN_API_KEY: "The Portkey API key for administration, where PORTKEY_API_KEY holds an application's workspace key. Preferred when both are set.";
    PORTKEY_BASE_URL: "The base URL of the management API. `--base-url` comes before it, the profile's after it; https://api.portkey.ai/v1 otherwise.";
    PORTKEY_PROFILE: "The profile to use, as with `--profile`, except that a key in the environment comes before the profile's stored key.";
    PORTKEY_WORKSPACE: "The workspace, by slug or id, for commands that need one. `--workspace` comes before it. Not read with `--local`.";
    PORTKEY_MAX_RETRIES: "How often a request is tried again, as with `--retries`; 4 otherwise.";
    PORTKEYCTL_CONFIG_DIR: "The folder of config.toml, instead of the platform's (on Linux ~/.config/portkeyctl).";
    PORTKEYCTL_DATA_DIR: "The data folder of the local gateway, as with `--data-dir`, instead of the platform's (on Linux ~/.local/share/portkeyctl/gateway).";
    PORTKEYCTL_OUTPUT: "How answers are written, as with `--output`: table, wide, json, yaml, csv or name.";
    PORTKEYCTL_TIMEOUT: "How long one request may take, as with `--timeout`: seconds, or a span such as 1m30s, of at most a day; 30s otherwise.";
    PORTKEYCTL_CA_CERT: "A PEM file of certificates to trust beside the platform's, as with `--ca-cert`.";
    PORTKEYCTL_NO_INPUT: "Never ask for anything, as with `--no-input`. 0, false, no and off leave asking on.";
    CI: "Set by CI systems; never ask for anything, as with `--no-input`. 0, false, no and off leave asking on.";
    COMPLETE: "Set by the scripts of `completions install`, which ask for completions in the words of a shell: bash, zsh, fish, powershell or elvish. An ordinary command line is run whatever it says.";
    VISUAL: "The editor of `edit`, with its arguments, such as `code --wait`.";
    EDITOR: "The same, where VISUAL is not set; vi otherwise, and notepad on Windows.";
    NO_COLOR: "No colour, unless `--color always` is given.";
    PORTKEY_GATEWAY_ADMIN_KEY: "The local gateway's organisation key for administration, instead of one that it makes and keeps: 16 characters or more.";
    PORTKEY_GATEWAY_API_KEY: "The local gateway's workspace key for applications, instead of one that it makes and keeps: 16 characters or more.";
    PORTKEY_GATEWAY_CONTROL_URL: "The control API of a running local gateway, for `gateway clock`, `fault`, `snapshot`, `snapshots`, `restore`, `reset`, `seed`, `logs`, `events` and `usage`; `gateway env` prints it and `gateway exec` sets it. `--data-dir` comes before it, the gateway of the data folder after it. PORTKEY_ADMIN_API_KEY is sent to it.";
    PORTKEY_GATEWAY_MASTER_KEY: "The key under which the local gateway encrypts provider credentials, instead of one that it makes and keeps: base64 of 32 bytes, as `openssl rand -base64 32` prints.";
    OPENAI_CUSTOM_HEADERS: "Headers that OpenAI's SDKs send, one a line. `env` and `run` keep what is in it beside the headers of `--virtual-key`, `--provider` and `--config`.";
    ANTHROPIC_CUSTOM_HEADERS: "The same, of Anthropic's SDKs and Claude Code.";
    TRUSTED_CUSTOM_HOSTS: "The custom hosts that the local gateway calls wherever they lead: names and addresses with commas, as Portkey's gateway reads it. localhost stands for the names below it, too; localhost,127.0.0.1,::1,host.docker.internal otherwise.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_counts_as_not_set() {
        let env = |name: &str| (name == "PORTKEY_API_KEY").then(String::new);
        assert_eq!(PORTKEY_API_KEY.read(&env), None);
        assert!(!CI.is_on(&env));
    }

    #[test]
    fn a_switch_can_be_switched_off() {
        for (value, on) in [("1", true), ("true", true), ("yes", true), ("0", false), ("False", false), ("off", false)]
        {
            let env = |_: &str| Some(value.to_owned());
            assert_eq!(CI.is_on(&env), on, "{value}");
        }
    }

    #[test]
    fn every_variable_is_documented_once() {
        for (index, variable) in ALL.iter().enumerate() {
            assert!(variable.help.ends_with('.'), "{}", variable.name);
            assert!(!ALL[..index].iter().any(|earlier| earlier.name == variable.name), "{}", variable.name);
        }
    }
}
