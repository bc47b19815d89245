//! `config` and `configs`: settings of this program, and routing configs of the gateway. Whoever takes the one for the
//! other is told where to go.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What `configs` does and `config` does not.
const OF_CONFIGS: [&str; 6] = ["create", "update", "delete", "rm", "versions", "new"];
/// What `config` does and `configs` does not.
const OF_SETTINGS: [&str; 3] = ["set", "unset", "path"];

/// Adds the way to the other command, when it has what was looked for here.
pub fn elsewhere(mut error: clap::Error, arguments: &[OsString]) -> clap::Error {
    if let Some(tip) = tip(&error, arguments) {
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
        // A likely misspelling is less likely than this.
        error.remove(ContextKind::SuggestedSubcommand);
    }
    error
}

fn tip(error: &clap::Error, arguments: &[OsString]) -> Option<String> {
    if error.kind() != ErrorKind::InvalidSubcommand {
        return None;
    }
    let Some(ContextValue::String(given)) = error.get(ContextKind::InvalidSubcommand) else { return None };
    let place = arguments.iter().position(|word| word.to_str() == Some(given))?;
    let noun = arguments.get(place.checked_sub(1)?)?.to_str()?;
    match noun {
        "config" if OF_CONFIGS.contains(&given.as_str()) => {
            let verb = if given == "new" { "create" } else { given };
            Some(format!("routing configs are another command: `portkeyctl configs {verb}`"))
        }
        "configs" | "cfg" if OF_SETTINGS.contains(&given.as_str()) => {
            Some(format!("settings of this program are another command: `portkeyctl config {given}`"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Entry;

    fn told(line: &str) -> String {
        let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let error = Entry::Portkeyctl.command().try_get_matches_from(&words).unwrap_err();
        elsewhere(error, &words).to_string()
    }

    #[test]
    fn the_other_command_is_named() {
        for (line, place) in [
            ("portkeyctl config create", "`portkeyctl configs create`"),
            ("portkeyctl -q config delete x", "`portkeyctl configs delete`"),
            ("portkeyctl configs set output json", "`portkeyctl config set`"),
            ("portkeyctl cfg path", "`portkeyctl config path`"),
        ] {
            let told = told(line);
            assert!(told.contains(place), "{told}");
        }
        assert!(told("portkeyctl config lsit").contains("'list'"), "clap's own guess stays");
    }
}
