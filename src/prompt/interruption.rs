//! Questions that can be interrupted without leaving the terminal broken.

use std::{
    io,
    sync::{
        Mutex, MutexGuard, OnceLock, PoisonError,
        mpsc::{self, Sender},
    },
    thread,
    time::{Duration, Instant},
};

use console::Term;
use dialoguer::theme::{ColorfulTheme, SimpleTheme, Theme};

use crate::error::{Failure, Kind};

/// How long after an interruption another is taken for its echo.
const GRACE: Duration = Duration::from_millis(300);

/// What ends a question.
enum Event<T> {
    Answer(dialoguer::Result<Option<T>>),
    Interrupt,
}

/// Runs one question on a thread of its own. `None` as the answer is Esc. After an interruption that thread may still wait
/// for a key, and hold stdin: the program is to end then, not to ask on.
pub(super) fn ask<T: Send + 'static>(
    question: impl FnOnce(&dyn Theme, &Term) -> dialoguer::Result<Option<T>> + Send + 'static,
) -> Result<T, Failure> {
    let terminal = Terminal::remember();
    let (events, happened) = mpsc::channel();
    let interrupts = events.clone();
    let watched = Interrupts::watch(move || drop(interrupts.send(Event::Interrupt)))?;
    thread::Builder::new()
        .name("prompt".to_owned())
        .spawn(move || {
            let term = Term::stderr();
            let answer = if console::colors_enabled_stderr() {
                question(&ColorfulTheme::default(), &term)
            } else {
                question(&SimpleTheme, &term)
            };
            // Nobody waits any more after an interruption.
            drop(events.send(Event::Answer(answer)));
        })
        .map_err(|error| Failure::new(Kind::Failed, "cannot ask").caused_by(error))?;
    match happened.recv() {
        Ok(Event::Answer(Ok(Some(answer)))) => Ok(answer),
        Ok(Event::Answer(Ok(None))) => Err(interrupted()),
        Ok(Event::Answer(Err(dialoguer::Error::IO(error)))) if error.kind() != io::ErrorKind::Interrupted => {
            terminal.give_back();
            Err(Failure::new(Kind::Failed, "cannot read the answer from the terminal").caused_by(error))
        }
        Ok(Event::Answer(Err(_)) | Event::Interrupt) | Err(mpsc::RecvError) => {
            terminal.give_back();
            watched.leave_in_peace();
            Err(interrupted())
        }
    }
}

fn interrupted() -> Failure {
    Failure::new(Kind::Interrupted, "interrupted")
}

/// How the terminal was before the question, or before another program had it.
pub struct Terminal {
    #[cfg(unix)]
    modes: Option<rustix::termios::Termios>,
}

impl Terminal {
    /// How it is now.
    pub fn remember() -> Self {
        Self {
            #[cfg(unix)]
            modes: rustix::termios::tcgetattr(io::stdin()).ok(),
        }
    }

    /// Shows the cursor and what is typed again, on a fresh line. A terminal that is gone cannot be helped.
    pub fn give_back(&self) {
        #[cfg(unix)]
        if let Some(modes) = &self.modes {
            let _ = rustix::termios::tcsetattr(io::stdin(), rustix::termios::OptionalActions::Now, modes);
        }
        let term = Term::stderr();
        let _ = term.show_cursor();
        let _ = term.write_line("");
    }
}

/// Who is told of Ctrl-C at the moment.
type Listener = Box<dyn Fn() + Send>;

/// The watch over SIGINT (on Windows, Ctrl-C) while a question is open.
struct Interrupts;

impl Interrupts {
    /// Calls `listener` at every interruption until the guard is dropped.
    ///
    /// A handler cannot be taken back once it is installed. Between questions the watcher therefore does what the system
    /// would have done by default: it ends the process.
    fn watch(listener: impl Fn() + Send + 'static) -> Result<Self, Failure> {
        static WATCHER: OnceLock<Result<(), String>> = OnceLock::new();
        Self::listener().replace(Box::new(listener));
        let started = WATCHER.get_or_init(|| {
            let (ready, started) = mpsc::channel();
            thread::Builder::new()
                .name("interrupts".to_owned())
                .spawn(move || Self::run(&ready))
                .map_err(|error| error.to_string())?;
            started.recv().unwrap_or_else(|error| Err(error.to_string()))
        });
        match started {
            Ok(()) => Ok(Self),
            Err(error) => Err(Failure::new(Kind::Failed, format!("cannot watch for Ctrl-C: {error}"))),
        }
    }

    /// One Ctrl-C may be told twice: `console` raises the signal that it took off the keyboard. The program is to end with
    /// its own error, so the second is ignored for a moment.
    fn leave_in_peace(self) {
        let until = Instant::now() + GRACE;
        Self::listener().replace(Box::new(move || {
            if Instant::now() > until {
                Self::end();
            }
        }));
        std::mem::forget(self);
    }

    /// What the system does by default.
    fn end() -> ! {
        std::process::exit(i32::from(Kind::Interrupted.exit_code()))
    }

    fn listener() -> MutexGuard<'static, Option<Listener>> {
        static LISTENER: Mutex<Option<Listener>> = Mutex::new(None);
        LISTENER.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A runtime of its own, because the program's may be the very thread that asks.
    fn run(ready: &Sender<Result<(), String>>) {
        let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
            Ok(runtime) => runtime,
            Err(error) => return drop(ready.send(Err(error.to_string()))),
        };
        runtime.block_on(async {
            #[cfg(unix)]
            let signals = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::interrupt());
            #[cfg(windows)]
            let signals = tokio::signal::windows::ctrl_c();
            let mut signals = match signals {
                Ok(signals) => signals,
                Err(error) => return drop(ready.send(Err(error.to_string()))),
            };
            drop(ready.send(Ok(())));
            while signals.recv().await.is_some() {
                match Self::listener().as_ref() {
                    Some(listener) => listener(),
                    None => Self::end(),
                }
            }
        });
    }
}

impl Drop for Interrupts {
    fn drop(&mut self) {
        Self::listener().take();
    }
}
