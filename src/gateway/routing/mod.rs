//! What configs say, and what follows from it for a request: pure decisions, which the data plane carries out.
//!
//! | file | holds |
//! |---|---|
//! | `config.rs` | a config and its targets, read |
//! | `conditions.rs` | the queries of conditional routing |
//! | `balance.rs` | which target gets a share of the load |
//! | `circuit.rs` | which targets are left alone for a while |
//! | `params.rs` | what targets change in the body |
//! | `retry.rs` | which answers are tried again, and after how long |

pub mod balance;
pub mod circuit;
pub mod conditions;
pub mod config;
pub mod params;
pub mod retry;
