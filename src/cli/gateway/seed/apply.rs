//! Sends what a seed file describes: creates what is not there, and brings in line what is.
//!
//! What the file does not name stays. Whether an update changed anything is told by what the gateway shows before and
//! after it; secrets are shown masked, so one that differs only where it is masked is written and told as unchanged.

mod configs;
mod members;

use std::collections::HashMap;

use anyhow::Context as _;
use serde_json::{Value, json};

use super::{
    super::control::{Reached, all},
    compare::{Outcome, change, compared, same},
    document::{DEFAULT_WORKSPACE, Document, Entry, Integration, Key, Workspace},
};
use crate::{
    api::{
        Call, Client, ClientError, Empty, Operation, api_keys, integrations,
        parameters::{InWorkspace, Slug},
        providers, users, virtual_keys,
        workspaces::{self, GetQuery, WorkspaceId},
    },
    cli::body,
    gateway::control::api_keys::{KeyValue, SetValue},
    secret::Secret,
};

/// An entry that was dealt with.
pub(super) struct Row {
    pub(super) outcome: Outcome,
    pub(super) kind: &'static str,
    pub(super) name: String,
    pub(super) workspace: Option<String>,
    /// The value of a new API key that the gateway chose.
    pub(super) key: Option<Secret>,
}

struct Seeder<'a> {
    management: &'a Client,
    control: &'a Client,
    /// Slugs of workspaces, by slug, id and name.
    workspaces: HashMap<String, String>,
    /// The slug of the default one.
    default_workspace: Option<String>,
}

/// Applies a document. `rows` gets what was dealt with, also when the rest is refused.
///
/// # Errors
/// A workspace, integration or person that is neither in the file nor in the gateway, before anything is sent; what the
/// gateway refuses, with the place in the file.
pub(super) async fn apply(reached: &Reached, document: Document, rows: &mut Vec<Row>) -> anyhow::Result<()> {
    let mut seeder = Seeder {
        management: &reached.management,
        control: &reached.control,
        workspaces: HashMap::new(),
        default_workspace: None,
    };
    for workspace in all::<workspaces::ListAll>(seeder.management, workspaces::ListQuery::default()).await? {
        let is_default = workspace.is_default.as_ref().is_some_and(|flag| *flag == json!(1) || *flag == json!(true));
        if is_default {
            seeder.workspaces.entry(DEFAULT_WORKSPACE.to_owned()).or_insert_with(|| workspace.slug.clone());
            seeder.default_workspace = Some(workspace.slug.clone());
        }
        seeder.remember(&workspace);
    }
    seeder.check_references(&document).await?;
    for Entry { place, body } in document.workspaces {
        rows.push(seeder.workspace(body).await.with_context(|| format!("cannot make {place}"))?);
    }
    for Entry { place, body } in document.integrations {
        rows.push(seeder.integration(body).await.with_context(|| format!("cannot make {place}"))?);
    }
    for Entry { place, body } in document.providers {
        rows.push(seeder.provider(body).await.with_context(|| format!("cannot make {place}"))?);
    }
    for Entry { place, body } in document.virtual_keys {
        rows.push(seeder.virtual_key(body).await.with_context(|| format!("cannot make {place}"))?);
    }
    for Entry { place, body } in document.configs {
        rows.push(seeder.config(body).await.with_context(|| format!("cannot make {place}"))?);
    }
    for Entry { place, body } in document.api_keys {
        rows.push(seeder.api_key(body).await.with_context(|| format!("cannot make {place}"))?);
    }
    Ok(())
}

impl Seeder<'_> {
    fn remember(&mut self, workspace: &workspaces::ListedWorkspace) {
        for name in [&workspace.slug, &workspace.id, &workspace.name] {
            self.workspaces.insert(name.clone(), workspace.slug.clone());
        }
        // The icon stands before the name.
        if let Some(name) = workspace.icon.as_deref().and_then(|icon| workspace.name.strip_prefix(icon)) {
            self.workspaces.insert(name.trim_start().to_owned(), workspace.slug.clone());
        }
    }

    /// Refuses names that lead nowhere, all of them at once.
    async fn check_references(&self, document: &Document) -> anyhow::Result<()> {
        let mut faults = Vec::new();
        let mut check = |place: &str, field: &str, workspace: Option<&String>| {
            let Some(name) = workspace else { return };
            let planned = document.workspaces.iter().any(|entry| entry.body.new.name == *name);
            if !planned && !self.workspaces.contains_key(name) {
                faults.push(format!("{place}.{field}: there is no workspace `{name}`, here or in the gateway"));
            }
        };
        for Entry { place, body } in &document.integrations {
            check(place, "workspace", body.new.workspace_id.as_ref());
            for (index, grant) in body.grants.iter().flat_map(|grants| &grants.workspaces).enumerate() {
                check(place, &format!("workspaces[{index}]"), Some(&grant.id));
            }
        }
        for Entry { place, body } in &document.providers {
            check(place, "workspace", body.workspace_id.as_ref());
        }
        for Entry { place, body } in &document.virtual_keys {
            check(place, "workspace", body.workspace_id.as_ref());
        }
        for Entry { place, body } in &document.configs {
            check(place, "workspace", body.workspace_id.as_ref());
        }
        for Entry { place, body } in &document.api_keys {
            check(place, "workspace", body.new.workspace_id.as_ref());
        }
        for Entry { place, body } in &document.providers {
            let slug = &body.integration_id;
            let planned = document.integrations.iter().any(|entry| entry.body.new.slug.as_ref() == Some(slug));
            let path = Slug { slug: slug.clone() };
            if !planned && self.shown::<integrations::Get>(path, Empty {}).await?.is_none() {
                faults
                    .push(format!("{place}.integration_id: there is no integration `{slug}`, here or in the gateway"));
            }
        }
        for Entry { place, body } in &document.api_keys {
            if let Some(user) = &body.user
                && self.person(user).await?.is_none()
            {
                faults.push(format!("{place}.user: nobody has the id or address `{user}`"));
            }
        }
        for Entry { place, body } in &document.workspaces {
            for (index, member) in body.members.iter().enumerate() {
                if self.person(&member.user).await?.is_none() {
                    faults.push(format!("{place}.members[{index}]: nobody has the id or address `{}`", member.user));
                }
            }
        }
        Ok(body::refuse(faults)?)
    }

    /// The slug of a workspace.
    fn slug_of(&self, workspace: Option<String>) -> Option<String> {
        workspace.map(|name| self.workspaces.get(&name).cloned().unwrap_or(name))
    }

    /// The workspace of a thing that has to be in one.
    fn in_workspace(&self, named: Option<String>) -> Option<String> {
        self.slug_of(named).or_else(|| self.default_workspace.clone())
    }

    async fn workspace(&mut self, body: Workspace) -> anyhow::Result<Row> {
        let Workspace { new, members } = body;
        let name = new.name.clone();
        let Some(slug) = self.workspaces.get(&name).cloned() else {
            let made = self.send::<workspaces::Create>(Empty {}, Empty {}, new).await?;
            self.remember(&made.listed);
            let slug = made.listed.slug;
            self.workspaces.insert(name.clone(), slug.clone());
            self.members(&slug, members).await?;
            return Ok(row(Outcome::Created, "workspace", name, Some(slug)));
        };
        let path = WorkspaceId { workspace_id: slug.clone() };
        let before = self.shown::<workspaces::Get>(path.clone(), GetQuery::default()).await?;
        self.send::<workspaces::Update>(path.clone(), Empty {}, change(&new, &[])?).await?;
        let after = self.shown::<workspaces::Get>(path, GetQuery::default()).await?;
        let have_changed = self.members(&slug, members).await?;
        let outcome = if have_changed { Outcome::Updated } else { compared(before, after) };
        Ok(row(outcome, "workspace", name, Some(slug)))
    }

    async fn integration(&self, body: Integration) -> anyhow::Result<Row> {
        let Integration { mut new, models, grants } = body;
        let slug = new.slug.clone().unwrap_or_default();
        new.workspace_id = self.slug_of(new.workspace_id);
        let owner = new.workspace_id.clone();
        let before = self.integration_state(&slug).await?;
        let path = Slug { slug: slug.clone() };
        match before.first() {
            None => {
                self.send::<integrations::Create>(Empty {}, Empty {}, new).await?;
            }
            Some(present) => {
                same(present, "ai_provider_id", Some(&new.ai_provider_id))?;
                same(present, "workspace_id", owner.as_ref())?;
                let fixed =
                    ["slug", "ai_provider_id", "workspace_id", "create_default_provider", "default_provider_slug"];
                self.send::<integrations::Update>(path.clone(), Empty {}, change(&new, &fixed)?).await?;
            }
        }
        if let Some(models) = models {
            self.send::<integrations::models::Update>(path.clone(), Empty {}, models).await?;
        }
        if let Some(mut grants) = grants {
            for grant in &mut grants.workspaces {
                grant.id = self.slug_of(Some(std::mem::take(&mut grant.id))).unwrap_or_default();
            }
            self.send::<integrations::workspaces::Update>(path, Empty {}, grants).await?;
        }
        let outcome = if before.is_empty() {
            Outcome::Created
        } else {
            compared(Some(before.into()), Some(self.integration_state(&slug).await?.into()))
        };
        Ok(row(outcome, "integration", slug, owner))
    }

    /// All that is shown of an integration; nothing when it is not there.
    async fn integration_state(&self, slug: &str) -> anyhow::Result<Vec<Value>> {
        let path = Slug { slug: slug.to_owned() };
        let Some(integration) = self.shown::<integrations::Get>(path.clone(), Empty {}).await? else {
            return Ok(Vec::new());
        };
        let models = self.shown::<integrations::models::ListAll>(path.clone(), Empty {}).await?;
        // One of a workspace is granted to nobody.
        let is_granted = integration.get("workspace_id").is_none_or(Value::is_null);
        let mut state = vec![integration, models.unwrap_or_default()];
        if is_granted {
            state.extend(self.shown::<integrations::workspaces::ListAll>(path, Empty {}).await?);
        }
        Ok(state)
    }

    async fn provider(&self, mut body: providers::NewProvider) -> anyhow::Result<Row> {
        let slug = body.slug.clone().unwrap_or_default();
        let workspace = self.in_workspace(body.workspace_id.take());
        body.workspace_id.clone_from(&workspace);
        let (path, query) = (Slug { slug: slug.clone() }, InWorkspace { workspace_id: workspace.clone() });
        let Some(before) = self.shown::<providers::Get>(path.clone(), query.clone()).await? else {
            self.send::<providers::Create>(Empty {}, InWorkspace::default(), body).await?;
            return Ok(row(Outcome::Created, "provider", slug, workspace));
        };
        same(&before, "integration_id", Some(&body.integration_id))?;
        let fixed = ["slug", "integration_id", "workspace_id"];
        self.send::<providers::Update>(path.clone(), query.clone(), change(&body, &fixed)?).await?;
        let after = self.shown::<providers::Get>(path, query).await?;
        Ok(row(compared(Some(before), after), "provider", slug, workspace))
    }

    async fn virtual_key(&self, mut body: virtual_keys::NewVirtualKey) -> anyhow::Result<Row> {
        let slug = body.slug.clone().unwrap_or_default();
        let workspace = self.in_workspace(body.workspace_id.take());
        body.workspace_id.clone_from(&workspace);
        let (path, query) = (Slug { slug: slug.clone() }, InWorkspace { workspace_id: workspace.clone() });
        let Some(before) = self.shown::<virtual_keys::Get>(path.clone(), query.clone()).await? else {
            self.send::<virtual_keys::Create>(Empty {}, Empty {}, body).await?;
            return Ok(row(Outcome::Created, "virtual-key", slug, workspace));
        };
        same(&before, "ai_provider_name", Some(&body.provider))?;
        let fixed = ["slug", "provider", "workspace_id"];
        self.send::<virtual_keys::Update>(path.clone(), query.clone(), change(&body, &fixed)?).await?;
        let after = self.shown::<virtual_keys::Get>(path, query).await?;
        Ok(row(compared(Some(before), after), "virtual-key", slug, workspace))
    }

    async fn api_key(&self, entry: Key) -> anyhow::Result<Row> {
        let Key { kind, mut new, user, value } = entry;
        let name = new.name.clone();
        let workspace = match kind {
            api_keys::ApiKeyKind::OrganisationService => None,
            _ => self.in_workspace(new.workspace_id.take()),
        };
        new.workspace_id.clone_from(&workspace);
        self.resolve_config(&mut new, workspace.as_ref()).await?;
        if let Some(user) = user {
            new.user_id = self.person(&user).await?;
        }
        let query = api_keys::ListQuery { workspace_id: workspace.clone(), ..api_keys::ListQuery::default() };
        let listed = all::<api_keys::ListAll>(self.management, query).await?;
        let is_meant = |key: &&api_keys::ListedApiKey| {
            key.name == name && key.kind == kind.to_string() && (new.user_id.is_none() || key.user_id == new.user_id)
        };
        let Some(id) = listed.iter().find(is_meant).map(|key| key.id.clone()) else {
            let made = self.send::<api_keys::Create>(kind.path(), Empty {}, new).await?;
            let mut row = row(Outcome::Created, "api-key", name, workspace);
            match value {
                Some(value) => {
                    self.set_value(made.id, value).await?;
                }
                None => row.key = Some(made.key),
            }
            return Ok(row);
        };
        let path = api_keys::KeyId { id: id.clone() };
        let before = self.shown::<api_keys::Get>(path.clone(), Empty {}).await?;
        let fixed = ["workspace_id", "user_id", "organisation_id"];
        self.send::<api_keys::Update>(path.clone(), Empty {}, change(&new, &fixed)?).await?;
        let replaced = match value {
            Some(value) => self.set_value(id, value).await?,
            None => false,
        };
        let after = self.shown::<api_keys::Get>(path, Empty {}).await?;
        let outcome = if replaced { Outcome::Updated } else { compared(before, after) };
        Ok(row(outcome, "api-key", name, workspace))
    }

    async fn set_value(&self, id: String, key: Secret) -> anyhow::Result<bool> {
        let call: Call<SetValue> = Call { path: api_keys::KeyId { id }, query: Empty {}, body: KeyValue { key } };
        Ok(self.control.send(call).await?.value.changed)
    }

    /// The id of a person who is given by id or e-mail address; none when there is nobody.
    async fn person(&self, given: &str) -> anyhow::Result<Option<String>> {
        let people = all::<users::ListAll>(self.management, users::ListQuery::default()).await?;
        let is_meant = |person: &&users::User| {
            person.id == given || person.email.as_ref().is_some_and(|email| email.eq_ignore_ascii_case(given))
        };
        Ok(people.iter().find(is_meant).map(|person| person.id.clone()))
    }

    async fn send<O: Operation>(&self, path: O::Path, query: O::Query, body: O::Body) -> anyhow::Result<O::Reply> {
        Ok(self.management.send(Call::<O> { path, query, body }).await?.value)
    }

    /// What is shown of a thing; none when it is not there.
    async fn shown<O>(&self, path: O::Path, query: O::Query) -> anyhow::Result<Option<Value>>
    where
        O: Operation<Body = Empty>,
    {
        match self.management.send(Call::<O> { path, query, body: Empty {} }).await {
            Ok(received) => Ok(Some(received.raw)),
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

/// The API says 403 of what is not there. A key that is refused gets 401.
fn is_missing(error: &ClientError) -> bool {
    match error {
        ClientError::Api { error, .. } => matches!(error.status.as_u16(), 403 | 404),
        _ => false,
    }
}

fn row(outcome: Outcome, kind: &'static str, name: String, workspace: Option<String>) -> Row {
    Row { outcome, kind, name, workspace, key: None }
}
