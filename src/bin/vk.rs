//! The `vk` command: `portkeyctl` entered at its virtual keys.

use std::process::ExitCode;

fn main() -> ExitCode {
    portkeyctl::app::main(portkeyctl::cli::Entry::Vk)
}
