//! One connection to an upstream, driven by the request that it carries.
//!
//! hyper's pooled client gives every connection a task of its own, which hands each piece of an answer over to the task that
//! answers the caller, often on another core: for a stream that costs more than all that the gateway does with it. Here the
//! connection moves whenever its answer is asked for, in the same task; what has come by then is passed on as one piece, so
//! that a caller who is slower than the upstream gets fewer and larger ones. Nothing is ever waited for to make a piece larger.

use std::{
    future::{Future, poll_fn},
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll, Waker, ready},
    time::Duration,
};

use axum::{
    body::{Bytes, HttpBody},
    http::{Request, Response, uri::Authority},
};
use http_body::{Frame, SizeHint};
use http_body_util::Full;
use hyper::{
    body::Incoming,
    client::conn::{
        TrySendError,
        http1::{Connection, SendRequest, handshake},
    },
    rt::{Read, Write},
};
use tokio::time::{Instant, Sleep, sleep_until};

use super::{bell::Bell, pool::Pool};

/// A piece that has as much, in bytes, is passed on before more is looked for.
const ENOUGH: usize = 16 * 1024;

/// What HTTP goes over: a socket, with or without TLS.
pub trait Transport: Read + Write + Unpin + Send + 'static {}

impl<T: Read + Write + Unpin + Send + 'static> Transport for T {}

/// A connection that carries one request at a time.
pub struct Link<T: Transport> {
    sender: SendRequest<Full<Bytes>>,
    /// In a place of its own: it would be a part of the future of every request, forwarded or not.
    connection: Box<Connection<T, Full<Bytes>>>,
    bell: Bell,
}

/// Why a request has no answer.
pub enum Unanswered {
    /// The connection was over before anything was sent: another one can be tried.
    Unsent(Box<Request<Full<Bytes>>>),
    /// It broke, or what came over it is not HTTP.
    Failed(hyper::Error),
}

impl<T: Transport> Link<T> {
    /// HTTP/1.1 over a transport.
    ///
    /// # Errors
    /// hyper's own. Nothing is said on the wire, so that a dead transport is found out by the first request.
    pub async fn new(transport: T) -> Result<Self, hyper::Error> {
        let (sender, connection) = handshake(transport).await?;
        Ok(Self { sender, connection: Box::new(connection), bell: Bell::default() })
    }

    /// Lets the connection do what is left of the last answer. Whether it may carry another request then.
    fn finish(&mut self) -> bool {
        // Nobody is to be woken, not by the parts of the last answer either, which end after this: the next request polls
        // it with a waker of its own.
        self.bell.mute();
        let mut context = Context::from_waker(Waker::noop());
        // The error of one that is over is told to who waits for an answer, which nobody does.
        Pin::new(&mut *self.connection).poll(&mut context).is_pending() && self.sender.is_ready()
    }

    /// Sends a request in origin form and waits for the head of its answer, for as long as that takes. Once the body has been
    /// read to its end, the connection goes into the pool; the body fails when nothing of it comes for as long as `patience`.
    ///
    /// # Errors
    /// See [`Unanswered`]. That the upstream has closed an idle connection is found out here, before anything is sent.
    pub async fn exchange(
        self,
        request: Request<Full<Bytes>>,
        home: (Arc<Pool<T>>, Authority),
        patience: Duration,
    ) -> Result<Response<Answer<T>>, Unanswered> {
        let Self { mut sender, connection, bell } = self;
        let mut connection = Some(connection);
        let answered = {
            let mut answer = pin!(sender.try_send_request(request));
            poll_fn(|context| {
                bell.listen(context, |context| {
                    let driven = connection.as_mut().map(|connection| Pin::new(&mut **connection).poll(context));
                    if driven.is_some_and(|driven| driven.is_ready()) {
                        // One that is over keeps a request that it has not sent until it is dropped.
                        connection = None;
                    }
                    answer.as_mut().poll(context)
                })
            })
            .await
        };
        let response = answered.map_err(Unanswered::of)?;
        let busy = connection.map(|connection| Busy { link: Self { sender, connection, bell }, home });
        let silence = Silence { patience, since: None, alarm: None };
        Ok(response.map(|body| Answer { body, busy, silence, end: None }.released_if_read()))
    }
}

impl Unanswered {
    fn of(mut error: TrySendError<Request<Full<Bytes>>>) -> Self {
        match error.take_message() {
            Some(request) => Self::Unsent(Box::new(request)),
            None => Self::Failed(error.into_error()),
        }
    }
}

/// A connection in use, and where it belongs.
struct Busy<T: Transport> {
    link: Link<T>,
    home: (Arc<Pool<T>>, Authority),
}

/// The body of an answer. Dropped before its end, it closes the connection.
pub struct Answer<T: Transport> {
    body: Incoming,
    /// None once the connection has nothing more for this answer.
    busy: Option<Busy<T>>,
    silence: Silence,
    /// What is to be told when all before it has been passed on.
    end: Option<Option<Broken>>,
}

/// Why a body does not come to its end.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// The connection broke, or what came over it is not HTTP.
    #[error(transparent)]
    Connection(hyper::Error),
    /// The upstream said nothing for so long.
    #[error("nothing came for {} s", .0.as_secs_f64())]
    Silent(Duration),
}

/// How long nothing has come.
struct Silence {
    /// How long that may be.
    patience: Duration,
    /// When something was first waited for: a reader who takes his time is not the upstream's silence.
    since: Option<Instant>,
    /// Only for answers that are waited for. It is not moved with each piece, but when it goes off too early.
    alarm: Option<Pin<Box<Sleep>>>,
}

impl Silence {
    /// Ready when it has lasted too long.
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let end = *self.since.get_or_insert_with(Instant::now) + self.patience;
        let alarm = self.alarm.get_or_insert_with(|| Box::pin(sleep_until(end)));
        loop {
            ready!(alarm.as_mut().poll(context));
            if alarm.deadline() >= end {
                return Poll::Ready(());
            }
            alarm.as_mut().reset(end);
        }
    }
}

impl<T: Transport> Answer<T> {
    /// The next piece of the body, for which the connection moves what there is to move.
    fn next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let body = &mut self.body;
        let Some(Busy { link: Link { connection, bell, .. }, .. }) = &mut self.busy else {
            return Pin::new(body).poll_frame(context);
        };
        let mut is_over = false;
        let frame = bell.listen(context, |context| {
            is_over = is_over || Pin::new(&mut **connection).poll(context).is_ready();
            Pin::new(&mut *body).poll_frame(context)
        });
        if is_over {
            self.busy = None;
        }
        frame
    }

    /// Gives the connection back when all of the answer has been read.
    fn release(&mut self) {
        let Some(Busy { mut link, home: (pool, authority) }) = self.busy.take() else { return };
        if link.finish() {
            pool.put(&authority, link);
        }
    }

    /// A reader who knows the length, or that there is nothing, does not ask for the end.
    fn released_if_read(mut self) -> Self {
        if self.body.is_end_stream() {
            self.release();
        }
        self
    }
}

impl<T: Transport> HttpBody for Answer<T> {
    type Data = Bytes;
    type Error = Broken;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Broken>>> {
        let mut first = Bytes::new();
        let mut more = Vec::new();
        while self.end.is_none() && first.len().max(more.len()) < ENOUGH {
            if self.body.is_end_stream() {
                self.end = Some(None);
                break;
            }
            match self.next(context) {
                // Trailers are of the upstream's connection.
                Poll::Ready(Some(Ok(frame))) => match frame.into_data() {
                    Ok(piece) if first.is_empty() => first = piece,
                    Ok(piece) => {
                        if more.is_empty() {
                            more.extend_from_slice(&first);
                        }
                        more.extend_from_slice(&piece);
                    }
                    Err(_) => {}
                },
                Poll::Ready(Some(Err(error))) => self.end = Some(Some(Broken::Connection(error))),
                Poll::Ready(None) => self.end = Some(None),
                Poll::Pending => break,
            }
        }
        if self.end.is_some() {
            self.release();
        }
        let piece = if more.is_empty() { first } else { more.into() };
        if !piece.is_empty() {
            self.silence.since = None;
            return Poll::Ready(Some(Ok(Frame::data(piece))));
        }
        if self.end.is_none() {
            ready!(self.silence.poll(context));
            self.busy = None;
            self.end = Some(Some(Broken::Silent(self.silence.patience)));
        }
        Poll::Ready(self.end.as_mut().and_then(Option::take).map(Err))
    }

    fn is_end_stream(&self) -> bool {
        match &self.end {
            Some(error) => error.is_none(),
            None => self.body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
