//! The figures of `docs/benchmarks.md`: each is a ratio between this program and a floor or peer, measured in one run,
//! in turns.
//!
//! ```text
//! cargo bench --bench figures [-- [--requests N] [--soak N] [--fault-rate R] [NAME…]]
//! ```
//!
//! Names are those of [`figures::ALL`]; without a name, all but the cold build are measured. It ends with 1 when a figure
//! does not reach what it must. `--requests` sets the number of requests before memory is read (200,000), `--soak` that of
//! the soak (200,000) and `--fault-rate` how many of those its upstream fails (0.05).

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement that did not go as planned is none, and its result is printed"
)]

mod bare;
mod figures;
mod governed;
mod import;
mod latency;
mod load;
mod pass_through;
mod peers;
mod report;
mod residence;
mod scale;
mod soak;
mod streams;
mod throughput;
mod upstream;

use std::process::ExitCode;

use figures::{ALL, Figure, Options};

fn main() -> ExitCode {
    // `cargo bench` adds `--bench` for harnesses that can also run tests.
    let mut words = std::env::args().skip(1).filter(|word| word != "--bench");
    let mut options = Options { requests: 200_000, soak: 200_000, fault_rate: 0.05 };
    let mut wanted: Vec<&Figure> = Vec::new();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--serve-bare" => {
                bare::serve();
                return ExitCode::SUCCESS;
            }
            "--serve-upstream" => {
                upstream::serve();
                return ExitCode::SUCCESS;
            }
            "--serve-pass-through" => {
                pass_through::serve(words.next().expect("an address").parse().expect("an address"));
                return ExitCode::SUCCESS;
            }
            "--soak" => options.soak = words.next().expect("a number").parse().expect("a number"),
            "--fault-rate" => options.fault_rate = words.next().expect("a number").parse().expect("a number"),
            "--requests" => options.requests = words.next().expect("a number").parse().expect("a number"),
            name => match ALL.iter().find(|figure| figure.name == name) {
                Some(figure) => wanted.push(figure),
                None => {
                    let names: Vec<&str> = ALL.iter().map(|figure| figure.name).collect();
                    eprintln!("no figure is called {name}; there are {}", names.join(", "));
                    return ExitCode::from(2);
                }
            },
        }
    }
    if wanted.is_empty() {
        wanted.extend(ALL.iter().filter(|figure| figure.by_default));
    }
    let mut rows = Vec::new();
    for figure in wanted {
        eprintln!("measuring {} …", figure.name);
        rows.extend((figure.measure)(&options));
    }
    print!("{}", report::machine());
    print!("{}", report::table(&rows));
    if rows.iter().all(report::Row::passes) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
