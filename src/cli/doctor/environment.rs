//! The variables that this program reads, those that it does not and somebody may think it does, and those of certificates.

use super::{Group, proxy};
use crate::{
    api::{client_config, transport},
    context::Context,
    env_vars::{self, EnvVar},
    likeness,
    output::findings::Finding,
    settings,
};

pub(super) const GROUP: Group = Group("environment");

/// Which other programs read for certificates to trust.
const OF_OTHERS: [&str; 4] = ["NODE_EXTRA_CA_CERTS", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "GIT_SSL_CAINFO"];

/// The checks of this file.
pub(super) fn look(cx: &Context) -> Vec<Finding> {
    let names: Vec<String> = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()).collect();
    let mut findings = vec![set(&names)];
    findings.extend(
        settings::malformed_variables(&env_vars::process)
            .into_iter()
            .map(|(_, failure)| GROUP.failed("variables", failure.to_string(), "set it right, or unset it")),
    );
    findings.extend(names.iter().filter_map(|name| {
        let meant = meant_by(name)?;
        Some(GROUP.warning("variables", format!("{name} is not read"), format!("did you mean {}?", meant.name)))
    }));
    findings.extend(
        cx.settings
            .warnings
            .iter()
            .map(|warning| GROUP.warning("conflict", warning.clone(), "unset the one that is not meant")),
    );
    findings.extend(ignored(cx));
    let url = &cx.settings.base_url.value;
    findings.extend(proxy::look(url, cx.settings.local || transport::is_loopback(url)));
    findings.push(certificates(cx));
    findings
}

/// Which are set; never to what.
fn set(names: &[String]) -> Finding {
    let ours = env_vars::ALL.iter().map(|variable| variable.name);
    let set: Vec<&str> = ours.filter(|name| names.iter().any(|set| set == name)).collect();
    if set.is_empty() {
        return GROUP.ok("variables", "none of this program's is set");
    }
    GROUP.ok("variables", format!("set: {}", set.join(", ")))
}

/// A variable of ours that a name is a slip of: a letter or two off, or with another of our beginnings.
fn meant_by(name: &str) -> Option<&'static EnvVar> {
    const BEGINNINGS: [&str; 3] = ["PORTKEY_GATEWAY_", "PORTKEYCTL_", "PORTKEY_"];
    // Those of Portkey's SDKs are nobody's slips.
    const OF_SDKS: [&str; 4] = ["PORTKEY_CONFIG", "PORTKEY_VIRTUAL_KEY", "PORTKEY_PROVIDER", "PORTKEY_GATEWAY_URL"];
    if env_vars::ALL.iter().any(|known| known.name == name) || OF_SDKS.contains(&name) {
        return None;
    }
    let rest = |name: &'_ str| BEGINNINGS.iter().find_map(|beginning| name.strip_prefix(beginning)).map(str::to_owned);
    let own = rest(&name.to_ascii_uppercase())?;
    let likely = env_vars::ALL.iter().filter(|known| known.name.starts_with("PORTKEY"));
    likely.clone().find(|known| rest(known.name).as_ref() == Some(&own)).or_else(|| {
        let meant = likeness::slip_of(name, likely.clone().map(|known| known.name))?;
        likely.clone().find(|known| known.name == meant)
    })
}

/// Variables that are set and, in this combination, without effect.
fn ignored(cx: &Context) -> Option<Finding> {
    let is_set = |variable: EnvVar| variable.read(&env_vars::process).is_some();
    let base_url = env_vars::PORTKEY_BASE_URL;
    if is_set(base_url) && !cx.settings.local && cx.settings.base_url.origin != settings::Origin::Env(base_url.name) {
        let origin = &cx.settings.base_url.origin;
        let found = format!("{} is ignored, because the base URL comes from {origin}", base_url.name);
        return Some(GROUP.warning("ignored", found, "unset it, or leave the other out"));
    }
    None
}

/// Whether there are certificates to trust, and what else names some.
fn certificates(cx: &Context) -> Finding {
    for name in ["SSL_CERT_FILE", "SSL_CERT_DIR"] {
        let named = std::env::var_os(name).filter(|path| !path.is_empty());
        // A list of folders, in the case of the second.
        let exists = |paths: &std::ffi::OsString| std::env::split_paths(paths).any(|path| path.exists());
        if cfg!(target_os = "linux") && named.is_some_and(|path| !exists(&path)) {
            let found = format!("{name} names what is not there, in place of the system's certificates");
            return GROUP.failed("certificates", found, format!("unset {name}, or set it to what is there"));
        }
    }
    if let Err(error) = client_config(&cx.tls()) {
        let mend = "name a PEM file with certificates with --ca-cert, or unset what names this one";
        return GROUP.failed("certificates", error.to_string(), mend);
    }
    let extra = match &cx.settings.ca_cert {
        Some(path) => format!(", and those of {} ({})", path.value.display(), path.origin),
        None => String::new(),
    };
    let others: Vec<&str> = of_others();
    let others = if others.is_empty() { String::new() } else { format!("; not read here: {}", others.join(", ")) };
    GROUP.ok("certificates", format!("the system's{extra}{others}"))
}

/// Variables by which other programs are told of certificates.
pub(super) fn of_others() -> Vec<&'static str> {
    OF_OTHERS.into_iter().filter(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_known_and_names_of_others_are_not_slips() {
        for (name, meant) in [
            ("PORTKEY_APIKEY", Some("PORTKEY_API_KEY")),
            ("PORTKEYCTL_API_KEY", Some("PORTKEY_API_KEY")),
            ("PORTKEYCTL_BASE_URL", Some("PORTKEY_BASE_URL")),
            ("PORTKEY_TIMEOUT", Some("PORTKEYCTL_TIMEOUT")),
            ("PORTKEY_API_KEY", None),
            ("PORTKEY_VIRTUAL_KEY", None),
            ("PORTKEY_SOMETHING_ELSE", None),
            ("EDITORS", None),
        ] {
            assert_eq!(meant_by(name).map(|meant| meant.name), meant, "{name}");
        }
    }
}
