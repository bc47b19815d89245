//! `gateway console`: the page of a running gateway, in a browser.

use clap::Args;
use serde_json::json;
use url::form_urlencoded;

use super::control::{self, Reached};
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

/// What the page is to bring into view: the owner of limits of this level and name.
pub(in crate::cli) struct Place {
    pub(in crate::cli) level: &'static str,
    pub(in crate::cli) name: String,
}

const COLUMNS: &[Column] = &[Column::new("URL", "url"), Column::new("EXPIRES IN", "expires_in")];
const VIEW: View = View { columns: COLUMNS, name: "url" };

/// Opens the console, or prints where it is.
///
/// # Errors
/// When no gateway runs, and whatever it says.
pub async fn run(cx: &Context, args: ConsoleArgs) -> anyhow::Result<()> {
    open(cx, control::reach(cx)?, args.print, None).await
}

/// Opens the console of a gateway at a place, or prints where it is.
///
/// # Errors
/// Whatever the gateway says.
pub(in crate::cli) async fn open(
    cx: &Context,
    reached: Reached,
    print: bool,
    place: Option<Place>,
) -> anyhow::Result<()> {
    let call: Call<Issue> = Call { path: Empty {}, query: Empty {}, body: Empty {} };
    let issued = reached.control.send(call).await.map_err(control::explained)?.value;
    let page = reached.page;
    let mut fragment = form_urlencoded::Serializer::new(String::new());
    fragment.append_pair("ticket", issued.ticket.expose());
    if let Some(Place { level, name }) = &place {
        fragment.append_pair("level", level).append_pair("name", name);
    }
    let mut entrance = page.clone();
    entrance.set_fragment(Some(&fragment.finish()));
    // Who wants another format than people read wants the address.
    if cx.output.format() != Format::Table {
        return cx.output.object(&VIEW, &json!({"url": entrance.as_str(), "expires_in": issued.expires_in}));
    }
    if !print && in_browser(cx, entrance.as_str(), page.as_str()) {
        return Ok(());
    }
    cx.output.text(&format!("{entrance}\n"))?;
    cx.output.note(&format!("It lets one browser in, within {} seconds", issued.expires_in));
    Ok(())
}

/// Opens an address in the browser, if there is one, and says so; `shown` stands for it.
pub(in crate::cli) fn in_browser(cx: &Context, address: &str, shown: &str) -> bool {
    match webbrowser::open(address) {
        Ok(()) => cx.output.note(&format!("Opened {shown} in the browser")),
        Err(error) => {
            cx.output.note(&format!("No browser can be opened here: {error}"));
            return false;
        }
    }
    true
}
