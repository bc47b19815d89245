//! A table that is drawn again in its place.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
};

use super::{Format, Output, screen, stream::Stream, style};

/// What was written to an output of [`Output::captured`].
#[derive(Debug, Clone, Default)]
pub struct Captured(Arc<Mutex<Vec<u8>>>);

impl Captured {
    /// All of it, until now.
    pub fn text(&self) -> String {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Output {
    /// The same output, whose results are kept instead of written, and which leaves out notes. Warnings and errors are
    /// written as ever.
    pub fn captured(&self) -> (Self, Captured) {
        let captured = Captured::default();
        let output =
            Self { stdout: Stream::result(Box::new(captured.clone())), ..self.with(|options| options.quiet = true) };
        (output, captured)
    }

    /// Whether what is shown can be drawn over: a table on a terminal that understands escapes.
    pub fn draws_in_place(&self) -> bool {
        self.is_terminal && self.options.format == Format::Table && !style::terminal_is_dumb()
    }

    /// Draws a screenful over the one before: `heading`, and as much of `text` as there are lines for. Nothing blinks, as
    /// each line is overwritten before the rest of it is cleared.
    ///
    /// # Errors
    ///
    /// What stdout says.
    pub fn draw(&self, heading: &str, text: &str) -> io::Result<()> {
        self.text(&screenful(&self.result_palette.faint(heading), text, style::terminal_height()))
    }
}

/// Cursor to the first cell; each line, and clear what was right of it; clear what was below.
fn screenful(heading: &str, text: &str, height: Option<usize>) -> String {
    const HOME: &str = "\u{1b}[H";
    const CLEAR_LINE: &str = "\u{1b}[K\n";
    const CLEAR_BELOW: &str = "\u{1b}[J";
    let lines: Vec<&str> = text.lines().collect();
    // The heading, the empty line below it, and the line in which the cursor ends.
    let room = height.map_or(usize::MAX, |height| height.saturating_sub(3).max(1));
    let mut drawn = format!("{HOME}{heading}{CLEAR_LINE}{CLEAR_LINE}");
    let shown = if lines.len() > room { room.saturating_sub(1) } else { lines.len() };
    for line in lines.iter().take(shown) {
        drawn += line;
        drawn += CLEAR_LINE;
    }
    if shown < lines.len() {
        drawn += &screen::line(&format!("… {} more lines", lines.len() - shown));
        drawn += CLEAR_LINE;
    }
    drawn + CLEAR_BELOW
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screenful_overwrites_the_one_before_and_ends_with_the_screen() {
        assert_eq!(
            screenful("now", "SLUG\nlab\n", Some(24)),
            "\u{1b}[Hnow\u{1b}[K\n\u{1b}[K\nSLUG\u{1b}[K\nlab\u{1b}[K\n\u{1b}[J"
        );
        let text = "a row\n".repeat(100);
        for height in [1, 4, 5, 24, 102, 103] {
            let drawn = screenful("now", &text, Some(height));
            assert!(drawn.lines().count() < height.max(4) + 1, "{height}: {drawn}");
            assert_eq!(drawn.contains("more lines"), height < 103, "{height}");
        }
        assert_eq!(screenful("now", &text, None).matches("a row").count(), 100);
    }
}
