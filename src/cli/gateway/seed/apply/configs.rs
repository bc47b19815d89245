//! Configs, which are told by their names: the gateway chooses their slugs.

use super::{Outcome, Row, Seeder, all, change, compared, row};
use crate::api::{
    Empty, Patch,
    api_keys::NewApiKey,
    configs::{Create, Get, ListAll, ListedConfig, NewConfig, Update},
    parameters::{InWorkspace, PageInWorkspace, Slug},
};

impl Seeder<'_> {
    pub(super) async fn config(&self, mut body: NewConfig) -> anyhow::Result<Row> {
        let workspace = self.in_workspace(body.workspace_id.take());
        body.workspace_id.clone_from(&workspace);
        let present = self.configs_of(workspace.as_ref()).await?;
        let present = present.into_iter().find(|config| config.head.name == body.name);
        let Some(slug) = present.map(|config| config.head.slug) else {
            let made = self.send::<Create>(Empty {}, InWorkspace::default(), body).await?;
            return Ok(row(Outcome::Created, "config", made.slug, workspace));
        };
        let (path, query) = (Slug { slug: slug.clone() }, InWorkspace { workspace_id: workspace.clone() });
        let before = self.shown::<Get>(path.clone(), query.clone()).await?;
        // An update cannot make it the default.
        self.send::<Update>(path.clone(), query.clone(), change(&body, &["workspace_id", "isDefault"])?).await?;
        let after = self.shown::<Get>(path, query).await?;
        Ok(row(compared(before, after), "config", slug, workspace))
    }

    /// An API key may name its config by the name, as nobody knows the slug of one that the file makes.
    pub(super) async fn resolve_config(&self, new: &mut NewApiKey, workspace: Option<&String>) -> anyhow::Result<()> {
        let Some(Patch::Set(given)) = new.defaults.as_mut().map(|defaults| &mut defaults.config_id) else {
            return Ok(());
        };
        let configs = self.configs_of(workspace).await?;
        let is_slug_or_id = |config: &ListedConfig| config.head.slug == *given || config.head.id == *given;
        if !configs.iter().any(is_slug_or_id)
            && let Some(named) = configs.iter().find(|config| config.head.name == *given)
        {
            given.clone_from(&named.head.slug);
        }
        Ok(())
    }

    async fn configs_of(&self, workspace: Option<&String>) -> anyhow::Result<Vec<ListedConfig>> {
        let query = PageInWorkspace { workspace_id: workspace.cloned(), ..PageInWorkspace::default() };
        all::<ListAll>(self.management, query).await
    }
}
