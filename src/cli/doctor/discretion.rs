//! What a bug report need not tell: where the home folder is, and how its owner is called.

/// Shortens the home folder, and for reports leaves out the user's name where a path has it.
pub(super) struct Discretion {
    home: Option<String>,
    user: Option<String>,
}

impl Discretion {
    /// For this user. `is_report` says that others will read it.
    pub(super) fn new(is_report: bool) -> Self {
        let folders = directories::BaseDirs::new();
        let home = folders.as_ref().and_then(|folders| folders.home_dir().to_str()).map(str::to_owned);
        let told = ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| std::env::var(name).ok());
        let of_home = || home.as_deref().and_then(|home| home.rsplit(['/', '\\']).next()).map(str::to_owned);
        let user = told.or_else(of_home).filter(|user| is_report && !user.is_empty());
        Self { home: home.filter(|home| home.len() > 1), user }
    }

    /// The text as it may be told.
    pub(super) fn applied(&self, text: &str) -> String {
        let text = match &self.home {
            Some(home) => replaced(text, home, "~", |_| true),
            None => text.to_owned(),
        };
        match &self.user {
            // A folder's name, and no other word.
            Some(user) => replaced(&text, user, "<user>", |before| before.ends_with(['/', '\\'])),
            None => text,
        }
    }
}

/// `text` with `word` replaced where it ends as a folder's name does, and `fits` what stands before it.
fn replaced(text: &str, word: &str, by: &str, fits: impl Fn(&str) -> bool) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(word) {
        let ends = !after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
        result += before;
        result += if ends && fits(&result) { by } else { word };
        rest = after;
    }
    result + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn home_and_user_are_left_out() {
        let discretion = Discretion { home: Some("/home/ada".to_owned()), user: Some("ada".to_owned()) };
        for (text, told) in [
            ("/home/ada/.config/portkeyctl", "~/.config/portkeyctl"),
            ("cannot read /home/ada: no", "cannot read ~: no"),
            ("/home/adam/x and ada-lovelace", "/home/adam/x and ada-lovelace"),
            ("/run/media/ada/disk", "/run/media/<user>/disk"),
            ("https://ada.example.com", "https://ada.example.com"),
        ] {
            assert_eq!(discretion.applied(text), told);
        }
        let people = Discretion { user: None, ..discretion };
        assert_eq!(people.applied("/run/media/ada/disk ~ /home/ada"), "/run/media/ada/disk ~ ~");
    }
}
