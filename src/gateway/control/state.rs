//! `/snapshots`, `/snapshot`, `/restore` and `/reset`: the gateway as it was, and as it was at first.
//!
//! Snapshots are kept in memory and end with the process. A reset does not touch them.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use axum::Router;
use http::Method;
use serde::{Deserialize, Serialize};

use super::{Controlled, Part, parts::Saved, serves};
use crate::{
    api::{ApiError, Call, Code, Effect, Empty, List, Operation, timestamp::Timestamp},
    gateway::Gateway,
};

/// How many snapshots are kept.
const MOST: usize = 16;
/// How much memory all of them may take, in bytes.
const MOST_BYTES: usize = 256 * 1024 * 1024;
/// The longest name.
const LONGEST_NAME: usize = 64;

/// A snapshot, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotName {
    /// 1 to 64 letters, digits, dots, dashes and underscores.
    pub name: String,
}

/// What is shown of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotInfo {
    /// Its name.
    pub name: String,
    /// When it was made, on this machine's clock: the gateway's own may stand still.
    pub created_at: Timestamp,
    /// The memory that it takes, in bytes.
    pub bytes: u64,
    /// Always `snapshot`.
    pub object: String,
}

/// The body of [`Reset`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResetParts {
    /// The parts to reset; all of them when nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<Vec<Part>>,
}

/// What [`Reset`] answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResetDone {
    /// What was reset.
    pub reset: Vec<Part>,
}

/// `POST /_portkey/snapshot`. One of the same name is replaced.
#[derive(Debug)]
pub enum Save {}

impl Operation for Save {
    const NAME: &'static str = "gateway.snapshot";
    const VERB: Method = Method::POST;
    const PATH: &'static str = "/snapshot";
    const EFFECT: Effect = Effect::Write;
    type Path = Empty;
    type Query = Empty;
    type Body = SnapshotName;
    type Reply = SnapshotInfo;
}

/// `GET /_portkey/snapshots`
#[derive(Debug)]
pub enum ListAll {}

impl Operation for ListAll {
    const NAME: &'static str = "gateway.snapshots";
    const VERB: Method = Method::GET;
    const PATH: &'static str = "/snapshots";
    const EFFECT: Effect = Effect::Read;
    type Path = Empty;
    type Query = Empty;
    type Body = Empty;
    type Reply = List<SnapshotInfo>;
}

/// `DELETE /_portkey/snapshots/{name}`
#[derive(Debug)]
pub enum Forget {}

impl Operation for Forget {
    const NAME: &'static str = "gateway.snapshots.delete";
    const VERB: Method = Method::DELETE;
    const PATH: &'static str = "/snapshots/{name}";
    const EFFECT: Effect = Effect::Destroy;
    type Path = SnapshotName;
    type Query = Empty;
    type Body = Empty;
    type Reply = Empty;
}

/// `POST /_portkey/restore`
#[derive(Debug)]
pub enum Restore {}

impl Operation for Restore {
    const NAME: &'static str = "gateway.restore";
    const VERB: Method = Method::POST;
    const PATH: &'static str = "/restore";
    const EFFECT: Effect = Effect::Destroy;
    type Path = Empty;
    type Query = Empty;
    type Body = SnapshotName;
    type Reply = SnapshotInfo;
}

/// `POST /_portkey/reset`
#[derive(Debug)]
pub enum Reset {}

impl Operation for Reset {
    const NAME: &'static str = "gateway.reset";
    const VERB: Method = Method::POST;
    const PATH: &'static str = "/reset";
    const EFFECT: Effect = Effect::Destroy;
    type Path = Empty;
    type Query = Empty;
    type Body = ResetParts;
    type Reply = ResetDone;
}

/// The snapshots of a gateway.
#[derive(Default)]
pub(super) struct Snapshots(Mutex<BTreeMap<String, Kept>>);

struct Kept {
    saved: Saved,
    created_at: Timestamp,
}

impl Kept {
    fn info(&self, name: &str) -> SnapshotInfo {
        SnapshotInfo {
            name: name.to_owned(),
            created_at: self.created_at,
            bytes: self.saved.size() as u64,
            object: "snapshot".to_owned(),
        }
    }
}

impl Snapshots {
    fn kept(&self) -> MutexGuard<'_, BTreeMap<String, Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self, name: String, saved: Saved) -> Result<SnapshotInfo, ApiError> {
        let mut kept = self.kept();
        let others = || kept.iter().filter(|(other, _)| **other != name);
        if others().count() >= MOST {
            let message = format!("{MOST} snapshots are kept at most: delete one, or replace one by its name");
            return Err(ApiError::new(Code::Conflict, message));
        }
        if others().map(|(_, kept)| kept.saved.size()).sum::<usize>() + saved.size() > MOST_BYTES {
            let message = format!("snapshots take {} MiB at most: delete one", MOST_BYTES / 1024 / 1024);
            return Err(ApiError::new(Code::Conflict, message));
        }
        let made = Kept { saved, created_at: Timestamp::new(jiff::Timestamp::now()) };
        let info = made.info(&name);
        kept.insert(name, made);
        Ok(info)
    }
}

impl Controlled for Save {
    async fn serve(gateway: Gateway, call: Call<Self>) -> Result<SnapshotInfo, ApiError> {
        let name = call.body.name;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if name.is_empty() || name.len() > LONGEST_NAME || !name.chars().all(is_plain) {
            return Err(ApiError::invalid(format!(
                "Invalid request: name: write 1 to {LONGEST_NAME} letters, digits, dots, dashes and underscores"
            )));
        }
        let saved = Saved::of(&gateway)?;
        gateway.control().snapshots.keep(name, saved)
    }
}

impl Controlled for ListAll {
    async fn serve(gateway: Gateway, _: Call<Self>) -> Result<List<SnapshotInfo>, ApiError> {
        let data: Vec<_> = gateway.control().snapshots.kept().iter().map(|(name, kept)| kept.info(name)).collect();
        Ok(List::new(data.len() as u64, data))
    }
}

impl Controlled for Forget {
    async fn serve(gateway: Gateway, call: Call<Self>) -> Result<Empty, ApiError> {
        let name = call.path.name;
        match gateway.control().snapshots.kept().remove(&name) {
            Some(_) => Ok(Empty {}),
            None => Err(unknown(&name)),
        }
    }
}

impl Controlled for Restore {
    async fn serve(gateway: Gateway, call: Call<Self>) -> Result<SnapshotInfo, ApiError> {
        let name = call.body.name;
        let found = {
            let kept = gateway.control().snapshots.kept();
            kept.get(&name).map(|kept| (kept.saved.clone(), kept.info(&name)))
        };
        let (saved, info) = found.ok_or_else(|| unknown(&name))?;
        whole(async move { saved.restore(&gateway).await }).await?;
        Ok(info)
    }
}

impl Controlled for Reset {
    async fn serve(gateway: Gateway, call: Call<Self>) -> Result<ResetDone, ApiError> {
        let asked = call.body.only.unwrap_or_else(|| Part::ALL.to_vec());
        let reset: Vec<Part> = Part::ALL.into_iter().filter(|part| asked.contains(part)).collect();
        if reset.is_empty() {
            return Err(ApiError::invalid("Invalid request: only: name at least one part, or leave it out for all"));
        }
        whole(async move {
            for part in &reset {
                part.reset(&gateway).await?;
            }
            Ok(ResetDone { reset })
        })
        .await
    }
}

/// Carries something out to its end even if the caller goes away in the middle of it.
async fn whole<T: Send + 'static>(
    work: impl Future<Output = Result<T, ApiError>> + Send + 'static,
) -> Result<T, ApiError> {
    let failed = |_| ApiError::new(Code::Server, "The gateway failed in the middle of it: try again");
    tokio::spawn(work).await.map_err(failed)?
}

pub(super) fn routes(router: Router<Gateway>) -> Router<Gateway> {
    [serves::<Save>, serves::<ListAll>, serves::<Forget>, serves::<Restore>, serves::<Reset>]
        .into_iter()
        .fold(router, |router, add| add(router))
}

fn unknown(name: &str) -> ApiError {
    ApiError::new(Code::NotFound, format!("there is no snapshot named `{name}`"))
}
