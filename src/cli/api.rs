//! `api`: any request to any endpoint, for what has no command of its own.

mod answer;
mod request;

use std::path::PathBuf;

use clap::Args;
use http::Method;

use super::values::{self, Assignment};
use crate::{
    api::{PreparedRequest, RawPage, RawPages},
    context::Context,
    error::Failure,
    output::{Format, Output},
    settings::Origin,
};

const METHODS: [Method; 6] = [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE];

/// Flags of `api`.
#[derive(Debug, Args)]
#[command(allow_missing_positional = true)]
pub struct ApiArgs {
    /// GET, HEAD, POST, PUT, PATCH or DELETE; GET when it is left out
    #[arg(value_parser = method)]
    method: Option<Method>,
    /// Path below the base URL, or an address of the same server
    path: String,
    /// Set a field; repeatable
    ///
    /// The value is JSON where it reads as such, else text; `@PATH` reads it from a file, `@-` from standard input.
    #[arg(long = "field", short = 'f', value_name = "FIELD=VALUE", help_heading = "Request")]
    assignments: Vec<Assignment>,
    /// Set a field to a text as it stands, even `5` or `@name`; repeatable
    #[arg(long = "raw-field", value_name = "FIELD=TEXT", value_parser = Assignment::of_text, help_heading = "Request", hide_short_help = true)]
    texts: Vec<Assignment>,
    /// Read the body from a file, or stdin with `-`
    ///
    /// The whole body, in JSON or YAML. Fields win over it.
    #[arg(long, value_name = "PATH", help_heading = "Request")]
    input: Option<PathBuf>,
    /// Send a header, as 'NAME: VALUE'; repeatable
    #[arg(long = "header", short = 'H', value_name = "HEADER", value_parser = values::header, help_heading = "Request")]
    headers: Vec<(String, String)>,
    /// Fetch every page of a list, and print the rows as one
    #[arg(long)]
    paginate: bool,
    /// Stop after so many rows
    #[arg(long, value_name = "N", requires = "paginate", value_parser = clap::value_parser!(u64).range(1..), hide_short_help = true)]
    limit: Option<u64>,
    /// Print the status and the headers of an answer of success, too
    #[arg(long, short = 'i', conflicts_with = "paginate", hide_short_help = true)]
    include: bool,
    /// Print the request and send nothing
    ///
    /// Secrets in it are hidden.
    #[arg(long)]
    dry_run: bool,
}

/// Reads a method in any case.
fn method(text: &str) -> Result<Method, String> {
    METHODS.into_iter().find(|method| method.as_str().eq_ignore_ascii_case(text)).ok_or_else(|| {
        let words: Vec<&str> = METHODS.iter().map(Method::as_str).collect();
        format!("write one of {}, and PATH after it", words.join(", "))
    })
}

/// Sends the request and prints the answer.
///
/// # Errors
/// When the command line is wrong, and whatever the server says.
pub async fn run(cx: &mut Context, mut args: ApiArgs) -> anyhow::Result<()> {
    let method = method_of(&args)?;
    if args.paginate && method != Method::GET {
        return Err(Failure::usage(format!("--paginate goes with GET, not with {method}")).into());
    }
    request::put_workspace(cx, &mut args).await?;
    let call = request::call(method.clone(), &args)?;
    // A slip is told before a credential is asked for; where the local gateway is, only the gateway tells.
    let base_url =
        if cx.settings.local && !args.dry_run { cx.client().await?.base_url().clone() } else { cx.shown_base_url()? };
    let request = PreparedRequest::raw(&base_url, &call).map_err(Failure::usage)?;
    if args.dry_run {
        return cx.dry_run_of(&request);
    }
    let client = cx.client().await?;
    let output = result_output(cx);
    if args.paginate {
        return paginate(cx, &output, RawPages::new(client, request, args.limit)).await;
    }
    let reply = client.send_raw(&request).await?;
    if args.include || method == Method::HEAD {
        answer::print_head(&output, &reply)?;
    }
    if method == Method::HEAD { Ok(()) } else { answer::print(&cx.output, &output, &reply) }
}

fn method_of(args: &ApiArgs) -> Result<Method, Failure> {
    match &args.method {
        Some(method) => Ok(method.clone()),
        None if method(&args.path).is_ok() => Err(Failure::usage("PATH is missing").hint(format!(
            "write it after the method, such as `portkeyctl api {} /configs`",
            args.path.to_ascii_uppercase()
        ))),
        None if args.input.is_some() => Err(Failure::usage("--input: GET sends no body")
            .hint(format!("name the method, such as `portkeyctl api POST {}`", args.path))),
        None => Ok(Method::GET),
    }
}

/// Where results go: as JSON when no format was chosen. Errors and notes keep the form of every other command.
fn result_output(cx: &Context) -> Output {
    if matches!(cx.settings.form.origin, Origin::Default) {
        cx.output.with(|options| options.format = Format::Json)
    } else {
        cx.output.clone()
    }
}

async fn paginate(cx: &Context, output: &Output, mut pages: RawPages) -> anyhow::Result<()> {
    let mut list = answer::Rows::new(output);
    // A list that breaks off in the middle is closed all the same when `list` goes: what was printed can be read.
    while let Some(page) = pages.next().await? {
        match page {
            RawPage::Rows(rows) => rows.into_iter().try_for_each(|row| list.push(row))?,
            RawPage::Other(reply) => {
                cx.output.note("The answer is not a list: it is printed as it came");
                return answer::print(&cx.output, output, &reply);
            }
        }
    }
    list.finish()?;
    if let Some((shown, total)) = pages.cut() {
        cx.output.note(&format!("Showing {shown} of {total}"));
    }
    if let Some((received, total)) = pages.missing() {
        let text = format!("the server says that there are {total}, and gave {received}");
        cx.output.warn("incomplete_list", &text);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
