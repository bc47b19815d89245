//! The table itself.

use super::{
    AuthMode, Field, FieldKind,
    FieldKind::{Deployments, Headers, Json, Switch, Text, Url},
    KeyUse, Provider,
};

const fn public(
    camel: &'static str,
    snake: &'static str,
    flag: &'static str,
    kind: FieldKind,
    help: &'static str,
) -> Field {
    Field { camel, snake, flag, kind, secret: false, help }
}

const fn secret(
    camel: &'static str,
    snake: &'static str,
    flag: &'static str,
    kind: FieldKind,
    help: &'static str,
) -> Field {
    Field { camel, snake, flag, kind, secret: true, help }
}

/// Declares the fields and the list of all of them in one go, so that none is forgotten in the list.
macro_rules! fields {
    ($($name:ident = $make:ident($camel:literal, $snake:literal, $flag:literal, $kind:expr, $help:literal);)*) => {
        $(pub(super) static $name: Field = $make($camel, $snake, $flag, $kind, $help);)*
        /// Every field that any provider knows.
        pub static FIELDS: &[&Field] = &[$(&$name),*];
    };
}

fields! {
    CUSTOM_HOST = public("customHost", "custom_host", "custom-host", Url, "Base URL of a self-hosted or OpenAI-compatible server, usually ending in /v1");
    // Headers are where such servers expect their credentials, so they are treated as one.
    CUSTOM_HEADERS = secret("customHeaders", "custom_headers", "header", Headers, "Headers to send to the provider");
    OPENAI_ORGANIZATION = public("openaiOrganization", "openai_organization", "openai-organization", Text, "OpenAI organization id");
    OPENAI_PROJECT = public("openaiProject", "openai_project", "openai-project", Text, "OpenAI project id");
    AZURE_AUTH_MODE = public("azureAuthMode", "azure_auth_mode", "auth-mode", Text, "How to prove oneself to Azure");
    RESOURCE_NAME = public("resourceName", "azure_resource_name", "resource-name", Text, "Azure resource: the first label of RESOURCE.openai.azure.com");
    DEPLOYMENTS = public("deploymentConfig", "azure_deployment_config", "deployment", Deployments, "Azure deployments");
    DEPLOYMENT_NAME = public("deploymentName", "azure_deployment_name", "set deploymentName=NAME", Text, "The one Azure deployment, in the older flat form");
    API_VERSION = public("apiVersion", "azure_api_version", "set apiVersion=VERSION", Text, "API version of the one Azure deployment, in the older flat form");
    ENTRA_CLIENT_ID = public("azureEntraClientId", "azure_entra_client_id", "client-id", Text, "Entra application (client) id");
    ENTRA_CLIENT_SECRET = secret("azureEntraClientSecret", "azure_entra_client_secret", "client-secret-file", Text, "Entra client secret");
    ENTRA_TENANT_ID = public("azureEntraTenantId", "azure_entra_tenant_id", "tenant-id", Text, "Entra tenant id");
    ENTRA_SCOPE = public("azureEntraScope", "azure_entra_scope", "set azureEntraScope=SCOPE", Text, "Entra token scope");
    MANAGED_CLIENT_ID = public("azureManagedClientId", "azure_managed_client_id", "client-id", Text, "Client id of a user-assigned managed identity");
    WORKLOAD_CLIENT_ID = public("azureWorkloadClientId", "azure_workload_client_id", "client-id", Text, "Client id of the workload identity");
    WORKLOAD_TENANT_ID = public("azureWorkloadTenantId", "azure_workload_tenant_id", "tenant-id", Text, "Tenant id of the workload identity");
    FOUNDRY_URL = public("azureFoundryUrl", "azure_foundry_url", "set azureFoundryUrl=URL", Url, "Azure AI Foundry endpoint");
    FOUNDRY_API_VERSION = public("azureApiVersion", "azure_api_version", "set azureApiVersion=VERSION", Text, "Azure AI Foundry API version");
    FOUNDRY_DEPLOYMENT = public("azureDeploymentName", "azure_deployment_name", "set azureDeploymentName=NAME", Text, "Azure AI Foundry deployment");
    FOUNDRY_TYPE = public("azureDeploymentType", "azure_deployment_type", "set azureDeploymentType=TYPE", Text, "Azure AI Foundry deployment type: serverless or managed");
    FOUNDRY_REGION = public("azureRegion", "azure_region", "set azureRegion=REGION", Text, "Azure AI Foundry region");
    FOUNDRY_ENDPOINT = public("azureEndpointName", "azure_endpoint_name", "set azureEndpointName=NAME", Text, "Azure AI Foundry endpoint name");
    AWS_AUTH_TYPE = public("awsAuthType", "aws_auth_type", "auth-mode", Text, "How to prove oneself to AWS");
    AWS_REGION = public("awsRegion", "aws_region", "region", Text, "AWS region, such as us-east-1");
    AWS_ACCESS_KEY_ID = secret("awsAccessKeyId", "aws_access_key_id", "access-key-id", Text, "AWS access key id");
    AWS_SECRET_ACCESS_KEY = secret("awsSecretAccessKey", "aws_secret_access_key", "secret-access-key-file", Text, "AWS secret access key");
    AWS_SESSION_TOKEN = secret("awsSessionToken", "aws_session_token", "session-token-file", Text, "AWS session token of temporary credentials");
    AWS_ROLE_ARN = public("awsRoleArn", "aws_role_arn", "role-arn", Text, "ARN of the role to assume");
    AWS_EXTERNAL_ID = public("awsExternalId", "aws_external_id", "external-id", Text, "External id that the role demands");
    SAGEMAKER_ATTRIBUTES = public("amznSagemakerCustomAttributes", "amzn_sagemaker_custom_attributes", "set amznSagemakerCustomAttributes=TEXT", Text, "SageMaker custom attributes");
    SAGEMAKER_MODEL = public("amznSagemakerTargetModel", "amzn_sagemaker_target_model", "set amznSagemakerTargetModel=NAME", Text, "SageMaker target model");
    SAGEMAKER_VARIANT = public("amznSagemakerTargetVariant", "amzn_sagemaker_target_variant", "set amznSagemakerTargetVariant=NAME", Text, "SageMaker target variant");
    SAGEMAKER_CONTAINER = public("amznSagemakerTargetContainerHostname", "amzn_sagemaker_target_container_hostname", "set amznSagemakerTargetContainerHostname=NAME", Text, "SageMaker target container");
    SAGEMAKER_INFERENCE_ID = public("amznSagemakerInferenceId", "amzn_sagemaker_inference_id", "set amznSagemakerInferenceId=ID", Text, "SageMaker inference id");
    SAGEMAKER_EXPLANATIONS = public("amznSagemakerEnableExplanations", "amzn_sagemaker_enable_explanations", "set amznSagemakerEnableExplanations=TEXT", Text, "SageMaker explanations");
    SAGEMAKER_COMPONENT = public("amznSagemakerInferenceComponent", "amzn_sagemaker_inference_component", "set amznSagemakerInferenceComponent=NAME", Text, "SageMaker inference component");
    SAGEMAKER_SESSION = public("amznSagemakerSessionId", "amzn_sagemaker_session_id", "set amznSagemakerSessionId=ID", Text, "SageMaker session id");
    SAGEMAKER_MODEL_NAME = public("amznSagemakerModelName", "amzn_sagemaker_model_name", "set amznSagemakerModelName=NAME", Text, "SageMaker model name");
    VERTEX_AUTH_TYPE = public("vertexAuthType", "vertex_auth_type", "auth-mode", Text, "How to prove oneself to Google Cloud");
    VERTEX_PROJECT = public("vertexProjectId", "vertex_project_id", "project", Text, "Google Cloud project id");
    VERTEX_REGION = public("vertexRegion", "vertex_region", "region", Text, "Google Cloud region, or us, eu, global");
    VERTEX_SERVICE_ACCOUNT = secret("vertexServiceAccountJson", "vertex_service_account_json", "service-account-file", Json, "Service-account key, as JSON");
    VERTEX_MAP_METADATA = public("vertexMapMetadata", "vertex_map_metadata", "set vertexMapMetadata=true", Switch, "Send the metadata of requests along as labels");
    KEY_REQUIRED = public("isKeyRequired", "is_key_required", "set isKeyRequired=true", Switch, "Whether a key goes with the auth mode, as Portkey's console marks it");
    ANTHROPIC_INSPECT = public("anthropicInspectStreamForOverloadedError", "anthropic_inspect_stream_for_overloaded_error", "set anthropicInspectStreamForOverloadedError=true", Switch, "Look for an overload error at the beginning of streams");
    BYTEPLUS_REGION = public("byteplusRegion", "byteplus_region", "region", Text, "BytePlus region");
    VERTEX_SKIP_PTU = public("vertexSkipPtuCostAttribution", "vertex_skip_ptu_cost_attribution", "set vertexSkipPtuCostAttribution=true", Switch, "Leave provisioned throughput out of the cost");
    WORKERS_ACCOUNT = public("workersAiAccountId", "workers_ai_account_id", "account-id", Text, "Cloudflare account id");
    ORACLE_REGION = public("oracleRegion", "oracle_region", "region", Text, "Oracle Cloud region");
    ORACLE_COMPARTMENT = public("oracleCompartmentId", "oracle_compartment_id", "set oracleCompartmentId=ID", Text, "Oracle compartment id");
    ORACLE_TENANCY = public("oracleTenancy", "oracle_tenancy", "set oracleTenancy=ID", Text, "Oracle tenancy id");
    ORACLE_USER = public("oracleUser", "oracle_user", "set oracleUser=ID", Text, "Oracle user id");
    ORACLE_FINGERPRINT = public("oracleFingerprint", "oracle_fingerprint", "set oracleFingerprint=TEXT", Text, "Fingerprint of the Oracle API key");
    ORACLE_PRIVATE_KEY = secret("oraclePrivateKey", "oracle_private_key", "from-file", Text, "Private key of the Oracle API key, as PEM");
    ORACLE_VERSION = public("oracleVersion", "oracle_version", "set oracleVersion=TEXT", Text, "Oracle API version");
    HUGGINGFACE_BASE_URL = public("huggingfaceBaseUrl", "huggingface_base_url", "set huggingfaceBaseUrl=URL", Url, "Address of a dedicated endpoint");
    SNOWFLAKE_ACCOUNT = public("snowflakeAccount", "snowflake_account", "set snowflakeAccount=NAME", Text, "Snowflake account");
}

/// Fields that every provider takes.
pub(super) static COMMON: &[&Field] = &[&CUSTOM_HOST, &CUSTOM_HEADERS];

const fn mode(
    name: &'static str,
    help: &'static str,
    key: KeyUse,
    required: &'static [&'static Field],
    optional: &'static [&'static Field],
) -> AuthMode {
    AuthMode { name, aliases: &[], help, key, required, optional }
}

static BY_KEY: [AuthMode; 1] = [mode("default", "The provider's key", KeyUse::Required, &[], &[])];
static WITHOUT_KEY: [AuthMode; 1] =
    [mode("default", "No credential, or a key", KeyUse::Optional, &[&CUSTOM_HOST], &[])];

/// A provider that takes a key and nothing else.
const fn keyed(id: &'static str, base_url: Option<&'static str>) -> Provider {
    Provider { id, aliases: &[], base_url, mode_field: None, modes: &BY_KEY }
}

static OPENAI: [AuthMode; 1] =
    [mode("default", "The provider's key", KeyUse::Required, &[], &[&OPENAI_ORGANIZATION, &OPENAI_PROJECT])];

static AZURE_OPENAI: [AuthMode; 4] = [
    AuthMode {
        name: "default",
        aliases: &["apiKey"],
        help: "The resource's key",
        key: KeyUse::Required,
        required: &[&RESOURCE_NAME, &DEPLOYMENTS],
        optional: &[&DEPLOYMENT_NAME, &API_VERSION, &KEY_REQUIRED],
    },
    mode(
        "entra",
        "An Entra application with a client secret",
        KeyUse::Unused,
        &[&RESOURCE_NAME, &DEPLOYMENTS, &ENTRA_CLIENT_ID, &ENTRA_CLIENT_SECRET, &ENTRA_TENANT_ID],
        &[&DEPLOYMENT_NAME, &API_VERSION, &ENTRA_SCOPE, &KEY_REQUIRED],
    ),
    mode(
        "managed",
        "The managed identity of the machine that runs the gateway",
        KeyUse::Unused,
        &[&RESOURCE_NAME, &DEPLOYMENTS],
        &[&DEPLOYMENT_NAME, &API_VERSION, &MANAGED_CLIENT_ID, &KEY_REQUIRED],
    ),
    mode(
        "workload",
        "The workload identity of the cluster that runs the gateway",
        KeyUse::Unused,
        &[&RESOURCE_NAME, &DEPLOYMENTS],
        &[&DEPLOYMENT_NAME, &API_VERSION, &WORKLOAD_CLIENT_ID, &WORKLOAD_TENANT_ID, &KEY_REQUIRED],
    ),
];

static AZURE_AI: [AuthMode; 3] = [
    AuthMode {
        name: "default",
        aliases: &["apiKey"],
        help: "The resource's key",
        key: KeyUse::Required,
        required: &[&FOUNDRY_URL],
        optional: &[&FOUNDRY_API_VERSION, &FOUNDRY_DEPLOYMENT, &FOUNDRY_TYPE, &FOUNDRY_REGION, &FOUNDRY_ENDPOINT],
    },
    mode(
        "entra",
        "An Entra application with a client secret",
        KeyUse::Unused,
        &[&FOUNDRY_URL, &ENTRA_CLIENT_ID, &ENTRA_CLIENT_SECRET, &ENTRA_TENANT_ID],
        &[&FOUNDRY_API_VERSION, &FOUNDRY_DEPLOYMENT, &ENTRA_SCOPE],
    ),
    mode(
        "managed",
        "The managed identity of the machine that runs the gateway",
        KeyUse::Unused,
        &[&FOUNDRY_URL],
        &[&FOUNDRY_API_VERSION, &FOUNDRY_DEPLOYMENT, &MANAGED_CLIENT_ID],
    ),
];

static BEDROCK: [AuthMode; 4] = [
    mode(
        "accessKey",
        "An access key",
        KeyUse::Unused,
        &[&AWS_ACCESS_KEY_ID, &AWS_SECRET_ACCESS_KEY, &AWS_REGION],
        &[&AWS_SESSION_TOKEN],
    ),
    mode(
        "assumedRole",
        "A role that the gateway assumes",
        KeyUse::Unused,
        &[&AWS_ROLE_ARN, &AWS_REGION],
        &[&AWS_EXTERNAL_ID],
    ),
    mode("serviceRole", "The role of the machine that runs the gateway", KeyUse::Unused, &[&AWS_REGION], &[]),
    mode("apiKey", "A Bedrock API key", KeyUse::Required, &[&AWS_REGION], &[]),
];

static SAGEMAKER: [AuthMode; 3] = [
    mode(
        "accessKey",
        "An access key",
        KeyUse::Unused,
        &[&AWS_ACCESS_KEY_ID, &AWS_SECRET_ACCESS_KEY, &AWS_REGION],
        SAGEMAKER_WITH_TOKEN,
    ),
    mode(
        "assumedRole",
        "A role that the gateway assumes",
        KeyUse::Unused,
        &[&AWS_ROLE_ARN, &AWS_REGION],
        SAGEMAKER_WITH_ROLE,
    ),
    mode(
        "serviceRole",
        "The role of the machine that runs the gateway",
        KeyUse::Unused,
        &[&AWS_REGION],
        SAGEMAKER_FIELDS,
    ),
];

static SAGEMAKER_FIELDS: &[&Field] = &[
    &SAGEMAKER_ATTRIBUTES,
    &SAGEMAKER_MODEL,
    &SAGEMAKER_VARIANT,
    &SAGEMAKER_CONTAINER,
    &SAGEMAKER_INFERENCE_ID,
    &SAGEMAKER_EXPLANATIONS,
    &SAGEMAKER_COMPONENT,
    &SAGEMAKER_SESSION,
    &SAGEMAKER_MODEL_NAME,
];
static SAGEMAKER_WITH_TOKEN: &[&Field] = &[
    &AWS_SESSION_TOKEN,
    &SAGEMAKER_ATTRIBUTES,
    &SAGEMAKER_MODEL,
    &SAGEMAKER_VARIANT,
    &SAGEMAKER_CONTAINER,
    &SAGEMAKER_INFERENCE_ID,
    &SAGEMAKER_EXPLANATIONS,
    &SAGEMAKER_COMPONENT,
    &SAGEMAKER_SESSION,
    &SAGEMAKER_MODEL_NAME,
];
static SAGEMAKER_WITH_ROLE: &[&Field] = &[
    &AWS_EXTERNAL_ID,
    &SAGEMAKER_ATTRIBUTES,
    &SAGEMAKER_MODEL,
    &SAGEMAKER_VARIANT,
    &SAGEMAKER_CONTAINER,
    &SAGEMAKER_INFERENCE_ID,
    &SAGEMAKER_EXPLANATIONS,
    &SAGEMAKER_COMPONENT,
    &SAGEMAKER_SESSION,
    &SAGEMAKER_MODEL_NAME,
];

// Basic comes first: it is what Portkey takes when there is neither a mode nor a service-account key.
static VERTEX: [AuthMode; 3] = [
    mode(
        "basic",
        "An OAuth token, the caller's own or the key",
        KeyUse::Optional,
        &[&VERTEX_PROJECT, &VERTEX_REGION],
        &[&VERTEX_SKIP_PTU, &VERTEX_MAP_METADATA, &KEY_REQUIRED],
    ),
    mode(
        "serviceAccount",
        "A service-account key",
        KeyUse::Optional,
        &[&VERTEX_SERVICE_ACCOUNT, &VERTEX_REGION],
        &[&VERTEX_PROJECT, &VERTEX_SKIP_PTU, &VERTEX_MAP_METADATA, &KEY_REQUIRED],
    ),
    mode(
        "workload",
        "The workload identity of the cluster that runs the gateway",
        KeyUse::Unused,
        &[&VERTEX_PROJECT, &VERTEX_REGION],
        &[&VERTEX_SKIP_PTU, &VERTEX_MAP_METADATA, &KEY_REQUIRED],
    ),
];

static WORKERS_AI: [AuthMode; 1] =
    [mode("default", "A Cloudflare API token", KeyUse::Required, &[&WORKERS_ACCOUNT], &[])];

static ORACLE: [AuthMode; 1] = [mode(
    "default",
    "An API signing key",
    KeyUse::Unused,
    &[&ORACLE_REGION, &ORACLE_COMPARTMENT, &ORACLE_TENANCY, &ORACLE_USER, &ORACLE_FINGERPRINT, &ORACLE_PRIVATE_KEY],
    &[&ORACLE_VERSION],
)];

static HUGGINGFACE: [AuthMode; 1] =
    [mode("default", "The provider's key", KeyUse::Required, &[], &[&HUGGINGFACE_BASE_URL])];
static ANTHROPIC: [AuthMode; 1] = [mode("default", "The provider's key", KeyUse::Required, &[], &[&ANTHROPIC_INSPECT])];
static BYTEPLUS: [AuthMode; 1] = [mode("default", "The provider's key", KeyUse::Required, &[], &[&BYTEPLUS_REGION])];
static CORTEX: [AuthMode; 1] = [mode("default", "The provider's key", KeyUse::Required, &[&SNOWFLAKE_ACCOUNT], &[])];

/// Every known provider: those with fields or modes of their own, then those that take just a key, by id.
pub static PROVIDERS: &[Provider] = &[
    Provider {
        id: "openai",
        aliases: &["open-ai"],
        base_url: Some("https://api.openai.com/v1"),
        mode_field: None,
        modes: &OPENAI,
    },
    Provider {
        id: "azure-openai",
        aliases: &[],
        base_url: None,
        mode_field: Some(&AZURE_AUTH_MODE),
        modes: &AZURE_OPENAI,
    },
    Provider { id: "azure-ai", aliases: &[], base_url: None, mode_field: Some(&AZURE_AUTH_MODE), modes: &AZURE_AI },
    Provider { id: "bedrock", aliases: &[], base_url: None, mode_field: Some(&AWS_AUTH_TYPE), modes: &BEDROCK },
    Provider { id: "sagemaker", aliases: &[], base_url: None, mode_field: Some(&AWS_AUTH_TYPE), modes: &SAGEMAKER },
    Provider { id: "vertex-ai", aliases: &[], base_url: None, mode_field: Some(&VERTEX_AUTH_TYPE), modes: &VERTEX },
    Provider { id: "workers-ai", aliases: &[], base_url: None, mode_field: None, modes: &WORKERS_AI },
    Provider { id: "oracle", aliases: &[], base_url: None, mode_field: None, modes: &ORACLE },
    Provider {
        id: "huggingface",
        aliases: &["hugging-face"],
        base_url: Some("https://api-inference.huggingface.co"),
        mode_field: None,
        modes: &HUGGINGFACE,
    },
    Provider { id: "cortex", aliases: &[], base_url: None, mode_field: None, modes: &CORTEX },
    Provider {
        id: "anthropic",
        aliases: &[],
        base_url: Some("https://api.anthropic.com/v1"),
        mode_field: None,
        modes: &ANTHROPIC,
    },
    Provider { id: "byteplus", aliases: &[], base_url: None, mode_field: None, modes: &BYTEPLUS },
    Provider { id: "ollama", aliases: &[], base_url: None, mode_field: None, modes: &WITHOUT_KEY },
    Provider { id: "triton", aliases: &[], base_url: None, mode_field: None, modes: &WITHOUT_KEY },
    keyed("302ai", Some("https://api.302.ai")),
    keyed("ai21", Some("https://api.ai21.com/studio/v1")),
    keyed("aibadgr", Some("https://aibadgr.com/api/v1")),
    keyed("anyscale", Some("https://api.endpoints.anyscale.com/v1")),
    keyed("bedrock-mantle", None),
    keyed("bytez", Some("https://api.bytez.com")),
    keyed("cerebras", Some("https://api.cerebras.ai/v1")),
    keyed("claude-platform-aws", None),
    keyed("cohere", Some("https://api.cohere.ai")),
    keyed("cometapi", Some("https://api.cometapi.com/v1")),
    keyed("dashscope", Some("https://dashscope-intl.aliyuncs.com/compatible-mode/v1")),
    keyed("databricks", None),
    keyed("deepbricks", Some("https://api.deepbricks.ai/v1")),
    keyed("deepgram", None),
    keyed("deepinfra", Some("https://api.deepinfra.com/v1/openai")),
    keyed("deepseek", Some("https://api.deepseek.com")),
    keyed("fal-ai", None),
    keyed("featherless-ai", Some("https://api.featherless.ai/v1")),
    keyed("fireworks-ai", Some("https://api.fireworks.ai/inference/v1")),
    keyed("github", Some("https://models.inference.ai.azure.com")),
    keyed("google", Some("https://generativelanguage.googleapis.com")),
    keyed("groq", Some("https://api.groq.com/openai/v1")),
    keyed("hyperbolic", Some("https://api.hyperbolic.xyz")),
    keyed("inference-net", Some("https://api.inference.net/v1")),
    keyed("iointelligence", Some("https://api.intelligence.io.solutions/api/v1")),
    keyed("jina", Some("https://api.jina.ai/v1")),
    keyed("kluster-ai", Some("https://api.kluster.ai/v1")),
    keyed("krutrim", Some("https://cloud.olakrutrim.com/v1")),
    keyed("lambda", Some("https://api.lambdalabs.com/v1")),
    keyed("lemonfox-ai", Some("https://api.lemonfox.ai/v1")),
    keyed("lepton", Some("https://api.lepton.ai")),
    keyed("lingyi", Some("https://api.lingyiwanwu.com")),
    keyed("matterai", Some("https://api.matterai.so/v1")),
    keyed("meshy", None),
    keyed("milvus", None),
    keyed("minimax", None),
    keyed("mistral-ai", Some("https://api.mistral.ai/v1")),
    keyed("modal", Some("https://api.modal.com/v1")),
    keyed("monsterapi", Some("https://llm.monsterapi.ai/v1")),
    keyed("moonshot", Some("https://api.moonshot.cn")),
    keyed("ncompass", Some("https://api.ncompass.tech/v1")),
    keyed("nebius", Some("https://api.studio.nebius.ai/v1")),
    keyed("nextbit", Some("https://api.nextbit256.com/v1")),
    keyed("nomic", Some("https://api-atlas.nomic.ai/v1")),
    keyed("novita-ai", Some("https://api.novita.ai/v3/openai")),
    keyed("nscale", Some("https://inference.api.nscale.com/v1")),
    keyed("openrouter", Some("https://openrouter.ai/api")),
    keyed("ovhcloud", Some("https://oai.endpoints.kepler.ai.cloud.ovh.net/v1")),
    keyed("palm", Some("https://generativelanguage.googleapis.com/v1beta3")),
    keyed("perplexity-ai", Some("https://api.perplexity.ai")),
    keyed("predibase", Some("https://serving.app.predibase.com")),
    keyed("qdrant", None),
    keyed("recraft-ai", Some("https://external.api.recraft.ai/v1")),
    keyed("reka-ai", Some("https://api.reka.ai")),
    keyed("replicate", Some("https://api.replicate.com/v1")),
    keyed("sambanova", Some("https://api.sambanova.ai")),
    keyed("scenario-ai", None),
    keyed("segmind", Some("https://api.segmind.com/v1")),
    keyed("siliconflow", Some("https://api.siliconflow.cn/v1")),
    keyed("stability-ai", Some("https://api.stability.ai")),
    keyed("together-ai", Some("https://api.together.xyz")),
    keyed("tripo3d", None),
    keyed("upstage", Some("https://api.upstage.ai/v1/solar")),
    keyed("voyage", Some("https://api.voyageai.com/v1")),
    keyed("x-ai", Some("https://api.x.ai/v1")),
    keyed("z-ai", Some("https://api.z.ai/api/paas/v4")),
    keyed("zhipu", Some("https://open.bigmodel.cn/api/paas/v4")),
];
