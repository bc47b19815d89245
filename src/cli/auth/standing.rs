//! Proves a key, and finds out what it may do.

use std::fmt;

use http::StatusCode;

use crate::api::{
    Call, Client, ClientError, Empty, Received, api_keys, integrations,
    parameters::{InWorkspace, PageInWorkspace, Slug},
    providers,
    virtual_keys::{Get, ListAll},
    workspaces,
};

/// What a few cheap calls say about a key that the server knows.
pub struct Standing {
    can: Vec<&'static str>,
    cannot: Vec<&'static str>,
    unsure: Vec<&'static str>,
}

impl Standing {
    /// Asks the server. That a key lacks a scope (403) proves it as well as an answer does.
    ///
    /// # Errors
    /// When the server does not accept the key, or cannot be reached.
    pub async fn of(client: &Client, workspace_id: Option<String>) -> Result<Self, ClientError> {
        let mut standing = Self { can: Vec::new(), cannot: Vec::new(), unsure: Vec::new() };
        let query =
            PageInWorkspace { page_size: Some(1), workspace_id: workspace_id.clone(), ..PageInWorkspace::default() };
        let keys = api_keys::ListQuery { page_size: Some(1), ..api_keys::ListQuery::default() };
        let kept = integrations::ListQuery { page_size: Some(1), ..integrations::ListQuery::default() };
        let spaces = workspaces::ListQuery { page_size: Some(1), ..workspaces::ListQuery::default() };
        // Side by side: over a slow link one after the other would take five times as long.
        let (listed, named, keys, kept, spaces) = tokio::join!(
            client.send(Call::<ListAll> { path: Empty {}, query: query.clone(), body: Empty {} }),
            client.send(Call::<providers::ListAll> { path: Empty {}, query, body: Empty {} }),
            client.send(Call::<api_keys::ListAll> { path: Empty {}, query: keys, body: Empty {} }),
            client.send(Call::<integrations::ListAll> { path: Empty {}, query: kept, body: Empty {} }),
            client.send(Call::<workspaces::ListAll> { path: Empty {}, query: spaces, body: Empty {} }),
        );
        let listed = standing.learn("virtual_keys.list", listed)?;
        standing.learn("providers.list", named)?;
        standing.learn("api_keys.list", keys)?;
        standing.learn("integrations.list", kept)?;
        standing.learn("workspaces.list", spaces)?;
        let first = listed.and_then(|list| list.data.into_iter().next());
        // A key that does not exist is forbidden, too: without one that does, nothing can be told.
        let Some(first) = first else { return Ok(standing) };
        let call = Call::<Get> { path: Slug { slug: first.slug }, query: InWorkspace { workspace_id }, body: Empty {} };
        let got = client.send(call).await;
        standing.learn("virtual_keys.read", got)?;
        Ok(standing)
    }

    /// The scopes that it seems to have.
    pub fn can(&self) -> &[&'static str] {
        &self.can
    }

    /// The scopes that it seems to lack.
    pub fn cannot(&self) -> &[&'static str] {
        &self.cannot
    }

    /// The scopes of which nothing can be told without a workspace.
    pub fn unsure(&self) -> &[&'static str] {
        &self.unsure
    }

    fn learn<T>(
        &mut self,
        what: &'static str,
        answer: Result<Received<T>, ClientError>,
    ) -> Result<Option<T>, ClientError> {
        match answer {
            Ok(received) => {
                self.can.push(what);
                return Ok(Some(received.value));
            }
            Err(ClientError::Api { error, .. }) if error.status == StatusCode::FORBIDDEN => self.cannot.push(what),
            // The key was let in, and the request was not understood: an organisation key without a workspace.
            Err(ClientError::Api { error, .. }) if error.status == StatusCode::BAD_REQUEST => self.unsure.push(what),
            Err(error) => return Err(error),
        }
        Ok(None)
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("The key is accepted")?;
        for (verb, what) in [
            ("; it seems to have", &self.can),
            ("; it seems to lack", &self.cannot),
            ("; it cannot be told without a workspace whether it has", &self.unsure),
        ] {
            if !what.is_empty() {
                write!(f, "{verb} {}", what.join(", "))?;
            }
        }
        Ok(())
    }
}
