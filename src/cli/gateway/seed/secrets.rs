//! Where a seed file takes credentials from: `key`, `key_env` or `key_file` of an entry.

use std::path::Path;

use serde_json::{Map, Value};

use crate::{cli::secret_input, context::Context};

/// The ways in which an entry gives its credential.
pub(super) const WAYS: [&str; 3] = ["key", "key_env", "key_file"];

/// Replaces `key_env` and `key_file` of an entry by the `key` that they lead to.
pub(super) fn resolve(
    cx: &mut Context,
    place: &str,
    entry: &mut Map<String, Value>,
    folder: Option<&Path>,
    faults: &mut Vec<String>,
) {
    let given: Vec<&str> = WAYS.into_iter().filter(|way| entry.contains_key(*way)).collect();
    let [way] = given.as_slice() else {
        if given.len() > 1 {
            faults.push(format!("{place}: {} are given: keep one", given.join(" and ")));
        }
        return;
    };
    if *way == "key" {
        return;
    }
    let field = format!("{place}.{way}");
    let Some(Value::String(source)) = entry.remove(*way) else {
        faults.push(format!("{field}: must be text"));
        return;
    };
    let found = match *way {
        "key_env" => secret_input::from_env(&field, &source),
        _ => {
            let path = folder.map_or_else(|| source.clone().into(), |folder| folder.join(&source));
            if secret_input::is_stdin(Path::new(&source)) {
                faults.push(format!("{field}: name a file: standard input cannot be read here"));
                return;
            }
            secret_input::from_file(cx, &field, &path)
        }
    };
    match found {
        Ok(secret) => {
            entry.insert("key".to_owned(), Value::from(secret.expose()));
        }
        Err(error) => faults.push(format!("{error:#}")),
    }
}
