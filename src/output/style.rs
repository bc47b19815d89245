//! Colour. It only ever repeats what the words say.

use console::{Style, Term};

use crate::env_vars;

/// `NO_COLOR` (<https://no-color.org>: present and not empty) or a terminal that understands no escapes.
pub(super) fn environment_asks_for_none() -> bool {
    env_vars::NO_COLOR.read(&env_vars::process).is_some() || terminal_is_dumb()
}

/// Whether the terminal understands no escapes, and so cannot move its cursor.
pub(super) fn terminal_is_dumb() -> bool {
    env_vars::process("TERM").is_some_and(|term| term == "dumb")
}

/// Lines of the terminal at stdout, when it tells.
pub(super) fn terminal_height() -> Option<usize> {
    Term::stdout().size_checked().map(|(lines, _)| usize::from(lines)).filter(|lines| *lines > 0)
}

/// Columns of the terminal at stdout, when it tells.
pub(super) fn terminal_width() -> Option<usize> {
    Term::stdout().size_checked().map(|(_, columns)| usize::from(columns)).filter(|columns| *columns > 0)
}

/// Whether the locale says that text is UTF-8, in the order of POSIX. Windows' terminals take it whatever the variables say.
pub(super) fn speaks_unicode() -> bool {
    let locale =
        ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(env_vars::process).unwrap_or_default().to_ascii_lowercase();
    cfg!(windows) || locale.contains("utf-8") || locale.contains("utf8")
}

/// The terminal at stdout, in words: how wide it is, and what it understands.
pub fn terminal() -> String {
    let width = terminal_width().map_or_else(|| "of unknown width".to_owned(), |width| format!("{width} columns"));
    let colour = if environment_asks_for_none() { "no colour" } else { "colour" };
    let letters = if speaks_unicode() { "UTF-8" } else { "no UTF-8" };
    format!("{width}, {colour}, {letters}")
}

/// What a status word means for the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// Works.
    Good,
    /// Works, but somebody should look.
    Doubtful,
    /// Does not work.
    Bad,
}

impl Tone {
    /// The tone of what the API says in the field at `path`; `None` for anything but a known status word
    /// or an HTTP status.
    pub(super) fn of(path: &str, text: &str) -> Option<Self> {
        if path.rsplit('.').next() != Some("status") {
            return None;
        }
        match text {
            "active" => Some(Tone::Good),
            "archived" | "paused" | "pending" => Some(Tone::Doubtful),
            "blocked" | "exhausted" | "expired" | "revoked" => Some(Tone::Bad),
            _ => match text.parse::<u16>().ok()? {
                200..=299 => Some(Tone::Good),
                300..=499 => Some(Tone::Doubtful),
                500..=599 => Some(Tone::Bad),
                _ => None,
            },
        }
    }
}

/// The colours of one stream, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Palette {
    on: bool,
}

impl Palette {
    /// All colours, or none at all.
    pub(super) fn new(on: bool) -> Self {
        Self { on }
    }

    /// Whether there is colour.
    pub(super) fn is_on(self) -> bool {
        self.on
    }

    /// A header, a label, a heading.
    pub(super) fn strong(self, text: &str) -> String {
        self.paint(text, Style::new().bold())
    }

    /// What is there for completeness.
    pub(super) fn faint(self, text: &str) -> String {
        self.paint(text, Style::new().dim())
    }

    /// The word `error`.
    pub(super) fn error(self, text: &str) -> String {
        self.paint(text, Style::new().red().bold())
    }

    /// The word `warning`.
    pub(super) fn warning(self, text: &str) -> String {
        self.paint(text, Style::new().yellow().bold())
    }

    /// The word `hint`.
    pub(super) fn hint(self, text: &str) -> String {
        self.paint(text, Style::new().cyan())
    }

    /// A status word.
    pub(super) fn tone(self, text: &str, tone: Tone) -> String {
        self.paint(
            text,
            match tone {
                Tone::Good => Style::new().green(),
                Tone::Doubtful => Style::new().yellow(),
                Tone::Bad => Style::new().red(),
            },
        )
    }

    fn paint(self, text: &str, style: Style) -> String {
        // Forced: whether to colour was decided for this stream, and not by `console`.
        if self.on { style.force_styling(true).apply_to(text).to_string() } else { text.to_owned() }
    }
}
