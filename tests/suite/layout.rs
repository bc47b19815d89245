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

/// The paths of the crate that a file names, without `crate::`: of `use crate::{a::b, c::{d, e}}` those at the first level
/// of the braces, `a::b` and `c::`.
fn used_paths(file: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(file).unwrap();
    let mut used = BTreeSet::new();
    for (index, _) in text.match_indices("crate::") {
        let rest = &text[index + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
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
    let path = |text: &String| -> String {
        text.trim().chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | ':')).collect()
    };
    used.iter().map(path).filter(|path| !path.is_empty()).collect()
}

/// What stands in backticks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// One row of the table of parts.
struct Row {
    parts: Vec<String>,
    /// None for everything.
    may_use: Option<Vec<String>>,
}

/// The table of parts in the documentation of the architecture, from the top.
fn table() -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/architecture.md");
    let text = fs::read_to_string(path).unwrap();
    let rows = text.lines().skip_while(|line| *line != "| part | what it does | may use |").skip(2);
    rows.take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let [parts, _, may_use] = cells.as_slice() else { panic!("three cells: {line}") };
            let part =
                |path: &str| path.trim_start_matches("src/").trim_end_matches('/').trim_end_matches(".rs").to_owned();
            let used: Vec<String> = quoted(may_use).into_iter().map(str::to_owned).collect();
            assert!(!used.is_empty() || ["everything", "nothing"].contains(may_use), "{line}");
            Row {
                parts: quoted(parts).into_iter().map(part).collect(),
                may_use: (*may_use != "everything").then_some(used),
            }
        })
        .collect()
}

/// The files of a part.
fn files_of(part: &str) -> Vec<PathBuf> {
    let (folder, file) = (source_folder().join(part), source_folder().join(format!("{part}.rs")));
    let mut files = if folder.is_dir() { sources(&folder) } else { Vec::new() };
    files.extend(Some(file).filter(|file| file.is_file()));
    files
}

#[test]
fn dependencies_point_one_way() {
    let table = table();
    for (row, below) in table.iter().zip(1..) {
        let below: Vec<&str> = table[below..].iter().flat_map(|row| &row.parts).map(String::as_str).collect();
        for part in &row.parts {
            let files = files_of(part);
            assert!(!files.is_empty(), "{part} is gone");
            let Some(may_use) = &row.may_use else { continue };
            for used in may_use {
                let first = used.split("::").next().unwrap();
                assert!(below.contains(&first), "{part} may use {used}, which does not stand below it");
            }
            for file in files {
                for used in used_paths(&file) {
                    let is_allowed = std::iter::once(part).chain(may_use).any(|path| {
                        used.strip_prefix(path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
                    });
                    assert!(is_allowed, "{} uses crate::{used}", file.display());
                }
            }
        }
    }
}

#[test]
fn a_file_is_read_in_one_sitting() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["src", "tests", "benches"] {
        for file in sources(&root.join(folder)) {
            let lines = fs::read_to_string(&file).unwrap().lines().count();
            assert!(lines < 500, "{} has {lines} lines: it is about more than one thing", file.display());
        }
    }
}

#[test]
fn every_part_is_in_the_table() {
    let known: BTreeSet<String> = table().into_iter().flat_map(|row| row.parts).collect();
    let entries = fs::read_dir(source_folder()).unwrap().map(|entry| entry.unwrap().path());
    let parts: BTreeSet<String> = entries.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    // The crate's own root, and two executables of a line.
    let roots = ["lib", "main", "bin"].map(str::to_owned);
    assert_eq!(parts, known.into_iter().chain(roots).collect::<BTreeSet<_>>());
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
