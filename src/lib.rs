//! `portkeyctl`: administers a Portkey AI gateway from the shell, and carries a complete local gateway.
//!
//! The parts, in reading order.

pub mod secret;

pub mod error;

pub mod output;

pub mod prompt;

pub mod api;

pub mod gateway;
