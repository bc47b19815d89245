//! Calls of a connection to the task that drives it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
};

use futures_util::task::AtomicWaker;

/// How often a connection is asked in a row, before everything else of its task has a turn.
const ROUNDS: usize = 4;

/// What a connection rings when it has something to do.
///
/// Its parts also wake each other, with each thing that one hands to the other. They all are in the task of the request, of
/// which everything would be polled once more, for what is done by then. So a ring while somebody listens is only noted. And
/// that task is woken for other things, too, for which nothing of the connection need be polled.
#[derive(Debug)]
pub struct Bell {
    state: Arc<State>,
    /// Rings.
    waker: Waker,
}

#[derive(Debug)]
struct State {
    is_listened_to: AtomicBool,
    /// Since it was last polled, or it was not polled at all.
    has_rung: AtomicBool,
    /// The task, for rings while nobody listens.
    task: AtomicWaker,
}

impl Default for Bell {
    fn default() -> Self {
        let state = Arc::new(State {
            is_listened_to: AtomicBool::new(false),
            has_rung: AtomicBool::new(true),
            task: AtomicWaker::new(),
        });
        Self { waker: Waker::from(Arc::clone(&state)), state }
    }
}

impl Bell {
    /// Polls with a context that rings, and again if it has rung meanwhile; not at all if it has not rung since the last poll
    /// was in vain. The task of the outer context is woken by rings from then on, and at once if it keeps ringing.
    pub fn listen<T>(&self, context: &mut Context<'_>, mut poll: impl FnMut(&mut Context<'_>) -> Poll<T>) -> Poll<T> {
        let Self { state, waker } = self;
        state.task.register(context.waker());
        state.is_listened_to.store(true, Ordering::SeqCst);
        let mut polled = Poll::Pending;
        for _ in 0..ROUNDS {
            if !state.has_rung.swap(false, Ordering::SeqCst) {
                break;
            }
            polled = poll(&mut Context::from_waker(waker));
            if polled.is_ready() {
                // What is asked for next has not been polled yet.
                state.has_rung.store(true, Ordering::SeqCst);
                break;
            }
        }
        state.is_listened_to.store(false, Ordering::SeqCst);
        // After the line above, so that a ring is either seen here or heard by the task.
        if polled.is_pending() && state.has_rung.load(Ordering::SeqCst) {
            context.waker().wake_by_ref();
        }
        polled
    }

    /// Lets rings wake nobody until somebody listens again.
    pub fn mute(&self) {
        drop(self.state.task.take());
        self.state.has_rung.store(true, Ordering::SeqCst);
    }
}

impl Wake for State {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.has_rung.store(true, Ordering::SeqCst);
        if !self.is_listened_to.load(Ordering::SeqCst) {
            self.task.wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    #[derive(Default)]
    struct Woken(AtomicUsize);

    impl Wake for Woken {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }

    /// Listens to something that rings as often as it is asked, up to so many times. Gives how often it was asked.
    fn asked(bell: &Bell, context: &mut Context<'_>, rings: usize) -> usize {
        let mut asked = 0;
        let polled = bell.listen(context, |context| {
            asked += 1;
            if asked <= rings {
                context.waker().wake_by_ref();
            }
            Poll::<()>::Pending
        });
        assert!(polled.is_pending());
        asked
    }

    #[test]
    fn a_ring_is_answered_within_the_poll_or_heard_by_the_task() {
        let (bell, woken) = (Bell::default(), Arc::<Woken>::default());
        let waker = Waker::from(Arc::clone(&woken));
        let context = &mut Context::from_waker(&waker);
        let times = || woken.0.load(Ordering::SeqCst);

        assert_eq!((asked(&bell, context, 2), times()), (3, 0), "answered at once");
        assert_eq!((asked(&bell, context, 0), times()), (0, 0), "it has not rung");
        bell.waker.wake_by_ref();
        assert_eq!(times(), 1, "nobody listens");
        assert_eq!((asked(&bell, context, 0), times()), (1, 1));
        bell.waker.wake_by_ref();
        assert_eq!((asked(&bell, context, usize::MAX), times()), (ROUNDS, 3), "the others of the task have a turn");

        let polled = bell.listen(context, |context| {
            context.waker().wake_by_ref();
            Poll::Ready(())
        });
        assert_eq!((polled, times()), (Poll::Ready(()), 3));
        assert_eq!((asked(&bell, context, 0), times()), (1, 3), "what comes next is polled");

        bell.mute();
        bell.waker.wake_by_ref();
        assert_eq!((asked(&bell, context, 0), times()), (1, 3));
    }
}
