//! Files of an earlier version.
//!
//! | schema | what it lacked |
//! |---|---|
//! | 1 | people; lists of anything but providers, which had tables of their own |
//! | 2 | configs, usage |

use redb::{Error, ReadableTable, TableDefinition, WriteTransaction};
use serde::de::DeserializeOwned;

use super::{
    change::Change,
    records::{ApiKey, Integration, Provider, Workspace},
    tables::{API_KEYS, COUNTS, INTEGRATIONS, PROVIDERS, SCHEMA_VERSION, Tables, WORKSPACES, decode, meta},
};

/// Brings a file of an earlier schema to the present one.
pub(super) fn to_present(transaction: &WriteTransaction, version: u32) -> Result<(), Error> {
    if version < 2 {
        from_first_schema(transaction)?;
    }
    // Opening makes the tables that are not there: what reads them expects them.
    Tables::open(transaction)?.put_meta(meta::SCHEMA_VERSION, &SCHEMA_VERSION.to_le_bytes())
}

/// Every row is entered in its lists, in the order in which they were made.
fn from_first_schema(transaction: &WriteTransaction) -> Result<(), Error> {
    let mut workspaces: Vec<Workspace> = rows(transaction, WORKSPACES)?;
    workspaces.sort_by_key(|workspace| workspace.created_at);
    let mut keys: Vec<ApiKey> = rows(transaction, API_KEYS)?;
    keys.sort_by_key(|key| key.created_at);
    let mut integrations: Vec<Integration> = rows(transaction, INTEGRATIONS)?;
    integrations.sort_by_key(|integration| integration.created_at);
    let mut providers = Vec::new();
    for entry in transaction.open_table(PROVIDERS)?.iter()? {
        providers.push(decode::<Provider>("a provider", entry?.1.value())?);
    }
    providers.sort_by_key(|provider| provider.sequence);

    transaction.delete_table(TableDefinition::<(&str, u64), &str>::new("provider_order"))?;
    transaction.delete_table(TableDefinition::<u64, (&str, &str)>::new("all_provider_order"))?;
    transaction.delete_table(COUNTS)?;
    // A row that is not there is new, and so enters its lists.
    transaction.delete_table(WORKSPACES)?;
    transaction.delete_table(API_KEYS)?;
    transaction.delete_table(INTEGRATIONS)?;
    transaction.delete_table(PROVIDERS)?;

    let mut tables = Tables::open(transaction)?;
    let changes = (workspaces.into_iter().map(Change::PutWorkspace))
        .chain(keys.into_iter().map(Change::PutApiKey))
        .chain(integrations.into_iter().map(Change::PutIntegration))
        .chain(providers.into_iter().map(Change::PutProvider));
    for change in changes {
        tables.apply(change)?;
    }
    Ok(())
}

fn rows<T: DeserializeOwned>(
    transaction: &WriteTransaction,
    table: TableDefinition<'static, &'static str, &'static [u8]>,
) -> Result<Vec<T>, Error> {
    let table = transaction.open_table(table)?;
    table.iter()?.map(|entry| decode("a row", entry?.1.value())).collect()
}
