//! What a user could do, done: the program as a process, its gateway over HTTP, the SDKs, a keyring, crashes, the
//! documents' own examples. One binary, because linking is what costs.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "whatever is not as expected here has to end the test"
)]

mod access;
mod auth;
mod bad_bodies;
mod command_line;
mod completion;
mod console;
mod contract;
mod control;
mod crash;
mod doctor;
mod documentation;
mod edit;
mod env;
mod everyday;
mod examples;
mod first_steps;
mod gateway;
mod http;
mod keyring;
mod layout;
mod observe;
mod packaging;
mod picture;
mod quotations;
mod replay;
mod run;
mod scripting;
mod sdk;
mod secrets;
mod settings;
mod spec;
mod terminal;
mod upstream;
mod usage;
mod world;

/// A file that nobody declared would be a test that never runs.
#[test]
fn no_file_is_forgotten() {
    let main = include_str!("main.rs");
    let folder = env::project().join("tests/suite");
    for entry in std::fs::read_dir(&folder).expect("the suite's folder") {
        let name = entry.expect("an entry").file_name().into_string().expect("a name in UTF-8");
        let module = name.strip_suffix(".rs").unwrap_or_else(|| panic!("{name} in {} is no module", folder.display()));
        assert!(module == "main" || main.contains(&format!("\nmod {module};\n")), "{name} is not declared in main.rs");
    }
}
