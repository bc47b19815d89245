//! This program, and whether it is the one that a shell finds.

use std::path::{Path, PathBuf};

use super::Group;
use crate::output::findings::Finding;

const GROUP: Group = Group("program");

/// Operating system and processor.
pub(super) fn platform() -> String {
    format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)
}

/// The checks of this file.
pub(super) fn look() -> Vec<Finding> {
    let build = if cfg!(debug_assertions) { ", a build for development" } else { "" };
    let version = GROUP.ok("version", format!("{} on {}{build}", env!("CARGO_PKG_VERSION"), platform()));
    vec![version, on_path()]
}

fn on_path() -> Finding {
    let own = std::env::current_exe().and_then(std::fs::canonicalize).ok();
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let name = format!("portkeyctl{}", std::env::consts::EXE_SUFFIX);
    let found: Vec<PathBuf> =
        std::env::split_paths(&folders).map(|folder| folder.join(&name)).filter(|path| path.is_file()).collect();
    let shown = |path: &Path| path.display().to_string();
    match (found.first(), own) {
        (None, Some(own)) => GROUP.warning(
            "path",
            format!("no folder of PATH has {name}; this one is {}", shown(&own)),
            "add its folder to PATH: completion, and scripts that call it by name, need that",
        ),
        (Some(first), Some(own)) if std::fs::canonicalize(first).is_ok_and(|first| first != own) => GROUP.warning(
            "path",
            format!("a shell finds {} first, and this is {}", shown(first), shown(&own)),
            "remove the one that is not wanted, or change their order in PATH",
        ),
        (Some(first), _) => GROUP.ok("path", shown(first)),
        (None, None) => GROUP.skipped("path", "the system does not tell where this program is"),
    }
}
