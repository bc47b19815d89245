//! The local gateway: its data folder, who holds it, and whether its store could be opened. Nothing is made or written.

use std::{net::TcpListener, path::Path};

use super::Group;
use crate::{
    auth::gateway_secrets,
    cli::gateway::DEFAULT_PORT,
    env_vars,
    gateway::store::{self, StoreError},
    local::{self, Endpoint},
    output::findings::Finding,
};

pub(super) const GROUP: Group = Group("local gateway");

/// Less free space than this is soon used up.
const SCARCE: u64 = 200 * 1024 * 1024;

/// The checks of this file.
pub(super) fn look(data_dir: &Path) -> Vec<Finding> {
    let mut findings = Vec::new();
    let alive = Endpoint::alive(data_dir);
    if local::exists(data_dir) {
        findings.push(GROUP.ok("data", data_dir.display().to_string()));
        findings.extend(permissions(data_dir));
        findings.push(process(data_dir, alive.as_ref()));
        findings.extend(alive.as_ref().map(version));
        findings.push(store(data_dir, alive.is_some()));
    } else {
        let found = format!("{} has none yet: no local gateway was ever used there", data_dir.display());
        findings.push(GROUP.ok("data", found));
    }
    findings.extend(disk(data_dir));
    if alive.is_none() {
        findings.push(port());
    }
    findings
}

#[cfg(unix)]
fn permissions(data_dir: &Path) -> Vec<Finding> {
    use std::os::unix::fs::PermissionsExt as _;
    let names = [gateway_secrets::FILE, store::FILE].map(|name| data_dir.join(name));
    let exposed = names.iter().filter_map(|path| {
        let mode = std::fs::metadata(path).ok()?.permissions().mode() & 0o777;
        (mode & 0o077 != 0).then(|| {
            GROUP.failed(
                "permissions",
                format!("others than its owner may use {} (mode {mode:04o})", path.display()),
                format!("chmod 600 {}; others may know the gateway's keys by now", path.display()),
            )
        })
    });
    exposed.collect()
}

#[cfg(not(unix))]
fn permissions(_data_dir: &Path) -> Vec<Finding> {
    Vec::new()
}

fn process(data_dir: &Path, alive: Option<&Endpoint>) -> Finding {
    match (alive, Endpoint::read(data_dir)) {
        (Some(endpoint), _) => GROUP.ok("process", format!("runs at {} (process {})", endpoint.url, endpoint.pid)),
        (None, Some(endpoint)) => GROUP.warning(
            "process",
            format!("was last at {} (process {}), and does not answer there", endpoint.url, endpoint.pid),
            "if it was killed, nothing is lost: start it again with `portkeyctl gateway start`",
        ),
        (None, None) => GROUP.ok("process", "does not run"),
    }
}

/// The version that the running one tells.
fn version(endpoint: &Endpoint) -> Finding {
    let own = env!("CARGO_PKG_VERSION");
    match told_version(endpoint) {
        Some(told) if told == own => GROUP.ok("version", format!("{told}, as this program")),
        Some(told) => GROUP.warning(
            "version",
            format!("runs version {told}, and this program is {own}"),
            "`portkeyctl gateway stop`, and start it again",
        ),
        None => GROUP.warning("version", "does not tell its version", "`portkeyctl gateway stop`, and start it again"),
    }
}

fn told_version(endpoint: &Endpoint) -> Option<String> {
    Some(endpoint.ask("/v1/health")?.get("version")?.as_str()?.to_owned())
}

fn store(data_dir: &Path, is_running: bool) -> Finding {
    if is_running {
        return GROUP.ok("store", "is open in the running gateway");
    }
    let master_key = match gateway_secrets::master_key(data_dir, &env_vars::process) {
        Ok(Some(master_key)) => master_key,
        Ok(None) => {
            return GROUP.failed(
                "store",
                "its master key is not there, and without it the credentials in it cannot be read",
                "put a backup of secrets.toml back, or set PORTKEY_GATEWAY_MASTER_KEY; or use another folder with --data-dir",
            );
        }
        Err(failure) => return GROUP.error("store", failure),
    };
    match store::look(data_dir, &master_key) {
        Ok(version) if version.found == version.current => GROUP.ok("store", "opens"),
        Ok(version) => GROUP.ok(
            "store",
            format!("opens; its format {} becomes {} when it is next used", version.found, version.current),
        ),
        Err(error @ StoreError::Locked(_)) => {
            GROUP.warning("store", format!("{error}, which does not answer"), error.mend())
        }
        Err(error) => GROUP.failed("store", error.to_string(), error.mend()),
    }
}

/// Room for the store to grow.
#[cfg(unix)]
fn disk(data_dir: &Path) -> Option<Finding> {
    // The folder may be yet to be made.
    let there = data_dir.ancestors().find(|folder| folder.exists())?;
    let told = rustix::fs::statvfs(there).ok()?;
    let free = told.f_bavail.saturating_mul(told.f_frsize);
    let shown = format!("{} MB free", free / 1_000_000);
    Some(if free < SCARCE {
        GROUP.warning("disk", shown, "make room, or keep the data elsewhere with --data-dir; a full disk stops writes")
    } else {
        GROUP.ok("disk", shown)
    })
}

#[cfg(not(unix))]
fn disk(_data_dir: &Path) -> Option<Finding> {
    None
}

/// Whether `gateway start` would find its port.
fn port() -> Finding {
    match TcpListener::bind(("127.0.0.1", DEFAULT_PORT)) {
        Ok(_) => GROUP.ok("port", format!("{DEFAULT_PORT} is free")),
        Err(error) => GROUP.warning(
            "port",
            format!("{DEFAULT_PORT} cannot be had: {error}"),
            "start the gateway on another: `portkeyctl gateway start --port PORT`; 0 picks a free one",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::findings::Verdict;

    fn verdict_of<'a>(findings: &'a [Finding], check: &str) -> &'a Finding {
        findings.iter().find(|finding| finding.check == check).unwrap()
    }

    #[test]
    fn nothing_is_made_by_looking() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("gateway");
        let findings = look(&folder);
        assert_eq!(verdict_of(&findings, "data").verdict, Verdict::Ok);
        assert!(!folder.exists());
    }

    #[test]
    fn a_store_is_tried_and_keeps_every_byte() {
        use crate::gateway::store::{MasterKey, Place, Store};
        let home = tempfile::tempdir().unwrap();
        let place = Place::Folder(home.path().to_owned());
        let open = Store::open(&place, &MasterKey::new([7; 32])).unwrap();
        let path = home.path().join(store::FILE);
        let kept = "store = \"file\"\nmaster_key = \"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\"\n";
        crate::private_file::write(&home.path().join(gateway_secrets::FILE), kept).unwrap();
        let held = store(home.path(), false);
        assert!(held.verdict == Verdict::Warning && held.found.contains("another process"), "{held:?}");
        drop(open);
        let before = std::fs::read(&path).unwrap();
        assert_eq!(store(home.path(), false).found, "opens");
        assert_eq!(std::fs::read(&path).unwrap(), before);

        std::fs::write(&path, "no store").unwrap();
        let damaged = store(home.path(), false);
        assert!(damaged.verdict == Verdict::Failed && damaged.mend.unwrap().contains("backup"));
        std::fs::remove_file(home.path().join(gateway_secrets::FILE)).unwrap();
        assert!(store(home.path(), false).found.contains("master key"));
    }

    #[cfg(unix)]
    #[test]
    fn keys_that_others_may_read_are_told_of() {
        use std::os::unix::fs::PermissionsExt as _;
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join(gateway_secrets::FILE);
        std::fs::write(&path, "").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        let findings = permissions(home.path());
        assert!(findings[0].found.contains("0640") && findings[0].verdict == Verdict::Failed, "{findings:?}");
    }
}
