//! The `portkeyctl` command.

fn main() {}
