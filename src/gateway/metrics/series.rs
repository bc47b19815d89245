//! Series that are looked up by name, and the handles that spare a request the work.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock, PoisonError, RwLock, atomic::AtomicU64},
};

use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{counter::Counter, family::Family},
    registry::Registry,
};

use super::NAMES;
use crate::gateway::{journal::Entry, proxy, upstream::endpoint::Endpoint};

/// Bytes of a name that has series of its own.
const LONGEST_NAME: usize = 128;

/// The whole paths of the data plane, and what stands for one that was not read.
pub(super) const ENDPOINTS: [&str; 7] = [
    Endpoint::ChatCompletions.whole_path(),
    Endpoint::Completions.whole_path(),
    Endpoint::Embeddings.whole_path(),
    Endpoint::Responses.whole_path(),
    Endpoint::Messages.whole_path(),
    proxy::MODELS_PATH,
    proxy::UNREAD_PATH,
];

/// The classes of statuses.
pub(super) const CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];

/// What stands for all names beyond the first [`NAMES`]. No slug and no model that is asked for is refused for being
/// called so; it shares the series then.
const OTHER: &str = "other";

/// The class of a status.
pub(super) fn class(status: u16) -> &'static str {
    let class = usize::from(status / 100).saturating_sub(1);
    CLASSES.get(class).copied().unwrap_or("5xx")
}

/// Metrics of one name, by one label.
type OneLabel<M> = Family<[(&'static str, &'static str); 1], M, fn() -> M>;

/// Metrics of one name, told apart by a label of a few values that are known beforehand. All of them are there from the
/// beginning.
pub(super) struct Closed<M, const N: usize> {
    family: OneLabel<M>,
    handles: [(&'static str, M); N],
}

impl<M: Clone, const N: usize> Closed<M, N> {
    pub(super) fn new(label: &'static str, values: [&'static str; N], make: fn() -> M) -> Self {
        let family = Family::new_with_constructor(make);
        let handles = values.map(|value| (value, family.get_or_create_owned(&[(label, value)])));
        Self { family, handles }
    }

    /// What is to be registered.
    pub(super) fn family(&self) -> OneLabel<M> {
        self.family.clone()
    }

    pub(super) fn get(&self, value: &str) -> Option<&M> {
        self.handles.iter().find(|(known, _)| *known == value).map(|(_, metric)| metric)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfRequest {
    endpoint: &'static str,
    provider: Arc<str>,
    status: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfModel {
    provider: Arc<str>,
    model: Arc<str>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfTokens {
    provider: Arc<str>,
    model: Arc<str>,
    direction: &'static str,
}

type Dollars = Counter<f64, AtomicU64>;

/// The series of virtual keys and models.
pub(super) struct Series {
    requests: Family<OfRequest, Counter>,
    tokens: Family<OfTokens, Counter>,
    cost: Family<OfModel, Dollars>,
    providers: RwLock<HashMap<Arc<str>, Arc<Provider>>>,
    /// Models that have series of their own, with any provider.
    models: RwLock<HashMap<Arc<str>, ()>>,
    overflow: Arc<Provider>,
}

/// The handles of one virtual key.
struct Provider {
    name: Arc<str>,
    /// By endpoint, then by class of status.
    requests: [[OnceLock<Counter>; CLASSES.len()]; ENDPOINTS.len()],
    models: RwLock<HashMap<Arc<str>, Arc<Model>>>,
}

impl Provider {
    fn new(name: Arc<str>) -> Arc<Self> {
        Arc::new(Self { name, requests: Default::default(), models: RwLock::default() })
    }
}

/// The handles of one model of a virtual key.
struct Model {
    input: Counter,
    output: Counter,
    cost: Dollars,
}

impl Series {
    pub(super) fn registered(registry: &mut Registry) -> Self {
        let (requests, tokens, cost) = (Family::default(), Family::default(), Family::default());
        registry.register(
            "requests",
            "Requests of the data plane, by the virtual key, or AI provider, that answered last",
            Family::clone(&requests),
        );
        registry.register("tokens", "Tokens that were charged", Family::clone(&tokens));
        registry.register("cost_dollars", "US dollars that were charged", Family::clone(&cost));
        Self {
            requests,
            tokens,
            cost,
            // What is refused before a target is tried has no name, and is there from the beginning.
            providers: RwLock::new(HashMap::from([("".into(), Provider::new("".into()))])),
            models: RwLock::default(),
            overflow: Provider::new(OTHER.into()),
        }
    }

    pub(super) fn count(&self, entry: &Entry) {
        let last = entry.attempts.last();
        let name = last.map_or("", |attempt| attempt.virtual_key.as_deref().unwrap_or(&attempt.provider));
        let provider = self.provider(name);
        let class = class(entry.status);
        let endpoint = ENDPOINTS.iter().position(|path| *path == entry.path);
        let row = endpoint.and_then(|endpoint| provider.requests.get(endpoint));
        let slot = CLASSES.iter().position(|word| *word == class).and_then(|column| row?.get(column));
        if let Some(slot) = slot {
            let make = || {
                let provider = Arc::clone(&provider.name);
                self.requests.get_or_create_owned(&OfRequest { endpoint: entry.path, provider, status: class })
            };
            slot.get_or_init(make).inc();
        }
        if entry.input_tokens == 0 && entry.output_tokens == 0 {
            return;
        }
        let model = self.model(&provider, last.and_then(|attempt| attempt.model.as_deref()).unwrap_or_default());
        model.input.inc_by(entry.input_tokens);
        model.output.inc_by(entry.output_tokens);
        model.cost.inc_by(entry.cost);
    }

    fn provider(&self, name: &str) -> Arc<Provider> {
        let providers = self.providers.read().unwrap_or_else(PoisonError::into_inner);
        let (known, full) = (providers.get(name).cloned(), providers.len() > NAMES);
        drop(providers);
        match known {
            Some(provider) => provider,
            None if full => Arc::clone(&self.overflow),
            None => {
                let mut providers = self.providers.write().unwrap_or_else(PoisonError::into_inner);
                if providers.len() > NAMES && !providers.contains_key(name) {
                    return Arc::clone(&self.overflow);
                }
                let name: Arc<str> = name.into();
                let made = providers.entry(Arc::clone(&name)).or_insert_with(|| Provider::new(name));
                Arc::clone(made)
            }
        }
    }

    fn model(&self, provider: &Provider, name: &str) -> Arc<Model> {
        let find = |name: &str| provider.models.read().unwrap_or_else(PoisonError::into_inner).get(name).cloned();
        if let Some(known) = find(name) {
            return known;
        }
        let name = self.own_name(name);
        if let Some(known) = find(&name) {
            return known;
        }
        let mut models = provider.models.write().unwrap_or_else(PoisonError::into_inner);
        let make = || {
            let tokens = |direction| {
                let (provider, model) = (Arc::clone(&provider.name), Arc::clone(&name));
                self.tokens.get_or_create_owned(&OfTokens { provider, model, direction })
            };
            let (provider, model) = (Arc::clone(&provider.name), Arc::clone(&name));
            let cost = self.cost.get_or_create_owned(&OfModel { provider, model });
            Arc::new(Model { input: tokens("input"), output: tokens("output"), cost })
        };
        Arc::clone(models.entry(Arc::clone(&name)).or_insert_with(make))
    }

    /// The name that a model's series have.
    fn own_name(&self, name: &str) -> Arc<str> {
        let models = self.models.read().unwrap_or_else(PoisonError::into_inner);
        let (known, full) = (models.get_key_value(name).map(|(name, ())| Arc::clone(name)), models.len() >= NAMES);
        drop(models);
        match known {
            Some(name) => name,
            None if full || name.len() > LONGEST_NAME => OTHER.into(),
            None => {
                let mut models = self.models.write().unwrap_or_else(PoisonError::into_inner);
                if models.len() >= NAMES && !models.contains_key(name) {
                    return OTHER.into();
                }
                let name: Arc<str> = name.into();
                models.insert(Arc::clone(&name), ());
                name
            }
        }
    }
}
