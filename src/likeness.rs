//! What was meant by a word that is not known: the one place that decides how much alike is enough to ask "did you mean".

/// Beyond this much likeness a word may have been meant; below it, a guess would be worse than none.
const ENOUGH: f64 = 0.8;
/// How like each other words are, at least, that one slip of a finger tells apart.
const ONE_SLIP: f64 = 0.95;
/// Of shorter words, every second is one slip from another.
const SHORTEST_WITH_A_SLIP: usize = 3;

/// How like a known word what was typed is, from 0 to 1: as Jaro and Winkler have it, but for what is one slip.
fn likeness(typed: &str, known: &str) -> f64 {
    let score = strsim::jaro_winkler(typed, known);
    // Of three letters, two that are swapped (`evn`) are too much for Jaro.
    let is_one_slip = typed.len() >= SHORTEST_WITH_A_SLIP && strsim::osa_distance(typed, known) == 1;
    if is_one_slip { score.max(ONE_SLIP) } else { score }
}

/// Those of `known` that are like what was typed, whatever the case of its letters; the one most like it is the last.
pub fn near<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let typed = typed.to_ascii_lowercase();
    let known = known.into_iter().map(|known| (likeness(&typed, &known.to_ascii_lowercase()), known));
    let mut near: Vec<(f64, &str)> = known.filter(|(likeness, _)| *likeness > ENOUGH).collect();
    near.sort_by(|a, b| a.0.total_cmp(&b.0));
    near.into_iter().map(|(_, known)| known).collect()
}

/// The one of `known` that is most like what was typed; none when none is like it.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    near(typed, known).pop()
}

/// ` (did you mean json?)` for the [`nearest`]; nothing when there is none.
pub fn did_you_mean<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    nearest(typed, known).map_or_else(String::new, |known| format!(" (did you mean {known}?)"))
}

/// The one of `known` that `typed` is a slip of the pen of: a letter off, or two in a long name.
///
/// For what may be right although nobody here knows it, where likeness is not enough to speak up.
pub fn slip_of<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let slips = |known: &str| match known.len() {
        0..4 => 0,
        4..15 => 1,
        15.. => 2,
    };
    let distances = known.into_iter().map(|known| (strsim::osa_distance(typed, known), known));
    distances.filter(|(distance, known)| *distance <= slips(known)).min_by_key(|(distance, _)| *distance).map(|it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 5] = ["table", "json", "yaml", "csv", "Staging"];

    #[test]
    fn what_is_like_it_is_meant() {
        for (typed, meant) in [
            ("jsn", Some("json")),
            ("JSON", Some("json")),
            ("tabel", Some("table")),
            ("cvs", Some("csv")),
            ("CVS", Some("csv")),
            ("ymal", Some("yaml")),
            ("stagin", Some("Staging")),
            ("xml", None),
            ("toml", None),
            ("c", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, KNOWN), meant, "{typed}");
        }
        assert_eq!(near("create", ["delete", "crate", "creates"]), ["crate", "creates"], "the best is the last");
        assert_eq!(did_you_mean("jsn", KNOWN), " (did you mean json?)");
        assert_eq!(did_you_mean("xml", KNOWN), "");
    }

    #[test]
    fn a_slip_is_a_letter_off_and_two_in_a_long_name() {
        let known = ["id", "status", "PORTKEY_API_KEY"];
        for (typed, meant) in [
            ("statsu", Some("status")),
            ("stats", Some("status")),
            ("stat", None),
            ("is", None),
            ("PORTKEY_APIKYE", Some("PORTKEY_API_KEY")),
            ("PORTKEY_KEYS", None),
        ] {
            assert_eq!(slip_of(typed, known), meant, "{typed}");
        }
    }
}
