//! What will change, line by line.

use similar::{ChangeTag, TextDiff};

use super::{
    screen,
    style::{Palette, Tone},
};

/// Lines around a change that are shown with it.
const CONTEXT: usize = 3;

/// The lines that go (`-`), those that come (`+`), and a few around them.
pub(super) fn lines(before: &str, after: &str, palette: Palette) -> String {
    let diff = TextDiff::from_lines(before, after);
    let mut text = String::new();
    for (index, group) in diff.grouped_ops(CONTEXT).iter().enumerate() {
        if index > 0 {
            text.push_str("  …\n");
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let line = screen::line(change.value().trim_end_matches('\n'));
            let line = match change.tag() {
                ChangeTag::Equal => format!("  {line}"),
                ChangeTag::Delete => palette.tone(&format!("- {line}"), Tone::Bad),
                ChangeTag::Insert => palette.tone(&format!("+ {line}"), Tone::Good),
            };
            text.push_str(&line);
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_what_differs_and_a_little_around_it() {
        let before = "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\n";
        let after = "a: 1\nb: 2\nc: 3\nd: 4\ne: \u{1b}[2J\nf: 6\n";
        let shown = lines(before, after, Palette::new(false));
        assert_eq!(shown, "  b: 2\n  c: 3\n  d: 4\n- e: 5\n+ e: \\u{1b}[2J\n  f: 6\n");
        assert!(lines(before, after, Palette::new(true)).contains("\u{1b}["));
        assert_eq!(lines(before, before, Palette::new(true)), "");
    }
}
