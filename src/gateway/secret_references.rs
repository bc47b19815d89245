//! A local stand-in for external secret managers: a file of secrets by the slug (or id) of their reference, so that a
//! rotation can be tried out.
//!
//! ```yaml
//! openai-production: sk-not-a-real-key
//! azure-eu: {key: not-a-real-key, resource: eu-prod}
//! ```
//!
//! The file is read again when it has changed: a secret that is rotated in it is used by the next call.

use std::{
    fs,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};

use serde_json::{Map, Value};

use crate::api::secret_mapping::SecretMapping;

/// The file, and what was last read of it.
pub struct SecretReferences {
    path: Option<PathBuf>,
    read: Mutex<Option<Read>>,
}

struct Read {
    /// When the file was last changed, and its length.
    state: (Option<SystemTime>, u64),
    secrets: Arc<Map<String, Value>>,
}

impl SecretReferences {
    /// Over a file, which may come later.
    pub fn new(path: Option<PathBuf>) -> Self {
        Self { path, read: Mutex::default() }
    }

    /// The value that a mapping stands for.
    ///
    /// # Errors
    /// A sentence without any secret: there is no file, or it has no such secret.
    pub fn value(&self, mapping: &SecretMapping) -> Result<Value, String> {
        let name = &mapping.secret_reference_id;
        let secrets = self.secrets(name)?;
        let secret =
            secrets.get(name).ok_or_else(|| format!("The file of secrets has none for the reference {name}"))?;
        let value = match (&mapping.secret_key, secret) {
            (Some(key), Value::Object(members)) => {
                members.get(key).ok_or_else(|| format!("The secret of the reference {name} has no member {key}"))?
            }
            (Some(key), _) => return Err(format!("The secret of the reference {name} has no members, such as {key}")),
            (None, secret) => secret,
        };
        match (mapping.value_format.as_deref(), value) {
            (Some("json"), Value::String(text)) => serde_json::from_str(text)
                .map_err(|_| format!("The secret of the reference {name} is not the JSON that its mapping expects")),
            _ => Ok(value.clone()),
        }
    }

    fn secrets(&self, name: &str) -> Result<Arc<Map<String, Value>>, String> {
        let path = self.path.as_ref().ok_or_else(|| {
            format!(
                "The local gateway cannot ask a secret manager for the reference {name}: start it with --secrets FILE"
            )
        })?;
        let unreadable = |error: &dyn std::fmt::Display| format!("The file of secrets {}: {error}", path.display());
        let state = fs::metadata(path).map_err(|error| unreadable(&error))?;
        let state = (state.modified().ok(), state.len());
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(read) = read.as_ref().filter(|read| read.state == state) {
            return Ok(Arc::clone(&read.secrets));
        }
        let text = fs::read_to_string(path).map_err(|error| unreadable(&error))?;
        let secrets = Arc::new(parse(&text).map_err(|reason| unreadable(&reason))?);
        *read = Some(Read { state, secrets: Arc::clone(&secrets) });
        Ok(secrets)
    }
}

/// The secrets of a file, by the slug or id of their reference.
///
/// # Errors
/// In words, with line and column, when it is neither YAML nor JSON of that form. The contents are never quoted.
pub fn parse(text: &str) -> Result<Map<String, Value>, String> {
    // What the parser says would quote the file; its place is enough.
    serde_saphyr::from_str(text).map_err(|error| {
        let place =
            error.location().map_or_else(String::new, |at| format!(" (line {}, column {})", at.line(), at.column()));
        format!("it must hold YAML or JSON, secrets by the slug of their reference{place}")
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn mapping(reference: &str, key: Option<&str>) -> SecretMapping {
        SecretMapping {
            target_field: "key".into(),
            secret_reference_id: reference.into(),
            secret_key: key.map(str::to_owned),
            value_format: None,
        }
    }

    #[test]
    fn a_rotated_secret_is_used_at_once() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        let secrets = SecretReferences::new(Some(file.path().to_owned()));
        writeln!(file, "a: not-a-real-1\nb: {{key: not-a-real-2}}").unwrap();
        assert_eq!(secrets.value(&mapping("a", None)), Ok("not-a-real-1".into()));
        assert_eq!(secrets.value(&mapping("b", Some("key"))), Ok("not-a-real-2".into()));
        fs::write(file.path(), "a: not-a-real-rotated\n").unwrap();
        assert_eq!(secrets.value(&mapping("a", None)), Ok("not-a-real-rotated".into()));
    }

    #[test]
    fn what_is_missing_is_named_and_nothing_is_quoted() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let secrets = SecretReferences::new(Some(file.path().to_owned()));
        fs::write(file.path(), "a: not-a-real-1\n").unwrap();
        for mapping in [mapping("b", None), mapping("a", Some("k"))] {
            let problem = secrets.value(&mapping).unwrap_err();
            assert!(problem.contains(&mapping.secret_reference_id) && !problem.contains("not-a-real"), "{problem}");
        }
        fs::write(file.path(), "[not-a-real-1").unwrap();
        let problem = secrets.value(&mapping("a", None)).unwrap_err();
        assert!(problem.contains("(line 1, ") && !problem.contains("not-a-real"), "{problem}");
        assert!(SecretReferences::new(None).value(&mapping("a", None)).unwrap_err().contains("--secrets"));
    }
}
