//! The tables, and how a change is made to them.
//!
//! Rows are JSON of the types in [`super::records`], and stand in the lists of [`super::lists`].

use redb::{Error, ReadableTable, Table, TableDefinition, WriteTransaction};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{
    change::Change,
    error::StoreError,
    file::StoreFile,
    lists::{Listing, ORGANISATION},
    records::{ApiKey, Config, Integration, Member, Provider, User, Workspace},
    snapshot::{self, Snapshot},
};
use crate::gateway::ledger::{Counters, MeterId};

/// The schema that this version reads and writes.
pub(super) const SCHEMA_VERSION: u32 = 3;

/// Rows in JSON, by their key.
type Rows = TableDefinition<'static, &'static str, &'static [u8]>;
/// Rows in JSON, by two keys.
type Rows2 = TableDefinition<'static, (&'static str, &'static str), &'static [u8]>;

/// Single values by name. Its definition never changes: the schema version is read from it.
pub(super) const META: Rows = TableDefinition::new("meta");
/// People by id.
pub(super) const USERS: Rows = TableDefinition::new("users");
/// Workspaces by id.
pub(super) const WORKSPACES: Rows = TableDefinition::new("workspaces");
/// Workspace ids by slug.
pub(super) const WORKSPACE_SLUGS: TableDefinition<'static, &str, &str> = TableDefinition::new("workspace_slugs");
/// Members by (workspace id, user id).
pub(super) const MEMBERS: Rows2 = TableDefinition::new("members");
/// Integrations by slug.
pub(super) const INTEGRATIONS: Rows = TableDefinition::new("integrations");
/// Providers by (slug, workspace id): in this order a slug is found in one workspace and in all of them.
pub(super) const PROVIDERS: Rows2 = TableDefinition::new("providers");
/// Configs by slug.
pub(super) const CONFIGS: Rows = TableDefinition::new("configs");
/// Slugs of configs by id.
pub(super) const CONFIG_IDS: TableDefinition<'static, &str, &str> = TableDefinition::new("config_ids");
/// API keys by id.
pub(super) const API_KEYS: Rows = TableDefinition::new("api_keys");
/// API key ids by the hashes of their values.
pub(super) const API_KEY_HASHES: TableDefinition<'static, &str, &str> = TableDefinition::new("api_key_hashes");
/// Counters of usage by [`MeterId::key`](crate::gateway::ledger::MeterId::key).
pub(super) const USAGE: Rows = TableDefinition::new("usage");
/// (Key, owner) by (list, position).
pub(super) const ORDER: TableDefinition<'static, (&str, u64), (&str, &str)> = TableDefinition::new("order");
/// How many entries a list has, by its name; and [`SEQUENCE`].
pub(super) const COUNTS: TableDefinition<'static, &str, u64> = TableDefinition::new("counts");

/// The last position that was given. Not the name of a list.
pub(super) const SEQUENCE: &str = "sequence";

/// The names in [`META`].
pub(super) mod meta {
    pub(in super::super) const SCHEMA_VERSION: &str = "schema_version";
    pub(in super::super) const KEY_CHECK: &str = "key_check";
    pub(in super::super) const ORGANISATION: &str = "organisation";
    pub(in super::super) const DEFAULT_WORKSPACE: &str = "default_workspace";
    pub(in super::super) const ADMIN_KEY: &str = "admin_key";
    pub(in super::super) const API_KEY: &str = "api_key";
}

/// Rows in JSON, by their key, open for a batch of writes.
type JsonTable<'t> = Table<'t, &'static str, &'static [u8]>;

/// All tables, open for one batch of writes.
pub(super) struct Tables<'t> {
    pub(super) meta: JsonTable<'t>,
    pub(super) users: JsonTable<'t>,
    pub(super) workspaces: JsonTable<'t>,
    pub(super) workspace_slugs: Table<'t, &'static str, &'static str>,
    pub(super) members: Table<'t, (&'static str, &'static str), &'static [u8]>,
    pub(super) integrations: JsonTable<'t>,
    pub(super) providers: Table<'t, (&'static str, &'static str), &'static [u8]>,
    pub(super) configs: JsonTable<'t>,
    pub(super) config_ids: Table<'t, &'static str, &'static str>,
    pub(super) api_keys: JsonTable<'t>,
    pub(super) api_key_hashes: Table<'t, &'static str, &'static str>,
    pub(super) usage: JsonTable<'t>,
    pub(super) order: Table<'t, (&'static str, u64), (&'static str, &'static str)>,
    pub(super) counts: Table<'t, &'static str, u64>,
    /// Keys of counters whose owners are gone, for the ledger to forget.
    pub(super) forgotten: Vec<String>,
}

impl<'t> Tables<'t> {
    /// Opens the tables; in a new file this makes them.
    pub(super) fn open(transaction: &'t WriteTransaction) -> Result<Self, Error> {
        Ok(Self {
            meta: transaction.open_table(META)?,
            users: transaction.open_table(USERS)?,
            workspaces: transaction.open_table(WORKSPACES)?,
            workspace_slugs: transaction.open_table(WORKSPACE_SLUGS)?,
            members: transaction.open_table(MEMBERS)?,
            integrations: transaction.open_table(INTEGRATIONS)?,
            providers: transaction.open_table(PROVIDERS)?,
            configs: transaction.open_table(CONFIGS)?,
            config_ids: transaction.open_table(CONFIG_IDS)?,
            api_keys: transaction.open_table(API_KEYS)?,
            api_key_hashes: transaction.open_table(API_KEY_HASHES)?,
            usage: transaction.open_table(USAGE)?,
            order: transaction.open_table(ORDER)?,
            counts: transaction.open_table(COUNTS)?,
            forgotten: Vec::new(),
        })
    }

    /// Sets a single value.
    pub(super) fn put_meta(&mut self, name: &str, value: &[u8]) -> Result<(), Error> {
        self.meta.insert(name, value)?;
        Ok(())
    }

    /// Makes one change.
    pub(super) fn apply(&mut self, change: Change) -> Result<(), Error> {
        match change {
            Change::PutOrganisation(organisation) => self.put_meta(meta::ORGANISATION, &encode(&organisation)?),
            Change::PutUser(user) => self.put_user(user),
            Change::PutWorkspace(workspace) => self.put_workspace(workspace),
            Change::PutMember(member) => self.put_member(member),
            Change::DeleteMember { workspace_id, user_id } => self.delete_member(&workspace_id, &user_id),
            Change::PutIntegration(integration) => self.put_integration(integration),
            Change::DeleteIntegration(slug) => self.delete_integration(&slug),
            Change::PutProvider(provider) => self.put_provider(provider),
            Change::DeleteProvider { workspace_id, slug } => self.delete_provider(&workspace_id, &slug),
            Change::PutConfig(config) => self.put_config(config),
            Change::DeleteConfig(slug) => self.delete_config(&slug),
            Change::PutApiKey(key) => self.put_api_key(key),
            Change::DeleteApiKey(id) => self.delete_api_key(&id),
            Change::PutUsage { key, counters } => {
                self.usage.insert(key.as_str(), encode(&counters)?.as_slice())?;
                Ok(())
            }
            Change::ResetUsage { key, recount, at } => {
                let stored: Option<Counters> = decoded("a counter", self.usage.get(key.as_str())?)?;
                let mut counters = stored.unwrap_or_default();
                counters.recount(recount, at);
                self.usage.insert(key.as_str(), encode(&counters)?.as_slice())?;
                Ok(())
            }
            Change::ClearUsage => Ok(self.usage.retain(|_, _| false)?),
            Change::SetAdminKey(id) => self.put_meta(meta::ADMIN_KEY, id.as_bytes()),
            Change::SetApplicationKey(id) => self.put_meta(meta::API_KEY, id.as_bytes()),
            Change::Clear => snapshot::clear(self),
            Change::Replace(snapshot) => self.replace(&snapshot),
        }
    }

    fn replace(&mut self, snapshot: &Snapshot) -> Result<(), Error> {
        let own = [meta::ADMIN_KEY, meta::API_KEY];
        let present = [self.own_key(own[0])?, self.own_key(own[1])?];
        snapshot.put_into(self)?;
        for (name, present) in own.into_iter().zip(present) {
            if let (Some(present), Some(restored)) = (present, self.own_key(name)?)
                && present.hash != restored.hash
            {
                self.put_api_key(ApiKey { hash: present.hash, masked: present.masked, ..restored })?;
            }
        }
        Ok(())
    }

    fn own_key(&self, name: &str) -> Result<Option<ApiKey>, Error> {
        let Some(id) = self.meta.get(name)? else { return Ok(None) };
        let id = String::from_utf8_lossy(id.value()).into_owned();
        decoded("an API key", self.api_keys.get(id.as_str())?)
    }

    fn put_user(&mut self, mut user: User) -> Result<(), Error> {
        let former: Option<User> = decoded("a person", self.users.get(user.id.as_str())?)?;
        user.sequence = self.listed(former.map(|former| former.sequence), &[Listing::Users], &user.id, ORGANISATION)?;
        self.users.insert(user.id.as_str(), encode(&user)?.as_slice())?;
        Ok(())
    }

    fn put_workspace(&mut self, mut workspace: Workspace) -> Result<(), Error> {
        let id = workspace.id.clone();
        let former: Option<Workspace> = decoded("a workspace", self.workspaces.get(id.as_str())?)?;
        let former = former.map(|former| former.sequence);
        workspace.sequence = self.listed(former, &[Listing::Workspaces], &id, ORGANISATION)?;
        self.workspaces.insert(id.as_str(), encode(&workspace)?.as_slice())?;
        if workspace.archived {
            self.workspace_slugs.remove(workspace.slug.as_str())?;
            self.forget_usage(MeterId::Workspace(&id))?;
        } else {
            self.workspace_slugs.insert(workspace.slug.as_str(), id.as_str())?;
        }
        if workspace.is_default {
            self.put_meta(meta::DEFAULT_WORKSPACE, id.as_bytes())?;
        }
        Ok(())
    }

    fn put_member(&mut self, mut member: Member) -> Result<(), Error> {
        let (workspace_id, user_id) = (member.workspace_id.clone(), member.user_id.clone());
        let key = (workspace_id.as_str(), user_id.as_str());
        let former: Option<Member> = decoded("a member", self.members.get(key)?)?;
        let former = former.map(|former| former.sequence);
        member.sequence = self.listed(former, &[Listing::Members(&workspace_id)], &user_id, &workspace_id)?;
        self.members.insert(key, encode(&member)?.as_slice())?;
        Ok(())
    }

    fn delete_member(&mut self, workspace_id: &str, user_id: &str) -> Result<(), Error> {
        let former: Option<Member> = decoded("a member", self.members.remove((workspace_id, user_id))?)?;
        let Some(former) = former else { return Ok(()) };
        self.unlisted(former.sequence, &[Listing::Members(workspace_id)])
    }

    fn put_integration(&mut self, mut integration: Integration) -> Result<(), Error> {
        let slug = integration.slug.clone();
        let former: Option<Integration> = decoded("an integration", self.integrations.get(slug.as_str())?)?;
        let owner = integration.workspace_id.clone().unwrap_or_else(|| ORGANISATION.to_owned());
        let lists = [Listing::Integrations(None), Listing::Integrations(Some(&owner))];
        integration.sequence = self.listed(former.as_ref().map(|former| former.sequence), &lists, &slug, &owner)?;
        for workspace_id in former.iter().flat_map(|former| former.grants.keys()) {
            if !integration.grants.contains_key(workspace_id) {
                self.forget_usage(MeterId::Grant { integration_id: &integration.id, workspace_id })?;
            }
        }
        self.integrations.insert(slug.as_str(), encode(&integration)?.as_slice())?;
        Ok(())
    }

    fn delete_integration(&mut self, slug: &str) -> Result<(), Error> {
        let former: Option<Integration> = decoded("an integration", self.integrations.remove(slug)?)?;
        let Some(former) = former else { return Ok(()) };
        for workspace_id in former.grants.keys().chain(&former.workspace_id) {
            self.forget_usage(MeterId::Grant { integration_id: &former.id, workspace_id })?;
        }
        let owner = former.workspace_id.as_deref().unwrap_or(ORGANISATION);
        self.unlisted(former.sequence, &[Listing::Integrations(None), Listing::Integrations(Some(owner))])
    }

    fn put_provider(&mut self, mut provider: Provider) -> Result<(), Error> {
        let (slug, workspace_id) = (provider.slug.clone(), provider.workspace_id.clone());
        let key = (slug.as_str(), workspace_id.as_str());
        let former: Option<Provider> = decoded("a provider", self.providers.get(key)?)?;
        let lists = [Listing::Providers(None), Listing::Providers(Some(&workspace_id))];
        provider.sequence = self.listed(former.map(|former| former.sequence), &lists, &slug, &workspace_id)?;
        self.providers.insert(key, encode(&provider)?.as_slice())?;
        Ok(())
    }

    fn delete_provider(&mut self, workspace_id: &str, slug: &str) -> Result<(), Error> {
        let former: Option<Provider> = decoded("a provider", self.providers.remove((slug, workspace_id))?)?;
        let Some(former) = former else { return Ok(()) };
        self.forget_usage(MeterId::Provider(&former.id))?;
        self.unlisted(former.sequence, &[Listing::Providers(None), Listing::Providers(Some(workspace_id))])
    }

    fn put_config(&mut self, mut config: Config) -> Result<(), Error> {
        let (slug, workspace_id) = (config.slug.clone(), config.workspace_id.clone());
        let former: Option<Config> = decoded("a config", self.configs.get(slug.as_str())?)?;
        let lists = [Listing::Configs(None), Listing::Configs(Some(&workspace_id))];
        config.sequence = self.listed(former.map(|former| former.sequence), &lists, &slug, &workspace_id)?;
        self.configs.insert(slug.as_str(), encode(&config)?.as_slice())?;
        self.config_ids.insert(config.id.as_str(), slug.as_str())?;
        Ok(())
    }

    fn delete_config(&mut self, slug: &str) -> Result<(), Error> {
        let former: Option<Config> = decoded("a config", self.configs.remove(slug)?)?;
        let Some(former) = former else { return Ok(()) };
        self.config_ids.remove(former.id.as_str())?;
        self.unlisted(former.sequence, &[Listing::Configs(None), Listing::Configs(Some(&former.workspace_id))])
    }

    fn put_api_key(&mut self, mut key: ApiKey) -> Result<(), Error> {
        let former: Option<ApiKey> = decoded("an API key", self.api_keys.get(key.id.as_str())?)?;
        if let Some(former) = &former {
            self.forget_values(former)?;
        }
        let owner = key.workspace_id.clone().unwrap_or_else(|| ORGANISATION.to_owned());
        key.sequence = self.listed(former.map(|former| former.sequence), &[Listing::ApiKeys], &key.id, &owner)?;
        self.api_keys.insert(key.id.as_str(), encode(&key)?.as_slice())?;
        for hash in hashes(&key) {
            self.api_key_hashes.insert(hash, key.id.as_str())?;
        }
        Ok(())
    }

    fn delete_api_key(&mut self, id: &str) -> Result<(), Error> {
        let former: Option<ApiKey> = decoded("an API key", self.api_keys.remove(id)?)?;
        let Some(former) = former else { return Ok(()) };
        self.forget_values(&former)?;
        self.forget_usage(MeterId::ApiKey(&former.id))?;
        self.unlisted(former.sequence, &[Listing::ApiKeys])
    }

    fn forget_usage(&mut self, id: MeterId<'_>) -> Result<(), Error> {
        let key = id.key();
        self.usage.remove(key.as_str())?;
        self.forgotten.push(key);
        Ok(())
    }

    /// Unless another key has taken a value over: two keys may change places in one batch.
    fn forget_values(&mut self, key: &ApiKey) -> Result<(), Error> {
        for hash in hashes(key) {
            if self.api_key_hashes.get(hash)?.is_some_and(|id| id.value() == key.id) {
                self.api_key_hashes.remove(hash)?;
            }
        }
        Ok(())
    }

    /// The sequence of a row: the one that it has, or a new one, under which it is entered in the lists.
    fn listed(&mut self, former: Option<u64>, lists: &[Listing<'_>], key: &str, owner: &str) -> Result<u64, Error> {
        if let Some(sequence) = former {
            return Ok(sequence);
        }
        let sequence = add(&mut self.counts, SEQUENCE, 1)?;
        for listing in lists {
            let name = listing.name();
            self.order.insert((name.as_ref(), position(sequence)), (key, owner))?;
            add(&mut self.counts, &name, 1)?;
        }
        Ok(sequence)
    }

    fn unlisted(&mut self, sequence: u64, lists: &[Listing<'_>]) -> Result<(), Error> {
        for listing in lists {
            let name = listing.name();
            self.order.remove((name.as_ref(), position(sequence)))?;
            add(&mut self.counts, &name, -1)?;
        }
        Ok(())
    }
}

/// Where a row stands in a list: the newest comes first.
fn position(sequence: u64) -> u64 {
    u64::MAX - sequence
}

fn hashes(key: &ApiKey) -> impl Iterator<Item = &str> {
    std::iter::once(key.hash.as_str()).chain(key.former.as_ref().map(|former| former.hash.as_str()))
}

fn add(counts: &mut Table<'_, &'static str, u64>, name: &str, difference: i64) -> Result<u64, Error> {
    let before = counts.get(name)?.map_or(0, |count| count.value());
    let after = before.saturating_add_signed(difference);
    counts.insert(name, after)?;
    Ok(after)
}

fn encode<T: Serialize>(row: &T) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(row).map_err(|error| Error::Corrupted(format!("a row cannot be written: {error}")))
}

/// Reads a row.
pub(super) fn decode<'row, T: Deserialize<'row>>(what: &str, bytes: &'row [u8]) -> Result<T, Error> {
    serde_json::from_slice(bytes).map_err(|error| Error::Corrupted(format!("{what} cannot be read: {error}")))
}

/// Reads a row, if it was found.
pub(super) fn decoded<T: DeserializeOwned>(
    what: &str,
    found: Option<redb::AccessGuard<'_, &'static [u8]>>,
) -> Result<Option<T>, Error> {
    found.map(|row| decode(what, row.value())).transpose()
}

/// The store's error for what the database said.
pub(super) fn database_error(error: Error, file: &StoreFile) -> StoreError {
    match error {
        Error::Io(source) => file.failed(source),
        Error::PreviousIo | Error::DatabaseClosed => file.failed(std::io::Error::other("an earlier write failed")),
        Error::Corrupted(what) => StoreError::Damaged { path: file.path().to_owned(), what },
        other => StoreError::Damaged { path: file.path().to_owned(), what: other.to_string() },
    }
}
