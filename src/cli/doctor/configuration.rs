//! The configuration file, the profile in use, and who else may read or write what is kept.

use std::path::Path;

use super::Group;
use crate::{
    auth::profiles::{Config, ConfigFile},
    context::Context,
    output::findings::Finding,
    settings::{Key, Sourced},
};

const GROUP: Group = Group("configuration");

/// The checks of this file.
pub(super) fn look(cx: &Context) -> Vec<Finding> {
    let path = cx.config.path();
    let mut findings = Vec::new();
    match ConfigFile::open(path.to_owned()) {
        Err(failure) => {
            findings.push(GROUP.error("file", failure));
            findings.push(GROUP.skipped("profile", "the file cannot be understood"));
        }
        Ok(file) => {
            findings.push(contents(&file));
            findings.extend(file.unread_keys().into_iter().map(|key| {
                let (found, mend) = if key.is_secret {
                    (
                        "lies there in clear, and is not read",
                        "take it out, take back the key that it holds, and log in: `portkeyctl auth login`".to_owned(),
                    )
                } else {
                    let meant = key.nearest.map(|near| format!("did you mean {near}? "));
                    ("is not a setting, and not read", format!("{}`portkeyctl config edit`", meant.unwrap_or_default()))
                };
                GROUP.warning("keys", format!("{} {found}", key.place), mend)
            }));
            findings.push(profile(cx, file.config()));
        }
    }
    findings.extend(permissions(path, &cx.config.credentials_path()));
    findings.extend(in_effect(cx));
    findings
}

fn contents(file: &ConfigFile) -> Finding {
    let path = file.path().display();
    if !file.path().exists() {
        return GROUP.ok("file", format!("{path} is not there: nothing has been set"));
    }
    let count = file.config().profiles.len();
    let profiles = if count == 1 { "1 profile".to_owned() } else { format!("{count} profiles") };
    GROUP.ok("file", format!("{path}, {profiles}"))
}

fn profile(cx: &Context, config: &Config) -> Finding {
    match &cx.settings.profile {
        Some(Sourced { value, origin }) => match config.profile(value) {
            Ok(_) => GROUP.ok("profile", format!("{value} ({origin})")),
            Err(failure) => GROUP.error("profile", failure),
        },
        None if config.profiles.is_empty() => GROUP.ok("profile", "none"),
        None => GROUP.warning(
            "profile",
            "there are profiles, and none of them is the default",
            "`portkeyctl auth switch NAME` makes one the default",
        ),
    }
}

/// Who can write the settings can send keys elsewhere, and who can read a key has it.
#[cfg(unix)]
fn permissions(config: &Path, credentials: &Path) -> Vec<Finding> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| std::fs::metadata(path).ok().map(|data| data.permissions().mode() & 0o777);
    let mut findings = Vec::new();
    let folder = config.parent().unwrap_or(Path::new("."));
    for path in [folder, config] {
        if let Some(mode) = mode(path).filter(|mode| mode & 0o022 != 0) {
            findings.push(GROUP.failed(
                "permissions",
                format!("others than its owner may write {} (mode {mode:04o})", path.display()),
                format!("chmod go-w {}", path.display()),
            ));
        }
    }
    if let Some(mode) = mode(credentials).filter(|mode| mode & 0o077 != 0) {
        findings.push(GROUP.failed(
            "permissions",
            format!("{} holds keys, and others than its owner may use it (mode {mode:04o})", credentials.display()),
            format!("take back the keys in it, then `chmod 600 {}`", credentials.display()),
        ));
    }
    if findings.is_empty() {
        findings.push(GROUP.ok("permissions", "nobody else may change the settings or read keys"));
    }
    findings
}

#[cfg(not(unix))]
fn permissions(_config: &Path, _credentials: &Path) -> Vec<Finding> {
    vec![GROUP.skipped("permissions", "not looked at on this system")]
}

/// The settings that differ from the built-in ones, but for the profile.
fn in_effect(cx: &Context) -> Vec<Finding> {
    // Which server a profile means is no matter where none is asked.
    let is_shown = |key: &Key| match key {
        Key::Profile => false,
        Key::BaseUrl | Key::Workspace => !cx.settings.local,
        Key::Preference(_) => true,
    };
    let keys = Key::ALL.into_iter().filter(is_shown);
    keys.filter_map(|key| {
        let (value, origin) = key.current(&cx.settings)?;
        let is_default = origin == crate::settings::Origin::Default;
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        (!is_default || key == Key::BaseUrl).then(|| GROUP.ok(key.name(), format!("{value} ({origin})")))
    })
    .collect()
}
