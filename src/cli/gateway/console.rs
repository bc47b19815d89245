//! `gateway console`: the page of a running gateway, in a browser.

use clap::Args;
use serde_json::json;

use super::control;
use crate::{
    api::{Call, Empty},
    context::Context,
    gateway::control::tickets::Issue,
    output::{Column, Format, View},
};

/// Flags of `console`.
#[derive(Debug, Args)]
pub struct ConsoleArgs {
    /// Print the address instead of opening a browser: it lets one browser in, for two minutes
    #[arg(long)]
    print: bool,
}

const COLUMNS: &[Column] = &[Column::new("URL", "url"), Column::new("EXPIRES IN", "expires_in")];
const VIEW: View = View { columns: COLUMNS, name: "url" };

/// Opens the console, or prints where it is.
///
/// # Errors
/// When no gateway runs, and whatever it says.
pub async fn run(cx: &Context, args: ConsoleArgs) -> anyhow::Result<()> {
    let reached = control::reach(cx)?;
    let call: Call<Issue> = Call { path: Empty {}, query: Empty {}, body: Empty {} };
    let issued = reached.control.send(call).await.map_err(control::explained)?.value;
    let page = reached.page;
    let mut entrance = page.clone();
    entrance.set_fragment(Some(&format!("ticket={}", issued.ticket.expose())));
    // Who wants another format than people read wants the address.
    if cx.output.format() != Format::Table {
        return cx.output.object(&VIEW, &json!({"url": entrance.as_str(), "expires_in": issued.expires_in}));
    }
    if !args.print {
        match webbrowser::open(entrance.as_str()) {
            Ok(()) => {
                cx.output.note(&format!("Opened {page} in the browser"));
                return Ok(());
            }
            Err(error) => cx.output.note(&format!("No browser can be opened here: {error}")),
        }
    }
    cx.output.text(&format!("{entrance}\n"))?;
    cx.output.note(&format!("It lets one browser in, within {} seconds", issued.expires_in));
    Ok(())
}
