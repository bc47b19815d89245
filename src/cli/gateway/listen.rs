//! Where a gateway listens.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use clap::Args;
use tokio::net::TcpListener;

use crate::{
    error::{Failure, Kind},
    gateway::Gateway,
};

/// Where to listen, shared by `start` and `exec`.
#[derive(Debug, Clone, Args)]
pub(super) struct ListenArgs {
    /// Listen on this address
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST), help_heading = "Address")]
    pub(super) host: IpAddr,
    /// Allow an address that other machines can reach; the keys are still demanded, but travel in clear
    #[arg(long, help_heading = "Address", hide_short_help = true)]
    pub(super) dangerously_listen_beyond_this_machine: bool,
}

impl ListenArgs {
    /// Lets the gateway know what listening there means for it.
    pub(super) fn tell(&self, gateway: &Gateway) {
        if !self.host.is_loopback() {
            gateway.control().allow_any_host();
        }
    }
}

/// Reads a port.
pub(super) fn port(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| "write a number from 0 to 65535".to_owned())
}

/// Begins to listen.
///
/// # Errors
/// When other machines could reach it and nobody said that they may, and when the system refuses.
pub(super) async fn listen(args: &ListenArgs, port: u16) -> anyhow::Result<TcpListener> {
    if !args.host.is_loopback() && !args.dangerously_listen_beyond_this_machine {
        return Err(Failure::usage(format!("--host: other machines could reach {}", args.host))
            .hint("leave --host out, or add --dangerously-listen-beyond-this-machine if that is what you want")
            .into());
    }
    TcpListener::bind(SocketAddr::new(args.host, port)).await.map_err(|error| {
        let failure = match error.kind() {
            std::io::ErrorKind::AddrInUse => Failure::new(Kind::Failed, format!("port {port} is taken"))
                .hint("give another with --port; --port 0 picks a free one")
                .hint("`portkeyctl gateway status` tells whether it is a gateway of yours"),
            std::io::ErrorKind::PermissionDenied => Failure::new(Kind::Failed, format!("port {port} is not allowed"))
                .hint("give one above 1023 with --port"),
            _ => Failure::new(Kind::Failed, format!("cannot listen on {}:{port}", args.host)),
        };
        anyhow::Error::new(failure.caused_by(error))
    })
}
