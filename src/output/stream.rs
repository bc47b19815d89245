//! A locked, buffered stream whose errors are kept apart from those of other streams.

use std::{
    fmt,
    io::{self, BufWriter, Write},
    sync::{Arc, Mutex, PoisonError},
};

/// An error of stdout, told apart from one of a socket so that a broken connection is never taken for a closed pipe.
#[derive(Debug)]
struct ResultNotWritten(io::Error);

impl fmt::Display for ResultNotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot write to standard output: {}", self.0)
    }
}

impl std::error::Error for ResultNotWritten {}

/// Whether `error` says that the reader of stdout went away.
pub(super) fn is_closed_reader(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe && error.get_ref().is_some_and(|inner| inner.is::<ResultNotWritten>())
}

/// Clones share the stream.
#[derive(Clone)]
pub(super) struct Stream {
    writer: Arc<Mutex<BufWriter<Box<dyn Write + Send>>>>,
    is_result: bool,
}

impl Stream {
    /// stdout.
    pub(super) fn result(writer: Box<dyn Write + Send>) -> Self {
        Self { writer: Arc::new(Mutex::new(BufWriter::new(writer))), is_result: true }
    }

    /// stderr.
    pub(super) fn notes(writer: Box<dyn Write + Send>) -> Self {
        Self { is_result: false, ..Self::result(writer) }
    }

    /// Adds to the buffer, which is written out when it is full.
    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<()> {
        self.with(|writer| writer.write_all(bytes))
    }

    /// Writes the buffer out.
    pub(super) fn flush(&self) -> io::Result<()> {
        self.with(|writer| writer.flush())
    }

    fn with(&self, action: impl FnOnce(&mut BufWriter<Box<dyn Write + Send>>) -> io::Result<()>) -> io::Result<()> {
        // A panic elsewhere does not make what was written wrong.
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        action(&mut writer)
            .map_err(|error| if self.is_result { io::Error::new(error.kind(), ResultNotWritten(error)) } else { error })
    }
}
