//! A config, and the targets in it, which are configs themselves.
//!
//! What is wrong with one is found before it is read (`api::configs::faults`): reading passes over what it does not know.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, PoisonError, RwLock},
};

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::{circuit::CircuitBreaker, retry::Retry};
use crate::{gateway::store::records::StoredConfig, secret::Secret};

/// How many configs are kept read. What exceeds it starts again.
const MOST_READ: usize = 1000;

/// A config, or a target of one.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Node {
    /// What conditions call it.
    pub name: Option<String>,
    /// Its share of the load, against those of its neighbours; 1 when nothing is said.
    pub weight: Option<f64>,
    /// How one of the targets is chosen; the first is, when nothing is said.
    pub strategy: Option<Strategy>,
    /// The targets; none in one that names a provider itself.
    #[serde(deserialize_with = "null_is_none")]
    pub targets: Vec<Arc<Node>>,
    /// `@slug`, or the id of an AI provider.
    pub provider: Option<String>,
    /// The slug of a virtual key.
    pub virtual_key: Option<String>,
    /// A credential of its own.
    pub api_key: Option<Secret>,
    /// Where it is reached.
    pub custom_host: Option<String>,
    /// Put over the body.
    pub override_params: Option<Map<String, Value>>,
    /// Put under the body.
    pub default_params: Option<Map<String, Value>>,
    /// Taken out of the body.
    pub drop_params: Option<Vec<String>>,
    /// What is tried again.
    pub retry: Option<Retry>,
    /// What is remembered.
    pub cache: Option<Cache>,
    /// Milliseconds until an answer has to begin; 0 is for ever.
    #[serde(deserialize_with = "maybe_whole")]
    pub request_timeout: Option<u64>,
    /// Headers of the caller's that go upstream.
    pub forward_headers: Option<Vec<String>>,
    /// Checks before a call.
    #[serde(alias = "beforeRequestHooks")]
    pub before_request_hooks: Option<Vec<Value>>,
    /// The same, in their present form.
    pub input_guardrails: Option<Vec<Value>>,
    /// Checks after a call.
    #[serde(alias = "afterRequestHooks")]
    pub after_request_hooks: Option<Vec<Value>>,
    /// The same, in their present form.
    pub output_guardrails: Option<Vec<Value>>,
    /// Whether answers are OpenAI's and nothing else.
    pub strict_open_ai_compliance: Option<bool>,
    /// Whether the list of models is the workspace's.
    pub fetch_integrated_models: Option<bool>,
    /// A stored prompt, which is not here.
    pub prompt_id: Option<String>,
    /// Not here either.
    pub passthrough: Option<bool>,
    /// The provider's own fields, such as `azure_resource_name`.
    #[serde(flatten)]
    pub fields: Map<String, Value>,
}

/// Credentials stand in many places of it, so it shows what it is called alone.
impl fmt::Debug for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Node").field("name", &self.name).field("targets", &self.targets.len()).finish_non_exhaustive()
    }
}

/// How one of several targets is chosen.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Strategy {
    /// The way.
    pub mode: Mode,
    /// Of a fallback: go on for exactly these; for everything that is not 2xx when nothing is said.
    pub on_status_codes: Option<Vec<u16>>,
    /// Of conditional routing: the first that holds decides.
    pub conditions: Vec<Condition>,
    /// Of conditional routing: the target when none holds.
    pub default: Option<String>,
    /// Of load balancing: the same target for the same caller.
    pub sticky: Option<Sticky>,
    /// Targets that fail are left alone for a while.
    pub cb_config: Option<CircuitBreaker>,
}

/// The ways of choosing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The first target.
    #[default]
    Single,
    /// One of them, by weight.
    Loadbalance,
    /// One after the other until one answers well.
    Fallback,
    /// The one that conditions name.
    Conditional,
}

/// A condition, and what follows.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Condition {
    /// See [`super::conditions`].
    pub query: Map<String, Value>,
    /// A target, by name.
    pub then: String,
}

/// Load balancing that keeps callers with their targets.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sticky {
    /// Whether it does.
    pub enabled: bool,
    /// What tells callers apart: `metadata.`, `params.` or `headers.` and a name.
    #[serde(alias = "hashFields")]
    pub hash_fields: Vec<String>,
    /// Seconds until a caller may come to another target; 3600 when nothing is said.
    pub ttl: Option<u64>,
}

/// Answers that are remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Cache {
    /// `simple`, or `semantic`, which is not here.
    pub mode: String,
    /// Seconds for which an answer is good.
    #[serde(alias = "maxAge", deserialize_with = "maybe_whole")]
    pub max_age: Option<u64>,
}

/// What a target takes from the config around it when it says nothing of its own.
#[derive(Debug, Clone, Copy, Default)]
pub struct Inherited<'c> {
    /// See [`Node::retry`].
    pub retry: Option<&'c Retry>,
    /// See [`Node::cache`].
    pub cache: Option<&'c Cache>,
    /// See [`Node::override_params`].
    pub override_params: Option<&'c Map<String, Value>>,
    /// See [`Node::default_params`].
    pub default_params: Option<&'c Map<String, Value>>,
    /// See [`Node::drop_params`].
    pub drop_params: Option<&'c Vec<String>>,
    /// See [`Node::request_timeout`].
    pub request_timeout: Option<u64>,
    /// See [`Node::custom_host`].
    pub custom_host: Option<&'c str>,
    /// See [`Node::forward_headers`].
    pub forward_headers: Option<&'c Vec<String>>,
    /// See [`Node::strict_open_ai_compliance`].
    pub strict: Option<bool>,
    /// See [`Node::input_guardrails`].
    pub guardrails: Guardrails<'c>,
}

/// The checks of a target.
#[derive(Debug, Clone, Copy, Default)]
pub struct Guardrails<'c> {
    /// Before a call, in both forms.
    pub before: [Option<&'c Vec<Value>>; 2],
    /// After it, in both forms.
    pub after: [Option<&'c Vec<Value>>; 2],
}

impl Node {
    /// Reads a config.
    ///
    /// # Errors
    /// A sentence without any value of the config.
    pub fn read(config: &Map<String, Value>) -> Result<Self, String> {
        // What serde says quotes what it found, which may be a credential.
        serde_path_to_error::deserialize(config)
            .map_err(|error| format!("path: {}, message: it has another form there", error.path()))
    }

    /// Whether it says what is done with a request, so that it stands by itself.
    pub fn names_a_target(&self) -> bool {
        !self.targets.is_empty() || self.provider.is_some() || self.virtual_key.is_some()
    }

    /// The first member, of it or of a target, that asks for what the local gateway has not.
    pub fn unsupported(&self) -> Option<&'static str> {
        let own = if self.prompt_id.is_some() { Some("prompt_id") } else { None };
        own.or_else(|| (self.passthrough == Some(true)).then_some("passthrough"))
            .or_else(|| self.targets.iter().find_map(|target| target.unsupported()))
    }

    /// The way of choosing one of its targets.
    pub fn mode(&self) -> Mode {
        self.strategy.as_ref().map(|strategy| strategy.mode).unwrap_or_default()
    }
}

impl<'c> Inherited<'c> {
    /// What holds within `node`: its own, else what it is given.
    pub fn within(self, node: &'c Node) -> Self {
        let [before, input] = self.guardrails.before;
        let [after, output] = self.guardrails.after;
        Self {
            retry: node.retry.as_ref().or(self.retry),
            cache: node.cache.as_ref().or(self.cache),
            override_params: node.override_params.as_ref().or(self.override_params),
            default_params: node.default_params.as_ref().or(self.default_params),
            drop_params: node.drop_params.as_ref().or(self.drop_params),
            request_timeout: node.request_timeout.or(self.request_timeout),
            custom_host: node.custom_host.as_deref().filter(|host| !host.is_empty()).or(self.custom_host),
            forward_headers: node.forward_headers.as_ref().or(self.forward_headers),
            strict: node.strict_open_ai_compliance.or(self.strict),
            guardrails: Guardrails {
                before: [node.before_request_hooks.as_ref().or(before), node.input_guardrails.as_ref().or(input)],
                after: [node.after_request_hooks.as_ref().or(after), node.output_guardrails.as_ref().or(output)],
            },
        }
    }
}

/// A stored config, and what it says.
#[derive(Debug, Clone)]
pub struct ConfigInUse {
    /// The record.
    pub stored: Arc<StoredConfig>,
    /// What it says.
    pub node: Arc<Node>,
}

/// Stored configs that have been read, by version: a version never changes.
#[derive(Debug, Default)]
pub struct ReadConfigs {
    nodes: RwLock<HashMap<String, Arc<Node>>>,
}

impl ReadConfigs {
    /// What a stored config says; none for one that cannot be read, which the management API would not have taken.
    pub fn read(&self, stored: &StoredConfig) -> Option<Arc<Node>> {
        if let Some(node) = self.nodes.read().unwrap_or_else(PoisonError::into_inner).get(&stored.version_id) {
            return Some(Arc::clone(node));
        }
        let node = Arc::new(Node::read(stored.config.as_object()?).ok()?);
        let mut nodes = self.nodes.write().unwrap_or_else(PoisonError::into_inner);
        if nodes.len() >= MOST_READ {
            nodes.clear();
        }
        nodes.insert(stored.version_id.clone(), Arc::clone(&node));
        Some(node)
    }
}

fn null_is_none<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Arc<Node>>, D::Error> {
    let nodes: Option<Vec<Node>> = Option::deserialize(deserializer)?;
    Ok(nodes.unwrap_or_default().into_iter().map(Arc::new).collect())
}

/// Whole numbers also come as `1000.0`.
fn maybe_whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    crate::api::lenient::maybe_whole(deserializer)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(config: Value) -> Node {
        Node::read(config.as_object().unwrap()).unwrap()
    }

    #[test]
    fn targets_take_what_they_do_not_say() {
        let config = read(json!({
            "retry": {"attempts": 3}, "request_timeout": 1000.0, "cache": {"mode": "simple"},
            "strategy": {"mode": "fallback", "on_status_codes": [429]},
            "targets": [{"provider": "@a", "request_timeout": 5}, {"virtual_key": "b", "retry": {"attempts": 1}}],
        }));
        assert_eq!(config.mode(), Mode::Fallback);
        let outer = Inherited::default().within(&config);
        let attempts = |inherited: Inherited<'_>| inherited.retry.map(|retry| retry.attempts);
        let first = outer.within(&config.targets[0]);
        assert_eq!((attempts(first), first.request_timeout), (Some(3), Some(5)));
        let second = outer.within(&config.targets[1]);
        assert_eq!((attempts(second), second.request_timeout), (Some(1), Some(1000)));
        assert_eq!(second.cache.map(|cache| cache.mode.as_str()), Some("simple"));
    }

    #[test]
    fn nothing_secret_shows() {
        let config = read(json!({"provider": "openai", "api_key": "sk-not-a-real-key", "aws_secret_access_key": "x"}));
        assert!(!format!("{config:?}").contains("sk-"));
        let refused = Node::read(json!({"retry": "sk-not-a-real-key"}).as_object().unwrap()).unwrap_err();
        assert!(!refused.contains("sk-") && refused.contains("retry"), "{refused}");
    }
}
