//! A copy of all rows in memory, and putting it back. Credentials stay sealed in it.

use std::{fmt, sync::Arc};

use redb::{Error, Key, ReadTransaction, ReadableTable, Table, Value};

use super::tables::{
    API_KEY_HASHES, API_KEYS, CONFIG_IDS, CONFIGS, COUNTS, INTEGRATIONS, MEMBERS, META, ORDER, PROVIDERS, Tables,
    USAGE, USERS, WORKSPACE_SLUGS, WORKSPACES, meta,
};

/// Key and value of a row, in the form in which redb writes them.
type Row = (Vec<u8>, Vec<u8>);

/// What the copying of tables is made from: their fields in [`Tables`], and their definitions.
macro_rules! copied {
    ($($field:ident: $definition:ident,)*) => {
        /// The rows of every table.
        #[derive(PartialEq, Eq)]
        struct Copies {
            $($field: Vec<Row>,)*
        }

        impl Copies {
            fn read(transaction: &ReadTransaction) -> Result<Self, Error> {
                Ok(Self { $($field: rows(&transaction.open_table($definition)?)?,)* })
            }

            fn tables(&self) -> impl Iterator<Item = &[Row]> {
                [$(self.$field.as_slice()),*].into_iter()
            }

            fn put_into(&self, tables: &mut Tables<'_>) -> Result<(), Error> {
                $(fill(&mut tables.$field, &self.$field)?;)*
                Ok(())
            }
        }

        fn clear_all(tables: &mut Tables<'_>) -> Result<(), Error> {
            $(tables.$field.retain(|_, _| false)?;)*
            Ok(())
        }

        #[cfg(test)]
        fn names() -> Vec<&'static str> {
            use redb::TableHandle;
            vec![$($definition.name()),*]
        }
    };
}

// Every table of the schema. One that is missing would outlive a reset; a test compares this with what a file has.
copied! {
    meta: META,
    users: USERS,
    workspaces: WORKSPACES,
    workspace_slugs: WORKSPACE_SLUGS,
    members: MEMBERS,
    integrations: INTEGRATIONS,
    providers: PROVIDERS,
    api_keys: API_KEYS,
    api_key_hashes: API_KEY_HASHES,
    configs: CONFIGS,
    config_ids: CONFIG_IDS,
    usage: USAGE,
    order: ORDER,
    counts: COUNTS,
}

/// Everything that a store held at one moment. Cheap to clone. Two are equal when every row is.
#[derive(Clone, PartialEq, Eq)]
pub struct Snapshot(Arc<Copies>);

impl Snapshot {
    /// Copies what a transaction sees.
    pub(super) fn read(transaction: &ReadTransaction) -> Result<Self, Error> {
        Ok(Self(Arc::new(Copies::read(transaction)?)))
    }

    /// Replaces all rows by those of the copy.
    pub(super) fn put_into(&self, tables: &mut Tables<'_>) -> Result<(), Error> {
        clear_all(tables)?;
        self.0.put_into(tables)
    }

    /// How much memory the rows take, in bytes.
    pub fn size(&self) -> usize {
        self.0.tables().flatten().map(|(key, value)| key.len() + value.len() + size_of::<Row>()).sum()
    }
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Snapshot({} rows)", self.0.tables().map(<[Row]>::len).sum::<usize>())
    }
}

/// Removes all rows, but for what makes the file one of ours.
pub(super) fn clear(tables: &mut Tables<'_>) -> Result<(), Error> {
    let mut kept = Vec::new();
    for name in [meta::SCHEMA_VERSION, meta::KEY_CHECK] {
        if let Some(value) = tables.meta.get(name)? {
            kept.push((name, value.value().to_vec()));
        }
    }
    clear_all(tables)?;
    kept.iter().try_for_each(|(name, value)| tables.put_meta(name, value))
}

fn rows<K: Key + 'static, V: Value + 'static>(table: &impl ReadableTable<K, V>) -> Result<Vec<Row>, Error> {
    let mut rows = Vec::new();
    for entry in table.iter()? {
        let (key, value) = entry?;
        let key = K::as_bytes(&key.value()).as_ref().to_vec();
        rows.push((key, V::as_bytes(&value.value()).as_ref().to_vec()));
    }
    Ok(rows)
}

fn fill<K: Key + 'static, V: Value + 'static>(table: &mut Table<'_, K, V>, rows: &[Row]) -> Result<(), Error> {
    for (key, value) in rows {
        table.insert(K::from_bytes(key), V::from_bytes(value))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use redb::{Database, ReadableDatabase, TableHandle, backends::InMemoryBackend};

    use super::*;

    #[test]
    fn no_table_is_forgotten() {
        let database = Database::builder().create_with_backend(InMemoryBackend::new()).unwrap();
        let transaction = database.begin_write().unwrap();
        drop(Tables::open(&transaction).unwrap());
        transaction.commit().unwrap();
        let transaction = database.begin_read().unwrap();
        let mut made: Vec<String> = transaction.list_tables().unwrap().map(|table| table.name().to_owned()).collect();
        let mut copied: Vec<String> = names().into_iter().map(str::to_owned).collect();
        made.sort();
        copied.sort();
        assert_eq!(made, copied);
    }
}
