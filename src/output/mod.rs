//! What the program says, and where.
//!
//! The contract of the two streams:
//!
//! - **stdout has the result and nothing else**: one document in the format asked for. A list under `json` is one array
//!   and under `yaml` one sequence, also when it is empty, long, or broken off by an error. What
//!   is followed has no end, so its `json` is one object a line.
//! - **stderr has everything else**: notes, warnings, errors, traces, prompts.
//!
//! So `> file` and `$(…)` get the answer whatever else is said, and `-q` leaves only the answer and errors.
//!
//! Text from a server is not trusted: on its way out, control characters and direction overrides are escaped, so that a
//! name cannot move the cursor, change colours or rewrite a line. JSON keeps the value (as `\u…`), the other formats show
//! the escape.
//!
//! Machine formats (`json`, `yaml`, `csv`, `name`) are stable interfaces; the table is for people, and its columns are
//! only ever added to. Nothing depends on colour.

mod csv;
mod diff;
mod error;
mod json;
mod list;
mod options;
mod progress;
mod record;
mod report;
mod screenful;
mod stream;
mod style;
mod table;
mod view;
mod yaml;

pub mod cells;
pub mod findings;
pub mod jq;
pub mod screen;

use std::{
    borrow::Cow,
    fmt,
    io::{self, IsTerminal, Write},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use serde_json::Value;

pub use list::{Deletions, ListWriter};
pub use options::{Color, Form, Format, OutputOptions};
pub use progress::Progress;
pub use report::Report;
pub use screenful::Captured;
pub use style::terminal;
pub use view::{Column, View};

use crate::error::Failure;
use stream::Stream;
use style::Palette;

/// The way out for results, notes and errors. Clones write to the same streams, each piece under a lock.
#[derive(Clone)]
pub struct Output {
    options: Arc<OutputOptions>,
    stdout: Stream,
    stderr: Stream,
    result_palette: Palette,
    notes_palette: Palette,
    /// Columns of the terminal; `None` when stdout is not a terminal, where nothing is ever cut.
    width: Option<usize>,
    /// Whether stdout is one.
    is_terminal: bool,
    /// Whether the command has changed something by now. Shared by all clones.
    changed: Arc<AtomicBool>,
    /// Whether there was something by now that `--fields` picks from. Shared by all clones.
    picked: Arc<AtomicBool>,
    /// Whether `--jq` was given something by now. Shared by all clones.
    filtered: Arc<AtomicBool>,
    /// A bar at the foot of the terminal, when there is one. Shared by all clones.
    bar: progress::Place,
}

impl fmt::Debug for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Output").field("options", &self.options).field("width", &self.width).finish_non_exhaustive()
    }
}

impl Output {
    /// Writes to the process's own streams.
    pub fn new(options: OutputOptions) -> Self {
        let output = Self::with_streams(options, Box::new(io::stdout()), Box::new(io::stderr()));
        // Prompts are drawn by `dialoguer`, which asks `console` whether to colour.
        console::set_colors_enabled_stderr(output.notes_palette.is_on());
        output
    }

    /// Writes to the given streams instead; what [`OutputOptions`] leaves open is still read off the process.
    pub fn with_streams(
        mut options: OutputOptions,
        stdout: Box<dyn Write + Send>,
        stderr: Box<dyn Write + Send>,
    ) -> Self {
        let stdout_is_terminal = options.stdout_is_terminal.unwrap_or_else(|| io::stdout().is_terminal());
        let stderr_is_terminal = options.stderr_is_terminal.unwrap_or_else(|| io::stderr().is_terminal());
        let plain = style::environment_asks_for_none();
        let width = stdout_is_terminal.then(|| options.width.or_else(style::terminal_width)).flatten();
        let result_palette = Palette::new(options.color.applies(stdout_is_terminal, plain));
        options.bars.get_or_insert_with(|| stdout_is_terminal && result_palette.is_on() && style::speaks_unicode());
        Self {
            result_palette,
            notes_palette: Palette::new(options.color.applies(stderr_is_terminal, plain)),
            width,
            is_terminal: stdout_is_terminal,
            changed: Arc::default(),
            picked: Arc::default(),
            filtered: Arc::default(),
            bar: progress::Place::default(),
            stdout: Stream::result(stdout),
            stderr: Stream::notes(stderr),
            options: Arc::new(options),
        }
    }

    /// The format of the result.
    pub fn format(&self) -> Format {
        self.options.format
    }

    /// What it was made with.
    pub fn options(&self) -> &OutputOptions {
        &self.options
    }

    /// The same streams with other options. Colours and width stay.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut OutputOptions)) -> Self {
        let mut options = (*self.options).clone();
        change(&mut options);
        Self { options: options.into(), ..self.clone() }
    }

    /// From now on a field that does not exist is warned of: what was asked has been done, and an error would say that it
    /// has not.
    pub fn has_changed_something(&self) {
        self.changed.store(true, Ordering::Relaxed);
    }

    /// A view with the flags applied.
    fn plan(&self, view: &View) -> Result<view::Plan, Failure> {
        self.picked.store(true, Ordering::Relaxed);
        view::Plan::new(&self.options, view)
    }

    /// Refuses picked fields that neither the view nor `row` knows.
    fn check(&self, plan: &view::Plan, row: &Value) -> Result<(), Failure> {
        match plan.check(row) {
            Err(failure) if self.changed.load(Ordering::Relaxed) => {
                self.warn("unknown_field", &format!("{failure}; {}", failure.hints().join("; ")));
                Ok(())
            }
            checked => checked,
        }
    }

    /// Starts a list; rows are written as they are pushed.
    pub fn list(&self, view: &View) -> ListWriter {
        ListWriter::new(self.clone(), *view)
    }

    /// Starts a list without an end: every row is seen at once, and JSON is one object a line.
    pub fn follow(&self, view: &View) -> ListWriter {
        ListWriter::live(self.clone(), *view)
    }

    /// Writes one thing: an object, a CSV row, its name, or a block of lines for people.
    ///
    /// # Errors
    ///
    /// Usage, for a field that the object does not have; otherwise what stdout says.
    pub fn object(&self, view: &View, value: &Value) -> anyhow::Result<()> {
        let plan = self.plan(view)?;
        self.check(&plan, value)?;
        let text = match self.options.format {
            Format::Table => record::render(&plan, value, self.options.headers, self.result_palette),
            Format::Json => self.json(&plan.pick(value))?,
            Format::Yaml => yaml::document(&plan.pick(value))?,
            Format::Csv => {
                let header = if self.options.headers { csv::line(&plan.headers())? } else { String::new() };
                header + &csv::line(&plan.values(value))?
            }
            Format::Name => format!("{}\n", plan.name(value)?),
        };
        self.text(&text)?;
        Ok(())
    }

    /// One document, or what `--jq` makes of it.
    fn json(&self, value: &Value) -> anyhow::Result<String> {
        Ok(match self.filtered(value) {
            Some(filtered) => filtered?,
            None => json::document(value)?,
        })
    }

    /// One line, or what `--jq` makes of it.
    fn json_line(&self, value: &Value) -> anyhow::Result<String> {
        Ok(match self.filtered(value) {
            Some(filtered) => filtered?,
            None => json::line(value)?,
        })
    }

    /// What `--jq` makes of a value, if it was given. After a change an expression that does not fit is warned of, and
    /// the whole value printed: it may hold what is never shown again.
    fn filtered(&self, value: &Value) -> Option<anyhow::Result<String>> {
        let expression = self.options.jq.as_ref()?;
        self.filtered.store(true, Ordering::Relaxed);
        match expression.apply(value, self.is_terminal) {
            Err(failure) if self.changed.load(Ordering::Relaxed) => {
                self.warn("jq_failed", &format!("{failure}; the whole answer is printed"));
                None
            }
            applied => Some(applied.map_err(anyhow::Error::from)),
        }
    }

    /// Writes a value as JSON on one line, or what `--jq` makes of it: what happens, told to programs as it happens.
    ///
    /// # Errors
    ///
    /// Usage, when the expression does not fit; otherwise what stdout says.
    pub fn event(&self, value: &Value) -> anyhow::Result<()> {
        let text = self.json_line(value)?;
        self.text(&text)?;
        Ok(())
    }

    /// Says what was deleted, as one document: an object when one thing was to be deleted, an array for several. For
    /// people it says nothing: the note on stderr does.
    pub fn deletions(&self, requested: usize) -> Deletions {
        Deletions::new(self.clone(), requested)
    }

    /// The only thing that was to be deleted is gone.
    ///
    /// # Errors
    ///
    /// What stdout says.
    pub fn deleted(&self, name: &str) -> anyhow::Result<()> {
        let mut deletions = self.deletions(1);
        deletions.push(name)?;
        deletions.finish()
    }

    /// Writes our own text as it is, without a line end of ours.
    ///
    /// # Errors
    ///
    /// What stdout says.
    pub fn text(&self, text: &str) -> io::Result<()> {
        self.stdout.write(text.as_bytes())?;
        self.stdout.flush()
    }

    /// Writes somebody else's text or bytes: as they are into files and pipes, and safe on a terminal.
    ///
    /// # Errors
    ///
    /// What stdout says.
    pub fn verbatim(&self, bytes: &[u8]) -> io::Result<()> {
        if !self.is_terminal {
            self.stdout.write(bytes)?;
            return self.stdout.flush();
        }
        let text = screen::paragraph(&String::from_utf8_lossy(bytes));
        self.text(&if text.ends_with('\n') { text } else { text + "\n" })
    }

    /// Shows a request instead of sending it: method, URL, the names of the headers that the person added, and the
    /// body, whose secrets the caller has hidden.
    ///
    /// # Errors
    ///
    /// What stdout says.
    pub fn request(&self, method: &str, url: &str, headers: &[&str], body: Option<&Value>) -> anyhow::Result<()> {
        let text = match self.options.format {
            Format::Json | Format::Yaml => {
                let mut request = serde_json::json!({"method": method, "url": url});
                if let (Some(fields), false) = (request.as_object_mut(), headers.is_empty()) {
                    let hidden = headers.iter().map(|name| ((*name).to_owned(), "****".into()));
                    fields.insert("headers".to_owned(), Value::Object(hidden.collect()));
                }
                if let Some(fields) = request.as_object_mut() {
                    fields.insert("body".to_owned(), body.cloned().unwrap_or_default());
                }
                if self.options.format == Format::Json { self.json(&request)? } else { yaml::document(&request)? }
            }
            Format::Table | Format::Csv | Format::Name => {
                let headers: String = headers.iter().map(|name| format!("{name}: ****\n")).collect();
                let body = body.map(json::document).transpose()?.unwrap_or_default();
                format!("{method} {url}\n{headers}{body}")
            }
        };
        self.text(&text)?;
        Ok(())
    }

    /// Shows how far something is, on stderr when that is a terminal and people are spoken to. It goes when it is dropped.
    pub fn progress(&self, total: u64, what: &str) -> Progress {
        let is_terminal = self.options.stderr_is_terminal.unwrap_or_else(|| io::stderr().is_terminal());
        let is_shown = is_terminal && !self.options.quiet && !style::terminal_is_dumb();
        Progress::new(total, what, is_shown, Arc::clone(&self.bar))
    }

    /// Does something that writes to the terminal while no bar is in the way.
    pub fn beside_progress<T>(&self, action: impl FnOnce() -> T) -> T {
        progress::beside(&self.bar, action)
    }

    /// Says on stderr what was done or will be; `-q` silences it.
    pub fn note(&self, text: &str) {
        if !self.options.quiet {
            let (text, _) = self.without_keys(text);
            self.say(&error::note(self.options.format, &text));
        }
    }

    /// Shows on stderr what will change, line by line; `-q` silences it.
    pub fn changes(&self, before: &str, after: &str) {
        if self.options.quiet {
            return;
        }
        if self.options.format.is_structured() {
            let plain = diff::lines(before, after, Palette::new(false));
            self.say(&error::note(self.options.format, &plain));
        } else {
            self.say(&diff::lines(before, after, self.notes_palette));
        }
    }

    /// Warns on stderr. `code` is for scripts, in `snake_case`.
    pub fn warn(&self, code: &'static str, text: &str) {
        let (text, _) = self.without_keys(text);
        self.say(&error::warning(self.options.format, &self.notes_palette, code, &text));
    }

    /// Reports an error on stderr and returns the exit code of the process.
    pub fn error(&self, error: &anyhow::Error) -> u8 {
        let mut report = Report::of(error);
        let mut hides = false;
        for text in std::iter::once(&mut report.message).chain(&mut report.causes).chain(&mut report.hints) {
            let (shown, is_changed) = self.without_keys(text);
            *text = shown.into_owned();
            hides |= is_changed;
        }
        if hides {
            report.hints.push("what looks like a key is not repeated here; the shell's history has it".to_owned());
        }
        self.say(&error::failure(self.options.format, &self.notes_palette, &report));
        report.exit
    }

    /// A text without the keys that were typed as arguments, and whether it had any.
    fn without_keys<'text>(&self, text: &'text str) -> (Cow<'text, str>, bool) {
        let keys = self.options.hidden.iter().filter(|key| text.contains(key.expose()));
        let shown = keys.fold(Cow::Borrowed(text), |text, key| text.replace(key.expose(), &key.masked()).into());
        let is_changed = matches!(shown, Cow::Owned(_));
        (shown, is_changed)
    }

    /// Tells a `-v` reader what happens. Never with a secret in it.
    pub fn trace(&self, text: &str) {
        if self.options.verbose > 0 {
            let (text, _) = self.without_keys(text);
            let text = screen::paragraph(&text);
            self.say(&format!("{}\n", self.notes_palette.faint(&text)));
        }
    }

    /// Writes out what is still held back.
    ///
    /// # Errors
    ///
    /// What stdout says, such as a full disk.
    pub fn finish(&self) -> io::Result<()> {
        self.stdout.flush()
    }

    /// Warns of flags that nothing came of: an expression where no JSON is printed, and fields where nothing has any.
    pub fn warn_of_unused_flags(&self) {
        if self.options.jq.is_some() && !self.filtered.load(Ordering::Relaxed) {
            self.warn("jq_unused", "--jq was applied to nothing: what was printed is not JSON");
        }
        if !self.options.fields.is_empty() && !self.picked.load(Ordering::Relaxed) {
            self.warn("fields_unused", "--fields was applied to nothing: what was printed has no fields");
        }
    }

    /// Whether the reader of stdout went away (`| head`), which is no error: the process ends quietly with 0. A
    /// connection to a server that broke is not meant.
    pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
        error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>()).any(stream::is_closed_reader)
    }

    /// A stderr that cannot be written to leaves no place to say so, and the exit code still tells.
    fn say(&self, text: &str) {
        progress::beside(&self.bar, || {
            let _ = self.stdout.flush();
            let _ = self.stderr.write(text.as_bytes());
            let _ = self.stderr.flush();
        });
    }
}

#[cfg(test)]
mod tests;
