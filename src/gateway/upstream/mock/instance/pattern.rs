//! A text that a regular expression matches.
//!
//! JSON Schema's expressions are those of ECMAScript. What the `regex` crate reads of them (all but look-around and back
//! references) is walked through once, taking the first alternative and as few repetitions as the length allows.

use std::{cmp::Ordering, collections::HashMap};

use regex::{Regex, RegexBuilder};
use regex_syntax::hir::{Class, Hir, HirKind};

use super::{LONGEST, Maker};

/// How many repetitions beyond the fewest are tried for a text that is to be longer.
const STRETCHES: u32 = 512;
/// Bytes that an expression may have when it is compiled.
const COMPILED: usize = 1 << 20;
/// Steps that compiling is worth.
const COMPILING: u32 = 50;
/// Characters that a reader expects, before others of a class.
const FAMILIAR: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_./";

/// A text of `least` to `most` characters that the pattern is said to match; those of other ordinals differ where the
/// pattern lets them.
///
/// # Errors
/// Why there is none.
pub fn text(
    pattern: &str,
    least: u64,
    most: u64,
    ordinal: u64,
    is_match: impl Fn(&str) -> bool,
) -> Result<String, String> {
    let hir = regex_syntax::parse(pattern)
        .map_err(|_| "is an expression that the built-in mock provider cannot read".to_owned())?;
    if hir.properties().minimum_len().is_some_and(|length| length as u64 > LONGEST) {
        return Err(format!("asks for more than {LONGEST} characters"));
    }
    let mut before = String::new();
    for stretch in 0..=STRETCHES {
        let mut text = String::new();
        write(&hir, stretch, ordinal, &mut text).ok_or("allows no text")?;
        let length = text.chars().count() as u64;
        if length > most.min(LONGEST) || (stretch > 0 && text == before) {
            break;
        }
        if length >= least && is_match(&text) {
            return Ok(text);
        }
        before = text;
    }
    Err("and the other constraints have no text in common that the built-in mock provider finds".to_owned())
}

/// The expressions of one schema, each compiled once; none for what cannot be compiled.
pub type Patterns = HashMap<String, Option<Regex>>;

impl Maker<'_> {
    /// Whether a text matches. Nothing matches an expression that cannot be compiled, or would take too many steps.
    pub fn matches(&self, pattern: &str, text: &str) -> bool {
        let mut patterns = self.patterns.borrow_mut();
        if let Some(known) = patterns.get(pattern) {
            return known.as_ref().is_some_and(|regex| regex.is_match(text));
        }
        let compile = || RegexBuilder::new(pattern).size_limit(COMPILED).build().ok();
        let regex = self.take(COMPILING).then(compile).flatten();
        let matches = regex.as_ref().is_some_and(|regex| regex.is_match(text));
        patterns.insert(pattern.to_owned(), regex);
        matches
    }
}

/// Adds what matches `hir`; none for what matches nothing, and for texts without end.
fn write(hir: &Hir, stretch: u32, ordinal: u64, text: &mut String) -> Option<()> {
    if text.len() as u64 > 4 * LONGEST {
        return None;
    }
    match hir.kind() {
        // Where an anchor or a boundary does not hold, the match at the end tells.
        HirKind::Empty | HirKind::Look(_) => Some(()),
        HirKind::Literal(literal) => {
            text.push_str(std::str::from_utf8(&literal.0).ok()?);
            Some(())
        }
        HirKind::Class(class) => {
            text.push(character(class, ordinal)?);
            Some(())
        }
        HirKind::Repetition(repetition) => {
            let count = repetition.min.saturating_add(stretch);
            let count = repetition.max.map_or(count, |max| count.min(max));
            (0..count).try_for_each(|_| write(&repetition.sub, stretch, ordinal, text))
        }
        HirKind::Capture(capture) => write(&capture.sub, stretch, ordinal, text),
        HirKind::Concat(parts) => parts.iter().try_for_each(|part| write(part, stretch, ordinal, text)),
        HirKind::Alternation(parts) => {
            let before = text.len();
            parts.iter().find_map(|part| {
                text.truncate(before);
                write(part, stretch, ordinal, text)
            })
        }
    }
}

fn character(class: &Class, ordinal: u64) -> Option<char> {
    let Class::Unicode(class) = class else { return None };
    let holds = |character: &char| {
        let found = class.ranges().binary_search_by(|range| {
            if range.end() < *character {
                Ordering::Less
            } else if range.start() > *character {
                Ordering::Greater
            } else {
                Ordering::Equal
            }
        });
        found.is_ok()
    };
    let familiar: Vec<char> = FAMILIAR.chars().filter(holds).collect();
    let index = usize::try_from(ordinal).ok()?.checked_rem(familiar.len());
    index.and_then(|index| familiar.get(index).copied()).or_else(|| class.iter().next().map(|range| range.start()))
}
