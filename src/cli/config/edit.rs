//! `config edit`: the file in the person's editor. It is replaced by what can be understood, and by nothing else.

use std::path::PathBuf;

use clap::Args;

use crate::{
    auth::profiles::{ConfigFile, text_of},
    cli::{
        edit::{Draft, Rounds, Verdict, below},
        secret_input,
        signals::Signals,
    },
    context::Context,
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
    let text = match &args.from_file {
        Some(path) => below(OURS, &secret_input::text("--from-file", path)?).to_owned(),
        None if original.is_empty() => NEW.to_owned(),
        None => original.clone(),
    };
    let rounds = Rounds {
        draft: Draft::new("config", "toml")?,
        // A file that is broken already is shown with what is wrong with it.
        refusal: ConfigFile::parse(path.clone(), &text).err().map(anyhow::Error::from),
        text,
        mark: OURS,
        top: &|refusal| refusal.map_or_else(String::new, top),
        unchanged: &|text| {
            let is_as_it_was = text == original || (original.is_empty() && text == NEW);
            is_as_it_was.then_some("Nothing was changed")
        },
    };
    let judge = async |cx: &mut Context, _: &mut Signals, text: &str| -> anyhow::Result<Verdict> {
        if let Err(refused) = ConfigFile::parse(path.clone(), text) {
            return Ok(Verdict::Refused(refused.into()));
        }
        cx.config.rewrite(&original, text)?;
        Ok(Verdict::Accepted)
    };
    if !rounds.until_accepted(cx, &mut signals, judge).await? {
        return Ok(());
    }
    cx.output.note(&format!("Wrote {}", path.display()));
    for key in cx.config.unread_keys() {
        let meant = key.nearest.map_or_else(String::new, |near| format!("; did you mean {near}?"));
        cx.output.warn("unread_setting", &format!("{} is not a setting, and is not read{meant}", key.place));
    }
    Ok(())
}

/// Why the text was refused, as lines that are not part of it.
fn top(refusal: &anyhow::Error) -> String {
    let mut lines = vec!["REFUSED; the file is as it was:".to_owned(), format!("  {refusal}")];
    lines.push("Mend it, or save it as it is to give up; the text is then kept.".to_owned());
    lines.push("The number of the line counts from below these.".to_owned());
    lines.iter().map(|line| format!("{OURS} {line}\n")).collect()
}
