//! What completion keeps on this machine: a small cache of what a server told ([`cache`]), and the few lines in a shell's
//! own place that have it ask the program ([`install`]).
//!
//! The answers themselves are put together in `src/cli/completions/`, where the command line is known.

pub mod cache;
pub mod install;

mod block;
