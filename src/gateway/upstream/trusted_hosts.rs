//! The custom hosts that may be called wherever they lead.

use std::sync::Arc;

/// The original's default.
const DEFAULT: [&str; 4] = ["localhost", "127.0.0.1", "::1", "host.docker.internal"];

/// Hosts that are called without checking where they point (the original's `TRUSTED_CUSTOM_HOSTS`). Cheap to clone.
///
/// `localhost` stands for every name below it, too. There are no other patterns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustedHosts(Arc<[String]>);

impl Default for TrustedHosts {
    fn default() -> Self {
        Self(DEFAULT.iter().map(|host| (*host).to_owned()).collect())
    }
}

impl TrustedHosts {
    /// Reads a list with commas. It takes the place of the default; one that names nothing trusts nothing.
    pub fn parse(list: &str) -> Self {
        let hosts = list.split(',').map(|host| host.trim().to_ascii_lowercase());
        Self(hosts.filter(|host| !host.is_empty()).collect())
    }

    /// Whether a host, in lower case and without a port, is one of them.
    pub fn contain(&self, host: &str) -> bool {
        let has = |name: &str| self.0.iter().any(|trusted| trusted == name);
        has(host) || (host.ends_with(".localhost") && has("localhost"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_and_the_machine_around_a_container_by_default() {
        let hosts = TrustedHosts::default();
        for host in ["localhost", "models.localhost", "127.0.0.1", "::1", "host.docker.internal"] {
            assert!(hosts.contain(host), "{host}");
        }
        for host in ["127.0.0.2", "docker.internal", "localhost.example.com", "notlocalhost", "10.0.0.1", ""] {
            assert!(!hosts.contain(host), "{host}");
        }
    }

    #[test]
    fn a_list_takes_the_place_of_the_default() {
        let hosts = TrustedHosts::parse(" vLLM.corp, 10.0.0.7,,");
        assert!(hosts.contain("vllm.corp") && hosts.contain("10.0.0.7"));
        for host in ["localhost", "models.localhost", "x.vllm.corp", "10.0.0.8"] {
            assert!(!hosts.contain(host), "{host}");
        }
        assert!(TrustedHosts::parse("localhost").contain("models.localhost"));
        assert!(!TrustedHosts::parse(", ,").contain(""));
    }
}
