//! Where each shell looks for completions, and the few lines that are put there.
//!
//! The lines do not know the commands. They have the shell ask the program for its script at the first Tab, so a new
//! version need not be installed again, and a shell starts as fast as before. Without the program they do nothing.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::block;
use crate::{
    env_vars::Env,
    error::{Failure, Kind},
    private_file,
};

/// Both names of the program.
const NAMES: [&str; 2] = ["portkeyctl", "vk"];
/// The first line of a file that is ours as a whole, and of our lines in another.
const MARK: &str = "# Written by `portkeyctl completions install`; `portkeyctl completions uninstall` removes it.";

/// A shell that can be taught.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shell {
    /// GNU bash.
    Bash,
    /// zsh.
    Zsh,
    /// fish.
    Fish,
    /// PowerShell.
    PowerShell,
    /// Elvish.
    Elvish,
}

impl Shell {
    /// All of them, by the alphabet.
    pub const ALL: [Shell; 5] = [Shell::Bash, Shell::Elvish, Shell::Fish, Shell::PowerShell, Shell::Zsh];

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Shell::Bash => "bash",
            Shell::Zsh => "zsh",
            Shell::Fish => "fish",
            Shell::PowerShell => "PowerShell",
            Shell::Elvish => "elvish",
        }
    }

    /// The shell that a person logs in with, as `SHELL` says; PowerShell on Windows, which has no such variable.
    ///
    /// # Errors
    /// [`Kind::Usage`] when it is none of ours.
    pub fn of_this_user(env: Env<'_>) -> Result<Self, Failure> {
        let told = env("SHELL");
        let name = told.as_deref().and_then(|path| Path::new(path).file_stem()).and_then(|name| name.to_str());
        match name {
            Some("bash") => Ok(Shell::Bash),
            Some("zsh") => Ok(Shell::Zsh),
            Some("fish") => Ok(Shell::Fish),
            Some("pwsh" | "powershell") => Ok(Shell::PowerShell),
            Some("elvish") => Ok(Shell::Elvish),
            None if cfg!(windows) => Ok(Shell::PowerShell),
            other => {
                let message = match other {
                    Some(name) => format!("there are no completions for {name}, the shell that SHELL names"),
                    None => "SHELL does not say which shell is meant".to_owned(),
                };
                Err(Failure::usage(message)
                    .hint("name one: `portkeyctl completions install bash` (or zsh, fish, powershell, elvish)"))
            }
        }
    }
}

/// A file, and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The file.
    pub path: PathBuf,
    /// Its text from now on; none when it goes.
    pub text: Option<String>,
    /// Whether that is what it is already.
    pub is_done: bool,
    /// Our part of the text.
    pub lines: String,
}

/// Where a user keeps things.
pub struct Home<'a> {
    /// Their folder.
    folder: PathBuf,
    env: Env<'a>,
}

impl<'a> Home<'a> {
    /// That of the user who runs this.
    ///
    /// # Errors
    /// When they have none.
    pub fn find(env: Env<'a>) -> Result<Self, Failure> {
        let folders = directories::BaseDirs::new().ok_or_else(|| {
            Failure::new(Kind::Failed, "there is no home folder to put completions in").hint("set HOME to a folder")
        })?;
        Ok(Self { folder: folders.home_dir().to_owned(), env })
    }

    fn folder(&self, variable: &str, otherwise: &str) -> PathBuf {
        let named = (self.env)(variable).map(PathBuf::from).filter(|path| path.is_absolute());
        named.unwrap_or_else(|| self.folder.join(otherwise))
    }

    /// `~/.config`, also on macOS, where shells look there all the same.
    fn config(&self) -> PathBuf {
        self.folder("XDG_CONFIG_HOME", ".config")
    }

    /// Files that are ours alone, with their lines.
    fn own_files(&self, shell: Shell) -> Vec<(PathBuf, String)> {
        let (folder, ending, line): (_, _, fn(&str) -> String) = match shell {
            Shell::Bash => (self.bash_completion_folder(), "", |name| format!("eval \"$(COMPLETE=bash {name})\"")),
            Shell::Fish => (self.config().join("fish/completions"), ".fish", |name| {
                format!("command -q {name}; and COMPLETE=fish {name} | source")
            }),
            Shell::Zsh | Shell::PowerShell | Shell::Elvish => return Vec::new(),
        };
        NAMES.map(|name| (folder.join(format!("{name}{ending}")), line(name))).into()
    }

    /// Where bash-completion looks for what users bring, one file a command.
    fn bash_completion_folder(&self) -> PathBuf {
        match (self.env)("BASH_COMPLETION_USER_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => self.folder("XDG_DATA_HOME", ".local/share").join("bash-completion"),
        }
        .join("completions")
    }

    /// Whether bash-completion is there to look; plain bash has no such folder.
    fn has_bash_completion(&self) -> bool {
        let shared = (self.env)("XDG_DATA_DIRS");
        let shared = shared.unwrap_or_else(|| "/usr/local/share:/usr/share:/opt/homebrew/share".to_owned());
        std::env::split_paths(&shared).any(|folder| folder.join("bash-completion/bash_completion").is_file())
    }

    /// A file that the shell reads when it starts, with our lines in it.
    fn start_file(&self, shell: Shell) -> Option<(PathBuf, String)> {
        let names = NAMES.join(" ");
        Some(match shell {
            Shell::Bash => {
                // Terminals of macOS start login shells, which read this one alone.
                let name = if cfg!(target_os = "macos") { ".bash_profile" } else { ".bashrc" };
                // 124 has bash look again, and find what was loaded.
                let lines = format!(
                    "_portkeyctl_load() {{\n    eval \"$(COMPLETE=bash \"$1\" 2>/dev/null)\" && return 124\n}}\n\
                     complete -F _portkeyctl_load {names}"
                );
                (self.folder.join(name), lines)
            }
            Shell::Zsh => {
                let lines = format!(
                    "_portkeyctl_load() {{\n  (( $+commands[$service] )) || return 1\n  \
                     eval \"$(COMPLETE=zsh $service)\" && _clap_dynamic_completer_$service\n}}\n\
                     (( $+functions[compdef] )) || {{ autoload -Uz compinit && compinit -i }}\n\
                     compdef _portkeyctl_load {names}"
                );
                (self.folder("ZDOTDIR", "").join(".zshrc"), lines)
            }
            Shell::PowerShell => {
                let folder = if cfg!(windows) {
                    let folders = directories::UserDirs::new();
                    let documents = folders.as_ref().and_then(|folders| folders.document_dir());
                    documents.map_or_else(|| self.folder.join("Documents"), Path::to_path_buf).join("PowerShell")
                } else {
                    self.config().join("powershell")
                };
                let quoted = NAMES.map(|name| format!("'{name}'")).join(", ");
                let lines = format!(
                    "foreach ($program in {quoted}) {{\n    if (Get-Command $program -ErrorAction SilentlyContinue) {{\n        \
                     $env:COMPLETE = 'powershell'\n        & $program | Out-String | Invoke-Expression\n        \
                     Remove-Item Env:\\COMPLETE\n    }}\n}}"
                );
                (folder.join("Microsoft.PowerShell_profile.ps1"), lines)
            }
            Shell::Elvish => {
                let line = |name| format!("if (has-external {name}) {{ eval (env COMPLETE=elvish {name} | slurp) }}");
                (self.config().join("elvish/rc.elv"), NAMES.map(line).join("\n"))
            }
            Shell::Fish => return None,
        })
    }

    /// What there is to do to teach a shell.
    ///
    /// # Errors
    /// When a file cannot be read, or one of ours would replace one of somebody else's.
    pub fn install(&self, shell: Shell) -> Result<Vec<Step>, Failure> {
        if shell == Shell::Fish || (shell == Shell::Bash && self.has_bash_completion()) {
            return self
                .own_files(shell)
                .into_iter()
                .map(|(path, line)| {
                    let text = format!("{MARK}\n{line}\n");
                    let old = read(&path)?;
                    if old.as_ref().is_some_and(|old| !old.starts_with(MARK)) {
                        return Err(Failure::new(
                            Kind::Failed,
                            format!("{} is there, and was not written by `completions install`", path.display()),
                        )
                        .hint("move it away, and try again; it has not been changed"));
                    }
                    Ok(Step { is_done: old.as_ref() == Some(&text), path, lines: text.clone(), text: Some(text) })
                })
                .collect();
        }
        let Some((path, lines)) = self.start_file(shell) else { return Ok(Vec::new()) };
        let lines = format!("{MARK}\n{lines}\n");
        let old = read(&path)?.unwrap_or_default();
        let text = block::put(&old, &lines);
        Ok(vec![Step { is_done: text == old, path, lines, text: Some(text) }])
    }

    /// What there is to do to undo [`Home::install`], wherever it would have put something.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn uninstall(&self, shell: Shell) -> Result<Vec<Step>, Failure> {
        let mut steps = Vec::new();
        for (path, _) in self.own_files(shell) {
            if let Some(lines) = read(&path)?.filter(|text| text.starts_with(MARK)) {
                steps.push(Step { path, text: None, is_done: false, lines });
            }
        }
        if let Some((path, lines)) = self.start_file(shell)
            && let Some(text) = read(&path)?.as_deref().and_then(block::take_out)
        {
            steps.push(Step { path, text: Some(text).filter(|text| !text.is_empty()), is_done: false, lines });
        }
        Ok(steps)
    }
}

impl Step {
    /// Does it.
    ///
    /// # Errors
    /// When the file cannot be written; it is then as it was.
    pub fn apply(&self) -> Result<(), Failure> {
        let done = match &self.text {
            _ if self.is_done => Ok(()),
            Some(text) => replace(&self.path, text),
            None => fs::remove_file(&self.path),
        };
        done.map_err(|error| {
            Failure::new(Kind::Failed, format!("cannot write {}", self.path.display())).caused_by(error)
        })
    }
}

/// The text of a file; none when it is not there.
fn read(path: &Path) -> Result<Option<String>, Failure> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::new(Kind::Failed, format!("cannot read {}", path.display())).caused_by(error)),
    }
}

/// Writes a file so that it has the old text or the new one whatever happens in between. It keeps its permissions, and
/// a link to it stays one.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let folder = target.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let Ok(old) = fs::metadata(&target) else {
        // A new one has the permissions of every file that this user makes.
        return fs::write(&target, text);
    };
    let mut draft = private_file::Draft::new(&target, true)?;
    draft.permit(old.permissions())?;
    draft.finish(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nothing(_: &str) -> Option<String> {
        None
    }

    fn apply(steps: &[Step]) {
        for step in steps {
            step.apply().unwrap();
        }
    }

    fn files(folder: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
        }
        found
    }

    #[test]
    fn uninstalling_leaves_what_was_there() {
        for shell in Shell::ALL {
            let folder = tempfile::tempdir().unwrap();
            let home = Home { folder: folder.path().to_owned(), env: &nothing };
            let steps = home.install(shell).unwrap();
            assert!(!steps.is_empty() && steps.iter().all(|step| !step.is_done), "{shell:?}");
            apply(&steps);
            let written = files(folder.path()).len();
            assert_eq!(written, steps.len());
            assert!(home.install(shell).unwrap().iter().all(|step| step.is_done), "{shell:?}: a second time");
            let undone = home.uninstall(shell).unwrap();
            assert_eq!(undone.len(), written);
            apply(&undone);
            assert_eq!(files(folder.path()), Vec::<PathBuf>::new(), "{shell:?}");
            assert_eq!(home.uninstall(shell).unwrap(), []);
        }
    }

    #[test]
    fn bash_completion_is_used_where_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let shared = folder.path().join("share");
        fs::create_dir_all(shared.join("bash-completion")).unwrap();
        fs::write(shared.join("bash-completion/bash_completion"), "").unwrap();
        let env = |name: &str| (name == "XDG_DATA_DIRS").then(|| format!("/none:{}", shared.display()));
        let home = Home { folder: folder.path().to_owned(), env: &env };
        let paths: Vec<PathBuf> = home.install(Shell::Bash).unwrap().into_iter().map(|step| step.path).collect();
        let own = folder.path().join(".local/share/bash-completion/completions");
        assert_eq!(paths, [own.join("portkeyctl"), own.join("vk")]);
    }

    #[test]
    fn a_file_of_somebody_else_stays() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home { folder: folder.path().to_owned(), env: &nothing };
        let theirs = folder.path().join(".config/fish/completions/vk.fish");
        fs::create_dir_all(theirs.parent().unwrap()).unwrap();
        fs::write(&theirs, "complete -c vk\n").unwrap();
        assert!(home.install(Shell::Fish).unwrap_err().to_string().contains("vk.fish"));
        assert_eq!(home.uninstall(Shell::Fish).unwrap(), []);
    }

    #[cfg(unix)]
    #[test]
    fn a_start_file_keeps_its_mode_and_its_link() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let folder = tempfile::tempdir().unwrap();
        let home = Home { folder: folder.path().to_owned(), env: &nothing };
        let (target, link) = (folder.path().join("dotfiles"), folder.path().join(".zshrc"));
        fs::write(&target, "setopt\n").unwrap();
        fs::set_permissions(&target, fs::Permissions::from_mode(0o644)).unwrap();
        symlink(&target, &link).unwrap();
        apply(&home.install(Shell::Zsh).unwrap());
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o644);
        apply(&home.uninstall(Shell::Zsh).unwrap());
        assert_eq!(fs::read_to_string(&link).unwrap(), "setopt\n");
    }

    #[test]
    fn the_shell_is_the_one_of_the_user() {
        let of =
            |path: &'static str| Shell::of_this_user(&move |name: &str| (name == "SHELL").then(|| path.to_owned()));
        assert_eq!(of("/usr/bin/fish").unwrap(), Shell::Fish);
        assert_eq!(of("/opt/homebrew/bin/zsh").unwrap(), Shell::Zsh);
        assert_eq!(of("/bin/tcsh").unwrap_err().kind(), Kind::Usage);
    }
}
