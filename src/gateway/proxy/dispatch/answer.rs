//! What came back from a target.

use axum::{
    body::Bytes,
    http::{HeaderMap, StatusCode},
    response::Response,
};

use super::{failures::broken, form::Form};
use crate::gateway::{
    faults::{Blow, Strike},
    proxy::{Refusal, account},
    upstream::usage::Usage,
};

/// What came back.
pub struct Answer {
    /// Itself.
    pub came: Came,
    /// Known at once from the mock provider.
    pub usage: Option<Usage>,
    /// How it becomes the caller's.
    pub form: Form,
}

/// An answer that is here, or one that is coming.
pub enum Came {
    /// All of it.
    Whole(Response<Bytes>),
    /// Its beginning.
    Stream(Response),
}

impl Answer {
    /// Reads an answer that is no stream to its end.
    ///
    /// # Errors
    /// When it breaks off, or is too large.
    pub async fn read(response: Response, usage: Option<Usage>, form: Form, streams: bool) -> Result<Self, Refusal> {
        let came = if account::is_stream(&response, streams) {
            Came::Stream(response)
        } else {
            Came::Whole(account::read(response).await.map_err(broken)?)
        };
        Ok(Self { came, usage, form })
    }

    /// Its status.
    pub fn status(&self) -> StatusCode {
        match &self.came {
            Came::Whole(response) => response.status(),
            Came::Stream(response) => response.status(),
        }
    }

    /// Its headers.
    pub fn headers(&self) -> &HeaderMap {
        match &self.came {
            Came::Whole(response) => response.headers(),
            Came::Stream(response) => response.headers(),
        }
    }
}

/// An answer as it comes through a fault, and its usage, as far as that is known then.
pub fn spoilt(
    strike: Option<Strike>,
    response: Response,
    usage: Option<Usage>,
    asked: bool,
) -> (Response, Option<Usage>) {
    let Some(strike) = strike else { return (response, usage) };
    let streams = account::is_stream(&response, asked);
    let is_unreadable = !streams && matches!(&strike.blow, Some(Blow::Spoil(spoil)) if spoil.malformed);
    // What the mock provider tells beside its answer would not be known of a provider whose answer cannot be read.
    (strike.spoil(response, streams), usage.filter(|_| !is_unreadable))
}
