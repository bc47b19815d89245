//! How far a long command is: a line on stderr, where somebody looks on.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How often it is drawn at most, in frames per second. Each is a write to the terminal.
const FRAMES: u8 = 10;
/// How long nothing may be said of a command that takes its time.
const TICK: Duration = Duration::from_millis(500);

/// A bar that notes, warnings and rows step around.
#[derive(Debug)]
pub struct Progress {
    drawn: ProgressBar,
    place: Place,
}

/// Where the outputs of a process look for a bar that is in the way.
pub(super) type Place = Arc<Mutex<Option<ProgressBar>>>;

impl Progress {
    pub(super) fn new(total: u64, what: &str, is_shown: bool, place: Place) -> Self {
        let target = if is_shown { ProgressDrawTarget::stderr_with_hz(FRAMES) } else { ProgressDrawTarget::hidden() };
        let drawn = ProgressBar::with_draw_target(Some(total), target);
        let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}  {per_sec:.0}  {eta} left");
        // The template is ours; a plain bar is as true.
        drawn.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        drawn.set_message(what.to_owned());
        if is_shown {
            drawn.enable_steady_tick(TICK);
            place.lock().unwrap_or_else(PoisonError::into_inner).replace(drawn.clone());
        }
        Self { drawn, place }
    }

    /// One more is done.
    pub fn advance(&self) {
        self.drawn.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.drawn.finish_and_clear();
        self.place.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

/// Does something on the terminal while the bar is out of the way. What is done may itself say something: the bar is not
/// there for it, and so is not waited for.
pub(super) fn beside<T>(place: &Place, action: impl FnOnce() -> T) -> T {
    let find = || place.lock().unwrap_or_else(PoisonError::into_inner);
    let drawn = find().take();
    match drawn {
        Some(drawn) => {
            let done = drawn.suspend(action);
            find().replace(drawn);
            done
        }
        None => action(),
    }
}
