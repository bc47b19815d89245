//! What a command is handed: settings, output, prompts, and the client.

use std::{path::PathBuf, sync::Arc};

use crate::{
    api::{Call, Client, ClientOptions, Operation, TlsOptions, TraceEvent, transport::Transport},
    auth::{self, profiles::ConfigFile},
    error::Failure,
    local::{self, Local},
    output::Output,
    prompt::Prompt,
    secret::Secret,
    settings::{Origin, Settings},
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
    client: Option<Client>,
}

impl Context {
    /// A context without a client: that is made when the first command asks for it.
    pub fn new(settings: Settings, output: Output, prompt: Prompt, config: ConfigFile) -> Self {
        Self { settings, output, prompt, config, client: None }
    }

    /// The workspace of the settings, wherever it comes from.
    pub fn workspace(&self) -> Option<String> {
        self.settings.workspace.as_ref().map(|workspace| workspace.value.clone())
    }

    /// The workspace that was named on the command line itself.
    pub fn named_workspace(&self) -> Option<String> {
        self.settings
            .workspace
            .as_ref()
            .filter(|workspace| matches!(workspace.origin, Origin::Flag(_)))
            .map(|workspace| workspace.value.clone())
    }

    /// The data folder of the local gateway.
    pub fn data_dir(&self) -> PathBuf {
        self.settings.data_dir.value.clone()
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

    fn remote_client(&self) -> anyhow::Result<Client> {
        let key = auth::credential(&self.settings, &self.config)?;
        let base_url = self.settings.base_url.value.clone();
        let transport = Transport::http(&base_url, &self.tls())?;
        Ok(self.client_with(base_url, key, transport))
    }

    fn local_client(&self) -> anyhow::Result<Client> {
        let output = &self.output;
        match local::connect(&self.data_dir(), &self.tls(), &mut |note| output.note(note))? {
            Local::Here(gateway, secrets) => {
                let transport = Transport::in_process(gateway.router());
                Ok(self.client_with(in_process_url()?, secrets.admin_key, transport))
            }
            Local::Running(endpoint, secrets) => {
                let base_url = url::Url::parse(&endpoint.url)?;
                let transport = Transport::http(&base_url, &self.tls())?;
                Ok(self.client_with(base_url, secrets.admin_key, transport))
            }
        }
    }

    /// A client for a base URL and key of the caller's: `auth login` proves a key before it is stored.
    pub fn client_with(&self, base_url: url::Url, key: Secret, transport: Transport) -> Client {
        let output = self.output.clone();
        let verbose = self.settings.verbose;
        let trace = (verbose > 0).then(|| {
            let output = output.clone();
            Arc::new(move |event: &TraceEvent| output.trace(&event.text(verbose))) as Arc<_>
        });
        Client::new(ClientOptions {
            base_url,
            key,
            transport,
            retries: self.settings.retries.value,
            timeout: self.settings.timeout.value,
            trace,
            on_wait: Some(Arc::new(move |wait| output.note(&wait.to_string()))),
        })
    }

    /// Prints what a call would send, with its secrets hidden, and sends nothing.
    ///
    /// # Errors
    /// When the request cannot be built or printed.
    pub async fn dry_run<O: Operation>(&mut self, call: &Call<O>) -> anyhow::Result<()> {
        let base_url = if self.settings.local { in_process_url()? } else { self.settings.base_url.value.clone() };
        let request = crate::api::PreparedRequest::new(&base_url, call)?;
        self.output.request(request.method.as_str(), request.url.as_str(), request.redacted_body().as_ref())?;
        self.output.note("Nothing was sent");
        Ok(())
    }
}

fn in_process_url() -> Result<url::Url, Failure> {
    url::Url::parse(IN_PROCESS_URL).map_err(|error| {
        Failure::new(crate::error::Kind::Bug, "the built-in address of the local gateway is not a URL").caused_by(error)
    })
}
