//! What the store promises, file by file and write by write.

mod disk;
mod migrate;
mod refusal;
mod snapshot;

use std::{
    fs,
    path::Path,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
};

use tempfile::TempDir;

use super::*;
use crate::api::api_keys::ApiKeyKind;

fn master(byte: u8) -> MasterKey {
    MasterKey::new([byte; 32])
}

fn open(folder: &Path) -> Result<Store, StoreError> {
    Store::open(&Place::Folder(folder.to_owned()), &master(1))
}

fn now() -> Timestamp {
    "2026-03-14T09:26:53Z".parse().unwrap()
}

fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

fn identity(store: &Store) -> (records::Organisation, records::Workspace) {
    let read =
        |rows: &Rows<'_>| Ok::<_, StoreError>((rows.organisation()?.unwrap(), rows.default_workspace()?.unwrap()));
    store.read(read).unwrap()
}

fn identified(store: Store) -> Store {
    store.ensure_identity(&secret("admin-key-of-the-gateway"), &secret("api-key-of-the-gateway"), now()).unwrap();
    store
}

async fn put(store: &Store, workspace_id: &str, slug: &str, key: &str) -> Result<(), ApiError> {
    let changes = vec![
        Change::PutIntegration(testing::integration(store.vault(), slug, key)),
        Change::PutProvider(testing::provider(workspace_id, slug)),
    ];
    store.write(move |_| Ok((changes, ()))).await
}

fn bytes(folder: &Path) -> Vec<u8> {
    fs::read(folder.join("gateway.redb")).unwrap()
}

#[tokio::test]
async fn keeps_what_it_acknowledged_and_nothing_in_clear() {
    let folder = TempDir::new().unwrap();
    let folder = folder.path().join("data");
    let store = identified(open(&folder).unwrap());
    put(&store, "w", "one", "sk-the-plain-credential").await.unwrap();
    drop(store);
    let file = bytes(&folder);
    for plain in ["sk-the-plain-credential", "admin-key-of-the-gateway", "api-key-of-the-gateway"] {
        assert!(!file.windows(plain.len()).any(|window| window == plain.as_bytes()), "{plain} is in the file");
    }
    let store = open(&folder).unwrap();
    let target = store.target("w", "one").unwrap().unwrap();
    assert_eq!(target.key.as_ref().unwrap().expose(), "sk-the-plain-credential");
    assert!(store.target("other", "one").unwrap().is_none());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(fs::metadata(folder.join("gateway.redb")).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert!(!folder.join("gateway.redb.new").exists());
}

#[test]
fn identity_is_made_once_and_follows_the_keys_that_are_given() {
    let folder = TempDir::new().unwrap();
    let store = identified(open(folder.path()).unwrap());
    let (organisation, workspace) = identity(&store);
    assert!(workspace.slug.starts_with("ws-shared-") && workspace.slug.len() == 16, "{}", workspace.slug);
    let admin = store.api_key("admin-key-of-the-gateway").unwrap().unwrap();
    assert_eq!((admin.key.kind, &admin.key.workspace_id), (ApiKeyKind::OrganisationService, &None));
    let api = store.api_key("api-key-of-the-gateway").unwrap().unwrap();
    assert_eq!((api.key.kind, api.key.workspace_id.as_ref()), (ApiKeyKind::WorkspaceService, Some(&workspace.id)));
    assert!(store.api_key("").unwrap().is_none());
    drop(store);

    // The same again changes no byte, not even by opening and closing.
    let before = bytes(folder.path());
    let store = identified(open(folder.path()).unwrap());
    drop(store);
    assert!(bytes(folder.path()) == before);

    // New values replace the old, also while those are cached; the identity stays.
    let store = identified(open(folder.path()).unwrap());
    assert!(store.api_key("api-key-of-the-gateway").unwrap().is_some());
    store.ensure_identity(&secret("admin-key-of-the-gateway"), &secret("another api key"), now()).unwrap();
    assert!(store.api_key("api-key-of-the-gateway").unwrap().is_none());
    assert_eq!(store.api_key("another api key").unwrap().unwrap().key.id, api.key.id);
    let after = identity(&store);
    assert_eq!(after, (organisation, workspace));

    // Changing places works; being the same does not.
    store.ensure_identity(&secret("another api key"), &secret("admin-key-of-the-gateway"), now()).unwrap();
    assert_eq!(store.api_key("another api key").unwrap().unwrap().key.id, admin.key.id);
    assert_eq!(store.api_key("admin-key-of-the-gateway").unwrap().unwrap().key.id, api.key.id);
    let same = store.ensure_identity(&secret("x"), &secret("x"), now());
    assert!(matches!(same, Err(StoreError::KeyTaken(_))), "{same:?}");
}

#[tokio::test]
async fn pages_run_from_the_newest_and_count_without_counting() {
    let store = Store::open(&Place::Memory, &master(1)).unwrap();
    for number in 0..5 {
        put(&store, "w", &format!("w{number}"), "k").await.unwrap();
        put(&store, "v", &format!("v{number}"), "k").await.unwrap();
    }
    // Replacing a provider keeps its place.
    put(&store, "w", "w1", "k").await.unwrap();
    let delete = Change::DeleteProvider { workspace_id: "w".to_owned(), slug: "w3".to_owned() };
    store.write(move |_| Ok((vec![delete.clone(), delete], ()))).await.unwrap();
    let slugs = |workspace: Option<&str>, first, count| {
        let (total, page) = store.read(|rows| rows.provider_page(workspace, first, count)).unwrap();
        (total, page.into_iter().map(|provider| provider.slug).collect::<Vec<_>>().join(" "))
    };
    assert_eq!(slugs(Some("w"), 0, 3), (4, "w4 w2 w1".to_owned()));
    assert_eq!(slugs(Some("w"), 3, 3), (4, "w0".to_owned()));
    assert_eq!(slugs(Some("w"), 1, 2), (4, "w2 w1".to_owned()));
    assert_eq!(slugs(Some("w"), 4, 3), (4, String::new()));
    assert_eq!(slugs(None, 0, 4), (9, "v4 w4 v3 v2".to_owned()));
    assert_eq!(slugs(None, 4, 9), (9, "w2 v1 w1 v0 w0".to_owned()));
    // The bookmark that the first page left is of no use once the list has changed.
    assert_eq!(slugs(None, 0, 2), (9, "v4 w4".to_owned()));
    put(&store, "v", "new", "k").await.unwrap();
    assert_eq!(slugs(None, 2, 2), (10, "w4 v3".to_owned()));
    assert_eq!(slugs(Some("nowhere"), 0, 3), (0, String::new()));
    assert_eq!(store.provider_slugs("w").unwrap(), ["w4", "w2", "w1", "w0"]);
}

#[tokio::test]
async fn a_slug_is_found_in_all_workspaces_and_no_neighbour_with_it() {
    let store = Store::open(&Place::Memory, &master(1)).unwrap();
    for (workspace, slug) in [("w", "a"), ("v", "a"), ("w", "a-b"), ("w", "aa")] {
        put(&store, workspace, slug, "k").await.unwrap();
    }
    let found = store.read(|rows| rows.providers_named("a")).unwrap();
    assert_eq!(found.iter().map(|provider| provider.workspace_id.as_str()).collect::<Vec<_>>(), ["v", "w"]);
}

#[tokio::test]
async fn a_plan_sees_earlier_plans_and_a_refused_one_changes_nothing() {
    let store = Store::open(&Place::Memory, &master(1)).unwrap();
    let claim = |number: usize| {
        let (store, change) = (store.clone(), Change::PutProvider(testing::provider("w", "contested")));
        async move {
            store
                .write(move |rows| match rows.provider("w", "contested")? {
                    Some(_) => Err(ApiError::invalid("taken")),
                    None => Ok((vec![change], number)),
                })
                .await
        }
    };
    let results = futures_util::future::join_all((0..50).map(claim)).await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1);
    assert_eq!(store.read(|rows| rows.count(Listing::Providers(None))).unwrap(), 1);
}

#[tokio::test]
async fn a_panicking_plan_fails_alone() {
    let store = Store::open(&Place::Memory, &master(1)).unwrap();
    let panicking = store.write(|_| -> Result<(Vec<Change>, ()), ApiError> { panic!("a plan's bug") });
    let (panicked, fine) = tokio::join!(panicking, put(&store, "w", "fine", "k"));
    assert_eq!(panicked.unwrap_err().status.as_u16(), 500);
    fine.unwrap();
    put(&store, "w", "later", "k").await.unwrap();
    assert_eq!(store.provider_slugs("w").unwrap(), ["later", "fine"]);
}

#[tokio::test]
async fn no_answered_write_is_followed_by_a_stale_read() {
    let store = Store::open(&Place::Memory, &master(1)).unwrap();
    put(&store, "w", "one", "key-0").await.unwrap();
    let done = AtomicBool::new(false);
    let answered = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !done.load(Ordering::Acquire) {
                    let at_least = answered.load(Ordering::Acquire);
                    let target = store.target("w", "one").unwrap().unwrap();
                    let number: usize =
                        target.key.as_ref().unwrap().expose().strip_prefix("key-").unwrap().parse().unwrap();
                    assert!(number >= at_least, "read {number} after {at_least} was answered");
                }
            });
        }
        futures_executor(async {
            for number in 1..300 {
                put(&store, "w", "one", &format!("key-{number}")).await.unwrap();
                answered.store(number, Ordering::Release);
            }
        });
        done.store(true, Ordering::Release);
    });
    let delete = Change::DeleteProvider { workspace_id: "w".to_owned(), slug: "one".to_owned() };
    store.write(move |_| Ok((vec![delete], ()))).await.unwrap();
    assert!(store.target("w", "one").unwrap().is_none());
}

/// Runs a future on this thread, inside a test that has already entered a runtime.
fn futures_executor<T>(future: impl Future<Output = T> + Send) -> T
where
    T: Send,
{
    std::thread::scope(|scope| {
        scope.spawn(|| tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)).join().unwrap()
    })
}
