//! Waiting for news: a request that asks for what comes after something may give the seconds that it waits for it.

use std::time::Duration;

use tokio::{sync::watch, time::Instant};

use crate::gateway::Gateway;

/// The longest wait, in seconds: what is in between may close connections that say nothing for a minute.
pub const LONGEST_WAIT: u64 = 50;

/// What comes in bursts is told together.
const BURST: Duration = Duration::from_millis(5);

/// Looks again whenever `news` says that something has come, until `look` has found what is asked for, `seconds` are
/// over, or the gateway is about to end. `news` must be older than what `look` has seen by now.
pub(super) async fn wait(
    gateway: &Gateway,
    seconds: u64,
    mut news: watch::Receiver<u64>,
    mut look: impl FnMut() -> bool,
) {
    let end = Instant::now() + Duration::from_secs(seconds.min(LONGEST_WAIT));
    let mut stopping = gateway.stopping();
    loop {
        tokio::select! {
            () = tokio::time::sleep_until(end) => return,
            // An error means that the gateway is gone, which is an end, too.
            _ = stopping.wait_for(|stopping| *stopping) => {
                look();
                return;
            }
            changed = news.changed() => {
                if changed.is_err() {
                    return;
                }
            }
        }
        tokio::time::sleep(BURST).await;
        news.mark_unchanged();
        if look() {
            return;
        }
    }
}
