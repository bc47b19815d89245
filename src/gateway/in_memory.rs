//! A gateway for the tests of this crate: nothing on disk, and two keys that are known.

use super::{
    Behaviour, Gateway, Options,
    store::{MasterKey, Place},
};
use crate::{api::TlsOptions, secret::Secret};

/// The organisation's key.
pub const ADMIN: &str = "admin-key-of-the-tests";
/// The key of the workspace.
pub const APPS: &str = "application-key-of-the-tests";

/// Opens an empty gateway.
pub fn gateway(behaviour: Behaviour) -> Gateway {
    let gateway = Gateway::open(Options {
        place: Place::Memory,
        master_key: MasterKey::new([7; 32]),
        admin_key: Secret::new(ADMIN.to_owned()),
        api_key: Secret::new(APPS.to_owned()),
        tls: TlsOptions::default(),
        behaviour,
    });
    gateway.unwrap()
}
