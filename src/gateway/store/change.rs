//! The changes that can be made to the data.

use super::{
    records::{ApiKey, Config, Integration, Member, Organisation, Provider, User, Workspace},
    snapshot::Snapshot,
};
use crate::{
    api::timestamp::Timestamp,
    gateway::ledger::{Counters, Recount},
};

/// One change to the data. A plan returns a list of them; the writer makes all or none.
#[derive(Debug, Clone)]
pub enum Change {
    /// Sets the organisation.
    PutOrganisation(Organisation),
    /// Makes or replaces a person.
    PutUser(User),
    /// Makes, replaces or archives a workspace. Its slug is kept for life.
    PutWorkspace(Workspace),
    /// Makes or replaces a membership.
    PutMember(Member),
    /// Ends a membership.
    DeleteMember {
        /// The workspace's id.
        workspace_id: String,
        /// The person's id.
        user_id: String,
    },
    /// Makes or replaces an integration. Its owner stays.
    PutIntegration(Integration),
    /// Removes an integration by slug.
    DeleteIntegration(String),
    /// Makes or replaces a provider.
    PutProvider(Provider),
    /// Removes a provider.
    DeleteProvider {
        /// The workspace's id.
        workspace_id: String,
        /// The provider's slug.
        slug: String,
    },
    /// Makes or replaces a config. Its workspace stays.
    PutConfig(Config),
    /// Removes a config by slug.
    DeleteConfig(String),
    /// Makes or replaces an API key; values that it no longer has stop working.
    PutApiKey(ApiKey),
    /// Removes an API key by id.
    DeleteApiKey(String),
    /// Keeps what has been used.
    PutUsage {
        /// See [`MeterId::key`](crate::gateway::ledger::MeterId::key).
        key: String,
        /// The counters.
        counters: Counters,
    },
    /// Puts budgets to zero, or has them begin again on other days.
    ResetUsage {
        /// See [`MeterId::key`](crate::gateway::ledger::MeterId::key).
        key: String,
        /// Which of them.
        recount: Recount,
        /// From when on that counts.
        at: Timestamp,
    },
    /// Forgets everything that has been used.
    ClearUsage,
    /// Names the key for administration that the gateway made.
    SetAdminKey(String),
    /// Names the key for applications that the gateway made.
    SetApplicationKey(String),
    /// Removes everything. An identity has to follow in the same batch.
    Clear,
    /// Replaces everything by what a snapshot holds; the two keys that the gateway made keep their present values.
    Replace(Snapshot),
}
