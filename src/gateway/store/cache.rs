//! What the data plane has looked up lately. A read after an acknowledged write never sees what was there before it.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, PoisonError, RwLock},
};

use super::{
    change::Change,
    records::{ApiKey, Config, Integration, Presented, Provider, StoredConfig, Target, Workspace},
};
use crate::{api::timestamp::Timestamp, gateway::ledger::Recount};

/// The most entries of each kind. A gateway on a developer's machine stays far below; what exceeds it starts again.
const CAPACITY: usize = 4096;

/// SHA-256 of the value of an API key.
pub(super) type Digest = [u8; 32];

#[derive(Default)]
struct Entries {
    /// Counts the writes that could make an entry stale. Whoever reads the database notes it first and fills the
    /// cache only if it is still the same: else a slow reader could put back what a write has just dropped.
    generation: u64,
    keys: HashMap<Digest, Arc<Presented>>,
    /// By workspace id, then by slug, so that a look-up needs no owned key.
    targets: HashMap<String, HashMap<String, Arc<Target>>>,
    target_count: usize,
    /// By workspace id, then by the slug or id that was asked for.
    configs: HashMap<String, HashMap<String, Arc<StoredConfig>>>,
    config_count: usize,
}

/// The cache.
#[derive(Default)]
pub(super) struct Cache {
    entries: RwLock<Entries>,
}

/// Either an entry, or what a later fill has to present.
pub(super) enum Lookup<T> {
    Hit(Arc<T>),
    Miss(Generation),
}

/// The state of the data that a reader is going to see, at the oldest.
#[derive(Clone, Copy)]
pub(super) struct Generation(u64);

impl Cache {
    pub(super) fn key(&self, digest: &Digest) -> Lookup<Presented> {
        let entries = self.entries.read().unwrap_or_else(PoisonError::into_inner);
        match entries.keys.get(digest) {
            Some(key) => Lookup::Hit(Arc::clone(key)),
            None => Lookup::Miss(Generation(entries.generation)),
        }
    }

    pub(super) fn target(&self, workspace_id: &str, slug: &str) -> Lookup<Target> {
        let entries = self.entries.read().unwrap_or_else(PoisonError::into_inner);
        match entries.targets.get(workspace_id).and_then(|targets| targets.get(slug)) {
            Some(target) => Lookup::Hit(Arc::clone(target)),
            None => Lookup::Miss(Generation(entries.generation)),
        }
    }

    pub(super) fn config(&self, workspace_id: &str, slug_or_id: &str) -> Lookup<StoredConfig> {
        let entries = self.entries.read().unwrap_or_else(PoisonError::into_inner);
        match entries.configs.get(workspace_id).and_then(|configs| configs.get(slug_or_id)) {
            Some(config) => Lookup::Hit(Arc::clone(config)),
            None => Lookup::Miss(Generation(entries.generation)),
        }
    }

    pub(super) fn fill_key(&self, read_at: Generation, digest: Digest, key: &Arc<Presented>) {
        let mut entries = self.entries.write().unwrap_or_else(PoisonError::into_inner);
        if entries.generation != read_at.0 {
            return;
        }
        if entries.keys.len() >= CAPACITY {
            entries.keys.clear();
        }
        entries.keys.insert(digest, Arc::clone(key));
    }

    pub(super) fn fill_target(&self, read_at: Generation, target: &Arc<Target>) {
        let mut entries = self.entries.write().unwrap_or_else(PoisonError::into_inner);
        if entries.generation != read_at.0 {
            return;
        }
        if entries.target_count >= CAPACITY {
            entries.targets.clear();
            entries.target_count = 0;
        }
        let (workspace_id, slug) = (target.provider.workspace_id.clone(), target.provider.slug.clone());
        if entries.targets.entry(workspace_id).or_default().insert(slug, Arc::clone(target)).is_none() {
            entries.target_count += 1;
        }
    }

    pub(super) fn fill_config(&self, read_at: Generation, slug_or_id: &str, config: &Arc<StoredConfig>) {
        let mut entries = self.entries.write().unwrap_or_else(PoisonError::into_inner);
        if entries.generation != read_at.0 {
            return;
        }
        if entries.config_count >= CAPACITY {
            entries.configs.clear();
            entries.config_count = 0;
        }
        let of_workspace = entries.configs.entry(config.workspace_id.clone()).or_default();
        if of_workspace.insert(slug_or_id.to_owned(), Arc::clone(config)).is_none() {
            entries.config_count += 1;
        }
    }

    /// Drops everything that committed changes have touched. Called after the commit and before the answer.
    pub(super) fn invalidate(&self, touched: &Touched) {
        if touched.is_empty() {
            return;
        }
        let mut entries = self.entries.write().unwrap_or_else(PoisonError::into_inner);
        entries.generation += 1;
        if touched.everything {
            *entries = Entries { generation: entries.generation, ..Entries::default() };
            return;
        }
        if !touched.keys.is_empty() {
            entries.keys.retain(|_, presented| !touched.keys.contains(&presented.key.id));
        }
        if !touched.workspaces.is_empty() {
            entries.keys.retain(|_, presented| {
                presented.key.workspace_id.as_ref().is_none_or(|id| !touched.workspaces.contains(id))
            });
        }
        let Entries { targets, target_count, configs, config_count, .. } = &mut *entries;
        if *config_count > 0 && !touched.configs.is_empty() {
            for of_workspace in configs.values_mut() {
                of_workspace.retain(|_, config| !touched.configs.contains(&config.slug));
            }
            configs.retain(|_, of_workspace| !of_workspace.is_empty());
            *config_count = configs.values().map(HashMap::len).sum();
        }
        if *target_count > 0 {
            for target in targets.values_mut() {
                target.retain(|slug, target| {
                    !touched.providers.contains(slug)
                        && !touched.integrations.contains(&target.provider.integration_slug)
                });
            }
            targets.retain(|_, targets| !targets.is_empty());
            *target_count = targets.values().map(HashMap::len).sum();
        }
    }
}

/// What a batch of changes touches.
#[derive(Default)]
pub(super) struct Touched {
    /// Ids of API keys.
    keys: HashSet<String>,
    /// Slugs of providers, in whichever workspace.
    providers: HashSet<String>,
    /// Slugs of integrations.
    integrations: HashSet<String>,
    /// Ids of workspaces.
    workspaces: HashSet<String>,
    /// Counters that somebody decided on, and when.
    resets: Vec<(String, Recount, Timestamp)>,
    /// Slugs of configs.
    configs: HashSet<String>,
    /// Whether a list may have other entries than before.
    lists: bool,
    /// Whether nothing is as it was.
    everything: bool,
    /// Whether all counters begin again.
    all_usage: bool,
}

impl Touched {
    pub(super) fn note(&mut self, change: &Change) {
        self.lists |= !matches!(
            change,
            Change::PutOrganisation(_)
                | Change::SetAdminKey(_)
                | Change::SetApplicationKey(_)
                | Change::PutUsage { .. }
                | Change::ResetUsage { .. }
                | Change::ClearUsage
        );
        match change {
            Change::PutApiKey(ApiKey { id, .. }) | Change::DeleteApiKey(id) => {
                self.keys.insert(id.clone());
            }
            Change::PutProvider(Provider { slug, .. }) | Change::DeleteProvider { slug, .. } => {
                self.providers.insert(slug.clone());
            }
            Change::PutIntegration(Integration { slug, .. }) | Change::DeleteIntegration(slug) => {
                self.integrations.insert(slug.clone());
            }
            Change::PutWorkspace(Workspace { id, .. }) => {
                self.workspaces.insert(id.clone());
            }
            Change::ClearUsage => self.all_usage = true,
            Change::ResetUsage { key, recount, at } => self.resets.push((key.clone(), *recount, *at)),
            Change::PutConfig(Config { slug, .. }) | Change::DeleteConfig(slug) => {
                self.configs.insert(slug.clone());
            }
            Change::PutOrganisation(_)
            | Change::PutUsage { .. }
            | Change::PutUser(_)
            | Change::PutMember(_)
            | Change::DeleteMember { .. }
            | Change::SetAdminKey(_)
            | Change::SetApplicationKey(_) => {}
            Change::Clear | Change::Replace(_) => self.everything = true,
        }
    }

    /// Whether a list may have other entries than before.
    pub(super) fn lists(&self) -> bool {
        self.lists
    }

    /// Whether no counter is as it was.
    pub(super) fn all_usage(&self) -> bool {
        self.everything || self.all_usage
    }

    /// Counters that somebody decided on, and when.
    pub(super) fn resets(&self) -> impl Iterator<Item = (&str, Recount, Timestamp)> {
        self.resets.iter().map(|(key, recount, at)| (key.as_str(), *recount, *at))
    }

    fn is_empty(&self) -> bool {
        !self.everything
            && self.keys.is_empty()
            && self.providers.is_empty()
            && self.integrations.is_empty()
            && self.workspaces.is_empty()
            && self.configs.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gateway::store::testing;

    fn key() -> Arc<Presented> {
        Arc::new(testing::presented(testing::api_key("id")))
    }

    fn miss(cache: &Cache) -> Generation {
        match cache.key(&[1; 32]) {
            Lookup::Miss(generation) => generation,
            Lookup::Hit(_) => panic!("a hit"),
        }
    }

    #[test]
    fn a_reader_that_began_before_a_write_does_not_fill() {
        let cache = Cache::default();
        let before = miss(&cache);
        let mut touched = Touched::default();
        touched.note(&Change::PutApiKey(key().key.clone()));
        cache.invalidate(&touched);
        cache.fill_key(before, [1; 32], &key());
        cache.fill_key(miss(&cache), [1; 32], &key());
        assert!(matches!(cache.key(&[1; 32]), Lookup::Hit(_)));
        cache.invalidate(&touched);
        miss(&cache);
    }

    #[test]
    fn stays_bounded() {
        let cache = Cache::default();
        for number in 0..=CAPACITY as u64 {
            let mut digest = [0; 32];
            digest[..8].copy_from_slice(&number.to_le_bytes());
            cache.fill_key(Generation(0), digest, &key());
        }
        assert!(cache.entries.read().unwrap().keys.len() <= CAPACITY);
    }

    fn config(slug: &str) -> Arc<StoredConfig> {
        Arc::new(StoredConfig {
            id: format!("id of {slug}"),
            slug: slug.to_owned(),
            workspace_id: "w".to_owned(),
            version_id: "v".to_owned(),
            status: crate::api::configs::ConfigStatus::Active,
            config: serde_json::json!({}),
        })
    }

    #[test]
    fn a_config_goes_under_all_its_names_and_no_other_goes() {
        let cache = Cache::default();
        for (name, slug) in [("a", "a"), ("id of a", "a"), ("b", "b")] {
            cache.fill_config(Generation(0), name, &config(slug));
        }
        let mut touched = Touched::default();
        touched.note(&Change::DeleteConfig("a".to_owned()));
        cache.invalidate(&touched);
        let is_there = |name: &str| matches!(cache.config("w", name), Lookup::Hit(_));
        assert!(!is_there("a") && !is_there("id of a") && is_there("b"));
        assert!(matches!(cache.config("elsewhere", "b"), Lookup::Miss(_)));
        assert_eq!(cache.entries.read().unwrap().config_count, 1);
        // One that was read before the write stays out.
        cache.fill_config(Generation(0), "a", &config("a"));
        assert!(!is_there("a"));
    }
}
