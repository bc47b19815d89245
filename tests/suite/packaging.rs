//! What is handed on: packages name files that are there, and nothing is in them, or in the program, that must not be.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    process::Command,
};

use serde_json::Value;

use super::env::project;

/// A TOML file of the project.
fn toml(name: &str) -> Value {
    let text = fs::read_to_string(project().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    toml_edit::de::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What cargo prints about the project. Nothing is fetched but what the lock file names.
fn cargo<const N: usize>(arguments: [&str; N]) -> String {
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(project()).output().expect("cargo");
    assert!(output.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

/// The files that an asset stands for, below the project's folder. A `*` stands for the beginning of a file's name.
fn files(source: &str) -> BTreeSet<String> {
    let Some((folder, end)) = source.split_once('*') else {
        return project().join(source).is_file().then(|| source.to_owned()).into_iter().collect();
    };
    let entries = fs::read_dir(project().join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"));
    names.filter(|name| name.ends_with(end)).map(|name| format!("{folder}{name}")).collect()
}

/// What every package of a distribution has to hold: everything generated, by the name that it is found by.
fn assert_complete(kind: &str, assets: &[(String, String)], zsh: &str) {
    let manifest = toml("Cargo.toml");
    let programs: BTreeSet<&str> = list(&manifest["bin"]).iter().map(|program| text(&program["name"])).collect();
    let mut held = BTreeMap::new();
    for (source, destination) in assets {
        if let Some(program) = source.strip_prefix("target/release/") {
            assert!(programs.contains(program), "{kind}: {source} is not built");
            held.insert(destination_of(source, destination), source.clone());
            continue;
        }
        let found = files(source);
        assert!(!found.is_empty(), "{kind}: {source} is not there");
        for file in found {
            let earlier = held.insert(destination_of(&file, destination), file);
            assert_eq!(earlier, None, "{kind}: two files in one place");
        }
    }
    for program in programs {
        for (destination, source) in [
            (format!("usr/bin/{program}"), format!("target/release/{program}")),
            (format!("usr/share/bash-completion/completions/{program}"), format!("completions/{program}.bash")),
            (format!("usr/share/fish/vendor_completions.d/{program}.fish"), format!("completions/{program}.fish")),
            (format!("usr/share/zsh/{zsh}/_{program}"), format!("completions/_{program}")),
            (format!("usr/share/man/man1/{program}.1"), format!("docs/man/{program}.1")),
        ] {
            assert_eq!(held.get(&destination), Some(&source), "{kind}: {destination}");
        }
    }
    let sources: BTreeSet<&String> = held.values().collect();
    for part in ["docs/man/*.1", "docs/*.md", "docs/reference/*.md", "README.md", "CHANGELOG.md", "SECURITY.md"] {
        for file in files(part) {
            assert!(sources.contains(&file), "{kind}: {file} is in no package");
        }
    }
}

/// Where a file comes to lie, below the root folder. A destination that ends in `/` is the folder.
fn destination_of(source: &str, destination: &str) -> String {
    let destination = destination.trim_start_matches('/');
    match destination.strip_suffix('/') {
        Some(folder) => format!("{folder}/{}", source.rsplit('/').next().expect("a name")),
        None => destination.to_owned(),
    }
}

#[test]
fn packages_hold_both_programs_and_what_belongs_to_them() {
    let metadata = &toml("Cargo.toml")["package"]["metadata"];
    let deb: Vec<(String, String)> = list(&metadata["deb"]["assets"])
        .iter()
        .map(|asset| (text(&asset[0]).to_owned(), text(&asset[1]).to_owned()))
        .collect();
    assert_complete("deb", &deb, "vendor-completions");
    let licence = text(&metadata["deb"]["license-file"][0]);
    assert!(project().join(licence).is_file(), "{licence} is not there");

    let rpm: Vec<(String, String)> = list(&metadata["generate-rpm"]["assets"])
        .iter()
        .map(|asset| (text(&asset["source"]).to_owned(), text(&asset["dest"]).to_owned()))
        .collect();
    assert_complete("rpm", &rpm, "site-functions");

    for included in list(&toml("dist-workspace.toml")["dist"]["include"]) {
        assert!(project().join(text(included)).exists(), "dist: {included} is not there");
    }
}

#[test]
fn the_source_package_holds_the_source_and_nothing_else() {
    let listed = cargo(["package", "--list", "--allow-dirty", "--offline"]);
    let listed: BTreeSet<&str> = listed.lines().collect();
    for needed in [
        "Cargo.lock",
        "LICENSE",
        "README.md",
        "completions/portkeyctl.fish",
        "deny.toml",
        "docs/man/vk.1",
        "docs/session.svg",
        "src/bin/vk.rs",
        "src/gateway/console/index.html",
        "src/gateway/pricing/prices.json",
        "src/main.rs",
        "tests/recorded/virtual-keys-get.json",
        "tests/suite/main.rs",
    ] {
        assert!(listed.contains(needed), "{needed} is missing");
    }
    let folders: BTreeSet<&str> = listed.iter().filter_map(|path| Some(path.split_once('/')?.0)).collect();
    assert_eq!(folders, BTreeSet::from([".ci", "benches", "completions", "docs", "src", "tests"]));
    let manifest = &toml("Cargo.toml")["package"];
    // What the registry demands.
    assert!(list(&manifest["keywords"]).len() <= 5 && list(&manifest["categories"]).len() <= 5);
    assert!(manifest["description"].is_string() && manifest["license"].is_string() && manifest["readme"].is_string());
}

/// A crate that the program, its tests or its benchmarks are built from, on one of the systems of `deny.toml`.
struct Crate {
    name: String,
    licence: Option<String>,
    from: Option<String>,
    uses: Vec<String>,
}

fn crates() -> Vec<Crate> {
    let targets = toml("deny.toml")["graph"]["targets"].clone();
    let mut arguments = vec!["metadata", "--format-version", "1", "--locked"];
    for target in list(&targets) {
        arguments.extend(["--filter-platform", text(target)]);
    }
    let output = Command::new(env!("CARGO")).args(&arguments).current_dir(project()).output().expect("cargo");
    assert!(output.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages: BTreeMap<&str, &Value> =
        list(&metadata["packages"]).iter().map(|package| (text(&package["id"]), package)).collect();
    let crates = list(&metadata["resolve"]["nodes"]).iter().map(|node| {
        let package = packages[text(&node["id"])];
        let uses = list(&node["dependencies"]).iter().map(|id| text(&packages[text(id)]["name"]).to_owned());
        Crate {
            name: text(&package["name"]).to_owned(),
            licence: package["license"].as_str().map(str::to_owned),
            from: package["source"].as_str().map(str::to_owned),
            uses: uses.collect(),
        }
    });
    crates.collect()
}

/// Why a crate may not be used by its licence, if so.
fn licence_fault(
    used: &Crate,
    allowed: &BTreeSet<&str>,
    exceptions: &BTreeMap<&str, BTreeSet<&str>>,
) -> Option<String> {
    let Some(licence) = &used.licence else { return Some(format!("{} names no licence", used.name)) };
    // Old crates write `MIT/Apache-2.0`.
    let expression = match spdx::Expression::parse_mode(licence, spdx::ParseMode::LAX) {
        Ok(expression) => expression,
        Err(error) => return Some(format!("{}: {licence}: {}", used.name, error.reason)),
    };
    let excepted = exceptions.get(used.name.as_str());
    let is_allowed = expression.evaluate(|requirement| {
        let name = requirement.to_string();
        allowed.contains(name.as_str()) || excepted.is_some_and(|excepted| excepted.contains(name.as_str()))
    });
    (!is_allowed).then(|| format!("{}: {licence} is not allowed", used.name))
}

fn words(value: &Value) -> BTreeSet<&str> {
    list(value).iter().map(text).collect()
}

#[test]
fn everything_is_built_from_crates_that_deny_toml_allows() {
    let rules = toml("deny.toml");
    let allowed = words(&rules["licenses"]["allow"]);
    let exceptions: BTreeMap<&str, BTreeSet<&str>> = list(&rules["licenses"]["exceptions"])
        .iter()
        .map(|exception| (text(&exception["crate"]), words(&exception["allow"])))
        .collect();
    let banned: BTreeMap<&str, BTreeSet<&str>> = list(&rules["bans"]["deny"])
        .iter()
        .map(|ban| (text(&ban["crate"]), ban.get("wrappers").map(words).unwrap_or_default()))
        .collect();
    let crates = crates();
    assert!(crates.len() > 200, "only {} crates: is this all?", crates.len());
    let mut faults = BTreeSet::new();
    for used in &crates {
        faults.extend(licence_fault(used, &allowed, &exceptions));
        match &used.from {
            Some(registry) if registry != "registry+https://github.com/rust-lang/crates.io-index" => {
                faults.insert(format!("{} comes from {registry}", used.name));
            }
            None if used.name != "portkeyctl" => {
                faults.insert(format!("{} comes from a folder", used.name));
            }
            _ => {}
        }
        for dependency in &used.uses {
            if banned.get(dependency.as_str()).is_some_and(|by| !by.contains(used.name.as_str())) {
                faults.insert(format!("{} uses {dependency}, which is banned", used.name));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    for name in ["native-tls", "openssl-sys", "aws-lc-sys"] {
        assert!(banned[name].is_empty(), "{name} has to stay banned for everybody");
    }
}

#[test]
fn a_licence_that_nobody_allowed_is_a_fault() {
    let of = |licence: Option<&str>| Crate {
        name: "lab".to_owned(),
        licence: licence.map(str::to_owned),
        from: None,
        uses: Vec::new(),
    };
    let allowed = BTreeSet::from(["MIT", "Apache-2.0"]);
    let none = BTreeMap::new();
    let fault = |licence| licence_fault(&of(licence), &allowed, &none);
    for good in ["MIT", "MIT/GPL-3.0-only", "GPL-2.0-only OR (MIT AND Apache-2.0)"] {
        assert_eq!(fault(Some(good)), None, "{good}");
    }
    for bad in ["GPL-3.0-only", "MIT AND GPL-3.0-only", "whatever you like"] {
        assert!(fault(Some(bad)).is_some(), "{bad}");
    }
    assert!(fault(None).is_some_and(|fault| fault.contains("no licence")));
    let excepted = BTreeMap::from([("lab", BTreeSet::from(["MPL-2.0"]))]);
    assert_eq!(licence_fault(&of(Some("MPL-2.0")), &allowed, &excepted), None);
    assert!(licence_fault(&Crate { name: "other".to_owned(), ..of(Some("MPL-2.0")) }, &allowed, &excepted).is_some());
}
