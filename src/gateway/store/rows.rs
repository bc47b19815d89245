//! What can be read from the tables.

use std::ops::ControlFlow;

use redb::{Error, ReadTransaction, ReadableTable};

use super::{
    bookmarks::Reader,
    error::StoreError,
    file::StoreFile,
    lists::{Listing, ORGANISATION},
    records::{ApiKey, Integration, Member, Organisation, User, Workspace},
    snapshot::Snapshot,
    tables::{
        self, API_KEY_HASHES, API_KEYS, COUNTS, INTEGRATIONS, MEMBERS, META, ORDER, Tables, USAGE, USERS,
        WORKSPACE_SLUGS, WORKSPACES, decode, decoded, meta,
    },
};
use crate::gateway::ledger::Counters;

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

mod configs;
mod providers;

/// An entry of a list.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'e> {
    /// Position: lower is newer.
    pub position: u64,
    /// Key of the row.
    pub key: &'e str,
    /// Id of the workspace that it belongs to, or [`ORGANISATION`].
    pub owner: &'e str,
}

// Every method fails when the file cannot be read, or holds what this version cannot understand.
#[expect(clippy::missing_errors_doc, reason = "they all fail for the one reason above")]
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

    /// A person by id.
    pub fn user(&self, id: &str) -> Result<Option<User>, StoreError> {
        self.checked(|| with_table!(self.users as USERS, |table| decoded("a person", table.get(id)?)))
    }

    /// What has been used, by [`MeterId::key`](crate::gateway::ledger::MeterId::key).
    pub fn usage(&self, key: &str) -> Result<Option<Counters>, StoreError> {
        self.checked(|| with_table!(self.usage as USAGE, |table| decoded("a counter", table.get(key)?)))
    }

    /// Everybody of the organisation.
    pub fn users(&self) -> Result<Vec<User>, StoreError> {
        self.all(Listing::Users, |entry| self.user(entry.key))
    }

    /// The organisation's owner; none before the first use.
    pub fn owner(&self) -> Result<Option<User>, StoreError> {
        Ok(self.users()?.into_iter().find(|user| user.role == crate::api::users::UserRole::Owner))
    }

    /// The workspace that a key of the organisation means when it names none; none before the first use.
    pub fn default_workspace(&self) -> Result<Option<Workspace>, StoreError> {
        match self.checked(|| self.meta_text(meta::DEFAULT_WORKSPACE))? {
            Some(id) => self.workspace(&id),
            None => Ok(None),
        }
    }

    /// A workspace by id, unless it is archived.
    pub fn workspace(&self, id: &str) -> Result<Option<Workspace>, StoreError> {
        let found =
            self.checked(|| with_table!(self.workspaces as WORKSPACES, |table| decoded("a workspace", table.get(id)?)));
        found.map(|found: Option<Workspace>| found.filter(|workspace| !workspace.archived))
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

    /// All workspaces, those that are archived among them.
    pub fn workspaces(&self) -> Result<Vec<Workspace>, StoreError> {
        self.all(Listing::Workspaces, |entry| {
            let id = entry.key;
            self.checked(|| with_table!(self.workspaces as WORKSPACES, |table| decoded("a workspace", table.get(id)?)))
        })
    }

    /// A member of a workspace.
    pub fn member(&self, workspace_id: &str, user_id: &str) -> Result<Option<Member>, StoreError> {
        self.checked(|| {
            with_table!(self.members as MEMBERS, |table| decoded("a member", table.get((workspace_id, user_id))?))
        })
    }

    /// All members of a workspace.
    pub fn members(&self, workspace_id: &str) -> Result<Vec<Member>, StoreError> {
        self.all(Listing::Members(workspace_id), |entry| self.member(workspace_id, entry.key))
    }

    /// An integration by slug.
    pub fn integration(&self, slug: &str) -> Result<Option<Integration>, StoreError> {
        self.checked(|| {
            with_table!(self.integrations as INTEGRATIONS, |table| decoded("an integration", table.get(slug)?))
        })
    }

    /// An integration by slug or id. An id is looked for in all of them.
    pub fn integration_named(&self, slug_or_id: &str) -> Result<Option<Integration>, StoreError> {
        if let Some(found) = self.integration(slug_or_id)? {
            return Ok(Some(found));
        }
        if uuid::Uuid::try_parse(slug_or_id).is_err() {
            return Ok(None);
        }
        self.checked(|| {
            with_table!(self.integrations as INTEGRATIONS, |table| {
                for entry in table.iter()? {
                    let integration: Integration = decode("an integration", entry?.1.value())?;
                    if integration.id.eq_ignore_ascii_case(slug_or_id) {
                        return Ok(Some(integration));
                    }
                }
                Ok(None)
            })
        })
    }

    /// The integrations of the organisation itself.
    pub fn organisation_integrations(&self) -> Result<Vec<Integration>, StoreError> {
        self.integrations_of(ORGANISATION)
    }

    /// The integrations of an owner: the id of a workspace, or [`ORGANISATION`].
    pub fn integrations_of(&self, owner: &str) -> Result<Vec<Integration>, StoreError> {
        self.all(Listing::Integrations(Some(owner)), |entry| self.integration(entry.key))
    }

    /// Whether there is an integration of this slug.
    pub fn integration_exists(&self, slug: &str) -> Result<bool, StoreError> {
        self.checked(|| with_table!(self.integrations as INTEGRATIONS, |table| Ok(table.get(slug)?.is_some())))
    }

    /// An API key by id.
    pub fn api_key(&self, id: &str) -> Result<Option<ApiKey>, StoreError> {
        self.checked(|| with_table!(self.api_keys as API_KEYS, |table| decoded("an API key", table.get(id)?)))
    }

    /// All API keys.
    pub fn api_keys(&self) -> Result<Vec<ApiKey>, StoreError> {
        self.all(Listing::ApiKeys, |entry| self.api_key(entry.key))
    }

    /// An API key by the hash of its value, or of its former one, in hex.
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

    /// How many entries a list has.
    pub fn count(&self, listing: Listing<'_>) -> Result<u64, StoreError> {
        let name = listing.name();
        self.checked(|| {
            with_table!(self.counts as COUNTS, |table| Ok(table.get(name.as_ref())?.map_or(0, |count| count.value())))
        })
    }

    /// (Key, owner) of `count` entries of a list from the `first` on.
    pub fn page(&self, listing: Listing<'_>, first: usize, count: usize) -> Result<Vec<(String, String)>, StoreError> {
        if count == 0 || first as u64 >= self.count(listing)? {
            return Ok(Vec::new());
        }
        let name = listing.name();
        let bookmark = self.bookmarks.as_ref().and_then(|bookmarks| bookmarks.find(&name, first));
        let (start, mut skip) = bookmark.map_or((0, first), |position| (position, 0));
        let mut keys = Vec::with_capacity(count.min(128));
        let mut last = 0;
        self.walk_from(&name, start, |entry| {
            if skip > 0 {
                skip -= 1;
                return ControlFlow::Continue(());
            }
            keys.push((entry.key.to_owned(), entry.owner.to_owned()));
            last = entry.position;
            if keys.len() < count { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        if let Some(bookmarks) = &self.bookmarks {
            bookmarks.leave(&name, first + keys.len(), last.saturating_add(1));
        }
        Ok(keys)
    }

    /// Shows the entries of a list one after the other, until `visit` has seen enough.
    pub fn walk(
        &self,
        listing: Listing<'_>,
        visit: impl FnMut(Entry<'_>) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        self.walk_from(&listing.name(), 0, visit)
    }

    fn walk_from(
        &self,
        name: &str,
        start: u64,
        mut visit: impl FnMut(Entry<'_>) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        self.checked(|| {
            with_table!(self.order as ORDER, |table| {
                for entry in table.range((name, start)..=(name, u64::MAX))? {
                    let (position, value) = entry?;
                    let (key, owner) = value.value();
                    if visit(Entry { position: position.value().1, key, owner }).is_break() {
                        break;
                    }
                }
                Ok(())
            })
        })
    }

    fn all<T>(
        &self,
        listing: Listing<'_>,
        read: impl Fn(Entry<'_>) -> Result<Option<T>, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        self.range(listing, 0, usize::MAX, read)
    }

    fn range<T>(
        &self,
        listing: Listing<'_>,
        first: usize,
        count: usize,
        read: impl Fn(Entry<'_>) -> Result<Option<T>, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let keys = self.page(listing, first, count)?;
        keys.iter()
            .map(|(key, owner)| {
                let found = read(Entry { position: 0, key, owner })?;
                found.map_or_else(|| self.checked(|| Err(not_there(key))), Ok)
            })
            .collect()
    }

    /// A copy of everything; none within a batch, whose state nobody else sees.
    pub(super) fn copy(&self) -> Result<Option<Snapshot>, StoreError> {
        match &self.source {
            Source::Snapshot(transaction) => self.checked(|| Snapshot::read(transaction).map(Some)),
            Source::Batch(_) => Ok(None),
        }
    }

    /// What is said of something that has to be there.
    pub(super) fn damaged(&self, what: &str) -> StoreError {
        tables::database_error(Error::Corrupted(format!("{what} is not there")), self.file)
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
        read().map_err(|error| tables::database_error(error, self.file))
    }
}

fn not_there(key: &str) -> Error {
    Error::Corrupted(format!("a list names {key}, which is not there"))
}
