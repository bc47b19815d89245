//! Reading configs.

use redb::ReadableTable;

use super::{Rows, Source};
use crate::gateway::store::{
    error::StoreError,
    lists::Listing,
    records::Config,
    tables::{CONFIG_IDS, CONFIGS, decoded},
};

#[expect(clippy::missing_errors_doc, reason = "they all fail for the reason that every read has")]
impl Rows<'_> {
    /// A config by slug.
    pub fn config(&self, slug: &str) -> Result<Option<Config>, StoreError> {
        self.checked(|| with_table!(self.configs as CONFIGS, |table| decoded("a config", table.get(slug)?)))
    }

    /// A config by slug or id.
    pub fn config_named(&self, slug_or_id: &str) -> Result<Option<Config>, StoreError> {
        if let Some(found) = self.config(slug_or_id)? {
            return Ok(Some(found));
        }
        let id = slug_or_id.to_ascii_lowercase();
        let slug = self.checked(|| {
            with_table!(self.config_ids as CONFIG_IDS, |table| {
                Ok(table.get(id.as_str())?.map(|slug| slug.value().to_owned()))
            })
        })?;
        slug.map_or(Ok(None), |slug| self.config(&slug))
    }

    /// Whether there is a config of this slug.
    pub fn config_exists(&self, slug: &str) -> Result<bool, StoreError> {
        self.checked(|| with_table!(self.configs as CONFIGS, |table| Ok(table.get(slug)?.is_some())))
    }

    /// How many configs there are, in a workspace or in all, and `count` of them from the `first` on, newest first.
    pub fn config_page(
        &self,
        workspace_id: Option<&str>,
        first: usize,
        count: usize,
    ) -> Result<(u64, Vec<Config>), StoreError> {
        let listing = Listing::Configs(workspace_id);
        let configs = self.range(listing, first, count, |entry| self.config(entry.key))?;
        Ok((self.count(listing)?, configs))
    }

    /// All configs of a workspace, newest first.
    pub fn configs_of(&self, workspace_id: &str) -> Result<Vec<Config>, StoreError> {
        self.all(Listing::Configs(Some(workspace_id)), |entry| self.config(entry.key))
    }
}
