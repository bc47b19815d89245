//! The command line: the only place that knows clap. One file per noun; a command reads as arguments, call, answer.

pub mod api;
pub mod api_keys;
pub mod auth;
pub mod completions;
pub mod configs;
pub mod examples;
pub mod gateway;
pub mod generate;
pub mod help;
pub mod integrations;
pub mod providers;
pub mod usage;
pub mod users;
pub mod virtual_keys;
pub mod workspaces;

mod actions;
mod body;
mod edit;
mod limits;
mod provider_args;
mod secret_input;
mod signals;
mod trial;
mod values;
mod watch;

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::{
    context::Context,
    output::{Color, Form, Format},
    settings::{self, Flags},
};

/// The two names of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// `portkeyctl`: everything.
    Portkeyctl,
    /// `vk`: its virtual keys.
    Vk,
}

impl Entry {
    /// The name typed in the shell.
    pub fn name(self) -> &'static str {
        match self {
            Entry::Portkeyctl => "portkeyctl",
            Entry::Vk => "vk",
        }
    }

    /// The whole tree of commands under this name.
    pub fn command(self) -> clap::Command {
        match self {
            Entry::Portkeyctl => Portkeyctl::command(),
            Entry::Vk => Vk::command(),
        }
    }
}

/// Administer a Portkey AI gateway from the shell
///
/// Virtual keys live in Portkey's cloud, in a gateway of your own, or in the complete local gateway inside this
/// program (`--local`, `portkeyctl gateway`).
#[derive(Debug, Parser)]
#[command(name = "portkeyctl", version, propagate_version = true, max_term_width = 100)]
#[command(disable_help_flag = true, disable_version_flag = true)]
struct Portkeyctl {
    #[command(flatten)]
    global: GlobalArgs,
    #[command(subcommand)]
    command: Command,
}

/// Administer the virtual keys of a Portkey AI gateway
///
/// The same as `portkeyctl virtual-keys`.
#[derive(Debug, Parser)]
#[command(name = "vk", version, propagate_version = true, max_term_width = 100)]
#[command(disable_help_flag = true, disable_version_flag = true)]
struct Vk {
    #[command(flatten)]
    global: GlobalArgs,
    #[command(subcommand)]
    command: virtual_keys::VirtualKeysCommand,
}

/// The commands of `portkeyctl`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Virtual keys: a provider's credential under a name of its own
    #[command(subcommand, visible_alias = "vk", alias = "virtual-key")]
    VirtualKeys(virtual_keys::VirtualKeysCommand),
    /// Integrations: credentials, granted to workspaces
    #[command(subcommand, visible_alias = "int", alias = "integration")]
    Integrations(integrations::IntegrationsCommand),
    /// Providers: what workspaces call an integration by
    #[command(subcommand, visible_alias = "prov", alias = "provider")]
    Providers(providers::ProvidersCommand),
    /// Configs: how requests are routed
    #[command(subcommand, visible_alias = "cfg")]
    Configs(configs::ConfigsCommand),
    /// API keys: what programs and people show to Portkey
    #[command(subcommand, visible_alias = "ak", alias = "api-key")]
    ApiKeys(api_keys::ApiKeysCommand),
    /// Workspaces: keys, providers and people of one team
    #[command(subcommand, visible_alias = "ws", alias = "workspace")]
    Workspaces(workspaces::WorkspacesCommand),
    /// The people of the organisation
    #[command(subcommand, alias = "user")]
    Users(users::UsersCommand),
    /// Show how far budgets are used, the most used first
    ///
    /// The budgets of API keys, virtual keys, providers, workspaces, and of workspaces' use of integrations: all that the
    /// key of this profile may list. With --workspace, those of that workspace alone. What the server does not say, such
    /// as the use of a budget, is left open.
    Usage(usage::UsageArgs),
    /// Log in to Portkey, and keep profiles
    #[command(subcommand)]
    Auth(auth::AuthCommand),
    /// The local gateway: all of Portkey's on this machine
    #[command(subcommand, visible_alias = "gw")]
    Gateway(gateway::GatewayCommand),
    /// Send a request to any endpoint of the API
    ///
    /// The request goes out with the credential, the retries, the timeout and the redaction of every other command, and
    /// an error ends with the same exit code. What is asked for is done: nothing is confirmed first, not even a DELETE.
    ///
    /// PATH is taken below the base URL: `configs`, `/configs` and `/v1/configs` are the same. It may have a query, and
    /// its percent-encoding stays as typed. A whole address must be one of the same scheme, host and port: the API key
    /// goes nowhere else. `{workspace}` in PATH, or as the value of a field, stands for the workspace of `--workspace`,
    /// the environment or the profile; no workspace is sent otherwise.
    ///
    /// Fields become query parameters of GET and HEAD, and the JSON body of every other method. `a.b=1` sets member `b`
    /// of `a`, as `--set` of the other commands does. POST, PUT and PATCH without fields send `{}`.
    ///
    /// The answer is printed as it came, as JSON unless another format is chosen. Under `-o table`, `csv` and `name`,
    /// and with `--fields`, the rows of a list are shown, or what stands in `data`; without `--fields`, the first row
    /// decides which columns there are. An answer without a body is `{}`. One that is not JSON is printed as text; a
    /// stream of events is printed when it has ended, so give `--timeout` for a long one.
    ///
    /// POST and PATCH are sent again only when the first surely did not arrive. Models answer to the key of a workspace,
    /// not to that of an organisation.
    Api(Box<api::ApiArgs>),
    /// Print a completion script for a shell
    Completions(completions::CompletionsArgs),
    /// Write the generated files of the project
    #[command(hide = true)]
    Generate(generate::GenerateArgs),
}

/// Flags that every command takes.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Global options")]
pub struct GlobalArgs {
    /// Use the profile NAME [env: PORTKEY_PROFILE]
    #[arg(long, global = true, hide_short_help = true, value_name = "NAME")]
    profile: Option<String>,
    /// Talk to the API at URL [env: PORTKEY_BASE_URL]
    #[arg(long, global = true, hide_short_help = true, value_name = "URL")]
    base_url: Option<String>,
    /// Read the Portkey API key from a file, or from standard input with `-`
    #[arg(long, global = true, hide_short_help = true, value_name = "PATH")]
    api_key_file: Option<PathBuf>,
    /// Work in this workspace
    ///
    /// By id, slug or exact name. [env: PORTKEY_WORKSPACE]
    #[arg(long, short = 'w', global = true, value_name = "WORKSPACE")]
    workspace: Option<String>,
    /// Use the local gateway
    ///
    /// The one that serves the data folder; where none does, this program itself, without a server.
    #[arg(long, global = true, conflicts_with_all = ["profile", "base_url", "api_key_file"])]
    local: bool,
    /// Keep the local gateway's data in this folder [env: PORTKEYCTL_DATA_DIR]
    #[arg(long, global = true, hide_short_help = true, value_name = "PATH")]
    data_dir: Option<PathBuf>,
    /// Print as table, wide, json, yaml, csv or name
    ///
    /// `portkeyctl help output` tells more of them. [env: PORTKEYCTL_OUTPUT]
    #[arg(long, short = 'o', global = true, value_name = "FORMAT", conflicts_with_all = ["json", "quiet"])]
    output: Option<Form>,
    #[arg(long, global = true, hide = true, conflicts_with = "quiet")]
    json: bool,
    /// Print names alone, and no notes; the same as `-o name`
    #[arg(long, short = 'q', global = true, hide_short_help = true)]
    quiet: bool,
    /// Put the JSON answer through a jq expression, and print strings bare
    #[arg(long, global = true, hide_short_help = true, value_name = "EXPR", conflicts_with = "quiet")]
    jq: Option<String>,
    /// Show these columns or keys, in this order
    #[arg(long, global = true, hide_short_help = true, value_name = "FIELDS", value_delimiter = ',')]
    fields: Vec<String>,
    /// Leave out the header line of table and csv
    #[arg(long, global = true, hide_short_help = true)]
    no_headers: bool,
    /// Show more columns, and when exactly; the same as `-o wide`
    #[arg(long, global = true, hide_short_help = true)]
    wide: bool,
    /// Colour the output: auto, always or never; NO_COLOR is honoured
    #[arg(long, global = true, hide_short_help = true, value_name = "WHEN")]
    color: Option<Color>,
    /// Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]
    #[arg(long, global = true, hide_short_help = true, value_name = "TIME", value_parser = settings::parse_timeout)]
    timeout: Option<std::time::Duration>,
    /// Try a request again so many times [env: PORTKEY_MAX_RETRIES]
    #[arg(long, global = true, hide_short_help = true, value_name = "N")]
    retries: Option<u32>,
    /// Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]
    #[arg(long, global = true, hide_short_help = true, value_name = "PATH")]
    ca_cert: Option<PathBuf>,
    /// Never ask; say what is missing instead
    #[arg(long, global = true, hide_short_help = true)]
    no_input: bool,
    /// Show the requests, with secrets hidden; twice to show their bodies, too
    #[arg(long, short = 'v', global = true, hide_short_help = true, action = clap::ArgAction::Count)]
    verbose: u8,
    #[command(flatten)]
    answered: Answered,
}

/// `--help` and `--version` as global options. clap answers them by itself, and there is nothing to read of them.
#[derive(Debug, Default)]
struct Answered;

impl Args for Answered {
    fn augment_args(command: clap::Command) -> clap::Command {
        let help = Arg::new("help").long("help").short('h').action(ArgAction::Help);
        let version = Arg::new("version").long("version").short('V').action(ArgAction::Version);
        command
            .arg(help.global(true).help("Print help; --help tells more than -h"))
            .arg(version.global(true).help("Print the version").hide_short_help(true))
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Answered {
    // Not even the names are looked up: `configs get` has a `--version` of its own.
    fn from_arg_matches(_: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Self)
    }

    fn update_from_arg_matches(&mut self, _: &ArgMatches) -> Result<(), clap::Error> {
        Ok(())
    }
}

/// A command line, parsed.
pub struct Invocation {
    /// The global flags.
    pub flags: Flags,
    /// What to do.
    pub command: Command,
}

impl Invocation {
    /// Parses the arguments, the name of the program first.
    ///
    /// # Errors
    /// clap's, which may be a request for help or the version.
    pub fn parse(entry: Entry, arguments: impl IntoIterator<Item = std::ffi::OsString>) -> Result<Self, clap::Error> {
        let arguments: Vec<std::ffi::OsString> = arguments.into_iter().collect();
        let parsed = match entry {
            Entry::Portkeyctl => Portkeyctl::try_parse_from(&arguments).map(|parsed| (parsed.global, parsed.command)),
            Entry::Vk => {
                Vk::try_parse_from(&arguments).map(|parsed| (parsed.global, Command::VirtualKeys(parsed.command)))
            }
        };
        let (global, command) = parsed.map_err(|told| help::explain(entry, &arguments, told))?;
        Ok(Self { flags: global.into_flags(), command })
    }
}

impl GlobalArgs {
    fn into_flags(self) -> Flags {
        let output = match (self.output, self.json, self.quiet) {
            (Some(form), ..) => Some(form.format),
            (None, true, _) => Some(Format::Json),
            (None, ..) if self.jq.is_some() => Some(Format::Json),
            (None, false, true) => Some(Format::Name),
            (None, false, false) => None,
        };
        Flags {
            profile: self.profile,
            base_url: self.base_url,
            api_key_file: self.api_key_file,
            workspace: self.workspace,
            local: self.local,
            data_dir: self.data_dir,
            format: output,
            jq: self.jq,
            fields: self.fields,
            no_headers: self.no_headers,
            wide: self.wide || self.output.is_some_and(|form| form.wide),
            color: self.color,
            timeout: self.timeout,
            retries: self.retries,
            ca_cert: self.ca_cert,
            no_input: self.no_input,
            verbose: self.verbose,
            quiet: self.quiet,
        }
    }
}

/// Runs a command; the exit code is 0, but for `gateway exec`, whose exit code is its child's.
///
/// # Errors
/// Whatever kept the command from doing what was asked.
pub async fn run(cx: &mut Context, command: Command) -> anyhow::Result<u8> {
    match command {
        Command::VirtualKeys(command) => virtual_keys::run(cx, command).await?,
        Command::Integrations(command) => integrations::run(cx, command).await?,
        Command::Providers(command) => providers::run(cx, command).await?,
        Command::Configs(command) => configs::run(cx, command).await?,
        Command::ApiKeys(command) => api_keys::run(cx, command).await?,
        Command::Workspaces(command) => workspaces::run(cx, command).await?,
        Command::Users(command) => users::run(cx, command).await?,
        Command::Usage(args) => usage::run(cx, args).await?,
        Command::Auth(command) => auth::run(cx, command).await?,
        Command::Gateway(command) => return gateway::run(cx, command).await,
        Command::Api(args) => api::run(cx, *args).await?,
        Command::Completions(args) => completions::run(cx, &args)?,
        Command::Generate(args) => generate::run(cx, &args)?,
    }
    Ok(0)
}

impl Command {
    /// Whether it changes what a server knows, or which one is asked, without the client of the management API.
    pub fn changes_unseen(&self) -> bool {
        use gateway::GatewayCommand::{Reset, Restore, Seed};
        match self {
            Command::Auth(command) => matches!(command, auth::AuthCommand::Login(_) | auth::AuthCommand::Logout(_)),
            Command::Gateway(command) => matches!(command, Reset(_) | Restore(_) | Seed(_)),
            _ => false,
        }
    }

    /// Whether it serves requests, and so wants every core.
    pub fn serves(&self) -> bool {
        matches!(self, Command::Gateway(gateway::GatewayCommand::Start(_) | gateway::GatewayCommand::Exec(_)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_trees_of_commands_are_sound() {
        Entry::Portkeyctl.command().debug_assert();
        Entry::Vk.command().debug_assert();
    }
}
