//! How the figures are shown: one Markdown table.

use std::{fmt::Write as _, time::Duration};

/// What a ratio has to reach.
#[derive(Debug, Clone, Copy)]
pub enum Bound {
    /// This or less.
    AtMost(f64),
    /// This or more.
    AtLeast(f64),
}

/// One measured figure.
#[derive(Debug)]
pub struct Row {
    /// What was measured.
    pub what: String,
    /// Our value, with its unit.
    pub ours: String,
    /// What it is compared with, and its value.
    pub peer: String,
    /// The ratio.
    pub ratio: f64,
    /// Unit of the ratio: `x`, or that of a plain value.
    pub unit: &'static str,
    /// What it must reach.
    pub bound: Bound,
}

impl Row {
    /// Whether it reaches what it must.
    pub fn passes(&self) -> bool {
        match self.bound {
            Bound::AtMost(most) => self.ratio <= most,
            Bound::AtLeast(least) => self.ratio >= least,
        }
    }
}

/// The rows as a Markdown table.
pub fn table(rows: &[Row]) -> String {
    let mut text = "| what | ours | floor or peer | ratio | must reach | |\n|---|---|---|---|---|---|\n".to_owned();
    for row in rows {
        let (sign, bound) = match row.bound {
            Bound::AtMost(most) => ("<=", most),
            Bound::AtLeast(least) => (">=", least),
        };
        let verdict = if row.passes() { "pass" } else { "FAIL" };
        let Row { what, ours, peer, ratio, unit, .. } = row;
        let _ =
            writeln!(text, "| {what} | {ours} | {peer} | {}{unit} | {sign} {bound}{unit} | {verdict} |", short(*ratio));
    }
    text
}

/// Three significant digits, or all of a large number's.
pub fn short(value: f64) -> String {
    match value {
        value if value >= 100.0 => format!("{value:.0}"),
        value if value >= 10.0 => format!("{value:.1}"),
        value => format!("{value:.2}"),
    }
}

/// Milliseconds.
pub fn millis(time: Duration) -> String {
    format!("{} ms", short(time.as_secs_f64() * 1e3))
}

/// The middle one of several measurements.
pub fn median<T: PartialOrd + Copy>(mut values: Vec<T>) -> T {
    values.sort_by(|a, b| a.partial_cmp(b).expect("measurements can be compared"));
    values[values.len() / 2]
}

/// The value that so great a part of them, from 0 to 1, does not exceed. Sorts them.
pub fn percentile<T: Ord + Copy>(values: &mut [T], part: f64) -> T {
    values.sort_unstable();
    let place = (values.len() as f64 * part).ceil() as usize;
    values[place.clamp(1, values.len()) - 1]
}

/// The machine that it was measured on.
pub fn machine() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let cpu = read("/proc/cpuinfo");
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("?", |name| name.trim_start_matches(['\t', ' ', ':']));
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = read("/proc/loadavg");
    let kernel = read("/proc/sys/kernel/osrelease");
    format!(
        "{cores} cores ({model}), Linux {}, load average {}\n\n",
        kernel.trim(),
        load.split(' ').next().unwrap_or("?")
    )
}
