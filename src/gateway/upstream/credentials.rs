//! What recordings and the log leave out of bodies: the members that APIs have for credentials. They are told by their names alone.
//! Looking for what resembles a key would find some, and make believe that it finds all.

use serde_json::{Value, value::RawValue};
use sha2::{Digest, Sha256};

/// What stands in their place.
const REMOVED: &str = "[removed]";

/// Names of members, in lower case and without `-` and `_`, that hold a credential when they hold a text. They are those
/// of tools and data sources: OpenAI's and Anthropic's MCP servers, Azure's own data.
const CREDENTIALS: [&str; 12] = [
    "accesstoken",
    "apikey",
    "authorization",
    "authorizationtoken",
    "clientsecret",
    "connectionstring",
    "encodedapikey",
    "password",
    "privatekey",
    "secretaccesskey",
    "sessiontoken",
    "xapikey",
];

/// Removes every credential, and tells whether there was one.
pub fn remove(value: &mut Value) -> bool {
    match value {
        Value::Array(items) => any_of_all(items.iter_mut().map(remove)),
        Value::Object(members) => {
            let calls_a_server = members.contains_key("server_url")
                || members.get("type").and_then(Value::as_str).is_some_and(|kind| kind == "mcp");
            let of_member = |(name, member): (&String, &mut Value)| match member {
                Value::String(text) => is_credential(name) && hide(text),
                Value::Object(headers) if calls_a_server && name == "headers" => hide_texts(headers.values_mut()),
                // As in Azure's `{"authentication": {"type": "api_key", "key": …}}`.
                Value::Object(inner) if name == "authentication" => {
                    let key = hide_texts(inner.get_mut("key").into_iter());
                    remove(member) || key
                }
                _ => remove(member),
            };
            any_of_all(members.iter_mut().map(of_member))
        }
        _ => false,
    }
}

/// A body in JSON without its credentials; none when it has none, or is no JSON. What only the stricter of two readers
/// takes for none, such as half of a pair of surrogates or deep nesting, is replaced as a whole: nobody can say what is in
/// it.
pub fn without(body: &[u8]) -> Option<Vec<u8>> {
    match serde_json::from_slice::<Value>(body) {
        Ok(mut value) => remove(&mut value).then(|| value.to_string().into_bytes()),
        Err(_) => serde_json::from_slice::<&RawValue>(body).is_ok().then(|| unreadable(body).into_bytes()),
    }
}

/// What stands for a body in which credentials cannot be found.
pub fn unreadable(body: &[u8]) -> String {
    let hash: String = Sha256::digest(body).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("[JSON in which credentials cannot be found, sha256 {hash}]")
}

fn hide_texts<'a>(values: impl Iterator<Item = &'a mut Value>) -> bool {
    any_of_all(values.map(|value| match value {
        Value::String(text) => hide(text),
        _ => false,
    }))
}

/// Whether any is true. [`Iterator::any`] would stop there, and leave the rest in place.
fn any_of_all(removed: impl Iterator<Item = bool>) -> bool {
    removed.filter(|removed| *removed).count() > 0
}

fn is_credential(name: &str) -> bool {
    let name: String = name.chars().filter(|c| !matches!(c, '-' | '_')).map(|c| c.to_ascii_lowercase()).collect();
    CREDENTIALS.contains(&name.as_str())
}

fn hide(text: &mut String) -> bool {
    if text == REMOVED {
        return false;
    }
    REMOVED.clone_into(text);
    true
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn members_for_credentials_are_removed_wherever_they_are() {
        let mut body = json!({
            "tools": [{"type": "mcp", "server_url": "https://example.com", "authorization": "not-a-real-token",
                "headers": {"X-Anything": "not-a-real-header"}}],
            "mcp_servers": [{"type": "url", "authorization_token": "not-a-real-token"}],
            "data_sources": [{"parameters": {"authentication": {"type": "api_key", "key": "not-a-real-key"},
                "embedding_dependency": {"authentication": {"type": "access_token", "access_token": "not-a-real-one"}}}}],
            "apiKey": "not-a-real-key",
        });
        assert!(remove(&mut body));
        assert!(!body.to_string().contains("not-a-real-"), "{body}");
        assert_eq!(body["tools"][0]["server_url"], "https://example.com");
        assert!(!remove(&mut body), "once is enough");
    }

    #[test]
    fn what_only_speaks_of_credentials_stays() {
        let mut body = json!({
            "messages": [{"role": "user", "content": "api_key: abc"}],
            "tools": [{"type": "function", "function": {"parameters": {
                "properties": {"api_key": {"type": "string"}, "headers": {"type": "object"}}, "required": ["api_key"]}}}],
            "max_tokens": 5,
            "user": "u",
            "metadata": {"key": "k"},
        });
        let before = body.clone();
        assert!(!remove(&mut body));
        assert_eq!(body, before);
    }
}
