//! The `vk` command: `portkeyctl` entered at its virtual keys.

fn main() {}
