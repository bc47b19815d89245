//! The rounds of an edit: what is refused is edited again, with the reason at the top, until it is accepted or given up.

use super::editor::{self, Draft};
use crate::{cli::signals::Signals, context::Context, error::Failure, output::Report};

/// How often a text is refused that a program writes. It might go on for ever.
const PATIENCE_WITH_PROGRAMS: usize = 5;

/// What became of a text.
pub enum Verdict {
    /// It was accepted.
    Accepted,
    /// Nothing is to be done.
    Unchanged,
    /// It is to be edited again, for this reason.
    Refused(anyhow::Error),
}

/// A text that is edited.
pub struct Rounds<'a> {
    /// The file in which that happens.
    pub draft: Draft,
    /// What it begins with.
    pub text: String,
    /// Why that is refused already.
    pub refusal: Option<anyhow::Error>,
    /// Begins the lines at the top that are not part of the text.
    pub mark: &'static str,
    /// Those lines, with the reason of a refusal.
    pub top: &'a dyn Fn(Option<&anyhow::Error>) -> String,
    /// What is said of a text that changes nothing, if it is one.
    pub unchanged: &'a dyn Fn(&str) -> Option<&'static str>,
}

impl Rounds<'_> {
    /// Has the text edited until `judge` accepts it. Says whether it did; otherwise nothing was to be done.
    ///
    /// # Errors
    /// When the editor fails or the person gives up, and those of `judge`. What was written is then in a file that the
    /// hint names.
    pub async fn until_accepted(
        mut self,
        cx: &mut Context,
        signals: &mut Signals,
        mut judge: impl AsyncFnMut(&mut Context, &mut Signals, &str) -> anyhow::Result<Verdict>,
    ) -> anyhow::Result<bool> {
        let mut refusals = 0;
        loop {
            let given = (self.top)(self.refusal.as_ref()) + &self.text;
            self.draft.write(&given)?;
            let written = match editor::edit(self.draft.path(), signals).await.and_then(|()| self.draft.read()) {
                Ok(written) => below(self.mark, &written).to_owned(),
                Err(error) if (self.unchanged)(&self.text).is_some() && self.draft.is_still(&given) => {
                    return Err(error);
                }
                Err(error) => return Err(kept(error, self.draft)),
            };
            if let Some(told) = (self.unchanged)(&written) {
                cx.output.note(told);
                return Ok(false);
            }
            // Saved as it was refused: the person has had enough.
            match self.refusal.take() {
                Some(refused) if written == self.text => return Err(kept(refused, self.draft)),
                _ => self.text = written,
            }
            match judge(cx, signals, &self.text).await {
                Ok(Verdict::Accepted) => return Ok(true),
                Ok(Verdict::Unchanged) => return Ok(false),
                Ok(Verdict::Refused(refused)) => {
                    if !cx.prompt.is_interactive() && refusals == PATIENCE_WITH_PROGRAMS {
                        return Err(kept(refused, self.draft));
                    }
                    self.refusal = Some(refused);
                    refusals += 1;
                }
                Err(error) => return Err(kept(error, self.draft)),
            }
        }
    }
}

/// The text below the lines at the top.
pub fn below<'text>(mark: &str, text: &'text str) -> &'text str {
    let mut rest = text;
    while rest.starts_with(mark) {
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
    }
    rest
}

/// An error, and where the text is that was not to be lost. An error without words of ours comes from before the change.
fn kept(error: anyhow::Error, draft: Draft) -> anyhow::Error {
    let path = draft.keep();
    let hint = format!("what you have written is kept in {0}; to go on with it: --from-file {0}", path.display());
    match error.downcast::<Failure>() {
        Ok(failure) => failure.hint(hint).into(),
        Err(error) => Failure::new(Report::of(&error).kind, "nothing was changed").hint(hint).caused_by(error).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_at_the_top_are_not_the_text() {
        assert_eq!(below("#", "# a\n#\nname: x\n# of mine\n"), "name: x\n# of mine\n");
        assert_eq!(below("#", "# a"), "");
        assert_eq!(below("#!", "#! REFUSED\n# of mine\n"), "# of mine\n");
    }
}
