//! The `portkeyctl` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    portkeyctl::app::main(portkeyctl::cli::Entry::Portkeyctl)
}
