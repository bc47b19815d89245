//! One operation of the management API as one Rust type: the client sends it, the local gateway serves it.

use std::fmt;

use http::Method;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// What an operation does to the server's state. Retries, confirmations and dry runs follow from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Changes nothing.
    Read,
    /// Creates or changes something.
    Write,
    /// Removes something for good.
    Destroy,
}

/// An operation of the management API.
pub trait Operation: 'static {
    /// Noun and verb, such as `virtual-keys.create`: for traces, documents and tests.
    const NAME: &'static str;
    /// The HTTP method.
    const VERB: Method;
    /// The path below the base URL, with `{parameters}` that name fields of [`Operation::Path`].
    const PATH: &'static str;
    /// What it does to the server's state.
    const EFFECT: Effect;
    /// Parameters of the path.
    type Path: Serialize + DeserializeOwned + fmt::Debug + Clone + Send + Sync;
    /// Parameters of the query.
    type Query: Serialize + DeserializeOwned + fmt::Debug + Clone + Send + Sync;
    /// The JSON body; [`Empty`] sends none.
    type Body: Serialize + DeserializeOwned + fmt::Debug + Clone + Send + Sync;
    /// The JSON answer.
    type Reply: Serialize + DeserializeOwned + fmt::Debug + Send;
}

/// No parameters, no body, or the answer `{}`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Empty {}

/// One call of an operation.
pub struct Call<O: Operation> {
    /// Parameters of the path.
    pub path: O::Path,
    /// Parameters of the query.
    pub query: O::Query,
    /// The body.
    pub body: O::Body,
}

impl<O: Operation> Clone for Call<O> {
    fn clone(&self) -> Self {
        Self { path: self.path.clone(), query: self.query.clone(), body: self.body.clone() }
    }
}

impl<O: Operation> fmt::Debug for Call<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(O::NAME).field("path", &self.path).field("query", &self.query).field("body", &self.body).finish()
    }
}
