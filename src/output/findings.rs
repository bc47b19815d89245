//! What a series of checks has found, for people: in groups, each verdict a word.

use std::io;

use super::{
    Output, screen,
    style::{Palette, Tone},
};

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing is to be done.
    Ok,
    /// It works, and may be a surprise one day.
    Warning,
    /// Something does not work.
    Failed,
    /// It could not be looked at, or does not apply here.
    Skipped,
}

impl Verdict {
    /// Every verdict, in the order of a summary.
    pub const ALL: [Verdict; 4] = [Verdict::Ok, Verdict::Warning, Verdict::Failed, Verdict::Skipped];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Ok => "ok",
            Verdict::Warning => "warning",
            Verdict::Failed => "failed",
            Verdict::Skipped => "skipped",
        }
    }

    fn paint(self, palette: Palette, text: &str) -> String {
        match self {
            Verdict::Ok => palette.tone(text, Tone::Good),
            Verdict::Warning => palette.tone(text, Tone::Doubtful),
            Verdict::Failed => palette.tone(text, Tone::Bad),
            Verdict::Skipped => palette.faint(text),
        }
    }
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is about; findings of a group follow each other.
    pub group: &'static str,
    /// What was looked at.
    pub check: &'static str,
    /// How it ended.
    pub verdict: Verdict,
    /// What was found, in words.
    pub found: String,
    /// What to do about it.
    pub mend: Option<String>,
}

/// Of each verdict, how many.
pub fn count(findings: &[Finding], verdict: Verdict) -> usize {
    findings.iter().filter(|finding| finding.verdict == verdict).count()
}

impl Output {
    /// Writes them for people: a block for each group, and a line that sums them up.
    ///
    /// # Errors
    /// What stdout says.
    pub fn findings(&self, findings: &[Finding]) -> io::Result<()> {
        self.text(&block(findings, self.result_palette))
    }
}

fn block(findings: &[Finding], palette: Palette) -> String {
    let verdicts = Verdict::ALL.into_iter().map(|verdict| verdict.word().len()).max().unwrap_or_default() + 2;
    let checks = findings.iter().map(|finding| screen::width(finding.check)).max().unwrap_or_default() + 2;
    let mut text = String::new();
    let mut group = "";
    for finding in findings {
        if finding.group != group {
            group = finding.group;
            text += &format!("{}\n", palette.strong(&capitalised(group)));
        }
        let word = format!("{:verdicts$}", finding.verdict.word());
        let found = screen::line(&finding.found);
        text += &format!("  {}{:checks$}{found}\n", finding.verdict.paint(palette, &word), finding.check);
        for line in finding.mend.iter().flat_map(|mend| mend.lines()) {
            let indent = " ".repeat(2 + verdicts + checks);
            text += &format!("{indent}{} {}\n", palette.hint("mend:"), screen::line(line));
        }
    }
    let counts = Verdict::ALL.into_iter().map(|verdict| (verdict, count(findings, verdict)));
    let counts = counts.filter(|(_, count)| *count > 0).map(|(verdict, count)| {
        let word = if verdict == Verdict::Warning && count > 1 { "warnings" } else { verdict.word() };
        verdict.paint(palette, &format!("{count} {word}"))
    });
    text + "\n" + &counts.collect::<Vec<_>>().join(", ") + "\n"
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(group: &'static str, verdict: Verdict, found: &str, mend: Option<&str>) -> Finding {
        Finding { group, check: "check", verdict, found: found.to_owned(), mend: mend.map(str::to_owned) }
    }

    #[test]
    fn verdicts_are_words_with_and_without_colour() {
        let findings = [
            finding("one", Verdict::Ok, "as it should be", None),
            finding("one", Verdict::Warning, "odd \u{1b}[2J", Some("look")),
            finding("two", Verdict::Failed, "broken", Some("mend it\nor not")),
        ];
        let plain = block(&findings, Palette::new(false));
        let expected = "\
One
  ok       check  as it should be
  warning  check  odd \\u{1b}[2J
                  mend: look
Two
  failed   check  broken
                  mend: mend it
                  mend: or not

1 ok, 1 warning, 1 failed
";
        assert_eq!(plain, expected);
        let coloured = block(&findings, Palette::new(true));
        assert_eq!(console::strip_ansi_codes(&coloured), plain);
        assert_ne!(coloured, plain);
    }
}
