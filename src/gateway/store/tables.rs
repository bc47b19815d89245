//! The tables, what can be read from them, and the changes that can be made to them.
//!
//! Rows are JSON of the types in [`super::records`]. Every list has an index whose keys count down, so that the newest
//! row comes first and a page is a range of the index, whatever stands outside it.

use redb::{Error, ReadTransaction, ReadableTable, ReadableTableMetadata, Table, TableDefinition, WriteTransaction};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    bookmarks::Reader,
    error::StoreError,
    file::StoreFile,
    records::{ApiKey, Integration, Organisation, Provider, Workspace},
};

/// The schema that this version reads and writes.
pub(super) const SCHEMA_VERSION: u32 = 1;

/// Single values by name. Its definition never changes: the schema version is read from it.
pub(super) const META: TableDefinition<'static, &str, &[u8]> = TableDefinition::new("meta");
/// Workspaces by id.
const WORKSPACES: TableDefinition<'static, &str, &[u8]> = TableDefinition::new("workspaces");
/// Workspace ids by slug.
const WORKSPACE_SLUGS: TableDefinition<'static, &str, &str> = TableDefinition::new("workspace_slugs");
/// Integrations by slug.
const INTEGRATIONS: TableDefinition<'static, &str, &[u8]> = TableDefinition::new("integrations");
/// Providers by (slug, workspace id): in this order a slug is found in one workspace and in all of them.
const PROVIDERS: TableDefinition<'static, (&str, &str), &[u8]> = TableDefinition::new("providers");
/// Provider slugs by (workspace id, position).
const PROVIDER_ORDER: TableDefinition<'static, (&str, u64), &str> = TableDefinition::new("provider_order");
/// (Slug, workspace id) of all providers by position.
const ALL_PROVIDER_ORDER: TableDefinition<'static, u64, (&str, &str)> = TableDefinition::new("all_provider_order");
/// API keys by id.
const API_KEYS: TableDefinition<'static, &str, &[u8]> = TableDefinition::new("api_keys");
/// API key ids by the hash of their value.
const API_KEY_HASHES: TableDefinition<'static, &str, &str> = TableDefinition::new("api_key_hashes");
/// Numbers that a list would otherwise have to be counted for: providers by workspace id, and [`SEQUENCE`].
const COUNTS: TableDefinition<'static, &str, u64> = TableDefinition::new("counts");

/// The last position that was given to a provider. Not a UUID, so it meets no workspace id.
const SEQUENCE: &str = "sequence";

/// The names in [`META`].
pub(super) mod meta {
    pub(in super::super) const SCHEMA_VERSION: &str = "schema_version";
    pub(in super::super) const KEY_CHECK: &str = "key_check";
    pub(in super::super) const ORGANISATION: &str = "organisation";
    pub(in super::super) const DEFAULT_WORKSPACE: &str = "default_workspace";
    pub(in super::super) const ADMIN_KEY: &str = "admin_key";
    pub(in super::super) const API_KEY: &str = "api_key";
}

/// One change to the data. A plan returns a list of them; the writer makes all or none.
#[derive(Debug, Clone)]
pub enum Change {
    /// Sets the organisation.
    PutOrganisation(Organisation),
    /// Makes or replaces a workspace. Its slug is kept for life.
    PutWorkspace(Workspace),
    /// Makes or replaces an integration.
    PutIntegration(Integration),
    /// Removes an integration by slug.
    DeleteIntegration(String),
    /// Makes or replaces a provider. The store gives a new one its position in the lists.
    PutProvider(Provider),
    /// Removes a provider.
    DeleteProvider {
        /// The workspace's id.
        workspace_id: String,
        /// The provider's slug.
        slug: String,
    },
    /// Makes or replaces an API key; a replaced key's former value stops working.
    PutApiKey(ApiKey),
    /// Names the key for administration that the gateway made.
    SetAdminKey(String),
    /// Names the key for applications that the gateway made.
    SetApplicationKey(String),
}

/// A consistent view of the data: a snapshot, or the state that the current batch of writes has reached.
pub struct Rows<'t> {
    source: Source<'t>,
    file: &'t StoreFile,
    /// None within a batch, whose state nobody else sees.
    bookmarks: Option<Reader<'t>>,
}

enum Source<'t> {
    Snapshot(&'t ReadTransaction),
    Batch(&'t Tables<'t>),
}

/// Evaluates an expression with a table of either source.
macro_rules! with_table {
    ($rows:ident.$field:ident as $definition:ident, |$table:ident| $body:expr) => {
        match &$rows.source {
            Source::Snapshot(transaction) => {
                let opened = transaction.open_table($definition)?;
                let $table = &opened;
                $body
            }
            Source::Batch(tables) => {
                let $table = &tables.$field;
                $body
            }
        }
    };
}

impl<'t> Rows<'t> {
    /// The state at the beginning of `transaction`, before which the bookmarks were asked for.
    pub(super) fn snapshot(transaction: &'t ReadTransaction, file: &'t StoreFile, bookmarks: Reader<'t>) -> Self {
        Self { source: Source::Snapshot(transaction), file, bookmarks: Some(bookmarks) }
    }

    /// The state that a batch has reached.
    pub(super) fn batch(tables: &'t Tables<'t>, file: &'t StoreFile) -> Self {
        Self { source: Source::Batch(tables), file, bookmarks: None }
    }

    /// The organisation; none before the first use.
    pub fn organisation(&self) -> Result<Option<Organisation>, StoreError> {
        self.checked(|| self.meta(meta::ORGANISATION)?.map(|bytes| decode("the organisation", &bytes)).transpose())
    }

    /// The workspace that a key of the organisation means when it names none; none before the first use.
    pub fn default_workspace(&self) -> Result<Option<Workspace>, StoreError> {
        match self.checked(|| self.meta_text(meta::DEFAULT_WORKSPACE))? {
            Some(id) => self.workspace(&id),
            None => Ok(None),
        }
    }

    /// A workspace by id.
    pub fn workspace(&self, id: &str) -> Result<Option<Workspace>, StoreError> {
        self.checked(|| {
            with_table!(self.workspaces as WORKSPACES, |table| {
                table.get(id)?.map(|row| decode("a workspace", row.value())).transpose()
            })
        })
    }

    /// A workspace by id or slug: the API takes either wherever it takes one.
    pub fn workspace_named(&self, id_or_slug: &str) -> Result<Option<Workspace>, StoreError> {
        let id = self.checked(|| {
            with_table!(self.workspace_slugs as WORKSPACE_SLUGS, |table| {
                Ok(table.get(id_or_slug)?.map(|id| id.value().to_owned()))
            })
        })?;
        self.workspace(id.as_deref().unwrap_or(id_or_slug))
    }

    /// An integration by slug.
    pub fn integration(&self, slug: &str) -> Result<Option<Integration>, StoreError> {
        self.checked(|| {
            with_table!(self.integrations as INTEGRATIONS, |table| {
                table.get(slug)?.map(|row| decode("an integration", row.value())).transpose()
            })
        })
    }

    /// A provider of a workspace.
    pub fn provider(&self, workspace_id: &str, slug: &str) -> Result<Option<Provider>, StoreError> {
        self.checked(|| {
            with_table!(self.providers as PROVIDERS, |table| {
                table.get((slug, workspace_id))?.map(|row| decode("a provider", row.value())).transpose()
            })
        })
    }

    /// Whether there is an integration of this slug.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn integration_exists(&self, slug: &str) -> Result<bool, StoreError> {
        self.checked(|| with_table!(self.integrations as INTEGRATIONS, |table| Ok(table.get(slug)?.is_some())))
    }

    /// Whether there is a provider of this slug in a workspace.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn provider_exists(&self, workspace_id: &str, slug: &str) -> Result<bool, StoreError> {
        self.checked(|| {
            with_table!(self.providers as PROVIDERS, |table| Ok(table.get((slug, workspace_id))?.is_some()))
        })
    }

    /// The providers of all workspaces that have this slug.
    pub fn providers_named(&self, slug: &str) -> Result<Vec<Provider>, StoreError> {
        self.checked(|| {
            with_table!(self.providers as PROVIDERS, |table| {
                let mut found = Vec::new();
                for entry in table.range((slug, "")..)? {
                    let (key, row) = entry?;
                    if key.value().0 != slug {
                        break;
                    }
                    found.push(decode("a provider", row.value())?);
                }
                Ok(found)
            })
        })
    }

    /// How many providers there are, in a workspace or in all, and `count` of them from the `first` on, newest first.
    pub fn provider_page(
        &self,
        workspace_id: Option<&str>,
        first: usize,
        count: usize,
    ) -> Result<(u64, Vec<Provider>), StoreError> {
        let total = self.provider_count(workspace_id)?;
        if first as u64 >= total {
            return Ok((total, Vec::new()));
        }
        let keys = self.provider_keys(workspace_id, first, count)?;
        let providers = self.checked(|| {
            with_table!(self.providers as PROVIDERS, |table| {
                let mut providers = Vec::with_capacity(keys.len());
                for (slug, workspace_id) in &keys {
                    let row = table.get((slug.as_str(), workspace_id.as_str()))?;
                    let row =
                        row.ok_or_else(|| Error::Corrupted(format!("the list names {slug}, which is not there")))?;
                    providers.push(decode("a provider", row.value())?);
                }
                Ok(providers)
            })
        })?;
        Ok((total, providers))
    }

    /// The slugs of all providers of a workspace, newest first.
    pub fn provider_slugs(&self, workspace_id: &str) -> Result<Vec<String>, StoreError> {
        let keys = self.provider_keys(Some(workspace_id), 0, usize::MAX)?;
        Ok(keys.into_iter().map(|(slug, _)| slug).collect())
    }

    /// (Slug, workspace id) of `count` providers from the `first` on.
    fn provider_keys(
        &self,
        workspace_id: Option<&str>,
        first: usize,
        count: usize,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let bookmark = self.bookmarks.as_ref().and_then(|bookmarks| bookmarks.find(workspace_id, first));
        let (start, skipped) = bookmark.map_or((0, first), |position| (position, 0));
        let mut keys = Vec::with_capacity(count.min(128));
        let mut last = None;
        self.checked(|| {
            match workspace_id {
                Some(id) => with_table!(self.provider_order as PROVIDER_ORDER, |table| {
                    for entry in table.range((id, start)..=(id, u64::MAX))?.skip(skipped).take(count) {
                        let (key, slug) = entry?;
                        last = Some(key.value().1);
                        keys.push((slug.value().to_owned(), id.to_owned()));
                    }
                }),
                None => with_table!(self.all_provider_order as ALL_PROVIDER_ORDER, |table| {
                    for entry in table.range(start..)?.skip(skipped).take(count) {
                        let (key, provider) = entry?;
                        let (slug, id) = provider.value();
                        last = Some(key.value());
                        keys.push((slug.to_owned(), id.to_owned()));
                    }
                }),
            }
            Ok(())
        })?;
        if let (Some(bookmarks), Some(last)) = (&self.bookmarks, last) {
            bookmarks.leave(workspace_id, first + keys.len(), last.saturating_add(1));
        }
        Ok(keys)
    }

    /// How many providers there are, in a workspace or in all.
    pub fn provider_count(&self, workspace_id: Option<&str>) -> Result<u64, StoreError> {
        self.checked(|| match workspace_id {
            Some(id) => with_table!(self.counts as COUNTS, |table| Ok(table.get(id)?.map_or(0, |count| count.value()))),
            None => with_table!(self.providers as PROVIDERS, |table| Ok(table.len()?)),
        })
    }

    /// An API key by id.
    pub fn api_key(&self, id: &str) -> Result<Option<ApiKey>, StoreError> {
        self.checked(|| {
            with_table!(self.api_keys as API_KEYS, |table| {
                table.get(id)?.map(|row| decode("an API key", row.value())).transpose()
            })
        })
    }

    /// An API key by the hash of its value, in hex.
    pub fn api_key_hashed(&self, hash: &str) -> Result<Option<ApiKey>, StoreError> {
        let id = self.checked(|| {
            with_table!(self.api_key_hashes as API_KEY_HASHES, |table| {
                Ok(table.get(hash)?.map(|id| id.value().to_owned()))
            })
        })?;
        id.map_or(Ok(None), |id| self.api_key(&id))
    }

    /// The key for administration that the gateway made; none before the first use.
    pub fn admin_key(&self) -> Result<Option<ApiKey>, StoreError> {
        self.own_key(meta::ADMIN_KEY)
    }

    /// The key for applications that the gateway made; none before the first use.
    pub fn application_key(&self) -> Result<Option<ApiKey>, StoreError> {
        self.own_key(meta::API_KEY)
    }

    fn own_key(&self, name: &str) -> Result<Option<ApiKey>, StoreError> {
        let id = self.checked(|| self.meta_text(name))?;
        id.map_or(Ok(None), |id| self.api_key(&id))
    }

    fn meta(&self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        with_table!(self.meta as META, |table| Ok(table.get(name)?.map(|row| row.value().to_vec())))
    }

    fn meta_text(&self, name: &str) -> Result<Option<String>, Error> {
        let bytes = self.meta(name)?;
        Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// Runs a read and gives its error the name of the file.
    fn checked<T>(&self, read: impl FnOnce() -> Result<T, Error>) -> Result<T, StoreError> {
        read().map_err(|error| database_error(error, self.file))
    }
}

/// All tables, open for one batch of writes.
pub(super) struct Tables<'t> {
    meta: Table<'t, &'static str, &'static [u8]>,
    workspaces: Table<'t, &'static str, &'static [u8]>,
    workspace_slugs: Table<'t, &'static str, &'static str>,
    integrations: Table<'t, &'static str, &'static [u8]>,
    providers: Table<'t, (&'static str, &'static str), &'static [u8]>,
    provider_order: Table<'t, (&'static str, u64), &'static str>,
    all_provider_order: Table<'t, u64, (&'static str, &'static str)>,
    api_keys: Table<'t, &'static str, &'static [u8]>,
    api_key_hashes: Table<'t, &'static str, &'static str>,
    counts: Table<'t, &'static str, u64>,
}

impl<'t> Tables<'t> {
    /// Opens the tables; in a new file this makes them.
    pub(super) fn open(transaction: &'t WriteTransaction) -> Result<Self, Error> {
        Ok(Self {
            meta: transaction.open_table(META)?,
            workspaces: transaction.open_table(WORKSPACES)?,
            workspace_slugs: transaction.open_table(WORKSPACE_SLUGS)?,
            integrations: transaction.open_table(INTEGRATIONS)?,
            providers: transaction.open_table(PROVIDERS)?,
            provider_order: transaction.open_table(PROVIDER_ORDER)?,
            all_provider_order: transaction.open_table(ALL_PROVIDER_ORDER)?,
            api_keys: transaction.open_table(API_KEYS)?,
            api_key_hashes: transaction.open_table(API_KEY_HASHES)?,
            counts: transaction.open_table(COUNTS)?,
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
            Change::PutOrganisation(organisation) => self.put_meta(meta::ORGANISATION, &encode(&organisation)?)?,
            Change::PutWorkspace(workspace) => {
                self.workspaces.insert(workspace.id.as_str(), encode(&workspace)?.as_slice())?;
                self.workspace_slugs.insert(workspace.slug.as_str(), workspace.id.as_str())?;
                if workspace.is_default {
                    self.put_meta(meta::DEFAULT_WORKSPACE, workspace.id.as_bytes())?;
                }
            }
            Change::PutIntegration(integration) => {
                self.integrations.insert(integration.slug.as_str(), encode(&integration)?.as_slice())?;
            }
            Change::DeleteIntegration(slug) => {
                self.integrations.remove(slug.as_str())?;
            }
            Change::PutProvider(provider) => self.put_provider(provider)?,
            Change::DeleteProvider { workspace_id, slug } => self.delete_provider(&workspace_id, &slug)?,
            Change::PutApiKey(key) => {
                let former: Option<ApiKey> = match self.api_keys.get(key.id.as_str())? {
                    Some(row) => Some(decode("an API key", row.value())?),
                    None => None,
                };
                // Unless another key has taken the value over: two keys may change places in one batch.
                if let Some(former) = former {
                    let hash = former.hash.as_str();
                    if self.api_key_hashes.get(hash)?.is_some_and(|id| id.value() == key.id) {
                        self.api_key_hashes.remove(hash)?;
                    }
                }
                self.api_keys.insert(key.id.as_str(), encode(&key)?.as_slice())?;
                self.api_key_hashes.insert(key.hash.as_str(), key.id.as_str())?;
            }
            Change::SetAdminKey(id) => self.put_meta(meta::ADMIN_KEY, id.as_bytes())?,
            Change::SetApplicationKey(id) => self.put_meta(meta::API_KEY, id.as_bytes())?,
        }
        Ok(())
    }

    fn put_provider(&mut self, mut provider: Provider) -> Result<(), Error> {
        let key = (provider.slug.as_str(), provider.workspace_id.as_str());
        let former: Option<Provider> = match self.providers.get(key)? {
            Some(row) => Some(decode("a provider", row.value())?),
            None => None,
        };
        provider.sequence = match former {
            Some(former) => former.sequence,
            None => {
                let sequence = add(&mut self.counts, SEQUENCE, 1)?;
                add(&mut self.counts, &provider.workspace_id, 1)?;
                let position = u64::MAX - sequence;
                self.provider_order.insert((provider.workspace_id.as_str(), position), provider.slug.as_str())?;
                self.all_provider_order.insert(position, key)?;
                sequence
            }
        };
        let key = (provider.slug.as_str(), provider.workspace_id.as_str());
        self.providers.insert(key, encode(&provider)?.as_slice())?;
        Ok(())
    }

    fn delete_provider(&mut self, workspace_id: &str, slug: &str) -> Result<(), Error> {
        let former: Provider = match self.providers.remove((slug, workspace_id))? {
            Some(row) => decode("a provider", row.value())?,
            None => return Ok(()),
        };
        let position = u64::MAX - former.sequence;
        self.provider_order.remove((workspace_id, position))?;
        self.all_provider_order.remove(position)?;
        add(&mut self.counts, workspace_id, -1)?;
        Ok(())
    }
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

fn decode<T: DeserializeOwned>(what: &str, bytes: &[u8]) -> Result<T, Error> {
    serde_json::from_slice(bytes).map_err(|error| Error::Corrupted(format!("{what} cannot be read: {error}")))
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
