//! Files of an earlier version open, with everything in them.

use redb::{Database, TableDefinition};
use serde_json::json;

use super::*;
use crate::gateway::store::tables;

/// A file as the first schema laid it out: one workspace, one key, two virtual keys.
fn first_schema(folder: &Path) {
    let vault = Vault::new(&master(1));
    let database = Database::create(folder.join("gateway.redb")).unwrap();
    let transaction = database.begin_write().unwrap();
    {
        let put = |table: TableDefinition<'static, &'static str, &'static [u8]>, key: &str, value: &[u8]| {
            transaction.open_table(table).unwrap().insert(key, value).unwrap();
        };
        put(tables::META, tables::meta::SCHEMA_VERSION, &1_u32.to_le_bytes());
        put(tables::META, tables::meta::KEY_CHECK, vault.key_check());
        let organisation = json!({"id": "o", "name": "Local organisation", "created_at": "2026-01-01T00:00:00.000Z"});
        put(tables::META, tables::meta::ORGANISATION, organisation.to_string().as_bytes());
        put(tables::META, tables::meta::DEFAULT_WORKSPACE, b"w");
        let workspace = json!({"id": "w", "slug": "ws-shared-0a1b2c", "name": "Shared", "is_default": true,
            "created_at": "2026-01-01T00:00:00.000Z"});
        put(tables::WORKSPACES, "w", workspace.to_string().as_bytes());
        let slugs: TableDefinition<'static, &str, &str> = TableDefinition::new("workspace_slugs");
        transaction.open_table(slugs).unwrap().insert("ws-shared-0a1b2c", "w").unwrap();
        let hash = hash_of("a key of the first schema");
        let key = json!({"id": "k", "name": "k", "kind": "organisation-service", "workspace_id": null,
            "scopes": ["virtual_keys.list"], "masked": "a *****ema", "hash": hash, "expires_at": null,
            "created_at": "2026-01-01T00:00:00.000Z"});
        put(tables::API_KEYS, "k", key.to_string().as_bytes());
        transaction.open_table(tables::API_KEY_HASHES).unwrap().insert(hash.as_str(), "k").unwrap();
        let order: TableDefinition<'static, (&str, u64), &str> = TableDefinition::new("provider_order");
        let all: TableDefinition<'static, u64, (&str, &str)> = TableDefinition::new("all_provider_order");
        for (slug, sequence) in [("older", 1_u64), ("newer", 2)] {
            let secrets = [("key".to_owned(), json!("sk-kept"))].into_iter().collect();
            let integration = json!({"id": format!("i-{slug}"), "slug": slug, "name": slug, "ai_provider_id": "openai",
                "workspace_id": "w", "made_for": format!("p-{slug}"), "fields": {}, "masked_key": "sk*****ept",
                "secrets": vault.seal(Location::of_integration(&format!("i-{slug}")), &secrets).unwrap(),
                "secret_mappings": [], "created_at": "2026-01-02T00:00:00.000Z"});
            put(tables::INTEGRATIONS, slug, integration.to_string().as_bytes());
            let provider = json!({"id": format!("p-{slug}"), "sequence": sequence, "slug": slug, "name": slug,
                "workspace_id": "w", "integration_slug": slug, "note": null, "usage_limits": null, "rate_limits": [],
                "expires_at": null, "last_reset_at": null, "tags": null, "created_at": "2026-01-02T00:00:00.000Z"});
            let bytes = provider.to_string();
            transaction.open_table(tables::PROVIDERS).unwrap().insert((slug, "w"), bytes.as_bytes()).unwrap();
            transaction.open_table(order).unwrap().insert(("w", u64::MAX - sequence), slug).unwrap();
            transaction.open_table(all).unwrap().insert(u64::MAX - sequence, (slug, "w")).unwrap();
        }
        transaction.open_table(tables::COUNTS).unwrap().insert("w", 2).unwrap();
        transaction.open_table(tables::COUNTS).unwrap().insert(tables::SEQUENCE, 2).unwrap();
    }
    transaction.commit().unwrap();
}

#[tokio::test]
async fn the_first_schema_opens_with_everything_in_it() {
    let folder = TempDir::new().unwrap();
    first_schema(folder.path());
    for _ in 0..2 {
        let store = open(folder.path()).unwrap();
        assert_eq!(store.provider_slugs("w").unwrap(), ["newer", "older"]);
        assert_eq!(store.target("w", "older").unwrap().unwrap().key.as_ref().unwrap().expose(), "sk-kept");
        let key = store.api_key("a key of the first schema").unwrap().unwrap();
        assert_eq!((key.key.id.as_str(), key.key.creation_mode.as_str()), ("k", "auto"));
        store
            .read(|rows| {
                assert_eq!(rows.count(Listing::Integrations(Some("w")))?, 2);
                assert_eq!(rows.api_keys()?.len(), 1);
                assert_eq!(rows.workspaces()?.len(), 1);
                Ok::<_, StoreError>(())
            })
            .unwrap();
    }
    let store = identified(open(folder.path()).unwrap());
    put(&store, "w", "newest", "sk-new").await.unwrap();
    assert_eq!(store.provider_slugs("w").unwrap(), ["newest", "newer", "older"]);
    assert_eq!(store.read(|rows| rows.users()).unwrap().len(), 3);
}

#[tokio::test]
async fn a_file_without_configs_gets_room_for_them() {
    let folder = TempDir::new().unwrap();
    let store = identified(open(folder.path()).unwrap());
    put(&store, "w", "kept", "sk-kept").await.unwrap();
    drop(store);
    // As the second schema laid it out.
    let database = Database::open(folder.path().join("gateway.redb")).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction.delete_table(tables::CONFIGS).unwrap();
    transaction.delete_table(tables::CONFIG_IDS).unwrap();
    let version = 2_u32.to_le_bytes();
    transaction.open_table(tables::META).unwrap().insert(tables::meta::SCHEMA_VERSION, version.as_slice()).unwrap();
    transaction.commit().unwrap();
    drop(database);

    let store = open(folder.path()).unwrap();
    assert!(store.config("w", "pc-a-0a1b2c").unwrap().is_none());
    assert_eq!(store.read(|rows| rows.config_page(None, 0, 50)).unwrap().0, 0);
    assert_eq!(store.provider_slugs("w").unwrap(), ["kept"]);
    drop(store);
    let database = Database::open(folder.path().join("gateway.redb")).unwrap();
    let transaction = redb::ReadableDatabase::begin_read(&database).unwrap();
    let meta = transaction.open_table(tables::META).unwrap();
    let found = meta.get(tables::meta::SCHEMA_VERSION).unwrap().unwrap();
    assert_eq!(found.value(), tables::SCHEMA_VERSION.to_le_bytes().as_slice());
}
