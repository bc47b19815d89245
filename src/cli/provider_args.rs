//! Flags for the providers' own fields. Which flag stands for which field is in [`providers_catalog`]; here are the
//! flags themselves, because clap wants them by name.

mod prompts;

use std::{collections::HashSet, path::PathBuf};

use clap::Args;
use serde_json::{Map, Value, json};

use super::{
    body, secret_input,
    values::{self, Assignment, Deployment},
};
use crate::{
    api::{
        Fields,
        providers_catalog::{self, AuthMode, Fault, Field, KeyUse, PROVIDERS, Problem, Provider, Spelling},
        secret_mapping::SecretMapping,
    },
    context::Context,
    error::Failure,
};

pub use prompts::{ask, ask_mode};

/// The providers' own fields.
#[derive(Debug, Default, Args)]
pub struct ProviderArgs {
    /// How to prove oneself, where there are several ways
    ///
    /// Which ways a provider knows is told below.
    #[arg(long, value_name = "MODE", help_heading = "Provider")]
    auth_mode: Option<String>,
    /// Region of AWS, Vertex AI or Oracle Cloud
    #[arg(long, value_name = "REGION", help_heading = "Provider")]
    region: Option<String>,
    /// Base URL of a self-hosted or compatible server
    ///
    /// One that speaks as OpenAI does; it usually ends in /v1.
    #[arg(long, value_name = "URL", help_heading = "Provider")]
    custom_host: Option<String>,
    /// Header to send to the provider, as 'NAME: VALUE'; repeatable
    #[arg(long = "header", value_name = "HEADER", value_parser = values::header, help_heading = "Provider", hide_short_help = true)]
    headers: Vec<(String, String)>,
    /// Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable
    #[arg(long = "header-env", value_name = "HEADER", value_parser = values::header, help_heading = "Provider", hide_short_help = true)]
    header_envs: Vec<(String, String)>,
    /// Set any field of the request; repeatable
    ///
    /// Also one that this version does not know. The value is JSON where it reads as JSON.
    #[arg(long, value_name = "FIELD=VALUE", help_heading = "Request", hide_short_help = true)]
    set: Vec<Assignment>,

    /// Azure resource: the first label of RESOURCE.openai.azure.com
    #[arg(long, value_name = "RESOURCE", help_heading = "Azure OpenAI", hide_short_help = true)]
    resource_name: Option<String>,
    /// Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for
    /// integrations alone, which need it; repeatable
    #[arg(long = "deployment", value_name = "DEPLOYMENT", help_heading = "Azure OpenAI", hide_short_help = true)]
    deployments: Vec<Deployment>,
    /// Client id of the Entra application, the managed identity or the workload identity
    #[arg(long, value_name = "ID", help_heading = "Azure OpenAI", hide_short_help = true)]
    client_id: Option<String>,
    /// Tenant id (entra, workload)
    #[arg(long, value_name = "ID", help_heading = "Azure OpenAI", hide_short_help = true)]
    tenant_id: Option<String>,
    /// Read the Entra client secret from a file, or from standard input with `-`
    #[arg(
        long,
        value_name = "PATH",
        help_heading = "Azure OpenAI",
        conflicts_with = "client_secret_env",
        hide_short_help = true
    )]
    client_secret_file: Option<PathBuf>,
    /// Read the Entra client secret from an environment variable
    #[arg(long, value_name = "NAME", help_heading = "Azure OpenAI", hide_short_help = true)]
    client_secret_env: Option<String>,

    /// AWS access key id
    #[arg(long, value_name = "ID", help_heading = "AWS Bedrock and SageMaker", hide_short_help = true)]
    access_key_id: Option<String>,
    /// Read the AWS secret access key from a file, or from standard input with `-`
    #[arg(
        long,
        value_name = "PATH",
        help_heading = "AWS Bedrock and SageMaker",
        conflicts_with = "secret_access_key_env",
        hide_short_help = true
    )]
    secret_access_key_file: Option<PathBuf>,
    /// Read the AWS secret access key from an environment variable
    #[arg(long, value_name = "NAME", help_heading = "AWS Bedrock and SageMaker", hide_short_help = true)]
    secret_access_key_env: Option<String>,
    /// Read the AWS session token from a file, or from standard input with `-`
    #[arg(
        long,
        value_name = "PATH",
        help_heading = "AWS Bedrock and SageMaker",
        conflicts_with = "session_token_env",
        hide_short_help = true
    )]
    session_token_file: Option<PathBuf>,
    /// Read the AWS session token from an environment variable
    #[arg(long, value_name = "NAME", help_heading = "AWS Bedrock and SageMaker", hide_short_help = true)]
    session_token_env: Option<String>,
    /// ARN of the role to assume
    #[arg(long, value_name = "ARN", help_heading = "AWS Bedrock and SageMaker", hide_short_help = true)]
    role_arn: Option<String>,
    /// External id that the role demands
    #[arg(long, value_name = "ID", help_heading = "AWS Bedrock and SageMaker", hide_short_help = true)]
    external_id: Option<String>,

    /// Google Cloud project id
    #[arg(long, value_name = "PROJECT", help_heading = "Vertex AI", hide_short_help = true)]
    project: Option<String>,
    /// Read the service-account key (JSON) from a file, or from standard input with `-`
    #[arg(long, value_name = "PATH", help_heading = "Vertex AI", hide_short_help = true)]
    service_account_file: Option<PathBuf>,

    /// Cloudflare account id
    #[arg(long, value_name = "ID", help_heading = "Workers AI", hide_short_help = true)]
    account_id: Option<String>,
}

impl ProviderArgs {
    /// Whether any flag was given, `--set` aside.
    pub fn given(&self) -> bool {
        !self.single_flags().is_empty()
            || !self.headers.is_empty()
            || !self.header_envs.is_empty()
            || !self.deployments.is_empty()
    }

    /// The `--set` assignments.
    pub fn assignments(&self) -> &[Assignment] {
        &self.set
    }

    /// The flags that would read standard input.
    pub fn stdin_flags(&self) -> Vec<&'static str> {
        let mut flags: Vec<&'static str> = self
            .secret_files()
            .into_iter()
            .filter(|(_, path, _)| path.is_some_and(|path| secret_input::is_stdin(path)))
            .map(|(flag, ..)| flag)
            .collect();
        if self.service_account_file.as_deref().is_some_and(secret_input::is_stdin) {
            flags.push("service-account-file");
        }
        flags
    }

    /// The flags given, those aside that may be repeated. A secret from a variable counts as the flag of its file.
    fn single_flags(&self) -> Vec<&'static str> {
        let texts = self.texts().into_iter().filter(|(_, value)| value.is_some()).map(|(flag, _)| flag);
        let secrets =
            self.secret_files().into_iter().filter(|(_, path, variable)| path.is_some() || variable.is_some());
        let account = self.service_account_file.as_ref().map(|_| "service-account-file");
        texts.chain(secrets.map(|(flag, ..)| flag)).chain(account).collect()
    }

    fn texts(&self) -> [(&'static str, Option<&String>); 11] {
        [
            ("auth-mode", self.auth_mode.as_ref()),
            ("region", self.region.as_ref()),
            ("custom-host", self.custom_host.as_ref()),
            ("resource-name", self.resource_name.as_ref()),
            ("client-id", self.client_id.as_ref()),
            ("tenant-id", self.tenant_id.as_ref()),
            ("access-key-id", self.access_key_id.as_ref()),
            ("role-arn", self.role_arn.as_ref()),
            ("external-id", self.external_id.as_ref()),
            ("project", self.project.as_ref()),
            ("account-id", self.account_id.as_ref()),
        ]
    }

    fn secret_files(&self) -> [(&'static str, Option<&PathBuf>, Option<&String>); 3] {
        [
            ("client-secret-file", self.client_secret_file.as_ref(), self.client_secret_env.as_ref()),
            ("secret-access-key-file", self.secret_access_key_file.as_ref(), self.secret_access_key_env.as_ref()),
            ("session-token-file", self.session_token_file.as_ref(), self.session_token_env.as_ref()),
        ]
    }

    /// Every flag given, with its value: `("region", "us-east-1")`.
    fn flags(&self, cx: &mut Context) -> anyhow::Result<Vec<(&'static str, Value)>> {
        let mut flags: Vec<(&'static str, Value)> =
            self.texts().into_iter().filter_map(|(flag, value)| value.map(|value| (flag, json!(value)))).collect();
        for (flag, path, variable) in self.secret_files() {
            if let Some(path) = path {
                let secret = secret_input::from_file(cx, &format!("--{flag}"), path)?;
                flags.push((flag, json!(secret.expose())));
            } else if let Some(variable) = variable {
                let name = flag.replace("-file", "-env");
                flags.push((flag, json!(secret_input::from_env(&format!("--{name}"), variable)?.expose())));
            }
        }
        if let Some(path) = &self.service_account_file {
            let text = secret_input::text("--service-account-file", path)?;
            let account: Map<String, Value> = serde_json::from_str(&text).map_err(|_| {
                Failure::usage(format!("--service-account-file: {} is not a JSON object", path.display()))
            })?;
            flags.push(("service-account-file", Value::Object(account)));
        }
        let headers = secret_input::headers(&self.headers, &self.header_envs)?;
        let headers: Map<String, Value> = headers.into_iter().map(|(name, value)| (name, json!(value))).collect();
        if !headers.is_empty() {
            flags.push(("header", Value::Object(headers)));
        }
        if !self.deployments.is_empty() {
            flags.push(("deployment", Value::Array(deployments(&self.deployments))));
        }
        Ok(flags)
    }

    /// Writes what the flags give into `fields` (camelCase), whose request has the given spelling.
    ///
    /// # Errors
    /// When a file cannot be read, or a flag stands for none of the provider's fields.
    pub fn fill(
        &self,
        cx: &mut Context,
        spelling: Spelling,
        provider: Option<&Provider>,
        fields: &mut Fields,
    ) -> anyhow::Result<()> {
        let mut faults = Vec::new();
        if spelling == Spelling::VirtualKey && self.deployments.iter().any(|deployment| deployment.model.is_some()) {
            faults.push("--deployment: model= belongs to integrations: leave it out".to_owned());
        }
        let mode = self.mode(provider, fields);
        for (flag, value) in self.flags(cx)? {
            match field_of(provider, mode, flag) {
                Some(field) => {
                    fields.0.insert(field.camel.to_owned(), value);
                }
                None => faults.push(match provider {
                    Some(provider) => format!("--{flag} does not go with {}: leave it out", provider.id),
                    None => format!("--{flag} has no meaning for a provider that is not known: use --set FIELD=VALUE"),
                }),
            }
        }
        Ok(body::refuse(faults)?)
    }

    /// The auth mode: the one that is named, in the flags or the fields; else the first in which every flag given has
    /// a meaning, so that `--role-arn` need not be told twice.
    fn mode(&self, provider: Option<&Provider>, fields: &Fields) -> Option<&'static AuthMode> {
        let provider = provider?;
        let named = self
            .auth_mode
            .as_deref()
            .or_else(|| provider.mode_field.and_then(|field| fields.0.get(field.camel)).and_then(Value::as_str));
        if let Some(name) = named {
            return provider.mode(name);
        }
        let given = self.single_flags();
        provider.modes.iter().find(|mode| {
            given.iter().all(|flag| provider.fields().any(|field| field.flag == *flag && mode.takes(field)))
        })
    }
}

/// The field that a flag stands for: one that the auth mode takes, before one of another mode (whose contradiction
/// is told later, by name).
fn field_of(provider: Option<&Provider>, mode: Option<&AuthMode>, flag: &str) -> Option<&'static Field> {
    let provider = provider.or_else(|| {
        // What every provider takes works for unknown ones too.
        matches!(flag, "custom-host" | "header").then(|| providers_catalog::find("openai"))?
    })?;
    let mut fields: Vec<&'static Field> = provider.fields().filter(|field| field.flag == flag).collect();
    fields.sort_by_key(|field| !mode.is_some_and(|mode| mode.takes(field)));
    fields.first().copied()
}

/// The deployments as the API wants them. A single one is the default, whether or not that was said.
fn deployments(given: &[Deployment]) -> Vec<Value> {
    let mut given = given.to_vec();
    if let [only] = given.as_mut_slice() {
        only.default = true;
    }
    given.iter().map(Deployment::to_json).collect()
}

/// Writes the auth mode that the fields imply: the API does not guess it. A virtual key may leave out the default one,
/// an integration must not.
pub fn state_mode(spelling: Spelling, provider: &Provider, fields: &mut Fields) {
    let Some(mode_field) = provider.mode_field else { return };
    if fields.0.contains_key(mode_field.camel) {
        return;
    }
    let (Ok(Some(mode)), Some(default)) = (provider.chosen_mode(&fields.0), provider.default_mode()) else { return };
    if spelling == Spelling::Integration || mode.name != default.name {
        fields.0.insert(mode_field.camel.to_owned(), json!(mode.name));
    }
}

/// The flag that gives a field. `--set` names it as the request does.
pub fn flag(spelling: Spelling, field: &Field) -> String {
    let example = field.flag.strip_prefix("set ").and_then(|set| set.split_once('='));
    match (spelling, example) {
        (Spelling::Integration, Some((_, example))) => format!("--set configurations.{}={example}", field.snake),
        _ => format!("--{}", field.flag),
    }
}

/// What each provider needs in each auth mode, for the help of `create`.
pub fn help(spelling: Spelling) -> String {
    use std::fmt::Write as _;

    let mut text = "What each provider needs:\n".to_owned();
    let mut plain = 0;
    for provider in PROVIDERS {
        if provider.takes_a_key_alone() {
            plain += 1;
            continue;
        }
        for (index, mode) in provider.modes.iter().enumerate() {
            let name = if index == 0 { provider.id } else { "" };
            let mut flags: Vec<String> = mode.required.iter().map(|field| flag(spelling, field)).collect();
            if mode.key == KeyUse::Required {
                flags.insert(0, "--key-file".to_owned());
            }
            if provider.modes.len() > 1 {
                flags.insert(0, format!("--auth-mode {}", mode.name));
            }
            // Writing to a `String` cannot fail.
            let _ = writeln!(text, "  {name:<13} {}", flags.join(", "));
        }
    }
    let _ = write!(text, "  {plain} others     --key-file");
    text
}

/// A fault, with the flag that mends it.
pub fn mend(spelling: Spelling, provider: &Provider, fault: &Fault) -> String {
    let flag = match fault.field.as_str() {
        "key" => Some("--key-file PATH, --key-file - (standard input) or --key-env NAME".to_owned()),
        name => provider.fields().find(|field| spelling.name(field) == name).map(|field| flag(spelling, field)),
    };
    match (fault.problem, flag) {
        (Problem::Missing, Some(flag)) => format!("{}; give {flag}", fault.message),
        (Problem::Unknown, _) => format!("{}; the local gateway and older servers will refuse it", fault.message),
        (_, Some(flag)) if fault.field != "key" => format!("{} ({flag})", fault.message),
        _ => fault.message.clone(),
    }
}

/// The table's entry for a provider id; none for no id, and for an unknown one when that is allowed.
///
/// # Errors
/// When the id is not known, with the likely one.
pub fn known_provider(id: &str, allow_unknown: bool) -> anyhow::Result<Option<&'static Provider>> {
    if id.is_empty() {
        return Ok(None);
    }
    if let Some(provider) = providers_catalog::find(id) {
        return Ok(Some(provider));
    }
    if allow_unknown {
        return Ok(None);
    }
    let failure = Failure::usage(format!("--provider: `{id}` is not a known provider"));
    let failure = match providers_catalog::suggest(id) {
        Some(likely) => failure.hint(format!("did you mean {likely}?")),
        None => failure,
    };
    Err(failure.hint("a provider that this version does not know: --allow-unknown-provider").into())
}

/// What is wrong when a field is mapped twice.
pub fn duplicate_targets(mappings: Option<&[SecretMapping]>) -> Option<String> {
    let mut seen = HashSet::new();
    let twice = mappings?.iter().find(|mapping| !seen.insert(mapping.target_field.as_str()))?;
    Some(format!("secret_mappings: `{}` is mapped twice; keep one --secret-mapping", twice.target_field))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn provider(id: &str) -> &'static Provider {
        providers_catalog::find(id).unwrap_or_else(|| panic!("{id}"))
    }

    #[test]
    fn set_names_a_field_as_the_request_does() {
        let azure = provider("azure-ai");
        let url = azure.fields().find(|field| field.camel == "azureFoundryUrl").unwrap();
        assert_eq!(flag(Spelling::VirtualKey, url), "--set azureFoundryUrl=URL");
        assert_eq!(flag(Spelling::Integration, url), "--set configurations.azure_foundry_url=URL");
        assert!(help(Spelling::Integration).contains("--set configurations.oracle_tenancy=ID"));
        assert!(help(Spelling::VirtualKey).contains("--set oracleTenancy=ID"));
    }

    #[test]
    fn an_integration_states_its_mode_and_a_virtual_key_when_it_must() {
        let stated = |spelling, fields: Value| {
            let mut fields = Fields(fields.as_object().cloned().unwrap());
            state_mode(spelling, provider("bedrock"), &mut fields);
            fields.0.get("awsAuthType").cloned()
        };
        let role = json!({"awsRoleArn": "arn:aws:iam::000000000000:role/lab", "awsRegion": "us-east-1"});
        assert_eq!(stated(Spelling::VirtualKey, role), Some(json!("assumedRole")));
        let key = json!({"awsAccessKeyId": "i", "awsSecretAccessKey": "s", "awsRegion": "us-east-1"});
        assert_eq!(stated(Spelling::VirtualKey, key.clone()), None);
        assert_eq!(stated(Spelling::Integration, key), Some(json!("accessKey")));
    }

    #[test]
    fn a_fault_names_the_flag_in_either_spelling() {
        for spelling in [Spelling::VirtualKey, Spelling::Integration] {
            let faults = provider("workers-ai").check_as(spelling, true, &Map::new(), &[]);
            let told: Vec<String> = faults.iter().map(|fault| mend(spelling, provider("workers-ai"), fault)).collect();
            assert!(told.iter().all(|text| text.ends_with("; give --account-id")), "{told:?}");
        }
    }
}
