//! `doctor`: looks at all that a command depends on, and says what to do about what is wrong.
//!
//! | file | looks at |
//! |---|---|
//! | `program.rs` | this program, and which one the shell finds |
//! | `configuration.rs` | the file, the profile, who may read and write them |
//! | `environment.rs`, `proxy.rs` | variables: ours, of proxies, of certificates |
//! | `network.rs` | the way to the server: name, connection, proxy, TLS |
//! | `server.rs` | what answers there, its clock and version |
//! | `key.rs` | the keyring, the key and what it may do |
//! | `local_gateway.rs` | the data folder of the local gateway and who holds it |
//! | `shell.rs` | completion, the terminal |
//!
//! Nothing is changed, and nothing is told that should not stand in a bug report: no secret, and under `-o json` and
//! `-o yaml` not even the user's name (`discretion.rs`).

mod configuration;
mod discretion;
mod environment;
mod key;
mod local_gateway;
mod network;
mod program;
mod proxy;
mod server;
mod shell;

use std::time::Duration;

use clap::Args;
use serde_json::{Value, json};
use tokio::task::JoinError;

use crate::{
    context::Context,
    error::Failure,
    output::{
        Column, Format, Report, View,
        findings::{Finding, Verdict, count},
    },
};
use discretion::Discretion;

/// Flags of `doctor`.
#[derive(Debug, Args)]
pub struct DoctorArgs {
    /// Leave out whatever needs the network
    #[arg(long)]
    offline: bool,
}

/// What each step over the network may take.
const STEP: Duration = Duration::from_secs(5);

/// The exit code when something has failed.
const SOMETHING_FAILED: u8 = 1;

const CHECKS: View = View {
    columns: &[
        Column::new("GROUP", "group"),
        Column::new("CHECK", "check"),
        Column::new("VERDICT", "verdict"),
        Column::new("FOUND", "found"),
        Column::new("MEND", "mend"),
    ],
    name: "check",
};

const REPORT: View =
    View { columns: &[Column::new("VERDICT", "verdict"), Column::new("VERSION", "version")], name: "verdict" };

/// Looks at everything; the exit code is 0 when nothing has failed.
///
/// # Errors
/// When the answer cannot be written.
pub async fn run(cx: &mut Context, args: DoctorArgs) -> anyhow::Result<u8> {
    let discretion = Discretion::new(cx.output.format().is_structured());
    let mut findings = look(cx, args.offline).await;
    for finding in &mut findings {
        finding.found = discretion.applied(&finding.found);
        finding.mend = finding.mend.as_deref().map(|mend| discretion.applied(mend));
    }
    match cx.output.format() {
        Format::Table => cx.output.findings(&findings)?,
        Format::Json | Format::Yaml => cx.output.object(&REPORT, &report(&findings))?,
        Format::Csv => list(cx, findings.iter())?,
        Format::Name => list(cx, findings.iter().filter(|finding| finding.verdict == Verdict::Failed))?,
    }
    Ok(if count(&findings, Verdict::Failed) == 0 { 0 } else { SOMETHING_FAILED })
}

async fn look(cx: &Context, offline: bool) -> Vec<Finding> {
    let data_dir = cx.data_dir().to_owned();
    // Disks and gateways that do not answer are waited for beside everything else.
    let local = tokio::task::spawn_blocking(move || local_gateway::look(&data_dir));
    let key = key::find(cx);
    let reason = if cx.settings.local {
        Some("--local: the local gateway is asked within this process")
    } else if offline {
        Some("--offline")
    } else {
        None
    };
    let (network, server, standing) = match reason {
        Some(reason) => (vec![network::GROUP.skipped("server", reason)], Vec::new(), key::unasked(&key, reason)),
        None => over_the_network(cx, &key).await,
    };
    let mut findings = program::look();
    findings.extend(configuration::look(cx));
    findings.extend(environment::look(cx));
    findings.extend(network);
    findings.extend(server);
    findings.extend(key.findings);
    findings.extend(standing);
    findings.extend(local.await.unwrap_or_else(|error| vec![broken_off(local_gateway::GROUP, &error)]));
    findings.extend(shell::look(cx));
    findings
}

/// A look that came to no end: of a group that is not there, nobody would know that something is wrong.
fn broken_off(group: Group, error: &JoinError) -> Finding {
    let found = format!("looking at it broke off: {error}");
    group.failed(
        "look",
        found,
        "this is a bug in portkeyctl: please report it, with what `portkeyctl doctor -o json` says",
    )
}

/// All that takes a server, at the same time.
async fn over_the_network(cx: &Context, key: &key::Found) -> (Vec<Finding>, Vec<Finding>, Vec<Finding>) {
    let (url, tls) = (&cx.settings.base_url.value, cx.tls());
    let (network, server, standing) =
        tokio::join!(network::look(url, &tls), server::look(url, &tls), key::ask(cx, key));
    // What is told of the way explains more than what fails at its end.
    let is_cut_off = network.iter().any(|finding| finding.verdict == Verdict::Failed);
    let unless_cut_off = |findings: Vec<Finding>| {
        let explained = |finding: Finding| match finding.verdict {
            Verdict::Failed | Verdict::Warning if is_cut_off => {
                Finding { verdict: Verdict::Skipped, found: "not reached".to_owned(), mend: None, ..finding }
            }
            _ => finding,
        };
        findings.into_iter().map(explained).collect()
    };
    (network, unless_cut_off(server), unless_cut_off(standing))
}

fn report(findings: &[Finding]) -> Value {
    let worst = [Verdict::Failed, Verdict::Warning].into_iter().find(|verdict| count(findings, *verdict) > 0);
    let counts: serde_json::Map<String, Value> =
        Verdict::ALL.into_iter().map(|verdict| (verdict.word().to_owned(), count(findings, verdict).into())).collect();
    json!({
        "verdict": worst.unwrap_or(Verdict::Ok).word(),
        "counts": counts,
        "version": env!("CARGO_PKG_VERSION"),
        "platform": program::platform(),
        "checks": findings.iter().map(row).collect::<Vec<_>>(),
    })
}

fn row(finding: &Finding) -> Value {
    json!({
        "group": finding.group,
        "check": finding.check,
        "verdict": finding.verdict.word(),
        "found": finding.found,
        "mend": finding.mend,
    })
}

fn list<'a>(cx: &Context, findings: impl Iterator<Item = &'a Finding>) -> anyhow::Result<()> {
    let mut rows = cx.output.list(&CHECKS);
    for finding in findings {
        rows.push(&row(finding))?;
    }
    rows.finish()
}

/// What several checks are about.
#[derive(Debug, Clone, Copy)]
struct Group(&'static str);

impl Group {
    fn finding(self, check: &'static str, verdict: Verdict, found: String, mend: Option<String>) -> Finding {
        Finding { group: self.0, check, verdict, found, mend }
    }

    fn ok(self, check: &'static str, found: impl Into<String>) -> Finding {
        self.finding(check, Verdict::Ok, found.into(), None)
    }

    fn warning(self, check: &'static str, found: impl Into<String>, mend: impl Into<String>) -> Finding {
        self.finding(check, Verdict::Warning, found.into(), Some(mend.into()))
    }

    fn failed(self, check: &'static str, found: impl Into<String>, mend: impl Into<String>) -> Finding {
        self.finding(check, Verdict::Failed, found.into(), Some(mend.into()))
    }

    fn skipped(self, check: &'static str, why: impl Into<String>) -> Finding {
        self.finding(check, Verdict::Skipped, why.into(), None)
    }

    /// An error of a command, with its causes and the ways out that it knows.
    fn error(self, check: &'static str, failure: Failure) -> Finding {
        let report = Report::of(&failure.into());
        let found = std::iter::once(report.message).chain(report.causes).collect::<Vec<_>>().join(": ");
        let mend = Some(report.hints.join("\n")).filter(|mend| !mend.is_empty());
        self.finding(check, Verdict::Failed, found, mend)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_look_that_panics_has_failed() {
        let error = tokio::task::spawn_blocking(|| panic!("a disk of glass")).await.unwrap_err();
        let finding = broken_off(local_gateway::GROUP, &error);
        assert_eq!((finding.group, finding.verdict), (local_gateway::GROUP.0, Verdict::Failed));
        assert!(finding.found.contains("panicked"), "{}", finding.found);
    }
}
