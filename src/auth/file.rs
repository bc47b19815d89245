//! Credentials in clear in a file that only its owner may read: for where there is no keyring, and only when asked for.

use std::path::PathBuf;

use toml_edit::{DocumentMut, value};

use super::store::{CredentialError, CredentialStore};
use crate::{private_file, secret::Secret};

/// A file of credentials.
pub(super) struct CredentialFile {
    path: PathBuf,
}

impl CredentialFile {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path }
    }

    fn document(&self) -> Result<DocumentMut, CredentialError> {
        let text = zeroize::Zeroizing::new(private_file::read(&self.path)?.unwrap_or_default());
        text.parse().map_err(|error: toml_edit::TomlError| {
            // The error itself quotes the line, and a line of this file is a credential.
            let start = error.span().map_or(0, |span| span.start);
            let line = text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
            CredentialError::Malformed { path: self.path.clone(), line }
        })
    }

    fn change(&self, edit: impl FnOnce(&mut DocumentMut)) -> Result<(), CredentialError> {
        let unwritable = |source| CredentialError::Unwritable { path: self.path.clone(), source };
        if let Some(folder) = self.path.parent() {
            private_file::create_folder(folder).map_err(unwritable)?;
        }
        let _lock = private_file::Lock::take(&self.path.with_extension("lock")).map_err(unwritable)?;
        let mut document = self.document()?;
        edit(&mut document);
        let text = zeroize::Zeroizing::new(document.to_string());
        private_file::write(&self.path, &text).map_err(unwritable)
    }
}

impl CredentialStore for CredentialFile {
    fn get(&self, account: &str) -> Result<Option<Secret>, CredentialError> {
        let document = self.document()?;
        Ok(document.get(account).and_then(|item| item.as_str()).map(|text| Secret::new(text.to_owned())))
    }

    fn set(&self, account: &str, secret: &Secret) -> Result<(), CredentialError> {
        self.change(|document| {
            document.insert(account, value(secret.expose()));
        })
    }

    fn delete(&self, account: &str) -> Result<(), CredentialError> {
        if self.get(account)?.is_none() {
            return Ok(());
        }
        self.change(|document| {
            document.remove(account);
        })
    }

    fn name(&self) -> &'static str {
        "file"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_reads_and_removes() {
        let folder = tempfile::tempdir().unwrap();
        let file = CredentialFile::new(folder.path().join("credentials.toml"));
        let secret = Secret::new("a\"b\\c".to_owned());
        assert!(file.get("https://x#a").unwrap().is_none());
        file.set("https://x#a", &secret).unwrap();
        file.set("https://x#b", &Secret::new("other".to_owned())).unwrap();
        assert_eq!(file.get("https://x#a").unwrap(), Some(secret));
        file.delete("https://x#a").unwrap();
        file.delete("https://x#a").unwrap();
        assert!(file.get("https://x#a").unwrap().is_none());
        assert!(file.get("https://x#b").unwrap().is_some());
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_may_read_is_not_believed() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("credentials.toml");
        let file = CredentialFile::new(path.clone());
        file.set("a", &Secret::new("secret-value".to_owned())).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(file.get("a"), Err(CredentialError::Unreadable(_))));
    }

    #[test]
    fn a_damaged_file_is_named_by_line_and_not_quoted() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("credentials.toml");
        private_file::write(&path, "a = \"fine\"\nb = secret-value\n").unwrap();
        let error = CredentialFile::new(path).get("a").unwrap_err().to_string();
        assert!(error.contains("line 2") && !error.contains("secret-value"), "{error}");
    }
}
