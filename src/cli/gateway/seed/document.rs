//! A seed file: read as a whole, with all that is wrong in it told at once.

mod fields;

use std::{collections::HashSet, path::Path};

use serde::Deserialize;
use serde_json::{Map, Value};

use super::secrets;
use crate::{
    api::{
        api_keys::{ApiKeyKind, NewApiKey},
        configs::{self, NewConfig},
        integrations::{
            NewIntegration,
            models::{ModelChange, ModelsChange},
            workspaces::{GlobalAccess, GrantChange, GrantsChange},
        },
        providers::NewProvider,
        providers_catalog, scopes,
        virtual_keys::NewVirtualKey,
        workspaces::{NewWorkspace, members::MemberRole},
    },
    context::Context,
    gateway::control::api_keys::check_value,
    secret::Secret,
};

/// The lists of a seed file.
const SECTIONS: [&str; 6] = ["workspaces", "integrations", "providers", "virtual_keys", "configs", "api_keys"];

/// Stands for the default workspace, unless a workspace has this name.
pub(super) const DEFAULT_WORKSPACE: &str = "default";

/// What a seed file describes, in the order in which it is made. Workspaces are named as the file names them.
#[derive(Default)]
pub(super) struct Document {
    pub(super) workspaces: Vec<Entry<Workspace>>,
    pub(super) integrations: Vec<Entry<Integration>>,
    pub(super) providers: Vec<Entry<NewProvider>>,
    pub(super) virtual_keys: Vec<Entry<NewVirtualKey>>,
    pub(super) configs: Vec<Entry<NewConfig>>,
    pub(super) api_keys: Vec<Entry<Key>>,
}

/// An entry, and where it stands, such as `virtual_keys[2]`.
pub(super) struct Entry<T> {
    pub(super) place: String,
    pub(super) body: T,
}

/// A workspace with its members.
pub(super) struct Workspace {
    pub(super) new: NewWorkspace,
    pub(super) members: Vec<Member>,
}

/// Somebody in a workspace.
#[derive(Deserialize)]
pub(super) struct Member {
    /// By id or e-mail address.
    pub(super) user: String,
    #[serde(default = "member")]
    pub(super) role: MemberRole,
}

fn member() -> MemberRole {
    MemberRole::Member
}

/// An integration with its models and grants.
pub(super) struct Integration {
    pub(super) new: NewIntegration,
    pub(super) models: Option<ModelsChange>,
    pub(super) grants: Option<GrantsChange>,
}

/// An API key.
pub(super) struct Key {
    pub(super) kind: ApiKeyKind,
    pub(super) new: NewApiKey,
    /// By id or e-mail address.
    pub(super) user: Option<String>,
    /// The value that it is to have; one is made when there is none.
    pub(super) value: Option<Secret>,
}

/// What is read, and what was found wrong so far.
struct Reader<'a> {
    cx: &'a mut Context,
    folder: Option<&'a Path>,
    faults: Vec<String>,
}

impl Document {
    /// Reads a file's contents.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub(super) fn read(cx: &mut Context, value: Value, folder: Option<&Path>) -> Result<Self, Vec<String>> {
        let mut sections = match value {
            Value::Object(sections) => sections,
            Value::Null => Map::new(),
            _ => return Err(vec!["a seed file is an object of lists, such as `virtual_keys:`".to_owned()]),
        };
        let mut reader = Reader { cx, folder, faults: Vec::new() };
        let document = Document {
            workspaces: reader.section(&mut sections, "workspaces", Reader::workspace),
            integrations: reader.section(&mut sections, "integrations", Reader::integration),
            providers: reader.section(&mut sections, "providers", Reader::provider),
            virtual_keys: reader.section(&mut sections, "virtual_keys", Reader::virtual_key),
            configs: reader.section(&mut sections, "configs", Reader::config),
            api_keys: reader.section(&mut sections, "api_keys", Reader::api_key),
        };
        let mut faults = reader.faults;
        faults.extend(sections.keys().map(|name| format!("{name}: is not known; there are {}", SECTIONS.join(", "))));
        document.find_doubles(&mut faults);
        if faults.is_empty() { Ok(document) } else { Err(faults) }
    }

    /// Whether nothing is described.
    pub(super) fn is_empty(&self) -> bool {
        self.workspaces.is_empty()
            && self.integrations.is_empty()
            && self.providers.is_empty()
            && self.virtual_keys.is_empty()
            && self.configs.is_empty()
            && self.api_keys.is_empty()
    }

    /// The place of the first API key whose value would be made.
    pub(super) fn key_without_value(&self) -> Option<&str> {
        self.api_keys.iter().find(|entry| entry.body.value.is_none()).map(|entry| entry.place.as_str())
    }

    /// Two entries of one name would undo each other.
    fn find_doubles(&self, faults: &mut Vec<String>) {
        let owned = |workspace: &Option<String>, name: &str| format!("{}/{name}", workspace.as_deref().unwrap_or(""));
        let slug = |slug: &Option<String>| slug.clone().unwrap_or_default();
        let named = self.workspaces.iter().map(|entry| (&entry.place, format!("workspace {}", entry.body.new.name)));
        let named = named.chain(
            self.integrations.iter().map(|entry| (&entry.place, format!("integration {}", slug(&entry.body.new.slug)))),
        );
        // A virtual key is a provider.
        let providers = self.providers.iter().map(|entry| (&entry.place, &entry.body.workspace_id, &entry.body.slug));
        let keys = self.virtual_keys.iter().map(|entry| (&entry.place, &entry.body.workspace_id, &entry.body.slug));
        let named = named.chain(
            providers
                .chain(keys)
                .map(|(place, workspace, name)| (place, format!("provider {}", owned(workspace, &slug(name))))),
        );
        let named = named.chain(self.configs.iter().map(|entry| {
            let new = &entry.body;
            (&entry.place, format!("config {}", owned(&new.workspace_id, &new.name)))
        }));
        let named = named.chain(self.api_keys.iter().map(|entry| {
            let new = &entry.body.new;
            (&entry.place, format!("{} {}", entry.body.kind, owned(&new.workspace_id, &new.name)))
        }));
        let mut seen = HashSet::new();
        for (place, name) in named {
            if !seen.insert(name) {
                faults.push(format!("{place}: an earlier entry has the same name"));
            }
        }
    }
}

impl Reader<'_> {
    fn section<T>(
        &mut self,
        sections: &mut Map<String, Value>,
        name: &str,
        read: fn(&mut Self, &str, Map<String, Value>) -> Option<T>,
    ) -> Vec<Entry<T>> {
        let entries = match sections.remove(name) {
            None | Some(Value::Null) => return Vec::new(),
            Some(Value::Array(entries)) => entries,
            Some(_) => {
                self.faults.push(format!("{name}: must be a list"));
                return Vec::new();
            }
        };
        let mut read_entries = Vec::with_capacity(entries.len());
        for (index, entry) in entries.into_iter().enumerate() {
            let place = format!("{name}[{index}]");
            let Value::Object(mut fields) = entry else {
                self.faults.push(format!("{place}: must be an object"));
                continue;
            };
            // The shorter name of what the API calls `workspace_id`.
            if let Some(workspace) = fields.remove("workspace")
                && fields.insert("workspace_id".to_owned(), workspace).is_some()
            {
                self.faults.push(format!("{place}: workspace and workspace_id are given: keep one"));
            }
            if let Some(body) = read(self, &place, fields) {
                read_entries.push(Entry { place, body });
            }
        }
        read_entries
    }

    fn workspace(&mut self, place: &str, mut fields: Map<String, Value>) -> Option<Workspace> {
        let members = self.members(place, fields.remove("members"));
        let new: NewWorkspace = self.typed(place, fields)?;
        self.needed(place, "name", &new.name);
        self.no_others(place, &new.other);
        if new.users.is_some() {
            self.faults.push(format!("{place}.users: write members, with the id or e-mail address of each as user"));
        }
        self.limits(place, new.usage_limits.as_deref().unwrap_or_default(), new.rate_limits.as_deref());
        Some(Workspace { new, members })
    }

    /// `members`: people with their role, or people alone.
    fn members(&mut self, place: &str, members: Option<Value>) -> Vec<Member> {
        let members = match members {
            None | Some(Value::Null) => return Vec::new(),
            Some(Value::Array(members)) => members,
            Some(_) => {
                self.faults.push(format!("{place}.members: must be a list"));
                return Vec::new();
            }
        };
        let mut people = Vec::with_capacity(members.len());
        for (index, member) in members.into_iter().enumerate() {
            let place = format!("{place}.members[{index}]");
            match member {
                Value::String(user) => people.push(Member { user, role: MemberRole::Member }),
                Value::Object(fields) => people.extend(self.typed::<Member>(&place, fields)),
                _ => self.faults.push(format!("{place}: must be an id, an e-mail address or an object")),
            }
        }
        people
    }

    fn integration(&mut self, place: &str, mut fields: Map<String, Value>) -> Option<Integration> {
        secrets::resolve(self.cx, place, &mut fields, self.folder, &mut self.faults);
        let models = self.models(place, &mut fields);
        let grants = self.grants(place, &mut fields);
        let new: NewIntegration = self.typed(place, fields)?;
        self.needed(place, "slug", new.slug.as_deref().unwrap_or_default());
        self.needed(place, "name", &new.name);
        self.needed(place, "ai_provider_id", &new.ai_provider_id);
        self.no_others(place, &new.other);
        self.provider_id(place, "ai_provider_id", &new.ai_provider_id);
        Some(Integration { new, models, grants })
    }

    /// `models`: bodies of the API, or names of models that are enabled; and `allow_all_models`.
    fn models(&mut self, place: &str, fields: &mut Map<String, Value>) -> Option<ModelsChange> {
        let (models, all) = (fields.remove("models"), fields.remove("allow_all_models"));
        if models.is_none() && all.is_none() {
            return None;
        }
        let listed = self.named_items(&format!("{place}.models"), "slug", models);
        let mut change = Map::new();
        change.insert("models".to_owned(), Value::Array(listed));
        change.extend(all.map(|all| ("allow_all_models".to_owned(), all)));
        let change: ModelsChange = self.typed(place, change)?;
        for (index, ModelChange { other, .. }) in change.models.iter().enumerate() {
            self.no_others(&format!("{place}.models[{index}]"), other);
        }
        Some(change)
    }

    /// `workspaces`: bodies of the API, or workspaces that may use the integration; and `global_workspace_access`.
    fn grants(&mut self, place: &str, fields: &mut Map<String, Value>) -> Option<GrantsChange> {
        let (workspaces, global) = (fields.remove("workspaces"), fields.remove("global_workspace_access"));
        if workspaces.is_none() && global.is_none() {
            return None;
        }
        let listed = self.named_items(&format!("{place}.workspaces"), "id", workspaces);
        let mut workspaces: Vec<GrantChange> = Vec::new();
        for (index, grant) in listed.into_iter().enumerate() {
            let place = format!("{place}.workspaces[{index}]");
            if let Value::Object(grant) = grant {
                workspaces.extend(self.typed::<GrantChange>(&place, grant));
            }
        }
        let global_workspace_access = match global {
            Some(Value::Object(global)) => {
                self.typed::<GlobalAccess>(&format!("{place}.global_workspace_access"), global)
            }
            Some(_) => {
                self.faults.push(format!("{place}.global_workspace_access: must be an object"));
                None
            }
            None => None,
        };
        Some(GrantsChange { workspaces, global_workspace_access, ..GrantsChange::default() })
    }

    fn provider(&mut self, place: &str, fields: Map<String, Value>) -> Option<NewProvider> {
        let body: NewProvider = self.typed(place, fields)?;
        self.needed(place, "slug", body.slug.as_deref().unwrap_or_default());
        self.needed(place, "name", &body.name);
        self.needed(place, "integration_id", &body.integration_id);
        self.no_others(place, &body.other);
        self.limits(place, body.usage_limits.as_slice(), body.rate_limits.as_deref());
        Some(body)
    }

    fn virtual_key(&mut self, place: &str, mut fields: Map<String, Value>) -> Option<NewVirtualKey> {
        secrets::resolve(self.cx, place, &mut fields, self.folder, &mut self.faults);
        let body: NewVirtualKey = self.typed(place, fields)?;
        self.needed(place, "slug", body.slug.as_deref().unwrap_or_default());
        self.needed(place, "name", &body.name);
        self.needed(place, "provider", &body.provider);
        self.provider_id(place, "provider", &body.provider);
        if let Some(provider) = providers_catalog::find(&body.provider) {
            let mapped: Vec<&str> =
                body.secret_mappings.iter().flatten().map(|mapping| mapping.target_field.as_str()).collect();
            for fault in provider.check(body.key.is_some(), &body.fields.0, &mapped) {
                if !self.has_told(place, &fault.field) {
                    self.faults.push(format!("{place}.{fault}"));
                }
            }
        }
        self.limits(place, body.usage_limits.as_slice(), body.rate_limits.as_deref());
        Some(body)
    }

    fn config(&mut self, place: &str, fields: Map<String, Value>) -> Option<NewConfig> {
        let body: NewConfig = self.typed(place, fields)?;
        self.needed(place, "name", &body.name);
        self.no_others(place, &body.other);
        match &body.config {
            Some(config) => {
                self.faults.extend(configs::faults(&config.0).into_iter().map(|fault| format!("{place}.{fault}")));
            }
            None => self.needed(place, "config", ""),
        }
        Some(body)
    }

    fn api_key(&mut self, place: &str, mut fields: Map<String, Value>) -> Option<Key> {
        secrets::resolve(self.cx, place, &mut fields, self.folder, &mut self.faults);
        let value = self.text(place, &mut fields, "key").map(Secret::new);
        if let Some(Err(reason)) = value.as_ref().map(check_value) {
            self.faults.push(format!("{place}.key: {reason}"));
        }
        let user = self.text(place, &mut fields, "user");
        let kind = self.text(place, &mut fields, "type").unwrap_or_else(|| ApiKeyKind::WorkspaceService.to_string());
        let known = ApiKeyKind::ALL.into_iter().find(|known| known.to_string() == kind);
        if known.is_none() {
            let all = ApiKeyKind::ALL.map(|kind| kind.to_string()).join(", ");
            self.faults.push(format!("{place}.type: `{kind}` is none of {all}"));
        }
        let everything = !fields.contains_key("scopes");
        let mut new: NewApiKey = self.typed(place, fields)?;
        self.needed(place, "name", &new.name);
        self.no_others(place, &new.other);
        self.limits(place, new.usage_limits.as_slice(), new.rate_limits.as_deref());
        // The rest hangs on the type.
        let kind = known?;
        if kind == ApiKeyKind::WorkspaceUser && user.is_none() && new.user_id.is_none() {
            self.faults.push(format!("{place}.user: is missing: the key is a person's, by id or e-mail address"));
        }
        if kind != ApiKeyKind::WorkspaceUser && user.is_some() {
            self.faults.push(format!("{place}.user: goes with the type {} alone", ApiKeyKind::WorkspaceUser));
        }
        if kind == ApiKeyKind::OrganisationService && new.workspace_id.is_some() {
            self.faults.push(format!("{place}.workspace: a key of the organisation has none"));
        }
        new.scopes = if everything { scopes::all(kind) } else { self.scopes(place, kind, &new.scopes) };
        Some(Key { kind, new, user, value })
    }

    /// Scopes with the patterns among them spelled out.
    fn scopes(&mut self, place: &str, kind: ApiKeyKind, given: &[String]) -> Vec<String> {
        let mut expanded: Vec<String> = Vec::new();
        for (index, pattern) in given.iter().enumerate() {
            match scopes::expand(pattern, kind) {
                Ok(found) => expanded.extend(found),
                Err(_) => {
                    let instead = scopes::suggest_pattern(pattern, kind);
                    let instead = instead.map_or_else(String::new, |scope| format!("; did you mean {scope}?"));
                    self.faults.push(format!(
                        "{place}.scopes[{index}]: `{pattern}` is no scope of a key of the type {kind}{instead}"
                    ));
                }
            }
        }
        let mut seen = HashSet::new();
        expanded.retain(|scope| seen.insert(scope.clone()));
        expanded
    }
}
