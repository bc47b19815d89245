use std::{
    fs, io,
    path::Path,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
};

use redb::StorageBackend;
use serde_json::json;
use tempfile::TempDir;

use super::{
    records::{ApiKeyKind, Provider},
    *,
};

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

fn provider(workspace_id: &str, slug: &str) -> Provider {
    Provider {
        id: random::uuid(),
        sequence: 0,
        slug: slug.to_owned(),
        name: slug.to_owned(),
        workspace_id: workspace_id.to_owned(),
        integration_slug: slug.to_owned(),
        note: None,
        usage_limits: None,
        rate_limits: Vec::new(),
        expires_at: None,
        last_reset_at: None,
        tags: None,
        created_at: now(),
    }
}

fn integration(store: &Store, slug: &str, key: &str) -> Integration {
    let id = random::uuid();
    let secrets = [("key".to_owned(), json!(key))].into_iter().collect();
    let secrets = store.vault().seal(Location::of_integration(&id), &secrets).unwrap();
    Integration {
        id,
        slug: slug.to_owned(),
        name: slug.to_owned(),
        ai_provider_id: "openai".to_owned(),
        workspace_id: None,
        made_for: None,
        fields: Map::new(),
        secrets,
        masked_key: Some(crate::secret::mask(key)),
        secret_mappings: Vec::new(),
        created_at: now(),
    }
}

async fn put(store: &Store, workspace_id: &str, slug: &str, key: &str) -> Result<(), ApiError> {
    let changes =
        vec![Change::PutIntegration(integration(store, slug, key)), Change::PutProvider(provider(workspace_id, slug))];
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
fn every_refused_file_keeps_its_bytes() {
    let made = TempDir::new().unwrap();
    drop(identified(open(made.path()).unwrap()));
    let good = bytes(made.path());

    let foreign_redb = {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("other.redb");
        let database = redb::Database::create(&path).unwrap();
        let transaction = database.begin_write().unwrap();
        transaction.open_table(redb::TableDefinition::<u64, u64>::new("numbers")).unwrap().insert(1, 2).unwrap();
        transaction.commit().unwrap();
        drop(database);
        fs::read(path).unwrap()
    };
    // A file whose program was killed: redb would repair it, and has to be kept from that too.
    let unclean = {
        let folder = TempDir::new().unwrap();
        let store = identified(open(folder.path()).unwrap());
        let bytes = bytes(folder.path());
        drop(store);
        bytes
    };
    let mut zeroed = good.clone();
    zeroed[4096..].fill(0);
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty", Vec::new(), "it is empty"),
        ("foreign", b"SQLite format 3\0 and more".repeat(1000), "another program made it"),
        ("short foreign", b"hello".to_vec(), "it is cut short"),
        ("header alone", good[..100].to_vec(), "it is cut short"),
        ("cut to a page", good[..4096].to_vec(), ""),
        ("cut in half", good[..good.len() / 2].to_vec(), ""),
        ("last page missing", good[..good.len() - 4096].to_vec(), ""),
        ("unclean, cut to two pages", unclean[..8192].to_vec(), ""),
        ("pages zeroed", zeroed, ""),
        ("another redb", foreign_redb, "another program made it"),
    ];
    for (name, content, reason) in cases {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("gateway.redb"), &content).unwrap();
        match open(folder.path()).err() {
            Some(StoreError::NotAStore { reason: found, .. }) => assert!(found.contains(reason), "{name}: {found}"),
            other => panic!("{name}: {other:?}"),
        }
        assert!(bytes(folder.path()) == content, "{name}: the file was changed");
    }
    for content in [good, unclean] {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("gateway.redb"), &content).unwrap();
        let wrong = Store::open(&Place::Folder(folder.path().to_owned()), &master(2)).err();
        assert!(matches!(wrong, Some(StoreError::WrongMasterKey(_))), "{wrong:?}");
        assert!(bytes(folder.path()) == content, "the file was changed under a wrong key");
        // The right key opens the same bytes.
        assert!(identified(open(folder.path()).unwrap()).api_key("api-key-of-the-gateway").unwrap().is_some());
    }
}

#[test]
fn a_newer_version_is_refused_untouched() {
    let folder = TempDir::new().unwrap();
    drop(identified(open(folder.path()).unwrap()));
    let path = folder.path().join("gateway.redb");
    let database = redb::Database::open(&path).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction
        .open_table(tables::META)
        .unwrap()
        .insert(tables::meta::SCHEMA_VERSION, 9_u32.to_le_bytes().as_slice())
        .unwrap();
    transaction.commit().unwrap();
    drop(database);
    let before = bytes(folder.path());
    let refused = open(folder.path()).err();
    assert!(matches!(refused, Some(StoreError::NewerVersion { found: 9, known: 1, .. })), "{refused:?}");
    assert!(bytes(folder.path()) == before);
}

#[test]
fn a_second_opening_is_told_that_the_folder_is_held() {
    let folder = TempDir::new().unwrap();
    let store = open(folder.path()).unwrap();
    assert!(matches!(open(folder.path()).err(), Some(StoreError::Locked(_))));
    drop(store);
    open(folder.path()).unwrap();
}

#[test]
fn the_system_s_refusals_name_the_path() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "x").unwrap();
    match open(&file.join("below")).err() {
        Some(StoreError::Io { path, .. }) => assert!(path.starts_with(&file), "{path:?}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_a_crash_left_of_a_first_start_is_in_nobody_s_way() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("gateway.redb.new"), "half a file").unwrap();
    drop(identified(open(folder.path()).unwrap()));
    assert!(identified(open(folder.path()).unwrap()).api_key("api-key-of-the-gateway").unwrap().is_some());
}

#[test]
fn identity_is_made_once_and_follows_the_keys_that_are_given() {
    let folder = TempDir::new().unwrap();
    let store = identified(open(folder.path()).unwrap());
    let (organisation, workspace) = identity(&store);
    assert!(workspace.slug.starts_with("ws-shared-") && workspace.slug.len() == 16, "{}", workspace.slug);
    let admin = store.api_key("admin-key-of-the-gateway").unwrap().unwrap();
    assert_eq!((admin.kind, &admin.workspace_id), (ApiKeyKind::OrganisationService, &None));
    let api = store.api_key("api-key-of-the-gateway").unwrap().unwrap();
    assert_eq!((api.kind, api.workspace_id.as_ref()), (ApiKeyKind::WorkspaceService, Some(&workspace.id)));
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
    assert_eq!(store.api_key("another api key").unwrap().unwrap().id, api.id);
    let after = identity(&store);
    assert_eq!(after, (organisation, workspace));

    // Changing places works; being the same does not.
    store.ensure_identity(&secret("another api key"), &secret("admin-key-of-the-gateway"), now()).unwrap();
    assert_eq!(store.api_key("another api key").unwrap().unwrap().id, admin.id);
    assert_eq!(store.api_key("admin-key-of-the-gateway").unwrap().unwrap().id, api.id);
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
    assert_eq!(slugs(Some("w"), 4, 3), (4, String::new()));
    assert_eq!(slugs(None, 0, 4), (9, "v4 w4 v3 v2".to_owned()));
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
        let (store, change) = (store.clone(), Change::PutProvider(provider("w", "contested")));
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
    assert_eq!(store.read(|rows| rows.provider_count(None)).unwrap(), 1);
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

/// A disk that can be full.
#[derive(Debug)]
struct Disk {
    inner: redb::backends::InMemoryBackend,
    full: Arc<AtomicBool>,
    /// Fails at the sync instead of the write, as a file system with late allocation may.
    late: bool,
}

impl Disk {
    fn room(&self) -> io::Result<()> {
        if self.full.load(Ordering::Acquire) { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }
}

impl StorageBackend for Disk {
    fn len(&self) -> io::Result<u64> {
        self.inner.len()
    }
    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.inner.read(offset, out)
    }
    fn set_len(&self, length: u64) -> io::Result<()> {
        self.room()?;
        self.inner.set_len(length)
    }
    fn sync_data(&self) -> io::Result<()> {
        if self.late {
            self.room()?;
        }
        self.inner.sync_data()
    }
    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        if !self.late {
            self.room()?;
        }
        self.inner.write(offset, data)
    }
}

#[tokio::test]
async fn a_full_disk_fails_the_write_and_nothing_else() {
    for late in [false, true] {
        let full = Arc::new(AtomicBool::new(false));
        let disk = Disk { inner: redb::backends::InMemoryBackend::new(), full: Arc::clone(&full), late };
        let file = StoreFile::over("disk".into(), Box::new(disk), None);
        let vault = Vault::new(&master(1));
        let store = identified(Store::over(Engine::make(file, &vault).unwrap(), vault));
        put(&store, "w", "before", "k").await.unwrap();
        for round in 0..3 {
            full.store(true, Ordering::Release);
            let results = futures_util::future::join_all((0..8).map(|number| {
                let store = store.clone();
                async move { put(&store, "w", &format!("lost-{round}-{number}"), "k").await }
            }))
            .await;
            for result in results {
                let error = result.unwrap_err();
                assert_eq!((error.status.as_u16(), error.code.as_deref()), (500, Some("AB04")));
                assert!(error.message.contains("disk is full"), "{}", error.message);
            }
            // Reading goes on, and the keys still work.
            assert!(store.target("w", "before").unwrap().is_some());
            assert!(store.read(|rows| rows.provider("w", "before")).unwrap().is_some());
            assert!(store.api_key("api-key-of-the-gateway").unwrap().is_some());
            full.store(false, Ordering::Release);
            put(&store, "w", &format!("after-{round}"), "k").await.unwrap();
        }
        let slugs = store.provider_slugs("w").unwrap();
        if !late {
            assert_eq!(slugs, ["after-2", "after-1", "after-0", "before"]);
        }
        for slug in &slugs {
            assert!(store.target("w", slug).unwrap().is_some());
        }
    }
}

#[tokio::test]
async fn a_crash_at_any_write_leaves_a_store_that_opens() {
    // What reached the file after each of the store's writes, as a process killed there leaves it.
    let folder = TempDir::new().unwrap();
    let store = identified(open(folder.path()).unwrap());
    let mut images = Vec::new();
    for number in 0..10 {
        put(&store, "w", &format!("key-{number}"), "k").await.unwrap();
        images.push((number, bytes(folder.path())));
    }
    drop(store);
    for (number, image) in images {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("gateway.redb"), image).unwrap();
        let store = open(folder.path()).unwrap();
        for kept in 0..=number {
            assert!(store.target("w", &format!("key-{kept}")).unwrap().is_some(), "{kept} of {number}");
        }
        put(&store, "w", "next", "k").await.unwrap();
    }
}
