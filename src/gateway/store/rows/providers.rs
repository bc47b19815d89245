//! Reading providers.

use redb::ReadableTable;

use super::{Rows, Source, not_there};
use crate::gateway::store::{
    error::StoreError,
    lists::Listing,
    records::Provider,
    tables::{PROVIDERS, decode, decoded},
};

#[expect(clippy::missing_errors_doc, reason = "they all fail for the reason that every read has")]
impl Rows<'_> {
    /// A provider of a workspace.
    pub fn provider(&self, workspace_id: &str, slug: &str) -> Result<Option<Provider>, StoreError> {
        self.checked(|| {
            with_table!(self.providers as PROVIDERS, |table| decoded("a provider", table.get((slug, workspace_id))?))
        })
    }

    /// Whether there is a provider of this slug in a workspace.
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
        let listing = Listing::Providers(workspace_id);
        let total = self.count(listing)?;
        let keys = self.page(listing, first, count)?;
        let providers = self.checked(|| {
            with_table!(self.providers as PROVIDERS, |table| {
                let mut providers = Vec::with_capacity(keys.len());
                for (slug, workspace_id) in &keys {
                    let found = decoded("a provider", table.get((slug.as_str(), workspace_id.as_str()))?)?;
                    providers.push(found.ok_or_else(|| not_there(slug))?);
                }
                Ok(providers)
            })
        })?;
        Ok((total, providers))
    }

    /// The providers of all workspaces that use an integration. All providers are looked at.
    pub fn providers_over(&self, integration_slug: &str) -> Result<Vec<Provider>, StoreError> {
        /// The one member that is compared.
        #[derive(serde::Deserialize)]
        struct Over<'a> {
            #[serde(borrow)]
            integration_slug: std::borrow::Cow<'a, str>,
        }
        self.checked(|| {
            with_table!(self.providers as PROVIDERS, |table| {
                let mut found = Vec::new();
                for entry in table.iter()? {
                    let (_, row) = entry?;
                    let over: Over<'_> = decode("a provider", row.value())?;
                    if over.integration_slug == integration_slug {
                        found.push(decode("a provider", row.value())?);
                    }
                }
                Ok(found)
            })
        })
    }

    /// All providers of a workspace, newest first.
    pub fn providers_of(&self, workspace_id: &str) -> Result<Vec<Provider>, StoreError> {
        Ok(self.provider_page(Some(workspace_id), 0, usize::MAX)?.1)
    }

    /// The slugs of all providers of a workspace, newest first.
    pub fn provider_slugs(&self, workspace_id: &str) -> Result<Vec<String>, StoreError> {
        let keys = self.page(Listing::Providers(Some(workspace_id)), 0, usize::MAX)?;
        Ok(keys.into_iter().map(|(slug, _)| slug).collect())
    }
}
