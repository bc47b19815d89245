//! Copies of everything: what they hold, and that putting one back is all or nothing.

use proptest::prelude::*;

use super::*;
use crate::gateway::store::records::{ApiKey, Workspace};

const OPERATIONS: u8 = 7;

/// One of a few changes, about one of a few things.
fn change(store: &Store, kind: u8, number: u8) -> Change {
    let (_, default) = identity(store);
    let name = format!("thing-{}", number % 5);
    match kind % OPERATIONS {
        0 => Change::PutIntegration(testing::integration(store.vault(), &name, "not-a-real-key")),
        1 => Change::DeleteIntegration(name),
        2 => Change::PutProvider(testing::provider(&default.id, &name)),
        3 => Change::DeleteProvider { workspace_id: default.id, slug: name },
        4 => Change::PutApiKey(testing::api_key(&name)),
        5 => Change::PutWorkspace(Workspace { name, description: Some("changed".to_owned()), ..default }),
        _ => {
            let admin = store.read(|rows| Ok::<_, StoreError>(rows.admin_key()?.unwrap())).unwrap();
            Change::PutApiKey(ApiKey { name, description: Some("changed".to_owned()), ..admin })
        }
    }
}

fn make(store: &Store, operations: &[(u8, u8)]) {
    for (kind, number) in operations {
        let change = change(store, *kind, *number);
        futures_executor(store.write(move |_| Ok((vec![change], ())))).unwrap();
    }
}

fn in_memory() -> Store {
    identified(Store::open(&Place::Memory, &master(1)).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn after_a_reset_everything_is_as_at_the_start(operations in prop::collection::vec((0..OPERATIONS, any::<u8>()), 1..12)) {
        let store = in_memory();
        let fresh = store.dump().unwrap();
        make(&store, &operations);
        futures_executor(store.reset()).unwrap();
        prop_assert_eq!(store.dump().unwrap(), fresh);
    }

    #[test]
    fn a_restored_snapshot_is_what_was_copied(
        before in prop::collection::vec((0..OPERATIONS, any::<u8>()), 0..8),
        after in prop::collection::vec((0..OPERATIONS, any::<u8>()), 1..8),
    ) {
        let store = in_memory();
        make(&store, &before);
        let copied = store.dump().unwrap();
        make(&store, &after);
        futures_executor(store.restore(copied.clone())).unwrap();
        prop_assert_eq!(store.dump().unwrap(), copied);
    }
}

#[tokio::test]
async fn a_restore_reaches_the_caches_and_the_file() {
    let folder = TempDir::new().unwrap();
    let store = identified(open(folder.path()).unwrap());
    let empty = store.dump().unwrap();
    put(&store, "w", "one", "sk-one").await.unwrap();
    let key = ApiKey { hash: hash_of("a-value"), ..testing::api_key("id") };
    store.write(move |_| Ok((vec![Change::PutApiKey(key)], ()))).await.unwrap();
    assert!(store.target("w", "one").unwrap().is_some() && store.api_key("a-value").unwrap().is_some());
    assert_eq!(store.provider_slugs("w").unwrap(), ["one"]);
    store.restore(empty.clone()).await.unwrap();
    assert!(store.target("w", "one").unwrap().is_none() && store.api_key("a-value").unwrap().is_none());
    assert!(store.provider_slugs("w").unwrap().is_empty());
    assert!(store.api_key("admin-key-of-the-gateway").unwrap().is_some());
    drop(store);
    let store = identified(open(folder.path()).unwrap());
    assert_eq!(store.dump().unwrap(), empty);
}

#[tokio::test]
async fn the_gateways_own_keys_keep_their_values() {
    let store = in_memory();
    let before = store.dump().unwrap();
    store.ensure_identity(&secret("another-admin-key-value"), &secret("api-key-of-the-gateway"), now()).unwrap();
    store.restore(before).await.unwrap();
    assert!(store.api_key("another-admin-key-value").unwrap().is_some());
    assert!(store.api_key("admin-key-of-the-gateway").unwrap().is_none());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_write_beside_a_reset_is_made_whole_before_it_or_after_it() {
    let store = in_memory();
    let writing = {
        let store = store.clone();
        tokio::spawn(async move {
            for number in 0..60 {
                put(&store, "w", &format!("p-{number}"), "sk").await.unwrap();
            }
        })
    };
    for _ in 0..30 {
        store.reset().await.unwrap();
        // Both of a pair are there, or neither, and lists name what is there.
        store
            .read(|rows| {
                for slug in rows.provider_slugs("w")? {
                    assert!(rows.provider("w", &slug)?.is_some() && rows.integration(&slug)?.is_some(), "{slug}");
                }
                assert_eq!(rows.integrations_of(ORGANISATION)?.len(), rows.provider_slugs("w")?.len());
                Ok::<_, StoreError>(())
            })
            .unwrap();
    }
    writing.await.unwrap();
}
