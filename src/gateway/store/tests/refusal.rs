//! Every reason to refuse a file has an error of its own and leaves the file alone.

use super::*;

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
    assert!(
        matches!(refused, Some(StoreError::NewerVersion { found: 9, known: tables::SCHEMA_VERSION, .. })),
        "{refused:?}"
    );
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
