//! The `portkeyctl` command.

use std::process::ExitCode;

/// For the local gateway, which allocates in one thread and frees in another.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    portkeyctl::app::main(portkeyctl::cli::Entry::Portkeyctl)
}
