//! Ctrl-C, SIGTERM and SIGHUP, for commands that have something to put in order before they end, or run another one.
//! (While a question is open, Ctrl-C is the prompt's.)

use std::convert::Infallible;

use anyhow::Context as _;

use crate::error::{Failure, Kind};

/// What shells answer of a command that SIGTERM has ended.
const TERMINATED: u8 = 143;

/// What came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Signal {
    /// Ctrl-C.
    Interrupt,
    /// SIGTERM.
    Terminate,
}

impl Signal {
    /// The exit code of a command that goes on until it is interrupted, as shells have it.
    fn exit_code(self) -> u8 {
        match self {
            Signal::Interrupt => Kind::Interrupted.exit_code(),
            Signal::Terminate => TERMINATED,
        }
    }
}

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
        self.come().await;
    }

    /// Waits for SIGTERM, and lets every Ctrl-C pass: it is that of a command which has the terminal meanwhile.
    pub async fn termination(&mut self) {
        while self.come().await != Signal::Terminate {}
    }

    async fn come(&mut self) -> Signal {
        #[cfg(unix)]
        {
            tokio::select! {
                _ = self.interrupt.recv() => Signal::Interrupt,
                _ = self.terminate.recv() => Signal::Terminate,
            }
        }
        #[cfg(not(unix))]
        match tokio::signal::ctrl_c().await {
            Ok(()) => Signal::Interrupt,
            // Nobody can tell: the command goes on until it is ended from outside.
            Err(_) => std::future::pending().await,
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

/// The exit code of a command that goes on until it is interrupted, when it is: 130 for Ctrl-C, 143 for SIGTERM.
///
/// # Errors
/// When the signals cannot be caught.
pub fn interruption() -> anyhow::Result<impl Future<Output = u8>> {
    let mut signals = Signals::catch()?;
    Ok(async move { signals.come().await.exit_code() })
}

/// Ends when this process is asked to stop. Asked once more, the process ends at once.
///
/// # Errors
/// When the signals cannot be caught.
pub fn stop() -> anyhow::Result<impl Future<Output = ()>> {
    let mut signals = Signals::catch()?;
    Ok(async move {
        signals.next().await;
        tokio::spawn(async move {
            signals.next().await;
            std::process::exit(i32::from(Kind::Interrupted.exit_code()));
        });
    })
}

/// Asks the process of this id to end, where the system has a way to ask.
pub fn terminate(child: u32) {
    #[cfg(unix)]
    send(child, rustix::process::Signal::TERM);
    #[cfg(not(unix))]
    let _ = child;
}

#[cfg(unix)]
fn send(child: u32, signal: rustix::process::Signal) {
    use rustix::process::{Pid, kill_process};
    if let Some(child) = i32::try_from(child).ok().and_then(Pid::from_raw) {
        // It may have ended by itself just now.
        let _ = kill_process(child, signal);
    }
}

/// Catches what is meant for a command that runs in our place.
pub struct ForChild {
    signals: Signals,
    #[cfg(unix)]
    hang_up: tokio::signal::unix::Signal,
}

impl ForChild {
    /// Begins to catch them.
    ///
    /// # Errors
    /// When the system does not let it.
    pub fn catch() -> anyhow::Result<Self> {
        Ok(Self {
            signals: Signals::catch()?,
            #[cfg(unix)]
            hang_up: {
                use tokio::signal::unix::{SignalKind, signal};
                signal(SignalKind::hangup()).context("cannot catch SIGHUP")?
            },
        })
    }

    /// Passes them on to the process of this id, for as long as it is waited for.
    #[cfg(unix)]
    pub async fn pass_on(mut self, child: Option<u32>) -> Infallible {
        use std::io::IsTerminal as _;

        use rustix::process::Signal as Number;
        loop {
            let number = tokio::select! {
                signal = self.signals.come() => match signal {
                    Signal::Terminate => Number::TERM,
                    // A terminal sends Ctrl-C to the child as well; once is enough.
                    Signal::Interrupt if std::io::stdin().is_terminal() => continue,
                    Signal::Interrupt => Number::INT,
                },
                _ = self.hang_up.recv() => Number::HUP,
            };
            if let Some(child) = child {
                send(child, number);
            }
        }
    }

    /// Ctrl-C reaches the child by itself; we only must not end before it does.
    #[cfg(not(unix))]
    pub async fn pass_on(mut self, _child: Option<u32>) -> Infallible {
        loop {
            self.signals.next().await;
        }
    }
}
