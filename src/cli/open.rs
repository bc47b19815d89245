//! `open`: the page of a console in the browser.

use std::io::IsTerminal as _;

use clap::{Args, ValueEnum};
use serde_json::json;
use url::Url;

use super::gateway::{
    console::{self, Place},
    control, environment,
};
use crate::{
    api::transport::origin,
    context::Context,
    error::Failure,
    output::{Column, Format, View},
    settings::DEFAULT_BASE_URL,
};

/// Where Portkey's own console is.
const CLOUD: &str = "https://app.portkey.ai";

/// Flags of `open`.
#[derive(Debug, Args)]
pub struct OpenArgs {
    /// Whose page; the beginning of the console otherwise
    #[arg(value_enum)]
    noun: Option<Noun>,
    /// The one that is looked for, by its slug or id
    slug: Option<String>,
    /// Print the address instead of opening a browser
    #[arg(long)]
    print: bool,
}

/// What has a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Noun {
    #[value(alias = "vk", alias = "virtual-key")]
    VirtualKeys,
    #[value(alias = "int", alias = "integration")]
    Integrations,
    #[value(alias = "prov", alias = "provider")]
    Providers,
    #[value(alias = "cfg", alias = "config")]
    Configs,
    #[value(alias = "ak", alias = "api-key")]
    ApiKeys,
    #[value(alias = "ws", alias = "workspace")]
    Workspaces,
    #[value(alias = "user")]
    Users,
}

impl Noun {
    fn words(self) -> &'static str {
        match self {
            Noun::VirtualKeys => "virtual keys",
            Noun::Integrations => "integrations",
            Noun::Providers => "providers",
            Noun::Configs => "configs",
            Noun::ApiKeys => "API keys",
            Noun::Workspaces => "workspaces",
            Noun::Users => "people",
        }
    }

    /// The path of the section of Portkey's console, as far as its publisher names one: virtual keys, configs, integrations
    /// and the catalogue's providers in its documentation (github.com/Portkey-AI/docs-core), API keys in the errors of its
    /// SDKs. No page of a single thing is named anywhere, and none of workspaces and people.
    fn cloud_path(self) -> Option<&'static str> {
        match self {
            Noun::VirtualKeys => Some("/virtual-keys"),
            Noun::Integrations => Some("/integrations"),
            Noun::Providers => Some("/model-catalog/providers"),
            Noun::Configs => Some("/configs"),
            Noun::ApiKeys => Some("/api-keys"),
            Noun::Workspaces | Noun::Users => None,
        }
    }

    /// By what the console of the local gateway names the owner of a limit.
    fn level(self) -> Option<&'static str> {
        match self {
            Noun::VirtualKeys | Noun::Providers => Some("virtual_key"),
            Noun::Integrations => Some("integration"),
            Noun::Workspaces => Some("workspace"),
            Noun::Configs | Noun::ApiKeys | Noun::Users => None,
        }
    }
}

const VIEW: View = View { columns: &[Column::new("URL", "url")], name: "url" };

/// Opens the page, or prints where it is.
///
/// # Errors
/// When the server has no console that is known here; with the local gateway, when none runs.
pub async fn run(cx: &Context, args: OpenArgs) -> anyhow::Result<()> {
    let base_url = &cx.settings.base_url.value;
    let print = args.print || !std::io::stdout().is_terminal();
    let here = if cx.settings.local { Some(control::reach(cx)?) } else { control::reach_at(cx, base_url)? };
    if let Some(reached) = here {
        return console::open(cx, reached, print, place(cx, &args)).await;
    }
    if !Url::parse(DEFAULT_BASE_URL).is_ok_and(|cloud| origin(&cloud) == origin(base_url)) {
        return Err(Failure::usage(format!("no console is known of {base_url} ({})", cx.settings.base_url.origin))
            .hint(format!("Portkey's own, at {CLOUD}, knows what is at {DEFAULT_BASE_URL} alone"))
            .hint("the local gateway has one: `portkeyctl open --local`")
            .into());
    }
    let path = args.noun.and_then(Noun::cloud_path);
    let url = format!("{CLOUD}{}", path.unwrap_or("/"));
    if let Some(noun) = args.noun {
        match (&args.slug, path) {
            (_, None) => cx.output.note(&format!("No address is known of Portkey's page of {}", noun.words())),
            (Some(slug), Some(_)) => {
                cx.output.note(&format!("No address is known of {slug} alone; it is on the page of {}", noun.words()));
            }
            (None, Some(_)) => {}
        }
    }
    if cx.output.format() != Format::Table {
        return cx.output.object(&VIEW, &json!({"url": url}));
    }
    if !print && console::in_browser(cx, &url, &url) {
        return Ok(());
    }
    cx.output.text(&format!("{url}\n"))?;
    Ok(())
}

/// What the local console is to bring into view.
fn place(cx: &Context, args: &OpenArgs) -> Option<Place> {
    let (noun, slug) = (args.noun?, args.slug.as_ref()?);
    match noun.level() {
        Some(level) => Some(Place { level, name: slug.clone() }),
        None => {
            let looking = environment::console_command(cx);
            cx.output.note(&format!("The local console has no {} to look at; this is `{looking}`", noun.words()));
            None
        }
    }
}
