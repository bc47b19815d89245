//! Ctrl-C and SIGTERM, for commands that have something to put in order before they end.

use anyhow::Context as _;

use crate::error::{Failure, Kind};

/// Catches what would end the process. It is not given back: what goes on afterwards has to listen, too.
pub struct Signals {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Signals {
    /// Begins to catch them.
    ///
    /// # Errors
    /// When the system does not let it.
    pub fn catch() -> anyhow::Result<Self> {
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            Ok(Self {
                interrupt: signal(SignalKind::interrupt()).context("cannot catch SIGINT")?,
                terminate: signal(SignalKind::terminate()).context("cannot catch SIGTERM")?,
            })
        }
        #[cfg(not(unix))]
        Ok(Self {})
    }

    /// Waits for the next one.
    pub async fn next(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
        #[cfg(not(unix))]
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    /// Does something that a signal may break off.
    ///
    /// # Errors
    /// [`Kind::Interrupted`] by a signal; otherwise those of what is done.
    pub async fn or<T>(&mut self, action: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
        tokio::select! {
            biased;
            () = self.next() => Err(Failure::new(Kind::Interrupted, "interrupted").into()),
            done = action => done,
        }
    }
}
