//! `portkeyctl`: administers a Portkey AI gateway from the shell, and carries a complete local gateway.
//!
//! The parts, in reading order. Dependencies point one way: `cli` may use everything, and `api` knows nobody but what
//! stands below all: errors, secrets, what a word was meant to be. The table in `docs/architecture.md` has every arrow,
//! and a test holds them to it.

pub mod app;

pub mod cli;

pub mod context;

pub mod settings;

pub mod env_vars;

pub mod auth;

pub mod local;

pub mod completion;

pub mod output;

pub mod prompt;

pub mod error;

pub mod likeness;

pub mod private_file;

pub mod secret;

pub mod api;

pub mod gateway;
