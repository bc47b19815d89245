//! `config edit`: the file in the person's editor. It is replaced by what can be understood, and by nothing else.

use std::path::PathBuf;

use clap::Args;

use crate::{
    auth::profiles::{ConfigFile, text_of},
    cli::{
        edit::{Draft, editor, kept},
        secret_input,
        signals::Signals,
    },
    context::Context,
    error::Failure,
};

/// Flags of `edit`.
#[derive(Debug, Args)]
pub struct EditArgs {
    /// Begin with this text, as an edit that was given up leaves it
    #[arg(long, value_name = "PATH")]
    from_file: Option<PathBuf>,
}

/// Begins the lines that say why a text was refused. Comments of the person's own begin with less.
const OURS: &str = "#!";

/// How often a text is refused that a program writes. It might go on for ever.
const PATIENCE_WITH_PROGRAMS: usize = 5;

/// What a new file begins with.
const NEW: &str = "\
# Settings of portkeyctl. `portkeyctl config list` shows them, and where each comes from.
# What stands above [profiles.NAME] holds for every profile that says nothing else.
";

/// Edits the file.
///
/// # Errors
/// When the editor fails, the text is refused and given up, or somebody else has changed the file meanwhile. What was
/// written is then in a file that the hint names.
pub(super) async fn run(cx: &mut Context, args: EditArgs) -> anyhow::Result<()> {
    let mut signals = Signals::catch()?;
    let path = cx.config.path().to_owned();
    let original = text_of(&path)?;
    let mut text = match &args.from_file {
        Some(path) => without_ours(&secret_input::text("--from-file", path)?).to_owned(),
        None if original.is_empty() => NEW.to_owned(),
        None => original.clone(),
    };
    let start = text.clone();
    let draft = Draft::new("config", "toml")?;
    // A file that is broken already is shown with what is wrong with it.
    let mut refusal = ConfigFile::parse(path.clone(), &text).err();
    let mut refusals = 0;
    let mut is_shown = false;
    loop {
        draft.write(&(refusal.as_ref().map_or_else(String::new, top) + &text))?;
        let written = match editor::edit(draft.path(), &mut signals).await.and_then(|()| draft.read()) {
            Ok(written) => without_ours(&written).to_owned(),
            Err(error) => return Err(kept(error, draft, text != start)),
        };
        if written == original || (original.is_empty() && written == NEW) {
            cx.output.note("Nothing was changed");
            return Ok(());
        }
        // Saved as it was refused: the person has had enough.
        match refusal.take() {
            Some(refused) if is_shown && written == text => return Err(kept(refused.into(), draft, true)),
            _ => text = written,
        }
        is_shown = true;
        match ConfigFile::parse(path.clone(), &text) {
            Ok(_) => break,
            Err(refused) if !cx.prompt.is_interactive() && refusals == PATIENCE_WITH_PROGRAMS => {
                return Err(kept(refused.into(), draft, true));
            }
            Err(refused) => {
                refusal = Some(refused);
                refusals += 1;
            }
        }
    }
    if let Err(failure) = cx.config.rewrite(&original, &text) {
        return Err(kept(failure.into(), draft, true));
    }
    cx.output.note(&format!("Wrote {}", path.display()));
    for key in cx.config.unread_keys() {
        let meant = key.nearest.map_or_else(String::new, |near| format!("; did you mean {near}?"));
        cx.output.warn("unread_setting", &format!("{} is not a setting, and is not read{meant}", key.place));
    }
    Ok(())
}

/// Why the text was refused, as lines that are not part of it.
fn top(refusal: &Failure) -> String {
    let mut lines = vec!["REFUSED; the file is as it was:".to_owned(), format!("  {refusal}")];
    lines.push("Mend it, or save it as it is to give up; the text is then kept.".to_owned());
    lines.push("The number of the line counts from below these.".to_owned());
    lines.iter().map(|line| format!("{OURS} {line}\n")).collect()
}

fn without_ours(text: &str) -> &str {
    let mut rest = text;
    while rest.starts_with(OURS) {
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
    }
    rest
}
