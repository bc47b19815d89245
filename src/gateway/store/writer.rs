//! The thread that writes. Whoever writes hands it a plan and waits; it takes everything that waits, runs the plans
//! and commits them together, so that many writers share one wait for the disk.

use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
    thread,
};

use tokio::sync::{mpsc, oneshot};

use super::{
    change::Change,
    engine::{Engine, Job},
    error::StoreError,
    rows::Rows,
};
use crate::api::{ApiError, Code};

/// How many writes may wait before the next one has to wait for a place.
const QUEUE: usize = 1024;
/// The most writes in one commit, which bounds how long the first of them waits for the last.
const BATCH: usize = 512;

/// The thread and the way to it. Dropping it ends the thread after what is queued is written.
pub(super) struct Writer {
    jobs: Option<mpsc::Sender<Box<dyn Job>>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread.
    pub(super) fn start(engine: Arc<Engine>) -> io::Result<Self> {
        let (jobs, mut queue) = mpsc::channel::<Box<dyn Job>>(QUEUE);
        let thread = thread::Builder::new().name("store-writer".to_owned()).spawn(move || {
            while let Some(first) = queue.blocking_recv() {
                let mut batch = vec![first];
                while batch.len() < BATCH
                    && let Ok(next) = queue.try_recv()
                {
                    batch.push(next);
                }
                engine.commit(batch);
            }
        })?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread) })
    }

    /// Hands over a plan and waits until its changes are durable.
    pub(super) async fn write<T, P>(&self, plan: P) -> Result<T, ApiError>
    where
        T: Send + 'static,
        P: FnOnce(&Rows<'_>) -> Result<(Vec<Change>, T), ApiError> + Send + 'static,
    {
        let (job, answer) = pending(plan);
        let sender = self.jobs.as_ref().ok_or(StoreError::Closed)?;
        sender.send(Box::new(job)).await.map_err(|_| StoreError::Closed)?;
        answer.await.map_err(|_| StoreError::Closed)?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take()
            // The last handle may be dropped with a plan, on the very thread.
            && thread.thread().id() != thread::current().id()
        {
            let _ = thread.join();
        }
    }
}

/// A plan on its way, and where its result arrives.
pub(super) fn pending<T, P>(plan: P) -> (Pending<T, P>, oneshot::Receiver<Result<T, ApiError>>) {
    let (reply, answer) = oneshot::channel();
    (Pending { plan: Some(plan), outcome: None, reply }, answer)
}

pub(super) struct Pending<T, P> {
    plan: Option<P>,
    outcome: Option<Result<T, ApiError>>,
    reply: oneshot::Sender<Result<T, ApiError>>,
}

impl<T, P> Job for Pending<T, P>
where
    T: Send,
    P: FnOnce(&Rows<'_>) -> Result<(Vec<Change>, T), ApiError> + Send,
{
    fn plan(&mut self, rows: &Rows<'_>) -> Vec<Change> {
        let Some(plan) = self.plan.take() else { return Vec::new() };
        // A plan only reads, so a panic in it leaves nothing half done: its own request fails, the batch goes on.
        match catch_unwind(AssertUnwindSafe(|| plan(rows))) {
            Ok(Ok((changes, value))) => {
                self.outcome = Some(Ok(value));
                changes
            }
            Ok(Err(error)) => {
                self.outcome = Some(Err(error));
                Vec::new()
            }
            Err(_) => Vec::new(),
        }
    }

    fn answer(self: Box<Self>, committed: Result<(), &StoreError>) {
        let result = match (self.outcome, committed) {
            // What the plan refused, it refused whether or not the others' changes could be stored.
            (Some(Err(error)), _) => Err(error),
            (_, Err(error)) => Err(error.into()),
            (Some(Ok(value)), Ok(())) => Ok(value),
            (None, Ok(())) => Err(ApiError::new(Code::Server, "The gateway failed to handle this request.")),
        };
        // Nobody waits any more when the client has hung up; the write stands.
        let _ = self.reply.send(result);
    }
}
