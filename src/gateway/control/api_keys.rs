//! `/api-keys/{id}/value`: gives an API key a value that was chosen outside, so that what is tested can be started with
//! it before the gateway is. Portkey's own API chooses every value itself.

use axum::Router;
use http::Method;
use serde::{Deserialize, Serialize};

use super::{Controlled, serves};
use crate::{
    api::{ApiError, Call, Code, Effect, Empty, Operation, api_keys::KeyId},
    gateway::{
        Gateway,
        store::{Change, Rows, hash_of, records::ApiKey},
    },
    secret::Secret,
};

/// The shortest value that is taken, in characters: values are stored as fast hashes, which short ones would not
/// withstand.
pub const SHORTEST_VALUE: usize = 20;

/// The body of [`SetValue`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeyValue {
    /// The value: [`SHORTEST_VALUE`] printable ASCII characters or more, without blanks.
    pub key: Secret,
}

/// What [`SetValue`] answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueSet {
    /// Whether the key had another value before.
    pub changed: bool,
}

/// `PUT /_portkey/api-keys/{id}/value`. The former value stops working at once.
#[derive(Debug)]
pub enum SetValue {}

impl Operation for SetValue {
    const NAME: &'static str = "gateway.api-keys.set-value";
    const VERB: Method = Method::PUT;
    const PATH: &'static str = "/api-keys/{id}/value";
    const EFFECT: Effect = Effect::Write;
    type Path = KeyId;
    type Query = Empty;
    type Body = KeyValue;
    type Reply = ValueSet;
}

impl Controlled for SetValue {
    async fn serve(gateway: Gateway, call: Call<Self>) -> Result<ValueSet, ApiError> {
        let value = call.body.key;
        if let Err(reason) = check_value(&value) {
            return Err(ApiError::invalid(format!("Invalid request: key: {reason}")));
        }
        let (hash, masked) = (hash_of(value.expose()), value.masked());
        let now = gateway.clock().now();
        let plan = move |rows: &Rows<'_>| {
            let id = &call.path.id;
            let missing = || ApiError::new(Code::NotFound, format!("there is no API key of the id {id}"));
            let key = rows.api_key(id)?.ok_or_else(missing)?;
            let own = [rows.admin_key()?, rows.application_key()?];
            if own.into_iter().flatten().any(|own| own.id == key.id) {
                let message = "the values of the gateway's own keys come from outside";
                return Err(ApiError::new(Code::Conflict, message));
            }
            match rows.api_key_hashed(&hash)? {
                Some(holder) if holder.id != key.id => {
                    Err(ApiError::new(Code::Conflict, format!("the API key `{}` has this value", holder.name)))
                }
                _ if key.hash == hash => Ok((Vec::new(), ValueSet { changed: false })),
                _ => {
                    let key = ApiKey { hash, masked, former: None, last_updated_at: Some(now), ..key };
                    Ok((vec![Change::PutApiKey(key)], ValueSet { changed: true }))
                }
            }
        };
        gateway.store().write(plan).await
    }
}

/// Whether a key can have this value.
///
/// # Errors
/// What is wrong, in words that do not quote it.
pub fn check_value(value: &Secret) -> Result<(), String> {
    let text = value.expose();
    if text.len() < SHORTEST_VALUE || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(format!("give at least {SHORTEST_VALUE} printable ASCII characters without blanks"));
    }
    Ok(())
}

pub(super) fn routes(router: Router<Gateway>) -> Router<Gateway> {
    serves::<SetValue>(router)
}
