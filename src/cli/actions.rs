//! What listing, showing and deleting have in common, whatever the noun.

use std::collections::HashSet;

use clap::Args;

use super::watch::Watch;
use crate::{
    api::{
        Call, Empty, Operation,
        page::Paged,
        parameters::{InWorkspace, PageInWorkspace, Slug},
    },
    context::Context,
    error::{Failure, Kind},
    output::View,
};

/// How the things of a noun are spoken of and shown.
#[derive(Debug, Clone, Copy)]
pub struct Noun {
    /// One of them, such as `virtual key`.
    pub one: &'static str,
    /// Several of them.
    pub many: &'static str,
    /// How they are shown.
    pub view: &'static View,
}

/// How much of a list is shown.
#[derive(Debug, Args)]
pub struct Limit {
    /// Show so many at most
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub limit: Option<u64>,
    /// Whether it is shown again and again.
    #[command(flatten)]
    pub watch: Watch,
}

/// Flags of every `delete`.
#[derive(Debug, Args)]
pub struct DeletionArgs {
    /// Delete without asking
    #[arg(long, short = 'y')]
    pub yes: bool,
    /// Be content when there is none
    #[arg(long)]
    pub if_exists: bool,
    /// Print the requests and send nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// Prints the pages of a list, once or again and again.
///
/// # Errors
/// As [`crate::api::Client::send`]; what was printed until then is well-formed all the same.
pub async fn list<O>(cx: &mut Context, noun: &Noun, path: O::Path, query: O::Query, limit: &Limit) -> anyhow::Result<()>
where
    O: Paged<Body = Empty>,
{
    limit.watch.show(cx, async |cx| list_once::<O>(cx, noun, path.clone(), query.clone(), limit.limit).await).await
}

/// As [`list`], of the things of the workspace in use.
///
/// # Errors
/// As [`list`], and when the workspace cannot be told.
pub async fn list_in_workspace<O>(cx: &mut Context, noun: &Noun, limit: &Limit) -> anyhow::Result<()>
where
    O: Paged<Path = Empty, Query = PageInWorkspace, Body = Empty>,
{
    let query = PageInWorkspace { workspace_id: cx.workspace().await?, ..PageInWorkspace::default() };
    list::<O>(cx, noun, Empty {}, query, limit).await
}

async fn list_once<O>(
    cx: &mut Context,
    noun: &Noun,
    path: O::Path,
    query: O::Query,
    limit: Option<u64>,
) -> anyhow::Result<()>
where
    O: Paged<Body = Empty>,
{
    let client = cx.client().await?;
    let mut rows = cx.output.list(noun.view);
    let mut pages = client.pages::<O>(path, query, limit);
    // A list that breaks off in the middle is closed all the same when `rows` goes: what was printed can be read.
    while let Some(page) = pages.next().await? {
        for row in &page.rows {
            rows.push(row)?;
        }
    }
    rows.finish()?;
    if let Some((shown, total)) = pages.cut() {
        cx.output.note(&format!("Showing {shown} of {total}"));
    }
    Ok(())
}

/// Sends a call and prints what it answers.
///
/// # Errors
/// As [`crate::api::Client::send`].
pub async fn show<O: Operation>(cx: &mut Context, noun: &Noun, call: Call<O>) -> anyhow::Result<()> {
    let received = cx.client().await?.send(call).await?;
    cx.output.object(noun.view, &received.raw)
}

/// Deletes the named things one after the other, after asking. One that cannot be deleted does not keep the others.
///
/// # Errors
/// The first of the failures; the others are told on stderr.
pub async fn delete<O: Operation>(
    cx: &mut Context,
    noun: &Noun,
    mut names: Vec<String>,
    flags: &DeletionArgs,
    call: impl Fn(&str) -> Call<O>,
) -> anyhow::Result<()> {
    let mut seen = HashSet::new();
    names.retain(|name| seen.insert(name.clone()));
    if flags.dry_run {
        for name in names {
            cx.dry_run(&call(&name)).await?;
        }
        return Ok(());
    }
    if !flags.yes {
        confirm(cx, noun, &names)?;
    }
    let client = cx.client().await?;
    let mut deletions = cx.output.deletions(names.len());
    let mut first_failure = None;
    for name in names {
        match client.send(call(&name)).await {
            Ok(_) => {
                deletions.push(&name)?;
                // A structured answer says it itself, and on a terminal the note would stand in its middle.
                if !cx.output.format().is_structured() {
                    cx.output.note(&format!("Deleted {} {name}", noun.one));
                }
            }
            Err(error) if flags.if_exists && error.kind() == Kind::NotFound => {
                cx.output.note(&format!("No {} {name}", noun.one));
            }
            Err(error) => {
                let error = anyhow::Error::new(error).context(format!("cannot delete {} {name}", noun.one));
                // The first one is told by whoever called us, with the exit code that belongs to it.
                if first_failure.is_none() {
                    first_failure = Some(error);
                } else {
                    cx.output.error(&error);
                }
            }
        }
    }
    deletions.finish()?;
    first_failure.map_or(Ok(()), Err)
}

/// As [`delete`], of things of the workspace in use.
///
/// # Errors
/// As [`delete`], and when the workspace cannot be told.
pub async fn delete_in_workspace<O>(
    cx: &mut Context,
    noun: &Noun,
    slugs: Vec<String>,
    flags: &DeletionArgs,
) -> anyhow::Result<()>
where
    O: Operation<Path = Slug, Query = InWorkspace, Body = Empty>,
{
    let workspace_id = cx.workspace().await?;
    delete::<O>(cx, noun, slugs, flags, |slug| in_workspace(slug, workspace_id.clone(), Empty {})).await
}

/// The call for one thing of a workspace.
pub fn in_workspace<O>(slug: &str, workspace_id: Option<String>, body: O::Body) -> Call<O>
where
    O: Operation<Path = Slug, Query = InWorkspace>,
{
    Call { path: Slug { slug: slug.to_owned() }, query: InWorkspace { workspace_id }, body }
}

/// One thing is confirmed by typing its name, several by typing how many they are.
fn confirm(cx: &mut Context, noun: &Noun, names: &[String]) -> Result<(), Failure> {
    match names {
        [only] => cx.prompt.confirm_by_typing("--yes", &format!("Delete {} {only} for good", noun.one), only),
        _ => {
            cx.output.note(&format!("To delete for good, {}: {}", noun.many, names.join(", ")));
            let question = format!("Delete {} {}", names.len(), noun.many);
            cx.prompt.confirm_by_typing("--yes", &question, &names.len().to_string())
        }
    }
}

/// What an update without a change is told.
pub fn nothing_to_change(example: &str) -> Failure {
    Failure::usage("nothing to change").hint(format!("name a field, such as {example}"))
}
