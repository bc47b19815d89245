//! What Prometheus expects of every process, where it costs next to nothing to tell. Read when it is asked for.

use prometheus_client::{
    collector::Collector,
    encoding::{DescriptorEncoder, EncodeMetric},
    metrics::gauge::ConstGauge,
    registry::Registry,
};

/// Adds them to a registry without a prefix.
pub(super) fn register(registry: &mut Registry) {
    // By the machine's time, whatever the gateway's own clock shows.
    let started = jiff::Timestamp::now().as_duration().as_secs_f64();
    registry.register_collector(Box::new(Process { started }));
}

#[derive(Debug)]
struct Process {
    started: f64,
}

impl Collector for Process {
    fn encode(&self, mut encoder: DescriptorEncoder) -> Result<(), std::fmt::Error> {
        let mut gauge = |name: &str, help: &str, value: f64| {
            let gauge = ConstGauge::new(value);
            gauge.encode(encoder.encode_descriptor(name, help, None, gauge.metric_type())?)
        };
        gauge("process_start_time_seconds", "Start of the gateway, in seconds since 1970", self.started)?;
        match resident_bytes() {
            Some(bytes) => gauge("process_resident_memory_bytes", "Resident memory", bytes as f64),
            None => Ok(()),
        }
    }
}

/// Only Linux tells it in a file.
fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}
