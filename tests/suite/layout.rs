//! The shape of the source: which part may use which, and that the three layers of a noun know the same operations.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The parts of the crate that a file names in `crate::part` paths.
fn used_parts(file: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(file).unwrap();
    let mut used = BTreeSet::new();
    for (index, _) in text.match_indices("crate::") {
        let rest = &text[index + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            // `use crate::{a::b, c}`: the names at the first level of the braces.
            let mut depth = 0;
            let mut name = String::new();
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        used.insert(std::mem::take(&mut name));
                    }
                    _ if depth == 0 => name.push(c),
                    _ => {}
                }
            }
            used.insert(name);
        } else {
            used.insert(rest.to_owned());
        }
    }
    let first = |path: &String| -> String {
        path.trim().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
    };
    used.iter().map(first).filter(|part| !part.is_empty()).collect()
}

#[test]
fn dependencies_point_one_way() {
    // `secret` and `error` are the vocabulary of all; `error` knows the client's error to find its exit code.
    let arrows: [(&str, &[&str]); 6] = [
        ("api", &["api", "secret", "error"]),
        ("gateway", &["gateway", "api", "secret"]),
        ("output", &["output", "api", "error", "env_vars"]),
        ("prompt", &["prompt", "output", "error", "secret"]),
        ("completion", &["completion", "auth", "settings", "error", "env_vars"]),
        ("auth", &["auth", "api", "gateway", "secret", "error", "settings", "env_vars"]),
    ];
    for (part, allowed) in arrows {
        let mut files = Vec::new();
        let (folder, file) = (source_folder().join(part), source_folder().join(format!("{part}.rs")));
        if folder.is_dir() {
            files.extend(sources(&folder));
        }
        if file.is_file() {
            files.push(file);
        }
        assert!(!files.is_empty(), "{part} is gone");
        for file in files {
            for used in used_parts(&file) {
                assert!(allowed.contains(&used.as_str()), "{} uses crate::{used}", file.display());
            }
        }
    }
}

#[test]
fn only_the_command_line_knows_clap() {
    for file in sources(&source_folder()) {
        let inside = file.starts_with(source_folder().join("cli")) || file.ends_with("app.rs");
        let text = fs::read_to_string(&file).unwrap();
        assert!(inside || !text.contains("clap::"), "{} knows clap", file.display());
    }
}

/// Names of the operations that the contract declares.
fn declared() -> BTreeSet<String> {
    let texts = sources(&source_folder().join("api")).into_iter().map(|file| fs::read_to_string(file).unwrap());
    texts
        .flat_map(|text| text.lines().map(str::trim).map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|line| Some(line.strip_prefix("const NAME: &'static str = \"")?.strip_suffix("\";")?.to_owned()))
        .collect()
}

/// The commands that say an operation in other words than its name.
const OTHER_WORDS: &[(&str, &[&str])] = &[
    ("virtual-keys.create", &["virtual-keys.create", "virtual-keys.copy", "virtual-keys.import"]),
    ("virtual-keys.update", &["virtual-keys.update", "virtual-keys.edit", "virtual-keys.rotate"]),
    ("providers.update", &["providers.update", "providers.edit"]),
    ("integrations.update", &["integrations.update", "integrations.edit"]),
    ("configs.update", &["configs.update", "configs.edit"]),
    ("api-keys.update", &["api-keys.update", "api-keys.edit"]),
    ("workspaces.update", &["workspaces.update", "workspaces.edit"]),
    (
        "integrations.models.update",
        &["integrations.models.enable", "integrations.models.disable", "integrations.models.set"],
    ),
    (
        "integrations.workspaces.update",
        &["integrations.workspaces.grant", "integrations.workspaces.revoke", "integrations.workspaces.set"],
    ),
];

/// The commands that are no operation of the contract: they call models.
const OF_THE_DATA_PLANE: &[&str] = &["virtual-keys.test", "providers.test", "api-keys.test"];

/// The commands below a command, as dotted paths.
fn commands(command: &clap::Command, path: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for sub in command.get_subcommands() {
        let path = format!("{path}.{}", sub.get_name());
        if sub.has_subcommands() {
            found.extend(commands(sub, &path));
        } else {
            found.insert(path);
        }
    }
    found
}

#[test]
fn contract_gateway_and_command_line_know_the_same_operations() {
    let contract = declared();
    assert!(contract.len() > 30, "{contract:?}");
    let served: BTreeSet<String> = portkeyctl::gateway::admin::operations().map(str::to_owned).collect();
    assert_eq!(contract, served, "what the contract declares and what the gateway serves");

    let said: BTreeSet<String> = contract
        .iter()
        .flat_map(|name| match OTHER_WORDS.iter().find(|(operation, _)| operation == name) {
            Some((_, commands)) => commands.iter().map(|command| (*command).to_owned()).collect(),
            None => vec![name.clone()],
        })
        .collect();
    let nouns: BTreeSet<&str> = contract.iter().filter_map(|name| name.split('.').next()).collect();
    let program = portkeyctl::cli::Entry::Portkeyctl.command();
    let commands: BTreeSet<String> = program
        .get_subcommands()
        .filter(|noun| nouns.contains(noun.get_name()))
        .flat_map(|noun| commands(noun, noun.get_name()))
        .filter(|command| !OF_THE_DATA_PLANE.contains(&command.as_str()))
        .collect();
    assert_eq!(said, commands, "what the contract declares and what the command line says");
}

#[test]
fn generated_files_are_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let stale: Vec<String> = portkeyctl::cli::generate::files()
        .unwrap()
        .into_iter()
        .filter(|(path, text)| fs::read_to_string(root.join(path)).ok().as_ref() != Some(text))
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert!(stale.is_empty(), "stale; run `cargo run -- generate`: {}", stale.join(", "));
}
