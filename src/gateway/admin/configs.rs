//! Configs: how requests are routed. What a config says is kept encrypted, version by version.

mod uses;

pub(super) use uses::default_config;

use super::{
    Cx, Entry, Served,
    check::{self, LONGEST_NAME, refuse},
    entry,
    reach::{Reach, home, reach},
    slugs::{base_of, free},
};
use crate::{
    api::{
        ApiError, Call, Code, Empty, Fields, List,
        configs::{
            Config, ConfigChange, ConfigHead, ConfigStatus, Create, Delete, Get, ListAll, ListVersions, ListedConfig,
            MadeConfig, NewConfig, NewVersion, Update, faults,
        },
    },
    gateway::store::{
        Change, Rows, Store, StoreError, random,
        records::{self, ApiKey, ConfigVersion},
        vault::Location,
    },
};

/// `object` of every answer.
const OBJECT: &str = "config";
/// How much of the name stands in the slug (recorded answers).
const LONGEST_SLUG_PART: usize = 6;
/// What is shown and may be another by the time it comes back.
const COMPUTED: [&str; 4] = ["created_at", "last_updated_at", "updated_by", "version_id"];

/// What is served.
pub(super) const SERVED: &[Entry] = &[
    entry::<Create>(),
    entry::<ListAll>(),
    entry::<Get>(),
    entry::<ListVersions>(),
    entry::<Update>(),
    entry::<Delete>(),
];

impl Served for Create {
    const SCOPES: &'static [&'static str] = &["configs.create"];

    async fn serve(cx: Cx, call: Call<Create>) -> Result<MadeConfig, ApiError> {
        let store = cx.gateway.store().clone();
        let body = call.body;
        check_new(&body)?;
        let vault = store.clone();
        let plan = move |rows: &Rows<'_>| {
            let named = body.workspace_id.or(call.query.workspace_id);
            let workspace = home(rows, cx.key(), named.as_deref())?;
            let author = author(rows, cx.key())?;
            let version = version(&vault, &body.config.unwrap_or_default(), &cx, author.clone())?;
            let version_id = version.version_id.clone();
            let is_default = body.is_default == Some(true);
            let config = records::Config {
                id: random::uuid(),
                sequence: 0,
                slug: free(&slug_base(&body.name), |slug| rows.config_exists(slug))?,
                name: body.name,
                workspace_id: workspace.id,
                is_default,
                status: ConfigStatus::Active,
                versions: vec![version],
                owner_id: author.clone(),
                updated_by: author,
                created_at: cx.now,
                last_updated_at: cx.now,
            };
            let made =
                MadeConfig { id: config.id.clone(), slug: config.slug.clone(), version_id, object: OBJECT.to_owned() };
            let mut changes = Vec::new();
            if is_default {
                let former = rows.configs_of(&config.workspace_id)?.into_iter().filter(|other| other.is_default);
                changes.extend(former.map(|former| Change::PutConfig(records::Config { is_default: false, ..former })));
            }
            changes.push(Change::PutConfig(config));
            Ok((changes, made))
        };
        store.write(plan).await
    }
}

impl Served for ListAll {
    const SCOPES: &'static [&'static str] = &["configs.list"];

    async fn serve(cx: Cx, call: Call<ListAll>) -> Result<List<ListedConfig>, ApiError> {
        let (first, count) = call.query.page().window();
        cx.gateway.store().read(|rows| {
            let reach = reach(rows, cx.key(), call.query.workspace_id.as_deref())?;
            let organisation_id = organisation_id(rows)?;
            let (total, configs) = rows.config_page(reach.workspace_id(), first, count)?;
            let listed = |config: records::Config| ListedConfig {
                head: head(&config, organisation_id.clone()),
                object: OBJECT.to_owned(),
            };
            Ok(List::new(total, configs.into_iter().map(listed).collect()))
        })
    }
}

impl Served for Get {
    const SCOPES: &'static [&'static str] = &["configs.read"];

    async fn serve(cx: Cx, call: Call<Get>) -> Result<Config, ApiError> {
        let store = cx.gateway.store();
        store.read(|rows| {
            let config = find(rows, cx.key(), call.query.workspace_id.as_deref(), &call.path.slug)?;
            let newest = newest(&config)?;
            shown(store, head(&config, organisation_id(rows)?), newest)
        })
    }
}

impl Served for ListVersions {
    const SCOPES: &'static [&'static str] = &["configs.read"];

    async fn serve(cx: Cx, call: Call<ListVersions>) -> Result<List<Config>, ApiError> {
        let store = cx.gateway.store();
        store.read(|rows| {
            let config = find(rows, cx.key(), call.query.workspace_id.as_deref(), &call.path.slug)?;
            let organisation_id = organisation_id(rows)?;
            let of_version = |version: &ConfigVersion| {
                let head = ConfigHead {
                    updated_by: version.updated_by.clone(),
                    created_at: Some(version.created_at),
                    last_updated_at: Some(version.created_at),
                    ..head(&config, organisation_id.clone())
                };
                shown(store, head, version)
            };
            let versions = config.versions.iter().map(of_version).collect::<Result<Vec<_>, _>>()?;
            Ok(List::new(versions.len() as u64, versions))
        })
    }
}

impl Served for Update {
    const SCOPES: &'static [&'static str] = &["configs.update"];

    async fn serve(cx: Cx, call: Call<Update>) -> Result<NewVersion, ApiError> {
        let store = cx.gateway.store().clone();
        let mut change = call.body;
        let named = change.workspace_id.take().or(call.query.workspace_id);
        let mut faults = check_change(&change);
        let vault = store.clone();
        let plan = move |rows: &Rows<'_>| {
            let before = find(rows, cx.key(), named.as_deref(), &call.path.slug)?;
            check_repeated(rows, &vault, &before, &call.path.slug, &mut change.other, &mut faults)?;
            refuse(faults)?;
            let mut config = before.clone();
            config.name = change.name.unwrap_or(config.name);
            config.status = change.status.unwrap_or(config.status);
            let author = author(rows, cx.key())?;
            if let Some(said) = change.config
                && vault.config_of_version(newest(&before)?)? != said.0
            {
                config.versions.insert(0, version(&vault, &said, &cx, author.clone())?);
            }
            let answer = NewVersion { version_id: newest(&config)?.version_id.clone(), object: OBJECT.to_owned() };
            if config == before {
                return Ok((Vec::new(), answer));
            }
            config.updated_by = author;
            config.last_updated_at = cx.now;
            Ok((vec![Change::PutConfig(config)], answer))
        };
        store.write(plan).await
    }
}

impl Served for Delete {
    const SCOPES: &'static [&'static str] = &["configs.delete"];

    async fn serve(cx: Cx, call: Call<Delete>) -> Result<Empty, ApiError> {
        let store = cx.gateway.store().clone();
        let plan = move |rows: &Rows<'_>| {
            let config = find(rows, cx.key(), call.query.workspace_id.as_deref(), &call.path.slug)?;
            uses::refuse_while_used(rows, &config)?;
            Ok((vec![Change::DeleteConfig(config.slug)], Empty {}))
        };
        store.write(plan).await
    }
}

/// The config of this slug or id that the caller can see.
///
/// # Errors
/// 403 when there is none.
fn find(rows: &Rows<'_>, key: &ApiKey, workspace: Option<&str>, slug_or_id: &str) -> Result<records::Config, ApiError> {
    let reach = reach(rows, key, workspace)?;
    let found = rows.config_named(slug_or_id)?;
    found
        .filter(|config| match &reach {
            Reach::Workspace(workspace) => config.workspace_id == workspace.id,
            Reach::Organisation => true,
        })
        .ok_or_else(ApiError::forbidden)
}

fn newest(config: &records::Config) -> Result<&ConfigVersion, ApiError> {
    let missing = || ApiError::new(Code::Server, format!("The config {} has no version.", config.slug));
    config.versions.first().ok_or_else(missing)
}

/// Who a change is put down to: the person whose key it is, else the organisation's owner.
fn author(rows: &Rows<'_>, key: &ApiKey) -> Result<Option<String>, StoreError> {
    match &key.user_id {
        Some(user) => Ok(Some(user.clone())),
        None => Ok(rows.owner()?.map(|owner| owner.id)),
    }
}

fn organisation_id(rows: &Rows<'_>) -> Result<Option<String>, StoreError> {
    Ok(rows.organisation()?.map(|organisation| organisation.id))
}

fn version(store: &Store, config: &Fields, cx: &Cx, author: Option<String>) -> Result<ConfigVersion, ApiError> {
    let version_id = random::uuid();
    let sealed = store.vault().seal(Location::of_config_version(&version_id), &config.0);
    let config = sealed.map_err(|error| ApiError::new(Code::Server, format!("The config cannot be kept: {error}.")))?;
    Ok(ConfigVersion { version_id, config, created_at: cx.now, updated_by: author })
}

/// `pc-` and the beginning of the name.
fn slug_base(name: &str) -> String {
    let words: String = base_of(name, "config").chars().take(LONGEST_SLUG_PART).collect();
    format!("pc-{}", words.trim_end_matches('-'))
}

fn head(config: &records::Config, organisation_id: Option<String>) -> ConfigHead {
    ConfigHead {
        id: config.id.clone(),
        name: config.name.clone(),
        workspace_id: Some(config.workspace_id.clone()),
        slug: config.slug.clone(),
        organisation_id,
        is_default: Some(u8::from(config.is_default).into()),
        status: config.status.to_string(),
        owner_id: config.owner_id.clone(),
        updated_by: config.updated_by.clone(),
        created_at: Some(config.created_at),
        last_updated_at: Some(config.last_updated_at),
    }
}

fn shown(store: &Store, head: ConfigHead, version: &ConfigVersion) -> Result<Config, ApiError> {
    Ok(Config {
        head,
        config: Fields(store.config_of_version(version)?),
        format: "json".to_owned(),
        kind: "ORG_CONFIG".to_owned(),
        version_id: version.version_id.clone(),
        object: OBJECT.to_owned(),
    })
}

fn check_new(body: &NewConfig) -> Result<(), ApiError> {
    let mut wrong = Vec::new();
    check::name(&body.name, LONGEST_NAME, &mut wrong);
    match &body.config {
        None => wrong.push("config is missing: write what it says, an object".to_owned()),
        Some(config) => wrong.extend(faults(&config.0)),
    }
    check::unknown(&body.other, &[], &mut wrong);
    refuse(wrong)
}

fn check_change(change: &ConfigChange) -> Vec<String> {
    let mut wrong = Vec::new();
    if let Some(name) = &change.name {
        check::name(name, LONGEST_NAME, &mut wrong);
    }
    wrong.extend(change.config.as_ref().map(|config| faults(&config.0)).unwrap_or_default());
    wrong
}

/// What a change may repeat but not alter, and what nobody knows.
fn check_repeated(
    rows: &Rows<'_>,
    store: &Store,
    config: &records::Config,
    path: &str,
    other: &mut Fields,
    wrong: &mut Vec<String>,
) -> Result<(), ApiError> {
    // Portkey's SDKs repeat the path in the body.
    if other.0.get("slug").is_some_and(|slug| slug == path) {
        other.0.shift_remove("slug");
    }
    let shown = shown(store, head(config, organisation_id(rows)?), newest(config)?)?;
    check::repeated(other, &shown, &COMPUTED, wrong)
}
