//! Text that is safe on a terminal, and its width there.

use std::fmt::Write;

/// Marks where text was left out.
const ELLIPSIS: char = '…';

/// Whether a terminal or a reader could be led astray by it: C0, DEL and C1 controls (U+009B alone starts an escape
/// sequence), line and paragraph separators, and the direction overrides that make text read other than it is.
pub(super) fn is_hazard(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// One line: every hazard is shown as its escape, `\n` or `\u{1b}`.
pub fn line(text: &str) -> String {
    escaped(text, |_| false)
}

/// Several lines: as [`line()`], but line ends and tabs stay.
pub fn paragraph(text: &str) -> String {
    escaped(text, |character| matches!(character, '\n' | '\t'))
}

fn escaped(text: &str, stays: impl Fn(char) -> bool) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        if !is_hazard(character) || stays(character) {
            safe.push(character);
        } else if matches!(character, '\n' | '\r' | '\t') {
            safe.extend(character.escape_default());
        } else {
            // Writing to a String cannot fail.
            let _ = write!(safe, "\\u{{{:x}}}", u32::from(character));
        }
    }
    safe
}

/// Columns that `text` takes on a terminal: wide characters take two, combining ones none.
pub fn width(text: &str) -> usize {
    console::measure_text_width(text)
}

/// `text` in at most `columns` columns; what is cut off is marked by `…`.
pub fn shortened(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    if columns == 0 {
        return String::new();
    }
    // The width of a string is not the sum of its characters (emoji sequences), so whole beginnings are measured.
    let mut end = 0;
    for (start, character) in text.char_indices() {
        let next = start + character.len_utf8();
        if text.get(..next).is_none_or(|beginning| width(beginning) > columns - 1) {
            break;
        }
        end = next;
    }
    let mut short = text.get(..end).unwrap_or_default().trim_end_matches([' ', '\u{200d}']).to_owned();
    short.push(ELLIPSIS);
    short
}

/// As [`shortened`], but cut in the middle: slugs and ids differ at their ends, too.
pub fn shortened_within(text: &str, columns: usize) -> String {
    if width(text) <= columns || columns < 3 {
        return shortened(text, columns);
    }
    let tail = (columns - 1) / 2;
    let start = text.char_indices().map(|(start, _)| start).find(|start| {
        text.get(*start..).is_some_and(|end| {
            // A mark that belongs to the character before it cannot begin the end.
            let first = end.chars().next().map_or(0, |first| width(first.encode_utf8(&mut [0; 4])));
            first > 0 && width(end) <= tail
        })
    });
    let end = start.and_then(|start| text.get(start..)).unwrap_or_default();
    shortened(text, columns - width(end)) + end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_drives_a_terminal() {
        assert_eq!(line("a\u{1b}[2Jb"), "a\\u{1b}[2Jb");
        assert_eq!(line("\u{9b}31m\u{7f}\u{202e}x\r\n\ty"), "\\u{9b}31m\\u{7f}\\u{202e}x\\r\\n\\ty");
        assert_eq!(paragraph("one\n\ttwo\u{7}"), "one\n\ttwo\\u{7}");
        assert_eq!(line("Zürich 東京 👩‍💻"), "Zürich 東京 👩‍💻");
    }

    #[test]
    fn shortens_by_columns() {
        assert_eq!(shortened("abcdef", 6), "abcdef");
        assert_eq!(shortened("abcdef", 4), "abc…");
        assert_eq!(shortened("東京タワー", 6), "東京…");
        assert_eq!(shortened("東京タワー", 5), "東京…");
        assert_eq!(shortened("東京", 2), "…");
        assert_eq!(shortened("abc", 0), "");
        assert_eq!(shortened_within("openai-production-eu", 11), "opena…on-eu");
        assert_eq!(shortened_within("openai", 6), "openai");
        assert_eq!(shortened_within("openai", 2), "o…");
        for columns in 0..12 {
            assert!(width(&shortened_within("👩‍💻 e\u{301}clair 東京 👩‍💻e\u{301}", columns)) <= columns, "{columns}");
            assert!(width(&shortened("👩‍💻 e\u{301}clair 東京", columns)) <= columns, "{columns}");
        }
    }
}
