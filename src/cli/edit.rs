//! `edit`: a thing as YAML in the person's editor, checked, compared, confirmed and sent; whatever the noun.
//!
//! | file | holds |
//! |---|---|
//! | `sheet.rs` | what of a thing may be edited, and how a change of it is sent |
//! | `hidden.rs` | secrets within it, which the file must not hold |
//! | `editor.rs` | the editor and its file |
//! | `rounds.rs` | what is refused, edited again |
//!
//! Nothing that was written is lost: what is refused comes back with the reason, and what is given up stays in its file.

mod editor;
mod hidden;
mod rounds;
mod sheet;

use std::path::PathBuf;

use clap::Args;
use serde_json::{Map, Value};

use super::{
    actions::{self, Noun},
    secret_input,
    signals::Signals,
    yaml,
};
use crate::{
    api::{Call, ClientError, Operation, read::read},
    context::Context,
    error::{Failure, Kind},
    output::Report,
};
pub(super) use editor::Draft;
use hidden::Hidden;
pub(super) use rounds::{Rounds, Verdict, below};
pub use sheet::{EXPIRES_AT, Form, NAME, NOTE, RATE_LIMITS, SECRET_MAPPINGS, Sheet, TAGS, USAGE_LIMITS, field};

/// Flags of every `edit`.
#[derive(Debug, Args)]
pub struct EditArgs {
    /// What to edit, by slug or id
    #[arg(value_name = "SLUG")]
    pub name: String,
    /// Make the changes without asking
    #[arg(long, short = 'y')]
    yes: bool,
    /// Begin with this text, as an edit that was given up leaves it
    #[arg(long, value_name = "PATH")]
    from_file: Option<PathBuf>,
}

/// One thing to edit.
pub struct Edit<G: Operation, U: Operation> {
    /// How it is spoken of and shown.
    pub noun: &'static Noun,
    /// What of it may be edited.
    pub sheet: &'static Sheet,
    /// Reads it.
    pub get: Call<G>,
    /// Makes of a body the call that changes it.
    pub update: Box<dyn Fn(U::Body) -> Call<U>>,
    /// What is wrong with a body.
    pub faults: fn(&U::Body) -> Vec<String>,
    /// Brings an answer into the form of the sheet, where that differs.
    pub shown: fn(Value) -> Value,
}

/// What there is, without its secrets.
struct Base {
    fields: Map<String, Value>,
    hidden: Hidden,
}

/// Begins the comments at the top.
const MARK: &str = "#";

/// Edits a thing.
///
/// # Errors
/// When nobody can be asked and `--yes` is not given, when the person gives up, and whatever the server says that a change
/// of the text would not mend. What was written is then in a file that the hint names.
pub async fn run<G: Operation, U: Operation>(cx: &mut Context, args: EditArgs, edit: Edit<G, U>) -> anyhow::Result<()> {
    if !args.yes && !cx.prompt.is_interactive() {
        let needed = "the changes have to be confirmed: nobody can be asked here, and --yes is not given";
        return Err(Failure::new(Kind::InputNeeded, needed).hint("give --yes").into());
    }
    // Before signals are caught: reading from a terminal ends by Ctrl-C as everywhere.
    let given = args.from_file.as_ref().map(|path| secret_input::text("--from-file", path)).transpose()?;
    let mut signals = Signals::catch()?;
    let base = signals.or(base(cx, &edit)).await?;
    let original = text_of(&base.fields)?;
    let text = given.map_or_else(|| original.clone(), |given| below(MARK, &given).to_owned());
    let rounds = Rounds {
        draft: Draft::new(&args.name, "yaml")?,
        text,
        refusal: None,
        mark: MARK,
        top: &|refusal| top(&edit, &args.name, &base, refusal),
        unchanged: &|text| {
            if is_blank(text) {
                return Some("Nothing was changed: the file was emptied");
            }
            (text == original).then_some("Nothing was changed")
        },
    };
    let judge =
        async |cx: &mut Context, signals: &mut Signals, text: &str| step(cx, &args, &edit, &base, text, signals).await;
    if rounds.until_accepted(cx, &mut signals, judge).await? {
        // Outside of the rounds: it is done, whether or not it can be shown.
        actions::show(cx, edit.noun, edit.get).await?;
    }
    Ok(())
}

/// Reads the thing.
async fn base<G: Operation, U: Operation>(cx: &mut Context, edit: &Edit<G, U>) -> anyhow::Result<Base> {
    let raw = cx.client().await?.send(edit.get.clone()).await?.raw;
    let mut fields = edit.sheet.of(&(edit.shown)(raw));
    let mut hidden = Hidden::default();
    hidden.take(&mut fields);
    Ok(Base { fields, hidden })
}

/// Checks a text, and makes the changes.
async fn step<G: Operation, U: Operation>(
    cx: &mut Context,
    args: &EditArgs,
    edit: &Edit<G, U>,
    base: &Base,
    text: &str,
    signals: &mut Signals,
) -> anyhow::Result<Verdict> {
    let again = |faults: Vec<String>| Ok(Verdict::Refused(super::body::refused(Kind::Usage, faults).into()));
    let after = match parse(text) {
        Ok(after) => after,
        Err(fault) => return again(vec![fault]),
    };
    let mut change = match edit.sheet.change(&base.fields, &after) {
        Ok(change) => change,
        Err(faults) => return again(faults),
    };
    if change.is_empty() {
        cx.output.note("Nothing was changed");
        return Ok(Verdict::Unchanged);
    }
    if let Err(faults) = base.hidden.put_back(&mut change) {
        return again(faults);
    }
    let body = match body_from::<U>(change) {
        Ok(body) => body,
        Err(faults) => return again(faults),
    };
    let faults = (edit.faults)(&body);
    if !faults.is_empty() {
        return again(faults);
    }
    cx.output.changes(&text_of(&base.fields)?, &text_of(&in_order(edit.sheet, &after))?);
    if !args.yes
        && !cx.prompt.confirm("--yes", &format!("Make these changes to {} {}?", edit.noun.one, args.name), true)?
    {
        return Err(Failure::new(Kind::Interrupted, "not confirmed: nothing was changed").into());
    }
    refuse_overwriting(cx, edit, base, &after, signals).await?;
    let client = cx.client().await?;
    let call = (edit.update)(body);
    let sent = signals.or(async { Ok(client.send(call).await) }).await?;
    if let Err(error) = sent {
        // What the server has to say of the contents, another text may mend.
        let is_about_it = error.api().is_some_and(|error| matches!(error.status.as_u16(), 400 | 403 | 409 | 412 | 422));
        return if is_about_it { Ok(Verdict::Refused(error.into())) } else { Err(not_done(error).into()) };
    }
    cx.output.note(&format!("Updated {} {}", edit.noun.one, args.name));
    Ok(Verdict::Accepted)
}

/// What is said of a change whose request failed.
fn not_done(error: ClientError) -> Failure {
    let told = match error.is_refusal() {
        true => "the change was refused; nothing was changed",
        false => "the change failed; it is not known whether this was done",
    };
    Failure::new(error.kind(), told).caused_by(error)
}

/// Somebody else may have changed the same field while the editor was open.
async fn refuse_overwriting<G: Operation, U: Operation>(
    cx: &mut Context,
    edit: &Edit<G, U>,
    before: &Base,
    after: &Map<String, Value>,
    signals: &mut Signals,
) -> anyhow::Result<()> {
    let now = signals.or(base(cx, edit)).await?;
    let names = edit.sheet.fields.iter().map(|field| field.name);
    let overwritten: Vec<&str> = names
        .filter(|name| {
            let (was, is, will) = (before.fields.get(*name), now.fields.get(*name), after.get(*name));
            was != is && was != will && is != will
        })
        .collect();
    if overwritten.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        Kind::Conflict,
        format!("somebody else has changed {} meanwhile; nothing was changed", overwritten.join(", ")),
    )
    .hint("edit it again, from what it is now")
    .into())
}

/// The body of the request, of which every field has to be known.
fn body_from<U: Operation>(change: Map<String, Value>) -> Result<U::Body, Vec<String>> {
    match read::<U::Body>(&Value::Object(change)) {
        Ok((body, unknown)) if unknown.is_empty() => Ok(body),
        Ok((_, unknown)) => {
            Err(unknown.iter().map(|name| format!("`{name}` is not a field of this request")).collect())
        }
        Err(misread) => Err(vec![format!("{}: {}", misread.place, misread.reason)]),
    }
}

/// The fields in the order of the sheet, so that only what differs is shown as different.
fn in_order(sheet: &Sheet, fields: &Map<String, Value>) -> Map<String, Value> {
    sheet.of(&Value::Object(fields.clone()))
}

/// Fields as YAML. What it cannot write so that it reads back the same is JSON, which is YAML, too.
fn text_of(fields: &Map<String, Value>) -> anyhow::Result<String> {
    if fields.is_empty() {
        return Ok(String::new());
    }
    let mut yaml = serde_saphyr::to_string(fields)?;
    if !yaml.ends_with('\n') {
        yaml.push('\n');
    }
    let is_same = serde_saphyr::from_str::<Map<String, Value>>(&yaml).is_ok_and(|read| read == *fields);
    Ok(if is_same { yaml } else { format!("{:#}\n", Value::Object(fields.clone())) })
}

fn parse(text: &str) -> Result<Map<String, Value>, String> {
    match serde_saphyr::from_str(text) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err("this is not a list of fields: write NAME: VALUE".to_owned()),
        Err(error) => {
            let fault = yaml::Fault::of(&error, text);
            let place =
                fault.place.map(|at| format!(" (line {} below the comments, column {})", at.line(), at.column()));
            let mend = fault.mend.map(|mend| format!("; {mend}"));
            Err(format!("this {}{}{}", fault.what, place.unwrap_or_default(), mend.unwrap_or_default()))
        }
    }
}

/// The comments at the top.
fn top<G: Operation, U: Operation>(
    edit: &Edit<G, U>,
    name: &str,
    base: &Base,
    refusal: Option<&anyhow::Error>,
) -> String {
    let mut lines = Vec::new();
    if let Some(refusal) = refusal {
        let report = Report::of(refusal);
        lines.push("REFUSED; nothing was changed:".to_owned());
        lines.extend(std::iter::once(&report.message).chain(&report.causes).map(|line| format!("  {line}")));
        lines.extend(report.hints.iter().map(|hint| format!("  {hint}")));
        lines.push("Mend it, or save it as it is to give up; the text is then kept.".to_owned());
        lines.push(String::new());
    }
    lines.push(format!("The {} {name}. Save and leave the editor to see what will change;", edit.noun.one));
    lines.push("leave it as it is, or empty it, to change nothing. These lines are ignored.".to_owned());
    lines.push(String::new());
    let width = edit.sheet.fields.iter().map(|field| field.name.len()).max().unwrap_or_default();
    lines.extend(edit.sheet.fields.iter().map(|field| format!("  {:width$}  {}", field.name, field.help)));
    let unset = edit.sheet.unset(&base.fields);
    if !unset.is_empty() {
        lines.push(String::new());
        lines.push(format!("Not set: {}.", unset.join(", ")));
    }
    if !base.hidden.is_empty() {
        lines.push("Secrets are hidden: `<hidden 1>` stands for one, and may be moved or replaced.".to_owned());
    }
    if !edit.sheet.hint.is_empty() {
        lines.push(edit.sheet.hint.to_owned());
    }
    lines
        .iter()
        .flat_map(|line| line.lines().map(str::to_owned).chain(line.is_empty().then(String::new)))
        .map(|line| if line.is_empty() { "#\n".to_owned() } else { format!("# {line}\n") })
        .collect()
}

fn is_blank(text: &str) -> bool {
    text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn yaml_reads_back_as_it_was_written() {
        let fields = json!({"name": "no", "note": "two\nlines # and more\n", "n": "1e3", "date": "2027-01-31T00:00:00.000Z",
            "tags": {"yes": "~", "a: b": ""}, "list": [{"a": 0.5}, []], "bell": "\u{7}\u{202e}"});
        let Value::Object(fields) = fields else { unreachable!() };
        assert_eq!(parse(&text_of(&fields).unwrap()), Ok(fields));
    }

    #[test]
    fn a_refusal_says_where_and_how_to_mend_it() {
        assert_eq!(
            parse("name: x\nname: y\n"),
            Err("this has a field twice in the same object (line 2 below the comments, column 1); keep one of the two"
                .to_owned())
        );
    }

    #[test]
    fn comments_alone_are_no_text() {
        assert!(is_blank(" \n# x\n") && !is_blank("a: b"));
    }
}
