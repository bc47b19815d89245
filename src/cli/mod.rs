//! The command line: the only place that knows clap. One file per noun; a command reads as arguments, call, answer.

pub mod api;
pub mod api_keys;
pub mod auth;
pub mod completions;
pub mod config;
pub mod configs;
pub mod doctor;
pub mod env;
pub mod examples;
pub mod gateway;
pub mod generate;
pub mod help;
pub mod init;
pub mod integrations;
pub mod open;
pub mod providers;
pub mod run;
pub mod typed_keys;
pub mod usage;
pub mod users;
pub mod virtual_keys;
pub mod workspaces;

mod actions;
mod body;
mod edit;
mod limits;
mod process;
mod provider_args;
mod route;
mod sdk;
mod secret_input;
mod shell;
mod signals;
mod slips;
mod trial;
mod values;
mod watch;
mod yaml;

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
    /// Set everything up, step by step
    ///
    /// It asks which gateway is meant (Portkey's cloud, one of your own, or the local one), logs in, makes a first
    /// virtual key, and has the shell complete. What is there already is shown and kept; each step can be skipped, and
    /// the whole repeated. Without a terminal, it names the commands that do the same.
    Init,
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
    ///
    /// The settings of this program itself are `portkeyctl config`.
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
    /// The budgets of API keys, virtual keys, providers, workspaces, and of workspaces' use of integrations: all that
    /// the key of this profile may list. With --workspace, those of that workspace alone. What the server does not say,
    /// such as the use of a budget, is left open.
    Usage(usage::UsageArgs),
    /// Log in to Portkey, and keep profiles
    #[command(subcommand)]
    Auth(auth::AuthCommand),
    /// Settings of this program, and their origins
    ///
    /// A flag comes first, then its variable, the profile, what the configuration file says for all profiles, and the
    /// built-in default. The routing configs of the gateway are `portkeyctl configs`.
    #[command(subcommand)]
    Config(config::ConfigCommand),
    /// Find what is wrong, and say what mends it
    ///
    /// Configuration, keyring, variables, the way to the server with proxy and TLS, what answers there, clocks, the key
    /// and its scopes, the local gateway, completion. Each check is ok, warning, failed or skipped. Nothing is changed,
    /// and each step over the network is given up on after 5 s. It ends with 0 when nothing has failed, and otherwise
    /// with 1.
    ///
    /// `-o json` is for reports of bugs: it holds no secret and leaves out the user's name. `-o name` prints what
    /// failed.
    Doctor(doctor::DoctorArgs),
    /// The local gateway: all of Portkey's on this machine
    #[command(subcommand, visible_alias = "gw")]
    Gateway(gateway::GatewayCommand),
    /// Print the variables by which SDKs find the gateway
    ///
    /// For `eval "$(portkeyctl env)"`: OPENAI_BASE_URL and OPENAI_API_KEY, ANTHROPIC_BASE_URL and ANTHROPIC_AUTH_TOKEN,
    /// PORTKEY_BASE_URL, PORTKEY_PROXY and PORTKEY_API_KEY. The output holds the key: `portkeyctl run` has no need to
    /// print it. ANTHROPIC_API_KEY is unset, because Anthropic's SDKs would prefer it; and, where the key is a
    /// profile's or a file's, PORTKEY_ADMIN_API_KEY, because this program would.
    ///
    /// The key is that of the profile in use, or PORTKEY_API_KEY where PORTKEY_ADMIN_API_KEY is set, too. Models answer
    /// to the key of a workspace alone: the server is asked, and a warning says so. With `-o json`, the variables are
    /// one object. With --local, they are those of the running local gateway, as `gateway env` prints them.
    Env(env::EnvArgs),
    /// Run a command whose SDKs find the gateway
    ///
    /// It has the variables of `portkeyctl env` for the profile in use, and the key is in its environment alone:
    /// neither printed nor in any list of arguments. Standard input, terminal and signals are the command's, and its
    /// exit code becomes ours: 128 and the number of the signal when one ended it, 127 when there is no such command,
    /// 126 when it cannot be run.
    ///
    /// With --local, it runs with the gateway of the data folder: the one that serves it, or, where none does, one that
    /// serves it until the command has ended. What was made with --local is there, and stays. `gateway exec` starts
    /// from nothing instead.
    Run(run::RunArgs),
    /// Open a page of the console in the browser
    ///
    /// Portkey's console for Portkey's cloud, and that of the local gateway for one that runs here, also with --local.
    /// Where no browser can be opened, or nobody is at a terminal, the address is printed.
    ///
    /// Portkey names the addresses of its sections and of nothing in them: with SLUG, the section is opened. The local
    /// console brings the budgets of a virtual key, provider, integration or workspace into view.
    Open(open::OpenArgs),
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
    /// POST and PATCH are sent again only when the first surely did not arrive. Models answer to the key of a
    /// workspace, not to that of an organisation.
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
        let (global, command) = parsed.map_err(|told| {
            let told = slips::explain(entry, &arguments, help::explain(entry, &arguments, told));
            typed_keys::hidden(entry, &arguments, told)
        })?;
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

/// Runs a command; the exit code is 0, but for `run` and `gateway exec`, whose exit code is their child's, and
/// `doctor`, which has one for what it found.
///
/// # Errors
/// Whatever kept the command from doing what was asked.
pub async fn run(cx: &mut Context, command: Command) -> anyhow::Result<u8> {
    match command {
        Command::Init => init::run(cx).await?,
        Command::VirtualKeys(command) => virtual_keys::run(cx, command).await?,
        Command::Integrations(command) => integrations::run(cx, command).await?,
        Command::Providers(command) => providers::run(cx, command).await?,
        Command::Configs(command) => configs::run(cx, command).await?,
        Command::ApiKeys(command) => api_keys::run(cx, command).await?,
        Command::Workspaces(command) => workspaces::run(cx, command).await?,
        Command::Users(command) => users::run(cx, command).await?,
        Command::Usage(args) => usage::run(cx, args).await?,
        Command::Auth(command) => auth::run(cx, command).await?,
        Command::Config(command) => config::run(cx, command).await?,
        Command::Doctor(args) => return doctor::run(cx, args).await,
        Command::Gateway(command) => return gateway::run(cx, command).await,
        Command::Env(args) => env::run(cx, args).await?,
        Command::Run(args) => return run::run(cx, args).await,
        Command::Open(args) => open::run(cx, args).await?,
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
            Command::Init => true,
            Command::Auth(command) => matches!(command, auth::AuthCommand::Login(_) | auth::AuthCommand::Logout(_)),
            Command::Gateway(command) => matches!(command, Reset(_) | Restore(_) | Seed(_)),
            Command::Config(command) => command.mends(),
            _ => false,
        }
    }

    /// Whether it is what one does about settings that make no sense, and so has to run in spite of them.
    pub fn mends_settings(&self) -> bool {
        match self {
            Command::Config(command) => command.mends(),
            Command::Doctor(_) => true,
            _ => false,
        }
    }

    /// Whether it serves requests, and so wants every core.
    pub fn serves(&self) -> bool {
        use gateway::GatewayCommand::{Exec, Start};
        matches!(self, Command::Run(_) | Command::Gateway(Start(_) | Exec(_)))
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
