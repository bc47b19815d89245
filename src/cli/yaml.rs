//! What is wrong with a text in YAML: in plain words, with the place and the mend. The text is never quoted, as the parser
//! would: any value may be a credential.

use serde_saphyr::{Error, Location, budget::BudgetBreach, granit_parser::ErrorKind, localizer::ExternalMessageSource};

/// What is wrong.
#[derive(Debug)]
pub struct Fault {
    /// What is to be said of the text, such as `is not YAML`.
    pub what: &'static str,
    /// Where in it.
    pub place: Option<Location>,
    /// What mends it, as an instruction, when that is known.
    pub mend: Option<&'static str>,
}

impl Fault {
    /// Finds out what `text` was refused for.
    pub fn of(error: &Error, text: &str) -> Self {
        let mut cause = error;
        while let Error::WithSnippet { error, .. } | Error::AliasError { error, .. } = cause {
            cause = error;
        }
        let (what, mend) = words(cause, text.len());
        Self { what, place: error.location(), mend }
    }

    /// ` (line 3, column 1)`, or nothing.
    pub fn place(&self) -> String {
        self.place.map_or_else(String::new, |at| format!(" (line {}, column {})", at.line(), at.column()))
    }
}

fn words(error: &Error, length: usize) -> (&'static str, Option<&'static str>) {
    match error {
        Error::AliasReplayCounterOverflow { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. } => ALIASES,
        Error::Budget { breach, .. } => of_budget(breach, length),
        Error::ExternalMessage { source, .. } => match source.as_ref() {
            ExternalMessageSource::Parser(error) if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) => DEPTH,
            _ => UNREADABLE,
        },
        Error::RecursiveReferencesRequireWeakTypes { .. } => {
            ("has an alias (`*name`) within the very part that it repeats", Some("write the part out, without `*`"))
        }
        Error::UnknownAnchor { .. } => (
            "has an alias (`*name`) of which nothing above has the anchor (`&name`)",
            Some("put a text that begins with `*` in quotes"),
        ),
        Error::DuplicateMappingKey { .. } => ("has a field twice in the same object", Some("keep one of the two")),
        Error::MultipleDocuments { .. } => DOCUMENTS,
        _ => UNREADABLE,
    }
}

const UNREADABLE: (&str, Option<&str>) = ("is not YAML", None);
const ALIASES: (&str, Option<&str>) = (
    "repeats too much by aliases (`*name`): written out, it would be millions of values",
    Some("write out what it repeats, without `&` and `*`"),
);
const DEPTH: (&str, Option<&str>) = ("is nested too deeply", Some("use fewer levels: 64 are read"));
const DOCUMENTS: (&str, Option<&str>) =
    ("has more than one document", Some("keep one: `---` on a line of its own begins another"));

fn of_budget(breach: &BudgetBreach, length: usize) -> (&'static str, Option<&'static str>) {
    match breach {
        // No text has more values than bytes, unless aliases repeat them.
        BudgetBreach::Nodes { nodes: count } | BudgetBreach::ScalarBytes { total_scalar_bytes: count }
            if *count > length =>
        {
            ALIASES
        }
        BudgetBreach::Events { events } if *events / 2 > length => ALIASES,
        // What has an anchor within another is kept for both.
        BudgetBreach::RecordedAnchorEvents { .. } | BudgetBreach::RecordedAnchorBytes { .. } => ALIASES,
        BudgetBreach::Aliases { .. }
        | BudgetBreach::Anchors { .. }
        | BudgetBreach::AliasAnchorRatio { .. }
        | BudgetBreach::MergeKeys { .. } => ("has too many anchors and aliases (`&name`, `*name`)", ALIASES.1),
        BudgetBreach::Depth { .. } => DEPTH,
        BudgetBreach::Documents { .. } => DOCUMENTS,
        BudgetBreach::Events { .. }
        | BudgetBreach::Nodes { .. }
        | BudgetBreach::ScalarBytes { .. }
        | BudgetBreach::InputBytes { .. } => ("is too long", Some("split it into several files")),
        _ => UNREADABLE,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn fault(text: &str) -> Fault {
        Fault::of(&serde_saphyr::from_str::<Value>(text).unwrap_err(), text)
    }

    /// Nine lines, each of which is nine of the one before.
    fn billion_laughs() -> String {
        let line = |level: usize, item: &str| format!("a{level}: &a{level} [{}]\n", [item; 9].join(", "));
        (0..9).map(|level| if level == 0 { line(0, "ha") } else { line(level, &format!("*a{}", level - 1)) }).collect()
    }

    #[test]
    fn what_is_wrong_is_told_in_words_with_the_mend() {
        let references: String = (0..3000).map(|row| format!("k{row}: *x\n")).collect();
        let deep = format!("a: {}{}\n", "[".repeat(500), "]".repeat(500));
        let deep_by_lines: String = (0..100).map(|level| format!("{}a:\n", "  ".repeat(level))).collect();
        let long = format!("- [{}]\n", "1, ".repeat(300_000));
        for (text, what, mend) in [
            (billion_laughs(), "repeats too much by aliases", "write out what it repeats"),
            (format!("x: &x 1\n{references}"), "has too many anchors and aliases", "write out what it repeats"),
            (deep, "is nested too deeply", "fewer levels"),
            (deep_by_lines, "is nested too deeply", "fewer levels"),
            (long, "is too long", "split it"),
            ("a: *x\n".to_owned(), "has an alias (`*name`) of which nothing above", "in quotes"),
            ("a: 1\na: 2\n".to_owned(), "has a field twice", "keep one"),
            ("a: 1\n---\nb: 2\n".to_owned(), "has more than one document", "`---`"),
        ] {
            let fault = fault(&text);
            assert!(fault.what.starts_with(what), "{what}: {fault:?}");
            assert!(fault.mend.is_some_and(|told| told.contains(mend)), "{mend}: {fault:?}");
            assert!(fault.place.is_some(), "{fault:?}");
        }
        let fault = fault("a:\n\tb: [not-a-real-key\n");
        assert_eq!((fault.what, fault.mend, fault.place().as_str()), ("is not YAML", None, " (line 2, column 2)"));
    }
}
