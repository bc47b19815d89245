//! What a command is handed: settings, output, prompts, and the client.

use std::{path::Path, sync::Arc};

use anyhow::Context as _;

use crate::{
    api::{
        Call, Client, ClientOptions, Empty, Operation, PreparedRequest, TlsOptions, TraceEvent, transport::Transport,
        workspaces,
    },
    auth::{self, gateway_secrets::GatewaySecrets, profiles::ConfigFile},
    completion::cache::Cache,
    error::{Failure, Kind},
    local::{self, Endpoint, Local},
    output::Output,
    prompt::Prompt,
    secret::Secret,
    settings::{CredentialSource, Origin, Settings},
};

/// The base URL that a call within this process is shown with. Nothing listens there.
pub const IN_PROCESS_URL: &str = "http://localhost/v1";

/// What a command is handed.
pub struct Context {
    /// Flags, environment, profile and defaults, resolved.
    pub settings: Settings,
    /// The only way to stdout and stderr.
    pub output: Output,
    /// The only way to ask.
    pub prompt: Prompt,
    /// The profiles.
    pub config: ConfigFile,
    /// What completion remembers of this profile, which every change puts an end to.
    pub completions: Arc<Cache>,
    client: Option<Client>,
    /// What the workspace's name was found to stand for.
    workspace: Option<String>,
}

impl Context {
    /// A context without a client: that is made when the first command asks for it.
    pub fn new(settings: Settings, output: Output, prompt: Prompt, config: ConfigFile) -> Self {
        let completions = Arc::new(Cache::of(&settings));
        Self { settings, output, prompt, config, completions, client: None, workspace: None }
    }

    /// The workspace of the settings as it was given: by id, slug or name.
    pub fn given_workspace(&self) -> Option<String> {
        self.settings.workspace.as_ref().map(|workspace| workspace.value.clone())
    }

    /// The workspace of the settings, wherever it comes from, by id or slug. A name is looked up, once.
    ///
    /// # Errors
    /// When a name is looked up, and nothing or more than one workspace has it, or the server does not tell.
    pub async fn workspace(&mut self) -> anyhow::Result<Option<String>> {
        let Some(workspace) = self.settings.workspace.clone() else { return Ok(None) };
        if is_id_or_slug(&workspace.value) {
            return Ok(Some(workspace.value));
        }
        if let Some(known) = &self.workspace {
            return Ok(Some(known.clone()));
        }
        let slug = self.workspace_of_name(&workspace.value).await?;
        self.workspace = Some(slug.clone());
        Ok(Some(slug))
    }

    /// The workspace of a request: the one named on the command line, else the file's own, else that of the settings.
    ///
    /// # Errors
    /// As [`Context::workspace`].
    pub async fn workspace_over(&mut self, of_file: Option<String>) -> anyhow::Result<Option<String>> {
        let named =
            self.settings.workspace.as_ref().is_some_and(|workspace| matches!(workspace.origin, Origin::Flag(_)));
        if of_file.is_some() && !named { Ok(of_file) } else { self.workspace().await }
    }

    /// The id or slug of a workspace that was given by id, slug or exact name.
    ///
    /// # Errors
    /// As [`Context::workspace`].
    pub async fn resolve_workspace(&mut self, given: &str) -> anyhow::Result<String> {
        if is_id_or_slug(given) { Ok(given.to_owned()) } else { self.workspace_of_name(given).await }
    }

    async fn workspace_of_name(&mut self, name: &str) -> anyhow::Result<String> {
        let query = workspaces::ListQuery { exact_name: Some(name.to_owned()), ..workspaces::ListQuery::default() };
        let call: Call<workspaces::ListAll> = Call { path: Empty {}, query, body: Empty {} };
        let sent = self.client().await?.send(call).await;
        let found = sent.with_context(|| format!("cannot look up the workspace named `{name}`"))?.value.data;
        // A server that does not know the filter gives everything. An icon may stand before the name.
        let is_named = |workspace: &&workspaces::ListedWorkspace| {
            let icon = workspace.icon.as_deref().unwrap_or_default();
            workspace.name == name || workspace.name.strip_prefix(icon).is_some_and(|rest| rest.trim_start() == name)
        };
        let found: Vec<_> = found.iter().filter(is_named).collect();
        match found.as_slice() {
            [one] => Ok(if one.slug.is_empty() { one.id.clone() } else { one.slug.clone() }),
            [] => Err(Failure::new(Kind::NotFound, format!("no workspace is named `{name}`"))
                .hint("`portkeyctl workspaces list` shows them; names are matched exactly")
                .into()),
            several => {
                let slugs: Vec<&str> = several.iter().map(|workspace| workspace.slug.as_str()).collect();
                Err(Failure::usage(format!("several workspaces are named `{name}`: {}", slugs.join(", ")))
                    .hint("name one by its slug")
                    .into())
            }
        }
    }

    /// The data folder of the local gateway.
    pub fn data_dir(&self) -> &Path {
        &self.settings.data_dir.value
    }

    /// Certificates to trust beside the platform's.
    pub fn tls(&self) -> TlsOptions {
        TlsOptions { ca_cert: self.settings.ca_cert.as_ref().map(|path| path.value.clone()) }
    }

    /// The client of the management API, made once.
    ///
    /// # Errors
    /// When there is no credential, or it cannot be read; with `--local`, when the gateway cannot be opened.
    pub async fn client(&mut self) -> anyhow::Result<Client> {
        if let Some(client) = &self.client {
            return Ok(client.clone());
        }
        let client = if self.settings.local { self.local_client()? } else { self.remote_client()? };
        self.client = Some(client.clone());
        Ok(client)
    }

    /// Closes the local gateway, when it was opened within this process: while it is open, nobody else can open it.
    pub fn let_go_of_the_local_gateway(&mut self) {
        if self.settings.local {
            self.client = None;
        }
    }

    fn remote_client(&self) -> anyhow::Result<Client> {
        let key =
            auth::credential(&self.settings, &self.config).map_err(|failure| self.with_the_gateways_key(failure))?;
        let base_url = self.settings.base_url.value.clone();
        let transport = Transport::http(&base_url, &self.tls())?;
        Ok(self.client_of(base_url, key, Some(self.settings.key_origin()), transport, self.settings.retries.value))
    }

    /// Without a key, the nearest one is that of a gateway that runs here, if one does.
    fn with_the_gateways_key(&self, failure: Failure) -> Failure {
        let is_missing = self.settings.credential.value == CredentialSource::Missing;
        if is_missing && Endpoint::alive(self.data_dir()).is_some() {
            return failure.hint_first("use the local gateway that runs: `eval \"$(portkeyctl gateway env)\"`");
        }
        failure
    }

    fn local_client(&self) -> anyhow::Result<Client> {
        let (base_url, transport, secrets) = self.local_gateway()?;
        Ok(self.client_with(base_url, secrets.admin_key, transport))
    }

    /// The local gateway, within this process or that of another that holds the data folder: its base URL, the way to it,
    /// and its keys.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn local_gateway(&self) -> anyhow::Result<(url::Url, Transport, GatewaySecrets)> {
        let output = &self.output;
        match local::connect(self.data_dir(), &self.tls(), &mut |note| output.note(note))? {
            Local::Here(gateway, secrets) => Ok((in_process_url()?, Transport::in_process(gateway.router()), secrets)),
            Local::Running(endpoint, secrets) => {
                let base_url = url::Url::parse(&endpoint.url)?;
                let transport = Transport::http(&base_url, &self.tls())?;
                Ok((base_url, transport, secrets))
            }
        }
    }

    /// A client for a base URL and key of the caller's: `auth login` proves a key before it is stored.
    pub fn client_with(&self, base_url: url::Url, key: Secret, transport: Transport) -> Client {
        self.client_of(base_url, key, None, transport, self.settings.retries.value)
    }

    /// As [`Context::client_with`], without another try whatever the settings say.
    pub fn client_that_asks_once(&self, base_url: url::Url, key: Secret, transport: Transport) -> Client {
        self.client_of(base_url, key, None, transport, 0)
    }

    fn client_of(
        &self,
        base_url: url::Url,
        key: Secret,
        key_origin: Option<String>,
        transport: Transport,
        retries: u32,
    ) -> Client {
        let (output, changing, completions) = (self.output.clone(), self.output.clone(), Arc::clone(&self.completions));
        let verbose = self.settings.verbose;
        let trace = (verbose > 0).then(|| {
            let output = output.clone();
            Arc::new(move |event: &TraceEvent| output.trace(&event.text(verbose))) as Arc<_>
        });
        Client::new(ClientOptions {
            base_url,
            key,
            key_origin,
            transport,
            retries,
            timeout: self.settings.timeout.value,
            trace,
            on_change: Some(Arc::new(move |_| {
                changing.has_changed_something();
                completions.has_changed();
            })),
            on_wait: Some(Arc::new(move |wait| output.note(&wait.to_string()))),
        })
    }

    /// Prints what a call would send, with its secrets hidden, and sends nothing.
    ///
    /// # Errors
    /// When the request cannot be built or printed.
    pub async fn dry_run<O: Operation>(&mut self, call: &Call<O>) -> anyhow::Result<()> {
        let request = PreparedRequest::new(&self.shown_base_url()?, call)?;
        self.dry_run_of(&request)
    }

    /// As [`Context::dry_run`], of a request that is written by hand.
    ///
    /// # Errors
    /// When it cannot be printed.
    pub fn dry_run_of(&self, request: &PreparedRequest) -> anyhow::Result<()> {
        let (method, url) = (request.method.as_str(), request.shown_url());
        self.output.request(method, &url, &request.header_names(), request.redacted_body().as_ref())?;
        self.output.note("Nothing was sent");
        Ok(())
    }

    /// The base URL that a dry run shows, for which no gateway is opened.
    ///
    /// # Errors
    /// None but a bug.
    pub fn shown_base_url(&self) -> Result<url::Url, Failure> {
        if self.settings.local { in_process_url() } else { Ok(self.settings.base_url.value.clone()) }
    }
}

/// Whether this is what Portkey names workspaces by: a UUID, or a slug, which begins with `ws-`.
fn is_id_or_slug(text: &str) -> bool {
    text.starts_with("ws-") || uuid::Uuid::try_parse(text).is_ok()
}

fn in_process_url() -> Result<url::Url, Failure> {
    url::Url::parse(IN_PROCESS_URL).map_err(|error| {
        Failure::new(crate::error::Kind::Bug, "the built-in address of the local gateway is not a URL").caused_by(error)
    })
}
