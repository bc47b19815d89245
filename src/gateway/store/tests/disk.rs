//! Full disks and crashes.

use std::io;

use redb::StorageBackend;

use super::*;

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

#[test]
fn what_a_crash_left_of_a_first_start_is_in_nobody_s_way() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("gateway.redb.new"), "half a file").unwrap();
    drop(identified(open(folder.path()).unwrap()));
    assert!(identified(open(folder.path()).unwrap()).api_key("api-key-of-the-gateway").unwrap().is_some());
}
