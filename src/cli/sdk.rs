//! The variables by which SDKs find a gateway: their names, and what stands in them.
//!
//! | variable | read by |
//! |---|---|
//! | `PORTKEY_BASE_URL`, `PORTKEY_API_KEY` | Portkey's Node SDK, Terraform provider, this program |
//! | `PORTKEY_PROXY`, `PORTKEY_API_KEY` | Portkey's Python SDK |
//! | `OPENAI_BASE_URL`, `OPENAI_API_KEY` | OpenAI's SDKs, which send the key as a bearer token; the data plane takes that for a Portkey key |
//! | `ANTHROPIC_BASE_URL`, `ANTHROPIC_AUTH_TOKEN` | Anthropic's SDKs and Claude Code; these, too, send it as a bearer token, and add `/v1` by themselves (<https://portkey.ai/docs/integrations/libraries/claude-code>) |
//! | `OPENAI_CUSTOM_HEADERS`, `ANTHROPIC_CUSTOM_HEADERS` | the same, in versions that know them: a header a line |
//!
//! `ANTHROPIC_API_KEY` is taken away: where both are set, Anthropic's SDKs send it instead of the token. Portkey's SDKs
//! have no variable for a virtual key, a provider or a config.

use std::time::Duration;

use clap::Args;
use http::{Method, StatusCode};
use url::Url;

use super::route::{self, Route};
use crate::{
    api::{ClientError, PreparedRequest, RawCall, transport::Transport},
    auth,
    context::Context,
    env_vars::{self, EnvVar},
    error::Failure,
    secret::Secret,
    settings::{CredentialSource, Origin},
};

/// How long it may take to find out whether a key is one for models.
const PATIENCE: Duration = Duration::from_secs(2);

/// A variable, and what is to stand in it; none takes it away.
pub(super) struct Variable {
    /// Its name.
    pub name: &'static str,
    /// Its value.
    pub value: Option<Secret>,
}

impl Variable {
    pub(super) fn new(name: &'static str, value: Secret) -> Self {
        Self { name, value: Some(value) }
    }

    pub(super) fn gone(name: &'static str) -> Self {
        Self { name, value: None }
    }
}

/// By what requests go, where the SDK has a variable for it.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Where requests go")]
pub(super) struct RouteArgs {
    /// Send requests by this virtual key
    ///
    /// As a header, for which newer versions of OpenAI's and Anthropic's SDKs (and Claude Code) have a variable. Portkey's
    /// own have none: with every SDK, `@SLUG/MODEL` as the name of the model does the same.
    #[arg(long, value_name = "SLUG", conflicts_with = "provider")]
    virtual_key: Option<String>,
    /// Send requests by this provider, in the same way
    #[arg(long, value_name = "@SLUG")]
    provider: Option<String>,
    /// Route requests by this config, in the same way
    #[arg(long, value_name = "SLUG")]
    config: Option<String>,
}

impl RouteArgs {
    /// The headers, each as a line.
    ///
    /// # Errors
    /// When a slug could not stand in a header.
    fn headers(&self) -> Result<Vec<String>, Failure> {
        let routes = [
            self.virtual_key.clone().map(Route::VirtualKey),
            self.provider.clone().map(Route::Provider),
            self.config.clone().map(Route::Config),
        ];
        let line = |route: Route| {
            let (header, value) = route.header();
            if value.is_empty() || !value.bytes().all(|byte| byte.is_ascii_graphic()) {
                return Err(Failure::usage(format!("{}: a slug is one word of ASCII characters", route.flag())));
            }
            Ok(format!("{header}: {value}"))
        };
        routes.into_iter().flatten().map(line).collect()
    }
}

/// Variables in which people may have headers of their own.
const CUSTOM_HEADERS: [EnvVar; 2] = [env_vars::OPENAI_CUSTOM_HEADERS, env_vars::ANTHROPIC_CUSTOM_HEADERS];

/// What is in the variables of custom headers: what is there already, but for what says where requests go, and our lines.
fn custom_headers(lines: &[String], before: Option<String>) -> String {
    let is_ours = |line: &&str| {
        let name = line.split(':').next().unwrap_or_default().trim();
        route::HEADERS.iter().any(|ours| ours.as_str().eq_ignore_ascii_case(name))
    };
    let before = before.unwrap_or_default();
    let kept = before.lines().filter(|line| !line.trim().is_empty() && !is_ours(line));
    kept.chain(lines.iter().map(String::as_str)).collect::<Vec<_>>().join("\n")
}

/// Names of all variables that [`variables`] may set.
const NAMES: [&str; 9] = [
    env_vars::PORTKEY_BASE_URL.name,
    "PORTKEY_PROXY",
    env_vars::PORTKEY_API_KEY.name,
    "OPENAI_BASE_URL",
    "OPENAI_API_KEY",
    env_vars::OPENAI_CUSTOM_HEADERS.name,
    "ANTHROPIC_BASE_URL",
    "ANTHROPIC_AUTH_TOKEN",
    env_vars::ANTHROPIC_CUSTOM_HEADERS.name,
];

/// What takes the variables away again. Of custom headers, that is ours alone: lines of the person's own stay.
pub(super) fn taken_away() -> Vec<Variable> {
    let left = |name: &str| {
        let variable = CUSTOM_HEADERS.into_iter().find(|variable| variable.name == name)?;
        let lines = custom_headers(&[], variable.read(&env_vars::process));
        (!lines.is_empty()).then(|| Secret::new(lines))
    };
    NAMES.into_iter().map(|name| Variable { name, value: left(name) }).collect()
}

/// The variables for a gateway and a key of its.
///
/// # Errors
/// When a slug of `route` could not stand in a header.
pub(super) fn variables(base_url: &Url, key: &Secret, route: &RouteArgs) -> Result<Vec<Variable>, Failure> {
    let url = Secret::new(base_url.to_string());
    let mut variables = vec![
        Variable::new(env_vars::PORTKEY_BASE_URL.name, url.clone()),
        Variable::new("PORTKEY_PROXY", url.clone()),
        Variable::new(env_vars::PORTKEY_API_KEY.name, key.clone()),
        Variable::new("OPENAI_BASE_URL", url),
        Variable::new("OPENAI_API_KEY", key.clone()),
        Variable::new("ANTHROPIC_BASE_URL", Secret::new(without_version(base_url))),
        Variable::new("ANTHROPIC_AUTH_TOKEN", key.clone()),
        Variable::gone("ANTHROPIC_API_KEY"),
    ];
    let lines = route.headers()?;
    if !lines.is_empty() {
        for variable in CUSTOM_HEADERS {
            let headers = custom_headers(&lines, variable.read(&env_vars::process));
            variables.push(Variable::new(variable.name, Secret::new(headers)));
        }
    }
    Ok(variables)
}

/// A base URL without the `/v1` at its end.
fn without_version(base_url: &Url) -> String {
    let text = base_url.as_str().trim_end_matches('/');
    text.strip_suffix("/v1").unwrap_or(text).to_owned()
}

/// `PORTKEY_API_KEY`, where the settings have taken PORTKEY_ADMIN_API_KEY: models do not answer to the latter.
pub(super) fn application_key(cx: &Context) -> Option<Secret> {
    let credential = &cx.settings.credential;
    let is_admins = matches!(credential.value, CredentialSource::Env(_))
        && matches!(&credential.origin, Origin::Env(name) if *name == env_vars::PORTKEY_ADMIN_API_KEY.name);
    if is_admins { env_vars::PORTKEY_API_KEY.read(&env_vars::process).map(Secret::new) } else { None }
}

/// Whether models are asked if they answer to a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KeyCheck {
    /// They are, and a warning says so when they do not.
    Made,
    /// They are not.
    LeftOut,
}

impl KeyCheck {
    /// By a `--no-verify`.
    pub(super) fn unless(no_verify: bool) -> Self {
        if no_verify { Self::LeftOut } else { Self::Made }
    }
}

/// The variables for the profile in use.
///
/// # Errors
/// When there is no key, or none that may be used there.
pub(super) async fn of_profile(cx: &Context, route: &RouteArgs, check: KeyCheck) -> anyhow::Result<Vec<Variable>> {
    let base_url = cx.settings.base_url.value.clone();
    let (key, origin) = match application_key(cx) {
        Some(key) => (key, env_vars::PORTKEY_API_KEY.name.to_owned()),
        None => (auth::credential(&cx.settings, &cx.config)?, cx.settings.key_origin()),
    };
    let mut variables = variables(&base_url, &key, route)?;
    if !matches!(cx.settings.credential.value, CredentialSource::Env(_)) {
        // Otherwise this program would prefer it, and send it to a server that it may not be one of.
        variables.push(Variable::gone(env_vars::PORTKEY_ADMIN_API_KEY.name));
    }
    if check == KeyCheck::Made {
        try_key(cx, &base_url, key, &origin).await;
    }
    Ok(variables)
}

/// Warns of a key that models do not answer to. What is not known within [`PATIENCE`] is not told.
async fn try_key(cx: &Context, base_url: &Url, key: Secret, origin: &str) {
    let call =
        RawCall { method: Method::GET, path: "/models".to_owned(), query: Vec::new(), headers: Vec::new(), body: None };
    let (Ok(request), Ok(transport)) = (PreparedRequest::raw(base_url, &call), Transport::http(base_url, &cx.tls()))
    else {
        return;
    };
    // Who waits for a command waits for no server.
    let client = cx.client_that_asks_once(base_url.clone(), key, transport);
    let Ok(Err(ClientError::Api { error, .. })) = tokio::time::timeout(PATIENCE, client.send_raw(&request)).await
    else {
        return;
    };
    match error.status {
        StatusCode::UNAUTHORIZED => {
            cx.output.warn("key_refused", &format!("the server does not accept the key ({origin})"));
        }
        // The key of an organisation administers everything and calls nothing.
        StatusCode::FORBIDDEN => cx.output.warn(
            "key_refused",
            &format!(
                "models do not answer to this key ({origin}): it is an organisation's, or lacks the scopes for models; \
                 give the key of a workspace, in PORTKEY_API_KEY or with --api-key-file"
            ),
        ),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value<'a>(variables: &'a [Variable], name: &str) -> Option<&'a str> {
        variables.iter().find(|variable| variable.name == name)?.value.as_ref().map(Secret::expose)
    }

    #[test]
    fn each_sdk_gets_the_address_that_it_wants() {
        let key = Secret::new("a-key".to_owned());
        for (url, without) in [
            ("https://api.portkey.ai/v1", "https://api.portkey.ai"),
            ("https://gw.example.com/portkey/v1", "https://gw.example.com/portkey"),
            ("https://gw.example.com/own", "https://gw.example.com/own"),
        ] {
            let all = variables(&Url::parse(url).unwrap(), &key, &RouteArgs::default()).unwrap();
            assert_eq!(value(&all, "OPENAI_BASE_URL"), Some(url));
            assert_eq!(value(&all, "ANTHROPIC_BASE_URL"), Some(without));
            assert_eq!(value(&all, "OPENAI_CUSTOM_HEADERS"), None);
            let set = all.iter().filter(|variable| variable.value.is_some());
            assert!(set.clone().count() > 5 && set.clone().all(|variable| NAMES.contains(&variable.name)));
        }
    }

    #[test]
    fn headers_say_where_requests_go_and_keep_what_is_there() {
        let route = RouteArgs { provider: Some("lab".to_owned()), config: Some("pc-a".to_owned()), virtual_key: None };
        let lines = route.headers().unwrap();
        assert_eq!(lines, ["x-portkey-provider: @lab", "x-portkey-config: pc-a"]);
        let before = Some("X-Portkey-Config: pc-old\nx-team: search\n\n".to_owned());
        let expected = "x-team: search\nx-portkey-provider: @lab\nx-portkey-config: pc-a";
        assert_eq!(custom_headers(&lines, before), expected);
        assert_eq!(custom_headers(&[], Some(expected.to_owned())), "x-team: search");
        assert_eq!(custom_headers(&[], Some("x-portkey-config: pc-a".to_owned())), "");
        for slug in ["", "a b", "a\nx-evil: 1"] {
            let route = RouteArgs { virtual_key: Some(slug.to_owned()), ..RouteArgs::default() };
            let failure = route.headers().unwrap_err();
            assert!(failure.to_string().starts_with("--virtual-key: "), "{failure}");
        }
    }
}
