//! Configs: `/configs`. How requests are routed: strategies, targets, retries and caches under a slug of their own. Every
//! change of what a config says makes a new version of it, and the versions before stay to be read.

mod schema;

use std::fmt;

use http::Method;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::{Map, Value};

pub use schema::{faults, is_member};

use super::{
    Effect, Empty, Fields, List, Operation, lenient,
    page::Paged,
    parameters::{InWorkspace, PageInWorkspace, Slug},
    timestamp::Timestamp,
};

/// Whether a config is in use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ConfigStatus {
    /// Requests may name it.
    #[default]
    Active,
    /// It is kept to be read.
    Archived,
}

impl fmt::Display for ConfigStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Active => "active",
            Self::Archived => "archived",
        })
    }
}

/// The body of [`Create`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct NewConfig {
    /// For people; a slug is made from it.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub name: String,
    /// What it says; [`faults`] knows what that may be.
    #[serde(default, deserialize_with = "maybe_object", skip_serializing_if = "Option::is_none")]
    pub config: Option<Fields>,
    /// Whether it becomes the default of the workspace. A number in Portkey's spec, with a name of its own there; the
    /// Python SDK writes `is_default`.
    #[serde(
        rename = "isDefault",
        alias = "is_default",
        default,
        deserialize_with = "lenient::flag",
        serialize_with = "number",
        skip_serializing_if = "Option::is_none"
    )]
    pub is_default: Option<bool>,
    /// The workspace, by id or slug; needed with an organisation key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// The body of [`Update`]. Slug and workspace cannot change.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ConfigChange {
    /// With an organisation key: the workspace, by id or slug. Not a field that changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
    /// New name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it says from now on, as a whole. What is the same as before makes no version.
    #[serde(default, deserialize_with = "maybe_object", skip_serializing_if = "Option::is_none")]
    pub config: Option<Fields>,
    /// New status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ConfigStatus>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// What [`Create`] answers. Portkey's spec has this within `{success, data}` and without slug; the live service answers
/// flat (Portkey's SDKs and Terraform provider).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MadeConfig {
    /// UUID.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub id: String,
    /// `pc-`, part of the name, and six hex digits.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub slug: String,
    /// UUID of the first version.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub version_id: String,
    /// Always `config`.
    #[serde(default = "object")]
    pub object: String,
}

/// What [`Update`] answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewVersion {
    /// UUID of the version that now holds.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub version_id: String,
    /// Always `config`.
    #[serde(default = "object")]
    pub object: String,
}

/// What every answer tells of a config.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConfigHead {
    /// UUID.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub id: String,
    /// For people.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub name: String,
    /// The workspace's UUID.
    #[serde(default)]
    pub workspace_id: Option<String>,
    /// Names the config in requests and in the defaults of API keys.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub slug: String,
    /// The organisation's UUID.
    #[serde(default)]
    pub organisation_id: Option<String>,
    /// 1 for the default of the workspace, else 0.
    #[serde(default)]
    pub is_default: Option<Value>,
    /// `active` or `archived`.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub status: String,
    /// UUID of the person who made it.
    #[serde(default)]
    pub owner_id: Option<String>,
    /// UUID of the person who changed it last.
    #[serde(default)]
    pub updated_by: Option<String>,
    /// When it was made.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(default)]
    pub last_updated_at: Option<Timestamp>,
}

/// A config in [`ListAll`], which does not tell what it says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListedConfig {
    /// What every answer tells.
    #[serde(flatten)]
    pub head: ConfigHead,
    /// Always `config`.
    #[serde(default = "object")]
    pub object: String,
}

/// A config as [`Get`] shows it, and one version of it in [`ListVersions`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Config {
    /// What every answer tells.
    #[serde(flatten)]
    pub head: ConfigHead,
    /// What it says: JSON in a text (recorded answers); an object, as in Portkey's spec, is read, too.
    #[serde(default, deserialize_with = "object_or_text", serialize_with = "text")]
    pub config: Fields,
    /// Always `json`.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub format: String,
    /// Always `ORG_CONFIG`.
    #[serde(rename = "type", default, deserialize_with = "lenient::null_is_default")]
    pub kind: String,
    /// UUID of the version.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub version_id: String,
    /// Always `config`.
    #[serde(default = "object")]
    pub object: String,
}

fn object() -> String {
    "config".to_owned()
}

fn number<S: Serializer>(flag: &Option<bool>, serializer: S) -> Result<S::Ok, S::Error> {
    flag.map(u8::from).serialize(serializer)
}

fn text<S: Serializer>(config: &Fields, serializer: S) -> Result<S::Ok, S::Error> {
    let text = serde_json::to_string(config).map_err(serde::ser::Error::custom)?;
    serializer.serialize_str(&text)
}

/// An object, or the text of one: what was shown may come back.
fn maybe_object<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Fields>, D::Error> {
    // What was found is not quoted: it may hold a provider's key.
    let wrong = || de::Error::custom("must be an object");
    match Value::deserialize(deserializer)? {
        Value::Null => Ok(None),
        Value::Object(config) => Ok(Some(Fields(config))),
        Value::String(text) => {
            serde_json::from_str::<Map<String, Value>>(&text).map(|config| Some(Fields(config))).map_err(|_| wrong())
        }
        _ => Err(wrong()),
    }
}

fn object_or_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Fields, D::Error> {
    maybe_object(deserializer).map(Option::unwrap_or_default)
}

/// `POST /configs`
#[derive(Debug)]
pub enum Create {}

impl Operation for Create {
    const NAME: &'static str = "configs.create";
    const VERB: Method = Method::POST;
    const PATH: &'static str = "/configs";
    const EFFECT: Effect = Effect::Write;
    type Path = Empty;
    type Query = InWorkspace;
    type Body = NewConfig;
    type Reply = MadeConfig;
}

/// `GET /configs`
#[derive(Debug)]
pub enum ListAll {}

impl Operation for ListAll {
    const NAME: &'static str = "configs.list";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/configs";
    const EFFECT: Effect = Effect::Read;
    type Path = Empty;
    type Query = PageInWorkspace;
    type Body = Empty;
    type Reply = List<ListedConfig>;
}

impl Paged for ListAll {
    type Item = ListedConfig;

    fn at_page(query: &PageInWorkspace, page: u32, size: u32) -> PageInWorkspace {
        query.at(page, size)
    }
}

/// `GET /configs/{slug}`
#[derive(Debug)]
pub enum Get {}

impl Operation for Get {
    const NAME: &'static str = "configs.get";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/configs/{slug}";
    const EFFECT: Effect = Effect::Read;
    type Path = Slug;
    type Query = InWorkspace;
    type Body = Empty;
    type Reply = Config;
}

/// `GET /configs/{slug}/versions`: all of them, the newest first.
#[derive(Debug)]
pub enum ListVersions {}

impl Operation for ListVersions {
    const NAME: &'static str = "configs.versions";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/configs/{slug}/versions";
    const EFFECT: Effect = Effect::Read;
    type Path = Slug;
    type Query = InWorkspace;
    type Body = Empty;
    type Reply = List<Config>;
}

/// `PUT /configs/{slug}`
#[derive(Debug)]
pub enum Update {}

impl Operation for Update {
    const NAME: &'static str = "configs.update";
    const VERB: Method = Method::PUT;
    const PATH: &'static str = "/configs/{slug}";
    const EFFECT: Effect = Effect::Write;
    type Path = Slug;
    type Query = InWorkspace;
    type Body = ConfigChange;
    type Reply = NewVersion;
}

/// `DELETE /configs/{slug}`
#[derive(Debug)]
pub enum Delete {}

impl Operation for Delete {
    const NAME: &'static str = "configs.delete";
    const VERB: Method = Method::DELETE;
    const PATH: &'static str = "/configs/{slug}";
    const EFFECT: Effect = Effect::Destroy;
    type Path = Slug;
    type Query = InWorkspace;
    type Body = Empty;
    type Reply = Empty;
}
