//! Portkey's, OpenAI's and Anthropic's own SDKs against `gateway exec`, which sets all that they are told.

use std::{path::Path, process::Command};

use super::env::{TestEnv, installed, project, skip};

fn run_under_exec(what: &str, program: &Path, arguments: &[&str], script: &str) {
    let env = TestEnv::new();
    let mut command: Command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
    command
        .args(["gateway", "exec", "--"])
        .arg(program)
        .args(arguments)
        .arg(project().join("tests/sdk").join(script))
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("SDK_ENVIRONMENT", installed());
    let output = command.output().expect("it runs");
    assert!(
        output.status.success(),
        "{what}: {}\n{}\n{}",
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

fn run_python(what: &str, script: &str) {
    let python = installed().join("venv/bin/python");
    if !python.exists() {
        return skip(what, "the Python SDKs are not installed (tests/run installs them where there is python3)");
    }
    run_under_exec(what, &python, &["-m", "pytest", "-q", "-p", "no:cacheprovider"], script);
}

fn run_node(what: &str, script: &str) {
    if !installed().join("node_modules/portkey-ai").exists() {
        return skip(what, "the Node SDKs are not installed (tests/run installs them where there is node)");
    }
    run_under_exec(what, Path::new("node"), &["--test"], script);
}

#[test]
fn openai_for_python() {
    run_python("OpenAI's Python SDK", "test_openai.py");
}

#[test]
fn operations_by_openai_for_python() {
    run_python("OpenAI's Python SDK", "test_openai_operations.py");
}

#[test]
fn anthropic_for_python() {
    run_python("Anthropic's Python SDK", "test_anthropic.py");
}

#[test]
fn operations_by_portkey_for_python() {
    run_python("Portkey's Python SDK", "test_portkey_operations.py");
}

#[test]
fn portkey_for_python() {
    run_python("Portkey's Python SDK", "test_portkey.py");
}

#[test]
fn management_by_portkey_for_python() {
    run_python("Portkey's Python SDK", "test_portkey_management.py");
}

#[test]
fn workspaces_by_portkey_for_python() {
    run_python("Portkey's Python SDK", "test_portkey_workspaces.py");
}

#[test]
fn requests_of_portkey_for_python() {
    run_python("Portkey's Python SDK", "test_portkey_requests.py");
}

#[test]
fn python_by_variables_alone() {
    run_python("the SDKs for Python", "test_environment.py");
}

#[test]
fn node_by_variables_alone() {
    run_node("the SDKs for Node", "environment.test.mjs");
}

#[test]
fn clients_that_cannot_be_installed() {
    run_python("clients over plain HTTP", "test_clients.py");
}

#[test]
fn openai_for_node() {
    run_node("OpenAI's Node SDK", "openai.test.mjs");
}

#[test]
fn operations_by_openai_for_node() {
    run_node("OpenAI's Node SDK", "openai-operations.test.mjs");
}

#[test]
fn anthropic_for_node() {
    run_node("Anthropic's Node SDK", "anthropic.test.mjs");
}

#[test]
fn operations_by_portkey_for_node() {
    run_node("Portkey's Node SDK", "portkey-operations.test.mjs");
}

#[test]
fn portkey_for_node() {
    run_node("Portkey's Node SDK", "portkey.test.mjs");
}

#[test]
fn management_by_portkey_for_node() {
    run_node("Portkey's Node SDK", "portkey-management.test.mjs");
}

#[test]
fn requests_of_portkey_for_node() {
    run_node("Portkey's Node SDK", "portkey-requests.test.mjs");
}
