//! The name of a workspace and its icon, which are kept apart and shown together: `🚀 Research`.

use crate::gateway::store::records::Workspace;

/// The longest emoji are families and flags of regions, of a dozen code points.
const LONGEST_ICON: usize = 16;
/// How much of the name stands in the slug (recorded answers).
const LONGEST_SLUG_PART: usize = 6;

/// The name with the icon before it.
pub(super) fn display(workspace: &Workspace) -> String {
    match &workspace.icon {
        Some(icon) => format!("{icon} {}", workspace.name),
        None => workspace.name.clone(),
    }
}

/// The name alone, of a name that may have this icon before it.
pub(super) fn without_icon<'a>(name: &'a str, icon: Option<&str>) -> &'a str {
    let after = icon.and_then(|icon| name.strip_prefix(icon));
    after.and_then(|rest| rest.strip_prefix(' ')).map_or(name, str::trim_start)
}

/// Whether somebody means this workspace: by its name, by the name as it is shown, or, where an emoji is part of the
/// name itself, by the rest of it.
pub(super) fn is_name_of(workspace: &Workspace, name: &str) -> bool {
    let rest = match workspace.name.split_once(' ') {
        Some((first, rest)) if is_emoji(first) => rest,
        _ => &workspace.name,
    };
    name == workspace.name || name == rest || name == display(workspace)
}

/// An emoji, as far as that can be told without a table: no table is as new as people's telephones. Emoji of digits and
/// letters, such as `1️⃣`, have a mark after them that is neither, or come from a block of their own.
fn is_emoji(text: &str) -> bool {
    let foreign = |letter: char| letter.is_ascii_alphabetic() || letter.is_whitespace() || letter.is_control();
    let pictorial = |letter: char| {
        !letter.is_ascii() && (!letter.is_alphanumeric() || ('\u{1f100}'..='\u{1f1ff}').contains(&letter))
    };
    text.contains(pictorial) && !text.contains(foreign) && text.chars().count() <= LONGEST_ICON
}

/// An icon: one emoji.
pub(super) fn check_icon(icon: &str, faults: &mut Vec<String>) {
    if !is_emoji(icon) {
        faults.push("icon must be an emoji, without spaces and letters".to_owned());
    }
}

/// The part of the slug before the six hex digits: `ws-` and the first letters and digits of the name.
pub(super) fn slug_base(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase());
    let part: String = letters.take(LONGEST_SLUG_PART).collect();
    // A name in another script has none.
    if part.is_empty() { "ws-space".to_owned() } else { format!("ws-{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gateway::store::testing;

    fn workspace(name: &str, icon: Option<&str>) -> Workspace {
        Workspace {
            name: name.to_owned(),
            icon: icon.map(str::to_owned),
            ..testing::workspace("w", "ws-resear-0a1b2c")
        }
    }

    #[test]
    fn names_and_icons_part_where_they_were_joined() {
        assert_eq!(display(&workspace("Research", Some("🚀"))), "🚀 Research");
        assert_eq!(without_icon("🚀 Research", Some("🚀")), "Research");
        assert_eq!(without_icon("🔥 Research", Some("🚀")), "🔥 Research");
        assert_eq!(without_icon("🚀Research", Some("🚀")), "🚀Research");
        assert_eq!(without_icon("🚀 Research", None), "🚀 Research");
    }

    #[test]
    fn a_workspace_answers_to_its_names_and_no_other() {
        let with_icon = workspace("Research", Some("🚀"));
        for (name, is) in [("Research", true), ("🚀 Research", true), ("🔥 Research", false), ("research", false)] {
            assert_eq!(is_name_of(&with_icon, name), is, "{name}");
        }
        assert!(is_name_of(&workspace("🚀 Research", None), "Research"));
        assert!(!is_name_of(&workspace("Big Research", None), "Research"));
        assert!(!is_name_of(&workspace("研究 Lab", None), "Lab"));
    }

    #[test]
    fn emoji_are_told_from_words() {
        for icon in ["🚀", "👩‍🔬", "🇩🇪", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "❤️", "🅰"] {
            assert!(is_emoji(icon), "{icon}");
        }
        for other in ["", "x", ":rocket:", "研究", "é", "🚀 🚀", "🚀x", "!", "\u{1b}[2J🚀"] {
            assert!(!is_emoji(other), "{other}");
        }
    }

    #[test]
    fn slugs_begin_with_what_people_recognise() {
        for (name, base) in [("Research", "ws-resear"), ("R & D", "ws-rd"), ("研究", "ws-space")] {
            assert_eq!(slug_base(name), base);
        }
    }
}
