//! Lines of ours in a file that is somebody else's, between two marks by which they are found again.

const BEGIN: &str = "# >>> portkeyctl completions >>>";
const END: &str = "# <<< portkeyctl completions <<<";

/// `text` with the lines in it: where they were, else at its end.
pub(super) fn put(text: &str, lines: &str) -> String {
    let block = format!("{BEGIN}\n{}\n{END}\n", lines.trim_end());
    match place(text) {
        Some((before, after)) => format!("{before}{block}{after}"),
        None if text.is_empty() => block,
        None => format!("{text}{}\n{block}", if text.ends_with('\n') { "" } else { "\n" }),
    }
}

/// `text` without the lines; none when they are not in it.
pub(super) fn take_out(text: &str) -> Option<String> {
    let (before, after) = place(text)?;
    // The blank line that `put` set before them.
    let before = if before.ends_with("\n\n") { before.trim_end_matches('\n').len() + 1 } else { before.len() };
    Some(format!("{}{after}", text.get(..before).unwrap_or_default()))
}

/// What stands before the first mark and after the second. One mark without the other is not ours to understand.
fn place(text: &str) -> Option<(&str, &str)> {
    let begin = line_of(text, BEGIN)?;
    let (before, rest) = text.split_at_checked(begin)?;
    let (_, after) = rest.split_at_checked(line_of(rest, END)? + END.len())?;
    Some((before, after.strip_prefix("\r\n").or_else(|| after.strip_prefix('\n')).unwrap_or(after)))
}

/// Where a line that is the mark begins.
fn line_of(text: &str, mark: &str) -> Option<usize> {
    let mut start = 0;
    text.split_inclusive('\n').find_map(|line| {
        let found = (line.trim_end() == mark).then_some(start);
        start += line.len();
        found
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taking_out_undoes_putting() {
        for text in ["", "alias a=b\n", "alias a=b\n\nalias c=d\n"] {
            let with = put(text, "one\ntwo\n");
            assert!(with.starts_with(text) && with.contains("\none\ntwo\n"), "{with}");
            assert_eq!(put(&with, "one\ntwo\n"), with, "a second time changes nothing");
            assert_eq!(take_out(&with).as_deref(), Some(text));
        }
        assert_eq!(take_out(&put("no line end", "x")).as_deref(), Some("no line end\n"));
    }

    #[test]
    fn new_lines_come_where_the_old_ones_were() {
        let before = format!("{}export LATER=1\n", put("alias a=b\n", "old"));
        let after = put(&before, "new");
        assert!(after.contains("\nnew\n") && !after.contains("old"), "{after}");
        assert!(after.ends_with("export LATER=1\n"));
        assert_eq!(take_out(&after).as_deref(), Some("alias a=b\nexport LATER=1\n"));
    }

    #[test]
    fn half_a_block_is_left_alone() {
        let broken = format!("a\n{BEGIN}\nb\n");
        assert_eq!(take_out(&broken), None);
        assert_eq!(take_out("nothing of ours\n"), None);
        assert_eq!(take_out(&format!("echo '{BEGIN}'\necho '{END}'\n")), None);
    }
}
